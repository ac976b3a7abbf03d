/** Finds and reads the parts of an Office package: what each is related to, and its XML. */
import type { Entry } from "./archive.ts";
import { damaged, tooLarge, type Read, type WorkbookFault } from "./fault.ts";
import { inflatedText, type Budget } from "./inflate.ts";
import { attributeOf, scanXml, type XmlTaker } from "./scan-xml.ts";

/** An opened package; the budget shrinks as parts are read. */
export interface Package {
  readonly entries: ReadonlyMap<string, Entry>;
  readonly budget: Budget;
}

/** That one part needs another; `type` is the last word of the address that says how, whichever edition of the norm. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** Hands the XML of the part at `path` to `taker`. */
export function scanPart(
  { entries, budget }: Package,
  path: string,
  taker: XmlTaker,
): WorkbookFault | undefined {
  const entry = entries.get(path.toLowerCase());
  if (entry === undefined) return damaged("missing part", path);
  const { value: xml, fault } = inflatedText(entry, budget);
  if (fault !== undefined) return fault;
  const problem = scanXml(xml, taker);
  if (problem === undefined) return undefined;
  if (problem === "doctype") return { kind: "doctype", part: path, sheet: null };
  return problem === "nesting" ? tooLarge("nesting", path) : damaged(problem, path);
}

/** What the part at `path` is related to inside the package; of the path "" the package itself. */
export function relationsOf(opened: Package, path: string): Read<readonly Relation[]> {
  const slash = path.lastIndexOf("/") + 1;
  const folder = path.slice(0, slash);
  const home = `${folder}_rels/${path.slice(slash)}.rels`;
  const relations: Relation[] = [];
  if (!opened.entries.has(home.toLowerCase())) return { value: relations };
  const fault = scanPart(opened, home, {
    open: (name, tag) => {
      if (name !== "Relationship" || attributeOf(tag, "TargetMode") === "External") return;
      const type = attributeOf(tag, "Type") ?? "";
      relations.push({
        id: attributeOf(tag, "Id") ?? "",
        type: type.slice(type.lastIndexOf("/") + 1),
        target: resolved(folder, attributeOf(tag, "Target") ?? ""),
      });
    },
    close: () => undefined,
    text: () => undefined,
  });
  return fault === undefined ? { value: relations } : { fault };
}

/** A target seen from a folder: `resolved("xl/", "../docProps/core.xml")` is "docProps/core.xml". */
function resolved(folder: string, target: string): string {
  const steps: string[] = [];
  for (const step of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "" && step !== ".") steps.push(step);
  }
  return steps.join("/");
}
