import { catalogue, type Locale, translate } from '@forum/i18n';

/** The words of the founding content's page. */
const messages = catalogue({
  fr: {
    lead: 'Ce que le forum contient depuis sa fondation. Il se change dans le fichier du contenu fondateur, puis se charge par la console.',
    command: 'Pour le charger :',
    counts: 'Ce qui est chargé',
    themes: 'Thèmes',
    findings: 'Constats',
    leads: 'Pistes d’action',
    questions: 'Questions d’atelier',
    priorities: 'Priorités',
    terms: 'Mots du glossaire',
    events: 'Événements',
    organisations: 'Organisations',
    openings: 'Discussions d’ouverture',
    caption: 'Pistes du thème {number}',
    code: 'Piste',
    french: 'Français',
    english: 'Anglais',
    state: 'État',
    empty: 'Rien n’est chargé',
    'empty.text': 'Il se charge par la console.',
  },
  en: {
    lead: 'What the forum has held since it was founded. It changes in the file of the founding content, which is then loaded from the console.',
    command: 'To load it:',
    counts: 'What is loaded',
    themes: 'Themes',
    findings: 'Findings',
    leads: 'Action leads',
    questions: 'Workshop questions',
    priorities: 'Priorities',
    terms: 'Glossary words',
    events: 'Events',
    organisations: 'Organisations',
    openings: 'Opening discussions',
    caption: 'Leads of theme {number}',
    code: 'Lead',
    french: 'French',
    english: 'English',
    state: 'State',
    empty: 'Nothing is loaded',
    'empty.text': 'It is loaded from the console.',
  },
});

export const sayOfContent = (locale: Locale) => translate(messages, locale);
