/** A report as its readers get it, without a browser. */
import { JSDOM } from 'jsdom';
import type { Language } from '../../../../solver/domain/problem.ts';
import type { Study } from '../study-context.ts';
import { studyReport } from '../study-report.ts';

export const MADE = { stamp: '2027-06-30T14:05:00+02:00', version: '0.1.0' };

export function reportOf(study: Study, language: Language = 'nl'): string {
  return studyReport(study, language, MADE);
}

export function read(html: string): Document {
  return new JSDOM(html).window.document;
}

/** The words of all that match, spaces of any kind and number as one. */
export function texts(page: Document, selector: string): readonly string[] {
  return [...page.querySelectorAll(selector)].map((element) =>
    (element.textContent ?? '').replace(/\s+/g, ' ').trim(),
  );
}
