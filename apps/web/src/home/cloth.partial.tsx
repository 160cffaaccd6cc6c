import type { Locale } from '@forum/i18n';
import { Cloth, type ClothRow } from '@forum/ui';
import { say } from './messages.js';

export interface ClothProps {
  /** One row per lead. */
  readonly rows: readonly ClothRow[];
  readonly weeks: number;
  /** Weeks in which somebody wrote. */
  readonly active: number;
  /** The cloth is shown from this active week on. */
  readonly first: number;
  /** Codes of the leads that are most written about, the first of them first. */
  readonly busiest: readonly string[];
}

/** The cloth; before there is enough of it, its empty warp and what will grow there. */
export function ClothFigure({ locale, ...cloth }: ClothProps & { readonly locale: Locale }) {
  const t = say(locale);
  const leads = cloth.rows.length;
  if (leads === 0) return null;
  if (cloth.active < cloth.first) {
    return (
      <Cloth
        rows={cloth.rows.map((row) => ({ ...row, weeks: [] }))}
        label={t('cloth.empty.label', { leads })}
        caption={
          <>
            <strong>{t('cloth.empty.title')}</strong>{' '}
            {t('cloth.empty', { active: cloth.active, first: cloth.first })}
          </>
        }
      />
    );
  }
  const said = { leads, weeks: cloth.weeks };
  return (
    <Cloth
      rows={cloth.rows}
      label={
        cloth.busiest.length === 0
          ? t('cloth.label.none', said)
          : t('cloth.label', { ...said, codes: cloth.busiest.join(', ') })
      }
      caption={
        <>
          <strong>{t('cloth.title')}</strong> {t('cloth.caption', said)}
        </>
      }
    />
  );
}
