/** Text to ruleset: parsed, lowered, and held against every law. */
import preludeText from "../../rulesets/methods.barem";
import {
  countErrors,
  type Diagnostic,
  type Report,
  reportFrom,
  reportInKeywords,
  reportInto,
} from "../base/diagnostic.ts";
import { invariant } from "../base/invariant.ts";
import type { PiecedText } from "../base/pieced-text.ts";
import { positionOf, type SourceText } from "../base/source.ts";
import type { Indicator, Ruleset } from "../ir/ruleset.ts";
import { keywordLanguageOf } from "../syntax/keyword-language.ts";
import { type Parsed, parse, parseAsWritten } from "../syntax/parse.ts";
import type { ExtensionNode, FileNode, MethodNode, RulesetNode } from "../syntax/tree.ts";
import { reportUnknownNames } from "./method-names.ts";
import { writtenLaws } from "./laws.ts";
import { newEditionsSayTheirOwn } from "./laws/new-editions-say-their-own.ts";
import { lowerRuleset } from "./lower/lower-ruleset.ts";
import { type Interpreter, prove } from "./prove.ts";
import { unreachedGrades } from "./proof/grades.ts";
import type { Oddity } from "./proof/settle.ts";
import type { Recall, Sound } from "./unchanged.ts";
import { type ReadFile, readUsedFiles, type UsedFiles } from "./used-files.ts";

export interface CompiledText {
  /** As far as it could be read; undefined where the text holds none. Errors say that it cannot be scored with. */
  readonly ruleset: Ruleset | undefined;
  /** The texts of the files that were used. */
  readonly used: readonly SourceText[];
  /** What is odd about its rules, to be told where there are no errors. */
  readonly oddities: readonly Oddity[];
  /** Tells what is found when the ruleset is tried, at the places where it was written. */
  readonly report: Report;
  /** What is known of its indicators. */
  readonly soundOf: (indicator: Indicator) => Sound;
}

/** What a text is compiled with. */
export interface Surroundings {
  readonly interpreter: Interpreter;
  /** Finds the files whose methods are used, and those that are extended. */
  readonly read: ReadFile;
  /** Puts together what an extension comes to; undefined where editions are not wanted. */
  readonly extend: ExtendText | undefined;
  /** What is known of the indicators from an earlier text. */
  readonly recall: Recall;
}

/** The full text that an extension comes to, parsed, and a report that tells its places where they were written. */
export type ExtendText = (
  source: SourceText,
  parsed: Parsed,
  extension: ExtensionNode,
  read: ReadFile,
  report: Report,
) => ExtendedText | undefined;

export interface ExtendedText {
  readonly source: SourceText;
  readonly file: FileNode;
  readonly report: Report;
  readonly pieces: PiecedText["pieces"];
}

/** Compiles a text with all that it uses and extends. */
export function compileText(source: SourceText, around: Surroundings, reportAll: Report): CompiledText {
  const report = reportInKeywords(keywordLanguageOf(source.text), reportAll);
  const { report: counting, errors } = countErrors(report);
  const { file, extended } = readText(source, counting);
  if (extended === null) {
    reportStrayEdits(file.rulesets[0], source, report);
    return compileFile(file, source, around, report);
  }
  // What is put together of damaged texts would be somebody else's scheme.
  return errors() > 0
    ? withoutRuleset([], report)
    : compileExtension(source, extended.parsed, extended.extension, around, report);
}

/**
 * What a text says, and only where it extends another edition its concrete syntax: that is several times as large, and
 * would be in the way of the garbage collector until the text is compiled.
 */
function readText(
  source: SourceText,
  report: Report,
): {
  readonly file: FileNode;
  readonly extended: { readonly parsed: Parsed; readonly extension: ExtensionNode } | null;
} {
  const parsed = parseAsWritten(source, report);
  const extension = parsed.file.rulesets[0]?.extends ?? null;
  return { file: parsed.file, extended: extension === null ? null : { parsed, extension } };
}

