/** The command line: reads the words given, runs one command, and answers with the exit code. */
import { Argument, Command, CommanderError, Option } from "commander";
import { type CheckOptions, runCheck } from "./check.ts";
import { claimsCommand } from "./claims.ts";
import { DIFF_FORMATS, type DiffOptions, runDiff } from "./diff.ts";
import { type DocsOptions, runDocs } from "./docs.ts";
import { type ConsolidateCommandOptions, type NewOptions, runConsolidate, runNew } from "./editions.ts";
import { isCodeLike, runExplainCode } from "./explain-code.ts";
import { runExplain, type ExplainCommandOptions } from "./explain.ts";
import { type FmtOptions, runFmt } from "./fmt.ts";
import { IMPACT_FORMATS, type ImpactCommandOptions, runImpact } from "./impact.ts";
import { planningTextsOf } from "./planning-texts.ts";
import { languageOf } from "./language.ts";
import { packageVersion } from "./package-files.ts";
import { planCommand } from "./plan.ts";
import { type Finish, prepared, withDataOptions, withOutput } from "./prepare-command.ts";
import { printFact } from "./print-faults.ts";
import { runRulesets, type RulesetsOptions } from "./rulesets.ts";
import { runScore, type ScoreOptions } from "./score.ts";
import { SCORE_FORMATS } from "./score-formats.ts";
import { EXIT, type Exit, type Io, type Session } from "./session.ts";
import { runTest, type TestOptions } from "./test.ts";
import { runTemplate, type TemplateCommandOptions } from "./template.ts";
import type { Texts } from "./text-table.ts";
import { type OutputOptions, runBuild, runSchema, runTypes } from "./typed.ts";
import { textsOf } from "./texts.ts";
import { usageMessage } from "./usage-errors.ts";
import { verifyCommand } from "./verify-command.ts";

/** Runs `barem` with the words after its name: `await run(["check", "xa.barem"], io)` is 0 where nothing is wrong. */
export async function run(words: readonly string[], io: Io): Promise<Exit> {
  const session: Session = { ...io, locale: languageOf(words, io.environment) };
  let exit: Exit = EXIT.ok;
  const program = programFor(session, (code) => {
    exit = code;
  });
  try {
    await program.parseAsync([...words], { from: "user" });
    return exit;
  } catch (error) {
    return error instanceof CommanderError ? usageExit(error, session) : internalExit(error, session);
  }
}

function programFor(session: Session, finish: Finish): Command {
  const texts = textsOf(session.locale);
  const program = prepared(new Command("barem"), texts.examples.program, session)
    .description(texts.about)
    .version(packageVersion(), "-V, --version", texts.options.version)
    .helpCommand("help [command]", texts.helpCommand);
  program.addCommand(checkCommand(texts, session, finish));
  program.addCommand(testCommand(texts, session, finish));
  program.addCommand(fmtCommand(texts, session, finish));
  program.addCommand(scoreCommand(texts, session, finish));
  program.addCommand(explainCommand(texts, session, finish));
  program.addCommand(verifyCommand(texts, session, finish));
  program.addCommand(planCommand(texts, session, finish));
  program.addCommand(claimsCommand(texts, session, finish));
  program.addCommand(rulesetsCommand(texts, session, finish));
  program.addCommand(docsCommand(texts, session, finish));
  program.addCommand(diffCommand(texts, session, finish));
  program.addCommand(impactCommand(texts, session, finish));
  program.addCommand(typesCommand(texts, session, finish));
  program.addCommand(schemaCommand(texts, session, finish));
  program.addCommand(buildCommand(texts, session, finish));
  program.addCommand(newCommand(texts, session, finish));
  program.addCommand(consolidateCommand(texts, session, finish));
  program.addCommand(templateCommand(texts, session, finish));
  return program;
}

function checkCommand(texts: Texts, session: Session, finish: Finish): Command {
  return prepared(new Command("check"), texts.examples.check, session)
    .description(texts.commands.check)
    .addArgument(new Argument("<FILE...>", texts.arguments.files))
    .addOption(
      new Option("--format <format>", texts.options.checkFormat).choices(["text", "json"]).default("text"),
    )
    .option("--assumptions", texts.options.assumptions)
    .option("--report", texts.options.report)
    .option("--max-warnings <number>", texts.options.maxWarnings)
    .action((files: string[], options: CheckOptions) => finish(runCheck(files, options, session)));
}

