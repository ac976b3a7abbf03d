/** Shortens a text that a message repeats, so that a whole file in one cell stays out of it. */

/** The first 100 UTF-16 units, with "…" where more follow: `excerpt("1.000")` is "1.000". */
export function excerpt(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

const LONGEST = 100;
