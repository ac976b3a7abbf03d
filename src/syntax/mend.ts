/** Reads a text as it was probably meant: mistakes with one likely remedy are mended, so that nothing else follows from them. */
import type { IToken } from "chevrotain";
import type { Report } from "../base/diagnostic.ts";
import { placeOf, type Repair } from "./repair.ts";
import { repairsFor } from "./repairs.ts";
import { read, type Reading } from "./reading.ts";
import { spanOfToken } from "./layout.ts";
import { Identifier } from "./tokens.ts";

/** Blocks within blocks come to light one after another. */
const MOST_ROUNDS = 10;
/** Tokens that are read in all rounds together: a long text has fewer rounds, and one at least. */
const MOST_TOKENS = 400_000;
/** Faults that are looked at in one round. */
const MOST_FAULTS = 300;

/** A text without a mistake is read once and never touched. What was mended is reported. */
export function readAsMeant(tokens: readonly IToken[], text: string, report: Report): Reading {
  let reading = read(tokens);
  const refused = new Set<string>();
  const made: Repair[] = [];
  const rounds = Math.min(MOST_ROUNDS, Math.ceil(MOST_TOKENS / (2 * tokens.length + 1)));
  for (let round = 0; round < rounds; round++) {
    const proposed = propose(reading, text, refused);
    if (proposed.length === 0) {
      break;
    }
    const trial = read(withRepairs(reading.tokens, proposed));
    const [before, after] = [firstFaults(reading), firstFaults(trial)];
    const helpful = proposed.filter((repair) => helps(repair, before, after));
    for (const { key } of proposed) {
      refused.add(key);
    }
    for (const repair of helpful) {
      made.push(repair);
    }
    reading = helpful.length === proposed.length ? trial : read(withRepairs(reading.tokens, helpful));
  }
  for (const repair of made) {
    repair.say(report);
  }
  // A name that was put together, or a part of it, may stand elsewhere as its author wrote it.
  const names = made.flatMap(({ tokens: meant, replaced }) =>
    meant.some(({ tokenType }) => tokenType === Identifier) ? [...meant, ...replaced] : [],
  );
  return { ...reading, lost: [...reading.lost, ...names] };
}

/** At most one way to mend each fault, none overlapping, none tried before. */
function propose({ tokens, faults }: Reading, text: string, refused: ReadonlySet<string>): readonly Repair[] {
  const proposed: Repair[] = [];
  const taken = new Set<number>();
  for (const fault of faults.slice(0, MOST_FAULTS)) {
    for (const repairs of repairsFor(fault, tokens, text)) {
      const fresh = repairs.filter((one) => !refused.has(one.key) && isFree(one, taken));
      for (const repair of fresh) {
        proposed.push(repair);
      }
      if (fresh.length > 0) {
        break;
      }
    }
  }
  return [...proposed].sort((a, b) => a.from - b.from);
}

/** Takes the tokens of a repair, and the gap before them, unless another repair has. */
function isFree({ from, to }: Repair, taken: Set<number>): boolean {
  const places = Array.from({ length: Math.max(1, to - from) }, (_, at) => from + at);
  if (places.some((place) => taken.has(place))) {
    return false;
  }
  for (const place of places) {
    taken.add(place);
  }
  return true;
}

function withRepairs(tokens: readonly IToken[], repairs: readonly Repair[]): readonly IToken[] {
  const parts: (readonly IToken[])[] = [];
  let done = 0;
  for (const { from, to, tokens: meant } of repairs) {
    parts.push(tokens.slice(done, from), meant);
    done = to;
  }
  return [...parts, tokens.slice(done)].flat();
}

/** Where the first fault on each line stands in the text, by line. */
type FirstFaults = ReadonlyMap<number, number>;

function firstFaults({ tokens, faults }: Reading): FirstFaults {
  const first = new Map<number, number>();
  for (const fault of faults) {
    const token = tokens[placeOf(fault, tokens)];
    const line = token?.startLine ?? 0;
    const place = token === undefined ? 0 : spanOfToken(token).from;
    first.set(line, Math.min(place, first.get(line) ?? place));
  }
  return first;
}

/** Whether reading got beyond the mended words; a guess must leave its whole line without a fault. */
function helps({ line, end, isGuess }: Repair, before: FirstFaults, after: FirstFaults): boolean {
  const [earlier, later] = [before.get(line), after.get(line)];
  return later === undefined || (!isGuess && earlier !== undefined && later > earlier && later >= end);
}
