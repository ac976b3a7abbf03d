/** Tests what a receipt says of figures that were changed in it. */
import { expect, test } from "vitest";
import { barem, contentOf, inFolder, write } from "./bad-input.ts";

inFolder();

interface Kept {
  readonly units: { readonly inputs: { [key: string]: string } }[];
  readonly traces: {
    readonly units: {
      readonly [unit: string]: { readonly [code: string]: { inputs: { [key: string]: string } } };
    };
  };
}

/** The receipt of 600 of 1000 files with something changed in it, checked. */
async function checkedAfter(change: (kept: Kept) => void, lang: "vi" | "en") {
  await barem(["verify", "xa.barem", "so-lieu.csv", "--receipt", "r.json", "--force"], lang);
  const kept = JSON.parse(contentOf("r.json") ?? "") as Kept;
  change(kept);
  write("r.json", JSON.stringify(kept));
  const { exit, out } = await barem(["verify", "--receipt", "r.json"], lang);
  return [exit, out] as const;
}

function setInput(kept: Kept, key: string, value: string): void {
  const inputs = kept.units[0]?.inputs;
  if (inputs) inputs[key] = value;
}

test("a changed figure is named with what the steps were worked out with", async () => {
  const change = (kept: Kept) => setInput(kept, "III.5.b", "400");
  const [exit, out] = await checkedAfter(change, "en");
  expect(exit).toBe(1);
  expect(out).toContain(
    "  - figures, Yên Thịnh, III.5.b: the steps were worked out with 300, the figures now have 400\n",
  );
  // Told once, not again as a step.
  expect(out).not.toContain("inputs");
  expect((await checkedAfter(change, "vi"))[1]).toContain(
    "  - số liệu, Yên Thịnh, III.5.b: các bước tính dùng 300, nay số liệu ghi 400\n",
  );
});

test("where the steps were changed too, the indicator that no longer comes out is named with its figures", async () => {
  const [exit, out] = await checkedAfter((kept) => {
    setInput(kept, "III.5.b", "400");
    const trace = kept.traces.units["Yên Thịnh"]?.["III.5"];
    if (trace) trace.inputs["III.5.b"] = "400";
  }, "en");
  expect(exit).toBe(1);
  expect(out).toContain(
    "  - figures, Yên Thịnh: changed after they were written; indicator III.5 no longer comes out as recorded with III.5.a = 1000, III.5.b = 400, III.5.c = 300\n",
  );
});

test("figures that were changed without an effect are told as changed", async () => {
  const [exit, out] = await checkedAfter((kept) => setInput(kept, "III.5.b", "0300"), "en");
  expect(exit).toBe(1);
  expect(out).toMatch(
    /figures, Yên Thịnh(: changed after they were written, but every result is still the same|, III\.5\.b: the steps were worked out with 300, the figures now have 0300)/,
  );
});
