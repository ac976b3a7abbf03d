/** Every word of the forms that officials fill in, in Vietnamese. */
import type { InputKind } from "../ir/ruleset.ts";

export type FormColumn =
  | "key"
  | "label"
  | "how"
  | "claimed"
  | "verified"
  | "number"
  | "dated"
  | "link"
  | "note";

/** Numbers come in as text that is already written for the locale; ranges may be "". */
export interface TemplateWords {
  readonly dataSheet: string;
  readonly guideSheet: string;
  readonly unit: string;
  /** The head of the column of units. */
  readonly unitColumn: string;
  readonly fillForm: string;
  readonly fillTable: string;
  readonly columns: { readonly [C in FormColumn]: string };
  /** What stands in each column, for the guide. */
  readonly columnMeanings: { readonly [C in FormColumn]: string };
  /** The rows above a table. */
  readonly group: string;
  readonly indicator: string;
  readonly input: string;
  readonly background: string;
  readonly upTo: (max: string) => string;
  readonly noInputs: string;
  /** How a figure is written: "số nguyên từ 0 (hồ sơ)". */
  readonly terms: {
    readonly count: (range: string) => string;
    readonly amount: (range: string) => string;
    readonly points: (range: string) => string;
    readonly ratio: (range: string) => string;
    readonly date: (range: string) => string;
    readonly choice: (options: readonly string[]) => string;
    readonly "yes/no": string;
    readonly text: string;
  };
  /** The same of a choice, where the options stand beside it. */
  readonly fromList: string;
  readonly measured: (terms: string, unit: string) => string;
  readonly between: (low: string | null, high: string | null) => string;
  /** Shown where something else is entered. */
  readonly expected: (terms: string) => string;
  /** Shown while a cell is filled in. */
  readonly prompts: {
    readonly unit: string;
    readonly number: string;
    readonly dated: string;
    readonly link: string;
    readonly note: string;
  };
  readonly guide: {
    readonly title: string;
    readonly columns: string;
    readonly writing: string;
    readonly kinds: { readonly [K in InputKind]: readonly [name: string, text: string] };
    readonly notApplicable: readonly [name: string, text: string];
    readonly missing: readonly [name: string, text: string];
    readonly cells: readonly [name: string, text: string];
    readonly origin: string;
    readonly ruleset: string;
    readonly id: string;
    readonly fingerprint: string;
  };
}

