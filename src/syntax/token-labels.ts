/** What messages call the words and signs of the language, in both languages. */
import type { TokenType } from "chevrotain";
import type { Term } from "../base/codes.ts";
import { labelOfKeyword } from "./labels.ts";
import { keywordOf } from "./tokens.ts";

const labels: Readonly<Record<string, Term>> = {
  Name: { vi: "một tên", en: "a name" },
  Identifier: { vi: "một tên", en: "a name" },
  Path: { vi: "một mã số", en: "a code" },
  Number: { vi: "một số", en: "a number" },
  Date: { vi: "một ngày dạng 2022-05-20", en: "a date such as 2022-05-20" },
  String: { vi: "một chuỗi trong ngoặc kép", en: "a text in quotes" },
  LCurly: { vi: "dấu {", en: "a {" },
  RCurly: { vi: "dấu }", en: "a }" },
  CallParen: { vi: "dấu ( viết liền sau tên", en: "a ( touching the name" },
  LParen: { vi: "dấu (", en: "a (" },
  RParen: { vi: "dấu )", en: "a )" },
  Comma: { vi: "dấu phẩy", en: "a comma" },
  Colon: { vi: "dấu hai chấm (:)", en: "a colon (:)" },
  Semicolon: { vi: "dấu chấm phẩy (;)", en: "a semicolon (;)" },
  DotDot: { vi: "dấu ..", en: "a .." },
  Percent: { vi: "dấu %", en: "a %" },
  Plus: { vi: "+", en: "+" },
  Minus: { vi: "-", en: "-" },
  Times: { vi: "*", en: "*" },
  Divide: { vi: "/", en: "/" },
  Comparison: { vi: ">=", en: ">=" },
  Equals: { vi: "dấu =", en: "a =" },
};

/** A value of any kind: what an expression may begin with. */
export const valueLabel: Term = {
  vi: "một giá trị (số, tên hoặc biểu thức)",
  en: "a value (number, name or expression)",
};

export function labelOfToken(type: TokenType): Term {
  const keyword = keywordOf(type);
  return keyword === undefined
    ? (labels[type.name] ?? { vi: type.name, en: type.name })
    : labelOfKeyword(keyword);
}
