/** Tests that a ruleset means the same in English and in Vietnamese keywords, written out in full. */
import { expect, test } from "vitest";
import { expectClean, expectSameMeaning, inVietnamese, pointsOf, scoreOne } from "../harness.ts";
import { wholeEnglish, wholeVietnamese } from "./whole-file.ts";

const english = `
ruleset dti "Bộ chỉ số chuyển đổi số cấp tỉnh" {
  level province
  total 20
  indicator III.5 "Tỷ lệ hồ sơ xử lý trực tuyến" max 20 {
    input a: count "Tổng số hồ sơ giải quyết DVC (gồm cả 4 mức độ) trong năm của các cơ quan, đơn vị thuộc Tỉnh, thành phố"
    input b: count "Tổng số hồ sơ giải quyết trực tuyến của DVCTT mức độ 3"
    input c: count "Tổng số hồ sơ giải quyết trực tuyến của DVCTT mức độ 4"
    require b + c <= a "Hồ sơ trực tuyến không thể nhiều hơn tổng số hồ sơ" assumed "Văn bản không in điều kiện này"
    not applicable when a = 0 "Trong năm không phát sinh hồ sơ" assumed "Văn bản không nêu trường hợp a = 0"

    ratio = (b + c) / a

    points {
      ratio >= 80%: max
      ratio <  80%: ratio / 80% * max
    }

    wording  "Tỷ lệ>=80%: Điểm tối đa; Tỷ lệ<80%: Tỷ lệ/80%*Điểm tối đa"
    lead     "Trung tâm phục vụ hành chính công"
    example  "vừa đủ 80%" { a: 1000  b: 300  c: 500 } gives 20
    example  "60%"        { a: 1000  b: 300  c: 300 } gives 15
  }
}
`;

const vietnamese = `
bộ chỉ số dti "Bộ chỉ số chuyển đổi số cấp tỉnh" {
  cấp tỉnh
  tổng điểm 20
  chỉ số III.5 "Tỷ lệ hồ sơ xử lý trực tuyến" tối đa 20 {
    số liệu a: số lượng "Tổng số hồ sơ giải quyết DVC (gồm cả 4 mức độ) trong năm của các cơ quan, đơn vị thuộc Tỉnh, thành phố"
    số liệu b: số lượng "Tổng số hồ sơ giải quyết trực tuyến của DVCTT mức độ 3"
    số liệu c: số lượng "Tổng số hồ sơ giải quyết trực tuyến của DVCTT mức độ 4"
    điều kiện b + c <= a "Hồ sơ trực tuyến không thể nhiều hơn tổng số hồ sơ" giả định "Văn bản không in điều kiện này"
    không áp dụng khi a = 0 "Trong năm không phát sinh hồ sơ" giả định "Văn bản không nêu trường hợp a = 0"

    tỷ lệ = (b + c) / a

    điểm {
      tỷ lệ >= 80%: điểm tối đa
      tỷ lệ <  80%: tỷ lệ / 80% * điểm tối đa
    }

    nguyên văn "Tỷ lệ>=80%: Điểm tối đa; Tỷ lệ<80%: Tỷ lệ/80%*Điểm tối đa"
    chủ trì    "Trung tâm phục vụ hành chính công"
    ví dụ "vừa đủ 80%" { a: 1000  b: 300  c: 500 } được 20
    ví dụ "60%"        { a: 1000  b: 300  c: 300 } được 15
  }
}
`;

test.each([
  ["English", english],
  ["Vietnamese", vietnamese],
])("indicator III.5 in %s keywords gives 20, 15, and nothing where no dossier came in", (_, text) => {
  expect(scoreOne(text, { a: 1000, b: 300, c: 500 })).toBe("20");
  expect(scoreOne(text, { a: 1000, b: 300, c: 300 })).toBe("15");
  expect(scoreOne(text, { a: 1000, b: 300, c: 450 })).toBe("75/4");
  expect(scoreOne(text, { a: 0, b: 0, c: 0 })).toBe("not applicable");
  expect(scoreOne(text, { a: 1000, b: 300 })).toBe("pending");
  expect(scoreOne(text, { a: 10, b: 6, c: 6 })).toBe("refused");
});

test("both have the same meaning, as does every mixture of their keywords", () => {
  expectSameMeaning(english, vietnamese);
  expectSameMeaning(english, inVietnamese(english));
  const [head = "", ...lines] = english.split(/(?<=\n)/);
  const mixed = [head, ...lines.map((line, at) => (at % 2 === 0 ? line : inVietnamese(line)))].join("");
  expectSameMeaning(english, mixed);
});

test("short words of a heading and a rule may be longer ones: tối đa and điểm tối đa, điểm and số điểm", () => {
  expectSameMeaning(vietnamese, vietnamese.replaceAll("điểm tối đa", "tối đa"));
  expectSameMeaning(vietnamese, vietnamese.replace(" điểm {", " số điểm {"));
});

test("every ordinary line has both spellings", () => {
  const outcome = pointsOf(wholeEnglish, {
    "1.1.a": 10,
    "1.1.b": 4,
    "1.2.status": "planned",
    "2.issued": true,
  });
  expect(outcome).toEqual({ "1.1": "5", "1.2": "5", "2": "10" });
  const other = pointsOf(wholeVietnamese, { "1.1.a": 10, "1.1.b": 4, "1.2.tt": "dự_kiến", "2.đã_có": "có" });
  expect(other).toEqual(outcome);
  expectSameMeaning(wholeEnglish, inVietnamese(wholeEnglish));
});

test("wording, layout and comments are no part of the meaning; figures are", () => {
  expectSameMeaning(english, english.replace("Tỷ lệ>=80%: Điểm", "Điểm").replace(/ {2,}/g, " "));
  expect(() =>
    expectSameMeaning(english, english.replace("< 80%", "< 80%").replaceAll("80%", "60%")),
  ).toThrow();
  expect(expectClean(english).id).toBe("dti");
});
