/** Every word that a report says, in Vietnamese. */
import type { IndicatorStatus } from "../evaluate/outcome.ts";
import type { Primitive, Statistic, RollUpReference } from "../ir/expression.ts";
import type { Related, Severity } from "../base/diagnostic.ts";
import type { AssumedPart } from "./assumption.ts";

/** Numbers and names come in as text that is already written for the locale. */
export interface Words {
  // formulas
  readonly max: string;
  readonly yes: string;
  readonly no: string;
  readonly and: string;
  readonly or: string;
  readonly not: string;
  readonly is: string;
  readonly isProvided: string;
  readonly isNotApplicable: string;
  readonly otherwise: string;
  readonly else: string;
  readonly listSeparator: string;
  readonly primitives: { readonly [P in Primitive]: string };
  readonly statistics: { readonly [S in Statistic]: string };
  /** The total, the maximum, a group, a pillar or an index in a formula of theirs. */
  readonly rollUp: (of: RollUpReference["of"], name: string) => string;
  /** Keywords that authors use as names, spelt in the reader's language. */
  readonly names: ReadonlyMap<string, string>;
  // explanations
  readonly points: string;
  readonly outOf: (points: string, max: string) => string;
  readonly upTo: (max: string) => string;
  readonly statuses: { readonly [S in IndicatorStatus]: string };
  readonly inputs: string;
  readonly conditions: string;
  readonly conditionKinds: { readonly require: string; readonly "not applicable when": string };
  readonly method: string;
  readonly holds: string;
  readonly holdsNot: string;
  readonly caseHeld: (condition: string, values: string | null) => string;
  readonly caseOtherwise: (tested: readonly string[]) => string;
  readonly lineHeld: (condition: string, values: string | null, points: string) => string;
  readonly lineHeldNot: (condition: string, values: string | null) => string;
  readonly methodUsed: (call: string) => string;
  readonly where: (argument: string, value: string) => string;
  readonly statistic: (statistic: Statistic, of: string) => string;
  readonly fallbackUsed: (expression: string) => string;
  readonly roundedTo: (before: string, places: number, mode: string, after: string) => string;
  readonly assumedRounding: string;
  readonly roundingModes: ReadonlyMap<string, string>;
  readonly inScheme: (name: string) => string;
  readonly missing: string;
  readonly refused: string;
  readonly reason: string;
  readonly assumptions: string;
  readonly unscored: string;
  // tables
  readonly rank: string;
  readonly ranked: (rank: number, among: number | undefined) => string;
  readonly unit: string;
  readonly code: string;
  readonly group: string;
  readonly maximum: string;
  readonly awarded: string;
  readonly lost: string;
  readonly total: string;
  readonly status: string;
  readonly unitStatuses: { readonly scored: string; readonly pending: string; readonly refused: string };
  readonly between: (certain: string, possible: string) => string;
  readonly cohort: (units: number, hash: string) => string;
  readonly approximate: string;
  // what is assumed
  readonly assumed: {
    readonly what: string;
    readonly reason: string;
    readonly parts: { readonly [P in AssumedPart]: string };
    readonly none: string;
    readonly share: (points: string, max: string, share: string) => string;
  };
  // diagnostics
  readonly severities: { readonly [S in Severity]: string };
  readonly roles: { readonly [R in Related["role"]]: string };
  readonly fixes: {
    readonly replace: (text: string) => string;
    readonly add: (text: string) => string;
    readonly remove: string;
    /** The same where something else than the underlined words is to be changed. */
    readonly replaceOther: (old: string, text: string) => string;
    readonly removeOther: (old: string) => string;
    readonly at: (place: string) => string;
  };
  // places in data
  readonly row: (row: number) => string;
  readonly column: (column: string) => string;
  readonly sheet: (sheet: string) => string;
  readonly cell: (cell: string) => string;
}

