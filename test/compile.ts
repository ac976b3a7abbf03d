/** Compiles the rulesets of tests: what does not compile is a mistake of the test, shown whole. */
import { compile, type Ruleset } from "../src/index.ts";

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
