/** What a plan leaves unknown about travel, said once. */
import type { Plan } from '../domain/plan-schema.ts';
import type { Problem } from '../domain/problem.ts';
import type { Semester } from '../domain/semester-schema.ts';
import { say } from '../domain/sentence.ts';

const MOST_NAMED = 5;

/** Who would go by bus or train where no timetable is given; else which dates rest on one of another week. */
export function travelNotices(semester: Semester, { timetable = [] }: Pick<Plan, 'timetable'>): Problem[] {
  const feeds = semester.transit?.gtfs ?? [];
  if (feeds.length === 0) return withoutTimetable(semester);
  return timetable.flatMap(({ feed, dates }) => {
    const [first, last] = [dates[0], dates.at(-1)];
    if (first === undefined || last === undefined) return [];
    const index = feeds.findIndex(({ path }) => path === feed);
    return [outsideTimetable(index, dates.length, first.date, last.date)];
  });
}

function withoutTimetable({ trainees }: Semester): Problem[] {
  const riders = trainees.flatMap(({ id, modes }, index) =>
    modes.some(({ mode }) => mode === 'transit') ? [{ id, index }] : [],
  );
  const [first] = riders;
  if (first === undefined) return [];
  const named = riders.slice(0, MOST_NAMED).map(({ id }) => id);
  const more = riders.length > MOST_NAMED ? `, … (${riders.length})` : '';
  return [
    {
      severity: 'warning',
      path: `trainees[${first.index}] (${first.id}).modes`,
      at: ['trainees', first.index, 'modes'],
      found: `${named.join(', ')}${more}`,
      expected: say(
        'een cursist voor wie ritten met bus en trein bekend zijn: het semester noemt geen dienstregeling (GTFS)',
        'a trainee whose bus and train rides are known: the semester names no timetable (GTFS)',
      ),
      mend: say(
        'Haal de dienstregelingen op met `stageplan transit fetch` en noem ze in het semester. Nu krijgt wie geen ander vervoer heeft alleen plaatsen op wandelafstand.',
        'Fetch the timetables with `stageplan transit fetch` and name them in the semester. As it is, who has no other transport is offered only places within walking distance.',
      ),
    },
  ];
}

function outsideTimetable(feed: number, days: number, first: string, last: string): Problem {
  return {
    severity: 'warning',
    path: `transit.gtfs[${feed}].path`,
    at: ['transit', 'gtfs', feed, 'path'],
    found: days === 1 ? first : `${first} … ${last} (${days})`,
    expected: say(
      'een periode waarvoor de dienstregeling al bekend is: gerekend is met die van een andere week',
      'a period for which the timetable is known: that of another week was used',
    ),
    mend: say(
      'Haal tegen dan de nieuwe dienstregeling op en plan opnieuw met --published: wie er last van heeft, krijgt dan een andere rit.',
      'Fetch the new timetable by then and plan again with --published: those concerned then get another ride.',
    ),
  };
}
