/** Puts the sensitivity of a ranking into print: what moves whom, the largest first. */
import { cellOf, type DocumentBlock, type PrintedDocument } from "../../base/document.ts";
import type { Locale } from "../../base/diagnostic.ts";
import { oneLine } from "../../base/visible.ts";
import type { Ruleset } from "../../ir/ruleset.ts";
import type { LeftOut } from "./moves.ts";
import type { Sensitivity } from "./sensitivity.ts";

/** The whole of it as a document to print. */
export function sensitivityDocument(found: Sensitivity, ruleset: Ruleset, locale: Locale): PrintedDocument {
  const words = table[locale];
  const text = (line: string): DocumentBlock => ({ kind: "text", text: line });
  const part = (
    heading: string,
    name: string,
    all: readonly LeftOut[],
    still: string,
  ): readonly DocumentBlock[] => {
    const moving = all.filter(({ moves }) => moves.length > 0);
    return [
      { kind: "heading", text: heading },
      text(words.count(moving.length, all.length)),
      ...(moving.length === 0 ? [text(still)] : [tableOf(name, moving, words)]),
    ];
  };
  return {
    language: locale,
    title: words.title,
    blocks: [
      { kind: "title", text: words.title },
      { kind: "subtitle", text: oneLine(ruleset.label) },
      ...(found.isRanked
        ? [
            text(words.ranked(found.ranked)),
            ...part(words.indicators, words.indicator, found.indicators, words.still),
            ...(found.comparesUnits && !found.frozen
              ? [
                  ...part(words.units, words.unit, found.units, words.still),
                  text(found.tried === "all" ? words.all : words.extremes),
                ]
              : [
                  { kind: "heading", text: words.units } as const,
                  text(found.comparesUnits ? words.frozen : words.absolute),
                ]),
            { kind: "note", text: words.among } as const,
          ]
        : [text(words.notRanked)]),
    ],
  };
}

function tableOf(name: string, moving: readonly LeftOut[], words: SensitivityWords): DocumentBlock {
  return {
    kind: "table",
    columns: [
      { head: name, share: 26, align: "left" },
      { head: words.moved, share: 9, align: "right" },
      { head: words.farthest, share: 9, align: "right" },
      { head: words.movers, share: 28, align: "left" },
      { head: words.reordered, share: 28, align: "left" },
    ],
    rows: moving.map(({ name: left, label, moves, farthest, reordered }) => ({
      kind: "item",
      cells: [
        cellOf(label === "" ? oneLine(left) : `${left} ${oneLine(label)}`),
        cellOf(String(moves.length)),
        cellOf(String(farthest)),
        cellOf(few(moves.map(({ unit, from, to }) => `${oneLine(unit)}: ${from} → ${to}`))),
        cellOf(few(reordered.map(({ ahead, behind }) => words.pair(oneLine(ahead), oneLine(behind))))),
      ],
    })),
  };
}

function few(texts: readonly string[]): string {
  const more = texts.length - MOST_SHOWN;
  return [...texts.slice(0, MOST_SHOWN), ...(more > 0 ? [`+${more}`] : [])].join("; ");
}

const MOST_SHOWN = 4;

interface SensitivityWords {
  readonly title: string;
  readonly ranked: (units: number) => string;
  readonly notRanked: string;
  readonly indicators: string;
  readonly units: string;
  readonly indicator: string;
  readonly unit: string;
  readonly count: (moving: number, all: number) => string;
  readonly still: string;
  readonly absolute: string;
  readonly frozen: string;
  readonly all: string;
  readonly extremes: string;
  readonly among: string;
  readonly moved: string;
  readonly farthest: string;
  readonly movers: string;
  readonly reordered: string;
  readonly pair: (ahead: string, behind: string) => string;
}

const vi: SensitivityWords = {
  title: "Độ nhạy của bảng xếp hạng",
  ranked: (units) => `${units} đơn vị được xếp hạng.`,
  notRanked: "Bộ chỉ số không xếp hạng đơn vị.",
  indicators: "Bỏ từng chỉ số (cả điểm và điểm tối đa)",
  units: "Bỏ từng đơn vị khỏi danh sách so sánh",
  indicator: "Chỉ số bỏ ra",
  unit: "Đơn vị bỏ ra",
  count: (moving, all) => `${moving} trong ${all} lần bỏ làm đổi hạng.`,
  still: "Không đơn vị nào đổi hạng.",
  absolute:
    "Không chỉ số nào so các đơn vị với nhau, nên bỏ một đơn vị không làm đổi điểm hay thứ tự của các đơn vị khác.",
  frozen:
    "Các đơn vị được so với số liệu đã chốt, không so với nhau, nên bỏ một đơn vị không làm đổi điểm của đơn vị khác. Muốn biết, hãy chấm cả tệp số liệu của các đơn vị đã chốt mà không dùng --cohort.",
  all: "Đã bỏ lần lượt mọi đơn vị.",
  extremes:
    "Có hơn 200 đơn vị nên chỉ bỏ những đơn vị có giá trị thấp nhất hoặc cao nhất của một chỉ số; giá trị trung bình không được thử.",
  among: "Khi bỏ một đơn vị, hạng trước và sau đều tính giữa các đơn vị còn lại.",
  moved: "Số đơn vị đổi hạng",
  farthest: "Nhiều nhất (bậc)",
  movers: "Đổi hạng nhiều nhất",
  reordered: "Hai đơn vị đổi thứ tự",
  pair: (ahead, behind) => `${behind} vượt ${ahead}`,
};

const en: SensitivityWords = {
  title: "How the ranking turns on single indicators and units",
  ranked: (units) => `${units} units have a rank.`,
  notRanked: "The ruleset ranks no units.",
  indicators: "Each indicator left out, with its points and its maximum",
  units: "Each unit left out of the cohort",
  indicator: "Left out",
  unit: "Left out",
  count: (moving, all) => `${moving} of ${all} move a rank.`,
  still: "No unit moves.",
  absolute:
    "No indicator compares units, so leaving one out changes neither the points nor the order of the others.",
  frozen:
    "Units are compared with a frozen cohort, not with one another, so leaving one out changes nobody's points. To know what turns on it, score the data of the units that were frozen, without --cohort.",
  all: "Every unit was left out in turn.",
  extremes:
    "There are more than 200 units, so only those at the lowest or highest of an indicator were left out; means were not tried.",
  among: "Where a unit is left out, both ranks are those among the units that stay.",
  moved: "Units that move",
  farthest: "Farthest (places)",
  movers: "Those that move most",
  reordered: "Two that change places",
  pair: (ahead, behind) => `${behind} passes ${ahead}`,
};

const table: { readonly [L in Locale]: SensitivityWords } = { vi, en };
