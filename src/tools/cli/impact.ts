/** `barem impact OLD NEW --data D`: whom a change of rules moves, and by which indicators. */
import type { Locale } from "../../base/diagnostic.ts";
import { visible } from "../../base/visible.ts";
import { indicatorsOf, type Ruleset } from "../../ir/ruleset.ts";
import { type Impact, impactOf } from "../../report/impact.ts";
import { impactCsv } from "../../report/impact-csv.ts";
import { impactHtml } from "../../report/impact-html.ts";
import { impactJson } from "../../report/impact-json.ts";
import { impactTable } from "../../report/impact-table.ts";
import type { ImpactFormat } from "./formats.ts";
import { renumberedBetween } from "./compile-source.ts";
import { type DataOptions, openSharedData } from "./open-data.ts";
import { openRuleset } from "./open-ruleset.ts";
import { endingOf } from "./read-files.ts";
import { EXIT, type Exit, type Session } from "./session.ts";
import { textsOf } from "./texts.ts";
import { isOverData, printResult } from "./write-file.ts";

export interface ImpactCommandOptions extends DataOptions {
  readonly data: string;
  /** By the ending of `output` where it is left out, else a table. */
  readonly format?: ImpactFormat;
  /** Pairs such as "6.9=6.8". */
  readonly renumbered?: readonly string[];
  /** A file to write; stdout where it is left out. */
  readonly output?: string;
  readonly force?: boolean;
}

/** Ends with 1 where a ruleset or the file has faults, or both rulesets refuse a unit. */
export async function runImpact(
  old: string,
  now: string,
  options: ImpactCommandOptions,
  session: Session,
): Promise<Exit> {
  if (isOverData(options.output, options.data, session)) {
    return EXIT.usage;
  }
  const before = await openRuleset(old, session);
  const after = await openRuleset(now, session);
  if (before.kind === "failed") {
    return before.exit;
  }
  if (after.kind === "failed") {
    return after.exit;
  }
  const given = renumberedOf(options.renumbered ?? [], before.value, after.value, session);
  const renumbered = given && new Map([...(renumberedBetween(old, now, session) ?? []), ...given]);
  if (renumbered === undefined) {
    return EXIT.usage;
  }
  const table = openSharedData(options.data, [before.value, after.value], options, session);
  if (table.kind === "failed") {
    return table.exit;
  }
  const impact = impactOf(before.value, after.value, table.value.units, { renumbered });
  const { format, output } = options;
  const text = WRITERS[format ?? formatOf(output)](impact, session.locale);
  const exit = printResult(text, options, session);
  if (exit !== EXIT.ok) {
    return exit;
  }
  const isRefused = impact.units.some(
    (one) => one.before.status === "refused" && one.after.status === "refused",
  );
  return isRefused ? EXIT.findings : EXIT.ok;
}

/** Undefined after it was said which pair does not name an indicator of each ruleset, or names one twice. */
function renumberedOf(
  pairs: readonly string[],
  before: Ruleset,
  after: Ruleset,
  session: Session,
): ReadonlyMap<string, string> | undefined {
  const [olds, news] = [before, after].map(
    ({ children }) => new Set(indicatorsOf(children).map(({ code }) => code)),
  );
  const codes = new Map<string, string>();
  const taken = new Set<string>();
  for (const pair of pairs) {
    const [old = "", now = "", ...others] = pair.split("=").map((code) => code.trim());
    const isKnown = others.length === 0 && olds?.has(old) && news?.has(now);
    if (!isKnown || codes.has(old) || taken.has(now)) {
      const { usage } = textsOf(session.locale);
      session.stderr(`${usage.renumbered(visible(pair))} ${usage.seeHelp}\n`);
      return undefined;
    }
    codes.set(old, now);
    taken.add(now);
  }
  return codes;
}

const WRITERS: { readonly [F in ImpactFormat]: (impact: Impact, locale: Locale) => string } = {
  table: (impact, locale) => `${impactTable(impact, locale)}\n`,
  csv: (impact) => impactCsv(impact),
  json: (impact) => `${JSON.stringify(impactJson(impact), null, 2)}\n`,
  html: (impact, locale) => impactHtml(impact, locale),
};

function formatOf(output: string | undefined): ImpactFormat {
  return ENDINGS.get(output === undefined ? "" : endingOf(output)) ?? "table";
}

const ENDINGS: ReadonlyMap<string, ImpactFormat> = new Map([
  [".csv", "csv"],
  [".json", "json"],
  [".html", "html"],
  [".htm", "html"],
]);
