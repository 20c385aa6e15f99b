/** How the page looks, on a screen and on paper. Dark on white; colour never says anything by itself. */
const SCREEN = `
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0; font: 1rem/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; color: #1a1a1a; background: #fff; }
header, main, footer { max-width: 72rem; margin: 0 auto; padding: 0 1rem; }
h1 { font-size: 1.8rem; line-height: 1.2; margin: 1.5rem 0 .5rem; }
h2 { font-size: 1.5rem; line-height: 1.25; margin: 3rem 0 .75rem; padding-bottom: .25rem; border-bottom: 3px solid #1f4e79; }
h3 { font-size: 1.15rem; margin: 1.75rem 0 .5rem; }
h4 { font-size: 1.05rem; margin: 0 0 .25rem; }
h5 { font-size: 1rem; margin: .5rem 0 0; }
p { max-width: 48rem; margin: .5rem 0; }
ul { margin: .25rem 0 .5rem; padding-left: 1.4rem; max-width: 48rem; }
small { color: #444; font-size: .85em; }
a { color: #1f4e79; }
a:focus-visible, button:focus-visible, input:focus-visible, summary:focus-visible, .frame:focus-visible { outline: 3px solid #b45309; outline-offset: 2px; }
.skip { position: absolute; left: -999rem; }
.skip:focus { position: static; display: inline-block; padding: .5rem 1rem; }
.lead { font-size: 1.1rem; }
.contents ul { columns: 16rem; list-style: none; padding: 0; max-width: none; }
.contents li { padding: .2rem 0; }
.figures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: .75rem; margin: 1rem 0; }
.figures div { border: 1px solid #767676; border-radius: .4rem; padding: .75rem 1rem; }
.figures dt { font-weight: 600; }
.figures dd { margin: 0; }
.figures strong { display: block; font-size: 1.5rem; line-height: 1.3; color: #1f4e79; }
.unplaced { border-left: 4px solid #b45309; padding: .1rem 0 .1rem 1rem; margin: 1rem 0; }
.chart { margin: 1rem 0; max-width: 48rem; }
.chart svg { display: block; min-width: 34rem; height: auto; }
.frame { overflow-x: auto; margin: .75rem 0; }
table { border-collapse: collapse; font-variant-numeric: tabular-nums; }
caption { text-align: left; font-weight: 600; padding: .25rem 0; }
th, td { border: 1px solid #b0b0b0; padding: .25rem .5rem; text-align: left; vertical-align: top; }
thead th { background: #e8eef5; vertical-align: bottom; }
tbody th { font-weight: 400; }
.n { text-align: right; }
td.n { white-space: nowrap; }
.wide { font-size: .85rem; }
.wide th:first-child { min-width: 13rem; }
.wide td { padding: .25rem .3rem; }
@media screen and (min-width: 48rem) { .wide tr > :first-child { position: sticky; left: 0; background: #fff; } .wide thead tr > :first-child { background: #e8eef5; } }
.rota { font-size: .9rem; min-width: 44rem; width: 100%; table-layout: fixed; overflow-wrap: break-word; }
.rota small, .rota i { display: block; }
.people thead th:first-child { width: 18%; }
details { scroll-margin-top: .75rem; }
.rota td, .rota th { padding: .2rem .35rem; }
.week th, .week td { background: #f1f1f1; font-weight: 600; }
.rosters summary, .fold summary { cursor: pointer; padding: .35rem .25rem; }
.rosters details { border-bottom: 1px solid #d0d0d0; }
.rosters details[open] { padding-bottom: 1rem; }
.fold { margin: .75rem 0; }
.tools:not([hidden]) { display: flex; flex-wrap: wrap; gap: .75rem; align-items: center; margin: 1rem 0; }
input, button { font: inherit; padding: .35rem .6rem; border: 1px solid #595959; border-radius: .3rem; background: #fff; color: inherit; max-width: 100%; }
button { cursor: pointer; background: #f1f1f1; }
.letters { display: flex; flex-wrap: wrap; gap: .25rem; margin: .75rem 0; }
.letters a { padding: .2rem .5rem; min-width: 1.75rem; text-align: center; }
code { font-family: ui-monospace, Consolas, monospace; font-size: .9em; overflow-wrap: anywhere; }
footer { margin: 3rem auto; }
`;

/** Closed rosters go on paper too, unless some were opened: then those alone were meant. */
const PRINT = `
@page { size: A4; margin: 14mm 12mm; }
@page sideways { size: A4 landscape; margin: 12mm; }
@media print {
  body { font-size: 9.5pt; line-height: 1.35; }
  header, main, footer { max-width: none; padding: 0; }
  .contents, .skip, .tools:not([hidden]), .letters, .screen, .top { display: none; }
  h2 { break-before: page; margin-top: 0; }
  section:first-child h2 { break-before: auto; }
  h2, h3, h4, h5, caption, summary { break-after: avoid; }
  .week { break-after: avoid; }
  .people tbody, tr, .figures div, .chart, .unplaced li { break-inside: avoid; }
  .unplaced { break-inside: avoid-page; }
  .chart + .fold table, .chart + .frame table { break-inside: avoid; }
  thead { display: table-header-group; }
  a { color: inherit; text-decoration: none; }
  .frame { overflow: visible; margin: 4pt 0; }
  .chart svg { min-width: 0; }
  th, td { padding: 1.5pt 3pt; }
  .rota { font-size: 8pt; min-width: 0; }
  .sideways { page: sideways; }
  .wide { font-size: 7.5pt; }
  .wide td, .wide th { padding: 1pt 1.5pt; }
  .wide th:first-child { min-width: 0; width: 22%; }
  details::details-content { content-visibility: visible; block-size: auto; }
  summary { list-style: none; }
  .fold > summary { display: none; }
  .group h3 { break-before: auto; }
  main:has(.roster[open]) .roster:not([open]) { display: none; }
  main:has(.roster[open]) .group:not(:has(.roster[open])) { display: none; }
  main:has(.roster[open]) section:has(.rosters):not(:has(.roster[open])) { display: none; }
  thead th, .week th, .week td { print-color-adjust: exact; }
}
`;

export const PAGE_STYLE = `${SCREEN}${PRINT}`;
