/** Opens the ruleset that a command is given. */
import type { Ruleset } from "../../ir/ruleset.ts";
import { openSource } from "./open-source.ts";
import { builtFrom } from "./package-files.ts";
import { printDiagnostics } from "./print-faults.ts";
import { EXIT, type Opened, type Session } from "./session.ts";

/** A ruleset without errors; warnings are the business of `barem check`. */
export async function openRuleset(given: string, session: Session): Promise<Opened<Ruleset>> {
  const source = openSource(given, session);
  if (source.kind === "failed") {
    return source;
  }
  const built = builtFrom(given, source.value.text);
  if (built !== undefined) {
    return { kind: "opened", value: built };
  }
  const { compileSource } = await import("./compile-source.ts");
  const { ruleset, diagnostics, more, used } = compileSource(source.value, session);
  const errors = diagnostics.filter((one) => one.severity === "error");
  if (ruleset === undefined || errors.length > 0) {
    printDiagnostics(errors, source.value, used, session, more.errors);
    return { kind: "failed", exit: EXIT.findings };
  }
  return { kind: "opened", value: ruleset };
}
