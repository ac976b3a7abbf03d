/** Tests what an extension comes to: the points and the text of the new edition. */
import { describe, expect, test } from "vitest";
import { compileEdition as compileAny, consolidate, format, startEdition } from "../../../src/author.ts";
import { explain } from "../../../src/explain.ts";
import { compile, evaluate, fingerprintOf, type Ruleset } from "../../../src/index.ts";
import { inVietnamese } from "../../harness.ts";
import { compileEdition, edition, OLD, told } from "./editions.ts";

/** The ruleset of an extension that has no errors. */
function full(text: string, files?: Readonly<Record<string, string>>): Ruleset {
  const compilation = compileEdition(text, files);
  const { ruleset, diagnostics } = compilation;
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  expect(errors, JSON.stringify(told(compilation, text, files))).toEqual([]);
  if (ruleset === undefined) {
    throw new Error("no ruleset");
  }
  return ruleset;
}

function textOf({ origin }: Ruleset): string {
  return origin?.text ?? "";
}

/** What a ruleset means, its name, year and basis apart. */
function meaning(ruleset: Ruleset): string {
  return fingerprintOf({ ...ruleset, id: "same", period: null, basis: [] });
}

function codes(ruleset: Ruleset): string {
  const list = (nodes: Ruleset["children"]): string =>
    nodes.map((one) => (one.kind === "group" ? `${one.code}(${list(one.children)})` : one.code)).join(" ");
  return list(ruleset.children);
}

const old = compile(OLD).ruleset as Ruleset;

describe("an extension without edits", () => {
  test("means what it extends (I40)", () => {
    expect(meaning(full(edition("")))).toBe(meaning(old));
  });
  test("has its own name and, where it says none, the old label", () => {
    const ruleset = full(edition(""));
    expect([ruleset.id, ruleset.label, ruleset.period]).toEqual([
      "xa_2024",
      "Chuyển đổi số cấp xã 2023",
      { from: 2024, to: 2024 },
    ]);
  });
  test("may be written in the other keyword language than what it extends", () => {
    expect(meaning(full(inVietnamese(edition(`  change indicator 1.1 { max 14 }`))))).toBe(meaning(old));
  });
});

