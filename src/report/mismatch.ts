/** What a receipt says that is not so when it is recomputed. */

/** One thing that is not as it was written: `kept` in the receipt, `now` recomputed; null where it is not there. */
export interface Mismatch {
  /** "hash" is that of the whole receipt: something was changed after it was written. */
  readonly what: "fingerprint" | "cohort" | "input" | "result" | "trace" | "official" | "receipt" | "hash";
  /** The unit, where it is of one. */
  readonly unit: string | null;
  /** Where in the receipt: "indicators.III.5.points". */
  readonly place: string;
  readonly kept: string | null;
  readonly now: string | null;
  /** Of changed figures of a unit that are not told one by one: the indicators that come out otherwise, and their figures. */
  readonly indicators?: readonly string[];
  readonly figures?: readonly string[];
}
