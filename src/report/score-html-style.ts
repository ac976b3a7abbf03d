/** The style sheet of a page of scores, on top of that of printed rulesets: bars, radar, reasons, A4 portrait. */

export const scoreStyle = `:root { --bar: #1d5c96; --track: #dfe5ec; --soft: #a9c3de; --good: #0b6b3a; --bad: #a3231a; --wait: #7a5200; }
@media screen and (prefers-color-scheme: dark) {
  :root { --bar: #78b0e8; --track: #2c3138; --soft: #3d5b7a; --good: #6fd39b; --bad: #ff9d8f; --wait: #f0c05a; }
}
body { max-width: 72rem; }
h2 { font-size: 1.3rem; }
h3 { margin: 1.2rem 0 0.4rem; font-size: 1.05rem; break-after: avoid; }
a { color: var(--bar); }
.scheme { margin: 0 auto 0.75rem; max-width: 56rem; text-align: center; font-style: italic; text-wrap: balance; }
header .facts { flex-direction: column; align-items: center; }
header .facts div { text-align: center; flex-wrap: wrap; justify-content: center; }
.reading { margin: 1rem auto; max-width: 60rem; color: var(--quiet); font-size: 0.95rem; }
.reading p { margin: 0.2rem 0; }
td.decimal, td.right { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
.ranking td.left { min-width: 5.5rem; }
.ranking td.decimal { white-space: normal; }
td.name { min-width: 9rem; }
.legend { margin: 0.4rem 0; color: var(--quiet); font-size: 0.88rem; }
.told { padding: 0.5rem 0.75rem; border-left: 4px solid var(--bar); background: var(--group); }
td.bar { min-width: 11rem; white-space: nowrap; }
.ranking td, .groups td { vertical-align: middle; }
.bar .bar { position: relative; display: inline-block; width: calc(100% - 4.2rem); height: 0.85em; vertical-align: middle; background: var(--track); }
.bar i { position: absolute; inset: 0 auto 0 0; background: var(--bar); }
.bar i.open { background: var(--soft); }
.percent { display: inline-block; width: 3.9rem; text-align: right; font-variant-numeric: tabular-nums; }
.unit { margin-top: 2.5rem; border-top: 2px solid var(--line); }
.results { display: flex; flex-wrap: wrap; gap: 0.5rem; margin: 0.5rem 0; }
.results div { flex: 0 1 auto; min-width: 8rem; padding: 0.4rem 0.75rem; border: 1px solid var(--line); background: var(--group); }
.results dt { color: var(--quiet); font-size: 0.88rem; white-space: normal; }
.results dt::after { content: ""; }
.results dd { font-size: 1.15rem; font-variant-numeric: tabular-nums; }
.charts { display: grid; grid-template-columns: minmax(0, 1fr) minmax(0, 30rem); gap: 1rem; align-items: start; }
.charts > .scroll:only-child { grid-column: 1 / -1; }
figure { margin: 0; break-inside: avoid; }
figcaption { color: var(--quiet); font-size: 0.85rem; font-style: italic; }
.radar { display: block; width: 100%; height: auto; }
.radar text { fill: var(--ink); font-size: 13px; }
.radar .scale { fill: var(--quiet); font-size: 9.5px; }
.radar .ring { fill: none; stroke: var(--line); stroke-width: 0.6; }
.radar .axis { stroke: var(--line); stroke-width: 0.6; }
.radar .shape { fill: var(--bar); fill-opacity: 0.22; stroke: var(--bar); stroke-width: 2; }
.radar .dot { fill: var(--bar); }
table.points .code { width: 4rem; }
table.points .label { width: 30%; }
table.points .decimal { width: 4.5rem; }
.reason { font-weight: bold; }
.figures, .step { margin-top: 0.1rem; color: var(--quiet); font-size: 0.9em; }
.from, .rule, .how { color: var(--quiet); font-size: 0.82em; }
.figures .from::before { content: "· "; }
.rule { margin-top: 0.25rem; font-style: italic; }
.how { display: block; font-weight: normal; }
.item.pending .reason { color: var(--wait); }
.item.refused .reason { color: var(--bad); }
.item.not-applicable .reason, .item.unscored .reason { font-weight: normal; font-style: italic; }
tr.group .why { font-weight: normal; font-style: italic; }
.back { font-size: 0.9rem; }
footer { margin-top: 2rem; border-top: 2px solid var(--line); font-size: 0.9rem; }
footer .facts div { display: flex; flex-wrap: wrap; gap: 0 0.4rem; }
footer dd { overflow-wrap: anywhere; font-weight: normal; }
.facts { margin: 0; }
@media (max-width: 60rem) {
  .charts { grid-template-columns: minmax(0, 1fr); }
}
@media (max-width: 40rem) {
  body { padding: 0.75rem; }
  td.bar { min-width: 7rem; }
  .bar .bar { width: calc(100% - 3.6rem); }
  .percent { width: 3.4rem; font-size: 0.9em; }
  .charts .scroll, .points { display: block; }
  .points, .groups, .points tbody, .groups tbody { display: block; }
  .points thead, .groups thead { display: none; }
  .points tr, .groups tr { display: grid; grid-template-columns: auto 1fr auto auto; border: 1px solid var(--line); border-bottom: 0; }
  .points tr:last-child, .groups tr:last-child { border-bottom: 1px solid var(--line); }
  table.points td.code, table.points td.label, table.points td.decimal { width: auto; }
  table.points td, table.groups td { border: 0; }
  td.awarded { order: 1; padding-right: 0; font-weight: bold; }
  td.max { order: 2; }
  td.max::before { content: "/ "; }
  .points td.why, .groups td.bar { order: 3; grid-column: 1 / -1; }
  .points tr.group td.why:empty { display: none; }
}
@page { size: A4 portrait; margin: 12mm 11mm; }
@media print {
  a { color: inherit; text-decoration: none; }
  .back { display: none; }
  #ranking ~ .unit, .unit ~ .unit { break-before: page; margin-top: 0; border-top: 0; }
  .charts { grid-template-columns: minmax(0, 1fr) 72mm; gap: 3mm; }
  .charts th, .charts td { padding: 0.15rem 0.3rem; }
  .groups td.bar { min-width: 7rem; }
  .groups th { font-size: 0.85rem; }
  h3 { margin: 0.8rem 0 0.3rem; }
  .bar .bar, .bar i, .results div { -webkit-print-color-adjust: exact; print-color-adjust: exact; }
  footer { break-inside: avoid; }
}`;
