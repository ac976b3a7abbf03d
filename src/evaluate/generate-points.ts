/** Writes the code of rounded points: whole units of the last place. */
import type { Expression } from "../ir/expression.ts";
import type { Rounding } from "../ir/ruleset.ts";
import { hasStatistic } from "./generable.ts";
import type { Names } from "./generate-names.ts";
import { casesParts, meaningOfName, numberIn } from "./generate-rule.ts";
import { atMost, SAFE, type Block } from "./row-block.ts";
import type { Code } from "./row-code.ts";
import { doubles } from "./row-doubles.ts";
import { fractions } from "./row-fractions.ts";

export interface Places {
  readonly scale: number;
  readonly mode: Rounding["mode"];
  /** The most units that can be added up. */
  readonly limit: number;
}

/** The units of a rule. Of cases each is rounded by itself, so that constants are rounded while code is written. */
export function unitsIn(points: Expression, block: Block, names: Names, places: Places): Code {
  switch (points.kind) {
    case "method":
      return unitsIn(points.body, block, names, places);
    case "definition":
      return unitsIn(meaningOfName(points.name, names), block, names, places);
    case "cases": {
      const [units = 0] = casesParts(points, block, names, (value, inner) => [
        unitsIn(value, inner, names, places),
      ]);
      return units;
    }
    default: {
      const { scale, mode, limit } = places;
      const isDouble = names.by === "double" && hasStatistic(points, names.definitions);
      const units = isDouble
        ? doubles.inUnits(block, numberIn(points, block, names, doubles), scale, mode)
        : fractions.inUnits(block, numberIn(points, block, names, fractions), scale, mode);
      atMost(block, units, Math.min(limit, SAFE));
      return units;
    }
  }
}
