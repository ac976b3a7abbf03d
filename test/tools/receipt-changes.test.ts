/** Tests how the parts of a receipt that were changed are told: units by their names, in words, nothing against innocent units. */
import { beforeAll, expect, test } from "vitest";
import { barem, contentOf, inFolder, write } from "./bad-input.ts";

inFolder();

const scheme = `ruleset b_2026 "Bộ B" {
  level commune; not stated basis, period, lead, evidence
  total 30
  round indicators 2 half up
  rank by total ties shared
  indicator 1 "Hồ sơ" max 20 {
    input r: ratio in 0%..100% "Tỷ lệ"
    points = capped(r, 80%)
  }
  indicator 2 "Chi" max 10 {
    input m: amount "Chi" of "triệu đồng"
    points = minmax(m)
  }
}
`;
const data = "unit,1.r,2.m\nXã An,40%,10\nXã Bình,60%,25\nXã Cát,80%,40\n";
const official = "unit,1,2,total,rank\nXã An,10,0,10,3\nXã Bình,15,5,20,2\nXã Cát,20,10,30,1\n";

beforeAll(async () => {
  write("b.barem", scheme);
  write("b.csv", data);
  write("b1.csv", data.split("\n").slice(0, 2).join("\n"));
  write("b-off.csv", official);
  await barem(["verify", "b.barem", "b.csv", "b-off.csv", "--receipt", "b.json"], "vi");
  await barem(["score", "b.barem", "b.csv", "--freeze", "f.json"], "vi");
  await barem(["verify", "b.barem", "b1.csv", "--cohort", "f.json", "--receipt", "fb.json"], "vi");
});

interface Kept {
  readonly units: { unit: string }[];
  readonly results: { total: { points: string }; rank: number; indicators: { status: string }[] }[];
  readonly official: { readonly figures: { [name: string]: string } }[];
  readonly ruleset: { readonly compiled: { label: string; readonly origin: { text: string } } };
  readonly frozenCohort: { readonly statistics: { readonly [code: string]: { [key: string]: string } } };
  readonly reconciliation: { agrees: boolean };
}

/** The mismatches of a receipt with something changed in it; the hash of the whole, which always stands last, is left out. */
async function told(change: (kept: Kept) => void, lang: "vi" | "en", file = "b.json") {
  const kept = JSON.parse(contentOf(file) ?? "") as Kept;
  change(kept);
  write("r.json", JSON.stringify(kept));
  const { exit, out } = await barem(["verify", "--receipt", "r.json"], lang);
  expect(exit).toBe(1);
  const lines = out
    .split("\n")
    .flatMap((line) => (line.startsWith("  - ") ? [line.slice("  - ".length)] : []));
  expect(lines.at(-1)).toMatch(/^(mã kiểm của cả biên bản|hash of the whole receipt)/);
  return lines.slice(0, -1);
}

test("receipts that nobody changed hold, also with a frozen cohort", async () => {
  for (const file of ["b.json", "fb.json"]) {
    expect((await barem(["verify", "--receipt", file], "en")).exit).toBe(0);
  }
});

test("one letter of a unit's name: that unit is told on both sides, and nothing against the others", async () => {
  const change = ({ units: [first] }: Kept) => {
    if (first) first.unit = "Xã Ân";
  };
  expect(await told(change, "vi")).toEqual([
    "đơn vị, Xã An: có kết quả trong biên bản mà không có số liệu",
    "đơn vị, Xã Ân: có số liệu trong biên bản mà không có kết quả",
  ]);
  expect(await told(change, "en")).toEqual([
    "unit, Xã An: it has results in the receipt, but no figures",
    "unit, Xã Ân: it has figures in the receipt, but no results",
  ]);
});

test("a unit taken out is one line, and the others are compared with their namesakes", async () => {
  const lines = await told((kept) => kept.units.splice(1, 1), "vi");
  expect(lines).toEqual([
    "đơn vị, Xã Bình: có kết quả trong biên bản mà không có số liệu",
    "kết quả, Xã An, hạng: biên bản ghi 3, tính lại được 2",
    "đối chiếu với bảng công bố, Xã An, hạng, con số tính lại: biên bản ghi 3, tính lại được 2",
  ]);
});

