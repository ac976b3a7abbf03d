/**
 * Measures how long a ruleset of 100 indicators takes from text to scored examples, stage by stage, warm, and the check
 * of 2,000 lines after a changed letter. No indicator of a text is like one of the text before, but in the check after
 * a changed letter, so that nothing remembered shortens the other figures. Prints one line of JSON.
 */
import methods from "../rulesets/methods.barem";
import { reportInto } from "../src/base/diagnostic.ts";
import { compile } from "../src/check.ts";
import { compileExamples } from "../src/evaluate/example.ts";
import { indicatorsOf, inputsOf } from "../src/ir/ruleset.ts";
import { writtenLaws } from "../src/semantics/laws.ts";
import { lowerRuleset } from "../src/semantics/lower/lower-ruleset.ts";
import { walkOf } from "../src/semantics/proof/doubts.ts";
import { readingOf } from "../src/semantics/proof/inputs-read.ts";
import { settle } from "../src/semantics/proof/settle.ts";
import { parse } from "../src/syntax/parse.ts";
import { medianOf } from "./medians.ts";
import { variedRuleset } from "./varied-ruleset.ts";

const RUNS = 30;
const stages = ["parse", "lower", "laws", "proofs", "examples", "whole"] as const;

const varied = variedRuleset(10);
const ignored = reportInto([]);
const prelude = parse({ name: "methods.barem", text: methods }, ignored).methods;

let texts = 0;

/** The text with another label for each indicator. */
function nextText(): string {
  texts++;
  return varied.replaceAll(/^( *indicator \S+ "[^"]*)/gm, `$1 ${texts}`);
}

type Stage = (typeof stages)[number];

/** Milliseconds of each stage in one run. */
function measured(): Readonly<Record<Stage, number>> {
  const source = { name: "varied.barem", text: nextText() };
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
    const reading = readingOf(indicator, inputs);
    return settle(indicator, reading.inputs, walkOf(indicator, reading), trial);
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

/** Milliseconds by the clock. */
function timed(text: string): number {
  const start = performance.now();
  compile(text);
  return performance.now() - start;
}

/** The check of a file after each of several letters that are typed into the name of one indicator. */
function afterKeystrokes(): { readonly lines: number; readonly ms: number } {
  const text = variedRuleset(17);
  const typed = (run: number): string => text.replace(/indicator 9\.1 "/, (start) => start + "a".repeat(run));
  for (let run = 0; run < 10; run++) compile(typed(run));
  const times = Array.from({ length: 21 }, (_, run) => timed(typed(run + 10)));
  return { lines: text.split("\n").length, ms: medianOf(times) };
}

const first = measured();
for (let run = 0; run < RUNS; run++) measured();
const runs = Array.from({ length: RUNS }, measured);
const clock = Array.from({ length: RUNS }, () => timed(nextText()));
console.log(
  JSON.stringify({
    indicators: varied.match(/^\s*indicator /gm)?.length ?? 0,
    lines: varied.split("\n").length,
    runs: RUNS,
    stages: stages.map((name) => {
      const times = runs.map((run) => run[name]);
      return { name, median: medianOf(times), least: Math.min(...times), first: first[name] };
    }),
    clock: { median: medianOf(clock), least: Math.min(...clock) },
    keystroke: afterKeystrokes(),
  }),
);
