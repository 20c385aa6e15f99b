import { describe, expect, it } from 'vitest';
import { placement, semester, type TraineeInput, trainee } from '../testing/builders.ts';
import { amounts, findings, sentences } from '../testing/rule-findings.ts';

type Busy = TraineeInput['busy'];

/**
 * By bike it is 12 minutes: an early shift (07:00–14:30) is left for at 06:43, the margin of 5 minutes
 * included, and one is home at 14:42.
 */
function overlaps(
  busy: Busy,
  date = '2027-03-01',
  shift = 'early',
  over: Parameters<typeof semester>[0] = {},
) {
  const world = semester({ trainees: [trainee({ busy })], ...over });
  return amounts('H6', world, [placement(world, {}, [{ date, shift }])]);
}

const block = (start: string, end: string) => ({ weekdays: [1], start, end, kind: 'class' as const });

describe('H6 availability', () => {
  it('lets a block touch the way out and the way back', () => {
    expect(overlaps([block('05:00', '06:43')])).toEqual([]);
    expect(overlaps([block('05:00', '06:44')])).toEqual(['busy 1']);
    expect(overlaps([block('14:42', '18:00')])).toEqual([]);
    expect(overlaps([block('14:41', '18:00')])).toEqual(['busy 1']);
  });

  it('gives the minutes in common', () => {
    const world = semester({ trainees: [trainee({ busy: [block('14:12', '18:00')] })] });
    expect(findings('H6', world, [placement(world, {}, [{ date: '2027-03-01' }])])).toEqual([
      { cause: 'busy', trainee: 't1', module: 'basis', date: '2027-03-01', found: 30, limit: 0, amount: 30 },
    ]);
  });

  it('adds up over blocks, also over those that overlap each other', () => {
    expect(overlaps([block('08:00', '09:00'), block('08:30', '09:30')])).toEqual(['busy 120']);
  });

  it('has the pause of a split shift in its span', () => {
    expect(overlaps([block('13:00', '14:00')], '2027-03-01', 'split')).toEqual(['busy 60']);
  });

  it('follows a night into the next date, and a block from the date before', () => {
    // Monday's night ends on Tuesday at 07:00; home at 07:12.
    const tuesday = { weekdays: [2], start: '07:00', end: '12:00', kind: 'work' as const };
    expect(overlaps([tuesday], '2027-03-01', 'night')).toEqual(['busy 12']);
    const sundayNight = { weekdays: [7], start: '22:00', end: '06:50', kind: 'work' as const };
    expect(overlaps([sundayNight])).toEqual(['busy 7']);
  });

  it('keeps to the wall clock on 28 March 2027, when the clock skips an hour', () => {
    // Saturday's night ends on Sunday 28 March at 07:00; the block from 01:00 to 04:00 counts 180 minutes.
    const sunday = { weekdays: [7], start: '01:00', end: '04:00', kind: 'other' as const };
    expect(overlaps([sunday], '2027-03-27', 'night')).toEqual(['busy 180']);
  });

  it('reads the journey from its legs, not from what it states', () => {
    const world = semester({ trainees: [trainee({ busy: [block('14:42', '18:00')] })] });
    const made = placement(world, {}, [{ date: '2027-03-01' }]);
    const misstated = {
      ...made,
      days: made.days.map((day) => ({ ...day, back: { ...day.back, arrive: day.out.leave, minutes: 999 } })),
    };
    expect(findings('H6', world, [misstated])).toEqual([]);
  });

  it('leaves term blocks out on a closure, and counts closure blocks only there', () => {
    const closures = [
      { from: '2027-03-01', to: '2027-03-01', name: 'Feest', kind: 'public-holiday' as const },
    ];
    const term = [{ ...block('08:00', '09:00'), when: 'term' as const }];
    const holiday = [{ ...block('08:00', '09:00'), when: 'closures' as const }];
    expect(overlaps(term)).toEqual(['busy 60']);
    expect(overlaps(term, '2027-03-01', 'early', { closures, trainees: [trainee({ busy: term })] })).toEqual(
      [],
    );
    expect(overlaps(holiday)).toEqual([]);
    expect(
      overlaps(holiday, '2027-03-01', 'early', { closures, trainees: [trainee({ busy: holiday })] }),
    ).toEqual(['busy 60']);
  });

  it('judges a frozen day, but not a historic one', () => {
    const pins = [{ trainee: 't1', module: 'basis', frozenUntil: '2027-03-01' }];
    const world = semester({ pins, trainees: [trainee({ busy: [block('08:00', '09:00')] })] });
    const placements = [placement(world, {}, [{ date: '2027-03-01' }])];
    expect(amounts('H6', world, placements)).toEqual(['busy 60']);
    expect(amounts('H6', world, placements, [])).toEqual(['busy 60']);
    expect(amounts('H6', world, placements, placements)).toEqual([]);
  });

  it('says so', () => {
    const world = semester({ trainees: [trainee({ busy: [block('14:00', '18:00')] })] });
    expect(sentences('H6', world, [placement(world, {}, [{ date: '2027-03-01' }])])).toEqual({
      busy: [
        't1, Basis: op ma 1 maart 2027 valt de stage met de verplaatsing 42 min samen met les, werk of iets anders dat vastligt.',
        't1, Basis: on Mon 1 March 2027 the placement and its journeys overlap 42 min with class, work or something else that is fixed.',
      ],
    });
  });
});
