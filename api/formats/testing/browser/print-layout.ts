/** How a page comes out on paper: A4, upright, or laid sideways where its style says so. */
import type { Page } from 'playwright-core';

/** Pixels between margins of 12 mm, at 96 to the inch, upright and sideways. */
const UPRIGHT = 703;
const SIDEWAYS = 1031;

/** The page as it prints on A4, as a PDF; without backgrounds, as browsers print unless asked otherwise. */
export async function printedPdf(page: Page): Promise<Buffer> {
  return page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true });
}

async function inPrint<T>(page: Page, look: () => Promise<T>): Promise<T> {
  await page.emulateMedia({ media: 'print' });
  const seen = await look();
  await page.emulateMedia({ media: null });
  return seen;
}

/**
 * Rows that a page break may cut, and tables whose head does not come again on the next page, as they would
 * print: by their first words.
 */
export function cutInPrint(page: Page): Promise<readonly string[]> {
  return inPrint(page, () =>
    page.evaluate(() => {
      const words = (element: Element) =>
        (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60);
      const shown = (element: Element) => element.getClientRects().length > 0;
      const rows = [...document.querySelectorAll('tr')].filter(
        (row) => shown(row) && getComputedStyle(row).breakInside !== 'avoid',
      );
      const heads = [...document.querySelectorAll('thead')].filter(
        (head) => shown(head) && getComputedStyle(head).display !== 'table-header-group',
      );
      return [...rows.map((row) => `row: ${words(row)}`), ...heads.map((head) => `head: ${words(head)}`)];
    }),
  );
}

/** Tables and pictures that are wider than the paper, which cuts them: `tag (pixels)` by their first words. */
export async function offPaper(page: Page): Promise<readonly string[]> {
  const wider = async (width: number, sideways: boolean) => {
    await page.setViewportSize({ width, height: 1000 });
    return page.evaluate(
      ([width, sideways]) => {
        const isSideways = (element: Element): boolean =>
          getComputedStyle(element).getPropertyValue('page') !== 'auto' ||
          (element.parentElement !== null && isSideways(element.parentElement));
        return [...document.querySelectorAll('table, svg, pre')]
          .filter((element) => element.getBoundingClientRect().right > width + 0.5)
          .filter((element) => isSideways(element) === sideways)
          .map((element) => {
            const words = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 60);
            return `${element.tagName} (${Math.round(element.getBoundingClientRect().width)}): ${words}`;
          });
      },
      [width, sideways] as const,
    );
  };
  return inPrint(page, async () => [...(await wider(UPRIGHT, false)), ...(await wider(SIDEWAYS, true))]);
}
