/** The words of an official table beside recomputed points, in Vietnamese. */
import type { ReconcileWords } from "./reconcile-wording.ts";

export const reconcileWordsVi: ReconcileWords = {
  title: "Đối chiếu bảng điểm công bố",
  columns: {
    unit: "Đơn vị",
    code: "Mã",
    name: "Chỉ số, nhóm",
    official: "Bản in",
    recomputed: "Tính lại",
    difference: "Chênh lệch",
    verdict: "Kết quả",
    first: "Chỗ khác đầu tiên",
  },
  counts: ({ units, given, agree, within, differ, open }) =>
    `${units} đơn vị, ${given} con số được in: ${agree} khớp, ${within} trong sai số làm tròn, ${differ} khác, ${open} không so sánh được.`,
  agrees: "Mọi con số so sánh được đều khớp hoặc nằm trong sai số làm tròn.",
  figure: {
    indicator: (code) => `chỉ số ${code}`,
    group: (code) => `nhóm ${code}`,
    pillar: (name) => `trụ cột ${name}`,
    total: () => "tổng điểm",
    index: (name) => `chỉ số tổng hợp ${name}`,
    rank: () => "hạng",
  },
  first: (figure, official, recomputed, difference) =>
    `Chỗ khác đầu tiên, tính từ dưới lên: ${figure}, bản in ghi ${official}, tính lại được ${recomputed}, chênh lệch ${difference}.`,
  firstNotApplicable: (figure, official) =>
    `Chỗ khác đầu tiên, tính từ dưới lên: ${figure}, bản in ghi ${official} mà chỉ số không áp dụng cho đơn vị này, không có điểm.`,
  nothingDiffers: "Không có con số nào khác.",
  printedIn: (place) => `Số này in ở ${place}.`,
  firstImpossible: (what) => `Chỗ khác đầu tiên, tính từ dưới lên, là ${what}.`,
  impossible: "Những con số không thể có:",
  aboveMaximum: (figure, official, max) => `${figure}: in ${official} mà tối đa chỉ ${max}`,
  belowZero: (figure, official) => `${figure}: in ${official} mà điểm không thể âm`,
  notBetween: (figure, official, low, high) =>
    `${figure}: in ${official} mà chỉ có thể từ ${low} đến ${high}`,
  notCompared: "Những con số không so sánh được, và lý do:",
  moreLines: (count) => `… và ${count} dòng nữa`,
  moreInputs: (count) => `và ${count} số liệu nữa`,
  waitsFor: (inputs) => `chờ số liệu: ${inputs}`,
  unchecked: (count) =>
    `${count} con số được in trong khi số liệu còn thiếu hoặc không hợp lệ: không có gì để kiểm chứng, nên chưa thể coi là bảng khớp.`,
  causes: "Nguyên nhân có thể (tính lại theo cách ấy thì ra đúng con số được in):",
  noCause: (figures) => `Không cách tính sai nào đã thử cho ra đúng con số được in của: ${figures}.`,
  explainsToo: (units) => `giải thích được thêm ${units} đơn vị`,
  against: (units) => `${units} cho thấy không phải vậy: in đúng như bộ chỉ số tính`,
  moreUnits: (count) => `${count} đơn vị nữa`,
  shared: "Một nguyên nhân giải thích được nhiều đơn vị:",
  sharedCause: (figure, cause, units) => `${figure}: ${cause}: ${units}`,
  manyDifferences: "Bảng có nhiều chỗ khác, nên chỉ tìm nguyên nhân cho những chỗ đầu tiên.",
  sums: "Cộng không khớp ngay trong bảng công bố:",
  sum: (what, official, parts, sum, difference) =>
    `${what}: bản in ghi ${official}, cộng các phần ${parts} được ${sum}, chênh lệch ${difference}`,
  ranks: "Hạng không theo điểm ngay trong bảng công bố:",
  rank: (better, betterRank, worse, worseRank) =>
    `${better} có điểm cao hơn ${worse} nhưng xếp hạng ${betterRank}, còn ${worse} xếp hạng ${worseRank}`,
  withoutData: (units) => `Có trong bảng công bố nhưng không có số liệu để tính lại: ${units}.`,
  notInTable: (units) => `Có số liệu nhưng không có trong bảng công bố: ${units}.`,
  tolerance:
    "Con số in với p chữ số thập phân được hiểu là chính xác đến nửa đơn vị của chữ số cuối; trong cùng một loại cột, số in ít chữ số hơn được hiểu là đã lược số 0 ở cuối.",
  at: (code) => `ở chỉ số ${code}`,
  verdicts: {
    agrees: "khớp",
    "within rounding": "trong sai số làm tròn",
    differs: "khác",
    "not given": "không in",
    "not comparable": "không so sánh được",
  },
  reasons: {
    pending: "chờ số liệu",
    refused: "số liệu không hợp lệ",
    "not applicable": "không áp dụng",
    unscored: "không tính điểm",
    "not ranked": "không xếp hạng",
    "larger cohort": "xếp hạng trong nhiều đơn vị hơn số liệu có",
    "smaller cohort": "xếp hạng trong ít đơn vị hơn số liệu có",
  },
  cause: {
    follows: "hệ quả của những con số được in ở cấp dưới",
    modes: {
      "half up": "",
      "half even": "về số chẵn",
      up: "lên",
      down: "xuống (cắt bỏ phần lẻ)",
      ceiling: "lên",
      floor: "xuống",
    },
    rounded: (stage, places, mode) => {
      const to = places === 0 ? "đến hàng đơn vị" : `đến ${places} chữ số thập phân`;
      const how = `làm tròn ${mode === "" ? "" : `${mode} `}`;
      switch (stage) {
        case "figure":
          return places === null ? "không làm tròn" : `${how}${to}`;
        case "twice":
          return `làm tròn hai lần, lần đầu ${to}`;
        case "inside":
          return places === null
            ? "bỏ bước làm tròn trong công thức"
            : `làm tròn tỷ lệ ${to} trước khi tính điểm`;
        default:
          return places === null ? `không làm tròn ${stagesVi[stage]}` : `làm tròn ${stagesVi[stage]} ${to}`;
      }
    },
    roundedInputs:
      "số liệu đầu vào cũng đã làm tròn: có những số liệu trong nửa đơn vị của chữ số cuối cho ra đúng số này",
    roundedWithin: (low, high) =>
      `số liệu đầu vào cũng đã làm tròn: trong nửa đơn vị của chữ số cuối, kết quả trước khi làm tròn từ ${low} đến ${high}`,
    part: {
      "left out": (code) => `cộng thiếu phần ${code}`,
      twice: (code) => `cộng hai lần phần ${code}`,
    },
    percent: (factor, of) =>
      of === null
        ? factor === "100"
          ? "ghi theo phần trăm"
          : "chia thêm cho 100"
        : factor === "100"
          ? `hiểu nhầm tỷ lệ thành phần trăm: lấy ${of} lớn gấp 100 lần`
          : `hiểu nhầm tỷ lệ thành phần trăm: lấy ${of} nhỏ đi 100 lần`,
    cap: {
      ignored: (cap) => `bỏ qua mức trần hoặc ngưỡng ${cap}`,
      twice: (cap) => `áp dụng ngưỡng ${cap} hai lần`,
    },
    otherCase: (value) => `áp dụng trường hợp khác của quy tắc: ${value}`,
    denominator: (used, expected) => `chia cho ${used} thay vì ${expected}`,
    term: (missing, of) => `bỏ sót ${missing} trong ${of}`,
    exchanged: {
      unit: (name) => `ghi lẫn với ${name}: đơn vị ấy có con số của đơn vị này`,
      indicator: (name) => `ghi lẫn với chỉ số ${name}: chỉ số ấy có con số của chỉ số này`,
    },
    maximum: (max, from, code) =>
      from === "before"
        ? `dùng điểm tối đa ${max} của bộ chỉ số năm trước`
        : `dùng điểm tối đa ${max} của chỉ số ${code}`,
    ruleBefore: "tính theo quy tắc của bộ chỉ số năm trước",
    notApplicable: {
      printed: (codes) => `ghi 0 cho chỉ số không áp dụng (${codes})`,
      zero: (codes) => `chỉ số không áp dụng (${codes}) vẫn tính vào điểm tối đa, được 0 điểm`,
      full: (codes) => `chỉ số không áp dụng (${codes}) được tính đủ điểm`,
      scored: (codes) => `chỉ số không áp dụng (${codes}) vẫn được chấm theo quy tắc`,
    },
    without: (unit) => `so sánh trong nhóm đơn vị không có ${unit}`,
    ofRun: "so với các đơn vị trong tệp số liệu, không phải nhóm đơn vị đã chốt",
    ties: {
      dense: "sau các đơn vị đồng hạng không bỏ thứ hạng nào (1, 2, 2, 3)",
      "in order": "các đơn vị bằng điểm bị xếp hạng khác nhau (1, 2, 3, 4)",
    },
    rankedByTotal: "xếp hạng theo tổng điểm thay vì theo chỉ số tổng hợp",
    floatingPoint: "tính bằng số nhị phân của máy tính (số thực dấu phẩy động), không chính xác",
    misprint: {
      digit: "in sai một chữ số",
      swapped: "đảo chỗ hai chữ số",
      "missing digit": "in thiếu một chữ số",
      "extra digit": "in thừa một chữ số",
      mark: "đặt sai hoặc thiếu dấu thập phân",
    },
  },
};

const stagesVi = {
  indicators: "điểm từng chỉ số",
  groups: "điểm từng nhóm",
  total: "tổng điểm",
} as const;
