/** Reads the value of one input by its kind: numbers within their bounds, yes or no, a word of a choice, a text. */
import type { NumberKind, ValueShape } from "../base/codes.ts";
import { exact, one, type Exact } from "../base/exact.ts";
import { assertNever } from "../base/invariant.ts";
import { nearest } from "../base/suggest.ts";
import type { Input } from "../ir/ruleset.ts";
import type { Value } from "./outcome.ts";
import { readDate } from "./read-date.ts";
import { MOST_DIGITS, readNumber, type Fault, type NumberReading } from "./read-number.ts";

/** A value, or why there is none. */
export type ValueReading =
  | { readonly state: "value"; readonly value: Value }
  | { readonly state: "fault"; readonly fault: Fault };
export type ValueReader = (raw: unknown) => ValueReading;

/** A BigInt from here on has more digits than a number may have. */
export const TOO_LONG: bigint = 10n ** BigInt(MOST_DIGITS);

/**
 * A reader for the values of `input`; strings come in NFC without blanks at their ends:
 * for a ratio, `compileValue(input)("80%")` has the value 4/5.
 */
export function compileValue(input: Input): ValueReader {
  switch (input.kind) {
    case "count":
    case "amount":
    case "ratio":
    case "points":
      return compileNumber(input, input.kind);
    case "yes/no":
      return compileYesNo(input);
    case "choice":
      return compileChoice(input);
    case "text":
      return (raw) => (isWritten(raw) ? value(String(raw)) : refuse(wrongShape("text", raw)));
    case "date":
      return compileDate(input);
    default:
      return assertNever(input.kind);
  }
}

function compileNumber(input: Input, kind: NumberKind): ValueReader {
  const low = input.low === null ? undefined : exact(input.low);
  const high = input.high === null ? undefined : exact(input.high);
  const bounds: Bounds = { kind, low, high };
  return (raw) => {
    const reading = numberOf(raw, kind);
    if (reading.kind === "fault") return refuse(reading.fault);
    const fault = faultOfNumber(reading.value, reading.bare, bounds);
    return fault === undefined ? value(reading.value) : refuse(fault);
  };
}

function numberOf(raw: unknown, kind: NumberKind): NumberReading {
  if (typeof raw === "string") return readNumber(raw, kind);
  if (typeof raw === "bigint") {
    return raw > -TOO_LONG && raw < TOO_LONG
      ? { kind: "number", value: exact(raw), bare: true }
      : { kind: "fault", fault: { code: "BRM0515", parameters: { digits: MOST_DIGITS } } };
  }
  if (typeof raw !== "number") return { kind: "fault", fault: wrongShape(kind, raw) };
  const finite = Number.isFinite(raw);
  return finite && (!Number.isInteger(raw) || Number.isSafeInteger(raw))
    ? { kind: "number", value: shortestOf(raw), bare: true }
    : { kind: "fault", fault: { code: "BRM0514", parameters: { kind, finite } } };
}

/** A number of JavaScript has one reading, its shortest decimal, which of a small one has an exponent: 1e-7. */
function shortestOf(raw: number): Exact {
  const [digits = "", exponent] = String(raw).split("e-");
  return exponent === undefined ? exact(digits) : exact(digits).over(exact(10n ** BigInt(exponent)));
}

interface Bounds {
  readonly kind: NumberKind;
  readonly low: Exact | undefined;
  readonly high: Exact | undefined;
}

function faultOfNumber(found: Exact, isBare: boolean, bounds: Bounds): Fault | undefined {
  if (bounds.kind === "count" && found.sign() < 0) return { code: "BRM0503", parameters: {} };
  if (bounds.kind === "count" && !found.isInteger()) return { code: "BRM0504", parameters: {} };
  if (isBare && isPercentMeant(found, bounds)) {
    return { code: "BRM0510", parameters: { percent: `${decimalOf(found)}%` } };
  }
  if (isWithin(found, bounds)) return undefined;
  return {
    code: "BRM0505",
    parameters: { low: boundText(bounds.low, bounds), high: boundText(bounds.high, bounds) },
  };
}

