import { describe, expect, it } from '@jest/globals';
import { parseFeed } from 'htmlparser2';
import { type AtomEntry, atomXml } from './atom.js';

const ODD = '\u0000\u0008\u000b\u001f\ufffe\uffff\ud83d';

const entry = (more: Partial<AtomEntry> = {}): AtomEntry => ({
  id: 'tag:forum.test,2007-02-02:message-7',
  title: { text: 'Qui paie ?', lang: 'fr' },
  url: 'http://forum.test/discussions/1/qui-paie?message=7#message-7',
  author: 'Mei Prototype',
  lang: 'en',
  published: new Date('2026-03-01T10:00:00Z'),
  updated: new Date('2026-03-02T10:00:00Z'),
  html: '<p>One & <a href="http://forum.test/?a=1&amp;b=2">two</a></p>',
  ...more,
});

const feed = (entries: readonly AtomEntry[]) =>
  atomXml({
    title: 'Forum & « essai »',
    lang: 'fr-CA',
    self: 'http://forum.test/flux.atom',
    page: 'http://forum.test/',
    updated: new Date('2026-03-02T10:00:00Z'),
    entries,
  });

describe('an Atom document', () => {
  it('is read by a feed parser as it was written, its HTML whole', () => {
    const read = parseFeed(feed([entry()]));
    expect(read).toMatchObject({
      type: 'atom',
      id: 'http://forum.test/flux.atom',
      title: 'Forum & « essai »',
      updated: new Date('2026-03-02T10:00:00Z'),
    });
    expect(read?.items).toMatchObject([
      { id: entry().id, title: 'Qui paie ?', link: entry().url, description: entry().html },
    ]);
  });

  it('says the language of the feed, of each title and of each message', () => {
    const languages = [...feed([entry()]).matchAll(/<(\w+)[^>]* xml:lang="([^"]+)"/g)];
    expect(languages.map(([, name, lang]) => `${name} ${lang}`)).toEqual([
      'feed fr-CA',
      'entry en',
      'title fr',
    ]);
  });

  it('leaves out what XML cannot hold, and only that', () => {
    const odd = entry({
      html: `<p>a${ODD}b\t🧵 é</p>`,
      author: `M${ODD}ei`,
      title: { text: `Q${ODD}`, lang: 'fr' },
    });
    const xml = feed([odd]);
    expect(xml).not.toMatch(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/u);
    expect(parseFeed(xml)?.items).toMatchObject([{ title: 'Q', description: '<p>ab\t🧵 é</p>' }]);
  });

  it('lets no text close what holds it', () => {
    const xml = feed([entry({ author: '</name><evil a="">\'', html: ']]></content><evil/>' })]);
    expect(xml).not.toContain('<evil');
    expect(parseFeed(xml)?.items).toHaveLength(1);
  });
});
