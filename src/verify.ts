/** What the apps of auditors and planners may use: official tables beside recomputed points, and what to do next. */
export { reconcile, type ReconcileOptions } from "./report/reconcile.ts";
export type {
  Cause,
  CauseKind,
  FigureCheck,
  FigureOf,
  Incomparable,
  InputLabels,
  MissingInput,
  RankConflict,
  Reconciliation,
  OtherUnits,
  SharedCause,
  SumCheck,
  UnitCheck,
  Verdict,
} from "./report/reconciliation.ts";
export { checkReceipt, type ReceiptCheck } from "./report/check-receipt.ts";
export type { Mismatch } from "./report/mismatch.ts";
export type { ReceiptFault } from "./base/codes.ts";
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
  type SharedCauseJson,
  type UnitCheckJson,
} from "./report/reconcile-json.ts";
export type { FigurePlace, OfficialUnit } from "./ir/official.ts";

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

// Claimed beside verified points, and what a ranking turns on.
export {
  type ClaimStanding,
  type Claims,
  type ClaimVerdict,
  claims,
  type IndicatorClaim,
  type IndicatorClaims,
  type UnitClaim,
} from "./report/claims/claims.ts";
export type { ClaimEvidence, EvidenceOf, FigureClaim, FigureSide } from "./report/claims/figures.ts";
export type { LeftOut, RankMove, Reordered } from "./report/sensitivity/moves.ts";
export { type Sensitivity, sensitivity } from "./report/sensitivity/sensitivity.ts";
