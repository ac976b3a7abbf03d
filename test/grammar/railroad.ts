/** Draws a part of the grammar as a railroad diagram in SVG: every way along the rails from left to right is a text. */
import { assertNever } from "../../src/base/invariant.ts";
import { displayWidth } from "../../src/base/width.ts";
import { keywords } from "../../src/syntax/keywords.ts";
import type { Part } from "./structure.ts";

/** Something on the rails: they enter and leave at the height 0; it reaches `up` above and `down` below that. */
interface Track {
  readonly width: number;
  readonly up: number;
  readonly down: number;
  /** The SVG of it, entered at the point (x, y). */
  readonly draw: (x: number, y: number) => string;
}

/** What frames say: the title of a rule, and how a token that is no keyword is shown. */
export interface Labels {
  readonly titleOf: (rule: string) => string;
  readonly terminalOf: (name: string) => Terminal;
}

/** A sign, or a class of words with the place that says what it is. */
export interface Terminal {
  readonly text: string;
  readonly href: string | undefined;
}

const RADIUS = 10;
const GAP = 12;
const BETWEEN = 10;
const LINE_HEIGHT = 19;
// As wide as the widest of the usual fonts; the text is centred.
const LETTER_WIDTH = 8.45;
const SMALL_LETTER_WIDTH = 7.5;
const MOST_WIDTH = 860;
const END = 14;

/** The diagram of one rule. `text` is what is read out in place of the picture. */
export function diagramOf(part: Part, text: string, labels: Labels): string {
  const track = rows(part, labels);
  const [width, height] = [track.width + 2 * END + 2, track.up + track.down + 4];
  const y = track.up + 2;
  const rails = [
    `<path d="M${END - 12} ${y - 8}v16m6 -16v16M${END - 6} ${y}h6"/>`,
    track.draw(END, y),
    `<path d="M${END + track.width} ${y + track.exit}h6m0 -8v16m6 -16v16"/>`,
  ];
  return svg(width, height, text, rails.join(""));
}

/** One frame by itself. */
export function frameOf(part: Part, text: string, labels: Labels): string {
  const track = trackOf(part, labels);
  return svg(track.width + 2, track.up + track.down + 2, text, track.draw(1, track.up + 1));
}

function svg(width: number, height: number, text: string, drawn: string): string {
  const size = `viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}"`;
  return `<svg ${size} role="img" aria-label="${escaped(text.replaceAll(/\s+/g, " "))}">${drawn}</svg>`;
}

/** A sequence that is too wide goes on in a row below; `exit` is how far below it leaves. */
function rows(part: Part, labels: Labels): Track & { readonly exit: number } {
  const tracks = (part.kind === "sequence" ? part.parts : [part]).map((one) => trackOf(one, labels));
  const lines: Track[][] = [[]];
  for (const track of tracks) {
    const line = lines.at(-1) ?? [];
    const isFull = line.length > 0 && sequence([...line, track]).width > MOST_WIDTH;
    if (isFull) {
      lines.push([track]);
    } else {
      line.push(track);
    }
  }
  return stacked(lines.map(sequence));
}

function stacked(lines: readonly Track[]): Track & { readonly exit: number } {
  const [first, ...rest] = lines;
  if (first === undefined) {
    return { ...skip, exit: 0 };
  }
  const heights = [0];
  for (const [at, line] of rest.entries()) {
    const above = lines[at] ?? skip;
    const free = Math.max(4 * RADIUS, above.down + line.up + 2 * GAP + 2 * RADIUS);
    heights.push((heights.at(-1) ?? 0) + free);
  }
  const width = Math.max(...lines.map((line) => line.width)) + (rest.length > 0 ? 2 * RADIUS : 0);
  const last = lines.at(-1) ?? first;
  const indent = rest.length > 0 ? RADIUS : 0;
  const exit = heights.at(-1) ?? 0;
  return {
    width,
    up: first.up,
    down: exit + last.down,
    exit,
    draw: (x, y) =>
      lines
        .map((line, at) => {
          const here = y + (heights[at] ?? 0);
          const next = heights[at + 1];
          const end = x + indent + line.width;
          const way =
            next === undefined
              ? straight(end, here, x + width - end)
              : turn(end, here, x + indent, y + next, here + line.down + GAP);
          return `${at === 0 && indent > 0 ? straight(x, y, indent) : ""}${line.draw(x + indent, here)}${way}`;
        })
        .join(""),
  };
}

