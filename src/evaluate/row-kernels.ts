/** Loops over a stretch of rows, one for each operator of row code. */
import type { Arrays, Operator } from "./row-code.ts";

/** The rows of a stretch: few enough that what is computed for them stays in the fastest memory. */
export const LENGTH = 512;

/** A number for each row of a stretch. */
export type Numbers = Float64Array;
/** 1 for each row of a stretch that is meant, else 0. */
export type Rows = Uint8Array;

export function emptyNumbers(): Numbers {
  return new Float64Array(LENGTH);
}

/** Computes `made` of `a` and `b`, row by row; `b` is left alone by an operator of one number. */
export type Kernel = (a: Numbers, b: Numbers, made: Numbers) => void;

/** Splits `rows` by whether a number is not zero; either part may be `rows` itself. */
export function narrowed(rows: Rows, when: Numbers, holding: Rows, without: Rows): void {
  for (let at = 0; at < LENGTH; at++) {
    const is = rows[at] ?? 0;
    const holds = when[at] ? is : 0;
    holding[at] = holds;
    without[at] = is - holds;
  }
}

/** Puts numbers into an array from a place on, for the `rows` that are meant. */
export function keepIn(to: Arrays[number], from: number, numbers: Numbers, rows: Rows): void {
  const isEach = !rows.subarray(0, numbers.length).includes(0);
  if (isEach) to.set(numbers, from);
  else for (let at = 0; at < numbers.length; at++) if (rows[at] === 1) to[from + at] = numbers[at] ?? 0;
}

/** Adds other rows to `rows`. */
export function joined(rows: Rows, others: Rows): void {
  for (let at = 0; at < LENGTH; at++) rows[at] = (rows[at] ?? 0) | (others[at] ?? 0);
}

export function kernelOf(operator: Operator): Kernel {
  return KERNELS[operator];
}

const KERNELS: Readonly<Record<Operator, Kernel>> = {
  floor: (a, _, made) => {
    for (let at = 0; at < LENGTH; at++) made[at] = Math.floor(a[at] ?? 0);
  },
  abs: (a, _, made) => {
    for (let at = 0; at < LENGTH; at++) made[at] = Math.abs(a[at] ?? 0);
  },
  not: (a, _, made) => {
    for (let at = 0; at < LENGTH; at++) made[at] = a[at] ? 0 : 1;
  },
  "+": (a, b, made) => {
    for (let at = 0; at < LENGTH; at++) made[at] = (a[at] ?? 0) + (b[at] ?? 0);
  },
  "-": (a, b, made) => {
    for (let at = 0; at < LENGTH; at++) made[at] = (a[at] ?? 0) - (b[at] ?? 0);
  },
  "*": (a, b, made) => {
    for (let at = 0; at < LENGTH; at++) made[at] = (a[at] ?? 0) * (b[at] ?? 0);
  },
  "/": (a, b, made) => {
    for (let at = 0; at < LENGTH; at++) made[at] = (a[at] ?? 0) / (b[at] ?? 0);
  },
  "<": (a, b, made) => {
    for (let at = 0; at < LENGTH; at++) made[at] = (a[at] ?? 0) < (b[at] ?? 0) ? 1 : 0;
  },
  "<=": (a, b, made) => {
    for (let at = 0; at < LENGTH; at++) made[at] = (a[at] ?? 0) <= (b[at] ?? 0) ? 1 : 0;
  },
  ">": (a, b, made) => {
    for (let at = 0; at < LENGTH; at++) made[at] = (a[at] ?? 0) > (b[at] ?? 0) ? 1 : 0;
  },
  ">=": (a, b, made) => {
    for (let at = 0; at < LENGTH; at++) made[at] = (a[at] ?? 0) >= (b[at] ?? 0) ? 1 : 0;
  },
  "===": (a, b, made) => {
    for (let at = 0; at < LENGTH; at++) made[at] = a[at] === b[at] ? 1 : 0;
  },
  "!==": (a, b, made) => {
    for (let at = 0; at < LENGTH; at++) made[at] = a[at] !== b[at] ? 1 : 0;
  },
  "&": (a, b, made) => {
    for (let at = 0; at < LENGTH; at++) made[at] = (a[at] ?? 0) & (b[at] ?? 0);
  },
  "|": (a, b, made) => {
    for (let at = 0; at < LENGTH; at++) made[at] = (a[at] ?? 0) | (b[at] ?? 0);
  },
  "&&": (a, b, made) => {
    for (let at = 0; at < LENGTH; at++) made[at] = a[at] ? (b[at] ?? 0) : 0;
  },
  "||": (a, b, made) => {
    for (let at = 0; at < LENGTH; at++) made[at] = (a[at] ?? 0) || (b[at] ?? 0);
  },
};
