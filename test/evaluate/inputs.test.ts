/** Raw values of one unit in, states or issues with their words out. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { exact } from "../../src/base/exact.ts";
import { messageOf } from "../../src/base/message.ts";
import { readInputs } from "../../src/evaluate/inputs.ts";
import type { InputState, RawInputs } from "../../src/evaluate/outcome.ts";
import type { Input } from "../../src/ir/ruleset.ts";
import { blankInput } from "../blank.ts";
import { processorTime } from "../processor-time.ts";

function input(key: string, kind: Input["kind"], more: Partial<Input> = {}): Input {
  const isNumber = kind === "count" || kind === "amount" || kind === "ratio" || kind === "points";
  const low = isNumber ? "0" : null;
  return { ...blankInput, key, name: key, kind, low, ...more };
}

const INPUTS: readonly Input[] = [
  input("households", "count"),
  input("staff", "count", { low: "2", high: "10" }),
  input("area", "amount"),
  input("balance", "amount", { low: null }),
  input("share", "ratio", { high: "1" }),
  input("growth", "ratio"),
  input("capped", "ratio", { low: "1/10", high: "2/3" }),
  input("mark", "points", { high: "15/2" }),
  input("issued", "yes/no"),
  input("status", "choice", {
    options: [
      { word: "deployed", label: "Đã triển khai" },
      { word: "none", label: null },
    ],
  }),
  input("address", "text"),
  input("số_hộ", "count"),
];

const read = readInputs(INPUTS);

/** JavaScript callers hand over anything. */
function readAnything(raw: unknown): ReturnType<typeof read> {
  // The point of these tests is what the type forbids.
  return read(raw as RawInputs);
}

function stateOf(key: string, raw: unknown): InputState | undefined {
  return readAnything({ [key]: raw }).states.get(key);
}

/** The state in one line: "value 4/5", "not provided", "BRM0502 <found>". */
function outcomeOf(key: string, raw: unknown): string {
  const { states, issues } = readAnything({ [key]: raw });
  const state = states.get(key);
  const [issue] = issues;
  if (issue !== undefined) {
    expect(issues).toHaveLength(1);
    expect(issue.input).toBe(key);
    if (INPUTS.some((known) => known.key === key)) expect(state).toEqual({ state: "refused" });
    return `${issue.code} ${issue.found}`;
  }
  if (state?.state === "value") {
    return typeof state.value === "object" ? `value ${state.value.toFraction()}` : `value ${state.value}`;
  }
  return state?.state === "not applicable" ? `not applicable: ${state.reason}` : (state?.state ?? "no state");
}

function parametersOf(key: string, raw: unknown): unknown {
  return readAnything({ [key]: raw }).issues[0]?.parameters;
}

function wordsOf(key: string, raw: unknown): { readonly vi: string; readonly en: string } {
  const [issue] = readAnything({ [key]: raw }).issues;
  if (issue === undefined) throw new Error("no issue");
  return { vi: messageOf(issue, "vi"), en: messageOf(issue, "en") };
}

describe("every input has a state", () => {
  test("what is left out, null, empty or blank is not provided", () => {
    expect(read({}).states.size).toBe(INPUTS.length);
    expect(outcomeOf("no such", "x").startsWith("BRM0501")).toBe(true);
    for (const blank of [undefined, null, "", "   ", "\u00a0\t"]) {
      for (const { key } of INPUTS) expect(outcomeOf(key, blank)).toBe("not provided");
    }
  });

  test("zero is a value and not the same as nothing", () => {
    expect(outcomeOf("households", 0)).toBe("value 0");
    expect(outcomeOf("households", "0")).toBe("value 0");
    expect(outcomeOf("issued", false)).toBe("value false");
  });

  test("not applicable carries its reason, in both languages and any case", () => {
    for (const { key } of INPUTS) {
      expect(outcomeOf(key, "n/a: no river here")).toBe("not applicable: no river here");
      expect(outcomeOf(key, { notApplicable: " no river " })).toBe("not applicable: no river");
    }
    expect(outcomeOf("area", " N/A :x: y")).toBe("not applicable: x: y");
    expect(outcomeOf("area", "Không áp dụng: không có sông".normalize("NFD"))).toBe(
      "not applicable: không có sông",
    );
    expect(outcomeOf("area", "KHÔNG  ÁP\u00a0DỤNG: z")).toBe("not applicable: z");
  });

  test("not applicable without a reason is asked for it", () => {
    for (const raw of ["n/a", "n/a:", "không áp dụng:  ", { notApplicable: "" }]) {
      expect(outcomeOf("area", raw)).toMatch(/^BRM0511/);
    }
    expect(wordsOf("area", "n/a").vi).toContain("không áp dụng: lý do");
    expect(wordsOf("area", "n/a").en).toContain("n/a: reason");
  });

  test("a text that merely begins like it stays a text", () => {
    expect(outcomeOf("address", "không áp dụng cho xã: A")).toBe("value không áp dụng cho xã: A");
  });
});

