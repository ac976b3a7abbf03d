/** Bundles the benchmarks, as the build bundles the library. */
import { defineConfig } from "tsup";

export default defineConfig({
  entry: ["bench/compile.ts", "bench/score.ts", "bench/peers.ts", "bench/csv-job.ts"],
  outDir: ".cache/bench",
  format: ["esm"],
  platform: "node",
  target: "es2022",
  loader: { ".barem": "text" },
  noExternal: [/^(?!chevrotain)/],
  silent: true,
});
