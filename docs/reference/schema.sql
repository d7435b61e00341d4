-- The schema as all migrations leave it. Written by `npm run db:schema`; a test compares.

table alert secured forced
  tenant_id uuid not null
  id uuid not null
  kind text not null
  role text not null
  severity text not null
  dedupe_key text not null
  summary text not null
  context jsonb not null default '{}'::jsonb
  times integer not null default 1
  first_at timestamp with time zone not null default now()
  last_at timestamp with time zone not null default now()
  closed_at timestamp with time zone
  notified_at timestamp with time zone
  notified_times integer not null default 0
  constraint alert_pkey PRIMARY KEY (tenant_id, id)
  constraint alert_role_known CHECK ((role = ANY (ARRAY['CommunicationsAdmin'::text, 'SystemAdmin'::text, 'Finance'::text, 'Operator'::text])))
  constraint alert_severity_known CHECK ((severity = ANY (ARRAY['info'::text, 'warning'::text, 'critical'::text])))
  constraint alert_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  INDEX alert_of_tenant ON public.alert USING btree (tenant_id, id) WHERE (closed_at IS NULL)
  INDEX alert_to_notify ON public.alert USING btree (notified_at NULLS FIRST) WHERE ((notified_at IS NULL) OR (times > notified_times) OR (closed_at > notified_at))
  UNIQUE INDEX alert_open_once ON public.alert USING btree (tenant_id, dedupe_key) WHERE (closed_at IS NULL)
  policy alert_for_router to parley_router using true check true
  policy alert_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app
  grant on column closed_at: parley_router=r
  grant on column id: parley_router=r
  grant on column notified_at: parley_router=r
  grant on column notified_times: parley_router=r
  grant on column tenant_id: parley_router=r
  grant on column times: parley_router=r

table api_key secured forced
  tenant_id uuid not null
  id uuid not null
  prefix text not null
  secret_hash bytea not null
  name text not null
  scopes text[] not null
  created_at timestamp with time zone not null default now()
  expires_at timestamp with time zone
  revoked_at timestamp with time zone
  constraint api_key_pkey PRIMARY KEY (tenant_id, id)
  constraint api_key_prefix_unique UNIQUE (prefix)
  constraint api_key_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  policy api_key_for_router to parley_router using true check true
  policy api_key_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app
  grant on column expires_at: parley_router=r
  grant on column id: parley_router=r
  grant on column prefix: parley_router=r
  grant on column revoked_at: parley_router=r
  grant on column scopes: parley_router=r
  grant on column secret_hash: parley_router=r
  grant on column tenant_id: parley_router=r

table attempt secured forced
  tenant_id uuid not null
  id uuid not null
  message_id uuid not null
  ordinal smallint not null
  endpoint_id uuid not null
  sender_id uuid not null
  state text not null
  token text not null
  priority smallint not null
  segments smallint not null
  due_at timestamp with time zone not null
  tries smallint not null default 0
  fence bigint not null default 0
  lease_until timestamp with time zone
  gate_committed_at timestamp with time zone
  provider text not null
  account_ref text not null
  provider_message_id text
  provider_status text
  provider_code text
  error_code text
  reconcile_at timestamp with time zone
  reconciliation text
  settled_at timestamp with time zone
  created_at timestamp with time zone not null default clock_timestamp()
  constraint attempt_ordinal_once UNIQUE (tenant_id, message_id, ordinal)
  constraint attempt_pkey PRIMARY KEY (tenant_id, id)
  constraint attempt_reconciliation_known CHECK ((reconciliation = ANY (ARRAY['found'::text, 'absent'::text, 'given_up'::text])))
  constraint attempt_state_known CHECK ((state = ANY (ARRAY['scheduled'::text, 'queued'::text, 'submitting'::text, 'submitted'::text, 'delivered'::text, 'undelivered'::text, 'failed'::text, 'suppressed'::text, 'unknown'::text, 'expired'::text])))
  constraint attempt_tenant_id_message_id_fkey FOREIGN KEY (tenant_id, message_id) REFERENCES message(tenant_id, id)
  INDEX attempt_given_up ON public.attempt USING btree (tenant_id, message_id) WHERE (reconciliation = 'given_up'::text)
  INDEX attempt_leased ON public.attempt USING btree (lease_until) WHERE (state = 'submitting'::text)
  INDEX attempt_queued ON public.attempt USING btree (tenant_id, sender_id, priority, due_at) WHERE (state = 'queued'::text)
  INDEX attempt_scheduled ON public.attempt USING btree (due_at) WHERE (state = 'scheduled'::text)
  INDEX attempt_to_reconcile ON public.attempt USING btree (reconcile_at) WHERE (reconcile_at IS NOT NULL)
  UNIQUE INDEX attempt_by_provider_id ON public.attempt USING btree (tenant_id, provider, account_ref, provider_message_id) WHERE (provider_message_id IS NOT NULL)
  UNIQUE INDEX attempt_by_token ON public.attempt USING btree (tenant_id, token)
  policy attempt_for_router to parley_router using true check true
  policy attempt_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app
  grant on column due_at: parley_router=r
  grant on column id: parley_router=r
  grant on column lease_until: parley_router=r
  grant on column priority: parley_router=r
  grant on column reconcile_at: parley_router=r
  grant on column sender_id: parley_router=r
  grant on column state: parley_router=r
  grant on column tenant_id: parley_router=r

table bulk_part secured forced
  tenant_id uuid not null
  bulk_id uuid not null
  first integer not null
  key_version smallint not null
  texts bytea
  constraint bulk_part_pkey PRIMARY KEY (tenant_id, bulk_id, first)
  constraint bulk_part_tenant_id_bulk_id_fkey FOREIGN KEY (tenant_id, bulk_id) REFERENCES bulk_send(tenant_id, id)
  policy bulk_part_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app

table bulk_send secured forced
  tenant_id uuid not null
  id uuid not null
  client_id uuid not null
  total integer not null
  stream text not null
  created_at timestamp with time zone not null default clock_timestamp()
  placed_at timestamp with time zone
  resume_at timestamp with time zone not null default (clock_timestamp() + '00:01:00'::interval)
  not_placed jsonb not null default '[]'::jsonb
  constraint bulk_send_bounded CHECK (((total >= 1) AND (total <= 2000)))
  constraint bulk_send_pkey PRIMARY KEY (tenant_id, id)
  constraint bulk_send_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  INDEX bulk_send_unplaced ON public.bulk_send USING btree (resume_at) WHERE (placed_at IS NULL)
  policy bulk_send_for_router to parley_router using true check true
  policy bulk_send_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app
  grant on column id: parley_router=r
  grant on column placed_at: parley_router=r
  grant on column resume_at: parley_router=r
  grant on column tenant_id: parley_router=r

table business_number secured forced
  tenant_id uuid not null
  id uuid not null
  channel_row uuid not null
  number text not null
  label text not null
  sender_type text not null default 'long_code'::text
  segments_per_second numeric(8,3) not null default 1
  next_slot_at timestamp with time zone not null default '-infinity'::timestamp with time zone
  is_default boolean not null default false
  created_at timestamp with time zone not null default now()
  released_at timestamp with time zone
  registration text not null default 'unknown'::text
  use_cases text[] not null default '{mixed}'::text[]
  limitations text[] not null default '{}'::text[]
  countries text[] not null default '{}'::text[]
  campaign_id uuid
  daily_segments integer
  day date
  day_segments integer not null default 0
  service_ref text
  override_until timestamp with time zone
  claims bigint not null default 0
  constraint business_number_daily_segments CHECK ((daily_segments > 0))
  constraint business_number_form CHECK (
CASE sender_type
    WHEN 'alphanumeric_sender_id'::text THEN ((number ~ '^[A-Za-z0-9][A-Za-z0-9 ]{1,9}[A-Za-z0-9]$'::text) AND (number ~ '[A-Za-z]'::text))
    WHEN 'short_code'::text THEN (number ~ '^(\+[1-9]\d{1,14}|\d{3,8})$'::text)
    ELSE (number ~ '^\+[1-9]\d{1,14}$'::text)
END)
  constraint business_number_limitations_known CHECK ((limitations <@ '{inbound_replies_not_supported,country_not_supported,marketing_not_allowed,registration_required,low_throughput,content_filtering_risk}'::text[]))
  constraint business_number_pkey PRIMARY KEY (tenant_id, id)
  constraint business_number_rate_bounded CHECK (((segments_per_second > (0)::numeric) AND (segments_per_second <= (10000)::numeric)))
  constraint business_number_registration_known CHECK ((registration = ANY (ARRAY['unknown'::text, 'not_required'::text, 'pending'::text, 'registered'::text, 'rejected'::text, 'expired'::text])))
  constraint business_number_tenant_id_campaign_id_fkey FOREIGN KEY (tenant_id, campaign_id) REFERENCES sender_campaign(tenant_id, id)
  constraint business_number_tenant_id_channel_row_fkey FOREIGN KEY (tenant_id, channel_row) REFERENCES channel(tenant_id, id)
  constraint business_number_type_known CHECK ((sender_type = ANY (ARRAY['long_code'::text, 'short_code'::text, 'toll_free'::text, 'alphanumeric_sender_id'::text, 'sender_pool'::text, 'unknown'::text])))
  constraint business_number_use_cases_known CHECK ((use_cases <@ '{transactional,informational,marketing,verification,alert,mixed,unknown}'::text[]))
  UNIQUE INDEX business_number_name_once ON public.business_number USING btree (tenant_id, number) WHERE ((released_at IS NULL) AND (sender_type = 'alphanumeric_sender_id'::text))
  UNIQUE INDEX business_number_one_default ON public.business_number USING btree (tenant_id) WHERE (is_default AND (released_at IS NULL))
  UNIQUE INDEX business_number_one_owner ON public.business_number USING btree (number) WHERE ((released_at IS NULL) AND (sender_type <> 'alphanumeric_sender_id'::text))
  policy business_number_for_router to parley_router using true check true
  policy business_number_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app
  grant on column channel_row: parley_router=r
  grant on column id: parley_router=r
  grant on column next_slot_at: parley_router=r
  grant on column number: parley_router=r
  grant on column released_at: parley_router=r
  grant on column tenant_id: parley_router=r

