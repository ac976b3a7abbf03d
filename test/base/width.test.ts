/** Tests how wide texts are on a terminal. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { cutToWidth, displayWidth, padToWidth } from "../../src/base/width.ts";

test("a Vietnamese text has one column a letter, composed and decomposed", () => {
  const text = "Tỷ lệ hồ sơ được xử lý trực tuyến";
  expect(displayWidth(text)).toBe(33);
  expect(displayWidth(text.normalize("NFD"))).toBe(33);
});

test("wide characters and emoji take two columns, a flag and a joined family too", () => {
  expect(displayWidth("表")).toBe(2);
  expect(displayWidth("Ａ")).toBe(2);
  expect(displayWidth("🎯")).toBe(2);
  expect(displayWidth("🇻🇳")).toBe(2);
  expect(displayWidth("👨‍👩‍👧")).toBe(2);
});

test("control and zero-width characters take none", () => {
  expect(displayWidth("a\u200bb\u0007\ufeff")).toBe(2);
});

test("a text that fits is not cut, a longer one ends in … within the width", () => {
  expect(cutToWidth("Nhận thức số", 12)).toBe("Nhận thức số");
  expect(cutToWidth("Nhận thức số", 8)).toBe("Nhận th…");
  expect(cutToWidth("Nhận thức số", 6)).toBe("Nhận…");
});

test("cutting never splits a letter from its marks and never exceeds the width", () => {
  const letters = fc.constantFrom("ộ", "đ", "ễ".normalize("NFD"), "表", "a", " ");
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 20 }), fc.integer({ min: 1, max: 20 }), (parts, width) => {
      const cut = cutToWidth(parts.join(""), width);
      expect(displayWidth(cut)).toBeLessThanOrEqual(width);
      const kept = cut.endsWith("…") ? cut.slice(0, -1) : cut;
      expect(parts.join("").slice(kept.length)).not.toMatch(/^\p{M}/u);
    }),
  );
});

test("padding fills up by width, on either side", () => {
  expect(padToWidth("đã", 4)).toBe("đã  ");
  expect(padToWidth("đã".normalize("NFD"), 4, "right")).toBe("  đã".normalize("NFD"));
  expect(padToWidth("dài hơn", 3)).toBe("dài hơn");
});
