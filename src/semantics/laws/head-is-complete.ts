/** The head says the level and the total; each of its lines stands once and is possible. */
import type { Term } from "../../base/codes.ts";
import type { Report } from "../../base/diagnostic.ts";
import { spanOf } from "../../base/source.ts";
import { labelOfKeyword } from "../../syntax/labels.ts";
import type { NumberNode } from "../../syntax/expression-tree.ts";
import type { HeaderNode, RulesetNode } from "../../syntax/tree.ts";
import { isWholeWithin, wholeOf, writtenOf } from "../lower/written-number.ts";

/** `level` and `total` are obligatory; no line of the head but `basis` and `round` stands twice. */
export function headIsComplete(ruleset: RulesetNode, report: Report): void {
  for (const keyword of ["level", "total"] as const) {
    const isMissing = !ruleset.header.some((line) => line.keyword === keyword);
    if (isMissing && !ruleset.damaged) {
      report("BRM0116", ruleset.name.span, { what: labelOfKeyword(keyword) });
    }
  }
  reportRepeated(ruleset.header, report);
  for (const line of ruleset.header) {
    reportOddNumbers(line, report);
  }
}

const terms: Readonly<Record<HeaderNode["keyword"], Term>> = {
  level: labelOfKeyword("level"),
  total: labelOfKeyword("total"),
  period: labelOfKeyword("period"),
  basis: labelOfKeyword("basis"),
  sources: labelOfKeyword("sources"),
  round: labelOfKeyword("round"),
  show: labelOfKeyword("show"),
  rank: labelOfKeyword("rank"),
  missing: labelOfKeyword("missing"),
  "not applicable": labelOfKeyword("notApplicable"),
  "not stated": labelOfKeyword("notStated"),
  "not ranked": labelOfKeyword("notRanked"),
  index: labelOfKeyword("index"),
  pillar: labelOfKeyword("pillar"),
  grade: labelOfKeyword("grade"),
};

/** What a line is called: of several lines of rounding each has its stage. */
function nameOf(line: HeaderNode): Term {
  const name = terms[line.keyword];
  if (line.keyword !== "round") {
    return name;
  }
  const stage = labelOfKeyword(line.stage);
  return { vi: `${name.vi} ${stage.vi}`, en: `${name.en} ${stage.en}` };
}

const mayRepeat: ReadonlySet<HeaderNode["keyword"]> = new Set([
  "basis",
  "not stated",
  "not ranked",
  "index",
  "pillar",
]);

function reportRepeated(header: readonly HeaderNode[], report: Report): void {
  const first = new Map<string, HeaderNode>();
  for (const line of header) {
    const key = line.keyword === "round" ? `round ${line.stage}` : line.keyword;
    const earlier = first.get(key);
    if (earlier !== undefined && !mayRepeat.has(line.keyword)) {
      const related = [{ span: earlier.span, role: "first defined here" as const }];
      report("BRM0115", line.span, { what: nameOf(line) }, { related });
    }
    first.set(key, earlier ?? line);
  }
}

const YEARS = { least: 1900, most: 2999 };
const PLACES = { least: 0, most: 20 };

/** The numbers of places that a line states. */
function placesOf(line: HeaderNode): readonly NumberNode[] {
  switch (line.keyword) {
    case "round":
    case "show":
      return [line.places];
    case "index":
    case "pillar":
      return line.rounding === null ? [] : [line.rounding.places];
    default:
      return [];
  }
}

/** Years and numbers of places are what they can be, and a period ends after it begins. */
function reportOddNumbers(line: HeaderNode, report: Report): void {
  const isPeriod = line.keyword === "period";
  const numbers = isPeriod ? [line.from, line.to] : placesOf(line);
  const { least, most } = isPeriod ? YEARS : PLACES;
  for (const number of numbers) {
    if (!isWholeWithin(number, least, most)) {
      report("BRM0216", number.span, { text: writtenOf(number), least, most });
      return;
    }
  }
  if (isPeriod && wholeOf(line.from) > wholeOf(line.to)) {
    const span = spanOf(line.from.span, line.to.span);
    const text = `${line.to.text}..${line.from.text}`;
    report("BRM0214", span, { low: line.from.text, high: line.to.text }, { fixes: [{ span, text }] });
  }
}
