/** Opens one file that a command is given, or prints why it cannot be had. */
import type { Fact } from "./fact.ts";
import { printFact } from "./print-faults.ts";
import { endingOf, readBytes, type SizeLimit, textIn } from "./read-files.ts";
import { EXIT, type Exit, type Opened, type Session } from "./session.ts";

/** Prints a fault of what the command was given, and fails with it. */
export function failed(fact: Fact, session: Session, exit: Exit = EXIT.usage): Opened<never> {
  printFact(fact, session);
  return { kind: "failed", exit };
}

/** The text of a file; its ending must be one of those allowed. */
export function openText(
  path: string,
  allowed: readonly string[],
  limit: SizeLimit,
  session: Session,
): Opened<string> {
  const bytes = openBytes(path, allowed, limit, session);
  const file = bytes.kind === "failed" ? bytes : textIn(bytes.value, path);
  return file.kind === "text"
    ? { kind: "opened", value: file.text }
    : file.kind === "fault"
      ? failed(file.fact, session)
      : file;
}

/** A file as it lies on the disk; its ending must be one of those allowed. */
export function openBytes(
  path: string,
  allowed: readonly string[],
  limit: SizeLimit,
  session: Session,
): Opened<Uint8Array> {
  const file = readBytes(path, limit, session.locale);
  if (file.kind === "fault" && file.fact.code === "BRM0408") {
    return failed(file.fact, session);
  }
  if (!allowed.includes(endingOf(path))) {
    return failed({ code: "BRM0415", parameters: { file: path, allowed } }, session);
  }
  return file.kind === "fault" ? failed(file.fact, session) : { kind: "opened", value: file.bytes };
}
