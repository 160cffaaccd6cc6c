import type { SafeHtml } from '@forum/markup';
import { describe, expect, it } from '@jest/globals';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import { CORPORA, readJson } from '../../../test/corpora/corpus.js';
import * as ui from './index.js';

/** Every component, with the given words wherever a page may put words. */
function gallery(words: string): VNode {
  const person = { name: words, initials: ui.initialsOf(words), sector: words };
  const at = { at: new Date('2026-11-19T09:40Z'), text: words };
  const field = { locale: 'fr', label: words, note: words, help: words, error: words } as const;
  const choices = [
    { value: words, label: words, help: words },
    { value: `${words}2`, label: words },
  ];
  const lead = { code: '2B', theme: 2, title: words, state: 'explored', href: '/pistes/2B' } as const;
  const menu = (
    <ui.Menu label={ui.messageActions('fr', 1, words)}>
      <ui.MenuLink href="/x" icon="quote">
        {words}
      </ui.MenuLink>
      <ui.MenuButton action="/x" csrf={words} icon="flag" hidden={{ next: words }}>
        {words}
      </ui.MenuButton>
    </ui.Menu>
  );
  const shell: ui.Shell = {
    locale: 'fr',
    network: { name: words, forumName: words, code: 'x', about: words, sources: words },
    signedIn: { id: '1', name: words, initials: words, isModerator: true, isAdministrator: true },
    path: `/x?q=${words}`,
    stylesheet: '/assets/forum.css',
    csrf: words,
    flash: { kind: 'alert', text: words },
    features: { communities: true, search: true, indicators: true, moderation: true },
  };
  return (
    <ui.Layout shell={shell} title={words} description={words} feeds={[{ href: '/flux.atom', title: words }]}>
      <ui.Patterns />
      <ui.Breadcrumbs locale="fr" crumbs={[{ text: words, href: '/x' }, { text: words }]} />
      <ui.PageTitle title={words} over={words} lead={words} meta={words} />
      <ui.ErrorSummary locale="fr" errors={[{ id: 'champ', text: words }]} />
      <ui.Tabs label={words} items={[{ href: '/x', text: words, current: true }]} />
      <ui.Filters label={words} items={[{ href: '/x', text: words, current: true }]} />
      <ui.Section id="formulaire" title={words}>
        <ui.Form action="/x" csrf={words} label={words} hidden={{ kept: words }}>
          <ui.Field {...field} name="champ" value={words} look="code" />
          <ui.TextArea {...field} name="texte" value={words} />
          <ui.Select
            {...field}
            name="liste"
            value={words}
            options={choices.map(({ value }) => ({ value, label: words }))}
          />
          <ui.RadioGroup {...field} name="un" choices={choices} value={words} />
          <ui.CheckboxGroup {...field} name="plusieurs" choices={choices} values={[words]} />
          <ui.Checkbox {...field} name="case" />
          <ui.InlineField {...field} name="courriel" button={words} icon="mail" value={words} />
          <ui.FollowLevels locale="fr" name="suivi" legend={words} value="digest" />
          <ui.Button kind="danger" small name={words} value={words}>
            {words}
          </ui.Button>
        </ui.Form>
        <ui.SearchForm action="/x" id="q-ici" label={words} fieldLabel={words} button={words} value={words} />
      </ui.Section>
      <ui.Notice kind="success" title={words} level={3}>
        {words}
      </ui.Notice>
      <ui.Tag kind="theme" theme={1} href="/x">
        {words}
      </ui.Tag>
      <ui.People people={[{ key: '1', ...person, href: '/x', meta: words }]} />
      <ui.ThreadList
        locale="fr"
        threads={[
          {
            id: '1',
            href: '/x',
            title: words,
            author: person,
            leads: [lead],
            activity: at,
            replies: 2,
            fresh: 1,
          },
          {
            id: '2',
            href: '/x',
            title: words,
            author: person,
            theme: 3,
            activity: at,
            replies: 0,
            excerpt: words,
          },
        ]}
      />
      <ui.LeadList locale="fr" leads={[{ ...lead, foot: words }]} label={words} />
      <ui.LeadList locale="fr" large leads={[{ ...lead, meta: words, foot: words }]} />
      <ui.LeadSteps locale="fr" state="explored" notes={{ explored: words }} />
      <ui.Findings findings={[{ key: '1', text: words }]} />
      <ui.ThemeColumn locale="fr" number={1} name={words} href="/themes/1" summary={words}>
        <ui.WeekBars theme={1} weeks={[1, 2, 3]} label={words} />
      </ui.ThemeColumn>
      <ui.Cloth rows={[{ key: '1', theme: 2, weeks: [0, 1, 4, 9] }]} label={words} caption={words} />
      <ui.Bars bars={[{ key: '1', label: words, value: words, percent: 140, theme: 3 }]} />
      <ui.Rails asideLabel={words} aside={<ui.Encart id="encart" title={words} quiet children={words} />}>
        <ui.Seam>{words}</ui.Seam>
        <ui.Message
          locale="fr"
          number={1}
          author={{ ...person, href: '/x' }}
          behalf={words}
          published={at}
          edited={{ text: words, href: '/x' }}
          html={'<p>Bonjour</p>' as SafeHtml}
          lang="en"
          menu={menu}
          foot={
            <ui.MessageFoot>
              <ui.Reaction value={words} pressed count={2} unit={words}>
                {words}
              </ui.Reaction>
            </ui.MessageFoot>
          }
          replies={
            <ui.Message locale="fr" nested number={2} author={person} published={at}>
              <p>{words}</p>
            </ui.Message>
          }
        />
        <ui.Composer action="/x">
          <ui.WritingAs {...person} meta={words} />
        </ui.Composer>
        <ui.Quote source={words}>{words}</ui.Quote>
        <ui.Details summary={words} meta={words}>
          {words}
        </ui.Details>
      </ui.Rails>
      <ui.Table
        stacked
        look="register"
        caption={words}
        captionHidden
        columns={[{ name: words }, { name: `${words}2`, numeric: true }]}
        rows={[{ key: '1', theme: 1, cells: [words, words] }]}
      />
      <ui.Scroller label={words}>{words}</ui.Scroller>
      <ui.Facts facts={[{ term: words, value: words }]} wide />
      <ui.Stats stats={[{ term: words, value: words, note: words }]} />
      <ui.Counts lines={[{ term: words, value: words, total: true }]} />
      <ui.Checklist
        checks={[{ key: '1', done: true, title: words, tag: words, meta: words, action: words }]}
      />
      <ui.Journal entries={[{ key: '1', entry: words }]} />
      <ui.Schedule rows={[{ key: '1', hours: words, what: words }]} />
      <ui.LinkList>
        <ui.PersonItem {...person} meta={words} />
      </ui.LinkList>
      <ui.DateBlock month={words} day={2} year={2027}>
        {words}
      </ui.DateBlock>
      <ui.Banner id="resume" title={words} text={words}>
        {words}
      </ui.Banner>
      <ui.EmptyState id="vide" title={words} actions={<ui.LinkButton href="/x" children={words} />}>
        {words}
      </ui.EmptyState>
      <ui.Pagination
        locale="fr"
        label={words}
        page={5}
        pages={30}
        href={(page) => `?page=${page}&q=${encodeURIComponent(words)}`}
      />
      <ui.CursorPagination
        locale="fr"
        label={words}
        first="/x"
        next={`/x?cursor=${encodeURIComponent(words)}`}
      />
      <ui.Narrow children={<ui.Selvedges />} />
    </ui.Layout>
  );
}

