/** What barem says, in Vietnamese: one sentence for each code, made from its facts. */
import { areFigures, capital, didYouMeanVi, hasDate, isRatioForPoints } from "./terms.ts";
import { assertNever } from "./invariant.ts";
import type { Parameters, RollUpFault, RuleCode, Term } from "./codes.ts";

/** Of rule texts: what syntax, names and laws have to say. */
export type RuleMessages = { readonly [C in RuleCode]: (parameters: Parameters[C]) => string };

export const messagesVi: RuleMessages = {
  // 01xx · syntax
  BRM0101: ({ text }) => `Không đọc được "${text}". Hãy bỏ đi, hoặc đặt trong ngoặc kép nếu là lời văn.`,
  BRM0102: () => `Chuỗi này chưa đóng ngoặc kép. Hãy thêm dấu " ở cuối lời văn, trên cùng một dòng.`,
  BRM0103: ({ text, whole, decimal, list }) =>
    `"${text}" có thể hiểu nhiều cách. Viết ${[
      ...(whole === undefined ? [] : [`${whole} nếu là hàng nghìn`]),
      ...(decimal === undefined ? [] : [`${decimal} nếu là một số thập phân`]),
      `${list} nếu là nhiều số`,
    ].join(", ")}.`,
  BRM0104: ({ text, whole, decimal }) =>
    decimal === undefined
      ? `"${text}" không phải một số. Viết liền: ${whole}, không dùng dấu chấm ngăn hàng nghìn.`
      : `"${text}" có thể hiểu hai cách. Viết ${whole} nếu là hàng nghìn, ${decimal} nếu là số thập phân.`,
  BRM0105: ({ expected, after, found, nearest }) =>
    `${after === "" ? "Ở đây" : `Sau "${after}"`} cần ${anyOfVi(expected)}${found === "" ? "" : `, nhưng lại là "${found}"`}.${didYouMeanVi(nearest)}`,
  BRM0106: ({ found, block, nearest }) =>
    `"${found}" không mở đầu được một dòng trong ${block.vi}.${didYouMeanVi(nearest)}`,
  BRM0107: () => `Dấu { này chưa có dấu } đóng lại. Hãy thêm } sau dòng cuối của khối.`,
  BRM0108: () => `Dấu } này không đóng khối nào. Hãy bỏ đi, hoặc thêm { ở đầu khối.`,
  BRM0109: ({ joined }) => `Tên gồm nhiều tiếng phải nối bằng dấu gạch dưới. Viết ${joined}.`,
  BRM0110: () => `Một dòng không được mở đầu bằng dấu trừ. Hãy đưa dấu trừ lên cuối dòng trên.`,
  BRM0111: ({ text, iso }) => `Ngày viết theo thứ tự năm-tháng-ngày: ${iso}, không phải ${text}.`,
  BRM0112: ({ codePoint }) =>
    `Có ký tự ẩn ${codePoint} làm chữ hiện ra khác thứ tự máy đọc. Hãy xóa ký tự này.`,
  BRM0113: ({ found, after }) =>
    `"${found}" không thể đứng sau "${after}". Hãy xem có thiếu dấu hay thừa chữ không.`,
  BRM0115: ({ what }) => `Dòng "${what.vi}" đã có ở trên. Chỉ giữ lại một dòng.`,
  BRM0116: ({ what }) => `Bộ chỉ số chưa có dòng "${what.vi}". Hãy thêm dòng này vào đầu khối.`,
  BRM0117: ({ found, allowed, nearest }) =>
    `"${found}" không dùng được ở đây.${didYouMeanVi(nearest)} Chọn một trong: ${listVi(allowed)}.`,
  BRM0118: ({ what, limit }) =>
    `Vượt giới hạn về ${what.vi}: tối đa ${limit}. Hãy tách thành nhiều phần nhỏ hơn.`,
  BRM0119: () => `Tệp này không có bộ chỉ số nào. Tệp mở đầu bằng: bộ chỉ số tên "…" { … }.`,
  BRM0120: ({ text }) => `Lời văn đặt trong ngoặc kép: viết ${text}.`,
  BRM0121: ({ text }) => `Không có ngày ${text} trong lịch. Hãy xem lại tháng và ngày.`,
  BRM0122: ({ name, letters }) =>
    `"${name}" có chữ cái không phải Latinh: ${letters
      .map(({ letter, codePoint, latin }) => `"${letter}" (${codePoint}) trông như "${latin}"`)
      .join(", ")}. Hãy gõ lại bằng chữ cái Latinh; barem đang đọc như chữ Latinh.`,
  BRM0123: () =>
    `Ở đây mỗi dòng được xét riêng, nên không có "còn lại". Hãy bỏ dòng này; dòng nào không đúng thì không được điểm.`,
  BRM0124: ({ month, first, last }) =>
    `Ở đây cần một ngày cụ thể, nhưng ${month} là cả một tháng. Hãy ghi rõ ngày, chẳng hạn ${first} hoặc ${last}.`,
  BRM0125: ({ path }) =>
    `Không dùng được đường dẫn "${path}". Hãy ghi một tệp .barem ở cùng thư mục hoặc thư mục con, ví dụ "dung-chung/cach-tinh.barem".`,
  BRM0126: ({ path }) =>
    path.endsWith(".barem")
      ? `Không đọc được tệp "${path}". Hãy xem lại tên tệp; đường dẫn tính từ thư mục chứa tệp này.`
      : `Không có bộ chỉ số "${path}". Lệnh barem rulesets liệt kê các mã có sẵn; tệp của riêng mình có đuôi .barem.`,
  BRM0127: ({ path, ruleset }) =>
    `Tệp "${path}" là bộ chỉ số "${ruleset}", không phải tệp cách tính dùng chung. Hãy chuyển các cách tính sang một tệp riêng.`,
  BRM0130: ({ found, keyword }) => `Từ khóa này viết là "${keyword}", không phải "${found}".`,
  BRM0131: ({ sign }) => `Dòng này mở đầu bằng dấu "${sign}" như một gạch đầu dòng. Hãy bỏ dấu này.`,
  BRM0132: ({ found, meant }) => `"${found}" phải viết là "${meant.vi}".`,
  BRM0133: ({ codePoint }) => `Ở đây có ký tự ẩn ${codePoint} không nhìn thấy được. Hãy xóa ký tự này.`,
  BRM0134: ({ block }) =>
    `Từ đây trở xuống thiếu dòng mở đầu của khối, mà dấu } thì vẫn còn. Hãy thêm lại dòng đó${blockHeadVi(block)}`,
  BRM0135: ({ sign }) => `Dấu ${sign} viết hai lần. Hãy bỏ một dấu.`,
  BRM0136: ({ word }) =>
    `barem không có từ "${word}". Hãy viết danh sách trường hợp, mỗi dòng một trường hợp: điều kiện, dấu hai chấm, giá trị; dòng cuối là "còn lại:".`,
  BRM0137: ({ word }) =>
    `"${word}" chỉ đứng trong bộ chỉ số kế thừa bộ khác: bộ chỉ số tên kế thừa tên_cũ từ "tệp.barem" { … }.`,
  // 02xx · names and kinds
  BRM0201: ({ name, nearest }) =>
    `Chưa khai báo "${name}".${didYouMeanVi(nearest) || " Hãy khai báo bằng một dòng số liệu hoặc một công thức."}`,
  BRM0202: ({ codeText }) => `Mã số ${codeText} đã dùng ở trên. Mỗi nhóm, mỗi chỉ số cần một mã riêng.`,
  BRM0203: ({ name }) => `Tên "${name}" đã dùng ở trên. Hãy đặt tên khác cho một trong hai.`,
  BRM0204: ({ cycle }) => `Giá trị này được tính từ chính nó: ${cycle.join(" → ")}. Hãy bỏ một bước.`,
  BRM0205: ({ expected, found, bare }) =>
    `Ở đây cần ${anyOfVi(expected)}, nhưng đây là ${found.vi}.${bare !== undefined ? ` Hãy ghi "${bare} điểm", hoặc một phần của điểm tối đa.` : isRatioForPoints(expected, found) ? " Hãy nhân với điểm tối đa." : ""}`,
  BRM0206: ({ value }) => `Tỷ lệ đang được so với một số nguyên lớn hơn 1. Có phải ý bạn là ${value}?`,
  BRM0207: ({ word, input, nearest }) =>
    `"${word}" không phải một lựa chọn của "${input}".${didYouMeanVi(nearest)}`,
  BRM0208: ({ name, expected, given }) =>
    `"${name}" cần ${expected} giá trị, ở đây có ${given}. Hãy ghi đúng ${expected} giá trị.`,
  BRM0209: ({ name, nearest, known }) =>
    `Không có cách tính nào tên "${name}".${didYouMeanVi(nearest) || ` Các cách tính có sẵn: ${known.join(", ")}.`}`,
  BRM0210: ({ name, nearest }) =>
    `Nguồn "${name}" chưa có trong "nguồn tài liệu".${didYouMeanVi(nearest) || " Hãy thêm vào đó với tên đầy đủ của văn bản."}`,
  BRM0211: ({ value }) =>
    `Số ${value} ở đây phải là điểm. Viết "${value} điểm", hoặc theo điểm tối đa, ví dụ 1/2 * điểm tối đa.`,
  BRM0212: ({ left, right, operator }) =>
    `${capital(left.vi)} và ${right.vi} không dùng chung được trong "${operator}". ${hasDate(left, right) ? "Ngày chỉ so sánh được với ngày, không cộng, trừ được." : areFigures(left, right) ? "Hãy xem có thiếu một phép chia hoặc phép nhân không." : "Ở đây cần các con số cùng loại."}`,
  BRM0214: ({ low, high }) => `Khoảng ${low}..${high} không chứa giá trị nào. Hãy đổi chỗ hai đầu.`,
  BRM0215: ({ name }) =>
    `"${name}" không lồng được trong một thống kê khác của các đơn vị. Hãy bỏ một trong hai.`,
  BRM0216: ({ text, least, most }) => `Ở đây cần một số nguyên từ ${least} đến ${most}, không phải ${text}.`,
  BRM0217: ({ text }) => `Điểm tối đa phải là một số từ 0 trở lên và không có dấu %; ở đây là ${text}.`,
  BRM0218: () => `Không chia cho 0 được. Hãy sửa số này.`,
  BRM0219: ({ left, right }) =>
    `Không cộng, trừ hay so sánh được số liệu tính bằng "${left}" với số liệu tính bằng "${right}". Hãy xem lại công thức, hoặc đơn vị đo ở dòng số liệu.`,
  BRM0220: ({ reason }) =>
    ({
      subtracted:
        "Phần bị trừ này càng lớn thì kết quả càng nhỏ, trong khi chỉ số tổng hợp và trụ cột không được giảm khi một phần tăng. Hãy thay phép trừ.",
      divisor: "Ở đây chỉ chia được cho một số lớn hơn 0 hoặc cho điểm tối đa. Hãy viết lại phép chia.",
      cohort: "Ở đây không so với các đơn vị khác được, vì mỗi đơn vị được xét riêng. Hãy bỏ phần này.",
      form: "Ở đây chỉ dùng được cộng, nhân, chia cho một số hoặc cho điểm tối đa, và các hàm như nhỏ nhất, lớn nhất, làm tròn. Hãy viết lại phần này.",
    })[reason],
  BRM0221: ({ fault }) => rollUpFaultVi(fault),
  BRM0222: ({ what, name, nearest, other }) =>
    `Bộ được kế thừa không có ${what.vi}${name === "" ? "" : ` "${name}"`}.${other === undefined ? didYouMeanVi(nearest) : ` Ở đó "${name}" là ${other.vi}.`}`,
  BRM0223: ({ name }) => `"${name}" bị sửa hai lần. Chỉ giữ lại một lần.`,
  BRM0224: ({ codeText }) =>
    `Mã "${codeText}" đã có chỗ khác dùng. Hãy chọn mã khác, hoặc đánh số lại hay bỏ chỗ đang dùng mã này.`,
  BRM0225: ({ cycle }) => `Bộ chỉ số này kế thừa chính nó: ${cycle.join(" → ")}. Hãy bỏ đi một bước.`,
  BRM0226: ({ codeText }) => `Không thể chuyển một nhóm vào chính nó hay vào "${codeText}" nằm trong nó.`,
  BRM0227: ({ path }) => `"${path}" không có bộ chỉ số nào để kế thừa. Hãy ghi tên tệp có bộ chỉ số.`,
  BRM0228: ({ path, found, declared }) =>
    `Bộ chỉ số trong "${path}" tên là ${declared}, không phải ${found}.`,
  BRM0229: () =>
    `Bộ chỉ số này kế thừa bộ khác, mà ở đây không đọc được tệp nào. Hãy dùng compileEdition của "barem/author" và cho nó một hàm read.`,
  BRM0230: ({ kind }) =>
    `Chỉ số lượng và đại lượng mới có đơn vị đo; ${kind.vi} thì không. Hãy bỏ phần "đơn vị …", hoặc sửa loại của số liệu.`,
  // 03xx · laws
  BRM0301: ({ declared, sum, children }) =>
    children === 0
      ? `Bên trong chưa có mục nào tính điểm, nên tổng là 0, khác với ${declared} đã ghi. Hãy thêm chỉ số, hoặc sửa số này.`
      : `Tổng điểm tối đa của ${children} mục bên trong là ${sum}, khác với ${declared} đã ghi. Hãy sửa số này hoặc điểm tối đa của một mục.`,
  BRM0302: ({ witness }) =>
    `Không trường hợp nào đúng khi ${witness.vi}. Hãy thêm trường hợp đó, "còn lại:", hoặc một dòng "điều kiện" nếu số liệu không thể như vậy.`,
  BRM0303: ({ witness, isInCall }) =>
    isInCall
      ? `Hai trường hợp của cách tính này cùng đúng khi ${witness.vi}. Hãy xem thứ tự các giá trị đưa vào: có thể mốc nhỏ đứng sau mốc lớn, hoặc hai mốc bằng nhau.`
      : `Trường hợp này và một trường hợp khác cùng đúng khi ${witness.vi}. Hãy sửa ngưỡng để chỉ một trường hợp đúng.`,
  BRM0304: ({ question }) =>
    ({
      complete: `Chưa chứng minh được rằng luôn có một trường hợp đúng. Hãy thêm "còn lại:" hoặc một dòng "điều kiện".`,
      disjoint: `Chưa chứng minh được rằng không có hai trường hợp cùng đúng. Hãy viết điều kiện loại trừ nhau rõ hơn.`,
      "otherwise last": `Sau "còn lại:" không thể có trường hợp nào nữa. Hãy đưa "còn lại:" xuống cuối.`,
      "no grade": `Xếp loại phải kết thúc bằng "còn lại", để đơn vị nào cũng có loại. Hãy thêm một dòng "còn lại:" ở cuối.`,
      empty: `Danh sách này chưa có trường hợp nào. Hãy thêm trường hợp, ví dụ "còn lại: 0".`,
    })[question],
  BRM0305: ({ witness }) =>
    `Mẫu số bằng 0 khi ${witness.vi}. Hãy thêm "không áp dụng khi … = 0", một dòng "điều kiện", hoặc "nếu không 0".`,
  BRM0306: () =>
    `Chưa chứng minh được rằng mẫu số khác 0. Hãy thêm "không áp dụng khi … = 0", một dòng "điều kiện", hoặc "nếu không 0".`,
  BRM0307: ({ witness, points, max }) =>
    `Điểm là ${points}, vượt điểm tối đa ${max}, khi ${witness.vi}. Hãy thêm một dòng "điều kiện", hoặc chặn lại bằng "nhỏ nhất(…, điểm tối đa)".`,
  BRM0308: ({ witness, points }) =>
    `Điểm là ${points}, nhỏ hơn 0, khi ${witness.vi}. Hãy thêm một dòng "điều kiện" hoặc "giới hạn(…)".`,
  BRM0309: ({ bound }) =>
    `Chưa chứng minh được rằng điểm ${bound === "low" ? "không nhỏ hơn 0" : "không quá điểm tối đa"}. Hãy thêm một dòng "điều kiện" cho số liệu, hoặc "giới hạn(…, 0, điểm tối đa)".`,
  BRM0310: ({ declared, computed }) =>
    `Ví dụ ghi ${declared ?? '"không áp dụng"'}, nhưng quy tắc cho kết quả ${computed ?? '"không áp dụng"'}. Hãy xem lại quy tắc hoặc ví dụ.`,
  BRM0311: ({ missing }) => `Ví dụ còn thiếu số liệu: ${missing.join(", ")}. Hãy thêm vào ví dụ.`,
  BRM0312: ({ input, options }) =>
    `Chưa có điểm cho lựa chọn ${options.join(", ")} của "${input}". Hãy thêm dòng, hoặc "còn lại:".`,
  BRM0313: ({ codeText }) =>
    `Chỉ số ${codeText} có tính điểm nhưng chưa có quy tắc. Hãy thêm "điểm = …", hoặc ghi "không tính điểm".`,
  BRM0314: ({ codeText }) =>
    `Chỉ số ${codeText} có tính điểm nhưng chưa có "tối đa". Hãy thêm điểm tối đa, hoặc ghi "không tính điểm".`,
  BRM0315: ({ codeText }) =>
    `Mục ${codeText} không tính điểm nên không có điểm tối đa và không có quy tắc điểm. Hãy bỏ phần này.`,
  BRM0316: ({ inputs }) =>
    `Số liệu của ví dụ không hợp lệ: ${inputs.join(", ")}. Số liệu phải đúng loại và thỏa mọi "điều kiện".`,
  BRM0317: () =>
    `Không số liệu nào vừa thỏa mọi "điều kiện" vừa không rơi vào "không áp dụng khi". Hãy xem lại điều kiện này và các điều kiện trên nó.`,
  BRM0318: ({ max, places }) =>
    `Làm tròn đến ${places} chữ số thập phân có thể đưa điểm lên quá điểm tối đa ${max}. Hãy thêm chữ số khi làm tròn, hoặc sửa điểm tối đa.`,
  BRM0319: () =>
    `Quy tắc này có quá nhiều nhánh nên chưa chứng minh xong. Hãy tách thành nhiều chỉ số, hoặc bớt các trường hợp lồng nhau.`,
  BRM0320: ({ name }) =>
    `Số liệu "${name}" không được dùng ở đâu cả. Hãy xem quy tắc có chép thiếu không; nếu chỉ để tham khảo, hãy chuyển lên "thông tin chung".`,
  BRM0321: ({ max }) =>
    `Không số liệu nào cho điểm tối đa ${max}, nên không đơn vị nào đạt trọn chỉ số này. Hãy xem lại các giá trị và điểm tối đa.`,
  BRM0322: () =>
    `Số liệu nào cũng cho điểm tối đa, nên chỉ số này không phân biệt được các đơn vị. Hãy xem lại các giá trị và điều kiện.`,
  BRM0323: ({ name, from, to, before, after, lowerIsBetter }) =>
    lowerIsBetter
      ? `Điểm tăng từ ${before} lên ${after} khi "${name}" tăng từ ${from} lên ${to}, trong khi chỉ số này càng thấp càng tốt. Hãy sửa quy tắc, hoặc bỏ dòng "càng thấp càng tốt".`
      : `Điểm giảm từ ${before} xuống ${after} khi "${name}" tăng từ ${from} lên ${to}. Hãy sửa ngưỡng hoặc giá trị; nếu đúng là như vậy, hãy ghi "càng thấp càng tốt".`,
  BRM0324: ({ codeText, absent }) =>
    `${codeText === undefined ? "Không chỉ số nào có" : `Chỉ số ${codeText} chưa có`} ${quotedVi(absent)}. Hãy thêm; nếu văn bản không in, hãy ghi "không nêu ${listVi(absent)}" ở đầu bộ chỉ số.`,
  BRM0325: ({ absent }) =>
    `Bộ chỉ số chưa có dòng ${quotedVi(absent)}. Hãy thêm; nếu văn bản không in, hãy ghi "không nêu ${listVi(absent)}".`,
  BRM0326: ({ codeText, absent }) =>
    `Chưa ghi nguồn cho ${absent.map(({ vi }) => vi).join(" và ")} của chỉ số ${codeText}. Hãy thêm "nguồn …" hoặc "giả định …" sau điểm tối đa, hoặc nguồn cho cả nhóm.`,
  BRM0327: ({ label }) =>
    `Không đơn vị nào được xếp loại "${label}": luôn có dòng ở trên đúng trước. Xếp loại được đọc từ trên xuống, nên hãy đưa loại cao nhất lên đầu.`,
  BRM0328: ({ words, hasRule }) =>
    `barem không tính được chỉ số này: "${words}".${hasRule ? " Quy tắc ghi bên cạnh không được dùng, vì không thể chấm theo một nửa quy tắc." : ""} Hãy chấm chỉ số này bằng tay; khi chưa có điểm của nó, đơn vị có điểm ở các chỉ số khác nhưng chưa có tổng điểm.`,
  BRM0329: () =>
    `Xếp hạng theo tổng điểm, trong khi có mục không áp dụng với một số đơn vị nên các đơn vị không cùng điểm tối đa. Hãy xếp hạng theo một chỉ số tổng hợp, ví dụ tổng điểm / điểm tối đa.`,
  BRM0330: ({ absent }) => `Dòng ${quotedVi(absent)} vẫn là của bản được kế thừa. Hãy ghi theo văn bản mới.`,
  BRM0331: () =>
    `Thiếu số liệu mà tính 0 điểm thì cần có căn cứ trong văn bản ("không có tài liệu kiểm chứng thì không có điểm"). Hãy ghi "nguồn …" hoặc "giả định …" sau dòng này.`,
  BRM0340: ({ statistic }) =>
    `Quy tắc không dùng đến ${statistic.vi}. Hãy bỏ khỏi ví dụ, hoặc xem lại quy tắc.`,
  BRM0341: ({ statistic, stated, value }) =>
    `Đơn vị của ví dụ cũng nằm trong các đơn vị được so sánh và có giá trị ${value}, nên ${statistic.vi} không thể là ${stated}. Hãy sửa một trong hai số.`,
};

