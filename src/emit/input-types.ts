/** A ruleset as TypeScript: the types of its inputs, each with its label, and its codes. */
import { requiredInputs } from "../evaluate/required-inputs.ts";
import { groupsOf, indicatorsOf, type Input, type InputKind, inputsOf, type Ruleset } from "../ir/ruleset.ts";

/** The types of "barem/runtime" that declarations name. */
export function typesNamedIn(declarations: string): readonly string[] {
  return RUNTIME_TYPES.filter((name) => new RegExp(`\\b${name}\\b`).test(declarations));
}
const RUNTIME_TYPES = [
  "AmountInput",
  "CountInput",
  "DateInput",
  "Evaluator",
  "NotProvided",
  "RatioInput",
  "TypedRuleset",
];

/** The declarations of `Inputs`, `Indicator`, `Group` and, of all three, `Types`; `prefix` stands before each name. */
export function declarationsOf(ruleset: Ruleset, prefix = ""): string {
  const required = requiredInputs(ruleset);
  const properties = inputsOf(ruleset).map((input) => propertyOf(input, required.has(input.key)));
  const [indicators, groups] = [indicatorsOf(ruleset.children), groupsOf(ruleset.children)].map((nodes) =>
    unionOf(nodes.map(({ code }) => code)),
  );
  return [
    `/** ${comment(`The inputs of one unit: ${ruleset.label}`)} */`,
    `export type ${prefix}Inputs = {`,
    ...properties,
    "};",
    "/** The codes of its indicators. */",
    `export type ${prefix}Indicator = ${indicators};`,
    "/** The codes of its groups. */",
    `export type ${prefix}Group = ${groups};`,
    "/** All of them together. */",
    `export interface ${prefix}Types {`,
    `  readonly inputs: ${prefix}Inputs;`,
    `  readonly indicator: ${prefix}Indicator;`,
    `  readonly group: ${prefix}Group;`,
    "}",
    "",
  ].join("\n");
}

function propertyOf(input: Input, isRequired: boolean): string {
  const { key, label, name, unitOf } = input;
  const unit = unitOf === null ? "" : ` (${unitOf})`;
  const type = `${typeOf(input)} | NotProvided`;
  const property = isRequired
    ? `${JSON.stringify(key)}: ${type}`
    : `${JSON.stringify(key)}?: ${type} | undefined`;
  return `  /** ${comment(`${label ?? name}${unit}`)} */\n  readonly ${property};`;
}

const TYPES: Readonly<Record<Exclude<InputKind, "choice">, string>> = {
  count: "CountInput",
  amount: "AmountInput",
  points: "AmountInput",
  ratio: "RatioInput",
  "yes/no": "boolean",
  date: "DateInput",
  text: "string",
};

function typeOf({ kind, options }: Input): string {
  return kind === "choice" ? unionOf(options.map(({ word }) => word)) : TYPES[kind];
}

function unionOf(words: readonly string[]): string {
  return words.length === 0 ? "never" : words.map((word) => JSON.stringify(word)).join(" | ");
}

/** A text that ends no comment, on one line. */
function comment(text: string): string {
  return text.replaceAll("*/", "*\\/").replaceAll(/\s+/g, " ");
}
