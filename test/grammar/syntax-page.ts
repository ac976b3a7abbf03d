/** Prints grammar/syntax.html: a railroad diagram of every rule on one page that needs nothing but itself. */
import type { Rule } from "chevrotain";
import { type Keyword, keywords, reservedKeywords } from "../../src/syntax/keywords.ts";
import { printRule, spellingsOfSigns, terminalOf } from "../syntax/ebnf.ts";
import { diagramOf, escaped, frameOf, type Labels, type Terminal } from "./railroad.ts";
import { type GrammarRule, type GrammarSection, type Part, sectionsOf } from "./structure.ts";
import { type Note, readingNotes, terminalNotes } from "./terminals.ts";
import { titleOf } from "./titles.ts";

/** The text of grammar/syntax.html. */
export function syntaxPage(productions: Readonly<Record<string, Rule>>): string {
  const sections = sectionsOf(productions);
  const rules = sections.flatMap((section) => section.rules);
  const titles = new Map(rules.map((rule) => [rule.name, titleOf(rule).vi]));
  const labels: Labels = { titleOf: (name) => titles.get(name) ?? name, terminalOf: shown };
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cú pháp của barem · The syntax of barem</title>
<style>${css}</style>
</head>
<body>
<header>
<h1>Cú pháp của barem <span lang="en">The syntax of barem</span></h1>
${introduction.map(paragraph).join("\n")}
${legend(labels)}
</header>
<nav aria-label="Mục lục · Contents">
${sections.map(contents).join("\n")}
</nav>
<main>
${sections.map((section) => sectionOf(section, rules, labels)).join("\n")}
${terminalsSection()}
${keywordsSection()}
</main>
<footer><p lang="en">Written by test/syntax/ebnf.test.ts from the productions of the parser. The same grammar as text: barem.ebnf.</p></footer>
</body>
</html>
`;
}

const introduction: readonly Note[] = [
  {
    vi: "Mỗi hình là một quy tắc của ngôn ngữ. Đi theo đường ray từ trái sang phải, không rẽ ngược: mỗi đường đi hết hình là một cách viết đúng. Đường vòng phía trên là phần có thể bỏ, đường vòng phía dưới là phần có thể lặp lại.",
    en: "Each figure is a rule of the language. Follow the rails from left to right without turning back: every way through is a text. A way round above is what may be left out, a way back below is what may be repeated.",
  },
  {
    vi: "Từ khóa có cách viết tiếng Anh (trên) và tiếng Việt (dưới); một tệp dùng được cả hai. Bấm vào một khung để đến quy tắc ấy.",
    en: "A keyword has an English spelling (above) and Vietnamese ones (below); a file may use either. A frame leads to its rule.",
  },
];

function paragraph({ vi, en }: Note): string {
  return `<p>${escaped(vi)}<span lang="en">${escaped(en)}</span></p>`;
}

function legend(labels: Labels): string {
  const parts: readonly (readonly [Part, Note])[] = [
    [
      { kind: "keyword", keyword: "indicator" },
      { vi: "từ khóa", en: "keyword" },
    ],
    [
      { kind: "rule", name: "expression" },
      { vi: "quy tắc khác", en: "another rule" },
    ],
    [
      { kind: "token", name: "Number" },
      { vi: "số, tên, lời văn", en: "number, name, text" },
    ],
    [
      { kind: "token", name: "Colon" },
      { vi: "dấu", en: "sign" },
    ],
  ];
  const items = parts.map(
    ([part, { vi, en }]) =>
      `<li>${frameOf(part, `${vi} · ${en}`, labels)} <span>${vi} · <span lang="en">${en}</span></span></li>`,
  );
  return `<ul class="legend">${items.join("")}</ul>`;
}

function contents({ title, rules }: GrammarSection): string {
  const links = rules.map((rule) => {
    const { vi, en } = titleOf(rule);
    return `<li><a href="#${rule.name}" title="${escaped(en)}">${escaped(vi)}</a></li>`;
  });
  return `<section><h2>${escaped(title.vi)} <span lang="en">${escaped(title.en)}</span></h2><ul>${links.join("")}</ul></section>`;
}

function sectionOf({ title, rules }: GrammarSection, all: readonly GrammarRule[], labels: Labels): string {
  return `<h2>${escaped(title.vi)} <span lang="en">${escaped(title.en)}</span></h2>
${rules.map((rule) => article(rule, all, labels)).join("\n")}`;
}

function article(rule: GrammarRule, all: readonly GrammarRule[], labels: Labels): string {
  const { vi, en } = titleOf(rule);
  const users = all.filter((one) => one !== rule && rulesIn(one.part).includes(rule.name));
  const links = users.map(({ name }) => `<a href="#${name}">${name}</a>`).join(", ");
  const used =
    users.length === 0 ? "" : `<p class="used">dùng trong · <span lang="en">used by</span>: ${links}</p>`;
  return `<article id="${rule.name}">
<h3>${escaped(vi)} <span lang="en">${escaped(en)}</span> <code>${rule.name}</code></h3>
<figure>${diagramOf(rule.part, printRule(rule), labels)}</figure>${used}
</article>`;
}

function rulesIn(part: Part): readonly string[] {
  switch (part.kind) {
    case "rule":
      return [part.name];
    case "sequence":
    case "choice":
      return part.parts.flatMap(rulesIn);
    case "optional":
    case "many":
    case "some":
    case "separated":
      return rulesIn(part.part);
    default:
      return [];
  }
}

/** A sign as it is typed; a class of words by its name, with the place that says what it is. */
function shown(name: string): Terminal {
  const text = terminalOf(name);
  const isSign = text.startsWith('"');
  return isSign ? { text: text.slice(1, -1), href: undefined } : { text, href: `#${text}` };
}

