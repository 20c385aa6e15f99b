/** MiniZinc data files (`name = number;`, `name = [1,2];`, `[|1,2|3,4|]`, `array3d(…,[…])`) as instances. */
import type { Instance, Student } from './instance.ts';

class DataFile {
  private readonly values = new Map<string, readonly number[]>();

  constructor(text: string) {
    const withoutComments = text.replace(/%.*$/gm, '');
    for (const statement of withoutComments.split(';')) {
      const [, name, value] = /^\s*(\w+)\s*=([\s\S]*)$/.exec(statement) ?? [];
      if (name !== undefined && value !== undefined) this.values.set(name, numbersIn(value));
    }
  }

  scalar(name: string): number {
    const [value] = this.numbers(name, 1);
    return value ?? 0;
  }

  vector(name: string, length: number): readonly number[] {
    return this.numbers(name, length);
  }

  table(name: string, rows: number, columns: number): readonly (readonly number[])[] {
    return rowsOf(this.numbers(name, rows * columns), columns);
  }

  cube(name: string, layers: number, rows: number, columns: number) {
    const all = this.numbers(name, layers * rows * columns);
    return rowsOf(all, rows * columns).map((layer) => rowsOf(layer, columns));
  }

  private numbers(name: string, count: number): readonly number[] {
    const found = this.values.get(name);
    if (found === undefined) throw new RangeError(`${name} is not in the file`);
    if (found.length !== count)
      throw new RangeError(`${name} has ${found.length} numbers, expected ${count}`);
    return found;
  }
}

/** Index ranges such as `1..Students` come before the bracket and are not values. */
function numbersIn(value: string): readonly number[] {
  const bracket = value.indexOf('[');
  return (value.slice(Math.max(0, bracket)).match(/-?\d+/g) ?? []).map(Number);
}

function rowsOf(numbers: readonly number[], length: number): readonly (readonly number[])[] {
  return Array.from({ length: numbers.length / length }, (_, row) =>
    numbers.slice(row * length, (row + 1) * length),
  );
}

const isOne = (number: number) => number === 1;

/**
 * @param text the contents of a `.dzn` file
 * @throws RangeError where an array is missing or has another size than the scalars say
 */
export function readInstance(text: string): Instance {
  const file = new DataFile(text);
  const disciplines = file.scalar('Disciplines');
  const hospitals = file.scalar('Hospitals');
  const periods = file.scalar('Horizon');
  const groups = file.scalar('Groups');
  const most = file.cube('MaxPosHosp', hospitals, disciplines, periods);
  const least = file.cube('MinPosHosp', hospitals, disciplines, periods);
  return {
    students: readStudents(file, { disciplines, hospitals, periods, groups }),
    disciplines,
    hospitals,
    groups,
    periods,
    duration: file.scalar('Duration'),
    maxDisciplinesPerHospital: file.scalar('MaxDiscPerHosp'),
    groupOf: file.vector('DiscGroup', disciplines).map((group) => group - 1),
    earlier: file
      .table('Precededby', disciplines, disciplines)
      .map((row) => row.flatMap((first, discipline) => (isOne(first) ? [discipline] : []))),
    places: most.map((ofHospital, hospital) =>
      ofHospital.map((ofDiscipline, discipline) =>
        ofDiscipline.map((atMost, period) => ({
          atMost,
          atLeast: least[hospital]?.[discipline]?.[period] ?? 0,
        })),
      ),
    ),
    programmePreference: file.vector('ManPref', disciplines),
  };
}

function readStudents(
  file: DataFile,
  size: { disciplines: number; hospitals: number; periods: number; groups: number },
): readonly Student[] {
  const count = file.scalar('Students');
  const needed = file.table('StudDiscGroup', count, size.groups);
  const allowed = file.table('AllowedDisc', count, size.disciplines);
  const available = file.table('Availability', count, size.periods);
  const able = file.cube('Ability', count, size.hospitals, size.disciplines);
  const weights = file.table('WeightPref', count, 4);
  const disciplinePreference = file.table('PrefStudDisc', count, size.disciplines);
  const hospitalPreference = file.table('PrefStudHosp', count, size.hospitals);
  return needed.map((neededOfGroup, student) => {
    const [discipline = 0, hospital = 0, hospitalChange = 0, idlePeriod = 0] = weights[student] ?? [];
    return {
      neededOfGroup,
      mayAttend: (allowed[student] ?? []).map(isOne),
      available: (available[student] ?? []).map(isOne),
      able: (able[student] ?? []).map((row) => row.map(isOne)),
      weights: { discipline, hospital, hospitalChange, idlePeriod },
      disciplinePreference: disciplinePreference[student] ?? [],
      hospitalPreference: hospitalPreference[student] ?? [],
    };
  });
}
