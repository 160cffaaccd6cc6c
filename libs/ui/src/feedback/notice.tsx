import type { ComponentChildren } from 'preact';
import { classes } from '../document/classes.js';
import { Icon } from '../icons/icon.js';
import type { IconName } from '../icons/symbols.js';

export type NoticeKind = 'info' | 'success' | 'alert' | 'danger';

export interface NoticeProps {
  kind?: NoticeKind;
  title?: ComponentChildren;
  /** 2 or 3, so that the page's outline stays in order. */
  level?: 2 | 3;
  /** `status` when it answers what the person just did, `alert` when it refuses it. */
  role?: 'status' | 'alert' | 'group';
  class?: string;
  children?: ComponentChildren;
}

const LOOKS: Record<NoticeKind, { suffix: string; icon: IconName }> = {
  info: { suffix: '', icon: 'info' },
  success: { suffix: 'avis--succes', icon: 'check' },
  alert: { suffix: 'avis--alerte', icon: 'alert' },
  danger: { suffix: 'avis--danger', icon: 'alert' },
};

/** A state in colour, icon and words at once. It stays: nothing vanishes by itself. */
export function Notice({ kind = 'info', title, level = 2, role, class: extra, children }: NoticeProps) {
  const { suffix, icon } = LOOKS[kind];
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div class={classes('avis', suffix, extra)} role={role}>
      <Icon name={icon} />
      {title !== undefined && <Heading>{title}</Heading>}
      {children}
    </div>
  );
}
