/** Tests what is said of an extension that does not fit what it extends. */
import { expect, test } from "vitest";
import { compileEdition, edition, OLD, told } from "./editions.ts";

const CASES: readonly (readonly [title: string, text: string, told: readonly string[]])[] = [
  [
    "an indicator that is not there",
    edition(`  change indicator 1.3 { max 5 }`),
    ["BRM0222 xa-2024.barem «1.3»"],
  ],
  ["an indicator that is a group", edition(`  change indicator 1 { max 5 }`), ["BRM0222 xa-2024.barem «1»"]],
  [
    "a group that is not there",
    edition(
      `  add to group 3 { indicator 3.1 "Mới" max 1 { input h: yes/no points by h { yes: max no: 0 } } }`,
    ),
    ["BRM0222 xa-2024.barem «3»"],
  ],
  [
    "a line that is not there",
    edition(`  change indicator 1.2 { remove require }`),
    ["BRM0222 xa-2024.barem «remove require»"],
  ],
  [
    "an index that is not there",
    edition(`  remove index "DTI"`),
    ['BRM0222 xa-2024.barem «remove index "DTI"»'],
  ],
  [
    "edited twice",
    edition(`  change indicator 1.2 "Một" { }\n  change indicator 1.2 "Hai" { }`),
    ["BRM0223 xa-2024.barem «1.2»", 'the other edit: xa-2024.barem «change indicator 1.2 "Một" { }»'],
  ],
  [
    "changed and removed",
    edition(`  change group 2 { max 5 }\n  remove group 2 "Bỏ"`),
    ["BRM0223 xa-2024.barem «2»", 'the other edit: xa-2024.barem «remove group 2 "Bỏ"»'],
  ],
  [
    "changed inside what is removed",
    edition(`  change indicator 2.1 { max 5 }\n  remove group 2 "Bỏ"`),
    ["BRM0223 xa-2024.barem «2.1»", 'the other edit: xa-2024.barem «remove group 2 "Bỏ"»'],
  ],
  [
    "renumbered onto a taken code",
    edition(`  renumber indicator 1.1 to 1.2`),
    ["BRM0224 xa-2024.barem «1.2»", "declared here: xa-2023.barem «1.2»"],
  ],
  [
    "renumbered onto one code",
    edition(`  renumber indicator 1.1 to 1.9\n  renumber indicator 1.2 to 1.9`),
    ["BRM0224 xa-2024.barem «1.9»", "first defined here: xa-2024.barem «1.9»"],
  ],
  [
    "added with a taken code",
    edition(
      `  add to group 1 { indicator 1.2 "Mới" max 1 { input h: yes/no points by h { yes: max no: 0 } } }`,
    ),
    ["BRM0224 xa-2024.barem «1.2»", "declared here: xa-2023.barem «1.2»"],
  ],
  ["moved into itself", edition(`  move group 1 into group 1`), ["BRM0226 xa-2024.barem «1»"]],
  [
    "the wrong name of the old edition",
    edition(``).replace("extends xa_2023", "extends xa_2022"),
    ["BRM0228 xa-2024.barem «xa_2022»"],
  ],
  [
    "a file that is not there",
    edition(``).replace("xa-2023.barem", "xa-2032.barem"),
    ['BRM0126 xa-2024.barem «"xa-2032.barem"»'],
  ],
  [
    "a path that leads out",
    edition(``).replace("xa-2023.barem", "../xa-2023.barem"),
    ['BRM0125 xa-2024.barem «"../xa-2023.barem"»'],
  ],
  [
    "maxima that no longer add up",
    edition(`  change indicator 1.1 { max 15 }`),
    ["BRM0301 xa-2023.barem «20»", "changed here: xa-2024.barem «max 15»"],
  ],
  [
    "maxima that no longer add up after a removal",
    edition(`  remove indicator 1.2 "Bỏ"`),
    ["BRM0301 xa-2023.barem «20»", 'changed here: xa-2024.barem «remove indicator 1.2 "Bỏ"»'],
  ],
  [
    "a name that is gone",
    edition(`  remove background households`),
    [
      "BRM0201 xa-2023.barem «households»",
      "changed here: xa-2024.barem «remove background households»",
      "BRM0201 xa-2023.barem «households»",
      "changed here: xa-2024.barem «remove background households»",
    ],
  ],
  [
    "a group that is gone from a list",
    edition(`  total 20\n  remove group 2 "Bỏ"`),
    ["BRM0221 xa-2023.barem «2»", 'changed here: xa-2024.barem «remove group 2 "Bỏ"»'],
  ],
  [
    "a rule that is not complete",
    edition(`  change indicator 1.1 { points { ratio >= 80%: max  ratio < 70%: 0 } }`),
    ["BRM0302 xa-2024.barem «ratio < 70%: 0»"],
  ],
  ["a mistake in a line", edition(`  change indicator 1.1 { max 15,5 }`), ["BRM0103 xa-2024.barem «15,5»"]],
  ["a remove without a reason", edition(`  remove indicator 1.1`), ["BRM0105 xa-2024.barem «1.1»"]],
  [
    "an edit of nothing",
    edition(`  total 30`)
      .replace('extends xa_2023 from "xa-2023.barem"', '"Xã"')
      .replace(
        "total 30",
        'level commune\n total 1\n change indicator 1.1 { max 5 }\n indicator 1 "Một" max 1 { input h: yes/no points by h { yes: max no: 0 } }',
      ),
    ["BRM0137 xa-2024.barem «change»"],
  ],
];

