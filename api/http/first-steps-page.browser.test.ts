import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeLink } from '../auth/links/one-time-links.ts';
import { addAccount } from '../auth/testing/test-auth.ts';
import { findChromium, noChromium } from '../formats/testing/browser/chromium.ts';
import { authenticateRequest } from './authenticate-request.ts';
import { firstStepsPage } from './first-steps-page.ts';
import { type TestService, testService } from './testing/test-service.ts';

describe.skipIf(noChromium())('the page of a one-time link', () => {
  let service: TestService;
  let browser: Browser;

  beforeAll(async () => {
    service = await testService({ authenticate: authenticateRequest, before: [firstStepsPage()] });
    const root = process.getuid?.() === 0;
    browser = await chromium.launch({
      executablePath: findChromium() ?? '',
      args: root ? ['--no-sandbox'] : [],
    });
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    await service.close();
  });

  async function link(email: string): Promise<string> {
    const account = await addAccount(service.store, { email, password: null });
    const made = await service.store.change('set-up', (tx, audit) =>
      makeLink(tx, audit, service.origin, {
        purpose: 'invitation',
        account,
        now: new Date('2026-11-22T12:00:00Z'),
      }),
    );
    return made.link;
  }

  it('gives an account its password, under our own security headers, and tells what is wrong with one', async () => {
    const context = await browser.newContext({ locale: 'nl-BE' });
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    await page.goto(await link('an@pagina.be'));
    await page.getByLabel('Wachtwoord').waitFor();
    expect(await page.getByLabel('E-mailadres').inputValue()).toBe('an@pagina.be');
    expect((await new AxeBuilder({ page }).analyze()).violations.map(({ id }) => id)).toEqual([]);
    await page.getByLabel('Wachtwoord').fill('welkom');
    await page.getByRole('button').click();
    await page.getByText('minder dan 12 tekens').waitFor();
    await page.getByLabel('Wachtwoord').fill('tien trage treinen');
    await page.getByRole('button').click();
    await page.getByText('Gelukt, u bent aangemeld.').waitFor();
    expect(page.url()).toBe(`${service.origin}/aan-de-slag`);
    expect((await context.cookies()).map(({ name }) => name).sort()).toEqual([
      'stageplan_csrf',
      'stageplan_session',
    ]);
    expect(complaints).toEqual([]);
    await context.close();
  }, 60_000);

  it('says so in English where the link opens nothing', async () => {
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(`${service.origin}/aan-de-slag#verzonnen`);
    await page.getByText('This link opens nothing any more').waitFor();
    expect(await page.getByRole('button').count()).toBe(0);
    await context.close();
  }, 60_000);
});
