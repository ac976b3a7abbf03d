/** The looks of barem's workbooks as styles of a spreadsheet: quiet, printable, entry cells pale yellow. */
import type { BookCell, CellStyle } from "../../base/workbook.ts";
import { isAddress } from "./links.ts";
import { XML_HEAD, xmlValue } from "./write-xml.ts";

/** Gives each look a number, in the order in which they are first asked for. */
export interface StyleBook {
  readonly styleOf: (
    cell: Pick<BookCell, "style" | "decimals" | "link" | "takes" | "value" | "wraps">,
  ) => number;
  /** The part that tells all looks asked for so far. */
  readonly xml: () => string;
}

export function newStyleBook(): StyleBook {
  const numbers = new Map<string, number>();
  const formats: string[] = [];
  const styles: string[] = [];
  const formatId = (code: string): number => {
    if (code === "General") return 0;
    if (!formats.includes(code)) formats.push(code);
    return FIRST_FORMAT + formats.indexOf(code);
  };
  return {
    styleOf: (cell) => {
      const code = formatCodeOf(cell);
      const isLink = isAddress(cell.link);
      const isNumber = cell.value.kind === "number";
      const key = `${cell.style} ${isLink} ${isNumber} ${cell.wraps ?? false} ${code}`;
      const known = numbers.get(key);
      if (known !== undefined) return known;
      styles.push(styleXml(lookOf(cell), isLink, isNumber, cell.style === "entry", formatId(code)));
      // Style 0 is that of cells without a look.
      numbers.set(key, styles.length);
      return styles.length;
    },
    xml: () => stylesXml(formats, styles),
  };
}

function formatCodeOf({ decimals, takes, value }: Pick<BookCell, "decimals" | "takes" | "value">): string {
  if (takes === "text") return "@";
  if (takes === "date") return "yyyy-mm-dd";
  if (value.kind === "text" || decimals === undefined || decimals === null) return "General";
  return decimals === 0 ? "#,##0" : `#,##0.${"0".repeat(decimals)}`;
}

interface Look {
  /** Index of `FONTS`, `FILLS` and `BORDERS`. */
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  readonly align: string;
}

const TOP = 'vertical="top" wrapText="1"';

const LOOKS: { readonly [S in CellStyle]: Look } = {
  title: { font: 1, fill: 0, border: 0, align: 'vertical="center"' },
  heading: { font: 2, fill: 2, border: 1, align: 'horizontal="center" vertical="center" wrapText="1"' },
  group: { font: 2, fill: 3, border: 1, align: 'vertical="center" wrapText="1"' },
  subheading: { font: 0, fill: 5, border: 1, align: TOP },
  label: { font: 0, fill: 0, border: 1, align: TOP },
  note: { font: 3, fill: 0, border: 0, align: TOP },
  entry: { font: 0, fill: 4, border: 1, align: TOP },
  plain: { font: 0, fill: 0, border: 1, align: TOP },
  total: { font: 2, fill: 3, border: 1, align: 'vertical="center" wrapText="1"' },
};

function lookOf({ style, wraps }: Pick<BookCell, "style" | "wraps">): Look {
  const look = LOOKS[style];
  return wraps === true && style === "title" ? { ...look, align: `${look.align} wrapText="1"` } : look;
}

function styleXml(
  { font, fill, border, align }: Look,
  isLink: boolean,
  isNumber: boolean,
  isEntry: boolean,
  format: number,
): string {
  const side = isNumber && !align.includes("horizontal") ? 'horizontal="right" ' : "";
  const ids = `numFmtId="${format}" fontId="${isLink ? LINK_FONT : font}" fillId="${fill}" borderId="${border}" xfId="0"`;
  const applied = `applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"`;
  const lock = isEntry ? '<protection locked="0"/>' : "";
  return `<xf ${ids} ${applied}><alignment ${side}${align}/>${lock}</xf>`;
}

function stylesXml(formats: readonly string[], styles: readonly string[]): string {
  const codes = formats.map(
    (code, at) => `<numFmt numFmtId="${FIRST_FORMAT + at}" formatCode="${xmlValue(code)}"/>`,
  );
  const base = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>';
  return [
    `${XML_HEAD}<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">`,
    codes.length === 0 ? "" : list("numFmts", codes),
    list("fonts", FONTS),
    list("fills", FILLS),
    list("borders", BORDERS),
    list("cellStyleXfs", [base]),
    list("cellXfs", [base.replace("/>", ' xfId="0"/>'), ...styles]),
    list("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
    "</styleSheet>",
  ].join("");
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

/** Times New Roman is what decree 30/2020/NĐ-CP prescribes for documents, and LibreOffice has one of the same widths. */
function font(marks: string, size: number, colour: string): string {
  return `<font>${marks}<sz val="${size}"/><color rgb="FF${colour}"/><name val="Times New Roman"/><family val="1"/></font>`;
}

const FONTS = [
  font("", 12, "000000"),
  font("<b/>", 14, "000000"),
  font("<b/>", 12, "000000"),
  font("<i/>", 11, "505050"),
  font("<u/>", 12, "0B4F9E"),
];
const LINK_FONT = 4;

function fill(colour: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`;
}

const FILLS = [
  // The first two are fixed.
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  fill("DCE6F1"),
  fill("F2F2F2"),
  fill("FFF9DB"),
  fill("F9F9F9"),
];

const SIDES = ["left", "right", "top", "bottom"].map(
  (side) => `<${side} style="thin"><color rgb="FFA6A6A6"/></${side}>`,
);
const BORDERS = [
  "<border><left/><right/><top/><bottom/><diagonal/></border>",
  `<border>${SIDES.join("")}<diagonal/></border>`,
];

/** Formats of a workbook of its own are counted from here. */
const FIRST_FORMAT = 164;
