/** Packs the parts of an Office file; the same parts give the same bytes, on every day and in every time zone. */
import { strToU8, zipSync } from "fflate";
import { XML_HEAD } from "./xlsx/write-xml.ts";

export type Part = readonly [path: string, xml: string];

export function packed(parts: readonly Part[]): Uint8Array {
  const files = parts.map(([path, xml]) => [path, strToU8(xml)] as const);
  // An archive keeps the time of its clock, not a moment: noon is noon in every zone.
  return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(2000, 0, 1, 12) });
}

/** The part that says what others a part refers to, numbered rId1, rId2, … in this order. */
export function relationsXml(relations: readonly string[]): string {
  const lines = relations.map((relation, at) => `<Relationship Id="rId${at + 1}" ${relation}/>`);
  return `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${lines.join("")}</Relationships>`;
}

/** What kind of part a part is. */
export function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${type}"/>`;
}

export const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
export const CORE = `xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`;
