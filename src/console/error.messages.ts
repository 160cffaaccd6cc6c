import { catalogue } from '@forum/i18n';

/** One sentence per refusal that a command may meet. */
export const errorMessages = catalogue({
  fr: {
    field: '{field} : {problem}',
    refused: 'La demande est refusée ({code}).',
    unexpected: 'La commande a échoué : {message}',
    'database-unreachable':
      'La base de données ne répond pas ({code}) : vérifiez DATABASE_URL et que PostgreSQL est en marche.',
    'database-refused': 'La base de données refuse ce compte ou ce mot de passe : vérifiez DATABASE_URL.',
    'database-missing': 'Cette base n’existe pas sur le serveur : créez-la, ou corrigez DATABASE_URL.',
    'database-full':
      'La base de données n’accepte plus de connexions : réessayez, ou augmentez max_connections.',
    'not-found': 'Cela n’existe pas.',
    forbidden: 'Cela n’est pas permis.',
    'no-such-account': 'Aucun compte n’a cette adresse.',
    'address-taken': 'Un compte a déjà cette adresse.',
    'last-administrator': 'C’est la dernière personne qui administre le forum : nommez-en une autre d’abord.',
    'scope-refused': 'La portée admin est réservée aux personnes qui administrent le forum.',
    required: 'une valeur est nécessaire',
    'too-short': 'il faut au moins {min, plural, one {# caractère} other {# caractères}}',
    'too-long': 'il faut au plus {max, plural, one {# caractère} other {# caractères}}',
    'too-few': 'il en faut au moins {min}',
    'bad-address': 'il faut une adresse de courriel complète, comme nom@exemple.org',
    'not-in-list': 'cette valeur n’est pas permise',
    'no-letter': 'il faut au moins une lettre',
    'wrong-type': 'la valeur n’est pas du bon type',
  },
  en: {
    field: '{field}: {problem}',
    refused: 'The request was refused ({code}).',
    unexpected: 'The command failed: {message}',
    'database-unreachable':
      'The database does not answer ({code}): check DATABASE_URL and that PostgreSQL is running.',
    'database-refused': 'The database refuses this account or password: check DATABASE_URL.',
    'database-missing': 'This database does not exist on the server: create it, or correct DATABASE_URL.',
    'database-full': 'The database takes no more connections: try again, or raise max_connections.',
    'not-found': 'There is no such thing.',
    forbidden: 'That is not allowed.',
    'no-such-account': 'No account has this address.',
    'address-taken': 'An account already has this address.',
    'last-administrator': 'This is the last person who administers the forum: name another one first.',
    'scope-refused': 'The scope admin is only for people who administer the forum.',
    required: 'a value is needed',
    'too-short': 'at least {min, plural, one {# character is} other {# characters are}} needed',
    'too-long': 'at most {max, plural, one {# character is} other {# characters are}} allowed',
    'too-few': 'at least {min} are needed',
    'bad-address': 'a complete e-mail address is needed, such as name@example.org',
    'not-in-list': 'this value is not allowed',
    'no-letter': 'at least one letter is needed',
    'wrong-type': 'the value is of the wrong type',
  },
});
