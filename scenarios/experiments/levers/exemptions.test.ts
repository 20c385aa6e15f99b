import { describe, expect, it } from 'vitest';
import type { Semester, SemesterInput } from '../../../solver/domain/semester-schema.ts';
import { moduleInput, semester, trainee } from '../../../solver/testing/builders.ts';
import { exemptions } from './exemptions.ts';
import { pulled } from './testing/pulled.ts';
import { traineeOf } from './testing/trainees.ts';

type Asked = SemesterInput['trainees'][number]['modules'][number];

/** A module of 200 hours, and the one that closes the course. */
function asking(asked: Asked, over: Partial<SemesterInput> = {}): Semester {
  return semester({
    modules: [moduleInput({ minutes: 12_000 }), moduleInput({ id: 'zorgkundige', minutes: 7800 })],
    trainees: [trainee({ modules: [asked] })],
    ...over,
  });
}

function minutesLeft(before: Semester, percent: number) {
  return traineeOf(pulled(exemptions, before, percent), 't1').modules[0]?.minutes;
}

describe('exemptions', () => {
  it.each([
    [10, 10_800],
    [25, 9000],
    [40, 7200],
    [90, 1200],
  ])('of %i per cent leave %i of 12 000 minutes', (percent, left) => {
    expect(minutesLeft(asking({ module: 'basis' }), percent)).toBe(left);
  });

  it('count from what the trainee is still asked', () => {
    expect(minutesLeft(asking({ module: 'basis', minutes: 3600 }), 25)).toBe(2700);
  });

  it.each([
    [1, 1],
    [3, 3],
    [10, 9],
    [11, 10],
  ])('of a tenth of %i minutes never exempt more: %i stay', (asked, left) => {
    expect(minutesLeft(asking({ module: 'basis', minutes: asked }), 10)).toBe(left);
  });

  it('leave the zorgkundige module, by its id or its name, whatever the case', () => {
    const byId = asking({ module: 'zorgkundige' });
    expect(pulled(exemptions, byId, 40)).toEqual(byId);
    const byName = asking({ module: 'basis' }, { modules: [moduleInput({ name: 'Stage Zorgkundige' })] });
    expect(pulled(exemptions, byName, 40)).toEqual(byName);
  });

  it('leave what is done', () => {
    const done = asking({ module: 'basis', done: true });
    expect(pulled(exemptions, done, 40)).toEqual(done);
  });

  it('leave at least the days that are agreed: two early shifts of 7 hours', () => {
    const days = ['2027-03-01', '2027-03-02'].map((date) => ({ date, shift: 'early' }));
    const pinned = (over: object) =>
      asking(
        { module: 'basis', minutes: 900 },
        { pins: [{ trainee: 't1', module: 'basis', days, ...over }] },
      );
    expect(minutesLeft(pinned({ unit: 'u1' }), 6)).toBe(846);
    expect(minutesLeft(pinned({ unit: 'u1' }), 40)).toBe(840);
    expect(minutesLeft(pinned({ mentor: 'mentor1' }), 40)).toBe(840);
    expect(minutesLeft(pinned({ unit: 'u1', days: [] }), 40)).toBe(540);
  });

  it('never ask more than before, though what is agreed is more', () => {
    const days = ['2027-03-01', '2027-03-02'].map((date) => ({ date, shift: 'early' }));
    const short = asking(
      { module: 'basis', minutes: 800 },
      { pins: [{ trainee: 't1', module: 'basis', unit: 'u1', days }] },
    );
    expect(minutesLeft(short, 40)).toBe(800);
  });

  it('say so', () => {
    expect(exemptions.says(25)).toEqual({
      nl: 'Elke cursist krijgt 25 % vrijstelling van de uren van elke module, behalve van die van zorgkundige.',
      en: 'Every trainee is exempted from 25 % of the hours of each module, except of the zorgkundige one.',
    });
  });
});
