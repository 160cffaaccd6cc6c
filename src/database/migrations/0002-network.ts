import type { QueryRunner } from 'typeorm';
import { ForwardOnly } from '../forward-only.js';

/** The network that the forum belongs to, the settings that differ from their defaults, the shared vocabulary. */
export class Network1700000002000 extends ForwardOnly {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(network);
    await runner.query(vocabulary);
  }
}

const network = `
  create table network (
    -- One row: a forum belongs to one network.
    id smallint primary key default 1 check (id = 1),
    code text not null check (code <> ''),
    name_fr text not null check (name_fr <> ''),
    name_en text not null check (name_en <> ''),
    motto_fr text,
    motto_en text,
    partners jsonb not null default '[]' check (jsonb_typeof(partners) = 'array'),
    forum_name text not null default 'Forum permanent' check (forum_name <> ''),
    officer_title_fr text,
    officer_title_en text,
    officer_contact text,
    postal_address text,
    check ((motto_fr is null) = (motto_en is null)),
    check ((officer_title_fr is null) = (officer_title_en is null)),
    check ((officer_title_fr is null) = (officer_contact is null))
  );
  create table setting (
    key text primary key check (key ~ '^[a-zA-Z]+(\\.[a-zA-Z]+)+$'),
    value jsonb not null,
    updated_at timestamptz not null default now()
  );
`;

const vocabulary = ['sector', 'actor_role', 'innovation_phase']
  .map(
    (table) => `
  create table ${table} (
    code text primary key check (code ~ '^[a-z]+(-[a-z]+)*$'),
    label_fr text not null check (label_fr <> ''),
    label_en text not null check (label_en <> ''),
    position smallint not null check (position > 0)
  );`,
  )
  .join('');
