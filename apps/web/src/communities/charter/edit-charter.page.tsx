import { CHARTER_MAX, communityPath } from '@forum/communities';
import { Button, Composer, ErrorSummary, LinkButton, RadioGroup, TextArea } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { CommunityFrame } from '../frame/community-frame.partial.js';
import type { CommunityFrameProps } from '../frame/community-shell.js';
import { sayCharter } from './messages.js';

export interface EditCharterPageProps extends Framed {
  readonly frame: CommunityFrameProps;
  readonly values: { readonly text: string; readonly lang: string };
  readonly errors: Readonly<Record<string, string>>;
}

/** A new version of the charter. */
export function EditCharterPage({ shell, frame, values, errors }: EditCharterPageProps) {
  const { locale } = shell;
  const t = sayCharter(locale);
  const path = communityPath(frame.community, 'charte');
  const list = Object.entries(errors).map(([id, text]) => ({ id, text }));
  return (
    <CommunityFrame shell={shell} frame={frame} title={t('edit.title')} hasErrors={list.length > 0}>
      <div class="etroite mt">
        <p>{t('edit.lead')}</p>
        <ErrorSummary locale={locale} errors={list} />
        <Composer action={`${path}/modifier`} csrf={shell.csrf} class="mt">
          <Fields locale={locale} values={values} errors={errors} />
          <p class="grappe">
            <Button>{t('edit.submit')}</Button>
            <LinkButton kind="link" href={path}>
              {t('edit.cancel')}
            </LinkButton>
          </p>
        </Composer>
      </div>
    </CommunityFrame>
  );
}

type FieldsProps = Pick<EditCharterPageProps, 'values' | 'errors'> & {
  readonly locale: Framed['shell']['locale'];
};

function Fields({ locale, values, errors }: FieldsProps) {
  const t = sayCharter(locale);
  return (
    <>
      <TextArea
        locale={locale}
        name="text"
        label={t('edit.text')}
        help={t('edit.help')}
        value={values.text}
        error={errors.text}
        rows={14}
        maxlength={CHARTER_MAX}
        required
      />
      <RadioGroup
        locale={locale}
        name="lang"
        label={t('edit.lang')}
        value={values.lang}
        error={errors.lang}
        choices={[
          { value: 'fr', label: t('edit.fr') },
          { value: 'en', label: t('edit.en') },
        ]}
      />
    </>
  );
}
