import { expect, it } from 'vitest';
import { type Problem, problemLine } from './problem.ts';

const PROBLEM: Problem = {
  severity: 'error',
  path: 'trainees[3] (t-004).modes[0].maxMinutes',
  found: '"1u30"',
  expected: { nl: 'een geheel aantal minuten', en: 'a whole number of minutes' },
  mend: { nl: 'Schrijf 90.', en: 'Write 90.' },
};

it.each([
  [
    'a wrong value',
    PROBLEM,
    'trainees[3] (t-004).modes[0].maxMinutes: "1u30" is geen geheel aantal minuten. Schrijf 90.',
    'trainees[3] (t-004).modes[0].maxMinutes: "1u30" is not a whole number of minutes. Write 90.',
  ],
  [
    'a value that is expected to be something else than a noun',
    { ...PROBLEM, expected: { nl: 'true of false', en: 'true or false' } },
    'trainees[3] (t-004).modes[0].maxMinutes: "1u30" is niet true of false. Schrijf 90.',
    'trainees[3] (t-004).modes[0].maxMinutes: "1u30" is not true or false. Write 90.',
  ],
  [
    'a missing value',
    { ...PROBLEM, found: '' },
    'trainees[3] (t-004).modes[0].maxMinutes: ontbreekt, hier hoort een geheel aantal minuten. Schrijf 90.',
    'trainees[3] (t-004).modes[0].maxMinutes: is missing, it must be a whole number of minutes. Write 90.',
  ],
  [
    'the whole file',
    { ...PROBLEM, path: '', found: '[]' },
    'bestand: [] is geen geheel aantal minuten. Schrijf 90.',
    'file: [] is not a whole number of minutes. Write 90.',
  ],
])('one line says where, what was found, what was expected and how to mend it: %s', (_, problem, nl, en) => {
  expect(problemLine(problem, 'nl')).toBe(nl);
  expect(problemLine(problem, 'en')).toBe(en);
});
