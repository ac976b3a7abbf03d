/** Finds the files that are shipped with the package, from its sources and from its build alike. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { invariant } from "../../base/invariant.ts";
import type { Ruleset } from "../../ir/ruleset.ts";

/** The path of a shipped ruleset by its id, such as `commune/bac-kan-2022`; undefined where there is none. */
export function shippedPath(id: string): string | undefined {
  // Only what the folder lists is an id, so an id with ".." leads nowhere.
  return shippedIds().includes(id) ? join(rulesetsFolder(), ...`${id}${ENDING}`.split("/")) : undefined;
}

/**
 * A shipped ruleset as it was compiled when this was built; undefined where its text was changed since, and in the
 * sources, which have nothing built beside them.
 */
export function builtFrom(id: string, text: string): Ruleset | undefined {
  const path = join(dirname(fileURLToPath(import.meta.url)), "rulesets", `${id}.json`);
  if (!shippedIds().includes(id) || !existsSync(path)) {
    return undefined;
  }
  // The build wrote it.
  const ruleset = JSON.parse(readFileSync(path, "utf8")) as Ruleset;
  return ruleset.origin?.text === text ? ruleset : undefined;
}

/** The ids of all shipped rulesets; a file at the top of the folder is the prelude, not a ruleset. */
export function shippedIds(): readonly string[] {
  const names = readdirSync(rulesetsFolder(), { recursive: true, encoding: "utf8" });
  return names
    .map((name) => name.split(sep).join("/"))
    .filter((name) => name.includes("/") && name.endsWith(ENDING))
    .map((name) => name.slice(0, -ENDING.length))
    .sort();
}

/** The version in package.json: "0.1.0". */
export function packageVersion(): string {
  const { version } = JSON.parse(readFileSync(join(packageFolder(), "package.json"), "utf8")) as {
    // package.json is ours; npm refuses one without a version.
    readonly version: string;
  };
  return version;
}

function rulesetsFolder(): string {
  return join(packageFolder(), "rulesets");
}

/** The nearest folder above this file with a package.json: the sources are three levels deep, the build is one. */
function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const above = dirname(folder);
    invariant(above !== folder, "package.json is not there");
    folder = above;
  }
  return folder;
}

const ENDING = ".barem";
