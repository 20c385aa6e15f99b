/** Who takes trainees: an employer, its sites, and what kind of care each site gives. */
import type { Point, Setting } from '../../solver/domain/values.ts';
import type { Random } from './random.ts';
import type { EmployerInput } from './semester-parts.ts';

/** A site before it has units. */
export interface CatalogueSite extends Point {
  readonly id: string;
  readonly employer: string;
  readonly name: string;
  readonly municipality: string;
  /** Invented, and it says so. */
  readonly address: string;
  readonly setting: Setting;
  /** How big: sites of a larger size are chosen more often and have more units. */
  readonly size: number;
  /** Names of its units in order; more are numbered. */
  readonly unitNames: readonly string[];
}

export interface Catalogue {
  readonly employers: readonly EmployerInput[];
  readonly sites: readonly CatalogueSite[];
  /** The employer of art. 60 workers who live in that municipality (an OCMW). */
  welfareEmployerOf(municipality: string): string | undefined;
}

const STREETS = [
  'Lindelaan',
  'Kloosterstraat',
  'Molenweg',
  'Kapelstraat',
  'Parklaan',
  'Beekstraat',
  'Zandweg',
];
const HIGHEST_NUMBER = 120;

/** Exact addresses are not public: this one only shows where an address goes. */
export function inventedAddress(municipality: string, random: Random): string {
  return `${random.pick(STREETS)} ${random.int(1, HIGHEST_NUMBER)}, ${municipality} (verzonnen adres)`;
}

/** `Ter Vlierbeke (Kessel-Lo)` → `ter-vlierbeke-kessel-lo`. */
export function slug(name: string): string {
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
