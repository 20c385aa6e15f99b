/** `stageplan reach SEMESTER`: who can get where, for which shift, on which kind of day. */
import { type Names, namesOf } from '../../../solver/domain/names.ts';
import { type Reach, reach as reachOf } from '../../../solver/reach/reach.ts';
import { rideNames } from '../../../solver/travel/gtfs/ride-names.ts';
import type { ReachTextOptions } from '../../formats/reach/question.ts';
import { reachCsv } from '../../formats/reach/reach-csv.ts';
import { reachJson } from '../../formats/reach/reach-json.ts';
import { meansText, reachText } from '../../formats/reach/reach-text.ts';
import type { Run } from '../command.ts';
import { EXIT } from '../exit-codes.ts';
import { writeWholeFile } from '../files/write-file.ts';
import { type GivenReach, isWhole, type ReachInput, readReachInput } from '../reach/reach-input.ts';
import { faultJson, type Terminal } from '../terminal.ts';

export function reach(path: string, given: GivenReach): Run {
  return async (terminal) => {
    const input = await readReachInput(path, given, terminal);
    const { semester, timetables, asked, units, filters, warnings } = input;
    terminal.warnings(warnings);
    const pseudonymous = given.pseudonymous === true;
    const { language, words } = terminal;
    const options = { names: namesOf(semester, { pseudonymous, rides: rideNames(timetables) }), language };
    const whole = isWhole(given);
    const people = asked.people;
    const found = reachOf({ semester, timetables, people, units, ...filters, looksForRides: !whole });
    // The whole table is written as it is made: it is more than one wants to look at, or in memory.
    const answers = whole ? [] : [...found];
    const csv = writtenCsv(given.csv, whole ? found : answers, options);
    const lines = [
      ...(whole ? [] : [listing(answers, input, given, options, terminal)]),
      ...(csv === null ? [] : [words.reach.written(csv.file, csv.answers)]),
    ];
    terminal.result(lines.join('\n\n'), {
      ok: true,
      semester: semester.id,
      from: asked.place,
      answers: answers.map(reachJson),
      csv,
      warnings: warnings.map((warning) => faultJson(warning, language)),
    });
    return EXIT.fine;
  };
}

function writtenCsv(file: string | undefined, answers: Iterable<Reach>, options: ReachTextOptions) {
  if (file === undefined) return null;
  const { text, answers: count } = reachCsv(answers, options);
  writeWholeFile('--csv', file, text);
  return { file, answers: count };
}

function listing(
  answers: readonly Reach[],
  input: ReachInput,
  given: GivenReach,
  options: ReachTextOptions,
  terminal: Terminal,
): string {
  const ofPerson = given.trainee !== undefined || given.from !== undefined;
  return reachText(answers, {
    ...options,
    lists: ofPerson ? 'units' : 'people',
    title: ofPerson ? personTitle(input, options.names, terminal) : unitTitle(input, terminal),
    hasTimetable: input.timetables.length > 0,
  });
}

function personTitle({ asked }: ReachInput, names: Names, { words, language }: Terminal): string {
  const [person] = asked.people;
  if (person === undefined) return '';
  const means = meansText(person, language);
  const { place } = asked;
  if (place === null) {
    const name = names.trainee(person.id);
    return words.reach.ofTrainee(name === person.id ? name : `${name} (${person.id})`, means);
  }
  const { lat, lon } = place.point;
  const point = `${lat}, ${lon}`;
  return place.centreOf === null
    ? words.reach.fromPoint(point, means)
    : words.reach.fromCentre(place.centreOf, point, means);
}

function unitTitle({ units }: ReachInput, { words }: Terminal): string {
  const [unit] = units;
  return unit === undefined ? '' : words.reach.ofUnit(`${unit.name} (${unit.id})`);
}
