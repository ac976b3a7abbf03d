/** Rulesets of random rules, heads and policies as text: sound ones, and ones that the checker refuses. */
import fc from "fast-check";

export const percent: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 12 })
  .map((tenths) => `${tenths * 10}%`);
export const small: fc.Arbitrary<number> = fc.integer({ min: 0, max: 12 });
export const day: fc.Arbitrary<string> = fc.constantFrom(
  "2023-01-01",
  "2023-06-30",
  "2023-12-31",
  "2024-02-29",
);
const part = fc.constantFrom("max", "1/2 * max", "0", "1 points", "2 points", "3 points");
const guard = fc.constantFrom("require b <= a", "not applicable when a = 0", "require a > 0", "");
const ratioOf = fc.constantFrom(
  "b / a",
  "(b / a else 0)",
  "least(b / a, 100%)",
  "b / (a + 1)",
  "(b / a else 1)",
);

/** The lines of one indicator: sound ones, and ones that go wrong for some thresholds. */
export const rule: fc.Arbitrary<string> = fc.oneof(
  fc.constant("input p: yes/no\npoints { p: max; not p: 0 }"),
  part.map((x) => `input s: choice { u; v; w }\npoints by s { u: max; v: ${x}; otherwise: 0 }`),
  fc
    .tuple(guard, guard, ratioOf)
    .map(([one, two, x]) => `input a: count\ninput b: count\n${one}\n${two}\nr = ${x}\npoints = r * max`),
  fc
    .tuple(guard, ratioOf, percent)
    .map(([one, x, at]) => `input a: count\ninput b: count\n${one}\nr = ${x}\npoints = capped(r, ${at})`),
  fc
    .tuple(ratioOf, percent, percent, part)
    .map(
      ([x, low, high, value]) =>
        `input a: count\ninput b: count\nr = ${x}\npoints { r >= ${high}: max; ${low} <= r < ${high}: ${value}; r < ${low}: 0 }`,
    ),
  fc
    .tuple(small, small, part)
    .map(
      ([low, high, x]) =>
        `input a: count\npoints { a >= ${high}: max; ${low} <= a < ${high}: ${x}; otherwise: 0 }`,
    ),
  fc
    .tuple(fc.constantFrom("sum", "best"), fc.array(fc.tuple(small, part), { minLength: 1, maxLength: 4 }))
    .map(
      ([how, lines]) =>
        `input a: count\npoints ${how} { ${lines.map(([at, x]) => `a >= ${at}: ${x}`).join("; ")} }`,
    ),
  fc
    .tuple(day, day, part)
    .map(
      ([one, two, x]) =>
        `input d: date\npoints { d <= ${one}: max; ${one} < d <= ${two}: ${x}; d > ${one} and d > ${two}: 0 }`,
    ),
  fc
    .tuple(day, day)
    .map(([low, high]) => `input d: date in ${low}..${high}\npoints { d < 2023-06-30: max; otherwise: 0 }`),
  percent.map((at) => `input r: ratio in 0%..100%\ntarget r >= ${at} "đạt"\npoints = r * max`),
  percent.map(
    (at) => `input r: ratio\ntarget r >= ${at}\nlower is better\npoints = greatest(1 - r, 0) * max`,
  ),
  fc
    .constantFrom("minmax(x)", "relative_to_best(x)", "relative_to_best(x) / 2")
    .map((x) => `input x: amount\npoints = ${x}`),
  fc.tuple(percent, percent).map(([low, high]) => `input r: ratio\npoints = goalposts(r, ${low}, ${high})`),
  fc
    .constantFrom("a / 10", "floor(a) / 5", "round(a, 1) / 5")
    .map((x) => `input a: amount of "km"\npoints = clamp(${x} * 1 points, 0, max)`),
  fc.constantFrom("0..max", "0..5", "1..20").map((range) => `input p: points in ${range}\npoints = p`),
  part.map((x) => `input a: count\npoints { a is provided: ${x}; otherwise: 0 }`),
  part.map(
    (x) => `input a: amount\ninput b: amount\npoints { a is not applicable: 0; a >= b: ${x}; otherwise: 0 }`,
  ),
);

const rounding = fc.constantFrom(
  "",
  "round indicators 1 half up",
  "round indicators 0 half even",
  "round indicators 2 ceiling",
);
const head = fc.record({
  missing: fc.constantFrom("", "missing zero", "missing refuse", "missing pending"),
  notApplicable: fc.constantFrom("", "not applicable full", "not applicable zero"),
  rounding,
  total: fc.constantFrom("", "round groups 2 half up", "round total 1 half up", "round total 0 down"),
  index: fc.constantFrom(
    "",
    'index "DTI" = total / max round 4 half up',
    'pillar "Một" = groups 1\nindex "DTI" = pillar "Một"',
  ),
  grade: fc.constantFrom("", 'grade { total >= 50% * max: "Tốt"; otherwise: "Khá" }'),
  rank: fc.constantFrom("", "rank by total ties shared"),
});

export const text: fc.Arbitrary<string> = fc
  .tuple(head, fc.array(fc.tuple(rule, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 3 }))
  .map(([lines, rules]) => {
    const total = rules.reduce((sum, [, max]) => sum + max, 0);
    const indicators = rules.map(
      ([body, max], at) => `indicator 1.${at + 1} "Chỉ số" max ${max} {\n${body}\n}`,
    );
    return [
      'ruleset x "X" {',
      ...["level commune", `total ${total}`, ...Object.values(lines)],
      `group 1 "Nhóm" max ${total} {`,
      ...indicators,
      "}\n}",
    ].join("\n");
  });
