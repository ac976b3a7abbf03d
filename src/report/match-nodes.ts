/** Finds which indicators, groups and figures of two rulesets are the same ones, also where their codes differ. */

/** Something with a code and a label; `signature` says what else it can be known by, null for nothing. */
export interface Matchable {
  readonly code: string;
  readonly label: string | null;
  readonly signature: string | null;
}

export interface Matching<T> {
  /** In the order of `after`. */
  readonly pairs: readonly { readonly before: T; readonly after: T }[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/**
 * Pairs of what is the same, in this order: what `renumbered` says; same code and label; a label that each side has
 * once, so that a new row in between does not make every later row a changed one; same code, where that is likely to
 * be the same thing; the same signature.
 */
export function matched<T extends Matchable>(
  before: readonly T[],
  after: readonly T[],
  renumbered: ReadonlyMap<string, string> = new Map(),
  isLikely: (before: T, after: T) => boolean = () => true,
): Matching<T> {
  const partners = new Map<T, T>();
  const taken = new Set<T>();
  const pair = (old: T | undefined, now: T | undefined): void => {
    if (old !== undefined && now !== undefined && !partners.has(now) && !taken.has(old)) {
      partners.set(now, old);
      taken.add(old);
    }
  };
  const byCode = new Map(before.map((one) => [one.code, one]));
  const nowByCode = new Map(after.map((one) => [one.code, one]));
  for (const [from, to] of renumbered) {
    pair(byCode.get(from), nowByCode.get(to));
  }
  for (const now of after) {
    const old = byCode.get(now.code);
    if (old !== undefined && labelKey(old) === labelKey(now)) {
      pair(old, now);
    }
  }
  pairUnique(before, after, labelKey, pair);
  for (const now of after) {
    const old = byCode.get(now.code);
    if (old !== undefined && isLikely(old, now)) {
      pair(old, now);
    }
  }
  pairUnique(before, after, ({ signature }) => signature, pair);
  return {
    pairs: after
      .filter((now) => partners.has(now))
      .map((now) => ({ before: partners.get(now) ?? now, after: now })),
    removed: before.filter((old) => !taken.has(old)),
    added: after.filter((now) => !partners.has(now)),
  };
}

/** A label as people compare it: in NFC, without regard to case and blanks. */
export function labelKey({ label }: Pick<Matchable, "label">): string | null {
  return label === null ? null : label.normalize("NFC").toLowerCase().replace(/\s+/g, "");
}

function pairUnique<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string | null,
  pair: (old: T | undefined, now: T | undefined) => void,
): void {
  const [old, now] = [uniqueBy(before, keyOf), uniqueBy(after, keyOf)];
  for (const [key, one] of now) {
    pair(old.get(key), one);
  }
}

function uniqueBy<T>(all: readonly T[], keyOf: (one: T) => string | null): ReadonlyMap<string, T> {
  const byKey = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    if (key !== null) {
      byKey.set(key, [...(byKey.get(key) ?? []), one]);
    }
  }
  return new Map(
    [...byKey].flatMap(([key, [one, ...others]]) => (one && others.length === 0 ? [[key, one]] : [])),
  );
}
