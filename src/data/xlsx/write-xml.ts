/** Writes texts into XML so that every character comes back, those that XML cannot hold as the escapes of Office. */

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Text between tags: `xmlText("a < b\r")` is "a &lt; b_x000D_". */
export function xmlText(text: string): string {
  return marked(text.replaceAll(ESCAPED, escapeOf));
}

/** The value of an attribute, which keeps its line breaks. */
export function xmlValue(text: string): string {
  return marked(text.replaceAll(ESCAPED, escapeOf)).replaceAll("\n", "&#10;").replaceAll("\t", "&#9;");
}

function marked(text: string): string {
  return /[&<>"]/.test(text) ? text.replaceAll(/[&<>"]/g, (mark) => MARKS.get(mark) ?? mark) : text;
}

/** The underscore of what only looks like an escape is escaped itself. */
function escapeOf(found: string): string {
  const code = found.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0");
  return `_x${code}_`;
}

/** Control characters, halves of pairs, and underscores that begin what reads as an escape. */
const ESCAPED =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: XML cannot hold them.
  /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|_(?=x[0-9A-Fa-f]{4}_)/g;

const MARKS = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
]);
