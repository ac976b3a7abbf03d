/** The words of `barem verify`: what it takes, and what is run with it. */
import { Argument, Command, Option } from "commander";
import { type Finish, prepared, withDataOptions } from "./prepare-command.ts";
import { runReceipt, runReceiptCheck } from "./receipt.ts";
import type { Exit, Session } from "./session.ts";
import type { Texts } from "./text-table.ts";
import { missingArgument, runVerify, VERIFY_FORMATS, type VerifyOptions } from "./verify.ts";
import { verifyTextsOf } from "./verify-texts.ts";

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
    .action((ruleset, data, official, options: VerifyOptions) =>
      finish(verifyAny(ruleset, data, official, options, session)),
    );
}

/** A table, a receipt to write, or one to recompute. */
function verifyAny(
  ruleset: string | undefined,
  data: string | undefined,
  official: string | undefined,
  options: VerifyOptions,
  session: Session,
): Exit {
  const { receipt } = options;
  if (ruleset === undefined) {
    return receipt === undefined ? missingArgument("RULESET", session) : runReceiptCheck(receipt, session);
  }
  if (data === undefined) {
    return missingArgument("DATA", session);
  }
  if (receipt !== undefined) {
    return runReceipt(ruleset, data, official, { ...options, receipt }, session);
  }
  return official === undefined
    ? missingArgument("OFFICIAL", session)
    : runVerify(ruleset, data, official, options, session);
}
