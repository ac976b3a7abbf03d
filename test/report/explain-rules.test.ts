/** Tests the explanations of rules as authors write them: tallies, days, measures, targets, gaps. */
import { expect, test } from "vitest";
import { explain } from "../../src/explain.ts";
import { compile, evaluate, type Locale, type RawInputs } from "../../src/index.ts";
import { indicator, ruleset } from "../harness.ts";

/** The explanation of indicator 1 of a text. */
function explained(text: string, inputs: RawInputs, locale: Locale = "vi"): string {
  const { ruleset: scheme } = compile(text);
  const outcome = scheme && evaluate(scheme, inputs).indicators["1"];
  return outcome === undefined ? "" : explain(outcome, { locale, origin: scheme?.origin ?? null });
}

const meetings = indicator(`
  input m: count "Số cuộc họp" of "cuộc"
  input q: yes/no "Có quy chế"
  input s: choice { full "Đầy đủ"  part "Một phần"  none "Chưa có" } "Trang thông tin"
  points sum {
    m >= 4: 1/2 * max
    q: 3 points
    s = part or s = full: 2 points
  }`);

test("a tally says which lines hold, what each gives, and how they add up", () => {
  expect(explained(meetings, { "1.m": 5, "1.q": false, "1.s": "part" })).toMatchInlineSnapshot(`
    "1 · Chỉ số · 7 / 10 điểm

    Số liệu
      m = 5 cuộc           Số cuộc họp
      q = không            Có quy chế
      s = part (Một phần)  Trang thông tin

    Cách tính
      Dòng m ≥ 4, vì 5 ≥ 4: được 1/2 × điểm tối đa = 5 điểm
      Dòng q: không đúng, vì q = không
      Dòng s là part hoặc s là full, vì s = part: được 2 điểm
      điểm = 5 + 2 = 7

    Theo văn bản ruleset.barem
       9 │ m >= 4: 1/2 * max
      11 │ s = part or s = full: 2 points"
  `);
});

test("the best line is named, and a tally of which no line holds gives 0", () => {
  const best = meetings.replace("points sum", "points best");
  expect(explained(best, { "1.m": 5, "1.q": true, "1.s": "none" }, "en")).toMatchInlineSnapshot(`
    "1 · Chỉ số · 5 / 10 points

    Inputs
      m = 5 cuộc          Số cuộc họp
      q = yes             Có quy chế
      s = none (Chưa có)  Trang thông tin

    Scoring method
      Line m ≥ 4, because 5 ≥ 4: gives 1/2 × max = 5
      Line q, because q = yes: gives 3
      Line s is part or s is full: not true, since s = none
      points = greatest(5, 3) = 5

    In the scheme ruleset.barem
       9 │ m >= 4: 1/2 * max
      10 │ q: 3 points"
  `);
  expect(explained(best, { "1.m": 1, "1.q": false, "1.s": "none" })).toContain("  điểm = 0\n");
});

const issued = indicator(`
  input d: date "Ngày ban hành kế hoạch"
  points {
    d <= 2023-06-30: max
    otherwise: 1/2 * max
  }`);

test("days are written as people write them", () => {
  expect(explained(issued, { "1.d": "2023-05-02" })).toMatchInlineSnapshot(`
    "1 · Chỉ số · 10 / 10 điểm

    Số liệu
      d = 2/5/2023  Ngày ban hành kế hoạch

    Cách tính
      Trường hợp d ≤ 30/6/2023, vì 2/5/2023 ≤ 30/6/2023:
      điểm = điểm tối đa = 10

    Theo văn bản ruleset.barem
      7 │ d <= 2023-06-30: max"
  `);
  expect(explained(issued, { "1.d": "2023-07-01" }, "en")).toMatchInlineSnapshot(`
    "1 · Chỉ số · 5 / 10 points

    Inputs
      d = 2023-07-01  Ngày ban hành kế hoạch

    Scoring method
      Case otherwise, because 2023-07-01 ≤ 2023-06-30 is not true:
      points = 1/2 × max = 1/2 × 10 = 5

    In the scheme ruleset.barem
      8 │ otherwise: 1/2 * max"
  `);
});

