/** Tests that no text makes barem throw, hang, or speak of places outside the text: mutants of real texts, and garbage. */
import { expect, test } from "vitest";
import { type Diagnostic, reportInto } from "../../src/base/diagnostic.ts";
import { messageOf } from "../../src/base/message.ts";
import { compile } from "../../src/check.ts";
import { evaluate } from "../../src/index.ts";
import { parse } from "../../src/syntax/parse.ts";
import { originals, textFrom } from "./mutants.ts";

/** `BAREM_RUNS` of 300, as the properties have it, are 20,000 texts; the seed of the first is `BAREM_SEED`. */
const runs = Number(process.env["BAREM_RUNS"] ?? 300);
const count = Math.ceil((runs * 20_000) / 300);
const firstSeed = Number(process.env["BAREM_SEED"] ?? Date.now() % 1_000_000_000);

/** One text in so many is also lowered, proved and scored with. */
const WHOLE = 5;
/** Milliseconds of work, whatever else the machine does; what takes longer twice over hangs. */
const LONGEST = 2000;

const texts = originals();

test("there are many texts to begin with", () => {
  expect(texts.length).toBeGreaterThan(150);
});

test(`${count} texts that nobody should write, from seed ${firstSeed}`, { timeout: count * 60 }, () => {
  for (let seed = firstSeed; seed < firstSeed + count; seed++) {
    const text = textFrom(seed, texts);
    const isWhole = seed % WHOLE === 0;
    const fault = faultOf(text, isWhole);
    if (fault !== undefined) {
      expect.fail(`${fault}\n(BAREM_SEED=${seed} BAREM_RUNS=1) in the text\n${JSON.stringify(text)}`);
    }
  }
});

/** What is wrong with how barem takes a text; undefined where all is well. */
function faultOf(text: string, isWhole: boolean): string | undefined {
  const start = process.cpuUsage();
  try {
    const found = isWhole ? compiled(text) : parsed(text);
    const fault = found.map((one) => faultIn(one, text)).find((one) => one !== undefined);
    const isSlow = spentSince(start) > LONGEST && timeOf(() => (isWhole ? compiled : parsed)(text)) > LONGEST;
    return fault ?? (isSlow ? `takes longer than ${LONGEST} ms` : undefined);
  } catch (error) {
    return `throws ${error instanceof Error ? error.stack : String(error)}`;
  }
}

function timeOf(work: () => unknown): number {
  const start = process.cpuUsage();
  work();
  return spentSince(start);
}

function spentSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function parsed(text: string): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  parse({ name: "x.barem", text }, reportInto(found));
  return found;
}

function compiled(text: string): readonly Diagnostic[] {
  const { ruleset, diagnostics } = compile(text);
  if (ruleset !== undefined) {
    evaluate(ruleset, {});
  }
  for (const { fixes } of diagnostics.slice(0, 1)) {
    for (const { span, text: by } of fixes) {
      parsed(text.slice(0, span.from) + by + text.slice(span.to));
    }
  }
  return diagnostics;
}

function faultIn(one: Diagnostic, text: string): string | undefined {
  const spans = [one.span, ...one.related.map(({ span }) => span), ...one.fixes.map(({ span }) => span)];
  const outside = spans.find(({ from, to }) => !(from >= 0 && from <= to && to <= text.length));
  const sentences = (["vi", "en"] as const).map((locale) => messageOf(one, locale));
  const odd = sentences.find((sentence) => sentence === "" || /undefined|\[object|NaN/.test(sentence));
  const idle = one.fixes.find(({ span, text: by }) => text.slice(span.from, span.to) === by);
  return outside !== undefined
    ? `${one.code} stands outside the text, from ${outside.from} to ${outside.to} of ${text.length}`
    : odd !== undefined
      ? `${one.code} says "${odd}"`
      : idle !== undefined
        ? `${one.code} offers a fix that changes nothing`
        : undefined;
}
