/** A block of code over rows while it is written: its statements, and the values that are known in it. */
import type { Code, Statement } from "./row-code.ts";

export interface Block {
  readonly statements: Statement[];
  /** Values by the meaning of their expressions, so that what is written twice is computed once. */
  readonly known: Map<string, unknown>;
  /** Within the value of an `else`, a division by zero leads to its fallback. */
  readonly isCaught: boolean;
  readonly counter: { locals: number };
  /** What a row leaves behind that the interpreter has to score. */
  readonly unsure: Extract<Statement, { kind: "stop" }>["stored"];
}

/** A whole number in code at or beyond this may have lost a digit. */
export const SAFE: number = Number.MAX_SAFE_INTEGER;

export function emptyBlock(unsure: Block["unsure"]): Block {
  return { statements: [], known: new Map(), isCaught: false, counter: { locals: 0 }, unsure };
}

/** A block that runs within another, or not at all: it knows what is known there, and keeps what it learns. */
export function innerBlock(block: Block, isCaught: boolean = block.isCaught): Block {
  return { ...block, statements: [], known: new Map(block.known), isCaught };
}

/** Whether a statement may as well run for rows that it is not meant for: it only sends long numbers to the interpreter. */
export function isHarmless(statement: Statement): boolean {
  return statement.kind === "set" || mostOf(statement) === SAFE;
}

/** The number beyond which a statement stops a row; null where it is about something else. */
export function mostOf(statement: Statement): number | null {
  if (statement.kind !== "stop" || !Array.isArray(statement.when)) return null;
  const [operator, inner] = statement.when;
  const isLimit = operator === "not" && Array.isArray(inner) && inner[0] === "<=";
  return isLimit && typeof inner[2] === "number" ? inner[2] : null;
}

/** Lets a block run whatever happens, as a part of the block around it, which then knows what it knows. */
export function takeIn(inner: Block, block: Block): void {
  block.statements.push(...inner.statements);
  for (const [key, value] of inner.known) block.known.set(key, value);
}

export function newLocal({ counter }: Block): number {
  counter.locals++;
  return counter.locals;
}

/** The value in a local, so that it is computed once; what is no computation stays as it is. */
export function held(block: Block, value: Code): Code {
  if (!Array.isArray(value)) return value;
  const key = JSON.stringify(value);
  // What is kept under a code is where its value is held.
  const before = block.known.get(key) as Code | undefined;
  if (before !== undefined) return before;
  const local = newLocal(block);
  block.statements.push({ kind: "set", local, value });
  block.known.set(key, { local });
  return { local };
}

/** Rows for which `when` holds leave by a statement; it is written once, for none of them gets to a second one. */
export function leaveWhen(block: Block, when: Code, leave: (when: Code) => Statement): void {
  const text = JSON.stringify(when);
  const same = [text, JSON.stringify(block.known.get(text))].map((one) => `left ${one}`);
  if (when === 0 || same.some((one) => block.known.has(one))) return;
  block.statements.push(leave(when));
  block.known.set(`left ${text}`, true);
}

/** Where `when` holds the row goes to the interpreter, which is always right. */
export function unsureWhen(block: Block, when: Code): void {
  leaveWhen(block, when, (left) => ({ kind: "stop", when: left, stored: block.unsure }));
}

/** The row goes on only where a whole number is one that a double holds exactly, whatever was computed of it. */
export function exactOnly(block: Block, value: Code, isPositive: boolean): void {
  // Figures and statistics are: those that are not never get into code.
  if (typeof value === "object" && ("array" in value || "fixed" in value)) return;
  if (typeof value === "number") atMost(block, Math.abs(value), SAFE);
  else atMost(block, isPositive ? value : ["abs", value], SAFE);
}

/** The row goes on only where a number is not more than `most`. */
export function atMost(block: Block, value: Code, most: number): void {
  if (typeof value === "number") unsureWhen(block, value <= most ? 0 : 1);
  else unsureWhen(block, ["not", ["<=", value, most]]);
}

/** A divisor that is zero: to the fallback of an `else`, or to the interpreter, which says what is wrong. */
export function zeroWhen(block: Block, when: Code): void {
  if (block.isCaught) leaveWhen(block, when, (left) => ({ kind: "zero", when: left }));
  else unsureWhen(block, when);
}

export function times(a: Code, b: Code): Code {
  if (a === 0 || b === 0) return 0;
  if (a === 1 || b === 1) return a === 1 ? b : a;
  return typeof a === "number" && typeof b === "number" ? a * b : ["*", a, b];
}

export function plus(a: Code, b: Code): Code {
  if (a === 0 || b === 0) return a === 0 ? b : a;
  return typeof a === "number" && typeof b === "number" ? a + b : ["+", a, b];
}
