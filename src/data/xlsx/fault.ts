/** What can be wrong with a workbook as a file: a value that says which part and why, never a throw. */

/** What a file is that was taken for a workbook. */
export type LooksLike =
  | "xls"
  | "xlsb"
  | "ods"
  | "docx"
  | "pptx"
  | "doc"
  | "zip"
  | "text"
  | "empty"
  | "unknown";

/** Why a workbook cannot be read, wholly or one sheet of it. */
export type WorkbookFault =
  | { readonly kind: "not a workbook"; readonly looksLike: LooksLike }
  /** Saved with a password. */
  | { readonly kind: "encrypted" }
  | {
      readonly kind: "damaged";
      /** Null where the archive itself is. */
      readonly part: string | null;
      /** The sheet that cannot be read while others can; null where none can. */
      readonly sheet: string | null;
      readonly why: DamageReason;
    }
  | { readonly kind: "doctype"; readonly part: string; readonly sheet: string | null }
  | {
      readonly kind: "too large";
      readonly what: keyof typeof WORKBOOK_LIMITS;
      readonly limit: string;
      readonly part: string | null;
    };

export type DamageReason =
  /** The file ends before it should, as after a broken download. */
  | "cut off"
  /** The bytes are not those that were saved. */
  | "checksum"
  /** Compressed in a way that workbooks are not. */
  | "archive"
  | "not UTF-8"
  | "not XML"
  | "unknown entity"
  /** A part that another names is not there. */
  | "missing part"
  /** Rows or cells that stand twice, out of order or beyond the last. */
  | "order of cells";

/** What an untrusted workbook may hold at most: bytes, but for the counted ones. */
export const WORKBOOK_LIMITS = {
  file: { most: 64 * 2 ** 20, text: "64 MiB" },
  inflated: { most: 256 * 2 ** 20, text: "256 MiB" },
  ratio: { most: 200, text: "200:1" },
  entries: { most: 5_000, text: "5 000" },
  nesting: { most: 64, text: "64" },
  cell: { most: 2 ** 20, text: "1 MiB" },
  cells: { most: 20_000_000, text: "20 000 000" },
} as const;

/** The fault that a limit is passed. */
export function tooLarge(what: keyof typeof WORKBOOK_LIMITS, part: string | null): WorkbookFault {
  return { kind: "too large", what, limit: WORKBOOK_LIMITS[what].text, part };
}

/** The fault that a part, or the archive (null), is not as it was saved. */
export function damaged(why: DamageReason, part: string | null, sheet: string | null = null): WorkbookFault {
  return { kind: "damaged", part, sheet, why };
}

/** What was read, or why not. */
export type Read<Value> =
  | { readonly value: Value; readonly fault?: undefined }
  | { readonly fault: WorkbookFault; readonly value?: undefined };
