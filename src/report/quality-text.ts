/** Lays the report on quality out as lines for people: a summary, then a section for each thing remarked. */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine, visible } from "../base/visible.ts";
import { cutToWidth, wrapToWidth } from "../base/width.ts";
import { exactNumber, fractionOf, numberText, percentText } from "./numbers.ts";
import type { Cliff, Part, Quality } from "./quality.ts";
import { qualityWordsEn } from "./quality-words-en.ts";
import { qualityWordsVi, type QualityWords, type Remark } from "./quality-words-vi.ts";

/** The report on the ruleset of `file`, which the hints name. */
export function renderQuality(quality: Quality, file: string, locale: Locale): string {
  const words = locale === "vi" ? qualityWordsVi : qualityWordsEn;
  const { assumptions, cases, scored } = quality;
  const counts = countsOf(quality);
  const remarked = REMARKS.filter((remark) => counts[remark] > 0);
  const summary =
    remarked.length === 0
      ? words.nothing
      : words.summary(remarked.map((remark) => words.counts[remark](counts[remark])));
  const codes = (list: readonly string[]): string => codesText(list, words);
  const listed = (remark: keyof QualityWords["headings"], list: readonly string[]): readonly string[] => {
    const isAll = list.length > 1 && list.length === scored;
    const text = `${words.headings[remark]}: ${isAll ? words.all(scored) : codes(list)}`;
    return counts[remark] === 0 ? [] : wrapped(text, "");
  };
  const shared = quality.shared.map(({ input, label, codes: users }) => {
    const name = words.named(input, label === null ? null : cutToWidth(oneLine(label), LABEL_WIDTH));
    return `${name}: ${codes(users)}`;
  });
  const notStated = (["lead", "evidence"] as const).filter((part) => quality.without[part].isNotStated);
  const points = (text: string): string => exactNumber(fractionOf(text), "points", locale);
  const share = percentText(assumptions.share, locale);
  const percent = cases.all === 0 ? 100n : (100n * BigInt(cases.reached)) / BigInt(cases.all);
  const name = visible(file);
  return [
    words.title(scored),
    ...wrapped(summary, ""),
    ...spaced(WINS.flatMap((remark) => listed(remark, quality[remark]))),
    ...sectionLines(words.headings.shared, shared, words),
    ...sectionLines(words.headings.twins, quality.twins.map(codes), words),
    ...sectionLines(
      words.headings.cliffs,
      quality.cliffs.map((cliff) => cliffText(cliff, words, locale)),
      words,
    ),
    ...spaced(PARTS.flatMap((part) => listed(part, quality.without[part].codes))),
    ...spaced(notStated.length === 0 ? [] : wrapped(words.notStated(notStated), "")),
    ...(assumptions.count === 0
      ? []
      : [
          "",
          words.assumptions(assumptions.count, points(assumptions.points), points(assumptions.total), share),
          `  ${words.seeAssumptions(name)}`,
        ]),
    ...(counts.cases === 0
      ? []
      : ["", words.cases(cases.reached, cases.all, String(percent)), `  ${words.seeCases(name)}`]),
  ].join("\n");
}

/** What is not stated by the source is no remark. */
function countsOf(quality: Quality): { readonly [R in Remark]: number } {
  const { without, assumptions, cases } = quality;
  const lacking = (part: Part): number => (without[part].isNotStated ? 0 : without[part].codes.length);
  return {
    alwaysWon: quality.alwaysWon.length,
    neverWon: quality.neverWon.length,
    falling: quality.falling.length,
    shared: quality.shared.length,
    twins: quality.twins.length,
    cliffs: quality.cliffs.length,
    evidence: lacking("evidence"),
    lead: lacking("lead"),
    example: lacking("example"),
    assumptions: assumptions.count,
    cases: cases.all - cases.reached,
  };
}

function cliffText(cliff: Cliff, words: QualityWords, locale: Locale): string {
  const threshold = exactNumber(fractionOf(cliff.threshold), cliff.kind, locale);
  const [nearby = "", at = ""] = [cliff.nearby, cliff.at].map((value) =>
    numberText(fractionOf(value), "points", locale),
  );
  const write = cliff.side === "just below" ? words.justBelow : words.justAbove;
  const figure = cutToWidth(oneLine(cliff.figure), LABEL_WIDTH);
  return `${cliff.code} · ${write(figure, threshold, cliff.isLimit ? words.closeTo(nearby) : nearby, at)}`;
}

function codesText(codes: readonly string[], words: QualityWords): string {
  const left = codes.length - MOST;
  return left > 0 ? `${codes.slice(0, MOST).join(", ")} ${words.more(left)}` : codes.join(", ");
}

function sectionLines(heading: string, lines: readonly string[], words: QualityWords): readonly string[] {
  const left = lines.length - MOST;
  const shown = left > 0 ? [...lines.slice(0, MOST), words.moreLines(left)] : lines;
  return lines.length === 0 ? [] : ["", heading, ...shown.flatMap((line) => wrapped(line, "  "))];
}

/** Lines after an empty one, where there are any. */
function spaced(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ["", ...lines];
}

/** A line that goes on is set in further. */
function wrapped(text: string, indent: string): readonly string[] {
  return wrapToWidth(text, WIDTH - indent.length - 2).map(
    (line, index) => `${indent}${index === 0 ? "" : "  "}${line}`,
  );
}

const PARTS: readonly Part[] = ["evidence", "lead", "example"];
const WINS = ["alwaysWon", "neverWon", "falling"] as const;
const REMARKS: readonly Remark[] = [...WINS, "shared", "twins", "cliffs", ...PARTS, "cases", "assumptions"];
/** More codes or lines than these are only counted. */
const MOST = 12;
const WIDTH = 100;
const LABEL_WIDTH = 60;
