/** Tests the page of scores: every indicator with its reason in both languages, nothing that runs, charts where they belong. */
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Locale } from "../../src/base/diagnostic.ts";
import { createEvaluator } from "../../src/evaluate/evaluator.ts";
import type { Unit } from "../../src/evaluate/outcome.ts";
import { indicatorsOf } from "../../src/ir/ruleset.ts";
import { radarChart, radarLabels, type RadarAxis } from "../../src/report/radar-chart.ts";
import { scoreHtml } from "../../src/report/score-html.ts";
import { rulesetFrom } from "../compile.ts";

const scheme = rulesetFrom(`ruleset xa "Bộ <thử>" {
level commune
period 2023
not stated basis, lead, evidence
total 50
index "Mức đạt" = total / max
rank by index ties shared
group A "Thể chế" max 20 {
  indicator A.1 "Hồ sơ trực tuyến" max 20 {
    input b: count "Hồ sơ trực tuyến"
    input a: count "Tổng số hồ sơ"
    require b <= a
    ratio = b / a
    not applicable when a = 0 "Trong năm không phát sinh hồ sơ"
    points {
      ratio >= 80%: max
      otherwise: ratio / 80% * max
    }
  }
}
group B "Hạ tầng" max 20 {
  indicator B.1 "Kế hoạch" max 20 assumed "Không in điểm" {
    input ban_hành: yes/no "Đã ban hành"
    points {
      ban_hành: max
      otherwise: 0 points
    }
  }
}
group C "Nhân lực" max 10 {
  indicator C.1 "Hài lòng" max 10 {
    input r: ratio in 0%..100% "Tỷ lệ hài lòng"
    points = r * max
  }
}
}`);
const given: readonly Unit[] = [
  { unit: "Xã A", inputs: { "A.1.a": "1000", "A.1.b": "600", "B.1.ban_hành": "có", "C.1.r": "50%" } },
  { unit: "Xã B", inputs: { "A.1.a": 0, "A.1.b": 0, "B.1.ban_hành": "không", "C.1.r": "1/3" } },
  { unit: "Xã C", inputs: { "A.1.a": 10, "A.1.b": 9, "B.1.ban_hành": "có" } },
  { unit: 'D <script>alert("x")</script>', inputs: { "A.1.a": 1, "B.1.ban_hành": "có", "C.1.r": "150%" } },
];

function page(units: readonly Unit[], locale: Locale = "vi", options: { details?: boolean } = {}): string {
  const table = createEvaluator(scheme).evaluateAll(units);
  const placeOf = (unit: string, key: string): string => `s.csv, ${unit}, ${key}`;
  return scoreHtml(table, scheme, {
    ...{ locale, details: false, unitsOnly: false, among: 2, engine: "barem 1.2.3", placeOf },
    ...options,
  });
}

/** What a reader sees, on one line. */
function textOf(html: string): string {
  return html
    .replace(/<(style|title|desc)[\s\S]*?<\/\1>/g, "")
    .replace(/<[^>]+>/g, " ")
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(+code))
    .replace(/\s+/g, " ");
}

test("each indicator says why it got its points: the case that held, the values, the result", () => {
  const text = textOf(page(given));
  expect(text).toContain("A.1 Hồ sơ trực tuyến 20 15 60% < 80% nên 60% / 80% × 20 = 15 điểm");
  expect(text).toContain(
    "b = 600 (Hồ sơ trực tuyến) s.csv, Xã A, A.1.b a = 1000 (Tổng số hồ sơ) s.csv, Xã A, A.1.a tỷ lệ = b / a = 600 / 1000 = 60% " +
      "Cách chấm theo bộ chỉ số: Tỷ lệ = b / a; Tỷ lệ ≥ 80%: điểm tối đa; Các trường hợp còn lại: tỷ lệ / 80% × điểm tối đa.",
  );
  expect(text).toContain("B.1 Kế hoạch 20 20 Đã ban hành: có nên 20 điểm †");
  expect(text).toContain("B.1 Kế hoạch 20 0 Đã ban hành: không nên 0 điểm †");
  expect(text).toContain('Chỉ số tổng hợp "Mức đạt" 0,8 = tổng điểm / điểm tối đa');
  expect(text).toContain("10 ≈3,33 1/3 × 10 = 10/3 ≈ 3,33 điểm");
});

test("answers and choices are told by their labels, never by the words of the author", () => {
  const rules = rulesetFrom(`ruleset t "T" {
level commune
period 2023
not stated basis, lead, evidence
total 16
rank by total ties shared
indicator 1 "Triển khai" max 10 {
  input status: choice {
    deployed "Đã triển khai, vận hành thử"
    none "Chưa triển khai"
  } "Mức triển khai"
  points by status {
    deployed: 1/2 * max
    none: 0 points
  }
}
indicator 2 "Ban hành" max 6 {
  input issued_plan: yes/no "Đã ban hành kế hoạch"
  input on_time: yes/no
  points sum {
    issued_plan: 4 points
    on_time: 2 points
  }
}
}`);
  const given = { "1.status": "deployed", "2.issued_plan": "có", "2.on_time": "có" };
  const textIn = (locale: Locale): string =>
    textOf(scoreHtml(createEvaluator(rules).evaluateAll([{ unit: "A", inputs: given }]), rules, { locale }));
  expect(textIn("vi")).toContain("Mức triển khai: Đã triển khai, vận hành thử nên 1/2 × 10 = 5 điểm");
  expect(textIn("vi")).toContain("Đã ban hành kế hoạch: có (4 điểm); on time: có (2 điểm); được 6 điểm");
  expect(textIn("en")).toContain("Đã ban hành kế hoạch: yes (4 points); on time: yes (2 points); together 6");
  expect(textIn("vi")).not.toMatch(/deployed|issued|status/);
});

