import { describe, expect, it } from '@jest/globals';
import type { Block } from './block.js';
import { composeLetter, type LetterContent } from './compose-letter.js';
import { signInLetter } from './letter.fixture.js';
import { renderMail } from './render-mail.js';

const rendered = (changes: Partial<LetterContent> = {}) =>
  renderMail(composeLetter({ ...signInLetter, ...changes }));
const withBlocks = (...blocks: Block[]) => rendered({ blocks });

describe('a letter', () => {
  it('says the same in plain text and in HTML', () => {
    const { html, text } = rendered();
    const words = (source: string) => source.match(/[\p{L}\p{N}]+/gu) ?? [];
    const shown = new Set(words(html.replace(/<[^>]+>/g, ' ')).map((word) => word.toLowerCase()));
    const spoken = text.replace(/https?:\S+|\S+@\S+/g, '');
    expect(words(spoken).filter((word) => !shown.has(word.toLowerCase()))).toEqual([]);
    expect(text).toContain('https://forum.example.org/connexion/lien-a-usage-unique');
  });

  it('is written in plain text as this', () => {
    expect(rendered().text).toMatchInlineSnapshot(`
"VOTRE CODE DE CONNEXION
Forum permanent, Réseau québécois en innovation sociale

Entrez ce code dans la page où vous l’avez demandé :

    482 917

Ou, sur cet appareil :

https://forum.example.org/connexion/lien-a-usage-unique

Le code et le lien sont valides 15 minutes et ne servent qu’une fois.
Vous avez cinq essais.

Vous n’avez rien demandé? Ne faites rien : personne n’entre sans ce
code. Ne le donnez à personne; nous ne le demandons jamais.

-- 
Envoyé à camille@example.org parce que cette adresse a été entrée à la
page de connexion. Ce courriel n’est pas un abonnement.
Écrire à une personne :
  aide@forum.example.org
Réseau québécois en innovation sociale. 1, rue de l’Exemple, Québec
(Québec) G1A 1A1
"
`);
  });

  it('stays in one table of 600 px, loads nothing, runs nothing', () => {
    const { html } = rendered();
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="fr-CA">/);
    expect(html).toContain('width:600px');
    expect(html).not.toMatch(/<img|<script|<link|<iframe|@import|url\(|src=/i);
  });

  it('speaks English with an English tongue', () => {
    expect(rendered({ locale: 'en' }).html).toContain('<html lang="en-CA">');
  });

  it('carries its dark colours and leaves conditional comments for Outlook whole', () => {
    const { html } = rendered();
    expect(html).toContain('@media (prefers-color-scheme:dark){');
    expect(html).toContain('[data-ogsc] .encre{color:#e6ecea!important}');
    expect(html).toMatch(
      /<!--\[if mso\]><table [^>]+><tr><td><!\[endif\]-->.+<!--\[if mso\]><\/td><\/tr><\/table><!\[endif\]-->/s,
    );
  });

  it.each([
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    '</style><script>',
    '<!--rows-->',
    '&lt;b&gt;',
  ])('shows the hostile text %s as text everywhere', (hostile) => {
    const every = rendered({
      subject: hostile,
      title: hostile,
      subtitle: hostile,
      preheader: hostile,
      blocks: [
        {
          kind: 'paragraph',
          text: [hostile, { strong: hostile }, { link: { label: hostile, href: 'https://x.example/' } }],
        },
        { kind: 'quote', text: hostile, intro: hostile },
        {
          kind: 'card',
          title: hostile,
          href: 'https://x.example/',
          excerpt: hostile,
          overline: hostile,
          code: hostile,
          why: hostile,
        },
        { kind: 'list', items: [hostile] },
        { kind: 'code', value: hostile },
      ],
      footer: { why: hostile },
    });
    const clean = rendered({ blocks: [] }).html;
    const tags = (html: string) => new Set(html.match(/<[!/]?[a-z-]+/gi));
    const allowed = new Set([
      ...tags(clean),
      '<strong',
      '</strong',
      '<a',
      '</a',
      '<h3',
      '</h3',
      '<ul',
      '</ul',
      '<li',
      '</li',
    ]);
    expect([...tags(every.html)].filter((tag) => !allowed.has(tag))).toEqual([]);
    expect(every.html).not.toContain(hostile);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', ' JaVaScRiPt:alert(1)', 'vbscript:x', '//x.example/'])(
    'never links to %s',
    (href) => {
      const { html } = withBlocks(
        { kind: 'button', label: 'Aller', href },
        { kind: 'paragraph', text: [{ link: { label: 'Aller', href } }] },
        { kind: 'card', title: 'Aller', href, actions: [{ label: 'Aller', href }] },
      );
      expect(html).not.toContain('href="javascript');
      expect(html.toLowerCase()).not.toContain(href.trim().toLowerCase());
    },
  );

  it('lets control characters of people’s words out of the plain text', () => {
    expect(withBlocks({ kind: 'quote', text: 'a\u0007b\u001b[31mc\u0000' }).text).toContain('> ab[31mc\n');
  });

  it('refuses to be longer than what Gmail shows', () => {
    expect(() => withBlocks({ kind: 'paragraph', text: 'x'.repeat(100_001) })).toThrow(RangeError);
  });

  it('writes a card with its reply address readable in plain text', () => {
    const { text } = withBlocks({
      kind: 'card',
      code: '2B',
      theme: 2,
      title: 'Des plateformes permanentes, ou le temps d’une action? Une question à reprendre',
      href: 'https://forum.example.org/discussions/1',
      overline: '3 nouveaux messages',
      excerpt: 'Oui, une fois.',
      actions: [
        { label: 'Lire', href: 'https://forum.example.org/discussions/1' },
        { label: 'Répondre par courriel', href: 'mailto:d-1+k7f2@repondre.example?subject=Re' },
      ],
      why: 'Ici parce que vous suivez cette discussion.',
    });
    expect(text).toContain(`
[2B] Des plateformes permanentes, ou le temps d’une action? Une question
     à reprendre
3 nouveaux messages
Oui, une fois.
Ici parce que vous suivez cette discussion.
Lire\u00a0: https://forum.example.org/discussions/1
Répondre par courriel\u00a0: d-1+k7f2@repondre.example
`);
  });
});
