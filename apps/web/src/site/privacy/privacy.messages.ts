import { catalogue, type Locale, translate } from '@forum/i18n';

const messages = catalogue({
  fr: {
    title: 'Confidentialité',
    lead: 'Le moins possible, le moins longtemps possible. Cette page dit quoi, pourquoi et jusqu’à quand.',
    'ask.title': 'Ce que nous demandons',
    'ask.read': '<b>Pour lire</b> : rien.',
    'ask.mail': '<b>Pour recevoir le résumé</b> : une adresse de courriel, confirmée.',
    'ask.write':
      '<b>Pour écrire</b> : votre nom et votre milieu. L’organisation, la langue et quelques mots sur vous sont facultatifs.',
    'ask.noted':
      'S’y ajoutent ce que vous écrivez, les mots que vous donnez aux messages (« utile », « d’accord »…), vos choix (abonnements, langue, heure), l’endroit où vous êtes rendu dans chaque discussion, la date de votre dernière visite et le nom de l’appareil de chaque session.',
    'why.title': 'À quoi cela sert',
    'why.text':
      'L’adresse sert à vous connecter et à vous écrire ce que vous avez demandé. Le nom et le milieu disent à tous qui parle. Rien de tout cela ne sert à dresser un profil, ni à décider de quoi que ce soit automatiquement.',
    'why.shared':
      'Rien n’est vendu ni prêté. Seul le serveur qui achemine les courriels reçoit votre adresse, avec le courriel lui-même. Pour savoir dans quel pays se trouvent les serveurs de ce forum, demandez-le à la personne responsable.',
    'why.invited':
      'Nous n’écrivons la première fois qu’aux personnes qui ont laissé leur adresse à une rencontre du réseau et se sont dites ouvertes au forum : une invitation, valable {days}, un seul rappel après {reminder}, puis le silence. Leurs réponses au questionnaire sont gardées à part, sans leur nom.',
    'why.address':
      'Les pages ne notent pas votre adresse IP. Elle sert, brouillée, à compter les essais de connexion, d’inscription et d’abonnement, et le compte est effacé après {days} au plus.',
    'seen.title': 'Qui voit quoi',
    'seen.what': 'Renseignement',
    'seen.by': 'Visible par',
    'seen.posts': 'Messages publics, nom et milieu',
    'seen.posts.by': 'tout le monde, moteurs de recherche compris',
    'seen.profile': 'Profil',
    'seen.profile.by': 'membres connectés; exclu des moteurs de recherche',
    'seen.address': 'Adresse de courriel',
    'seen.address.by': 'vous, et les personnes de l’administration quand il le faut',
    'seen.reading': 'Ce que vous lisez, suivez et recevez',
    'seen.reading.by': 'vous seulement',
    'kept.title': 'Combien de temps',
    'kept.text':
      'Ces durées sont celles que le programme applique chaque nuit; en changer une change aussi cette page.',
    'kept.what': 'Renseignement',
    'kept.long': 'Durée',
    'kept.account': 'Compte, messages, abonnements',
    'kept.account.long': 'jusqu’à ce que vous partiez',
    'kept.invitations': 'Invitation restée sans réponse, et son adresse',
    'kept.logAddresses': 'Adresses dans le journal des courriels envoyés',
    'kept.rawMail': 'Texte des courriels, envoyés ou reçus',
    'kept.digestAnswers': 'Réponse envoyée au résumé lui-même',
    'kept.removedPosts': 'Message retiré',
    'kept.removedPosts.long': '{time}, puis le texte est effacé',
    'kept.moderationLog': 'Journal de modération',
    'kept.consentProof': 'Preuve de consentement',
    'kept.consentProof.long': '{time} après le retrait',
    'kept.incidents': 'Registre des incidents',
    'kept.draft': 'Brouillon',
    'kept.parked': 'Texte laissé par une session interrompue',
    'kept.session': 'Session',
    'kept.session.long': '{days} après la dernière visite, ou {hours} si vous ne l’avez pas demandé',
    'kept.signUp': 'Demande d’abonnement jamais confirmée',
    'kept.code': 'Code et lien de connexion',
    'kept.token': 'Jeton pour un programme',
    'kept.mailLink': 'Liens de réglage et de désabonnement',
    'cookies.title': 'Témoins (cookies)',
    'cookies.text':
      'Il y en a quatre au plus, tous nécessaires, posés par ce site seul et jamais pour vous suivre. Qui lit sans se connecter et sans changer de langue n’en reçoit aucun.',
    'cookies.name': 'Témoin',
    'cookies.why': 'À quoi il sert',
    'cookies.long': 'Durée',
    'cookies.session': 'garder votre session ouverte',
    'cookies.session.long':
      'jusqu’à la fermeture du navigateur, ou {days} après la dernière visite si vous l’avez demandé',
    'cookies.browser': 'reconnaître le navigateur qui a demandé un code',
    'cookies.draft': 'retrouver le texte qu’une session interrompue a laissé',
    'cookies.locale': 'se souvenir de la langue choisie',
    'rights.title': 'Vos droits',
    'rights.text':
      'La loi du Québec sur la protection des renseignements personnels (dite « Loi 25 ») vous donne ces droits. Les premiers s’exercent seuls, sans rien demander à personne :',
    'rights.access':
      '<b>Voir et emporter</b> ce que nous avons de vous, dans un fichier que d’autres programmes savent lire : <a>Mes données</a>.',
    'rights.correct': '<b>Corriger</b> votre nom, votre milieu, votre adresse : <a>Mon compte</a>.',
    'rights.withdraw':
      '<b>Retirer votre accord</b> aux courriels : <a>Mes abonnements</a>, ou le lien de chaque courriel.',
    'rights.erase': '<b>Fermer votre compte</b> et faire effacer ce qui vous concerne : <a>Mes données</a>.',
    'rights.deindex':
      '<b>Faire cesser la diffusion</b> d’un renseignement qui vous nuit, ou faire retirer des moteurs de recherche une page qui porte votre nom : écrivez à la personne responsable.',
    'rights.answer':
      'Elle répond par écrit en {days} au plus. Si sa réponse ne vous convient pas, ou ne vient pas, vous pouvez vous adresser à la <a>Commission d’accès à l’information</a>.',
    'leave.title': 'Si vous partez',
    'leave.text':
      'Vos messages restent, signés « Personne retirée », sauf si vous demandez leur retrait. Il ne reste de vous qu’une empreinte de votre adresse, illisible sans clé, comme preuve de consentement.',
    'incident.title': 'En cas d’incident',
    'incident.text':
      'Tout incident qui touche des renseignements personnels est inscrit dans un registre. S’il peut vous causer un préjudice sérieux, nous vous prévenons sans tarder, et la Commission d’accès à l’information aussi.',
    'not.title': 'Ce que nous ne faisons pas',
    'not.text':
      'Aucun suivi des ouvertures ni des clics. Aucune publicité. Aucun fichier venu d’un autre site dans nos pages et nos courriels. Aucune messagerie privée, donc aucune à lire.',
  },
  en: {
    title: 'Privacy',
    lead: 'As little as possible, for as short as possible. This page says what, why and until when.',
    'ask.title': 'What we ask for',
    'ask.read': '<b>To read</b>: nothing.',
    'ask.mail': '<b>To get the digest</b>: an e-mail address, confirmed.',
    'ask.write':
      '<b>To write</b>: your name and your sector. Organisation, language and a few words about you are optional.',
    'ask.noted':
      'To this are added what you write, the words you give to messages (“useful”, “I agree”…), your choices (subscriptions, language, hour), where you are in each discussion, the date of your last visit and the name of each session’s device.',
    'why.title': 'What it is for',
    'why.text':
      'The address is for signing you in and for writing to you what you asked for. Name and sector tell everyone who is speaking. None of it is used to build a profile, or to decide anything automatically.',
    'why.shared':
      'Nothing is sold or lent. Only the server that carries the mail gets your address, with the e-mail itself. To know in which country this forum’s servers are, ask the person in charge.',
    'why.invited':
      'We write first only to people who left their address at a gathering of the network and said they were open to the forum: one invitation, good for {days}, a single reminder after {reminder}, then silence. Their answers to the questionnaire are kept apart, without their name.',
    'why.address':
      'Pages do not note your IP address. Scrambled, it is used to count attempts to sign in, register and subscribe, and the count is erased after {days} at most.',
    'seen.title': 'Who sees what',
    'seen.what': 'Detail',
    'seen.by': 'Visible to',
    'seen.posts': 'Public messages, name and sector',
    'seen.posts.by': 'everyone, search engines included',
    'seen.profile': 'Profile',
    'seen.profile.by': 'signed-in members; kept out of search engines',
    'seen.address': 'E-mail address',
    'seen.address.by': 'you, and administrators when they have to',
    'seen.reading': 'What you read, follow and receive',
    'seen.reading.by': 'you alone',
    'kept.title': 'For how long',
    'kept.text':
      'These are the durations that the program applies every night; changing one changes this page as well.',
    'kept.what': 'Detail',
    'kept.long': 'Kept for',
    'kept.account': 'Account, messages, subscriptions',
    'kept.account.long': 'until you leave',
    'kept.invitations': 'Invitation left unanswered, and its address',
    'kept.logAddresses': 'Addresses in the log of mail sent',
    'kept.rawMail': 'Text of e-mails, sent or received',
    'kept.digestAnswers': 'Reply sent to the digest itself',
    'kept.removedPosts': 'Message removed',
    'kept.removedPosts.long': '{time}, then its text is erased',
    'kept.moderationLog': 'Moderation log',
    'kept.consentProof': 'Proof of consent',
    'kept.consentProof.long': '{time} after withdrawal',
    'kept.incidents': 'Incident register',
    'kept.draft': 'Draft',
    'kept.parked': 'Text left by an interrupted session',
    'kept.session': 'Session',
    'kept.session.long': '{days} after the last visit, or {hours} if you did not ask for it',
    'kept.signUp': 'Subscription asked for and never confirmed',
    'kept.code': 'Sign-in code and link',
    'kept.token': 'Token for a program',
    'kept.mailLink': 'Settings and unsubscribe links',
    'cookies.title': 'Cookies',
    'cookies.text':
      'There are four at most, all needed, set by this site alone and never to follow you. Whoever reads without signing in and without changing language gets none.',
    'cookies.name': 'Cookie',
    'cookies.why': 'What it is for',
    'cookies.long': 'Kept for',
    'cookies.session': 'keeping your session open',
    'cookies.session.long': 'until the browser is closed, or {days} after the last visit if you asked for it',
    'cookies.browser': 'recognising the browser that asked for a code',
    'cookies.draft': 'finding the text that an interrupted session left',
    'cookies.locale': 'remembering the chosen language',
    'rights.title': 'Your rights',
    'rights.text':
      'Québec’s law on the protection of personal information (known as “Law 25”) gives you these rights. The first ones you exercise by yourself, without asking anyone:',
    'rights.access':
      '<b>See and take along</b> what we have about you, in a file that other programs can read: <a>My data</a>.',
    'rights.correct': '<b>Correct</b> your name, your sector, your address: <a>My account</a>.',
    'rights.withdraw':
      '<b>Withdraw your agreement</b> to e-mail: <a>My subscriptions</a>, or the link in every e-mail.',
    'rights.erase': '<b>Close your account</b> and have what concerns you erased: <a>My data</a>.',
    'rights.deindex':
      '<b>Stop the spreading</b> of a detail that harms you, or have a page that bears your name taken out of search engines: write to the person in charge.',
    'rights.answer':
      'That person answers in writing within {days}. If the answer does not suit you, or does not come, you can turn to the <a>Commission d’accès à l’information</a>.',
    'leave.title': 'If you leave',
    'leave.text':
      'Your messages stay, signed “Person who left”, unless you ask for their removal. All that is left of you is a print of your address, unreadable without a key, as proof of consent.',
    'incident.title': 'If something goes wrong',
    'incident.text':
      'Any incident that touches personal information is entered in a register. If it may cause you serious injury, we tell you without delay, and the Commission d’accès à l’information too.',
    'not.title': 'What we do not do',
    'not.text':
      'No tracking of opens or clicks. No advertising. No file from another site in our pages and e-mails. No private messaging, so none to read.',
  },
});

export const say = (locale: Locale) => translate(messages, locale);
export type PrivacyKey = keyof typeof messages.fr;
