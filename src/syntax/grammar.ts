/** The grammar, pure: which tokens follow which. What they mean is in build-tree.ts. */
import type { TokenType } from "chevrotain";
import { IndicatorGrammar } from "./grammar-indicators.ts";
import * as T from "./tokens.ts";

const K = T.keywordTokens;

/** Files, rulesets, their heads and groups. `skipValidations` halves the time to start; a test validates. */
export class BaremGrammar extends IndicatorGrammar {
  constructor(options: { readonly skipValidations: boolean }) {
    super(options);
    this.performSelfAnalysis();
  }

  readonly file = this.part("file", () => this.lines(this.fileLine));
  private readonly fileLine = this.line("fileLine", () => [
    () => this.SUBRULE(this.use),
    () => this.SUBRULE(this.ruleset),
    () => this.SUBRULE(this.method),
  ]);
  private readonly use = this.part("use", () => {
    this.CONSUME(K.use);
    this.CONSUME(T.StringToken);
  });
  private readonly ruleset = this.part("ruleset", () => {
    this.CONSUME(K.ruleset);
    this.SUBRULE(this.rulesetHeading);
    this.block(this.rulesetLine);
  });
  private readonly rulesetHeading = this.head("rulesetHeading", () => {
    this.CONSUME(T.Name);
    this.CONSUME(T.StringToken);
    this.endHead(() => T.LCurly);
  });
  private readonly rulesetLine = this.line("rulesetLine", () => [
    () => this.SUBRULE(this.level),
    () => this.SUBRULE(this.total),
    () => this.SUBRULE(this.period),
    () => this.SUBRULE(this.basis),
    () => this.SUBRULE(this.sources),
    () => this.SUBRULE(this.rounding),
    () => this.SUBRULE(this.show),
    () => this.SUBRULE(this.rank),
    () => this.SUBRULE(this.missing),
    () => this.SUBRULE(this.notApplicable),
    () => this.SUBRULE(this.notStated),
    () => this.SUBRULE(this.notRanked),
    () => this.SUBRULE(this.background),
    () => this.SUBRULE(this.group),
    () => this.SUBRULE(this.indicator),
    () => this.SUBRULE(this.rollUp),
    () => this.SUBRULE(this.grade),
    () => this.SUBRULE(this.method),
  ]);
  private readonly level = this.part("level", () => {
    this.CONSUME(K.level);
    this.CONSUME(T.Name);
  });
  private readonly total = this.part("total", () => {
    this.CONSUME(K.total);
    this.SUBRULE(this.number);
    this.provenances();
  });
  private readonly period = this.part("period", () => {
    this.CONSUME(K.period);
    this.SUBRULE(this.number);
    this.OPTION(() => {
      this.CONSUME(T.DotDot);
      this.SUBRULE2(this.number);
    });
  });
  private readonly basis = this.part("basis", () => {
    this.CONSUME(K.basis);
    this.CONSUME(T.StringToken);
    this.OPTION(() => {
      this.CONSUME(K.dated);
      this.CONSUME(T.DateToken);
    });
    this.OPTION2(() => {
      this.CONSUME(K.by);
      this.CONSUME2(T.StringToken);
    });
    this.provenances();
  });
  private readonly sources = this.part("sources", () => {
    this.CONSUME(K.sources);
    this.block(this.sourcesLine);
  });
  private readonly sourcesLine = this.line("sourcesLine", () => [
    () => {
      this.CONSUME(T.Name);
      this.CONSUME(T.StringToken);
    },
  ]);
  private readonly rounding = this.part("rounding", () => {
    this.CONSUME(K.round);
    this.oneOf([K.indicators, K.groups, K.total]);
    this.SUBRULE(this.number);
    this.SUBRULE(this.roundingMode);
    this.provenances();
  });
  private readonly roundingMode = this.part("roundingMode", () =>
    this.oneOf([K.halfUp, K.halfEven, K.up, K.down, K.ceiling, K.floor]),
  );
  private readonly show = this.part("show", () => {
    this.CONSUME(K.show);
    this.SUBRULE(this.number);
  });
  private readonly rank = this.part("rank", () => {
    this.CONSUME(K.rank);
    this.CONSUME(K.by);
    this.oneOf([K.total, K.index]);
    this.OPTION(() => this.CONSUME(T.StringToken));
    this.OPTION2(() => this.CONSUME(K.tiesShared));
  });
  private readonly missing = this.part("missing", () => {
    this.CONSUME(K.missing);
    this.oneOf([K.pending, K.zero, K.refuse]);
    this.provenances();
  });
  private readonly notApplicable = this.part("notApplicable", () => {
    this.CONSUME(K.notApplicable);
    this.oneOf([K.exclude, K.full, K.zero]);
    this.provenances();
  });
  private readonly notStated = this.part("notStated", () => {
    this.CONSUME(K.notStated);
    this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => this.CONSUME(T.Name) });
  });
  private readonly notRanked = this.part("notRanked", () => {
    this.CONSUME(K.notRanked);
    this.CONSUME(K.when);
    this.SUBRULE(this.expression);
    this.OPTION(() => this.CONSUME(T.StringToken));
    this.provenances();
  });
  private readonly background = this.part("background", () => {
    this.CONSUME(K.background);
    this.block(this.backgroundLine);
  });
  private readonly backgroundLine = this.line("backgroundLine", () => [() => this.SUBRULE(this.declaration)]);
  private readonly rollUp = this.part("rollUp", () => {
    this.oneOf([K.index, K.pillar]);
    this.CONSUME(T.StringToken);
    this.CONSUME(T.Equals);
    this.OR2([{ ALT: () => this.SUBRULE(this.groupList) }, { ALT: () => this.SUBRULE(this.expression) }]);
    this.OPTION({
      GATE: () => !this.atNextLine(),
      DEF: () => {
        this.CONSUME(K.round);
        this.SUBRULE(this.number);
        this.SUBRULE(this.roundingMode);
      },
    });
    this.provenances();
  });
  private readonly groupList = this.part("groupList", () => {
    this.CONSUME(K.groups);
    this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => this.SUBRULE(this.code) });
  });
  private readonly grade = this.part("grade", () => {
    this.CONSUME(K.grade);
    this.block(this.gradeLine);
  });
  private readonly gradeLine = this.line("gradeLine", () => [
    () => {
      this.CONSUME(K.otherwise);
      this.CONSUME(T.Colon);
      this.CONSUME(T.StringToken);
      this.provenances();
    },
    () => {
      this.SUBRULE(this.expression);
      this.CONSUME2(T.Colon);
      this.CONSUME2(T.StringToken);
      this.SUBRULE(this.provenanceList);
    },
  ]);
  private readonly method = this.part("method", () => {
    this.CONSUME(K.method);
    this.CONSUME(T.Name);
    this.CONSUME(T.CallParen);
    this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => this.CONSUME2(T.Name) });
    this.CONSUME(T.RParen);
    this.SUBRULE(this.meaning);
  });
  private readonly group = this.part("group", () => {
    this.CONSUME(K.group);
    this.SUBRULE(this.heading);
    this.OPTION(() => this.block(this.groupLine));
  });
  private readonly groupLine = this.line("groupLine", () => [
    () => this.SUBRULE(this.group),
    () => this.SUBRULE(this.indicator),
    () => this.SUBRULE(this.provenance),
  ]);
  private readonly indicator = this.part("indicator", () => {
    this.CONSUME(K.indicator);
    this.SUBRULE(this.heading);
    this.OPTION(() => this.block(this.indicatorLine));
  });
  private readonly heading = this.head("heading", () => {
    this.oneOf([T.Path, T.NumberToken, T.Name]);
    this.CONSUME(T.StringToken);
    let expected: TokenType = K.max;
    this.OPTION(() => {
      this.CONSUME(K.max);
      expected = T.LCurly;
      this.SUBRULE(this.number);
    });
    this.OPTION2(() => this.CONSUME(K.unscored));
    this.provenances();
    this.endHead(() => expected);
  });
}
