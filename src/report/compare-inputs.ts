/** Compares the figures that two rulesets ask for: kind, range, unit of measure, options and words. */
import type { Input } from "../ir/ruleset.ts";
import { meaningOf } from "../ir/ruleset-json.ts";
import type { IndicatorChange, InputAspect } from "./comparison.ts";
import { labelKey, matched, type Matching } from "./match-nodes.ts";

/** `III.5.a` and `III.6.a` are both `a` of their indicators. */
export function localName(key: string): string {
  return key.slice(key.lastIndexOf(".") + 1);
}

/** Which figures of an indicator, or of the background, are the same. */
export function matchInputs(before: readonly Input[], after: readonly Input[]): Matching<Input> {
  const nodeOf = (input: Input) => ({
    ...{ code: localName(input.key), label: input.label, signature: null },
    input,
  });
  const { pairs, removed, added } = matched(before.map(nodeOf), after.map(nodeOf));
  return {
    pairs: pairs.map((pair) => ({ before: pair.before.input, after: pair.after.input })),
    removed: removed.map(({ input }) => input),
    added: added.map(({ input }) => input),
  };
}

/** Where a figure of an indicator comes from is told with the indicator; of the background, `withSources`, with the figure. */
export function inputChanges(
  { pairs, removed, added }: Matching<Input>,
  withSources = false,
): readonly InputChange[] {
  return [
    ...pairs.flatMap(({ before, after }) => {
      const aspects = aspectsOf(before, after).filter((aspect) => withSources || aspect !== "sources");
      return aspects.length === 0 ? [] : [{ part: "input" as const, before, after, aspects }];
    }),
    ...added.map((after) => ({ part: "input" as const, before: null, after, aspects: [] })),
    ...removed.map((before) => ({ part: "input" as const, before, after: null, aspects: [] })),
  ];
}

type InputChange = Extract<IndicatorChange, { readonly part: "input" }>;

/** Whether a change of a figure can bear on points, or on which data are taken. */
export function bearsOnPoints({ before, after, aspects }: InputChange): boolean {
  return before === null || after === null || aspects.some((aspect) => BEARING.includes(aspect));
}

function aspectsOf(before: Input, after: Input): readonly InputAspect[] {
  const differs: { readonly [A in InputAspect]: boolean } = {
    name: localName(before.key) !== localName(after.key),
    kind: before.kind !== after.kind,
    range: before.kind === after.kind && (before.low !== after.low || before.high !== after.high),
    unit: plainText(before.unitOf) !== plainText(after.unitOf),
    options: wordsText(before) !== wordsText(after),
    label: plainText(before.label) !== plainText(after.label),
    "option labels": wordsText(before) === wordsText(after) && labelsText(before) !== labelsText(after),
    sources: meaningOf(before.provenance) !== meaningOf(after.provenance),
  };
  return ASPECTS.filter((aspect) => differs[aspect]);
}

/** A text as it is compared: composed, and with one blank for many. */
export function plainText(text: string | null): string {
  return (text ?? "").normalize("NFC").replace(/\s+/g, " ").trim();
}

function wordsText({ options }: Input): string {
  return JSON.stringify(options.map(({ word }) => word));
}

function labelsText({ options }: Input): string {
  return JSON.stringify(options.map((one) => plainText(one.label)));
}

/** What tells figures apart besides their names, for those who look for the same rule elsewhere. */
export function inputSignature(input: Input): string {
  return JSON.stringify([localName(input.key), input.kind, labelKey(input), wordsText(input)]);
}

const ASPECTS: readonly InputAspect[] = [
  "name",
  "kind",
  "range",
  "unit",
  "options",
  "label",
  "option labels",
  "sources",
];
const BEARING: readonly InputAspect[] = ["kind", "range", "options"];
