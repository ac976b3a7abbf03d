/** Compiles the text of a ruleset that was opened, with what lies beside it. */
import { dirname, resolve } from "node:path";
import type { Compilation } from "../../check.ts";
import { compileEdition, generationsOf } from "../../edition.ts";
import { type OpenedText, openSource } from "./open-source.ts";
import { shippedPath } from "./package-files.ts";
import { readerBeside } from "./read-files.ts";
import type { Session } from "./session.ts";

/** Compiles a file with the files beside it that it uses. */
export function compileSource({ name, text, path }: OpenedText, { locale }: Session): Compilation {
  return compileEdition(text, { name, locale, read: readerBeside(path, locale) });
}

/** What an edition says of the one that it was made from: new codes by old ones; undefined where it extends another. */
export function renumberedBetween(
  old: string,
  now: string,
  session: Session,
): ReadonlyMap<string, string> | undefined {
  const [before, after] = [openSource(old, session), openSource(now, session)];
  if (before.kind === "failed" || after.kind === "failed") {
    return undefined;
  }
  const { name, text, path } = after.value;
  const folder = dirname(path);
  const generations = generationsOf(text, { name, read: readerBeside(path, session.locale) });
  const isOld = (file: string): boolean =>
    (shippedPath(file) ?? resolve(folder, file)) === resolve(before.value.path);
  return generations.find(({ file }) => isOld(file))?.codes;
}
