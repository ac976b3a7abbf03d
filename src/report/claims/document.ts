/** Puts claimed beside verified points into print: unit by unit, indicator by indicator, the largest difference first. */
import { cellOf, type DocumentBlock, type DocumentRow, type PrintedDocument } from "../../base/document.ts";
import type { Locale } from "../../base/diagnostic.ts";
import { oneLine } from "../../base/visible.ts";
import { indicatorsOf, inputsOf, type Ruleset } from "../../ir/ruleset.ts";
import { fractionOf, pointsCell } from "../numbers.ts";
import { wordsOf } from "../words.ts";
import type { Claims, ClaimStanding, ClaimVerdict, IndicatorClaim, UnitClaim } from "./claims.ts";
import { figureTable, othersTable, evidenceText } from "./figures-document.ts";
import { type ClaimsContext, claimsWordsOf, type ClaimsWords } from "./words.ts";

/** The whole of it as a document to print. */
export function claimsDocument(found: Claims, ruleset: Ruleset, locale: Locale): PrintedDocument {
  const words = claimsWordsOf(locale);
  const context: ClaimsContext = { ruleset, locale, words };
  const count = (verdict: ClaimVerdict): number =>
    found.units.filter((one) => one.verdict === verdict).length;
  const isSame = found.indicators.length === 0;
  return {
    language: locale,
    title: words.title,
    blocks: [
      { kind: "title", text: words.title },
      { kind: "subtitle", text: oneLine(ruleset.label) },
      { kind: "text", text: words.counts(count("over"), count("under"), count("same"), count(null)) },
      { kind: "heading", text: words.units },
      unitTable(found, context),
      ...waitingNotes(found, context),
      ...figureTable(found, context),
      ...(isSame
        ? [{ kind: "text", text: words.none } as const]
        : [
            { kind: "heading", text: words.detail } as const,
            detailTable(found, context),
            { kind: "heading", text: words.byIndicator } as const,
            indicatorTable(found, context),
          ]),
      ...othersTable(found, context),
      ...(found.unmatched.length === 0
        ? []
        : [{ kind: "text", text: words.unmatched(found.unmatched.map(oneLine).join(", ")) } as const]),
      { kind: "note", text: words.note },
    ],
  };
}

function unitTable({ units }: Claims, context: ClaimsContext): DocumentBlock {
  const { words } = context;
  const isRanked = context.ruleset.ranking !== null;
  const rank = ({ rank: place, status }: ClaimStanding, isWaiting: boolean): string =>
    place !== null
      ? String(place)
      : isWaiting && status === "scored"
        ? "–"
        : wordsOf(context.locale).unitStatuses[status];
  return {
    kind: "table",
    columns: [
      { head: words.unit, share: 30, align: "left" },
      ...[words.claimed, words.verified, words.difference].map(
        (head) => ({ head, share: 12, align: "right" }) as const,
      ),
      { head: words.verdict, share: 14, align: "left" },
      ...(isRanked
        ? [words.claimedRank, words.verifiedRank].map(
            (head) => ({ head, share: 10, align: "right" }) as const,
          )
        : []),
    ],
    rows: units.map((one) => ({
      kind: "item",
      cells: [
        oneLine(one.unit),
        ...pointsOf(one, context),
        verdictOf(one, words),
        ...(isRanked ? [one.claimed, one.verified].map((side) => rank(side, one.waiting.length > 0)) : []),
      ].map(cellOf),
    })),
  };
}

function detailTable({ units }: Claims, context: ClaimsContext): DocumentBlock {
  const { words, ruleset } = context;
  const labels = new Map(indicatorsOf(ruleset.children).map(({ code, label }) => [code, oneLine(label)]));
  return {
    kind: "table",
    columns: [
      { head: words.indicator, share: 34, align: "left" },
      ...[words.claimed, words.verified, words.difference].map(
        (head) => ({ head, share: 11, align: "right" }) as const,
      ),
      { head: words.verdict, share: 12, align: "left" },
      { head: words.evidence, share: 22, align: "left" },
    ],
    rows: units
      .filter(({ indicators }) => indicators.length > 0)
      .flatMap((unit): readonly DocumentRow[] => [
        { kind: "group", cells: [cellOf(oneLine(unit.unit))] },
        ...unit.indicators.map((one): DocumentRow => {
          const cells = [
            `${one.code} ${labels.get(one.code) ?? ""}`,
            ...pointsOf(one, context),
            words.verdicts[one.verdict ?? "open"],
          ];
          return { kind: "item", cells: [...cells.map(cellOf), evidenceLines(one, context)] };
        }),
      ]),
  };
}

function evidenceLines({ evidence }: IndicatorClaim, { ruleset }: ClaimsContext) {
  const inputs = new Map(inputsOf(ruleset).map((input) => [input.key, input]));
  return evidence.flatMap((one) => {
    const name = oneLine(inputs.get(one.input)?.label ?? one.input);
    const told = evidenceText(one);
    return cellOf(told === "" ? "" : `${told} (${name})`);
  });
}

function verdictOf({ verdict, waiting, figures }: UnitClaim, words: ClaimsWords): string {
  const isMoved = verdict === "same" && figures.length > 0;
  const plain = isMoved ? words.sameButFigures : words.verdicts[verdict ?? "open"];
  return waiting.length === 0 ? plain : verdict === null ? words.justPartly : words.partly(plain);
}

function waitingNotes({ units }: Claims, { words, ruleset }: ClaimsContext): readonly DocumentBlock[] {
  const labels = new Map(indicatorsOf(ruleset.children).map(({ code, label }) => [code, oneLine(label)]));
  return units
    .filter(({ waiting }) => waiting.length > 0)
    .map(({ unit, waiting, verified }) => {
      const names = waiting.map((code) => `${code} ${labels.get(code) ?? ""}`).join(", ");
      const told = words.waiting(oneLine(unit), names);
      const left = verified.rank === null ? words.leftOutOfRanks : words.leftOutOfClaimedRanks;
      return { kind: "text", text: ruleset.ranking === null ? told : `${told} ${left}` };
    });
}

function indicatorTable({ indicators }: Claims, { words, ruleset, locale }: ClaimsContext): DocumentBlock {
  const cell = (text: string): string => pointsCell(fractionOf(text), ruleset.show, locale);
  return {
    kind: "table",
    columns: [
      { head: words.indicator, share: 50, align: "left" },
      ...[words.over, words.under, words.sum, words.size].map(
        (head) => ({ head, share: 12, align: "right" }) as const,
      ),
    ],
    rows: indicators.map(({ code, label, over, under, sum, size }) => ({
      kind: "item",
      cells: [`${code} ${oneLine(label)}`, String(over), String(under), signed(cell(sum)), cell(size)].map(
        cellOf,
      ),
    })),
  };
}

/** Claimed, verified, and by how much they differ. */
function pointsOf(
  { claimed, verified, difference }: UnitClaim | IndicatorClaim,
  { ruleset, locale }: ClaimsContext,
): readonly string[] {
  const cell = (text: string | null): string =>
    text === null ? "–" : pointsCell(fractionOf(text), ruleset.show, locale);
  return [cell(claimed.points), cell(verified.points), difference === null ? "–" : signed(cell(difference))];
}

/** `signed("≈0,49")` is "≈+0,49". */
function signed(text: string): string {
  return /^≈?-|^0$/.test(text) ? text : text.replace(/^≈?/, (mark) => `${mark}+`);
}
