/** Compares what two rulesets say outside their indicators: total, period, basis, rounding, ranks, indices, grades, background. */
import type { Expression } from "../ir/expression.ts";
import type { Input, RollUp, Ruleset } from "../ir/ruleset.ts";
import { meaningOf } from "../ir/ruleset-json.ts";
import type { Edition } from "./compare-indicator.ts";
import { inputChanges, plainText } from "./compare-inputs.ts";
import type { HeadChange, HeadPart } from "./comparison.ts";
import type { Matching } from "./match-nodes.ts";
import { normalForm } from "./normal-form.ts";

export function headChanges(
  before: Ruleset,
  after: Ruleset,
  background: Matching<Input>,
  isReordered: boolean,
  old: Edition,
  now: Edition,
): readonly HeadChange[] {
  const parts = HEAD_PARTS.filter((part) => headPart(part, before, old) !== headPart(part, after, now));
  return [
    ...parts.map((part) => ({ part })),
    ...(isReordered ? [{ part: "order" as const }] : []),
    ...inputChanges(background, true),
  ];
}

type ComparedPart = Exclude<HeadPart, "order">;

function headPart(part: ComparedPart, ruleset: Ruleset, edition: Edition): string {
  const form = (expression: Expression | null): string =>
    expression === null
      ? "otherwise"
      : normalForm(expression, { definitions: new Map(), ...edition, max: null });
  switch (part) {
    case "id":
    case "level":
      return ruleset[part];
    case "label":
      return plainText(ruleset.label);
    case "total":
      return meaningOf([ruleset.total, ruleset.totalProvenance]);
    case "period":
    case "basis":
    case "rounding":
    case "show":
    case "missing":
      return meaningOf(ruleset[part]);
    case "sources":
      return JSON.stringify(ruleset.sources.map(({ id, label }) => [id, plainText(label)]));
    case "rank":
      return JSON.stringify(ruleset.ranking);
    case "not applicable":
      return meaningOf(ruleset.notApplicable);
    case "not ranked":
      return JSON.stringify(
        ruleset.notRanked.map((one) => [
          form(one.expression),
          plainText(one.reason),
          meaningOf(one.provenance),
        ]),
      );
    case "not stated":
      return JSON.stringify([...ruleset.notStated].sort());
    case "pillars":
    case "indices":
      return JSON.stringify(rollUpsOf(part, ruleset).map((one) => rollUpForm(one, edition, form)));
    case "grades":
      return JSON.stringify(
        ruleset.grades.map((one) => [form(one.condition), plainText(one.label), meaningOf(one.provenance)]),
      );
  }
}

export function rollUpsOf(part: "pillars" | "indices", { rollUps }: Ruleset): readonly RollUp[] {
  return rollUps.filter(({ kind }) => kind === (part === "pillars" ? "pillar" : "index"));
}

function rollUpForm(
  { name, of, rounding, provenance }: RollUp,
  { codeOf }: Edition,
  form: (expression: Expression) => string,
): readonly unknown[] {
  const value = of.kind === "groups" ? of.codes.map(codeOf) : form(of.expression);
  return [plainText(name), value, meaningOf(rounding), meaningOf(provenance)];
}

const HEAD_PARTS: readonly ComparedPart[] = [
  "id",
  "label",
  "level",
  "basis",
  "period",
  "total",
  "sources",
  "rounding",
  "show",
  "missing",
  "not applicable",
  "pillars",
  "indices",
  "grades",
  "rank",
  "not ranked",
  "not stated",
];
