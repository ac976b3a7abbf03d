/** Proposed examples as lines of barem, ready to paste into their indicator. */
import { exact } from "../../base/exact.ts";
import type { Input } from "../../ir/ruleset.ts";
import { exactNumber } from "../../report/numbers.ts";
import type { ProposedExample } from "../../report/propose-examples.ts";
import { type Keyword, keywords } from "../../syntax/keywords.ts";
import type { KeywordLanguage } from "../../syntax/print-keywords.ts";

/** `example "at 80%" { ratio: 80% } gives 20`, for the indicator of this code. */
export function exampleLine(example: ProposedExample, code: string, language: KeywordLanguage): string {
  const word = (keyword: Keyword): string => keywords[keyword][language][0];
  const nameOf = ({ key, name }: Input): string => {
    const place = key.slice(0, Math.max(key.lastIndexOf("."), 0));
    return place === "" || place === code ? name : `${place}.${name}`;
  };
  const shownValue = ({ kind }: Input, value: string | boolean): string => {
    switch (kind) {
      case "yes/no":
        return word(value === true ? "yes" : "no");
      case "text":
        return JSON.stringify(value);
      case "choice":
      case "date":
        return String(value);
      default:
        return exactNumber(exact(String(value)), kind, "en");
    }
  };
  const values = [
    ...example.inputs.map(({ input, value }) => `${nameOf(input)}: ${shownValue(input, value)}`),
    ...example.cohort.map(({ statistic: { statistic, of }, value }) => {
      const name = of.kind === "input" || of.kind === "definition" ? of.name : "";
      return `${word(statistic)}(${name}): ${exactNumber(exact(value), of.type, "en")}`;
    }),
  ];
  const label = example.label.replaceAll(/["\\\s]+/g, " ").trim();
  const points =
    example.gives === null ? word("notApplicable") : exactNumber(exact(example.gives), "points", "en");
  const head = label === "" ? word("example") : `${word("example")} "${label}"`;
  return `${head} { ${values.join("  ")} } ${word("gives")} ${points}`;
}
