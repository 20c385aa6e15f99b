/** Columns for a point on the map, in decimal degrees. */
import { say } from '../../../../solver/domain/sentence.ts';
import { latitude, longitude } from '../cells/decimal.ts';
import { column, field } from './column.ts';
import type { Column } from './sheet.ts';

interface Headers {
  readonly lat: string;
  readonly lon: string;
  readonly synonyms: { readonly lat: readonly string[]; readonly lon: readonly string[] };
}

/** @param point the field that holds them; `[]` for the row's own */
export function coordinateColumns(
  point: readonly string[],
  { lat, lon, synonyms }: Headers,
): readonly Column[] {
  return [
    column(lat, {
      cell: latitude,
      holds: field(...point, 'lat'),
      synonyms: synonyms.lat,
      help: say(
        'Breedtegraad in graden, in België zo’n 51. Leeg als u een postcode of gemeente geeft.',
        'Latitude in degrees, in Belgium about 51. Empty if you give a postal code or municipality.',
      ),
      example: '50,8798',
    }),
    column(lon, {
      cell: longitude,
      holds: field(...point, 'lon'),
      synonyms: synonyms.lon,
      help: say(
        'Lengtegraad in graden, in België zo’n 3 tot 6. Leeg als u een postcode of gemeente geeft.',
        'Longitude in degrees, in Belgium about 3 to 6. Empty if you give a postal code or municipality.',
      ),
      example: '4,7005',
    }),
  ];
}

export const OWN_COORDINATES: Headers = {
  lat: 'Breedtegraad',
  lon: 'Lengtegraad',
  synonyms: { lat: ['lat', 'latitude', 'breedte'], lon: ['lon', 'lng', 'long', 'longitude', 'lengte'] },
};
