import { describe, expect, it } from '@jest/globals';
import { trimReply } from '../trimming/trim-reply.js';
import { unflowed } from './flowed.js';
import { htmlText } from './html-text.js';
import { readMessage } from './read-message.js';
import { attachedFiles, writtenText } from './written-text.js';

describe('a message in HTML alone', () => {
  it.each([
    ['<p>Un</p><p>Deux<br>trois</p>', 'Un\n\nDeux\ntrois'],
    ['<div>Un</div><div><br></div><div>Deux</div>', 'Un\n\nDeux'],
    ['<style>p{color:red}</style><script>x()</script>a &eacute; &amp; b', 'a é & b'],
    ['<ul><li>un</li><li>deux</li></ul>', '- un\n- deux'],
    ['<a href="https://example.org/">https://example.org</a>', 'https://example.org'],
    ['<a href="https://example.org/x">ici</a>.', 'ici (https://example.org/x).'],
    ['<a href="javascript:x()">ici</a>', 'ici'],
    ['Un<blockquote>a<blockquote>b</blockquote></blockquote>deux', 'Un\n\n> a\n>> b\ndeux'],
    ['<pre>a\n  b</pre>', 'a\n  b'],
    ['<p>mal<b>fermé', 'malfermé'],
    ['', ''],
  ])('%j says %j', (html, text) => expect(htmlText(html).replace(/\n>+\s*(?=\n)/g, '')).toBe(text));

  it('gives the answer of somebody who uses Gmail', () => {
    const html =
      '<div dir="ltr">Oui, <b>mardi</b>.<div><br></div><div>Camille</div></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">Le lun. 23 nov. 2026 à 10:12, Forum &lt;<a href="mailto:f@forum.example">f@forum.example</a>&gt; a écrit :<br></div><blockquote class="gmail_quote">Bonjour<br>à tous</blockquote></div>';
    expect(trimReply(htmlText(html)).reply).toBe('Oui, mardi.\n\nCamille');
  });

  it('gives the answer of somebody who uses Outlook', () => {
    const html =
      '<html><body><p class="MsoNormal">Oui.<o:p></o:p></p><hr><div id="divRplyFwdMsg"><font><b>De :</b> Forum &lt;f@forum.example&gt;<br><b>Envoyé :</b> lundi 23 novembre 2026 10:12<br><b>À :</b> Camille<br><b>Objet :</b> x</font></div><p>Bonjour à tous</p></body></html>';
    expect(trimReply(htmlText(html)).reply).toBe('Oui.');
  });

  it('is read in a moment whatever it is made of', () => {
    for (const html of [
      '<div>'.repeat(200_000),
      '<a href="https://x">'.repeat(100_000),
      '<blockquote>x'.repeat(50_000),
      '<'.repeat(500_000),
      '&amp;'.repeat(300_000),
    ]) {
      const before = performance.now();
      htmlText(html);
      expect(performance.now() - before).toBeLessThan(1_500);
    }
  });
});

describe('flowed text', () => {
  it.each([
    ['un \ndeux\ntrois', 'un deux\ntrois'],
    ['> a \n> b\nc', '> a b\nc'],
    ['> a \nb', '> a \nb'],
    ['a\n-- \nCamille', 'a\n-- \nCamille'],
    ['fin ', 'fin '],
  ])('%j is %j', (given, text) => expect(unflowed(given, false)).toBe(text));

  it('may lose the space it was cut at', () => expect(unflowed('日 \n本', true)).toBe('日本'));
});

describe('the words of a message', () => {
  const read = (text: string) => readMessage(Buffer.from(text));

  it('are those in plain text where there are both', () => {
    const mail = read(
      'Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain; charset=utf-8\n\nété\n--b\nContent-Type: text/html\n\n<p>hiver</p>\n--b--',
    );
    expect(writtenText(mail)).toBe('été');
  });

  it('are those in HTML where the plain ones are empty', () => {
    const mail = read(
      'Content-Type: multipart/alternative; boundary=b\n\n--b\nContent-Type: text/plain\n\n \n--b\nContent-Type: text/html\n\n<p>hiver</p>\n--b--',
    );
    expect(writtenText(mail)).toBe('hiver');
  });

  it('are without the files that came along', () => {
    const mail = read(
      'Content-Type: multipart/mixed; boundary=b\n\n--b\n\nvoici\n--b\nContent-Disposition: attachment; filename="a.txt"\n\nsecret\n--b\nContent-Type: image/png; name=b.png\nContent-Transfer-Encoding: base64\n\niVBORw==\n--b--',
    );
    expect(writtenText(mail)).toBe('voici');
    expect(attachedFiles(mail).map(({ name, type, bytes }) => [name, type, bytes.length])).toEqual([
      ['a.txt', 'text/plain', 6],
      ['b.png', 'image/png', 4],
    ]);
  });
});
