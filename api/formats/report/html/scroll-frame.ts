/** A frame for what may be wider than a small screen: it scrolls sideways, and the keyboard can reach it to do so. */
import { type Html, html } from './html.ts';

/** @param label what is in it, for who hears the page. */
export function scrollFrame(label: string, content: Html): Html {
  return html`<div class="frame" role="group" aria-label="${label}" tabindex="0">${content}</div>\n`;
}
