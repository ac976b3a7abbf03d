/** Two editions of a small scheme for the tests, and how a text that extends one is compiled. */
import { compileEdition as compileWithRead } from "../../../src/author.ts";
import type { Compilation } from "../../../src/index.ts";

/** The old edition: `xa-2023.barem`. */
export const OLD = `ruleset xa_2023 "Chuyển đổi số cấp xã 2023" {
  level      commune
  total      30
  basis      "1/QĐ-UBND" dated 2023-01-02
  period     2023
  not stated lead, evidence
  background { households: count "Số hộ" of "hộ" }

  group 1 "Chính quyền số" max 20 {
    indicator 1.1 "Hồ sơ trực tuyến" max 14 {
      input a: count "Tổng số hồ sơ"
      input b: count "Hồ sơ trực tuyến"
      require b <= a "Không nhiều hơn tổng số"
      ratio = (b / a else 0)
      points = capped(ratio, 80%)
      example { a: 10 b: 8 } gives 14
    }
    indicator 1.2 "Có trang thông tin" max 6 {
      input has: yes/no "Có"
      points by has { yes: max  no: 0 }
    }
  }
  # Nhóm cuối
  group 2 "Xã hội số" max 10 {
    indicator 2.1 "Hộ có mã địa chỉ số" max 10 {
      input coded: count "Số hộ có mã"
      require coded <= households
      points = (coded / households else 0) * max
    }
  }
  pillar "Chung" = groups 1, 2
}
`;

/** Compiles a text that extends others, by their names. */
export function compileEdition(
  text: string,
  files: Readonly<Record<string, string>> = { "xa-2023.barem": OLD },
): Compilation {
  return compileWithRead(text, { name: "xa-2024.barem", locale: "en", read: (path) => files[path] });
}

/** An extension of the old edition with these lines. */
export function edition(lines: string, name = "xa_2024"): string {
  return `ruleset ${name} extends xa_2023 from "xa-2023.barem" {\n  basis "2/QĐ-UBND" dated 2024-01-02\n  period 2024\n${lines}\n}\n`;
}

/** Each diagnostic as "code file «words»", and its related places as "role file «words»". */
export function told(
  { diagnostics, used }: Compilation,
  text: string,
  files: Readonly<Record<string, string>> = { "xa-2023.barem": OLD },
): readonly (readonly string[])[] {
  const textOf = (file: string): string =>
    file === "xa-2024.barem" ? text : (files[file] ?? used.find(({ name }) => name === file)?.text ?? "");
  const words = (file: string, { from, to }: { from: number; to: number }): string =>
    `${file} «${textOf(file).slice(from, to)}»`;
  return diagnostics.map(({ code, file = "xa-2024.barem", span, related }) => [
    `${code} ${words(file, span)}`,
    ...related.map((one) => `${one.role}: ${words(one.file ?? file, one.span)}`),
  ]);
}
