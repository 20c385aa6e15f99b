/** The sheet Bezet: class, work and other times when trainees cannot. */
import { say } from '../../../../solver/domain/sentence.ts';
import { choice } from '../cells/choice.ts';
import { date } from '../cells/date.ts';
import { idList } from '../cells/id-list.ts';
import { text } from '../cells/text.ts';
import { time } from '../cells/time.ts';
import { weekdays } from '../cells/weekdays.ts';
import { column, field, OWNER, someOf } from './column.ts';
import type { Sheet } from './sheet.ts';
import { BUSY_KINDS, BUSY_WHEN } from './words.ts';

export const BUSY: Sheet = {
  name: 'Bezet',
  synonyms: ['busy', 'vaste afspraken', 'lessenrooster', 'niet beschikbaar', 'onbeschikbaar'],
  purpose: say(
    'Een rij per tijd waarop cursisten niet kunnen: les, werk, gezin.',
    'A row for each time when trainees cannot: class, work, family.',
  ),
  required: false,
  rows: {
    are: 'parts',
    owners: 'trainees',
    list: 'busy',
    areReferredTo: false,
    eitherOf: ['Dagen', 'Datum'],
  },
  columns: [
    column('Cursisten', {
      cell: idList,
      holds: OWNER,
      synonyms: ['cursist', 'nummer', 'cursistnummer', 'trainees'],
      refersTo: someOf('Cursisten'),
      help: say(
        'De nummers van de cursisten, met komma’s ertussen. Leeg als u een groep geeft.',
        'The numbers of the trainees, parted by commas. Empty if you give a group.',
      ),
      example: 'c101, c102',
    }),
    column('Groep', {
      cell: text,
      holds: { as: 'cohort' },
      synonyms: ['cohort', 'klas', 'klasgroep'],
      help: say(
        'De groep van het blad Cursisten: dan geldt de rij voor iedereen daarin.',
        'The group on the sheet Cursisten: the row is then for everybody in it.',
      ),
      example: 'dag A',
    }),
    column('Dagen', {
      cell: weekdays({ withHolidays: false }),
      holds: field('weekdays'),
      synonyms: ['weekdagen', 'weekdag', 'elke'],
      help: say(
        'De weekdagen waarop het elke week terugkomt. Leeg als u een datum geeft. Kan iemand alleen op woensdag en in het weekend? Zet dan ma, di, do, vr van 0:00 tot 24:00 bezet, soort andere; werk telt mee voor de rust.',
        'The weekdays on which it recurs every week. Empty if you give a date. Can somebody come only on Wednesday and at weekends? Then put ma, di, do, vr from 0:00 to 24:00, kind andere; werk counts for rest.',
      ),
      example: 'ma, do',
    }),
    column('Datum', {
      cell: date,
      holds: field('date'),
      synonyms: ['op', 'dag'],
      help: say(
        'De ene dag waarop het valt. Leeg als u weekdagen geeft.',
        'The one date on which it falls. Empty if you give weekdays.',
      ),
      example: '14/4/2027',
    }),
    column('Begin', {
      cell: time,
      holds: field('start'),
      required: true,
      synonyms: ['beginuur', 'startuur', 'van (uur)', 'start'],
      help: say(
        'Vanaf welk uur; de weg ernaartoe inbegrepen, waar die telt.',
        'From what time; the way there included, where it matters.',
      ),
      example: '8:30',
    }),
    column('Einde', {
      cell: time,
      holds: field('end'),
      required: true,
      synonyms: ['einduur', 'stopuur', 'tot (uur)', 'eind'],
      help: say(
        'Tot welk uur; niet na het begin betekent: de dag erna.',
        'Until what time; not after the start means: the next day.',
      ),
      example: '16:30',
    }),
    column('Soort', {
      cell: choice(BUSY_KINDS),
      holds: field('kind'),
      required: true,
      synonyms: ['type', 'wat'],
      help: say('les, werk, gezin of andere.', 'les (class), werk (work), gezin (family) or andere (other).'),
      example: 'les',
    }),
    column('Vanaf', {
      cell: date,
      holds: field('from'),
      synonyms: ['van (datum)', 'vanaf datum', 'startdatum'],
      help: say('Eerste dag waarop het telt. Leeg: altijd.', 'First day on which it counts. Empty: always.'),
      example: '1/2/2027',
    }),
    column('Tot en met', {
      cell: date,
      holds: field('to'),
      synonyms: ['t/m', 'tot en met datum', 'tot (datum)', 'einddatum'],
      help: say('Laatste dag waarop het telt. Leeg: altijd.', 'Last day on which it counts. Empty: always.'),
      example: '13/6/2027',
    }),
    column('Wanneer', {
      cell: choice(BUSY_WHEN),
      holds: field('when'),
      synonyms: ['geldt'],
      help: say(
        'altijd, buiten sluitingen (zoals les) of tijdens sluitingen (zoals werk in de vakantie). Leeg: altijd.',
        'altijd (always), buiten sluitingen (not on closures, as class) or tijdens sluitingen (only on closures). Empty: always.',
      ),
      example: 'buiten sluitingen',
    }),
  ],
};
