/** The fingerprint of figures in columns: the same as of the units that they were read from. */
import { exact } from "../base/exact.ts";
import { sha256Hex } from "../base/hash.ts";
import { HELD, stateAt, type Column, type Columns } from "./columns.ts";
import { figureOf, inOrder } from "./fingerprint.ts";

/** What `figuresHash` gives of the rows that are wanted, without the states of all figures at once. */
export function columnsHash(
  { columns }: Columns,
  names: readonly string[],
  isWanted: (row: number) => boolean,
): string {
  const sorted = inOrder(columns.map((column) => [column.input.key, column] as const));
  const texts = sorted.map(([key, column]) => ({ column, start: `[${JSON.stringify(key)},` }));
  const rows = [...names.keys()].filter(isWanted).map((row) => {
    const figures = texts.flatMap(({ column, start }) => {
      const text = figureText(column, row);
      return text === null ? [] : [`${start}${text}]`];
    });
    const name = (names[row] ?? "").normalize("NFC");
    return [name, `[${JSON.stringify(name)},[${figures.join(",")}]]`] as const;
  });
  return sha256Hex(
    `[${inOrder(rows)
      .map(([, text]) => text)
      .join(",")}]`,
  );
}

function figureText(column: Column, row: number): string | null {
  const { input, states, tops, bottoms } = column;
  const isNumber = input.kind !== "yes/no" && input.kind !== "choice" && input.kind !== "date";
  if (states[row] === HELD && isNumber) {
    const top = tops[row] ?? 0;
    const bottom = bottoms?.[row] ?? 1;
    return bottom === 1 ? `"${top}"` : `"${exact(top).over(exact(bottom)).toFraction()}"`;
  }
  const [figure] = figureOf(input.key, stateAt(column, row));
  return figure === undefined ? null : JSON.stringify(figure[1]);
}
