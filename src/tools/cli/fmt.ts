/** `barem fmt FILE…`: lays files out in the one canonical way, in place, or says which ones are not. */
import { readdirSync, statSync, writeFileSync } from "node:fs";
import { join, sep } from "node:path";
import { visible } from "../../base/visible.ts";
import { format } from "../../syntax/format.ts";
import type { KeywordLanguage } from "../../syntax/print-keywords.ts";
import { failed, openBytes } from "./open-file.ts";
import { RULESET_ENDING } from "./open-source.ts";
import { printDiagnostics } from "./print-faults.ts";
import { endingOf, readStream, RULESET_LIMIT, textIn } from "./read-files.ts";
import { EXIT, type Exit, type Session } from "./session.ts";
import { textsOf } from "./texts.ts";

export interface FmtOptions {
  /** Only says what would change. */
  readonly check?: boolean;
  readonly keywords?: KeywordLanguage;
}

/** What became of one file: it has mistakes where it is faulty; it cannot be read or written where it is unusable. */
type Outcome = "same" | "changed" | "faulty" | "unusable";

/** Stands for what comes in through a pipe; laid out, it goes to stdout. */
const STDIN = "-";

/** Lays out every file, also after one that cannot be laid out. */
export async function runFmt(given: readonly string[], options: FmtOptions, session: Session): Promise<Exit> {
  const outcomes: Outcome[] = [];
  for (const one of given) {
    outcomes.push(...(one === STDIN ? [await fmtStdin(options, session)] : fmtPath(one, options, session)));
  }
  if (!given.includes(STDIN) && outcomes.every((one) => one === "same")) {
    session.stdout(`${textsOf(session.locale).fmt.allDone(outcomes.length)}\n`);
  }
  const isFound = outcomes.includes("faulty") || (options.check === true && outcomes.includes("changed"));
  return outcomes.includes("unusable") ? EXIT.usage : isFound ? EXIT.findings : EXIT.ok;
}

function fmtPath(path: string, options: FmtOptions, session: Session): readonly Outcome[] {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  const files = isFolder ? filesIn(path) : [path];
  if (files.length === 0) {
    session.stderr(`${textsOf(session.locale).fmt.noFiles(visible(path))}\n`);
    return ["unusable"];
  }
  return files.map((file) => fmtFile(file, options, session));
}

/** The `.barem` files below a folder, but for what other programs keep there. */
export function filesIn(folder: string): readonly string[] {
  const isForeign = (name: string): boolean => name.startsWith(".") || name === "node_modules";
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((name) => endingOf(name) === RULESET_ENDING && !name.split(sep).some(isForeign))
    .map((name) => join(folder, name))
    .sort();
}

function fmtFile(file: string, options: FmtOptions, session: Session): Outcome {
  const bytes = openBytes(file, [RULESET_ENDING], RULESET_LIMIT, session);
  const laidOut = bytes.kind === "failed" ? "unusable" : layOut(bytes.value, file, options, session);
  const { fmt } = textsOf(session.locale);
  if (typeof laidOut === "string") {
    return laidOut;
  }
  if (!laidOut.isChanged) {
    return "same";
  }
  if (options.check !== true && !write(file, laidOut.text, session)) {
    return "unusable";
  }
  session.stdout(`${(options.check === true ? fmt.needed : fmt.done)(visible(file))}\n`);
  return "changed";
}

async function fmtStdin(options: FmtOptions, session: Session): Promise<Outcome> {
  const input = await readStream(session.stdin?.() ?? nothing(), RULESET_LIMIT);
  if (input.kind === "fault") {
    failed(input.fact, session);
    return "unusable";
  }
  const laidOut = layOut(input.bytes, "stdin", options, session);
  if (typeof laidOut === "string") {
    return laidOut;
  }
  if (options.check !== true) {
    session.stdout(laidOut.text);
  } else if (laidOut.isChanged) {
    session.stdout(`${textsOf(session.locale).fmt.needed("stdin")}\n`);
  }
  return laidOut.isChanged ? "changed" : "same";
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** The text laid out, or why not, after that was said. */
function layOut(
  bytes: Uint8Array,
  name: string,
  { keywords }: FmtOptions,
  session: Session,
): { readonly text: string; readonly isChanged: boolean } | "faulty" | "unusable" {
  const file = textIn(bytes, name);
  if (file.kind === "fault") {
    failed(file.fact, session);
    return "unusable";
  }
  const { locale } = session;
  const { text, diagnostics } = format(file.text, {
    locale,
    ...(keywords === undefined ? {} : { keywords }),
  });
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (errors.length > 0) {
    printDiagnostics(errors, { name, text: file.text }, [], session);
    session.stderr(`${textsOf(locale).fmt.kept(visible(name), errors.length)}\n`);
    return "faulty";
  }
  // Bytes, because a byte order mark is no part of the text.
  return { text, isChanged: !Buffer.from(text).equals(bytes) };
}

function write(file: string, text: string, session: Session): boolean {
  try {
    writeFileSync(file, text);
    return true;
  } catch (error) {
    const { fmt, unwritable } = textsOf(session.locale);
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    session.stderr(`${fmt.notWritten(visible(file), unwritable.get(code) ?? code)}\n`);
    return false;
  }
}
