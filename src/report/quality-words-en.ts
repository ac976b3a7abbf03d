/** Every word of the report on quality, in English. */
import type { QualityWords } from "./quality-words-vi.ts";

export const qualityWordsEn: QualityWords = {
  title: (scored) => `Quality report (${counted(scored, "scored indicator")})`,
  nothing: "Nothing to remark.",
  summary: (counts) => `Worth another look: ${counts.join("; ")}.`,
  counts: {
    alwaysWon: (count) => `${counted(count, "indicator")} that everybody wins`,
    neverWon: (count) => `${counted(count, "indicator")} that nobody can win`,
    falling: (count) => `${counted(count, "indicator")} where doing better gives fewer points`,
    shared: (count) =>
      `${counted(count, "figure")} that ${count === 1 ? "counts" : "count"} in several indicators`,
    twins: (count) => `${counted(count, "group")} of indicators that are alike`,
    cliffs: (count) => `${counted(count, "jump")} of points at a threshold`,
    evidence: (count) => `${counted(count, "indicator")} without evidence`,
    lead: (count) => `${counted(count, "indicator")} without a lead agency`,
    example: (count) => `${counted(count, "indicator")} without examples`,
    assumptions: (count) => counted(count, "assumption"),
    cases: (count) => `${counted(count, "case")} without an example`,
  },
  headings: {
    alwaysWon: "Everybody wins the maximum, so these do not tell units apart",
    neverWon: "Nobody can win the maximum",
    falling: "Doing better can give fewer points",
    shared: "One figure counts in several indicators",
    twins: "The same rule of the same figures: points may count twice",
    cliffs: "Points jump at a threshold, although they change little by little on one side of it",
    evidence: "Without evidence",
    lead: "Without a lead agency",
    example: "Without examples",
  },
  all: (count) => `all ${count} indicators`,
  more: (count) => `and ${count} more`,
  moreLines: (count) => `… and ${count} more`,
  named: (name, label) => (label === null ? name : `${name} "${label}"`),
  closeTo: (points) => `close to ${points}`,
  justBelow: (figure, threshold, nearby, at) =>
    `${figure}: ${nearby} points just below ${threshold}, ${at} points at ${threshold}`,
  justAbove: (figure, threshold, nearby, at) =>
    `${figure}: ${at} points at ${threshold}, ${nearby} points just above ${threshold}`,
  notStated: (parts) =>
    `The head says that the source does not state ${parts.map((part) => PARTS_EN[part]).join(" and ")}, so indicators without are not listed.`,
  assumptions: (count, points, total, share) =>
    `Assumptions: ${count}; ${points} of ${total} maximum points (${share}) rest on them.`,
  seeAssumptions: (file) => `Each of them: barem check ${file} --assumptions`,
  cases: (reached, all, percent) => `Cases of rules with an example: ${reached} of ${all} (${percent}%).`,
  seeCases: (file) => `Those that are missing: barem test ${file} (--propose writes examples)`,
};

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

const PARTS_EN = { evidence: "evidence", lead: "lead agencies" } as const;
