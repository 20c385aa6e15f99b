/** Many rosters under one another, each folded under its name, with ways to find one quickly. */
import { type Html, html, joined } from '../html/html.ts';
import type { ReportWords } from '../words/words.ts';

export interface RosterGroup {
  readonly label: string;
  readonly entries: readonly RosterEntry[];
}

export interface RosterEntry {
  readonly anchor: string;
  readonly name: Html;
  readonly note: string;
  readonly content: Html;
}

/**
 * Everything works by keyboard and without a script: the script only shows the search box and the buttons.
 *
 * @param id an anchor of our own, unique in the page
 */
export function rosterList(
  id: string,
  navigation: string,
  groups: readonly RosterGroup[],
  { roster }: ReportWords,
): Html {
  const links = groups.map(({ label }, i) => html`<a href="#${id}-${i}">${label}</a>`);
  const lists = groups.map(
    ({ label, entries }, i) =>
      html`<div class="group"><h3 id="${id}-${i}">${label}</h3>\n${entries.map(entryHtml)}</div>\n`,
  );
  return html`<div class="tools" data-tools="${id}-list" hidden>
<label>${roster.search} <input type="search" autocomplete="off"></label>
<button type="button" data-open="true">${roster.openAll}</button>
<button type="button" data-open="false">${roster.closeAll}</button>
<span role="status" data-found="${roster.found}"></span>
</div>
<p class="screen"><small>${roster.printHint}</small></p>
<nav class="letters" aria-label="${navigation}">${joined(links, ' ')}</nav>
<div class="rosters" id="${id}-list">
${lists}</div>
`;
}

function entryHtml({ anchor, name, note, content }: RosterEntry): Html {
  return html`<details class="roster" id="${anchor}"><summary><b>${name}</b> <span>${note}</span></summary>\n${content}</details>\n`;
}
