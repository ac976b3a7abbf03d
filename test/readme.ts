/** Reads the fences of README.md: its files, commands and programs, with what each is said to print. */

/** One fence; `from` and `to` are where its body stands in the text. */
export interface Fence {
  /** The language after the backquotes: "barem", "csv", "js", "text", "console". */
  readonly language: string;
  /** The word after the language: the file the body is. */
  readonly file: string | undefined;
  readonly body: string;
  readonly from: number;
  readonly to: number;
}

/** One command of a console fence, without its `$ `, and the lines below it. */
export interface Command {
  readonly words: string;
  readonly output: string;
}

/** The fences of a Markdown text, in order. */
export function fencesOf(markdown: string): readonly Fence[] {
  return [...markdown.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map((match) => {
    const [whole, language = "", file, body = ""] = match;
    const to = match.index + whole.length - "```".length;
    return { language, file, body, from: to - body.length, to };
  });
}

/** The commands of a console fence. */
export function commandsOf({ body }: Fence): readonly Command[] {
  return body.split(/^\$ /m).flatMap((part) => {
    const [words = "", ...lines] = part.split("\n");
    return words === "" ? [] : [{ words, output: lines.join("\n").trimEnd() }];
  });
}

/** The words of a command as a shell would part them: `--unit "An Bình"` is two. */
export function wordsOf(command: string): readonly string[] {
  return [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? "");
}

/** The text with the bodies of some fences replaced. */
export function withBodies(markdown: string, bodies: ReadonlyMap<Fence, string>): string {
  const backwards = [...bodies].sort(([a], [b]) => b.from - a.from);
  return backwards.reduce(
    (text, [{ from, to }, body]) => text.slice(0, from) + body + text.slice(to),
    markdown,
  );
}
