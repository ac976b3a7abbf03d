/** Fingerprints of texts, compared with published values and with Node's own SHA-256. */
import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { sha256Hex } from "../../src/base/hash.ts";

test("the fingerprints of nothing and of abc are those of FIPS 180-4", () => {
  expect(sha256Hex("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  expect(sha256Hex("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
});

test("a text is hashed as UTF-8", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const expected = createHash("sha256").update(`${text} điểm`, "utf8").digest("hex");
      expect(sha256Hex(`${text} điểm`)).toBe(expected);
    }),
  );
});
