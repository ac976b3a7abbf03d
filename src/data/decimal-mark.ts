/** Which mark the decimals of a file follow, and numbers rewritten so that they have one reading. */

export type DecimalMark = "comma" | "point";

/**
 * What the form of a number says of the mark: `markOf("10,05")` is "comma", `markOf("1,234,567")` is "point",
 * `markOf("1.234")` is "either", and a whole number or what is no number says nothing.
 */
export function markOf(text: string): DecimalMark | "either" | undefined {
  const { body } = partsOf(text);
  if (!IS_MARKED.test(body)) return undefined;
  const [lastComma, lastPoint] = [body.lastIndexOf(","), body.lastIndexOf(".")];
  if (lastComma === -1 || lastPoint === -1) {
    const [mark, other]: readonly DecimalMark[] = lastComma === -1 ? ["point", "comma"] : ["comma", "point"];
    const parts = body.split(lastComma === -1 ? "." : ",");
    if (parts.length === 2) return isGrouped(parts) ? "either" : parts.includes("") ? undefined : mark;
    return isGrouped(parts) ? other : undefined;
  }
  const mark = lastComma > lastPoint ? "comma" : "point";
  return numberIn(body, mark) === undefined ? undefined : mark;
}

/**
 * The number in digits that everybody reads alike: `rewritten("1.234,5", "comma")` is "1234.5", and "1,125" becomes
 * "1.1250", because 1.125 could be meant as thousands. Undefined where it is no number written with that mark.
 */
export function rewritten(text: string, mark: DecimalMark): string | undefined {
  const decimal = asDecimal(text, mark);
  return decimal === undefined ? undefined : unmistakable(decimal);
}

/** The number with a point and exactly the decimals that it is written with: `asDecimal("1.234,50", "comma")` is "1234.50". */
export function asDecimal(text: string, mark: DecimalMark): string | undefined {
  const { sign, body, percent } = partsOf(text);
  const number = numberIn(body, mark);
  return number === undefined ? undefined : sign + number + percent;
}

/** A plain decimal that is not taken for thousands: `unmistakable("1.125")` is "1.1250". */
export function unmistakable(decimal: string): string {
  const percent = decimal.endsWith("%") ? "%" : "";
  const number = decimal.slice(0, decimal.length - percent.length);
  return isGrouped(number.replace(/^-/, "").split(".")) ? `${number}0${percent}` : decimal;
}

/** Sign, digits and per cent of a number; blanks that part its thousands are taken out. */
function partsOf(text: string) {
  const trimmed = text.trim();
  const sign = trimmed.startsWith("-") ? "-" : "";
  const percent = trimmed.endsWith("%") ? "%" : "";
  const body = trimmed.slice(sign.length, trimmed.length - percent.length).trim();
  return { sign, body: IS_SPACED.test(body) ? body.replace(/\s/g, "") : body, percent };
}

function numberIn(body: string, mark: DecimalMark): string | undefined {
  const [decimalMark, groupMark] = mark === "comma" ? [",", "."] : [".", ","];
  const [whole = "", decimals, ...more] = body.split(decimalMark);
  if (more.length > 0 || !IS_DIGITS.test(decimals ?? "0")) return undefined;
  const groups = whole.split(groupMark);
  if (
    !(groups.length === 1
      ? IS_DIGITS.test(whole)
      : isGrouped(groups) && groups.every((one) => IS_DIGITS.test(one)))
  ) {
    return undefined;
  }
  return groups.join("") + (decimals === undefined ? "" : `.${decimals}`);
}

/** One to three digits that do not begin with 0, then groups of exactly three: ["1", "000"]. */
function isGrouped([first = "", ...rest]: readonly string[]): boolean {
  const isFirst = first.length >= 1 && first.length <= 3 && !first.startsWith("0");
  return isFirst && rest.length > 0 && rest.every((group) => group.length === 3);
}

const IS_DIGITS = /^[0-9]+$/;
const IS_MARKED = /^[0-9][0-9.,]*[.,][0-9.,]*$/;
/** Thousands parted by blanks, also by those that do not break: "1 234 567,5". */
const IS_SPACED = /^[1-9][0-9]{0,2}(?:[ \u00a0\u2009\u202f][0-9]{3})+(?:[.,][0-9]+)?$/;
