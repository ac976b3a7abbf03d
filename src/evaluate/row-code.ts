/** Straight-line code over the rows of columns, as data. */

/** A plain number while a row is scored: a constant, a local, a number at the row of an array, or what an operator makes. */
export type Code =
  | number
  | { readonly local: number }
  | { readonly array: number }
  | { readonly fixed: number }
  | readonly [Unary, Code]
  | readonly [Binary, Code, Code];
export type Operator = Unary | Binary;
type Unary = "floor" | "abs" | "not";
type Binary = "+" | "-" | "*" | "/" | "<" | "<=" | ">" | ">=" | "===" | "!==" | "&" | "|" | "&&" | "||";

export type Statement =
  | { readonly kind: "set"; readonly local: number; readonly value: Code }
  | { readonly kind: "store"; readonly array: number; readonly value: Code }
  /** The row is done; `stored` says what it leaves in its arrays. */
  | { readonly kind: "stop"; readonly when: Code; readonly stored: readonly (readonly [number, Code])[] }
  /** A divisor is zero: on with the fallback of the nearest `else`. */
  | { readonly kind: "zero"; readonly when: Code }
  | {
      readonly kind: "if";
      readonly when: Code;
      readonly holds: readonly Statement[];
      readonly fails: readonly Statement[];
    }
  | { readonly kind: "else"; readonly value: readonly Statement[]; readonly fallback: readonly Statement[] };

/** The arrays that code reads and writes, by number. */
export type Arrays = readonly (Float64Array | Int32Array | Uint16Array | Uint8Array)[];

/** Runs its code for the rows 0 to `count` - 1; `fixed` are numbers that are the same for all rows. */
export type Program = (count: number, arrays: Arrays, fixed: readonly number[]) => void;
