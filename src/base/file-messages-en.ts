/** The sentences about files, and what a command was given, in English. */
import type { JsonFault, ReceiptFault, WorkbookProblem } from "./codes.ts";
import type { FileMessages } from "./file-messages-vi.ts";
import { didYouMeanEn } from "./terms.ts";

export const fileMessagesEn: FileMessages = {
  BRM0402: ({ found }) =>
    `There is no column "unit", nor the column "code" of a form. The columns are: ${found.join(", ")}. Add a column "unit" with the name of each unit.`,
  BRM0404: ({ column, first, second }) =>
    `Column "${column}" stands twice, as column ${first} and as column ${second}. Keep one, or rename the other.`,
  BRM0405: ({ expected, found }) =>
    `This row has ${found} ${found === 1 ? "cell" : "cells"}, the header has ${expected}. Check what parts the cells; a cell with that sign inside must be put in double quotes.`,
  BRM0406: () =>
    'The double quote of this cell is not closed, or text follows the closing quote. Put the whole cell in one pair of quotes and write a quote inside it twice ("").',
  BRM0407: ({ reason, line, column, key }) =>
    (line === undefined ? "" : `Line ${line}, column ${column ?? 1}: `) + jsonFaultsEn[reason](key ?? ""),
  BRM0408: ({ file, reason }) => `The file "${file}" cannot be read: ${reason}.`,
  BRM0409: () => "The file holds no figures of any unit. Give the figures of at least one unit.",
  BRM0410: ({ what, limit }) => `${oversizedEn[what]} exceeds the limit of ${limit}. Split the data.`,
  BRM0411: ({ file }) =>
    `The file${file === undefined ? "" : ` "${file}"`} is not UTF-8 text. Save it again with the encoding UTF-8.`,
  BRM0412: ({ unit, nearest, known }) =>
    `There is no unit "${unit}" in the data.${didYouMeanEn(nearest) || ` Write the name as the data has it: ${known.join("; ")}.`}`,
  BRM0413: ({ codeText, nearest, known }) =>
    `There is no indicator or group with the code "${codeText}".${didYouMeanEn(nearest) || ` Write the code as the ruleset has it: ${known.join(", ")}.`}`,
  BRM0415: ({ file, allowed }) =>
    `The ending of "${file}" does not say how to read it. Use one of these: ${allowed.join(", ")}.`,
  BRM0416: ({ id, nearest }) =>
    `There is no ruleset "${id}".${nearest === undefined ? ' Give the path of a .barem file, or the id of a shipped ruleset such as "commune/bac-kan-2022".' : ` Do you mean "${nearest}"?`}`,
  BRM0417: ({ columns, policy }) =>
    `The file has no column ${columns.join(", ")}, so the indicators that need it ${lackEn[policy]}. Add the column if there are figures.`,
  BRM0419: ({ file }) =>
    `There is a file "${file}" already. Choose another name, or add --force to replace it.`,
  BRM0420: ({ key, first, second }) =>
    `The code "${key}" stands in two rows, ${first} and ${second}. Give each figure in one row.`,
  BRM0421: () =>
    "The file has claimed figures and verified ones. Choose with --use claimed or --use verified.",
  BRM0422: ({ sheet, nearest, known }) =>
    `There is no sheet "${sheet}".${didYouMeanEn(nearest) || ` The sheets are: ${known.join("; ")}.`}`,
  BRM0423: ({ reason }) => workbookFaultsEn[reason],
  BRM0424: ({ comma, point }) =>
    comma !== undefined && point !== undefined
      ? `Some numbers of the file have their decimals after a comma (${comma}), others after a point (${point}). Write them in one way, or say which with --decimal comma or --decimal point.`
      : "No number of the file shows whether decimals follow a comma or a point. Say it with --decimal comma or --decimal point.",
  BRM0425: ({ sheet, reason }) =>
    reason === "hidden"
      ? `The sheet "${sheet}" is hidden and was not read. Choose it with --sheet if it is meant.`
      : `The sheet "${sheet}" has no heading row with a column "unit" or "code" and was not read.`,
  BRM0426: () => "This row has figures but no code. Give the code of the figure, or remove the figures.",
  BRM0427: ({ used, others }) =>
    `The cell holds more digits than the 15 that Excel shows; barem uses ${used}${others === 0 ? "" : `, and does the same in ${others} other ${others === 1 ? "cell" : "cells"} of the column`}. Where all digits count, format the cell as text and write the number anew.`,
  BRM0430: ({ nearest }) =>
    `The ruleset has no such indicator, group, index or pillar.${didYouMeanEn(nearest) || ' Head the column with the code of an indicator or group, "total", "rank", "index NAME" or "pillar NAME", or leave it out with --ignore.'}`,
  BRM0431: ({ ambiguous }) =>
    ambiguous
      ? "This number has two readings: decimals or thousands. Say which with --decimal comma or --decimal point."
      : 'A figure as it is printed is expected, such as 58.75, or "n/a: reason". Leave the cell empty where none is printed.',
  BRM0432: ({ reason }) => receiptFaultsEn[reason],
  BRM0428: ({ cell }) =>
    cell === undefined
      ? 'The form does not name its unit. Add a row "unit" above the heading, with the name in the cell beside it.'
      : `The unit has no name. Write its name in cell ${cell}.`,
  BRM0429: () => "This is a row or a column of totals, not a unit, and was passed over.",
  BRM0435: ({ count, use }) =>
    use === "verified"
      ? `${count} ${count === 1 ? "figure is" : "figures are"} only claimed and not counted, because verified figures are used.`
      : `${count} ${count === 1 ? "figure is" : "figures are"} only verified and not counted, because claimed figures are used.`,
  BRM0437: ({ expected }) =>
    `The ruleset counts this figure in "${expected}". Convert the figure, and correct the unit of measure.`,
  BRM0436: ({ known }) =>
    `It is not clear what this column of the form is. A column of figures is called ${known.join(", ")}. Rename it, or leave it out with --ignore.`,
};

