/** Secret calendar links, and the calendars that they open. */
import { z } from 'zod';
import { say } from '../../../solver/domain/sentence.ts';
import {
  type FeedContext,
  listFeedLinks,
  type MadeFeedLink,
  makeFeedLink,
  renewFeedLink,
  revokeFeedLink,
} from '../../feeds/feed-links.ts';
import { FEED_OWNERS } from '../../store/tables/calendars.ts';
import { invalidBody, notFound } from '../refusals.ts';
import { type Circumstances, type Route, route } from '../route.ts';
import { visitorOf } from './own-plans.ts';

const TAG = 'Agenda’s';
const FEEDS_PATH = '/v1/semesters/{semester}/feeds';
const ROLES = ['coordinator', 'employer'] as const;
const CALENDAR = 'text/calendar; charset=utf-8';

const semesterParams = z.strictObject({ semester: z.uuid() });
const feedParams = z.strictObject({ ...semesterParams.shape, feed: z.uuid() });
/** As `newToken` makes them; of anything else there is no link. */
export const tokenParams = z.strictObject({ token: z.string().regex(/^[\w-]{43}$/) });

const linkSchema = z
  .strictObject({
    id: z.uuid(),
    owner: z.enum(FEED_OWNERS),
    ownerKey: z.string(),
    createdAt: z.iso.datetime(),
    revokedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'FeedLink' });

const madeSchema = z
  .strictObject({
    ...linkSchema.shape,
    calendar: z
      .string()
      .meta({ description: 'To subscribe to in a calendar program; it is in this answer only' }),
    rota: z.string().meta({ description: 'The same days as JSON' }),
  })
  .meta({ id: 'NewFeedLink' });

const list = route({
  method: 'get',
  path: FEEDS_PATH,
  summary: say('De agendalinks van een semester', 'The calendar links of a semester'),
  description: say(
    'Zonder de geheime adressen zelf. Een werkgever ziet die van zijn eigen afdelingen en mentoren.',
    'Without the secret addresses themselves. An employer sees those of its own units and mentors.',
  ),
  tag: TAG,
  roles: ROLES,
  scope: 'read',
  params: semesterParams,
  answers: { 200: z.strictObject({ items: z.array(linkSchema) }) },
  handle: async (request) => {
    const { employer } = await visitorOf(request, request.params.semester);
    const items = await listFeedLinks(request.services.store.db, request.params.semester, employer);
    return { status: 200, body: { items } };
  },
});

const make = route({
  method: 'post',
  path: FEEDS_PATH,
  summary: say('Maak een agendalink', 'Make a calendar link'),
  description: say(
    'Voor een cursist, mentor, afdeling of werkgever. Wie het adres heeft, leest de agenda: geef het alleen aan wie het aangaat.',
    'For a trainee, mentor, unit or employer. Whoever has the address reads the calendar: give it only to whom it concerns.',
  ),
  tag: TAG,
  roles: ROLES,
  scope: 'write',
  idempotent: true,
  params: semesterParams,
  body: z.strictObject({ owner: z.enum(FEED_OWNERS), ownerKey: z.string().min(1).max(200) }),
  answers: { 201: madeSchema },
  handle: async (request) => {
    const context = await feedContext(request, request.params.semester);
    const made = await makeFeedLink(context, request.body);
    if (made === null) {
      const text = say('Die is er niet in dit semester.', 'There is no such one in this semester.');
      throw invalidBody([{ path: '/ownerKey', text }]);
    }
    return madeAnswer(request, made);
  },
});

const revoke = route({
  method: 'delete',
  path: `${FEEDS_PATH}/{feed}`,
  summary: say('Trek een agendalink in', 'Revoke a calendar link'),
  description: say('Het adres werkt meteen niet meer.', 'The address stops working at once.'),
  tag: TAG,
  roles: ROLES,
  scope: 'write',
  params: feedParams,
  answers: { 200: linkSchema },
  handle: async (request) => {
    const context = await feedContext(request, request.params.semester);
    const link = await revokeFeedLink(context, request.params.feed);
    if (link === null) throw notFound();
    return { status: 200, body: link };
  },
});

const renew = route({
  method: 'post',
  path: `${FEEDS_PATH}/{feed}/renew`,
  summary: say('Vervang een agendalink', 'Replace a calendar link'),
  description: say(
    'Het oude adres werkt niet meer; het nieuwe staat alleen in dit antwoord.',
    'The old address stops working; the new one is in this answer only.',
  ),
  tag: TAG,
  roles: ROLES,
  scope: 'write',
  idempotent: true,
  params: feedParams,
  answers: { 201: madeSchema },
  handle: async (request) => {
    const context = await feedContext(request, request.params.semester);
    const made = await renewFeedLink(context, request.params.feed);
    if (made === null) throw notFound();
    return madeAnswer(request, made);
  },
});

const calendar = route({
  method: 'get',
  path: '/feeds/{token}.ics',
  summary: say('Een agenda (iCal)', 'A calendar (iCal)'),
  description: say(
    'Zonder aanmelden. Voor er een plan gepubliceerd is, is de agenda leeg. Dagen die wegvallen, staan er nog dertig dagen als geannuleerd in.',
    'Without signing in. Before a plan is published the calendar is empty. Days that fall out stay in it as cancelled for thirty days.',
  ),
  tag: TAG,
  roles: ['link', 'nobody'],
  scope: 'read',
  params: tokenParams,
  answers: { 200: { contentType: 'text/calendar', description: say('De agenda', 'The calendar') } },
  handle: async ({ principal, services, header }) => {
    if (principal.kind !== 'link') throw notFound();
    const { db } = services.store;
    const found = await services.shelves.calendars.calendar(db, principal, services.clock());
    if (found === null) throw notFound();
    const { etag, lastModified } = found;
    const headers = {
      ETag: etag,
      'Last-Modified': lastModified.toUTCString(),
      'Cache-Control': 'private, max-age=300',
    };
    if (isKnown(header('if-none-match'), etag)) return { status: 304, headers };
    return { status: 200, headers, file: { contentType: CALENDAR, bytes: await found.text() } };
  },
});

/** Asked before anything is written out. A proxy may have weakened the mark. */
function isKnown(known: string | undefined, etag: string): boolean {
  const tags = (known ?? '').split(',').map((tag) => tag.trim().replace(/^W\//, ''));
  return tags.includes(etag);
}

function madeAnswer({ services }: Circumstances, { link, token }: MadeFeedLink) {
  const origin = services.auth.settings.publicUrl();
  return {
    status: 201,
    body: { ...link, calendar: `${origin}/feeds/${token}.ics`, rota: `${origin}/v1/rota/${token}` },
  };
}

async function feedContext(request: Circumstances, semesterId: string): Promise<FeedContext> {
  const { store, clock } = request.services;
  const { accountId, employer } = await visitorOf(request, semesterId);
  return { store, clock, actor: accountId, semesterId, employer };
}

export const feedRoutes: readonly Route[] = [list, make, revoke, renew, calendar];
