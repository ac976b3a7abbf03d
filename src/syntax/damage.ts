/** Keeps track of lines that were reported and left out. */
import type { CstNode } from "chevrotain";
import type { Report } from "../base/diagnostic.ts";
import { nodesOf, tokensIn } from "./cst.ts";
import type { Block } from "./line-openers.ts";
import { reportStrayLine } from "./stray-lines.ts";

export interface Damage {
  /** Says that the line being read cannot be used. */
  readonly mark: () => void;
  /** Builds each usable line of a block; true when a line was left out. */
  readonly lines: (lines: readonly CstNode[], block: Block, build: (line: CstNode) => void) => boolean;
}

export function trackDamage(report: Report): Damage {
  let marked = false;
  return {
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
        damaged ||= marked || stray !== undefined || line.recoveredNode === true;
      }
      marked = outer;
      return damaged;
    },
  };
}
