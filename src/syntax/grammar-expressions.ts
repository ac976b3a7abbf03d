/** The grammar of expressions and of where a figure comes from. */
import { type TokenType, tokenMatcher } from "chevrotain";
import { layoutOf } from "./layout.ts";
import { LineParser } from "./recovery.ts";
import * as T from "./tokens.ts";

const K = T.keywordTokens;

export class ExpressionGrammar extends LineParser {
  protected readonly meaning = this.part("meaning", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(T.Equals);
          this.OR2([{ ALT: () => this.SUBRULE(this.cases) }, { ALT: () => this.SUBRULE(this.expression) }]);
        },
      },
      { ALT: () => this.SUBRULE2(this.cases) },
    ]);
  });
  protected readonly cases = this.part("cases", () => this.block(this.caseLine));
  private readonly caseLine = this.line("caseLine", () => [
    () => {
      this.CONSUME(K.otherwise);
      this.CONSUME(T.Colon);
      this.SUBRULE(this.expression);
      this.provenances();
    },
    () => {
      this.SUBRULE2(this.expression);
      this.CONSUME2(T.Colon);
      this.SUBRULE3(this.expression);
      this.SUBRULE(this.provenanceList);
    },
  ]);
  protected readonly expression = this.part("expression", () => {
    this.SUBRULE(this.disjunction);
    this.OPTION(() => {
      this.CONSUME(K.else);
      this.SUBRULE(this.unary);
    });
  });
  private readonly disjunction = this.part("disjunction", () => {
    this.AT_LEAST_ONE_SEP({ SEP: K.or, DEF: () => this.SUBRULE(this.conjunction) });
  });
  private readonly conjunction = this.part("conjunction", () => {
    this.AT_LEAST_ONE_SEP({ SEP: K.and, DEF: () => this.SUBRULE(this.negation) });
  });
  private readonly negation = this.part("negation", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(K.not);
          this.SUBRULE(this.negation);
        },
      },
      { ALT: () => this.SUBRULE(this.comparison) },
    ]);
  });
  private readonly comparison = this.part("comparison", () => {
    this.SUBRULE(this.sum);
    this.OR([
      { ALT: () => this.CONSUME(K.isProvided) },
      { ALT: () => this.CONSUME(K.isNotApplicable) },
      {
        ALT: () =>
          this.MANY(() => {
            this.OR2([T.Comparison, T.Equals].map((sign) => ({ ALT: () => this.CONSUME(sign) })));
            this.SUBRULE2(this.sum);
          }),
      },
    ]);
  });
  private readonly sum = this.part("sum", () => {
    this.SUBRULE(this.product);
    this.MANY(() => {
      this.oneOf([T.Plus, T.Minus]);
      this.SUBRULE2(this.product);
    });
  });
  private readonly product = this.part("product", () => {
    this.SUBRULE(this.unary);
    this.MANY(() => {
      this.oneOf([T.Times, T.Divide]);
      this.SUBRULE2(this.unary);
    });
  });
  private readonly unary = this.part("unary", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(T.Minus);
          this.SUBRULE(this.unary);
        },
      },
      { ALT: () => this.SUBRULE(this.atom) },
    ]);
  });
  private readonly atom = this.part("atom", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.literal) },
      ...[K.yes, K.no, K.max, T.Path, T.DateToken].map((word) => ({ ALT: () => this.CONSUME(word) })),
      { ALT: () => this.SUBRULE(this.rollUpPart) },
      { ALT: () => this.SUBRULE(this.call) },
      { ALT: () => this.CONSUME(T.Name) },
      { ALT: () => this.SUBRULE(this.bracket) },
    ]);
  });
  private readonly rollUpPart = this.part("rollUpPart", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(K.group);
          this.SUBRULE(this.code);
        },
      },
      {
        ALT: () => {
          this.OR2([K.pillar, K.index].map((word) => ({ ALT: () => this.CONSUME(word) })));
          this.CONSUME(T.StringToken);
        },
      },
    ]);
  });
  protected readonly code = this.part("code", () => this.oneOf([T.Path, T.NumberToken, T.Name]));
  private readonly literal = this.part("literal", () => {
    this.CONSUME(T.NumberToken);
    this.OPTION(() => this.CONSUME(T.Percent));
    // `0 points` on one line is an amount; `points =` after a number opens the rule.
    this.OPTION2({ GATE: () => !this.atRule(), DEF: () => this.CONSUME(K.points) });
  });
  private readonly call = this.part("call", () => {
    this.CONSUME(T.Name);
    this.CONSUME(T.CallParen);
    this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => this.SUBRULE(this.expression) });
    this.CONSUME(T.RParen);
  });
  private readonly bracket = this.part("bracket", () => {
    this.oneOf([T.LParen, T.CallParen]);
    this.SUBRULE(this.expression);
    this.CONSUME(T.RParen);
  });
  protected readonly number = this.part("number", () => {
    this.OPTION(() => this.CONSUME(T.Minus));
    this.CONSUME(T.NumberToken);
    this.OPTION2(() => this.CONSUME(T.Percent));
  });
  protected readonly fraction = this.part("fraction", () => {
    this.SUBRULE(this.number);
    this.OPTION(() => {
      this.CONSUME(T.Divide);
      this.SUBRULE2(this.number);
    });
  });
  protected readonly provenance = this.part("provenance", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(K.source);
          this.CONSUME(T.Name);
          this.OPTION({ GATE: () => !this.atNextLine(), DEF: () => this.CONSUME(T.StringToken) });
        },
      },
      {
        ALT: () => {
          this.CONSUME(K.assumed);
          this.CONSUME2(T.StringToken);
        },
      },
    ]);
  });
  protected readonly provenanceList = this.part("provenanceList", () => this.provenances());

  // Helpers

  protected oneOf(types: readonly TokenType[]): void {
    this.OR(types.map((type) => ({ ALT: () => this.CONSUME(type) })));
  }

  /** `source …` and `assumed …` belong to what stands before them on the line; on a line of their own, to the block. */
  protected provenances(): void {
    this.MANY8({ GATE: () => !this.atNextLine(), DEF: () => this.SUBRULE8(this.provenance) });
  }

  protected atNextLine(): boolean {
    return layoutOf(this.LA(1)).startsLine;
  }

  private atRule(): boolean {
    const second = this.LA(2);
    return (
      this.atNextLine() ||
      [T.Equals, T.LCurly, K.by, K.sum, K.best].some((type) => tokenMatcher(second, type))
    );
  }
}
