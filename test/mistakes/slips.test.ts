/** Tests slips of the pen and habits of other languages: one diagnostic each, at the right words, with what to write instead. */
import { describe, expect, test } from "vitest";
import { compile } from "../../src/index.ts";
import { unmarked } from "../harness.ts";

/** An English ruleset of one indicator; `head` is put in place of a line of it. */
function ruleset(lines: string, head: readonly [string, string] = ["", ""]): string {
  return `ruleset x "X" {
  level commune
  total 10
  not stated basis, period, source, lead, evidence
  indicator 1 "A" max 10 {
${lines}
  }
}
`.replace(...head);
}

/** The same with Vietnamese keywords. */
function vietnamese(lines: string, head: readonly [string, string] = ["", ""]): string {
  return `bộ chỉ số x "X" {
  cấp xã
  tổng điểm 10
  không nêu căn cứ, giai đoạn, nguồn, chủ trì, tài liệu kiểm chứng
  chỉ số 1 "A" tối đa 10 {
${lines}
  }
}
`.replace(...head);
}

const TỶ_LỆ = "số liệu r: tỷ lệ trong 0%..100%\n";
const SHARE = "input r: ratio in 0%..100%\n";

interface Slip {
  readonly text: string;
  readonly code: string;
  /** What the sentence says, and what the offered fix puts in place of words. */
  readonly says: string;
  readonly fix?: string;
}

