/** Lays the schemes of a chapter out as `barem fmt` does. */
import { format } from "../../src/syntax/format.ts";
import type { Locale } from "../../src/index.ts";
import { type Fence, fencesOf, has, withBodies } from "./fences.ts";
import { schemeOf } from "./scheme.ts";

/**
 * The chapter with every scheme in the canonical layout; what cannot be read stays as it is, and so does a scheme
 * whose fence says `as-written`.
 */
export function laidOut(chapter: string, locale: Locale): string {
  const schemes = fencesOf(chapter).filter(
    (fence) => fence.language === "barem" && !has(fence, "as-written"),
  );
  return withBodies(chapter, new Map(schemes.map((fence) => [fence, layoutOf(fence, locale)])));
}

const BEGIN = "# begin";
const END = "# end";

/** The shown part is laid out inside of what is around it, between two remarks. */
export function layoutOf(fence: Fence, locale: Locale, keywords?: "vi" | "en"): string {
  const { text, shownFrom, shown } = schemeOf(fence, locale);
  const [before, after] = [text.slice(0, shownFrom), text.slice(shownFrom + shown.length)];
  const marked = `${before}\n${BEGIN}\n\n${shown}\n${END}\n${after}`;
  const formatted = format(marked, keywords === undefined ? {} : { keywords }).text;
  if (formatted === marked) {
    return shown;
  }
  const lines = formatted.split("\n");
  const at = (mark: string): number => lines.findIndex((line) => line.trim() === mark);
  const inside = lines.slice(at(BEGIN) + 1, at(END));
  const indent = lines[at(BEGIN)]?.search(/\S/) ?? 0;
  return `${inside
    .map((line) => line.slice(indent))
    .join("\n")
    .replace(/^\n+|\s+$/g, "")}\n`;
}
