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
    notice character varying,
    withdrawn_at timestamp with time zone,
    is_kept_down boolean DEFAULT false NOT NULL
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
    log_tail character varying NOT NULL,
    light_fingerprint character varying(64)
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
    bot_allowed_keys jsonb DEFAULT '[]'::jsonb NOT NULL
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
    archived_at timestamp with time zone,
    reading jsonb
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

INSERT INTO public.access_grant VALUES ('40bfebc5-d632-4c8e-a72e-c868fabce74c', '2026-11-30 05:37:49.452399+05:45', '2026-11-30 05:37:49.452425+05:45', 'bot', 'ccd5e208-dc43-4bcc-a939-be24693e4636', 'a4377962-139e-45a3-a3f2-2766323be7b5', 'operate', '15906bb9-a183-433d-ae50-aa76f49c0a1f');
INSERT INTO public.access_grant VALUES ('f5a19b04-7b7b-4db9-ad7a-57a557ed061b', '2026-11-30 05:37:49.452764+05:45', '2026-11-30 05:37:49.452784+05:45', 'bot', 'ccd5e208-dc43-4bcc-a939-be24693e4636', 'a4377962-139e-45a3-a3f2-2766323be7b5', 'view', '15906bb9-a183-433d-ae50-aa76f49c0a1f');
INSERT INTO public.access_grant VALUES ('d9470c1d-1066-4f8d-ab3a-8239b0b5b039', '2026-11-30 05:37:49.493221+05:45', '2026-11-30 05:37:49.493248+05:45', 'exchange', '0ce19171-6ebc-45b3-9cea-7e125b63a398', 'a4377962-139e-45a3-a3f2-2766323be7b5', 'use', '15906bb9-a183-433d-ae50-aa76f49c0a1f');
INSERT INTO public.access_grant VALUES ('4219c0f9-728e-4409-bf5f-423ca33ea4a6', '2026-11-30 05:37:49.493483+05:45', '2026-11-30 05:37:49.493504+05:45', 'exchange', '0ce19171-6ebc-45b3-9cea-7e125b63a398', 'a4377962-139e-45a3-a3f2-2766323be7b5', 'view', '15906bb9-a183-433d-ae50-aa76f49c0a1f');


--
-- Data for Name: alembic_version; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.alembic_version VALUES ('0006');


