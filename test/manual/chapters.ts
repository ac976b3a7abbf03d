/** Lists the chapters of the manual. */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Locale } from "../../src/index.ts";
import { root } from "../imports.ts";

/** The chapters of a folder, in the order in which they are read. */
export function chaptersIn(folder: string): readonly string[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(".md"));
  return names.sort().map((name) => `${folder}/${name}`);
}

/** The language in which a chapter speaks, and so barem in it. */
export function localeOf(file: string): Locale {
  return file.startsWith("docs/vi/") || file.endsWith(".vi.md") ? "vi" : "en";
}
