/** The name someone most likely meant. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { foldMarks, nearest } from "../../src/base/suggest.ts";

test("case, tone marks, the bar of đ and the form of Unicode make no difference", () => {
  expect(nearest("SO_HO_GIA_DINH", ["dân_số", "số_hộ_gia_đình"])).toBe("số_hộ_gia_đình");
  expect(nearest("so_ho", ["dân_số", "số_hộ"])).toBe("số_hộ");
  expect(nearest("số_hộ".normalize("NFD"), ["số_họ", "số_hộ"])).toBe("số_hộ");
  expect(foldMarks("Đường ĐÊ hoà".normalize("NFD"))).toBe("duong de hoa");
});

test("marks decide between names that differ in nothing else", () => {
  expect(nearest("số_hô", ["so_ho", "số_hộ", "số_hồ_sơ"])).toBe("số_hộ");
});

test("a slip of the finger is mended, another word is not", () => {
  expect(nearest("houshold", ["address", "households"])).toBe("households");
  expect(nearest("III.5.d", ["III.5.a", "III.6.a"])).toBe("III.5.a");
  expect(nearest("population", ["households", "address"])).toBeUndefined();
  expect(nearest("a", ["b", "c"])).toBeUndefined();
  expect(nearest("", ["a"])).toBeUndefined();
  expect(nearest("a", [])).toBeUndefined();
});

test("of equally near names the first is taken", () => {
  expect(nearest("III.5.x", ["III.5.b", "III.5.a"])).toBe("III.5.b");
  expect(nearest("III.5.x", ["III.5.a", "III.5.b"])).toBe("III.5.a");
});

test("a name is nearest to itself, however it is written", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.string({ minLength: 2, maxLength: 20 }), { minLength: 1 }), (names) => {
      const known = [...new Set(names.map((name) => name.normalize("NFC")))].filter(
        (name) => foldMarks(name).length > 1,
      );
      for (const name of known) {
        const found = nearest(name.normalize("NFD"), known);
        expect(found === undefined ? "" : found).toBe(name);
      }
    }),
  );
});

test("very long texts are compared in no time", () => {
  const long = "hộ".repeat(500_000);
  const began = performance.now();
  expect(nearest(long, ["a", `${long}x`])).toBe(`${long}x`);
  expect(performance.now() - began).toBeLessThan(1000);
});
