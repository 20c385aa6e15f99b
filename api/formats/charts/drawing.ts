/**
 * The library and the document that charts are drawn with, opened with the first chart: loading them takes a
 * second, which a command that draws nothing should not wait for. They are required rather than imported because
 * a chart is a string that its caller wants at once, without a promise.
 */
import { createRequire } from 'node:module';

interface Drawing {
  readonly plot: typeof import('@observablehq/plot');
  readonly document: Document;
}

const load = createRequire(import.meta.url);
let opened: Drawing | undefined;

function open(): Drawing {
  const plot: Drawing['plot'] = load('@observablehq/plot');
  const { JSDOM }: typeof import('jsdom') = load('jsdom');
  return { plot, document: new JSDOM('').window.document };
}

/** Plot and the one document that all charts of this process share. */
export function drawing(): Drawing {
  opened ??= open();
  return opened;
}

/** A new SVG element with these attributes, in the shared document. */
export function svgElement(name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const element = drawing().document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
}
