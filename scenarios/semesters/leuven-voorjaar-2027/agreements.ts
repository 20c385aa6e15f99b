/**
 * What was agreed before the planning began: a place that a coordinator found in December, a mentor who asked
 * for somebody, the first days of a stage that has started. Each is cut from a placement that keeps all rules,
 * so all of them can be kept together.
 */
import { type Semester, type SemesterInput, semesterSchema } from '../../../solver/domain/semester-schema.ts';
import { frameOf } from '../../generate/placing/frame.ts';
import { type Found, placeTrainee } from '../../generate/placing/place-trainee.ts';
import { emptyRoom } from '../../generate/placing/room.ts';
import type { PinInput } from '../../generate/semester-parts.ts';

type Agreement =
  | { readonly trainee: string; readonly on: 'unit' | 'mentor' }
  | { readonly trainee: string; readonly on: 'days'; readonly many: number }
  | { readonly trainee: string; readonly on: 'start'; readonly frozenUntil: string };

const AGREEMENTS: readonly Agreement[] = [
  { trainee: 't-0003', on: 'unit' },
  { trainee: 't-0011', on: 'unit' },
  { trainee: 't-0018', on: 'start', frozenUntil: '2027-02-28' },
  { trainee: 't-0023', on: 'mentor' },
  { trainee: 't-0035', on: 'unit' },
  { trainee: 't-0038', on: 'days', many: 3 },
  { trainee: 't-0050', on: 'unit' },
  { trainee: 't-0074', on: 'mentor' },
  { trainee: 't-0094', on: 'start', frozenUntil: '2027-02-21' },
  { trainee: 't-0099', on: 'days', many: 2 },
];

/** @throws RangeError when an agreement cannot be kept: then the list above has to change. */
export function agreedPins(input: SemesterInput): PinInput[] {
  const semester = semesterSchema.parse(input);
  const frame = frameOf(semester);
  const room = emptyRoom(frame);
  const places = semester.units.map((unit) => ({
    unit,
    mentors: semester.mentors.filter((mentor) => mentor.unit === unit.id),
  }));
  return AGREEMENTS.map((agreement) => {
    const trainee = traineeOf(semester, agreement.trainee);
    const placed = placeTrainee(frame, room, trainee, places) ?? [];
    for (const { place, taken } of placed) room.take(place, trainee, taken);
    const [first] = placed;
    if (first === undefined) throw new RangeError(`no place for ${agreement.trainee}`);
    return pinFrom(agreement, first);
  });
}

function pinFrom(agreement: Agreement, { placement }: Found): PinInput {
  const { trainee, module, unit, mentor } = placement;
  const days = placement.days.map(({ date, shift }) => ({ date, shift }));
  switch (agreement.on) {
    case 'unit':
      return { trainee, module, unit };
    case 'mentor':
      return { trainee, module, unit, mentor };
    case 'days':
      return { trainee, module, unit, days: days.slice(0, agreement.many) };
    case 'start': {
      const { frozenUntil } = agreement;
      return {
        trainee,
        module,
        unit,
        mentor,
        days: days.filter(({ date }) => date <= frozenUntil),
        frozenUntil,
      };
    }
  }
}

function traineeOf(semester: Semester, id: string) {
  const found = semester.trainees.find((trainee) => trainee.id === id);
  if (found === undefined) throw new RangeError(`no trainee ${id}`);
  return found;
}
