/** Makes closures of code over the rows of columns, where code must not be generated. */
import { assertNever } from "../base/invariant.ts";
import type { Arrays, Code, Program, Statement } from "./row-code.ts";

/** What the closures of one program share: the row they are at, its arrays, its locals. */
interface Row {
  at: number;
  arrays: Arrays;
  fixed: readonly number[];
  readonly locals: number[];
}

type Compute = () => number;
/** Runs statements; tells whether they went through. */
type Run = () => typeof THROUGH | typeof DONE | typeof ZERO;

const THROUGH = 0;
const DONE = 1;
const ZERO = 2;

/** The same as the generated program, several times slower. */
export function closuresOf(statements: readonly Statement[]): Program {
  const row: Row = { at: 0, arrays: [], fixed: [], locals: [] };
  const run = sequenceOf(statements, row);
  return (count, arrays, fixed) => {
    row.arrays = arrays;
    row.fixed = fixed;
    for (row.at = 0; row.at < count; row.at++) run();
  };
}

function sequenceOf(statements: readonly Statement[], row: Row): Run {
  const [first = through, second, ...rest] = statements.map((one) => runOf(one, row));
  if (second === undefined) return first;
  const next = rest.length === 0 ? second : chained([second, ...rest]);
  return () => first() || next();
}

function chained(runs: readonly Run[]): Run {
  return () => {
    for (const run of runs) {
      const end = run();
      if (end !== THROUGH) return end;
    }
    return THROUGH;
  };
}

function through(): typeof THROUGH {
  return THROUGH;
}

function runOf(statement: Statement, row: Row): Run {
  switch (statement.kind) {
    case "set": {
      const { locals } = row;
      const { local } = statement;
      const value = computeOf(statement.value, row);
      locals[local] = 0;
      return () => {
        locals[local] = value();
        return THROUGH;
      };
    }
    case "store":
      return storeOf(statement.array, statement.value, row);
    case "stop": {
      const when = computeOf(statement.when, row);
      const store = chained(statement.stored.map(([array, value]) => storeOf(array, value, row)));
      return () => {
        if (!when()) return THROUGH;
        store();
        return DONE;
      };
    }
    case "zero": {
      const when = computeOf(statement.when, row);
      return () => (when() ? ZERO : THROUGH);
    }
    case "if": {
      const when = computeOf(statement.when, row);
      const then = sequenceOf(statement.holds, row);
      const otherwise = sequenceOf(statement.fails, row);
      return () => (when() ? then() : otherwise());
    }
    case "else": {
      const value = sequenceOf(statement.value, row);
      const fallback = sequenceOf(statement.fallback, row);
      return () => {
        const end = value();
        return end === ZERO ? fallback() : end;
      };
    }
    default:
      return assertNever(statement);
  }
}

function storeOf(array: number, code: Code, row: Row): Run {
  const value = computeOf(code, row);
  return () => {
    const to = row.arrays[array];
    if (to !== undefined) to[row.at] = value();
    return THROUGH;
  };
}

function computeOf(code: Code, row: Row): Compute {
  if (typeof code === "number") return () => code;
  if ("local" in code) {
    const { locals } = row;
    const { local } = code;
    return () => locals[local] ?? 0;
  }
  if ("fixed" in code) return () => row.fixed[code.fixed] ?? 0;
  if ("array" in code) return () => row.arrays[code.array]?.[row.at] ?? 0;
  if (code.length === 2) return unaryOf(code[0], computeOf(code[1], row));
  return binaryOf(code[0], computeOf(code[1], row), computeOf(code[2], row));
}

function unaryOf(operator: "floor" | "abs" | "not", operand: Compute): Compute {
  switch (operator) {
    case "floor":
      return () => Math.floor(operand());
    case "abs":
      return () => Math.abs(operand());
    case "not":
      return () => (operand() ? 0 : 1);
    default:
      return assertNever(operator);
  }
}

function binaryOf(
  operator: Extract<Code, readonly [string, Code, Code]>[0],
  a: Compute,
  b: Compute,
): Compute {
  switch (operator) {
    case "+":
      return () => a() + b();
    case "-":
      return () => a() - b();
    case "*":
      return () => a() * b();
    case "/":
      return () => a() / b();
    case "<":
      return () => (a() < b() ? 1 : 0);
    case "<=":
      return () => (a() <= b() ? 1 : 0);
    case ">":
      return () => (a() > b() ? 1 : 0);
    case ">=":
      return () => (a() >= b() ? 1 : 0);
    case "===":
      return () => (a() === b() ? 1 : 0);
    case "!==":
      return () => (a() !== b() ? 1 : 0);
    case "&":
      return () => a() & b();
    case "|":
      return () => a() | b();
    case "&&":
      return () => (a() ? b() : 0);
    case "||":
      return () => a() || b();
    default:
      return assertNever(operator);
  }
}
