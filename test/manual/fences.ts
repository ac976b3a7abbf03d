/** Reads the fences of a chapter: what each is, what it is called, and where its body stands. */

/** One fence; `from` and `to` are where its body stands in the text. */
export interface Fence {
  /** The word after the backquotes: "barem", "input", "points", "diagnostics", "csv", "console", "text". */
  readonly language: string;
  /** The words after it: `lines`, `max=20`, `xa.barem`. */
  readonly words: readonly string[];
  readonly body: string;
  readonly from: number;
  readonly to: number;
  /** The line of the chapter on which it opens. */
  readonly line: number;
}

/** The fences of a Markdown text, in order. */
export function fencesOf(markdown: string): readonly Fence[] {
  return [...markdown.matchAll(/^```(\w+)[ ]*([^\n]*)\n([\s\S]*?)^```$/gm)].map((match) => {
    const [whole, language = "", words = "", body = ""] = match;
    const to = match.index + whole.length - "```".length;
    const line = markdown.slice(0, match.index).split("\n").length;
    return { language, words: words.split(/\s+/).filter(Boolean), body, from: to - body.length, to, line };
  });
}

/** Whether a word stands after the language of a fence. */
export function has(fence: Fence, word: string): boolean {
  return fence.words.includes(word);
}

/** The value of `max=20`. */
export function option(fence: Fence, name: string): string | undefined {
  return fence.words.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** The file that a fence is: the word with a point in it. */
export function fileOf(fence: Fence): string | undefined {
  return fence.words.find((word) => /^[\w./-]+\.\w+$/.test(word));
}

/** The files that the fences of a chapter are, by their names. */
export function filesOf(fences: readonly Fence[]): ReadonlyMap<string, string> {
  return new Map(
    fences.flatMap((fence) => {
      const file = fileOf(fence);
      return file === undefined ? [] : [[file, fence.body] as const];
    }),
  );
}

/** The text with the bodies of some fences replaced. */
export function withBodies(markdown: string, bodies: ReadonlyMap<Fence, string>): string {
  const backwards = [...bodies].sort(([a], [b]) => b.from - a.from);
  return backwards.reduce(
    (text, [{ from, to }, body]) => text.slice(0, from) + body + text.slice(to),
    markdown,
  );
}
