/** Reads files of unknown origin: bounded in size, strictly UTF-8, every failure a fact. */
import { closeSync, existsSync, openSync, readSync, realpathSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import type { Locale } from "../../base/diagnostic.ts";
import type { Fact } from "./fact.ts";
import type { ReadFile } from "../../semantics/used-files.ts";
import { shippedPath } from "./package-files.ts";
import { textsOf } from "./texts.ts";

export type FileText = { readonly kind: "text"; readonly text: string } | Fault;
export type FileBytes = { readonly kind: "bytes"; readonly bytes: Uint8Array } | Fault;

/** Why something cannot be had. */
export interface Fault {
  readonly kind: "fault";
  readonly fact: Fact;
}

/** How large a file may be: `most` bytes, in words `text`. */
export interface SizeLimit {
  readonly most: number;
  readonly text: string;
}

export const RULESET_LIMIT: SizeLimit = { most: 2 ** 20, text: "1 MiB" };
export const DATA_LIMIT: SizeLimit = { most: 64 * 2 ** 20, text: "64 MiB" };

/** The text of a file without its byte order mark, or why it cannot be had. */
export function readText(path: string, limit: SizeLimit, locale: Locale): FileText {
  const file = readBytes(path, limit, locale);
  return file.kind === "fault" ? file : textIn(file.bytes, path);
}

/** A file as it lies on the disk, or why it cannot be had. */
export function readBytes(path: string, limit: SizeLimit, locale: Locale): FileBytes {
  try {
    const bytes = readUpTo(path, limit.most);
    return bytes === undefined ? tooLarge(limit) : { kind: "bytes", bytes };
  } catch (error) {
    return fault({ code: "BRM0408", parameters: { file: path, reason: reasonOf(error, locale) } });
  }
}

/** The same of what comes in through a pipe. */
export async function readStream(stream: AsyncIterable<Uint8Array>, limit: SizeLimit): Promise<FileBytes> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > limit.most) {
      return tooLarge(limit);
    }
  }
  return { kind: "bytes", bytes: Buffer.concat(chunks) };
}

/** The text that bytes spell, without their byte order mark. */
export function textIn(bytes: Uint8Array, file: string): FileText {
  try {
    return { kind: "text", text: new TextDecoder("utf-8", { fatal: true }).decode(bytes) };
  } catch {
    return fault({ code: "BRM0411", parameters: { file } });
  }
}

/**
 * Reads the files that a ruleset uses or extends: from the folder it stands in and below, and shipped rulesets by their
 * ids, and from nowhere else.
 */
export function readerBeside(ruleset: string, locale: Locale): ReadFile {
  const folder = realFolder(ruleset);
  return (path) => {
    const shipped = shippedPath(path);
    if (shipped !== undefined) {
      const text = readText(shipped, RULESET_LIMIT, locale);
      return text.kind === "text" ? text.text : undefined;
    }
    const file = join(folder, ...path.split("/"));
    const text = existsSync(file) && isInside(folder, file) ? readText(file, RULESET_LIMIT, locale) : null;
    return text?.kind === "text" ? text.text : undefined;
  };
}

function realFolder(file: string): string {
  const folder = dirname(file);
  return existsSync(folder) ? realpathSync(folder) : folder;
}

/** A link may lead elsewhere. */
function isInside(folder: string, file: string): boolean {
  return realpathSync(file).startsWith(folder + sep);
}

/** The ending of a file's name in small letters: `endingOf("A.CSV")` is ".csv". */
export function endingOf(path: string): string {
  return /\.[^./\\]*$/.exec(path)?.[0].toLowerCase() ?? "";
}

/** Undefined where there is more: the size that a file claims is not believed, and a pipe claims none. */
function readUpTo(path: string, most: number): Buffer | undefined {
  const file = path === STDIN ? 0 : openSync(path, "r");
  try {
    const chunks: Buffer[] = [];
    for (let size = 0; size <= most; ) {
      const chunk = Buffer.alloc(CHUNK);
      const read = readSome(file, chunk);
      if (read === 0) {
        return Buffer.concat(chunks);
      }
      chunks.push(chunk.subarray(0, read));
      size += read;
    }
    return undefined;
  } finally {
    if (path !== STDIN) {
      closeSync(file);
    }
  }
}

/** Waits where a pipe has nothing yet; some systems report the end of one as an error. */
function readSome(file: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(file, chunk);
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : undefined;
      if (code === "EOF") {
        return 0;
      }
      if (code !== "EAGAIN") {
        throw error;
      }
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT);
    }
  }
}

function reasonOf(error: unknown, locale: Locale): string {
  const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
  return textsOf(locale).unreadable.get(code) ?? code;
}

function tooLarge(limit: SizeLimit): Fault {
  return fault({ code: "BRM0410", parameters: { what: "file", limit: limit.text } });
}

function fault(fact: Fact): Fault {
  return { kind: "fault", fact };
}

/** What a command is given to read what comes in through a pipe. */
export const STDIN = "-";
/** Milliseconds. */
const WAIT = 10;
const CHUNK = 2 ** 16;