describe("a change", () => {
  test("of a value to itself changes nothing (I41)", () => {
    const same = edition(`  total 30
  change indicator 1.1 "Hồ sơ trực tuyến" {
    max 14
    input a: count "Tổng số hồ sơ"
    ratio = (b / a else 0)
    points = capped(ratio, 80%)
  }
  change group 1 { max 20 }
  pillar "Chung" = groups 1, 2`);
    expect(meaning(full(same))).toBe(meaning(old));
  });

  test("of a rule gives other points to that indicator only, and drops its old examples (I43)", () => {
    const ruleset = full(edition(`  change indicator 1.1 { points = capped(ratio, 90%) }`));
    const inputs = { households: 10, "1.1.a": 10, "1.1.b": 8, "1.2.has": true, "2.1.coded": 5 };
    const [before, after] = [evaluate(old, inputs), evaluate(ruleset, inputs)];
    expect(before.indicators["1.1"]?.exact).toBe("14");
    expect(after.indicators["1.1"]?.exact).toBe("112/9");
    for (const code of ["1.2", "2.1"]) {
      expect(after.indicators[code]?.exact).toBe(before.indicators[code]?.exact);
    }
    expect(textOf(ruleset)).not.toContain("example");
  });

  test("of the lead agency keeps the rule and its examples", () => {
    const ruleset = full(edition(`  change indicator 1.1 { lead "Văn phòng UBND xã" }`));
    expect(meaning(ruleset)).toBe(meaning(old));
    expect(textOf(ruleset)).toContain("example { a: 10 b: 8 } gives 14");
    expect(textOf(ruleset)).toContain('lead "Văn phòng UBND xã"');
  });

  test("adds a condition beside the old ones, and removes what it says", () => {
    const both = full(edition(`  change indicator 1.1 { require a <= 1000 "Nhiều quá" }`));
    expect(textOf(both).match(/require/g)).toHaveLength(3);
    const one = full(
      edition(`  change indicator 1.1 { remove require  require b <= a and a <= 1000 "Nhiều quá" }`),
    );
    expect(textOf(one).match(/require/g)).toHaveLength(2);
  });

  test("gives lines to an indicator that had no block", () => {
    const files = {
      "xa-2023.barem": `ruleset xa_2023 "Xã" {
  level commune
  total 0
  indicator 1 "Chưa chấm" unscored
  indicator 2 "Cũng chưa" unscored {
  }
}`,
    };
    const ruleset = full(
      edition(`  total 5
  change indicator 1 "Chấm" { max 5  input has: yes/no  points by has { yes: max  no: 0 } }`),
      files,
    );
    expect(ruleset.children.map(({ code, label, max }) => [code, label, max])).toEqual([
      ["1", "Chấm", "5"],
      ["2", "Cũng chưa", "0"],
    ]);
  });

  test("of background, sources, methods and the head replaces what has the same name", () => {
    const files = {
      "xa-2023.barem": OLD.replace(
        "  period     2023",
        `  period 2023
  sources { qd "Quyết định 1" }
  round indicators 2 half up
  method half(r) = r * 50%`,
      ),
    };
    const ruleset = full(
      edition(`  sources { qd "Quyết định 2"  hd "Hướng dẫn" }
  background { households: count "Số hộ dân" of "hộ"  people: count "Số dân" }
  round indicators 3 half up
  round total 1 half up
  method half(r) = r / 2`),
      files,
    );
    expect(ruleset.basis.map(({ number }) => number)).toEqual(["2/QĐ-UBND"]);
    expect(ruleset.sources.map(({ label }) => label)).toEqual(["Quyết định 2", "Hướng dẫn"]);
    expect(ruleset.background.map(({ label }) => label)).toEqual(["Số hộ dân", "Số dân"]);
    expect(ruleset.rounding.map(({ stage, places }) => `${stage} ${places}`).sort()).toEqual([
      "indicators 3",
      "total 1",
    ]);
    expect(textOf(ruleset).match(/method half/g)).toHaveLength(1);
  });
});

describe("codes", () => {
  test("are changed all at once, so two may change places", () => {
    const ruleset = full(edition(`  renumber indicator 1.1 to 1.2\n  renumber indicator 1.2 to 1.1`));
    expect(codes(ruleset)).toBe("1(1.2 1.1) 2(2.1)");
    expect(ruleset.children.map(({ code }) => code)).toEqual(["1", "2"]);
  });

  test("of a renumbered group take along those of what it holds, and every reference to them", () => {
    const ruleset = full(edition(`  renumber group 1 to 3`));
    expect(codes(ruleset)).toBe("3(3.1 3.2) 2(2.1)");
    expect(ruleset.rollUps[0]?.of).toMatchObject({ codes: ["3", "2"] });
  });

  test("in formulas of other indicators follow a renumbering", () => {
    const files = {
      "xa-2023.barem": OLD.replace(
        "points by has { yes: max  no: 0 }",
        "points by has { yes: max * (1.1.b / 1.1.a else 0)  no: 0 }\n      require 1.1.b <= 1.1.a",
      ),
    };
    const ruleset = full(edition(`  renumber indicator 1.1 to 1.3`), files);
    expect(textOf(ruleset)).toContain("yes: max * (1.3.b / 1.3.a else 0)");
  });

  test("may go to another once theirs is renumbered or removed", () => {
    const ruleset = full(
      edition(`  remove indicator 1.2 "Bỏ theo Quyết định 2"
  renumber indicator 1.1 to 1.2
  add to group 1 { indicator 1.1 "Mới" max 6 { input has: yes/no  points by has { yes: max  no: 0 } } }`),
    );
    expect(codes(ruleset)).toBe("1(1.1 1.2) 2(2.1)");
    expect(ruleset.children[0]?.kind === "group" && ruleset.children[0].children[0]?.label).toBe("Mới");
  });
});

