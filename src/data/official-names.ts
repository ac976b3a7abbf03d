/** What the columns of an official table may be called: codes, totals, ranks, indices and pillars, in both languages. */
import { groupsOf, indicatorsOf, type Ruleset } from "../ir/ruleset.ts";
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
  return (heading) => {
    const code = heading.normalize("NFC").trim();
    return exact.has(code) ? code : keys.get(folded(heading));
  };
}

/** Every heading that is known, to find the nearest one. */
export function officialHeadings({ children, rollUps }: Ruleset): readonly string[] {
  return [
    ...[...indicatorsOf(children), ...groupsOf(children)].map(({ code }) => code),
    ...rollUps.map(({ kind, name }) => `${kind} ${name}`),
    ...TOTAL,
    ...RANK,
  ];
}

const TOTAL = ["total", "tổng điểm", "tổng số điểm", "tổng cộng", "total points"] as const;
const RANK = ["rank", "hạng", "xếp hạng", "thứ hạng"] as const;
const INDEX = ["index", "chỉ số tổng hợp", "chỉ số"] as const;
const PILLAR = ["pillar", "trụ cột"] as const;
/** What `barem score --format csv` writes beside the points. */
const PASSED_OVER = [
  ...["status", "certain", "possible", "max", "assumed", "grade"],
  ...["trạng thái", "xếp loại", "điểm tối đa"],
] as const;
