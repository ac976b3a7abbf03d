/** Draws ranks before and after as a slope chart in SVG: a line a unit, each label on a line of its own. */
import type { Locale } from "../base/diagnostic.ts";
import { oneLine } from "../base/visible.ts";
import { cutToWidth } from "../base/width.ts";
import type { Impact, UnitImpact } from "./impact.ts";
import { impactWordsOf } from "./impact-words.ts";
import { escaped } from "./scheme-html.ts";

/** A unit with a rank under both rulesets. */
interface Ranked {
  readonly unit: string;
  readonly before: number;
  readonly after: number;
}

/** The chart with its sentence; "" where nobody has a rank under both. Of too many units it shows the movers. */
export function slopeChart(impact: Impact, locale: Locale): string {
  const words = impactWordsOf(locale);
  const all = impact.units.flatMap(rankedOf);
  if (all.length === 0) {
    return "";
  }
  const shown = [...all].sort((a, b) => moveOf(b) - moveOf(a)).slice(0, MOST);
  const left = slotsBy(shown, (one) => [one.before, one.after]);
  const right = slotsBy(shown, (one) => [one.after, one.before]);
  const height = TOP + shown.length * STEP + LEGEND;
  const sentence = words.chartOf(shown.length, all.length);
  return `<figure>
<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="chart-title chart-desc">
<title id="chart-title">${escaped(words.headings.chart)}</title>
<desc id="chart-desc">${escaped(sentence)}</desc>
<text class="head" x="${LEFT}" y="18" text-anchor="end">${escaped(words.before)}</text>
<text class="head" x="${RIGHT}" y="18">${escaped(words.after)}</text>
${shown.map((one) => lineOf(one, yOf(left, one), yOf(right, one))).join("\n")}
${legend(height - 12, [
  ["up", words.up],
  ["down", words.down],
  ["level", words.level],
])}
</svg>
<figcaption>${escaped(sentence)}</figcaption>
</figure>`;
}

function rankedOf({ unit, before, after }: UnitImpact): readonly Ranked[] {
  return before.rank === null || after.rank === null
    ? []
    : [{ unit: oneLine(unit), before: before.rank, after: after.rank }];
}

function moveOf({ before, after }: Ranked): number {
  return Math.abs(before - after);
}

/** Units that share a rank stand below each other, in the order of the other side, so that lines cross less. */
function slotsBy(
  units: readonly Ranked[],
  keys: (one: Ranked) => readonly [number, number],
): readonly Ranked[] {
  return [...units].sort((a, b) => {
    const [[first, second], [other, another]] = [keys(a), keys(b)];
    return first - other || second - another;
  });
}

function yOf(slots: readonly Ranked[], one: Ranked): number {
  return TOP + slots.indexOf(one) * STEP + STEP / 2;
}

function lineOf({ unit, before, after }: Ranked, from: number, to: number): string {
  const kind = after < before ? "up" : after > before ? "down" : "level";
  const name = escaped(cutToWidth(unit, LABEL_WIDTH));
  return [
    `<path class="slope ${kind}" d="M${LEFT + GAP} ${from}L${RIGHT - GAP} ${to}"><title>${escaped(`${unit}: ${before} → ${after}`)}</title></path>`,
    `<text x="${LEFT}" y="${from + 4}" text-anchor="end">${name} · ${before}</text>`,
    `<text x="${RIGHT}" y="${to + 4}">${after} · ${name}</text>`,
  ].join("");
}

function legend(y: number, kinds: readonly (readonly [kind: string, label: string])[]): string {
  return kinds
    .map(([kind, label], index) => {
      const x = 150 + index * 170;
      return `<path class="slope ${kind}" d="M${x} ${y - 4}h36"/><text x="${x + 44}" y="${y}">${escaped(label)}</text>`;
    })
    .join("\n");
}

export const chartStyle = `:root { --up: #0b6b3a; --down: #b3261e; --level: #777; }
@media screen and (prefers-color-scheme: dark) { :root { --up: #6fd39b; --down: #ff9d8f; --level: #8d9299; } }
figure { margin: 0 auto; max-width: 48rem; }
figcaption { text-align: center; font-style: italic; }
svg { display: block; width: 100%; height: auto; }
svg text { fill: var(--ink); font-size: 13px; }
svg .head { font-weight: bold; font-size: 15px; }
.slope { fill: none; }
.slope.up { stroke: var(--up); stroke-width: 2.4; }
.slope.down { stroke: var(--down); stroke-width: 1.8; stroke-dasharray: 7 4; }
.slope.level { stroke: var(--level); stroke-width: 1; }`;

const MOST = 60;
const WIDTH = 720;
const LEFT = 235;
const RIGHT = 485;
const GAP = 8;
const TOP = 30;
const STEP = 18;
const LEGEND = 40;
const LABEL_WIDTH = 28;
