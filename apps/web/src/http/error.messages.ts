import { catalogue, type KeysOf, type Locale, translate } from '@forum/i18n';
import type { FieldProblem } from '@forum/kernel';

/** One clear sentence per refusal, in the reader's language. A code without its own sentence falls back on `invalid`. */
export const errorMessages = catalogue({
  fr: {
    'not-found': 'Cette page n’existe pas, ou n’est plus là.',
    forbidden: 'Vous ne pouvez pas faire cela ici.',
    invalid: 'Cette réponse n’est pas valable.',
    conflict: 'Quelqu’un a changé cela entre-temps. Rechargez la page, puis recommencez.',
    'too-many':
      'C’est beaucoup en peu de temps. Réessayez dans {minutes, plural, one {# minute} other {# minutes}}.',
    internal: 'Une erreur est survenue de notre côté. Elle est notée; réessayez dans un moment.',
    csrf: 'Cette page était ouverte depuis trop longtemps. Revenez en arrière, rechargez-la, puis envoyez de nouveau.',
    'other-origin': 'Ce formulaire vient d’un autre site : il est refusé.',
    'sign-in-first': 'Connectez-vous pour continuer.',
    'bad-token': 'Ce jeton n’est pas valable, ou n’a plus cours.',
    'scope-missing': 'Ce jeton ne permet pas cela : il lui manque la portée « {scope} ».',
    suspended: 'Votre compte est suspendu : vous pouvez lire, mais pas écrire.',
    'profile-incomplete': 'Donnez d’abord votre nom et votre milieu.',
    'thread-closed': 'Cette discussion est fermée : on ne peut plus y répondre.',
    'body-too-large': 'L’envoi est trop volumineux.',
    'bad-json': 'Le corps de la requête n’est pas un JSON valable.',
    'media-type': 'Ce type de contenu n’est pas accepté ici.',
    required: 'Ce champ est nécessaire.',
    'too-short': 'C’est trop court : il faut au moins {min, plural, one {# caractère} other {# caractères}}.',
    'too-long': 'C’est trop long : au plus {max, plural, one {# caractère} other {# caractères}}.',
    'too-few': 'Choisissez-en au moins {min}.',
    'too-many-values': 'Choisissez-en au plus {max}.',
    'too-small': 'La plus petite valeur permise est {min}.',
    'too-big': 'La plus grande valeur permise est {max}.',
    'not-email': 'Écrivez une adresse de courriel complète, comme nom@exemple.org.',
    'not-url': 'Écrivez une adresse web complète, qui commence par https://.',
    'not-in-list': 'Choisissez une des réponses proposées.',
    'wrong-type': 'Cette réponse n’est pas du bon type.',
    'unknown-field': 'Ce champ n’existe pas ici.',
    'bad-cursor': 'Cette suite de liste n’est plus valable : revenez au début.',
    'unknown-theme': 'Ce thème n’existe pas.',
    'unknown-lead': 'La piste {code} n’existe pas.',
    'lead-of-other-theme': 'La piste {code} appartient à un autre thème.',
    'unknown-post': 'Ce message n’est pas dans cette discussion.',
    'only-invisible': 'Ce texte ne contient aucun caractère visible.',
    'unchanged-body': 'Le texte n’a pas changé.',
    'idempotency-key-reused': 'Cette clé d’idempotence a déjà servi pour une autre requête.',
    'reply-twice': 'Ce message vient d’être publié : il n’est pas publié deux fois.',
  },
  en: {
    'not-found': 'This page does not exist, or is no longer here.',
    forbidden: 'You cannot do that here.',
    invalid: 'This answer is not valid.',
    conflict: 'Someone changed this in the meantime. Reload the page, then try again.',
    'too-many':
      'That is a lot in a short time. Try again in {minutes, plural, one {# minute} other {# minutes}}.',
    internal: 'Something went wrong on our side. It is noted; try again in a moment.',
    csrf: 'This page had been open for too long. Go back, reload it, then send again.',
    'other-origin': 'This form comes from another site, so it was refused.',
    'sign-in-first': 'Sign in to continue.',
    'bad-token': 'This token is not valid, or no longer is.',
    'scope-missing': 'This token does not allow that: it lacks the scope “{scope}”.',
    suspended: 'Your account is suspended: you can read, but not write.',
    'profile-incomplete': 'Give your name and your sector first.',
    'thread-closed': 'This discussion is closed: no more replies.',
    'body-too-large': 'What you sent is too large.',
    'bad-json': 'The body of the request is not valid JSON.',
    'media-type': 'This type of content is not accepted here.',
    required: 'This field is needed.',
    'too-short': 'That is too short: at least {min, plural, one {# character} other {# characters}}.',
    'too-long': 'That is too long: at most {max, plural, one {# character} other {# characters}}.',
    'too-few': 'Choose at least {min}.',
    'too-many-values': 'Choose at most {max}.',
    'too-small': 'The smallest value allowed is {min}.',
    'too-big': 'The largest value allowed is {max}.',
    'not-email': 'Write a complete e-mail address, such as name@example.org.',
    'not-url': 'Write a complete web address that starts with https://.',
    'not-in-list': 'Choose one of the answers given.',
    'wrong-type': 'This answer is not of the right type.',
    'unknown-field': 'There is no such field here.',
    'bad-cursor': 'This place in the list is no longer valid: go back to its start.',
    'unknown-theme': 'There is no such theme.',
    'unknown-lead': 'There is no lead {code}.',
    'lead-of-other-theme': 'Lead {code} belongs to another theme.',
    'unknown-post': 'This message is not in this discussion.',
    'only-invisible': 'This text has no visible character.',
    'unchanged-body': 'The text has not changed.',
    'idempotency-key-reused': 'This idempotency key was already used for another request.',
    'reply-twice': 'This message was just published: it is not published twice.',
  },
});

export function errorSentence(problem: FieldProblem, locale: Locale): string {
  const known = Object.hasOwn(errorMessages.fr, problem.code);
  const key = (known ? problem.code : 'invalid') as KeysOf<typeof errorMessages>;
  return translate(errorMessages, locale)(key, { ...problem.params });
}

/** Every problem as a sentence, by field: what forms and problem documents show. */
export function fieldSentences(
  problems: Readonly<Record<string, FieldProblem>>,
  locale: Locale,
): Record<string, string> {
  const entries = Object.entries(problems).map(
    ([name, problem]) => [name, errorSentence(problem, locale)] as const,
  );
  return Object.fromEntries(entries);
}
