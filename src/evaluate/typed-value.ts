/** The value of an input in the form that its TypeScript type has, whatever form it was given in. */
import type { Input } from "../ir/ruleset.ts";
import type { RawValue, Value } from "./outcome.ts";
import { MOST_DIGITS } from "./read-number.ts";
import { compileValue } from "./read-value.ts";

/**
 * A count becomes a number, or a BigInt beyond 2^53; other numbers become exact text that reads as the same value:
 * `compileTypedValue(ratio)(exact("80%"))` is "0.8", and of 1/3 it is "1/3".
 */
export function compileTypedValue(input: Input): (value: Value) => RawValue {
  const read = compileValue(input);
  return (value) => {
    if (typeof value !== "object") return value;
    const [top, bottom] = value.parts();
    if (input.kind === "count") return top;
    const decimal = value.toShortest(MOST_DIGITS);
    // "1.125" could be meant as 1125, "1.1250" could not; and a ratio of "80" could be meant as 80%.
    const isSame = (text: string): boolean => {
      const reading = read(text);
      return reading.state === "value" && typeof reading.value === "object" && reading.value.equals(value);
    };
    return [decimal, `${decimal}0`].find(isSame) ?? `${top}/${bottom}`;
  };
}
