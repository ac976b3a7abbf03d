/** Every word that the command line itself says, in English. */
import type { Texts } from "./text-table.ts";

export const textsEn: Texts = {
  about: "barem: write a marking scheme as it is printed, check it like a program, score it exactly.",
  headings: new Map(),
  commands: {
    check: "check .barem files and show each place to mend",
    test: "run the examples and worked cases of rulesets, and name the cases that none reaches",
    fmt: "lay .barem files out in one canonical way, comments kept",
    score: "score one unit or many, with ranks",
    explain: "explain step by step how a unit came to its points, or what a code of barem means",
    rulesets: "list the shipped rulesets: legal basis, indicators known, what is assumed",
    docs: "print a ruleset as the table of a decision (Markdown or HTML)",
    diff: "compare two rulesets: what was added, removed or changed, with figures whose points differ",
    impact: "score the same data by two rulesets: who gains, who loses, and by which indicators",
    types: "print the TypeScript types of the inputs and codes",
    schema: "print the JSON Schema of the inputs of one unit",
    new: "start next year's edition: a file that extends a ruleset, with the old list to go through",
    consolidate: "print the full text of an edition that extends others",
    template: "make the form that units fill in with their figures (Excel or csv)",
    build: "write a ruleset as a typed JavaScript module that scores without reading the .barem file again",
  },
  arguments: {
    files: ".barem files",
    filesOrFolders: ".barem files, or folders that hold them; - is what comes from stdin, printed to stdout",
    filesToTest: ".barem files, shipped ids, or folders that hold .barem files",
    ruleset: "ruleset: a .barem file or a shipped id such as commune/bac-kan-2022",
    rulesetOrCode: "ruleset (a .barem file or a shipped id), or a code such as BRM0301",
    data: "data: a .csv, .xlsx or .json file, or - for stdin",
    old: "the ruleset before: a .barem file or a shipped id",
    new: "the ruleset after: a .barem file or a shipped id",
    codeWord: "CODE",
  },
  options: {
    lang: "language: vi or en (by default that of LANG)",
    version: "print the version",
    help: "print this help",
    checkFormat: "form of the result: text (the default) or json",
    assumptions: "list all that is assumed, and the share of the maximum that rests on it",
    report: "report on quality: jumps of points, figures counted twice, what lacks examples or evidence",
    maxWarnings: "exit with 1 where there are more warnings than this; left out, warnings do not count",
    minCoverage: "exit with 1 where examples reach less than this percentage of the cases",
    propose: "write examples that are missing at thresholds and in cases that none reaches, ready to paste",
    fmtCheck: "write nothing, only name the files that are to be laid out",
    keywords: "put every keyword into Vietnamese (vi) or English (en); as written where left out",
    format: "form of the result: table (the default) or json",
    scoreFormat:
      "table (for the screen), json, csv, md (Markdown), html (a page to print, with charts and reasons) or xlsx (a workbook, with -o); by the ending of the file of -o where left out; on the screen a table",
    use: "which figures count where the file has both: claimed or verified",
    decimal: "what decimals follow, comma or point, where the file does not show it",
    sheet: "read only this sheet of a workbook",
    ignore: "leave out the column with this heading; may be repeated",
    unit: "name of the unit",
    details: "print each indicator and target too",
    freeze: "keep what the units are compared by in this file",
    force: "let -o and --freeze replace a file",
    cohort: "compare with the units kept in this file, not with one another",
    indicator: "code of the indicator; all of them where left out",
    docsFormat:
      "md (Markdown) or html (a page to print); by the ending of the file of -o where left out, else md",
    diffFormat:
      "table (for the screen), md (Markdown), html (a page to print), json or barem (the extension that makes the new one of the old one); by the ending of the file of -o where left out, else table",
    impactFormat:
      "table (for the terminal), csv, json or html (a page to print, with a chart); by the ending of -o where it is left out, else table",
    renumbered: "an indicator with another code, old=new, such as 6.9=6.8; may be given several times",
    output: "write this file, not to the screen",
    forceOutput: "let -o replace a file",
    id: "name of the new ruleset; by default the old one with the year after",
    templateOutput: "the form: .xlsx (Excel) or .csv",
    templateUnit: "the name of a unit, filled in: a sheet a unit (with --table: a row); may be repeated",
    templateTable: "one table with a row a unit, instead of a sheet a unit",
    fullKeywords:
      "put every keyword into Vietnamese (vi) or English (en); the language of the file where left out",
  },
  helpCommand: "print the help of a command",
  examples: {
    program: `
Examples:
  barem check commune-2026.barem
  barem score commune/bac-kan-2022 data.csv
  barem score commune-2026.barem data.csv --unit "Xuân Lạc" --details
  barem explain commune-2026.barem data.csv --unit "Xuân Lạc" --indicator III.5`,
    check: `
Examples:
  barem check commune-2026.barem
  barem check province.barem commune.barem --max-warnings 0
  barem check commune/bac-kan-2022 --assumptions
  barem check commune/bac-kan-2022 --report

Exits with 0 where nothing is wrong, 1 where there are errors or too many warnings, 2 where the command or a file cannot be used.`,
    test: `
Examples:
  barem test commune-2026.barem
  barem test rulesets --format json
  barem test commune/bac-kan-2022 --min-coverage 80
  barem test commune/bac-kan-2022 --propose

Exits with 0 where all pass, 1 where one fails or the ruleset has errors, 2 where the command or a file cannot be used.`,
    fmt: `
Examples:
  barem fmt commune-2026.barem
  barem fmt --check rulesets
  barem fmt --keywords en commune-2026.barem
  barem fmt - < commune-2026.barem

Exits with 0 where every file is laid out, 1 where one has errors or (with --check) is to be laid out, 2 where the command or a file cannot be used.`,
    score: `
Examples:
  barem score commune/bac-kan-2022 data.csv
  barem score commune-2026.barem data.csv --unit "Xuân Lạc" --details
  barem score commune-2026.barem data.json --format json > points.json
  barem score commune-2026.barem data.csv -o points.xlsx
  barem score commune-2026.barem data.csv -o report.html
  barem score commune-2026.barem data.csv --freeze cohort-2026.json
  barem score commune-2026.barem late.csv --cohort cohort-2026.json

Exits with 0 where all was scored, 1 where the ruleset or the data have faults, 2 where the command or a file cannot be used.`,
    explain: `
Examples:
  barem explain commune-2026.barem data.csv --unit "Xuân Lạc" --indicator III.5
  barem explain commune/bac-kan-2022 data.csv --unit "Xuân Lạc"
  barem explain BRM0301`,
    rulesets: `
Examples:
  barem rulesets
  barem rulesets --format json`,
    types: `
Examples:
  barem types commune-2026.barem -o commune-2026.types.ts
  barem types commune/bac-kan-2022`,
    schema: `
Examples:
  barem schema commune-2026.barem -o commune-2026.schema.json`,
    build: `
Examples:
  barem build commune-2026.barem -o commune-2026.js
  barem build commune-2026.barem -o src/commune-2026.mjs --force

Writes the types beside it too: commune-2026.d.ts. The module uses "barem/runtime".
It is an ES module; a file that ends in .cjs is for require().`,
    new: `
Examples:
  barem new commune/dai-lanh-2023 -o dai-lanh-2024.barem
  barem new commune-2026.barem -o commune-2027.barem --id commune_2027

The new file names the old one by its path, so it stands in the folder of the old one or above it.`,
    consolidate: `
Examples:
  barem consolidate commune-2027.barem
  barem consolidate commune-2027.barem -o commune-2027-full.barem

Exits with 0 where it was printed, 1 where one of the texts has errors, 2 where the command or a file cannot be used.`,
    template: `
Examples:
  barem template commune/bac-kan-2022 -o form.xlsx
  barem template commune-2026.barem -o form.csv
  barem template commune-2026.barem -o form.xlsx --unit "Xuân Lạc" --unit "Yên Thịnh"
  barem template commune-2026.barem -o table.xlsx --table

Filled in, the same file is scored: barem score commune-2026.barem form.xlsx.
Ends with 0 when written, 1 when the ruleset has errors, 2 when the command or a file cannot be used.`,
    docs: `
Examples:
  barem docs province/dti-922
  barem docs commune-2026.barem -o commune-2026.html

Exits with 0 where it was printed, 1 where the ruleset has errors, 2 where the command or a file cannot be used.`,
    diff: `
Examples:
  barem diff commune-2025.barem commune-2026.barem
  barem diff province/dti-1726-2020 province/dti-922 -o comparison.html
  barem diff commune-2025.barem commune-2026.barem --format json

Rules are compared by what they mean: 80% and 4/5, another order, a method called or spelt out are no change.
Exits with 0 where nothing differs, 1 where something does, 2 where they cannot be compared.`,
    impact: `
Examples:
  barem impact commune-2025.barem commune-2026.barem --data figures-2025.csv
  barem impact commune-2025.barem commune-2026.barem --data figures-2025.csv -o impact.html
  barem impact commune-2025.barem commune-2026.barem --data figures-2025.csv --renumbered 6.9=6.8

Figures that only one of the rulesets uses are no fault.
Exits with 0 where it was scored, 1 where a ruleset has errors or the data have faults in both, 2 where the command or a file cannot be used.`,
  },
  usage: {
    unknownCommand: (name) => `There is no command "${name}".`,
    unknownOption: (name) => `There is no option "${name}".`,
    unknownCode: (code) => `There is no code "${code}".`,
    missingArgument: (name) => `${name} is missing.`,
    missingOption: (flags) => `The option ${flags} is missing.`,
    missingValue: (flags) => `The option ${flags} needs a value.`,
    tooMany: "There are too many arguments. A name with blanks stands in double quotes.",
    conflicting: (first, second) => `${first} and ${second} do not go together. Choose one of them.`,
    notAllowed: (value, option, allowed) => `"${value}" does not fit ${option}. Choose from: ${allowed}.`,
    renumbered: (pair) =>
      `"${pair}" does not fit --renumbered: it takes old=new, each the code of an indicator of its ruleset, named once.`,
    nearest: (name) => `Do you mean "${name}"?`,
    moduleEnding: (file) => `The file "${file}" must end in .js, .mjs or .cjs.`,
    notBeside: (file) =>
      `The new file must stand in the folder of "${file}" or above it, so that it can name it.`,
    notAName: (name) => `"${name}" is no name: letters, digits and _, not beginning with a digit.`,
    templateEnding: (file) => `File "${file}" must end in .xlsx or .csv.`,
    oneSheet: "A .csv file has one sheet. For several units use an .xlsx file, or add --table.",
    seeHelp: '"barem --help" shows how it is used.',
  },
  unreadable: new Map([
    ["ENOENT", "there is no such file"],
    ["ENOTDIR", "there is no such file"],
    ["EACCES", "reading it is not permitted"],
    ["EPERM", "reading it is not permitted"],
    ["EISDIR", "it is a folder, not a file"],
  ]),
  unwritable: new Map([
    ["EACCES", "writing it is not permitted"],
    ["EPERM", "writing it is not permitted"],
    ["EROFS", "writing it is not permitted"],
    ["ENOSPC", "there is no room left on the disk"],
  ]),
  fmt: {
    done: (file) => `${file}: laid out`,
    needed: (file) => `${file}: to be laid out`,
    kept: (file, errors) =>
      `${file}: left as it is, because of ${errors} ${errors === 1 ? "error" : "errors"}`,
    allDone: (files) =>
      files === 1 ? "The file is laid out already." : `All ${files} files are laid out already.`,
    noFiles: (folder) => `The folder "${folder}" holds no .barem file.`,
    notWritten: (file, reason) => `The file "${file}" cannot be written: ${reason}.`,
  },
  checkedAll: (errors, warnings, files) => `${counted(errors, warnings)} in ${files} files`,
  tooManyWarnings: (warnings, most) =>
    `There ${warnings === 1 ? "is 1 warning" : `are ${warnings} warnings`}, more than the ${most} that --max-warnings allows.`,
  diffNotExact:
    "The extension does not come to the new text in everything: compare it with barem diff. What stands in another order is not moved.",
  progress: {
    reading: (file, megabytes) => `Reading ${file} (${megabytes} MiB) …`,
    scoring: (units) => `Scoring ${units} units …`,
    comparing: (units) => `Comparing ${units} units with the official table, and seeking causes …`,
    rankingAgain: (units) => `Ranking ${units} units again, without single indicators and units …`,
    writing: (units) => `Writing the results of ${units} units …`,
  },
  overData: (file) => `The file of results "${file}" is the file of the data. Choose another name.`,
  unknownEnding: (file, endings) =>
    `The ending of "${file}" does not say which form to write. Use one of these: ${endings.join(", ")}; or add --format.`,
  written: (file) => `Written: ${file}.`,
  frozen: (file, units, hash) =>
    `What ${units} ${units === 1 ? "unit is" : "units are"} compared by is kept in ${file}, cohort ${hash}.`,
  checked: (file, errors, warnings) =>
    errors + warnings === 0 ? `${file}: no errors` : `${file}: ${counted(errors, warnings)}`,
  test: {
    examples: (passed, failed) => `Examples: ${passed} passed, ${failed} failed`,
    cases: (passed, failed) => `Worked units: ${passed} passed, ${failed} failed`,
    coverage: (reached, all, percent) => `Cases with an example: ${reached} of ${all} (${percent}%)`,
    line: ({ file, line }) => (file === null ? `line ${line ?? "?"}` : `${file}:${line ?? "?"}`),
    differs: (expected, got) => `${expected} expected, ${got} scored`,
    noCases: (file) => `The file "${file}" has not the shape of worked cases.`,
    kinds: {
      case: (text) => `no example of the case: ${text}`,
      otherwise: () => "no example of the case otherwise",
      value: (text) => `no example that has the value: ${text}`,
      else: (text) => `no example of the value after else: ${text}`,
      applicable: (text) => `no example where it applies (not: ${text})`,
      "not applicable": (text) => `no example where it does not apply: ${text}`,
    },
    proposed:
      "Missing examples; the points are those of the rule, so compare them with the printed table before you paste them:",
    noneProposed: "No example is missing at a threshold or in a case.",
    skipped: {
      "statistic without a name":
        "it compares units by a value that has no name; name it, and examples can state its lowest, highest or mean",
      "cannot express": "it has words that the language cannot express, so nothing is scored by machine",
    },
  },
  codes: {
    why: "Why",
    what: "Meaning",
    internal: "This is a mistake of barem itself, not of the file or the data. Please report it.",
    example: "Example",
    remedy: "Remedy (a line with - gives way to the line with +)",
  },
  targetsInDetails: (count) =>
    `This ruleset has ${count} ${count === 1 ? "target" : "targets"}; add --details to see which unit meets which.`,
  more: (count) => `… and ${count} more.`,
  unitNumber: (number) => `unit ${number}`,
};

function counted(errors: number, warnings: number): string {
  return `${errors} ${errors === 1 ? "error" : "errors"}, ${warnings} ${warnings === 1 ? "warning" : "warnings"}`;
}
