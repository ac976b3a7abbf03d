/** The inputs of a ruleset as JSON Schema, for forms and programs that know no barem. */
import { expectRuleset } from "../base/misuse.ts";
import * as z from "zod/mini";
import { exact } from "../base/exact.ts";
import { type Input, inputsOf, type Ruleset } from "../ir/ruleset.ts";
import { requiredInputs } from "./required-inputs.ts";

/**
 * JSON Schema 2020-12 of the inputs of one unit. Every value that it takes has the right form; bounds of numbers in
 * text and conditions between inputs are left to `evaluate`. Of a required count "1.a" `jsonSchemaOf(ruleset).required` is `["1.a"]`.
 * Throws a TypeError for what is no ruleset.
 *
 * @group Validate
 */
export function jsonSchemaOf(ruleset: Ruleset): { readonly [key: string]: unknown } {
  expectRuleset(ruleset);
  const required = requiredInputs(ruleset);
  const about = z.registry<{ title?: string; description?: string }>();
  const properties = inputsOf(ruleset).map((input) => {
    const schema = z.union([schemaOf(input), z.null(), notApplicable]);
    const property = required.has(input.key) ? schema : z.optional(schema);
    about.add(property, {
      title: input.label ?? input.name,
      ...(input.unitOf === null ? {} : { description: input.unitOf }),
    });
    return [input.key, property] as const;
  });
  const schema = z.strictObject(Object.fromEntries(properties));
  about.add(schema, { title: ruleset.label, description: ruleset.id });
  return { ...z.toJSONSchema(schema, { metadata: about }) };
}

const notApplicable = z.strictObject({ notApplicable: z.string().check(z.regex(/\S/)) });
const DECIMAL = "-?[0-9]+(?:\\.[0-9]+)?";
const decimal = z.string().check(z.regex(new RegExp(`^${DECIMAL}$`)));
const fraction = z.string().check(z.regex(/^-?[0-9]+\/0*[1-9][0-9]*$/));
const percent = z.string().check(z.regex(new RegExp(`^${DECIMAL}%$`)));

function schemaOf(input: Input): z.ZodMiniType {
  switch (input.kind) {
    case "count":
      return z.union([bounded(z.int(), input), z.string().check(z.regex(/^[0-9]+$/))]);
    case "amount":
    case "points":
      return z.union([bounded(z.number(), input), decimal, fraction]);
    case "ratio":
      return z.union([bounded(z.number(), input), decimal, fraction, percent]);
    case "yes/no":
      return z.union([z.boolean(), z.enum(["có", "không", "yes", "no"])]);
    case "choice": {
      const [first = "", ...others] = input.options.map(({ word }) => word);
      return z.enum([first, ...others]);
    }
    case "date":
      return z.iso.date();
    case "text":
      return z.string();
  }
}

/** The bounds that a number has exactly: 2/3 is no number of JSON. */
function bounded(number: z.ZodMiniNumber, { low, high }: Input): z.ZodMiniNumber {
  const checks = [...numberOf(low).map((one) => z.gte(one)), ...numberOf(high).map((one) => z.lte(one))];
  return checks.length === 0 ? number : number.check(...checks);
}

function numberOf(bound: string | null): readonly number[] {
  if (bound === null) {
    return [];
  }
  const number = JSON.parse(exact(bound).toShortest(15)) as number;
  return exact(`${number}`).equals(exact(bound)) ? [number] : [];
}
