/** What a receipt says that is not so when it is recomputed. */

/** One thing that is not as it was written: `kept` in the receipt, `now` recomputed; null where it is not there. */
export interface Mismatch {
  /**
   * "wording" is text of the ruleset that changes no points. "frozen" is a frozen cohort that cannot be used: nothing is
   * rescored then, and `place` says why. "unit" is one that has only results or only figures. "hash" is that of the whole
   * receipt: something was changed after it was written.
   */
  readonly what:
    | "fingerprint"
    | "wording"
    | "frozen"
    | "cohort"
    | "unit"
    | "input"
    | "result"
    | "trace"
    | "official"
    | "receipt"
    | "hash";
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
