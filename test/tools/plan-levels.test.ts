/** Tests the levels that a plan names, as an office would: the figure is put into the file, which is scored again. */
import { strFromU8, unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { PlanJson } from "../../src/report/plan/json.ts";
import { barem, inFolder, pathOf, write } from "./bad-input.ts";

inFolder();

const bandsOf = (value: string): string => `points {
        ${value} >= 90%: max
        80% <= ${value} < 90%: 3/4 * max
        50% <= ${value} < 80%: 1/2 * max
        ${value} < 50%: 0
      }`;
const counted = `input a: count "Tất cả" of "hồ sơ"
      input b: count "Đạt" of "hồ sơ"
      require b <= a "Không nhiều hơn tất cả"
      not applicable when a = 0 "Không phát sinh"`;
const scheme = `ruleset bac_2026 "Bộ thử có bậc" {
  level commune
  not stated basis, period, lead, evidence
  total 60
  index "Mức đạt" = total / max
  rank by index ties shared
  group 1 "Chính quyền số" max 60 {
    indicator 1.1 "Đúng hạn" max 10 {
      ${counted}
      ratio = b / a
      ${bandsOf("ratio")}
    }
    indicator 1.2 "Trực tuyến" max 10 {
      ${counted}
      points = capped(b / a, 80%)
    }
    indicator 1.3 "Tập huấn" max 10 {
      ${counted}
      points = all_or_nothing(b / a, 100%)
    }
    indicator 1.4 "Chuyên mục" max 10 {
      input c: choice { full "Hằng tuần"  part "Hằng tháng"  none "Không có" }
      points by c { full: max  part: max / 2  none: 0 }
    }
    indicator 1.5 "Người học kỹ năng số" max 10 {
      input n: count "Người học" of "người"
      points = minmax(n)
    }
    indicator 1.6 "Hài lòng" max 10 {
      input r: ratio in 0%..100% "Hài lòng"
      ${bandsOf("r")}
    }
  }
}
`;
const heads = ["1.1.a", "1.1.b", "1.2.a", "1.2.b", "1.3.a", "1.3.b", "1.4.c", "1.5.n", "1.6.r"];
const units: Readonly<Record<string, readonly string[]>> = {
  "An Bình": ["1000", "600", "1000", "300", "20", "15", "none", "40", "62.5%"],
  "Tân Lập": ["997", "300", "1000", "790", "20", "20", "part", "100", "85%"],
  "Yên Thịnh": ["500", "410", "500", "400", "20", "0", "full", "0", "40%"],
};

/** The file with one figure of one unit in place of what stands there. */
function dataWith(unit = "", key = "", value = ""): string {
  const rows = Object.entries(units).map(([name, figures]) =>
    [name, ...figures.map((one, at) => (name === unit && heads[at] === key ? value : one))].join(","),
  );
  return `${["unit", ...heads].join(",")}\n${rows.join("\n")}\n`;
}

interface Scored {
  readonly code: string;
  readonly points: string;
}

async function pointsOf(unit: string, code: string, key: string, value: string): Promise<number> {
  write("thu.csv", dataWith(unit, key, value));
  const { out } = await barem(["score", "bac.barem", "thu.csv", "--unit", unit, "--format", "json"], "en");
  const scored = JSON.parse(out) as { readonly units: readonly [{ readonly indicators: readonly Scored[] }] };
  return Number(scored.units[0].indicators.find((one) => one.code === code)?.points);
}

/** One step back: a count one by one, a ratio by a tenth of a percent where it is written so, else by a percent. */
function oneLess(key: string, from: string, to: string): string | null {
  const step = key === "1.6.r" ? (from.includes("2.5") || from.includes("625") ? 0.001 : 0.01) : 1;
  return key === "1.4.c" ? null : String(Math.round((Number(to) - step) * 1000) / 1000);
}

test("every level of a plan is won by its figure and by no smaller one: bands, capped, all or nothing, choice, min-max", async () => {
  write("bac.barem", scheme);
  const told: string[] = [];
  for (const unit of Object.keys(units)) {
    write("so-lieu.csv", dataWith());
    const { out } = await barem(
      ["plan", "bac.barem", "so-lieu.csv", "--unit", unit, "--format", "json"],
      "en",
    );
    const plan = JSON.parse(out) as PlanJson;
    for (const { code, full, next } of plan.indicators) {
      for (const win of [full, next].flatMap((one) => one ?? [])) {
        const [change] = win.changes;
        const { input = "", from = "", to = "" } = (change ?? {}) as Readonly<Record<string, string>>;
        expect(await pointsOf(unit, code, input, to), `${unit} ${input} ${to}`).toBe(Number(win.points));
        const less = oneLess(input, from, to);
        if (less !== null) {
          expect(await pointsOf(unit, code, input, less)).toBeLessThan(Number(win.points));
        }
      }
      const to = (win: typeof full) =>
        win === null ? "–" : `${win.changes.map((one) => one.to).join()}=${win.points}`;
      if (full !== null || next !== null) {
        told.push(`${unit} ${code} ${to(full)} ${to(next)}`);
      }
    }
  }
  // 0.9 × 997 = 897.3 and 0.5 × 997 = 498.5; half of the 6.25 lost in 1.2 of An Bình is 3.125, which is 250 of 1000 files.
  expect(told).toEqual([
    "An Bình 1.1 900=10 800=7.5",
    "An Bình 1.2 800=10 550=6.875",
    "An Bình 1.3 20=10 –",
    "An Bình 1.4 full=10 part=5",
    "An Bình 1.5 100=10 70=7",
    "An Bình 1.6 0.9=10 0.8=7.5",
    "Tân Lập 1.1 898=10 499=5",
    "Tân Lập 1.2 800=10 795=9.9375",
    "Tân Lập 1.4 full=10 –",
    "Tân Lập 1.6 0.9=10 –",
    "Yên Thịnh 1.1 450=10 –",
    "Yên Thịnh 1.3 20=10 –",
    // Its own 0 is the lowest; once that is gone the lowest is 40, and 70 lies half way to 100.
    "Yên Thịnh 1.5 100=10 70=5",
    "Yên Thịnh 1.6 0.9=10 0.5=5",
  ]);
});

test("the screen, the page, Markdown and Word name the nearer level beside the maximum, in both languages", async () => {
  write("bac.barem", scheme);
  write("so-lieu.csv", dataWith());
  const said = {
    vi: ["từ 600 lên 900) thì đạt 90%, được 10 điểm", "từ 600 lên 800) thì đạt 80%, được 7,5 điểm"],
    en: ["from 600 to 900) for 90% and 10 points", "from 600 to 800) for 80% and 7.5 points"],
  };
  for (const lang of ["vi", "en"] as const) {
    for (const format of ["table", "md", "html", "docx"]) {
      const words = ["plan", "bac.barem", "so-lieu.csv", "--unit", "An Bình", "--format", format];
      const { out } = await barem(
        format === "docx" ? [...words, "--force", "-o", "ke-hoach.docx"] : words,
        lang,
      );
      const xml =
        format === "docx" ? unzipSync(readFileSync(pathOf("ke-hoach.docx")))["word/document.xml"] : null;
      const text = (xml ? strFromU8(xml) : out).replace(/\s+/g, " ");
      for (const one of said[lang]) {
        expect(text, `${lang} ${format}`).toContain(one);
      }
    }
  }
});

test("what no figure wins by itself has its nearer level in the table of the annex", async () => {
  write(
    "hai.barem",
    `ruleset hai "Bộ thử" {
  level commune
  not stated basis, period, lead, evidence
  total 10
  indicator 1 "Chuyên mục" max 10 {
    input m: yes/no "Có chuyên mục"
    input n: count "Số bài" of "bài"
    points { m and n >= 20: max
             not m and n >= 20: 4 points
             n < 20: 0 }
  }
}
`,
  );
  write("hai.csv", "unit,1.m,1.n\nXã A,no,5\n");
  const { out } = await barem(["plan", "hai.barem", "hai.csv", "--unit", "Xã A", "--format", "md"], "en");
  const pushed = out.split("## II. ")[1]?.split("## III. ")[0];
  expect(pushed).toContain("It takes several figures");
  expect(pushed).toContain("Nearer: raise “Số bài” by 15 bài (from 5 to 20) for 4 points (4 more).");
});
