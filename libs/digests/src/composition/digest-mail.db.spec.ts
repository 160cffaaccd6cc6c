import { sql } from '@forum/kernel';
import { disassemble } from '@forum/mail-out';
import type { Person, PersonTraits } from '@forum/test-world';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type ParsedMail, simpleParser } from 'mailparser';
import { DigestWorld, days } from '../digests.fixture.js';
import { DigestPreview } from '../preview/digest-preview.js';

let world: DigestWorld;

beforeAll(async () => {
  world = await DigestWorld.open({
    MAIL_POSTAL_ADDRESS: '1, rue du Forum, Québec',
    DATA_DIR: '/nonexistent',
  });
});

afterAll(() => world.close());

const raw = (person: Person) => world.app.get(DigestPreview).of({ accountId: person.id });

async function mailFor(person: Person): Promise<ParsedMail & { html: string; text: string }> {
  const mail = await simpleParser((await raw(person)) as Buffer);
  return { ...mail, html: String(mail.html), text: mail.text ?? '' };
}

/** A reader of one theme, which nobody else uses, as long as there are themes. */
async function readerOf(theme: number, traits: PersonTraits = {}): Promise<Person> {
  await world.rows(sql`
    insert into theme (number, title_fr, title_en) values (${theme}, ${`Thème ${theme}`}, ${`Theme ${theme}`})
    on conflict (number) do nothing`);
  return world.reader([theme], traits);
}

