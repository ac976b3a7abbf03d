/** Writes what may be entered in the cells of a sheet: the rules, drop-downs, prompts and questions of a spreadsheet. */
import { dayNumber, isDay } from "../../base/calendar.ts";
import type { BookSheet, EntryRule } from "../../base/workbook.ts";
import { addressOf } from "../sheet.ts";
import { xmlText, xmlValue } from "./write-xml.ts";

type Entry = BookSheet["entries"][number];

/** Where long lists of options stand: gives the cells that hold one, the same for the same options. */
export type PlaceOptions = (options: readonly string[]) => string;

/** The `<dataValidations>` of a sheet; "" where nothing is ruled. */
export function entriesXml(entries: readonly Entry[], placeOptions: PlaceOptions): string {
  const ranges = new Map<string, string[]>();
  for (const entry of entries) {
    const rule = ruleXml(entry, placeOptions);
    const first = addressOf(entry.row, entry.column);
    const last = addressOf(entry.lastRow ?? entry.row, entry.column);
    const known = ranges.get(rule);
    if (known === undefined) ranges.set(rule, [first === last ? first : `${first}:${last}`]);
    else known.push(first === last ? first : `${first}:${last}`);
  }
  if (ranges.size === 0) return "";
  const rules = [...ranges].map(([rule, cells]) => rule.replace(RANGE, `sqref="${cells.join(" ")}"`));
  return `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`;
}

function ruleXml({ rule, prompt, error }: Entry, placeOptions: PlaceOptions): string {
  const { kind, formulas, operator } = rule === null ? NO_RULE : conditionOf(rule, placeOptions);
  const shown =
    prompt === null
      ? ""
      : ` showInputMessage="1" promptTitle="${xmlValue(cut(prompt.title, 32))}" prompt="${xmlValue(cut(prompt.text, 255))}"`;
  // It may be kept: "không áp dụng: …" can stand anywhere.
  const asked =
    rule === null ? "" : ` errorStyle="warning" showErrorMessage="1" error="${xmlValue(cut(error, 255))}"`;
  const comparison = operator === undefined ? "" : ` operator="${operator}"`;
  const body = formulas.map((one, at) => `<formula${at + 1}>${xmlText(one)}</formula${at + 1}>`).join("");
  return `<dataValidation ${RANGE} type="${kind}"${comparison} allowBlank="1"${asked}${shown}>${body}</dataValidation>`;
}

interface Condition {
  readonly kind: string;
  readonly operator?: string;
  readonly formulas: readonly string[];
}

const NO_RULE: Condition = { kind: "none", formulas: [] };

function conditionOf(rule: EntryRule, placeOptions: PlaceOptions): Condition {
  if (rule.kind === "list") {
    const inPlace = rule.options.join(",");
    const fits =
      inPlace.length <= LONGEST_LIST && rule.options.every((one) => /^[^\s,"](?:[^,"]*[^\s,"])?$/.test(one));
    return { kind: "list", formulas: [fits ? `"${inPlace}"` : placeOptions(rule.options)] };
  }
  const serial = rule.kind === "date" ? serialOf : (figure: string | null) => figure;
  const low = serial(rule.low) ?? (rule.kind === "date" ? "1" : undefined);
  const high = serial(rule.high);
  if (low === undefined) {
    if (high !== null) return { kind: rule.kind, operator: "lessThanOrEqual", formulas: [high] };
    return { kind: rule.kind, operator: "between", formulas: [`-${LARGEST}`, LARGEST] };
  }
  if (high === null) return { kind: rule.kind, operator: "greaterThanOrEqual", formulas: [low] };
  return { kind: rule.kind, operator: "between", formulas: [low, high] };
}

/** The number of a day in a spreadsheet that counts from 1900; null for what is no day after February 1900. */
function serialOf(day: string | null): string | null {
  if (day === null || !isDay(day) || day < "1900-03-01") return null;
  return String(dayNumber(day) - dayNumber("1899-12-30"));
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\ud800-\udbff]$/, "")}…`;
}

/** Stands where the cells will. */
const RANGE = 'sqref=""';
const LONGEST_LIST = 255;
const LARGEST = "1E+300";
