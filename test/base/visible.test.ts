/** Tests that text of unknown origin cannot drive a terminal. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { oneLine, visible } from "../../src/base/visible.ts";

test("escape sequences are shown instead of obeyed", () => {
  expect(visible("a\u001b[31mđỏ")).toBe("a␛[31mđỏ");
  expect(visible("\u007f\u009b")).toBe("␡�");
});

test("controls of reading direction are shown, tabs stay", () => {
  expect(visible("a\u202eb\tc")).toBe("a�b\tc");
});

test("a text becomes one line without blanks at its ends", () => {
  expect(oneLine("  Hồ sơ\n\t trực tuyến \u001b ")).toBe("Hồ sơ trực tuyến ␛");
});

test("positions stay: each character is replaced by one of the same length", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(visible(text)).toHaveLength(text.length);
    }),
  );
});
