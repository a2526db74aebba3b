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
    waits_for character varying(200) DEFAULT ''::character varying NOT NULL
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
    archived_at timestamp with time zone
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

INSERT INTO public.access_grant VALUES ('33692b52-5eb4-4e9e-83a0-aff81ac784ea', '2026-11-30 22:34:31.063716+05:45', '2026-11-30 22:34:31.063729+05:45', 'bot', '3900cef7-d3f0-43bc-a3dc-d51e20c82dc1', '585050c7-0f7b-4093-9cb0-c0781eb9fcec', 'operate', '85105351-24c9-4ddb-9a17-036fcf9b37c2');
INSERT INTO public.access_grant VALUES ('b8aa1ba4-2517-4e74-9695-738ee8894e02', '2026-11-30 22:34:31.074637+05:45', '2026-11-30 22:34:31.074652+05:45', 'bot', '3900cef7-d3f0-43bc-a3dc-d51e20c82dc1', '585050c7-0f7b-4093-9cb0-c0781eb9fcec', 'view', '85105351-24c9-4ddb-9a17-036fcf9b37c2');
INSERT INTO public.access_grant VALUES ('d1bddde2-6dca-43ed-a22f-e63f4cec78a0', '2026-11-30 22:34:31.11065+05:45', '2026-11-30 22:34:31.110664+05:45', 'exchange', '748a2b7f-697b-4291-86c5-c251834b962c', '585050c7-0f7b-4093-9cb0-c0781eb9fcec', 'use', '85105351-24c9-4ddb-9a17-036fcf9b37c2');
INSERT INTO public.access_grant VALUES ('351bcd89-fa55-440e-9f98-3d09da418603', '2026-11-30 22:34:31.110816+05:45', '2026-11-30 22:34:31.110825+05:45', 'exchange', '748a2b7f-697b-4291-86c5-c251834b962c', '585050c7-0f7b-4093-9cb0-c0781eb9fcec', 'view', '85105351-24c9-4ddb-9a17-036fcf9b37c2');


--
-- Data for Name: access_request; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: alembic_version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alembic_version VALUES ('0017');


