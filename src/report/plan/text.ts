/** Prints a plan on the screen: where the unit stands, what it loses and what wins that back, and where each step leads. */
import type { Locale } from "../../base/diagnostic.ts";
import { oneLine } from "../../base/visible.ts";
import { cutToWidth, wrapToWidth } from "../../base/width.ts";
import { layOut } from "../layout.ts";
import { pointsCell } from "../numbers.ts";
import type { Plan, PlanItem } from "./parts.ts";
import { byLoss } from "./plan.ts";
import { fullText, nearerText, type PlanContext } from "./sentences.ts";
import { stepRows, summaryOf } from "./view.ts";
import { planWordsOf } from "./words.ts";

/** The plan as lines for a terminal. */
export function planText(plan: Plan, locale: Locale): string {
  const { ruleset, unit, items } = plan;
  const words = planWordsOf(locale);
  const context: PlanContext = { ruleset, locale };
  const pushed = byLoss(items);
  const { heads, rows } = stepRows(plan, locale);
  const columns = heads.map((head, at) => ({
    head: cutToWidth(head, HEAD_WIDTH),
    align: at === 1 ? ("left" as const) : at === 2 || at === 3 ? ("decimal" as const) : ("right" as const),
  }));
  const steps = rows.map((row) => row.map((cell, at) => (at === 1 ? cutToWidth(cell, NAME_WIDTH) : cell)));
  const blocks = [
    [words.planOf(oneLine(unit)), oneLine(ruleset.label)].join(" · "),
    summaryOf(plan, locale).join("\n"),
    ...(pushed.length === 0 ? [] : [words.lossHeading.replace(/^[IVX]+\. /, "")]),
    ...pushed.map((item, at) => itemText(item, at + 1, context)),
    ...(rows.length === 0
      ? []
      : [
          `${words.stepsHeading.replace(/^[IVX]+\. /, "")}\n\n${layOut(columns, steps)}`,
          wrapToWidth(words.steady, WIDTH).join("\n"),
        ]),
  ];
  return blocks.join("\n\n");
}

function itemText(item: PlanItem, number: number, context: PlanContext): string {
  const { indicator, points, max, lost, countsTargets } = item;
  const { ruleset, locale } = context;
  const words = planWordsOf(locale);
  const cell = (value: PlanItem["points"]): string =>
    value === null ? "–" : pointsCell(value, ruleset.show, locale);
  const score = `${cell(points)}/${cell(max)}`;
  const standing = countsTargets ? score : `${score}, ${words.loss.lost.toLowerCase()} ${cell(lost)}`;
  const head = `${number}. ${indicator.code} ${oneLine(indicator.label)} (${standing})`;
  const lines = [fullText(item, context), nearerText(item, context)].filter((line) => line !== "");
  return [...indented(head, "", "   "), ...lines.flatMap((line) => indented(line, "   → ", "     "))].join(
    "\n",
  );
}

function indented(text: string, first: string, rest: string): readonly string[] {
  return wrapToWidth(text, WIDTH - rest.length).map((line, at) => (at === 0 ? first : rest) + line);
}

const WIDTH = 110;
const NAME_WIDTH = 56;
const HEAD_WIDTH = 20;
