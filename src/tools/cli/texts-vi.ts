/** Every word that the command line itself says, in Vietnamese. */

import type { Texts } from "./text-table.ts";

export const textsVi: Texts = {
  about: "barem: viết thang điểm như văn bản in, kiểm tra như chương trình, chấm chính xác tuyệt đối.",
  headings: new Map([
    ["Usage:", "Cách dùng:"],
    ["Arguments:", "Tham số:"],
    ["Options:", "Tùy chọn:"],
    ["Commands:", "Lệnh:"],
    ["[options]", "[tùy chọn]"],
    ["[command]", "[lệnh]"],
  ]),
  commands: {
    check: "kiểm tra tệp .barem và chỉ ra từng chỗ cần sửa",
    test: "chạy các ví dụ và trường hợp mẫu của bộ chỉ số, nêu trường hợp chưa có ví dụ",
    fmt: "trình bày lại tệp .barem theo bố cục chuẩn, giữ nguyên chú thích",
    score: "chấm điểm một đơn vị hoặc nhiều đơn vị, có xếp hạng",
    explain: "giải thích từng bước vì sao đơn vị được số điểm đó, hoặc giải thích một mã thông báo",
    rulesets: "liệt kê các bộ chỉ số có sẵn: căn cứ, chỉ số đã chép, phần dựa trên giả định",
    docs: "in bộ chỉ số thành bảng như phụ lục của văn bản (Markdown hoặc HTML)",
    diff: "so sánh hai bộ chỉ số: thêm, bỏ, đổi điểm tối đa, ngưỡng, cách tính, kèm ví dụ có điểm khác nhau",
    impact: "chấm cùng số liệu theo hai bộ chỉ số: ai được lợi, ai bị thiệt, do chỉ số nào",
    types: "in kiểu TypeScript của số liệu và mã số",
    schema: "in JSON Schema của số liệu một đơn vị",
    new: "bắt đầu bộ chỉ số năm sau: tệp kế thừa một bộ chỉ số, kèm danh sách cũ để rà",
    consolidate: "in văn bản hợp nhất của một bộ chỉ số kế thừa bộ khác",
    template: "tạo biểu mẫu để đơn vị điền số liệu (Excel hoặc csv)",
    build: "ghi bộ chỉ số thành một mô-đun JavaScript có kiểu, chấm điểm không cần đọc lại tệp .barem",
  },
  arguments: {
    files: "các tệp .barem",
    filesOrFolders: "các tệp .barem, hoặc thư mục chứa chúng; dấu - là nội dung đọc từ stdin, in ra stdout",
    filesToTest: "các tệp .barem, mã có sẵn, hoặc thư mục chứa tệp .barem",
    ruleset: "bộ chỉ số: tệp .barem hoặc mã có sẵn, như commune/bac-kan-2022",
    rulesetOrCode: "bộ chỉ số (tệp .barem hoặc mã có sẵn), hoặc mã thông báo như BRM0301",
    data: "số liệu: tệp .csv, .xlsx, .json, hoặc - để đọc từ stdin",
    old: "bộ chỉ số trước: tệp .barem hoặc mã có sẵn",
    new: "bộ chỉ số sau: tệp .barem hoặc mã có sẵn",
    codeWord: "MÃ_THÔNG_BÁO",
  },
  options: {
    lang: "ngôn ngữ: vi hoặc en (mặc định theo LANG)",
    version: "in phiên bản",
    help: "in hướng dẫn",
    checkFormat: "dạng kết quả: text (chữ, mặc định) hoặc json",
    assumptions: "liệt kê mọi điều được giả định và phần điểm tối đa dựa trên giả định",
    report:
      "báo cáo chất lượng: chỗ điểm nhảy, số liệu tính hai lần, chỉ số thiếu ví dụ hay tài liệu kiểm chứng",
    maxWarnings: "kết thúc với mã 1 khi có nhiều cảnh báo hơn số này; bỏ trống thì cảnh báo không bị tính",
    minCoverage: "kết thúc với mã 1 khi ví dụ chạm tới ít hơn số phần trăm trường hợp này",
    propose: "viết sẵn các ví dụ còn thiếu ở ngưỡng và ở trường hợp chưa có ví dụ, để chép vào tệp",
    fmtCheck: "không ghi gì, chỉ nêu tên những tệp cần trình bày lại",
    keywords: "đổi mọi từ khóa sang tiếng Việt (vi) hoặc tiếng Anh (en); bỏ trống thì giữ như đã viết",
    format: "dạng kết quả: table (bảng, mặc định) hoặc json",
    scoreFormat:
      "table (bảng trên màn hình), json, csv, md (Markdown), html (trang để in, có biểu đồ và lý do) hoặc xlsx (bảng tính, cần -o); bỏ trống thì theo đuôi tệp của -o; trên màn hình là table",
    use: "số liệu nào được tính khi tệp có cả hai: claimed (tự đánh giá) hoặc verified (thẩm định)",
    decimal: "phần lẻ của số viết sau dấu phẩy (comma) hay dấu chấm (point), khi tệp không cho thấy rõ",
    sheet: "chỉ đọc trang tính này của tệp Excel",
    ignore: "bỏ qua cột có tiêu đề này; ghi nhiều lần được",
    unit: "tên đơn vị",
    details: "in cả từng chỉ số và mục tiêu",
    freeze: "chốt số liệu so sánh của các đơn vị vào tệp này",
    force: "cho phép -o và --freeze ghi đè lên tệp đã có",
    cohort: "so với các đơn vị đã chốt trong tệp này, thay vì với nhau",
    indicator: "mã chỉ số; bỏ trống để giải thích mọi chỉ số",
    docsFormat: "md (Markdown) hoặc html (trang để in); bỏ trống thì theo đuôi tệp của -o, nếu không thì md",
    diffFormat:
      "table (bảng trên màn hình), md (Markdown), html (trang để in), json hoặc barem (bản kế thừa biến bản cũ thành bản mới); bỏ trống thì theo đuôi tệp của -o, nếu không thì table",
    impactFormat:
      "table (bảng trên màn hình), csv, json hoặc html (trang để in, có biểu đồ); bỏ trống thì theo đuôi tệp của -o, nếu không thì table",
    renumbered: "chỉ số đổi mã, mã cũ=mã mới, như 6.9=6.8; dùng được nhiều lần",
    output: "ghi vào tệp này thay vì in ra màn hình",
    forceOutput: "cho phép -o ghi đè lên tệp đã có",
    id: "tên bộ chỉ số mới; bỏ trống thì là tên cũ với năm sau",
    templateOutput: "tệp biểu mẫu: đuôi .xlsx (Excel) hoặc .csv",
    templateUnit: "tên đơn vị ghi sẵn, mỗi đơn vị một trang (với --table: một dòng); dùng được nhiều lần",
    templateTable: "một bảng chung, mỗi đơn vị một dòng, thay vì mỗi đơn vị một trang",
    fullKeywords: "đổi mọi từ khóa sang tiếng Việt (vi) hoặc tiếng Anh (en); bỏ trống thì theo tệp",
  },
  helpCommand: "in hướng dẫn của một lệnh",
  examples: {
    program: `
Ví dụ:
  barem check xa-2026.barem
  barem score commune/bac-kan-2022 so-lieu.csv
  barem score xa-2026.barem so-lieu.csv --unit "Xuân Lạc" --details
  barem explain xa-2026.barem so-lieu.csv --unit "Xuân Lạc" --indicator III.5`,
    check: `
Ví dụ:
  barem check xa-2026.barem
  barem check tinh.barem xa.barem --max-warnings 0
  barem check commune/bac-kan-2022 --assumptions
  barem check commune/bac-kan-2022 --report

Kết thúc với mã 0 khi không có lỗi, 1 khi có lỗi hoặc quá nhiều cảnh báo, 2 khi lệnh hoặc tệp không dùng được.`,
    test: `
Ví dụ:
  barem test xa-2026.barem
  barem test bo-chi-so --format json
  barem test commune/bac-kan-2022 --min-coverage 80
  barem test commune/bac-kan-2022 --propose

Kết thúc với mã 0 khi mọi ví dụ đều đúng, 1 khi có ví dụ sai hoặc bộ chỉ số có lỗi, 2 khi lệnh hoặc tệp không dùng được.`,
    fmt: `
Ví dụ:
  barem fmt xa-2026.barem
  barem fmt --check bo-chi-so
  barem fmt --keywords vi xa-2026.barem
  barem fmt - < xa-2026.barem

Kết thúc với mã 0 khi mọi tệp đã đúng bố cục, 1 khi có tệp mắc lỗi hoặc (với --check) cần trình bày lại, 2 khi lệnh hoặc tệp không dùng được.`,
    score: `
Ví dụ:
  barem score commune/bac-kan-2022 so-lieu.csv
  barem score xa-2026.barem so-lieu.csv --unit "Xuân Lạc" --details
  barem score xa-2026.barem so-lieu.json --format json > diem.json
  barem score xa-2026.barem so-lieu.csv -o diem.xlsx
  barem score xa-2026.barem so-lieu.csv -o bao-cao.html
  barem score xa-2026.barem so-lieu.csv --freeze chot-2026.json
  barem score xa-2026.barem xa-moi.csv --cohort chot-2026.json

Kết thúc với mã 0 khi chấm được hết, 1 khi bộ chỉ số hoặc số liệu có lỗi, 2 khi lệnh hoặc tệp không dùng được.`,
    explain: `
Ví dụ:
  barem explain xa-2026.barem so-lieu.csv --unit "Xuân Lạc" --indicator III.5
  barem explain commune/bac-kan-2022 so-lieu.csv --unit "Xuân Lạc"
  barem explain BRM0301`,
    rulesets: `
Ví dụ:
  barem rulesets
  barem rulesets --format json`,
    types: `
Ví dụ:
  barem types xa-2026.barem -o xa-2026.types.ts
  barem types commune/bac-kan-2022`,
    schema: `
Ví dụ:
  barem schema xa-2026.barem -o xa-2026.schema.json`,
    build: `
Ví dụ:
  barem build xa-2026.barem -o xa-2026.js
  barem build xa-2026.barem -o src/xa-2026.mjs --force

Ghi thêm tệp kiểu bên cạnh: xa-2026.d.ts. Mô-đun dùng "barem/runtime".
Đó là mô-đun ES; tệp đuôi .cjs dùng cho require().`,
    new: `
Ví dụ:
  barem new commune/dai-lanh-2023 -o dai-lanh-2024.barem
  barem new xa-2026.barem -o xa-2027.barem --id xa_2027

Tệp mới ghi đường dẫn tới tệp cũ, nên phải nằm cùng thư mục với tệp cũ hoặc ở thư mục cấp trên.`,
    consolidate: `
Ví dụ:
  barem consolidate xa-2027.barem
  barem consolidate xa-2027.barem -o xa-2027-hop-nhat.barem

Kết thúc với mã 0 nếu in được, 1 nếu một trong các văn bản có lỗi, 2 nếu lệnh hoặc tệp không dùng được.`,
    template: `
Ví dụ:
  barem template commune/bac-kan-2022 -o bieu-mau.xlsx
  barem template xa-2026.barem -o bieu-mau.csv
  barem template xa-2026.barem -o bieu-mau.xlsx --unit "Xuân Lạc" --unit "Yên Thịnh"
  barem template xa-2026.barem -o bang-so-lieu.xlsx --table

Điền xong thì chấm bằng chính tệp ấy: barem score xa-2026.barem bieu-mau.xlsx.
Kết thúc với mã 0 khi ghi được, 1 khi bộ chỉ số có lỗi, 2 khi lệnh hoặc tệp không dùng được.`,
    docs: `
Ví dụ:
  barem docs province/dti-922
  barem docs xa-2026.barem -o xa-2026.html

Kết thúc với mã 0 khi in được, 1 khi bộ chỉ số có lỗi, 2 khi lệnh hoặc tệp không dùng được.`,
    diff: `
Ví dụ:
  barem diff xa-2025.barem xa-2026.barem
  barem diff province/dti-1726-2020 province/dti-922 -o so-sanh.html
  barem diff xa-2025.barem xa-2026.barem --format json

Cách tính được so theo nghĩa: 80% và 4/5, đổi thứ tự, gọi cách tính chuẩn hay viết đầy đủ đều không phải là thay đổi.
Kết thúc với mã 0 khi không có gì khác, 1 khi có khác, 2 khi không so sánh được.`,
    impact: `
Ví dụ:
  barem impact xa-2025.barem xa-2026.barem --data so-lieu-2025.csv
  barem impact xa-2025.barem xa-2026.barem --data so-lieu-2025.csv -o tac-dong.html
  barem impact xa-2025.barem xa-2026.barem --data so-lieu-2025.csv --renumbered 6.9=6.8

Số liệu chỉ một trong hai bộ chỉ số dùng không phải là lỗi.
Kết thúc với mã 0 khi chấm được, 1 khi bộ chỉ số có lỗi hoặc số liệu có lỗi ở cả hai, 2 khi lệnh hoặc tệp không dùng được.`,
  },
  usage: {
    unknownCommand: (name) => `Không có lệnh "${name}".`,
    unknownOption: (name) => `Không có tùy chọn "${name}".`,
    unknownCode: (code) => `Không có mã thông báo "${code}".`,
    missingArgument: (name) => `Thiếu ${name}.`,
    missingOption: (flags) => `Thiếu tùy chọn ${flags}.`,
    missingValue: (flags) => `Tùy chọn ${flags} cần một giá trị.`,
    tooMany: "Lệnh có thừa tham số. Tên có dấu cách phải đặt trong dấu nháy kép.",
    conflicting: (first, second) => `Không dùng ${first} cùng với ${second}. Hãy chọn một trong hai.`,
    notAllowed: (value, option, allowed) => `"${value}" không dùng được cho ${option}. Hãy chọn: ${allowed}.`,
    renumbered: (pair) =>
      `"${pair}" không dùng được cho --renumbered: cần mã cũ=mã mới, mỗi mã là một chỉ số của bộ ấy và chỉ nêu một lần.`,
    nearest: (name) => `Có phải ý bạn là "${name}"?`,
    moduleEnding: (file) => `Tệp "${file}" phải có đuôi .js, .mjs hoặc .cjs.`,
    notBeside: (file) =>
      `Tệp mới phải nằm cùng thư mục với "${file}" hoặc ở thư mục cấp trên, để ghi được đường dẫn tới nó.`,
    notAName: (name) => `"${name}" không phải là tên: chỉ gồm chữ, số và _, không bắt đầu bằng số.`,
    templateEnding: (file) => `Tệp "${file}" phải có đuôi .xlsx hoặc .csv.`,
    oneSheet: "Tệp .csv chỉ có một trang. Có nhiều đơn vị thì dùng tệp .xlsx, hoặc thêm --table.",
    seeHelp: 'Gõ "barem --help" để xem hướng dẫn.',
  },
  unreadable: new Map([
    ["ENOENT", "không có tệp này"],
    ["ENOTDIR", "không có tệp này"],
    ["EACCES", "không có quyền đọc"],
    ["EPERM", "không có quyền đọc"],
    ["EISDIR", "đây là thư mục, không phải tệp"],
  ]),
  unwritable: new Map([
    ["EACCES", "không có quyền ghi"],
    ["EPERM", "không có quyền ghi"],
    ["EROFS", "không có quyền ghi"],
    ["ENOSPC", "hết dung lượng lưu trữ"],
  ]),
  fmt: {
    done: (file) => `${file}: đã trình bày lại`,
    needed: (file) => `${file}: cần trình bày lại`,
    kept: (file, errors) => `${file}: giữ nguyên vì có ${errors} lỗi`,
    allDone: (files) => (files === 1 ? "Tệp đã đúng bố cục chuẩn." : `Cả ${files} tệp đã đúng bố cục chuẩn.`),
    noFiles: (folder) => `Thư mục "${folder}" không có tệp .barem nào.`,
    notWritten: (file, reason) => `Không ghi được tệp "${file}": ${reason}.`,
  },
  checkedAll: (errors, warnings, files) => `${errors} lỗi, ${warnings} cảnh báo trong ${files} tệp`,
  tooManyWarnings: (warnings, most) =>
    `Có ${warnings} cảnh báo, nhiều hơn ${most} mà --max-warnings cho phép.`,
  diffNotExact:
    "Bản kế thừa này chưa cho ra đúng hết văn bản mới; hãy so lại bằng barem diff. Thứ tự các mục không được sắp lại.",
  progress: {
    reading: (file, megabytes) => `Đang đọc ${file} (${megabytes} MiB) …`,
    scoring: (units) => `Đang chấm điểm ${units} đơn vị …`,
    comparing: (units) => `Đang đối chiếu ${units} đơn vị với bảng công bố và tìm nguyên nhân …`,
    rankingAgain: (units) => `Đang xếp hạng lại ${units} đơn vị khi bỏ từng chỉ số, từng đơn vị …`,
    writing: (units) => `Đang ghi kết quả của ${units} đơn vị …`,
  },
  overData: (file) => `Tệp kết quả "${file}" chính là tệp số liệu. Hãy chọn tên khác.`,
  unknownEnding: (file, endings) =>
    `Đuôi của tệp "${file}" không cho biết cần ghi dạng nào. Hãy dùng một trong các đuôi: ${endings.join(", ")}; hoặc thêm --format.`,
  written: (file) => `Đã ghi tệp ${file}.`,
  frozen: (file, units, hash) => `Đã chốt số liệu so sánh của ${units} đơn vị vào tệp ${file}, mã ${hash}.`,
  checked: (file, errors, warnings) =>
    errors + warnings === 0 ? `${file}: không có lỗi` : `${file}: ${errors} lỗi, ${warnings} cảnh báo`,
  test: {
    examples: (passed, failed) => `Ví dụ: ${passed} đúng, ${failed} sai`,
    cases: (passed, failed) => `Đơn vị mẫu: ${passed} đúng, ${failed} sai`,
    coverage: (reached, all, percent) => `Trường hợp đã có ví dụ: ${reached}/${all} (${percent}%)`,
    line: ({ file, line }) => (file === null ? `dòng ${line ?? "?"}` : `${file}:${line ?? "?"}`),
    differs: (expected, got) => `mong đợi ${expected}, tính ra ${got}`,
    noCases: (file) => `Tệp "${file}" không đúng dạng trường hợp mẫu.`,
    kinds: {
      case: (text) => `chưa có ví dụ cho trường hợp: ${text}`,
      otherwise: () => "chưa có ví dụ cho trường hợp còn lại",
      value: (text) => `chưa có ví dụ tính được: ${text}`,
      else: (text) => `chưa có ví dụ dùng giá trị thay thế: ${text}`,
      applicable: (text) => `chưa có ví dụ áp dụng (không xảy ra: ${text})`,
      "not applicable": (text) => `chưa có ví dụ không áp dụng: ${text}`,
    },
    proposed: "Ví dụ còn thiếu; điểm do quy tắc tính ra, hãy đối chiếu với văn bản trước khi chép vào tệp:",
    noneProposed: "Không thiếu ví dụ nào ở ngưỡng hay ở trường hợp nào.",
    skipped: {
      "statistic without a name":
        "so sánh các đơn vị theo một giá trị chưa có tên; đặt tên thì ví dụ nêu được mức thấp nhất, cao nhất hay trung bình",
      "cannot express": "có nội dung mà ngôn ngữ không diễn đạt được nên không chấm bằng máy",
    },
  },
  codes: {
    why: "Vì sao",
    what: "Ý nghĩa",
    internal: "Đây là lỗi của chính barem, không phải của tệp hay số liệu. Xin báo lại cho nhóm phát triển.",
    example: "Ví dụ",
    remedy: "Cách sửa (dòng - thay bằng dòng +)",
  },
  targetsInDetails: (count) =>
    `Bộ chỉ số này có ${count} mục tiêu; thêm --details để xem đơn vị nào đạt mục tiêu nào.`,
  more: (count) => `… và ${count} thông báo nữa.`,
  unitNumber: (number) => `đơn vị thứ ${number}`,
};
