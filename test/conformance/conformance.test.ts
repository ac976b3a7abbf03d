/** Runs the conformance suite: rulesets and worked cases as plain files that another implementation can run too. */
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { casesSchema, differencesIn, readCases } from "../cases.ts";
import { compile, type Ruleset } from "../../src/index.ts";
import { rendered } from "../harness.ts";

const here = new URL("./", import.meta.url);
const names = readdirSync(here)
  .filter((file) => file.endsWith(".barem"))
  .map((file) => file.slice(0, -".barem".length));

function read(file: string): string {
  return readFileSync(new URL(file, here), "utf8");
}

/** A ruleset without errors; that it cannot score everything is said by a warning. */
function rulesetOf(name: string): Ruleset {
  const text = read(`${name}.barem`);
  const { ruleset, diagnostics } = compile(text);
  const unexpected = diagnostics.filter(({ code }) => code !== "BRM0328");
  expect(rendered(text, unexpected)).toBe("");
  if (ruleset === undefined) {
    throw new Error(`${name} holds no ruleset`);
  }
  return ruleset;
}

describe.each(names)("%s", (name) => {
  const cases = readCases(`${name}.cases.json`, read(`${name}.cases.json`));

  test("is scored as worked out by hand", () => {
    expect(cases.ruleset).toBe(name);
    expect(differencesIn(cases, rulesetOf(name))).toEqual([]);
  });

  test("notices a figure that is off", () => {
    const off = structuredClone(cases);
    for (const expected of Object.values(off.expect)) {
      expected.total = "123456789/7";
    }
    const ruleset = rulesetOf(name);
    expect(differencesIn(off, ruleset)).toHaveLength(differencesIn(cases, ruleset).length + off.units.length);
  });
});

test("the shape of the cases is published as a JSON Schema", async () => {
  const schema = z.toJSONSchema(casesSchema, { target: "draft-2020-12" });
  await expect(`${JSON.stringify(schema, null, 2)}\n`).toMatchFileSnapshot("./cases.schema.json");
});
