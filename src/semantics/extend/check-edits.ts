/** Holds the edits of an extension against what it extends: each names something that exists, once. */
import type { Term } from "../../base/codes.ts";
import type { Related, Report } from "../../base/diagnostic.ts";
import { originOf, type PiecedText } from "../../base/pieced-text.ts";
import type { Span } from "../../base/source.ts";
import { nearest } from "../../base/suggest.ts";
import type { TextNode } from "../../syntax/expression-tree.ts";
import { labelOfKeyword } from "../../syntax/labels.ts";
import { allParts, homesIn, type Edit, type Member, type Part, type PartKind } from "../../syntax/outline.ts";
import { codesAfter, removedCodes } from "./codes-after.ts";
import { droppedHead } from "./place-edits.ts";
import { type Outlined, partAt } from "./replace-lines.ts";

/** Reports every edit that does not fit; `text` says where the old lines come from. */
export function checkEdits(parent: Outlined, text: PiecedText, child: Outlined, report: Report): void {
  const { edits } = child.ruleset;
  const there = (span: Span): readonly Related[] => {
    const origin = originOf(text, span);
    return [{ file: origin.file, span: origin.span, role: "declared here" }];
  };
  for (const edit of edits) {
    checkParts(edit, parent, child, report);
    if (edit.kind === "drop" && droppedHead(edit.line, { parent }).length === 0) {
      reportUnknownLine(edit.line, report);
    }
  }
  checkTwice(edits, parent, child, report);
  checkMoves(edits, parent, report);
  checkCodes(parent, child, there, report);
}

function checkParts(edit: Edit, parent: Outlined, { ruleset }: Outlined, report: Report): void {
  if (edit.kind === "drop") {
    return;
  }
  const into = edit.kind === "add" || edit.kind === "move" ? edit.into : null;
  const added = [
    ...ruleset.children,
    ...ruleset.edits.flatMap((one) => (one.kind === "add" ? [one.part] : [])),
  ];
  const isNew =
    edit.kind === "move" &&
    partAt(parent.ruleset, into?.text ?? "") === undefined &&
    allParts(added).some(({ kind, code }) => kind === "group" && code.text === into?.text);
  if (into !== null && !isNew) {
    known("group", into, parent, report);
  }
  if (edit.kind === "add") {
    return;
  }
  const part = known(edit.of, edit.code, parent, report);
  if (edit.kind === "change" && part !== undefined) {
    const [, second] = edit.members.filter(({ kind }) => kind === "max");
    if (second !== undefined) {
      report("BRM0115", second.span, { what: labelOfKeyword("max") });
    }
    for (const drop of edit.drops) {
      if (!part.members.some((one) => one.kind === drop.kind && (drop.name ?? one.name) === one.name)) {
        reportUnknownLine(drop, report);
      }
    }
  }
}

function known(of: PartKind, { text, span }: TextNode, parent: Outlined, report: Report): Part | undefined {
  const part = partAt(parent.ruleset, text);
  if (part?.kind === of) {
    return part;
  }
  const codes = allParts(parent.ruleset.children).flatMap(({ kind, code }) =>
    kind === of ? [code.text] : [],
  );
  const near = nearest(text, codes);
  const other = part === undefined ? undefined : labelOfKeyword(part.kind);
  const fixes = near === undefined ? [] : [{ span, text: near }];
  report("BRM0222", span, { what: labelOfKeyword(of), name: text, nearest: near, other }, { fixes });
  return undefined;
}

function reportUnknownLine({ kind, name, span }: Member, report: Report): void {
  const what: Term = kind === "definition" ? { vi: "dòng", en: "line" } : labelOfKeyword(kind);
  report("BRM0222", span, { what, name: name ?? "", nearest: undefined, other: undefined });
}

/** No group stands inside itself once everything is moved. */
function checkMoves(edits: readonly Edit[], parent: Outlined, report: Report): void {
  const homes = homesIn(parent.ruleset.children);
  const moves = edits.flatMap((edit) => (edit.kind === "move" ? [edit] : []));
  const home = (code: string): string | null => {
    const move = moves.find((one) => one.code.text === code);
    return move === undefined ? (homes.get(code) ?? null) : (move.into?.text ?? null);
  };
  const told = new Set<string>();
  for (const { code, into } of moves) {
    const above: string[] = [];
    for (let at = into?.text ?? null; at !== null && !above.includes(at); at = home(at)) {
      above.push(at);
    }
    if (into !== null && above.includes(code.text) && !above.some((one) => told.has(one))) {
      report("BRM0226", into.span, { codeText: into.text });
      for (const one of above) {
        told.add(one);
      }
    }
  }
}

/** Two edits of one thing that cannot both be meant. */
function checkTwice(edits: readonly Edit[], parent: Outlined, child: Outlined, report: Report): void {
  const first = new Map<string, Edit>();
  const moved = new Set(edits.flatMap((edit) => (edit.kind === "move" ? [edit.code.text] : [])));
  const gone = removedCodes(parent.ruleset.children, edits);
  const removerOf = (code: string): Edit | undefined =>
    edits.find((edit) => {
      const part = edit.kind === "remove" ? partAt(parent.ruleset, edit.code.text) : undefined;
      return part !== undefined && allParts([part]).some((one) => one.code.text === code);
    });
  for (const edit of edits) {
    const code = edit.kind === "drop" ? null : edit.kind === "add" ? edit.into : edit.code;
    const key = edit.kind === "drop" ? `${edit.line.kind} ${edit.line.name}` : `${edit.kind} ${code?.text}`;
    const earlier = edit.kind === "add" ? undefined : first.get(key);
    const places = [code, edit.kind === "move" ? edit.into : null];
    const lost =
      edit.kind === "remove"
        ? undefined
        : places.find((one) => one && gone.has(one.text) && !moved.has(one.text));
    const other = earlier ?? (lost ? removerOf(lost.text) : undefined);
    if (other !== undefined) {
      const place = (earlier === undefined ? lost : code) ?? {
        text: child.text.slice(edit.span.from, edit.span.to),
        span: edit.span,
      };
      report(
        "BRM0223",
        place.span,
        { name: place.text },
        { related: [{ span: other.span, role: "the other edit" }] },
      );
    }
    first.set(key, first.get(key) ?? edit);
  }
}

/** No two parts of the new edition have the same code. */
function checkCodes(
  parent: Outlined,
  child: Outlined,
  there: (span: Span) => readonly Related[],
  report: Report,
): void {
  const { edits, children } = child.ruleset;
  const codes = codesAfter(parent.ruleset.children, edits);
  const gone = removedCodes(parent.ruleset.children, edits);
  const taken = new Map<string, readonly Related[]>();
  const renumbered: { readonly code: string; readonly span: Span }[] = [];
  for (const { code } of allParts(parent.ruleset.children)) {
    const now = codes.get(code.text) ?? code.text;
    const edit = edits.find((one) => one.kind === "renumber" && one.code.text === code.text);
    if (edit?.kind === "renumber") {
      renumbered.push({ code: now, span: edit.to.span });
    } else if (!gone.has(code.text)) {
      taken.set(now, there(code.span));
    }
  }
  const added = [...children, ...edits.flatMap((edit) => (edit.kind === "add" ? [edit.part] : []))];
  const claims = [
    ...renumbered,
    ...allParts(added).map(({ code }) => ({ code: code.text, span: code.span })),
  ];
  for (const { code, span } of claims) {
    const related = taken.get(code);
    if (related === undefined) {
      taken.set(code, [{ span, role: "first defined here" }]);
    } else {
      report("BRM0224", span, { codeText: code }, { related });
    }
  }
}
