/** Tests of pillars, indices and grades: what they are made of, that they never fall, and what they give. */
import { describe, expect, test } from "vitest";
import { evaluate, type Outcome } from "../../src/index.ts";
import {
  expectClean,
  expectDiagnostics,
  expectFixed,
  inVietnamese,
  keywordLanguages,
  message,
  ruleset,
} from "../harness.ts";

const groups = `group 1 "Hạ tầng" max 40 {
  indicator 1.1 "Đường truyền" max 40 { input p: points in 0..max   points = p }
}
group 2 "Chính quyền" max 60 {
  group 2.1 "Dịch vụ công" max 20 { indicator 2.1.1 "Trực tuyến" max 20 { input p: points in 0..max   points = p } }
  group 2.2 "Văn bản" max 40 { indicator 2.2.1 "Điện tử" max 40 { input p: points in 0..max   points = p } }
}
group 9 "Theo dõi" unscored { indicator 9.1 "Dân số" unscored { input n: count } }
`;
const scheme = (lines: string): string => ruleset(`${lines}\n${groups}`, "100");

function outcomeOf(text: string, first: number, second: number, third: number): Outcome {
  return evaluate(expectClean(text), { "1.1.p": first, "2.1.1.p": second, "2.2.1.p": third, "9.1.n": 1 });
}

function valuesOf({ pillars, indices }: Outcome): readonly string[] {
  return [...pillars, ...indices].map(({ name, exact }) => `${name} ${exact}`);
}

