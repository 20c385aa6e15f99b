/** Opens what an experiment begins from: semester files and timetables, each with the digest that tells it again. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BaseSemester } from '../../scenarios/experiments/experiment.ts';
import { errorAt, type Problem } from '../../solver/domain/problem.ts';
import { readSemester } from '../../solver/domain/read-semester.ts';
import type { Semester } from '../../solver/domain/semester-schema.ts';
import { say } from '../../solver/domain/sentence.ts';
import { errorCode, unreadable } from '../formats/file-fault.ts';
import { readJson } from '../formats/json/json-text.ts';
import { feedDigest } from '../gtfs/feed-digest.ts';
import type { TimetableImage, TimetableLoading } from '../planning/load-timetable.ts';
import { type FeedOnDisk, timetableFiles } from '../planning/timetable-files.ts';
import { type OpenBase, semesterOf } from './base-semester.ts';
import { inFile, type PlacedProblem } from './placed-problem.ts';
import type { ExperimentFile } from './read-experiment.ts';

/** A file that results rest on. */
export interface InputDigest {
  /** As the experiment file, or the semester file, writes it. */
  readonly path: string;
  /** Lower-case hex; of a folder with a timetable, that of its files together. */
  readonly sha256: string;
}

export interface OpenedBases {
  readonly bases: readonly OpenBase[];
  readonly inputs: readonly InputDigest[];
  /** What is legal and surely a mistake. */
  readonly warnings: readonly PlacedProblem[];
}

export type BasesOpening =
  | ({ readonly ok: true } & OpenedBases)
  | { readonly ok: false; readonly problems: readonly PlacedProblem[] };

/** An experiment, and where the paths of its bases start: in the folder of this file. */
export type ExperimentBases = Pick<ExperimentFile, 'experiment' | 'path' | 'lineOf'>;

/** Reads a timetable; the semester tells which dates matter. */
export type LoadTimetable = (feed: FeedOnDisk, semester: Semester) => Promise<TimetableLoading>;

/** Everything that is wrong is told together. */
export async function openBases(file: ExperimentBases, load: LoadTimetable): Promise<BasesOpening> {
  const opened: OpenedBases[] = [];
  const problems: PlacedProblem[] = [];
  // One after the other: reading a timetable takes as much memory as all of them afterwards.
  for (const [index, base] of file.experiment.bases.entries()) {
    const found = sourceOf(base, index, file);
    const opening = 'problems' in found ? found : await withTimetables(base.name, found, load);
    if ('problems' in opening) problems.push(...opening.problems);
    else opened.push(opening);
  }
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    bases: opened.flatMap(({ bases }) => bases),
    inputs: distinct(opened.flatMap(({ inputs }) => inputs)),
    warnings: opened.flatMap(({ warnings }) => warnings),
  };
}

/** What was found of a base before its timetables are read. */
interface FoundSource {
  readonly source: OpenBase['source'];
  /** A semester to judge timetables by. */
  readonly example: Semester;
  readonly feeds: readonly FeedOnDisk[];
  readonly inputs: readonly InputDigest[];
  readonly warnings: readonly PlacedProblem[];
}

interface Refused {
  readonly problems: readonly PlacedProblem[];
}

function sourceOf(base: BaseSemester, index: number, file: ExperimentBases): FoundSource | Refused {
  try {
    return base.kind === 'generated' ? generatedSource(base, index, file) : fileSource(base, file);
  } catch (error) {
    if (errorCode(error) === '') throw error;
    const field = base.kind === 'generated' ? 'timetable' : 'path';
    const given = (base.kind === 'generated' ? base.timetable : base.path) ?? '';
    return { problems: [atField(file, index, field, unreadable(given, error))] };
  }
}

function generatedSource(
  base: Extract<BaseSemester, { kind: 'generated' }>,
  index: number,
  file: ExperimentBases,
): FoundSource | Refused {
  const { name, options, timetable: path } = base;
  const { first } = file.experiment.replications;
  if (path === undefined) {
    const source = { kind: 'generated', options } as const;
    return { source, example: semesterOf({ name, source }, first), feeds: [], inputs: [], warnings: [] };
  }
  const onDisk = join(dirname(file.path), path);
  const stats = statSync(onDisk, { throwIfNoEntry: false });
  if (stats === undefined) return { problems: [atField(file, index, 'timetable', missingTimetable(path))] };
  const sha256 = feedDigest(onDisk);
  // In a semester the digest of a folder says nothing.
  const gtfs = [stats.isDirectory() ? { path } : { path, sha256 }];
  const source = { kind: 'generated', options, transit: { gtfs } } as const;
  return {
    source,
    example: semesterOf({ name, source }, first),
    feeds: [{ path, file: onDisk, digest: sha256 }],
    inputs: [{ path, sha256 }],
    warnings: [],
  };
}

function fileSource(
  base: Extract<BaseSemester, { kind: 'file' }>,
  { path: experimentPath }: ExperimentBases,
): FoundSource | Refused {
  const given = join(dirname(experimentPath), base.path);
  const isFolder = statSync(given, { throwIfNoEntry: false })?.isDirectory() ?? false;
  const onDisk = isFolder ? join(given, 'semester.json') : given;
  const bytes = readFileSync(onDisk);
  const json = readJson(onDisk, bytes);
  if (!json.ok) return { problems: inFile(onDisk, [json.problem]) };
  const reading = readSemester(json.value);
  if (!reading.ok) return { problems: inFile(onDisk, reading.problems) };
  const { semester, warnings } = reading;
  const { feeds, problems } = timetableFiles(semester, dirname(onDisk));
  if (problems.length > 0) return { problems: inFile(onDisk, problems) };
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return {
    source: { kind: 'file', semester },
    example: semester,
    feeds,
    inputs: [{ path: base.path, sha256 }],
    warnings: inFile(onDisk, warnings),
  };
}

async function withTimetables(
  name: string,
  { source, example, feeds, inputs, warnings }: FoundSource,
  load: LoadTimetable,
): Promise<OpenedBases | Refused> {
  const images: TimetableImage[] = [];
  const found: PlacedProblem[] = [];
  const problems: PlacedProblem[] = [];
  for (const feed of feeds) {
    const loading = await load(feed, example);
    if (loading.ok) {
      images.push(loading.image);
      found.push(...inFile(feed.file, loading.warnings));
    } else {
      problems.push(...inFile(feed.file, loading.problems));
    }
  }
  if (problems.length > 0) return { problems };
  return {
    bases: [{ name, source, images }],
    inputs: [...inputs, ...images.map(({ path, digest }) => ({ path, sha256: digest }))],
    warnings: [...warnings, ...found],
  };
}

function atField(file: ExperimentBases, index: number, field: string, problem: Problem): PlacedProblem {
  const line = file.lineOf(['bases', index, field]);
  return { file: file.path, line, problem: { ...problem, path: `bases[${index}].${field}` } };
}

function missingTimetable(path: string): Problem {
  return errorAt(
    '',
    JSON.stringify(path),
    say(
      'een bestand of map met een dienstregeling, gezien vanuit de map van het experiment',
      'a file or folder with a timetable, seen from the folder of the experiment',
    ),
    say(
      'Zet de dienstregeling (GTFS) daar, of verbeter het pad.',
      'Put the timetable (GTFS) there, or correct the path.',
    ),
  );
}

/** Bases may share a file. */
function distinct(inputs: readonly InputDigest[]): readonly InputDigest[] {
  return [...new Map(inputs.map((input) => [JSON.stringify(input), input])).values()];
}