function testCommand(texts: Texts, session: Session, finish: Finish): Command {
  return prepared(new Command("test"), texts.examples.test, session)
    .description(texts.commands.test)
    .addArgument(new Argument("<FILE...>", texts.arguments.filesToTest))
    .addOption(
      new Option("--format <format>", texts.options.checkFormat).choices(["text", "json"]).default("text"),
    )
    .option("--min-coverage <percent>", texts.options.minCoverage)
    .option("--propose", texts.options.propose)
    .action((files: string[], options: TestOptions) => finish(runTest(files, options, session)));
}

function fmtCommand(texts: Texts, session: Session, finish: Finish): Command {
  return prepared(new Command("fmt"), texts.examples.fmt, session)
    .description(texts.commands.fmt)
    .addArgument(new Argument("<FILE...>", texts.arguments.filesOrFolders))
    .option("--check", texts.options.fmtCheck)
    .addOption(new Option("--keywords <lang>", texts.options.keywords).choices(["vi", "en"]))
    .action(async (given: string[], options: FmtOptions) => finish(await runFmt(given, options, session)));
}

function scoreCommand(texts: Texts, session: Session, finish: Finish): Command {
  return withDataOptions(prepared(new Command("score"), texts.examples.score, session), texts)
    .description(texts.commands.score)
    .addArgument(new Argument("<RULESET>", texts.arguments.ruleset))
    .addArgument(new Argument("<DATA>", texts.arguments.data))
    .addOption(new Option("--format <format>", texts.options.scoreFormat).choices(SCORE_FORMATS))
    .option("-o, --output <file>", texts.options.output)
    .option("--unit <unit>", texts.options.unit)
    .option("--details", texts.options.details)
    .addOption(new Option("--freeze <file>", texts.options.freeze).conflicts("cohort"))
    .option("--force", texts.options.force)
    .option("--cohort <file>", texts.options.cohort)
    .addOption(
      new Option("--sensitivity", planningTextsOf(session.locale).sensitivity).conflicts([
        "freeze",
        "unit",
        "details",
      ]),
    )
    .action((ruleset: string, data: string, options: ScoreOptions) =>
      finish(runScore(ruleset, data, options, session)),
    );
}

/** One verb for two things: the points of a unit, and a code of barem. */
function explainCommand(texts: Texts, session: Session, finish: Finish): Command {
  return withDataOptions(prepared(new Command("explain"), texts.examples.explain, session), texts)
    .usage(`RULESET DATA --unit <unit> [options]\n       barem explain ${texts.arguments.codeWord}`)
    .description(texts.commands.explain)
    .addArgument(new Argument("<RULESET>", texts.arguments.rulesetOrCode))
    .addArgument(new Argument("[DATA]", texts.arguments.data))
    .option("--unit <unit>", texts.options.unit)
    .option("--indicator <code>", texts.options.indicator)
    .option("--cohort <file>", texts.options.cohort)
    .action((given: string, data: string | undefined, options: Partial<ExplainCommandOptions>) =>
      finish(explainEither(given, data, options, session)),
    );
}

function rulesetsCommand(texts: Texts, session: Session, finish: Finish): Command {
  return prepared(new Command("rulesets"), texts.examples.rulesets, session)
    .description(texts.commands.rulesets)
    .addOption(
      new Option("--format <format>", texts.options.format).choices(["table", "json"]).default("table"),
    )
    .action((options: RulesetsOptions) => finish(runRulesets(options, session)));
}

function docsCommand(texts: Texts, session: Session, finish: Finish): Command {
  return prepared(new Command("docs"), texts.examples.docs, session)
    .description(texts.commands.docs)
    .addArgument(new Argument("<RULESET>", texts.arguments.ruleset))
    .addOption(new Option("--format <format>", texts.options.docsFormat).choices(["md", "html"]))
    .option("-o, --output <file>", texts.options.output)
    .option("--force", texts.options.forceOutput)
    .action((ruleset: string, options: DocsOptions) => finish(runDocs(ruleset, options, session)));
}

function diffCommand(texts: Texts, session: Session, finish: Finish): Command {
  return prepared(new Command("diff"), texts.examples.diff, session)
    .description(texts.commands.diff)
    .addArgument(new Argument("<OLD>", texts.arguments.old))
    .addArgument(new Argument("<NEW>", texts.arguments.new))
    .addOption(new Option("--format <format>", texts.options.diffFormat).choices(DIFF_FORMATS))
    .option("-o, --output <file>", texts.options.output)
    .option("--force", texts.options.forceOutput)
    .action((old: string, now: string, options: DiffOptions) => finish(runDiff(old, now, options, session)));
}

