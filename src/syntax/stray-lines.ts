/** Says what is wrong with a line that its block does not have and that could not be mended. */
import type { IToken } from "chevrotain";
import type { Report } from "../base/diagnostic.ts";
import { type Block, blockNames } from "./line-openers.ts";
import { labelOfToken } from "./token-labels.ts";
import { layoutOf, spanOfToken } from "./layout.ts";
import { Equals, isName, Unreadable } from "./tokens.ts";
import { withoutQuotes } from "./words.ts";

/** Reports the first tokens of a stray line, once. */
export function reportStrayLine(tokens: readonly IToken[], block: Block, report: Report): void {
  const [first, second] = tokens;
  // What repairs put in was reported, as was what cannot be read.
  if (first === undefined || first.image === "" || first.tokenType === Unreadable) {
    return;
  }
  const { before, startsLine } = layoutOf(first);
  const isFormula = block === "indicator" && isName(first);
  const found = withoutQuotes(first.image);
  if (!startsLine && before !== undefined) {
    report("BRM0113", spanOfToken(first), { found, after: withoutQuotes(before.image) });
  } else if (isFormula && second !== undefined && !layoutOf(second).startsLine) {
    const facts = { expected: [labelOfToken(Equals)], found: withoutQuotes(second.image), after: found };
    report("BRM0105", spanOfToken(second), facts);
  } else {
    report("BRM0106", spanOfToken(first), { found, block: blockNames[block], nearest: undefined });
  }
}
