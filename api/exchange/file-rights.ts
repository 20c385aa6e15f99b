/** Who may have which file of a semester, and how much of it. */
import type { AccountPrincipal } from '../auth/principal.ts';
import type { PlanState } from '../store/tables/plans.ts';
import type { PlanFileKind, PlanPart } from './exchange-task.ts';

export interface FileRight {
  readonly withNames: boolean;
  /** Lines and stops by name: they tell where people live. */
  readonly withRides: boolean;
  readonly part: PlanPart;
}

/** A sheet that was asked for instead of the whole. */
export interface AskedSheet {
  readonly trainee?: string | undefined;
  readonly unit?: string | undefined;
}

/**
 * A coordinator has names and every plan; a researcher no names, nor of stops and lines; an employer only the days at its own units, with names
 * once the plan is published: it then has to know who comes. Drafts are the coordinator's alone. Null for what is not there for who asks.
 *
 * @param principal of the semester's own centre
 */
export function planFileRight(
  principal: AccountPrincipal,
  plan: { readonly state: PlanState; readonly kind: PlanFileKind; readonly asked: AskedSheet },
): FileRight | null {
  const whole = partOf(plan.asked);
  if (principal.role === 'coordinator') return { withNames: true, withRides: true, part: whole };
  if (plan.state === 'draft') return null;
  if (principal.role === 'researcher') return { withNames: false, withRides: false, part: whole };
  const { employer } = principal;
  if (principal.role !== 'employer' || employer === null) return null;
  if (plan.kind === 'report' || whole.of === 'trainee') return null;
  return {
    withNames: plan.state === 'published',
    withRides: false,
    part: whole.of === 'unit' ? { ...whole, employer } : { of: 'employer', employer },
  };
}

function partOf({ trainee, unit }: AskedSheet): PlanPart {
  if (trainee !== undefined) return { of: 'trainee', trainee };
  return unit === undefined ? { of: 'all' } : { of: 'unit', unit };
}
