import { catalogue, type KeysOf, type Locale, type Translate, translate } from '@forum/i18n';

const messages = catalogue({
  fr: {
    'held.title': 'Publier cette réponse ?',
    'held.first':
      'C’est votre première réponse par courriel : vérifiez-la, puis publiez-la. Les suivantes paraîtront sans attendre.',
    'held.other-address':
      'Cette réponse est arrivée en votre nom depuis {sender}, une adresse que nous ne connaissons pas. Ne la publiez que si elle est de vous : cette adresse pourra ensuite répondre en votre nom.',
    'held.authentication':
      'Cette réponse dit venir de {sender}, et rien ne le prouve. Ne la publiez que si elle est de vous.',
    'held.thread': 'Discussion',
    'held.audience': 'Qui pourra la lire',
    'held.name': 'Sous quel nom',
    'held.no-name': 'Votre nom n’est pas encore connu : il sera demandé d’abord.',
    'held.words': 'Votre texte',
    'held.publish': 'Publier cette réponse',
    'held.discard': 'La supprimer',
    'audience.public': 'Tout le monde, même sans compte',
    'audience.public-community': 'Tout le monde, dans la communauté « {community} »',
    'audience.members': 'Les membres de la communauté « {community} »',
    'posted.title': 'Votre réponse est publiée',
    'posted.text': 'Elle est dans la discussion, à sa place.',
    'posted.read': 'Ouvrir la discussion',
    'discarded.title': 'La réponse est supprimée',
    'discarded.text': 'Rien n’a paru, rien ne paraîtra.',
    home: 'Aller à l’accueil',
    'refused.title': 'La réponse n’a pas pu paraître',
    'refused.closed': 'La discussion est close depuis.',
    'refused.gone': 'La discussion n’existe plus, ou vous n’y avez plus accès.',
    'refused.not-allowed': 'Vous ne pouvez pas répondre dans cette discussion.',
    'refused.profile':
      'Donnez d’abord votre nom et votre secteur, puis revenez à ce lien : la réponse vous attend.',
    'refused.suspended': 'Votre compte est suspendu : vous pouvez lire, et non publier.',
    'refused.too-fast':
      'Vous avez publié beaucoup de messages en peu de temps. Revenez à ce lien dans une heure.',
    'refused.too-long': 'Le texte est trop long pour un message.',
    'refused.profile-link': 'Compléter mon profil',
    'origin.title': 'Le courriel d’origine',
    'origin.lead':
      'Ce que vous avez envoyé, tel qu’il est arrivé. Seuls l’auteur et la modération le voient; il est effacé après {days} jours.',
    'origin.from': 'De',
    'origin.subject': 'Objet',
    'origin.received': 'Reçu',
    'origin.text': 'Texte entier',
    'origin.files': 'Pièces jointes, gardées avec le courriel',
    'origin.file': '{name} ({kilobytes} ko)',
    'origin.download': 'Télécharger le courriel (.eml)',
    'origin.back': 'Revenir au message',
    'origin.link': 'Voir le courriel d’origine',
  },
  en: {
    'held.title': 'Publish this reply?',
    'held.first':
      'This is your first reply by e-mail: check it, then publish it. The next ones will appear at once.',
    'held.other-address':
      'This reply came in your name from {sender}, an address that we do not know. Publish it only if it is yours: that address may then reply in your name.',
    'held.authentication':
      'This reply says that it comes from {sender}, and nothing proves it. Publish it only if it is yours.',
    'held.thread': 'Discussion',
    'held.audience': 'Who will be able to read it',
    'held.name': 'Under which name',
    'held.no-name': 'Your name is not known yet: it will be asked first.',
    'held.words': 'Your text',
    'held.publish': 'Publish this reply',
    'held.discard': 'Delete it',
    'audience.public': 'Everyone, even without an account',
    'audience.public-community': 'Everyone, in the community “{community}”',
    'audience.members': 'The members of the community “{community}”',
    'posted.title': 'Your reply is published',
    'posted.text': 'It is in the discussion, in its place.',
    'posted.read': 'Open the discussion',
    'discarded.title': 'The reply is deleted',
    'discarded.text': 'Nothing appeared, nothing will.',
    home: 'Go to the front page',
    'refused.title': 'The reply could not appear',
    'refused.closed': 'The discussion has been closed since.',
    'refused.gone': 'The discussion does not exist any more, or you may not see it any more.',
    'refused.not-allowed': 'You may not reply in this discussion.',
    'refused.profile':
      'First give your name and sector, then come back to this link: the reply waits for you.',
    'refused.suspended': 'Your account is suspended: you may read but not publish.',
    'refused.too-fast': 'You published many messages in little time. Come back to this link in an hour.',
    'refused.too-long': 'The text is too long for a message.',
    'refused.profile-link': 'Complete my profile',
    'origin.title': 'The original e-mail',
    'origin.lead':
      'What you sent, as it arrived. Only its author and moderators see it; it is erased after {days} days.',
    'origin.from': 'From',
    'origin.subject': 'Subject',
    'origin.received': 'Received',
    'origin.text': 'Whole text',
    'origin.files': 'Attachments, kept with the e-mail',
    'origin.file': '{name} ({kilobytes} kB)',
    'origin.download': 'Download the e-mail (.eml)',
    'origin.back': 'Back to the message',
    'origin.link': 'See the original e-mail',
  },
});

export type MailInKey = KeysOf<typeof messages>;

export function say(locale: Locale): Translate<MailInKey> {
  return translate(messages, locale);
}
