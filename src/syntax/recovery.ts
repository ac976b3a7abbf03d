/** A parser that, after a mistake, resumes on the next line of the same block, so that one mistake is one diagnostic. */
import {
  type CstNode as ChevrotainNode,
  CstParser,
  EOF,
  type IRecognitionException,
  type IToken,
  MismatchedTokenException,
  NoViableAltException,
  type ParserMethod,
  tokenMatcher,
  type TokenType,
} from "chevrotain";
import { once } from "../base/once.ts";
import { expectationAfter, expectationOf, expectationsAsMessages, type PathMemory } from "./expectations.ts";
import type { CstElement, CstNode, CstPart } from "./cst.ts";
import { endOf, type Layout, layOut, layoutOf, opensLine } from "./layout.ts";
import { MAX_LOOKAHEAD, rememberedLookahead } from "./lookahead.ts";
import { keywordTokens, allTokens, Any, LCurly, RCurly, Semicolon } from "./tokens.ts";

type Rule = ParserMethod<[], ChevrotainNode>;
/** A node of the concrete tree while it is made. */
interface Node extends CstNode {
  first: Part | undefined;
  last: Part | undefined;
  from: number;
  to: number;
}
interface Part extends CstPart {
  next: Part | undefined;
}
/** What a line may be; a gate looks at the type of the second token. */
type Alternative = (() => unknown) | { readonly GATE: () => boolean; readonly ALT: () => unknown };

const mayFollowHead = [LCurly, RCurly, Semicolon, EOF, keywordTokens.indicator, keywordTokens.group];

/** `CstParser` with blocks of lines; the overridden methods are Chevrotain's internals, pinned by a test. */
export class LineParser extends CstParser {
  declare protected RULE_STACK_IDX: number;
  declare protected SKIP_TOKEN: () => IToken;
  declare protected SAVE_ERROR: (error: IRecognitionException) => IRecognitionException;
  declare protected getCurrRuleFullName: () => string;
  declare protected CST_STACK: Node[];
  /** The first token of the line being read, by depth of the rule stack. */
  private lineStarts: IToken[] = [];
  /** Whether the rule at a depth of the rule stack is a head, which ends before its block. */
  private heads: boolean[] = [];
  /** The name of the kind of line being read, by depth of the rule stack. */
  private lineNames: string[] = [];

  private readonly memory: PathMemory;
  /** The tokens of the lines left out after a mistake. */
  readonly lost: IToken[] = [];
  /** Where a line began that is no line of its block, and the kind of line that the block has. */
  readonly strays: { readonly first: IToken; readonly line: string }[] = [];

  constructor(options: { readonly skipValidations: boolean }) {
    const memory: PathMemory = { paths: new Map(), choice: "" };
    super([...allTokens], {
      recoveryEnabled: true,
      maxLookahead: MAX_LOOKAHEAD,
      lookaheadStrategy: rememberedLookahead(),
      nodeLocationTracking: "none",
      errorMessageProvider: expectationsAsMessages(memory),
      ...options,
    });
    this.memory = memory;
    // After every repetition Chevrotain works out how it would recover inside it; a line recovers as a whole.
    Reflect.set(this, "attemptInRepetitionRecovery", () => undefined);
  }

  /** Begins with the tokens of another text. */
  start(tokens: readonly IToken[]): void {
    this.tokens = tokens;
    // Chevrotain puts more tokens behind these.
    this.input = [...tokens];
    this.lost.length = 0;
    this.strays.length = 0;
    this.areLaidOut = false;
  }

  /** A rule that a mistake inside ends: the mistake belongs to the line around it. */
  protected part(name: string, body: () => void): Rule {
    return this.RULE(name, body, { resyncEnabled: false });
  }

  /** A line of a block: one of `alternatives`, told apart by its first token, or else a stray line. */
  protected line(name: string, alternatives: () => readonly Alternative[]): Rule {
    const choice = once(() => ({
      DEF: [
        ...alternatives().map((one) => (typeof one === "function" ? { ALT: one } : one)),
        { ALT: () => this.SUBRULE9(this.strayLine) },
      ],
      // A stray line may begin with any token; the alternatives before it win.
      IGNORE_AMBIGUITIES: true,
      // The paths of two tokens with all their names would take half a second to find at every start.
      MAX_LOOKAHEAD: 1,
    }));
    const note = () => {
      this.lineStarts[this.RULE_STACK_IDX] = this.LA(1);
      this.heads[this.RULE_STACK_IDX] = false;
      this.lineNames[this.RULE_STACK_IDX] = name;
    };
    const body = () => {
      this.ACTION(note);
      this.OR(choice());
    };
    return this.RULE(name, body, { resyncEnabled: true });
  }

  /** What stands before the block of a line: a mistake in it leaves the block whole. */
  protected head(name: string, body: () => void): Rule {
    const marked = () => {
      this.ACTION(() => {
        this.heads[this.RULE_STACK_IDX] = true;
      });
      body();
    };
    return this.RULE(name, marked, { resyncEnabled: true });
  }

  /** Ends a head: on its line nothing but a block, or another line's beginning, may follow. */
  protected endHead(expected: () => TokenType): void {
    this.ACTION(() => {
      const next = this.LA(1);
      if (!this.atNextLine() && !mayFollowHead.some((type) => tokenMatcher(next, type))) {
        const message = expectationOf(expected());
        throw this.SAVE_ERROR(new MismatchedTokenException(message, next, this.LA(0)));
      }
    });
  }

