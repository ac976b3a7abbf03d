/** Reports what was read in spite of a mistake in it: signs, numbers, dates and texts that are written oddly. */
import type { IToken, TokenType } from "chevrotain";
import { isInCalendar } from "../base/calendar.ts";
import type { Report } from "../base/diagnostic.ts";
import type { Span } from "../base/source.ts";
import { dateOf } from "./cst.ts";
import { codePointOf } from "./odd-characters.ts";
import { opensLine, spanOfToken } from "./layout.ts";
import {
  CommaNumber,
  DateToken,
  DoubleEquals,
  Minus,
  NumberToken,
  SingleQuoted,
  SlashDate,
  UnclosedString,
  Unreadable,
} from "./tokens.ts";

/** Digits of one number. */
export const MAX_DIGITS = 400;
/** Characters that show text in another order than it is read. */
const BIDIRECTIONAL = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

export function reportBidirectional(text: string, report: Report): void {
  for (const { 0: character, index } of text.matchAll(BIDIRECTIONAL)) {
    const codePoint = codePointOf(character);
    const span = { from: index, to: index + 1 };
    report("BRM0112", span, { codePoint }, { fixes: [{ span, text: "" }] });
  }
}

export function reportOddTokens(tokens: readonly IToken[], report: Report): void {
  tokens.forEach((token, at) => {
    // What a repair put in has no image.
    if (token.image !== "" && oddTypes.has(token.tokenType)) {
      reportOddToken(token, tokens[at - 1], report);
    }
  });
}

const oddTypes: ReadonlySet<TokenType> = new Set([
  ...[CommaNumber, NumberToken, DoubleEquals, SingleQuoted, Unreadable, UnclosedString],
  ...[DateToken, SlashDate, Minus],
]);

function reportOddToken(token: IToken, before: IToken | undefined, report: Report): void {
  const span = spanOfToken(token);
  switch (token.tokenType) {
    case CommaNumber:
      reportCommaNumber(token.image, span, report);
      break;
    case NumberToken:
      if (token.image.length > MAX_DIGITS) {
        report("BRM0118", span, { what: DIGITS, limit: MAX_DIGITS });
      }
      break;
    case DoubleEquals:
      report(
        "BRM0132",
        span,
        { found: token.image, meant: { vi: "=", en: "=" } },
        { fixes: [{ span, text: "=" }] },
      );
      break;
    case SingleQuoted:
      reportSingleQuotes(token.image, span, report);
      break;
    case Unreadable:
      reportUnreadable(token, report);
      break;
    case UnclosedString:
      report(
        "BRM0102",
        span,
        {},
        { fixes: [{ span: { from: span.to, to: span.to }, text: closingQuote(token.image) }] },
      );
      break;
    case DateToken:
    case SlashDate:
      reportDate(token, report);
      break;
    case Minus:
      if (opensLine(token, before)) {
        report("BRM0110", span, {});
      }
  }
}

export function reportUnreadable(token: IToken, report: Report): void {
  if (token.image.search(BIDIRECTIONAL) < 0) {
    report("BRM0101", spanOfToken(token), { text: token.image });
  }
}

const DIGITS = { vi: "số chữ số của một số", en: "digits of one number" };

/** `0,25` is one number or two; `1,000` may also be thousands, and then no reading is offered as a fix. */
function reportCommaNumber(text: string, span: Span, report: Report): void {
  const isGrouped = /^[0-9]{1,3}(,[0-9]{3})+$/.test(text);
  const whole = isGrouped ? text.replaceAll(",", "") : undefined;
  const plain = text.replaceAll(".", "").replace(",", ".");
  const decimal = isGrouped ? `${plain}0` : plain;
  const isOneComma = text.indexOf(",") === text.lastIndexOf(",");
  const list = text.split(",").join(", ");
  const fixes = isGrouped || !isOneComma ? [] : [{ span, text: decimal }];
  report("BRM0103", span, { text, whole, decimal: isOneComma ? decimal : undefined, list }, { fixes });
}

function reportSingleQuotes(image: string, span: Span, report: Report): void {
  const text = `"${image.slice(1, -1).replaceAll('"', '\\"')}"`;
  report("BRM0120", span, { text }, { fixes: [{ span, text }] });
}

function closingQuote(image: string): string {
  return image.startsWith("“") ? "”" : '"';
}

/** `20/5/2022` is asked to be 2022-05-20; a date that is in no calendar has no fix. */
function reportDate(token: IToken, report: Report): void {
  const span = spanOfToken(token);
  const iso = dateOf(token).text;
  if (!isInCalendar(iso)) {
    report("BRM0121", span, { text: token.image });
  } else if (token.tokenType === SlashDate) {
    report("BRM0111", span, { text: token.image, iso }, { fixes: [{ span, text: iso }] });
  }
}