describe.each(keywordLanguages)("roll-ups in %s keywords", (_, say) => {
  test("an index is the share of the total, rounded as its line says", () => {
    const text = say(scheme('index "DTI" = total / max round 2 half up'));
    expect(valuesOf(outcomeOf(text, 40, 10, 10))).toEqual(["DTI 3/5"]);
    expect(valuesOf(outcomeOf(text, 12.5, 0, 0))).toEqual(["DTI 13/100"]);
  });

  test("a pillar is what its groups reach of their maxima together", () => {
    const text = say(scheme('pillar "Hai" = groups 1, 2.1\npillar "Ba" = groups 2'));
    expect(valuesOf(outcomeOf(text, 20, 10, 0))).toEqual(["Hai 1/2", "Ba 1/6"]);
  });

  test("a line uses those above it", () => {
    const text = say(
      scheme(`pillar "Số" = 50% * group 1 + 50% * group 2.2
index "Chung" = (pillar "Số" + total / max) / 2
index "Điểm" = least(100 * index "Chung", 90%) * 10 points`),
    );
    expect(valuesOf(outcomeOf(text, 20, 0, 20))).toEqual(["Số 1/2", "Chung 9/20", "Điểm 9"]);
  });

  test("an index is a ratio or points", () => {
    expectClean(say(scheme('index "DTI" = total')));
    expectClean(say(scheme('index "DTI" = round(total / 10, 1)')));
    expectDiagnostics(say(scheme('index "DTI" = «5»')), "BRM0205");
    expectDiagnostics(say(scheme('index "DTI" = «total > 5 points»')), "BRM0220");
    expectDiagnostics(say(scheme('index "DTI" = «total + 50%»')), "BRM0212");
  });

  test("it never falls when a part rises", () => {
    expectDiagnostics(say(scheme('index "DTI" = group 1 - «group 2»')), "BRM0220");
    expectDiagnostics(say(scheme('index "DTI" = 1 - «group 2»')), "BRM0220");
    expectDiagnostics(say(scheme('index "DTI" = greatest(«-group 2», group 1)')), "BRM0220");
    expectDiagnostics(say(scheme('index "DTI" = total / max * «-1»')), "BRM0220");
    expectDiagnostics(say(scheme('index "DTI" = group 1 / «group 2»')), "BRM0220");
    expectDiagnostics(say(scheme('index "DTI" = total / «total»')), "BRM0220");
    expectDiagnostics(say(scheme('index "DTI" = total / «(max - 5 points)»')), "BRM0220");
    expectDiagnostics(say(scheme('index "DTI" = total / «0»')), "BRM0218");
    expectDiagnostics(say(scheme('index "DTI" = «minmax(total)»')), "BRM0220");
    expectDiagnostics(say(scheme('index "DTI" = «highest(total)» / max')), "BRM0220");
    expectDiagnostics(say(scheme('index "DTI" = «total / max else 0»')), "BRM0220");
    expectClean(
      say(scheme('index "DTI" = sum(total / max, group 1, mean(group 2, 20%)) * clamp(group 1, 10%, 90%)')),
    );
    expectClean(say(scheme('index "DTI" = total / (2 * max)')));
  });

  test("unknown groups, pillars and indices are told with the nearest", () => {
    expect(expectFixed(say(scheme('index "DTI" = group «2.11»')), "BRM0221")).toContain("2.1");
    expectDiagnostics(say(scheme('index "DTI" = group «7777»')), "BRM0221");
    expectDiagnostics(say(scheme('pillar "A" = groups 1, «8888»')), "BRM0221");
    expectFixed(
      say(scheme('pillar "Chính quyền số" = group 1\nindex "DTI" = pillar «"chinh quyen so"»')),
      "BRM0221",
    );
    expectDiagnostics(say(scheme('pillar "A" = group 1\nindex "DTI" = index «"A"»')), "BRM0221");
    expectDiagnostics(say(scheme('index "DTI" = «đân_số» + group 1')), "BRM0221");
    expectDiagnostics(say(scheme('index "DTI" = «1.1.p»')), "BRM0221");
  });

  test("a line cannot use one below it, nor itself", () => {
    expectDiagnostics(say(scheme('index "DTI" = «pillar "A"»\npillar "A" = group 1')), "BRM0221");
    expectDiagnostics(say(scheme('index "DTI" = «index "DTI"»')), "BRM0204");
  });

  test("what is wrong is said once, where it stands", () => {
    expectDiagnostics(
      say(scheme('pillar "A" = group «7777»\nindex "DTI" = pillar "A" + group 1\nrank by index')),
      "BRM0221",
    );
  });

  test("groups stand in a pillar once, and have points", () => {
    expectDiagnostics(say(scheme('pillar "A" = groups 1, 2, «1»')), "BRM0221");
    expectDiagnostics(say(scheme('pillar "A" = groups 1, «9»')), "BRM0221");
    expectDiagnostics(say(scheme('index "DTI" = group «9»')), "BRM0221");
  });

  test("a group inside another one of the same pillar is counted twice", () => {
    expectDiagnostics(say(scheme('pillar "A" = groups 2, «2.1»')), "BRM0221");
    expectDiagnostics(say(scheme('pillar "A" = groups «2.1», 2')), "BRM0221");
  });

  test("names are unique, places are whole", () => {
    expectDiagnostics(say(scheme('pillar "A" = group 1\nindex «"A"» = group 2')), "BRM0203");
    expectDiagnostics(say(scheme('index "DTI" = total / max round «2.5» half up')), "BRM0216");
  });

  test("an indicator knows nothing of groups, pillars and indices", () => {
    for (const part of ["group 1", 'pillar "A"', 'index "DTI"']) {
      expectDiagnostics(say(ruleset(`indicator 1 "Chỉ số" max 10 { points = «${part}» * max }`)), "BRM0221");
    }
    expectDiagnostics(say(ruleset('indicator 1 "Chỉ số" max 10 { points = «total» }')), "BRM0201");
  });

  test("where a line was left out, nothing else is said of what it may have declared", () => {
    expectDiagnostics(say(scheme("index «DTI» = total / max\nrank by index")), "BRM0105");
  });

  test("where it comes from is kept", () => {
    const { rollUps } = expectClean(say(scheme('pillar "A" = groups 1, 2 round 4 half up assumed "Suy ra"')));
    expect(rollUps).toMatchObject([
      {
        kind: "pillar",
        name: "A",
        of: { kind: "groups", codes: ["1", "2"] },
        rounding: { places: 4, mode: "half up" },
        provenance: [{ kind: "assumed", reason: "Suy ra" }],
      },
    ]);
  });
});