--
-- Data for Name: artifact; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: artifact_chunk; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: audit_event; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.audit_event VALUES (1, '2026-11-30 22:33:39.358016+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'added', 'person', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'created the first account', 'info', 'null', 'null', '', '31c1a3fa7e4134ea2a50192afb41a4fe4abebf0b654add742d13ca06a9938002');
INSERT INTO public.audit_event VALUES (2, '2026-11-30 22:33:39.743783+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'added', 'person', '585050c7-0f7b-4093-9cb0-c0781eb9fcec', 'Grace', 'added Grace as member', 'info', 'null', 'null', '31c1a3fa7e4134ea2a50192afb41a4fe4abebf0b654add742d13ca06a9938002', 'e5117b3f815ad8cb64bb8702f84baa5b9f9bd43134c853b5f15c0927ba376ca7');
INSERT INTO public.audit_event VALUES (3, '2026-11-30 22:33:40.772803+05:45', '585050c7-0f7b-4093-9cb0-c0781eb9fcec', 'Grace', 'changed password', 'person', '585050c7-0f7b-4093-9cb0-c0781eb9fcec', 'Grace', 'changed the own password', 'info', 'null', 'null', 'e5117b3f815ad8cb64bb8702f84baa5b9f9bd43134c853b5f15c0927ba376ca7', 'cf0098e842570a35e463f66c0c8dcfc4d2202e3ecfdd1754128ad31a28373caa');
INSERT INTO public.audit_event VALUES (4, '2026-11-30 22:33:41.314123+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'added', 'person', '23e60c00-9fa6-4075-a189-5e557ae8944b', 'Linus', 'added Linus as viewer', 'info', 'null', 'null', 'cf0098e842570a35e463f66c0c8dcfc4d2202e3ecfdd1754128ad31a28373caa', '79a925addc0e50a2cfa8e1b0d593925abc6438a545387dcada8284f813a09001');
INSERT INTO public.audit_event VALUES (5, '2026-11-30 22:33:41.354965+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'saved', 'exchange', '748a2b7f-697b-4291-86c5-c251834b962c', 'Practice market', 'added exchange Practice market', 'info', 'null', 'null', '79a925addc0e50a2cfa8e1b0d593925abc6438a545387dcada8284f813a09001', '8785d9163894d514ae247ac8c6da3e962e3a59aff3a0e431df25c5d54a18d39f');
INSERT INTO public.audit_event VALUES (6, '2026-11-30 22:33:41.392824+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'saved', 'exchange', '94ee075e-d9ac-475c-8b23-fd9bc4254d56', 'Binance main', 'added exchange Binance main', 'info', 'null', 'null', '8785d9163894d514ae247ac8c6da3e962e3a59aff3a0e431df25c5d54a18d39f', '6e22c368054fb5cc861a978f616e14678246bfa4b1d0c7e15edb1bfd8f9768f6');
INSERT INTO public.audit_event VALUES (7, '2026-11-30 22:33:41.434868+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'saved', 'runner', '948067c8-3e68-463a-b373-660aa72efd2e', 'This machine', 'added runner This machine', 'info', 'null', 'null', '6e22c368054fb5cc861a978f616e14678246bfa4b1d0c7e15edb1bfd8f9768f6', '7356b9327fd273d76a8c66627c8c3ea8e27303e87587534eee7092adbfa62bd3');
INSERT INTO public.audit_event VALUES (8, '2026-11-30 22:33:41.465103+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'saved', 'runner', '6daff3d3-699f-4f6f-8b22-a3d783dead2e', 'This engine', 'added runner This engine', 'info', 'null', 'null', '7356b9327fd273d76a8c66627c8c3ea8e27303e87587534eee7092adbfa62bd3', 'a163798dccc51005e7cffcebf1dc86eb91ac7409f8b0ae0bbaa5560ceced660a');
INSERT INTO public.audit_event VALUES (9, '2026-11-30 22:33:41.650553+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'saved', 'strategy', '86cd532c-9d9b-4ad2-ad45-cdc3968b5f9a', 'Eager', 'saved Eager v1', 'info', 'null', 'null', 'a163798dccc51005e7cffcebf1dc86eb91ac7409f8b0ae0bbaa5560ceced660a', '0f34901b2ac215c1cf9429412d9e0c93ac607f2c2a06e15e2034b2495b52998b');
INSERT INTO public.audit_event VALUES (10, '2026-11-30 22:33:41.796705+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'saved', 'strategy', '86cd532c-9d9b-4ad2-ad45-cdc3968b5f9a', 'Eager', 'saved Eager v2', 'info', 'null', 'null', '0f34901b2ac215c1cf9429412d9e0c93ac607f2c2a06e15e2034b2495b52998b', '326074016bf52e4d9519684befd2d2a46a198fc1a7051b126bcd210fccf8b291');
INSERT INTO public.audit_event VALUES (11, '2026-11-30 22:33:42.283301+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'saved', 'strategy', 'f2a31c53-a4dd-46d7-bbd3-5e2753f983d1', 'Sample pullback', 'saved Sample pullback v1', 'info', 'null', 'null', '326074016bf52e4d9519684befd2d2a46a198fc1a7051b126bcd210fccf8b291', '4ff9937ac719e474e63a8889232d7845741ee526770feee630df492200283363');
INSERT INTO public.audit_event VALUES (12, '2026-11-30 22:33:42.319974+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'added', 'bot', '417c51bb-b877-4df0-a61b-f5e03d0a104c', 'Practice pullback', 'added Practice pullback', 'info', 'null', 'null', '4ff9937ac719e474e63a8889232d7845741ee526770feee630df492200283363', '9ddbedbc163a4c171e83324467befa5d2e93c0a9864ec2d646208a9680c3effc');
INSERT INTO public.audit_event VALUES (13, '2026-11-30 22:33:42.33337+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'saved', 'strategy', 'bc45305d-f5ea-4f9c-8db1-bbc1bc74cdfd', 'Sample momentum', 'saved Sample momentum v1', 'info', 'null', 'null', '9ddbedbc163a4c171e83324467befa5d2e93c0a9864ec2d646208a9680c3effc', 'f270799b78dcbc354382891898272f9a46e14e33ba390a14431180d82cacaef0');
INSERT INTO public.audit_event VALUES (14, '2026-11-30 22:33:42.351448+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'added', 'bot', '5203d6ed-6793-4d41-9fc7-b2713720e13f', 'Practice momentum', 'added Practice momentum', 'info', 'null', 'null', 'f270799b78dcbc354382891898272f9a46e14e33ba390a14431180d82cacaef0', '8b7dc98bc28ef9f9c4b1f813dbb5bb4c5c436020e60333f8777253af58635054');
INSERT INTO public.audit_event VALUES (15, '2026-11-30 22:33:42.360794+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'saved', 'strategy', '1c47cce1-cdb1-4bc7-a57f-b3ee47d0e096', 'Sample reversion', 'saved Sample reversion v1', 'info', 'null', 'null', '8b7dc98bc28ef9f9c4b1f813dbb5bb4c5c436020e60333f8777253af58635054', 'a525af8b858bee800e4f80499e15fa089c49089e5c8de69c3aa2bacb705341ae');
INSERT INTO public.audit_event VALUES (16, '2026-11-30 22:33:42.375943+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'added', 'bot', '081ad809-abd0-4a34-a0a3-ccfd7bcc15e5', 'Practice reversion', 'added Practice reversion', 'info', 'null', 'null', 'a525af8b858bee800e4f80499e15fa089c49089e5c8de69c3aa2bacb705341ae', '98fc161753eefb78c4ad2292b692ca8639514159d1e5813e472b54fedc68d1c1');
INSERT INTO public.audit_event VALUES (17, '2026-11-30 22:33:42.39551+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'started', 'bot', '417c51bb-b877-4df0-a61b-f5e03d0a104c', 'Practice pullback', 'started Practice pullback', 'info', 'null', 'null', '98fc161753eefb78c4ad2292b692ca8639514159d1e5813e472b54fedc68d1c1', 'ba9d575d0b11bba8b54ab8f6b0bdca8f19e566b99b9947bd9e7dd5c09d481539');
INSERT INTO public.audit_event VALUES (18, '2026-11-30 22:33:42.405663+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'started', 'bot', '5203d6ed-6793-4d41-9fc7-b2713720e13f', 'Practice momentum', 'started Practice momentum', 'info', 'null', 'null', 'ba9d575d0b11bba8b54ab8f6b0bdca8f19e566b99b9947bd9e7dd5c09d481539', '57c5dee058467ed0a79e4bcd638b26683ee1539a8e05862f4103f63a5ccd6951');
INSERT INTO public.audit_event VALUES (19, '2026-11-30 22:33:42.423258+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'started', 'bot', '081ad809-abd0-4a34-a0a3-ccfd7bcc15e5', 'Practice reversion', 'started Practice reversion', 'info', 'null', 'null', '57c5dee058467ed0a79e4bcd638b26683ee1539a8e05862f4103f63a5ccd6951', '35a4412e4739f5ad8d6ac722888afd756facbb3e0daaf28bccae22667c385456');
INSERT INTO public.audit_event VALUES (20, '2026-11-30 22:33:42.475398+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'added', 'bot', '3900cef7-d3f0-43bc-a3dc-d51e20c82dc1', 'Walker', 'added Walker', 'info', 'null', 'null', '35a4412e4739f5ad8d6ac722888afd756facbb3e0daaf28bccae22667c385456', '924c265090666b6ae3390ef22379709a64a1cc160bc06adfc88fc5491b4d513f');
INSERT INTO public.audit_event VALUES (21, '2026-11-30 22:33:42.962749+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'added', 'bot', '2f5e7ce2-6868-43ca-b9fe-763279fc293b', 'Boxer', 'added Boxer', 'info', 'null', 'null', '924c265090666b6ae3390ef22379709a64a1cc160bc06adfc88fc5491b4d513f', '94683126a28a6d9f45648cfe5af8f92b3485edac4b44b1c8c75295246ccd82c6');
INSERT INTO public.audit_event VALUES (22, '2026-11-30 22:33:43.016135+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'added', 'bot', 'fccc683a-9579-4b7f-9187-5b0495e54e43', 'Stubborn', 'added Stubborn', 'info', 'null', 'null', '94683126a28a6d9f45648cfe5af8f92b3485edac4b44b1c8c75295246ccd82c6', '15c11dd4377712946a15d4f4a7b9653f29aac15de0446645ae6bfc7383e1f551');
INSERT INTO public.audit_event VALUES (23, '2026-11-30 22:33:43.064447+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'added', 'bot', '59d482a2-f116-4e83-8ba7-893022c234d2', 'Miner', 'added Miner', 'info', 'null', 'null', '15c11dd4377712946a15d4f4a7b9653f29aac15de0446645ae6bfc7383e1f551', '8bb0912c92c68a4573e6370de94e2254a584a831fd4c2f4c9f62cadd55f15fa0');
INSERT INTO public.audit_event VALUES (24, '2026-11-30 22:33:43.10488+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'added', 'bot', '128e3366-b60b-43be-bdd7-18e05110f9f4', 'Gone', 'added Gone', 'info', 'null', 'null', '8bb0912c92c68a4573e6370de94e2254a584a831fd4c2f4c9f62cadd55f15fa0', 'e64892249939bd3115ff84f012ac0f256c2ff70da5ff094dd456839cc0881c37');
INSERT INTO public.audit_event VALUES (25, '2026-11-30 22:33:43.332988+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'saved', 'strategy', 'afbde480-a194-4eec-9693-3b225a2355a1', 'Broken', 'saved Broken v1', 'info', 'null', 'null', 'e64892249939bd3115ff84f012ac0f256c2ff70da5ff094dd456839cc0881c37', '78dcfa9df8f7e90fd210406a4f34e032d2f333e794086b200e8f5d73bd735ae1');
INSERT INTO public.audit_event VALUES (26, '2026-11-30 22:33:43.352679+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'added', 'bot', '6080060f-575f-49a7-8d5d-1e783c8d07bd', 'Broken', 'added Broken', 'info', 'null', 'null', '78dcfa9df8f7e90fd210406a4f34e032d2f333e794086b200e8f5d73bd735ae1', '3368868c64d1b6eb51b447bde822ac47de402deed868cb1669e52b7fbdf5891b');
INSERT INTO public.audit_event VALUES (27, '2026-11-30 22:33:43.373726+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'started', 'bot', '3900cef7-d3f0-43bc-a3dc-d51e20c82dc1', 'Walker', 'started Walker', 'info', 'null', 'null', '3368868c64d1b6eb51b447bde822ac47de402deed868cb1669e52b7fbdf5891b', '838d582409700fb2a3e7f22d372224288ed7f0832276a339f90089d477eb7d70');
INSERT INTO public.audit_event VALUES (28, '2026-11-30 22:33:43.419279+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'started', 'bot', '2f5e7ce2-6868-43ca-b9fe-763279fc293b', 'Boxer', 'started Boxer', 'info', 'null', 'null', '838d582409700fb2a3e7f22d372224288ed7f0832276a339f90089d477eb7d70', '4ccfcf7c9fe2e66ea9cd48874b951570100bcbd3b0c9d13dae5eabcc16f65ab6');
INSERT INTO public.audit_event VALUES (29, '2026-11-30 22:33:43.48649+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'started', 'bot', 'fccc683a-9579-4b7f-9187-5b0495e54e43', 'Stubborn', 'started Stubborn', 'info', 'null', 'null', '4ccfcf7c9fe2e66ea9cd48874b951570100bcbd3b0c9d13dae5eabcc16f65ab6', 'b9d7703125e02f84604841cdfc6e696a9df23d0f3bfbe1cd8b6d2e3ad8629d5c');
INSERT INTO public.audit_event VALUES (30, '2026-11-30 22:33:43.507301+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'started', 'bot', '6080060f-575f-49a7-8d5d-1e783c8d07bd', 'Broken', 'started Broken', 'info', 'null', 'null', 'b9d7703125e02f84604841cdfc6e696a9df23d0f3bfbe1cd8b6d2e3ad8629d5c', '95969af2ca98166bf21173734c774fadc111e3a6dc9701d4901764643657e200');
INSERT INTO public.audit_event VALUES (31, '2026-11-30 22:34:08.584737+05:45', NULL, 'Flotilla', 'died', 'bot', '6080060f-575f-49a7-8d5d-1e783c8d07bd', 'Broken', 'Broken ended unexpectedly. The strategy imports no_such_library_anywhere, which is not installed. Add it to the packages of the strategy. It is not restarted: its restart policy is “never”.', 'error', 'null', 'null', '95969af2ca98166bf21173734c774fadc111e3a6dc9701d4901764643657e200', '9fe7b88b0d85f575354fb539e2d7d4ff519b265cf1e67281db05a83f412a171f');
INSERT INTO public.audit_event VALUES (32, '2026-11-30 22:34:17.617288+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'changed version', 'bot', 'fccc683a-9579-4b7f-9187-5b0495e54e43', 'Stubborn', 'changed the Freqtrade version of Stubborn from 2026.8 to 2026.9', 'info', '{"version": "2026.8"}', '{"version": "2026.9"}', '9fe7b88b0d85f575354fb539e2d7d4ff519b265cf1e67281db05a83f412a171f', 'feec051839122534af40dc1acb0dc68e4f1ab1c767465c79a46bc1511659f0a8');
INSERT INTO public.audit_event VALUES (33, '2026-11-30 22:34:17.632517+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'restarted', 'bot', 'fccc683a-9579-4b7f-9187-5b0495e54e43', 'Stubborn', 'restarted Stubborn', 'info', 'null', 'null', 'feec051839122534af40dc1acb0dc68e4f1ab1c767465c79a46bc1511659f0a8', 'af13c42221d72c2bd514f3e7cd3bdf415b68883fe32f65bc21e2bdc260f0e069');
INSERT INTO public.audit_event VALUES (34, '2026-11-30 22:34:17.677618+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'restarted', 'bot', '3900cef7-d3f0-43bc-a3dc-d51e20c82dc1', 'Walker', 'restarted Walker', 'info', 'null', 'null', 'af13c42221d72c2bd514f3e7cd3bdf415b68883fe32f65bc21e2bdc260f0e069', '9f9bf867658ca4de553c7d1f7ead2ea2b9b1f8358b1a70347b3376b1e388b597');
INSERT INTO public.audit_event VALUES (35, '2026-11-30 22:34:17.682186+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'stopped', 'bot', '5203d6ed-6793-4d41-9fc7-b2713720e13f', 'Practice momentum', 'stopped Practice momentum', 'info', 'null', 'null', '9f9bf867658ca4de553c7d1f7ead2ea2b9b1f8358b1a70347b3376b1e388b597', 'ea02c684b4c8aaef0d376df2e1ca4fa1097d3d0d52076ac0fb23570667a492de');
INSERT INTO public.audit_event VALUES (36, '2026-11-30 22:34:17.684961+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'stopped', 'bot', '081ad809-abd0-4a34-a0a3-ccfd7bcc15e5', 'Practice reversion', 'stopped Practice reversion', 'info', 'null', 'null', 'ea02c684b4c8aaef0d376df2e1ca4fa1097d3d0d52076ac0fb23570667a492de', '8ab4539aa7379e702b6b7d4788017477fd2ccea7748fbdd5541c140398f4c66c');
INSERT INTO public.audit_event VALUES (37, '2026-11-30 22:34:17.689755+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'deleted', 'bot', '128e3366-b60b-43be-bdd7-18e05110f9f4', 'Gone', 'deleted bot Gone', 'info', 'null', 'null', '8ab4539aa7379e702b6b7d4788017477fd2ccea7748fbdd5541c140398f4c66c', '21a8a0d1b6c05a2cfc2097eba7c34efb58f47c4409092c89202c78c5e89ff999');
INSERT INTO public.audit_event VALUES (38, '2026-11-30 22:34:23.439759+05:45', NULL, 'Flotilla', 'backed up', 'bot', 'fccc683a-9579-4b7f-9187-5b0495e54e43', 'Stubborn', 'backed up 3 trades of Stubborn, left by Freqtrade 2026.8, before 2026.9', 'info', 'null', 'null', '21a8a0d1b6c05a2cfc2097eba7c34efb58f47c4409092c89202c78c5e89ff999', '063a45f7fcdf93b59b8487556d55df4b53a5cfa9b0e09c7b9d4436aca6f9c41f');
INSERT INTO public.audit_event VALUES (39, '2026-11-30 22:34:31.07654+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'shared', 'bot', '3900cef7-d3f0-43bc-a3dc-d51e20c82dc1', 'Walker', 'lets Grace operate, view bot Walker', 'info', 'null', 'null', '063a45f7fcdf93b59b8487556d55df4b53a5cfa9b0e09c7b9d4436aca6f9c41f', '462f17711f85c688732a8427e6476ea61bdee3b9aa9798e611b2488a9fc49fc5');
INSERT INTO public.audit_event VALUES (40, '2026-11-30 22:34:31.111867+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'shared', 'exchange', '748a2b7f-697b-4291-86c5-c251834b962c', 'Practice market', 'lets Grace use, view exchange Practice market', 'info', 'null', 'null', '462f17711f85c688732a8427e6476ea61bdee3b9aa9798e611b2488a9fc49fc5', '328a5d55b936350a2ddc13cd7374280b80ca28f076a87cd4c1f8058b9bc8db9e');
INSERT INTO public.audit_event VALUES (41, '2026-11-30 22:34:31.144267+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'Ada', 'edited', 'bot', '3900cef7-d3f0-43bc-a3dc-d51e20c82dc1', 'Walker', 'edited Walker', 'info', 'null', 'null', '328a5d55b936350a2ddc13cd7374280b80ca28f076a87cd4c1f8058b9bc8db9e', '145892dce92836d162b58a643948c326fb09da59c50990f1966e94d4fe58288a');


--
-- Data for Name: backtest; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: bot; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.bot VALUES ('417c51bb-b877-4df0-a61b-f5e03d0a104c', '2026-11-30 22:33:42.310416+05:45', '2026-11-30 22:34:08.465446+05:45', 'Practice pullback', 'RUNNING', 'DRY_RUN', 'RUNNING', 1, '85105351-24c9-4ddb-9a17-036fcf9b37c2', 1, 'running', '@RUN 417c51bb-b877-4df0-a61b-f5e03d0a104c@', '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'v2:NK6NM_HYgisJChNlpmroSKQnMHB310YMB1WZm8PoKiOEXwOGRk0we4aX5oDOLHFfsTHqQL3YXpAswPT5At-oMjAGPLC_gD7j7U-mMtH91hk-aEwkx_XmAeUkpT3mbqEy1_uq6AdmaPFh3spm9dyXv8TJRTOvIg2bDxBqtzpLY305iURrTMMOD5sDZay1oeAitkYZoAHk0Kk2Ppp3mskCqX9B1UNYCU0_22bKykkXgcAMxIlXHiRtqpgliIWzvxiSOaWz9YFQVCpFkhSN08LoxqmM1qMPU73IDpptVz2ZobjrdUOcIikAzq-IPxANsO4LiPd_xT-ZNAgKG4dQKtRQA9xdG4y91asd1NsFrDnhKoVCVz7YUyVt3A==', '2026.9', 'always', '2026-11-30 22:34:08.465125+05:45', NULL, '2026-11-30 22:34:23.762713+05:45', '2026-11-30 22:34:22+05:45', NULL, NULL, NULL, '92732957527960c7cd1d6b8005b0b610ce5933e71a0241a3bb7fceb9f62e2b2a', true, NULL, '748a2b7f-697b-4291-86c5-c251834b962c', 'f2a31c53-a4dd-46d7-bbd3-5e2753f983d1', '948067c8-3e68-463a-b373-660aa72efd2e', '85105351-24c9-4ddb-9a17-036fcf9b37c2', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL);
INSERT INTO public.bot VALUES ('5203d6ed-6793-4d41-9fc7-b2713720e13f', '2026-11-30 22:33:42.344764+05:45', '2026-11-30 22:34:22.332739+05:45', 'Practice momentum', 'STOPPED', 'DRY_RUN', 'STOPPED', 2, '85105351-24c9-4ddb-9a17-036fcf9b37c2', 2, NULL, NULL, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'v2:3fSsKyPoZHJtfQWm_Qf8eK655JyRYMmXI02Z3RvjiUFEU7d4wvxBAJGsYPiXEoAHE7yxGC6JBVEiBnwyi1ckLLMiFiwO5XwO2LMfoOK9ez-qgGCY7S_RiJ4njgPQs9JkixTqf5KMWSj8V9cGG413ow2boITlZBdPAZ8GxP_1B4pcLgV0us53I--dKms8HqVB0rR5bRZfh6Qt8yZ7x8TauNexW8myGCiP6iYUtlaThdiaS8Zb8t0VrRo2ngL04sXD8ihYHj7nOCWDWKEuchuyRwdosqHqeBR0nLdUBRE_7DbTY9jmsFcvbKMe4WBqMjiS0plFIoFRYjbcToWkwu--aDydHsjE7sT26TlGVMw0dLpHwNqFzf_ZgA==', '2026.9', 'always', '2026-11-30 22:34:22.331955+05:45', NULL, '2026-11-30 22:34:13.914833+05:45', '2026-11-30 22:34:12+05:45', NULL, NULL, NULL, '70873a93e0ab56abfefbc16ff63d469f9ab2000ee9f2f3a66c76070cbf41f9a5', true, NULL, '748a2b7f-697b-4291-86c5-c251834b962c', 'bc45305d-f5ea-4f9c-8db1-bbc1bc74cdfd', '948067c8-3e68-463a-b373-660aa72efd2e', '85105351-24c9-4ddb-9a17-036fcf9b37c2', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL);
INSERT INTO public.bot VALUES ('081ad809-abd0-4a34-a0a3-ccfd7bcc15e5', '2026-11-30 22:33:42.370927+05:45', '2026-11-30 22:34:22.155351+05:45', 'Practice reversion', 'STOPPED', 'DRY_RUN', 'STOPPED', 2, '85105351-24c9-4ddb-9a17-036fcf9b37c2', 2, NULL, NULL, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'v2:AotjEFT8axmYk3PKNK3SAeVizAe1XCC3cfeQ771X2-x41EOEmNLnOwOaMsWDF7Vj3zptO6Llvfn00-2EmGrS7p1JDxdeQaOzqOOIbrdZnNEI-9TIopLhOZt84fyxcpWHE3iIwteRv-Ze6aRctfxf_VSXKeZ-Xqw4JM7k8xKa5xBRzp2IFUs2oQVMCnxbsTXNzuKL6nL7YxiR09sKCCDwLfIrwqflmXy32kUgvl16t1sTA_upQOqB7S5U0sv0QHyjuuD_Wgr83d7JI9k3nNgfJq1XggGytJ6SPEUQXBqjjOrj6zofkWmw1dd8qFYKNXNnDacqJO-lFYcGnPMlqscfZb5ETrSRN4FkX4UfBNZJNxdYrLQZ6TYmiw==', '2026.9', 'always', '2026-11-30 22:34:22.152389+05:45', NULL, '2026-11-30 22:34:01.235383+05:45', NULL, NULL, NULL, NULL, '98c39ff26129f55464846f6116492f7cfd23e99d4307b9a2cf617fe0a51282c7', true, NULL, '748a2b7f-697b-4291-86c5-c251834b962c', '1c47cce1-cdb1-4bc7-a57f-b3ee47d0e096', '948067c8-3e68-463a-b373-660aa72efd2e', '85105351-24c9-4ddb-9a17-036fcf9b37c2', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL);
INSERT INTO public.bot VALUES ('3900cef7-d3f0-43bc-a3dc-d51e20c82dc1', '2026-11-30 22:33:42.454526+05:45', '2026-11-30 22:34:31.141804+05:45', 'Walker', 'RUNNING', 'DRY_RUN', 'RUNNING', 2, '85105351-24c9-4ddb-9a17-036fcf9b37c2', 2, 'running', '@RUN 3900cef7-d3f0-43bc-a3dc-d51e20c82dc1@', '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 111, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'v2:jjSLegBP5qh_TyW67eI0nxkXB50HNcPdtyNNwFUKD4_GlCnaPBPu1fhBjdFqckCtN6s9xIPr57PgtPv_Rh-xuxM_EWHoZIQZqFypn755pPvkycHhkw35hztsEN8J3WZxqfWx764Xzi0P7Y_YUamX11gFvZuKO8NOrQnTlYDNm16AKomL29UZchmgv7k8fUEqyGXzFdFifIeguGmBdEe_GaGK0B5b2hNHSJOMbwr3Na-yg8sRMAk-bgOYmf2wkWErtQwHqfZW2vcdTCJlpm0vXwMv4_H1fhwRCuPRCQMbiHH-_eCY2HNVDT7okqd5POD5ZwuVW8dVWn4Ci7x90R5DhWfPqtzugcLgc5H4-pNg5awxcvBS91kQow==', '2026.9', 'always', '2026-11-30 22:34:30.383723+05:45', NULL, '2026-11-30 22:34:30.340551+05:45', NULL, NULL, NULL, NULL, '9463efbb46cb5dea72dc40484ab0cf321c26773b143dca60d418f8e1e7f259b2', false, NULL, '748a2b7f-697b-4291-86c5-c251834b962c', 'a613168e-154e-44ae-b727-aaed7cfe0ca9', '948067c8-3e68-463a-b373-660aa72efd2e', '85105351-24c9-4ddb-9a17-036fcf9b37c2', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL);
INSERT INTO public.bot VALUES ('2f5e7ce2-6868-43ca-b9fe-763279fc293b', '2026-11-30 22:33:42.907052+05:45', '2026-11-30 22:34:10.781398+05:45', 'Boxer', 'RUNNING', 'DRY_RUN', 'RUNNING', 1, '85105351-24c9-4ddb-9a17-036fcf9b37c2', 1, 'running', '@RUN 2f5e7ce2-6868-43ca-b9fe-763279fc293b@', '{"telegram": {"token": "***", "chat_id": "***", "enabled": false}, "pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'v2:IfLyp9Mu7fhySzKiHNWOkBxUFeE_RskENE082r1jGkb8t8E5W3bdGsE3EnO6xRftokpYso3CINXunQLeQEX6rCWuphMwTI4lRNLiZJELJnvEM7oUGBVkZosGvo9qwcsE1wPFHxYdjek1Ds7sU7w7I5Ayt9oIPG63p41JwML2M7qO1SCJplhMAjR9OAv8zLd07ft3aGcoXRAkgIp6RMaTTmMylugOpZ54-wo1Ouc0pIdju2yM-dweOELIuA581zbpJjv9-94AV_hftsLrQ9JrJ2ek-x8sh6RS0q2nl_wl9mgzt0KMHbd706t0PMGPkveBhKc1WSZFj5BYxIQRsCkh7y6jNIGHxINsaQDN6f76S-RmXyAbYU_zKo40xO5gPlcgI2lhCg55pWCXxONJomIhOi5DU1BSm4cKL7eUxDLEzaNmrO7GE82dRwLODlp-Mgnzn7EjI5FUd_t-kHg=', '2026.9', 'always', '2026-11-30 22:34:10.78107+05:45', NULL, '2026-11-30 22:34:31.704424+05:45', '2026-11-30 22:34:29+05:45', NULL, NULL, NULL, '0e36601329b0c88347f098dcdc2a1bebebeddfb0991a80071a61cee49f267ab4', false, NULL, '748a2b7f-697b-4291-86c5-c251834b962c', 'a613168e-154e-44ae-b727-aaed7cfe0ca9', '6daff3d3-699f-4f6f-8b22-a3d783dead2e', '85105351-24c9-4ddb-9a17-036fcf9b37c2', NULL, 1073741824, 1.5, 300, NULL, NULL, NULL, NULL, false, NULL, NULL);
INSERT INTO public.bot VALUES ('fccc683a-9579-4b7f-9187-5b0495e54e43', '2026-11-30 22:33:42.997739+05:45', '2026-11-30 22:34:30.724088+05:45', 'Stubborn', 'RUNNING', 'DRY_RUN', 'RUNNING', 2, '85105351-24c9-4ddb-9a17-036fcf9b37c2', 2, 'running', '@RUN fccc683a-9579-4b7f-9187-5b0495e54e43@', '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'v2:c5hRFwBtvwVnD1B8ziPkYaQe6ClzrO-i1lZ1_UgE7Ag9E9tMXlDU6DNlxrfonXjJZZi5J0ccIr-hGWg-g4IRAkbjC4QFZeWpXvUF_o17SLCD4NU-J92HUkxlfyB6AIAGVrmwTsNguiaDOAw50Fgumw6N3bISY_-9q1ESfOMhdVLTAWBZOXy_RKU1i6lqmMlebsovYtG419U7ecNAPmUUNugC3WjqY-zMyeKThG38hPhfl_lteoMfWv9fdcQhT0R-TeqR3cFZW6k0Te_nMqqxFRuBgDO4-X06ujL7RyY5YqjGzwh6UhmXTQjGNBXHzeu72cqK9-8jf6fpN2bLTmdg6JChMXzEJ2KRrRnDRYdDHooldtHhW5yO3A==', '2026.9', 'never', '2026-11-30 22:34:30.72372+05:45', NULL, '2026-11-30 22:34:30.611158+05:45', NULL, NULL, NULL, NULL, '2f5d45f1b4f662b6a38b0db2e311dc57fcc45e3a3ea5d746cccfcfc5dfd2d74c', false, NULL, '748a2b7f-697b-4291-86c5-c251834b962c', 'a613168e-154e-44ae-b727-aaed7cfe0ca9', '6daff3d3-699f-4f6f-8b22-a3d783dead2e', '85105351-24c9-4ddb-9a17-036fcf9b37c2', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL);
INSERT INTO public.bot VALUES ('59d482a2-f116-4e83-8ba7-893022c234d2', '2026-11-30 22:33:43.049107+05:45', '2026-11-30 22:33:43.049122+05:45', 'Miner', 'STOPPED', 'LIVE', 'STOPPED', 0, NULL, 0, NULL, NULL, '{"exchange": {"pair_whitelist": ["BTC/USDT", "ETH/USDT"]}, "pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'v2:YgcPhzOAlsIQCErA3DswDYm6b6vZhTPYITtEwfxyalUeW5JBHjnJHKtXdJvGLBXvw-Xf7Ys8Zb-bci8AQan49IpE6rVuU8XdBtwui8FSdmLdtuxdRQoM24bgAiT7uCBng2JYQNRV65zpbrI0xyAqliSr4Uoi7q9xK6q8nDDvasok_Ckg6xRRmXTx1lkjQh5cPg9tCy90QWiuvksfTVcq4_1XEG9yTrXghnBOR-AtnWd3k1O3GQsAnXwW2KAfVHWdL-iZdZj2C_irD70dWVsB0RrPKsd7KZnC7dN2B_nAxbZrOkpyW2H32kTty30G0s3J28ousl844RRPq5GssFdadHqzZFWIdI2xLyXKswIyStwHdpW1mClH2g==', '2026.9', 'always', '2026-11-30 22:33:43.049153+05:45', NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, '94ee075e-d9ac-475c-8b23-fd9bc4254d56', 'a613168e-154e-44ae-b727-aaed7cfe0ca9', '948067c8-3e68-463a-b373-660aa72efd2e', '85105351-24c9-4ddb-9a17-036fcf9b37c2', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL);
INSERT INTO public.bot VALUES ('128e3366-b60b-43be-bdd7-18e05110f9f4', '2026-11-30 22:33:43.093156+05:45', '2026-11-30 22:34:17.689319+05:45', 'Gone', 'STOPPED', 'DRY_RUN', 'STOPPED', 1, '85105351-24c9-4ddb-9a17-036fcf9b37c2', 0, NULL, NULL, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'v2:f0CXTtSTH-kiwY1W264hKU1eIVy-e_JDHvSTQIQXpgfrD78LncbBGL9xCutCMA4IEBbUcuMXXezTryOzcFLPUEE3V_l3nnhtwt_qO7rINKsUa-RbeI5VjJNk8tox_XjKCWyZ00N8TUg2OT94_mUMmwWOcBIidFggJtGCC3hOlRjh9wdCp4OtDgjEhMD1U4rC7-IMXUKyTJoyja6Hj3cc6MoiaFoSofDxr6dyNj2HpoDuKM7pUXkdl4VfArkXwwRlQjgg-ryRDpWxWc70KeCITOLkr_Nm-7bOZ3UmkaqtP8rPdeMsUG8_EQNbpI8It9hK1VFZvN8EFhYqnc9GIV6MgrTHUbyymacmy2SFtAiGz2NvuVuZC8JxMA==', '2026.9', 'always', '2026-11-30 22:33:43.093204+05:45', NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, '748a2b7f-697b-4291-86c5-c251834b962c', 'a613168e-154e-44ae-b727-aaed7cfe0ca9', '948067c8-3e68-463a-b373-660aa72efd2e', '85105351-24c9-4ddb-9a17-036fcf9b37c2', '2026-11-30 22:34:17.688729+05:45', NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, NULL);
INSERT INTO public.bot VALUES ('6080060f-575f-49a7-8d5d-1e783c8d07bd', '2026-11-30 22:33:43.34192+05:45', '2026-11-30 22:34:08.575164+05:45', 'Broken', 'FAILED', 'DRY_RUN', 'RUNNING', 1, '85105351-24c9-4ddb-9a17-036fcf9b37c2', 1, NULL, NULL, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'v2:YxWQznM0VekXna-e3aP2gGbpgQ_l6emrA-D6cMS1Cj1I5uzNNp0hIHYM7R3D-nV4AsxIJA9wMwnugIZQ14XPZK6SMgBa6YxS2PFnaak4UdMKPpYsYcWJ-abdao04LDDrlTxiBNFvdzxChn2M63cUJ2rku6ZlyQ0pJXCyJ0ffP9UyWoAYjXV2OOvH-O7g9BdZPVm006H3EywufVJCDGAp1-RfMolNHVCpn0QrdAxtFDPLnwHPfUCeWPYH4axxG-LfHXDCx_VYunxbkwBf8NVo1283AowqkUa3or0s-o5A9vfwdcUqRWR5h1JkpfSY4cByIorRGWJ1Wqq-uwZPgGX1PfigRnVEINGmdmWrPEDB_v7rJadYU5KA9g==', '2026.9', 'never', '2026-11-30 22:34:08.557892+05:45', NULL, NULL, NULL, 'The strategy imports no_such_library_anywhere, which is not installed. Add it to the packages of the strategy.', NULL, NULL, '0002f110151ce5dae43c0cef37bfed4b4d71852810eba63f8feb6e7797496734', false, NULL, '748a2b7f-697b-4291-86c5-c251834b962c', 'afbde480-a194-4eec-9693-3b225a2355a1', '948067c8-3e68-463a-b373-660aa72efd2e', '85105351-24c9-4ddb-9a17-036fcf9b37c2', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, 'final', 'strategy');


--
-- Data for Name: bot_backup; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.bot_backup VALUES ('11089b4c-ef10-45ff-9173-e3cd3d49b72f', '2026-11-30 22:34:23.436794+05:45', '2026-11-30 22:34:23.436806+05:45', 'fccc683a-9579-4b7f-9187-5b0495e54e43', '620a57e2-02d5-4fad-b6f8-a5a73bf4974e', 'backups/trades-1-2026.8-a0cd0f12f3ec.sqlite', '2026.8', '2026.9', 3, 3, 94208, 'beee00e3df210b486ce4f18f8167a86b0a4ec7e3b1c7b1c07cdc6461ed662fc2', '2026-11-30 22:34:23.436621+05:45', NULL, NULL);


--
-- Data for Name: bot_database; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.bot_database VALUES ('822c9dcf-285e-46c2-9848-67ee02323b9b', '2026-11-30 22:33:43.143294+05:45', '2026-11-30 22:34:08.745432+05:45', '417c51bb-b877-4df0-a61b-f5e03d0a104c', 'DRY_RUN', '748a2b7f-697b-4291-86c5-c251834b962c', 'USDT', 'spot', 'trades-1.sqlite', 1796057342, 'created', NULL, 0.99, 0, 0, '2026-11-30 22:34:08.641244+05:45', true);
INSERT INTO public.bot_database VALUES ('b96c036f-ca72-42d1-a985-ac79e07db449', '2026-11-30 22:33:43.237888+05:45', '2026-11-30 22:34:08.853526+05:45', '5203d6ed-6793-4d41-9fc7-b2713720e13f', 'DRY_RUN', '748a2b7f-697b-4291-86c5-c251834b962c', 'USDT', 'spot', 'trades-1.sqlite', 1796057342, 'created', NULL, 0.99, 0, 0, '2026-11-30 22:34:08.653299+05:45', true);
INSERT INTO public.bot_database VALUES ('6a76ee45-9562-47d3-8b4a-0d4d677dfe3e', '2026-11-30 22:33:43.25807+05:45', '2026-11-30 22:34:08.429644+05:45', '081ad809-abd0-4a34-a0a3-ccfd7bcc15e5', 'DRY_RUN', '748a2b7f-697b-4291-86c5-c251834b962c', 'USDT', 'spot', 'trades-1.sqlite', 1796057340, 'created', NULL, 0.99, 0, 0, '2026-11-30 22:34:01.938118+05:45', true);
INSERT INTO public.bot_database VALUES ('b82c948b-f6ce-4b5f-987b-e25385c3e744', '2026-11-30 22:33:43.531468+05:45', '2026-11-30 22:34:09.012251+05:45', '3900cef7-d3f0-43bc-a3dc-d51e20c82dc1', 'DRY_RUN', '748a2b7f-697b-4291-86c5-c251834b962c', 'USDT', 'spot', 'trades-1.sqlite', 1796057341, 'created', NULL, 0.99, 0, 0, '2026-11-30 22:34:08.773207+05:45', true);
INSERT INTO public.bot_database VALUES ('7ddbdef5-15e4-4aff-85b8-80f3a900473c', '2026-11-30 22:33:43.568886+05:45', '2026-11-30 22:33:43.568899+05:45', '6080060f-575f-49a7-8d5d-1e783c8d07bd', 'DRY_RUN', '748a2b7f-697b-4291-86c5-c251834b962c', 'USDT', 'spot', 'trades-1.sqlite', NULL, 'created', NULL, 0.99, 0, NULL, NULL, false);
INSERT INTO public.bot_database VALUES ('ba118654-6052-43d5-b7ad-3e2a0dd89480', '2026-11-30 22:33:43.649914+05:45', '2026-11-30 22:34:11.114848+05:45', '2f5e7ce2-6868-43ca-b9fe-763279fc293b', 'DRY_RUN', '748a2b7f-697b-4291-86c5-c251834b962c', 'USDT', 'spot', 'trades-1.sqlite', 1796057349, 'created', NULL, 0.99, 0, 0, '2026-11-30 22:34:10.96949+05:45', true);
INSERT INTO public.bot_database VALUES ('620a57e2-02d5-4fad-b6f8-a5a73bf4974e', '2026-11-30 22:33:43.693588+05:45', '2026-11-30 22:34:12.215315+05:45', 'fccc683a-9579-4b7f-9187-5b0495e54e43', 'DRY_RUN', '748a2b7f-697b-4291-86c5-c251834b962c', 'USDT', 'spot', 'trades-1.sqlite', 1796057351, 'created', NULL, 0.99, 0, 0, '2026-11-30 22:34:12.120856+05:45', true);


--
-- Data for Name: bot_metrics; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.bot_metrics VALUES ('814ce5be-1d10-4e4e-b353-99df287e8536', '2026-11-30 22:34:08.397653+05:45', '2026-11-30 22:34:08.397653+05:45', '081ad809-abd0-4a34-a0a3-ccfd7bcc15e5', '6a76ee45-9562-47d3-8b4a-0d4d677dfe3e', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, 0, '', 0, NULL, NULL, 'USDT', 99000000000, '2026-11-30 22:34:08.397653+05:45', false, 100000000000);
INSERT INTO public.bot_metrics VALUES ('c067d69b-bec8-4823-8a03-55ec638577fc', '2026-11-30 22:34:08.727529+05:45', '2026-11-30 22:34:08.727529+05:45', '417c51bb-b877-4df0-a61b-f5e03d0a104c', '822c9dcf-285e-46c2-9848-67ee02323b9b', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, 0, '', 0, NULL, NULL, 'USDT', 99000000000, '2026-11-30 22:34:08.727529+05:45', false, 100000000000);
INSERT INTO public.bot_metrics VALUES ('80cbdb8e-1516-495f-8f5a-3da5db6d0a65', '2026-11-30 22:34:08.805585+05:45', '2026-11-30 22:34:08.805585+05:45', '5203d6ed-6793-4d41-9fc7-b2713720e13f', 'b96c036f-ca72-42d1-a985-ac79e07db449', 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 0, NULL, 0, 0, '', 0, 1796057344156, 1796057344156, 'USDT', 99000000000, '2026-11-30 22:34:08.805585+05:45', false, 100000000000);
INSERT INTO public.bot_metrics VALUES ('7c4e0522-c0c0-43a0-b036-bb5824e74930', '2026-11-30 22:34:08.997146+05:45', '2026-11-30 22:34:36.064898+05:45', '3900cef7-d3f0-43bc-a3dc-d51e20c82dc1', 'b82c948b-f6ce-4b5f-987b-e25385c3e744', 0, 0, -26619787, -0.03, 3, 0, 3, 0, 0, 0, 0, NULL, 0, 0, '', 0, 1796057343460, 1796057343951, 'USDT', 99000000000, '2026-11-30 22:34:36.064898+05:45', false, 100000000000);
INSERT INTO public.bot_metrics VALUES ('33c8a2fb-704d-4c25-a165-195a2300158a', '2026-11-30 22:34:11.097076+05:45', '2026-11-30 22:34:36.790544+05:45', '2f5e7ce2-6868-43ca-b9fe-763279fc293b', 'ba118654-6052-43d5-b7ad-3e2a0dd89480', 0, 0, -31877957, -0.03, 3, 0, 3, 0, 0, 0, 0, NULL, 0, 0, '', 0, 1796057350325, 1796057350425, 'USDT', 99000000000, '2026-11-30 22:34:36.790544+05:45', false, 100000000000);
INSERT INTO public.bot_metrics VALUES ('4f2c691c-0bcc-4880-b40c-90b214c4d456', '2026-11-30 22:34:12.211375+05:45', '2026-11-30 22:34:36.35435+05:45', 'fccc683a-9579-4b7f-9187-5b0495e54e43', '620a57e2-02d5-4fad-b6f8-a5a73bf4974e', 0, 0, -19507866, -0.02, 3, 0, 3, 0, 0, 0, 0, NULL, 0, 0, '', 0, 1796057351980, 1796057352202, 'USDT', 99000000000, '2026-11-30 22:34:36.35435+05:45', false, 100000000000);


--
-- Data for Name: config_revision; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.config_revision VALUES ('c8b17f01-77b9-4717-880e-f7acb2aaba17', '2026-11-30 22:33:41.34176+05:45', '2026-11-30 22:33:41.341771+05:45', 'exchange', '748a2b7f-697b-4291-86c5-c251834b962c', 1, '{"name": "Practice market", "config": {}, "secrets": {}, "allowed_keys": [], "exchange_type": "practice", "bot_allowed_keys": []}', '72dd9914f2c803169a47bd07931900da973fce82045df80b688dfbf23b3ab904', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('fb8b0f50-8572-4397-bb26-bc8ccf1c00b3', '2026-11-30 22:33:41.391962+05:45', '2026-11-30 22:33:41.391973+05:45', 'exchange', '94ee075e-d9ac-475c-8b23-fd9bc4254d56', 1, '{"name": "Binance main", "config": {}, "secrets": {"secret": "2026-11-30T16:48:41.391750+00:00", "api_key": "2026-11-30T16:48:41.391750+00:00"}, "allowed_keys": [], "exchange_type": "binance", "bot_allowed_keys": []}', '03c2d17c1e5ae8838d2344e7d0edc0cf1204927651f2c3bebfa8acf793742327', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('bba7c655-94b7-4547-a315-db50e5e24dea', '2026-11-30 22:33:41.429473+05:45', '2026-11-30 22:33:41.429486+05:45', 'runner', '948067c8-3e68-463a-b373-660aa72efd2e', 1, '{"name": "This machine", "type": "LOCAL", "config": {}, "secrets": {}, "capacity": 10, "endpoint": "", "job_slots": 1}', '5fb2bae48c455e68e82dc694a45916f50fab4e266e36852b773194604dfef34c', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('e0ba32bd-5c6e-4869-b6dd-dd40c03d8837', '2026-11-30 22:33:41.464309+05:45', '2026-11-30 22:33:41.464319+05:45', 'runner', '6daff3d3-699f-4f6f-8b22-a3d783dead2e', 1, '{"name": "This engine", "type": "DOCKER", "config": {"pool": "10.219.0.0/24", "image": "freqtradeorg/freqtrade", "publish_address": "127.0.0.1"}, "secrets": {}, "capacity": 10, "endpoint": "", "job_slots": 1}', 'f074298c5d5a6ab41787014161e94708e89cfa6378d04fe7c86816925612bb1e', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('9e8218a4-5beb-4fea-be0e-ca96e7ef0c53', '2026-11-30 22:33:41.65279+05:45', '2026-11-30 22:33:41.652801+05:45', 'strategy', '86cd532c-9d9b-4ad2-ad45-cdc3968b5f9a', 1, '{"name": "Eager", "secrets": {}}', 'bd8a1f7faf6ba207f7a95154bd0c0eb5d6e205fc9b6ad1bde8d25aad35a2c8fd', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('d6931169-c08c-466d-8473-c5716321130c', '2026-11-30 22:33:42.287179+05:45', '2026-11-30 22:33:42.287189+05:45', 'strategy', 'f2a31c53-a4dd-46d7-bbd3-5e2753f983d1', 1, '{"name": "Sample pullback", "secrets": {}}', 'bb901dae673260d6343c2abde606bc31c47a37d7a2740b7f1a73d9a9131b3e02', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('59323b74-d035-4667-956a-a21eafc955dc', '2026-11-30 22:33:42.318945+05:45', '2026-11-30 22:33:42.318956+05:45', 'bot', '417c51bb-b877-4df0-a61b-f5e03d0a104c', 1, '{"cpus": null, "mode": "DRY_RUN", "name": "Practice pullback", "pids": null, "config": {"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}, "secrets": {}, "owner_id": "85105351-24c9-4ddb-9a17-036fcf9b37c2", "runner_id": "948067c8-3e68-463a-b373-660aa72efd2e", "exchange_id": "748a2b7f-697b-4291-86c5-c251834b962c", "strategy_id": "f2a31c53-a4dd-46d7-bbd3-5e2753f983d1", "memory_bytes": null, "restart_policy": "always", "freqtrade_version": "2026.9"}', 'e6d5fe6c9b66f655d8684ba8e19ace5cdcfb301a80f6adcd38298aa3d0f0dbe7', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('411be8ea-df5b-43f6-b815-09d1e1267890', '2026-11-30 22:33:42.338446+05:45', '2026-11-30 22:33:42.338457+05:45', 'strategy', 'bc45305d-f5ea-4f9c-8db1-bbc1bc74cdfd', 1, '{"name": "Sample momentum", "secrets": {}}', '8851fd83123642b998073a1c99c33a9cbcf2b80bf2b138ec94f3b47fb25bce3f', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('ce19c71a-097d-4ee4-a183-cb112ea85368', '2026-11-30 22:33:42.350644+05:45', '2026-11-30 22:33:42.350654+05:45', 'bot', '5203d6ed-6793-4d41-9fc7-b2713720e13f', 1, '{"cpus": null, "mode": "DRY_RUN", "name": "Practice momentum", "pids": null, "config": {"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}, "secrets": {}, "owner_id": "85105351-24c9-4ddb-9a17-036fcf9b37c2", "runner_id": "948067c8-3e68-463a-b373-660aa72efd2e", "exchange_id": "748a2b7f-697b-4291-86c5-c251834b962c", "strategy_id": "bc45305d-f5ea-4f9c-8db1-bbc1bc74cdfd", "memory_bytes": null, "restart_policy": "always", "freqtrade_version": "2026.9"}', 'bfa36f6175c08c4474796a8900d5617531891441d45b7f2d28aad502a14369e9', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('1ed3d105-b9a5-49f0-a89a-9e47c0daf691', '2026-11-30 22:33:42.36587+05:45', '2026-11-30 22:33:42.365881+05:45', 'strategy', '1c47cce1-cdb1-4bc7-a57f-b3ee47d0e096', 1, '{"name": "Sample reversion", "secrets": {}}', '8d0ab07dc593f7e124f363180840e64b8b77f1fac5600175070df19f3d65bae8', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('0ee9fb06-802e-4170-a0ac-76e054314e55', '2026-11-30 22:33:42.375227+05:45', '2026-11-30 22:33:42.375237+05:45', 'bot', '081ad809-abd0-4a34-a0a3-ccfd7bcc15e5', 1, '{"cpus": null, "mode": "DRY_RUN", "name": "Practice reversion", "pids": null, "config": {"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}, "secrets": {}, "owner_id": "85105351-24c9-4ddb-9a17-036fcf9b37c2", "runner_id": "948067c8-3e68-463a-b373-660aa72efd2e", "exchange_id": "748a2b7f-697b-4291-86c5-c251834b962c", "strategy_id": "1c47cce1-cdb1-4bc7-a57f-b3ee47d0e096", "memory_bytes": null, "restart_policy": "always", "freqtrade_version": "2026.9"}', '2907c0ed0786efb28919bc1579d5ce424458ce599ecc411e9c6ecfa9914e597a', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('e991e03a-ea81-45c5-a4df-4807972c2d47', '2026-11-30 22:33:42.474426+05:45', '2026-11-30 22:33:42.474436+05:45', 'bot', '3900cef7-d3f0-43bc-a3dc-d51e20c82dc1', 1, '{"cpus": null, "mode": "DRY_RUN", "name": "Walker", "pids": null, "config": {"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}, "secrets": {}, "owner_id": "85105351-24c9-4ddb-9a17-036fcf9b37c2", "runner_id": "948067c8-3e68-463a-b373-660aa72efd2e", "exchange_id": "748a2b7f-697b-4291-86c5-c251834b962c", "strategy_id": "a613168e-154e-44ae-b727-aaed7cfe0ca9", "memory_bytes": null, "restart_policy": "always", "freqtrade_version": "2026.9"}', '5193cb20fd931d95c4217d17128bfd6ea6f0de0620247d11260bca1f6dbb06e0', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('6063a671-34fc-481b-9e94-e07bcac236f5', '2026-11-30 22:33:42.909436+05:45', '2026-11-30 22:33:42.909448+05:45', 'bot', '2f5e7ce2-6868-43ca-b9fe-763279fc293b', 1, '{"cpus": 1.5, "mode": "DRY_RUN", "name": "Boxer", "pids": 300, "config": {"telegram": {"token": "***", "chat_id": "***", "enabled": false}, "pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}, "secrets": {"telegram.token": "2026-11-30T16:48:42.909102+00:00", "telegram.chat_id": "2026-11-30T16:48:42.909102+00:00"}, "owner_id": "85105351-24c9-4ddb-9a17-036fcf9b37c2", "runner_id": "6daff3d3-699f-4f6f-8b22-a3d783dead2e", "exchange_id": "748a2b7f-697b-4291-86c5-c251834b962c", "strategy_id": "a613168e-154e-44ae-b727-aaed7cfe0ca9", "memory_bytes": 1073741824, "restart_policy": "always", "freqtrade_version": "2026.9"}', '04bd6847009cf7a3a92d8d1e0c99fa312873616252bf58a1e5a25e440699d8c1', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('e14627b9-75ea-4ff7-8a38-9297e1193f57', '2026-11-30 22:33:43.015122+05:45', '2026-11-30 22:33:43.015133+05:45', 'bot', 'fccc683a-9579-4b7f-9187-5b0495e54e43', 1, '{"cpus": null, "mode": "DRY_RUN", "name": "Stubborn", "pids": null, "config": {"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}, "secrets": {}, "owner_id": "85105351-24c9-4ddb-9a17-036fcf9b37c2", "runner_id": "6daff3d3-699f-4f6f-8b22-a3d783dead2e", "exchange_id": "748a2b7f-697b-4291-86c5-c251834b962c", "strategy_id": "a613168e-154e-44ae-b727-aaed7cfe0ca9", "memory_bytes": null, "restart_policy": "never", "freqtrade_version": "2026.8"}', '4424af49dfc71644a38e5bd9bd6fbcba7ce735c8c072f3c56b364e2ac830cc2c', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('9ca0f069-573a-49ae-a1ed-68609b16336a', '2026-11-30 22:33:43.063539+05:45', '2026-11-30 22:33:43.06355+05:45', 'bot', '59d482a2-f116-4e83-8ba7-893022c234d2', 1, '{"cpus": null, "mode": "LIVE", "name": "Miner", "pids": null, "config": {"exchange": {"pair_whitelist": ["BTC/USDT", "ETH/USDT"]}, "pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}, "secrets": {}, "owner_id": "85105351-24c9-4ddb-9a17-036fcf9b37c2", "runner_id": "948067c8-3e68-463a-b373-660aa72efd2e", "exchange_id": "94ee075e-d9ac-475c-8b23-fd9bc4254d56", "strategy_id": "a613168e-154e-44ae-b727-aaed7cfe0ca9", "memory_bytes": null, "restart_policy": "always", "freqtrade_version": "2026.9"}', 'ab664b0106db4cadb0c53c784a256e208438fc40357388b0b99f5f2c939ad9df', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('ff6842eb-89ce-4bb7-84a0-86bce1f2f0c8', '2026-11-30 22:33:43.104019+05:45', '2026-11-30 22:33:43.10403+05:45', 'bot', '128e3366-b60b-43be-bdd7-18e05110f9f4', 1, '{"cpus": null, "mode": "DRY_RUN", "name": "Gone", "pids": null, "config": {"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}, "secrets": {}, "owner_id": "85105351-24c9-4ddb-9a17-036fcf9b37c2", "runner_id": "948067c8-3e68-463a-b373-660aa72efd2e", "exchange_id": "748a2b7f-697b-4291-86c5-c251834b962c", "strategy_id": "a613168e-154e-44ae-b727-aaed7cfe0ca9", "memory_bytes": null, "restart_policy": "always", "freqtrade_version": "2026.9"}', '824a238f49e5656d08f5b87abd7a0f4c85a74ea62b6eec69c3d8d66d81deda08', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('c643f71a-9dcc-43f9-ac47-8e25d3f7cb05', '2026-11-30 22:33:43.335768+05:45', '2026-11-30 22:33:43.335779+05:45', 'strategy', 'afbde480-a194-4eec-9693-3b225a2355a1', 1, '{"name": "Broken", "secrets": {}}', '625c90e218522506ec8fd7d757dbd713bad68cfeddb6f9a5f9cda507524089f0', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('8834a2d6-806e-431c-af1e-fe25b0bb1b24', '2026-11-30 22:33:43.346181+05:45', '2026-11-30 22:33:43.346192+05:45', 'bot', '6080060f-575f-49a7-8d5d-1e783c8d07bd', 1, '{"cpus": null, "mode": "DRY_RUN", "name": "Broken", "pids": null, "config": {"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}, "secrets": {}, "owner_id": "85105351-24c9-4ddb-9a17-036fcf9b37c2", "runner_id": "948067c8-3e68-463a-b373-660aa72efd2e", "exchange_id": "748a2b7f-697b-4291-86c5-c251834b962c", "strategy_id": "afbde480-a194-4eec-9693-3b225a2355a1", "memory_bytes": null, "restart_policy": "never", "freqtrade_version": "2026.9"}', 'a18bba7d1ad3578619e3f1134c195acc5fad46cede009636f74a14fec28ae394', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'whole', NULL, '');
INSERT INTO public.config_revision VALUES ('eacc21ce-e57f-418f-8da3-b259f53df214', '2026-11-30 22:34:17.616036+05:45', '2026-11-30 22:34:17.616048+05:45', 'bot', 'fccc683a-9579-4b7f-9187-5b0495e54e43', 2, '{"cpus": null, "mode": "DRY_RUN", "name": "Stubborn", "pids": null, "config": {"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}, "secrets": {}, "owner_id": "85105351-24c9-4ddb-9a17-036fcf9b37c2", "runner_id": "6daff3d3-699f-4f6f-8b22-a3d783dead2e", "exchange_id": "748a2b7f-697b-4291-86c5-c251834b962c", "strategy_id": "a613168e-154e-44ae-b727-aaed7cfe0ca9", "memory_bytes": null, "restart_policy": "never", "freqtrade_version": "2026.9"}', 'f7f4b030431f86034720c35d4dfa5df59a47ce2daca9b249c55726b0cf1eab7d', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'whole', NULL, 'freqtrade_version');
INSERT INTO public.config_revision VALUES ('431ede22-5f0b-4012-84f9-12bc72a46b71', '2026-11-30 22:34:31.143364+05:45', '2026-11-30 22:34:31.143374+05:45', 'bot', '3900cef7-d3f0-43bc-a3dc-d51e20c82dc1', 2, '{"cpus": null, "mode": "DRY_RUN", "name": "Walker", "pids": null, "config": {"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 111, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}, "secrets": {}, "owner_id": "85105351-24c9-4ddb-9a17-036fcf9b37c2", "runner_id": "948067c8-3e68-463a-b373-660aa72efd2e", "exchange_id": "748a2b7f-697b-4291-86c5-c251834b962c", "strategy_id": "a613168e-154e-44ae-b727-aaed7cfe0ca9", "memory_bytes": null, "restart_policy": "always", "freqtrade_version": "2026.9"}', '32381a748da90dafe4dde05d77508265cd5b1115cfc27d9b17b386026a5c7a07', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'whole', NULL, 'stake_amount');


--
-- Data for Name: deployment; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.deployment VALUES ('cc5b6814-daaf-48af-b006-629e860d501c', '2026-11-30 22:33:43.172718+05:45', '2026-11-30 22:34:08.465652+05:45', '417c51bb-b877-4df0-a61b-f5e03d0a104c', '822c9dcf-285e-46c2-9848-67ee02323b9b', 'f2a31c53-a4dd-46d7-bbd3-5e2753f983d1', '948067c8-3e68-463a-b373-660aa72efd2e', 1, '2026.9', 'freqtrade 2026.9', '@RUN 417c51bb-b877-4df0-a61b-f5e03d0a104c@', 1, '92732957527960c7cd1d6b8005b0b610ce5933e71a0241a3bb7fceb9f62e2b2a', '85105351-24c9-4ddb-9a17-036fcf9b37c2', '2026-11-30 22:33:43.156793+05:45', NULL, NULL, false, NULL, NULL, '', 'b41055c94a665d7072ca30163c27b43fc62cddd1cf1f0fd1ddd664bd81ae504a', NULL, NULL, NULL, 1, '2026-11-30 22:34:08.465149+05:45', 24.5, 1, NULL, '[]');
INSERT INTO public.deployment VALUES ('4587c6a0-0007-4568-ae71-928c93c635d0', '2026-11-30 22:33:43.242552+05:45', '2026-11-30 22:34:22.333029+05:45', '5203d6ed-6793-4d41-9fc7-b2713720e13f', 'b96c036f-ca72-42d1-a985-ac79e07db449', 'bc45305d-f5ea-4f9c-8db1-bbc1bc74cdfd', '948067c8-3e68-463a-b373-660aa72efd2e', 1, '2026.9', 'freqtrade 2026.9', '21757@2026-11-30T16:48:43.614+00:00', 1, '70873a93e0ab56abfefbc16ff63d469f9ab2000ee9f2f3a66c76070cbf41f9a5', '85105351-24c9-4ddb-9a17-036fcf9b37c2', '2026-11-30 22:33:43.240993+05:45', '2026-11-30 22:34:22.331865+05:45', NULL, false, true, 'Stopped as asked.', '2026-11-30 16:48:59,540 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using use_exit_signal: True
2026-11-30 16:48:59,541 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using exit_profit_only: False
2026-11-30 16:48:59,541 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using ignore_roi_if_entry_signal: False
2026-11-30 16:48:59,541 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using exit_profit_offset: 0.0
2026-11-30 16:48:59,541 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using disable_dataframe_checks: False
2026-11-30 16:48:59,542 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using ignore_buying_expired_candle_after: 0
2026-11-30 16:48:59,558 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using position_adjustment_enable: False
2026-11-30 16:48:59,558 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using max_entry_position_adjustment: -1
2026-11-30 16:48:59,559 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using max_open_trades: 3
2026-11-30 16:48:59,559 - freqtrade.configuration.config_validation - INFO - Validating configuration ...
2026-11-30 16:49:00,467 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 16:49:00,468 - freqtrade.rpc.rpc_manager - INFO - Enabling rpc.api_server
2026-11-30 16:49:01,647 - freqtrade.rpc.api_server.webserver - INFO - Starting HTTP Server at 127.0.0.1:30532
2026-11-30 16:49:01,647 - freqtrade.rpc.api_server.webserver - INFO - Starting Local Rest Server.
2026-11-30 16:49:01,754 - uvicorn.error - INFO - Started server process [21757]
2026-11-30 16:49:01,755 - uvicorn.error - INFO - Waiting for application startup.
2026-11-30 16:49:01,761 - uvicorn.error - INFO - Application startup complete.
2026-11-30 16:49:01,762 - uvicorn.error - INFO - Uvicorn running on http://127.0.0.1:30532 (Press CTRL+C to quit)
2026-11-30 16:49:01,767 - freqtrade.resolvers.iresolver - INFO - Using resolved pairlist StaticPairList from ''@FREQTRADE@/2026.9/lib/python3.13/site-packages/freqtrade/plugins/pairlist/StaticPairList.py''...
2026-11-30 16:49:01,767 - freqtrade.freqtradebot - INFO - Starting initial pairlist refresh
2026-11-30 16:49:01,768 - freqtrade.plugins.pairlistmanager - INFO - Whitelist with 10 pairs: [''BTC/USDT'', ''ETH/USDT'', ''SOL/USDT'', ''BNB/USDT'', ''XRP/USDT'', ''ADA/USDT'', ''LINK/USDT'', ''DOGE/USDT'', ''DOT/USDT'', ''AVAX/USDT'']
2026-11-30 16:49:01,768 - freqtrade.freqtradebot - INFO - Initial Pairlist refresh took 0.00s
2026-11-30 16:49:01,769 - freqtrade.plugins.protectionmanager - INFO - No protection Handlers defined.
2026-11-30 16:49:01,770 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': status, ''status'': ''running''}
2026-11-30 16:49:01,793 - freqtrade.worker - INFO - Changing state to: RUNNING
2026-11-30 16:49:01,819 - freqtrade.util.migrations.migrate_wallet_history - INFO - Starting wallet history migration...
2026-11-30 16:49:01,933 - freqtrade.util.migrations.migrate_wallet_history - INFO - Wallet history migration completed.
2026-11-30 16:49:02,034 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': warning, ''status'': ''Dry run is enabled. All trades are simulated.''}
2026-11-30 16:49:02,035 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': startup, ''status'': "*Exchange:* `binance`\n*Stake per trade:* `100 USDT`\n*Minimum ROI:* `{''0'': 0.004}`\n*Stoploss:* `-0.015`\n*Position adjustment:* `Off`\n*Timeframe:* `1m`\n*Strategy:* `SampleMomentum`"}
2026-11-30 16:49:02,035 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': startup, ''status'': "Searching for USDT pairs to buy and sell based on [{''StaticPairList'': ''StaticPairList''}]"}
2026-11-30 16:49:04,051 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 16:49:04,144 - freqtrade.freqtradebot - INFO - Long signal found: about create a new trade for DOGE/USDT with stake_amount: 100 and price: 0.23196 ...
2026-11-30 16:49:04,156 - freqtrade.freqtradebot - INFO - Order dry_run_buy_DOGE/USDT_8ee75e03-2689-4053-8c34-d52a8e5e152c was created for DOGE/USDT and status is open.
2026-11-30 16:49:04,211 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 16:49:04,212 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 1, ''type'': entry, ''buy_tag'': ''rise'', ''enter_tag'': ''rise'', ''exchange'': ''Binance'', ''pair'': ''DOGE/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 0.23196, ''order_rate'': 0.23196, ''open_rate'': 0.23196, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': ''DOGE'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 431.0, ''open_date'': datetime.datetime(2026, 11, 30, 16, 49, 4, 156751, tzinfo=datetime.timezone.utc), ''current_rate'': 0.23196, ''sub_trade'': False}
2026-11-30 16:49:07,057 - freqtrade.worker - INFO - Bot heartbeat. PID=21757, version=''2026.9'', state=''RUNNING''
2026-11-30 16:49:07,161 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=DOGE/USDT, amount=0, is_short=False, leverage=1, open_rate=0.23196, open_since=2026-11-30 16:49:04)
2026-11-30 16:49:12,118 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=DOGE/USDT, amount=0, is_short=False, leverage=1, open_rate=0.23196, open_since=2026-11-30 16:49:04)
2026-11-30 16:49:17,101 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=DOGE/USDT, amount=0, is_short=False, leverage=1, open_rate=0.23196, open_since=2026-11-30 16:49:04)', '26ccae5244d8bdbf0ce67fa9182fbe33cc74cc67daa2599c964d39ed258638eb', NULL, NULL, NULL, 1, '2026-11-30 22:34:08.47542+05:45', 24.5, 1, NULL, '[]');
INSERT INTO public.deployment VALUES ('f3821fd3-49d7-49ee-95a2-5c0d13e889d3', '2026-11-30 22:33:43.261275+05:45', '2026-11-30 22:34:22.15624+05:45', '081ad809-abd0-4a34-a0a3-ccfd7bcc15e5', '6a76ee45-9562-47d3-8b4a-0d4d677dfe3e', '1c47cce1-cdb1-4bc7-a57f-b3ee47d0e096', '948067c8-3e68-463a-b373-660aa72efd2e', 1, '2026.9', 'freqtrade 2026.9', '21755@2026-11-30T16:48:43.590+00:00', 1, '98c39ff26129f55464846f6116492f7cfd23e99d4307b9a2cf617fe0a51282c7', '85105351-24c9-4ddb-9a17-036fcf9b37c2', '2026-11-30 22:33:43.260393+05:45', '2026-11-30 22:34:22.146134+05:45', NULL, false, true, 'Stopped as asked.', '2026-11-30 16:48:58,225 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using trailing_only_offset_is_reached: False
2026-11-30 16:48:58,225 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using use_custom_stoploss: False
2026-11-30 16:48:58,226 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using process_only_new_candles: True
2026-11-30 16:48:58,246 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using order_types: {''entry'': ''limit'', ''exit'': ''limit'', ''stoploss'': ''limit'', ''stoploss_on_exchange'': False, ''stoploss_on_exchange_interval'': 60}
2026-11-30 16:48:58,247 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using order_time_in_force: {''entry'': ''GTC'', ''exit'': ''GTC''}
2026-11-30 16:48:58,247 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using stake_currency: USDT
2026-11-30 16:48:58,247 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using stake_amount: 100
2026-11-30 16:48:58,247 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using startup_candle_count: 40
2026-11-30 16:48:58,248 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using unfilledtimeout: {''entry'': 10, ''exit'': 10, ''unit'': ''minutes''}
2026-11-30 16:48:58,248 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using use_exit_signal: True
2026-11-30 16:48:58,248 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using exit_profit_only: False
2026-11-30 16:48:58,249 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using ignore_roi_if_entry_signal: False
2026-11-30 16:48:58,249 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using exit_profit_offset: 0.0
2026-11-30 16:48:58,249 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using disable_dataframe_checks: False
2026-11-30 16:48:58,249 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using ignore_buying_expired_candle_after: 0
2026-11-30 16:48:58,250 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using position_adjustment_enable: False
2026-11-30 16:48:58,266 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using max_entry_position_adjustment: -1
2026-11-30 16:48:58,267 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using max_open_trades: 3
2026-11-30 16:48:58,267 - freqtrade.configuration.config_validation - INFO - Validating configuration ...
2026-11-30 16:48:59,017 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 16:48:59,017 - freqtrade.rpc.rpc_manager - INFO - Enabling rpc.api_server
2026-11-30 16:48:59,852 - freqtrade.rpc.api_server.webserver - INFO - Starting HTTP Server at 127.0.0.1:31338
2026-11-30 16:48:59,853 - freqtrade.rpc.api_server.webserver - INFO - Starting Local Rest Server.
2026-11-30 16:48:59,963 - uvicorn.error - INFO - Started server process [21755]
2026-11-30 16:48:59,963 - uvicorn.error - INFO - Waiting for application startup.
2026-11-30 16:48:59,971 - uvicorn.error - INFO - Application startup complete.
2026-11-30 16:48:59,972 - uvicorn.error - INFO - Uvicorn running on http://127.0.0.1:31338 (Press CTRL+C to quit)
2026-11-30 16:48:59,992 - freqtrade.resolvers.iresolver - INFO - Using resolved pairlist StaticPairList from ''@FREQTRADE@/2026.9/lib/python3.13/site-packages/freqtrade/plugins/pairlist/StaticPairList.py''...
2026-11-30 16:48:59,994 - freqtrade.freqtradebot - INFO - Starting initial pairlist refresh
2026-11-30 16:48:59,995 - freqtrade.plugins.pairlistmanager - INFO - Whitelist with 10 pairs: [''BTC/USDT'', ''ETH/USDT'', ''SOL/USDT'', ''BNB/USDT'', ''XRP/USDT'', ''ADA/USDT'', ''LINK/USDT'', ''DOGE/USDT'', ''DOT/USDT'', ''AVAX/USDT'']
2026-11-30 16:48:59,995 - freqtrade.freqtradebot - INFO - Initial Pairlist refresh took 0.00s
2026-11-30 16:48:59,996 - freqtrade.plugins.protectionmanager - INFO - No protection Handlers defined.
2026-11-30 16:48:59,997 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': status, ''status'': ''running''}
2026-11-30 16:48:59,997 - freqtrade.worker - INFO - Changing state to: RUNNING
2026-11-30 16:49:00,023 - freqtrade.util.migrations.migrate_wallet_history - INFO - Starting wallet history migration...
2026-11-30 16:49:00,054 - freqtrade.util.migrations.migrate_wallet_history - INFO - Wallet history migration completed.
2026-11-30 16:49:00,126 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': warning, ''status'': ''Dry run is enabled. All trades are simulated.''}
2026-11-30 16:49:00,127 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': startup, ''status'': "*Exchange:* `binance`\n*Stake per trade:* `100 USDT`\n*Minimum ROI:* `{''0'': 0.008, ''6'': 0.004, ''10'': -0.01}`\n*Stoploss:* `-0.015`\n*Position adjustment:* `Off`\n*Timeframe:* `1m`\n*Strategy:* `SampleReversion`"}
2026-11-30 16:49:00,127 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': startup, ''status'': "Searching for USDT pairs to buy and sell based on [{''StaticPairList'': ''StaticPairList''}]"}
2026-11-30 16:49:05,146 - freqtrade.worker - INFO - Bot heartbeat. PID=21755, version=''2026.9'', state=''RUNNING''', 'a335f59cba952e50f64efd4799dc1d09713c384c0632c1eef778f2fe64d68bdc', NULL, NULL, NULL, 1, '2026-11-30 22:34:01.368705+05:45', 17.4, 1, NULL, '[]');
INSERT INTO public.deployment VALUES ('b62a407c-9b8f-4210-9a7b-65b16f71eda8', '2026-11-30 22:33:43.542531+05:45', '2026-11-30 22:34:22.281497+05:45', '3900cef7-d3f0-43bc-a3dc-d51e20c82dc1', 'b82c948b-f6ce-4b5f-987b-e25385c3e744', 'a613168e-154e-44ae-b727-aaed7cfe0ca9', '948067c8-3e68-463a-b373-660aa72efd2e', 1, '2026.9', 'freqtrade 2026.9', '21788@2026-11-30T16:48:43.869+00:00', 1, '9463efbb46cb5dea72dc40484ab0cf321c26773b143dca60d418f8e1e7f259b2', '85105351-24c9-4ddb-9a17-036fcf9b37c2', '2026-11-30 22:33:43.533425+05:45', '2026-11-30 22:34:22.280403+05:45', NULL, false, true, 'Stopped as asked.', '2026-11-30 16:49:01,886 - freqtrade.util.migrations.migrate_wallet_history - INFO - Wallet history migration completed.
2026-11-30 16:49:02,009 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': warning, ''status'': ''Dry run is enabled. All trades are simulated.''}
2026-11-30 16:49:02,010 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': startup, ''status'': "*Exchange:* `binance`\n*Stake per trade:* `100 USDT`\n*Minimum ROI:* `{''0'': 100}`\n*Stoploss:* `-0.8`\n*Position adjustment:* `Off`\n*Timeframe:* `1m`\n*Strategy:* `Eager`"}
2026-11-30 16:49:02,010 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': startup, ''status'': "Searching for USDT pairs to buy and sell based on [{''StaticPairList'': ''StaticPairList''}]"}
2026-11-30 16:49:03,419 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 16:49:03,440 - freqtrade.freqtradebot - INFO - Long signal found: about create a new trade for BTC/USDT with stake_amount: 100 and price: 105129.76 ...
2026-11-30 16:49:03,460 - freqtrade.freqtradebot - INFO - Order dry_run_buy_BTC/USDT_3fcf5283-d67c-44eb-beb4-197d2884106e was created for BTC/USDT and status is open.
2026-11-30 16:49:03,512 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 16:49:03,524 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 1, ''type'': entry, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''BTC/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 105129.76, ''order_rate'': 105129.76, ''open_rate'': 105129.76, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': ''BTC'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.00095, ''open_date'': datetime.datetime(2026, 11, 30, 16, 49, 3, 460918, tzinfo=datetime.timezone.utc), ''current_rate'': 105129.76, ''sub_trade'': False}
2026-11-30 16:49:03,541 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 16:49:03,611 - freqtrade.freqtradebot - INFO - Long signal found: about create a new trade for ETH/USDT with stake_amount: 100 and price: 5302.65 ...
2026-11-30 16:49:03,623 - freqtrade.freqtradebot - INFO - Order dry_run_buy_ETH/USDT_58babbe3-0fd3-4085-895e-1978da8839a2 was created for ETH/USDT and status is open.
2026-11-30 16:49:03,649 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 16:49:03,650 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 2, ''type'': entry, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''ETH/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 5302.65, ''order_rate'': 5302.65, ''open_rate'': 5302.65, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': ''ETH'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.0188, ''open_date'': datetime.datetime(2026, 11, 30, 16, 49, 3, 624388, tzinfo=datetime.timezone.utc), ''current_rate'': 5302.65, ''sub_trade'': False}
2026-11-30 16:49:03,677 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 16:49:03,732 - freqtrade.freqtradebot - INFO - Long signal found: about create a new trade for SOL/USDT with stake_amount: 100 and price: 459.34 ...
2026-11-30 16:49:03,951 - freqtrade.freqtradebot - INFO - Order dry_run_buy_SOL/USDT_312a2a85-423b-41f1-b717-a3bda9f9faa6 was created for SOL/USDT and status is open.
2026-11-30 16:49:03,965 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 16:49:03,965 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 3, ''type'': entry, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''SOL/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 459.34, ''order_rate'': 459.34, ''open_rate'': 459.34, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': ''SOL'', ''quote_currency'': 
''USDT'', ''fiat_currency'': None, ''amount'': 0.217, ''open_date'': datetime.datetime(2026, 11, 30, 16, 49, 3, 951873, tzinfo=datetime.timezone.utc), ''current_rate'': 459.34, ''sub_trade'': False}
2026-11-30 16:49:07,017 - freqtrade.worker - INFO - Bot heartbeat. PID=21788, version=''2026.9'', state=''RUNNING''
2026-11-30 16:49:07,105 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=105129.76, open_since=2026-11-30 16:49:03)
2026-11-30 16:49:07,207 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=2, pair=ETH/USDT, amount=0, is_short=False, leverage=1, open_rate=5302.65, open_since=2026-11-30 16:49:03)
2026-11-30 16:49:07,219 - freqtrade.freqtradebot - INFO - Fee for Trade Trade(id=2, pair=ETH/USDT, amount=0, is_short=False, leverage=1, open_rate=5302.65, open_since=2026-11-30 16:49:03) [buy]: 0.09968982 USDT - rate: 0.001
2026-11-30 16:49:07,220 - freqtrade.persistence.trade_model - INFO - Updating trade (id=2) ...
2026-11-30 16:49:07,220 - freqtrade.persistence.trade_model - INFO - LIMIT_BUY has been fulfilled for Trade(id=2, pair=ETH/USDT, amount=0.0188, is_short=False, leverage=1, open_rate=5302.65, open_since=2026-11-30 16:49:03).
2026-11-30 16:49:07,240 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 16:49:07,242 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 2, ''type'': entry_fill, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''ETH/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 5302.65, ''order_rate'': 5302.65, ''open_rate'': 5302.65, ''order_type'': ''limit'', ''stake_amount'': 99.68982, ''stake_currency'': ''USDT'', ''base_currency'': ''ETH'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.0188, ''open_date'': datetime.datetime(2026, 11, 30, 16, 49, 3, 624388, tzinfo=datetime.timezone.utc), ''current_rate'': 5302.65, ''sub_trade'': False}
2026-11-30 16:49:07,274 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=459.34, open_since=2026-11-30 16:49:03)
2026-11-30 16:49:07,283 - freqtrade.freqtradebot - INFO - Fee for Trade Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=459.34, open_since=2026-11-30 16:49:03) [buy]: 0.09967678 USDT - rate: 0.001
2026-11-30 16:49:07,284 - freqtrade.persistence.trade_model - INFO - Updating trade (id=3) ...
2026-11-30 16:49:07,284 - freqtrade.persistence.trade_model - INFO - LIMIT_BUY has been fulfilled for Trade(id=3, pair=SOL/USDT, amount=0.217, is_short=False, leverage=1, open_rate=459.34, open_since=2026-11-30 16:49:03).
2026-11-30 16:49:07,301 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 16:49:07,307 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 3, ''type'': entry_fill, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''SOL/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 459.34, ''order_rate'': 459.34, ''open_rate'': 459.34, ''order_type'': ''limit'', ''stake_amount'': 99.67678, ''stake_currency'': ''USDT'', ''base_currency'': ''SOL'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.217, ''open_date'': datetime.datetime(2026, 11, 30, 16, 49, 3, 951873, tzinfo=datetime.timezone.utc), ''current_rate'': 459.34, ''sub_trade'': False}
2026-11-30 16:49:12,066 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=105129.76, open_since=2026-11-30 16:49:03)
2026-11-30 16:49:17,043 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=105129.76, open_since=2026-11-30 16:49:03)', 'f04362b4db8900c6a7e210be087ad325a18add178e7cb3d5162914dca3d7893b', NULL, NULL, NULL, 1, '2026-11-30 22:34:08.477316+05:45', NULL, 1, NULL, '[]');
INSERT INTO public.deployment VALUES ('572741b7-a10e-4427-b4ff-90288be81f32', '2026-11-30 22:33:43.571874+05:45', '2026-11-30 22:34:08.513669+05:45', '6080060f-575f-49a7-8d5d-1e783c8d07bd', '7ddbdef5-15e4-4aff-85b8-80f3a900473c', 'afbde480-a194-4eec-9693-3b225a2355a1', '948067c8-3e68-463a-b373-660aa72efd2e', 1, '2026.9', 'freqtrade 2026.9', '21796@2026-11-30T16:48:43.974+00:00', 1, '0002f110151ce5dae43c0cef37bfed4b4d71852810eba63f8feb6e7797496734', '85105351-24c9-4ddb-9a17-036fcf9b37c2', '2026-11-30 22:33:43.571026+05:45', '2026-11-30 22:34:03.023702+05:45', 2, false, false, 'The strategy imports no_such_library_anywhere, which is not installed. Add it to the packages of the strategy.', '2026-11-30 16:48:44,657 - freqtrade - INFO - freqtrade 2026.9
2026-11-30 16:48:46,745 - numexpr.utils - INFO - NumExpr defaulting to 2 threads.
2026-11-30 16:48:58,011 - freqtrade.worker - INFO - Starting worker 2026.9
2026-11-30 16:48:58,012 - freqtrade.configuration.load_config - INFO - Using config: /tmp/flotilla-recorded-ipreyne3/data/runners/948067c8-3e68-463a-b373-660aa72efd2e/bot-6080060f-575f-49a7-8d5d-1e783c8d07bd/workspace/config/exchange.json ...
2026-11-30 16:48:58,012 - freqtrade.configuration.load_config - INFO - Using config: /tmp/flotilla-recorded-ipreyne3/data/runners/948067c8-3e68-463a-b373-660aa72efd2e/bot-6080060f-575f-49a7-8d5d-1e783c8d07bd/workspace/config/strategy.json ...
2026-11-30 16:48:58,013 - freqtrade.configuration.load_config - INFO - Using config: /tmp/flotilla-recorded-ipreyne3/data/runners/948067c8-3e68-463a-b373-660aa72efd2e/bot-6080060f-575f-49a7-8d5d-1e783c8d07bd/workspace/config/bot.json ...
2026-11-30 16:48:58,013 - freqtrade.configuration.load_config - INFO - Using config: /tmp/flotilla-recorded-ipreyne3/data/runners/948067c8-3e68-463a-b373-660aa72efd2e/bot-6080060f-575f-49a7-8d5d-1e783c8d07bd/workspace/config/system.json ...
2026-11-30 16:48:58,013 - freqtrade.configuration.load_config - INFO - Using config: /tmp/flotilla-recorded-ipreyne3/data/runners/948067c8-3e68-463a-b373-660aa72efd2e/bot-6080060f-575f-49a7-8d5d-1e783c8d07bd/secrets/secrets.json ...
2026-11-30 16:48:58,030 - freqtrade.loggers - INFO - Enabling colorized output.
2026-11-30 16:48:58,047 - freqtrade.loggers - INFO - Logfile configured
2026-11-30 16:48:58,047 - freqtrade.loggers - INFO - Verbosity set to 0
2026-11-30 16:48:58,048 - freqtrade.configuration.configuration - INFO - Runmode set to dry_run.
2026-11-30 16:48:58,048 - freqtrade.configuration.configuration - INFO - Using additional Strategy lookup path: /tmp/flotilla-recorded-ipreyne3/data/runners/948067c8-3e68-463a-b373-660aa72efd2e/bot-6080060f-575f-49a7-8d5d-1e783c8d07bd/workspace/strategy
2026-11-30 16:48:58,048 - freqtrade.configuration.configuration - INFO - Dry run is enabled
2026-11-30 16:48:58,048 - freqtrade.configuration.configuration - INFO - Using DB: "sqlite:////tmp/flotilla-recorded-ipreyne3/data/runners/948067c8-3e68-463a-b373-660aa72efd2e/bot-6080060f-575f-49a7-8d5d-1e783c8d07bd/workspace/trades-1.sqlite"
2026-11-30 16:48:58,049 - freqtrade.configuration.configuration - INFO - Using max_open_trades: 3 ...
2026-11-30 16:48:58,049 - freqtrade.configuration.configuration - INFO - Using user-data directory: /tmp/flotilla-recorded-ipreyne3/data/runners/948067c8-3e68-463a-b373-660aa72efd2e/bot-6080060f-575f-49a7-8d5d-1e783c8d07bd/workspace/user_data ...
2026-11-30 16:48:58,074 - freqtrade.configuration.directory_operations - INFO - Created data directory: None
2026-11-30 16:48:58,074 - freqtrade.configuration.configuration - INFO - Using data directory: /tmp/flotilla-recorded-ipreyne3/data/runners/948067c8-3e68-463a-b373-660aa72efd2e/bot-6080060f-575f-49a7-8d5d-1e783c8d07bd/workspace/user_data/data/binance ...
2026-11-30 16:48:58,075 - freqtrade.exchange.check_exchange - INFO - Checking exchange...
2026-11-30 16:48:58,125 - freqtrade.exchange.check_exchange - INFO - Exchange "binance" is officially supported by the Freqtrade development team.
2026-11-30 16:48:58,126 - freqtrade.configuration.configuration - INFO - Using pairlist from configuration.
2026-11-30 16:48:58,135 - freqtrade.exchange.exchange - INFO - Instance is running with dry_run enabled
2026-11-30 16:48:58,135 - freqtrade.exchange.exchange - INFO - Using CCXT 4.5.90
2026-11-30 16:48:58,136 - freqtrade.exchange.exchange - INFO - Applying additional ccxt config: {''enableRateLimit'': False, ''options'': {''defaultType'': ''spot'', ''fetchMarkets'': {''types'': [''spot'']}}, ''urls'': {''api'': {''private'': ''http://127.0.0.1:21298/2/api/v3'', ''public'': ''http://127.0.0.1:21298/2/api/v3'', ''sapi'': ''http://127.0.0.1:21298/2/sapi/v1'', ''v1'': ''http://127.0.0.1:21298/2/api/v1''}}}
2026-11-30 16:48:58,163 - freqtrade.exchange.exchange - INFO - Applying additional ccxt config: {''enableRateLimit'': False, ''options'': {''defaultType'': ''spot'', ''fetchMarkets'': {''types'': [''spot'']}}, ''urls'': {''api'': {''private'': ''http://127.0.0.1:21298/2/api/v3'', ''public'': ''http://127.0.0.1:21298/2/api/v3'', ''sapi'': ''http://127.0.0.1:21298/2/sapi/v1'', ''v1'': ''http://127.0.0.1:21298/2/api/v1''}}}
2026-11-30 16:48:58,189 - freqtrade.exchange.exchange - INFO - Using Exchange "Binance"
2026-11-30 16:48:58,383 - freqtrade.exchange.exchange - INFO - Time offset to Binance is 8ms.
2026-11-30 16:48:58,383 - freqtrade.resolvers.exchange_resolver - INFO - Using resolved exchange class ''Binance'' ...
2026-11-30 16:48:58,387 - freqtrade.resolvers.iresolver - WARNING - Could not import /tmp/flotilla-recorded-ipreyne3/data/runners/948067c8-3e68-463a-b373-660aa72efd2e/bot-6080060f-575f-49a7-8d5d-1e783c8d07bd/workspace/strategy/strategy.py due to ''No module named ''no_such_library_anywhere''''
2026-11-30 16:48:58,388 - freqtrade.resolvers.iresolver - WARNING - Could not import /tmp/flotilla-recorded-ipreyne3/data/runners/948067c8-3e68-463a-b373-660aa72efd2e/bot-6080060f-575f-49a7-8d5d-1e783c8d07bd/workspace/strategy/strategy.py due to ''No module named ''no_such_library_anywhere''''
2026-11-30 16:48:58,388 - freqtrade.freqtradebot - INFO - Cleaning up modules ...
2026-11-30 16:48:58,656 - freqtrade - ERROR - Impossible to load Strategy ''Broken''. This class does not exist or contains Python code errors.', '13ed2fc62cf698523e80f84cd5ef1b4a8144c954deecc9afe38603095c0d4a08', 'final', 'strategy', 'Exit code 2.
Could not import /tmp/flotilla-recorded-ipreyne3/data/runners/948067c8-3e68-463a-b373-660aa72efd2e/bot-6080060f-575f-49a7-8d5d-1e783c8d07bd/workspace/strategy/strategy.py due to ''No module named ''no_such_library_anywhere''''
Impossible to load Strategy ''Broken''. This class does not exist or contains Python code errors.', 1, NULL, NULL, 1, NULL, '[]');
INSERT INTO public.deployment VALUES ('3464580f-ec1e-4815-b323-900f8d1e1d8f', '2026-11-30 22:33:43.653042+05:45', '2026-11-30 22:34:10.781692+05:45', '2f5e7ce2-6868-43ca-b9fe-763279fc293b', 'ba118654-6052-43d5-b7ad-3e2a0dd89480', 'a613168e-154e-44ae-b727-aaed7cfe0ca9', '6daff3d3-699f-4f6f-8b22-a3d783dead2e', 1, '2026.9', 'freqtradeorg/freqtrade:2026.9@sha256:5c5b6b2205820663d27ad2b16e9154b6fb519420b53cb1e43c92b1ba9eb734b4', '@RUN 2f5e7ce2-6868-43ca-b9fe-763279fc293b@', 1, '0e36601329b0c88347f098dcdc2a1bebebeddfb0991a80071a61cee49f267ab4', '85105351-24c9-4ddb-9a17-036fcf9b37c2', '2026-11-30 22:33:43.652174+05:45', NULL, NULL, false, NULL, NULL, '', 'a3ef2e41e448089667bd4d326551f2ea01e5dff7a95bae893e1446d077a7033c', NULL, NULL, NULL, 1, '2026-11-30 22:34:10.781102+05:45', NULL, 1, '2026-11-30 14:39:18+05:45', '[]');
INSERT INTO public.deployment VALUES ('a0cd0f12-f3ec-4f6f-9514-ffe3515a37b7', '2026-11-30 22:33:43.697905+05:45', '2026-11-30 22:34:22.310442+05:45', 'fccc683a-9579-4b7f-9187-5b0495e54e43', '620a57e2-02d5-4fad-b6f8-a5a73bf4974e', 'a613168e-154e-44ae-b727-aaed7cfe0ca9', '6daff3d3-699f-4f6f-8b22-a3d783dead2e', 1, '2026.8', 'freqtradeorg/freqtrade:2026.8@sha256:9ec84b2b21a2fb5a5dd6dea13b7e58eecb6d27111044885b5fd79d2730eca84d', '55df9f952430@2026-11-30T16:48:45.892455+00:00', 1, '9535e243fdd743e4b228c03ac9b969c3764a3353118f372f59cad528abf62ed7', '85105351-24c9-4ddb-9a17-036fcf9b37c2', '2026-11-30 22:33:43.697046+05:45', '2026-11-30 22:34:22.309209+05:45', NULL, false, true, 'Stopped as asked.', '2026-11-30 16:49:11,499 - freqtrade.resolvers.iresolver - INFO - Using resolved pairlist StaticPairList from ''/opt/freqtrade/lib/python3.11/site-packages/freqtrade/plugins/pairlist/StaticPairList.py''...
2026-11-30 16:49:11,523 - freqtrade.freqtradebot - INFO - Starting initial pairlist refresh
2026-11-30 16:49:11,524 - freqtrade.plugins.pairlistmanager - INFO - Whitelist with 10 pairs: [''BTC/USDT'', ''ETH/USDT'', ''SOL/USDT'', ''BNB/USDT'', ''XRP/USDT'', ''ADA/USDT'', ''LINK/USDT'', ''DOGE/USDT'', ''DOT/USDT'', ''AVAX/USDT'']
2026-11-30 16:49:11,525 - freqtrade.freqtradebot - INFO - Initial Pairlist refresh took 0.00s
2026-11-30 16:49:11,531 - freqtrade.plugins.protectionmanager - INFO - No protection Handlers defined.
2026-11-30 16:49:11,532 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': status, ''status'': ''running''}
2026-11-30 16:49:11,532 - freqtrade.worker - INFO - Changing state to: RUNNING
2026-11-30 16:49:11,540 - freqtrade.util.migrations.migrate_wallet_history - INFO - Starting wallet history migration...
2026-11-30 16:49:11,553 - freqtrade.util.migrations.migrate_wallet_history - INFO - Wallet history migration completed.
2026-11-30 16:49:11,602 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': warning, ''status'': ''Dry run is enabled. All trades are simulated.''}
2026-11-30 16:49:11,603 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': startup, ''status'': "*Exchange:* `binance`\n*Stake per trade:* `100 USDT`\n*Minimum ROI:* `{''0'': 100}`\n*Stoploss:* `-0.8`\n*Position adjustment:* `Off`\n*Timeframe:* `1m`\n*Strategy:* `Eager`"}
2026-11-30 16:49:11,603 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': startup, ''status'': "Searching for USDT pairs to buy and sell based on [{''StaticPairList'': ''StaticPairList''}]"}
2026-11-30 16:49:11,962 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 16:49:11,972 - freqtrade.freqtradebot - INFO - Long signal found: about create a new trade for BTC/USDT with stake_amount: 100 and price: 105198.24 ...
2026-11-30 16:49:11,978 - freqtrade.freqtradebot - INFO - Order dry_run_buy_BTC/USDT_2f9fbe70-0895-4ecc-ab48-c376cff9af81 was created for BTC/USDT and status is open.
2026-11-30 16:49:12,043 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 16:49:12,044 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 1, ''type'': entry, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''BTC/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 105198.24, ''order_rate'': 105198.24, ''open_rate'': 105198.24, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': ''BTC'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.00095, ''open_date'': datetime.datetime(2026, 11, 30, 16, 49, 11, 980314, tzinfo=datetime.timezone.utc), ''current_rate'': 105198.24, ''sub_trade'': False}
2026-11-30 16:49:12,049 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 16:49:12,075 - freqtrade.freqtradebot - INFO - Long signal found: about create a new trade for ETH/USDT with stake_amount: 100 and price: 5303.1 ...
2026-11-30 16:49:12,078 - freqtrade.freqtradebot - INFO - Order dry_run_buy_ETH/USDT_948cf5c1-3ff8-444b-83e6-d3334a1559e9 was created for ETH/USDT and status is open.
2026-11-30 16:49:12,102 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 16:49:12,126 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 2, ''type'': entry, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''ETH/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 5303.1, ''order_rate'': 5303.1, ''open_rate'': 5303.1, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': ''ETH'', ''quote_currency'': 
''USDT'', ''fiat_currency'': None, ''amount'': 0.0188, ''open_date'': datetime.datetime(2026, 11, 30, 16, 49, 12, 79641, tzinfo=datetime.timezone.utc), ''current_rate'': 5303.1, ''sub_trade'': False}
2026-11-30 16:49:12,154 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 16:49:12,172 - freqtrade.freqtradebot - INFO - Long signal found: about create a new trade for SOL/USDT with stake_amount: 100 and price: 459.48 ...
2026-11-30 16:49:12,190 - freqtrade.freqtradebot - INFO - Order dry_run_buy_SOL/USDT_05f8ff4d-5a02-400e-94eb-e7809148207c was created for SOL/USDT and status is open.
2026-11-30 16:49:12,223 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 16:49:12,239 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 3, ''type'': entry, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''SOL/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 459.48, ''order_rate'': 459.48, ''open_rate'': 459.48, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': ''SOL'', ''quote_currency'': 
''USDT'', ''fiat_currency'': None, ''amount'': 0.217, ''open_date'': datetime.datetime(2026, 11, 30, 16, 49, 12, 202400, tzinfo=datetime.timezone.utc), ''current_rate'': 459.48, ''sub_trade'': False}
2026-11-30 16:49:16,606 - freqtrade.worker - INFO - Bot heartbeat. PID=6, version=''2026.8'', state=''RUNNING''
2026-11-30 16:49:16,649 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=105198.24, open_since=2026-11-30 16:49:11)
2026-11-30 16:49:16,690 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=2, pair=ETH/USDT, amount=0, is_short=False, leverage=1, open_rate=5303.1, open_since=2026-11-30 16:49:12)
2026-11-30 16:49:16,715 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=459.48, open_since=2026-11-30 16:49:12)
2026-11-30 16:49:16,726 - freqtrade.freqtradebot - INFO - Fee for Trade Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=459.48, open_since=2026-11-30 16:49:12) [buy]: 0.09970716 USDT - rate: 0.001
2026-11-30 16:49:16,729 - freqtrade.persistence.trade_model - INFO - Updating trade (id=3) ...
2026-11-30 16:49:16,736 - freqtrade.persistence.trade_model - INFO - LIMIT_BUY has been fulfilled for Trade(id=3, pair=SOL/USDT, amount=0.217, is_short=False, leverage=1, open_rate=459.48, open_since=2026-11-30 16:49:12).
2026-11-30 16:49:16,755 - freqtrade.wallets - INFO - Wallets synced.
2026-11-30 16:49:16,760 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 3, ''type'': entry_fill, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''SOL/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 459.48, ''order_rate'': 459.48, ''open_rate'': 459.48, ''order_type'': ''limit'', ''stake_amount'': 99.70716, ''stake_currency'': ''USDT'', ''base_currency'': ''SOL'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.217, ''open_date'': datetime.datetime(2026, 11, 30, 16, 49, 12, 202400, tzinfo=datetime.timezone.utc), ''current_rate'': 459.48, ''sub_trade'': False}', '4bd03868e4bd106b4212ac4140effacec13231985e6a4b0986cc8a9613e8719d', NULL, NULL, NULL, 1, '2026-11-30 22:34:12.021456+05:45', NULL, 1, '2026-11-30 14:40:06+05:45', '[]');
INSERT INTO public.deployment VALUES ('2d942bd4-a90d-44d4-a971-f78a8b6d586e', '2026-11-30 22:34:22.575263+05:45', '2026-11-30 22:34:30.72432+05:45', 'fccc683a-9579-4b7f-9187-5b0495e54e43', '620a57e2-02d5-4fad-b6f8-a5a73bf4974e', 'a613168e-154e-44ae-b727-aaed7cfe0ca9', '6daff3d3-699f-4f6f-8b22-a3d783dead2e', 2, '2026.9', 'freqtradeorg/freqtrade:2026.9@sha256:5c5b6b2205820663d27ad2b16e9154b6fb519420b53cb1e43c92b1ba9eb734b4', '@RUN fccc683a-9579-4b7f-9187-5b0495e54e43@', 2, '2f5d45f1b4f662b6a38b0db2e311dc57fcc45e3a3ea5d746cccfcfc5dfd2d74c', '85105351-24c9-4ddb-9a17-036fcf9b37c2', '2026-11-30 22:34:22.569916+05:45', NULL, NULL, false, NULL, NULL, '', '33d6bbac8aa66e716206fdc746da3e79083a48aa1adbff212b51a3e08ce10fe2', NULL, NULL, NULL, 1, '2026-11-30 22:34:30.723742+05:45', 6.4, 1, '2026-11-30 14:39:18+05:45', '[]');
INSERT INTO public.deployment VALUES ('919f6e7c-93b3-4768-b995-0abdbd519679', '2026-11-30 22:34:22.625768+05:45', '2026-11-30 22:34:30.384296+05:45', '3900cef7-d3f0-43bc-a3dc-d51e20c82dc1', 'b82c948b-f6ce-4b5f-987b-e25385c3e744', 'a613168e-154e-44ae-b727-aaed7cfe0ca9', '948067c8-3e68-463a-b373-660aa72efd2e', 1, '2026.9', 'freqtrade 2026.9', '@RUN 3900cef7-d3f0-43bc-a3dc-d51e20c82dc1@', 2, '9463efbb46cb5dea72dc40484ab0cf321c26773b143dca60d418f8e1e7f259b2', '85105351-24c9-4ddb-9a17-036fcf9b37c2', '2026-11-30 22:34:22.624727+05:45', NULL, NULL, false, NULL, NULL, '', 'f04362b4db8900c6a7e210be087ad325a18add178e7cb3d5162914dca3d7893b', NULL, NULL, NULL, 1, '2026-11-30 22:34:30.383744+05:45', 7.4, 1, NULL, '[]');


--
-- Data for Name: exchange; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.exchange VALUES ('748a2b7f-697b-4291-86c5-c251834b962c', '2026-11-30 22:33:41.331929+05:45', '2026-11-30 22:33:41.331943+05:45', 'Practice market', 'practice', '{}', '', NULL, NULL, '85105351-24c9-4ddb-9a17-036fcf9b37c2', NULL, '[]', '[]', 2);
INSERT INTO public.exchange VALUES ('94ee075e-d9ac-475c-8b23-fd9bc4254d56', '2026-11-30 22:33:41.379667+05:45', '2026-11-30 22:33:41.379681+05:45', 'Binance main', 'binance', '{}', 'v2:5I0D3EfR04fgrs_CJN03s1CQ-cXeA9zwqU9NYQYfllTjjJv2RlwfcGkbDKAPD4QHQjJy_0wI0yyI5xGPjYVtzkrnrkJ74BxMm1dLX8h5CQBeqeaEqi7fa4DzfggG4qu-YNpTBvnsEiSrxBXvqlg=', '2026-11-30 22:33:41.380989+05:45', NULL, '85105351-24c9-4ddb-9a17-036fcf9b37c2', NULL, '[]', '[]', 2);


--
-- Data for Name: house_fact; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.house_fact VALUES ('sealed_values_are_bound', 'yes');
INSERT INTO public.house_fact VALUES ('installation_id', '9d47d66d-3730-4392-a89b-9fdc7897c4bb');


--
-- Data for Name: identity; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: incomplete_trade; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: job; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.job VALUES ('abf132d3-3338-4568-8a28-8a7e55d64b66', '2026-11-30 22:34:31.147237+05:45', '2026-11-30 22:34:31.162508+05:45', 'prepare_version', 'past prepare_version', 'A past prepare_version', '{}', 'CANCELLED', '', 0, 0, NULL, NULL, NULL, NULL, '', NULL, NULL, 0, '');
INSERT INTO public.job VALUES ('a35dcbd4-5631-4eb5-bdd0-a38c90656f16', '2026-11-30 22:34:31.163253+05:45', '2026-11-30 22:34:31.178642+05:45', 'remove_practice_fleet', 'past remove_practice_fleet', 'A past remove_practice_fleet', '{}', 'CANCELLED', '', 0, 0, NULL, NULL, NULL, NULL, '', NULL, NULL, 0, '');
INSERT INTO public.job VALUES ('44f30603-c57b-470d-9249-1df4cdf09266', '2026-11-30 22:34:31.179217+05:45', '2026-11-30 22:34:31.180253+05:45', 'move_bot', 'past move_bot', 'A past move_bot', '{}', 'CANCELLED', '', 0, 0, NULL, NULL, NULL, NULL, '', NULL, NULL, 0, '');
INSERT INTO public.job VALUES ('077ac55d-923a-4629-94fc-1da1e3f47e36', '2026-11-30 22:34:31.186771+05:45', '2026-11-30 22:34:31.187711+05:45', 'roll_back_bot', 'past roll_back_bot', 'A past roll_back_bot', '{}', 'CANCELLED', '', 0, 0, NULL, NULL, NULL, NULL, '', NULL, NULL, 0, '');


--
-- Data for Name: known_browser; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.known_browser VALUES ('c6315470-0b91-43fb-9ae4-9625ad99f9cb', '2026-11-30 22:33:39.367956+05:45', '2026-11-30 22:33:39.367965+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', '89737ae9d5f181434b8ff30f49f071eb27245a48f6bdf7478dce8c46fc5d429a', '2027-05-29 22:33:39.367885+05:45');


--
-- Data for Name: lease; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: local_password; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.local_password VALUES ('85105351-24c9-4ddb-9a17-036fcf9b37c2', '$argon2id$v=19$m=65536,t=3,p=4$DAfQHWWAmLKr7aNzuP2emg$XKCF+c2n2f/519dUCxiYe7P0yCl/dG/4IMHZmkUAnuI', false, '2026-11-30 22:33:39.34145+05:45');
INSERT INTO public.local_password VALUES ('585050c7-0f7b-4093-9cb0-c0781eb9fcec', '$argon2id$v=19$m=65536,t=3,p=4$qF32MRQkfKUHYPrThXzyKw$rYw+TXLeX1agU8/uvkvzGUoEWcPN3sqSnuknl48cniw', false, '2026-11-30 22:33:40.763883+05:45');
INSERT INTO public.local_password VALUES ('23e60c00-9fa6-4075-a189-5e557ae8944b', '$argon2id$v=19$m=65536,t=3,p=4$WMLJ9eERun9xzCwFF2uhCg$7ODaboqb2+kovBrUZIlj5ouC0spB/nbJYVbRg8e7B8k', true, '2026-11-30 22:33:41.313155+05:45');


--
-- Data for Name: login_guess; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: login_session; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.login_session VALUES ('ed45b98c-dd13-4cc2-8d07-4f8f109ca10b', '2026-11-30 22:33:39.367625+05:45', '2026-11-30 22:33:39.367636+05:45', '85105351-24c9-4ddb-9a17-036fcf9b37c2', 'cb29987b652385dc826e04dd998b25c56db237817c4602d1ddb34e9a470e0880', '2026-12-01 10:33:39.367487+05:45', '2026-11-30 22:33:39.367646+05:45', NULL, '127.0.0.1', '');


--
-- Data for Name: membership; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: person; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person VALUES ('85105351-24c9-4ddb-9a17-036fcf9b37c2', '2026-11-30 22:33:39.339821+05:45', '2026-11-30 22:33:39.339836+05:45', 'Ada', 'admin', 'administrator', 'UTC', NULL);
INSERT INTO public.person VALUES ('585050c7-0f7b-4093-9cb0-c0781eb9fcec', '2026-11-30 22:33:39.732449+05:45', '2026-11-30 22:33:39.732462+05:45', 'Grace', 'grace', 'member', 'UTC', NULL);
INSERT INTO public.person VALUES ('23e60c00-9fa6-4075-a189-5e557ae8944b', '2026-11-30 22:33:41.312289+05:45', '2026-11-30 22:33:41.312302+05:45', 'Linus', 'linus', 'viewer', 'UTC', NULL);


--
-- Data for Name: person_group; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: runner; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.runner VALUES ('948067c8-3e68-463a-b373-660aa72efd2e', '2026-11-30 22:33:41.418173+05:45', '2026-11-30 22:34:14.74019+05:45', 'This machine', 'LOCAL', '', 10, 1, '{}', '', false, NULL, 'NONE', 0, NULL, '{}', '{}', '2026-11-30 22:34:14.738594+05:45', NULL, NULL, '85105351-24c9-4ddb-9a17-036fcf9b37c2', NULL);
INSERT INTO public.runner VALUES ('6daff3d3-699f-4f6f-8b22-a3d783dead2e', '2026-11-30 22:33:41.455692+05:45', '2026-11-30 22:34:14.74457+05:45', 'This engine', 'DOCKER', '', 10, 1, '{"pool": "10.219.0.0/24", "image": "freqtradeorg/freqtrade", "publish_address": "127.0.0.1"}', '', false, NULL, 'NONE', 0, NULL, '{}', '{}', '2026-11-30 22:34:14.743508+05:45', NULL, NULL, '85105351-24c9-4ddb-9a17-036fcf9b37c2', NULL);


--
-- Data for Name: sample; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sample VALUES ('620a57e2-02d5-4fad-b6f8-a5a73bf4974e', 60, 1796057340, 0, -19507866, 99000000000, 3, 100000000000);
INSERT INTO public.sample VALUES ('620a57e2-02d5-4fad-b6f8-a5a73bf4974e', 3600, 1796054400, 0, -19507866, 99000000000, 3, 100000000000);
INSERT INTO public.sample VALUES ('620a57e2-02d5-4fad-b6f8-a5a73bf4974e', 86400, 1795996800, 0, -19507866, 99000000000, 3, 100000000000);
INSERT INTO public.sample VALUES ('822c9dcf-285e-46c2-9848-67ee02323b9b', 60, 1796057340, 0, 0, 99000000000, 0, 100000000000);
INSERT INTO public.sample VALUES ('822c9dcf-285e-46c2-9848-67ee02323b9b', 3600, 1796054400, 0, 0, 99000000000, 0, 100000000000);
INSERT INTO public.sample VALUES ('822c9dcf-285e-46c2-9848-67ee02323b9b', 86400, 1795996800, 0, 0, 99000000000, 0, 100000000000);
INSERT INTO public.sample VALUES ('b82c948b-f6ce-4b5f-987b-e25385c3e744', 60, 1796057340, 0, -26619787, 99000000000, 3, 100000000000);
INSERT INTO public.sample VALUES ('b82c948b-f6ce-4b5f-987b-e25385c3e744', 3600, 1796054400, 0, -26619787, 99000000000, 3, 100000000000);
INSERT INTO public.sample VALUES ('b82c948b-f6ce-4b5f-987b-e25385c3e744', 86400, 1795996800, 0, -26619787, 99000000000, 3, 100000000000);
INSERT INTO public.sample VALUES ('ba118654-6052-43d5-b7ad-3e2a0dd89480', 60, 1796057340, 0, -31877957, 99000000000, 3, 100000000000);
INSERT INTO public.sample VALUES ('ba118654-6052-43d5-b7ad-3e2a0dd89480', 3600, 1796054400, 0, -31877957, 99000000000, 3, 100000000000);
INSERT INTO public.sample VALUES ('ba118654-6052-43d5-b7ad-3e2a0dd89480', 86400, 1795996800, 0, -31877957, 99000000000, 3, 100000000000);


--
-- Data for Name: settings_verdict; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: strategy; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.strategy VALUES ('86cd532c-9d9b-4ad2-ad45-cdc3968b5f9a', '2026-11-30 22:33:41.64546+05:45', '2026-11-30 22:33:41.795396+05:45', 'Eager', '{}', 1, false, NULL, '86cd532c-9d9b-4ad2-ad45-cdc3968b5f9a', NULL, 'Eager', '1m', false, '3ab5f1380a7e7c6d9b98dccaaae87f1d2c3ddcb26e534fbd2404ffc2f2358662', '{}', '[]', 'As it was written', NULL, '85105351-24c9-4ddb-9a17-036fcf9b37c2', '85105351-24c9-4ddb-9a17-036fcf9b37c2', NULL, '{"of": "3ab5f1380a7e7c6d9b98dccaaae87f1d2c3ddcb26e534fbd2404ffc2f2358662", "ends": ["Eager"], "advice": [], "faults": [], "format": 2, "imports": [], "problem": "", "strategies": [{"advice": [], "faults": [], "tunable": [], "settings": {}, "stoploss": -0.99, "can_short": null, "timeframe": "1m", "calculated": [], "class_name": "Eager", "is_certain": true, "minimal_roi": {"0": 100.0}, "missing_parent": "", "max_open_trades": null, "interface_version": null, "startup_candle_count": null}], "is_too_large": false}', '\x789c958e3d4fc330108677ff8a93a7229528195ba90b1243674684a2537d494ff88bf3058810ff1d3754658081de62f9f1ebf73933480a3008bda8a0a3a6d443699c81434ea2b07f380363ccc16329708f23c9eac26fb606ea586befa6b9c0dbb1d25712d023090117c0e8e0992817606d6acc2c79e540836020d881ed825d60d1947daa8e1ddcb6cd66b3c0c09103fa5e1257fe615bbb85ae6d3fbf7b1c0d90539e7cd5f61c1d1f50939455213facc1a1e262594320c5d3f5bcef69847492f813faa391a2cadcab5074ffaabcbc3edafa95a4f7298ef6a92ede5da57d67bdc2faabf10bd0ce95b1', '');
INSERT INTO public.strategy VALUES ('a613168e-154e-44ae-b727-aaed7cfe0ca9', '2026-11-30 22:33:41.793446+05:45', '2026-11-30 22:33:41.793462+05:45', 'Eager', '{"stoploss": -0.8, "unfilledtimeout": {"exit": 5}}', 2, true, '86cd532c-9d9b-4ad2-ad45-cdc3968b5f9a', '86cd532c-9d9b-4ad2-ad45-cdc3968b5f9a', NULL, 'Eager', '1m', false, '85c6c32f57fa5421dbae34669854879452150cb81c5e505441c6cadc293b1062', '{}', '[]', 'Wider', NULL, '85105351-24c9-4ddb-9a17-036fcf9b37c2', '85105351-24c9-4ddb-9a17-036fcf9b37c2', NULL, '{"of": "85c6c32f57fa5421dbae34669854879452150cb81c5e505441c6cadc293b1062", "ends": ["Eager"], "advice": [], "faults": [], "format": 2, "imports": [], "problem": "", "strategies": [{"advice": [], "faults": [], "tunable": [], "settings": {}, "stoploss": -0.99, "can_short": null, "timeframe": "1m", "calculated": [], "class_name": "Eager", "is_certain": true, "minimal_roi": {"0": 100.0}, "missing_parent": "", "max_open_trades": null, "interface_version": null, "startup_candle_count": null}], "is_too_large": false}', '\x789c958e3d4fc330108677ff8a93bb14a944c9d84a5d903a30335628b2ea737ac25f9c2f9408f1df7143550618e82d961fbf7e9f538e5300c7f82a6c2c36a51e82c30414726281c7a70b504a1dbc29057666405e5ef9dd46411dadf5c33815381d2b7d43063922235001132dbc20e602244d8da9392f14d0b109085bd05dd0332c92b24fd5b185fbb659af6718285230bee744957fe8566fa06bdbcfef1e8b0e72caa3afda9ea2a58391c46559d0bb15582366b6ac20a098f3f5b2ef791865e4f813faa311a3f0d40b63b4ffaabcbeee75fd8adcfb1407fd5c17ef6ed2be93dc60fdddb880135964f5051f379823', '');
INSERT INTO public.strategy VALUES ('f2a31c53-a4dd-46d7-bbd3-5e2753f983d1', '2026-11-30 22:33:42.273172+05:45', '2026-11-30 22:33:42.273189+05:45', 'Sample pullback', '{}', 1, true, NULL, 'f2a31c53-a4dd-46d7-bbd3-5e2753f983d1', NULL, 'SamplePullback', '1m', false, 'c03ec48c8be966a9dbe25c8a23d6949b1139526bc0244187df2c13232d4d940c', '{}', '[]', 'Sample of the practice fleet', NULL, '85105351-24c9-4ddb-9a17-036fcf9b37c2', '85105351-24c9-4ddb-9a17-036fcf9b37c2', NULL, '{"of": "c03ec48c8be966a9dbe25c8a23d6949b1139526bc0244187df2c13232d4d940c", "ends": ["SamplePullback"], "advice": [], "faults": [], "format": 2, "imports": ["pandas"], "problem": "", "strategies": [{"advice": [], "faults": [], "tunable": [], "settings": {}, "stoploss": -0.012, "can_short": false, "timeframe": "1m", "calculated": [], "class_name": "SamplePullback", "is_certain": true, "minimal_roi": {"0": 0.008, "10": 0.003, "20": -0.01}, "missing_parent": "", "max_open_trades": null, "interface_version": 3, "startup_candle_count": 60}], "is_too_large": false}', '\x789cad53ef6bdb3010fdeebfe2106c38c3314ec2c6c8e6c27e24902fed68c6be846014fb9c6895254f92db86b1ff7d27394b569a51060d86a077a777ef3d9f19631fbbbd854ab41684020e4658a1b6d07073836e0a6e875073eb80dfa2e15b0461816ff42d868a95fa0eb4c204b8aa02d21a5122ecb8a55b52a2820dfa9e230d35a78cb128aa8d6ea036f8c3195e616ae9cfe1760fa269b571b0581e80beb1257ee23c143f73c7e7863718455129b9b5b0e44d2bf14b27e5869737f1f1f6601a01fd68e295c2612354e7104a22936813909a9c6a25f7efc878d0e1ed49acc92e3d54276a5dc3281dc38b04b4015e3b3430cea0a7b2bd173f6271f975763dfff069567c9b5d2f17579790c324549c68b0f66a0961a3860590341476e7cde430e7d26240ade3c6756dd12b2c4add29dff0260b559a291a2e0ba305813f59c6a690a559f63621de3f87091dc6fe30a4d3e8d78156b7c14bdea3e35e728535b4baed244555085589923b6d6c6c51d609541472903d3de59d40838efbca9456a67403185e9caa7dd6c11d4df3768f1c2b1620b63eb6fc55f28bc1d6d41e7a52bc6b624b2f3c7f4d6b557defaccb434283b441aee2c1390abf88e72826d9131c065d67d489ea4c32a89cd917cea0aa9e219af0a5e5103ff67f71c6d02bdabd2c1b4f06f0f2c195439af0fe718e67f249a52e577e70022b4676d0147ef519ad4a7f727ccbd63ebe78441875b2ff4be85eb8e70be8a1ea273cf73979235e4370e57d8cfe2dff3732e58f44', '');
INSERT INTO public.strategy VALUES ('bc45305d-f5ea-4f9c-8db1-bbc1bc74cdfd', '2026-11-30 22:33:42.331934+05:45', '2026-11-30 22:33:42.331947+05:45', 'Sample momentum', '{}', 1, true, NULL, 'bc45305d-f5ea-4f9c-8db1-bbc1bc74cdfd', NULL, 'SampleMomentum', '1m', false, '91bf19a1e95cb0e49ce89022fb2ab943671578f345ea459a9c7e199a5a1db377', '{}', '[]', 'Sample of the practice fleet', NULL, '85105351-24c9-4ddb-9a17-036fcf9b37c2', '85105351-24c9-4ddb-9a17-036fcf9b37c2', NULL, '{"of": "91bf19a1e95cb0e49ce89022fb2ab943671578f345ea459a9c7e199a5a1db377", "ends": ["SampleMomentum"], "advice": [], "faults": [], "format": 2, "imports": ["pandas"], "problem": "", "strategies": [{"advice": [], "faults": [], "tunable": [], "settings": {}, "stoploss": -0.015, "can_short": false, "timeframe": "1m", "calculated": [], "class_name": "SampleMomentum", "is_certain": true, "minimal_roi": {"0": 0.004}, "missing_parent": "", "max_open_trades": null, "interface_version": 3, "startup_candle_count": 40}], "is_too_large": false}', '\x789cad924d8bdb301086effe1583a0c501c7d8dbcd256d16fa91400edd854de92504236cd911e8c395c66d43e97fef483649974d0f85f5c578de5733cf3b3263ecc370f2f0e3c8118edc83935e1868b94768ad036fb5002dcd80c267c04d034af0ef221c209b44f068fb784a9a2e678c2549ebac86d6896fe87823724f2f14dd09a4eead43d8eea6c268eca9278d9dc44f1cf9c6712d9224a915f71e765cf74a7c260c83834ecfa767cb04e8a1890f46cc4742a8a9990aa0ca9a0eac51a7b7c0217280f484de22504e4e3ab5b62d94f9025e8dd8a1dbf6fecbfa71f3fee3bafaba7edc6d1fee61056fa282528b36805185959ac5228dabfc3170af60c39517b1ea913b1cfa6a84a96a3b9860b82da24aa4527355392ba9f88b156c09455e14b7bfa7c3b68f702b9853b95c8c608d68a1b7fda0287b254d236b8ed6f9d40bd566d0d0d622dcf2b2c00cb4401e9425901d6730bfbba8e3f262069a16429d7bec592cb1c3d9f29714fe0e76207bf4e47d8d557de4a613e96276cd4f5788d7fd3717bf13383873397625325dbe3b55e884695e20734811369c3e4f76375ec60c5e3f51a71ca37a73256aae6cbd8f7d33d833c215ae0a3f21cb60fa42deb14358455a522d8efbbf15fc94f8621b78cafd3ce83b28027818195304eef2dfb47f00199d5823', '');
INSERT INTO public.strategy VALUES ('1c47cce1-cdb1-4bc7-a57f-b3ee47d0e096', '2026-11-30 22:33:42.359257+05:45', '2026-11-30 22:33:42.35927+05:45', 'Sample reversion', '{}', 1, true, NULL, '1c47cce1-cdb1-4bc7-a57f-b3ee47d0e096', NULL, 'SampleReversion', '1m', false, 'ce5a22d56b4b4a8c97ff9c403d68aea7ac2bd1f425f9e1c7009981283756794f', '{}', '[]', 'Sample of the practice fleet', NULL, '85105351-24c9-4ddb-9a17-036fcf9b37c2', '85105351-24c9-4ddb-9a17-036fcf9b37c2', NULL, '{"of": "ce5a22d56b4b4a8c97ff9c403d68aea7ac2bd1f425f9e1c7009981283756794f", "ends": ["SampleReversion"], "advice": [], "faults": [], "format": 2, "imports": ["pandas"], "problem": "", "strategies": [{"advice": [], "faults": [], "tunable": [], "settings": {}, "stoploss": -0.015, "can_short": false, "timeframe": "1m", "calculated": [], "class_name": "SampleReversion", "is_certain": true, "minimal_roi": {"0": 0.008, "6": 0.004, "10": -0.01}, "missing_parent": "", "max_open_trades": null, "interface_version": 3, "startup_candle_count": 40}], "is_too_large": false}', '\x789cad535d6bdb30147df7afb8083612488cbd36a5644b611f09e4a58564ec251423eceb58a00f4f92db85b1ffde2bd94b5a9a3d0cea1749f79c7bef39571663ec4b7770f0d8700f0d7750732951d362e151f8466870462128a13b8f0eb8aec07756bb49dc3a94322453866f30268370a07885b037a64a196349525ba3a0b6f8d35b0252478bc7fd01846a8df5b0de0e819ed85261123280dfb8e72bcb152649524aee1c6cb96a256ef001ad13468f8ee9e37902f451cb3b8dd35e3194544d22c99546efc16879f8081ca290a05462ed81ac73c2a9b6a9214f67f06e02c602af3d5ac8b3bfe67b33a1c5faf6fb72b3fafc7559fc586eb6ebbb5b58c04544bc505807b91461b96231481a0ad704370b5871e930469de7d6776dd12b2c4ad3e940b8cc224a3d85e2b2b04650f037cbd81cb234cbae27c0ae86fd25edf3004ce994ff19aa9a365a59f4d159afb8c21a5ad376922655085d89927b63dd882eb09e4045438eaae7a7794f40a1e7019903d1fd18a63727b41f753447dd82db638d1d8b21767fa43c8394792084e89193b6a52fca86eb3d8eaec7e7f874e3fe3cffc3896f31fc92a7b43396517b7b28bc455dbd81e7f80248d4e8b5b34f71ecd9c518debf80072337f1e2b2d919b3a934e56e785b3b4682d116e1a76574cbfdc9f33dbb0fc318e5140b54f67f43f825fc9bcde0a5eed783e89de64169ec1bad04f1f9bf253f01b7bf6b93', '');
INSERT INTO public.strategy VALUES ('afbde480-a194-4eec-9693-3b225a2355a1', '2026-11-30 22:33:43.330497+05:45', '2026-11-30 22:33:43.330515+05:45', 'Broken', '{}', 1, true, NULL, 'afbde480-a194-4eec-9693-3b225a2355a1', NULL, 'Broken', '1m', false, '40fcece9a2cf41289c9f10cdb88c5c97fd212e3b8f20064df4f88ee28448af14', '{}', '[]', '', NULL, '85105351-24c9-4ddb-9a17-036fcf9b37c2', '85105351-24c9-4ddb-9a17-036fcf9b37c2', NULL, '{"of": "40fcece9a2cf41289c9f10cdb88c5c97fd212e3b8f20064df4f88ee28448af14", "ends": ["Broken"], "advice": [], "faults": [], "format": 2, "imports": ["no_such_library_anywhere"], "problem": "", "strategies": [{"advice": [], "faults": [], "tunable": [], "settings": {}, "stoploss": -0.99, "can_short": null, "timeframe": "1m", "calculated": [], "class_name": "Broken", "is_certain": true, "minimal_roi": {"0": 100.0}, "missing_parent": "", "max_open_trades": null, "interface_version": null, "startup_candle_count": null}], "is_too_large": false}', '\x789c9590bd6ec3300c84773d05a1290552c31e13204bb6ce198b42502d3a26a21f97a29b1a45dfbdb213a4433b345c047d3cde11a430241688c9e4b1ed8da757b63c191ba7738f8c4a759c02748c6fc2d66195cb23789c802e834f872b504ab5dee60c7b4e278cab5be361aba094d67a3f4e19ce7da1efc820b33f50061b1d9c10870c245591a9452f14b0631b1076a09ba01798250d3e95901d3cd6d566b3c0409182f5861315fea96bbd85a6aebf2e3e0e3b18d230fa126b283a6aad24ceab8cbe5b83b36297943504143b7faffbcec52823c71fd11f8e18a59c4b18a3fb97e5adfbaccb28b2f1291ef54b59bcb92bf683e48ed45f8edf1055a2f8', '');


--
-- Data for Name: strategy_file; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: trade; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.trade VALUES ('9502914e-2372-4b69-a98e-6238fe56cbcc', '2026-11-30 22:34:08.621693+05:45', '2026-11-30 22:34:08.621693+05:45', 1, 'DOGE/USDT', true, '2026-11-30 22:34:04.156+05:45', NULL, 1796057344156, NULL, 0.23196, NULL, 0.23222, 0, 10000000000, NULL, 0, 0, 0, NULL, 'rise', 'SampleMomentum', '1m', 'open', NULL, 'long', 1, NULL, NULL, 0, 0, 0.22849, 'USDT', false, '6ebc3c807c49d0a54bafcf099f831a7c', '5203d6ed-6793-4d41-9fc7-b2713720e13f', 'b96c036f-ca72-42d1-a985-ac79e07db449', '4587c6a0-0007-4568-ae71-928c93c635d0', NULL, 'USDT', 'USDT', false);
INSERT INTO public.trade VALUES ('3247babf-35ba-4ee9-9823-6ebb79cd1708', '2026-11-30 22:34:08.698227+05:45', '2026-11-30 22:34:30.639413+05:45', 1, 'BTC/USDT', true, '2026-11-30 22:34:03.46+05:45', NULL, 1796057343460, NULL, 105129.76, NULL, 105233.15, 0, 10000000000, NULL, 0, 0, 0, NULL, NULL, 'Eager', '1m', 'open', NULL, 'long', 1, NULL, NULL, 0, 0, 21025.96, 'USDT', false, '270d6bc59732dc73b561fb07129c0d9b', '3900cef7-d3f0-43bc-a3dc-d51e20c82dc1', 'b82c948b-f6ce-4b5f-987b-e25385c3e744', 'b62a407c-9b8f-4210-9a7b-65b16f71eda8', NULL, 'USDT', 'USDT', false);
INSERT INTO public.trade VALUES ('f0df5e05-aa26-4e12-9c95-f6fdeded2958', '2026-11-30 22:34:08.698227+05:45', '2026-11-30 22:34:36.049631+05:45', 2, 'ETH/USDT', true, '2026-11-30 22:34:03.624+05:45', NULL, 1796057343624, NULL, 5302.65, NULL, 5307.86, 0.0188, 9968982000, 9968982000, -10152959, -0.00101744, 0, NULL, NULL, 'Eager', '1m', 'closed', NULL, 'long', 1, 0.09968982, NULL, 0, 9968982000, 1060.53, 'USDT', true, '41e607c3da37b7382a5ba712b08cd1a9', '3900cef7-d3f0-43bc-a3dc-d51e20c82dc1', 'b82c948b-f6ce-4b5f-987b-e25385c3e744', 'b62a407c-9b8f-4210-9a7b-65b16f71eda8', NULL, 'USDT', 'USDT', false);
INSERT INTO public.trade VALUES ('38ffd97b-99dd-4976-a34d-af6bd3e91fec', '2026-11-30 22:34:08.698227+05:45', '2026-11-30 22:34:36.049631+05:45', 3, 'SOL/USDT', true, '2026-11-30 22:34:03.951+05:45', NULL, 1796057343951, NULL, 459.34, NULL, 459.5, 0.217, 9967678000, 9967678000, -16466828, -0.00165037, 0, NULL, NULL, 'Eager', '1m', 'closed', NULL, 'long', 1, 0.09967677999999999, NULL, 0, 9967678000, 91.87, 'USDT', true, '01cd0fad456f799d0ae497a788d4b362', '3900cef7-d3f0-43bc-a3dc-d51e20c82dc1', 'b82c948b-f6ce-4b5f-987b-e25385c3e744', 'b62a407c-9b8f-4210-9a7b-65b16f71eda8', NULL, 'USDT', 'USDT', false);
INSERT INTO public.trade VALUES ('116df20f-245e-43d4-8c69-c12a4f0a9daf', '2026-11-30 22:34:10.947826+05:45', '2026-11-30 22:34:10.947826+05:45', 1, 'BTC/USDT', true, '2026-11-30 22:34:10.325+05:45', NULL, 1796057350325, NULL, 105176.76, NULL, 105176.77, 0, 10000000000, NULL, 0, 0, 0, NULL, NULL, 'Eager', '1m', 'open', NULL, 'long', 1, NULL, NULL, 0, 0, 21035.36, 'USDT', false, '87fcad57bfdc2c45f95ab763440cf460', '2f5e7ce2-6868-43ca-b9fe-763279fc293b', 'ba118654-6052-43d5-b7ad-3e2a0dd89480', '3464580f-ec1e-4815-b323-900f8d1e1d8f', NULL, 'USDT', 'USDT', false);
INSERT INTO public.trade VALUES ('e89575e8-f241-4166-ba42-d8bc44c29a6a', '2026-11-30 22:34:10.947826+05:45', '2026-11-30 22:34:36.780925+05:45', 2, 'ETH/USDT', true, '2026-11-30 22:34:10.383+05:45', NULL, 1796057350383, NULL, 5303.22, NULL, 5308.06, 0.0188, 9970053600, 9970053600, -10850006, -0.00108717, 0, NULL, NULL, 'Eager', '1m', 'closed', NULL, 'long', 1, 0.099700536, NULL, 0, 9970053600, 1060.65, 'USDT', true, '9cdc290b24ebd4d710e0eeefb643c67c', '2f5e7ce2-6868-43ca-b9fe-763279fc293b', 'ba118654-6052-43d5-b7ad-3e2a0dd89480', '3464580f-ec1e-4815-b323-900f8d1e1d8f', NULL, 'USDT', 'USDT', false);
INSERT INTO public.trade VALUES ('6d655be0-1864-4b46-b7b4-ee5b5d91dd88', '2026-11-30 22:34:10.947826+05:45', '2026-11-30 22:34:36.780925+05:45', 3, 'SOL/USDT', true, '2026-11-30 22:34:10.425+05:45', NULL, 1796057350425, NULL, 459.54, NULL, 459.49, 0.217, 9972018000, 9972018000, -21027951, -0.00210659, 0, NULL, NULL, 'Eager', '1m', 'closed', NULL, 'long', 1, 0.09972018, NULL, 0, 9972018000, 91.91, 'USDT', true, 'c1711e012a78df45f562ff7d8466f619', '2f5e7ce2-6868-43ca-b9fe-763279fc293b', 'ba118654-6052-43d5-b7ad-3e2a0dd89480', '3464580f-ec1e-4815-b323-900f8d1e1d8f', NULL, 'USDT', 'USDT', false);
INSERT INTO public.trade VALUES ('5e985d6a-639c-40f1-b145-92684021a07a', '2026-11-30 22:34:12.091801+05:45', '2026-11-30 22:34:30.931441+05:45', 1, 'BTC/USDT', true, '2026-11-30 22:34:11.98+05:45', NULL, 1796057351980, NULL, 105198.24, NULL, 105233.15, 0, 10000000000, NULL, 0, 0, 0, NULL, NULL, 'Eager', '1m', 'open', NULL, 'long', 1, NULL, NULL, 0, 0, 21039.65, 'USDT', false, '1e915b6c1b1a3371c0ce26fe324224fb', 'fccc683a-9579-4b7f-9187-5b0495e54e43', '620a57e2-02d5-4fad-b6f8-a5a73bf4974e', 'a0cd0f12-f3ec-4f6f-9514-ffe3515a37b7', NULL, 'USDT', 'USDT', false);
INSERT INTO public.trade VALUES ('3af2b2d0-d442-4cec-a0cd-4eacd36fd104', '2026-11-30 22:34:17.244837+05:45', '2026-11-30 22:34:30.931441+05:45', 2, 'ETH/USDT', true, '2026-11-30 22:34:12.079+05:45', NULL, 1796057352079, NULL, 5303.1, NULL, 5306.82, 0, 10000000000, NULL, 0, 0, 0, NULL, NULL, 'Eager', '1m', 'open', NULL, 'long', 1, NULL, NULL, 0, 0, 1060.62, 'USDT', false, '07871c96859562e21f9803c8e99aadf1', 'fccc683a-9579-4b7f-9187-5b0495e54e43', '620a57e2-02d5-4fad-b6f8-a5a73bf4974e', 'a0cd0f12-f3ec-4f6f-9514-ffe3515a37b7', NULL, 'USDT', 'USDT', false);
INSERT INTO public.trade VALUES ('a8ed21b4-79ef-481c-bf9b-959b3f637bf0', '2026-11-30 22:34:17.244837+05:45', '2026-11-30 22:34:36.338799+05:45', 3, 'SOL/USDT', true, '2026-11-30 22:34:12.202+05:45', NULL, 1796057352202, NULL, 459.48, NULL, 459.5, 0.217, 9970716000, 9970716000, -19507866, -0.00195456, 0, NULL, NULL, 'Eager', '1m', 'closed', NULL, 'long', 1, 0.09970716, NULL, 0, 9970716000, 91.9, 'USDT', true, '3331d6d8d705ebcd9d7c9b0190547fc1', 'fccc683a-9579-4b7f-9187-5b0495e54e43', '620a57e2-02d5-4fad-b6f8-a5a73bf4974e', 'a0cd0f12-f3ec-4f6f-9514-ffe3515a37b7', NULL, 'USDT', 'USDT', false);


--
-- Data for Name: trade_detail; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.trade_detail VALUES ('9502914e-2372-4b69-a98e-6238fe56cbcc', '[{"cost": 99.97476, "amount": 431.0, "filled": 0.0, "status": "open", "is_open": true, "order_id": "dry_run_buy_DOGE/USDT_8ee75e03-2689-4053-8c34-d52a8e5e152c", "remaining": 431.0, "order_type": "limit", "safe_price": 0.23196, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "rise", "ft_order_side": "buy", "order_timestamp": 1796057344144, "order_filled_timestamp": null}]', 0, '{"pair": "DOGE/USDT", "amount": 0.0, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 0.0, "min_rate": null, "strategy": "SampleMomentum", "trade_id": 1, "enter_tag": "rise", "fee_close": 0.001, "open_date": "2026-11-30 16:49:04", "open_rate": 0.23196, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": 0.0, "profit_pct": 0.0, "exit_reason": "", "profit_fiat": 0.0, "close_profit": null, "current_rate": 0.23222, "funding_fees": 0.0, "profit_ratio": 0.0, "stake_amount": 100.0, "trading_mode": "spot", "base_currency": "DOGE", "fee_open_cost": null, "interest_rate": 0.0, "stop_loss_abs": 0.22849, "stop_loss_pct": -1.5, "fee_close_cost": null, "open_fill_date": null, "open_timestamp": 1796057344156, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": true, "price_precision": 0.00001, "realized_profit": 0.0, "stop_loss_ratio": -0.015, "amount_precision": 1.0, "amount_requested": 431.10881186, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": null, "open_trade_value": 0.0, "total_profit_abs": 0.0, "exit_order_status": "", "fee_open_currency": "", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": null, "open_fill_timestamp": null, "open_rate_requested": 0.23196, "stoploss_entry_dist": 0.0, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 0.22849, "initial_stop_loss_pct": -1.5, "realized_profit_ratio": null, "stoploss_current_dist": -0.00373, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.015, "nr_of_successful_entries": 0, "stoploss_current_dist_pct": -1.61, "stoploss_entry_dist_ratio": 0.0, "stoploss_current_dist_ratio": -0.01606235, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('3247babf-35ba-4ee9-9823-6ebb79cd1708', '[{"cost": 99.873272, "amount": 0.00095, "filled": 0.0, "status": "open", "is_open": true, "order_id": "dry_run_buy_BTC/USDT_3fcf5283-d67c-44eb-beb4-197d2884106e", "remaining": 0.00095, "order_type": "limit", "safe_price": 105129.76, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1796057343440, "order_filled_timestamp": null}]', 0, '{"pair": "BTC/USDT", "amount": 0.0, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 0.0, "min_rate": null, "strategy": "Eager", "trade_id": 1, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-30 16:49:03", "open_rate": 105129.76, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": 0.0, "profit_pct": 0.0, "exit_reason": "", "profit_fiat": 0.0, "close_profit": null, "current_rate": 105182.8, "funding_fees": 0.0, "profit_ratio": 0.0, "stake_amount": 100.0, "trading_mode": "spot", "base_currency": "BTC", "fee_open_cost": null, "interest_rate": 0.0, "stop_loss_abs": 21025.96, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": null, "open_timestamp": 1796057343460, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": true, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.00001, "amount_requested": 0.00095121, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": null, "open_trade_value": 0.0, "total_profit_abs": 0.0, "exit_order_status": "", "fee_open_currency": "", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": null, "open_fill_timestamp": null, "open_rate_requested": 105129.76, "stoploss_entry_dist": 0.0, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 21025.96, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -84156.84, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 0, "stoploss_current_dist_pct": -80.01, "stoploss_entry_dist_ratio": 0.0, "stoploss_current_dist_ratio": -0.80010078, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('f0df5e05-aa26-4e12-9c95-f6fdeded2958', '[{"cost": 99.68982, "amount": 0.0188, "filled": 0.0188, "status": "closed", "is_open": false, "order_id": "dry_run_buy_ETH/USDT_58babbe3-0fd3-4085-895e-1978da8839a2", "remaining": 0.0, "order_type": "limit", "safe_price": 5302.65, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1796057343611, "order_filled_timestamp": 1796057347207}]', 0, '{"pair": "ETH/USDT", "amount": 0.0188, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 5302.65, "min_rate": 5301.85, "strategy": "Eager", "trade_id": 2, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-30 16:49:03", "open_rate": 5302.65, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.2144046, "profit_pct": -0.21, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 5301.85, "funding_fees": 0.0, "profit_ratio": -0.00214857, "stake_amount": 99.68982, "trading_mode": "spot", "base_currency": "ETH", "fee_open_cost": 0.09968982, "interest_rate": 0.0, "stop_loss_abs": 1060.53, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": "2026-11-30 16:49:07", "open_timestamp": 1796057343624, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.0001, "amount_requested": 0.0188585, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.68982, "open_trade_value": 99.78950982, "total_profit_abs": -0.2144046, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00214857, "open_fill_timestamp": 1796057347207, "open_rate_requested": 5302.65, "stoploss_entry_dist": -79.87148378, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 1060.53, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -4241.32, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist_ratio": -0.8003996, "stoploss_current_dist_ratio": -0.79996982, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('38ffd97b-99dd-4976-a34d-af6bd3e91fec', '[{"cost": 99.67678, "amount": 0.217, "filled": 0.217, "status": "closed", "is_open": false, "order_id": "dry_run_buy_SOL/USDT_312a2a85-423b-41f1-b717-a3bda9f9faa6", "remaining": 0.0, "order_type": "limit", "safe_price": 459.34, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1796057343732, "order_filled_timestamp": 1796057347275}]', 0, '{"pair": "SOL/USDT", "amount": 0.217, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 459.34, "min_rate": 459.24, "strategy": "Eager", "trade_id": 3, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-30 16:49:03", "open_rate": 459.34, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.22103186, "profit_pct": -0.22, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 459.24, "funding_fees": 0.0, "profit_ratio": -0.00221527, "stake_amount": 99.67678, "trading_mode": "spot", "base_currency": "SOL", "fee_open_cost": 0.09967677999999999, "interest_rate": 0.0, "stop_loss_abs": 91.87, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": "2026-11-30 16:49:07", "open_timestamp": 1796057343951, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.001, "amount_requested": 0.21770366, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.67678, "open_trade_value": 99.77645678, "total_profit_abs": -0.22103186, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00221527, "open_fill_timestamp": 1796057347275, "open_rate_requested": 459.34, "stoploss_entry_dist": -79.86060257, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 91.87, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -367.37, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist_ratio": -0.80039526, "stoploss_current_dist_ratio": -0.79995209, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('116df20f-245e-43d4-8c69-c12a4f0a9daf', '[{"cost": 99.91792199999999, "amount": 0.00095, "filled": 0.0, "status": "open", "is_open": true, "order_id": "dry_run_buy_BTC/USDT_391cba37-a9cc-4c1b-b364-23a348500456", "remaining": 0.00095, "order_type": "limit", "safe_price": 105176.76, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1796057350320, "order_filled_timestamp": null}]', 0, '{"pair": "BTC/USDT", "amount": 0.0, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 0.0, "min_rate": null, "strategy": "Eager", "trade_id": 1, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-30 16:49:10", "open_rate": 105176.76, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": 0.0, "profit_pct": 0.0, "exit_reason": "", "profit_fiat": 0.0, "close_profit": null, "current_rate": 105176.77, "funding_fees": 0.0, "profit_ratio": 0.0, "stake_amount": 100.0, "trading_mode": "spot", "base_currency": "BTC", "fee_open_cost": null, "interest_rate": 0.0, "stop_loss_abs": 21035.36, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": null, "open_timestamp": 1796057350325, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": true, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.00001, "amount_requested": 0.00095078, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": null, "open_trade_value": 0.0, "total_profit_abs": 0.0, "exit_order_status": "", "fee_open_currency": "", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": null, "open_fill_timestamp": null, "open_rate_requested": 105176.76, "stoploss_entry_dist": 0.0, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 21035.36, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -84141.41, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 0, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist_ratio": 0.0, "stoploss_current_dist_ratio": -0.79999994, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('e89575e8-f241-4166-ba42-d8bc44c29a6a', '[{"cost": 99.70053600000001, "amount": 0.0188, "filled": 0.0188, "status": "closed", "is_open": false, "order_id": "dry_run_buy_ETH/USDT_f2156010-9930-48b0-b837-5948a42a041f", "remaining": 0.0, "order_type": "limit", "safe_price": 5303.22, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1796057350377, "order_filled_timestamp": 1796057359885}]', 0, '{"pair": "ETH/USDT", "amount": 0.0188, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 5304.19, "min_rate": 5303.22, "strategy": "Eager", "trade_id": 2, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-30 16:49:10", "open_rate": 5303.22, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.18118331, "profit_pct": -0.18, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 5304.19, "funding_fees": 0.0, "profit_ratio": -0.00181546, "stake_amount": 99.700536, "trading_mode": "spot", "base_currency": "ETH", "fee_open_cost": 0.099700536, "interest_rate": 0.0, "stop_loss_abs": 1060.65, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": "2026-11-30 16:49:19", "open_timestamp": 1796057350383, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.0001, "amount_requested": 0.01885647, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.700536, "open_trade_value": 99.80023654, "total_profit_abs": -0.18118331, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00181546, "open_fill_timestamp": 1796057359885, "open_rate_requested": 5303.22, "stoploss_entry_dist": -79.87995676, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 1060.65, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -4243.54, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist_ratio": -0.80039847, "stoploss_current_dist_ratio": -0.80003544, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('6d655be0-1864-4b46-b7b4-ee5b5d91dd88', '[{"cost": 99.72018, "amount": 0.217, "filled": 0.217, "status": "closed", "is_open": false, "order_id": "dry_run_buy_SOL/USDT_bfe4a5b7-8684-43b7-bb5e-b005b2e98b33", "remaining": 0.0, "order_type": "limit", "safe_price": 459.54, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1796057350419, "order_filled_timestamp": 1796057354773}]', 0, '{"pair": "SOL/USDT", "amount": 0.217, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 459.54, "min_rate": 459.44, "strategy": "Eager", "trade_id": 3, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-30 16:49:10", "open_rate": 459.54, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.22111866, "profit_pct": -0.22, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 459.44, "funding_fees": 0.0, "profit_ratio": -0.00221518, "stake_amount": 99.72018, "trading_mode": "spot", "base_currency": "SOL", "fee_open_cost": 0.09972018, "interest_rate": 0.0, "stop_loss_abs": 91.91, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": "2026-11-30 16:49:14", "open_timestamp": 1796057350425, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.001, "amount_requested": 0.21760891, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.72018, "open_trade_value": 99.81990018, "total_profit_abs": -0.22111866, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00221518, "open_fill_timestamp": 1796057354773, "open_rate_requested": 459.54, "stoploss_entry_dist": -79.89537465, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 91.91, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -367.53, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist_ratio": -0.80039526, "stoploss_current_dist_ratio": -0.79995212, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('5e985d6a-639c-40f1-b145-92684021a07a', '[{"cost": 99.938328, "amount": 0.00095, "filled": 0.0, "status": "open", "is_open": true, "order_id": "dry_run_buy_BTC/USDT_2f9fbe70-0895-4ecc-ab48-c376cff9af81", "remaining": 0.00095, "order_type": "limit", "safe_price": 105198.24, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1796057351973, "order_filled_timestamp": null}]', 0, '{"pair": "BTC/USDT", "amount": 0.0, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 0.0, "min_rate": null, "strategy": "Eager", "trade_id": 1, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-30 16:49:11", "open_rate": 105198.24, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": 0.0, "profit_pct": 0.0, "exit_reason": "", "profit_fiat": 0.0, "close_profit": null, "current_rate": 105201.55, "funding_fees": 0.0, "profit_ratio": 0.0, "stake_amount": 100.0, "trading_mode": "spot", "base_currency": "BTC", "fee_open_cost": null, "interest_rate": 0.0, "stop_loss_abs": 21039.65, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": null, "open_timestamp": 1796057351980, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": true, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.00001, "amount_requested": 0.00095059, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": null, "open_trade_value": 0.0, "total_profit_abs": 0.0, "exit_order_status": "", "fee_open_currency": "", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": null, "open_fill_timestamp": null, "open_rate_requested": 105198.24, "stoploss_entry_dist": 0.0, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 21039.65, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -84161.9, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 0, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist_ratio": 0.0, "stoploss_current_dist_ratio": -0.80000627, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('3af2b2d0-d442-4cec-a0cd-4eacd36fd104', '[{"cost": 99.69828000000001, "amount": 0.0188, "filled": 0.0, "status": "open", "is_open": true, "order_id": "dry_run_buy_ETH/USDT_948cf5c1-3ff8-444b-83e6-d3334a1559e9", "remaining": 0.0188, "order_type": "limit", "safe_price": 5303.1, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1796057352076, "order_filled_timestamp": null}]', 0, '{"pair": "ETH/USDT", "amount": 0.0, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 0.0, "min_rate": null, "strategy": "Eager", "trade_id": 2, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-30 16:49:12", "open_rate": 5303.1, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": 0.0, "profit_pct": 0.0, "exit_reason": "", "profit_fiat": 0.0, "close_profit": null, "current_rate": 5304.02, "funding_fees": 0.0, "profit_ratio": 0.0, "stake_amount": 100.0, "trading_mode": "spot", "base_currency": "ETH", "fee_open_cost": null, "interest_rate": 0.0, "stop_loss_abs": 1060.62, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": null, "open_timestamp": 1796057352079, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": true, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.0001, "amount_requested": 0.0188569, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": null, "open_trade_value": 0.0, "total_profit_abs": 0.0, "exit_order_status": "", "fee_open_currency": "", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": null, "open_fill_timestamp": null, "open_rate_requested": 5303.1, "stoploss_entry_dist": 0.0, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 1060.62, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -4243.4, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 0, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist_ratio": 0.0, "stoploss_current_dist_ratio": -0.80003469, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('a8ed21b4-79ef-481c-bf9b-959b3f637bf0', '[{"cost": 99.70716, "amount": 0.217, "filled": 0.217, "status": "closed", "is_open": false, "order_id": "dry_run_buy_SOL/USDT_05f8ff4d-5a02-400e-94eb-e7809148207c", "remaining": 0.0, "order_type": "limit", "safe_price": 459.48, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1796057352186, "order_filled_timestamp": 1796057356715}]', 0, '{"pair": "SOL/USDT", "amount": 0.217, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 459.48, "min_rate": 459.0, "strategy": "Eager", "trade_id": 3, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-30 16:49:12", "open_rate": 459.48, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.30347016, "profit_pct": -0.3, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 459.0, "funding_fees": 0.0, "profit_ratio": -0.00304057, "stake_amount": 99.70716, "trading_mode": "spot", "base_currency": "SOL", "fee_open_cost": 0.09970716, "interest_rate": 0.0, "stop_loss_abs": 91.9, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": "2026-11-30 16:49:16", "open_timestamp": 1796057352202, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.001, "amount_requested": 0.21763733, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.70716, "open_trade_value": 99.80686716, "total_profit_abs": -0.30347016, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00304057, "open_fill_timestamp": 1796057356715, "open_rate_requested": 459.48, "stoploss_entry_dist": -79.88450946, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 91.9, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -367.1, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -79.98, "stoploss_entry_dist_ratio": -0.80039091, "stoploss_current_dist_ratio": -0.79978214, "stoploss_last_update_timestamp": null}');


--
-- Name: audit_event_seq_seq; Type: SEQUENCE SET; Schema: public; Owner: -
--

SELECT pg_catalog.setval('public.audit_event_seq_seq', 41, true);


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


