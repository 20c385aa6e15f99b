import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from './axe-findings.ts';
import { noChromium } from './chromium.ts';
import { keyboardStops } from './keyboard.ts';
import { cutInPrint, offPaper, printedPdf } from './print-layout.ts';
import { NARROW, stickingOut } from './reflow.ts';
import { screenshot } from './screenshot.ts';
import { openBrowser, type TestBrowser } from './test-browser.ts';

const page = (body: string, head = '') =>
  `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Proef</title>${head}</head><body><main><h1>Proef</h1>${body}</main></body></html>`;

describe.skipIf(noChromium())('the browser that pages are tested in', () => {
  let browser: TestBrowser;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'stageplan-browser-'));
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    rmSync(folder, { recursive: true });
  });

  it('opens a page from a file, which asks for nothing else', async () => {
    const opened = await browser.open({ html: page('<p>Goed.</p>') });
    expect(opened.requests).toEqual([opened.page.url()]);
    expect(opened.page.url()).toMatch(/^file:/);
    expect(opened.complaints).toEqual([]);
    await opened.close();
  });

  it('fails a page that reaches for the network', async () => {
    const opened = await browser.open({ html: page('<img src="https://example.invalid/x.png" alt="x">') });
    await expect(opened.close()).rejects.toThrow('https://example.invalid/x.png');
  });

  it('hears a script fail', async () => {
    const opened = await browser.open({ html: page('<script>geenFunctie()</script>') });
    expect(opened.complaints).toEqual(['geenFunctie is not defined']);
    await opened.close();
  });

  it('finds with axe what a reader cannot use, and nothing in a good page', async () => {
    const poor = await browser.open({ html: page('<input>') });
    expect((await axeFindings(poor.page)).join()).toMatch(/^label: /);
    await poor.close();
    const good = await browser.open({ html: page('<label>Naam <input></label>') });
    expect(await axeFindings(good.page)).toEqual([]);
    await good.close();
  });

  it('walks through a page by keyboard', async () => {
    const html = page(
      '<a href="#x" id="eerst">Eerst</a><button aria-label="Sluiten" style="outline:none">×</button>',
    );
    const opened = await browser.open({ html });
    expect(await keyboardStops(opened.page, 9)).toEqual([
      { tag: 'a', id: 'eerst', words: 'Eerst', marked: true },
      { tag: 'button', id: '', words: 'Sluiten', marked: false },
    ]);
    await opened.close();
  });

  it('sees what is too wide for a narrow screen, but for what scrolls by itself', async () => {
    const wide = '<div class="breed" style="width:500px"><p>Breed</p></div>';
    const opened = await browser.open({ html: page(wide) });
    expect(await stickingOut(opened.page, NARROW)).toEqual(['div.breed (500)']);
    await opened.close();
    const scrolling = await browser.open({ html: page(`<div style="overflow-x:auto">${wide}</div>`) });
    expect(await stickingOut(scrolling.page, NARROW)).toEqual([]);
    await scrolling.close();
  });

  it('prints, and knows which rows a page break may cut', async () => {
    const table = '<table><thead><tr><th>Week</th></tr></thead><tbody><tr><td>9</td></tr></tbody></table>';
    const loose = await browser.open({ html: page(table) });
    expect(await cutInPrint(loose.page)).toEqual(['row: Week', 'row: 9']);
    expect((await printedPdf(loose.page)).subarray(0, 5).toString()).toBe('%PDF-');
    await loose.close();
    const style = '<style>@media print { tr { break-inside: avoid } }</style>';
    const whole = await browser.open({ html: page(table, style) });
    expect(await cutInPrint(whole.page)).toEqual([]);
    await whole.close();
  });

  it('takes a picture of the whole page, beyond what the window shows', async () => {
    const opened = await browser.open({ html: page('<div style="height:3000px">Lang</div>') });
    const path = join(folder, 'page.png');
    await screenshot(opened.page, path);
    const png = readFileSync(path);
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    expect(png.readUInt32BE(20)).toBeGreaterThan(3000);
    await opened.close();
  });

  it('sees what the paper would cut, upright or sideways', async () => {
    const table = (width: number, kind: string) =>
      `<table class="${kind}" style="width:${width}px"><tr><td>${kind}</td></tr></table>`;
    const body =
      table(690, 'smal') + table(900, 'breed') + table(900, 'gekanteld') + table(1100, 'gekanteld');
    const style = '<style>body { margin: 0 } .gekanteld { page: sideways }</style>';
    const opened = await browser.open({ html: page(body, style) });
    expect(await offPaper(opened.page)).toEqual(['TABLE (900): breed', 'TABLE (1100): gekanteld']);
    await opened.close();
  });
});
