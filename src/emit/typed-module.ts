/** A ruleset as a module, of ECMAScript or of CommonJS, with its types: what an app imports instead of compiling a text. */
import { fingerprintOf } from "../ir/ruleset-json.ts";
import type { Ruleset } from "../ir/ruleset.ts";
import { declarationsOf, typesNamedIn } from "./input-types.ts";

/** The module: `ruleset` as data, and `evaluator` made of it; no parser. */
export function moduleOf(ruleset: Ruleset): string {
  return `${headOf(ruleset)}
import { createEvaluator } from "barem/bulk";

export const ruleset = ${literalOf(ruleset)};

export const evaluator = /* @__PURE__ */ createEvaluator(ruleset);
`;
}

/** The same for `require`. */
export function commonModuleOf(ruleset: Ruleset): string {
  return `${headOf(ruleset)}
"use strict";
const { createEvaluator } = require("barem/bulk");

const ruleset = ${literalOf(ruleset)};

exports.ruleset = ruleset;
exports.evaluator = createEvaluator(ruleset);
`;
}

/** The declarations that belong to `moduleOf` and `commonModuleOf`. */
export function moduleTypesOf(ruleset: Ruleset): string {
  return importing(
    ruleset,
    `${declarationsOf(ruleset)}
/** The ruleset as data. */
export declare const ruleset: TypedRuleset<Types>;
/** Scores units by it. */
export declare const evaluator: Evaluator<Types>;
`,
  );
}

/** Types alone, for an app that compiles the text itself: `compile(text).ruleset as TypedRuleset<Types>`. */
export function typesOf(ruleset: Ruleset): string {
  return importing(ruleset, declarationsOf(ruleset));
}

function importing(ruleset: Ruleset, declarations: string): string {
  const types = typesNamedIn(declarations).join(", ");
  return `${headOf(ruleset)}\nimport type { ${types} } from "barem/runtime";\n\n${declarations}`;
}

/** A value as a JavaScript literal that may also stand within a page. */
export function literalOf(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}

function headOf(ruleset: Ruleset): string {
  const label = ruleset.label.replaceAll(/\s+/g, " ").replaceAll("<", "\\u003c");
  return `// ${label} (${ruleset.id})\n// Written by barem; fingerprint ${fingerprintOf(ruleset)}.`;
}
