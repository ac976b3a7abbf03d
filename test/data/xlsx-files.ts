/** Builds workbooks by hand, part by part, so that a test can have every odd file that Excel, LibreOffice or an attacker writes. */
import { strToU8, zipSync } from "fflate";

const OFFICE = "http://schemas.openxmlformats.org";
const STRICT = "http://purl.oclc.org/ooxml";

export interface HandSheet {
  readonly name: string;
  /** What stands in `<sheetData>`. */
  readonly data: string;
  /** What stands behind it, such as merged cells. */
  readonly after?: string;
  readonly state?: string;
}

export interface HandBook {
  readonly sheets: readonly HandSheet[];
  /** `<si>` elements. */
  readonly strings?: string;
  /** A format code for each style, "General" being style 0; a number is the id of one that is built in. */
  readonly formats?: readonly (string | number)[];
  /** Attributes of `<workbookPr>`. */
  readonly properties?: string;
  readonly isStrict?: boolean;
  /** Prefix of the elements, as in "x:". */
  readonly prefix?: string;
  /** Parts to add, or to write otherwise; null leaves one out. */
  readonly parts?: { readonly [path: string]: string | Uint8Array | null };
}

/** A workbook with one sheet that holds this. */
export function sheetFile(
  data: string,
  book: Partial<HandBook> & { readonly after?: string } = {},
): Uint8Array {
  const { after, ...rest } = book;
  return bookFile({ sheets: [{ name: "Sheet1", data, ...(after === undefined ? {} : { after }) }], ...rest });
}

/** A row of cells given as XML: `row(1, '<c r="A1"><v>5</v></c>')`. */
export function row(number: number, ...cells: readonly string[]): string {
  return `<row r="${number}">${cells.join("")}</row>`;
}

export function bookFile(book: HandBook): Uint8Array {
  return zipSync(bytesOf({ ...partsOf(book), ...book.parts }), { level: 6 });
}

function bytesOf(parts: { readonly [path: string]: string | Uint8Array | null }): Record<string, Uint8Array> {
  const kept = Object.entries(parts).filter(([, part]) => part !== null);
  return Object.fromEntries(
    kept.map(([path, part]) => [path, typeof part === "string" ? strToU8(part) : (part ?? new Uint8Array())]),
  );
}

function partsOf(book: HandBook): { readonly [path: string]: string } {
  const base = book.isStrict ? STRICT : OFFICE;
  const relations = book.isStrict
    ? `${STRICT}/officeDocument/relationships`
    : `${OFFICE}/officeDocument/2006/relationships`;
  const main = book.isStrict ? `${base}/spreadsheetml/main` : `${base}/spreadsheetml/2006/main`;
  const p = book.prefix ?? "";
  const namespace = p === "" ? `xmlns="${main}"` : `xmlns:${p.slice(0, -1)}="${main}"`;
  const prefixed = (xml: string) => (p === "" ? xml : xml.replaceAll(/<(\/?)(?=[a-z])/gi, `<$1${p}`));
  const related = (lines: readonly string[]) =>
    `${HEAD}<Relationships xmlns="${OFFICE}/package/2006/relationships">${lines.join("")}</Relationships>`;
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`;
  const tabs = book.sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${name}" sheetId="${at + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${at + 1}"/>`,
  );
  const sheets = book.sheets.map(({ data, after }, at) => [
    `xl/worksheets/sheet${at + 1}.xml`,
    `${HEAD}${prefixed(`<worksheet ${namespace}><sheetData>${data}</sheetData>${after ?? ""}</worksheet>`)}`,
  ]);
  return {
    "_rels/.rels": related([relation("rId1", "officeDocument", "xl/workbook.xml")]),
    "xl/workbook.xml": `${HEAD}${prefixed(`<workbook ${namespace} xmlns:r="${relations}"><workbookPr ${book.properties ?? ""}/><sheets>${tabs.join("")}</sheets></workbook>`)}`,
    "xl/_rels/workbook.xml.rels": related([
      ...book.sheets.map((_, at) => relation(`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`)),
      relation("rStyles", "styles", "styles.xml"),
      relation("rStrings", "sharedStrings", "/xl/sharedStrings.xml"),
    ]),
    "xl/styles.xml": `${HEAD}${prefixed(`<styleSheet ${namespace}>${stylesOf(book.formats ?? [])}</styleSheet>`)}`,
    "xl/sharedStrings.xml": `${HEAD}${prefixed(`<sst ${namespace}>${book.strings ?? ""}</sst>`)}`,
    ...Object.fromEntries(sheets),
  };
}

