/** Measures each entry of the built library as an app would ship it: bundled, minified, gzipped; its own code, and with all it needs. */
import { readdirSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const entries = ["runtime", "bulk", "explain", "rulesets", "index", "data", "verify", "report", "author"];
const found = new Set(readdirSync("dist"));

/** The minified bytes of an entry, without the packages that are installed apart. */
async function bundled(name, external) {
  const { outputFiles } = await build({
    entryPoints: [`dist/${name}.js`],
    ...{ bundle: true, minify: true, write: false, external, logLevel: "silent" },
    ...{ format: "esm", platform: "browser", charset: "utf8" },
  });
  return outputFiles[0].contents;
}

const kilobytes = (contents) => contents.length / 1000;
const gzipped = (contents) => kilobytes(gzipSync(contents, { level: 9 }));

const sizes = await Promise.all(
  entries
    .filter((name) => found.has(`${name}.js`))
    .map(async (name) => {
      const own = await bundled(name, ["chevrotain", "decimal.js", "zod", "zod/mini"]);
      const whole = await bundled(name, []);
      return { name, own: gzipped(own), minified: kilobytes(whole), gzipped: gzipped(whole) };
    }),
);
console.log(JSON.stringify(sizes));
