import { expect, it } from 'vitest';
import { moduleInput, semesterInput, trainee } from '../../testing/builders.ts';
import { errorLines, errorsWith } from '../../testing/problem-lines.ts';

const PROGRAMMES = [
  { id: 'zorg', name: 'Zorg' },
  { id: 'kinderzorg', name: 'Kinderzorg' },
];

it('a trainee is asked modules of the own programme', () => {
  expect(errorsWith({ programmes: PROGRAMMES, trainees: [trainee({ programme: 'kinderzorg' })] })).toEqual({
    nl: [
      'trainees[0] (t1).modules[0].module: "basis" is geen module van opleiding "kinderzorg". Ze hoort bij opleiding "zorg": verbeter de module of de opleiding van de cursist.',
    ],
    en: [
      'trainees[0] (t1).modules[0].module: "basis" is not a module of programme "kinderzorg". It belongs to programme "zorg": correct the module or the trainee\'s programme.',
    ],
  });
});

it('a module with a malformed programme is not outside any', () => {
  const modules = [{ ...moduleInput(), programme: 7 }];
  expect(errorLines({ ...semesterInput(), modules }).en).toEqual([
    'modules[0] (basis).programme: 7 is not an id (text on one line, without spaces at either end). Write "7".',
  ]);
});
