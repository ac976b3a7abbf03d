/** The sentences about data that no reader of files or inputs says by itself. */
import { expect, test } from "vitest";
import { type FileFact as Fact, fileMessageOf as messageOf } from "../../src/base/file-message.ts";

test.each<[Fact, string, string]>([
  [
    { code: "BRM0408", parameters: { file: "a.csv", reason: "ENOENT" } },
    'Không đọc được tệp "a.csv": ENOENT.',
    'The file "a.csv" cannot be read: ENOENT.',
  ],
  [
    { code: "BRM0412", parameters: { unit: "Xuan Lac", nearest: "Xuân Lạc", known: [] } },
    'Không có đơn vị "Xuan Lac" trong số liệu. Có phải ý bạn là "Xuân Lạc"?',
    'There is no unit "Xuan Lac" in the data. Do you mean "Xuân Lạc"?',
  ],
  [
    { code: "BRM0413", parameters: { codeText: "IX.1", nearest: undefined, known: ["I.1", "I.2"] } },
    'Không có chỉ số hoặc nhóm mang mã "IX.1". Hãy ghi đúng mã như trong bộ chỉ số: I.1, I.2.',
    'There is no indicator or group with the code "IX.1". Write the code as the ruleset has it: I.1, I.2.',
  ],
  [
    { code: "BRM0415", parameters: { file: "a.doc", allowed: [".csv", ".json"] } },
    'Không biết cách đọc tệp "a.doc" theo phần mở rộng của tên. Hãy dùng một trong các loại: .csv, .json.',
    'The ending of "a.doc" does not say how to read it. Use one of these: .csv, .json.',
  ],
  [
    { code: "BRM0416", parameters: { id: "x", nearest: undefined } },
    'Không có bộ chỉ số "x". Hãy ghi đường dẫn tới tệp .barem, hoặc mã của một bộ chỉ số có sẵn như "commune/bac-kan-2022".',
    'There is no ruleset "x". Give the path of a .barem file, or the id of a shipped ruleset such as "commune/bac-kan-2022".',
  ],
  [
    { code: "BRM0508", parameters: { condition: "b <= a", message: "", inputs: ["III.5.b", "III.5.a"] } },
    "Số liệu không thỏa điều kiện (b <= a). Hãy kiểm tra lại: III.5.b, III.5.a.",
    "The figures do not meet a condition (b <= a). Check: III.5.b, III.5.a.",
  ],
])("$code", (fact, vi, en) => {
  expect(messageOf(fact, "vi")).toBe(vi);
  expect(messageOf(fact, "en")).toBe(en);
});
