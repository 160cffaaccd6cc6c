import type { Locale } from '@forum/i18n';
import { Button, Details, Field, Form } from '@forum/ui';
import { SECTIONS } from '../frame/administration-frame.partial.js';
import { sayOfNetwork } from './messages.js';
import { SETTING_GROUPS, type SettingGroup, type ShownSetting } from './setting-groups.js';
import { sayOfSettings } from './settings.messages.js';

/** A setting as the form shows it: what was typed or holds, and where it started. */
export interface ShownValue {
  readonly value: string;
  readonly preset: string;
}

export interface SettingsFormProps {
  readonly locale: Locale;
  readonly csrf: string | undefined;
  readonly settings: Readonly<Record<ShownSetting, ShownValue>>;
  readonly errors: Readonly<Record<string, string>>;
}

/** All settings in one form, folded by group; a group with something wrong in it stands open. */
export function SettingsForm({ csrf, ...props }: SettingsFormProps) {
  const t = sayOfNetwork(props.locale);
  return (
    <Form action={`${SECTIONS.network}/reglages`} csrf={csrf} class="pile">
      <p class="meta">{t('settings.text')}</p>
      <div>
        {(Object.keys(SETTING_GROUPS) as SettingGroup[]).map((group) => (
          <Group key={group} group={group} {...props} />
        ))}
      </div>
      <p>
        <Button>{t('settings.save')}</Button>
      </p>
    </Form>
  );
}

type GroupProps = Omit<SettingsFormProps, 'csrf'> & { readonly group: SettingGroup };

function Group({ group, locale, settings, errors }: GroupProps) {
  const t = sayOfNetwork(locale);
  const keys: readonly ShownSetting[] = SETTING_GROUPS[group];
  const changed = keys.filter((key) => settings[key].value !== settings[key].preset).length;
  const wrong = keys.some((key) => errors[key] !== undefined);
  return (
    <Details
      summary={sayOfSettings(locale)(`group.${group}`)}
      open={wrong}
      {...(changed === 0 ? {} : { meta: t('settings.changed', { count: changed }) })}
    >
      <div class="deux">
        {keys.map((key) => (
          <Setting key={key} name={key} locale={locale} shown={settings[key]} error={errors[key]} />
        ))}
      </div>
    </Details>
  );
}

function Setting({
  name,
  locale,
  shown: { value, preset },
  error,
}: {
  readonly name: ShownSetting;
  readonly locale: Locale;
  readonly shown: ShownValue;
  readonly error: string | undefined;
}) {
  return (
    <Field
      locale={locale}
      name={name}
      label={sayOfSettings(locale)(name)}
      note={`(${sayOfNetwork(locale)('settings.default', { value: preset })})`}
      error={error}
      value={value}
      required
      {...(name === 'forum.timeZone' ? {} : { inputmode: 'numeric' as const, look: 'short' as const })}
    />
  );
}
