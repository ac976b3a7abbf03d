/** Reads which file imports what, and checks that against the layers, the doors and the absence of cycles. */
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, sep } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";

export interface Import {
  /** A path from the root of the project, such as "src/base/exact.ts", or the name of a package. */
  readonly target: string;
  readonly isTypeOnly: boolean;
}

/** By file, as a path from the root of the project with "/". */
export type Imports = ReadonlyMap<string, readonly Import[]>;

/** The root of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** The files below a folder of the project, as paths from its root with "/". */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true, encoding: "utf8" })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .split(sep)
        .join("/"),
    )
    .sort();
}

/** The imports of every TypeScript file below a folder. */
export function importsBelow(folder: string): Imports {
  const files = filesBelow(folder).filter((file) => file.endsWith(".ts"));
  return new Map(files.map((file) => [file, importsOf(file, readFileSync(join(root, file), "utf8"))]));
}

/** The imports of one text: `import`, `export … from`, `import()`, also those of types alone. */
export function importsOf(file: string, text: string): readonly Import[] {
  const found: Import[] = [];
  const add = (specifier: ts.Node | undefined, isTypeOnly: boolean): void => {
    if (specifier !== undefined && ts.isStringLiteralLike(specifier)) {
      found.push({ target: targetOf(file, specifier.text), isTypeOnly });
    }
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node)) {
      add(node.moduleSpecifier, node.importClause?.isTypeOnly === true);
    } else if (ts.isExportDeclaration(node)) {
      add(node.moduleSpecifier, node.isTypeOnly);
    } else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) {
      add(node.argument.literal, true);
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      add(node.arguments[0], false);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest));
  return found;
}

function targetOf(file: string, specifier: string): string {
  return specifier.startsWith(".") ? posix.join(posix.dirname(file), specifier) : specifier;
}

/** Who may import what: the layers of the project and the doors of its third parties. */
export interface Rules {
  /** By layer: the layers it may import, "types of X" where types alone. */
  readonly layers: Readonly<Record<string, readonly string[]>>;
  /** By package, or by the beginning of its name: the beginnings of the files that may import it. */
  readonly doors: Readonly<Record<string, Door>>;
  /** By file that is no module: the files that may import it. */
  readonly assets: Readonly<Record<string, readonly string[]>>;
}

export interface Door {
  readonly files: readonly string[];
  /** Whether every file may import its types. */
  readonly typesAnywhere: boolean;
}

/** A sentence for each import that the rules do not allow. */
export function violationsOf(imports: Imports, rules: Rules): readonly string[] {
  return [...imports].flatMap(([file, targets]) =>
    targets
      .filter((one) => !isAllowed(file, one, rules))
      .map((one) => `${file} imports ${one.isTypeOnly ? "types of " : ""}${one.target}`),
  );
}

function isAllowed(file: string, { target, isTypeOnly }: Import, { layers, doors, assets }: Rules): boolean {
  const readers = assets[target];
  if (readers !== undefined) {
    return readers.includes(file);
  }
  if (target.startsWith("src/")) {
    const [from, to] = [layerOf(file), layerOf(target)];
    const allowed = layers[from] ?? [];
    return from === to || allowed.includes(to) || (isTypeOnly && allowed.includes(`types of ${to}`));
  }
  const door = Object.entries(doors).find(([name]) => target === name || target.startsWith(prefixOf(name)));
  return (
    door !== undefined &&
    ((isTypeOnly && door[1].typesAnywhere) || door[1].files.some((one) => file.startsWith(one)))
  );
}

function prefixOf(name: string): string {
  return name.endsWith(":") ? name : `${name}/`;
}

/** The folder of a file below src, or its name where it stands in src itself: "base", "index.ts". */
export function layerOf(file: string): string {
  return file.split("/")[1] ?? file;
}

/** One cycle of imports, as the files along it with the first one repeated at its end; undefined where there is none. */
export function cycleOf(imports: Imports): readonly string[] | undefined {
  const done = new Set<string>();
  const search = (file: string, path: readonly string[]): readonly string[] | undefined => {
    const start = path.indexOf(file);
    if (start >= 0) {
      return [...path.slice(start), file];
    }
    if (done.has(file)) {
      return undefined;
    }
    const cycle = firstOf(imports.get(file) ?? [], (one) => search(one.target, [...path, file]));
    done.add(file);
    return cycle;
  };
  return firstOf([...imports.keys()], (file) => search(file, []));
}

function firstOf<T, R>(items: readonly T[], find: (item: T) => R | undefined): R | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) {
      return found;
    }
  }
  return undefined;
}
