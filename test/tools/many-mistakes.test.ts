/** Tests that every mistake of a ruleset, and every fault of a file, is said in one run, and once. */
import { expect, test } from "vitest";
import { barem, expectForPeople, inFolder, write } from "./bad-input.ts";

inFolder();

/** Ten mistakes, each alone in its line. */
const ten = `ruleset sai "Mười lỗi" {
  level xom; not stated basis, period, lead, evidence
  total 65
  group I "Một" max 40 {
    indicator I.1 "A" max 10 {
      input x: cuont "Số"
      points = least(x / 5, 100%) * max
    }
    indicator I.1 "B" max 10 {
      input y: count "Số"
      input z: count "Số"
      points = y / z * max
    }
    indicator I.3 "C" max 10 {
      input r: ratio in 0%..100% "Tỷ lệ"
      points {
        r >= 80: max
        otherwise: 0
      }
    }
    indicator I.4 "D" max 10 {
      input s: choice { co "Có" khong "Không" }
      points by s { co: max }
    }
  }
  group II "Hai" max 25 {
    indicator II.1 "E" max 10 {
      input r: ratio in 0%..100% "Tỷ lệ"
      points = caped(r, 80%)
    }
    indicator II.2 "G" max 10 {
      input n: yes/no "Đã"
      points { m: max   not n: 0 }
    }
    indicator II.3 "H" max 10 {
    }
  }
}
`;
const tenMistakes: readonly (readonly [line: number, code: string])[] = [
  [2, "BRM0117"],
  [6, "BRM0105"],
  [9, "BRM0202"],
  [12, "BRM0305"],
  [17, "BRM0206"],
  [23, "BRM0312"],
  [26, "BRM0301"],
  [29, "BRM0209"],
  [33, "BRM0201"],
  [35, "BRM0313"],
];

test.each(["vi", "en"] as const)(
  "ten mistakes are ten diagnostics in one run, in the order of the text, in %s",
  async (lang) => {
    write("muoi.barem", ten);
    const printed = await barem(["check", "muoi.barem"], lang);
    expect(printed.exit).toBe(1);
    expectForPeople(printed);
    const found = [...printed.err.matchAll(/^muoi\.barem:(\d+):\d+: (?:lỗi|error) (BRM\d{4}): /gm)];
    expect(found.map(([, line, code]) => [Number(line), code])).toEqual(tenMistakes);
    expect(printed.out).toMatch(lang === "vi" ? /^muoi\.barem: 10 lỗi/ : /^muoi\.barem: 10 errors/);
    const scored = await barem(["score", "muoi.barem", "so-lieu.csv"], lang);
    expect([scored.exit, scored.out, scored.err]).toEqual([1, "", printed.err]);
  },
);

/** The codes that `check` prints for a ruleset, with their lines. */
async function checked(name: string, text: string): Promise<readonly string[]> {
  write(name, text);
  const { err } = await barem(["check", name], "vi");
  return [...err.matchAll(/:(\d+):\d+: lỗi (BRM\d{4}): /g)].map(([, line, code]) => `${line} ${code}`);
}

test.each(["round indicators 2 half upp", "round indicators half up", "period 2022 2024", "cap xom"])(
  "a mistake in the head, such as %s, hides no other mistake",
  async (line) => {
    const text = ten.replace("level xom", line).replace("total 65", "total 66");
    expect(await checked("dau.barem", text)).toContain("3 BRM0301");
  },
);

test("an unknown method and an unknown name in its arguments are both said", async () => {
  const codes = await checked("ten.barem", ten.replace("caped(r, 80%)", "caped(q, 80%)"));
  expect(codes.filter((one) => one.startsWith("29 "))).toEqual(["29 BRM0209", "29 BRM0201"]);
});

test("a unit that stands twice in JSON hides no unknown input", async () => {
  const unit = (inputs: object) => ({ unit: "A", inputs });
  write("hai.json", JSON.stringify([unit({ "III.5.a": 1 }), unit({ "III.5.x": 1 })]));
  const { err } = await barem(["score", "xa.barem", "hai.json"], "vi");
  expect([...err.matchAll(/\((BRM\d{4})\)/g)].map(([, code]) => code)).toEqual(["BRM0401", "BRM0501"]);
});

test("a wrong name for the column of units is one fault", async () => {
  write("xa.csv", "xã,III.5.a\nXuân Lạc,1000\n");
  const { err } = await barem(["score", "xa.barem", "xa.csv"], "vi");
  expect(err.trimEnd().split("\n")).toEqual([expect.stringContaining("BRM0402")]);
});
