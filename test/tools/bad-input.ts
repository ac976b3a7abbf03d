/** A folder with a small ruleset and sound data, and the command line run in it with something wrong. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { run } from "../../src/tools/cli/run.ts";

const scheme = `ruleset xa_2026 "Bộ chỉ số thử" {
  level commune; not stated basis, period, lead, evidence
  total 40
  index "Mức đạt" = total / max
  rank by index ties shared

  group III "Chính quyền số" max 40 {
    indicator III.5 "Tỷ lệ hồ sơ xử lý trực tuyến" max 20 {
      input a: count "Tổng số hồ sơ"
      input b: count "Hồ sơ mức độ 3"
      input c: count "Hồ sơ mức độ 4"
      require b + c <= a "Hồ sơ trực tuyến không thể nhiều hơn tổng số hồ sơ"
      not applicable when a = 0 "Trong năm không phát sinh hồ sơ"

      ratio = (b + c) / a

      points {
        ratio >= 80%: max
        ratio <  80%: ratio / 80% * max
      }
    }
    indicator III.6 "Mức độ hài lòng" max 20 {
      input r: ratio in 0%..100% "Tỷ lệ hài lòng"
      points = r * max
    }
  }
}
`;
export const header = "unit,III.5.a,III.5.b,III.5.c,III.6.r\n";
export const good = "Yên Thịnh,1000,300,300,80%\n";

let folder = "";

/** Gives the tests of a file a folder of their own; test files share this module, so each asks for it. */
export function inFolder(): void {
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "barem-bad-"));
    write("xa.barem", scheme);
    write("so-lieu.csv", header + good);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
}

/** Writes a file of the folder; a folder where the content is null. */
export function write(name: string, content: string | Uint8Array | null): void {
  if (content === null) mkdirSync(join(folder, name), { recursive: true });
  else writeFileSync(join(folder, name), content);
}

/** Where a file of the folder is, for a process of its own. */
export function pathOf(name: string): string {
  return join(folder, name);
}

/** What a file of the folder holds; undefined where there is none. */
export function contentOf(name: string): string | undefined {
  const path = join(folder, name);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}

export interface Printed {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line in a language; words that name a file of the folder become its path. */
export async function barem(words: readonly string[], lang: "vi" | "en"): Promise<Printed> {
  let [out, err] = ["", ""];
  const paths = words.map((word) =>
    /\.(barem|csv|json|xlsx|docx|pdf|md|txt|html|js|mjs|cjs|ts)$/.test(word) ? join(folder, word) : word,
  );
  const exit = await run([...paths, "--lang", lang], {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    environment: {},
    color: false,
  });
  const local = (text: string): string => text.replaceAll(`${folder}/`, "");
  return { exit, out: local(out), err: local(err) };
}

/** No trace of the program's inside, whatever went wrong. */
export function expectForPeople({ err }: Printed): void {
  expect(err).toMatch(/\(BRM\d{4}\)|BRM\d{4}: |"barem --help"/);
  expect(err).not.toMatch(/BRM09|\n\s+at |node:|Error\b|undefined|NaN|\[object|InvariantError/);
  expect(err.endsWith("\n")).toBe(true);
}

/** Each part of a line of stderr, in order: where, what was found, what to do. */
export function expectLine(err: string, parts: readonly string[]): void {
  const isThere = err.split("\n").some((line) => {
    let from = 0;
    return parts.every((part) => {
      const at = line.indexOf(part, from);
      from = at + part.length;
      return at >= 0;
    });
  });
  expect(isThere, `${parts.join(" … ")}\nin\n${err}`).toBe(true);
}
