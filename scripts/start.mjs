/** `npm start`: recomputes a printed result from shipped data, ranks made-up figures, and explains one point. */
import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { buildIfOld, cli, install, root, say } from "./prepare.mjs";

const commune = {
  ruleset: "rulesets/commune/bac-kan-2022.barem",
  data: "rulesets/commune/xuan-lac-2022.csv",
  cases: "rulesets/commune/bac-kan-2022.cases.json",
  unit: "xã Xuân Lạc (huyện Chợ Đồn)",
};
const province = {
  ruleset: "rulesets/province/ninh-thuan-2023.barem",
  data: "rulesets/province/so-lieu-minh-hoa.csv",
  unit: "Tỉnh B",
  indicator: "III.5",
};

const textsVi = {
  recomputed: "1 · Tính lại kết quả chuyển đổi số năm 2022 của xã Xuân Lạc",
  same: (points, max) =>
    `Tổng điểm tính lại ${points} trên ${max} điểm, đúng bằng tổng số điểm in trong kế hoạch tháng 10 năm 2023.`,
  different: (points, max, official) =>
    `Tổng điểm tính lại ${points} trên ${max} điểm, khác với ${official} in trong kế hoạch tháng 10 năm 2023.`,
  illustrated:
    "2 · Chấm và xếp hạng năm đơn vị theo các chỉ số cấp tỉnh (số liệu minh họa, không phải số liệu thật)",
  explained: `3 · Vì sao ${province.unit} được số điểm này ở chỉ số ${province.indicator} (số liệu minh họa)`,
  next: "4 · Thử tiếp",
  tries: {
    details: "điểm của từng chỉ số",
    explain: "vì sao được số điểm ấy",
    check: "kiểm tra một bộ chỉ số",
  },
  other: "In English: npm start -- --lang en",
  decimalMark: ",",
};
const textsEn = {
  recomputed: "1 · The 2022 digital transformation result of Xuân Lạc commune, recomputed",
  same: (points, max) =>
    `The recomputed total of ${points} out of ${max} equals the total printed in the plan of October 2023.`,
  different: (points, max, official) =>
    `The recomputed total of ${points} out of ${max} differs from ${official}, printed in the plan of October 2023.`,
  illustrated:
    "2 · Five units scored and ranked by provincial indicators (illustrative figures, not real ones)",
  explained: `3 · Why ${province.unit} has these points at indicator ${province.indicator} (illustrative figures)`,
  next: "4 · Try next",
  tries: {
    details: "the points of each indicator",
    explain: "the reason for these points",
    check: "check a ruleset",
  },
  other: "Bằng tiếng Việt: npm start",
  decimalMark: ".",
};

install();
buildIfOld();
const lang = languageOf(process.argv.slice(2));
try {
  process.stdout.write(`${await report(lang === "en" ? textsEn : textsVi)}\n`);
} catch (error) {
  say(error.stderr || error.message);
  process.exitCode = error.code > 0 ? error.code : 1;
}

async function report(texts) {
  const [recomputed, json, ranking, explanation] = await Promise.all([
    barem("score", commune.ruleset, commune.data, "--unit", commune.unit),
    barem("score", commune.ruleset, commune.data, "--format", "json"),
    barem("score", province.ruleset, province.data),
    barem("explain", province.ruleset, province.data, ...asked(province)),
  ]);
  return [
    heading(texts.recomputed),
    `${recomputed}\n\n${verdict(JSON.parse(json), texts)}`,
    heading(texts.illustrated),
    ranking,
    heading(texts.explained),
    explanation,
    heading(texts.next),
    `${suggestions(texts)}\n\n${texts.other}`,
  ].join("\n\n");
}

/** Compares the recomputed total with the printed one, text with text. */
function verdict({ units }, texts) {
  const { total } = units.find(({ unit }) => unit === commune.unit);
  const { expect } = JSON.parse(readFileSync(join(root, commune.cases), "utf8"));
  const official = expect[commune.unit].total;
  const [points, max, printed] = [total.points, total.max, official].map((text) =>
    text.replace(".", texts.decimalMark),
  );
  return total.points === official ? texts.same(points, max) : texts.different(points, max, printed);
}

function suggestions({ tries }) {
  const scheme = "province/ninh-thuan-2023";
  return [
    [tries.details, `score ${scheme} ${province.data} --unit "${province.unit}" --details`],
    [tries.explain, `explain ${scheme} ${province.data} --unit "Tỉnh A" --indicator II.2`],
    [tries.check, `check ${commune.ruleset}`],
  ]
    .map(([purpose, words]) => `  # ${purpose}\n  node dist/cli.js ${words}`)
    .join("\n");
}

function asked({ unit, indicator }) {
  return ["--unit", unit, "--indicator", indicator];
}

async function barem(...words) {
  const { stdout } = await promisify(execFile)(process.execPath, [cli, ...words, "--lang", lang], {
    cwd: root,
  });
  return stdout.trimEnd();
}

function heading(text) {
  return `${text}\n${"═".repeat([...text].length)}`;
}

function languageOf(words) {
  const text = words.join(" ");
  return /--lang[ =]en\b/.test(text) ? "en" : "vi";
}
