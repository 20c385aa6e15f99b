/**
 * Lever: home care keeps fewer places for trainees of its own. Only `offer.reserved` changes: what a place takes in
 * guidance has to be there, so where one mentor guides one trainee a freed place helps together with deeper training.
 */
import type { Semester, Unit } from '../../../solver/domain/semester-schema.ts';
import { say } from '../../../solver/domain/sentence.ts';
import { shareOf } from './choosing.ts';
import { editUnits } from './edits.ts';
import type { Lever } from './lever.ts';
import { figureOf, PERCENT } from './value.ts';

type Offer = Unit['offers'][number];

/** One place of an offer that is kept. */
interface KeptPlace {
  readonly unit: Unit;
  readonly offer: Offer;
}

export const reservedHomeCare: Lever = {
  id: 'reserved-home-care',
  name: say('Voorbehouden plaatsen in de gezinszorg', 'Reserved places in home care'),
  unit: say('% van de voorbehouden plaatsen die het blijven', '% of the reserved places that stay reserved'),
  says: (value) =>
    say(
      `Gezinszorg houdt nog ${value} % van de nu voorbehouden plaatsen voor eigen cursisten; de andere komen vrij. De begeleiding blijft gelijk.`,
      `Home care keeps ${value} % of the places that are now reserved for trainees of its own; the others come free. Guidance stays as it is.`,
    ),
  domain: PERCENT,
  unchanged: 100,
  apply: (semester, value, { random }) => {
    const freed = shareOf(keptPlaces(semester), 100 - figureOf(value), random);
    const freedOf = new Map<Offer, number>();
    for (const { offer } of freed) freedOf.set(offer, (freedOf.get(offer) ?? 0) + 1);
    return editUnits(semester, new Set([...freed].map(({ unit }) => unit)), (unit) => ({
      ...unit,
      offers: unit.offers.map((offer) => withFreed(offer, freedOf.get(offer) ?? 0)),
    }));
  },
};

function keptPlaces({ units }: Semester): readonly KeptPlace[] {
  return units
    .filter(({ setting }) => setting === 'gezinszorg')
    .flatMap((unit) =>
      unit.offers.flatMap((offer) => Array.from({ length: reservedOf(offer) }, () => ({ unit, offer }))),
    );
}

/** Nobody keeps more places than there are (H10 counts such an offer as none). */
function reservedOf({ places, reserved }: Offer): number {
  return Math.min(places, reserved);
}

function withFreed(offer: Offer, freed: number): Offer {
  return freed === 0 ? offer : { ...offer, reserved: reservedOf(offer) - freed };
}