/** From the end of one row round to the beginning of the next, along the height `middle`. */
function turn(x: number, y: number, toX: number, toY: number, middle: number): string {
  const r = RADIUS;
  return path(
    `M${round(x)} ${round(y)}`,
    `a${r} ${r} 0 0 1 ${r} ${r}V${round(middle - r)}a${r} ${r} 0 0 1 ${-r} ${r}`,
    `H${round(toX)}`,
    `a${r} ${r} 0 0 0 ${-r} ${r}V${round(toY - r)}a${r} ${r} 0 0 0 ${r} ${r}`,
  );
}

function trackOf(part: Part, labels: Labels): Track {
  const inner = (one: Part): Track => trackOf(one, labels);
  switch (part.kind) {
    case "keyword": {
      const { en, vi } = keywords[part.keyword];
      return box("keyword", [en.join(" · "), vi.join(" · ")], undefined);
    }
    case "token": {
      const { text, href } = labels.terminalOf(part.name);
      return box(href === undefined ? "sign" : "terminal", [text], href);
    }
    case "rule":
      return box("rule", [part.name, labels.titleOf(part.name)], `#${part.name}`);
    case "sequence":
      return sequence(part.parts.map(inner));
    case "choice":
      return choice(part.parts.map(inner));
    case "optional":
      return bypassed(inner(part.part));
    case "many":
      return bypassed(loop(inner(part.part), skip));
    case "some":
      return loop(inner(part.part), skip);
    case "separated":
      return loop(inner(part.part), inner(part.by));
    default:
      return assertNever(part);
  }
}

const skip: Track = { width: 0, up: 0, down: 0, draw: () => "" };

function box(name: string, lines: readonly string[], href: string | undefined): Track {
  const widths = lines.map((line, at) => displayWidth(line) * (at === 0 ? LETTER_WIDTH : SMALL_LETTER_WIDTH));
  const width = Math.max(...widths) + 22;
  const height = lines.length * LINE_HEIGHT + 10;
  const draw = (x: number, y: number): string => {
    const corner = name === "rule" ? 2 : Math.min(14, height / 2);
    const top = y - height / 2;
    const texts = lines.map((line, at) => {
      const baseline = top + 5 + (at + 0.74) * LINE_HEIGHT;
      const language = at === 1 ? ' lang="vi"' : "";
      return `<text x="${round(x + width / 2)}" y="${round(baseline)}"${language}>${escaped(line)}</text>`;
    });
    const shape = `<rect x="${round(x)}" y="${round(top)}" width="${round(width)}" height="${height}" rx="${corner}"/>`;
    const drawn = `<g class="${name}">${shape}${texts.join("")}</g>`;
    return href === undefined ? drawn : `<a href="${href}">${drawn}</a>`;
  };
  return { width, up: height / 2, down: height / 2, draw };
}

function sequence(parts: readonly Track[]): Track {
  const width = parts.reduce((sum, part) => sum + part.width, 0) + Math.max(0, parts.length - 1) * GAP;
  const draw = (x: number, y: number): string => {
    let at = x;
    return parts
      .map((part, index) => {
        const before = index === 0 ? "" : straight(at, y, GAP);
        at += index === 0 ? 0 : GAP;
        const drawn = before + part.draw(at, y);
        at += part.width;
        return drawn;
      })
      .join("");
  };
  return {
    width,
    up: Math.max(0, ...parts.map(({ up }) => up)),
    down: Math.max(0, ...parts.map(({ down }) => down)),
    draw,
  };
}

