/** Every word of a comparison of two rulesets, in Vietnamese. */
import type { InputKind } from "../ir/ruleset.ts";
import type { GroupPart, HeadPart, InputAspect, PlainPart } from "./comparison.ts";

/** How many indicators have what; an indicator may be counted under several. */
export interface Counts {
  readonly added: number;
  readonly removed: number;
  readonly renumbered: number;
  readonly moved: number;
  readonly maximum: number;
  readonly rule: number;
  readonly conditions: number;
  readonly inputs: number;
  readonly differentlyWritten: number;
  readonly targets: number;
  readonly duties: number;
  readonly sources: number;
  readonly wordingOnly: number;
}

/** Numbers, names and formulas come in as text that is already written for the locale. */
export interface ComparisonWords {
  readonly title: string;
  readonly before: string;
  readonly after: string;
  readonly headings: {
    readonly head: string;
    readonly groups: string;
    readonly indicators: string;
    readonly sources: string;
    readonly wording: string;
    readonly notes: string;
  };
  readonly columns: {
    readonly code: string;
    readonly group: string;
    readonly indicator: string;
    readonly what: string;
    readonly labelAndWhat: (label: string) => string;
    readonly example: string;
  };
  readonly counts: { readonly [C in keyof Counts]: (count: number) => string };
  readonly headCount: (count: number) => string;
  readonly groupCount: (count: number) => string;
  readonly total: (before: string, after: string | null) => string;
  readonly noIndicators: string;
  readonly same: string;
  readonly rewritten: (codes: readonly string[]) => string;
  readonly rewrittenRest: string;
  readonly added: string;
  readonly removed: string;
  readonly parts: { readonly [P in PlainPart | GroupPart | Exclude<HeadPart, "sources">]: string };
  readonly headSources: string;
  readonly formula: string;
  readonly differentlyWritten: string;
  /** "Ngưỡng: 80% → 90%". */
  readonly thresholds: (changes: readonly string[]) => string;
  readonly pointsOfCases: (changes: readonly string[]) => string;
  readonly numbers: (changes: readonly string[]) => string;
  readonly inputAdded: string;
  readonly inputRemoved: string;
  readonly backgroundAdded: string;
  readonly backgroundRemoved: string;
  readonly inputChanged: (aspects: readonly string[]) => string;
  readonly aspects: { readonly [A in InputAspect]: string };
  readonly kinds: { readonly [K in InputKind]: string };
  readonly require: string;
  readonly notApplicableWhen: string;
  readonly target: string;
  readonly message: string;
  readonly unscored: string;
  readonly maximumOf: (points: string) => string;
  readonly noGroup: string;
  readonly source: (id: string, place: string | null) => string;
  readonly assumed: (reason: string) => string;
  readonly example: (figures: string, before: string, after: string) => string;
  readonly exampleOf: (figures: string) => string;
  readonly onlyBefore: string;
  readonly onlyAfter: string;
  readonly notProvided: string;
  readonly points: (points: string) => string;
  readonly notApplicable: string;
  readonly refused: string;
  readonly gives: (figures: string, result: string) => string;
  /** What is found and what is not. */
  readonly notes: readonly string[];
}

