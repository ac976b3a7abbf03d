/** The blocks of the language and the keywords that open a line in each. */
import type { Term } from "../base/codes.ts";
import type { Keyword } from "./keywords.ts";

/** By kind of block; lines that open with a name or a value are not listed. */
export const lineOpeners = {
  file: ["use", "ruleset", "method"],
  // biome-ignore format: the head in the order of the manual
  ruleset: [
    "level", "total", "period", "basis", "sources", "round", "show", "rank", "missing", "notApplicable",
    "notStated", "notRanked", "background", "group", "indicator", "index", "pillar", "grade", "method",
    "change", "remove", "renumber", "move", "addTo",
  ],
  group: ["group", "indicator", "source", "assumed"],
  // biome-ignore format: the lines in the order of the manual
  indicator: [
    "input", "require", "notApplicableWhen", "points", "target", "lowerIsBetter", "cannotExpress",
    "wording", "guide", "lead", "support", "evidence",
    "source", "assumed", "example",
  ],
  // biome-ignore format: the lines in the order of the manual
  changeIndicator: [
    "input", "require", "notApplicableWhen", "points", "target", "lowerIsBetter", "cannotExpress",
    "wording", "guide", "lead", "support", "evidence",
    "source", "assumed", "example", "max", "unscored", "remove",
  ],
  changeGroup: ["max", "unscored", "source", "assumed", "remove"],
  addTo: ["group", "indicator"],
  background: [],
  sources: [],
  choice: [],
  cases: ["otherwise"],
  grade: ["otherwise"],
  byOption: ["yes", "no", "otherwise"],
  example: ["lowest", "highest", "mean"],
} as const satisfies Record<string, readonly Keyword[]>;

export type Block = keyof typeof lineOpeners;

/** What messages call each block. */
export const blockNames: Readonly<Record<Block, Term>> = {
  file: { vi: "tệp", en: "a file" },
  ruleset: { vi: "bộ chỉ số", en: "a ruleset" },
  group: { vi: "nhóm", en: "a group" },
  indicator: { vi: "chỉ số", en: "an indicator" },
  changeIndicator: { vi: "phần sửa chỉ số", en: "a change of an indicator" },
  changeGroup: { vi: "phần sửa nhóm", en: "a change of a group" },
  addTo: { vi: "phần thêm vào nhóm", en: "what is added to a group" },
  background: { vi: "thông tin chung", en: "background" },
  sources: { vi: "nguồn tài liệu", en: "sources" },
  choice: { vi: "danh sách lựa chọn", en: "a choice" },
  cases: { vi: "danh sách trường hợp", en: "a list of cases" },
  grade: { vi: "danh sách xếp loại", en: "a list of grades" },
  byOption: { vi: "danh sách theo lựa chọn", en: "a list by option" },
  example: { vi: "ví dụ", en: "an example" },
};

/** The kind of block whose lines the grammar calls so: "caseLine" stands in `cases`. */
export function blockOfLine(line: string): Block | undefined {
  const name = line.replace(/Line$/, "");
  const block = lineNames[name] ?? name;
  return isBlock(block) ? block : undefined;
}

const lineNames: Readonly<Record<string, Block>> = { case: "cases", option: "byOption" };

function isBlock(name: string): name is Block {
  return Object.hasOwn(lineOpeners, name);
}