describe("numbers are read exactly", () => {
  test.each([
    ["households", "1000", "1000"],
    ["households", " 1000\u00a0", "1000"],
    ["households", "007", "7"],
    ["households", 12n, "12"],
    ["households", -0, "0"],
    ["households", Number.MAX_SAFE_INTEGER, "9007199254740991"],
    ["households", "123456789012345678901234567890", "123456789012345678901234567890"],
    ["households", "1.0", "1"],
    ["area", "0.1", "1/10"],
    ["area", "0.125", "1/8"],
    ["area", "1234.567", "1234567/1000"],
    ["area", 1.234, "617/500"],
    ["area", 0.1, "1/10"],
    ["area", "1/3", "1/3"],
    ["balance", "-3.25", "-13/4"],
    ["share", "80%", "4/5"],
    ["share", "80 %", "4/5"],
    ["share", "80\u00a0%", "4/5"],
    ["share", "0.8", "4/5"],
    ["share", "4/5", "4/5"],
    ["share", 0.8, "4/5"],
    ["share", "100%", "1"],
    ["share", 1, "1"],
    ["growth", "250%", "5/2"],
    ["growth", "5/2", "5/2"],
    ["capped", "2/3", "2/3"],
    ["capped", "10%", "1/10"],
    ["mark", "7.5", "15/2"],
    ["staff", "2", "2"],
    ["staff", "10", "10"],
  ])("%s %s", (key, raw, fraction) => {
    expect(outcomeOf(key, raw)).toBe(`value ${fraction}`);
  });

  test("every decimal comes through digit by digit", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 10n ** 60n }),
        fc.integer({ min: 4, max: 30 }),
        (digits, places) => {
          const padded = `${digits}`.padStart(places + 1, "0");
          const text = `${padded.slice(0, -places)}.${padded.slice(-places)}`;
          const state = stateOf("area", text);
          const expected = exact(digits).over(exact(10n ** BigInt(places)));
          expect(
            state?.state === "value" && typeof state.value === "object" && state.value.equals(expected),
          ).toBe(true);
        },
      ),
    );
  });
});

