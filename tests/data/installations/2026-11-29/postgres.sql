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
    freqtrade_version character varying(32) NOT NULL,
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
    notice character varying
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
    freqtrade_version character varying(32) NOT NULL,
    next_version character varying(32) NOT NULL,
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
    closed_at timestamp with time zone
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
    profit_closed_coin bigint NOT NULL,
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
    max_drawdown_abs bigint NOT NULL,
    best_pair character varying(64) NOT NULL,
    best_rate double precision NOT NULL,
    first_trade_timestamp bigint,
    latest_trade_timestamp bigint,
    stake_currency character varying(16) NOT NULL,
    starting_balance bigint,
    fetched_at timestamp with time zone NOT NULL
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
    author_id uuid
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
    freqtrade_version character varying(32) NOT NULL,
    image character varying(200) NOT NULL,
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
    log_tail character varying NOT NULL
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
    archived_at timestamp with time zone
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
-- Name: job; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.job (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    kind character varying(40) NOT NULL,
    subject_key character varying(120) NOT NULL,
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
    requested_by uuid
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
    open_trades integer NOT NULL
);


--
-- Name: strategy; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.strategy (
    id uuid NOT NULL,
    created_at timestamp with time zone NOT NULL,
    updated_at timestamp with time zone NOT NULL,
    name character varying(120) NOT NULL,
    code character varying NOT NULL,
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
    files jsonb NOT NULL,
    packages jsonb NOT NULL,
    note character varying(500) NOT NULL,
    resource_id character varying(64),
    owner_id uuid NOT NULL,
    author_id uuid,
    archived_at timestamp with time zone
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
    stake_amount bigint NOT NULL,
    max_stake_amount bigint,
    profit_abs bigint,
    profit_ratio double precision,
    realized_profit bigint NOT NULL,
    sell_reason character varying(255),
    enter_tag character varying(255),
    strategy_name character varying(120) NOT NULL,
    timeframe character varying(8),
    entry_order_status character varying(32),
    exit_order_status character varying(32),
    direction character varying(32) NOT NULL,
    leverage double precision NOT NULL,
    fee_open_cost bigint,
    fee_close_cost bigint,
    funding_fees bigint NOT NULL,
    entry_cost bigint,
    stop_loss_abs double precision,
    stake_currency character varying(16) NOT NULL,
    has_filled_entry boolean NOT NULL,
    answer_hash character varying(32) NOT NULL,
    bot_id uuid NOT NULL,
    database_id uuid NOT NULL,
    deployment_id uuid,
    superseded_at timestamp with time zone
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

INSERT INTO public.access_grant VALUES ('bade00ce-7c30-4b51-8671-5be42b32bb47', '2026-11-29 11:02:46.476738+05:45', '2026-11-29 11:02:46.476755+05:45', 'bot', '0ab9da02-5695-4894-9def-7ccdf95f922c', '5712363b-a3eb-45ad-a6c2-43ddaf7ece19', 'operate', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a');
INSERT INTO public.access_grant VALUES ('27e561e5-28da-4ca9-b8e9-b85339d9dd7e', '2026-11-29 11:02:46.476972+05:45', '2026-11-29 11:02:46.476985+05:45', 'bot', '0ab9da02-5695-4894-9def-7ccdf95f922c', '5712363b-a3eb-45ad-a6c2-43ddaf7ece19', 'view', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a');
INSERT INTO public.access_grant VALUES ('790cb9bf-383a-47b7-b9fd-561b61985759', '2026-11-29 11:02:46.484689+05:45', '2026-11-29 11:02:46.484726+05:45', 'exchange', '8f6e25e4-5e19-48f1-aa83-3e60f6b0da92', '5712363b-a3eb-45ad-a6c2-43ddaf7ece19', 'use', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a');
INSERT INTO public.access_grant VALUES ('12890138-6af7-4509-a7fa-d5d7b5fc2958', '2026-11-29 11:02:46.485007+05:45', '2026-11-29 11:02:46.485033+05:45', 'exchange', '8f6e25e4-5e19-48f1-aa83-3e60f6b0da92', '5712363b-a3eb-45ad-a6c2-43ddaf7ece19', 'view', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a');


--
-- Data for Name: alembic_version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alembic_version VALUES ('0002');


--
-- Data for Name: artifact; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: artifact_chunk; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: audit_event; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.audit_event VALUES (1, '2026-11-29 11:01:50.561935+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'added', 'person', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'created the first account', 'info', 'null', 'null', '', 'd55ef64d773cca56b55e80ccd9bf8d5bf08b2090fb30f40904e3f7d6e08caf1d');
INSERT INTO public.audit_event VALUES (2, '2026-11-29 11:01:50.843959+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'added', 'person', '5712363b-a3eb-45ad-a6c2-43ddaf7ece19', 'Grace', 'added Grace as member', 'info', 'null', 'null', 'd55ef64d773cca56b55e80ccd9bf8d5bf08b2090fb30f40904e3f7d6e08caf1d', 'ca308c398d44a12059b1592b3a76f4c46251427601daf4255d88929c4069fbba');
INSERT INTO public.audit_event VALUES (3, '2026-11-29 11:01:51.411508+05:45', '5712363b-a3eb-45ad-a6c2-43ddaf7ece19', 'Grace', 'changed password', 'person', '5712363b-a3eb-45ad-a6c2-43ddaf7ece19', 'Grace', 'changed the own password', 'info', 'null', 'null', 'ca308c398d44a12059b1592b3a76f4c46251427601daf4255d88929c4069fbba', 'fd7e178b23ee6d4564fc690d252f3332ef0c7cfcfd63b623b766ac71dd751d04');
INSERT INTO public.audit_event VALUES (4, '2026-11-29 11:01:51.681714+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'added', 'person', '4e353c97-e1c0-4ce6-9424-cf37727ffef0', 'Linus', 'added Linus as viewer', 'info', 'null', 'null', 'fd7e178b23ee6d4564fc690d252f3332ef0c7cfcfd63b623b766ac71dd751d04', 'c8052cf3c35bcaf15560b085bfc1c37ba54934faa67b549986a632c9b9b7ee9b');
INSERT INTO public.audit_event VALUES (5, '2026-11-29 11:01:51.705654+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'saved', 'exchange', '8f6e25e4-5e19-48f1-aa83-3e60f6b0da92', 'Practice market', 'added exchange Practice market', 'info', 'null', 'null', 'c8052cf3c35bcaf15560b085bfc1c37ba54934faa67b549986a632c9b9b7ee9b', '0557b0ac5af1438047940a01d2ab7d3078740d0bb3cd0db815e97fabb7d7c878');
INSERT INTO public.audit_event VALUES (6, '2026-11-29 11:01:51.754434+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'saved', 'exchange', '2bb22612-f773-46ff-8148-cd7a50bd78e3', 'Binance main', 'added exchange Binance main', 'info', 'null', 'null', '0557b0ac5af1438047940a01d2ab7d3078740d0bb3cd0db815e97fabb7d7c878', 'd0c09893cfc086e41f38e57007e5a7348eae5b41c5e13acc3af1d62d08858d31');
INSERT INTO public.audit_event VALUES (7, '2026-11-29 11:01:51.773395+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'saved', 'runner', '08641cb2-9340-48e6-a446-47c7f50ceb76', 'This machine', 'added runner This machine', 'info', 'null', 'null', 'd0c09893cfc086e41f38e57007e5a7348eae5b41c5e13acc3af1d62d08858d31', 'e43bdfd848b028ae3e887c898b7c41080fbf45ccd05aa19c405e0581876870d8');
INSERT INTO public.audit_event VALUES (8, '2026-11-29 11:01:51.906488+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'saved', 'runner', '3dd5ee7a-0214-47c6-956f-2bce414a379a', 'This engine', 'added runner This engine', 'info', 'null', 'null', 'e43bdfd848b028ae3e887c898b7c41080fbf45ccd05aa19c405e0581876870d8', 'a2de4c0ddeb6d8d836a02afced2432cdba2f7deab5937976f7febcfeb68de866');
INSERT INTO public.audit_event VALUES (9, '2026-11-29 11:01:51.921347+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'saved', 'strategy', 'dcc2c8c0-9626-4680-afd9-50250a90bbb3', 'Eager', 'saved Eager v1', 'info', 'null', 'null', 'a2de4c0ddeb6d8d836a02afced2432cdba2f7deab5937976f7febcfeb68de866', '7b1dd8fb7cd88c2f0615cb80ba595b7cb6e381b80fb457de77489bdaee10bd09');
INSERT INTO public.audit_event VALUES (10, '2026-11-29 11:01:51.93185+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'saved', 'strategy', 'dcc2c8c0-9626-4680-afd9-50250a90bbb3', 'Eager', 'saved Eager v2', 'info', 'null', 'null', '7b1dd8fb7cd88c2f0615cb80ba595b7cb6e381b80fb457de77489bdaee10bd09', 'e97c38aa4c49c1b020007d778ac196b06943ea6a6d213eb707c22727aa82a310');
INSERT INTO public.audit_event VALUES (11, '2026-11-29 11:01:51.9632+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'saved', 'strategy', '7228d374-0cbf-4e35-8bb0-9203a02eb16d', 'Sample pullback', 'saved Sample pullback v1', 'info', 'null', 'null', 'e97c38aa4c49c1b020007d778ac196b06943ea6a6d213eb707c22727aa82a310', '26ac010a63928d8967f14a79e288e35f519c630192a9ff1c6c0d45808d40010b');
INSERT INTO public.audit_event VALUES (12, '2026-11-29 11:01:51.978951+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'added', 'bot', 'ff242139-db8c-409f-b478-63f83e2102ef', 'Practice pullback', 'added Practice pullback', 'info', 'null', 'null', '26ac010a63928d8967f14a79e288e35f519c630192a9ff1c6c0d45808d40010b', '5e27ecb89ee971f8ac28b11c329898a5d30aa2514efdb551842f6889ab42e516');
INSERT INTO public.audit_event VALUES (13, '2026-11-29 11:01:51.990545+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'saved', 'strategy', 'ed0c86e1-e3a4-46b4-bc37-4e1effb5f692', 'Sample momentum', 'saved Sample momentum v1', 'info', 'null', 'null', '5e27ecb89ee971f8ac28b11c329898a5d30aa2514efdb551842f6889ab42e516', '8d1b180ac77543fedf49327b97f089f1592953f8accc53b530ec0a816bf835db');
INSERT INTO public.audit_event VALUES (14, '2026-11-29 11:01:51.99977+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'added', 'bot', 'af81d959-8970-4999-9ef4-c67dfbbed58f', 'Practice momentum', 'added Practice momentum', 'info', 'null', 'null', '8d1b180ac77543fedf49327b97f089f1592953f8accc53b530ec0a816bf835db', 'dd79aef5ee830c6844e55489bf61f06711063760bd0f751a87bfaed7e17618a6');
INSERT INTO public.audit_event VALUES (15, '2026-11-29 11:01:52.008859+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'saved', 'strategy', '23a871b9-ac61-40c6-8ef9-c584eeb90ae0', 'Sample reversion', 'saved Sample reversion v1', 'info', 'null', 'null', 'dd79aef5ee830c6844e55489bf61f06711063760bd0f751a87bfaed7e17618a6', '725e13685a375cbb387fe6992494a7d5d9d78209e12c4e3b258674379b8d0a7f');
INSERT INTO public.audit_event VALUES (16, '2026-11-29 11:01:52.019605+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'added', 'bot', 'eea47861-212d-4d05-a3f4-9822ffd505c1', 'Practice reversion', 'added Practice reversion', 'info', 'null', 'null', '725e13685a375cbb387fe6992494a7d5d9d78209e12c4e3b258674379b8d0a7f', 'a937169da502ba99d1f39ff269e87f5aa484cea002c12392b2edf9c39ae6c6ef');
INSERT INTO public.audit_event VALUES (17, '2026-11-29 11:01:52.031118+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'started', 'bot', 'ff242139-db8c-409f-b478-63f83e2102ef', 'Practice pullback', 'started Practice pullback', 'info', 'null', 'null', 'a937169da502ba99d1f39ff269e87f5aa484cea002c12392b2edf9c39ae6c6ef', '6ff2a0ff9d101630e96d55529e0b2f5ec4a2191088667c708ced40dfe30f8f32');
INSERT INTO public.audit_event VALUES (18, '2026-11-29 11:01:52.036692+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'started', 'bot', 'af81d959-8970-4999-9ef4-c67dfbbed58f', 'Practice momentum', 'started Practice momentum', 'info', 'null', 'null', '6ff2a0ff9d101630e96d55529e0b2f5ec4a2191088667c708ced40dfe30f8f32', '948e4e1816868c425f4d45e43eb26ba1ea45e86cd41afe836bde20d480cfe3e8');
INSERT INTO public.audit_event VALUES (19, '2026-11-29 11:01:52.048078+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'started', 'bot', 'eea47861-212d-4d05-a3f4-9822ffd505c1', 'Practice reversion', 'started Practice reversion', 'info', 'null', 'null', '948e4e1816868c425f4d45e43eb26ba1ea45e86cd41afe836bde20d480cfe3e8', 'b0ad0d93d020d70e633e46a6c3e2cc6a8781b421464ae3f5dd1bec03b82d1840');
INSERT INTO public.audit_event VALUES (20, '2026-11-29 11:01:52.107274+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'added', 'bot', '0ab9da02-5695-4894-9def-7ccdf95f922c', 'Walker', 'added Walker', 'info', 'null', 'null', 'b0ad0d93d020d70e633e46a6c3e2cc6a8781b421464ae3f5dd1bec03b82d1840', 'a53c5894e658785fb9f9a05966fc467823cf3b1bb14ec247db613ce8e1ea6d4b');
INSERT INTO public.audit_event VALUES (21, '2026-11-29 11:01:52.206162+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'added', 'bot', 'efd7827e-3d3c-45eb-a20e-d3035ea06591', 'Boxer', 'added Boxer', 'info', 'null', 'null', 'a53c5894e658785fb9f9a05966fc467823cf3b1bb14ec247db613ce8e1ea6d4b', 'b7343cfc39886ae29201ad22dc46b0a2da5d09921577c504d567a685d42d6bc2');
INSERT INTO public.audit_event VALUES (22, '2026-11-29 11:01:52.291338+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'added', 'bot', 'f5297d5d-311c-4a92-8502-2727d9d3311c', 'Stubborn', 'added Stubborn', 'info', 'null', 'null', 'b7343cfc39886ae29201ad22dc46b0a2da5d09921577c504d567a685d42d6bc2', 'c07f2977a5ceaff33a48d0f89c3a2eb250602087de9c99fd9bd260b8832dcec7');
INSERT INTO public.audit_event VALUES (23, '2026-11-29 11:01:52.402063+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'added', 'bot', 'bfa42eb5-1193-4a58-b5a3-0d112dc0959d', 'Miner', 'added Miner', 'info', 'null', 'null', 'c07f2977a5ceaff33a48d0f89c3a2eb250602087de9c99fd9bd260b8832dcec7', '27f65c281468bff640e0bad5ef833131a94807e794f3afdcd4473ec441b515e9');
INSERT INTO public.audit_event VALUES (24, '2026-11-29 11:01:52.430049+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'added', 'bot', '142bc969-4305-47bd-8335-46c099b6291a', 'Gone', 'added Gone', 'info', 'null', 'null', '27f65c281468bff640e0bad5ef833131a94807e794f3afdcd4473ec441b515e9', 'f2172582d5f5ea6475ef1a8a943a6dbd5e0013d4916046a6142258260fa2a473');
INSERT INTO public.audit_event VALUES (25, '2026-11-29 11:01:52.440748+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'saved', 'strategy', '5c9578af-27b8-4d2b-8c1f-880913f48bd9', 'Broken', 'saved Broken v1', 'info', 'null', 'null', 'f2172582d5f5ea6475ef1a8a943a6dbd5e0013d4916046a6142258260fa2a473', '0d249152c3e5f8c0a369663cfb248817cef3d5e9c4d0f90bbf6dc6058157b19b');
INSERT INTO public.audit_event VALUES (26, '2026-11-29 11:01:52.458946+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'added', 'bot', '4009babf-244d-4b72-9a91-19bd2057831a', 'Broken', 'added Broken', 'info', 'null', 'null', '0d249152c3e5f8c0a369663cfb248817cef3d5e9c4d0f90bbf6dc6058157b19b', '584d9ed8696a0512f67005e5d168be3f624334dfc2431722e6c717cc5184dc0c');
INSERT INTO public.audit_event VALUES (27, '2026-11-29 11:01:52.476816+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'started', 'bot', '0ab9da02-5695-4894-9def-7ccdf95f922c', 'Walker', 'started Walker', 'info', 'null', 'null', '584d9ed8696a0512f67005e5d168be3f624334dfc2431722e6c717cc5184dc0c', '9cf5e9a7226c369b8ef9e5c7247e3ce403e0a0aae5f61f9b21ee9b59e33a7469');
INSERT INTO public.audit_event VALUES (28, '2026-11-29 11:01:52.489568+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'started', 'bot', 'efd7827e-3d3c-45eb-a20e-d3035ea06591', 'Boxer', 'started Boxer', 'info', 'null', 'null', '9cf5e9a7226c369b8ef9e5c7247e3ce403e0a0aae5f61f9b21ee9b59e33a7469', '75dc310064ebec595d02d789f92adb4f574f999265c791e6e7b78555db53a2c2');
INSERT INTO public.audit_event VALUES (29, '2026-11-29 11:01:52.498129+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'started', 'bot', 'f5297d5d-311c-4a92-8502-2727d9d3311c', 'Stubborn', 'started Stubborn', 'info', 'null', 'null', '75dc310064ebec595d02d789f92adb4f574f999265c791e6e7b78555db53a2c2', 'd381d8c773cd698bf3e0ec0c3ba27d7c439efa6082f0f0dc42b7f20d762236a1');
INSERT INTO public.audit_event VALUES (30, '2026-11-29 11:01:52.514015+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'started', 'bot', '4009babf-244d-4b72-9a91-19bd2057831a', 'Broken', 'started Broken', 'info', 'null', 'null', 'd381d8c773cd698bf3e0ec0c3ba27d7c439efa6082f0f0dc42b7f20d762236a1', '1d5a80b466ebcc0e1ff73d556425c0e99055da88594e2630278289b92ad22b36');
INSERT INTO public.audit_event VALUES (31, '2026-11-29 11:02:19.033438+05:45', NULL, 'Flotilla', 'died', 'bot', '4009babf-244d-4b72-9a91-19bd2057831a', 'Broken', 'Broken ended unexpectedly. It ended by itself with exit code 2. Could not import /tmp/flotilla-recorded-a7ad3g9t/data/runners/08641cb2-9340-48e6-a446-47c7f50ceb76/bot-4009babf-244d-4b72-9a91-19bd2057831a/workspace/strategy/strategy.py due to ''No module named ''no_such_library_anywhere'''' It does not come back by itself: its restart policy is “never”.', 'error', 'null', 'null', '1d5a80b466ebcc0e1ff73d556425c0e99055da88594e2630278289b92ad22b36', 'ee7b2c5b667a36aecddecf2fa642e0ca20382609f9cd54d465ca92e2436cd510');
INSERT INTO public.audit_event VALUES (32, '2026-11-29 11:02:33.682824+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'changed version', 'bot', 'f5297d5d-311c-4a92-8502-2727d9d3311c', 'Stubborn', 'changed the Freqtrade version of Stubborn from 2026.8 to 2026.9', 'info', '{"version": "2026.8"}', '{"version": "2026.9"}', 'ee7b2c5b667a36aecddecf2fa642e0ca20382609f9cd54d465ca92e2436cd510', '9b2bd94cc72176ce50824a8a45693d2e3db8abcbd1c1b132cda3a18cd658ccdc');
INSERT INTO public.audit_event VALUES (33, '2026-11-29 11:02:33.702799+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'restarted', 'bot', 'f5297d5d-311c-4a92-8502-2727d9d3311c', 'Stubborn', 'restarted Stubborn', 'info', 'null', 'null', '9b2bd94cc72176ce50824a8a45693d2e3db8abcbd1c1b132cda3a18cd658ccdc', '1ef52335c487d5b27552fe0dd435556ced8afda12a098c09a8edf56a499c0665');
INSERT INTO public.audit_event VALUES (34, '2026-11-29 11:02:33.741516+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'restarted', 'bot', '0ab9da02-5695-4894-9def-7ccdf95f922c', 'Walker', 'restarted Walker', 'info', 'null', 'null', '1ef52335c487d5b27552fe0dd435556ced8afda12a098c09a8edf56a499c0665', 'a672ee0f6cdb368ed59655a833407dfcbf10ceba191944c50f1f0470d6e2d361');
INSERT INTO public.audit_event VALUES (35, '2026-11-29 11:02:33.75009+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'stopped', 'bot', 'af81d959-8970-4999-9ef4-c67dfbbed58f', 'Practice momentum', 'stopped Practice momentum', 'info', 'null', 'null', 'a672ee0f6cdb368ed59655a833407dfcbf10ceba191944c50f1f0470d6e2d361', '6fd45c994f2a15bcd645cb6d8daa2133d3b5223130843c0594a7d1ab8b60add9');
INSERT INTO public.audit_event VALUES (36, '2026-11-29 11:02:33.764576+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'stopped', 'bot', 'eea47861-212d-4d05-a3f4-9822ffd505c1', 'Practice reversion', 'stopped Practice reversion', 'info', 'null', 'null', '6fd45c994f2a15bcd645cb6d8daa2133d3b5223130843c0594a7d1ab8b60add9', '7e4340bf040e6f3a7ab72c4db12ff8a0d6730dd6684278d2e58201bfb250472a');
INSERT INTO public.audit_event VALUES (37, '2026-11-29 11:02:33.770578+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'deleted', 'bot', '142bc969-4305-47bd-8335-46c099b6291a', 'Gone', 'deleted bot Gone', 'info', 'null', 'null', '7e4340bf040e6f3a7ab72c4db12ff8a0d6730dd6684278d2e58201bfb250472a', '1b28dbc6eb96e89f66fc17ecf399c30cc6d5f62d2e0471eef49fd6e94dbe99c2');
INSERT INTO public.audit_event VALUES (38, '2026-11-29 11:02:38.447136+05:45', NULL, 'Flotilla', 'backed up', 'bot', 'f5297d5d-311c-4a92-8502-2727d9d3311c', 'Stubborn', 'backed up 3 trades of Stubborn, left by Freqtrade 2026.8, before 2026.9', 'info', 'null', 'null', '1b28dbc6eb96e89f66fc17ecf399c30cc6d5f62d2e0471eef49fd6e94dbe99c2', '175591304aa3762a6b406449aaa9dbb4f129be86cdbd431dfecd38f483f57fe9');
INSERT INTO public.audit_event VALUES (39, '2026-11-29 11:02:46.479517+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'shared', 'bot', '0ab9da02-5695-4894-9def-7ccdf95f922c', 'Walker', 'lets Grace operate, view bot Walker', 'info', 'null', 'null', '175591304aa3762a6b406449aaa9dbb4f129be86cdbd431dfecd38f483f57fe9', '03a3e24ed84c40eaf3c511129df3702ffc909556f5d3f496d63035f9187a0c91');
INSERT INTO public.audit_event VALUES (40, '2026-11-29 11:02:46.486506+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'shared', 'exchange', '8f6e25e4-5e19-48f1-aa83-3e60f6b0da92', 'Practice market', 'lets Grace use, view exchange Practice market', 'info', 'null', 'null', '03a3e24ed84c40eaf3c511129df3702ffc909556f5d3f496d63035f9187a0c91', '83af6786889a73e590a2c7ddd1a085049c0b59a977f6cbfa0a16e1d173ae74d2');
INSERT INTO public.audit_event VALUES (41, '2026-11-29 11:02:46.496684+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 'Ada', 'edited', 'bot', '0ab9da02-5695-4894-9def-7ccdf95f922c', 'Walker', 'edited Walker', 'info', 'null', 'null', '83af6786889a73e590a2c7ddd1a085049c0b59a977f6cbfa0a16e1d173ae74d2', '36b5080e00083ab61863b742aff1593ba125684f85af792d4a2da90356ab5350');


--
-- Data for Name: backtest; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: bot; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.bot VALUES ('ff242139-db8c-409f-b478-63f83e2102ef', '2026-11-29 11:01:51.971522+05:45', '2026-11-29 11:02:16.781654+05:45', 'Practice pullback', 'RUNNING', 'DRY_RUN', 'RUNNING', 1, '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 1, 'running', '@RUN ff242139-db8c-409f-b478-63f83e2102ef@', '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'gAAAAABrC7VDD2oGm4Qis7ExdAadOzqFyyAZNEf5zJ9--bxWI4p4BloOZ-5vP_L-me5FSjukf-ZThKpTQbIpi51i30RMhx2jfkt6zlkvzdDKqB7S8vW32e-xLEFcPORxeU3suSbRxCXufEDsFpeRCoHVsLRiK7lt6Sab3eW9Ft-9vimnKvUu026ZO3PJrzSg_uNgW2Dwo_GL9HKVDXfLcYe1Jf1wwBNebIJIv312T3bOhfHm_WxPZOEe42PWaDQBCaVc84is5aIxNyuVeSch8XeHcGYNe4qwkrfbPGwduNdGum0NKXKIkF8a56aw8ACPzLeL1Hzp1BlVFV81LDqBbT8AkjbZW_LnftS398fGhmv5wVrujcdu-NQdiXQEeUrbfMGGGmqoglbG3JCF2OPsA-3UwAkn2Klaiw==', '2026.9', 'always', '2026-11-29 11:02:16.780635+05:45', NULL, '2026-11-29 11:03:42.625779+05:45', '2026-11-29 11:03:41+05:45', NULL, NULL, NULL, '1ed91354bfb64f8a1d7ef93a0f8cf98b4a6d32d851dd8f2e6ed4564f9037bbc8', true, NULL, '8f6e25e4-5e19-48f1-aa83-3e60f6b0da92', '7228d374-0cbf-4e35-8bb0-9203a02eb16d', '08641cb2-9340-48e6-a446-47c7f50ceb76', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.bot VALUES ('af81d959-8970-4999-9ef4-c67dfbbed58f', '2026-11-29 11:01:51.995512+05:45', '2026-11-29 11:02:37.598979+05:45', 'Practice momentum', 'STOPPED', 'DRY_RUN', 'STOPPED', 2, '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 2, NULL, NULL, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'gAAAAABrC7VDAHVC6xeVjgGPYKavDNqUrOXi78RE2Dv3CR7tdCGDZYIjJd9anGf2dGSzif5Z7G1S-m8ugOI49v2sodY-l68YHk5UC-cI42ODx96M9qku8d2Ouwk1Il1HLZGoQKR8zvfaToR3eZa02iX2nefuePmS1pSa-spoHiRTFp3twXrXmXW8TduSWfExGjdoyGQSFwnq2kJRINFOSTNDF2fa7F9Cn0kB3EdPyfehbf-Uo9b6KYR1VTsMsFD9a3vyZMk5kYztoi5eGJqq_kFyiHKu7azaVFXmQlKGX1bbtVyzICfK-YEVUixXJeLujhlQ3yGWxA_AJ6hiBHKD9VpMJvfwBOzF0SVEtStFl97e_r4pV7S85LvI78HnmAnGBv9-sd_DEHVCIHzq2U-d3GnuTmN-Z1tVvA==', '2026.9', 'always', '2026-11-29 11:02:37.593919+05:45', NULL, '2026-11-29 11:02:16.991259+05:45', NULL, NULL, NULL, NULL, '3dc2a1cfa084b4b7b958dba188c8ef65991e681727f6cb84b6993bfd1a83d213', true, NULL, '8f6e25e4-5e19-48f1-aa83-3e60f6b0da92', 'ed0c86e1-e3a4-46b4-bc37-4e1effb5f692', '08641cb2-9340-48e6-a446-47c7f50ceb76', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.bot VALUES ('eea47861-212d-4d05-a3f4-9822ffd505c1', '2026-11-29 11:01:52.01375+05:45', '2026-11-29 11:02:37.605929+05:45', 'Practice reversion', 'STOPPED', 'DRY_RUN', 'STOPPED', 2, '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 2, NULL, NULL, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'gAAAAABrC7VEvuHbEve8b31h-a2jxaEVwdhaaYn011oskFVJXdM7_N37ttlOfSj14LRKsVLuuwWXKhTTyOWjYmFr1GViCVMiWtlJq8uuaPCy8by4dg1empytcV-aOm3Jzp-RPzacAo6kL825ja5Js-0_xpCw83KnHqqW2BcMjM2_1vvyYKLQKnI-f4MBOetUo_YTv-gMFKsjQGbNgzhCS0SSrPjaOWgn75_v1BzPYATLab-lb2qNkef6NgvDXJ0mzy1eYVMTVTAo32XmyCSQgExEH5gscAbQ8Nx0uznLzp1blMgzzeXRgKxWilg7-lEai3L6aZdY5FsY5pme79RNX4S6xn4OqnfYLqPAmSQn6TcKdLG_XHp4--V6t1bADCEigW6OOY_6VMnbno9YgmBERIOzxl88V1d03A==', '2026.9', 'always', '2026-11-29 11:02:37.605667+05:45', NULL, '2026-11-29 11:02:16.439855+05:45', NULL, NULL, NULL, NULL, '25d55f12f50970dbcc7d782b9140b833a27da2d2e2442aa194b82d1763007400', true, NULL, '8f6e25e4-5e19-48f1-aa83-3e60f6b0da92', '23a871b9-ac61-40c6-8ef9-c584eeb90ae0', '08641cb2-9340-48e6-a446-47c7f50ceb76', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.bot VALUES ('0ab9da02-5695-4894-9def-7ccdf95f922c', '2026-11-29 11:01:52.082986+05:45', '2026-11-29 11:02:46.493807+05:45', 'Walker', 'RUNNING', 'DRY_RUN', 'RUNNING', 2, '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 2, 'running', '@RUN 0ab9da02-5695-4894-9def-7ccdf95f922c@', '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 111, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'gAAAAABrC7V6sTMn-mx-Ab7qSylvmcTyMwTTYxYj2s5o1ZOClu3uH0nzrSjg0KiqIZH2HHLFtn6jNe7gm0PlDEOTn0bln4Hvjj-EICK1yxw3hs0E0jAbD5RmMskrUr55pvdTTPmLgr5H1uqhE9PfauPymkF-btU827DrTB3onJCE9oPUQ1pW9j0S19mhIdLiAb5bmOq1TU7WPgkQusTAUvGwcIWrUSbSd1DD4i47O8BB38nKlx23eFfgF7Cm8hGRP53Rs3kqgprLdrJbKHqeoag0njfxzVRmJvKGf5XfCQsoaoXFUJ5_Wdnq3I3hjo1DZoEoK7xdDn6JyakMxbtDwQAWGFT_76KSUXXF1UZxjypEafE6UNInubsE0iwiJJma5cNtWM_orxH-3iO3jt8RgSXOTqn9CmPWhA==', '2026.9', 'always', '2026-11-29 11:02:45.169181+05:45', NULL, '2026-11-29 11:03:40.964058+05:45', '2026-11-29 11:03:36+05:45', NULL, NULL, NULL, '3afbc0617fb5943e70aff40f482109dd9761d4d460c5ad7ea88f71c116b444e6', false, NULL, '8f6e25e4-5e19-48f1-aa83-3e60f6b0da92', '85fafe59-030a-4bbb-b687-40b7dd9afe2d', '08641cb2-9340-48e6-a446-47c7f50ceb76', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.bot VALUES ('efd7827e-3d3c-45eb-a20e-d3035ea06591', '2026-11-29 11:01:52.18815+05:45', '2026-11-29 11:02:23.844748+05:45', 'Boxer', 'RUNNING', 'DRY_RUN', 'RUNNING', 1, '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 1, 'running', '@RUN efd7827e-3d3c-45eb-a20e-d3035ea06591@', '{"telegram": {"token": "***", "chat_id": "***", "enabled": false}, "pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'gAAAAABrC7VEz-KD8lAsUJXDixR6OoZZtBcN7vvg8UKf6r_3xLW3XGNEq5d_5ioAz4ZpnpYtt42quwwgBcZTO44FYoYIjJIy61ozXtxGIFmE4TpsZXit_R1go3eFzGSZCbVTbiBRNCU6UeFDoclhA8xtqTJs_q2c5rs5Vs7zTM3JOKBrwlrM_ailkRR1GPft7JHdg6woXbW553ZcTXILVJHpqIHEDDlCJWGhJyHJbvI5W33FMkh1bF1WuHyoLK0nErcfTG7oGxCrnR4vuT9K3Vw6uCy5u4atpaJ07fGsNJVt0bzL0Ks7MwicNeA6bOU0mySc1NiuSmogTJC7pNJpT1xAWLL8h4EY7LpLqECe5ro_tDtGRoKIjrK9uiTQCF9rv-job0rIFvk6FE6WDrp-DUzOlfmT7kHoFCbatcMFX6T_c5IR_3VwccjVi3j4dkBSWLIfKPB5Xmh_32Q_qQWLXUvrxaM6QPc8NAxCTi65rS6eUSpvK3jpi-w=', '2026.9', 'always', '2026-11-29 11:02:23.844255+05:45', NULL, '2026-11-29 11:03:45.06511+05:45', '2026-11-29 11:03:41+05:45', NULL, NULL, NULL, '10e0d6a29b2751dc80647aea94853e65b75cb2cce03405af50c69c1f6fa67d0e', false, NULL, '8f6e25e4-5e19-48f1-aa83-3e60f6b0da92', '85fafe59-030a-4bbb-b687-40b7dd9afe2d', '3dd5ee7a-0214-47c6-956f-2bce414a379a', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', NULL, 1073741824, 1.5, 300, NULL, NULL, NULL);
INSERT INTO public.bot VALUES ('f5297d5d-311c-4a92-8502-2727d9d3311c', '2026-11-29 11:01:52.265933+05:45', '2026-11-29 11:02:46.039107+05:45', 'Stubborn', 'RUNNING', 'DRY_RUN', 'RUNNING', 2, '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 2, 'running', '@RUN f5297d5d-311c-4a92-8502-2727d9d3311c@', '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'gAAAAABrC7VENLxd90CqyHBez3rYBmuIGKalkB0YV9tCa4SN98WX6ZHP8bn-6BcCBkMDk62EEJyqVH3-Y7GpwRWbwuwKGpnNmF17dgos8hWP07_FsbXaYO-yEwvPGCrwJKKq2iuiirb-Gcah26DG1qEMt5wwEPte3o6l0Upfz_hmdjOcYF0dTuzXy4X0r1oBQDwvipkdE646H5s24Ma_j_bMBIBhN7iXAcmVrtZ5-CwOEGGVp9jHEp7v4elRNLMmNPM0Z8OPM3IJ7aIwRQYuIIWc_mdDseK6oMpMsOk41zBDQlCAcyCR0uC-Sd-3KEbVeLtX7-LQ7YhCCcGgLYCsMC08BmgmLWSB4mL93yUJN3iufC4ku38-_x2MoP4Emh4ysPOJdR8ln2253-FKtkoPgqN0dNTYyYpCKA==', '2026.9', 'never', '2026-11-29 11:02:46.038654+05:45', NULL, '2026-11-29 11:03:42.446655+05:45', '2026-11-29 11:03:41+05:45', NULL, NULL, NULL, '739f3b8a11850eebdedc97843a4aae0478494bc5023398accf250387c1809b52', false, NULL, '8f6e25e4-5e19-48f1-aa83-3e60f6b0da92', '85fafe59-030a-4bbb-b687-40b7dd9afe2d', '3dd5ee7a-0214-47c6-956f-2bce414a379a', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.bot VALUES ('bfa42eb5-1193-4a58-b5a3-0d112dc0959d', '2026-11-29 11:01:52.39469+05:45', '2026-11-29 11:01:52.394708+05:45', 'Miner', 'STOPPED', 'LIVE', 'STOPPED', 0, NULL, 0, NULL, NULL, '{"exchange": {"pair_whitelist": ["BTC/USDT", "ETH/USDT"]}, "pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'gAAAAABrC7VE682DVp_HkJ_lOUeQFjNYlqS42vhsFdxFfEq1NPkvKgoYBoLXDvxerasfzPNQrcKUa70nMhpPs2Kmf4uWMdA-ocqW4m5L1drc3G4nWdkiF6fhcGTdAiIweHLMuHDtqAyI1mbb5MbnTcCaeRmFcsJ2KWzy_8I1dd-xa2yuY1dFkNgD1NWHNTdf9_qdfnu_hIwneYdO1oCfg-ObDjB9v7jkJ4EuJRt46azCh5kdOdc4d5ucyEtpEsX2KWWov-2jy2O4Hbkie-1c92CCf-cRNBHtk-K7KH9NNK6Ms7KKCpUiOaiQx1sjJvIiOTZ4DSLH41qjWQHpKfOjD58npBP7IvE4m4VtuNDSya64rnjfhkfB6Eng6AV1GZfNzPL4fBgDcgd8tjJ_qCLxoyOtdNpjMtYE9w==', '2026.9', 'always', '2026-11-29 11:01:52.394746+05:45', NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, '2bb22612-f773-46ff-8148-cd7a50bd78e3', '85fafe59-030a-4bbb-b687-40b7dd9afe2d', '08641cb2-9340-48e6-a446-47c7f50ceb76', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', NULL, NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.bot VALUES ('142bc969-4305-47bd-8335-46c099b6291a', '2026-11-29 11:01:52.417899+05:45', '2026-11-29 11:02:33.769939+05:45', 'Gone', 'STOPPED', 'DRY_RUN', 'STOPPED', 1, '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 0, NULL, NULL, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'gAAAAABrC7VE3xZtcfU2mjJyC7WZY0d3NJsUjybyg1WiXReBkAcCIMGt4KvdinL7bqgllZha86765cvqjQpEIpY9wJ-n2g7C0HOwRsr-hD2fG9dnB-2CKiUuAVLzU-GVab1Kufj-1jJ-RySU89W1-1gscT_Rvw0lCYI53H8spDvZ35Wd2Igse9fBuibMO24dJOeTHhBqmfudtHqOS0AHlPj0D1cEsteHc2ov4qzhkkdxebWJ64zurxOcB7Xet3WSbcCv9nJslFxn3ysiC1hW8njYx5MZLBq_XZf19veq3HBkXyvk3G3rw9V4dZk7MbH51L4oMera82ZuV6XQ779PDLyo28zmbfsgrd737MBbtdhSn1wjBhQAYYEm2nTvqKMzDgtM1ygH4NhnP5Mm_PL4zTrCRwm9TBQoaQ==', '2026.9', 'always', '2026-11-29 11:01:52.417969+05:45', NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, '8f6e25e4-5e19-48f1-aa83-3e60f6b0da92', '85fafe59-030a-4bbb-b687-40b7dd9afe2d', '08641cb2-9340-48e6-a446-47c7f50ceb76', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', '2026-11-29 11:02:33.769178+05:45', NULL, NULL, NULL, NULL, NULL, NULL);
INSERT INTO public.bot VALUES ('4009babf-244d-4b72-9a91-19bd2057831a', '2026-11-29 11:01:52.447833+05:45', '2026-11-29 11:02:19.032748+05:45', 'Broken', 'FAILED', 'DRY_RUN', 'RUNNING', 1, '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', 1, NULL, NULL, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'gAAAAABrC7VEu0NpNvxZfOSrgFPtIZfbIV9Zc2ngWjTlLq7O8Sc-Od4_NGQ7TDq_MGDDC0_RMg5qQzr4FaXxbHfyijmlApRq6TZtCX2YD5LCCcFz72X4j5zI-uSuP8e3s0IWfdh2dHWALTukf5BMY0pM4jWykiXQhj227EJdczoj68BXrkcvS9NkSMH4GVv0eT8iiVZSDlQzajRZBTSCjAKfbfDDHOF_Utfue8mvFhIrlHAxRW36Oe34YsNpTxfdVmHgDij8DqqsrE-eSmE9ILHme2eHNCOT8TWMMfDKTPS-ggxEoxncX10MHi1ClWQaXeC6V2RG2RrrIBN1MCWc0f-SF9mCxDie_F2xl58nVovBHUwuz1-8ZIrA0aU8UurW-luej94HRNxbC06OrjYIgt8fFNliLRmhAg==', '2026.9', 'never', '2026-11-29 11:02:19.029423+05:45', NULL, NULL, NULL, 'It ended by itself with exit code 2. Could not import /tmp/flotilla-recorded-a7ad3g9t/data/runners/08641cb2-9340-48e6-a446-47c7f50ceb76/bot-4009babf-244d-4b72-9a91-19bd2057831a/workspace/strategy/strategy.py due to ''No module named ''no_such_library_anywhere''''', NULL, NULL, 'db7e443eb2ecdacce6d8a80efe97b8d16fc06574f6c09644ef2b2b1aed6fd9ed', false, NULL, '8f6e25e4-5e19-48f1-aa83-3e60f6b0da92', '5c9578af-27b8-4d2b-8c1f-880913f48bd9', '08641cb2-9340-48e6-a446-47c7f50ceb76', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', NULL, NULL, NULL, NULL, NULL, NULL, NULL);


--
-- Data for Name: bot_backup; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.bot_backup VALUES ('4826235f-7a92-4aaa-9d36-49e9be37b509', '2026-11-29 11:02:38.443581+05:45', '2026-11-29 11:02:38.443595+05:45', 'f5297d5d-311c-4a92-8502-2727d9d3311c', '60aea292-50c4-4718-97c6-9c6f5218fc76', 'backups/trades-1-2026.8-0241ae95dfc2.sqlite', '2026.8', '2026.9', 3, 3, 94208, 'be329d20441d8ead98636f8473d7f5bac1e6e772c85342d982b2714cabbc1b47', '2026-11-29 11:02:38.443382+05:45', NULL, NULL);


--
-- Data for Name: bot_database; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.bot_database VALUES ('7f5345c7-290e-49a0-8211-691749d97411', '2026-11-29 11:01:52.302424+05:45', '2026-11-29 11:02:17.11248+05:45', 'ff242139-db8c-409f-b478-63f83e2102ef', 'DRY_RUN', '8f6e25e4-5e19-48f1-aa83-3e60f6b0da92', 'USDT', 'spot', 'trades-1.sqlite', 1795929435, 'created', NULL);
INSERT INTO public.bot_database VALUES ('64fdc29b-1488-48e7-8304-328f8faa1dce', '2026-11-29 11:01:52.341872+05:45', '2026-11-29 11:02:17.089088+05:45', 'eea47861-212d-4d05-a3f4-9822ffd505c1', 'DRY_RUN', '8f6e25e4-5e19-48f1-aa83-3e60f6b0da92', 'USDT', 'spot', 'trades-1.sqlite', 1795929434, 'created', NULL);
INSERT INTO public.bot_database VALUES ('049b5c32-27fb-4c01-af7f-9e3049aa0ec4', '2026-11-29 11:01:52.361093+05:45', '2026-11-29 11:02:18.944137+05:45', 'af81d959-8970-4999-9ef4-c67dfbbed58f', 'DRY_RUN', '8f6e25e4-5e19-48f1-aa83-3e60f6b0da92', 'USDT', 'spot', 'trades-1.sqlite', 1795929435, 'created', NULL);
INSERT INTO public.bot_database VALUES ('fafa80c7-e201-4166-9803-a525ad6a22ec', '2026-11-29 11:01:52.684344+05:45', '2026-11-29 11:02:17.284845+05:45', '0ab9da02-5695-4894-9def-7ccdf95f922c', 'DRY_RUN', '8f6e25e4-5e19-48f1-aa83-3e60f6b0da92', 'USDT', 'spot', 'trades-1.sqlite', 1795929435, 'created', NULL);
INSERT INTO public.bot_database VALUES ('98aa5f08-5e6b-4f1d-a397-a4225ae4cc2f', '2026-11-29 11:01:52.75471+05:45', '2026-11-29 11:02:24.065225+05:45', 'efd7827e-3d3c-45eb-a20e-d3035ea06591', 'DRY_RUN', '8f6e25e4-5e19-48f1-aa83-3e60f6b0da92', 'USDT', 'spot', 'trades-1.sqlite', 1795929443, 'created', NULL);
INSERT INTO public.bot_database VALUES ('60aea292-50c4-4718-97c6-9c6f5218fc76', '2026-11-29 11:01:52.813814+05:45', '2026-11-29 11:02:25.129244+05:45', 'f5297d5d-311c-4a92-8502-2727d9d3311c', 'DRY_RUN', '8f6e25e4-5e19-48f1-aa83-3e60f6b0da92', 'USDT', 'spot', 'trades-1.sqlite', 1795929443, 'created', NULL);
INSERT INTO public.bot_database VALUES ('f077d08d-c1d2-45b8-9ef9-3deac480685d', '2026-11-29 11:01:52.857011+05:45', '2026-11-29 11:01:52.85703+05:45', '4009babf-244d-4b72-9a91-19bd2057831a', 'DRY_RUN', '8f6e25e4-5e19-48f1-aa83-3e60f6b0da92', 'USDT', 'spot', 'trades-1.sqlite', NULL, 'created', NULL);


--
-- Data for Name: bot_metrics; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.bot_metrics VALUES ('72121ed2-63e7-4bec-bf13-b3161fa29784', '2026-11-29 11:02:18.905735+05:45', '2026-11-29 11:03:46.454432+05:45', 'ff242139-db8c-409f-b478-63f83e2102ef', '7f5345c7-290e-49a0-8211-691749d97411', 0, 0, -26417363, -0.03, 2, 0, 2, 0, 0, 0, 0, NULL, 0, 0, '', 0, 1795929482417, 1795929482470, 'USDT', 99000000000, '2026-11-29 11:03:46.454432+05:45');
INSERT INTO public.bot_metrics VALUES ('3f7f81bd-4664-4176-b622-9fe3614794dd', '2026-11-29 11:02:18.927744+05:45', '2026-11-29 11:02:34.046727+05:45', 'eea47861-212d-4d05-a3f4-9822ffd505c1', '64fdc29b-1488-48e7-8304-328f8faa1dce', 0, 0, -25269190, -0.03, 1, 0, 1, 0, 0, 0, 0, NULL, 0, 0, '', 0, 1795929437748, 1795929437748, 'USDT', 99000000000, '2026-11-29 11:02:34.046727+05:45');
INSERT INTO public.bot_metrics VALUES ('0765a747-bf8e-4eef-b835-f1818360b134', '2026-11-29 11:02:18.977509+05:45', '2026-11-29 11:03:51.345508+05:45', '0ab9da02-5695-4894-9def-7ccdf95f922c', 'fafa80c7-e201-4166-9803-a525ad6a22ec', 0, 0, -75900692, -0.08, 3, 0, 3, 0, 0, 0, 0, NULL, 0, 0, '', 0, 1795929438241, 1795929438618, 'USDT', 99000000000, '2026-11-29 11:03:51.345508+05:45');
INSERT INTO public.bot_metrics VALUES ('d002c7d6-d473-4c00-b30d-d53dbba0950a', '2026-11-29 11:02:19.091445+05:45', '2026-11-29 11:02:19.091445+05:45', 'af81d959-8970-4999-9ef4-c67dfbbed58f', '049b5c32-27fb-4c01-af7f-9e3049aa0ec4', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, 0, '', 0, NULL, NULL, 'USDT', 99000000000, '2026-11-29 11:02:19.091445+05:45');
INSERT INTO public.bot_metrics VALUES ('36f92d4e-2bd2-44b5-97c6-145b405eb9fb', '2026-11-29 11:02:24.339555+05:45', '2026-11-29 11:03:50.149443+05:45', 'efd7827e-3d3c-45eb-a20e-d3035ea06591', '98aa5f08-5e6b-4f1d-a397-a4225ae4cc2f', 0, 0, -67787190, -0.07, 3, 0, 3, 0, 0, 0, 0, NULL, 0, 0, '', 0, 1795929444711, 1795929444838, 'USDT', 99000000000, '2026-11-29 11:03:50.149443+05:45');
INSERT INTO public.bot_metrics VALUES ('c184d5f5-98a0-422c-8472-8314f58c2769', '2026-11-29 11:02:25.216954+05:45', '2026-11-29 11:03:47.513895+05:45', 'f5297d5d-311c-4a92-8502-2727d9d3311c', '60aea292-50c4-4718-97c6-9c6f5218fc76', 0, 0, -67787190, -0.07, 3, 0, 3, 0, 0, 0, 0, NULL, 0, 0, '', 0, 1795929444686, 1795929444778, 'USDT', 99000000000, '2026-11-29 11:03:47.513895+05:45');


--
-- Data for Name: config_revision; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.config_revision VALUES ('fa2baca7-1dd7-4324-a323-91a675066ad1', '2026-11-29 11:01:51.701378+05:45', '2026-11-29 11:01:51.701407+05:45', 'exchange', '8f6e25e4-5e19-48f1-aa83-3e60f6b0da92', 1, '{}', '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a');
INSERT INTO public.config_revision VALUES ('67123553-08b4-4250-b363-32e5a07ec1e3', '2026-11-29 11:01:51.752702+05:45', '2026-11-29 11:01:51.752732+05:45', 'exchange', '2bb22612-f773-46ff-8148-cd7a50bd78e3', 1, '{}', '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a');
INSERT INTO public.config_revision VALUES ('41bfe5dc-48d5-4a00-a740-767e6114c1d4', '2026-11-29 11:01:51.977699+05:45', '2026-11-29 11:01:51.977718+05:45', 'bot', 'ff242139-db8c-409f-b478-63f83e2102ef', 1, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a');
INSERT INTO public.config_revision VALUES ('402c1bea-4bbd-4930-8e44-da770ac5ac05', '2026-11-29 11:01:51.997807+05:45', '2026-11-29 11:01:51.997823+05:45', 'bot', 'af81d959-8970-4999-9ef4-c67dfbbed58f', 1, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a');
INSERT INTO public.config_revision VALUES ('5c1f3f9e-a054-4e17-9c91-0860ed6e6c44', '2026-11-29 11:01:52.017477+05:45', '2026-11-29 11:01:52.017505+05:45', 'bot', 'eea47861-212d-4d05-a3f4-9822ffd505c1', 1, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a');
INSERT INTO public.config_revision VALUES ('d9c15401-2bad-40e8-a5b1-412ca5384e68', '2026-11-29 11:01:52.085992+05:45', '2026-11-29 11:01:52.086014+05:45', 'bot', '0ab9da02-5695-4894-9def-7ccdf95f922c', 1, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a');
INSERT INTO public.config_revision VALUES ('1a879c81-bdf2-42a3-9eb5-bf0d99ffe9de', '2026-11-29 11:01:52.20445+05:45', '2026-11-29 11:01:52.204476+05:45', 'bot', 'efd7827e-3d3c-45eb-a20e-d3035ea06591', 1, '{"telegram": {"token": "***", "chat_id": "***", "enabled": false}, "pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'fe8a154b75cd4ffee5478e3676330b5eefc9cb3eee3ce1563e649b57a64a56cf', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a');
INSERT INTO public.config_revision VALUES ('6011c44b-e4a9-468d-91ec-c9625b01df9c', '2026-11-29 11:01:52.277413+05:45', '2026-11-29 11:01:52.277449+05:45', 'bot', 'f5297d5d-311c-4a92-8502-2727d9d3311c', 1, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a');
INSERT INTO public.config_revision VALUES ('c2e6f568-548f-4bda-bf22-f2d45ea03c4b', '2026-11-29 11:01:52.397296+05:45', '2026-11-29 11:01:52.397312+05:45', 'bot', 'bfa42eb5-1193-4a58-b5a3-0d112dc0959d', 1, '{"exchange": {"pair_whitelist": ["BTC/USDT", "ETH/USDT"]}, "pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', '2cb5484b45f4ecdcc31295d023f3bb2b94d9fc05b48270818cba218b524674a1', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a');
INSERT INTO public.config_revision VALUES ('48c92b7d-9964-4db7-955a-be522e82728e', '2026-11-29 11:01:52.428409+05:45', '2026-11-29 11:01:52.428445+05:45', 'bot', '142bc969-4305-47bd-8335-46c099b6291a', 1, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a');
INSERT INTO public.config_revision VALUES ('b6b29547-9cfd-4ebc-87b1-8bba5621a008', '2026-11-29 11:01:52.453313+05:45', '2026-11-29 11:01:52.453331+05:45', 'bot', '4009babf-244d-4b72-9a91-19bd2057831a', 1, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a');
INSERT INTO public.config_revision VALUES ('1198182f-7d8c-4215-8748-076f5b60a2f6', '2026-11-29 11:02:46.495614+05:45', '2026-11-29 11:02:46.495631+05:45', 'bot', '0ab9da02-5695-4894-9def-7ccdf95f922c', 2, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 111, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', '76dc58223b9dba65dad48723ee95df1fd85b3f49be4bfb3d84b5ac5086a7ad5e', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a');


--
-- Data for Name: deployment; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.deployment VALUES ('b99a857f-0b78-495a-a500-90ce21dce150', '2026-11-29 11:01:52.32066+05:45', '2026-11-29 11:01:52.677744+05:45', 'ff242139-db8c-409f-b478-63f83e2102ef', '7f5345c7-290e-49a0-8211-691749d97411', '7228d374-0cbf-4e35-8bb0-9203a02eb16d', '08641cb2-9340-48e6-a446-47c7f50ceb76', 1, '2026.9', 'freqtrade 2026.9', '@RUN ff242139-db8c-409f-b478-63f83e2102ef@', 1, '1ed91354bfb64f8a1d7ef93a0f8cf98b4a6d32d851dd8f2e6ed4564f9037bbc8', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', '2026-11-29 11:01:52.309583+05:45', NULL, NULL, false, NULL, NULL, '');
INSERT INTO public.deployment VALUES ('61637c57-c995-4539-9144-11ae98b107f0', '2026-11-29 11:01:52.345347+05:45', '2026-11-29 11:02:37.606394+05:45', 'eea47861-212d-4d05-a3f4-9822ffd505c1', '64fdc29b-1488-48e7-8304-328f8faa1dce', '23a871b9-ac61-40c6-8ef9-c584eeb90ae0', '08641cb2-9340-48e6-a446-47c7f50ceb76', 1, '2026.9', 'freqtrade 2026.9', '18015@2026-11-29T05:16:52.731+00:00', 1, '25d55f12f50970dbcc7d782b9140b833a27da2d2e2442aa194b82d1763007400', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', '2026-11-29 11:01:52.344776+05:45', '2026-11-29 11:02:37.605576+05:45', NULL, false, true, 'Stopped as asked.', '2026-11-29 05:17:12,287 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using max_entry_position_adjustment: -1
2026-11-29 05:17:12,288 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using max_open_trades: 3
2026-11-29 05:17:12,289 - freqtrade.configuration.config_validation - INFO - Validating configuration ...
2026-11-29 05:17:13,013 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 05:17:13,014 - freqtrade.rpc.rpc_manager - INFO - Enabling rpc.api_server
2026-11-29 05:17:14,470 - freqtrade.rpc.api_server.webserver - INFO - Starting HTTP Server at 127.0.0.1:30789
2026-11-29 05:17:14,479 - freqtrade.rpc.api_server.webserver - INFO - Starting Local Rest Server.
2026-11-29 05:17:14,651 - uvicorn.error - INFO - Started server process [18015]
2026-11-29 05:17:14,663 - uvicorn.error - INFO - Waiting for application startup.
2026-11-29 05:17:14,666 - uvicorn.error - INFO - Application startup complete.
2026-11-29 05:17:14,667 - uvicorn.error - INFO - Uvicorn running on http://127.0.0.1:30789 (Press CTRL+C to quit)
2026-11-29 05:17:14,683 - freqtrade.resolvers.iresolver - INFO - Using resolved pairlist StaticPairList from ''@FREQTRADE@/2026.9/lib/python3.13/site-packages/freqtrade/plugins/pairlist/StaticPairList.py''...
2026-11-29 05:17:14,684 - freqtrade.freqtradebot - INFO - Starting initial pairlist refresh
2026-11-29 05:17:14,685 - freqtrade.plugins.pairlistmanager - INFO - Whitelist with 10 pairs: [''BTC/USDT'', ''ETH/USDT'', ''SOL/USDT'', ''BNB/USDT'', ''XRP/USDT'', ''ADA/USDT'', ''LINK/USDT'', ''DOGE/USDT'', ''DOT/USDT'', ''AVAX/USDT'']
2026-11-29 05:17:14,685 - freqtrade.freqtradebot - INFO - Initial Pairlist refresh took 0.00s
2026-11-29 05:17:14,699 - freqtrade.plugins.protectionmanager - INFO - No protection Handlers defined.
2026-11-29 05:17:14,700 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': status, ''status'': ''running''}
2026-11-29 05:17:14,701 - freqtrade.worker - INFO - Changing state to: RUNNING
2026-11-29 05:17:14,726 - freqtrade.util.migrations.migrate_wallet_history - INFO - Starting wallet history migration...
2026-11-29 05:17:14,781 - freqtrade.util.migrations.migrate_wallet_history - INFO - Wallet history migration completed.
2026-11-29 05:17:14,877 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': warning, ''status'': ''Dry run is enabled. All trades are simulated.''}
2026-11-29 05:17:14,878 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': startup, ''status'': "*Exchange:* `binance`\n*Stake per trade:* `100 USDT`\n*Minimum ROI:* `{''0'': 0.008, ''5'': 0.002, ''10'': -0.01}`\n*Stoploss:* `-0.015`\n*Position adjustment:* `Off`\n*Timeframe:* `1m`\n*Strategy:* `SampleReversion`"}
2026-11-29 05:17:14,882 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': startup, ''status'': "Searching for USDT pairs to buy and sell based on [{''StaticPairList'': ''StaticPairList''}]"}
2026-11-29 05:17:17,633 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 05:17:17,730 - freqtrade.freqtradebot - INFO - Long signal found: about create a new trade for LINK/USDT with stake_amount: 100 and price: 39.253 ...
2026-11-29 05:17:17,747 - freqtrade.freqtradebot - INFO - Order dry_run_buy_LINK/USDT_6305d419-4d6e-44ec-b018-3273a947825a was created for LINK/USDT and status is open.
2026-11-29 05:17:17,815 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 05:17:17,816 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 1, ''type'': entry, ''buy_tag'': ''far below'', ''enter_tag'': ''far below'', ''exchange'': ''Binance'', ''pair'': ''LINK/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 39.253, ''order_rate'': 39.253, ''open_rate'': 39.253, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': 
''LINK'', ''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 2.54, ''open_date'': datetime.datetime(2026, 11, 29, 5, 17, 17, 748109, tzinfo=datetime.timezone.utc), ''current_rate'': 39.253, ''sub_trade'': False}
2026-11-29 05:17:19,900 - freqtrade.worker - INFO - Bot heartbeat. PID=18015, version=''2026.9'', state=''RUNNING''
2026-11-29 05:17:19,973 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=LINK/USDT, amount=0, is_short=False, leverage=1, open_rate=39.253, open_since=2026-11-29 05:17:17)
2026-11-29 05:17:19,997 - freqtrade.freqtradebot - INFO - Fee for Trade Trade(id=1, pair=LINK/USDT, amount=0, is_short=False, leverage=1, open_rate=39.253, open_since=2026-11-29 05:17:17) [buy]: 0.09970262 USDT - rate: 0.001
2026-11-29 05:17:20,002 - freqtrade.persistence.trade_model - INFO - Updating trade (id=1) ...
2026-11-29 05:17:20,003 - freqtrade.persistence.trade_model - INFO - LIMIT_BUY has been fulfilled for Trade(id=1, pair=LINK/USDT, amount=2.54, is_short=False, leverage=1, open_rate=39.253, open_since=2026-11-29 05:17:17).
2026-11-29 05:17:20,026 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 05:17:20,029 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 1, ''type'': entry_fill, ''buy_tag'': ''far below'', ''enter_tag'': ''far below'', ''exchange'': ''Binance'', ''pair'': ''LINK/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 39.253, ''order_rate'': 39.253, ''open_rate'': 39.253, ''order_type'': ''limit'', ''stake_amount'': 99.70262, ''stake_currency'': ''USDT'', 
''base_currency'': ''LINK'', ''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 2.54, ''open_date'': datetime.datetime(2026, 11, 29, 5, 17, 17, 748109, tzinfo=datetime.timezone.utc), ''current_rate'': 39.253, ''sub_trade'': False}
2026-11-29 05:17:29,065 - uvicorn.error - INFO - 127.0.0.1:51226 - "WebSocket /api/v1/message/ws?token=•••••• [accepted]
2026-11-29 05:17:29,066 - uvicorn.error - INFO - connection open
2026-11-29 05:17:29,069 - freqtrade.rpc.api_server.ws.channel - INFO - Connected to channel - WebSocketChannel(542bca98, (''127.0.0.1'', 51226))');
INSERT INTO public.deployment VALUES ('86e3a347-3c53-4197-97f5-ca57e32e0448', '2026-11-29 11:01:52.365189+05:45', '2026-11-29 11:02:37.601119+05:45', 'af81d959-8970-4999-9ef4-c67dfbbed58f', '049b5c32-27fb-4c01-af7f-9e3049aa0ec4', 'ed0c86e1-e3a4-46b4-bc37-4e1effb5f692', '08641cb2-9340-48e6-a446-47c7f50ceb76', 1, '2026.9', 'freqtrade 2026.9', '18018@2026-11-29T05:16:52.765+00:00', 1, '3dc2a1cfa084b4b7b958dba188c8ef65991e681727f6cb84b6993bfd1a83d213', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', '2026-11-29 11:01:52.364615+05:45', '2026-11-29 11:02:37.593826+05:45', NULL, false, true, 'Stopped as asked.', '2026-11-29 05:17:12,832 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using max_open_trades: 3
2026-11-29 05:17:12,833 - freqtrade.configuration.config_validation - INFO - Validating configuration ...
2026-11-29 05:17:13,566 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 05:17:13,567 - freqtrade.rpc.rpc_manager - INFO - Enabling rpc.api_server
2026-11-29 05:17:15,069 - freqtrade.rpc.api_server.webserver - INFO - Starting HTTP Server at 127.0.0.1:32022
2026-11-29 05:17:15,079 - freqtrade.rpc.api_server.webserver - INFO - Starting Local Rest Server.
2026-11-29 05:17:15,283 - uvicorn.error - INFO - Started server process [18018]
2026-11-29 05:17:15,291 - uvicorn.error - INFO - Waiting for application startup.
2026-11-29 05:17:15,299 - uvicorn.error - INFO - Application startup complete.
2026-11-29 05:17:15,311 - uvicorn.error - INFO - Uvicorn running on http://127.0.0.1:32022 (Press CTRL+C to quit)
2026-11-29 05:17:15,332 - freqtrade.resolvers.iresolver - INFO - Using resolved pairlist StaticPairList from ''@FREQTRADE@/2026.9/lib/python3.13/site-packages/freqtrade/plugins/pairlist/StaticPairList.py''...
2026-11-29 05:17:15,346 - freqtrade.freqtradebot - INFO - Starting initial pairlist refresh
2026-11-29 05:17:15,348 - freqtrade.plugins.pairlistmanager - INFO - Whitelist with 10 pairs: [''BTC/USDT'', ''ETH/USDT'', ''SOL/USDT'', ''BNB/USDT'', ''XRP/USDT'', ''ADA/USDT'', ''LINK/USDT'', ''DOGE/USDT'', ''DOT/USDT'', ''AVAX/USDT'']
2026-11-29 05:17:15,349 - freqtrade.freqtradebot - INFO - Initial Pairlist refresh took 0.00s
2026-11-29 05:17:15,363 - freqtrade.plugins.protectionmanager - INFO - No protection Handlers defined.
2026-11-29 05:17:15,363 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': status, ''status'': ''running''}
2026-11-29 05:17:15,364 - freqtrade.worker - INFO - Changing state to: RUNNING
2026-11-29 05:17:15,393 - freqtrade.util.migrations.migrate_wallet_history - INFO - Starting wallet history migration...
2026-11-29 05:17:15,468 - freqtrade.util.migrations.migrate_wallet_history - INFO - Wallet history migration completed.
2026-11-29 05:17:15,572 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': warning, ''status'': ''Dry run is enabled. All trades are simulated.''}
2026-11-29 05:17:15,573 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': startup, ''status'': "*Exchange:* `binance`\n*Stake per trade:* `100 USDT`\n*Minimum ROI:* `{''0'': 0.01, ''10'': 0.003, ''20'': -0.01}`\n*Trailing Stoploss:* `-0.01`\n*Position adjustment:* `Off`\n*Timeframe:* `1m`\n*Strategy:* `SampleMomentum`"}
2026-11-29 05:17:15,574 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': startup, ''status'': "Searching for USDT pairs to buy and sell based on [{''StaticPairList'': ''StaticPairList''}]"}
2026-11-29 05:17:18,613 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 05:17:18,648 - freqtrade.freqtradebot - INFO - Long signal found: about create a new trade for ETH/USDT with stake_amount: 100 and price: 5451.81 ...
2026-11-29 05:17:18,659 - freqtrade.freqtradebot - INFO - Order dry_run_buy_ETH/USDT_a76e0668-b0b9-4716-9ce5-d9cbfb782016 was created for ETH/USDT and status is open.
2026-11-29 05:17:18,683 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 05:17:18,685 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 1, ''type'': entry, ''buy_tag'': ''rise'', ''enter_tag'': ''rise'', ''exchange'': ''Binance'', ''pair'': ''ETH/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 5451.81, ''order_rate'': 5451.81, ''open_rate'': 5451.81, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': ''ETH'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.0183, ''open_date'': datetime.datetime(2026, 11, 29, 5, 17, 18, 660699, tzinfo=datetime.timezone.utc), ''current_rate'': 5451.81, ''sub_trade'': False}
2026-11-29 05:17:20,607 - freqtrade.worker - INFO - Bot heartbeat. PID=18018, version=''2026.9'', state=''RUNNING''
2026-11-29 05:17:20,660 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=ETH/USDT, amount=0, is_short=False, leverage=1, open_rate=5451.81, open_since=2026-11-29 05:17:18)
2026-11-29 05:17:25,661 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=ETH/USDT, amount=0, is_short=False, leverage=1, open_rate=5451.81, open_since=2026-11-29 05:17:18)
2026-11-29 05:17:25,668 - freqtrade.freqtradebot - INFO - Fee for Trade Trade(id=1, pair=ETH/USDT, amount=0, is_short=False, leverage=1, open_rate=5451.81, open_since=2026-11-29 05:17:18) [buy]: 0.099768123 USDT - rate: 0.001
2026-11-29 05:17:25,669 - freqtrade.persistence.trade_model - INFO - Updating trade (id=1) ...
2026-11-29 05:17:25,670 - freqtrade.persistence.trade_model - INFO - LIMIT_BUY has been fulfilled for Trade(id=1, pair=ETH/USDT, amount=0.0183, is_short=False, leverage=1, open_rate=5451.81, open_since=2026-11-29 05:17:18).
2026-11-29 05:17:25,687 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 05:17:25,690 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 1, ''type'': entry_fill, ''buy_tag'': ''rise'', ''enter_tag'': ''rise'', ''exchange'': ''Binance'', ''pair'': ''ETH/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 5451.81, ''order_rate'': 5451.81, ''open_rate'': 5451.81, ''order_type'': ''limit'', ''stake_amount'': 99.768123, ''stake_currency'': ''USDT'', ''base_currency'': 
''ETH'', ''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.0183, ''open_date'': datetime.datetime(2026, 11, 29, 5, 17, 18, 660699, tzinfo=datetime.timezone.utc), ''current_rate'': 5451.81, ''sub_trade'': False}
2026-11-29 05:17:29,059 - uvicorn.error - INFO - 127.0.0.1:36968 - "WebSocket /api/v1/message/ws?token=•••••• [accepted]
2026-11-29 05:17:29,060 - uvicorn.error - INFO - connection open
2026-11-29 05:17:29,061 - freqtrade.rpc.api_server.ws.channel - INFO - Connected to channel - WebSocketChannel(65d7ae5d, (''127.0.0.1'', 36968))');
INSERT INTO public.deployment VALUES ('1c6a74d1-2efc-48ad-92b6-44e3a09ad22f', '2026-11-29 11:01:52.691082+05:45', '2026-11-29 11:02:37.709949+05:45', '0ab9da02-5695-4894-9def-7ccdf95f922c', 'fafa80c7-e201-4166-9803-a525ad6a22ec', '85fafe59-030a-4bbb-b687-40b7dd9afe2d', '08641cb2-9340-48e6-a446-47c7f50ceb76', 1, '2026.9', 'freqtrade 2026.9', '18099@2026-11-29T05:16:53.514+00:00', 1, '3afbc0617fb5943e70aff40f482109dd9761d4d460c5ad7ea88f71c116b444e6', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', '2026-11-29 11:01:52.690134+05:45', '2026-11-29 11:02:37.70915+05:45', NULL, false, true, 'Stopped as asked.', '2026-11-29 05:17:18,510 - freqtrade.freqtradebot - INFO - Order dry_run_buy_ETH/USDT_86475cb3-1cf2-4dff-8819-be9970ac0107 was created for ETH/USDT and status is open.
2026-11-29 05:17:18,530 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 05:17:18,540 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 2, ''type'': entry, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''ETH/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 5451.81, ''order_rate'': 5451.81, ''open_rate'': 5451.81, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': ''ETH'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.0183, ''open_date'': datetime.datetime(2026, 11, 29, 5, 17, 18, 511271, tzinfo=datetime.timezone.utc), ''current_rate'': 5451.81, ''sub_trade'': False}
2026-11-29 05:17:18,560 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 05:17:18,593 - freqtrade.freqtradebot - INFO - Long signal found: about create a new trade for SOL/USDT with stake_amount: 100 and price: 493.63 ...
2026-11-29 05:17:18,617 - freqtrade.freqtradebot - INFO - Order dry_run_buy_SOL/USDT_69e5a0ed-144a-41e7-b6f0-7a7357023c0a was created for SOL/USDT and status is open.
2026-11-29 05:17:18,640 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 05:17:18,641 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 3, ''type'': entry, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''SOL/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 493.63, ''order_rate'': 493.63, ''open_rate'': 493.63, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': ''SOL'', ''quote_currency'': 
''USDT'', ''fiat_currency'': None, ''amount'': 0.202, ''open_date'': datetime.datetime(2026, 11, 29, 5, 17, 18, 618762, tzinfo=datetime.timezone.utc), ''current_rate'': 493.63, ''sub_trade'': False}
2026-11-29 05:17:20,406 - freqtrade.worker - INFO - Bot heartbeat. PID=18099, version=''2026.9'', state=''RUNNING''
2026-11-29 05:17:20,501 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=108507.45, open_since=2026-11-29 05:17:18)
2026-11-29 05:17:20,553 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=2, pair=ETH/USDT, amount=0, is_short=False, leverage=1, open_rate=5451.81, open_since=2026-11-29 05:17:18)
2026-11-29 05:17:20,587 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=493.63, open_since=2026-11-29 05:17:18)
2026-11-29 05:17:25,439 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=108507.45, open_since=2026-11-29 05:17:18)
2026-11-29 05:17:25,465 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=2, pair=ETH/USDT, amount=0, is_short=False, leverage=1, open_rate=5451.81, open_since=2026-11-29 05:17:18)
2026-11-29 05:17:25,481 - freqtrade.freqtradebot - INFO - Fee for Trade Trade(id=2, pair=ETH/USDT, amount=0, is_short=False, leverage=1, open_rate=5451.81, open_since=2026-11-29 05:17:18) [buy]: 0.099768123 USDT - rate: 0.001
2026-11-29 05:17:25,485 - freqtrade.persistence.trade_model - INFO - Updating trade (id=2) ...
2026-11-29 05:17:25,486 - freqtrade.persistence.trade_model - INFO - LIMIT_BUY has been fulfilled for Trade(id=2, pair=ETH/USDT, amount=0.0183, is_short=False, leverage=1, open_rate=5451.81, open_since=2026-11-29 05:17:18).
2026-11-29 05:17:25,511 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 05:17:25,514 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 2, ''type'': entry_fill, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''ETH/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 5451.81, ''order_rate'': 5451.81, ''open_rate'': 5451.81, ''order_type'': ''limit'', ''stake_amount'': 99.768123, ''stake_currency'': ''USDT'', ''base_currency'': ''ETH'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.0183, ''open_date'': datetime.datetime(2026, 11, 29, 5, 17, 18, 511271, tzinfo=datetime.timezone.utc), ''current_rate'': 5451.81, ''sub_trade'': False}
2026-11-29 05:17:25,519 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=493.63, open_since=2026-11-29 05:17:18)
2026-11-29 05:17:30,009 - uvicorn.error - INFO - 127.0.0.1:50132 - "WebSocket /api/v1/message/ws?token=•••••• [accepted]
2026-11-29 05:17:30,014 - uvicorn.error - INFO - connection open
2026-11-29 05:17:30,015 - freqtrade.rpc.api_server.ws.channel - INFO - Connected to channel - WebSocketChannel(469d8bed, (''127.0.0.1'', 50132))
2026-11-29 05:17:30,435 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=108507.45, open_since=2026-11-29 05:17:18)
2026-11-29 05:17:30,444 - freqtrade.freqtradebot - INFO - Fee for Trade Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=108507.45, open_since=2026-11-29 05:17:18) [buy]: 0.099826854 USDT - rate: 0.001
2026-11-29 05:17:30,444 - freqtrade.persistence.trade_model - INFO - Updating trade (id=1) ...
2026-11-29 05:17:30,445 - freqtrade.persistence.trade_model - INFO - LIMIT_BUY has been fulfilled for Trade(id=1, pair=BTC/USDT, amount=0.00092, is_short=False, leverage=1, open_rate=108507.45, open_since=2026-11-29 05:17:18).
2026-11-29 05:17:30,457 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 05:17:30,460 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 1, ''type'': entry_fill, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''BTC/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 108507.45, ''order_rate'': 108507.45, ''open_rate'': 108507.45, ''order_type'': ''limit'', ''stake_amount'': 99.826854, ''stake_currency'': ''USDT'', ''base_currency'': ''BTC'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.00092, ''open_date'': datetime.datetime(2026, 11, 29, 5, 17, 18, 241343, tzinfo=datetime.timezone.utc), ''current_rate'': 108507.45, ''sub_trade'': False}
2026-11-29 05:17:30,471 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=493.63, open_since=2026-11-29 05:17:18)
2026-11-29 05:17:30,475 - freqtrade.freqtradebot - INFO - Fee for Trade Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=493.63, open_since=2026-11-29 05:17:18) [buy]: 0.09971326 USDT - rate: 0.001
2026-11-29 05:17:30,476 - freqtrade.persistence.trade_model - INFO - Updating trade (id=3) ...
2026-11-29 05:17:30,476 - freqtrade.persistence.trade_model - INFO - LIMIT_BUY has been fulfilled for Trade(id=3, pair=SOL/USDT, amount=0.202, is_short=False, leverage=1, open_rate=493.63, open_since=2026-11-29 05:17:18).
2026-11-29 05:17:30,489 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 05:17:30,491 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 3, ''type'': entry_fill, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''SOL/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 493.63, ''order_rate'': 493.63, ''open_rate'': 493.63, ''order_type'': ''limit'', ''stake_amount'': 99.71326, ''stake_currency'': ''USDT'', ''base_currency'': ''SOL'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.202, ''open_date'': datetime.datetime(2026, 11, 29, 5, 17, 18, 618762, tzinfo=datetime.timezone.utc), ''current_rate'': 493.63, ''sub_trade'': False}');
INSERT INTO public.deployment VALUES ('7c175035-d3bb-4f51-91d3-0c151bd9c755', '2026-11-29 11:01:52.759088+05:45', '2026-11-29 11:01:55.648152+05:45', 'efd7827e-3d3c-45eb-a20e-d3035ea06591', '98aa5f08-5e6b-4f1d-a397-a4225ae4cc2f', '85fafe59-030a-4bbb-b687-40b7dd9afe2d', '3dd5ee7a-0214-47c6-956f-2bce414a379a', 1, '2026.9', 'freqtradeorg/freqtrade:2026.9@sha256:20f814c3e52f63dfb7918fd514a3c199bd221fcac543b2062d9a04394e1ad792', '@RUN efd7827e-3d3c-45eb-a20e-d3035ea06591@', 1, '10e0d6a29b2751dc80647aea94853e65b75cb2cce03405af50c69c1f6fa67d0e', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', '2026-11-29 11:01:52.758087+05:45', NULL, NULL, false, NULL, NULL, '');
INSERT INTO public.deployment VALUES ('0241ae95-dfc2-4fa3-aa56-b2ab25bd5440', '2026-11-29 11:01:52.816719+05:45', '2026-11-29 11:02:37.286995+05:45', 'f5297d5d-311c-4a92-8502-2727d9d3311c', '60aea292-50c4-4718-97c6-9c6f5218fc76', '85fafe59-030a-4bbb-b687-40b7dd9afe2d', '3dd5ee7a-0214-47c6-956f-2bce414a379a', 1, '2026.8', 'freqtradeorg/freqtrade:2026.8@sha256:5bc553137a5bc7d1804deee3ff53cb099eb43b52bbb1bebc727893cac3fa094b', '7743cf74c4bf@2026-11-29T05:16:55.632050+00:00', 1, '549169cc8e321dcab3d84e58bee5b7df0cb37c8abcca2fde709ce9001f11f229', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', '2026-11-29 11:01:52.816027+05:45', '2026-11-29 11:02:37.285207+05:45', NULL, false, true, 'Stopped as asked.', '2026-11-29 05:17:23,658 - freqtrade.freqtradebot - INFO - Initial Pairlist refresh took 0.00s
2026-11-29 05:17:23,660 - freqtrade.plugins.protectionmanager - INFO - No protection Handlers defined.
2026-11-29 05:17:23,661 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': status, ''status'': ''running''}
2026-11-29 05:17:23,661 - freqtrade.worker - INFO - Changing state to: RUNNING
2026-11-29 05:17:23,684 - freqtrade.util.migrations.migrate_wallet_history - INFO - Starting wallet history migration...
2026-11-29 05:17:23,751 - freqtrade.util.migrations.migrate_wallet_history - INFO - Wallet history migration completed.
2026-11-29 05:17:23,846 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': warning, ''status'': ''Dry run is enabled. All trades are simulated.''}
2026-11-29 05:17:23,847 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': startup, ''status'': "*Exchange:* `binance`\n*Stake per trade:* `100 USDT`\n*Minimum ROI:* `{''0'': 100}`\n*Stoploss:* `-0.8`\n*Position adjustment:* `Off`\n*Timeframe:* `1m`\n*Strategy:* `Eager`"}
2026-11-29 05:17:23,848 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': startup, ''status'': "Searching for USDT pairs to buy and sell based on [{''StaticPairList'': ''StaticPairList''}]"}
2026-11-29 05:17:24,672 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 05:17:24,681 - freqtrade.freqtradebot - INFO - Long signal found: about create a new trade for BTC/USDT with stake_amount: 100 and price: 108534.71 ...
2026-11-29 05:17:24,685 - freqtrade.freqtradebot - INFO - Order dry_run_buy_BTC/USDT_029dc65c-4748-4e38-b220-c92edeb67bca was created for BTC/USDT and status is open.
2026-11-29 05:17:24,696 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 05:17:24,697 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 1, ''type'': entry, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''BTC/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 108534.71, ''order_rate'': 108534.71, ''open_rate'': 108534.71, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': ''BTC'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.00092, ''open_date'': datetime.datetime(2026, 11, 29, 5, 17, 24, 686287, tzinfo=datetime.timezone.utc), ''current_rate'': 108534.71, ''sub_trade'': False}
2026-11-29 05:17:24,703 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 05:17:24,713 - freqtrade.freqtradebot - INFO - Long signal found: about create a new trade for ETH/USDT with stake_amount: 100 and price: 5450.1 ...
2026-11-29 05:17:24,718 - freqtrade.freqtradebot - INFO - Order dry_run_buy_ETH/USDT_dd7dbfd3-5f4b-4825-b118-fda31e0636dc was created for ETH/USDT and status is open.
2026-11-29 05:17:24,729 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 05:17:24,734 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 2, ''type'': entry, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''ETH/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 5450.1, ''order_rate'': 5450.1, ''open_rate'': 5450.1, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': ''ETH'', ''quote_currency'': 
''USDT'', ''fiat_currency'': None, ''amount'': 0.0183, ''open_date'': datetime.datetime(2026, 11, 29, 5, 17, 24, 723234, tzinfo=datetime.timezone.utc), ''current_rate'': 5450.1, ''sub_trade'': False}
2026-11-29 05:17:24,744 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 05:17:24,757 - freqtrade.freqtradebot - INFO - Long signal found: about create a new trade for SOL/USDT with stake_amount: 100 and price: 493.63 ...
2026-11-29 05:17:24,776 - freqtrade.freqtradebot - INFO - Order dry_run_buy_SOL/USDT_e850ed33-7f88-4cfa-9d0d-6f7eaf7a182e was created for SOL/USDT and status is open.
2026-11-29 05:17:24,789 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 05:17:24,818 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 3, ''type'': entry, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''SOL/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 493.63, ''order_rate'': 493.63, ''open_rate'': 493.63, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': ''SOL'', ''quote_currency'': 
''USDT'', ''fiat_currency'': None, ''amount'': 0.202, ''open_date'': datetime.datetime(2026, 11, 29, 5, 17, 24, 778587, tzinfo=datetime.timezone.utc), ''current_rate'': 493.63, ''sub_trade'': False}
2026-11-29 05:17:28,854 - freqtrade.worker - INFO - Bot heartbeat. PID=7, version=''2026.8'', state=''RUNNING''
2026-11-29 05:17:28,907 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=108534.71, open_since=2026-11-29 05:17:24)
2026-11-29 05:17:28,928 - freqtrade.freqtradebot - INFO - Fee for Trade Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=108534.71, open_since=2026-11-29 05:17:24) [buy]: 0.099851933 USDT - rate: 0.001
2026-11-29 05:17:28,929 - freqtrade.persistence.trade_model - INFO - Updating trade (id=1) ...
2026-11-29 05:17:28,930 - freqtrade.persistence.trade_model - INFO - LIMIT_BUY has been fulfilled for Trade(id=1, pair=BTC/USDT, amount=0.00092, is_short=False, leverage=1, open_rate=108534.71, open_since=2026-11-29 05:17:24).
2026-11-29 05:17:28,944 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 05:17:28,948 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 1, ''type'': entry_fill, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''BTC/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 108534.71, ''order_rate'': 108534.71, ''open_rate'': 108534.71, ''order_type'': ''limit'', ''stake_amount'': 99.8519332, ''stake_currency'': ''USDT'', ''base_currency'': ''BTC'',
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.00092, ''open_date'': datetime.datetime(2026, 11, 29, 5, 17, 24, 686287, tzinfo=datetime.timezone.utc), ''current_rate'': 108534.71, ''sub_trade'': False}
2026-11-29 05:17:28,958 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=2, pair=ETH/USDT, amount=0, is_short=False, leverage=1, open_rate=5450.1, open_since=2026-11-29 05:17:24)
2026-11-29 05:17:28,976 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=493.63, open_since=2026-11-29 05:17:24)
2026-11-29 05:17:31,482 - uvicorn.error - INFO - 10.219.0.9:46126 - "WebSocket /api/v1/message/ws?token=•••••• [accepted]
2026-11-29 05:17:31,483 - uvicorn.error - INFO - connection open
2026-11-29 05:17:31,484 - freqtrade.rpc.api_server.ws.channel - INFO - Connected to channel - WebSocketChannel(ea981be8, (''10.219.0.9'', 46126))');
INSERT INTO public.deployment VALUES ('facad198-6fe4-4a05-b973-d4e7b53a2188', '2026-11-29 11:01:52.866029+05:45', '2026-11-29 11:02:19.02896+05:45', '4009babf-244d-4b72-9a91-19bd2057831a', 'f077d08d-c1d2-45b8-9ef9-3deac480685d', '5c9578af-27b8-4d2b-8c1f-880913f48bd9', '08641cb2-9340-48e6-a446-47c7f50ceb76', 1, '2026.9', 'freqtrade 2026.9', '18147@2026-11-29T05:16:54.204+00:00', 1, 'db7e443eb2ecdacce6d8a80efe97b8d16fc06574f6c09644ef2b2b1aed6fd9ed', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', '2026-11-29 11:01:52.865441+05:45', '2026-11-29 11:02:18.402357+05:45', 2, false, false, 'It ended by itself with exit code 2. Could not import /tmp/flotilla-recorded-a7ad3g9t/data/runners/08641cb2-9340-48e6-a446-47c7f50ceb76/bot-4009babf-244d-4b72-9a91-19bd2057831a/workspace/strategy/strategy.py due to ''No module named ''no_such_library_anywhere''''', '2026-11-29 05:16:55,194 - freqtrade - INFO - freqtrade 2026.9
2026-11-29 05:16:57,561 - numexpr.utils - INFO - NumExpr defaulting to 2 threads.
2026-11-29 05:17:13,409 - freqtrade.worker - INFO - Starting worker 2026.9
2026-11-29 05:17:13,410 - freqtrade.configuration.load_config - INFO - Using config: /tmp/flotilla-recorded-a7ad3g9t/data/runners/08641cb2-9340-48e6-a446-47c7f50ceb76/bot-4009babf-244d-4b72-9a91-19bd2057831a/workspace/config/exchange.json ...
2026-11-29 05:17:13,423 - freqtrade.configuration.load_config - INFO - Using config: /tmp/flotilla-recorded-a7ad3g9t/data/runners/08641cb2-9340-48e6-a446-47c7f50ceb76/bot-4009babf-244d-4b72-9a91-19bd2057831a/workspace/config/strategy.json ...
2026-11-29 05:17:13,424 - freqtrade.configuration.load_config - INFO - Using config: /tmp/flotilla-recorded-a7ad3g9t/data/runners/08641cb2-9340-48e6-a446-47c7f50ceb76/bot-4009babf-244d-4b72-9a91-19bd2057831a/workspace/config/bot.json ...
2026-11-29 05:17:13,425 - freqtrade.configuration.load_config - INFO - Using config: /tmp/flotilla-recorded-a7ad3g9t/data/runners/08641cb2-9340-48e6-a446-47c7f50ceb76/bot-4009babf-244d-4b72-9a91-19bd2057831a/workspace/config/system.json ...
2026-11-29 05:17:13,425 - freqtrade.configuration.load_config - INFO - Using config: /tmp/flotilla-recorded-a7ad3g9t/data/runners/08641cb2-9340-48e6-a446-47c7f50ceb76/bot-4009babf-244d-4b72-9a91-19bd2057831a/secrets/secrets.json ...
2026-11-29 05:17:13,453 - freqtrade.loggers - INFO - Enabling colorized output.
2026-11-29 05:17:13,463 - freqtrade.loggers - INFO - Logfile configured
2026-11-29 05:17:13,463 - freqtrade.loggers - INFO - Verbosity set to 0
2026-11-29 05:17:13,464 - freqtrade.configuration.configuration - INFO - Runmode set to dry_run.
2026-11-29 05:17:13,465 - freqtrade.configuration.configuration - INFO - Using additional Strategy lookup path: /tmp/flotilla-recorded-a7ad3g9t/data/runners/08641cb2-9340-48e6-a446-47c7f50ceb76/bot-4009babf-244d-4b72-9a91-19bd2057831a/workspace/strategy
2026-11-29 05:17:13,477 - freqtrade.configuration.configuration - INFO - Dry run is enabled
2026-11-29 05:17:13,478 - freqtrade.configuration.configuration - INFO - Using DB: "sqlite:////tmp/flotilla-recorded-a7ad3g9t/data/runners/08641cb2-9340-48e6-a446-47c7f50ceb76/bot-4009babf-244d-4b72-9a91-19bd2057831a/workspace/trades-1.sqlite"
2026-11-29 05:17:13,489 - freqtrade.configuration.configuration - INFO - Using max_open_trades: 3 ...
2026-11-29 05:17:13,491 - freqtrade.configuration.configuration - INFO - Using user-data directory: /tmp/flotilla-recorded-a7ad3g9t/data/runners/08641cb2-9340-48e6-a446-47c7f50ceb76/bot-4009babf-244d-4b72-9a91-19bd2057831a/workspace/user_data ...
2026-11-29 05:17:13,492 - freqtrade.configuration.directory_operations - INFO - Created data directory: None
2026-11-29 05:17:13,493 - freqtrade.configuration.configuration - INFO - Using data directory: /tmp/flotilla-recorded-a7ad3g9t/data/runners/08641cb2-9340-48e6-a446-47c7f50ceb76/bot-4009babf-244d-4b72-9a91-19bd2057831a/workspace/user_data/data/binance ...
2026-11-29 05:17:13,507 - freqtrade.exchange.check_exchange - INFO - Checking exchange...
2026-11-29 05:17:13,561 - freqtrade.exchange.check_exchange - INFO - Exchange "binance" is officially supported by the Freqtrade development team.
2026-11-29 05:17:13,569 - freqtrade.configuration.configuration - INFO - Using pairlist from configuration.
2026-11-29 05:17:13,576 - freqtrade.exchange.exchange - INFO - Instance is running with dry_run enabled
2026-11-29 05:17:13,577 - freqtrade.exchange.exchange - INFO - Using CCXT 4.5.90
2026-11-29 05:17:13,577 - freqtrade.exchange.exchange - INFO - Applying additional ccxt config: {''enableRateLimit'': False, ''options'': {''defaultType'': ''spot'', ''fetchMarkets'': {''types'': [''spot'']}}, ''urls'': {''api'': {''private'': ''http://127.0.0.1:21412/api/v3'', ''public'': ''http://127.0.0.1:21412/api/v3'', ''sapi'': ''http://127.0.0.1:21412/sapi/v1'', ''v1'': ''http://127.0.0.1:21412/api/v1''}}}
2026-11-29 05:17:13,610 - freqtrade.exchange.exchange - INFO - Applying additional ccxt config: {''enableRateLimit'': False, ''options'': {''defaultType'': ''spot'', ''fetchMarkets'': {''types'': [''spot'']}}, ''urls'': {''api'': {''private'': ''http://127.0.0.1:21412/api/v3'', ''public'': ''http://127.0.0.1:21412/api/v3'', ''sapi'': ''http://127.0.0.1:21412/sapi/v1'', ''v1'': ''http://127.0.0.1:21412/api/v1''}}}
2026-11-29 05:17:13,660 - freqtrade.exchange.exchange - INFO - Using Exchange "Binance"
2026-11-29 05:17:13,956 - freqtrade.exchange.exchange - INFO - Time offset to Binance is -26ms.
2026-11-29 05:17:13,957 - freqtrade.resolvers.exchange_resolver - INFO - Using resolved exchange class ''Binance'' ...
2026-11-29 05:17:13,972 - freqtrade.resolvers.iresolver - WARNING - Could not import /tmp/flotilla-recorded-a7ad3g9t/data/runners/08641cb2-9340-48e6-a446-47c7f50ceb76/bot-4009babf-244d-4b72-9a91-19bd2057831a/workspace/strategy/strategy.py due to ''No module named ''no_such_library_anywhere''''
2026-11-29 05:17:13,974 - freqtrade.resolvers.iresolver - WARNING - Could not import /tmp/flotilla-recorded-a7ad3g9t/data/runners/08641cb2-9340-48e6-a446-47c7f50ceb76/bot-4009babf-244d-4b72-9a91-19bd2057831a/workspace/strategy/strategy.py due to ''No module named ''no_such_library_anywhere''''
2026-11-29 05:17:13,987 - freqtrade.freqtradebot - INFO - Cleaning up modules ...
2026-11-29 05:17:14,250 - freqtrade - ERROR - Impossible to load Strategy ''Broken''. This class does not exist or contains Python code errors.');
INSERT INTO public.deployment VALUES ('ab3243dc-e195-4dc1-b511-c7131631e19f', '2026-11-29 11:02:37.510669+05:45', '2026-11-29 11:02:39.196688+05:45', 'f5297d5d-311c-4a92-8502-2727d9d3311c', '60aea292-50c4-4718-97c6-9c6f5218fc76', '85fafe59-030a-4bbb-b687-40b7dd9afe2d', '3dd5ee7a-0214-47c6-956f-2bce414a379a', 1, '2026.9', 'freqtradeorg/freqtrade:2026.9@sha256:20f814c3e52f63dfb7918fd514a3c199bd221fcac543b2062d9a04394e1ad792', '@RUN f5297d5d-311c-4a92-8502-2727d9d3311c@', 2, '739f3b8a11850eebdedc97843a4aae0478494bc5023398accf250387c1809b52', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', '2026-11-29 11:02:37.509947+05:45', NULL, NULL, false, NULL, NULL, '');
INSERT INTO public.deployment VALUES ('0178edc5-4575-459f-9ff2-5857f47c682e', '2026-11-29 11:02:37.767253+05:45', '2026-11-29 11:02:37.954744+05:45', '0ab9da02-5695-4894-9def-7ccdf95f922c', 'fafa80c7-e201-4166-9803-a525ad6a22ec', '85fafe59-030a-4bbb-b687-40b7dd9afe2d', '08641cb2-9340-48e6-a446-47c7f50ceb76', 1, '2026.9', 'freqtrade 2026.9', '@RUN 0ab9da02-5695-4894-9def-7ccdf95f922c@', 2, '3afbc0617fb5943e70aff40f482109dd9761d4d460c5ad7ea88f71c116b444e6', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', '2026-11-29 11:02:37.766361+05:45', NULL, NULL, false, NULL, NULL, '');


--
-- Data for Name: exchange; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.exchange VALUES ('8f6e25e4-5e19-48f1-aa83-3e60f6b0da92', '2026-11-29 11:01:51.686948+05:45', '2026-11-29 11:01:51.686976+05:45', 'Practice market', 'practice', '{}', '', NULL, NULL, '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', NULL);
INSERT INTO public.exchange VALUES ('2bb22612-f773-46ff-8148-cd7a50bd78e3', '2026-11-29 11:01:51.737174+05:45', '2026-11-29 11:01:51.737206+05:45', 'Binance main', 'binance', '{}', 'gAAAAABrC7VD6xtXTGJe1Ye6NQpPgVcZFYP8nqcCeRR7fL3ZEc6EZfMHJXul9TtBKFjP_YizLT9HnSINt4c0wb1ZYE37YSqd16VbfLhdPatAirgpNbBXf-UBrXbL6aR-sW0N7OFZaRqZhcEtlV2-ocxQiZwCy-h-XES84EvYsu4eA0s3VLLuyYRcNOtthDn5lR5_MRke9Pwp', '2026-11-29 11:01:51.748132+05:45', NULL, '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', NULL);


--
-- Data for Name: house_fact; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.house_fact VALUES ('installation_id', 'c3f6b22f-90fb-483c-aa8e-c3bab7fa00fa');


--
-- Data for Name: identity; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: job; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.job VALUES ('49463f96-635e-4c02-b29b-6d68583f1cad', '2026-11-29 11:02:46.505174+05:45', '2026-11-29 11:02:46.512573+05:45', 'prepare_version', 'past prepare_version', 'A past prepare_version', '{}', 'CANCELLED', '', 0, 0, '2026-11-29 12:02:46.504996+05:45', NULL, NULL, NULL, '', NULL);
INSERT INTO public.job VALUES ('5af35261-ec37-4aa2-ad25-ffb40c348965', '2026-11-29 11:02:46.514872+05:45', '2026-11-29 11:02:46.516667+05:45', 'remove_practice_fleet', 'past remove_practice_fleet', 'A past remove_practice_fleet', '{}', 'CANCELLED', '', 0, 0, '2026-11-29 12:02:46.514687+05:45', NULL, NULL, NULL, '', NULL);
INSERT INTO public.job VALUES ('5e3cadba-a963-42ef-a307-08ac7f022f64', '2026-11-29 11:02:46.517521+05:45', '2026-11-29 11:02:46.5192+05:45', 'move_bot', 'past move_bot', 'A past move_bot', '{}', 'CANCELLED', '', 0, 0, '2026-11-29 12:02:46.517314+05:45', NULL, NULL, NULL, '', NULL);
INSERT INTO public.job VALUES ('81f29715-3409-40d7-9ed7-480832c0c792', '2026-11-29 11:02:46.520369+05:45', '2026-11-29 11:02:46.522132+05:45', 'roll_back_bot', 'past roll_back_bot', 'A past roll_back_bot', '{}', 'CANCELLED', '', 0, 0, '2026-11-29 12:02:46.52015+05:45', NULL, NULL, NULL, '', NULL);


--
-- Data for Name: lease; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: local_password; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.local_password VALUES ('308eaffd-fb66-4b55-b1b8-2e469e0bc11a', '$argon2id$v=19$m=65536,t=3,p=4$2HjR6cY8uDKJc8+Vqa6G4A$Bht4yfTQ5YYfOI7AIatmbLMys+4icr5RO7fqI0CafK8', false, '2026-11-29 11:01:50.557897+05:45');
INSERT INTO public.local_password VALUES ('5712363b-a3eb-45ad-a6c2-43ddaf7ece19', '$argon2id$v=19$m=65536,t=3,p=4$siNabvTL61+2vqXqaShj2A$NkVYiaKKlyXDc/p+5QzRgtSHDNjgt6cQFmQEJF3zBWE', false, '2026-11-29 11:01:51.407119+05:45');
INSERT INTO public.local_password VALUES ('4e353c97-e1c0-4ce6-9424-cf37727ffef0', '$argon2id$v=19$m=65536,t=3,p=4$7IhTLQXzYUvKcaI9RMYbEw$aN2cH31mEgeBPTSog/dW1ToQfw93HEqmnRZIqflnSD4', true, '2026-11-29 11:01:51.677912+05:45');


--
-- Data for Name: login_session; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.login_session VALUES ('0c32ae02-4675-4b50-87f7-e2944e22f4b6', '2026-11-29 11:01:50.565264+05:45', '2026-11-29 11:01:50.565292+05:45', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', '8b2df97d5edfb9c0361f572a74d3bd37e32588dead69d37c96270ecd8c5361e7', '2026-11-29 23:01:50.565064+05:45', '2026-11-29 11:01:50.565318+05:45', NULL, '127.0.0.1', '');


--
-- Data for Name: membership; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: person; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person VALUES ('308eaffd-fb66-4b55-b1b8-2e469e0bc11a', '2026-11-29 11:01:50.555037+05:45', '2026-11-29 11:01:50.555069+05:45', 'Ada', 'admin', 'administrator', 'UTC', NULL);
INSERT INTO public.person VALUES ('5712363b-a3eb-45ad-a6c2-43ddaf7ece19', '2026-11-29 11:01:50.839091+05:45', '2026-11-29 11:01:50.839126+05:45', 'Grace', 'grace', 'member', 'UTC', NULL);
INSERT INTO public.person VALUES ('4e353c97-e1c0-4ce6-9424-cf37727ffef0', '2026-11-29 11:01:51.676194+05:45', '2026-11-29 11:01:51.676228+05:45', 'Linus', 'linus', 'viewer', 'UTC', NULL);


--
-- Data for Name: person_group; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: runner; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.runner VALUES ('08641cb2-9340-48e6-a446-47c7f50ceb76', '2026-11-29 11:01:51.766457+05:45', '2026-11-29 11:03:24.330799+05:45', 'This machine', 'LOCAL', '', 10, 1, '{}', '', false, NULL, 'NONE', 0, NULL, '{}', '{}', '2026-11-29 11:03:24.324624+05:45', NULL, NULL, '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', NULL);
INSERT INTO public.runner VALUES ('3dd5ee7a-0214-47c6-956f-2bce414a379a', '2026-11-29 11:01:51.782364+05:45', '2026-11-29 11:03:24.338098+05:45', 'This engine', 'DOCKER', '', 10, 1, '{"pool": "10.219.0.0/24", "image": "freqtradeorg/freqtrade", "publish_address": "127.0.0.1"}', '', false, NULL, 'NONE', 0, NULL, '{}', '{}', '2026-11-29 11:03:24.336034+05:45', NULL, NULL, '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', NULL);


--
-- Data for Name: sample; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sample VALUES ('60aea292-50c4-4718-97c6-9c6f5218fc76', 60, 1795929420, 0, -25911320, 99000000000, 3);
INSERT INTO public.sample VALUES ('60aea292-50c4-4718-97c6-9c6f5218fc76', 60, 1795929480, 0, -67787190, 99000000000, 3);
INSERT INTO public.sample VALUES ('60aea292-50c4-4718-97c6-9c6f5218fc76', 3600, 1795928400, 0, -25911320, 99000000000, 3);
INSERT INTO public.sample VALUES ('60aea292-50c4-4718-97c6-9c6f5218fc76', 86400, 1795910400, 0, -25911320, 99000000000, 3);
INSERT INTO public.sample VALUES ('7f5345c7-290e-49a0-8211-691749d97411', 60, 1795929420, 0, 0, 99000000000, 0);
INSERT INTO public.sample VALUES ('7f5345c7-290e-49a0-8211-691749d97411', 60, 1795929480, 0, -26417363, 99000000000, 2);
INSERT INTO public.sample VALUES ('7f5345c7-290e-49a0-8211-691749d97411', 3600, 1795928400, 0, 0, 99000000000, 0);
INSERT INTO public.sample VALUES ('7f5345c7-290e-49a0-8211-691749d97411', 86400, 1795910400, 0, 0, 99000000000, 0);
INSERT INTO public.sample VALUES ('98aa5f08-5e6b-4f1d-a397-a4225ae4cc2f', 60, 1795929420, 0, -72382976, 99000000000, 3);
INSERT INTO public.sample VALUES ('98aa5f08-5e6b-4f1d-a397-a4225ae4cc2f', 60, 1795929480, 0, -67787190, 99000000000, 3);
INSERT INTO public.sample VALUES ('98aa5f08-5e6b-4f1d-a397-a4225ae4cc2f', 3600, 1795928400, 0, -72382976, 99000000000, 3);
INSERT INTO public.sample VALUES ('98aa5f08-5e6b-4f1d-a397-a4225ae4cc2f', 86400, 1795910400, 0, -72382976, 99000000000, 3);
INSERT INTO public.sample VALUES ('fafa80c7-e201-4166-9803-a525ad6a22ec', 60, 1795929420, 0, -88784256, 99000000000, 3);
INSERT INTO public.sample VALUES ('fafa80c7-e201-4166-9803-a525ad6a22ec', 60, 1795929480, 0, -63329976, 99000000000, 3);
INSERT INTO public.sample VALUES ('fafa80c7-e201-4166-9803-a525ad6a22ec', 3600, 1795928400, 0, -88784256, 99000000000, 3);
INSERT INTO public.sample VALUES ('fafa80c7-e201-4166-9803-a525ad6a22ec', 86400, 1795910400, 0, -88784256, 99000000000, 3);


--
-- Data for Name: strategy; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.strategy VALUES ('dcc2c8c0-9626-4680-afd9-50250a90bbb3', '2026-11-29 11:01:51.914414+05:45', '2026-11-29 11:01:51.930442+05:45', 'Eager', '
from freqtrade.strategy import IStrategy


class Eager(IStrategy):
    """Buys whatever there is and keeps it."""

    timeframe = "1m"
    stoploss = -0.99
    minimal_roi = {"0": 100}

    def populate_indicators(self, dataframe, metadata):
        return dataframe

    def populate_entry_trend(self, dataframe, metadata):
        dataframe["enter_long"] = 1
        return dataframe

    def populate_exit_trend(self, dataframe, metadata):
        return dataframe
', '{}', 1, false, NULL, 'dcc2c8c0-9626-4680-afd9-50250a90bbb3', NULL, 'Eager', '1m', false, '3ab5f1380a7e7c6d9b98dccaaae87f1d2c3ddcb26e534fbd2404ffc2f2358662', '{}', '{}', '[]', 'As it was written', NULL, '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', NULL);
INSERT INTO public.strategy VALUES ('85fafe59-030a-4bbb-b687-40b7dd9afe2d', '2026-11-29 11:01:51.929135+05:45', '2026-11-29 11:01:51.929156+05:45', 'Eager', '
from freqtrade.strategy import IStrategy


class Eager(IStrategy):
    """Buys whatever there is and keeps it."""

    timeframe = "1m"
    stoploss = -0.99
    minimal_roi = {"0": 100}

    def populate_indicators(self, dataframe, metadata):
        return dataframe

    def populate_entry_trend(self, dataframe, metadata):
        dataframe["enter_long"] = 1
        return dataframe

    def populate_exit_trend(self, dataframe, metadata):
        return dataframe

# wider
', '{"stoploss": -0.8, "unfilledtimeout": {"exit": 5}}', 2, true, 'dcc2c8c0-9626-4680-afd9-50250a90bbb3', 'dcc2c8c0-9626-4680-afd9-50250a90bbb3', NULL, 'Eager', '1m', false, '85c6c32f57fa5421dbae34669854879452150cb81c5e505441c6cadc293b1062', '{}', '{}', '[]', 'Wider', NULL, '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', NULL);
INSERT INTO public.strategy VALUES ('7228d374-0cbf-4e35-8bb0-9203a02eb16d', '2026-11-29 11:01:51.960166+05:45', '2026-11-29 11:01:51.960207+05:45', 'Sample pullback', '"""Buys dips in a rising market: the price is above its slow average and has fallen below its fast one."""

from freqtrade.strategy import IStrategy
from pandas import DataFrame


class SamplePullback(IStrategy):
    INTERFACE_VERSION = 3
    timeframe = "1m"
    can_short = False
    startup_candle_count = 60
    minimal_roi = {"0": 0.006, "3": 0.002, "8": -0.01}
    stoploss = -0.012

    def populate_indicators(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        close = dataframe["close"]
        dataframe["fast"] = close.ewm(span=8, adjust=False).mean()
        dataframe["slow"] = close.ewm(span=50, adjust=False).mean()
        return dataframe

    def populate_entry_trend(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        dips = (dataframe["close"] > dataframe["slow"]) & (dataframe["close"] < dataframe["fast"])
        dataframe.loc[dips, ["enter_long", "enter_tag"]] = (1, "dip")
        return dataframe

    def populate_exit_trend(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        dataframe.loc[dataframe["close"] < dataframe["slow"] * 0.997, "exit_long"] = 1
        return dataframe
', '{}', 1, true, NULL, '7228d374-0cbf-4e35-8bb0-9203a02eb16d', NULL, 'SamplePullback', '1m', false, '55f7cee527917679d915a14beffa98d401c8c8abcf9151a88404d2943196acce', '{}', '{}', '[]', 'Sample of the practice fleet', NULL, '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', NULL);
INSERT INTO public.strategy VALUES ('ed0c86e1-e3a4-46b4-bc37-4e1effb5f692', '2026-11-29 11:01:51.988541+05:45', '2026-11-29 11:01:51.988561+05:45', 'Sample momentum', '"""Buys what has just risen faster than usual, and leaves when it stops rising."""

from freqtrade.strategy import IStrategy
from pandas import DataFrame


class SampleMomentum(IStrategy):
    INTERFACE_VERSION = 3
    timeframe = "1m"
    can_short = False
    startup_candle_count = 40
    minimal_roi = {"0": 0.01, "10": 0.003, "20": -0.01}
    stoploss = -0.01
    trailing_stop = True
    trailing_stop_positive = 0.003
    trailing_stop_positive_offset = 0.005
    trailing_only_offset_is_reached = True

    def populate_indicators(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        close = dataframe["close"]
        dataframe["rise"] = close.pct_change(5)
        dataframe["usual"] = close.pct_change().rolling(30).std() * 2.2
        return dataframe

    def populate_entry_trend(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        dataframe.loc[dataframe["rise"] > dataframe["usual"], ["enter_long", "enter_tag"]] = (1, "rise")
        return dataframe

    def populate_exit_trend(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        dataframe.loc[dataframe["rise"] < -dataframe["usual"], "exit_long"] = 1
        return dataframe
', '{}', 1, true, NULL, 'ed0c86e1-e3a4-46b4-bc37-4e1effb5f692', NULL, 'SampleMomentum', '1m', false, 'd5169bf2267477474d1455993e4100929b0d32f0b13cebc58ad48f8728f23df3', '{}', '{}', '[]', 'Sample of the practice fleet', NULL, '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', NULL);
INSERT INTO public.strategy VALUES ('23a871b9-ac61-40c6-8ef9-c584eeb90ae0', '2026-11-29 11:01:52.006685+05:45', '2026-11-29 11:01:52.006707+05:45', 'Sample reversion', '"""Buys what has fallen far below its average, and sells when it is back."""

from freqtrade.strategy import IStrategy
from pandas import DataFrame


class SampleReversion(IStrategy):
    INTERFACE_VERSION = 3
    timeframe = "1m"
    can_short = False
    startup_candle_count = 40
    minimal_roi = {"0": 0.008, "5": 0.002, "10": -0.01}
    stoploss = -0.015

    def populate_indicators(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        close = dataframe["close"]
        middle, width = close.rolling(20).mean(), close.rolling(20).std()
        dataframe["middle"], dataframe["low_band"] = middle, middle - 1.2 * width
        return dataframe

    def populate_entry_trend(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        dataframe.loc[dataframe["close"] < dataframe["low_band"], ["enter_long", "enter_tag"]] = (1, "far below")
        return dataframe

    def populate_exit_trend(self, dataframe: DataFrame, metadata: dict) -> DataFrame:
        dataframe.loc[dataframe["close"] > dataframe["middle"], "exit_long"] = 1
        return dataframe
', '{}', 1, true, NULL, '23a871b9-ac61-40c6-8ef9-c584eeb90ae0', NULL, 'SampleReversion', '1m', false, 'c5905af87c76754dcb1fa3b13501c1f09ecd86545ad21b822a8045abb9652694', '{}', '{}', '[]', 'Sample of the practice fleet', NULL, '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', NULL);
INSERT INTO public.strategy VALUES ('5c9578af-27b8-4d2b-8c1f-880913f48bd9', '2026-11-29 11:01:52.437629+05:45', '2026-11-29 11:01:52.437657+05:45', 'Broken', 'import no_such_library_anywhere

from freqtrade.strategy import IStrategy


class Broken(IStrategy):
    """Buys whatever there is and keeps it."""

    timeframe = "1m"
    stoploss = -0.99
    minimal_roi = {"0": 100}

    def populate_indicators(self, dataframe, metadata):
        return dataframe

    def populate_entry_trend(self, dataframe, metadata):
        dataframe["enter_long"] = 1
        return dataframe

    def populate_exit_trend(self, dataframe, metadata):
        return dataframe
', '{}', 1, true, NULL, '5c9578af-27b8-4d2b-8c1f-880913f48bd9', NULL, 'Broken', '1m', false, '40fcece9a2cf41289c9f10cdb88c5c97fd212e3b8f20064df4f88ee28448af14', '{}', '{}', '[]', '', NULL, '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', '308eaffd-fb66-4b55-b1b8-2e469e0bc11a', NULL);


--
-- Data for Name: trade; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.trade VALUES ('ecc2d23a-4aa4-4052-8f16-2f874b61e415', '2026-11-29 11:02:25.1311+05:45', '2026-11-29 11:03:47.501703+05:45', 1, 'BTC/USDT', true, '2026-11-29 11:02:24.686+05:45', NULL, 1795929444686, NULL, 108534.71, NULL, 108611.05, 0.00092, 9985193320, 9985193320, -12954130, -0.00129604, 0, NULL, NULL, 'Eager', '1m', 'closed', NULL, 'long', 1, 9985193, NULL, 0, 9985193320, 21706.95, 'USDT', true, '10dfe248650990d8b6ddda242b4eb164', 'f5297d5d-311c-4a92-8502-2727d9d3311c', '60aea292-50c4-4718-97c6-9c6f5218fc76', '0241ae95-dfc2-4fa3-aa56-b2ab25bd5440', NULL);
INSERT INTO public.trade VALUES ('eb3dee25-d175-4ae4-a585-0c82644d4d95', '2026-11-29 11:02:25.1311+05:45', '2026-11-29 11:03:47.501703+05:45', 2, 'ETH/USDT', true, '2026-11-29 11:02:24.723+05:45', NULL, 1795929444723, NULL, 5450.1, NULL, 5445.9, 0.0183, 9973683000, 9973683000, -27625680, -0.00276709, 0, NULL, NULL, 'Eager', '1m', 'closed', NULL, 'long', 1, 9973683, NULL, 0, 9973683000, 1090.02, 'USDT', true, '3c63e132a3b6e8d787ee541f29133bd4', 'f5297d5d-311c-4a92-8502-2727d9d3311c', '60aea292-50c4-4718-97c6-9c6f5218fc76', '0241ae95-dfc2-4fa3-aa56-b2ab25bd5440', NULL);
INSERT INTO public.trade VALUES ('b259f974-db2a-4770-83f6-e7f3e3c47119', '2026-11-29 11:02:25.1311+05:45', '2026-11-29 11:03:47.501703+05:45', 3, 'SOL/USDT', true, '2026-11-29 11:02:24.778+05:45', NULL, 1795929444778, NULL, 493.63, NULL, 493.27, 0.202, 9971326000, 9971326000, -27207380, -0.00272584, 0, NULL, NULL, 'Eager', '1m', 'closed', NULL, 'long', 1, 9971326, NULL, 0, 9971326000, 98.73, 'USDT', true, '96223d08380dbd01abe34d5407993e75', 'f5297d5d-311c-4a92-8502-2727d9d3311c', '60aea292-50c4-4718-97c6-9c6f5218fc76', '0241ae95-dfc2-4fa3-aa56-b2ab25bd5440', NULL);
INSERT INTO public.trade VALUES ('bec67c55-6a1f-44d0-9cbd-c2a993eed4d2', '2026-11-29 11:02:30.701065+05:45', '2026-11-29 11:03:51.329455+05:45', 1, 'BTC/USDT', true, '2026-11-29 11:02:18.241+05:45', NULL, 1795929438241, NULL, 108507.45, NULL, 108581.05, 0.00092, 9982685400, 9982685400, -13200942, -0.00132106, 0, NULL, NULL, 'Eager', '1m', 'closed', NULL, 'long', 1, 9982685, NULL, 0, 9982685400, 21701.49, 'USDT', true, 'dcfdb581187473187e54d5532e497b5b', '0ab9da02-5695-4894-9def-7ccdf95f922c', 'fafa80c7-e201-4166-9803-a525ad6a22ec', '1c6a74d1-2efc-48ad-92b6-44e3a09ad22f', NULL);
INSERT INTO public.trade VALUES ('18cc1bcb-e147-49bf-885e-35a19c3844a0', '2026-11-29 11:02:30.701065+05:45', '2026-11-29 11:03:51.329455+05:45', 2, 'ETH/USDT', true, '2026-11-29 11:02:18.511+05:45', NULL, 1795929438511, NULL, 5451.81, NULL, 5443.2, 0.0183, 9976812300, 9976812300, -35694168, -0.00357414, 0, NULL, NULL, 'Eager', '1m', 'closed', NULL, 'long', 1, 9976812, NULL, 0, 9976812300, 1090.37, 'USDT', true, '66b8189159038ec61e8c064da8282647', '0ab9da02-5695-4894-9def-7ccdf95f922c', 'fafa80c7-e201-4166-9803-a525ad6a22ec', '1c6a74d1-2efc-48ad-92b6-44e3a09ad22f', NULL);
INSERT INTO public.trade VALUES ('f284e3dd-e498-44db-8fc5-eb2679ff6639', '2026-11-29 11:02:30.701065+05:45', '2026-11-29 11:03:51.329455+05:45', 3, 'SOL/USDT', true, '2026-11-29 11:02:18.618+05:45', NULL, 1795929438618, NULL, 493.63, NULL, 493.28, 0.202, 9971326000, 9971326000, -27005582, -0.00270562, 0, NULL, NULL, 'Eager', '1m', 'closed', NULL, 'long', 1, 9971326, NULL, 0, 9971326000, 98.73, 'USDT', true, 'ea36ccc87f59d8a28849d6c9f987e81e', '0ab9da02-5695-4894-9def-7ccdf95f922c', 'fafa80c7-e201-4166-9803-a525ad6a22ec', '1c6a74d1-2efc-48ad-92b6-44e3a09ad22f', NULL);
INSERT INTO public.trade VALUES ('da15dcdf-54fa-4e4c-a6bf-36e8b1be0af5', '2026-11-29 11:02:33.619712+05:45', '2026-11-29 11:03:50.140648+05:45', 1, 'BTC/USDT', true, '2026-11-29 11:02:24.711+05:45', NULL, 1795929444711, NULL, 108534.71, NULL, 108611.05, 0.00092, 9985193320, 9985193320, -12954130, -0.00129604, 0, NULL, NULL, 'Eager', '1m', 'closed', NULL, 'long', 1, 9985193, NULL, 0, 9985193320, 21706.95, 'USDT', true, 'b785e3c8010c9ae2642013b260872360', 'efd7827e-3d3c-45eb-a20e-d3035ea06591', '98aa5f08-5e6b-4f1d-a397-a4225ae4cc2f', '7c175035-d3bb-4f51-91d3-0c151bd9c755', NULL);
INSERT INTO public.trade VALUES ('0d808f7d-44fd-415e-b6a6-d1b073648b28', '2026-11-29 11:02:33.619712+05:45', '2026-11-29 11:03:50.140648+05:45', 2, 'ETH/USDT', true, '2026-11-29 11:02:24.8+05:45', NULL, 1795929444800, NULL, 5450.1, NULL, 5445.9, 0.0183, 9973683000, 9973683000, -27625680, -0.00276709, 0, NULL, NULL, 'Eager', '1m', 'closed', NULL, 'long', 1, 9973683, NULL, 0, 9973683000, 1090.02, 'USDT', true, '3e50266fb618642428fecfa38d1c2bd5', 'efd7827e-3d3c-45eb-a20e-d3035ea06591', '98aa5f08-5e6b-4f1d-a397-a4225ae4cc2f', '7c175035-d3bb-4f51-91d3-0c151bd9c755', NULL);
INSERT INTO public.trade VALUES ('4274fe66-71a9-4024-b52d-489a55f23823', '2026-11-29 11:02:33.619712+05:45', '2026-11-29 11:03:50.140648+05:45', 3, 'SOL/USDT', true, '2026-11-29 11:02:24.838+05:45', NULL, 1795929444838, NULL, 493.63, NULL, 493.27, 0.202, 9971326000, 9971326000, -27207380, -0.00272584, 0, NULL, NULL, 'Eager', '1m', 'closed', NULL, 'long', 1, 9971326, NULL, 0, 9971326000, 98.73, 'USDT', true, 'f4a93b99ee3951e80f9c7d56507e70de', 'efd7827e-3d3c-45eb-a20e-d3035ea06591', '98aa5f08-5e6b-4f1d-a397-a4225ae4cc2f', '7c175035-d3bb-4f51-91d3-0c151bd9c755', NULL);
INSERT INTO public.trade VALUES ('0d2826ac-8772-4bcc-914d-b46a1e2ad5d0', '2026-11-29 11:02:33.970176+05:45', '2026-11-29 11:02:33.970176+05:45', 1, 'LINK/USDT', true, '2026-11-29 11:02:17.748+05:45', NULL, 1795929437748, NULL, 39.253, NULL, 39.232, 2.54, 9970262000, 9970262000, -25269190, -0.00253192, 0, NULL, 'far below', 'SampleReversion', '1m', 'closed', NULL, 'long', 1, 9970262, NULL, 0, 9970262000, 38.665, 'USDT', true, '2853a20619b107d24253916766f3aa8d', 'eea47861-212d-4d05-a3f4-9822ffd505c1', '64fdc29b-1488-48e7-8304-328f8faa1dce', '61637c57-c995-4539-9144-11ae98b107f0', NULL);
INSERT INTO public.trade VALUES ('61440c1c-7eb0-454d-b1b3-3feb04d95e08', '2026-11-29 11:03:02.682603+05:45', '2026-11-29 11:03:46.397623+05:45', 1, 'BNB/USDT', true, '2026-11-29 11:03:02.417+05:45', NULL, 1795929482417, NULL, 1087.51, NULL, 1088.98, 0.091, 9896341000, 9896341000, -6429059, -0.00064899, 0, NULL, 'dip', 'SamplePullback', '1m', 'closed', NULL, 'long', 1, 9896341, NULL, 0, 9896341000, 1074.46, 'USDT', true, 'bee115ec9f6a06ded4a3057989f9f034', 'ff242139-db8c-409f-b478-63f83e2102ef', '7f5345c7-290e-49a0-8211-691749d97411', 'b99a857f-0b78-495a-a500-90ce21dce150', NULL);
INSERT INTO public.trade VALUES ('c5107899-ab6a-4729-a68b-e18b6015c899', '2026-11-29 11:03:02.682603+05:45', '2026-11-29 11:03:46.397623+05:45', 2, 'DOGE/USDT', true, '2026-11-29 11:03:02.47+05:45', NULL, 1795929482470, NULL, 0.24738, NULL, 0.24738, 404, 9994152000, 9994152000, -19988304, -0.001998, 0, NULL, 'dip', 'SamplePullback', '1m', 'closed', NULL, 'long', 1, 9994152, NULL, 0, 9994152000, 0.24442, 'USDT', true, 'a50a5dc2d1f1a759c89671710afd56e9', 'ff242139-db8c-409f-b478-63f83e2102ef', '7f5345c7-290e-49a0-8211-691749d97411', 'b99a857f-0b78-495a-a500-90ce21dce150', NULL);


--
-- Data for Name: trade_detail; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.trade_detail VALUES ('ecc2d23a-4aa4-4052-8f16-2f874b61e415', '[{"cost": 99.8519332, "amount": 0.00092, "filled": 0.00092, "status": "closed", "is_open": false, "order_id": "dry_run_buy_BTC/USDT_029dc65c-4748-4e38-b220-c92edeb67bca", "remaining": 0.0, "order_type": "limit", "safe_price": 108534.71, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1795929444682, "order_filled_timestamp": 1795929448908}]', 0, '{"pair": "BTC/USDT", "amount": 0.00092, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 108534.71, "min_rate": 108519.97, "strategy": "Eager", "trade_id": 1, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-29 05:17:24", "open_rate": 108534.71, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.21325111, "profit_pct": -0.21, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 108519.97, "funding_fees": 0.0, "profit_ratio": -0.00213354, "stake_amount": 99.8519332, "trading_mode": "spot", "base_currency": "BTC", "fee_open_cost": 0.0998519332, "interest_rate": 0.0, "stop_loss_abs": 21706.95, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": "2026-11-29 05:17:28", "open_timestamp": 1795929444686, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.00001, "amount_requested": 0.00092136, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.8519332, "open_trade_value": 99.95178513, "total_profit_abs": -0.21325111, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00213354, "open_fill_timestamp": 1795929448908, "open_rate_requested": 108534.71, "stoploss_entry_dist": -80.00136153, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 21706.95, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -86813.02, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist_ratio": -0.80039953, "stoploss_current_dist_ratio": -0.79997276, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('eb3dee25-d175-4ae4-a585-0c82644d4d95', '[{"cost": 99.73683000000001, "amount": 0.0183, "filled": 0.0183, "status": "closed", "is_open": false, "order_id": "dry_run_buy_ETH/USDT_dd7dbfd3-5f4b-4825-b118-fda31e0636dc", "remaining": 0.0, "order_type": "limit", "safe_price": 5450.1, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1795929444714, "order_filled_timestamp": 1795929466307}]', 0, '{"pair": "ETH/USDT", "amount": 0.0183, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 5450.1, "min_rate": 5449.87, "strategy": "Eager", "trade_id": 2, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-29 05:17:24", "open_rate": 5450.1, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.20367845, "profit_pct": -0.2, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 5449.87, "funding_fees": 0.0, "profit_ratio": -0.00204012, "stake_amount": 99.73683, "trading_mode": "spot", "base_currency": "ETH", "fee_open_cost": 0.09973683, "interest_rate": 0.0, "stop_loss_abs": 1090.02, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": "2026-11-29 05:17:46", "open_timestamp": 1795929444723, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.0001, "amount_requested": 0.01834829, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.73683, "open_trade_value": 99.83656683, "total_profit_abs": -0.20367845, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00204012, "open_fill_timestamp": 1795929466307, "open_rate_requested": 5450.1, "stoploss_entry_dist": -79.9091482, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 1090.02, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -4359.85, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist_ratio": -0.8003996, "stoploss_current_dist_ratio": -0.79999156, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('b259f974-db2a-4770-83f6-e7f3e3c47119', '[{"cost": 99.71326, "amount": 0.202, "filled": 0.202, "status": "closed", "is_open": false, "order_id": "dry_run_buy_SOL/USDT_e850ed33-7f88-4cfa-9d0d-6f7eaf7a182e", "remaining": 0.0, "order_type": "limit", "safe_price": 493.63, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1795929444758, "order_filled_timestamp": 1795929466380}]', 0, '{"pair": "SOL/USDT", "amount": 0.202, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 493.63, "min_rate": 492.18, "strategy": "Eager", "trade_id": 3, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-29 05:17:24", "open_rate": 493.63, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.49203362, "profit_pct": -0.49, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 492.18, "funding_fees": 0.0, "profit_ratio": -0.00492956, "stake_amount": 99.71326, "trading_mode": "spot", "base_currency": "SOL", "fee_open_cost": 0.09971326000000001, "interest_rate": 0.0, "stop_loss_abs": 98.73, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": "2026-11-29 05:17:46", "open_timestamp": 1795929444778, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.001, "amount_requested": 0.20258088, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.71326, "open_trade_value": 99.81297326, "total_profit_abs": -0.49203362, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00492956, "open_fill_timestamp": 1795929466380, "open_rate_requested": 493.63, "stoploss_entry_dist": -79.88945672, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 98.73, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -393.45, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -79.94, "stoploss_entry_dist_ratio": -0.80039151, "stoploss_current_dist_ratio": -0.79940266, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('bec67c55-6a1f-44d0-9cbd-c2a993eed4d2', '[{"cost": 99.826854, "amount": 0.00092, "filled": 0.00092, "status": "closed", "is_open": false, "order_id": "dry_run_buy_BTC/USDT_d0efe8d6-fb83-4a23-bbb3-4d1df3c57085", "remaining": 0.0, "order_type": "limit", "safe_price": 108507.45, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1795929438219, "order_filled_timestamp": 1795929450435}]', 0, '{"pair": "BTC/USDT", "amount": 0.00092, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 108507.45, "min_rate": 108497.59, "strategy": "Eager", "trade_id": 1, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-29 05:17:18", "open_rate": 108507.45, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.20871584, "profit_pct": -0.21, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 108497.59, "funding_fees": 0.0, "profit_ratio": -0.00208869, "stake_amount": 99.826854, "trading_mode": "spot", "base_currency": "BTC", "fee_open_cost": 0.09982685399999999, "interest_rate": 0.0, "stop_loss_abs": 21701.49, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": "2026-11-29 05:17:30", "open_timestamp": 1795929438241, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.00001, "amount_requested": 0.0009216, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.826854, "open_trade_value": 99.92668085, "total_profit_abs": -0.20871584, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00208869, "open_fill_timestamp": 1795929450435, "open_rate_requested": 108507.45, "stoploss_entry_dist": -79.98127542, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 21701.49, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -86796.1, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist_ratio": -0.8003996, "stoploss_current_dist_ratio": -0.79998182, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('18cc1bcb-e147-49bf-885e-35a19c3844a0', '[{"cost": 99.768123, "amount": 0.0183, "filled": 0.0183, "status": "closed", "is_open": false, "order_id": "dry_run_buy_ETH/USDT_86475cb3-1cf2-4dff-8819-be9970ac0107", "remaining": 0.0, "order_type": "limit", "safe_price": 5451.81, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1795929438450, "order_filled_timestamp": 1795929445470}]', 0, '{"pair": "ETH/USDT", "amount": 0.0183, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 5451.81, "min_rate": 5450.39, "strategy": "Eager", "trade_id": 2, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-29 05:17:18", "open_rate": 5451.81, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.21708668, "profit_pct": -0.22, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 5450.85, "funding_fees": 0.0, "profit_ratio": -0.00217374, "stake_amount": 99.768123, "trading_mode": "spot", "base_currency": "ETH", "fee_open_cost": 0.099768123, "interest_rate": 0.0, "stop_loss_abs": 1090.37, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": "2026-11-29 05:17:25", "open_timestamp": 1795929438511, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.0001, "amount_requested": 0.01834253, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.768123, "open_trade_value": 99.86789112, "total_profit_abs": -0.21708668, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00217374, "open_fill_timestamp": 1795929445470, "open_rate_requested": 5451.81, "stoploss_entry_dist": -79.93407389, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 1090.37, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -4360.48, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist_ratio": -0.80039814, "stoploss_current_dist_ratio": -0.79996331, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('f284e3dd-e498-44db-8fc5-eb2679ff6639', '[{"cost": 99.71326, "amount": 0.202, "filled": 0.202, "status": "closed", "is_open": false, "order_id": "dry_run_buy_SOL/USDT_69e5a0ed-144a-41e7-b6f0-7a7357023c0a", "remaining": 0.0, "order_type": "limit", "safe_price": 493.63, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1795929438601, "order_filled_timestamp": 1795929450471}]', 0, '{"pair": "SOL/USDT", "amount": 0.202, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 493.63, "min_rate": 493.47, "strategy": "Eager", "trade_id": 3, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-29 05:17:18", "open_rate": 493.63, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.2317142, "profit_pct": -0.23, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 493.47, "funding_fees": 0.0, "profit_ratio": -0.00232148, "stake_amount": 99.71326, "trading_mode": "spot", "base_currency": "SOL", "fee_open_cost": 0.09971326000000001, "interest_rate": 0.0, "stop_loss_abs": 98.73, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": "2026-11-29 05:17:30", "open_timestamp": 1795929438618, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.001, "amount_requested": 0.20258088, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.71326, "open_trade_value": 99.81297326, "total_profit_abs": -0.2317142, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00232148, "open_fill_timestamp": 1795929450471, "open_rate_requested": 493.63, "stoploss_entry_dist": -79.88945672, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 98.73, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -394.74, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -79.99, "stoploss_entry_dist_ratio": -0.80039151, "stoploss_current_dist_ratio": -0.79992705, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('da15dcdf-54fa-4e4c-a6bf-36e8b1be0af5', '[{"cost": 99.8519332, "amount": 0.00092, "filled": 0.00092, "status": "closed", "is_open": false, "order_id": "dry_run_buy_BTC/USDT_c10247d7-5f2c-46a0-9d9d-dfb596364925", "remaining": 0.0, "order_type": "limit", "safe_price": 108534.71, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1795929444697, "order_filled_timestamp": 1795929448375}]', 0, '{"pair": "BTC/USDT", "amount": 0.00092, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 108534.71, "min_rate": 108498.55, "strategy": "Eager", "trade_id": 1, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-29 05:17:24", "open_rate": 108534.71, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.2329378, "profit_pct": -0.23, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 108498.55, "funding_fees": 0.0, "profit_ratio": -0.0023305, "stake_amount": 99.8519332, "trading_mode": "spot", "base_currency": "BTC", "fee_open_cost": 0.0998519332, "interest_rate": 0.0, "stop_loss_abs": 21706.95, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": "2026-11-29 05:17:28", "open_timestamp": 1795929444711, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.00001, "amount_requested": 0.00092136, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.8519332, "open_trade_value": 99.95178513, "total_profit_abs": -0.2329378, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.0023305, "open_fill_timestamp": 1795929448375, "open_rate_requested": 108534.71, "stoploss_entry_dist": -80.00136153, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 21706.95, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -86791.6, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -79.99, "stoploss_entry_dist_ratio": -0.80039953, "stoploss_current_dist_ratio": -0.79993327, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('0d808f7d-44fd-415e-b6a6-d1b073648b28', '[{"cost": 99.73683000000001, "amount": 0.0183, "filled": 0.0183, "status": "closed", "is_open": false, "order_id": "dry_run_buy_ETH/USDT_be7d11bf-4f5e-413b-9f5c-a011eab705df", "remaining": 0.0, "order_type": "limit", "safe_price": 5450.1, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1795929444792, "order_filled_timestamp": 1795929473364}]', 0, '{"pair": "ETH/USDT", "amount": 0.0183, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 5450.1, "min_rate": 5449.18, "strategy": "Eager", "trade_id": 2, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-29 05:17:24", "open_rate": 5450.1, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.21629282, "profit_pct": -0.22, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 5449.18, "funding_fees": 0.0, "profit_ratio": -0.00216647, "stake_amount": 99.73683, "trading_mode": "spot", "base_currency": "ETH", "fee_open_cost": 0.09973683, "interest_rate": 0.0, "stop_loss_abs": 1090.02, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": "2026-11-29 05:17:53", "open_timestamp": 1795929444800, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.0001, "amount_requested": 0.01834829, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.73683, "open_trade_value": 99.83656683, "total_profit_abs": -0.21629282, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00216647, "open_fill_timestamp": 1795929473364, "open_rate_requested": 5450.1, "stoploss_entry_dist": -79.9091482, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 1090.02, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -4359.16, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist_ratio": -0.8003996, "stoploss_current_dist_ratio": -0.79996623, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('4274fe66-71a9-4024-b52d-489a55f23823', '[{"cost": 99.71326, "amount": 0.202, "filled": 0.202, "status": "closed", "is_open": false, "order_id": "dry_run_buy_SOL/USDT_7d391dbb-cd17-4c02-9de5-5bf122183af2", "remaining": 0.0, "order_type": "limit", "safe_price": 493.63, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1795929444834, "order_filled_timestamp": 1795929453390}]', 0, '{"pair": "SOL/USDT", "amount": 0.202, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 493.63, "min_rate": 493.39, "strategy": "Eager", "trade_id": 3, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-29 05:17:24", "open_rate": 493.63, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.24785804, "profit_pct": -0.25, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 493.39, "funding_fees": 0.0, "profit_ratio": -0.00248322, "stake_amount": 99.71326, "trading_mode": "spot", "base_currency": "SOL", "fee_open_cost": 0.09971326000000001, "interest_rate": 0.0, "stop_loss_abs": 98.73, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": "2026-11-29 05:17:33", "open_timestamp": 1795929444838, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.001, "amount_requested": 0.20258088, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.71326, "open_trade_value": 99.81297326, "total_profit_abs": -0.24785804, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00248322, "open_fill_timestamp": 1795929453390, "open_rate_requested": 493.63, "stoploss_entry_dist": -79.88945672, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 98.73, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -394.66, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -79.99, "stoploss_entry_dist_ratio": -0.80039151, "stoploss_current_dist_ratio": -0.79989461, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('0d2826ac-8772-4bcc-914d-b46a1e2ad5d0', '[{"cost": 99.70262, "amount": 2.54, "filled": 2.54, "status": "closed", "is_open": false, "order_id": "dry_run_buy_LINK/USDT_6305d419-4d6e-44ec-b018-3273a947825a", "remaining": 0.0, "order_type": "limit", "safe_price": 39.253, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "far below", "ft_order_side": "buy", "order_timestamp": 1795929437743, "order_filled_timestamp": 1795929439978}]', 0, '{"pair": "LINK/USDT", "amount": 2.54, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 39.253, "min_rate": 39.232, "strategy": "SampleReversion", "trade_id": 1, "enter_tag": "far below", "fee_close": 0.001, "open_date": "2026-11-29 05:17:17", "open_rate": 39.253, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.2526919, "profit_pct": -0.25, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 39.232, "funding_fees": 0.0, "profit_ratio": -0.00253192, "stake_amount": 99.70262, "trading_mode": "spot", "base_currency": "LINK", "fee_open_cost": 0.09970261999999999, "interest_rate": 0.0, "stop_loss_abs": 38.665, "stop_loss_pct": -1.5, "fee_close_cost": null, "open_fill_date": "2026-11-29 05:17:19", "open_timestamp": 1795929437748, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.001, "realized_profit": 0.0, "stop_loss_ratio": -0.015, "amount_precision": 0.01, "amount_requested": 2.54757598, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.70262, "open_trade_value": 99.80232262, "total_profit_abs": -0.2526919, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00253192, "open_fill_timestamp": 1795929439978, "open_rate_requested": 39.253, "stoploss_entry_dist": -1.69143172, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 38.665, "initial_stop_loss_pct": -1.5, "realized_profit_ratio": null, "stoploss_current_dist": -0.567, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.015, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -1.45, "stoploss_entry_dist_ratio": -0.01694782, "stoploss_current_dist_ratio": -0.01445249, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('61440c1c-7eb0-454d-b1b3-3feb04d95e08', '[{"cost": 98.96341, "amount": 0.091, "filled": 0.091, "status": "closed", "is_open": false, "order_id": "dry_run_buy_BNB/USDT_4fab8c15-3a7c-4169-b929-f9e25e2f7573", "remaining": 0.0, "order_type": "limit", "safe_price": 1087.51, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "dip", "ft_order_side": "buy", "order_timestamp": 1795929482412, "order_filled_timestamp": 1795929486067}]', 0, '{"pair": "BNB/USDT", "amount": 0.091, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 1087.51, "min_rate": 1087.29, "strategy": "SamplePullback", "trade_id": 1, "enter_tag": "dip", "fee_close": 0.001, "open_date": "2026-11-29 05:18:02", "open_rate": 1087.51, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.2179268, "profit_pct": -0.22, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 1087.29, "funding_fees": 0.0, "profit_ratio": -0.00219989, "stake_amount": 98.96341, "trading_mode": "spot", "base_currency": "BNB", "fee_open_cost": 0.09896341, "interest_rate": 0.0, "stop_loss_abs": 1074.46, "stop_loss_pct": -1.2, "fee_close_cost": null, "open_fill_date": "2026-11-29 05:18:06", "open_timestamp": 1795929482417, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.012, "amount_precision": 0.001, "amount_requested": 0.09195318, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 98.96341, "open_trade_value": 99.06237341, "total_profit_abs": -0.2179268, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00219989, "open_fill_timestamp": 1795929486067, "open_rate_requested": 1087.51, "stoploss_entry_dist": -1.38428927, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 1074.46, "initial_stop_loss_pct": -1.2, "realized_profit_ratio": null, "stoploss_current_dist": -12.83, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.012, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -1.18, "stoploss_entry_dist_ratio": -0.01397392, "stoploss_current_dist_ratio": -0.01179998, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('c5107899-ab6a-4729-a68b-e18b6015c899', '[{"cost": 99.94152, "amount": 404.0, "filled": 404.0, "status": "closed", "is_open": false, "order_id": "dry_run_buy_DOGE/USDT_e7cbfed9-dff3-4989-a515-3ffc151185cf", "remaining": 0.0, "order_type": "limit", "safe_price": 0.24738, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "dip", "ft_order_side": "buy", "order_timestamp": 1795929482465, "order_filled_timestamp": 1795929526128}]', 0, '{"pair": "DOGE/USDT", "amount": 404.0, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 0.24738, "min_rate": 0.24738, "strategy": "SamplePullback", "trade_id": 2, "enter_tag": "dip", "fee_close": 0.001, "open_date": "2026-11-29 05:18:02", "open_rate": 0.24738, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.19988304, "profit_pct": -0.2, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 0.24738, "funding_fees": 0.0, "profit_ratio": -0.001998, "stake_amount": 99.94152, "trading_mode": "spot", "base_currency": "DOGE", "fee_open_cost": 0.09994152, "interest_rate": 0.0, "stop_loss_abs": 0.24442, "stop_loss_pct": -1.2, "fee_close_cost": null, "open_fill_date": "2026-11-29 05:18:46", "open_timestamp": 1795929482470, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.00001, "realized_profit": 0.0, "stop_loss_ratio": -0.012, "amount_precision": 1.0, "amount_requested": 404.23639745, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.94152, "open_trade_value": 100.04146152, "total_profit_abs": -0.19988304, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.001998, "open_fill_timestamp": 1795929526128, "open_rate_requested": 0.24738, "stoploss_entry_dist": -1.3945272, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 0.24442, "initial_stop_loss_pct": -1.2, "realized_profit_ratio": null, "stoploss_current_dist": -0.00296, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.012, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -1.2, "stoploss_entry_dist_ratio": -0.01393949, "stoploss_current_dist_ratio": -0.0119654, "stoploss_last_update_timestamp": null}');


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
-- Name: job pk_job; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.job
    ADD CONSTRAINT pk_job PRIMARY KEY (id);


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
-- Name: strategy pk_strategy; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strategy
    ADD CONSTRAINT pk_strategy PRIMARY KEY (id);


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

CREATE UNIQUE INDEX uq_job_one_alive ON public.job USING btree (kind, subject_key) WHERE ((state)::text = ANY ((ARRAY['WAITING'::character varying, 'RUNNING'::character varying])::text[]));


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
-- Name: job fk_job_requested_by_person; Type: FK CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.job
    ADD CONSTRAINT fk_job_requested_by_person FOREIGN KEY (requested_by) REFERENCES public.person(id) ON DELETE RESTRICT;


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


