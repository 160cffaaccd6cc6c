import { catalogue, type Locale, translate } from '@forum/i18n';

/** The words of bookmarks. */
const messages = catalogue({
  fr: {
    title: 'Mes signets',
    lead: 'Ce que vous gardez sous la main. Personne d’autre ne voit vos signets ni vos notes.',
    empty: 'Aucun signet',
    'empty.text':
      'Dans le menu d’un message, ou en tête d’une discussion, « Mettre un signet » le garde ici.',
    pages: 'Autres signets',
    gone: 'Ce n’est plus accessible',
    whole: 'La discussion entière',
    message: 'Message {number}, {name}',
    kept: 'gardé {when}',
    note: 'Votre note',
    edit: 'Modifier la note',
    remove: 'Retirer le signet',
    'gone-person': 'Personne retirée',
    'form.title': 'Mettre un signet',
    'form.title.edit': 'Votre signet',
    'form.note': 'Note pour vous',
    'form.optional': 'facultatif',
    'form.note.help': 'Pourquoi vous y reviendrez. Personne d’autre ne la lit.',
    'form.save': 'Garder le signet',
    'form.back': 'Revenir à la discussion',
    menu: 'Mettre un signet',
  },
  en: {
    title: 'My bookmarks',
    lead: 'What you keep at hand. Nobody else sees your bookmarks or your notes.',
    empty: 'No bookmarks',
    'empty.text': 'In the menu of a message, or at the top of a discussion, “Bookmark” keeps it here.',
    pages: 'More bookmarks',
    gone: 'No longer accessible',
    whole: 'The whole discussion',
    message: 'Message {number}, {name}',
    kept: 'kept {when}',
    note: 'Your note',
    edit: 'Change the note',
    remove: 'Remove the bookmark',
    'gone-person': 'Person who left',
    'form.title': 'Bookmark',
    'form.title.edit': 'Your bookmark',
    'form.note': 'Note to yourself',
    'form.optional': 'optional',
    'form.note.help': 'Why you will come back. Nobody else reads it.',
    'form.save': 'Keep the bookmark',
    'form.back': 'Back to the discussion',
    menu: 'Bookmark',
  },
});

export const say = (locale: Locale) => translate(messages, locale);
