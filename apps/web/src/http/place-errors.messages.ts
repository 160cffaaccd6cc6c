/** Refusals where a discussion is organised, or a question put to it; part of the one catalogue of errors. */
export const placeErrors = {
  fr: {
    'poll-closed': 'Ce vote est fermé.',
    'poll-not-for-you': 'Ce vote est réservé aux personnes qui ont écrit dans la discussion.',
    'poll-too-short': 'Laissez au moins {hours, plural, one {# heure} other {# heures}} pour voter.',
    'poll-too-long': 'Un vote dure au plus {days, plural, one {# jour} other {# jours}}.',
    'two-options': 'Proposez au moins deux réponses.',
    'same-option-twice': 'La même réponse est proposée deux fois.',
    'hands-have-options': 'Un vote à main levée a déjà ses réponses : pour, contre, abstention.',
    'one-choice': 'Choisissez une seule réponse.',
    'not-a-discussion': 'Donnez l’adresse ou le numéro d’une discussion que vous pouvez lire.',
    'same-discussion': 'C’est la discussion elle-même : choisissez-en une autre.',
    'other-community':
      'Les deux discussions ne sont pas ouvertes aux mêmes personnes : déplacez d’abord l’une des deux.',
    'no-post-chosen': 'Choisissez au moins un message de cette discussion.',
    'opening-stays': 'Le premier message reste : sans lui, la discussion n’aurait plus de début.',
    'first-not-published':
      'Le premier message choisi n’est pas visible de tout le monde : commencez par un autre.',
    'curation-hidden': 'Une discussion masquée reste telle quelle : rétablissez-la d’abord.',
    'curation-too-many': 'C’est trop de messages à la fois : au plus {max}.',
    'curation-late': 'Le délai de {days, plural, one {# jour} other {# jours}} pour annuler est passé.',
    'curation-moved-on':
      'Des messages ont été déplacés de nouveau depuis : annulez d’abord la décision la plus récente.',
    'curation-answered':
      'On a écrit depuis dans la nouvelle discussion : pour tout réunir, fusionnez les deux.',
    'curation-changed': 'La discussion a changé depuis : cette décision ne peut plus être annulée.',
  },
  en: {
    'poll-closed': 'This poll is closed.',
    'poll-not-for-you': 'This poll is for the people who have written in the discussion.',
    'poll-too-short': 'Leave at least {hours, plural, one {# hour} other {# hours}} to vote.',
    'poll-too-long': 'A poll lasts at most {days, plural, one {# day} other {# days}}.',
    'two-options': 'Offer at least two answers.',
    'same-option-twice': 'The same answer is offered twice.',
    'hands-have-options': 'A show of hands has its answers already: for, against, abstention.',
    'one-choice': 'Choose one answer only.',
    'not-a-discussion': 'Give the address or the number of a discussion that you can read.',
    'same-discussion': 'That is the discussion itself: choose another one.',
    'other-community': 'The two discussions are not open to the same people: move one of them first.',
    'no-post-chosen': 'Choose at least one message of this discussion.',
    'opening-stays': 'The first message stays: without it, the discussion would have no beginning.',
    'first-not-published': 'The first message chosen is not visible to everyone: begin with another one.',
    'curation-hidden': 'A hidden discussion stays as it is: restore it first.',
    'curation-too-many': 'That is too many messages at once: at most {max}.',
    'curation-late':
      'The {days, plural, one {# day} other {# days}} in which this could be undone have passed.',
    'curation-moved-on': 'Messages have been moved again since: undo the latest decision first.',
    'curation-answered':
      'People have written in the new discussion since: to bring it all together, merge the two.',
    'curation-changed': 'The discussion has changed since: this decision can no longer be undone.',
  },
} as const;
