/** Writes a document as a Word file (.docx): A4 in landscape, heads of tables and page numbers on every page; the same document gives the same bytes. */
import type {
  DocumentBlock,
  DocumentColumn,
  DocumentLine,
  DocumentRow,
  DocumentTable,
} from "../base/document.ts";
import type { PrintedDocument } from "../base/document.ts";
import { CORE, override, PACKAGE, packed, relationsXml } from "./package-parts.ts";
import { XML_HEAD } from "./xlsx/write-xml.ts";

/** The bytes of the file. Texts are only ever text; characters that XML cannot hold are left out. */
export function writeDocx(document: PrintedDocument): Uint8Array {
  const types = [
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    override("/word/document.xml", `${TYPE}.document.main+xml`),
    override("/word/styles.xml", `${TYPE}.styles+xml`),
    override("/word/header1.xml", `${TYPE}.header+xml`),
    override("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
  ];
  const title = `<dc:title>${xml(document.title)}</dc:title><dc:language>${document.language}</dc:language>`;
  return packed([
    ["[Content_Types].xml", `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types">${types.join("")}</Types>`],
    [
      "_rels/.rels",
      relationsXml([
        `Type="${RELATIONS}/officeDocument" Target="word/document.xml"`,
        `Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"`,
      ]),
    ],
    ["docProps/core.xml", `${XML_HEAD}<cp:coreProperties ${CORE}>${title}</cp:coreProperties>`],
    ["word/document.xml", documentXml(document)],
    ["word/styles.xml", stylesXml(document.language)],
    ["word/header1.xml", HEADER],
    [
      "word/_rels/document.xml.rels",
      relationsXml([
        `Type="${RELATIONS}/styles" Target="styles.xml"`,
        `Type="${RELATIONS}/header" Target="header1.xml"`,
      ]),
    ],
  ]);
}

function documentXml({ blocks }: PrintedDocument): string {
  const page = [
    '<w:headerReference w:type="default" r:id="rId2"/>',
    `<w:pgSz w:w="${PAGE_WIDTH}" w:h="${PAGE_HEIGHT}" w:orient="landscape"/>`,
    `<w:pgMar w:top="${MARGIN}" w:right="${RIGHT}" w:bottom="${MARGIN}" w:left="${LEFT}" w:header="567" w:footer="567" w:gutter="0"/>`,
    // The first page has no number.
    "<w:titlePg/>",
  ];
  const body = blocks.map(blockXml).join("");
  return `${XML_HEAD}<w:document xmlns:w="${WORD}" xmlns:r="${RELATIONS}"><w:body>${body}<w:sectPr>${page.join("")}</w:sectPr></w:body></w:document>`;
}

function blockXml(block: DocumentBlock): string {
  switch (block.kind) {
    case "table":
      // Word joins tables that touch.
      return `${tableXml(block)}${paragraph("Normal", "")}`;
    case "title":
      return paragraph("Title", run(block.text));
    case "subtitle":
      return paragraph("Subtitle", run(block.text));
    case "heading":
      return paragraph("Heading1", run(block.text));
    case "text":
      return paragraph("Normal", run(block.text));
    case "note":
      return paragraph("Note", run(block.text));
  }
}

function tableXml({ columns, rows }: DocumentTable): string {
  const widths = widthsOf(columns);
  const grid = widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("");
  const heads = columns.map(({ head }, at) =>
    cellXml([{ text: head, style: "strong" }], widths.slice(at, at + 1), "center", HEAD_FILL, "center"),
  );
  const head = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${heads.join("")}</w:tr>`;
  const body = rows.map((row) => rowXml(row, columns, widths));
  const layout = `<w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/>`;
  return `<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/>${layout}</w:tblPr><w:tblGrid>${grid}</w:tblGrid>${head}${body.join("")}</w:tbl>`;
}

function rowXml(
  { kind, cells }: DocumentRow,
  columns: readonly DocumentColumn[],
  widths: readonly number[],
): string {
  const isItem = kind === "item";
  const shown = kind === "group" ? columns.slice(0, cells.length) : columns;
  const texts = shown.map(({ align }, at) => {
    const lines = cells[at] ?? [];
    const written = isItem ? lines : lines.map((line): DocumentLine => ({ ...line, style: "strong" }));
    const taken = at === shown.length - 1 ? widths.slice(at) : widths.slice(at, at + 1);
    return cellXml(written, taken, align, isItem ? null : GROUP_FILL, "top", kind === "group");
  });
  const isShort = cells.every((lines, at) => linesIn(lines, widths[at] ?? TEXT_WIDTH) <= MOST_UNSPLIT_LINES);
  const whole = isItem && !isShort ? "" : "<w:trPr><w:cantSplit/></w:trPr>";
  return `<w:tr>${whole}${texts.join("")}</w:tr>`;
}

/** How many lines a cell takes, about: a long row that may not be split would leave half a page empty. */
function linesIn(lines: readonly DocumentLine[], width: number): number {
  return lines.reduce((sum, { text }) => sum + Math.ceil((text.length * CHARACTER_WIDTH) / width), 0);
}

/** Of the letters of a cell, in twentieths of a point. */
const CHARACTER_WIDTH = 120;
const MOST_UNSPLIT_LINES = 5;

/** A cell over columns of these widths. */
function cellXml(
  lines: readonly DocumentLine[],
  widths: readonly number[],
  align: DocumentColumn["align"],
  fill: string | null,
  vertical: "top" | "center",
  keepsNext = false,
): string {
  const width = widths.reduce((sum, one) => sum + one, 0);
  const span = widths.length > 1 ? `<w:gridSpan w:val="${widths.length}"/>` : "";
  const shade = fill === null ? "" : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
  const format = `${keepsNext ? "<w:keepNext/>" : ""}<w:jc w:val="${align}"/>`;
  const texts = lines.length === 0 ? [paragraph("Cell", "", format)] : [];
  const written = lines.map(({ text, style }) => paragraph("Cell", run(text, style), format));
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span}${shade}<w:vAlign w:val="${vertical}"/></w:tcPr>${[...texts, ...written].join("")}</w:tc>`;
}

/** Whole twentieths of a point that add up to the width of the text. */
function widthsOf(columns: readonly DocumentColumn[]): readonly number[] {
  const whole = columns.reduce((sum, { share }) => sum + share, 0);
  return columns.map(({ share }) => Math.floor((TEXT_WIDTH * share) / whole));
}

function paragraph(style: string, runs: string, format = ""): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${format}</w:pPr>${runs}</w:p>`;
}

function run(text: string, style: DocumentLine["style"] = "plain"): string {
  const mark = { plain: "", strong: "<w:rPr><w:b/></w:rPr>", quiet: "<w:rPr><w:i/></w:rPr>" }[style];
  return `<w:r>${mark}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;
}

