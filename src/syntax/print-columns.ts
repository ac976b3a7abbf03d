/** Lines up rows that stand below one another: first words, cases at their colons, examples input by input. */
import { displayWidth, padToWidth } from "../base/width.ts";
import { isData, isHeaded } from "./print-lines.ts";
import type { Row } from "./print-rows.ts";
import { gapBefore } from "./print-words.ts";
import { Colon, Comparison, Equals, LCurly, RCurly, StringToken } from "./tokens.ts";

/** A row with the comment at its end. */
export interface CommentedRow {
  readonly row: Row;
  readonly comment: string | undefined;
}

/** Where a row lines up with every row that has a stop of the same key. The stops of a row have growing ranks. */
interface Stop {
  readonly at: number;
  readonly rank: number;
  readonly key: string;
}

/** The part of a row from a stop to the next. */
interface Segment extends Stop {
  readonly text: string;
}

/** The texts of rows that follow one another, without their indent. */
export function linedUp(rows: readonly CommentedRow[]): readonly string[] {
  const texts = rows.map(() => "");
  for (const column of columnsOf(rows)) {
    const widths = column.map(({ row }) => displayWidth(texts[row] ?? ""));
    const width = widths.reduce((widest, one) => Math.max(widest, one), 0);
    for (const { row, text } of column) {
      texts[row] = padToWidth(texts[row] ?? "", width) + text;
    }
  }
  return texts;
}

type Column = readonly (Segment & { readonly row: number })[];

/** The segments of rows that line up with one another, in the order in which they follow one another in each row. */
function columnsOf(rows: readonly CommentedRow[]): readonly Column[] {
  let bare = 0;
  const segments = rows.flatMap((one, row) => {
    bare += one.comment === undefined ? 1 : 0;
    return segmentsOf(one, `# ${bare}`).map((segment) => ({ ...segment, row }));
  });
  const columns = new Map<string, (Segment & { readonly row: number })[]>();
  for (const segment of segments) {
    columns.set(segment.key, columns.get(segment.key) ?? []);
    columns.get(segment.key)?.push(segment);
  }
  return [...columns.values()].sort(([a], [b]) => (a?.rank ?? 0) - (b?.rank ?? 0));
}

/** Comments line up by `commentKey`, which a row without a comment changes. */
function segmentsOf({ row, comment }: CommentedRow, commentKey: string): readonly Segment[] {
  const { words, texts } = row;
  const stops = [{ at: 0, rank: -1, key: "" }, ...stopsOf(row)];
  const segments = stops.map((stop, index) => {
    const end = stops[index + 1]?.at ?? words.length;
    const parts = texts.slice(stop.at, end).map((text, at) => gapBefore(words, stop.at + at) + text);
    return { ...stop, text: parts.join("") };
  });
  const end = { at: words.length, rank: COMMENT, key: commentKey, text: `  ${comment ?? ""}` };
  return comment === undefined ? segments : [...segments, end];
}
const [ENTRIES, AFTER, COMMENT] = [2, 1_000, 1_001];

/** Only a line that is one row lines up. */
function stopsOf(row: Row): readonly Stop[] {
  const { line, words, begins, ends } = row;
  const colon = words.findIndex(({ token, rule }) => token.tokenType === Colon && rule === line.rule);
  if (!begins || !ends || isHeaded(line)) {
    return [];
  }
  return colon > 0 ? stopsOfCase(row, colon) : stopsOfField(row);
}

/** `ratio <  80%: 0`: what follows the colon, and what follows the sign among cases of the same value. */
function stopsOfCase({ words, texts }: Row, colon: number): readonly Stop[] {
  const sign = words.findIndex(({ token }) => token.tokenType === Comparison || token.tokenType === Equals);
  const compared = texts.slice(0, sign).join(" ");
  const ofSign = { at: sign + 1, rank: 0, key: `sign ${compared}` };
  return [...(sign > 0 && sign < colon ? [ofSign] : []), { at: colon + 1, rank: 1, key: ":" }];
}

/** `lead "…"`, `index "DTI" = …`: what follows the first word. */
function stopsOfField(row: Row): readonly Stop[] {
  const [, second, third] = row.words.map(({ token }) => token.tokenType);
  const isNamed = second === StringToken;
  if (second === undefined || !(isNamed || isData(row.line))) {
    return [];
  }
  const equals = { at: 2, rank: 1, key: "=" };
  return [
    { at: 1, rank: 0, key: "field" },
    ...(isNamed && third === Equals ? [equals] : []),
    ...(isData(row.line) ? stopsOfEntries(row) : []),
  ];
}

/** `{ a: 1000  b: 3 } gives 15`: the braces and, while they name the same inputs, the entries. */
function stopsOfEntries({ words, texts }: Row): readonly Stop[] {
  const types = words.map(({ token }) => token.tokenType);
  const [open, close] = [types.indexOf(LCurly), types.lastIndexOf(RCurly)];
  const starts = words.flatMap(({ opensLine }, at) => (opensLine && at > open && at > 0 ? [at] : []));
  const entries = starts.slice(1).flatMap((at, index) => {
    const before = starts[index] ?? 0;
    const colon = types.indexOf(Colon, before);
    const name = texts.slice(before, colon).join("");
    return colon > 0 && colon < at ? [{ at, rank: ENTRIES + index, key: `${open} ${index} ${name}` }] : [];
  });
  return [
    ...(open > 1 ? [{ at: open, rank: 1, key: "{" }] : []),
    ...entries,
    ...(close > 0 && close + 1 < words.length ? [{ at: close + 1, rank: AFTER, key: `${open} }` }] : []),
  ];
}
