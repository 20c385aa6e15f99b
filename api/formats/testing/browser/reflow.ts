/** Whether a page fits its width, so that nobody has to scroll sideways to read it. */
import type { Page } from 'playwright-core';

/** WCAG 1.4.10 asks for no scrolling sideways at this width: 1280 at 400 %. */
export const NARROW = { width: 320, height: 640 };
/** A screen of 1280 by 1024 at 200 %. */
export const DOUBLE_ZOOM = { width: 640, height: 512 };

/**
 * What makes the page wider than this view, as `tag.class (width)` of the outermost elements that stick out;
 * nothing when it fits. Tables may be wider inside a box of their own that scrolls.
 */
export async function stickingOut(
  page: Page,
  view: { readonly width: number; readonly height: number },
): Promise<readonly string[]> {
  await page.setViewportSize(view);
  return page.evaluate(() => {
    const root = document.documentElement;
    if (root.scrollWidth <= root.clientWidth) return [];
    const out = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > root.clientWidth + 0.5,
    );
    return out
      .filter((element) => element.parentElement === null || !out.includes(element.parentElement))
      .map((element) => {
        const width = Math.round(element.getBoundingClientRect().width);
        return `${element.tagName.toLowerCase()}.${element.className} (${width})`;
      });
  });
}
