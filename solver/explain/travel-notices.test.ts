import { expect, it } from 'vitest';
import { problemLine } from '../domain/problem.ts';
import { semester, trainee } from '../testing/builders.ts';
import { travelNotices } from './travel-notices.ts';

const rider = (id: string) => trainee({ id, modes: [{ mode: 'transit', maxMinutes: 60 }] });
const told = (...trainees: ReturnType<typeof trainee>[]) =>
  travelNotices(semester({ trainees })).map((notice) => problemLine(notice, 'nl'));

it('names who would go by bus and train, at the first of them', () => {
  expect(told(trainee(), rider('t2'), rider('t3'))).toEqual([
    'trainees[1] (t2).modes: t2, t3 is geen cursist voor wie deze versie ritten met bus en trein al kan plannen. Er is niets over aangenomen: wie geen ander vervoer heeft, krijgt nu alleen plaatsen op wandelafstand.',
  ]);
});

it('names the first five of many, and says how many there are', () => {
  const [line] = told(...['a', 'b', 'c', 'd', 'e', 'f'].map(rider));
  expect(line).toContain('a, b, c, d, e, … (6) is geen cursist');
});

it('says nothing where nobody does', () => {
  expect(told(trainee())).toEqual([]);
});
