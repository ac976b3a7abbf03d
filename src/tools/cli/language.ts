/** Finds the language to speak before anything is parsed, because help and usage errors speak it too. */
import type { Locale } from "../../base/diagnostic.ts";

/**
 * The language of `--lang`, else of LC_ALL, LC_MESSAGES or LANG; Vietnamese where these say neither:
 * `languageOf(["--lang", "en"], {})` is "en".
 */
export function languageOf(
  words: readonly string[],
  environment: { readonly [name: string]: string | undefined },
): Locale {
  const { LC_ALL, LC_MESSAGES, LANG } = environment;
  const wanted =
    askedFor(words) ?? [LC_ALL, LC_MESSAGES, LANG].find((one) => one !== undefined && one !== "");
  return wanted !== undefined && /^en(?![a-z])/i.test(wanted) ? "en" : "vi";
}

function askedFor(words: readonly string[]): string | undefined {
  const end = words.indexOf("--");
  const options = end < 0 ? words : words.slice(0, end);
  const at = options.findLastIndex((word) => word === "--lang" || word.startsWith("--lang="));
  const option = options[at];
  return option === "--lang" ? options[at + 1] : option?.slice("--lang=".length);
}
