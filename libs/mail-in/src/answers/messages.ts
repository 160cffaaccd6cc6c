import { catalogue } from '@forum/i18n';

/** What the forum answers to a mail that it could not take as it was. */
export const answerMessages = catalogue({
  fr: {
    re: 'Votre courriel : {subject}',
    'no-subject': 'sans objet',
    why: 'Vous recevez ce courriel parce qu’un message est arrivé de {address}. Le forum répond une fois par jour au plus.',
    'your-words': 'Vous aviez écrit :',
    'read-it': 'Ouvrir la discussion',
    'closed.title': 'La discussion est close',
    'closed.text':
      '« {title} » ne reçoit plus de réponses. Votre texte n’a pas été publié; il est repris ci-dessous.',
    'gone.title': 'La discussion n’est plus là',
    'gone.text':
      'La discussion à laquelle vous répondez n’existe plus, ou vous n’y avez plus accès. Votre texte n’a pas été publié; il est repris ci-dessous.',
    'not-allowed.title': 'Vous ne pouvez pas répondre ici',
    'not-allowed.text':
      'Dans « {title} », seules certaines personnes peuvent répondre, par exemple les membres d’une communauté. Votre texte n’a pas été publié; il est repris ci-dessous.',
    'not-yours.title': 'Cette adresse de réponse n’est pas la vôtre',
    'not-yours.text':
      'Chaque personne a sa propre adresse pour répondre à une discussion. Pour « {title} », la vôtre est {address} : renvoyez-y votre texte, repris ci-dessous.',
    'empty.title': 'Nous n’avons trouvé aucun texte',
    'empty.text':
      'Votre courriel ne contient que le message auquel il répond. Écrivez au-dessus, puis renvoyez-le.',
    'too-long.title': 'Votre texte est trop long',
    'too-long.text':
      'Un message compte {max} caractères au plus. Votre courriel est gardé {days} jours; renvoyez une version plus courte, ou publiez-la sur le site.',
    'too-large.title': 'Votre courriel est trop lourd',
    'too-large.text':
      'Un courriel compte {megabytes} Mo au plus, pièces jointes comprises. Renvoyez-le plus léger, ou publiez votre texte sur le site.',
    'too-fast.title': 'Trop de messages d’affilée',
    'too-fast.text':
      'Vous avez publié beaucoup de messages en peu de temps. Celui-ci n’a pas été publié : renvoyez-le dans une heure. Il est repris ci-dessous.',
    'profile.title': 'Il manque votre nom et votre secteur',
    'profile.text':
      'Sur le forum, chaque message est signé. Donnez votre nom et votre secteur, puis renvoyez votre courriel; votre texte est repris ci-dessous.',
    'profile.button': 'Compléter mon profil',
    'suspended.title': 'Votre compte est suspendu',
    'suspended.text':
      'Tant que la suspension dure, vous pouvez lire, et non publier. Votre texte n’a pas été publié; il est repris ci-dessous.',
    'digest.title': 'On ne répond pas au résumé, mais à chaque discussion',
    'digest.text':
      'Un résumé contient plusieurs discussions : nous ne savons pas à laquelle vous répondez. Renvoyez votre texte à l’adresse de la vôtre. Ces adresses vous sont personnelles. Votre courriel est gardé {days} jours.',
    'digest.none': 'Les discussions de ce résumé ne sont plus ouvertes aux réponses.',
    'digest.address': 'Répondre à : {address}',
    'unread.title': 'Personne ne lit cette adresse',
    'unread.text':
      'Votre courriel n’a pas été publié. Pour répondre à une discussion, répondez au courriel qui l’annonce; pour le reste, écrivez depuis le site.',
    'unread.button': 'Ouvrir le forum',
    'unknown.title': 'Votre courriel n’a pas été publié',
    'unknown.text':
      'L’adresse à laquelle vous écrivez n’est pas, ou n’est plus, une adresse de réponse, et nous ne connaissons pas la vôtre. Pour participer, inscrivez-vous sur le site.',
    'unknown.button': 'Lire et m’inscrire',
    'confirm.subject': 'À confirmer : votre réponse à « {title} »',
    'confirm.title': 'Publier cette réponse ?',
    'confirm.first':
      'Vous répondez pour la première fois par courriel à « {title} ». Vérifiez votre texte et confirmez; les suivants paraîtront sans attendre.',
    'confirm.other-address':
      'Une réponse à « {title} » est arrivée en votre nom depuis {sender}, une adresse que nous ne connaissons pas. Si elle est de vous, confirmez; cette adresse pourra ensuite répondre en votre nom. Sinon, supprimez-la : rien ne paraîtra.',
    'confirm.authentication':
      'Une réponse à « {title} » est arrivée de {sender}, mais rien ne prouve qu’elle vient de là. Si elle est de vous, confirmez. Sinon, supprimez-la : rien ne paraîtra.',
    'confirm.button': 'Voir et confirmer',
    'confirm.note': 'Sans réponse de votre part, le texte est effacé dans {days} jours.',
    'confirm.why': 'Vous recevez ce courriel parce qu’une réponse est arrivée au nom du compte {address}.',
  },
  en: {
    re: 'Your e-mail: {subject}',
    'no-subject': 'no subject',
    why: 'You receive this e-mail because a message came from {address}. The forum answers once a day at most.',
    'your-words': 'You had written:',
    'read-it': 'Open the discussion',
    'closed.title': 'The discussion is closed',
    'closed.text': '“{title}” takes no more replies. Your text was not published; it is given below.',
    'gone.title': 'The discussion is not there any more',
    'gone.text':
      'The discussion that you answer does not exist any more, or you may not see it any more. Your text was not published; it is given below.',
    'not-allowed.title': 'You cannot reply here',
    'not-allowed.text':
      'In “{title}”, only some people may reply, for instance the members of a community. Your text was not published; it is given below.',
    'not-yours.title': 'This reply address is not yours',
    'not-yours.text':
      'Everyone has an address of their own to answer a discussion. For “{title}”, yours is {address}: send your text there; it is given below.',
    'empty.title': 'We found no text',
    'empty.text':
      'Your e-mail holds nothing but the message that it answers. Write above it and send it again.',
    'too-long.title': 'Your text is too long',
    'too-long.text':
      'A message has {max} characters at most. Your e-mail is kept for {days} days; send a shorter version, or publish it on the site.',
    'too-large.title': 'Your e-mail is too large',
    'too-large.text':
      'An e-mail has {megabytes} MB at most, attachments included. Send a smaller one, or publish your text on the site.',
    'too-fast.title': 'Too many messages in a row',
    'too-fast.text':
      'You published many messages in little time. This one was not published: send it again in an hour. It is given below.',
    'profile.title': 'Your name and sector are missing',
    'profile.text':
      'On the forum, every message is signed. Give your name and sector, then send your e-mail again; your text is given below.',
    'profile.button': 'Complete my profile',
    'suspended.title': 'Your account is suspended',
    'suspended.text':
      'While the suspension lasts, you may read but not publish. Your text was not published; it is given below.',
    'digest.title': 'Reply to each discussion, not to the digest',
    'digest.text':
      'A digest holds several discussions: we do not know which one you answer. Send your text to the address of yours. These addresses are personal to you. Your e-mail is kept for {days} days.',
    'digest.none': 'The discussions of this digest take no more replies.',
    'digest.address': 'Reply to: {address}',
    'unread.title': 'Nobody reads this address',
    'unread.text':
      'Your e-mail was not published. To answer a discussion, reply to the e-mail that announces it; for anything else, write from the site.',
    'unread.button': 'Open the forum',
    'unknown.title': 'Your e-mail was not published',
    'unknown.text':
      'The address you wrote to is not, or is no longer, a reply address, and we do not know yours. To take part, sign up on the site.',
    'unknown.button': 'Read and sign up',
    'confirm.subject': 'To confirm: your reply to “{title}”',
    'confirm.title': 'Publish this reply?',
    'confirm.first':
      'You reply to “{title}” by e-mail for the first time. Check your text and confirm; the next ones will appear at once.',
    'confirm.other-address':
      'A reply to “{title}” came in your name from {sender}, an address that we do not know. If it is yours, confirm; that address may then reply in your name. If not, delete it: nothing will appear.',
    'confirm.authentication':
      'A reply to “{title}” came from {sender}, but nothing proves that it comes from there. If it is yours, confirm. If not, delete it: nothing will appear.',
    'confirm.button': 'See and confirm',
    'confirm.note': 'If you do not answer, the text is erased in {days} days.',
    'confirm.why': 'You receive this e-mail because a reply came in the name of the account {address}.',
  },
});