function stylesOf(formats: readonly (string | number)[]): string {
  const codes = formats.flatMap((format, at) =>
    typeof format === "string" ? [`<numFmt numFmtId="${200 + at}" formatCode="${format}"/>`] : [],
  );
  const styles = formats.map(
    (format, at) => `<xf numFmtId="${typeof format === "number" ? format : 200 + at}"/>`,
  );
  // A format of a differential style and a style of styles: neither is the style of a cell.
  return `<numFmts>${codes.join("")}</numFmts><cellStyleXfs><xf numFmtId="9"/></cellStyleXfs><cellXfs><xf numFmtId="0"/>${styles.join("")}</cellXfs><dxfs><dxf><numFmt numFmtId="200" formatCode="yyyy"/></dxf></dxfs>`;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The parts of a workbook made by hand, to be packed by `packedFile`. */
export function bookParts(book: HandBook): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(bytesOf({ ...partsOf(book), ...book.parts })));
}

/** What an archive says of one entry, true or not. */
export interface Packed {
  readonly name: string;
  /** Deflated. */
  readonly packed: Uint8Array;
  readonly size: number;
  readonly checksum: number;
}

/** An archive with these entries, whatever they say of themselves; a long one has its numbers where larger ones fit. */
export function packedFile(entries: readonly Packed[], isLong = false): Uint8Array {
  const local: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const { name, packed, size, checksum } of entries) {
    const start = [20, 0, 8, 0, 0].flatMap(short).concat(long(checksum));
    const sizes = [packed.length, size];
    const lengths = [name.length, 0].flatMap(short);
    const head = [...long(0x04034b50), ...start, ...sizes.flatMap(long), ...lengths, ...strToU8(name)];
    // A field that is not asked for stands before the one that is.
    const extra = isLong
      ? [
          ...[0x5455, 1].flatMap(short),
          0,
          ...[1, 24].flatMap(short),
          ...[size, packed.length, at].flatMap(longer),
        ]
      : [];
    const shown = (number: number) => long(isLong ? 0xffffffff : number);
    const rest = [name.length, extra.length, 0, 0, 0].flatMap(short).concat(long(0), shown(at));
    const entry = [...long(0x02014b50), ...short(20), ...start, ...sizes.flatMap(shown), ...rest];
    directory.push(Uint8Array.from([...entry, ...strToU8(name), ...extra]));
    local.push(Uint8Array.from(head), packed);
    at += head.length + packed.length;
  }
  const size = directory.reduce((sum, one) => sum + one.length, 0);
  return new Uint8Array(Buffer.concat([...local, ...directory, endOf(entries.length, size, at, isLong)]));
}

function endOf(count: number, size: number, at: number, isLong: boolean): Uint8Array {
  const end = (shown: number, from: number, length: number) => [
    ...[...long(0x06054b50), ...[0, 0, shown, shown].flatMap(short)],
    ...[...long(length), ...long(from), ...short(0)],
  ];
  if (!isLong) return Uint8Array.from(end(count, at, size));
  const far = [...long(0x06064b50), ...longer(44), ...[45, 45].flatMap(short), ...[0, 0].flatMap(long)];
  const record = [...far, ...[count, count, size, at].flatMap(longer)];
  const locator = [...long(0x07064b50), ...long(0), ...longer(at + size), ...long(1)];
  return Uint8Array.from([...record, ...locator, ...end(0xffff, 0xffffffff, 0xffffffff)]);
}

function longer(number: number): number[] {
  return [...long(number), ...long(0)];
}

function short(number: number): number[] {
  return [number & 0xff, (number >>> 8) & 0xff];
}

function long(number: number): number[] {
  return [...short(number & 0xffff), ...short(number >>> 16)];
}
