/** Indices, pillars, grades, and what units are ranked by. */
import type { RollUpFault } from "../../base/codes.ts";
import type { Report } from "../../base/diagnostic.ts";
import type { Expression, ValueKind } from "../../ir/expression.ts";
import type { Grade, Ranking, RankCondition, RollUp, Ruleset } from "../../ir/ruleset.ts";
import type { TextNode } from "../../syntax/expression-tree.ts";
import type { GradeLineNode, RollUpNode, RulesetNode } from "../../syntax/tree.ts";
import { expectTruth, reportKinds } from "../laws/kinds-agree.ts";
import { asksCohort, neverFails, neverFalls } from "../laws/roll-ups-never-fall.ts";
import { lowerExpression } from "./lower-expression.ts";
import { type Line, linesOf, modeOf } from "./lower-head.ts";
import { lowerProvenance } from "./lower-provenance.ts";
import { expectScoredGroup, keyOf, reportFault, reportUnknown, rollUpScopeOf } from "./roll-up-parts.ts";
import type { RollUpScope, RulesetScope, Scope } from "./scope.ts";
import { wholeOf } from "./written-number.ts";

/** What lines of the head see of the ruleset. */
interface Around {
  readonly scope: RulesetScope;
  readonly sources: ReadonlySet<string>;
  readonly text: string;
}

type Parts = Pick<Ruleset, "rollUps" | "grades" | "ranking" | "notRanked">;

/** The lines that stand above all groups; each roll-up may use those before it, grades and ranks all of them. */
export function lowerRollUps(node: RulesetNode, around: Around, report: Report): Parts {
  const known = rollUpScopeOf(node);
  const above = new Map<string, ValueKind | null>();
  const rollUps = node.header.flatMap((line) => {
    if (line.keyword !== "index" && line.keyword !== "pillar") {
      return [];
    }
    const own = keyOf(line.keyword, line.name.text);
    const lowered = lowerRollUp(line, { ...known, above: new Map(above), own }, around, report);
    above.set(own, lowered === null ? null : typeOf(lowered));
    return lowered ?? [];
  });
  const all = { ...known, above };
  return {
    rollUps,
    grades: linesOf(node, "grade").flatMap((line) => lowerGrades(line, all, around, report)),
    ranking: rankingOf(node, all, report),
    notRanked: linesOf(node, "not ranked").flatMap((line) => lowerNotRanked(line, around, report) ?? []),
  };
}

/** The scope of a line of the head; without `rollUps` it sees inputs only. */
function scopeOf({ scope }: Around, rollUps: RollUpScope | null): Scope {
  return {
    ...scope,
    ...{ code: "", max: null, own: new Map(), definitions: new Map(), lowered: new Map(), underway: [] },
    ...{ call: null, rollUps, repeatsName: false },
  };
}

function lowerRollUp(node: RollUpNode, known: RollUpScope, around: Around, report: Report): RollUp | null {
  const provenance = lowerProvenance(node.provenance, around, report);
  const of =
    node.of.kind === "groups"
      ? lowerGroups(node.of.codes, known, report)
      : lowerFormula(node.of.expression, known, around, report);
  const { rounding } = node;
  return of === null
    ? null
    : {
        kind: node.keyword,
        name: node.name.text,
        of,
        rounding: rounding && { places: wholeOf(rounding.places), mode: modeOf(rounding.mode) },
        provenance,
        span: node.span,
      };
}

/** A share of groups is a ratio. */
function typeOf({ of }: RollUp): ValueKind {
  return of.kind === "groups" ? "ratio" : of.expression.type;
}

function lowerGroups(codes: readonly TextNode[], known: RollUpScope, report: Report): RollUp["of"] | null {
  const areScored = codes.map((code) => expectScoredGroup(code, known, report)).every(Boolean);
  for (const [index, code] of codes.entries()) {
    const others = codes.filter((_, at) => at !== index);
    const holder = others.find(({ text }) => known.groups.get(code.text)?.inside.includes(text));
    const same = codes.slice(0, index).find(({ text }) => text === code.text);
    const other = same ?? holder;
    if (other !== undefined) {
      const related = [{ span: other.span, role: "declared here" as const }];
      const fault = { problem: "twice", name: code.text, inside: other.text } as const;
      reportFault(fault, code.span, report, { related });
      return null;
    }
  }
  return areScored ? { kind: "groups", codes: codes.map(({ text }) => text) } : null;
}