describe.each(keywordLanguages)("grades in %s keywords", (_, say) => {
  const grades = 'grade { total >= 90% * max: "Tốt"   total >= 70% * max: "Khá"   otherwise: "Trung bình" }';

  test("the first line that holds is the grade", () => {
    const text = say(scheme(grades));
    expect(
      [
        [40, 20, 30],
        [40, 20, 29],
        [40, 20, 10],
        [0, 0, 0],
      ].map(([a = 0, b = 0, c = 0]) => outcomeOf(text, a, b, c).grade),
    ).toEqual(["Tốt", "Khá", "Khá", "Trung bình"]);
  });

  test("conditions over groups, pillars and indices", () => {
    const text = say(
      scheme(
        'index "DTI" = total / max\ngrade { index "DTI" >= 50% and group 1 > 0 and not total = max: "A"   otherwise: "B" }',
      ),
    );
    expect(outcomeOf(text, 40, 20, 0).grade).toBe("A");
    expect(outcomeOf(text, 0, 20, 40).grade).toBe("B");
  });

  test("otherwise closes the list", () => {
    expectDiagnostics(say(scheme('grade { «total >= 90 points: "Tốt"» }')), "BRM0304");
    expectDiagnostics(say(scheme('grade { otherwise: "Khá"   «total >= 90 points: "Tốt"» }')), "BRM0304");
    expectDiagnostics(say(scheme("«grade { }»")), "BRM0304");
  });

  test("labels are unique", () => {
    expectDiagnostics(say(scheme('grade { total >= 90 points: "Tốt"   otherwise: «"Tốt"» }')), "BRM0203");
  });

  test("conditions are yes or no, of one kind, and divide by numbers and max only", () => {
    expectDiagnostics(say(scheme('grade { «total»: "Tốt"   otherwise: "Khá" }')), "BRM0205");
    expectFixed(say(scheme('grade { total >= «90»: "Tốt"   otherwise: "Khá" }')), "BRM0211");
    expectFixed(say(scheme('grade { total / max >= «90»: "Tốt"   otherwise: "Khá" }')), "BRM0206");
    expectDiagnostics(
      say(scheme('grade { group 1 / «group 2» >= 90%: "Tốt"   otherwise: "Khá" }')),
      "BRM0220",
    );
    expectDiagnostics(
      say(scheme('grade { total >= «highest(total)»: "Tốt"   otherwise: "Khá" }')),
      "BRM0220",
    );
    expectClean(say(scheme('grade { group 1 - group 2 >= 0: "Tốt"   otherwise: "Khá" }')));
  });

  test("unknown parts are told", () => {
    expectDiagnostics(say(scheme('grade { group «7777» >= 90%: "Tốt"   otherwise: "Khá" }')), "BRM0221");
    expectDiagnostics(say(scheme('grade { «population» >= 90%: "Tốt"   otherwise: "Khá" }')), "BRM0221");
  });
});

test("the sentences about parts, in both languages", () => {
  const said = (lines: string): readonly string[] => {
    const text = scheme(lines);
    return [message(text, "en"), message(inVietnamese(text), "vi")];
  };
  expect(said('index "DTI" = group 2.11')).toEqual([
    'There is no group "2.11". Do you mean "2.1"?',
    'Không có nhóm "2.11". Có phải ý bạn là "2.1"?',
  ]);
  expect(said('index "DTI" = 1 - group 1')).toEqual([
    "The larger this is, the smaller the result, but an index or a pillar must not fall when a part of it rises. Replace the subtraction.",
    "Phần bị trừ này càng lớn thì kết quả càng nhỏ, trong khi chỉ số tổng hợp và trụ cột không được giảm khi một phần tăng. Hãy thay phép trừ.",
  ]);
  expect(said('index "DTI" = pillar "A"\npillar "A" = group 1')).toEqual([
    'The line pillar "A" stands below, but a line can use only those above it. Swap the two lines.',
    'Dòng trụ cột "A" nằm ở dưới, mà mỗi dòng chỉ dùng được các dòng trên nó. Hãy đổi thứ tự hai dòng.',
  ]);
  expect(said('index "DTI" = 1.1.p')).toEqual([
    '"1.1.p" cannot be used here. There are: total, max, group …, pillar "…", index "…".',
    '"1.1.p" không dùng được ở đây. Có thể dùng: tổng điểm, điểm tối đa, nhóm …, trụ cột "…", chỉ số tổng hợp "…".',
  ]);
});
