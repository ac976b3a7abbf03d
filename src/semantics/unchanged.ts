/** Remembers which indicators of the text compiled last are sound, so that after a changed letter only what changed is looked at again. */
import { once } from "../base/once.ts";
import { everyPart } from "../ir/expression.ts";
import { type Indicator, indicatorsOf, type Input, inputsOf, type Ruleset } from "../ir/ruleset.ts";

/** What is known of an indicator. Only that nothing was found is kept: what is found has a place, and places move. */
export interface Sound {
  /** Its rule was proved, and nothing is odd about it. */
  isProved: boolean;
  /** Its examples hold. */
  isTried: boolean;
}

/** What is known of each indicator of a ruleset, to be added to while the ruleset is compiled. */
export type Recall = (ruleset: Ruleset) => (indicator: Indicator) => Sound;

interface Memory {
  /** The ruleset without its indicators and its text. */
  readonly head: object;
  readonly inputs: () => Inputs;
  /** By code. */
  readonly indicators: ReadonlyMap<string, Known>;
}

type Inputs = ReadonlyMap<string, Input>;

interface Known {
  readonly indicator: Indicator;
  readonly sound: Sound;
}

const NOTHING: Memory = { head: {}, inputs: () => new Map(), indicators: new Map() };

/** Keeps the ruleset that was asked about last, and no other. */
export function rememberLast(): Recall {
  let last = NOTHING;
  return (ruleset) => {
    const { children, origin: _, ...head } = ruleset;
    const inputs = inputsByKey(ruleset);
    const before = areAlike(head, last.head) ? last : NOTHING;
    // Asked of indicators that are alike only: in another text there are none.
    const changed = once(() => changedBetween(inputs(), before.inputs()));
    const indicators = new Map<string, Known>();
    for (const indicator of indicatorsOf(children)) {
      const known = before.indicators.get(indicator.code);
      const isSame =
        known !== undefined &&
        areAlike(indicator, known.indicator) &&
        (changed().size === 0 || !keysReadBy(indicator).some((key) => changed().has(key)));
      const sound = isSame ? { ...known.sound } : { isProved: false, isTried: false };
      indicators.set(indicator.code, { indicator, sound });
    }
    last = { head, inputs, indicators };
    return (indicator) => {
      const known = indicators.get(indicator.code);
      // Of two indicators with one code nothing is known of the first.
      return known?.indicator === indicator ? known.sound : { isProved: false, isTried: false };
    };
  };
}

/** Made apart: what is kept must not hold on to what was kept before. */
function inputsByKey(ruleset: Ruleset): () => Inputs {
  return once(() => new Map(inputsOf(ruleset).map((input) => [input.key, input])));
}

/** The keys of the inputs that are not what they were. */
function changedBetween(inputs: Inputs, before: Inputs): ReadonlySet<string> {
  const keys = [...inputs.keys(), ...before.keys()];
  return new Set(keys.filter((key) => !areAlike(inputs.get(key), before.get(key))));
}

/** The keys of the inputs, also of other indicators, that a line or an example of an indicator asks for. */
function keysReadBy(indicator: Indicator): readonly string[] {
  const { conditions, points, targets, definitions, examples } = indicator;
  const lines = [...conditions, ...targets, ...definitions].map(({ expression }) => expression);
  const parts = everyPart(points === null ? lines : [...lines, points], new Map());
  const stated = examples.flatMap(({ inputs }) => inputs.map(({ key }) => key));
  return [...parts.flatMap((part) => ("key" in part ? [part.key] : [])), ...stated];
}

/** Whether two pieces of plain data say the same, wherever they stand in their texts. */
function areAlike(a: unknown, b: unknown): boolean {
  if (a === b) {
    return true;
  }
  if (!isObject(a) || !isObject(b)) {
    return false;
  }
  // A list has no other names than its places, and those take longer to go through by name.
  if (Array.isArray(a)) {
    return Array.isArray(b) && a.length === b.length && a.every((part, at) => areAlike(part, b[at]));
  }
  let more = 0;
  for (const name in a) {
    more += 1;
    if (name !== "span" && !areAlike(a[name], b[name])) {
      return false;
    }
  }
  for (const _ in b) {
    more -= 1;
  }
  return more === 0;
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === "object" && value !== null;
}
