/** The sentences about files, and what a command was given, in Vietnamese. */
import type { FileCode, JsonFault, Parameters, ReceiptFault, WorkbookProblem } from "./codes.ts";
import { didYouMeanVi } from "./terms.ts";

/** Of files and commands: what only a reader of files or the command line has to say. */
export type FileMessages = { readonly [C in FileCode]: (parameters: Parameters[C]) => string };

export const fileMessagesVi: FileMessages = {
  BRM0402: ({ found }) =>
    `Không có cột "unit" (đơn vị), cũng không có cột "Mã" của biểu mẫu. Các cột hiện có: ${found.join(", ")}. Hãy thêm cột "unit" ghi tên từng đơn vị.`,
  BRM0404: ({ column, first, second }) =>
    `Tên cột "${column}" dùng hai lần, ở cột thứ ${first} và cột thứ ${second}. Hãy giữ một cột hoặc đổi tên cột kia.`,
  BRM0405: ({ expected, found }) =>
    `Dòng này có ${found} ô, dòng tiêu đề có ${expected} ô. Hãy kiểm tra dấu ngăn giữa các ô; ô có dấu ấy bên trong phải đặt trong dấu ngoặc kép.`,
  BRM0406: () =>
    'Dấu ngoặc kép của ô này chưa đóng, hoặc còn chữ sau dấu đóng. Hãy đặt cả ô trong một cặp dấu ngoặc kép và viết dấu ngoặc kép bên trong ô thành hai dấu ("").',
  BRM0407: ({ reason, line, column, key }) =>
    (line === undefined ? "" : `Dòng ${line}, cột ${column ?? 1}: `) + jsonFaultsVi[reason](key ?? ""),
  BRM0408: ({ file, reason }) => `Không đọc được tệp "${file}": ${reason}.`,
  BRM0409: () => "Tệp chưa có số liệu của đơn vị nào. Hãy ghi số liệu của ít nhất một đơn vị.",
  BRM0410: ({ what, limit }) => `${oversizedVi[what]} vượt giới hạn ${limit}. Hãy chia nhỏ số liệu.`,
  BRM0411: ({ file }) =>
    `Tệp${file === undefined ? "" : ` "${file}"`} không phải văn bản UTF-8. Hãy lưu lại tệp với bảng mã UTF-8.`,
  BRM0412: ({ unit, nearest, known }) =>
    `Không có đơn vị "${unit}" trong số liệu.${didYouMeanVi(nearest) || ` Hãy ghi đúng tên như trong số liệu: ${known.join("; ")}.`}`,
  BRM0413: ({ codeText, nearest, known }) =>
    `Không có chỉ số hoặc nhóm mang mã "${codeText}".${didYouMeanVi(nearest) || ` Hãy ghi đúng mã như trong bộ chỉ số: ${known.join(", ")}.`}`,
  BRM0415: ({ file, allowed }) =>
    `Không biết cách đọc tệp "${file}" theo phần mở rộng của tên. Hãy dùng một trong các loại: ${allowed.join(", ")}.`,
  BRM0416: ({ id, nearest }) =>
    `Không có bộ chỉ số "${id}".${nearest === undefined ? ' Hãy ghi đường dẫn tới tệp .barem, hoặc mã của một bộ chỉ số có sẵn như "commune/bac-kan-2022".' : ` Có phải ý bạn là "${nearest}"?`}`,
  BRM0417: ({ columns, policy }) =>
    `Tệp không có cột ${columns.join(", ")}, nên các chỉ số dùng số liệu ấy đều ${lackVi[policy]}. Hãy thêm cột nếu có số liệu.`,
  BRM0419: ({ file }) =>
    `Đã có tệp "${file}". Hãy chọn tên khác, hoặc thêm --force nếu muốn ghi đè lên tệp này.`,
  BRM0420: ({ key, first, second }) =>
    `Mã "${key}" có ở hai dòng, dòng ${first} và dòng ${second}. Mỗi số liệu chỉ ghi ở một dòng.`,
  BRM0421: () =>
    "Tệp có cả số liệu tự đánh giá và số liệu thẩm định. Hãy chọn bằng --use claimed (tự đánh giá) hoặc --use verified (thẩm định).",
  BRM0422: ({ sheet, nearest, known }) =>
    `Không có trang tính "${sheet}".${didYouMeanVi(nearest) || ` Tệp có các trang: ${known.join("; ")}.`}`,
  BRM0423: ({ reason }) => workbookFaultsVi[reason],
  BRM0424: ({ comma, point }) =>
    comma !== undefined && point !== undefined
      ? `Trong tệp có số viết phần lẻ sau dấu phẩy (${comma}) và có số viết sau dấu chấm (${point}). Hãy ghi thống nhất, hoặc nói rõ bằng --decimal comma (dấu phẩy) hoặc --decimal point (dấu chấm).`
      : "Không số nào trong tệp cho thấy phần lẻ viết sau dấu phẩy hay dấu chấm. Hãy nói rõ bằng --decimal comma (dấu phẩy) hoặc --decimal point (dấu chấm).",
  BRM0425: ({ sheet, reason }) =>
    reason === "hidden"
      ? `Trang tính "${sheet}" đang ẩn nên không được đọc. Nếu cần đọc, hãy chọn bằng --sheet.`
      : `Trang tính "${sheet}" không có dòng tiêu đề với cột "Đơn vị" hoặc "Mã", nên không được đọc.`,
  BRM0426: () => "Dòng này có số liệu nhưng không có mã. Hãy ghi mã của số liệu hoặc xóa phần số liệu này.",
  BRM0427: ({ used, others }) =>
    `Ô này lưu nhiều chữ số hơn 15 chữ số mà Excel hiển thị; barem dùng ${used}${others === 0 ? "" : `, và cũng vậy ở ${others} ô khác của cột`}. Nếu cần đủ chữ số, hãy định dạng ô là văn bản rồi ghi lại.`,
  BRM0430: ({ nearest }) =>
    `Bộ chỉ số không có chỉ số, nhóm, chỉ số tổng hợp hay trụ cột nào như vậy.${didYouMeanVi(nearest) || ' Hãy ghi tên cột là mã của chỉ số hoặc nhóm, "tổng điểm", "hạng", "chỉ số tổng hợp TÊN" hay "trụ cột TÊN", hoặc bỏ cột bằng --ignore.'}`,
  BRM0431: ({ ambiguous }) =>
    ambiguous
      ? "Số này đọc được hai cách: phần lẻ hoặc hàng nghìn. Hãy nói rõ bằng --decimal comma (dấu phẩy) hoặc --decimal point (dấu chấm)."
      : 'Ô này phải là con số như bản in, ví dụ 58,75, hoặc "không áp dụng: lý do". Để trống nếu bản in không có.',
  BRM0432: ({ reason }) => receiptFaultsVi[reason],
  BRM0428: ({ cell }) =>
    cell === undefined
      ? 'Biểu mẫu chưa ghi tên đơn vị. Hãy thêm phía trên dòng tiêu đề một dòng "Đơn vị", tên đơn vị ở ô bên cạnh.'
      : `Chưa ghi tên đơn vị. Hãy ghi tên đơn vị vào ô ${cell}.`,
  BRM0429: () => "Dòng hoặc cột này là dòng cộng, không phải một đơn vị, nên được bỏ qua.",
  BRM0435: ({ count, use }) =>
    use === "verified"
      ? `Có ${count} số liệu chỉ ghi ở phần tự đánh giá nên không được tính, vì đang dùng số liệu thẩm định.`
      : `Có ${count} số liệu chỉ ghi ở phần thẩm định nên không được tính, vì đang dùng số liệu tự đánh giá.`,
  BRM0437: ({ expected }) =>
    `Bộ chỉ số tính số liệu này theo "${expected}". Hãy đổi số liệu sang đơn vị tính ấy và sửa đơn vị tính.`,
  BRM0436: ({ known }) =>
    `Không rõ cột này của biểu mẫu là gì. Cột số liệu có tên: ${known.join(", ")}. Hãy sửa tên cột, hoặc bỏ qua bằng --ignore.`,
};

