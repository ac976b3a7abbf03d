/** Measures how long a ruleset of 100 indicators takes from text to scored examples, stage by stage, warm. */
import methods from "../rulesets/methods.barem";
import { reportInto } from "../src/base/diagnostic.ts";
import { compile } from "../src/check.ts";
import { compileExamples } from "../src/evaluate/example.ts";
import { indicatorsOf, inputsOf } from "../src/ir/ruleset.ts";
import { writtenLaws } from "../src/semantics/laws.ts";
import { lowerRuleset } from "../src/semantics/lower/lower-ruleset.ts";
import { walkOf } from "../src/semantics/proof/doubts.ts";
import { inputsReadBy } from "../src/semantics/proof/inputs-read.ts";
import { settle } from "../src/semantics/proof/settle.ts";
import { parse } from "../src/syntax/parse.ts";
import { variedRuleset } from "./varied-ruleset.ts";

const RUNS = 30;
const stages = ["parse", "lower", "laws", "proofs", "examples", "whole"] as const;

const source = { name: "varied.barem", text: variedRuleset(10) };
const ignored = reportInto([]);
const prelude = parse({ name: "methods.barem", text: methods }, ignored).methods;

type Stage = (typeof stages)[number];

/** Milliseconds of each stage in one run. */
function measured(): Readonly<Record<Stage, number>> {
  const start = now();
  const file = parse(source, ignored);
  const [node] = file.rulesets;
  if (node === undefined) {
    throw new Error("the text holds no ruleset");
  }
  const parsed = now();
  const { ruleset, indicators } = lowerRuleset(node, file.lost, prelude, source, ignored);
  const lowered = now();
  for (const law of writtenLaws) {
    law(node, ignored);
  }
  const held = now();
  const inputs = new Map(inputsOf(ruleset).map((input) => [input.key, input]));
  const trial = compileExamples(ruleset);
  const doubts = indicators.flatMap(({ indicator }) => {
    const used = inputsReadBy(indicator, inputs);
    return settle(indicator, used, walkOf(indicator, used), trial);
  });
  const proved = now();
  const tryExample = compileExamples(ruleset);
  const outcomes = indicatorsOf(ruleset.children).flatMap((indicator) =>
    indicator.examples.map((example) => tryExample(indicator, example)),
  );
  const tried = now();
  if (doubts.length > 0 || outcomes.some(({ kind }) => kind !== "points" && kind !== "not applicable")) {
    throw new Error("the ruleset is not clean");
  }
  compile(source.text);
  const whole = now() - tried;
  return {
    parse: parsed - start,
    lower: lowered - parsed,
    laws: held - lowered,
    proofs: proved - held,
    examples: tried - proved,
    whole,
  };
}

/** Milliseconds of processor time, so that other work on the machine counts less. */
function now(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const first = measured();
for (let run = 0; run < RUNS; run++) {
  measured();
}
const runs = Array.from({ length: RUNS }, measured);
const lines = source.text.split("\n").length;
console.log(
  `${indicatorsIn(source.text)} indicators, ${lines} lines, median of ${RUNS} runs, in ms of processor time`,
);
for (const stage of stages) {
  const times = runs.map((run) => run[stage]);
  const [median, least] = [medianOf(times), Math.min(...times)].map((time) => time.toFixed(1).padStart(7));
  console.log(`${stage.padEnd(10)}${median}   least ${least}   first ${first[stage].toFixed(1).padStart(7)}`);
}

function indicatorsIn(text: string): number {
  return text.match(/^\s*indicator /gm)?.length ?? 0;
}
