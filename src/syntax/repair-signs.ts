/** Signs that are missing or too many, texts without quotes, numbers and values that cannot be read. */
import type { IToken, TokenType } from "chevrotain";
import { termsOf } from "./expectations.ts";
import { reportUnreadable } from "./odd-tokens.ts";
import { valueLabel } from "./token-labels.ts";
import { layoutOf, spanOfToken } from "./layout.ts";
import { type Place, type Repair, repairOf, spanOfTokens, tokenAfter, tokenOver } from "./repair.ts";
import {
  Colon,
  CommaNumber,
  DotDot,
  Equals,
  isName,
  keywordOf,
  LCurly,
  NumberToken,
  Path,
  RCurly,
  RParen,
  Semicolon,
  StringToken,
  UnclosedString,
  Unreadable,
} from "./tokens.ts";
import type { Keyword } from "./keywords.ts";
import { withoutQuotes } from "./words.ts";

/** `lead Văn phòng`: where only a text can stand, the words up to the end of the line are that text. */
export function textRepairs(place: Place): readonly Repair[] {
  const { fault, tokens, end } = place;
  const isText = fault.kind === "expected" && fault.expected.every((name) => name === StringToken.name);
  if (!isText || fault.at >= end) {
    return [];
  }
  const close = closingQuote(place);
  let to = fault.at;
  while (to < end && mayBeText(tokens[to], tokens[to + 1])) {
    to++;
  }
  if (close !== undefined) {
    return [quoted(place, close + 1, true)];
  }
  if (to < end && tokens[to]?.tokenType === StringToken) {
    return dropped(place, to);
  }
  return to === fault.at ? [] : [quoted(place, to, false)];
}

/** The words as one text; where its closing quote is there, only the opening one is missing. */
function quoted(place: Place, to: number, isClosed: boolean): Repair {
  const { fault, tokens, text } = place;
  const span = spanOfTokens(tokens, fault.at, to);
  const words = text.slice(span.from, span.to);
  const inside = isClosed ? words.slice(0, -1).trimEnd() : words;
  const meant = tokenOver(StringToken, `"${inside.normalize("NFC")}"`, tokens, fault.at, to);
  const fix = isClosed
    ? { span: { from: span.from, to: span.from }, text: '"' }
    : { span, text: `"${words}"` };
  const facts = factsOf(place, [StringToken.name], inside);
  return repairOf(place, [fault.at, to], [meant], (report) =>
    report("BRM0105", span, facts, { fixes: [fix] }),
  );
}

/** Words before the text that is asked for. */
function dropped(place: Place, to: number): readonly Repair[] {
  const { fault, tokens, text } = place;
  const span = spanOfTokens(tokens, fault.at, to);
  const facts = factsOf(place, [StringToken.name], text.slice(span.from, span.to));
  return to === fault.at
    ? []
    : [repairOf(place, [fault.at, to], [], (report) => report("BRM0105", span, facts), true)];
}

/** Where a quote stands alone on the line, as what closes a text does whose opening quote is missing. */
function closingQuote({ fault, tokens, end }: Place): number | undefined {
  const at = tokens.findIndex(
    ({ tokenType, image }, index) => index >= fault.at && tokenType === UnclosedString && image.length === 1,
  );
  return at < 0 || at >= end || at === fault.at ? undefined : at;
}

const endsText: ReadonlySet<TokenType> = new Set([
  ...[LCurly, RCurly, StringToken, UnclosedString, Unreadable, Colon, Equals],
]);
const followsText: ReadonlySet<Keyword> = new Set<Keyword>(["max", "unscored", "source", "assumed", "dated"]);

function mayBeText(token: IToken | undefined, next: IToken | undefined): boolean {
  const keyword = token === undefined ? undefined : keywordOf(token.tokenType);
  const isEnd = keyword !== undefined && followsText.has(keyword);
  // After a semicolon a keyword opens another line.
  const isLineEnd =
    token?.tokenType === Semicolon && (next === undefined || keywordOf(next.tokenType) !== undefined);
  return (
    token !== undefined &&
    !isEnd &&
    !isLineEnd &&
    !endsText.has(token.tokenType) &&
    !token.image.includes("\\")
  );
}

