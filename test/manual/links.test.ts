/** Tests that every link of the documents leads somewhere, to its heading too. */
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { filesBelow, root } from "../imports.ts";

const documents = [
  ...["README.md", "README.vi.md", "CONTRIBUTING.md"],
  ...filesBelow("docs").filter((file) => file.endsWith(".md")),
];

test.each(documents)("the links of %s lead somewhere", (file) => {
  const lost = linksOf(textOf(file)).filter((link) => !leadsSomewhere(link, file));
  expect(lost).toEqual([]);
});

test("a link to a file or a heading that is not there is found", () => {
  expect(leadsSomewhere("docs/language/README.md#how-to-read-it", "README.md")).toBe(true);
  expect(leadsSomewhere("docs/language/README.md#how-to-sing-it", "README.md")).toBe(false);
  expect(leadsSomewhere("docs/language/no.md", "README.md")).toBe(false);
});

test("every document is reached from the README by links", () => {
  const reached = new Set<string>();
  const follow = (file: string): void => {
    if (!reached.has(file)) {
      reached.add(file);
      const linked = linksOf(textOf(file)).map((link) => fileOf(link.split("#")[0] ?? "", file));
      linked.filter((one) => documents.includes(one)).forEach(follow);
    }
  };
  follow("README.md");
  expect(documents.filter((file) => !reached.has(file))).toEqual([]);
});

function fileOf(path: string, from: string): string {
  return path === "" ? from : relative(root, join(root, dirname(from), decodeURI(path)));
}

function textOf(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

/** The targets of links inside the project; code is left out. */
function linksOf(markdown: string): readonly string[] {
  const words = markdown.replaceAll(/^```[\s\S]*?^```$/gm, "").replaceAll(/`[^`\n]*`/g, "");
  const targets = [...words.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? "");
  return targets.filter((target) => !/^[a-z]+:/.test(target));
}

function leadsSomewhere(link: string, from: string): boolean {
  const [path = "", heading] = link.split("#");
  const file = fileOf(path, from);
  if (!existsSync(join(root, file))) {
    return false;
  }
  return heading === undefined || anchorsOf(textOf(file)).includes(decodeURI(heading));
}

/** The anchors of the headings as GitHub makes them. */
function anchorsOf(markdown: string): readonly string[] {
  return [...markdown.matchAll(/^#+ (.*)$/gm)].map((match) =>
    (match[1] ?? "")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