describe("numbers that cannot be right are refused", () => {
  test.each([
    ["households", "-5", "BRM0503"],
    ["households", -5, "BRM0503"],
    ["households", "-1.5", "BRM0503"],
    ["households", "1.5", "BRM0504"],
    ["households", 1.5, "BRM0504"],
    ["households", "4/2", "BRM0502"],
    ["households", "many", "BRM0502"],
    ["households", "1 000", "BRM0502"],
    ["households", "1\u00a0000", "BRM0502"],
    ["households", "１２", "BRM0502"],
    ["households", "1e3", "BRM0502"],
    ["households", "1e999", "BRM0502"],
    ["households", "0x10", "BRM0502"],
    ["households", "+5", "BRM0502"],
    ["households", "--5", "BRM0502"],
    ["households", "-", "BRM0502"],
    ["households", "%", "BRM0502"],
    ["households", "5.", "BRM0502"],
    ["households", ".5", "BRM0502"],
    ["households", "1.2.3", "BRM0502"],
    ["households", "1,,2", "BRM0502"],
    ["households", "NaN", "BRM0502"],
    ["households", "∞", "BRM0502"],
    ["area", "-1", "BRM0505"],
    ["area", "1/0", "BRM0502"],
    ["area", "1/-2", "BRM0502"],
    ["area", "80%", "BRM0512"],
    ["households", "80%", "BRM0512"],
    ["mark", "80%", "BRM0512"],
    ["mark", "7.51", "BRM0505"],
    ["staff", "1", "BRM0505"],
    ["staff", 11, "BRM0505"],
    ["share", "101%", "BRM0505"],
    ["share", "-1%", "BRM0505"],
    ["share", "3/2", "BRM0505"],
    ["share", "101", "BRM0505"],
    ["share", "1/2%", "BRM0502"],
    ["share", "50%%", "BRM0502"],
    ["capped", "0.9", "BRM0505"],
    ["households", 1e21, "BRM0514"],
    ["households", 2 ** 53, "BRM0514"],
    ["area", 2 ** 60, "BRM0514"],
    ["households", 1e-7, "BRM0504"],
    ["area", "1e1", "BRM0502"],
    ["area", "0x10", "BRM0502"],
    ["area", Number.NaN, "BRM0514"],
    ["area", Number.POSITIVE_INFINITY, "BRM0514"],
  ])("%s %s is %s", (key, raw, code) => {
    expect(outcomeOf(key, raw)).toBe(`${code} ${String(raw)}`);
  });

  test("a number that lost digits is asked for in a form that its type takes, NaN at its source", () => {
    expect(wordsOf("households", 2 ** 60).en).toContain("a BigInt, such as 12345678901234567890n");
    expect(wordsOf("households", 2 ** 60).vi).toContain("BigInt, chẳng hạn 12345678901234567890n");
    expect(wordsOf("area", 2 ** 60).en).toContain('a string, such as "12345678901234567890"');
    expect(wordsOf("area", 2 ** 60).vi).toContain('chuỗi, chẳng hạn "12345678901234567890"');
    expect(wordsOf("households", Number.NaN).en).toBe(
      "NaN and Infinity are no numbers. Check the calculation that gave this, or give null where the figure is not known.",
    );
    expect(wordsOf("area", Number.POSITIVE_INFINITY).vi).toContain("không phải là số");
  });

  test("the bounds are named as they can be given", () => {
    expect(parametersOf("share", "101%")).toEqual({ low: "0%", high: "100%" });
    expect(parametersOf("capped", "0.9")).toEqual({ low: "10%", high: "2/3" });
    expect(parametersOf("mark", "8")).toEqual({ low: "0", high: "7.5" });
    expect(wordsOf("staff", "11").vi).toContain("từ 2 đến 10");
    expect(wordsOf("staff", "11").en).toContain("from 2 to 10");
    expect(wordsOf("area", "-1").vi).toContain("từ 0 trở lên");
    expect(wordsOf("area", "-1").en).toContain("from 0 up");
  });

  test("80 for a ratio asks whether 80% is meant and is never 8000%", () => {
    for (const raw of ["80", 80, 80n]) {
      expect(outcomeOf("share", raw)).toBe("BRM0510 80");
      expect(parametersOf("share", raw)).toEqual({ percent: "80%" });
      expect(outcomeOf("growth", raw)).toBe("BRM0510 80");
    }
    expect(parametersOf("share", "12.5")).toEqual({ percent: "12.5%" });
    expect(wordsOf("share", 80).vi).toContain("80%");
    expect(wordsOf("share", 80).en).toContain("80%");
  });

  test("400 digits are read, 401 are refused, and the issue does not repeat them all", () => {
    expect(outcomeOf("households", "9".repeat(400))).toBe(`value ${"9".repeat(400)}`);
    expect(outcomeOf("area", `0.${"1".repeat(399)}`)).toMatch(/^value/);
    for (const raw of [
      "9".repeat(401),
      "9".repeat(1_000_000),
      `0.${"1".repeat(400)}`,
      10n ** 400n,
      -(10n ** 400n),
    ]) {
      const outcome = outcomeOf("balance", raw);
      expect(outcome).toMatch(/^BRM0515/);
      expect(outcome.length).toBeLessThan(120);
    }
    expect(wordsOf("households", "9".repeat(500)).vi).toContain("400");
  });

  test("a value of another JavaScript type is named", () => {
    expect(outcomeOf("households", true)).toBe("BRM0513 true");
    expect(outcomeOf("households", [1])).toBe("BRM0513 […]");
    expect(outcomeOf("share", { value: 1 })).toBe("BRM0513 {…}");
    expect(outcomeOf("address", { notApplicable: 5 })).toBe("BRM0513 {…}");
    expect(outcomeOf("issued", [])).toBe("BRM0513 […]");
    expect(outcomeOf("status", true)).toBe("BRM0513 true");
    expect(outcomeOf("address", false)).toBe("BRM0513 false");
    expect(parametersOf("households", () => 1)).toEqual({ kind: "count", found: "function" });
    expect(parametersOf("households", Symbol("x"))).toEqual({ kind: "count", found: "symbol" });
    expect(wordsOf("households", true).en).toContain("Give a whole number");
    expect(wordsOf("households", [1]).vi).toContain("một danh sách");
  });
});

