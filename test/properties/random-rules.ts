/** Rulesets of random well-typed rules as data, and figures that lie where points turn: for what has to agree exactly. */
import type { Expression, ValueKind } from "../../src/ir/expression.ts";
import type { Indicator, Input, InputKind, Node, Provenance, Ruleset } from "../../src/ir/ruleset.ts";
import { meaningOf } from "../../src/ir/ruleset-json.ts";
import type { RawInputs, RawValue, Unit } from "../../src/index.ts";

const span = { from: 0, to: 0 };

/** A source of chance: a whole number below a bound, the same for the same seed. */
export type Chance = (bound: number) => number;

export function chanceOf(seed: number): Chance {
  let state = seed >>> 0;
  return (bound) => {
    state = (state + 0x6d2b79f5) >>> 0;
    const once = Math.imul(state ^ (state >>> 15), state | 1);
    const twice = once ^ (once + Math.imul(once ^ (once >>> 7), once | 61));
    return ((twice ^ (twice >>> 14)) >>> 0) % bound;
  };
}

function one<T>(chance: Chance, ...list: readonly T[]): T {
  return list[chance(list.length)] as T;
}

interface Scope {
  readonly chance: Chance;
  readonly inputs: readonly Input[];
  readonly definitions: readonly { readonly name: string; readonly type: ValueKind }[];
  readonly max: string;
  /** Statistics are of what has none itself. */
  readonly isRelative: boolean;
}

const NUMBERS = [
  "0",
  "1",
  "2",
  "3",
  "10",
  "1/2",
  "4/5",
  "1/3",
  "3/10",
  "100",
  "7/100",
  "9007199254740991/4",
  "1/9007199254740991",
];

function number(scope: Scope, depth: number): Expression {
  const { chance } = scope;
  const part = (): Expression => number(scope, depth - 1);
  const numeric = scope.inputs.filter(({ kind }) => ["count", "amount", "ratio", "points"].includes(kind));
  const named = scope.definitions.filter(({ type }) => type === "number");
  const base = { span, type: "number" } as const;
  const leaf = chance(10);
  if (depth <= 0 || leaf === 0) {
    if (numeric.length > 0 && chance(4) > 0) {
      const { key, name } = one(chance, ...numeric);
      return { ...base, kind: "input", key, name };
    }
    if (named.length > 0 && chance(2) === 0)
      return { ...base, kind: "definition", name: one(chance, ...named).name };
    if (chance(3) === 0) return { ...base, kind: "max", value: scope.max };
    const value = chance(12) === 0 ? one(chance, ...NUMBERS) : one(chance, ...NUMBERS.slice(0, 10));
    return { ...base, kind: "literal", value, written: value };
  }
  switch (chance(scope.isRelative ? 14 : 11)) {
    case 0:
      return { ...base, kind: "negate", operand: part() };
    case 1:
    case 2:
    case 3:
      return {
        ...base,
        kind: "arithmetic",
        operator: one(chance, "+", "-", "*", "*"),
        left: part(),
        right: part(),
      };
    case 4:
    case 5:
      return guarded({ ...base, kind: "arithmetic", operator: "/", left: part(), right: part() }, scope);
    case 6:
      return {
        ...base,
        kind: "call",
        primitive: one(chance, "least", "greatest", "sum", "mean"),
        arguments: Array.from({ length: 1 + chance(3) }, part),
      };
    case 7: {
      const places: Expression = { ...base, kind: "literal", value: `${chance(4)}`, written: "" };
      return chance(2) === 0
        ? { ...base, kind: "call", primitive: "floor", arguments: [part()] }
        : { ...base, kind: "call", primitive: "round", arguments: [part(), places] };
    }
    case 8:
      return { ...base, kind: "call", primitive: "clamp", arguments: [part(), part(), part()] };
    case 9:
      return cases(scope, depth);
    case 10:
      return { ...base, kind: "method", name: "m", arguments: [], body: part() };
    default: {
      const of = number({ ...scope, isRelative: false, definitions: [] }, Math.min(depth, 2) - 1);
      const statistic = one(chance, "lowest", "highest", "lowest", "highest", "mean");
      return { ...base, kind: "cohort", statistic, of, key: `${statistic}(${meaningOf(of)})` };
    }
  }
}

/** Most divisions are guarded, as the checker asks; a few are not, and fail in both evaluators. */
function guarded(value: Expression, scope: Scope): Expression {
  if (scope.chance(60) === 0) return value;
  return { span, type: "number", kind: "else", value, fallback: number(scope, 0) };
}

