/** Every name leads to something that is declared. */
import type { Report } from "../../base/diagnostic.ts";
import { nearest } from "../../base/suggest.ts";
import type { NameNode, TextNode } from "../../syntax/expression-tree.ts";
import { type Keyword, keywords } from "../../syntax/keywords.ts";
import { labelOfKeyword } from "../../syntax/labels.ts";
import { isConditionalWord } from "../../syntax/words.ts";

/** Names in lines left out after a mistake: one that is not known may have been declared there. */
type Lost = ReadonlySet<string>;

/** Reports a name that leads nowhere, with the nearest that leads somewhere. */
export function reportUnknownName(
  name: NameNode,
  known: readonly string[],
  lost: Lost,
  report: Report,
): void {
  if (/^[0-9]{1,3}(\.[0-9]{3})+$/.test(name.text)) {
    const whole = name.text.replaceAll(".", "");
    const fixes = [{ span: name.span, text: whole }];
    report("BRM0104", name.span, { text: name.text, whole, decimal: undefined }, { fixes });
  } else if (!lost.has(name.text)) {
    const candidates = [...known, ...keywordsAsNames.keys()].filter((one) => one !== name.text);
    const isOtherwise = OTHERWISE.has(name.text);
    const guess = isOtherwise ? "otherwise" : nearest(name.text, candidates);
    const keyword = guess === undefined || known.includes(guess) ? undefined : keywordsAsNames.get(guess);
    const text = keyword === undefined ? guess : labelOfKeyword(keyword);
    const fixes = text === undefined ? [] : [{ span: name.span, text }];
    const shown = typeof text === "object" ? text.en : text;
    report("BRM0201", name.span, { name: name.written, nearest: shown }, { fixes });
  }
}

/** Keywords that stand where a name may, so that misspelt they are read as one: every spelling, as a name. */
const keywordsAsNames: ReadonlyMap<string, Keyword> = new Map(
  (["otherwise", "max"] as const).flatMap((keyword) =>
    [...keywords[keyword].en, ...keywords[keyword].vi].map(
      (spelling) => [spelling.replaceAll(" ", "_"), keyword] as const,
    ),
  ),
);

/** What other languages call the last case. */
const OTHERWISE: ReadonlySet<string> = new Set(["default", "other", "khác"]);

/** Reports a word that is no option of a choice, nor yes or no. */
export function reportUnknownOption(
  word: NameNode,
  input: string,
  options: readonly string[],
  lost: Lost,
  report: Report,
): void {
  if (!lost.has(word.text)) {
    const { guess, fixes } = nearestTo(word, options);
    report("BRM0207", word.span, { word: word.written, input, nearest: guess }, { fixes });
  }
}

/** Reports a call of what is no method; `callable` are the methods and everything else that can be called. */
export function reportUnknownMethod(
  name: NameNode,
  methods: readonly string[],
  callable: readonly string[],
  report: Report,
): void {
  if (isConditionalWord(name.text)) {
    report("BRM0136", name.span, { word: name.written });
    return;
  }
  const { guess, fixes } = nearestTo(name, callable);
  report("BRM0209", name.span, { name: name.written, nearest: guess, known: methods }, { fixes });
}

/** Reports a source that the head does not list. */
export function reportUnknownSource(source: NameNode, sources: readonly string[], report: Report): void {
  const { guess, fixes } = nearestTo(source, sources);
  report("BRM0210", source.span, { name: source.written, nearest: guess }, { fixes });
}

/** Reports a code of no group, or a name of no pillar and no index. */
export function reportUnknownPart(
  of: "group" | "pillar" | "index",
  { text, span }: TextNode,
  known: readonly string[],
  report: Report,
): void {
  const guess = nearest(text, known);
  const written = of === "group" ? guess : `"${guess}"`;
  const fixes = guess === undefined || written === undefined ? [] : [{ span, text: written }];
  const fault = { problem: "unknown", word: labelOfKeyword(of), name: text, nearest: guess } as const;
  report("BRM0221", span, { fault }, { fixes });
}

function nearestTo({ text, span }: NameNode, known: readonly string[]) {
  const guess = nearest(text, known);
  return { guess, fixes: guess === undefined ? [] : [{ span, text: guess }] };
}