/** The first way is straight, the others are below it. */
function choice(parts: readonly Track[]): Track {
  const widest = Math.max(...parts.map(({ width }) => width));
  const offsets: number[] = [];
  for (const [at, part] of parts.entries()) {
    const above = parts[at - 1];
    const [last] = offsets.slice(-1);
    const next = above === undefined || last === undefined ? 0 : last + above.down + BETWEEN + part.up;
    offsets.push(at === 1 ? Math.max(next, 2 * RADIUS) : next);
  }
  const way = (part: Track, at: number, x: number, y: number): string => {
    const offset = offsets[at] ?? 0;
    const left = x + 2 * RADIUS;
    const rest = widest - part.width;
    const drawn = part.draw(left, y + offset) + straight(left + part.width, y + offset, rest);
    return at === 0
      ? straight(x, y, 2 * RADIUS) + drawn + straight(left + widest, y, 2 * RADIUS)
      : branch(x, y, offset) + drawn + merge(left + widest, y, offset);
  };
  const [first] = parts;
  const [last, depth] = [parts.at(-1), offsets.at(-1)];
  return {
    width: widest + 4 * RADIUS,
    up: first?.up ?? 0,
    down: (depth ?? 0) + (last?.down ?? 0),
    draw: (x, y) => parts.map((part, at) => way(part, at, x, y)).join(""),
  };
}

/** What may be left out has a way round above it. */
function bypassed(part: Track): Track {
  const height = Math.max(2 * RADIUS, part.up + BETWEEN);
  const draw = (x: number, y: number): string => {
    const left = x + 2 * RADIUS;
    return [
      branch(x, y, -height),
      straight(left, y - height, part.width),
      merge(left + part.width, y, -height),
      straight(x, y, 2 * RADIUS),
      part.draw(left, y),
      straight(left + part.width, y, 2 * RADIUS),
    ].join("");
  };
  return { width: part.width + 4 * RADIUS, up: height + 2, down: part.down, draw };
}

/** What may be repeated has a way back below it, with what stands between two of it. */
function loop(part: Track, between: Track): Track {
  const inner = Math.max(part.width, between.width);
  const height = Math.max(2 * RADIUS, part.down + BETWEEN + between.up);
  const r = RADIUS;
  const draw = (x: number, y: number): string => {
    const [left, right] = [x + r, x + r + inner];
    const middle = left + (inner - between.width) / 2;
    return [
      straight(x, y, r + (inner - part.width) / 2),
      part.draw(left + (inner - part.width) / 2, y),
      straight(right - (inner - part.width) / 2, y, r + (inner - part.width) / 2),
      path(
        `M${round(right)} ${round(y)}a${r} ${r} 0 0 1 ${r} ${r}v${round(height - 2 * r)}a${r} ${r} 0 0 1 ${-r} ${r}`,
        `H${round(middle + between.width)}`,
      ),
      between.draw(middle, y + height),
      path(
        `M${round(middle)} ${round(y + height)}H${round(left)}`,
        `a${r} ${r} 0 0 1 ${-r} ${-r}v${round(2 * r - height)}a${r} ${r} 0 0 1 ${r} ${-r}`,
      ),
    ].join("");
  };
  return { width: inner + 2 * r, up: part.up, down: height + Math.max(between.down, 1), draw };
}

/** A way that leaves the rails at (x, y) and runs `offset` below or above them. */
function branch(x: number, y: number, offset: number): string {
  const r = RADIUS;
  const [down, turn, back] = offset < 0 ? [-r, 0, 1] : [r, 1, 0];
  return path(
    `M${round(x)} ${round(y)}a${r} ${r} 0 0 ${turn} ${r} ${down}`,
    `v${round(offset - 2 * down)}a${r} ${r} 0 0 ${back} ${r} ${down}`,
  );
}

/** The way back to the rails, from (x, y + offset) to the height y. */
function merge(x: number, y: number, offset: number): string {
  const r = RADIUS;
  const [down, turn, back] = offset < 0 ? [-r, 1, 0] : [r, 0, 1];
  return path(
    `M${round(x)} ${round(y + offset)}a${r} ${r} 0 0 ${turn} ${r} ${-down}`,
    `v${round(2 * down - offset)}a${r} ${r} 0 0 ${back} ${r} ${-down}`,
  );
}

function straight(x: number, y: number, width: number): string {
  return width <= 0 ? "" : path(`M${round(x)} ${round(y)}h${round(width)}`);
}

function path(...steps: readonly string[]): string {
  return `<path d="${steps.join("")}"/>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

export function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