describe("a part", () => {
  test("that is moved keeps its lines and their changes, and stands where its code belongs", () => {
    const ruleset = full(
      edition(`  move indicator 1.1 into group 2
  renumber indicator 1.1 to 2.2
  change indicator 1.1 { lead "Công an xã" }
  change group 1 { max 6 }
  change group 2 { max 24 }`),
    );
    expect(codes(ruleset)).toBe("1(1.2) 2(2.1 2.2)");
    expect(textOf(ruleset)).toContain("Công an xã");
  });

  test("may be moved into a group that is new", () => {
    const ruleset = full(
      edition(`  move indicator 1.2 into group 3
  renumber indicator 1.2 to 3.2
  move indicator 2.1 into group 3.5
  change group 1 { max 14 }
  change group 2 { max 0 }
  group 3 "Mới" max 17 {
    indicator 3.1 "Nữa" max 1 { input has: yes/no  points by has { yes: max  no: 0 } }
    group 3.5 "Trong" max 10
  }
  total 31`),
    );
    expect(codes(ruleset)).toBe("1(1.1) 2() 3(3.1 3.5(2.1) 3.2)");
  });

  test("may be moved out of a group that is removed", () => {
    const ruleset = full(
      edition(`  total 20
  move indicator 1.1 into group 2
  remove group 1 "Nhập vào nhóm 2"
  change indicator 1.1 { max 10 }
  change group 2 { max 20 }
  pillar "Chung" = groups 2`),
    );
    expect(codes(ruleset)).toBe("2(1.1 2.1)");
  });

  test("that is added stands where its code belongs: 1.9 before 1.10, IV before V", () => {
    const added = (code: string) =>
      `indicator ${code} "Mới" max 0 { input has: yes/no  points by has { yes: max  no: 0 } }`;
    const ruleset = full(
      edition(
        `  add to group 1 { ${added("1.10")} ${added("1.9")} }\n  group 1a "Thêm" max 0 { ${added("1a.1")} }`,
      ),
    );
    expect(codes(ruleset)).toBe("1(1.1 1.2 1.9 1.10) 1a(1a.1) 2(2.1)");
  });

  test("that is removed goes with the comments above it", () => {
    const ruleset = full(edition(`  total 20\n  remove group 2 "Bỏ"\n  pillar "Chung" = groups 1`));
    expect(textOf(ruleset)).not.toContain("Nhóm cuối");
    expect(codes(ruleset)).toBe("1(1.1 1.2)");
  });
});

