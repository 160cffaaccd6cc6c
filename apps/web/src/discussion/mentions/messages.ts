import { catalogue, type Locale, translate } from '@forum/i18n';

/** The words for naming people in a message. */
const messages = catalogue({
  fr: {
    title: 'Nommer une personne',
    'title.help': 'avec un @ devant son nom',
    field: 'Nom de la personne',
    'field.help':
      'Elle peut demander qu’on lui écrive quand on la nomme. Le nom s’ajoute à la fin de votre message.',
    search: 'Chercher',
    none: 'Aucun membre ne porte un nom comme « {typed} ».',
    found: '{count, plural, one {# personne trouvée} other {# personnes trouvées}}',
    add: 'Ajouter {name}',
    named: 'Vous nommez {names}.',
    'no-access': '{names} : n’a pas accès à cette discussion, et n’en saura rien.',
    unclear: 'Qui est « {typed} »?',
    'unclear.nobody': 'Aucun membre ne porte ce nom : « {typed} » restera un simple mot.',
    'unclear.leave': 'Personne en particulier : laisser le texte tel quel',
    'news.title': 'On vous a nommé·e',
    'news.by': '{name} vous a nommé·e, message {number}',
    gone: 'Personne retirée',
  },
  en: {
    title: 'Name a person',
    'title.help': 'with an @ before their name',
    field: 'Name of the person',
    'field.help':
      'They may ask to be written to when someone names them. The name is added at the end of your message.',
    search: 'Search',
    none: 'No member has a name like “{typed}”.',
    found: '{count, plural, one {# person found} other {# people found}}',
    add: 'Add {name}',
    named: 'You name {names}.',
    'no-access': '{names}: has no access to this discussion, and will not hear of it.',
    unclear: 'Who is “{typed}”?',
    'unclear.nobody': 'No member has this name: “{typed}” will stay a plain word.',
    'unclear.leave': 'Nobody in particular: leave the text as it is',
    'news.title': 'Someone named you',
    'news.by': '{name} named you, message {number}',
    gone: 'Person who left',
  },
});

export const say = (locale: Locale) => translate(messages, locale);
