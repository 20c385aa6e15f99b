import { describe, expect, it } from 'vitest';
import { mentor, moduleInput, semesterInput, trainee, unit } from '../../testing/builders.ts';
import { errorLines, errorsWith, NO_PROBLEMS } from '../../testing/problem-lines.ts';

const PIN = { trainee: 't1', module: 'basis' };
const TWO_MODULES = { modules: [moduleInput(), moduleInput({ id: 'thuis' })] };

describe('a pin', () => {
  it('may say as little or as much as was agreed', () => {
    const days = [{ date: '2027-03-01', shift: 'early' }];
    expect(errorsWith({ pins: [PIN] })).toEqual(NO_PROBLEMS);
    expect(
      errorsWith({ pins: [{ ...PIN, unit: 'u1', mentor: 'mentor1', days, frozenUntil: '2027-03-01' }] }),
    ).toEqual(NO_PROBLEMS);
  });

  it('is the only one for a module of a trainee', () => {
    expect(errorsWith({ pins: [PIN, { ...PIN, unit: 'u1' }] })).toEqual({
      nl: [
        'pins[1].module: "basis" is niet uniek: pins[0] legt deze module van de cursist al vast. Voeg de twee pins samen.',
      ],
      en: [
        'pins[1].module: "basis" is not unique: pins[0] already pins this module of the trainee. Merge the two pins.',
      ],
    });
    const trainees = [trainee(), trainee({ id: 't2' })];
    expect(errorsWith({ trainees, pins: [PIN, { ...PIN, trainee: 't2' }] })).toEqual(NO_PROBLEMS);
  });

  it('is on a module of that trainee', () => {
    expect(errorsWith({ ...TWO_MODULES, pins: [{ ...PIN, module: 'thuis' }] })).toEqual({
      nl: [
        'pins[0].module: "thuis" is geen module van cursist "t1". Voeg de module toe bij de cursist of schrap de pin.',
      ],
      en: [
        'pins[0].module: "thuis" is not a module of trainee "t1". Add the module to the trainee or remove the pin.',
      ],
    });
  });

  it('is on a module that is not done', () => {
    const trainees = [trainee({ modules: [{ module: 'basis', done: true }] })];
    expect(errorsWith({ trainees, pins: [PIN] })).toEqual({
      nl: [
        'pins[0].module: "basis" is geen module die cursist "t1" nog moet doen. Schrap de pin of schrap done bij de module.',
      ],
      en: [
        'pins[0].module: "basis" is not a module that trainee "t1" still has to do. Remove the pin, or done at the module.',
      ],
    });
  });

  it('names a mentor of the pinned unit', () => {
    const units = [unit(), unit({ id: 'u2' })];
    expect(errorsWith({ units, pins: [{ ...PIN, unit: 'u2', mentor: 'mentor1' }] })).toEqual({
      nl: [
        'pins[0].mentor: "mentor1" is geen mentor van afdeling "u2". Deze mentor werkt op afdeling "u1": verbeter de mentor of de afdeling.',
      ],
      en: [
        'pins[0].mentor: "mentor1" is not a mentor of unit "u2". This mentor works at unit "u1": correct the mentor or the unit.',
      ],
    });
  });

  it('is not blamed for a module of the trainee that cannot be read', () => {
    const trainees = [{ ...trainee(), modules: [{ module: 7 }] }];
    expect(errorLines({ ...semesterInput(), trainees, pins: [PIN] }).nl).toHaveLength(1);
  });

  it('is not blamed for a slip in the module of the trainee', () => {
    expect(errorsWith({ trainees: [trainee({ modules: [{ module: 'basic' }] })], pins: [PIN] }).en).toEqual([
      'trainees[0] (t1).modules[0].module: "basic" is not a known module. Did you mean "basis"?',
    ]);
  });

  it('is not blamed for a mentor whose unit is unknown', () => {
    const mentors = [mentor({ unit: 'u9' })];
    expect(errorsWith({ mentors, pins: [{ ...PIN, unit: 'u1', mentor: 'mentor1' }] }).en).toEqual([
      'mentors[0] (mentor1).unit: "u9" is not a known unit. Correct the id or complete units.',
    ]);
  });
});
