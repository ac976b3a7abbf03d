/** Reads what `barem score --format json` writes as an official table: each unit with its points, total, indices and rank. */
import { LosslessNumber } from "lossless-json";

/** A list of `{ unit, figures }`; undefined of JSON that is something else. Points are their fractions, which are exact. */
export function scoreJsonUnits(value: unknown): readonly unknown[] | undefined {
  const units = isRecord(value) ? value["units"] : undefined;
  const isScores = Array.isArray(units) && units.every((one) => isRecord(one) && isRecord(one["total"]));
  return isScores ? units.map((one: Fields) => ({ unit: one["unit"], figures: figuresOf(one) })) : undefined;
}

type Fields = { readonly [name: string]: unknown };

function figuresOf({ status, rank, total, index, pillars, groups, indicators }: Fields): Fields {
  // Of a group it does not say whether its points are only what is certain so far.
  const parts = [status === "pending" ? [] : groups, indicators].flatMap((list) =>
    Array.isArray(list) ? list.filter(isRecord) : [],
  );
  const figures = [
    ...parts.map((part): Entry => [String(part["code"]), pointsOf(part)]),
    ["total", pointsOf(total)] as const,
    ...named("index", index),
    ...named("pillar", pillars),
    ["rank", rank ?? null] as const,
  ];
  // fromEntries makes own properties of all names, "__proto__" too.
  return Object.fromEntries(figures);
}

type Entry = readonly [key: string, figure: unknown];

function named(kind: string, values: unknown): readonly Entry[] {
  return isRecord(values)
    ? Object.entries(values).map(([name, value]) => [`${kind} ${name}`, pointsOf(value)])
    : [];
}

/** Exact points as a fraction, so that no decimals are read into them; what has none, or is still pending, is not given. */
function pointsOf(part: unknown): unknown {
  if (!isRecord(part)) return part ?? null;
  const { exact, points, status, reason, certain = null, possible = null } = part;
  if (certain !== possible) return null;
  if (status === "not applicable" && (exact ?? points ?? null) === null) {
    return { notApplicable: typeof reason === "string" ? reason : "" };
  }
  const isWhole = typeof exact === "string" && /^-?[0-9]+$/.test(exact);
  return isWhole ? `${exact}/1` : (exact ?? points ?? null);
}

function isRecord(value: unknown): value is Fields {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof LosslessNumber)
  );
}
