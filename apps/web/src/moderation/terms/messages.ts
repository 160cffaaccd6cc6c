import { catalogue, type Locale, translate } from '@forum/i18n';

const messages = catalogue({
  fr: {
    title: 'Mots et sites bloqués',
    lead: 'Un message qui contient un de ces mots, ou mène à un de ces sites, attend d’être lu. Il n’est ni refusé ni perdu.',
    word: 'Mot ou expression',
    domain: 'Site',
    list: 'La liste',
    none: 'Rien n’est bloqué.',
    by: 'ajouté par {name}, {when}',
    gone: 'Personne retirée',
    remove: 'Retirer de la liste',
    'remove.which': 'Retirer « {term} » de la liste',
    add: 'Ajouter à la liste',
    kind: 'Quoi',
    term: 'Mot, expression ou domaine',
    'term.help':
      'Sans égard aux accents ni aux majuscules. Un domaine, comme exemple.com, vaut aussi pour ses sous-domaines.',
    submit: 'Ajouter',
  },
  en: {
    title: 'Blocked words and sites',
    lead: 'A message that holds one of these words, or leads to one of these sites, waits to be read. It is neither refused nor lost.',
    word: 'Word or phrase',
    domain: 'Site',
    list: 'The list',
    none: 'Nothing is blocked.',
    by: 'added by {name}, {when}',
    gone: 'Withdrawn person',
    remove: 'Remove from the list',
    'remove.which': 'Remove “{term}” from the list',
    add: 'Add to the list',
    kind: 'What',
    term: 'Word, phrase or domain',
    'term.help':
      'Whatever the accents and capitals. A domain, such as example.com, stands for its subdomains too.',
    submit: 'Add',
  },
});

export const sayOfTerms = (locale: Locale) => translate(messages, locale);
