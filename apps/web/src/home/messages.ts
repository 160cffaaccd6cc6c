import { catalogue, type Locale, translate } from '@forum/i18n';

export const messages = catalogue({
  fr: {
    title: 'Accueil',
    'title.visitor': 'Un lieu pour parler d’innovation sociale, entre tous les milieux.',
    'title.member': 'La conversation se poursuit ici.',
    'lead.event':
      'Le {date}, {about, select, true {environ } other {}}{count, plural, one {# personne} other {# personnes}} de {sectors, plural, one {# milieu} other {# milieux}} ont demandé un lieu d’échange qui dure. Le voici : {themes, plural, one {# thème} other {# thèmes}}, {leads, plural, one {# piste d’action} other {# pistes d’action}}, et les gens qui y travaillent.',
    'lead.undated':
      'Un lieu d’échange qui dure : {themes, plural, one {# thème} other {# thèmes}}, {leads, plural, one {# piste d’action} other {# pistes d’action}}, et les gens qui y travaillent.',
    'lead.visitor': 'Lire est ouvert à tout le monde.',
    description:
      '{network} : {themes, plural, one {# thème} other {# thèmes}}, {leads, plural, one {# piste d’action} other {# pistes d’action}}, des discussions ouvertes et un résumé de la semaine par courriel.',
    'action.read': 'Lire les discussions',
    'action.sign-in': 'Se connecter ou écrire',
    'action.resume': 'Reprendre ma lecture',
    'action.news': 'Voir les nouveautés',
    'action.open': 'Ouvrir une discussion',
    recent: 'Discussions récentes',
    'recent.empty': 'Aucune discussion pour l’instant',
    'recent.empty.text': 'La première question est la vôtre : un cas vécu, une chose que vous cherchez.',
    'recent.all': 'Voir toutes les discussions',
    around: 'Événement et première visite',
    'event.next': 'Prochain événement',
    'event.last': 'Dernier événement',
    'event.attendance':
      '{about, select, true {Environ } other {}}{count, plural, one {# personne} other {# personnes}}, {organisations, plural, =0 {aucune organisation nommée} one {# organisation} other {# organisations}}',
    'first-visit': 'Première visite?',
    'first-visit.read': '<strong>Lire</strong> : rien à faire, tout est ouvert ici.',
    'first-visit.receive': '<strong>Recevoir</strong> : une adresse de courriel, confirmée.',
    'first-visit.write':
      '<strong>Écrire</strong> : la même adresse, puis votre nom et votre milieu, une seule fois.',
    'first-visit.names':
      'Vous voyez le nom et le milieu des personnes qui écrivent. Les profils sont réservés aux membres.',
    'digest.title': 'Le résumé de la semaine, par courriel',
    'digest.when':
      'Un seul courriel, le {weekday} à {hour} : ce qui s’est dit sous les thèmes que vous suivez.',
    'digest.when.all': 'Un seul courriel, le {weekday} à {hour} : ce qui s’est dit sous chaque thème.',
    'digest.address': 'Votre adresse de courriel',
    'digest.submit': 'Recevoir le résumé',
    'digest.help':
      'Ni mot de passe ni profil. Vous confirmez l’adresse, et chaque courriel dit comment arrêter.',
    'digest.settings': 'Régler mes courriels',
    'digest.settings.text':
      'Thèmes suivis, jour, heure, langue : tout se change, et s’arrête, en un instant.',
    'cloth.title': 'L’étoffe du forum.',
    'cloth.caption':
      '{leads, plural, one {Une piste} other {# pistes}}, {weeks} semaines : un point chaque fois qu’on y écrit, plus gros si la discussion est nourrie.',
    'cloth.label':
      'Activité de {leads, plural, one {# piste} other {# pistes}} depuis {weeks} semaines. Les plus actives : {codes}.',
    'cloth.label.none':
      'Activité de {leads, plural, one {# piste} other {# pistes}} depuis {weeks} semaines.',
    'cloth.empty.title': 'Ici poussera l’étoffe du forum.',
    'cloth.empty':
      '{active, plural, =0 {Personne n’a encore écrit.} one {Le forum en est à sa première semaine active.} other {Le forum en est à # semaines actives.}} L’étoffe paraîtra dès {first, plural, one {la première semaine active} other {# semaines actives}} : une rangée par piste, un point chaque fois qu’on y écrit.',
    'cloth.empty.label':
      'Trame vide : {leads, plural, one {# rangée} other {# rangées, une par piste}}, sans aucun point.',
    'themes.title':
      '{themes, plural, one {Un thème} other {# thèmes}}, {leads, plural, one {une piste d’action} other {# pistes d’action}}',
    'theme.threads': '{count, plural, =0 {Aucune discussion} one {# discussion} other {# discussions}}',
    'theme.posts': '{count, plural, one {# message} other {# messages}}',
    'theme.fresh':
      '{count, plural, =0 {rien de nouveau cette semaine} one {# nouveau cette semaine} other {# nouveaux cette semaine}}',
    'theme.weeks': 'Messages par semaine depuis {weeks} semaines, de {first} à {last}',
    'theme.leads': '{count, plural, one {# piste d’action} other {# pistes d’action}}',
    'theme.moving': 'dont {count} en mouvement',
    'theme.leads.label': 'Pistes d’action du thème {number}',
    'theme.findings': '{count, plural, one {# constat} other {# constats}}',
    'themes.register': 'Voir le registre des pistes',
  },
  en: {
    title: 'Home',
    'title.visitor': 'A place to talk about social innovation, across all sectors.',
    'title.member': 'The conversation goes on here.',
    'lead.event':
      'On {date}, {about, select, true {about } other {}}{count, plural, one {# person} other {# people}} from {sectors, plural, one {# sector} other {# sectors}} asked for a lasting place to talk. Here it is: {themes, plural, one {# theme} other {# themes}}, {leads, plural, one {# action lead} other {# action leads}}, and the people who work on them.',
    'lead.undated':
      'A lasting place to talk: {themes, plural, one {# theme} other {# themes}}, {leads, plural, one {# action lead} other {# action leads}}, and the people who work on them.',
    'lead.visitor': 'Reading is open to everyone.',
    description:
      '{network}: {themes, plural, one {# theme} other {# themes}}, {leads, plural, one {# action lead} other {# action leads}}, open discussions and a weekly digest by e-mail.',
    'action.read': 'Read the discussions',
    'action.sign-in': 'Sign in or write',
    'action.resume': 'Resume reading',
    'action.news': 'See what is new',
    'action.open': 'Open a discussion',
    recent: 'Recent discussions',
    'recent.empty': 'No discussion yet',
    'recent.empty.text': 'The first question is yours: a real case, something you are looking for.',
    'recent.all': 'See all discussions',
    around: 'Event and first visit',
    'event.next': 'Next event',
    'event.last': 'Last event',
    'event.attendance':
      '{about, select, true {About } other {}}{count, plural, one {# person} other {# people}}, {organisations, plural, =0 {no organisation named} one {# organisation} other {# organisations}}',
    'first-visit': 'First visit?',
    'first-visit.read': '<strong>Read</strong>: nothing to do, everything is open here.',
    'first-visit.receive': '<strong>Receive</strong>: an e-mail address, confirmed.',
    'first-visit.write': '<strong>Write</strong>: the same address, then your name and sector, only once.',
    'first-visit.names': 'You see the name and sector of those who write. Profiles are for members only.',
    'digest.title': 'The weekly digest, by e-mail',
    'digest.when': 'One e-mail, on {weekday} at {hour}: what was said under the themes you follow.',
    'digest.when.all': 'One e-mail, on {weekday} at {hour}: what was said under each theme.',
    'digest.address': 'Your e-mail address',
    'digest.submit': 'Receive the digest',
    'digest.help': 'No password, no profile. You confirm the address, and every e-mail says how to stop.',
    'digest.settings': 'Set my e-mails',
    'digest.settings.text': 'Themes, day, hour, language: all of it can be changed, or stopped, in a moment.',
    'cloth.title': 'The cloth of the forum.',
    'cloth.caption':
      '{leads, plural, one {One lead} other {# leads}}, {weeks} weeks: a stitch each time someone writes, thicker where the talk is richer.',
    'cloth.label':
      'Activity of {leads, plural, one {# lead} other {# leads}} over {weeks} weeks. Most active: {codes}.',
    'cloth.label.none': 'Activity of {leads, plural, one {# lead} other {# leads}} over {weeks} weeks.',
    'cloth.empty.title': 'The cloth of the forum will grow here.',
    'cloth.empty':
      '{active, plural, =0 {Nobody has written yet.} one {The forum is in its first active week.} other {The forum has had # active weeks.}} The cloth will show from {first, plural, one {the first active week} other {# active weeks}} on: one row per lead, a stitch each time someone writes.',
    'cloth.empty.label':
      'An empty warp: {leads, plural, one {# row} other {# rows, one per lead}}, without a stitch.',
    'themes.title':
      '{themes, plural, one {One theme} other {# themes}}, {leads, plural, one {one action lead} other {# action leads}}',
    'theme.threads': '{count, plural, =0 {No discussion} one {# discussion} other {# discussions}}',
    'theme.posts': '{count, plural, one {# message} other {# messages}}',
    'theme.fresh':
      '{count, plural, =0 {nothing new this week} one {# new this week} other {# new this week}}',
    'theme.weeks': 'Messages per week over {weeks} weeks, from {first} to {last}',
    'theme.leads': '{count, plural, one {# action lead} other {# action leads}}',
    'theme.moving': '{count} of them moving',
    'theme.leads.label': 'Action leads of theme {number}',
    'theme.findings': '{count, plural, one {# finding} other {# findings}}',
    'themes.register': 'See the register of leads',
  },
});

export const say = (locale: Locale) => translate(messages, locale);
