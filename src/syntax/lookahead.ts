/** Which alternative of a choice a text takes: told by the types of the next two tokens, and remembered by them. */
import { type ILookaheadStrategy, type IToken, LLkLookaheadStrategy } from "chevrotain";

export const MAX_LOOKAHEAD = 2;

/** More types of tokens than there are. */
const TYPES = 65_536;

/**
 * Chevrotain's own way, asked once for each two types: it goes through all alternatives each time. A gate of an
 * alternative may look at the types of the next two tokens, and at nothing else.
 */
export function rememberedLookahead(): ILookaheadStrategy {
  const strategy = new LLkLookaheadStrategy({ maxLookahead: MAX_LOOKAHEAD });
  const build = strategy.buildLookaheadForAlternation.bind(strategy);
  strategy.buildLookaheadForAlternation = (options) => {
    const choose = build(options);
    const known = new Map<number, number | undefined>();
    return function (this: { LA: (ahead: number) => IToken }, alternatives) {
      const types = this.LA(1).tokenTypeIdx * TYPES + this.LA(2).tokenTypeIdx;
      const remembered = known.get(types);
      if (remembered !== undefined || known.has(types)) {
        return remembered;
      }
      const chosen = choose.call(this, alternatives);
      known.set(types, chosen);
      return chosen;
    };
  };
  return strategy;
}
