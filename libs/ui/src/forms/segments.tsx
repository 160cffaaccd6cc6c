import type { Locale } from '@forum/i18n';
import type { ComponentChildren } from 'preact';
import { say } from '../messages.js';

export interface SegmentsProps {
  name: string;
  legend: ComponentChildren;
  /** Read aloud only; the default, because a title usually stands above. */
  legendHidden?: boolean;
  options: ReadonlyArray<{ value: string; label: string }>;
  value?: string;
}

/** Radio buttons side by side, for a short scale. */
export function Segments({ name, legend, legendHidden = true, options, value }: SegmentsProps) {
  return (
    <fieldset>
      <legend class={legendHidden ? 'sr' : undefined}>{legend}</legend>
      <div class="segments">
        {options.map((option) => (
          <label key={option.value}>
            <input type="radio" name={name} value={option.value} checked={option.value === value} />{' '}
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

/** From least to most mail; the same order everywhere. */
export const FOLLOW_LEVELS = ['none', 'digest', 'main', 'instant'] as const;
export type FollowLevel = (typeof FOLLOW_LEVELS)[number];

export interface FollowLevelsProps extends Omit<SegmentsProps, 'options' | 'value'> {
  locale: Locale;
  value?: FollowLevel;
}

export function FollowLevels({ locale, ...segments }: FollowLevelsProps) {
  const t = say(locale);
  const options = FOLLOW_LEVELS.map((level) => ({ value: level, label: t(`follow.${level}`) }));
  return <Segments {...segments} options={options} />;
}
