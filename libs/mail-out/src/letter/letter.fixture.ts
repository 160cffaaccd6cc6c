import type { LetterContent } from './compose-letter.js';

/** A letter with one block of each kind, in the words of a sign-in mail. */
export const signInLetter: LetterContent = {
  locale: 'fr',
  subject: '482 917\u00a0: votre code de connexion',
  title: 'Votre code de connexion',
  preheader: '482 917. Valide 15 minutes.',
  sender: {
    forumName: 'Forum permanent',
    networkName: 'Réseau québécois en innovation sociale',
    postalAddress: '1, rue de l’Exemple, Québec (Québec) G1A 1A1',
    help: { label: 'Écrire à une personne', address: 'aide@forum.example.org' },
  },
  blocks: [
    { kind: 'paragraph', text: 'Entrez ce code dans la page où vous l’avez demandé\u00a0:' },
    { kind: 'code', value: '482 917' },
    { kind: 'paragraph', text: 'Ou, sur cet appareil\u00a0:' },
    {
      kind: 'button',
      label: 'Se connecter au forum',
      textLabel: '',
      href: 'https://forum.example.org/connexion/lien-a-usage-unique',
    },
    {
      kind: 'paragraph',
      text: [
        { strong: 'Le code et le lien sont valides 15 minutes' },
        ' et ne servent qu’une fois. Vous avez cinq essais.',
      ],
    },
    {
      kind: 'note',
      text: 'Vous n’avez rien demandé? Ne faites rien\u00a0: personne n’entre sans ce code. Ne le donnez à personne; nous ne le demandons jamais.',
    },
  ],
  footer: {
    why: 'Envoyé à camille@example.org parce que cette adresse a été entrée à la page de connexion. Ce courriel n’est pas un abonnement.',
  },
};
