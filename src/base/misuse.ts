/** Stops calls that types forbid, in apps that are not type-checked: a sentence for programmers, before anything fails inside. */

/** Throws a TypeError with the sentence unless `holds`. */
export function expected(holds: boolean, sentence: string): asserts holds {
  if (!holds) {
    throw new TypeError(sentence);
  }
}

export function expectText(text: unknown): void {
  expected(typeof text === "string", 'A text is expected: of a file it is readFileSync(path, "utf8").');
}

export function expectRuleset(ruleset: unknown): void {
  expected(
    isObject(ruleset) && "children" in ruleset,
    "A ruleset is expected: compile(text).ruleset, undefined where compile() found errors (see its diagnostics).",
  );
}

export function expectLocale(locale: unknown): void {
  expected(locale === "vi" || locale === "en", 'The locale is "vi" or "en".');
}

export function expectOutcome(outcome: unknown, where: string): void {
  expected(isObject(outcome) && "status" in outcome, `An outcome is expected: ${where}.`);
}

export function expectUnits(units: unknown): void {
  expected(
    Array.isArray(units) && units.every((one) => isObject(one) && ("unit" in one || "inputs" in one)),
    "A list of units is expected: [{ unit, inputs }]; evaluate() takes the inputs of one unit.",
  );
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
