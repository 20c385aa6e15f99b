/**
 * Lever: the same opening hours for childcare everywhere, instead of each its own; a childcare that was open longer is
 * cut. Who has an agreement on a placement (a pin) keeps the hours that it may rest on, and gains what is added.
 */
import type { Semester, Trainee } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { clockTime } from '../../../solver/domain/values.ts';
import type { Lever, LeverValue } from './lever.ts';
import { optionOf } from './value.ts';
import { type OpeningHours, openAtLeast } from './wider-childcare.ts';

const OPTIONS = ['07:00-18:30', '07:00-20:00', '06:00-22:00'] as const;

export const childcareHours: Lever = {
  id: 'childcare-hours',
  name: say('Openingsuren van de kinderopvang', 'Opening hours of childcare'),
  unit: say('openingsuren', 'opening hours'),
  says: (value) => {
    const { opens, closes } = hoursOf(value);
    return say(
      `Alle kinderopvang is open van ${opens} tot ${closes}.`,
      `All childcare is open from ${opens} to ${closes}.`,
    );
  },
  domain: { kind: 'choice', options: OPTIONS },
  unchanged: null,
  apply: (semester, value) => {
    const hours = hoursOf(value);
    const agreed = new Set(semester.pins?.map(({ trainee }) => trainee));
    return {
      ...semester,
      childcare: { ...semester.childcare, ...hours },
      trainees: semester.trainees.map((trainee) =>
        withHours(trainee, hours, agreed.has(trainee.id) ? semester.childcare : undefined),
      ),
    };
  },
};

function hoursOf(value: LeverValue): OpeningHours {
  const [opens, closes] = optionOf(value, OPTIONS).split('-');
  return { opens: clockTime.parse(opens), closes: clockTime.parse(closes) };
}

/** @param kept the semester's hours before, for who keeps at least what was */
function withHours(trainee: Trainee, hours: OpeningHours, kept: Semester['childcare'] | undefined): Trainee {
  if (trainee.childcare === undefined) return trainee;
  if (kept !== undefined) return { ...trainee, childcare: openAtLeast(trainee.childcare, kept, hours) };
  const { opens: _opens, closes: _closes, ...childcare } = trainee.childcare;
  return { ...trainee, childcare };
}
