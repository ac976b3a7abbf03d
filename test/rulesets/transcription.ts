/** Reads what stands beside a shipped ruleset: the tables of its transcription and its lines in docs/sources.md. */
import type { Indicator, Provenance, Ruleset } from "../../src/ir/ruleset.ts";
import { docsText, shippedText } from "./shipped.ts";
import { type MarkdownTable, tablesOf } from "./source-table.ts";

/** The tables of a transcription, as its headings order them. */
export function tables(id: string): readonly MarkdownTable[] {
  return tablesOf(`${id}.source.md`, shippedText(`${id}.source.md`));
}

/** The one table whose second column has this head. */
export function rowsUnder(id: string, head: string, nth = 0): readonly (readonly string[])[] {
  const found = tables(id).filter((table) => table.head[1] === head);
  return found[nth]?.rows ?? [];
}

/** Whether something is marked as not printed. */
export function isAssumed(provenance: readonly Provenance[]): boolean {
  return provenance.some(({ kind }) => kind === "assumed");
}

/** The places of the documents that something is printed at. */
export function placesIn(provenance: readonly Provenance[]): readonly (string | null)[] {
  return provenance.flatMap((one) => (one.kind === "source" ? [one.place] : []));
}

/** What a target asks for, as it is written: "80%" of "a / b >= 80%". */
export function thresholdOf(
  target: Indicator["targets"][number] | undefined,
  { origin }: Ruleset,
): string | undefined {
  const line = origin?.text.slice(target?.span.from, target?.span.to) ?? "";
  return />= ([\d.]+%?)/.exec(line)?.[1];
}

/** The section of docs/sources.md that a heading with these words opens. */
export function sectionOf(words: string): string {
  const [, ...sections] = docsText("sources.md").split(/^#+ /m);
  const section = sections.find((one) => one.split("\n")[0]?.includes(words)) ?? "";
  return section.replaceAll(/\s+/g, " ");
}

/** III.3 is not named by "III.33". */
export function namesCode(text: string, code: string): boolean {
  return new RegExp(`(?<![\\p{L}\\d.])${code.replaceAll(".", "\\.")}(?![\\p{L}\\d])`, "u").test(text);
}
