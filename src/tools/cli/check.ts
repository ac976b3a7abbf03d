/** `barem check FILE…`: the diagnostics of each file with their code frames, and a line a file that sums them up. */
import { visible } from "../../base/visible.ts";
import { compileSource, openSource } from "./open.ts";
import { printDiagnostics } from "./print-faults.ts";
import { EXIT, type Exit, type Session } from "./session.ts";
import { textsOf } from "./texts.ts";

/** Checks every file, also after one that cannot be read; the gravest finding decides the exit. */
export function runCheck(files: readonly string[], session: Session): Exit {
  const exits = files.map((file) => checkFile(file, session));
  return exits.includes(EXIT.usage) ? EXIT.usage : exits.includes(EXIT.findings) ? EXIT.findings : EXIT.ok;
}

function checkFile(file: string, session: Session): Exit {
  const source = openSource(file, session);
  if (source.kind === "failed") {
    return source.exit;
  }
  const { diagnostics, used } = compileSource(source.value, session);
  printDiagnostics(diagnostics, source.value, used, session);
  const errors = diagnostics.filter((one) => one.severity === "error").length;
  const { checked } = textsOf(session.locale);
  session.stdout(`${checked(visible(file), errors, diagnostics.length - errors)}\n`);
  return errors > 0 ? EXIT.findings : EXIT.ok;
}
