/** Writes a ruleset of any size out of the ten indicators of the shipped Ninh Thuận file, no two of them alike. */
import shipped from "../rulesets/province/ninh-thuan-2023.barem";
import { compile } from "../src/check.ts";

const MOST_EXAMPLES = 1;

/** The text of a ruleset of `copies` times ten indicators, about thirteen lines each; it compiles without an error. */
export function variedRuleset(copies: number): string {
  const groups = Array.from({ length: copies }, (_, copy) => groupOf(copy));
  const head = `ruleset varied "Bộ chỉ số" {
  level province
  total ${groups.reduce((sum, group) => sum + group.max, 0)}
  round indicators 2 half up
  period 2023
  basis "3402/KH-UBND" dated 2023-08-16 by "Ủy ban nhân dân tỉnh"
  sources { plan "Kế hoạch" }
  rank by total ties shared`;
  const text = [head, ...groups.map((group) => group.text), "}"].join("\n");
  return withComputedPoints(text);
}

/** One group with a variant of each shipped indicator: other codes, names, thresholds and maxima. */
function groupOf(copy: number): { readonly text: string; readonly max: number } {
  const indicators = shippedIndicators.map((lines, place) => {
    const max = Number(/ max (\d+) /.exec(lines[0] ?? "")?.[1]) + ((copy * 3 + place) % 7);
    const header = (lines[0] ?? "")
      .replace(/indicator \S+/, `indicator ${copy + 1}.${place + 1}`)
      .replace(/ max \d+/, ` max ${max}`);
    return { max, lines: [header, ...lines.slice(1).map((line) => varied(line, copy, place))] };
  });
  const max = indicators.reduce((sum, one) => sum + one.max, 0);
  const body = indicators.flatMap(({ lines }) => lines);
  return { max, text: [`group ${copy + 1} "Nhóm ${copy + 1}" max ${max} {`, ...body, "}"].join("\n") };
}

/** The lines of each shipped indicator without blank lines and guides, and with one example: about thirteen a piece. */
const shippedIndicators: readonly (readonly string[])[] = shipped
  .split(/^ {4}(?=indicator )/m)
  .slice(1)
  .map((text) => {
    const lines = (text.split(/^ {4}\}$/m)[0] ?? "").split("\n");
    const examples = lines.filter((line) => line.includes("example "));
    const kept = lines.filter((line) => line.trim() !== "" && !/^ *guide /.test(line));
    return [...kept.filter((line) => !examples.slice(MOST_EXAMPLES).includes(line)), "    }"];
  });

/** A line outside its quoted texts with other names and thresholds: `80%` is 76% in one group and 83% in another. */
function varied(line: string, copy: number, place: number): string {
  const at = 70 + ((copy * 2 + place) % 25);
  return line
    .split(/("[^"]*")/)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : part
            .replace(/\b([a-f])\b(?=\s*(?:[:+/<=)]|$| ))/g, `$1${copy}`)
            .replace(/ratio = 100%/, `ratio >= ${at}%`)
            .replace(/\b(?:80|100)%/g, `${at}%`)
            .replace(/\bratio\b/g, copy % 2 === 0 ? "ratio" : `share_${copy}`),
    )
    .join("");
}

/** The text with each example giving what its rule gives. */
function withComputedPoints(text: string): string {
  const { diagnostics } = compile(text, { locale: "en" });
  return [...diagnostics]
    .sort((a, b) => b.span.from - a.span.from)
    .filter(({ severity }) => severity === "error")
    .reduce((sofar, { code, span, parameters, message }) => {
      if (code !== "BRM0310" || !("computed" in parameters)) {
        throw new Error(`${code}: ${message}\n${text.slice(span.from, span.to)}`);
      }
      return sofar.slice(0, span.from) + parameters.computed + sofar.slice(span.to);
    }, text);
}
