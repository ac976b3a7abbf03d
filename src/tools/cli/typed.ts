/** `barem types`, `barem schema`, `barem build`: a ruleset for programs, as types, as JSON Schema, as a module. */
import { visible } from "../../base/visible.ts";
import { commonModuleOf, moduleOf, moduleTypesOf, typesOf } from "../../emit/typed-module.ts";
import { jsonSchemaOf } from "../../evaluate/json-schema.ts";
import type { Ruleset } from "../../ir/ruleset.ts";
import { openRuleset } from "./open-ruleset.ts";
import { endingOf } from "./read-files.ts";
import { EXIT, type Exit, type Session } from "./session.ts";
import { textsOf } from "./texts.ts";
import { printResult, writeResult } from "./write-file.ts";

export interface OutputOptions {
  /** A file to write; stdout where it is left out. */
  readonly output?: string;
  readonly force?: boolean;
}

/** Prints the TypeScript types of the inputs and codes, or writes them to a file. */
export async function runTypes(given: string, options: OutputOptions, session: Session): Promise<Exit> {
  return printed(given, typesOf, options, session);
}

/** Prints the JSON Schema of the inputs of one unit, or writes it to a file. */
export async function runSchema(given: string, options: OutputOptions, session: Session): Promise<Exit> {
  return printed(given, (ruleset) => `${JSON.stringify(jsonSchemaOf(ruleset), null, 2)}\n`, options, session);
}

/** Writes an ES module, or for .cjs one of CommonJS, and beside it its declarations. */
export async function runBuild(
  given: string,
  { output, force = false }: OutputOptions & { readonly output: string },
  session: Session,
): Promise<Exit> {
  const types = declarationsBeside(output);
  const texts = textsOf(session.locale);
  if (types === undefined) {
    session.stderr(`${texts.usage.moduleEnding(visible(output))} ${texts.usage.seeHelp}\n`);
    return EXIT.usage;
  }
  const opened = await openRuleset(given, session);
  if (opened.kind === "failed") {
    return opened.exit;
  }
  const files = [
    [output, endingOf(output) === ".cjs" ? commonModuleOf(opened.value) : moduleOf(opened.value)],
    [types, moduleTypesOf(opened.value)],
  ] as const;
  for (const [path, text] of files) {
    if (!writeResult(path, text, { force }, session)) {
      return EXIT.usage;
    }
    session.stderr(`${texts.written(visible(path))}\n`);
  }
  return EXIT.ok;
}

/** `scheme.js` has its types in `scheme.d.ts`, `scheme.mjs` in `scheme.d.mts`, `scheme.cjs` in `scheme.d.cts`. */
function declarationsBeside(path: string): string | undefined {
  const ending = endingOf(path);
  const types = DECLARATIONS.get(ending);
  return types === undefined ? undefined : path.slice(0, -ending.length) + types;
}

const DECLARATIONS: ReadonlyMap<string, string> = new Map([
  [".js", ".d.ts"],
  [".mjs", ".d.mts"],
  [".cjs", ".d.cts"],
]);

async function printed(
  given: string,
  write: (ruleset: Ruleset) => string,
  options: OutputOptions,
  session: Session,
): Promise<Exit> {
  const opened = await openRuleset(given, session);
  if (opened.kind === "failed") {
    return opened.exit;
  }
  return printResult(write(opened.value), options, session);
}
