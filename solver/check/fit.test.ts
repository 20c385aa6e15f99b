import { describe, expect, it } from 'vitest';
import { mentor, moduleInput, placement, semester, trainee, unit } from '../testing/builders.ts';
import { breachesOf, causesOf } from '../testing/checker-findings.ts';

const DAYS = [{ date: '2027-02-02' }, { date: '2027-02-03' }, { date: '2027-02-04' }];
const onceADay = (date: string) => `range 1/0 on ${date}`;

describe('H1 fit', () => {
  it('is kept where unit and module belong together and every range holds on every day', () => {
    const world = semester({
      start: '2027-02-02',
      end: '2027-02-04',
      modules: [moduleInput({ from: '2027-02-02', to: '2027-02-04' })],
      units: [unit({ from: '2027-02-02', to: '2027-02-04' })],
      trainees: [trainee({ availableFrom: '2027-02-02', availableUntil: '2027-02-04' })],
    });
    expect(breachesOf('H1', world, [placement(world, {}, DAYS)])).toEqual([]);
  });

  it('asks for a setting of the module and a unit that accepts it', () => {
    const world = semester({ units: [unit({ setting: 'ziekenhuis', accepts: [] })] });
    expect(breachesOf('H1', world, [placement(world, {}, DAYS)])).toEqual([
      {
        rule: 'H1',
        cause: 'accepts',
        trainee: 't1',
        module: 'basis',
        unit: 'u1',
        amount: 1,
        found: 1,
        limit: 0,
      },
      {
        rule: 'H1',
        cause: 'setting',
        trainee: 't1',
        module: 'basis',
        unit: 'u1',
        amount: 1,
        found: 1,
        limit: 0,
      },
    ]);
  });

  it.each([
    ['the semester', { start: '2027-02-03' }, '2027-02-02'],
    ['the semester', { end: '2027-02-03' }, '2027-02-04'],
    ['the module', { modules: [moduleInput({ from: '2027-02-03' })] }, '2027-02-02'],
    ['the module', { modules: [moduleInput({ to: '2027-02-03' })] }, '2027-02-04'],
    ['the unit', { units: [unit({ from: '2027-02-03' })] }, '2027-02-02'],
    ['the unit', { units: [unit({ to: '2027-02-03' })] }, '2027-02-04'],
    ['the trainee', { trainees: [trainee({ availableFrom: '2027-02-03' })] }, '2027-02-02'],
    ['the trainee', { trainees: [trainee({ availableUntil: '2027-02-03' })] }, '2027-02-04'],
  ])('knows the range of %s on both sides (%o)', (_what, over, outside) => {
    const world = semester(over);
    expect(causesOf('H1', world, [placement(world, {}, DAYS)])).toEqual([onceADay(outside)]);
  });

  it('counts a day once, however many ranges it is outside of', () => {
    const world = semester({ start: '2027-02-03', modules: [moduleInput({ from: '2027-02-03' })] });
    expect(causesOf('H1', world, [placement(world, {}, DAYS)])).toEqual([onceADay('2027-02-02')]);
  });

  it('leaves out what only frozen days break', () => {
    const world = semester({
      units: [unit({ accepts: [], from: '2027-02-03' })],
      pins: [{ trainee: 't1', module: 'basis', frozenUntil: '2027-02-02' }],
    });
    expect(causesOf('H1', world, [placement(world, {}, DAYS)])).toEqual(['accepts 1/0']);
    expect(causesOf('H1', world, [placement(world, {}, DAYS.slice(0, 1))])).toEqual([]);
  });
});

describe('H16 own workplace', () => {
  const world = (ownWorkplace: 'allowed' | 'forbidden' | 'required', ownEmployer?: string) =>
    semester({
      modules: [moduleInput({ ownWorkplace })],
      employers: [
        { id: 'e1', name: 'Werkgever 1' },
        { id: 'e2', name: 'Werkgever 2' },
      ],
      mentors: [mentor()],
      trainees: [trainee(ownEmployer === undefined ? {} : { ownEmployer })],
    });
  const found = (w: ReturnType<typeof world>) => causesOf('H16', w, [placement(w, {}, DAYS)]);

  it('forbidden: anywhere but there', () => {
    expect(found(world('forbidden', 'e1'))).toEqual(['forbidden 1/0']);
    expect(found(world('forbidden', 'e2'))).toEqual([]);
    expect(found(world('forbidden'))).toEqual([]);
  });

  it('required: only there, and nowhere for who has no employer', () => {
    expect(found(world('required', 'e1'))).toEqual([]);
    expect(found(world('required', 'e2'))).toEqual(['required 1/0']);
    expect(found(world('required'))).toEqual(['required 1/0']);
  });

  it('allowed: anywhere', () => {
    expect(found(world('allowed', 'e1'))).toEqual([]);
  });

  it('is history when all days are frozen', () => {
    const frozen = (frozenUntil: string) => ({
      ...world('forbidden', 'e1'),
      pins: semester({ pins: [{ trainee: 't1', module: 'basis', frozenUntil }] }).pins ?? [],
    });
    expect(found(frozen('2027-02-03'))).toEqual(['forbidden 1/0']);
    expect(found(frozen('2027-02-04'))).toEqual([]);
  });
});
