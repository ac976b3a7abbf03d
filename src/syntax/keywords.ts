/** Every keyword of the language in both keyword languages: the one table that lexer, messages and formatter read. */

export interface Spellings {
  readonly en: readonly [string, ...string[]];
  readonly vi: readonly [string, ...string[]];
}

/** Keywords that cannot be names. */
export const reservedKeywords = {
  indicator: { en: ["indicator"], vi: ["chỉ số"] },
  group: { en: ["group"], vi: ["nhóm"] },
  input: { en: ["input"], vi: ["số liệu"] },
  require: { en: ["require"], vi: ["điều kiện"] },
  notApplicableWhen: { en: ["not applicable when"], vi: ["không áp dụng khi"] },
  notApplicable: { en: ["not applicable"], vi: ["không áp dụng"] },
  isNotApplicable: { en: ["is not applicable"], vi: ["không được áp dụng"] },
  isProvided: { en: ["is provided"], vi: ["có số liệu"] },
  lowerIsBetter: { en: ["lower is better"], vi: ["càng thấp càng tốt"] },
  cannotExpress: { en: ["cannot express"], vi: ["không diễn đạt được"] },
  notStated: { en: ["not stated"], vi: ["không nêu"] },
  notRanked: { en: ["not ranked"], vi: ["không xếp hạng"] },
  points: { en: ["points"], vi: ["điểm", "số điểm"] },
  max: { en: ["max"], vi: ["tối đa", "điểm tối đa"] },
  when: { en: ["when"], vi: ["khi"] },
  otherwise: { en: ["otherwise"], vi: ["còn lại", "trường hợp khác"] },
  and: { en: ["and"], vi: ["và"] },
  or: { en: ["or"], vi: ["hoặc"] },
  not: { en: ["not"], vi: ["chưa", "không phải"] },
  is: { en: ["is"], vi: ["là"] },
  else: { en: ["else"], vi: ["nếu không"] },
  in: { en: ["in"], vi: ["trong"] },
  yesNo: { en: ["yes/no"], vi: ["có/không"] },
  yes: { en: ["yes"], vi: ["có"] },
  no: { en: ["no"], vi: ["không"] },
} as const satisfies Record<string, Spellings>;

/** Keywords that may also be names; used as a name, both spellings are the same name. */
export const softKeywords = {
  // the head of a ruleset
  use: { en: ["use"], vi: ["dùng"] },
  ruleset: { en: ["ruleset"], vi: ["bộ chỉ số"] },
  level: { en: ["level"], vi: ["cấp"] },
  province: { en: ["province"], vi: ["tỉnh"] },
  district: { en: ["district"], vi: ["huyện"] },
  commune: { en: ["commune"], vi: ["xã"] },
  ministry: { en: ["ministry"], vi: ["bộ"] },
  other: { en: ["other"], vi: ["khác"] },
  total: { en: ["total"], vi: ["tổng điểm"] },
  period: { en: ["period"], vi: ["giai đoạn"] },
  basis: { en: ["basis"], vi: ["căn cứ"] },
  dated: { en: ["dated"], vi: ["ngày ban hành"] },
  by: { en: ["by"], vi: ["theo", "của"] },
  sources: { en: ["sources"], vi: ["nguồn tài liệu"] },
  show: { en: ["show"], vi: ["hiển thị"] },
  rank: { en: ["rank"], vi: ["xếp hạng"] },
  tiesShared: { en: ["ties shared"], vi: ["đồng hạng"] },
  missing: { en: ["missing"], vi: ["thiếu số liệu"] },
  pending: { en: ["pending"], vi: ["chờ số liệu"] },
  zero: { en: ["zero"], vi: ["không điểm"] },
  refuse: { en: ["refuse"], vi: ["từ chối"] },
  exclude: { en: ["exclude"], vi: ["loại trừ"] },
  full: { en: ["full"], vi: ["đủ điểm"] },
  background: { en: ["background"], vi: ["thông tin chung"] },
  index: { en: ["index"], vi: ["chỉ số tổng hợp"] },
  pillar: { en: ["pillar"], vi: ["trụ cột"] },
  grade: { en: ["grade"], vi: ["xếp loại"] },
  // a new year
  extends: { en: ["extends"], vi: ["kế thừa"] },
  from: { en: ["from"], vi: ["từ"] },
  change: { en: ["change"], vi: ["sửa"] },
  remove: { en: ["remove"], vi: ["bỏ"] },
  renumber: { en: ["renumber"], vi: ["đánh số lại"] },
  to: { en: ["to"], vi: ["thành"] },
  move: { en: ["move"], vi: ["chuyển"] },
  into: { en: ["into"], vi: ["sang"] },
  addTo: { en: ["add to"], vi: ["thêm vào"] },
  // rounding
  round: { en: ["round"], vi: ["làm tròn"] },
  indicators: { en: ["indicators"], vi: ["các chỉ số"] },
  groups: { en: ["groups"], vi: ["các nhóm"] },
  halfUp: { en: ["half up"], vi: ["nửa lên"] },
  halfEven: { en: ["half even"], vi: ["nửa chẵn"] },
  up: { en: ["up"], vi: ["lên"] },
  down: { en: ["down"], vi: ["xuống"] },
  ceiling: { en: ["ceiling"], vi: ["trần"] },
  floor: { en: ["floor"], vi: ["sàn"] },
  // kinds
  count: { en: ["count"], vi: ["số lượng"] },
  amount: { en: ["amount"], vi: ["đại lượng"] },
  ratio: { en: ["ratio"], vi: ["tỷ lệ", "tỉ lệ"] },
  choice: { en: ["choice"], vi: ["lựa chọn"] },
  date: { en: ["date"], vi: ["ngày"] },
  text: { en: ["text"], vi: ["văn bản"] },
  of: { en: ["of"], vi: ["đơn vị"] },
  // lines of an indicator
  unscored: { en: ["unscored"], vi: ["không tính điểm"] },
  target: { en: ["target"], vi: ["mục tiêu"] },
  wording: { en: ["wording"], vi: ["nguyên văn"] },
  guide: { en: ["guide"], vi: ["hướng dẫn"] },
  lead: { en: ["lead"], vi: ["chủ trì"] },
  support: { en: ["support"], vi: ["phối hợp"] },
  evidence: { en: ["evidence"], vi: ["tài liệu kiểm chứng"] },
  source: { en: ["source"], vi: ["nguồn"] },
  assumed: { en: ["assumed"], vi: ["giả định"] },
  example: { en: ["example"], vi: ["ví dụ"] },
  gives: { en: ["gives"], vi: ["được"] },
  method: { en: ["method"], vi: ["cách tính"] },
  // functions
  least: { en: ["least"], vi: ["nhỏ nhất"] },
  greatest: { en: ["greatest"], vi: ["lớn nhất"] },
  sum: { en: ["sum"], vi: ["tổng"] },
  mean: { en: ["mean"], vi: ["trung bình"] },
  clamp: { en: ["clamp"], vi: ["giới hạn"] },
  lowest: { en: ["lowest"], vi: ["thấp nhất trong"] },
  highest: { en: ["highest"], vi: ["cao nhất trong"] },
  best: { en: ["best"], vi: ["cao nhất"] },
} as const satisfies Record<string, Spellings>;

export type ReservedKeyword = keyof typeof reservedKeywords;
export type SoftKeyword = keyof typeof softKeywords;
export type Keyword = ReservedKeyword | SoftKeyword;

export const keywords: Readonly<Record<Keyword, Spellings>> = { ...reservedKeywords, ...softKeywords };
