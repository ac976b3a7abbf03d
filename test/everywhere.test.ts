/** P9: the same points and the same bytes in Node, on a page without `eval`, and in a web worker. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";
import { beforeAll, expect, test } from "vitest";
import { errorsOf, openChromium, serve } from "./browser.ts";
import { root } from "./imports.ts";

const csv = readFileSync(join(root, "rulesets/province/so-lieu-minh-hoa.csv"), "utf8");

/** The worked units of every shipped ruleset, by its id. */
const cases = Object.fromEntries(
  readdirSync(join(root, "rulesets"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".cases.json"))
    .map((file) => {
      const { ruleset, units } = JSON.parse(readFileSync(join(root, "rulesets", file), "utf8"));
      return [ruleset, units];
    }),
);

/** Compiles a text, scores cohorts and explains units: everything that an app may do, as one text. */
const program = `
import { compile, createEvaluator, fingerprintOf } from "./dist/index.js";
import { format } from "./dist/author.js";
import { explain, explainUnit } from "./dist/explain.js";
import { readData } from "./dist/data.js";
import { provinceNinhThuan2023 as shipped, rulesets } from "./dist/rulesets.js";
export function everything(text, csv, cases) {
  const { ruleset, diagnostics } = compile(text, { locale: "vi" });
  const table = createEvaluator(shipped).evaluateAll(readData(csv, shipped).units);
  const units = table.units.map((unit) => [
    unit.unit, unit.rank, unit.total.exact, unit.total.possible,
    Object.values(unit.indicators).map((one) => explain(one, { locale: "vi" })),
    explainUnit(unit, shipped, { locale: "en" }),
  ]);
  const shuffled = createEvaluator(shipped).evaluateAll([...readData(csv, shipped).units].reverse());
  const same = shuffled.cohort.hash === table.cohort.hash;
  const worked = Object.entries(rulesets).map(([id, one]) => {
    const scored = createEvaluator(one).evaluateAll(cases[id]);
    const told = scored.units.map((unit) => [unit, explainUnit(unit, one, { locale: "vi" })]);
    return [id, fingerprintOf(one), scored.cohort, told];
  });
  return JSON.stringify([fingerprintOf(ruleset), diagnostics, table.cohort, units, same, format(text).text, worked]);
}`;
const text = readFileSync(join(root, "rulesets/province/ninh-thuan-2023.barem"), "utf8");

const given = [text, csv, cases].map((one) => JSON.stringify(one)).join(", ");

/** Bundles some lines after the program for a page, a worker or Node. */
async function bundled(lines: string, platform: "neutral" | "node"): Promise<string> {
  const { outputFiles } = await build({
    stdin: { contents: `${program}\n${lines}`, resolveDir: root, loader: "js" },
    ...{ bundle: true, minify: true, write: false, format: "esm", platform, target: "es2022" },
    mainFields: ["module", "main"],
  });
  return outputFiles[0]?.text ?? "";
}

let expected = "";
let script = "";

beforeAll(async () => {
  script = await bundled(`process.stdout.write(everything(${given}));`, "node");
  expected = inNode(process.execPath, {});
}, 60_000);

function inNode(node: string, environment: Readonly<Record<string, string>>): string {
  const { stdout, stderr } = spawnSync(node, ["--input-type=module"], {
    input: script,
    env: { ...process.env, ...environment },
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  expect(stderr).toBe("");
  return stdout;
}

test("there is something to compare", async () => {
  expect(expected.length).toBeGreaterThan(10_000);
  expect(expected).toContain("Tỉnh B");
  // Every shipped ruleset, however many there are.
  const { rulesets }: { readonly rulesets: object } = await import(join(root, "dist", "rulesets.js"));
  const worked: readonly [string, string, unknown, readonly unknown[]][] = JSON.parse(expected).at(-1);
  expect(worked.map(([id, , , told]) => [id, told.length])).toEqual(
    Object.entries(rulesets).map(([id]) => [id, cases[id].length]),
  );
  expect(worked.length).toBeGreaterThan(10);
});

// All of them where many cases are asked for; `BAREM_NODES` names other versions of Node, parted by ":".
const places = [
  { TZ: "Asia/Ho_Chi_Minh", LANG: "vi_VN.UTF-8", LC_ALL: "vi_VN.UTF-8" },
  { TZ: "America/New_York", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
  { TZ: "Asia/Riyadh", LANG: "ar_EG.UTF-8", LC_ALL: "ar_EG.UTF-8" },
].slice(0, process.env["BAREM_RUNS"] === undefined ? 1 : 3);
const nodes = [
  process.execPath,
  ...(process.env["BAREM_NODES"] ?? "").split(":").filter((node) => node !== ""),
];

test.each(nodes.flatMap((node) => places.map((place) => [node, place] as const)))(
  "the bytes are the same in %s at %j",
  (node, place) => {
    expect(inNode(node, place)).toBe(expected);
  },
);

test("the bytes are the same on a page and in a web worker, without eval", async () => {
  const files = new Map([
    [
      "page.html",
      '<!doctype html><meta charset="utf-8"><p id="page"></p><p id="worker"></p><script type="module" src="page.js"></script>',
    ],
    [
      "page.js",
      await bundled(
        `document.getElementById("page").textContent = everything(${given});
        const worker = new Worker("worker.js", { type: "module" });
        worker.onmessage = ({ data }) => { document.getElementById("worker").textContent = data; };`,
        "neutral",
      ),
    ],
    ["worker.js", await bundled(`postMessage(everything(${given}));`, "neutral")],
  ]);
  const { server, address } = await serve(files, "default-src 'none'; script-src 'self'; worker-src 'self'");
  const browser = await openChromium();
  try {
    const page = await browser.newPage();
    const errors = errorsOf(page);
    await page.goto(`${address}/page.html`);
    await page.waitForSelector("#worker:not(:empty)");
    expect(errors).toEqual([]);
    expect(await page.textContent("#page")).toBe(expected);
    expect(await page.textContent("#worker")).toBe(expected);
  } finally {
    await browser.close();
    server.close();
  }
}, 120_000);
