/** Writes one sheet as XML: its cells, its view, what is locked and how it prints. */
import { expected } from "../../base/misuse.ts";
import type { BookCell, BookSheet } from "../../base/workbook.ts";
import { addressOf } from "../sheet.ts";
import { escapedAddress, isAddress } from "./links.ts";
import { linesOf } from "./row-heights.ts";
import { entriesXml, type PlaceOptions } from "./write-entries.ts";
import type { StyleBook } from "./write-styles.ts";
import { XML_HEAD, xmlValue } from "./write-xml.ts";

/** What all sheets of a workbook share. */
export interface Shared {
  readonly styles: StyleBook;
  /** The number of a text in the table of texts. */
  readonly stringOf: (text: string) => number;
  readonly placeOptions: PlaceOptions;
}

/** The XML of a sheet, and the addresses that its cells link to, by number from 1. */
export function sheetXml(
  sheet: BookSheet,
  shared: Shared,
): { readonly xml: string; readonly links: readonly string[] } {
  const links = linksOf(sheet);
  const merges = sheet.merges.map(
    ({ top, left, bottom, right }) =>
      `<mergeCell ref="${addressOf(top, left)}:${addressOf(bottom, right)}"/>`,
  );
  const xml = [
    `${XML_HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">`,
    `<sheetPr><outlinePr summaryBelow="0"/>${sheet.spreads ? "" : '<pageSetUpPr fitToPage="1"/>'}</sheetPr>`,
    viewXml(sheet),
    `<sheetFormatPr defaultRowHeight="${LINE}"${sheet.outline.length === 0 ? "" : ' outlineLevelRow="1"'}/>`,
    columnsXml(sheet.widths),
    `<sheetData>${rowsXml(sheet, shared)}</sheetData>`,
    sheet.isLocked ? '<sheetProtection sheet="1" formatColumns="0" formatRows="0"/>' : "",
    listXml("mergeCells", merges),
    entriesXml(sheet.entries, shared.placeOptions),
    listXml(
      "hyperlinks",
      links.map(({ at }, index) => `<hyperlink ref="${at}" r:id="rId${index + 1}"/>`),
      false,
    ),
    pageXml(sheet),
    "</worksheet>",
  ];
  return { xml: xml.join(""), links: links.map(({ address }) => address) };
}

function listXml(name: string, items: readonly string[], isCounted = true): string {
  if (items.length === 0) return "";
  return `<${name}${isCounted ? ` count="${items.length}"` : ""}>${items.join("")}</${name}>`;
}

function viewXml({ frozenRows, frozenColumns }: BookSheet): string {
  const view = '<sheetViews><sheetView showGridLines="0" workbookViewId="0">';
  if (frozenRows === 0 && frozenColumns === 0) return `${view}</sheetView></sheetViews>`;
  const pane = frozenRows === 0 ? "topRight" : frozenColumns === 0 ? "bottomLeft" : "bottomRight";
  const split = `${frozenColumns === 0 ? "" : ` xSplit="${frozenColumns}"`}${frozenRows === 0 ? "" : ` ySplit="${frozenRows}"`}`;
  const first = addressOf(frozenRows + 1, frozenColumns + 1);
  return `${view}<pane${split} topLeftCell="${first}" activePane="${pane}" state="frozen"/><selection pane="${pane}" activeCell="${first}" sqref="${first}"/></sheetView></sheetViews>`;
}

function columnsXml(widths: readonly number[]): string {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width + CELL_MARGIN}" customWidth="1"/>`,
  );
  return listXml("cols", columns, false);
}

function rowsXml(sheet: BookSheet, shared: Shared): string {
  const levels = new Set<number>();
  for (const { first, last } of sheet.outline) {
    for (let row = first; row <= last; row += 1) levels.add(row);
  }
  const covered = coveredStyles(sheet);
  const heightOf = compileHeight(sheet, covered);
  const rows = sheet.rows.map((cells, at) => {
    const row = at + 1;
    const blanks = covered.get(row) ?? [];
    const attributes = heightOf(row) + (levels.has(row) ? ' outlineLevel="1"' : "");
    let xml = "";
    for (let column = 1; column <= Math.max(cells.length, blanks.length); column += 1) {
      const cell = cells[column - 1] ?? blanks[column - 1];
      if (cell !== undefined) xml += cellXml(cell, addressOf(row, column), shared);
    }
    return xml + attributes === "" ? "" : `<row r="${row}"${attributes}>${xml}</row>`;
  });
  return rows.join("");
}

/** The height of a row as attributes: as given, or as its text needs and then still fitted to what is typed. */
function compileHeight(
  sheet: BookSheet,
  covered: ReadonlyMap<number, readonly unknown[]>,
): (row: number) => string {
  const given = new Map(sheet.heights?.map(({ row, lines }) => [row, lines]));
  return (row) => {
    const lines = given.get(row);
    if (lines !== undefined) return ` ht="${lines * LINE + 1}" customHeight="1"`;
    const needed = linesOf(sheet, row, (column) => covered.get(row)?.[column - 1] !== undefined);
    return needed === 1 ? "" : ` ht="${needed * LINE + 1}"`;
  };
}

/** Empty cells with the look of the cell that they are merged into, so that the border goes round the whole. */
function coveredStyles({ rows, merges }: BookSheet): ReadonlyMap<number, (BookCell | undefined)[]> {
  const covered = new Map<number, (BookCell | undefined)[]>();
  for (const { top, left, bottom, right } of merges) {
    const first = rows[top - 1]?.[left - 1];
    if (first === undefined) continue;
    const blank: BookCell = { value: { kind: "text", text: "" }, style: first.style };
    for (let row = top; row <= Math.min(bottom, rows.length); row += 1) {
      const cells = covered.get(row) ?? [];
      for (let column = left; column <= right; column += 1) cells[column - 1] = blank;
      covered.set(row, cells);
    }
  }
  return covered;
}

function cellXml(cell: BookCell, address: string, { styles, stringOf }: Shared): string {
  const start = `<c r="${address}" s="${styles.styleOf(cell)}"`;
  if (cell.value.kind === "number") {
    expected(
      /^-?[0-9]+(?:\.[0-9]+)?$/.test(cell.value.decimal),
      'The number of a cell is expected as a decimal, such as "12.5".',
    );
    return `${start}><v>${cell.value.decimal}</v></c>`;
  }
  return cell.value.text === "" ? `${start}/>` : `${start} t="s"><v>${stringOf(cell.value.text)}</v></c>`;
}

/** The links of a sheet that lead to a page or a letter; others are only shown as text. */
function linksOf({ rows }: BookSheet): readonly { readonly at: string; readonly address: string }[] {
  const links = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => {
      const link = cell?.link;
      if (!isAddress(link)) return [];
      return [{ at: addressOf(row + 1, column + 1), address: xmlValue(escapedAddress(link)) }];
    }),
  );
  return links.slice(0, MOST_LINKS);
}

function pageXml({ landscape, spreads }: BookSheet): string {
  const fit = spreads ? "" : ' fitToWidth="1" fitToHeight="0"';
  return [
    '<pageMargins left="0.6" right="0.6" top="0.6" bottom="0.7" header="0.3" footer="0.3"/>',
    `<pageSetup paperSize="9" orientation="${landscape ? "landscape" : "portrait"}"${fit}/>`,
    "<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>",
  ].join("");
}

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/** The height of a line of text, in points. */
const LINE = 15.75;
/** What a column has on both sides of its text, in characters. */
const CELL_MARGIN = 0.71;
/** What Excel takes. */
const MOST_LINKS = 65_530;
