/** Tries the worked cases beside a ruleset: which differ from what is scored, and what ways their units took. */
import { existsSync, readdirSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { createEvaluator } from "../../evaluate/bulk-evaluator.ts";
import type { Ruleset } from "../../ir/ruleset.ts";
import type { Taken } from "../../report/coverage.ts";
import type { OpenedText } from "./open-source.ts";
import { DATA_LIMIT, readText } from "./read-files.ts";
import type { Session } from "./session.ts";
import { type Difference, differencesIn, readWorkedCases } from "./worked-cases.ts";

export interface TriedCases {
  /** Units of the case files beside it. */
  readonly cases: {
    readonly passed: number;
    readonly failed: readonly (Difference & { readonly file: string })[];
    /** Files that have not the shape of worked cases. */
    readonly unreadable: readonly string[];
  };
  /** Of every indicator that was scored. */
  readonly traces: readonly Taken[];
}

export function tryCases({ path }: OpenedText, ruleset: Ruleset, { locale }: Session): TriedCases {
  const name = basename(path, ".barem");
  const failed: (Difference & { file: string })[] = [];
  const unreadable: string[] = [];
  const traces: Taken[] = [];
  let passed = 0;
  for (const file of caseFilesBeside(path)) {
    const text = readText(file, DATA_LIMIT, locale);
    const cases = text.kind === "text" ? readWorkedCases(text.text) : undefined;
    if (cases === undefined) {
      unreadable.push(file);
    } else if (basename(cases.ruleset, ".barem") === name) {
      for (const unit of createEvaluator(ruleset).evaluateAll(cases.units).units) {
        const different = differencesIn(unit, cases.expect[unit.unit] ?? {});
        failed.push(...different.map((one) => ({ ...one, file })));
        passed += different.length === 0 ? 1 : 0;
        traces.push(...Object.values(unit.indicators).flatMap(({ trace }) => trace ?? []));
      }
    }
  }
  return { cases: { passed, failed, unreadable }, traces };
}

function caseFilesBeside(path: string): readonly string[] {
  const folder = dirname(path);
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((one) => one.endsWith(".cases.json"))
        .sort()
        .map((one) => join(folder, one))
    : [];
}
