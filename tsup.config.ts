/** Builds the library (ESM and CommonJS, any platform), the command line (ESM, Node, everything bundled), and what writes the rulesets. */
import { readFileSync } from "node:fs";
import type { PluginBuild } from "esbuild";
import { defineConfig } from "tsup";

/** A `.barem` file as a text, without its comments: an app need not carry them. */
function baremAsText() {
  return {
    name: "barem-as-text",
    setup: (build: PluginBuild) =>
      build.onLoad({ filter: /\.barem$/ }, ({ path }) => ({
        contents: readFileSync(path, "utf8").replaceAll(/^[ \t]*#.*\n|^[ \t]+|(?<=[ \t])[ \t]+|^\n/gm, ""),
        loader: "text",
      })),
  };
}

const shared = {
  target: "es2022",
  esbuildPlugins: [baremAsText()],
  sourcemap: false,
} as const;

export default defineConfig([
  {
    ...shared,
    entry: {
      index: "src/index.ts",
      runtime: "src/runtime.ts",
      author: "src/author.ts",
      bulk: "src/bulk.ts",
      explain: "src/explain.ts",
      verify: "src/verify.ts",
      report: "src/report.ts",
      data: "src/data.ts",
    },
    format: ["esm", "cjs"],
    platform: "neutral",
    noExternal: ["@noble/hashes", "fastest-levenshtein", "fflate", "lossless-json"],
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
    // A command is loaded when it is called.
    splitting: true,
    esbuildOptions: (options) => {
      options.chunkNames = "cli-[hash]";
    },
    banner: {
      js: '#!/usr/bin/env node\nimport { createRequire as bundledRequire } from "node:module"; const require = bundledRequire(import.meta.url);',
    },
  },
  {
    // What `npm run build` runs next, to compile the shipped rulesets.
    ...shared,
    entry: { "write-rulesets": "scripts/write-rulesets.ts" },
    outDir: ".cache/build",
    format: ["esm"],
    platform: "node",
    noExternal: [/^(?!chevrotain|decimal\.js|zod)/],
  },
]);
