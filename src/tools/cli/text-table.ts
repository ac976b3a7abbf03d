/** What the command line says, by what it is said of: each language fills it in. */
import type { Proposal } from "../../report/propose-examples.ts";
import type { RuleCase } from "../../report/coverage.ts";

export interface Texts {
  readonly about: string;
  /** What commander writes in its help, by its English words. */
  readonly headings: ReadonlyMap<string, string>;
  readonly commands: {
    readonly check: string;
    readonly test: string;
    readonly fmt: string;
    readonly score: string;
    readonly explain: string;
    readonly rulesets: string;
    readonly docs: string;
    readonly diff: string;
    readonly impact: string;
    readonly types: string;
    readonly schema: string;
    readonly build: string;
    readonly new: string;
    readonly consolidate: string;
    readonly template: string;
  };
  readonly arguments: {
    readonly files: string;
    readonly filesOrFolders: string;
    readonly filesToTest: string;
    readonly ruleset: string;
    readonly rulesetOrCode: string;
    readonly data: string;
    readonly old: string;
    readonly new: string;
    readonly codeWord: string;
  };
  readonly options: {
    readonly lang: string;
    readonly version: string;
    readonly help: string;
    readonly format: string;
    readonly checkFormat: string;
    readonly assumptions: string;
    readonly report: string;
    readonly maxWarnings: string;
    readonly minCoverage: string;
    readonly propose: string;
    readonly fmtCheck: string;
    readonly keywords: string;
    readonly scoreFormat: string;
    readonly use: string;
    readonly decimal: string;
    readonly sheet: string;
    readonly ignore: string;
    readonly unit: string;
    readonly details: string;
    readonly freeze: string;
    readonly force: string;
    readonly cohort: string;
    readonly indicator: string;
    readonly docsFormat: string;
    readonly diffFormat: string;
    readonly impactFormat: string;
    readonly renumbered: string;
    readonly output: string;
    readonly forceOutput: string;
    readonly id: string;
    readonly fullKeywords: string;
    readonly templateOutput: string;
    readonly templateUnit: string;
    readonly templateTable: string;
  };
  readonly helpCommand: string;
  readonly examples: {
    readonly [C in
      | "program"
      | "check"
      | "test"
      | "fmt"
      | "score"
      | "explain"
      | "rulesets"
      | "docs"
      | "diff"
      | "impact"
      | "types"
      | "schema"
      | "build"
      | "new"
      | "consolidate"
      | "template"]: string;
  };
  readonly usage: {
    readonly unknownCommand: (name: string) => string;
    readonly unknownOption: (name: string) => string;
    readonly unknownCode: (code: string) => string;
    readonly missingArgument: (name: string) => string;
    readonly missingOption: (flags: string) => string;
    readonly missingValue: (flags: string) => string;
    readonly tooMany: string;
    readonly conflicting: (first: string, second: string) => string;
    readonly notAllowed: (value: string, option: string, allowed: string) => string;
    readonly nearest: (name: string) => string;
    readonly renumbered: (pair: string) => string;
    readonly moduleEnding: (file: string) => string;
    readonly notBeside: (file: string) => string;
    readonly notAName: (name: string) => string;
    readonly templateEnding: (file: string) => string;
    readonly oneSheet: string;
    readonly seeHelp: string;
  };
  readonly unreadable: ReadonlyMap<string, string>;
  readonly unwritable: ReadonlyMap<string, string>;
  /** That the extension a diff was written as does not come to the new text in everything. */
  readonly diffNotExact: string;
  /** What long work is at. */
  readonly progress: {
    readonly reading: (file: string, megabytes: number) => string;
    readonly scoring: (units: number) => string;
    readonly comparing: (units: number) => string;
    readonly rankingAgain: (units: number) => string;
    readonly writing: (units: number) => string;
  };
  /** The result would take the place of what it is made of. */
  readonly overData: (file: string) => string;
  /** A file to write whose ending does not say in which form. */
  readonly unknownEnding: (file: string, endings: readonly string[]) => string;
  readonly written: (file: string) => string;
  readonly frozen: (file: string, units: number, hash: string) => string;
  readonly checked: (file: string, errors: number, warnings: number) => string;
  readonly checkedAll: (errors: number, warnings: number, files: number) => string;
  readonly tooManyWarnings: (warnings: number, most: string) => string;
  /** What `fmt` says of a file. */
  readonly fmt: {
    readonly done: (file: string) => string;
    readonly needed: (file: string) => string;
    readonly kept: (file: string, errors: number) => string;
    readonly allDone: (files: number) => string;
    readonly noFiles: (folder: string) => string;
    readonly notWritten: (file: string, reason: string) => string;
  };
  /** What `test` says of a ruleset. */
  readonly test: {
    readonly examples: (passed: number, failed: number) => string;
    readonly cases: (passed: number, failed: number) => string;
    readonly coverage: (reached: number, all: number, percent: bigint) => string;
    readonly line: (place: { readonly file: string | null; readonly line: number | null }) => string;
    readonly differs: (expected: string, got: string) => string;
    readonly noCases: (file: string) => string;
    readonly kinds: { readonly [K in RuleCase["kind"]]: (text: string) => string };
    /** Above the examples that are proposed. */
    readonly proposed: string;
    readonly noneProposed: string;
    readonly skipped: { readonly [S in NonNullable<Proposal["skipped"]>]: string };
  };
  /** What `explain` says of a code. */
  readonly codes: {
    readonly why: string;
    readonly what: string;
    readonly internal: string;
    readonly example: string;
    readonly remedy: string;
  };
  readonly more: (count: number) => string;
  /** That a ruleset has targets, which only the details show. */
  readonly targetsInDetails: (count: number) => string;
  readonly unitNumber: (number: number) => string;
}
