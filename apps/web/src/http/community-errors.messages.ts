/** Refusals around what a community is and who answers for it; part of the one catalogue of errors. */
export const communityErrors = {
  fr: {
    'bad-slug': 'L’adresse se compose de lettres minuscules sans accent, de chiffres et de traits d’union.',
    'slug-taken': 'Cette adresse est déjà prise : choisissez-en une autre.',
    'no-such-account': 'Aucun compte n’a cette adresse.',
    'administrators-only': 'Seules les personnes qui administrent le forum peuvent dire cela.',
    'administrators-decide': 'Une personne qui administre le forum décide de cela.',
    'owners-only': 'Seules les personnes responsables de la communauté peuvent faire cela.',
    'not-a-proposal': 'Cette proposition n’attend plus de décision : quelqu’un en a décidé entre-temps.',
    'decide-the-proposal': 'C’est une proposition : ouvrez-la à l’essai, ou refusez-la.',
    'not-a-member': 'Choisissez une personne qui est membre de la communauté.',
    'archived-settings': 'Cette communauté n’est pas ouverte : sa charte ne change pas.',
  },
  en: {
    'bad-slug': 'An address is made of lower-case letters without accents, digits and hyphens.',
    'slug-taken': 'This address is already taken: choose another one.',
    'no-such-account': 'No account has this address.',
    'administrators-only': 'Only administrators of the forum can say this.',
    'administrators-decide': 'An administrator of the forum decides this.',
    'owners-only': 'Only those responsible for the community can do this.',
    'not-a-proposal': 'This proposal no longer waits for a decision: someone has decided meanwhile.',
    'decide-the-proposal': 'This is a proposal: open it on trial, or refuse it.',
    'not-a-member': 'Choose somebody who is a member of the community.',
    'archived-settings': 'This community is not open: its charter does not change.',
  },
} as const;
