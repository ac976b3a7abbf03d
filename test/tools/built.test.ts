/** Tests the built command line away from its sources: it scores by rulesets that the build compiled, and never by an old text. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { compile } from "../../src/check.ts";
import { shippedIds } from "../../src/tools/cli/package-files.ts";
import { root } from "../imports.ts";

let copy = "";
const ID = "commune/bac-kan-2022";

beforeAll(() => {
  // A blank and a letter beyond ASCII, which the URL of a module spells in another way.
  copy = mkdtempSync(join(tmpdir(), "barem bản dựng-"));
  for (const name of ["dist", "rulesets", "package.json"]) {
    cpSync(join(root, name), join(copy, name), { recursive: true });
  }
});

afterAll(() => rmSync(copy, { recursive: true, force: true }));

const text = join("rulesets", `${ID}.barem`);
const built = join("dist", "rulesets", `${ID}.json`);

function contentOf(path: string): string {
  return readFileSync(join(copy, path), "utf8");
}

function titleOf(cli = join(copy, "dist", "cli.js")): string | undefined {
  const { stdout, stderr } = spawnSync(process.execPath, [cli, "docs", ID, "--lang", "en"], {
    encoding: "utf8",
  });
  return /^# (.*)$/m.exec(stdout)?.[1] ?? stderr;
}

test("each shipped ruleset is compiled as its text compiles", () => {
  for (const id of shippedIds()) {
    const { ruleset } = compile(readFileSync(join(root, "rulesets", `${id}.barem`), "utf8"), {
      name: `rulesets/${id}.barem`,
    });
    const json = readFileSync(join(root, "dist", "rulesets", `${id}.json`), "utf8");
    expect(JSON.parse(json), id).toEqual(ruleset);
  }
});

test("a command takes what the build compiled, also through a link, until the text is another", () => {
  const { label, ...ruleset } = JSON.parse(contentOf(built));
  writeFileSync(join(copy, built), JSON.stringify({ ...ruleset, label: "As built" }));
  expect(titleOf()).toBe("As built");
  const link = join(copy, "barem");
  symlinkSync(join(copy, "dist", "cli.js"), link);
  expect(titleOf(link)).toBe("As built");
  writeFileSync(join(copy, text), contentOf(text).replace(label, "As changed"));
  expect(titleOf()).toBe("As changed");
  rmSync(join(copy, built));
  expect(titleOf()).toBe("As changed");
});
