/** What the words at a fault were probably meant to be: every kind of repair, the likeliest first. */
import type { IToken } from "chevrotain";
import type { Fault } from "./reading.ts";
import { type Place, placeFor, type Repair } from "./repair.ts";
import {
  expectedKeywordRepairs,
  misspeltKeywordRepairs,
  otherwiseForElseRepairs,
} from "./repair-keywords.ts";
import { blockRepairs, bulletRepairs, openerRepairs, strayWordRepairs } from "./repair-lines.ts";
import { conditionalRepairs, equalsForIsRepairs, joinedNameRepairs } from "./repair-names.ts";
import { numberRepairs, signRepairs, textRepairs, unreadableRepairs, valueRepairs } from "./repair-signs.ts";

const kinds: readonly ((place: Place) => readonly Repair[])[] = [
  bulletRepairs,
  misspeltKeywordRepairs,
  textRepairs,
  numberRepairs,
  expectedKeywordRepairs,
  openerRepairs,
  equalsForIsRepairs,
  otherwiseForElseRepairs,
  conditionalRepairs,
  joinedNameRepairs,
  strayWordRepairs,
  blockRepairs,
  valueRepairs,
  signRepairs,
  unreadableRepairs,
];

/** What goes together is proposed together, such as two misspelt keywords of one line. */
export function* repairsFor(
  fault: Fault,
  tokens: readonly IToken[],
  text: string,
): Generator<readonly Repair[]> {
  const place = placeFor(fault, tokens, text);
  for (const kind of kinds) {
    yield kind(place);
  }
}
