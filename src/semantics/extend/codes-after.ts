/** Which code each group and indicator of the old edition has in the new one. */
import type { Edit, Part } from "../../syntax/outline.ts";

/** By old code. A group that is renumbered takes along the codes that begin with its own. */
export function codesAfter(parts: readonly Part[], edits: readonly Edit[]): ReadonlyMap<string, string> {
  const renumbered = new Map(
    edits.flatMap((edit) => (edit.kind === "renumber" ? [[edit.code.text, edit.to.text] as const] : [])),
  );
  const codes = new Map<string, string>();
  const follow = (part: Part, old: string, now: string): void => {
    const { text } = part.code;
    const isCarried = old !== now && text.startsWith(`${old}.`);
    const code = renumbered.get(text) ?? (isCarried ? now + text.slice(old.length) : text);
    codes.set(text, code);
    for (const child of part.children) {
      follow(child, ...(code === text ? ([old, now] as const) : ([text, code] as const)));
    }
  };
  for (const part of parts) {
    follow(part, "", "");
  }
  return codes;
}

/** The codes of what is taken out, with all that it holds but for what is moved. */
export function removedCodes(parts: readonly Part[], edits: readonly Edit[]): ReadonlySet<string> {
  const codesOf = (kind: "remove" | "move"): ReadonlySet<string> =>
    new Set(edits.flatMap((edit) => (edit.kind === kind ? [edit.code.text] : [])));
  const [removed, moved] = [codesOf("remove"), codesOf("move")];
  const gone = (part: Part, isInside: boolean): readonly string[] => {
    const { text } = part.code;
    const isGone = (isInside || removed.has(text)) && !moved.has(text);
    return [...(isGone ? [text] : []), ...part.children.flatMap((child) => gone(child, isGone))];
  };
  return new Set(parts.flatMap((part) => gone(part, false)));
}

/**
 * Compares codes as they are printed in a row: numbers as numbers, Roman numerals as theirs, letters as letters, so
 * that 1.9 stands before 1.10 and IV before V.
 */
export function byCode(left: string, right: string): number {
  const [one, other] = [left, right].map((code) => code.split("."));
  for (const [at, part] of (one ?? []).entries()) {
    const against = other?.[at];
    if (against === undefined) {
      return 1;
    }
    const difference = compareParts(part, against);
    if (difference !== 0) {
      return difference;
    }
  }
  return (one?.length ?? 0) - (other?.length ?? 0);
}

function compareParts(left: string, right: string): number {
  const [one, other] = [orderOf(left), orderOf(right)];
  return one.number - other.number || (one.rest < other.rest ? -1 : one.rest > other.rest ? 1 : 0);
}

/** `12a` is 12 and "a"; `XIV` is 14. Codes are short: their numbers are far below 2^53. */
function orderOf(part: string): { readonly number: number; readonly rest: string } {
  const digits = /^[0-9]{1,9}/.exec(part)?.[0] ?? "";
  if (digits !== "") {
    return { number: Number.parseInt(digits, 10), rest: part.slice(digits.length) };
  }
  const roman = /^(?=[IVXL])(XL|L?X{0,3})(IX|IV|V?I{0,3})$/.test(part) ? romanOf(part) : 0;
  return { number: roman, rest: roman === 0 ? part : "" };
}

function romanOf(text: string): number {
  const values = [...text].map((letter) => ({ I: 1, V: 5, X: 10, L: 50 })[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + ((values[at + 1] ?? 0) > value ? -value : value), 0);
}
