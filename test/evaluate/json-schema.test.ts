/** Tests the JSON Schema of inputs with a validator that knows no barem. */
import { Ajv2020 } from "ajv/dist/2020.js";
import { expect, test } from "vitest";
import { compile, jsonSchemaOf, type Ruleset } from "../../src/index.ts";
import { createEvaluator } from "../../src/runtime.ts";
import { indicator } from "../harness.ts";

const { ruleset } = compile(
  indicator(`input a: count in 1..1000 of "hồ sơ" "Tổng số hồ sơ"
input m: amount
input r: ratio in 0%..100%
input p: points in 0..max
input y: yes/no
input s: choice { deployed "Đã triển khai"  none "Chưa" }
input d: date
input t: text "Ghi chú"
points { y and s = deployed and d >= 2023-01-01 and m > 0 and r > 0 and a > 1: p   otherwise: 0 }`),
);
const scheme = ruleset as Ruleset;
const schema = jsonSchemaOf(scheme);
const accepts = new Ajv2020({
  strict: true,
  formats: { date: /^\d{4}-\d{2}-\d{2}$/ },
  allowUnionTypes: true,
}).compile(schema);

const whole = {
  ...{ "1.a": 10, "1.m": 1.5, "1.r": "80%", "1.p": "5/24", "1.y": true, "1.s": "deployed" },
  ...{ "1.d": "2023-06-30" },
};

test("it is JSON Schema 2020-12 with titles, units and what is required", () => {
  expect(schema).toMatchObject({
    $schema: "https://json-schema.org/draft/2020-12/schema",
    type: "object",
    additionalProperties: false,
    properties: { "1.a": { title: "Tổng số hồ sơ", description: "hồ sơ" }, "1.t": { title: "Ghi chú" } },
    required: ["1.a", "1.m", "1.r", "1.p", "1.y", "1.s", "1.d"],
  });
});

test.each<[string, unknown, boolean]>([
  ["1.a", 1000, true],
  ["1.a", 1001, false],
  ["1.a", 0, false],
  ["1.a", 1.5, false],
  ["1.a", "12", true],
  ["1.a", "12.5", false],
  ["1.a", null, true],
  ["1.a", { notApplicable: "không phát sinh" }, true],
  ["1.a", { notApplicable: " " }, false],
  ["1.a", true, false],
  ["1.m", "1/3", true],
  ["1.m", "1/0", false],
  ["1.m", "50%", false],
  ["1.r", "50%", true],
  ["1.r", 0.5, true],
  ["1.r", 1.5, false],
  ["1.y", "có", true],
  ["1.y", "maybe", false],
  ["1.s", "none", true],
  ["1.s", "full", false],
  ["1.d", "30/6/2023", false],
  ["1.t", "ghi chú", true],
  ["1.x", 1, false],
])("%s: %j is accepted: %s", (key, value, wanted) => {
  const inputs = { ...whole, [key]: value };
  expect(accepts(inputs)).toBe(wanted);
  if (wanted) {
    const { issues } = createEvaluator(scheme).inputs["~standard"].validate(inputs);
    expect(issues).toBeUndefined();
  }
});

test("what is required may not be left out", () => {
  const { "1.y": _, ...rest } = whole;
  expect(accepts(rest)).toBe(false);
});
