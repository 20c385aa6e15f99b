import { describe, expect, it } from 'vitest';
import { moduleId, shiftId } from '../domain/values.ts';
import { moduleInput, placement, semester, trainee } from '../testing/builders.ts';
import { reading } from '../testing/rule-findings.ts';

const MONDAY = { date: '2027-03-01' };
const TUESDAY = { date: '2027-03-02' };

describe('reading a plan', () => {
  it('puts the days of a placement in date order', () => {
    const world = semester();
    const made = placement(world, {}, [TUESDAY, MONDAY]);
    expect(reading(world, [made]).days.map((day) => day.day.date)).toEqual(['2027-03-01', '2027-03-02']);
  });

  it('puts the days of a trainee in order over all placements', () => {
    const world = semester({
      modules: [moduleInput(), moduleInput({ id: 'zorg' })],
      trainees: [trainee({ modules: [{ module: 'basis' }, { module: 'zorg' }] })],
    });
    const basis = placement(world, {}, [TUESDAY, { date: '2027-03-04' }]);
    const zorg = placement(world, { module: 'zorg' }, [MONDAY, { date: '2027-03-03' }]);
    const [t1] = reading(world, [basis, zorg]).trainees;
    expect(t1?.days.map((day) => day.day.date.slice(-2))).toEqual(['01', '02', '03', '04']);
  });

  it('takes minutes and moments from the shift, not from what the plan states', () => {
    const world = semester();
    const made = placement(world, {}, [{ ...MONDAY, shift: 'night' }]);
    const [day] = reading(world, [
      { ...made, days: made.days.map((d) => ({ ...d, minutes: made.minutes })) },
    ]).days;
    expect(day && [day.stageMinutes, day.endsAt - day.startsAt]).toEqual([540, 600]);
  });

  it('knows which days are frozen, and which of those are history', () => {
    const world = semester({ pins: [{ trainee: 't1', module: 'basis', frozenUntil: '2027-03-02' }] });
    const made = placement(world, {}, [MONDAY, TUESDAY, { date: '2027-03-03' }]);
    const published = placement(world, {}, [TUESDAY, { date: '2027-03-03' }]);
    expect(reading(world, [made], [published]).days.map((d) => [d.frozen, d.historic])).toEqual([
      [true, false],
      [true, true],
      [false, false],
    ]);
    expect(reading(world, [made]).days.map((d) => d.historic)).toEqual([false, false, false]);
  });

  it('has the modules that are asked, placed or not, and not those that are done', () => {
    const modules = [{ module: 'basis', done: true }];
    const world = semester({ trainees: [trainee(), trainee({ id: 't2', modules })] });
    const [asked, done] = reading(world, []).trainees;
    expect(asked?.modules.map((m) => [m.module.id, m.placement])).toEqual([['basis', null]]);
    expect(done?.modules).toEqual([]);
  });

  it('does not read a plan that names what the semester does not have', () => {
    const world = semester();
    const made = placement(world, {}, [MONDAY]);
    expect(() => reading(world, [{ ...made, module: moduleId.parse('other') }])).toThrow(
      'trainee t1 is not asked module other',
    );
    const days = made.days.map((day) => ({ ...day, shift: shiftId.parse('dawn') }));
    expect(() => reading(world, [{ ...made, days }])).toThrow('the semester has no shift of u1 dawn');
  });
});
