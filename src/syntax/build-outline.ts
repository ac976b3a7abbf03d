/** Concrete syntax to the outline of a text. */
import {
  type CstNode,
  codeOf,
  elementsOf,
  isNode,
  nameOf,
  nodeOf,
  nodesOf,
  spanOfNode,
  textOf,
  tokensOf,
} from "./cst.ts";
import { spanOfToken } from "./layout.ts";
import type { Member, NamedBlock, Outline, Reference, RulesetOutline } from "./outline.ts";
import { editsOf } from "./outline-edits.ts";
import { blockOf, keywordsIn, partsOf } from "./outline-parts.ts";
import { Name, Path, StringToken } from "./tokens.ts";

/** The outline of a text that was parsed without a mistake. */
export function outlineOf(cst: CstNode): Outline {
  const lines = nodesOf(cst, "fileLine");
  const [ruleset] = lines.flatMap((line) => nodesOf(line, "ruleset"));
  return {
    uses: lines
      .flatMap((line) => nodesOf(line, "use"))
      .flatMap((use) => tokensOf(use, StringToken).map(textOf)),
    methods: lines.flatMap((line) => nodesOf(line, "method")).map(methodOf),
    ruleset: ruleset && rulesetOf(ruleset),
    references: referencesIn(cst),
  };
}

function rulesetOf(cst: CstNode): RulesetOutline {
  const heading = nodeOf(cst, "rulesetHeading") ?? cst;
  const lines = nodesOf(cst, "rulesetLine");
  const span = spanOfNode(cst);
  const children = partsOf(lines);
  const [name] = tokensOf(heading, Name).map(nameOf);
  return {
    name: name ?? { text: "", written: "", span },
    label: tokensOf(heading, StringToken).map(textOf)[0] ?? null,
    block: blockOf(cst) ?? { from: span.to, to: span.to },
    members: lines.flatMap(headMembersOf),
    blocks: lines.flatMap(namedBlocksOf),
    children,
    edits: lines.flatMap(editsOf),
    span,
  };
}

function methodOf(cst: CstNode): Member {
  const [name] = tokensOf(cst, Name).map(nameOf);
  return { kind: "method", name: name?.text ?? null, span: spanOfNode(cst) };
}

/** What a line of the head is called beyond its keyword: the stage of a rounding, the name of an index. */
function headMembersOf(line: CstNode): readonly Member[] {
  const [only] = elementsOf(line);
  if (only === undefined || !isNode(only) || !headRules.has(only.name)) {
    return only !== undefined && isNode(only) && only.name === "method" ? [methodOf(only)] : [];
  }
  const [kind, stage] = keywordsIn(only);
  const [name] = only.name === "rollUp" ? tokensOf(only, StringToken).map(textOf) : [];
  return kind === undefined
    ? []
    : [{ kind, name: kind === "round" ? (stage ?? null) : (name?.text ?? null), span: spanOfNode(only) }];
}
// biome-ignore format: a list
const headRules = new Set([
  "level", "total", "period", "basis", "rounding", "show", "rank", "missing", "notApplicable", "notStated",
  "notRanked", "rollUp", "grade",
]);

function namedBlocksOf(line: CstNode): readonly NamedBlock[] {
  return (["background", "sources"] as const).flatMap((kind) =>
    nodesOf(line, kind).flatMap((cst) => {
      const block = blockOf(cst);
      const lines = nodesOf(cst, `${kind}Line`);
      const members = lines.map((one) => {
        const declaration = nodeOf(one, "declaration") ?? one;
        const [name] = tokensOf(declaration, Name).map(nameOf);
        return { kind, name: name?.text ?? null, span: spanOfNode(one) };
      });
      return block === null ? [] : [{ kind, block, members, span: spanOfNode(cst) }];
    }),
  );
}

/** In the order of the text. */
function referencesIn(cst: CstNode): readonly Reference[] {
  if (cst.name === "groupList" || cst.name === "rollUpPart") {
    return nodesOf(cst, "code").map(codeOf);
  }
  const own =
    cst.name === "operand" || cst.name === "exampleLine"
      ? tokensOf(cst, Path).map((path) => ({ text: path.image, span: spanOfToken(path) }))
      : [];
  return [...own, ...elementsOf(cst).filter(isNode).flatMap(referencesIn)];
}
