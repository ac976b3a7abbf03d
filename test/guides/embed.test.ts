/** Runs every program of the guide for apps as its reader would: typed, built, started, the form in a real browser. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import { errorsOf, openChromium, serve } from "../browser.ts";
import { root } from "../imports.ts";
import { fencesOf } from "../readme.ts";

const fences = fencesOf(readFileSync(join(root, "docs", "guides", "embed.md"), "utf8"));
let app = "";

function run(...words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, words, { cwd: app, encoding: "utf8" });
  return { exit: status, out: stdout, err: stderr };
}

beforeAll(() => {
  app = mkdtempSync(join(tmpdir(), "barem-embed-"));
  mkdirSync(join(app, "node_modules"));
  symlinkSync(root, join(app, "node_modules", "barem"), "junction");
  symlinkSync(join(root, "node_modules", "@types"), join(app, "node_modules", "@types"), "junction");
  for (const { file, body } of fences) {
    if (file !== undefined && !file.endsWith(".mjs")) {
      writeFileSync(join(app, file), body);
    }
  }
  const built = run(
    join(root, "dist", "cli.js"),
    "build",
    "xa-2026.barem",
    "-o",
    "xa-2026.mjs",
    "--lang",
    "en",
  );
  expect(built).toEqual({ exit: 0, out: "", err: "Written: xa-2026.mjs.\nWritten: xa-2026.d.mts.\n" });
  const programs = fences.flatMap(({ file }) => (file?.endsWith(".mts") ? [file] : []));
  expect(programs).toEqual(["xuan-lac.mts", "form.mts", "server.mts", "batch.mts"]);
  const compilations = fences
    .flatMap(({ language, body }) => (language === "console" ? body.split("\n") : []))
    .filter((line) => line.startsWith("npx tsc "));
  expect(compilations.map((line) => line.split(" ").at(-1))).toEqual(programs);
  for (const line of compilations) {
    // The form is only checked: esbuild reads it as it is.
    const compiled = run(join(root, "node_modules", "typescript", "bin", "tsc"), ...line.split(" ").slice(2));
    expect([line, compiled.out, compiled.exit]).toEqual([line, "", 0]);
  }
}, 120_000);

afterAll(() => rmSync(app, { recursive: true, force: true }));

test("the first program scores a commune", () => {
  const printed = fences.find(({ file }) => file === "xuan-lac.mjs")?.body;
  expect(run("xuan-lac.mjs")).toEqual({ exit: 0, out: printed, err: "" });
});

test("the batch scores the communes of the guide and says at which cell one is refused", () => {
  writeFileSync(join(app, "communes.csv"), fences.find(({ file }) => file === "communes.csv")?.body ?? "");
  const { exit, out, err } = run("batch.mjs");
  expect([exit, err + out]).toEqual([0, fences.find(({ file }) => file === "batch.mjs")?.body]);
  expect(readFileSync(join(app, "points.csv"), "utf8")).toBe(
    "unit,status,rank,points\nXã An Bình,scored,1,23.00\nXã Bình Minh,refused,,\nXã Cẩm Sơn,pending,,0.00\n",
  );
});

test("the batch scores ten thousand communes and says which are refused", () => {
  const rows = Array.from({ length: 10_000 }, (_, at) => {
    const [all, online] = [1000 + at, at % 2500 === 7 ? 5000 + at * 2 : 500 + (at % 400)];
    return `Xã ${at},${all},${online},${["full", "some", "none"][at % 3]}`;
  });
  writeFileSync(join(app, "communes.csv"), `unit,A.1.a,A.1.b,B.1.status\n${rows.join("\n")}\n`);
  const { exit, out, err } = run("batch.mjs");
  expect([exit, out]).toEqual([0, "10000 communes, 4 refused, 0 pending\n"]);
  expect(err.match(/^row \d+, column A\.1\.b, Xã \d+/gm)).toEqual(
    [7, 2507, 5007, 7507].map((at) => `row ${at + 2}, column A.1.b, Xã ${at}`),
  );
  const points = readFileSync(join(app, "points.csv"), "utf8").split("\n");
  expect(points).toHaveLength(10_002);
  expect(points[1]).toMatch(/^Xã 0,scored,[0-9]+,15\.50$/);
});

test.each([
  ["unit,A.1.a,A.1.c\nXã 1,5,6\n", /^row 1, column A\.1\.c: /],
  ["unit;A.1.a\nXã 1;5\nXã 1;6\n", /^row 3, column unit: Unit "Xã 1" already appears in row 2/],
  ["", /^communes\.csv: The file holds no figures/],
])("the batch leaves no points of an earlier run behind when the table is %j", (text, said) => {
  writeFileSync(join(app, "points.csv"), "unit,status,rank,points\n");
  writeFileSync(join(app, "communes.csv"), text);
  const { exit, out, err } = run("batch.mjs");
  expect([exit, out]).toEqual([1, ""]);
  expect(err).toMatch(said);
  expect(existsSync(join(app, "points.csv"))).toBe(false);
});

test("the batch warns of a column that is not there", () => {
  writeFileSync(join(app, "communes.csv"), "unit,A.1.a,A.1.b\nXã 1,6,5\n");
  expect(run("batch.mjs")).toEqual({
    ...{ exit: 0, out: "1 communes, 0 refused, 1 pending\n" },
    err: "Warning: no column B.1.status.\n",
  });
});

test("the server answers with points and ranks, or with what is wrong", async () => {
  const server: ChildProcess = spawn(process.execPath, ["server.mjs"], {
    cwd: app,
    env: { ...process.env, PORT: "0" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  try {
    const address = await new Promise<string>((found) =>
      server.stdout?.once("data", (line: Buffer) => found(String(line).trim())),
    );
    const ask = async (body: string) => {
      const response = await fetch(address, { method: "POST", body });
      // biome-ignore lint/suspicious/noExplicitAny: whatever the server says is compared below.
      return [response.status, (await response.json()) as any] as const;
    };
    const units = [
      { unit: "Xã A", inputs: { "A.1.a": 1000, "A.1.b": 900, "B.1.status": "some" } },
      { unit: "Xã B", inputs: { "A.1.a": 1000, "A.1.b": 600, "B.1.status": "full" } },
    ];
    const [status, answer] = await ask(JSON.stringify(units));
    expect([status, answer.units]).toEqual([
      200,
      [
        { unit: "Xã A", status: "scored", rank: 1, points: "21.50" },
        { unit: "Xã B", status: "scored", rank: 2, points: "18.00" },
      ],
    ]);
    const [refused, faults] = await ask(JSON.stringify([{ unit: "Xã C", inputs: { "A.1.a": "x" } }]));
    expect(refused).toBe(400);
    expect(faults.faults.map(({ unit, field }: { unit: string; field: string }) => [unit, field])).toEqual([
      ["Xã C", "A.1.a"],
      ["Xã C", "A.1.b"],
      ["Xã C", "B.1.status"],
    ]);
    const [twice, why] = await ask(
      JSON.stringify([units[0], units[1], units[0], { inputs: units[0]?.inputs }]),
    );
    expect(twice).toBe(400);
    expect(why.faults).toEqual([
      {
        ...{ number: 3, unit: "Xã A", field: "unit" },
        message: 'Đơn vị "Xã A" đã có ở vị trí thứ 1. Mỗi đơn vị chỉ ghi một lần.',
      },
      {
        ...{ number: 4, unit: "", field: "unit" },
        message: "Chưa ghi tên đơn vị. Hãy ghi tên đơn vị hoặc xóa phần số liệu này.",
      },
    ]);
    expect(await ask("{")).toEqual([400, { error: "the text is not JSON" }]);
    expect(await ask("{}")).toEqual([400, { error: "a list of units is needed" }]);
    expect((await ask("[null]"))[0]).toBe(400);
  } finally {
    server.kill();
  }
});

/** Tells by the title whether a page may make code out of text. */
const PROBE = `try { new Function("return 1")(); document.title = "eval works"; }
catch { document.title = "eval is forbidden"; }`;

