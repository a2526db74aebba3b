--
-- PostgreSQL database dump
--


-- Dumped from database version 15.18 (Debian 15.18-0+deb12u1)
-- Dumped by pg_dump version 15.18 (Debian 15.18-0+deb12u1)

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: access_grant; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_grant (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(32) NOT NULL,
    resource_id uuid NOT NULL,
    grantee_id uuid NOT NULL,
    scope character varying(32) NOT NULL,
    granted_by uuid NOT NULL
);


--
-- Name: access_request; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access_request (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(32) NOT NULL,
    resource_id uuid NOT NULL,
    person_id uuid NOT NULL,
    scope character varying(32) NOT NULL
);


--
-- Name: alembic_version; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.alembic_version (
    version_num character varying(32) NOT NULL
);


--
-- Name: artifact; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.artifact (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    sha256 character varying(64) NOT NULL,
    kind character varying(32) NOT NULL,
    size_bytes bigint NOT NULL
);


--
-- Name: artifact_chunk; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.artifact_chunk (
    sha256 character varying(64) NOT NULL,
    "position" integer NOT NULL,
    content bytea NOT NULL
);


--
-- Name: audit_event; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.audit_event (
    seq bigint NOT NULL,
    at timestamp with time zone NOT NULL,
    actor_id uuid,
    actor_name character varying(120) NOT NULL,
    verb character varying(40) NOT NULL,
    subject_kind character varying(32) NOT NULL,
    subject_id uuid,
    subject_name character varying(200) NOT NULL,
    text text NOT NULL,
    level character varying(8) NOT NULL,
    before jsonb,
    after jsonb,
    prev_hash character varying(64) NOT NULL,
    hash character varying(64) NOT NULL
);


--
-- Name: audit_event_seq_seq; Type: SEQUENCE; Schema: public; Owner: -
--

CREATE SEQUENCE public.audit_event_seq_seq
    START WITH 1
    INCREMENT BY 1
    NO MINVALUE
    NO MAXVALUE
    CACHE 1;


--
-- Name: audit_event_seq_seq; Type: SEQUENCE OWNED BY; Schema: public; Owner: -
--

ALTER SEQUENCE public.audit_event_seq_seq OWNED BY public.audit_event.seq;


--
-- Name: backtest; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.backtest (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    status character varying(32) NOT NULL,
    result jsonb,
    summary jsonb,
    container_id character varying(128),
    error_message character varying,
    progress double precision NOT NULL,
    notes character varying NOT NULL,
    batch uuid,
    recipe jsonb NOT NULL,
    start_date timestamp with time zone NOT NULL,
    end_date timestamp with time zone NOT NULL,
    completed_at timestamp with time zone,
    strategy_id uuid NOT NULL,
    exchange_id uuid NOT NULL,
    runner_id uuid NOT NULL,
    owner_id uuid NOT NULL
);


--
-- Name: bot; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.bot (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(120) NOT NULL,
    status character varying(32) NOT NULL,
    mode character varying(32) NOT NULL,
    target character varying(32) NOT NULL,
    generation integer NOT NULL,
    wished_by uuid,
    applied_generation integer NOT NULL,
    trader_state character varying(32),
    container_id character varying(128),
    config jsonb NOT NULL,
    secure_config character varying NOT NULL,
    freqtrade_version character varying(200) NOT NULL,
    restart_policy character varying(32) NOT NULL,
    status_changed_at timestamp with time zone NOT NULL,
    observed_at timestamp with time zone,
    last_seen_at timestamp with time zone,
    last_process_at timestamp with time zone,
    error_message character varying,
    sync_error character varying,
    next_attempt_at timestamp with time zone,
    fingerprint character varying(64),
    is_practice boolean NOT NULL,
    resource_id character varying(64),
    exchange_id uuid NOT NULL,
    strategy_id uuid NOT NULL,
    runner_id uuid NOT NULL,
    owner_id uuid NOT NULL,
    archived_at timestamp with time zone,
    memory_bytes bigint,
    cpus double precision,
    pids integer,
    moving_to uuid,
    restoring uuid,
    notice character varying,
    withdrawn_at timestamp with time zone,
    is_kept_down boolean DEFAULT false NOT NULL,
    error_kind character varying(16),
    error_mends character varying(16)
);


--
-- Name: bot_backup; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.bot_backup (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    bot_id uuid NOT NULL,
    database_id uuid NOT NULL,
    file_name character varying(120) NOT NULL,
    freqtrade_version character varying(200) NOT NULL,
    next_version character varying(200) NOT NULL,
    trade_count integer NOT NULL,
    order_count integer NOT NULL,
    size_bytes bigint NOT NULL,
    digest character varying(64) NOT NULL,
    taken_at timestamp with time zone NOT NULL,
    restored_at timestamp with time zone,
    pruned_at timestamp with time zone
);


--
-- Name: bot_database; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.bot_database (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    bot_id uuid NOT NULL,
    mode character varying(32) NOT NULL,
    exchange_id uuid NOT NULL,
    stake_currency character varying(16) NOT NULL,
    trading_mode character varying(16) NOT NULL,
    file_name character varying(80) NOT NULL,
    bot_start_ts bigint,
    cause character varying(32) NOT NULL,
    closed_at timestamp with time zone,
    tradable_ratio double precision,
    history_read integer DEFAULT 0 NOT NULL,
    history_total integer,
    history_read_at timestamp with time zone,
    history_is_complete boolean DEFAULT false NOT NULL
);


--
-- Name: bot_metrics; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.bot_metrics (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    bot_id uuid NOT NULL,
    database_id uuid NOT NULL,
    profit_closed_coin bigint,
    profit_closed_percent double precision NOT NULL,
    profit_all_coin bigint,
    profit_all_percent double precision,
    trade_count integer NOT NULL,
    closed_trade_count integer NOT NULL,
    open_trade_count integer NOT NULL,
    winning_trades integer NOT NULL,
    losing_trades integer NOT NULL,
    winrate double precision NOT NULL,
    expectancy double precision NOT NULL,
    profit_factor double precision,
    max_drawdown double precision NOT NULL,
    max_drawdown_abs bigint,
    best_pair character varying(64) NOT NULL,
    best_rate double precision NOT NULL,
    first_trade_timestamp bigint,
    latest_trade_timestamp bigint,
    stake_currency character varying(16) NOT NULL,
    starting_balance bigint,
    fetched_at timestamp with time zone NOT NULL,
    is_beyond boolean DEFAULT false NOT NULL,
    starting_wallet bigint
);


--
-- Name: candle_download; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.candle_download (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    runner_id uuid NOT NULL,
    exchange_id uuid,
    source character varying(80) NOT NULL,
    config jsonb NOT NULL,
    cause character varying(32) NOT NULL,
    job_id uuid,
    results jsonb NOT NULL,
    added_rows bigint NOT NULL,
    problems integer NOT NULL,
    log text NOT NULL,
    banned_until timestamp with time zone,
    requested_by uuid
);


--
-- Name: candle_file; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.candle_file (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    runner_id uuid NOT NULL,
    source character varying(80) NOT NULL,
    path character varying(250) NOT NULL,
    trading_mode character varying(16) NOT NULL,
    pair character varying(200) NOT NULL,
    candle_type character varying(32) NOT NULL,
    timeframe character varying(8) NOT NULL,
    timeframe_seconds integer NOT NULL,
    first_at timestamp with time zone,
    last_at timestamp with time zone,
    rows bigint NOT NULL,
    doubled bigint NOT NULL,
    empty_rows bigint NOT NULL,
    missing bigint NOT NULL,
    gap_count integer NOT NULL,
    longest_gap bigint NOT NULL,
    gaps jsonb NOT NULL,
    size_bytes bigint NOT NULL,
    changed_at timestamp with time zone,
    problem character varying(300) NOT NULL
);


--
-- Name: config_revision; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.config_revision (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    subject_kind character varying(32) NOT NULL,
    subject_id uuid NOT NULL,
    number integer NOT NULL,
    content jsonb NOT NULL,
    sha256 character varying(64) NOT NULL,
    author_id uuid,
    holds character varying(32) DEFAULT 'config'::character varying NOT NULL,
    restored_from integer,
    changed text DEFAULT ''::text NOT NULL
);


--
-- Name: deployment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.deployment (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    bot_id uuid NOT NULL,
    database_id uuid NOT NULL,
    strategy_id uuid NOT NULL,
    runner_id uuid NOT NULL,
    config_revision integer NOT NULL,
    freqtrade_version character varying(200) NOT NULL,
    image character varying(400) NOT NULL,
    workload_id character varying(128) NOT NULL,
    generation integer NOT NULL,
    fingerprint character varying(64) NOT NULL,
    started_by uuid,
    started_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    exit_code integer,
    oom_killed boolean NOT NULL,
    wanted boolean,
    cause character varying,
    log_tail character varying NOT NULL,
    light_fingerprint character varying(64),
    cause_kind character varying(16),
    cause_mends character varying(16),
    details character varying,
    tries integer DEFAULT 1 NOT NULL,
    answered_at timestamp with time zone,
    start_seconds double precision,
    exchange_revision integer,
    image_made_at timestamp with time zone,
    packages jsonb DEFAULT '[]'::jsonb NOT NULL
);


--
-- Name: exchange; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.exchange (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(120) NOT NULL,
    exchange_type character varying(40) NOT NULL,
    config jsonb NOT NULL,
    credentials character varying NOT NULL,
    credentials_changed_at timestamp with time zone,
    resource_id character varying(64),
    owner_id uuid NOT NULL,
    archived_at timestamp with time zone,
    allowed_keys jsonb DEFAULT '[]'::jsonb NOT NULL,
    bot_allowed_keys jsonb DEFAULT '[]'::jsonb NOT NULL,
    market_edition integer DEFAULT 1 NOT NULL
);


--
-- Name: house_fact; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.house_fact (
    name character varying(40) NOT NULL,
    value character varying(200) NOT NULL
);


--
-- Name: identity; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.identity (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    issuer character varying(255) NOT NULL,
    subject character varying(255) NOT NULL,
    person_id uuid NOT NULL
);


--
-- Name: incomplete_trade; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.incomplete_trade (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    place character varying(40) NOT NULL,
    freqtrade_trade_id bigint,
    pair character varying(64) NOT NULL,
    is_open boolean NOT NULL,
    missing character varying(255) NOT NULL,
    raw jsonb NOT NULL,
    answer_hash character varying(32) NOT NULL,
    counts_there boolean NOT NULL,
    profit_there double precision NOT NULL,
    bot_id uuid NOT NULL,
    database_id uuid NOT NULL
);


--
-- Name: job; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.job (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(40) NOT NULL,
    subject_key character varying(250) NOT NULL,
    title character varying(200) NOT NULL,
    payload jsonb NOT NULL,
    state character varying(32) NOT NULL,
    step character varying(300) NOT NULL,
    progress double precision NOT NULL,
    attempt integer NOT NULL,
    deadline_at timestamp with time zone,
    started_at timestamp with time zone,
    ended_at timestamp with time zone,
    error character varying,
    log text NOT NULL,
    requested_by uuid,
    runner_id uuid,
    priority integer DEFAULT 0 NOT NULL,
    waits_for character varying(200) DEFAULT ''::character varying NOT NULL,
    alone_with character varying(200) DEFAULT ''::character varying NOT NULL
);


--
-- Name: known_browser; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.known_browser (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL,
    token_hash character varying(64) NOT NULL,
    expires_at timestamp with time zone NOT NULL
);


--
-- Name: lease; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.lease (
    name character varying(80) NOT NULL,
    holder character varying(80) NOT NULL,
    token integer NOT NULL,
    expires_at timestamp with time zone NOT NULL
);


--
-- Name: local_password; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.local_password (
    person_id uuid NOT NULL,
    hash character varying NOT NULL,
    must_change boolean NOT NULL,
    changed_at timestamp with time zone NOT NULL
);


--
-- Name: login_guess; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.login_guess (
    name_hash character varying(64) NOT NULL,
    place character varying(64) NOT NULL,
    attempts integer NOT NULL,
    last_at timestamp with time zone NOT NULL,
    waits_until timestamp with time zone NOT NULL
);


--
-- Name: login_session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.login_session (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    person_id uuid NOT NULL,
    token_hash character varying(64) NOT NULL,
    expires_at timestamp with time zone NOT NULL,
    last_seen_at timestamp with time zone NOT NULL,
    ended_at timestamp with time zone,
    address character varying(64) NOT NULL,
    browser character varying(255) NOT NULL
);


--
-- Name: membership; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.membership (
    group_id uuid NOT NULL,
    person_id uuid NOT NULL
);


--
-- Name: person; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.person (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(120) NOT NULL,
    username character varying(64) NOT NULL,
    role character varying(32) NOT NULL,
    time_zone character varying(64) NOT NULL,
    disabled_at timestamp with time zone
);


--
-- Name: person_group; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.person_group (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(120) NOT NULL
);


--
-- Name: runner; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.runner (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(120) NOT NULL,
    type character varying(32) NOT NULL,
    endpoint character varying(500) NOT NULL,
    capacity integer NOT NULL,
    job_slots integer NOT NULL,
    config jsonb NOT NULL,
    secure_config character varying NOT NULL,
    data_is_ready boolean NOT NULL,
    data_last_updated timestamp with time zone,
    data_download_status character varying(32) NOT NULL,
    data_download_progress double precision NOT NULL,
    data_error_message character varying,
    data_download_config jsonb NOT NULL,
    data_held jsonb NOT NULL,
    reached_at timestamp with time zone,
    error_message character varying,
    resource_id character varying(64),
    owner_id uuid NOT NULL,
    archived_at timestamp with time zone,
    data_limit_gib integer DEFAULT 50 NOT NULL
);


--
-- Name: sample; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.sample (
    series uuid NOT NULL,
    resolution integer NOT NULL,
    ts bigint NOT NULL,
    profit_closed bigint NOT NULL,
    profit_all bigint,
    starting_balance bigint,
    open_trades integer NOT NULL,
    starting_wallet bigint
);


--
-- Name: settings_verdict; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.settings_verdict (
    key character varying(64) NOT NULL,
    content jsonb NOT NULL,
    checked_at timestamp with time zone NOT NULL
);


--
-- Name: strategy; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.strategy (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(120) NOT NULL,
    config jsonb NOT NULL,
    version_number integer NOT NULL,
    is_latest boolean NOT NULL,
    parent_id uuid,
    family_id uuid NOT NULL,
    forked_from uuid,
    class_name character varying(120) NOT NULL,
    timeframe character varying(8),
    can_short boolean NOT NULL,
    sha256 character varying(64) NOT NULL,
    parameters jsonb NOT NULL,
    packages jsonb NOT NULL,
    note character varying(500) NOT NULL,
    resource_id character varying(64),
    owner_id uuid NOT NULL,
    author_id uuid,
    archived_at timestamp with time zone,
    reading jsonb,
    code bytea DEFAULT '\x'::bytea NOT NULL,
    extras_sha256 character varying(64) DEFAULT ''::character varying NOT NULL
);


--
-- Name: strategy_file; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.strategy_file (
    strategy_id uuid NOT NULL,
    path character varying(200) NOT NULL,
    sha256 character varying(64) NOT NULL,
    size_bytes bigint NOT NULL,
    content bytea NOT NULL
);


--
-- Name: trade; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.trade (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    freqtrade_trade_id bigint NOT NULL,
    pair character varying(64) NOT NULL,
    is_open boolean NOT NULL,
    open_date timestamp with time zone NOT NULL,
    close_date timestamp with time zone,
    open_timestamp bigint NOT NULL,
    close_timestamp bigint,
    open_rate double precision NOT NULL,
    close_rate double precision,
    current_rate double precision,
    amount double precision NOT NULL,
    stake_amount bigint,
    max_stake_amount bigint,
    profit_abs bigint,
    profit_ratio double precision,
    realized_profit bigint,
    sell_reason character varying(255),
    enter_tag character varying(255),
    strategy_name character varying(120) NOT NULL,
    timeframe character varying(8),
    entry_order_status character varying(32),
    exit_order_status character varying(32),
    direction character varying(32) NOT NULL,
    leverage double precision NOT NULL,
    fee_open_cost double precision,
    fee_close_cost double precision,
    funding_fees bigint,
    entry_cost bigint,
    stop_loss_abs double precision,
    stake_currency character varying(16) NOT NULL,
    has_filled_entry boolean NOT NULL,
    answer_hash character varying(32) NOT NULL,
    bot_id uuid NOT NULL,
    database_id uuid NOT NULL,
    deployment_id uuid,
    superseded_at timestamp with time zone,
    fee_open_currency character varying(32) DEFAULT ''::character varying NOT NULL,
    fee_close_currency character varying(32) DEFAULT ''::character varying NOT NULL,
    is_beyond boolean DEFAULT false NOT NULL
);


--
-- Name: trade_detail; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.trade_detail (
    trade_id uuid NOT NULL,
    orders jsonb NOT NULL,
    funding_fees double precision,
    raw jsonb NOT NULL
);


--
-- Name: audit_event seq; Type: DEFAULT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_event ALTER COLUMN seq SET DEFAULT nextval('public.audit_event_seq_seq'::regclass);


--
-- Data for Name: access_grant; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.access_grant VALUES ('d189e829-77a1-4c06-b2cb-fb225c2f089f', '2026-12-01 01:18:04.057883+05:45', '2026-12-01 01:18:04.057897+05:45', 'bot', 'e16313b3-81d5-408b-8139-d28efb2b922e', '659dbb23-0477-4fe7-93d5-e80a026db205', 'operate', 'f098532e-f4bd-42e5-b9a8-81270726ec76');
INSERT INTO public.access_grant VALUES ('74f4cda3-3442-4e39-b456-943f36f5adea', '2026-12-01 01:18:04.058115+05:45', '2026-12-01 01:18:04.058124+05:45', 'bot', 'e16313b3-81d5-408b-8139-d28efb2b922e', '659dbb23-0477-4fe7-93d5-e80a026db205', 'view', 'f098532e-f4bd-42e5-b9a8-81270726ec76');
INSERT INTO public.access_grant VALUES ('7715a530-90b6-4054-8368-e7a9649b8fe7', '2026-12-01 01:18:04.076265+05:45', '2026-12-01 01:18:04.076278+05:45', 'exchange', 'fa3763f1-d1ac-4606-8680-1e3b09126323', '659dbb23-0477-4fe7-93d5-e80a026db205', 'use', 'f098532e-f4bd-42e5-b9a8-81270726ec76');
INSERT INTO public.access_grant VALUES ('90395707-befb-40c4-9903-29593cf16081', '2026-12-01 01:18:04.076404+05:45', '2026-12-01 01:18:04.076412+05:45', 'exchange', 'fa3763f1-d1ac-4606-8680-1e3b09126323', '659dbb23-0477-4fe7-93d5-e80a026db205', 'view', 'f098532e-f4bd-42e5-b9a8-81270726ec76');


--
-- Data for Name: access_request; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: alembic_version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alembic_version VALUES ('0020');


