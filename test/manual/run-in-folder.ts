/** Runs the commands and programs of a chapter in a folder that holds the chapter's files. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { explain } from "../../src/explain.ts";
import { compile, createEvaluator } from "../../src/index.ts";
import { run } from "../../src/tools/cli/run.ts";
import { root } from "../imports.ts";
import { wordsOf } from "../readme.ts";
import type { Fence } from "./fences.ts";

/** Each command of a console fence with what it prints. */
export async function consoleOf(fence: Fence, files: ReadonlyMap<string, string>): Promise<string> {
  return inFolderWith(files, async () => {
    const told: string[] = [];
    for (const [, command = ""] of fence.body.matchAll(/^\$ (.*)$/gm)) {
      told.push(`$ ${command}\n${await printedBy(command)}`.trimEnd());
    }
    return `${told.join("\n\n").replaceAll(/[ ]+$/gm, "")}\n`;
  });
}

/** Runs something in a folder that holds the files of the chapter, and an installed barem. */
async function inFolderWith<T>(files: ReadonlyMap<string, string>, task: () => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), "barem-manual-"));
  const before = process.cwd();
  try {
    for (const [name, body] of files) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), body);
    }
    mkdirSync(join(folder, "node_modules"));
    symlinkSync(root, join(folder, "node_modules", "barem"), "dir");
    process.chdir(folder);
    return await task();
  } finally {
    process.chdir(before);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a program prints; its imports are handed in, so that it runs on the sources. */
export async function outputOf({ body }: Fence, files: ReadonlyMap<string, string>): Promise<string> {
  return inFolderWith(files, async () => {
    const lines: string[] = [];
    const shown = { log: (...values: readonly unknown[]) => lines.push(values.join(" ")) };
    const runProgram = new Function("readFileSync", "barem", "console", inlined(body));
    runProgram(readFileSync, { compile, createEvaluator, explain }, shown);
    return `${lines.join("\n").trimEnd()}\n`;
  });
}

function inlined(program: string): string {
  return program
    .replace(/^import \{ readFileSync \} from "node:fs";$/m, "")
    .replaceAll(/^import (\{.*\}) from "barem(?:\/explain)?";$/gm, "const $1 = barem;");
}

async function printedBy(command: string): Promise<string> {
  const [npx, name, ...words] = wordsOf(command);
  if (npx !== "npx" || name !== "barem") {
    throw new Error(`a command begins with npx barem: ${command}`);
  }
  let [out, err] = ["", ""];
  await run(words, {
    stdout: (text) => {
      out += text;
    },
    stderr: (text) => {
      err += text;
    },
    environment: {},
    color: false,
  });
  return err + out;
}
