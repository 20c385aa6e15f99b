/** What keeps somebody from a shift, in a few words: `de eerste bus komt aan om 08:12, de dienst begint om 07:30`. */
import { clockTimeOf } from '../../../solver/domain/calendar.ts';
import type { Shift } from '../../../solver/domain/semester-schema.ts';
import { type Sentence, say } from '../../../solver/domain/sentence.ts';
import { BY_MODE } from '../../../solver/explain/mode-words.ts';
import { missSentence } from '../../../solver/explain/ride-example.ts';
import type { Hurdle } from '../../../solver/reach/hurdles.ts';
import { durationText } from '../../../solver/rules/sentence-parts.ts';

export function hurdleText(hurdle: Hurdle, shift: Shift): Sentence {
  switch (hurdle.kind) {
    case 'childcare shut':
      return say('de opvang is dan dicht', 'childcare is closed then');
    case 'childcare hours': {
      const [opens, closes] = [clockTimeOf(hurdle.opensMinute), clockTimeOf(hurdle.closesMinute)];
      return say(
        `niet te combineren met de opvang (open van ${opens} tot ${closes})`,
        `cannot be combined with childcare (open from ${opens} to ${closes})`,
      );
    }
    case 'mobility':
      return hurdle.needs === 'car'
        ? say('een eigen auto is nodig', 'one needs a car')
        : say('een eigen fiets of auto is nodig', 'one needs a bike or a car');
    case 'too far':
      return tooFar(hurdle);
    case 'ride':
      return hurdle.miss.kind === 'none'
        ? noRide(hurdle.miss.direction, hurdle.maxMinutes)
        : missSentence(hurdle.miss, shift, hurdle.maxMinutes);
    case 'no ride':
      return say(
        `geen bus of trein die op tijd is, heen en terug in hoogstens ${durationText(hurdle.maxMinutes, 'nl')}`,
        `no bus or train that is in time, out and back in at most ${durationText(hurdle.maxMinutes, 'en')}`,
      );
    case 'no timetable':
      return say(
        'bus en trein tellen niet mee: er is geen dienstregeling',
        'buses and trains do not count: there is no timetable',
      );
    case 'longer than asked':
      return say(
        `het duurt ${durationText(hurdle.minutes, 'nl')}, gevraagd is hoogstens ${durationText(hurdle.maxMinutes, 'nl')}`,
        `it takes ${durationText(hurdle.minutes, 'en')}, at most ${durationText(hurdle.maxMinutes, 'en')} is asked`,
      );
  }
}

/** Something may run, and take longer. */
function noRide(direction: 'out' | 'back', maxMinutes: number): Sentence {
  const [nl, en] = [durationText(maxMinutes, 'nl'), durationText(maxMinutes, 'en')];
  return direction === 'out'
    ? say(
        `geen bus of trein brengt iemand er op tijd in ${nl}`,
        `no bus or train gets one there in time within ${en}`,
      )
    : say(
        `geen bus of trein brengt iemand daarna in ${nl} thuis`,
        `no bus or train gets one home within ${en}`,
      );
}

function tooFar({ mode, minutes, maxMinutes, withCall }: Extract<Hurdle, { kind: 'too far' }>): Sentence {
  const by = BY_MODE[mode];
  const past = withCall ? say(' langs de opvang', ' by way of childcare') : say('', '');
  return say(
    `te ver: ${durationText(minutes, 'nl')} ${by.nl}${past.nl}, hoogstens ${durationText(maxMinutes, 'nl')} mag`,
    `too far: ${durationText(minutes, 'en')} ${by.en}${past.en}, at most ${durationText(maxMinutes, 'en')} is allowed`,
  );
}
