/** Reads a ruleset with all that it extends, and puts the consolidated text together. */
import type { Report } from "../../base/diagnostic.ts";
import { countErrors, reportFrom } from "../../base/diagnostic.ts";
import { joined, type PiecedText, wholeText } from "../../base/pieced-text.ts";
import type { SourceText } from "../../base/source.ts";
import type { NameNode } from "../../syntax/expression-tree.ts";
import { outlineOf } from "../../syntax/build-outline.ts";
import { type Parsed, parseAsWritten } from "../../syntax/parse.ts";
import type { ExtensionNode } from "../../syntax/tree.ts";
import { folderOf, pathFrom, type ReadFile } from "../used-files.ts";
import { checkEdits } from "./check-edits.ts";
import { codesAfter, removedCodes } from "./codes-after.ts";
import { placeEdits } from "./place-edits.ts";
import type { Outlined } from "./replace-lines.ts";
import { spliced } from "./splice.ts";

/** An edition that is extended, and by the code that a group or an indicator has in it the one that it has now. */
export interface Generation {
  readonly file: string;
  readonly codes: ReadonlyMap<string, string>;
}

/** What an extension comes to. */
export interface Extended {
  /** The full text: a ruleset that extends nothing. */
  readonly text: PiecedText;
  /** What it extends, the nearest first. */
  readonly generations: readonly Generation[];
}

/** Editions that extend one another in a row. */
const MAX_CHAIN = 16;
const CHAIN = {
  what: { vi: "số bộ chỉ số kế thừa nối tiếp nhau", en: "rulesets that extend one another in a row" },
  limit: MAX_CHAIN,
};

/** Undefined, and reported, where a text on the way cannot be read or an edit does not fit. */
export function extend(
  source: SourceText,
  parsed: Parsed,
  extension: ExtensionNode,
  read: ReadFile,
  report: Report,
): Extended | undefined {
  return extendFrom(source, parsed, extension, { read, folder: "", chain: [source.name] }, report);
}

interface Chain {
  readonly read: ReadFile;
  /** Of the text that is read, seen from the first one. */
  readonly folder: string;
  /** The names of the texts on the way, the first one first. */
  readonly chain: readonly string[];
}

function extendFrom(
  source: SourceText,
  parsed: Parsed,
  extension: ExtensionNode,
  { read, folder, chain }: Chain,
  report: Report,
): Extended | undefined {
  const path = pathFrom(folder, extension.path, report);
  if (path === undefined) {
    return undefined;
  }
  if (chain.includes(path) || chain.length > MAX_CHAIN) {
    const cycle = [...chain.slice(Math.max(0, chain.indexOf(path))), path];
    if (chain.includes(path)) {
      report("BRM0225", extension.path.span, { cycle });
    } else {
      report("BRM0118", extension.path.span, CHAIN);
    }
    return undefined;
  }
  const text = read(path);
  if (text === undefined) {
    report("BRM0126", extension.path.span, { path });
    return undefined;
  }
  const next = { read, folder: folderOf(path), chain: [...chain, path] };
  const parent = readParent({ name: path, text }, extension, next, report);
  return parent && apply(source, parsed, parent, report);
}

interface Parent extends Outlined {
  readonly file: string;
  readonly pieces: PiecedText;
  readonly generations: readonly Generation[];
  /** Of the text that is extended, seen from the one that extends it. */
  readonly folder: string;
}

/** The text that is extended, in full. */
function readParent(
  source: SourceText,
  { name, path, span }: ExtensionNode,
  chain: Chain,
  report: Report,
): Parent | undefined {
  const counted = countErrors(reportFrom(source.name, report));
  const parsed = parseAsWritten(source, counted.report);
  const [ruleset] = parsed.file.rulesets;
  if (counted.errors() > 0) {
    return undefined;
  }
  if (ruleset === undefined) {
    report("BRM0227", span, { path: source.name });
    return undefined;
  }
  checkName(name, ruleset.name, source.name, report);
  const older =
    ruleset.extends === null
      ? undefined
      : extendFrom(source, parsed, ruleset.extends, chain, reportFrom(source.name, report));
  if (ruleset.extends !== null && older === undefined) {
    return undefined;
  }
  const pieces = older?.text ?? wholeText(source);
  const outlined = older === undefined ? outlinedOf(source.text, parsed) : reparsed(older.text);
  return (
    outlined && {
      ...outlined,
      file: source.name,
      pieces,
      generations: older?.generations ?? [],
      folder: folderOf(path.text),
    }
  );
}

/** The name is written again to make sure that the edition that was meant is the one that was read. */
function checkName(found: NameNode, declared: NameNode, path: string, report: Report): void {
  if (found.text !== declared.text) {
    const fixes = [{ span: found.span, text: declared.written }];
    report("BRM0228", found.span, { path, found: found.written, declared: declared.written }, { fixes });
  }
}

function apply(source: SourceText, parsed: Parsed, parent: Parent, report: Report): Extended | undefined {
  const child = outlinedOf(source.text, parsed);
  if (child === undefined) {
    return undefined;
  }
  const counted = countErrors(report);
  checkEdits(parent, parent.pieces, child, counted.report);
  if (counted.errors() > 0) {
    return undefined;
  }
  const folder = parent.folder;
  const codes = codesAfter(parent.ruleset.children, child.ruleset.edits);
  const gone = removedCodes(parent.ruleset.children, child.ruleset.edits);
  const kept = new Map([...codes].filter(([old]) => !gone.has(old)));
  const splices = placeEdits(parent, source, child, folder);
  return {
    text: joined(spliced(parent.pieces, splices)),
    generations: [
      { file: parent.file, codes: kept },
      ...parent.generations.map((older) => ({ file: older.file, codes: composed(older.codes, kept) })),
    ],
  };
}

/** What was removed on the way has no code any more. */
function composed(
  older: ReadonlyMap<string, string>,
  codes: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  return new Map([...older].flatMap(([old, now]) => (codes.has(now) ? [[old, codes.get(now) ?? now]] : [])));
}

function outlinedOf(text: string, { cst }: Parsed): Outlined | undefined {
  const outline = outlineOf(cst);
  return outline.ruleset && { text, outline, ruleset: outline.ruleset };
}

/** The text that an extension came to was put together of texts without mistakes. */
function reparsed({ text }: PiecedText): Outlined | undefined {
  return outlinedOf(
    text,
    parseAsWritten({ name: "", text }, () => undefined),
  );
}
