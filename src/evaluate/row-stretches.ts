/** Runs code over the rows of columns where code must not be generated: a stretch of rows at a time, by loops written beforehand. */
import { assertNever } from "../base/invariant.ts";
import type { Arrays, Code, Program, Statement } from "./row-code.ts";
import {
  emptyNumbers,
  joined,
  keepIn,
  kernelOf,
  LENGTH,
  narrowed,
  type Numbers,
  type Rows,
} from "./row-kernels.ts";

/** What the loops of one program share: the stretch they are at, its arrays, its locals. */
interface Stretch {
  from: number;
  length: number;
  arrays: Arrays;
  readonly locals: Numbers[];
  readonly fixed: Map<number, Numbers>;
  readonly constants: Map<number, Numbers>;
}

/** Gives a number for each row of the stretch; they hold until the next statement computes something. */
type Compute = () => Numbers;
/** Runs statements for the rows that are on their way, and takes those off that are done. */
type Run = (rows: Rows) => void;

/** Where statements stand: not all rows get there, and rows whose divisor is zero leave for a fallback. */
interface Place {
  readonly isBranch: boolean;
  readonly zeros: Rows | null;
}

/** The same as the generated program, a few times slower. */
export function stretchesOf(statements: readonly Statement[]): Program {
  const stretch: Stretch = {
    ...{ from: 0, length: 0, arrays: [], locals: [] },
    ...{ fixed: new Map(), constants: new Map() },
  };
  const run = sequenceOf(statements, stretch, { isBranch: false, zeros: null });
  const rows = new Uint8Array(LENGTH);
  return (count, arrays, fixed) => {
    stretch.arrays = arrays;
    for (const [number, filled] of stretch.fixed) filled.fill(fixed[number] ?? 0);
    for (stretch.from = 0; stretch.from < count; stretch.from += LENGTH) {
      stretch.length = Math.min(LENGTH, count - stretch.from);
      run(rows.fill(1, 0, stretch.length).fill(0, stretch.length));
    }
  };
}

function sequenceOf(statements: readonly Statement[], stretch: Stretch, place: Place): Run {
  const runs = statements.map((one) => runOf(one, stretch, place));
  return (rows) => {
    for (const run of runs) {
      if (!rows.includes(1)) return;
      run(rows);
    }
  };
}

function runOf(statement: Statement, stretch: Stretch, place: Place): Run {
  switch (statement.kind) {
    case "set":
      return setOf(statement.local, computeOf(statement.value, stretch, 0), stretch, place);
    case "store":
      return storeOf(statement.array, statement.value, stretch);
    case "stop":
      return stopOf(statement, stretch);
    case "zero": {
      const split = splitOf(statement.when, stretch);
      const { zeros } = place;
      const leaving = new Uint8Array(LENGTH);
      return (rows) => {
        split(rows, leaving);
        if (zeros !== null) joined(zeros, leaving);
      };
    }
    case "if":
      return branchOf(statement, stretch, place);
    case "else": {
      const zeros = new Uint8Array(LENGTH);
      const value = sequenceOf(statement.value, stretch, { ...place, zeros });
      const fallback = sequenceOf(statement.fallback, stretch, { ...place, isBranch: true });
      return (rows) => {
        zeros.fill(0);
        value(rows);
        fallback(zeros);
        joined(rows, zeros);
      };
    }
    default:
      return assertNever(statement);
  }
}

/** What one branch keeps in a local is not to be lost by what another does with it. */
function setOf(local: number, compute: Compute, { locals }: Stretch, { isBranch }: Place): Run {
  const kept = numbersAt(local, locals);
  return (rows) => (isBranch ? keepIn(kept, 0, compute(), rows) : kept.set(compute()));
}

function storeOf(array: number, code: Code, stretch: Stretch): Run {
  const compute = computeOf(code, stretch, 0);
  return (rows) => {
    const { from, length, arrays } = stretch;
    const to = arrays[array];
    if (to !== undefined) keepIn(to, from, compute().subarray(0, length), rows);
  };
}

function stopOf({ when, stored }: Extract<Statement, { kind: "stop" }>, stretch: Stretch): Run {
  const split = splitOf(when, stretch);
  const stores = stored.map(([array, value]) => storeOf(array, value, stretch));
  const over = new Uint8Array(LENGTH);
  return (rows) => {
    split(rows, over);
    if (over.includes(1)) for (const store of stores) store(over);
  };
}

function branchOf(
  { when, holds, fails }: Extract<Statement, { kind: "if" }>,
  stretch: Stretch,
  place: Place,
): Run {
  const split = splitOf(when, stretch);
  const then = sequenceOf(holds, stretch, { ...place, isBranch: true });
  const otherwise = sequenceOf(fails, stretch, { ...place, isBranch: true });
  const holding = new Uint8Array(LENGTH);
  return (rows) => {
    split(rows, holding);
    then(holding);
    otherwise(rows);
    joined(rows, holding);
  };
}

/** Moves the rows for which `when` is not zero from `rows` to `holding`. */
function splitOf(when: Code, stretch: Stretch): (rows: Rows, holding: Rows) => void {
  const isNegated = Array.isArray(when) && when[0] === "not";
  const compute = computeOf(isNegated ? when[1] : when, stretch, 0);
  return isNegated
    ? (rows, holding) => narrowed(rows, compute(), rows, holding)
    : (rows, holding) => narrowed(rows, compute(), holding, rows);
}

/** Numbers by how deep in a calculation they are needed: what is computed there is used up before the next is. */
const scratch: Numbers[] = [];

function computeOf(code: Code, stretch: Stretch, depth: number): Compute {
  if (typeof code === "number") return always(filledBy(code, stretch.constants).fill(code));
  if ("local" in code) return always(numbersAt(code.local, stretch.locals));
  if ("fixed" in code) return always(filledBy(code.fixed, stretch.fixed));
  const made = numbersAt(depth, scratch);
  if ("array" in code) return () => readInto(made, code.array, stretch);
  const kernel = kernelOf(code[0]);
  const a = computeOf(code[1], stretch, depth);
  // An operator of one number leaves its second one alone.
  const b = code.length === 2 ? always(made) : computeOf(code[2], stretch, depth + 1);
  return () => {
    kernel(a(), b(), made);
    return made;
  };
}

function numbersAt(place: number, all: Numbers[]): Numbers {
  const numbers = all[place] ?? emptyNumbers();
  all[place] = numbers;
  return numbers;
}

function always(numbers: Numbers): Compute {
  return () => numbers;
}

function filledBy(key: number, all: Map<number, Numbers>): Numbers {
  const filled = all.get(key) ?? emptyNumbers();
  all.set(key, filled);
  return filled;
}

function readInto(made: Numbers, array: number, { arrays, from, length }: Stretch): Numbers {
  const read = arrays[array];
  if (read === undefined) return made.fill(0);
  if (length === LENGTH && read instanceof Float64Array) return read.subarray(from, from + LENGTH);
  for (let at = 0; at < length; at++) made[at] = read[from + at] ?? 0;
  return made;
}
