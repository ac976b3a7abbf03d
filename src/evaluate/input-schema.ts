/** The inputs of a ruleset as a schema that forms and servers validate with: a Standard Schema. */
import type { Locale } from "../base/diagnostic.ts";
import { dataMessageOf } from "../base/data-message.ts";
import { inputsOf, keysByName, type Ruleset } from "../ir/ruleset.ts";
import type { InputIssue, InputState, RawInputs, RawValue } from "./outcome.ts";
import { compileTypedValue } from "./typed-value.ts";

/** One fault of the inputs: a sentence, and where it is, such as `["III.5.a"]`; an empty path is the whole. */
export interface SchemaIssue {
  readonly message: string;
  readonly path: readonly PropertyKey[];
  /** The code of barem: "BRM0502". */
  readonly code: InputIssue["code"];
}

/** What validating gives: the inputs in the forms of their types, or what is wrong with them. */
export type SchemaResult<Inputs> =
  | { readonly value: Inputs; readonly issues?: undefined }
  | { readonly issues: readonly SchemaIssue[] };

/** A Standard Schema (https://standardschema.dev), version 1: form libraries and servers take it as it is. */
export interface InputSchema<Inputs> {
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "barem";
    /** The inputs, each in the form of its type ("10" for a count is 10), or every fault of them. */
    readonly validate: (value: unknown) => SchemaResult<Inputs>;
    /** Only a type. */
    readonly types?: { readonly input: Inputs; readonly output: Inputs } | undefined;
  };
}

/** How the inputs of one unit were read and what is wrong with them. */
interface Checked {
  readonly states: ReadonlyMap<string, InputState>;
  readonly issues: readonly InputIssue[];
}

/**
 * A schema that accepts what `check` finds no fault with and that leaves out no required input, and gives each value
 * the form of its type; its sentences are in the language of `locale`.
 */
export function inputSchema<Inputs extends RawInputs>(
  ruleset: Ruleset,
  required: ReadonlySet<string>,
  check: (inputs: RawInputs) => Checked,
  locale: Locale,
): InputSchema<Inputs> {
  const declared = inputsOf(ruleset);
  const keys = keysByName(declared);
  const typed = declared.map((input) => [input, compileTypedValue(input)] as const);
  const faultsOf = ({ states, issues }: Checked, inputs: RawInputs): readonly InputIssue[] => {
    if (issues.some(({ code }) => code === "BRM0516")) return issues;
    const unknown = unknownIn(inputs, keys);
    const absent = declared.filter(
      ({ key }) => required.has(key) && states.get(key)?.state === "not provided" && !unknown.has(key),
    );
    return [
      ...issues,
      ...absent.map(({ key, label, name, kind }) => ({
        ...({ code: "BRM0520", input: key, found: "" } as const),
        parameters: { label: label ?? name, kind },
      })),
    ];
  };
  const valuesOf = ({ states }: Checked, inputs: RawInputs): RawInputs => {
    const unknown = unknownIn(inputs, keys);
    return Object.fromEntries(
      typed.flatMap(([{ key }, typedValue]): [string, RawValue][] => {
        const state = states.get(key);
        if (state?.state === "value") return [[key, typedValue(state.value)]];
        if (state?.state === "not applicable") return [[key, { notApplicable: state.reason }]];
        return unknown.has(key) ? [[key, null]] : [];
      }),
    );
  };
  const validate = (value: unknown): SchemaResult<Inputs> => {
    // What is no object at all is an issue of its own.
    const inputs = value as RawInputs;
    const checked = check(inputs);
    const faults = faultsOf(checked, inputs);
    return faults.length > 0
      ? { issues: faults.map((fault) => schemaIssue(fault, locale)) }
      : // Each has the form of its kind, and none that is required is left out.
        { value: valuesOf(checked, inputs) as Inputs };
  };
  return { "~standard": { version: 1, vendor: "barem", validate } };
}

/** The keys of what is stated as not known, by `null`; what is left out or empty is not among them. */
function unknownIn(inputs: RawInputs, keys: ReadonlyMap<string, string>): ReadonlySet<string | undefined> {
  const given = Object.keys(inputs).filter((name) => inputs[name] === null);
  return new Set(given.map((name) => keys.get(name.normalize("NFC"))));
}

function schemaIssue(fault: InputIssue, locale: Locale): SchemaIssue {
  return {
    message: dataMessageOf(fault, locale),
    path: fault.input === "" ? [] : [fault.input],
    code: fault.code,
  };
}
