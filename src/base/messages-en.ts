/** What barem says, in English: one sentence for each code, made from its facts. */
import { areFigures, capital, didYouMeanEn, hasDate, isRatioForPoints, withArticle } from "./terms.ts";
import { assertNever } from "./invariant.ts";
import type { RollUpFault, Term } from "./codes.ts";
import type { RuleMessages } from "./messages-vi.ts";

export const messagesEn: RuleMessages = {
  // 01xx · syntax
  BRM0101: ({ text }) => `"${text}" cannot be read. Remove it, or put it in quotes if it is wording.`,
  BRM0102: () => `This text is not closed. Add a " at its end, on the same line.`,
  BRM0103: ({ text, whole, decimal, list }) =>
    `"${text}" can mean several things. Write ${[
      ...(whole === undefined ? [] : [`${whole} for thousands`]),
      ...(decimal === undefined ? [] : [`${decimal} for one decimal number`]),
      `${list} for several numbers`,
    ].join(", ")}.`,
  BRM0104: ({ text, whole, decimal }) =>
    decimal === undefined
      ? `"${text}" is not a number. Write ${whole}, without points between the thousands.`
      : `"${text}" can mean two things. Write ${whole} for thousands, ${decimal} for a decimal number.`,
  BRM0105: ({ expected, after, found, nearest }) =>
    `${after === "" ? "Here" : `After "${after}"`} ${anyOfEn(expected)} is needed${found === "" ? "" : `, but this is "${found}"`}.${didYouMeanEn(nearest)}`,
  BRM0106: ({ found, block, nearest }) =>
    `"${found}" does not begin a line of ${block.en}.${didYouMeanEn(nearest)}`,
  BRM0107: () => `This { is never closed. Add } after the last line of its block.`,
  BRM0108: () => `This } closes no block. Remove it, or add { where the block begins.`,
  BRM0109: ({ joined }) => `A name of several words is joined by underscores. Write ${joined}.`,
  BRM0110: () => `A line cannot begin with a minus sign. Move the sign to the end of the line above.`,
  BRM0111: ({ text, iso }) => `Dates are written year-month-day: ${iso}, not ${text}.`,
  BRM0112: ({ codePoint }) =>
    `A hidden character ${codePoint} shows the text in another order than it is read. Remove it.`,
  BRM0113: ({ found, after }) =>
    `"${found}" cannot stand after "${after}". Look for a missing sign or a word too many.`,
  BRM0115: ({ what }) => `"${what.en}" already stands above. Keep one of them.`,
  BRM0116: ({ what }) => `The ruleset has no line "${what.en}". Add one at the top of the block.`,
  BRM0117: ({ found, allowed, nearest }) =>
    `"${found}" cannot be used here.${didYouMeanEn(nearest)} Choose one of: ${listEn(allowed)}.`,
  BRM0118: ({ what, limit }) => `Limit passed: ${what.en}, at most ${limit}. Split it into smaller parts.`,
  BRM0119: () => `This file holds no ruleset. It begins with: ruleset name "…" { … }.`,
  BRM0120: ({ text }) => `Text must be put in double quotes: write ${text}.`,
  BRM0121: ({ text }) => `${text} is in no calendar. Look at the month and the day again.`,
  BRM0122: ({ name, letters }) =>
    `"${name}" holds letters that are not Latin: ${letters
      .map(({ letter, codePoint, latin }) => `"${letter}" (${codePoint}) looks like "${latin}"`)
      .join(", ")}. Type them again as Latin letters; they are read as such.`,
  BRM0123: () =>
    `Each line is decided on its own here, so there is no "otherwise". Remove this line; a line that does not hold gives no points.`,
  BRM0124: ({ month, first, last }) =>
    `A whole day is needed here, but ${month} is a month. Write a day of it, such as ${first} or ${last}.`,
  BRM0125: ({ path }) =>
    `The path "${path}" cannot be used. Write a .barem file in the same folder or one below it, such as "shared/methods.barem".`,
  BRM0126: ({ path }) =>
    path.endsWith(".barem")
      ? `The file "${path}" cannot be read. Look at its name again; the path begins at the folder of this file.`
      : `There is no ruleset "${path}". "barem rulesets" lists the ids there are; a file of your own ends in .barem.`,
  BRM0127: ({ path, ruleset }) =>
    `The file "${path}" holds the ruleset "${ruleset}", not shared methods. Move the methods to a file of their own.`,
  BRM0130: ({ found, keyword }) => `This keyword is written "${keyword}", not "${found}".`,
  BRM0131: ({ sign }) => `"${sign}" stands before this line as a bullet does. Remove it.`,
  BRM0132: ({ found, meant }) => `"${found}" must be written "${meant.en}".`,
  BRM0133: ({ codePoint }) => `A character that cannot be seen, ${codePoint}, stands here. Remove it.`,
  BRM0134: ({ block }) =>
    `The line that opens the block of these lines is missing, but its } is there. Add the line again${blockHeadEn(block)}`,
  BRM0135: ({ sign }) => `${sign} stands twice. Remove one of the two.`,
  BRM0136: ({ word }) =>
    `barem has no "${word}". Write a list of cases, one a line: the condition, a colon, the value; the last is "otherwise:".`,
  BRM0137: ({ word }) =>
    `"${word}" stands only in a ruleset that extends another: ruleset name extends other_name from "file.barem" { … }.`,
  // 02xx · names and kinds
  BRM0201: ({ name, nearest }) =>
    `"${name}" is not declared.${didYouMeanEn(nearest) || " Declare it by an input line or a formula."}`,
  BRM0202: ({ codeText }) =>
    `Code ${codeText} is already used above. Each group and indicator needs a code of its own.`,
  BRM0203: ({ name }) => `The name "${name}" is already used above. Give one of the two another name.`,
  BRM0204: ({ cycle }) => `This value is computed from itself: ${cycle.join(" → ")}. Take one step out.`,
  BRM0205: ({ expected, found, bare }) =>
    `This must be ${anyOfEn(expected.map((one) => ({ ...one, en: withArticle(one) })))}, but it is ${withArticle(found)}.${bare !== undefined ? ` Write "${bare} points", or a part of max.` : isRatioForPoints(expected, found) ? " Multiply it by max." : ""}`,
  BRM0206: ({ value }) => `A ratio is compared with a whole number above 1. Do you mean ${value}?`,
  BRM0207: ({ word, input, nearest }) => `"${word}" is not an option of "${input}".${didYouMeanEn(nearest)}`,
  BRM0208: ({ name, expected, given }) =>
    `"${name}" takes ${expected} ${expected === 1 ? "value" : "values"}, but ${given} ${given === 1 ? "is" : "are"} given. Give exactly ${expected}.`,
  BRM0209: ({ name, nearest, known }) =>
    `There is no method "${name}".${didYouMeanEn(nearest) || ` There are: ${known.join(", ")}.`}`,
  BRM0210: ({ name, nearest }) =>
    `The source "${name}" is not among the "sources".${didYouMeanEn(nearest) || " Add it there with the full name of the document."}`,
  BRM0211: ({ value }) =>
    `The number ${value} must be points here. Write "${value} points", or a part of max, such as 1/2 * max.`,
  BRM0212: ({ left, right, operator }) =>
    `${capital(left.en)} and ${right.en} do not go together in "${operator}". ${hasDate(left, right) ? "Dates are compared with dates only; nothing is added to them or taken away." : areFigures(left, right) ? "Check whether a division or a multiplication is missing." : "Figures of one kind are needed here."}`,
  BRM0214: ({ low, high }) => `The range ${low}..${high} holds no value. Swap its ends.`,
  BRM0215: ({ name }) =>
    `"${name}" cannot stand inside another statistic of the cohort. Leave one of the two out.`,
  BRM0216: ({ text, least, most }) => `A whole number from ${least} to ${most} is needed here, not ${text}.`,
  BRM0217: ({ text }) => `A maximum is a number from 0 up without a per cent sign, not ${text}.`,
  BRM0218: () => `A number cannot be divided by 0. Correct it.`,
  BRM0219: ({ left, right }) =>
    `Figures in "${left}" and figures in "${right}" cannot be added or compared. Look at the formula again, or at the unit of measure where the inputs are declared.`,
  BRM0220: ({ reason }) =>
    ({
      subtracted:
        "The larger this is, the smaller the result, but an index or a pillar must not fall when a part of it rises. Replace the subtraction.",
      divisor: "Only a number above 0 or max can be divided by here. Write the division anew.",
      cohort: "Units are looked at one by one here, so other units cannot be asked for. Remove this part.",
      form: "Only +, *, / by a number or by max, and functions such as least, greatest and round can be used here. Write this part anew.",
    })[reason],
  BRM0221: ({ fault }) => rollUpFaultEn(fault),
  BRM0222: ({ what, name, nearest, other }) =>
    `What is extended has no ${what.en}${name === "" ? "" : ` "${name}"`}.${other === undefined ? didYouMeanEn(nearest) : ` "${name}" is ${withArticle(other)} there.`}`,
  BRM0223: ({ name }) => `"${name}" is edited twice. Keep one of the two edits.`,
  BRM0224: ({ codeText }) =>
    `The code "${codeText}" is already taken. Choose another, or renumber or remove what has it.`,
  BRM0225: ({ cycle }) => `This ruleset extends itself: ${cycle.join(" → ")}. Take one step out.`,
  BRM0226: ({ codeText }) => `A group cannot be moved into itself or into "${codeText}", which it holds.`,
  BRM0227: ({ path }) => `"${path}" holds no ruleset that could be extended. Name a file with a ruleset.`,
  BRM0228: ({ path, found, declared }) => `The ruleset in "${path}" is named ${declared}, not ${found}.`,
  BRM0229: () =>
    `This ruleset extends another, which cannot be read here. Use compileEdition of "barem/author", and give it a read.`,
  BRM0230: ({ kind }) =>
    `Only counts and amounts have a unit of measure, ${withArticle(kind)} has none. Remove "of …", or change the kind of the input.`,
  // 03xx · laws
  BRM0301: ({ declared, sum, children }) =>
    children === 0
      ? `Nothing inside is scored, so the sum is 0, not the ${declared} declared. Add an indicator, or change this number.`
      : `The ${children === 1 ? "maximum of the one item inside is" : `maxima of the ${children} items inside add up to`} ${sum}, not the ${declared} declared. Change this number or the maximum of an item.`,
  BRM0302: ({ witness }) =>
    `No case holds when ${witness.en}. Add that case, "otherwise:", or a "require" line if the data cannot be so.`,
  BRM0303: ({ witness, isInCall }) =>
    isInCall
      ? `Two cases of this method hold when ${witness.en}. Look at the order of the values given to it: the smaller mark may stand after the larger one, or the two may be equal.`
      : `This case and another one both hold when ${witness.en}. Change a threshold so that only one holds.`,
  BRM0304: ({ question }) =>
    ({
      complete: `It is not proved that one case always holds. Add "otherwise:" or a "require" line.`,
      disjoint: `It is not proved that no two cases hold at once. Write conditions that exclude each other more plainly.`,
      "otherwise last": `No case can follow "otherwise:". Move "otherwise:" to the end.`,
      "no grade": `A list of grades ends with "otherwise", so that every unit has a grade. Add a last line "otherwise:".`,
      empty: `This list has no case. Add one, such as "otherwise: 0".`,
    })[question],
  BRM0305: ({ witness }) =>
    `The divisor is 0 when ${witness.en}. Add "not applicable when … = 0", a "require" line, or "else 0".`,
  BRM0306: () =>
    `It is not proved that the divisor is never 0. Add "not applicable when … = 0", a "require" line, or "else 0".`,
  BRM0307: ({ witness, points, max }) =>
    `The points are ${points}, above the maximum of ${max}, when ${witness.en}. Add a "require" line, or a cap such as "least(…, max)".`,
  BRM0308: ({ witness, points }) =>
    `The points are ${points}, below 0, when ${witness.en}. Add a "require" line or "clamp(…)".`,
  BRM0309: ({ bound }) =>
    `It is not proved that the points ${bound === "low" ? "are never below 0" : "never pass the maximum"}. Add a "require" line for the data, or "clamp(…, 0, max)".`,
  BRM0310: ({ declared, computed }) =>
    `The example says ${declared ?? '"not applicable"'}, but the rule gives ${computed ?? '"not applicable"'}. Look at the rule or the example again.`,
  BRM0311: ({ missing }) => `The example lacks data: ${missing.join(", ")}. Add it to the example.`,
  BRM0312: ({ input, options }) =>
    `No points are given for ${options.join(", ")} of "${input}". Add a line for each, or "otherwise:".`,
  BRM0313: ({ codeText }) =>
    `Indicator ${codeText} is scored but has no rule. Add "points = …", or mark it "unscored".`,
  BRM0314: ({ codeText }) =>
    `Indicator ${codeText} is scored but has no "max". Add its maximum, or mark it "unscored".`,
  BRM0315: ({ codeText }) =>
    `Item ${codeText} is unscored, so it has no maximum and no rule for points. Remove this part.`,
  BRM0316: ({ inputs }) =>
    `The data of the example is refused: ${inputs.join(", ")}. Values must be of their kind and meet every "require".`,
  BRM0317: () =>
    `No figures meet every "require" and stay applicable. Look at this condition and those above it again.`,
  BRM0318: ({ max, places }) =>
    `Rounding to ${places} decimals can lift points above the maximum of ${max}. Round to more decimals, or change the maximum.`,
  BRM0319: () =>
    `This rule has too many branches to be proved. Split it into several indicators, or nest fewer cases.`,
  BRM0320: ({ name }) =>
    `The input "${name}" is used nowhere. Look whether part of the rule was left out; if it is only collected, move it to the background.`,
  BRM0321: ({ max }) =>
    `No figures give the maximum of ${max}, so no unit can ever win this indicator. Look at the values and the maximum again.`,
  BRM0322: () =>
    `All figures give the maximum, so the indicator does not tell units apart. Look at the values and the conditions again.`,
  BRM0323: ({ name, from, to, before, after, lowerIsBetter }) =>
    lowerIsBetter
      ? `The points rise from ${before} to ${after} when "${name}" rises from ${from} to ${to}, although lower is better here. Change the rule, or leave out "lower is better".`
      : `The points fall from ${before} to ${after} when "${name}" rises from ${from} to ${to}. Change a threshold or a value, or write "lower is better" if that is meant.`,
  BRM0324: ({ codeText, absent }) =>
    `${codeText === undefined ? "No indicator has" : `Indicator ${codeText} has no`} ${quotedEn(absent)}. Add ${themEn(absent)}; where the decision does not print ${themEn(absent)}, write "not stated ${listEn(absent)}" in the head.`,
  BRM0325: ({ absent }) =>
    `The ruleset has no line ${quotedEn(absent)}. Add ${themEn(absent)}; where the decision does not print ${themEn(absent)}, write "not stated ${listEn(absent)}".`,
  BRM0326: ({ codeText, absent }) =>
    `Where ${absent.map(({ en }) => en).join(" and ")} of indicator ${codeText} ${absent.length === 1 ? "comes" : "come"} from is not said. Add "source …" or "assumed …" after the maximum, or a source for the whole group.`,
  BRM0327: ({ label }) =>
    `No unit can have the grade "${label}": a line above it always holds first. Grades are read from the top, so put the highest first.`,
  BRM0328: ({ words, hasRule }) =>
    `barem cannot score this indicator: "${words}".${hasRule ? ` The rule beside it is not used: half a rule scores nothing.` : ""} Score it by hand; until then a unit has points for the other indicators, but no total.`,
  BRM0329: () =>
    `Ranks go by the total, but something does not apply to every unit, so units differ in their maximum. Rank by an index, such as total / max.`,
  BRM0330: ({ absent }) =>
    `The line ${quotedEn(absent)} still says what the edition says that is extended. Write what the new decision says.`,
  BRM0331: () =>
    `Missing figures count as 0 only where the decision says "no evidence, no points". Add "source …" or "assumed …" to this line.`,
  BRM0340: ({ statistic }) =>
    `The rule does not ask for ${statistic.en}. Take it out of the example, or look at the rule again.`,
  BRM0341: ({ statistic, stated, value }) =>
    `The unit of the example belongs to the units compared and has the value ${value}, so ${statistic.en} cannot be ${stated}. Correct one of the two.`,
};

