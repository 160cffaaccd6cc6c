import { catalogue, type Locale, translate } from '@forum/i18n';

const messages = catalogue({
  fr: {
    title: 'Conditions d’utilisation',
    lead: 'Ce que vous acceptez avant un premier message, en mots de tous les jours.',
    version: 'Version {version}.',
    'accept.title': 'Ce que vous acceptez',
    'accept.text': 'Avant un premier message, une case, jamais cochée d’avance, dit ceci :',
    'accept.proof':
      'Nous gardons ces mots, leur version et la date avec votre accord; vous les retrouvez dans <a>Mon compte, Mes données</a>. Si ces conditions changent, leur version change aussi, et un accord à l’ancienne ne vaut pas pour la nouvelle.',
    'accept.read': 'Lire, et recevoir le résumé, ne demande aucun accord à ces conditions.',
    'who.title': 'Qui peut écrire',
    'who.text':
      'Toute personne de 14 ans ou plus, sous son vrai nom, avec son milieu. Un compte est à une seule personne. Qui écrit « au nom de mon organisation » doit en avoir le droit.',
    'yours.title': 'Vos textes restent à vous',
    'yours.text':
      'Vous gardez tous vos droits sur ce que vous écrivez. Vous permettez au forum de le publier, sans frais et partout, dans ses pages, ses courriels et son interface de programmation, aussi longtemps que le message y reste. Vous pouvez le modifier ou le retirer quand vous voulez.',
    'yours.duty':
      'Vous répondez de ce que vous écrivez. Citez vos sources, et ne publiez que ce que vous avez le droit de publier.',
    'rules.title': 'Ce qui n’a pas sa place ici',
    'rules.insult': 'les insultes, les menaces, le harcèlement, les propos haineux ou discriminatoires;',
    'rules.personal': 'les renseignements personnels d’une autre personne, sans son accord;',
    'rules.false': 'se faire passer pour quelqu’un d’autre, ou pour une organisation;',
    'rules.advertising': 'la publicité, les envois en nombre, les textes produits à la chaîne;',
    'rules.law': 'ce que la loi interdit, dont ce qui porte atteinte aux droits d’auteur d’autrui;',
    'rules.security': 'tout ce qui vise à forcer, à ralentir ou à vider le site.',
    'moderation.title': 'Ce que fait la modération',
    'moderation.text':
      'Des personnes du réseau lisent les signalements. Elles peuvent masquer ou rétablir un message ou une discussion, fermer une discussion, suspendre une personne. Chaque décision a une raison, envoyée à la personne concernée, et est notée; la note est gardée {years}.',
    'moderation.contest':
      'Vous n’êtes pas d’accord? Le courriel qui vous annonce une décision mène à une page où vous pouvez y répondre; les personnes qui modèrent vous lisent. Vous pouvez aussi écrire à la personne responsable, nommée dans cette page.',
    'service.title': 'Ce que vous pouvez attendre du site',
    'service.text':
      'Le forum est offert sans frais, tel qu’il est. Nous le gardons en marche du mieux que nous pouvons, sans promettre qu’il le sera toujours. Les messages disent l’avis de leurs auteurs, pas celui du réseau.',
    'service.close':
      'Vous pouvez partir quand vous voulez. Si le forum devait fermer, il le dirait d’avance dans ses pages, et chacun pourrait emporter ses messages.',
    'law.title': 'Droit applicable',
    'law.text':
      'Les lois du Québec s’appliquent. Les textes français et anglais de ces conditions ont la même valeur. Ce que nous faisons de vos renseignements est dit à la page <a>Confidentialité</a>.',
  },
  en: {
    title: 'Terms of use',
    lead: 'What you agree to before a first message, in everyday words.',
    version: 'Version {version}.',
    'accept.title': 'What you agree to',
    'accept.text': 'Before a first message, a box, never ticked in advance, says this:',
    'accept.proof':
      'We keep these words, their version and the date with your agreement; you find them in <a>My account, My data</a>. If these terms change, so does their version, and an agreement to the old ones does not hold for the new.',
    'accept.read': 'Reading, and getting the digest, takes no agreement to these terms.',
    'who.title': 'Who may write',
    'who.text':
      'Anyone aged 14 or over, under their real name, with their sector. An account belongs to one person. Whoever writes “on behalf of my organisation” must have the right to.',
    'yours.title': 'Your texts stay yours',
    'yours.text':
      'You keep all your rights in what you write. You allow the forum to publish it, free of charge and everywhere, in its pages, its e-mails and its programming interface, for as long as the message stays there. You can edit or remove it whenever you like.',
    'yours.duty':
      'You answer for what you write. Name your sources, and publish only what you have the right to publish.',
    'rules.title': 'What has no place here',
    'rules.insult': 'insults, threats, harassment, hateful or discriminatory words;',
    'rules.personal': 'another person’s personal details, without their agreement;',
    'rules.false': 'passing oneself off as someone else, or as an organisation;',
    'rules.advertising': 'advertising, bulk mailings, texts made by the dozen;',
    'rules.law': 'what the law forbids, including what infringes other people’s copyright;',
    'rules.security': 'anything meant to break into, slow down or drain the site.',
    'moderation.title': 'What moderation does',
    'moderation.text':
      'People of the network read the reports. They can hide or restore a message or a discussion, close a discussion, suspend a person. Every decision has a reason, sent to the person concerned, and is recorded; the record is kept for {years}.',
    'moderation.contest':
      'You disagree? The e-mail that tells you of a decision leads to a page where you can answer it; moderators read you. You can also write to the person in charge, named on this page.',
    'service.title': 'What you can expect of the site',
    'service.text':
      'The forum is offered free of charge, as it is. We keep it running as well as we can, without promising that it always will. Messages say what their authors think, not what the network does.',
    'service.close':
      'You can leave whenever you like. If the forum had to close, it would say so in advance in its pages, and everyone could take their messages along.',
    'law.title': 'Governing law',
    'law.text':
      'The laws of Québec apply. The French and English texts of these terms have the same value. What we do with your details is said on the <a>Privacy</a> page.',
  },
});

export const say = (locale: Locale) => translate(messages, locale);
