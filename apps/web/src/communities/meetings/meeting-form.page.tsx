import { Button, Checkbox, ErrorSummary, Field, Form, LinkButton, Narrow, Select, TextArea } from '@forum/ui';
import type { Framed } from '../../http/index.js';
import { CommunityFrame } from '../frame/community-frame.partial.js';
import type { CommunityFrameProps } from '../frame/community-shell.js';
import { sayMeetings } from './messages.js';

export type MeetingValues = Readonly<
  Record<
    | 'title'
    | 'agenda'
    | 'startsAt'
    | 'endsAt'
    | 'timeZone'
    | 'place'
    | 'videoUrl'
    | 'capacity'
    | 'followUp'
    | 'minutes',
    string
  >
>;

export interface MeetingFormProps extends Framed {
  readonly frame: CommunityFrameProps;
  readonly task: 'hold' | 'edit' | 'minute';
  readonly action: string;
  readonly back: string;
  readonly values: MeetingValues;
  readonly errors: Readonly<Record<string, string>>;
  readonly zones: ReadonlyArray<{ readonly value: string; readonly label: string }>;
}

/** Announcing a meeting, changing it, or writing its minutes. */
export function MeetingFormPage(props: MeetingFormProps) {
  const { shell, frame, task, action, back, errors } = props;
  const t = sayMeetings(shell.locale);
  const list = Object.entries(errors).map(([id, text]) => ({ id, text }));
  return (
    <CommunityFrame shell={shell} frame={frame} title={t(`${task}.title`)} hasErrors={list.length > 0}>
      <Narrow>
        <p class="lecture mt">{t(`${task}.lead`)}</p>
        <ErrorSummary locale={shell.locale} errors={list} />
        <Form action={action} csrf={shell.csrf} class="pile mt">
          {task === 'minute' ? (
            <Minutes {...props} />
          ) : (
            <>
              <What {...props} />
              <When {...props} />
              <Where {...props} />
              <FollowUp {...props} />
            </>
          )}
          <p class="grappe">
            <Button>{t(`${task}.submit`)}</Button>
            <LinkButton kind="link" href={back}>
              {t('back')}
            </LinkButton>
          </p>
        </Form>
      </Narrow>
    </CommunityFrame>
  );
}

function Minutes({ shell: { locale }, values, errors }: MeetingFormProps) {
  const t = sayMeetings(locale);
  return (
    <TextArea
      locale={locale}
      name="minutes"
      label={t('minutes')}
      help={t('markdown')}
      rows={14}
      value={values.minutes}
      error={errors.minutes}
    />
  );
}

function What({ shell: { locale }, values, errors }: MeetingFormProps) {
  const t = sayMeetings(locale);
  return (
    <>
      <Field
        locale={locale}
        name="title"
        label={t('field.title')}
        value={values.title}
        error={errors.title}
        maxlength={200}
        required
      />
      <TextArea
        locale={locale}
        name="agenda"
        label={t('field.agenda')}
        help={t('markdown')}
        value={values.agenda}
        error={errors.agenda}
      />
    </>
  );
}

function When({ shell: { locale }, values, errors, zones }: MeetingFormProps) {
  const t = sayMeetings(locale);
  return (
    <>
      {(['startsAt', 'endsAt'] as const).map((name) => (
        <Field
          key={name}
          locale={locale}
          name={name}
          type="datetime-local"
          label={t(`field.${name}`)}
          value={values[name]}
          error={errors[name]}
          required
        />
      ))}
      <Select
        locale={locale}
        name="timeZone"
        label={t('field.timeZone')}
        value={values.timeZone}
        error={errors.timeZone}
        options={zones}
      />
    </>
  );
}

function Where({ shell: { locale }, values, errors }: MeetingFormProps) {
  const t = sayMeetings(locale);
  return (
    <>
      <Field
        locale={locale}
        name="place"
        label={t('field.place')}
        value={values.place}
        error={errors.place}
        maxlength={300}
      />
      <Field
        locale={locale}
        name="videoUrl"
        type="url"
        label={t('field.videoUrl')}
        help={t('field.videoUrl.help')}
        value={values.videoUrl}
        error={errors.videoUrl}
      />
      <Field
        locale={locale}
        name="capacity"
        inputmode="numeric"
        look="short"
        label={t('field.capacity')}
        help={t('field.capacity.help')}
        value={values.capacity}
        error={errors.capacity}
      />
    </>
  );
}

function FollowUp({ shell: { locale }, values }: MeetingFormProps) {
  return (
    <Checkbox
      locale={locale}
      name="followUp"
      value="1"
      label={sayMeetings(locale)('field.followUp')}
      checked={values.followUp !== ''}
    />
  );
}
