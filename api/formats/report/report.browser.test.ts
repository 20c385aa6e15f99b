/** The report in a browser: what readers of a screen, of paper, by keyboard and by ear get. */
import { DateTime } from 'luxon';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { namesOf } from '../../../solver/domain/names.ts';
import type { Language } from '../../../solver/domain/problem.ts';
import { axeFindings } from '../testing/browser/axe-findings.ts';
import { noChromium } from '../testing/browser/chromium.ts';
import { focusedStop, keyboardStops } from '../testing/browser/keyboard.ts';
import { cutInPrint, offPaper, printedPdf } from '../testing/browser/print-layout.ts';
import { DOUBLE_ZOOM, NARROW, stickingOut } from '../testing/browser/reflow.ts';
import { type OpenedPage, openBrowser, type TestBrowser } from '../testing/browser/test-browser.ts';
import { ridesToAarschot } from '../testing/rides-to-aarschot.ts';
import { THREE_PLACED } from '../testing/search-course.ts';
import { twelveTraineesPlan } from '../testing/twelve-trainees.ts';
import { reportHtml } from './report-html.ts';

const LANGUAGES: readonly Language[] = ['nl', 'en'];
const STAMP = DateTime.fromISO('2027-02-15T10:30', { zone: 'Europe/Brussels' });

describe.skipIf(noChromium())('the report in a browser', () => {
  const checked = twelveTraineesPlan();
  const names = namesOf(checked.semester, { pseudonymous: false });
  let browser: TestBrowser;
  let opened: OpenedPage[] = [];

  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const closing = opened;
    opened = [];
    for (const page of closing) await page.close();
  });

  const openHtml = async (html: string, options: Parameters<TestBrowser['open']>[1] = {}) => {
    const report = await browser.open({ html }, options);
    opened.push(report);
    return report;
  };
  const open = (language: Language = 'nl', options: Parameters<TestBrowser['open']>[1] = {}) =>
    openHtml(reportHtml(checked, { names, language, stamp: STAMP, course: THREE_PLACED }), options);
  const openAllDetails = ({ page }: OpenedPage) =>
    page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });

  it('gives axe nothing to find as it opens', async () => {
    const report = await open();
    expect(await axeFindings(report.page)).toEqual([]);
  });

  it.each(LANGUAGES)('gives axe nothing to find when all is unfolded (%s)', async (language) => {
    const report = await open(language);
    await openAllDetails(report);
    expect(await axeFindings(report.page)).toEqual([]);
  });

  it('gives axe nothing to find in what it tells of rides, on a narrow screen too', async () => {
    const rides = await ridesToAarschot();
    const html = reportHtml(rides.checked, { names: rides.names, language: 'nl', stamp: STAMP });
    const report = await openHtml(html);
    await openAllDetails(report);
    expect(await axeFindings(report.page)).toEqual([]);
    expect(await stickingOut(report.page, NARROW)).toEqual([]);
  });

  it('needs nothing but itself, and complains of nothing', async () => {
    const report = await open();
    await openAllDetails(report);
    expect(report.requests).toEqual([report.page.url()]);
    expect(report.page.url()).toMatch(/^file:/);
    expect(report.complaints).toEqual([]);
  });

  it('lets the keyboard skip to the content', async () => {
    const { page } = await open();
    const [first] = await keyboardStops(page, 1);
    expect(first).toMatchObject({ tag: 'a', words: 'Naar de inhoud', marked: true });
    await page.keyboard.press('Enter');
    expect(await focusedStop(page)).toMatchObject({ tag: 'main' });
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  it('shows at each stop of the keyboard where the focus is', async () => {
    const { page } = await open();
    const stops = await keyboardStops(page, 80);
    expect(stops.length).toBeGreaterThan(30);
    expect(stops.filter((stop) => !stop.marked)).toEqual([]);
  });

  it('finds a trainee by part of a name, without accents and without a mouse', async () => {
    const { page } = await open();
    const section = page.locator('section', {
      has: page.getByRole('heading', { name: 'Rooster per cursist' }),
    });
    await section.getByRole('searchbox', { name: 'Zoek een naam' }).focus();
    await page.keyboard.type('novak');
    const rosters = section.locator('details:visible');
    await expect.poll(() => rosters.count()).toBe(1);
    expect(await rosters.locator('summary').innerText()).toContain('Hana Novák');
    expect(await section.getByRole('status').innerText()).toBe('1 van de 11 getoond');
    const stops = await keyboardStops(page, 30);
    const steps = stops.findIndex((stop) => stop.tag === 'summary' && stop.words.startsWith('Hana Novák'));
    expect(steps).toBeGreaterThan(0);
  });

  it('opens a roster with the keyboard', async () => {
    const { page } = await open();
    const roster = page.locator('details.roster').first();
    await roster.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await roster.getByRole('table').isVisible()).toBe(true);
  });

  it.each([
    ['a telephone of 320 pixels', NARROW],
    ['a screen at 200 %', DOUBLE_ZOOM],
  ])('fits %s without scrolling sideways', async (_, view) => {
    const report = await open();
    await openAllDetails(report);
    expect(await stickingOut(report.page, view)).toEqual([]);
  });

  it('fits a screen where all text is twice as large', async () => {
    const report = await open();
    await openAllDetails(report);
    await report.page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    expect(await stickingOut(report.page, { width: 1280, height: 900 })).toEqual([]);
  });

  it('reads in full without its script', async () => {
    const { page } = await open('nl', { javaScriptEnabled: false });
    expect(await page.getByRole('searchbox').count()).toBe(0);
    await page.locator('details.roster summary').first().click();
    expect(await page.locator('details.roster table').first().isVisible()).toBe(true);
  });

  it('prints on A4: no row cut by the end of a page, heads again on the next, nothing off the paper', async () => {
    const { page } = await open();
    expect(await cutInPrint(page)).toEqual([]);
    expect(await offPaper(page)).toEqual([]);
    const pdf = await printedPdf(page);
    expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/);
  });

  it('prints all rosters while none is open, else those that are', async () => {
    const { page } = await open();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.roster table:visible').count()).toBe(13);
    await page.emulateMedia({ media: null });
    await page.locator('.roster summary').first().click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.roster:visible').count()).toBe(1);
    expect(await page.locator('.roster table:visible').count()).toBe(1);
    expect(await page.getByRole('heading', { name: 'Rooster per cursist' }).isVisible()).toBe(false);
    expect(await page.getByRole('heading', { name: 'Kerncijfers' }).isVisible()).toBe(true);
  });
});
