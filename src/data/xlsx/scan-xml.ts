/** Cuts XML into tags and texts in linear time: no document types, no entities but the five, no deep nesting. */
import { WORKBOOK_LIMITS } from "./fault.ts";

/** Takes what stands in a text, in order; names come without their prefix. */
export interface XmlTaker {
  /** Begins an element; `tag` is for `attributeOf`. */
  readonly open: (name: string, tag: string) => void;
  readonly close: (name: string) => void;
  readonly text: (text: string) => void;
  /** Asked after each tag: whether nothing more is wanted. */
  readonly isDone?: () => boolean;
}

export type XmlFault = "cut off" | "not XML" | "unknown entity" | "doctype" | "nesting";

/** Hands every element and text of `xml` to `taker`; undefined where the whole is well-formed. */
export function scanXml(xml: string, taker: XmlTaker): XmlFault | undefined {
  const names: string[] = [];
  let at = 0;
  while (at < xml.length) {
    const from = xml.indexOf("<", at);
    const fault = takeText(xml.slice(at, from === -1 ? xml.length : from), names.length, taker);
    if (fault !== undefined) return fault;
    if (from === -1) break;
    const next = takeMarkup(xml, from, names, taker);
    if (typeof next === "string") return next;
    if (taker.isDone?.() === true) return undefined;
    at = next;
  }
  return names.length === 0 ? undefined : "cut off";
}

function takeText(raw: string, depth: number, taker: XmlTaker): XmlFault | undefined {
  if (raw === "") return undefined;
  if (depth === 0) return raw.trim() === "" ? undefined : "not XML";
  const text = decoded(raw);
  if (text === undefined) return "unknown entity";
  taker.text(text);
  return undefined;
}

/** Takes what begins with the "<" at `from`; gives the place behind it. */
function takeMarkup(xml: string, from: number, names: string[], taker: XmlTaker): number | XmlFault {
  const next = xml.charCodeAt(from + 1);
  if (next === EXCLAMATION) return takeDeclaration(xml, from, names.length, taker);
  if (next === QUESTION) return behind(xml, "?>", from + 2);
  const to = endOfTag(xml, from);
  if (to === -1) return "cut off";
  if (next === SLASH) {
    const name = names.pop();
    if (name === undefined || xml.slice(from + 2, to).trimEnd() !== name) return "not XML";
    taker.close(localName(name));
    return to + 1;
  }
  const isEmpty = xml.charCodeAt(to - 1) === SLASH;
  const tag = xml.slice(from + 1, isEmpty ? to - 1 : to);
  const name = nameOf(tag);
  if (name === "") return "not XML";
  if (names.length === WORKBOOK_LIMITS.nesting.most) return "nesting";
  if (tag.includes("&") && decoded(tag) === undefined) return "unknown entity";
  taker.open(localName(name), tag);
  if (isEmpty) taker.close(localName(name));
  else names.push(name);
  return to + 1;
}

function takeDeclaration(xml: string, from: number, depth: number, taker: XmlTaker): number | XmlFault {
  if (xml.startsWith("<!--", from)) return behind(xml, "-->", from + 4);
  if (!xml.startsWith("<![CDATA[", from)) return xml.startsWith("<!DOCTYPE", from) ? "doctype" : "not XML";
  const to = xml.indexOf("]]>", from);
  if (to === -1) return "cut off";
  if (depth > 0) taker.text(xml.slice(from + 9, to));
  return to + 3;
}

function behind(xml: string, end: string, from: number): number | XmlFault {
  const at = xml.indexOf(end, from);
  return at === -1 ? "cut off" : at + end.length;
}

/** The ">" that no quoted value holds. */
function endOfTag(xml: string, from: number): number {
  for (let at = from + 1; at < xml.length; at += 1) {
    const code = xml.charCodeAt(at);
    if (code === GREATER) return at;
    if (code === QUOTE || code === APOSTROPHE) {
      at = xml.indexOf(code === QUOTE ? '"' : "'", at + 1);
      if (at === -1) return -1;
    }
  }
  return -1;
}

function nameOf(tag: string): string {
  let to = 0;
  while (to < tag.length && !isBlank(tag.charCodeAt(to))) to += 1;
  return tag.slice(0, to);
}

function localName(name: string): string {
  return name.slice(name.indexOf(":") + 1);
}

/**
 * The value of an attribute: `attributeOf('c r="A1" t="s"', "t")` is "s".
 * Asked for ":id" it takes the first "id" that has a prefix, whatever the prefix.
 */
export function attributeOf(tag: string, wanted: string): string | undefined {
  let from = nameOf(tag).length;
  for (let equals = tag.indexOf("=", from); equals !== -1; equals = tag.indexOf("=", from)) {
    const name = tag.slice(from, equals).trim();
    let open = equals + 1;
    while (isBlank(tag.charCodeAt(open))) open += 1;
    const close = tag.indexOf(tag.charAt(open), open + 1);
    if (close === -1) return undefined;
    const isWanted = wanted.startsWith(":") ? name.endsWith(wanted) : name === wanted;
    if (isWanted) return decoded(tag.slice(open + 1, close));
    from = close + 1;
  }
  return undefined;
}

/** Entities and line breaks as XML means them; undefined where an entity is not one of the five. */
function decoded(raw: string): string | undefined {
  const text = raw.includes("\r") ? raw.replaceAll(/\r\n?/g, "\n") : raw;
  if (!text.includes("&")) return text;
  let isKnown = true;
  const whole = text.replaceAll(/&(?:(#?[A-Za-z0-9]{1,12});)?/g, (_, body: string | undefined) => {
    const character = body === undefined ? undefined : characterOf(body);
    isKnown &&= character !== undefined;
    return character ?? "";
  });
  return isKnown ? whole : undefined;
}

function characterOf(body: string): string | undefined {
  if (!body.startsWith("#")) return ENTITIES.get(body);
  const isHex = body.charAt(1) === "x";
  if (!(isHex ? /^#x[0-9A-Fa-f]+$/ : /^#[0-9]+$/).test(body)) return undefined;
  const code = Number.parseInt(body.slice(isHex ? 2 : 1), isHex ? 16 : 10);
  const isCharacter = code === 9 || code === 10 || code === 13 || (code >= 32 && code <= 0x10ffff);
  return isCharacter && !(code >= 0xd800 && code <= 0xdfff) ? String.fromCodePoint(code) : undefined;
}

/** What XML takes for a blank; a no-break space is a character like others. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0x0d;
}

const ENTITIES = new Map([
  ["lt", "<"],
  ["gt", ">"],
  ["amp", "&"],
  ["quot", '"'],
  ["apos", "'"],
]);
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const SLASH = 0x2f;
const GREATER = 0x3e;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
