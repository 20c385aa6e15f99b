import { describe, expect, it } from 'vitest';
import { LEVERS } from '../../scenarios/experiments/levers/index.ts';
import { loadTimetable } from '../planning/load-timetable.ts';
import { openBases } from './open-bases.ts';
import { type ExperimentFile, readExperimentFile } from './read-experiment.ts';
import { shippedExperiments } from './shipped-experiments.ts';

function shipped(wanted: string): ExperimentFile {
  const found = shippedExperiments().find(({ name }) => name === wanted);
  const file = found === undefined ? null : readExperimentFile(found.path);
  if (file?.ok !== true) throw new Error(`${wanted} cannot be read`);
  return file;
}

describe.each(shippedExperiments().map(({ name }) => name))('%s', (name) => {
  it('is called by its id, and is right without a remark', () => {
    const { experiment, warnings } = shipped(name);
    expect(experiment.id).toBe(name);
    expect(warnings).toEqual([]);
  });

  it('finds everything it begins from', async () => {
    const opened = await openBases(shipped(name), (feed, semester) => loadTimetable(feed, semester, null));
    expect(opened).toMatchObject({ ok: true, warnings: [] });
  });
});

it('pulls every lever there is in the study of Leuven', () => {
  const { experiment } = shipped('flexibele-stage-leuven');
  const pulled = experiment.levers.map(({ lever }) => lever);
  expect([...pulled].sort()).toEqual(LEVERS.map(({ id }) => id).sort());
});
