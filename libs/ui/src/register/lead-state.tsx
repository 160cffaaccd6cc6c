import type { Locale } from '@forum/i18n';
import type { ComponentChildren } from 'preact';
import { say } from '../messages.js';
import { themeMark } from './theme-mark.js';

export const LEAD_STATES = ['proposed', 'explored', 'underway', 'achieved', 'set-aside'] as const;
export type LeadStateName = (typeof LEAD_STATES)[number];

/** Stitches reached; a lead that is set aside has none. */
const STITCHES: Record<LeadStateName, number> = {
  proposed: 1,
  explored: 2,
  underway: 3,
  achieved: 4,
  'set-aside': 0,
};

export interface LeadStateProps {
  locale: Locale;
  state: LeadStateName;
  /** Where the surroundings carry no theme. */
  theme?: number;
}

export function LeadState({ locale, state, theme }: LeadStateProps) {
  return (
    <span class="etat" data-theme={themeMark(theme)}>
      <span class="points" data-n={STITCHES[state]} aria-hidden="true" />
      {say(locale)(`lead.${state}`)}
    </span>
  );
}

/** In words, for lists of choices and mails. */
export function leadStateName(state: LeadStateName, locale: Locale): string {
  return say(locale)(`lead.${state}`);
}

export interface LeadStepsProps {
  locale: Locale;
  state: LeadStateName;
  /** "depuis le 6 octobre", under the step it belongs to. */
  notes?: Partial<Record<LeadStateName, ComponentChildren>>;
}

/** The four states in a row, those reached in colour; nothing is reached by a lead that is set aside. */
export function LeadSteps({ locale, state, notes = {} }: LeadStepsProps) {
  const t = say(locale);
  const reached = STITCHES[state];
  return (
    <ol class="etapes">
      {LEAD_STATES.slice(0, 4).map((step, index) => (
        <li
          key={step}
          class={index < reached ? 'fait' : undefined}
          aria-current={step === state ? 'step' : undefined}
        >
          {t(`lead.${step}`)}
          {notes[step] !== undefined && <span class="meta">{notes[step]}</span>}
        </li>
      ))}
    </ol>
  );
}
