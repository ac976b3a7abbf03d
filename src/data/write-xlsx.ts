/** Writes a workbook (.xlsx); the same workbook gives the same bytes, on every day and in every time zone. */
import type { BookSheet, Workbook } from "../base/workbook.ts";
import { CORE, override, PACKAGE, packed, type Part, relationsXml } from "./package-parts.ts";
import { addressOf } from "./sheet.ts";
import { sheetNames } from "./xlsx/sheet-names.ts";
import { MAIN, RELATIONS, sheetXml, type Shared } from "./xlsx/write-sheet.ts";
import { newStyleBook } from "./xlsx/write-styles.ts";
import { XML_HEAD, xmlText, xmlValue } from "./xlsx/write-xml.ts";

/**
 * The bytes of a workbook. Texts stay texts and are never formulas, numbers keep each of their digits. Names of sheets are changed
 * where Excel would not take them, texts beyond the 32,767 characters that a cell holds are cut.
 * `writeXlsx(scoreWorkbook(table, ruleset, { locale: "vi" }))` begins with the bytes of "PK".
 * Throws a TypeError for a number that is no decimal.
 *
 * @group Write results
 */
export function writeXlsx(book: Workbook): Uint8Array {
  const names = sheetNames([...book.sheets.map(({ name }) => name), LISTS]);
  const listsName = names.at(-1) ?? LISTS;
  const styles = newStyleBook();
  const strings = new Map<string, number>();
  const stringOf = (text: string): number => numberIn(strings, cutToCell(text));
  const lists = new Map<string, readonly string[]>();
  const placeOptions = (options: readonly string[]): string => {
    const key = JSON.stringify(options);
    if (!lists.has(key)) lists.set(key, options);
    const column = [...lists.keys()].indexOf(key) + 1;
    const [first, last] = [addressOf(1, column), addressOf(options.length, column)].map((at) =>
      at.replace(/^([A-Z]+)([0-9]+)$/, "$$$1$$$2"),
    );
    return `${quoted(listsName)}!${first}:${last}`;
  };
  const shared: Shared = { styles, stringOf, placeOptions };
  const sheets = book.sheets.map((sheet) => sheetXml(sheet, shared));
  const hasLists = lists.size > 0;
  if (hasLists) sheets.push(sheetXml(listSheet([...lists.values()]), shared));
  const tabs = hasLists ? names : names.slice(0, -1);
  return packed([
    ...frameParts(book, tabs, hasLists),
    ["xl/styles.xml", styles.xml()],
    ["xl/sharedStrings.xml", stringsXml(strings)],
    ...sheets.flatMap(({ xml, links }, at) => sheetParts(xml, links, at + 1)),
  ]);
}

function numberIn(numbers: Map<string, number>, text: string): number {
  const known = numbers.get(text);
  if (known !== undefined) return known;
  numbers.set(text, numbers.size);
  return numbers.size - 1;
}

function cutToCell(text: string): string {
  return text.length <= LONGEST_TEXT
    ? text
    : `${text.slice(0, LONGEST_TEXT - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** The hidden sheet with the options of long lists, a list a column. */
function listSheet(lists: readonly (readonly string[])[]): BookSheet {
  const longest = lists.reduce((most, list) => Math.max(most, list.length), 0);
  const cellOf = (text: string | undefined) =>
    text === undefined
      ? undefined
      : ({ value: { kind: "text", text }, style: "plain", takes: "text" } as const);
  return {
    name: LISTS,
    rows: Array.from({ length: longest }, (_, row) => lists.map((list) => cellOf(list[row]))),
    ...{ widths: [], frozenRows: 0, frozenColumns: 0, merges: [], entries: [], outline: [] },
    ...{ isLocked: true, landscape: false },
  };
}

/** The parts that say what the others are. */
function frameParts(book: Workbook, tabs: readonly string[], hasLists: boolean): readonly Part[] {
  const sheetTypes = tabs.map((_, at) =>
    override(`/xl/worksheets/sheet${at + 1}.xml`, `${TYPE}.worksheet+xml`),
  );
  const types = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override("/xl/workbook.xml", `${TYPE}.sheet.main+xml`),
    ...sheetTypes,
    override("/xl/styles.xml", `${TYPE}.styles+xml`),
    override("/xl/sharedStrings.xml", `${TYPE}.sharedStrings+xml`),
    override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
  ];
  return [
    ["[Content_Types].xml", `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">${types.join("")}</Types>`],
    [
      "_rels/.rels",
      relationsXml([
        `Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"`,
        `Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"`,
      ]),
    ],
    [
      "docProps/core.xml",
      `${XML_HEAD}<cp:coreProperties ${CORE}><dc:title>${xmlText(book.title)}</dc:title></cp:coreProperties>`,
    ],
    ["xl/workbook.xml", workbookXml(book, tabs, hasLists)],
    [
      "xl/_rels/workbook.xml.rels",
      relationsXml([
        ...tabs.map((_, at) => `Type="${RELATIONS}/worksheet" Target="worksheets/sheet${at + 1}.xml"`),
        `Type="${RELATIONS}/styles" Target="styles.xml"`,
        `Type="${RELATIONS}/sharedStrings" Target="sharedStrings.xml"`,
      ]),
    ],
  ];
}

function workbookXml({ sheets }: Workbook, tabs: readonly string[], hasLists: boolean): string {
  const tabsXml = tabs.map((name, at) => {
    const state = hasLists && at === tabs.length - 1 ? ' state="hidden"' : "";
    return `<sheet name="${xmlValue(name)}" sheetId="${at + 1}"${state} r:id="rId${at + 1}"/>`;
  });
  const titles = sheets.flatMap(({ headingRows: rows }, at) => {
    if (rows === undefined) return [];
    const range = `${quoted(tabs[at] ?? "")}!$${rows.first}:$${rows.last}`;
    return [`<definedName name="_xlnm.Print_Titles" localSheetId="${at}">${xmlText(range)}</definedName>`];
  });
  const named = titles.length === 0 ? "" : `<definedNames>${titles.join("")}</definedNames>`;
  return `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><bookViews><workbookView/></bookViews><sheets>${tabsXml.join("")}</sheets>${named}</workbook>`;
}

function quoted(sheetName: string): string {
  return `'${sheetName.replaceAll("'", "''")}'`;
}

function stringsXml(strings: ReadonlyMap<string, number>): string {
  const items = [...strings.keys()].map((text) => `<si><t xml:space="preserve">${xmlText(text)}</t></si>`);
  return `${XML_HEAD}<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join("")}</sst>`;
}

function sheetParts(xml: string, links: readonly string[], number: number): readonly Part[] {
  const part: Part = [`xl/worksheets/sheet${number}.xml`, xml];
  if (links.length === 0) return [part];
  const relations = links.map(
    (address) => `Type="${RELATIONS}/hyperlink" Target="${address}" TargetMode="External"`,
  );
  return [part, [`xl/worksheets/_rels/sheet${number}.xml.rels`, relationsXml(relations)]];
}

const LISTS = "_lists";
const LONGEST_TEXT = 32_767;
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";
