/** Finds the files that are shipped under `rulesets/` and compiles the rulesets among them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { compile, type Ruleset } from "../../src/index.ts";

const FOLDER = fileURLToPath(new URL("../../rulesets", import.meta.url));

/** The paths below `rulesets/` that end so, with "/" between folders, in order. */
export function shippedFiles(ending: string): readonly string[] {
  return readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
    .map((name) => name.replaceAll("\\", "/"))
    .filter((name) => name.endsWith(ending))
    .sort();
}

/** The text of a shipped file: `shippedText("methods.barem")`. */
export function shippedText(path: string): string {
  return readFileSync(join(FOLDER, path), "utf8");
}

/** A shipped ruleset by its id, such as "commune/bac-kan-2022"; throws where it does not compile. */
export function shippedRuleset(id: string): Ruleset {
  return rulesetFrom(shippedText(`${id}.barem`), id);
}

/** The ruleset of a text; throws with every diagnostic, in English, where it has errors. */
export function rulesetFrom(text: string, name = "ruleset.barem"): Ruleset {
  const { ruleset, diagnostics } = compile(text, { name, locale: "en" });
  if (ruleset === undefined) {
    const said = diagnostics.map(
      ({ code, span, message }) => `${code} at ${text.slice(span.from, span.to)}: ${message}`,
    );
    throw new Error([`${name} does not compile`, ...said, text].join("\n"));
  }
  return ruleset;
}
