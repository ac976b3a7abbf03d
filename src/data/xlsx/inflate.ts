/** Inflates an entry piece by piece and stops at the limits, so that a small file cannot become a large one. */
import { Inflate } from "fflate";
import type { Entry } from "./archive.ts";
import { damaged, tooLarge, WORKBOOK_LIMITS, type Read, type WorkbookFault } from "./fault.ts";

/** How much may still be inflated of one workbook; spent as its parts are read. */
export interface Budget {
  bytes: number;
  cells: number;
}

/** What one workbook may take. */
export function newBudget(): Budget {
  return { bytes: WORKBOOK_LIMITS.inflated.most, cells: WORKBOOK_LIMITS.cells.most };
}

/** The text of an entry: UTF-8, or UTF-16 with a byte order mark. */
export function inflatedText(entry: Entry, budget: Budget): Read<string> {
  const refused = declaredTooLarge(entry, budget);
  if (refused !== undefined) return { fault: refused };
  const pieces: string[] = [];
  let decoder: Decoder | undefined;
  let checksum = ~0;
  let isText = true;
  const stopped = inflateInto(entry, budget, (piece, isLast) => {
    decoder ??= decoderOf(piece);
    checksum = checksumOver(piece, checksum);
    try {
      if (isText) pieces.push(decoder.decode(piece, { stream: !isLast }));
    } catch {
      isText = false;
    }
  });
  if (stopped !== undefined) return { fault: stopped };
  // Bytes that are not the saved ones are the cause of a text that is none.
  if (~checksum >>> 0 !== entry.checksum) return { fault: damaged("checksum", entry.name) };
  return isText ? { value: pieces.join("") } : { fault: damaged("not UTF-8", entry.name) };
}

/** What says itself that it is too large need not be inflated to see it. */
function declaredTooLarge({ name, size, packed }: Entry, budget: Budget): WorkbookFault | undefined {
  if (size > budget.bytes) return tooLarge("inflated", name);
  return isTooDense(size, packed.length) ? tooLarge("ratio", name) : undefined;
}

function isTooDense(size: number, packedSize: number): boolean {
  return size > DENSE_FROM && size > packedSize * WORKBOOK_LIMITS.ratio.most;
}

/** Hands over piece after piece, and stops at the piece with which the entry is larger than it says or may be. */
function inflateInto(
  { name, packed, isDeflated, size }: Entry,
  budget: Budget,
  take: (piece: Uint8Array, isLast: boolean) => void,
): WorkbookFault | undefined {
  let inflated = 0;
  const count = (piece: Uint8Array, isLast: boolean): void => {
    inflated += piece.length;
    if (inflated <= size) take(piece, isLast);
  };
  const stream = isDeflated ? new Inflate(count) : { push: count };
  for (let from = 0; from === 0 || from < packed.length; from += PIECE) {
    const to = Math.min(from + PIECE, packed.length);
    try {
      stream.push(packed.subarray(from, to), to === packed.length);
    } catch {
      return damaged("checksum", name);
    }
    if (isTooDense(inflated, to)) return tooLarge("ratio", name);
    if (inflated > size) return damaged("checksum", name);
  }
  budget.bytes -= inflated;
  return undefined;
}

function decoderOf(start: Uint8Array): Decoder {
  const mark = (start[0] ?? 0) * 0x100 + (start[1] ?? 0);
  const encoding = mark === 0xfffe ? "utf-16le" : mark === 0xfeff ? "utf-16be" : "utf-8";
  return new TextDecoder(encoding, { fatal: true });
}

type Decoder = InstanceType<typeof TextDecoder>;

/** CRC-32, begun with ~0 and inverted at the end. */
function checksumOver(bytes: Uint8Array, before: number): number {
  let checksum = before;
  for (let at = 0; at < bytes.length; at += 1) {
    checksum = (checksum >>> 8) ^ (REMAINDERS[(checksum ^ (bytes[at] ?? 0)) & 0xff] ?? 0);
  }
  return checksum;
}

const REMAINDERS = Int32Array.from({ length: 256 }, (_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) {
    remainder = (remainder & 1) === 0 ? remainder >>> 1 : (remainder >>> 1) ^ 0xedb88320;
  }
  return remainder;
});

/** One compressed piece becomes 16 MiB at most. */
const PIECE = 2 ** 14;
const DENSE_FROM = 10 * 2 ** 20;