function cases(scope: Scope, depth: number): Expression {
  const { chance } = scope;
  const assumed = (): string | null => (chance(5) === 0 ? `giả định ${chance(3)}` : null);
  const when = truth(scope, depth - 1);
  const other: Expression = { span, type: "yes/no", kind: "not", operand: when };
  const second = chance(2) === 0 ? null : other;
  const further = chance(3) === 0 ? truth(scope, depth - 1) : null;
  const both =
    further &&
    ({ span, type: "yes/no", kind: "logic", operator: "and", left: when, right: further } as const);
  const alone =
    further &&
    ({
      span,
      type: "yes/no",
      kind: "logic",
      operator: "and",
      left: when,
      right: { span, type: "yes/no", kind: "not", operand: further },
    } as const);
  const conditions = both && alone ? [both, alone, second] : [when, second];
  const list = conditions.map((condition) => ({
    condition,
    value: number(scope, depth - 1),
    assumed: assumed(),
    span,
  }));
  return { span, type: "number", kind: "cases", cases: list };
}

function truth(scope: Scope, depth: number): Expression {
  const { chance, inputs } = scope;
  const base = { span, type: "yes/no" } as const;
  const of = (kind: InputKind): readonly Input[] => inputs.filter((input) => input.kind === kind);
  const [yes, choice, date] = [of("yes/no"), of("choice"), of("date")];
  const named = scope.definitions.filter(({ type }) => type === "yes/no");
  if (depth > 0 && chance(3) === 0) {
    if (chance(3) === 0) return { ...base, kind: "not", operand: truth(scope, depth - 1) };
    return {
      ...base,
      kind: "logic",
      operator: one(chance, "and", "or"),
      left: truth(scope, depth - 1),
      right: truth(scope, depth - 1),
    };
  }
  if (yes.length > 0 && chance(3) === 0) {
    const { key, name } = one(chance, ...yes);
    const left: Expression = { ...base, kind: "input", key, name };
    if (chance(4) > 0) return left;
    return {
      ...base,
      kind: "comparison",
      operator: one(chance, "=", "!="),
      left,
      right: { ...base, kind: "truth", value: chance(2) === 0 },
    };
  }
  if (choice.length > 0 && chance(3) === 0) {
    const { key, name, options } = one(chance, ...choice);
    return { ...base, kind: "choice is", key, name, option: one(chance, ...options).word };
  }
  if (date.length > 0 && chance(3) === 0) {
    const { key, name } = one(chance, ...date);
    const day = { span, type: "date" } as const;
    return {
      ...base,
      kind: "comparison",
      operator: one(chance, "<", "<=", ">", ">=", "=", "!="),
      left: { ...day, kind: "input", key, name },
      right: { ...day, kind: "date", value: one(chance, ...DAYS) },
    };
  }
  if (inputs.length > 0 && chance(12) === 0) {
    const { key, name } = one(chance, ...inputs);
    return { ...base, kind: one(chance, "is provided", "is not applicable"), key, name };
  }
  if (named.length > 0 && chance(3) === 0)
    return { ...base, kind: "definition", name: one(chance, ...named).name };
  const operator = one(chance, "<", "<=", ">", ">=", "=", "!=");
  return {
    ...base,
    kind: "comparison",
    operator,
    left: number(scope, depth - 1),
    right: number(scope, depth - 1),
  };
}

const DAYS = ["2023-01-01", "2023-06-30", "2023-12-31", "2024-02-29"];

function provenance(chance: Chance): readonly Provenance[] {
  return chance(3) === 0
    ? [{ kind: "assumed", reason: `lý do ${chance(3)}` }]
    : [{ kind: "source", source: "s", place: null }];
}

function inputOf(code: string, index: number, chance: Chance): Input {
  const kind = one<InputKind>(
    chance,
    "count",
    "count",
    "count",
    "amount",
    "ratio",
    "points",
    "yes/no",
    "choice",
    "date",
    "text",
  );
  const name = `${"abcdef"[index]}`;
  const isNumber = ["count", "amount", "ratio", "points"].includes(kind);
  const day = kind === "date" ? one(chance, null, "2023-01-01", "2023-06-30") : null;
  const low = !isNumber ? day : one(chance, "0", "0", "0", "1", ...(kind === "count" ? [] : ["-5", "1/2"]));
  const high = kind === "ratio" ? one(chance, "1", null, "2") : null;
  const options =
    kind === "choice" ? ["u", "v", "w"].map((word) => ({ word, label: word === "v" ? "Vừa" : null })) : [];
  const key = code === "" ? name : `${code}.${name}`;
  return { key, name, kind, label: null, unitOf: null, low, high, options, provenance: [], span };
}

