import { catalogue } from '@forum/i18n';

export const messages = catalogue({
  fr: {
    title:
      '{kind, select, welcome {Les {days, plural, other {# derniers jours}}} daily {Résumé du jour} monthly {Résumé du mois} other {Résumé de la semaine}}',
    subject: '{title}, {date}',
    'period.days': '{date}. Du {from} au {to}.',
    'period.day': '{date}. Le {from}.',
    hello: 'Bonjour,',
    'hello.name': 'Bonjour {name},',
    welcome:
      "Votre adresse est confirmée : c'est tout ce qu'il fallait. Voici ce qui s'est écrit ces {days, plural, other {# derniers jours}}; le prochain résumé reprendra là où celui-ci s'arrête.",
    'welcome.empty':
      "Votre adresse est confirmée : c'est tout ce qu'il fallait. Rien ne s'est écrit ces {days, plural, other {# derniers jours}}; le prochain résumé reprendra là où celui-ci s'arrête.",
    summary:
      '{messages, plural, one {# message a été publié} other {# messages ont été publiés}} par {people, plural, one {# personne} other {# personnes}} dans ce que vous suivez.',
    'summary.replies':
      "{replies, plural, one {Une réponse s'adresse à vous.} other {# réponses s'adressent à vous.}}",
    'summary.milestones':
      '{count, plural, one {Une nouvelle à retenir est plus bas.} other {# nouvelles à retenir sont plus bas.}}',
    preheader: '{messages, plural, one {# nouveau message} other {# nouveaux messages}} : {title}',
    mine: 'Dans vos discussions',
    theme: '{number}. {title}',
    'more.mine':
      '{count, plural, one {Et # autre discussion que vous suivez :} other {Et # autres discussions que vous suivez :}}',
    'more.community':
      '{count, plural, one {Et # autre discussion dans cette communauté :} other {Et # autres discussions dans cette communauté :}}',
    'more.all-kinds': '{count, plural, one {Et # autre nouvelle ici :} other {Et # autres nouvelles ici :}}',
    'more.theme':
      '{count, plural, one {Et # autre discussion dans ce thème :} other {Et # autres discussions dans ce thème :}}',
    'more.all': 'les voir toutes',
    'already-read': 'Déjà lu',
    'already-read.note':
      "{count, plural, one {Cette discussion a bougé, et vous l'avez déjà lue ou reçue par courriel :} other {Ces # discussions ont bougé, et vous les avez déjà lues ou reçues par courriel :}}",
    'already-read.more': '{count, plural, one {et # autre} other {et # autres}}',
    'milestone.lead':
      'Avancement · {state, select, proposed {Proposée} explored {Explorée} underway {En cours} achieved {Réalisée} other {Mise de côté}}, {progress}',
    'milestone.synthesis': '{version, plural, =1 {Synthèse publiée} other {Synthèse mise à jour}}',
    'milestone.synthesis.read': 'Lire la synthèse',
    'milestone.meeting': 'Rencontre, {when} ({zone})',
    'milestone.meeting.see': 'Voir la rencontre',
    'milestone.minutes': 'Compte rendu de la rencontre du {when}',
    'milestone.minutes.read': 'Lire le compte rendu',
    'lead.heading': 'Une piste qui attend',
    'lead.text': "{title} : aucune discussion n'en parle encore.",
    'lead.link': 'Voir la piste',
    'lead.why': 'Ici parce que vous suivez le thème {theme}.',
    open: 'Ouvrir le forum',
    'no-answer': 'Répondre à ce courriel ne publie rien : ouvrez une discussion pour y répondre.',
    'card.opened': 'Nouvelle discussion{count, plural, one {} other { · # messages}}',
    'card.new':
      '{count, plural, one {# nouveau message} other {# nouveaux messages}} · {replies, plural, one {# réponse} other {# réponses}}',
    'card.since':
      '{count, plural, one {# nouveau message} other {# nouveaux messages}} depuis votre lecture · {replies, plural, one {# réponse} other {# réponses}}',
    'card.reply': '{name} vous a répondu{count, plural, one {} other { · # nouveaux messages}}',
    'card.by': '{name} :',
    'card.gone': 'Personne retirée',
    'card.read': 'Lire la suite',
    'card.read-at': 'Lire',
    'why.reply': 'Ici parce que cette réponse est pour vous.',
    'why.own': 'Ici parce que vous avez ouvert cette discussion.',
    'why.thread': 'Ici parce que vous suivez cette discussion.',
    'why.lead': 'Ici parce que vous suivez la piste {code}.',
    'why.community': 'Ici parce que vous suivez la communauté « {name} ».',
    'why.theme': 'Ici parce que vous suivez le thème {theme}.',
    'when.daily': 'chaque jour à {hour}',
    'when.weekly': 'le {weekday} à {hour}',
    'when.monthly': 'le premier {weekday} du mois à {hour}',
    'footer.why': "Vous recevez ce résumé {when}, à {address}, parce que vous l'avez confirmé le {date}.",
    'footer.preferences': 'Changer le jour ou le contenu',
    'footer.monthly': 'Un résumé par mois',
    'footer.stop': 'Tout arrêter',
    'footer.online': 'Lire ce résumé sur le forum',
    'footer.note':
      'Chaque lien ouvre une page avec un bouton, sans mot de passe, pendant {months, plural, one {# mois} other {# mois}}.',
    'footer.other': 'Receive this digest in English',
    list: 'Résumés du {forum}',
  },
  en: {
    title:
      '{kind, select, welcome {The last {days, plural, one {day} other {# days}}} daily {Daily digest} monthly {Monthly digest} other {Weekly digest}}',
    subject: '{title}, {date}',
    'period.days': '{date}. From {from} to {to}.',
    'period.day': '{date}. On {from}.',
    hello: 'Hello,',
    'hello.name': 'Hello {name},',
    welcome:
      'Your address is confirmed: nothing else was needed. Here is what was written in the last {days, plural, one {day} other {# days}}; the next digest begins where this one ends.',
    'welcome.empty':
      'Your address is confirmed: nothing else was needed. Nothing was written in the last {days, plural, one {day} other {# days}}; the next digest begins where this one ends.',
    summary:
      '{messages, plural, one {# message was} other {# messages were}} published by {people, plural, one {# person} other {# people}} in what you follow.',
    'summary.replies': '{replies, plural, one {One reply is for you.} other {# replies are for you.}}',
    'summary.milestones':
      '{count, plural, one {One thing worth knowing is below.} other {# things worth knowing are below.}}',
    preheader: '{messages, plural, one {# new message} other {# new messages}}: {title}',
    mine: 'In your discussions',
    theme: '{number}. {title}',
    'more.mine':
      '{count, plural, one {And # other discussion that you follow:} other {And # other discussions that you follow:}}',
    'more.community':
      '{count, plural, one {And # other discussion in this community:} other {And # other discussions in this community:}}',
    'more.all-kinds': '{count, plural, one {And # other item here:} other {And # other items here:}}',
    'more.theme':
      '{count, plural, one {And # other discussion in this theme:} other {And # other discussions in this theme:}}',
    'more.all': 'see them all',
    'already-read': 'Already read',
    'already-read.note':
      '{count, plural, one {This discussion moved, and you have read it or had it by e-mail:} other {These # discussions moved, and you have read them or had them by e-mail:}}',
    'already-read.more': '{count, plural, one {and # more} other {and # more}}',
    'milestone.lead':
      'Progress · {state, select, proposed {Proposed} explored {Explored} underway {Underway} achieved {Achieved} other {Set aside}}, {progress}',
    'milestone.synthesis': '{version, plural, =1 {Synthesis published} other {Synthesis brought up to date}}',
    'milestone.synthesis.read': 'Read the synthesis',
    'milestone.meeting': 'Meeting, {when} ({zone})',
    'milestone.meeting.see': 'See the meeting',
    'milestone.minutes': 'Minutes of the meeting of {when}',
    'milestone.minutes.read': 'Read the minutes',
    'lead.heading': 'A lead that is waiting',
    'lead.text': '{title}: no discussion is about it yet.',
    'lead.link': 'See the lead',
    'lead.why': 'Here because you follow theme {theme}.',
    open: 'Open the forum',
    'no-answer': 'Replying to this e-mail publishes nothing: open a discussion to reply there.',
    'card.opened': 'New discussion{count, plural, one {} other { · # messages}}',
    'card.new':
      '{count, plural, one {# new message} other {# new messages}} · {replies, plural, one {# reply} other {# replies}}',
    'card.since':
      '{count, plural, one {# new message} other {# new messages}} since you read it · {replies, plural, one {# reply} other {# replies}}',
    'card.reply': '{name} replied to you{count, plural, one {} other { · # new messages}}',
    'card.by': '{name}:',
    'card.gone': 'Someone who left',
    'card.read': 'Read on',
    'card.read-at': 'Read',
    'why.reply': 'Here because this reply is for you.',
    'why.own': 'Here because you opened this discussion.',
    'why.thread': 'Here because you follow this discussion.',
    'why.lead': 'Here because you follow lead {code}.',
    'why.community': 'Here because you follow the community “{name}”.',
    'why.theme': 'Here because you follow theme {theme}.',
    'when.daily': 'every day at {hour}',
    'when.weekly': 'on {weekday} at {hour}',
    'when.monthly': 'on the first {weekday} of the month at {hour}',
    'footer.why': 'You get this digest {when}, at {address}, because you confirmed it on {date}.',
    'footer.preferences': 'Change the day or the content',
    'footer.monthly': 'One digest a month',
    'footer.stop': 'Stop all of it',
    'footer.online': 'Read this digest on the forum',
    'footer.note':
      'Each link opens a page with a button, without a password, for {months, plural, one {# month} other {# months}}.',
    'footer.other': 'Recevoir ce résumé en français',
    list: 'Digests of {forum}',
  },
});

export type DigestKey = keyof (typeof messages)['fr'];
