/** Tests `barem types`, `barem schema` and `barem build` as an author of an app uses them. */
import { beforeAll, expect, test } from "vitest";
import { barem, contentOf, expectForPeople, inFolder, write } from "./bad-input.ts";

inFolder();

beforeAll(() => write("loi.barem", (contentOf("xa.barem") ?? "").replace("total 40", "total 50")));

test("types and the schema are printed, or written where -o says", async () => {
  const types = await barem(["types", "xa.barem"], "vi");
  expect([types.exit, types.err]).toEqual([0, ""]);
  expect(types.out).toContain('readonly "III.6.r": RatioInput | NotProvided;');
  const schema = await barem(["schema", "xa.barem"], "en");
  expect(JSON.parse(schema.out)).toMatchObject({
    title: "Bộ chỉ số thử",
    required: ["III.5.a", "III.5.b", "III.5.c", "III.6.r"],
  });
  const written = await barem(["types", "xa.barem", "-o", "xa.types.ts"], "en");
  expect([written.exit, written.out]).toEqual([0, ""]);
  expect(contentOf("xa.types.ts")).toBe(types.out);
});

test("a module is written with its types beside it, and is replaced only where that is wanted", async () => {
  const first = await barem(["build", "xa.barem", "-o", "xa.mjs"], "vi");
  expect([first.exit, first.err]).toEqual([0, "Đã ghi tệp xa.mjs.\nĐã ghi tệp xa.d.mts.\n"]);
  expect(contentOf("xa.mjs")).toContain('from "barem/bulk"');
  expect(contentOf("xa.d.mts")).toContain("export declare const evaluator: Evaluator<Types>;");
  const second = await barem(["build", "xa.barem", "-o", "xa.mjs"], "en");
  expect(second.exit).toBe(2);
  expectForPeople(second);
  expect((await barem(["build", "xa.barem", "-o", "xa.mjs", "--force"], "en")).exit).toBe(0);
});

test("a file that ends in .cjs is for require", async () => {
  const written = await barem(["build", "xa.barem", "-o", "xa.cjs"], "vi");
  expect([written.exit, written.err]).toEqual([0, "Đã ghi tệp xa.cjs.\nĐã ghi tệp xa.d.cts.\n"]);
  expect(contentOf("xa.cjs")).toContain('require("barem/bulk")');
  expect(contentOf("xa.cjs")).not.toMatch(/^(?:import|export) /m);
  expect((await barem(["build", "xa.barem", "-o", "xa-mot.mjs"], "vi")).exit).toBe(0);
  expect(contentOf("xa.d.cts")).toBe(contentOf("xa-mot.d.mts"));
});

test.each([
  [["build", "xa.barem", "-o", "xa.ts"], 2, '"xa.ts" must end in .js, .mjs or .cjs'],
  [["build", "xa.barem"], 2, "--output"],
  [["build", "loi.barem", "-o", "loi.js"], 1, "BRM0301"],
  [["types", "khong-co.barem"], 2, "khong-co.barem"],
  [["schema", "loi.barem"], 1, "BRM0301"],
])("%j ends with %i and says %s", async (words, exit, said) => {
  const ended = await barem(words, "en");
  expect([ended.exit, ended.out]).toEqual([exit, ""]);
  expect(ended.err).toContain(said);
  expect(contentOf("loi.js")).toBeUndefined();
});
