/** Tests that a ruleset may use the methods of other files, and what is said where it cannot. */
import { describe, expect, test } from "vitest";
import { compile, createEvaluator } from "../../src/index.ts";
import { renderDiagnostic } from "../../src/report/render-diagnostic.ts";
import { indicator, keywordLanguages, marked, unmarked, told } from "../harness.ts";

type Files = Readonly<Record<string, string>>;

/** Compiles a text that may use `files`; «…» marks what is underlined in it. */
function compileWith(text: string, files: Files) {
  const read = (path: string): string | undefined => files[path];
  const compilation = compile(unmarked(text), { name: "main.barem", read });
  return { ...compilation, diagnostics: told(compilation.diagnostics) };
}

/** Expects these codes, each at the marked words of the text it lies in. */
function expectIn(text: string, files: Files, ...codes: readonly string[]): void {
  const { diagnostics } = compileWith(text, Object.fromEntries(entries(files, unmarked)));
  const spansIn = (file: string | undefined) =>
    diagnostics.filter((one) => one.file === file).map(({ span }) => span);
  expect(diagnostics.map(({ code }) => code)).toEqual(codes);
  expect(marked(unmarked(text), spansIn(undefined))).toBe(text);
  for (const [name, content] of Object.entries(files)) {
    expect(marked(unmarked(content), spansIn(name))).toBe(content);
  }
}

function entries(files: Files, change: (text: string) => string): readonly (readonly [string, string])[] {
  return Object.entries(files).map(([name, text]) => [name, change(text)]);
}

const using = (path: string, rule = "points = halved(1)") => `use ${path}\n${indicator(rule)}`;
const halved = "method halved(r) = r / 2 * max\n";

describe.each(keywordLanguages)("methods of other files, in %s keywords", (_, say) => {
  test("are in scope, also where a file below uses another one below it", () => {
    const files = {
      "shared/all.barem": say('use "deep/half.barem"\n'),
      "shared/deep/half.barem": say(halved),
    };
    const { ruleset } = compileWith(say(using('"shared/all.barem"')), files);
    expect(ruleset && createEvaluator(ruleset).evaluate({}).total.exact).toBe("5");
  });

  test("are read once, though files use each other", () => {
    const reads: string[] = [];
    const files: Files = {
      "a.barem": say(`use "b.barem"\n${halved}`),
      "b.barem": say('use "a.barem"\nmethod whole(r) = r * max\n'),
    };
    const read = (path: string): string | undefined => {
      reads.push(path);
      return files[path];
    };
    const diagnostics = told(compile(say(using('"a.barem"\nuse "b.barem"')), { read }).diagnostics);
    expect(diagnostics).toEqual([]);
    expect(reads).toEqual(["a.barem", "b.barem"]);
  });

  test("with a mistake are underlined in their own file, once, and nothing is said of their calls", () => {
    const files = { "shared.barem": say("method halved(r) = r / «» 2,5 * max\n").replace("«» 2,5", "«2,5»") };
    expectIn(say(using('"shared.barem"')), files, "BRM0103");
  });
});

test("a file that is not there, and a path that could lead elsewhere, are said at the path", () => {
  expectIn(using('«"nothing.barem"»', "points = 0"), {}, "BRM0126");
  for (const path of [
    "../x.barem",
    "/etc/x.barem",
    "a//b.barem",
    "C:x.barem",
    "a\\\\b.barem",
    "x.txt",
    "https://a.vn/x.barem",
  ]) {
    expectIn(using(`«"${path}"»`, "points = 0"), {}, "BRM0125");
  }
});

test("without a reader no file can be used", () => {
  expect(told(compile(using('"a.barem"', "points = 0")).diagnostics).map(({ code }) => code)).toEqual([
    "BRM0126",
  ]);
});

test("a file that holds a ruleset is no file of methods", () => {
  expectIn(using('«"other.barem"»', "points = 0"), { "other.barem": indicator("points = 0") }, "BRM0127");
});

test("two files that define one method are told apart, with the place of the first", () => {
  const files = { "a.barem": halved, "b.barem": "method «halved»(r) = r * max\n" };
  expectIn(using('"a.barem"\nuse "b.barem"'), files, "BRM0203");
  const text = `${using('"a.barem"')}method halved(r) = r * max\n`;
  const compiled = compileWith(text, files);
  const printed = compiled.diagnostics.map((one) =>
    renderDiagnostic(one, { name: "main.barem", text }, "en", { others: compiled.used }),
  );
  expect(printed.join("\n")).toContain("main.barem:9:8");
  expect(printed.join("\n")).toContain("a.barem:1:8: first defined here");
});

test("files that use one another without end are cut off by a limit", () => {
  const read = (path: string): string => `use "x${path}"\n`;
  const diagnostics = told(compile(using('"a.barem"', "points = 0"), { read }).diagnostics);
  expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([
    ["BRM0118", `${"x".repeat(15)}a.barem`],
  ]);
});
