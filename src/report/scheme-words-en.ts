/** Every word of lists and printed tables of rulesets, in English. */
import type { SchemeWords } from "./scheme-words-vi.ts";

export const schemeWordsEn: SchemeWords = {
  levels: {
    province: "province",
    district: "district",
    commune: "commune",
    ministry: "ministry",
    other: "other",
  },
  onDay: (day) => `of ${day}`,
  inMonth: (month) => `of ${month}`,
  editions: {
    id: "Id",
    level: "Level",
    period: "Period",
    indicators: "Indicators known",
    max: "Maximum",
    assumed: "Assumed",
    gives: "Gives",
    points: "points",
    pointsAndTargets: "points, targets",
    targets: "targets, no points",
    legend: [
      "Indicators known: how many the ruleset has of how many the official text has; –: how many that is is not known.",
      "Assumed: the share of the maximum in indicators whose maximum, rule or case is assumed; each of them: barem check ID --assumptions.",
    ],
  },
};