function indicatorOf(
  code: string,
  background: readonly Input[],
  unscored: boolean,
  chance: Chance,
): Indicator {
  const inputs = Array.from({ length: 1 + chance(4) }, (_, index) => inputOf(code, index, chance));
  const max = one(chance, "5", "10", "20/3", "100", "5/2");
  const isRelative = chance(3) === 0;
  const usable = [...inputs, ...(chance(4) === 0 ? background : [])].filter(({ kind }) => kind !== "text");
  let scope: Scope = { chance, inputs: usable, definitions: [], max, isRelative };
  const definitions = Array.from({ length: chance(3) }, (_, index) => {
    const isTruth = chance(4) === 0;
    const type = isTruth ? ("yes/no" as const) : ("number" as const);
    const expression = isTruth ? truth(scope, 2) : number(scope, 2);
    scope = { ...scope, definitions: [...scope.definitions, { name: `d${index}`, type }] };
    return { name: `d${index}`, expression, span };
  });
  const plain = { ...scope, isRelative: chance(12) === 0 && isRelative };
  const conditions = Array.from({ length: chance(3) }, () => ({
    kind: one(chance, "require" as const, "not applicable when" as const),
    expression: truth(plain, 1),
    message: one(chance, null, "lời"),
    provenance: provenance(chance),
    span,
  }));
  const rule = chance(8) === 0 ? cases(scope, 3) : number(scope, 3);
  const bound = (value: string): Expression => ({
    span,
    type: "number",
    kind: "literal",
    value,
    written: value,
  });
  const clamped: Expression = {
    span,
    type: "number",
    kind: "call",
    primitive: "clamp",
    arguments: [rule, bound("0"), bound(max)],
  };
  const targets =
    chance(6) === 0 ? [{ expression: truth(scope, 1), message: null, provenance: [], span }] : [];
  return {
    ...{
      kind: "indicator",
      code,
      label: `Chỉ số ${code}`,
      max: unscored ? "0" : max,
      unscored,
      inputs,
      definitions,
      conditions,
      targets,
      span,
    },
    points: unscored
      ? null
      : isRelative && chance(2) === 0
        ? minmax(scope)
        : chance(8) === 0
          ? rule
          : clamped,
    provenance: chance(6) === 0 ? provenance(chance) : [],
    pointsProvenance: [],
    cannotExpress: chance(40) === 0 ? [{ words: "còn lại", span }] : [],
    ...{ lowerIsBetter: false, wording: [], guide: [], lead: [], support: [], evidence: [], examples: [] },
  };
}

/** `minmax` as the standard methods have it, of a ratio or of anything. */
function minmax(scope: Scope): Expression {
  const of = number({ ...scope, isRelative: false, definitions: [] }, 1);
  const base = { span, type: "number" } as const;
  const statistic = (name: "lowest" | "highest"): Expression => ({
    ...base,
    kind: "cohort",
    statistic: name,
    of,
    key: `${name}(${meaningOf(of)})`,
  });
  const [low, high] = [statistic("lowest"), statistic("highest")];
  const minus = (left: Expression, right: Expression): Expression => ({
    ...base,
    kind: "arithmetic",
    operator: "-",
    left,
    right,
  });
  const max: Expression = { ...base, kind: "max", value: scope.max };
  const share: Expression = {
    ...base,
    kind: "arithmetic",
    operator: "/",
    left: minus(of, low),
    right: minus(high, low),
  };
  const value: Expression = { ...base, kind: "arithmetic", operator: "*", left: share, right: max };
  const equal: Expression = {
    span,
    type: "yes/no",
    kind: "comparison",
    operator: "=",
    left: high,
    right: low,
  };
  const body: Expression = {
    ...base,
    kind: "cases",
    cases: [
      { condition: equal, value: max, assumed: null, span },
      { condition: null, value, assumed: null, span },
    ],
  };
  return { ...base, kind: "method", name: "minmax", arguments: [of], body };
}

