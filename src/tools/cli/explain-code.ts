/** `barem explain BRM0301`: what a code means, why it is asked, an example as `barem check` prints it, and its remedy. */
import type { Code, Term } from "../../base/codes.ts";
import { dataMessagesVi } from "../../base/data-messages-vi.ts";
import { fileMessagesVi } from "../../base/file-messages-vi.ts";
import { messagesVi } from "../../base/messages-vi.ts";
import { reasons } from "../../base/reasons.ts";
import { nearest } from "../../base/suggest.ts";
import { visible } from "../../base/visible.ts";
import { compile } from "../../check.ts";
import { wordsOf } from "../../report/words.ts";
import { type CodeExample, examplesOf, type FileExample, type WrittenExamples } from "./code-examples.ts";
import written from "./code-examples.json";
import { inEnglishKeywords } from "./english-keywords.ts";
import { lineChanges } from "./line-changes.ts";
import { endingOf } from "./read-files.ts";
import { EXIT, type Exit, type Session } from "./session.ts";
import { textsOf } from "./texts.ts";

/** What the first two digits of a code stand for. */
export const layers: { readonly [digits: string]: Term } = {
  "01": { vi: "Cách viết", en: "Syntax" },
  "02": { vi: "Tên và loại giá trị", en: "Names and kinds" },
  "03": { vi: "Quy luật của bộ chỉ số", en: "Laws of a ruleset" },
  "04": { vi: "Tệp và bảng số liệu", en: "Files and tables" },
  "05": { vi: "Số liệu", en: "Inputs" },
  "09": { vi: "Bên trong barem", en: "Inside barem" },
};

/** Every code, in order. */
export const allCodes = (
  Object.keys({ ...messagesVi, ...dataMessagesVi, ...fileMessagesVi }) as Code[]
).sort(); // the keys of `Messages` are the codes

/** Prints the entry of a code. */
export function runExplainCode(word: string, session: Session): Exit {
  const code = allCodes.find((one) => one === word.toUpperCase());
  if (code === undefined) {
    const { unknownCode, nearest: orThis } = textsOf(session.locale).usage;
    const near = nearest(word.toUpperCase(), allCodes);
    const sentences = [unknownCode(word), ...(near === undefined ? [] : [orThis(near)])];
    session.stderr(`${sentences.join(" ")}\n`);
    return EXIT.usage;
  }
  session.stdout(`${entryText(code, session)}\n`);
  return EXIT.ok;
}

function entryText(code: Code, { locale }: Session): string {
  const { codes } = textsOf(locale);
  const examples = locale === "en" ? examplesOf(code, "en", inEnglish(code)) : examplesOf(code, locale);
  const severity = wordsOf(locale).severities[examples[0]?.severity ?? "error"];
  const layer = layers[code.slice(3, 5)];
  const reason = reasons[code];
  return [
    [code, severity, ...(layer === undefined ? [] : [layer[locale]])].join(" · "),
    ...(reason === null ? [] : [section(codes.why, [reason[locale]])]),
    ...(examples.length === 0 ? [section(codes.what, [codes.internal])] : []),
    ...examples.flatMap((one) => [
      section(codes.example, one.printed.split("\n")),
      section(codes.remedy, remedyLines(one)),
    ]),
  ].join("\n\n");
}

/** The examples of a code are written with Vietnamese keywords; who reads English reads them with English ones. */
function inEnglish(code: Code): WrittenExamples {
  const examples: WrittenExamples["examples"] = written.examples;
  return { ...written, examples: { [code]: (examples[code] ?? []).map(exampleInEnglish) } };
}

/** A mistake in a Vietnamese word is no mistake in English; such an example stays as it is. */
function exampleInEnglish(example: FileExample): FileExample {
  const given = inEnglishKeywords(example.given);
  const isSame = codesIn(given).join() === codesIn(example.given).join();
  return endingOf(example.name) === ".barem" && isSame
    ? { ...example, given, mended: inEnglishKeywords(example.mended) }
    : example;
}

function codesIn(text: string): readonly Code[] {
  const used: WrittenExamples["used"] = written.used;
  return compile(text, { read: (path) => used[path] }).diagnostics.map(({ code }) => code);
}

const SIGNS = { kept: " ", removed: "-", added: "+" } as const;

function remedyLines({ given, mended }: CodeExample): readonly string[] {
  return lineChanges(given.trimEnd(), mended.trimEnd()).map(({ kind, text }) =>
    `${SIGNS[kind]} ${visible(text)}`.trimEnd(),
  );
}

function section(title: string, lines: readonly string[]): string {
  return [title, ...lines.map((line) => (line === "" ? "" : `  ${line}`))].join("\n");
}
