import { sql } from '@forum/kernel';
import type { Person } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { simpleParser } from 'mailparser';
import { DigestWorld } from '../digests.fixture.js';
import { DigestPreview } from '../preview/digest-preview.js';

let world: DigestWorld;
let moderator: Person;

beforeAll(async () => {
  world = await DigestWorld.open({
    MAIL_POSTAL_ADDRESS: '1, rue du Forum, Québec',
    DATA_DIR: '/nonexistent',
  });
  moderator = await world.person({ name: 'Andrée Maquette', roles: ['moderator'] });
});

afterAll(() => world.close());

async function textFor(person: Person): Promise<string | undefined> {
  const raw = await world.app.get(DigestPreview).of({ accountId: person.id });
  return raw && (await simpleParser(raw)).text?.replace(/\s+/g, ' ');
}

async function progress(code: string, note: string, lang = 'fr'): Promise<void> {
  await world.rows(sql`
    insert into lead_update (lead_code, state, progress, note, lang, author_id)
    values (${code}, 'underway', 40, ${note}, ${lang}, ${moderator.id})`);
}

async function follower(wanted: Parameters<DigestWorld['follow']>[1]): Promise<Person> {
  const person = await world.person({ name: 'Camille Exemple' });
  await world.follow(person, wanted);
  return person;
}

describe('progress of a lead', () => {
  it('is in the digest of who follows the lead, its theme or the main things of either, with its reason', async () => {
    const byLead = await follower([{ kind: 'lead', id: '1A', level: 'digest' }]);
    const byTheme = await follower([{ kind: 'theme', id: '1', level: 'main' }]);
    const without = await follower([
      { kind: 'lead', id: '1A', level: 'none' },
      { kind: 'theme', id: '1', level: 'digest' },
    ]);
    const elsewhere = await follower([{ kind: 'theme', id: '3', level: 'digest' }]);
    await progress('1A', 'Un premier pas, remplacé par le suivant.');
    await progress('1A', 'We <b>hired</b> a coordinator.', 'en');
    const text = await textFor(byLead);
    expect(text).toContain('[1A] Piste 1A');
    expect(text).toContain('Avancement · En cours, 40 %');
    expect(text).toContain('We <b>hired</b> a coordinator.');
    expect(text).not.toContain('Un premier pas');
    expect(text).toContain('Ici parce que vous suivez la piste 1A.');
    expect(text).toContain('Une nouvelle à retenir est plus bas.');
    expect(await textFor(byTheme)).toContain('Ici parce que vous suivez le thème 1.');
    expect(await textFor(without)).toBeUndefined();
    expect(await textFor(elsewhere)).toBeUndefined();
    const raw = (await world.app.get(DigestPreview).of({ accountId: byLead.id })) as Buffer;
    const html = String((await simpleParser(raw)).html);
    expect(html).toContain('<span lang="en">We &lt;b>hired&lt;/b> a coordinator.</span>');
    expect(html).toContain('href="https://forum.test/pistes/1A"');
  });
});

describe('a community', () => {
  it('has a section of its own under its name, for those who may read it', async () => {
    const [community] = await world.rows<{ id: string }>(sql`
      insert into community (slug, name, purpose, lang, visibility, join_policy, moderation, state)
      values ('forge', 'La forge', 'Essayer.', 'fr', 'private', 'request', 'after', 'active') returning id`);
    const member = await follower([]);
    const stranger = await follower([]);
    for (const { id } of [member, stranger])
      await world.rows(sql`
        insert into subscription (account_id, kind, target, level) values (${id}, 'community', 'forge', 'digest')`);
    await world.prefer(member, { frequency: 'weekly' });
    await world.prefer(stranger, { frequency: 'weekly' });
    await world.rows(sql`
      insert into community_membership (community_id, account_id, role, state, joined_at)
      values (${community?.id}, ${member.id}, 'member', 'active', now())`);
    const writer = await world.person({ name: 'Mei Prototype' });
    const thread = await world.thread({ by: writer, theme: 3, title: 'À la forge' });
    await world.rows(sql`update thread set community_id = ${community?.id} where id = ${thread}`);
    await world.post({ thread, by: writer, text: 'Le feu est allumé.' });
    const text = await textFor(member);
    expect(text).toContain('LA FORGE =');
    expect(text).toContain('Ici parce que vous suivez la communauté « La forge ».');
    expect(await textFor(stranger)).toBeUndefined();
  });
});