function factsOf({ tokens, fault }: Place, expected: readonly string[], found: string) {
  const after = withoutQuotes(tokens[fault.at - 1]?.image ?? "");
  return { expected: termsOf(expected), after, found };
}

/** Signs that can be put in where they alone are missing, as the fix spells them. */
const missing: ReadonlyMap<string, readonly [type: TokenType, spelt: string]> = new Map([
  [Colon.name, [Colon, ":"]],
  [Equals.name, [Equals, " ="]],
  [RParen.name, [RParen, ")"]],
  [DotDot.name, [DotDot, ".."]],
]);

/** `input a count`: the one sign that is missing, if all is well with it. */
export function signRepairs(place: Place): readonly Repair[] {
  const { fault, tokens } = place;
  const expected = fault.kind === "expected" ? fault.expected : equalsAfterName(place);
  const at = fault.kind === "expected" ? fault.at : fault.at + 1;
  const [type, spelt] = (expected.length === 1 ? missing.get(expected[0] ?? "") : undefined) ?? [];
  const before = tokens[at - 1];
  if (type === undefined || spelt === undefined || before === undefined) {
    return [];
  }
  const found = tokens[at];
  const isAtEnd = found === undefined || layoutOf(found).startsLine;
  const after = { from: spanOfToken(before).to, to: spanOfToken(before).to };
  const span = isAtEnd ? spanOfToken(before) : spanOfToken(found);
  const facts = {
    expected: termsOf(expected),
    after: withoutQuotes(before.image),
    found: isAtEnd ? "" : withoutQuotes(found.image),
  };
  return [
    repairOf(
      place,
      [at, at],
      [tokenAfter(type, spelt.trim(), before)],
      (report) => report("BRM0105", span, facts, { fixes: [{ span: after, text: spelt }] }),
      true,
    ),
  ];
}

/** `share b / a` in an indicator: a formula without its sign. */
function equalsAfterName({ fault, tokens }: Place): readonly string[] {
  const [first, second] = [tokens[fault.at], tokens[fault.at + 1]];
  const isFormula =
    fault.kind === "stray" && fault.block === "indicator" && first !== undefined && isName(first);
  return isFormula && second !== undefined && !layoutOf(second).startsLine ? [Equals.name] : [];
}

/** `ratio >= 80%:` at the end of a line: the value is missing, and the next line is another case. */
export function valueRepairs(place: Place): readonly Repair[] {
  const { fault, tokens, start } = place;
  const colon = tokens[start - 1];
  const isSecondColon = fault.kind === "stray" && tokens[fault.at]?.tokenType === Colon;
  if (!isSecondColon || colon?.tokenType !== Colon) {
    return [];
  }
  const span = spanOfToken(colon);
  const facts = { expected: [valueLabel], after: colon.image, found: "" };
  return [
    {
      ...repairOf(place, [start, start], [tokenAfter(CommaNumber, "", colon)], (report) =>
        report("BRM0105", span, facts),
      ),
      line: tokens[start]?.startLine ?? 0,
      isGuess: true,
    },
  ];
}

/** `1.000.000` where a number belongs. */
export function numberRepairs(place: Place): readonly Repair[] {
  const { fault, tokens } = place;
  const found = tokens[fault.at];
  const isNumber = fault.kind === "expected" && fault.expected.includes(NumberToken.name);
  if (!isNumber || found?.tokenType !== Path || !/^[0-9]{1,3}(\.[0-9]{3})+$/.test(found.image)) {
    return [];
  }
  const span = spanOfToken(found);
  const whole = found.image.replaceAll(".", "");
  const facts = { text: found.image, whole, decimal: undefined };
  const meant = tokenOver(CommaNumber, "", tokens, fault.at, fault.at + 1);
  return [
    repairOf(place, [fault.at, fault.at + 1], [meant], (report) =>
      report("BRM0104", span, facts, { fixes: [{ span, text: whole }] }),
    ),
  ];
}

/** A sign that cannot be read is reported as such; the rest of the line may read well without it. */
export function unreadableRepairs(place: Place): readonly Repair[] {
  const { tokens, start, end } = place;
  const at = start + tokens.slice(start, end).findIndex(({ tokenType }) => tokenType === Unreadable);
  const sign = tokens[at];
  return at < start || sign === undefined
    ? []
    : [repairOf(place, [at, at + 1], [], (report) => reportUnreadable(sign, report), true)];
}
