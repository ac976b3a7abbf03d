/** `npm test`: lint, types, build, tests, in this order; the first failure ends it with its exit code. */
import { build, install, run, step, tool } from "./prepare.mjs";

install();
step("lint", () => run(...tool("biome", ["check", "--error-on-warnings", "."], "@biomejs/biome")));
step("types", () => run(...tool("tsc", ["--noEmit"], "typescript")));
build();
step("tests", () => run(...tool("vitest", ["run", ...process.argv.slice(2)])));
