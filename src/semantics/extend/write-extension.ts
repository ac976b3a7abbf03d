/** Writes the extension that turns one full text into another: only what differs, line by line. */
import { invariant } from "../../base/invariant.ts";
import { outlineOf } from "../../syntax/build-outline.ts";
import {
  allParts,
  homesIn,
  type Member,
  type Outline,
  type Part,
  type RulesetOutline,
} from "../../syntax/outline.ts";
import { parseAsWritten } from "../../syntax/parse.ts";
import { extend } from "./extend.ts";
import { changedLines, keyOf, normalText, spellingOf } from "./changed-lines.ts";

/** What the first line says, and why something was taken out. */
export interface Heading {
  readonly id: string;
  readonly label: string | null;
  readonly oldId: string;
  /** The path or the id by which the old text is found. */
  readonly from: string;
  readonly reason: string;
}

/** By old code the new one; what has none was taken out. */
export type NewCodes = ReadonlyMap<string, string>;

/** The extension that makes one text of the other, not yet laid out; both were compiled without errors. */
export function writeExtension(before: string, after: string, codes: NewCodes, heading: Heading): string {
  const [old, now] = [writtenText(before), writtenText(after)];
  const kept = withoutNewHomes(codes, now.ruleset);
  const placing = placingEdits(old.ruleset, now.ruleset, kept, heading.reason);
  const placed = consolidated(before, ruleset(placing, heading));
  // Where parts cannot be placed one by one, what has another code or another group is taken out and written anew.
  const stays = new Map(
    [...kept].filter(([one, other]) => one === other && isAtHome(one, old.ruleset, now.ruleset)),
  );
  const plain =
    placed === undefined ? placingEdits(old.ruleset, now.ruleset, stays, heading.reason) : placing;
  const text = placed ?? consolidated(before, ruleset(plain, heading)) ?? before;
  const others = otherEdits(writtenText(text), now, placed === undefined ? stays : kept);
  return ruleset([...plain, ...others], heading);
}

function ruleset(lines: readonly string[], { id, label, oldId, from }: Heading): string {
  const name = label === null ? id : `${id} ${JSON.stringify(label)}`;
  return `ruleset ${name} extends ${oldId} from ${JSON.stringify(from)} {\n${lines.join("\n")}\n}\n`;
}

/** The full text that an extension of `before` comes to; undefined where an edit does not fit. */
function consolidated(before: string, text: string): string | undefined {
  const source = { name: "new", text };
  const parsed = parseAsWritten(source, () => undefined);
  const extension = parsed.file.rulesets[0]?.extends;
  return extension
    ? extend(
        source,
        parsed,
        extension,
        () => before,
        () => undefined,
      )?.text.text
    : undefined;
}

/** What stands in a group that is new is written with it. */
function withoutNewHomes(codes: NewCodes, after: RulesetOutline): NewCodes {
  const known = new Set(codes.values());
  const inNew = (parts: readonly Part[], isNew: boolean): readonly string[] =>
    parts.flatMap((part) => [
      ...(isNew ? [part.code.text] : []),
      ...inNew(part.children, isNew || !known.has(part.code.text)),
    ]);
  const gone = new Set(inNew(after.children, false));
  return new Map([...codes].filter(([, now]) => !gone.has(now)));
}

function isAtHome(code: string, before: RulesetOutline, after: RulesetOutline): boolean {
  return homesIn(before.children).get(code) === homesIn(after.children).get(code);
}

/** A full text that was compiled without errors, with what stands where in it. */
interface WrittenText {
  readonly text: string;
  readonly outline: Outline;
  readonly ruleset: RulesetOutline;
}

function writtenText(text: string): WrittenText {
  const outline = outlineOf(parseAsWritten({ name: "", text }, () => undefined).cst);
  invariant(outline.ruleset !== undefined, "a compiled text holds a ruleset");
  return { text, outline, ruleset: outline.ruleset };
}

/** What was taken out, got another code or another group: the edits after which the codes of both texts agree. */
function placingEdits(
  before: RulesetOutline,
  after: RulesetOutline,
  codes: NewCodes,
  reason: string,
): readonly string[] {
  const groupsAfter = homesIn(after.children);
  const isGone = ({ code }: Part): boolean => !codes.has(code.text);
  const removed = outermost(before.children, isGone).map(
    ({ kind, code }) => `remove ${kind} ${code.text} ${JSON.stringify(reason)}`,
  );
  const edits: string[] = [];
  const visit = (part: Part, group: string | null, old: string, now: string): void => {
    const { kind, code } = part;
    const to = codes.get(code.text);
    if (to === undefined) {
      for (const child of part.children) {
        visit(child, code.text, old, now);
      }
      return;
    }
    const carried =
      old !== now && code.text.startsWith(`${old}.`) ? now + code.text.slice(old.length) : code.text;
    const home = groupsAfter.get(to) ?? null;
    const into = home === null ? null : [...codes].find(([, one]) => one === home)?.[0];
    if (into !== undefined && into !== group) {
      edits.push(`move ${kind} ${code.text} into ${into === null ? "ruleset" : `group ${into}`}`);
    }
    if (to !== carried) {
      edits.push(`renumber ${kind} ${code.text} to ${to}`);
    }
    for (const child of part.children) {
      visit(child, code.text, ...(to === code.text ? ([old, now] as const) : ([code.text, to] as const)));
    }
  };
  for (const part of before.children) {
    visit(part, null, "", "");
  }
  return [...removed, ...edits];
}

