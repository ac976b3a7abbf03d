/** What every command of the command line shares: where it writes, what it may look at, and in which language. */
import type { Locale } from "../../base/diagnostic.ts";

/** The outside world, handed in so that a test can run the command line without a process. */
export interface Io {
  /** Data: results that another program may read. */
  readonly stdout: (text: string) => void;
  /** Messages for people. */
  readonly stderr: (text: string) => void;
  /** What comes in through a pipe; nothing where it is left out. */
  readonly stdin?: () => AsyncIterable<Uint8Array>;
  readonly environment: { readonly [name: string]: string | undefined };
  /** Whether messages may be coloured. */
  readonly color: boolean;
}

export interface Session extends Io {
  readonly locale: Locale;
}

/** What the process ends with: all well, something found, used wrongly, or a mistake of ours. */
export const EXIT = { ok: 0, findings: 1, usage: 2, internal: 70 } as const;

export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Something that was opened, or the exit after its faults were printed. */
export type Opened<T> =
  | { readonly kind: "opened"; readonly value: T }
  | { readonly kind: "failed"; readonly exit: Exit };
