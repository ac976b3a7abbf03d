/** Reads the inputs of many units into columns: the usual figures at once, all others as those of one unit are read. */
import { exact } from "../base/exact.ts";
import { type Input, keysByName } from "../ir/ruleset.ts";
import { emptyColumns, HELD, NOT_PROVIDED, store, type Column, type Columns } from "./columns.ts";
import { compileInput, readInputs, type ReadInputs } from "./inputs.ts";
import type { InputState, RawInputs } from "./outcome.ts";

/** Reads so many rows; the inputs of one are asked for when it is read, and not kept. */
export type ColumnReader = (count: number, inputsOf: (row: number) => RawInputs) => Columns;

/** A reader that gives for each unit what `readInputs` gives, in columns. */
export function compileColumns(inputs: readonly Input[]): ColumnReader {
  const read = readInputs(inputs);
  const keys = keysByName(inputs);
  const puts = inputs.map((input) => compilePut(input));
  const places = new Map(inputs.map(({ key }, index) => [key, index]));
  // A name that is not in NFC is nobody's: `readInputs` composes what it is given.
  const composed = [...keys].filter(([name]) => name === name.normalize("NFC"));
  const byName = new Map(composed.map(([name, key]) => [name, places.get(key) ?? 0]));
  return (count, inputsOf) => {
    const columns = emptyColumns(inputs, count);
    const seen = new Int32Array(inputs.length).fill(-1);
    for (let row = 0; row < count; row++) {
      const raw = inputsOf(row);
      if (!readUsual(raw, row, columns, { byName, puts, seen })) {
        storeAll(columns, row, read(raw));
      }
    }
    return columns;
  };
}

interface Readers {
  readonly byName: ReadonlyMap<string, number>;
  readonly puts: readonly Put[];
  /** The row in which each input was given last. */
  readonly seen: Int32Array;
}

type Put = (column: Column, row: number, raw: unknown) => boolean;

/** False where a unit has anything unusual: an unknown or repeated key, or a value that has to be told about. */
function readUsual(
  raw: RawInputs,
  row: number,
  { columns }: Columns,
  { byName, puts, seen }: Readers,
): boolean {
  if (typeof raw !== "object" || raw === null || Array.isArray(raw) || raw instanceof Map) return false;
  for (const name of Object.keys(raw)) {
    const place = byName.get(name);
    if (place === undefined || seen[place] === row) return false;
    seen[place] = row;
    const column = columns[place];
    if (column === undefined || !puts[place]?.(column, row, raw[name])) return false;
  }
  return true;
}

function storeAll({ columns, byKey, issues }: Columns, row: number, read: ReadInputs): void {
  for (const column of columns) column.states[row] = NOT_PROVIDED;
  for (const [key, state] of read.states) {
    const column = byKey.get(key);
    if (column !== undefined) store(column, row, state);
  }
  if (read.issues.length > 0) issues.set(row, read.issues);
}

/** Puts a value into its column; false where it is at fault, which is told of the whole unit in one order. */
function compilePut(input: Input): Put {
  const readOne = compileInput(input);
  const whole = wholeBounds(input);
  const words = new Map<string, InputState>();
  return (column, row, raw) => {
    if (raw === undefined || raw === null) return true;
    const number = whole === null ? undefined : wholeOf(raw);
    if (number !== undefined && whole !== null && number >= whole.low && number <= whole.high) {
      column.states[row] = HELD;
      column.tops[row] = number;
      return true;
    }
    if (typeof raw === "boolean" && input.kind === "yes/no") {
      column.states[row] = HELD;
      column.tops[row] = raw ? 1 : 0;
      return true;
    }
    const known = typeof raw === "string" ? words.get(raw) : undefined;
    const reading = known ?? readOne(raw);
    if (reading.state === "fault") return false;
    if (typeof raw === "string" && words.size < MOST_WORDS) words.set(raw, reading);
    store(column, row, reading);
    return true;
  };
}

const MOST_WORDS = 1000;

/** The whole numbers that an input takes without a question; null where there are none, or what they mean is not sure. */
function wholeBounds({ kind, low, high }: Input): { readonly low: number; readonly high: number } | null {
  if (kind !== "count" && kind !== "amount" && kind !== "points" && kind !== "ratio") return null;
  const [from] = low === null ? [-Number.MAX_SAFE_INTEGER] : exact(low).ceiling().parts();
  const [to] = high === null ? [Number.MAX_SAFE_INTEGER] : exact(high).floor().parts();
  if (typeof from !== "number" || typeof to !== "number") return null;
  // Above 1 a bare ratio may have been meant in percent.
  return { low: kind === "count" ? Math.max(from, 0) : from, high: kind === "ratio" ? Math.min(to, 1) : to };
}

/** A safe whole number, or a text of at most fifteen digits; undefined for everything else. */
function wholeOf(raw: unknown): number | undefined {
  if (typeof raw === "number") return Number.isSafeInteger(raw) ? raw + 0 : undefined;
  if (typeof raw !== "string" || raw === "" || raw.length > 15) return undefined;
  let number = 0;
  for (let at = 0; at < raw.length; at++) {
    const digit = raw.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return undefined;
    number = number * 10 + digit;
  }
  return number;
}