describe('a synthesis', () => {
  it('is told to who follows the main things of its theme, in the language that it stands in', async () => {
    const reader = await follower([{ kind: 'theme', id: '1', level: 'main' }]);
    const writer = await world.person({ name: 'Mei Prototype' });
    const thread = await world.thread({ by: writer, theme: 1, title: 'Ce que nous retenons' });
    await world.post({ thread, by: writer, text: 'Un message ordinaire.' });
    await world.rows(sql`insert into synthesis (thread_id, version) values (${thread}, 1)`);
    await world.rows(sql`
      insert into synthesis_version (thread_id, version, author_id, first_number, last_number, fr)
      values (${thread}, 1, ${writer.id}, 1, 1,
        ${JSON.stringify({ agreed: 'Trois définitions <courtes>.', questions: '', steps: '' })}::jsonb)`);
    const text = await textFor(reader);
    expect(text).toContain('Synthèse publiée');
    expect(text).toContain('Trois définitions <courtes>.');
    expect(text).not.toContain('Un message ordinaire.');
    await world.rows(sql`update thread set hidden_at = now() where id = ${thread}`);
    expect((await textFor(reader)) ?? '').not.toContain('Trois définitions');
  });
});

describe('a meeting of a community', () => {
  it('is told when it is announced, to those who may read the community, and not once it is cancelled', async () => {
    const [community] = await world.rows<{ id: string }>(sql`
      insert into community (slug, name, purpose, lang, visibility, join_policy, moderation, state)
      values ('atelier', 'Atelier', 'Essayer.', 'fr', 'private', 'request', 'after', 'active') returning id`);
    const [member, stranger] = [await follower([]), await follower([])];
    for (const { id } of [member, stranger])
      await world.rows(sql`
        insert into subscription (account_id, kind, target, level) values (${id}, 'community', 'atelier', 'main')`);
    await world.prefer(member, { frequency: 'weekly' });
    await world.prefer(stranger, { frequency: 'weekly' });
    await world.rows(sql`
      insert into community_membership (community_id, account_id, role, state, joined_at)
      values (${community?.id}, ${member.id}, 'member', 'active', now())`);
    await world.rows(sql`
      insert into meeting (community_id, title, lang, starts_at, ends_at, time_zone, place)
      values (${community?.id}, 'Rencontre mensuelle', 'fr', '2099-12-03T17:00:00Z', '2099-12-03T18:00:00Z',
        'America/Toronto', 'En ligne')`);
    const text = await textFor(member);
    expect(text).toContain('ATELIER =');
    expect(text).toMatch(/Rencontre, jeudi 3 décembre 2099.*12\sh.*\(America\/Toronto\)/);
    expect(await textFor(stranger)).toBeUndefined();
    await world.rows(sql`update meeting set state = 'cancelled' where community_id = ${community?.id}`);
    expect(await textFor(member)).toBeUndefined();
  });
});

describe('what left in a mail of its own', () => {
  it('is named and not told again', async () => {
    const person = await follower([{ kind: 'theme', id: '2', level: 'digest' }]);
    const writer = await world.person({ name: 'Mei Prototype' });
    const thread = await world.thread({ by: writer, theme: 2, title: 'Déjà partie' });
    const post = await world.post({ thread, by: writer, text: 'Reçu à l’instant.' });
    const other = await world.thread({ by: writer, theme: 2, title: 'Toute neuve' });
    await world.post({ thread: other, by: writer, text: 'Pas encore reçu.' });
    await world.rows(sql`
      with mail as (
        insert into mail (kind, state, message_id, to_address, locale, subject, raw, account_id)
        values ('essai', 'queued', 'a@b', 'x@example.org', 'fr', 'Essai', '\\x00', ${person.id}) returning id
      )
      insert into instant_item (account_id, post_id, reason, state, mail_id)
      select ${person.id}, ${post}, 'theme:2', 'mailed', id from mail`);
    const text = await textFor(person);
    expect(text).toContain('Pas encore reçu.');
    expect(text).not.toContain('Reçu à l’instant.');
    expect(text).toMatch(/DÉJÀ LU .*Déjà partie/);
  });
});
