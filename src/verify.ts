/** What the apps of auditors and planners may use: official tables beside recomputed points, and what to do next. */
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
export { checkReceipt, type Mismatch, type ReceiptCheck } from "./report/check-receipt.ts";
export {
  type Receipt,
  receiptOf,
  type ReceiptParts,
  type ReceiptTrace,
  type ReceiptUnit,
} from "./report/receipt.ts";
export {
  reconcileJson,
  type FigureJson,
  type ReconcileJson,
  type UnitCheckJson,
} from "./report/reconcile-json.ts";
export type { OfficialUnit } from "./ir/official.ts";

// What a unit could do next.
export {
  type PlanChangeJson,
  type PlanItemJson,
  type PlanJson,
  type PlanStandingJson,
  type PlanStepJson,
  type PlanWinJson,
  plan,
} from "./report/plan/json.ts";
export type { Hindrance, PlanTable } from "./report/plan/parts.ts";
