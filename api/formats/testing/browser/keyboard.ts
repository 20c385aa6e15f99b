/** Which way the Tab key takes through a page. */
import type { Page } from 'playwright-core';

export interface KeyboardStop {
  readonly tag: string;
  readonly id: string;
  /** Its label, else its text, at most sixty characters. */
  readonly words: string;
  /** Whether a reader sees that the focus is here: an outline or a shadow. */
  readonly marked: boolean;
}

/** Where the focus is now; null when it is on the page as a whole. */
export async function focusedStop(page: Page): Promise<KeyboardStop | null> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const style = getComputedStyle(element);
    const words = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return {
      tag: element.tagName.toLowerCase(),
      id: element.id,
      words: words.replace(/\s+/g, ' ').trim().slice(0, 60),
      marked: (style.outlineStyle !== 'none' && style.outlineWidth !== '0px') || style.boxShadow !== 'none',
    };
  });
}

/** The first stops of the Tab key from where the focus is, until it leaves the page. */
export async function keyboardStops(page: Page, atMost: number): Promise<readonly KeyboardStop[]> {
  const stops: KeyboardStop[] = [];
  while (stops.length < atMost) {
    await page.keyboard.press('Tab');
    const stop = await focusedStop(page);
    if (stop === null) break;
    stops.push(stop);
  }
  return stops;
}
