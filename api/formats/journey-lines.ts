/** A journey told from door to door: a sentence, and where trains and buses are taken a line for each leg. */
import { journeySteps } from './journey-steps.ts';
import { childcareCall, clockOn, MODE_WORDS, meansOf, type ToldJourney } from './journey-words.ts';

/** The sentence, and below it the steps of a journey with rides. */
export function journeyLines(told: ToldJourney): readonly string[] {
  return [journeySentence(told), ...journeySteps(told).map(({ time, text }) => `${time} ${text}`)];
}

/** Leaving, by what, the call where no steps tell of it, arriving. */
export function journeySentence(told: ToldJourney): string {
  const { direction, date, journey, language } = told;
  const [leave, arrive] = [clockOn(date, journey.leave, language), clockOn(date, journey.arrive, language)];
  const way = wayWords(told);
  return {
    nl: {
      out: `Heen: thuis vertrekken om ${leave}, ${way}, aankomst om ${arrive}.`,
      back: `Terug: vertrekken om ${leave}, ${way}, thuis om ${arrive}.`,
    },
    en: {
      out: `Out: leave home at ${leave}, ${way}, arrive at ${arrive}.`,
      back: `Back: leave at ${leave}, ${way}, home at ${arrive}.`,
    },
  }[language][direction];
}

function wayWords({ date, journey, trainee, language }: ToldJourney): string {
  const means = meansOf(journey);
  const call = means === 'transit' ? null : childcareCall(journey, trainee);
  if (call === null) return MODE_WORDS[language][means];
  const [from, to] = [clockOn(date, call.from, language), clockOn(date, call.to, language)];
  const calling = {
    nl: `bij de opvang van ${from} tot ${to}`,
    en: `at childcare from ${from} to ${to}`,
  }[language];
  return `${MODE_WORDS[language][means]}, ${calling}`;
}
