import type { PlacementReading } from './plan-reading.ts';
import { broken, type Finding, hardRule, isOpen, placementKeys } from './rule.ts';

export const h16OwnWorkplace = hardRule({
  id: 'H16',
  source: 'docs/rules.md#h16-own-workplace',
  title: { nl: 'Eigen werkgever', en: 'Own workplace' },
  causes: {
    forbidden: {
      unit: 'breaches',
      nl: (w) => `${w.who}: deze module mag niet bij de eigen werkgever, en ${w.unit} hoort daarbij.`,
      en: (w) => `${w.who}: this module may not be done at the own employer, and ${w.unit} is theirs.`,
    },
    required: {
      unit: 'breaches',
      nl: (w) => `${w.who}: deze module moet bij de eigen werkgever, en ${w.unit} hoort daar niet bij.`,
      en: (w) => `${w.who}: this module must be done at the own employer, and ${w.unit} is not theirs.`,
    },
  },
  findings: (reading) => reading.placements.filter(({ days }) => isOpen(days)).flatMap(ownWorkplace),
});

function ownWorkplace(placement: PlacementReading): Finding<'forbidden' | 'required'>[] {
  const { trainee, module, unit, site } = placement;
  const atOwnWorkplace = site.employer === trainee.ownEmployer;
  const keys = { ...placementKeys(placement), unit: unit.id };
  if (module.ownWorkplace === 'forbidden' && atOwnWorkplace) return [broken('forbidden', keys)];
  if (module.ownWorkplace === 'required' && !atOwnWorkplace) return [broken('required', keys)];
  return [];
}
