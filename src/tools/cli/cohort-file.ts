/** Keeps a frozen cohort in a file, opens one that was kept, and tells where there is nobody to compare with. */
import { visible } from "../../base/visible.ts";
import type { Evaluator, ScoreOptions } from "../../evaluate/evaluator.ts";
import type { FrozenCohort } from "../../evaluate/frozen-cohort.ts";
import type { Table } from "../../evaluate/outcome.ts";
import type { Ruleset } from "../../ir/ruleset.ts";
import { aloneNotice } from "../../report/alone.ts";
import { failed } from "./open-file.ts";
import { printDataFaults } from "./print-faults.ts";
import { DATA_LIMIT, readText } from "./read-files.ts";
import { EXIT, type Opened, type Session } from "./session.ts";
import { textsOf } from "./texts.ts";
import { writeResult } from "./write-file.ts";

/** The cohort of a file that fits the ruleset of `evaluator`; none where no file is given. */
export function openCohort(
  path: string | undefined,
  evaluator: Evaluator,
  session: Session,
): Opened<ScoreOptions> {
  if (path === undefined) {
    return { kind: "opened", value: {} };
  }
  const file = readText(path, DATA_LIMIT, session.locale);
  if (file.kind === "fault") {
    return failed(file.fact, session);
  }
  const reading = evaluator.readCohort(jsonIn(file.text));
  if (reading.kind === "fault") {
    printDataFaults([{ fact: reading.fault, place: null, found: "" }], path, session);
    return { kind: "failed", exit: EXIT.findings };
  }
  return { kind: "opened", value: { cohort: reading.cohort } };
}

/** Undefined, which is no cohort either, where the text is no JSON. */
function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Writes a cohort, the same one as the same bytes; false after it was said why it cannot. */
export function keepCohort(
  path: string,
  cohort: FrozenCohort,
  { force = false }: { readonly force?: boolean },
  session: Session,
): boolean {
  if (!writeResult(path, `${JSON.stringify(cohort, null, 2)}\n`, { force }, session)) {
    return false;
  }
  const { frozen } = textsOf(session.locale);
  session.stderr(`${frozen(visible(path), cohort.units, cohort.hash.slice(0, HASH_LENGTH))}\n`);
  return true;
}

/** That a unit alone is compared with nobody. */
export function tellAlone(scored: Table, ruleset: Ruleset, { locale, stderr }: Session): void {
  const notice = aloneNotice(scored, scored.units, { ruleset, locale });
  if (notice !== null) {
    stderr(`${notice}\n`);
  }
}

const HASH_LENGTH = 12;
