import { expect, it } from 'vitest';
import { say } from '../../../solver/domain/sentence.ts';
import { type NamedLever, settingName } from './setting-name.ts';

const LEVERS: readonly NamedLever[] = [
  {
    id: 'e-bike',
    name: say('Elektrische fiets', 'Electric bike'),
    unit: say('% van de cursisten zonder auto', '% of the trainees without a car'),
    domain: { kind: 'number', min: 0, max: 100, whole: false },
    unchanged: 0,
  },
  {
    id: 'longer-journeys',
    name: say('Langere verplaatsingen', 'Longer journeys'),
    unit: say('minuten meer', 'minutes more'),
    domain: { kind: 'number', min: 0, max: 2000, whole: true },
    unchanged: 0,
  },
  {
    id: 'childcare-hours',
    name: say('Uren van de opvang', 'Childcare hours'),
    unit: say('', ''),
    domain: { kind: 'choice', options: ['07:00-18:30', '06:00-22:00'] },
    unchanged: null,
  },
  {
    id: 'buddies',
    name: say('Buddy’s op elke afdeling', 'Buddies at every unit'),
    unit: say('', ''),
    domain: { kind: 'choice', options: ['none', 'all'] },
    unchanged: 'none',
  },
];

it('calls the unchanged semester by what it is', () => {
  expect(settingName([], LEVERS)).toEqual(say('zoals het nu is', 'as it is now'));
});

it('gives a share, a figure with its unit, a choice, and the name alone where there is nothing to choose', () => {
  const named = (lever: string, value: number | string) => settingName([{ lever, value }], LEVERS);
  expect(named('e-bike', 12.5)).toEqual(say('Elektrische fiets: 12,5 %', 'Electric bike: 12.5 %'));
  expect(named('longer-journeys', 15)).toEqual(
    say('Langere verplaatsingen: 15 minuten meer', 'Longer journeys: 15 minutes more'),
  );
  expect(named('childcare-hours', '06:00-22:00')).toEqual(
    say('Uren van de opvang: 06:00-22:00', 'Childcare hours: 06:00-22:00'),
  );
  expect(named('buddies', 'all')).toEqual(say('Buddy’s op elke afdeling', 'Buddies at every unit'));
});

it('joins levers that are pulled together, and calls an unknown one by its id', () => {
  const pulls = [
    { lever: 'e-bike', value: 100 },
    { lever: 'teleport', value: 3 },
  ];
  expect(settingName(pulls, LEVERS)).toEqual(
    say('Elektrische fiets: 100 % + teleport: 3', 'Electric bike: 100 % + teleport: 3'),
  );
});
