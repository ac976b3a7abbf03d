/** Writes the code of the primitives over listed values. */
import type { PrimitiveCall } from "../ir/expression.ts";
import { invariant } from "../base/invariant.ts";
import { scaleOf } from "./generable.ts";
import type { Arithmetic } from "./row-arithmetic.ts";
import { newLocal, type Block } from "./row-block.ts";
import type { Code } from "./row-code.ts";

export function calledNumber<N>(
  { primitive, arguments: parts }: PrimitiveCall,
  numbers: readonly N[],
  block: Block,
  by: Arithmetic<N>,
): N {
  const [first, second, third] = numbers;
  invariant(first !== undefined, `${primitive} of nothing`);
  switch (primitive) {
    case "least":
      return numbers.reduce((least, one) => chosen("<", one, least, block, by));
    case "greatest":
      return numbers.reduce((greatest, one) => chosen(">", one, greatest, block, by));
    case "clamp":
      invariant(second !== undefined && third !== undefined, "clamp of less than three");
      return chosen("<", third, chosen(">", second, first, block, by), block, by);
    case "sum":
    case "mean": {
      const sum = numbers.reduce((before, one) => by.sum(block, before, one, "+"));
      return primitive === "sum" ? sum : by.quotient(block, sum, whole(numbers.length, block, by));
    }
    case "floor":
      return inUnits(first, 1, "floor", block, by);
    case "round":
      return inUnits(first, scaleOf(parts[1]) ?? 1, "half up", block, by);
  }
}

function whole<N>(top: Code, block: Block, by: Arithmetic<N>): N {
  return by.of(block, { top, bottom: 1, isPositive: true, isSafe: typeof top === "number" });
}

function inUnits<N>(number: N, scale: number, mode: "floor" | "half up", block: Block, by: Arithmetic<N>): N {
  const units = whole(by.inUnits(block, number, scale, mode), block, by);
  return scale === 1 ? units : by.quotient(block, units, whole(scale, block, by));
}

/** `one` where it compares so with `other`, else `other`. */
function chosen<N>(operator: "<" | ">", one: N, other: N, block: Block, by: Arithmetic<N>): N {
  const when = by.compared(block, operator, one, other);
  const [ones, others] = [by.parts(one), by.parts(other)];
  const parts = [0, 1].map((part): Code => {
    const [yes, no] = [ones[part] ?? 0, others[part] ?? 0];
    if (yes === no) return yes;
    const local = newLocal(block);
    block.statements.push({
      kind: "if",
      when,
      holds: [{ kind: "set", local, value: yes }],
      fails: [{ kind: "set", local, value: no }],
    });
    return { local };
  });
  return by.joined([parts[0] ?? 0, parts[1] ?? 0], [one, other]);
}
