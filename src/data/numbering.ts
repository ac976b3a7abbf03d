/** Knows the row below a heading in which decisions number its columns. */

/**
 * "(1) (2) (3)", "A B 1 2 3", "1 2 3=1+2"; the last of a few columns only where serial numbers come first: a unit may be
 * called 1 and have the figures 2 and 3.
 */
export function isNumbering(cells: readonly string[], hasSerials: boolean): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  if (filled.length === 0) return false;
  if (filled.every((cell) => IN_BRACKETS.test(cell))) return true;
  const letters = filled.filter((cell, at) => cell === LETTERS[at]).length;
  const isMarked = letters > 1 || (letters === 0 && (hasSerials || filled.length >= MANY));
  const numbers = filled.slice(letters);
  return (
    isMarked &&
    numbers.length > 0 &&
    numbers.every((cell, at) => isCounted(cell, at + 1) || isCounted(cell, at + 1 + letters))
  );
}

/** "3", "(3)" or "3=1+2". */
function isCounted(cell: string, place: number): boolean {
  return new RegExp(`^\\(?${place}\\)?\\s*(?:=.*)?$`).test(cell);
}

const IN_BRACKETS = /^\([0-9A-Z]{1,3}\)\s*(?:=.*)?$/;
const LETTERS = "ABCDEF";
const MANY = 5;
