/** Levers of a made-up study: only what a report tells of them. */
import { say } from '../../../../solver/domain/sentence.ts';
import type { LeverText } from '../variants.ts';

const PERCENT = { kind: 'number', min: 0, max: 100, whole: true } as const;

export const MADE_UP_LEVERS: readonly LeverText[] = [
  {
    id: 'one-day-a-week',
    name: say('Eén dag per week aanvaard', 'One day a week accepted'),
    unit: say('% van de afdelingen', '% of the units'),
    says: (value) =>
      say(
        `Van de afdelingen die meer dagen per week vragen, aanvaardt ${value} % een cursist die één dag per week komt.`,
        `Of the units that ask for more days a week, ${value} % accept a trainee who comes one day a week.`,
      ),
    domain: PERCENT,
    unchanged: 0,
  },
  {
    id: 'mentor-training',
    name: say('Verdiepende mentoropleiding', 'Deeper mentor training'),
    unit: say('% van de mentoren', '% of the mentors'),
    says: (value) =>
      say(
        `Van de mentoren zonder verdiepende opleiding volgt ${value} % ze.`,
        `Of the mentors without the deeper training, ${value} % take it.`,
      ),
    domain: PERCENT,
    unchanged: 0,
  },
  {
    id: 'opening-hours',
    name: say('Openingsuren van de kinderopvang', 'Opening hours of childcare'),
    unit: say('openingsuren', 'opening hours'),
    says: (value) => say(`Alle kinderopvang is open: ${value}.`, `All childcare is open: ${value}.`),
    domain: { kind: 'choice', options: ['07:00-18:30', '07:00-20:00', '06:00-22:00'] },
    unchanged: null,
  },
  {
    id: 'holidays-evening',
    name: say(
      'Stage in schoolvakanties voor het avondtraject',
      'Placements in school holidays, evening track',
    ),
    unit: say('regeling', 'arrangement'),
    says: () =>
      say(
        'Cursisten van het avondtraject mogen ook in de schoolvakanties stage lopen.',
        'Evening trainees may be placed in school holidays too.',
      ),
    domain: { kind: 'choice', options: ['as-now', 'allowed'] },
    unchanged: 'as-now',
  },
  {
    id: 'longer-journeys',
    name: say('Langere verplaatsingen', 'Longer journeys'),
    unit: say('minuten meer per verplaatsing', 'minutes more a journey'),
    says: (value) =>
      say(
        `Elke verplaatsing mag ${value} minuten langer duren.`,
        `Each journey may take ${value} minutes longer.`,
      ),
    domain: { kind: 'number', min: 0, max: 60, whole: true },
    unchanged: 0,
  },
];
