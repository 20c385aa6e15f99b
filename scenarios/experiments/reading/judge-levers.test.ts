import { describe, expect, it } from 'vitest';
import { errorsWith } from '../testing/experiment-files.ts';

describe('levers', () => {
  it('exist, and are named once', () => {
    expect(
      errorsWith({
        levers: [
          { lever: 'budies', values: [50] },
          { lever: 'teleport', values: ['on'] },
          { lever: 'buddies', values: [50] },
          { lever: 'buddies', values: [100] },
        ],
      }),
    ).toEqual({
      nl: [
        'levers[0].lever: "budies" is geen bekende hefboom. Bedoelt u "buddies"?',
        'levers[1].lever: "teleport" is geen bekende hefboom. stageplan experiment list toont welke er zijn.',
        'levers[3].lever: "buddies" is niet uniek: levers[2] is dezelfde hefboom. Zet alle standen bij de eerste.',
      ],
      en: [
        'levers[0].lever: "budies" is not a known lever. Did you mean "buddies"?',
        'levers[1].lever: "teleport" is not a known lever. stageplan experiment list shows them all.',
        'levers[3].lever: "buddies" is not unique: levers[2] is the same lever. Put all its values with the first one.',
      ],
    });
  });

  it('are pulled to values that make sense, each once', () => {
    expect(
      errorsWith({
        levers: [
          { lever: 'buddies', values: [-1, 101, 2.5, '50', 50, 50] },
          { lever: 'travel-factor', values: [0.49, 2.01] },
          { lever: 'childcare-hours', values: ['07:00-18:00', 7] },
        ],
      }),
    ).toEqual({
      nl: [
        'levers[0].values[5]: 50 is niet uniek: het staat al in deze lijst. Schrap de herhaling.',
        'levers[0].values[0]: -1 is geen geheel getal van 0 tot 100. Schrijf bijvoorbeeld 0.',
        'levers[0].values[1]: 101 is geen geheel getal van 0 tot 100. Schrijf bijvoorbeeld 100.',
        'levers[0].values[2]: 2.5 is geen geheel getal van 0 tot 100. Schrijf bijvoorbeeld 3.',
        'levers[0].values[3]: "50" is geen geheel getal van 0 tot 100. Schrijf bijvoorbeeld 50.',
        'levers[1].values[0]: 0.49 is geen getal van 0.5 tot 2. Schrijf bijvoorbeeld 0.5.',
        'levers[1].values[1]: 2.01 is geen getal van 0.5 tot 2. Schrijf bijvoorbeeld 2.',
        'levers[2].values[0]: "07:00-18:00" is niet "07:00-18:30" of "06:00-22:00". Bedoelt u "07:00-18:30"?',
        'levers[2].values[1]: 7 is niet "07:00-18:30" of "06:00-22:00". Kies er één.',
      ],
      en: [
        'levers[0].values[5]: 50 is not unique: it is in this list already. Remove the repetition.',
        'levers[0].values[0]: -1 is not a whole number from 0 to 100. Write 0, for example.',
        'levers[0].values[1]: 101 is not a whole number from 0 to 100. Write 100, for example.',
        'levers[0].values[2]: 2.5 is not a whole number from 0 to 100. Write 3, for example.',
        'levers[0].values[3]: "50" is not a whole number from 0 to 100. Write 50, for example.',
        'levers[1].values[0]: 0.49 is not a number from 0.5 to 2. Write 0.5, for example.',
        'levers[1].values[1]: 2.01 is not a number from 0.5 to 2. Write 2, for example.',
        'levers[2].values[0]: "07:00-18:00" is not "07:00-18:30" or "06:00-22:00". Did you mean "07:00-18:30"?',
        'levers[2].values[1]: 7 is not "07:00-18:30" or "06:00-22:00". Choose one.',
      ],
    });
  });

  it('say it of one value where the others are right', () => {
    expect(errorsWith({ levers: [{ lever: 'buddies', values: [50, true] }] }).nl).toEqual([
      'levers[0].values[1]: true is geen getal of een tekst. Schrijf één stand van de hefboom, bijvoorbeeld 50.',
    ]);
  });
});
