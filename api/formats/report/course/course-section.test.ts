import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { namesOf } from '../../../../solver/domain/names.ts';
import type { Course } from '../../../../solver/planning-course.ts';
import { semester, trainee } from '../../../../solver/testing/builders.ts';
import { acceptedPlan } from '../../testing/accepted-plan.ts';
import { BY_STEPS, longCourse, THREE_PLACED } from '../../testing/search-course.ts';
import { reportContext } from '../report-context.ts';
import { sectionHtml } from '../section.ts';
import { courseSection } from './course-section.ts';

function section(course: Course, world = semester()) {
  const checked = acceptedPlan(world, []);
  const context = reportContext(checked, namesOf(world, { pseudonymous: true }), 'nl');
  const { document } = new JSDOM(sectionHtml(courseSection(context, course)).markup).window;
  const texts = (selector: string) =>
    [...document.querySelectorAll(selector)].map(({ textContent }) => textContent ?? '');
  return { document, texts };
}

describe('how the search went', () => {
  it('is drawn with what was proven, and told in words', () => {
    const { document, texts } = section(THREE_PLACED);
    expect(texts('h3')).toEqual(['Geplaatste stages', 'Kost']);
    expect(texts('svg desc')).toEqual([
      'Aan het einde: 3, van hoogstens 4.',
      'Aan het einde: 1.030 punten, van minstens 1.000.',
    ]);
    expect(document.querySelectorAll('svg[role=img]')).toHaveLength(2);
    expect(texts('svg text')).toEqual(
      expect.arrayContaining(['beste plan tot dan', 'bewezen grens', 'Seconden']),
    );
  });

  it('stands in a table too', () => {
    const rows = section(THREE_PLACED).texts('tbody tr');
    expect(rows).toHaveLength(5);
    expect(rows[0]).toBe('0,5opbouwen11–300–');
    expect(rows[4]).toBe('9,5bewijzen3341.0301.000');
  });

  it('goes by steps where time means nothing', () => {
    const { texts } = section(BY_STEPS);
    expect(texts('svg text')).toContain('Zoekstappen');
    expect(texts('tbody th')).toEqual(['0', '0', '10', '250', '400']);
  });

  it('counts by priority where not everything counts as one', () => {
    const world = semester({ trainees: [trainee({ modules: [{ module: 'basis', priority: 2 }] })] });
    expect(section(THREE_PLACED, world).texts('h3')).toContain('Geplaatste stages, met prioriteit geteld');
  });

  it('has no plot of cost where nothing was placed', () => {
    const nothing = THREE_PLACED.map((point) => ({ ...point, placed: 0, priorityPlaced: 0, cost: 0 }));
    expect(section(nothing).texts('h3')).toEqual(['Geplaatste stages']);
  });

  it('shows thirty moments of many, the first and the last among them, and says so', () => {
    const { texts } = section(longCourse(100));
    const moments = texts('tbody th');
    expect(moments).toHaveLength(30);
    expect([moments[0], moments[29]]).toEqual(['0,0', '99,0']);
    expect(texts('details p')).toEqual([
      'De tabel toont 30 van de 100 momenten; in verloop.csv staan ze allemaal.',
    ]);
    expect(section(longCourse(30)).texts('details p')).toEqual([]);
  });
});
