/** How a sheet of the rota workbook is printed. */
import type ExcelJS from 'exceljs';
import type { Language } from '../../../solver/domain/problem.ts';

/** The number that the format has for A4. */
const A4 = 9;
const MARGIN_INCHES = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.7, header: 0.3, footer: 0.35 };

export interface Printing {
  readonly landscape: boolean;
  readonly pagesWide: number;
  /** What stands on every page: `1:1`, `A:C`. */
  readonly repeat: { readonly printTitlesRow?: string; readonly printTitlesColumn?: string };
  /** When the plan was made, in words. */
  readonly made: string;
  readonly language: Language;
}

/** A4, made to fit the width and as many pages long as it takes; below: the sheet's name, when it was made, the page. */
export function printOn(
  sheet: ExcelJS.Worksheet,
  { landscape, pagesWide, repeat, made, language }: Printing,
): void {
  Object.assign(sheet.pageSetup, {
    paperSize: A4,
    orientation: landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: pagesWide,
    fitToHeight: 0,
    margins: MARGIN_INCHES,
    ...repeat,
  });
  const page = language === 'nl' ? 'Pagina &P van &N' : 'Page &P of &N';
  sheet.headerFooter.oddFooter = `&L&A&C${made}&R${page}`;
}
