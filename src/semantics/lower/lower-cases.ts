/** Lists of cases to expressions: their conditions, `otherwise`, and one line an option of `points by`. */
import type { Report } from "../../base/diagnostic.ts";
import type { Case, Expression } from "../../ir/expression.ts";
import type { Input } from "../../ir/ruleset.ts";
import type {
  CaseNode,
  ExpressionNode,
  NameNode,
  OptionCaseNode,
  ProvenanceNode,
} from "../../syntax/expression-tree.ts";
import { expectTruth, reportKinds, reportOddOneOut } from "../laws/kinds-agree.ts";
import { expectOneMeasure } from "../laws/measures-agree.ts";
import { reportUnknownName } from "../laws/names-are-known.ts";
import { commonKind } from "./kinds.ts";
import { expectOption } from "./lower-comparison.ts";
import { findInput, isHidden, type Lower, namesIn, type Scope, spanIn } from "./scope.ts";

export function lowerCases(
  node: Extract<ExpressionNode, { readonly kind: "cases" }>,
  lower: Lower,
  scope: Scope,
  report: Report,
): Expression | null {
  const lowered = node.cases.map((one) => lowerCase(one, lower, scope, report));
  const otherwise = node.cases.findIndex(({ condition }) => condition === null);
  const after = otherwise < 0 ? undefined : node.cases[otherwise + 1];
  if (after !== undefined) {
    report("BRM0304", spanIn(after, scope), { question: "otherwise last" });
    return null;
  }
  return joinCases(lowered, node, scope, report);
}

/** One line of a list; null where it was reported. */
export function lowerCase(node: CaseNode, lower: Lower, scope: Scope, report: Report): Case | null {
  const condition = node.condition === null ? null : lower(node.condition, scope, report);
  const value = lower(node.value, scope, report);
  const isBroken = value === null || (node.condition !== null && condition === null);
  if (isBroken || (condition !== null && !expectTruth(condition, report))) {
    return null;
  }
  return { condition, value, assumed: assumedIn(node.provenance), span: spanIn(node, scope) };
}

function assumedIn(provenance: readonly ProvenanceNode[]): string | null {
  return provenance.find(({ kind }) => kind === "assumed")?.text?.text ?? null;
}

/** The list with the kind its values share; null where a line is missing or the values do not go together. */
function joinCases(
  lowered: readonly (Case | null)[],
  node: { readonly damaged: boolean; readonly span: Expression["span"] },
  scope: Scope,
  report: Report,
): Expression | null {
  if (lowered.length === 0 && !node.damaged) {
    report("BRM0304", spanIn(node, scope), { question: "empty" });
  }
  const cases = lowered.filter((one) => one !== null);
  const [first, ...rest] = cases;
  if (first === undefined || cases.length < lowered.length || node.damaged) {
    return null;
  }
  let shared = first.value;
  for (const { value } of rest) {
    const type = commonKind(shared, value);
    if (type === null) {
      reportOddOneOut(shared, value, report);
      return null;
    }
    shared = type === shared.type ? shared : value;
  }
  const values = cases.map(({ value }) => value);
  return expectOneMeasure(values, null, scope, report)
    ? { kind: "cases", cases, type: shared.type, span: spanIn(node, scope) }
    : null;
}

export function lowerByOption(
  node: Extract<ExpressionNode, { readonly kind: "by" }>,
  lower: Lower,
  scope: Scope,
  report: Report,
): Expression | null {
  const input = findInput(node.subject.text, scope);
  if (input === undefined) {
    if (!isHidden(node.subject.text, scope)) {
      reportUnknownName(node.subject, namesIn(scope), scope.lost, report);
    }
    return null;
  }
  if (input.kind !== "choice" && input.kind !== "yes/no") {
    reportKinds(node.subject.span, ["choice", "yes/no"], input.kind, report);
    return null;
  }
  const lowered = node.options.map((option) => lowerOption(option, input, lower, scope, report));
  return optionsAreListedOnce(node, input, report) ? joinCases(lowered, node, scope, report) : null;
}

function lowerOption(
  node: OptionCaseNode,
  input: Input,
  lower: Lower,
  scope: Scope,
  report: Report,
): Case | null {
  const value = lower(node.value, scope, report);
  const condition = node.word === null ? null : optionTest(node.word, input, scope, report);
  if (value === null || condition === undefined) {
    return null;
  }
  return { condition, value, assumed: assumedIn(node.provenance), span: node.span };
}

function optionTest(word: NameNode, input: Input, scope: Scope, report: Report): Expression | undefined {
  const { key, name } = input;
  const { span } = word;
  if (input.kind === "yes/no") {
    const reference: Expression = { kind: "input", key, name, type: "yes/no", span };
    return expectOption({ ...input, options: YES_NO }, word, scope, report)
      ? word.text === "yes"
        ? reference
        : { kind: "not", operand: reference, type: "yes/no", span }
      : undefined;
  }
  return expectOption(input, word, scope, report)
    ? { kind: "choice is", key, name, option: word.text, type: "yes/no", span }
    : undefined;
}

const YES_NO = [
  { word: "yes", label: null },
  { word: "no", label: null },
];

/** Every option has one line; if not, reports which are missing or listed twice. */
function optionsAreListedOnce(
  node: Extract<ExpressionNode, { readonly kind: "by" }>,
  input: Input,
  report: Report,
): boolean {
  const options = (input.kind === "yes/no" ? YES_NO : input.options).map(({ word }) => word);
  const listed = node.options.flatMap(({ word }) => word?.text ?? []);
  for (const [index, { word }] of node.options.entries()) {
    const earlier = node.options.slice(0, index).find((one) => word !== null && one.word?.text === word.text);
    if (word !== null && earlier?.word) {
      const related = [{ span: earlier.word.span, role: "first defined here" as const }];
      report("BRM0115", word.span, { what: { vi: `${word.written}:`, en: `${word.written}:` } }, { related });
      return false;
    }
  }
  const missing = options.filter((option) => !listed.includes(option));
  const isClosed = node.options.some(({ word }) => word === null) || missing.length === 0 || node.damaged;
  const known = listed.every((word) => options.includes(word));
  if (!isClosed && known) {
    report("BRM0312", node.subject.span, { input: input.name, options: missing });
  }
  return isClosed;
}