function impactCommand(texts: Texts, session: Session, finish: Finish): Command {
  return withDataOptions(prepared(new Command("impact"), texts.examples.impact, session), texts)
    .description(texts.commands.impact)
    .addArgument(new Argument("<OLD>", texts.arguments.old))
    .addArgument(new Argument("<NEW>", texts.arguments.new))
    .requiredOption("--data <file>", texts.arguments.data)
    .addOption(new Option("--format <format>", texts.options.impactFormat).choices(IMPACT_FORMATS))
    .option("--renumbered <OLD=NEW>", texts.options.renumbered, (pair, all: readonly string[] = []) => [
      ...all,
      pair,
    ])
    .option("-o, --output <file>", texts.options.output)
    .option("--force", texts.options.forceOutput)
    .action((old: string, now: string, options: ImpactCommandOptions) =>
      finish(runImpact(old, now, options, session)),
    );
}

function typesCommand(texts: Texts, session: Session, finish: Finish): Command {
  return withOutput(new Command("types"), texts, texts.examples.types, session)
    .description(texts.commands.types)
    .action((ruleset: string, options: OutputOptions) => finish(runTypes(ruleset, options, session)));
}

function schemaCommand(texts: Texts, session: Session, finish: Finish): Command {
  return withOutput(new Command("schema"), texts, texts.examples.schema, session)
    .description(texts.commands.schema)
    .action((ruleset: string, options: OutputOptions) => finish(runSchema(ruleset, options, session)));
}

function buildCommand(texts: Texts, session: Session, finish: Finish): Command {
  return prepared(new Command("build"), texts.examples.build, session)
    .description(texts.commands.build)
    .addArgument(new Argument("<RULESET>", texts.arguments.ruleset))
    .requiredOption("-o, --output <file>", texts.options.output)
    .option("--force", texts.options.forceOutput)
    .action((ruleset: string, options: OutputOptions & { readonly output: string }) =>
      finish(runBuild(ruleset, options, session)),
    );
}

function newCommand(texts: Texts, session: Session, finish: Finish): Command {
  return withOutput(new Command("new"), texts, texts.examples.new, session)
    .description(texts.commands.new)
    .option("--id <name>", texts.options.id)
    .action((ruleset: string, options: NewOptions) => finish(runNew(ruleset, options, session)));
}

function templateCommand(texts: Texts, session: Session, finish: Finish): Command {
  return prepared(new Command("template"), texts.examples.template, session)
    .description(texts.commands.template)
    .addArgument(new Argument("<RULESET>", texts.arguments.ruleset))
    .requiredOption("-o, --output <file>", texts.options.templateOutput)
    .option("--unit <name>", texts.options.templateUnit, (unit, all: readonly string[] = []) => [
      ...all,
      unit,
    ])
    .option("--table", texts.options.templateTable)
    .option("--force", texts.options.forceOutput)
    .action((ruleset: string, options: TemplateCommandOptions) =>
      finish(runTemplate(ruleset, options, session)),
    );
}

function consolidateCommand(texts: Texts, session: Session, finish: Finish): Command {
  return withOutput(new Command("consolidate"), texts, texts.examples.consolidate, session)
    .description(texts.commands.consolidate)
    .addOption(new Option("--keywords <lang>", texts.options.fullKeywords).choices(["vi", "en"]))
    .action((ruleset: string, options: ConsolidateCommandOptions) =>
      finish(runConsolidate(ruleset, options, session)),
    );
}

function explainEither(
  given: string,
  data: string | undefined,
  { unit, ...options }: Partial<ExplainCommandOptions>,
  session: Session,
): Exit {
  if (data === undefined && unit === undefined && isCodeLike(given)) {
    return runExplainCode(given, session);
  }
  const { usage } = textsOf(session.locale);
  if (data === undefined || unit === undefined) {
    const missing = data === undefined ? usage.missingArgument("DATA") : usage.missingOption("--unit <unit>");
    session.stderr(`${missing} ${usage.seeHelp}\n`);
    return EXIT.usage;
  }
  return runExplain(given, data, { unit, ...options }, session);
}

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
function internalExit(error: unknown, session: Session): Exit {
  const message = error instanceof Error ? error.message : String(error);
  printFact({ code: "BRM0901", parameters: { reason: message.replace(/^BRM0901: /, "") } }, session);
  if (session.environment["BAREM_DEBUG"] === "1" && error instanceof Error) {
    session.stderr(`${error.stack ?? ""}\n`);
  }
  return EXIT.internal;
}
