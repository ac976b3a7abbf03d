/** Names for sheets as Excel takes them: short, without certain characters, no two alike. */

/** The names to write, one for each: `sheetNames(["2023/2024", "A", "a"])` is `["2023-2024", "A", "a (2)"]`. */
export function sheetNames(wanted: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return wanted.map((name) => {
    const clean = cleaned(name);
    let unique = cut(clean, LONGEST);
    for (let count = 2; taken.has(keyOf(unique)); count += 1) {
      const suffix = ` (${count})`;
      unique = cut(clean, LONGEST - suffix.length) + suffix;
    }
    taken.add(keyOf(unique));
    return unique;
  });
}

function cleaned(name: string): string {
  const plain = name
    .replaceAll(/[[\]:*?/\\]/g, "-")
    .replaceAll(/\p{C}/gu, " ")
    .trim()
    .replaceAll(/^'|'$/g, "’");
  // Excel keeps one name for itself.
  return plain === "" ? "-" : plain.toLowerCase() === "history" ? `${plain}-` : plain;
}

/** Cut between characters, not within a pair or before a mark that belongs to a letter. */
function cut(name: string, length: number): string {
  if (name.length <= length) return name;
  let to = length;
  while (to > 0 && /^[\p{M}\udc00-\udfff]/u.test(name.slice(to, to + 1))) to -= 1;
  return name.slice(0, to).trim().replace(/'$/, "’");
}

function keyOf(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

const LONGEST = 31;
