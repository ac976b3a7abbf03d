/** The words of a plan in Vietnamese, those of its two tables as plans of communes print them. */
import type { PlanWords } from "./word-table.ts";

export const planWordsVi: PlanWords = {
  annex: "PHỤ LỤC",
  title: (unit) => `PHÂN CÔNG DUY TRÌ, NÂNG CAO CÁC CHỈ TIÊU CỦA ${unit}`,
  issuedWith: "(Ban hành kèm theo Kế hoạch số ………/KH-UBND ngày …/…/……)",
  planOf: (unit) => `Kế hoạch nâng cao điểm: ${unit}`,
  kept: (year) => `I. CÁC CHỈ TIÊU ĐÃ ĐẠT ĐIỂM TỐI ĐA${of(year)}, CẦN TIẾP TỤC DUY TRÌ THỰC HIỆN TỐT`,
  pushed: (year) =>
    `II. CÁC CHỈ TIÊU KHÔNG CÓ ĐIỂM HOẶC CHƯA ĐẠT ĐIỂM TỐI ĐA${of(year)}, CẦN ĐẨY MẠNH TRIỂN KHAI`,
  keptTargets: (year) => `I. CÁC CHỈ TIÊU ĐÃ ĐẠT MỤC TIÊU${of(year)}, CẦN TIẾP TỤC DUY TRÌ THỰC HIỆN TỐT`,
  pushedTargets: (year) => `II. CÁC CHỈ TIÊU CHƯA ĐẠT MỤC TIÊU${of(year)}, CẦN ĐẨY MẠNH TRIỂN KHAI`,
  lossHeading: "III. ĐIỂM CÒN THIẾU VÀ VIỆC CẦN LÀM, XẾP TỪ NHIỀU ĐẾN ÍT",
  stepsHeading: "IV. KẾT QUẢ KHI LẦN LƯỢT THỰC HIỆN, SỐ LIỆU CÁC ĐƠN VỊ KHÁC GIỮ NGUYÊN",
  asideHeading: "CÁC CHỈ TIÊU THEO DÕI, KHÔNG TÍNH ĐIỂM HOẶC KHÔNG ÁP DỤNG",
  none: "Không có.",
  columns: {
    number: "STT",
    content: "Nội dung chỉ tiêu",
    requirement: "Yêu cầu thực hiện",
    guide: "Cơ quan hướng dẫn",
    guidance: "Hướng dẫn",
    lead: "Cơ quan chủ trì thực hiện",
    support: "Cơ quan phối hợp thực hiện",
    deadline: "Thời hạn",
    awarded: "Điểm đạt",
    maximum: "Điểm tối đa",
  },
  loss: {
    indicator: "Chỉ tiêu",
    awarded: "Điểm đạt",
    maximum: "Điểm tối đa",
    lost: "Còn thiếu",
    full: "Việc cần làm để đạt điểm tối đa",
    next: "Mức gần hơn",
  },
  steps: {
    number: "STT",
    done: "Làm thêm",
    gained: "Thêm",
    total: "Tổng điểm",
    rank: "Xếp hạng",
    partly: "một phần",
  },
  total: (points, max) => `Tổng điểm hiện nay: ${points}/${max}`,
  noTotal: "Chưa có tổng điểm vì có số liệu không dùng được",
  possible: (points) => `có đủ số liệu thì nhiều nhất ${points}`,
  index: (name, value) => `${name}: ${value}`,
  rank: (rank, among) => `xếp hạng ${rank}/${among}`,
  noRank: "chưa xếp hạng",
  frozen: (units, hash) =>
    `So với số liệu đã chốt của ${units} đơn vị, mã ${hash}; thứ hạng chỉ tính trong các đơn vị của tệp số liệu`,
  counts: (kept, pushed, aside) =>
    `${kept} chỉ tiêu cần duy trì, ${pushed} chỉ tiêu cần đẩy mạnh${aside === 0 ? "" : `, ${aside} chỉ tiêu chỉ theo dõi hoặc không áp dụng`}`,
  lost: (points, indicators) => `Còn thiếu ${points} điểm ở ${indicators} chỉ tiêu`,
  nothingLost: "Mọi chỉ tiêu đã ở mức tối đa.",
  raise: (name, by, from, to) => `tăng “${name}” thêm ${by} (từ ${from} lên ${to})`,
  lower: (name, by, from, to) => `giảm “${name}” bớt ${by} (từ ${from} xuống ${to})`,
  turn: (name, from, to) => `chuyển “${name}” từ “${from}” sang “${to}”`,
  fulfil: (name) =>
    /^đạt( yêu cầu)?$/i.test(name) ? "thực hiện để đạt yêu cầu" : `thực hiện để đạt yêu cầu “${name}”`,
  cease: (name) => `khắc phục để không còn “${name}”`,
  percentagePoints: (number) => `${number} điểm phần trăm`,
  before: (name, to, from) =>
    `“${name}” là ${from}, đã quá hạn nên không còn đạt được; nếu mới là ngày dự kiến, dời về chậm nhất là ${to}`,
  after: (name, to, from) => `“${name}” không sớm hơn ${to} (hiện là ${from})`,
  and: " và ",
  or: " hoặc ",
  instead: (name, from, to, isUp) => `“${name}” (từ ${from} ${isUp ? "lên" : "xuống"} ${to})`,
  gives: (share, points, gained) =>
    `thì ${share === null ? "" : `đạt ${share}, `}được ${points} điểm (thêm ${gained} điểm)`,
  meets: (met, of) => (met === null ? "thì đạt mục tiêu" : `thì đạt ${met}/${of} mục tiêu`),
  todo: (action) => `Cần làm: ${action.charAt(0).toLowerCase()}${action.slice(1)}.`,
  nearer: (action) => `Mức gần hơn: ${action}.`,
  several: (action) => `Cần nhiều số liệu cùng thay đổi: ${action}`,
  pending: (names, points) => `Thiếu số liệu ${names}; có đủ thì còn được nhiều nhất ${points} điểm.`,
  refused: "Số liệu không dùng được, cần sửa trước.",
  cannotExpress: (words) => `Chưa biết cần gì, vì bộ chỉ số có chỗ không viết được thành quy tắc: ${words}.`,
  entered: "Điểm được nhập sẵn, không tính từ số liệu nào.",
  shared: (names) => `Chỉ phụ thuộc số liệu chung: ${names}.`,
  atBest: "Mọi số liệu đã ở mức tốt nhất hoặc đã tới giới hạn.",
  held: (condition) =>
    `Thay đổi số liệu của chỉ tiêu này chưa thể đạt điểm tối đa, vì vướng điều kiện “${condition}”.`,
  outOfReach: "Không tìm được thay đổi nào cho điểm tối đa.",
  notApplicable: (reason) => `không áp dụng: ${reason}`,
  collected: "theo dõi, không tính điểm",
  targetOnly: "Chỉ theo dõi theo mục tiêu, không tính điểm.",
  steady:
    "Mỗi mức nêu trên là thay đổi nhỏ nhất của một số liệu, hoặc của từng số liệu cùng thay đổi, đã được chấm thử lại; bớt một bước thì chưa đạt, hoặc chỉ đạt nhờ làm tròn điểm.",
  blank: "Ô để trống là văn bản không nêu.",
};

function of(year: string): string {
  return year === "" ? "" : ` NĂM ${year}`;
}
