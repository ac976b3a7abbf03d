/** Tests that no entry grows beyond its ceiling, minified and compressed; the dependencies that are installed apart are left out. */
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { expect, test } from "vitest";
import { root } from "./imports.ts";

const DEPENDENCIES = ["chevrotain", "decimal.js", "zod", "zod/mini"];

/** Bytes of what an app bundles that has this line, minified and compressed. */
async function sizeOf(line: string, external: readonly string[] = DEPENDENCIES) {
  const { outputFiles, metafile } = await build({
    stdin: { contents: line, resolveDir: root, loader: "js" },
    ...{ bundle: true, minify: true, write: false, metafile: true, charset: "utf8" },
    ...{ format: "esm", platform: "neutral", mainFields: ["module", "main"], target: "es2022" },
    external: [...external],
  });
  return {
    bytes: gzipSync(outputFiles[0]?.contents ?? "", { level: 9 }).length,
    files: Object.keys(metafile.inputs),
  };
}

test("barem/runtime is at most 25 kB and carries no parser", async () => {
  const { bytes } = await sizeOf('export * from "./dist/runtime.js";');
  expect(bytes).toBeLessThan(25_000);
  const whole = await sizeOf('export * from "./dist/runtime.js";', []);
  expect(whole.files.filter((file) => /chevrotain|dist\/index\.js/.test(file))).toEqual([]);
  // With decimal.js (13 kB) and zod/mini.
  expect(whole.bytes).toBeLessThan(52_000);
});

test("barem/bulk is at most 37 kB: the runtime, and what makes code of rules", async () => {
  const { bytes, files } = await sizeOf('export * from "./dist/bulk.js";');
  expect(bytes).toBeLessThan(37_000);
  expect(files.filter((file) => /chevrotain|dist\/index\.js/.test(file))).toEqual([]);
});

test("barem is at most 93 kB and what it shares with barem/bulk", async () => {
  const both = 'export * from "./dist/index.js";';
  const [{ bytes }, runtime, bulk] = await Promise.all([
    sizeOf(both),
    sizeOf('export * from "./dist/runtime.js";'),
    sizeOf('export * from "./dist/bulk.js";'),
  ]);
  expect(bytes - (bulk.bytes - runtime.bytes)).toBeLessThan(93_000);
  expect(bytes).toBeLessThan(107_000);
  const whole = await sizeOf(both, []);
  expect(whole.bytes).toBeLessThan(178_000);
});

test("explanations carry no parser either", async () => {
  const { bytes, files } = await sizeOf(
    'export * from "./dist/explain.js"; export * from "./dist/runtime.js";',
    [],
  );
  expect(files.filter((file) => /chevrotain|dist\/index\.js/.test(file))).toEqual([]);
  expect(bytes).toBeLessThan(65_000);
});

test("an app that scores by one shipped ruleset bundles that one, and no unused function", async () => {
  const one = 'export { communeBacKan2022 } from "./dist/rulesets.js";';
  const [alone, all] = await Promise.all([sizeOf(one), sizeOf('export * from "./dist/rulesets.js";')]);
  expect(alone.bytes).toBeLessThan(all.bytes / 5);
  const [fingerprint, runtime] = await Promise.all([
    sizeOf('export { fingerprintOf } from "./dist/runtime.js";'),
    sizeOf('export * from "./dist/runtime.js";'),
  ]);
  expect(fingerprint.bytes).toBeLessThan(runtime.bytes / 3);
});
