/** Keeps track of lines that were reported and left out. */
import type { TokenType } from "chevrotain";
import type { Report } from "../base/diagnostic.ts";
import { type CstNode, allTokensIn, namesAmong, nodeOf, tokensIn } from "./cst.ts";
import { layoutOf } from "./layout.ts";
import type { Block } from "./line-openers.ts";
import { reportStrayLine } from "./stray-lines.ts";
import { LCurly, RCurly, Semicolon, StringToken } from "./tokens.ts";

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
      const outer = marked;
      let damaged = false;
      lines.forEach((line, at) => {
        marked = false;
        const stray = nodeOf(line, "strayLine");
        const isHalf = isReadInPart(lines[at + 1]);
        if (stray !== undefined) {
          reportStrayLine(tokensIn(stray), block, report);
          note(namesAround(stray), lost);
        } else if (isHalf) {
          note(namesAmong(allTokensIn(line)), lost);
        } else if (!line.recoveredNode) {
          build(line);
        }
        damaged ||= marked || stray !== undefined || isHalf || line.recoveredNode;
      });
      marked = outer;
      return damaged;
    },
  };
}

function note(names: readonly string[], lost: Set<string>): void {
  for (const name of names) {
    lost.add(name);
  }
}

/** Whether what comes next is the rest of a formula: `points = r ^ 2` is not the rule `points = r`. */
function isReadInPart(next: CstNode | undefined): boolean {
  const stray = next && nodeOf(next, "strayLine");
  if (stray === undefined) {
    return false;
  }
  const [first] = tokensIn(stray);
  const { before, startsLine } =
    first === undefined ? { before: undefined, startsLine: true } : layoutOf(first);
  return !startsLine && before !== undefined && !endsLine.has(before.tokenType);
}
const endsLine: ReadonlySet<TokenType> = new Set([LCurly, RCurly, Semicolon, StringToken]);

/** The names of a stray line, and the one before it that it may go on: `số` in `= số hồ sơ`. */
function namesAround(stray: CstNode): readonly string[] {
  const before = tokensIn(stray)
    .slice(0, 1)
    .flatMap((first) => layoutOf(first).before ?? []);
  return namesAmong([...before, ...allTokensIn(stray)]);
}
