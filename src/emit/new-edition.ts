/** A text that starts next year's edition: its head, and what there is to go through, as comments. */
import type { Locale } from "../base/diagnostic.ts";
import { exact } from "../base/exact.ts";
import type { Group, Indicator, Ruleset } from "../ir/ruleset.ts";

export interface EditionStart {
  /** The path or the id by which the old edition is found. */
  readonly from: string;
  /** The name of the new one; by default the old one's with its year, or "_new". */
  readonly id?: string;
  /** The language of the comments. */
  readonly locale: Locale;
}

/** In English keywords, not yet laid out; every comment is a line of its own. */
export function newEdition(before: Ruleset, { from, id, locale }: EditionStart): string {
  const words = locale === "vi" ? vi : en;
  const old = before.period?.to ?? yearIn(before.id);
  const year = old === undefined ? undefined : old + 1;
  const later = (text: string): string =>
    old === undefined || year === undefined ? text : text.replaceAll(String(old), String(year));
  const name = id ?? (later(before.id) === before.id ? `${before.id}_${words.suffix}` : later(before.id));
  const label = later(before.label) === before.label ? [] : [JSON.stringify(later(before.label))];
  return [
    `# ${words.title(before.label)}`,
    ...words.steps.map((step, at) => `# ${at + 1}. ${step}`),
    "",
    [`ruleset ${name}`, ...label, `extends ${before.id} from ${JSON.stringify(from)} {`].join(" "),
    `# ${words.basis}`,
    ...(year === undefined ? [`# ${words.period}`] : [`period ${year}`]),
    "",
    `# ${words.list(exact(before.total).toFraction())}`,
    ...before.children.flatMap((child) => listed(child, 0, words)),
    "}",
    "",
  ].join("\n");
}

/** The last year from 1900 on that a name holds. */
function yearIn(id: string): number | undefined {
  const found = /(?:19|20)[0-9]{2}(?![0-9])/.exec(id)?.[0];
  return found === undefined ? undefined : Number.parseInt(found, 10);
}

function listed(node: Group | Indicator, depth: number, words: Words): readonly string[] {
  const max = node.unscored ? words.unscored : words.max(exact(node.max).toFraction());
  const examples =
    node.kind === "indicator" && node.examples.length > 0 ? [words.examples(node.examples.length)] : [];
  const label = node.label.replaceAll(/\s+/g, " ");
  const line = `#${"   ".repeat(depth)} [ ] ${node.code} ${label} (${[max, ...examples].join(", ")})`;
  return [
    line,
    ...(node.kind === "group" ? node.children.flatMap((child) => listed(child, depth + 1, words)) : []),
  ];
}

interface Words {
  readonly suffix: string;
  readonly title: (label: string) => string;
  readonly steps: readonly string[];
  readonly basis: string;
  readonly period: string;
  readonly list: (total: string) => string;
  readonly max: (max: string) => string;
  readonly unscored: string;
  readonly examples: (count: number) => string;
}

const vi: Words = {
  suffix: "moi",
  title: (label) => `Bản mới, kế thừa: ${label}`,
  steps: [
    "Ghi căn cứ và giai đoạn của văn bản mới.",
    "Đi hết danh sách bên dưới cùng văn bản mới; chỗ nào khác thì viết một dòng sửa, bỏ, đánh số lại, chuyển hoặc thêm vào.",
    "Chạy barem check; sửa đến khi không còn lỗi. Chỉ số nào đổi cách tính thì ví dụ cũ không còn, hãy viết ví dụ mới.",
    "Chạy barem diff và barem impact để xem đã đổi gì và đơn vị nào bị ảnh hưởng. Xong thì xóa các dòng ghi chú này.",
  ],
  basis: 'căn cứ "SỐ HIỆU CỦA VĂN BẢN MỚI" ngày ban hành NĂM-THÁNG-NGÀY của "CƠ QUAN BAN HÀNH"',
  period: "giai đoạn NĂM",
  list: (total) => `Danh sách của bản cũ (tổng điểm ${total}):`,
  max: (max) => `tối đa ${max}`,
  unscored: "không tính điểm",
  examples: (count) => `${count} ví dụ`,
};

const en: Words = {
  suffix: "new",
  title: (label) => `New edition, extends: ${label}`,
  steps: [
    "Write the legal basis and the period of the new decision.",
    "Go through the list below with the new decision; where it differs write a line that changes, removes, renumbers, moves or adds.",
    "Run barem check and mend until there are no errors. An indicator whose rule is changed has lost its examples: write new ones.",
    "Run barem diff and barem impact to see what changed and whom it moves. In the end delete these remarks.",
  ],
  basis: 'basis "NUMBER OF THE NEW DECISION" dated YEAR-MONTH-DAY by "WHO ISSUED IT"',
  period: "period YEAR",
  list: (total) => `The list of the old edition (total ${total}):`,
  max: (max) => `max ${max}`,
  unscored: "unscored",
  examples: (count) => `${count} ${count === 1 ? "example" : "examples"}`,
};
