/** Every code of barem with the facts its sentence needs. Codes are never reused and never renumbered. */

/** A term of the language in both languages: "tỷ lệ", "ratio". */
export interface Term {
  readonly vi: string;
  readonly en: string;
}

/** The facts of each code. Words of the source are strings; terms of the language are in both languages. */
export interface Parameters {
  // 01xx · syntax
  BRM0101: { readonly text: string };
  BRM0102: Record<never, never>;
  BRM0103: {
    readonly text: string;
    readonly whole: string | undefined;
    readonly decimal: string | undefined;
    readonly list: string;
  };
  BRM0104: { readonly text: string; readonly whole: string; readonly decimal: string | undefined };
  BRM0105: {
    readonly expected: readonly Term[];
    readonly found: string;
    readonly after: string;
    readonly nearest?: string | undefined;
  };
  BRM0106: { readonly found: string; readonly block: Term; readonly nearest: string | undefined };
  BRM0107: Record<never, never>;
  BRM0108: Record<never, never>;
  BRM0109: { readonly joined: string };
  BRM0110: Record<never, never>;
  BRM0111: { readonly text: string; readonly iso: string };
  BRM0112: { readonly codePoint: string };
  BRM0113: { readonly found: string; readonly after: string };
  BRM0115: { readonly what: Term };
  BRM0116: { readonly what: Term };
  BRM0117: {
    readonly found: string;
    readonly allowed: readonly Term[];
    readonly nearest?: string | undefined;
  };
  BRM0118: { readonly what: Term; readonly limit: number };
  BRM0119: Record<never, never>;
  BRM0120: { readonly text: string };
  BRM0121: { readonly text: string };
  BRM0122: {
    readonly name: string;
    readonly letters: readonly {
      readonly letter: string;
      readonly codePoint: string;
      readonly latin: string;
    }[];
  };
  BRM0123: Record<never, never>;
  BRM0124: { readonly month: string; readonly first: string; readonly last: string };
  BRM0125: { readonly path: string };
  BRM0126: { readonly path: string };
  BRM0127: { readonly path: string; readonly ruleset: string };
  BRM0130: { readonly found: string; readonly keyword: string };
  BRM0131: { readonly sign: string };
  BRM0132: { readonly found: string; readonly meant: Term };
  BRM0136: { readonly word: string };
  BRM0137: { readonly word: string };
  BRM0133: { readonly codePoint: string };
  BRM0134: { readonly block: Term };
  BRM0135: { readonly sign: string };
  // 02xx · names and kinds
  BRM0201: { readonly name: string; readonly nearest: string | undefined };
  BRM0202: { readonly codeText: string };
  BRM0203: { readonly name: string };
  BRM0204: { readonly cycle: readonly string[] };
  BRM0205: { readonly expected: readonly Term[]; readonly found: Term; readonly bare?: string | undefined };
  BRM0206: { readonly value: string };
  BRM0207: { readonly word: string; readonly input: string; readonly nearest: string | undefined };
  BRM0208: { readonly name: string; readonly expected: number; readonly given: number };
  BRM0209: { readonly name: string; readonly nearest: string | undefined; readonly known: readonly string[] };
  BRM0210: { readonly name: string; readonly nearest: string | undefined };
  BRM0211: { readonly value: string };
  BRM0212: { readonly left: Term; readonly right: Term; readonly operator: string };
  BRM0214: { readonly low: string; readonly high: string };
  BRM0215: { readonly name: string };
  BRM0216: { readonly text: string; readonly least: number; readonly most: number };
  BRM0217: { readonly text: string };
  BRM0218: Record<never, never>;
  BRM0219: { readonly left: string; readonly right: string };
  BRM0220: { readonly reason: "subtracted" | "divisor" | "form" | "cohort" };
  BRM0221: { readonly fault: RollUpFault };
  BRM0222: {
    readonly what: Term;
    readonly name: string;
    readonly nearest: string | undefined;
    readonly other: Term | undefined;
  };
  BRM0223: { readonly name: string };
  BRM0224: { readonly codeText: string };
  BRM0225: { readonly cycle: readonly string[] };
  BRM0226: { readonly codeText: string };
  BRM0227: { readonly path: string };
  BRM0228: { readonly path: string; readonly found: string; readonly declared: string };
  BRM0229: Record<never, never>;
  BRM0230: { readonly kind: Term };
  // 03xx · laws
  BRM0301: { readonly declared: string; readonly sum: string; readonly children: number };
  BRM0302: { readonly witness: Term };
  BRM0303: { readonly witness: Term; readonly isInCall: boolean };
  BRM0304: { readonly question: "complete" | "disjoint" | "otherwise last" | "empty" | "no grade" };
  BRM0305: { readonly witness: Term };
  BRM0306: Record<never, never>;
  BRM0307: { readonly witness: Term; readonly points: string; readonly max: string };
  BRM0308: { readonly witness: Term; readonly points: string };
  BRM0309: { readonly bound: "low" | "high" };
  BRM0310: { readonly declared: string | null; readonly computed: string | null };
  BRM0311: { readonly missing: readonly string[] };
  BRM0312: { readonly input: string; readonly options: readonly string[] };
  BRM0313: { readonly codeText: string };
  BRM0314: { readonly codeText: string };
  BRM0315: { readonly codeText: string };
  BRM0316: { readonly inputs: readonly string[] };
  BRM0317: Record<never, never>;
  BRM0318: { readonly max: string; readonly places: number };
  BRM0319: Record<never, never>;
  BRM0320: { readonly name: string };
  BRM0321: { readonly codeText: string; readonly max: string };
  BRM0322: { readonly codeText: string };
  BRM0323: {
    readonly codeText: string;
    readonly name: string;
    readonly from: string;
    readonly to: string;
    readonly before: string;
    readonly after: string;
    readonly lowerIsBetter: boolean;
  };
  BRM0324: { readonly codeText: string | undefined; readonly absent: readonly Term[] };
  BRM0325: { readonly absent: readonly Term[] };
  BRM0326: { readonly codeText: string; readonly absent: readonly Term[] };
  BRM0327: { readonly label: string };
  BRM0328: { readonly words: string; readonly hasRule: boolean };
  BRM0329: Record<never, never>;
  BRM0330: { readonly absent: readonly Term[] };
  BRM0331: Record<never, never>;
  BRM0340: { readonly statistic: Term };
  BRM0341: { readonly statistic: Term; readonly stated: string; readonly value: string };
  // 04xx · units and tables
  BRM0401: {
    readonly unit: string;
    readonly first: number;
    readonly counted: "row" | "unit";
    readonly sheet?: string | undefined;
  };
  BRM0402: { readonly found: readonly string[] };
  BRM0403: Record<never, never>;
  BRM0404: { readonly column: string; readonly first: number; readonly second: number };
  BRM0405: { readonly expected: number; readonly found: number };
  BRM0406: Record<never, never>;
  BRM0407: {
    readonly reason: JsonFault;
    readonly line: number | undefined;
    readonly column: number | undefined;
    readonly key: string | undefined;
  };
  BRM0408: { readonly file: string; readonly reason: string };
  BRM0409: Record<never, never>;
  BRM0410: {
    readonly what: "file" | "line" | "cell" | "cells" | "inflated" | "ratio" | "entries" | "nesting";
    readonly limit: string;
  };
  BRM0411: { readonly file: string | undefined };
  BRM0412: { readonly unit: string; readonly nearest: string | undefined; readonly known: readonly string[] };
  BRM0413: {
    readonly codeText: string;
    readonly nearest: string | undefined;
    readonly known: readonly string[];
  };
  BRM0415: { readonly file: string; readonly allowed: readonly string[] };
  BRM0416: { readonly id: string; readonly nearest: string | undefined };
  BRM0417: { readonly columns: readonly string[]; readonly policy: "pending" | "zero" | "refuse" };
  BRM0418: { readonly reason: CohortFault; readonly ruleset: string };
  BRM0419: { readonly file: string };
  BRM0420: { readonly key: string; readonly first: number; readonly second: number };
  BRM0421: Record<never, never>;
  BRM0422: {
    readonly sheet: string;
    readonly nearest: string | undefined;
    readonly known: readonly string[];
  };
  BRM0423: { readonly reason: WorkbookProblem };
  BRM0424: { readonly comma: string | undefined; readonly point: string | undefined };
  BRM0425: { readonly sheet: string; readonly reason: "hidden" | "no heading" };
  BRM0426: Record<never, never>;
  BRM0427: { readonly used: string; readonly others: number };
  BRM0428: { readonly cell: string | undefined };
  BRM0429: Record<never, never>;
  /** A column of an official table that is nothing of the ruleset. */
  BRM0430: { readonly nearest: string | undefined };
  /** A cell of an official table that is no printed figure, or one with two readings. */
  BRM0431: { readonly ambiguous: boolean };
  BRM0432: { readonly reason: ReceiptFault };
  BRM0435: { readonly count: number; readonly use: "claimed" | "verified" };
  BRM0437: { readonly expected: string };
  BRM0436: { readonly known: readonly string[] };
  // 05xx · inputs; the text found is in the issue itself
  /** `bracketed` is a known name that stands before a word in brackets that is not known. */
  BRM0501: { readonly nearest: string | undefined; readonly bracketed?: string };
  BRM0502: { readonly kind: NumberKind };
  BRM0503: Record<never, never>;
  BRM0504: Record<never, never>;
  BRM0505: { readonly low: string | undefined; readonly high: string | undefined };
  BRM0506: { readonly options: readonly string[]; readonly nearest: string | undefined };
  BRM0507: Record<never, never>;
  BRM0508: { readonly condition: string; readonly message: string; readonly inputs: readonly string[] };
  BRM0509: { readonly asWhole: string | undefined; readonly asDecimal: string | undefined };
  BRM0510: { readonly percent: string };
  BRM0511: Record<never, never>;
  BRM0512: Record<never, never>;
  BRM0513: { readonly kind: FigureKind; readonly found: ValueShape };
  BRM0514: { readonly kind: NumberKind; readonly finite: boolean };
  BRM0515: { readonly digits: number };
  BRM0516: Record<never, never>;
  BRM0517: Record<never, never>;
  BRM0518: { readonly words: string };
  BRM0519: { readonly reason: "form" | "calendar"; readonly iso: string | undefined };
  BRM0520: { readonly label: string; readonly kind: FigureKind };
  BRM0521: Record<never, never>;
  BRM0522: Record<never, never>;
  BRM0523: Record<never, never>;
  BRM0524: { readonly range: string };
  BRM0525: Record<never, never>;
  // 09xx · internal
  BRM0901: { readonly reason: string };
}

