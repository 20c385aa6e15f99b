/** Where a site is, in words. */
import type { Site } from '../../../solver/domain/semester-schema.ts';

/** `Diestsesteenweg 1, Kessel-Lo`; the municipality is not said twice; `null` where nothing is known. */
export function addressOf({ address, municipality }: Site): string | null {
  if (address === undefined) return municipality ?? null;
  return municipality === undefined || address.includes(municipality)
    ? address
    : `${address}, ${municipality}`;
}
