/** Words the head of a form, and measures its rows with merged cells. */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import { displayWidth, wrapToWidth } from "../base/width.ts";
import type { BookSheet, CellStyle } from "../base/workbook.ts";
import type { Ruleset } from "../ir/ruleset.ts";
import { basisText, periodText, schemeWordsOf } from "./scheme-words.ts";

/** The heights of rows with merged cells: spreadsheets do not fit those to their texts. */
export function heightsOf({
  rows,
  widths,
  merges,
}: Pick<BookSheet, "rows" | "widths" | "merges">): NonNullable<BookSheet["heights"]> {
  const ends = new Map(merges.map(({ top, left, right }) => [`${top} ${left}`, right]));
  const merged = new Set(merges.map(({ top }) => top));
  return rows.flatMap((cells, index) => {
    const row = index + 1;
    if (!merged.has(row)) {
      return [];
    }
    const lines = cells.reduce((most, cell, at) => {
      if (cell?.value.kind !== "text" || cell.value.text === "") {
        return most;
      }
      const across = widths.slice(at, ends.get(`${row} ${at + 1}`) ?? at + 1);
      const width = across.reduce((sum, one) => sum + one, 0);
      const lines = linesOfText(cell.value.text, width * ROOM[cell.style]);
      return Math.max(most, cell.style === "title" ? lines * TITLE_LINE : lines);
    }, 1);
    return lines === 1 ? [] : [{ row, lines }];
  });
}

/** How many lines `text` takes in cells that are `width` characters wide; a word that is wider is broken. */
function linesOfText(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width));
  return text
    .split("\n")
    .flatMap((line) => (line === "" ? [line] : wrapToWidth(line, room)))
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(displayWidth(line) / room)), 0);
}

/** How much of its width a text can count on: letters are narrower than the digits that widths are counted in. */
const ROOM: { readonly [S in CellStyle]: number } = {
  title: 0.85,
  heading: 1,
  group: 1,
  total: 1,
  subheading: 1.08,
  label: 1.08,
  note: 1.08,
  entry: 1.08,
  plain: 1.08,
};

/** How many usual lines a line of a title is high. */
const TITLE_LINE = 1.3;

/** "Căn cứ: 922/QĐ-BTTTT ngày 20/5/2022 · Giai đoạn: 2021–2023 · Cấp: tỉnh". */
export function basisLine({ basis, period, level }: Ruleset, locale: Locale): string {
  const { head, levels } = schemeWordsOf(locale);
  const years = periodText(period);
  return [
    ...(basis.length === 0
      ? []
      : [`${head.basis}: ${basis.map((one) => oneLine(basisText(one, locale))).join("; ")}`]),
    ...(years === undefined ? [] : [`${head.period}: ${years}`]),
    `${head.level}: ${levels[level]}`,
  ].join(" · ");
}
