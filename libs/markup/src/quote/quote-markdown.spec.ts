import { describe, expect, it } from '@jest/globals';
import { renderMarkdown } from '../html/render-markdown.js';
import { quoteMarkdown } from './quote-markdown.js';

const of = { author: 'Camille Exemple', number: 2, link: '/discussions/1?message=2#m2' };

describe('quoteMarkdown', () => {
  it('puts the words after signs and says whose they are', () => {
    expect(quoteMarkdown('Une **action**,\nune mémoire.', of)).toBe(
      '> Une **action**,\n> une mémoire.\n>\n' +
        '> — Camille Exemple, [message 2](/discussions/1?message=2#m2)\n\n',
    );
  });

  it('renders as a quote with its source, and leaves the reply outside of it', () => {
    expect(renderMarkdown(`${quoteMarkdown('Une action.', of)}Oui.`).html).toBe(
      '<blockquote class="cite">\n<p>Une action.</p>\n<footer>Camille Exemple, ' +
        '<a href="/discussions/1?message=2#m2">message 2</a></footer>\n</blockquote>\n<p>Oui.</p>\n',
    );
  });

  it('leaves out what the message itself quotes', () => {
    expect(quoteMarkdown('> dit par une autre\n> personne\n\nMa réponse.\n\n- a\n\n  > encore', of)).toBe(
      '> Ma réponse.\n>\n> - a\n>\n>   > encore\n>\n> — Camille Exemple, [message 2](/discussions/1?message=2#m2)\n\n',
    );
  });

  it.each([
    '```\ncode',
    '~~~~\n```\ncode',
    'a\n\n```\ncode\n``',
    '```',
    '- ```\n  code',
    '<!-- a',
    '`a',
    '|a|\n|-|',
    '    code',
    '# a',
    '***',
  ])('keeps its source whatever the message leaves open: %j', (open) => {
    const { html } = renderMarkdown(`${quoteMarkdown(open, of)}Oui.`);
    expect(html).toMatch(
      /<footer>Camille Exemple, <a href="[^"]*">message 2<\/a><\/footer>\n<\/blockquote>\n<p>Oui\.<\/p>\n$/,
    );
  });

  it('names the source alone when the message shows no word', () => {
    for (const silent of ['', '> dit ailleurs', '[x]: /y']) {
      expect(renderMarkdown(quoteMarkdown(silent, of)).text).toContain('> — Camille Exemple, message 2');
    }
  });

  it.each([
    '**Gras** _italique_ `code`',
    '[Ève](https://evil.example)',
    '![Ève](https://evil.example/a.png)',
    'https://evil.example www.evil.example a@evil.example',
    '<script>alert(1)</script>',
    'Ève\n\n# Titre',
    '\\[Ève\\](/x)',
    '&lt;b&gt; &copy;',
    '— Ève — | ~~x~~',
  ])('lets the name %j be nothing but a name', (author) => {
    const { html } = renderMarkdown(quoteMarkdown('dit', { ...of, author }));
    const footer = /<footer>(.*)<\/footer>/.exec(html)?.[1] ?? '';
    const shown = footer.replace(/, <a href="\/discussions[^"]*">message 2<\/a>$/, '');
    expect(shown).not.toMatch(/[<>]/);
    const read = shown.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
    expect(read).toBe(author.replace(/\s+/g, ' '));
  });

  it('keeps the link one link', () => {
    const { html } = renderMarkdown(quoteMarkdown('dit', { ...of, link: '/a b)(c' }));
    expect(html).toContain('<a href="/a%20b%29%28c">message 2</a>');
  });
});
