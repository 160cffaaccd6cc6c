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
    'bad-address': 'Entrez une adresse complète, par exemple prenom.nom@organisme.ca.',
    'not-six-digits': 'Entrez les six chiffres du code, tels qu’ils sont dans le courriel.',
    'code-wrong': 'Ce n’est pas le bon code. Il vous reste {left, plural, one {un essai} other {# essais}}.',
    'code-exhausted': 'Ce code a été essayé trop de fois : il ne vaut plus rien. Demandez-en un autre.',
    'code-expired': 'Ce code n’est plus valide. Demandez-en un autre, il arrivera tout de suite.',
    'code-used': 'Ce code a déjà servi. Demandez-en un autre.',
    'code-other-browser':
      'Un code n’est valable que dans le navigateur qui l’a demandé. Demandez-en un ici, ou ouvrez le lien du courriel.',
    'link-used': 'Ce lien a déjà servi. Demandez-en un autre.',
    'link-expired': 'Ce lien n’est plus valide. Demandez-en un autre.',
    'address-taken':
      'Cette adresse appartient à un autre compte. Connectez-vous avec elle, et fermez ce compte si vous ne voulez garder que l’autre.',
    'address-primary': 'C’est votre adresse principale : choisissez-en d’abord une autre.',
    'address-unverified': 'Cette adresse n’est pas vérifiée : elle ne peut pas devenir la principale.',
    'last-administrator':
      'C’est le dernier compte qui administre : donnez d’abord ce rôle à une autre personne.',
    'no-such-account': 'Ce compte n’existe pas.',
    'no-letter': 'Écrivez un nom avec des lettres.',
    'one-letter': 'Écrivez ce nom au complet.',
    'terms-needed': 'Il faut cet accord pour écrire ici.',
    'not-time-zone': 'Choisissez un fuseau horaire de la liste.',
    'scope-refused': 'Vous ne pouvez pas donner cette portée à un jeton.',
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
    'bad-address': 'Enter a complete address, for example first.last@organisation.ca.',
    'not-six-digits': 'Enter the six digits of the code, as they are in the e-mail.',
    'code-wrong': 'This is not the right code. You have {left, plural, one {one try} other {# tries}} left.',
    'code-exhausted': 'This code was tried too many times and no longer works. Ask for another.',
    'code-expired': 'This code is no longer valid. Ask for another, it will come at once.',
    'code-used': 'This code was already used. Ask for another.',
    'code-other-browser':
      'A code works only in the browser that asked for it. Ask for one here, or open the link of the e-mail.',
    'link-used': 'This link was already used. Ask for another.',
    'link-expired': 'This link is no longer valid. Ask for another.',
    'address-taken':
      'This address belongs to another account. Sign in with it, and close that account if you only want to keep the other.',
    'address-primary': 'This is your main address: choose another one first.',
    'address-unverified': 'This address is not verified: it cannot become the main one.',
    'last-administrator': 'This is the last account that administers: give that role to someone else first.',
    'no-such-account': 'There is no such account.',
    'no-letter': 'Write a name with letters.',
    'one-letter': 'Write this name in full.',
    'terms-needed': 'This agreement is needed to write here.',
    'not-time-zone': 'Choose a time zone from the list.',
    'scope-refused': 'You cannot give this scope to a token.',
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