/** 80 for a ratio: 80 % is possible, 8000 % is not (or nobody said that it is). */
function isPercentMeant(found: Exact, bounds: Bounds): boolean {
  if (bounds.kind !== "ratio" || found.compare(one) <= 0) return false;
  const isOutside = bounds.high === undefined || found.compare(bounds.high) > 0;
  return isOutside && isWithin(found.over(exact(100)), bounds);
}

function isWithin(found: Exact, { low, high }: Bounds): boolean {
  return (low === undefined || found.compare(low) >= 0) && (high === undefined || found.compare(high) <= 0);
}

/** A bound in the form in which a value may be given: "100%" for a ratio. */
function boundText(bound: Exact | undefined, { kind }: Bounds): string | undefined {
  if (bound === undefined) return undefined;
  if (kind !== "ratio") return decimalOf(bound);
  const percent = decimalOf(bound.times(exact(100)));
  return percent.includes("/") ? bound.toFraction() : `${percent}%`;
}

/** A decimal where it ends soon enough, a fraction otherwise. */
function decimalOf(number: Exact): string {
  const decimal = number.toShortest(12);
  return exact(decimal).equals(number) ? decimal : number.toFraction();
}

const YES = ["yes", "có", "true"];
const NO = ["no", "không", "false"];
/** How a label says that something is so, and how it says that it is not: "Đã ban hành", "Chưa ban hành". */
const SAID: readonly (readonly [yes: string, no: string])[] = [
  ["đã ", "chưa "],
  ["có ", "không "],
];

/** Also the answer in the words of the label, which officials copy into the cell. */
function compileYesNo({ label }: Input): ValueReader {
  const words = (label ?? "").normalize("NFC").trim().toLowerCase();
  const said = SAID.find(([yes]) => words.startsWith(yes));
  const yes = new Set(said === undefined ? YES : [...YES, words]);
  const no = new Set(said === undefined ? NO : [...NO, said[1] + words.slice(said[0].length)]);
  return (raw) => {
    if (typeof raw === "boolean") return value(raw);
    if (!isWritten(raw)) return refuse(wrongShape("yes/no", raw));
    const word = String(raw).toLowerCase();
    if (yes.has(word)) return value(true);
    return no.has(word) ? value(false) : refuse({ code: "BRM0507", parameters: {} });
  };
}

function compileChoice(input: Input): ValueReader {
  const words = new Map<string, string>();
  for (const { word, label } of input.options)
    if (label !== null) words.set(label.normalize("NFC").trim(), word);
  for (const { word } of input.options) words.set(word.normalize("NFC"), word);
  const options = input.options.map(({ word, label }) => (label === null ? word : `${word} (${label})`));
  const known = [...words.keys()];
  return (raw) => {
    if (!isWritten(raw)) return refuse(wrongShape("choice", raw));
    const word = words.get(String(raw));
    if (word !== undefined) return value(word);
    return refuse({ code: "BRM0506", parameters: { options, nearest: nearest(String(raw), known) } });
  };
}

/** A number is no day: what spreadsheets count days in has more than one beginning. */
function compileDate(input: Input): ValueReader {
  return (raw) => {
    if (!isWritten(raw)) return refuse(wrongShape("date", raw));
    const reading = readDate(String(raw), input);
    return reading.kind === "day" ? value(reading.day) : refuse(reading.fault);
  };
}

function value(found: Value): ValueReading {
  return { state: "value", value: found };
}

function refuse(fault: Fault): ValueReading {
  return { state: "fault", fault };
}

function isWritten(raw: unknown): raw is string | number | bigint {
  return typeof raw === "string" || typeof raw === "number" || typeof raw === "bigint";
}

function wrongShape(kind: Input["kind"], raw: unknown): Fault {
  return { code: "BRM0513", parameters: { kind, found: shapeOf(raw) } };
}

function shapeOf(raw: unknown): ValueShape {
  const shape = typeof raw;
  if (shape === "boolean" || shape === "function" || shape === "symbol") return shape;
  return Array.isArray(raw) ? "array" : "object";
}
