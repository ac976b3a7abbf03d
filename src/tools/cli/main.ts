/** Starts the command line in a process. */
import { run } from "./run.ts";
import { EXIT } from "./session.ts";

// A reader that has seen enough (`barem score … | head`) closes the pipe; that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") {
      process.exit(EXIT.ok);
    }
    if (stream === process.stdout) {
      process.stderr.write(`barem: ${error.message}\n`);
    }
    process.exit(EXIT.internal);
  });
}

// Setting the code instead of exiting lets a pipe take all that was written.
process.exitCode = await run(process.argv.slice(2), {
  stdout: (text) => process.stdout.write(text),
  stderr: (text) => process.stderr.write(text),
  stdin: () => process.stdin,
  environment: process.env,
  color: process.stderr.isTTY === true && (process.env["NO_COLOR"] ?? "") === "",
});
