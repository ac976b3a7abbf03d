/** Tests of what a ruleset should state: lead agencies, evidence, basis, period, and where figures come from. */
import { describe, expect, test } from "vitest";
import { compile } from "../../../src/check.ts";
import {
  expectComplete,
  expectDiagnostics,
  keywordLanguages,
  message,
  ruleset,
  unmarked,
} from "../../harness.ts";

const lines = (...texts: readonly string[]): string => texts.map((line) => `${line}\n`).join("");
const head = lines("period 2023", 'basis "922/QĐ-BTTTT"');
const one = (code: string, rest = "", heading = ""): string =>
  `indicator ${code} "Chỉ số" max 10 ${heading} {\n  input a: count\n  points { a > 5: max   otherwise: 0 }\n${rest}}\n`;
const named = lines('lead "Sở"', 'evidence "Báo cáo"');

describe.each(keywordLanguages)("in %s keywords", (_, say) => {
  describe("lead and evidence", () => {
    test("of a single indicator are asked for at its code", () => {
      const text = say(ruleset(head + one("«1»")));
      expectDiagnostics(text, "BRM0324");
      expect(compile(unmarked(text)).diagnostics.map(({ severity }) => severity)).toEqual(["warning"]);
      expectComplete(say(ruleset(head + one("1", named))));
    });

    test("only what is absent is asked for", () => {
      const text = say(ruleset(head + one("«1»", 'lead "Sở"\n') + one("2", named)));
      expectDiagnostics(text, "BRM0324");
      expect(message(text, "en")).toBe(
        'Indicator 1 has no "evidence". Add it; where the decision does not print it, write "not stated evidence" in the head.',
      );
      expect(message(text, "vi")).toBe(
        'Chỉ số 1 chưa có "tài liệu kiểm chứng". Hãy thêm; nếu văn bản không in, hãy ghi "không nêu tài liệu kiểm chứng" ở đầu bộ chỉ số.',
      );
    });

    test("what no indicator has is said once, of the whole ruleset", () => {
      const both = one("1", 'lead "Sở"\n') + one("2");
      const text = say(
        ruleset(head + both.replace("indicator 2", "indicator «2»")).replace("ruleset r", "ruleset «r»"),
      );
      expectDiagnostics(text, "BRM0324", "BRM0324");
      expect(
        compile(unmarked(text), { locale: "en" }).diagnostics.map(({ message: said }) => said.split(".")[0]),
      ).toEqual(['No indicator has "evidence"', 'Indicator 2 has no "lead"']);
    });

    test("what the source never prints is not asked for", () => {
      expectComplete(say(ruleset(`${head}not stated lead, evidence\n${one("1")}${one("2")}`)));
      expectDiagnostics(say(ruleset(`${head}not stated lead\n${one("«1»")}`)), "BRM0324");
    });

    test("unscored indicators need none, those scored by hand do", () => {
      expectComplete(say(ruleset(`${head}indicator 1 "Theo dõi" unscored { input n: count }`)));
      const byHand = 'indicator «1» "Chỉ số" max 10 { cannot express «"theo Hội đồng"» }';
      expectDiagnostics(say(ruleset(head + byHand)), "BRM0324", "BRM0328");
    });
  });

  describe("basis and period", () => {
    test("are asked for at the name of the ruleset, together", () => {
      const text = say(ruleset(one("1", named)).replace("ruleset r", "ruleset «r»"));
      expectDiagnostics(text, "BRM0325");
      expect(message(text, "en")).toBe(
        'The ruleset has no line "basis" and "period". Add them; where the decision does not print them, write "not stated basis, period".',
      );
      expect(message(text, "vi")).toBe(
        'Bộ chỉ số chưa có dòng "căn cứ" và "giai đoạn". Hãy thêm; nếu văn bản không in, hãy ghi "không nêu căn cứ, giai đoạn".',
      );
    });

    test("one of them is enough to ask for the other only", () => {
      const text = say(ruleset(`period 2023\n${one("1", named)}`).replace("ruleset r", "ruleset «r»"));
      expectDiagnostics(text, "BRM0325");
      expect(message(text, "en")).toContain('no line "basis".');
      expectComplete(say(ruleset(`period 2023\nnot stated basis\n${one("1", named)}`)));
    });

    test("where a line of the head was left out, it may have been one of them", () => {
      const { diagnostics } = compile(say(ruleset(`period 2023\nbasis 922\n${one("1", named)}`)));
      expect(diagnostics.map(({ code }) => code)).toEqual(["BRM0105"]);
    });
  });

  describe("sources", () => {
    const sources = `${head}sources { kh "Kế hoạch" }\n`;

    test("once listed, are asked for at the code of each row without one", () => {
      const text = say(ruleset(sources + one("«1»", named)));
      expectDiagnostics(text, "BRM0326");
      expect(message(text, "en")).toBe(
        'Where the maximum and the rule of indicator 1 comes from is not said. Add "source …" or "assumed …" after the maximum, or a source for the whole group.'.replace(
          "comes",
          "come",
        ),
      );
      expect(message(text, "vi")).toBe(
        'Chưa ghi nguồn cho điểm tối đa và quy tắc của chỉ số 1. Hãy thêm "nguồn …" hoặc "giả định …" sau điểm tối đa, hoặc nguồn cho cả nhóm.',
      );
    });

    test("beside the maximum cover the row, also an assumption", () => {
      expectComplete(say(ruleset(sources + one("1", named, 'source kh "mục 1"'))));
      expectComplete(say(ruleset(sources + one("1", named, 'assumed "vì"'))));
    });

    test("beside the rule cover the rule only", () => {
      const rule = one("«1»", named).replace("otherwise: 0 }", 'otherwise: 0 } source kh "mục 1"');
      const text = say(ruleset(sources + rule));
      expectDiagnostics(text, "BRM0326");
      expect(message(text, "en")).toContain("Where the maximum of indicator 1 comes from");
    });

    test("of a group cover what stands in it; what is assumed of its maximum does not", () => {
      const group = (provenance: string, code: string): string =>
        ruleset(`${sources}group 1 "Nhóm" max 10 ${provenance} {\n${one(code, named)}}`, "10");
      expectComplete(say(group("source kh", "1.1")));
      expectDiagnostics(say(group('assumed "tổng các chỉ số"', "«1.1»")), "BRM0326");
    });

    test("are not asked for where none is listed, or where they are not stated", () => {
      expectComplete(say(ruleset(head + one("1", named))));
      expectComplete(say(ruleset(`${sources}not stated source\n${one("1", named)}`)));
    });
  });
});
