import { describe, expect, it } from 'vitest';
import { moduleInput, semester, trainee, unit } from '../../../solver/testing/builders.ts';
import { planned } from '../../../solver/testing/planning.ts';
import { originalModule } from './holiday-modules.ts';
import { schoolHolidaysEvening } from './school-holidays-evening.ts';
import { faultsIn, pulled } from './testing/pulled.ts';
import { traineeOf } from './testing/trainees.ts';

const COPY = 'basis~schoolvakantie';

/** Somebody by day and somebody in the evening; both are asked a module and the one that follows it. */
const TWO = semester({
  modules: [moduleInput(), moduleInput({ id: 'vervolg', after: ['basis'], inSchoolHolidays: true })],
  units: [unit({ accepts: ['basis', 'vervolg'] }), unit({ id: 'u2', accepts: ['vervolg'] })],
  trainees: (['day', 'evening'] as const).map((track) =>
    trainee({ id: track, track, modules: [{ module: 'basis', priority: 3 }, { module: 'vervolg' }] }),
  ),
  pins: ['day', 'evening'].map((id) => ({ trainee: id, module: 'basis', unit: 'u1' })),
});

describe('school holidays for evening trainees', () => {
  const changed = pulled(schoolHolidaysEvening, TWO, 'allowed');

  it('copy the module for those in the evening, with all that was said of it', () => {
    expect(changed.modules).toEqual([
      TWO.modules[0],
      { ...TWO.modules[0], id: COPY, name: 'Basis (ook in schoolvakanties)', inSchoolHolidays: true },
      { ...TWO.modules[1], after: ['basis', COPY] },
    ]);
    expect(traineeOf(changed, 'day')).toEqual(traineeOf(TWO, 'day'));
    expect(traineeOf(changed, 'evening').modules.map(({ module, priority }) => [module, priority])).toEqual([
      [COPY, 3],
      ['vervolg', 1],
    ]);
    expect(originalModule(COPY)).toBe('basis');
    expect(originalModule('basis')).toBe('basis');
  });

  it('leave nothing that does not fit together', () => {
    expect(faultsIn(changed)).toEqual([]);
  });

  it('are accepted by the units that accept the module, and agreed where it was agreed', () => {
    expect(changed.units.map(({ accepts }) => accepts)).toEqual([['basis', 'vervolg', COPY], ['vervolg']]);
    expect(changed.pins?.map(({ trainee: who, module }) => [who, module])).toEqual([
      ['day', 'basis'],
      ['evening', COPY],
    ]);
  });

  it('leave modules that are done, and those that may be in holidays already', () => {
    const done = semester({
      modules: TWO.modules.map((module) => ({ ...module, settings: [...module.settings], after: [] })),
      trainees: [
        trainee({ track: 'evening', modules: [{ module: 'basis', done: true }, { module: 'vervolg' }] }),
      ],
    });
    expect(pulled(schoolHolidaysEvening, done, 'allowed')).toEqual(done);
  });

  it('change nothing as now', () => {
    expect(pulled(schoolHolidaysEvening, TWO, 'as-now')).toBe(TWO);
  });

  it('have a plan: two weeks of holiday are enough for those in the evening, and not for those by day', () => {
    const holiday = {
      from: '2027-03-29',
      to: '2027-04-11',
      name: 'Paasvakantie',
      kind: 'school-holiday',
    } as const;
    const easter = semester({
      start: holiday.from,
      end: holiday.to,
      closures: [holiday],
      trainees: ['day', 'evening'].map((id) => trainee({ id, track: id === 'day' ? 'day' : 'evening' })),
    });
    const placed = (world: typeof easter) =>
      planned(world).placements.map((one) => [one.trainee, one.module]);
    expect(placed(easter)).toEqual([]);
    expect(placed(pulled(schoolHolidaysEvening, easter, 'allowed'))).toEqual([['evening', COPY]]);
  });

  it('say so', () => {
    expect(schoolHolidaysEvening.says('allowed').nl).toBe(
      'Avondcursisten mogen voor elke module ook in de schoolvakanties stage lopen. Hun werk en gezin blijven zoals ze zijn.',
    );
    expect(schoolHolidaysEvening.says('as-now').nl).toBe(
      'Avondcursisten lopen in de schoolvakanties alleen stage voor modules die het nu toelaten.',
    );
  });
});
