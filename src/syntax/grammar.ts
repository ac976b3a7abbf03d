/** The grammar, pure: which tokens follow which. What they mean is in build-tree.ts. */
import type { TokenType } from "chevrotain";
import { HeadGrammar } from "./grammar-head.ts";
import * as T from "./tokens.ts";

const K = T.keywordTokens;

/** Files, rulesets, groups, and what one edition changes in another. `skipValidations` halves the time to start; a test validates. */
export class BaremGrammar extends HeadGrammar {
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
    this.OR([
      {
        ALT: () => {
          this.CONSUME(T.StringToken);
          this.OPTION(() => this.SUBRULE(this.extension));
        },
      },
      { ALT: () => this.SUBRULE2(this.extension) },
    ]);
    this.endHead(() => T.LCurly);
  });
  private readonly extension = this.part("extension", () => {
    this.CONSUME(K.extends);
    this.CONSUME(T.Name);
    this.CONSUME(K.from);
    this.CONSUME(T.StringToken);
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
    () => this.SUBRULE(this.change),
    () => this.SUBRULE(this.remove),
    () => this.SUBRULE(this.renumber),
    () => this.SUBRULE(this.move),
    () => this.SUBRULE(this.addTo),
  ]);
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
    this.OR(this.codes);
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

  // A new year

  private readonly change = this.part("change", () => {
    this.CONSUME(K.change);
    this.OR([
      { ALT: () => this.SUBRULE(this.changeIndicator) },
      { ALT: () => this.SUBRULE(this.changeGroup) },
    ]);
  });
  private readonly changeIndicator = this.part("changeIndicator", () => {
    this.CONSUME(K.indicator);
    this.SUBRULE(this.changeHeading);
    this.OPTION(() => this.block(this.changeIndicatorLine));
  });
  private readonly changeGroup = this.part("changeGroup", () => {
    this.CONSUME(K.group);
    this.SUBRULE(this.changeHeading);
    this.OPTION(() => this.block(this.changeGroupLine));
  });
  private readonly changeHeading = this.head("changeHeading", () => {
    this.SUBRULE(this.code);
    this.OPTION(() => this.CONSUME(T.StringToken));
    this.endHead(() => T.LCurly);
  });
  private readonly changeIndicatorLine = this.line("changeIndicatorLine", () => [
    ...this.indicatorLines(),
    () => this.SUBRULE(this.maximum),
    () => this.SUBRULE(this.dropLine),
  ]);
  private readonly changeGroupLine = this.line("changeGroupLine", () => [
    () => this.SUBRULE(this.maximum),
    () => this.SUBRULE(this.provenance),
    () => this.SUBRULE(this.dropLine),
  ]);
  private readonly maximum = this.part("maximum", () => {
    this.OR([
      {
        ALT: () => {
          this.CONSUME(K.max);
          this.SUBRULE(this.number);
        },
      },
      { ALT: () => this.CONSUME(K.unscored) },
    ]);
    this.provenances();
  });
  private readonly dropLine = this.part("dropLine", () => {
    this.CONSUME(K.remove);
    this.OR([
      {
        ALT: () => {
          this.CONSUME(K.input);
          this.CONSUME(T.Name);
        },
      },
      // biome-ignore format: the lines in the order of the manual
      ...this.consuming([
        K.require, K.notApplicableWhen, K.points, K.target, K.lowerIsBetter, K.cannotExpress, K.wording, K.guide,
        K.lead, K.support, K.evidence, K.source, K.assumed, K.example,
      ]),
      { ALT: () => this.CONSUME2(T.Name), IGNORE_AMBIGUITIES: true },
    ]);
  });
  private readonly remove = this.part("remove", () => {
    this.CONSUME(K.remove);
    this.OR([
      { ALT: () => this.SUBRULE(this.removePart) },
      { ALT: () => this.SUBRULE(this.removeNamed) },
      {
        ALT: () => {
          this.CONSUME(K.round);
          this.OR2(this.consuming([K.indicators, K.groups, K.total]));
        },
      },
      // biome-ignore format: the lines in the order of the manual
      ...this.consuming([
        K.basis, K.period, K.show, K.rank, K.missing, K.notApplicable, K.notStated, K.notRanked, K.grade,
      ]),
    ]);
  });
  private readonly removePart = this.part("removePart", () => {
    this.oneOf([K.group, K.indicator]);
    this.SUBRULE(this.code);
    this.CONSUME(T.StringToken);
  });
  private readonly removeNamed = this.part("removeNamed", () => {
    this.OR([
      {
        ALT: () => {
          this.OR2(this.consuming([K.background, K.sources, K.method]));
          this.CONSUME(T.Name);
        },
      },
      {
        ALT: () => {
          this.OR3(this.consuming([K.index, K.pillar]));
          this.CONSUME(T.StringToken);
        },
      },
    ]);
  });
  private readonly renumber = this.part("renumber", () => {
    this.CONSUME(K.renumber);
    this.oneOf([K.group, K.indicator]);
    this.SUBRULE(this.code);
    this.CONSUME(K.to);
    this.SUBRULE2(this.code);
  });
  private readonly move = this.part("move", () => {
    this.CONSUME(K.move);
    this.oneOf([K.group, K.indicator]);
    this.SUBRULE(this.code);
    this.CONSUME(K.into);
    this.OR2([
      {
        ALT: () => {
          this.CONSUME2(K.group);
          this.SUBRULE2(this.code);
        },
      },
      { ALT: () => this.CONSUME(K.ruleset) },
    ]);
  });
  private readonly addTo = this.part("addTo", () => {
    this.CONSUME(K.addTo);
    this.SUBRULE(this.addToHeading);
    this.block(this.addToLine);
  });
  private readonly addToHeading = this.head("addToHeading", () => {
    this.CONSUME(K.group);
    this.SUBRULE(this.code);
    this.endHead(() => T.LCurly);
  });
  private readonly addToLine = this.line("addToLine", () => [
    () => this.SUBRULE(this.group),
    () => this.SUBRULE(this.indicator),
  ]);
}
