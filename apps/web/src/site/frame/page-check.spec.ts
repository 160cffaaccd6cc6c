import { describe, expect, it } from '@jest/globals';
import { localLinks, problemsOfPage, wordsOf } from './page-check.fixture.js';

const page = (main: string) =>
  `<!DOCTYPE html>\n<html lang="fr-CA"><head><title>x</title></head><body><main><h1>Titre</h1>${main}</main></body></html>`;

describe('the check of a page', () => {
  it('is content with a sound one', () => {
    const sound = '<h2 id="a">Un</h2><p>x<br/><img src="/a.png" alt=""/></p><a href="#a">y</a>';
    expect(problemsOfPage(page(sound))).toEqual([]);
  });

  it.each([
    ['<p>x', 'closes something else'],
    ['</p>', 'closes something else'],
    ['<b><i>x</b></i>', 'closes something else'],
    ['<p>x<p>y</p></p>', 'paragraph'],
    ['<p id="a">x</p><p id="a">y</p>', 'stands twice'],
    ['<label for="q">x</label>', 'nothing has the id q'],
    ['<a href="#nulle-part">x</a>', 'nothing has the id nulle-part'],
    ['<section aria-labelledby="a b" id="a"></section>', 'nothing has the id b'],
    ['<h1>Encore</h1>', '2 titles of level 1'],
    ['<h3>Trop</h3>', 'too deep'],
    ['<script>alert(1)</script>', 'inline script'],
    ['<p style="color:red">x</p>', 'inline style'],
    ['<p onclick="x()">x</p>', 'inline onclick'],
  ])('sees %s', (broken, said) => {
    expect(problemsOfPage(page(broken)).join('; ')).toContain(said);
  });

  it('reads links of this site once each, and the words of the main part', () => {
    const html = page(
      '<a href="/a#x">un</a><a href="/a">deux</a><a href="https://example.org/">trois &amp; quatre</a>',
    );
    expect(localLinks(html)).toEqual(['/a']);
    expect(wordsOf(html).trim()).toBe('Titre un deux trois & quatre');
  });
});
