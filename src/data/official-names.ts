/** What the columns of an official table may be called: codes, totals, ranks, indices and pillars, in both languages. */
import { groupsOf, indicatorsOf, type Node, type Ruleset } from "../ir/ruleset.ts";
import { folded } from "./headings.ts";

/** The key of a column, as `OfficialUnit.figures` has it; "" of one that is passed over, undefined of an unknown one. */
export type OfficialNames = (heading: string) => string | undefined;

/** `officialNames(ruleset)("Tổng điểm")` is "total". */
export function officialNames({ children, rollUps }: Ruleset): OfficialNames {
  const keys = new Map<string, string>();
  const add = (heading: string, key: string): void => {
    if (!keys.has(folded(heading))) keys.set(folded(heading), key);
  };
  const codes = [...indicatorsOf(children), ...groupsOf(children)].map(({ code }) => code);
  const exact = new Set(codes.map((code) => code.normalize("NFC")));
  for (const word of TOTAL) add(word, "total");
  for (const word of RANK) add(word, "rank");
  for (const { kind, name } of rollUps) {
    const key = `${kind} ${name}`;
    for (const word of kind === "index" ? INDEX : PILLAR) add(`${word} ${name}`, key);
  }
  // A name alone is enough where it is nothing else's.
  for (const { kind, name } of rollUps) add(name, `${kind} ${name}`);
  for (const word of PASSED_OVER) add(word, "");
  for (const [heading, key] of namesIn(children)) add(heading, key);
  return (heading) => {
    const code = heading.normalize("NFC").trim();
    return exact.has(code) ? code : keys.get(folded(heading));
  };
}

/** What tables print in place of codes: names that only one has, "III" for group 3, both together, "Nhóm 3". */
function namesIn(children: readonly Node[]): readonly (readonly [heading: string, key: string])[] {
  const nodes = [...groupsOf(children), ...indicatorsOf(children)];
  const named = new Map<string, number>();
  for (const { label } of nodes) named.set(folded(label), (named.get(folded(label)) ?? 0) + 1);
  const codes = new Set(nodes.map(({ code }) => code));
  const tops = new Set(children.filter(({ kind }) => kind === "group"));
  return nodes.flatMap((node) => {
    const { code, label, kind } = node;
    const roman = tops.has(node) ? otherNumber(code) : null;
    const numbers = [code, ...(roman === null || codes.has(roman) ? [] : [roman])];
    const words = kind === "group" ? GROUP : INDICATOR;
    const isOnly = named.get(folded(label)) === 1;
    const names = isOnly ? [label, ...words.map((word) => `${word} ${label}`)] : [];
    const both = numbers.flatMap((one) => [
      ...[one, `${one}. ${label}`, `${one} ${label}`],
      ...words.map((word) => `${word} ${one}`),
    ]);
    return [...names, ...both].map((heading) => [heading, code] as const);
  });
}

/** The roman number of an arabic one, and the other way round; null of what is neither. */
function otherNumber(code: string): string | null {
  const at = ROMAN.findIndex((roman, number) => number > 0 && (roman === code || String(number) === code));
  return at === -1 ? null : ROMAN[at] === code ? String(at) : (ROMAN[at] ?? null);
}

const ROMAN = [
  ...["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X"],
  ...["XI", "XII", "XIII", "XIV", "XV", "XVI", "XVII", "XVIII", "XIX", "XX"],
];
const GROUP = ["nhóm", "group"] as const;
const INDICATOR = ["chỉ số", "indicator"] as const;

/** Every heading that is known, to find the nearest one. */
export function officialHeadings({ children, rollUps }: Ruleset): readonly string[] {
  return [
    ...[...indicatorsOf(children), ...groupsOf(children)].flatMap(({ code, label }) => [code, label]),
    ...rollUps.map(({ kind, name }) => `${kind} ${name}`),
    ...TOTAL,
    ...RANK,
  ];
}

const TOTAL = ["total", "tổng điểm", "tổng số điểm", "tổng cộng", "total points"] as const;
const RANK = ["rank", "hạng", "xếp hạng", "thứ hạng"] as const;
const INDEX = ["index", "chỉ số tổng hợp", "chỉ số"] as const;
const PILLAR = ["pillar", "trụ cột"] as const;
/** What `barem score` writes beside the points, to csv and to workbooks. */
const PASSED_OVER = [
  ...["status", "certain", "possible", "max", "assumed", "grade"],
  ...["trạng thái", "xếp loại", "điểm tối đa", "maximum", "giả định", "điểm dựa vào giả định"],
  ...["giá trị chính xác của số đã làm tròn", "exact value of what is rounded"],
] as const;