function outermost(parts: readonly Part[], isMeant: (part: Part) => boolean): readonly Part[] {
  return parts.flatMap((part) => (isMeant(part) ? [part] : outermost(part.children, isMeant)));
}

/** What else differs between a text whose codes agree and the new one; `codes` leads back to the old codes. */
function otherEdits(placed: WrittenText, after: WrittenText, codes: NewCodes): readonly string[] {
  const old = new Map([...codes].map(([one, now]) => [now, one]));
  return [
    ...headLines(placed, after),
    ...blockLines(placed, after),
    ...methodLines(placed, after),
    ...partLines(placed, after, (code) => old.get(code) ?? code),
  ];
}

function slice({ text }: WrittenText, { span }: Member): string {
  return text.slice(span.from, span.to);
}

function headLines(placed: WrittenText, after: WrittenText): readonly string[] {
  const isHead = ({ kind }: Member): boolean => kind !== "method";
  return replacedLines(
    { text: placed, members: placed.ruleset.members.filter(isHead) },
    { text: after, members: after.ruleset.members.filter(isHead) },
    (line) => line,
  );
}

interface Lines {
  readonly text: WrittenText;
  readonly members: readonly Member[];
}

/** Lines that are new or other, and removals of those that are gone; `wrap` puts what is new into its block. */
function replacedLines(
  old: Lines,
  now: Lines,
  wrap: (line: string, kind: string) => string,
): readonly string[] {
  const keys = [...new Set(now.members.map(keyOf))];
  const textsOf = ({ text, members }: Lines, key: string): readonly string[] =>
    members.filter((one) => keyOf(one) === key).map((one) => slice(text, one));
  const written = keys.flatMap((key) => {
    const [before, after] = [textsOf(old, key), textsOf(now, key)];
    const isSame = before.map(normalText).join("\n") === after.map(normalText).join("\n");
    const kind = now.members.find((one) => keyOf(one) === key)?.kind ?? "";
    const removal = kind === "notRanked" && before.length > 0 && !isSame ? ["remove not ranked"] : [];
    return isSame ? [] : [...removal, ...after.map((line) => wrap(line, kind))];
  });
  const gone = old.members.filter((one, at) => {
    const isFirst = old.members.findIndex((other) => keyOf(other) === keyOf(one)) === at;
    return isFirst && !keys.includes(keyOf(one));
  });
  return [...written, ...gone.map((one) => `remove ${spellingOf(one)}`)];
}

function blockLines(placed: WrittenText, after: WrittenText): readonly string[] {
  return (["background", "sources"] as const).flatMap((kind) => {
    const members = ({ ruleset }: WrittenText): readonly Member[] =>
      ruleset.blocks.filter((block) => block.kind === kind).flatMap((block) => block.members);
    return replacedLines(
      { text: placed, members: members(placed) },
      { text: after, members: members(after) },
      (line) => `${kind} {\n${line}\n}`,
    );
  });
}

function methodLines(placed: WrittenText, after: WrittenText): readonly string[] {
  const members = ({ outline, ruleset }: WrittenText): readonly Member[] => [
    ...outline.methods,
    ...ruleset.members.filter(({ kind }) => kind === "method"),
  ];
  return replacedLines(
    { text: placed, members: members(placed) },
    { text: after, members: members(after) },
    (line) => line,
  );
}

function partLines(
  placed: WrittenText,
  after: WrittenText,
  oldCode: (code: string) => string,
): readonly string[] {
  const known = new Map(allParts(placed.ruleset.children).map((part) => [part.code.text, part]));
  const changes: string[] = [];
  const additions: string[] = [];
  const visit = (part: Part, group: string | null): void => {
    const { kind, code, span } = part;
    const old = known.get(code.text);
    if (old === undefined) {
      const text = after.text.slice(span.from, span.to);
      additions.push(group === null ? text : `add to group ${oldCode(group)} {\n${text}\n}`);
      return;
    }
    const label = old.label.text === part.label.text ? "" : ` ${JSON.stringify(part.label.text)}`;
    const lines = changedLines({ text: placed.text, part: old }, { text: after.text, part });
    if (label !== "" || lines.length > 0) {
      const block = lines.length === 0 ? "" : ` {\n${lines.join("\n")}\n}`;
      changes.push(`change ${kind} ${oldCode(code.text)}${label}${block}`);
    }
    for (const child of part.children) {
      visit(child, code.text);
    }
  };
  for (const part of after.ruleset.children) {
    visit(part, null);
  }
  return [...changes, ...additions];
}