function lowerFormula(
  node: Extract<RollUpNode["of"], { readonly kind: "formula" }>["expression"],
  known: RollUpScope,
  around: Around,
  report: Report,
): RollUp["of"] | null {
  const expression = lowerExpression(node, scopeOf(around, known), report);
  if (expression === null || !neverFalls(expression, report)) {
    return null;
  }
  if (expression.type !== "ratio" && expression.type !== "points") {
    reportKinds(expression.span, ["ratio", "points"], expression.type, report);
    return null;
  }
  return { kind: "formula", expression };
}

/** The lines of a list of grades; `otherwise` closes it, so that every scored unit has a grade. */
function lowerGrades(
  { lines, damaged, span }: Line<"grade">,
  known: RollUpScope,
  around: Around,
  report: Report,
): readonly Grade[] {
  const grades = lines.flatMap((line) => lowerGrade(line, known, around, report) ?? []);
  const otherwise = lines.findIndex(({ condition }) => condition === null);
  const after = otherwise < 0 ? undefined : lines[otherwise + 1];
  if (after !== undefined) {
    report("BRM0304", after.span, { question: "otherwise last" });
  } else if (otherwise < 0 && !damaged) {
    report("BRM0304", lines.at(-1)?.span ?? span, { question: "no grade" });
  }
  return grades;
}

function lowerGrade(node: GradeLineNode, known: RollUpScope, around: Around, report: Report): Grade | null {
  const provenance = lowerProvenance(node.provenance, around, report);
  const condition = node.condition && lowerCondition(node.condition, scopeOf(around, known), report);
  return node.condition !== null && condition === null
    ? null
    : { condition, label: node.label.text, provenance, span: node.span };
}

function lowerCondition(node: GradeLineNode["condition"], scope: Scope, report: Report): Expression | null {
  const condition = node === null ? null : lowerExpression(node, scope, report);
  return condition !== null && expectTruth(condition, report) && neverFails(condition, report)
    ? condition
    : null;
}

function rankingOf(node: RulesetNode, known: RollUpScope, report: Report): Ranking | null {
  const [line] = linesOf(node, "rank");
  if (line === undefined) {
    return null;
  }
  if (line.by === "total") {
    if (line.index !== null) {
      reportFault({ problem: "named total" }, line.index.span, report);
    }
    return { by: "total" };
  }
  const name = indexNameOf(line, known, report);
  return name === null ? null : { by: "index", name };
}

/** The name of the index that ranks; it need not be said where there is only one. */
function indexNameOf({ index, bySpan }: Line<"rank">, known: RollUpScope, report: Report): string | null {
  const names = known.declared.filter(({ of }) => of === "index").map(({ name }) => name.text);
  const [only, another] = names;
  if (index !== null) {
    if (names.includes(index.text)) {
      return index.text;
    }
    reportUnknown("index", index, names, known, report);
  } else if (only !== undefined && another === undefined) {
    return only;
  } else if (only !== undefined || !known.isDamaged) {
    const fault: RollUpFault =
      only === undefined ? { problem: "no index" } : { problem: "which index", names };
    reportFault(fault, bySpan, report);
  }
  return null;
}

/** A condition over the inputs of the unit; its reason is its own text where none is given. */
function lowerNotRanked(node: Line<"not ranked">, around: Around, report: Report): RankCondition | null {
  const expression = lowerExpression(node.expression, scopeOf(around, null), report);
  const provenance = lowerProvenance(node.provenance, around, report);
  if (expression === null || !expectTruth(expression, report) || asksCohort(expression, report)) {
    return null;
  }
  const { from, to } = node.expression.span;
  return {
    expression,
    reason: node.message?.text ?? around.text.slice(from, to),
    provenance,
    span: node.span,
  };
}
