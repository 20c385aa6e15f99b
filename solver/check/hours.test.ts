import { describe, expect, it } from 'vitest';
import { type DayOptions, moduleInput, placement, semester, trainee } from '../testing/builders.ts';
import { breachesOf, causesOf } from '../testing/checker-findings.ts';

/** Three shifts of 420 minutes: 1260 in all, 840 without the shortest. */
const THREE_EARLY = [{ date: '2027-02-02' }, { date: '2027-02-03' }, { date: '2027-02-04' }];
const worldAsking = (minutes: number) => semester({ modules: [moduleInput({ minutes })] });
const found = (world: ReturnType<typeof semester>, days: DayOptions[] = THREE_EARLY) =>
  causesOf('H2', world, [placement(world, {}, days)]);

describe('H2 hours', () => {
  it('allows from one minute more than without the shortest day, up to all minutes', () => {
    expect(found(worldAsking(841))).toEqual([]);
    expect(found(worldAsking(1260))).toEqual([]);
  });

  it('finds a minute too little', () => {
    const world = worldAsking(1261);
    expect(breachesOf('H2', world, [placement(world, {}, THREE_EARLY)])).toEqual([
      { rule: 'H2', cause: 'too-short', trainee: 't1', module: 'basis', amount: 1, found: 1260, limit: 1261 },
    ]);
  });

  it('finds a day too many', () => {
    expect(found(worldAsking(840))).toEqual(['too-long 840/839']);
  });

  it('takes the shortest day off, not the last', () => {
    // 420 + 456 (day: 08:30–16:36 less 30) + 450 (split: 5 h + 3 h less 30) = 1326; less 420 = 906.
    const days = [
      { date: '2027-02-02' },
      { date: '2027-02-03', shift: 'day' },
      { date: '2027-02-04', shift: 'split' },
    ];
    expect(found(worldAsking(907), days)).toEqual([]);
    expect(found(worldAsking(906), days)).toEqual(['too-long 906/905']);
  });

  it('asks the trainee’s own minutes before the module’s', () => {
    const world = semester({ trainees: [trainee({ modules: [{ module: 'basis', minutes: 1261 }] })] });
    expect(found(world)).toEqual(['too-short 1260/1261']);
    const modules = [{ module: 'ander', minutes: 1261 }, { module: 'basis' }];
    const other = semester({
      modules: [moduleInput(), moduleInput({ id: 'ander' })],
      trainees: [trainee({ modules })],
    });
    expect(found(other)).toEqual([]);
  });

  it('counts a night, and frozen days', () => {
    // 21:00–07:00 less 60 = 540.
    const world = semester({
      modules: [moduleInput({ minutes: 540 })],
      pins: [{ trainee: 't1', module: 'basis', frozenUntil: '2027-02-02' }],
    });
    expect(found(world, [{ date: '2027-02-03', shift: 'night' }])).toEqual([]);
    expect(found(world, [...THREE_EARLY.slice(0, 2)])).toEqual([]);
    expect(
      found(world, [
        { date: '2027-02-02', shift: 'night' },
        { date: '2027-02-03', shift: 'night' },
      ]),
    ).toEqual(['too-long 540/539']);
  });

  it('reports a placement without days, though no day takes part', () => {
    expect(found(worldAsking(900), [])).toEqual(['too-short 0/900']);
  });

  it('does not judge what is all history', () => {
    const world = semester({ pins: [{ trainee: 't1', module: 'basis', frozenUntil: '2027-02-28' }] });
    expect(found(world, THREE_EARLY.slice(0, 1))).toEqual([]);
  });
});
