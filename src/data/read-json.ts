/** Reads a JSON table: a list of units with their inputs, numbers digit by digit as they are written. */
import { expectText } from "../base/misuse.ts";
import { LosslessNumber, parse } from "lossless-json";
import type { JsonFault } from "../base/codes.ts";
import { excerpt } from "../base/excerpt.ts";
import { positionOf } from "../base/source.ts";
import { PROTO, scanJson } from "./scan-json.ts";
import {
  compileUnitName,
  LIMITS,
  reportIssuesInto,
  type DataIssue,
  type DataTable,
  type DataUnit,
  type DataValue,
  type Place,
  type ReportIssue,
} from "./table.ts";

/**
 * The units of `[ { "unit": …, "inputs": { … } } ]`: `readJson('[{"unit": "A", "inputs": {"a": 1.50}}]').units[0]?.inputs`
 * is `{ a: "1.50" }`, and the place of that figure is row 1, column "a".
 * Throws a TypeError for what is no text, such as a Buffer; what is wrong in the text is an issue of the table.
 *
 * @group Read tables
 */
export function readJson(text: string): DataTable {
  expectText(text);
  const issues: DataIssue[] = [];
  const report = reportIssuesInto(issues);
  const columns = new Map<string, Place>();
  const units: DataUnit[] = [];
  const isNewUnit = compileUnitName("unit", report);
  const entries = listOf(text, report);
  // Of a key that stands twice nobody knows which value is meant: no unit of such a file is handed on.
  const isClear = issues.length === 0;
  for (const [index, entry] of entries.entries()) {
    const before = issues.length;
    const unit = readUnit(entry, index + 1, isNewUnit, report);
    for (const [key, place] of unit?.places ?? []) if (!columns.has(key)) columns.set(key, place);
    if (unit !== undefined && isClear && issues.length === before) units.push(unit);
  }
  if (units.length === 0 && issues.length === 0) report("BRM0409", null, "", {});
  return { units, columns, issues };
}

const MOST_REPEATED = 100;
const SHOWN_AFTER_FAULT = 20;

function listOf(given: string, report: ReportIssue): readonly unknown[] {
  if (given.length > LIMITS.file.most) {
    report("BRM0410", null, "", { what: "file", limit: LIMITS.file.text });
    return [];
  }
  const text = given.startsWith("\ufeff") ? given.slice(1) : given;
  if (text.trim() === "") return [];
  const scan = scanJson(text);
  if (scan.tooDeep !== undefined) {
    report("BRM0407", null, "", { ...shape("too deep"), ...scan.tooDeep });
    return [];
  }
  const parsed = parseText(scan.text);
  if (parsed.fault !== undefined) {
    const found = text.slice(parsed.fault, parsed.fault + SHOWN_AFTER_FAULT);
    report("BRM0407", null, found, { ...shape("not JSON"), ...positionOf(text, parsed.fault) });
    return [];
  }
  for (const { key, ...position } of scan.repeated.slice(0, MOST_REPEATED)) {
    report("BRM0407", null, key, { ...shape("key twice", key), ...position });
  }
  if (Array.isArray(parsed.value)) return parsed.value;
  report("BRM0407", null, shown(parsed.value), shape("not a list"));
  return [];
}

/** `fault` is the offset from which on the text is no JSON. */
type Parsed = { readonly value: unknown; readonly fault?: undefined } | { readonly fault: number };

function parseText(text: string): Parsed {
  try {
    return { value: parse(text, null, { onDuplicateKey: ({ newValue }) => newValue }) };
  } catch (error) {
    // The parser gives the place only at the end of its sentence, if at all; the sentence itself is not for users.
    if (!(error instanceof Error)) throw error;
    return { fault: Number.parseInt(/position (\d+)$/.exec(error.message)?.[1] ?? "0", 10) };
  }
}

function readUnit(
  entry: unknown,
  row: number,
  isNewUnit: (name: string, place: Place) => boolean,
  report: ReportIssue,
): DataUnit | undefined {
  const fail = (reason: JsonFault, column: string | null, found: string, key?: string) =>
    report("BRM0407", { row, column }, found, shape(reason, key));
  if (!isRecord(entry)) return void fail("not a unit", null, shown(entry));
  const strange = Object.keys(entry).filter((key) => key !== "unit" && key !== "inputs");
  for (const key of strange) fail("unknown field", named(key), shown(entry[key]), named(key));
  if (typeof entry["unit"] !== "string") fail("unit is not text", "unit", shown(entry["unit"]));
  if (!isRecord(entry["inputs"]))
    return void fail("inputs are not an object", "inputs", shown(entry["inputs"]));
  if (typeof entry["unit"] !== "string") return undefined;
  const unit = entry["unit"].normalize("NFC").trim();
  const { inputs, places } = readValues(entry["inputs"], row, report);
  // A unit that stands twice is not handed on, but its unknown inputs are said too.
  isNewUnit(unit, { row, column: "unit" });
  return { unit, inputs, places, row };
}

function readValues(given: { readonly [key: string]: unknown }, row: number, report: ReportIssue) {
  const places = new Map<string, Place>();
  const inputs: [string, DataValue][] = [];
  for (const [key, raw] of Object.entries(given)) {
    const column = named(key);
    const place = { row, column };
    const value = inputValue(raw);
    if (value === undefined) {
      report("BRM0407", place, shown(raw), shape("not a value"));
    } else if (typeof value === "string" && value.length > LIMITS.text.most) {
      report("BRM0410", place, value, { what: "cell", limit: LIMITS.text.text });
    } else {
      inputs.push([column, value]);
    }
    places.set(column, place);
  }
  // fromEntries makes own properties of all names, "__proto__" too.
  return { inputs: Object.fromEntries(inputs), places };
}

function inputValue(raw: unknown): DataValue | undefined {
  if (raw === null || typeof raw === "string" || typeof raw === "boolean") return raw;
  if (raw instanceof LosslessNumber) return raw.value;
  if (!isRecord(raw) || Object.keys(raw).length !== 1) return undefined;
  const reason = raw["notApplicable"];
  return typeof reason === "string" ? { notApplicable: reason } : undefined;
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return (
    typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof LosslessNumber)
  );
}

function named(key: string): string {
  return key === PROTO ? "__proto__" : key.normalize("NFC");
}

/** What a person recognises a value by. */
function shown(raw: unknown): string {
  if (raw === undefined) return "";
  if (raw instanceof LosslessNumber) return raw.value;
  if (Array.isArray(raw)) return "[…]";
  return isRecord(raw) ? "{…}" : String(raw);
}

function shape(reason: JsonFault, key?: string) {
  return { reason, line: undefined, column: undefined, key: key === undefined ? undefined : excerpt(key) };
}
