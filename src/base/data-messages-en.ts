/** The sentences about units, cohorts and inputs in English: all that an app needs which only scores. */
import type { CohortFault, ValueShape } from "./codes.ts";
import type { DataMessages } from "./data-messages-vi.ts";

export const dataMessagesEn: DataMessages = {
  // 04xx · units and cohorts
  BRM0401: ({ unit, first, counted, sheet }) =>
    `Unit "${unit}" already appears in ${counted} ${first}${sheet === undefined ? "" : ` of sheet "${sheet}"`}. List each unit once.`,
  BRM0403: () => "The unit has no name. Give its name, or remove these figures.",
  BRM0418: ({ reason, ruleset }) => cohortFaultsEn[reason](ruleset),
  // 05xx · inputs
  BRM0501: ({ nearest, bracketed }) =>
    bracketed !== undefined
      ? `The word in brackets after "${bracketed}" is not known. Write (claimed) or (verified) for one of two figures, (evidence) for evidence, or leave the brackets out.`
      : nearest === undefined
        ? "The ruleset has no input of this name. Correct the name, or leave it out."
        : `The ruleset has no input of this name. Do you mean "${nearest}"?`,
  BRM0502: ({ kind }) =>
    `This is not how ${inputKindsEn[kind]} is written. Use the digits 0–9 without blanks, such as ${examples[kind]}.`,
  BRM0503: () => "A count cannot be negative. Give a number from 0 up.",
  BRM0504: () => "A count is a whole number. Give a whole number, without decimals.",
  BRM0505: ({ low, high }) => `The value is outside the range. Give a value ${rangeEn(low, high)}.`,
  BRM0506: ({ options, nearest }) =>
    nearest === undefined
      ? `There is no such option. Give one of the options: ${options.join("; ")}.`
      : `There is no such option. Do you mean "${nearest}"? The options are: ${options.join("; ")}.`,
  BRM0507: () => 'Only "yes" or "no" (or "có", "không") can stand here. Write one of these words.',
  BRM0508: ({ condition, message, inputs }) =>
    `${message === "" ? "The figures do not meet a condition" : message} (${condition}). Check: ${inputs.join(", ")}.`,
  BRM0509: ({ asWhole, asDecimal }) =>
    `The point or comma here ${asWhole !== undefined && asDecimal !== undefined ? "gives the number two readings" : "leaves the number unclear"}. ${rewriteEn(asWhole, asDecimal)} Decimals follow a point; thousands are not separated.`,
  BRM0510: ({ percent }) =>
    `This ratio is above 1 and has no % sign. Do you mean ${percent}? If so, write ${percent}; if not, write the right ratio with its % sign.`,
  BRM0511: () => 'The reason why it is not applicable is missing. Write "n/a: reason".',
  BRM0512: () => "Only a ratio is written with %. Remove the % sign and give a number.",
  BRM0513: ({ kind, found }) =>
    `The value here is ${shapesEn[found]}, which does not fit ${inputKindsEn[kind]}. Give ${givenAsEn[kind]}.`,
  BRM0514: ({ kind, finite }) =>
    finite
      ? `This JavaScript number is beyond 2^53, so that digits are lost. Give it as ${kind === "count" ? "a BigInt, such as 12345678901234567890n" : 'a string, such as "12345678901234567890"'}.`
      : "NaN and Infinity are no numbers. Check the calculation that gave this, or give null where the figure is not known.",
  BRM0515: ({ digits }) => `The number has more than ${digits} digits. Give a shorter one.`,
  BRM0516: () => `The inputs of a unit are an object such as { "III.5.a": 1000 }. Pass them so.`,
  BRM0517: () =>
    "This figure is not provided, and the ruleset does not score without it. Provide it, or say why it is not applicable.",
  BRM0518: ({ words }) =>
    `The decision says "${words}", which could not be written as a rule, so barem does not score this indicator. Score it in another way.`,
  BRM0519: ({ reason, iso }) =>
    reason === "calendar"
      ? "There is no such day in the calendar. Check day and month, and write year-month-day, such as 2023-06-30."
      : `This is not how a day is written. Write year-month-day: ${iso ?? "such as 2023-06-30"}.`,
  BRM0520: ({ label, kind }) =>
    `The ${kind === "choice" || kind === "yes/no" ? "answer" : "figure"} is missing: ${label}. Give it, or null where it is not known.`,
  BRM0521: () => "The spreadsheet shows an error here. Mend the formula, or write the figure itself.",
  BRM0522: () =>
    "The file holds a formula here without its result. Open it in Excel and save it again, or write the figure itself.",
  BRM0523: () =>
    "This is a cell of dates or times, and no day of the calendar. Write year-month-day, such as 2023-06-30.",
  BRM0525: () =>
    "Elsewhere this figure is a number above 1 without a % sign, so it is not clear whether this one is a percentage or a part of 1. Write it with its % sign.",
  BRM0524: ({ range }) =>
    `This cell is one of the merged cells ${range}, so it is not clear to which of them the figure belongs. Unmerge them and write the figure in each.`,
  // 09xx · internal
  BRM0901: ({ reason }) => `Internal error of barem: ${reason}. Please report it.`,
};

// 04xx and 05xx · words
const cohortFaultsEn: { readonly [F in CohortFault]: (ruleset: string) => string } = {
  "not a cohort": () =>
    "This is no frozen cohort that barem has written. Make one with barem score … --freeze.",
  "other ruleset": (ruleset) =>
    `This cohort was frozen by another ruleset${ruleset === "" ? "" : ` ("${ruleset}", or another version of it)`}. Use that ruleset, or freeze the cohort anew with --freeze.`,
  changed: () =>
    "The content does not fit its hash, so it was changed after it was frozen. Use the original file, or freeze the cohort anew with --freeze.",
  incomplete: () =>
    "The cohort has not exactly the statistics that the ruleset needs. Freeze it anew with --freeze.",
};

const examples = { count: "1000", amount: "12.5", ratio: "80%", points: "7.5" } as const;

const inputKindsEn = {
  count: "a count",
  amount: "an amount",
  ratio: "a ratio",
  points: "a number of points",
  "yes/no": "a yes/no answer",
  choice: "a choice",
  date: "a date",
  text: "a text",
} as const;

const givenAsEn = {
  count: "a whole number",
  amount: "a number",
  ratio: 'a ratio, such as "80%"',
  points: "a number",
  "yes/no": '"yes" or "no"',
  choice: "the name of an option",
  date: 'a day such as "2023-12-31"',
  text: "a string",
} as const;

const shapesEn: { readonly [S in ValueShape]: string } = {
  array: "a list",
  object: "an object",
  boolean: "true or false",
  function: "a function",
  symbol: "a symbol",
};

function rangeEn(low: string | undefined, high: string | undefined): string {
  if (low === undefined) return high === undefined ? "other than this" : `of at most ${high}`;
  return high === undefined ? `from ${low} up` : `from ${low} to ${high}`;
}

function rewriteEn(asWhole: string | undefined, asDecimal: string | undefined): string {
  const readings = [asWhole, asDecimal].filter((reading) => reading !== undefined);
  return readings.length === 0 ? "Write the number anew." : `Write ${readings.join(" or ")}.`;
}