// 02xx · roll-ups
function rollUpFaultVi(fault: RollUpFault): string {
  switch (fault.problem) {
    case "outside":
      return `"${fault.word.vi} …" chỉ dùng được trong các dòng chỉ số tổng hợp, trụ cột và xếp loại. Quy tắc của một chỉ số tính từ số liệu của nó.`;
    case "unknown":
      return `Không có ${fault.word.vi} "${fault.name}".${didYouMeanVi(fault.nearest) || " Hãy ghi đúng như khi khai báo."}`;
    case "below":
      return `Dòng ${fault.word.vi} "${fault.name}" nằm ở dưới, mà mỗi dòng chỉ dùng được các dòng trên nó. Hãy đổi thứ tự hai dòng.`;
    case "unscored":
      return `Nhóm ${fault.name} không tính điểm nên không có phần điểm đạt được. Hãy bỏ nhóm này khỏi đây.`;
    case "twice":
      return fault.name === fault.inside
        ? `Nhóm ${fault.name} đã có trong dòng này. Mỗi nhóm chỉ ghi một lần.`
        : `Nhóm ${fault.name} nằm trong nhóm ${fault.inside} cũng có trong dòng này, nên sẽ bị tính hai lần. Hãy bỏ một trong hai.`;
    case "no part":
      return `"${fault.name}" không dùng được ở đây. Có thể dùng: tổng điểm, điểm tối đa, nhóm …, trụ cột "…", chỉ số tổng hợp "…".`;
    case "which index":
      return `Có nhiều chỉ số tổng hợp: ${fault.names.join(", ")}. Hãy ghi rõ xếp hạng theo chỉ số nào, ví dụ chỉ số tổng hợp "${fault.names[0] ?? ""}".`;
    case "no index":
      return `Chưa có dòng "chỉ số tổng hợp" nào để xếp hạng theo. Hãy thêm một dòng, ví dụ chỉ số tổng hợp "DTI" = tổng điểm / điểm tối đa.`;
    case "named total":
      return `Tổng điểm không có tên. Hãy bỏ tên này, hoặc xếp hạng theo chỉ số tổng hợp.`;
    case "no max":
      return `Điểm tối đa là của một chỉ số; ở dòng này không có. Hãy bỏ phần này.`;
    default:
      return assertNever(fault);
  }
}

// 01xx to 03xx · words

function listVi(terms: readonly Term[]): string {
  return terms.map(({ vi }) => vi).join(", ");
}

/** `"chủ trì" và "tài liệu kiểm chứng"`. */
function quotedVi(terms: readonly Term[]): string {
  return terms.map(({ vi }) => `"${vi}"`).join(" và ");
}

function anyOfVi(terms: readonly Term[]): string {
  const words = terms.map(({ vi }) => vi);
  const last = words.at(-1) ?? "một dòng khác";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} hoặc ${last}`;
}

/** How a block may begin, where there is one way. */
function blockHeadVi({ en, vi }: Term): string {
  return en === "points" ? "." : `, ví dụ: ${vi} … "…" {.`;
}
