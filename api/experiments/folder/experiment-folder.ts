/** The folder of a run of an experiment: taken by one run at a time, for one experiment and the files it rests on. */
import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorAt, type Problem } from '../../../solver/domain/problem.ts';
import { type Sentence, say } from '../../../solver/domain/sentence.ts';
import { errorCode, unwritable } from '../../formats/file-fault.ts';
import { readJson } from '../../formats/json/json-text.ts';
import { writeDurably } from './durable-file.ts';
import { lockFolder } from './folder-lock.ts';
import { type Journal, type OpenJournal, openJournal, readJournal } from './journal.ts';
import { differences, type Manifest, manifestSchema } from './manifest.ts';

const MANIFEST_FILE = 'manifest.json';
/** A copy of the experiment file, as the run began with it. */
export const EXPERIMENT_FILE = 'experiment.yaml';
/** What the file manager of a system leaves behind. */
const NOBODYS = ['.DS_Store', 'Thumbs.db', 'desktop.ini'];

/** A folder that a run may not use. */
export class FolderRefusal extends Error {
  constructor(readonly problem: Problem) {
    super(`${problem.found} is not ${problem.expected.en}`);
    this.name = 'FolderRefusal';
  }
}

export interface ExperimentFolder {
  /** What earlier runs planned. */
  readonly known: Journal;
  readonly journal: OpenJournal;
  /** For the next run; everything that was added stays. */
  readonly leave: () => Promise<void>;
}

export interface Entering {
  readonly manifest: Manifest;
  /** The experiment file, byte for byte. */
  readonly experiment: Uint8Array;
  /** Called when another run has taken the folder, or it is gone. */
  readonly onLost: () => void;
}

/**
 * @param folder as the user wrote it; made where it is not there
 * @throws FolderRefusal where it is not for this run
 */
export async function enterFolder(folder: string, entering: Entering): Promise<ExperimentFolder> {
  try {
    mustBeOurs(folder);
    mkdirSync(folder, { recursive: true });
    const held = await lockFolder(folder, entering.onLost);
    if (held === null) throw new FolderRefusal(inUse(folder));
    try {
      return withJournal(folder, entering, held.release);
    } catch (error) {
      await held.release();
      throw error;
    }
  } catch (error) {
    if (errorCode(error) === '') throw error;
    throw new FolderRefusal(unwritable('--out', folder, error, WRITABLE));
  }
}

function withJournal(
  folder: string,
  { manifest, experiment }: Entering,
  release: () => Promise<void>,
): ExperimentFolder {
  const earlier = manifestIn(folder);
  if (earlier === null) {
    writeDurably(join(folder, EXPERIMENT_FILE), experiment);
    // The manifest last: a folder that has one is complete.
    writeDurably(join(folder, MANIFEST_FILE), `${JSON.stringify(manifest, null, 2)}\n`);
  } else {
    const changed = differences(earlier, manifest);
    if (changed.length > 0) throw new FolderRefusal(otherRun(folder, changed));
  }
  const known = readJournal(folder);
  const journal = openJournal(folder, known);
  return {
    known,
    journal,
    leave: async () => {
      journal.close();
      await release();
    },
  };
}

/** Null where no run began yet. @throws FolderRefusal for a manifest that is none */
function manifestIn(folder: string): Manifest | null {
  const file = join(folder, MANIFEST_FILE);
  if (!existsSync(file)) return null;
  const json = readJson(file, readFileSync(file));
  const manifest = manifestSchema.safeParse(json.ok ? json.value : undefined);
  if (!manifest.success) throw new FolderRefusal(damaged(folder));
  return manifest.data;
}

/** New, empty, or what a run left: nobody's own files come to stand between those of an experiment. */
function mustBeOurs(folder: string): void {
  if (!existsSync(folder) || existsSync(join(folder, MANIFEST_FILE))) return;
  const others = readdirSync(folder).filter(
    (name) => !NOBODYS.includes(name) && !name.startsWith('.lock') && !name.startsWith(EXPERIMENT_FILE),
  );
  if (others.length > 0) throw new FolderRefusal(othersFiles(folder, others));
}

const WRITABLE = say('een map waarin u mag schrijven', 'a folder that you may write in');

function othersFiles(folder: string, [first = '']: readonly string[]): Problem {
  return errorAt(
    '--out',
    folder,
    say(
      `een nieuwe of lege map, of die van een eerdere run van dit experiment: er staat bijvoorbeeld ${first} in`,
      `a new or empty folder, or that of an earlier run of this experiment: it holds ${first}, for example`,
    ),
    say('Kies een andere map.', 'Choose another folder.'),
  );
}

/** Of a folder in which another run is at work. */
export function inUse(folder: string): Problem {
  return errorAt(
    '--out',
    folder,
    say('een map waarin geen ander experiment loopt', 'a folder in which no other experiment is running'),
    say(
      'Wacht tot dat klaar is, of kies een andere map.',
      'Wait until that one is done, or choose another folder.',
    ),
  );
}

function damaged(folder: string): Problem {
  return errorAt(
    '--out',
    join(folder, MANIFEST_FILE),
    say('wat een run van een experiment bijhoudt', 'what a run of an experiment keeps'),
    say('Kies een andere map.', 'Choose another folder.'),
  );
}

function otherRun(folder: string, changed: readonly Sentence[]): Problem {
  const told = (language: 'nl' | 'en') => changed.map((sentence) => sentence[language]).join(', ');
  return errorAt(
    '--out',
    folder,
    say(
      `een map om in verder te gaan: sinds de run daar begon, veranderde ${told('nl')}`,
      `a folder to go on in: since the run there began, ${told('en')} changed`,
    ),
    say(
      'Zet terug wat er was om verder te gaan, of kies een andere map voor een nieuwe run.',
      'Put back what there was to go on, or choose another folder for a new run.',
    ),
  );
}
