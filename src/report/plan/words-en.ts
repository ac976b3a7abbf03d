/** The words of a plan in English. */
import type { PlanWords } from "./word-table.ts";

export const planWordsEn: PlanWords = {
  annex: "ANNEX",
  title: (unit) => `WHAT ${unit} KEEPS AND PUSHES`,
  issuedWith: "(Issued with plan No. ……… of …/…/……)",
  planOf: (unit) => `Plan: ${unit}`,
  kept: (year) => `I. Indicators at their maximum${of(year)}, to be kept`,
  pushed: (year) => `II. Indicators below their maximum${of(year)}, to be pushed`,
  keptTargets: (year) => `I. Indicators whose targets are met${of(year)}, to be kept`,
  pushedTargets: (year) => `II. Indicators whose targets are not met${of(year)}, to be pushed`,
  lossHeading: "III. Points lost and what wins them back, most first",
  stepsHeading: "IV. Once the first of these are done, the figures of the others unchanged",
  asideHeading: "Indicators that are only followed or not applicable",
  none: "None.",
  columns: {
    number: "No.",
    content: "Indicator",
    requirement: "Requirement",
    guide: "Guided by",
    guidance: "Guidance",
    lead: "Lead agency",
    support: "Supporting agency",
    deadline: "Deadline",
    awarded: "Points",
    maximum: "Maximum",
  },
  loss: {
    indicator: "Indicator",
    awarded: "Points",
    maximum: "Maximum",
    lost: "Lost",
    full: "What wins the maximum",
    next: "A nearer level",
  },
  steps: {
    number: "No.",
    done: "Also done",
    gained: "Gains",
    total: "Total",
    rank: "Rank",
    partly: "in part",
  },
  total: (points, max) => `Total now: ${points}/${max}`,
  noTotal: "No total, because a figure cannot be used",
  possible: (points) => `at most ${points} once all figures are there`,
  index: (name, value) => `${name}: ${value}`,
  rank: (rank, among) => `rank ${rank}/${among}`,
  noRank: "not ranked",
  frozen: (units, hash) =>
    `Compared with a frozen cohort of ${units} ${units === 1 ? "unit" : "units"}, hash ${hash}; ranks are only those among the units of the data`,
  counts: (kept, pushed, aside) =>
    `${kept} to be kept, ${pushed} to be pushed${aside === 0 ? "" : `, ${aside} only followed or not applicable`}`,
  lost: (points, indicators) =>
    `${points} points lost in ${indicators} ${indicators === 1 ? "indicator" : "indicators"}`,
  nothingLost: "Every indicator is at its maximum.",
  raise: (name, by, from, to) => `raise “${name}” by ${by} (from ${from} to ${to})`,
  lower: (name, by, from, to) => `lower “${name}” by ${by} (from ${from} to ${to})`,
  turn: (name, from, to) => `turn “${name}” from “${from}” to “${to}”`,
  fulfil: (name) => `meet the requirement “${name}”`,
  cease: (name) => `put an end to “${name}”`,
  percentagePoints: (number) => `${number} percentage points`,
  before: (name, to, from) =>
    `“${name}” is ${from}, too late to be won any more; if that is only planned, move it to ${to} at the latest`,
  after: (name, to, from) => `“${name}” not before ${to} (now ${from})`,
  and: " and ",
  or: " or ",
  instead: (name, from, to) => `“${name}” (from ${from} to ${to})`,
  gives: (share, points, gained) =>
    `for ${share === null ? "" : `${share} and `}${points} points (${gained} more)`,
  meets: (met, of) => (met === null ? "to meet the target" : `to meet ${met} of ${of} targets`),
  todo: (action) => `To do: ${action.charAt(0).toLowerCase()}${action.slice(1)}.`,
  nearer: (action) => `Nearer: ${action}.`,
  several: (action) => `It takes several figures: ${action}`,
  pending: (names, points) => `No figure yet for ${names}; at most ${points} points may still come.`,
  refused: "A figure cannot be used; mend it first.",
  cannotExpress: (words) =>
    `What it takes is not known, because a part of the scheme cannot be written as a rule: ${words}.`,
  entered: "Its points are entered, not worked out from figures.",
  shared: (names) => `It depends only on figures of the unit as a whole: ${names}.`,
  atBest: "Every figure is at its best or at its bound.",
  held: (condition) =>
    `No change of its figures gives the maximum: the condition “${condition}” stands in the way.`,
  outOfReach: "No change was found that gives the maximum.",
  notApplicable: (reason) => `not applicable: ${reason}`,
  collected: "followed, not scored",
  targetOnly: "Only followed by its target, not scored.",
  steady:
    "Each level is the smallest change of one figure, or of each of several that change together, scored again; one step less does not reach it, or only because points are rounded.",
  blank: "An empty cell is what the scheme does not state.",
};

function of(year: string): string {
  return year === "" ? "" : ` in ${year}`;
}
