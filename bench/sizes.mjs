/** Measures each entry of the built library as an app would ship it: bundled with all it needs, minified, gzipped. */
import { readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const entries = ["runtime", "bulk", "explain", "rulesets", "index", "data", "verify", "report", "author"];
const found = new Set(readdirSync("dist"));

const sizes = await Promise.all(
  entries
    .filter((name) => found.has(`${name}.js`))
    .map(async (name) => {
      const { outputFiles } = await build({
        entryPoints: [`dist/${name}.js`],
        bundle: true,
        minify: true,
        format: "esm",
        platform: "browser",
        write: false,
        logLevel: "silent",
      });
      const [{ contents }] = outputFiles;
      return {
        name,
        minified: contents.length / 1000,
        gzipped: gzipSync(contents, { level: 9 }).length / 1000,
      };
    }),
);
console.log(JSON.stringify(sizes));