describe("several generations", () => {
  const middle = edition(`  change indicator 1.1 { points = capped(ratio, 90%) }\n  renumber group 2 to 3`);
  const last = `ruleset xa_2025 extends xa_2024 from "xa-2024.barem" {
  basis "3/QĐ-UBND" dated 2025-01-02
  period 2025
  change indicator 3.1 { max 15 }
  change group 3 { max 15 }
  total 35
}`;
  const files = { "xa-2023.barem": OLD, "xa-2024.barem": middle };

  test("come to the same as the consolidated text extended once (I42)", () => {
    const whole = compileAny(last, {
      name: "xa-2025.barem",
      read: (path) => files[path as keyof typeof files],
    });
    const text = textOf(full(middle));
    const once = compileAny(last, {
      name: "xa-2025.barem",
      read: (path) => (path === "xa-2024.barem" ? text : undefined),
    });
    expect(whole.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(fingerprintOf(whole.ruleset as Ruleset)).toBe(fingerprintOf(once.ruleset as Ruleset));
    expect(whole.used.map(({ name }) => name)).toEqual(["xa-2024.barem", "xa-2023.barem"]);
  });

  test("tell a mistake in the oldest text at its line", () => {
    const wrong = { ...files, "xa-2023.barem": OLD.replace("max 6", "max 7") };
    const { diagnostics } = compileAny(last, {
      name: "xa-2025.barem",
      read: (path) => wrong[path as keyof typeof wrong],
    });
    expect(diagnostics.map(({ code, file }) => [code, file])).toEqual([["BRM0301", "xa-2023.barem"]]);
  });
});

test("the consolidated text is a ruleset of its own with the same fingerprint", () => {
  const ruleset = full(edition(`  renumber group 2 to 3\n  change indicator 1.2 { evidence "Ảnh" }`));
  const again = compile(textOf(ruleset)).ruleset as Ruleset;
  expect(fingerprintOf(again)).toBe(fingerprintOf(ruleset));
});

test("a file that the old edition uses is found beside it", () => {
  const files = {
    "old/xa-2023.barem": OLD.replace("capped(ratio, 80%)", "own(ratio)").replace(
      "ruleset",
      'use "m.barem"\nruleset',
    ),
    "old/m.barem": "method own(r) = capped(r, 80%)",
  };
  const text = edition("").replace("xa-2023.barem", "old/xa-2023.barem");
  const inputs = { households: 10, "1.1.a": 10, "1.1.b": 6, "1.2.has": true, "2.1.coded": 5 };
  expect(evaluate(full(text, files), inputs).total.exact).toBe(evaluate(old, inputs).total.exact);
});

test("an explanation quotes each line with the file that it was written in", () => {
  const ruleset = full(edition(`  change indicator 1.1 { points = capped(ratio, 90%) }`));
  const outcome = evaluate(ruleset, { "1.1.a": 10, "1.1.b": 8 }).indicators["1.1"];
  const text = outcome === undefined ? "" : explain(outcome, { locale: "en", origin: ruleset.origin });
  expect(text).toContain("xa-2023.barem:14 │ ratio = (b / a else 0)");
  expect(text).toContain("xa-2024.barem:4 │ points = capped(ratio, 90%)");
});

describe("the consolidated text", () => {
  const files: Readonly<Record<string, string>> = { "xa-2023.barem": OLD };
  const text = edition(`  renumber group 2 to 3\n  change indicator 1.2 { evidence "Ảnh" }`);

  test("is laid out, in the keywords of the extension, and means the same", () => {
    const result = consolidate(text, { read: (path) => files[path] });
    expect(result.text).toMatch(/^# Consolidated text; it extends xa-2023\.barem\./);
    expect(format(result.text ?? "").text).toBe(result.text);
    const again = compile(result.text ?? "").ruleset as Ruleset;
    expect(fingerprintOf(again)).toBe(fingerprintOf(result.ruleset as Ruleset));
    const vietnamese = consolidate(text, { read: (path) => files[path], keywords: "vi" }).text ?? "";
    expect(vietnamese).toContain('chỉ số 1.2 "Có trang thông tin"');
  });

  test("knows the new code of every old one", () => {
    const { generations } = consolidate(text, { read: (path) => files[path] });
    expect(
      generations.map(({ file, codes }) => [file, codes.get("2"), codes.get("2.1"), codes.get("1.1")]),
    ).toEqual([["xa-2023.barem", "3", "3.1", "1.1"]]);
  });

  test("of a text that extends nothing is that text, and there is none of one with errors", () => {
    expect(consolidate(OLD).text).toBe(format(OLD).text);
    expect(consolidate(edition('  remove index "x"'), { read: (path) => files[path] }).text).toBeUndefined();
  });
});

test("a new edition is started with the year after, its basis to be filled in, and the old list", () => {
  const text = startEdition(old, { from: "xa-2023.barem", locale: "en" });
  expect(text).toContain(
    'ruleset xa_2024 "Chuyển đổi số cấp xã 2024" extends xa_2023 from "xa-2023.barem" {',
  );
  expect(text).toContain("#    [ ] 1.1 Hồ sơ trực tuyến (max 14, 1 example)");
  expect(told(compileEdition(text), text).flat()).toEqual(["BRM0330 xa-2024.barem «xa_2024»"]);
});
