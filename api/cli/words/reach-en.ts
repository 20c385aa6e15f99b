/** Who can get where, in English. */
import { wholeNumber } from '../../formats/number-words.ts';
import type { ReachCommandWords } from './reach-words.ts';

export const REACH_EN: ReachCommandWords = {
  help: {
    summary: 'show who can get where',
    description:
      'Shows for a trainee (--trainee) or an address (--from) which units can be reached, or for a unit (--unit) who can get there: by shift, on weekdays, Saturdays, Sundays, public holidays and in school holidays, with the journey and its hours. Where it cannot be, it says why: too far, no bus at that hour, childcare closed. Only the journey counts, not whether there is a place. With --csv it goes into a file for a spreadsheet too; without --trainee, --from and --unit that holds all trainees and units.',
    example:
      'npx stageplan reach my-semester.xlsx --from "3010 Kessel-Lo" --modes transit:75,bike:30 --day sunday --lang en',
    arguments: {
      SEMESTER:
        'a semester: a workbook (.xlsx), a folder of CSV files, a JSON file, or a folder with semester.json in it',
    },
    options: {
      trainee: 'the id of a trainee',
      from: 'an address: coordinates (50.88,4.70), or a Belgian postal code or municipality, of which the centre counts',
      modes:
        'with --from: how that person travels, with at most so many minutes: transit (bus and train), bike, ebike, car or walk',
      unit: 'the id of a unit',
      shiftKind: 'these shifts only: early, day, late, split, half, evening or night; several with commas',
      day: 'these days only: weekday, saturday, sunday, public-holiday or school-holiday; several with commas',
      maxMinutes: 'count only journeys of at most so many minutes',
      csv: 'write everything to this CSV file too; a file that exists is never written over',
      pseudonymous: 'leave out all names: ids stand everywhere',
    },
  },
  ofTrainee: (trainee, means) => `Where can ${trainee} get, ${means}?`,
  fromPoint: (point, means) => `Where can one get from ${point}, ${means}?`,
  fromCentre: (place, point, means) =>
    `Where can one get from the centre of ${place} (${point}), ${means}? From an address elsewhere in ${place} it may differ by some kilometres.`,
  ofUnit: (unit) => `Who can get to ${unit}?`,
  written: (file, answers) => `${file}: ${wholeNumber(answers, 'en')} ${answers === 1 ? 'line' : 'lines'}.`,
};