test("the form says what is wrong while it is filled in, in Chromium, under a policy that forbids eval", async () => {
  const { outputFiles } = await build({
    entryPoints: [join(app, "form.mts")],
    ...{ bundle: true, minify: true, format: "esm", write: false, preserveSymlinks: true },
    nodePaths: [join(root, "node_modules")],
  });
  const html = fences.find(({ file }) => file === "form.html")?.body ?? "";
  const files = new Map([
    ["form.html", html.replace("</html>", '<script src="probe.js"></script></html>')],
    ["probe.js", PROBE],
    ["form.js", outputFiles[0]?.text ?? ""],
  ]);
  const { server, address } = await serve(files, "default-src 'none'; script-src 'self'");
  const browser = await openChromium();
  try {
    const page = await browser.newPage();
    const errors = errorsOf(page);
    await page.goto(`${address}/form.html`);
    await page.fill('[name="A.1.a"]', "1000");
    await page.fill('[name="A.1.b"]', "1200");
    expect(await page.textContent('[data-for="A.1.b"]')).toBe(
      "Hồ sơ trực tuyến không thể nhiều hơn tổng số hồ sơ (b <= a). Hãy kiểm tra lại: A.1.b, A.1.a.",
    );
    expect(await page.textContent('[data-for="B.1.status"]')).toContain("Còn thiếu câu trả lời");
    await page.fill('[name="A.1.b"]', "nghìn");
    expect(await page.textContent('[data-for="A.1.b"]')).toContain("Hãy ghi bằng các chữ số");
    await page.fill('[name="A.1.b"]', "600");
    await page.selectOption("select", "some");
    expect(await page.textContent("output")).toBe("16,50 điểm");
    expect(errors).toEqual([]);
    expect(await page.textContent("title")).toBe("eval is forbidden");
  } finally {
    await browser.close();
    server.close();
  }
}, 120_000);
