/** Tests plans: each change gives what it promises and one step less does not, each indicator stands in one table. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { unzipSync, strFromU8 } from "fflate";
import { expect, test } from "vitest";
import { exact, sumOf } from "../../src/base/exact.ts";
import { readData } from "../../src/data/read-data.ts";
import { writeDocx } from "../../src/data/write-docx.ts";
import { createEvaluator } from "../../src/evaluate/evaluator.ts";
import type { RawInputs, Unit, Value } from "../../src/evaluate/outcome.ts";
import type { Ruleset } from "../../src/ir/ruleset.ts";
import { documentMarkdown } from "../../src/report/document-markdown.ts";
import { documentHtml } from "../../src/report/document-html.ts";
import { planDocument } from "../../src/report/plan/document.ts";
import { planJson } from "../../src/report/plan/json.ts";
import type { Plan, PlanItem, Win } from "../../src/report/plan/parts.ts";
import { planOf } from "../../src/report/plan/plan.ts";
import { changedInputs } from "../../src/report/plan/steps.ts";
import { planText } from "../../src/report/plan/text.ts";
import { rulesetFrom } from "../compile.ts";

function scheme(indicators: string, total: number, more = "rank by total ties shared"): Ruleset {
  return rulesetFrom(`ruleset thu "Bộ thử" {
level commune
not stated basis, period, source, wording, guide, lead, support, evidence
total ${total}
${more}
${indicators}
}
`);
}

const files = scheme(
  `indicator A "Hồ sơ trực tuyến" max 20 {
  input a: count "Tổng số hồ sơ" of "hồ sơ"
  input b: count "Hồ sơ trực tuyến" of "hồ sơ"
  require b <= a "Không thể nhiều hơn"
  not applicable when a = 0 "Không có hồ sơ"
  ratio = b / a
  points { ratio >= 80%: max
           ratio < 80%: ratio / 80% * max }
}`,
  20,
);

function itemIn(found: Plan, code: string): PlanItem {
  const item = found.items.find(({ indicator }) => indicator.code === code);
  if (item === undefined) {
    throw new Error(`no ${code}`);
  }
  return item;
}

/** The points of one indicator with the changes in the data, by the interpreter. */
function pointsWith(
  ruleset: Ruleset,
  units: readonly Unit[],
  at: number,
  win: Win,
  code: string,
  last?: Value,
) {
  const changes = win.changes.map((one, index) =>
    last !== undefined && index === win.changes.length - 1 ? { ...one, to: last } : one,
  );
  const inputs = changedInputs(units[at]?.inputs ?? {}, changes);
  const changed = units.map((one, index) => (index === at ? { ...one, inputs } : one));
  const outcome = evaluatorOf(ruleset).evaluateAll(changed).units[at]?.indicators[code];
  return outcome?.status === "scored" && outcome.exact !== null ? exact(outcome.exact) : null;
}

const evaluators = new Map<Ruleset, ReturnType<typeof createEvaluator>>();

function evaluatorOf(ruleset: Ruleset) {
  const known = evaluators.get(ruleset) ?? createEvaluator(ruleset);
  evaluators.set(ruleset, known);
  return known;
}

/** One step back from where a single change of a number leads; undefined for other kinds. */
function oneLess({ changes: [change] }: Win): Value | undefined {
  if (change === undefined || typeof change.to !== "object" || typeof change.from !== "object") {
    return undefined;
  }
  const step = change.input.kind === "count" ? exact(1) : undefined;
  return step && (change.to.compare(change.from) > 0 ? change.to.minus(step) : change.to.plus(step));
}

const one = (inputs: RawInputs): readonly Unit[] => [{ unit: "Xã A", inputs }];

test("200 files more win the maximum, and half of what is lost is nearer", () => {
  const { items } = planOf(files, one({ "A.a": "1000", "A.b": "600" }), "Xã A");
  const { full, next, lost } = items[0] as PlanItem;
  expect(lost.toFraction()).toBe("5");
  expect(full?.changes.map(({ to }) => String(to))).toEqual(["800"]);
  expect([full?.points, full?.gained, full?.share].map(String)).toEqual(["20", "5", "4/5"]);
  expect([next?.changes.map(({ to }) => String(to)), String(next?.points)]).toEqual([["700"], "35/2"]);
  const text = planText(planOf(files, one({ "A.a": "1000", "A.b": "600" }), "Xã A"), "vi").replace(
    /\s+/g,
    " ",
  );
  expect(text).toContain(
    "Tăng “Hồ sơ trực tuyến” thêm 200 hồ sơ (từ 600 lên 800) thì đạt 80%, được 20 điểm (thêm 5 điểm).",
  );
});

