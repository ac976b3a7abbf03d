/** Lists the entries of a zip archive from its central directory; nothing is inflated and no declared size believed. */
import { damaged, tooLarge, WORKBOOK_LIMITS, type Read } from "./fault.ts";

/** One file in an archive, still compressed. */
export interface Entry {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly isDeflated: boolean;
  /** As declared: whoever inflates has to see whether it is true. */
  readonly size: number;
  readonly checksum: number;
}

/** The entries by name, in lower case, since names of parts do not tell cases apart. */
export function entriesOf(bytes: Uint8Array): Read<ReadonlyMap<string, Entry>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = directoryOf(view);
  if (directory === undefined) return { fault: damaged("cut off", null) };
  const entries = new Map<string, Entry>();
  let at = directory.from;
  for (let count = 0; isAt(view, at, ENTRY, ENTRY_LENGTH); count += 1) {
    if (count === WORKBOOK_LIMITS.entries.most) return { fault: tooLarge("entries", null) };
    const { value: entry, fault } = readEntry(bytes, view, at);
    if (fault !== undefined) return { fault };
    const key = entry.name.toLowerCase();
    if (entries.has(key)) return { fault: damaged("archive", null) };
    entries.set(key, entry);
    at +=
      ENTRY_LENGTH +
      view.getUint16(at + 28, true) +
      view.getUint16(at + 30, true) +
      view.getUint16(at + 32, true);
  }
  const isWhole = entries.size % 0x10000 === directory.count % 0x10000;
  return isWhole ? { value: entries } : { fault: damaged("archive", null) };
}

function readEntry(bytes: Uint8Array, view: DataView, at: number): Read<Entry> {
  const nameLength = view.getUint16(at + 28, true);
  const name = new TextDecoder()
    .decode(bytes.subarray(at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength))
    .replaceAll("\\", "/");
  if ((view.getUint16(at + 8, true) & IS_ENCRYPTED) !== 0) return { fault: { kind: "encrypted" } };
  const { packedSize, size, local } = placeOf(view, at, nameLength);
  if (!isAt(view, local, LOCAL, LOCAL_LENGTH)) return { fault: damaged("cut off", null) };
  const from = local + LOCAL_LENGTH + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (from + packedSize > bytes.length) return { fault: damaged("cut off", null) };
  const method = view.getUint16(at + 10, true);
  if (method !== STORED && method !== DEFLATED) return { fault: damaged("archive", name) };
  const packed = bytes.subarray(from, from + packedSize);
  const checksum = view.getUint32(at + 16, true);
  return { value: { name, packed, isDeflated: method === DEFLATED, size, checksum } };
}

/** Where an entry is and how long; in a "zip64" archive the numbers that do not fit stand in an extra field. */
function placeOf(view: DataView, at: number, nameLength: number) {
  const numbers = [24, 20, 42].map((offset) => view.getUint32(at + offset, true));
  const from = at + ENTRY_LENGTH + nameLength;
  const to = Math.min(from + view.getUint16(at + 30, true), view.byteLength);
  for (let extra = from; extra + 4 <= to; extra += 4 + view.getUint16(extra + 2, true)) {
    if (view.getUint16(extra, true) !== LONG_SIZES) continue;
    let next = extra + 4;
    numbers.forEach((number, index) => {
      if (number !== ELSEWHERE) return;
      numbers[index] = longAt(view, next);
      next += 8;
    });
    break;
  }
  const [size = 0, packedSize = 0, local = 0] = numbers;
  return { size, packedSize, local };
}

/** Where the central directory begins, and how many entries it says it has. */
function directoryOf(view: DataView): { readonly from: number; readonly count: number } | undefined {
  const last = view.byteLength - END_LENGTH;
  for (let at = last; at >= 0 && at >= last - LONGEST_COMMENT; at -= 1) {
    if (!isAt(view, at, END, END_LENGTH)) continue;
    const locator = at - LOCATOR_LENGTH;
    if (!isAt(view, locator, LOCATOR, LOCATOR_LENGTH)) {
      return { from: view.getUint32(at + 16, true), count: view.getUint16(at + 10, true) };
    }
    const long = longAt(view, locator + 8);
    if (!isAt(view, long, LONG_END, LONG_END_LENGTH)) return undefined;
    return { from: longAt(view, long + 48), count: longAt(view, long + 32) };
  }
  return undefined;
}

function isAt(view: DataView, at: number, signature: number, length: number): boolean {
  return at >= 0 && at + length <= view.byteLength && view.getUint32(at, true) === signature;
}

/** A number of eight bytes; one that no file is long enough for is beyond every file. */
function longAt(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) return Number.MAX_SAFE_INTEGER;
  return view.getUint32(at + 4, true) === 0 ? view.getUint32(at, true) : Number.MAX_SAFE_INTEGER;
}

// APPNOTE.TXT of the zip format, 4.3 and 4.4.
const LOCAL = 0x04034b50;
const LOCAL_LENGTH = 30;
const ENTRY = 0x02014b50;
const ENTRY_LENGTH = 46;
const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const LOCATOR = 0x07064b50;
const LOCATOR_LENGTH = 20;
const LONG_END = 0x06064b50;
const LONG_END_LENGTH = 56;
const LONG_SIZES = 0x0001;
const ELSEWHERE = 0xffffffff;
const IS_ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;
