/** Recomputes a trace by arithmetic of its own, and holds every leaf against the text it stands in. */
import { fingerprintOf, type IndicatorOutcome, type Ruleset, type Step, type Trace } from "../src/index.ts";
import { indicatorsOf } from "../src/ir/ruleset.ts";

/** A fraction of two whole numbers; nothing of the library takes part in computing with it. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}
type Plain = Fraction | boolean | string;

/** Everything in the trace of a scored indicator that does not recompute, or does not point at what it says. */
export function faultsInTrace(outcome: IndicatorOutcome, ruleset: Ruleset): readonly string[] {
  const { trace } = outcome;
  const text = ruleset.origin?.text ?? "";
  const owner = indicatorsOf(ruleset.children).find(({ code }) => code === outcome.code);
  if (trace === null || trace.points === null || owner === undefined) {
    return [`${outcome.code} has no trace (${fingerprintOf(ruleset)})`];
  }
  const faults: string[] = [];
  const replay: Replay = {
    inputs: new Map(trace.inputs.map(({ key, value }) => [key, plain(value)])),
    definitions: new Map(trace.definitions.map(({ name, step }) => [name, plain(step.value)])),
    max: fraction(owner.max),
    text,
    implied: [],
    fault: (what) => faults.push(what),
  };
  for (const { step } of [...trace.conditions, ...trace.definitions]) {
    check(step, replay);
  }
  const points = check(trace.points, replay);
  const awarded = trace.rounded === null ? points : roundedBy(trace.rounded, points, replay);
  if (outcome.exact === null || !same(awarded, fraction(outcome.exact))) {
    faults.push(`${outcome.exact} points, recomputed ${show(awarded)}`);
  }
  return faults;
}

interface Replay {
  readonly inputs: ReadonlyMap<string, Plain>;
  readonly definitions: ReadonlyMap<string, Plain>;
  readonly max: Fraction;
  readonly text: string;
  /** Places around a step of what is not written out: the body of a method, the 0 of a line of a tally. */
  readonly implied: readonly string[];
  readonly fault: (what: string) => unknown;
}

/** The value of a step, recomputed from its parts; told where it is another. */
function check(step: Step, replay: Replay): Plain {
  const { expression, branch } = step;
  const implied = placeImplied(step);
  const within = implied === null ? replay : { ...replay, implied: [...replay.implied, implied] };
  const parts = step.steps.map((part) => check(part, within));
  checkPlace(step, replay);
  const value = recomputed(step, parts, replay);
  if (!same(value, plain(step.value))) {
    replay.fault(`${expression.kind} is ${show(plain(step.value))}, recomputed ${show(value)}`);
  }
  if (expression.kind === "cases") {
    const held = branch === null ? undefined : expression.cases[branch];
    const tested = parts.slice(0, -1);
    const isRight =
      held?.condition === null
        ? tested.length === expression.cases.length - 1 && tested.every((one) => one === false)
        : tested.length === 1 && tested[0] === true && held?.condition === step.steps[0]?.expression;
    if (!isRight) replay.fault("a case was taken that does not hold");
  }
  return value;
}

function recomputed({ expression, value }: Step, parts: readonly Plain[], replay: Replay): Plain {
  const [left, right] = parts;
  switch (expression.kind) {
    case "literal":
      return fraction(expression.written);
    case "date":
    case "truth":
      return expression.value;
    case "max":
      return replay.max;
    case "input":
      return replay.inputs.get(expression.key) ?? "not there";
    case "definition":
      return replay.definitions.get(expression.name) ?? "not there";
    case "choice is":
      return replay.inputs.get(expression.key) === expression.option;
    case "is provided":
      return replay.inputs.has(expression.key);
    case "is not applicable":
      return !replay.inputs.has(expression.key) && value === true;
    case "cohort":
    case "roll-up":
      return plain(value);
    case "negate":
      return minus(ZERO, left);
    case "not":
      return left === false;
    case "arithmetic":
      return { "+": plus, "-": minus, "*": times, "/": over }[expression.operator](left, right);
    case "comparison":
      return compared(expression.operator, left, right);
    case "logic":
      return expression.operator === "and"
        ? parts.every((one) => one === true)
        : parts.some((one) => one === true);
    case "call":
      return called(expression.primitive, parts);
    case "cases":
    case "else":
    case "method":
      return parts.at(-1) ?? "nothing";
  }
}

/** A leaf stands where it is written; one in the body of a method stands where the method is called. */
function checkPlace(step: Step, replay: Replay): void {
  const { expression } = step;
  const { from, to } = expression.span;
  const written = replay.text.slice(from, to);
  const expected = writtenForms(step);
  if (
    expected !== null &&
    !expected.includes(written) &&
    !replay.implied.includes(placeOf(expression.span))
  ) {
    replay.fault(`${expression.kind} stands at "${written}", not at ${expected.join(" or ")}`);
  }
}

