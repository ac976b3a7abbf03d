/** Writes a receipt of a run, and recomputes one that was written. */
import { visible } from "../../base/visible.ts";
import { createEvaluator } from "../../evaluate/bulk-evaluator.ts";
import { fingerprintOf } from "../../ir/ruleset-json.ts";
import { checkReceipt, type ReceiptCheck } from "../../report/check-receipt.ts";
import { mismatchText } from "../../report/mismatch-text.ts";
import { receiptOf } from "../../report/receipt.ts";
import { receiptWordsOf } from "../../report/receipt-words.ts";
import { reconcile } from "../../report/reconcile.ts";
import { compileSource } from "./compile-source.ts";
import { failed } from "./open-file.ts";
import { openSource } from "./open-source.ts";
import { packageVersion, shippedPath } from "./package-files.ts";
import { faultsOfUnits, printDataFaults } from "./print-faults.ts";
import { DATA_LIMIT, readText } from "./read-files.ts";
import { firstOtherLine } from "./reworded.ts";
import { EXIT, type Exit, type Session } from "./session.ts";
import { textsOf } from "./texts.ts";
import { openAll, type VerifyOptions, verified } from "./verify.ts";
import { verifyTextsOf } from "./verify-texts.ts";
import { writeOutput } from "./write-file.ts";

/** Scores, writes the receipt, and prints what `verify` prints where there is an official table. */
export async function runReceipt(
  given: string,
  data: string,
  official: string | undefined,
  options: VerifyOptions & { readonly receipt: string },
  session: Session,
): Promise<Exit> {
  const opened = await openAll(given, data, official, options, session);
  if (typeof opened === "number") {
    return opened;
  }
  const { ruleset, table, cohort, before } = opened;
  const scored = createEvaluator(ruleset).evaluateAll(table.units, cohort);
  const found =
    official === undefined
      ? undefined
      : reconcile(ruleset, table.units, opened.official, { ...cohort, ...(before && { before }) });
  const receipt = receiptOf({
    ...{ engine: packageVersion(), given, ruleset, table: scored, before },
    ...{ units: table.units, frozenCohort: cohort.cohort, official: opened.official, reconciliation: found },
    traced: options.unit === undefined ? [] : [options.unit],
  });
  const exit = writeOutput(options.receipt, `${JSON.stringify(receipt, null, 1)}\n`, options, session);
  if (exit !== EXIT.ok) {
    return exit;
  }
  const traced = Object.keys(receipt.traces.units).length;
  session.stderr(`${verifyTextsOf(session.locale).receiptWritten(receipt.units.length, traced)}\n`);
  if (official !== undefined) {
    return verified(opened, data, options, session);
  }
  const faults = faultsOfUnits(scored.units, table);
  printDataFaults(faults, data, session);
  return faults.length === 0 ? EXIT.ok : EXIT.findings;
}

/** Ends with 1 where something no longer matches, with 2 where the file is no receipt. */
export function runReceiptCheck(file: string, session: Session): Exit {
  const read = readText(file, DATA_LIMIT, session.locale);
  if (read.kind === "fault") {
    return exitOf(failed(read.fact, session));
  }
  const check = checked(read.text);
  if (check.kind === "fault") {
    return exitOf(failed({ code: "BRM0432", parameters: { reason: check.reason } }, session));
  }
  const { receipt, mismatches } = check;
  const texts = verifyTextsOf(session.locale);
  const words = receiptWordsOf(session.locale);
  const now = packageVersion();
  const notes = [
    ...(receipt.engine === now ? [] : [words.engine(receipt.engine, now)]),
    ...(isRulesetChanged(receipt.ruleset, session) ? [words.shippedChanged(receipt.ruleset.given)] : []),
  ];
  const isReworded = mismatches.some(({ what }) => what === "wording");
  const line = isReworded ? firstOtherLine(receipt.ruleset.compiled) : null;
  const lines = [
    texts.receiptOf(
      `${receipt.ruleset.id} (${receipt.ruleset.fingerprint.slice(0, HASH)})`,
      receipt.units.length,
      receipt.engine,
    ),
    ...notes,
    ...(mismatches.length === 0 ? [texts.receiptHolds] : [texts.receiptFails]),
    ...mismatches.slice(0, MOST).map((one) => `  - ${mismatchText(one, session.locale, line)}`),
    ...(mismatches.length > MOST ? [textsOf(session.locale).more(mismatches.length - MOST)] : []),
  ];
  session.stdout(`${lines.map(visible).join("\n")}\n`);
  return mismatches.length === 0 ? EXIT.ok : EXIT.findings;
}

function checked(text: string): ReceiptCheck {
  try {
    return checkReceipt(JSON.parse(text));
  } catch {
    // No JSON, or a ruleset inside that no version of barem has written.
    return { kind: "fault", reason: /^\s*\{\s*"receipt"/.test(text) ? "not complete" : "not a receipt" };
  }
}

/** Whether the ruleset of that id that is shipped now means something else. */
function isRulesetChanged(
  { given, fingerprint }: { readonly given: string; readonly fingerprint: string },
  session: Session,
): boolean {
  const source = shippedPath(given) === undefined ? undefined : openSource(given, session);
  const ruleset = source?.kind === "opened" ? compileSource(source.value, session).ruleset : undefined;
  return ruleset !== undefined && fingerprintOf(ruleset) !== fingerprint;
}

function exitOf(opened: ReturnType<typeof failed>): Exit {
  return opened.kind === "failed" ? opened.exit : EXIT.usage;
}

const HASH = 12;
const MOST = 50;