--
-- Data for Name: artifact; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: artifact_chunk; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: audit_event; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.audit_event VALUES (1, '2026-12-01 01:16:58.16552+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'added', 'person', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'created the first account', 'info', 'null', 'null', '', 'f7b412744537268825e6e82e70df1f4047d7910abd3c1a0bcf4b47b879f39368');
INSERT INTO public.audit_event VALUES (2, '2026-12-01 01:16:58.297381+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'added', 'person', '659dbb23-0477-4fe7-93d5-e80a026db205', 'Grace', 'added Grace as member', 'info', 'null', 'null', 'f7b412744537268825e6e82e70df1f4047d7910abd3c1a0bcf4b47b879f39368', '6f364fd2ebc80a6cc43de9852ae575487440f9ca428570f2f86ab3fa1d2bc135');
INSERT INTO public.audit_event VALUES (3, '2026-12-01 01:16:58.544141+05:45', '659dbb23-0477-4fe7-93d5-e80a026db205', 'Grace', 'changed password', 'person', '659dbb23-0477-4fe7-93d5-e80a026db205', 'Grace', 'changed the own password', 'info', 'null', 'null', '6f364fd2ebc80a6cc43de9852ae575487440f9ca428570f2f86ab3fa1d2bc135', '62669bee9520e3b2bc72f6e990481a412b63f63b43c2b03db4e5cfcae274cb53');
INSERT INTO public.audit_event VALUES (4, '2026-12-01 01:16:58.671552+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'added', 'person', '1f6df9e8-27d9-48aa-9e17-371e6067f8d3', 'Linus', 'added Linus as viewer', 'info', 'null', 'null', '62669bee9520e3b2bc72f6e990481a412b63f63b43c2b03db4e5cfcae274cb53', '1fd128fd9fa6cc05f25c90f62183320c4e13cded2c7dc25bd3f0aa867dcdd9cd');
INSERT INTO public.audit_event VALUES (5, '2026-12-01 01:16:58.680297+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'saved', 'exchange', 'fa3763f1-d1ac-4606-8680-1e3b09126323', 'Practice market', 'added exchange Practice market', 'info', 'null', 'null', '1fd128fd9fa6cc05f25c90f62183320c4e13cded2c7dc25bd3f0aa867dcdd9cd', '65caf13f5e73812a606d3a3bb6a3c01855c077ff7604c63716f2e8181f95dd7d');
INSERT INTO public.audit_event VALUES (6, '2026-12-01 01:16:58.694203+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'saved', 'exchange', 'a04f059c-77d5-41a4-ae57-0275136f84b2', 'Binance main', 'added exchange Binance main', 'info', 'null', 'null', '65caf13f5e73812a606d3a3bb6a3c01855c077ff7604c63716f2e8181f95dd7d', 'a86d7393c7197b422e0945a110801048dba8175fbd4e3a8de1483d83a303cde1');
INSERT INTO public.audit_event VALUES (7, '2026-12-01 01:16:58.701434+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'saved', 'runner', '5b73b509-684b-4363-a475-fd1fd3aff0d2', 'This machine', 'added runner This machine', 'info', 'null', 'null', 'a86d7393c7197b422e0945a110801048dba8175fbd4e3a8de1483d83a303cde1', '42865123fa82b7aed7e7cc3ea4d71352c7132d250367f3c30222f18e621fd90e');
INSERT INTO public.audit_event VALUES (8, '2026-12-01 01:16:58.708674+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'saved', 'runner', 'eb66c762-b1c4-467a-b3d7-d00c03a07130', 'This engine', 'added runner This engine', 'info', 'null', 'null', '42865123fa82b7aed7e7cc3ea4d71352c7132d250367f3c30222f18e621fd90e', '4e4fe91c1ffb9f06cb5647e062086023dc22e80671f5028c55aa48f4e0933d6b');
INSERT INTO public.audit_event VALUES (9, '2026-12-01 01:16:58.783411+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'saved', 'strategy', 'be68d964-d786-4204-88bf-d27cdfb8a219', 'Eager', 'saved Eager v1', 'info', 'null', 'null', '4e4fe91c1ffb9f06cb5647e062086023dc22e80671f5028c55aa48f4e0933d6b', 'fc69168f91d13ea02d4963978556ea934293b63568a52c0e178a066658dc8a25');
INSERT INTO public.audit_event VALUES (10, '2026-12-01 01:16:58.861678+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'saved', 'strategy', 'be68d964-d786-4204-88bf-d27cdfb8a219', 'Eager', 'saved Eager v2', 'info', 'null', 'null', 'fc69168f91d13ea02d4963978556ea934293b63568a52c0e178a066658dc8a25', '2055b8d0da146391729f947d4b34c1ebe6ec069f160492ab2e219faf163ae1df');
INSERT INTO public.audit_event VALUES (11, '2026-12-01 01:16:59.070555+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'saved', 'strategy', '476ee9c5-13c1-47b1-8ed4-082d491e89e0', 'Sample pullback', 'saved Sample pullback v1', 'info', 'null', 'null', '2055b8d0da146391729f947d4b34c1ebe6ec069f160492ab2e219faf163ae1df', '5749ee4001de067d0700193cb628ee3b66274e44f97f058756ce786d7960e9a8');
INSERT INTO public.audit_event VALUES (12, '2026-12-01 01:16:59.083131+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'added', 'bot', 'f44f8514-f45c-4868-a5b8-67a213be0684', 'Practice pullback', 'added Practice pullback', 'info', 'null', 'null', '5749ee4001de067d0700193cb628ee3b66274e44f97f058756ce786d7960e9a8', '49d909ecfb7713e5ca2a3384f30e9aae7b240fdd5ddae4bbb24774f56dd582c7');
INSERT INTO public.audit_event VALUES (13, '2026-12-01 01:16:59.089579+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'saved', 'strategy', '56429e92-5acd-47ed-9bc1-ae3d23b40a2c', 'Sample momentum', 'saved Sample momentum v1', 'info', 'null', 'null', '49d909ecfb7713e5ca2a3384f30e9aae7b240fdd5ddae4bbb24774f56dd582c7', '80cab41352323bd69e0ba455ff751863a2e077d3327d5f1590a3ca799955b291');
INSERT INTO public.audit_event VALUES (14, '2026-12-01 01:16:59.097024+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'added', 'bot', '20a71f3a-104e-4b5f-8f82-264f0f2d099e', 'Practice momentum', 'added Practice momentum', 'info', 'null', 'null', '80cab41352323bd69e0ba455ff751863a2e077d3327d5f1590a3ca799955b291', '8db08daa8beb49a9503a3c7567c0da25545059c6730273e94f787b64a11e8cb6');
INSERT INTO public.audit_event VALUES (15, '2026-12-01 01:16:59.101625+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'saved', 'strategy', '425f2d8c-8d71-4b20-bcc7-931e64db7de3', 'Sample reversion', 'saved Sample reversion v1', 'info', 'null', 'null', '8db08daa8beb49a9503a3c7567c0da25545059c6730273e94f787b64a11e8cb6', '30d761e71b4b501ae736280472cd3edac36271ed1f420e4c1aa30a07008157fa');
INSERT INTO public.audit_event VALUES (16, '2026-12-01 01:16:59.108713+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'added', 'bot', '0801bf37-d97b-48a2-9d21-7c40d8e04d6c', 'Practice reversion', 'added Practice reversion', 'info', 'null', 'null', '30d761e71b4b501ae736280472cd3edac36271ed1f420e4c1aa30a07008157fa', '6c1795b1e564fb77a84ef1f7f3d7bacb7015c3909e6189409dda012ac6155bfd');
INSERT INTO public.audit_event VALUES (17, '2026-12-01 01:16:59.119+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'started', 'bot', 'f44f8514-f45c-4868-a5b8-67a213be0684', 'Practice pullback', 'started Practice pullback', 'info', 'null', 'null', '6c1795b1e564fb77a84ef1f7f3d7bacb7015c3909e6189409dda012ac6155bfd', 'ac59ecb36cc977deec7b3d31edb03ed6ed1ee6c19fb22841372e80865e45839a');
INSERT INTO public.audit_event VALUES (18, '2026-12-01 01:16:59.125207+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'started', 'bot', '20a71f3a-104e-4b5f-8f82-264f0f2d099e', 'Practice momentum', 'started Practice momentum', 'info', 'null', 'null', 'ac59ecb36cc977deec7b3d31edb03ed6ed1ee6c19fb22841372e80865e45839a', 'fa19705fda8096924c9d8c72b3c3adb6d834be90f4fcc12dde41c15a588cf9ad');
INSERT INTO public.audit_event VALUES (19, '2026-12-01 01:16:59.130889+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'started', 'bot', '0801bf37-d97b-48a2-9d21-7c40d8e04d6c', 'Practice reversion', 'started Practice reversion', 'info', 'null', 'null', 'fa19705fda8096924c9d8c72b3c3adb6d834be90f4fcc12dde41c15a588cf9ad', '56a682e25ef29666bd67a749b40f625e7977760f4f02874765b1ef5182b8ec39');
INSERT INTO public.audit_event VALUES (20, '2026-12-01 01:16:59.144024+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'added', 'bot', 'e16313b3-81d5-408b-8139-d28efb2b922e', 'Walker', 'added Walker', 'info', 'null', 'null', '56a682e25ef29666bd67a749b40f625e7977760f4f02874765b1ef5182b8ec39', '81a49d2b1ce28d2a446c62e4eaaacf6e2142c0683c8b6ed2f9c4bd56672b91df');
INSERT INTO public.audit_event VALUES (21, '2026-12-01 01:16:59.332472+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'added', 'bot', '56e6f12c-6dad-41ab-a70e-0e0d0ba2bbe0', 'Boxer', 'added Boxer', 'info', 'null', 'null', '81a49d2b1ce28d2a446c62e4eaaacf6e2142c0683c8b6ed2f9c4bd56672b91df', '760fc975d86984323119f7a5a823aa66597a8d8b9b4390c7eaa0dd7ec3e171cb');
INSERT INTO public.audit_event VALUES (22, '2026-12-01 01:16:59.347479+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'added', 'bot', '200d16c0-b36d-4666-afd6-940fc6033a09', 'Stubborn', 'added Stubborn', 'info', 'null', 'null', '760fc975d86984323119f7a5a823aa66597a8d8b9b4390c7eaa0dd7ec3e171cb', 'baf734e1f051b9f6b9761add2f044d0418ccc54ac2a0748d141d03382a89d14a');
INSERT INTO public.audit_event VALUES (23, '2026-12-01 01:16:59.382124+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'added', 'bot', '0c4536df-dc60-4845-bec7-7253c83ab4a5', 'Miner', 'added Miner', 'info', 'null', 'null', 'baf734e1f051b9f6b9761add2f044d0418ccc54ac2a0748d141d03382a89d14a', 'f82a22dc11411caf13946c5f2fffeb29661cc5ec02e156d549862bb2f5944148');
INSERT INTO public.audit_event VALUES (24, '2026-12-01 01:16:59.399574+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'added', 'bot', '57568a4b-147e-4018-b480-486a5da7b268', 'Gone', 'added Gone', 'info', 'null', 'null', 'f82a22dc11411caf13946c5f2fffeb29661cc5ec02e156d549862bb2f5944148', '38bf687429fb082afc83c8be0f53f7a6074e64c06dd4f129b14e4cc21ac9f670');
INSERT INTO public.audit_event VALUES (25, '2026-12-01 01:16:59.543231+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'saved', 'strategy', '5ed9cf69-abb0-40af-bcb8-1c3f09a66061', 'Broken', 'saved Broken v1', 'info', 'null', 'null', '38bf687429fb082afc83c8be0f53f7a6074e64c06dd4f129b14e4cc21ac9f670', '8c7aa9a4b6ca661f90708024e696af4bb0101f1eee4bfdaf810f22f6319c4f6a');
INSERT INTO public.audit_event VALUES (26, '2026-12-01 01:16:59.564206+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'added', 'bot', 'fa880dcd-2328-46d1-a9dd-e9d53879f8b7', 'Broken', 'added Broken', 'info', 'null', 'null', '8c7aa9a4b6ca661f90708024e696af4bb0101f1eee4bfdaf810f22f6319c4f6a', '5c0a82151431fd4d9cfaf8872bd3477b91148c0c8d81b49bd8ad72c65b31dc83');
INSERT INTO public.audit_event VALUES (27, '2026-12-01 01:16:59.582444+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'started', 'bot', 'e16313b3-81d5-408b-8139-d28efb2b922e', 'Walker', 'started Walker', 'info', 'null', 'null', '5c0a82151431fd4d9cfaf8872bd3477b91148c0c8d81b49bd8ad72c65b31dc83', 'd64431a6925d32d92b2e40cea4298d0903590024d57aa83fcaab6df5f053db0d');
INSERT INTO public.audit_event VALUES (28, '2026-12-01 01:16:59.595659+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'started', 'bot', '56e6f12c-6dad-41ab-a70e-0e0d0ba2bbe0', 'Boxer', 'started Boxer', 'info', 'null', 'null', 'd64431a6925d32d92b2e40cea4298d0903590024d57aa83fcaab6df5f053db0d', 'dece792eff4a3495c36a6bdd5f2e62e6c051e644f59095fd9ae89d6e6e22ce4b');
INSERT INTO public.audit_event VALUES (29, '2026-12-01 01:16:59.604026+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'started', 'bot', '200d16c0-b36d-4666-afd6-940fc6033a09', 'Stubborn', 'started Stubborn', 'info', 'null', 'null', 'dece792eff4a3495c36a6bdd5f2e62e6c051e644f59095fd9ae89d6e6e22ce4b', 'ee5717345524289425f12814b3b1225a696c3de18f8038a346c672bf50b6b35b');
INSERT INTO public.audit_event VALUES (30, '2026-12-01 01:16:59.614028+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'started', 'bot', 'fa880dcd-2328-46d1-a9dd-e9d53879f8b7', 'Broken', 'started Broken', 'info', 'null', 'null', 'ee5717345524289425f12814b3b1225a696c3de18f8038a346c672bf50b6b35b', '08823d9fddca926361f1693ecc269cb6c74685b818609beca8f656cca16222bd');
INSERT INTO public.audit_event VALUES (31, '2026-12-01 01:17:13.396287+05:45', NULL, 'Flotilla', 'died', 'bot', 'fa880dcd-2328-46d1-a9dd-e9d53879f8b7', 'Broken', 'Broken ended unexpectedly. The strategy imports no_such_library_anywhere, which is not installed. Add it to the packages of the strategy. It is not restarted: its restart policy is “never”.', 'error', 'null', 'null', '08823d9fddca926361f1693ecc269cb6c74685b818609beca8f656cca16222bd', '6aa4e8e5dd7003efeec6dce7b2ea5f62053234cb7aa97bf35d4f88789fa39e0f');
INSERT INTO public.audit_event VALUES (32, '2026-12-01 01:17:51.758873+05:45', NULL, 'Flotilla', 'downloaded', 'runner', '5b73b509-684b-4363-a475-fd1fd3aff0d2', 'This machine', 'Downloaded BTC/USDT, ETH/USDT, SOL/USDT and 7 more, 5m from Practice market to This machine', 'info', 'null', 'null', '6aa4e8e5dd7003efeec6dce7b2ea5f62053234cb7aa97bf35d4f88789fa39e0f', '40777eaf6d03b4db04817f46bf365c7237875f5cf4440edc86d29f215d569d4c');
INSERT INTO public.audit_event VALUES (33, '2026-12-01 01:17:52.245536+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'changed version', 'bot', '200d16c0-b36d-4666-afd6-940fc6033a09', 'Stubborn', 'changed the Freqtrade version of Stubborn from 2026.8 to 2026.9', 'info', '{"version": "2026.8"}', '{"version": "2026.9"}', '40777eaf6d03b4db04817f46bf365c7237875f5cf4440edc86d29f215d569d4c', 'dff875622e6aaa4f1ef786f14f57c1ad5eb03b3f323320da34bd74665ce265eb');
INSERT INTO public.audit_event VALUES (34, '2026-12-01 01:17:52.252113+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'restarted', 'bot', '200d16c0-b36d-4666-afd6-940fc6033a09', 'Stubborn', 'restarted Stubborn', 'info', 'null', 'null', 'dff875622e6aaa4f1ef786f14f57c1ad5eb03b3f323320da34bd74665ce265eb', '163cbc1042eff8643d2f1dd5878c00d5e55e719e1878ad39fcbb8314074e2d09');
INSERT INTO public.audit_event VALUES (35, '2026-12-01 01:17:52.273049+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'restarted', 'bot', 'e16313b3-81d5-408b-8139-d28efb2b922e', 'Walker', 'restarted Walker', 'info', 'null', 'null', '163cbc1042eff8643d2f1dd5878c00d5e55e719e1878ad39fcbb8314074e2d09', 'a4cad5a19fb4576a89be5b98398064660dd506154fcbb233809e706d43d83a67');
INSERT INTO public.audit_event VALUES (36, '2026-12-01 01:17:52.279602+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'stopped', 'bot', '20a71f3a-104e-4b5f-8f82-264f0f2d099e', 'Practice momentum', 'stopped Practice momentum', 'info', 'null', 'null', 'a4cad5a19fb4576a89be5b98398064660dd506154fcbb233809e706d43d83a67', 'fd6f55c2ef66dc3e2b954104739cc0074b3c52e962beb347b1657d1bce24b779');
INSERT INTO public.audit_event VALUES (37, '2026-12-01 01:17:52.285088+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'stopped', 'bot', '0801bf37-d97b-48a2-9d21-7c40d8e04d6c', 'Practice reversion', 'stopped Practice reversion', 'info', 'null', 'null', 'fd6f55c2ef66dc3e2b954104739cc0074b3c52e962beb347b1657d1bce24b779', '51db1ce5dd27e87a52c23dadfd6b27b91d7d684da0c63d4a898a68c0e443b777');
INSERT INTO public.audit_event VALUES (38, '2026-12-01 01:17:52.292618+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'deleted', 'bot', '57568a4b-147e-4018-b480-486a5da7b268', 'Gone', 'deleted bot Gone', 'info', 'null', 'null', '51db1ce5dd27e87a52c23dadfd6b27b91d7d684da0c63d4a898a68c0e443b777', '3f1d653234da6a47736e739f83abcab8c4a7c1f22b5a4386f623090d1b96a535');
INSERT INTO public.audit_event VALUES (39, '2026-12-01 01:17:57.633396+05:45', NULL, 'Flotilla', 'backed up', 'bot', '200d16c0-b36d-4666-afd6-940fc6033a09', 'Stubborn', 'backed up 3 trades of Stubborn, left by Freqtrade 2026.8, before 2026.9', 'info', 'null', 'null', '3f1d653234da6a47736e739f83abcab8c4a7c1f22b5a4386f623090d1b96a535', '9a2cbb817fb7d895dfa86941afc47cd542508bef0a5788b231ff07a142b75d3f');
INSERT INTO public.audit_event VALUES (40, '2026-12-01 01:18:04.066994+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'shared', 'bot', 'e16313b3-81d5-408b-8139-d28efb2b922e', 'Walker', 'lets Grace operate, view bot Walker', 'info', 'null', 'null', '9a2cbb817fb7d895dfa86941afc47cd542508bef0a5788b231ff07a142b75d3f', '90c1a43376498f359311c57d0f1b1f47a4da36e668f57c9c674f14f48c5703fe');
INSERT INTO public.audit_event VALUES (41, '2026-12-01 01:18:04.077212+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'shared', 'exchange', 'fa3763f1-d1ac-4606-8680-1e3b09126323', 'Practice market', 'lets Grace use, view exchange Practice market', 'info', 'null', 'null', '90c1a43376498f359311c57d0f1b1f47a4da36e668f57c9c674f14f48c5703fe', '6a14b7219ff43c6600e0982054ec75d255ba2803ce1139c572746b018009a24c');
INSERT INTO public.audit_event VALUES (42, '2026-12-01 01:18:04.135399+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'Ada', 'edited', 'bot', 'e16313b3-81d5-408b-8139-d28efb2b922e', 'Walker', 'edited Walker', 'info', 'null', 'null', '6a14b7219ff43c6600e0982054ec75d255ba2803ce1139c572746b018009a24c', '1d7419ed82ff05b14e2eb6dcfbca053a44c1e970dbb30e7e65dc7d64e1f266fd');


--
-- Data for Name: backtest; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: bot; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.bot VALUES ('f44f8514-f45c-4868-a5b8-67a213be0684', '2026-12-01 01:16:59.078492+05:45', '2026-12-01 01:17:10.8411+05:45', 'Practice pullback', 'RUNNING', 'DRY_RUN', 'RUNNING', 1, 'f098532e-f4bd-42e5-b9a8-81270726ec76', 1, 'running', '@RUN f44f8514-f45c-4868-a5b8-67a213be0684@', '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'v2:NXzGQ4S9n5JcwwuHLNkEbi6ZC7xMVpf_N6OvNNAR1FyGhWrsdDZR2jx9NGsRAEkDUXhMs4bpMITWQegLKBiS8ShSs8B1ZC5J_N7hr15ybMgAvcdx8go8tFp83V4Cs8wnzCrDq1ZCHoUtBIyHhNYNIL8eBSveTCHWaUUBj2QOlm9kuBgqd2_D4ldUUoSnrswjL6H6bh8m90rtUii8rsSahZEYVeym26-owXRzEvy7OK3IbE7KhTllh-pArBmmJW7MEhn_rc0a_jjuPVZQM6MPSr9bB0pSjK_nrB786phOkVqh9vvHV8PRClG6qOpe1t6XceXCyigsodtEtg1jFEDUcZjZblbnlGcZvR2mz0V7nfetckIklZR4yg==', '2026.9', 'always', '2026-12-01 01:17:10.8408+05:45', NULL, '2026-12-01 01:17:58.947398+05:45', '2026-12-01 01:17:54+05:45', NULL, NULL, NULL, 'a9696fa2bb3a0ce2fd3ec53b3e40fbc770d761a3b17c730a96554e8bffe525cc', true, NULL, 'fa3763f1-d1ac-4606-8680-1e3b09126323', '476ee9c5-13c1-47b1-8ed4-082d491e89e0', '5b73b509-684b-4363-a475-fd1fd3aff0d2', 'f098532e-f4bd-42e5-b9a8-81270726ec76', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL);
INSERT INTO public.bot VALUES ('20a71f3a-104e-4b5f-8f82-264f0f2d099e', '2026-12-01 01:16:59.094594+05:45', '2026-12-01 01:17:56.152782+05:45', 'Practice momentum', 'STOPPED', 'DRY_RUN', 'STOPPED', 2, 'f098532e-f4bd-42e5-b9a8-81270726ec76', 2, NULL, NULL, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'v2:7SFpv_fkK3luWZ3ntSr536pNJ7BG3XjYSjmUq-Dw2m4glHTb9S7K9QLr0mS_jDhOY8Ub_8KMkRZVl_M6btcxCh9DOpWaafvcBXCn2nso2ABm_QwDyEahjgl6UvdPxm15c4_Esqo4k7fNxncgGkES1Di-VIQXtV_sjEia7sn8jwwK82lFaNRhVbIA_9YxuPExs5UbhnNnw16jRH7aCbbkJ1kjEbTfqdCpUd6HQiTbIyJDrEQXArinM3s88dV7HZPM9BPQ7JUvGcewylLe7uGIIhzFysQNVnNGiPpB6nSBICgcsuDxnJ-fDGHiPA2UAk25yfu5GYlvArb8TtyAGVT3yw-s91mmvxhUstiAAT3VNxPcKG6N6nlj0A==', '2026.9', 'always', '2026-12-01 01:17:56.152511+05:45', NULL, '2026-12-01 01:17:43.454588+05:45', '2026-12-01 01:17:39+05:45', NULL, NULL, NULL, '04261fdf36b29e0e6bd6589da1b4f80032b4806fbf30d5f831788382716bb374', true, NULL, 'fa3763f1-d1ac-4606-8680-1e3b09126323', '56429e92-5acd-47ed-9bc1-ae3d23b40a2c', '5b73b509-684b-4363-a475-fd1fd3aff0d2', 'f098532e-f4bd-42e5-b9a8-81270726ec76', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL);
INSERT INTO public.bot VALUES ('0801bf37-d97b-48a2-9d21-7c40d8e04d6c', '2026-12-01 01:16:59.106533+05:45', '2026-12-01 01:17:56.085173+05:45', 'Practice reversion', 'STOPPED', 'DRY_RUN', 'STOPPED', 2, 'f098532e-f4bd-42e5-b9a8-81270726ec76', 2, NULL, NULL, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'v2:TVKeM9BpN_tDyLRDh1Ntu1la1e_rolYLTOG687wgYHFKES_1NJgtG-UipUXuyPR-Sj_FMhwwWtkQpZEepLXVNybefREU4YJPMFe5FhiH8ul2dL2SF6bp157swOjFpQFdBpy1zJIWRmPnOjh7CPV4eLHFU-p81QMnBiEbow1OdJ2qJVCd_6MkYFvcnSfSxsq2fB7ynar2k7FDlVkRkMkP2qJ2ym4pRjwKWDLB8G225ByM1GVMS9TcS-mquHfAFoKZRPFaAPR17M3-1pUirVRQeJpkBvB8iNICm7CGReS1Qif3_i3ZwJsFaWZFuRHv93VJNyxUJ_YLaqNlvsg35kU9sOj_Z-80QMZ4Rcz3mSJGfGNR_2b3JdqCiA==', '2026.9', 'always', '2026-12-01 01:17:56.08447+05:45', NULL, '2026-12-01 01:17:43.47206+05:45', '2026-12-01 01:17:39+05:45', NULL, NULL, NULL, '873e35e6834d19ea9bf715aa7f1ad0924978334eb7acc8d3b2b5fdf7f8a83b11', true, NULL, 'fa3763f1-d1ac-4606-8680-1e3b09126323', '425f2d8c-8d71-4b20-bcc7-931e64db7de3', '5b73b509-684b-4363-a475-fd1fd3aff0d2', 'f098532e-f4bd-42e5-b9a8-81270726ec76', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL);
INSERT INTO public.bot VALUES ('e16313b3-81d5-408b-8139-d28efb2b922e', '2026-12-01 01:16:59.138321+05:45', '2026-12-01 01:18:04.127443+05:45', 'Walker', 'RUNNING', 'DRY_RUN', 'RUNNING', 2, 'f098532e-f4bd-42e5-b9a8-81270726ec76', 2, 'running', '@RUN e16313b3-81d5-408b-8139-d28efb2b922e@', '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 111, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'v2:lUGcBpCE6lmuBLW0J0AZAqeHhn5zBvnIaS9Ez5qh3auRxtexn2YBEaOi6xxe-XqAoendQ5HlqHDxwpDaPGRYMBumU2CDPr7GKN3TrcR5Cf7rlVBS-HfOt1NbLoXdt_AW6h-85zX1Sj7Hjde6xlKN3dJ2Q-WfyJzqk557PdB86_DjtSu-h3oiLqpmIQIVyhpMfHVVNce1oAy2Bq-CcCgUig59RiOglGT8P6--nIipyEOFcIBUH0yNQl5yYNv9wPzp3Nq5s6WEgXWe7PEddK2i6ohnhzzwWlD8xGrpV2POB6u6QULKPYFJojCwy6013lju4w1-XiasfZSBmu7n45VLQMSyMcGECTSYXj_m3cqMtolv3indO8pTBA==', '2026.9', 'always', '2026-12-01 01:18:02.084823+05:45', NULL, '2026-12-01 01:17:48.787508+05:45', '2026-12-01 01:17:44+05:45', NULL, NULL, NULL, '0cbddc0181010b46afc2b1c47c47e22dbb538ef978cfcfd02c0072173d4ee0bc', false, NULL, 'fa3763f1-d1ac-4606-8680-1e3b09126323', 'eb30182e-f314-4351-81b8-7d1536c8816d', '5b73b509-684b-4363-a475-fd1fd3aff0d2', 'f098532e-f4bd-42e5-b9a8-81270726ec76', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL);
INSERT INTO public.bot VALUES ('56e6f12c-6dad-41ab-a70e-0e0d0ba2bbe0', '2026-12-01 01:16:59.32565+05:45', '2026-12-01 01:17:14.063239+05:45', 'Boxer', 'RUNNING', 'DRY_RUN', 'RUNNING', 1, 'f098532e-f4bd-42e5-b9a8-81270726ec76', 1, 'running', '@RUN 56e6f12c-6dad-41ab-a70e-0e0d0ba2bbe0@', '{"telegram": {"token": "***", "chat_id": "***", "enabled": false}, "pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'v2:uK58tIcIHHd731Ddl1yfpg_iggMstCR-X6EjOfQ6GTO-HoAMt6xOxHuh6SOvxfriXaP3fbLUQomFXGAKCJKzhYBEw9Ghj1WxJMTXLRDTzJKWMGc2pD7QlSFM-HKQW4y91mDGKHLiwhCUwXLXabckgn9c__qCADoz9bfCFekobFBYo1TiUqbJHOHtRWQiv3MuwT1ALtkZ3woNFKrFILIl8ZxHLEK-3_-iEf5SFkcZZMNo_FfgWdfrGlby5slG1G-ZQLXYIg0PsgwexlRdiw0Zd74MNZuKI7JAC1nqJDinlqNUyh7nSBidE1kAxpR4QzCZZG91V7za-RtWhh--0MgUlOgtNqM40qPoLC5lK6s7dGMPAu_E7um8d1Q3EWbe7rvBvcDzcyfLbqwEFuRDJ-Tgn3dYD-jUH0lmT0CU0uQd7KovNmxADHfWtv8AO84w7DPEeTtZ6J2auZb2wR4=', '2026.9', 'always', '2026-12-01 01:17:14.062925+05:45', NULL, '2026-12-01 01:18:00.511081+05:45', '2026-12-01 01:17:59+05:45', NULL, NULL, NULL, 'da07d1089e74261dbf0436b6d0aefcf7a3bfd7b99ac7929d0b81be8cfb0b2e5b', false, NULL, 'fa3763f1-d1ac-4606-8680-1e3b09126323', 'eb30182e-f314-4351-81b8-7d1536c8816d', 'eb66c762-b1c4-467a-b3d7-d00c03a07130', 'f098532e-f4bd-42e5-b9a8-81270726ec76', NULL, 1073741824, 1.5, 300, NULL, NULL, NULL, NULL, false, NULL, NULL);
INSERT INTO public.bot VALUES ('200d16c0-b36d-4666-afd6-940fc6033a09', '2026-12-01 01:16:59.341926+05:45', '2026-12-01 01:18:03.896302+05:45', 'Stubborn', 'RUNNING', 'DRY_RUN', 'RUNNING', 2, 'f098532e-f4bd-42e5-b9a8-81270726ec76', 2, 'running', '@RUN 200d16c0-b36d-4666-afd6-940fc6033a09@', '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'v2:zNYVm3Uc3UZ7tsUu-d0EauSiZj7WmuA97USzAi65Ero9HOoQPjn593CuP1co7oq-2DD9otvLspdUHbl0mO3BIw6BBeMKJ8FSsvBiY0CzicoArMxGTIZ23-k4Nhy8tdd_l3pXVPkQEdLdRmCTyUuwWySjjYlTwXNS8EUASoYPmshxPDyakZfe6UaIH69m5fYERq2MKTn9__BAYffeNF1mjknjBJKj-1afTisF8duXtvK8aCTz0ZUzcJgBc2CQrj7CqzxYLvF-nmhxPckuBBKS8pPpdDJkLhlL_7qdtIhW6pP0m6rXWbtevxm9cZK10j87pP6aJ3etl95qmexBt2UaQb6wXxpHCGHrbPaiOJXhnYmue0xNkaTzig==', '2026.9', 'never', '2026-12-01 01:18:03.896003+05:45', NULL, '2026-12-01 01:17:50.350991+05:45', '2026-12-01 01:17:49+05:45', NULL, NULL, NULL, '3be16dd5556c4d8ae352087730218eeabec619c003ba68ed96da4b68e7984cdb', false, NULL, 'fa3763f1-d1ac-4606-8680-1e3b09126323', 'eb30182e-f314-4351-81b8-7d1536c8816d', 'eb66c762-b1c4-467a-b3d7-d00c03a07130', 'f098532e-f4bd-42e5-b9a8-81270726ec76', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL);
INSERT INTO public.bot VALUES ('0c4536df-dc60-4845-bec7-7253c83ab4a5', '2026-12-01 01:16:59.378031+05:45', '2026-12-01 01:16:59.378046+05:45', 'Miner', 'STOPPED', 'LIVE', 'STOPPED', 0, NULL, 0, NULL, NULL, '{"exchange": {"pair_whitelist": ["BTC/USDT", "ETH/USDT"]}, "pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'v2:InPfHxbOBmpaHp9OCtSPF3hMO_iMuKqWwkthOTp_f665WRRGgAx3mFuKRGqM6yo_gnPyt_xMm5edght_KjNn9dCkjOBzB7Po9TmPPCw1VpIpTnPlXzgvpkUdWZzTyLszG4IuyTbfeY84E-hwYAw9rA1KJQhH0pabIV4wGZf1trI0Dibv0ygVedK_LKJyh0IlIEtmw5KUX5_TILnFCSDnlEz22SVzXCE-ju3Xd2M1gHj6ZH0ji_8gJl_TRXAHPnShyA_Fqj-ciIUA0vD-7F8fSWOrg7LLREich_tKrMzieZ29l8am3Y57mlr6kXLSSgjLIdYbUlWSrWRv7pfeoonSlpaXXqIJZ6XYMT0ALKL_T7TdAzIPtmOhFg==', '2026.9', 'always', '2026-12-01 01:16:59.378074+05:45', NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, 'a04f059c-77d5-41a4-ae57-0275136f84b2', 'eb30182e-f314-4351-81b8-7d1536c8816d', '5b73b509-684b-4363-a475-fd1fd3aff0d2', 'f098532e-f4bd-42e5-b9a8-81270726ec76', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL);
INSERT INTO public.bot VALUES ('57568a4b-147e-4018-b480-486a5da7b268', '2026-12-01 01:16:59.396692+05:45', '2026-12-01 01:17:52.292157+05:45', 'Gone', 'STOPPED', 'DRY_RUN', 'STOPPED', 1, 'f098532e-f4bd-42e5-b9a8-81270726ec76', 0, NULL, NULL, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'v2:b6ZqbwMZhSf2BRusxkK6Q4-4prD9u9JGdPMHrS33Jjj9_oGINJ3w5hNO4X0hIzYanZEKBi5Gp2rf2bWNjO1ZHB6pIxH29KY5mR6kqGje1z66AvPak3kV5l1-tBs7TA1JmN9-_99aZPN2O6D0hajb5i-OinAIEeYuyq94d2m_4xqI1ZWDG2UrdU_vX2WqfnNbdbjuSB8c6v1UzlTXCm1_TDDKy-z14RN8NCPGWHaujhq55MvNmf41vboSoZSi_Q2eDp_JHJoB8SxmTfgKAH929gIdpVJH-XbY_FriG5ELE4FdtvioXxrr1EjNRJ7xMyUi7ZOBHJfGh1eH5L0JHwJo2o-Az7a8kVtorpCz6BSW5KeWFe047ea2ZQ==', '2026.9', 'always', '2026-12-01 01:16:59.396736+05:45', NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, 'fa3763f1-d1ac-4606-8680-1e3b09126323', 'eb30182e-f314-4351-81b8-7d1536c8816d', '5b73b509-684b-4363-a475-fd1fd3aff0d2', 'f098532e-f4bd-42e5-b9a8-81270726ec76', '2026-12-01 01:17:52.291541+05:45', NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL);
INSERT INTO public.bot VALUES ('fa880dcd-2328-46d1-a9dd-e9d53879f8b7', '2026-12-01 01:16:59.556867+05:45', '2026-12-01 01:17:13.394396+05:45', 'Broken', 'FAILED', 'DRY_RUN', 'RUNNING', 1, 'f098532e-f4bd-42e5-b9a8-81270726ec76', 1, NULL, NULL, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'v2:jjcT9mD4llZ9E_v0XIdH6YxatIOYOdmtXinJzSL1XLCkiR8vrtYXxlY7J5PBhlPx758gTKIKVS7aTWEzhGtR-BMrE87K3IoljKLMRw48O9MnFyJJcAxLfhktAYptoS5huk1eQxab8Rl7K5WDCuYMo3FLSW67zxPkpHCSsZkLXcWhC9qzk4okABs7j2Ojt1PrkOlx5iwkRD_D6KB_RDtcimJdDFYYNYjNcDIy8uRp52RjinpY859ysNYVnpsbH4J4viPXi2PiM51niKOigDwPhb4rkw5FZntejN39Q_cHdvW82_43BTrcxmNHvDNarUWwBZQrd2cUW2XtV8hjcC2QIyavgKQc9vAoPRrQMuRCbRk7_KSVvuVwBA==', '2026.9', 'never', '2026-12-01 01:17:13.393264+05:45', NULL, NULL, NULL, 'The strategy imports no_such_library_anywhere, which is not installed. Add it to the packages of the strategy.', NULL, NULL, '08e485657325bde62567c315ac2027a48cc9a9b9ffca988cd4a04254eff199fd', false, NULL, 'fa3763f1-d1ac-4606-8680-1e3b09126323', '5ed9cf69-abb0-40af-bcb8-1c3f09a66061', '5b73b509-684b-4363-a475-fd1fd3aff0d2', 'f098532e-f4bd-42e5-b9a8-81270726ec76', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, 'final', 'strategy');


--
-- Data for Name: bot_backup; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.bot_backup VALUES ('93b3bea4-4e45-485d-84eb-faf3dff992e0', '2026-12-01 01:17:57.628756+05:45', '2026-12-01 01:17:57.628768+05:45', '200d16c0-b36d-4666-afd6-940fc6033a09', '3d134ea8-8b05-44a5-aa2b-69b55a544cea', 'backups/trades-1-2026.8-e0cbcefff56d.sqlite', '2026.8', '2026.9', 3, 3, 94208, 'cd23603fb44c74f3cfd80b44dd0a061c78b530550ec9e0c864a15ed096543b01', '2026-12-01 01:17:57.628522+05:45', NULL, NULL);


--
-- Data for Name: bot_database; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.bot_database VALUES ('623902ac-9597-4cb5-9024-4111cb5afa77', '2026-12-01 01:16:59.409423+05:45', '2026-12-01 01:17:13.384096+05:45', 'f44f8514-f45c-4868-a5b8-67a213be0684', 'DRY_RUN', 'fa3763f1-d1ac-4606-8680-1e3b09126323', 'USDT', 'spot', 'trades-1.sqlite', 1796067129, 'created', NULL, 0.99, 0, 0, '2026-12-01 01:17:10.981566+05:45', true);
INSERT INTO public.bot_database VALUES ('822f2fe3-7639-4653-9ac0-e87f8c2fcfff', '2026-12-01 01:16:59.437732+05:45', '2026-12-01 01:17:13.330015+05:45', '20a71f3a-104e-4b5f-8f82-264f0f2d099e', 'DRY_RUN', 'fa3763f1-d1ac-4606-8680-1e3b09126323', 'USDT', 'spot', 'trades-1.sqlite', 1796067129, 'created', NULL, 0.99, 0, 0, '2026-12-01 01:17:10.776773+05:45', true);
INSERT INTO public.bot_database VALUES ('6c2cca0f-99bb-48f7-abf6-8704e231460e', '2026-12-01 01:16:59.458638+05:45', '2026-12-01 01:17:13.341739+05:45', '0801bf37-d97b-48a2-9d21-7c40d8e04d6c', 'DRY_RUN', 'fa3763f1-d1ac-4606-8680-1e3b09126323', 'USDT', 'spot', 'trades-1.sqlite', 1796067129, 'created', NULL, 0.99, 0, 0, '2026-12-01 01:17:10.810504+05:45', true);
INSERT INTO public.bot_database VALUES ('0a853505-1fa9-431b-8ac9-38cf5d1bf568', '2026-12-01 01:16:59.625237+05:45', '2026-12-01 01:17:13.403287+05:45', 'e16313b3-81d5-408b-8139-d28efb2b922e', 'DRY_RUN', 'fa3763f1-d1ac-4606-8680-1e3b09126323', 'USDT', 'spot', 'trades-1.sqlite', 1796067129, 'created', NULL, 0.99, 0, 0, '2026-12-01 01:17:11.036446+05:45', true);
INSERT INTO public.bot_database VALUES ('84af5610-13b0-4e50-856c-0eec30e468d8', '2026-12-01 01:17:00.036245+05:45', '2026-12-01 01:17:00.036258+05:45', 'fa880dcd-2328-46d1-a9dd-e9d53879f8b7', 'DRY_RUN', 'fa3763f1-d1ac-4606-8680-1e3b09126323', 'USDT', 'spot', 'trades-1.sqlite', NULL, 'created', NULL, 0.99, 0, NULL, NULL, false);
INSERT INTO public.bot_database VALUES ('fd799e20-6bdb-46cd-be9a-0dc9e9d4baec', '2026-12-01 01:17:00.11561+05:45', '2026-12-01 01:17:14.187341+05:45', '56e6f12c-6dad-41ab-a70e-0e0d0ba2bbe0', 'DRY_RUN', 'fa3763f1-d1ac-4606-8680-1e3b09126323', 'USDT', 'spot', 'trades-1.sqlite', 1796067133, 'created', NULL, 0.99, 0, 0, '2026-12-01 01:17:14.146127+05:45', true);
INSERT INTO public.bot_database VALUES ('3d134ea8-8b05-44a5-aa2b-69b55a544cea', '2026-12-01 01:17:00.200724+05:45', '2026-12-01 01:17:14.619036+05:45', '200d16c0-b36d-4666-afd6-940fc6033a09', 'DRY_RUN', 'fa3763f1-d1ac-4606-8680-1e3b09126323', 'USDT', 'spot', 'trades-1.sqlite', 1796067134, 'created', NULL, 0.99, 0, 0, '2026-12-01 01:17:14.586907+05:45', true);


--
-- Data for Name: bot_metrics; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.bot_metrics VALUES ('5662974b-be75-499c-8168-bba75a68fbb3', '2026-12-01 01:17:13.315748+05:45', '2026-12-01 01:17:13.315748+05:45', '20a71f3a-104e-4b5f-8f82-264f0f2d099e', '822f2fe3-7639-4653-9ac0-e87f8c2fcfff', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, 0, '', 0, NULL, NULL, 'USDT', 99000000000, '2026-12-01 01:17:13.315748+05:45', false, 100000000000);
INSERT INTO public.bot_metrics VALUES ('87cd0885-9cb5-42c4-9773-3d57c4ba5b50', '2026-12-01 01:17:13.337079+05:45', '2026-12-01 01:17:13.337079+05:45', '0801bf37-d97b-48a2-9d21-7c40d8e04d6c', '6c2cca0f-99bb-48f7-abf6-8704e231460e', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, 0, '', 0, NULL, NULL, 'USDT', 99000000000, '2026-12-01 01:17:13.337079+05:45', false, 100000000000);
INSERT INTO public.bot_metrics VALUES ('f140438e-d345-49fc-a9d7-6e3efac974cf', '2026-12-01 01:17:13.380336+05:45', '2026-12-01 01:18:04.031319+05:45', 'f44f8514-f45c-4868-a5b8-67a213be0684', '623902ac-9597-4cb5-9024-4111cb5afa77', 0, 0, -21949840, -0.02, 1, 0, 1, 0, 0, 0, 0, NULL, 0, 0, '', 0, 1796067131365, 1796067131365, 'USDT', 99000000000, '2026-12-01 01:18:04.031319+05:45', false, 100000000000);
INSERT INTO public.bot_metrics VALUES ('d531fba1-0c6d-4fd1-9168-e6565673cb58', '2026-12-01 01:17:13.399962+05:45', '2026-12-01 01:18:02.577556+05:45', 'e16313b3-81d5-408b-8139-d28efb2b922e', '0a853505-1fa9-431b-8ac9-38cf5d1bf568', 0, 0, -23965219, -0.02, 3, 0, 3, 0, 0, 0, 0, NULL, 0, 0, '', 0, 1796067131351, 1796067131518, 'USDT', 99000000000, '2026-12-01 01:18:02.577556+05:45', false, 100000000000);
INSERT INTO public.bot_metrics VALUES ('96da50fe-7b68-47ea-89dd-6ef55247e6ad', '2026-12-01 01:17:14.183983+05:45', '2026-12-01 01:18:02.702393+05:45', '56e6f12c-6dad-41ab-a70e-0e0d0ba2bbe0', 'fd799e20-6bdb-46cd-be9a-0dc9e9d4baec', 0, 0, -45728521, -0.05, 3, 0, 3, 0, 0, 0, 0, NULL, 0, 0, '', 0, 1796067134240, 1796067134272, 'USDT', 99000000000, '2026-12-01 01:18:02.702393+05:45', false, 100000000000);
INSERT INTO public.bot_metrics VALUES ('abad93a4-eaeb-431e-a251-183425bd762d', '2026-12-01 01:17:14.615482+05:45', '2026-12-01 01:18:04.14291+05:45', '200d16c0-b36d-4666-afd6-940fc6033a09', '3d134ea8-8b05-44a5-aa2b-69b55a544cea', 0, 0, -23284743, -0.02, 3, 0, 3, 0, 0, 0, 0, NULL, 0, 0, '', 0, 1796067134253, 1796067134296, 'USDT', 99000000000, '2026-12-01 01:18:04.14291+05:45', false, 100000000000);


--
-- Data for Name: candle_download; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.candle_download VALUES ('5ceb19cb-79c2-4ffa-b5a2-01aa1ab97bca', '2026-12-01 01:17:33.01541+05:45', '2026-12-01 01:17:51.753389+05:45', '5b73b509-684b-4363-a475-fd1fd3aff0d2', 'fa3763f1-d1ac-4606-8680-1e3b09126323', 'practice-2', '{"end": null, "days": 90, "pairs": ["BTC/USDT", "ETH/USDT", "SOL/USDT", "BNB/USDT", "XRP/USDT", "ADA/USDT", "LINK/USDT", "DOGE/USDT", "DOT/USDT", "AVAX/USDT"], "start": null, "fill_gaps": false, "timeframes": ["5m"], "exchange_id": "fa3763f1-d1ac-4606-8680-1e3b09126323", "trading_mode": "spot"}', 'practice', '1c3755eb-263c-4b13-8ced-b448f85d9513', '[{"last": "2026-11-30T19:25:00+00:00", "pair": "BTC/USDT", "rows": 26154, "added": 26154, "first": "2026-09-01T00:00:00+00:00", "words": "", "outcome": "whole", "progress": 1.0, "timeframe": "5m", "candle_type": "spot"}, {"last": "2026-11-30T19:25:00+00:00", "pair": "ETH/USDT", "rows": 26154, "added": 26154, "first": "2026-09-01T00:00:00+00:00", "words": "", "outcome": "whole", "progress": 1.0, "timeframe": "5m", "candle_type": "spot"}, {"last": "2026-11-30T19:25:00+00:00", "pair": "SOL/USDT", "rows": 26154, "added": 26154, "first": "2026-09-01T00:00:00+00:00", "words": "", "outcome": "whole", "progress": 1.0, "timeframe": "5m", "candle_type": "spot"}, {"last": "2026-11-30T19:25:00+00:00", "pair": "BNB/USDT", "rows": 26154, "added": 26154, "first": "2026-09-01T00:00:00+00:00", "words": "", "outcome": "whole", "progress": 1.0, "timeframe": "5m", "candle_type": "spot"}, {"last": "2026-11-30T19:25:00+00:00", "pair": "XRP/USDT", "rows": 26154, "added": 26154, "first": "2026-09-01T00:00:00+00:00", "words": "", "outcome": "whole", "progress": 1.0, "timeframe": "5m", "candle_type": "spot"}, {"last": "2026-11-30T19:25:00+00:00", "pair": "ADA/USDT", "rows": 26154, "added": 26154, "first": "2026-09-01T00:00:00+00:00", "words": "", "outcome": "whole", "progress": 1.0, "timeframe": "5m", "candle_type": "spot"}, {"last": "2026-11-30T19:25:00+00:00", "pair": "LINK/USDT", "rows": 26154, "added": 26154, "first": "2026-09-01T00:00:00+00:00", "words": "", "outcome": "whole", "progress": 1.0, "timeframe": "5m", "candle_type": "spot"}, {"last": "2026-11-30T19:25:00+00:00", "pair": "DOGE/USDT", "rows": 26154, "added": 26154, "first": "2026-09-01T00:00:00+00:00", "words": "", "outcome": "whole", "progress": 1.0, "timeframe": "5m", "candle_type": "spot"}, {"last": "2026-11-30T19:25:00+00:00", "pair": "DOT/USDT", "rows": 26154, "added": 26154, "first": "2026-09-01T00:00:00+00:00", "words": "", "outcome": "whole", "progress": 1.0, "timeframe": "5m", "candle_type": "spot"}, {"last": "2026-11-30T19:25:00+00:00", "pair": "AVAX/USDT", "rows": 26154, "added": 26154, "first": "2026-09-01T00:00:00+00:00", "words": "", "outcome": "whole", "progress": 1.0, "timeframe": "5m", "candle_type": "spot"}]', 261540, 0, '2026-11-30 19:32:33,757 - numexpr.utils - INFO - NumExpr defaulting to 2 threads.
2026-11-30 19:32:38,394 - freqtrade.exchange.exchange - INFO - Instance is running with dry_run enabled
2026-11-30 19:32:38,394 - freqtrade.exchange.exchange - INFO - Using CCXT 4.5.90
2026-11-30 19:32:38,394 - freqtrade.exchange.exchange - INFO - Applying additional ccxt config: {''urls'': {''api'': {''public'': ''http://127.0.0.1:24769/2/api/v3'', ''private'': ''http://127.0.0.1:24769/2/api/v3'', ''v1'': ''http://127.0.0.1:24769/2/api/v1'', ''sapi'': ''http://127.0.0.1:24769/2/sapi/v1''}}, ''options'': {''fetchMarkets'': {''types'': [''spot'']}, ''defaultType'': ''spot''}, ''enableRateLimit'': False}
2026-11-30 19:32:38,403 - freqtrade.exchange.exchange - INFO - Applying additional ccxt config: {''urls'': {''api'': {''public'': ''http://127.0.0.1:24769/2/api/v3'', ''private'': ''http://127.0.0.1:24769/2/api/v3'', ''v1'': ''http://127.0.0.1:24769/2/api/v1'', ''sapi'': ''http://127.0.0.1:24769/2/sapi/v1''}}, ''options'': {''fetchMarkets'': {''types'': [''spot'']}, ''defaultType'': ''spot''}, ''enableRateLimit'': False}
2026-11-30 19:32:38,407 - freqtrade.exchange.exchange - INFO - Using Exchange "Binance"
2026-11-30 19:32:38,407 - freqtrade.resolvers.exchange_resolver - INFO - Using resolved exchange class ''Binance'' ...
2026-11-30 19:32:38,407 - freqtrade.exchange.exchange - INFO - Markets were not loaded. Loading them now..', NULL, 'f098532e-f4bd-42e5-b9a8-81270726ec76');


--
-- Data for Name: candle_file; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.candle_file VALUES ('78ce37ec-255d-45fd-a186-5823cfb112d6', '2026-12-01 01:17:51.740879+05:45', '2026-12-01 01:17:51.740893+05:45', '5b73b509-684b-4363-a475-fd1fd3aff0d2', 'practice-2', 'ADA_USDT-5m.feather', 'spot', 'ADA/USDT', 'spot', '5m', 300, '2026-09-01 05:45:00+05:45', '2026-12-01 01:10:00+05:45', 26154, 0, 0, 0, 0, 0, '[]', 762066, '2026-12-01 01:17:44+05:45', '');
INSERT INTO public.candle_file VALUES ('4a4c4b67-758e-465a-8833-8807713abb6f', '2026-12-01 01:17:51.741207+05:45', '2026-12-01 01:17:51.741216+05:45', '5b73b509-684b-4363-a475-fd1fd3aff0d2', 'practice-2', 'AVAX_USDT-5m.feather', 'spot', 'AVAX/USDT', 'spot', '5m', 300, '2026-09-01 05:45:00+05:45', '2026-12-01 01:10:00+05:45', 26154, 0, 0, 0, 0, 0, '[]', 658290, '2026-12-01 01:17:50+05:45', '');
INSERT INTO public.candle_file VALUES ('d60f221d-800e-4477-80f9-8e7909541dcf', '2026-12-01 01:17:51.741353+05:45', '2026-12-01 01:17:51.741361+05:45', '5b73b509-684b-4363-a475-fd1fd3aff0d2', 'practice-2', 'BNB_USDT-5m.feather', 'spot', 'BNB/USDT', 'spot', '5m', 300, '2026-09-01 05:45:00+05:45', '2026-12-01 01:10:00+05:45', 26154, 0, 0, 0, 0, 0, '[]', 652362, '2026-12-01 01:17:42+05:45', '');
INSERT INTO public.candle_file VALUES ('996afbd2-a263-416f-8ed4-6d87b9666900', '2026-12-01 01:17:51.741481+05:45', '2026-12-01 01:17:51.74149+05:45', '5b73b509-684b-4363-a475-fd1fd3aff0d2', 'practice-2', 'BTC_USDT-5m.feather', 'spot', 'BTC/USDT', 'spot', '5m', 300, '2026-09-01 05:45:00+05:45', '2026-12-01 01:10:00+05:45', 26154, 0, 0, 0, 0, 0, '[]', 766306, '2026-12-01 01:17:39+05:45', '');
INSERT INTO public.candle_file VALUES ('c86ff1ba-543e-44c4-b443-8a7be8ca050e', '2026-12-01 01:17:51.741612+05:45', '2026-12-01 01:17:51.741621+05:45', '5b73b509-684b-4363-a475-fd1fd3aff0d2', 'practice-2', 'DOGE_USDT-5m.feather', 'spot', 'DOGE/USDT', 'spot', '5m', 300, '2026-09-01 05:45:00+05:45', '2026-12-01 01:10:00+05:45', 26154, 0, 0, 0, 0, 0, '[]', 667882, '2026-12-01 01:17:48+05:45', '');
INSERT INTO public.candle_file VALUES ('1314a84a-3dc6-470b-bd74-78188dbb29f6', '2026-12-01 01:17:51.741745+05:45', '2026-12-01 01:17:51.741755+05:45', '5b73b509-684b-4363-a475-fd1fd3aff0d2', 'practice-2', 'DOT_USDT-5m.feather', 'spot', 'DOT/USDT', 'spot', '5m', 300, '2026-09-01 05:45:00+05:45', '2026-12-01 01:10:00+05:45', 26154, 0, 0, 0, 0, 0, '[]', 702202, '2026-12-01 01:17:49+05:45', '');
INSERT INTO public.candle_file VALUES ('2c19955d-f2d3-49bc-a986-e8bb0ba632b3', '2026-12-01 01:17:51.741875+05:45', '2026-12-01 01:17:51.741884+05:45', '5b73b509-684b-4363-a475-fd1fd3aff0d2', 'practice-2', 'ETH_USDT-5m.feather', 'spot', 'ETH/USDT', 'spot', '5m', 300, '2026-09-01 05:45:00+05:45', '2026-12-01 01:10:00+05:45', 26154, 0, 0, 0, 0, 0, '[]', 697426, '2026-12-01 01:17:40+05:45', '');
INSERT INTO public.candle_file VALUES ('5d9af37c-1200-42be-be81-8f28f6ac10a7', '2026-12-01 01:17:51.742002+05:45', '2026-12-01 01:17:51.742011+05:45', '5b73b509-684b-4363-a475-fd1fd3aff0d2', 'practice-2', 'LINK_USDT-5m.feather', 'spot', 'LINK/USDT', 'spot', '5m', 300, '2026-09-01 05:45:00+05:45', '2026-12-01 01:10:00+05:45', 26154, 0, 0, 0, 0, 0, '[]', 646994, '2026-12-01 01:17:46+05:45', '');
INSERT INTO public.candle_file VALUES ('d0f1345b-da88-478d-9ad5-2e0b8ec7df71', '2026-12-01 01:17:51.742126+05:45', '2026-12-01 01:17:51.742135+05:45', '5b73b509-684b-4363-a475-fd1fd3aff0d2', 'practice-2', 'SOL_USDT-5m.feather', 'spot', 'SOL/USDT', 'spot', '5m', 300, '2026-09-01 05:45:00+05:45', '2026-12-01 01:10:00+05:45', 26154, 0, 0, 0, 0, 0, '[]', 654490, '2026-12-01 01:17:42+05:45', '');
INSERT INTO public.candle_file VALUES ('7f24ad18-2b1d-4acd-afa9-94ea542026fb', '2026-12-01 01:17:51.746544+05:45', '2026-12-01 01:17:51.746562+05:45', '5b73b509-684b-4363-a475-fd1fd3aff0d2', 'practice-2', 'XRP_USDT-5m.feather', 'spot', 'XRP/USDT', 'spot', '5m', 300, '2026-09-01 05:45:00+05:45', '2026-12-01 01:10:00+05:45', 26154, 0, 0, 0, 0, 0, '[]', 662250, '2026-12-01 01:17:43+05:45', '');


--
-- Data for Name: config_revision; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.config_revision VALUES ('e407631a-c6a4-49f0-bf55-93ce16df185b', '2026-12-01 01:16:58.678825+05:45', '2026-12-01 01:16:58.678836+05:45', 'exchange', 'fa3763f1-d1ac-4606-8680-1e3b09126323', 1, '{"name": "Practice market", "config": {}, "secrets": {}, "allowed_keys": [], "exchange_type": "practice", "bot_allowed_keys": []}', '72dd9914f2c803169a47bd07931900da973fce82045df80b688dfbf23b3ab904', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('dd468314-0d04-49db-95f0-f2ced0bc1f76', '2026-12-01 01:16:58.69351+05:45', '2026-12-01 01:16:58.69352+05:45', 'exchange', 'a04f059c-77d5-41a4-ae57-0275136f84b2', 1, '{"name": "Binance main", "config": {}, "secrets": {"secret": "2026-11-30T19:31:58.693360+00:00", "api_key": "2026-11-30T19:31:58.693360+00:00"}, "allowed_keys": [], "exchange_type": "binance", "bot_allowed_keys": []}', '67939b3c1e7dbe4b763bc92dcd7f5aaa5f97351ca8881b90e9529e1aff659d9e', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('a6626679-2c3d-47a3-8bd0-c7741534545f', '2026-12-01 01:16:58.700729+05:45', '2026-12-01 01:16:58.700739+05:45', 'runner', '5b73b509-684b-4363-a475-fd1fd3aff0d2', 1, '{"name": "This machine", "type": "LOCAL", "config": {}, "secrets": {}, "capacity": 10, "endpoint": "", "job_slots": 1, "data_limit_gib": 50}', 'b71556c484ead7e425130df015ae3e6512a668425d5595739d11a99999fde56a', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('1b955a7b-0c9c-4ca0-9e06-eb6f60e51983', '2026-12-01 01:16:58.707722+05:45', '2026-12-01 01:16:58.707733+05:45', 'runner', 'eb66c762-b1c4-467a-b3d7-d00c03a07130', 1, '{"name": "This engine", "type": "DOCKER", "config": {"pool": "10.219.0.0/24", "image": "freqtradeorg/freqtrade", "publish_address": "127.0.0.1"}, "secrets": {}, "capacity": 10, "endpoint": "", "job_slots": 1, "data_limit_gib": 50}', '9f7e20c1d8e8dcd5f46e79f92f85015ca4bc4a6c7a337823ff3b78f3bf0ac930', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('07ec27a4-43ff-48f2-9beb-7fe5f3b293c5', '2026-12-01 01:16:58.78553+05:45', '2026-12-01 01:16:58.785541+05:45', 'strategy', 'be68d964-d786-4204-88bf-d27cdfb8a219', 1, '{"name": "Eager", "secrets": {}}', 'bd8a1f7faf6ba207f7a95154bd0c0eb5d6e205fc9b6ad1bde8d25aad35a2c8fd', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('036e4f52-b280-438f-8374-d78e30f22da3', '2026-12-01 01:16:59.073263+05:45', '2026-12-01 01:16:59.073273+05:45', 'strategy', '476ee9c5-13c1-47b1-8ed4-082d491e89e0', 1, '{"name": "Sample pullback", "secrets": {}}', 'bb901dae673260d6343c2abde606bc31c47a37d7a2740b7f1a73d9a9131b3e02', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('9a35029d-e206-45a9-b65c-ce65ec13e2fe', '2026-12-01 01:16:59.082366+05:45', '2026-12-01 01:16:59.082381+05:45', 'bot', 'f44f8514-f45c-4868-a5b8-67a213be0684', 1, '{"cpus": null, "mode": "DRY_RUN", "name": "Practice pullback", "pids": null, "config": {"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}, "secrets": {}, "owner_id": "f098532e-f4bd-42e5-b9a8-81270726ec76", "runner_id": "5b73b509-684b-4363-a475-fd1fd3aff0d2", "exchange_id": "fa3763f1-d1ac-4606-8680-1e3b09126323", "strategy_id": "476ee9c5-13c1-47b1-8ed4-082d491e89e0", "memory_bytes": null, "restart_policy": "always", "freqtrade_version": "2026.9"}', '74d75ee6eb3e5913500976aa57d5b0461d1fc4837c3c472480913629600be2cd', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('21cde72a-7cb7-4cfe-b9ca-c7aa6bcac710', '2026-12-01 01:16:59.091504+05:45', '2026-12-01 01:16:59.091515+05:45', 'strategy', '56429e92-5acd-47ed-9bc1-ae3d23b40a2c', 1, '{"name": "Sample momentum", "secrets": {}}', '8851fd83123642b998073a1c99c33a9cbcf2b80bf2b138ec94f3b47fb25bce3f', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('56206955-260c-4ae1-9702-55f68e5b66dd', '2026-12-01 01:16:59.096345+05:45', '2026-12-01 01:16:59.096358+05:45', 'bot', '20a71f3a-104e-4b5f-8f82-264f0f2d099e', 1, '{"cpus": null, "mode": "DRY_RUN", "name": "Practice momentum", "pids": null, "config": {"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}, "secrets": {}, "owner_id": "f098532e-f4bd-42e5-b9a8-81270726ec76", "runner_id": "5b73b509-684b-4363-a475-fd1fd3aff0d2", "exchange_id": "fa3763f1-d1ac-4606-8680-1e3b09126323", "strategy_id": "56429e92-5acd-47ed-9bc1-ae3d23b40a2c", "memory_bytes": null, "restart_policy": "always", "freqtrade_version": "2026.9"}', 'c319600d0b2017af510abf59de854026b00c02aeedd1485349480a574596f261', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('c4262836-7cc1-446d-9d80-9b6d2e7a0e0d', '2026-12-01 01:16:59.103407+05:45', '2026-12-01 01:16:59.103417+05:45', 'strategy', '425f2d8c-8d71-4b20-bcc7-931e64db7de3', 1, '{"name": "Sample reversion", "secrets": {}}', '8d0ab07dc593f7e124f363180840e64b8b77f1fac5600175070df19f3d65bae8', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('0e13cabf-c37d-4a62-a6f2-cb8db167a251', '2026-12-01 01:16:59.108076+05:45', '2026-12-01 01:16:59.108085+05:45', 'bot', '0801bf37-d97b-48a2-9d21-7c40d8e04d6c', 1, '{"cpus": null, "mode": "DRY_RUN", "name": "Practice reversion", "pids": null, "config": {"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}, "secrets": {}, "owner_id": "f098532e-f4bd-42e5-b9a8-81270726ec76", "runner_id": "5b73b509-684b-4363-a475-fd1fd3aff0d2", "exchange_id": "fa3763f1-d1ac-4606-8680-1e3b09126323", "strategy_id": "425f2d8c-8d71-4b20-bcc7-931e64db7de3", "memory_bytes": null, "restart_policy": "always", "freqtrade_version": "2026.9"}', '3f2e5381eaa36bc70bfd890edd7692408ff4ec406b49c0d1ee7a0621db21bf56', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('5f0f2e36-1034-4aed-97a8-1de5cae70a6e', '2026-12-01 01:16:59.142624+05:45', '2026-12-01 01:16:59.142636+05:45', 'bot', 'e16313b3-81d5-408b-8139-d28efb2b922e', 1, '{"cpus": null, "mode": "DRY_RUN", "name": "Walker", "pids": null, "config": {"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}, "secrets": {}, "owner_id": "f098532e-f4bd-42e5-b9a8-81270726ec76", "runner_id": "5b73b509-684b-4363-a475-fd1fd3aff0d2", "exchange_id": "fa3763f1-d1ac-4606-8680-1e3b09126323", "strategy_id": "eb30182e-f314-4351-81b8-7d1536c8816d", "memory_bytes": null, "restart_policy": "always", "freqtrade_version": "2026.9"}', '229404b01b73507abae524285cef60ac8ad23eb3ec40999aa8b5b2bf91018894', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('a001fece-3af3-4cc8-ad4d-294f7e55a72d', '2026-12-01 01:16:59.331517+05:45', '2026-12-01 01:16:59.331528+05:45', 'bot', '56e6f12c-6dad-41ab-a70e-0e0d0ba2bbe0', 1, '{"cpus": 1.5, "mode": "DRY_RUN", "name": "Boxer", "pids": 300, "config": {"telegram": {"token": "***", "chat_id": "***", "enabled": false}, "pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}, "secrets": {"telegram.token": "2026-11-30T19:31:59.331161+00:00", "telegram.chat_id": "2026-11-30T19:31:59.331161+00:00"}, "owner_id": "f098532e-f4bd-42e5-b9a8-81270726ec76", "runner_id": "eb66c762-b1c4-467a-b3d7-d00c03a07130", "exchange_id": "fa3763f1-d1ac-4606-8680-1e3b09126323", "strategy_id": "eb30182e-f314-4351-81b8-7d1536c8816d", "memory_bytes": 1073741824, "restart_policy": "always", "freqtrade_version": "2026.9"}', '1ce610e7fe93f11ea5b2cc372602ed3de07d33ba8ab875c044918a28521efc2c', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('9ad4132c-e148-4d29-a52b-d185d6b364e7', '2026-12-01 01:16:59.345451+05:45', '2026-12-01 01:16:59.345463+05:45', 'bot', '200d16c0-b36d-4666-afd6-940fc6033a09', 1, '{"cpus": null, "mode": "DRY_RUN", "name": "Stubborn", "pids": null, "config": {"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}, "secrets": {}, "owner_id": "f098532e-f4bd-42e5-b9a8-81270726ec76", "runner_id": "eb66c762-b1c4-467a-b3d7-d00c03a07130", "exchange_id": "fa3763f1-d1ac-4606-8680-1e3b09126323", "strategy_id": "eb30182e-f314-4351-81b8-7d1536c8816d", "memory_bytes": null, "restart_policy": "never", "freqtrade_version": "2026.8"}', '1cceaf66c1516cfd044a00807730f59bd0e2e30be88189005884fc3621ba43b7', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('df0fa156-0a19-454e-84f9-dde6fd4b0ea8', '2026-12-01 01:16:59.381075+05:45', '2026-12-01 01:16:59.381088+05:45', 'bot', '0c4536df-dc60-4845-bec7-7253c83ab4a5', 1, '{"cpus": null, "mode": "LIVE", "name": "Miner", "pids": null, "config": {"exchange": {"pair_whitelist": ["BTC/USDT", "ETH/USDT"]}, "pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}, "secrets": {}, "owner_id": "f098532e-f4bd-42e5-b9a8-81270726ec76", "runner_id": "5b73b509-684b-4363-a475-fd1fd3aff0d2", "exchange_id": "a04f059c-77d5-41a4-ae57-0275136f84b2", "strategy_id": "eb30182e-f314-4351-81b8-7d1536c8816d", "memory_bytes": null, "restart_policy": "always", "freqtrade_version": "2026.9"}', '177708a98eb3b6cd056f149a830ae206170c9d664c88826bf7828fc845b63748', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('6eb9ba7e-6b38-429e-a347-75702602ffd2', '2026-12-01 01:16:59.398739+05:45', '2026-12-01 01:16:59.39875+05:45', 'bot', '57568a4b-147e-4018-b480-486a5da7b268', 1, '{"cpus": null, "mode": "DRY_RUN", "name": "Gone", "pids": null, "config": {"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}, "secrets": {}, "owner_id": "f098532e-f4bd-42e5-b9a8-81270726ec76", "runner_id": "5b73b509-684b-4363-a475-fd1fd3aff0d2", "exchange_id": "fa3763f1-d1ac-4606-8680-1e3b09126323", "strategy_id": "eb30182e-f314-4351-81b8-7d1536c8816d", "memory_bytes": null, "restart_policy": "always", "freqtrade_version": "2026.9"}', '3f293382837af785026f08e8960ff06f2f5f0033c9cc57cb6d10dcf0e710076a', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('5bc2c6b9-65a6-4a9e-8fcd-435ee8d23cc1', '2026-12-01 01:16:59.545684+05:45', '2026-12-01 01:16:59.545741+05:45', 'strategy', '5ed9cf69-abb0-40af-bcb8-1c3f09a66061', 1, '{"name": "Broken", "secrets": {}}', '625c90e218522506ec8fd7d757dbd713bad68cfeddb6f9a5f9cda507524089f0', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('ab05d6dd-8a0e-418e-b00b-c64a5333fb2c', '2026-12-01 01:16:59.563291+05:45', '2026-12-01 01:16:59.563302+05:45', 'bot', 'fa880dcd-2328-46d1-a9dd-e9d53879f8b7', 1, '{"cpus": null, "mode": "DRY_RUN", "name": "Broken", "pids": null, "config": {"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}, "secrets": {}, "owner_id": "f098532e-f4bd-42e5-b9a8-81270726ec76", "runner_id": "5b73b509-684b-4363-a475-fd1fd3aff0d2", "exchange_id": "fa3763f1-d1ac-4606-8680-1e3b09126323", "strategy_id": "5ed9cf69-abb0-40af-bcb8-1c3f09a66061", "memory_bytes": null, "restart_policy": "never", "freqtrade_version": "2026.9"}', '1fa64bd47197f09a4ae67c84b675d3889891171ba4a114aa8ca33c4cf28443e0', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('cafd04e8-d404-4212-bc19-8d4615079dc5', '2026-12-01 01:17:52.244609+05:45', '2026-12-01 01:17:52.244621+05:45', 'bot', '200d16c0-b36d-4666-afd6-940fc6033a09', 2, '{"cpus": null, "mode": "DRY_RUN", "name": "Stubborn", "pids": null, "config": {"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}, "secrets": {}, "owner_id": "f098532e-f4bd-42e5-b9a8-81270726ec76", "runner_id": "eb66c762-b1c4-467a-b3d7-d00c03a07130", "exchange_id": "fa3763f1-d1ac-4606-8680-1e3b09126323", "strategy_id": "eb30182e-f314-4351-81b8-7d1536c8816d", "memory_bytes": null, "restart_policy": "never", "freqtrade_version": "2026.9"}', 'f7f4f384b0c4c1a62d272eb3eef13cdfa20b0f1b926b75dd31873f263b2ea100', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'whole', NULL, 'freqtrade_version');
INSERT INTO public.config_revision VALUES ('98a82f2e-faa2-4e93-a12b-44d186ed7514', '2026-12-01 01:18:04.130194+05:45', '2026-12-01 01:18:04.130206+05:45', 'bot', 'e16313b3-81d5-408b-8139-d28efb2b922e', 2, '{"cpus": null, "mode": "DRY_RUN", "name": "Walker", "pids": null, "config": {"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 111, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}, "secrets": {}, "owner_id": "f098532e-f4bd-42e5-b9a8-81270726ec76", "runner_id": "5b73b509-684b-4363-a475-fd1fd3aff0d2", "exchange_id": "fa3763f1-d1ac-4606-8680-1e3b09126323", "strategy_id": "eb30182e-f314-4351-81b8-7d1536c8816d", "memory_bytes": null, "restart_policy": "always", "freqtrade_version": "2026.9"}', 'e6d4fd9af242921f62dbab4fc350580d0be7bff5817b2e6ea4fe01ebb3b2a861', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'whole', NULL, 'stake_amount');


--
-- Data for Name: deployment; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.deployment VALUES ('ee0b0365-bbb4-44c0-afcd-7f87f63be4f5', '2026-12-01 01:16:59.418651+05:45', '2026-12-01 01:17:10.841308+05:45', 'f44f8514-f45c-4868-a5b8-67a213be0684', '623902ac-9597-4cb5-9024-4111cb5afa77', '476ee9c5-13c1-47b1-8ed4-082d491e89e0', '5b73b509-684b-4363-a475-fd1fd3aff0d2', 1, '2026.9', 'freqtrade 2026.9', '@RUN f44f8514-f45c-4868-a5b8-67a213be0684@', 1, 'a9696fa2bb3a0ce2fd3ec53b3e40fbc770d761a3b17c730a96554e8bffe525cc', 'f098532e-f4bd-42e5-b9a8-81270726ec76', '2026-12-01 01:16:59.412861+05:45', NULL, NULL, false, NULL, NULL, '', '9a35faf7db56a0690310bf31834c19f5df46b327d8a57abd73c915cc092921e8', NULL, NULL, NULL, 1, '2026-12-01 01:17:10.840823+05:45', 11.2, 1, NULL, '[]');
INSERT INTO public.deployment VALUES ('cc82d5dd-21f1-46dc-8b6e-cd395d1af89c', '2026-12-01 01:16:59.440762+05:45', '2026-12-01 01:17:56.153012+05:45', '20a71f3a-104e-4b5f-8f82-264f0f2d099e', '822f2fe3-7639-4653-9ac0-e87f8c2fcfff', '56429e92-5acd-47ed-9bc1-ae3d23b40a2c', '5b73b509-684b-4363-a475-fd1fd3aff0d2', 1, '2026.9', 'freqtrade 2026.9', '19519@2026-11-30T19:31:59.538+00:00', 1, '04261fdf36b29e0e6bd6589da1b4f80032b4806fbf30d5f831788382716bb374', 'f098532e-f4bd-42e5-b9a8-81270726ec76', '2026-12-01 01:16:59.439862+05:45', '2026-12-01 01:17:56.152416+05:45', NULL, false, true, 'Stopped as asked.', '2026-11-30 19:32:08,639 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using order_types: {''entry'': ''limit'', ''exit'': ''limit'', ''stoploss'': ''limit'', ''stoploss_on_exchange'': False, ''stoploss_on_exchange_interval'': 60}
2026-11-30 19:32:08,639 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using order_time_in_force: {''entry'': ''GTC'', ''exit'': ''GTC''}
2026-11-30 19:32:08,640 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using stake_currency: USDT
2026-11-30 19:32:08,640 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using stake_amount: 100
2026-11-30 19:32:08,640 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using startup_candle_count: 40
2026-11-30 19:32:08,640 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using unfilledtimeout: {''entry'': 10, ''exit'': 10, ''unit'': ''minutes''}
2026-11-30 19:32:08,641 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using use_exit_signal: True
2026-11-30 19:32:08,641 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using exit_profit_only: False
2026-11-30 19:32:08,641 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using ignore_roi_if_entry_signal: False
2026-11-30 19:32:08,641 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using exit_profit_offset: 0.0
2026-11-30 19:32:08,642 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using disable_dataframe_checks: False
2026-11-30 19:32:08,647 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using ignore_buying_expired_candle_after: 0
2026-11-30 19:32:08,647 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using position_adjustment_enable: False
2026-11-30 19:32:08,648 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using max_entry_position_adjustment: -1
2026-11-30 19:32:08,648 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using max_open_trades: 3
2026-11-30 19:32:08,648 - freqtrade.configuration.config_validation - INFO - Validating configuration ...
2026-11-30 19:32:08,899 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 19:32:08,899 - freqtrade.rpc.rpc_manager - INFO - Enabling rpc.api_server
2026-11-30 19:32:09,519 - freqtrade.rpc.api_server.webserver - INFO - Starting HTTP Server at 127.0.0.1:32248
2026-11-30 19:32:09,520 - freqtrade.rpc.api_server.webserver - INFO - Starting Local Rest Server.
2026-11-30 19:32:09,612 - uvicorn.error - INFO - Started server process [19519]
2026-11-30 19:32:09,612 - uvicorn.error - INFO - Waiting for application startup.
2026-11-30 19:32:09,626 - uvicorn.error - INFO - Application startup complete.
2026-11-30 19:32:09,627 - uvicorn.error - INFO - Uvicorn running on http://127.0.0.1:32248 (Press CTRL+C to quit)
2026-11-30 19:32:09,639 - freqtrade.resolvers.iresolver - INFO - Using resolved pairlist StaticPairList from ''@FREQTRADE@/2026.9/lib/python3.13/site-packages/freqtrade/plugins/pairlist/StaticPairList.py''...
2026-11-30 19:32:09,640 - freqtrade.freqtradebot - INFO - Starting initial pairlist refresh
2026-11-30 19:32:09,640 - freqtrade.plugins.pairlistmanager - INFO - Whitelist with 10 pairs: [''BTC/USDT'', ''ETH/USDT'', ''SOL/USDT'', ''BNB/USDT'', ''XRP/USDT'', ''ADA/USDT'', ''LINK/USDT'', ''DOGE/USDT'', ''DOT/USDT'', ''AVAX/USDT'']
2026-11-30 19:32:09,641 - freqtrade.freqtradebot - INFO - Initial Pairlist refresh took 0.00s
2026-11-30 19:32:09,642 - freqtrade.plugins.protectionmanager - INFO - No protection Handlers defined.
2026-11-30 19:32:09,666 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': status, ''status'': ''running''}
2026-11-30 19:32:09,667 - freqtrade.worker - INFO - Changing state to: RUNNING
2026-11-30 19:32:09,696 - freqtrade.util.migrations.migrate_wallet_history - INFO - Starting wallet history migration...
2026-11-30 19:32:09,775 - freqtrade.util.migrations.migrate_wallet_history - INFO - Wallet history migration completed.
2026-11-30 19:32:09,838 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': warning, ''status'': ''Dry run is enabled. All trades are simulated.''}
2026-11-30 19:32:09,839 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': startup, ''status'': "*Exchange:* `binance`\n*Stake per trade:* `100 USDT`\n*Minimum ROI:* `{''0'': 0.004}`\n*Stoploss:* `-0.015`\n*Position adjustment:* `Off`\n*Timeframe:* `1m`\n*Strategy:* `SampleMomentum`"}
2026-11-30 19:32:09,839 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': startup, ''status'': "Searching for USDT pairs to buy and sell based on [{''StaticPairList'': ''StaticPairList''}]"}
2026-11-30 19:32:14,842 - freqtrade.worker - INFO - Bot heartbeat. PID=19519, version=''2026.9'', state=''RUNNING''
2026-11-30 19:32:14,904 - uvicorn.error - INFO - 127.0.0.1:45156 - "WebSocket /api/v1/message/ws?token=•••••• [accepted]
2026-11-30 19:32:14,904 - uvicorn.error - INFO - connection open
2026-11-30 19:32:14,905 - freqtrade.rpc.api_server.ws.channel - INFO - Connected to channel - WebSocketChannel(52104e57, (''127.0.0.1'', 45156))', '2ccb7c9617e0ebe47372068f1d430d6b83ce4b1cb7f98e074ccbbad6ac037f52', NULL, NULL, NULL, 1, '2026-12-01 01:17:10.558443+05:45', 11, 1, NULL, '[]');
INSERT INTO public.deployment VALUES ('cd1471f9-f714-448f-8f82-ef56eb3b4966', '2026-12-01 01:16:59.469498+05:45', '2026-12-01 01:17:56.085723+05:45', '0801bf37-d97b-48a2-9d21-7c40d8e04d6c', '6c2cca0f-99bb-48f7-abf6-8704e231460e', '425f2d8c-8d71-4b20-bcc7-931e64db7de3', '5b73b509-684b-4363-a475-fd1fd3aff0d2', 1, '2026.9', 'freqtrade 2026.9', '19523@2026-11-30T19:31:59.642+00:00', 1, '873e35e6834d19ea9bf715aa7f1ad0924978334eb7acc8d3b2b5fdf7f8a83b11', 'f098532e-f4bd-42e5-b9a8-81270726ec76', '2026-12-01 01:16:59.461826+05:45', '2026-12-01 01:17:56.084377+05:45', NULL, false, true, 'Stopped as asked.', '2026-11-30 19:32:08,633 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using order_types: {''entry'': ''limit'', ''exit'': ''limit'', ''stoploss'': ''limit'', ''stoploss_on_exchange'': False, ''stoploss_on_exchange_interval'': 60}
2026-11-30 19:32:08,634 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using order_time_in_force: {''entry'': ''GTC'', ''exit'': ''GTC''}
2026-11-30 19:32:08,642 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using stake_currency: USDT
2026-11-30 19:32:08,643 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using stake_amount: 100
2026-11-30 19:32:08,643 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using startup_candle_count: 40
2026-11-30 19:32:08,643 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using unfilledtimeout: {''entry'': 10, ''exit'': 10, ''unit'': ''minutes''}
2026-11-30 19:32:08,643 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using use_exit_signal: True
2026-11-30 19:32:08,644 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using exit_profit_only: False
2026-11-30 19:32:08,644 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using ignore_roi_if_entry_signal: False
2026-11-30 19:32:08,644 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using exit_profit_offset: 0.0
2026-11-30 19:32:08,644 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using disable_dataframe_checks: False
2026-11-30 19:32:08,645 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using ignore_buying_expired_candle_after: 0
2026-11-30 19:32:08,645 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using position_adjustment_enable: False
2026-11-30 19:32:08,645 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using max_entry_position_adjustment: -1
2026-11-30 19:32:08,645 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using max_open_trades: 3
2026-11-30 19:32:08,658 - freqtrade.configuration.config_validation - INFO - Validating configuration ...
2026-11-30 19:32:08,845 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 19:32:08,845 - freqtrade.rpc.rpc_manager - INFO - Enabling rpc.api_server
2026-11-30 19:32:09,444 - freqtrade.rpc.api_server.webserver - INFO - Starting HTTP Server at 127.0.0.1:32506
2026-11-30 19:32:09,444 - freqtrade.rpc.api_server.webserver - INFO - Starting Local Rest Server.
2026-11-30 19:32:09,542 - uvicorn.error - INFO - Started server process [19523]
2026-11-30 19:32:09,543 - uvicorn.error - INFO - Waiting for application startup.
2026-11-30 19:32:09,544 - uvicorn.error - INFO - Application startup complete.
2026-11-30 19:32:09,545 - uvicorn.error - INFO - Uvicorn running on http://127.0.0.1:32506 (Press CTRL+C to quit)
2026-11-30 19:32:09,548 - freqtrade.resolvers.iresolver - INFO - Using resolved pairlist StaticPairList from ''@FREQTRADE@/2026.9/lib/python3.13/site-packages/freqtrade/plugins/pairlist/StaticPairList.py''...
2026-11-30 19:32:09,548 - freqtrade.freqtradebot - INFO - Starting initial pairlist refresh
2026-11-30 19:32:09,549 - freqtrade.plugins.pairlistmanager - INFO - Whitelist with 10 pairs: [''BTC/USDT'', ''ETH/USDT'', ''SOL/USDT'', ''BNB/USDT'', ''XRP/USDT'', ''ADA/USDT'', ''LINK/USDT'', ''DOGE/USDT'', ''DOT/USDT'', ''AVAX/USDT'']
2026-11-30 19:32:09,550 - freqtrade.freqtradebot - INFO - Initial Pairlist refresh took 0.00s
2026-11-30 19:32:09,551 - freqtrade.plugins.protectionmanager - INFO - No protection Handlers defined.
2026-11-30 19:32:09,551 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': status, ''status'': ''running''}
2026-11-30 19:32:09,551 - freqtrade.worker - INFO - Changing state to: RUNNING
2026-11-30 19:32:09,573 - freqtrade.util.migrations.migrate_wallet_history - INFO - Starting wallet history migration...
2026-11-30 19:32:09,638 - freqtrade.util.migrations.migrate_wallet_history - INFO - Wallet history migration completed.
2026-11-30 19:32:09,702 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': warning, ''status'': ''Dry run is enabled. All trades are simulated.''}
2026-11-30 19:32:09,702 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': startup, ''status'': "*Exchange:* `binance`\n*Stake per trade:* `100 USDT`\n*Minimum ROI:* `{''0'': 0.008, ''6'': 0.004, ''10'': -0.01}`\n*Stoploss:* `-0.015`\n*Position adjustment:* `Off`\n*Timeframe:* `1m`\n*Strategy:* `SampleReversion`"}
2026-11-30 19:32:09,703 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': startup, ''status'': "Searching for USDT pairs to buy and sell based on [{''StaticPairList'': ''StaticPairList''}]"}
2026-11-30 19:32:14,706 - freqtrade.worker - INFO - Bot heartbeat. PID=19523, version=''2026.9'', state=''RUNNING''
2026-11-30 19:32:15,049 - uvicorn.error - INFO - 127.0.0.1:40998 - "WebSocket /api/v1/message/ws?token=•••••• [accepted]
2026-11-30 19:32:15,049 - uvicorn.error - INFO - connection open
2026-11-30 19:32:15,050 - freqtrade.rpc.api_server.ws.channel - INFO - Connected to channel - WebSocketChannel(dc82b2ad, (''127.0.0.1'', 40998))', 'ce8281ccc68b3a7f041fbc1d34faea448b07e8616c895565011260fc3f8022e9', NULL, NULL, NULL, 1, '2026-12-01 01:17:10.561589+05:45', 10.5, 1, NULL, '[]');
INSERT INTO public.deployment VALUES ('a3acfde5-731c-4bcd-b63e-1e0779cf5ac8', '2026-12-01 01:16:59.630718+05:45', '2026-12-01 01:17:56.097064+05:45', 'e16313b3-81d5-408b-8139-d28efb2b922e', '0a853505-1fa9-431b-8ac9-38cf5d1bf568', 'eb30182e-f314-4351-81b8-7d1536c8816d', '5b73b509-684b-4363-a475-fd1fd3aff0d2', 1, '2026.9', 'freqtrade 2026.9', '19530@2026-11-30T19:31:59.983+00:00', 1, '0cbddc0181010b46afc2b1c47c47e22dbb538ef978cfcfd02c0072173d4ee0bc', 'f098532e-f4bd-42e5-b9a8-81270726ec76', '2026-12-01 01:16:59.629662+05:45', '2026-12-01 01:17:56.095857+05:45', NULL, false, true, 'Stopped as asked.', '''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.00096, ''open_date'': datetime.datetime(2026, 11, 30, 19, 32, 11, 351778, tzinfo=datetime.timezone.utc), ''current_rate'': 103130.11, ''sub_trade'': False}
2026-11-30 19:32:11,417 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 19:32:11,441 - freqtrade.freqtradebot - INFO - Long signal found: about create a new trade for ETH/USDT with stake_amount: 100 and price: 5266.08 ...
2026-11-30 19:32:11,483 - freqtrade.freqtradebot - INFO - Order dry_run_buy_ETH/USDT_914719a4-a060-4ca9-b530-137ed51146e0 was created for ETH/USDT and status is open.
2026-11-30 19:32:11,496 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 19:32:11,497 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 2, ''type'': entry, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''ETH/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 5266.08, ''order_rate'': 5266.08, ''open_rate'': 5266.08, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': ''ETH'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.0189, ''open_date'': datetime.datetime(2026, 11, 30, 19, 32, 11, 483836, tzinfo=datetime.timezone.utc), ''current_rate'': 5266.08, ''sub_trade'': False}
2026-11-30 19:32:11,501 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 19:32:11,510 - freqtrade.freqtradebot - INFO - Long signal found: about create a new trade for SOL/USDT with stake_amount: 100 and price: 453.17 ...
2026-11-30 19:32:11,517 - freqtrade.freqtradebot - INFO - Order dry_run_buy_SOL/USDT_a42306da-1fe3-41db-9118-3b58d9d050a8 was created for SOL/USDT and status is open.
2026-11-30 19:32:11,535 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 19:32:11,535 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 3, ''type'': entry, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''SOL/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 453.17, ''order_rate'': 453.17, ''open_rate'': 453.17, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': ''SOL'', ''quote_currency'': 
''USDT'', ''fiat_currency'': None, ''amount'': 0.22, ''open_date'': datetime.datetime(2026, 11, 30, 19, 32, 11, 518462, tzinfo=datetime.timezone.utc), ''current_rate'': 453.17, ''sub_trade'': False}
2026-11-30 19:32:14,782 - freqtrade.worker - INFO - Bot heartbeat. PID=19530, version=''2026.9'', state=''RUNNING''
2026-11-30 19:32:14,801 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=103130.11, open_since=2026-11-30 19:32:11)
2026-11-30 19:32:14,815 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=2, pair=ETH/USDT, amount=0, is_short=False, leverage=1, open_rate=5266.08, open_since=2026-11-30 19:32:11)
2026-11-30 19:32:14,817 - freqtrade.freqtradebot - INFO - Fee for Trade Trade(id=2, pair=ETH/USDT, amount=0, is_short=False, leverage=1, open_rate=5266.08, open_since=2026-11-30 19:32:11) [buy]: 0.099528912 USDT - rate: 0.001
2026-11-30 19:32:14,818 - freqtrade.persistence.trade_model - INFO - Updating trade (id=2) ...
2026-11-30 19:32:14,818 - freqtrade.persistence.trade_model - INFO - LIMIT_BUY has been fulfilled for Trade(id=2, pair=ETH/USDT, amount=0.0189, is_short=False, leverage=1, open_rate=5266.08, open_since=2026-11-30 19:32:11).
2026-11-30 19:32:14,823 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 19:32:14,825 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 2, ''type'': entry_fill, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''ETH/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 5266.08, ''order_rate'': 5266.08, ''open_rate'': 5266.08, ''order_type'': ''limit'', ''stake_amount'': 99.528912, ''stake_currency'': ''USDT'', ''base_currency'': ''ETH'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.0189, ''open_date'': datetime.datetime(2026, 11, 30, 19, 32, 11, 483836, tzinfo=datetime.timezone.utc), ''current_rate'': 5266.08, ''sub_trade'': False}
2026-11-30 19:32:14,828 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=453.17, open_since=2026-11-30 19:32:11)
2026-11-30 19:32:15,128 - uvicorn.error - INFO - 127.0.0.1:51642 - "WebSocket /api/v1/message/ws?token=•••••• [accepted]
2026-11-30 19:32:15,128 - uvicorn.error - INFO - connection open
2026-11-30 19:32:15,129 - freqtrade.rpc.api_server.ws.channel - INFO - Connected to channel - WebSocketChannel(38b09331, (''127.0.0.1'', 51642))
2026-11-30 19:32:19,806 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=103130.11, open_since=2026-11-30 19:32:11)
2026-11-30 19:32:19,816 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=453.17, open_since=2026-11-30 19:32:11)
2026-11-30 19:32:24,836 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=103130.11, open_since=2026-11-30 19:32:11)
2026-11-30 19:32:24,859 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=453.17, open_since=2026-11-30 19:32:11)
2026-11-30 19:32:29,806 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=103130.11, open_since=2026-11-30 19:32:11)
2026-11-30 19:32:29,817 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=453.17, open_since=2026-11-30 19:32:11)
2026-11-30 19:32:34,817 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=103130.11, open_since=2026-11-30 19:32:11)
2026-11-30 19:32:34,835 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=453.17, open_since=2026-11-30 19:32:11)
2026-11-30 19:32:39,808 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=103130.11, open_since=2026-11-30 19:32:11)
2026-11-30 19:32:39,832 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=453.17, open_since=2026-11-30 19:32:11)
2026-11-30 19:32:44,815 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=103130.11, open_since=2026-11-30 19:32:11)
2026-11-30 19:32:44,834 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=453.17, open_since=2026-11-30 19:32:11)
2026-11-30 19:32:49,825 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=103130.11, open_since=2026-11-30 19:32:11)
2026-11-30 19:32:49,861 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=453.17, open_since=2026-11-30 19:32:11)', '25e1ac41d46c2600647839597337dd6e4365741e259d2b0c86ae5236880fa6f6', NULL, NULL, NULL, 1, '2026-12-01 01:17:10.855943+05:45', NULL, 1, NULL, '[]');
INSERT INTO public.deployment VALUES ('1027e3ac-9725-4678-8c6a-3664cc2d0553', '2026-12-01 01:17:00.047188+05:45', '2026-12-01 01:17:13.386984+05:45', 'fa880dcd-2328-46d1-a9dd-e9d53879f8b7', '84af5610-13b0-4e50-856c-0eec30e468d8', '5ed9cf69-abb0-40af-bcb8-1c3f09a66061', '5b73b509-684b-4363-a475-fd1fd3aff0d2', 1, '2026.9', 'freqtrade 2026.9', '19576@2026-11-30T19:32:00.463+00:00', 1, '08e485657325bde62567c315ac2027a48cc9a9b9ffca988cd4a04254eff199fd', 'f098532e-f4bd-42e5-b9a8-81270726ec76', '2026-12-01 01:17:00.038216+05:45', '2026-12-01 01:17:11.627885+05:45', 2, false, false, 'The strategy imports no_such_library_anywhere, which is not installed. Add it to the packages of the strategy.', '2026-11-30 19:32:00,839 - freqtrade - INFO - freqtrade 2026.9
2026-11-30 19:32:01,610 - numexpr.utils - INFO - NumExpr defaulting to 2 threads.
2026-11-30 19:32:08,380 - freqtrade.worker - INFO - Starting worker 2026.9
2026-11-30 19:32:08,381 - freqtrade.configuration.load_config - INFO - Using config: /tmp/flotilla-recorded-vvyokb8l/data/runners/5b73b509-684b-4363-a475-fd1fd3aff0d2/bot-fa880dcd-2328-46d1-a9dd-e9d53879f8b7/workspace/config/exchange.json ...
2026-11-30 19:32:08,381 - freqtrade.configuration.load_config - INFO - Using config: /tmp/flotilla-recorded-vvyokb8l/data/runners/5b73b509-684b-4363-a475-fd1fd3aff0d2/bot-fa880dcd-2328-46d1-a9dd-e9d53879f8b7/workspace/config/strategy.json ...
2026-11-30 19:32:08,395 - freqtrade.configuration.load_config - INFO - Using config: /tmp/flotilla-recorded-vvyokb8l/data/runners/5b73b509-684b-4363-a475-fd1fd3aff0d2/bot-fa880dcd-2328-46d1-a9dd-e9d53879f8b7/workspace/config/bot.json ...
2026-11-30 19:32:08,396 - freqtrade.configuration.load_config - INFO - Using config: /tmp/flotilla-recorded-vvyokb8l/data/runners/5b73b509-684b-4363-a475-fd1fd3aff0d2/bot-fa880dcd-2328-46d1-a9dd-e9d53879f8b7/workspace/config/system.json ...
2026-11-30 19:32:08,396 - freqtrade.configuration.load_config - INFO - Using config: /tmp/flotilla-recorded-vvyokb8l/data/runners/5b73b509-684b-4363-a475-fd1fd3aff0d2/bot-fa880dcd-2328-46d1-a9dd-e9d53879f8b7/secrets/secrets.json ...
2026-11-30 19:32:08,407 - freqtrade.loggers - INFO - Enabling colorized output.
2026-11-30 19:32:08,408 - freqtrade.loggers - INFO - Logfile configured
2026-11-30 19:32:08,408 - freqtrade.loggers - INFO - Verbosity set to 0
2026-11-30 19:32:08,408 - freqtrade.configuration.configuration - INFO - Runmode set to dry_run.
2026-11-30 19:32:08,409 - freqtrade.configuration.configuration - INFO - Using additional Strategy lookup path: /tmp/flotilla-recorded-vvyokb8l/data/runners/5b73b509-684b-4363-a475-fd1fd3aff0d2/bot-fa880dcd-2328-46d1-a9dd-e9d53879f8b7/workspace/strategy
2026-11-30 19:32:08,409 - freqtrade.configuration.configuration - INFO - Dry run is enabled
2026-11-30 19:32:08,409 - freqtrade.configuration.configuration - INFO - Using DB: "sqlite:////tmp/flotilla-recorded-vvyokb8l/data/runners/5b73b509-684b-4363-a475-fd1fd3aff0d2/bot-fa880dcd-2328-46d1-a9dd-e9d53879f8b7/workspace/trades-1.sqlite"
2026-11-30 19:32:08,410 - freqtrade.configuration.configuration - INFO - Using max_open_trades: 3 ...
2026-11-30 19:32:08,419 - freqtrade.configuration.configuration - INFO - Using user-data directory: /tmp/flotilla-recorded-vvyokb8l/data/runners/5b73b509-684b-4363-a475-fd1fd3aff0d2/bot-fa880dcd-2328-46d1-a9dd-e9d53879f8b7/workspace/user_data ...
2026-11-30 19:32:08,420 - freqtrade.configuration.directory_operations - INFO - Created data directory: None
2026-11-30 19:32:08,420 - freqtrade.configuration.configuration - INFO - Using data directory: /tmp/flotilla-recorded-vvyokb8l/data/runners/5b73b509-684b-4363-a475-fd1fd3aff0d2/bot-fa880dcd-2328-46d1-a9dd-e9d53879f8b7/workspace/user_data/data/binance ...
2026-11-30 19:32:08,421 - freqtrade.exchange.check_exchange - INFO - Checking exchange...
2026-11-30 19:32:08,456 - freqtrade.exchange.check_exchange - INFO - Exchange "binance" is officially supported by the Freqtrade development team.
2026-11-30 19:32:08,466 - freqtrade.configuration.configuration - INFO - Using pairlist from configuration.
2026-11-30 19:32:08,467 - freqtrade.exchange.exchange - INFO - Instance is running with dry_run enabled
2026-11-30 19:32:08,467 - freqtrade.exchange.exchange - INFO - Using CCXT 4.5.90
2026-11-30 19:32:08,468 - freqtrade.exchange.exchange - INFO - Applying additional ccxt config: {''enableRateLimit'': False, ''options'': {''defaultType'': ''spot'', ''fetchMarkets'': {''types'': [''spot'']}}, ''urls'': {''api'': {''private'': ''http://127.0.0.1:24769/2/api/v3'', ''public'': ''http://127.0.0.1:24769/2/api/v3'', ''sapi'': ''http://127.0.0.1:24769/2/sapi/v1'', ''v1'': ''http://127.0.0.1:24769/2/api/v1''}}}
2026-11-30 19:32:08,480 - freqtrade.exchange.exchange - INFO - Applying additional ccxt config: {''enableRateLimit'': False, ''options'': {''defaultType'': ''spot'', ''fetchMarkets'': {''types'': [''spot'']}}, ''urls'': {''api'': {''private'': ''http://127.0.0.1:24769/2/api/v3'', ''public'': ''http://127.0.0.1:24769/2/api/v3'', ''sapi'': ''http://127.0.0.1:24769/2/sapi/v1'', ''v1'': ''http://127.0.0.1:24769/2/api/v1''}}}
2026-11-30 19:32:08,494 - freqtrade.exchange.exchange - INFO - Using Exchange "Binance"
2026-11-30 19:32:08,619 - freqtrade.exchange.exchange - INFO - Time offset to Binance is -4ms.
2026-11-30 19:32:08,619 - freqtrade.resolvers.exchange_resolver - INFO - Using resolved exchange class ''Binance'' ...
2026-11-30 19:32:08,620 - freqtrade.resolvers.iresolver - WARNING - Could not import /tmp/flotilla-recorded-vvyokb8l/data/runners/5b73b509-684b-4363-a475-fd1fd3aff0d2/bot-fa880dcd-2328-46d1-a9dd-e9d53879f8b7/workspace/strategy/strategy.py due to ''No module named ''no_such_library_anywhere''''
2026-11-30 19:32:08,621 - freqtrade.resolvers.iresolver - WARNING - Could not import /tmp/flotilla-recorded-vvyokb8l/data/runners/5b73b509-684b-4363-a475-fd1fd3aff0d2/bot-fa880dcd-2328-46d1-a9dd-e9d53879f8b7/workspace/strategy/strategy.py due to ''No module named ''no_such_library_anywhere''''
2026-11-30 19:32:08,622 - freqtrade.freqtradebot - INFO - Cleaning up modules ...
2026-11-30 19:32:08,890 - freqtrade - ERROR - Impossible to load Strategy ''Broken''. This class does not exist or contains Python code errors.', '3f4b0a62cdb208e10e63f287bf4c0a3f056acd2972760756b2534b37f63b297d', 'final', 'strategy', 'Exit code 2.
Could not import /tmp/flotilla-recorded-vvyokb8l/data/runners/5b73b509-684b-4363-a475-fd1fd3aff0d2/bot-fa880dcd-2328-46d1-a9dd-e9d53879f8b7/workspace/strategy/strategy.py due to ''No module named ''no_such_library_anywhere''''
Impossible to load Strategy ''Broken''. This class does not exist or contains Python code errors.', 1, NULL, NULL, 1, NULL, '[]');
INSERT INTO public.deployment VALUES ('33f9fd63-fc80-4f97-8f87-9ecc87b98719', '2026-12-01 01:17:00.119287+05:45', '2026-12-01 01:17:14.063455+05:45', '56e6f12c-6dad-41ab-a70e-0e0d0ba2bbe0', 'fd799e20-6bdb-46cd-be9a-0dc9e9d4baec', 'eb30182e-f314-4351-81b8-7d1536c8816d', 'eb66c762-b1c4-467a-b3d7-d00c03a07130', 1, '2026.9', 'freqtradeorg/freqtrade:2026.9@sha256:5c5b6b2205820663d27ad2b16e9154b6fb519420b53cb1e43c92b1ba9eb734b4', '@RUN 56e6f12c-6dad-41ab-a70e-0e0d0ba2bbe0@', 1, 'da07d1089e74261dbf0436b6d0aefcf7a3bfd7b99ac7929d0b81be8cfb0b2e5b', 'f098532e-f4bd-42e5-b9a8-81270726ec76', '2026-12-01 01:17:00.117577+05:45', NULL, NULL, false, NULL, NULL, '', 'e53be206fcdb7000061bc51a5ba1549a54e70b149240471025273710295e9f82', NULL, NULL, NULL, 1, '2026-12-01 01:17:14.062948+05:45', NULL, 1, '2026-11-30 14:39:18+05:45', '[]');
INSERT INTO public.deployment VALUES ('e0cbceff-f56d-4f38-901e-835fce3008e1', '2026-12-01 01:17:00.205581+05:45', '2026-12-01 01:17:56.808871+05:45', '200d16c0-b36d-4666-afd6-940fc6033a09', '3d134ea8-8b05-44a5-aa2b-69b55a544cea', 'eb30182e-f314-4351-81b8-7d1536c8816d', 'eb66c762-b1c4-467a-b3d7-d00c03a07130', 1, '2026.8', 'freqtradeorg/freqtrade:2026.8@sha256:9ec84b2b21a2fb5a5dd6dea13b7e58eecb6d27111044885b5fd79d2730eca84d', '3aa8fe2e48f2@2026-11-30T19:32:01.672974+00:00', 1, 'fbb7f0b3330045871e57ced61d3714a71cabe51db4d41b739fda2e36bae69a06', 'f098532e-f4bd-42e5-b9a8-81270726ec76', '2026-12-01 01:17:00.204682+05:45', '2026-12-01 01:17:56.807703+05:45', NULL, false, true, 'Stopped as asked.', '2026-11-30 19:32:14,261 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 19:32:14,261 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 1, ''type'': entry, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''BTC/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 103131.9, ''order_rate'': 103131.9, ''open_rate'': 103131.9, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': ''BTC'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.00096, ''open_date'': datetime.datetime(2026, 11, 30, 19, 32, 14, 253715, tzinfo=datetime.timezone.utc), ''current_rate'': 103131.9, ''sub_trade'': False}
2026-11-30 19:32:14,265 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 19:32:14,269 - freqtrade.freqtradebot - INFO - Long signal found: about create a new trade for ETH/USDT with stake_amount: 100 and price: 5265.88 ...
2026-11-30 19:32:14,272 - freqtrade.freqtradebot - INFO - Order dry_run_buy_ETH/USDT_c15c542f-c8f0-4f00-93df-edf28feee9b7 was created for ETH/USDT and status is open.
2026-11-30 19:32:14,282 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 19:32:14,283 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 2, ''type'': entry, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''ETH/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 5265.88, ''order_rate'': 5265.88, ''open_rate'': 5265.88, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': ''ETH'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.0189, ''open_date'': datetime.datetime(2026, 11, 30, 19, 32, 14, 272675, tzinfo=datetime.timezone.utc), ''current_rate'': 5265.88, ''sub_trade'': False}
2026-11-30 19:32:14,289 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 19:32:14,293 - freqtrade.freqtradebot - INFO - Long signal found: about create a new trade for SOL/USDT with stake_amount: 100 and price: 453.27 ...
2026-11-30 19:32:14,295 - freqtrade.freqtradebot - INFO - Order dry_run_buy_SOL/USDT_b9180446-604c-400a-b9bc-447d8a09f64c was created for SOL/USDT and status is open.
2026-11-30 19:32:14,299 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 19:32:14,300 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 3, ''type'': entry, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''SOL/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 453.27, ''order_rate'': 453.27, ''open_rate'': 453.27, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': ''SOL'', ''quote_currency'': 
''USDT'', ''fiat_currency'': None, ''amount'': 0.22, ''open_date'': datetime.datetime(2026, 11, 30, 19, 32, 14, 296072, tzinfo=datetime.timezone.utc), ''current_rate'': 453.27, ''sub_trade'': False}
2026-11-30 19:32:16,891 - uvicorn.error - INFO - 10.219.0.9:35474 - "WebSocket /api/v1/message/ws?token=•••••• [accepted]
2026-11-30 19:32:16,892 - uvicorn.error - INFO - connection open
2026-11-30 19:32:16,893 - freqtrade.rpc.api_server.ws.channel - INFO - Connected to channel - WebSocketChannel(31984e1c, (''10.219.0.9'', 35474))
2026-11-30 19:32:19,032 - freqtrade.worker - INFO - Bot heartbeat. PID=7, version=''2026.8'', state=''RUNNING''
2026-11-30 19:32:19,052 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=103131.9, open_since=2026-11-30 19:32:14)
2026-11-30 19:32:19,062 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=2, pair=ETH/USDT, amount=0, is_short=False, leverage=1, open_rate=5265.88, open_since=2026-11-30 19:32:14)
2026-11-30 19:32:19,064 - freqtrade.freqtradebot - INFO - Fee for Trade Trade(id=2, pair=ETH/USDT, amount=0, is_short=False, leverage=1, open_rate=5265.88, open_since=2026-11-30 19:32:14) [buy]: 0.099525132 USDT - rate: 0.001
2026-11-30 19:32:19,065 - freqtrade.persistence.trade_model - INFO - Updating trade (id=2) ...
2026-11-30 19:32:19,065 - freqtrade.persistence.trade_model - INFO - LIMIT_BUY has been fulfilled for Trade(id=2, pair=ETH/USDT, amount=0.0189, is_short=False, leverage=1, open_rate=5265.88, open_since=2026-11-30 19:32:14).
2026-11-30 19:32:19,069 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 19:32:19,072 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 2, ''type'': entry_fill, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''ETH/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 5265.88, ''order_rate'': 5265.88, ''open_rate'': 5265.88, ''order_type'': ''limit'', ''stake_amount'': 99.525132, ''stake_currency'': ''USDT'', ''base_currency'': ''ETH'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.0189, ''open_date'': datetime.datetime(2026, 11, 30, 19, 32, 14, 272675, tzinfo=datetime.timezone.utc), ''current_rate'': 5265.88, ''sub_trade'': False}
2026-11-30 19:32:19,076 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=453.27, open_since=2026-11-30 19:32:14)
2026-11-30 19:32:24,070 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=103131.9, open_since=2026-11-30 19:32:14)
2026-11-30 19:32:24,091 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=453.27, open_since=2026-11-30 19:32:14)
2026-11-30 19:32:29,063 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=103131.9, open_since=2026-11-30 19:32:14)
2026-11-30 19:32:29,071 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=453.27, open_since=2026-11-30 19:32:14)
2026-11-30 19:32:34,052 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=103131.9, open_since=2026-11-30 19:32:14)
2026-11-30 19:32:34,060 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=453.27, open_since=2026-11-30 19:32:14)
2026-11-30 19:32:39,080 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=103131.9, open_since=2026-11-30 19:32:14)
2026-11-30 19:32:39,092 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=453.27, open_since=2026-11-30 19:32:14)
2026-11-30 19:32:44,091 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=103131.9, open_since=2026-11-30 19:32:14)
2026-11-30 19:32:44,103 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=453.27, open_since=2026-11-30 19:32:14)
2026-11-30 19:32:49,083 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=103131.9, open_since=2026-11-30 19:32:14)
2026-11-30 19:32:49,100 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=453.27, open_since=2026-11-30 19:32:14)', 'bf7002ff9cdef17a370cf7fc1d2e111109ebfc7a0e330a989b77b699f3ad1e8b', NULL, NULL, NULL, 1, '2026-12-01 01:17:14.537712+05:45', NULL, 1, '2026-11-30 14:40:06+05:45', '[]');
INSERT INTO public.deployment VALUES ('5eb35bbd-9525-489d-a79e-12c744393fdc', '2026-12-01 01:17:56.315951+05:45', '2026-12-01 01:18:02.085506+05:45', 'e16313b3-81d5-408b-8139-d28efb2b922e', '0a853505-1fa9-431b-8ac9-38cf5d1bf568', 'eb30182e-f314-4351-81b8-7d1536c8816d', '5b73b509-684b-4363-a475-fd1fd3aff0d2', 1, '2026.9', 'freqtrade 2026.9', '@RUN e16313b3-81d5-408b-8139-d28efb2b922e@', 2, '0cbddc0181010b46afc2b1c47c47e22dbb538ef978cfcfd02c0072173d4ee0bc', 'f098532e-f4bd-42e5-b9a8-81270726ec76', '2026-12-01 01:17:56.314951+05:45', NULL, NULL, false, NULL, NULL, '', '25e1ac41d46c2600647839597337dd6e4365741e259d2b0c86ae5236880fa6f6', NULL, NULL, NULL, 1, '2026-12-01 01:18:02.084847+05:45', 5.6, 1, NULL, '[]');
INSERT INTO public.deployment VALUES ('1bf20d3c-3220-4300-ad4c-9105dbf9dbab', '2026-12-01 01:17:56.984469+05:45', '2026-12-01 01:18:03.896505+05:45', '200d16c0-b36d-4666-afd6-940fc6033a09', '3d134ea8-8b05-44a5-aa2b-69b55a544cea', 'eb30182e-f314-4351-81b8-7d1536c8816d', 'eb66c762-b1c4-467a-b3d7-d00c03a07130', 2, '2026.9', 'freqtradeorg/freqtrade:2026.9@sha256:5c5b6b2205820663d27ad2b16e9154b6fb519420b53cb1e43c92b1ba9eb734b4', '@RUN 200d16c0-b36d-4666-afd6-940fc6033a09@', 2, '3be16dd5556c4d8ae352087730218eeabec619c003ba68ed96da4b68e7984cdb', 'f098532e-f4bd-42e5-b9a8-81270726ec76', '2026-12-01 01:17:56.983479+05:45', NULL, NULL, false, NULL, NULL, '', '32d56f4474ce33761e21144cbb369f647b37251224108501b9d627bbb7e0331f', NULL, NULL, NULL, 1, '2026-12-01 01:18:03.896025+05:45', NULL, 1, '2026-11-30 14:39:18+05:45', '[]');


--
-- Data for Name: exchange; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.exchange VALUES ('fa3763f1-d1ac-4606-8680-1e3b09126323', '2026-12-01 01:16:58.673646+05:45', '2026-12-01 01:16:58.673659+05:45', 'Practice market', 'practice', '{}', '', NULL, NULL, 'f098532e-f4bd-42e5-b9a8-81270726ec76', NULL, '[]', '[]', 2);
INSERT INTO public.exchange VALUES ('a04f059c-77d5-41a4-ae57-0275136f84b2', '2026-12-01 01:16:58.691272+05:45', '2026-12-01 01:16:58.691285+05:45', 'Binance main', 'binance', '{}', 'v2:kTzsu9GkfpEhmAdN79vrgdmCN-bDIc5vCB4Pr2wBgnaq2RZVR_H7mxg4MXTbWU8xqq0PtyN7_6ANmKng2ffXrEbmkwEcfs7_nVUeAjgp7ocWGoyG7AxJ8Tm8FeE_CkiFqZAeP2vn13yTJvx847Y=', '2026-12-01 01:16:58.692454+05:45', NULL, 'f098532e-f4bd-42e5-b9a8-81270726ec76', NULL, '[]', '[]', 2);


--
-- Data for Name: house_fact; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.house_fact VALUES ('sealed_values_are_bound', 'yes');
INSERT INTO public.house_fact VALUES ('installation_id', '64766e2b-dfde-488f-9063-96ca873fa8bb');


--
-- Data for Name: identity; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: incomplete_trade; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: job; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.job VALUES ('1c3755eb-263c-4b13-8ced-b448f85d9513', '2026-12-01 01:17:33.019062+05:45', '2026-12-01 01:17:51.781243+05:45', 'download_candles', '5b73b509-684b-4363-a475-fd1fd3aff0d2/practice-2/1ad3d0cc1ba09ff4b195d699a69727bd', 'Download BTC/USDT, ETH/USDT, SOL/USDT and 7 more, 5m from Practice market to This machine', '{"download_id": "5ceb19cb-79c2-4ffa-b5a2-01aa1ab97bca"}', 'DONE', '', 1, 1, '2026-12-04 01:17:33.02616+05:45', '2026-12-01 01:17:33.02616+05:45', '2026-12-01 01:17:51.779464+05:45', NULL, '', 'f098532e-f4bd-42e5-b9a8-81270726ec76', '5b73b509-684b-4363-a475-fd1fd3aff0d2', -1, '', 'candles practice-2@here');
INSERT INTO public.job VALUES ('4f863d64-bd3d-461a-80dd-f54d5c8ec352', '2026-12-01 01:18:04.158456+05:45', '2026-12-01 01:18:04.161012+05:45', 'prepare_version', 'past prepare_version', 'A past prepare_version', '{}', 'CANCELLED', '', 0, 0, NULL, NULL, NULL, NULL, '', NULL, NULL, 0, '', '');
INSERT INTO public.job VALUES ('fd3b4290-9a02-4308-8650-0d82ae898ccb', '2026-12-01 01:18:04.161534+05:45', '2026-12-01 01:18:04.162607+05:45', 'install_packages', 'past install_packages', 'A past install_packages', '{}', 'CANCELLED', '', 0, 0, NULL, NULL, NULL, NULL, '', NULL, NULL, 0, '', '');
INSERT INTO public.job VALUES ('b1d0ba91-ab87-4396-b26b-5829b0df799c', '2026-12-01 01:18:04.16303+05:45', '2026-12-01 01:18:04.163986+05:45', 'bring_candles', 'past bring_candles', 'A past bring_candles', '{}', 'CANCELLED', '', 0, 0, NULL, NULL, NULL, NULL, '', NULL, NULL, 0, '', '');
INSERT INTO public.job VALUES ('891e2f1e-e626-46a9-96ea-7fd8d8d7fcbd', '2026-12-01 01:18:04.164383+05:45', '2026-12-01 01:18:04.165338+05:45', 'remove_practice_fleet', 'past remove_practice_fleet', 'A past remove_practice_fleet', '{}', 'CANCELLED', '', 0, 0, NULL, NULL, NULL, NULL, '', NULL, NULL, 0, '', '');
INSERT INTO public.job VALUES ('91d63db2-f281-4d33-acd0-67359ef5e534', '2026-12-01 01:18:04.165732+05:45', '2026-12-01 01:18:04.167706+05:45', 'stop_orphan', 'past stop_orphan', 'A past stop_orphan', '{}', 'CANCELLED', '', 0, 0, NULL, NULL, NULL, NULL, '', NULL, NULL, 0, '', '');
INSERT INTO public.job VALUES ('74a45721-0053-4bea-a025-5a6fe63f79d8', '2026-12-01 01:18:04.168176+05:45', '2026-12-01 01:18:04.16924+05:45', 'move_bot', 'past move_bot', 'A past move_bot', '{}', 'CANCELLED', '', 0, 0, NULL, NULL, NULL, NULL, '', NULL, NULL, 0, '', '');
INSERT INTO public.job VALUES ('069f5f9a-f40a-4251-bb2a-8c34a659ed42', '2026-12-01 01:18:04.169702+05:45', '2026-12-01 01:18:04.170582+05:45', 'roll_back_bot', 'past roll_back_bot', 'A past roll_back_bot', '{}', 'CANCELLED', '', 0, 0, NULL, NULL, NULL, NULL, '', NULL, NULL, 0, '', '');


--
-- Data for Name: known_browser; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.known_browser VALUES ('74fe2612-e064-44bd-b43c-5fb60bcf6301', '2026-12-01 01:16:58.167809+05:45', '2026-12-01 01:16:58.167818+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', '525d71bd8eaba2932cb23c6d8c390db21659ebcbec891e3ca897f44aaa51a947', '2027-05-30 01:16:58.167739+05:45');


--
-- Data for Name: lease; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: local_password; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.local_password VALUES ('f098532e-f4bd-42e5-b9a8-81270726ec76', '$argon2id$v=19$m=65536,t=3,p=4$GTO9dVzLVYrMAWwy/cW/Jg$ZoTi+u8T6VpmYw6GqJS+fzeY13g5ik0qGknKTabiUKc', false, '2026-12-01 01:16:58.163043+05:45');
INSERT INTO public.local_password VALUES ('659dbb23-0477-4fe7-93d5-e80a026db205', '$argon2id$v=19$m=65536,t=3,p=4$ND7FjkHyYdt8TL7eEBkcIw$YcbEZq+OvJ8RNwcghY9X0sq1tRddwSXL+aKFG6iWFkM', false, '2026-12-01 01:16:58.540987+05:45');
INSERT INTO public.local_password VALUES ('1f6df9e8-27d9-48aa-9e17-371e6067f8d3', '$argon2id$v=19$m=65536,t=3,p=4$OgsCRV50KOuecGmQ5eU39Q$yZh/dx6nENPKqzO+byN2sYOP+V0pNIWxHLYdc+skkhY', true, '2026-12-01 01:16:58.670435+05:45');


--
-- Data for Name: login_guess; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: login_session; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.login_session VALUES ('899e6d0b-2fd6-42a7-99f1-69d824399279', '2026-12-01 01:16:58.167523+05:45', '2026-12-01 01:16:58.167534+05:45', 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'ff4405e227afc6c95c4b5b1efdf26491df94b78421f1f9e6828bc66595b6d2bb', '2026-12-01 13:16:58.167412+05:45', '2026-12-01 01:16:58.167543+05:45', NULL, '127.0.0.1', '');


--
-- Data for Name: membership; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: person; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person VALUES ('f098532e-f4bd-42e5-b9a8-81270726ec76', '2026-12-01 01:16:58.161362+05:45', '2026-12-01 01:16:58.161378+05:45', 'Ada', 'admin', 'administrator', 'UTC', NULL);
INSERT INTO public.person VALUES ('659dbb23-0477-4fe7-93d5-e80a026db205', '2026-12-01 01:16:58.294213+05:45', '2026-12-01 01:16:58.294228+05:45', 'Grace', 'grace', 'member', 'UTC', NULL);
INSERT INTO public.person VALUES ('1f6df9e8-27d9-48aa-9e17-371e6067f8d3', '2026-12-01 01:16:58.669393+05:45', '2026-12-01 01:16:58.669407+05:45', 'Linus', 'linus', 'viewer', 'UTC', NULL);


--
-- Data for Name: person_group; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: runner; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.runner VALUES ('5b73b509-684b-4363-a475-fd1fd3aff0d2', '2026-12-01 01:16:58.697572+05:45', '2026-12-01 01:18:00.023507+05:45', 'This machine', 'LOCAL', '', 10, 1, '{}', '', true, '2026-12-01 01:17:50+05:45', 'COMPLETED', 1, NULL, '{}', '{"practice-2": {"read_at": "2026-11-30T19:32:51.750137+00:00", "has_candles": true}}', '2026-12-01 01:18:00.022151+05:45', NULL, NULL, 'f098532e-f4bd-42e5-b9a8-81270726ec76', NULL, 50);
INSERT INTO public.runner VALUES ('eb66c762-b1c4-467a-b3d7-d00c03a07130', '2026-12-01 01:16:58.705774+05:45', '2026-12-01 01:18:00.027571+05:45', 'This engine', 'DOCKER', '', 10, 1, '{"pool": "10.219.0.0/24", "image": "freqtradeorg/freqtrade", "publish_address": "127.0.0.1"}', '', false, NULL, 'NONE', 0, NULL, '{}', '{}', '2026-12-01 01:18:00.02656+05:45', NULL, NULL, 'f098532e-f4bd-42e5-b9a8-81270726ec76', NULL, 50);


--
-- Data for Name: sample; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sample VALUES ('623902ac-9597-4cb5-9024-4111cb5afa77', 60, 1796067120, 0, -16763032, 99000000000, 1, 100000000000);
INSERT INTO public.sample VALUES ('623902ac-9597-4cb5-9024-4111cb5afa77', 3600, 1796065200, 0, -16763032, 99000000000, 1, 100000000000);
INSERT INTO public.sample VALUES ('623902ac-9597-4cb5-9024-4111cb5afa77', 86400, 1795996800, 0, -16763032, 99000000000, 1, 100000000000);
INSERT INTO public.sample VALUES ('fd799e20-6bdb-46cd-be9a-0dc9e9d4baec', 60, 1796067120, 0, -22397332, 99000000000, 3, 100000000000);
INSERT INTO public.sample VALUES ('fd799e20-6bdb-46cd-be9a-0dc9e9d4baec', 3600, 1796065200, 0, -22397332, 99000000000, 3, 100000000000);
INSERT INTO public.sample VALUES ('fd799e20-6bdb-46cd-be9a-0dc9e9d4baec', 86400, 1795996800, 0, -22397332, 99000000000, 3, 100000000000);


--
-- Data for Name: settings_verdict; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: strategy; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.strategy VALUES ('be68d964-d786-4204-88bf-d27cdfb8a219', '2026-12-01 01:16:58.779371+05:45', '2026-12-01 01:16:58.860394+05:45', 'Eager', '{}', 1, false, NULL, 'be68d964-d786-4204-88bf-d27cdfb8a219', NULL, 'Eager', '1m', false, '3ab5f1380a7e7c6d9b98dccaaae87f1d2c3ddcb26e534fbd2404ffc2f2358662', '{}', '[]', 'As it was written', NULL, 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'f098532e-f4bd-42e5-b9a8-81270726ec76', NULL, '{"of": "3ab5f1380a7e7c6d9b98dccaaae87f1d2c3ddcb26e534fbd2404ffc2f2358662", "ends": ["Eager"], "advice": [], "faults": [], "format": 2, "imports": [], "problem": "", "strategies": [{"advice": [], "faults": [], "tunable": [], "settings": {}, "stoploss": -0.99, "can_short": null, "timeframe": "1m", "calculated": [], "class_name": "Eager", "is_certain": true, "minimal_roi": {"0": 100.0}, "missing_parent": "", "max_open_trades": null, "interface_version": null, "startup_candle_count": null}], "is_too_large": false}', '\x789c958e3d4fc330108677ff8a93a7229528195ba90b1243674684a2537d494ff88bf3058810ff1d3754658081de62f9f1ebf73933480a3008bda8a0a3a6d443699c81434ea2b07f380363ccc16329708f23c9eac26fb606ea586befa6b9c0dbb1d25712d023090117c0e8e0992817606d6acc2c79e540836020d881ed825d60d1947daa8e1ddcb6cd66b3c0c09103fa5e1257fe615bbb85ae6d3fbf7b1c0d90539e7cd5f61c1d1f50939455213facc1a1e262594320c5d3f5bcef69847492f813faa391a2cadcab5074ffaabcbc3edafa95a4f7298ef6a92ede5da57d67bdc2faabf10bd0ce95b1', '');
INSERT INTO public.strategy VALUES ('eb30182e-f314-4351-81b8-7d1536c8816d', '2026-12-01 01:16:58.858656+05:45', '2026-12-01 01:16:58.858679+05:45', 'Eager', '{"stoploss": -0.8, "unfilledtimeout": {"exit": 5}}', 2, true, 'be68d964-d786-4204-88bf-d27cdfb8a219', 'be68d964-d786-4204-88bf-d27cdfb8a219', NULL, 'Eager', '1m', false, '85c6c32f57fa5421dbae34669854879452150cb81c5e505441c6cadc293b1062', '{}', '[]', 'Wider', NULL, 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'f098532e-f4bd-42e5-b9a8-81270726ec76', NULL, '{"of": "85c6c32f57fa5421dbae34669854879452150cb81c5e505441c6cadc293b1062", "ends": ["Eager"], "advice": [], "faults": [], "format": 2, "imports": [], "problem": "", "strategies": [{"advice": [], "faults": [], "tunable": [], "settings": {}, "stoploss": -0.99, "can_short": null, "timeframe": "1m", "calculated": [], "class_name": "Eager", "is_certain": true, "minimal_roi": {"0": 100.0}, "missing_parent": "", "max_open_trades": null, "interface_version": null, "startup_candle_count": null}], "is_too_large": false}', '\x789c958e3d4fc330108677ff8a93bb14a944c9d84a5d903a30335628b2ea737ac25f9c2f9408f1df7143550618e82d961fbf7e9f538e5300c7f82a6c2c36a51e82c30414726281c7a70b504a1dbc29057666405e5ef9dd46411dadf5c33815381d2b7d43063922235001132dbc20e602244d8da9392f14d0b109085bd05dd0332c92b24fd5b185fbb659af6718285230bee744957fe8566fa06bdbcfef1e8b0e72caa3afda9ea2a58391c46559d0bb15582366b6ac20a098f3f5b2ef791865e4f813faa311a3f0d40b63b4ffaabcbeee75fd8adcfb1407fd5c17ef6ed2be93dc60fdddb880135964f5051f379823', '');
INSERT INTO public.strategy VALUES ('476ee9c5-13c1-47b1-8ed4-082d491e89e0', '2026-12-01 01:16:59.068631+05:45', '2026-12-01 01:16:59.068648+05:45', 'Sample pullback', '{}', 1, true, NULL, '476ee9c5-13c1-47b1-8ed4-082d491e89e0', NULL, 'SamplePullback', '1m', false, 'c03ec48c8be966a9dbe25c8a23d6949b1139526bc0244187df2c13232d4d940c', '{}', '[]', 'Sample of the practice fleet', NULL, 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'f098532e-f4bd-42e5-b9a8-81270726ec76', NULL, '{"of": "c03ec48c8be966a9dbe25c8a23d6949b1139526bc0244187df2c13232d4d940c", "ends": ["SamplePullback"], "advice": [], "faults": [], "format": 2, "imports": ["pandas"], "problem": "", "strategies": [{"advice": [], "faults": [], "tunable": [], "settings": {}, "stoploss": -0.012, "can_short": false, "timeframe": "1m", "calculated": [], "class_name": "SamplePullback", "is_certain": true, "minimal_roi": {"0": 0.008, "10": 0.003, "20": -0.01}, "missing_parent": "", "max_open_trades": null, "interface_version": 3, "startup_candle_count": 60}], "is_too_large": false}', '\x789cad53ef6bdb3010fdeebfe2106c38c3314ec2c6c8e6c27e24902fed68c6be846014fb9c6895254f92db86b1ff7d27394b569a51060d86a077a777ef3d9f19631fbbbd854ab41684020e4658a1b6d07073836e0a6e875073eb80dfa2e15b0461816ff42d868a95fa0eb4c204b8aa02d21a5122ecb8a55b52a2820dfa9e230d35a78cb128aa8d6ea036f8c3195e616ae9cfe1760fa269b571b0581e80beb1257ee23c143f73c7e7863718455129b9b5b0e44d2bf14b27e5869737f1f1f6601a01fd68e295c2612354e7104a22936813909a9c6a25f7efc878d0e1ed49acc92e3d54276a5dc3281dc38b04b4015e3b3430cea0a7b2bd173f6271f975763dfff069567c9b5d2f17579790c324549c68b0f66a0961a3860590341476e7cde430e7d26240ade3c6756dd12b2c4add29dff0260b559a291a2e0ba305813f59c6a690a559f63621de3f87091dc6fe30a4d3e8d78156b7c14bdea3e35e728535b4baed244555085589923b6d6c6c51d609541472903d3de59d40838efbca9456a67403185e9caa7dd6c11d4df3768f1c2b1620b63eb6fc55f28bc1d6d41e7a52bc6b624b2f3c7f4d6b557defaccb434283b441aee2c1390abf88e72826d9131c065d67d489ea4c32a89cd917cea0aa9e219af0a5e5103ff67f71c6d02bdabd2c1b4f06f0f2c195439af0fe718e67f249a52e577e70022b4676d0147ef519ad4a7f727ccbd63ebe78441875b2ff4be85eb8e70be8a1ea273cf73979235e4370e57d8cfe2dff3732e58f44', '');
INSERT INTO public.strategy VALUES ('56429e92-5acd-47ed-9bc1-ae3d23b40a2c', '2026-12-01 01:16:59.088166+05:45', '2026-12-01 01:16:59.08818+05:45', 'Sample momentum', '{}', 1, true, NULL, '56429e92-5acd-47ed-9bc1-ae3d23b40a2c', NULL, 'SampleMomentum', '1m', false, '91bf19a1e95cb0e49ce89022fb2ab943671578f345ea459a9c7e199a5a1db377', '{}', '[]', 'Sample of the practice fleet', NULL, 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'f098532e-f4bd-42e5-b9a8-81270726ec76', NULL, '{"of": "91bf19a1e95cb0e49ce89022fb2ab943671578f345ea459a9c7e199a5a1db377", "ends": ["SampleMomentum"], "advice": [], "faults": [], "format": 2, "imports": ["pandas"], "problem": "", "strategies": [{"advice": [], "faults": [], "tunable": [], "settings": {}, "stoploss": -0.015, "can_short": false, "timeframe": "1m", "calculated": [], "class_name": "SampleMomentum", "is_certain": true, "minimal_roi": {"0": 0.004}, "missing_parent": "", "max_open_trades": null, "interface_version": 3, "startup_candle_count": 40}], "is_too_large": false}', '\x789cad924d8bdb301086effe1583a0c501c7d8dbcd256d16fa91400edd854de92504236cd911e8c395c66d43e97fef483649974d0f85f5c578de5733cf3b3263ecc370f2f0e3c8118edc83935e1868b94768ad036fb5002dcd80c267c04d034af0ef221c209b44f068fb784a9a2e678c2549ebac86d6896fe87823724f2f14dd09a4eead43d8eea6c268eca9278d9dc44f1cf9c6712d9224a915f71e765cf74a7c260c83834ecfa767cb04e8a1890f46cc4742a8a9990aa0ca9a0eac51a7b7c0217280f484de22504e4e3ab5b62d94f9025e8dd8a1dbf6fecbfa71f3fee3bafaba7edc6d1fee61056fa282528b36805185959ac5228dabfc3170af60c39517b1ea913b1cfa6a84a96a3b9860b82da24aa4527355392ba9f88b156c09455e14b7bfa7c3b68f702b9853b95c8c608d68a1b7fda0287b254d236b8ed6f9d40bd566d0d0d622dcf2b2c00cb4401e9425901d6730bfbba8e3f262069a16429d7bec592cb1c3d9f29714fe0e76207bf4e47d8d557de4a613e96276cd4f5788d7fd3717bf13383873397625325dbe3b55e884695e20734811369c3e4f76375ec60c5e3f51a71ca37a73256aae6cbd8f7d33d833c215ae0a3f21cb60fa42deb14358455a522d8efbbf15fc94f8621b78cafd3ce83b28027818195304eef2dfb47f00199d5823', '');
INSERT INTO public.strategy VALUES ('425f2d8c-8d71-4b20-bcc7-931e64db7de3', '2026-12-01 01:16:59.100306+05:45', '2026-12-01 01:16:59.10032+05:45', 'Sample reversion', '{}', 1, true, NULL, '425f2d8c-8d71-4b20-bcc7-931e64db7de3', NULL, 'SampleReversion', '1m', false, 'ce5a22d56b4b4a8c97ff9c403d68aea7ac2bd1f425f9e1c7009981283756794f', '{}', '[]', 'Sample of the practice fleet', NULL, 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'f098532e-f4bd-42e5-b9a8-81270726ec76', NULL, '{"of": "ce5a22d56b4b4a8c97ff9c403d68aea7ac2bd1f425f9e1c7009981283756794f", "ends": ["SampleReversion"], "advice": [], "faults": [], "format": 2, "imports": ["pandas"], "problem": "", "strategies": [{"advice": [], "faults": [], "tunable": [], "settings": {}, "stoploss": -0.015, "can_short": false, "timeframe": "1m", "calculated": [], "class_name": "SampleReversion", "is_certain": true, "minimal_roi": {"0": 0.008, "6": 0.004, "10": -0.01}, "missing_parent": "", "max_open_trades": null, "interface_version": 3, "startup_candle_count": 40}], "is_too_large": false}', '\x789cad535d6bdb30147df7afb8083612488cbd36a5644b611f09e4a58564ec251423eceb58a00f4f92db85b1ffde2bd94b5a9a3d0cea1749f79c7bef39571663ec4b7770f0d8700f0d7750732951d362e151f8466870462128a13b8f0eb8aec07756bb49dc3a94322453866f30268370a07885b037a64a196349525ba3a0b6f8d35b0252478bc7fd01846a8df5b0de0e819ed85261123280dfb8e72bcb152649524aee1c6cb96a256ef001ad13468f8ee9e37902f451cb3b8dd35e3194544d22c99546efc16879f8081ca290a05462ed81ac73c2a9b6a9214f67f06e02c602af3d5ac8b3bfe67b33a1c5faf6fb72b3fafc7559fc586eb6ebbb5b58c04544bc505807b91461b96231481a0ad704370b5871e930469de7d6776dd12b2c4ad3e940b8cc224a3d85e2b2b04650f037cbd81cb234cbae27c0ae86fd25edf3004ce994ff19aa9a365a59f4d159afb8c21a5ad376922655085d89927b63dd882eb09e4045438eaae7a7794f40a1e7019903d1fd18a63727b41f753447dd82db638d1d8b21767fa43c8394792084e89193b6a52fca86eb3d8eaec7e7f874e3fe3cffc3896f31fc92a7b43396517b7b28bc455dbd81e7f80248d4e8b5b34f71ecd9c518debf80072337f1e2b2d919b3a934e56e785b3b4682d116e1a76574cbfdc9f33dbb0fc318e5140b54f67f43f825fc9bcde0a5eed783e89de64169ec1bad04f1f9bf253f01b7bf6b93', '');
INSERT INTO public.strategy VALUES ('5ed9cf69-abb0-40af-bcb8-1c3f09a66061', '2026-12-01 01:16:59.541209+05:45', '2026-12-01 01:16:59.541224+05:45', 'Broken', '{}', 1, true, NULL, '5ed9cf69-abb0-40af-bcb8-1c3f09a66061', NULL, 'Broken', '1m', false, '40fcece9a2cf41289c9f10cdb88c5c97fd212e3b8f20064df4f88ee28448af14', '{}', '[]', '', NULL, 'f098532e-f4bd-42e5-b9a8-81270726ec76', 'f098532e-f4bd-42e5-b9a8-81270726ec76', NULL, '{"of": "40fcece9a2cf41289c9f10cdb88c5c97fd212e3b8f20064df4f88ee28448af14", "ends": ["Broken"], "advice": [], "faults": [], "format": 2, "imports": ["no_such_library_anywhere"], "problem": "", "strategies": [{"advice": [], "faults": [], "tunable": [], "settings": {}, "stoploss": -0.99, "can_short": null, "timeframe": "1m", "calculated": [], "class_name": "Broken", "is_certain": true, "minimal_roi": {"0": 100.0}, "missing_parent": "", "max_open_trades": null, "interface_version": null, "startup_candle_count": null}], "is_too_large": false}', '\x789c9590bd6ec3300c84773d05a1290552c31e13204bb6ce198b42502d3a26a21f97a29b1a45dfbdb213a4433b345c047d3cde11a430241688c9e4b1ed8da757b63c191ba7738f8c4a759c02748c6fc2d66195cb23789c802e834f872b504ab5dee60c7b4e278cab5be361aba094d67a3f4e19ce7da1efc820b33f50061b1d9c10870c245591a9452f14b0631b1076a09ba01798250d3e95901d3cd6d566b3c0409182f5861315fea96bbd85a6aebf2e3e0e3b18d230fa126b283a6aad24ceab8cbe5b83b36297943504143b7faffbcec52823c71fd11f8e18a59c4b18a3fb97e5adfbaccb28b2f1291ef54b59bcb92bf683e48ed45f8edf1055a2f8', '');


--
-- Data for Name: strategy_file; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: trade; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.trade VALUES ('e75a4201-0e32-4a61-8f52-21b15e88bfe2', '2026-12-01 01:17:14.566607+05:45', '2026-12-01 01:18:03.960243+05:45', 1, 'BTC/USDT', true, '2026-12-01 01:17:14.253+05:45', NULL, 1796067134253, NULL, 103131.9, NULL, 103187.34, 0, 10000000000, NULL, 0, 0, 0, NULL, NULL, 'Eager', '1m', 'open', NULL, 'long', 1, NULL, NULL, 0, 0, 20626.38, 'USDT', false, '3f2fc873945d797720345f65aa19cb46', '200d16c0-b36d-4666-afd6-940fc6033a09', '3d134ea8-8b05-44a5-aa2b-69b55a544cea', 'e0cbceff-f56d-4f38-901e-835fce3008e1', NULL, 'USDT', 'USDT', false);
INSERT INTO public.trade VALUES ('75ab0695-25f6-4dc3-87a3-142c27ae4f70', '2026-12-01 01:17:14.566607+05:45', '2026-12-01 01:18:03.960243+05:45', 2, 'ETH/USDT', true, '2026-12-01 01:17:14.272+05:45', NULL, 1796067134272, NULL, 5265.88, NULL, 5264.09, 0.0189, 9952513200, 9952513200, -23284743, -0.00233725, 0, NULL, NULL, 'Eager', '1m', 'closed', NULL, 'long', 1, 0.099525132, NULL, 0, 9952513200, 1053.18, 'USDT', true, '1f622c0ecc6eb857148c4d016c513865', '200d16c0-b36d-4666-afd6-940fc6033a09', '3d134ea8-8b05-44a5-aa2b-69b55a544cea', 'e0cbceff-f56d-4f38-901e-835fce3008e1', NULL, 'USDT', 'USDT', false);
INSERT INTO public.trade VALUES ('84663954-cb44-4c16-b67d-2355d9183b52', '2026-12-01 01:17:14.566607+05:45', '2026-12-01 01:18:03.960243+05:45', 3, 'SOL/USDT', true, '2026-12-01 01:17:14.296+05:45', NULL, 1796067134296, NULL, 453.27, NULL, 453.17, 0, 10000000000, NULL, 0, 0, 0, NULL, NULL, 'Eager', '1m', 'open', NULL, 'long', 1, NULL, NULL, 0, 0, 90.66, 'USDT', false, '83e6263a62706b5c0e71660ede486f05', '200d16c0-b36d-4666-afd6-940fc6033a09', '3d134ea8-8b05-44a5-aa2b-69b55a544cea', 'e0cbceff-f56d-4f38-901e-835fce3008e1', NULL, 'USDT', 'USDT', false);
INSERT INTO public.trade VALUES ('1299df25-4573-49e0-b8d8-ee534aef2cbb', '2026-12-01 01:17:19.203883+05:45', '2026-12-01 01:17:19.203883+05:45', 1, 'BTC/USDT', true, '2026-12-01 01:17:14.24+05:45', NULL, 1796067134240, NULL, 103131.9, NULL, 103140.88, 0, 10000000000, NULL, 0, 0, 0, NULL, NULL, 'Eager', '1m', 'open', NULL, 'long', 1, NULL, NULL, 0, 0, 20626.38, 'USDT', false, '0804e9fa55dc20fe3f01c2fafb9c3e55', '56e6f12c-6dad-41ab-a70e-0e0d0ba2bbe0', 'fd799e20-6bdb-46cd-be9a-0dc9e9d4baec', '33f9fd63-fc80-4f97-8f87-9ecc87b98719', NULL, 'USDT', 'USDT', false);
INSERT INTO public.trade VALUES ('26ed9ce0-a659-4e28-9545-a671ac13aec6', '2026-12-01 01:17:19.203883+05:45', '2026-12-01 01:18:02.63839+05:45', 2, 'ETH/USDT', true, '2026-12-01 01:17:14.258+05:45', NULL, 1796067134258, NULL, 5265.88, NULL, 5263.93, 0.0189, 9952513200, 9952513200, -23586841, -0.00236757, 0, NULL, NULL, 'Eager', '1m', 'closed', NULL, 'long', 1, 0.099525132, NULL, 0, 9952513200, 1053.18, 'USDT', true, '1abb20e5977b26d6c1d43f61bd4c9bc0', '56e6f12c-6dad-41ab-a70e-0e0d0ba2bbe0', 'fd799e20-6bdb-46cd-be9a-0dc9e9d4baec', '33f9fd63-fc80-4f97-8f87-9ecc87b98719', NULL, 'USDT', 'USDT', false);
INSERT INTO public.trade VALUES ('d34c5d0c-6a08-4ef5-9172-0dd8c80c6364', '2026-12-01 01:17:19.203883+05:45', '2026-12-01 01:18:02.63839+05:45', 3, 'SOL/USDT', true, '2026-12-01 01:17:14.272+05:45', NULL, 1796067134272, NULL, 453.27, NULL, 453.17, 0.22, 9971940000, 9971940000, -22141680, -0.00221818, 0, NULL, NULL, 'Eager', '1m', 'closed', NULL, 'long', 1, 0.0997194, NULL, 0, 9971940000, 90.66, 'USDT', true, '36a8f6a694fdacd267586fe3e610f47e', '56e6f12c-6dad-41ab-a70e-0e0d0ba2bbe0', 'fd799e20-6bdb-46cd-be9a-0dc9e9d4baec', '33f9fd63-fc80-4f97-8f87-9ecc87b98719', NULL, 'USDT', 'USDT', false);
INSERT INTO public.trade VALUES ('efdfe1fa-eba6-4106-bcd6-abb00b7fcaa3', '2026-12-01 01:17:28.402055+05:45', '2026-12-01 01:18:04.011311+05:45', 1, 'BNB/USDT', true, '2026-12-01 01:17:11.365+05:45', NULL, 1796067131365, NULL, 1127.27, NULL, 1127.03, 0.088, 9919976000, 9919976000, -21949840, -0.00221048, 0, NULL, 'dip', 'SamplePullback', '1m', 'closed', NULL, 'long', 1, 0.09919976, NULL, 0, 9919976000, 1113.75, 'USDT', true, 'e76f1699ced6d6de7b279bd2d736bffc', 'f44f8514-f45c-4868-a5b8-67a213be0684', '623902ac-9597-4cb5-9024-4111cb5afa77', 'ee0b0365-bbb4-44c0-afcd-7f87f63be4f5', NULL, 'USDT', 'USDT', false);
INSERT INTO public.trade VALUES ('1e88f056-3609-4f45-b2bc-0cd6404c2a59', '2026-12-01 01:17:28.448325+05:45', '2026-12-01 01:18:02.256056+05:45', 1, 'BTC/USDT', true, '2026-12-01 01:17:11.351+05:45', NULL, 1796067131351, NULL, 103130.11, NULL, 103175.81, 0, 10000000000, NULL, 0, 0, 0, NULL, NULL, 'Eager', '1m', 'open', NULL, 'long', 1, NULL, NULL, 0, 0, 20626.03, 'USDT', false, 'b397a24d41097cd7b05a407c9c79acdb', 'e16313b3-81d5-408b-8139-d28efb2b922e', '0a853505-1fa9-431b-8ac9-38cf5d1bf568', 'a3acfde5-731c-4bcd-b63e-1e0779cf5ac8', NULL, 'USDT', 'USDT', false);
INSERT INTO public.trade VALUES ('1a50a3e8-658c-489d-bc97-9a0146617165', '2026-12-01 01:17:28.448325+05:45', '2026-12-01 01:18:02.256056+05:45', 2, 'ETH/USDT', true, '2026-12-01 01:17:11.483+05:45', NULL, 1796067131483, NULL, 5266.08, NULL, 5263.93, 0.0189, 9952891200, 9952891200, -23965219, -0.00240546, 0, NULL, NULL, 'Eager', '1m', 'closed', NULL, 'long', 1, 0.09952891200000001, NULL, 0, 9952891200, 1053.22, 'USDT', true, '6f7088819e1750791089becbb1de0e21', 'e16313b3-81d5-408b-8139-d28efb2b922e', '0a853505-1fa9-431b-8ac9-38cf5d1bf568', 'a3acfde5-731c-4bcd-b63e-1e0779cf5ac8', NULL, 'USDT', 'USDT', false);
INSERT INTO public.trade VALUES ('b8cd63cf-42e0-41c9-b56f-b18002fec047', '2026-12-01 01:17:28.448325+05:45', '2026-12-01 01:18:02.256056+05:45', 3, 'SOL/USDT', true, '2026-12-01 01:17:11.518+05:45', NULL, 1796067131518, NULL, 453.17, NULL, 453.17, 0, 10000000000, NULL, 0, 0, 0, NULL, NULL, 'Eager', '1m', 'open', NULL, 'long', 1, NULL, NULL, 0, 0, 90.64, 'USDT', false, 'eee15cc7155979378d0c33c3fa42ed60', 'e16313b3-81d5-408b-8139-d28efb2b922e', '0a853505-1fa9-431b-8ac9-38cf5d1bf568', 'a3acfde5-731c-4bcd-b63e-1e0779cf5ac8', NULL, 'USDT', 'USDT', false);


--
-- Data for Name: trade_detail; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.trade_detail VALUES ('e75a4201-0e32-4a61-8f52-21b15e88bfe2', '[{"cost": 99.006624, "amount": 0.00096, "filled": 0.0, "status": "open", "is_open": true, "order_id": "dry_run_buy_BTC/USDT_5c32fa0f-2bdc-432f-901b-0e8d11877b17", "remaining": 0.00096, "order_type": "limit", "safe_price": 103131.9, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1796067134251, "order_filled_timestamp": null}]', 0, '{"pair": "BTC/USDT", "amount": 0.0, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 0.0, "min_rate": null, "strategy": "Eager", "trade_id": 1, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-30 19:32:14", "open_rate": 103131.9, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": 0.0, "profit_pct": 0.0, "exit_reason": "", "profit_fiat": 0.0, "close_profit": null, "current_rate": 103131.91, "funding_fees": 0.0, "profit_ratio": 0.0, "stake_amount": 100.0, "trading_mode": "spot", "base_currency": "BTC", "fee_open_cost": null, "interest_rate": 0.0, "stop_loss_abs": 20626.38, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": null, "open_timestamp": 1796067134253, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": true, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.00001, "amount_requested": 0.00096963, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": null, "open_trade_value": 0.0, "total_profit_abs": 0.0, "exit_order_status": "", "fee_open_currency": "", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": null, "open_fill_timestamp": null, "open_rate_requested": 103131.9, "stoploss_entry_dist": 0.0, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 20626.38, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -82505.53, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 0, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist_ratio": 0.0, "stoploss_current_dist_ratio": -0.80000002, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('75ab0695-25f6-4dc3-87a3-142c27ae4f70', '[{"cost": 99.525132, "amount": 0.0189, "filled": 0.0189, "status": "closed", "is_open": false, "order_id": "dry_run_buy_ETH/USDT_c15c542f-c8f0-4f00-93df-edf28feee9b7", "remaining": 0.0, "order_type": "limit", "safe_price": 5265.88, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1796067134269, "order_filled_timestamp": 1796067139062}]', 0, '{"pair": "ETH/USDT", "amount": 0.0189, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 5265.88, "min_rate": 5262.05, "strategy": "Eager", "trade_id": 2, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-30 19:32:14", "open_rate": 5265.88, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.27136488, "profit_pct": -0.27, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 5262.05, "funding_fees": 0.0, "profit_ratio": -0.00272387, "stake_amount": 99.525132, "trading_mode": "spot", "base_currency": "ETH", "fee_open_cost": 0.099525132, "interest_rate": 0.0, "stop_loss_abs": 1053.18, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": "2026-11-30 19:32:19", "open_timestamp": 1796067134272, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.0001, "amount_requested": 0.01899018, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.525132, "open_trade_value": 99.62465713, "total_profit_abs": -0.27136488, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00272387, "open_fill_timestamp": 1796067139062, "open_rate_requested": 5265.88, "stoploss_entry_dist": -79.73946023, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 1053.18, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -4208.87, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -79.99, "stoploss_entry_dist_ratio": -0.80039884, "stoploss_current_dist_ratio": -0.79985367, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('84663954-cb44-4c16-b67d-2355d9183b52', '[{"cost": 99.7194, "amount": 0.22, "filled": 0.0, "status": "open", "is_open": true, "order_id": "dry_run_buy_SOL/USDT_b9180446-604c-400a-b9bc-447d8a09f64c", "remaining": 0.22, "order_type": "limit", "safe_price": 453.27, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1796067134293, "order_filled_timestamp": null}]', 0, '{"pair": "SOL/USDT", "amount": 0.0, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 0.0, "min_rate": null, "strategy": "Eager", "trade_id": 3, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-30 19:32:14", "open_rate": 453.27, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": 0.0, "profit_pct": 0.0, "exit_reason": "", "profit_fiat": 0.0, "close_profit": null, "current_rate": 453.28, "funding_fees": 0.0, "profit_ratio": 0.0, "stake_amount": 100.0, "trading_mode": "spot", "base_currency": "SOL", "fee_open_cost": null, "interest_rate": 0.0, "stop_loss_abs": 90.66, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": null, "open_timestamp": 1796067134296, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": true, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.001, "amount_requested": 0.22061906, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": null, "open_trade_value": 0.0, "total_profit_abs": 0.0, "exit_order_status": "", "fee_open_currency": "", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": null, "open_fill_timestamp": null, "open_rate_requested": 453.27, "stoploss_entry_dist": 0.0, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 90.66, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -362.62, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 0, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist_ratio": 0.0, "stoploss_current_dist_ratio": -0.79999118, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('1299df25-4573-49e0-b8d8-ee534aef2cbb', '[{"cost": 99.006624, "amount": 0.00096, "filled": 0.0, "status": "open", "is_open": true, "order_id": "dry_run_buy_BTC/USDT_378b52e1-8294-4f91-9767-ba62d64a582e", "remaining": 0.00096, "order_type": "limit", "safe_price": 103131.9, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1796067134237, "order_filled_timestamp": null}]', 0, '{"pair": "BTC/USDT", "amount": 0.0, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 0.0, "min_rate": null, "strategy": "Eager", "trade_id": 1, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-30 19:32:14", "open_rate": 103131.9, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": 0.0, "profit_pct": 0.0, "exit_reason": "", "profit_fiat": 0.0, "close_profit": null, "current_rate": 103140.88, "funding_fees": 0.0, "profit_ratio": 0.0, "stake_amount": 100.0, "trading_mode": "spot", "base_currency": "BTC", "fee_open_cost": null, "interest_rate": 0.0, "stop_loss_abs": 20626.38, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": null, "open_timestamp": 1796067134240, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": true, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.00001, "amount_requested": 0.00096963, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": null, "open_trade_value": 0.0, "total_profit_abs": 0.0, "exit_order_status": "", "fee_open_currency": "", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": null, "open_fill_timestamp": null, "open_rate_requested": 103131.9, "stoploss_entry_dist": 0.0, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 20626.38, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -82514.5, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 0, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist_ratio": 0.0, "stoploss_current_dist_ratio": -0.80001741, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('26ed9ce0-a659-4e28-9545-a671ac13aec6', '[{"cost": 99.525132, "amount": 0.0189, "filled": 0.0189, "status": "closed", "is_open": false, "order_id": "dry_run_buy_ETH/USDT_f461809f-98d1-4fe6-880e-d622a865a18f", "remaining": 0.0, "order_type": "limit", "safe_price": 5265.88, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1796067134256, "order_filled_timestamp": 1796067138948}]', 0, '{"pair": "ETH/USDT", "amount": 0.0189, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 5265.88, "min_rate": 5262.16, "strategy": "Eager", "trade_id": 2, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-30 19:32:14", "open_rate": 5265.88, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.26928796, "profit_pct": -0.27, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 5262.16, "funding_fees": 0.0, "profit_ratio": -0.00270303, "stake_amount": 99.525132, "trading_mode": "spot", "base_currency": "ETH", "fee_open_cost": 0.099525132, "interest_rate": 0.0, "stop_loss_abs": 1053.18, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": "2026-11-30 19:32:18", "open_timestamp": 1796067134258, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.0001, "amount_requested": 0.01899018, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.525132, "open_trade_value": 99.62465713, "total_profit_abs": -0.26928796, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00270303, "open_fill_timestamp": 1796067138948, "open_rate_requested": 5265.88, "stoploss_entry_dist": -79.73946023, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 1053.18, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -4208.98, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -79.99, "stoploss_entry_dist_ratio": -0.80039884, "stoploss_current_dist_ratio": -0.79985785, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('d34c5d0c-6a08-4ef5-9172-0dd8c80c6364', '[{"cost": 99.7194, "amount": 0.22, "filled": 0.22, "status": "closed", "is_open": false, "order_id": "dry_run_buy_SOL/USDT_49050505-5092-4e07-bb84-321ffcad5a99", "remaining": 0.0, "order_type": "limit", "safe_price": 453.27, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1796067134269, "order_filled_timestamp": 1796067182283}]', 0, '{"pair": "SOL/USDT", "amount": 0.22, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 453.27, "min_rate": 453.17, "strategy": "Eager", "trade_id": 3, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-30 19:32:14", "open_rate": 453.27, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.2214168, "profit_pct": -0.22, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 453.17, "funding_fees": 0.0, "profit_ratio": -0.00221818, "stake_amount": 99.7194, "trading_mode": "spot", "base_currency": "SOL", "fee_open_cost": 0.0997194, "interest_rate": 0.0, "stop_loss_abs": 90.66, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": "2026-11-30 19:33:02", "open_timestamp": 1796067134272, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.001, "amount_requested": 0.22061906, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.7194, "open_trade_value": 99.8191194, "total_profit_abs": -0.2214168, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00221818, "open_fill_timestamp": 1796067182283, "open_rate_requested": 453.27, "stoploss_entry_dist": -79.8938646, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 90.66, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -362.51, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -79.99, "stoploss_entry_dist_ratio": -0.80038639, "stoploss_current_dist_ratio": -0.79994263, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('efdfe1fa-eba6-4106-bcd6-abb00b7fcaa3', '[{"cost": 99.19976, "amount": 0.088, "filled": 0.088, "status": "closed", "is_open": false, "order_id": "dry_run_buy_BNB/USDT_a8f73801-5961-4718-b4da-9b4e8abb8544", "remaining": 0.0, "order_type": "limit", "safe_price": 1127.27, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "dip", "ft_order_side": "buy", "order_timestamp": 1796067131358, "order_filled_timestamp": 1796067134804}]', 0, '{"pair": "BNB/USDT", "amount": 0.088, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 1127.4, "min_rate": 1126.62, "strategy": "SamplePullback", "trade_id": 1, "enter_tag": "dip", "fee_close": 0.001, "open_date": "2026-11-30 19:32:11", "open_rate": 1127.27, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.18697096, "profit_pct": -0.19, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 1127.4, "funding_fees": 0.0, "profit_ratio": -0.00188291, "stake_amount": 99.19976, "trading_mode": "spot", "base_currency": "BNB", "fee_open_cost": 0.09919976, "interest_rate": 0.0, "stop_loss_abs": 1113.75, "stop_loss_pct": -1.2, "fee_close_cost": null, "open_fill_date": "2026-11-30 19:32:14", "open_timestamp": 1796067131365, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.012, "amount_precision": 0.001, "amount_requested": 0.08870989, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.19976, "open_trade_value": 99.29895976, "total_profit_abs": -0.18697096, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00188291, "open_fill_timestamp": 1796067134804, "open_rate_requested": 1127.27, "stoploss_entry_dist": -1.38696976, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 1113.75, "initial_stop_loss_pct": -1.2, "realized_profit_ratio": null, "stoploss_current_dist": -13.65, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.012, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -1.21, "stoploss_entry_dist_ratio": -0.01396762, "stoploss_current_dist_ratio": -0.0121075, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('1e88f056-3609-4f45-b2bc-0cd6404c2a59', '[{"cost": 99.0049056, "amount": 0.00096, "filled": 0.0, "status": "open", "is_open": true, "order_id": "dry_run_buy_BTC/USDT_fd94c331-fc8f-4413-98a9-4d3023f5950c", "remaining": 0.00096, "order_type": "limit", "safe_price": 103130.11, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1796067131336, "order_filled_timestamp": null}]', 0, '{"pair": "BTC/USDT", "amount": 0.0, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 0.0, "min_rate": null, "strategy": "Eager", "trade_id": 1, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-30 19:32:11", "open_rate": 103130.11, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": 0.0, "profit_pct": 0.0, "exit_reason": "", "profit_fiat": 0.0, "close_profit": null, "current_rate": 103186.32, "funding_fees": 0.0, "profit_ratio": 0.0, "stake_amount": 100.0, "trading_mode": "spot", "base_currency": "BTC", "fee_open_cost": null, "interest_rate": 0.0, "stop_loss_abs": 20626.03, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": null, "open_timestamp": 1796067131351, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": true, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.00001, "amount_requested": 0.00096965, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": null, "open_trade_value": 0.0, "total_profit_abs": 0.0, "exit_order_status": "", "fee_open_currency": "", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": null, "open_fill_timestamp": null, "open_rate_requested": 103130.11, "stoploss_entry_dist": 0.0, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 20626.03, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -82560.29, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 0, "stoploss_current_dist_pct": -80.01, "stoploss_entry_dist_ratio": 0.0, "stoploss_current_dist_ratio": -0.80010887, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('1a50a3e8-658c-489d-bc97-9a0146617165', '[{"cost": 99.528912, "amount": 0.0189, "filled": 0.0189, "status": "closed", "is_open": false, "order_id": "dry_run_buy_ETH/USDT_914719a4-a060-4ca9-b530-137ed51146e0", "remaining": 0.0, "order_type": "limit", "safe_price": 5266.08, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1796067131441, "order_filled_timestamp": 1796067134815}]', 0, '{"pair": "ETH/USDT", "amount": 0.0189, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 5266.08, "min_rate": 5261.35, "strategy": "Eager", "trade_id": 2, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-30 19:32:11", "open_rate": 5266.08, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.28836543, "profit_pct": -0.29, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 5261.35, "funding_fees": 0.0, "profit_ratio": -0.00289441, "stake_amount": 99.528912, "trading_mode": "spot", "base_currency": "ETH", "fee_open_cost": 0.09952891200000001, "interest_rate": 0.0, "stop_loss_abs": 1053.22, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": "2026-11-30 19:32:14", "open_timestamp": 1796067131483, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.0001, "amount_requested": 0.01898946, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.528912, "open_trade_value": 99.62844091, "total_profit_abs": -0.28836543, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00289441, "open_fill_timestamp": 1796067134815, "open_rate_requested": 5266.08, "stoploss_entry_dist": -79.74248877, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 1053.22, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -4208.13, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -79.98, "stoploss_entry_dist_ratio": -0.80039884, "stoploss_current_dist_ratio": -0.79981944, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('b8cd63cf-42e0-41c9-b56f-b18002fec047', '[{"cost": 99.6974, "amount": 0.22, "filled": 0.0, "status": "open", "is_open": true, "order_id": "dry_run_buy_SOL/USDT_a42306da-1fe3-41db-9118-3b58d9d050a8", "remaining": 0.22, "order_type": "limit", "safe_price": 453.17, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1796067131515, "order_filled_timestamp": null}]', 0, '{"pair": "SOL/USDT", "amount": 0.0, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 0.0, "min_rate": null, "strategy": "Eager", "trade_id": 3, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-30 19:32:11", "open_rate": 453.17, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": 0.0, "profit_pct": 0.0, "exit_reason": "", "profit_fiat": 0.0, "close_profit": null, "current_rate": 453.67, "funding_fees": 0.0, "profit_ratio": 0.0, "stake_amount": 100.0, "trading_mode": "spot", "base_currency": "SOL", "fee_open_cost": null, "interest_rate": 0.0, "stop_loss_abs": 90.64, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": null, "open_timestamp": 1796067131518, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": true, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.001, "amount_requested": 0.22066774, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": null, "open_trade_value": 0.0, "total_profit_abs": 0.0, "exit_order_status": "", "fee_open_currency": "", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": null, "open_fill_timestamp": null, "open_rate_requested": 453.17, "stoploss_entry_dist": 0.0, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 90.64, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -363.03, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 0, "stoploss_current_dist_pct": -80.02, "stoploss_entry_dist_ratio": 0.0, "stoploss_current_dist_ratio": -0.8002072, "stoploss_last_update_timestamp": null}');


--
-- Name: audit_event_seq_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.audit_event_seq_seq', 42, true);


--
-- Name: alembic_version alembic_version_pkc; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.alembic_version
    ADD CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num);


--
-- Name: access_grant pk_access_grant; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT pk_access_grant PRIMARY KEY (id);


--
-- Name: access_request pk_access_request; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_request
    ADD CONSTRAINT pk_access_request PRIMARY KEY (id);


--
-- Name: artifact pk_artifact; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.artifact
    ADD CONSTRAINT pk_artifact PRIMARY KEY (id);


--
-- Name: artifact_chunk pk_artifact_chunk; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.artifact_chunk
    ADD CONSTRAINT pk_artifact_chunk PRIMARY KEY (sha256, "position");


--
-- Name: audit_event pk_audit_event; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_event
    ADD CONSTRAINT pk_audit_event PRIMARY KEY (seq);


--
-- Name: backtest pk_backtest; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.backtest
    ADD CONSTRAINT pk_backtest PRIMARY KEY (id);


--
-- Name: bot pk_bot; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bot
    ADD CONSTRAINT pk_bot PRIMARY KEY (id);


--
-- Name: bot_backup pk_bot_backup; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bot_backup
    ADD CONSTRAINT pk_bot_backup PRIMARY KEY (id);


--
-- Name: bot_database pk_bot_database; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bot_database
    ADD CONSTRAINT pk_bot_database PRIMARY KEY (id);


--
-- Name: bot_metrics pk_bot_metrics; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bot_metrics
    ADD CONSTRAINT pk_bot_metrics PRIMARY KEY (id);


--
-- Name: candle_download pk_candle_download; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.candle_download
    ADD CONSTRAINT pk_candle_download PRIMARY KEY (id);


--
-- Name: candle_file pk_candle_file; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.candle_file
    ADD CONSTRAINT pk_candle_file PRIMARY KEY (id);


--
-- Name: config_revision pk_config_revision; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.config_revision
    ADD CONSTRAINT pk_config_revision PRIMARY KEY (id);


--
-- Name: deployment pk_deployment; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.deployment
    ADD CONSTRAINT pk_deployment PRIMARY KEY (id);


--
-- Name: exchange pk_exchange; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.exchange
    ADD CONSTRAINT pk_exchange PRIMARY KEY (id);


--
-- Name: house_fact pk_house_fact; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.house_fact
    ADD CONSTRAINT pk_house_fact PRIMARY KEY (name);


--
-- Name: identity pk_identity; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.identity
    ADD CONSTRAINT pk_identity PRIMARY KEY (id);


--
-- Name: incomplete_trade pk_incomplete_trade; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incomplete_trade
    ADD CONSTRAINT pk_incomplete_trade PRIMARY KEY (id);


--
-- Name: job pk_job; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.job
    ADD CONSTRAINT pk_job PRIMARY KEY (id);


--
-- Name: known_browser pk_known_browser; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.known_browser
    ADD CONSTRAINT pk_known_browser PRIMARY KEY (id);


--
-- Name: lease pk_lease; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.lease
    ADD CONSTRAINT pk_lease PRIMARY KEY (name);


--
-- Name: local_password pk_local_password; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.local_password
    ADD CONSTRAINT pk_local_password PRIMARY KEY (person_id);


--
-- Name: login_guess pk_login_guess; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.login_guess
    ADD CONSTRAINT pk_login_guess PRIMARY KEY (name_hash, place);


--
-- Name: login_session pk_login_session; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.login_session
    ADD CONSTRAINT pk_login_session PRIMARY KEY (id);


--
-- Name: membership pk_membership; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT pk_membership PRIMARY KEY (group_id, person_id);


--
-- Name: person pk_person; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT pk_person PRIMARY KEY (id);


--
-- Name: person_group pk_person_group; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person_group
    ADD CONSTRAINT pk_person_group PRIMARY KEY (id);


--
-- Name: runner pk_runner; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runner
    ADD CONSTRAINT pk_runner PRIMARY KEY (id);


--
-- Name: sample pk_sample; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.sample
    ADD CONSTRAINT pk_sample PRIMARY KEY (series, resolution, ts);


--
-- Name: settings_verdict pk_settings_verdict; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.settings_verdict
    ADD CONSTRAINT pk_settings_verdict PRIMARY KEY (key);


--
-- Name: strategy pk_strategy; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strategy
    ADD CONSTRAINT pk_strategy PRIMARY KEY (id);


--
-- Name: strategy_file pk_strategy_file; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strategy_file
    ADD CONSTRAINT pk_strategy_file PRIMARY KEY (strategy_id, path);


--
-- Name: trade pk_trade; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trade
    ADD CONSTRAINT pk_trade PRIMARY KEY (id);


--
-- Name: trade_detail pk_trade_detail; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trade_detail
    ADD CONSTRAINT pk_trade_detail PRIMARY KEY (trade_id);


--
-- Name: access_grant uq_access_grant_kind_resource_id_grantee_id_scope; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT uq_access_grant_kind_resource_id_grantee_id_scope UNIQUE (kind, resource_id, grantee_id, scope);


--
-- Name: access_request uq_access_request_kind_resource_id_person_id_scope; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_request
    ADD CONSTRAINT uq_access_request_kind_resource_id_person_id_scope UNIQUE (kind, resource_id, person_id, scope);


--
-- Name: artifact uq_artifact_sha256; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.artifact
    ADD CONSTRAINT uq_artifact_sha256 UNIQUE (sha256);


--
-- Name: bot_metrics uq_bot_metrics_bot_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bot_metrics
    ADD CONSTRAINT uq_bot_metrics_bot_id UNIQUE (bot_id);


--
-- Name: candle_download uq_candle_download_job_id; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.candle_download
    ADD CONSTRAINT uq_candle_download_job_id UNIQUE (job_id);


--
-- Name: candle_file uq_candle_file_runner_id_source_path; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.candle_file
    ADD CONSTRAINT uq_candle_file_runner_id_source_path UNIQUE (runner_id, source, path);


--
-- Name: config_revision uq_config_revision_subject_kind_subject_id_number; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.config_revision
    ADD CONSTRAINT uq_config_revision_subject_kind_subject_id_number UNIQUE (subject_kind, subject_id, number);


--
-- Name: identity uq_identity_issuer_subject; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.identity
    ADD CONSTRAINT uq_identity_issuer_subject UNIQUE (issuer, subject);


--
-- Name: incomplete_trade uq_incomplete_trade_database_id_place; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incomplete_trade
    ADD CONSTRAINT uq_incomplete_trade_database_id_place UNIQUE (database_id, place);


--
-- Name: known_browser uq_known_browser_token_hash; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.known_browser
    ADD CONSTRAINT uq_known_browser_token_hash UNIQUE (token_hash);


--
-- Name: login_session uq_login_session_token_hash; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.login_session
    ADD CONSTRAINT uq_login_session_token_hash UNIQUE (token_hash);


--
-- Name: person_group uq_person_group_name; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person_group
    ADD CONSTRAINT uq_person_group_name UNIQUE (name);


--
-- Name: person uq_person_username; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.person
    ADD CONSTRAINT uq_person_username UNIQUE (username);


--
-- Name: strategy uq_strategy_family_id_version_number; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strategy
    ADD CONSTRAINT uq_strategy_family_id_version_number UNIQUE (family_id, version_number);


--
-- Name: trade uq_trade_database_id_freqtrade_trade_id_open_timestamp; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trade
    ADD CONSTRAINT uq_trade_database_id_freqtrade_trade_id_open_timestamp UNIQUE (database_id, freqtrade_trade_id, open_timestamp);


--
-- Name: ix_access_grant_grantee_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_access_grant_grantee_id ON public.access_grant USING btree (grantee_id);


--
-- Name: ix_access_request_person_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_access_request_person_id ON public.access_request USING btree (person_id);


--
-- Name: ix_audit_event_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_audit_event_at ON public.audit_event USING btree (at);


--
-- Name: ix_audit_event_subject_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_audit_event_subject_id ON public.audit_event USING btree (subject_id);


--
-- Name: ix_backtest_batch; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_backtest_batch ON public.backtest USING btree (batch);


--
-- Name: ix_backtest_exchange_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_backtest_exchange_id ON public.backtest USING btree (exchange_id);


--
-- Name: ix_backtest_owner_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_backtest_owner_id ON public.backtest USING btree (owner_id);


--
-- Name: ix_backtest_runner_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_backtest_runner_id ON public.backtest USING btree (runner_id);


--
-- Name: ix_backtest_strategy_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_backtest_strategy_id ON public.backtest USING btree (strategy_id);


--
-- Name: ix_bot_backup_bot_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_bot_backup_bot_id ON public.bot_backup USING btree (bot_id);


--
-- Name: ix_bot_database_bot_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_bot_database_bot_id ON public.bot_database USING btree (bot_id);


--
-- Name: ix_bot_exchange_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_bot_exchange_id ON public.bot USING btree (exchange_id);


--
-- Name: ix_bot_owner_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_bot_owner_id ON public.bot USING btree (owner_id);


--
-- Name: ix_bot_runner_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_bot_runner_id ON public.bot USING btree (runner_id);


--
-- Name: ix_bot_strategy_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_bot_strategy_id ON public.bot USING btree (strategy_id);


--
-- Name: ix_candle_download_exchange_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_candle_download_exchange_id ON public.candle_download USING btree (exchange_id);


--
-- Name: ix_candle_download_runner_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_candle_download_runner_id ON public.candle_download USING btree (runner_id);


--
-- Name: ix_candle_file_runner_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_candle_file_runner_id ON public.candle_file USING btree (runner_id);


--
-- Name: ix_config_revision_subject_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_config_revision_subject_id ON public.config_revision USING btree (subject_id);


--
-- Name: ix_deployment_bot_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_deployment_bot_id ON public.deployment USING btree (bot_id);


--
-- Name: ix_exchange_owner_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_exchange_owner_id ON public.exchange USING btree (owner_id);


--
-- Name: ix_identity_person_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_identity_person_id ON public.identity USING btree (person_id);


--
-- Name: ix_incomplete_trade_bot_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_incomplete_trade_bot_id ON public.incomplete_trade USING btree (bot_id);


--
-- Name: ix_job_runner_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_job_runner_id ON public.job USING btree (runner_id);


--
-- Name: ix_known_browser_person_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_known_browser_person_id ON public.known_browser USING btree (person_id);


--
-- Name: ix_login_session_person_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_login_session_person_id ON public.login_session USING btree (person_id);


--
-- Name: ix_membership_person_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_membership_person_id ON public.membership USING btree (person_id);


--
-- Name: ix_runner_owner_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_runner_owner_id ON public.runner USING btree (owner_id);


--
-- Name: ix_settings_verdict_checked_at; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_settings_verdict_checked_at ON public.settings_verdict USING btree (checked_at);


--
-- Name: ix_strategy_family_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_strategy_family_id ON public.strategy USING btree (family_id);


--
-- Name: ix_strategy_one_latest; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX ix_strategy_one_latest ON public.strategy USING btree (family_id) WHERE is_latest;


--
-- Name: ix_strategy_owner_id; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_strategy_owner_id ON public.strategy USING btree (owner_id);


--
-- Name: ix_strategy_sha256; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_strategy_sha256 ON public.strategy USING btree (sha256);


--
-- Name: ix_trade_bot_close; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_trade_bot_close ON public.trade USING btree (bot_id, is_open, close_timestamp);


--
-- Name: ix_trade_close; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_trade_close ON public.trade USING btree (close_timestamp);


--
-- Name: ix_trade_database_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_trade_database_open ON public.trade USING btree (database_id, is_open);


--
-- Name: ix_trade_open; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX ix_trade_open ON public.trade USING btree (open_timestamp);


--
-- Name: uq_bot_living_name; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX uq_bot_living_name ON public.bot USING btree (owner_id, name) WHERE (archived_at IS NULL);


--
-- Name: uq_exchange_living_name; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX uq_exchange_living_name ON public.exchange USING btree (owner_id, name) WHERE (archived_at IS NULL);


--
-- Name: uq_job_one_alive; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX uq_job_one_alive ON public.job USING btree (kind, subject_key) WHERE ((state)::text = ANY (ARRAY[('WAITING'::character varying)::text, ('RUNNING'::character varying)::text]));


--
-- Name: uq_runner_living_name; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX uq_runner_living_name ON public.runner USING btree (owner_id, name) WHERE (archived_at IS NULL);


--
-- Name: uq_strategy_living_name; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX uq_strategy_living_name ON public.strategy USING btree (owner_id, name) WHERE ((archived_at IS NULL) AND is_latest);


--
-- Name: access_grant fk_access_grant_granted_by_person; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_grant
    ADD CONSTRAINT fk_access_grant_granted_by_person FOREIGN KEY (granted_by) REFERENCES public.person(id) ON DELETE RESTRICT;


--
-- Name: access_request fk_access_request_person_id_person; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access_request
    ADD CONSTRAINT fk_access_request_person_id_person FOREIGN KEY (person_id) REFERENCES public.person(id) ON DELETE RESTRICT;


--
-- Name: artifact_chunk fk_artifact_chunk_sha256_artifact; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.artifact_chunk
    ADD CONSTRAINT fk_artifact_chunk_sha256_artifact FOREIGN KEY (sha256) REFERENCES public.artifact(sha256) ON DELETE RESTRICT;


--
-- Name: audit_event fk_audit_event_actor_id_person; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.audit_event
    ADD CONSTRAINT fk_audit_event_actor_id_person FOREIGN KEY (actor_id) REFERENCES public.person(id) ON DELETE RESTRICT;


--
-- Name: backtest fk_backtest_exchange_id_exchange; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.backtest
    ADD CONSTRAINT fk_backtest_exchange_id_exchange FOREIGN KEY (exchange_id) REFERENCES public.exchange(id) ON DELETE RESTRICT;


--
-- Name: backtest fk_backtest_owner_id_person; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.backtest
    ADD CONSTRAINT fk_backtest_owner_id_person FOREIGN KEY (owner_id) REFERENCES public.person(id) ON DELETE RESTRICT;


--
-- Name: backtest fk_backtest_runner_id_runner; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.backtest
    ADD CONSTRAINT fk_backtest_runner_id_runner FOREIGN KEY (runner_id) REFERENCES public.runner(id) ON DELETE RESTRICT;


--
-- Name: backtest fk_backtest_strategy_id_strategy; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.backtest
    ADD CONSTRAINT fk_backtest_strategy_id_strategy FOREIGN KEY (strategy_id) REFERENCES public.strategy(id) ON DELETE RESTRICT;


--
-- Name: bot_backup fk_bot_backup_bot_id_bot; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bot_backup
    ADD CONSTRAINT fk_bot_backup_bot_id_bot FOREIGN KEY (bot_id) REFERENCES public.bot(id) ON DELETE RESTRICT;


--
-- Name: bot_backup fk_bot_backup_database_id_bot_database; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bot_backup
    ADD CONSTRAINT fk_bot_backup_database_id_bot_database FOREIGN KEY (database_id) REFERENCES public.bot_database(id) ON DELETE RESTRICT;


--
-- Name: bot_database fk_bot_database_bot_id_bot; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bot_database
    ADD CONSTRAINT fk_bot_database_bot_id_bot FOREIGN KEY (bot_id) REFERENCES public.bot(id) ON DELETE RESTRICT;


--
-- Name: bot_database fk_bot_database_exchange_id_exchange; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bot_database
    ADD CONSTRAINT fk_bot_database_exchange_id_exchange FOREIGN KEY (exchange_id) REFERENCES public.exchange(id) ON DELETE RESTRICT;


--
-- Name: bot fk_bot_exchange_id_exchange; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bot
    ADD CONSTRAINT fk_bot_exchange_id_exchange FOREIGN KEY (exchange_id) REFERENCES public.exchange(id) ON DELETE RESTRICT;


--
-- Name: bot_metrics fk_bot_metrics_bot_id_bot; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bot_metrics
    ADD CONSTRAINT fk_bot_metrics_bot_id_bot FOREIGN KEY (bot_id) REFERENCES public.bot(id) ON DELETE RESTRICT;


--
-- Name: bot_metrics fk_bot_metrics_database_id_bot_database; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bot_metrics
    ADD CONSTRAINT fk_bot_metrics_database_id_bot_database FOREIGN KEY (database_id) REFERENCES public.bot_database(id) ON DELETE RESTRICT;


--
-- Name: bot fk_bot_moving_to_runner; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bot
    ADD CONSTRAINT fk_bot_moving_to_runner FOREIGN KEY (moving_to) REFERENCES public.runner(id) ON DELETE RESTRICT;


--
-- Name: bot fk_bot_owner_id_person; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bot
    ADD CONSTRAINT fk_bot_owner_id_person FOREIGN KEY (owner_id) REFERENCES public.person(id) ON DELETE RESTRICT;


--
-- Name: bot fk_bot_runner_id_runner; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bot
    ADD CONSTRAINT fk_bot_runner_id_runner FOREIGN KEY (runner_id) REFERENCES public.runner(id) ON DELETE RESTRICT;


--
-- Name: bot fk_bot_strategy_id_strategy; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bot
    ADD CONSTRAINT fk_bot_strategy_id_strategy FOREIGN KEY (strategy_id) REFERENCES public.strategy(id) ON DELETE RESTRICT;


--
-- Name: bot fk_bot_wished_by_person; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bot
    ADD CONSTRAINT fk_bot_wished_by_person FOREIGN KEY (wished_by) REFERENCES public.person(id) ON DELETE RESTRICT;


--
-- Name: candle_download fk_candle_download_exchange_id_exchange; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.candle_download
    ADD CONSTRAINT fk_candle_download_exchange_id_exchange FOREIGN KEY (exchange_id) REFERENCES public.exchange(id) ON DELETE SET NULL;


--
-- Name: candle_download fk_candle_download_job_id_job; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.candle_download
    ADD CONSTRAINT fk_candle_download_job_id_job FOREIGN KEY (job_id) REFERENCES public.job(id) ON DELETE SET NULL;


--
-- Name: candle_download fk_candle_download_requested_by_person; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.candle_download
    ADD CONSTRAINT fk_candle_download_requested_by_person FOREIGN KEY (requested_by) REFERENCES public.person(id) ON DELETE RESTRICT;


--
-- Name: candle_download fk_candle_download_runner_id_runner; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.candle_download
    ADD CONSTRAINT fk_candle_download_runner_id_runner FOREIGN KEY (runner_id) REFERENCES public.runner(id) ON DELETE CASCADE;


--
-- Name: candle_file fk_candle_file_runner_id_runner; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.candle_file
    ADD CONSTRAINT fk_candle_file_runner_id_runner FOREIGN KEY (runner_id) REFERENCES public.runner(id) ON DELETE CASCADE;


--
-- Name: config_revision fk_config_revision_author_id_person; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.config_revision
    ADD CONSTRAINT fk_config_revision_author_id_person FOREIGN KEY (author_id) REFERENCES public.person(id) ON DELETE RESTRICT;


--
-- Name: deployment fk_deployment_bot_id_bot; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.deployment
    ADD CONSTRAINT fk_deployment_bot_id_bot FOREIGN KEY (bot_id) REFERENCES public.bot(id) ON DELETE RESTRICT;


--
-- Name: deployment fk_deployment_database_id_bot_database; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.deployment
    ADD CONSTRAINT fk_deployment_database_id_bot_database FOREIGN KEY (database_id) REFERENCES public.bot_database(id) ON DELETE RESTRICT;


--
-- Name: deployment fk_deployment_runner_id_runner; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.deployment
    ADD CONSTRAINT fk_deployment_runner_id_runner FOREIGN KEY (runner_id) REFERENCES public.runner(id) ON DELETE RESTRICT;


--
-- Name: deployment fk_deployment_started_by_person; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.deployment
    ADD CONSTRAINT fk_deployment_started_by_person FOREIGN KEY (started_by) REFERENCES public.person(id) ON DELETE RESTRICT;


--
-- Name: deployment fk_deployment_strategy_id_strategy; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.deployment
    ADD CONSTRAINT fk_deployment_strategy_id_strategy FOREIGN KEY (strategy_id) REFERENCES public.strategy(id) ON DELETE RESTRICT;


--
-- Name: exchange fk_exchange_owner_id_person; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.exchange
    ADD CONSTRAINT fk_exchange_owner_id_person FOREIGN KEY (owner_id) REFERENCES public.person(id) ON DELETE RESTRICT;


--
-- Name: identity fk_identity_person_id_person; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.identity
    ADD CONSTRAINT fk_identity_person_id_person FOREIGN KEY (person_id) REFERENCES public.person(id) ON DELETE RESTRICT;


--
-- Name: incomplete_trade fk_incomplete_trade_bot_id_bot; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incomplete_trade
    ADD CONSTRAINT fk_incomplete_trade_bot_id_bot FOREIGN KEY (bot_id) REFERENCES public.bot(id) ON DELETE RESTRICT;


--
-- Name: incomplete_trade fk_incomplete_trade_database_id_bot_database; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.incomplete_trade
    ADD CONSTRAINT fk_incomplete_trade_database_id_bot_database FOREIGN KEY (database_id) REFERENCES public.bot_database(id) ON DELETE RESTRICT;


--
-- Name: job fk_job_requested_by_person; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.job
    ADD CONSTRAINT fk_job_requested_by_person FOREIGN KEY (requested_by) REFERENCES public.person(id) ON DELETE RESTRICT;


--
-- Name: job fk_job_runner_id_runner; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.job
    ADD CONSTRAINT fk_job_runner_id_runner FOREIGN KEY (runner_id) REFERENCES public.runner(id) ON DELETE SET NULL;


--
-- Name: known_browser fk_known_browser_person_id_person; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.known_browser
    ADD CONSTRAINT fk_known_browser_person_id_person FOREIGN KEY (person_id) REFERENCES public.person(id) ON DELETE RESTRICT;


--
-- Name: local_password fk_local_password_person_id_person; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.local_password
    ADD CONSTRAINT fk_local_password_person_id_person FOREIGN KEY (person_id) REFERENCES public.person(id) ON DELETE RESTRICT;


--
-- Name: login_session fk_login_session_person_id_person; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.login_session
    ADD CONSTRAINT fk_login_session_person_id_person FOREIGN KEY (person_id) REFERENCES public.person(id) ON DELETE RESTRICT;


--
-- Name: membership fk_membership_group_id_person_group; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT fk_membership_group_id_person_group FOREIGN KEY (group_id) REFERENCES public.person_group(id) ON DELETE RESTRICT;


--
-- Name: membership fk_membership_person_id_person; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.membership
    ADD CONSTRAINT fk_membership_person_id_person FOREIGN KEY (person_id) REFERENCES public.person(id) ON DELETE RESTRICT;


--
-- Name: runner fk_runner_owner_id_person; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.runner
    ADD CONSTRAINT fk_runner_owner_id_person FOREIGN KEY (owner_id) REFERENCES public.person(id) ON DELETE RESTRICT;


--
-- Name: strategy fk_strategy_author_id_person; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strategy
    ADD CONSTRAINT fk_strategy_author_id_person FOREIGN KEY (author_id) REFERENCES public.person(id) ON DELETE RESTRICT;


--
-- Name: strategy_file fk_strategy_file_strategy_id_strategy; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strategy_file
    ADD CONSTRAINT fk_strategy_file_strategy_id_strategy FOREIGN KEY (strategy_id) REFERENCES public.strategy(id) ON DELETE RESTRICT;


--
-- Name: strategy fk_strategy_forked_from_strategy; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strategy
    ADD CONSTRAINT fk_strategy_forked_from_strategy FOREIGN KEY (forked_from) REFERENCES public.strategy(id) ON DELETE RESTRICT;


--
-- Name: strategy fk_strategy_owner_id_person; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strategy
    ADD CONSTRAINT fk_strategy_owner_id_person FOREIGN KEY (owner_id) REFERENCES public.person(id) ON DELETE RESTRICT;


--
-- Name: strategy fk_strategy_parent_id_strategy; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strategy
    ADD CONSTRAINT fk_strategy_parent_id_strategy FOREIGN KEY (parent_id) REFERENCES public.strategy(id) ON DELETE RESTRICT;


--
-- Name: trade fk_trade_bot_id_bot; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trade
    ADD CONSTRAINT fk_trade_bot_id_bot FOREIGN KEY (bot_id) REFERENCES public.bot(id) ON DELETE RESTRICT;


--
-- Name: trade fk_trade_database_id_bot_database; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trade
    ADD CONSTRAINT fk_trade_database_id_bot_database FOREIGN KEY (database_id) REFERENCES public.bot_database(id) ON DELETE RESTRICT;


--
-- Name: trade fk_trade_deployment_id_deployment; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trade
    ADD CONSTRAINT fk_trade_deployment_id_deployment FOREIGN KEY (deployment_id) REFERENCES public.deployment(id) ON DELETE RESTRICT;


--
-- Name: trade_detail fk_trade_detail_trade_id_trade; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trade_detail
    ADD CONSTRAINT fk_trade_detail_trade_id_trade FOREIGN KEY (trade_id) REFERENCES public.trade(id) ON DELETE RESTRICT;


--
-- PostgreSQL database dump complete
--