  /** `{ lines }`. A rule has at most one block. */
  protected block(line: Rule): void {
    this.CONSUME9(LCurly);
    this.lines(line);
    this.CONSUME9(RCurly);
  }

  protected lines(line: Rule): void {
    let oneLine = this.oneLine.get(line);
    if (oneLine === undefined) {
      const choice = {
        DEF: [{ ALT: () => this.CONSUME9(Semicolon) }, { ALT: () => this.SUBRULE9(line) }],
        IGNORE_AMBIGUITIES: true,
        MAX_LOOKAHEAD: 1,
      };
      oneLine = () => this.OR9(choice);
      this.oneLine.set(line, oneLine);
    }
    this.MANY9(oneLine);
  }
  /** What reads a line of each kind, made once. */
  private readonly oneLine = new Map<Rule, () => unknown>();

  /** A line that is no line of its block: skipped with all that it holds, and reported by what reads the tree. */
  private readonly strayLine: Rule = this.part("strayLine", () => {
    this.ACTION(() => {
      this.strays.push({ first: this.LA(1), line: this.lineNames[this.RULE_STACK_IDX - 1] ?? "" });
    });
    this.CONSUME(Any);
    this.MANY({
      GATE: () => !this.atLineEnd(),
      DEF: () => this.OR([{ ALT: () => this.CONSUME2(Any) }, { ALT: () => this.CONSUME2(RCurly) }]),
    });
  });

  /** Whether the next token opens a line of the text. */
  protected atNextLine(): boolean {
    return opensLine(this.LA(1), this.LA(0));
  }

  /** The tokens are laid out at the first mistake: without one nobody asks. */
  private layoutOf(token: IToken): Layout {
    if (!this.areLaidOut) {
      layOut(this.tokens);
      this.areLaidOut = true;
    }
    return layoutOf(token);
  }
  private areLaidOut = false;
  private tokens: readonly IToken[] = [];

  /** Whether the next token is outside the line that is being read. */
  private atLineEnd(stackIndex = this.RULE_STACK_IDX - 1): boolean {
    const next = this.LA(1);
    const start = this.lineStarts[stackIndex];
    if (next.tokenType === EOF || start === undefined) {
      return true;
    }
    const { depth, startsLine } = this.layoutOf(next);
    const home = this.layoutOf(start).depth;
    return next.tokenType === RCurly ? depth <= home : depth <= home && startsLine && next !== start;
  }

  // What Chevrotain calls on the way: its own nodes take several times the memory, and longer to look into.

  protected cstInvocationStateUpdate(name: string): void {
    this.CST_STACK.push({ name, first: undefined, last: undefined, from: -1, to: -1, recoveredNode: false });
  }

  protected cstPostTerminal(type: string, token: IToken): void {
    this.append(type, token, token.startOffset, endOf(token));
  }

  protected cstPostNonTerminal(node: Node, rule: string): void {
    this.append(rule, node, node.from, node.to);
  }

  private append(as: string, element: CstElement, from: number, to: number): void {
    const parent = this.CST_STACK[this.CST_STACK.length - 1];
    if (parent === undefined) {
      return;
    }
    const part = { as, element, next: undefined };
    if (parent.last === undefined) {
      parent.first = part;
    } else {
      parent.last.next = part;
    }
    parent.last = part;
    if (parent.from < 0) {
      parent.from = from;
    }
    if (to > parent.to) {
      parent.to = to;
    }
  }

  // What Chevrotain calls after a mistake

  protected raiseNoAltException(occurrence: number, description: string | undefined): never {
    const choice = `${this.getCurrRuleFullName()} ${occurrence}`;
    const known = this.memory.paths.get(choice);
    if (known !== undefined) {
      const message = expectationAfter(known, [this.LA(1), this.LA(2)]);
      throw this.SAVE_ERROR(new NoViableAltException(message, this.LA(1), this.LA(0)));
    }
    this.memory.choice = choice;
    const raise = Reflect.get(CstParser.prototype, "raiseNoAltException");
    return Reflect.apply(raise, this, [occurrence, description]);
  }

  protected canPerformInRuleRecovery(): boolean {
    return false;
  }

  protected canRecoverWithSingleTokenDeletion(): boolean {
    return false;
  }

  protected canRecoverWithSingleTokenInsertion(): boolean {
    return false;
  }

  protected findReSyncTokenType(): unknown {
    return RCurly;
  }

  protected isInCurrentRuleReSyncSet(): boolean {
    return true;
  }

  protected reSyncTo(): readonly IToken[] {
    const skipped: IToken[] = [];
    const isHead = this.heads[this.RULE_STACK_IDX] === true;
    // A head is a part of a part of a line.
    const line = this.RULE_STACK_IDX - (isHead ? 2 : 0);
    while (!this.atLineEnd(line) && !(isHead && this.LA(1).tokenType === LCurly)) {
      skipped.push(this.LA(1));
      this.SKIP_TOKEN();
    }
    const start = this.lineStarts[line];
    const next = this.LA(1);
    const end = next.tokenType === EOF ? undefined : this.layoutOf(next).index;
    // One by one: a long line has more tokens than a call may have arguments.
    for (const token of this.tokens.slice(start === undefined ? 0 : this.layoutOf(start).index, end)) {
      this.lost.push(token);
    }
    return skipped;
  }
}
