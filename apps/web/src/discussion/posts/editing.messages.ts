import { catalogue, type Locale, translate } from '@forum/i18n';

/** Edits of a message: one that met another, and all that there were. */
const messages = catalogue({
  fr: {
    'conflict.title':
      'Rien n’est enregistré : ce message a été modifié le {when}, après l’ouverture de votre formulaire.',
    'conflict.text':
      'Votre texte est intact dans le formulaire, sous cet avis. Si vous l’enregistrez, il remplace le texte actuel, qui reste dans l’historique.',
    'conflict.standing': 'Le texte actuel',
    'conflict.difference': 'Du texte actuel au vôtre, mot à mot',
    'conflict.submit': 'Enregistrer mon texte à la place',
    'history.edited': 'Modifié le {when}',
    'history.reason': 'Raison : {reason}',
    'history.silent': 'Sans raison donnée.',
    'history.before': 'Le texte d’avant cette modification',
    'history.same': 'Les mots n’ont pas changé, seulement la langue indiquée.',
  },
  en: {
    'conflict.title': 'Nothing is saved: this message was edited on {when}, after your form was opened.',
    'conflict.text':
      'Your text is intact in the form below this notice. If you save it, it replaces the current text, which stays in the history.',
    'conflict.standing': 'The current text',
    'conflict.difference': 'From the current text to yours, word by word',
    'conflict.submit': 'Save my text instead',
    'history.edited': 'Edited on {when}',
    'history.reason': 'Reason: {reason}',
    'history.silent': 'No reason given.',
    'history.before': 'The text before this edit',
    'history.same': 'No word changed, only the language it is marked with.',
  },
});

export const say = (locale: Locale) => translate(messages, locale);
