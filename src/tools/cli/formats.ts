/** The forms that results are given in, by command; the first is the one for the screen. */

export const SCORE_FORMATS = ["table", "json", "csv", "md", "html", "xlsx"] as const;
export type ScoreFormat = (typeof SCORE_FORMATS)[number];

/** Of plans and claims. */
export const DOCUMENT_FORMATS = ["table", "json", "md", "html", "docx"] as const;
export type DocumentFormat = (typeof DOCUMENT_FORMATS)[number];

export const VERIFY_FORMATS = ["table", "md", "html", "json"] as const;
export type VerifyFormat = (typeof VERIFY_FORMATS)[number];

export const DIFF_FORMATS = ["table", "md", "html", "json", "barem"] as const;
export type DiffFormat = (typeof DIFF_FORMATS)[number];

export const IMPACT_FORMATS = ["table", "csv", "json", "html"] as const;
export type ImpactFormat = (typeof IMPACT_FORMATS)[number];
