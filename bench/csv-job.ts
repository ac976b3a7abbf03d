/** Writes a ruleset of a hundred indicators and a table of units whose figures it accepts: the job of `csv.mjs`. */
import { writeFileSync } from "node:fs";
import { compile } from "../src/check.ts";
import { createEvaluator } from "../src/evaluate/evaluator.ts";
import { indicatorsOf, type Input, inputsOf } from "../src/ir/ruleset.ts";
import { variedRuleset } from "./varied-ruleset.ts";

const TRIES = 2_000;
const KEPT = 40;

/** Figures are made up; the examples of the ruleset are left out, because they are of other maxima. */
export function writeCsvJob(scheme: string, data: string, units: number) {
  const lines = variedRuleset(10).split("\n");
  const text = lines.filter((line) => !/^\s*example /.test(line)).join("\n");
  const { ruleset } = compile(text);
  if (ruleset === undefined) throw new Error("the ruleset of the bench does not compile");
  const random = randomFrom(7);
  const indicators = indicatorsOf(ruleset.children);
  const inputs = inputsOf(ruleset);
  const accepted = new Map<string, Record<string, string>[]>();
  const evaluator = createEvaluator(ruleset);
  for (let tries = 0; tries < TRIES && indicators.some(({ code }) => !accepted.has(code)); tries += 1) {
    const figures = Object.fromEntries(inputs.map((input) => [input.key, figureOf(input, random)]));
    const outcome = evaluator.evaluate(figures);
    for (const { code, inputs: own } of indicators) {
      const kept = accepted.get(code) ?? [];
      if (outcome.indicators[code]?.status !== "scored" || kept.length === KEPT) continue;
      accepted.set(code, [...kept, Object.fromEntries(own.map(({ key }) => [key, figures[key] ?? ""]))]);
    }
  }
  const keys = inputs.map(({ key }) => key);
  const rows = Array.from({ length: units }, (_, at) => {
    const picked = indicators.map(({ code }) => {
      const kept = accepted.get(code) ?? [];
      return kept[random(kept.length)] ?? {};
    });
    const figures: Record<string, string> = Object.assign({}, ...picked);
    return [`Xã ${at}`, ...keys.map((key) => figures[key] ?? "")].join(",");
  });
  writeFileSync(scheme, text);
  writeFileSync(data, `${[["unit", ...keys].join(","), ...rows].join("\n")}\n`);
  return { indicators: indicators.length, inputs: inputs.length };
}

function figureOf({ kind, options }: Input, random: (below: number) => number): string {
  if (kind === "yes/no") return random(3) === 0 ? "không" : "có";
  if (kind === "choice") return options[random(options.length)]?.word ?? "";
  return String(random([10, 100, 2000][random(3)] ?? 10));
}

function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}