table channel secured forced
  tenant_id uuid not null
  id uuid not null
  channel_id text not null
  provider text not null
  account_ref text not null
  key_version smallint not null
  settings bytea not null
  state text not null default 'active'::text
  created_at timestamp with time zone not null default now()
  confirms text not null default 'parley'::text
  failures integer not null default 0
  held_until timestamp with time zone not null default '-infinity'::timestamp with time zone
  constraint channel_confirms_known CHECK ((confirms = ANY (ARRAY['parley'::text, 'provider'::text])))
  constraint channel_id_form CHECK (((channel_id ~ '^sms_[a-z0-9]+(_[a-z0-9]+)*$'::text) AND (length(channel_id) <= 64)))
  constraint channel_named_once_per_tenant UNIQUE (tenant_id, channel_id)
  constraint channel_pkey PRIMARY KEY (tenant_id, id)
  constraint channel_state_known CHECK ((state = ANY (ARRAY['active'::text, 'disabled'::text])))
  constraint channel_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  INDEX channel_by_account ON public.channel USING btree (provider, account_ref)
  INDEX channel_by_address ON public.channel USING btree (provider, channel_id)
  policy channel_for_router to parley_router using true check true
  policy channel_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app
  grant on column account_ref: parley_router=r
  grant on column channel_id: parley_router=r
  grant on column held_until: parley_router=r
  grant on column id: parley_router=r
  grant on column provider: parley_router=r
  grant on column state: parley_router=r
  grant on column tenant_id: parley_router=r

table consent_event secured forced
  tenant_id uuid not null
  id uuid not null
  endpoint_id uuid not null
  state text not null
  scope text not null default 'tenant'::text
  scope_ref text
  source text not null
  disclosure text
  evidence_kind text
  evidence_id uuid
  rule text
  list_version text
  acquired_at timestamp with time zone not null
  expires_at timestamp with time zone
  recorded_at timestamp with time zone not null default clock_timestamp()
  disclosure_hash bytea
  seller text
  source_ref text
  constraint consent_event_pkey PRIMARY KEY (tenant_id, id)
  constraint consent_event_scope_known CHECK ((scope = ANY (ARRAY['global'::text, 'tenant'::text, 'sender_identity'::text, 'campaign'::text, 'coordination_case'::text, 'purpose'::text])))
  constraint consent_event_source_known CHECK ((source = ANY (ARRAY['form'::text, 'sms_keyword'::text, 'contract'::text, 'import'::text, 'operator'::text, 'external_system'::text, 'unknown'::text])))
  constraint consent_event_state_known CHECK ((state = ANY (ARRAY['opted_in'::text, 'opted_out'::text, 'unknown'::text, 'not_required'::text, 'disputed'::text])))
  constraint consent_event_tenant_id_endpoint_id_fkey FOREIGN KEY (tenant_id, endpoint_id) REFERENCES endpoint(tenant_id, id)
  INDEX consent_event_by_evidence ON public.consent_event USING btree (tenant_id, evidence_id) WHERE (evidence_id IS NOT NULL)
  INDEX consent_event_newest ON public.consent_event USING btree (tenant_id, endpoint_id, acquired_at DESC)
  UNIQUE INDEX consent_event_once ON public.consent_event USING btree (tenant_id, source_ref) WHERE (source_ref IS NOT NULL)
  policy consent_event_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select to parley_app

table consent_hold secured forced
  tenant_id uuid not null
  id uuid not null
  endpoint_id uuid not null
  lane_id uuid not null
  inbound_id uuid not null
  reason text not null
  rule text not null
  opened_at timestamp with time zone not null
  alarm_at timestamp with time zone not null
  force_at timestamp with time zone not null
  alarmed_at timestamp with time zone
  closed_at timestamp with time zone
  outcome text
  closed_by text
  constraint consent_hold_outcome_known CHECK ((outcome = ANY (ARRAY['opted_out'::text, 'stays'::text, 'narrowed'::text])))
  constraint consent_hold_pkey PRIMARY KEY (tenant_id, id)
  constraint consent_hold_reason_known CHECK ((reason = ANY (ARRAY['ambiguous'::text, 'cancel_while_asked'::text, 'reported_elsewhere'::text])))
  constraint consent_hold_tenant_id_endpoint_id_fkey FOREIGN KEY (tenant_id, endpoint_id) REFERENCES endpoint(tenant_id, id)
  constraint consent_hold_tenant_id_lane_id_fkey FOREIGN KEY (tenant_id, lane_id) REFERENCES lane(tenant_id, id)
  INDEX consent_hold_due ON public.consent_hold USING btree ((
CASE
    WHEN (alarmed_at IS NULL) THEN alarm_at
    ELSE force_at
END)) WHERE (closed_at IS NULL)
  UNIQUE INDEX consent_hold_open_once ON public.consent_hold USING btree (tenant_id, endpoint_id) WHERE (closed_at IS NULL)
  policy consent_hold_for_router to parley_router using true check true
  policy consent_hold_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app
  grant on column alarm_at: parley_router=r
  grant on column alarmed_at: parley_router=r
  grant on column closed_at: parley_router=r
  grant on column force_at: parley_router=r
  grant on column id: parley_router=r
  grant on column tenant_id: parley_router=r

table consent_policy secured forced
  tenant_id uuid not null
  version integer not null
  settings jsonb not null
  changed_by text not null
  changed_at timestamp with time zone not null default clock_timestamp()
  constraint consent_policy_pkey PRIMARY KEY (tenant_id, version)
  constraint consent_policy_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  policy consent_policy_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select to parley_app

table consent_proof secured forced
  tenant_id uuid not null
  consent_event_id uuid not null
  key_version smallint not null
  sealed bytea
  constraint consent_proof_pkey PRIMARY KEY (tenant_id, consent_event_id)
  constraint consent_proof_tenant_id_consent_event_id_fkey FOREIGN KEY (tenant_id, consent_event_id) REFERENCES consent_event(tenant_id, id)
  policy consent_proof_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app

table dead_letter_replay secured forced
  tenant_id uuid not null
  message_id uuid not null
  n smallint not null
  replayed_by text not null
  replayed_at timestamp with time zone not null default clock_timestamp()
  constraint dead_letter_replay_pkey PRIMARY KEY (tenant_id, message_id, n)
  constraint dead_letter_replay_tenant_id_message_id_fkey FOREIGN KEY (tenant_id, message_id) REFERENCES message(tenant_id, id)
  policy dead_letter_replay_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select to parley_app

table endpoint secured forced
  tenant_id uuid not null
  id uuid not null
  key_version smallint not null
  number bytea
  created_at timestamp with time zone not null default now()
  erased_at timestamp with time zone
  constraint endpoint_pkey PRIMARY KEY (tenant_id, id)
  constraint endpoint_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  INDEX endpoint_erased ON public.endpoint USING btree (tenant_id, id) WHERE (number IS NULL)
  policy endpoint_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app

table evidence_event secured forced
  tenant_id uuid not null
  id uuid not null
  message_id uuid not null
  attempt_id uuid
  kind text not null
  coordination_event text
  source text not null
  native_status text
  native_code text
  assessment text
  receipt_class text
  final boolean not null default false
  detail text
  raw_event_id uuid
  dedupe_key text not null
  occurred_at timestamp with time zone not null
  recorded_at timestamp with time zone not null default clock_timestamp()
  constraint evidence_event_once UNIQUE (tenant_id, message_id, dedupe_key)
  constraint evidence_event_pkey PRIMARY KEY (tenant_id, id)
  constraint evidence_event_source_known CHECK ((source = ANY (ARRAY['adapter'::text, 'provider'::text, 'carrier'::text, 'inbound_sms'::text, 'tracking'::text, 'operator'::text])))
  constraint evidence_event_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  policy evidence_event_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select to parley_app

