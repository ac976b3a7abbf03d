/** Concrete syntax to worked examples. */
import { invariant } from "../base/invariant.ts";
import {
  type CstNode,
  dateOf,
  has,
  nameOf,
  node,
  nodeOf,
  nodesOf,
  numberOf,
  spanOfNode,
  textOf,
  token,
  tokenOf,
  tokensIn,
} from "./cst.ts";
import type { Damage } from "./damage.ts";
import { spanOfToken } from "./layout.ts";
import { DateToken, keywordTokens as K, Name, Path, StringToken } from "./tokens.ts";
import type { FractionNode } from "./expression-tree.ts";
import type { ExampleNode, ExampleValueNode } from "./tree.ts";

export function buildExample(cst: CstNode, damage: Damage): ExampleNode {
  const label = tokenOf(cst, StringToken);
  const gives = nodeOf(cst, "fraction");
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
  const given = nodeOf(line, "given");
  const fraction = nodeOf(given ?? line, "fraction");
  const statistic = given === undefined ? (STATISTICS.find((one) => has(line, K[one])) ?? null) : null;
  const name = nameOf(tokenOf(line, Name) ?? token(line, Path));
  const span = spanOfNode(line);
  if (fraction !== undefined) {
    const number = fractionOf(fraction);
    return number === null ? null : { statistic, name, value: { kind: "number", ...number }, span };
  }
  return { statistic, name, value: buildGiven(given ?? node(line, "given")), span };
}

/** A day, a text, `yes`, `no`, or the word of an option. */
function buildGiven(cst: CstNode): ExampleValueNode["value"] {
  const [word] = tokensIn(cst);
  invariant(word !== undefined, "an example without a value");
  switch (cst.first?.as) {
    case DateToken.name:
      return { kind: "text", text: dateOf(word) };
    case StringToken.name:
      return { kind: "text", text: textOf(word) };
    case K.yes.name:
    case K.no.name:
      return { kind: "truth", value: cst.first.as === K.yes.name };
    default:
      return { kind: "word", name: nameOf(word) };
  }
}
