/** Tells from the number formats of a workbook which cells show a percentage, a day or a time. */
import type { Read } from "./fault.ts";
import { scanPart, type Package } from "./parts.ts";
import { attributeOf } from "./scan-xml.ts";

/** How a number is to be read; `percents` counts the signs, each of which shows it a hundred times as large. */
export type NumberFormat =
  | {
      readonly kind: "number";
      readonly percents: number;
      /** A sign that is only shown, as in `0.0"%"`: 0.9 is 0.9 %. */
      readonly isShownPercent?: boolean;
    }
  | { readonly kind: "date"; readonly hasDay: boolean };

export const PLAIN_FORMAT: NumberFormat = { kind: "number", percents: 0 };

/** The format of each style that a cell may name by number. */
export function cellFormatsOf(opened: Package, path: string | undefined): Read<readonly NumberFormat[]> {
  if (path === undefined) return { value: [] };
  const codes = new Map<string, NumberFormat>();
  const ids: string[] = [];
  let list = "";
  const fault = scanPart(opened, path, {
    open: (name, tag) => {
      if (name === "numFmts" || name === "cellXfs" || name === "cellStyleXfs" || name === "dxfs") list = name;
      if (name === "numFmt" && list === "numFmts") {
        codes.set(attributeOf(tag, "numFmtId") ?? "", formatOf(attributeOf(tag, "formatCode") ?? ""));
      }
      if (name === "xf" && list === "cellXfs") ids.push(attributeOf(tag, "numFmtId") ?? "");
    },
    close: (name) => {
      if (name === list) list = "";
    },
    text: () => undefined,
  });
  if (fault !== undefined) return { fault };
  return { value: ids.map((id) => codes.get(id) ?? BUILT_IN.get(id) ?? PLAIN_FORMAT) };
}

/** How a number of this format code is to be read: `formatOf("0.0%")` has one percent sign, `formatOf("dd/mm/yyyy")` a day. */
export function formatOf(code: string): NumberFormat {
  const marks = marksOf(code);
  if (/general/i.test(marks)) return PLAIN_FORMAT;
  const letters = marks.replaceAll(/am\/pm|a\/p/gi, "h");
  const hasTime = /[hs]/i.test(letters);
  // The "m" of "mm:ss" is minutes, that of "mm/yyyy" or alone the month.
  const hasDay = /[yd]/i.test(letters) || (/m/i.test(letters) && !hasTime);
  if (hasDay || hasTime) return { kind: "date", hasDay };
  const percents = marks.split("%").length - 1;
  const isShownPercent = percents === 0 && /"[^"]*%[^"]*"|\\%/.test(code);
  return isShownPercent ? { kind: "number", percents, isShownPercent } : { kind: "number", percents };
}

/** The first section of a format code without what is only shown: quoted and escaped characters, colours, currencies. */
function marksOf(code: string): string {
  let marks = "";
  for (let at = 0; at < code.length; at += 1) {
    const mark = code.charAt(at);
    if (mark === ";") break;
    if (mark === '"' || mark === "[") {
      const close = code.indexOf(mark === "[" ? "]" : '"', at + 1);
      const to = close === -1 ? code.length : close;
      // Hours that have gone by, "[h]:mm".
      if (mark === "[" && /^[hms]+$/i.test(code.slice(at + 1, to))) marks += "h";
      at = to;
    } else if (mark === "\\" || mark === "_" || mark === "*") at += 1;
    else marks += mark;
  }
  return marks;
}

function formats(ids: readonly number[], format: NumberFormat): readonly (readonly [string, NumberFormat])[] {
  return ids.map((id) => [String(id), format] as const);
}

// ECMA-376 part 1, 18.8.30; from 27 on their form depends on the language of Excel, not whether they show days.
const BUILT_IN: ReadonlyMap<string, NumberFormat> = new Map([
  ...formats([9, 10], { kind: "number", percents: 1 }),
  ...formats([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58], {
    kind: "date",
    hasDay: true,
  }),
  ...formats([18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47], { kind: "date", hasDay: false }),
]);
