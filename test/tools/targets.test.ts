/** Tests that scoring a ruleset with targets says where they are told. */
import { expect, test } from "vitest";
import { barem, inFolder, write } from "./bad-input.ts";

inFolder();

test("a ruleset with targets says that --details tells which are met, and then tells it", async () => {
  write("muc-tieu.csv", 'unit,I.2.bài\n"Phường A",10\n');
  const args = ["score", "commune/dong-thanh-2023", "muc-tieu.csv"];
  const short = await barem(args, "vi");
  expect(short.err).toMatch(/có \d+ mục tiêu; thêm --details/);
  const long = await barem([...args, "--details"], "vi");
  expect(long.err).not.toContain("--details");
  expect(long.out).toContain("mục tiêu");
});