table idempotency_record secured forced
  tenant_id uuid not null
  client_id uuid not null
  operation text not null
  key text not null
  fingerprint bytea not null
  message_id uuid
  answer jsonb
  status smallint
  created_at timestamp with time zone not null default now()
  constraint idempotency_key_bounded CHECK (((length(key) >= 1) AND (length(key) <= 255)))
  constraint idempotency_record_pkey PRIMARY KEY (tenant_id, client_id, operation, key)
  constraint idempotency_record_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  policy idempotency_record_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app

table import_fault secured forced
  tenant_id uuid not null
  job_id uuid not null
  line bigint not null
  field text not null
  code text not null
  message text not null
  constraint import_fault_pkey PRIMARY KEY (tenant_id, job_id, line, field)
  constraint import_fault_tenant_id_job_id_fkey FOREIGN KEY (tenant_id, job_id) REFERENCES import_job(tenant_id, id)
  policy import_fault_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select to parley_app

table import_job secured forced
  tenant_id uuid not null
  id uuid not null
  kind text not null
  format text not null
  content_hash bytea not null
  state text not null default 'running'::text
  lines_done bigint not null default 0
  added bigint not null default 0
  known bigint not null default 0
  refused bigint not null default 0
  lines_total bigint
  requested_by text not null
  started_at timestamp with time zone not null default clock_timestamp()
  updated_at timestamp with time zone not null default clock_timestamp()
  finished_at timestamp with time zone
  constraint import_job_format_known CHECK ((format = ANY (ARRAY['csv'::text, 'jsonl'::text])))
  constraint import_job_kind_known CHECK ((kind = ANY (ARRAY['consents'::text, 'suppressions'::text])))
  constraint import_job_once UNIQUE (tenant_id, kind, content_hash)
  constraint import_job_pkey PRIMARY KEY (tenant_id, id)
  constraint import_job_state_known CHECK ((state = ANY (ARRAY['running'::text, 'finished'::text, 'failed'::text])))
  constraint import_job_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  policy import_job_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app

table inbound_message secured forced
  tenant_id uuid not null
  id uuid not null
  lane_id uuid not null
  seq bigint not null
  raw_event_id uuid not null
  provider text not null
  provider_message_id text not null
  key_version smallint not null
  body bytea
  body_chars integer not null
  body_lossy boolean not null default false
  media_count smallint not null default 0
  keyword_class text not null
  keyword_rule text not null
  keyword_version text not null
  declined boolean not null default false
  noise boolean not null default false
  answered_by_provider text
  received_at timestamp with time zone not null default clock_timestamp()
  weighed boolean not null default false
  constraint inbound_message_class_known CHECK ((keyword_class = ANY (ARRAY['none'::text, 'opt_out'::text, 'opt_in'::text, 'help'::text, 'acknowledgement'::text, 'free_text'::text, 'unknown'::text])))
  constraint inbound_message_in_order UNIQUE (tenant_id, lane_id, seq)
  constraint inbound_message_pkey PRIMARY KEY (tenant_id, id)
  constraint inbound_message_tenant_id_lane_id_fkey FOREIGN KEY (tenant_id, lane_id) REFERENCES lane(tenant_id, id)
  constraint inbound_message_tenant_id_raw_event_id_fkey FOREIGN KEY (tenant_id, raw_event_id) REFERENCES raw_event(tenant_id, id)
  policy inbound_message_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app

table kpi_hour secured forced
  tenant_id uuid not null
  hour timestamp with time zone not null
  stream text not null
  texts integer not null
  submitted integer not null
  failed integer not null
  delivered integer not null
  undelivered integer not null
  timed integer not null
  latency_ms bigint not null
  latency jsonb not null
  checked integer not null
  after_opt_out integer not null
  wanted integer not null
  as_wanted integer not null
  counted_at timestamp with time zone not null default clock_timestamp()
  constraint kpi_hour_pkey PRIMARY KEY (tenant_id, hour, stream)
  constraint kpi_hour_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  INDEX kpi_hour_by_hour ON public.kpi_hour USING btree (hour)
  policy kpi_hour_for_router to parley_router using true check true
  policy kpi_hour_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app
  grant on column after_opt_out: parley_router=r
  grant on column as_wanted: parley_router=r
  grant on column checked: parley_router=r
  grant on column delivered: parley_router=r
  grant on column failed: parley_router=r
  grant on column hour: parley_router=r
  grant on column latency: parley_router=r
  grant on column latency_ms: parley_router=r
  grant on column submitted: parley_router=r
  grant on column texts: parley_router=r
  grant on column timed: parley_router=r
  grant on column undelivered: parley_router=r
  grant on column wanted: parley_router=r

table kpi_stale secured forced
  tenant_id uuid not null
  hour timestamp with time zone not null
  is_stale boolean not null default true
  constraint kpi_stale_pkey PRIMARY KEY (tenant_id, hour)
  constraint kpi_stale_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  INDEX kpi_stale_waiting ON public.kpi_stale USING btree (tenant_id, hour) WHERE is_stale
  policy kpi_stale_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app

table lane secured forced
  tenant_id uuid not null
  id uuid not null
  number_id uuid not null
  endpoint_id uuid not null
  last_seq bigint not null default 0
  answered_seq bigint not null default 0
  waiting_since timestamp with time zone
  due_at timestamp with time zone
  lease_until timestamp with time zone
  fence bigint not null default 0
  failures smallint not null default 0
  mode text not null default 'bot'::text
  created_at timestamp with time zone not null default now()
  muted_until timestamp with time zone
  language text
  constraint lane_language_known CHECK ((language ~ '^[a-z]{2,3}(-[A-Z]{2})?$'::text))
  constraint lane_mode_known CHECK ((mode = ANY (ARRAY['bot'::text, 'human'::text])))
  constraint lane_one_per_pair UNIQUE (tenant_id, endpoint_id, number_id)
  constraint lane_pkey PRIMARY KEY (tenant_id, id)
  constraint lane_tenant_id_endpoint_id_fkey FOREIGN KEY (tenant_id, endpoint_id) REFERENCES endpoint(tenant_id, id)
  constraint lane_tenant_id_number_id_fkey FOREIGN KEY (tenant_id, number_id) REFERENCES business_number(tenant_id, id)
  INDEX lane_due ON public.lane USING btree (due_at) WHERE (due_at IS NOT NULL)
  policy lane_for_router to parley_router using true check true
  policy lane_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app
  grant on column due_at: parley_router=r
  grant on column fence: parley_router=rw
  grant on column id: parley_router=r
  grant on column lease_until: parley_router=rw
  grant on column tenant_id: parley_router=r

table link_click secured forced
  tenant_id uuid not null
  link_id uuid not null
  id uuid not null
  class text not null
  scanner text not null
  confidence text not null
  signals text[] not null
  opened boolean not null
  clicked_at timestamp with time zone not null default clock_timestamp()
  constraint link_click_class_known CHECK ((class = ANY (ARRAY['human_like_click'::text, 'scanner_click'::text, 'link_preview_fetch'::text, 'unverified_click'::text, 'unknown_click'::text])))
  constraint link_click_confidence_known CHECK ((confidence = ANY (ARRAY['low'::text, 'medium'::text, 'high'::text])))
  constraint link_click_pkey PRIMARY KEY (tenant_id, link_id, id)
  constraint link_click_scanner_known CHECK ((scanner = ANY (ARRAY['none'::text, 'suspected'::text, 'likely'::text, 'confirmed'::text, 'unknown'::text])))
  constraint link_click_tenant_id_link_id_fkey FOREIGN KEY (tenant_id, link_id) REFERENCES short_link(tenant_id, id)
  policy link_click_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select to parley_app

table link_domain secured forced
  tenant_id uuid not null
  host text not null
  token text not null
  state text not null default 'pending'::text
  claimed_at timestamp with time zone not null default clock_timestamp()
  verified_at timestamp with time zone
  released_at timestamp with time zone
  constraint link_domain_host_form CHECK (((host ~ '^[a-z0-9.-]+(:[0-9]+)?$'::text) AND (length(host) <= 253)))
  constraint link_domain_pkey PRIMARY KEY (tenant_id, host)
  constraint link_domain_state_known CHECK ((state = ANY (ARRAY['pending'::text, 'active'::text, 'released'::text])))
  constraint link_domain_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  INDEX link_domain_claims ON public.link_domain USING btree (host, claimed_at) WHERE (state = 'pending'::text)
  UNIQUE INDEX link_domain_one_owner ON public.link_domain USING btree (host) WHERE (state = 'active'::text)
  policy link_domain_for_router to parley_router using true check true
  policy link_domain_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app
  grant on column claimed_at: parley_router=r
  grant on column host: parley_router=r
  grant on column state: parley_router=r
  grant on column tenant_id: parley_router=r

