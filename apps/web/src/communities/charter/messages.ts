import { catalogue, type Locale, translate } from '@forum/i18n';

/** Words of the pages of a community's charter. */
const charterPageMessages = catalogue({
  fr: {
    none: 'Cette communauté n’a pas encore de charte. Les conditions d’utilisation du forum y valent comme ailleurs.',
    'none.write':
      'Écrivez-en une : ce que les membres peuvent attendre les uns des autres, en quelques lignes.',
    version: 'Version {version}, du {date}',
    'accepted.title': 'Vous avez accepté cette version',
    'pending.title': 'La charte a changé : votre accord est demandé',
    'pending.first': 'Votre accord avec la charte est demandé',
    'pending.text':
      'Vous pouvez lire la communauté sans rien faire. Avant d’y écrire, lisez la charte et acceptez-la.',
    'pending.submit': 'J’accepte la charte',
    'changes.title': 'Ce qui a changé depuis la version {version}',
    'changes.key': 'Les mots ajoutés sont soulignés, les mots retirés sont barrés.',
    added: 'ajouté :',
    removed: 'retiré :',
    end: 'fin.',
    edit: 'Modifier la charte',
    'edit.title': 'Modifier la charte',
    'edit.lead':
      'Chaque version est gardée. Les membres pourront lire sans rien faire; la nouvelle version leur sera montrée, avec ce qui change, avant leur prochain message.',
    'edit.text': 'Texte de la charte',
    'edit.help': 'Des listes, des titres et de l’italique se font comme dans les messages.',
    'edit.lang': 'Langue du texte',
    'edit.fr': 'Français',
    'edit.en': 'Anglais',
    'edit.submit': 'Enregistrer cette version',
    'edit.cancel': 'Annuler',
    text: 'Le texte',
  },
  en: {
    none: 'This community has no charter yet. The forum’s terms of use hold here as elsewhere.',
    'none.write': 'Write one: what members can expect of each other, in a few lines.',
    version: 'Version {version}, of {date}',
    'accepted.title': 'You have accepted this version',
    'pending.title': 'The charter has changed: your agreement is asked',
    'pending.first': 'Your agreement to the charter is asked',
    'pending.text':
      'You can read the community without doing anything. Before you write in it, read the charter and accept it.',
    'pending.submit': 'I accept the charter',
    'changes.title': 'What has changed since version {version}',
    'changes.key': 'Words added are underlined, words removed are struck through.',
    added: 'added:',
    removed: 'removed:',
    end: 'end.',
    edit: 'Change the charter',
    'edit.title': 'Change the charter',
    'edit.lead':
      'Every version is kept. Members can go on reading; the new version is shown to them, with what changes, before their next message.',
    'edit.text': 'Text of the charter',
    'edit.help': 'Lists, headings and italics are made as in messages.',
    'edit.lang': 'Language of the text',
    'edit.fr': 'French',
    'edit.en': 'English',
    'edit.submit': 'Save this version',
    'edit.cancel': 'Cancel',
    text: 'The text',
  },
});

export const sayCharter = (locale: Locale) => translate(charterPageMessages, locale);
