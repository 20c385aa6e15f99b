/** Pages of our own in a real browser that reaches no network: opened from files, as after a double click. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { findChromium } from './chromium.ts';

/** A page by the file that holds it, or by its HTML. */
export type PageSource = { readonly file: string } | { readonly html: string };

export interface OpenedPage {
  readonly page: Page;
  /** Everything that the page asked for, itself first; a page that holds all it needs asks for nothing else. */
  readonly requests: readonly string[];
  /** Errors and warnings on its console, and errors that its scripts threw. */
  readonly complaints: readonly string[];
  /** @throws Error when the page asked for anything that is not a file on this machine. */
  close(): Promise<void>;
}

export interface TestBrowser {
  /** Opens a page in a context of its own. */
  open(source: PageSource, options?: BrowserContextOptions): Promise<OpenedPage>;
  /** Closes the browser with what is still open in it. */
  close(): Promise<void>;
}

const LOCAL = /^(file|data|blob|about):/;

async function sourceFile(source: PageSource) {
  if ('file' in source) return { file: resolve(source.file), remove: async () => {} };
  const folder = await mkdtemp(join(tmpdir(), 'stageplan-page-'));
  const file = join(folder, 'page.html');
  await writeFile(file, source.html);
  return { file, remove: () => rm(folder, { recursive: true }) };
}

/** Writes down what the page asks for and complains of; what is not local is refused. */
async function watch(page: Page) {
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('websocket', (socket) => requests.push(socket.url()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  await page.route(
    (url) => !LOCAL.test(url.href),
    (route) => route.abort(),
  );
  return { requests, complaints };
}

async function openIn(
  browser: Browser,
  source: PageSource,
  options: BrowserContextOptions,
): Promise<OpenedPage> {
  const context = await browser.newContext({ offline: true, ...options });
  const { file, remove } = await sourceFile(source);
  const page = await context.newPage();
  const { requests, complaints } = await watch(page);
  await page.goto(pathToFileURL(file).href);
  const close = async () => {
    await context.close();
    await remove();
    const left = requests.filter((url) => !LOCAL.test(url));
    if (left.length > 0) throw new Error(`the page asked the network for ${left.join(', ')}`);
  };
  return { page, requests, complaints, close };
}

/** Starts the machine's Chromium. @throws Error where there is none: ask `noChromium` first. */
export async function openBrowser(): Promise<TestBrowser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('no chromium found');
  const root = process.getuid?.() === 0;
  const browser = await chromium.launch({
    executablePath,
    // Chromium refuses to run its sandbox as root, as in most containers.
    args: ['--disable-background-networking', ...(root ? ['--no-sandbox'] : [])],
  });
  return {
    open: (source, options = {}) => openIn(browser, source, options),
    close: () => browser.close(),
  };
}
