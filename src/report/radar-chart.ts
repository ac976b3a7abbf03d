/** Draws shares as a radar in SVG: an axis a group, labels beside the axes that never cover one another. */
import { displayWidth, cutToWidth, wrapToWidth } from "../base/width.ts";
import { escaped } from "./scheme-html.ts";

export interface RadarAxis {
  readonly code: string;
  readonly label: string;
  /** From 0 to 1, for drawing only. */
  readonly share: number;
  /** What is written under the name: "7 / 8". */
  readonly figures: string;
}

export interface RadarTexts {
  /** Begins the ids in the page, so that several charts go into one. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/** A label: its corner, its size, its lines; `side` is where its axis stands. */
export interface RadarLabel {
  readonly lines: readonly string[];
  readonly side: "start" | "middle" | "end";
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** The chart; "" for fewer than three axes, which span no area. The first axis points up, the others follow clockwise. */
export function radarChart(axes: readonly RadarAxis[], { id, title, description }: RadarTexts): string {
  if (axes.length < LEAST) {
    return "";
  }
  const labels = radarLabels(axes);
  const top = Math.min(-RADIUS, ...labels.map((one) => one.top)) - MARGIN;
  const bottom = Math.max(RADIUS, ...labels.map((one) => one.top + one.height)) + MARGIN;
  const side = Math.max(...labels.map((one) => Math.max(-one.left, one.left + one.width))) + MARGIN;
  const ring = (share: number): string => polygon(axes.map((_, at) => spot(at, axes.length, RADIUS * share)));
  const points = axes.map(({ share }, at) => spot(at, axes.length, RADIUS * share));
  const ends = axes.map((_, at) => spot(at, axes.length, RADIUS));
  return `<svg class="radar" viewBox="${place(-side)} ${place(top)} ${place(2 * side)} ${place(bottom - top)}" role="img" aria-labelledby="${id}-title ${id}-desc">
<title id="${id}-title">${escaped(title)}</title>
<desc id="${id}-desc">${escaped(description)}</desc>
${RINGS.map((share) => `<polygon class="ring" points="${ring(share)}"/>`).join("")}
${ends.map(([x, y]) => `<path class="axis" d="M0 0L${place(x)} ${place(y)}"/>`).join("")}
<polygon class="shape" points="${polygon(points)}"/>
${points.map(([x, y]) => `<circle class="dot" cx="${place(x)}" cy="${place(y)}" r="3.5"/>`).join("")}
${RINGS.map((share) => `<text class="scale" x="4" y="${place(-RADIUS * share + 4)}">${100 * share}%</text>`).join("")}
${labels.map(labelText).join("\n")}
</svg>`;
}

/** Where the labels stand, around a circle at the origin: moved along their side until none covers another. */
export function radarLabels(axes: readonly RadarAxis[]): readonly RadarLabel[] {
  const free = axes.map((axis, at) => freeLabel(axis, at, axes.length));
  const settled = (["start", "end"] as const).flatMap((side) =>
    spread(free.filter((one) => one.side === side)),
  );
  return [...free.filter(({ side }) => side === "middle"), ...settled];
}

function freeLabel({ code, label, figures }: RadarAxis, at: number, count: number): RadarLabel {
  const name = count > MOST_NAMED ? code : `${code} ${label}`;
  const wrapped = wrapToWidth(name, LINE);
  const rest = wrapped.slice(MOST_LINES - 1).join(" ");
  const named = [...wrapped.slice(0, MOST_LINES - 1), ...(rest === "" ? [] : [rest])];
  const lines = [...named, ...(count > MOST_NAMED ? [] : [figures])].map((line) => cutToWidth(line, LINE));
  const width = Math.max(...lines.map(displayWidth)) * LETTER;
  const height = lines.length * LINE_HEIGHT;
  const [x, y] = spot(at, count, RADIUS + GAP);
  const side = Math.abs(x) < 1 ? "middle" : x > 0 ? "start" : "end";
  const left = side === "middle" ? x - width / 2 : side === "start" ? x : x - width;
  // Above the chart it stands on its point, below it hangs from it, at the sides it is halfway between.
  const top = y - (height * (1 - y / (RADIUS + GAP))) / 2;
  return { lines, side, left, top, width, height };
}

/** From the top down each stands below the one before; what then hangs too low is pushed up again. */
function spread(labels: readonly RadarLabel[]): readonly RadarLabel[] {
  const sorted = [...labels].sort((a, b) => a.top + a.height / 2 - (b.top + b.height / 2));
  const all = sorted.reduce((sum, { height }) => sum + height + APART, -APART);
  const lowest = Math.max(all / 2, ...labels.map(({ top, height }) => top + height));
  const down: RadarLabel[] = [];
  for (const label of sorted) {
    const before = down.at(-1);
    const top = before === undefined ? Math.max(label.top, -lowest) : before.top + before.height + APART;
    down.push({ ...label, top: Math.max(label.top, top) });
  }
  const up: RadarLabel[] = [];
  for (const label of down.reverse()) {
    const below = up.at(-1);
    const bottom = below === undefined ? lowest : below.top - APART;
    up.push({ ...label, top: Math.min(label.top, bottom - label.height) });
  }
  return up.reverse();
}

function labelText({ lines, side, left, top, width }: RadarLabel): string {
  const x = side === "start" ? left : side === "end" ? left + width : left + width / 2;
  const spans = lines.map(
    (line, at) =>
      `<tspan x="${place(x)}" y="${place(top + (at + 0.8) * LINE_HEIGHT)}">${escaped(line)}</tspan>`,
  );
  return `<text text-anchor="${side}">${spans.join("")}</text>`;
}

function spot(at: number, count: number, radius: number): readonly [x: number, y: number] {
  const angle = (2 * Math.PI * at) / count;
  return [radius * Math.sin(angle), -radius * Math.cos(angle)];
}

function polygon(points: readonly (readonly [number, number])[]): string {
  return points.map(([x, y]) => `${place(x)},${place(y)}`).join(" ");
}

/** A tenth of a pixel is finer than any screen or printer shows. */
function place(x: number): string {
  return String(Math.round(x * 10) / 10 + 0);
}

const LEAST = 3;
/** Of more axes the names would take more room than the chart: they stand in the table. */
const MOST_NAMED = 12;
const RINGS = [0.25, 0.5, 0.75, 1];
const RADIUS = 130;
const GAP = 12;
const APART = 6;
const MARGIN = 6;
const LINE = 15;
const MOST_LINES = 3;
const LETTER = 7.4;
const LINE_HEIGHT = 16;
