/** Recognises files that are taken for workbooks and are not, so that people can be told what they have. */
import type { Entry } from "./archive.ts";
import type { LooksLike, WorkbookFault } from "./fault.ts";

/** Why bytes cannot be a workbook of the Office package format; undefined where they are an archive at least. */
export function looksLike(bytes: Uint8Array): WorkbookFault | undefined {
  if (bytes.length === 0) return { kind: "not a workbook", looksLike: "empty" };
  if (isAtStart(bytes, LOCAL_ENTRY) || isAtStart(bytes, NO_ENTRY)) return undefined;
  if (isAtStart(bytes, COMPOUND)) return insideCompound(bytes);
  // Binary workbooks older than the compound file.
  if (OLD_WORKBOOKS.some((start) => isAtStart(bytes, start)))
    return { kind: "not a workbook", looksLike: "xls" };
  return { kind: "not a workbook", looksLike: isText(bytes) ? "text" : "unknown" };
}

/** What an archive is that has this main part, if anything but a workbook that can be read. */
export function looksLikeInside(
  entries: ReadonlyMap<string, Entry>,
  main: string | undefined,
): LooksLike | undefined {
  if (main === undefined) {
    if (!entries.has("mimetype") || !entries.has("content.xml")) return "zip";
    return "ods";
  }
  if (main.toLowerCase().endsWith(".bin")) return "xlsb";
  if (main.startsWith("word/")) return "docx";
  return main.startsWith("ppt/") ? "pptx" : undefined;
}

/** The compound file of Office 97 holds old workbooks and documents, and new ones behind a password. */
function insideCompound(bytes: Uint8Array): WorkbookFault {
  const names = new TextDecoder("latin1").decode(bytes);
  const has = (name: string): boolean => names.includes([...name].map((letter) => `${letter}\0`).join(""));
  if (has("EncryptedPackage")) return { kind: "encrypted" };
  if (has("WordDocument")) return { kind: "not a workbook", looksLike: "doc" };
  return { kind: "not a workbook", looksLike: has("Workbook") || has("Book") ? "xls" : "unknown" };
}

function isAtStart(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

/** Whether the first bytes are characters: a csv file or a web page under the name of a workbook. */
function isText(bytes: Uint8Array): boolean {
  const start = bytes.subarray(0, 1024);
  const isWide = (start[0] === 0xff && start[1] === 0xfe) || (start[0] === 0xfe && start[1] === 0xff);
  return isWide || start.every((byte) => byte >= 0x20 || (byte >= 0x09 && byte <= 0x0d));
}

const LOCAL_ENTRY = [0x50, 0x4b, 0x03, 0x04];
const NO_ENTRY = [0x50, 0x4b, 0x05, 0x06];
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const OLD_WORKBOOKS = [
  [0x09, 0x00],
  [0x09, 0x02],
  [0x09, 0x04],
  [0x09, 0x08],
];
