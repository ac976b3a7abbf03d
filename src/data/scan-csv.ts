/** Cuts CSV text into records and cells (RFC 4180 with any separator; LF, CRLF or CR), in linear time, and goes on after a faulty quote. */

/** One record; `row` is the line it begins on; `faulty` is the index of the cell whose quotes do not match. */
export interface CsvRecord {
  readonly row: number;
  readonly from: number;
  readonly to: number;
  readonly cells: readonly string[];
  readonly faulty: number | undefined;
}

/** What may part the cells of a record. */
export type Separator = "," | ";" | "\t";

/** Every record of `text`, in order: `[...scanCsv('a,"b,c"', ",")][0]?.cells` is `["a", "b,c"]`. */
export function* scanCsv(text: string, separator: Separator): Generator<CsvRecord> {
  const code = separator.charCodeAt(0);
  const once = keptOnce();
  let row = 1;
  let from = 0;
  while (from < text.length) {
    const { cells, to, faulty } = readRecord(text, from, code, once);
    yield { row, from, to, cells, faulty };
    // A quote that is never closed swallows the lines below it: after a fault, reading resumes on the next line.
    const next = afterLineBreak(text, faulty === undefined ? to : endOfLine(text, from));
    row += countLineBreaks(text, from, next);
    from = next;
  }
}

function readRecord(text: string, from: number, separator: number, once: (cell: string) => string) {
  const cells: string[] = [];
  for (let at = from; ; at += 1) {
    const cell =
      text.charCodeAt(at) === QUOTE ? readQuoted(text, at, separator) : readPlain(text, at, separator);
    cells.push(once(cell.value));
    at = cell.to;
    if (!cell.isClosed) return { cells, to: at, faulty: cells.length - 1 };
    if (text.charCodeAt(at) !== separator) return { cells, to: at, faulty: undefined };
  }
}

/** Tables repeat their cells: short ones are kept once, which takes a third of the memory. */
function keptOnce(): (cell: string) => string {
  const kept = new Map<string, string>();
  return (cell) => {
    if (cell.length > LONGEST_KEPT) return cell;
    const known = kept.get(cell);
    if (known !== undefined) return known;
    if (kept.size < MOST_KEPT) kept.set(cell, cell);
    return cell;
  };
}

const LONGEST_KEPT = 12;
const MOST_KEPT = 50_000;

interface Cell {
  readonly value: string;
  readonly to: number;
  readonly isClosed: boolean;
}

function readPlain(text: string, from: number, separator: number): Cell {
  let to = from;
  while (!endsCell(text, to, separator)) to += 1;
  return { value: text.slice(from, to), to, isClosed: true };
}

function readQuoted(text: string, from: number, separator: number): Cell {
  let close = text.indexOf('"', from + 1);
  while (close !== -1 && text.charCodeAt(close + 1) === QUOTE) close = text.indexOf('"', close + 2);
  if (close === -1) return { value: text.slice(from + 1), to: text.length, isClosed: false };
  const value = text.slice(from + 1, close).replaceAll('""', '"');
  return { value, to: close + 1, isClosed: endsCell(text, close + 1, separator) };
}

function endsCell(text: string, at: number, separator: number): boolean {
  return at >= text.length || text.charCodeAt(at) === separator || isLineBreak(text.charCodeAt(at));
}

function endOfLine(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isLineBreak(text.charCodeAt(at))) at += 1;
  return at;
}

function afterLineBreak(text: string, at: number): number {
  const isPair = text.charCodeAt(at) === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED;
  return at + (isPair ? 2 : 1);
}

function countLineBreaks(text: string, from: number, to: number): number {
  let breaks = 0;
  for (let at = from; at < to && at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isPair = code === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED;
    if (isLineBreak(code) && !isPair) breaks += 1;
  }
  return breaks;
}

function isLineBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

const QUOTE = 0x22;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
