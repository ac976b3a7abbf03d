/** Prints docs/diagnostics.md from the codes, their sentences, reasons and examples. */
import type { Code } from "../../src/base/codes.ts";
import { reasons } from "../../src/base/reasons.ts";
import { visible } from "../../src/base/visible.ts";
import { type CodeExample, examplesOf, type WrittenExamples } from "../../src/tools/cli/code-examples.ts";
import { layers } from "../../src/tools/cli/explain-code.ts";
import { lineChanges } from "../../src/tools/cli/line-changes.ts";

/** The text of docs/diagnostics.md. */
export function diagnosticsPage(codes: readonly Code[], examples: WrittenExamples): string {
  const sections = Object.entries(layers).map(([layer, title]) => {
    const own = codes.filter(
      (code) => code.slice(3, 5) === layer && examplesOf(code, "vi", examples).length > 0,
    );
    const entries = own.map((code) => entry(code, examples));
    return own.length === 0 ? [] : [`## ${title.vi} · ${title.en}`, ...entries];
  });
  return `${[opening, ...sections.flat()].join("\n\n")}\n`;
}

const opening = `# Các thông báo của barem · What barem says

<!-- Written by test/diagnostics/diagnostics.test.ts from the codes, their sentences and their examples:
     UPDATE_DOCS=1 npx vitest run test/diagnostics -->

Mỗi thông báo có một mã. Trang này ghi với từng mã: barem nói gì, vì sao hỏi như vậy, một ví dụ và cách sửa. Cũng có thể
xem từng mã bằng lệnh \`barem explain BRM0301\`. Trong phần "Cách sửa", dòng có dấu \`-\` được thay bằng dòng có dấu \`+\`.

Every message has a code. For each code this page says what barem prints, why it asks, and shows an example with its
remedy. \`barem explain BRM0301\` prints one of them. Under "Remedy" a line with \`-\` gives way to the line with \`+\`.`;

function entry(code: Code, examples: WrittenExamples): string {
  const [inVietnamese, inEnglish] = [examplesOf(code, "vi", examples), examplesOf(code, "en", examples)];
  const severity = inVietnamese[0]?.severity === "warning" ? "cảnh báo · warning" : "lỗi · error";
  const reason = reasons[code];
  return [
    `### ${code}`,
    `_${severity}_`,
    ...inVietnamese.flatMap((one, at) => [
      fence("text", `${one.printed}\n\n${inEnglish[at]?.printed ?? ""}`),
      ...(at === 0 && reason !== null ? [`**Vì sao?** ${reason.vi}\n\n**Why?** ${reason.en}`] : []),
      "Cách sửa · Remedy:",
      fence("diff", changesOf(one)),
    ]),
  ].join("\n\n");
}

const SIGNS = { kept: " ", removed: "-", added: "+" } as const;

function changesOf({ given, mended }: CodeExample): string {
  return lineChanges(given.trimEnd(), mended.trimEnd())
    .map(({ kind, text }) => `${SIGNS[kind]} ${visible(text)}`.trimEnd())
    .join("\n");
}

function fence(language: string, body: string): string {
  return `\`\`\`${language}\n${body}\n\`\`\``;
}
