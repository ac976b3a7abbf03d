/** Reads the files of the guides on data, on official tables and on plans as they say: each command prints what it shows (UPDATE_DOCS=1 writes it). */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { run } from "../../src/tools/cli/run.ts";
import { root } from "../imports.ts";
import { type Fence, fencesOf, fileOf, withBodies } from "../manual/fences.ts";

const home = process.cwd();
let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "barem-data-"));
  process.chdir(folder);
});
afterEach(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true, force: true });
});

/** What the commands of a fence print on a terminal, each below itself. */
async function printed(body: string): Promise<string> {
  const texts: string[] = [];
  const print = (text: string) => texts.push(text);
  for (const command of body.split("\n").filter((line) => line.startsWith("$ barem "))) {
    if (texts.length > 0) print("\n");
    print(`${command}\n`);
    const words = command.slice("$ barem ".length).match(/"[^"]*"|\S+/g) ?? [];
    const given = words.map((word) => word.replaceAll('"', ""));
    await run(given, { stdout: print, stderr: print, environment: {}, color: false });
  }
  return texts.join("");
}

test.each([
  ["data.md", 7],
  ["data.vi.md", 7],
  ["verify.md", 5],
  ["verify.vi.md", 5],
  ["plan.md", 7],
  ["plan.vi.md", 7],
])("%s prints what it shows", async (name, fences) => {
  const path = join(root, "docs", "guides", name);
  const guide = readFileSync(path, "utf8");
  const bodies = new Map<Fence, string>();
  for (const fence of fencesOf(guide)) {
    const file = fileOf(fence);
    if (file !== undefined) writeFileSync(file, `${fence.body}\n`);
    bodies.set(fence, file === undefined ? await printed(fence.body) : fence.body);
  }
  expect(bodies.size).toBe(fences);
  const now = withBodies(guide, bodies);
  // A command of these guides may find figures wrong, but none of them is written wrongly.
  expect(now).not.toMatch(/(lỗi|error) BRM/);
  if (process.env["UPDATE_DOCS"] === "1") {
    writeFileSync(path, now);
  }
  expect(readFileSync(path, "utf8")).toBe(now);
});