test("a change gives exactly what it promises, one file less does not, whatever the figures are", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 5000 }), (a, given) => {
      const b = given % (a + 1);
      const units = one({ "A.a": `${a}`, "A.b": `${b}` });
      const item = itemIn(planOf(files, units, "Xã A"), "A");
      if (10 * b >= 8 * a) {
        expect(item.table).toBe("kept");
        return;
      }
      const full = item.full as Win;
      // The least whole number of which ten are not fewer than eight of all.
      expect(full.changes.map(({ to }) => String(to))).toEqual([String(Math.ceil((8 * a) / 10))]);
      for (const win of [full, item.next].flatMap((win) => win ?? [])) {
        expect(pointsWith(files, units, 0, win, "A")?.toFraction()).toBe(win.points.toFraction());
        const less = pointsWith(files, units, 0, win, "A", oneLess(win));
        expect(less === null || less.compare(win.points) < 0).toBe(true);
      }
    }),
    { numRuns: 25 },
  );
});

const band = `indicator B "Bậc" max 10 {
  input n: count "Số bài" of "bài"
  points { n >= 20: 10 points
           10 <= n < 20: 4 points
           n < 10: 0 }
}`;
const bands = scheme(band, 10);

const mixed = scheme(
  `${band}
indicator C "Hai việc" max 5 {
  input m: yes/no "Có chuyên mục"
  input n: count "Số bài"
  points { m and n >= 20: max
           otherwise: 0 }
}
indicator D "Mức độ" max 6 {
  input s: choice { none "Chưa có"  some "Một phần"  all "Đầy đủ" }
  points by s { none: 0  some: 3 points  all: 6 points }
}
indicator E "Ngày ban hành" max 4 {
  input d: date "Ngày ban hành"
  points { d <= 2023-06-30: 4 points
           d > 2023-06-30: 0 }
}
indicator F "Sự cố" max 8 {
  input n: count "Số sự cố" of "sự cố"
  lower is better
  points { n <= 2: 8 points
           n > 2: 0 }
}
indicator G "Điểm thẩm định" max 7 {
  input p: points in 0..max "Điểm"
  points = p
}
indicator H "Chưa có số liệu" max 3 {
  input r: ratio in 0%..100% "Tỷ lệ"
  points = r * max
}`,
  43,
);
const figures = {
  "B.n": "7",
  "C.m": false,
  "C.n": "12",
  "D.s": "none",
  "E.d": "2023-07-15",
  "F.n": "9",
  "G.p": "5",
};

test("bands, two figures at once, options, days, figures that should fall, and what cannot be said", () => {
  const found = planOf(mixed, one(figures), "Xã A");
  const told = found.items.map(({ indicator, full, next, hindrance }) => {
    const changes = (win: Win | null) =>
      (win?.changes ?? []).map(({ input, to }) => `${input.key}=${String(to)}`).join("&");
    return [indicator.code, changes(full), changes(next), hindrance?.kind ?? ""].join(" ");
  });
  expect(told).toEqual([
    "B B.n=20 B.n=10 ",
    "C C.m=true&C.n=20  several",
    "D D.s=all D.s=some ",
    "E E.d=2023-06-30  ",
    "F F.n=2  ",
    "G   entered",
    "H   pending",
  ]);
  const steps = found.steps.map(({ code, standing }) => `${code} ${standing.points?.toFraction()}`);
  // The most points first, and of what is not won nothing; G keeps its 5, and the day of E is gone.
  expect(steps).toEqual(["B 15", "F 23", "D 29", "C 34"]);
});

test("of several figures only those that are needed change", () => {
  const either = scheme(
    `indicator K "Chuyên mục" max 5 {
  input m: yes/no "Có chuyên mục"
  input n: count "Số bài"
  input k: yes/no "Cập nhật hằng tuần"
  points { m and (n >= 20 or k): max
           otherwise: 0 }
}`,
    5,
  );
  const { full } = itemIn(planOf(either, one({ "K.m": false, "K.n": "3", "K.k": false }), "Xã A"), "K");
  expect(full?.changes.length).toBe(2);
  expect(pointsWith(either, one({ "K.m": false, "K.n": "3", "K.k": false }), 0, full as Win, "K")).toEqual(
    exact("5"),
  );
});

