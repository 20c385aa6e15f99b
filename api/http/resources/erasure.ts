/** Erasing what is kept of a trainee or a mentor, on request. */
import { z } from 'zod';
import { say } from '../../../solver/domain/sentence.ts';
import { erasePerson } from '../../store/erasure.ts';
import { beingPlanned, notFound } from '../refusals.ts';
import { type Route, route } from '../route.ts';
import { seenSemester } from '../visibility.ts';
import { recordKey, semesterParams } from './semester-params.ts';

const erased = z
  .strictObject({ role: z.enum(['trainee', 'mentor']), pseudonym: z.string() })
  .meta({ id: 'Erased', example: { role: 'trainee', pseudonym: 'gewist-3f2a…' } });

const erase = route({
  method: 'post',
  path: '/v1/semesters/{semester}/people/{key}/erasure',
  summary: say('Wis alles van een cursist of mentor', 'Erase everything of a trainee or mentor'),
  description: say(
    'Naam, adres, plaatsingen, antwoorden en agendalinks verdwijnen, ook uit het logboek van wijzigingen. Dat kan niet ongedaan gemaakt worden.',
    'Name, address, placements, answers and calendar links go, from the trail of changes too. It cannot be undone.',
  ),
  tag: 'Personen',
  roles: ['coordinator'],
  scope: 'write',
  params: semesterParams.extend({ key: recordKey }),
  answers: { 200: erased },
  problems: [409],
  idempotent: true,
  handle: async ({ actor, principal, services, params: { semester, key } }) =>
    services.store.change(actor, async (tx, audit) => {
      const { view } = await seenSemester(tx, principal, semester);
      if (view.kind !== 'whole') throw notFound();
      const outcome = await erasePerson(tx, audit, semester, key, services.clock());
      if (outcome.kind === 'absent') throw notFound();
      if (outcome.kind === 'busy') throw beingPlanned();
      const { role, pseudonym } = outcome;
      return { status: 200, body: { role, pseudonym } };
    }),
});

export const erasureRoutes: readonly Route[] = [erase];
