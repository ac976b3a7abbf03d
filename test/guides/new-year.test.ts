/** Goes through the guide to a new year as its reader would: each command prints what it shows (UPDATE_DOCS=1 writes it). */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { run } from "../../src/tools/cli/run.ts";
import { root } from "../imports.ts";
import { type Fence, fencesOf, fileOf, withBodies } from "../manual/fences.ts";

const FOLDER = join(root, "docs", "guides");
/** The file of the guide, and the same without the edit that step 4 forgets. */
const finished = readFileSync(join(FOLDER, "new-year", "dai-lanh-2024.barem"), "utf8");
const forgotten = finished.replace(/\n\n {2}sửa nhóm 8 \{[^}]*\}/, "");

const home = process.cwd();
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "barem-new-year-"));
  mkdirSync(join(folder, "docs", "guides"), { recursive: true });
  symlinkSync(join(FOLDER, "new-year"), join(folder, "docs", "guides", "new-year"));
  process.chdir(folder);
});
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

/** What a command prints on a terminal, below the command itself. */
async function printed(command: string): Promise<string> {
  const texts: string[] = [];
  const words = command.replace(/^\$ barem /, "").split(" ");
  const print = (text: string) => texts.push(text);
  await run(words, { stdout: print, stderr: print, environment: {}, color: false });
  return `${command}\n${texts.join("")}`;
}

async function bodyOf(fence: Fence): Promise<string> {
  const file = fileOf(fence);
  if (file === undefined) {
    return printed(fence.body.split("\n")[0] ?? "");
  }
  const text = file === "forgotten.barem" ? forgotten : finished;
  writeFileSync(join(folder, file), text);
  return file === "forgotten.barem" ? ended(forgotten) : finished;
}

/** The end of the file alone: the rest was just shown. */
function ended(text: string): string {
  return text.slice(text.indexOf("  thêm vào nhóm 8"));
}

describe.each(["new-year.md", "new-year.vi.md"])("%s", (name) => {
  test("prints what it shows", async () => {
    rmSync(join(folder, "dai-lanh-2024.barem"), { force: true });
    rmSync(join(folder, "dai-lanh-2024-hop-nhat.barem"), { force: true });
    rmSync(join(folder, "dai-lanh-2024.html"), { force: true });
    const path = join(FOLDER, name);
    const guide = readFileSync(path, "utf8");
    const bodies = new Map<Fence, string>();
    for (const fence of fencesOf(guide)) {
      bodies.set(fence, await bodyOf(fence));
    }
    expect(bodies.size).toBeGreaterThan(12);
    const now = withBodies(guide, bodies);
    if (process.env["UPDATE_DOCS"] === "1") {
      writeFileSync(path, now);
    }
    expect(readFileSync(path, "utf8")).toBe(now);
  });
});

test("step 4 forgets an edit, and the example is never among the shipped rulesets", async () => {
  expect(forgotten).not.toBe(finished);
  expect(await printed("$ barem rulesets")).not.toContain("2024");
});
