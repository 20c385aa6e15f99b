/** The sheet of what changes for those who already have a published plan. */
import type { Plan } from '../../../solver/domain/plan-schema.ts';
import type { Sentence } from '../../../solver/domain/sentence.ts';
import { dateList } from '../date-words.ts';
import { differences, type PlacementChange } from '../summary/differences.ts';
import { SUMMARY_EN } from '../summary/words-en.ts';
import { SUMMARY_NL } from '../summary/words-nl.ts';
import type { TableSheet } from './table.ts';

const KINDS: Readonly<Record<PlacementChange['kind'], Sentence>> = {
  new: { nl: 'nieuw', en: 'new' },
  gone: { nl: 'valt weg', en: 'gone' },
  moved: { nl: 'andere afdeling', en: 'another unit' },
  days: { nl: 'andere dagen', en: 'other days' },
  journeys: { nl: 'andere verplaatsing', en: 'another journey' },
};

export function changesSheet(published: Plan, plan: Plan): TableSheet<PlacementChange> {
  return {
    name: { nl: 'Wijzigingen', en: 'Changes' },
    about: {
      nl: 'Wat er verandert tegenover het gepubliceerde plan: andere afdelingen, andere dagen en andere verplaatsingen.',
      en: 'What changes against the published plan: other units, other days and other journeys.',
    },
    whenEmpty: { nl: SUMMARY_NL.noChanges, en: SUMMARY_EN.noChanges },
    columns: [
      { nl: 'Cursist', en: 'Trainee', cell: ({ trainee }, { names }) => names.trainee(trainee) },
      { nl: 'Cursistnummer', en: 'Trainee id', cell: ({ trainee }) => trainee },
      { nl: 'Module', en: 'Module', cell: ({ module }, { names }) => names.module(module) },
      { nl: 'Wat', en: 'What', cell: ({ kind }, { language }) => KINDS[kind][language] },
      {
        nl: 'Afdeling tot nu',
        en: 'Unit until now',
        cell: ({ from }, { names }) => (from === undefined ? null : names.unit(from)),
      },
      {
        nl: 'Afdeling nu',
        en: 'Unit now',
        cell: ({ to }, { names }) => (to === undefined ? null : names.unit(to)),
      },
      { nl: 'Dagen erbij', en: 'Days more', cell: ({ added }) => added.length },
      { nl: 'Dagen weg', en: 'Days gone', cell: ({ dropped }) => dropped.length },
      {
        nl: 'Andere verplaatsing op',
        en: 'Another journey on',
        cell: ({ otherJourneys }, { language }) =>
          otherJourneys.length === 0 ? null : dateList(otherJourneys, language),
      },
    ],
    rows: differences(published, plan),
    landscape: true,
  };
}
