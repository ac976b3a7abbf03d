/** P6: workbooks made to fill the memory, read in a process that has little of it, and others made to be read for ever. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { constants, crc32, deflateRawSync } from "node:zlib";
import { build } from "esbuild";
import { zipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readXlsx } from "../../src/data/read-xlsx.ts";
import { root } from "../imports.ts";
import { processorTime } from "../processor-time.ts";
import { bookFile, bookParts, packedFile, row, sheetFile } from "./xlsx-files.ts";

let folder = "";

/** Reads a workbook and says what is wrong with it, what it took and whether it left anything behind. */
const reader = `
import { readFileSync } from "node:fs";
import { readXlsx } from "./src/data/read-xlsx.ts";
const before = process.resourceUsage().maxRSS;
const bytes = readFileSync(process.argv[2]);
const from = process.cpuUsage();
const { sheets, faults } = readXlsx(bytes);
const { user, system } = process.cpuUsage(from);
const ms = (user + system) / 1000;
const megabytes = (process.resourceUsage().maxRSS - before) / 1024;
console.log(JSON.stringify({ sheets: sheets.length, faults, ms, megabytes, inherited: Object.keys(Object.prototype) }));`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "barem-hostile-"));
  await build({
    stdin: { contents: reader, resolveDir: root, loader: "ts" },
    ...{ bundle: true, format: "esm", platform: "node", outfile: join(folder, "reader.mjs") },
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Told {
  readonly sheets: number;
  readonly faults: readonly { readonly kind: string; readonly what?: string }[];
  readonly ms: number;
  readonly megabytes: number;
  readonly inherited: readonly string[];
}

/** Reads a file in a process with a heap of so many megabytes. */
function readApart(name: string, bytes: Uint8Array, heap: number): Told {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [`--max-old-space-size=${heap}`, join(folder, "reader.mjs"), file],
    { encoding: "utf8", timeout: 20_000 },
  );
  expect(stderr).toBe("");
  const told: Told = JSON.parse(stdout);
  expect(told.inherited).toEqual([]);
  return told;
}

const SHEET = "xl/worksheets/sheet1.xml";

/** A workbook whose sheet is `block` so many times, and says that it has `size` bytes. */
function swelling(block: Uint8Array, times: number, size: number): Uint8Array {
  const parts = bookParts({ sheets: [{ name: "A", data: "" }] });
  // Deflated blocks that end at a byte can stand one after the other.
  const packed = deflateRawSync(block, { level: 1, finishFlush: constants.Z_FULL_FLUSH });
  const body = Buffer.concat([
    ...Array.from({ length: times }, () => packed),
    deflateRawSync(new Uint8Array()),
  ]);
  return packedFile(
    [...parts].map(([name, bytes]) =>
      name === SHEET
        ? { name, packed: new Uint8Array(body), size, checksum: 0 }
        : { name, packed: deflateRawSync(bytes), size: bytes.length, checksum: crc32(bytes) },
    ),
  );
}

const MEBI = 2 ** 20;

describe("a workbook that swells to 1.5 GB", () => {
  const blanks = new Uint8Array(16 * MEBI).fill(0x20);
  // Blocks of letters that compress less than 200:1.
  const letters = Uint8Array.from({ length: MEBI }, (_, at) => 65 + (((at * at * 31) >>> 11) % 23));

  test.each([
    ["and says so", blanks, 96, 96 * 16 * MEBI, "too large", "inflated"],
    ["and says that it has 200 MiB", blanks, 96, 200 * MEBI, "too large", "ratio"],
    ["and says that it has 9 MiB", blanks, 96, 9 * MEBI, "too large", "ratio"],
    ["and says that it has nothing", blanks, 96, 0, "damaged", undefined],
    ["less densely, and says that it has 2 MiB", letters, 40, 2 * MEBI, "damaged", undefined],
  ])("%s is stopped within a second and 100 MB", (name, block, times, size, kind, what) => {
    const told = readApart(`${name}.xlsx`, swelling(block, times, size), 64);
    expect(told.faults[0]).toMatchObject({ kind, ...(what === undefined ? {} : { what }) });
    expect(told.sheets).toBe(0);
    expect(told.ms).toBeLessThan(1000);
    expect(told.megabytes).toBeLessThan(100);
  });

  test("in two parts of which each would be small enough is stopped before the second", () => {
    const packed = deflateRawSync(letters, { level: 1, finishFlush: constants.Z_FULL_FLUSH });
    const body = new Uint8Array(
      Buffer.concat([...Array.from({ length: 7 }, () => packed), deflateRawSync(new Uint8Array())]),
    );
    const sizes = new Map([
      ["xl/worksheets/sheet1.xml", 7 * MEBI],
      ["xl/worksheets/sheet2.xml", 250 * MEBI],
    ]);
    const sheets = ["A", "B", "C"].map((name) => ({ name, data: "" }));
    const entries = [...bookParts({ sheets })].map(([name, bytes]) => {
      const size = sizes.get(name);
      return size === undefined
        ? { name, packed: deflateRawSync(bytes), size: bytes.length, checksum: crc32(bytes) }
        : { name, packed: body, size, checksum: 0 };
    });
    expect(readXlsx(packedFile(entries))).toEqual({
      sheets: [],
      faults: [
        { kind: "damaged", part: "xl/worksheets/sheet1.xml", sheet: "A", why: "checksum" },
        { kind: "too large", what: "inflated", limit: "256 MiB", part: "xl/worksheets/sheet2.xml" },
      ],
    });
  });

  test("in a part that nothing needs is not even looked at", () => {
    const media = { name: "xl/media/image1.png", packed: deflateRawSync(blanks), size: 2 ** 31, checksum: 0 };
    const parts = [...bookParts({ sheets: [{ name: "A", data: "" }] })];
    const small = parts.map(([name, bytes]) => ({
      ...{ name, packed: deflateRawSync(bytes), size: bytes.length, checksum: crc32(bytes) },
    }));
    expect(readXlsx(packedFile([...small, media])).faults).toEqual([]);
  });
});

test("20,000,000 cells are the most, counted as they are laid out", () => {
  const rows = Array.from({ length: 1300 }, (_, at) => row(at + 1, `<c r="XFD${at + 1}"><v>5</v></c>`)).join(
    "",
  );
  const told = readApart("wide.xlsx", sheetFile(rows), 256);
  expect(told.faults).toEqual([{ kind: "too large", what: "cells", limit: "20 000 000", part: SHEET }]);
});

test("a cell far from the others costs its row only", () => {
  const far = row(1, '<c r="A1"><v>5</v></c>') + row(1048576, '<c r="XFD1048576"><v>5</v></c>');
  const told = readApart("far.xlsx", sheetFile(far), 64);
  expect(told).toMatchObject({ sheets: 1, faults: [] });
  expect(told.megabytes).toBeLessThan(20);
});

describe("limits", () => {
  const faultsOf = (bytes: Uint8Array) => readXlsx(bytes).faults;
  const tooLarge = (what: string, limit: string, part: string | null) => [
    { kind: "too large", what, limit, part },
  ];

  test("5,000 entries are the most", () => {
    const many = (count: number) =>
      zipSync(
        Object.fromEntries(
          Array.from({ length: count }, (_, at) => [`${at}`, [new Uint8Array(), { level: 0 }]]),
        ),
      );
    expect(faultsOf(many(5000))).toEqual([{ kind: "not a workbook", looksLike: "zip" }]);
    expect(faultsOf(many(5001))).toEqual(tooLarge("entries", "5 000", null));
  });

  test("64 MiB of file are the most", () => {
    expect(faultsOf(new Uint8Array(64 * MEBI + 1))).toEqual(tooLarge("file", "64 MiB", null));
  });

  test("64 elements within each other are the most", () => {
    const nested = (depth: number) => "<a>".repeat(depth) + "</a>".repeat(depth);
    const read = (depth: number) => faultsOf(sheetFile("", { parts: { [SHEET]: nested(depth) } }));
    expect(read(64)).toEqual([]);
    expect(read(65)).toEqual(tooLarge("nesting", "64", SHEET));
    expect(read(300_000)).toEqual(tooLarge("nesting", "64", SHEET));
  });

  const long = (length: number) => "dài ".repeat(length / 4);

  test.each([
    [
      "in its cell",
      (text: string) => sheetFile(row(1, `<c r="A1" t="inlineStr"><is><t>${text}</t></is></c>`)),
      SHEET,
    ],
    ["as a number", (text: string) => sheetFile(row(1, `<c r="A1"><v>${text}</v></c>`)), SHEET],
    ["as a formula", (text: string) => sheetFile(row(1, `<c r="A1"><f>${text}</f></c>`)), SHEET],
    [
      "in the table of texts",
      (text: string) => sheetFile("", { strings: `<si><t>${text}</t></si>` }),
      "xl/sharedStrings.xml",
    ],
    [
      "in many runs",
      (text: string) =>
        sheetFile("", { strings: `<si>${`<r><t>${text.slice(0, text.length / 4)}</t></r>`.repeat(5)}</si>` }),
      "xl/sharedStrings.xml",
    ],
  ])("1 MiB of text is the most %s", (_, file, part) => {
    expect(faultsOf(file(long(MEBI + 4)))).toEqual(tooLarge("cell", "1 MiB", part));
    expect(faultsOf(file(long(MEBI / 2)))).toEqual([]);
  });
});

describe("a text that is made to be read for ever", () => {
  test.each([
    ["blanks", `<worksheet>${" ".repeat(MEBI)}</worksheet>`],
    ["blanks behind", `<worksheet/>${" ".repeat(MEBI)}`],
    ["signs of entities", `<worksheet>${"&".repeat(MEBI / 4)}</worksheet>`],
    ["tags", "<".repeat(MEBI)],
    ["quotes", `<worksheet ${`'"`.repeat(MEBI)}`],
    ["equals signs", `<worksheet>${`<mergeCell ${"=".repeat(MEBI)}/>`}</worksheet>`],
    ["attributes", `<worksheet><sheetData><row ${'a="" '.repeat(MEBI / 4)}/></sheetData></worksheet>`],
    ["comments", `<worksheet>${"<!--".repeat(MEBI / 4)}</worksheet>`],
    ["zeros", `<worksheet><sheetData><row><c><v>${"0".repeat(MEBI)}x</v></c></row></sheetData></worksheet>`],
    [
      "escapes",
      `<worksheet><sheetData><row><c t="str"><v>${"_x".repeat(MEBI / 2)}</v></c></row></sheetData></worksheet>`,
    ],
  ])("is read in no time: %s", (_, xml) => {
    // Stored, so that no limit of the archive is in the way.
    const parts = bookParts({ sheets: [{ name: "A", data: "" }], parts: { [SHEET]: xml } });
    const bytes = zipSync(Object.fromEntries(parts), { level: 0 });
    const from = process.cpuUsage();
    readXlsx(bytes);
    expect(processorTime(from)).toBeLessThan(1000);
  });
});

test("names that objects have are names like others", () => {
  const names = ["__proto__", "constructor", "toString"];
  const data = row(1, ...names.map((name) => `<c t="inlineStr"><is><t>${name}</t></is></c>`));
  const parts = { __proto__: "{}", "xl/constructor": "x", "xl/../../../etc/passwd": "x" };
  const { sheets, faults } = readXlsx(bookFile({ sheets: names.map((name) => ({ name, data })), parts }));
  expect(faults).toEqual([]);
  expect(sheets.map(({ name }) => name)).toEqual(names);
  expect(sheets[0]?.rows[0]?.cells).toEqual(names);
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test("a part outside the archive is not there", () => {
  const parts = {
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="../../../../etc/passwd"/></Relationships>',
  };
  expect(readXlsx(sheetFile("", { parts })).faults).toEqual([
    { kind: "damaged", part: "etc/passwd", sheet: "Sheet1", why: "missing part" },
  ]);
});
