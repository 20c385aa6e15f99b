import { describe, expect, it } from 'vitest';
import type { Placement, Plan } from '../domain/plan-schema.ts';
import { isoDate } from '../domain/values.ts';
import { plan } from '../testing/builders.ts';
import { PUBLISHED_DIGEST } from '../testing/checker-findings.ts';
import { HOLIDAY, lineDays, lineSemester, lineTimetables, OUT, TUESDAY } from '../testing/line-world.ts';
import { checkPlan } from './check-plan.ts';

const timetables = await lineTimetables();
const WORLD = lineSemester();
/** A Tuesday outside the week that the feeds cover, and the Monday before it. */
const LATER = '2027-04-13';
const DAY_BEFORE = '2027-04-12';
const MONDAY = '2027-03-01';

const TRAM_OUT = [...OUT.slice(0, 2), 'tram 23 T-U 06:23-06:33', 'walk U-site 06:33-06:37'];
const NIGHT_OUT = ['walk home-A 01:05-01:10', 'night A-D 01:10-01:40', 'walk D-site 01:40-01:50'];

type Listed = NonNullable<Plan['timetable']>;

function listed(feed: string, ...dates: readonly (readonly [string, string])[]): Listed[number] {
  return { feed, dates: dates.map(([date, as]) => ({ date: isoDate.parse(date), as: isoDate.parse(as) })) };
}

function found(placements: readonly Placement[], timetable?: Listed, world = WORLD): string[] {
  const stated = plan(world, placements, timetable === undefined ? {} : { timetable });
  return checkPlan(world, stated, null, timetables)
    .falseStatements.filter(({ path }) => path === 'timetable')
    .map(({ stated: says, actual }) => `${says}, not ${actual}`);
}

describe('what a plan says of its timetable', () => {
  it('is nothing for rides on their own date', () => {
    expect(found(lineDays({ date: TUESDAY }))).toEqual([]);
  });

  it('names every date of every feed that was read from another one, once', () => {
    const days = lineDays({ date: LATER, out: TRAM_OUT }, { date: TUESDAY });
    expect(found(days)).toEqual([
      `bus.zip ${LATER}: null, not bus.zip ${LATER}: ${TUESDAY}`,
      `tram.zip ${LATER}: null, not tram.zip ${LATER}: ${TUESDAY}`,
    ]);
    expect(found(days, [listed('bus.zip', [LATER, TUESDAY])])).toEqual([
      `tram.zip ${LATER}: null, not tram.zip ${LATER}: ${TUESDAY}`,
    ]);
    expect(found(days, [listed('bus.zip', [LATER, TUESDAY]), listed('tram.zip', [LATER, TUESDAY])])).toEqual(
      [],
    );
  });

  it('names the date that it was read from, and no other', () => {
    const days = lineDays({ date: LATER });
    expect(found(days, [listed('bus.zip', [LATER, '2027-03-03'])])).toEqual([
      `bus.zip ${LATER}: 2027-03-03, not bus.zip ${LATER}: ${TUESDAY}`,
    ]);
    expect(found(days, [listed('bus.zip', [LATER, TUESDAY], [LATER, '2027-03-03'])])).toEqual([
      `bus.zip ${LATER}: 2027-03-03, not bus.zip ${LATER}: ${TUESDAY}`,
    ]);
    expect(found(days, [listed('bus.zip', [LATER, TUESDAY]), listed('bus.zip', [LATER, TUESDAY])])).toEqual(
      [],
    );
  });

  it('goes by service date: after midnight the night before is read', () => {
    const days = lineDays({ date: LATER, out: NIGHT_OUT, back: NIGHT_OUT });
    expect(found(days)).toEqual([`bus.zip ${DAY_BEFORE}: null, not bus.zip ${DAY_BEFORE}: ${MONDAY}`]);
    expect(found(days, [listed('bus.zip', [DAY_BEFORE, MONDAY])])).toEqual([]);
  });

  it('reads a public holiday as a Sunday', () => {
    const sunday = ['walk home-A 05:55-06:00', 'sunday A-D 06:00-06:40', 'walk D-site 06:40-06:50'];
    expect(
      found(lineDays({ date: HOLIDAY, out: sunday }), [listed('bus.zip', [HOLIDAY, '2027-03-07'])]),
    ).toEqual([]);
  });

  it('may say more', () => {
    const more = [listed('tram.zip', ['2027-06-01', '2027-03-07']), listed('bus.zip', [TUESDAY, MONDAY])];
    expect(found(lineDays({ date: TUESDAY }), more)).toEqual([]);
  });

  it('is of feeds that the semester has', () => {
    expect(found([], [listed('train.zip')])).toEqual(['train.zip, not null']);
    const withoutTransit = lineSemester({}, { transit: undefined });
    expect(found([], [listed('bus.zip')], withoutTransit)).toEqual(['bus.zip, not null']);
  });

  it('is not asked of a ride that does not run', () => {
    const ghost = ['walk home-A 05:55-06:00', 'ghost A-D 06:00-06:40', 'walk D-site 06:40-06:50'];
    expect(found(lineDays({ date: LATER, out: ghost, back: ghost }))).toEqual([]);
  });

  it('is not asked of history, only of what is frozen', () => {
    const pins = [{ trainee: 't1', module: 'basis', frozenUntil: LATER }];
    const world = lineSemester({}, { pins });
    const days = lineDays({ date: LATER });
    const replan = plan(world, days, { replanOf: PUBLISHED_DIGEST });
    const report = checkPlan(world, replan, plan(world, days), timetables);
    expect(report.falseStatements.filter(({ path }) => path === 'timetable')).toEqual([]);
    expect(found(days, undefined, world)).toHaveLength(1);
  });
});
