/** Makes text of unknown origin safe to print on a terminal. */

/**
 * `text` with every control character replaced by a visible sign of one column, so that no file can move the
 * cursor, change colours or turn the reading direction; tabs stay: `visible("a\u001b[31m")` is "a␛[31m".
 */
export function visible(text: string): string {
  return text.replace(CONTROL, (character) => {
    const code = character.charCodeAt(0);
    return code === 0x7f ? "␡" : code < 0x20 ? String.fromCharCode(CONTROL_PICTURES + code) : "�";
  });
}

/** `text` on one line: `oneLine("Hồ sơ\n  trực tuyến")` is "Hồ sơ trực tuyến". */
export function oneLine(text: string): string {
  return visible(text.replace(/\s+/g, " ").trim());
}

const CONTROL_PICTURES = 0x2400;

// Every control character but the tab, line separators, and the controls of reading direction.
const CONTROL = /(?!\t)[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069\u061c]/gu;
