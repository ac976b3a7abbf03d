/** The grammar of expressions and of where a figure comes from. */
import { type TokenType, tokenMatcher } from "chevrotain";
import { once } from "../base/once.ts";
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
  // Few rules for each figure, so that long texts are read fast: which sign binds tighter is for what reads the tree.
  protected readonly expression = this.part("expression", () => {
    this.SUBRULE(this.comparison);
    this.MANY(this.nextComparison);
    this.OPTION(this.fallback);
  });
  // What is asked at every figure of a text is made once, not each time.
  private readonly nextComparison = () => {
    this.OR(this.connectives);
    this.SUBRULE2(this.comparison);
  };
  private readonly fallback = () => {
    this.CONSUME(K.else);
    this.SUBRULE(this.operand);
  };
  private readonly connectives = this.consuming([K.and, K.or]);
  private readonly comparison = this.part("comparison", () => {
    this.MANY(this.not);
    this.SUBRULE(this.arithmetic);
    this.OR(this.comparisonEnds());
  });
  private readonly not = () => this.CONSUME(K.not);
  private readonly comparisonEnds = once(() => [
    ...this.consuming([K.isProvided, K.isNotApplicable]),
    {
      ALT: () => this.MANY2(this.nextArithmetic),
    },
  ]);
  private readonly nextArithmetic = () => {
    this.OR2(this.comparisonSigns);
    this.SUBRULE2(this.arithmetic);
  };
  private readonly comparisonSigns = this.consuming([T.Comparison, T.Equals]);
  private readonly arithmetic = this.part("arithmetic", () => {
    this.SUBRULE(this.operand);
    this.MANY(this.nextOperand);
  });
  private readonly nextOperand = () => {
    this.OR(this.arithmeticSigns);
    this.SUBRULE2(this.operand);
  };
  private readonly arithmeticSigns = this.consuming([T.Plus, T.Minus, T.Times, T.Divide]);
  private readonly operand = this.part("operand", () => {
    this.MANY(this.minus);
    this.OR(this.values());
  });
  private readonly minus = () => this.CONSUME(T.Minus);
  private readonly values = once(() => [
    {
      ALT: () => {
        this.CONSUME(T.NumberToken);
        this.OPTION(this.percent);
        if (this.RECORDING_PHASE || this.isAt(K.points)) {
          this.OPTION2(this.pointsOfAmount);
        }
      },
    },
    ...this.consuming([K.yes, K.no, K.max, T.Path, T.DateToken]),
    { ALT: () => this.SUBRULE(this.rollUpPart) },
    {
      ALT: () => {
        this.CONSUME(T.Name);
        this.OPTION3(this.call);
      },
    },
    { ALT: () => this.SUBRULE(this.bracket) },
  ]);
  private readonly percent = () => this.CONSUME(T.Percent);
  // `0 points` on one line is an amount; `points =` after a number opens the rule.
  private readonly pointsOfAmount = { GATE: () => !this.atRule(), DEF: () => this.CONSUME(K.points) };
  private readonly call = () => {
    this.CONSUME(T.CallParen);
    this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => this.SUBRULE(this.expression) });
    this.CONSUME(T.RParen);
  };
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
  protected readonly codes = this.consuming([T.Path, T.NumberToken, T.Name]);
  protected readonly code = this.part("code", () => this.OR(this.codes));
  private readonly bracket = this.part("bracket", () => {
    this.oneOf([T.LParen, T.CallParen]);
    this.SUBRULE(this.expression);
    this.CONSUME(T.RParen);
  });
  protected readonly number = this.part("number", () => {
    this.OPTION(this.minus);
    this.CONSUME(T.NumberToken);
    this.OPTION2(this.percent);
  });
  protected readonly fraction = this.part("fraction", () => {
    this.SUBRULE(this.number);
    this.OPTION(this.denominator);
  });
  private readonly denominator = () => {
    this.CONSUME(T.Divide);
    this.SUBRULE2(this.number);
  };
  protected readonly provenance = this.part("provenance", () => {
    this.OR(this.provenanceKinds);
  });
  private readonly provenanceKinds = [
    {
      ALT: () => {
        this.CONSUME(K.source);
        this.CONSUME(T.Name);
        this.OPTION(this.placeInSource);
      },
    },
    {
      ALT: () => {
        this.CONSUME(K.assumed);
        this.CONSUME2(T.StringToken);
      },
    },
  ];
  private readonly placeInSource = {
    GATE: () => !this.atNextLine(),
    DEF: () => this.CONSUME(T.StringToken),
  };
  protected readonly provenanceList = this.part("provenanceList", () => this.provenances());

  // Helpers

  protected oneOf(types: readonly TokenType[]): void {
    this.OR(this.consuming(types));
  }

  protected consuming(types: readonly TokenType[]) {
    return types.map((type) => ({ ALT: () => this.CONSUME(type) }));
  }

  /** `source …` and `assumed …` belong to what stands before them on the line; on a line of their own, to the block. */
  protected provenances(): void {
    // Most lines have none, and are not asked more than that.
    if (this.RECORDING_PHASE || this.isAt(K.source) || this.isAt(K.assumed)) {
      this.MANY8(this.provenanceHere);
    }
  }
  private readonly provenanceHere = {
    GATE: () => !this.atNextLine(),
    DEF: () => this.SUBRULE8(this.provenance),
  };

  private atRule(): boolean {
    return this.atNextLine() || ruleStarts.some((type) => tokenMatcher(this.LA(2), type));
  }

  private isAt(type: TokenType): boolean {
    return tokenMatcher(this.LA(1), type);
  }
}

const ruleStarts = [T.Equals, T.LCurly, K.by, K.sum, K.best];
