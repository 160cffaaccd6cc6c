export type ConfigProblem = 'invalid' | 'missing';

const sentences = {
  fr: {
    invalid: (name: string) =>
      `La variable d’environnement ${name} n’est pas valable : corrigez-la ou retirez-la.`,
    missing: (name: string, because: string) =>
      `La variable d’environnement ${name} manque : ${because} l’exige.`,
  },
  en: {
    invalid: (name: string) => `The environment variable ${name} is not valid: correct it or remove it.`,
    missing: (name: string, because: string) =>
      `The environment variable ${name} is missing: ${because} requires it.`,
  },
};

/** A bad or missing environment variable. `sentence` names it, and never repeats its value: it may be a secret. */
export class ConfigError extends Error {
  constructor(
    readonly variable: string,
    readonly problem: ConfigProblem,
    readonly because = '',
  ) {
    super(sentences.en[problem](variable, because));
    this.name = 'ConfigError';
  }

  sentence(locale: 'fr' | 'en'): string {
    return sentences[locale][this.problem](this.variable, this.because);
  }
}
