import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** Themes, findings, workshop questions, action leads and their progress, priorities; the shared vocabulary. */
export class Register1700000005000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(register);
    await runner.query(glossary);
  }
}

const register = `
  create table theme (
    number smallint primary key check (number > 0),
    title_fr text not null,
    title_en text not null
  );
  create table finding (
    theme smallint not null references theme (number),
    number smallint not null check (number > 0),
    text_fr text not null,
    text_en text not null,
    audience_fr text,
    audience_en text,
    primary key (theme, number)
  );
  create table workshop_question (
    theme smallint not null references theme (number),
    number smallint not null check (number > 0),
    text_fr text not null,
    text_en text not null,
    primary key (theme, number)
  );
  create table lead (
    code text primary key check (code ~ '^[1-9][0-9]?[A-Z]$'),
    theme smallint not null references theme (number),
    letter text not null,
    title_fr text not null,
    title_en text not null,
    raised_by text check (raised_by in ('participants')),
    state text not null default 'proposed' check (state in ('proposed', 'explored', 'underway', 'achieved', 'set-aside')),
    progress smallint not null default 0 check (progress between 0 and 100),
    last_update_at timestamptz,
    check (code = theme || letter),
    unique (theme, letter)
  );
  create table lead_update (
    id bigint generated always as identity primary key,
    lead_code text not null references lead (code),
    state text not null check (state in ('proposed', 'explored', 'underway', 'achieved', 'set-aside')),
    progress smallint not null check (progress between 0 and 100),
    note text not null,
    evidence_url text,
    author_id bigint not null references account (id),
    recorded_at timestamptz not null default now()
  );
  create index lead_update_lead on lead_update (lead_code, recorded_at desc);
  create table priority (
    position smallint primary key,
    text_fr text not null,
    text_en text not null
  );
  create table priority_lead (
    priority smallint not null references priority (position) on delete cascade,
    lead_code text not null references lead (code),
    position smallint not null,
    primary key (priority, lead_code)
  );
`;

const glossary = `
  create table glossary_term (
    id bigint generated always as identity primary key,
    slug text not null unique,
    term_fr text not null,
    term_en text not null,
    definition_fr text,
    definition_en text,
    position smallint not null
  );
`;
