/** `barem rulesets`: every ruleset that is shipped, with its source and how much of it is known or assumed. */
import type { Ruleset } from "../../ir/ruleset.ts";
import { editionOf, renderEditions, type Edition } from "../../report/editions.ts";
import { openRuleset } from "./open-ruleset.ts";
import { shippedIds } from "./package-files.ts";
import { EXIT, type Exit, type Opened, type Session } from "./session.ts";

export interface RulesetsOptions {
  readonly format: "table" | "json";
}

/** Lists the editions in order of their ids; one that does not compile is told of and left out. */
export async function runRulesets({ format }: RulesetsOptions, session: Session): Promise<Exit> {
  const opened: { id: string; ruleset: Opened<Ruleset> }[] = [];
  for (const id of shippedIds()) {
    opened.push({ id, ruleset: await openRuleset(id, session) });
  }
  const editions = opened.flatMap(({ id, ruleset }) =>
    ruleset.kind === "opened" ? [editionOf(id, ruleset.value)] : [],
  );
  session.stdout(
    `${format === "json" ? editionsJson(editions) : renderEditions(editions, session.locale)}\n`,
  );
  return editions.length < opened.length ? EXIT.findings : EXIT.ok;
}

/** `version` is that of the shape of this object. */
function editionsJson(rulesets: readonly Edition[]): string {
  return JSON.stringify({ version: 1, rulesets }, null, 2);
}
