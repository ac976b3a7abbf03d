/** Keeps track of lines that were reported and left out. */
import type { CstNode } from "chevrotain";
import type { Report } from "../base/diagnostic.ts";
import { allTokensIn, namesAmong, nodesOf, tokensIn } from "./cst.ts";
import { layoutOf } from "./layout.ts";
import type { Block } from "./line-openers.ts";
import { reportStrayLine } from "./stray-lines.ts";

export interface Damage {
  /** Every name in the lines that were left out. */
  readonly lost: Set<string>;
  /** Says that the line being read cannot be used. */
  readonly mark: () => void;
  /** Builds each usable line of a block; true when a line was left out. */
  readonly lines: (lines: readonly CstNode[], block: Block, build: (line: CstNode) => void) => boolean;
}

export function trackDamage(report: Report): Damage {
  let marked = false;
  const lost = new Set<string>();
  return {
    lost,
    mark: () => {
      marked = true;
    },
    lines: (lines, block, build) => {
      let damaged = false;
      const outer = marked;
      for (const line of lines) {
        const [stray] = nodesOf(line, "strayLine");
        marked = false;
        if (stray !== undefined) {
          reportStrayLine(tokensIn(stray), block, report);
        } else if (line.recoveredNode !== true) {
          build(line);
        }
        for (const name of stray === undefined ? [] : namesAround(stray)) {
          lost.add(name);
        }
        damaged ||= marked || stray !== undefined || line.recoveredNode === true;
      }
      marked = outer;
      return damaged;
    },
  };
}

/** The names of a stray line, and the one before it that it may go on: `số` in `= số hồ sơ`. */
function namesAround(stray: CstNode): readonly string[] {
  const before = tokensIn(stray)
    .slice(0, 1)
    .flatMap((first) => layoutOf(first).before ?? []);
  return namesAmong([...before, ...allTokensIn(stray)]);
}
