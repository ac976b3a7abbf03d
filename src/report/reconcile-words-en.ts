/** The words of an official table beside recomputed points, in English. */
import type { ReconcileWords } from "./reconcile-wording.ts";

export const reconcileWordsEn: ReconcileWords = {
  title: "Official points beside recomputed ones",
  columns: {
    unit: "Unit",
    code: "No.",
    name: "Indicator, group",
    official: "Printed",
    recomputed: "Recomputed",
    difference: "Difference",
    verdict: "Result",
    first: "First difference",
  },
  counts: ({ units, given, agree, within, differ, open }) =>
    `${units} ${units === 1 ? "unit" : "units"}, ${given} printed ${given === 1 ? "figure" : "figures"}: ${agree} agree, ${within} within rounding, ${differ} ${differ === 1 ? "differs" : "differ"}, ${open} not comparable.`,
  agrees: "All figures that can be compared agree or lie within rounding.",
  figure: {
    indicator: (code) => `indicator ${code}`,
    group: (code) => `group ${code}`,
    pillar: (name) => `pillar ${name}`,
    total: () => "total",
    index: (name) => `index ${name}`,
    rank: () => "rank",
  },
  first: (figure, official, recomputed, difference) =>
    `First difference from the bottom: ${figure}, printed ${official}, recomputed ${recomputed}, difference ${difference}.`,
  firstNotApplicable: (figure, official) =>
    `First difference from the bottom: ${figure}, printed ${official}, while it does not apply to this unit and has no points.`,
  nothingDiffers: "No figure differs.",
  printedIn: (place) => `It is printed in ${place}.`,
  firstImpossible: (what) => `The first difference from the bottom is ${what}.`,
  impossible: "Figures that cannot be:",
  aboveMaximum: (figure, official, max) => `${figure}: printed ${official}, the maximum is ${max}`,
  belowZero: (figure, official) => `${figure}: printed ${official}, points are never below 0`,
  notBetween: (figure, official, low, high) =>
    `${figure}: printed ${official}, it can only be from ${low} to ${high}`,
  notCompared: "Figures that could not be compared, and why:",
  moreLines: (count) => `… and ${count} more lines`,
  moreInputs: (count) => `and ${count} more figures`,
  waitsFor: (inputs) => `pending: ${inputs}`,
  unchecked: (count) =>
    `${count === 1 ? "1 figure is" : `${count} figures are`} printed for what is pending or refused: nothing bears them out, so the table is not taken to agree.`,
  causes: "Likely causes (recomputed that way, the printed figure comes out):",
  noCause: (figures) => `No mistake that was tried gives what is printed of: ${figures}.`,
  explainsToo: (units) => `it explains ${units} more ${units === 1 ? "unit" : "units"}`,
  against: (units) => `spoken against by ${units}, printed as the scheme gives it`,
  moreUnits: (count) => `${count} more`,
  shared: "One cause explains several units:",
  sharedCause: (figure, cause, units) => `${figure}: ${cause}: ${units}`,
  manyDifferences: "The table differs in many places; causes were sought for the first of them only.",
  sums: "What does not add up inside the table:",
  sum: (what, official, parts, sum, difference) =>
    `${what}: printed ${official}, the parts ${parts} add up to ${sum}, difference ${difference}`,
  ranks: "Ranks that go against the points inside the table:",
  rank: (better, betterRank, worse, worseRank) =>
    `${better} has more points than ${worse} and is ranked ${betterRank}, while ${worse} is ranked ${worseRank}`,
  withoutData: (units) => `In the table, without figures to recompute from: ${units}.`,
  notInTable: (units) => `In the data, not in the table: ${units}.`,
  tolerance:
    "A figure printed with p decimals is taken to be exact to half of its last place; in columns of one sort, figures with fewer decimals are taken to have their zeroes left off.",
  at: (code) => `in indicator ${code}`,
  verdicts: {
    agrees: "agrees",
    "within rounding": "within rounding",
    differs: "differs",
    "not given": "not printed",
    "not comparable": "not comparable",
  },
  reasons: {
    pending: "pending",
    refused: "refused",
    "not applicable": "not applicable",
    unscored: "unscored",
    "not ranked": "not ranked",
    "larger cohort": "ranked among more units than the data has",
    "smaller cohort": "ranked among fewer units than the data has",
  },
  cause: {
    follows: "it follows from the figures printed below it",
    modes: {
      "half up": "",
      "half even": "half to even",
      up: "up",
      down: "down (cut off)",
      ceiling: "up",
      floor: "down",
    },
    rounded: (stage, places, mode) => {
      const to = places === 0 ? "to a whole number" : `to ${places} ${places === 1 ? "decimal" : "decimals"}`;
      switch (stage) {
        case "figure":
          return places === null ? "not rounded" : `rounded ${mode === "" ? "" : `${mode} `}${to}`;
        case "twice":
          return `rounded twice, first ${to}`;
        case "inside":
          return places === null
            ? "the rounding in the rule left out"
            : `the ratio rounded ${to} before the points`;
        default:
          return places === null ? `${stagesEn[stage]} not rounded` : `${stagesEn[stage]} rounded ${to}`;
      }
    },
    roundedInputs: "the inputs are rounded themselves: some within half of their last place give it",
    roundedWithin: (low, high) =>
      `the inputs are rounded themselves: within half of their last place it comes to between ${low} and ${high} before it is rounded`,
    part: {
      "left out": (code) => `part ${code} left out of the sum`,
      twice: (code) => `part ${code} counted twice`,
    },
    percent: (factor, of) =>
      of === null
        ? factor === "100"
          ? "written in percent"
          : "divided by 100 once more"
        : factor === "100"
          ? `a ratio taken as percent: ${of} a hundred times too large`
          : `a ratio taken as percent: ${of} a hundred times too small`,
    cap: {
      ignored: (cap) => `the cap or threshold ${cap} ignored`,
      twice: (cap) => `the threshold ${cap} applied twice`,
    },
    otherCase: (value) => `another case of the rule applied: ${value}`,
    denominator: (used, expected) => `divided by ${used} in place of ${expected}`,
    term: (missing, of) => `${missing} left out of ${of}`,
    exchanged: {
      unit: (name) => `exchanged with ${name}, which has the figure of this unit`,
      indicator: (name) => `exchanged with indicator ${name}, which has the figure of this one`,
    },
    maximum: (max, from, code) =>
      from === "before"
        ? `the maximum ${max} of the ruleset before used`
        : `the maximum ${max} of indicator ${code} used`,
    ruleBefore: "scored by the rule of the ruleset before",
    notApplicable: {
      printed: (codes) => `0 printed for what is not applicable (${codes})`,
      zero: (codes) => `what is not applicable (${codes}) counted in the maximum, with 0 points`,
      full: (codes) => `what is not applicable (${codes}) given full points`,
      scored: (codes) => `what is not applicable (${codes}) scored by its rule all the same`,
    },
    without: (unit) => `compared with a cohort without ${unit}`,
    ofRun: "compared with the units of the data, not with the frozen cohort",
    ties: {
      dense: "no rank skipped after a tie (1, 2, 2, 3)",
      "in order": "units with equal points ranked one after the other (1, 2, 3, 4)",
    },
    rankedByTotal: "ranked by the total in place of the index",
    floatingPoint: "computed with binary floating-point numbers, which are not exact",
    misprint: {
      digit: "one digit misprinted",
      swapped: "two digits swapped",
      "missing digit": "one digit missing",
      "extra digit": "one digit too many",
      mark: "the decimal mark misplaced or missing",
    },
  },
};

const stagesEn = { indicators: "indicators", groups: "groups", total: "the total" } as const;
