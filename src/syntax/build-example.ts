/** Concrete syntax to worked examples. */
import type { CstNode } from "chevrotain";
import {
  dateOf,
  nameOf,
  node,
  nodesOf,
  numberOf,
  spanOfNode,
  textOf,
  token,
  tokensIn,
  tokensOf,
} from "./cst.ts";
import type { Damage } from "./damage.ts";
import { spanOfToken } from "./layout.ts";
import { DateToken, keywordTokens as K, Name, Path, StringToken } from "./tokens.ts";
import type { FractionNode } from "./expression-tree.ts";
import type { ExampleNode, ExampleValueNode } from "./tree.ts";

export function buildExample(cst: CstNode, damage: Damage): ExampleNode {
  const [label] = tokensOf(cst, StringToken);
  const [gives] = nodesOf(cst, "fraction");
  const values: ExampleValueNode[] = [];
  const damaged = damage.lines(nodesOf(cst, "exampleLine"), "example", (line) => {
    const value = buildValue(line);
    if (value === null) {
      damage.mark();
    } else {
      values.push(value);
    }
  });
  const awarded = gives === undefined ? null : fractionOf(gives);
  if (damaged || (gives !== undefined && awarded === null)) {
    damage.mark();
  }
  const span = spanOfNode(cst);
  return {
    label: label === undefined ? null : textOf(label),
    values,
    gives: awarded,
    givesSpan: gives === undefined ? spanOfToken(token(cst, K.notApplicable)) : spanOfNode(gives),
    damaged,
    span,
  };
}

function fractionOf(cst: CstNode): FractionNode | null {
  const [number, over] = nodesOf(cst, "number").map(numberOf);
  return number === undefined || number === null || over === null ? null : { number, over: over ?? null };
}

const STATISTICS = ["lowest", "highest", "mean"] as const;

/** One stated value; null where its comma leaves open what is meant. */
function buildValue(line: CstNode): ExampleValueNode | null {
  const [given] = nodesOf(line, "given");
  const [fraction] = nodesOf(given ?? line, "fraction");
  const statistic =
    given === undefined ? (STATISTICS.find((one) => tokensOf(line, K[one]).length > 0) ?? null) : null;
  const [name] = [...tokensOf(line, Name), ...tokensOf(line, Path)].map(nameOf);
  const span = spanOfNode(line);
  if (name === undefined) {
    return null;
  }
  if (fraction !== undefined) {
    const number = fractionOf(fraction);
    return number === null ? null : { statistic, name, value: { kind: "number", ...number }, span };
  }
  return { statistic, name, value: buildGiven(given ?? node(line, "given")), span };
}

function buildGiven(cst: CstNode): ExampleValueNode["value"] {
  const [string] = tokensOf(cst, StringToken);
  const isYes = tokensOf(cst, K.yes).length > 0;
  const [date] = tokensOf(cst, DateToken).map(dateOf);
  if (date !== undefined) {
    return { kind: "text", text: date };
  }
  if (string !== undefined) {
    return { kind: "text", text: textOf(string) };
  }
  return isYes || tokensOf(cst, K.no).length > 0
    ? { kind: "truth", value: isYes }
    : { kind: "word", name: nameOf(tokensIn(cst)[0] ?? token(cst, Name)) };
}
