import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { html, joined, NOTHING, trustedMarkup } from './html.ts';

describe('html', () => {
  it('escapes a text between tags', () => {
    expect(html`<p>${'<script>alert(1)</script> & co'}</p>`.markup).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt; &amp; co</p>',
    );
  });

  it('escapes both kinds of quotes, so that a value cannot leave its attribute', () => {
    expect(html`<p id="${'" onclick="x'}" title='${"' y"}'></p>`.markup).toBe(
      `<p id="&quot; onclick=&quot;x" title='&#39; y'></p>`,
    );
  });

  it('takes markup as it is, and lists one after another', () => {
    const items = ['a<', 'b'].map((text) => html`<li>${text}</li>`);
    expect(html`<ul>${items}${NOTHING}</ul>${3}${trustedMarkup('<br>')}`.markup).toBe(
      '<ul><li>a&lt;</li><li>b</li></ul>3<br>',
    );
  });

  it('puts something between parts, and nothing around them', () => {
    expect(joined(['a&', 'b', 'c'], html`<br>`).markup).toBe('a&amp;<br>b<br>c');
    expect(joined([], ', ').markup).toBe('');
  });

  it('gives back any text, in an element and in an attribute', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => !/[\r\0]/.test(text)),
        (text) => {
          const page = new JSDOM(html`<p title="${text}">${text}</p>`.markup).window.document;
          const paragraph = page.querySelector('p');
          expect(paragraph?.textContent).toBe(text);
          expect(paragraph?.getAttribute('title')).toBe(text);
          expect(page.querySelectorAll('body *')).toHaveLength(1);
        },
      ),
      { numRuns: 100 },
    );
  });
});
