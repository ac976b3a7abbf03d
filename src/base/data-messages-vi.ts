/** The sentences about units, cohorts and inputs in Vietnamese: all that an app needs which only scores. */
import type { CohortFault, DataCode, Parameters, ValueShape } from "./codes.ts";

/** Of data: what units, cohorts and inputs have to say, and our own mistakes. */
export type DataMessages = { readonly [C in DataCode]: (parameters: Parameters[C]) => string };

export const dataMessagesVi: DataMessages = {
  // 04xx · units and cohorts
  BRM0401: ({ unit, first, counted, sheet }) =>
    `Đơn vị "${unit}" đã có ở ${counted === "row" ? "dòng" : "vị trí thứ"} ${first}${sheet === undefined ? "" : ` của trang tính "${sheet}"`}. Mỗi đơn vị chỉ ghi một lần.`,
  BRM0403: () => "Chưa ghi tên đơn vị. Hãy ghi tên đơn vị hoặc xóa phần số liệu này.",
  BRM0418: ({ reason, ruleset }) => cohortFaultsVi[reason](ruleset),
  // 05xx · inputs
  BRM0501: ({ nearest, bracketed }) =>
    bracketed !== undefined
      ? `Từ trong ngoặc sau "${bracketed}" không có nghĩa đã biết. Hãy ghi (tự đánh giá), (tự chấm) hoặc (tự khai) cho số liệu tự đánh giá, (thẩm định) hoặc (sau thẩm định) cho số liệu thẩm định, (minh chứng) cho minh chứng, hoặc bỏ ngoặc.`
      : nearest === undefined
        ? "Bộ chỉ số không có số liệu mang tên này. Hãy sửa tên cho đúng hoặc bỏ đi."
        : `Bộ chỉ số không có số liệu mang tên này. Có phải ý bạn là "${nearest}"?`,
  BRM0502: ({ kind }) =>
    `Ô này cần một ${inputKindsVi[kind]}. Hãy ghi bằng các chữ số 0–9 viết liền, chẳng hạn ${examples[kind]}.`,
  BRM0503: () => "Số lượng không thể âm. Hãy ghi số từ 0 trở lên.",
  BRM0504: () => "Số lượng phải là số nguyên. Hãy ghi số nguyên, không có phần lẻ.",
  BRM0505: ({ low, high }) => `Giá trị nằm ngoài khoảng cho phép. Hãy ghi giá trị ${rangeVi(low, high)}.`,
  BRM0506: ({ options, nearest }) =>
    nearest === undefined
      ? `Không có lựa chọn này. Hãy ghi một trong các lựa chọn: ${options.join("; ")}.`
      : `Không có lựa chọn này. Có phải ý bạn là "${nearest}"? Các lựa chọn: ${options.join("; ")}.`,
  BRM0507: () => 'Ở đây chỉ ghi "có" hoặc "không" (hay "yes", "no"). Hãy ghi lại bằng một trong các từ đó.',
  BRM0508: ({ condition, message, inputs }) =>
    `${message === "" ? "Số liệu không thỏa điều kiện" : message} (${condition}). Hãy kiểm tra lại: ${inputs.join(", ")}.`,
  BRM0509: ({ asWhole, asDecimal }) =>
    `Dấu chấm hoặc dấu phẩy ở đây khiến số ${asWhole !== undefined && asDecimal !== undefined ? "có hai cách đọc" : "chưa rõ nghĩa"}. ${rewriteVi(asWhole, asDecimal)} Phần lẻ viết sau dấu chấm; không ngăn cách hàng nghìn.`,
  BRM0510: ({ percent }) =>
    `Tỷ lệ này lớn hơn 1 mà không có dấu %. Có phải ý bạn là ${percent}? Nếu phải, hãy ghi ${percent}; nếu không, hãy ghi tỷ lệ đúng kèm dấu %.`,
  BRM0511: () => 'Chưa ghi lý do không áp dụng. Hãy ghi dạng "không áp dụng: lý do".',
  BRM0512: () => "Chỉ tỷ lệ mới ghi dấu %. Hãy bỏ dấu % và ghi số.",
  BRM0513: ({ kind, found }) =>
    `Giá trị ở đây là ${shapesVi[found]}, không dùng được cho ${inputKindsVi[kind]}. Hãy ghi ${givenAsVi[kind]}.`,
  BRM0514: ({ kind, finite }) =>
    finite
      ? `Số kiểu number này vượt quá 2^53 nên không giữ được đủ chữ số. Hãy truyền số dưới dạng ${kind === "count" ? "BigInt, chẳng hạn 12345678901234567890n" : 'chuỗi, chẳng hạn "12345678901234567890"'}.`
      : "NaN và Infinity không phải là số. Hãy kiểm tra phép tính đã cho ra giá trị này, hoặc để null nếu chưa có số liệu.",
  BRM0515: ({ digits }) => `Số dài hơn ${digits} chữ số. Hãy ghi ngắn lại.`,
  BRM0516: () =>
    `Số liệu của một đơn vị là một đối tượng, ví dụ { "III.5.a": 1000 }. Hãy truyền số liệu theo dạng đó.`,
  BRM0517: () =>
    "Chưa có số liệu này, mà bộ chỉ số không chấm điểm khi thiếu số liệu. Hãy bổ sung số liệu, hoặc ghi lý do không áp dụng.",
  BRM0518: ({ words }) =>
    `Văn bản quy định "${words}", là điều chưa diễn đạt được thành quy tắc, nên barem không chấm chỉ số này. Hãy chấm chỉ số này bằng cách khác.`,
  BRM0519: ({ reason, iso }) =>
    reason === "calendar"
      ? "Không có ngày này trong lịch. Hãy kiểm tra lại ngày và tháng, rồi ghi theo dạng năm-tháng-ngày, chẳng hạn 2023-06-30."
      : `Đây không phải cách ghi một ngày. Hãy ghi theo dạng năm-tháng-ngày: ${iso ?? "chẳng hạn 2023-06-30"}.`,
  BRM0520: ({ label, kind }) =>
    `Còn thiếu ${kind === "choice" || kind === "yes/no" ? "câu trả lời" : "số liệu"}: ${label}. Hãy ${kind === "choice" || kind === "yes/no" ? "trả lời" : "nhập số liệu"}, hoặc để null nếu chưa biết.`,
  BRM0521: () => "Ô này báo lỗi của bảng tính. Hãy sửa công thức, hoặc ghi số liệu vào ô.",
  BRM0522: () =>
    "Ô này có công thức nhưng tệp không lưu kết quả. Hãy mở tệp bằng Excel rồi lưu lại, hoặc ghi số liệu vào ô.",
  BRM0523: () =>
    "Ô này có định dạng ngày hoặc giờ, mà không phải một ngày của lịch. Hãy ghi năm-tháng-ngày, chẳng hạn 2023-06-30.",
  BRM0525: () =>
    "Cùng số liệu này có ô ghi số lớn hơn 1 mà không có dấu %, nên không rõ số ở đây là phần trăm hay là phần của 1. Hãy ghi kèm dấu %.",
  BRM0524: ({ range }) =>
    `Ô này nằm trong các ô gộp ${range}, nên không rõ số liệu là của ô nào. Hãy bỏ gộp ô và ghi số liệu vào từng ô.`,
  // 09xx · internal
  BRM0901: ({ reason }) => `Lỗi bên trong barem: ${reason}. Xin báo lại cho nhóm phát triển.`,
};

