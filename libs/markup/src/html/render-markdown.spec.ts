import { describe, expect, it } from '@jest/globals';
import { MAX_NESTING } from './parser.js';
import { MAX_POST_CHARACTERS, plainText, renderMarkdown } from './render-markdown.js';
import { absoluteLinks } from './safe-html.js';

const html = (markdown: string, options = {}) => renderMarkdown(markdown, options).html.trim();
const EXTERNAL = 'rel="nofollow ugc noopener"';

describe('what members write', () => {
  it('keeps emphasis, lists, code, quotes and line breaks', () => {
    expect(html('Un **mot** et _deux_\net ~~trois~~')).toBe(
      '<p>Un <strong>mot</strong> et <em>deux</em><br />\net <s>trois</s></p>',
    );
    expect(html('3. a\n4. b')).toBe('<ol start="3">\n<li>a</li>\n<li>b</li>\n</ol>');
    expect(html('> dit')).toBe('<blockquote class="cite">\n<p>dit</p>\n</blockquote>');
    expect(html('```ts\na < b\n```')).toBe('<pre><code class="language-ts">a &lt; b\n</code></pre>');
  });

  it('reads a line break as a space when asked', () => {
    expect(html('un\ndeux', { breaks: false })).toBe('<p>un\ndeux</p>');
  });

  it('keeps its own punctuation: the typography of the interface is not applied to it', () => {
    expect(html(`"Bonjour" ... l'ami (c) ; 50 % !`)).toBe(`<p>"Bonjour" ... l'ami (c) ; 50 % !</p>`);
  });

  it('is never HTML', () => {
    expect(html('<script>alert(1)</script> <b onclick="x()">gras</b> <!-- x -->')).toBe(
      '<p>&lt;script&gt;alert(1)&lt;/script&gt; &lt;b onclick="x()"&gt;gras&lt;/b&gt; &lt;!-- x --&gt;</p>',
    );
  });

  it('has no heading above the third level', () => {
    expect(html('# a\n\n## b\n\n###### c')).toBe('<h3>a</h3>\n<h4>b</h4>\n<h6>c</h6>');
    expect(html('# a', { headingOffset: 0 })).toBe('<h1>a</h1>');
  });

  it('shows a wide table in a frame that scrolls, named in the language of the post', () => {
    const table = '| a | b |\n|---|--:|\n| 1 | 2 |';
    expect(html(table)).toMatch(
      /^<div class="defile" tabindex="0" role="region" aria-label="Tableau"><table class="tableau">/,
    );
    expect(html(table)).toMatch(/<td>1<\/td>\n<td class="nombre">2<\/td>[\s\S]*<\/table><\/div>$/);
    expect(html(table, { locale: 'en' })).toContain('aria-label="Table"');
  });

  it('turns the last line of a quote that begins with a dash into its source', () => {
    expect(html('> dit\n>\n> — Camille, [message 2](/discussions/1?message=2#m2)')).toContain(
      '<footer>Camille, <a href="/discussions/1?message=2#m2">message 2</a></footer>',
    );
    expect(html('> — seule')).not.toContain('footer');
  });
});

describe('links', () => {
  it('to other sites say that the forum does not vouch for them', () => {
    expect(html('[a](https://exemple.org "Un titre")')).toBe(
      `<p><a href="https://exemple.org" title="Un titre" ${EXTERNAL}>a</a></p>`,
    );
    expect(html('https://exemple.org et www.exemple.org/a.')).toBe(
      `<p><a href="https://exemple.org" ${EXTERNAL}>https://exemple.org</a> et ` +
        `<a href="https://www.exemple.org/a" ${EXTERNAL}>www.exemple.org/a</a>.</p>`,
    );
  });

  it('within the forum carry no such mark', () => {
    const siteOrigin = 'https://forum.example';
    expect(html('[a](/themes/2) [b](#m2) [c](?x=1)')).not.toContain('rel=');
    expect(html('https://forum.example/themes/2', { siteOrigin })).not.toContain('rel=');
    expect(html('https://forum.example.evil.org', { siteOrigin })).toContain(EXTERNAL);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    'relative/path',
  ])('to %s are left as the text that was typed', (address) => {
    expect(html(`[a](<${address}>)`)).not.toContain('<a');
    expect(html(`![a](<${address}>)`)).not.toContain('<a');
  });

  it('cannot leave the forum by a backslash, which browsers read as a slash', () => {
    expect(html('[a](</\\\\evil.example>)')).toBe('<p><a href="/%5Cevil.example">a</a></p>');
  });

  it('are not made of a missing space after a full stop', () => {
    expect(html('La fin.La suite, voir p.ex. plan.md')).not.toContain('<a');
  });

  it('stand for images, which are never loaded from elsewhere', () => {
    expect(html('![Un *plan*](https://exemple.org/a.png)')).toBe(
      `<p><a href="https://exemple.org/a.png" ${EXTERNAL}>Un plan</a></p>`,
    );
    expect(html('![](https://exemple.org/a.png)')).toContain('>https://exemple.org/a.png</a>');
    expect(html('[![i](https://a.org/b.png)](https://c.org)')).toBe(
      `<p><a href="https://c.org" ${EXTERNAL}>i</a></p>`,
    );
  });

  it('become absolute for a reader elsewhere', () => {
    const { html: local } = renderMarkdown(
      '[a](/themes/2?a=1&b=2) [b](#m2) [c](https://c.org) `<a href="/x">`',
    );
    expect(absoluteLinks(local, 'https://forum.example/discussions/1/x')).toBe(
      '<p><a href="https://forum.example/themes/2?a=1&amp;b=2">a</a> ' +
        '<a href="https://forum.example/discussions/1/x#m2">b</a> ' +
        `<a href="https://c.org" ${EXTERNAL}>c</a> <code>&lt;a href="/x"&gt;</code></p>\n`,
    );
  });
});