table link_policy secured forced
  tenant_id uuid not null
  version integer not null
  settings jsonb not null
  changed_by text not null
  changed_at timestamp with time zone not null default clock_timestamp()
  constraint link_policy_pkey PRIMARY KEY (tenant_id, version)
  constraint link_policy_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  policy link_policy_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select to parley_app

table message secured forced
  tenant_id uuid not null
  id uuid not null
  lane_id uuid not null
  endpoint_id uuid not null
  sender_id uuid not null
  origin text not null
  purpose text not null
  stream text not null
  state text not null
  dedupe_key text
  key_version smallint not null
  body bytea
  encoding text not null
  segments smallint not null
  answers_seq bigint
  pins jsonb
  tracking jsonb not null default '{}'::jsonb
  priority smallint not null default 5
  error_code text
  decision jsonb
  expires_at timestamp with time zone not null
  receipt_until timestamp with time zone
  created_at timestamp with time zone not null default clock_timestamp()
  updated_at timestamp with time zone not null default clock_timestamp()
  counts boolean not null default false
  subject text
  programme text
  fact_key text
  fact_at timestamp with time zone
  wish jsonb
  held_until timestamp with time zone
  bulk_id uuid
  bulk_ordinal integer
  send_at timestamp with time zone
  withdrawn text
  constraint message_origin_known CHECK ((origin = ANY (ARRAY['api'::text, 'reply'::text, 'keyword'::text, 'fallback'::text, 'operator'::text, 'trigger'::text])))
  constraint message_pkey PRIMARY KEY (tenant_id, id)
  constraint message_purpose_known CHECK ((purpose = ANY (ARRAY['reply'::text, 'opt_out_confirmation'::text, 'opt_in_confirmation'::text, 'help'::text, 'proactive'::text, 'clarification'::text, 'opt_in_request'::text, 'come_back_hint'::text, 'pause_notice'::text, 'crisis'::text])))
  constraint message_state_known CHECK ((state = ANY (ARRAY['accepted'::text, 'scheduled'::text, 'held'::text, 'queued'::text, 'submitting'::text, 'submitted'::text, 'delivered'::text, 'undelivered'::text, 'failed'::text, 'suppressed'::text, 'unknown'::text, 'expired'::text])))
  constraint message_stream_known CHECK ((stream = ANY (ARRAY['transactional'::text, 'notification'::text, 'legal_or_high_assurance_notice'::text, 'marketing'::text, 'verification'::text, 'system_alert'::text, 'test'::text])))
  constraint message_tenant_id_bulk_id_fkey FOREIGN KEY (tenant_id, bulk_id) REFERENCES bulk_send(tenant_id, id)
  constraint message_tenant_id_endpoint_id_fkey FOREIGN KEY (tenant_id, endpoint_id) REFERENCES endpoint(tenant_id, id)
  constraint message_tenant_id_lane_id_fkey FOREIGN KEY (tenant_id, lane_id) REFERENCES lane(tenant_id, id)
  constraint message_tenant_id_sender_id_fkey FOREIGN KEY (tenant_id, sender_id) REFERENCES business_number(tenant_id, id)
  INDEX message_counting ON public.message USING btree (tenant_id, endpoint_id, COALESCE(held_until, send_at, created_at) DESC) WHERE counts
  INDEX message_counting_waiting ON public.message USING btree (tenant_id, endpoint_id) WHERE (counts AND (state = ANY (ARRAY['accepted'::text, 'scheduled'::text, 'held'::text, 'queued'::text])))
  INDEX message_dead ON public.message USING btree (tenant_id, id) WHERE (state = ANY (ARRAY['failed'::text, 'undelivered'::text]))
  INDEX message_moving ON public.message USING btree (COALESCE(receipt_until, expires_at)) WHERE (state = ANY (ARRAY['accepted'::text, 'scheduled'::text, 'held'::text, 'queued'::text, 'submitting'::text, 'submitted'::text, 'unknown'::text]))
  INDEX message_of_bulk ON public.message USING btree (tenant_id, bulk_id, bulk_ordinal) WHERE (bulk_id IS NOT NULL)
  INDEX message_of_lane ON public.message USING btree (tenant_id, lane_id, created_at DESC)
  UNIQUE INDEX message_once ON public.message USING btree (tenant_id, dedupe_key) WHERE (dedupe_key IS NOT NULL)
  policy message_for_router to parley_router using true check true
  policy message_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app
  grant on column expires_at: parley_router=r
  grant on column id: parley_router=r
  grant on column receipt_until: parley_router=r
  grant on column state: parley_router=r
  grant on column tenant_id: parley_router=r

table planned_text secured forced
  tenant_id uuid not null
  id uuid not null
  event_id uuid not null
  kind text not null
  entity uuid not null
  entity_version bigint not null
  topic text not null
  rule_id uuid not null
  rule_version integer not null
  step smallint not null
  withdraw_on text[] not null
  due_at timestamp with time zone not null
  valid_until timestamp with time zone not null
  event_at timestamp with time zone
  look_at timestamp with time zone not null
  fence bigint not null default 0
  state text not null
  open boolean not null
  reason text
  message_id uuid
  created_at timestamp with time zone not null default clock_timestamp()
  settled_at timestamp with time zone
  constraint planned_text_once UNIQUE (tenant_id, event_id, rule_id, step)
  constraint planned_text_pkey PRIMARY KEY (tenant_id, id)
  constraint planned_text_state_known CHECK ((state = ANY (ARRAY['planned'::text, 'placed'::text, 'withdrawn'::text, 'skipped'::text])))
  constraint planned_text_tenant_id_event_id_fkey FOREIGN KEY (tenant_id, event_id) REFERENCES trigger_event(tenant_id, id)
  constraint planned_text_tenant_id_kind_entity_fkey FOREIGN KEY (tenant_id, kind, entity) REFERENCES trigger_entity(tenant_id, kind, entity)
  constraint planned_text_tenant_id_rule_id_rule_version_fkey FOREIGN KEY (tenant_id, rule_id, rule_version) REFERENCES trigger_rule_version(tenant_id, rule_id, version)
  INDEX planned_text_due ON public.planned_text USING btree (tenant_id, look_at) WHERE (state = 'planned'::text)
  INDEX planned_text_newest ON public.planned_text USING btree (tenant_id, due_at DESC, id DESC)
  INDEX planned_text_open ON public.planned_text USING btree (tenant_id, kind, entity) WHERE open
  policy planned_text_for_router to parley_router using true check true
  policy planned_text_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app
  grant on column fence: parley_router=rw
  grant on column id: parley_router=r
  grant on column look_at: parley_router=rw
  grant on column state: parley_router=r
  grant on column tenant_id: parley_router=r

table raw_event secured forced
  tenant_id uuid not null
  id uuid not null
  channel_row uuid not null
  provider text not null
  account_ref text not null
  kind text not null
  dedupe_key text not null
  subject_ref text
  key_version smallint not null
  sealed bytea
  received_at timestamp with time zone not null default clock_timestamp()
  processed_at timestamp with time zone
  tries smallint not null default 0
  retry_at timestamp with time zone
  dead_reason text
  constraint raw_event_kind_known CHECK ((kind = ANY (ARRAY['inbound'::text, 'receipt'::text, 'unroutable'::text, 'unreadable'::text])))
  constraint raw_event_once UNIQUE (tenant_id, provider, account_ref, kind, dedupe_key)
  constraint raw_event_pkey PRIMARY KEY (tenant_id, id)
  constraint raw_event_tenant_id_channel_row_fkey FOREIGN KEY (tenant_id, channel_row) REFERENCES channel(tenant_id, id)
  INDEX raw_event_dead ON public.raw_event USING btree (tenant_id, id) WHERE ((dead_reason IS NOT NULL) OR (kind = ANY (ARRAY['unroutable'::text, 'unreadable'::text])))
  INDEX raw_event_waiting ON public.raw_event USING btree (retry_at) WHERE ((processed_at IS NULL) AND (dead_reason IS NULL))
  INDEX raw_event_waiting_subject ON public.raw_event USING btree (tenant_id, subject_ref) WHERE (processed_at IS NULL)
  policy raw_event_for_router to parley_router using true check true
  policy raw_event_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app
  grant on column dead_reason: parley_router=r
  grant on column id: parley_router=r
  grant on column kind: parley_router=r
  grant on column processed_at: parley_router=r
  grant on column retry_at: parley_router=r
  grant on column tenant_id: parley_router=r