// 02xx · roll-ups
function rollUpFaultEn(fault: RollUpFault): string {
  switch (fault.problem) {
    case "outside":
      return `"${fault.word.en} …" can stand only in index, pillar and grade lines. The rule of an indicator is computed from its inputs.`;
    case "unknown":
      return `There is no ${fault.word.en} "${fault.name}".${didYouMeanEn(fault.nearest) || " Write it as it is declared."}`;
    case "below":
      return `The line ${fault.word.en} "${fault.name}" stands below, but a line can use only those above it. Swap the two lines.`;
    case "unscored":
      return `Group ${fault.name} is unscored, so it reaches no share of any points. Remove it here.`;
    case "twice":
      return fault.name === fault.inside
        ? `Group ${fault.name} already stands in this line. Name each group once.`
        : `Group ${fault.name} stands in group ${fault.inside}, which this line names too, so it would count twice. Remove one of them.`;
    case "no part":
      return `"${fault.name}" cannot be used here. There are: total, max, group …, pillar "…", index "…".`;
    case "which index":
      return `There are several indices: ${fault.names.join(", ")}. Say which one ranks, such as index "${fault.names[0] ?? ""}".`;
    case "no index":
      return `There is no index to rank by. Add one, such as index "DTI" = total / max.`;
    case "named total":
      return `The total has no name. Remove this name, or rank by an index.`;
    case "no max":
      return `A maximum belongs to an indicator; there is none on this line. Remove this part.`;
    default:
      return assertNever(fault);
  }
}

// 01xx to 03xx · words

function listEn(terms: readonly Term[]): string {
  return terms.map(({ en }) => en).join(", ");
}

/** `"lead" and "evidence"`. */
function quotedEn(terms: readonly Term[]): string {
  return terms.map(({ en }) => `"${en}"`).join(" and ");
}

function themEn(terms: readonly Term[]): string {
  return terms.length === 1 ? "it" : "them";
}

function anyOfEn(terms: readonly Term[]): string {
  const words = terms.map(({ en }) => en);
  const last = words.at(-1) ?? "another line";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}

/** How a block may begin, where there is one way. */
function blockHeadEn({ en }: Term): string {
  return en === "points" ? "." : `, such as: ${en} … "…" {.`;
}
