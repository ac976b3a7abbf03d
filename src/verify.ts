/** What an auditor's app may use: an official table beside recomputed points, with the causes of differences. */
export { reconcile, type ReconcileOptions } from "./report/reconcile.ts";
export type {
  Cause,
  CauseKind,
  FigureCheck,
  FigureOf,
  Incomparable,
  RankConflict,
  Reconciliation,
  SumCheck,
  UnitCheck,
  Verdict,
} from "./report/reconciliation.ts";
export type { OfficialUnit } from "./ir/official.ts";
