/** Reads one number as people write it: exact, in linear time, and never by guessing between two readings. */
import type { Code, NumberKind, Parameters } from "../base/codes.ts";
import { parseExact, type Exact } from "../base/exact.ts";

/** What is amiss with one value; the caller knows which input it belongs to. */
export type Fault = {
  [C in Code & `BRM05${string}`]: { readonly code: C; readonly parameters: Parameters[C] };
}[Code & `BRM05${string}`];

/** `bare` is a number without "%" and "/": the only form in which 80 may have been meant as 80 %. */
export type NumberReading =
  | { readonly kind: "number"; readonly value: Exact; readonly bare: boolean }
  | { readonly kind: "fault"; readonly fault: Fault };

/**
 * The number that `text` (without blanks at its ends) stands for: `readNumber("80%", "ratio")` is 4/5,
 * `readNumber("1.000", "count")` is BRM0509 because it is one thousand or one.
 */
export function readNumber(text: string, kind: NumberKind): NumberReading {
  const sign = text.startsWith("-") ? "-" : "";
  const percent = text.endsWith("%") ? "%" : "";
  const body = text.slice(sign.length, text.length - percent.length).trimEnd();
  const digits = countDigits(body);
  if (digits === undefined || digits === 0) return fault("BRM0502", { kind });
  if (percent !== "" && kind !== "ratio") return fault("BRM0512", {});
  if (digits > MOST_DIGITS) return fault("BRM0515", { digits: MOST_DIGITS });
  const readings = digits === body.length ? undefined : ambiguousReadings(body);
  if (readings !== undefined) return fault("BRM0509", completed(readings, sign, percent, kind));
  const value = kind === "count" && body.includes("/") ? undefined : parseExact(sign + body + percent);
  if (value === undefined) return fault("BRM0502", { kind });
  return { kind: "number", value, bare: percent === "" && !body.includes("/") };
}

/** How many digits a number may have; a longer one is a mistake or an attack. */
export const MOST_DIGITS = 400;

/** The texts that say unmistakably what an ambiguous text may mean. */
interface Readings {
  readonly asWhole: string | undefined;
  readonly asDecimal: string | undefined;
}

function fault<C extends Fault["code"]>(code: C, parameters: Parameters[C]): NumberReading {
  // TypeScript does not see that a generic code and its parameters are one member of the union; the signature does.
  return { kind: "fault", fault: { code, parameters } as Fault };
}

/** Undefined where anything but digits, points, commas and "/" occurs; full-width digits are no digits. */
function countDigits(body: string): number | undefined {
  let digits = 0;
  for (const character of body) {
    if (character >= "0" && character <= "9") digits += 1;
    else if (!MARKS.has(character)) return undefined;
  }
  return digits;
}

const MARKS: ReadonlySet<string> = new Set([".", ",", "/"]);

/** Undefined where the text has one reading, or none. */
function ambiguousReadings(body: string): Readings | undefined {
  if (body.includes("/")) return undefined;
  const points = body.split(".");
  const commas = body.split(",");
  if (commas.length === 1) return points.length > 1 && isGrouped(points) ? readingsOf(points) : undefined;
  if (points.length === 1) return isGrouped(commas) || isDecimal(commas) ? readingsOf(commas) : undefined;
  return body.lastIndexOf(",") > body.lastIndexOf(".")
    ? mixedReadings(commas, ".")
    : mixedReadings(points, ",");
}

/** "1.000,5" and "1,000.5": what stands last, once, is the decimal mark. */
function mixedReadings(parts: readonly string[], groupMark: string): Readings | undefined {
  const [whole = "", decimals = ""] = parts;
  const groups = whole.split(groupMark);
  if (parts.length !== 2 || decimals === "" || decimals.includes(groupMark) || !isGrouped(groups)) {
    return undefined;
  }
  return { asWhole: undefined, asDecimal: decimalText(groups.join(""), decimals) };
}

function readingsOf(parts: readonly string[]): Readings {
  const [whole = "", decimals = ""] = parts;
  return {
    asWhole: isGrouped(parts) ? parts.join("") : undefined,
    asDecimal: isDecimal(parts) ? decimalText(whole, decimals) : undefined,
  };
}

/** One to three digits that do not begin with 0, then groups of exactly three: ["1", "000"]. */
function isGrouped([first = "", ...rest]: readonly string[]): boolean {
  return (
    first.length >= 1 &&
    first.length <= 3 &&
    !first.startsWith("0") &&
    rest.length > 0 &&
    rest.every((group) => group.length === 3)
  );
}

function isDecimal(parts: readonly string[]): boolean {
  return parts.length === 2 && parts.every((part) => part !== "");
}

/** The decimal in a form that has no second reading: "1" for 1.000, "1.2340" for 1.234. */
function decimalText(whole: string, decimals: string): string {
  let end = decimals.length;
  while (end > 0 && decimals[end - 1] === "0") end -= 1;
  if (end === 0) return whole;
  const kept = decimals.slice(0, end);
  return isGrouped([whole, kept]) ? `${whole}.${kept}0` : `${whole}.${kept}`;
}

/** With sign and "%" put back; a count has no decimals, so that such a reading makes no sense for it. */
function completed(readings: Readings, sign: string, percent: string, kind: NumberKind): Readings {
  const { asWhole, asDecimal } = readings;
  const isPossible = asDecimal !== undefined && !(kind === "count" && asDecimal.includes("."));
  return {
    asWhole: asWhole === undefined ? undefined : sign + asWhole + percent,
    asDecimal: isPossible ? sign + asDecimal + percent : undefined,
  };
}
