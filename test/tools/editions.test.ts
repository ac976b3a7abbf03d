/** Tests `barem new`, `barem consolidate` and `barem diff --format barem` as an official uses them, in a folder of files. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "../../src/tools/cli/run.ts";
import { OLD } from "../semantics/extend/editions.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "barem-editions-"));
  writeFileSync(join(folder, "xa-2023.barem"), OLD);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

async function barem(...words: readonly string[]) {
  const printed = { stdout: "", stderr: "" };
  const exit = await run([...words, "--lang", "en"], {
    stdout: (text) => (printed.stdout += text),
    stderr: (text) => (printed.stderr += text),
    environment: {},
    color: false,
  });
  return { exit, ...printed };
}

test("a new edition is begun beside the old one, checked, filled in and printed in full", async () => {
  expect(await barem("new", at("xa-2023.barem"), "-o", at("xa-2024.barem"))).toMatchObject({
    exit: 0,
    stdout: "",
  });
  const begun = readFileSync(at("xa-2024.barem"), "utf8");
  expect(begun).toContain('extends xa_2023 from "xa-2023.barem" {');
  const checked = await barem("check", at("xa-2024.barem"));
  expect(checked).toMatchObject({ exit: 0 });
  expect(checked.stderr).toContain('BRM0330: The line "basis" still says');
  writeFileSync(at("xa-2024.barem"), begun.replace(/# basis.*/, 'basis "2/QĐ" dated 2024-01-02'));
  expect((await barem("check", at("xa-2024.barem"))).stdout).toContain("no errors");
  const full = await barem("consolidate", at("xa-2024.barem"), "--keywords", "vi");
  expect(full.exit).toBe(0);
  expect(full.stdout).toContain('bộ chỉ số xa_2024 "Chuyển đổi số cấp xã 2024" {');
  writeFileSync(at("full.barem"), full.stdout);
  const difference = await barem("diff", at("xa-2024.barem"), at("full.barem"));
  expect(difference).toMatchObject({ exit: 0, stderr: "" });
});

test("a new edition of a shipped ruleset names it by its id, and may be given a name", async () => {
  const { exit, stdout } = await barem("new", "commune/bac-kan-2022", "--id", "xa_cua_toi");
  expect(exit).toBe(0);
  expect(stdout).toMatch(/xa_cua_toi .*kế thừa \w+ từ "commune\/bac-kan-2022" \{/);
  writeFileSync(at("toi.barem"), stdout);
  expect((await barem("check", at("toi.barem"))).exit).toBe(0);
});

test.each([
  [["new", "commune/bac-kan-2022", "--id", "hai từ"], '"hai từ" is no name'],
  [["new", "commune/bac-kan-2020"], "BRM0416"],
  [["consolidate", "commune/bac-kan-2020"], "BRM0416"],
])("what cannot be used is said: %j", async (words, sentence) => {
  const { exit, stderr } = await barem(...words);
  expect([exit, stderr]).toEqual([2, expect.stringContaining(sentence)]);
});

test("a new edition cannot name an old one that stands outside its folder", async () => {
  const { exit, stderr } = await barem("new", at("xa-2023.barem"), "-o", join(folder, "..", "x", "y.barem"));
  expect(exit).toBe(2);
  expect(stderr).toContain("The new file must stand in the folder of");
});

test("an edition with a mistake is not printed in full, and the old line is named", async () => {
  const text = 'ruleset xa_2024 extends xa_2023 from "xa-2023.barem" { change indicator 1.1 { max 15 } }';
  writeFileSync(at("xa-2024.barem"), text);
  const { exit, stdout, stderr } = await barem("consolidate", at("xa-2024.barem"));
  expect([exit, stdout]).toEqual([1, ""]);
  expect(stderr).toContain("xa-2023.barem:9:32: error BRM0301");
  expect(stderr).toMatch(/xa-2024\.barem:1:\d+: changed here/);
});

test("a difference is written as an extension that comes to the new text", async () => {
  writeFileSync(
    at("other.barem"),
    OLD.replace("xa_2023", "xa_2024").replace("80%", "90%").replace("gives 14", "gives 112/9"),
  );
  const written = await barem("diff", at("xa-2023.barem"), at("other.barem"), "-o", at("xa-2024.barem"));
  expect(written.exit).toBe(1);
  expect(
    readFileSync(at("xa-2024.barem"), "utf8"),
  ).toBe(`ruleset xa_2024 extends xa_2023 from "xa-2023.barem" {
  change indicator 1.1 {
    points = capped(ratio, 90%)
    example { a: 10  b: 8 } gives 112/9
  }
}
`);
  expect((await barem("diff", at("xa-2024.barem"), at("other.barem"))).exit).toBe(0);
});

test("an impact follows what an extension renumbered", async () => {
  writeFileSync(
    at("xa-2024.barem"),
    'ruleset xa_2024 extends xa_2023 from "xa-2023.barem" { basis "2/QĐ" period 2024 renumber indicator 1.1 to 1.3 }',
  );
  writeFileSync(at("data.csv"), "unit,households,1.1.a,1.1.b,1.2.has,2.1.coded\nAn Bình,10,10,8,có,5\n");
  const { exit, stdout } = await barem(
    "impact",
    at("xa-2023.barem"),
    at("xa-2024.barem"),
    "--data",
    at("data.csv"),
    "--format",
    "json",
  );
  expect(exit).toBe(0);
  expect(JSON.parse(stdout).units[0]).toMatchObject({
    unit: "An Bình",
    before: { status: "scored" },
    after: { status: "scored" },
  });
});
