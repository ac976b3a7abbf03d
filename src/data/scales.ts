/** Finds ratios of which nobody can tell the scale: where one cell is 75, another one's 1 may be 1 % or all. */
import { type DecimalMark, rewritten } from "./decimal-mark.ts";
import { isTypedCell, type RawCell, type RawUnit } from "./raw-table.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** The names of the ratios up to 100 % that some cell gives as a number above 1 without a per cent sign. */
export function mixedScales(
  units: readonly RawUnit[],
  { isShare }: Vocabulary,
  mark: DecimalMark | undefined,
): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { columns, cells } of units) {
    for (const [index, { name }] of columns.entries()) {
      if (!isShare(name) || found.has(name)) continue;
      const bare = bareNumber(cells[index], mark);
      if (bare !== undefined && isAboveOne(bare)) found.add(name);
    }
  }
  return found;
}

/** Whether a cell of such a ratio could be a percentage as well as a part. */
export function isOfNoScale(cell: RawCell, mark: DecimalMark | undefined): boolean {
  const bare = bareNumber(cell, mark);
  return bare !== undefined && !isAboveOne(bare) && /[1-9]/.test(bare);
}

/** A number without "%" and "/", as a plain decimal. */
function bareNumber(cell: RawCell | undefined, mark: DecimalMark | undefined): string | undefined {
  const isNumber = isTypedCell(cell) && cell.kind === "number";
  const text = isNumber ? cell.text : typeof cell === "string" ? rewritten(cell, mark ?? "point") : undefined;
  return text === undefined || text.endsWith("%") ? undefined : text;
}

function isAboveOne(decimal: string): boolean {
  const [whole = "", fraction = ""] = decimal.split(".");
  const digits = whole.replace(/^0+/, "");
  return (
    !digits.startsWith("-") &&
    (digits.length > 1 || digits > "1" || (digits === "1" && /[1-9]/.test(fraction)))
  );
}
