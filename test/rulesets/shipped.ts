/** Finds the files that are shipped under `rulesets/` and compiles the rulesets among them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Ruleset } from "../../src/index.ts";
import { rulesetFrom } from "../compile.ts";

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

/** The text of a page under `docs/`. */
export function docsText(path: string): string {
  return readFileSync(join(FOLDER, "..", "docs", path), "utf8");
}
