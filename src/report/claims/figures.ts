/** Compares claimed figures with verified ones, input by input: what differs, and what only one of both has. */
import { type ReadInputs, readInputs } from "../../evaluate/inputs.ts";
import type { InputState, RawInputs, Value } from "../../evaluate/outcome.ts";
import { type Input, inputsOf, type Ruleset } from "../../ir/ruleset.ts";
import { machineNumber } from "../numbers.ts";

/** Evidence as it is written beside a figure. */
export interface ClaimEvidence {
  readonly input: string;
  readonly number?: string;
  readonly date?: string;
  readonly link?: string;
  readonly note?: string;
}

/** A figure that is not the same in both; numbers are exact text, null is a figure that is not there. */
export interface FigureClaim {
  readonly input: string;
  readonly label: string | null;
  readonly claimed: FigureSide;
  readonly verified: FigureSide;
  readonly evidence: ClaimEvidence | null;
}

/** A figure by one of both. */
export interface FigureSide {
  readonly state: InputState["state"];
  readonly value: string | boolean | null;
}

/** The evidence of a figure of a unit. */
export type EvidenceOf = (unit: string, key: string) => Omit<ClaimEvidence, "input"> | undefined;

/** The figures of a unit that are not the same in both, as the scheme has them. */
export function compileFigures(
  ruleset: Ruleset,
  evidenceOf: EvidenceOf,
): (unit: string, claimed: RawInputs, verified: RawInputs) => readonly FigureClaim[] {
  const inputs = inputsOf(ruleset);
  const read = readInputs(inputs);
  return (unit, claimed, verified) => {
    const [one, other]: readonly [ReadInputs, ReadInputs] = [read(claimed), read(verified)];
    return inputs.flatMap((input): readonly FigureClaim[] => {
      const [own, found] = [one.states.get(input.key), other.states.get(input.key)];
      return own === undefined || found === undefined || isSame(own, found)
        ? []
        : [figureClaim(input, own, found, evidenceOf(unit, input.key))];
    });
  };
}

function figureClaim(
  { key, label }: Input,
  claimed: InputState,
  verified: InputState,
  evidence: Omit<ClaimEvidence, "input"> | undefined,
): FigureClaim {
  return {
    input: key,
    label,
    claimed: sideOf(claimed),
    verified: sideOf(verified),
    evidence: evidence === undefined ? null : { input: key, ...evidence },
  };
}

function sideOf(state: InputState): FigureSide {
  return { state: state.state, value: state.state === "value" ? plainOf(state.value) : null };
}

function plainOf(value: Value): string | boolean {
  return typeof value === "object" ? machineNumber(value) : value;
}

function isSame(one: InputState, other: InputState): boolean {
  return one.state === "value" && other.state === "value"
    ? plainOf(one.value) === plainOf(other.value)
    : one.state === other.state;
}
