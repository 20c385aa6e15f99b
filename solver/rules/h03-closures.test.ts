import { describe, expect, it } from 'vitest';
import { moduleInput, placement, type SHIFTS, semester, unit } from '../testing/builders.ts';
import { amounts, findings, sentences } from '../testing/rule-findings.ts';

type Kind = 'other' | 'school-holiday' | 'public-holiday';
type Over = Parameters<typeof semester>[0];

function closed(kind: Kind, from: string, to = from) {
  return { from, to, name: kind, kind };
}

function onDates(over: Over, dates: readonly string[], shift: (typeof SHIFTS)[number]['id'] = 'early') {
  const world = semester(over);
  const days = dates.map((date) => ({ date, shift }));
  return { world, placements: [placement(world, {}, days)] };
}

const STAFFED = { planned: 3, minimum: 1 };
/** 1 May 2027 is a Saturday. */
const MAY_DAY = [closed('public-holiday', '2027-05-01')];

describe('H3 closures', () => {
  it('keeps stage off other closures, from the first day to the last', () => {
    const closures = [closed('other', '2027-05-07', '2027-05-08')];
    const dates = ['2027-05-06', '2027-05-07', '2027-05-08', '2027-05-09'];
    const { world, placements } = onDates({ closures }, dates);
    expect(findings('H3', world, placements)).toEqual(
      ['2027-05-07', '2027-05-08'].map((date) => ({
        cause: 'other',
        trainee: 't1',
        module: 'basis',
        unit: 'u1',
        shift: 'early',
        date,
        found: 1,
        limit: 0,
        amount: 1,
      })),
    );
  });

  it('keeps stage out of school holidays unless the module runs then', () => {
    const closures = [closed('school-holiday', '2027-03-29', '2027-04-11')];
    const without = onDates({ closures }, ['2027-03-28', '2027-03-30', '2027-04-12']);
    expect(amounts('H3', without.world, without.placements)).toEqual(['school-holiday 1']);
    const modules = [moduleInput({ inSchoolHolidays: true })];
    const allowed = onDates({ closures, modules }, ['2027-03-30']);
    expect(findings('H3', allowed.world, allowed.placements)).toEqual([]);
  });

  it('allows a public holiday where the unit gives its staffing for that shift', () => {
    const weekendStaffing = [{ shift: 'early', weekdays: [8 as const], ...STAFFED }];
    const over = { closures: MAY_DAY, units: [unit({ weekendStaffing })] };
    const early = onDates(over, ['2027-05-01']);
    expect(findings('H3', early.world, early.placements)).toEqual([]);
    const late = onDates(over, ['2027-05-01'], 'late');
    expect(amounts('H3', late.world, late.placements)).toEqual(['public-holiday 1']);
  });

  it('does not take the figure for Saturdays for that of a public holiday on a Saturday', () => {
    const weekendStaffing = [{ shift: 'early', weekdays: [6 as const], ...STAFFED }];
    const over = { closures: MAY_DAY, units: [unit({ weekendStaffing })] };
    const { world, placements } = onDates(over, ['2027-04-24', '2027-05-01']);
    expect(findings('H3', world, placements).map((b) => `${b.cause} ${b.date}`)).toEqual([
      'public-holiday 2027-05-01',
    ]);
  });

  it('judges a date that is several of these by each', () => {
    const closures = [
      closed('other', '2027-03-29'),
      closed('school-holiday', '2027-03-29', '2027-04-11'),
      closed('public-holiday', '2027-03-29'),
    ];
    const { world, placements } = onDates({ closures, units: [unit({ weekendStaffing: [] })] }, [
      '2027-03-29',
    ]);
    expect(amounts('H3', world, placements)).toEqual(['other 1', 'school-holiday 1', 'public-holiday 1']);
  });

  it('goes by the date on which a night shift starts', () => {
    const closures = [closed('other', '2027-05-07')];
    const { world, placements } = onDates({ closures }, ['2027-05-06', '2027-05-07'], 'night');
    expect(findings('H3', world, placements).map((b) => b.date)).toEqual(['2027-05-07']);
  });

  it('does not judge frozen days, published or not', () => {
    const closures = [closed('other', '2027-05-06', '2027-05-07')];
    const pins = [{ trainee: 't1', module: 'basis', frozenUntil: '2027-05-06' }];
    const { world, placements } = onDates({ closures, pins }, ['2027-05-06', '2027-05-07']);
    expect(findings('H3', world, placements).map((b) => b.date)).toEqual(['2027-05-07']);
    expect(findings('H3', world, placements, placements).map((b) => b.date)).toEqual(['2027-05-07']);
  });

  it('says so', () => {
    const closures = [
      closed('other', '2027-03-29'),
      closed('school-holiday', '2027-03-29'),
      closed('public-holiday', '2027-03-29'),
    ];
    const { world, placements } = onDates({ closures, units: [unit({ weekendStaffing: [] })] }, [
      '2027-03-29',
    ]);
    expect(sentences('H3', world, placements)).toEqual({
      other: [
        't1, Basis: ma 29 maart 2027 is een sluitingsdag.',
        't1, Basis: everything is closed on Mon 29 March 2027.',
      ],
      'school-holiday': [
        't1, Basis: ma 29 maart 2027 valt in een schoolvakantie, en dan kan deze module niet.',
        't1, Basis: Mon 29 March 2027 is in a school holiday, and this module does not run then.',
      ],
      'public-holiday': [
        't1, Basis: ma 29 maart 2027 is een feestdag, en Afdeling 1 heeft dan voor early (07:00–14:30) geen bezetting opgegeven.',
        't1, Basis: Mon 29 March 2027 is a public holiday, for which Afdeling 1 gives no staffing of early (07:00–14:30).',
      ],
    });
  });
});
