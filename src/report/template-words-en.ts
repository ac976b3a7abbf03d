/** Every word of the forms that officials fill in, in English. */
import type { TemplateWords } from "./template-words-vi.ts";

export const templateWordsEn: TemplateWords = {
  dataSheet: "Data",
  guideSheet: "How to fill in",
  unit: "Unit",
  unitColumn: "unit",
  fillForm:
    "Fill in the yellow cells only (columns D to I). Where something does not apply, write “n/a: reason”. Leave empty what is not known yet.",
  fillTable:
    "A row a unit; fill in the yellow cells only. Where something does not apply, write “n/a: reason”. Leave empty what is not known yet.",
  columns: {
    key: "Code",
    label: "Indicator, input",
    how: "How to write it",
    claimed: "Claimed",
    verified: "Verified",
    number: "Document number",
    dated: "Document date",
    link: "Link",
    note: "Note",
  },
  columnMeanings: {
    key: "The code of a group, an indicator or an input. Do not change it: the file is read back by it.",
    label: "The title of a group or an indicator; what an input is.",
    how: "The kind of input, its range and its unit of measure (in brackets).",
    claimed: "What the unit itself reports.",
    verified: "What was verified, filled in by whoever verifies. Units leave it empty.",
    number: "The number of the document that is evidence.",
    dated: "The day it was issued, year-month-day.",
    link: "The web address of the document or of the page that shows it.",
    note: "Anything else worth saying.",
  },
  group: "Group",
  indicator: "Indicator",
  input: "Input",
  background: "Background",
  upTo: (max) => `at most ${max} points`,
  noInputs: "nothing to fill in",
  terms: {
    count: (range) => `whole number${range}`,
    amount: (range) => `number${range}, decimals allowed`,
    points: (range) => `points${range}`,
    ratio: (range) => `ratio${range}, with %`,
    date: (range) => `date${range}, as year-month-day`,
    choice: (options) => ["one of:", ...options.map((one) => `– ${one}`)].join("\n"),
    "yes/no": "yes / no",
    text: "text",
  },
  fromList: "one of the list",
  measured: (terms, unit) => `${terms} (${unit})`,
  between: (low, high) =>
    low === null
      ? high === null
        ? ""
        : ` at most ${high}`
      : high === null
        ? ` from ${low}`
        : ` from ${low} to ${high}`,
  expected: (terms) => `Expected here: ${terms}. To keep “n/a: reason”, answer Yes.`,
  prompts: {
    unit: "The name of the unit, as in the list of units assessed.",
    number: "The number of the document.",
    dated: "The day the document was issued, year-month-day, such as 2023-06-30.",
    link: "The web address of the evidence.",
    note: "Anything else worth saying.",
  },
  guide: {
    title: "How to fill in the form",
    columns: "Columns",
    writing: "How to write it",
    kinds: {
      count: ["Whole number", "In digits, without the unit of measure: 1250. Not negative, no decimals."],
      amount: ["Number", "In digits, without the unit of measure: 12.5 (or 12,5)."],
      points: ["Points", "In digits: 17.5 (or 17,5)."],
      ratio: ["Ratio", "With the sign %: 80% or 79.5%. 0.8 is 80% too. Never 80 without the sign."],
      "yes/no": ["Yes / no", "Choose “yes” or “no” from the list of the cell."],
      choice: ["One of several", "Choose from the list of the cell, in the words of the list."],
      date: ["Date", "Year-month-day: 2023-06-30 is 30 June 2023."],
      text: ["Text", "In words, such as a name or an address."],
    },
    notApplicable: [
      "Not applicable",
      "Write “n/a: reason”, such as “n/a: no cases this year”. The spreadsheet may ask back; answer Yes.",
    ],
    missing: ["Not known yet", "Leave it empty. Write 0 only where the figure is 0."],
    cells: [
      "Other cells",
      "Only the yellow cells can be changed. Do not change codes; do not add, remove or move columns.",
    ],
    origin: "This form was made from",
    ruleset: "Ruleset",
    id: "Id",
    fingerprint: "Fingerprint",
  },
};