describe("a number with two readings is never guessed", () => {
  test.each([
    ["households", "1.000", "1000", "1"],
    ["households", "1,000", "1000", "1"],
    ["households", "12.345", "12345", undefined],
    ["households", "1.000.000", "1000000", undefined],
    ["households", "0,8", undefined, undefined],
    ["households", "1.000,5", undefined, undefined],
    ["area", "1.000", "1000", "1"],
    ["area", "1.234", "1234", "1.2340"],
    ["area", "1.230", "1230", "1.23"],
    ["area", "0,8", undefined, "0.8"],
    ["area", "10,05", undefined, "10.05"],
    ["area", "1,000", "1000", "1"],
    ["area", "1.000,5", undefined, "1000.5"],
    ["area", "1,000.5", undefined, "1000.5"],
    ["area", "1.234.567,891", undefined, "1234567.891"],
    ["balance", "-1.000", "-1000", "-1"],
    ["share", "0,8", undefined, "0.8"],
    ["share", "12,5%", undefined, "12.5%"],
    ["share", "66.667%", "66667%", "66.6670%"],
    ["mark", "1,234", "1234", "1.2340"],
  ])("%s %s", (key, raw, asWhole, asDecimal) => {
    expect(outcomeOf(key, raw)).toBe(`BRM0509 ${raw}`);
    expect(parametersOf(key, raw)).toEqual({ asWhole, asDecimal });
  });

  test("both readings are offered in words", () => {
    expect(wordsOf("area", "1.234").vi).toContain("1234 hoặc 1.2340");
    expect(wordsOf("area", "1.234").en).toContain("1234 or 1.2340");
    expect(wordsOf("households", "0,8").vi).toContain("Hãy ghi lại số");
  });

  test("each reading that is offered is read when it is given back", () => {
    const digits = fc.stringMatching(/^[0-9]{1,7}$/);
    const text = fc.tuple(digits, fc.array(fc.tuple(fc.constantFrom(".", ","), digits), { maxLength: 3 }));
    fc.assert(
      fc.property(text, ([first, rest]) => {
        const raw = first + rest.map(([mark, group]) => mark + group).join("");
        const [issue] = readAnything({ balance: raw }).issues;
        if (issue?.code !== "BRM0509") return;
        const { asWhole, asDecimal } = issue.parameters;
        expect(asWhole ?? asDecimal).toBeDefined();
        for (const reading of [asWhole, asDecimal]) {
          if (reading !== undefined) expect(outcomeOf("balance", reading)).toMatch(/^value/);
        }
      }),
    );
  });
});

describe("words", () => {
  test("yes and no are read in both languages, nothing else is", () => {
    for (const raw of [true, "yes", "có", "Có", "CÓ".normalize("NFD"), " yes "]) {
      expect(outcomeOf("issued", raw)).toBe("value true");
    }
    for (const raw of [false, "FALSE", "no", "không", "Không"])
      expect(outcomeOf("issued", raw)).toBe("value false");
    for (const raw of ["1", "0", 1, 0, "x", "khong", "co"]) {
      expect(outcomeOf("issued", raw)).toBe(`BRM0507 ${raw}`);
    }
    expect(wordsOf("issued", 1).vi).toContain('"có" hoặc "không"');
    expect(wordsOf("issued", 1).en).toContain('"yes" or "no"');
  });

  test("a choice is given by its word or its label", () => {
    expect(outcomeOf("status", "deployed")).toBe("value deployed");
    expect(outcomeOf("status", "Đã triển khai".normalize("NFD"))).toBe("value deployed");
    expect(outcomeOf("status", "none ")).toBe("value none");
  });

  test("another word is refused with the nearest option, blind to case and marks", () => {
    expect(outcomeOf("status", "Deployed")).toBe("BRM0506 Deployed");
    const options = ["deployed (Đã triển khai)", "none"];
    expect(parametersOf("status", "Deployed")).toEqual({ options, nearest: "deployed" });
    expect(parametersOf("status", "da trien khai")).toEqual({ options, nearest: "Đã triển khai" });
    expect(parametersOf("status", "constructor")).toEqual({ options, nearest: undefined });
    expect(wordsOf("status", "Deployed").vi).toContain('Có phải ý bạn là "deployed"?');
    expect(wordsOf("status", "whatever").en).toContain("deployed (Đã triển khai); none");
  });

  test("a text is any text, in NFC", () => {
    expect(outcomeOf("address", "Xã Đại Lãnh".normalize("NFD"))).toBe("value Xã Đại Lãnh");
    expect(outcomeOf("address", 12)).toBe("value 12");
  });
});

