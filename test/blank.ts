/** The parts of a compiled ruleset with nothing in them: builders of the tests fill in what a test is about. */
import type { Indicator, Input, Ruleset } from "../src/ir/ruleset.ts";

const nowhere = { from: 0, to: 0 };

export const blankInput: Input = {
  key: "",
  name: "",
  kind: "count",
  label: null,
  unitOf: null,
  low: null,
  high: null,
  options: [],
  provenance: [],
  span: nowhere,
};

export const blankIndicator: Indicator = {
  kind: "indicator",
  code: "",
  label: "",
  max: "0",
  unscored: false,
  provenance: [],
  inputs: [],
  definitions: [],
  conditions: [],
  points: null,
  pointsProvenance: [],
  targets: [],
  cannotExpress: [],
  lowerIsBetter: false,
  wording: [],
  guide: [],
  lead: [],
  support: [],
  evidence: [],
  examples: [],
  span: nowhere,
};

export const blankRuleset: Ruleset = {
  id: "test",
  label: "Bộ chỉ số thử",
  level: "commune",
  total: "0",
  totalProvenance: [],
  period: null,
  basis: [],
  sources: [],
  rounding: [],
  show: 2,
  ranking: null,
  notRanked: [],
  missing: { policy: "pending", provenance: [] },
  notApplicable: { policy: "exclude", provenance: [] },
  notStated: [],
  background: [],
  children: [],
  rollUps: [],
  grades: [],
  origin: null,
};
