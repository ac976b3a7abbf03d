/** Every word of lists and printed tables of rulesets, in Vietnamese. */
import type {
  Level,
  MissingPolicy,
  NotApplicablePolicy,
  RollUp,
  RoundingStage,
  StatedPart,
} from "../ir/ruleset.ts";
import type { Statistic } from "../ir/expression.ts";
import type { ColumnKey } from "./scheme-parts.ts";

/** Numbers, names and formulas come in as text that is already written for the locale. */
export interface SchemeWords {
  readonly levels: { readonly [L in Level]: string };
  readonly onDay: (day: string) => string;
  readonly inMonth: (month: string) => string;
  /** The list of rulesets. */
  readonly editions: {
    readonly id: string;
    readonly level: string;
    readonly period: string;
    readonly indicators: string;
    readonly max: string;
    readonly assumed: string;
    readonly gives: string;
    readonly points: string;
    readonly pointsAndTargets: string;
    readonly targets: string;
    readonly legend: readonly string[];
  };
  /** What the head of a printed table says of a ruleset. */
  readonly head: {
    readonly level: string;
    readonly basis: string;
    readonly period: string;
    readonly total: string;
    readonly noPoints: string;
  };
  readonly headings: {
    readonly background: string;
    readonly table: string;
    /** The same where nothing gives points. */
    readonly unscoredTable: string;
    readonly notes: string;
    readonly assumptions: string;
    readonly sources: string;
  };
  readonly columns: { readonly [K in ColumnKey]: string };
  readonly totalRow: string;
  /** A figure that is no number. */
  readonly inputKinds: {
    readonly "yes/no": string;
    readonly choice: (options: string) => string;
    readonly date: string;
    readonly text: string;
  };
  readonly range: (low: string | null, high: string | null) => string;
  readonly rule: {
    readonly points: string;
    readonly asPoints: (number: string) => string;
    readonly equals: (name: string) => string;
    readonly otherwise: string;
    readonly fallback: (value: string) => string;
    readonly sum: string;
    readonly best: string;
    readonly method: (name: string) => string;
    /** The methods that are always in scope, by their names. */
    readonly methods: ReadonlyMap<string, string>;
    readonly statistic: (statistic: Statistic, of: string) => string;
    readonly require: (formula: string, message: string | null) => string;
    readonly notApplicable: (formula: string, message: string | null) => string;
    readonly unscored: string;
    readonly lowerIsBetter: string;
    readonly cannotExpress: (words: string) => string;
    readonly wording: (words: string) => string;
  };
  readonly withMessage: (formula: string, message: string) => string;
  readonly unscoredGroup: (label: string) => string;
  readonly notes: {
    /** Where a note is printed. */
    readonly source: (places: readonly string[]) => string;
    readonly nothingScored: string;
    readonly unscoredGroups: (groups: readonly string[]) => string;
    readonly noRounding: string;
    readonly rounding: (stage: RoundingStage, places: number, mode: string) => string;
    readonly rounded: (places: number, mode: string) => string;
    readonly missing: { readonly [P in MissingPolicy]: string };
    readonly notApplicable: { readonly [P in NotApplicablePolicy]: string };
    readonly rollUp: (kind: RollUp["kind"], name: string, formula: string) => string;
    readonly shareOfGroups: (codes: readonly string[]) => string;
    readonly groupInFormula: string;
    readonly grades: (lines: readonly string[]) => string;
    readonly noRanks: string;
    readonly rankByTotal: string;
    readonly rankByIndex: (name: string) => string;
    readonly notRanked: (condition: string, reason: string) => string;
    readonly notStated: (parts: readonly string[]) => string;
    readonly notStatedInSome: (parts: readonly string[]) => string;
    readonly statedParts: { readonly [P in StatedPart]: string };
    readonly leftOut: (columns: readonly string[]) => string;
    readonly marks: string;
  };
}