const receiptFaultsVi: { readonly [F in ReceiptFault]: string } = {
  "not a receipt":
    "Tệp này không phải biên bản do barem ghi. Hãy dùng tệp đã ghi bằng barem verify --receipt.",
  "later version": "Biên bản này do phiên bản barem mới hơn ghi. Hãy cập nhật barem rồi kiểm tra lại.",
  "not complete": "Biên bản này thiếu phần cần để tính lại, hoặc phần ấy đã bị sửa. Hãy dùng bản gốc.",
};

const lackVi = { pending: "chờ số liệu", zero: "được 0 điểm", refuse: "không được chấm điểm" } as const;

const oversizedVi = {
  file: "Tệp",
  line: "Dòng này",
  cell: "Ô này",
  cells: "Số ô của bảng",
  inflated: "Nội dung tệp Excel khi giải nén",
  ratio: "Mức nén của tệp Excel",
  entries: "Số phần trong tệp Excel",
  nesting: "Độ lồng nhau trong tệp Excel",
} as const;

const jsonFaultsVi: { readonly [F in JsonFault]: (key: string) => string } = {
  "not JSON": () =>
    "nội dung chưa đúng cú pháp JSON từ chỗ này. Hãy kiểm tra dấu phẩy, dấu ngoặc và dấu nháy quanh đó.",
  "too deep": () => "các dấu ngoặc lồng nhau quá 64 tầng. Hãy ghi số liệu theo dạng phẳng.",
  "key twice": (key) => `"${key}" được ghi hai lần trong cùng một đối tượng. Hãy giữ lại một.`,
  "not a list": () => 'Số liệu phải là một danh sách. Hãy ghi dạng [ { "unit": "…", "inputs": { … } } ].',
  "not a unit": () => 'Phần này không phải một đơn vị. Hãy ghi dạng { "unit": "…", "inputs": { … } }.',
  "unit is not text": () => 'Tên đơn vị phải là chữ. Hãy ghi dạng "unit": "tên đơn vị".',
  "inputs are not an object": () => 'Thiếu phần số liệu. Hãy ghi dạng "inputs": { "tên": giá trị }.',
  "unknown field": (key) =>
    `Một đơn vị chỉ có "unit" và "inputs", không có "${key}". Hãy sửa tên hoặc bỏ đi.`,
  "not a value": () =>
    'Danh sách hoặc đối tượng không phải là giá trị của số liệu. Hãy ghi số, chữ, true, false, null hoặc { "notApplicable": "lý do" }.',
};

const workbookFaultsVi: { readonly [F in WorkbookProblem]: string } = {
  damaged:
    "Tệp bị hỏng hoặc bị cắt ngang nên không đọc được như một tệp Excel. Hãy mở bằng Excel rồi lưu lại dạng .xlsx.",
  encrypted: "Tệp đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi lưu lại.",
  "old excel": "Đây là tệp Excel kiểu cũ (.xls). Hãy lưu lại dạng .xlsx.",
  opendocument: "Đây là bảng tính OpenDocument (.ods). Hãy lưu lại dạng .xlsx.",
  other: "Tệp này không phải bảng tính Excel. Hãy kiểm tra lại tên tệp, hoặc lưu lại dạng .xlsx.",
  doctype:
    "Tệp có khai báo DOCTYPE, là thứ Excel không bao giờ ghi, nên không được đọc. Hãy mở bằng Excel rồi lưu lại dạng .xlsx.",
};