function stylesXml(language: PrintedDocument["language"]): string {
  const lang = language === "vi" ? "vi-VN" : "en-GB";
  const fonts = `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}" w:eastAsia="${FONT}"/>`;
  const defaults = `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:sz w:val="26"/><w:szCs w:val="26"/><w:lang w:val="${lang}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults>`;
  const border = ["top", "left", "bottom", "right", "insideH", "insideV"].map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`,
  );
  const margins =
    '<w:tblCellMar><w:left w:w="70" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar>';
  return [
    `${XML_HEAD}<w:styles xmlns:w="${WORD}">${defaults}`,
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>',
    style("Title", "Title", '<w:spacing w:after="60"/><w:jc w:val="center"/>', '<w:b/><w:sz w:val="28"/>'),
    style("Subtitle", "Subtitle", '<w:jc w:val="center"/>', "<w:i/>"),
    style(
      "Heading1",
      "heading 1",
      '<w:keepNext/><w:spacing w:before="200" w:after="100"/><w:outlineLvl w:val="0"/>',
      "<w:b/>",
    ),
    style("Note", "Note", "", '<w:i/><w:sz w:val="24"/>'),
    style("Cell", "Cell", '<w:spacing w:before="20" w:after="20"/>', '<w:sz w:val="24"/>'),
    style("Header", "header", '<w:spacing w:after="0"/><w:jc w:val="center"/>', '<w:sz w:val="26"/>'),
    `<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>${border.join("")}</w:tblBorders>${margins}</w:tblPr></w:style>`,
    "</w:styles>",
  ].join("");
}

function style(id: string, name: string, paragraphs: string, runs: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:pPr>${paragraphs}</w:pPr><w:rPr>${runs}</w:rPr></w:style>`;
}

/** Word knows no escapes for what XML cannot hold. */
function xml(text: string): string {
  return text.replaceAll(UNWRITABLE, "").replaceAll(/[&<>"]/g, (mark) => MARKS.get(mark) ?? mark);
}

const UNWRITABLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them.
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const MARKS = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);
const WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml";
/** What decree 30/2020/NĐ-CP prescribes for documents, as it does the margins and the number in the middle above the text. */
const FONT = "Times New Roman";
const HEADER = `${XML_HEAD}<w:hdr xmlns:w="${WORD}"><w:p><w:pPr><w:pStyle w:val="Header"/></w:pPr><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:hdr>`;
/** A4, in twentieths of a point. */
const PAGE_WIDTH = 16838;
const PAGE_HEIGHT = 11906;
const MARGIN = 1134;
const LEFT = 1701;
const RIGHT = 850;
const TEXT_WIDTH = PAGE_WIDTH - LEFT - RIGHT;
const HEAD_FILL = "DCE6F1";
const GROUP_FILL = "F2F2F2";