function compileFile(
  file: FileNode,
  source: SourceText,
  { interpreter, read, recall }: Surroundings,
  report: Report,
): CompiledText {
  const used = readUsedFiles(file, read, report);
  const [node] = file.rulesets;
  const lost = new Set([...file.lost, ...used.lost]);
  const methods = [...file.methods, ...(node?.methods ?? [])];
  reportUnknownInMethods(methods, used, lost, report);
  reportOtherThanOneRuleset(source, file, report);
  if (node === undefined) {
    return withoutRuleset(used.sources, report);
  }
  const lowered = lowerRuleset({ ...node, methods }, lost, [...prelude(), ...used.methods], source, report);
  for (const law of writtenLaws) {
    law(node, report);
  }
  const soundOf = recall(lowered.ruleset);
  return {
    ruleset: lowered.ruleset,
    used: used.sources,
    report,
    soundOf,
    oddities: [
      ...prove(lowered, soundOf, interpreter, report),
      ...unreachedGrades(lowered.ruleset).map((grade) => ({ kind: "never given", grade }) as const),
    ],
  };
}

function withoutRuleset(used: readonly SourceText[], report: Report): CompiledText {
  const soundOf = () => ({ isProved: false, isTried: false });
  return { ruleset: undefined, used, oddities: [], report, soundOf };
}

/** Compiles the full text that an extension comes to. */
function compileExtension(
  source: SourceText,
  parsed: Parsed,
  extension: ExtensionNode,
  around: Surroundings,
  report: Report,
): CompiledText {
  if (around.extend === undefined) {
    report("BRM0229", extension.span, {});
    return withoutRuleset([], report);
  }
  const parents: SourceText[] = [];
  const read: ReadFile = (name) => {
    const text = around.read(name);
    parents.push(...(text === undefined ? [] : [{ name, text }]));
    return text;
  };
  const full = around.extend(source, parsed, extension, read, report);
  if (full === undefined) {
    return withoutRuleset(parents, report);
  }
  const [written, whole] = [parsed.file.rulesets[0], full.file.rulesets[0]];
  if (written !== undefined && whole !== undefined) {
    newEditionsSayTheirOwn(written, whole, report);
  }
  const compiled = compileFile(full.file, full.source, around, full.report);
  return {
    ...compiled,
    ruleset: compiled.ruleset && withPieces(compiled.ruleset, full, [source, ...parents]),
    used: [...parents, ...compiled.used],
  };
}

/** The ruleset of a text that was put together, with where each stretch of it was written. */
function withPieces(ruleset: Ruleset, full: ExtendedText, texts: readonly SourceText[]): Ruleset {
  const byName = new Map(texts.map(({ name, text }) => [name, text]));
  const pieces = full.pieces.map(({ at, file, span }) => ({
    ...{ from: at, file },
    line: positionOf(byName.get(file) ?? "", span.from).line,
  }));
  return { ...ruleset, origin: { ...full.source, pieces } };
}

/** Lines that edit an earlier edition, where none is extended. */
function reportStrayEdits(node: RulesetNode | undefined, { text }: SourceText, report: Report): void {
  const [first] = node === undefined || node.damaged ? [] : node.edits;
  if (first !== undefined) {
    report("BRM0137", first, { word: text.slice(first.from, first.to) });
  }
}

function reportOtherThanOneRuleset(
  source: SourceText,
  { rulesets, methods, damaged }: FileNode,
  report: Report,
): void {
  const [, second] = rulesets;
  if (second !== undefined) {
    report("BRM0115", second.name.span, { what: { vi: "bộ chỉ số", en: "ruleset" } });
  }
  if (rulesets.length === 0 && methods.length === 0 && !damaged) {
    report("BRM0119", { from: 0, to: Math.min(source.text.length, 1) }, {});
  }
}

/** Each method in the file that it stands in. */
function reportUnknownInMethods(
  own: readonly MethodNode[],
  used: UsedFiles,
  lost: ReadonlySet<string>,
  report: Report,
): void {
  const all = [...prelude(), ...used.methods, ...own];
  const known = new Map(all.map((method) => [method.name.text, method]));
  reportUnknownNames(own, known, lost, report);
  for (const { name, methods } of used.files) {
    reportUnknownNames(methods, known, lost, reportFrom(name, report));
  }
}

let preludeMethods: readonly MethodNode[] | undefined;

/** The standard methods, parsed once. */
function prelude(): readonly MethodNode[] {
  if (preludeMethods === undefined) {
    const mistakes: Diagnostic[] = [];
    const { methods } = parse({ name: "methods.barem", text: preludeText }, reportInto(mistakes));
    invariant(mistakes.length === 0, "the standard methods do not parse");
    preludeMethods = methods;
  }
  return preludeMethods;
}
