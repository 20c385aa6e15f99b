import { describe, expect, it } from 'vitest';
import { type ModuleInput, moduleInput, placement, semester, trainee } from '../testing/builders.ts';
import { findings, sentences } from '../testing/rule-findings.ts';

type OwnWorkplace = NonNullable<ModuleInput['ownWorkplace']>;

/** The unit is of employer e1. */
function at(ownWorkplace: OwnWorkplace, ownEmployer?: string, dates = ['2027-03-01'], over: object = {}) {
  const world = semester({
    employers: [
      { id: 'e1', name: 'Werkgever 1' },
      { id: 'e2', name: 'Werkgever 2' },
    ],
    modules: [moduleInput({ ownWorkplace })],
    trainees: [trainee(ownEmployer === undefined ? {} : { ownEmployer })],
    ...over,
  });
  return [
    world,
    [
      placement(
        world,
        {},
        dates.map((date) => ({ date })),
      ),
    ],
  ] as const;
}

describe('H16 own workplace', () => {
  it.each([
    ['allowed', 'e1', []],
    ['allowed', 'e2', []],
    ['allowed', undefined, []],
    ['forbidden', 'e1', ['forbidden']],
    ['forbidden', 'e2', []],
    ['forbidden', undefined, []],
    ['required', 'e1', []],
    ['required', 'e2', ['required']],
    ['required', undefined, ['required']],
  ] as const)('%s, with own employer %s: %j', (ownWorkplace, own, causes) => {
    expect(findings('H16', ...at(ownWorkplace, own)).map((b) => b.cause)).toEqual(causes);
  });

  it('is one breach a placement', () => {
    expect(findings('H16', ...at('forbidden', 'e1', ['2027-03-01', '2027-03-02']))).toEqual([
      { cause: 'forbidden', trainee: 't1', module: 'basis', unit: 'u1', found: 1, limit: 0, amount: 1 },
    ]);
  });

  it('is silent when every day is frozen', () => {
    const pins = [{ trainee: 't1', module: 'basis', frozenUntil: '2027-03-01' }];
    expect(findings('H16', ...at('forbidden', 'e1', ['2027-03-01'], { pins }))).toEqual([]);
    expect(findings('H16', ...at('forbidden', 'e1', ['2027-03-01', '2027-03-02'], { pins }))).toHaveLength(1);
  });

  it('says so', () => {
    expect(sentences('H16', ...at('forbidden', 'e1'))).toEqual({
      forbidden: [
        't1, Basis: deze module mag niet bij de eigen werkgever, en Afdeling 1 hoort daarbij.',
        't1, Basis: this module may not be done at the own employer, and Afdeling 1 is theirs.',
      ],
    });
    expect(sentences('H16', ...at('required', 'e2'))).toEqual({
      required: [
        't1, Basis: deze module moet bij de eigen werkgever, en Afdeling 1 hoort daar niet bij.',
        't1, Basis: this module must be done at the own employer, and Afdeling 1 is not theirs.',
      ],
    });
  });
});
