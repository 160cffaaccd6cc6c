import { describe, expect, it } from '@jest/globals';
import { trimReply } from './trim-reply.js';

const OWN = 'Je suis d’accord.\n\nMerci à tous,\nCamille';

/** What each program puts under an answer. */
const under: [string, string][] = [
  [
    'Gmail',
    'Le lun. 23 nov. 2026 à 10:12, Forum permanent <forum@forum.example> a écrit :\n\n> Bonjour\n> à tous',
  ],
  [
    'Gmail, cut over two lines',
    'Le lun. 23 nov. 2026 à 10:12, Forum permanent des communautés <\nforum@forum.example> a écrit :\n\n> Bonjour',
  ],
  ['Gmail in English', 'On Mon, Nov 23, 2026 at 10:12 AM Forum <forum@forum.example> wrote:\n> Hello'],
  [
    'Outlook',
    'De : Forum permanent <forum@forum.example>\nEnvoyé : lundi 23 novembre 2026 10:12\nÀ : Camille Roy <c@example.org>\nObjet : RE: Une piste\n\nBonjour à tous,\n\nVoici la suite.',
  ],
  [
    'Outlook under a rule',
    '________________________________\nDe : Forum permanent <forum@forum.example>\nEnvoyé : lundi 23 novembre 2026 10:12\nÀ : c@example.org\nObjet : RE: Une piste\n\nBonjour à tous.',
  ],
  [
    'Outlook on a phone',
    'Obtenez Outlook pour iOS<https://aka.ms/o0ukef>\n________________________________\nFrom: Forum <forum@forum.example>\nSent: Monday, November 23, 2026 10:12:00 AM\nTo: c@example.org <c@example.org>\nSubject: Re: x\n\nHello',
  ],
  [
    'Outlook in bold',
    '*De :* Forum <forum@forum.example>\n*Envoyé :* 23 novembre 2026 10:12\n*À :* c@example.org\n*Objet :* x\n\nBonjour',
  ],
  ['Apple Mail', 'Le 23 nov. 2026 à 10:12, Forum <forum@forum.example> a écrit :\n\n> Bonjour\n> \n> à tous'],
  [
    'an iPhone',
    'Envoyé de mon iPhone\n\n> Le 23 nov. 2026 à 10:12, Forum <forum@forum.example> a écrit :\n> \n> Bonjour',
  ],
  ['Thunderbird', 'Le 23/11/2026 à 10:12, Forum a écrit :\n> Bonjour\n> à tous'],
  [
    'Yahoo',
    'Le lundi 23 novembre 2026 à 10:12:33 UTC−5, Forum <forum@forum.example> a écrit : \n\n\nBonjour à tous\n\nla suite',
  ],
  ['Roundcube', 'Le 2026-11-23 10:12, Forum a écrit :\n> Bonjour'],
  [
    'Zimbra',
    '----- Mail original -----\nDe: "Forum" <forum@forum.example>\nÀ: "Camille" <c@example.org>\nEnvoyé: Lundi 23 Novembre 2026 10:12:00\nObjet: x\n\nBonjour',
  ],
  ['an old Outlook', '-----Message d’origine-----\nDe : Forum [mailto:forum@forum.example]\nBonjour'],
  ['a signature', '-- \nCamille Roy\nConseillère, Ministère\n418 555-0199'],
  [
    'a signature, then a quote',
    '-- \nCamille Roy\n418 555-0199\n\nLe 23/11/2026 à 10:12, Forum a écrit :\n> Bonjour',
  ],
  ['Windows', 'Envoyé à partir de Courrier pour Windows'],
  [
    'Proton',
    'Envoyé avec la messagerie sécurisée Proton Mail.\n\nLe lundi 23 novembre 2026 à 10:12, Forum <f@forum.example> a écrit :\n\n> Bonjour',
  ],
  [
    'a Samsung phone',
    'Envoyé depuis mon appareil Galaxy\n\n\n-------- Message d’origine --------\nDe : Forum <f@forum.example>\nDate : 23-11-26 10:12 (GMT-05:00)\nÀ : c@example.org\nObjet : x\n\nBonjour',
  ],
  [
    'a forward',
    '---------- Message transféré ---------\nDe : Forum <f@forum.example>\nDate: lun. 23 nov. 2026\nBonjour',
  ],
];

