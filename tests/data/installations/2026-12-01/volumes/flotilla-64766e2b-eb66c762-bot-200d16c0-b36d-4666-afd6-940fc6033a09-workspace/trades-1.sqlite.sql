BEGIN TRANSACTION;
CREATE TABLE "KeyValueStore" (
	id INTEGER NOT NULL, 
	"key" VARCHAR(50) NOT NULL, 
	value_type VARCHAR(20) NOT NULL, 
	string_value VARCHAR(255), 
	datetime_value DATETIME, 
	float_value DOUBLE, 
	int_value INTEGER, 
	PRIMARY KEY (id)
);
INSERT INTO "KeyValueStore" VALUES(1,'wallet_history_migration','int',NULL,NULL,NULL,1);
INSERT INTO "KeyValueStore" VALUES(2,'wallet_history_migration_date','datetime',NULL,'2026-11-30 19:32:14.016532',NULL,NULL);
INSERT INTO "KeyValueStore" VALUES(3,'bot_start_time','datetime',NULL,'2026-11-30 19:32:14.020204',NULL,NULL);
INSERT INTO "KeyValueStore" VALUES(4,'startup_time','datetime',NULL,'2026-11-30 19:33:03.564566',NULL,NULL);
CREATE TABLE orders (
	id INTEGER NOT NULL, 
	ft_trade_id INTEGER NOT NULL, 
	ft_order_side VARCHAR(25) NOT NULL, 
	ft_pair VARCHAR(25) NOT NULL, 
	ft_is_open BOOLEAN NOT NULL, 
	ft_amount FLOAT NOT NULL, 
	ft_price FLOAT NOT NULL, 
	ft_cancel_reason VARCHAR(255), 
	order_id VARCHAR(255) NOT NULL, 
	status VARCHAR(255), 
	symbol VARCHAR(25), 
	order_type VARCHAR(50), 
	side VARCHAR(25), 
	price FLOAT, 
	average FLOAT, 
	amount FLOAT, 
	filled FLOAT, 
	remaining FLOAT, 
	cost FLOAT, 
	stop_price FLOAT, 
	order_date DATETIME, 
	order_filled_date DATETIME, 
	order_update_date DATETIME, 
	funding_fee FLOAT, 
	ft_fee_base FLOAT, 
	ft_order_tag VARCHAR(255), 
	PRIMARY KEY (id), 
	CONSTRAINT _order_pair_order_id UNIQUE (ft_pair, order_id), 
	FOREIGN KEY(ft_trade_id) REFERENCES trades (id)
);
INSERT INTO "orders" VALUES(1,1,'buy','BTC/USDT',1,9.69632092495144575633e-04,103131.9,NULL,'dry_run_buy_BTC/USDT_5c32fa0f-2bdc-432f-901b-0e8d11877b17','open','BTC/USDT','limit','buy',103131.9,103131.9,0.00096,0.0,0.00096,99.006624,NULL,'2026-11-30 19:32:14.251000',NULL,'2026-11-30 19:33:04.150463',NULL,NULL,'');
INSERT INTO "orders" VALUES(2,2,'buy','ETH/USDT',0,1.89901782797936916069e-02,5265.88,NULL,'dry_run_buy_ETH/USDT_c15c542f-c8f0-4f00-93df-edf28feee9b7','closed','ETH/USDT','limit','buy',5265.88,5265.88,0.0189,0.0189,0.0,99.525132,NULL,'2026-11-30 19:32:14.269000','2026-11-30 19:32:19.062000','2026-11-30 19:32:19.062794',NULL,NULL,'');
INSERT INTO "orders" VALUES(3,3,'buy','SOL/USDT',1,2.20619057074150082264e-01,453.27,NULL,'dry_run_buy_SOL/USDT_b9180446-604c-400a-b9bc-447d8a09f64c','open','SOL/USDT','limit','buy',453.27,453.27,0.22,0.0,0.22,99.7194,NULL,'2026-11-30 19:32:14.293000',NULL,'2026-11-30 19:32:49.101263',NULL,NULL,'');
CREATE TABLE pairlocks (
	id INTEGER NOT NULL, 
	pair VARCHAR(25) NOT NULL, 
	side VARCHAR(25) NOT NULL, 
	reason VARCHAR(255), 
	lock_time DATETIME NOT NULL, 
	lock_end_time DATETIME NOT NULL, 
	active BOOLEAN NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE trade_custom_data (
	id INTEGER NOT NULL, 
	ft_trade_id INTEGER, 
	cd_key VARCHAR(255) NOT NULL, 
	cd_type VARCHAR(25) NOT NULL, 
	cd_value TEXT NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME, 
	PRIMARY KEY (id), 
	CONSTRAINT _trade_id_cd_key UNIQUE (ft_trade_id, cd_key), 
	FOREIGN KEY(ft_trade_id) REFERENCES trades (id)
);
CREATE TABLE trades (
	id INTEGER NOT NULL, 
	exchange VARCHAR(25) NOT NULL, 
	pair VARCHAR(25) NOT NULL, 
	base_currency VARCHAR(25), 
	stake_currency VARCHAR(25), 
	is_open BOOLEAN NOT NULL, 
	fee_open FLOAT NOT NULL, 
	fee_open_cost FLOAT, 
	fee_open_currency VARCHAR(25), 
	fee_close FLOAT NOT NULL, 
	fee_close_cost FLOAT, 
	fee_close_currency VARCHAR(25), 
	open_rate FLOAT NOT NULL, 
	open_rate_requested FLOAT, 
	open_trade_value FLOAT, 
	close_rate FLOAT, 
	close_rate_requested FLOAT, 
	realized_profit FLOAT, 
	close_profit FLOAT, 
	close_profit_abs FLOAT, 
	stake_amount FLOAT NOT NULL, 
	max_stake_amount FLOAT, 
	amount FLOAT NOT NULL, 
	amount_requested FLOAT, 
	open_date DATETIME NOT NULL, 
	close_date DATETIME, 
	stop_loss FLOAT, 
	stop_loss_pct FLOAT, 
	initial_stop_loss FLOAT, 
	initial_stop_loss_pct FLOAT, 
	is_stop_loss_trailing BOOLEAN NOT NULL, 
	max_rate FLOAT, 
	min_rate FLOAT, 
	exit_reason VARCHAR(255), 
	exit_order_status VARCHAR(100), 
	strategy VARCHAR(100), 
	enter_tag VARCHAR(255), 
	timeframe INTEGER, 
	trading_mode VARCHAR(7), 
	amount_precision FLOAT, 
	price_precision FLOAT, 
	precision_mode INTEGER, 
	precision_mode_price INTEGER, 
	contract_size FLOAT, 
	leverage FLOAT, 
	is_short BOOLEAN NOT NULL, 
	liquidation_price FLOAT, 
	interest_rate FLOAT NOT NULL, 
	funding_fees FLOAT, 
	funding_fee_running FLOAT, 
	record_version INTEGER NOT NULL, 
	PRIMARY KEY (id)
);
INSERT INTO "trades" VALUES(1,'binance','BTC/USDT','BTC','USDT',1,0.001,NULL,NULL,0.001,NULL,NULL,103131.9,103131.9,0.0,NULL,NULL,0.0,NULL,NULL,100.0,0.0,0.0,9.69632092495144575633e-04,'2026-11-30 19:32:14.253715',NULL,20626.38,-0.8,20626.38,-0.8,0,0.0,NULL,NULL,NULL,'Eager','',1,'SPOT',1.0e-05,0.01,4,4,1.0,1.0,0,NULL,0.0,0.0,NULL,2);
INSERT INTO "trades" VALUES(2,'binance','ETH/USDT','ETH','USDT',1,0.001,0.099525132,'USDT',0.001,NULL,NULL,5265.88,5265.88,99.624657132,NULL,NULL,0.0,NULL,NULL,99.525132,99.525132,0.0189,1.89901782797936916069e-02,'2026-11-30 19:32:14.272675',NULL,1053.18,-0.8,1053.18,-0.8,0,5265.88,5259.64,NULL,NULL,'Eager','',1,'SPOT',0.0001,0.01,4,4,1.0,1.0,0,NULL,0.0,0.0,0.0,2);
INSERT INTO "trades" VALUES(3,'binance','SOL/USDT','SOL','USDT',1,0.001,NULL,NULL,0.001,NULL,NULL,453.27,453.27,0.0,NULL,NULL,0.0,NULL,NULL,100.0,0.0,0.0,2.20619057074150082264e-01,'2026-11-30 19:32:14.296072',NULL,90.66,-0.8,90.66,-0.8,0,0.0,NULL,NULL,NULL,'Eager','',1,'SPOT',0.001,0.01,4,4,1.0,1.0,0,NULL,0.0,0.0,NULL,2);
CREATE TABLE wallet_history (
	id INTEGER NOT NULL, 
	timestamp DATETIME NOT NULL, 
	currency VARCHAR(25) NOT NULL, 
	rate FLOAT, 
	quote_currency VARCHAR(25) NOT NULL, 
	balance FLOAT NOT NULL, 
	total_quote FLOAT, 
	total_position_value FLOAT, 
	collateral FLOAT, 
	leverage FLOAT NOT NULL, 
	bot_managed BOOLEAN NOT NULL, 
	PRIMARY KEY (id), 
	CONSTRAINT unique_wallet_daily UNIQUE (timestamp, currency)
);
CREATE INDEX "ix_KeyValueStore_key" ON "KeyValueStore" ("key");
CREATE INDEX ix_trades_pair ON trades (pair);
CREATE INDEX ix_trades_is_open ON trades (is_open);
CREATE INDEX ix_pairlocks_lock_end_time ON pairlocks (lock_end_time);
CREATE INDEX ix_pairlocks_pair ON pairlocks (pair);
CREATE INDEX ix_pairlocks_active ON pairlocks (active);
CREATE INDEX ix_wallet_history_timestamp ON wallet_history (timestamp);
CREATE INDEX ix_trade_custom_data_ft_trade_id ON trade_custom_data (ft_trade_id);
CREATE INDEX ix_orders_ft_trade_id ON orders (ft_trade_id);
CREATE INDEX ix_orders_order_id ON orders (order_id);
CREATE INDEX ix_orders_ft_is_open ON orders (ft_is_open);
COMMIT;
