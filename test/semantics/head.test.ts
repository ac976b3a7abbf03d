/** Tests of the lines of a head: policies, what is not stated, ranks, and who is not ranked. */
import { describe, expect, test } from "vitest";
import { createEvaluator } from "../../src/index.ts";
import { compile } from "../../src/check.ts";
import {
  expectClean,
  expectDiagnostics,
  expectFixed,
  inVietnamese,
  keywordLanguages,
  message,
  ruleset,
  unmarked,
  told,
} from "../harness.ts";

const one = 'indicator 1 "Chỉ số" max 10 { points = max }\n';
const share = `indicator 1 "Chỉ số" max 10 {
  input a: count
  input b: count
  not applicable when a = 0
  require b <= a
  points = b / a * max
}
`;
const head = (line: string, body = one): string => ruleset(`${line}\n${body}`, "10");

describe.each(keywordLanguages)("in %s keywords", (_, say) => {
  test("policies are kept with where they come from; pending and exclude hold unsaid", () => {
    expect(expectClean(say(head("")))).toMatchObject({
      missing: { policy: "pending", provenance: [] },
      notApplicable: { policy: "exclude", provenance: [] },
    });
    for (const policy of ["pending", "zero", "refuse"]) {
      const { missing } = expectClean(say(head(`missing ${policy} assumed "Không nêu"`)));
      expect(missing).toEqual({ policy, provenance: [{ kind: "assumed", reason: "Không nêu" }] });
    }
    for (const policy of ["exclude", "full", "zero"]) {
      expect(expectClean(say(head(`not applicable ${policy}`))).notApplicable.policy).toBe(policy);
    }
  });

  test("missing counts as zero only by decision", () => {
    const text = say(head("missing «zero»"));
    expectDiagnostics(text, "BRM0331");
    expect(told(compile(unmarked(text)).diagnostics)[0]?.severity).toBe("warning");
    expectClean(say(head('missing zero assumed "Không có minh chứng thì không có điểm"')));
    expectClean(say(head('sources { kh "Kế hoạch" }\nmissing zero source kh "mục 3"')));
    expectClean(say(head("missing refuse")));
    expectDiagnostics(say(head("missing refuse source «kh»")), "BRM0210");
  });

  test("what the source never prints is listed, a part once", () => {
    expect(expectClean(say(head("not stated wording, guide, support"))).notStated).toEqual(
      expect.arrayContaining(["wording", "guide", "support"]),
    );
    expectDiagnostics(say(head("not stated lead, «level», evidence")), "BRM0117");
    expectDiagnostics(say(head("not stated «ghi_chú»")), "BRM0117");
  });

  test("ranks go by the total or by an index", () => {
    expect(expectClean(say(head(""))).ranking).toBeNull();
    expect(expectClean(say(head("rank by total ties shared"))).ranking).toEqual({ by: "total" });
    const dti = 'index "DTI" = total / max\n';
    expect(expectClean(say(head(`${dti}rank by index ties shared`))).ranking).toEqual({
      by: "index",
      name: "DTI",
    });
    expect(expectClean(say(head(`rank by index "DTI"\n${dti}index "Hai" = total`))).ranking).toEqual({
      by: "index",
      name: "DTI",
    });
    expectDiagnostics(say(head("rank by «index»")), "BRM0221");
    expectDiagnostics(say(head(`${dti}index "Hai" = total\nrank by «index»`)), "BRM0221");
    expectFixed(say(head(`${dti}rank by index «"dti"»`)), "BRM0221");
    expectDiagnostics(say(head(`pillar "A" = total / max\nrank by «index»`)), "BRM0221");
    expectDiagnostics(say(head('rank by total «"DTI"»')), "BRM0221");
  });

  test("ranks by the total compare like with like", () => {
    const text = say(head("rank by «total» ties shared", share));
    expectDiagnostics(text, "BRM0329");
    expect(told(compile(unmarked(text)).diagnostics)[0]?.severity).toBe("warning");
    expectClean(say(head("rank by total\nnot applicable full", share)));
    expectClean(say(head("rank by total\nnot applicable zero", share)));
    expectDiagnostics(say(head("rank by «total»\nnot applicable exclude", share)), "BRM0329");
    expectClean(say(head('index "DTI" = total / max\nrank by index', share)));
    expectClean(say(head("", share)));
    const unscored = 'indicator 2 "Theo dõi" unscored { input a: count   not applicable when a = 0 }';
    expectClean(say(head(`rank by total\n${unscored}`)));
  });

  test("units are left out of the ranks by what is known of them", () => {
    const text = say(
      head(
        `rank by total
background { new_unit: yes/no   households: count }
not ranked when new_unit "Mới thành lập" assumed "vì"
not ranked when households < 100 and 1.a > 5`,
        'indicator 1 "Chỉ số" max 10 { input a: count in 0..10   points = a / 10 * max }',
      ),
    );
    const compiled = expectClean(text);
    expect(compiled.notRanked).toMatchObject([
      { reason: "Mới thành lập", provenance: [{ kind: "assumed", reason: "vì" }] },
      { reason: say("households < 100 and 1.a > 5") },
    ]);
    const unit = (name: string, fresh: string, households: number) => ({
      unit: name,
      inputs: { new_unit: fresh, households, "1.a": 6 },
    });
    const { units } = createEvaluator(compiled).evaluateAll([
      unit("A", "no", 100),
      unit("B", "yes", 100),
      unit("C", "no", 99),
    ]);
    expect(units.map(({ rank }) => rank)).toEqual([1, null, null]);
  });

  test("whom not to rank can be told of every unit", () => {
    const background = "background { a: count   b: count }\n";
    const text = say(head(`${background}not ranked when b / «a» > 1 "Vượt"`));
    expectDiagnostics(text, "BRM0305");
    expectClean(say(head(`${background}not ranked when (b / a else 0) > 1 "Vượt"`)));
  });

  test("it is yes or no over inputs, and nothing else", () => {
    const background = "background { a: count }\n";
    expectDiagnostics(say(head(`${background}not ranked when «a» "vì"`)), "BRM0205");
    expectDiagnostics(say(head(`${background}not ranked when «c» > 1 "vì"`)), "BRM0201");
    expectDiagnostics(say(head(`${background}not ranked when a > «max» "vì"`)), "BRM0221");
    expectDiagnostics(say(head(`${background}not ranked when «group 1» > 1 "vì"`)), "BRM0221");
    expectDiagnostics(say(head(`${background}not ranked when a = «highest(a)» "vì"`)), "BRM0220");
  });
});

