/** The grammar of the lines of a ruleset's head: what holds for all indicators. */
import { IndicatorGrammar } from "./grammar-indicators.ts";
import * as T from "./tokens.ts";

const K = T.keywordTokens;

export class HeadGrammar extends IndicatorGrammar {
  protected readonly level = this.part("level", () => {
    this.CONSUME(K.level);
    this.CONSUME(T.Name);
  });
  protected readonly total = this.part("total", () => {
    this.CONSUME(K.total);
    this.SUBRULE(this.number);
    this.provenances();
  });
  protected readonly period = this.part("period", () => {
    this.CONSUME(K.period);
    this.SUBRULE(this.number);
    this.OPTION(() => {
      this.CONSUME(T.DotDot);
      this.SUBRULE2(this.number);
    });
  });
  protected readonly basis = this.part("basis", () => {
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
  protected readonly sources = this.part("sources", () => {
    this.CONSUME(K.sources);
    this.block(this.sourcesLine);
  });
  private readonly sourcesLine = this.line("sourcesLine", () => [
    () => {
      this.CONSUME(T.Name);
      this.CONSUME(T.StringToken);
    },
  ]);
  protected readonly rounding = this.part("rounding", () => {
    this.CONSUME(K.round);
    this.oneOf([K.indicators, K.groups, K.total]);
    this.SUBRULE(this.number);
    this.SUBRULE(this.roundingMode);
    this.provenances();
  });
  private readonly roundingMode = this.part("roundingMode", () =>
    this.oneOf([K.halfUp, K.halfEven, K.up, K.down, K.ceiling, K.floor]),
  );
  protected readonly show = this.part("show", () => {
    this.CONSUME(K.show);
    this.SUBRULE(this.number);
  });
  protected readonly rank = this.part("rank", () => {
    this.CONSUME(K.rank);
    this.CONSUME(K.by);
    this.oneOf([K.total, K.index]);
    this.OPTION(() => this.CONSUME(T.StringToken));
    this.OPTION2(() => this.CONSUME(K.tiesShared));
  });
  protected readonly missing = this.part("missing", () => {
    this.CONSUME(K.missing);
    this.oneOf([K.pending, K.zero, K.refuse]);
    this.provenances();
  });
  protected readonly notApplicable = this.part("notApplicable", () => {
    this.CONSUME(K.notApplicable);
    this.oneOf([K.exclude, K.full, K.zero]);
    this.provenances();
  });
  protected readonly notStated = this.part("notStated", () => {
    this.CONSUME(K.notStated);
    this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => this.CONSUME(T.Name) });
  });
  protected readonly notRanked = this.part("notRanked", () => {
    this.CONSUME(K.notRanked);
    this.CONSUME(K.when);
    this.SUBRULE(this.expression);
    this.OPTION(() => this.CONSUME(T.StringToken));
    this.provenances();
  });
  protected readonly background = this.part("background", () => {
    this.CONSUME(K.background);
    this.block(this.backgroundLine);
  });
  private readonly backgroundLine = this.line("backgroundLine", () => [() => this.SUBRULE(this.declaration)]);
  protected readonly rollUp = this.part("rollUp", () => {
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
  protected readonly grade = this.part("grade", () => {
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
  protected readonly method = this.part("method", () => {
    this.CONSUME(K.method);
    this.CONSUME(T.Name);
    this.CONSUME(T.CallParen);
    this.AT_LEAST_ONE_SEP({ SEP: T.Comma, DEF: () => this.CONSUME2(T.Name) });
    this.CONSUME(T.RParen);
    this.SUBRULE(this.meaning);
  });
}