const TAG = /<(\/?[a-z0-9]+)((?:\s+[^\s=>"]+(?:="[^"]*")?)*)\s*\/?>/g;
const ATTRIBUTE = /([^\s=>"]+)(?:="([^"]*)")?/g;

interface Element {
  tag: string;
  attributes: Array<[string, string]>;
}

function elementsOf(html: string): Element[] {
  return [...html.matchAll(TAG)].map(([, tag = '', attributes = '']) => ({
    tag,
    attributes: [...attributes.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, value]),
  }));
}

/** Elements and the names of their attributes: what words can never change. */
const bones = (html: string): string =>
  elementsOf(html)
    .map(({ tag, attributes }) => [tag, ...attributes.map(([name]) => name)].join(' '))
    .join('\n');

const valuesOf = (elements: readonly Element[], attribute: string): string[] =>
  elements.flatMap(({ attributes }) =>
    attributes.flatMap(([name, value]) => (name === attribute ? [value] : [])),
  );

const page = ui.renderDocument(gallery('Mots ordinaires'));
const elements = elementsOf(page);

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '" onfocus="alert(1)" autofocus x="',
  '</title></textarea></style><svg onload=alert(1)>',
  '<!-- --><![CDATA[',
  '&lt;script&gt;&quot;&#x3c;',
  '\u202e\u0000\ufeff<b>',
];
const outside = CORPORA
  ? [
      ...readJson<{ payloads: string[] }>('xss', 'owasp_filter_evasion.json').payloads,
      ...readJson<{ payloads: string[] }>('xss', 'markdown_xss_payloads.json').payloads,
      ...readJson<string[]>('blns', 'blns.json').filter((one) => one.trim() !== ''),
    ]
  : [];

describe('Every component', () => {
  it('is written as Preact’s own renderer writes it', () => {
    const words = hostile.join(' ');
    expect(ui.renderDocument(gallery(words))).toBe(`<!DOCTYPE html>\n${renderToString(gallery(words))}`);
  });

  it('keeps its bones whatever words people write', () => {
    const expected = bones(page);
    expect(expected.split('\n').length).toBeGreaterThan(500);
    for (const words of [...hostile, ...outside]) {
      const same = bones(ui.renderDocument(gallery(words))) === expected;
      expect({ words, same }).toEqual({ words, same: true });
    }
  });

  it('writes no script, no inline style and no handler', () => {
    const names = new Set(elements.flatMap(({ attributes }) => attributes.map(([name]) => name)));
    expect([...names].filter((name) => name === 'style' || name.startsWith('on'))).toEqual([]);
    expect(elements.filter(({ tag }) => ['script', 'style', 'iframe'].includes(tag))).toEqual([]);
  });

  it('uses only classes that the stylesheet knows', () => {
    const css = ui
      .loadAssets()
      .stylesheet.body.toString()
      .replace(/"[^"]*"/g, '');
    const known = new Set([...css.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name]) => name));
    /** Lists with any class lose their bullets (`ul[class]`): these need no rule of their own. */
    const bare = ['ariane__liste', 'onglets__liste', 'tiroir__liens'];
    const used = new Set(valuesOf(elements, 'class').flatMap((value) => value.split(' ')));
    expect(used.size).toBeGreaterThan(100);
    expect([...used].filter((name) => !known.has(name) && !bare.includes(name))).toEqual([]);
  });

  it('points only to what is on the page, by names that occur once', () => {
    const ids = valuesOf(elements, 'id');
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const pointers = ['for', 'aria-labelledby', 'aria-describedby', 'popovertarget'].flatMap((attribute) =>
      valuesOf(elements, attribute).flatMap((value) => value.split(' ')),
    );
    const anchors = valuesOf(elements, 'href').flatMap((href) =>
      href.startsWith('#') ? [href.slice(1)] : [],
    );
    expect(pointers.length).toBeGreaterThan(30);
    expect([...pointers, ...anchors].filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('draws only icons that the sprite holds', () => {
    const sprite = ui.loadAssets().icons;
    const drawn = valuesOf(
      elements.filter(({ tag }) => tag === 'use'),
      'href',
    );
    expect(drawn.length).toBeGreaterThan(10);
    for (const href of drawn) {
      const [path, name] = href.split('#');
      expect(path).toBe(sprite.path);
      expect(sprite.body.toString()).toContain(`<symbol id="${name}"`);
    }
  });

  it('asks for no address but the forum’s own', () => {
    const loaded = [...valuesOf(elements, 'src'), ...valuesOf(elements, 'action')];
    expect(loaded.filter((address) => !address.startsWith('/'))).toEqual([]);
  });
});
