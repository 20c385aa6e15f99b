import { expect, it } from 'vitest';
import type { Plan } from '../../../solver/domain/plan-schema.ts';
import { type ModuleId, moduleId, traineeId } from '../../../solver/domain/values.ts';
import { LEUVEN, moduleInput, placement, semester, trainee } from '../../../solver/testing/builders.ts';
import { northOf } from '../../../solver/testing/north-of.ts';
import { withStageInHolidays } from '../levers/holiday-modules.ts';
import { barriersOf, settingsIn } from './barriers.ts';
import { outcome } from './testing/outcomes.ts';

/** Leuven, and Aarschot ten kilometres north; a third site says nothing of its municipality. */
const AARSCHOT = northOf(LEUVEN, 10_000);
const SITES = [
  { id: 's1', employer: 'e1', name: 'Huis 1', municipality: 'Leuven', ...LEUVEN },
  { id: 's2', employer: 'e1', name: 'Huis 2', municipality: 'Aarschot', ...AARSCHOT },
  { id: 's3', employer: 'e1', name: 'Huis 3', ...northOf(LEUVEN, 6000) },
];

const world = semester({
  sites: SITES,
  modules: [moduleInput(), moduleInput({ id: 'slot', minutes: 600, settings: ['ziekenhuis', 'wzc'] })],
  trainees: [
    trainee({ id: 'an', modules: [{ module: 'basis' }, { module: 'slot' }] }),
    trainee({ id: 'bo', modules: [{ module: 'basis', minutes: 480 }] }),
    trainee({ id: 'cis', home: northOf(LEUVEN, 6000), modules: [{ module: 'basis' }] }),
  ],
});

function kept(trainee: string, module: string, ...rules: readonly string[]): Plan['unplaced'][number] {
  return {
    trainee: traineeId.parse(trainee),
    module: moduleOf(module),
    blockers: rules.map((rule) => ({ rule, units: 1, text: { nl: rule, en: rule } })),
    remedies: [],
  };
}

const moduleOf = (id: string): ModuleId => moduleId.parse(id);

const NOBODY_PLACED = [
  kept('an', 'basis', 'H7', 'H10'),
  kept('an', 'slot', 'H4'),
  kept('bo', 'basis', 'H10'),
  kept('cis', 'basis', 'H7'),
];

it('hours add up by binding rule, module, setting and place', () => {
  expect(barriersOf(outcome(world, [], { unplaced: NOBODY_PLACED }))).toEqual([
    { rule: 'H4', module: 'slot', setting: 'wzc+ziekenhuis', place: 'Leuven', trainees: 1, hours: 10 },
    { rule: 'H7', module: 'basis', setting: 'wzc', place: 'Aarschot', trainees: 1, hours: 15 },
    { rule: 'H10', module: 'basis', setting: 'wzc', place: 'Leuven', trainees: 2, hours: 15 + 8 },
  ]);
});

it('what is placed is no barrier', () => {
  const bo = placement(world, { trainee: 'bo' }, [{ date: '2027-03-01' }, { date: '2027-03-02' }]);
  const unplaced = NOBODY_PLACED.filter(({ trainee }) => trainee !== 'bo');
  const hours = barriersOf(outcome(world, [bo], { unplaced })).map((cell) => `${cell.rule} ${cell.hours}`);
  expect(hours).toEqual(['H4 10', 'H7 15', 'H10 15']);
});

it('homes stay where they are when a lever takes the nearest site away', () => {
  const withoutAarschot = { ...world, sites: world.sites.filter(({ id }) => id !== 's2') };
  const cells = barriersOf(outcome(withoutAarschot, [], { base: world, unplaced: NOBODY_PLACED }));
  expect(cells.map(({ place }) => place)).toContain('Aarschot');
});

it('a semester that names no municipalities has one place without a name', () => {
  const nowhere = semester();
  expect(barriersOf(outcome(nowhere, []))).toEqual([
    { rule: 'unfinished', module: 'basis', setting: 'wzc', place: '', trainees: 1, hours: 15 },
  ]);
});

it('the settings of a cell are read back one by one', () => {
  expect(settingsIn({ setting: 'wzc+ziekenhuis' })).toEqual(['wzc', 'ziekenhuis']);
  expect(settingsIn({ setting: 'gezinszorg' })).toEqual(['gezinszorg']);
});

it('a copy of a module for the school holidays is that module', () => {
  const copied = withStageInHolidays(world, ({ id }) => id === 'bo');
  expect(barriersOf(outcome(copied, [], { base: world })).map(({ module }) => module)).toEqual(
    barriersOf(outcome(world, [])).map(({ module }) => module),
  );
});
