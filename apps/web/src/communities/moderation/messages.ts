import { catalogue, type Locale, translate } from '@forum/i18n';

/** Words of a community's own desk. */
const deskMessages = catalogue({
  fr: {
    'requests.title':
      '{count, plural, =0 {Aucune demande n’attend} one {Une demande attend} other {# demandes attendent}}',
    'requests.since': 'demande du {date}',
    'requests.silent': 'Sans message.',
    'requests.accept': 'Accueillir',
    'requests.refuse': 'Refuser',
    reason: 'Raison, lue par la personne',
    'reason.help': 'Une phrase suffit. Elle part par courriel, avec la façon de demander une autre lecture.',
    'refuse.submit': 'Refuser la demande',
    'queue.title': 'Signalements et messages en attente',
    'queue.text': 'Ils sont dans la file de modération, limitée à cette communauté.',
    'queue.link': 'Ouvrir la file de cette communauté',
    'kept-out.title': 'Personnes exclues',
    'kept-out.none': 'Personne.',
    'kept-out.until': 'jusqu’au {date} compris',
    'kept-out.endless': 'sans date de fin',
    'kept-out.lift': 'Lever l’exclusion',
    'links.title': 'Liens secrets',
    'links.text':
      'Qui tient un lien apprend que la communauté existe et peut y entrer ou demander à y entrer, selon ses portes. Donnez-en un par groupe de personnes, pour pouvoir en fermer un seul.',
    'links.none': 'Aucun lien n’est ouvert.',
    'links.made': 'Créé le {date} par {name}',
    'links.nobody': 'une personne qui est partie',
    'links.create': 'Créer un lien',
    'links.revoke': 'Fermer ce lien',
    'links.new.title': 'Voici le lien',
    'links.new.text': 'Copiez-le maintenant : il n’est montré qu’une fois, et le forum ne le garde pas.',
    nameless: 'Personne sans nom public',
  },
  en: {
    'requests.title':
      '{count, plural, =0 {No request is waiting} one {One request is waiting} other {# requests are waiting}}',
    'requests.since': 'asked on {date}',
    'requests.silent': 'No message.',
    'requests.accept': 'Let in',
    'requests.refuse': 'Refuse',
    reason: 'Reason, read by the person',
    'reason.help': 'One sentence is enough. It leaves by e-mail, with the way to ask for another reading.',
    'refuse.submit': 'Refuse the request',
    'queue.title': 'Reports and messages that wait',
    'queue.text': 'They are in the moderation queue, narrowed to this community.',
    'queue.link': 'Open this community’s queue',
    'kept-out.title': 'People banned',
    'kept-out.none': 'Nobody.',
    'kept-out.until': 'until the end of {date}',
    'kept-out.endless': 'without an end date',
    'kept-out.lift': 'Lift the ban',
    'links.title': 'Secret links',
    'links.text':
      'Whoever holds a link learns that the community exists and may come in or ask to, as its doors say. Give one to each group of people, so that one alone can be closed.',
    'links.none': 'No link is open.',
    'links.made': 'Made on {date} by {name}',
    'links.nobody': 'someone who has left',
    'links.create': 'Make a link',
    'links.revoke': 'Close this link',
    'links.new.title': 'Here is the link',
    'links.new.text': 'Copy it now: it is shown only once, and the forum does not keep it.',
    nameless: 'Person without a public name',
  },
});

export const sayDesk = (locale: Locale) => translate(deskMessages, locale);