// 04xx and 05xx · words
const cohortFaultsVi: { readonly [F in CohortFault]: (ruleset: string) => string } = {
  "not a cohort": () =>
    "Đây không phải tệp chốt số liệu so sánh do barem ghi. Hãy tạo tệp bằng barem score … --freeze.",
  "other ruleset": (ruleset) =>
    `Tệp này được chốt theo bộ chỉ số khác${ruleset === "" ? "" : ` ("${ruleset}", hoặc một bản khác của bộ đó)`}. Hãy dùng đúng bộ chỉ số, hoặc chốt lại bằng --freeze.`,
  changed: () =>
    "Nội dung tệp không còn khớp với mã của nó, nên tệp đã bị sửa sau khi chốt. Hãy dùng lại tệp gốc, hoặc chốt lại bằng --freeze.",
  incomplete: () =>
    "Tệp thiếu một số giá trị so sánh mà bộ chỉ số cần, hoặc có giá trị thừa. Hãy chốt lại bằng --freeze.",
};

const examples = { count: "1000", amount: "12.5", ratio: "80%", points: "7.5" } as const;

const inputKindsVi = {
  count: "số lượng",
  amount: "đại lượng",
  ratio: "tỷ lệ",
  points: "số điểm",
  "yes/no": "câu trả lời có/không",
  choice: "lựa chọn",
  date: "một ngày",
  text: "văn bản",
} as const;

const givenAsVi = {
  count: "một số nguyên",
  amount: "một số",
  ratio: 'một tỷ lệ, chẳng hạn "80%"',
  points: "một số",
  "yes/no": '"có" hoặc "không"',
  choice: "tên của một lựa chọn",
  date: 'một ngày dạng "2023-12-31"',
  text: "một chuỗi chữ",
} as const;

const shapesVi: { readonly [S in ValueShape]: string } = {
  array: "một danh sách",
  object: "một đối tượng",
  boolean: "giá trị đúng/sai",
  function: "một hàm",
  symbol: "một ký hiệu (symbol)",
};

function rangeVi(low: string | undefined, high: string | undefined): string {
  if (low === undefined) return high === undefined ? "khác" : `không quá ${high}`;
  return high === undefined ? `từ ${low} trở lên` : `từ ${low} đến ${high}`;
}

function rewriteVi(asWhole: string | undefined, asDecimal: string | undefined): string {
  const readings = [asWhole, asDecimal].filter((reading) => reading !== undefined);
  return readings.length === 0 ? "Hãy ghi lại số." : `Hãy ghi lại là ${readings.join(" hoặc ")}.`;
}