const lackEn = { pending: "stay pending", zero: "have 0 points", refuse: "are not scored" } as const;

const oversizedEn = {
  file: "The file",
  line: "This line",
  cell: "This cell",
  cells: "The number of cells",
  inflated: "The content of the workbook",
  ratio: "The compression of the workbook",
  entries: "The number of parts of the workbook",
  nesting: "The nesting inside the workbook",
} as const;

const receiptFaultsEn: { readonly [F in ReceiptFault]: string } = {
  "not a receipt":
    "This file is no receipt that barem has written. Use a file written with barem verify --receipt.",
  "later version": "This receipt was written by a later version of barem. Update barem and check again.",
  "not complete":
    "This receipt lacks a part that it is recomputed from, or that part was changed. Use the original.",
};

const jsonFaultsEn: { readonly [F in JsonFault]: (key: string) => string } = {
  "not JSON": () =>
    "from here on the text is not JSON. Check the commas, brackets and quotes around this place.",
  "too deep": () => "brackets are nested more than 64 deep. Write the figures flat.",
  "key twice": (key) => `"${key}" stands twice in the same object. Keep one.`,
  "not a list": () => 'The data is not a list. Write [ { "unit": "…", "inputs": { … } } ].',
  "not a unit": () => 'This is not a unit. Write { "unit": "…", "inputs": { … } }.',
  "unit is not text": () => 'The name of the unit is not a text. Write "unit": "name of the unit".',
  "inputs are not an object": () => 'The figures are missing. Write "inputs": { "name": value }.',
  "unknown field": (key) =>
    `A unit has only "unit" and "inputs", not "${key}". Correct the name, or leave it out.`,
  "not a value": () =>
    'A list or an object is not the value of an input. Give a number, a string, true, false, null or { "notApplicable": "reason" }.',
};

const workbookFaultsEn: { readonly [F in WorkbookProblem]: string } = {
  damaged:
    "The file is damaged or cut short and cannot be read as a workbook. Open it in Excel and save it again as .xlsx.",
  encrypted: "The file is protected by a password. Remove the password and save it again.",
  "old excel": "This is a workbook of an old Excel (.xls). Save it as .xlsx.",
  opendocument: "This is an OpenDocument spreadsheet (.ods). Save it as .xlsx.",
  other: "This is no Excel workbook. Check the name of the file, or save it as .xlsx.",
  doctype:
    "The file declares a DOCTYPE, which Excel never writes, and is not read. Open it in Excel and save it again as .xlsx.",
};
