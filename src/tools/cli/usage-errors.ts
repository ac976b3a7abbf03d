/** Says in the reader's language what commander finds wrong with a command. */
import type { CommanderError } from "commander";
import type { Locale } from "../../base/diagnostic.ts";
import { textsOf } from "./texts.ts";

/** The sentence for a usage error: `There is no option "--formt". Do you mean "--format"?`. */
export function usageMessage(error: CommanderError, locale: Locale): string {
  const { usage } = textsOf(locale);
  return [sentenceOf(error, locale), ...nearestIn(error.message).map(usage.nearest), usage.seeHelp].join(" ");
}

// Commander tells the facts only inside its English sentence, in quotes of a known order.
function sentenceOf({ code, message }: CommanderError, locale: Locale): string {
  const { usage } = textsOf(locale);
  const [first = "", second = ""] = [...message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? "");
  switch (code) {
    case "commander.unknownCommand":
      return usage.unknownCommand(first);
    case "commander.unknownOption":
      return usage.unknownOption(first);
    case "commander.missingArgument":
      return usage.missingArgument(first);
    case "commander.missingMandatoryOptionValue":
      return usage.missingOption(first);
    case "commander.optionMissingArgument":
      return usage.missingValue(first);
    case "commander.excessArguments":
      return usage.tooMany;
    case "commander.conflictingOption":
      return usage.conflicting(first, second);
    case "commander.invalidArgument":
      return usage.notAllowed(second, first, /choices are ([^.]*)\./.exec(message)?.[1] ?? "");
    default:
      return message;
  }
}

function nearestIn(message: string): readonly string[] {
  const near = /\(Did you mean (?:one of )?([^,?]*)/.exec(message)?.[1];
  return near === undefined ? [] : [near];
}
