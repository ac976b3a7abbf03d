/** Tests that every code an author can meet has a small file beside its sentences as printed, in both languages. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { messagesVi } from "../../src/base/messages-vi.ts";
import { compile } from "../../src/check.ts";
import { renderDiagnostic } from "../../src/report/render-diagnostic.ts";

const here = new URL("./", import.meta.url);
const codes = Object.keys(messagesVi).filter((code) => /^BRM0[123]/.test(code));
/** What the files may use stands in a folder of its own. */
const read = (path: string): string | undefined => {
  const used = new URL(`used/${path}`, here);
  return existsSync(used) ? readFileSync(used, "utf8") : undefined;
};
const files = readdirSync(here).filter((file) => file.endsWith(".barem"));

test("every code of syntax, names and laws has its file, and every file its code", () => {
  expect(files.map((file) => file.slice(0, 7)).filter((code, at, all) => all.indexOf(code) === at)).toEqual(
    codes,
  );
});

describe.each(files)("%s", (name) => {
  const text = readFileSync(new URL(name, here), "utf8");

  test("has diagnostics of its code only", () => {
    const found = new Set(compile(text, { name, read }).diagnostics.map(({ code }) => code));
    expect([...found]).toEqual([name.slice(0, 7)]);
  });

  test.each(["vi", "en"] as const)("is printed in %s as reviewed", async (locale) => {
    const { diagnostics } = compile(text, { name, locale, read });
    const printed = diagnostics.map((one) => renderDiagnostic(one, { name, text }, locale)).join("\n");
    await expect(`${printed}\n`).toMatchFileSnapshot(`./${name.replace(".barem", `.${locale}.txt`)}`);
  });
});
