import { describe, expect, it } from 'vitest';
import type { Site } from '../../solver/domain/semester-schema.ts';
import { semester } from '../../solver/testing/builders.ts';
import { addressOf } from './address.ts';

function told(address?: string, municipality?: string): string | null {
  const [site] = semester().sites;
  if (site === undefined) throw new Error('the world has no site');
  const { address: _, municipality: __, ...bare } = site;
  const place: Site = {
    ...bare,
    ...(address === undefined ? {} : { address }),
    ...(municipality === undefined ? {} : { municipality }),
  };
  return addressOf(place);
}

describe('an address', () => {
  it.each([
    ['Diestsesteenweg 1', 'Kessel-Lo', 'Diestsesteenweg 1, Kessel-Lo'],
    ['Leuvensesteenweg 1', 'Leuven', 'Leuvensesteenweg 1, Leuven'],
    ['Beekstraat 111, Aarschot (verzonnen adres)', 'Aarschot', 'Beekstraat 111, Aarschot (verzonnen adres)'],
    ['Dorp 1, 3010 KESSEL-LO', 'Kessel-Lo', 'Dorp 1, 3010 KESSEL-LO'],
    ['Dorp 1', undefined, 'Dorp 1'],
    [undefined, 'Diest', 'Diest'],
    [' ', 'Diest', 'Diest'],
    [undefined, undefined, null],
  ])('of %j in %j says the municipality once', (address, municipality, expected) => {
    expect(told(address, municipality)).toBe(expected);
  });
});
