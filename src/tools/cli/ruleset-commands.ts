/** The commands that take rulesets alone: what each is called with, and what is loaded and run for it. */
import { Argument, Command, Option } from "commander";
import type { CheckOptions } from "./check.ts";
import type { DiffOptions } from "./diff.ts";
import type { DocsOptions } from "./docs.ts";
import type { ConsolidateCommandOptions, NewOptions } from "./editions.ts";
import type { FmtOptions } from "./fmt.ts";
import { DIFF_FORMATS } from "./formats.ts";
import { type Finish, prepared, withOutput } from "./prepare-command.ts";
import type { RulesetsOptions } from "./rulesets.ts";
import type { Session } from "./session.ts";
import type { TemplateCommandOptions } from "./template.ts";
import type { TestOptions } from "./test.ts";
import type { Texts } from "./text-table.ts";
import type { OutputOptions } from "./typed.ts";

export function checkCommand(texts: Texts, session: Session, finish: Finish): Command {
  return prepared(new Command("check"), texts.examples.check, session)
    .description(texts.commands.check)
    .addArgument(new Argument("<FILE...>", texts.arguments.files))
    .addOption(
      new Option("--format <format>", texts.options.checkFormat).choices(["text", "json"]).default("text"),
    )
    .option("--assumptions", texts.options.assumptions)
    .option("--report", texts.options.report)
    .option("--max-warnings <number>", texts.options.maxWarnings)
    .action(async (files: string[], options: CheckOptions) => {
      const { runCheck } = await import("./check.ts");
      finish(await runCheck(files, options, session));
    });
}

export function testCommand(texts: Texts, session: Session, finish: Finish): Command {
  return prepared(new Command("test"), texts.examples.test, session)
    .description(texts.commands.test)
    .addArgument(new Argument("<FILE...>", texts.arguments.filesToTest))
    .addOption(
      new Option("--format <format>", texts.options.checkFormat).choices(["text", "json"]).default("text"),
    )
    .option("--min-coverage <percent>", texts.options.minCoverage)
    .option("--propose", texts.options.propose)
    .action(async (files: string[], options: TestOptions) => {
      const { runTest } = await import("./test.ts");
      finish(await runTest(files, options, session));
    });
}

export function fmtCommand(texts: Texts, session: Session, finish: Finish): Command {
  return prepared(new Command("fmt"), texts.examples.fmt, session)
    .description(texts.commands.fmt)
    .addArgument(new Argument("<FILE...>", texts.arguments.filesOrFolders))
    .option("--check", texts.options.fmtCheck)
    .addOption(new Option("--keywords <lang>", texts.options.keywords).choices(["vi", "en"]))
    .action(async (given: string[], options: FmtOptions) => {
      const { runFmt } = await import("./fmt.ts");
      finish(await runFmt(given, options, session));
    });
}

export function rulesetsCommand(texts: Texts, session: Session, finish: Finish): Command {
  return prepared(new Command("rulesets"), texts.examples.rulesets, session)
    .description(texts.commands.rulesets)
    .addOption(
      new Option("--format <format>", texts.options.format).choices(["table", "json"]).default("table"),
    )
    .action(async (options: RulesetsOptions) => {
      const { runRulesets } = await import("./rulesets.ts");
      finish(await runRulesets(options, session));
    });
}

export function docsCommand(texts: Texts, session: Session, finish: Finish): Command {
  return prepared(new Command("docs"), texts.examples.docs, session)
    .description(texts.commands.docs)
    .addArgument(new Argument("<RULESET>", texts.arguments.ruleset))
    .addOption(new Option("--format <format>", texts.options.docsFormat).choices(["md", "html"]))
    .option("-o, --output <file>", texts.options.output)
    .option("--force", texts.options.forceOutput)
    .action(async (ruleset: string, options: DocsOptions) => {
      const { runDocs } = await import("./docs.ts");
      finish(await runDocs(ruleset, options, session));
    });
}

export function diffCommand(texts: Texts, session: Session, finish: Finish): Command {
  return prepared(new Command("diff"), texts.examples.diff, session)
    .description(texts.commands.diff)
    .addArgument(new Argument("<OLD>", texts.arguments.old))
    .addArgument(new Argument("<NEW>", texts.arguments.new))
    .addOption(new Option("--format <format>", texts.options.diffFormat).choices(DIFF_FORMATS))
    .option("-o, --output <file>", texts.options.output)
    .option("--force", texts.options.forceOutput)
    .action(async (old: string, now: string, options: DiffOptions) => {
      const { runDiff } = await import("./diff.ts");
      finish(await runDiff(old, now, options, session));
    });
}

export function typesCommand(texts: Texts, session: Session, finish: Finish): Command {
  return withOutput(new Command("types"), texts, texts.examples.types, session)
    .description(texts.commands.types)
    .action(async (ruleset: string, options: OutputOptions) => {
      const { runTypes } = await import("./typed.ts");
      finish(await runTypes(ruleset, options, session));
    });
}

export function schemaCommand(texts: Texts, session: Session, finish: Finish): Command {
  return withOutput(new Command("schema"), texts, texts.examples.schema, session)
    .description(texts.commands.schema)
    .action(async (ruleset: string, options: OutputOptions) => {
      const { runSchema } = await import("./typed.ts");
      finish(await runSchema(ruleset, options, session));
    });
}

export function buildCommand(texts: Texts, session: Session, finish: Finish): Command {
  return prepared(new Command("build"), texts.examples.build, session)
    .description(texts.commands.build)
    .addArgument(new Argument("<RULESET>", texts.arguments.ruleset))
    .requiredOption("-o, --output <file>", texts.options.output)
    .option("--force", texts.options.forceOutput)
    .action(async (ruleset: string, options: OutputOptions & { readonly output: string }) => {
      const { runBuild } = await import("./typed.ts");
      finish(await runBuild(ruleset, options, session));
    });
}

export function newCommand(texts: Texts, session: Session, finish: Finish): Command {
  return withOutput(new Command("new"), texts, texts.examples.new, session)
    .description(texts.commands.new)
    .option("--id <name>", texts.options.id)
    .action(async (ruleset: string, options: NewOptions) => {
      const { runNew } = await import("./editions.ts");
      finish(await runNew(ruleset, options, session));
    });
}

export function consolidateCommand(texts: Texts, session: Session, finish: Finish): Command {
  return withOutput(new Command("consolidate"), texts, texts.examples.consolidate, session)
    .description(texts.commands.consolidate)
    .addOption(new Option("--keywords <lang>", texts.options.fullKeywords).choices(["vi", "en"]))
    .action(async (ruleset: string, options: ConsolidateCommandOptions) => {
      const { runConsolidate } = await import("./editions.ts");
      finish(await runConsolidate(ruleset, options, session));
    });
}

export function templateCommand(texts: Texts, session: Session, finish: Finish): Command {
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
    .action(async (ruleset: string, options: TemplateCommandOptions) => {
      const { runTemplate } = await import("./template.ts");
      finish(await runTemplate(ruleset, options, session));
    });
}
