/** `stageplan generate`: an invented semester to try things on. */
import { createHash } from 'node:crypto';
import { dirname, relative, sep } from 'node:path';
import { generateSemester } from '../../../scenarios/generate/generate-semester.ts';
import {
  completeOptions,
  DEFAULT_OPTIONS,
  type GenerateOptions,
  MAX_TIGHTNESS,
  MAX_TRAINEES,
  MIN_TIGHTNESS,
  MIN_TRAINEES,
} from '../../../scenarios/generate/options.ts';
import { generatePlantedSemester } from '../../../scenarios/generate/planted.ts';
import { feedZip } from '../../../scenarios/timetable/feed-zip.ts';
import { errorAt } from '../../../solver/domain/problem.ts';
import type { SemesterInput } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import type { GivenOptions, Run } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { writeWholeFile } from '../files/write-file.ts';
import { InputError } from '../input-faults.ts';
import { type OptionValues, optionValues } from '../option-values.ts';

export interface GenerateArguments
  extends GivenOptions<
    'trainees' | 'seed' | 'tightness' | 'evening' | 'parents' | 'area' | 'timetable' | 'out'
  > {
  /** Of `--no-car`: what follows it, or true where it is not given (to the library it means "not --car"). */
  readonly car?: string | true;
  readonly planted?: true;
}

const TRAINEES = { min: MIN_TRAINEES, max: MAX_TRAINEES, example: DEFAULT_OPTIONS.trainees };
const SEED = { min: 0, max: Number.MAX_SAFE_INTEGER, example: 1 };
const SHARE = { min: 0, max: 1, example: 0.4 };
const CAPACITY = { min: MIN_TIGHTNESS, max: MAX_TIGHTNESS, example: 0.9 };

export function generate(given: GenerateArguments): Run {
  return ({ words, result }) => {
    const options = generateOptions(given);
    const timetable = timetableFor(given, options);
    const generated = given.planted === true ? planted(options) : generateSemester(options);
    const semester = timetable === null ? generated : { ...generated, transit: timetable.transit };
    const text = JSON.stringify(semester, null, 2);
    if (given.out === undefined) {
      result(text, semester);
      return EXIT.fine;
    }
    if (timetable !== null) writeWholeFile('--timetable', timetable.file, timetable.zip);
    writeWholeFile('--out', given.out, `${text}\n`);
    const { trainees, units } = semester;
    result(words.generated(given.out, trainees.length, units.length), {
      ok: true,
      out: given.out,
      options,
      semester: semester.id,
      trainees: trainees.length,
      units: units.length,
    });
    return EXIT.fine;
  };
}

interface InventedTimetable {
  readonly file: string;
  readonly zip: Uint8Array;
  readonly transit: SemesterInput['transit'];
}

/** @throws InputError where it would fit nowhere: it is of the Leuven region, and the semester names it by its place. */
function timetableFor(
  { timetable: file, out }: GenerateArguments,
  { area }: GenerateOptions,
): InventedTimetable | null {
  if (file === undefined) return null;
  if (area !== 'leuven' || out === undefined) {
    const expected = say(
      'mogelijk zonder --area leuven en --out: er is alleen een dienstregeling van de regio Leuven, en ze hoort naast een bestand',
      'possible without --area leuven and --out: there is a timetable of the Leuven region only, and it goes beside a file',
    );
    const mend = say('Geef --area leuven en --out erbij.', 'Give --area leuven and --out as well.');
    throw new InputError([{ file: null, problem: errorAt('--timetable', file, expected, mend) }]);
  }
  const zip = feedZip();
  const sha256 = createHash('sha256').update(zip).digest('hex');
  const path = relative(dirname(out), file).split(sep).join('/');
  return { file, zip, transit: { gtfs: [{ path, sha256 }] } };
}

/** @throws InputError when the generator finds no place for such trainees. */
function planted(options: GenerateOptions): SemesterInput {
  try {
    return generatePlantedSemester(options).semester;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const expected = say('een haalbaar geheel van opties', 'a set of options that can be met');
    const mend = say(
      'Kies meer ruimte (--tightness) of gewonere aandelen.',
      'Choose more room (--tightness) or more usual shares.',
    );
    throw new InputError([{ file: null, problem: errorAt('--planted', error.message, expected, mend) }]);
  }
}

/** @throws InputError with every option that is wrong. */
function generateOptions(given: GenerateArguments): GenerateOptions {
  const values = optionValues();
  const asked = {
    trainees: values.whole('--trainees', given.trainees, TRAINEES),
    seed: values.whole('--seed', given.seed, SEED),
    tightness: tightness(values, given.tightness),
    evening: values.decimal('--evening', given.evening, SHARE),
    parents: values.decimal('--parents', given.parents, SHARE),
    noCar: values.decimal('--no-car', given.car === true ? undefined : given.car, SHARE),
    area: values.choice('--area', given.area, ['leuven', 'flanders']),
  };
  values.mustBeRight();
  return completeOptions(onlyGiven(asked));
}

function tightness(
  values: OptionValues,
  given: string | undefined,
): GenerateOptions['tightness'] | undefined {
  const isNumber = given !== undefined && /^[\d.]/.test(given);
  if (isNumber) return values.decimal('--tightness', given, CAPACITY);
  return values.choice('--tightness', given, ['roomy', 'normal', 'tight']);
}

type Given<T> = { readonly [K in keyof T]?: Exclude<T[K], undefined> };

function onlyGiven<T extends object>(options: T): Given<T>;
function onlyGiven(options: object): object {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}
