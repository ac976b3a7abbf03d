/** Tells what a file holds by its first bytes, and decodes what is text. */

export type FileContent =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "workbook"; readonly bytes: Uint8Array }
  /** Text in an encoding that is not told: neither UTF-8 nor UTF-16 with its mark. */
  | { readonly kind: "unknown encoding" };

/** The content of a file: `contentOf(new TextEncoder().encode("unit,a"))` is that text; its byte order mark is left out. */
export function contentOf(bytes: Uint8Array): FileContent {
  if (startsWith(bytes, ZIP) || startsWith(bytes, OLE)) return { kind: "workbook", bytes };
  const encoding = startsWith(bytes, UTF_16_LE)
    ? "utf-16le"
    : startsWith(bytes, UTF_16_BE)
      ? "utf-16be"
      : "utf-8";
  try {
    return { kind: "text", text: new TextDecoder(encoding, { fatal: true }).decode(bytes) };
  } catch {
    return { kind: "unknown encoding" };
  }
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, index) => bytes[index] === byte);
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** Old Excel files, and new ones with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0];
const UTF_16_LE = [0xff, 0xfe];
const UTF_16_BE = [0xfe, 0xff];
