/** Runs the tests on the sources; `.barem` files are read as text, as the build does. */
import { defineConfig } from "vitest/config";

export default defineConfig({
  plugins: [
    {
      name: "barem-as-text",
      enforce: "pre",
      transform: (code, id) => (id.endsWith(".barem") ? `export default ${JSON.stringify(code)}` : undefined),
    },
  ],
  test: {
    include: ["test/**/*.test.ts"],
    setupFiles: ["test/setup.ts"],
    globalSetup: ["test/chromium.ts"],
    testTimeout: 60_000,
    hookTimeout: 300_000,
    // Files share what they import, which takes most of the time of a run; none changes a module for another.
    isolate: false,
  },
});