table rule_proposal secured forced
  tenant_id uuid not null
  id uuid not null
  kind text not null
  subject text not null
  change jsonb not null
  case_ids uuid[] not null
  proposed_at timestamp with time zone not null default clock_timestamp()
  decided_at timestamp with time zone
  decision text
  decided_by text
  why bytea
  key_version smallint
  constraint rule_proposal_decided_whole CHECK ((((decided_at IS NULL) = (decision IS NULL)) AND ((decided_at IS NULL) = (decided_by IS NULL))))
  constraint rule_proposal_decision_known CHECK ((decision = ANY (ARRAY['accepted'::text, 'rejected'::text])))
  constraint rule_proposal_kind_known CHECK ((kind = ANY (ARRAY['content_rule'::text, 'sender_map'::text])))
  constraint rule_proposal_pkey PRIMARY KEY (tenant_id, id)
  constraint rule_proposal_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  INDEX rule_proposal_decided ON public.rule_proposal USING btree (tenant_id, kind, subject, decided_at) WHERE (decided_at IS NOT NULL)
  UNIQUE INDEX rule_proposal_open_once ON public.rule_proposal USING btree (tenant_id, kind, subject) WHERE (decided_at IS NULL)
  policy rule_proposal_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app

table sender_campaign secured forced
  tenant_id uuid not null
  id uuid not null
  name text not null
  brand_ref text
  campaign_ref text
  registration text not null default 'unknown'::text
  segments_per_second numeric(8,3)
  daily_segments integer
  next_slot_at timestamp with time zone not null default '-infinity'::timestamp with time zone
  day date
  day_segments integer not null default 0
  created_at timestamp with time zone not null default now()
  constraint sender_campaign_limits CHECK (((segments_per_second > (0)::numeric) AND (daily_segments > 0)))
  constraint sender_campaign_named_once UNIQUE (tenant_id, name)
  constraint sender_campaign_pkey PRIMARY KEY (tenant_id, id)
  constraint sender_campaign_registration_known CHECK ((registration = ANY (ARRAY['unknown'::text, 'not_required'::text, 'pending'::text, 'registered'::text, 'rejected'::text, 'expired'::text])))
  constraint sender_campaign_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  policy sender_campaign_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app

table sender_map secured forced
  tenant_id uuid not null
  version integer not null
  settings jsonb not null
  changed_by text not null
  changed_at timestamp with time zone not null default clock_timestamp()
  constraint sender_map_pkey PRIMARY KEY (tenant_id, version)
  constraint sender_map_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  policy sender_map_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select to parley_app

table sender_override secured forced
  tenant_id uuid not null
  id uuid not null
  sender_id uuid not null
  reason text not null
  granted_by text not null
  granted_at timestamp with time zone not null default clock_timestamp()
  expires_at timestamp with time zone not null
  constraint sender_override_pkey PRIMARY KEY (tenant_id, id)
  constraint sender_override_tenant_id_sender_id_fkey FOREIGN KEY (tenant_id, sender_id) REFERENCES business_number(tenant_id, id)
  policy sender_override_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select to parley_app

table sending_policy secured forced
  tenant_id uuid not null
  version integer not null
  settings jsonb not null
  changed_by text not null
  changed_at timestamp with time zone not null default clock_timestamp()
  constraint sending_policy_pkey PRIMARY KEY (tenant_id, version)
  constraint sending_policy_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  policy sending_policy_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select to parley_app

table short_link secured forced
  tenant_id uuid not null
  id uuid not null
  host text not null
  code text not null
  key_version smallint not null
  destination bytea
  message_ref uuid
  endpoint_id uuid
  stream text not null
  tracked boolean not null
  created_at timestamp with time zone not null default clock_timestamp()
  expires_at timestamp with time zone not null
  revoked_at timestamp with time zone
  constraint short_link_code_form CHECK ((code ~ '^[A-Za-z0-9]{10,16}$'::text))
  constraint short_link_pkey PRIMARY KEY (tenant_id, id)
  constraint short_link_stream_known CHECK ((stream = ANY (ARRAY['transactional'::text, 'notification'::text, 'legal_or_high_assurance_notice'::text, 'marketing'::text, 'verification'::text, 'system_alert'::text, 'test'::text])))
  constraint short_link_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  INDEX short_link_of_message ON public.short_link USING btree (tenant_id, message_ref) WHERE (message_ref IS NOT NULL)
  INDEX short_link_of_person ON public.short_link USING btree (tenant_id, endpoint_id) WHERE (endpoint_id IS NOT NULL)
  UNIQUE INDEX short_link_code_once ON public.short_link USING btree (tenant_id, host, code)
  policy short_link_for_router to parley_router using true check true
  policy short_link_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app
  grant on column code: parley_router=r
  grant on column host: parley_router=r
  grant on column id: parley_router=r
  grant on column tenant_id: parley_router=r

table specialist_case secured forced
  tenant_id uuid not null
  id uuid not null
  message_id uuid not null
  reason text not null
  subject text not null
  content_key text not null
  stream text not null
  country text not null
  opened_at timestamp with time zone not null default clock_timestamp()
  decided_at timestamp with time zone
  verdict text
  decided_by text
  sender_id uuid
  note bytea
  key_version smallint
  constraint specialist_case_decided_whole CHECK ((((decided_at IS NULL) = (verdict IS NULL)) AND ((decided_at IS NULL) = (decided_by IS NULL))))
  constraint specialist_case_once UNIQUE (tenant_id, message_id)
  constraint specialist_case_pkey PRIMARY KEY (tenant_id, id)
  constraint specialist_case_reason_known CHECK ((reason = ANY (ARRAY['persistent_failure'::text, 'repeated_rejection'::text])))
  constraint specialist_case_tenant_id_message_id_fkey FOREIGN KEY (tenant_id, message_id) REFERENCES message(tenant_id, id)
  constraint specialist_case_tenant_id_sender_id_fkey FOREIGN KEY (tenant_id, sender_id) REFERENCES business_number(tenant_id, id)
  constraint specialist_case_verdict_known CHECK ((verdict = ANY (ARRAY['retry'::text, 'other_sender'::text, 'permanently_undeliverable'::text, 'content_at_fault'::text, 'other_channel'::text])))
  INDEX specialist_case_learnt ON public.specialist_case USING btree (tenant_id, verdict, decided_at) WHERE (decided_at IS NOT NULL)
  INDEX specialist_case_open ON public.specialist_case USING btree (tenant_id, id) WHERE (decided_at IS NULL)
  UNIQUE INDEX specialist_case_open_once ON public.specialist_case USING btree (tenant_id, reason, subject) WHERE (decided_at IS NULL)
  policy specialist_case_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app

table suppression secured forced
  tenant_id uuid not null
  endpoint_id uuid not null
  type suppression_type not null
  scope consent_scope not null default 'tenant'::consent_scope
  scope_ref text not null default ''::text
  source suppression_source not null
  reason text
  evidence_id uuid
  created_at timestamp with time zone not null default clock_timestamp()
  expires_at timestamp with time zone
  lifted_at timestamp with time zone
  lifted_by uuid
  constraint suppression_pkey PRIMARY KEY (tenant_id, endpoint_id, created_at)
  policy suppression_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app

table template secured forced
  tenant_id uuid not null
  id uuid not null
  name text not null
  created_at timestamp with time zone not null default clock_timestamp()
  archived_at timestamp with time zone
  constraint template_name_formed CHECK ((name ~ '^[a-z0-9][a-z0-9_-]{0,63}$'::text))
  constraint template_name_taken UNIQUE (tenant_id, name)
  constraint template_pkey PRIMARY KEY (tenant_id, id)
  constraint template_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  policy template_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select to parley_app
  grant on column archived_at: parley_app=w

table template_version secured forced
  tenant_id uuid not null
  template_id uuid not null
  version integer not null
  parent_version integer
  stream text not null
  default_language text not null
  bodies jsonb not null
  variables jsonb not null
  note text
  changed_by text not null
  created_at timestamp with time zone not null default clock_timestamp()
  constraint template_version_default_there CHECK (((jsonb_typeof(bodies) = 'object'::text) AND (bodies ? default_language)))
  constraint template_version_follows CHECK ((((version >= 1) AND (version <= 1000)) AND (COALESCE(parent_version, 0) = (version - 1))))
  constraint template_version_pkey PRIMARY KEY (tenant_id, template_id, version)
  constraint template_version_stream_known CHECK ((stream = ANY (ARRAY['transactional'::text, 'notification'::text, 'legal_or_high_assurance_notice'::text, 'marketing'::text, 'verification'::text, 'system_alert'::text, 'test'::text])))
  constraint template_version_tenant_id_template_id_fkey FOREIGN KEY (tenant_id, template_id) REFERENCES template(tenant_id, id)
  constraint template_version_tenant_id_template_id_parent_version_fkey FOREIGN KEY (tenant_id, template_id, parent_version) REFERENCES template_version(tenant_id, template_id, version)
  constraint template_version_variables_listed CHECK (((jsonb_typeof(variables) = 'array'::text) AND (jsonb_array_length(variables) <= 40)))
  policy template_version_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select to parley_app

