/** Stops on our own mistakes: what people get wrong is a diagnostic, what we get wrong throws. */

export class InvariantError extends Error {
  override readonly name = "InvariantError";
}

/** Throws BRM0901 unless `condition` holds. */
export function invariant(condition: boolean, message: string): asserts condition {
  if (!condition) {
    throw new InvariantError(`BRM0901: ${message}`);
  }
}

/** Ends a switch over a closed union: does not compile when a kind is left out. */
export function assertNever(value: never): never {
  throw new InvariantError(`BRM0901: unexpected ${JSON.stringify(value)}`);
}
