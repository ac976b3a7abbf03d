/** The inputs of a ruleset as a schema that forms and servers validate with: a Standard Schema, and JSON Schema. */
import * as z from "zod/mini";
import type { Locale } from "../base/diagnostic.ts";
import { dataMessageOf } from "../base/data-message.ts";
import { inputsOf, type Ruleset } from "../ir/ruleset.ts";
import type { InputIssue, RawInputs } from "./outcome.ts";

/** One fault of the inputs: a sentence, and where it is, such as `["III.5.a"]`; an empty path is the whole. */
export interface SchemaIssue {
  readonly message: string;
  readonly path: readonly PropertyKey[];
  /** The code of barem: "BRM0502". */
  readonly code: InputIssue["code"];
}

/** What validating gives: the inputs as they were, or what is wrong with them. */
export type SchemaResult<Inputs> =
  | { readonly value: Inputs; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

/** A Standard Schema (https://standardschema.dev), version 1: form libraries and servers take it as it is. */
export interface InputSchema<Inputs> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "barem";
    /** The inputs as they were given, or every fault of them. */
    readonly validate: (value: unknown) => SchemaResult<Inputs>;
    /** Only a type. */
    readonly types?: { readonly input: Inputs; readonly output: Inputs } | undefined;
  };
}

/**
 * A schema that accepts what `issuesOf` finds no fault with and that leaves out no required input;
 * its sentences are in the language of `locale`.
 */
export function inputSchema<Inputs extends RawInputs>(
  ruleset: Ruleset,
  required: ReadonlySet<string>,
  issuesOf: (inputs: RawInputs) => readonly InputIssue[],
  locale: Locale,
): InputSchema<Inputs> {
  const labels = new Map(inputsOf(ruleset).map(({ key, label, name }) => [key, label ?? name]));
  const faultsOf = (value: unknown): readonly InputIssue[] => {
    // What is no object at all is an issue of its own.
    const inputs = value as RawInputs;
    const issues = issuesOf(inputs);
    const isObject = !issues.some(({ code }) => code === "BRM0516");
    const absent = [...required].filter((key) => isObject && isAbsent(inputs, key));
    return [
      ...issues,
      ...absent.map((key) => ({
        ...({ code: "BRM0520", input: key, found: "" } as const),
        parameters: { label: labels.get(key) ?? key },
      })),
    ];
  };
  const schema = z.unknown().check(({ value, issues }) => {
    for (const fault of faultsOf(value)) {
      issues.push({
        ...{ code: "custom", input: value, message: dataMessageOf(fault, locale) },
        ...{ path: fault.input === "" ? [] : [fault.input], params: { code: fault.code } },
      });
    }
  });
  const validate = (value: unknown): SchemaResult<Inputs> => {
    const { success, error, data } = z.safeParse(schema, value);
    return success
      ? // The check has made sure of it.
        { value: data as Inputs }
      : { issues: error.issues.map(schemaIssue) };
  };
  return { "~standard": { version: 1, vendor: "barem", validate } };
}

/** Left out; `null` says that it is not known. */
function isAbsent(inputs: RawInputs, key: string): boolean {
  return !Object.hasOwn(inputs, key) || inputs[key] === undefined || inputs[key] === "";
}

function schemaIssue(issue: z.core.$ZodIssue): SchemaIssue {
  const params = "params" in issue ? issue.params : undefined;
  // Every issue is pushed by the one check above.
  return { message: issue.message, path: issue.path, code: params?.["code"] as SchemaIssue["code"] };
}
