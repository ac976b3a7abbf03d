/** Measures how many columns of a terminal a text takes. */

/**
 * Columns that `text` takes when printed: combining marks take none, wide characters two.
 * `displayWidth("Tỷ lệ")` is 5 in NFC and in NFD, `displayWidth("表")` is 2.
 */
export function displayWidth(text: string): number {
  let width = 0;
  let joined = false;
  for (const character of text) {
    width += joined ? 0 : characterWidth(character);
    // What follows a zero-width joiner is drawn into the emoji before it.
    joined = character === "\u200d";
  }
  return width;
}

/** `text` cut to at most `width` columns, with … where it was cut: `cutToWidth("Nhận thức số", 8)` is "Nhận th…". */
export function cutToWidth(text: string, width: number): string {
  return displayWidth(text) <= width ? text : `${takeWidth(text, width - 1).trimEnd()}…`;
}

/** The longest beginning of `text` that fits into `width` columns: `takeWidth("a表b", 2)` is "a". */
export function takeWidth(text: string, width: number): string {
  let taken = "";
  for (const character of text) {
    if (displayWidth(taken + character) > width) {
      break;
    }
    taken += character;
  }
  return taken;
}

/** `text` on as many lines as it takes to keep each within `width` columns; a word that is wider stands alone. */
export function wrapToWidth(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length === 0 ? undefined : `${lines.at(-1)} ${word}`;
    if (longer !== undefined && displayWidth(longer) <= width) {
      lines[lines.length - 1] = longer;
    } else {
      lines.push(word);
    }
  }
  return lines;
}

/** `text` with blanks to fill `width` columns: `padToWidth("đã", 4)` is "đã  ". */
export function padToWidth(text: string, width: number, align: "left" | "right" = "left"): string {
  const blanks = " ".repeat(Math.max(0, width - displayWidth(text)));
  return align === "left" ? text + blanks : blanks + text;
}

function characterWidth(character: string): number {
  if (ZERO_WIDTH.test(character)) {
    return 0;
  }
  return WIDE.test(character) ? 2 : 1;
}

const ZERO_WIDTH = /^(?:\p{Mn}|\p{Me}|\p{Cc}|\p{Cf}|\p{Emoji_Modifier})$/u;

// East Asian Wide and Fullwidth blocks, and emoji that are drawn wide; a flag is two regional indicators of one column each.
const WIDE =
  /^(?![\u{1f1e6}-\u{1f1ff}])[\u1100-\u115f\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\u9fff\ua000-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{17000}-\u{18cff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]$/u;