describe('the mail of a digest', () => {
  it('says the same in HTML and in plain text, in the language of its reader, each message in its own', async () => {
    const reader = await readerOf(11, { name: 'Camille Exemple', locale: 'fr' });
    const english = await world.person({ name: 'Dominique Specimen' });
    const thread = await world.thread({ by: english, theme: 11, title: 'Who is at the table?', lang: 'en' });
    await world.post({ thread, by: english, text: 'We need the regional tables.', lang: 'en' });
    const { subject, html, text } = await mailFor(reader);
    expect(subject).toMatch(/^Résumé de la semaine, mardi /);
    expect(html).toContain('<html lang="fr-CA">');
    expect(html).toMatch(/<h3 [^>]*lang="en"[^>]*><a [^>]*>Who is at the table\?<\/a><\/h3>/);
    expect(html).toContain('<span lang="en">We need the regional tables.</span>');
    for (const words of [
      'Bonjour Camille Exemple,',
      '11. Thème 11',
      'Nouvelle discussion',
      'parce que vous suivez le thème 11',
    ])
      for (const twin of [html, text]) expect(twin.toLowerCase()).toContain(words.toLowerCase());
    expect(text).toContain('Dominique Specimen\u00a0: We need the regional tables.');
  });

  it('speaks English to who prefers it, and calls a seeded discussion by its English name', async () => {
    const reader = await readerOf(12, { locale: 'en', name: null });
    const writer = await world.person();
    const thread = await world.thread({ by: writer, theme: 12, title: 'Qui est là?' });
    await world.post({ thread, by: writer, text: 'Dites-le.' });
    await world.rows(sql`
      insert into thread_translation (thread_id, lang, title, markdown, html)
      values (${thread}, 'en', 'Who is there?', 'Say so.', 'Say so.')`);
    const { subject, html, text } = await mailFor(reader);
    expect(subject).toMatch(/^Weekly digest, Tuesday, /);
    expect(html).toContain('<html lang="en-CA">');
    for (const words of ['Hello,', 'Who is there?', 'Say so.']) expect(text).toContain(words);
    expect(text).not.toContain('Qui est là?');
  });

  it('offers a way out in one click, by POST, and says who sends, why and from where', async () => {
    const reader = await readerOf(13);
    const writer = await world.person();
    await world.post({ thread: await world.thread({ by: writer, theme: 13 }), by: writer });
    const mail = await mailFor(reader);
    const headers = disassemble((await raw(reader)) as Buffer).headers;
    expect(JSON.stringify(headers)).toContain('List-Unsubscribe=One-Click');
    const unsubscribe = /<(https:\/\/forum\.test\/courriels\/desabonnement\/[\w-]+)>/.exec(
      JSON.stringify(headers),
    )?.[1];
    for (const twin of [mail.html, mail.text]) {
      expect(twin).toContain(unsubscribe);
      expect(twin).toContain('https://forum.test/courriels/preferences/');
      expect(twin).toContain('1, rue du Forum, Québec');
      const why = `le mardi à 7 h, à ${reader.address}, parce que vous l’avez confirmé le`;
      expect(twin.replace(/\s+/g, ' ')).toContain(why);
    }
    expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  });

  it('loads nothing from anywhere and runs nothing', async () => {
    const reader = await readerOf(14);
    const writer = await world.person();
    await world.post({ thread: await world.thread({ by: writer, theme: 14 }), by: writer });
    const { html } = await mailFor(reader);
    expect(html).not.toMatch(/<(?:img|script|link|iframe|form|object|video)\b|src=|url\(|@import/i);
    const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href = '']) => href);
    expect(links.length).toBeGreaterThan(5);
    for (const href of links) expect(href).toMatch(/^https:\/\/forum\.test\//);
  });

  it('keeps hostile names, titles and words harmless in both twins and in its headers', async () => {
    const hostile = `"><script>alert(1)</script>\r\nBcc: victim@example.org`;
    const reader = await readerOf(15, { name: 'Zoé\r\nBcc: victim@example.org <b>' });
    const writer = await world.person({ name: '<img src=x onerror=alert(1)>' });
    const thread = await world.thread({ by: writer, theme: 15, title: hostile });
    await world.post({ thread, by: writer, text: hostile });
    const mail = await mailFor(reader);
    expect(mail.html).not.toMatch(/<script|<img|<b>/i);
    expect(mail.bcc).toBeUndefined();
    expect(mail.headerLines.map(({ key }) => key)).not.toContain('bcc');
  });

  it('stays below 100 kB whatever people write, and says how much more there is', async () => {
    const reader = await world.reader([1, 2, 3]);
    const writer = await world.person({ name: '🧶'.repeat(40) });
    for (let count = 0; count < 45; count++) {
      const thread = await world.thread({
        by: writer,
        theme: (count % 3) + 1,
        title: '🧵'.repeat(100),
        leads: [],
      });
      await world.post({ thread, by: writer, text: '🪡'.repeat(120) });
    }
    const message = (await raw(reader)) as Buffer;
    expect(message.length).toBeLessThan(100_000);
    const { text } = await mailFor(reader);
    const shown = text.match(/^🧵/gmu)?.length ?? 0;
    const more = [...text.matchAll(/Et\s(\d+)\sautres?\sdiscussions?\sdans/g)].map(([, count]) =>
      Number(count),
    );
    expect(more.reduce((sum, count) => sum + count, shown)).toBe(45);
  });

  it('names who has left as such', async () => {
    const reader = await readerOf(16);
    const writer = await world.person({ name: 'Mei Prototype' });
    await world.post({ thread: await world.thread({ by: writer, theme: 16 }), by: writer, text: 'Je pars.' });
    await world.rows(sql`update account set closed_at = now(), name = null where id = ${writer.id}`);
    expect((await mailFor(reader)).text).toContain('Personne retirée\u00a0: Je pars.');
  });

  it('is the same bytes however often it is asked for', async () => {
    const reader = await readerOf(17);
    const writer = await world.person();
    await world.post({ thread: await world.thread({ by: writer, theme: 17 }), by: writer });
    const dateless = async () =>
      ((await raw(reader)) as Buffer)
        .toString('latin1')
        .replace(/^(Date|Message-ID|Content-Type: multipart).*$|^ boundary.*$|=_[\w-]{24}/gm, '');
    expect(await dateless()).toBe(await dateless());
  });

  it('is none at all when nothing is new', async () => {
    expect(await raw(await readerOf(18))).toBeUndefined();
  });
});

describe('whatever may not be read', () => {
  const states = ['published', 'held', 'hidden', 'removed'] as const;

  /** One discussion with a message in each state. */
  async function discussion(by: Person, writer: Person, title: string): Promise<string> {
    const thread = await world.thread({ by, theme: 3, title });
    for (const state of states) await world.post({ thread, by: writer, state, text: `${title} ${state}.` });
    return thread;
  }

  it.each([
    ['a member', { roles: [] }],
    ['a moderator', { roles: ['moderator'] }],
    ['an administrator', { roles: ['administrator'] }],
  ] as const)(
    'is in no digest of %s: held, hidden and removed messages, hidden discussions',
    async (_who, traits) => {
      const reader = await world.reader([1, 2, 3], traits);
      await world.begunAt(reader, days(-1));
      const writer = await world.person();
      await discussion(writer, writer, 'Ouverte');
      const closed = await discussion(reader, writer, 'Secret');
      await world.rows(sql`update thread set hidden_at = now() where id = ${closed}`);
      const { html, text } = await mailFor(reader);
      for (const twin of [html, text]) {
        expect(twin).toContain('Ouverte published.');
        expect(twin).not.toMatch(/Secret|Ouverte (held|hidden|removed)/);
      }
    },
  );
});
