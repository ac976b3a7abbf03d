/** Tells which figures of a receipt were changed: those that its own steps were not worked out with, or whose points no longer come out. */
import type { Mismatch } from "./mismatch.ts";
import { inputsHash, type Receipt } from "./receipt.ts";

/** One mismatch a figure where the steps tell it; else one a unit, with the indicators that come out otherwise. */
export function changedInputs(receipt: Receipt, again: Receipt): readonly Mismatch[] {
  const [before, after] = [receipt, again].map(
    ({ results }) => new Map(results.map((one) => [one?.unit, one])),
  );
  return receipt.units.flatMap(({ unit, inputs, hash }): readonly Mismatch[] => {
    const [kept, now] = [receipt, again].map(({ traces }) => inputsIn(traces.units[unit]));
    const told = [...(now ?? [])].flatMap(([key, value]): readonly Mismatch[] => {
      const worked = kept?.get(key);
      return worked === undefined || worked === value
        ? []
        : [{ what: "input", unit, place: key, kept: worked, now: value }];
    });
    const own = inputsHash(inputs);
    if (told.length > 0 || own === hash) {
      return told;
    }
    const others = otherResults(before?.get(unit), after?.get(unit));
    const figures = others.flatMap((code) =>
      [...inputsIn(code === "" ? undefined : pick(again.traces.units[unit], code))].map(
        ([key, value]) => `${key} = ${value}`,
      ),
    );
    return [{ what: "input", unit, place: "inputs", kept: hash, now: own, indicators: others, figures }];
  });
}

/** The units whose figures are no longer those that were hashed, where nothing could be rescored. */
export function changedSeals({ units }: Receipt): readonly Mismatch[] {
  return units.flatMap(({ unit, inputs, hash }): readonly Mismatch[] => {
    const now = inputsHash(inputs);
    return now === hash ? [] : [{ what: "input", unit, place: "inputs", kept: hash, now }];
  });
}

type Traces = Receipt["traces"]["units"][string];

function pick(traces: Traces | undefined, code: string): Traces | undefined {
  const one = traces !== undefined && Object.hasOwn(traces, code) ? traces[code] : undefined;
  return one && { [code]: one };
}

/** The figures that the steps of a unit start from. */
function inputsIn(traces: Traces | undefined): ReadonlyMap<string, string> {
  return new Map(Object.values(traces ?? {}).flatMap((one) => Object.entries(one.inputs)));
}

/** The indicators whose points are others than they were. */
function otherResults(kept: Result | undefined, now: Result | undefined): readonly string[] {
  const before = new Map((kept?.indicators ?? []).map((one) => [one.code, one]));
  return (now?.indicators ?? []).flatMap(({ code, exact, status }) => {
    const old = before.get(code);
    return old?.exact === exact && old?.status === status ? [] : [code];
  });
}

type Result = Receipt["results"][number];