const slips: Readonly<Record<string, Slip>> = {
  "two letters of a keyword in the other order": {
    text: ruleset("«inptu» r: ratio in 0%..100%\npoints = r * max"),
    ...{ code: "BRM0106", says: 'Do you mean "input"?', fix: "input" },
  },
  "two letters of a kind in the other order": {
    text: ruleset("input r: «raito» in 0%..100%\npoints = r * max"),
    ...{ code: "BRM0105", says: 'Do you mean "ratio"?', fix: "ratio" },
  },
  "the middle of a keyword left out": {
    text: ruleset(`${SHARE}points = (1 - r) * max\n«lower better»`),
    ...{ code: "BRM0106", says: "lower is better", fix: "lower is better" },
  },
  "a misspelt level": {
    text: ruleset(`${SHARE}points = r * max`, ["level commune", "level «comune»"]),
    ...{ code: "BRM0117", says: 'Do you mean "commune"?', fix: "commune" },
  },
  "a misspelt part of what is not stated": {
    text: ruleset(`${SHARE}points = r * max`, ["lead, evidence", "lead, «evidense»"]),
    ...{ code: "BRM0117", says: 'Do you mean "evidence"?', fix: "evidence" },
  },
  "a misspelt part of two words": {
    text: vietnamese(`${TỶ_LỆ}điểm = r * tối đa`, ["chủ trì", "«chủ chì»"]),
    ...{ code: "BRM0117", says: 'Do you mean "chủ trì"?', fix: "chủ trì" },
  },
  "an English level, misspelt in a Vietnamese text": {
    text: vietnamese(`${TỶ_LỆ}điểm = r * tối đa`, ["cấp xã", "cấp «comune»"]),
    ...{ code: "BRM0117", says: 'Do you mean "xã"?', fix: "xã" },
  },
  "an English keyword, misspelt in a Vietnamese text": {
    text: vietnamese("«inptu» r: tỷ lệ trong 0%..100%\nđiểm = r * tối đa"),
    ...{ code: "BRM0106", says: 'Do you mean "số liệu"?', fix: "số liệu" },
  },
  "an English kind, misspelt in a Vietnamese text": {
    text: vietnamese("số liệu r: «raito» trong 0%..100%\nđiểm = r * tối đa"),
    ...{ code: "BRM0105", says: 'Do you mean "tỷ lệ"?', fix: "tỷ lệ" },
  },
  "if as spreadsheets write it": {
    text: ruleset(`${SHARE}points = «IF»(r >= 80%, max, 0)`),
    ...{ code: "BRM0136", says: 'barem has no "IF"' },
  },
  "if as Vietnamese spreadsheets write it": {
    text: vietnamese(`${TỶ_LỆ}điểm = «nếu»(r >= 80%, tối đa, 0)`),
    ...{ code: "BRM0136", says: "Write a list of cases" },
  },
  "if behind a value": {
    text: ruleset(`${SHARE}points = max «if» r >= 80%`),
    ...{ code: "BRM0136", says: "Write a list of cases" },
  },
  "if and then in a formula": {
    text: ruleset(`${SHARE}points = «if» r >= 80% then max`),
    ...{ code: "BRM0136", says: "Write a list of cases" },
  },
  "if before a case": {
    text: ruleset(`${SHARE}points {\n  «if» r >= 80%: max\n  otherwise: 0\n}`),
    ...{ code: "BRM0136", says: "Write a list of cases" },
  },
  "if before a rule": {
    text: ruleset(`${SHARE}«if» r >= 80% then points = max`),
    ...{ code: "BRM0136", says: "Write a list of cases" },
  },
  "else for otherwise": {
    text: ruleset(`${SHARE}points {\n  r >= 80%: max\n  «else»: 0\n}`),
    ...{ code: "BRM0106", says: 'Do you mean "otherwise"?', fix: "otherwise" },
  },
  "else behind another option": {
    text: ruleset(`input s: choice { full half }\npoints by s { full: max  «else»: 0 }`),
    ...{ code: "BRM0106", says: 'Do you mean "otherwise"?', fix: "otherwise" },
  },
  "default for otherwise": {
    text: ruleset(`${SHARE}points {\n  r >= 80%: max\n  «default»: 0\n}`),
    ...{ code: "BRM0201", says: 'Do you mean "otherwise"?', fix: "otherwise" },
  },
  "an option with two lines": {
    text: ruleset(`input s: choice { full half }\npoints by s { full: max  half: 5 points  «full»: 0 }`),
    ...{ code: "BRM0115", says: "Keep one of them" },
  },
  "an option that stands twice": {
    text: ruleset(`input s: choice { full half «full» }\npoints by s { full: max  half: 5 points }`),
    ...{ code: "BRM0203", says: '"full" is already used' },
  },
  "a sum of shares compared with a whole number": {
    text: ruleset(`input a: ratio\ninput b: ratio\nrequire a + b = «2»\npoints = clamp(a * max, 0, max)`),
    ...{ code: "BRM0206", says: "Do you mean 200%?", fix: "200%" },
  },
  "a number that should say that it is points": {
    text: ruleset(`${SHARE}points = «r * 10»`),
    ...{ code: "BRM0205", says: 'Write "10 points"', fix: "10 points" },
  },
  "a number in a cap that should say that it is points": {
    text: ruleset(`input n: count\npoints = least(«n * 2», max)`),
    ...{ code: "BRM0205", says: 'Write "2 points"', fix: "2 points" },
  },
  "a misspelt maximum": {
    text: ruleset(`${SHARE}points = r * «mx»`),
    ...{ code: "BRM0201", says: 'Do you mean "max"?', fix: "max" },
  },
  "two roundings of one stage": {
    text: ruleset(`${SHARE}points = r * max`, [
      "total 10",
      "total 10\n  round total 2 half up\n  «round total 1 half up»",
    ]),
    ...{ code: "BRM0115", says: '"round total" already stands above' },
  },
  "and as a sign": {
    text: ruleset(`input a: yes/no\ninput b: yes/no\npoints { a «&&» b: max\notherwise: 0 }`),
    ...{ code: "BRM0132", says: 'must be written "and"', fix: "and" },
  },
  "or as a sign": {
    text: ruleset(`input a: yes/no\ninput b: yes/no\npoints { a«||»b: max\notherwise: 0 }`),
    ...{ code: "BRM0132", says: 'must be written "or"', fix: " or " },
  },
  "one sign for and": {
    text: ruleset(`input a: yes/no\ninput b: yes/no\npoints { a «&» b: max\notherwise: 0 }`),
    ...{ code: "BRM0132", says: 'must be written "and"', fix: "and" },
  },
  "one sign for or, in a Vietnamese text": {
    text: vietnamese(`số liệu a: có/không\nsố liệu b: có/không\nđiểm { a «|» b: tối đa\ncòn lại: 0 }`),
    ...{ code: "BRM0132", says: 'must be written "hoặc"', fix: "hoặc" },
  },
  "not as a sign": {
    text: ruleset(`input a: yes/no\npoints { a: max\n«!»a: 0 }`),
    ...{ code: "BRM0132", says: 'must be written "not"', fix: "not " },
  },
  "an exclamation mark": {
    text: ruleset(`${SHARE}points = r * max«!»`),
    ...{ code: "BRM0101", says: "Remove it" },
  },
  "a power": {
    text: ruleset(`${SHARE}points = r «^» 2 * max`),
    ...{ code: "BRM0101", says: '"^" cannot be read' },
  },
  "a question with two answers": {
    text: ruleset(`${SHARE}points = r >= 80% «?» max : 0`),
    ...{ code: "BRM0101", says: '"?" cannot be read' },
  },
  "three equals signs": {
    text: ruleset(`input a: count\npoints { a «===» 1: max\notherwise: 0 }`),
    ...{ code: "BRM0132", says: 'must be written "="', fix: "=" },
  },
  "two equals signs": {
    text: ruleset(`input a: count\npoints { a «==» 1: max\notherwise: 0 }`),
    ...{ code: "BRM0132", says: 'must be written "="', fix: "=" },
  },
  "a rule beside words that barem cannot say": {
    text: ruleset(`${SHARE}points = r * max\ncannot express «"Hội đồng xét"»`),
    ...{ code: "BRM0328", says: "The rule beside it is not used" },
  },
  "units of measure that differ in a capital": {
    text: ruleset(`input a: amount of "mW"\ninput b: amount of "MW"\npoints { «a >= b»: max\notherwise: 0 }`),
    ...{ code: "BRM0219", says: '"mW"' },
  },
  "an example with a rounded figure": {
    text: ruleset(
      `input a: count\ninput c: count\nrequire a <= c\nrequire c > 0\npoints = a / c * max\nexample { a: 1  c: 3 } gives «3.333333»`,
    ),
    ...{ code: "BRM0310", says: "the rule gives 10/3" },
  },
  "goalposts that are equal": {
    text: ruleset(`${SHARE}points = «goalposts(r, 50%, 50%)»`),
    ...{ code: "BRM0303", says: "or the two may be equal" },
  },
  "goalposts in the other order": {
    text: ruleset(`${SHARE}points = «goalposts(r, 70%, 20%)»`),
    ...{ code: "BRM0303", says: "Look at the order of the values given to it" },
  },
};

