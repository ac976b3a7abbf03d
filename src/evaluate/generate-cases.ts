/** Writes the code of alternatives: of several blocks of code one counts. */
import { held, isHarmless, mostOf, newLocal, plus, unsureWhen, type Block } from "./row-block.ts";
import type { Code, Statement } from "./row-code.ts";

/** What the one case that holds gives: `values` in parts, each computed in a block of its own; null is "otherwise". */
export function oneOf(
  conditions: readonly (Code | null)[],
  values: readonly (readonly Code[])[],
  blocks: readonly Block[],
  block: Block,
): readonly Code[] {
  if (blocks.filter(({ statements }) => statements.length > 0).length <= 1 && blocks.every(mayAlwaysRun)) {
    return weighed(conditions, values, blocks, block);
  }
  const parts = joined(values, blocks, block);
  block.statements.push(...decided(conditions, blocks, block));
  return parts;
}

/**
 * Whether a block may run for rows that it is not meant for, if it does not send them to the interpreter for their
 * points. What it computes is its own; what it merely notes, as that a case is assumed, is told outside.
 */
function mayAlwaysRun({ statements }: Block): boolean {
  return statements.every((one) => (one.kind === "set" ? Array.isArray(one.value) : mostOf(one) !== null));
}

/**
 * The value of the one case that holds, as a sum: 1 for a condition that holds and 0 for another times its value.
 * A processor cannot guess which case the next unit takes, and waits at each branch that it guessed wrong. So of
 * several constants and one value that is computed, that one is computed for all.
 */
function weighed(
  conditions: readonly (Code | null)[],
  values: readonly (readonly Code[])[],
  blocks: readonly Block[],
  block: Block,
): readonly Code[] {
  const known = conditions.flatMap((one) => (one === null || one === 0 ? [] : [one]));
  const holding = held(
    block,
    known.reduce((sum: Code, one) => plus(sum, one), 0),
  );
  if (conditions.includes(null)) unsureWhen(block, [">", holding, 1]);
  else unsureWhen(block, known.length === 1 ? ["not", holding] : ["!==", holding, 1]);
  // Even 1 is multiplied: a yes or no is not the number 1 or 0.
  const weights = conditions.map((one): Code => one ?? ["-", 1, holding]);
  for (const [index, { statements }] of blocks.entries()) {
    block.statements.push(...statements.map((one) => onlyWhere(weights[index] ?? 0, one)));
  }
  const [first = []] = values;
  return first.map((_, part) => {
    const parts = values.map((value) => value[part] ?? 0);
    if (parts.every((one) => one === parts[0])) return parts[0] ?? 0;
    return held(
      block,
      parts.reduce((sum: Code, one, index) => plus(sum, one === 0 ? 0 : ["*", weights[index] ?? 0, one]), 0),
    );
  });
}

/** A statement of a block that always runs: too many points are those of another row where its case does not hold. */
function onlyWhere(weight: Code, statement: Statement): Statement {
  return statement.kind !== "stop" || isHarmless(statement)
    ? statement
    : { ...statement, when: ["&", weight, statement.when] };
}

/** The statements of the one case that holds; two that hold, or none, go to the interpreter. */
function decided(
  conditions: readonly (Code | null)[],
  blocks: readonly Block[],
  { unsure }: Block,
): readonly Statement[] {
  const last = conditions.indexOf(null);
  const stop: Statement = { kind: "stop", when: 1, stored: unsure };
  let rest: readonly Statement[] = last === -1 ? [stop] : (blocks[last]?.statements ?? []);
  let later: Code = 0;
  for (let index = conditions.length - 1; index >= 0; index--) {
    const when = conditions[index] ?? null;
    if (when === null) continue;
    const two: readonly Statement[] = later === 0 ? [] : [{ kind: "stop", when: later, stored: unsure }];
    rest = [{ kind: "if", when, holds: [...two, ...(blocks[index]?.statements ?? [])], fails: rest }];
    later = later === 0 ? when : ["||", when, later];
  }
  return rest;
}

/** What one of several blocks leaves, in locals of the block around them. */
export function joined(
  values: readonly (readonly Code[])[],
  blocks: readonly Block[],
  block: Block,
): readonly Code[] {
  const [head = [], ...others] = values;
  return head.map((first, part) => {
    if (typeof first === "number" && others.every((one) => one[part] === first)) return first;
    const local = newLocal(block);
    for (const [index, value] of values.entries()) {
      blocks[index]?.statements.push({ kind: "set", local, value: value[part] ?? 0 });
    }
    return { local };
  });
}
