/** The pictures of the coordinator's guide, made from what the guide's own commands wrote. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageTexts } from '../formats/rota-pdf/testing/pdf-reading.ts';
import { printedByLibreOffice } from '../formats/spreadsheet/testing/libreoffice.ts';
import { openBrowser } from '../formats/testing/browser/test-browser.ts';

const SHEET_DPI = 80;
/** The head of a sheet and its first rows; the rest of the page is empty. */
const TOP_OF_SHEET = 190;
const REPORT_VIEW = { width: 1000, height: 900 };

const WHOLE_PAGE = 0;
const WIDEST = 2000;

interface PictureFile {
  readonly folder: string;
  readonly name: string;
}

export interface PicturedFiles {
  readonly workbook: string;
  /** The folder that a plan was written into. */
  readonly plan: string;
}

/** @returns the files of the pictures, by the name that the guide calls them. */
export async function guidePictures(
  { workbook, plan }: PicturedFiles,
  folder: string,
): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  const rota = printedByLibreOffice(readFileSync(join(plan, 'rooster.xlsx')));
  return [
    sheetPicture(printedByLibreOffice(readFileSync(workbook)), 'Cursisten', TOP_OF_SHEET, {
      folder,
      name: 'werkboek-cursisten',
    }),
    await reportPicture(join(plan, 'rapport.html'), folder, 'rapport'),
    pagePicture(readFileSync(join(plan, 'pdf/cursisten/c002.pdf')), 1, WHOLE_PAGE, {
      folder,
      name: 'blad-cursist',
    }),
    sheetPicture(rota, 'Per cursist', WHOLE_PAGE, { folder, name: 'rooster-excel' }),
  ];
}

/** The first printed page of a sheet: its name stands at the foot. */
function sheetPicture(pdf: Uint8Array, sheet: string, height: number, to: PictureFile): string {
  const page = pageTexts(pdf).findIndex((text) => text.split('\n').at(-1)?.startsWith(sheet)) + 1;
  if (page === 0) throw new Error(`no page of the sheet ${sheet}`);
  return pagePicture(pdf, page, height, to);
}

/** @param height in pixels from the top; `WHOLE_PAGE` for all of it */
function pagePicture(pdf: Uint8Array, page: number, height: number, { folder, name }: PictureFile): string {
  const path = join(folder, name);
  const pages = ['-f', String(page), '-l', String(page), '-singlefile'];
  const crop =
    height === WHOLE_PAGE ? [] : ['-x', '0', '-y', '0', '-W', String(WIDEST), '-H', String(height)];
  const command = ['-png', '-r', String(SHEET_DPI), ...crop, ...pages, '-', path];
  const { status, stderr } = spawnSync('pdftoppm', command, { input: pdf, encoding: 'utf8' });
  if (status !== 0) throw new Error(`pdftoppm: ${stderr}`);
  return `${path}.png`;
}

async function reportPicture(file: string, folder: string, name: string): Promise<string> {
  const path = join(folder, `${name}.png`);
  const browser = await openBrowser();
  try {
    const { page, close } = await browser.open({ file }, { viewport: REPORT_VIEW });
    await page.screenshot({ path });
    await close();
  } finally {
    await browser.close();
  }
  return path;
}
