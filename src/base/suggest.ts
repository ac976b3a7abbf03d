/** Finds the declared name that someone most likely meant, blind to case and Vietnamese marks. */
import { distance } from "fastest-levenshtein";

/** Without case, tone marks and the bar of đ: `foldMarks("Hộ Gia Đình")` is "ho gia dinh". */
export function foldMarks(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/[đðɖ]/g, "d");
}

/**
 * The known name nearest to `name`, or undefined where none is near:
 * `nearest("so_ho", ["dân_số", "số_hộ"])` is "số_hộ". Of equally near names the first is taken.
 */
export function nearest(name: string, known: readonly string[]): string | undefined {
  const wanted = comparable(name);
  const furthest = Math.max(1, Math.floor(wanted.folded.length / 3));
  let best: { readonly name: string; readonly rank: number } | undefined;
  for (const candidate of known) {
    const { folded, exact } = comparable(candidate);
    if (Math.abs(folded.length - wanted.folded.length) > furthest) continue;
    const far = isSwapped(wanted.folded, folded) ? 1 : distance(wanted.folded, folded);
    if (far > furthest || far >= wanted.folded.length) continue;
    // Marks decide only between names that are equally near without them.
    const rank = far * (2 * LONGEST + 1) + distance(wanted.exact, exact);
    if (best === undefined || rank < best.rank) best = { name: candidate, rank };
  }
  return best?.name;
}

/** Two letters in the other order are one slip: "inptu" is as near to "input" as "inpu" is. */
function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index]);
  return (
    a.length === b.length &&
    at >= 0 &&
    a[at] === b[at + 1] &&
    a[at + 1] === b[at] &&
    a.slice(at + 2) === b.slice(at + 2)
  );
}

// Longer texts are no names; cut, they cannot make the search slow.
const LONGEST = 80;

function comparable(name: string): { readonly exact: string; readonly folded: string } {
  const exact = name.slice(0, LONGEST).normalize("NFC");
  return { exact, folded: foldMarks(exact).slice(0, LONGEST) };
}