test("of every band the plan gives the same as trying every figure", () => {
  for (let n = 0; n < 25; n += 3) {
    const item = itemIn(planOf(bands, one({ "B.n": `${n}` }), "Xã A"), "B");
    const points = (many: number) => (many >= 20 ? 10 : many >= 10 ? 4 : 0);
    const least = (enough: number) =>
      Array.from({ length: 40 }, (_, at) => n + at).find((many) => points(many) >= enough);
    expect(item.full?.changes.map(({ to }) => String(to))).toEqual(
      points(n) === 10 ? undefined : [String(least(10))],
    );
  }
});

test("points lost add up to what the total is below the maximum, and each indicator stands in one table", () => {
  const found = planOf(mixed, one(figures), "Xã A");
  const lost = sumOf(found.items.map((one) => one.lost));
  expect(lost.plus(exact("5")).toFraction()).toBe("43");
  const tables = found.items.map(({ table }) => table);
  expect(tables).toEqual(["pushed", "pushed", "pushed", "pushed", "pushed", "pushed", "pushed"]);
});

const relative = scheme(
  `indicator M "So với các đơn vị" max 10 {
  input r: count "Số hồ sơ"
  points = minmax(r)
}
indicator N "Cũng so" max 9 {
  input r: count "Số sản phẩm"
  points = minmax(r)
}`,
  19,
);

test("points that compare units: the plan knows that the unit itself moves the highest", () => {
  const units = ["100", "40", "60"].map((r, at) => ({ unit: `Xã ${at}`, inputs: { "M.r": r, "N.r": "5" } }));
  const found = planOf(relative, units, "Xã 2");
  const { full, next } = itemIn(found, "M");
  expect([full?.changes.map(({ to }) => String(to)), next?.changes.map(({ to }) => String(to))]).toEqual([
    ["100"],
    ["80"],
  ]);
  expect(found.steps.map(({ standing }) => [standing.points?.toFraction(), standing.rank])).toEqual([
    ["19", 1],
  ]);
  for (const win of [full as Win, next as Win]) {
    expect(pointsWith(relative, units, 2, win, "M")?.toFraction()).toBe(win.points.toFraction());
  }
});

test("the total and the rank after each step are those of the whole cohort scored again", () => {
  const figure = fc.integer({ min: 0, max: 12 });
  const cohorts = fc.array(fc.tuple(figure, figure), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(cohorts, (all) => {
      const units = all.map(([m, n], at) => ({ unit: `X${at}`, inputs: { "M.r": `${m}`, "N.r": `${n}` } }));
      let inputs: RawInputs = units[0]?.inputs ?? {};
      for (const { changes, standing } of planOf(relative, units, "X0").steps) {
        inputs = changedInputs(inputs, changes);
        const again = evaluatorOf(relative).evaluateAll([{ unit: "X0", inputs }, ...units.slice(1)]).units[0];
        expect([standing.points?.toFraction(), standing.rank]).toEqual([again?.total.exact, again?.rank]);
      }
    }),
    { numRuns: 60 },
  );
});

/** The plan of a shipped scheme and its made-up figures. */
function shipped(id: string, data: string, unit: string) {
  const text = readFileSync(`rulesets/${id}.barem`, "utf8");
  const ruleset = rulesetFrom(text, `${id}.barem`);
  const { units } = readData(readFileSync(`rulesets/${data}`), ruleset);
  return { ruleset, units, found: planOf(ruleset, units, unit) };
}