test("the sentences, in both languages", () => {
  const said = (text: string): readonly string[] => [message(text, "en"), message(inVietnamese(text), "vi")];
  expect(said(head("missing zero"))).toEqual([
    'Missing figures count as 0 only where the decision says "no evidence, no points". Add "source …" or "assumed …" to this line.',
    'Thiếu số liệu mà tính 0 điểm thì cần có căn cứ trong văn bản ("không có tài liệu kiểm chứng thì không có điểm"). Hãy ghi "nguồn …" hoặc "giả định …" sau dòng này.',
  ]);
  expect(said(head("rank by total", share))).toEqual([
    "Ranks go by the total, but something does not apply to every unit, so units differ in their maximum. Rank by an index, such as total / max.",
    "Xếp hạng theo tổng điểm, trong khi có mục không áp dụng với một số đơn vị nên các đơn vị không cùng điểm tối đa. Hãy xếp hạng theo một chỉ số tổng hợp, ví dụ tổng điểm / điểm tối đa.",
  ]);
  expect(said(head("rank by index"))).toEqual([
    'There is no index to rank by. Add one, such as index "DTI" = total / max.',
    'Chưa có dòng "chỉ số tổng hợp" nào để xếp hạng theo. Hãy thêm một dòng, ví dụ chỉ số tổng hợp "DTI" = tổng điểm / điểm tối đa.',
  ]);
});
