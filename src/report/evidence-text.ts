/** Writes the evidence of a figure: its number, date, link and note, in a page with the link. */
import { oneLine } from "../base/visible.ts";
import { escaped } from "./scheme-html.ts";

/** What stands beside a figure in the data, as it is written there. */
export interface FigureEvidence {
  readonly number?: string;
  readonly date?: string;
  readonly link?: string;
  readonly note?: string;
}

/** On one line; "" where nothing stands there. */
export function evidenceText(evidence: FigureEvidence): string {
  return partsOf(evidence).join(", ");
}

/** The same as HTML; only an address of the web becomes a link. */
export function evidenceHtml(evidence: FigureEvidence): string {
  return partsOf(evidence)
    .map((part) =>
      isWeb(part) ? `<a href="${escaped(part)}" rel="noreferrer">${escaped(part)}</a>` : escaped(part),
    )
    .join(", ");
}

function partsOf({ number, date, link, note }: FigureEvidence): readonly string[] {
  return [number, date, link, note].flatMap((part) => {
    const text = oneLine(part ?? "").trim();
    return text === "" ? [] : [text];
  });
}

function isWeb(link: string): boolean {
  return /^https?:\/\/\S+$/i.test(link);
}