table tenant secured forced
  id uuid not null
  slug text not null
  name text not null
  state text not null default 'active'::text
  help_contact text not null
  reply_model text
  reply_pause_ms integer
  reply_pause_max_ms integer
  segment_budget smallint not null default 2
  max_segments smallint not null default 6
  fallback_text text
  facts text[] not null default '{}'::text[]
  allowed_links text[] not null default '{}'::text[]
  resend_on_unknown text not null default 'never'::text
  created_at timestamp with time zone not null default now()
  constraint tenant_pause_bounded CHECK ((((reply_pause_ms >= 0) AND (reply_pause_ms <= 15000)) AND ((reply_pause_max_ms >= 0) AND (reply_pause_max_ms <= 60000))))
  constraint tenant_pkey PRIMARY KEY (id)
  constraint tenant_resend_known CHECK ((resend_on_unknown = ANY (ARRAY['never'::text, 'after_confirmed_absent'::text])))
  constraint tenant_segments_bounded CHECK ((((segment_budget >= 1) AND (segment_budget <= 10)) AND ((max_segments >= 1) AND (max_segments <= 10))))
  constraint tenant_slug_form CHECK (((slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'::text) AND (length(slug) <= 40)))
  constraint tenant_slug_unique UNIQUE (slug)
  constraint tenant_state_known CHECK ((state = ANY (ARRAY['active'::text, 'paused'::text, 'closed'::text])))
  policy tenant_for_router to parley_router using true check true
  policy tenant_of_tenant to public using (id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app
  grant on column id: parley_router=r
  grant on column state: parley_router=r

table tenant_key secured forced
  tenant_id uuid not null
  version smallint not null
  kek_version smallint not null
  data_key bytea not null
  index_key bytea not null
  created_at timestamp with time zone not null default now()
  constraint tenant_key_pkey PRIMARY KEY (tenant_id, version)
  constraint tenant_key_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  policy tenant_key_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select to parley_app

table trigger_entity secured forced
  tenant_id uuid not null
  kind text not null
  entity uuid not null
  series uuid
  version bigint not null default '-1'::integer
  ended boolean not null default false
  told jsonb not null default '{}'::jsonb
  content uuid
  changed_at timestamp with time zone not null default clock_timestamp()
  constraint trigger_entity_kind_known CHECK ((kind = ANY (ARRAY['calendar'::text, 'invoice'::text, 'estimate'::text])))
  constraint trigger_entity_pkey PRIMARY KEY (tenant_id, kind, entity)
  constraint trigger_entity_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  INDEX trigger_entity_series ON public.trigger_entity USING btree (tenant_id, series) WHERE ((series IS NOT NULL) AND (NOT ended))
  policy trigger_entity_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app

table trigger_event secured forced
  tenant_id uuid not null
  id uuid not null
  source_id uuid
  type text not null
  kind text
  entity uuid
  entity_version bigint
  fact_at timestamp with time zone
  received_at timestamp with time zone not null default clock_timestamp()
  outcome text not null
  reason text
  faults jsonb not null default '[]'::jsonb
  replays integer not null default 0
  key_version smallint not null
  sealed bytea
  constraint trigger_event_outcome_known CHECK ((outcome = ANY (ARRAY['applied'::text, 'ignored_older'::text, 'ignored_duplicate'::text, 'no_rule'::text, 'dead'::text])))
  constraint trigger_event_pkey PRIMARY KEY (tenant_id, id)
  constraint trigger_event_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  constraint trigger_event_tenant_id_source_id_fkey FOREIGN KEY (tenant_id, source_id) REFERENCES trigger_source(tenant_id, id)
  INDEX trigger_event_dead ON public.trigger_event USING btree (tenant_id, received_at DESC, id DESC) WHERE (outcome = 'dead'::text)
  INDEX trigger_event_newest ON public.trigger_event USING btree (tenant_id, received_at DESC, id DESC)
  policy trigger_event_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app

table trigger_event_person secured forced
  tenant_id uuid not null
  endpoint_id uuid not null
  event_id uuid not null
  constraint trigger_event_person_pkey PRIMARY KEY (tenant_id, endpoint_id, event_id)
  constraint trigger_event_person_tenant_id_event_id_fkey FOREIGN KEY (tenant_id, event_id) REFERENCES trigger_event(tenant_id, id)
  policy trigger_event_person_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select to parley_app

table trigger_rule secured forced
  tenant_id uuid not null
  id uuid not null
  name text not null
  version integer not null
  state text not null
  constraint trigger_rule_name_once UNIQUE (tenant_id, name)
  constraint trigger_rule_pkey PRIMARY KEY (tenant_id, id)
  constraint trigger_rule_state_known CHECK ((state = ANY (ARRAY['active'::text, 'off'::text])))
  constraint trigger_rule_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  policy trigger_rule_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app

table trigger_rule_version secured forced
  tenant_id uuid not null
  rule_id uuid not null
  version integer not null
  state text not null
  settings jsonb not null
  changed_by text not null
  changed_at timestamp with time zone not null default clock_timestamp()
  constraint trigger_rule_version_pkey PRIMARY KEY (tenant_id, rule_id, version)
  constraint trigger_rule_version_tenant_id_rule_id_fkey FOREIGN KEY (tenant_id, rule_id) REFERENCES trigger_rule(tenant_id, id)
  policy trigger_rule_version_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select to parley_app

table trigger_source secured forced
  tenant_id uuid not null
  id uuid not null
  name text not null
  key_version smallint not null
  secrets bytea not null
  recheck_url bytea
  recheck_bearer bytea
  changed_by text not null
  changed_at timestamp with time zone not null default clock_timestamp()
  constraint trigger_source_name_once UNIQUE (tenant_id, name)
  constraint trigger_source_pkey PRIMARY KEY (tenant_id, id)
  constraint trigger_source_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  INDEX trigger_source_by_id ON public.trigger_source USING btree (id)
  policy trigger_source_for_router to parley_router using true check true
  policy trigger_source_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app
  grant on column id: parley_router=r
  grant on column tenant_id: parley_router=r

table watch_failure secured forced
  tenant_id uuid not null
  message_id uuid not null
  endpoint_id uuid not null
  kind text
  content_key text
  failed_at timestamp with time zone not null default clock_timestamp()
  constraint watch_failure_kind_known CHECK ((kind = ANY (ARRAY['rejected'::text, 'undelivered'::text, 'other'::text])))
  constraint watch_failure_pkey PRIMARY KEY (tenant_id, message_id)
  constraint watch_failure_tenant_id_message_id_fkey FOREIGN KEY (tenant_id, message_id) REFERENCES message(tenant_id, id)
  INDEX watch_failure_new ON public.watch_failure USING btree (tenant_id, failed_at) WHERE (kind IS NULL)
  INDEX watch_failure_of_content ON public.watch_failure USING btree (tenant_id, content_key, failed_at) WHERE (kind = 'rejected'::text)
  INDEX watch_failure_of_person ON public.watch_failure USING btree (tenant_id, endpoint_id, failed_at) WHERE (kind = 'undelivered'::text)
  policy watch_failure_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app

table watch_policy secured forced
  tenant_id uuid not null
  version integer not null
  settings jsonb not null
  changed_by text not null
  changed_at timestamp with time zone not null default clock_timestamp()
  constraint watch_policy_pkey PRIMARY KEY (tenant_id, version)
  constraint watch_policy_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  policy watch_policy_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select to parley_app

table watch_round secured forced
  tenant_id uuid not null
  looked_at timestamp with time zone not null default '-infinity'::timestamp with time zone
  rolled_to timestamp with time zone
  constraint watch_round_pkey PRIMARY KEY (tenant_id)
  constraint watch_round_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  policy watch_round_for_router to parley_router using true check true
  policy watch_round_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app
  grant on column looked_at: parley_router=r
  grant on column tenant_id: parley_router=r

table webhook_notice secured forced
  tenant_id uuid not null
  subscription_id uuid not null
  id uuid not null
  type text not null
  message_id uuid
  payload jsonb not null
  occurred_at timestamp with time zone not null
  state text not null default 'pending'::text
  due_at timestamp with time zone not null default now()
  tries smallint not null default 0
  fence bigint not null default 0
  lease_until timestamp with time zone
  last_status smallint
  last_failure text
  settled_at timestamp with time zone
  constraint webhook_notice_pkey PRIMARY KEY (tenant_id, subscription_id, id)
  constraint webhook_notice_state_known CHECK ((state = ANY (ARRAY['pending'::text, 'delivered'::text, 'dead'::text])))
  constraint webhook_notice_tenant_id_subscription_id_fkey FOREIGN KEY (tenant_id, subscription_id) REFERENCES webhook_subscription(tenant_id, id)
  INDEX webhook_notice_dead ON public.webhook_notice USING btree (tenant_id, subscription_id, id) WHERE (state = 'dead'::text)
  INDEX webhook_notice_due ON public.webhook_notice USING btree (tenant_id, subscription_id, due_at, id) WHERE (state = 'pending'::text)
  INDEX webhook_notice_in_hand ON public.webhook_notice USING btree (tenant_id, subscription_id) WHERE (lease_until IS NOT NULL)
  INDEX webhook_notice_settled ON public.webhook_notice USING btree (state, settled_at) WHERE (settled_at IS NOT NULL)
  policy webhook_notice_for_router to parley_router using true check true
  policy webhook_notice_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app
  grant delete to parley_router
  grant on column due_at: parley_router=r
  grant on column id: parley_router=r
  grant on column lease_until: parley_router=r
  grant on column settled_at: parley_router=r
  grant on column state: parley_router=r
  grant on column subscription_id: parley_router=r
  grant on column tenant_id: parley_router=r

table webhook_subscription secured forced
  tenant_id uuid not null
  id uuid not null
  key_version smallint not null
  sealed bytea not null
  event_types text[] not null
  alert_roles text[] not null default '{}'::text[]
  state text not null default 'active'::text
  disabled_reason text
  ended_at timestamp with time zone
  failures integer not null default 0
  failing_since timestamp with time zone
  rests_until timestamp with time zone
  created_at timestamp with time zone not null default now()
  constraint webhook_subscription_pkey PRIMARY KEY (tenant_id, id)
  constraint webhook_subscription_reason_known CHECK ((disabled_reason = ANY (ARRAY['by_request'::text, 'failing'::text, 'gone'::text, 'overrun'::text])))
  constraint webhook_subscription_roles_known CHECK ((alert_roles <@ '{CommunicationsAdmin,SystemAdmin,Finance,Operator}'::text[]))
  constraint webhook_subscription_state_known CHECK ((state = ANY (ARRAY['active'::text, 'disabled'::text, 'removed'::text])))
  constraint webhook_subscription_tenant_id_fkey FOREIGN KEY (tenant_id) REFERENCES tenant(id)
  constraint webhook_subscription_types_bounded CHECK (((cardinality(event_types) >= 1) AND (cardinality(event_types) <= 100)))
  INDEX webhook_subscription_ended ON public.webhook_subscription USING btree (state) WHERE (state <> 'active'::text)
  INDEX webhook_subscription_failing ON public.webhook_subscription USING btree (failing_since) WHERE ((state = 'active'::text) AND (failing_since IS NOT NULL))
  policy webhook_subscription_for_router to parley_router using true check true
  policy webhook_subscription_of_tenant to public using (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif")) check (tenant_id = ( SELECT (NULLIF(current_setting('app.tenant'::text, true), ''::text))::uuid AS "nullif"))
  grant insert, select, update to parley_app
  grant delete to parley_router
  grant on column ended_at: parley_router=r
  grant on column failing_since: parley_router=r
  grant on column failures: parley_router=r
  grant on column id: parley_router=r
  grant on column rests_until: parley_router=r
  grant on column state: parley_router=r
  grant on column tenant_id: parley_router=r

function abandoned_attempts(capacity integer) returns TABLE(tenant_id uuid, id uuid) owner parley_router security definer

        select a.tenant_id, a.id from attempt a where a.state = 'submitting' and a.lease_until <= now() order by a.lease_until limit capacity
      

function attempts_to_reconcile(capacity integer) returns TABLE(tenant_id uuid, id uuid) owner parley_router security definer

        select a.tenant_id, a.id from attempt a where a.reconcile_at <= now() order by a.reconcile_at limit capacity
      

function channels_named(of_provider text, of_channel text) returns TABLE(tenant_id uuid, channel_row uuid) owner parley_router security definer

        select c.tenant_id, c.id from channel c where c.provider = of_provider and c.channel_id = of_channel order by c.id limit 20
      

function channels_of_account(of_provider text, of_account text) returns TABLE(tenant_id uuid, channel_row uuid, channel_id text) owner parley_router security definer

        select c.tenant_id, c.id, c.channel_id from channel c
         where c.provider = of_provider and c.account_ref = of_account and c.state = 'active'
         order by c.id
         limit 20
      

function claim_lanes(capacity integer, lease interval) returns TABLE(tenant_id uuid, lane_id uuid, fence bigint) owner parley_router security definer

        update lane l
           set fence = l.fence + 1, lease_until = now() + lease
          from (select d.tenant_id, d.id from lane d
                 where d.due_at <= now() and (d.lease_until is null or d.lease_until <= now())
                 order by d.due_at
                 limit capacity
                   for update skip locked) due
         where l.tenant_id = due.tenant_id and l.id = due.id
        returning l.tenant_id, l.id, l.fence
      

function claim_planned_texts(tenants integer, of_each integer, busy uuid[], lease interval) returns TABLE(tenant_id uuid, id uuid, fence bigint) owner parley_router security definer

        with recursive waiting as (
          (select d.tenant_id from planned_text d where d.state = 'planned' order by d.tenant_id limit 1)
          union all
          select next.tenant_id
            from waiting w,
                 lateral (select d.tenant_id from planned_text d where d.state = 'planned' and d.tenant_id > w.tenant_id order by d.tenant_id limit 1) next
        ),
        chosen as (
          select w.tenant_id from waiting w
           where w.tenant_id <> all (busy)
             and exists (select from planned_text d where d.tenant_id = w.tenant_id and d.state = 'planned' and d.look_at <= clock_timestamp())
           order by random()
           limit tenants
        ),
        due as materialized (
          select c.tenant_id, part.id
            from chosen c,
                 lateral (select d.id from planned_text d
                           where d.tenant_id = c.tenant_id and d.state = 'planned' and d.look_at <= clock_timestamp()
                           order by d.look_at
                           limit of_each
                             for update skip locked) part
        )
        update planned_text p
           set fence = p.fence + 1, look_at = clock_timestamp() + lease
          from due
         where p.tenant_id = due.tenant_id and p.id = due.id
        returning p.tenant_id, p.id, p.fence
      

function due_alerts(repeat_after interval, capacity integer) returns TABLE(tenant_id uuid, id uuid) owner parley_router security definer

        select a.tenant_id, a.id from alert a
         where (a.notified_at is null or a.times > a.notified_times or a.closed_at > a.notified_at)
           and (a.notified_at is null or a.closed_at > a.notified_at or a.notified_at <= now() - repeat_after)
         order by a.notified_at nulls first
         limit capacity
      

function due_consent_holds(at timestamp with time zone, capacity integer) returns TABLE(tenant_id uuid, id uuid) owner parley_router security definer

        select h.tenant_id, h.id from consent_hold h
         where h.closed_at is null and (case when h.alarmed_at is null then h.alarm_at else h.force_at end) <= at
         order by case when h.alarmed_at is null then h.alarm_at else h.force_at end
         limit capacity
      

function due_raw_events(capacity integer) returns TABLE(tenant_id uuid, id uuid) owner parley_router security definer

        select e.tenant_id, e.id from raw_event e
         where e.processed_at is null and e.dead_reason is null and e.retry_at <= now()
         order by e.retry_at
         limit capacity
      

function due_scheduled(capacity integer) returns TABLE(tenant_id uuid, id uuid) owner parley_router security definer

        select a.tenant_id, a.id from attempt a where a.state = 'scheduled' and a.due_at <= now() order by a.due_at limit capacity
      

function due_senders(capacity integer) returns TABLE(tenant_id uuid, sender_id uuid) owner parley_router security definer

        with recursive busy as (
          (select a.tenant_id, a.sender_id from attempt a where a.state = 'queued' order by a.tenant_id, a.sender_id limit 1)
          union all
          select n.tenant_id, n.sender_id
            from busy b,
                 lateral (select a.tenant_id, a.sender_id from attempt a
                           where a.state = 'queued' and (a.tenant_id, a.sender_id) > (b.tenant_id, b.sender_id)
                           order by a.tenant_id, a.sender_id limit 1) n
        )
        select b.tenant_id, b.sender_id
          from busy b
          join business_number s on s.tenant_id = b.tenant_id and s.id = b.sender_id
          join channel c on c.tenant_id = s.tenant_id and c.id = s.channel_row
         -- One look into the index for each sender, in its order: joined as a set, the whole queue of one tenant would be read to come to the next tenant.
         cross join lateral (select from attempt a
                              where a.tenant_id = b.tenant_id and a.sender_id = b.sender_id and a.state = 'queued' and a.due_at <= now()
                              order by a.priority, a.due_at limit 1) due
         where s.next_slot_at <= now() and c.held_until <= now()
         order by s.next_slot_at
         limit capacity
      

function due_subscriptions(capacity integer, at_once integer, tenant_at_once integer, failures_before_rest integer) returns TABLE(tenant_id uuid, id uuid) owner parley_router security definer

        with recursive waiting as (
          (select n.tenant_id, n.subscription_id from webhook_notice n where n.state = 'pending' order by n.tenant_id, n.subscription_id limit 1)
          union all
          select next.tenant_id, next.subscription_id
            from waiting w,
                 lateral (select n.tenant_id, n.subscription_id from webhook_notice n
                           where n.state = 'pending' and (n.tenant_id, n.subscription_id) > (w.tenant_id, w.subscription_id)
                           order by n.tenant_id, n.subscription_id limit 1) next
        )
        select w.tenant_id, w.subscription_id
          from waiting w join webhook_subscription s on s.tenant_id = w.tenant_id and s.id = w.subscription_id
         where s.state = 'active' and (s.rests_until is null or s.rests_until <= now())
           and exists (select from webhook_notice n
                        where n.tenant_id = w.tenant_id and n.subscription_id = w.subscription_id and n.state = 'pending' and n.due_at <= now())
           and (select count(*) from webhook_notice n
                 where n.tenant_id = w.tenant_id and n.subscription_id = w.subscription_id and n.lease_until > now())
               < case when s.failures >= failures_before_rest then 1 else at_once end
           and (select count(*) from webhook_notice n where n.tenant_id = w.tenant_id and n.lease_until > now()) < tenant_at_once
         order by row_number() over (partition by w.tenant_id order by random()), random()
         limit capacity
      

function failing_subscriptions(failing_for interval, capacity integer) returns TABLE(tenant_id uuid, id uuid) owner parley_router security definer

        select s.tenant_id, s.id from webhook_subscription s where s.state = 'active' and s.failing_since <= now() - failing_for limit capacity
      

function installation_is_empty() returns boolean owner parley_router security definer
 select not exists (select from tenant) 

function known_accounts() returns TABLE(provider text, account_ref text) owner parley_router security definer

        select distinct c.provider, c.account_ref from channel c where c.state = 'active' limit 200000
      

function known_link_hosts() returns TABLE(host text) owner parley_router security definer

        select d.host from link_domain d where d.state = 'active' limit 200000
      

function kpi_totals(since timestamp with time zone) returns TABLE(texts double precision, submitted double precision, failed double precision, delivered double precision, undelivered double precision, timed double precision, latency_ms double precision, latency jsonb, checked double precision, after_opt_out double precision, wanted double precision, as_wanted double precision) owner parley_router security definer

        select coalesce(sum(k.texts), 0)::float8, coalesce(sum(k.submitted), 0)::float8, coalesce(sum(k.failed), 0)::float8, coalesce(sum(k.delivered), 0)::float8,
               coalesce(sum(k.undelivered), 0)::float8, coalesce(sum(k.timed), 0)::float8, coalesce(sum(k.latency_ms), 0)::float8,
               (select coalesce(jsonb_object_agg(b.bucket, b.texts), '{}')
                  from (select e.key as bucket, sum(e.value::integer) as texts
                          from kpi_hour h, jsonb_each_text(h.latency) e where h.hour >= since group by e.key) b),
               coalesce(sum(k.checked), 0)::float8, coalesce(sum(k.after_opt_out), 0)::float8, coalesce(sum(k.wanted), 0)::float8, coalesce(sum(k.as_wanted), 0)::float8
          from kpi_hour k where k.hour >= since
      

function link_host_claims(of_host text) returns TABLE(tenant_id uuid) owner parley_router security definer

        select d.tenant_id from link_domain d where d.host = of_host and d.state = 'active'
        union all
        (select d.tenant_id from link_domain d
          where d.host = of_host and d.state = 'pending' and d.claimed_at > now() - interval '1 day'
            and not exists (select from link_domain o where o.host = of_host and o.state = 'active')
          order by d.claimed_at limit 2)
      

function moment_of(id uuid) returns timestamp with time zone owner postgres

        select to_timestamp(('x' || left(replace(id::text, '-', ''), 12))::bit(48)::bigint / 1000.0)
      

function overdue_messages(capacity integer) returns TABLE(tenant_id uuid, id uuid) owner parley_router security definer

        select m.tenant_id, m.id from message m
         where m.state in ('accepted', 'scheduled', 'held', 'queued', 'submitting', 'submitted', 'unknown') and coalesce(m.receipt_until, m.expires_at) <= now()
         order by coalesce(m.receipt_until, m.expires_at) limit capacity
      

function overrun_subscriptions(most_waiting integer, capacity integer) returns TABLE(tenant_id uuid, id uuid) owner parley_router security definer

        select s.tenant_id, s.id from webhook_subscription s
         where s.state = 'active'
           and exists (select from webhook_notice n where n.tenant_id = s.tenant_id and n.subscription_id = s.id and n.state = 'pending'
                        order by n.due_at offset most_waiting limit 1)
         limit capacity
      

function own_number_hashes() returns TABLE(number_hash bytea) owner parley_router security definer

        select sha256(convert_to(b.number, 'UTF8')) from business_number b where b.released_at is null
      

function refuse_change() returns trigger owner postgres

      begin
        raise exception 'Rows of % are never changed; add another event', tg_table_name using errcode = 'restrict_violation';
      end 

function remove_old_notices(delivered_for interval, dead_for interval, capacity integer) returns boolean owner parley_router security definer

        with old as (
          (select n.tenant_id, n.subscription_id, n.id from webhook_notice n
            where n.state = 'delivered' and n.settled_at <= now() - delivered_for order by n.settled_at limit capacity)
          union all
          (select n.tenant_id, n.subscription_id, n.id from webhook_notice n
            where n.state = 'dead' and n.settled_at <= now() - dead_for order by n.settled_at limit capacity)
          union all
          (select n.tenant_id, n.subscription_id, n.id
             from webhook_subscription s join webhook_notice n on n.tenant_id = s.tenant_id and n.subscription_id = s.id
            where s.state = 'removed' limit capacity)
        ),
        gone as (
          delete from webhook_notice n using old
           where n.tenant_id = old.tenant_id and n.subscription_id = old.subscription_id and n.id = old.id
          returning n.id
        ),
        -- Not at once: whoever notes something at this moment may still take it for active.
        emptied as (
          delete from webhook_subscription s
           where s.state = 'removed' and s.ended_at <= now() - interval '1 minute'
             and not exists (select from webhook_notice n where n.tenant_id = s.tenant_id and n.subscription_id = s.id)
        )
        select count(*) >= capacity from gone
      

function route_api_key(of_prefix text) returns TABLE(tenant_id uuid, id uuid, secret_hash bytea, scopes text[], usable boolean) owner parley_router security definer

        select k.tenant_id, k.id, k.secret_hash, k.scopes,
               k.revoked_at is null and coalesce(k.expires_at > now(), true) and t.state <> 'closed'
          from api_key k join tenant t on t.id = k.tenant_id
         where k.prefix = of_prefix
      

function route_short_link(of_host text, of_code text) returns TABLE(tenant_id uuid, id uuid) owner parley_router security definer

        select d.tenant_id, l.id
          from link_domain d left join short_link l on l.tenant_id = d.tenant_id and l.host = d.host and l.code = of_code
         where d.host = of_host and d.state = 'active'
      

function route_trigger_source(source uuid) returns TABLE(tenant_id uuid, id uuid) owner parley_router security definer

        select s.tenant_id, s.id from trigger_source s where s.id = source
      

function stranded_subscriptions(capacity integer) returns TABLE(tenant_id uuid, id uuid) owner parley_router security definer

        select s.tenant_id, s.id from webhook_subscription s
         where s.state = 'disabled'
           and exists (select from webhook_notice n where n.tenant_id = s.tenant_id and n.subscription_id = s.id and n.state = 'pending')
         limit capacity
      

function stuck_messages(older interval, capacity integer) returns TABLE(tenant_id uuid, stuck integer) owner parley_router security definer

        select s.tenant_id, count(*)::integer
          from (select m.tenant_id from message m
                 where m.state in ('accepted', 'held', 'queued', 'submitting', 'submitted', 'unknown') and coalesce(m.receipt_until, m.expires_at) <= now() - older
                 order by coalesce(m.receipt_until, m.expires_at) limit capacity) s
         group by s.tenant_id
      

function subscribed_tenants(capacity integer) returns TABLE(tenant_id uuid) owner parley_router security definer

        select distinct s.tenant_id from webhook_subscription s where s.state = 'active' limit capacity + 1
      

function tenants_to_watch(every interval, capacity integer) returns TABLE(tenant_id uuid) owner parley_router security definer

        select t.id from tenant t left join watch_round w on w.tenant_id = t.id
         where t.state <> 'closed' and coalesce(w.looked_at <= now() - every, true)
         order by w.looked_at nulls first, t.id
         limit capacity
      

function unplaced_bulks(capacity integer) returns TABLE(tenant_id uuid, id uuid) owner parley_router security definer

        select b.tenant_id, b.id from bulk_send b where b.placed_at is null and b.resume_at <= now() order by b.resume_at limit capacity