function terminalsSection(): string {
  const signs = Object.entries(spellingsOfSigns).map(([name, texts]) => [shown(name).text, texts] as const);
  const names = [...new Set([...Object.keys(terminalNotes), ...signs.map(([text]) => text)])];
  const entries = names.map((name) => {
    const note = terminalNotes[name];
    const spellings = signs.find(([text]) => text === name)?.[1].map((one) => `<code>${escaped(one)}</code>`);
    const said =
      note === undefined ? "" : `<dd>${escaped(note.vi)}<span lang="en">${escaped(note.en)}</span></dd>`;
    const spelt =
      spellings === undefined
        ? ""
        : `<dd class="spelt">viết là · <span lang="en">is written</span>: ${spellings.join(" ")}</dd>`;
    return `<dt id="${escaped(name)}"><code>${escaped(name)}</code></dt>${said}${spelt}`;
  });
  return `<h2>Số, tên, lời văn, dấu <span lang="en">Numbers, names, texts, signs</span></h2>
<dl>${entries.join("\n")}</dl>
<h2>Điều hình vẽ không nói <span lang="en">What no diagram says</span></h2>
<ul class="notes">${readingNotes.map(({ vi, en }) => `<li>${escaped(vi)}<span lang="en">${escaped(en)}</span></li>`).join("\n")}</ul>`;
}

function keywordsSection(): string {
  const rows = Object.entries(keywords).map(([id, { en, vi }]) => {
    // Object.entries forgets that the names are those of keywords.
    const isReserved = (id as Keyword) in reservedKeywords;
    const cells = [vi, en].map(
      (all, at) => `<td${at === 1 ? ' lang="en"' : ""}>${all.map(escaped).join(", ")}</td>`,
    );
    return `<tr>${cells.join("")}<td>${isReserved ? "●" : ""}</td></tr>`;
  });
  return `<h2>Từ khóa <span lang="en">Keywords</span></h2>
<p>Từ có dấu ● là từ dành riêng, không dùng làm tên được.<span lang="en">A word with ● is reserved and cannot be a name.</span></p>
<table><thead><tr><th>Tiếng Việt</th><th lang="en">English</th><th>●</th></tr></thead>
<tbody>${rows.join("\n")}</tbody></table>`;
}

