/** From when to when a feed runs, and whether that is of use to the semester. */
import { isoDateOf } from '../../solver/domain/calendar.ts';
import type { Problem } from '../../solver/domain/problem.ts';
import type { Semester } from '../../solver/domain/semester-schema.ts';
import { type Sentence, say } from '../../solver/domain/sentence.ts';
import type { IsoDate } from '../../solver/domain/values.ts';
import { datedFeeds, type FeedTimetable, type Timetables } from '../../solver/travel/gtfs/feeds.ts';
import { longDate } from '../formats/date-words.ts';

export interface FeedCoverage {
  /** As the semester names the feed. */
  readonly path: string;
  /** The first and the last date on which anything runs. */
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** The Monday of the week that stands in for all other dates; null where no whole week is covered. */
  readonly referenceWeek: IsoDate | null;
}

/** In the order of the semester; a feed of which nothing ever runs is not read to begin with. */
export function feedCoverages(semester: Semester, timetables: Timetables): readonly FeedCoverage[] {
  return datedFeeds(semester, timetables).flatMap(({ path, dates: { coverage, referenceWeek } }) =>
    coverage === null
      ? []
      : [
          {
            path,
            first: isoDateOf(coverage.first),
            last: isoDateOf(coverage.last),
            referenceWeek: referenceWeek === null ? null : isoDateOf(referenceWeek),
          },
        ],
  );
}

/**
 * Warns of a feed that has no date of the semester, unless the semester says which of its weeks to read, and of one
 * that has dates missing and no whole week to read them from. A feed of part of the semester is usual.
 */
export function coverageWarnings(feed: FeedTimetable, semester: Semester): readonly Problem[] {
  return feedCoverages(semester, [feed]).flatMap((coverage) => {
    const { first, last, referenceWeek } = coverage;
    const isChosen = referenceWeek !== null && referenceWeek === semester.transit?.referenceWeek;
    if ((last < semester.start || first > semester.end) && !isChosen)
      return [besideSemester(coverage, semester)];
    const isWhole = first <= semester.start && last >= semester.end;
    return referenceWeek === null && !isWhole ? [withoutWeek(coverage, semester)] : [];
  });
}

function besideSemester({ first, last, referenceWeek }: FeedCoverage, semester: Semester): Problem {
  const read =
    referenceWeek === null
      ? ODD_DATES
      : say(
          `Alle dagen zijn gelezen als de week van ${longDate(referenceWeek, 'nl')}.`,
          `All dates were read as the week of ${longDate(referenceWeek, 'en')}.`,
        );
  const orNameWeek =
    referenceWeek === null
      ? say('', '')
      : say(
          ', of noem als referentieweek (transit.referenceWeek) de week die mag gelden',
          ', or name the week that may stand in as the reference week (transit.referenceWeek)',
        );
  return {
    severity: 'warning',
    path: '',
    found: period(first, last),
    expected: say(
      `een periode met dagen van het semester (${period(semester.start, semester.end)})`,
      `a period with dates of the semester (${period(semester.start, semester.end)})`,
    ),
    mend: say(
      `${read.nl} Haal de dienstregeling van het semester op met “stageplan transit fetch”${orNameWeek.nl}.`,
      `${read.en} Get the timetable of the semester with “stageplan transit fetch”${orNameWeek.en}.`,
    ),
  };
}

function withoutWeek({ first, last }: FeedCoverage, semester: Semester): Problem {
  return {
    severity: 'warning',
    path: '',
    found: period(first, last),
    expected: say(
      `een periode met een hele week, van maandag tot en met zondag, of met het hele semester (${period(semester.start, semester.end)})`,
      `a period with a whole week, Monday to Sunday, or with the whole semester (${period(semester.start, semester.end)})`,
    ),
    mend: say(
      `${ODD_DATES.nl} Haal een langere dienstregeling op met “stageplan transit fetch”.`,
      `${ODD_DATES.en} Get a longer timetable with “stageplan transit fetch”.`,
    ),
  };
}

const ODD_DATES: Sentence = say(
  'Op andere dagen rijdt wat er de laatste keer op die weekdag reed, of niets.',
  'Other dates run as the last covered day of that weekday, or not at all.',
);

function period(first: IsoDate, last: IsoDate): string {
  return `${first} … ${last}`;
}
