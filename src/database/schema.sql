-- What the migrations make of an empty database, the job queue's own schema apart. Written by a test, read by people:
-- UPDATE_SCHEMA=1 NODE_OPTIONS=--experimental-vm-modules npx jest test/architecture/schema

create extension if not exists pg_trgm;
create extension if not exists unaccent;
create text search configuration search_en (parser = "default");
create text search configuration search_fr (parser = "default");
alter text search configuration search_en add mapping for asciihword, asciiword, hword, hword_asciipart, hword_part with english_stem;
alter text search configuration search_en add mapping for email, file, float, host, hword_numpart, int, numhword, numword, sfloat, uint, url, url_path, version with simple;
alter text search configuration search_en add mapping for word with unaccent, english_stem;
alter text search configuration search_fr add mapping for asciihword, asciiword, hword, hword_asciipart, hword_part with french_stem;
alter text search configuration search_fr add mapping for email, file, float, host, hword_numpart, int, numhword, numword, sfloat, uint, url, url_path, version with simple;
alter text search configuration search_fr add mapping for word with unaccent, french_stem;
CREATE OR REPLACE FUNCTION refuse_change()
 RETURNS trigger
 LANGUAGE plpgsql
AS $function$
  begin
    if tg_op = 'DELETE' and current_setting('forum.retention', true) = 'on' then return old; end if;
    raise exception 'the table % is append-only', tg_table_name;
  end $function$
