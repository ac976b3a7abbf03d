/** Tests what is written of a ruleset as TypeScript and JavaScript; the packed package is type-checked elsewhere. */
import { expect, test } from "vitest";
import { compile, type Ruleset } from "../../src/index.ts";
import { literalOf, moduleOf, moduleTypesOf, typesOf } from "../../src/emit/typed-module.ts";

const { ruleset } = compile(
  `ruleset x "Bộ chỉ số */ </script>" {
  level commune
  total 10
  background { households: count of "hộ" "Số hộ" }
  group A "Nhóm" max 10 {
    indicator A.1 "Chỉ số" max 10 {
      input s: choice { deployed none }
      input y: yes/no "Đã
ban hành"
      input d: date
      input r: ratio in 0%..100%
      input m: amount in 0..households_max
      input note: text "Ghi chú"
      points { y and s = deployed and d >= 2023-01-01 and households > 0: r * max   otherwise: 0 }
    }
  }
}`
    .replace(" in 0..households_max", "")
    .replace("Đã\nban", "Đã ban"),
);
const scheme = ruleset as Ruleset;

test("each input has the type of its kind, its label and its unit; what no rule reads is optional", () => {
  expect(
    typesOf(scheme).split("\n").slice(2).join("\n"),
  ).toBe(`import type { AmountInput, CountInput, DateInput, NotProvided, RatioInput } from "barem/runtime";

/** The inputs of one unit: Bộ chỉ số *\\/ </script> */
export type Inputs = {
  /** Số hộ (hộ) */
  readonly "households": CountInput | NotProvided;
  /** s */
  readonly "A.1.s": "deployed" | "none" | NotProvided;
  /** Đã ban hành */
  readonly "A.1.y": boolean | NotProvided;
  /** d */
  readonly "A.1.d": DateInput | NotProvided;
  /** r */
  readonly "A.1.r": RatioInput | NotProvided;
  /** m */
  readonly "A.1.m": AmountInput | NotProvided;
  /** Ghi chú */
  readonly "A.1.note"?: string | NotProvided | undefined;
};
/** The codes of its indicators. */
export type Indicator = "A.1";
/** The codes of its groups. */
export type Group = "A";
/** All of them together. */
export interface Types {
  readonly inputs: Inputs;
  readonly indicator: Indicator;
  readonly group: Group;
}
`);
});

test("the module is data and one call; a label ends neither a comment nor a script", () => {
  const text = moduleOf(scheme);
  expect(text).toMatch(/^\/\/ .*\n\/\/ Written by barem; fingerprint [0-9a-f]{64}\.\n/);
  expect(text).toContain('import { createEvaluator } from "barem/bulk";');
  expect(text).not.toContain("</script>");
  expect(JSON.parse(/^export const ruleset = (.*);$/m.exec(text)?.[1] ?? "")).toEqual(
    JSON.parse(JSON.stringify(scheme)),
  );
  expect(moduleTypesOf(scheme)).toContain("export declare const evaluator: Evaluator<Types>;");
  expect(literalOf("<a>")).toBe('"\\u003ca>"');
});
