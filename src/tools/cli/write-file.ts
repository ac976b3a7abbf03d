/** Writes a result to a file, and replaces one that is there only where that is wanted. */
import { statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { invariant } from "../../base/invariant.ts";
import { visible } from "../../base/visible.ts";
import { printFact } from "./print-faults.ts";
import { EXIT, type Exit, type Session } from "./session.ts";
import { textsOf } from "./texts.ts";

/** Says that a result would take the place of the data it is made of, also through a link. */
export function isOverData(output: string | undefined, data: string, { locale, stderr }: Session): boolean {
  if (output === undefined || realPath(output) !== realPath(data)) {
    return false;
  }
  stderr(`${textsOf(locale).overData(visible(output))}\n`);
  return true;
}

/** One file has one number, whatever it is called. */
function realPath(path: string): string {
  try {
    const { dev, ino } = statSync(path);
    return `${dev} ${ino}`;
  } catch {
    return resolve(path);
  }
}

/** False after it was said why the file cannot be written. */
export function writeResult(
  path: string,
  content: string | Uint8Array,
  { force = false }: { readonly force?: boolean },
  session: Session,
): boolean {
  const { fmt, unwritable } = textsOf(session.locale);
  try {
    writeFileSync(path, content, { flag: force ? "w" : "wx" });
    return true;
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    if (code === "EEXIST") {
      printFact({ code: "BRM0419", parameters: { file: path } }, session);
    } else {
      session.stderr(`${fmt.notWritten(visible(path), unwritable.get(code) ?? code)}\n`);
    }
    return false;
  }
}

/** Text to the screen or to a file, bytes to a file: nobody is asked for bytes without one. */
export function giveOut(
  content: string | Uint8Array,
  options: { readonly output?: string; readonly force?: boolean },
  session: Session,
): Exit {
  if (typeof content === "string") {
    return printResult(content, options, session);
  }
  invariant(options.output !== undefined, "bytes without a file to write");
  return writeOutput(options.output, content, options, session);
}

/** Prints a result, or writes it to a file and says so. */
export function printResult(
  text: string,
  { output, ...options }: { readonly output?: string; readonly force?: boolean },
  session: Session,
): Exit {
  if (output === undefined) {
    session.stdout(text);
    return EXIT.ok;
  }
  return writeOutput(output, text, options, session);
}

/** Writes a result to a file and says so. */
export function writeOutput(
  output: string,
  content: string | Uint8Array,
  options: { readonly force?: boolean },
  session: Session,
): Exit {
  if (!writeResult(output, content, options, session)) {
    return EXIT.usage;
  }
  session.stderr(`${textsOf(session.locale).written(visible(output))}\n`);
  return EXIT.ok;
}