/** What can be amiss with the parts of an index, a pillar, a grade or a rank. */
export type RollUpFault =
  | { readonly problem: "outside"; readonly word: Term }
  | {
      readonly problem: "unknown";
      readonly word: Term;
      readonly name: string;
      readonly nearest: string | undefined;
    }
  | { readonly problem: "below"; readonly word: Term; readonly name: string }
  | { readonly problem: "unscored" | "no part"; readonly name: string }
  /** A group that is counted by the one it stands in, or was named before. */
  | { readonly problem: "twice"; readonly name: string; readonly inside: string }
  | { readonly problem: "which index"; readonly names: readonly string[] }
  | { readonly problem: "no index" | "named total" | "no max" };

export type Code = keyof Parameters;
/** Of rule texts: syntax, names and kinds, laws. */
export type RuleCode = Code & `BRM0${1 | 2 | 3}${string}`;
/** Of data: units and cohorts, inputs, and our own mistakes; an app that only scores needs no other. */
export type DataCode = Code & ("BRM0401" | "BRM0403" | "BRM0418" | `BRM0${5 | 9}${string}`);
/** Of files and of what a command was given. */
export type FileCode = Exclude<Code, RuleCode | DataCode>;

/** The kinds of input whose values are numbers. */
export type NumberKind = "count" | "amount" | "ratio" | "points";
/** The kinds of all inputs. */
export type FigureKind = NumberKind | "yes/no" | "choice" | "date" | "text";

/** What can be amiss with a receipt. */
export type ReceiptFault = "not a receipt" | "later version" | "not complete";

/** What can be amiss with a frozen cohort. */
export type CohortFault = "not a cohort" | "other ruleset" | "changed" | "incomplete";

/** What JavaScript calls a value that no input can have. */
export type ValueShape = "array" | "object" | "boolean" | "function" | "symbol";

/** What a file is that should be a workbook. */
export type WorkbookProblem = "damaged" | "encrypted" | "old excel" | "opendocument" | "other" | "doctype";

/** What can be amiss with a JSON table. */
export type JsonFault =
  | "not JSON"
  | "too deep"
  | "key twice"
  | "not a list"
  | "not a unit"
  | "unit is not text"
  | "inputs are not an object"
  | "unknown field"
  | "not a value";
