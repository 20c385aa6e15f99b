import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import type { ExperimentInput } from '../../scenarios/experiments/reading/experiment-schema.ts';
import { problemLine } from '../../solver/domain/problem.ts';
import { roadTexts } from '../../solver/testing/north-road.ts';
import { feedZip } from '../gtfs/testing/feed-zip.ts';
import { loadTimetable } from '../planning/load-timetable.ts';
import { semesterOf } from './base-semester.ts';
import { openBases } from './open-bases.ts';
import { readExperimentFile } from './read-experiment.ts';
import { oneDayExperiment, oneDaySchool, yamlOf } from './testing/one-day-school.ts';

const root = mkdtempSync(join(tmpdir(), 'stageplan-test-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** An experiment of these bases in a folder of its own, with the files given beside it. */
async function opening(
  bases: ExperimentInput['bases'],
  files: Readonly<Record<string, string | Uint8Array>> = {},
) {
  const folder = mkdtempSync(join(root, 'experiment-'));
  mkdirSync(join(folder, 'sub'));
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
  const path = join(folder, 'studie.yaml');
  writeFileSync(path, yamlOf(oneDayExperiment({ bases })));
  const file = readExperimentFile(path);
  if (!file.ok) throw new Error(JSON.stringify(file.problems));
  const opened = await openBases(file, (feed, semester) => loadTimetable(feed, semester, null));
  if (opened.ok) return { ...opened, lines: [] };
  const lines = opened.problems.map(
    ({ file: at, line, problem }) => `${at.replace(`${folder}/`, '')}:${line} ${problemLine(problem, 'nl')}`,
  );
  return { bases: [], inputs: [], lines };
}

const sha256 = (content: string | Uint8Array) => createHash('sha256').update(content).digest('hex');
const options = { trainees: 10, area: 'leuven' } as const;

it('makes another semester of the same kind for each seed', async () => {
  const { bases, inputs } = await opening([{ kind: 'generated', name: 'streek', options }]);
  const [base] = bases;
  if (base === undefined) throw new Error('no base');
  const ids = [1, 2, 1].map((seed) => JSON.stringify(semesterOf(base, seed)));
  expect(ids[0]).toBe(ids[2]);
  expect(ids[0]).not.toBe(ids[1]);
  expect(inputs).toEqual([]);
});

it('adds a timetable by its digest', async () => {
  const zip = feedZip(roadTexts());
  const { bases, inputs } = await opening(
    [{ kind: 'generated', name: 'streek', options, timetable: 'sub/bus.zip' }],
    { 'sub/bus.zip': zip },
  );
  const feed = { path: 'sub/bus.zip', sha256: sha256(zip) };
  expect(inputs).toEqual([feed]);
  expect(bases.map((base) => semesterOf(base, 3).transit?.gtfs)).toEqual([[feed]]);
  expect(bases.map(({ images }) => images.map(({ path }) => path))).toEqual([['sub/bus.zip']]);
});

it('takes a file as it is for every seed, with its timetables, by their digests', async () => {
  const zip = feedZip(roadTexts());
  const text = JSON.stringify(oneDaySchool({ transit: { gtfs: [{ path: 'bus.zip' }] } }));
  const { bases, inputs } = await opening([{ kind: 'file', name: 'school', path: 'sub' }], {
    'sub/semester.json': text,
    'sub/bus.zip': zip,
  });
  expect(inputs).toEqual([
    { path: 'sub', sha256: sha256(text) },
    { path: 'bus.zip', sha256: sha256(zip) },
  ]);
  const [base] = bases;
  if (base === undefined) throw new Error('no base');
  expect(semesterOf(base, 1)).toBe(semesterOf(base, 2));
});

it('tells everything that is wrong at once, with the line', async () => {
  const { lines } = await opening(
    [
      { kind: 'generated', name: 'streek', options, timetable: 'bus.zip' },
      { kind: 'file', name: 'weg', path: 'weg.json' },
      { kind: 'file', name: 'stuk', path: 'stuk.json' },
      { kind: 'file', name: 'leeg', path: 'leeg.json' },
    ],
    { 'stuk.json': '{ "format": ', 'leeg.json': '{}' },
  );
  expect(lines.slice(0, 3)).toEqual([
    'studie.yaml:15 bases[0].timetable: "bus.zip" is geen bestand of map met een dienstregeling, gezien vanuit de map van het experiment. Zet de dienstregeling (GTFS) daar, of verbeter het pad.',
    'studie.yaml:18 bases[1].path: ontbreekt, hier hoort een bestand. Kijk de naam en de map na.',
    'stuk.json:null 1:13: EOF is niet wat JSON toelaat op regel 1, kolom 13. Het bestand houdt te vroeg op: sluit alle haakjes en aanhalingstekens.',
  ]);
  expect(lines.slice(3).every((line) => line.startsWith('leeg.json:null '))).toBe(true);
  expect(lines.length).toBeGreaterThan(4);
});

it('needs files to be readable only: the experiment itself stays as it is', async () => {
  const path = join(root, 'kopie.yaml');
  const text = `# mijn eigen studie\n${yamlOf(oneDayExperiment())}`;
  writeFileSync(path, text);
  const file = readExperimentFile(path);
  expect(file.ok && new TextDecoder().decode(file.bytes)).toBe(text);
  expect(file.ok && file.digest).toBe(sha256(text));
  expect(readFileSync(path, 'utf8')).toBe(text);
});
