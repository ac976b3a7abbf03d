/** Reads the table that a transcription (`*.source.md`) holds, row by row. */

/** One printed row; `max` is the printed text, empty where the print has none. */
export interface SourceRow {
  readonly code: string;
  readonly name: string;
  readonly max: string;
  readonly method: string;
  readonly lead: string;
}

const HEAD = "| STT | Chỉ số | Điểm tối đa | Cách xác định và tính điểm | Đơn vị phụ trách |";

/** Whether a transcription holds a table that prints maxima. */
export function hasMaxima(markdown: string): boolean {
  return markdown.split("\n").includes(HEAD);
}

/** The rows of the one table under the known head; throws where a row has another number of cells. */
export function sourceRowsOf(file: string, markdown: string): readonly SourceRow[] {
  const lines = markdown.split("\n");
  const head = lines.indexOf(HEAD);
  if (head < 0 || lines.indexOf(HEAD, head + 1) >= 0) {
    throw new Error(`${file}: one table with the head "${HEAD}" is needed`);
  }
  const below = lines.slice(head + 2);
  const end = below.findIndex((line) => !line.startsWith("|"));
  return below.slice(0, end < 0 ? below.length : end).map((line) => {
    const cells = line.split("|").map((cell) => cell.trim());
    const [before, code = "", name = "", max = "", method = "", lead = "", after, ...more] = cells;
    if (before !== "" || after !== "" || more.length > 0 || code === "" || name === "") {
      throw new Error(`${file}: this row has not five cells: ${line}`);
    }
    return { code, name, max, method, lead };
  });
}

/** A Markdown table: its head and its rows, each with a cell for every column. */
export interface MarkdownTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Every table of a transcription, in order; throws where a row has another number of cells than the head. */
export function tablesOf(file: string, markdown: string): readonly MarkdownTable[] {
  const tables: MarkdownTable[] = [];
  const lines = markdown.split("\n");
  lines.forEach((line, at) => {
    if (/^\|(?:-+\|)+$/.test(line)) {
      const below = lines.slice(at + 1);
      const end = below.findIndex((one) => !one.startsWith("|"));
      const head = cellsOf(lines[at - 1] ?? "");
      const rows = below.slice(0, end < 0 ? below.length : end).map(cellsOf);
      const odd = rows.find((row) => row.length !== head.length);
      if (odd !== undefined) {
        throw new Error(`${file}: this row has not ${head.length} cells: ${odd.join(" | ")}`);
      }
      tables.push({ head, rows });
    }
  });
  return tables;
}

function cellsOf(line: string): readonly string[] {
  return line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());
}
