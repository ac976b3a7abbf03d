/** The command line: reads the words given, runs one command, and answers with the exit code. */
import { Command, CommanderError } from "commander";
import { languageOf } from "./language.ts";
import { packageVersion } from "./package-files.ts";
import { type Finish, prepared } from "./prepare-command.ts";
import {
  buildCommand,
  checkCommand,
  consolidateCommand,
  diffCommand,
  docsCommand,
  fmtCommand,
  newCommand,
  rulesetsCommand,
  schemaCommand,
  templateCommand,
  testCommand,
  typesCommand,
} from "./ruleset-commands.ts";
import { EXIT, type Exit, type Io, type Session } from "./session.ts";
import type { Texts } from "./text-table.ts";
import { textsOf } from "./texts.ts";
import {
  claimsCommand,
  explainCommand,
  impactCommand,
  planCommand,
  scoreCommand,
  verifyCommand,
} from "./unit-commands.ts";
import { usageMessage } from "./usage-errors.ts";

/** Runs `barem` with the words after its name: `await run(["check", "xa.barem"], io)` is 0 where nothing is wrong. */
export async function run(words: readonly string[], io: Io): Promise<Exit> {
  const session: Session = { ...io, locale: languageOf(words, io.environment) };
  let exit: Exit = EXIT.ok;
  const program = programFor(words, session, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync([...words], { from: "user" });
    return exit;
  } catch (error) {
    return error instanceof CommanderError ? usageExit(error, session) : await internalExit(error, session);
  }
}

function programFor(words: readonly string[], session: Session, finish: Finish): Command {
  const texts = textsOf(session.locale);
  const program = prepared(new Command("barem"), texts.examples.program, session)
    .description(texts.about)
    .version(packageVersion(), "-V, --version", texts.options.version)
    .helpCommand("help [command]", texts.helpCommand);
  // Where the first word names a command the others cannot be reached, and making all of them takes its time.
  const asked = COMMANDS.get(words[0] ?? "");
  for (const make of asked === undefined ? COMMANDS.values() : [asked]) {
    program.addCommand(make(texts, session, finish));
  }
  return program;
}

/** In the order of the help. */
const COMMANDS: ReadonlyMap<string, (texts: Texts, session: Session, finish: Finish) => Command> = new Map([
  ["check", checkCommand],
  ["test", testCommand],
  ["fmt", fmtCommand],
  ["score", scoreCommand],
  ["explain", explainCommand],
  ["verify", verifyCommand],
  ["plan", planCommand],
  ["claims", claimsCommand],
  ["rulesets", rulesetsCommand],
  ["docs", docsCommand],
  ["diff", diffCommand],
  ["impact", impactCommand],
  ["types", typesCommand],
  ["schema", schemaCommand],
  ["build", buildCommand],
  ["new", newCommand],
  ["consolidate", consolidateCommand],
  ["template", templateCommand],
]);

function usageExit(error: CommanderError, session: Session): Exit {
  if (error.code === "commander.helpDisplayed" || error.code === "commander.version") {
    return EXIT.ok;
  }
  // "commander.help" is the help of a call without a command, which was printed already.
  if (error.code === "commander.help") {
    return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
  }
  session.stderr(`${usageMessage(error, session.locale)}\n`);
  return EXIT.usage;
}

/** Our own mistake: one sentence, and the stack only for those who look for it. */
async function internalExit(error: unknown, session: Session): Promise<Exit> {
  const { printFact } = await import("./print-faults.ts");
  const message = error instanceof Error ? error.message : String(error);
  printFact({ code: "BRM0901", parameters: { reason: message.replace(/^BRM0901: /, "") } }, session);
  if (session.environment["BAREM_DEBUG"] === "1" && error instanceof Error) {
    session.stderr(`${error.stack ?? ""}\n`);
  }
  return EXIT.internal;
}
