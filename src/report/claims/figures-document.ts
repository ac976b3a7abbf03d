/** Puts into print which figures differ between claim and verification, and whose figures move the points of others. */
import { cellOf, type DocumentBlock, type DocumentRow } from "../../base/document.ts";
import { oneLine } from "../../base/visible.ts";
import { type Input, inputsOf } from "../../ir/ruleset.ts";
import { fractionOf, pointsCell } from "../numbers.ts";
import { valueText } from "../trace-values.ts";
import type { Claims, UnitClaim } from "./claims.ts";
import type { ClaimEvidence, FigureSide } from "./figures.ts";
import type { ClaimsContext } from "./words.ts";

/** Every figure that is not the same in both, unit by unit. */
export function figureTable({ units }: Claims, context: ClaimsContext): readonly DocumentBlock[] {
  const { words, ruleset } = context;
  const inputs = new Map(inputsOf(ruleset).map((input) => [input.key, input]));
  const rows = units
    .filter(({ figures }) => figures.length > 0)
    .flatMap(({ unit, figures }): readonly DocumentRow[] => [
      { kind: "group", cells: [cellOf(oneLine(unit))] },
      ...figures.map(({ input, label, claimed, verified, evidence }): DocumentRow => {
        const side = (one: FigureSide): string => sideText(one, inputs.get(input), context);
        const isOpen = claimed.state === "value" && verified.state === "not provided";
        const cells = [
          `${input} ${oneLine(label ?? "")}`.trim(),
          side(claimed),
          isOpen ? words.unverified : side(verified),
          evidence === null ? "" : evidenceText(evidence),
        ];
        return { kind: "item", cells: cells.map(cellOf) };
      }),
    ]);
  return rows.length === 0
    ? []
    : [
        { kind: "heading", text: words.figures },
        {
          kind: "table",
          columns: [
            { head: words.figure, share: 42, align: "left" },
            { head: words.claimed, share: 17, align: "right" },
            { head: words.verified, share: 17, align: "right" },
            { head: words.evidence, share: 24, align: "left" },
          ],
          rows,
        },
      ];
}

function sideText(
  { state, value }: FigureSide,
  input: Input | undefined,
  { words, locale }: ClaimsContext,
): string {
  if (state !== "value" || value === null || input === undefined) {
    return state === "value" ? "" : words.states[state];
  }
  const { kind, options } = input;
  if (typeof value === "boolean" || kind === "text" || kind === "date" || kind === "choice") {
    const option = options.find(({ word }) => word === value);
    return oneLine(option?.label ?? valueText(value, kind === "text" ? "choice" : kind, locale));
  }
  return valueText(fractionOf(value), kind, locale);
}

/** "7/BC, 2025-03-01". */
export function evidenceText({ number, date, link, note }: Omit<ClaimEvidence, "input">): string {
  return [number, date, link, note]
    .filter((one) => one !== undefined)
    .map(oneLine)
    .join(", ");
}

/** The units whose points by all claimed figures are others than by their own. */
export function othersTable({ units }: Claims, context: ClaimsContext): readonly DocumentBlock[] {
  const { words, ruleset, locale } = context;
  const moved = units.filter(({ together }) => together.because.length > 0);
  const points = (text: string | null): string =>
    text === null ? "–" : pointsCell(fractionOf(text), ruleset.show, locale);
  return moved.length === 0
    ? []
    : [
        { kind: "heading", text: words.others },
        {
          kind: "table",
          columns: [
            { head: words.unit, share: 26, align: "left" },
            { head: words.claimed, share: 14, align: "right" },
            { head: words.together, share: 22, align: "right" },
            { head: words.because, share: 38, align: "left" },
          ],
          rows: moved.map((one): DocumentRow => {
            const cells = [
              oneLine(one.unit),
              points(one.claimed.points),
              points(one.together.points),
              namesOf(one, context),
            ];
            return { kind: "item", cells: cells.map(cellOf) };
          }),
        },
      ];
}

function namesOf({ together: { because } }: UnitClaim, { words }: ClaimsContext): string {
  const named = because.slice(0, MOST_NAMES).map(oneLine).join(", ");
  const left = because.length - MOST_NAMES;
  return left > 0 ? `${named} ${words.more(left)}` : named;
}

const MOST_NAMES = 5;
