/** Reads a JSON table: a list of units with their inputs, numbers digit by digit as they are written. */
import { LosslessNumber, parse } from "lossless-json";
import type { JsonFault } from "../base/codes.ts";
import { excerpt } from "../base/excerpt.ts";
import { positionOf } from "../base/source.ts";
import { type ColumnRole, isTotal, splitRole } from "./headings.ts";
import type { RawCell, RawColumn, RawTable, RawUnit, Reading } from "./raw-table.ts";
import { PROTO, scanJson } from "./scan-json.ts";
import { LIMITS, type Place, type ReportIssue, unitName } from "./table.ts";

/** The units of `[ { "unit": …, "inputs": { … } } ]`; `text` is without its byte order mark. */
export function jsonUnits(text: string, reading: Reading): RawTable {
  let faults = 0;
  const report: ReportIssue = (...fault) => {
    faults += 1;
    reading.report(...fault);
  };
  const entries = listOf(text, report, reading.listIn);
  // Of a key that stands twice nobody knows which value is meant: no unit of such a file is handed on.
  const isClear = faults === 0;
  const units: RawUnit[] = [];
  for (const [index, entry] of entries.entries()) {
    const before = faults;
    const unit = readUnit(entry, index + 1, reading, report);
    if (unit !== undefined && isClear) units.push(faults === before ? unit : { ...unit, unit: FAULTY });
  }
  return {
    units: units.filter(({ unit }) => unit !== FAULTY),
    columns: units.flatMap(({ columns }) => columns),
  };
}

/** Stands for the name of a unit whose names of inputs are known, but nothing else. */
const FAULTY = "\u0000";

const MOST_REPEATED = 100;
const SHOWN_AFTER_FAULT = 20;

function listOf(text: string, report: ReportIssue, listIn: Reading["listIn"]): readonly unknown[] {
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
  const list = listIn?.(parsed.value);
  if (list === undefined) report("BRM0407", null, shown(parsed.value), shape("not a list"));
  return list ?? [];
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
  { isNewUnit, note, field = "inputs" }: Reading,
  report: ReportIssue,
): RawUnit | undefined {
  const fail = (reason: JsonFault, column: string | null, found: string, key?: string) =>
    report("BRM0407", { row, column }, found, shape(reason, key));
  if (!isRecord(entry)) return void fail("not a unit", null, shown(entry));
  const strange = Object.keys(entry).filter((key) => key !== "unit" && key !== field);
  for (const key of strange) fail("unknown field", named(key), shown(entry[key]), named(key));
  if (typeof entry["unit"] !== "string") fail("unit is not text", "unit", shown(entry["unit"]));
  if (!isRecord(entry[field])) {
    return void fail("inputs are not an object", field, shown(entry[field]));
  }
  if (typeof entry["unit"] !== "string") return undefined;
  const unit = unitName(entry["unit"]);
  const { columns, cells } = readValues(entry[field], row, report);
  // A unit that stands twice is not handed on, but its unknown inputs are said too.
  if (isTotal(unit)) {
    note("BRM0429", { row, column: "unit" }, unit, {});
    return undefined;
  }
  const isNew = isNewUnit(unit, { row, column: "unit" });
  const placeOf = (at: number): Place => columns[at]?.place ?? { row, column: null };
  return { unit: isNew ? unit : FAULTY, row, sheet: null, columns, cells, placeOf };
}

function readValues(given: { readonly [key: string]: unknown }, row: number, report: ReportIssue) {
  const columns: RawColumn[] = [];
  const cells: RawCell[] = [];
  for (const [key, raw] of Object.entries(given)) {
    const whole = named(key);
    const { name: split, role } = splitRole(whole);
    const name = role === "figure" ? whole : split;
    if (isTaken(columns, name, role))
      report("BRM0407", { row, column: name }, whole, shape("key twice", name));
    const place = { row, column: name };
    const value = inputValue(raw);
    if (value === undefined) {
      report("BRM0407", place, shown(raw), shape("not a value"));
    } else if (typeof value === "string" && value.length > LIMITS.text.most) {
      report("BRM0410", place, value, { what: "cell", limit: LIMITS.text.text });
    }
    columns.push({ name, role, part: "number", place });
    cells.push(value ?? null);
  }
  return { columns, cells };
}

/** A figure stands twice also where it is claimed or verified under another key. */
function isTaken(columns: readonly RawColumn[], name: string, role: ColumnRole): boolean {
  if (role === "evidence" || (role === "figure" && columns.every((one) => one.role === "figure")))
    return false;
  return columns.some((one) => one.name === name && (one.role === "figure" || role === "figure"));
}

function inputValue(raw: unknown): RawCell | undefined {
  if (raw === null || typeof raw === "string" || typeof raw === "boolean") return raw;
  if (raw instanceof LosslessNumber) return { kind: "number", text: raw.value };
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