describe.each(Object.entries(slips))("%s", (_, { text, code, says, fix }) => {
  const written = unmarked(text);
  const { diagnostics } = compile(written, { locale: "en" });

  test("is one diagnostic at the marked words", () => {
    const [underlined] = /(?<=«)[^»]*(?=»)/.exec(text) ?? [];
    const found = diagnostics.map(({ span, ...one }) => [one.code, written.slice(span.from, span.to)]);
    expect(found).toEqual([[code, underlined]]);
    expect(diagnostics[0]?.message).toContain(says);
  });

  test("is mended by the fix that is offered, if one is", () => {
    const [offered] = diagnostics.flatMap(({ fixes }) => fixes);
    expect(offered?.text).toBe(fix);
    if (offered !== undefined) {
      const { from, to } = offered.span;
      const mended = written.slice(0, from) + offered.text + written.slice(to);
      const left = compile(mended, { locale: "en" }).diagnostics;
      expect(left.filter((one) => one.code === code)).toEqual([]);
    }
  });
});

test("in a Vietnamese text the word that is meant is a Vietnamese one", () => {
  const text = `bộ chỉ số x "X" {
  cấp xã
  tổng điểm 10
  không nêu căn cứ, giai đoạn, nguồn, chủ trì, tài liệu kiểm chứng
  chỉ số 1 "A" tối đa 10 {
    số liệu r: tỷ lệ trong 0%..100%
    điểm = r * tối_da
  }
}`;
  const { diagnostics } = compile(text, { locale: "en" });
  expect(diagnostics.map(({ code, message, fixes }) => [code, message, fixes[0]?.text])).toEqual([
    ["BRM0201", '"tối_da" is not declared. Do you mean "tối đa"?', "tối đa"],
  ]);
});

test.each([
  ["in a block with lines", `{\n}\n  level commune`, "{\n  level commune"],
  ["in an indicator", "\n}\n    points", "\n    points"],
])("a closing brace on a line of its own, %s, is one diagnostic", (_, wrong, right) => {
  const whole = ruleset(`    ${SHARE}    points = r * max`);
  const text = whole.replace(right, wrong);
  const found = compile(text).diagnostics.map(({ code, span }) => [
    code,
    text.slice(span.from - 1, span.to + 1),
  ]);
  expect(compile(whole).diagnostics).toEqual([]);
  expect(found).toEqual([["BRM0108", "\n}\n"]]);
});

test("a byte order mark leaves an unclosed block where it is", () => {
  const text = ruleset(`    ${SHARE}    points = r * max`).replace("\n  }\n", "\n");
  const found = (written: string) =>
    compile(written).diagnostics.map(({ code, span }) => [code, span.from - (written.length - text.length)]);
  expect(found(`\ufeff${text}`)).toEqual([["BRM0107", text.indexOf("{", text.indexOf("indicator"))]]);
  expect(found(text)).toEqual(found(`\ufeff${text}`));
});

test("a source whose line was left out is not missed where it is referred to", () => {
  const text = ruleset(`${SHARE}points = r * max source plan`, [
    "total 10",
    'total 10\n  sources { plan: "Kế hoạch"\n  }',
  ]);
  expect(compile(text).diagnostics.map(({ code, span }) => [code, text.slice(span.from, span.to)])).toEqual([
    ["BRM0105", ":"],
  ]);
});

test("two cases that hold at once are both shown", () => {
  const text = ruleset(`${SHARE}points {\nr >= 50%: max\nr >= 80%: 5 points\nr < 50%: 0\n}`);
  const [found] = compile(text).diagnostics;
  expect(found?.related.map(({ span, role }) => [text.slice(span.from, span.to), role])).toEqual([
    ["r >= 50%", "the other case"],
  ]);
});
