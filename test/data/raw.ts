/** Reads tables whose inputs no ruleset knows. */
import { readUnits } from "../../src/data/read-data.ts";
import type { DataTable } from "../../src/data/table.ts";
import { vocabularyOf } from "../../src/data/vocabulary.ts";

const none = vocabularyOf([]);

export function readCsv(text: string): DataTable {
  return readUnits(text, none, { format: "csv" });
}

export function readJson(text: string): DataTable {
  return readUnits(text, none, { format: "json" });
}
