/** Tests `barem fmt`: what it writes, what it only says, and how it ends. */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { run } from "../../src/tools/cli/run.ts";
import { fileText } from "../syntax/format.ts";

const messy = 'ruleset r "Bộ" { level commune\r\n total 10 # tổng\n}';
const laidOut = 'ruleset r "Bộ" {\n  level commune\n  total 10  # tổng\n}\n';
const broken = 'ruleset r "Bộ" {\n   level commune\n  lorem ipsum\n}\n';

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "barem-fmt-"));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, content: string | Uint8Array): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), content);
}

function read(name: string): string {
  return readFileSync(join(folder, name), "utf8");
}

interface Printed {
  readonly exit: number;
  readonly out: string;
  readonly err: string;
}

/** Runs `barem fmt`; paths of the folder are written `./name`, and `input` comes in through a pipe. */
async function fmt(words: readonly string[], input = "", lang: "vi" | "en" = "en"): Promise<Printed> {
  let [out, err] = ["", ""];
  const paths = words.map((word) => (word.startsWith("./") ? join(folder, word.slice(2)) : word));
  const exit = await run(["fmt", ...paths, "--lang", lang], {
    stdin: async function* () {
      yield Buffer.from(input);
    },
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

describe("files", () => {
  test("are laid out in place", async () => {
    write("a.barem", messy);
    write("b.barem", messy);
    expect(await fmt(["./a.barem", "./b.barem"])).toEqual({
      exit: 0,
      out: "a.barem: laid out\nb.barem: laid out\n",
      err: "",
    });
    expect([read("a.barem"), read("b.barem")]).toEqual([laidOut, laidOut]);
  });

  test("that are laid out already are not written", async () => {
    write("a.barem", laidOut);
    const before = statSync(join(folder, "a.barem")).mtimeMs;
    chmodSync(join(folder, "a.barem"), 0o444);
    expect(await fmt(["./a.barem"])).toEqual({ exit: 0, out: "The file is laid out already.\n", err: "" });
    expect(statSync(join(folder, "a.barem")).mtimeMs).toBe(before);
  });

  test("with a byte order mark lose it", async () => {
    write("a.barem", `\uFEFF${laidOut}`);
    expect((await fmt(["./a.barem"])).out).toBe("a.barem: laid out\n");
    expect(read("a.barem")).toBe(laidOut);
  });

  test("with errors stay as they are and are shown, and the others are laid out all the same", async () => {
    write("a.barem", broken);
    write("b.barem", messy);
    const { exit, out, err } = await fmt(["./a.barem", "./b.barem"]);
    expect({ exit, out }).toEqual({ exit: 1, out: "b.barem: laid out\n" });
    expect(err).toContain("a.barem:3:3: error BRM0106: ");
    expect(err).toContain("3 │   lorem ipsum\n");
    expect(err).toMatch(/a\.barem: left as it is, because of 1 error\n$/);
    expect([read("a.barem"), read("b.barem")]).toEqual([broken, laidOut]);
  });

  test("that break a law of the checker are laid out; that is the business of check", async () => {
    write("a.barem", 'ruleset r "Bộ" {  total 5 }');
    expect((await fmt(["./a.barem"])).exit).toBe(0);
    expect(read("a.barem")).toBe('ruleset r "Bộ" {\n  total 5\n}\n');
  });

  test.each([
    [
      "there is none",
      "./none.barem",
      /BRM0408: The file "none\.barem" cannot be read: there is no such file\./,
    ],
    ["another ending", "./a.csv", /BRM0415: /],
    ["not UTF-8", "./latin.barem", /BRM0411: /],
    ["too large", "./large.barem", /BRM0410: /],
  ])(
    "that cannot be read are said so and end with 2, the others are laid out: %s",
    async (_, file, sentence) => {
      write("a.csv", "unit\n");
      write("latin.barem", Buffer.from("b\xe9", "latin1"));
      write("large.barem", "#".repeat(2 ** 20 + 1));
      write("b.barem", messy);
      const { exit, out, err } = await fmt([file, "./b.barem"]);
      expect({ exit, out }).toEqual({ exit: 2, out: "b.barem: laid out\n" });
      expect(err).toMatch(sentence);
    },
  );

  test.skipIf(process.getuid?.() === 0)("that cannot be written are said so and end with 2", async () => {
    write("a.barem", messy);
    chmodSync(join(folder, "a.barem"), 0o444);
    const { exit, out, err } = await fmt(["./a.barem"]);
    expect({ exit, out }).toEqual({ exit: 2, out: "" });
    expect(err).toBe('The file "a.barem" cannot be written: writing it is not permitted.\n');
  });
});

describe("a folder", () => {
  test("stands for the .barem files in it, at any depth, but not for what other programs keep there", async () => {
    write("x/a.barem", messy);
    write("x/y/b.BAREM", messy);
    write("x/y/c.txt", messy);
    write("x/node_modules/z/d.barem", messy);
    write("x/.git/e.barem", messy);
    expect(await fmt(["./x"])).toEqual({
      exit: 0,
      out: "x/a.barem: laid out\nx/y/b.BAREM: laid out\n",
      err: "",
    });
    expect(["x/y/c.txt", "x/node_modules/z/d.barem", "x/.git/e.barem"].map(read)).toEqual([
      messy,
      messy,
      messy,
    ]);
    expect((await fmt(["./x"])).out).toBe("All 2 files are laid out already.\n");
  });

  test("without any is said so", async () => {
    write("x/a.txt", messy);
    expect(await fmt(["./x"])).toEqual({ exit: 2, out: "", err: 'The folder "x" holds no .barem file.\n' });
  });
});

describe("--check", () => {
  test("names the files that would change, writes nothing and ends with 1", async () => {
    write("a.barem", messy);
    write("b.barem", laidOut);
    expect(await fmt(["--check", "./a.barem", "./b.barem"])).toEqual({
      exit: 1,
      out: "a.barem: to be laid out\n",
      err: "",
    });
    expect(read("a.barem")).toBe(messy);
  });

  test("ends with 0 where nothing would change", async () => {
    write("b.barem", laidOut);
    expect((await fmt(["--check", "./b.barem"])).exit).toBe(0);
  });

  test("also counts keywords of the other language, where one is asked for", async () => {
    write("b.barem", laidOut);
    expect((await fmt(["--check", "--keywords", "en", "./b.barem"])).exit).toBe(0);
    expect((await fmt(["--check", "--keywords", "vi", "./b.barem"])).exit).toBe(1);
  });
});

describe("--keywords", () => {
  test("puts a file into Vietnamese and back into English", async () => {
    const english = fileText("test/syntax/whole-language.en.barem");
    write("a.barem", english);
    await fmt(["--keywords", "vi", "./a.barem"]);
    expect(read("a.barem")).toBe(fileText("test/syntax/whole-language.vi.barem"));
    await fmt(["--keywords", "en", "./a.barem"]);
    expect(read("a.barem")).toBe(english);
  });

  test("takes vi and en only", async () => {
    const { exit, err } = await fmt(["--keywords", "fr", "./a.barem"]);
    expect(exit).toBe(2);
    expect(err).toContain('"fr" does not fit --keywords <lang>. Choose from: vi, en.');
  });
});

describe("-", () => {
  test("reads stdin and prints the text laid out, whether it changes or not", async () => {
    expect(await fmt(["-"], messy)).toEqual({ exit: 0, out: laidOut, err: "" });
    expect(await fmt(["-"], laidOut)).toEqual({ exit: 0, out: laidOut, err: "" });
  });

  test("prints nothing to stdout where the text has errors", async () => {
    const { exit, out, err } = await fmt(["-"], broken);
    expect({ exit, out }).toEqual({ exit: 1, out: "" });
    expect(err).toContain("stdin:3:3: error BRM0106: ");
  });

  test("with --check says whether it would change", async () => {
    expect(await fmt(["-", "--check"], messy)).toEqual({ exit: 1, out: "stdin: to be laid out\n", err: "" });
    expect(await fmt(["-", "--check"], laidOut)).toEqual({ exit: 0, out: "", err: "" });
  });

  test("takes no more than a file may hold", async () => {
    const { exit, err } = await fmt(["-"], "#".repeat(2 ** 20 + 1));
    expect(exit).toBe(2);
    expect(err).toContain("BRM0410");
  });
});

test("the help and what is done are said in Vietnamese by default", async () => {
  write("a.barem", messy);
  expect((await fmt(["./a.barem", "--check"], "", "vi")).out).toBe("a.barem: cần trình bày lại\n");
  expect((await fmt(["./a.barem"], "", "vi")).out).toBe("a.barem: đã trình bày lại\n");
  expect((await fmt(["./a.barem"], "", "vi")).out).toBe("Tệp đã đúng bố cục chuẩn.\n");
  write("b.barem", broken);
  expect((await fmt(["./b.barem"], "", "vi")).err).toContain("b.barem: giữ nguyên vì có 1 lỗi\n");
  const help = await fmt(["--help"], "", "vi");
  expect(help.out).toContain("Cách dùng: barem fmt");
  expect(help.out).toContain("--check");
  expect(help.out).toContain("đổi mọi từ khóa");
});