/** What is somebody's own words, whatever it looks like. */
const kept: [string, string][] = [
  ['nothing to leave out', OWN],
  ['a rule between two parts', 'Première idée.\n\n---\n\nSeconde idée, qui compte aussi.'],
  [
    'two dashes, then whole paragraphs',
    `Première idée.\n\n--\n\n${'Une seconde idée, longuement exposée. '.repeat(8).trim()}`,
  ],
  [
    'someone else’s words announced in prose',
    'En 2019, le ministère a écrit :\nnous consulterons.\nEst-ce fait ?',
  ],
  ['a date in prose', 'Le 12 mars, Marie a écrit :\nrien de neuf. Et depuis ?'],
  [
    'a letter proposed to the others',
    'Je propose :\n\nObjet : notre demande\nÀ : la direction\nDe : nous tous\n\nBonjour',
  ],
  ['a quote of one’s own choosing', 'Je garderais cette phrase :\n> La communauté apprend.'],
  ['an interval', 'Le taux est\n> 50 % partout'],
  ['code', 'Voici :\n```\n-- total\nselect 1;\n> x\n```'],
  ['a phone in prose', 'Il a été envoyé par la poste le 3.\nEnvoyé par la poste, donc.\nEt vous ?'],
  ['a list with dashes', '- un\n- deux\n-- trois'],
  ['a quote alone', '> Bonjour\n> à tous'],
  ['formulas of politeness', 'Oui.\n\nCordialement,\n\nCamille Roy\nConseillère'],
];

describe('an answer by mail', () => {
  it.each(under)('is found over what %s puts below', (_, below) => {
    expect(trimReply(`${OWN}\n\n${below}\n`)).toEqual({ reply: OWN, isTrimmed: true, hasOwnWords: true });
  });

  it.each(kept)('keeps %s', (_, text) =>
    expect(trimReply(text)).toMatchObject({ reply: text, isTrimmed: false }),
  );

  it.each([
    '> Bonjour\n> à tous',
    '-- \nCamille Roy',
    'Le 23/11/2026 à 10:12, Forum a écrit :\n> Bonjour',
    '',
  ])('is no answer when it is only %j', (text) => expect(trimReply(text).hasOwnWords).toBe(false));

  it('written below what it answers loses the quote alone', () => {
    const text = `Le 23/11/2026 à 10:12, Forum a écrit :\n> Bonjour\n> à tous\n\n${OWN}\n\n-- \nCamille`;
    expect(trimReply(text).reply).toBe(OWN);
  });

  it('written between the lines keeps what each answers', () => {
    const text =
      'Bonjour,\n\nLe 23/11/2026 à 10:12, Forum a écrit :\n> Qui vient ?\n\nMoi.\n\n> Et quand ?\n\nMardi.\n\n> Merci\n> à tous\n> bien';
    expect(trimReply(text).reply).toBe('Bonjour,\n\n> Qui vient ?\n\nMoi.\n\n> Et quand ?\n\nMardi.');
  });

  it('is found whatever the ends of its lines and the spaces of its program', () => {
    expect(
      trimReply('\ufeffBonjour\u00a0!\r\n\r\nLe 23/11/2026 à 10:12, Forum a écrit\u00a0:\r\n> x\r\n').reply,
    ).toBe('Bonjour !');
  });

  it.each([
    ['one endless line', 'a'.repeat(5_000_000)],
    ['quotes without end', '> '.repeat(2_000_000)],
    ['a hundred thousand attributions', 'Le 23/11/2026 à 10:12, X\n'.repeat(100_000)],
    ['a hundred thousand headers', 'De : x\nÀ : y\n'.repeat(50_000)],
    ['fences', '```\n'.repeat(200_000)],
    ['spaces', ' '.repeat(3_000_000)],
    ['empty lines', '\n'.repeat(1_000_000)],
    ['rules', `${'-'.repeat(100_000)}\n`.repeat(20)],
    ['dates', '23/11/2026 <'.repeat(200_000)],
  ])('is read in a moment when it is %s', (_, text) => {
    // Processor time: a busy machine makes nobody slower by it.
    const before = process.cpuUsage();
    trimReply(text);
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
  });
});
