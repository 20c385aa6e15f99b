/** A page to look at. */
import type { Page } from 'playwright-core';

/** The whole page as a PNG, however long it is. */
export async function screenshot(page: Page, path: string): Promise<void> {
  await page.screenshot({ path, fullPage: true });
}
