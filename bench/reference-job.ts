/** The reference job: 72 indicators over 126 columns as a barem text, and units with made-up figures for it. */
import type { RawInputs, Unit } from "../src/index.ts";

/** How many indicators of each kind there are, in the order of their codes. */
export const COUNTS = { yes: 24, choice: 6, ratio: 12, capped: 10, all: 6, bands: 6, minmax: 8 } as const;
export type Kind = keyof typeof COUNTS;

const GROUPS = 6;

export interface JobIndicator {
  readonly code: string;
  readonly kind: Kind;
  readonly max: number;
  /** A threshold in percent, of the kinds that have one. */
  readonly at: number;
}

/** Six groups of twelve, as the codes say. */
export const jobIndicators: readonly JobIndicator[] = Object.entries(COUNTS)
  .flatMap(([kind, count]) => Array.from({ length: count }, () => kind as Kind))
  .map((kind, index) => ({
    code: `${(index % GROUPS) + 1}.${Math.floor(index / GROUPS) + 1}`,
    kind,
    max: 5 + (index % 4) * 5,
    at: 50 + ((index * 7) % 50),
  }));

const lines: { readonly [K in Kind]: (at: number) => string } = {
  yes: () => "input y: yes/no\npoints { y: max; not y: 0 }",
  choice: () => "input s: choice { none; part; whole }\npoints by s { whole: max; part: 1/2 * max; none: 0 }",
  ratio: () =>
    "input a: count\ninput b: count\ninput c: count\nrequire a + b <= c\nnot applicable when c = 0\npoints = proportional((a + b) / c)",
  capped: (at) =>
    `input a: count\ninput b: count\nrequire a <= b\nnot applicable when b = 0\npoints = capped(a / b, ${at}%)`,
  all: (at) =>
    `input a: count\ninput b: count\nrequire a <= b\nnot applicable when b = 0\npoints = all_or_nothing(a / b, ${at}%)`,
  bands: (at) =>
    `input a: count\ninput b: count\nrequire a <= b\nnot applicable when b = 0\nr = a / b\npoints { r >= ${at}%: max; 30% <= r < ${at}%: 1/2 * max; 10% <= r < 30%: 1/5 * max; r < 10%: 0 }`,
  minmax: () =>
    "input a: count\ninput b: count\nrequire a <= b\nnot applicable when b = 0\npoints = minmax(a / b)",
};

/** The text of the ruleset. */
export function jobText(): string {
  const total = jobIndicators.reduce((sum, { max }) => sum + max, 0);
  const groups = Array.from({ length: GROUPS }, (_, index) => {
    const inside = jobIndicators.filter(({ code }) => code.startsWith(`${index + 1}.`));
    const max = inside.reduce((sum, one) => sum + one.max, 0);
    const bodies = inside.map(
      ({ code, kind, max, at }) => `indicator ${code} "Chỉ số ${code}" max ${max} {\n${lines[kind](at)}\n}`,
    );
    return `group ${index + 1} "Nhóm ${index + 1}" max ${max} {\n${bodies.join("\n")}\n}`;
  });
  const head = `level commune\ntotal ${total}\nround indicators 2 half up\nrank by total ties shared`;
  return `ruleset job "Bộ chỉ số thử" {\n${head}\n${groups.join("\n")}\n}\n`;
}

/** Units with whole figures as people have them: many ratios of few, some of many, some at a threshold exactly. */
export function jobUnits(count: number): readonly Unit[] {
  const inputs = jobInputs();
  return Array.from({ length: count }, (_, index) => ({ unit: `Đơn vị ${index + 1}`, inputs: inputs() }));
}

/** The inputs of one unit after the other, the same in every run. */
export function jobInputs(): () => RawInputs {
  const next = generator(20_231_231);
  return () => {
    const inputs: { [key: string]: RawInputs[string] } = {};
    for (const { code, kind, at } of jobIndicators) {
      if (kind === "yes") inputs[`${code}.y`] = next(2) === 1;
      else if (kind === "choice") inputs[`${code}.s`] = ["none", "part", "whole"][next(3)] ?? "none";
      else {
        const whole = next(8) === 0 ? 100 * (1 + next(50)) : 1 + next(next(4) === 0 ? 90_000 : 900);
        const part = next(6) === 0 && whole % 100 === 0 ? (whole / 100) * at : next(whole + 1);
        const first = kind === "ratio" ? part - next(part + 1) : part;
        inputs[`${code}.a`] = first;
        if (kind === "ratio") inputs[`${code}.b`] = part - first;
        inputs[kind === "ratio" ? `${code}.c` : `${code}.b`] = whole;
      }
    }
    return inputs;
  };
}

/** Whole numbers below a bound, the same in every run. */
function generator(seed: number): (bound: number) => number {
  let state = seed;
  return (bound) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * bound);
  };
}
