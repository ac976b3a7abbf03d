/** Tests that the formatter keeps every comment where it stood, and the author's blank lines, one at most. */
import { describe, expect, test } from "vitest";
import { commentsOf, formatted, lines } from "./format.ts";

describe("comments", () => {
  test("stand where they stood: above a line, at its end, before a closing brace, at the head and the foot", () => {
    const text = `# đầu
# đầu, dòng hai

ruleset r "B" {  # sau ngoặc mở
  # trên dòng
  level commune  # cuối dòng
  total 1

  # trên chỉ số
  indicator 1 "x" max 1 {
    points {
      a: 1  # trường hợp
      # trước ngoặc đóng
    }  # sau ngoặc đóng
  }

  # cuối khối
}
# cuối tệp
`;
    const laidOut = formatted(text.replaceAll(/^ +/gm, "").replaceAll(/ +#/g, " #"));
    expect(laidOut).toBe(text.replace("level commune", "level commune").replace("total 1", "total 1"));
  });

  test("one inside a line goes to its end, if it is the last; others go above it", () => {
    expect(lines("x = a + # một\n  b")).toBe("x = a + b  # một");
    expect(lines("x = a + # một\n  b + # hai\n c # ba")).toBe("# một\n# hai\nx = a + b + c  # ba");
    expect(lines("x =\n  # một\n  a")).toBe("# một\nx = a");
    expect(lines("x = # một\n  # hai\n  a")).toBe("# một\n# hai\nx = a");
  });

  test("one before an opening brace on the next line stays with the line it ends", () => {
    expect(lines("points # một\n{\n  # hai\n  a: 1 }")).toBe("points {  # một\n  # hai\n  a: 1\n}");
  });

  test("one after a closing brace and before the rest of its line goes to the end of that line", () => {
    expect(lines("example {\n  # một\n  a: 1 } # hai\n  gives 1")).toBe(
      "example {\n  # một\n  a: 1\n} gives 1  # hai",
    );
  });

  test("one between the lines of data keeps each entry on its line", () => {
    expect(lines('input s: choice { a "A" # một\n b "B" }')).toBe(
      'input s: choice {\n  a "A"  # một\n  b "B"\n}',
    );
  });

  test("those of neighbouring lines line up", () => {
    expect(lines('lead "a"  # một\nwording "bb" # hai\nguide "c"\nsupport "dddddd" #ba\n')).toBe(
      'lead    "a"   # một\nwording "bb"  # hai\nguide   "c"\nsupport "dddddd"  #ba',
    );
  });

  test("what stands in a comment is not touched, but for blanks at its end", () => {
    const comment = '#  "a" {  ≥ “b”  ;  tối đa\tx   ';
    expect(commentsOf(lines(`x = 1 ${comment}\n`))).toEqual([comment.trimEnd()]);
  });

  test("a text of comments alone stays", () => {
    expect(formatted("\n\n  # một\n\n\n# hai")).toBe("# một\n\n# hai\n");
  });
});

describe("blank lines", () => {
  test("at most one where the author had some, none inside of braces", () => {
    expect(lines("x = 1\n\n\n\ny = 2\nz = 3\npoints {\n\n\n  a: 1\n\n\n  not a: 0\n\n}")).toBe(
      "x = 1\n\ny = 2\nz = 3\npoints {\n  a: 1\n\n  not a: 0\n}",
    );
  });

  test("a line with blanks only is a blank line", () => {
    expect(lines("x = 1\n \t \ny = 2")).toBe("x = 1\n\ny = 2");
  });

  test("one stands around what has a heading, and above the comments of it", () => {
    const text =
      'ruleset r "B" { level commune\ngroup 1 "x" { indicator 1.1 "y" { x = 1 }\n# hai\nindicator 1.2 "z" }\nshow 2 }';
    expect(formatted(text)).toBe(`ruleset r "B" {
  level commune

  group 1 "x" {
    indicator 1.1 "y" {
      x = 1
    }

    # hai
    indicator 1.2 "z"
  }

  show 2
}
`);
  });

  test("a comment below a closing brace stays there where a blank line follows it", () => {
    const text = 'ruleset r "B" {\n  indicator 1 "y"\n  # của 1\n\n  indicator 2 "z"\n}\n';
    expect(formatted(text)).toBe(text);
  });

  test("no text is only a text without lines", () => {
    expect(formatted("")).toBe("");
    expect(formatted(" \n\n ")).toBe("");
  });
});