export const wordsVi: Words = {
  // formulas
  max: "điểm tối đa",
  yes: "có",
  no: "không",
  and: "và",
  or: "hoặc",
  not: "chưa",
  is: "là",
  isProvided: "có số liệu",
  isNotApplicable: "không được áp dụng",
  otherwise: "còn lại",
  else: "nếu không",
  listSeparator: "; ",
  primitives: {
    least: "nhỏ nhất",
    greatest: "lớn nhất",
    sum: "tổng",
    mean: "trung bình",
    round: "làm tròn",
    floor: "sàn",
    clamp: "giới hạn",
  },
  rollUp: (of, name) =>
    ({
      total: "tổng điểm",
      max: "điểm tối đa",
      group: `nhóm ${name}`,
      pillar: `trụ cột "${name}"`,
      index: `chỉ số tổng hợp "${name}"`,
    })[of],
  statistics: { lowest: "thấp nhất", highest: "cao nhất", mean: "trung bình các đơn vị" },
  names: new Map([
    ["ratio", "tỷ lệ"],
    ["count", "số lượng"],
    ["amount", "đại lượng"],
    ["total", "tổng điểm"],
  ]),
  // explanations
  points: "điểm",
  outOf: (points, max) => `${points} / ${max} điểm`,
  upTo: (max) => `tối đa ${max} điểm`,
  statuses: {
    scored: "đã chấm điểm",
    pending: "chờ số liệu",
    refused: "số liệu không hợp lệ",
    "not applicable": "không áp dụng",
    unscored: "không tính điểm",
  },
  inputs: "Số liệu",
  conditions: "Điều kiện",
  conditionKinds: { require: "phải có", "not applicable when": "không áp dụng khi" },
  method: "Cách tính",
  holds: "đúng",
  holdsNot: "không đúng",
  caseHeld: (condition, values) =>
    values === null ? `Trường hợp ${condition}:` : `Trường hợp ${condition}, vì ${values}:`,
  caseOtherwise: (tested) =>
    tested.length === 0 ? "Trường hợp còn lại:" : `Trường hợp còn lại, vì ${tested.join(", ")} không đúng:`,
  lineHeld: (condition, values, points) =>
    `Dòng ${condition}${values === null ? "" : `, vì ${values}`}: được ${points} điểm`,
  lineHeldNot: (condition, values) =>
    values === null ? `Dòng ${condition}: không đúng` : `Dòng ${condition}: không đúng, vì ${values}`,
  methodUsed: (call) => `Cách tính ${call}`,
  where: (argument, value) => `với ${argument} = ${value}`,
  statistic: (statistic, of) => `${STATISTICS_VI[statistic]} của ${of} trong các đơn vị`,
  fallbackUsed: (expression) => `Không tính được ${expression} vì mẫu số bằng 0, nên lấy giá trị thay thế:`,
  roundedTo: (before, places, mode, after) =>
    `Làm tròn ${before} đến ${places} chữ số thập phân (${mode}): ${after}`,
  assumedRounding: "giả định",
  roundingModes: new Map([
    ["half up", "nửa lên"],
    ["half even", "nửa chẵn"],
    ["up", "lên"],
    ["down", "xuống"],
    ["ceiling", "trần"],
    ["floor", "sàn"],
  ]),
  inScheme: (name) => `Theo văn bản ${name}`,
  missing: "Còn thiếu số liệu",
  refused: "Chưa chấm điểm được vì",
  reason: "Lý do không áp dụng",
  assumptions: "Điểm này dựa trên giả định",
  unscored: "Chỉ số này được thu thập để theo dõi, không tính điểm.",
  // tables
  rank: "Hạng",
  ranked: (rank, among) => (among === undefined ? `hạng ${rank}` : `hạng ${rank} trong ${among} đơn vị`),
  unit: "Đơn vị",
  code: "STT",
  group: "Nhóm chỉ số",
  maximum: "Điểm tối đa",
  awarded: "Điểm đạt được",
  lost: "Điểm mất",
  total: "Tổng điểm",
  status: "Trạng thái",
  unitStatuses: { scored: "đã chấm điểm", pending: "chờ số liệu", refused: "số liệu không hợp lệ" },
  between: (certain, possible) => `từ ${certain} đến ${possible} điểm`,
  cohort: (units, hash) => `${units} đơn vị trong đợt chấm, mã ${hash}`,
  approximate: "≈: số viết gọn để đọc; phân số chính xác xem bằng --format json.",
  // what is assumed
  assumed: {
    what: "Điều được giả định",
    reason: "Lý do",
    parts: {
      total: "tổng điểm",
      "rounding indicators": "làm tròn các chỉ số",
      "rounding groups": "làm tròn các nhóm",
      "rounding total": "làm tròn tổng điểm",
      missing: "xử lý khi thiếu số liệu",
      "not applicable": "xử lý khi không áp dụng",
      "not ranked": "không xếp hạng khi",
      item: "mục này",
      maximum: "điểm tối đa",
      rule: "quy tắc tính điểm",
      case: "trường hợp",
      input: "số liệu",
      require: "điều kiện",
      "not applicable when": "không áp dụng khi",
      target: "mục tiêu",
      pillar: "trụ cột",
      index: "chỉ số tổng hợp",
      grade: "xếp loại",
    },
    none: "Không có điều gì được giả định.",
    share: (points, max, share) =>
      `Các chỉ số có điểm tối đa, quy tắc hoặc trường hợp được giả định chiếm ${points} trên ${max} điểm tối đa (${share}).`,
  },
  // diagnostics
  severities: { error: "lỗi", warning: "cảnh báo" },
  roles: {
    "first defined here": "khai báo lần đầu ở đây",
    "the other case": "trường hợp kia",
    "the other edit": "chỗ sửa kia",
    "changed here": "được sửa ở đây",
    "extended here": "được kế thừa ở đây",
    "opened here": "mở ở đây",
    "declared here": "khai báo ở đây",
  },
  fixes: {
    replace: (text) => `thay bằng: ${text}`,
    add: (text) => `thêm: ${text}`,
    remove: "bỏ phần được gạch chân",
    replaceOther: (old, text) => `thay ${old} bằng: ${text}`,
    removeOther: (old) => `bỏ: ${old}`,
    at: (place) => `tại ${place}`,
  },
  // places in data
  row: (row) => `dòng ${row}`,
  column: (column) => `cột "${column}"`,
  sheet: (sheet) => `trang tính "${sheet}"`,
  cell: (cell) => `ô ${cell}`,
};

const STATISTICS_VI: { readonly [S in Statistic]: string } = {
  lowest: "thấp nhất",
  highest: "cao nhất",
  mean: "trung bình",
};