const spending = ruleset(`
  indicator 1 "Chi cho chuyển đổi số" unscored {
    input a: amount "Tổng chi ngân sách" of "triệu đồng"
    input b: amount "Chi cho chuyển đổi số" of "triệu đồng"
    require a > 0 "Tổng chi ngân sách phải lớn hơn 0"
    share = b / a
    target share >= 1% "Chỉ tiêu năm 2025"
    target b >= 500
  }
  indicator 2 "Khác" max 10 {
    input y: yes/no "Có"
    points { y: max   not y: 0 }
  }`);

test("an indicator that is not scored has its targets explained", () => {
  expect(explained(spending, { "1.a": 80_000, "1.b": 600 })).toMatchInlineSnapshot(`
    "1 · Chi cho chuyển đổi số · không tính điểm
    Chỉ số này được thu thập để theo dõi, không tính điểm.

    Số liệu
      a = 80000 triệu đồng  Tổng chi ngân sách
      b = 600 triệu đồng    Chi cho chuyển đổi số

    Điều kiện
      phải có a > 0: 80000 > 0 (đúng)

    Mục tiêu
      share = b / a = 600 / 80000 = 0,75%
      share ≥ 1%: 0,75% ≥ 1% (chưa đạt) · Chỉ tiêu năm 2025
      b ≥ 500: 600 ≥ 500 (đạt)

    Theo văn bản ruleset.barem
       9 │ target share >= 1% "Chỉ tiêu năm 2025"
      10 │ target b >= 500"
  `);
  expect(explained(spending, { "1.a": 80_000 }, "en")).toContain("share ≥ 1% (open) · Chỉ tiêu năm 2025");
});

const capped = (head: string) =>
  ruleset(`${head}
  indicator 1 "Hồ sơ trực tuyến" max 10 {
    input a: count "Tổng số hồ sơ" of "hồ sơ"
    input b: count "Số hồ sơ trực tuyến" of "hồ sơ"
    require b <= a
    not applicable when a = 0 "Trong năm không phát sinh hồ sơ"
    points = b / a * max
  }`);

test("a zero for lack of figures says so", () => {
  const text = capped('missing zero assumed "Không có minh chứng thì không có điểm"\n');
  expect(explained(text, { "1.a": 9 })).toMatchInlineSnapshot(`
    "1 · Hồ sơ trực tuyến · 0 / 10 điểm

    Được 0 điểm vì thiếu số liệu
      1.b

    Số liệu
      a = 9 hồ sơ  Tổng số hồ sơ

    Điều kiện
      không áp dụng khi a = 0: 9 = 0 (không đúng)

    Điểm này dựa trên giả định
      Không có minh chứng thì không có điểm"
  `);
});

test("what is not applicable and counted says as what", () => {
  const text = capped('not applicable full assumed "Suy ra"\n');
  expect(explained(text, { "1.a": 0, "1.b": 0 })).toMatchInlineSnapshot(`
    "1 · Hồ sơ trực tuyến · không áp dụng · được tính 10 / 10 điểm

    Lý do không áp dụng
      Trong năm không phát sinh hồ sơ

    Số liệu
      a = 0 hồ sơ  Tổng số hồ sơ
      b = 0 hồ sơ  Số hồ sơ trực tuyến

    Điều kiện
      phải có b ≤ a: 0 ≤ 0 (đúng)
      không áp dụng khi a = 0: 0 = 0 (đúng)

    Theo văn bản ruleset.barem
      10 │ not applicable when a = 0 "Trong năm không phát sinh hồ sơ"

    Điểm này dựa trên giả định
      Suy ra"
  `);
  expect(explained(capped("not applicable zero\n"), { "1.a": 0, "1.b": 0 }, "en")).toMatch(
    /^1 · Hồ sơ trực tuyến · not applicable · counted as 0 \/ 10 points\n/,
  );
  expect(explained(capped(""), { "1.a": 0, "1.b": 0 }, "en")).toMatch(
    / · not applicable · 10 points at most\n/,
  );
});

test("what the language cannot say is quoted", () => {
  const text = indicator(`
    input y: yes/no "Có"
    cannot express "Hội đồng xem xét, quyết định"`);
  expect(explained(text, { "1.y": true }, "vi")).toContain('"Hội đồng xem xét, quyết định"');
});
