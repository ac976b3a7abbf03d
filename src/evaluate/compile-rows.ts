/** Makes code over the rows of columns ready to run: as a text for the engine's compiler, or as loops over stretches of rows. */
import type { Code, Program, Statement } from "./row-code.ts";
import { stretchesOf } from "./row-stretches.ts";

/** Code made ready to run: by the engine's compiler where code may be generated, else by loops. */
export function compileRows(statements: readonly Statement[], useLoops = !canGenerate()): Program {
  return useLoops ? stretchesOf(statements) : generated(statements);
}

let known: boolean | undefined;

/** A page with a content security policy, and some runtimes at the edge of a network, forbid it. */
function canGenerate(): boolean {
  try {
    known ??= new Function("return true")() === true;
  } catch {
    known = false;
  }
  return known;
}

function generated(statements: readonly Statement[]): Program {
  const arrays = new Set<number>();
  const locals = new Set<number>();
  const fixed = new Set<number>();
  const body = printed(statements, 0, { arrays, locals, fixed, labels: new Set() });
  const text = [
    '"use strict";',
    ...[...arrays].map((array) => `const a${array}=A[${array}];`),
    ...[...fixed].map((number) => `const f${number}=F[${number}];`),
    "for(let i=0;i<n;i++){",
    ...[...locals].map((local) => `let v${local}=0;`),
    body,
    "}",
  ].join("\n");
  // The text is made of numbers, operators and names of ours alone: nothing an author wrote is in it.
  return new Function("n", "A", "F", text) as Program;
}

interface Used {
  readonly arrays: Set<number>;
  readonly locals: Set<number>;
  readonly fixed: Set<number>;
  /** One for each `else`. */
  readonly labels: Set<number>;
}

function printed(statements: readonly Statement[], label: number, used: Used): string {
  return statements.map((one) => printedOne(one, label, used)).join("\n");
}

function printedOne(statement: Statement, label: number, used: Used): string {
  switch (statement.kind) {
    case "set":
      used.locals.add(statement.local);
      return `v${statement.local}=${codeText(statement.value, used)};`;
    case "store":
      return storeText(statement.array, statement.value, used);
    case "stop": {
      const stores = statement.stored.map(([array, value]) => storeText(array, value, used));
      const stop = `${stores.join("")}continue;`;
      return statement.when === 1 ? stop : `if(${codeText(statement.when, used)}){${stop}}`;
    }
    case "zero":
      return `if(${codeText(statement.when, used)})break z${label};`;
    case "if": {
      const otherwise = printed(statement.fails, label, used);
      const then = `if(${codeText(statement.when, used)}){${printed(statement.holds, label, used)}}`;
      return otherwise === "" ? then : `${then}else{${otherwise}}`;
    }
    case "else": {
      const inner = used.labels.size + 1;
      used.labels.add(inner);
      const value = printed(statement.value, inner, used);
      return `e${inner}:{z${inner}:{${value}break e${inner};}${printed(statement.fallback, label, used)}}`;
    }
  }
}

function storeText(array: number, value: Code, used: Used): string {
  used.arrays.add(array);
  return `a${array}[i]=${codeText(value, used)};`;
}

function codeText(code: Code, used: Used): string {
  if (typeof code === "number") return `(${code})`;
  if ("local" in code) return `v${code.local}`;
  if ("fixed" in code) {
    used.fixed.add(code.fixed);
    return `f${code.fixed}`;
  }
  if ("array" in code) {
    used.arrays.add(code.array);
    return `a${code.array}[i]`;
  }
  const left = codeText(code[1], used);
  if (code.length === 3) return `(${left}${code[0]}${codeText(code[2], used)})`;
  return code[0] === "not" ? `!${left}` : `Math.${code[0]}(${left})`;
}
