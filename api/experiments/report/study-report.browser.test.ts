/** A study's report in a browser: what readers of a screen, of paper, by keyboard and by ear get. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../../formats/testing/browser/axe-findings.ts';
import { noChromium } from '../../formats/testing/browser/chromium.ts';
import { cutInPrint, offPaper } from '../../formats/testing/browser/print-layout.ts';
import { DOUBLE_ZOOM, NARROW, stickingOut } from '../../formats/testing/browser/reflow.ts';
import {
  type OpenedPage,
  openBrowser,
  type TestBrowser,
} from '../../formats/testing/browser/test-browser.ts';
import { MADE_UP_EXPERIMENT, madeUpStudy } from './testing/made-up-study.ts';
import { reportOf } from './testing/read-page.ts';
import { effect, smallStudy } from './testing/small-study.ts';

describe.skipIf(noChromium())("a study's report in a browser", () => {
  const study = madeUpStudy({
    ...MADE_UP_EXPERIMENT,
    levers: [
      { lever: 'one-day-a-week', values: [25, 100] },
      { lever: 'mentor-training', values: [50] },
      { lever: 'opening-hours', values: ['06:00-22:00'] },
    ],
    design: { kind: 'one-at-a-time', pairs: [['one-day-a-week', 'mentor-training']] },
    replications: { seeds: 8, first: 1 },
    measures: [
      'modules-placed',
      'weekends-per-trainee',
      'employers-rhythm-share',
      'gap-status',
      'childcare-hours',
    ],
  });
  let browser: TestBrowser;
  let report: OpenedPage;

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  afterEach(() => report.close());

  const openHtml = async (html: string, options: Parameters<TestBrowser['open']>[1] = {}) => {
    report = await browser.open({ html }, options);
    return report.page;
  };
  const html = reportOf(study);
  const open = (options: Parameters<TestBrowser['open']>[1] = {}) => openHtml(html, options);
  const openAllDetails = () =>
    report.page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });

  it('gives axe nothing to find, all unfolded', async () => {
    const page = await open();
    await openAllDetails();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('gives axe nothing to find in a small study, in English', async () => {
    const page = await openHtml(reportOf(smallStudy([effect()]), 'en'));
    await openAllDetails();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('needs nothing but itself, and complains of nothing', async () => {
    const page = await open();
    await openAllDetails();
    expect(report.requests).toEqual([page.url()]);
    expect(report.complaints).toEqual([]);
  });

  it('unfolds the table that a sentence points to', async () => {
    const page = await open();
    const link = page.locator('#findings a[href="#table-5-1"]');
    expect(await page.locator('#table-5-1 table').isVisible()).toBe(false);
    await link.click();
    await expect.poll(() => page.locator('#table-5-1 table').isVisible()).toBe(true);
  });

  it('reads in full without its script', async () => {
    const page = await open({ javaScriptEnabled: false });
    expect(await page.locator('#effects table').first().isVisible()).toBe(true);
    await page.locator('#appendix summary').click();
    expect(await page.locator('#appendix table').isVisible()).toBe(true);
  });

  it.each([
    ['a telephone of 320 pixels', NARROW],
    ['a screen at 200 %', DOUBLE_ZOOM],
  ])('fits %s without scrolling sideways', async (_, view) => {
    const page = await open();
    await openAllDetails();
    expect(await stickingOut(page, view)).toEqual([]);
  });

  it('prints on A4: no row cut by the end of a page, heads again on the next, nothing off the paper', async () => {
    const page = await open();
    expect(await cutInPrint(page)).toEqual([]);
    expect(await offPaper(page)).toEqual([]);
  });

  it('draws no label over another', async () => {
    const page = await open();
    const overlapping = await page.evaluate(() => {
      const shown = [...document.querySelectorAll('#trade-offs svg')];
      const boxes = (svg: Element) =>
        [...svg.querySelectorAll('text')]
          .filter((text) => /^V\d/.test(text.textContent ?? ''))
          .map((text) => ({ text: text.textContent, box: text.getBoundingClientRect() }));
      return shown.flatMap((svg) =>
        boxes(svg).flatMap((a, i, all) =>
          all
            .slice(i + 1)
            .filter(
              (b) =>
                a.box.left < b.box.right &&
                b.box.left < a.box.right &&
                a.box.top < b.box.bottom &&
                b.box.top < a.box.bottom,
            )
            .map((b) => `${a.text} / ${b.text}`),
        ),
      );
    });
    expect(overlapping).toEqual([]);
  });
});
