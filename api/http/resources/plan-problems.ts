/** Why a step in the life of a plan is refused, as its sender reads it. */
import type { Names } from '../../../solver/domain/names.ts';
import { type Sentence, say } from '../../../solver/domain/sentence.ts';
import type { Judgement } from '../../plans/judgement.ts';
import {
  type LifeFault,
  type LifeState,
  type PlacementKey,
  placementOf,
} from '../../plans/life-of-a-plan.ts';
import type { StepRefusal } from '../../plans/plan-work.ts';
import { whyTouched, whyUnsound } from '../../plans/touched-words.ts';
import { type FieldError, Problem } from '../problem.ts';
import { notFound, stale } from '../refusals.ts';
import type { PlanItem } from './plan-views.ts';

/** @param now the plan as it stands, where it does */
export function stepProblem(refusal: StepRefusal, names: Names, now: PlanItem | null): Problem {
  switch (refusal.kind) {
    case 'absent':
      return notFound();
    case 'stale':
      return now === null ? notFound() : stale({ version: refusal.version, body: now });
    case 'semester-changed':
      return new Problem(409, {
        type: 'plan-changed',
        title: say('Er is intussen iets veranderd', 'Something changed meanwhile'),
        detail: say(
          'Het semester of een antwoord veranderde terwijl het plan nagekeken werd. Kijk opnieuw en probeer het nog eens.',
          'The semester or an answer changed while the plan was being checked. Look again and try once more.',
        ),
      });
    case 'fault':
      return new Problem(409, {
        type: 'plan-state',
        title: say('Dat kan nu niet', 'That cannot be done now'),
        detail: faultText(refusal.fault),
        errors: waitedFor(refusal.fault).map((key) => ({
          path: pathOf(key),
          text: placementText(key, names),
        })),
      });
    case 'unsound':
      return new Problem(409, {
        type: 'plan-unsound',
        title: say('Het plan klopt niet meer', 'The plan does not hold any more'),
        detail: say(
          'Het semester is veranderd sinds dit plan gemaakt werd. Heropen de stages hieronder, of plan opnieuw: wat aanvaard is, blijft dan staan.',
          'The semester has changed since this plan was made. Reopen the placements below, or plan again: what was accepted then stays.',
        ),
        errors: unsoundErrors(refusal.judgement, names),
      });
  }
}

export function unsoundErrors(judgement: Judgement, names: Names): readonly FieldError[] {
  return [
    ...[...judgement.touched].flatMap(([key, touched]) =>
      whyTouched(touched, names).map((text) => ({ path: pathOf(key), text })),
    ),
    ...whyUnsound(judgement, names).map((text) => ({ path: '', text })),
  ];
}

const STATE_WORDS: Record<LifeState, Sentence> = {
  draft: say('een ontwerp', 'a draft'),
  proposed: say('voorgesteld', 'proposed'),
  confirmed: say('bevestigd', 'confirmed'),
  published: say('gepubliceerd', 'published'),
  superseded: say('vervangen door een ander plan', 'superseded by another plan'),
  discarded: say('weggegooid', 'discarded'),
};

export function faultText(fault: LifeFault): Sentence {
  switch (fault.kind) {
    case 'not-yours':
      return say('Dit is niet aan u.', 'This is not for you to do.');
    case 'wrong-state': {
      const words = (language: 'nl' | 'en') => fault.from.map((state) => STATE_WORDS[state][language]);
      return say(
        `Het plan is ${STATE_WORDS[fault.state].nl}. Dit kan alleen als het ${words('nl').join(' of ')} is.`,
        `The plan is ${STATE_WORDS[fault.state].en}. This can only be done when it is ${words('en').join(' or ')}.`,
      );
    }
    case 'unknown-placement':
      return say('Die stage staat niet in dit plan.', 'That placement is not in this plan.');
    case 'no-reason':
      return say('Zeg waarom, in een korte zin.', 'Say why, in a short sentence.');
    case 'settled':
      return say(
        'Deze stage ligt vast. Vraag de stagecoördinator om ze te heropenen.',
        'This placement is settled. Ask the coordinator to reopen it.',
      );
    case 'unanswered':
      return say(
        'Nog niet iedereen heeft geantwoord. Wacht op de stages hieronder, of noteer het antwoord zelf.',
        'Not everybody has answered yet. Wait for the placements below, or write the answer down yourself.',
      );
    case 'reopened':
      return say(
        'De stages hieronder zijn heropend. Plan ze opnieuw, laat de werkgever opnieuw antwoorden, of laat ze weg (leaveOutReopened).',
        'The placements below were reopened. Plan them again, let the employer answer again, or leave them out (leaveOutReopened).',
      );
    case 'nothing-left':
      return say('Er blijft geen enkele stage over.', 'No placement is left.');
  }
}

function waitedFor(fault: LifeFault): readonly PlacementKey[] {
  return fault.kind === 'unanswered' || fault.kind === 'reopened' ? fault.placements : [];
}

/** `/placements/jan/basis`, as a JSON pointer writes it. */
function pathOf(key: PlacementKey): string {
  const { trainee, module } = placementOf(key);
  return ['', 'placements', trainee, module]
    .map((part) => part.replaceAll('~', '~0').replaceAll('/', '~1'))
    .join('/');
}

function placementText(key: PlacementKey, names: Names): Sentence {
  const { trainee, module } = placementOf(key);
  const text = `${names.trainee(trainee)}, ${names.module(module)}`;
  return say(text, text);
}
