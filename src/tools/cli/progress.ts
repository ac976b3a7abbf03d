/** Tells on stderr what long work is at, a line each; short work passes without a word. */
import { visible } from "../../base/visible.ts";
import type { Session } from "./session.ts";
import { textsOf } from "./texts.ts";

/** A large file is about to be read. */
export function tellReading(path: string, bytes: number, session: Session): void {
  if (bytes >= LARGE_FILE) {
    const megabytes = Math.round(bytes / MEGABYTE);
    session.stderr(`${textsOf(session.locale).progress.reading(visible(path), megabytes)}\n`);
  }
}

/** Many units are about to be scored. */
export function tellScoring(units: number, session: Session): void {
  if (units >= MANY_UNITS) {
    session.stderr(`${textsOf(session.locale).progress.scoring(units)}\n`);
  }
}

/** The results of many units are about to be written. */
export function tellWriting(units: number, session: Session): void {
  if (units >= MANY_UNITS) {
    session.stderr(`${textsOf(session.locale).progress.writing(units)}\n`);
  }
}

/** Many units are about to be compared with an official table, figure by figure. */
export function tellComparing(units: number, session: Session): void {
  if (units >= MANY_TO_TRY) {
    session.stderr(`${textsOf(session.locale).progress.comparing(units)}\n`);
  }
}

/** Many units are about to be ranked again without each indicator and each unit. */
export function tellRankingAgain(units: number, session: Session): void {
  if (units >= MANY_TO_TRY) {
    session.stderr(`${textsOf(session.locale).progress.rankingAgain(units)}\n`);
  }
}

const MEGABYTE = 2 ** 20;
const LARGE_FILE = 4 * MEGABYTE;
const MANY_UNITS = 2_000;
/** Where each unit is tried in many ways. */
const MANY_TO_TRY = 100;
