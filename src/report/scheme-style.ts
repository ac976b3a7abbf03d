/** The style sheet of a printed ruleset: like an annex of a decision, on A4 paper in landscape, on light and dark screens. */

export const schemeStyle = `:root {
  color-scheme: light dark;
  --ink: #111;
  --paper: #fff;
  --line: #555;
  --group: #eef1f5;
  --quiet: #444;
  --mark: #9c1c1c;
}
@media screen and (prefers-color-scheme: dark) {
  :root {
    --ink: #e8e6e1;
    --paper: #16181b;
    --line: #6b7077;
    --group: #23272d;
    --quiet: #b3b1ab;
    --mark: #ff9d8f;
  }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto;
  padding: 1.5rem;
  max-width: 90rem;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.4 "Times New Roman", Tinos, "Liberation Serif", "Noto Serif", "DejaVu Serif", serif;
}
h1 { margin: 0 auto 0.75rem; max-width: 60rem; font-size: 1.4rem; text-align: center; text-wrap: balance; }
h2 { margin: 1.5rem 0 0.5rem; font-size: 1.1rem; break-after: avoid; }
header dl { display: flex; flex-wrap: wrap; justify-content: center; gap: 0.2rem 2rem; margin: 0; }
header dl div { display: flex; gap: 0.4rem; }
dt { white-space: nowrap; }
dt::after { content: ":"; }
dd { margin: 0; font-weight: bold; }
.scroll { overflow-x: auto; }
table { width: 100%; border-collapse: collapse; font-size: 0.92rem; }
th, td { padding: 0.3rem 0.45rem; border: 1px solid var(--line); vertical-align: top; text-align: left; overflow-wrap: break-word; }
th { background: var(--group); text-align: center; vertical-align: middle; text-wrap: balance; }
tr.group td, tr.total td { background: var(--group); font-weight: bold; }
td.code, td.max, td.mark, td.assumed { text-align: center; }
.depth-1.group .label, .depth-2.group .label, .depth-3.group .label { font-style: italic; }
table.indicators { min-width: 65rem; table-layout: fixed; }
tr.group .source, tr.group .assumed, tr.total .source, tr.total .assumed { font-weight: normal; }
:not(.indicators) > tbody .code, :not(.indicators) > tbody .mark { width: 3.5rem; }
.assumptions .what { width: 45%; }
.line-condition, .line-wording { color: var(--quiet); font-style: italic; }
td.rule div + div { margin-top: 0.12rem; }
sup { color: var(--mark); font-size: 0.7em; font-style: normal; font-weight: normal; line-height: 0; white-space: nowrap; }
ul { margin: 0; padding-left: 1.2rem; }
@page { size: A4 landscape; margin: 12mm 10mm; }
@media print {
  :root { color-scheme: light; font-size: 10pt; }
  body { padding: 0; max-width: none; line-height: 1.25; }
  .scroll { overflow: visible; }
  table.indicators { min-width: 0; }
  th, td { padding: 0.2rem 0.35rem; }
  thead { display: table-header-group; }
  tr { break-inside: avoid; }
  tr.group { break-after: avoid; }
  th, tr.group td, tr.total td { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
}`;