test("the plan of a commune: promises hold, tables are those of an annex, the same bytes every time", () => {
  const { ruleset, units, found } = shipped(
    "commune/dai-lanh-2023",
    "commune/dai-lanh-2023-minh-hoa.csv",
    "Xã B",
  );
  for (const { indicator, full, countsTargets } of found.items) {
    if (full !== null && !countsTargets) {
      const points = pointsWith(ruleset, units, 1, full, indicator.code);
      expect([indicator.code, points?.toFraction()]).toEqual([indicator.code, full.points.toFraction()]);
      const back = full.changes.length === 1 ? oneLess(full) : undefined;
      const less = back === undefined ? null : pointsWith(ruleset, units, 1, full, indicator.code, back);
      expect(less === null || less.compare(full.points) < 0).toBe(true);
    }
  }
  expect(found.steps.at(-1)?.standing.points?.toFraction()).toBe("50");
  const document = planDocument(found, "vi");
  const markdown = documentMarkdown(document);
  expect(markdown).toContain(
    "| STT | Nội dung chỉ tiêu | Yêu cầu thực hiện | Cơ quan hướng dẫn | Cơ quan chủ trì thực hiện | Cơ quan phối hợp thực hiện |",
  );
  const [before = "", kept = "", pushed = ""] = markdown.split(/^## I{1,2}\. .*$/m);
  expect(before).toContain("Tổng điểm hiện nay: 27/50");
  for (const { table, indicator } of found.items) {
    const name = `(${indicator.code})`;
    const rest = pushed.split(/^## /m)[0] ?? "";
    expect([name, kept.includes(name), rest.includes(name)]).toEqual([
      name,
      table === "kept",
      table === "pushed",
    ]);
  }
  const [bytes, again] = [writeDocx(document), writeDocx(document)];
  expect(bytes).toEqual(again);
  const xml = strFromU8(unzipSync(bytes)["word/document.xml"] ?? new Uint8Array());
  expect(xml.match(/<w:tblHeader\/>/g)?.length).toBe(5);
  expect(xml).toContain("Cơ quan chủ trì thực hiện");
  // A long row may break over pages, a short one does not.
  const rows = xml.split("<w:tr>").slice(1);
  expect(rows.filter((row) => /<w:t [^>]*>[^<]{300}/.test(row) && row.includes("cantSplit"))).toEqual([]);
  expect(rows.some((row) => !row.includes("cantSplit"))).toBe(true);
  expect(rows.some((row) => row.includes("cantSplit") && !row.includes("tblHeader"))).toBe(true);
  // As offices lay out an annex: landscape, the number of the page above the text but not on the first.
  const header = strFromU8(unzipSync(bytes)["word/header1.xml"] ?? new Uint8Array());
  expect(header).toContain("> PAGE <");
  expect(xml).toMatch(/<w:headerReference .*w:orient="landscape".*<w:titlePg\/>/);
  expect(before).toContain("Ban hành kèm theo Kế hoạch số");
  // Groups 1 to 8 of the file are I to VIII in print; a group within one keeps its number.
  const groups = [...markdown.matchAll(/^\| \*\*([^*]+)\*\* \| \*\*([^*]+)\*\* \|/gm)].map((row) =>
    row.slice(1).join(" "),
  );
  expect(groups).toContain("VI Hoạt động chính quyền số");
  expect(groups).toContain("III.16 Tổng kinh phí chi cho an toàn thông tin (ATTT)");
  expect(documentHtml(document)).toContain("CẦN ĐẨY MẠNH TRIỂN KHAI");
  expect(JSON.stringify(planJson(found))).not.toContain('"NaN"');
});

test("groups have the numbers that the decision prints, also where a scheme starts with the third", () => {
  const third = scheme(
    `group III "Chính quyền số" max 20 {
  group III.1 "Dịch vụ công" max 20 {
    indicator III.1.1 "Điểm thẩm định" max 20 { input p: points in 0..max "Điểm"  points = p }
  }
}
group 7 "Kinh tế số" max 5 {
  indicator 7.1 "Điểm thẩm định" max 5 { input p: points in 0..max "Điểm"  points = p }
}`,
    25,
  );
  const found = planOf(third, one({ "III.1.1.p": "5", "7.1.p": "2" }), "Xã A");
  const markdown = documentMarkdown(planDocument(found, "vi"));
  expect(markdown).toContain("| **III** | **Chính quyền số** |");
  expect(markdown).toContain("| **III.1** | **Dịch vụ công** |");
  expect(markdown).toContain("| **VII** | **Kinh tế số** |");
});

test("a scheme without points is planned by its targets, with its deadlines", () => {
  const { found } = shipped("commune/dong-thanh-2023", "commune/dong-thanh-2023-minh-hoa.csv", "Phường B");
  const ward = itemIn(found, "I.2");
  expect([ward.table, ward.countsTargets, String(ward.full?.changes[0]?.to)]).toEqual(["pushed", true, "10"]);
  const document = documentMarkdown(planDocument(found, "vi"));
  expect(document).toContain("CÁC CHỈ TIÊU CHƯA ĐẠT MỤC TIÊU NĂM 2023");
  expect(document).not.toContain("Điểm tối đa");
});

test("every indicator stands in exactly one row with its agencies, also one not scored or not applicable", () => {
  const agencies = (name: string): string => `guide "Sở ${name}" lead "Phòng ${name}" support "Đội ${name}"`;
  const ruleset = rulesetFrom(`ruleset thu "Bộ thử" {
level commune
not stated basis, period, source, wording, evidence
total 20
indicator A "Đạt" max 20 {
  ${agencies("A")}
  input n: count "Số"
  not applicable when n = 0 "Không có việc này"
  points { n >= 5: max
           n < 5: 0 }
}
indicator B "Thu thập" unscored {
  ${agencies("B")}
  input n: count "Số"
}
indicator C "Có mục tiêu" unscored {
  ${agencies("C")}
  input n: count "Số"
  target n >= 3
}
}
`);
  const print = (inputs: RawInputs) =>
    documentMarkdown(planDocument(planOf(ruleset, one(inputs), "Xã A"), "vi"));
  const tables = (markdown: string) => markdown.split(/^## (?:I{3}|IV)\. /m)[0] ?? "";
  const full = tables(print({ "A.n": "5", "B.n": "2", "C.n": "1" }));
  const none = tables(print({ "A.n": "0", "B.n": "2", "C.n": "4" }));
  for (const markdown of [full, none]) {
    for (const code of ["A", "B", "C"]) {
      const rows = markdown.split("\n").filter((row) => row.includes(`(${code})`));
      expect([code, rows.length]).toEqual([code, 1]);
      expect(rows[0]).toContain(`| Sở ${code} | Phòng ${code} | Đội ${code} |`);
    }
  }
  expect(none).toContain("Không áp dụng: Không có việc này");
  expect(full).toMatch(/\(B\) \| .*Theo dõi, không tính điểm/);
});

test("the figure proposed reaches the threshold itself, where rounding would let a smaller one pass", () => {
  const rounded = scheme(
    `indicator A "Hồ sơ" max 20 {
  input a: count in 1..900000 "Tổng số"
  input b: count "Trực tuyến"
  require b <= a "Không nhiều hơn"
  ratio = b / a
  points { ratio >= 80%: max
           ratio < 80%: ratio / 80% * max }
}
indicator R "Tỷ lệ" max 10 {
  input r: ratio in 0%..100% "Tỷ lệ"
  points { r >= 20%: max
           r < 20%: 0 }
}
indicator S "Công bố" max 5 {
  input status: choice { none "Chưa" all "Đủ" }
  points by status { none: 0  all: 5 points }
}
indicator T "Ban hành" max 5 {
  input done: yes/no "Đạt yêu cầu"
  points { done: max
           not done: 0 }
}
indicator E "Ngày" max 5 {
  input d: date "Ngày ban hành"
  points { d <= 2025-01-31: max
           d > 2025-01-31: 0 }
}`,
    45,
    "round indicators 2 half up",
  );
  const found = planOf(
    rounded,
    one({
      "A.a": "160001",
      "A.b": "60000",
      "R.r": "12.5%",
      "S.status": "none",
      "T.done": false,
      "E.d": "2025-02-10",
    }),
    "Xã A",
  );
  expect(itemIn(found, "A").full?.changes.map(({ to }) => String(to))).toEqual(["128001"]);
  const text = planText(found, "vi").replace(/\s+/g, " ");
  expect(text).toContain("(từ 60000 lên 128001) thì đạt ≈80%, được 20 điểm");
  expect(text).not.toMatch(/\d\/160001/);
  expect(text).toContain("thêm 7,5 điểm phần trăm (từ 12,5% lên 20%)");
  expect(text).toContain("Chuyển “Công bố” từ “Chưa” sang “Đủ” thì");
  expect(text).toContain("→ Thực hiện để đạt yêu cầu thì được 5 điểm");
  expect(text).toContain(
    "“Ngày ban hành” là 10/2/2025, đã quá hạn nên không còn đạt được; nếu mới là ngày dự kiến, dời về chậm nhất là 31/1/2025 thì được 5 điểm",
  );
  // A day that is gone is no step.
  expect(found.steps.map(({ code }) => code)).toEqual(["A", "R", "S", "T"]);
});

test("a unit that is not there is a TypeError", () => {
  expect(() => planOf(files, one({}), "Xã Z")).toThrow(TypeError);
});
