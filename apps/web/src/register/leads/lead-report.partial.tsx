import type { Locale } from '@forum/i18n';
import { LEAD_STATES } from '@forum/register';
import { Button, Details, Field, Form, leadStateName, Select, TextArea } from '@forum/ui';
import { type FieldProblems, fieldSentences } from '../../http/index.js';
import { say } from '../messages.js';

export interface LeadReport {
  readonly state: string;
  readonly progress: string;
  readonly note: string;
  readonly evidenceUrl: string;
  readonly problems: FieldProblems;
}

export interface LeadReportFormProps {
  readonly locale: Locale;
  readonly csrf: string | undefined;
  readonly code: string;
  readonly report: LeadReport;
}

/** What is wrong with it, by field. */
export function reportErrors({ problems }: LeadReport, locale: Locale): Array<{ id: string; text: string }> {
  return Object.entries(fieldSentences(problems, locale)).map(([id, text]) => ({ id, text }));
}

/** Where a lead stands now, for those who may say so; what was typed and refused comes back. */
export function LeadReportForm(props: LeadReportFormProps) {
  const { locale, csrf, code, report } = props;
  const t = say(locale);
  return (
    <Details summary={t('lead.report')} open={Object.keys(report.problems).length > 0} class="mt">
      <Form action={`/pistes/${code}/avancees`} {...(csrf ? { csrf } : {})} class="pile" id="avancee">
        <p class="aide">{t('lead.report.help')}</p>
        <Standing {...props} />
        <Words {...props} />
        <p>
          <Button>{t('lead.report.submit')}</Button>
        </p>
      </Form>
    </Details>
  );
}

function Standing({ locale, report }: LeadReportFormProps) {
  const t = say(locale);
  const errors = fieldSentences(report.problems, locale);
  return (
    <div class="deux">
      <Select
        locale={locale}
        name="state"
        label={t('lead.report.state')}
        value={report.state}
        options={LEAD_STATES.map((value) => ({ value, label: leadStateName(value, locale) }))}
        error={errors.state}
      />
      <Field
        locale={locale}
        name="progress"
        label={t('lead.report.progress')}
        type="number"
        inputmode="numeric"
        min={0}
        max={100}
        required
        value={report.progress}
        error={errors.progress}
      />
    </div>
  );
}

function Words({ locale, report }: LeadReportFormProps) {
  const t = say(locale);
  const errors = fieldSentences(report.problems, locale);
  return (
    <>
      <TextArea
        locale={locale}
        name="note"
        label={t('lead.report.note')}
        help={t('lead.report.note.help')}
        rows={4}
        required
        value={report.note}
        error={errors.note}
      />
      <Field
        locale={locale}
        name="evidenceUrl"
        label={t('lead.report.evidence')}
        note={t('lead.report.optional')}
        help={t('lead.report.evidence.help')}
        type="url"
        value={report.evidenceUrl}
        error={errors.evidenceUrl}
      />
    </>
  );
}