const css = `
:root { color-scheme: light dark;
  --paper: #fff; --ink: #1c2024; --soft: #5b6570; --line: #d9dee3; --rail: #68737d; --link: #0b5cad;
  --keyword: #e3effb; --keyword-edge: #8db5dd; --rule: #fff; --rule-edge: #68737d;
  --terminal: #eaf5e6; --terminal-edge: #94bf85; --sign: #f3efe6; --sign-edge: #c2b48f; }
@media (prefers-color-scheme: dark) { :root {
  --paper: #15181b; --ink: #e6e9ec; --soft: #9aa5af; --line: #333a41; --rail: #8a949e; --link: #78b4f0;
  --keyword: #1d3247; --keyword-edge: #40678e; --rule: #15181b; --rule-edge: #8a949e;
  --terminal: #1f3520; --terminal-edge: #4c7a45; --sign: #322d20; --sign-edge: #7d7049; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 62rem; padding: 2rem 1.25rem 4rem; background: var(--paper); color: var(--ink);
  font: 16px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 1rem; }
h2 { font-size: 1.3rem; margin: 3rem 0 .5rem; padding-top: .75rem; border-top: 2px solid var(--line); }
h3 { font-size: 1.05rem; margin: 0 0 .35rem; }
h1 > span, h2 > span, h3 > span { color: var(--soft); font-weight: 400; }
h1 > span, p > span[lang], li > span[lang], dd > span[lang] { display: block; }
h3 code { float: right; font-weight: 400; color: var(--soft); }
p, dd, li { max-width: 46rem; }
p > span[lang], li > span[lang], dd > span[lang] { color: var(--soft); }
p.used > span[lang], .legend li > span, .legend span[lang], .spelt > span[lang] { display: inline; }
code, svg text { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", "Liberation Mono", monospace; }
a { color: var(--link); }
nav { columns: 3 15rem; margin-top: 2rem; font-size: .92rem; }
nav section { break-inside: avoid-column; margin-bottom: 1rem; }
nav h2 { font-size: 1rem; margin: 0; padding: 0; border: 0; }
nav h2 span { display: block; font-size: .85rem; }
nav ul { margin: .25rem 0 0; padding: 0; list-style: none; }
article { margin: 1.5rem 0 2rem; scroll-margin-top: 1rem; break-inside: avoid; }
article:target h3 { text-decoration: underline; text-decoration-color: var(--link); text-underline-offset: .25em; }
figure { margin: 0; overflow-x: auto; }
.used { margin: .1rem 0 0; font-size: .85rem; color: var(--soft); }
.legend { display: flex; flex-wrap: wrap; gap: .5rem 1.75rem; padding: 0; list-style: none; color: var(--soft); }
.legend li { display: flex; align-items: center; gap: .4rem; }
svg { display: block; }
svg path { fill: none; stroke: var(--rail); stroke-width: 1.6; }
svg rect { stroke-width: 1.2; }
svg text { font-size: 14px; text-anchor: middle; fill: var(--ink); }
svg text[lang] { font-family: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; font-size: 13px; }
.keyword rect { fill: var(--keyword); stroke: var(--keyword-edge); }
.keyword text:first-of-type { font-weight: 600; }
.rule rect { fill: var(--rule); stroke: var(--rule-edge); }
.rule text { fill: var(--link); }
.rule text[lang] { fill: var(--soft); font-size: 12px; }
.terminal rect { fill: var(--terminal); stroke: var(--terminal-edge); }
.sign rect { fill: var(--sign); stroke: var(--sign-edge); }
svg a:hover rect, svg a:focus-visible rect { stroke: var(--link); stroke-width: 2.2; }
dt { margin-top: .6rem; font-weight: 600; scroll-margin-top: 1rem; }
dd { margin: 0 0 0 1.5rem; }
.notes li { margin: .4rem 0; }
table { border-collapse: collapse; }
th, td { text-align: left; padding: .2rem 1.5rem .2rem 0; border-bottom: 1px solid var(--line); }
footer { margin-top: 3rem; font-size: .85rem; color: var(--soft); }
@media print { :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --rail: #333; --link: #000;
    --keyword: #eee; --keyword-edge: #888; --rule: #fff; --rule-edge: #333; --terminal: #fff; --terminal-edge: #888;
    --sign: #fff; --sign-edge: #bbb; }
  body { max-width: none; padding: 0; font-size: 10pt; }
  figure { overflow: visible; } svg { max-width: 100%; max-height: 24cm; height: auto; }
  h2, h3 { break-after: avoid; } a { text-decoration: none; } nav { columns: 3; } tr { break-inside: avoid; } }
`;