test("units in another order are the same units", async () => {
  expect(await told((kept) => kept.units.reverse(), "vi")).toEqual([]);
});

test("a frozen cohort that was changed is told, and nothing is rescored among the units of the data", async () => {
  const change = ({ frozenCohort: { statistics } }: Kept) => {
    const [values] = Object.values(statistics);
    const [key = ""] = Object.keys(values ?? {});
    if (values) values[key] = "1";
  };
  expect(await told(change, "vi", "fb.json")).toEqual([
    "số liệu so sánh đã chốt trong biên bản: đã bị sửa sau khi chốt, mã kiểm không còn khớp; vì vậy các đơn vị không được chấm lại",
  ]);
  expect(await told(change, "en", "fb.json")).toEqual([
    "frozen cohort in the receipt: changed after it was frozen, its hash no longer fits; so the units were not rescored",
  ]);
});

test("where the text of the ruleset says something else than what scored, its line is told", async () => {
  const change = ({ ruleset: { compiled } }: Kept) => {
    compiled.origin.text = compiled.origin.text.replace("80%", "90%");
  };
  expect(await told(change, "vi")).toEqual([
    "bộ chỉ số trong biên bản: văn bản hoặc lời của bộ chỉ số đã bị sửa sau khi ghi biên bản; văn bản và bộ chỉ số đã dùng để chấm khác nhau từ dòng 8",
  ]);
  expect(await told(change, "en")).toEqual([
    "ruleset in the receipt: the text or wording of the ruleset was changed after the receipt was written; the text and the ruleset that scored differ from line 8 on",
  ]);
  const comment = ({ ruleset: { compiled } }: Kept) => {
    compiled.origin.text += "// đã xem\n";
  };
  expect(await told(comment, "en")).toEqual([
    "ruleset in the receipt: the text or wording of the ruleset was changed after the receipt was written; it scores as before",
  ]);
});

test("a mismatch is put in words, with numbers as the language writes them", async () => {
  const change = ({ results, official: table, reconciliation }: Kept) => {
    const [first, second] = results;
    if (first) first.total.points = "10.5";
    if (first?.indicators[0]) first.indicators[0].status = "pending";
    second?.indicators.pop();
    table.splice(2, 1);
    const [, figures] = table;
    if (figures) figures.figures["2"] = "6";
    reconciliation.agrees = false;
  };
  expect(await told(change, "vi")).toEqual([
    "kết quả, Xã An, tổng điểm, điểm: biên bản ghi 10,5, tính lại được 10",
    "kết quả, Xã An, chỉ số 1, tình trạng: biên bản ghi chờ số liệu, tính lại được đã chấm",
    "kết quả, Xã Bình, chỉ số 2: biên bản ghi (không có), tính lại được cả mục 2",
    "đối chiếu với bảng công bố, đơn vị có số liệu mà không có trong bảng: biên bản ghi (không có), tính lại được Xã Cát",
    "đối chiếu với bảng công bố, Xã Bình, chỉ số 2, con số được in: biên bản ghi 5, tính lại được 6",
    "đối chiếu với bảng công bố, Xã Bình, chỗ khác đầu tiên: biên bản ghi (không có), tính lại được chỉ số 2",
    "đối chiếu với bảng công bố, Xã Cát: biên bản ghi cả dòng của Xã Cát, tính lại được (không có)",
  ]);
  const yesNo = ({ reconciliation }: Kept) => {
    reconciliation.agrees = false;
  };
  expect(await told(yesNo, "vi")).toEqual([
    "đối chiếu với bảng công bố, mọi con số đều khớp: biên bản ghi không, tính lại được có",
  ]);
  expect(await told(yesNo, "en")).toEqual([
    "comparison with the official table, all of it agrees: the receipt has no, recomputed it is yes",
  ]);
});
