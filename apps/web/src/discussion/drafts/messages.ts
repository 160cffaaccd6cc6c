import { catalogue, type Locale, translate } from '@forum/i18n';

/** The words of one's drafts. */
const messages = catalogue({
  fr: {
    title: 'Mes brouillons',
    lead: 'Ce que vous avez commencé à écrire, et que personne d’autre ne voit.',
    empty: 'Aucun brouillon',
    'empty.text': 'Un texte gardé, refusé, ou envoyé après la fin de votre session vous attend ici.',
    untitled: 'Sans titre',
    thread: 'Nouvelle discussion',
    reply: 'Réponse',
    synthesis: 'Synthèse',

    kept: 'gardé {when}',
    resume: 'Reprendre',
  },
  en: {
    title: 'My drafts',
    lead: 'What you began to write, and nobody else sees.',
    empty: 'No draft',
    'empty.text': 'A text that was kept, refused, or sent after your session ended waits for you here.',
    untitled: 'Untitled',
    thread: 'New discussion',
    synthesis: 'Synthesis',
    reply: 'Reply',
    kept: 'kept {when}',
    resume: 'Resume',
  },
});

export const say = (locale: Locale) => translate(messages, locale);
