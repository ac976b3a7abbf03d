/** The commands that take figures of units: what each is called with, and what is loaded and run for it. */
import { Argument, Command, Option } from "commander";
import type { ClaimsOptions } from "./claims.ts";
import type { ExplainCommandOptions } from "./explain.ts";
import { DOCUMENT_FORMATS, IMPACT_FORMATS, SCORE_FORMATS, VERIFY_FORMATS } from "./formats.ts";
import type { ImpactCommandOptions } from "./impact.ts";
import type { PlanOptions } from "./plan.ts";
import { planningTextsOf } from "./planning-texts.ts";
import { type Finish, prepared, withDataOptions } from "./prepare-command.ts";
import type { ScoreOptions } from "./score.ts";
import { EXIT, type Exit, type Session } from "./session.ts";
import type { Texts } from "./text-table.ts";
import { textsOf } from "./texts.ts";
import type { VerifyOptions } from "./verify.ts";
import { verifyTextsOf } from "./verify-texts.ts";

export function scoreCommand(texts: Texts, session: Session, finish: Finish): Command {
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
    .action(async (ruleset: string, data: string, options: ScoreOptions) => {
      const { runScore } = await import("./score.ts");
      finish(await runScore(ruleset, data, options, session));
    });
}

/** One verb for two things: the points of a unit, and a code of barem. */
export function explainCommand(texts: Texts, session: Session, finish: Finish): Command {
  return withDataOptions(prepared(new Command("explain"), texts.examples.explain, session), texts)
    .usage(`RULESET DATA --unit <unit> [options]\n       barem explain ${texts.arguments.codeWord}`)
    .description(texts.commands.explain)
    .addArgument(new Argument("<RULESET>", texts.arguments.rulesetOrCode))
    .addArgument(new Argument("[DATA]", texts.arguments.data))
    .option("--unit <unit>", texts.options.unit)
    .option("--indicator <code>", texts.options.indicator)
    .option("--cohort <file>", texts.options.cohort)
    .action(async (given: string, data: string | undefined, options: Partial<ExplainCommandOptions>) =>
      finish(await explainEither(given, data, options, session)),
    );
}

export function verifyCommand(texts: Texts, session: Session, finish: Finish): Command {
  const own = verifyTextsOf(session.locale);
  return withDataOptions(prepared(new Command("verify"), own.examples, session), texts)
    .usage("RULESET DATA OFFICIAL [options]\n       barem verify --receipt <file>")
    .description(own.about)
    .addArgument(new Argument("[RULESET]", texts.arguments.ruleset))
    .addArgument(new Argument("[DATA]", texts.arguments.data))
    .addArgument(new Argument("[OFFICIAL]", own.official))
    .addOption(new Option("--format <format>", own.format).choices(VERIFY_FORMATS))
    .option("--unit <unit>", own.unit)
    .option("--before <ruleset>", own.before)
    .option("--cohort <file>", texts.options.cohort)
    .option("--receipt <file>", own.receipt)
    .option("-o, --output <file>", texts.options.output)
    .option("--force", texts.options.forceOutput)
    .action(async (ruleset, data, official, options: VerifyOptions) => {
      finish(await verifyAny(ruleset, data, official, options, session));
    });
}

export function planCommand(texts: Texts, session: Session, finish: Finish): Command {
  const own = planningTextsOf(session.locale);
  return withDataOptions(prepared(new Command("plan"), own.planExamples, session), texts)
    .description(own.plan)
    .addArgument(new Argument("<RULESET>", texts.arguments.ruleset))
    .addArgument(new Argument("<DATA>", texts.arguments.data))
    .requiredOption("--unit <unit>", texts.options.unit)
    .option("--cohort <file>", texts.options.cohort)
    .addOption(new Option("--format <format>", own.planFormat).choices(DOCUMENT_FORMATS))
    .option("-o, --output <file>", texts.options.output)
    .option("--force", texts.options.forceOutput)
    .action(async (ruleset: string, data: string, options: PlanOptions) => {
      const { runPlan } = await import("./plan.ts");
      finish(await runPlan(ruleset, data, options, session));
    });
}

export function claimsCommand(texts: Texts, session: Session, finish: Finish): Command {
  const own = planningTextsOf(session.locale);
  return withDataOptions(prepared(new Command("claims"), own.claimsExamples, session), texts)
    .description(own.claims)
    .addArgument(new Argument("<RULESET>", texts.arguments.ruleset))
    .addArgument(new Argument("<DATA>", texts.arguments.data))
    .addOption(new Option("--format <format>", own.claimsFormat).choices(DOCUMENT_FORMATS))
    .option("-o, --output <file>", texts.options.output)
    .option("--force", texts.options.forceOutput)
    .action(async (ruleset: string, data: string, options: ClaimsOptions) => {
      const { runClaims } = await import("./claims.ts");
      finish(await runClaims(ruleset, data, options, session));
    });
}

export function impactCommand(texts: Texts, session: Session, finish: Finish): Command {
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
    .action(async (old: string, now: string, options: ImpactCommandOptions) => {
      const { runImpact } = await import("./impact.ts");
      finish(await runImpact(old, now, options, session));
    });
}

async function explainEither(
  given: string,
  data: string | undefined,
  { unit, ...options }: Partial<ExplainCommandOptions>,
  session: Session,
): Promise<Exit> {
  if (data === undefined && unit === undefined && isCodeLike(given)) {
    const { runExplainCode } = await import("./explain-code.ts");
    return runExplainCode(given, session);
  }
  if (data === undefined) {
    return missing(textsOf(session.locale).usage.missingArgument("DATA"), session);
  }
  if (unit === undefined) {
    return missing(textsOf(session.locale).usage.missingOption("--unit <unit>"), session);
  }
  const { runExplain } = await import("./explain.ts");
  return runExplain(given, data, { unit, ...options }, session);
}

/** Whether a word is meant as a code, known or not: "BRM0301", "brm301", "BRM03O1". */
function isCodeLike(word: string): boolean {
  return /^brm[a-z0-9]*$/i.test(word);
}

/** A table, a receipt to write, or one to recompute. */
async function verifyAny(
  ruleset: string | undefined,
  data: string | undefined,
  official: string | undefined,
  options: VerifyOptions,
  session: Session,
): Promise<Exit> {
  const { missingArgument } = textsOf(session.locale).usage;
  const { receipt } = options;
  if (receipt !== undefined) {
    const { runReceipt, runReceiptCheck } = await import("./receipt.ts");
    return ruleset === undefined
      ? runReceiptCheck(receipt, session)
      : data === undefined
        ? missing(missingArgument("DATA"), session)
        : runReceipt(ruleset, data, official, { ...options, receipt }, session);
  }
  if (ruleset === undefined || data === undefined || official === undefined) {
    const name = ruleset === undefined ? "RULESET" : data === undefined ? "DATA" : "OFFICIAL";
    return missing(missingArgument(name), session);
  }
  const { runVerify } = await import("./verify.ts");
  return runVerify(ruleset, data, official, options, session);
}

/** Says what is missing. */
function missing(sentence: string, session: Session): Exit {
  session.stderr(`${sentence} ${textsOf(session.locale).usage.seeHelp}\n`);
  return EXIT.usage;
}
