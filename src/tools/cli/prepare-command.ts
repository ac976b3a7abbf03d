/** What the commands of the command line have in common: the language, help with examples, a file to write. */
import { Argument, type Command, Option } from "commander";
import type { Locale } from "../../base/diagnostic.ts";
import type { Exit, Session } from "./session.ts";
import type { Texts } from "./text-table.ts";
import { textsOf } from "./texts.ts";

/** Takes the exit code of the command that was run. */
export type Finish = (exit: Exit) => void;

/** What every command has: the language, help with examples, and no say over the process. */
export function prepared(command: Command, examples: string, session: Session): Command {
  const { options, headings } = textsOf(session.locale);
  const placeholders = (usage: string): string =>
    usage.replace(/\[(?:options|command)\]/g, (word) => headings.get(word) ?? word);
  const locales: readonly Locale[] = ["vi", "en"];
  return command
    .addOption(new Option("--lang <lang>", options.lang).choices(locales))
    .helpOption("-h, --help", options.help)
    .addHelpText("after", examples)
    .configureHelp({
      helpWidth: HELP_WIDTH,
      styleTitle: (title) => headings.get(title) ?? title,
      // The descriptions say choices and defaults themselves, in the reader's language.
      optionDescription: (option) => option.description,
      styleUsage: placeholders,
      styleSubcommandTerm: placeholders,
    })
    .configureOutput({
      writeOut: session.stdout,
      writeErr: session.stderr,
      // Printed in the reader's language once it is caught.
      outputError: () => undefined,
    })
    .exitOverride();
}

/** A command that prints what it makes of a ruleset, or writes it to a file. */
export function withOutput(command: Command, texts: Texts, examples: string, session: Session): Command {
  return prepared(command, examples, session)
    .addArgument(new Argument("<RULESET>", texts.arguments.ruleset))
    .option("-o, --output <file>", texts.options.output)
    .option("--force", texts.options.forceOutput);
}

const HELP_WIDTH = 100;

/** How a data file is to be read, where it does not say so itself. */
export function withDataOptions(command: Command, texts: Texts): Command {
  return command
    .addOption(new Option("--use <figures>", texts.options.use).choices(["claimed", "verified"]))
    .addOption(new Option("--decimal <mark>", texts.options.decimal).choices(["comma", "point"]))
    .option("--sheet <name>", texts.options.sheet)
    .option("--ignore <column>", texts.options.ignore, (column, all: readonly string[] = []) => [
      ...all,
      column,
    ]);
}
