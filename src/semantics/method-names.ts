/** Finds names in the text of methods that lead nowhere: reported where they stand, once, whether or not anybody calls the method. */
import type { Report } from "../base/diagnostic.ts";
import { type ExpressionNode, partsOfNode } from "../syntax/expression-tree.ts";
import type { MethodNode } from "../syntax/tree.ts";
import { reportUnknownMethod, reportUnknownName } from "./laws/names-are-known.ts";
import { callablesIn } from "./lower/lower-call.ts";

/** A method sees its parameters, the other methods, and nothing else. */
export function reportUnknownNames(
  methods: readonly MethodNode[],
  known: ReadonlyMap<string, MethodNode>,
  lost: ReadonlySet<string>,
  report: Report,
): void {
  const callable = callablesIn(known);
  for (const { parameters, body } of methods) {
    const names = parameters.map(({ text }) => text);
    for (const node of everyNode(body)) {
      if (node.kind === "name" && !names.includes(node.name.text)) {
        reportUnknownName(node.name, names, lost, report);
      }
      if (node.kind === "call" && !callable.includes(node.name.text)) {
        reportUnknownMethod(node.name, [...known.keys()], callable, report);
      }
    }
  }
}

function* everyNode(node: ExpressionNode): Generator<ExpressionNode> {
  yield node;
  for (const part of partsOfNode(node)) {
    yield* everyNode(part);
  }
}