describe("names", () => {
  test("an unknown name is an error with the nearest known one", () => {
    expect(read({ houshold: 5 }).issues).toEqual([
      { code: "BRM0501", input: "houshold", found: "5", parameters: { nearest: "households" } },
    ]);
    expect(wordsOf("houshold", 5).vi).toContain('Có phải ý bạn là "households"?');
    expect(wordsOf("zzzzzzzz", 5).en).toContain("Correct the name");
  });

  test("an unknown name is an error even without a value", () => {
    expect(read({ houshold: "" }).issues.map((issue) => issue.code)).toEqual(["BRM0501"]);
  });

  test("a name in NFD is its NFC form, but not beside it", () => {
    const decomposed = "số_hộ".normalize("NFD");
    expect(read({ [decomposed]: 5 }).issues).toEqual([]);
    expect(read({ [decomposed]: 5 }).states.get("số_hộ")?.state).toBe("value");
    const both = read({ [decomposed]: 5, số_hộ: 6 });
    expect(both.issues.map(({ code, found }) => [code, found])).toEqual([["BRM0501", "5"]]);
  });

  test("names of Object.prototype are names like any other", () => {
    const raw: unknown = JSON.parse('{"__proto__": 5, "constructor": 6, "toString": 7}');
    expect(readAnything(raw).issues.map(({ code, input: key, found }) => [code, key, found])).toEqual([
      ["BRM0501", "__proto__", "5"],
      ["BRM0501", "constructor", "6"],
      ["BRM0501", "toString", "7"],
    ]);
    const odd = readInputs([input("__proto__", "count"), input("constructor", "count")]);
    expect([...odd({}).states.values()].map(({ state }) => state)).toEqual(["not provided", "not provided"]);
    const given = odd(JSON.parse('{"__proto__": "5"}'));
    expect(given.states.get("__proto__")?.state).toBe("value");
    expect(Object.prototype).not.toHaveProperty("notApplicable");
  });
});

test("every faulty input has its own issue, and the others keep their values", () => {
  const { states, issues } = read({ households: "x", share: 80, area: "5", issued: "maybe" });
  expect(issues.map((issue) => [issue.code, issue.input])).toEqual([
    ["BRM0502", "households"],
    ["BRM0510", "share"],
    ["BRM0507", "issued"],
  ]);
  expect(states.get("area")?.state).toBe("value");
});

test("any value whatever gives a state or one issue, with words in both languages", () => {
  fc.assert(
    fc.property(fc.constantFrom(...INPUTS), fc.anything(), ({ key }, raw) => {
      const { states, issues } = readAnything({ [key]: raw });
      expect(states.get(key)?.state === "refused").toBe(issues.length === 1);
      for (const issue of issues) {
        expect(messageOf(issue, "vi")).not.toMatch(/undefined|object Object/);
        expect(messageOf(issue, "en")).not.toMatch(/undefined|object Object/);
      }
    }),
  );
});

test("a million characters are refused in no time", () => {
  const began = process.cpuUsage();
  for (const text of [
    "1".repeat(1_000_000),
    ".".repeat(1_000_000),
    `${"0".repeat(1_000_000)}x`,
    "1.000".repeat(200_000),
  ]) {
    expect(stateOf("area", text)?.state).toBe("refused");
  }
  expect(processorTime(began)).toBeLessThan(2000);
});
