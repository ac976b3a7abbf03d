/** The grammar of what stands in an indicator: inputs, conditions, the rule, texts and examples. */
import { tokenMatcher } from "chevrotain";
import { once } from "../base/once.ts";
import { ExpressionGrammar } from "./grammar-expressions.ts";
import * as T from "./tokens.ts";

const K = T.keywordTokens;

export class IndicatorGrammar extends ExpressionGrammar {
  protected readonly indicatorLine = this.line("indicatorLine", () => this.indicatorLines());
  /** What a line of an indicator may be. */
  protected indicatorLines() {
    return [
      // A keyword before `=` is a name.
      { GATE: () => tokenMatcher(this.LA(2), T.Equals), ALT: () => this.SUBRULE(this.definition) },
      () => this.SUBRULE(this.inputLine),
      () => this.SUBRULE(this.condition),
      () => this.SUBRULE(this.rule),
      () => this.SUBRULE(this.target),
      () => this.CONSUME(K.lowerIsBetter),
      () => this.SUBRULE(this.cannotExpress),
      () => this.SUBRULE(this.textLine),
      () => this.SUBRULE(this.provenance),
      () => this.SUBRULE(this.example),
    ];
  }
  private readonly inputLine = this.part("inputLine", () => {
    this.CONSUME(K.input);
    this.SUBRULE(this.declaration);
  });
  protected readonly declaration = this.part("declaration", () => {
    this.CONSUME(T.Name);
    this.CONSUME(T.Colon);
    this.OR(this.inputKinds());
    this.MANY(this.inputPart);
  });
  private readonly inputPart = { GATE: () => !this.atNextLine(), DEF: () => this.OR2(this.inputParts()) };
  private readonly inputKinds = once(() => [
    ...this.consuming([K.count, K.amount, K.ratio, K.points, K.yesNo, K.text, K.date]),
    {
      ALT: () => {
        this.CONSUME(K.choice);
        this.block(this.choiceLine);
      },
    },
  ]);
  private readonly inputParts = once(() => [
    { ALT: () => this.CONSUME(T.StringToken) },
    { ALT: () => this.SUBRULE(this.range) },
    { ALT: () => this.SUBRULE(this.unitOf) },
    { ALT: () => this.SUBRULE(this.provenance) },
  ]);
  private readonly range = this.part("range", () => {
    this.CONSUME(K.in);
    this.SUBRULE(this.bound);
    this.CONSUME(T.DotDot);
    this.SUBRULE2(this.bound);
  });
  private readonly bound = this.part("bound", () => {
    this.OR([
      { ALT: () => this.SUBRULE(this.number) },
      { ALT: () => this.CONSUME(K.max) },
      { ALT: () => this.CONSUME(T.DateToken) },
    ]);
  });
  private readonly unitOf = this.part("unitOf", () => {
    this.CONSUME(K.of);
    this.CONSUME(T.StringToken);
  });
  private readonly choiceLine = this.line("choiceLine", () => [
    () => {
      this.CONSUME(T.Name);
      this.OPTION(() => this.CONSUME(T.StringToken));
    },
  ]);
  private readonly condition = this.part("condition", () => {
    this.OR(this.conditionKinds);
    this.SUBRULE(this.expression);
    this.OPTION(() => this.CONSUME(T.StringToken));
    this.provenances();
  });
  private readonly conditionKinds = this.consuming([K.require, K.notApplicableWhen]);
  private readonly target = this.part("target", () => {
    this.CONSUME(K.target);
    this.SUBRULE(this.expression);
    this.OPTION(() => this.CONSUME(T.StringToken));
    this.provenances();
  });
  private readonly cannotExpress = this.part("cannotExpress", () => {
    this.CONSUME(K.cannotExpress);
    this.CONSUME(T.StringToken);
  });
  private readonly textLine = this.part("textLine", () => {
    this.OR(this.textKinds);
    this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => this.CONSUME(T.StringToken) });
  });
  private readonly textKinds = this.consuming([K.wording, K.guide, K.lead, K.support, K.evidence]);
  private readonly definition = this.part("definition", () => {
    this.CONSUME(T.Name);
    this.CONSUME(T.Equals);
    this.OR(this.meanings);
  });
  private readonly meanings = [
    { ALT: () => this.SUBRULE(this.cases) },
    { ALT: () => this.SUBRULE(this.expression) },
  ];
  private readonly rule = this.part("rule", () => {
    this.CONSUME(K.points);
    this.OR(this.ruleKinds);
    this.provenances();
  });
  private readonly ruleKinds = [
    { ALT: () => this.SUBRULE(this.meaning) },
    { ALT: () => this.SUBRULE(this.byOption) },
    { ALT: () => this.SUBRULE(this.tally) },
  ];
  private readonly tally = this.part("tally", () => {
    this.oneOf([K.sum, K.best]);
    this.SUBRULE(this.cases);
  });
  private readonly byOption = this.part("byOption", () => {
    this.CONSUME(K.by);
    this.CONSUME(T.Name);
    this.block(this.optionLine);
  });
  private readonly optionLine = this.line("optionLine", () => [
    () => {
      this.OR2([K.yes, K.no, K.otherwise, T.Name].map((word) => ({ ALT: () => this.CONSUME(word) })));
      this.CONSUME(T.Colon);
      this.SUBRULE(this.expression);
      this.provenances();
    },
  ]);
  private readonly example = this.part("example", () => {
    this.CONSUME(K.example);
    this.OPTION(() => this.CONSUME(T.StringToken));
    this.block(this.exampleLine);
    this.CONSUME(K.gives);
    this.OR([{ ALT: () => this.CONSUME(K.notApplicable) }, { ALT: () => this.SUBRULE(this.fraction) }]);
  });
  private readonly exampleLine = this.line("exampleLine", () => [
    {
      GATE: () => tokenMatcher(this.LA(2), T.CallParen),
      ALT: () => {
        this.OR2([K.lowest, K.highest, K.mean].map((statistic) => ({ ALT: () => this.CONSUME(statistic) })));
        this.CONSUME(T.CallParen);
        this.CONSUME(T.Name);
        this.CONSUME(T.RParen);
        this.CONSUME(T.Colon);
        this.SUBRULE(this.fraction);
      },
    },
    () => {
      this.OR3(this.statedNames);
      this.CONSUME2(T.Colon);
      this.SUBRULE(this.given);
    },
  ]);
  private readonly statedNames = [T.Name, T.Path].map((name) => ({ ALT: () => this.CONSUME2(name) }));
  private readonly given = this.part("given", () => {
    this.OR(this.givenValues());
  });
  private readonly givenValues = once(() => [
    { ALT: () => this.SUBRULE(this.fraction) },
    ...this.consuming([K.yes, K.no, T.Name, T.StringToken, T.DateToken]),
  ]);
}
