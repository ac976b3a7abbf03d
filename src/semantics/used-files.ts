/** Finds the methods of the files that a ruleset uses: each file read once, wherever it is used from. */
import { type Report, reportFrom } from "../base/diagnostic.ts";
import type { SourceText } from "../base/source.ts";
import type { TextNode } from "../syntax/expression-tree.ts";
import { parse } from "../syntax/parse.ts";
import type { FileNode, MethodNode } from "../syntax/tree.ts";

/**
 * The text of a file by its path from the folder of the compiled text ("shared/methods.barem"), or undefined where
 * there is none.
 */
export type ReadFile = (path: string) => string | undefined;

export interface UsedFiles {
  readonly methods: readonly MethodNode[];
  /** The same, file by file. */
  readonly files: readonly { readonly name: string; readonly methods: readonly MethodNode[] }[];
  /** The texts that were read, in the order in which they are first used. */
  readonly sources: readonly SourceText[];
  /** Every name in what was left out of them after a mistake. */
  readonly lost: ReadonlySet<string>;
}

/** Texts together with all that they use; more characters are not read. */
const MAX_LENGTH = 8_388_608;
/** Files that use one another in a row. */
const MAX_CHAIN = 16;
const LENGTH = {
  what: { vi: "độ dài các tệp được dùng (ký tự)", en: "length of the files used (characters)" },
  limit: MAX_LENGTH,
};
const CHAIN = {
  what: { vi: "số tệp dùng nối tiếp nhau", en: "files that use one another in a row" },
  limit: MAX_CHAIN,
};

/** Level and name, without an ending. */
const SHIPPED_ID = /^[a-z]+\/[a-z0-9-]+$/;

/** A method and the name of the text that defines it; undefined is the text that is compiled. */
interface Defined {
  readonly method: MethodNode;
  readonly file: string | undefined;
}

/** Every method of every file that `file` uses, directly or through others. */
export function readUsedFiles(file: FileNode, read: ReadFile, report: Report): UsedFiles {
  const nodes = readAll(file, read, report);
  const own = [...file.methods, ...file.rulesets.flatMap(({ methods }) => methods)];
  const defined = [
    ...nodes.flatMap(({ source, node }) => node.methods.map((method) => ({ method, file: source.name }))),
    ...own.map((method) => ({ method, file: undefined })),
  ];
  reportRedefined(defined, report);
  return {
    methods: nodes.flatMap(({ node }) => node.methods),
    files: nodes.map(({ source, node }) => ({ name: source.name, methods: node.methods })),
    sources: nodes.map(({ source }) => source),
    lost: new Set(nodes.flatMap(({ node }) => [...node.lost])),
  };
}

/** No two files define the same method; two definitions in one file are that file's own business. */
function reportRedefined(defined: readonly Defined[], report: Report): void {
  const first = new Map<string, Defined>();
  for (const one of defined) {
    const { name } = one.method;
    const earlier = first.get(name.text);
    if (earlier === undefined) {
      first.set(name.text, one);
    } else if (earlier.file !== one.file) {
      const place = earlier.file === undefined ? {} : { file: earlier.file };
      const related = [{ ...place, span: earlier.method.name.span, role: "first defined here" as const }];
      const reportHere = one.file === undefined ? report : reportFrom(one.file, report);
      reportHere("BRM0203", name.span, { name: name.written }, { related });
    }
  }
}

interface Read {
  readonly source: SourceText;
  readonly node: FileNode;
}

/** The files in the order in which they are first used. */
function readAll(file: FileNode, read: ReadFile, report: Report): readonly Read[] {
  const nodes: Read[] = [];
  let length = 0;

  const follow = ({ uses }: FileNode, folder: string, depth: number, reportUse: Report): void => {
    for (const use of uses) {
      const path = pathFrom(folder, use, reportUse);
      const isKnown = nodes.some(({ source }) => source.name === path);
      const text = path === undefined || isKnown ? undefined : read(path);
      length += text?.length ?? 0;
      if (path === undefined || isKnown) {
        continue;
      }
      if (text === undefined) {
        reportUse("BRM0126", use.span, { path });
      } else if (length > MAX_LENGTH || depth > MAX_CHAIN) {
        const isLong = length > MAX_LENGTH;
        reportUse("BRM0118", use.span, isLong ? LENGTH : CHAIN);
      } else {
        const source = { name: path, text };
        const reportHere = reportFrom(path, report);
        const node = parse(source, reportHere);
        nodes.push({ source, node });
        reportRuleset(node, source, use, reportUse);
        follow(node, folderOf(path), depth + 1, reportHere);
      }
    }
  };

  follow(file, "", 1, report);
  return nodes;
}

/** A file that is used holds methods only. */
function reportRuleset({ rulesets }: FileNode, { name }: SourceText, use: TextNode, report: Report): void {
  const [ruleset] = rulesets;
  if (ruleset !== undefined) {
    report("BRM0127", use.span, { path: name, ruleset: ruleset.name.written });
  }
}

export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf("/") + 1);
}

/**
 * The path from the folder of the compiled text; undefined, and reported, where it could lead out of that folder. An id
 * of a shipped ruleset, `commune/dai-lanh-2023`, stays as it is.
 */
export function pathFrom(folder: string, { text, span }: TextNode, report: Report): string | undefined {
  const parts = text.split("/");
  const isInside = parts.every((part) => part !== "" && part !== "." && part !== "..");
  if (SHIPPED_ID.test(text)) {
    return text;
  }
  if (!isInside || /[\\:\p{Cc}]/u.test(text) || !text.endsWith(".barem")) {
    report("BRM0125", span, { path: text });
    return undefined;
  }
  return folder + text;
}
