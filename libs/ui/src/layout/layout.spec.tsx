import { describe, expect, it } from '@jest/globals';
import { PageTitle } from '../content/page-title.js';
import { renderDocument } from '../document/render-document.js';
import { otherLanguage } from './entries.js';
import { ErrorPage } from './error-page.js';
import { Layout, type LayoutProps } from './layout.js';
import type { Shell } from './shell.js';

const shell: Shell = {
  locale: 'fr',
  network: { name: 'Réseau d’exemple', forumName: 'Forum permanent', code: 'exemple' },
  path: '/pistes',
  stylesheet: '/assets/forum.abc.css',
  features: { communities: false, search: false, indicators: false },
};
const everything = { communities: true, search: true, indicators: true, moderation: true };
const camille = {
  id: '7',
  name: 'Camille Exemple',
  initials: 'CE',
  isModerator: false,
  isAdministrator: false,
};

function page(changes: Partial<Shell> = {}, props: Partial<LayoutProps> = {}): string {
  return renderDocument(
    <Layout shell={{ ...shell, ...changes }} title="Pistes" {...props}>
      <PageTitle title="Les pistes" />
    </Layout>,
  );
}

const count = (html: string, pattern: RegExp): number => html.match(pattern)?.length ?? 0;
const links = (html: string): string[] =>
  [...html.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, href]) => href ?? '');

describe('Every page', () => {
  it('is a whole document in its language, with one h1, one main and a way past the menus', () => {
    const html = page();
    expect(html).toMatch(/^<!DOCTYPE html>\n<html lang="fr-CA"><head><meta charset="utf-8"\/>/);
    expect(count(html, /<h1[ >]/g)).toBe(1);
    expect(count(html, /<main[ >]/g)).toBe(1);
    expect(html).toContain('<body><a class="evitement" href="#contenu">Aller au contenu</a>');
    expect(html).toContain('<main class="corps" id="contenu" tabindex="-1">');
    expect(html).toContain('<title>Pistes — Forum permanent</title>');
    expect(page({ locale: 'en' })).toContain('<html lang="en-CA">');
  });

  it('links only to what the forum has', () => {
    const bare = links(page());
    expect(bare).toEqual(
      expect.arrayContaining(['/', '/pistes', '/discussions', '/evenements', '/glossaire']),
    );
    for (const absent of ['/communautes', '/indicateurs', '/moderation']) expect(bare).not.toContain(absent);
    expect(page()).not.toContain('role="search"');

    const full = page({ features: everything, signedIn: { ...camille, isModerator: true } });
    expect(links(full)).toEqual(expect.arrayContaining(['/communautes', '/indicateurs', '/moderation']));
    expect(count(full, /role="search"/g)).toBe(2);
  });

  it('offers sign-in to visitors, and their own places to others', () => {
    expect(links(page())).toContain('/connexion');
    expect(links(page())).not.toContain('/nouveautes');
    const signedIn = links(page({ signedIn: camille }));
    expect(signedIn).toEqual(expect.arrayContaining(['/nouveautes', '/compte/abonnements', '/compte']));
    expect(signedIn).not.toContain('/connexion');
    expect(signedIn).not.toContain('/administration');
    expect(page({ signedIn: camille })).toContain('>Nouveautés</a>');
    expect(page({ signedIn: { ...camille, unread: 3 } })).toContain('>Nouveautés (3)</a>');
    expect(links(page({ signedIn: { ...camille, isAdministrator: true } }))).toContain('/administration');
  });

  it('says where the reader is: the page itself, or a page under it', () => {
    expect(page({}, { current: 'leads' })).toContain('<a href="/pistes" aria-current="page">');
    expect(page({ path: '/pistes/2B' }, { current: 'leads' })).toContain(
      '<a href="/pistes" aria-current="true">',
    );
  });

  it('wears all three bands, or the band of its theme', () => {
    expect(count(page(), /class="lisiere"/g)).toBe(3);
    const themed = page({}, { theme: 2 });
    expect(themed).toContain('<body data-theme="2">');
    expect(themed).toContain(
      '<div class="lisieres" aria-hidden="true"><span class="lisiere" data-theme="2"></span></div>',
    );
    expect(page({}, { theme: 5 })).toContain('<body data-theme="2">');
  });

  it('says first in its title that a form was refused', () => {
    expect(page({}, { hasErrors: true })).toContain('<title>Erreur\u00a0: Pistes — Forum permanent</title>');
  });

  it('shows once, above all, the answer to what the person just did', () => {
    const html = page({ flash: { kind: 'success', text: 'C’est fait.' } });
    expect(html).toContain('<div class="cadre"><div class="avis avis--succes" role="status">');
    expect(page({ flash: { kind: 'danger', text: 'Refusé.' } })).toContain('avis--danger" role="alert"');
  });

  it('names its canonical address, its feeds and its twin in the other language', () => {
    const html = page(
      {},
      {
        canonical: 'https://forum.exemple/pistes',
        robots: 'noindex',
        feeds: [{ href: '/flux.atom', title: 'Flux' }],
        alternates: [{ lang: 'en-CA', href: 'https://forum.exemple/pistes?lang=en' }],
      },
    );
    expect(html).toContain('<link rel="canonical" href="https://forum.exemple/pistes"/>');
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(html).toContain(
      '<link rel="alternate" type="application/atom+xml" href="/flux.atom" title="Flux"/>',
    );
    expect(html).toContain('hreflang="en-CA" href="https://forum.exemple/pistes?lang=en"');
  });
});

describe('The language switch', () => {
  it('leads to the same page, its query kept', () => {
    expect(otherLanguage('fr', '/discussions?theme=2&lang=fr')).toEqual({
      href: '/discussions?theme=2&lang=en',
      text: 'English',
      tag: 'en-CA',
    });
    expect(otherLanguage('en', '/')).toEqual({ href: '/?lang=fr', text: 'Français', tag: 'fr-CA' });
  });

  it('keeps a hostile query harmless', () => {
    const html = page({ path: '/x?q="><script>alert(1)</script>' });
    expect(html).not.toContain('<script');
    expect(html).toContain('href="/x?q=%22%3E%3Cscript%3Ealert%281%29%3C%2Fscript%3E&amp;lang=en"');
  });
});

describe('An error page', () => {
  it.each([403, 404, 429, 500, 400, 415, 503])(
    'says %i in words, with the next step, and stays out of search engines',
    (status) => {
      for (const locale of ['fr', 'en'] as const) {
        const html = renderDocument(<ErrorPage shell={{ ...shell, locale }} status={status} />);
        expect(html).toContain(`${locale === 'fr' ? 'Erreur' : 'Error'} ${status}`);
        expect(html).toContain('content="noindex"');
        expect(count(html, /<h1[ >]/g)).toBe(1);
        expect(links(html)).toEqual(expect.arrayContaining(['/', '/aide']));
        expect(html).not.toMatch(/\{|undefined/);
      }
    },
  );

  it('says how long to wait and which number to give', () => {
    const wait = renderDocument(<ErrorPage shell={shell} status={429} retryAfterSeconds={90} />);
    expect(wait).toContain('recommencez dans 2\u00a0minutes.');
    expect(renderDocument(<ErrorPage shell={shell} status={500} reference="r-42" />)).toContain('r-42');
  });

  it('offers a search for a lost page only where there is one', () => {
    const lost = (features: Shell['features']) =>
      renderDocument(<ErrorPage shell={{ ...shell, features }} status={404} />);
    expect(lost(shell.features)).not.toContain('id="q-page"');
    expect(lost(everything)).toContain('id="q-page"');
  });
});
