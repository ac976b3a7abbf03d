/** Runs the fences of a chapter: each scheme is checked and scored, each command and program is run. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { compileEdition } from "../../src/author.ts";
import {
  type Compilation,
  createEvaluator,
  type Locale,
  type RankedOutcome,
  type Ruleset,
  type Unit,
} from "../../src/index.ts";
import { explain } from "../../src/explain.ts";
import type { WordedDiagnostic } from "../../src/base/message.ts";
import { fileMessageOf } from "../../src/base/file-message.ts";
import { readCsv } from "../data/raw.ts";
import { inputsOf } from "../../src/ir/ruleset.ts";
import { renderDiagnostic } from "../../src/report/render-diagnostic.ts";
import { root } from "../imports.ts";
import { type Fence, fencesOf, filesOf, has, option } from "./fences.ts";
import { layoutOf } from "./layout.ts";
import { consoleOf, outputOf } from "./run-in-folder.ts";
import { bareCode, type Scheme, schemeOf } from "./scheme.ts";
import { showPoints } from "./show-points.ts";

/** What a fence says comes out, and what came out. */
export interface Outcome {
  readonly fence: Fence;
  readonly printed: string;
}

/** A chapter that was run; `faults` are fences that cannot be run, each with its line. */
export interface TriedChapter {
  readonly outcomes: readonly Outcome[];
  readonly faults: readonly string[];
}

/** The languages of fences that are run or shown; any other is a slip of the pen. */
const LANGUAGES = [
  "barem",
  "input",
  "points",
  "diagnostics",
  "explain",
  "csv",
  "json",
  "console",
  "ebnf",
  "js",
];
/** Fences that are only read. */
const SHOWN = ["text", "sh", "ts"];

