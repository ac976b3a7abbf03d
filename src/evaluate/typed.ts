/** What TypeScript knows of the inputs and codes of one ruleset; nothing of it is there at run time. */
import type { Ruleset } from "../ir/ruleset.ts";
import type { RawInputs } from "./outcome.ts";

/** A figure that is not there, or the reason why it does not apply to the unit. */
export type NotProvided = null | { readonly notApplicable: string };
/** A whole number; digits beyond 2^53 as a BigInt. */
export type CountInput = number | bigint;
/** An amount or points: a number, or its exact digits, such as "12.5" or "5/24". "1e1" and "0x10", which TypeScript takes here too, are refused when they are read. */
export type AmountInput = number | bigint | `${number}` | `${number}/${number}`;
/** A share: 0.8, "80%" or "4/5". */
export type RatioInput = AmountInput | `${number}%`;
/** A day: "2023-12-31". */
export type DateInput = `${number}-${number}-${number}`;

/** The types of a ruleset that was written out by `barem types`, `barem build` or this package. */
export interface RulesetTypes {
  readonly inputs: RawInputs;
  readonly indicator: string;
  readonly group: string;
}

/** What is known of a ruleset that was compiled from a text at run time. */
export interface AnyTypes extends RulesetTypes {}

/** A ruleset with the types of its inputs and codes: `createEvaluator` of it takes no other input. */
export interface TypedRuleset<Types extends RulesetTypes = AnyTypes> extends Ruleset {
  /** Only a type: no ruleset has this member. */
  readonly "~types"?: Types;
}
