/** What the page can do besides: everything is there without it, it only helps to find a name quickly. */
export const PAGE_SCRIPT = `
'use strict';
for (const tools of document.querySelectorAll('[data-tools]')) {
  const list = document.getElementById(tools.dataset.tools);
  const entries = [...list.querySelectorAll('details')];
  const plain = (text) => text.normalize('NFKD').replace(/\\p{Mark}/gu, '').toLowerCase();
  const names = entries.map((entry) => plain(entry.querySelector('summary').textContent));
  const box = tools.querySelector('input');
  const found = tools.querySelector('[data-found]');
  box.addEventListener('input', () => {
    const words = plain(box.value).split(/\\s+/).filter(Boolean);
    let shown = 0;
    entries.forEach((entry, i) => {
      entry.hidden = !words.every((word) => names[i].includes(word));
      if (!entry.hidden) shown += 1;
    });
    for (const group of list.children) group.hidden = !group.querySelector('details:not([hidden])');
    found.textContent = words.length === 0 ? '' : found.dataset.found.replace('{n}', shown).replace('{all}', entries.length);
  });
  for (const button of tools.querySelectorAll('button')) {
    button.addEventListener('click', () => {
      for (const entry of entries) if (!entry.hidden) entry.open = button.dataset.open === 'true';
    });
  }
  tools.hidden = false;
}
const openTarget = () => {
  const target = document.getElementById(location.hash.slice(1));
  if (target instanceof HTMLDetailsElement) {
    target.hidden = false;
    target.parentElement.hidden = false;
    target.open = true;
    target.scrollIntoView();
    target.querySelector('summary').focus({ preventScroll: true });
  }
};
addEventListener('hashchange', openTarget);
openTarget();
`;