test("what waits, what does not apply, what is assumed and what is refused stand by name, reason and place", () => {
  const text = textOf(page(given));
  expect(text).toContain("Chưa có số liệu “Tỷ lệ hài lòng”; tối đa 10 điểm.");
  expect(text).toContain("C.1 Hài lòng: thiếu “Tỷ lệ hài lòng”; còn có thể thêm tối đa 10 điểm");
  expect(text).toContain("chờ số liệu, từ 40 đến 50 điểm");
  expect(text).toContain(
    "A.1 Hồ sơ trực tuyến: Trong năm không phát sinh hồ sơ; không tính vào điểm tối đa của đơn vị",
  );
  expect(text).toContain("Trong đó 20 điểm (50%) dựa trên giả định.");
  expect(text).toContain("B.1: Không in điểm");
  expect(text).toMatch(/Số liệu không dùng được Tỷ lệ hài lòng \(s\.csv, D .*, C\.1\.r\) “150%”: /);
});

test("it can be scored again: ruleset, fingerprint, data, program", () => {
  const text = textOf(page(given));
  expect(text).toMatch(
    /Bộ chỉ số xa Mã của bộ chỉ số [0-9a-f]{16,} Số liệu 2 đơn vị trong đợt chấm, mã [0-9a-f]{16,} Chấm bằng barem 1\.2\.3/,
  );
  expect(text).toContain("Năm đánh giá 2023 Đơn vị được chấm 2 đơn vị trong đợt chấm, mã ");
});

test("the page loads nothing, runs nothing, and takes no name for markup", () => {
  const html = page(given);
  expect(html).toContain(
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline';`,
  );
  expect(html).not.toMatch(/<script|<link|<img|src=|https?:(?!\/\/www\.w3)|\bon\w+=/i);
  expect(html).toContain("&#60;script&#62;alert(&#34;x&#34;)&#60;/script&#62;");
  expect(html).toContain("Bộ &#60;thử&#62;");
  expect([...html.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id)).toHaveLength(
    new Set([...html.matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id)).size,
  );
});

test("of many units there is the ranking alone, and a line that says how to have more", () => {
  const many = Array.from({ length: 31 }, (_, at) => ({
    unit: `Xã ${at}`,
    inputs: { "C.1.r": "50%" },
  }));
  const html = page(many);
  expect(html).not.toContain('class="unit"');
  expect(textOf(html)).toContain("Trang này có 31 đơn vị nên chỉ in bảng xếp hạng. Thêm --details");
  expect(page(many, "vi", { details: true }).split('class="unit"')).toHaveLength(32);
  expect(page(many.slice(1)).split('class="unit"')).toHaveLength(31);
});

describe.each(["vi", "en"] as const)("a shipped ruleset in %s", (locale) => {
  test("has every indicator and every group of the scheme, and no word of the other language", () => {
    const rules = rulesetFrom(readFileSync("rulesets/province/ninh-thuan-2023.barem", "utf8"));
    const table = createEvaluator(rules).evaluateAll([{ unit: "T", inputs: {} }]);
    const options = { locale, details: false, unitsOnly: true, among: 0, engine: "barem" };
    const text = textOf(scoreHtml(table, rules, options));
    for (const { code, label } of indicatorsOf(rules.children)) {
      expect(text).toContain(`${code} ${label.trim()} `);
    }
    const words = { vi: /Vì sao được số điểm này/, en: /Why these points/ };
    expect([words.vi.test(text), words.en.test(text)]).toEqual([locale === "vi", locale === "en"]);
  });
});

const axes = (count: number, share = 0.5): readonly RadarAxis[] =>
  Array.from({ length: count }, (_, at) => ({
    code: `${at + 1}`,
    label: "Hoạt động chính quyền số và dịch vụ công trực tuyến ở cơ sở".slice(0, 12 + ((at * 17) % 46)),
    share,
    figures: "117,54 / 150",
  }));
const texts = { id: "r", title: "T", description: "D" };

test("the radar has one point a group, at its share of the axis, the first one up", () => {
  const shares = [1, 0.5, 0, 0.25];
  const chart = radarChart(
    axes(4).map((axis, at) => ({ ...axis, share: shares[at] ?? 0 })),
    texts,
  );
  const points = /class="shape" points="([^"]+)"/.exec(chart)?.[1]?.split(" ");
  expect(points).toEqual(["0,-130", "65,0", "0,0", "-32.5,0"]);
  expect(chart.match(/class="dot"/g)).toHaveLength(4);
  expect([radarChart(axes(2), texts), radarChart(axes(3), texts) === ""]).toEqual(["", false]);
});

test("no label of a radar covers another or lies on the chart, however many and long they are", () => {
  for (let count = 3; count <= 40; count += 1) {
    const labels = radarLabels(axes(count));
    expect(labels).toHaveLength(count);
    for (const [at, a] of labels.entries()) {
      for (const b of labels.slice(at + 1)) {
        const isApart =
          a.left + a.width <= b.left ||
          b.left + b.width <= a.left ||
          a.top + a.height <= b.top ||
          b.top + b.height <= a.top;
        expect(isApart, `${count} axes: ${a.lines.join(" ")} and ${b.lines.join(" ")}`).toBe(true);
      }
    }
  }
});
