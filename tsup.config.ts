/** Builds the library (ESM and CommonJS, any platform) and the command line (ESM, Node, everything bundled). */
import { defineConfig } from "tsup";

const shared = {
  target: "es2022",
  loader: { ".barem": "text" },
  sourcemap: false,
} as const;

export default defineConfig([
  {
    ...shared,
    entry: { index: "src/index.ts" },
    format: ["esm", "cjs"],
    platform: "neutral",
    noExternal: ["@noble/hashes", "fastest-levenshtein"],
    // tsup hands TypeScript 6 a `baseUrl`, which it reports as deprecated.
    dts: { compilerOptions: { ignoreDeprecations: "6.0" } },
  },
  {
    ...shared,
    entry: { cli: "src/tools/cli/main.ts" },
    format: ["esm"],
    platform: "node",
    noExternal: [/.*/],
    minify: true,
    banner: {
      js: '#!/usr/bin/env node\nimport { createRequire as bundledRequire } from "node:module"; const require = bundledRequire(import.meta.url);',
    },
  },
]);
