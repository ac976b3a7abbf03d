/** Says which printed figures could not be compared with recomputed ones, and why. */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import { figureName } from "./reconcile-view.ts";
import { reconcileWordsOf } from "./reconcile-words.ts";
import type { FigureCheck, Reconciliation } from "./reconciliation.ts";

/** A line for the figures of one unit that have one reason; after the first 20 lines their number. */
export function notComparedLines({ units }: Reconciliation, locale: Locale): readonly string[] {
  const lines = units.flatMap(({ unit, figures }) => {
    const open = figures.filter(({ verdict }) => verdict === "not comparable");
    const reasons = new Set(open.map((one) => reasonText(one, locale)));
    return [...reasons].map((reason) => {
      const some = open.filter((one) => reasonText(one, locale) === reason);
      const names = some.map((one) => figureName(one, locale)).join(", ");
      return `${oneLine(unit)}, ${names}: ${reason}`;
    });
  });
  const rest = lines.length - MOST_LINES;
  return rest > 0 ? [...lines.slice(0, MOST_LINES), reconcileWordsOf(locale).moreLines(rest)] : lines;
}

function reasonText({ reason, missing }: FigureCheck, locale: Locale): string {
  const words = reconcileWordsOf(locale);
  if (reason === null) {
    return "";
  }
  const names = missing.slice(0, MOST_INPUTS).map(({ key, label }) => inputName(key, label));
  const all =
    missing.length > MOST_INPUTS ? [...names, words.moreInputs(missing.length - MOST_INPUTS)] : names;
  return missing.length === 0 ? words.reasons[reason] : words.waitsFor(all.join("; "));
}

function inputName(key: string, label: string): string {
  return label === key ? oneLine(key) : `${oneLine(label)} (${oneLine(key)})`;
}

const MOST_LINES = 20;
const MOST_INPUTS = 3;