/** A ruleset of one to six indicators in groups, with any rounding, policies and ranking. */
export function randomRuleset(chance: Chance): Ruleset {
  const background = Array.from({ length: chance(2) }, (_, index) => inputOf("", index + 4, chance));
  const children = Array.from({ length: 1 + chance(2) }, (_, index): Node => {
    const unscored = chance(12) === 0;
    const code = `${index + 1}`;
    const inside = Array.from({ length: 1 + chance(3) }, (_, at) =>
      indicatorOf(`${code}.${at + 1}`, background, unscored, chance),
    );
    return {
      kind: "group",
      code,
      label: "Nhóm",
      max: "10",
      unscored,
      provenance: [],
      children: inside,
      span,
    };
  });
  const modes = ["half up", "half up", "half even", "up", "down", "ceiling", "floor"] as const;
  const stages = (["indicators", "groups", "total"] as const).filter(() => chance(2) === 0);
  const total: Expression = { span, type: "points", kind: "roll-up", of: "total", name: "" };
  const whole: Expression = { span, type: "points", kind: "roll-up", of: "max", name: "" };
  const share: Expression = {
    span,
    type: "ratio",
    kind: "arithmetic",
    operator: "/",
    left: total,
    right: whole,
  };
  const half: Expression = { span, type: "ratio", kind: "literal", value: "1/2", written: "50%" };
  const good: Expression = {
    span,
    type: "yes/no",
    kind: "comparison",
    operator: ">=",
    left: share,
    right: half,
  };
  const bar = one(chance, null, null, good);
  const hasIndex = chance(2) === 0;
  return {
    ...{
      id: "x",
      label: "X",
      level: "commune",
      total: "100",
      totalProvenance: [],
      period: null,
      basis: [],
      sources: [],
    },
    rounding: stages.map((stage) => ({
      stage,
      places: chance(4),
      mode: one(chance, ...modes),
      provenance: [],
    })),
    show: 2,
    ranking: one(
      chance,
      null,
      { by: "total" },
      { by: "total" },
      ...(hasIndex ? [{ by: "index", name: "DTI" } as const] : []),
    ),
    notRanked: bar === null ? [] : [{ expression: bar, reason: "đã đạt", provenance: [], span }],
    missing: { policy: one(chance, "pending", "pending", "zero", "refuse"), provenance: provenance(chance) },
    notApplicable: {
      policy: one(chance, "exclude", "exclude", "full", "zero"),
      provenance: provenance(chance),
    },
    notStated: [],
    background,
    children,
    rollUps: hasIndex
      ? [
          {
            kind: "pillar",
            name: "P",
            of: { kind: "groups", codes: ["1"] },
            rounding: null,
            provenance: [],
            span,
          },
          {
            kind: "index",
            name: "DTI",
            of: { kind: "formula", expression: share },
            rounding: { places: 4, mode: "half up" },
            provenance: [],
            span,
          },
        ]
      : [],
    grades:
      chance(3) === 0
        ? [
            { condition: good, label: "Tốt", provenance: [], span },
            { condition: null, label: "Khá", provenance: [], span },
          ]
        : [],
    origin: null,
  };
}

const BIG = "9".repeat(400);

function figureOf({ kind, options }: Input, chance: Chance, style: number): RawValue {
  if (chance(40) === 0) return one<RawValue>(chance, "x", BIG, { notApplicable: "" }, "1.000");
  if (chance(20) === 0)
    return one<RawValue>(chance, undefined, null, "", { notApplicable: "không có" }, "n/a: không");
  switch (kind) {
    case "yes/no":
      return one<RawValue>(chance, true, false, "yes", "không");
    case "choice":
      return one(chance, ...options).word;
    case "date":
      return one(chance, ...DAYS);
    case "text":
      return "ghi chú";
    case "count":
      if (style === 0)
        return one<RawValue>(
          chance,
          2 ** 53 - 1,
          2 ** 53 - 2,
          2n ** 53n,
          2n ** 53n + 1n,
          "9007199254740993",
          4_503_599_627_370_496,
          1,
          3,
        );
      return style === 1
        ? chance(100_000)
        : one<RawValue>(chance, chance(3), chance(9), `${chance(9)}`, BigInt(chance(12)), 8, 10);
    case "ratio":
      return one<RawValue>(
        chance,
        0,
        1,
        "80%",
        "1/3",
        0.5,
        "2/3",
        `${chance(100)}%`,
        0.1,
        "0.30",
        `${chance(8)}/8`,
      );
    default:
      if (style === 0)
        return one<RawValue>(
          chance,
          `${10 ** 15 + chance(9)}/${10 ** 15 + 7}`,
          "1/3",
          1e-7,
          `${2 ** 52 + chance(5)}.5`,
        );
      return one<RawValue>(chance, chance(10), 0.125, "1/3", "2.5", "12.50", `${chance(99)}/7`, 1, 4);
  }
}

/** Units for a ruleset: small figures that meet often, common ones, and ones about 2^53. */
export function randomUnits(ruleset: Ruleset, inputs: readonly Input[], chance: Chance): readonly Unit[] {
  const style = chance(5) === 0 ? 0 : 1 + chance(2);
  return Array.from({ length: 1 + chance(12) }, (_, index) => {
    const entries = inputs.map((input): [string, RawValue] => [input.key, figureOf(input, chance, style)]);
    const more: readonly [string, RawValue][] = chance(40) === 0 ? [["không có", 1]] : [];
    const unit = chance(50) === 0 ? "" : chance(50) === 0 ? "Đơn vị 1" : `Đơn vị ${index + 1}`;
    const given: RawInputs = Object.fromEntries([...entries, ...more]);
    return { unit: ruleset.id === "" ? "" : unit, inputs: given };
  });
}
