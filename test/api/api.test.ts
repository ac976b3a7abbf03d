/** Tests that what an app may use changes on purpose only: the names of each entry, and the declarations that are shipped. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { root } from "../imports.ts";

const dist = join(root, "dist");

test.each(["index", "runtime", "bulk", "author", "explain", "verify", "report", "rulesets", "data"])(
  "the entry %s exports these names",
  async (entry) => {
    const module: object = await import(join(dist, `${entry}.js`));
    await expect(`${Object.keys(module).sort().join("\n")}\n`).toMatchFileSnapshot(`./${entry}.txt`);
  },
);

test("the declarations are these", async () => {
  // Shared declarations stand in files whose names have a hash.
  const name = (file: string) => file.replace(/-[\w-]{8}(?=\.d\.ts$)/, "");
  const files = readdirSync(dist)
    .filter((file) => file.endsWith(".d.ts") && file !== "rulesets.d.ts")
    .sort((a, b) => name(a).localeCompare(name(b)));
  // Which short names the bundler gives on the way from file to file says nothing to an app.
  const texts = files.map((file) => {
    const text = readFileSync(join(dist, file), "utf8");
    return `// ${name(file)}\n${text.replaceAll(/^(?:import|export) (?:type )?\{[^}]*\}(?: from '\.\/[^']*')?;\n/gm, "")}`;
  });
  await expect(texts.join("\n")).toMatchFileSnapshot("./declarations.txt");
});
