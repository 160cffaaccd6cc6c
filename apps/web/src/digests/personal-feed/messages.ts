import { catalogue, type Locale, translate } from '@forum/i18n';

/** The words of the personal feed. */
const messages = catalogue({
  fr: {
    'feed.title': 'Ce que je suis',
    title: 'Mon flux personnel',
    lead: 'Ce que vous suivez, dans votre lecteur de flux (Atom).',
    what: 'Le flux montre les trente derniers messages de ce que vous suivez et que vous pouvez lire au moment où il est lu. Son adresse ouvre ce flux et rien d’autre : gardez-la pour vous.',
    none: 'Vous n’avez pas d’adresse de flux.',
    standing: 'Une adresse existe, créée {created}.',
    used: 'Lue la dernière fois {used}.',
    'not-used': 'Elle n’a pas encore été lue.',
    make: 'Créer l’adresse',
    again: 'Remplacer l’adresse',
    'again.help': 'L’adresse d’avant n’ouvrira plus rien.',
    remove: 'Supprimer l’adresse',
    made: 'Voici l’adresse de votre flux',
    'made.text': 'Copiez-la maintenant : elle ne sera plus montrée.',
    address: 'Adresse du flux',
    back: 'Revenir à mes abonnements',
    link: 'Suivre dans un lecteur de flux',
  },
  en: {
    'feed.title': 'What I follow',
    title: 'My personal feed',
    lead: 'What you follow, in your feed reader (Atom).',
    what: 'The feed shows the last thirty messages of what you follow and may read at the moment it is read. Its address opens this feed and nothing else: keep it to yourself.',
    none: 'You have no feed address.',
    standing: 'There is an address, made {created}.',
    used: 'Last read {used}.',
    'not-used': 'It has not been read yet.',
    make: 'Make the address',
    again: 'Replace the address',
    'again.help': 'The address before it will open nothing any more.',
    remove: 'Remove the address',
    made: 'Here is the address of your feed',
    'made.text': 'Copy it now: it will not be shown again.',
    address: 'Address of the feed',
    back: 'Back to my subscriptions',
    link: 'Follow in a feed reader',
  },
});

export const say = (locale: Locale) => translate(messages, locale);
