/** Which words a plan has. */

/** Numbers, days and names come in as text that is already written for the locale. */
export interface PlanWords {
  readonly annex: string;
  /** The name of the unit comes in capitals. */
  readonly title: (unit: string) => string;
  /** The line that whoever issues the plan fills in. */
  readonly issuedWith: string;
  readonly planOf: (unit: string) => string;
  /** Headings of the two tables and of what follows them; `year` is "" or a year. */
  readonly kept: (year: string) => string;
  readonly pushed: (year: string) => string;
  readonly keptTargets: (year: string) => string;
  readonly pushedTargets: (year: string) => string;
  readonly lossHeading: string;
  readonly stepsHeading: string;
  readonly asideHeading: string;
  readonly none: string;
  /** The columns of the two tables. */
  readonly columns: {
    readonly number: string;
    readonly content: string;
    readonly requirement: string;
    readonly guide: string;
    readonly guidance: string;
    readonly lead: string;
    readonly support: string;
    readonly deadline: string;
    readonly awarded: string;
    readonly maximum: string;
  };
  readonly loss: {
    readonly indicator: string;
    readonly awarded: string;
    readonly maximum: string;
    readonly lost: string;
    readonly full: string;
    readonly next: string;
  };
  readonly steps: {
    readonly number: string;
    readonly done: string;
    readonly gained: string;
    readonly total: string;
    readonly rank: string;
    readonly partly: string;
  };
  readonly total: (points: string, max: string) => string;
  readonly noTotal: string;
  readonly possible: (points: string) => string;
  readonly index: (name: string, value: string) => string;
  readonly rank: (rank: number, among: number) => string;
  readonly noRank: string;
  /** What the points are compared with, where it is not the units of the data. */
  readonly frozen: (units: number, hash: string) => string;
  readonly counts: (kept: number, pushed: number, aside: number) => string;
  readonly lost: (points: string, indicators: number) => string;
  readonly nothingLost: string;
  readonly raise: (name: string, by: string, from: string, to: string) => string;
  readonly lower: (name: string, by: string, from: string, to: string) => string;
  readonly turn: (name: string, from: string, to: string) => string;
  /** A requirement that is to be met, and what is to be so no longer. */
  readonly fulfil: (name: string) => string;
  readonly cease: (name: string) => string;
  readonly percentagePoints: (number: string) => string;
  /** Of a day that is too late, and of one that is too early. */
  readonly before: (name: string, to: string, from: string) => string;
  readonly after: (name: string, to: string, from: string) => string;
  readonly and: string;
  readonly or: string;
  /** Another figure with the same change. */
  readonly instead: (name: string, from: string, to: string, isUp: boolean) => string;
  readonly gives: (share: string | null, points: string, gained: string) => string;
  readonly meets: (met: string | null, of: string) => string;
  readonly todo: (action: string) => string;
  readonly nearer: (action: string) => string;
  readonly several: (action: string) => string;
  readonly pending: (names: string, points: string) => string;
  readonly refused: string;
  readonly cannotExpress: (words: string) => string;
  readonly entered: string;
  readonly shared: (names: string) => string;
  readonly atBest: string;
  readonly held: (condition: string) => string;
  readonly outOfReach: string;
  readonly notApplicable: (reason: string) => string;
  readonly collected: string;
  /** Of an indicator without points that stands among others by its target. */
  readonly targetOnly: string;
  readonly steady: string;
  readonly blank: string;
}