describe('characters that act on other words', () => {
  it('are taken out: direction overrides, invisible ones, controls', () => {
    expect(html('a\u202eb\u2066c\u200bd\ufeffe\u0007f\u0000g')).toBe('<p>abcdefg</p>');
    expect(html('`\u202e} // fin`')).toBe('<p><code>} // fin</code></p>');
  });

  it('stay where people need them: joiners, flags, direction marks', () => {
    expect(html('👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 می‌خواهم')).toContain('👩‍👩‍👧‍👦 🏴󠁧󠁢󠁥󠁮󠁧󠁿 می‌خواهم');
  });

  it('let words that are read from right to left keep their direction', () => {
    expect(html('שלום')).toBe('<p dir="auto">שלום</p>');
    expect(html('- שלום')).toContain('<li dir="auto">שלום</li>');
    expect(html('bonjour')).toBe('<p>bonjour</p>');
  });
});

describe('bounds', () => {
  it('are said: a text longer than a post may be is refused', () => {
    expect(() => renderMarkdown('a'.repeat(MAX_POST_CHARACTERS + 1))).toThrow(RangeError);
    expect(html('a'.repeat(MAX_POST_CHARACTERS))).toHaveLength(MAX_POST_CHARACTERS + 7);
  });

  it('lose no word of a post nested too deep to be read', () => {
    const deep = `${'> '.repeat(MAX_NESTING + 10)}le fond`;
    expect(html(deep)).toContain('le fond');
    expect(html(deep)).not.toContain('<blockquote');
    expect(plainText(deep)).toContain('le fond');
    expect(html(`${'> '.repeat(10)}le fond`)).toContain('<blockquote');
  });

  it('show a table of thousands of empty cells as the text that it is', () => {
    const cells = `${'|a'.repeat(40)}|\n${'|-'.repeat(40)}|\n`;
    expect(html(`${cells}${'|b|\n'.repeat(300)}`)).not.toContain('<table');
    expect(html(`${cells}|b|`)).toContain('<table');
    expect(html(`${'|a'.repeat(60)}|\n${'|-'.repeat(60)}|\n`)).not.toContain('<table');
  });
});

describe('the same words without markup', () => {
  const markdown =
    '# Titre\n\nUn **mot**,\n[un lien](https://exemple.org) et https://exemple.org\n\n> dit\n>\n> — Ève\n\n1. a\n2. b\n   - c\n\n```\n  x\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |';

  it('are laid out for reading, with quotes and addresses', () => {
    expect(renderMarkdown(markdown).text).toBe(
      'Titre\n\nUn mot,\nun lien (https://exemple.org) et https://exemple.org\n\n> dit\n>\n> Ève\n\n' +
        '1. a\n2. b\n   - c\n\n  x\n\na | b\n1 | 2',
    );
  });

  it('go without addresses for search', () => {
    expect(plainText('[un lien](https://exemple.org/secret) ![plan](https://exemple.org/a.png)')).toBe(
      'un lien plan',
    );
  });

  it('keep a loose list loose', () => {
    expect(renderMarkdown('- a\n\n- b\n\n  c').text).toBe('- a\n\n- b\n\n  c');
  });

  it('are summed up by what the author says, not by what they quote', () => {
    expect(renderMarkdown('> longue citation\n\nMa réponse.').excerpt).toBe('Ma réponse.');
    expect(renderMarkdown('> rien que la citation').excerpt).toBe('> rien que la citation');
  });
});