export const comparisonWordsVi: ComparisonWords = {
  title: "So sánh hai bộ chỉ số",
  before: "Trước",
  after: "Sau",
  headings: {
    head: "Phần chung",
    groups: "Nhóm chỉ số",
    indicators: "Chỉ số",
    sources: "Chỉ đổi nguồn hoặc giả định",
    wording: "Chỉ đổi câu chữ",
    notes: "Cách đọc",
  },
  columns: {
    code: "STT",
    group: "Nhóm",
    indicator: "Chỉ số",
    what: "Điều thay đổi",
    labelAndWhat: (label) => `${label}, điều thay đổi`,
    example: "Ví dụ",
  },
  counts: {
    added: (count) => `${count} thêm`,
    removed: (count) => `${count} bỏ`,
    renumbered: (count) => `${count} đánh số lại`,
    moved: (count) => `${count} chuyển nhóm`,
    maximum: (count) => `${count} đổi điểm tối đa`,
    rule: (count) => `${count} đổi cách tính`,
    conditions: (count) => `${count} đổi điều kiện`,
    inputs: (count) => `${count} đổi số liệu`,
    differentlyWritten: (count) => `${count} viết khác mà chưa thấy điểm nào khác`,
    targets: (count) => `${count} đổi mục tiêu`,
    duties: (count) => `${count} đổi đơn vị hoặc tài liệu kiểm chứng`,
    sources: (count) => `${count} đổi nguồn hoặc giả định`,
    wordingOnly: (count) => `${count} chỉ đổi câu chữ`,
  },
  headCount: (count) => `${count} thay đổi ở phần chung`,
  groupCount: (count) => `${count} nhóm thay đổi`,
  total: (before, after) =>
    after === null ? `tổng điểm vẫn là ${before}` : `tổng điểm ${before} → ${after}`,
  noIndicators: "Không chỉ số nào thay đổi",
  same: "Hai bộ chỉ số không khác nhau.",
  rewritten: (codes) =>
    `Viết lại theo cách khác nhưng chắc chắn cùng một cách tính (không tính là thay đổi): ${codes.join(", ")}.`,
  rewrittenRest:
    "Có phần được viết lại theo cách khác nhưng cùng một nghĩa (không tính là thay đổi); dấu vân tay của hai bộ khác nhau.",
  added: "Thêm mới",
  removed: "Bỏ",
  parts: {
    code: "Đánh số lại",
    group: "Chuyển nhóm",
    max: "Điểm tối đa",
    unscored: "Tính điểm",
    order: "Thứ tự",
    "cannot express": "Phần chưa diễn đạt được",
    direction: "Chiều so sánh",
    lead: "Đơn vị chủ trì",
    support: "Đơn vị phối hợp",
    evidence: "Tài liệu kiểm chứng",
    sources: "Nguồn, giả định",
    label: "Tên",
    wording: "Nguyên văn",
    guide: "Hướng dẫn",
    examples: "Ví dụ kèm theo",
    id: "Mã bộ chỉ số",
    level: "Cấp",
    total: "Tổng điểm",
    period: "Giai đoạn",
    basis: "Căn cứ",
    rounding: "Làm tròn",
    show: "Số chữ số thập phân hiển thị",
    rank: "Xếp hạng",
    "not ranked": "Không xếp hạng khi",
    missing: "Thiếu số liệu",
    "not applicable": "Không áp dụng",
    "not stated": "Phần văn bản không nêu",
    pillars: "Trụ cột",
    indices: "Chỉ số tổng hợp",
    grades: "Xếp loại",
  },
  headSources: "Nguồn tài liệu",
  formula: "Cách tính",
  differentlyWritten: "Cách tính viết khác; không tìm được số liệu nào cho điểm khác nhau",
  thresholds: (changes) => `Ngưỡng: ${changes.join("; ")}`,
  pointsOfCases: (changes) => `Mức điểm: ${changes.join("; ")}`,
  numbers: (changes) => `Số trong cách tính: ${changes.join("; ")}`,
  inputAdded: "Thêm số liệu",
  inputRemoved: "Bỏ số liệu",
  backgroundAdded: "Thêm thông tin chung",
  backgroundRemoved: "Bỏ thông tin chung",
  inputChanged: (aspects) => `Số liệu: đổi ${aspects.join(", ")}`,
  aspects: {
    name: "ký hiệu",
    kind: "loại",
    range: "khoảng giá trị",
    unit: "đơn vị tính",
    options: "lựa chọn",
    label: "tên",
    "option labels": "tên lựa chọn",
    sources: "nguồn hoặc giả định",
  },
  kinds: {
    count: "số lượng",
    amount: "đại lượng",
    ratio: "tỷ lệ",
    points: "số điểm",
    "yes/no": "có/không",
    choice: "lựa chọn",
    date: "ngày",
    text: "văn bản",
  },
  require: "Điều kiện",
  notApplicableWhen: "Không áp dụng khi",
  target: "Mục tiêu",
  message: "Lời giải thích",
  unscored: "không tính điểm",
  maximumOf: (points) => `Điểm tối đa: ${points}`,
  noGroup: "không thuộc nhóm nào",
  source: (id, place) => `nguồn: ${id}${place === null ? "" : `, ${place}`}`,
  assumed: (reason) => `giả định: ${reason}`,
  example: (figures, before, after) =>
    `${figures === "" ? "" : `với ${figures}: `}trước ${before}, sau ${after}`,
  exampleOf: (figures) => (figures === "" ? "Ví dụ" : `Ví dụ: ${figures}`),
  onlyBefore: "chỉ bản trước",
  onlyAfter: "chỉ bản sau",
  notProvided: "không có số liệu",
  points: (points) => `${points} điểm`,
  notApplicable: "không áp dụng",
  refused: "số liệu không hợp lệ",
  gives: (figures, result) => `${figures}: ${result}`,
  notes: [
    "Cách tính được so theo nghĩa: 80% và 4/5, đổi thứ tự các số hạng hay các trường hợp, gọi cách tính chuẩn hay viết đầy đủ đều là một.",
    "Ví dụ là số liệu mà hai bản cho kết quả khác nhau; điểm đã làm tròn theo từng bản. “Viết khác” là đã thử nhiều số liệu mà không thấy điểm khác, nhưng chưa chứng minh được là như nhau.",
    "Một chỉ số có nhiều thay đổi được đếm ở nhiều mục.",
  ],
};