--
-- Data for Name: artifact; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: artifact_chunk; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: audit_event; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.audit_event VALUES (1, '2026-11-30 05:36:35.221061+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'added', 'person', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'created the first account', 'info', 'null', 'null', '', 'd14b313ffcebf62dd01929cc916d3042fa9109fb9ce949ced41528e8244d13dc');
INSERT INTO public.audit_event VALUES (2, '2026-11-30 05:36:35.601706+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'added', 'person', 'a4377962-139e-45a3-a3f2-2766323be7b5', 'Grace', 'added Grace as member', 'info', 'null', 'null', 'd14b313ffcebf62dd01929cc916d3042fa9109fb9ce949ced41528e8244d13dc', 'db26d63742d8ed52cd09df255ae6eff72bc2f331bf7e740bac4f8485ddd7ec0e');
INSERT INTO public.audit_event VALUES (3, '2026-11-30 05:36:36.549225+05:45', 'a4377962-139e-45a3-a3f2-2766323be7b5', 'Grace', 'changed password', 'person', 'a4377962-139e-45a3-a3f2-2766323be7b5', 'Grace', 'changed the own password', 'info', 'null', 'null', 'db26d63742d8ed52cd09df255ae6eff72bc2f331bf7e740bac4f8485ddd7ec0e', 'e8039590d0631932b0cc19d329268e3c15367173a7bf1857f26070b155428db2');
INSERT INTO public.audit_event VALUES (4, '2026-11-30 05:36:36.983447+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'added', 'person', '0cdca64e-5b25-473a-9f83-9fe1cb6a7519', 'Linus', 'added Linus as viewer', 'info', 'null', 'null', 'e8039590d0631932b0cc19d329268e3c15367173a7bf1857f26070b155428db2', '1628349756c2ae484e73ec67cdb1fe0ad944a7d56c7648a5cb59c7aad37cac33');
INSERT INTO public.audit_event VALUES (5, '2026-11-30 05:36:37.016264+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'saved', 'exchange', '0ce19171-6ebc-45b3-9cea-7e125b63a398', 'Practice market', 'added exchange Practice market', 'info', 'null', 'null', '1628349756c2ae484e73ec67cdb1fe0ad944a7d56c7648a5cb59c7aad37cac33', '2a1d26605efc7e707a20dd0244f3641d01db2e993bd6b04879d6d35d61070518');
INSERT INTO public.audit_event VALUES (6, '2026-11-30 05:36:37.067344+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'saved', 'exchange', 'b82a467c-1028-4a98-b0cb-0495fbee93c9', 'Binance main', 'added exchange Binance main', 'info', 'null', 'null', '2a1d26605efc7e707a20dd0244f3641d01db2e993bd6b04879d6d35d61070518', '0a485ae8dc3b8b339b7e417df4df139c1c9b1c6f081a63f163a9baed9fd65868');
INSERT INTO public.audit_event VALUES (7, '2026-11-30 05:36:37.11097+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'saved', 'runner', '95982a71-e582-4e16-88e6-b3eca8339d6f', 'This machine', 'added runner This machine', 'info', 'null', 'null', '0a485ae8dc3b8b339b7e417df4df139c1c9b1c6f081a63f163a9baed9fd65868', '231c22f579ab2d433644f51966148dcdcb937e6447161849f98d3ca8fa034325');
INSERT INTO public.audit_event VALUES (8, '2026-11-30 05:36:37.437682+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'saved', 'runner', '0f24c16f-1d08-4fa0-a1b1-8ca0b2a460ed', 'This engine', 'added runner This engine', 'info', 'null', 'null', '231c22f579ab2d433644f51966148dcdcb937e6447161849f98d3ca8fa034325', '732bc029da5a43ff9184fc404d580f49c4c77cd4a08a6a765c873cb7ad82c198');
INSERT INTO public.audit_event VALUES (9, '2026-11-30 05:36:37.56579+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'saved', 'strategy', '40a90505-9655-4cf7-94f8-1ebcc5b56a18', 'Eager', 'saved Eager v1', 'info', 'null', 'null', '732bc029da5a43ff9184fc404d580f49c4c77cd4a08a6a765c873cb7ad82c198', 'f6a5e7420cb70df107a6e680169ddcf2986b76e7f06121781454a4def4cda3b2');
INSERT INTO public.audit_event VALUES (10, '2026-11-30 05:36:37.689391+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'saved', 'strategy', '40a90505-9655-4cf7-94f8-1ebcc5b56a18', 'Eager', 'saved Eager v2', 'info', 'null', 'null', 'f6a5e7420cb70df107a6e680169ddcf2986b76e7f06121781454a4def4cda3b2', '9be8b475dc42c9e58b736914f475a19687ec1d6fa47b92b602183997b31adb0d');
INSERT INTO public.audit_event VALUES (11, '2026-11-30 05:36:38.097445+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'saved', 'strategy', '1720b98c-52ec-4492-9e58-081e0aba876b', 'Sample pullback', 'saved Sample pullback v1', 'info', 'null', 'null', '9be8b475dc42c9e58b736914f475a19687ec1d6fa47b92b602183997b31adb0d', '6e900ae3ef6adb0f0b24b86d512b82adda6c5041b09605624157063c34001c7a');
INSERT INTO public.audit_event VALUES (12, '2026-11-30 05:36:38.163556+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'added', 'bot', 'a7a7627d-178f-4300-af19-8835c49c6a97', 'Practice pullback', 'added Practice pullback', 'info', 'null', 'null', '6e900ae3ef6adb0f0b24b86d512b82adda6c5041b09605624157063c34001c7a', 'e83bc3b6d7e2983674c82f3fbb3006228742eabb2738c36ca64e10864cd39dda');
INSERT INTO public.audit_event VALUES (13, '2026-11-30 05:36:38.192896+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'saved', 'strategy', 'c5714855-b371-4df3-97fb-b83eae74af33', 'Sample momentum', 'saved Sample momentum v1', 'info', 'null', 'null', 'e83bc3b6d7e2983674c82f3fbb3006228742eabb2738c36ca64e10864cd39dda', '968001cee24855d24e668124788569848203806c0bc632ea387ad83b41b37a10');
INSERT INTO public.audit_event VALUES (14, '2026-11-30 05:36:38.207953+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'added', 'bot', 'd28b2a12-6601-4512-8893-06b320e727e4', 'Practice momentum', 'added Practice momentum', 'info', 'null', 'null', '968001cee24855d24e668124788569848203806c0bc632ea387ad83b41b37a10', 'aeaf7a791db754be4e181e911f231a76d0bc5dfc61aaf005ddbe6e9c9f277b74');
INSERT INTO public.audit_event VALUES (15, '2026-11-30 05:36:38.226936+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'saved', 'strategy', 'af6c41ae-d139-46b0-bd8f-2466d42c14a8', 'Sample reversion', 'saved Sample reversion v1', 'info', 'null', 'null', 'aeaf7a791db754be4e181e911f231a76d0bc5dfc61aaf005ddbe6e9c9f277b74', '2605df29354d0df610044c94b404af1c62acee024080fd4a3ad632849dd82364');
INSERT INTO public.audit_event VALUES (16, '2026-11-30 05:36:38.244529+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'added', 'bot', 'a6e808a4-b281-4045-9686-5af03555429a', 'Practice reversion', 'added Practice reversion', 'info', 'null', 'null', '2605df29354d0df610044c94b404af1c62acee024080fd4a3ad632849dd82364', '49803bc7e821a5fefed65fb395916f98dbaf7b1132769d3efa7d5573bacbe72e');
INSERT INTO public.audit_event VALUES (17, '2026-11-30 05:36:38.290065+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'started', 'bot', 'a7a7627d-178f-4300-af19-8835c49c6a97', 'Practice pullback', 'started Practice pullback', 'info', 'null', 'null', '49803bc7e821a5fefed65fb395916f98dbaf7b1132769d3efa7d5573bacbe72e', 'e7f9f0d9646ed30b883e36b3d1935774de5cecb9c1372a7cbee9754c7bae442b');
INSERT INTO public.audit_event VALUES (18, '2026-11-30 05:36:38.314984+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'started', 'bot', 'd28b2a12-6601-4512-8893-06b320e727e4', 'Practice momentum', 'started Practice momentum', 'info', 'null', 'null', 'e7f9f0d9646ed30b883e36b3d1935774de5cecb9c1372a7cbee9754c7bae442b', '48f407c0069925184d150e86d7bb2cbfc310068cd5b1d0f957e54117fe24762c');
INSERT INTO public.audit_event VALUES (19, '2026-11-30 05:36:38.337314+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'started', 'bot', 'a6e808a4-b281-4045-9686-5af03555429a', 'Practice reversion', 'started Practice reversion', 'info', 'null', 'null', '48f407c0069925184d150e86d7bb2cbfc310068cd5b1d0f957e54117fe24762c', '2bd8af29a1b46d4ec378a578fe71263641a3d8059b194d81b654e3463ae9fa2b');
INSERT INTO public.audit_event VALUES (20, '2026-11-30 05:36:38.415985+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'added', 'bot', 'ccd5e208-dc43-4bcc-a939-be24693e4636', 'Walker', 'added Walker', 'info', 'null', 'null', '2bd8af29a1b46d4ec378a578fe71263641a3d8059b194d81b654e3463ae9fa2b', '401fd03d2aab2051a0245fbd6d920d6996a0b52155982ba384c6741162f6d7fd');
INSERT INTO public.audit_event VALUES (21, '2026-11-30 05:36:38.586657+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'added', 'bot', '83ba836e-920b-46f8-8554-c7d132c3977d', 'Boxer', 'added Boxer', 'info', 'null', 'null', '401fd03d2aab2051a0245fbd6d920d6996a0b52155982ba384c6741162f6d7fd', 'ce6f188ab0bf932ee15f20e2a680c968d6997f50cbb2fe5aaa1984283f7bfb11');
INSERT INTO public.audit_event VALUES (22, '2026-11-30 05:36:38.641928+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'added', 'bot', 'f627250a-746e-4dac-922f-83492e8497db', 'Stubborn', 'added Stubborn', 'info', 'null', 'null', 'ce6f188ab0bf932ee15f20e2a680c968d6997f50cbb2fe5aaa1984283f7bfb11', '774673a82a394ad9815437889bdac0ed535ae7ae0b2d102d34d306d80523216f');
INSERT INTO public.audit_event VALUES (23, '2026-11-30 05:36:38.684677+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'added', 'bot', '87a048d5-e4c9-4b7c-b8bc-715a1ff8b102', 'Miner', 'added Miner', 'info', 'null', 'null', '774673a82a394ad9815437889bdac0ed535ae7ae0b2d102d34d306d80523216f', 'ae232d31ff7f8653fd57e4942cd9b9a59e0b03da964773d74abf11d4ab497975');
INSERT INTO public.audit_event VALUES (24, '2026-11-30 05:36:38.984608+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'added', 'bot', 'b640cb39-b566-426d-9d55-bb6ce4a81607', 'Gone', 'added Gone', 'info', 'null', 'null', 'ae232d31ff7f8653fd57e4942cd9b9a59e0b03da964773d74abf11d4ab497975', '79c50c8b3e705f4da73439314a305efb10cc159b2adac19f2b385e402547d11e');
INSERT INTO public.audit_event VALUES (25, '2026-11-30 05:36:39.352094+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'saved', 'strategy', '8261ff31-9ef8-4faa-a6fd-c6bcbbf2c2ad', 'Broken', 'saved Broken v1', 'info', 'null', 'null', '79c50c8b3e705f4da73439314a305efb10cc159b2adac19f2b385e402547d11e', 'f86e7eb27a099400c7bb870404a5cea757790e17e7f23c6b0cb16ab60be55410');
INSERT INTO public.audit_event VALUES (26, '2026-11-30 05:36:39.565224+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'added', 'bot', '16cb3161-3c44-4f22-b8d8-fbb43f9f54e3', 'Broken', 'added Broken', 'info', 'null', 'null', 'f86e7eb27a099400c7bb870404a5cea757790e17e7f23c6b0cb16ab60be55410', '6a4bc5e8a71403d9fa39fc15d2598a3c6060584ba0f5c4bdbb49816b4fb61aa7');
INSERT INTO public.audit_event VALUES (27, '2026-11-30 05:36:39.83203+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'started', 'bot', 'ccd5e208-dc43-4bcc-a939-be24693e4636', 'Walker', 'started Walker', 'info', 'null', 'null', '6a4bc5e8a71403d9fa39fc15d2598a3c6060584ba0f5c4bdbb49816b4fb61aa7', '7180cc49e7a3e7b352ec4a956c57d64bba61187495640914e77deda78a582c78');
INSERT INTO public.audit_event VALUES (28, '2026-11-30 05:36:39.90618+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'started', 'bot', '83ba836e-920b-46f8-8554-c7d132c3977d', 'Boxer', 'started Boxer', 'info', 'null', 'null', '7180cc49e7a3e7b352ec4a956c57d64bba61187495640914e77deda78a582c78', '3a3ea0db19dc2a40b9af90bd56e0d6f6bed50c061d6a745d87c4121617fdcdf3');
INSERT INTO public.audit_event VALUES (29, '2026-11-30 05:36:40.027704+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'started', 'bot', 'f627250a-746e-4dac-922f-83492e8497db', 'Stubborn', 'started Stubborn', 'info', 'null', 'null', '3a3ea0db19dc2a40b9af90bd56e0d6f6bed50c061d6a745d87c4121617fdcdf3', 'da5858dcdc81968909a814346eb9f0f85c1bb886a956e785616f228cac74fde9');
INSERT INTO public.audit_event VALUES (30, '2026-11-30 05:36:40.165193+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'started', 'bot', '16cb3161-3c44-4f22-b8d8-fbb43f9f54e3', 'Broken', 'started Broken', 'info', 'null', 'null', 'da5858dcdc81968909a814346eb9f0f85c1bb886a956e785616f228cac74fde9', '2745887025b350346eb452239b01445de62ccd04ef5f576e96d8fb9560f799d9');
INSERT INTO public.audit_event VALUES (31, '2026-11-30 05:37:06.92173+05:45', NULL, 'Flotilla', 'died', 'bot', '16cb3161-3c44-4f22-b8d8-fbb43f9f54e3', 'Broken', 'Broken ended unexpectedly. It ended by itself with exit code 2. Could not import /tmp/flotilla-recorded-110y_uee/data/runners/95982a71-e582-4e16-88e6-b3eca8339d6f/bot-16cb3161-3c44-4f22-b8d8-fbb43f9f54e3/workspace/strategy/strategy.py due to ''No module named ''no_such_library_anywhere'''' It does not come back by itself: its restart policy is “never”.', 'error', 'null', 'null', '2745887025b350346eb452239b01445de62ccd04ef5f576e96d8fb9560f799d9', '07e2443f031bf345392486e509ba068b462a979e6eca98925a9863c853e85fdb');
INSERT INTO public.audit_event VALUES (32, '2026-11-30 05:37:27.304707+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'changed version', 'bot', 'f627250a-746e-4dac-922f-83492e8497db', 'Stubborn', 'changed the Freqtrade version of Stubborn from 2026.8 to 2026.9', 'info', '{"version": "2026.8"}', '{"version": "2026.9"}', '07e2443f031bf345392486e509ba068b462a979e6eca98925a9863c853e85fdb', '1e0b95200051c31870b187bff58a8384bbd2dd0c637f93ca240b30b358df6fce');
INSERT INTO public.audit_event VALUES (33, '2026-11-30 05:37:27.326928+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'restarted', 'bot', 'f627250a-746e-4dac-922f-83492e8497db', 'Stubborn', 'restarted Stubborn', 'info', 'null', 'null', '1e0b95200051c31870b187bff58a8384bbd2dd0c637f93ca240b30b358df6fce', '3b157ec7beed5a86eb9fa305aab76ac25ddf7f14469c1ea7e53e83496a44132a');
INSERT INTO public.audit_event VALUES (34, '2026-11-30 05:37:27.410121+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'restarted', 'bot', 'ccd5e208-dc43-4bcc-a939-be24693e4636', 'Walker', 'restarted Walker', 'info', 'null', 'null', '3b157ec7beed5a86eb9fa305aab76ac25ddf7f14469c1ea7e53e83496a44132a', '7011c2f4797d164ab4352743a181ca7f0d341dab38c8943ddfbbb1d0003652fd');
INSERT INTO public.audit_event VALUES (35, '2026-11-30 05:37:27.429304+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'stopped', 'bot', 'd28b2a12-6601-4512-8893-06b320e727e4', 'Practice momentum', 'stopped Practice momentum', 'info', 'null', 'null', '7011c2f4797d164ab4352743a181ca7f0d341dab38c8943ddfbbb1d0003652fd', '0227c634b8900358a233df23c62f1df6beae9f4775be7e5734561594edffda55');
INSERT INTO public.audit_event VALUES (36, '2026-11-30 05:37:27.436842+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'stopped', 'bot', 'a6e808a4-b281-4045-9686-5af03555429a', 'Practice reversion', 'stopped Practice reversion', 'info', 'null', 'null', '0227c634b8900358a233df23c62f1df6beae9f4775be7e5734561594edffda55', '99f173477ad2b88b2b957ef0d800f01120df8eabaede6bdc3d1e2aa0c9e5a2e5');
INSERT INTO public.audit_event VALUES (37, '2026-11-30 05:37:27.458439+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'deleted', 'bot', 'b640cb39-b566-426d-9d55-bb6ce4a81607', 'Gone', 'deleted bot Gone', 'info', 'null', 'null', '99f173477ad2b88b2b957ef0d800f01120df8eabaede6bdc3d1e2aa0c9e5a2e5', '5bfbd182ddc1dd41545aa4908cdf1f3554de91ae60b76811c68178a395372c77');
INSERT INTO public.audit_event VALUES (38, '2026-11-30 05:37:36.762771+05:45', NULL, 'Flotilla', 'backed up', 'bot', 'f627250a-746e-4dac-922f-83492e8497db', 'Stubborn', 'backed up 3 trades of Stubborn, left by Freqtrade 2026.8, before 2026.9', 'info', 'null', 'null', '5bfbd182ddc1dd41545aa4908cdf1f3554de91ae60b76811c68178a395372c77', '2b5f153914a4ac70b77048455c341a878ca1870a2722e1a71d871562c3041a2f');
INSERT INTO public.audit_event VALUES (39, '2026-11-30 05:37:49.458188+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'shared', 'bot', 'ccd5e208-dc43-4bcc-a939-be24693e4636', 'Walker', 'lets Grace operate, view bot Walker', 'info', 'null', 'null', '2b5f153914a4ac70b77048455c341a878ca1870a2722e1a71d871562c3041a2f', '57ea419c41b8b5ff4e65f73f55194ef50eac7ca1ff4d5f0d2adeba00b38227f0');
INSERT INTO public.audit_event VALUES (40, '2026-11-30 05:37:49.495391+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'shared', 'exchange', '0ce19171-6ebc-45b3-9cea-7e125b63a398', 'Practice market', 'lets Grace use, view exchange Practice market', 'info', 'null', 'null', '57ea419c41b8b5ff4e65f73f55194ef50eac7ca1ff4d5f0d2adeba00b38227f0', '575a56c41953ee136f3387865f0185ce48490c6d6c24c8705c233a493f0637a9');
INSERT INTO public.audit_event VALUES (41, '2026-11-30 05:37:49.531345+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'Ada', 'edited', 'bot', 'ccd5e208-dc43-4bcc-a939-be24693e4636', 'Walker', 'edited Walker', 'info', 'null', 'null', '575a56c41953ee136f3387865f0185ce48490c6d6c24c8705c233a493f0637a9', 'db42efb4e6c480cffbffa76ba5c893e93d12602fd253898b2deea4c0b6b6e964');


--
-- Data for Name: backtest; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: bot; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.bot VALUES ('a7a7627d-178f-4300-af19-8835c49c6a97', '2026-11-30 05:36:38.143649+05:45', '2026-11-30 05:37:04.284448+05:45', 'Practice pullback', 'RUNNING', 'DRY_RUN', 'RUNNING', 1, '15906bb9-a183-433d-ae50-aa76f49c0a1f', 1, 'running', '@RUN a7a7627d-178f-4300-af19-8835c49c6a97@', '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'v2:zzL-RjiYV-vESuidEb4YZtM4qRRHrW-gR0VsYd_BLimjOH_BqrKzmvJCh3AHHrlvU2m_Ye2DQzdR3SNYO5GUveKuyYzVd-LgUTcdyUOTqzuFu6MJBd5KaIkNev_T9sZeQ6Km_P-ih1v5Tbpi5vBZhZhV1FPKwz5ELTPckAf-fy-_O1R59_WQN5MCx7gLpePHvx5NawcxmKD-KRuPRSAwQkWYBFh532hcLzjOisJy34qmwLEfl2_l18KrQHf8n8kU6PdphnlCqhoJL5L3KclW15nCk02jhbiuFrBWOnPnlmda-9tr3FpzdvhX7b70ifzBOeo-FRRy6fyuzkwswofXHdt1VNoGcahmf4ov44KOQ8bllMhLxJNuJw==', '2026.9', 'always', '2026-11-30 05:37:04.283397+05:45', NULL, '2026-11-30 05:37:37.124939+05:45', '2026-11-30 05:37:32+05:45', NULL, NULL, NULL, '9ce77067484427bc1608d1a88e3617b1a0d0c9fc346291f99756e2deb6906287', true, NULL, '0ce19171-6ebc-45b3-9cea-7e125b63a398', '1720b98c-52ec-4492-9e58-081e0aba876b', '95982a71-e582-4e16-88e6-b3eca8339d6f', '15906bb9-a183-433d-ae50-aa76f49c0a1f', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false);
INSERT INTO public.bot VALUES ('d28b2a12-6601-4512-8893-06b320e727e4', '2026-11-30 05:36:38.203326+05:45', '2026-11-30 05:37:33.098532+05:45', 'Practice momentum', 'STOPPED', 'DRY_RUN', 'STOPPED', 2, '15906bb9-a183-433d-ae50-aa76f49c0a1f', 2, NULL, NULL, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'v2:krzWb8agqbg69XCwlffOR8vBiT1wrt9xIUTjVxM-zrsnojJQRXjSRULuIZ_TaqBgtg_nmtT9Pu9yXzhJ7-QwTsnF5bDtP5lk44o3dMJgoYsMzRxR84Z4D0_rLwIpwT-5ncx9er8H0dE36Q2niZdcdN4XWG_x0oXIxRZSXyaK-8axTV62wJCkrZDZYLzSlDcWvG4PR8xXEzcdHuEEox6RRi2oZ7f36vIS7jcQqyOsFA_n8zZ981b8du7jbg-RWKYhOtmQ58t1QdzF5GJeYU9ATUNFW_-X9EBilUDtvfjyJYbxhW3HZJcl5yTy0hfNqIGgYfOgsb2f5OhFG7Pl7Ncs23a6NadfIXy3UFQ8AtavrtQJSK3M2t4utQ==', '2026.9', 'always', '2026-11-30 05:37:33.097938+05:45', NULL, '2026-11-30 05:37:27.08551+05:45', '2026-11-30 05:37:23+05:45', NULL, NULL, NULL, '050328cbbb925c046be645a82739b751c58cee88239737ae8a9029c6ecc4b980', true, NULL, '0ce19171-6ebc-45b3-9cea-7e125b63a398', 'c5714855-b371-4df3-97fb-b83eae74af33', '95982a71-e582-4e16-88e6-b3eca8339d6f', '15906bb9-a183-433d-ae50-aa76f49c0a1f', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false);
INSERT INTO public.bot VALUES ('a6e808a4-b281-4045-9686-5af03555429a', '2026-11-30 05:36:38.233297+05:45', '2026-11-30 05:37:32.56052+05:45', 'Practice reversion', 'STOPPED', 'DRY_RUN', 'STOPPED', 2, '15906bb9-a183-433d-ae50-aa76f49c0a1f', 2, NULL, NULL, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'v2:JOfU3AVGs6SL4o6wFygFLQPk5qJwd6oGr2JAyV1rj5lpP3UPE1B_EGktBYKnEehX60ykWxgRu1YLs87K6p4rCP5WPF15EtyLJBSPcSBOb2QMbqmwQ-Lr03LoQfgnBZp10aAIRt00UDSOaSq2x8e0ioucjdDCJMSX7u6zQ0Ye1DeABafbxQMRdIfcQLQDhJni9pILxsDGnfRIUkPHRvlm2g04aPHbRbeAp-6cTU2cUWpM6ROW6QwikcaGp-82dD2B2LekVhuI0afBpa1R66TME7MBfmpjarCrwZ2p7D_ZdA-Tk4DyUU6DpLI2fg7A7pLT1HYqth-Y4PrF9d3XbuzgRN0kOoZsCYj2YgT4weCJ02cvsgJ2GSoTqw==', '2026.9', 'always', '2026-11-30 05:37:32.547029+05:45', NULL, '2026-11-30 05:37:23.923213+05:45', '2026-11-30 05:37:22+05:45', NULL, NULL, NULL, '12a9e712f6d30131b3d8e4d623e29c59516024767da2d31485e10dbc3faca96d', true, NULL, '0ce19171-6ebc-45b3-9cea-7e125b63a398', 'af6c41ae-d139-46b0-bd8f-2466d42c14a8', '95982a71-e582-4e16-88e6-b3eca8339d6f', '15906bb9-a183-433d-ae50-aa76f49c0a1f', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false);
INSERT INTO public.bot VALUES ('ccd5e208-dc43-4bcc-a939-be24693e4636', '2026-11-30 05:36:38.373693+05:45', '2026-11-30 05:37:49.524988+05:45', 'Walker', 'RUNNING', 'DRY_RUN', 'RUNNING', 2, '15906bb9-a183-433d-ae50-aa76f49c0a1f', 2, 'running', '@RUN ccd5e208-dc43-4bcc-a939-be24693e4636@', '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 111, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'v2:x9pyqsK3Dcw2FI01ss7NIcYpS3FnIdrz_8-0mR2NDWdfqB7kUVPpZzTTqzK7mBK_6Vadh-NCOf8Lekl2UnGijGLZb6eGER_FeDiez4uGKo6ar_ZyAP_7Sd-ohr4jA_zLLvOzRlSBygflTEaD0H-kGl30LWr1Dlqkidwjn5bE9A0FIWVlLw5wnE2rrHJhy-rkJoNIXTrZJgz5vrWtnetvxdqWUEieTpcur6QP6FwZYNb9UyrXH5U5PuQgIaGdnN8UcUiQ4KYV7VeLBgUGJNpVyWrgc3hxN1Pg_xX_rl8MC0Nw-bv-6C-ODcd414sPKzg7Ze99yOjXIo3mfAuiWZ4i6sWycnoaxcWRGZwwjKe3GA9rtU9PWrTtJw==', '2026.9', 'always', '2026-11-30 05:37:46.312051+05:45', NULL, '2026-11-30 05:37:46.143055+05:45', NULL, NULL, NULL, NULL, '4e1d17ed9dd674a8074466edc41cdf0a00a78081171c3d1122cb24b53c58fafc', false, NULL, '0ce19171-6ebc-45b3-9cea-7e125b63a398', '64c6146d-c5fa-4d31-900c-26914288dc08', '95982a71-e582-4e16-88e6-b3eca8339d6f', '15906bb9-a183-433d-ae50-aa76f49c0a1f', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false);
INSERT INTO public.bot VALUES ('83ba836e-920b-46f8-8554-c7d132c3977d', '2026-11-30 05:36:38.558616+05:45', '2026-11-30 05:37:11.398871+05:45', 'Boxer', 'RUNNING', 'DRY_RUN', 'RUNNING', 1, '15906bb9-a183-433d-ae50-aa76f49c0a1f', 1, 'running', '@RUN 83ba836e-920b-46f8-8554-c7d132c3977d@', '{"telegram": {"token": "***", "chat_id": "***", "enabled": false}, "pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'v2:ukskDEGP1PQk7Z-w5Al20c0xvcrgc1uZF9gPId4_16jJ0poK__9SzobQBDXzC6djY6K2eg_o_6-HNjwzoWMMpUGjBdG5z7DM0Uwav2MQ7KKJ19aIQQ31122fcYQvEOUuqdAnlHb-LbjNzzjUwkqnzH32VQH5b3Vv6TYPeXO3yMCWUc98pAhTl86kCFUH91cFzPmjfSg9KUvfrK1gX0mfjlKWkLJ5OzvAJDVgLNmPnMrjcG8KrU_SpVPu_LhIHWBSOGmAiOr7177V3qsrgQVeueAeWfyPD8k5Fgle2YxpYnn7ELju0YSwdDVjdSbUDY9rXzRJUsg-NccvnYZ9Df93s8MjBOc7XDa9Bz1Ppd-Igo1gX--M6rRE-72kKx7_hmoUiasVnknzVwf3a6FLUfpieG-m-TvMcr5v767s7aDCE2_sHltnnNFfCcFfcNvm9PPnirb1oVJiyHkkeZQ=', '2026.9', 'always', '2026-11-30 05:37:11.394017+05:45', NULL, '2026-11-30 05:37:48.024573+05:45', '2026-11-30 05:37:45+05:45', NULL, NULL, NULL, 'f04ad5fa8229ccb68fcb60f2a45f09dbcdf1ad0e256186bd28193b41639f4779', false, NULL, '0ce19171-6ebc-45b3-9cea-7e125b63a398', '64c6146d-c5fa-4d31-900c-26914288dc08', '0f24c16f-1d08-4fa0-a1b1-8ca0b2a460ed', '15906bb9-a183-433d-ae50-aa76f49c0a1f', NULL, 1073741824, 1.5, 300, NULL, NULL, NULL, NULL, false);
INSERT INTO public.bot VALUES ('f627250a-746e-4dac-922f-83492e8497db', '2026-11-30 05:36:38.633287+05:45', '2026-11-30 05:37:48.891786+05:45', 'Stubborn', 'RUNNING', 'DRY_RUN', 'RUNNING', 2, '15906bb9-a183-433d-ae50-aa76f49c0a1f', 2, 'running', '@RUN f627250a-746e-4dac-922f-83492e8497db@', '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'v2:6_mTi3BEdT47y2HNqLRIOY-qsLIL6X36tFCuV8Di0gL0G0zLdk00sTO0qPxoEs2vzZR7TJN4RGH736rRr9ZF9InGzekpwS9kKcf6Ex8CtqcuHOXvq7HIuOiaMeLA2lqVv_NLJRTqRbRwq0H20fdsTuHXcg3JF8N2YpKPzdtrlhbgFJwKiePV4BUhF1Raz0_AzB70GJWGaVweDlkCaZ2p2ZqFPejm1C-TmDPr3GiuzqKUf_mV5WewOgXRWrZ-3BJiSWS5HpBB6IOo0U2BhbAIW14nbt5F1P2L2TTS5hgLPP17ZDyMkdT-RZw79om-hMPqPgf6rk5Wfz7qeSptCa8ZHIuXV5DS_Ha_Ft_R9Uh8rwPhzrCbvge-bA==', '2026.9', 'never', '2026-11-30 05:37:48.891245+05:45', NULL, '2026-11-30 05:37:25.97309+05:45', '2026-11-30 05:37:20+05:45', NULL, NULL, NULL, '40f2b7756363f7bae0e414328b149623b75ed6b2517ecbb7e3d1ccd113854306', false, NULL, '0ce19171-6ebc-45b3-9cea-7e125b63a398', '64c6146d-c5fa-4d31-900c-26914288dc08', '0f24c16f-1d08-4fa0-a1b1-8ca0b2a460ed', '15906bb9-a183-433d-ae50-aa76f49c0a1f', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false);
INSERT INTO public.bot VALUES ('87a048d5-e4c9-4b7c-b8bc-715a1ff8b102', '2026-11-30 05:36:38.679546+05:45', '2026-11-30 05:36:38.679576+05:45', 'Miner', 'STOPPED', 'LIVE', 'STOPPED', 0, NULL, 0, NULL, NULL, '{"exchange": {"pair_whitelist": ["BTC/USDT", "ETH/USDT"]}, "pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'v2:4NdZFOtTxhqqmc98zpdD37EQ1ZiYdWlYaYy7q0xs7fGVhvtacmd58iJTspy8VzDUcYuf28eu4lkTW64-wUv4YNQI3f7pX42gDAJYUG3ODlHAWp5ap09IXQJ2VEmkbm9k6DQKy3VKgYwV7DqxtrYD0dPgJUorh8ZRLZ5c_HP4hyKnbmvjshW-aZ7U1-6Y5ObBjhIsArFStfpAt90Js6atT5lsmnwae0dnzL7VWxJD66Llir44vRAw9DUzQRJbJwrQO2y3w-XYEKZbAJjMV22cKrqvt71DAW2Y-02fRIwFpbnv6-R26laBxo0MPJuzivJ6L9SWBHT5_SlFzEImj4T1UE_eBn5CYPJXup5k2GR9k06yOLG50eD2gA==', '2026.9', 'always', '2026-11-30 05:36:38.679627+05:45', NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, 'b82a467c-1028-4a98-b0cb-0495fbee93c9', '64c6146d-c5fa-4d31-900c-26914288dc08', '95982a71-e582-4e16-88e6-b3eca8339d6f', '15906bb9-a183-433d-ae50-aa76f49c0a1f', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false);
INSERT INTO public.bot VALUES ('b640cb39-b566-426d-9d55-bb6ce4a81607', '2026-11-30 05:36:38.950555+05:45', '2026-11-30 05:37:27.450824+05:45', 'Gone', 'STOPPED', 'DRY_RUN', 'STOPPED', 1, '15906bb9-a183-433d-ae50-aa76f49c0a1f', 0, NULL, NULL, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'v2:YGKlCrWdiqmTjdzubDNuZ8I898NAXctK25cIIAoaH0RYdbapK50BV_ZKIJkqbxt1uK-9G2OrUIfQkwFARle0BFZlqhgo1_dsz6v_h0SW13bKpeh3nK35Ue-j5zvdarF81wCUMGR2eWxn5OhEHsY0JhrxTQVNTP-fi9E9ues4j58DafU3NKckGwYmF842ZYWgCtgXZ59AHJ2-MFKzbwxS2RYSDozfdcdXyJYKr3Unh6CjoHnKlO3nINztRk-_Ax9EN6NMr-NRubqNMVfhCrxeFxFSzsWjhAWwjklhfgMxQnFgLrVLGnaY5k-5x2W_zGYQzbmjLiZKQ66TYyp2JL3vhyXBLfveem0OCFE_0SErIe-szS2Sn0vzXg==', '2026.9', 'always', '2026-11-30 05:36:38.950654+05:45', NULL, NULL, NULL, NULL, NULL, NULL, NULL, false, NULL, '0ce19171-6ebc-45b3-9cea-7e125b63a398', '64c6146d-c5fa-4d31-900c-26914288dc08', '95982a71-e582-4e16-88e6-b3eca8339d6f', '15906bb9-a183-433d-ae50-aa76f49c0a1f', '2026-11-30 05:37:27.449371+05:45', NULL, NULL, NULL, NULL, NULL, NULL, NULL, false);
INSERT INTO public.bot VALUES ('16cb3161-3c44-4f22-b8d8-fbb43f9f54e3', '2026-11-30 05:36:39.508963+05:45', '2026-11-30 05:37:06.904458+05:45', 'Broken', 'FAILED', 'DRY_RUN', 'RUNNING', 1, '15906bb9-a183-433d-ae50-aa76f49c0a1f', 1, NULL, NULL, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'v2:Q2C_vvIXwWXRf5zy_F05-wMyzrfc0OpGaBZGtf9V1-Kv5za-z_mpUkBhyv9VB3y4fat0Pu0vtvjdI4OxlTbAHASB8U5SGtRNdgIAFA_I8unyp2nC7taT-Ocj96AURv94V_o-dpR1VNmT0b0Y2oM2DrzbOBEdI59t-1ZCjTsQVYSuh4YWZsf37q-FTY3EKV6fLNfgpd3vaclZofNND4aw_2k3pqRgE6KxTNeb_c6gi9VqneCB30aD0F9bhQVudgofeY2UVeqiPN26cmSu0mp9xF63BWjvPvnxZecR9eVx4KEPrdqKIIXO2Va_vXpdM4HWGWk5jQTWOqRxaVqG1gBkhPfCUdNW9eAiCdbXp8SV9NbWm-lNOhz5vg==', '2026.9', 'never', '2026-11-30 05:37:06.871633+05:45', NULL, NULL, NULL, 'It ended by itself with exit code 2. Could not import /tmp/flotilla-recorded-110y_uee/data/runners/95982a71-e582-4e16-88e6-b3eca8339d6f/bot-16cb3161-3c44-4f22-b8d8-fbb43f9f54e3/workspace/strategy/strategy.py due to ''No module named ''no_such_library_anywhere''''', NULL, NULL, 'd4d4925eee9a4e57a7cb3ca76ae96ed789ee84ee31e5803d38f4b1fa964cb711', false, NULL, '0ce19171-6ebc-45b3-9cea-7e125b63a398', '8261ff31-9ef8-4faa-a6fd-c6bcbbf2c2ad', '95982a71-e582-4e16-88e6-b3eca8339d6f', '15906bb9-a183-433d-ae50-aa76f49c0a1f', NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, false);


--
-- Data for Name: bot_backup; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.bot_backup VALUES ('2f564572-89f5-4bda-aef8-2653898e03bc', '2026-11-30 05:37:36.758336+05:45', '2026-11-30 05:37:36.758354+05:45', 'f627250a-746e-4dac-922f-83492e8497db', 'c38b37e1-8d42-46a0-9d9d-1706e91ef7a1', 'backups/trades-1-2026.8-3fa34f2a6c9e.sqlite', '2026.8', '2026.9', 3, 3, 94208, 'ba745c93c15f193b3f427f280cc1a03b3b6eb770b97b1bf60bdee705366d38b0', '2026-11-30 05:37:36.758045+05:45', NULL, NULL);


--
-- Data for Name: bot_database; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.bot_database VALUES ('fa69e724-56f1-46a1-9d9b-dfe543cea010', '2026-11-30 05:36:38.700072+05:45', '2026-11-30 05:37:05.013442+05:45', 'a7a7627d-178f-4300-af19-8835c49c6a97', 'DRY_RUN', '0ce19171-6ebc-45b3-9cea-7e125b63a398', 'USDT', 'spot', 'trades-1.sqlite', 1795996322, 'created', NULL);
INSERT INTO public.bot_database VALUES ('6ade9f9d-0ae9-4ca0-a7b1-f0ccb2be2843', '2026-11-30 05:36:38.765622+05:45', '2026-11-30 05:37:05.372811+05:45', 'd28b2a12-6601-4512-8893-06b320e727e4', 'DRY_RUN', '0ce19171-6ebc-45b3-9cea-7e125b63a398', 'USDT', 'spot', 'trades-1.sqlite', 1795996323, 'created', NULL);
INSERT INTO public.bot_database VALUES ('ea795f0d-4f8b-45c4-929e-e608b8c0a257', '2026-11-30 05:36:38.862483+05:45', '2026-11-30 05:37:04.554196+05:45', 'a6e808a4-b281-4045-9686-5af03555429a', 'DRY_RUN', '0ce19171-6ebc-45b3-9cea-7e125b63a398', 'USDT', 'spot', 'trades-1.sqlite', 1795996322, 'created', NULL);
INSERT INTO public.bot_database VALUES ('2e98e12c-c269-4de2-a747-0766ad8f717a', '2026-11-30 05:36:40.411637+05:45', '2026-11-30 05:37:06.751784+05:45', 'ccd5e208-dc43-4bcc-a939-be24693e4636', 'DRY_RUN', '0ce19171-6ebc-45b3-9cea-7e125b63a398', 'USDT', 'spot', 'trades-1.sqlite', 1795996324, 'created', NULL);
INSERT INTO public.bot_database VALUES ('4d20f6e6-0b9a-40c0-9cf8-688bc9fb4b91', '2026-11-30 05:36:40.736155+05:45', '2026-11-30 05:37:11.563478+05:45', '83ba836e-920b-46f8-8554-c7d132c3977d', 'DRY_RUN', '0ce19171-6ebc-45b3-9cea-7e125b63a398', 'USDT', 'spot', 'trades-1.sqlite', 1795996330, 'created', NULL);
INSERT INTO public.bot_database VALUES ('c38b37e1-8d42-46a0-9d9d-1706e91ef7a1', '2026-11-30 05:36:40.866729+05:45', '2026-11-30 05:37:26.013703+05:45', 'f627250a-746e-4dac-922f-83492e8497db', 'DRY_RUN', '0ce19171-6ebc-45b3-9cea-7e125b63a398', 'USDT', 'spot', 'trades-1.sqlite', 1795996330, 'created', NULL);
INSERT INTO public.bot_database VALUES ('b7d6c386-03d3-4bbb-a926-34816a34124d', '2026-11-30 05:36:41.085438+05:45', '2026-11-30 05:36:41.085474+05:45', '16cb3161-3c44-4f22-b8d8-fbb43f9f54e3', 'DRY_RUN', '0ce19171-6ebc-45b3-9cea-7e125b63a398', 'USDT', 'spot', 'trades-1.sqlite', NULL, 'created', NULL);


--
-- Data for Name: bot_metrics; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.bot_metrics VALUES ('81278539-f20e-42a2-a427-0b1907337e9c', '2026-11-30 05:37:06.708028+05:45', '2026-11-30 05:37:23.95605+05:45', 'a6e808a4-b281-4045-9686-5af03555429a', 'ea795f0d-4f8b-45c4-929e-e608b8c0a257', 0, 0, -27311193, -0.03, 1, 0, 1, 0, 0, 0, 0, NULL, 0, 0, '', 0, 1795996325975, 1795996325975, 'USDT', 99000000000, '2026-11-30 05:37:23.95605+05:45');
INSERT INTO public.bot_metrics VALUES ('7a351a13-b2fe-47af-87b2-fc22ed24b301', '2026-11-30 05:37:06.771131+05:45', '2026-11-30 05:37:06.771131+05:45', 'a7a7627d-178f-4300-af19-8835c49c6a97', 'fa69e724-56f1-46a1-9d9b-dfe543cea010', 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, NULL, 0, 0, '', 0, NULL, NULL, 'USDT', 99000000000, '2026-11-30 05:37:06.771131+05:45');
INSERT INTO public.bot_metrics VALUES ('ae379f68-6e79-4411-85eb-d39a2c411116', '2026-11-30 05:37:06.843192+05:45', '2026-11-30 05:37:27.130463+05:45', 'd28b2a12-6601-4512-8893-06b320e727e4', '6ade9f9d-0ae9-4ca0-a7b1-f0ccb2be2843', 0, 0, -73425752, -0.07, 3, 0, 3, 0, 0, 0, 0, NULL, 0, 0, '', 0, 1795996326295, 1795996326500, 'USDT', 99000000000, '2026-11-30 05:37:27.130463+05:45');
INSERT INTO public.bot_metrics VALUES ('5ead047b-6934-45b0-9f17-7df0d14672b3', '2026-11-30 05:37:07.199287+05:45', '2026-11-30 05:37:46.861063+05:45', 'ccd5e208-dc43-4bcc-a939-be24693e4636', '2e98e12c-c269-4de2-a747-0766ad8f717a', 0, 0, -79516787, -0.08, 3, 0, 3, 0, 0, 0, 0, NULL, 0, 0, '', 0, 1795996326796, 1795996327092, 'USDT', 99000000000, '2026-11-30 05:37:46.861063+05:45');
INSERT INTO public.bot_metrics VALUES ('b736bd29-0456-4941-b596-9616c708a35f', '2026-11-30 05:37:11.941297+05:45', '2026-11-30 05:37:48.050756+05:45', '83ba836e-920b-46f8-8554-c7d132c3977d', '4d20f6e6-0b9a-40c0-9cf8-688bc9fb4b91', 0, 0, -75290507, -0.08, 3, 0, 3, 0, 0, 0, 0, NULL, 0, 0, '', 0, 1795996331994, 1795996332240, 'USDT', 99000000000, '2026-11-30 05:37:48.050756+05:45');
INSERT INTO public.bot_metrics VALUES ('c8a579ce-0cfd-44b1-921c-9897338a4de7', '2026-11-30 05:37:26.17395+05:45', '2026-11-30 05:37:49.653521+05:45', 'f627250a-746e-4dac-922f-83492e8497db', 'c38b37e1-8d42-46a0-9d9d-1706e91ef7a1', 0, 0, -70548753, -0.07, 3, 0, 3, 0, 0, 0, 0, NULL, 0, 0, '', 0, 1795996331736, 1795996332028, 'USDT', 99000000000, '2026-11-30 05:37:49.653521+05:45');


--
-- Data for Name: config_revision; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.config_revision VALUES ('d3372964-f064-4b92-9366-e1599c1491f9', '2026-11-30 05:36:37.00788+05:45', '2026-11-30 05:36:37.007903+05:45', 'exchange', '0ce19171-6ebc-45b3-9cea-7e125b63a398', 1, '{}', '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a', '15906bb9-a183-433d-ae50-aa76f49c0a1f');
INSERT INTO public.config_revision VALUES ('8857c15a-f04a-4b8b-9312-ca124d280a48', '2026-11-30 05:36:37.056949+05:45', '2026-11-30 05:36:37.056978+05:45', 'exchange', 'b82a467c-1028-4a98-b0cb-0495fbee93c9', 1, '{}', '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a', '15906bb9-a183-433d-ae50-aa76f49c0a1f');
INSERT INTO public.config_revision VALUES ('69a1aa5b-949e-4407-a181-50de66b3455e', '2026-11-30 05:36:38.160786+05:45', '2026-11-30 05:36:38.160817+05:45', 'bot', 'a7a7627d-178f-4300-af19-8835c49c6a97', 1, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2', '15906bb9-a183-433d-ae50-aa76f49c0a1f');
INSERT INTO public.config_revision VALUES ('666dcaad-400e-4661-9cb0-b13bca3f0355', '2026-11-30 05:36:38.206579+05:45', '2026-11-30 05:36:38.206607+05:45', 'bot', 'd28b2a12-6601-4512-8893-06b320e727e4', 1, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2', '15906bb9-a183-433d-ae50-aa76f49c0a1f');
INSERT INTO public.config_revision VALUES ('585d4760-7a1c-457e-bc5a-00da17e6a673', '2026-11-30 05:36:38.238085+05:45', '2026-11-30 05:36:38.238104+05:45', 'bot', 'a6e808a4-b281-4045-9686-5af03555429a', 1, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2', '15906bb9-a183-433d-ae50-aa76f49c0a1f');
INSERT INTO public.config_revision VALUES ('74a2c4ec-b81e-4f70-a8cf-e8726701a030', '2026-11-30 05:36:38.397528+05:45', '2026-11-30 05:36:38.397572+05:45', 'bot', 'ccd5e208-dc43-4bcc-a939-be24693e4636', 1, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2', '15906bb9-a183-433d-ae50-aa76f49c0a1f');
INSERT INTO public.config_revision VALUES ('31592943-a0d2-45bb-a107-5e202830c9b5', '2026-11-30 05:36:38.580781+05:45', '2026-11-30 05:36:38.580873+05:45', 'bot', '83ba836e-920b-46f8-8554-c7d132c3977d', 1, '{"telegram": {"token": "***", "chat_id": "***", "enabled": false}, "pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'fe8a154b75cd4ffee5478e3676330b5eefc9cb3eee3ce1563e649b57a64a56cf', '15906bb9-a183-433d-ae50-aa76f49c0a1f');
INSERT INTO public.config_revision VALUES ('ea5cc065-acc6-41ed-a970-86584a49075c', '2026-11-30 05:36:38.640338+05:45', '2026-11-30 05:36:38.640358+05:45', 'bot', 'f627250a-746e-4dac-922f-83492e8497db', 1, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2', '15906bb9-a183-433d-ae50-aa76f49c0a1f');
INSERT INTO public.config_revision VALUES ('969606a4-b884-4941-b1aa-c25d2e31326e', '2026-11-30 05:36:38.683374+05:45', '2026-11-30 05:36:38.683398+05:45', 'bot', '87a048d5-e4c9-4b7c-b8bc-715a1ff8b102', 1, '{"exchange": {"pair_whitelist": ["BTC/USDT", "ETH/USDT"]}, "pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', '2cb5484b45f4ecdcc31295d023f3bb2b94d9fc05b48270818cba218b524674a1', '15906bb9-a183-433d-ae50-aa76f49c0a1f');
INSERT INTO public.config_revision VALUES ('03a448cf-bdde-4370-a867-35f503ffe564', '2026-11-30 05:36:38.961221+05:45', '2026-11-30 05:36:38.961299+05:45', 'bot', 'b640cb39-b566-426d-9d55-bb6ce4a81607', 1, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2', '15906bb9-a183-433d-ae50-aa76f49c0a1f');
INSERT INTO public.config_revision VALUES ('0b6b391d-b6c7-4357-9aa9-eac79f35f9e5', '2026-11-30 05:36:39.562868+05:45', '2026-11-30 05:36:39.562901+05:45', 'bot', '16cb3161-3c44-4f22-b8d8-fbb43f9f54e3', 1, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 100, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', 'fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2', '15906bb9-a183-433d-ae50-aa76f49c0a1f');
INSERT INTO public.config_revision VALUES ('4d6dc4d4-6b67-43ce-a42b-425a9ae41a3f', '2026-11-30 05:37:49.527945+05:45', '2026-11-30 05:37:49.527978+05:45', 'bot', 'ccd5e208-dc43-4bcc-a939-be24693e4636', 2, '{"pairlists": [{"method": "StaticPairList"}], "exit_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "stake_amount": 111, "entry_pricing": {"price_side": "same", "order_book_top": 1, "use_order_book": true}, "dry_run_wallet": 1000, "stake_currency": "USDT", "max_open_trades": 3, "unfilledtimeout": {"exit": 10, "unit": "minutes", "entry": 10}}', '76dc58223b9dba65dad48723ee95df1fd85b3f49be4bfb3d84b5ac5086a7ad5e', '15906bb9-a183-433d-ae50-aa76f49c0a1f');


--
-- Data for Name: deployment; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.deployment VALUES ('1dffc8d0-527f-409f-bae2-cab0726e0965', '2026-11-30 05:36:38.706349+05:45', '2026-11-30 05:36:39.126457+05:45', 'a7a7627d-178f-4300-af19-8835c49c6a97', 'fa69e724-56f1-46a1-9d9b-dfe543cea010', '1720b98c-52ec-4492-9e58-081e0aba876b', '95982a71-e582-4e16-88e6-b3eca8339d6f', 1, '2026.9', 'freqtrade 2026.9', '@RUN a7a7627d-178f-4300-af19-8835c49c6a97@', 1, '9ce77067484427bc1608d1a88e3617b1a0d0c9fc346291f99756e2deb6906287', '15906bb9-a183-433d-ae50-aa76f49c0a1f', '2026-11-30 05:36:38.703642+05:45', NULL, NULL, false, NULL, NULL, '', 'bf8abb95c39c81ed49cab887aee4f79ee52f88e8f4c6aca63b957da032e59cad');
INSERT INTO public.deployment VALUES ('07be0107-e42a-498a-9169-b76635637d7e', '2026-11-30 05:36:38.773977+05:45', '2026-11-30 05:37:33.098978+05:45', 'd28b2a12-6601-4512-8893-06b320e727e4', '6ade9f9d-0ae9-4ca0-a7b1-f0ccb2be2843', 'c5714855-b371-4df3-97fb-b83eae74af33', '95982a71-e582-4e16-88e6-b3eca8339d6f', 1, '2026.9', 'freqtrade 2026.9', '1981@2026-11-29T23:51:39.303+00:00', 1, '050328cbbb925c046be645a82739b751c58cee88239737ae8a9029c6ecc4b980', '15906bb9-a183-433d-ae50-aa76f49c0a1f', '2026-11-30 05:36:38.773194+05:45', '2026-11-30 05:37:33.097787+05:45', NULL, false, true, 'Stopped as asked.', '''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.00091, ''open_date'': datetime.datetime(2026, 11, 29, 23, 52, 6, 295137, tzinfo=datetime.timezone.utc), ''current_rate'': 108843.26, ''sub_trade'': False}
2026-11-29 23:52:06,373 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 23:52:06,385 - freqtrade.freqtradebot - INFO - Long signal found: about create a new trade for ETH/USDT with stake_amount: 100 and price: 5427.27 ...
2026-11-29 23:52:06,412 - freqtrade.freqtradebot - INFO - Order dry_run_buy_ETH/USDT_eb7ed311-27dc-45f7-b49c-98837aee1968 was created for ETH/USDT and status is open.
2026-11-29 23:52:06,430 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 23:52:06,431 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 2, ''type'': entry, ''buy_tag'': ''rise'', ''enter_tag'': ''rise'', ''exchange'': ''Binance'', ''pair'': ''ETH/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 5427.27, ''order_rate'': 5427.27, ''open_rate'': 5427.27, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': ''ETH'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.0184, ''open_date'': datetime.datetime(2026, 11, 29, 23, 52, 6, 413433, tzinfo=datetime.timezone.utc), ''current_rate'': 5427.27, ''sub_trade'': False}
2026-11-29 23:52:06,452 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 23:52:06,473 - freqtrade.freqtradebot - INFO - Long signal found: about create a new trade for SOL/USDT with stake_amount: 100 and price: 480.21 ...
2026-11-29 23:52:06,499 - freqtrade.freqtradebot - INFO - Order dry_run_buy_SOL/USDT_a7516936-08a7-4a3d-b5fa-8979e1925080 was created for SOL/USDT and status is open.
2026-11-29 23:52:06,530 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 23:52:06,531 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 3, ''type'': entry, ''buy_tag'': ''rise'', ''enter_tag'': ''rise'', ''exchange'': ''Binance'', ''pair'': ''SOL/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 480.21, ''order_rate'': 480.21, ''open_rate'': 480.21, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': ''SOL'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.208, ''open_date'': datetime.datetime(2026, 11, 29, 23, 52, 6, 500603, tzinfo=datetime.timezone.utc), ''current_rate'': 480.21, ''sub_trade'': False}
2026-11-29 23:52:08,643 - freqtrade.worker - INFO - Bot heartbeat. PID=1981, version=''2026.9'', state=''RUNNING''
2026-11-29 23:52:08,730 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=108843.26, open_since=2026-11-29 23:52:06)
2026-11-29 23:52:08,764 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=2, pair=ETH/USDT, amount=0, is_short=False, leverage=1, open_rate=5427.27, open_since=2026-11-29 23:52:06)
2026-11-29 23:52:08,780 - freqtrade.freqtradebot - INFO - Fee for Trade Trade(id=2, pair=ETH/USDT, amount=0, is_short=False, leverage=1, open_rate=5427.27, open_since=2026-11-29 23:52:06) [buy]: 0.099861768 USDT - rate: 0.001
2026-11-29 23:52:08,781 - freqtrade.persistence.trade_model - INFO - Updating trade (id=2) ...
2026-11-29 23:52:08,782 - freqtrade.persistence.trade_model - INFO - LIMIT_BUY has been fulfilled for Trade(id=2, pair=ETH/USDT, amount=0.0184, is_short=False, leverage=1, open_rate=5427.27, open_since=2026-11-29 23:52:06).
2026-11-29 23:52:08,804 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 23:52:08,811 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 2, ''type'': entry_fill, ''buy_tag'': ''rise'', ''enter_tag'': ''rise'', ''exchange'': ''Binance'', ''pair'': ''ETH/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 5427.27, ''order_rate'': 5427.27, ''open_rate'': 5427.27, ''order_type'': ''limit'', ''stake_amount'': 99.861768, ''stake_currency'': ''USDT'', ''base_currency'': 
''ETH'', ''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.0184, ''open_date'': datetime.datetime(2026, 11, 29, 23, 52, 6, 413433, tzinfo=datetime.timezone.utc), ''current_rate'': 5427.27, ''sub_trade'': False}
2026-11-29 23:52:08,827 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=480.21, open_since=2026-11-29 23:52:06)
2026-11-29 23:52:13,683 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=108843.26, open_since=2026-11-29 23:52:06)
2026-11-29 23:52:13,688 - freqtrade.freqtradebot - INFO - Fee for Trade Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=108843.26, open_since=2026-11-29 23:52:06) [buy]: 0.099047367 USDT - rate: 0.001
2026-11-29 23:52:13,689 - freqtrade.persistence.trade_model - INFO - Updating trade (id=1) ...
2026-11-29 23:52:13,689 - freqtrade.persistence.trade_model - INFO - LIMIT_BUY has been fulfilled for Trade(id=1, pair=BTC/USDT, amount=0.00091, is_short=False, leverage=1, open_rate=108843.26, open_since=2026-11-29 23:52:06).
2026-11-29 23:52:13,707 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 23:52:13,709 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 1, ''type'': entry_fill, ''buy_tag'': ''rise'', ''enter_tag'': ''rise'', ''exchange'': ''Binance'', ''pair'': ''BTC/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 108843.26, ''order_rate'': 108843.26, ''open_rate'': 108843.26, ''order_type'': ''limit'', ''stake_amount'': 99.0473666, ''stake_currency'': ''USDT'', 
''base_currency'': ''BTC'', ''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.00091, ''open_date'': datetime.datetime(2026, 11, 29, 23, 52, 6, 295137, tzinfo=datetime.timezone.utc), ''current_rate'': 108843.26, ''sub_trade'': False}
2026-11-29 23:52:13,718 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=480.21, open_since=2026-11-29 23:52:06)
2026-11-29 23:52:13,725 - freqtrade.freqtradebot - INFO - Fee for Trade Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=480.21, open_since=2026-11-29 23:52:06) [buy]: 0.09988368 USDT - rate: 0.001
2026-11-29 23:52:13,726 - freqtrade.persistence.trade_model - INFO - Updating trade (id=3) ...
2026-11-29 23:52:13,727 - freqtrade.persistence.trade_model - INFO - LIMIT_BUY has been fulfilled for Trade(id=3, pair=SOL/USDT, amount=0.208, is_short=False, leverage=1, open_rate=480.21, open_since=2026-11-29 23:52:06).
2026-11-29 23:52:13,735 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 23:52:13,741 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 3, ''type'': entry_fill, ''buy_tag'': ''rise'', ''enter_tag'': ''rise'', ''exchange'': ''Binance'', ''pair'': ''SOL/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 480.21, ''order_rate'': 480.21, ''open_rate'': 480.21, ''order_type'': ''limit'', ''stake_amount'': 99.88368, ''stake_currency'': ''USDT'', ''base_currency'': ''SOL'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.208, ''open_date'': datetime.datetime(2026, 11, 29, 23, 52, 6, 500603, tzinfo=datetime.timezone.utc), ''current_rate'': 480.21, ''sub_trade'': False}
2026-11-29 23:52:15,091 - uvicorn.error - INFO - 127.0.0.1:42596 - "WebSocket /api/v1/message/ws?token=•••••• [accepted]
2026-11-29 23:52:15,092 - uvicorn.error - INFO - connection open
2026-11-29 23:52:15,093 - freqtrade.rpc.api_server.ws.channel - INFO - Connected to channel - WebSocketChannel(72da9c48, (''127.0.0.1'', 42596))', '86e3659e59ee74020544f3442490a8db54b1f2fec4caa897662b8fbce8d43f40');
INSERT INTO public.deployment VALUES ('3ba1de36-8b71-4d3a-a783-8d50235a4cf2', '2026-11-30 05:36:38.885319+05:45', '2026-11-30 05:37:32.56372+05:45', 'a6e808a4-b281-4045-9686-5af03555429a', 'ea795f0d-4f8b-45c4-929e-e608b8c0a257', 'af6c41ae-d139-46b0-bd8f-2466d42c14a8', '95982a71-e582-4e16-88e6-b3eca8339d6f', 1, '2026.9', 'freqtrade 2026.9', '1978@2026-11-29T23:51:39.231+00:00', 1, '12a9e712f6d30131b3d8e4d623e29c59516024767da2d31485e10dbc3faca96d', '15906bb9-a183-433d-ae50-aa76f49c0a1f', '2026-11-30 05:36:38.884354+05:45', '2026-11-30 05:37:32.546767+05:45', NULL, false, true, 'Stopped as asked.', '2026-11-29 23:51:59,963 - freqtrade.configuration.config_validation - INFO - Validating configuration ...
2026-11-29 23:52:00,230 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 23:52:00,231 - freqtrade.rpc.rpc_manager - INFO - Enabling rpc.api_server
2026-11-29 23:52:02,199 - freqtrade.rpc.api_server.webserver - INFO - Starting HTTP Server at 127.0.0.1:30447
2026-11-29 23:52:02,200 - freqtrade.rpc.api_server.webserver - INFO - Starting Local Rest Server.
2026-11-29 23:52:02,387 - uvicorn.error - INFO - Started server process [1978]
2026-11-29 23:52:02,388 - uvicorn.error - INFO - Waiting for application startup.
2026-11-29 23:52:02,390 - uvicorn.error - INFO - Application startup complete.
2026-11-29 23:52:02,392 - uvicorn.error - INFO - Uvicorn running on http://127.0.0.1:30447 (Press CTRL+C to quit)
2026-11-29 23:52:02,397 - freqtrade.resolvers.iresolver - INFO - Using resolved pairlist StaticPairList from ''@FREQTRADE@/2026.9/lib/python3.13/site-packages/freqtrade/plugins/pairlist/StaticPairList.py''...
2026-11-29 23:52:02,398 - freqtrade.freqtradebot - INFO - Starting initial pairlist refresh
2026-11-29 23:52:02,399 - freqtrade.plugins.pairlistmanager - INFO - Whitelist with 10 pairs: [''BTC/USDT'', ''ETH/USDT'', ''SOL/USDT'', ''BNB/USDT'', ''XRP/USDT'', ''ADA/USDT'', ''LINK/USDT'', ''DOGE/USDT'', ''DOT/USDT'', ''AVAX/USDT'']
2026-11-29 23:52:02,399 - freqtrade.freqtradebot - INFO - Initial Pairlist refresh took 0.00s
2026-11-29 23:52:02,400 - freqtrade.plugins.protectionmanager - INFO - No protection Handlers defined.
2026-11-29 23:52:02,401 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': status, ''status'': ''running''}
2026-11-29 23:52:02,402 - freqtrade.worker - INFO - Changing state to: RUNNING
2026-11-29 23:52:02,437 - freqtrade.util.migrations.migrate_wallet_history - INFO - Starting wallet history migration...
2026-11-29 23:52:02,538 - freqtrade.util.migrations.migrate_wallet_history - INFO - Wallet history migration completed.
2026-11-29 23:52:02,583 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': warning, ''status'': ''Dry run is enabled. All trades are simulated.''}
2026-11-29 23:52:02,584 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': startup, ''status'': "*Exchange:* `binance`\n*Stake per trade:* `100 USDT`\n*Minimum ROI:* `{''0'': 0.008, ''5'': 0.002, ''10'': -0.01}`\n*Stoploss:* `-0.015`\n*Position adjustment:* `Off`\n*Timeframe:* `1m`\n*Strategy:* `SampleReversion`"}
2026-11-29 23:52:02,585 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''type'': startup, ''status'': "Searching for USDT pairs to buy and sell based on [{''StaticPairList'': ''StaticPairList''}]"}
2026-11-29 23:52:05,935 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 23:52:05,964 - freqtrade.freqtradebot - INFO - Long signal found: about create a new trade for LINK/USDT with stake_amount: 100 and price: 36.534 ...
2026-11-29 23:52:05,975 - freqtrade.freqtradebot - INFO - Order dry_run_buy_LINK/USDT_91acfacc-19e1-4925-aa13-8d1da227d3b0 was created for LINK/USDT and status is open.
2026-11-29 23:52:06,026 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 23:52:06,027 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 1, ''type'': entry, ''buy_tag'': ''far below'', ''enter_tag'': ''far below'', ''exchange'': ''Binance'', ''pair'': ''LINK/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 36.534, ''order_rate'': 36.534, ''open_rate'': 36.534, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': 
''LINK'', ''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 2.73, ''open_date'': datetime.datetime(2026, 11, 29, 23, 52, 5, 975979, tzinfo=datetime.timezone.utc), ''current_rate'': 36.534, ''sub_trade'': False}
2026-11-29 23:52:07,594 - freqtrade.worker - INFO - Bot heartbeat. PID=1978, version=''2026.9'', state=''RUNNING''
2026-11-29 23:52:07,703 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=LINK/USDT, amount=0, is_short=False, leverage=1, open_rate=36.534, open_since=2026-11-29 23:52:05)
2026-11-29 23:52:12,705 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=LINK/USDT, amount=0, is_short=False, leverage=1, open_rate=36.534, open_since=2026-11-29 23:52:05)
2026-11-29 23:52:15,067 - uvicorn.error - INFO - 127.0.0.1:35038 - "WebSocket /api/v1/message/ws?token=•••••• [accepted]
2026-11-29 23:52:15,068 - uvicorn.error - INFO - connection open
2026-11-29 23:52:15,072 - freqtrade.rpc.api_server.ws.channel - INFO - Connected to channel - WebSocketChannel(4ce301b9, (''127.0.0.1'', 35038))
2026-11-29 23:52:17,662 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=LINK/USDT, amount=0, is_short=False, leverage=1, open_rate=36.534, open_since=2026-11-29 23:52:05)
2026-11-29 23:52:17,671 - freqtrade.freqtradebot - INFO - Fee for Trade Trade(id=1, pair=LINK/USDT, amount=0, is_short=False, leverage=1, open_rate=36.534, open_since=2026-11-29 23:52:05) [buy]: 0.09973782 USDT - rate: 0.001
2026-11-29 23:52:17,672 - freqtrade.persistence.trade_model - INFO - Updating trade (id=1) ...
2026-11-29 23:52:17,673 - freqtrade.persistence.trade_model - INFO - LIMIT_BUY has been fulfilled for Trade(id=1, pair=LINK/USDT, amount=2.73, is_short=False, leverage=1, open_rate=36.534, open_since=2026-11-29 23:52:05).
2026-11-29 23:52:17,689 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 23:52:17,693 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 1, ''type'': entry_fill, ''buy_tag'': ''far below'', ''enter_tag'': ''far below'', ''exchange'': ''Binance'', ''pair'': ''LINK/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 36.534, ''order_rate'': 36.534, ''open_rate'': 36.534, ''order_type'': ''limit'', ''stake_amount'': 99.73782, ''stake_currency'': ''USDT'', 
''base_currency'': ''LINK'', ''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 2.73, ''open_date'': datetime.datetime(2026, 11, 29, 23, 52, 5, 975979, tzinfo=datetime.timezone.utc), ''current_rate'': 36.534, ''sub_trade'': False}', 'aceb35401856d6bc674587313ca56415b4d1db0b296c438b9ea0470a521035c8');
INSERT INTO public.deployment VALUES ('d083ac80-02f6-4222-ade6-a3830d3b11b4', '2026-11-30 05:36:40.456128+05:45', '2026-11-30 05:37:32.837645+05:45', 'ccd5e208-dc43-4bcc-a939-be24693e4636', '2e98e12c-c269-4de2-a747-0766ad8f717a', '64c6146d-c5fa-4d31-900c-26914288dc08', '95982a71-e582-4e16-88e6-b3eca8339d6f', 1, '2026.9', 'freqtrade 2026.9', '2031@2026-11-29T23:51:41.271+00:00', 1, '4e1d17ed9dd674a8074466edc41cdf0a00a78081171c3d1122cb24b53c58fafc', '15906bb9-a183-433d-ae50-aa76f49c0a1f', '2026-11-30 05:36:40.454793+05:45', '2026-11-30 05:37:32.835835+05:45', NULL, false, true, 'Stopped as asked.', '2026-11-29 23:52:06,857 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 1, ''type'': entry, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''BTC/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 108843.26, ''order_rate'': 108843.26, ''open_rate'': 108843.26, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': ''BTC'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.00091, ''open_date'': datetime.datetime(2026, 11, 29, 23, 52, 6, 796796, tzinfo=datetime.timezone.utc), ''current_rate'': 108843.26, ''sub_trade'': False}
2026-11-29 23:52:06,884 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 23:52:06,955 - freqtrade.freqtradebot - INFO - Long signal found: about create a new trade for ETH/USDT with stake_amount: 100 and price: 5427.27 ...
2026-11-29 23:52:06,974 - freqtrade.freqtradebot - INFO - Order dry_run_buy_ETH/USDT_bf12cf66-1716-4ca2-8d92-97347945b788 was created for ETH/USDT and status is open.
2026-11-29 23:52:07,012 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 23:52:07,013 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 2, ''type'': entry, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''ETH/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 5427.27, ''order_rate'': 5427.27, ''open_rate'': 5427.27, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': ''ETH'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.0184, ''open_date'': datetime.datetime(2026, 11, 29, 23, 52, 6, 978495, tzinfo=datetime.timezone.utc), ''current_rate'': 5427.27, ''sub_trade'': False}
2026-11-29 23:52:07,053 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 23:52:07,080 - freqtrade.freqtradebot - INFO - Long signal found: about create a new trade for SOL/USDT with stake_amount: 100 and price: 480.23 ...
2026-11-29 23:52:07,091 - freqtrade.freqtradebot - INFO - Order dry_run_buy_SOL/USDT_b0f389f9-84af-4564-bf01-4efc7aeea5e9 was created for SOL/USDT and status is open.
2026-11-29 23:52:07,118 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 23:52:07,121 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 3, ''type'': entry, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''SOL/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 480.23, ''order_rate'': 480.23, ''open_rate'': 480.23, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': ''SOL'', ''quote_currency'': 
''USDT'', ''fiat_currency'': None, ''amount'': 0.208, ''open_date'': datetime.datetime(2026, 11, 29, 23, 52, 7, 92122, tzinfo=datetime.timezone.utc), ''current_rate'': 480.23, ''sub_trade'': False}
2026-11-29 23:52:09,372 - freqtrade.worker - INFO - Bot heartbeat. PID=2031, version=''2026.9'', state=''RUNNING''
2026-11-29 23:52:09,419 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=108843.26, open_since=2026-11-29 23:52:06)
2026-11-29 23:52:09,461 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=2, pair=ETH/USDT, amount=0, is_short=False, leverage=1, open_rate=5427.27, open_since=2026-11-29 23:52:06)
2026-11-29 23:52:09,491 - freqtrade.freqtradebot - INFO - Fee for Trade Trade(id=2, pair=ETH/USDT, amount=0, is_short=False, leverage=1, open_rate=5427.27, open_since=2026-11-29 23:52:06) [buy]: 0.099861768 USDT - rate: 0.001
2026-11-29 23:52:09,492 - freqtrade.persistence.trade_model - INFO - Updating trade (id=2) ...
2026-11-29 23:52:09,493 - freqtrade.persistence.trade_model - INFO - LIMIT_BUY has been fulfilled for Trade(id=2, pair=ETH/USDT, amount=0.0184, is_short=False, leverage=1, open_rate=5427.27, open_since=2026-11-29 23:52:06).
2026-11-29 23:52:09,525 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 23:52:09,528 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 2, ''type'': entry_fill, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''ETH/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 5427.27, ''order_rate'': 5427.27, ''open_rate'': 5427.27, ''order_type'': ''limit'', ''stake_amount'': 99.861768, ''stake_currency'': ''USDT'', ''base_currency'': ''ETH'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.0184, ''open_date'': datetime.datetime(2026, 11, 29, 23, 52, 6, 978495, tzinfo=datetime.timezone.utc), ''current_rate'': 5427.27, ''sub_trade'': False}
2026-11-29 23:52:09,544 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=480.23, open_since=2026-11-29 23:52:07)
2026-11-29 23:52:09,561 - freqtrade.freqtradebot - INFO - Fee for Trade Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=480.23, open_since=2026-11-29 23:52:07) [buy]: 0.09988784 USDT - rate: 0.001
2026-11-29 23:52:09,566 - freqtrade.persistence.trade_model - INFO - Updating trade (id=3) ...
2026-11-29 23:52:09,567 - freqtrade.persistence.trade_model - INFO - LIMIT_BUY has been fulfilled for Trade(id=3, pair=SOL/USDT, amount=0.208, is_short=False, leverage=1, open_rate=480.23, open_since=2026-11-29 23:52:07).
2026-11-29 23:52:09,588 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 23:52:09,602 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 3, ''type'': entry_fill, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''SOL/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 480.23, ''order_rate'': 480.23, ''open_rate'': 480.23, ''order_type'': ''limit'', ''stake_amount'': 99.88784, ''stake_currency'': ''USDT'', ''base_currency'': ''SOL'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.208, ''open_date'': datetime.datetime(2026, 11, 29, 23, 52, 7, 92122, tzinfo=datetime.timezone.utc), ''current_rate'': 480.23, ''sub_trade'': False}
2026-11-29 23:52:14,460 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=108843.26, open_since=2026-11-29 23:52:06)
2026-11-29 23:52:14,468 - freqtrade.freqtradebot - INFO - Fee for Trade Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=108843.26, open_since=2026-11-29 23:52:06) [buy]: 0.099047367 USDT - rate: 0.001
2026-11-29 23:52:14,469 - freqtrade.persistence.trade_model - INFO - Updating trade (id=1) ...
2026-11-29 23:52:14,469 - freqtrade.persistence.trade_model - INFO - LIMIT_BUY has been fulfilled for Trade(id=1, pair=BTC/USDT, amount=0.00091, is_short=False, leverage=1, open_rate=108843.26, open_since=2026-11-29 23:52:06).
2026-11-29 23:52:14,477 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 23:52:14,492 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 1, ''type'': entry_fill, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''BTC/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 108843.26, ''order_rate'': 108843.26, ''open_rate'': 108843.26, ''order_type'': ''limit'', ''stake_amount'': 99.0473666, ''stake_currency'': ''USDT'', ''base_currency'': ''BTC'',
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.00091, ''open_date'': datetime.datetime(2026, 11, 29, 23, 52, 6, 796796, tzinfo=datetime.timezone.utc), ''current_rate'': 108843.26, ''sub_trade'': False}
2026-11-29 23:52:16,551 - uvicorn.error - INFO - 127.0.0.1:53988 - "WebSocket /api/v1/message/ws?token=•••••• [accepted]
2026-11-29 23:52:16,552 - uvicorn.error - INFO - connection open
2026-11-29 23:52:16,553 - freqtrade.rpc.api_server.ws.channel - INFO - Connected to channel - WebSocketChannel(3b5aa57c, (''127.0.0.1'', 53988))', '416cdacbd2f6fe68be6bdfec587d1229c7f99ec29283db4e5d9452c7b8d9d329');
INSERT INTO public.deployment VALUES ('28c02cb3-c1c7-487a-a108-495ca585771b', '2026-11-30 05:36:40.753344+05:45', '2026-11-30 05:36:44.043492+05:45', '83ba836e-920b-46f8-8554-c7d132c3977d', '4d20f6e6-0b9a-40c0-9cf8-688bc9fb4b91', '64c6146d-c5fa-4d31-900c-26914288dc08', '0f24c16f-1d08-4fa0-a1b1-8ca0b2a460ed', 1, '2026.9', 'freqtradeorg/freqtrade:2026.9@sha256:20f814c3e52f63dfb7918fd514a3c199bd221fcac543b2062d9a04394e1ad792', '@RUN 83ba836e-920b-46f8-8554-c7d132c3977d@', 1, 'f04ad5fa8229ccb68fcb60f2a45f09dbcdf1ad0e256186bd28193b41639f4779', '15906bb9-a183-433d-ae50-aa76f49c0a1f', '2026-11-30 05:36:40.751711+05:45', NULL, NULL, false, NULL, NULL, '', '97b36ccfa761894c441acbfa675f61e516b039ab0b905d1ff9873b2e5fdaab62');
INSERT INTO public.deployment VALUES ('3fa34f2a-6c9e-49d8-a558-6420f55db9b8', '2026-11-30 05:36:40.885196+05:45', '2026-11-30 05:37:34.373355+05:45', 'f627250a-746e-4dac-922f-83492e8497db', 'c38b37e1-8d42-46a0-9d9d-1706e91ef7a1', '64c6146d-c5fa-4d31-900c-26914288dc08', '0f24c16f-1d08-4fa0-a1b1-8ca0b2a460ed', 1, '2026.8', 'freqtradeorg/freqtrade:2026.8@sha256:5bc553137a5bc7d1804deee3ff53cb099eb43b52bbb1bebc727893cac3fa094b', '363852305fc2@2026-11-29T23:51:44.179166+00:00', 1, 'c7713a7df9352671da176fe8c051265f557c2f3e6fda978d3b9b78c12b4494cf', '15906bb9-a183-433d-ae50-aa76f49c0a1f', '2026-11-30 05:36:40.884289+05:45', '2026-11-30 05:37:34.371108+05:45', NULL, false, true, 'Stopped as asked.', '2026-11-29 23:52:11,763 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 23:52:11,764 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 1, ''type'': entry, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''BTC/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 108844.33, ''order_rate'': 108844.33, ''open_rate'': 108844.33, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': ''BTC'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.00091, ''open_date'': datetime.datetime(2026, 11, 29, 23, 52, 11, 736811, tzinfo=datetime.timezone.utc), ''current_rate'': 108844.33, ''sub_trade'': False}
2026-11-29 23:52:11,780 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 23:52:11,953 - freqtrade.freqtradebot - INFO - Long signal found: about create a new trade for ETH/USDT with stake_amount: 100 and price: 5423.78 ...
2026-11-29 23:52:11,970 - freqtrade.freqtradebot - INFO - Order dry_run_buy_ETH/USDT_db36fe2a-416e-4e08-bd88-56526522769e was created for ETH/USDT and status is open.
2026-11-29 23:52:11,982 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 23:52:11,989 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 2, ''type'': entry, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''ETH/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 5423.78, ''order_rate'': 5423.78, ''open_rate'': 5423.78, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': ''ETH'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.0184, ''open_date'': datetime.datetime(2026, 11, 29, 23, 52, 11, 971249, tzinfo=datetime.timezone.utc), ''current_rate'': 5423.78, ''sub_trade'': False}
2026-11-29 23:52:12,001 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 23:52:12,023 - freqtrade.freqtradebot - INFO - Long signal found: about create a new trade for SOL/USDT with stake_amount: 100 and price: 480.23 ...
2026-11-29 23:52:12,028 - freqtrade.freqtradebot - INFO - Order dry_run_buy_SOL/USDT_6939a4d9-611f-41f4-9e49-15bf63bc854e was created for SOL/USDT and status is open.
2026-11-29 23:52:12,050 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 23:52:12,051 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 3, ''type'': entry, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''SOL/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 480.23, ''order_rate'': 480.23, ''open_rate'': 480.23, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': ''SOL'', ''quote_currency'': 
''USDT'', ''fiat_currency'': None, ''amount'': 0.208, ''open_date'': datetime.datetime(2026, 11, 29, 23, 52, 12, 28717, tzinfo=datetime.timezone.utc), ''current_rate'': 480.23, ''sub_trade'': False}
2026-11-29 23:52:15,746 - freqtrade.worker - INFO - Bot heartbeat. PID=6, version=''2026.8'', state=''RUNNING''
2026-11-29 23:52:15,887 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=108844.33, open_since=2026-11-29 23:52:11)
2026-11-29 23:52:15,905 - freqtrade.freqtradebot - INFO - Fee for Trade Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=108844.33, open_since=2026-11-29 23:52:11) [buy]: 0.09904834 USDT - rate: 0.001
2026-11-29 23:52:15,914 - freqtrade.persistence.trade_model - INFO - Updating trade (id=1) ...
2026-11-29 23:52:15,916 - freqtrade.persistence.trade_model - INFO - LIMIT_BUY has been fulfilled for Trade(id=1, pair=BTC/USDT, amount=0.00091, is_short=False, leverage=1, open_rate=108844.33, open_since=2026-11-29 23:52:11).
2026-11-29 23:52:15,964 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 23:52:15,975 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 1, ''type'': entry_fill, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''BTC/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 108844.33, ''order_rate'': 108844.33, ''open_rate'': 108844.33, ''order_type'': ''limit'', ''stake_amount'': 99.0483403, ''stake_currency'': ''USDT'', ''base_currency'': ''BTC'',
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.00091, ''open_date'': datetime.datetime(2026, 11, 29, 23, 52, 11, 736811, tzinfo=datetime.timezone.utc), ''current_rate'': 108844.33, ''sub_trade'': False}
2026-11-29 23:52:15,988 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=2, pair=ETH/USDT, amount=0, is_short=False, leverage=1, open_rate=5423.78, open_since=2026-11-29 23:52:11)
2026-11-29 23:52:16,004 - freqtrade.freqtradebot - INFO - Fee for Trade Trade(id=2, pair=ETH/USDT, amount=0, is_short=False, leverage=1, open_rate=5423.78, open_since=2026-11-29 23:52:11) [buy]: 0.099797552 USDT - rate: 0.001
2026-11-29 23:52:16,017 - freqtrade.persistence.trade_model - INFO - Updating trade (id=2) ...
2026-11-29 23:52:16,022 - freqtrade.persistence.trade_model - INFO - LIMIT_BUY has been fulfilled for Trade(id=2, pair=ETH/USDT, amount=0.0184, is_short=False, leverage=1, open_rate=5423.78, open_since=2026-11-29 23:52:11).
2026-11-29 23:52:16,123 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 23:52:16,126 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 2, ''type'': entry_fill, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''ETH/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 5423.78, ''order_rate'': 5423.78, ''open_rate'': 5423.78, ''order_type'': ''limit'', ''stake_amount'': 99.797552, ''stake_currency'': ''USDT'', ''base_currency'': ''ETH'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.0184, ''open_date'': datetime.datetime(2026, 11, 29, 23, 52, 11, 971249, tzinfo=datetime.timezone.utc), ''current_rate'': 5423.78, ''sub_trade'': False}
2026-11-29 23:52:16,132 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=480.23, open_since=2026-11-29 23:52:12)
2026-11-29 23:52:16,147 - freqtrade.freqtradebot - INFO - Fee for Trade Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=480.23, open_since=2026-11-29 23:52:12) [buy]: 0.09988784 USDT - rate: 0.001
2026-11-29 23:52:16,150 - freqtrade.persistence.trade_model - INFO - Updating trade (id=3) ...
2026-11-29 23:52:16,154 - freqtrade.persistence.trade_model - INFO - LIMIT_BUY has been fulfilled for Trade(id=3, pair=SOL/USDT, amount=0.208, is_short=False, leverage=1, open_rate=480.23, open_since=2026-11-29 23:52:12).
2026-11-29 23:52:16,172 - freqtrade.wallets - INFO - Wallets synced.
2026-11-29 23:52:16,180 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 3, ''type'': entry_fill, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''SOL/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 480.23, ''order_rate'': 480.23, ''open_rate'': 480.23, ''order_type'': ''limit'', ''stake_amount'': 99.88784, ''stake_currency'': ''USDT'', ''base_currency'': ''SOL'', 
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.208, ''open_date'': datetime.datetime(2026, 11, 29, 23, 52, 12, 28717, tzinfo=datetime.timezone.utc), ''current_rate'': 480.23, ''sub_trade'': False}
2026-11-29 23:52:19,819 - uvicorn.error - INFO - 10.219.0.9:35482 - "WebSocket /api/v1/message/ws?token=•••••• [accepted]
2026-11-29 23:52:19,820 - uvicorn.error - INFO - connection open
2026-11-29 23:52:19,821 - freqtrade.rpc.api_server.ws.channel - INFO - Connected to channel - WebSocketChannel(b8e9988b, (''10.219.0.9'', 35482))', '3b837a3e3ae0b0486bbe726f39b153a5d82d90159fd0bf32812feb985cedb297');
INSERT INTO public.deployment VALUES ('1ef3ff6f-9048-44ed-b69a-e960fb9dcd88', '2026-11-30 05:36:41.097346+05:45', '2026-11-30 05:37:06.871168+05:45', '16cb3161-3c44-4f22-b8d8-fbb43f9f54e3', 'b7d6c386-03d3-4bbb-a926-34816a34124d', '8261ff31-9ef8-4faa-a6fd-c6bcbbf2c2ad', '95982a71-e582-4e16-88e6-b3eca8339d6f', 1, '2026.9', 'freqtrade 2026.9', '2073@2026-11-29T23:51:41.778+00:00', 1, 'd4d4925eee9a4e57a7cb3ca76ae96ed789ee84ee31e5803d38f4b1fa964cb711', '15906bb9-a183-433d-ae50-aa76f49c0a1f', '2026-11-30 05:36:41.093321+05:45', '2026-11-30 05:37:06.486273+05:45', 2, false, false, 'It ended by itself with exit code 2. Could not import /tmp/flotilla-recorded-110y_uee/data/runners/95982a71-e582-4e16-88e6-b3eca8339d6f/bot-16cb3161-3c44-4f22-b8d8-fbb43f9f54e3/workspace/strategy/strategy.py due to ''No module named ''no_such_library_anywhere''''', '2026-11-29 23:51:42,757 - freqtrade - INFO - freqtrade 2026.9
2026-11-29 23:51:44,803 - numexpr.utils - INFO - NumExpr defaulting to 2 threads.
2026-11-29 23:52:01,101 - freqtrade.worker - INFO - Starting worker 2026.9
2026-11-29 23:52:01,106 - freqtrade.configuration.load_config - INFO - Using config: /tmp/flotilla-recorded-110y_uee/data/runners/95982a71-e582-4e16-88e6-b3eca8339d6f/bot-16cb3161-3c44-4f22-b8d8-fbb43f9f54e3/workspace/config/exchange.json ...
2026-11-29 23:52:01,108 - freqtrade.configuration.load_config - INFO - Using config: /tmp/flotilla-recorded-110y_uee/data/runners/95982a71-e582-4e16-88e6-b3eca8339d6f/bot-16cb3161-3c44-4f22-b8d8-fbb43f9f54e3/workspace/config/strategy.json ...
2026-11-29 23:52:01,108 - freqtrade.configuration.load_config - INFO - Using config: /tmp/flotilla-recorded-110y_uee/data/runners/95982a71-e582-4e16-88e6-b3eca8339d6f/bot-16cb3161-3c44-4f22-b8d8-fbb43f9f54e3/workspace/config/bot.json ...
2026-11-29 23:52:01,109 - freqtrade.configuration.load_config - INFO - Using config: /tmp/flotilla-recorded-110y_uee/data/runners/95982a71-e582-4e16-88e6-b3eca8339d6f/bot-16cb3161-3c44-4f22-b8d8-fbb43f9f54e3/workspace/config/system.json ...
2026-11-29 23:52:01,110 - freqtrade.configuration.load_config - INFO - Using config: /tmp/flotilla-recorded-110y_uee/data/runners/95982a71-e582-4e16-88e6-b3eca8339d6f/bot-16cb3161-3c44-4f22-b8d8-fbb43f9f54e3/secrets/secrets.json ...
2026-11-29 23:52:01,115 - freqtrade.loggers - INFO - Enabling colorized output.
2026-11-29 23:52:01,116 - freqtrade.loggers - INFO - Logfile configured
2026-11-29 23:52:01,117 - freqtrade.loggers - INFO - Verbosity set to 0
2026-11-29 23:52:01,122 - freqtrade.configuration.configuration - INFO - Runmode set to dry_run.
2026-11-29 23:52:01,123 - freqtrade.configuration.configuration - INFO - Using additional Strategy lookup path: /tmp/flotilla-recorded-110y_uee/data/runners/95982a71-e582-4e16-88e6-b3eca8339d6f/bot-16cb3161-3c44-4f22-b8d8-fbb43f9f54e3/workspace/strategy
2026-11-29 23:52:01,124 - freqtrade.configuration.configuration - INFO - Dry run is enabled
2026-11-29 23:52:01,125 - freqtrade.configuration.configuration - INFO - Using DB: "sqlite:////tmp/flotilla-recorded-110y_uee/data/runners/95982a71-e582-4e16-88e6-b3eca8339d6f/bot-16cb3161-3c44-4f22-b8d8-fbb43f9f54e3/workspace/trades-1.sqlite"
2026-11-29 23:52:01,125 - freqtrade.configuration.configuration - INFO - Using max_open_trades: 3 ...
2026-11-29 23:52:01,130 - freqtrade.configuration.configuration - INFO - Using user-data directory: /tmp/flotilla-recorded-110y_uee/data/runners/95982a71-e582-4e16-88e6-b3eca8339d6f/bot-16cb3161-3c44-4f22-b8d8-fbb43f9f54e3/workspace/user_data ...
2026-11-29 23:52:01,136 - freqtrade.configuration.directory_operations - INFO - Created data directory: None
2026-11-29 23:52:01,137 - freqtrade.configuration.configuration - INFO - Using data directory: /tmp/flotilla-recorded-110y_uee/data/runners/95982a71-e582-4e16-88e6-b3eca8339d6f/bot-16cb3161-3c44-4f22-b8d8-fbb43f9f54e3/workspace/user_data/data/binance ...
2026-11-29 23:52:01,141 - freqtrade.exchange.check_exchange - INFO - Checking exchange...
2026-11-29 23:52:01,193 - freqtrade.exchange.check_exchange - INFO - Exchange "binance" is officially supported by the Freqtrade development team.
2026-11-29 23:52:01,223 - freqtrade.configuration.configuration - INFO - Using pairlist from configuration.
2026-11-29 23:52:01,225 - freqtrade.exchange.exchange - INFO - Instance is running with dry_run enabled
2026-11-29 23:52:01,225 - freqtrade.exchange.exchange - INFO - Using CCXT 4.5.90
2026-11-29 23:52:01,246 - freqtrade.exchange.exchange - INFO - Applying additional ccxt config: {''enableRateLimit'': False, ''options'': {''defaultType'': ''spot'', ''fetchMarkets'': {''types'': [''spot'']}}, ''urls'': {''api'': {''private'': ''http://127.0.0.1:21757/api/v3'', ''public'': ''http://127.0.0.1:21757/api/v3'', ''sapi'': ''http://127.0.0.1:21757/sapi/v1'', ''v1'': ''http://127.0.0.1:21757/api/v1''}}}
2026-11-29 23:52:01,302 - freqtrade.exchange.exchange - INFO - Applying additional ccxt config: {''enableRateLimit'': False, ''options'': {''defaultType'': ''spot'', ''fetchMarkets'': {''types'': [''spot'']}}, ''urls'': {''api'': {''private'': ''http://127.0.0.1:21757/api/v3'', ''public'': ''http://127.0.0.1:21757/api/v3'', ''sapi'': ''http://127.0.0.1:21757/sapi/v1'', ''v1'': ''http://127.0.0.1:21757/api/v1''}}}
2026-11-29 23:52:01,362 - freqtrade.exchange.exchange - INFO - Using Exchange "Binance"
2026-11-29 23:52:01,760 - freqtrade.exchange.exchange - INFO - Time offset to Binance is -20ms.
2026-11-29 23:52:01,761 - freqtrade.resolvers.exchange_resolver - INFO - Using resolved exchange class ''Binance'' ...
2026-11-29 23:52:01,792 - freqtrade.resolvers.iresolver - WARNING - Could not import /tmp/flotilla-recorded-110y_uee/data/runners/95982a71-e582-4e16-88e6-b3eca8339d6f/bot-16cb3161-3c44-4f22-b8d8-fbb43f9f54e3/workspace/strategy/strategy.py due to ''No module named ''no_such_library_anywhere''''
2026-11-29 23:52:01,809 - freqtrade.resolvers.iresolver - WARNING - Could not import /tmp/flotilla-recorded-110y_uee/data/runners/95982a71-e582-4e16-88e6-b3eca8339d6f/bot-16cb3161-3c44-4f22-b8d8-fbb43f9f54e3/workspace/strategy/strategy.py due to ''No module named ''no_such_library_anywhere''''
2026-11-29 23:52:01,811 - freqtrade.freqtradebot - INFO - Cleaning up modules ...
2026-11-29 23:52:02,077 - freqtrade - ERROR - Impossible to load Strategy ''Broken''. This class does not exist or contains Python code errors.', '9e70a43518cb601af76a3e4926c2ca5b4cad6a768e46b9abb461e10fb527519f');
INSERT INTO public.deployment VALUES ('0ae84b61-1505-41d7-9336-7a9d74ff84af', '2026-11-30 05:37:33.017732+05:45', '2026-11-30 05:37:33.431058+05:45', 'ccd5e208-dc43-4bcc-a939-be24693e4636', '2e98e12c-c269-4de2-a747-0766ad8f717a', '64c6146d-c5fa-4d31-900c-26914288dc08', '95982a71-e582-4e16-88e6-b3eca8339d6f', 1, '2026.9', 'freqtrade 2026.9', '@RUN ccd5e208-dc43-4bcc-a939-be24693e4636@', 2, '4e1d17ed9dd674a8074466edc41cdf0a00a78081171c3d1122cb24b53c58fafc', '15906bb9-a183-433d-ae50-aa76f49c0a1f', '2026-11-30 05:37:33.013827+05:45', NULL, NULL, false, NULL, NULL, '', '416cdacbd2f6fe68be6bdfec587d1229c7f99ec29283db4e5d9452c7b8d9d329');
INSERT INTO public.deployment VALUES ('540d09d1-9939-4fa4-82a0-661b44d58d7b', '2026-11-30 05:37:35.037423+05:45', '2026-11-30 05:37:38.388111+05:45', 'f627250a-746e-4dac-922f-83492e8497db', 'c38b37e1-8d42-46a0-9d9d-1706e91ef7a1', '64c6146d-c5fa-4d31-900c-26914288dc08', '0f24c16f-1d08-4fa0-a1b1-8ca0b2a460ed', 1, '2026.9', 'freqtradeorg/freqtrade:2026.9@sha256:20f814c3e52f63dfb7918fd514a3c199bd221fcac543b2062d9a04394e1ad792', '@RUN f627250a-746e-4dac-922f-83492e8497db@', 2, '40f2b7756363f7bae0e414328b149623b75ed6b2517ecbb7e3d1ccd113854306', '15906bb9-a183-433d-ae50-aa76f49c0a1f', '2026-11-30 05:37:34.969967+05:45', NULL, NULL, false, NULL, NULL, '', '8fda83ee6abb147ec4b841a395faf034580a7ccc92086cb6df275030f63a709d');


--
-- Data for Name: exchange; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.exchange VALUES ('0ce19171-6ebc-45b3-9cea-7e125b63a398', '2026-11-30 05:36:36.991321+05:45', '2026-11-30 05:36:36.991349+05:45', 'Practice market', 'practice', '{}', '', NULL, NULL, '15906bb9-a183-433d-ae50-aa76f49c0a1f', NULL, '[]', '[]');
INSERT INTO public.exchange VALUES ('b82a467c-1028-4a98-b0cb-0495fbee93c9', '2026-11-30 05:36:37.045526+05:45', '2026-11-30 05:36:37.045562+05:45', 'Binance main', 'binance', '{}', 'v2:Wk56P83ZyJvgYJ4ujw079ccUQDW6xSYqVWpNU3QfqRs8gkYXGe3mnb42vYDkGD3s1sQhFfR59ndumH-lx4bVkarotPw78jyCLSSeUxzbKbQkomhIuHC8zyfL0CPu2_fswx3xIHgoRrXBuBUpVFs=', '2026-11-30 05:36:37.049833+05:45', NULL, '15906bb9-a183-433d-ae50-aa76f49c0a1f', NULL, '[]', '[]');


--
-- Data for Name: house_fact; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.house_fact VALUES ('sealed_values_are_bound', 'yes');
INSERT INTO public.house_fact VALUES ('installation_id', '0a5aaec8-82ab-4ed2-8fe7-6c66caf286b4');


--
-- Data for Name: identity; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: job; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.job VALUES ('ab5ed154-d2a7-437d-9985-462fdd73df30', '2026-11-30 05:37:49.552702+05:45', '2026-11-30 05:37:49.564967+05:45', 'prepare_version', 'past prepare_version', 'A past prepare_version', '{}', 'CANCELLED', '', 0, 0, '2026-11-30 06:37:49.547547+05:45', NULL, NULL, NULL, '', NULL);
INSERT INTO public.job VALUES ('660c72a6-adff-49f8-84f9-26c10b4fbebb', '2026-11-30 05:37:49.589442+05:45', '2026-11-30 05:37:49.595313+05:45', 'remove_practice_fleet', 'past remove_practice_fleet', 'A past remove_practice_fleet', '{}', 'CANCELLED', '', 0, 0, '2026-11-30 06:37:49.566076+05:45', NULL, NULL, NULL, '', NULL);
INSERT INTO public.job VALUES ('b26199af-0da1-4208-9e6d-8768036985b7', '2026-11-30 05:37:49.597931+05:45', '2026-11-30 05:37:49.614153+05:45', 'move_bot', 'past move_bot', 'A past move_bot', '{}', 'CANCELLED', '', 0, 0, '2026-11-30 06:37:49.597643+05:45', NULL, NULL, NULL, '', NULL);
INSERT INTO public.job VALUES ('10c93ea4-5d26-4765-bd24-16e947a896b5', '2026-11-30 05:37:49.626946+05:45', '2026-11-30 05:37:49.631252+05:45', 'roll_back_bot', 'past roll_back_bot', 'A past roll_back_bot', '{}', 'CANCELLED', '', 0, 0, '2026-11-30 06:37:49.626194+05:45', NULL, NULL, NULL, '', NULL);


--
-- Data for Name: known_browser; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.known_browser VALUES ('da39103d-99d4-4513-b76d-030ff4dd469f', '2026-11-30 05:36:35.224955+05:45', '2026-11-30 05:36:35.22497+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', 'b1dc9f2c420753c219c74940829af0d94de05f43c32dfb6121a3b64a3a6834c8', '2027-05-29 05:36:35.224846+05:45');


--
-- Data for Name: lease; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: local_password; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.local_password VALUES ('15906bb9-a183-433d-ae50-aa76f49c0a1f', '$argon2id$v=19$m=65536,t=3,p=4$YwDcPFo+BN71OP4uWwoHtA$tDk71jMh5kPXFkfgbj4G1QG+O2doVzSD8x8WlblnTUI', false, '2026-11-30 05:36:35.216923+05:45');
INSERT INTO public.local_password VALUES ('a4377962-139e-45a3-a3f2-2766323be7b5', '$argon2id$v=19$m=65536,t=3,p=4$yBUF78xpp+DVZwtdqJUmow$uklD3B0WG5HeH0x7U0RPdlmutNy+QmW/1+WDOVnFXyw', false, '2026-11-30 05:36:36.545468+05:45');
INSERT INTO public.local_password VALUES ('0cdca64e-5b25-473a-9f83-9fe1cb6a7519', '$argon2id$v=19$m=65536,t=3,p=4$8XALRk5wzxSGi9NtHrxWqw$pa+CpSCG8/aBR4pyiKGrgIQrEMIovKxBQzg+ICilt9s', true, '2026-11-30 05:36:36.976728+05:45');


--
-- Data for Name: login_guess; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: login_session; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.login_session VALUES ('1994d0fc-b571-4a46-bebb-10207fac102f', '2026-11-30 05:36:35.224515+05:45', '2026-11-30 05:36:35.22453+05:45', '15906bb9-a183-433d-ae50-aa76f49c0a1f', '884f267513163d4d84109256da1f5fc935db02b72c742263c542e485976a5553', '2026-11-30 17:36:35.224331+05:45', '2026-11-30 05:36:35.224545+05:45', NULL, '127.0.0.1', '');


--
-- Data for Name: membership; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: person; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.person VALUES ('15906bb9-a183-433d-ae50-aa76f49c0a1f', '2026-11-30 05:36:35.21224+05:45', '2026-11-30 05:36:35.212266+05:45', 'Ada', 'admin', 'administrator', 'UTC', NULL);
INSERT INTO public.person VALUES ('a4377962-139e-45a3-a3f2-2766323be7b5', '2026-11-30 05:36:35.58198+05:45', '2026-11-30 05:36:35.582009+05:45', 'Grace', 'grace', 'member', 'UTC', NULL);
INSERT INTO public.person VALUES ('0cdca64e-5b25-473a-9f83-9fe1cb6a7519', '2026-11-30 05:36:36.975176+05:45', '2026-11-30 05:36:36.9752+05:45', 'Linus', 'linus', 'viewer', 'UTC', NULL);


--
-- Data for Name: person_group; Type: TABLE DATA; Schema: public; Owner: -
--



--
-- Data for Name: runner; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.runner VALUES ('95982a71-e582-4e16-88e6-b3eca8339d6f', '2026-11-30 05:36:37.09227+05:45', '2026-11-30 05:37:38.769507+05:45', 'This machine', 'LOCAL', '', 10, 1, '{}', '', false, NULL, 'NONE', 0, NULL, '{}', '{}', '2026-11-30 05:37:38.767512+05:45', NULL, NULL, '15906bb9-a183-433d-ae50-aa76f49c0a1f', NULL);
INSERT INTO public.runner VALUES ('0f24c16f-1d08-4fa0-a1b1-8ca0b2a460ed', '2026-11-30 05:36:37.13575+05:45', '2026-11-30 05:37:38.775955+05:45', 'This engine', 'DOCKER', '', 10, 1, '{"pool": "10.219.0.0/24", "image": "freqtradeorg/freqtrade", "publish_address": "127.0.0.1"}', '', false, NULL, 'NONE', 0, NULL, '{}', '{}', '2026-11-30 05:37:38.7745+05:45', NULL, NULL, '15906bb9-a183-433d-ae50-aa76f49c0a1f', NULL);


--
-- Data for Name: sample; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.sample VALUES ('4d20f6e6-0b9a-40c0-9cf8-688bc9fb4b91', 60, 1795996320, 0, -71067723, 99000000000, 3);
INSERT INTO public.sample VALUES ('4d20f6e6-0b9a-40c0-9cf8-688bc9fb4b91', 3600, 1795993200, 0, -71067723, 99000000000, 3);
INSERT INTO public.sample VALUES ('4d20f6e6-0b9a-40c0-9cf8-688bc9fb4b91', 86400, 1795910400, 0, -71067723, 99000000000, 3);
INSERT INTO public.sample VALUES ('fa69e724-56f1-46a1-9d9b-dfe543cea010', 60, 1795996320, 0, 0, 99000000000, 0);
INSERT INTO public.sample VALUES ('fa69e724-56f1-46a1-9d9b-dfe543cea010', 3600, 1795993200, 0, 0, 99000000000, 0);
INSERT INTO public.sample VALUES ('fa69e724-56f1-46a1-9d9b-dfe543cea010', 86400, 1795910400, 0, 0, 99000000000, 0);


--
-- Data for Name: strategy; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.strategy VALUES ('40a90505-9655-4cf7-94f8-1ebcc5b56a18', '2026-11-30 05:36:37.548348+05:45', '2026-11-30 05:36:37.686964+05:45', 'Eager', '
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
', '{}', 1, false, NULL, '40a90505-9655-4cf7-94f8-1ebcc5b56a18', NULL, 'Eager', '1m', false, '3ab5f1380a7e7c6d9b98dccaaae87f1d2c3ddcb26e534fbd2404ffc2f2358662', '{}', '{}', '[]', 'As it was written', NULL, '15906bb9-a183-433d-ae50-aa76f49c0a1f', '15906bb9-a183-433d-ae50-aa76f49c0a1f', NULL, '{"ends": ["Eager"], "problem": "", "strategies": [{"stoploss": -0.99, "can_short": null, "timeframe": "1m", "class_name": "Eager", "minimal_roi": {"0": 100.0}, "max_open_trades": null, "interface_version": null, "startup_candle_count": null}], "is_too_large": false}');
INSERT INTO public.strategy VALUES ('64c6146d-c5fa-4d31-900c-26914288dc08', '2026-11-30 05:36:37.682596+05:45', '2026-11-30 05:36:37.682628+05:45', 'Eager', '
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
', '{"stoploss": -0.8, "unfilledtimeout": {"exit": 5}}', 2, true, '40a90505-9655-4cf7-94f8-1ebcc5b56a18', '40a90505-9655-4cf7-94f8-1ebcc5b56a18', NULL, 'Eager', '1m', false, '85c6c32f57fa5421dbae34669854879452150cb81c5e505441c6cadc293b1062', '{}', '{}', '[]', 'Wider', NULL, '15906bb9-a183-433d-ae50-aa76f49c0a1f', '15906bb9-a183-433d-ae50-aa76f49c0a1f', NULL, '{"ends": ["Eager"], "problem": "", "strategies": [{"stoploss": -0.99, "can_short": null, "timeframe": "1m", "class_name": "Eager", "minimal_roi": {"0": 100.0}, "max_open_trades": null, "interface_version": null, "startup_candle_count": null}], "is_too_large": false}');
INSERT INTO public.strategy VALUES ('1720b98c-52ec-4492-9e58-081e0aba876b', '2026-11-30 05:36:38.085937+05:45', '2026-11-30 05:36:38.085973+05:45', 'Sample pullback', '"""Buys dips in a rising market: the price is above its slow average and has fallen below its fast one."""

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
', '{}', 1, true, NULL, '1720b98c-52ec-4492-9e58-081e0aba876b', NULL, 'SamplePullback', '1m', false, '55f7cee527917679d915a14beffa98d401c8c8abcf9151a88404d2943196acce', '{}', '{}', '[]', 'Sample of the practice fleet', NULL, '15906bb9-a183-433d-ae50-aa76f49c0a1f', '15906bb9-a183-433d-ae50-aa76f49c0a1f', NULL, '{"ends": ["SamplePullback"], "problem": "", "strategies": [{"stoploss": -0.012, "can_short": false, "timeframe": "1m", "class_name": "SamplePullback", "minimal_roi": {"0": 0.006, "3": 0.002, "8": -0.01}, "max_open_trades": null, "interface_version": 3, "startup_candle_count": 60}], "is_too_large": false}');
INSERT INTO public.strategy VALUES ('c5714855-b371-4df3-97fb-b83eae74af33', '2026-11-30 05:36:38.188023+05:45', '2026-11-30 05:36:38.188048+05:45', 'Sample momentum', '"""Buys what has just risen faster than usual, and leaves when it stops rising."""

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
', '{}', 1, true, NULL, 'c5714855-b371-4df3-97fb-b83eae74af33', NULL, 'SampleMomentum', '1m', false, 'd5169bf2267477474d1455993e4100929b0d32f0b13cebc58ad48f8728f23df3', '{}', '{}', '[]', 'Sample of the practice fleet', NULL, '15906bb9-a183-433d-ae50-aa76f49c0a1f', '15906bb9-a183-433d-ae50-aa76f49c0a1f', NULL, '{"ends": ["SampleMomentum"], "problem": "", "strategies": [{"stoploss": -0.01, "can_short": false, "timeframe": "1m", "class_name": "SampleMomentum", "minimal_roi": {"0": 0.01, "10": 0.003, "20": -0.01}, "max_open_trades": null, "interface_version": 3, "startup_candle_count": 40}], "is_too_large": false}');
INSERT INTO public.strategy VALUES ('af6c41ae-d139-46b0-bd8f-2466d42c14a8', '2026-11-30 05:36:38.214944+05:45', '2026-11-30 05:36:38.214979+05:45', 'Sample reversion', '"""Buys what has fallen far below its average, and sells when it is back."""

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
', '{}', 1, true, NULL, 'af6c41ae-d139-46b0-bd8f-2466d42c14a8', NULL, 'SampleReversion', '1m', false, 'c5905af87c76754dcb1fa3b13501c1f09ecd86545ad21b822a8045abb9652694', '{}', '{}', '[]', 'Sample of the practice fleet', NULL, '15906bb9-a183-433d-ae50-aa76f49c0a1f', '15906bb9-a183-433d-ae50-aa76f49c0a1f', NULL, '{"ends": ["SampleReversion"], "problem": "", "strategies": [{"stoploss": -0.015, "can_short": false, "timeframe": "1m", "class_name": "SampleReversion", "minimal_roi": {"0": 0.008, "5": 0.002, "10": -0.01}, "max_open_trades": null, "interface_version": 3, "startup_candle_count": 40}], "is_too_large": false}');
INSERT INTO public.strategy VALUES ('8261ff31-9ef8-4faa-a6fd-c6bcbbf2c2ad', '2026-11-30 05:36:39.304283+05:45', '2026-11-30 05:36:39.304317+05:45', 'Broken', 'import no_such_library_anywhere

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
', '{}', 1, true, NULL, '8261ff31-9ef8-4faa-a6fd-c6bcbbf2c2ad', NULL, 'Broken', '1m', false, '40fcece9a2cf41289c9f10cdb88c5c97fd212e3b8f20064df4f88ee28448af14', '{}', '{}', '[]', '', NULL, '15906bb9-a183-433d-ae50-aa76f49c0a1f', '15906bb9-a183-433d-ae50-aa76f49c0a1f', NULL, '{"ends": ["Broken"], "problem": "", "strategies": [{"stoploss": -0.99, "can_short": null, "timeframe": "1m", "class_name": "Broken", "minimal_roi": {"0": 100.0}, "max_open_trades": null, "interface_version": null, "startup_candle_count": null}], "is_too_large": false}');


--
-- Data for Name: trade; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.trade VALUES ('a1c28985-0915-43a8-b0e0-52ffd9d599b8', '2026-11-30 05:37:17.990396+05:45', '2026-11-30 05:37:23.931456+05:45', 1, 'LINK/USDT', true, '2026-11-30 05:37:05.975+05:45', NULL, 1795996325975, NULL, 36.534, NULL, 36.507, 2.73, 9973782000, 9973782000, -27311193, -0.00273556, 0, NULL, 'far below', 'SampleReversion', '1m', 'closed', NULL, 'long', 1, 9973782, NULL, 0, 9973782000, 35.986, 'USDT', true, 'ee1f1e6f8265a3cc0980ce6b7a90646b', 'a6e808a4-b281-4045-9686-5af03555429a', 'ea795f0d-4f8b-45c4-929e-e608b8c0a257', '3ba1de36-8b71-4d3a-a783-8d50235a4cf2', NULL);
INSERT INTO public.trade VALUES ('642fc524-eeca-4c17-bdb1-2224e0db7c64', '2026-11-30 05:37:21.910302+05:45', '2026-11-30 05:37:27.111493+05:45', 1, 'BTC/USDT', true, '2026-11-30 05:37:06.295+05:45', NULL, 1795996326295, NULL, 108843.26, NULL, 108830.09, 0.00091, 9904736660, 9904736660, -21006745, -0.00211876, 0, NULL, 'rise', 'SampleMomentum', '1m', 'closed', NULL, 'long', 1, 9904737, NULL, 0, 9904736660, 107754.83, 'USDT', true, 'c16cc1c438cdbd11eb8bac2b466bf8d6', 'd28b2a12-6601-4512-8893-06b320e727e4', '6ade9f9d-0ae9-4ca0-a7b1-f0ccb2be2843', '07be0107-e42a-498a-9169-b76635637d7e', NULL);
INSERT INTO public.trade VALUES ('37c43559-16f5-4451-99dc-158ba0810cb0', '2026-11-30 05:37:21.910302+05:45', '2026-11-30 05:37:27.111493+05:45', 2, 'ETH/USDT', true, '2026-11-30 05:37:06.413+05:45', NULL, 1795996326413, NULL, 5427.27, NULL, 5420.26, 0.0184, 9986176800, 9986176800, -32857855, -0.00328705, 0, NULL, 'rise', 'SampleMomentum', '1m', 'closed', NULL, 'long', 1, 9986177, NULL, 0, 9986176800, 5373, 'USDT', true, '04fa0b6c31794a735b1da8d20e5bb4dc', 'd28b2a12-6601-4512-8893-06b320e727e4', '6ade9f9d-0ae9-4ca0-a7b1-f0ccb2be2843', '07be0107-e42a-498a-9169-b76635637d7e', NULL);
INSERT INTO public.trade VALUES ('849d9b5b-32bd-4e86-b785-56181471ba7c', '2026-11-30 05:37:21.910302+05:45', '2026-11-30 05:37:27.111493+05:45', 3, 'SOL/USDT', true, '2026-11-30 05:37:06.5+05:45', NULL, 1795996326500, NULL, 480.21, NULL, 480.23, 0.208, 9988368000, 9988368000, -19561152, -0.00195644, 0, NULL, 'rise', 'SampleMomentum', '1m', 'closed', NULL, 'long', 1, 9988368, NULL, 0, 9988368000, 475.41, 'USDT', true, '8f8b52dc6db19bd019fb6ed8aa7aa899', 'd28b2a12-6601-4512-8893-06b320e727e4', '6ade9f9d-0ae9-4ca0-a7b1-f0ccb2be2843', '07be0107-e42a-498a-9169-b76635637d7e', NULL);
INSERT INTO public.trade VALUES ('5997a56c-aaf4-4421-978e-db83573cef97', '2026-11-30 05:37:22.266453+05:45', '2026-11-30 05:37:46.45664+05:45', 1, 'BTC/USDT', true, '2026-11-30 05:37:06.796+05:45', NULL, 1795996326796, NULL, 108843.26, NULL, 108827.59, 0.00091, 9904736660, 9904736660, -21234017, -0.00214168, 0, NULL, NULL, 'Eager', '1m', 'closed', NULL, 'long', 1, 9904737, NULL, 0, 9904736660, 21768.66, 'USDT', true, 'd983b3c97ac264aa3ccf9d5bb3e8592c', 'ccd5e208-dc43-4bcc-a939-be24693e4636', '2e98e12c-c269-4de2-a747-0766ad8f717a', 'd083ac80-02f6-4222-ade6-a3830d3b11b4', NULL);
INSERT INTO public.trade VALUES ('281cabd0-6e6b-480e-96b4-023ffad69528', '2026-11-30 05:37:22.266453+05:45', '2026-11-30 05:37:46.45664+05:45', 2, 'ETH/USDT', true, '2026-11-30 05:37:06.978+05:45', NULL, 1795996326978, NULL, 5427.27, NULL, 5418.54, 0.0184, 9986176800, 9986176800, -36019490, -0.00360333, 0, NULL, NULL, 'Eager', '1m', 'closed', NULL, 'long', 1, 9986177, NULL, 0, 9986176800, 1085.46, 'USDT', true, '69215b1a7a4f847d8b0e83d76a70a773', 'ccd5e208-dc43-4bcc-a939-be24693e4636', '2e98e12c-c269-4de2-a747-0766ad8f717a', 'd083ac80-02f6-4222-ade6-a3830d3b11b4', NULL);
INSERT INTO public.trade VALUES ('f2318e7b-283c-48b0-b916-7355d07a6640', '2026-11-30 05:37:22.266453+05:45', '2026-11-30 05:37:46.45664+05:45', 3, 'SOL/USDT', true, '2026-11-30 05:37:07.092+05:45', NULL, 1795996327092, NULL, 480.23, NULL, 480.12, 0.208, 9988784000, 9988784000, -22263280, -0.0022266, 0, NULL, NULL, 'Eager', '1m', 'closed', NULL, 'long', 1, 9988784, NULL, 0, 9988784000, 96.05, 'USDT', true, '0c844baa82dedb526e666d90579755bc', 'ccd5e208-dc43-4bcc-a939-be24693e4636', '2e98e12c-c269-4de2-a747-0766ad8f717a', 'd083ac80-02f6-4222-ade6-a3830d3b11b4', NULL);
INSERT INTO public.trade VALUES ('46d3e932-2b2f-4b13-81ca-61e3088ab36b', '2026-11-30 05:37:26.016828+05:45', '2026-11-30 05:37:49.119446+05:45', 1, 'BTC/USDT', true, '2026-11-30 05:37:11.736+05:45', NULL, 1795996331736, NULL, 108844.33, NULL, 108846.51, 0.00091, 9904834030, 9904834030, -19611486, -0.00197801, 0, NULL, NULL, 'Eager', '1m', 'closed', NULL, 'long', 1, 9904834, NULL, 0, 9904834030, 21768.87, 'USDT', true, 'c1eb4c41269a9bcbf8571e7d942dcf0b', 'f627250a-746e-4dac-922f-83492e8497db', 'c38b37e1-8d42-46a0-9d9d-1706e91ef7a1', '3fa34f2a-6c9e-49d8-a558-6420f55db9b8', NULL);
INSERT INTO public.trade VALUES ('5d16650e-e022-4d7f-a62c-1a32cd8c818a', '2026-11-30 05:37:26.016828+05:45', '2026-11-30 05:37:49.119446+05:45', 2, 'ETH/USDT', true, '2026-11-30 05:37:11.971+05:45', NULL, 1795996331971, NULL, 5423.78, NULL, 5418.7, 0.0184, 9979755200, 9979755200, -29297363, -0.00293275, 0, NULL, NULL, 'Eager', '1m', 'closed', NULL, 'long', 1, 9979755, NULL, 0, 9979755200, 1084.76, 'USDT', true, 'ac44efa834b501a36534a4c304ebe027', 'f627250a-746e-4dac-922f-83492e8497db', 'c38b37e1-8d42-46a0-9d9d-1706e91ef7a1', '3fa34f2a-6c9e-49d8-a558-6420f55db9b8', NULL);
INSERT INTO public.trade VALUES ('80e8a433-0c0c-4f96-b5a2-3ba23f161388', '2026-11-30 05:37:26.016828+05:45', '2026-11-30 05:37:49.119446+05:45', 3, 'SOL/USDT', true, '2026-11-30 05:37:12.028+05:45', NULL, 1795996332028, NULL, 480.23, NULL, 480.15, 0.208, 9988784000, 9988784000, -21639904, -0.00216426, 0, NULL, NULL, 'Eager', '1m', 'closed', NULL, 'long', 1, 9988784, NULL, 0, 9988784000, 96.05, 'USDT', true, '763b228517dd02582d40b7c440a39df1', 'f627250a-746e-4dac-922f-83492e8497db', 'c38b37e1-8d42-46a0-9d9d-1706e91ef7a1', '3fa34f2a-6c9e-49d8-a558-6420f55db9b8', NULL);
INSERT INTO public.trade VALUES ('574a5b71-255d-48fd-8c66-43fcb8c5bd02', '2026-11-30 05:37:27.007716+05:45', '2026-11-30 05:37:48.042047+05:45', 1, 'BTC/USDT', true, '2026-11-30 05:37:11.994+05:45', NULL, 1795996331994, NULL, 108844.33, NULL, 108825.39, 0.00091, 9904834030, 9904834030, -21531485, -0.00217166, 0, NULL, NULL, 'Eager', '1m', 'closed', NULL, 'long', 1, 9904834, NULL, 0, 9904834030, 21768.87, 'USDT', true, 'aeac70ca61c0a5985dc28ad3fd92ea9d', '83ba836e-920b-46f8-8554-c7d132c3977d', '4d20f6e6-0b9a-40c0-9cf8-688bc9fb4b91', '28c02cb3-c1c7-487a-a108-495ca585771b', NULL);
INSERT INTO public.trade VALUES ('7f7a0bdc-e4fa-4e7b-9eac-7b10fee6f8d2', '2026-11-30 05:37:27.007716+05:45', '2026-11-30 05:37:48.042047+05:45', 2, 'ETH/USDT', true, '2026-11-30 05:37:12.07+05:45', NULL, 1795996332070, NULL, 5423.72, NULL, 5417.67, 0.0184, 9979644800, 9979644800, -31080158, -0.00311124, 0, NULL, NULL, 'Eager', '1m', 'closed', NULL, 'long', 1, 9979645, NULL, 0, 9979644800, 1084.75, 'USDT', true, 'b26343689a218ae4fd05d934517857d7', '83ba836e-920b-46f8-8554-c7d132c3977d', '4d20f6e6-0b9a-40c0-9cf8-688bc9fb4b91', '28c02cb3-c1c7-487a-a108-495ca585771b', NULL);
INSERT INTO public.trade VALUES ('fa34cd9e-d949-4240-8245-547cd90f58cd', '2026-11-30 05:37:27.007716+05:45', '2026-11-30 05:37:48.042047+05:45', 3, 'SOL/USDT', true, '2026-11-30 05:37:12.24+05:45', NULL, 1795996332240, NULL, 480.23, NULL, 480.1, 0.208, 9988784000, 9988784000, -22678864, -0.00226816, 0, NULL, NULL, 'Eager', '1m', 'closed', NULL, 'long', 1, 9988784, NULL, 0, 9988784000, 96.05, 'USDT', true, '8a045146ae5c7a08c925463461062ffc', '83ba836e-920b-46f8-8554-c7d132c3977d', '4d20f6e6-0b9a-40c0-9cf8-688bc9fb4b91', '28c02cb3-c1c7-487a-a108-495ca585771b', NULL);


--
-- Data for Name: trade_detail; Type: TABLE DATA; Schema: public; Owner: -
--

INSERT INTO public.trade_detail VALUES ('a1c28985-0915-43a8-b0e0-52ffd9d599b8', '[{"cost": 99.73782, "amount": 2.73, "filled": 2.73, "status": "closed", "is_open": false, "order_id": "dry_run_buy_LINK/USDT_91acfacc-19e1-4925-aa13-8d1da227d3b0", "remaining": 0.0, "order_type": "limit", "safe_price": 36.534, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "far below", "ft_order_side": "buy", "order_timestamp": 1795996325965, "order_filled_timestamp": 1795996337664}]', 0, '{"pair": "LINK/USDT", "amount": 2.73, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 36.534, "min_rate": 36.531, "strategy": "SampleReversion", "trade_id": 1, "enter_tag": "far below", "fee_close": 0.001, "open_date": "2026-11-29 23:52:05", "open_rate": 36.534, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.20765745, "profit_pct": -0.21, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 36.531, "funding_fees": 0.0, "profit_ratio": -0.00207995, "stake_amount": 99.73782, "trading_mode": "spot", "base_currency": "LINK", "fee_open_cost": 0.09973782, "interest_rate": 0.0, "stop_loss_abs": 35.986, "stop_loss_pct": -1.5, "fee_close_cost": null, "open_fill_date": "2026-11-29 23:52:17", "open_timestamp": 1795996325975, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.001, "realized_profit": 0.0, "stop_loss_ratio": -0.015, "amount_precision": 0.01, "amount_requested": 2.73717633, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.73782, "open_trade_value": 99.83755782, "total_profit_abs": -0.20765745, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00207995, "open_fill_timestamp": 1795996337664, "open_rate_requested": 36.534, "stoploss_entry_dist": -1.6940196, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 35.986, "initial_stop_loss_pct": -1.5, "realized_profit_ratio": null, "stoploss_current_dist": -0.545, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.015, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -1.49, "stoploss_entry_dist_ratio": -0.01696776, "stoploss_current_dist_ratio": -0.01491884, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('642fc524-eeca-4c17-bdb1-2224e0db7c64', '[{"cost": 99.04736659999999, "amount": 0.00091, "filled": 0.00091, "status": "closed", "is_open": false, "order_id": "dry_run_buy_BTC/USDT_1aa13ee2-208b-46c9-a5d7-16a64086e140", "remaining": 0.0, "order_type": "limit", "safe_price": 108843.26, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "rise", "ft_order_side": "buy", "order_timestamp": 1795996326279, "order_filled_timestamp": 1795996333684}]', 0, '{"pair": "BTC/USDT", "amount": 0.00091, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 108843.26, "min_rate": 108806.9, "strategy": "SampleMomentum", "trade_id": 1, "enter_tag": "rise", "fee_close": 0.001, "open_date": "2026-11-29 23:52:06", "open_rate": 108843.26, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.23114925, "profit_pct": -0.23, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 108806.9, "funding_fees": 0.0, "profit_ratio": -0.00233139, "stake_amount": 99.0473666, "trading_mode": "spot", "base_currency": "BTC", "fee_open_cost": 0.0990473666, "interest_rate": 0.0, "stop_loss_abs": 107754.83, "stop_loss_pct": -1.0, "fee_close_cost": null, "open_fill_date": "2026-11-29 23:52:13", "open_timestamp": 1795996326295, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.01, "amount_precision": 0.00001, "amount_requested": 0.00091875, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.0473666, "open_trade_value": 99.14641397, "total_profit_abs": -0.23114925, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00233139, "open_fill_timestamp": 1795996333684, "open_rate_requested": 108843.26, "stoploss_entry_dist": -1.18757556, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 107754.83, "initial_stop_loss_pct": -1.0, "realized_profit_ratio": null, "stoploss_current_dist": -1052.07, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.01, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -0.97, "stoploss_entry_dist_ratio": -0.011978, "stoploss_current_dist_ratio": -0.00966915, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('37c43559-16f5-4451-99dc-158ba0810cb0', '[{"cost": 99.86176800000001, "amount": 0.0184, "filled": 0.0184, "status": "closed", "is_open": false, "order_id": "dry_run_buy_ETH/USDT_eb7ed311-27dc-45f7-b49c-98837aee1968", "remaining": 0.0, "order_type": "limit", "safe_price": 5427.27, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "rise", "ft_order_side": "buy", "order_timestamp": 1795996326394, "order_filled_timestamp": 1795996328765}]', 0, '{"pair": "ETH/USDT", "amount": 0.0184, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 5427.27, "min_rate": 5420.42, "strategy": "SampleMomentum", "trade_id": 2, "enter_tag": "rise", "fee_close": 0.001, "open_date": "2026-11-29 23:52:06", "open_rate": 5427.27, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.3256375, "profit_pct": -0.33, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 5420.42, "funding_fees": 0.0, "profit_ratio": -0.00325762, "stake_amount": 99.861768, "trading_mode": "spot", "base_currency": "ETH", "fee_open_cost": 0.099861768, "interest_rate": 0.0, "stop_loss_abs": 5373.0, "stop_loss_pct": -1.0, "fee_close_cost": null, "open_fill_date": "2026-11-29 23:52:08", "open_timestamp": 1795996326413, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.01, "amount_precision": 0.0001, "amount_requested": 0.01842547, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.861768, "open_trade_value": 99.96162977, "total_profit_abs": -0.3256375, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00325762, "open_fill_timestamp": 1795996328765, "open_rate_requested": 5427.27, "stoploss_entry_dist": -1.19729297, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 5373.0, "initial_stop_loss_pct": -1.0, "realized_profit_ratio": null, "stoploss_current_dist": -47.42, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.01, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -0.87, "stoploss_entry_dist_ratio": -0.01197753, "stoploss_current_dist_ratio": -0.0087484, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('849d9b5b-32bd-4e86-b785-56181471ba7c', '[{"cost": 99.88368, "amount": 0.208, "filled": 0.208, "status": "closed", "is_open": false, "order_id": "dry_run_buy_SOL/USDT_a7516936-08a7-4a3d-b5fa-8979e1925080", "remaining": 0.0, "order_type": "limit", "safe_price": 480.21, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "rise", "ft_order_side": "buy", "order_timestamp": 1795996326481, "order_filled_timestamp": 1795996333719}]', 0, '{"pair": "SOL/USDT", "amount": 0.208, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 480.21, "min_rate": 480.18, "strategy": "SampleMomentum", "trade_id": 3, "enter_tag": "rise", "fee_close": 0.001, "open_date": "2026-11-29 23:52:06", "open_rate": 480.21, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.20600112, "profit_pct": -0.21, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 480.18, "funding_fees": 0.0, "profit_ratio": -0.00206035, "stake_amount": 99.88368, "trading_mode": "spot", "base_currency": "SOL", "fee_open_cost": 0.09988368, "interest_rate": 0.0, "stop_loss_abs": 475.41, "stop_loss_pct": -1.0, "fee_close_cost": null, "open_fill_date": "2026-11-29 23:52:13", "open_timestamp": 1795996326500, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.01, "amount_precision": 0.001, "amount_requested": 0.20824223, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.88368, "open_trade_value": 99.98356368, "total_profit_abs": -0.20600112, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00206035, "open_fill_timestamp": 1795996333719, "open_rate_requested": 480.21, "stoploss_entry_dist": -1.19716896, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 475.41, "initial_stop_loss_pct": -1.0, "realized_profit_ratio": null, "stoploss_current_dist": -4.77, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.01, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -0.99, "stoploss_entry_dist_ratio": -0.01197366, "stoploss_current_dist_ratio": -0.00993377, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('5997a56c-aaf4-4421-978e-db83573cef97', '[{"cost": 99.04736659999999, "amount": 0.00091, "filled": 0.00091, "status": "closed", "is_open": false, "order_id": "dry_run_buy_BTC/USDT_4d1fa431-c6c6-4965-82c3-4a38471f464f", "remaining": 0.0, "order_type": "limit", "safe_price": 108843.26, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1795996326743, "order_filled_timestamp": 1795996334460}]', 0, '{"pair": "BTC/USDT", "amount": 0.00091, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 108843.26, "min_rate": 108816.68, "strategy": "Eager", "trade_id": 1, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-29 23:52:06", "open_rate": 108843.26, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.22225835, "profit_pct": -0.22, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 108816.68, "funding_fees": 0.0, "profit_ratio": -0.00224172, "stake_amount": 99.0473666, "trading_mode": "spot", "base_currency": "BTC", "fee_open_cost": 0.0990473666, "interest_rate": 0.0, "stop_loss_abs": 21768.66, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": "2026-11-29 23:52:14", "open_timestamp": 1795996326796, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.00001, "amount_requested": 0.00091875, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.0473666, "open_trade_value": 99.14641397, "total_profit_abs": -0.22225835, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00224172, "open_fill_timestamp": 1795996334460, "open_rate_requested": 108843.26, "stoploss_entry_dist": -79.35674285, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 21768.66, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -87048.02, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist_ratio": -0.80039953, "stoploss_current_dist_ratio": -0.79995107, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('281cabd0-6e6b-480e-96b4-023ffad69528', '[{"cost": 99.86176800000001, "amount": 0.0184, "filled": 0.0184, "status": "closed", "is_open": false, "order_id": "dry_run_buy_ETH/USDT_bf12cf66-1716-4ca2-8d92-97347945b788", "remaining": 0.0, "order_type": "limit", "safe_price": 5427.27, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1795996326963, "order_filled_timestamp": 1795996329467}]', 0, '{"pair": "ETH/USDT", "amount": 0.0184, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 5427.27, "min_rate": 5419.32, "strategy": "Eager", "trade_id": 2, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-29 23:52:06", "open_rate": 5427.27, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.34585726, "profit_pct": -0.35, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 5419.32, "funding_fees": 0.0, "profit_ratio": -0.0034599, "stake_amount": 99.861768, "trading_mode": "spot", "base_currency": "ETH", "fee_open_cost": 0.099861768, "interest_rate": 0.0, "stop_loss_abs": 1085.46, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": "2026-11-29 23:52:09", "open_timestamp": 1795996326978, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.0001, "amount_requested": 0.01842547, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.861768, "open_trade_value": 99.96162977, "total_profit_abs": -0.34585726, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.0034599, "open_fill_timestamp": 1795996329467, "open_rate_requested": 5427.27, "stoploss_entry_dist": -80.00913823, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 1085.46, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -4333.86, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -79.97, "stoploss_entry_dist_ratio": -0.8003985, "stoploss_current_dist_ratio": -0.7997055, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('f2318e7b-283c-48b0-b916-7355d07a6640', '[{"cost": 99.88784, "amount": 0.208, "filled": 0.208, "status": "closed", "is_open": false, "order_id": "dry_run_buy_SOL/USDT_b0f389f9-84af-4564-bf01-4efc7aeea5e9", "remaining": 0.0, "order_type": "limit", "safe_price": 480.23, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1795996327081, "order_filled_timestamp": 1795996329545}]', 0, '{"pair": "SOL/USDT", "amount": 0.208, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 480.23, "min_rate": 480.2, "strategy": "Eager", "trade_id": 3, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-29 23:52:07", "open_rate": 480.23, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.20393152, "profit_pct": -0.2, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 480.21, "funding_fees": 0.0, "profit_ratio": -0.00203957, "stake_amount": 99.88784, "trading_mode": "spot", "base_currency": "SOL", "fee_open_cost": 0.09988784, "interest_rate": 0.0, "stop_loss_abs": 96.05, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": "2026-11-29 23:52:09", "open_timestamp": 1795996327092, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.001, "amount_requested": 0.20823355, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.88784, "open_trade_value": 99.98772784, "total_profit_abs": -0.20393152, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00203957, "open_fill_timestamp": 1795996329545, "open_rate_requested": 480.23, "stoploss_entry_dist": -80.02930624, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 96.05, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -384.16, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist_ratio": -0.80039129, "stoploss_current_dist_ratio": -0.79998334, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('46d3e932-2b2f-4b13-81ca-61e3088ab36b', '[{"cost": 99.0483403, "amount": 0.00091, "filled": 0.00091, "status": "closed", "is_open": false, "order_id": "dry_run_buy_BTC/USDT_be4bf4ad-fba2-4282-a3f1-745718c0e75a", "remaining": 0.0, "order_type": "limit", "safe_price": 108844.33, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1795996331729, "order_filled_timestamp": 1795996335890}]', 0, '{"pair": "BTC/USDT", "amount": 0.00091, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 108844.33, "min_rate": 108823.01, "strategy": "Eager", "trade_id": 1, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-29 23:52:11", "open_rate": 108844.33, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.21530575, "profit_pct": -0.22, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 108825.4, "funding_fees": 0.0, "profit_ratio": -0.00217157, "stake_amount": 99.0483403, "trading_mode": "spot", "base_currency": "BTC", "fee_open_cost": 0.09904834030000001, "interest_rate": 0.0, "stop_loss_abs": 21768.87, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": "2026-11-29 23:52:15", "open_timestamp": 1795996331736, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.00001, "amount_requested": 0.00091874, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.0483403, "open_trade_value": 99.14738864, "total_profit_abs": -0.21530575, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00217157, "open_fill_timestamp": 1795996335890, "open_rate_requested": 108844.33, "stoploss_entry_dist": -79.35752661, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 21768.87, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -87056.53, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist_ratio": -0.80039956, "stoploss_current_dist_ratio": -0.79996517, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('5d16650e-e022-4d7f-a62c-1a32cd8c818a', '[{"cost": 99.797552, "amount": 0.0184, "filled": 0.0184, "status": "closed", "is_open": false, "order_id": "dry_run_buy_ETH/USDT_db36fe2a-416e-4e08-bd88-56526522769e", "remaining": 0.0, "order_type": "limit", "safe_price": 5423.78, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1795996331960, "order_filled_timestamp": 1795996335989}]', 0, '{"pair": "ETH/USDT", "amount": 0.0184, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 5423.78, "min_rate": 5419.27, "strategy": "Eager", "trade_id": 2, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-29 23:52:11", "open_rate": 5423.78, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.28249612, "profit_pct": -0.28, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 5419.27, "funding_fees": 0.0, "profit_ratio": -0.00282786, "stake_amount": 99.797552, "trading_mode": "spot", "base_currency": "ETH", "fee_open_cost": 0.099797552, "interest_rate": 0.0, "stop_loss_abs": 1084.76, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": "2026-11-29 23:52:15", "open_timestamp": 1795996331971, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.0001, "amount_requested": 0.01843733, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.797552, "open_trade_value": 99.89734955, "total_profit_abs": -0.28249612, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00282786, "open_fill_timestamp": 1795996335989, "open_rate_requested": 5423.78, "stoploss_entry_dist": -79.95772514, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 1084.76, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -4334.51, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -79.98, "stoploss_entry_dist_ratio": -0.80039886, "stoploss_current_dist_ratio": -0.79983282, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('80e8a433-0c0c-4f96-b5a2-3ba23f161388', '[{"cost": 99.88784, "amount": 0.208, "filled": 0.208, "status": "closed", "is_open": false, "order_id": "dry_run_buy_SOL/USDT_6939a4d9-611f-41f4-9e49-15bf63bc854e", "remaining": 0.0, "order_type": "limit", "safe_price": 480.23, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1795996332024, "order_filled_timestamp": 1795996336133}]', 0, '{"pair": "SOL/USDT", "amount": 0.208, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 480.24, "min_rate": 480.19, "strategy": "Eager", "trade_id": 3, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-29 23:52:12", "open_rate": 480.23, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.19769776, "profit_pct": -0.2, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 480.24, "funding_fees": 0.0, "profit_ratio": -0.00197722, "stake_amount": 99.88784, "trading_mode": "spot", "base_currency": "SOL", "fee_open_cost": 0.09988784, "interest_rate": 0.0, "stop_loss_abs": 96.05, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": "2026-11-29 23:52:16", "open_timestamp": 1795996332028, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.001, "amount_requested": 0.20823355, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.88784, "open_trade_value": 99.98772784, "total_profit_abs": -0.19769776, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00197722, "open_fill_timestamp": 1795996336133, "open_rate_requested": 480.23, "stoploss_entry_dist": -80.02930624, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 96.05, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -384.19, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist_ratio": -0.80039129, "stoploss_current_dist_ratio": -0.79999584, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('574a5b71-255d-48fd-8c66-43fcb8c5bd02', '[{"cost": 99.0483403, "amount": 0.00091, "filled": 0.00091, "status": "closed", "is_open": false, "order_id": "dry_run_buy_BTC/USDT_268d314d-ff90-439a-8218-838da93c64b5", "remaining": 0.0, "order_type": "limit", "safe_price": 108844.33, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1795996331955, "order_filled_timestamp": 1795996335491}]', 0, '{"pair": "BTC/USDT", "amount": 0.00091, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 108844.33, "min_rate": 108822.05, "strategy": "Eager", "trade_id": 1, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-29 23:52:11", "open_rate": 108844.33, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.21530575, "profit_pct": -0.22, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 108825.4, "funding_fees": 0.0, "profit_ratio": -0.00217157, "stake_amount": 99.0483403, "trading_mode": "spot", "base_currency": "BTC", "fee_open_cost": 0.09904834030000001, "interest_rate": 0.0, "stop_loss_abs": 21768.87, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": "2026-11-29 23:52:15", "open_timestamp": 1795996331994, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.00001, "amount_requested": 0.00091874, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.0483403, "open_trade_value": 99.14738864, "total_profit_abs": -0.21530575, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00217157, "open_fill_timestamp": 1795996335491, "open_rate_requested": 108844.33, "stoploss_entry_dist": -79.35752661, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 21768.87, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -87056.53, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist_ratio": -0.80039956, "stoploss_current_dist_ratio": -0.79996517, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('7f7a0bdc-e4fa-4e7b-9eac-7b10fee6f8d2', '[{"cost": 99.796448, "amount": 0.0184, "filled": 0.0184, "status": "closed", "is_open": false, "order_id": "dry_run_buy_ETH/USDT_43206712-d106-4d04-93e0-f2e6a244d137", "remaining": 0.0, "order_type": "limit", "safe_price": 5423.72, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1795996332051, "order_filled_timestamp": 1795996335579}]', 0, '{"pair": "ETH/USDT", "amount": 0.0184, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 5423.72, "min_rate": 5419.27, "strategy": "Eager", "trade_id": 2, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-29 23:52:12", "open_rate": 5423.72, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.28139102, "profit_pct": -0.28, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 5419.27, "funding_fees": 0.0, "profit_ratio": -0.00281683, "stake_amount": 99.796448, "trading_mode": "spot", "base_currency": "ETH", "fee_open_cost": 0.099796448, "interest_rate": 0.0, "stop_loss_abs": 1084.75, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": "2026-11-29 23:52:15", "open_timestamp": 1795996332070, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.0001, "amount_requested": 0.01843753, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.796448, "open_trade_value": 99.89624445, "total_profit_abs": -0.28139102, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00281683, "open_fill_timestamp": 1795996335579, "open_rate_requested": 5423.72, "stoploss_entry_dist": -79.95680385, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 1084.75, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -4334.52, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -79.98, "stoploss_entry_dist_ratio": -0.8003985, "stoploss_current_dist_ratio": -0.79983466, "stoploss_last_update_timestamp": null}');
INSERT INTO public.trade_detail VALUES ('fa34cd9e-d949-4240-8245-547cd90f58cd', '[{"cost": 99.88784, "amount": 0.208, "filled": 0.208, "status": "closed", "is_open": false, "order_id": "dry_run_buy_SOL/USDT_178b8a65-f8ba-40b9-b0d2-c0fb1904e3f7", "remaining": 0.0, "order_type": "limit", "safe_price": 480.23, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "ft_order_side": "buy", "order_timestamp": 1795996332211, "order_filled_timestamp": 1795996335609}]', 0, '{"pair": "SOL/USDT", "amount": 0.208, "is_open": true, "exchange": "binance", "fee_open": 0.001, "is_short": false, "leverage": 1.0, "max_rate": 480.24, "min_rate": 480.17, "strategy": "Eager", "trade_id": 3, "enter_tag": "", "fee_close": 0.001, "open_date": "2026-11-29 23:52:12", "open_rate": 480.23, "timeframe": 1, "close_date": null, "close_rate": null, "profit_abs": -0.19769776, "profit_pct": -0.2, "exit_reason": "", "profit_fiat": null, "close_profit": null, "current_rate": 480.24, "funding_fees": 0.0, "profit_ratio": -0.00197722, "stake_amount": 99.88784, "trading_mode": "spot", "base_currency": "SOL", "fee_open_cost": 0.09988784, "interest_rate": 0.0, "stop_loss_abs": 96.05, "stop_loss_pct": -80.0, "fee_close_cost": null, "open_fill_date": "2026-11-29 23:52:15", "open_timestamp": 1795996332240, "precision_mode": 4, "quote_currency": "USDT", "close_timestamp": null, "has_open_orders": false, "price_precision": 0.01, "realized_profit": 0.0, "stop_loss_ratio": -0.8, "amount_precision": 0.001, "amount_requested": 0.20823355, "close_profit_abs": null, "close_profit_pct": null, "max_stake_amount": 99.88784, "open_trade_value": 99.98772784, "total_profit_abs": -0.19769776, "exit_order_status": "", "fee_open_currency": "USDT", "liquidation_price": null, "total_profit_fiat": null, "fee_close_currency": "", "total_profit_ratio": -0.00197722, "open_fill_timestamp": 1795996335609, "open_rate_requested": 480.23, "stoploss_entry_dist": -80.02930624, "close_rate_requested": null, "stoploss_last_update": null, "initial_stop_loss_abs": 96.05, "initial_stop_loss_pct": -80.0, "realized_profit_ratio": null, "stoploss_current_dist": -384.19, "nr_of_successful_exits": 0, "initial_stop_loss_ratio": -0.8, "nr_of_successful_entries": 1, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist_ratio": -0.80039129, "stoploss_current_dist_ratio": -0.79999584, "stoploss_last_update_timestamp": null}');


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


