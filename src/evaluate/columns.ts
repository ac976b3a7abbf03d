/** The figures of many units in columns: one typed array for each input, and what fits into none beside it. */
import { exact } from "../base/exact.ts";
import { invariant } from "../base/invariant.ts";
import type { Input } from "../ir/ruleset.ts";
import type { ReadInputs } from "./inputs.ts";
import type { InputIssue, InputState, Value } from "./outcome.ts";
import type { PreparedIndicator } from "./prepare.ts";
import type { Arrays } from "./row-code.ts";

/** The state of a figure in a column: bits, so that the states of several are tested at once. */
export const HELD = 0;
export const NOT_PROVIDED = 1;
export const NOT_APPLICABLE = 2;
export const REFUSED = 4;
/** A value that the arrays cannot hold: the interpreter scores what uses it. */
export const BESIDE = 8;

/**
 * One input of all units. `tops` has whole numbers below 2^53: a numerator, 0 or 1 for yes/no, the place of a word
 * among the options, a day as 20231231.
 */
export interface Column {
  readonly input: Input;
  readonly states: Uint8Array;
  readonly tops: Float64Array | Uint8Array;
  /** Denominators; null for the kinds that have none. */
  readonly bottoms: Float64Array | null;
  /** By row: reasons, long numbers, texts. */
  readonly beside: Map<number, InputState>;
}

export interface Columns {
  readonly count: number;
  readonly columns: readonly Column[];
  readonly byKey: ReadonlyMap<string, Column>;
  /** The faults of the rows that have some. */
  readonly issues: Map<number, readonly InputIssue[]>;
}

/** Columns for `count` units of which nothing is provided yet. */
export function emptyColumns(inputs: readonly Input[], count: number): Columns {
  const columns = inputs.map((input) => emptyColumn(input, count));
  return { count, columns, byKey: new Map(columns.map((one) => [one.input.key, one])), issues: new Map() };
}

function emptyColumn(input: Input, count: number): Column {
  const isNarrow = input.kind === "yes/no" || (input.kind === "choice" && input.options.length < 256);
  const isFraction = input.kind === "amount" || input.kind === "ratio" || input.kind === "points";
  return {
    input,
    states: new Uint8Array(count).fill(NOT_PROVIDED),
    tops: isNarrow ? new Uint8Array(count) : new Float64Array(input.kind === "text" ? 0 : count),
    bottoms: isFraction ? new Float64Array(count).fill(1) : null,
    beside: new Map(),
  };
}

/** Puts one figure into its column. */
export function store(column: Column, row: number, state: InputState): void {
  switch (state.state) {
    case "not provided":
      return;
    case "refused":
      column.states[row] = REFUSED;
      return;
    case "not applicable":
      column.states[row] = NOT_APPLICABLE;
      column.beside.set(row, state);
      return;
    case "value":
      if (!storeValue(column, row, state.value)) {
        column.states[row] = BESIDE;
        column.beside.set(row, state);
      }
  }
}

function storeValue(column: Column, row: number, value: Value): boolean {
  const [top, bottom] = partsOf(column, value);
  if (typeof top !== "number" || typeof bottom !== "number") return false;
  column.states[row] = HELD;
  column.tops[row] = top;
  if (column.bottoms !== null) column.bottoms[row] = bottom;
  return true;
}

function partsOf({ input }: Column, value: Value): readonly [top: unknown, bottom: unknown] {
  if (typeof value === "object") return value.parts();
  if (typeof value === "boolean") return [value ? 1 : 0, 1];
  if (input.kind === "choice") return [input.options.findIndex(({ word }) => word === value), 1];
  return input.kind === "date" ? [dayNumber(value), 1] : [null, null];
}

/** A day as a whole number in the order of days: 20231231 for "2023-12-31". */
export function dayNumber(day: string): number {
  let number = 0;
  for (const digit of day) {
    if (digit !== "-") number = number * 10 + digit.charCodeAt(0) - ZERO;
  }
  return number;
}

const ZERO = "0".charCodeAt(0);

const ABSENT: InputState = { state: "not provided" };
const UNUSABLE: InputState = { state: "refused" };

/** One figure as it was put in. */
export function stateAt(column: Column, row: number): InputState {
  switch (column.states[row]) {
    case HELD:
      return { state: "value", value: valueAt(column, row) };
    case REFUSED:
      return UNUSABLE;
    case NOT_PROVIDED:
      return ABSENT;
    default: {
      const state = column.beside.get(row);
      invariant(state !== undefined, `the figure ${column.input.key} of row ${row} is not there`);
      return state;
    }
  }
}

function valueAt({ input, tops, bottoms }: Column, row: number): Value {
  const top = tops[row] ?? 0;
  switch (input.kind) {
    case "yes/no":
      return top === 1;
    case "choice":
      return input.options[top]?.word ?? "";
    case "date": {
      const digits = `${top}`.padStart(8, "0");
      return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
    }
    default: {
      const bottom = bottoms?.[row] ?? 1;
      return bottom === 1 ? exact(top) : exact(top).over(exact(bottom));
    }
  }
}

const NONE: readonly never[] = [];

/** The figures of one row as they were read, or those of some inputs of it. */
export function figuresAt(
  { columns, issues }: Columns,
  row: number,
  isWanted: (key: string) => boolean = () => true,
): ReadInputs {
  const wanted = columns.filter(({ input }) => isWanted(input.key));
  return {
    states: new Map(wanted.map((column) => [column.input.key, stateAt(column, row)])),
    issues: issues.get(row) ?? NONE,
  };
}

/** Three arrays for each input: states, numerators, denominators. */
export function inputArrays(inputs: readonly Input[], { byKey }: Columns): Arrays {
  return inputs.flatMap(({ key }) => {
    const column = byKey.get(key);
    return [column?.states ?? UNUSED, column?.tops ?? UNUSED, column?.bottoms ?? UNUSED];
  });
}

/** Stands where code has no array to read or to write. */
export const UNUSED: Uint8Array = new Uint8Array(0);

/** The figures that an indicator looks at. */
export function isWantedBy({ inputs, mentioned }: PreparedIndicator): (key: string) => boolean {
  const keys = new Set([...inputs, ...mentioned].map(({ key }) => key));
  return (key) => keys.has(key);
}

/** The bits of all ways in which rows stand, four rows at a time: mostly all stand alike, and nothing need be looked for. */
export function standsIn(stands: Uint8Array): number {
  const whole = stands.length >> 2;
  const fours = new Uint32Array(stands.buffer, stands.byteOffset, whole);
  let all = 0;
  for (let four = 0; four < whole; four++) all |= fours[four] ?? 0;
  for (let row = 4 * whole; row < stands.length; row++) all |= stands[row] ?? 0;
  return (all | (all >> 8) | (all >> 16) | (all >> 24)) & 255;
}

/** The rows that stand so, which are few: engines look for a byte many times faster than a loop does. */
export function rowsThat(stands: Uint8Array, stand: number): readonly number[] {
  const rows: number[] = [];
  for (let row = stands.indexOf(stand); row !== -1; row = stands.indexOf(stand, row + 1)) rows.push(row);
  return rows;
}
