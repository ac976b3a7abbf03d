/** Where two values of JSON differ, leaf by leaf. */

/** A place of two values of JSON: "indicators.III.5.points"; null where a side has nothing there. */
export interface JsonDifference {
  readonly place: string;
  readonly kept: string | null;
  readonly now: string | null;
}

/** Entries of a list with a code or a name go by it, others by their order. */
export function differences(kept: unknown, now: unknown, place = ""): readonly JsonDifference[] {
  if (isBranch(kept) && isBranch(now)) {
    const [left, right] = [membersOf(kept), membersOf(now)];
    return [...new Set([...left.keys(), ...right.keys()])].flatMap((key) =>
      differences(left.get(key), right.get(key), place === "" ? key : `${place}.${key}`),
    );
  }
  const [keptText, nowText] = [textOf(kept), textOf(now)];
  return keptText === nowText ? [] : [{ place, kept: keptText, now: nowText }];
}

/** Names that stand in one of two lists only. */
export function otherNames(
  kept: readonly string[],
  now: readonly string[],
  place: string,
): readonly JsonDifference[] {
  const [before, after] = [new Set(kept), new Set(now)];
  return [
    ...kept.filter((name) => !after.has(name)).map((name) => ({ place, kept: name, now: null })),
    ...now.filter((name) => !before.has(name)).map((name) => ({ place, kept: null, now: name })),
  ];
}

function membersOf(value: object): ReadonlyMap<string, unknown> {
  const entries = Array.isArray(value)
    ? value.map((one, at) => [nameOf(one) ?? String(at + 1), one] as const)
    : Object.entries(value);
  return new Map(entries);
}

function nameOf(entry: unknown): string | null {
  if (!isRecord(entry)) {
    return null;
  }
  const { code, of: kind, name, kind: isCause } = entry;
  if (typeof kind === "string" && typeof name === "string" && isCause === undefined) {
    return `${kind}.${name}`;
  }
  return typeof code === "string" && isCause === undefined ? code : null;
}

function isBranch(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** As JSON writes it; null of what is not there. */
function textOf(value: unknown): string | null {
  return value === undefined || value === null
    ? null
    : typeof value === "string"
      ? value
      : JSON.stringify(value);
}

export function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
