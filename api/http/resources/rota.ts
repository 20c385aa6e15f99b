/** Somebody's own rota, by calendar link: for who has no account. */
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { say } from '../../../solver/domain/sentence.ts';
import { ownerName } from '../../feeds/calendar-shelf.ts';
import { ownRotaDays, ownRotaSchema } from '../../feeds/own-rota.ts';
import { semesters } from '../../store/tables/semesters.ts';
import { notFound } from '../refusals.ts';
import { type Route, route } from '../route.ts';
import { tokenParams } from './feeds.ts';

const headSchema = z.object({ name: z.string(), timezone: z.string().default('Europe/Brussels') });

const rota = route({
  method: 'get',
  path: '/v1/rota/{token}',
  summary: say('Het eigen rooster', 'Somebody’s own rota'),
  description: say(
    'Wie de agendalink heeft, leest hier dezelfde dagen als JSON; een cursist ook de weg erheen en terug.',
    'Whoever has the calendar link reads the same days here as JSON; a trainee also the way there and back.',
  ),
  tag: 'Agenda’s',
  roles: ['link', 'nobody'],
  scope: 'read',
  params: tokenParams,
  answers: { 200: ownRotaSchema },
  handle: async ({ principal, services }) => {
    if (principal.kind !== 'link') throw notFound();
    const { db } = services.store;
    const { semesterId, owner, ownerKey } = principal;
    const [semester] = await db
      .select({ head: semesters.head })
      .from(semesters)
      .where(eq(semesters.id, semesterId));
    if (semester === undefined) throw notFound();
    const { name, timezone } = headSchema.parse(semester.head);
    const calendars = await services.shelves.calendars.published(db, semesterId);
    return {
      status: 200,
      body: {
        owner,
        name: await ownerName(db, principal),
        semester: name,
        timezone,
        published: calendars !== null,
        days: calendars === null ? [] : ownRotaDays(calendars, { owner, ownerKey }),
      },
    };
  },
});

export const rotaRoutes: readonly Route[] = [rota];
