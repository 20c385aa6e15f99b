import { describe, expect, it } from 'vitest';
import { type Plan, planSchema } from '../domain/plan-schema.ts';
import { problemLine } from '../domain/problem.ts';
import { plan, semester, trainee } from '../testing/builders.ts';
import { travelNotices } from './travel-notices.ts';

const rider = (id: string) => trainee({ id, modes: [{ mode: 'transit', maxMinutes: 60 }] });

describe('a semester without timetables', () => {
  const told = (...trainees: ReturnType<typeof trainee>[]) =>
    travelNotices(semester({ trainees }), {}).map((notice) => problemLine(notice, 'nl'));

  it('names who would go by bus and train, at the first of them, and what to do', () => {
    expect(told(trainee(), rider('t2'), rider('t3'))).toEqual([
      'trainees[1] (t2).modes: t2, t3 is geen cursist voor wie ritten met bus en trein bekend zijn: het semester noemt geen dienstregeling (GTFS). Haal de dienstregelingen op met `stageplan transit fetch` en noem ze in het semester. Nu krijgt wie geen ander vervoer heeft alleen plaatsen op wandelafstand.',
    ]);
  });

  it('names the first five of many, and says how many there are', () => {
    const [line] = told(...['a', 'b', 'c', 'd', 'e', 'f'].map(rider));
    expect(line).toContain('a, b, c, d, e, … (6) is geen cursist');
  });

  it('says nothing where nobody does', () => {
    expect(told(trainee())).toEqual([]);
  });
});

describe('a plan on dates that a timetable does not cover', () => {
  const world = semester({
    trainees: [rider('t1')],
    transit: { gtfs: [{ path: 'trein.zip' }, { path: 'bus.zip' }] },
  });
  const told = (timetable: unknown) => {
    const made: Plan = planSchema.parse({ ...plan(world, []), timetable });
    return travelNotices(world, made).map((notice) => problemLine(notice, 'nl'));
  };

  it('says how many and which, at the feed', () => {
    const dates = [
      { date: '2027-06-14', as: '2027-06-07' },
      { date: '2027-06-15', as: '2027-06-08' },
      { date: '2027-06-21', as: '2027-06-07' },
    ];
    expect(told([{ feed: 'bus.zip', dates }])).toEqual([
      'transit.gtfs[1].path: 2027-06-14 … 2027-06-21 (3) is geen periode waarvoor de dienstregeling al bekend is: gerekend is met die van een andere week. Haal tegen dan de nieuwe dienstregeling op en plan opnieuw met --published: wie er last van heeft, krijgt dan een andere rit.',
    ]);
    expect(told([{ feed: 'trein.zip', dates: dates.slice(0, 1) }])[0]).toContain(
      'transit.gtfs[0].path: 2027-06-14 is geen periode',
    );
  });

  it('says nothing where all are covered', () => {
    expect(told(undefined)).toEqual([]);
    expect(told([{ feed: 'bus.zip', dates: [] }])).toEqual([]);
  });
});
