/** Joins the runs of rich text into what a person reads, for strings in the table of a workbook and in a cell. */
import { tooLarge, WORKBOOK_LIMITS, type Read, type WorkbookFault } from "./fault.ts";
import { scanPart, type Package } from "./parts.ts";
import { attributeOf, isBlank } from "./scan-xml.ts";

/** Collects the text of one `<si>` or `<is>`; it is told of everything between the two. */
export interface TextCollector {
  readonly open: (name: string, tag: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /** The text since the last time. */
  readonly take: () => string;
  readonly isTooLong: () => boolean;
}

/**
 * A new collector. How kanji are pronounced (`<rPh>`) is no text; nor is what is struck out, or raised like the number
 * of a footnote: joined to the rest they would make other figures.
 */
export function collectText(): TextCollector {
  let whole = "";
  let piece: string | undefined;
  let isKept = false;
  let isPhonetic = false;
  let isAside = false;
  return {
    open: (name, tag) => {
      if (name === "r") isAside = false;
      if (name === "strike" && !/^(?:0|false)$/.test(attributeOf(tag, "val") ?? "1")) isAside = true;
      if (name === "vertAlign" && attributeOf(tag, "val") === "superscript") isAside = true;
      if (name === "rPh") isPhonetic = true;
      if (name !== "t" || isPhonetic) return;
      piece = "";
      isKept = attributeOf(tag, "xml:space") === "preserve";
    },
    close: (name) => {
      if (name === "rPh") isPhonetic = false;
      if (name !== "t" || piece === undefined) return;
      if (!isAside) whole += unescaped(isKept ? piece : withoutBlanks(piece));
      piece = undefined;
    },
    text: (text) => {
      if (piece !== undefined) piece += text;
    },
    take: () => {
      const text = whole;
      whole = "";
      isAside = false;
      return text;
    },
    isTooLong: () => whole.length + (piece?.length ?? 0) > WORKBOOK_LIMITS.cell.most,
  };
}

/** The strings of a workbook by number; none where it has no such part. */
export function sharedStringsOf(opened: Package, path: string | undefined): Read<readonly string[]> {
  const strings: string[] = [];
  if (path === undefined) return { value: strings };
  const collector = collectText();
  let tooLong: WorkbookFault | undefined;
  const fault = scanPart(opened, path, {
    open: collector.open,
    text: collector.text,
    close: (name) => {
      collector.close(name);
      if (collector.isTooLong()) tooLong = tooLarge("cell", path);
      if (name === "si") strings.push(collector.take());
    },
    isDone: () => tooLong !== undefined,
  });
  const stopped = fault ?? tooLong;
  return stopped === undefined ? { value: strings } : { fault: stopped };
}

/** Characters that XML cannot hold are written `_x000D_`: `unescaped("a_x000D_b")` is "a", a carriage return and "b". */
export function unescaped(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function withoutBlanks(text: string): string {
  let from = 0;
  let to = text.length;
  while (from < to && isBlank(text.charCodeAt(from))) from += 1;
  while (to > from && isBlank(text.charCodeAt(to - 1))) to -= 1;
  return text.slice(from, to);
}