for (const [title, text, expected] of CASES) {
  test(title, () => {
    expect(
      told(compileEdition(text), text)
        .flat()
        .filter((line) => !/^BRM032/.test(line)),
    ).toEqual(expected);
  });
}

test("an old edition with a mistake is told in its file", () => {
  const files = { "xa-2023.barem": OLD.replace("max 6", "max 6,5") };
  const text = edition(`  change indicator 1.1 { max 15 }`);
  expect(told(compileEdition(text, files), text, files)).toMatchInlineSnapshot(`
    [
      [
        "BRM0103 xa-2023.barem «6,5»",
      ],
    ]
  `);
});
test("an old edition that breaks a law is told in its file, with where it is extended", () => {
  const files = { "xa-2023.barem": OLD.replace("max 6", "max 5") };
  const text = edition(``);
  expect(told(compileEdition(text, files), text, files)).toMatchInlineSnapshot(`
    [
      [
        "BRM0301 xa-2023.barem «20»",
        "extended here: xa-2024.barem «extends xa_2023 from "xa-2023.barem"»",
      ],
    ]
  `);
});
test("editions that extend one another", () => {
  const files = { "xa-2023.barem": `ruleset xa_2023 extends xa_2024 from "xa-2024.barem" { period 2023 }` };
  const text = edition(``);
  expect(told(compileEdition(text, files), text, files)).toMatchInlineSnapshot(`
    [
      [
        "BRM0225 xa-2023.barem «"xa-2024.barem"»",
      ],
    ]
  `);
});
test("a file of methods alone", () => {
  const files = { "xa-2023.barem": `method half(r) = r * 50%` };
  const text = edition(``);
  expect(told(compileEdition(text, files), text, files)).toMatchInlineSnapshot(`
    [
      [
        "BRM0227 xa-2024.barem «extends xa_2023 from "xa-2023.barem"»",
      ],
    ]
  `);
});
test("an id that is not there is not called a file", () => {
  const text = edition("").replace("xa-2023.barem", "commune/khong-co");
  const [diagnostic] = compileEdition(text).diagnostics;
  expect([diagnostic?.code, diagnostic?.message]).toEqual([
    "BRM0126",
    'There is no ruleset "commune/khong-co". "barem rulesets" lists the ids there are; a file of your own ends in .barem.',
  ]);
});

const MORE: readonly (readonly [title: string, lines: string, told: readonly string[]])[] = [
  ["two maxima in one change", "  change group 1 { max 21\n max 22 }", ["BRM0115 xa-2024.barem «max 22»"]],
  [
    "unscored beside a maximum",
    "  change indicator 1.2 { unscored\n max 3 }",
    ["BRM0115 xa-2024.barem «max 3»"],
  ],
  [
    "moved into a group that is removed",
    '  remove group 2 "r"\n  move indicator 1.2 into group 2',
    ["BRM0223 xa-2024.barem «2»", 'the other edit: xa-2024.barem «remove group 2 "r"»'],
  ],
  [
    "groups moved into one another",
    "  move group 1 into group 2\n  move group 2 into group 1",
    ["BRM0226 xa-2024.barem «2»"],
  ],
  [
    "removed twice",
    '  remove indicator 1.2 "a"\n  remove indicator 1.2 "b"',
    ["BRM0223 xa-2024.barem «1.2»", 'the other edit: xa-2024.barem «remove indicator 1.2 "a"»'],
  ],
  [
    "a line of the head removed twice",
    "  remove period\n  remove period",
    ["BRM0223 xa-2024.barem «remove period»", "the other edit: xa-2024.barem «remove period»"],
  ],
  [
    "a background figure of another kind",
    '  background { households: amount "Số hộ" of "hộ" }',
    [
      "BRM0212 xa-2023.barem «coded <= households»",
      'changed here: xa-2024.barem «households: amount "Số hộ" of "hộ"»',
    ],
  ],
  [
    "a wrong example",
    "  change indicator 1.2 {\n    example { has: yes } gives 0.5\n  }\n# x\n# y\n",
    ["BRM0310 xa-2024.barem «0.5»"],
  ],
];

for (const [title, lines, expected] of MORE) {
  test(title, () => {
    const text = edition(lines);
    const all = told(compileEdition(text), text).flat();
    expect(all.slice(0, expected.length)).toEqual(expected);
    expect(new Set(all.filter((line) => line.startsWith("BRM")).map((line) => line.slice(0, 7))).size).toBe(
      1,
    );
  });
}

test("a wrong example of the old edition is told in its file", () => {
  const files = { "xa-2023.barem": OLD.replace("gives 14", "gives 13") };
  const text = edition("");
  expect(told(compileEdition(text, files), text, files).flat()[0]).toBe("BRM0310 xa-2023.barem «13»");
});
