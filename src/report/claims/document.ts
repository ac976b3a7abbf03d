/** Puts claimed beside verified points into print: unit by unit, indicator by indicator, the largest difference first. */
import { cellOf, type DocumentBlock, type DocumentRow, type PrintedDocument } from "../../base/document.ts";
import type { Locale } from "../../base/diagnostic.ts";
import { oneLine } from "../../base/visible.ts";
import { indicatorsOf, inputsOf, type Ruleset } from "../../ir/ruleset.ts";
import { fractionOf, pointsCell } from "../numbers.ts";
import { wordsOf } from "../words.ts";
import type { Claims, ClaimStanding, ClaimVerdict, IndicatorClaim, UnitClaim } from "./claims.ts";

interface Context {
  readonly ruleset: Ruleset;
  readonly locale: Locale;
  readonly words: ClaimsWords;
}

/** The whole of it as a document to print. */
export function claimsDocument(found: Claims, ruleset: Ruleset, locale: Locale): PrintedDocument {
  const words = table[locale];
  const context: Context = { ruleset, locale, words };
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
      ...(isSame
        ? [{ kind: "text", text: words.none } as const]
        : [
            { kind: "heading", text: words.detail } as const,
            detailTable(found, context),
            { kind: "heading", text: words.byIndicator } as const,
            indicatorTable(found, context),
          ]),
      ...(found.unmatched.length === 0
        ? []
        : [{ kind: "text", text: words.unmatched(found.unmatched.map(oneLine).join(", ")) } as const]),
      { kind: "note", text: words.note },
    ],
  };
}

function unitTable({ units }: Claims, context: Context): DocumentBlock {
  const { words } = context;
  const isRanked = context.ruleset.ranking !== null;
  const rank = ({ rank: place, status }: ClaimStanding): string =>
    place === null ? wordsOf(context.locale).unitStatuses[status] : String(place);
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
        words.verdicts[one.verdict ?? "open"],
        ...(isRanked ? [rank(one.claimed), rank(one.verified)] : []),
      ].map(cellOf),
    })),
  };
}

function detailTable({ units }: Claims, context: Context): DocumentBlock {
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

function evidenceLines({ evidence }: IndicatorClaim, { ruleset }: Context) {
  const inputs = new Map(inputsOf(ruleset).map((input) => [input.key, input]));
  return evidence.flatMap(({ input, number, date, link, note }) => {
    const name = oneLine(inputs.get(input)?.label ?? input);
    const told = [number, date, link, note].filter((one) => one !== undefined).map(oneLine);
    return cellOf(told.length === 0 ? "" : `${told.join(", ")} (${name})`);
  });
}

function indicatorTable({ indicators }: Claims, { words, ruleset, locale }: Context): DocumentBlock {
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
  { ruleset, locale }: Context,
): readonly string[] {
  const cell = (text: string | null): string =>
    text === null ? "–" : pointsCell(fractionOf(text), ruleset.show, locale);
  return [cell(claimed.points), cell(verified.points), difference === null ? "–" : signed(cell(difference))];
}

/** `signed("≈0,49")` is "≈+0,49". */
function signed(text: string): string {
  return /^≈?-|^0$/.test(text) ? text : text.replace(/^≈?/, (mark) => `${mark}+`);
}

interface ClaimsWords {
  readonly title: string;
  readonly counts: (over: number, under: number, same: number, open: number) => string;
  readonly units: string;
  readonly detail: string;
  readonly byIndicator: string;
  readonly none: string;
  readonly unmatched: (names: string) => string;
  readonly note: string;
  readonly unit: string;
  readonly indicator: string;
  readonly claimed: string;
  readonly verified: string;
  readonly difference: string;
  readonly verdict: string;
  readonly verdicts: { readonly [V in "over" | "under" | "same" | "open"]: string };
  readonly claimedRank: string;
  readonly verifiedRank: string;
  readonly evidence: string;
  readonly over: string;
  readonly under: string;
  readonly sum: string;
  readonly size: string;
}

const vi: ClaimsWords = {
  title: "Đối chiếu tự đánh giá và thẩm định",
  counts: (over, under, same, open) =>
    `${over} đơn vị tự đánh giá cao hơn thẩm định, ${under} đơn vị thấp hơn, ${same} đơn vị khớp${open === 0 ? "" : `, ${open} đơn vị chưa so được`}.`,
  units: "Theo đơn vị",
  detail: "Từng chỉ số có chênh lệch",
  byIndicator: "Theo chỉ số",
  none: "Mọi chỉ số đều khớp.",
  unmatched: (names) => `Chỉ có một trong hai loại số liệu: ${names}.`,
  note: "Chênh lệch là điểm theo số liệu tự đánh giá trừ điểm theo số liệu thẩm định; phần chờ số liệu chưa tính.",
  unit: "Đơn vị",
  indicator: "Chỉ số",
  claimed: "Tự đánh giá",
  verified: "Thẩm định",
  difference: "Chênh lệch",
  verdict: "Nhận xét",
  verdicts: { over: "cao hơn", under: "thấp hơn", same: "khớp", open: "chưa so được" },
  claimedRank: "Hạng tự đánh giá",
  verifiedRank: "Hạng thẩm định",
  evidence: "Tài liệu kiểm chứng",
  over: "Số đơn vị cao hơn",
  under: "Số đơn vị thấp hơn",
  sum: "Tổng chênh lệch",
  size: "Tổng độ lớn",
};

const en: ClaimsWords = {
  title: "Claimed against verified",
  counts: (over, under, same, open) =>
    `Claimed more than verified: ${over}; less: ${under}; the same: ${same}${open === 0 ? "" : `; not to be compared: ${open}`}.`,
  units: "By unit",
  detail: "Indicators that differ",
  byIndicator: "By indicator",
  none: "No indicator differs.",
  unmatched: (names) => `With one kind of figures only: ${names}.`,
  note: "A difference is the points by claimed figures less those by verified figures; what waits for figures is not counted.",
  unit: "Unit",
  indicator: "Indicator",
  claimed: "Claimed",
  verified: "Verified",
  difference: "Difference",
  verdict: "Claim",
  verdicts: { over: "too high", under: "too low", same: "the same", open: "open" },
  claimedRank: "Rank claimed",
  verifiedRank: "Rank verified",
  evidence: "Evidence",
  over: "Units too high",
  under: "Units too low",
  sum: "Sum",
  size: "Sum of sizes",
};

const table: { readonly [L in Locale]: ClaimsWords } = { vi, en };
