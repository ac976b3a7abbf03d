/** Looks through JSON text before it is parsed: how deep it nests, which keys stand twice, where "__proto__" is a key. */
import type { Position } from "../base/source.ts";

/** What was seen; `text` is as long as the text given and has `PROTO` wherever a key was "__proto__". */
export interface JsonScan {
  readonly tooDeep: Position | undefined;
  readonly repeated: readonly (Position & { readonly key: string })[];
  readonly text: string;
}

/** Stands for the key "__proto__", which the parser would drop: a noncharacter, so that no text has it by chance. */
export const PROTO = "\uffff_proto__";

/** Brackets may nest this deep. */
export const DEEPEST = 64;

/** One pass over any text, JSON or not: `scanJson('{"a": 1, "a": 1}').repeated[0]?.column` is 10. */
export function scanJson(text: string): JsonScan {
  const repeated: (Position & { key: string })[] = [];
  const pieces: string[] = [];
  // The keys of each open object; undefined for an open array.
  const open: (Set<string> | undefined)[] = [];
  let [copied, line, lineStart] = [0, 1, 0];
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (character === "{" || character === "[") {
      if (open.length === DEEPEST) return { tooDeep: { line, column: at - lineStart + 1 }, repeated, text };
      open.push(character === "{" ? new Set() : undefined);
    } else if (character === "}" || character === "]") {
      open.pop();
    } else if (character === "\n" || (character === "\r" && text[at + 1] !== "\n")) {
      [line, lineStart] = [line + 1, at + 1];
    } else if (character === '"') {
      const end = endOfString(text, at);
      const keys = isKey(text, end) ? open.at(-1) : undefined;
      const key = keys === undefined ? "" : keyOf(text.slice(at, end));
      if (keys?.has(key)) repeated.push({ line, column: at - lineStart + 1, key });
      keys?.add(key);
      if (key === "__proto__") {
        pieces.push(text.slice(copied, at), `"${PROTO}"`.padEnd(end - at));
        copied = end;
      }
      at = end - 1;
    }
  }
  return { tooDeep: undefined, repeated, text: pieces.join("") + text.slice(copied) };
}

/** The offset behind the closing quote, or the end of the text. */
function endOfString(text: string, from: number): number {
  for (let at = from + 1; at < text.length; at += 1) {
    if (text[at] === "\\") at += 1;
    else if (text[at] === '"') return at + 1;
  }
  return text.length;
}

function isKey(text: string, end: number): boolean {
  let at = end;
  while (text[at] === " " || text[at] === "\n" || text[at] === "\r" || text[at] === "\t") at += 1;
  return text[at] === ":";
}

/** What a key says, in NFC: "\u0061" is "a"; the stand-in itself is taken for what it stands for. */
function keyOf(quoted: string): string {
  const key = decoded(quoted).normalize("NFC");
  return key === PROTO ? "__proto__" : key;
}

function decoded(quoted: string): string {
  const raw = quoted.slice(1, -1);
  if (!raw.includes("\\")) return raw;
  return raw.replace(ESCAPE, (_, hex: string | undefined, letter: string | undefined) =>
    hex === undefined ? (ESCAPES[letter ?? ""] ?? "") : String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

const ESCAPE = /\\(?:u([0-9a-fA-F]{4})|(.))/gs;
const ESCAPES: { readonly [letter: string]: string | undefined } = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};