export const templateWordsVi: TemplateWords = {
  dataSheet: "Số liệu",
  guideSheet: "Hướng dẫn",
  unit: "Đơn vị",
  unitColumn: "Đơn vị",
  fillForm:
    "Chỉ điền các ô màu vàng (cột D đến cột I). Không áp dụng thì ghi “không áp dụng: lý do”. Chưa có số liệu thì để trống.",
  fillTable:
    "Mỗi đơn vị một dòng; chỉ điền các ô màu vàng. Không áp dụng thì ghi “không áp dụng: lý do”. Chưa có số liệu thì để trống.",
  columns: {
    key: "Mã",
    label: "Chỉ số, số liệu",
    how: "Cách ghi",
    claimed: "Tự đánh giá",
    verified: "Thẩm định",
    number: "Số văn bản",
    dated: "Ngày văn bản",
    link: "Liên kết",
    note: "Ghi chú",
  },
  columnMeanings: {
    key: "Mã của nhóm, chỉ số, số liệu. Không sửa: tệp được đọc lại theo mã này.",
    label: "Tên của nhóm, chỉ số; định nghĩa của từng số liệu.",
    how: "Loại số liệu, khoảng giá trị và đơn vị tính (trong ngoặc).",
    claimed: "Số liệu do đơn vị tự báo cáo.",
    verified: "Số liệu sau thẩm định, do cơ quan thẩm định ghi. Đơn vị để trống cột này.",
    number: "Số, ký hiệu của văn bản làm tài liệu kiểm chứng, như 12/QĐ-UBND.",
    dated: "Ngày ban hành của văn bản ấy, ghi năm-tháng-ngày.",
    link: "Địa chỉ trên mạng của văn bản hoặc của trang làm căn cứ.",
    note: "Điều cần nói thêm, nếu có.",
  },
  group: "Nhóm chỉ số",
  indicator: "Chỉ số",
  input: "Số liệu",
  background: "Thông tin chung",
  upTo: (max) => `tối đa ${max} điểm`,
  noInputs: "không có số liệu để điền",
  terms: {
    count: (range) => `số nguyên${range}`,
    amount: (range) => `số${range}, được có phần lẻ`,
    points: (range) => `số điểm${range}`,
    ratio: (range) => `tỷ lệ${range}, ghi kèm %`,
    date: (range) => `ngày${range}, ghi năm-tháng-ngày`,
    choice: (options) => ["chọn một:", ...options.map((one) => `– ${one}`)].join("\n"),
    "yes/no": "có / không",
    text: "ghi bằng chữ",
  },
  fromList: "chọn một trong danh sách",
  measured: (terms, unit) => `${terms} (${unit})`,
  between: (low, high) =>
    low === null
      ? high === null
        ? ""
        : ` không quá ${high}`
      : high === null
        ? ` từ ${low}`
        : ` từ ${low} đến ${high}`,
  expected: (terms) => `Ở đây cần: ${terms}. Nếu ghi “không áp dụng: lý do” thì chọn Có (Yes) để giữ nguyên.`,
  prompts: {
    unit: "Ghi tên đơn vị, đúng như trong danh sách đơn vị được đánh giá.",
    number: "Số, ký hiệu của văn bản, như 12/QĐ-UBND.",
    dated: "Ngày ban hành của văn bản, ghi năm-tháng-ngày, như 2023-06-30.",
    link: "Địa chỉ trên mạng của tài liệu kiểm chứng.",
    note: "Điều cần nói thêm, nếu có.",
  },
  guide: {
    title: "Hướng dẫn điền số liệu",
    columns: "Các cột",
    writing: "Cách ghi",
    kinds: {
      count: ["Số nguyên", "Ghi bằng chữ số, không kèm đơn vị tính: 1250. Không âm, không có phần lẻ."],
      amount: ["Số có phần lẻ", "Ghi bằng chữ số, không kèm đơn vị tính: 12,5 (hoặc 12.5)."],
      points: ["Số điểm", "Ghi bằng chữ số: 17,5 (hoặc 17.5)."],
      ratio: ["Tỷ lệ", "Ghi kèm dấu %: 80% hoặc 79,5%. Ghi 0,8 cũng là 80%. Không ghi 80 mà thiếu dấu %."],
      "yes/no": ["Có / không", "Chọn “có” hoặc “không” trong danh sách của ô."],
      choice: ["Chọn một", "Chọn trong danh sách của ô, giữ nguyên chữ trong danh sách."],
      date: ["Ngày", "Ghi năm-tháng-ngày: 2023-06-30 là ngày 30 tháng 6 năm 2023."],
      text: ["Chữ", "Ghi bằng chữ, như tên hoặc địa chỉ."],
    },
    notApplicable: [
      "Không áp dụng",
      "Ghi “không áp dụng: lý do”, như “không áp dụng: trong năm không phát sinh hồ sơ”. Bảng tính có thể hỏi lại; chọn Có (Yes).",
    ],
    missing: ["Chưa có số liệu", "Để trống. Số 0 chỉ ghi khi số liệu đúng là 0."],
    cells: ["Các ô khác", "Chỉ các ô màu vàng là sửa được. Không đổi mã, không thêm, xóa hay đổi chỗ cột."],
    origin: "Biểu mẫu này lập từ",
    ruleset: "Bộ chỉ số",
    id: "Mã bộ chỉ số",
    fingerprint: "Dấu vân tay",
  },
};
