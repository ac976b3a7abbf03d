/** Writes a document as Markdown, with tables as GitHub reads them. */
import type { DocumentBlock, DocumentLine, DocumentTable, PrintedDocument } from "../base/document.ts";
import { escaped } from "./scheme-markdown.ts";

/** The whole text, ending with a line break. */
export function documentMarkdown({ blocks }: PrintedDocument): string {
  return `${blocks.map(blockText).join("\n\n")}\n`;
}

function blockText(block: DocumentBlock): string {
  switch (block.kind) {
    case "title":
      return `# ${escaped(block.text)}`;
    case "heading":
      return `## ${escaped(block.text)}`;
    case "subtitle":
    case "note":
      return `*${escaped(block.text)}*`;
    case "text":
      return escaped(block.text);
    case "table":
      return tableText(block);
  }
}

function tableText({ columns, rows }: DocumentTable): string {
  const rules = columns.map(({ align }) => ({ left: "---", center: ":-:", right: "--:" })[align]);
  const lines = rows.map(({ kind, cells }) =>
    columns.map((_, at) => {
      const text = (cells[at] ?? []).map((line) => lineText(line)).join("<br>");
      return kind === "item" || text === "" ? text : `**${text}**`;
    }),
  );
  return [columns.map(({ head }) => escaped(head)), rules, ...lines]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");
}

function lineText({ text, style }: DocumentLine): string {
  const written = escaped(text);
  return { plain: written, strong: `**${written}**`, quiet: `*${written}*` }[style];
}
