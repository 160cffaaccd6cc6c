export interface AtomEntry {
  /** Never changes, whatever becomes of the address. */
  readonly id: string;
  readonly title: { readonly text: string; readonly lang: string };
  readonly url: string;
  readonly author: string;
  readonly lang: string;
  readonly published: Date;
  readonly updated: Date;
  /** Its links absolute. */
  readonly html: string;
}

export interface AtomFeed {
  readonly title: string;
  readonly lang: string;
  /** The feed's own address, its identity too. */
  readonly self: string;
  /** The page that shows the same. */
  readonly page: string;
  /** When the newest change was made; of a feed without entries, when time began. */
  readonly updated: Date;
  readonly entries: readonly AtomEntry[];
}

/** The document of a feed (RFC 4287). */
export function atomXml(feed: AtomFeed): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${xml(feed.lang)}">
<id>${xml(feed.self)}</id>
<title>${xml(feed.title)}</title>
<updated>${feed.updated.toISOString()}</updated>
<link rel="alternate" type="text/html" href="${xml(feed.page)}"/>
<link rel="self" type="application/atom+xml" href="${xml(feed.self)}"/>
${feed.entries.map(entryXml).join('')}</feed>
`;
}

function entryXml(entry: AtomEntry): string {
  return `<entry xml:lang="${xml(entry.lang)}">
<id>${xml(entry.id)}</id>
<title xml:lang="${xml(entry.title.lang)}">${xml(entry.title.text)}</title>
<link rel="alternate" type="text/html" href="${xml(entry.url)}"/>
<author><name>${xml(entry.author)}</name></author>
<published>${entry.published.toISOString()}</published>
<updated>${entry.updated.toISOString()}</updated>
<content type="html">${xml(entry.html)}</content>
</entry>
`;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** All that is not a `Char` of XML 1.0, section 2.2: a single one makes the whole document unreadable. */
const NOT_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function xml(text: string): string {
  return text.replace(NOT_XML, '').replace(/[&<>"']/g, (character) => ESCAPES[character] ?? '');
}
