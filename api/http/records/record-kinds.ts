/** The records of a semester as the API shows them: where they live, what they hold, by what they are found. */
import { z } from 'zod';
import { semesterSchema } from '../../../solver/domain/semester-schema.ts';
import { type Sentence, say } from '../../../solver/domain/sentence.ts';
import type { Entrant } from '../../auth/policy.ts';
import { LIST_OF } from '../../store/semester-parts.ts';
import type { RecordKind } from '../../store/tables/semesters.ts';
import { asGiven } from '../as-given.ts';
import { TRAINEE_AT_EMPLOYER } from '../visibility.ts';

export interface RecordResource {
  readonly kind: RecordKind;
  /** In the address and in the semester: `trainees`. */
  readonly list: string;
  readonly one: Sentence;
  readonly many: Sentence;
  /** What is sent. */
  readonly body: z.ZodType;
  /** What is shown. */
  readonly shown: z.ZodType;
  readonly readers: readonly Entrant[];
  readonly writers: readonly Entrant[];
  /** The sender names it, in the address and as its `id`; else the service does. */
  readonly named: boolean;
  /** Fields of the record that a list can be held to. */
  readonly filters: readonly string[];
}

const { shape } = semesterSchema;
const trainee = shape.trainees.element;
const EVERYBODY = ['coordinator', 'employer', 'researcher'] as const;
const CENTRE = ['coordinator', 'researcher'] as const;
const COORDINATOR = ['coordinator'] as const;

const traineeAtEmployer = asGiven(
  z.strictObject(Object.fromEntries(TRAINEE_AT_EMPLOYER.map((field) => [field, trainee.shape[field]]))),
  'TraineeAtEmployer',
);

type Words = Pick<RecordResource, 'one' | 'many'>;

function resource(
  kind: RecordKind,
  body: z.ZodType,
  words: Words,
  own: Partial<Pick<RecordResource, 'shown' | 'readers' | 'writers' | 'named' | 'filters'>> = {},
): RecordResource {
  const component = `${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;
  return {
    kind,
    list: LIST_OF[kind],
    body,
    shown: asGiven(body, component),
    readers: EVERYBODY,
    writers: COORDINATOR,
    named: true,
    filters: [],
    ...words,
    ...own,
  };
}

export const RECORD_RESOURCES: readonly RecordResource[] = [
  resource(
    'trainee',
    trainee,
    { one: say('een cursist', 'a trainee'), many: say('de cursisten', 'the trainees') },
    {
      shown: z.union([asGiven(trainee, 'Trainee'), traineeAtEmployer]),
      filters: ['programme', 'track', 'status', 'cohort'],
    },
  ),
  resource(
    'unit',
    shape.units.element,
    { one: say('een afdeling', 'a unit'), many: say('de afdelingen', 'the units') },
    { filters: ['employer', 'site', 'setting'] },
  ),
  resource(
    'site',
    shape.sites.element,
    { one: say('een vestiging', 'a site'), many: say('de vestigingen', 'the sites') },
    { filters: ['employer'] },
  ),
  resource('employer', shape.employers.element, {
    one: say('een werkgever', 'an employer'),
    many: say('de werkgevers', 'the employers'),
  }),
  resource(
    'mentor',
    shape.mentors.element,
    { one: say('een mentor', 'a mentor'), many: say('de mentoren', 'the mentors') },
    { writers: ['coordinator', 'employer'], filters: ['employer', 'unit', 'level'] },
  ),
  resource('programme', shape.programmes.element, {
    one: say('een opleiding', 'a programme'),
    many: say('de opleidingen', 'the programmes'),
  }),
  resource(
    'module',
    shape.modules.element,
    { one: say('een module', 'a module'), many: say('de modules', 'the modules') },
    { filters: ['programme'] },
  ),
  resource(
    'closure',
    shape.closures.element,
    { one: say('een sluiting', 'a closure'), many: say('de sluitingen', 'the closures') },
    { named: false, filters: ['kind'] },
  ),
  resource(
    'pin',
    shape.pins.unwrap().element,
    { one: say('een afspraak', 'a pin'), many: say('de afspraken', 'the pins') },
    { named: false, readers: CENTRE, filters: ['trainee', 'module', 'unit'] },
  ),
];
