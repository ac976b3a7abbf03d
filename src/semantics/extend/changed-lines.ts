/** Which lines of a group or an indicator are other than they were, as a change says them. */
import { keywords, type Keyword } from "../../syntax/keywords.ts";
import type { Member, Part } from "../../syntax/outline.ts";
import { lex } from "../../syntax/lexer.ts";
import { keywordOf } from "../../syntax/tokens.ts";
import { scoringKinds, severalKinds } from "./place-changes.ts";

/** A group or an indicator in its text. */
export interface PartText {
  readonly text: string;
  readonly part: Part;
}

/** The words of a text, whatever its layout, its comments and its keyword language. */
export function normalText(text: string): string {
  return lex(text)
    .tokens.map(({ image, tokenType }) => keywordOf(tokenType) ?? image)
    .join(" ");
}

/** Two lines with the same key stand for one another. */
export function keyOf({ kind, name }: Member): string {
  return `${kind} ${name ?? ""}`;
}

/** How a removal names a line: `index "DTI"`, `round total`, `input a`, `require`. */
export function spellingOf({ kind, name }: Member): string {
  if (kind === "definition") {
    return name ?? "";
  }
  const word = spelt(kind);
  const rest =
    kind === "index" || kind === "pillar" ? JSON.stringify(name) : kind === "round" ? spelt(name) : name;
  return name === null ? word : `${word} ${rest}`;
}

function spelt(keyword: string | null): string {
  return keyword !== null && isKeyword(keyword) ? keywords[keyword].en[0] : (keyword ?? "");
}

function isKeyword(text: string): text is Keyword {
  return Object.hasOwn(keywords, text);
}

/** The lines of `change … { … }` that make the old part the new one; none where they say the same. */
export function changedLines(old: PartText, now: PartText): readonly string[] {
  const maximum = maximumLine(old, now);
  const kinds = [...new Set([...old.part.members, ...now.part.members].map(({ kind }) => kind))];
  const lines = kinds.filter((kind) => kind !== "example").flatMap((kind) => linesOfKind(kind, old, now));
  const isRuleChanged =
    maximum.length > 0 ||
    kinds.some((kind) => scoringKinds.has(kind) && linesOfKind(kind, old, now).length > 0);
  const examples = isRuleChanged ? textsOf("example", now) : linesOfKind("example", old, now);
  return [...maximum, ...lines, ...examples];
}

function maximumLine(old: PartText, now: PartText): readonly string[] {
  const [before, after] = [old, now].map(({ text, part: { tail } }) =>
    tail === null ? "" : text.slice(tail.from, tail.to).trim(),
  );
  return after === undefined || after === "" || normalText(before ?? "") === normalText(after) ? [] : [after];
}

function textsOf(kind: Member["kind"], { text, part }: PartText): readonly string[] {
  return part.members.filter((one) => one.kind === kind).map(({ span }) => text.slice(span.from, span.to));
}

function linesOfKind(kind: Member["kind"], old: PartText, now: PartText): readonly string[] {
  return severalKinds.has(kind) ? unnamedLines(kind, old, now) : namedLines(kind, old, now);
}

/** New lines stand beside the old ones; where an old one is gone, all are taken away and said anew. */
function unnamedLines(kind: Member["kind"], old: PartText, now: PartText): readonly string[] {
  const [before, after] = [textsOf(kind, old).map(normalText), textsOf(kind, now)];
  const isKept = before.every((line, at) => line === normalText(after[at] ?? ""));
  return isKept ? after.slice(before.length) : [`remove ${spelt(kind)}`, ...after];
}

function namedLines(kind: Member["kind"], old: PartText, now: PartText): readonly string[] {
  const of = ({ part }: PartText) => part.members.filter((one) => one.kind === kind);
  const keys = [...new Set(of(now).map(keyOf))];
  const texts = (from: PartText, key: string): readonly string[] =>
    of(from)
      .filter((one) => keyOf(one) === key)
      .map(({ span }) => from.text.slice(span.from, span.to));
  const changed = keys.flatMap((key) => {
    const [before, after] = [texts(old, key), texts(now, key)];
    const isSame = before.map(normalText).join("\n") === after.map(normalText).join("\n");
    return isSame ? [] : after;
  });
  const gone = of(old).filter(
    (one, at, all) =>
      !keys.includes(keyOf(one)) && all.findIndex((other) => keyOf(other) === keyOf(one)) === at,
  );
  return [...gone.map((one) => `remove ${spellingOf(one)}`), ...changed];
}