function writtenForms({ expression }: Step): readonly string[] | null {
  switch (expression.kind) {
    case "literal":
      return [expression.written, `${expression.written} points`, `${expression.written} điểm`];
    case "date":
      return [expression.value];
    case "max":
      return ["max", "điểm tối đa", "tối đa"];
    case "truth":
      return expression.value ? ["yes", "có"] : ["no", "không"];
    case "input":
    case "definition":
      return [expression.name];
    case "choice is":
      return [expression.option, `${expression.name} = ${expression.option}`];
    default:
      return null;
  }
}

/** The body of a method stands where it is called, what a tally gives besides its lines at the tally or the line. */
function placeImplied({ expression, branch }: Step): string | null {
  if (expression.kind === "method" || expression.kind === "call") {
    return placeOf(expression.span);
  }
  const taken = expression.kind === "cases" && branch !== null ? expression.cases[branch] : undefined;
  return taken?.condition === null ? placeOf(taken.span) : null;
}

function placeOf({ from, to }: Step["expression"]["span"]): string {
  return `${from}-${to}`;
}

const ZERO: Fraction = { top: 0n, bottom: 1n };

function fraction(text: string): Fraction {
  const [, sign = "", whole = "0", decimals = "", divisor = "1", percent = ""] =
    /^(-?)(\d+)(?:\.(\d+))?(?:\/(\d+))?(%?)$/.exec(text) ?? [];
  const scale = 10n ** BigInt(decimals.length) * (percent === "" ? 1n : 100n);
  return { top: BigInt(`${sign}${whole}${decimals}`), bottom: scale * BigInt(divisor) };
}

function plain(value: Step["value"]): Plain {
  return typeof value === "object" ? fraction(value.toFraction()) : value;
}

function number(value: Plain | undefined): Fraction {
  if (typeof value !== "object") throw new Error(`${value} is no number`);
  return value;
}

function plus(left: Plain | undefined, right: Plain | undefined): Fraction {
  const [a, b] = [number(left), number(right)];
  return { top: a.top * b.bottom + b.top * a.bottom, bottom: a.bottom * b.bottom };
}
function minus(left: Plain | undefined, right: Plain | undefined): Fraction {
  const b = number(right);
  return plus(left, { top: -b.top, bottom: b.bottom });
}
function times(left: Plain | undefined, right: Plain | undefined): Fraction {
  const [a, b] = [number(left), number(right)];
  return { top: a.top * b.top, bottom: a.bottom * b.bottom };
}
function over(left: Plain | undefined, right: Plain | undefined): Fraction {
  const b = number(right);
  const sign = b.top < 0n ? -1n : 1n;
  return times(left, { top: sign * b.bottom, bottom: sign * b.top });
}

function order(left: Plain | undefined, right: Plain | undefined): bigint {
  if (typeof left === "object" && typeof right === "object") return minus(left, right).top;
  return left === right ? 0n : String(left) < String(right) ? -1n : 1n;
}

function same(left: Plain, right: Plain): boolean {
  return order(left, right) === 0n;
}

function compared(operator: string, left: Plain | undefined, right: Plain | undefined): boolean {
  const by = order(left, right);
  const holds = {
    "=": by === 0n,
    "!=": by !== 0n,
    "<": by < 0n,
    "<=": by <= 0n,
    ">": by > 0n,
    ">=": by >= 0n,
  };
  return holds[operator as keyof typeof holds]; // The operators of the language are these six.
}

function called(primitive: string, parts: readonly Plain[]): Plain {
  const [first = ZERO, second = ZERO, third = ZERO] = parts;
  const extreme = (sign: bigint): Plain =>
    parts.reduce((best, one) => (order(one, best) * sign > 0n ? one : best));
  switch (primitive) {
    case "least":
      return extreme(-1n);
    case "greatest":
      return extreme(1n);
    case "sum":
      return parts.reduce(plus, ZERO);
    case "mean":
      return over(parts.reduce(plus, ZERO), fraction(`${parts.length}`));
    case "clamp":
      return order(first, second) < 0n ? second : order(first, third) > 0n ? third : first;
    case "floor":
      return { top: floor(number(first)), bottom: 1n };
    default:
      return halfUp(first, Number(number(second).top / number(second).bottom));
  }
}

function floor({ top, bottom }: Fraction): bigint {
  return top >= 0n ? top / bottom : -((-top + bottom - 1n) / bottom);
}

/** Ties away from zero. */
function halfUp(value: Plain, places: number): Fraction {
  const scale = 10n ** BigInt(places);
  const { top, bottom } = number(value);
  const magnitude = top < 0n ? -top : top;
  const units = (2n * magnitude * scale + bottom) / (2n * bottom);
  return { top: top < 0n ? -units : units, bottom: scale };
}

function roundedBy(rounded: NonNullable<Trace["rounded"]>, points: Plain, replay: Replay): Plain {
  if (!same(fraction(rounded.before), points)) replay.fault("another value was rounded");
  return halfUp(points, rounded.places);
}

function show(value: Plain): string {
  return typeof value === "object" ? `${value.top}/${value.bottom}` : String(value);
}