export const schemeWordsVi: SchemeWords = {
  levels: { province: "tỉnh", district: "huyện", commune: "xã", ministry: "bộ", other: "khác" },
  onDay: (day) => `ngày ${day}`,
  inMonth: (month) => `tháng ${month}`,
  editions: {
    id: "Mã",
    level: "Cấp",
    period: "Giai đoạn",
    indicators: "Chỉ số đã chép",
    max: "Điểm tối đa",
    assumed: "Dựa trên giả định",
    gives: "Cho biết",
    points: "điểm",
    pointsAndTargets: "điểm, mục tiêu",
    targets: "mục tiêu, không có điểm",
    legend: [
      "Chỉ số đã chép: số chỉ số có trong bộ trên số chỉ số của văn bản; –: không rõ văn bản có bao nhiêu.",
      "Dựa trên giả định: phần điểm tối đa của các chỉ số có điểm tối đa, quy tắc hoặc trường hợp được giả định; từng điều: barem check MÃ --assumptions.",
    ],
  },
  head: {
    level: "Cấp",
    basis: "Căn cứ",
    period: "Giai đoạn",
    total: "Tổng điểm tối đa",
    noPoints: "không tính điểm",
  },
  headings: {
    background: "Thông tin chung",
    table: "Chỉ số, điểm tối đa, cách xác định và tính điểm",
    unscoredTable: "Chỉ số, nhiệm vụ và mục tiêu",
    notes: "Ghi chú",
    assumptions: "Những điều được giả định",
    sources: "Nguồn tài liệu",
  },
  columns: {
    code: "STT",
    label: "Chỉ số / chỉ số thành phần",
    max: "Điểm tối đa",
    rule: "Cách xác định và tính điểm",
    targets: "Mục tiêu",
    guide: "Hướng dẫn",
    lead: "Đơn vị chủ trì",
    support: "Đơn vị phối hợp",
    evidence: "Tài liệu kiểm chứng",
    source: "Nguồn",
    assumed: "Giả định",
    information: "Thông tin",
    symbol: "Ký hiệu",
    unit: "Đơn vị tính",
    mark: "Dấu",
    what: "Điều được giả định",
    reason: "Lý do",
  },
  totalRow: "Tổng điểm tối đa",
  inputKinds: {
    "yes/no": "có/không",
    choice: (options) => `chọn một: ${options}`,
    date: "ngày",
    text: "chữ",
  },
  range: (low, high) =>
    low === null ? `không quá ${high}` : high === null ? `từ ${low}` : `từ ${low} đến ${high}`,
  rule: {
    points: "điểm",
    asPoints: (number) => `${number} điểm`,
    equals: (name) => `${name} bằng:`,
    otherwise: "Các trường hợp còn lại",
    fallback: (value) => `mẫu số bằng 0 thì lấy ${value}`,
    sum: "Cộng điểm của mọi dòng đúng:",
    best: "Lấy điểm cao nhất trong các dòng đúng, không dòng nào đúng thì 0 điểm:",
    method: (name) => `Tính điểm ${name}:`,
    methods: new Map([
      ["proportional", "theo tỷ lệ"],
      ["capped", "theo tỷ lệ, có ngưỡng đạt"],
      ["all_or_nothing", "theo ngưỡng, đạt hoặc không"],
      ["minmax", "theo phương pháp Min-Max trong các đơn vị cùng so sánh"],
      ["relative_to_best", "so với đơn vị cao nhất"],
      ["goalposts", "giữa hai mốc"],
    ]),
    statistic: (statistic, of) => `${of} ${STATISTICS[statistic]}`,
    require: (formula, message) => `Điều kiện: ${formula}${message === null ? "" : ` (${message})`}`,
    notApplicable: (formula, message) =>
      `Không áp dụng khi ${formula}${message === null ? "" : ` (${message})`}`,
    unscored: "Không tính điểm",
    lowerIsBetter: "Giá trị càng thấp càng tốt",
    cannotExpress: (words) => `Chưa chấm được bằng máy vì không diễn đạt được: “${words}”`,
    wording: (words) => `Nguyên văn: “${words}”`,
  },
  withMessage: (formula, message) => `${formula} (${message})`,
  unscoredGroup: (label) => `${label} (không tính điểm)`,
  notes: {
    source: (places) => `(Nguồn: ${places.join("; ")}.)`,
    nothingScored: "Không chỉ số nào được tính điểm; bảng chỉ có nhiệm vụ và mục tiêu.",
    unscoredGroups: (groups) => `Không tính điểm: ${groups.join("; ")}.`,
    noRounding: "Làm tròn: không làm tròn điểm ở bước nào.",
    rounding: (stage, places, mode) => `Làm tròn ${STAGES[stage]} đến ${places} chữ số thập phân, ${mode}.`,
    rounded: (places, mode) => `làm tròn ${places} chữ số thập phân, ${mode}`,
    missing: {
      pending: "Thiếu số liệu: chỉ số chờ số liệu, chưa có điểm.",
      zero: "Thiếu số liệu: chỉ số được 0 điểm.",
      refuse: "Thiếu số liệu: không chấm điểm đơn vị đó.",
    },
    notApplicable: {
      exclude: "Không áp dụng: chỉ số không tính vào điểm, cũng không tính vào điểm tối đa của đơn vị.",
      full: "Không áp dụng: chỉ số được điểm tối đa.",
      zero: "Không áp dụng: chỉ số được 0 điểm.",
    },
    rollUp: (kind, name, formula) =>
      `${kind === "pillar" ? "Trụ cột" : "Chỉ số tổng hợp"} “${name}” = ${formula}.`,
    shareOfGroups: (codes) =>
      codes.length === 1
        ? `điểm đạt được chia cho điểm tối đa của nhóm ${codes[0]}`
        : `tổng điểm đạt được chia cho tổng điểm tối đa của các nhóm ${codes.join(", ")}`,
    groupInFormula: "“Nhóm N” trong công thức là điểm đạt được chia cho điểm tối đa của nhóm đó.",
    grades: (lines) => `Xếp loại theo dòng đúng đầu tiên: ${lines.join("; ")}.`,
    noRanks: "Không xếp hạng.",
    rankByTotal: "Xếp hạng theo tổng điểm; bằng nhau thì đồng hạng (1, 2, 2, 4).",
    rankByIndex: (name) => `Xếp hạng theo chỉ số tổng hợp “${name}”; bằng nhau thì đồng hạng (1, 2, 2, 4).`,
    notRanked: (condition, reason) => `Không xếp hạng khi ${condition} (${reason}).`,
    notStated: (parts) => `Văn bản không nêu: ${parts.join(", ")}.`,
    notStatedInSome: (parts) => `Ở một số dòng, văn bản không nêu: ${parts.join(", ")}.`,
    statedParts: {
      basis: "căn cứ",
      period: "giai đoạn",
      source: "nguồn",
      wording: "nguyên văn cách tính",
      guide: "hướng dẫn",
      lead: "đơn vị chủ trì",
      support: "đơn vị phối hợp",
      evidence: "tài liệu kiểm chứng",
    },
    leftOut: (columns) => `Không in những cột trống ở mọi dòng: ${columns.join(", ")}.`,
    marks: "Dấu † chỉ điều mà văn bản không in và được giả định; lý do ở cuối.",
  },
};

const STATISTICS: { readonly [S in Statistic]: string } = {
  lowest: "thấp nhất",
  highest: "cao nhất",
  mean: "trung bình",
};

const STAGES: { readonly [S in RoundingStage]: string } = {
  indicators: "điểm từng chỉ số",
  groups: "điểm từng nhóm",
  total: "tổng điểm",
};
