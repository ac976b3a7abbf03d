/** Reads the number of a cell from its text, digit by digit: what Excel shows of it, as a figure, a percentage or a day. */
import { dayNumber, dayWithNumber } from "../../base/calendar.ts";
import type { Cell } from "../sheet.ts";
import type { NumberFormat } from "./number-formats.ts";

/** The day on which a workbook begins to count: "1904" in some that were begun on a Macintosh. */
export type Epoch = "1900" | "1904";

/** The cell of a stored number: of "0.30000000000000004" the number "0.3", of "0.8" in a percent format "80%". */
export function numberCell(raw: string, format: NumberFormat, epoch: Epoch): Cell {
  if (
    format.kind === "number" &&
    format.percents === 0 &&
    format.isShownPercent !== true &&
    /^[1-9][0-9]{0,14}$/.test(raw)
  ) {
    return { kind: "number", text: raw };
  }
  const decimal = decimalOf(raw);
  // No number, and so no figure: an error as the cell has it.
  if (decimal === undefined) return { kind: "error", text: raw };
  if (format.kind === "date") return dateCell(shown(decimal), format.hasDay, epoch);
  const scaled = { ...decimal, point: decimal.point + 2 * format.percents };
  const signs = "%".repeat(format.isShownPercent === true ? 1 : format.percents);
  const text = layout(shown(scaled)) + signs;
  return decimal.digits.length > SHOWN_DIGITS && !isSameNumber(decimal)
    ? { kind: "number", text, stored: layout(scaled) + signs }
    : { kind: "number", text };
}

/** Excel writes 0.57 as 0.56999999999999995: to it both are one number. Longer whole numbers have lost digits. */
function isSameNumber(decimal: Decimal): boolean {
  return decimal.point <= SHOWN_DIGITS && +layout(decimal) === +layout(shown(decimal));
}

/** 0.digits × 10^point, without zeros at either end. */
interface Decimal {
  readonly isNegative: boolean;
  readonly digits: string;
  readonly point: number;
}

function decimalOf(raw: string): Decimal | undefined {
  if (raw.length > LONGEST) return undefined;
  const match = /^([+-]?)([0-9]*)(?:\.([0-9]*))?(?:[eE]([+-]?[0-9]{1,4}))?$/.exec(raw.trim());
  if (match === null) return undefined;
  const [, sign, whole = "", fraction = "", exponent = "0"] = match;
  const all = whole + fraction;
  const power = Number.parseInt(exponent, 10);
  if (all === "" || all.length > MOST_DIGITS || Math.abs(power) > MOST_DIGITS) return undefined;
  const leading = all.length - all.replace(/^0+/, "").length;
  const digits = withoutZeros(all.slice(leading));
  return {
    isNegative: sign === "-" && digits !== "",
    digits,
    point: digits === "" ? 0 : whole.length - leading + power,
  };
}

/** The decimal with the 15 digits that Excel keeps and shows, rounded half up. */
function shown(decimal: Decimal): Decimal {
  const { digits, point } = decimal;
  if (digits.length <= SHOWN_DIGITS) return decimal;
  const kept = digits.slice(0, SHOWN_DIGITS);
  if (digits.charAt(SHOWN_DIGITS) < "5") return { ...decimal, digits: withoutZeros(kept) };
  const up = String(BigInt(kept) + 1n);
  return { ...decimal, digits: withoutZeros(up), point: point + up.length - SHOWN_DIGITS };
}

function withoutZeros(digits: string): string {
  let to = digits.length;
  while (digits.charAt(to - 1) === "0") to -= 1;
  return digits.slice(0, to);
}

function layout({ isNegative, digits, point }: Decimal): string {
  if (digits === "") return "0";
  const whole = point <= 0 ? "0" : digits.slice(0, point).padEnd(point, "0");
  const fraction = point <= 0 ? "0".repeat(-point) + digits : digits.slice(point);
  return `${isNegative ? "-" : ""}${whole}${fraction === "" ? "" : `.${fraction}`}`;
}

function dateCell(decimal: Decimal, hasDay: boolean, epoch: Epoch): Cell {
  const text = layout(decimal);
  const [whole = "", fraction = ""] = text.split(".");
  const serial = Number.parseInt(whole, 10);
  const time = timeOf(fraction);
  if (decimal.isNegative || time === undefined || (!hasDay && serial > 0)) {
    return { kind: "date", text, day: undefined };
  }
  if (!hasDay) return { kind: "date", text: time, day: undefined };
  const day = dayOfSerial(serial, epoch);
  if (day === undefined) return { kind: "date", text, day };
  return fraction === ""
    ? { kind: "date", text: day, day }
    : { kind: "date", text: `${day} ${time}`, day: undefined };
}

/** The day with a serial number: `dayOfSerial(45107, "1900")` is "2023-06-30". */
function dayOfSerial(serial: number, epoch: Epoch): string | undefined {
  // Excel counts a 29 February 1900 (60) that there was not, and shows 0 as a day 0 of January.
  const first = epoch === "1904" ? "1904-01-01" : serial < FICTITIOUS ? "1899-12-31" : "1899-12-30";
  if (epoch === "1900" && (serial === 0 || serial === FICTITIOUS)) return undefined;
  const number = dayNumber(first) + serial;
  return number <= LAST_DAY ? dayWithNumber(number) : undefined;
}

/** The time of a fraction of a day: `timeOf("5")` is "12:00:00"; undefined where it rounds to midnight after. */
function timeOf(fraction: string): string | undefined {
  const unit = 10n ** BigInt(fraction.length);
  const seconds = (BigInt(fraction === "" ? "0" : fraction) * DAY * 2n + unit) / (unit * 2n);
  if (seconds >= DAY) return undefined;
  return [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n]
    .map((part) => String(part).padStart(2, "0"))
    .join(":");
}

/** What Excel keeps of a number. */
const SHOWN_DIGITS = 15;
const MOST_DIGITS = 400;
const LONGEST = 500;
const FICTITIOUS = 60;
const DAY = 86_400n;
const LAST_DAY = dayNumber("9999-12-31");