;
CREATE OR REPLACE FUNCTION search_clean(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
    select regexp_replace(lower(words), '[^[:alnum:]]+', ' ', 'g')
  $function$
;
CREATE OR REPLACE FUNCTION search_fold(words text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
    select replace(replace(translate(words,
      'àâäáãåçéèêëíìîïñóòôöõúùûüýÿÀÂÄÁÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕÚÙÛÜÝŸ',
      'aaaaaaceeeeiiiinooooouuuuyyAAAAAACEEEEIIIINOOOOOUUUUYY'), 'œ', 'oe'), 'æ', 'ae')
  $function$
;
CREATE OR REPLACE FUNCTION search_phrase(words text)
 RETURNS tsquery
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
    select search_phrase_in('pg_catalog.french', search_clean(words))
      || search_phrase_in('pg_catalog.english', search_clean(words))
      || phraseto_tsquery('pg_catalog.simple', search_fold(search_clean(words)))
  $function$
;
CREATE OR REPLACE FUNCTION search_phrase_in(configuration regconfig, words text)
 RETURNS tsquery
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
    select search_fold(phraseto_tsquery(configuration, words)::text)::tsquery
      || phraseto_tsquery(configuration, search_fold(words))
  $function$
;
CREATE OR REPLACE FUNCTION search_plain(html text)
 RETURNS text
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
    select replace(replace(replace(replace(replace(
      regexp_replace(html, '<[^>]*>', ' ', 'g'), '&lt;', '<'), '&gt;', '>'), '&quot;', '"'), '&#39;', ''''), '&amp;', '&')
  $function$
;
CREATE OR REPLACE FUNCTION search_stems(configuration regconfig, words text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
    select (search_fold(to_tsvector(configuration, words)::text) || ' '
      || to_tsvector(configuration, search_fold(words))::text)::tsvector
  $function$
;
CREATE OR REPLACE FUNCTION search_vector(lang text, words text)
 RETURNS tsvector
 LANGUAGE sql
 IMMUTABLE PARALLEL SAFE
AS $function$
    select search_stems(case lang when 'en' then 'pg_catalog.english'::regconfig else 'pg_catalog.french'::regconfig end,
      search_clean(left(words, 100000)))
  $function$
;
create table account (
  id bigint not null generated always as identity,
  kind text not null default 'person'::text,
  name text,
  sector_code text,
  organisation_id bigint,
  about text,
  locale text not null default 'fr'::text,
  time_zone text not null default 'America/Toronto'::text,
  registered_via text not null,
  suspended_until timestamp with time zone,
  suspension_reason text,
  created_at timestamp with time zone not null default now(),
  last_seen_at timestamp with time zone,
  previous_visit_at timestamp with time zone,
  closed_at timestamp with time zone,
  slowed_until timestamp with time zone,
  slow_minutes integer,
  silenced_until timestamp with time zone,
  constraint account_pkey PRIMARY KEY (id),
  constraint account_about_check CHECK ((length(about) <= 1000)),
  constraint account_check CHECK (((suspended_until IS NULL) = (suspension_reason IS NULL))),
  constraint account_check1 CHECK (((closed_at IS NULL) OR (name IS NULL))),
  constraint account_check2 CHECK (((kind = 'person'::text) OR (name IS NOT NULL))),
  constraint account_check3 CHECK (((slowed_until IS NULL) = (slow_minutes IS NULL))),
  constraint account_kind_check CHECK ((kind = ANY (ARRAY['person'::text, 'network'::text]))),
  constraint account_locale_check CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint account_name_check CHECK (((length(name) >= 2) AND (length(name) <= 80))),
  constraint account_registered_via_check CHECK ((registered_via = ANY (ARRAY['self'::text, 'invitation'::text, 'import'::text, 'console'::text, 'seed'::text, 'subscription'::text]))),
  constraint account_slow_minutes_check CHECK ((slow_minutes > 0))
);
create table account_email (
  id bigint not null generated always as identity,
  account_id bigint not null,
  address text not null,
  is_primary boolean not null default true,
  verified_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  constraint account_email_pkey PRIMARY KEY (id),
  constraint account_email_address_check CHECK (((address = lower(address)) AND (length(address) <= 254)))
);
create table account_role (
  account_id bigint not null,
  role text not null,
  granted_at timestamp with time zone not null default now(),
  constraint account_role_pkey PRIMARY KEY (account_id, role),
  constraint account_role_role_check CHECK ((role = ANY (ARRAY['member'::text, 'moderator'::text, 'administrator'::text])))
);
create table actor_role (
  code text not null,
  label_fr text not null,
  label_en text not null,
  position smallint not null,
  constraint actor_role_pkey PRIMARY KEY (code),
  constraint actor_role_code_check CHECK ((code ~ '^[a-z]+(-[a-z]+)*$'::text)),
  constraint actor_role_label_en_check CHECK ((label_en <> ''::text)),
  constraint actor_role_label_fr_check CHECK ((label_fr <> ''::text)),
  constraint actor_role_position_check CHECK (("position" > 0))
);
create table api_token (
  id bigint not null generated always as identity,
  account_id bigint not null,
  name text not null,
  token_hash bytea not null,
  scopes text[] not null,
  created_at timestamp with time zone not null default now(),
  last_used_at timestamp with time zone,
  expires_at timestamp with time zone,
  constraint api_token_token_hash_key UNIQUE (token_hash),
  constraint api_token_pkey PRIMARY KEY (id),
  constraint api_token_name_check CHECK (((length(name) >= 1) AND (length(name) <= 80))),
  constraint api_token_scopes_check CHECK (((scopes <@ ARRAY['read'::text, 'write'::text, 'admin'::text]) AND (cardinality(scopes) > 0)))
);
create table audit_entry (
  id bigint not null generated always as identity,
  action text not null,
  actor_id bigint,
  subject_kind text not null,
  subject_id text not null,
  reason text,
  detail jsonb not null default '{}'::jsonb,
  recorded_at timestamp with time zone not null default now(),
  constraint audit_entry_pkey PRIMARY KEY (id)
);
create table audit_seal (
  id bigint not null generated always as identity,
  from_at timestamp with time zone not null,
  until_at timestamp with time zone not null,
  entries integer not null,
  previous bytea not null,
  hash bytea not null,
  sealed_at timestamp with time zone not null default now(),
  constraint audit_seal_pkey PRIMARY KEY (id),
  constraint audit_seal_check CHECK ((until_at > from_at)),
  constraint audit_seal_entries_check CHECK ((entries > 0)),
  constraint audit_seal_hash_check CHECK ((length(hash) = 32)),
  constraint audit_seal_previous_check CHECK ((length(previous) = 32))
);
create table blocked_term (
  id bigint not null generated always as identity,
  kind text not null,
  term text not null,
  added_by bigint,
  added_at timestamp with time zone not null default now(),
  constraint blocked_term_kind_term_key UNIQUE (kind, term),
  constraint blocked_term_pkey PRIMARY KEY (id),
  constraint blocked_term_kind_check CHECK ((kind = ANY (ARRAY['word'::text, 'domain'::text]))),
  constraint blocked_term_term_check CHECK (((length(term) >= 2) AND (length(term) <= 100)))
);
create table bookmark (
  id bigint not null generated always as identity,
  account_id bigint not null,
  thread_id bigint,
  post_id bigint,
  note text,
  created_at timestamp with time zone not null default now(),
  constraint bookmark_account_id_thread_id_post_id_key UNIQUE NULLS NOT DISTINCT (account_id, thread_id, post_id),
  constraint bookmark_pkey PRIMARY KEY (id),
  constraint bookmark_check CHECK (((thread_id IS NULL) <> (post_id IS NULL))),
  constraint bookmark_note_check CHECK (((length(note) >= 1) AND (length(note) <= 500)))
);
create table brief_refusal (
  account_id bigint not null,
  refused_at timestamp with time zone not null default now(),
  constraint brief_refusal_pkey PRIMARY KEY (account_id)
);
create table calendar_token (
  id bigint not null generated always as identity,
  account_id bigint not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null default now(),
  last_used_at timestamp with time zone,
  revoked_at timestamp with time zone,
  constraint calendar_token_token_hash_key UNIQUE (token_hash),
  constraint calendar_token_pkey PRIMARY KEY (id)
);
create table community (
  id bigint not null generated always as identity,
  slug text not null,
  name text not null,
  purpose text not null,
  lang text not null,
  visibility text not null default 'public'::text,
  join_policy text not null default 'request'::text,
  moderation text not null default 'after'::text,
  state text not null,
  state_since timestamp with time zone not null default now(),
  trial_ends_at timestamp with time zone,
  proposed_by bigint,
  contact_id bigint,
  charter_version integer not null default 0,
  merged_into bigint,
  last_activity_at timestamp with time zone not null default now(),
  created_at timestamp with time zone not null default now(),
  version bigint not null default 1,
  constraint community_slug_key UNIQUE (slug),
  constraint community_pkey PRIMARY KEY (id),
  constraint community_charter_version_check CHECK ((charter_version >= 0)),
  constraint community_check CHECK (((state = 'trial'::text) = (trial_ends_at IS NOT NULL))),
  constraint community_check1 CHECK (((merged_into IS NULL) OR (state = 'archived'::text))),
  constraint community_join_policy_check CHECK ((join_policy = ANY (ARRAY['open'::text, 'request'::text, 'invitation'::text]))),
  constraint community_lang_check CHECK ((lang = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint community_moderation_check CHECK ((moderation = ANY (ARRAY['after'::text, 'before'::text, 'newcomers'::text]))),
  constraint community_name_check CHECK (((length(name) >= 3) AND (length(name) <= 120))),
  constraint community_purpose_check CHECK ((length(purpose) <= 4000)),
  constraint community_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 80))),
  constraint community_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'trial'::text, 'active'::text, 'dormant'::text, 'archived'::text]))),
  constraint community_visibility_check CHECK ((visibility = ANY (ARRAY['public'::text, 'private'::text, 'hidden'::text])))
);
create table community_charter (
  community_id bigint not null,
  version integer not null,
  markdown text not null,
  html text not null,
  lang text not null,
  written_by bigint,
  created_at timestamp with time zone not null default now(),
  constraint community_charter_pkey PRIMARY KEY (community_id, version),
  constraint community_charter_lang_check CHECK ((lang = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint community_charter_version_check1 CHECK ((version > 0))
);
create table community_founder (
  community_id bigint not null,
  address text not null,
  constraint community_founder_pkey PRIMARY KEY (community_id, address),
  constraint community_founder_address_check CHECK ((length(address) <= 254))
);
create table community_lead (
  community_id bigint not null,
  lead_code text not null,
  constraint community_lead_pkey PRIMARY KEY (community_id, lead_code)
);
create table community_link (
  id bigint not null generated always as identity,
  community_id bigint not null,
  token_hash bytea not null,
  created_by bigint,
  created_at timestamp with time zone not null default now(),
  revoked_at timestamp with time zone,
  constraint community_link_token_hash_key UNIQUE (token_hash),
  constraint community_link_pkey PRIMARY KEY (id)
);
create table community_membership (
  community_id bigint not null,
  account_id bigint not null,
  role text not null default 'member'::text,
  state text not null,
  message text,
  charter_version integer not null default 0,
  banned_until timestamp with time zone,
  joined_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  constraint community_membership_pkey PRIMARY KEY (community_id, account_id),
  constraint community_membership_charter_version_check CHECK ((charter_version >= 0)),
  constraint community_membership_check CHECK (((state = 'active'::text) = (joined_at IS NOT NULL))),
  constraint community_membership_check1 CHECK (((state = 'active'::text) OR (role = 'member'::text))),
  constraint community_membership_check2 CHECK (((banned_until IS NULL) OR (state = 'banned'::text))),
  constraint community_membership_message_check CHECK ((length(message) <= 1000)),
  constraint community_membership_role_check CHECK ((role = ANY (ARRAY['member'::text, 'animator'::text, 'librarian'::text, 'moderator'::text, 'owner'::text]))),
  constraint community_membership_state_check CHECK ((state = ANY (ARRAY['requested'::text, 'invited'::text, 'active'::text, 'banned'::text])))
);
create table community_theme (
  community_id bigint not null,
  theme smallint not null,
  constraint community_theme_pkey PRIMARY KEY (community_id, theme)
);
create table consent (
  id bigint not null generated always as identity,
  account_id bigint,
  address_hash bytea not null,
  kind text not null,
  wording text not null,
  wording_version text not null,
  locale text not null,
  source text not null,
  given_at timestamp with time zone not null default now(),
  withdrawn_at timestamp with time zone,
  constraint consent_pkey PRIMARY KEY (id),
  constraint consent_check CHECK (((withdrawn_at IS NULL) OR (withdrawn_at >= given_at))),
  constraint consent_kind_check CHECK ((kind = ANY (ARRAY['terms'::text, 'digest'::text, 'instant'::text, 'participant-contact'::text, 'charter'::text]))),
  constraint consent_locale_check CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text])))
);
create table curated_post (
  curation_id bigint not null,
  post_id bigint not null,
  from_thread bigint not null,
  from_number integer not null,
  to_thread bigint not null,
  to_number integer not null,
  constraint curated_post_pkey PRIMARY KEY (curation_id, post_id)
);
create table curated_reading (
  curation_id bigint not null,
  account_id bigint not null,
  before integer not null,
  after integer not null,
  constraint curated_reading_pkey PRIMARY KEY (curation_id, account_id)
);
create table curation (
  id bigint not null generated always as identity,
  kind text not null,
  thread_id bigint not null,
  target_id bigint,
  place integer not null,
  target_place integer,
  posts integer not null default 0,
  reason text,
  before jsonb not null,
  after jsonb not null,
  decided_by bigint,
  decided_at timestamp with time zone not null default now(),
  undone_by bigint,
  undone_at timestamp with time zone,
  constraint curation_pkey PRIMARY KEY (id),
  constraint curation_check CHECK (((kind = ANY (ARRAY['split'::text, 'merge'::text])) = (target_id IS NOT NULL))),
  constraint curation_check1 CHECK (((target_id IS NULL) = (target_place IS NULL))),
  constraint curation_check2 CHECK (((undone_by IS NULL) OR (undone_at IS NOT NULL))),
  constraint curation_kind_check CHECK ((kind = ANY (ARRAY['move'::text, 'split'::text, 'merge'::text, 'pin'::text, 'unpin'::text, 'feature'::text, 'unfeature'::text]))),
  constraint curation_reason_check CHECK (((length(reason) >= 3) AND (length(reason) <= 500)))
);
create table delivery_failure (
  id bigint not null generated always as identity,
  received_mail_id bigint not null,
  account_id bigint,
  address_hash bytea not null,
  severity text not null,
  status text not null,
  said text not null,
  recorded_at timestamp with time zone not null default now(),
  constraint delivery_failure_received_mail_id_address_hash_key UNIQUE (received_mail_id, address_hash),
  constraint delivery_failure_pkey PRIMARY KEY (id),
  constraint delivery_failure_address_hash_check CHECK ((length(address_hash) = 32)),
  constraint delivery_failure_severity_check CHECK ((severity = ANY (ARRAY['hard'::text, 'soft'::text])))
);
create table digest (
  id bigint not null generated always as identity,
  account_id bigint not null,
  kind text not null default 'regular'::text,
  slot timestamp with time zone not null,
  window_start timestamp with time zone not null,
  window_end timestamp with time zone not null,
  state text not null default 'planned'::text,
  reason text,
  revision smallint not null default 0,
  locale text,
  message_id text,
  thread_ids bigint[] not null default '{}'::bigint[],
  post_ids bigint[] not null default '{}'::bigint[],
  reasons text[] not null default '{}'::text[],
  address text,
  own bytea,
  layout text,
  attempts smallint not null default 0,
  next_attempt_at timestamp with time zone,
  run_id integer,
  uncertain boolean not null default false,
  planned_at timestamp with time zone not null default now(),
  composed_at timestamp with time zone,
  sent_at timestamp with time zone,
  milestones text[] not null default '{}'::text[],
  constraint digest_account_id_window_start_key UNIQUE (account_id, window_start),
  constraint digest_pkey PRIMARY KEY (id),
  constraint digest_check CHECK ((window_start < window_end)),
  constraint digest_check1 CHECK (((cardinality(thread_ids) = cardinality(post_ids)) AND (cardinality(thread_ids) = cardinality(reasons)))),
  constraint digest_check2 CHECK (((state = ANY (ARRAY['composed'::text, 'sending'::text])) = (own IS NOT NULL))),
  constraint digest_check3 CHECK ((((own IS NULL) = (layout IS NULL)) AND ((own IS NULL) = (address IS NULL)))),
  constraint digest_check4 CHECK (((state = 'sent'::text) = (sent_at IS NOT NULL))),
  constraint digest_check5 CHECK (((state <> ALL (ARRAY['skipped'::text, 'failed'::text])) OR (reason IS NOT NULL))),
  constraint digest_kind_check CHECK ((kind = ANY (ARRAY['regular'::text, 'welcome'::text]))),
  constraint digest_locale_check CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint digest_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'composed'::text, 'sending'::text, 'sent'::text, 'skipped'::text, 'failed'::text])))
);
create table digest_part (
  id bigint not null generated always as identity,
  hash bytea not null,
  bytes bytea not null,
  used_at timestamp with time zone not null default now(),
  constraint digest_part_hash_key UNIQUE (hash),
  constraint digest_part_pkey PRIMARY KEY (id)
);
create table digest_run (
  id integer not null generated always as identity,
  planned_for timestamp with time zone not null,
  started_at timestamp with time zone not null default now(),
  finished_at timestamp with time zone,
  planned integer not null default 0,
  sent integer not null default 0,
  skipped integer not null default 0,
  deferred integer not null default 0,
  failed integer not null default 0,
  constraint digest_run_pkey PRIMARY KEY (id)
);
create table digest_setting (
  account_id bigint not null,
  frequency text not null,
  weekday smallint not null,
  hour smallint not null,
  time_zone text not null,
  locale text not null,
  paused_until timestamp with time zone,
  covered_until timestamp with time zone not null default now(),
  next_at timestamp with time zone,
  ahead_until timestamp with time zone,
  confirmed_at timestamp with time zone not null default now(),
  constraint digest_setting_pkey PRIMARY KEY (account_id),
  constraint digest_setting_check CHECK (((frequency = 'never'::text) = (next_at IS NULL))),
  constraint digest_setting_frequency_check CHECK ((frequency = ANY (ARRAY['daily'::text, 'weekly'::text, 'monthly'::text, 'never'::text]))),
  constraint digest_setting_hour_check CHECK (((hour >= 0) AND (hour <= 23))),
  constraint digest_setting_locale_check CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint digest_setting_time_zone_check CHECK ((time_zone <> ''::text)),
  constraint digest_setting_weekday_check CHECK (((weekday >= 1) AND (weekday <= 7)))
);
create table draft (
  id bigint not null generated always as identity,
  account_id bigint,
  claim_hash bytea,
  thread_id bigint,
  fields jsonb not null,
  updated_at timestamp with time zone not null default now(),
  kind text not null default 'message'::text,
  constraint draft_claim_hash_key UNIQUE (claim_hash),
  constraint draft_pkey PRIMARY KEY (id),
  constraint draft_check CHECK (((account_id IS NULL) = (claim_hash IS NOT NULL))),
  constraint draft_kind_check CHECK ((kind = ANY (ARRAY['message'::text, 'synthesis'::text])))
);
create table evaluation_published (
  event_id bigint not null,
  figures jsonb not null,
  constraint evaluation_published_pkey PRIMARY KEY (event_id),
  constraint evaluation_published_figures_check CHECK ((jsonb_typeof(figures) = 'object'::text))
);
create table event (
  id bigint not null generated always as identity,
  slug text not null,
  title_fr text not null,
  title_en text not null,
  date date not null,
  time_zone text not null,
  place text not null,
  attendance integer,
  attendance_about boolean not null default false,
  constraint event_slug_key UNIQUE (slug),
  constraint event_pkey PRIMARY KEY (id),
  constraint event_attendance_check CHECK ((attendance > 0)),
  constraint event_place_check CHECK ((place <> ''::text)),
  constraint event_slug_check CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 80))),
  constraint event_title_en_check CHECK ((title_en <> ''::text)),
  constraint event_title_fr_check CHECK ((title_fr <> ''::text))
);
create table event_organisation (
  event_id bigint not null,
  organisation_id bigint not null,
  constraint event_organisation_pkey PRIMARY KEY (event_id, organisation_id)
);
create table event_programme_item (
  event_id bigint not null,
  position smallint not null,
  starts_at time without time zone not null,
  ends_at time without time zone not null,
  text_fr text not null,
  text_en text not null,
  themes smallint[] not null default '{}'::smallint[],
  constraint event_programme_item_pkey PRIMARY KEY (event_id, "position"),
  constraint event_programme_item_check CHECK ((ends_at > starts_at)),
  constraint event_programme_item_position_check CHECK (("position" > 0))
);
create table fact (
  id bigint not null generated always as identity,
  kind text not null,
  actor_id bigint,
  data jsonb not null,
  recorded_at timestamp with time zone not null default now(),
  xid bigint not null default ((pg_current_xact_id())::text)::bigint,
  constraint fact_pkey PRIMARY KEY (id),
  constraint fact_kind_check CHECK ((kind ~ '^[a-z-]+\.[a-z-]+$'::text))
);
create table fact_cursor (
  name text not null,
  xid bigint not null default 0,
  fact_id bigint not null default 0,
  constraint fact_cursor_pkey PRIMARY KEY (name)
);
create table feed_token (
  account_id bigint not null,
  token_hash bytea not null,
  created_at timestamp with time zone not null default now(),
  last_used_at timestamp with time zone,
  constraint feed_token_token_hash_key UNIQUE (token_hash),
  constraint feed_token_pkey PRIMARY KEY (account_id),
  constraint feed_token_token_hash_check CHECK ((length(token_hash) = 32))
);
create table finding (
  theme smallint not null,
  number smallint not null,
  text_fr text not null,
  text_en text not null,
  audience_fr text,
  audience_en text,
  constraint finding_pkey PRIMARY KEY (theme, number),
  constraint finding_number_check CHECK ((number > 0))
);
create table flag (
  id bigint not null generated always as identity,
  item_id bigint not null,
  reporter_id bigint,
  reason text not null,
  note text,
  flagged_at timestamp with time zone not null default now(),
  told_at timestamp with time zone,
  constraint flag_item_id_reporter_id_key UNIQUE (item_id, reporter_id),
  constraint flag_pkey PRIMARY KEY (id),
  constraint flag_note_check CHECK (((length(note) >= 1) AND (length(note) <= 1000))),
  constraint flag_reason_check CHECK ((reason = ANY (ARRAY['off-topic'::text, 'abusive'::text, 'spam'::text, 'exposed-detail'::text, 'other'::text])))
);
create table glossary_term (
  id bigint not null generated always as identity,
  slug text not null,
  term_fr text not null,
  term_en text not null,
  definition_fr text,
  definition_en text,
  position smallint not null,
  constraint glossary_term_slug_key UNIQUE (slug),
  constraint glossary_term_pkey PRIMARY KEY (id)
);
create table going_live_mark (
  key text not null,
  marked_by bigint,
  marked_at timestamp with time zone not null default now(),
  constraint going_live_mark_pkey PRIMARY KEY (key),
  constraint going_live_mark_key_check CHECK ((key = ANY (ARRAY['terms-read'::text, 'backup-restored'::text])))
);
create table idempotency (
  account_id bigint not null,
  key text not null,
  request_hash bytea not null,
  answer jsonb not null,
  recorded_at timestamp with time zone not null default now(),
  constraint idempotency_pkey PRIMARY KEY (account_id, key),
  constraint idempotency_key_check CHECK (((length(key) >= 1) AND (length(key) <= 255)))
);
create table ignored_person (
  account_id bigint not null,
  ignored_id bigint not null,
  since timestamp with time zone not null default now(),
  constraint ignored_person_pkey PRIMARY KEY (account_id, ignored_id),
  constraint ignored_person_check CHECK ((account_id <> ignored_id))
);
create table incident (
  id bigint not null generated always as identity,
  occurred_on date not null,
  noticed_on date not null,
  information text not null,
  description text not null,
  people integer,
  serious_risk boolean not null,
  notified_on date,
  measures text not null,
  recorded_by bigint,
  recorded_at timestamp with time zone not null default now(),
  constraint incident_pkey PRIMARY KEY (id),
  constraint incident_check CHECK ((noticed_on >= occurred_on)),
  constraint incident_check1 CHECK ((notified_on >= occurred_on)),
  constraint incident_description_check CHECK (((length(description) >= 3) AND (length(description) <= 4000))),
  constraint incident_information_check CHECK (((length(information) >= 3) AND (length(information) <= 2000))),
  constraint incident_measures_check CHECK (((length(measures) >= 3) AND (length(measures) <= 4000))),
  constraint incident_people_check CHECK ((people >= 0))
);
create table innovation_phase (
  code text not null,
  label_fr text not null,
  label_en text not null,
  position smallint not null,
  constraint innovation_phase_pkey PRIMARY KEY (code),
  constraint innovation_phase_code_check CHECK ((code ~ '^[a-z]+(-[a-z]+)*$'::text)),
  constraint innovation_phase_label_en_check CHECK ((label_en <> ''::text)),
  constraint innovation_phase_label_fr_check CHECK ((label_fr <> ''::text)),
  constraint innovation_phase_position_check CHECK (("position" > 0))
);
create table instant_item (
  account_id bigint not null,
  post_id bigint not null,
  reason text not null,
  state text not null default 'waiting'::text,
  obstacle text,
  mail_id bigint,
  planned_at timestamp with time zone not null default now(),
  sent_at timestamp with time zone,
  constraint instant_item_pkey PRIMARY KEY (account_id, post_id),
  constraint instant_item_check CHECK (((state = ANY (ARRAY['mailed'::text, 'sent'::text])) = (mail_id IS NOT NULL))),
  constraint instant_item_check1 CHECK (((state = 'sent'::text) = (sent_at IS NOT NULL))),
  constraint instant_item_check2 CHECK (((state = 'dropped'::text) = (obstacle IS NOT NULL))),
  constraint instant_item_reason_check CHECK (((reason = ANY (ARRAY['mention'::text, 'reply'::text, 'thread'::text])) OR (reason ~ '^(lead|community|theme):.+$'::text))),
  constraint instant_item_state_check CHECK ((state = ANY (ARRAY['waiting'::text, 'mailed'::text, 'sent'::text, 'dropped'::text])))
);
create table instant_setting (
  account_id bigint not null,
  mentions boolean not null default false,
  replies boolean not null default false,
  stopped_at timestamp with time zone,
  updated_at timestamp with time zone not null default now(),
  constraint instant_setting_pkey PRIMARY KEY (account_id)
);
create table invitation (
  id bigint not null generated always as identity,
  participant_id bigint not null,
  state text not null default 'planned'::text,
  created_at timestamp with time zone not null default now(),
  sent_at timestamp with time zone,
  expires_at timestamp with time zone,
  reminded_at timestamp with time zone,
  answered_at timestamp with time zone,
  constraint invitation_participant_id_key UNIQUE (participant_id),
  constraint invitation_pkey PRIMARY KEY (id),
  constraint invitation_check CHECK ((expires_at > sent_at)),
  constraint invitation_check1 CHECK (((sent_at IS NULL) = (expires_at IS NULL))),
  constraint invitation_check2 CHECK (((state <> 'sent'::text) OR (sent_at IS NOT NULL))),
  constraint invitation_check3 CHECK (((state = ANY (ARRAY['accepted'::text, 'declined'::text])) = (answered_at IS NOT NULL))),
  constraint invitation_state_check CHECK ((state = ANY (ARRAY['planned'::text, 'sent'::text, 'accepted'::text, 'declined'::text, 'lapsed'::text])))
);
create table lead (
  code text not null,
  theme smallint not null,
  letter text not null,
  title_fr text not null,
  title_en text not null,
  raised_by text,
  state text not null default 'proposed'::text,
  progress smallint not null default 0,
  last_update_at timestamp with time zone,
  constraint lead_theme_letter_key UNIQUE (theme, letter),
  constraint lead_pkey PRIMARY KEY (code),
  constraint lead_check CHECK ((code = (theme || letter))),
  constraint lead_code_check CHECK ((code ~ '^[1-9][0-9]?[A-Z]$'::text)),
  constraint lead_progress_check CHECK (((progress >= 0) AND (progress <= 100))),
  constraint lead_raised_by_check CHECK ((raised_by = 'participants'::text)),
  constraint lead_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'explored'::text, 'underway'::text, 'achieved'::text, 'set-aside'::text])))
);
create table lead_update (
  id bigint not null generated always as identity,
  lead_code text not null,
  state text not null,
  progress smallint not null,
  note text not null,
  evidence_url text,
  author_id bigint not null,
  recorded_at timestamp with time zone not null default now(),
  lang text not null default 'fr'::text,
  constraint lead_update_pkey PRIMARY KEY (id),
  constraint lead_update_lang_check CHECK ((lang = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint lead_update_progress_check CHECK (((progress >= 0) AND (progress <= 100))),
  constraint lead_update_state_check CHECK ((state = ANY (ARRAY['proposed'::text, 'explored'::text, 'underway'::text, 'achieved'::text, 'set-aside'::text])))
);
create table mail (
  id bigint not null generated always as identity,
  kind text not null,
  account_id bigint,
  to_address text,
  locale text not null,
  subject text not null,
  raw bytea,
  message_id text not null,
  state text not null default 'queued'::text,
  attempts integer not null default 0,
  not_before timestamp with time zone not null default now(),
  expires_at timestamp with time zone,
  claimed_until timestamp with time zone,
  last_error text,
  secret boolean not null default false,
  requested boolean not null default false,
  created_at timestamp with time zone not null default now(),
  sent_at timestamp with time zone,
  constraint mail_message_id_key UNIQUE (message_id),
  constraint mail_pkey PRIMARY KEY (id),
  constraint mail_attempts_check CHECK ((attempts >= 0)),
  constraint mail_check CHECK (((state = 'sent'::text) = (sent_at IS NOT NULL))),
  constraint mail_check1 CHECK (((state = 'sending'::text) = (claimed_until IS NOT NULL))),
  constraint mail_check2 CHECK (((state <> ALL (ARRAY['queued'::text, 'sending'::text])) OR ((raw IS NOT NULL) AND (to_address IS NOT NULL)))),
  constraint mail_kind_check CHECK ((kind ~ '^[a-z]+(-[a-z]+)*$'::text)),
  constraint mail_locale_check CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint mail_state_check CHECK ((state = ANY (ARRAY['queued'::text, 'sending'::text, 'sent'::text, 'failed'::text, 'skipped'::text])))
);
create table mail_sender (
  account_id bigint not null,
  address text not null,
  confirmed_at timestamp with time zone not null default now(),
  constraint mail_sender_pkey PRIMARY KEY (account_id, address)
);
create table measure (
  id bigint not null generated always as identity,
  kind text not null,
  account_id bigint not null,
  post_id bigint,
  thread_id bigint,
  reason text not null,
  decided_by bigint,
  decided_at timestamp with time zone not null default now(),
  until timestamp with time zone,
  ended_at timestamp with time zone,
  fact_id bigint,
  constraint measure_fact_id_key UNIQUE (fact_id),
  constraint measure_pkey PRIMARY KEY (id),
  constraint measure_check CHECK ((until > decided_at)),
  constraint measure_check1 CHECK (((kind = 'post-hidden'::text) = (post_id IS NOT NULL))),
  constraint measure_check2 CHECK (((kind = ANY (ARRAY['thread-hidden'::text, 'thread-closed'::text])) = (thread_id IS NOT NULL))),
  constraint measure_kind_check CHECK ((kind = ANY (ARRAY['post-hidden'::text, 'thread-hidden'::text, 'thread-closed'::text, 'reminder'::text, 'account-slowed'::text, 'account-silenced'::text, 'account-suspended'::text, 'account-banned'::text]))),
  constraint measure_reason_check CHECK (((length(reason) >= 3) AND (length(reason) <= 1000))),
  constraint measure_until_check CHECK (((until IS NULL) OR (kind ~~ 'account-%'::text)))
);
create table measure_answer (
  id bigint not null generated always as identity,
  measure_id bigint not null,
  words text not null,
  answered_at timestamp with time zone not null default now(),
  constraint measure_answer_pkey PRIMARY KEY (id),
  constraint measure_answer_words_check CHECK (((length(words) >= 1) AND (length(words) <= 2000)))
);
create table meeting (
  id bigint not null generated always as identity,
  community_id bigint not null,
  uid uuid not null default gen_random_uuid(),
  title text not null,
  agenda_markdown text not null default ''::text,
  agenda_html text not null default ''::text,
  lang text not null,
  starts_at timestamp with time zone not null,
  ends_at timestamp with time zone not null,
  time_zone text not null,
  place text not null default ''::text,
  video_url text,
  capacity integer,
  state text not null default 'scheduled'::text,
  sequence integer not null default 0,
  changed_at timestamp with time zone not null default now(),
  organiser_id bigint,
  minutes_markdown text,
  minutes_html text,
  minutes_at timestamp with time zone,
  follow_up boolean not null default true,
  thread_id bigint,
  ended_at timestamp with time zone,
  created_at timestamp with time zone not null default now(),
  constraint meeting_uid_key UNIQUE (uid),
  constraint meeting_pkey PRIMARY KEY (id),
  constraint meeting_agenda_markdown_check CHECK ((length(agenda_markdown) <= 20000)),
  constraint meeting_capacity_check CHECK ((capacity > 0)),
  constraint meeting_check CHECK ((ends_at > starts_at)),
  constraint meeting_check1 CHECK (((minutes_markdown IS NULL) = (minutes_html IS NULL))),
  constraint meeting_check2 CHECK (((minutes_markdown IS NULL) = (minutes_at IS NULL))),
  constraint meeting_lang_check CHECK ((lang = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint meeting_minutes_markdown_check CHECK ((length(minutes_markdown) <= 50000)),
  constraint meeting_place_check CHECK ((length(place) <= 300)),
  constraint meeting_state_check CHECK ((state = ANY (ARRAY['scheduled'::text, 'cancelled'::text]))),
  constraint meeting_title_check CHECK (((length(title) >= 3) AND (length(title) <= 200))),
  constraint meeting_video_url_check CHECK ((length(video_url) <= 500))
);
create table meeting_answer (
  meeting_id bigint not null,
  account_id bigint not null,
  answer text not null,
  waiting boolean not null default false,
  answered_at timestamp with time zone not null default clock_timestamp(),
  constraint meeting_answer_pkey PRIMARY KEY (meeting_id, account_id),
  constraint meeting_answer_answer_check CHECK ((answer = ANY (ARRAY['yes'::text, 'no'::text, 'maybe'::text]))),
  constraint meeting_answer_check CHECK (((NOT waiting) OR (answer = 'yes'::text)))
);
create table meeting_notice (
  meeting_id bigint not null,
  account_id bigint not null,
  kind text not null,
  sent_at timestamp with time zone not null default now(),
  constraint meeting_notice_pkey PRIMARY KEY (meeting_id, account_id, kind),
  constraint meeting_notice_kind_check CHECK ((kind ~ '^[a-z]+(:[0-9]+)?$'::text))
);
create table merged_subscription (
  curation_id bigint not null,
  account_id bigint not null,
  level text not null,
  confirmed_at timestamp with time zone not null,
  carried boolean not null,
  constraint merged_subscription_pkey PRIMARY KEY (curation_id, account_id),
  constraint merged_subscription_level_check CHECK ((level = ANY (ARRAY['none'::text, 'digest'::text, 'main'::text, 'instant'::text])))
);
create table moderation_brief (
  day date not null,
  sent_at timestamp with time zone not null default now(),
  constraint moderation_brief_pkey PRIMARY KEY (day)
);
create table moderation_item (
  id bigint not null generated always as identity,
  kind text not null,
  post_id bigint,
  opened_at timestamp with time zone not null default now(),
  alerts smallint not null default 0,
  decision text,
  decided_by bigint,
  decided_at timestamp with time zone,
  hold_reason text,
  signals text[] not null default '{}'::text[],
  claimed_by bigint,
  claimed_at timestamp with time zone,
  reason text,
  note text,
  announced_at timestamp with time zone,
  measure_id bigint,
  subject text,
  label text,
  path text,
  community_id bigint,
  constraint moderation_item_pkey PRIMARY KEY (id),
  constraint moderation_item_alerts_check CHECK (((alerts >= 0) AND (alerts <= 2))),
  constraint moderation_item_check CHECK (((decision IS NULL) = (decided_at IS NULL))),
  constraint moderation_item_check1 CHECK (((claimed_by IS NULL) OR (claimed_at IS NOT NULL))),
  constraint moderation_item_check2 CHECK (((kind = ANY (ARRAY['held-post'::text, 'suspected-spam'::text])) = (hold_reason IS NOT NULL))),
  constraint moderation_item_decision_check CHECK ((decision = ANY (ARRAY['hidden'::text, 'kept'::text, 'removed'::text, 'approved'::text, 'refused'::text, 'upheld'::text, 'lifted'::text]))),
  constraint moderation_item_hold_reason_check CHECK ((hold_reason = ANY (ARRAY['first-post'::text, 'newcomer'::text, 'before'::text, 'edited'::text, 'spam'::text]))),
  constraint moderation_item_kind_check CHECK ((kind = ANY (ARRAY['flagged-post'::text, 'held-post'::text, 'suspected-spam'::text, 'appeal'::text, 'join-request'::text, 'community-proposal'::text, 'held-mail'::text]))),
  constraint moderation_item_label_check CHECK (((length(label) >= 1) AND (length(label) <= 300))),
  constraint moderation_item_note_check CHECK (((length(note) >= 1) AND (length(note) <= 1000))),
  constraint moderation_item_path_check CHECK ((path ~~ '/%'::text)),
  constraint moderation_item_reason_check CHECK ((length(reason) <= 1000)),
  constraint moderation_item_subject CHECK (
CASE kind
    WHEN 'appeal'::text THEN (measure_id IS NOT NULL)
    WHEN 'flagged-post'::text THEN (post_id IS NOT NULL)
    WHEN 'held-post'::text THEN (post_id IS NOT NULL)
    WHEN 'suspected-spam'::text THEN (post_id IS NOT NULL)
    ELSE ((subject IS NOT NULL) AND (label IS NOT NULL) AND (path IS NOT NULL))
END),
  constraint moderation_item_subject_check CHECK (((length(subject) >= 1) AND (length(subject) <= 200)))
);
create table network (
  id smallint not null default 1,
  code text not null,
  name_fr text not null,
  name_en text not null,
  motto_fr text,
  motto_en text,
  partners jsonb not null default '[]'::jsonb,
  forum_name text not null default 'Forum permanent'::text,
  officer_title_fr text,
  officer_title_en text,
  officer_contact text,
  postal_address text,
  constraint network_pkey PRIMARY KEY (id),
  constraint network_check CHECK (((motto_fr IS NULL) = (motto_en IS NULL))),
  constraint network_check1 CHECK (((officer_title_fr IS NULL) = (officer_title_en IS NULL))),
  constraint network_check2 CHECK (((officer_title_fr IS NULL) = (officer_contact IS NULL))),
  constraint network_code_check CHECK ((code <> ''::text)),
  constraint network_forum_name_check CHECK ((forum_name <> ''::text)),
  constraint network_id_check CHECK ((id = 1)),
  constraint network_name_en_check CHECK ((name_en <> ''::text)),
  constraint network_name_fr_check CHECK ((name_fr <> ''::text)),
  constraint network_partners_check CHECK ((jsonb_typeof(partners) = 'array'::text))
);
create table organisation (
  id bigint not null generated always as identity,
  name text not null,
  code text,
  sector_code text,
  region text,
  constraint organisation_name_key UNIQUE (name),
  constraint organisation_pkey PRIMARY KEY (id),
  constraint organisation_name_check CHECK (((length(name) >= 2) AND (length(name) <= 200)))
);
create table participant (
  id bigint not null generated always as identity,
  event_id bigint not null,
  address_hash bytea not null,
  address text,
  name text,
  organisation text,
  sector_code text,
  interests smallint[] not null default '{}'::smallint[],
  locale text not null,
  account_id bigint,
  imported_at timestamp with time zone not null default now(),
  constraint participant_event_id_address_hash_key UNIQUE (event_id, address_hash),
  constraint participant_pkey PRIMARY KEY (id),
  constraint participant_address_check CHECK (((address = lower(address)) AND (length(address) <= 254))),
  constraint participant_check CHECK (((account_id IS NULL) OR ((address IS NULL) AND (name IS NULL) AND (organisation IS NULL)))),
  constraint participant_locale_check CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text])))
);
create table pending_subscription (
  id bigint not null generated always as identity,
  address text not null,
  themes smallint[] not null,
  locale text not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  confirmed_at timestamp with time zone,
  constraint pending_subscription_pkey PRIMARY KEY (id),
  constraint pending_subscription_address_check CHECK (((address = lower(address)) AND (length(address) <= 254))),
  constraint pending_subscription_locale_check CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint pending_subscription_themes_check CHECK ((cardinality(themes) > 0))
);
create table poll (
  id bigint not null generated always as identity,
  thread_id bigint not null,
  author_id bigint not null,
  kind text not null,
  question text not null,
  lang text not null,
  options text[] not null default '{}'::text[],
  electorate text not null,
  closes_at timestamp with time zone not null,
  created_at timestamp with time zone not null default now(),
  closed_at timestamp with time zone,
  outcome jsonb,
  constraint poll_pkey PRIMARY KEY (id),
  constraint poll_check CHECK (((kind = 'hands'::text) = (cardinality(options) = 0))),
  constraint poll_check1 CHECK (((closed_at IS NULL) = (outcome IS NULL))),
  constraint poll_electorate_check CHECK ((electorate = ANY (ARRAY['readers'::text, 'participants'::text]))),
  constraint poll_kind_check CHECK ((kind = ANY (ARRAY['hands'::text, 'choices'::text, 'date'::text]))),
  constraint poll_lang_check CHECK ((lang = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint poll_options_check CHECK ((cardinality(options) <= 20)),
  constraint poll_question_check CHECK (((length(question) >= 3) AND (length(question) <= 200)))
);
create table poll_ballot (
  poll_id bigint not null,
  account_id bigint not null,
  choices smallint[] not null,
  cast_at timestamp with time zone not null default now(),
  constraint poll_ballot_pkey PRIMARY KEY (poll_id, account_id),
  constraint poll_ballot_choices_check CHECK (((cardinality(choices) >= 1) AND (cardinality(choices) <= 20)))
);
create table post (
  id bigint not null generated always as identity,
  thread_id bigint not null,
  number integer not null,
  author_id bigint not null,
  organisation_id bigint,
  markdown text not null,
  html text not null,
  excerpt text not null,
  lang text not null,
  reply_to bigint,
  state text not null default 'published'::text,
  via text not null default 'web'::text,
  created_at timestamp with time zone not null default now(),
  published_at timestamp with time zone default now(),
  edited_at timestamp with time zone,
  removed_at timestamp with time zone,
  constraint post_thread_id_number_key UNIQUE (thread_id, number),
  constraint post_pkey PRIMARY KEY (id),
  constraint post_lang_check CHECK ((lang = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint post_number_check CHECK ((number > 0)),
  constraint post_published_when CHECK ((((state <> 'held'::text) OR (published_at IS NULL)) AND ((state <> 'published'::text) OR (published_at IS NOT NULL)))),
  constraint post_state_check CHECK ((state = ANY (ARRAY['published'::text, 'held'::text, 'hidden'::text, 'removed'::text]))),
  constraint post_via_check CHECK ((via = ANY (ARRAY['web'::text, 'api'::text, 'mail'::text, 'import'::text])))
);
create table post_mention (
  post_id bigint not null,
  account_id bigint not null,
  mentioned_at timestamp with time zone not null default now(),
  constraint post_mention_pkey PRIMARY KEY (post_id, account_id)
);
create table post_reaction (
  post_id bigint not null,
  account_id bigint not null,
  kind text not null,
  created_at timestamp with time zone not null default now(),
  constraint post_reaction_pkey PRIMARY KEY (post_id, account_id, kind),
  constraint post_reaction_kind_check CHECK ((kind = ANY (ARRAY['useful'::text, 'agree'::text, 'explore'::text, 'can-help'::text])))
);
create table post_revision (
  post_id bigint not null,
  revision integer not null,
  markdown text not null,
  html text not null,
  edited_by bigint not null,
  reason text,
  recorded_at timestamp with time zone not null default now(),
  constraint post_revision_pkey PRIMARY KEY (post_id, revision),
  constraint post_revision_revision_check CHECK ((revision > 0))
);
create table priority (
  position smallint not null,
  text_fr text not null,
  text_en text not null,
  constraint priority_pkey PRIMARY KEY ("position")
);
create table priority_lead (
  priority smallint not null,
  lead_code text not null,
  position smallint not null,
  constraint priority_lead_pkey PRIMARY KEY (priority, lead_code)
);
create table questionnaire_interest (
  id uuid not null default gen_random_uuid(),
  event_id bigint not null,
  themes smallint[] not null,
  open_to_forum boolean not null,
  left_address boolean not null,
  constraint questionnaire_interest_pkey PRIMARY KEY (id)
);
create table questionnaire_marks (
  id uuid not null default gen_random_uuid(),
  event_id bigint not null,
  presentation smallint,
  leads_and_discussion smallint,
  workshop_themes_and_closing smallint,
  exchanges_and_interest smallint,
  met_expectations smallint,
  constraint questionnaire_marks_pkey PRIMARY KEY (id),
  constraint questionnaire_marks_exchanges_and_interest_check CHECK (((exchanges_and_interest >= 1) AND (exchanges_and_interest <= 5))),
  constraint questionnaire_marks_leads_and_discussion_check CHECK (((leads_and_discussion >= 1) AND (leads_and_discussion <= 5))),
  constraint questionnaire_marks_met_expectations_check CHECK (((met_expectations >= 1) AND (met_expectations <= 5))),
  constraint questionnaire_marks_presentation_check CHECK (((presentation >= 1) AND (presentation <= 5))),
  constraint questionnaire_marks_workshop_themes_and_closing_check CHECK (((workshop_themes_and_closing >= 1) AND (workshop_themes_and_closing <= 5)))
);
create table questionnaire_row (
  event_id bigint not null,
  row_hash bytea not null,
  constraint questionnaire_row_pkey PRIMARY KEY (event_id, row_hash)
);
create table rate_limit (
  key text not null,
  window_start timestamp with time zone not null,
  hits integer not null,
  constraint rate_limit_pkey PRIMARY KEY (key),
  constraint rate_limit_hits_check CHECK ((hits > 0))
);
create table read_position (
  account_id bigint not null,
  thread_id bigint not null,
  number integer not null,
  updated_at timestamp with time zone not null default now(),
  constraint read_position_pkey PRIMARY KEY (account_id, thread_id),
  constraint read_position_number_check CHECK ((number >= 0))
);
create table received_mail (
  id bigint not null generated always as identity,
  received_at timestamp with time zone not null default now(),
  door text not null,
  fingerprint bytea not null,
  envelope_from text,
  recipient text not null,
  raw bytea,
  sender text,
  subject text,
  message_id text,
  words text,
  claimed_until timestamp with time zone,
  outcome text,
  reason text,
  handled_at timestamp with time zone,
  answer text,
  account_id bigint,
  thread_id bigint,
  post_id bigint,
  constraint received_mail_fingerprint_key UNIQUE (fingerprint),
  constraint received_mail_pkey PRIMARY KEY (id),
  constraint received_mail_check CHECK (((outcome IS NULL) = (handled_at IS NULL))),
  constraint received_mail_check1 CHECK (((outcome IS NOT NULL) OR (raw IS NOT NULL))),
  constraint received_mail_door_check CHECK ((door = ANY (ARRAY['lmtp'::text, 'webhook'::text, 'imap'::text, 'console'::text]))),
  constraint received_mail_fingerprint_check CHECK ((length(fingerprint) = 32)),
  constraint received_mail_outcome_check CHECK ((outcome = ANY (ARRAY['posted'::text, 'held'::text, 'bounced'::text, 'answered'::text, 'ignored'::text, 'refused'::text])))
);
create table resource (
  id bigint not null generated always as identity,
  community_id bigint not null,
  kind text not null,
  title_fr text,
  title_en text,
  creator text not null default ''::text,
  licence text not null default ''::text,
  description text not null default ''::text,
  lang text not null,
  themes smallint[] not null default '{}'::smallint[],
  leads text[] not null default '{}'::text[],
  added_by bigint not null,
  created_at timestamp with time zone not null default now(),
  updated_at timestamp with time zone not null default now(),
  removed_at timestamp with time zone,
  version integer not null default 0,
  constraint resource_pkey PRIMARY KEY (id),
  constraint resource_check CHECK ((num_nonnulls(title_fr, title_en) > 0)),
  constraint resource_creator_check CHECK ((length(creator) <= 200)),
  constraint resource_description_check CHECK ((length(description) <= 4000)),
  constraint resource_kind_check CHECK ((kind = ANY (ARRAY['guide'::text, 'tool'::text, 'case-study'::text, 'research'::text]))),
  constraint resource_lang_check CHECK ((lang = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint resource_licence_check CHECK ((length(licence) <= 200)),
  constraint resource_title_en_check CHECK (((length(title_en) >= 3) AND (length(title_en) <= 200))),
  constraint resource_title_fr_check CHECK (((length(title_fr) >= 3) AND (length(title_fr) <= 200))),
  constraint resource_version_check CHECK ((version >= 0))
);
create table resource_version (
  resource_id bigint not null,
  version integer not null,
  url text not null,
  note text not null default ''::text,
  added_by bigint not null,
  created_at timestamp with time zone not null default now(),
  link_state text not null default 'unchecked'::text,
  link_checked_at timestamp with time zone,
  link_failures integer not null default 0,
  constraint resource_version_pkey PRIMARY KEY (resource_id, version),
  constraint resource_version_link_failures_check CHECK ((link_failures >= 0)),
  constraint resource_version_link_state_check CHECK ((link_state = ANY (ARRAY['unchecked'::text, 'alive'::text, 'failing'::text, 'dead'::text, 'unasked'::text]))),
  constraint resource_version_note_check CHECK ((length(note) <= 500)),
  constraint resource_version_url_check CHECK ((length(url) <= 2000)),
  constraint resource_version_version_check CHECK ((version > 0))
);
create table search_document (
  id bigint not null generated always as identity,
  kind text not null,
  post_id bigint,
  thread_id bigint,
  lead_code text,
  term_id bigint,
  author_id bigint,
  langs text[] not null,
  theme smallint,
  leads text[] not null default '{}'::text[],
  sector_code text,
  published_at timestamp with time zone not null,
  words tsvector not null,
  community text,
  resource_id bigint,
  event_id bigint,
  constraint search_document_event_id_key UNIQUE (event_id),
  constraint search_document_lead_code_key UNIQUE (lead_code),
  constraint search_document_post_id_key UNIQUE (post_id),
  constraint search_document_resource_id_key UNIQUE (resource_id),
  constraint search_document_term_id_key UNIQUE (term_id),
  constraint search_document_pkey PRIMARY KEY (id),
  constraint search_document_check CHECK ((num_nonnulls(post_id, lead_code, term_id, resource_id, event_id) =
CASE
    WHEN (kind = ANY (ARRAY['synthesis'::text, 'community'::text])) THEN 0
    ELSE 1
END)),
  constraint search_document_check1 CHECK (((kind = ANY (ARRAY['thread'::text, 'post'::text, 'synthesis'::text])) = (thread_id IS NOT NULL))),
  constraint search_document_check2 CHECK (((kind = ANY (ARRAY['thread'::text, 'post'::text])) = (post_id IS NOT NULL))),
  constraint search_document_check3 CHECK (((kind = 'lead'::text) = (lead_code IS NOT NULL))),
  constraint search_document_community_check CHECK (((kind <> 'community'::text) OR (community IS NOT NULL))),
  constraint search_document_event_check CHECK (((kind = 'event'::text) = (event_id IS NOT NULL))),
  constraint search_document_kind_check CHECK ((kind = ANY (ARRAY['thread'::text, 'post'::text, 'lead'::text, 'glossary'::text, 'synthesis'::text, 'resource'::text, 'community'::text, 'event'::text]))),
  constraint search_document_langs_check CHECK (((langs <@ ARRAY['fr'::text, 'en'::text]) AND (cardinality(langs) > 0))),
  constraint search_document_resource_check CHECK (((kind = 'resource'::text) = (resource_id IS NOT NULL)))
);
create table search_lexeme (
  lexeme text not null,
  documents integer not null,
  constraint search_lexeme_pkey PRIMARY KEY (lexeme),
  constraint search_lexeme_documents_check CHECK ((documents > 0))
);
create table search_word (
  word text not null,
  folded text not null,
  constraint search_word_pkey PRIMARY KEY (word)
);
create table sector (
  code text not null,
  label_fr text not null,
  label_en text not null,
  position smallint not null,
  constraint sector_pkey PRIMARY KEY (code),
  constraint sector_code_check CHECK ((code ~ '^[a-z]+(-[a-z]+)*$'::text)),
  constraint sector_label_en_check CHECK ((label_en <> ''::text)),
  constraint sector_label_fr_check CHECK ((label_fr <> ''::text)),
  constraint sector_position_check CHECK (("position" > 0))
);
create table session (
  id bigint not null generated always as identity,
  account_id bigint not null,
  token_hash bytea not null,
  csrf_secret text not null,
  device text not null default ''::text,
  stay boolean not null default false,
  created_at timestamp with time zone not null default now(),
  last_seen_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  constraint session_token_hash_key UNIQUE (token_hash),
  constraint session_pkey PRIMARY KEY (id)
);
create table setting (
  key text not null,
  value jsonb not null,
  updated_at timestamp with time zone not null default now(),
  constraint setting_pkey PRIMARY KEY (key),
  constraint setting_key_check CHECK ((key ~ '^[a-zA-Z]+(\.[a-zA-Z]+)+$'::text))
);
create table sign_in_request (
  id bigint not null generated always as identity,
  purpose text not null,
  address text not null,
  account_id bigint,
  browser_hash bytea,
  code_hash bytea,
  link_hash bytea not null,
  attempts integer not null default 0,
  next_path text,
  stay boolean not null default false,
  locale text not null,
  created_at timestamp with time zone not null default now(),
  expires_at timestamp with time zone not null,
  used_at timestamp with time zone,
  constraint sign_in_request_link_hash_key UNIQUE (link_hash),
  constraint sign_in_request_pkey PRIMARY KEY (id),
  constraint sign_in_request_attempts_check CHECK ((attempts >= 0)),
  constraint sign_in_request_check CHECK (((browser_hash IS NULL) = (code_hash IS NULL))),
  constraint sign_in_request_check1 CHECK (((purpose = 'add-address'::text) = (account_id IS NOT NULL))),
  constraint sign_in_request_locale_check CHECK ((locale = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint sign_in_request_purpose_check CHECK ((purpose = ANY (ARRAY['sign-in'::text, 'add-address'::text])))
);
create table subscription (
  account_id bigint not null,
  kind text not null,
  target text not null,
  level text not null,
  confirmed_at timestamp with time zone not null default now(),
  constraint subscription_pkey PRIMARY KEY (account_id, kind, target),
  constraint subscription_kind_check CHECK ((kind = ANY (ARRAY['theme'::text, 'lead'::text, 'community'::text, 'thread'::text]))),
  constraint subscription_level_check CHECK ((level = ANY (ARRAY['none'::text, 'digest'::text, 'main'::text, 'instant'::text]))),
  constraint subscription_target_check CHECK ((target <> ''::text))
);
create table suppression (
  address_hash bytea not null,
  reason text not null,
  since timestamp with time zone not null default now(),
  constraint suppression_pkey PRIMARY KEY (address_hash),
  constraint suppression_address_hash_check CHECK ((length(address_hash) = 32)),
  constraint suppression_reason_check CHECK ((reason = ANY (ARRAY['bounced'::text, 'complained'::text, 'refused'::text])))
);
create table synthesis (
  thread_id bigint not null,
  version integer not null,
  published_at timestamp with time zone not null default now(),
  revised_at timestamp with time zone not null default now(),
  constraint synthesis_pkey PRIMARY KEY (thread_id),
  constraint synthesis_version_check CHECK ((version > 0))
);
create table synthesis_version (
  thread_id bigint not null,
  version integer not null,
  author_id bigint not null,
  first_number integer not null,
  last_number integer not null,
  fr jsonb,
  en jsonb,
  reason text,
  recorded_at timestamp with time zone not null default now(),
  constraint synthesis_version_pkey PRIMARY KEY (thread_id, version),
  constraint synthesis_version_check1 CHECK ((first_number <= last_number)),
  constraint synthesis_version_check2 CHECK (((fr IS NOT NULL) OR (en IS NOT NULL))),
  constraint synthesis_version_first_number_check CHECK ((first_number > 0)),
  constraint synthesis_version_version_check CHECK ((version > 0))
);
create table theme (
  number smallint not null,
  title_fr text not null,
  title_en text not null,
  constraint theme_pkey PRIMARY KEY (number),
  constraint theme_number_check CHECK ((number > 0))
);
create table thread (
  id bigint not null generated always as identity,
  slug text not null,
  title text not null,
  lang text not null,
  theme smallint not null,
  author_id bigint not null,
  state text not null default 'open'::text,
  pinned boolean not null default false,
  hidden_at timestamp with time zone,
  seed_key text,
  last_number integer not null default 0,
  posts integer not null default 0,
  created_at timestamp with time zone not null default now(),
  last_post_at timestamp with time zone not null default now(),
  version bigint not null default 1,
  community_id bigint,
  featured boolean not null default false,
  merged_into bigint,
  held boolean not null default false,
  constraint thread_seed_key_key UNIQUE (seed_key),
  constraint thread_pkey PRIMARY KEY (id),
  constraint thread_check CHECK (((posts >= 0) AND (posts <= last_number))),
  constraint thread_check1 CHECK ((merged_into <> id)),
  constraint thread_lang_check CHECK ((lang = ANY (ARRAY['fr'::text, 'en'::text]))),
  constraint thread_slug_check CHECK ((slug <> ''::text)),
  constraint thread_state_check CHECK ((state = ANY (ARRAY['open'::text, 'closed'::text, 'archived'::text]))),
  constraint thread_title_check CHECK (((length(title) >= 3) AND (length(title) <= 200)))
);
create table thread_lead (
  thread_id bigint not null,
  lead_code text not null,
  constraint thread_lead_pkey PRIMARY KEY (thread_id, lead_code)
);
create table thread_translation (
  thread_id bigint not null,
  lang text not null,
  title text not null,
  markdown text not null,
  html text not null,
  constraint thread_translation_pkey PRIMARY KEY (thread_id, lang),
  constraint thread_translation_lang_check CHECK ((lang = ANY (ARRAY['fr'::text, 'en'::text])))
);
create table workshop_question (
  theme smallint not null,
  number smallint not null,
  text_fr text not null,
  text_en text not null,
  constraint workshop_question_pkey PRIMARY KEY (theme, number),
  constraint workshop_question_number_check CHECK ((number > 0))
);
alter table account add constraint account_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE SET NULL;
alter table account add constraint account_sector_code_fkey FOREIGN KEY (sector_code) REFERENCES sector(code) ON UPDATE CASCADE;
alter table account_email add constraint account_email_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table account_role add constraint account_role_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table api_token add constraint api_token_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table blocked_term add constraint blocked_term_added_by_fkey FOREIGN KEY (added_by) REFERENCES account(id) ON DELETE SET NULL;
alter table bookmark add constraint bookmark_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table bookmark add constraint bookmark_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE CASCADE;
alter table bookmark add constraint bookmark_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES thread(id) ON DELETE CASCADE;
alter table brief_refusal add constraint brief_refusal_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table calendar_token add constraint calendar_token_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table community add constraint community_contact_id_fkey FOREIGN KEY (contact_id) REFERENCES account(id) ON DELETE SET NULL;
alter table community add constraint community_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES community(id);
alter table community add constraint community_proposed_by_fkey FOREIGN KEY (proposed_by) REFERENCES account(id) ON DELETE SET NULL;
alter table community_charter add constraint community_charter_community_id_fkey FOREIGN KEY (community_id) REFERENCES community(id) ON DELETE CASCADE;
alter table community_charter add constraint community_charter_written_by_fkey FOREIGN KEY (written_by) REFERENCES account(id) ON DELETE SET NULL;
alter table community_founder add constraint community_founder_community_id_fkey FOREIGN KEY (community_id) REFERENCES community(id) ON DELETE CASCADE;
alter table community_lead add constraint community_lead_community_id_fkey FOREIGN KEY (community_id) REFERENCES community(id) ON DELETE CASCADE;
alter table community_lead add constraint community_lead_lead_code_fkey FOREIGN KEY (lead_code) REFERENCES lead(code);
alter table community_link add constraint community_link_community_id_fkey FOREIGN KEY (community_id) REFERENCES community(id) ON DELETE CASCADE;
alter table community_link add constraint community_link_created_by_fkey FOREIGN KEY (created_by) REFERENCES account(id) ON DELETE SET NULL;
alter table community_membership add constraint community_membership_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table community_membership add constraint community_membership_community_id_fkey FOREIGN KEY (community_id) REFERENCES community(id) ON DELETE CASCADE;
alter table community_theme add constraint community_theme_community_id_fkey FOREIGN KEY (community_id) REFERENCES community(id) ON DELETE CASCADE;
alter table community_theme add constraint community_theme_theme_fkey FOREIGN KEY (theme) REFERENCES theme(number);
alter table consent add constraint consent_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE SET NULL;
alter table curated_post add constraint curated_post_curation_id_fkey FOREIGN KEY (curation_id) REFERENCES curation(id) ON DELETE CASCADE;
alter table curated_post add constraint curated_post_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE CASCADE;
alter table curated_reading add constraint curated_reading_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table curated_reading add constraint curated_reading_curation_id_fkey FOREIGN KEY (curation_id) REFERENCES curation(id) ON DELETE CASCADE;
alter table curation add constraint curation_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id) ON DELETE SET NULL;
alter table curation add constraint curation_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES thread(id) ON DELETE CASCADE;
alter table curation add constraint curation_undone_by_fkey FOREIGN KEY (undone_by) REFERENCES account(id) ON DELETE SET NULL;
alter table delivery_failure add constraint delivery_failure_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table delivery_failure add constraint delivery_failure_received_mail_id_fkey FOREIGN KEY (received_mail_id) REFERENCES received_mail(id) ON DELETE CASCADE;
alter table digest add constraint digest_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table digest add constraint digest_run_id_fkey FOREIGN KEY (run_id) REFERENCES digest_run(id);
alter table digest_setting add constraint digest_setting_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table draft add constraint draft_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table draft add constraint draft_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES thread(id) ON DELETE CASCADE;
alter table evaluation_published add constraint evaluation_published_event_id_fkey FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE;
alter table event_organisation add constraint event_organisation_event_id_fkey FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE;
alter table event_organisation add constraint event_organisation_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE CASCADE;
alter table event_programme_item add constraint event_programme_item_event_id_fkey FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE;
alter table feed_token add constraint feed_token_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table finding add constraint finding_theme_fkey FOREIGN KEY (theme) REFERENCES theme(number);
alter table flag add constraint flag_item_id_fkey FOREIGN KEY (item_id) REFERENCES moderation_item(id) ON DELETE CASCADE;
alter table flag add constraint flag_reporter_id_fkey FOREIGN KEY (reporter_id) REFERENCES account(id) ON DELETE SET NULL;
alter table going_live_mark add constraint going_live_mark_marked_by_fkey FOREIGN KEY (marked_by) REFERENCES account(id) ON DELETE SET NULL;
alter table ignored_person add constraint ignored_person_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table ignored_person add constraint ignored_person_ignored_id_fkey FOREIGN KEY (ignored_id) REFERENCES account(id) ON DELETE CASCADE;
alter table incident add constraint incident_recorded_by_fkey FOREIGN KEY (recorded_by) REFERENCES account(id) ON DELETE SET NULL;
alter table instant_item add constraint instant_item_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table instant_item add constraint instant_item_mail_id_fkey FOREIGN KEY (mail_id) REFERENCES mail(id);
alter table instant_item add constraint instant_item_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE CASCADE;
alter table instant_setting add constraint instant_setting_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table invitation add constraint invitation_participant_id_fkey FOREIGN KEY (participant_id) REFERENCES participant(id) ON DELETE CASCADE;
alter table lead add constraint lead_theme_fkey FOREIGN KEY (theme) REFERENCES theme(number);
alter table lead_update add constraint lead_update_author_id_fkey FOREIGN KEY (author_id) REFERENCES account(id);
alter table lead_update add constraint lead_update_lead_code_fkey FOREIGN KEY (lead_code) REFERENCES lead(code);
alter table mail_sender add constraint mail_sender_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table measure add constraint measure_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table measure add constraint measure_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id) ON DELETE SET NULL;
alter table measure add constraint measure_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE CASCADE;
alter table measure add constraint measure_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES thread(id) ON DELETE CASCADE;
alter table measure_answer add constraint measure_answer_measure_id_fkey FOREIGN KEY (measure_id) REFERENCES measure(id) ON DELETE CASCADE;
alter table meeting add constraint meeting_community_id_fkey FOREIGN KEY (community_id) REFERENCES community(id) ON DELETE CASCADE;
alter table meeting add constraint meeting_organiser_id_fkey FOREIGN KEY (organiser_id) REFERENCES account(id) ON DELETE SET NULL;
alter table meeting_answer add constraint meeting_answer_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table meeting_answer add constraint meeting_answer_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id) ON DELETE CASCADE;
alter table meeting_notice add constraint meeting_notice_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table meeting_notice add constraint meeting_notice_meeting_id_fkey FOREIGN KEY (meeting_id) REFERENCES meeting(id) ON DELETE CASCADE;
alter table merged_subscription add constraint merged_subscription_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table moderation_item add constraint moderation_item_claimed_by_fkey FOREIGN KEY (claimed_by) REFERENCES account(id) ON DELETE SET NULL;
alter table moderation_item add constraint moderation_item_community_id_fkey FOREIGN KEY (community_id) REFERENCES community(id) ON DELETE CASCADE;
alter table moderation_item add constraint moderation_item_decided_by_fkey FOREIGN KEY (decided_by) REFERENCES account(id) ON DELETE SET NULL;
alter table moderation_item add constraint moderation_item_measure_id_fkey FOREIGN KEY (measure_id) REFERENCES measure(id) ON DELETE CASCADE;
alter table moderation_item add constraint moderation_item_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE CASCADE;
alter table organisation add constraint organisation_sector_code_fkey FOREIGN KEY (sector_code) REFERENCES sector(code) ON UPDATE CASCADE;
alter table participant add constraint participant_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE SET NULL;
alter table participant add constraint participant_event_id_fkey FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE;
alter table participant add constraint participant_sector_code_fkey FOREIGN KEY (sector_code) REFERENCES sector(code) ON UPDATE CASCADE;
alter table poll add constraint poll_author_id_fkey FOREIGN KEY (author_id) REFERENCES account(id);
alter table poll add constraint poll_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES thread(id) ON DELETE CASCADE;
alter table poll_ballot add constraint poll_ballot_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table poll_ballot add constraint poll_ballot_poll_id_fkey FOREIGN KEY (poll_id) REFERENCES poll(id) ON DELETE CASCADE;
alter table post add constraint post_author_id_fkey FOREIGN KEY (author_id) REFERENCES account(id);
alter table post add constraint post_organisation_id_fkey FOREIGN KEY (organisation_id) REFERENCES organisation(id) ON DELETE SET NULL;
alter table post add constraint post_reply_to_fkey FOREIGN KEY (reply_to) REFERENCES post(id) ON DELETE SET NULL;
alter table post add constraint post_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES thread(id) ON DELETE CASCADE;
alter table post_mention add constraint post_mention_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table post_mention add constraint post_mention_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE CASCADE;
alter table post_reaction add constraint post_reaction_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table post_reaction add constraint post_reaction_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE CASCADE;
alter table post_revision add constraint post_revision_edited_by_fkey FOREIGN KEY (edited_by) REFERENCES account(id);
alter table post_revision add constraint post_revision_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE CASCADE;
alter table priority_lead add constraint priority_lead_lead_code_fkey FOREIGN KEY (lead_code) REFERENCES lead(code);
alter table priority_lead add constraint priority_lead_priority_fkey FOREIGN KEY (priority) REFERENCES priority("position") ON DELETE CASCADE;
alter table questionnaire_interest add constraint questionnaire_interest_event_id_fkey FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE;
alter table questionnaire_marks add constraint questionnaire_marks_event_id_fkey FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE;
alter table questionnaire_row add constraint questionnaire_row_event_id_fkey FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE;
alter table read_position add constraint read_position_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table read_position add constraint read_position_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES thread(id) ON DELETE CASCADE;
alter table received_mail add constraint received_mail_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE SET NULL;
alter table received_mail add constraint received_mail_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE SET NULL;
alter table received_mail add constraint received_mail_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES thread(id) ON DELETE SET NULL;
alter table resource add constraint resource_added_by_fkey FOREIGN KEY (added_by) REFERENCES account(id);
alter table resource add constraint resource_community_id_fkey FOREIGN KEY (community_id) REFERENCES community(id) ON DELETE CASCADE;
alter table resource_version add constraint resource_version_added_by_fkey FOREIGN KEY (added_by) REFERENCES account(id);
alter table resource_version add constraint resource_version_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource(id) ON DELETE CASCADE;
alter table search_document add constraint search_document_author_id_fkey FOREIGN KEY (author_id) REFERENCES account(id) ON DELETE CASCADE;
alter table search_document add constraint search_document_community_fkey FOREIGN KEY (community) REFERENCES community(slug) ON UPDATE CASCADE ON DELETE CASCADE;
alter table search_document add constraint search_document_event_id_fkey FOREIGN KEY (event_id) REFERENCES event(id) ON DELETE CASCADE;
alter table search_document add constraint search_document_lead_code_fkey FOREIGN KEY (lead_code) REFERENCES lead(code) ON DELETE CASCADE;
alter table search_document add constraint search_document_post_id_fkey FOREIGN KEY (post_id) REFERENCES post(id) ON DELETE CASCADE;
alter table search_document add constraint search_document_resource_id_fkey FOREIGN KEY (resource_id) REFERENCES resource(id) ON DELETE CASCADE;
alter table search_document add constraint search_document_sector_code_fkey FOREIGN KEY (sector_code) REFERENCES sector(code) ON UPDATE CASCADE;
alter table search_document add constraint search_document_term_id_fkey FOREIGN KEY (term_id) REFERENCES glossary_term(id) ON DELETE CASCADE;
alter table search_document add constraint search_document_theme_fkey FOREIGN KEY (theme) REFERENCES theme(number);
alter table search_document add constraint search_document_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES thread(id) ON DELETE CASCADE;
alter table session add constraint session_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table sign_in_request add constraint sign_in_request_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table subscription add constraint subscription_account_id_fkey FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE;
alter table synthesis add constraint synthesis_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES thread(id) ON DELETE CASCADE;
alter table synthesis_version add constraint synthesis_version_author_id_fkey FOREIGN KEY (author_id) REFERENCES account(id);
alter table synthesis_version add constraint synthesis_version_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES synthesis(thread_id) ON DELETE CASCADE;
alter table thread add constraint thread_author_id_fkey FOREIGN KEY (author_id) REFERENCES account(id);
alter table thread add constraint thread_community_id_fkey FOREIGN KEY (community_id) REFERENCES community(id);
alter table thread add constraint thread_merged_into_fkey FOREIGN KEY (merged_into) REFERENCES thread(id);
alter table thread add constraint thread_theme_fkey FOREIGN KEY (theme) REFERENCES theme(number);
alter table thread_lead add constraint thread_lead_lead_code_fkey FOREIGN KEY (lead_code) REFERENCES lead(code);
alter table thread_lead add constraint thread_lead_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES thread(id) ON DELETE CASCADE;
alter table thread_translation add constraint thread_translation_thread_id_fkey FOREIGN KEY (thread_id) REFERENCES thread(id) ON DELETE CASCADE;
alter table workshop_question add constraint workshop_question_theme_fkey FOREIGN KEY (theme) REFERENCES theme(number);
CREATE INDEX account_created ON account USING btree (created_at);
CREATE INDEX account_name ON account USING btree (lower(name)) WHERE ((name IS NOT NULL) AND (closed_at IS NULL));
CREATE UNIQUE INDEX account_network ON account USING btree (kind) WHERE (kind = 'network'::text);
CREATE UNIQUE INDEX account_email_address ON account_email USING btree (address);
CREATE UNIQUE INDEX account_email_primary ON account_email USING btree (account_id) WHERE is_primary;
CREATE INDEX api_token_account ON api_token USING btree (account_id);
CREATE INDEX audit_entry_recorded ON audit_entry USING btree (recorded_at, id);
CREATE INDEX audit_entry_subject ON audit_entry USING btree (subject_kind, subject_id);
CREATE UNIQUE INDEX audit_seal_until ON audit_seal USING btree (until_at);
CREATE INDEX bookmark_post ON bookmark USING btree (post_id) WHERE (post_id IS NOT NULL);
CREATE INDEX bookmark_thread ON bookmark USING btree (thread_id) WHERE (thread_id IS NOT NULL);
CREATE INDEX calendar_token_account ON calendar_token USING btree (account_id);
CREATE INDEX community_name ON community USING btree (name, id);
CREATE INDEX community_lead_lead ON community_lead USING btree (lead_code);
CREATE INDEX community_link_community ON community_link USING btree (community_id);
CREATE INDEX community_membership_account ON community_membership USING btree (account_id, state);
CREATE INDEX community_theme_theme ON community_theme USING btree (theme);
CREATE INDEX consent_account ON consent USING btree (account_id);
CREATE INDEX consent_address ON consent USING btree (address_hash);
CREATE INDEX curated_post_from ON curated_post USING btree (from_thread, from_number);
CREATE INDEX curated_post_post ON curated_post USING btree (post_id);
CREATE INDEX curated_post_to ON curated_post USING btree (to_thread, to_number);
CREATE INDEX curation_target ON curation USING btree (target_id) WHERE (target_id IS NOT NULL);
CREATE INDEX curation_thread ON curation USING btree (thread_id);
CREATE INDEX delivery_failure_account ON delivery_failure USING btree (account_id);
CREATE INDEX delivery_failure_address ON delivery_failure USING btree (address_hash, recorded_at);
CREATE INDEX digest_composed ON digest USING btree (next_attempt_at, id) WHERE (state = 'composed'::text);
CREATE INDEX digest_planned ON digest USING btree (window_end, window_start, id) WHERE (state = 'planned'::text);
CREATE INDEX digest_sending ON digest USING btree (run_id) WHERE (state = 'sending'::text);
CREATE INDEX digest_setting_next ON digest_setting USING btree (next_at, account_id) WHERE (next_at IS NOT NULL);
CREATE UNIQUE INDEX draft_place ON draft USING btree (account_id, COALESCE(thread_id, (0)::bigint), kind) WHERE (account_id IS NOT NULL);
CREATE INDEX draft_updated ON draft USING btree (updated_at);
CREATE INDEX event_date ON event USING btree (date DESC, id DESC);
CREATE INDEX event_organisation_organisation ON event_organisation USING btree (organisation_id);
CREATE INDEX fact_order ON fact USING btree (xid, id);
CREATE INDEX flag_reporter ON flag USING btree (reporter_id);
CREATE INDEX flag_untold ON flag USING btree (item_id) WHERE (told_at IS NULL);
CREATE INDEX idempotency_recorded ON idempotency USING btree (recorded_at);
CREATE INDEX ignored_person_ignored ON ignored_person USING btree (ignored_id);
CREATE INDEX incident_noticed ON incident USING btree (noticed_on DESC, id DESC);
CREATE INDEX instant_item_mail ON instant_item USING btree (mail_id) WHERE (mail_id IS NOT NULL);
CREATE INDEX instant_item_post ON instant_item USING btree (post_id);
CREATE INDEX instant_item_waiting ON instant_item USING btree (planned_at) WHERE (state = 'waiting'::text);
CREATE INDEX invitation_waiting ON invitation USING btree (sent_at) WHERE (state = 'sent'::text);
CREATE INDEX lead_update_lead ON lead_update USING btree (lead_code, recorded_at DESC);
CREATE INDEX lead_update_recorded ON lead_update USING btree (recorded_at);
CREATE INDEX mail_account ON mail USING btree (account_id, id) WHERE (account_id IS NOT NULL);
CREATE INDEX mail_remembered ON mail USING btree (created_at) WHERE ((raw IS NOT NULL) OR (to_address IS NOT NULL));
CREATE INDEX mail_unsent ON mail USING btree (state, id) WHERE (state <> 'sent'::text);
CREATE INDEX measure_account ON measure USING btree (account_id, id);
CREATE UNIQUE INDEX measure_account_standing ON measure USING btree (account_id, kind) WHERE ((ended_at IS NULL) AND (kind = ANY (ARRAY['account-slowed'::text, 'account-silenced'::text, 'account-banned'::text])));
CREATE INDEX measure_decided ON measure USING btree (decided_at);
CREATE UNIQUE INDEX measure_post_standing ON measure USING btree (post_id) WHERE ((ended_at IS NULL) AND (post_id IS NOT NULL));
CREATE UNIQUE INDEX measure_suspension_standing ON measure USING btree (account_id) WHERE ((ended_at IS NULL) AND (kind = 'account-suspended'::text));
CREATE UNIQUE INDEX measure_thread_standing ON measure USING btree (thread_id, kind) WHERE ((ended_at IS NULL) AND (thread_id IS NOT NULL));
CREATE INDEX measure_answer_measure ON measure_answer USING btree (measure_id, id);
CREATE INDEX meeting_coming ON meeting USING btree (starts_at) WHERE (state = 'scheduled'::text);
CREATE INDEX meeting_community ON meeting USING btree (community_id, starts_at);
CREATE INDEX meeting_ending ON meeting USING btree (ends_at) WHERE (ended_at IS NULL);
CREATE INDEX meeting_answer_account ON meeting_answer USING btree (account_id);
CREATE INDEX merged_subscription_account ON merged_subscription USING btree (account_id);
CREATE INDEX moderation_item_announced ON moderation_item USING btree (announced_at);
CREATE UNIQUE INDEX moderation_item_appeal ON moderation_item USING btree (measure_id) WHERE (decided_at IS NULL);
CREATE UNIQUE INDEX moderation_item_brought ON moderation_item USING btree (kind, subject) WHERE (decided_at IS NULL);
CREATE INDEX moderation_item_claimer ON moderation_item USING btree (claimed_by) WHERE (claimed_by IS NOT NULL);
CREATE INDEX moderation_item_community ON moderation_item USING btree (community_id) WHERE (community_id IS NOT NULL);
CREATE INDEX moderation_item_decided ON moderation_item USING btree (decided_at, id) WHERE (decided_at IS NOT NULL);
CREATE INDEX moderation_item_measure ON moderation_item USING btree (measure_id) WHERE (measure_id IS NOT NULL);
CREATE UNIQUE INDEX moderation_item_open ON moderation_item USING btree (kind, post_id) WHERE (decided_at IS NULL);
CREATE INDEX moderation_item_post ON moderation_item USING btree (post_id);
CREATE INDEX moderation_item_queue ON moderation_item USING btree (opened_at, id) WHERE (decided_at IS NULL);
CREATE INDEX moderation_item_unannounced ON moderation_item USING btree (opened_at) WHERE (announced_at IS NULL);
CREATE INDEX participant_account ON participant USING btree (account_id) WHERE (account_id IS NOT NULL);
CREATE INDEX participant_address ON participant USING btree (address) WHERE (address IS NOT NULL);
CREATE INDEX participant_address_hash ON participant USING btree (address_hash);
CREATE INDEX pending_subscription_expires ON pending_subscription USING btree (expires_at);
CREATE INDEX poll_open ON poll USING btree (closes_at) WHERE (closed_at IS NULL);
CREATE INDEX poll_thread ON poll USING btree (thread_id, id);
CREATE INDEX poll_ballot_account ON poll_ballot USING btree (account_id);
CREATE INDEX post_author ON post USING btree (author_id, id DESC);
CREATE INDEX post_published ON post USING btree (published_at) WHERE (state = 'published'::text);
CREATE INDEX post_reply_to ON post USING btree (reply_to) WHERE (reply_to IS NOT NULL);
CREATE INDEX post_same_text ON post USING btree (md5(markdown), created_at);
CREATE INDEX post_mention_account ON post_mention USING btree (account_id, mentioned_at DESC);
CREATE INDEX post_reaction_account ON post_reaction USING btree (account_id);
CREATE INDEX questionnaire_interest_event ON questionnaire_interest USING btree (event_id);
CREATE INDEX questionnaire_marks_event ON questionnaire_marks USING btree (event_id);
CREATE INDEX rate_limit_window ON rate_limit USING btree (window_start);
CREATE INDEX received_mail_account ON received_mail USING btree (account_id, outcome) WHERE (account_id IS NOT NULL);
CREATE INDEX received_mail_answered ON received_mail USING btree (sender, answer, handled_at) WHERE (answer IS NOT NULL);
CREATE INDEX received_mail_post ON received_mail USING btree (post_id) WHERE (post_id IS NOT NULL);
CREATE INDEX received_mail_remembered ON received_mail USING btree (received_at) WHERE ((raw IS NOT NULL) OR (sender IS NOT NULL));
CREATE INDEX received_mail_thread ON received_mail USING btree (thread_id) WHERE (thread_id IS NOT NULL);
CREATE INDEX received_mail_waiting ON received_mail USING btree (id) WHERE (outcome IS NULL);
CREATE INDEX resource_community ON resource USING btree (community_id, created_at DESC, id DESC);
CREATE INDEX resource_version_links ON resource_version USING btree (link_checked_at NULLS FIRST);
CREATE INDEX search_document_author ON search_document USING btree (author_id);
CREATE UNIQUE INDEX search_document_community ON search_document USING btree (community) WHERE (kind = 'community'::text);
CREATE INDEX search_document_newest ON search_document USING btree (published_at DESC, id DESC);
CREATE UNIQUE INDEX search_document_synthesis ON search_document USING btree (thread_id) WHERE (kind = 'synthesis'::text);
CREATE INDEX search_document_thread ON search_document USING btree (thread_id);
CREATE INDEX search_document_words ON search_document USING gin (words);
CREATE INDEX search_word_like ON search_word USING gin (folded gin_trgm_ops);
CREATE INDEX session_account ON session USING btree (account_id);
CREATE INDEX session_expires ON session USING btree (expires_at);
CREATE INDEX sign_in_request_address ON sign_in_request USING btree (address);
CREATE INDEX sign_in_request_browser ON sign_in_request USING btree (browser_hash);
CREATE INDEX sign_in_request_expires ON sign_in_request USING btree (expires_at);
CREATE INDEX subscription_target ON subscription USING btree (kind, target);
CREATE INDEX synthesis_revised ON synthesis USING btree (revised_at DESC, thread_id DESC);
CREATE INDEX synthesis_version_author ON synthesis_version USING btree (author_id);
CREATE INDEX thread_active ON thread USING btree (last_post_at DESC, id DESC);
CREATE INDEX thread_author ON thread USING btree (author_id);
CREATE INDEX thread_community ON thread USING btree (community_id, last_post_at DESC, id DESC) WHERE (community_id IS NOT NULL);
CREATE INDEX thread_merged_into ON thread USING btree (merged_into) WHERE (merged_into IS NOT NULL);
CREATE INDEX thread_newest ON thread USING btree (created_at DESC, id DESC);
CREATE INDEX thread_theme ON thread USING btree (theme, last_post_at DESC, id DESC);
CREATE INDEX thread_lead_lead ON thread_lead USING btree (lead_code);
alter table digest alter own set storage external;
alter table digest_part alter bytes set storage external;
CREATE TRIGGER audit_entry_append_only BEFORE DELETE OR UPDATE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_entry_never_emptied BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seal_append_only BEFORE DELETE OR UPDATE ON audit_seal FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seal_never_emptied BEFORE TRUNCATE ON audit_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
