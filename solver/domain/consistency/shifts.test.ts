import { describe, expect, it } from 'vitest';
import { SHIFTS, type UnitInput, unit } from '../../testing/builders.ts';
import { errorsWith, NO_PROBLEMS } from '../../testing/problem-lines.ts';

const shiftLike = (over: Partial<UnitInput['shifts'][number]>) =>
  errorsWith({
    units: [
      unit({
        shifts: [
          ...SHIFTS,
          { id: 'x', kind: 'split', start: '08:00', end: '12:00', breakMinutes: 0, ...over },
        ],
      }),
    ],
  });
const PATH = 'units[0] (u1).shifts[5] (x)';

describe('a split shift', () => {
  it('has a second part', () => {
    expect(shiftLike({})).toEqual({
      nl: [
        `${PATH}.secondStart: ontbreekt, hier hoort een uur: een dienst van soort "split" heeft een tweede deel. Vul secondStart en secondEnd in.`,
      ],
      en: [
        `${PATH}.secondStart: is missing, it must be a time: a shift of kind "split" has a second part. Fill in secondStart and secondEnd.`,
      ],
    });
    expect(shiftLike({ secondStart: '17:00' }).nl).toEqual([
      `${PATH}.secondEnd: ontbreekt, hier hoort een uur: een dienst van soort "split" heeft een tweede deel. Vul secondStart en secondEnd in.`,
    ]);
  });

  it('starts its second part at or after the end of the first', () => {
    expect(shiftLike({ secondStart: '12:00', secondEnd: '16:00' })).toEqual(NO_PROBLEMS);
    expect(shiftLike({ secondStart: '11:59', secondEnd: '16:00' })).toEqual({
      nl: [
        `${PATH}.secondStart: "11:59" is geen uur op of na 12:00, het einde van het eerste deel. Laat het tweede deel later beginnen.`,
      ],
      en: [
        `${PATH}.secondStart: "11:59" is not a time at or after 12:00, the end of the first part. Let the second part start later.`,
      ],
    });
  });

  it('may have its second part on the day on which the first one ends', () => {
    const overnight = { start: '22:00', end: '02:00', secondStart: '06:00', secondEnd: '09:00' };
    expect(shiftLike(overnight)).toEqual(NO_PROBLEMS);
  });
});

it.each([
  ['secondStart', { secondStart: '17:00', secondEnd: '20:00' }],
  ['secondEnd', { secondEnd: '17:00' }],
])('another shift has no second part: %s', (field, parts) => {
  expect(shiftLike({ kind: 'early', ...parts })).toEqual({
    nl: [
      `${PATH}.${field}: "17:00" is niet toegelaten bij een dienst van soort "early". Laat secondStart en secondEnd weg, of schrijf kind "split".`,
    ],
    en: [
      `${PATH}.${field}: "17:00" is not allowed with a shift of kind "early". Leave out secondStart and secondEnd, or write kind "split".`,
    ],
  });
});

describe('a break', () => {
  it('is shorter than the shift', () => {
    expect(shiftLike({ kind: 'half', breakMinutes: 239 })).toEqual(NO_PROBLEMS);
    expect(shiftLike({ kind: 'half', breakMinutes: 240 })).toEqual({
      nl: [
        `${PATH}.breakMinutes: 240 is geen pauze korter dan de dienst (240 minuten). Verbeter de pauze of de uren van de dienst.`,
      ],
      en: [
        `${PATH}.breakMinutes: 240 is not a break shorter than the shift (240 minutes). Correct the break or the times of the shift.`,
      ],
    });
  });

  it('is shorter than both parts together', () => {
    const parts = { secondStart: '17:00', secondEnd: '18:00' };
    expect(shiftLike({ ...parts, breakMinutes: 299 })).toEqual(NO_PROBLEMS);
    expect(shiftLike({ ...parts, breakMinutes: 300 }).nl).toHaveLength(1);
  });

  it('may be long in a night', () => {
    expect(shiftLike({ kind: 'night', start: '21:00', end: '07:00', breakMinutes: 599 })).toEqual(
      NO_PROBLEMS,
    );
    expect(shiftLike({ kind: 'night', start: '21:00', end: '07:00', breakMinutes: 600 }).nl).toHaveLength(1);
  });
});
