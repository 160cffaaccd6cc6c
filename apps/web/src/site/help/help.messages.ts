import { catalogue, type Locale, translate } from '@forum/i18n';

const messages = catalogue({
  fr: {
    title: 'Aide',
    lead: 'Lire, écrire, recevoir les courriels, signaler, partir : chaque geste en quelques phrases.',
    contents: 'Dans cette page',
    'read.title': 'Lire',
    'read.where':
      'Rien n’est à remplir pour lire. Entrez par un <themes>thème</themes>, par une <leads>piste d’action</leads>, ou par <threads>toutes les discussions</threads>.',
    'read.seam':
      'Une fois dans le forum, vous reprenez chaque discussion où vous l’aviez laissée : la ligne « Vous en étiez ici » le marque, et <news>Nouveautés</news> réunit ce qui est nouveau pour vous.',
    'read.language':
      'Le site est en français et en anglais : le lien au bout du menu change la langue, et le site s’en souvient. Chaque message reste dans la langue où il a été écrit.',
    'read.search':
      'La <search>recherche</search> ne tient compte ni des accents ni des majuscules, et passe du français à l’anglais par le glossaire. Le forum, chaque thème, chaque piste et chaque discussion ont un flux (Atom) pour les lecteurs de flux.',
    'sign-in.title': 'Se connecter',
    'sign-in.code':
      'Il n’y a pas de mot de passe. <a>Donnez votre adresse</a> : un courriel vous apporte un code de six chiffres et un lien, valides {minutes}. Le code se tape dans le navigateur qui l’a demandé, en {attempts, plural, one {un essai} other {# essais au plus}}; le lien s’ouvre sur l’appareil de votre choix et vous montre un bouton.',
    'sign-in.stay':
      'Sur un appareil à vous, cochez « Garder ma session ouverte » : elle dure {days} après chaque visite. Sinon, elle s’arrête après {hours}, ou quand vous fermez le navigateur. <a>Mon compte, Sécurité</a> liste vos sessions et les ferme.',
    'sign-in.lost':
      'Le courriel n’arrive pas? Regardez dans les indésirables, vérifiez l’adresse, puis demandez un autre code : le précédent ne sert alors plus.',
    'write.title': 'Écrire',
    'write.first':
      'Avant un premier message, nous demandons une seule fois votre nom et votre milieu. L’organisation et la langue sont facultatives. Vous écrivez à titre personnel, sauf si vous choisissez « au nom de mon organisation ».',
    'write.reply':
      'Pour répondre, descendez au bas de la discussion, ou prenez « Citer dans ma réponse » dans le menu d’un message. « Relire avant de publier » montre le message tel qu’il paraîtra.',
    'write.open':
      '<a>Ouvrir une discussion</a> demande un titre et un thème; les pistes sont facultatives. Une question précise attire plus de réponses qu’un sujet général.',
    'write.draft':
      '« Garder le brouillon » met un texte de côté; vous le retrouvez dans <a>Mon compte, Brouillons</a>, et il y reste {days}. Si votre session s’arrête pendant que vous écrivez, le texte vous attend {parked} : reconnectez-vous dans le même navigateur.',
    'write.edit':
      'Un message peut être modifié en tout temps : il dit alors « modifié » et garde son historique. Il peut aussi être retiré : sa place reste, avec la mention « message retiré par son auteur ».',
    'write.react':
      'Sans écrire, quatre mots disent ce que vous pensez du message d’une autre personne : Utile, D’accord, À creuser, Je peux aider. Ils sont comptés; personne n’est classé.',
    'write.name':
      'Pour nommer un membre, tapez @ devant son nom : le nom devient un lien, et la personne peut demander qu’on lui écrive quand on la nomme. « Nommer une personne », sous le texte, cherche un nom pour vous.',
    'write.synthesis':
      'La synthèse tient en haut d’une discussion : points d’accord, questions ouvertes, prochaines étapes. La personne qui a ouvert la discussion et celles qui y ont écrit la tiennent ensemble; chaque version est gardée.',
    'format.title': 'Mettre en forme',
    'format.text': 'Quelques signes suffisent, tapés dans le texte :',
    'format.caption': 'Signes de mise en forme',
    'format.typed': 'Vous tapez',
    'format.seen': 'Vous obtenez',
    'format.bold': 'important',
    'format.italic': 'nuance',
    'format.list.typed': 'un point',
    'format.list': 'une liste à puces',
    'format.number': 'une liste numérotée',
    'format.quote.typed': 'ce qui a été dit',
    'format.quote': 'une citation en retrait',
    'format.link.typed': 'texte',
    'format.link': 'un lien; une adresse collée telle quelle en devient un aussi',
    'format.heading': 'un intertitre',
    'mail.title': 'Recevoir les courriels',
    'mail.digest':
      'Le résumé réunit ce qui s’est écrit dans ce que vous suivez. D’ordinaire il part {when}; vous choisissez le jour, l’heure, le rythme et la langue dans <a>Mes abonnements</a>. S’il n’y a rien de nouveau, rien ne part.',
    'mail.when': 'le {weekday} à {hour}',
    'mail.subscriber':
      'Une adresse confirmée suffit pour s’abonner : ni nom, ni profil. Un premier courriel reprend les {days, plural, one {dernières 24 heures} other {# derniers jours}}.',
    'mail.follow':
      'Pour suivre une discussion, un thème, une piste ou une communauté, ouvrez sa page : « Suivre par courriel » y règle ce que vous recevez.',
    'mail.levels': 'Pour un thème, une piste ou une discussion, vous choisissez un niveau :',
    'mail.level.none': '<b>Rien</b> : aucun courriel à ce propos.',
    'mail.level.digest': '<b>Résumé</b> : dans le résumé seulement.',
    'mail.level.main': '<b>L’essentiel</b> : aussi les avancées des pistes et les synthèses.',
    'mail.level.instant': '<b>Chaque message</b> : un courriel dès que quelqu’un écrit.',
    'mail.why': 'Chaque élément du résumé dit pourquoi il s’y trouve.',
    'mail.reply':
      '{heard, select, yes {Répondre au courriel qui annonce un message publie votre réponse dans sa discussion, sans le texte cité ni votre signature; la première fois, une confirmation vous est demandée. L’adresse de réponse vous est personnelle. Répondre au résumé ne publie rien : vous recevez l’adresse de chaque discussion.} other {Répondre au courriel lui-même ne publie rien : ouvrez la discussion par son lien, puis répondez-y.}}',
    'mail.stop':
      'Chaque courriel d’abonnement porte un lien pour tout arrêter, sans mot de passe, bon pendant {months}. Le lien ouvre une page avec un bouton : rien ne change tant que vous n’avez pas appuyé.',
    'together.title': 'Communautés et calendriers',
    'together.communities':
      'Une <a>communauté de pratique</a> a ses discussions, sa bibliothèque, sa charte et les personnes qui la modèrent. On y entre librement, sur demande ou sur invitation; ce qui se dit dans une communauté privée ou cachée n’est lu que de ses membres et de la modération.',
    'together.calendar':
      'Le calendrier d’une communauté annonce ses rencontres, et les membres y disent s’ils viennent. Le lien (ICS) les met dans votre agenda.',
    'flag.title': 'Signaler',
    'flag.text':
      'Le menu de chaque message contient « Signaler à la modération ». Dites ce qui ne va pas : des personnes le lisent et décident. Un signalement ne masque rien par lui-même, sauf s’il dit qu’un renseignement personnel est exposé : le message est alors masqué jusqu’à ce qu’une personne décide, en {hours} au plus.',
    'flag.after':
      'Quand la modération masque un message, la personne qui l’a écrit en reçoit la raison et peut y répondre; la décision est notée. Les règles sont dans les <a>conditions d’utilisation</a>.',
    'leave.title': 'Partir',
    'leave.stop':
      'Pour ne plus recevoir de courriels, mettez vos abonnements à « Rien » : le compte peut rester.',
    'leave.data':
      '<a>Mon compte, Mes données</a> vous laisse télécharger tout ce que nous avons de vous, et fermer le compte. Vos messages restent, signés « Personne retirée », sauf si vous demandez qu’ils partent aussi.',
    'none.title': 'Ce qu’il n’y a pas',
    'none.private': 'Pas de messages privés : ce qui s’écrit ici se lit ici.',
    'none.points': 'Pas de points, d’insignes ni de palmarès.',
    'none.tracking': 'Pas de publicité, et aucun suivi : ni de vos lectures de courriels, ni de vos clics.',
    'none.elsewhere':
      'Rien qui vienne d’ailleurs : les pages ne chargent ni images, ni vidéos, ni aperçus d’autres sites; un lien reste un lien.',
    'none.script': 'Pas besoin de JavaScript : toutes les pages marchent sans.',
    'ask.title': 'Besoin d’aide',
    'ask.text':
      'Si quelque chose ne marche pas, écrivez à la personne responsable, nommée dans cette page. Dites quelle page, quel geste, et ce que vous avez vu. Un obstacle d’accessibilité? <a>Dites-le de la même façon</a>.',
  },
  en: {
    title: 'Help',
    lead: 'Reading, writing, getting e-mail, reporting, leaving: each step in a few sentences.',
    contents: 'On this page',
    'read.title': 'Reading',
    'read.where':
      'Reading asks nothing of you. Come in by a <themes>theme</themes>, by an <leads>action lead</leads>, or by <threads>all discussions</threads>.',
    'read.seam':
      'Once signed in, you pick up each discussion where you left it: the line “You were here” marks the place, and <news>What is new</news> gathers what is new for you.',
    'read.language':
      'The site is in French and in English: the link at the end of the menu changes the language, and the site remembers it. Each message stays in the language it was written in.',
    'read.search':
      '<search>Search</search> makes no difference between accents or capitals, and crosses from one language to the other by the glossary. The forum, each theme, each lead and each discussion have a feed (Atom) for feed readers.',
    'sign-in.title': 'Signing in',
    'sign-in.code':
      'There is no password. <a>Give your address</a>: an e-mail brings you a six-digit code and a link, valid for {minutes}. The code is typed in the browser that asked for it, in {attempts, plural, one {one try} other {# tries at most}}; the link opens on any device and shows you a button.',
    'sign-in.stay':
      'On a device of your own, tick “Keep me signed in”: the session lasts {days} after each visit. Otherwise it ends after {hours}, or when you close the browser. <a>My account, Security</a> lists your sessions and closes them.',
    'sign-in.lost':
      'The e-mail does not come? Look in the junk folder, check the address, then ask for another code: the one before then stops working.',
    'write.title': 'Writing',
    'write.first':
      'Before a first message we ask, once, for your name and your sector. Organisation and language are optional. You write as a person, unless you choose “on behalf of my organisation”.',
    'write.reply':
      'To reply, go to the end of the discussion, or take “Quote in my reply” from the menu of a message. “Read over before publishing” shows the message as it will appear.',
    'write.open':
      '<a>Opening a discussion</a> takes a title and a theme; leads are optional. A precise question draws more replies than a general subject.',
    'write.draft':
      '“Keep as a draft” puts a text aside; you find it again in <a>My account, Drafts</a>, where it stays for {days}. If your session ends while you write, the text waits for you for {parked}: sign in again in the same browser.',
    'write.edit':
      'A message can be edited at any time: it then says “edited” and keeps its history. It can also be removed: its place stays, with the words “message removed by its author”.',
    'write.react':
      'Without writing, four words say what you think of someone else’s message: Useful, I agree, Worth exploring, I can help. They are counted; nobody is ranked.',
    'write.name':
      'To name a member, type @ before their name: the name becomes a link, and the person may ask to be written to when someone names them. “Name a person”, below the text, looks a name up for you.',
    'write.synthesis':
      'The synthesis stands at the top of a discussion: points of agreement, open questions, next steps. Whoever opened the discussion and those who wrote in it keep it together; every version is kept.',
    'format.title': 'Formatting',
    'format.text': 'A few signs are enough, typed in the text:',
    'format.caption': 'Formatting signs',
    'format.typed': 'You type',
    'format.seen': 'You get',
    'format.bold': 'important',
    'format.italic': 'nuance',
    'format.list.typed': 'a point',
    'format.list': 'a bulleted list',
    'format.number': 'a numbered list',
    'format.quote.typed': 'what was said',
    'format.quote': 'an indented quotation',
    'format.link.typed': 'text',
    'format.link': 'a link; an address pasted as it is becomes one too',
    'format.heading': 'a heading',
    'mail.title': 'Getting e-mail',
    'mail.digest':
      'The digest gathers what was written in what you follow. It usually leaves {when}; you choose the day, the hour, the rhythm and the language in <a>My subscriptions</a>. When there is nothing new, nothing leaves.',
    'mail.when': 'on {weekday} at {hour}',
    'mail.subscriber':
      'A confirmed address is enough to subscribe: no name, no profile. A first e-mail takes up the last {days, plural, one {day} other {# days}}.',
    'mail.follow':
      'To follow a discussion, a theme, a lead or a community, open its page: “Follow by e-mail” sets there what you get.',
    'mail.levels': 'For a theme, a lead or a discussion, you choose a level:',
    'mail.level.none': '<b>None</b>: no e-mail about it.',
    'mail.level.digest': '<b>Digest</b>: in the digest only.',
    'mail.level.main': '<b>Main</b>: also the progress of leads, and syntheses.',
    'mail.level.instant': '<b>Every message</b>: an e-mail as soon as someone writes.',
    'mail.why': 'Each item of the digest says why it is there.',
    'mail.reply':
      '{heard, select, yes {Replying to the e-mail that announces a message publishes your reply in its discussion, without the quoted text or your signature; the first time, you are asked to confirm. The reply address is personal to you. Replying to the digest publishes nothing: you receive the address of each discussion.} other {Replying to the e-mail itself publishes nothing: open the discussion by its link, then reply there.}}',
    'mail.stop':
      'Every subscription e-mail carries a link that stops all of it, without a password, good for {months}. The link opens a page with a button: nothing changes until you have pressed it.',
    'together.title': 'Communities and calendars',
    'together.communities':
      'A <a>community of practice</a> has its discussions, its library, its charter and its moderators. One comes in freely, on request or by invitation; what is said in a private or hidden community is read by its members and by moderators alone.',
    'together.calendar':
      'The calendar of a community announces its meetings, and members say there whether they come. The link (ICS) puts them in your own calendar.',
    'flag.title': 'Reporting',
    'flag.text':
      'The menu of each message has “Report to the moderators”. Say what is wrong: people read it and decide. A report hides nothing by itself, except when it says that a personal detail is exposed: the message is then hidden until someone decides, within {hours}.',
    'flag.after':
      'When moderation hides a message, its author is told the reason and can answer it; the decision is on record. The rules are in the <a>terms of use</a>.',
    'leave.title': 'Leaving',
    'leave.stop': 'To get no more e-mail, set your subscriptions to “None”: the account may stay.',
    'leave.data':
      '<a>My account, My data</a> lets you download all that we have about you, and close the account. Your messages stay, signed “Person who left”, unless you ask that they go too.',
    'none.title': 'What there is not',
    'none.private': 'No private messages: what is written here is read here.',
    'none.points': 'No points, badges or leaderboards.',
    'none.tracking': 'No advertising and no tracking: neither of the e-mails you read, nor of your clicks.',
    'none.elsewhere':
      'Nothing from elsewhere: pages load no images, videos or previews from other sites; a link stays a link.',
    'none.script': 'No need for JavaScript: every page works without.',
    'ask.title': 'If you need help',
    'ask.text':
      'If something does not work, write to the person in charge, named on this page. Say which page, what you did, and what you saw. A barrier to accessibility? <a>Tell us the same way</a>.',
  },
});

export const say = (locale: Locale) => translate(messages, locale);
