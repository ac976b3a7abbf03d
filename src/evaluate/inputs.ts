/** Reads the inputs of one unit: every declared input gets a state, every fault becomes one issue. */
import type { RefusedCell } from "../base/data-message.ts";
import { excerpt } from "../base/excerpt.ts";
import { once } from "../base/once.ts";
import { nearest } from "../base/suggest.ts";
import { type Example, type Input, keysByName } from "../ir/ruleset.ts";
import type { InputIssue, InputState, RawInputs } from "./outcome.ts";
import type { Fault } from "./read-number.ts";
import { compileValue, TOO_LONG, type ValueReader } from "./read-value.ts";

/** The inputs of one unit as scoring uses them. */
export interface ReadInputs {
  /** By key, every declared input. */
  readonly states: ReadonlyMap<string, InputState>;
  readonly issues: readonly InputIssue[];
}

/**
 * A reader for declared inputs: for a count "III.5.a", `readInputs([count])({ "III.5.a": "1000" })` has
 * the state "value" with 1000, and `{ "III.5.a": "1.000" }` has the issue BRM0509 and the state "refused".
 */
export function readInputs(declared: readonly Input[]): (raw: RawInputs) => ReadInputs {
  const read = compileGiven(declared);
  return (raw) => {
    if (typeof raw === "object" && raw !== null && !Array.isArray(raw) && !(raw instanceof Map)) {
      // Own keys only, so that "__proto__" and "constructor" are names like any other.
      const has = (name: string) => Object.hasOwn(raw, name);
      return read({ names: Object.keys(raw), has, get: (name) => raw[name] });
    }
    const { states, issues } = read({ names: [], has: () => false, get: () => undefined });
    return { states, issues: [{ code: "BRM0516", input: "", found: shown(raw), parameters: {} }, ...issues] };
  };
}

/** The same for pairs, as an example states them; of two with one key the later counts. */
export function readPairs(declared: readonly Input[]): (pairs: Example["inputs"]) => ReadInputs {
  const read = compileGiven(declared);
  return (pairs) => {
    const stated = new Map<string, unknown>();
    for (const { key, value } of pairs) stated.set(key, value);
    return read({
      names: stated.keys(),
      has: (name) => stated.has(name),
      get: (name) => stated.get(name),
    });
  };
}

/** What is given of one unit, by names that may be anything. */
interface Given {
  readonly names: Iterable<string>;
  readonly has: (name: string) => boolean;
  readonly get: (name: string) => unknown;
}

function compileGiven(declared: readonly Input[]): (given: Given) => ReadInputs {
  const readers = new Map<string, Reader>();
  for (const input of declared) readers.set(input.key, compileInput(input));
  // A key is nobody else's name, and mostly inputs are given by their keys.
  const keys = once(() => keysByName(declared));
  const keyOf = (name: string) => (readers.has(name) ? name : keys().get(name));
  const unknownKey = once(() => compileUnknownKey([...readers.keys()]));
  return (given) => {
    const { known, unknown } = sortKeys(given, keyOf);
    const issues: InputIssue[] = [];
    const states = new Map<string, InputState>();
    for (const [key, read] of readers) {
      const value = known.get(key);
      const reading = read(value);
      if (reading.state === "fault") issues.push({ ...reading.fault, input: key, found: shown(value) });
      states.set(key, reading.state === "fault" ? REFUSED : reading);
    }
    for (const key of unknown) issues.push(unknownKey()(key, given.get(key)));
    return { states, issues };
  };
}

type Reading = Exclude<InputState, { state: "refused" }> | { readonly state: "fault"; readonly fault: Fault };
type Reader = (raw: unknown) => Reading;

const REFUSED: InputState = { state: "refused" };
const NOT_PROVIDED: Reading = { state: "not provided" };
const NOT_APPLICABLE: ReadonlySet<string> = new Set(["n/a", "không áp dụng"]);

/** NFD keys mean their NFC form. */
function sortKeys({ names, has, get }: Given, keyOf: (name: string) => string | undefined) {
  const known = new Map<string, unknown>();
  const unknown: string[] = [];
  for (const name of names) {
    const composed = name.normalize("NFC");
    const key = composed === name || !has(composed) ? keyOf(composed) : undefined;
    if (key !== undefined && !known.has(key)) known.set(key, get(name));
    else unknown.push(name);
  }
  return { known, unknown };
}

/** The same misspelt key comes with every unit of a cohort: its nearest name is looked for once. */
function compileUnknownKey(known: readonly string[]): (key: string, value: unknown) => InputIssue {
  const found = new Map<string, string | undefined>();
  return (key, value) => {
    if (!found.has(key)) found.set(key, nearest(key, known));
    return { code: "BRM0501", input: key, found: shown(value), parameters: { nearest: found.get(key) } };
  };
}

/** A reader for one input alone: a reading, or what is amiss with the value. */
export function compileInput(input: Input): Reader {
  const readValue = compileValue(input);
  return (raw) => {
    if (raw === undefined || raw === null) return NOT_PROVIDED;
    if (typeof raw === "string") return readText(raw, readValue);
    if (typeof raw === "object" && "notApplicable" in raw && typeof raw.notApplicable === "string") {
      return notApplicable(raw.notApplicable);
    }
    if (isRefusedCell(raw)) return { state: "fault", fault: raw.refused };
    return readValue(raw);
  };
}

function isRefusedCell(raw: unknown): raw is RefusedCell {
  return typeof raw === "object" && raw !== null && "refused" in raw && "found" in raw;
}

function readText(raw: string, readValue: ValueReader): Reading {
  const text = raw.normalize("NFC").trim();
  if (text === "") return NOT_PROVIDED;
  const colon = text.indexOf(":");
  const end = colon === -1 ? text.length : colon;
  // Only a text as short as the words themselves can be them, and no figure.
  if (
    end <= 40 &&
    text >= "A" &&
    NOT_APPLICABLE.has(text.slice(0, end).trim().toLowerCase().replace(/\s+/g, " "))
  ) {
    return notApplicable(text.slice(end + 1));
  }
  return readValue(text);
}

function notApplicable(text: string): Reading {
  const reason = text.normalize("NFC").trim();
  return reason === ""
    ? { state: "fault", fault: { code: "BRM0511", parameters: {} } }
    : { state: "not applicable", reason };
}

/** What a person recognises the value by; a whole file in one cell is not repeated. */
function shown(raw: unknown): string {
  if (raw === undefined) return "";
  if (isRefusedCell(raw)) return excerpt(raw.found);
  if (typeof raw === "object" && raw !== null) return Array.isArray(raw) ? "[…]" : "{…}";
  if (typeof raw === "bigint" && (raw >= TOO_LONG || raw <= -TOO_LONG)) return "…";
  return excerpt(String(raw));
}
