/** Tests that the reference can be made without a warning, and that every function of it has an example with its value. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../imports.ts";

interface Entry {
  readonly name: string;
  readonly variant: string;
  readonly comment?: Comment;
  readonly signatures?: readonly { readonly comment?: Comment }[];
  readonly children?: readonly Entry[];
  readonly groups?: readonly { readonly title: string }[];
}

interface Comment {
  readonly summary: readonly { readonly text: string }[];
}

function textOf(comment: Comment | undefined): string {
  return (comment?.summary ?? []).map(({ text }) => text).join("");
}

test("the reference has a sentence for every export, an example and the way it fails for every function, and no warning", () => {
  const folder = mkdtempSync(join(tmpdir(), "barem-reference-"));
  try {
    const file = join(folder, "reference.json");
    const script = join(root, "node_modules", "typedoc", "bin", "typedoc");
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, "--json", file], {
      cwd: root,
      encoding: "utf8",
    });
    expect(status, stdout + stderr).toBe(0);
    const { children: entries = [] }: Entry = JSON.parse(readFileSync(file, "utf8"));
    expect(entries.map(({ name }) => name)).toEqual([
      "runtime",
      "index",
      "author",
      "bulk",
      "explain",
      "verify",
      "report",
      "data",
    ]);
    expect(entries[1]?.groups?.map(({ title }) => title).slice(0, 2)).toEqual(["Author", "Score"]);
    const exported = entries
      .flatMap(({ children = [] }) => children)
      .filter((one) => one.variant !== "reference");
    expect(exported.length).toBeGreaterThan(50);
    const functions = exported.flatMap(({ name, signatures = [] }) =>
      signatures.map(({ comment }) => ({ name, text: textOf(comment) })),
    );
    expect(functions.length).toBeGreaterThan(15);
    const withoutExample = functions.filter(({ text }) => !/`[^`]+`|"[^"]+ = [^"]+"/.test(text));
    expect(withoutExample.map(({ name }) => name)).toEqual([]);
    const silent = functions.filter(
      ({ text }) => !/\b(?:Never throws|Throws a\s+TypeError|Errors:)/.test(text),
    );
    expect(silent.map(({ name }) => name)).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}, 120_000);
