import { catalogue, type Locale, translate } from '@forum/i18n';

/** Words of coming in, asking to, and leaving. */
const doorMessages = catalogue({
  fr: {
    'join.title': 'Devenir membre',
    'join.sign-in': 'Me connecter',
    'join.profile':
      'Pour devenir membre, donnez d’abord votre nom et votre milieu : les membres se connaissent.',
    'join.profile.button': 'Donner mon nom et mon milieu',
    'join.message': 'Quelques mots sur vous',
    'join.message.help':
      'Ce qui vous amène. Les personnes qui modèrent la communauté le lisent, personne d’autre.',
    'join.charter': 'Lire la charte',
    'join.mail':
      'En devenant membre, vous suivez la communauté dans votre résumé. {wording} Le niveau se change ici même.',
    'join.ask': 'Demander à devenir membre',
    'join.enter': 'Devenir membre',
    'door.open': 'Toute personne qui a un compte peut entrer.',
    'door.request': 'Une personne qui modère la communauté lit chaque demande et y répond.',
    'door.invitation': 'On y entre sur invitation d’une personne qui en fait partie.',
    'door.archived': 'Cette communauté est archivée : on n’y entre plus.',
    'requested.title': 'Votre demande attend une réponse',
    'requested.text': 'La réponse vous viendra par courriel.',
    'requested.withdraw': 'Retirer ma demande',
    'invited.title': 'Une invitation vous attend',
    'invited.text': 'Une personne de cette communauté vous invite à en faire partie.',
    'invited.decline': 'Décliner',
    'banned.title': 'Vous n’y participez pas',
    'banned.until': 'Votre exclusion court jusqu’au {date} compris; elle prend fin d’elle-même.',
    'banned.endless':
      'Votre exclusion n’a pas de date de fin. Les personnes qui modèrent le forum peuvent la revoir.',
    'member.title': 'Vous êtes membre',
    'member.since': 'Vous êtes membre depuis le {date}',
    'member.leave': 'Quitter la communauté',
    'charter.pending': 'La charte a changé : lisez-la et acceptez-la avant d’écrire',
    'link.title': 'Vous avez un lien vers cette communauté',
    'link.text':
      'Elle n’apparaît dans aucune liste. Ce lien suffit pour y entrer ou demander à y entrer; gardez-le pour vous.',
  },
  en: {
    'join.title': 'Become a member',
    'join.sign-in': 'Sign in',
    'join.profile': 'To become a member, first give your name and sector: members know each other.',
    'join.profile.button': 'Give my name and sector',
    'join.message': 'A few words about you',
    'join.message.help': 'What brings you. The community’s moderators read it, nobody else.',
    'join.charter': 'Read the charter',
    'join.mail':
      'By becoming a member you follow the community in your digest. {wording} The level can be changed right here.',
    'join.ask': 'Ask to become a member',
    'join.enter': 'Become a member',
    'door.open': 'Anyone with an account may come in.',
    'door.request': 'A moderator of the community reads each request and answers it.',
    'door.invitation': 'One comes in by invitation of someone who belongs.',
    'door.archived': 'This community is archived: nobody comes in any more.',
    'requested.title': 'Your request is waiting for an answer',
    'requested.text': 'The answer will come to you by e-mail.',
    'requested.withdraw': 'Withdraw my request',
    'invited.title': 'You are invited',
    'invited.text': 'Someone of this community invites you to belong to it.',
    'invited.decline': 'Decline',
    'banned.title': 'You do not take part',
    'banned.until': 'Your ban lasts until the end of {date}; it ends by itself.',
    'banned.endless': 'Your ban has no end date. The moderators of the forum can look at it again.',
    'member.title': 'You are a member',
    'member.since': 'You have been a member since {date}',
    'member.leave': 'Leave the community',
    'charter.pending': 'The charter has changed: read it and accept it before you write',
    'link.title': 'You have a link to this community',
    'link.text': 'It appears in no list. This link is enough to come in, or to ask to; keep it to yourself.',
  },
});

export const sayDoors = (locale: Locale) => translate(doorMessages, locale);
