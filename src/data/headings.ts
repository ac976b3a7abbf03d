/** The words by which the columns of a table or a form are known, in both languages. */

/** What a column holds of an input: its figure, the claimed or the verified one, or evidence for it. */
export type ColumnRole = "figure" | "claimed" | "verified" | "evidence";

/** Folds a heading for comparison: NFC, small letters, single blanks, no colon at its end. */
export function folded(heading: string): string {
  return heading.normalize("NFC").trim().toLowerCase().replace(/\s+/g, " ").replace(/ ?:$/, "");
}

/** The column that names the unit of each row. */
export function isUnitHeading(heading: string): boolean {
  // "Tỉnh/Thành phố" is "tỉnh, thành phố".
  return UNIT.has(folded(heading).replaceAll(/ ?[,/] ?/g, ", "));
}

/** The column of a form that holds the code of each input. */
export function isCodeHeading(heading: string): boolean {
  return CODE.has(folded(heading));
}

/** Columns that people keep for themselves: serial numbers and notes. */
export function isAsideHeading(heading: string): boolean {
  return ASIDE.has(folded(heading));
}

/** The name of a row or a column that adds units up. */
export function isTotal(name: string): boolean {
  const words = folded(name).replace(/^(?:[ivx]+\.|[*+-])\s*/, "");
  return TOTAL.has(words) || TOTAL_OF.some((begin) => words.startsWith(begin));
}

/** A measure such as "nghìn đồng", which stands behind "Đơn vị:" in the corner of many tables. */
export function isMeasure(text: string): boolean {
  return MEASURE.test(folded(text));
}

/** Whether a heading can hardly be the name of a unit: a year, a quarter, points, a target. */
export function isNoUnit(heading: string): boolean {
  return NO_UNIT.test(folded(heading));
}

/** Columns of a form that describe its rows. */
export function isDescription(heading: string): boolean {
  return DESCRIPTION.has(folded(heading));
}

/** The column of units of measure. */
export function isMeasureHeading(heading: string): boolean {
  return ["đơn vị tính", "đvt", "unit of measure"].includes(folded(heading));
}

/** What a heading like "Tự đánh giá" or "verified" says; undefined where it says something else. */
export function roleOf(heading: string): ColumnRole | undefined {
  return ROLES.get(folded(heading));
}

/** A heading with its role in brackets: `splitRole("III.5.a (claimed)")` has the name "III.5.a" and the role "claimed". */
export function splitRole(heading: string): { readonly name: string; readonly role: ColumnRole } {
  const name = heading.normalize("NFC").trim();
  const open = name.endsWith(")") ? name.lastIndexOf("(") : -1;
  const role = open > 0 ? roleOf(name.slice(open + 1, -1)) : undefined;
  return role === undefined || role === "figure"
    ? { name, role: "figure" }
    : { name: name.slice(0, open).trim(), role };
}

const UNIT: ReadonlySet<string> = new Set([
  ...["unit", "đơn vị", "tên đơn vị", "name of unit", "đơn vị báo cáo", "đơn vị hành chính"],
  ...["tên đơn vị hành chính", "địa phương", "xã, phường", "xã, phường, thị trấn", "xã, phường, đặc khu"],
  ...["tỉnh, thành", "tỉnh, thành phố", "tỉnh, thành phố trực thuộc trung ương", "quận, huyện"],
  ...["huyện, thành phố", "huyện, thị xã, thành phố", "tên địa phương"],
  ...["tên tỉnh, thành phố", "tên xã, phường"],
]);
const CODE: ReadonlySet<string> = new Set(["mã", "mã số liệu", "mã chỉ số", "mã số", "code", "key"]);
const TOTAL: ReadonlySet<string> = new Set([
  ...["tổng", "tổng cộng", "tổng số", "cộng", "trung bình", "bình quân"],
  ...[
    "điểm tối đa",
    "điểm chuẩn",
    "maximum",
    "toàn tỉnh",
    "toàn huyện",
    "toàn xã",
    "cả tỉnh",
    "tb",
    "max",
    "min",
    "total",
    "sum",
    "average",
    "mean",
  ],
]);
/** A commune may be called Cộng Hòa. */
const TOTAL_OF = ["tổng cộng ", "tổng số ", "trung bình chung", "lũy kế", "grand total"];
const MEASURE = /^(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)(?: (?:đồng|người|hộ|hồ sơ))?|đồng|người|hộ|hồ sơ|điểm|%)$/;
/** Districts are called Kỳ Anh and Năm Căn, departments Sở Kế hoạch và Đầu tư. */
const NO_UNIT =
  /^(?:[0-9./-]+|(?:năm|quý|tháng|kỳ) ?[0-9ivx/.-]+|(?:điểm|tỷ lệ|mục tiêu|kế hoạch|kết quả|trọng số|thời hạn|hạn hoàn thành|cao nhất|thấp nhất|ghi chú|phụ trách)(?: .*)?)$/;
const ASIDE: ReadonlySet<string> = new Set([
  ...["stt", "tt", "số tt", "no.", "ghi chú", "note", "notes"],
  ...["mã", "mã đơn vị", "mã xã", "huyện"],
]);
const DESCRIPTION: ReadonlySet<string> = new Set([
  ...[
    "chỉ số, số liệu",
    "chỉ số",
    "số liệu cần ghi",
    "tên",
    "nội dung",
    "định nghĩa",
    "cách ghi",
    "đơn vị tính",
    "tên chỉ số",
    "cách tính",
    "đvt",
  ],
  ...[
    "điểm tối đa",
    "nhóm",
    "indicator, input",
    "indicator",
    "name",
    "definition",
    "how to write it",
    "unit of measure",
  ],
  ...["maximum", "group"],
]);
const ROLES: ReadonlyMap<string, ColumnRole> = new Map([
  ["số liệu", "figure"],
  ["giá trị", "figure"],
  ["kết quả", "figure"],
  ["kết quả thực hiện", "figure"],
  ["thực hiện", "figure"],
  ["số lượng", "figure"],
  ["figure", "figure"],
  ["value", "figure"],
  ["claimed", "claimed"],
  ["tự đánh giá", "claimed"],
  ["tự chấm", "claimed"],
  ["tự khai", "claimed"],
  ["số liệu tự đánh giá", "claimed"],
  ["số liệu tự chấm", "claimed"],
  ["sau thẩm định", "verified"],
  ["số liệu thẩm định", "verified"],
  ["verified", "verified"],
  ["thẩm định", "verified"],
  ["evidence", "evidence"],
  ["minh chứng", "evidence"],
  ["số văn bản", "evidence"],
  ["ngày văn bản", "evidence"],
  ["liên kết", "evidence"],
  ["document number", "evidence"],
  ["document date", "evidence"],
  ["link", "evidence"],
]);
