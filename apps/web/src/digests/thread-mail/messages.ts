import { catalogue, type Locale, translate } from '@forum/i18n';

/** The words of the pages behind a mail about one discussion. */
const messages = catalogue({
  fr: {
    title: 'Les courriels de cette discussion',
    lead: 'Cette page vient d’un lien dans un courriel envoyé à {address}.',
    'nothing-yet': 'Rien ne change tant que vous n’appuyez pas sur un bouton.',
    'done.none': 'Vous ne recevrez plus rien de cette discussion',
    'done.digest': 'Cette discussion sera dans votre résumé',
    'done.instant': 'Vous recevrez chaque message de cette discussion',
    effect: 'C’est fait, dès maintenant, pour {address}.',
    rien: 'Ne plus suivre cette discussion',
    resume: 'La recevoir dans le résumé',
    tout: 'Recevoir chaque message',
    'consent.digest': 'Choisir le résumé vaut accord : {wording}',
    'consent.instant': 'Choisir chaque message vaut accord : {wording}',
  },
  en: {
    title: 'E-mails of this discussion',
    lead: 'This page comes from a link in an e-mail sent to {address}.',
    'nothing-yet': 'Nothing changes until you press a button.',
    'done.none': 'You will get nothing more of this discussion',
    'done.digest': 'This discussion will be in your digest',
    'done.instant': 'You will get every message of this discussion',
    effect: 'Done, from this moment, for {address}.',
    rien: 'Stop following this discussion',
    resume: 'Get it in the digest',
    tout: 'Get every message',
    'consent.digest': 'Choosing the digest is agreeing: {wording}',
    'consent.instant': 'Choosing every message is agreeing: {wording}',
  },
});

export const say = (locale: Locale) => translate(messages, locale);
