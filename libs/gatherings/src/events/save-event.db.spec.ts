import { VISITOR } from '@forum/identity';
import type { TestApplication } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { concertAction, gatheringsWorld } from '../gatherings.fixture.js';
import { EventsRepository } from './events.repository.js';
import { type FoundingEvent, foundingEventSchema } from './founding-event.js';
import { saveEvent } from './save-event.js';

let app: TestApplication;

beforeAll(async () => {
  app = await gatheringsWorld();
});

afterAll(() => app.close());

const save = async (event: FoundingEvent) => {
  const items = await app.database.transaction((tx) => saveEvent(tx, event));
  return items.filter(({ saved }) => saved !== 'unchanged');
};

const find = (slug: string) => app.get(EventsRepository).find(app.database.reader, VISITOR, slug);

describe('an event of the founding content', () => {
  it('is read as it was written, times and days in its own place', async () => {
    const event = await find(concertAction.slug);
    expect(event).toMatchObject({
      date: '2007-02-02',
      timeZone: 'America/Toronto',
      attendance: { count: 40, about: true },
      title: concertAction.title,
    });
    expect(event?.programme).toHaveLength(9);
    expect(event?.programme[6]).toEqual({
      start: '13:00',
      end: '16:00',
      text: { fr: "Atelier d'échanges sur les trois thèmes", en: 'Workshop on the three themes' },
      themes: [1, 2, 3],
    });
    expect(event?.organisations).toHaveLength(23);
    expect(event?.organisations[1]).toEqual({
      name: 'Centre de transfert pour la réussite éducative du Québec',
      code: 'CTREQ',
      sector: 'research-transfer',
    });
  });

  it('changes nothing when it is saved again', async () => {
    expect(await save(concertAction)).toEqual([]);
  });

  it('says what changed, and only that', async () => {
    const [welcome, ...rest] = concertAction.programme;
    const [, ...organisations] = concertAction.organisations;
    const programme = welcome ? [{ ...welcome, fr: 'Accueil et café' }, ...rest.slice(0, -1)] : [];
    const changed = await save({ ...concertAction, place: 'Québec', programme, organisations });
    const { slug } = concertAction;
    expect(changed).toEqual([
      { kind: 'event', code: slug, saved: 'updated' },
      { kind: 'programme-item', code: `${slug} 1`, saved: 'updated' },
      { kind: 'programme-item', code: `${slug} 9`, saved: 'removed' },
      {
        kind: 'event-organisation',
        code: `${slug} Association québécoise des centres de la petite enfance`,
        saved: 'removed',
      },
    ]);
    expect((await save(concertAction)).map(({ saved }) => saved)).toEqual([
      'updated',
      'updated',
      'inserted',
      'inserted',
    ]);
  });

  it('keeps its published figures, and says when they are corrected', async () => {
    const { evaluation } = concertAction;
    if (!evaluation) throw new Error('the founding event has an evaluation');
    const corrected = { ...concertAction, evaluation: { ...evaluation, responses: 24 } };
    expect(await save(corrected)).toEqual([
      { kind: 'evaluation', code: concertAction.slug, saved: 'updated' },
    ]);
    await save(concertAction);
  });

  it('stands among others, the latest first, and the next one is the first to come', async () => {
    const later = { ...concertAction, slug: 'rencontre-2027', date: '2027-05-06', evaluation: undefined };
    await save(later);
    const events = app.get(EventsRepository);
    const listed = await events.list(app.database.reader, VISITOR);
    expect(listed.map(({ slug }) => slug)).toEqual(['rencontre-2027', concertAction.slug]);
    const next = (day: string) => events.next(app.database.reader, VISITOR, day);
    expect((await next('2027-05-06'))?.slug).toBe('rencontre-2027');
    expect(await next('2027-05-07')).toBeUndefined();
  });
});

describe('the description of an event', () => {
  it.each<[string, object]>([
    ['an attendance in words', { attendance: 'many' }],
    ['a time zone that does not exist', { timeZone: 'America/Quebec-City' }],
    ['a day that does not exist', { date: '2007-02-30' }],
    [
      'an item that ends before it starts',
      { programme: [{ start: '10:00', end: '09:00', fr: 'a', en: 'b' }] },
    ],
    ['an organisation twice', { organisations: [{ name: 'Une même' }, { name: 'Une même' }] }],
    ['a field that nobody knows', { weather: 'snow' }],
  ])('refuses %s', (_what, wrong) => {
    const { programme: _programme, ...event } = concertAction;
    expect(foundingEventSchema.safeParse({ ...event, attendance: 40, ...wrong }).success).toBe(false);
    expect(foundingEventSchema.safeParse({ ...event, attendance: 40 }).success).toBe(true);
  });
});