/** Runs every fence of a chapter, in order; an outcome belongs to the scheme and the figures above it. */
export async function tryChapter(markdown: string, locale: Locale): Promise<TriedChapter> {
  const fences = fencesOf(markdown);
  const files = filesOf(fences);
  const outcomes: Outcome[] = [];
  const faults: string[] = [];
  const isTold = schemesWithDiagnostics(fences);
  let scheme: Fence | undefined;
  let tried: Tried | undefined;
  let table: Scored | undefined;
  let program: Fence | undefined;
  for (const fence of fences) {
    try {
      switch (fence.language) {
        case "barem":
          scheme = fence;
          tried = trying(schemeOf(fence, locale), files, locale);
          table = undefined;
          if (!isTold.has(fence)) {
            refuseFaulty(tried, fence);
          }
          break;
        case "input":
          table = scored(fence, present(tried, "no scheme above"));
          break;
        case "points":
          outcomes.push({ fence, printed: pointsOf(fence, present(table, "no figures above"), locale) });
          break;
        case "diagnostics":
          outcomes.push({ fence, printed: diagnosticsOf(present(tried, "no scheme above"), locale) });
          break;
        case "explain":
          outcomes.push({ fence, printed: explanationOf(fence, present(table, "no figures above"), locale) });
          break;
        case "layout":
          outcomes.push({ fence, printed: relaid(fence, present(scheme, "no scheme above"), locale) });
          break;
        case "ebnf":
          outcomes.push({ fence, printed: fence.words.map(productionOf).join("") });
          break;
        case "console":
          outcomes.push({ fence, printed: await consoleOf(fence, files) });
          break;
        case "js":
          program = fence;
          break;
        case "text":
          if (program !== undefined) {
            outcomes.push({ fence, printed: await outputOf(program, files) });
          }
          program = undefined;
          break;
        default:
          if (![...LANGUAGES, ...SHOWN].includes(fence.language)) {
            throw new Error(`no fence is called ${fence.language}`);
          }
      }
    } catch (error) {
      faults.push(`line ${fence.line}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { outcomes, faults };
}

/** The schemes of which a chapter says what is wrong with them. */
function schemesWithDiagnostics(fences: readonly Fence[]): ReadonlySet<Fence> {
  const told = new Set<Fence>();
  let scheme: Fence | undefined;
  for (const fence of fences) {
    scheme = fence.language === "barem" ? fence : scheme;
    if (["diagnostics", "console"].includes(fence.language) && scheme !== undefined) {
      told.add(scheme);
    }
  }
  return told;
}

interface Tried {
  readonly scheme: Scheme;
  readonly compilation: Compilation;
}

function trying(scheme: Scheme, files: ReadonlyMap<string, string>, locale: Locale): Tried {
  const { name, text } = scheme;
  return { scheme, compilation: compileEdition(text, { name, locale, read: (path) => files.get(path) }) };
}

/** What is shown without a word of its faults has none; of a whole file, no errors. */
function refuseFaulty(tried: Tried, fence: Fence): void {
  const { diagnostics } = tried.compilation;
  const isPart = ["lines", "indicator", "methods"].some((word) => has(fence, word));
  const faulty = diagnostics.filter(({ severity }) => isPart || severity === "error");
  if (faulty.length > 0) {
    const { name, text } = tried.scheme;
    throw new Error(
      `the scheme has faults\n${faulty.map((one) => renderDiagnostic(one, { name, text }, "en")).join("\n")}`,
    );
  }
}

/** As `barem check` prints them, with the lines counted as the reader sees them. */
function diagnosticsOf({ scheme, compilation }: Tried, locale: Locale): string {
  const { name, shown } = scheme;
  const printed = compilation.diagnostics.map((one) =>
    renderDiagnostic(asShown(one, scheme), { name, text: shown }, locale, { others: compilation.used }),
  );
  if (printed.length === 0) {
    throw new Error("nothing is wrong with the scheme above");
  }
  return `${printed.join("\n\n")}\n`;
}

function asShown(diagnostic: WordedDiagnostic, { shownFrom, shown }: Scheme): WordedDiagnostic {
  const moved = <T extends { readonly span: WordedDiagnostic["span"] }>(one: T): T => {
    const span = { from: one.span.from - shownFrom, to: one.span.to - shownFrom };
    if (span.from < 0 || span.from > shown.length) {
      throw new Error(`${diagnostic.code} lies outside of what is shown: ${diagnostic.message}`);
    }
    return { ...one, span };
  };
  return diagnostic.file !== undefined
    ? diagnostic
    : {
        ...moved(diagnostic),
        related: diagnostic.related.map((one) => (one.file === undefined ? moved(one) : one)),
        fixes: diagnostic.fixes.map(moved),
      };
}

interface Scored {
  readonly ruleset: Ruleset;
  readonly isBare: boolean;
  readonly isTable: boolean;
  readonly units: readonly RankedOutcome[];
}

function scored(fence: Fence, { scheme, compilation }: Tried): Scored {
  const ruleset = present(compilation.ruleset, "the scheme has errors, so nothing can be scored");
  const isTable = /^(?:unit|đơn vị)\s*,/.test(fence.body);
  const given = isTable ? unitsOf(fence.body) : [{ unit: "x", inputs: figuresOf(fence.body) }];
  const known = new Set(inputsOf(ruleset).map(({ key }) => key));
  const keyed = given.map(({ unit, inputs }) => ({
    unit,
    inputs: Object.fromEntries(
      Object.entries(inputs).map(([key, value]) => [
        scheme.isBare && !known.has(key) ? `${bareCode}.${key}` : key,
        value,
      ]),
    ),
  }));
  const unknown = keyed.flatMap(({ inputs }) => Object.keys(inputs).filter((key) => !known.has(key)));
  if (unknown.length > 0) {
    throw new Error(`the scheme has no input ${unknown.join(", ")}`);
  }
  return {
    ruleset,
    isBare: scheme.isBare,
    isTable,
    units: createEvaluator(ruleset).evaluateAll(keyed).units,
  };
}

/** The units of a table with a column `unit`, read as a csv file is. */
function unitsOf(body: string): readonly Unit[] {
  const { units, issues } = readCsv(body);
  if (issues.length > 0) {
    throw new Error(issues.map((issue) => fileMessageOf(issue, "en")).join("; "));
  }
  return units;
}

/** The figures of one unit: `a: 1000`, several on a line apart by two blanks or more. */
function figuresOf(body: string): Unit["inputs"] {
  const figures = body.split(/\n|\s{2,}/).flatMap((figure) => {
    const [, key, value] = /^(\S+):\s*(.*)$/.exec(figure.trim()) ?? [];
    if (figure.trim() !== "" && (key === undefined || value === undefined)) {
      throw new Error(`"${figure}" is no figure`);
    }
    return key === undefined || value === undefined ? [] : [[key, value] as const];
  });
  return Object.fromEntries(figures);
}

function pointsOf(fence: Fence, { ruleset, isBare, isTable, units }: Scored, locale: Locale): string {
  const wanted = { isBare, locale, groups: has(fence, "groups"), assumed: has(fence, "assumed") };
  return showPoints(units, ruleset, isTable, wanted);
}

/** ```explain III.5 unit=2: the indicator of that unit (the first where none is named) in words. */
function explanationOf(fence: Fence, { units, isBare }: Scored, locale: Locale): string {
  const unit = present(units[Number(option(fence, "unit") ?? "1") - 1], "there is no such unit");
  const code = fence.words.find((word) => !word.includes("=")) ?? bareCode;
  const outcome = present(unit.indicators[code], `there is no indicator ${code}`);
  const text = explain(outcome, { locale });
  // The heading names the indicator, which nobody sees where only lines are shown.
  return `${isBare ? text.slice(text.indexOf("\n")).trim() : text.trim()}\n`;
}

/** ```layout keywords=vi: the scheme above in the canonical layout, with the keywords of a language. */
function relaid(fence: Fence, scheme: Fence, locale: Locale): string {
  const keywords = option(fence, "keywords");
  return layoutOf(scheme, locale, keywords === "vi" || keywords === "en" ? keywords : undefined);
}

/** The production of a rule as grammar/barem.ebnf prints it. */
function productionOf(rule: string): string {
  const grammar = readFileSync(join(root, "grammar", "barem.ebnf"), "utf8");
  const found = new RegExp(`^${rule} ::=.*\\n(?: .*\\n)*`, "m").exec(grammar)?.[0];
  return present(found, `the grammar has no rule ${rule}`);
}

function present<T>(value: T | undefined, message: string): T {
  if (value === undefined) {
    throw new Error(message);
  }
  return value;
}
