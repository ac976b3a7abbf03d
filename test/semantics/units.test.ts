/** Tests of units of measure: figures in different units are neither added nor compared. */
import { describe, expect, test } from "vitest";
import {
  expectClean,
  expectDiagnostics,
  indicator,
  inVietnamese,
  keywordLanguages,
  message,
  ruleset,
} from "../harness.ts";

const inputs = `input files: count "Số hồ sơ" of "hồ sơ"
input people: count "Số người" of "người"
input online: count "Hồ sơ trực tuyến" of "hồ sơ"
input other: count "Không nêu đơn vị"
input cost: amount of "triệu đồng"
`;
const rule = (condition: string): string => indicator(`${inputs}points { ${condition}: max   otherwise: 0 }`);

describe.each(keywordLanguages)("in %s keywords", (_, say) => {
  test.each([
    "«files + people» > 5",
    "«files - people» > 5",
    "«files > people»",
    "files > 5 and «people <= files»",
    "«2 * files + 3 * people» > 5",
    "«80% * files < people»",
    "«files + other + people» > 5",
    "files + «(online + people)» > 5",
    "least(files, «people») > 5",
    "sum(files, other, «people») > 5",
    "clamp(files, 1, «people») > 5",
    "round(«files + people», 2) > 5",
    "«floor(files) < people»",
    "«-files < people»",
    "«highest(files) > people»",
  ])("%s is reported", (condition) => {
    expectDiagnostics(say(rule(condition)), "BRM0219");
  });

  test.each([
    "files + online > 5",
    "files / people > 50%",
    "cost / people + cost / people > 5",
    "files + other > 5",
    "files > 5",
    "files / online > people / other",
    "other * files > cost * people",
    "files * people + cost > 5",
    "files * 50% + online > 5",
    "least(files, online, 7) > 5",
    "files / 80% + online / 80% > 5",
  ])("%s goes together", (condition) => {
    expectClean(say(rule(condition.replaceAll(/ \/ (people|online|other)/g, " / greatest($1, 1)"))));
  });

  test("through names, cases, else and methods", () => {
    expectDiagnostics(
      say(indicator(`${inputs}all = files + online\npoints { «all > people»: max   otherwise: 0 }`)),
      "BRM0219",
    );
    expectDiagnostics(
      say(
        indicator(
          `${inputs}one = { other > 5: files   otherwise: «people» }\npoints { one > 5: max   otherwise: 0 }`,
        ),
      ),
      "BRM0219",
    );
    expectDiagnostics(
      say(indicator(`${inputs}one = «files else people»\npoints { one > 5: max   otherwise: 0 }`)),
      "BRM0219",
    );
    expectDiagnostics(
      say(
        ruleset(`method more(x, y) { x > y: max   otherwise: 0 }
indicator 1 "Chỉ số" max 10 {
  input files: count of "hồ sơ"
  input people: count of "người"
  points = «more(files, people)»
}`),
      ),
      "BRM0219",
    );
  });

  test("in conditions, targets and across indicators", () => {
    expectDiagnostics(
      say(
        ruleset(`background { people: count of "người" }
indicator 1 "Chỉ số" max 10 {
  input files: count of "hồ sơ"
  require «files <= people»
  points = 0
}
indicator 2 "Khác" max 10 {
  target «1.files >= people»
  points = 0
}`),
      ),
      "BRM0219",
      "BRM0219",
    );
  });

  test("capitals and blanks make no other unit", () => {
    expectClean(
      say(
        indicator(
          `input a: count of "Hồ  sơ"\ninput b: count of "hồ sơ "\npoints { a >= b: max   otherwise: 0 }`,
        ),
      ),
    );
  });

  test("only counts and amounts have a unit", () => {
    for (const kind of ["ratio", "points", "yes/no", "date", "text", "choice { u  v }"]) {
      expectDiagnostics(
        say(indicator(`input a: ${kind} of «"hồ sơ"»\npoints { a is provided: max   otherwise: 0 }`)),
        "BRM0230",
      );
    }
    expectClean(say(indicator('input a: amount of "triệu đồng"\npoints { a > 0: max   otherwise: 0 }')));
  });
});

test("the sentence names both units, and shows where they are stated", () => {
  const text = rule("«files > people»");
  expect(message(text, "en")).toBe(
    'Figures in "hồ sơ" and figures in "người" cannot be added or compared. Look at the formula again, or at the unit of measure where the inputs are declared.',
  );
  expect(message(inVietnamese(text), "vi")).toBe(
    'Không cộng, trừ hay so sánh được số liệu tính bằng "hồ sơ" với số liệu tính bằng "người". Hãy xem lại công thức, hoặc đơn vị đo ở dòng số liệu.',
  );
});

test("the unit is kept with the input", () => {
  const { children } = expectClean(rule("files > 5"));
  expect(JSON.stringify(children)).toContain('"unitOf":"triệu đồng"');
});
