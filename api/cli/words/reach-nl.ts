/** Who can get where, in Dutch. */
import { wholeNumber } from '../../formats/number-words.ts';
import type { ReachCommandWords } from './reach-words.ts';

export const REACH_NL: ReachCommandWords = {
  help: {
    summary: 'toon wie waar kan geraken',
    description:
      'Toont voor een cursist (--trainee) of een adres (--from) naar welke afdelingen die kan, of voor een afdeling (--unit) wie er kan geraken: per dienst, op schooldagen, zaterdagen, zondagen, feestdagen en in schoolvakanties, met de verplaatsing en haar uren. Waar het niet kan, staat waarom: te ver, geen bus op dat uur, de opvang dicht. Alleen de verplaatsing telt, niet of er plaats is. Met --csv komt het ook in een bestand voor een rekenblad; zonder --trainee, --from en --unit staan daar alle cursisten en afdelingen in.',
    example:
      'npx stageplan reach mijn-semester.xlsx --from "3010 Kessel-Lo" --modes transit:75,bike:30 --day zondag',
    arguments: {
      SEMESTER:
        'een semester: een werkboek (.xlsx), een map met CSV-bestanden, een JSON-bestand, of een map met semester.json erin',
    },
    options: {
      trainee: 'het nummer van een cursist',
      from: 'een adres: coördinaten (50.88,4.70), of een postcode of gemeente; dan telt het midden ervan',
      modes:
        'bij --from: hoe die persoon zich verplaatst, met hoogstens zoveel minuten: transit (bus en trein), bike, ebike, car of walk',
      unit: 'het nummer van een afdeling',
      shiftKind:
        'alleen deze diensten: vroeg, dag, laat, onderbroken, halve dag, avond of nacht; meer met komma’s',
      day: 'alleen deze dagen: schooldag, zaterdag, zondag, feestdag of vakantie; meer met komma’s',
      maxMinutes: 'tel alleen verplaatsingen van hoogstens zoveel minuten',
      csv: 'schrijf alles ook in dit CSV-bestand; een bestand dat er al is, wordt nooit overschreven',
      pseudonymous: 'laat alle namen weg: overal staan de nummers',
    },
  },
  ofTrainee: (trainee, means) => `Waar kan ${trainee} geraken, ${means}?`,
  fromPoint: (point, means) => `Waar kan men geraken vanaf ${point}, ${means}?`,
  fromCentre: (place, point, means) =>
    `Waar kan men geraken vanaf het midden van ${place} (${point}), ${means}? Van een adres elders in ${place} kan het enkele kilometers schelen.`,
  ofUnit: (unit) => `Wie kan er geraken op ${unit}?`,
  written: (file, answers) => `${file}: ${wholeNumber(answers, 'nl')} ${answers === 1 ? 'regel' : 'regels'}.`,
};
