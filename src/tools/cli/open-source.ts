/** Opens the text of the ruleset that a command is given, by its id or its path. */
import { existsSync } from "node:fs";
import { dirname, relative, sep } from "node:path";
import { nearest } from "../../base/suggest.ts";
import type { SourceText } from "../../base/source.ts";
import type { Fact } from "./fact.ts";
import { failed, openText } from "./open-file.ts";
import { shippedIds, shippedPath } from "./package-files.ts";
import { endingOf, RULESET_LIMIT } from "./read-files.ts";
import type { Opened, Session } from "./session.ts";

/** A text of a file that was opened. */
export interface OpenedText extends SourceText {
  readonly path: string;
}

/** The text of a ruleset: an id that is shipped, or else a path. */
export function openSource(given: string, session: Session): Opened<OpenedText> {
  const path = shippedPath(given) ?? given;
  // An id has no ending, so what has one is meant as a path.
  const isPath = path !== given || endingOf(given) !== "" || existsSync(given);
  if (!isPath) {
    const fact: Fact = { code: "BRM0416", parameters: { id: given, nearest: nearest(given, shippedIds()) } };
    return failed(fact, session);
  }
  const text = openText(path, [RULESET_ENDING], RULESET_LIMIT, session);
  return text.kind === "failed"
    ? text
    : {
        kind: "opened",
        value: { name: path === given ? path : `rulesets/${given}${RULESET_ENDING}`, text: text.value, path },
      };
}

/**
 * The old edition as a new file names it: by its id, or by its path from the folder of the new file, which is this
 * folder where it is printed. Undefined where that path would lead out of the folder.
 */
export function pathFromNew(old: string, output: string | undefined): string | undefined {
  const folder = output === undefined ? "." : dirname(output);
  const path = shippedPath(old) === undefined ? relative(folder, old).split(sep).join("/") : old;
  return path.startsWith("../") ? undefined : path;
}

export const RULESET_ENDING = ".barem";
