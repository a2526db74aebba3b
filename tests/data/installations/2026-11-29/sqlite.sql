BEGIN TRANSACTION;
CREATE TABLE access_grant (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	resource_id CHAR(32) NOT NULL, 
	grantee_id CHAR(32) NOT NULL, 
	scope VARCHAR(32) NOT NULL, 
	granted_by CHAR(32) NOT NULL, 
	CONSTRAINT pk_access_grant PRIMARY KEY (id), 
	CONSTRAINT fk_access_grant_granted_by_person FOREIGN KEY(granted_by) REFERENCES person (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_access_grant_kind_resource_id_grantee_id_scope UNIQUE (kind, resource_id, grantee_id, scope)
);
INSERT INTO "access_grant" VALUES('bade00ce7c304b5186715be42b32bb47','2026-11-29 05:17:46.476738','2026-11-29 05:17:46.476755','bot','0ab9da02569548949def7ccdf95f922c','5712363ba3eb45ada6c243ddaf7ece19','operate','308eaffdfb664b55b1b82e469e0bc11a');
INSERT INTO "access_grant" VALUES('27e561e528da4ca9b8e9b85339d9dd7e','2026-11-29 05:17:46.476972','2026-11-29 05:17:46.476985','bot','0ab9da02569548949def7ccdf95f922c','5712363ba3eb45ada6c243ddaf7ece19','view','308eaffdfb664b55b1b82e469e0bc11a');
INSERT INTO "access_grant" VALUES('790cb9bf383a47b7b9fd561b61985759','2026-11-29 05:17:46.484689','2026-11-29 05:17:46.484726','exchange','8f6e25e45e1948f1aa833e60f6b0da92','5712363ba3eb45ada6c243ddaf7ece19','use','308eaffdfb664b55b1b82e469e0bc11a');
INSERT INTO "access_grant" VALUES('128901386af74509a7fad5d7b5fc2958','2026-11-29 05:17:46.485007','2026-11-29 05:17:46.485033','exchange','8f6e25e45e1948f1aa833e60f6b0da92','5712363ba3eb45ada6c243ddaf7ece19','view','308eaffdfb664b55b1b82e469e0bc11a');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0002');
CREATE TABLE artifact (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	size_bytes BIGINT NOT NULL, 
	CONSTRAINT pk_artifact PRIMARY KEY (id), 
	CONSTRAINT uq_artifact_sha256 UNIQUE (sha256)
);
CREATE TABLE artifact_chunk (
	sha256 VARCHAR(64) NOT NULL, 
	position INTEGER NOT NULL, 
	content BLOB NOT NULL, 
	CONSTRAINT pk_artifact_chunk PRIMARY KEY (sha256, position), 
	CONSTRAINT fk_artifact_chunk_sha256_artifact FOREIGN KEY(sha256) REFERENCES artifact (sha256) ON DELETE RESTRICT
);
CREATE TABLE audit_event (
	seq INTEGER NOT NULL, 
	at DATETIME NOT NULL, 
	actor_id CHAR(32), 
	actor_name VARCHAR(120) NOT NULL, 
	verb VARCHAR(40) NOT NULL, 
	subject_kind VARCHAR(32) NOT NULL, 
	subject_id CHAR(32), 
	subject_name VARCHAR(200) NOT NULL, 
	text TEXT NOT NULL, 
	level VARCHAR(8) NOT NULL, 
	"before" JSON, 
	"after" JSON, 
	prev_hash VARCHAR(64) NOT NULL, 
	hash VARCHAR(64) NOT NULL, 
	CONSTRAINT pk_audit_event PRIMARY KEY (seq), 
	CONSTRAINT fk_audit_event_actor_id_person FOREIGN KEY(actor_id) REFERENCES person (id) ON DELETE RESTRICT
);
INSERT INTO "audit_event" VALUES(1,'2026-11-29 05:16:50.561935','308eaffdfb664b55b1b82e469e0bc11a','Ada','added','person','308eaffdfb664b55b1b82e469e0bc11a','Ada','created the first account','info','null','null','','d55ef64d773cca56b55e80ccd9bf8d5bf08b2090fb30f40904e3f7d6e08caf1d');
INSERT INTO "audit_event" VALUES(2,'2026-11-29 05:16:50.843959','308eaffdfb664b55b1b82e469e0bc11a','Ada','added','person','5712363ba3eb45ada6c243ddaf7ece19','Grace','added Grace as member','info','null','null','d55ef64d773cca56b55e80ccd9bf8d5bf08b2090fb30f40904e3f7d6e08caf1d','ca308c398d44a12059b1592b3a76f4c46251427601daf4255d88929c4069fbba');
INSERT INTO "audit_event" VALUES(3,'2026-11-29 05:16:51.411508','5712363ba3eb45ada6c243ddaf7ece19','Grace','changed password','person','5712363ba3eb45ada6c243ddaf7ece19','Grace','changed the own password','info','null','null','ca308c398d44a12059b1592b3a76f4c46251427601daf4255d88929c4069fbba','fd7e178b23ee6d4564fc690d252f3332ef0c7cfcfd63b623b766ac71dd751d04');
INSERT INTO "audit_event" VALUES(4,'2026-11-29 05:16:51.681714','308eaffdfb664b55b1b82e469e0bc11a','Ada','added','person','4e353c97e1c04ce69424cf37727ffef0','Linus','added Linus as viewer','info','null','null','fd7e178b23ee6d4564fc690d252f3332ef0c7cfcfd63b623b766ac71dd751d04','c8052cf3c35bcaf15560b085bfc1c37ba54934faa67b549986a632c9b9b7ee9b');
INSERT INTO "audit_event" VALUES(5,'2026-11-29 05:16:51.705654','308eaffdfb664b55b1b82e469e0bc11a','Ada','saved','exchange','8f6e25e45e1948f1aa833e60f6b0da92','Practice market','added exchange Practice market','info','null','null','c8052cf3c35bcaf15560b085bfc1c37ba54934faa67b549986a632c9b9b7ee9b','0557b0ac5af1438047940a01d2ab7d3078740d0bb3cd0db815e97fabb7d7c878');
INSERT INTO "audit_event" VALUES(6,'2026-11-29 05:16:51.754434','308eaffdfb664b55b1b82e469e0bc11a','Ada','saved','exchange','2bb22612f77346ff8148cd7a50bd78e3','Binance main','added exchange Binance main','info','null','null','0557b0ac5af1438047940a01d2ab7d3078740d0bb3cd0db815e97fabb7d7c878','d0c09893cfc086e41f38e57007e5a7348eae5b41c5e13acc3af1d62d08858d31');
INSERT INTO "audit_event" VALUES(7,'2026-11-29 05:16:51.773395','308eaffdfb664b55b1b82e469e0bc11a','Ada','saved','runner','08641cb2934048e6a44647c7f50ceb76','This machine','added runner This machine','info','null','null','d0c09893cfc086e41f38e57007e5a7348eae5b41c5e13acc3af1d62d08858d31','e43bdfd848b028ae3e887c898b7c41080fbf45ccd05aa19c405e0581876870d8');
INSERT INTO "audit_event" VALUES(8,'2026-11-29 05:16:51.906488','308eaffdfb664b55b1b82e469e0bc11a','Ada','saved','runner','3dd5ee7a021447c6956f2bce414a379a','This engine','added runner This engine','info','null','null','e43bdfd848b028ae3e887c898b7c41080fbf45ccd05aa19c405e0581876870d8','a2de4c0ddeb6d8d836a02afced2432cdba2f7deab5937976f7febcfeb68de866');
INSERT INTO "audit_event" VALUES(9,'2026-11-29 05:16:51.921347','308eaffdfb664b55b1b82e469e0bc11a','Ada','saved','strategy','dcc2c8c096264680afd950250a90bbb3','Eager','saved Eager v1','info','null','null','a2de4c0ddeb6d8d836a02afced2432cdba2f7deab5937976f7febcfeb68de866','7b1dd8fb7cd88c2f0615cb80ba595b7cb6e381b80fb457de77489bdaee10bd09');
INSERT INTO "audit_event" VALUES(10,'2026-11-29 05:16:51.931850','308eaffdfb664b55b1b82e469e0bc11a','Ada','saved','strategy','dcc2c8c096264680afd950250a90bbb3','Eager','saved Eager v2','info','null','null','7b1dd8fb7cd88c2f0615cb80ba595b7cb6e381b80fb457de77489bdaee10bd09','e97c38aa4c49c1b020007d778ac196b06943ea6a6d213eb707c22727aa82a310');
INSERT INTO "audit_event" VALUES(11,'2026-11-29 05:16:51.963200','308eaffdfb664b55b1b82e469e0bc11a','Ada','saved','strategy','7228d3740cbf4e358bb09203a02eb16d','Sample pullback','saved Sample pullback v1','info','null','null','e97c38aa4c49c1b020007d778ac196b06943ea6a6d213eb707c22727aa82a310','26ac010a63928d8967f14a79e288e35f519c630192a9ff1c6c0d45808d40010b');
INSERT INTO "audit_event" VALUES(12,'2026-11-29 05:16:51.978951','308eaffdfb664b55b1b82e469e0bc11a','Ada','added','bot','ff242139db8c409fb47863f83e2102ef','Practice pullback','added Practice pullback','info','null','null','26ac010a63928d8967f14a79e288e35f519c630192a9ff1c6c0d45808d40010b','5e27ecb89ee971f8ac28b11c329898a5d30aa2514efdb551842f6889ab42e516');
INSERT INTO "audit_event" VALUES(13,'2026-11-29 05:16:51.990545','308eaffdfb664b55b1b82e469e0bc11a','Ada','saved','strategy','ed0c86e1e3a446b4bc374e1effb5f692','Sample momentum','saved Sample momentum v1','info','null','null','5e27ecb89ee971f8ac28b11c329898a5d30aa2514efdb551842f6889ab42e516','8d1b180ac77543fedf49327b97f089f1592953f8accc53b530ec0a816bf835db');
INSERT INTO "audit_event" VALUES(14,'2026-11-29 05:16:51.999770','308eaffdfb664b55b1b82e469e0bc11a','Ada','added','bot','af81d959897049999ef4c67dfbbed58f','Practice momentum','added Practice momentum','info','null','null','8d1b180ac77543fedf49327b97f089f1592953f8accc53b530ec0a816bf835db','dd79aef5ee830c6844e55489bf61f06711063760bd0f751a87bfaed7e17618a6');
INSERT INTO "audit_event" VALUES(15,'2026-11-29 05:16:52.008859','308eaffdfb664b55b1b82e469e0bc11a','Ada','saved','strategy','23a871b9ac6140c68ef9c584eeb90ae0','Sample reversion','saved Sample reversion v1','info','null','null','dd79aef5ee830c6844e55489bf61f06711063760bd0f751a87bfaed7e17618a6','725e13685a375cbb387fe6992494a7d5d9d78209e12c4e3b258674379b8d0a7f');
INSERT INTO "audit_event" VALUES(16,'2026-11-29 05:16:52.019605','308eaffdfb664b55b1b82e469e0bc11a','Ada','added','bot','eea47861212d4d05a3f49822ffd505c1','Practice reversion','added Practice reversion','info','null','null','725e13685a375cbb387fe6992494a7d5d9d78209e12c4e3b258674379b8d0a7f','a937169da502ba99d1f39ff269e87f5aa484cea002c12392b2edf9c39ae6c6ef');
INSERT INTO "audit_event" VALUES(17,'2026-11-29 05:16:52.031118','308eaffdfb664b55b1b82e469e0bc11a','Ada','started','bot','ff242139db8c409fb47863f83e2102ef','Practice pullback','started Practice pullback','info','null','null','a937169da502ba99d1f39ff269e87f5aa484cea002c12392b2edf9c39ae6c6ef','6ff2a0ff9d101630e96d55529e0b2f5ec4a2191088667c708ced40dfe30f8f32');
INSERT INTO "audit_event" VALUES(18,'2026-11-29 05:16:52.036692','308eaffdfb664b55b1b82e469e0bc11a','Ada','started','bot','af81d959897049999ef4c67dfbbed58f','Practice momentum','started Practice momentum','info','null','null','6ff2a0ff9d101630e96d55529e0b2f5ec4a2191088667c708ced40dfe30f8f32','948e4e1816868c425f4d45e43eb26ba1ea45e86cd41afe836bde20d480cfe3e8');
INSERT INTO "audit_event" VALUES(19,'2026-11-29 05:16:52.048078','308eaffdfb664b55b1b82e469e0bc11a','Ada','started','bot','eea47861212d4d05a3f49822ffd505c1','Practice reversion','started Practice reversion','info','null','null','948e4e1816868c425f4d45e43eb26ba1ea45e86cd41afe836bde20d480cfe3e8','b0ad0d93d020d70e633e46a6c3e2cc6a8781b421464ae3f5dd1bec03b82d1840');
INSERT INTO "audit_event" VALUES(20,'2026-11-29 05:16:52.107274','308eaffdfb664b55b1b82e469e0bc11a','Ada','added','bot','0ab9da02569548949def7ccdf95f922c','Walker','added Walker','info','null','null','b0ad0d93d020d70e633e46a6c3e2cc6a8781b421464ae3f5dd1bec03b82d1840','a53c5894e658785fb9f9a05966fc467823cf3b1bb14ec247db613ce8e1ea6d4b');
INSERT INTO "audit_event" VALUES(21,'2026-11-29 05:16:52.206162','308eaffdfb664b55b1b82e469e0bc11a','Ada','added','bot','efd7827e3d3c45eba20ed3035ea06591','Boxer','added Boxer','info','null','null','a53c5894e658785fb9f9a05966fc467823cf3b1bb14ec247db613ce8e1ea6d4b','b7343cfc39886ae29201ad22dc46b0a2da5d09921577c504d567a685d42d6bc2');
INSERT INTO "audit_event" VALUES(22,'2026-11-29 05:16:52.291338','308eaffdfb664b55b1b82e469e0bc11a','Ada','added','bot','f5297d5d311c4a9285022727d9d3311c','Stubborn','added Stubborn','info','null','null','b7343cfc39886ae29201ad22dc46b0a2da5d09921577c504d567a685d42d6bc2','c07f2977a5ceaff33a48d0f89c3a2eb250602087de9c99fd9bd260b8832dcec7');
INSERT INTO "audit_event" VALUES(23,'2026-11-29 05:16:52.402063','308eaffdfb664b55b1b82e469e0bc11a','Ada','added','bot','bfa42eb511934a58b5a30d112dc0959d','Miner','added Miner','info','null','null','c07f2977a5ceaff33a48d0f89c3a2eb250602087de9c99fd9bd260b8832dcec7','27f65c281468bff640e0bad5ef833131a94807e794f3afdcd4473ec441b515e9');
INSERT INTO "audit_event" VALUES(24,'2026-11-29 05:16:52.430049','308eaffdfb664b55b1b82e469e0bc11a','Ada','added','bot','142bc969430547bd833546c099b6291a','Gone','added Gone','info','null','null','27f65c281468bff640e0bad5ef833131a94807e794f3afdcd4473ec441b515e9','f2172582d5f5ea6475ef1a8a943a6dbd5e0013d4916046a6142258260fa2a473');
INSERT INTO "audit_event" VALUES(25,'2026-11-29 05:16:52.440748','308eaffdfb664b55b1b82e469e0bc11a','Ada','saved','strategy','5c9578af27b84d2b8c1f880913f48bd9','Broken','saved Broken v1','info','null','null','f2172582d5f5ea6475ef1a8a943a6dbd5e0013d4916046a6142258260fa2a473','0d249152c3e5f8c0a369663cfb248817cef3d5e9c4d0f90bbf6dc6058157b19b');
INSERT INTO "audit_event" VALUES(26,'2026-11-29 05:16:52.458946','308eaffdfb664b55b1b82e469e0bc11a','Ada','added','bot','4009babf244d4b729a9119bd2057831a','Broken','added Broken','info','null','null','0d249152c3e5f8c0a369663cfb248817cef3d5e9c4d0f90bbf6dc6058157b19b','584d9ed8696a0512f67005e5d168be3f624334dfc2431722e6c717cc5184dc0c');
INSERT INTO "audit_event" VALUES(27,'2026-11-29 05:16:52.476816','308eaffdfb664b55b1b82e469e0bc11a','Ada','started','bot','0ab9da02569548949def7ccdf95f922c','Walker','started Walker','info','null','null','584d9ed8696a0512f67005e5d168be3f624334dfc2431722e6c717cc5184dc0c','9cf5e9a7226c369b8ef9e5c7247e3ce403e0a0aae5f61f9b21ee9b59e33a7469');
INSERT INTO "audit_event" VALUES(28,'2026-11-29 05:16:52.489568','308eaffdfb664b55b1b82e469e0bc11a','Ada','started','bot','efd7827e3d3c45eba20ed3035ea06591','Boxer','started Boxer','info','null','null','9cf5e9a7226c369b8ef9e5c7247e3ce403e0a0aae5f61f9b21ee9b59e33a7469','75dc310064ebec595d02d789f92adb4f574f999265c791e6e7b78555db53a2c2');
INSERT INTO "audit_event" VALUES(29,'2026-11-29 05:16:52.498129','308eaffdfb664b55b1b82e469e0bc11a','Ada','started','bot','f5297d5d311c4a9285022727d9d3311c','Stubborn','started Stubborn','info','null','null','75dc310064ebec595d02d789f92adb4f574f999265c791e6e7b78555db53a2c2','d381d8c773cd698bf3e0ec0c3ba27d7c439efa6082f0f0dc42b7f20d762236a1');
INSERT INTO "audit_event" VALUES(30,'2026-11-29 05:16:52.514015','308eaffdfb664b55b1b82e469e0bc11a','Ada','started','bot','4009babf244d4b729a9119bd2057831a','Broken','started Broken','info','null','null','d381d8c773cd698bf3e0ec0c3ba27d7c439efa6082f0f0dc42b7f20d762236a1','1d5a80b466ebcc0e1ff73d556425c0e99055da88594e2630278289b92ad22b36');
INSERT INTO "audit_event" VALUES(31,'2026-11-29 05:17:19.033438',NULL,'Flotilla','died','bot','4009babf244d4b729a9119bd2057831a','Broken','Broken ended unexpectedly. It ended by itself with exit code 2. Could not import /tmp/flotilla-recorded-a7ad3g9t/data/runners/08641cb2-9340-48e6-a446-47c7f50ceb76/bot-4009babf-244d-4b72-9a91-19bd2057831a/workspace/strategy/strategy.py due to ''No module named ''no_such_library_anywhere'''' It does not come back by itself: its restart policy is “never”.','error','null','null','1d5a80b466ebcc0e1ff73d556425c0e99055da88594e2630278289b92ad22b36','ee7b2c5b667a36aecddecf2fa642e0ca20382609f9cd54d465ca92e2436cd510');
INSERT INTO "audit_event" VALUES(32,'2026-11-29 05:17:33.682824','308eaffdfb664b55b1b82e469e0bc11a','Ada','changed version','bot','f5297d5d311c4a9285022727d9d3311c','Stubborn','changed the Freqtrade version of Stubborn from 2026.8 to 2026.9','info','{"version": "2026.8"}','{"version": "2026.9"}','ee7b2c5b667a36aecddecf2fa642e0ca20382609f9cd54d465ca92e2436cd510','9b2bd94cc72176ce50824a8a45693d2e3db8abcbd1c1b132cda3a18cd658ccdc');
INSERT INTO "audit_event" VALUES(33,'2026-11-29 05:17:33.702799','308eaffdfb664b55b1b82e469e0bc11a','Ada','restarted','bot','f5297d5d311c4a9285022727d9d3311c','Stubborn','restarted Stubborn','info','null','null','9b2bd94cc72176ce50824a8a45693d2e3db8abcbd1c1b132cda3a18cd658ccdc','1ef52335c487d5b27552fe0dd435556ced8afda12a098c09a8edf56a499c0665');
INSERT INTO "audit_event" VALUES(34,'2026-11-29 05:17:33.741516','308eaffdfb664b55b1b82e469e0bc11a','Ada','restarted','bot','0ab9da02569548949def7ccdf95f922c','Walker','restarted Walker','info','null','null','1ef52335c487d5b27552fe0dd435556ced8afda12a098c09a8edf56a499c0665','a672ee0f6cdb368ed59655a833407dfcbf10ceba191944c50f1f0470d6e2d361');
INSERT INTO "audit_event" VALUES(35,'2026-11-29 05:17:33.750090','308eaffdfb664b55b1b82e469e0bc11a','Ada','stopped','bot','af81d959897049999ef4c67dfbbed58f','Practice momentum','stopped Practice momentum','info','null','null','a672ee0f6cdb368ed59655a833407dfcbf10ceba191944c50f1f0470d6e2d361','6fd45c994f2a15bcd645cb6d8daa2133d3b5223130843c0594a7d1ab8b60add9');
INSERT INTO "audit_event" VALUES(36,'2026-11-29 05:17:33.764576','308eaffdfb664b55b1b82e469e0bc11a','Ada','stopped','bot','eea47861212d4d05a3f49822ffd505c1','Practice reversion','stopped Practice reversion','info','null','null','6fd45c994f2a15bcd645cb6d8daa2133d3b5223130843c0594a7d1ab8b60add9','7e4340bf040e6f3a7ab72c4db12ff8a0d6730dd6684278d2e58201bfb250472a');
INSERT INTO "audit_event" VALUES(37,'2026-11-29 05:17:33.770578','308eaffdfb664b55b1b82e469e0bc11a','Ada','deleted','bot','142bc969430547bd833546c099b6291a','Gone','deleted bot Gone','info','null','null','7e4340bf040e6f3a7ab72c4db12ff8a0d6730dd6684278d2e58201bfb250472a','1b28dbc6eb96e89f66fc17ecf399c30cc6d5f62d2e0471eef49fd6e94dbe99c2');
INSERT INTO "audit_event" VALUES(38,'2026-11-29 05:17:38.447136',NULL,'Flotilla','backed up','bot','f5297d5d311c4a9285022727d9d3311c','Stubborn','backed up 3 trades of Stubborn, left by Freqtrade 2026.8, before 2026.9','info','null','null','1b28dbc6eb96e89f66fc17ecf399c30cc6d5f62d2e0471eef49fd6e94dbe99c2','175591304aa3762a6b406449aaa9dbb4f129be86cdbd431dfecd38f483f57fe9');
INSERT INTO "audit_event" VALUES(39,'2026-11-29 05:17:46.479517','308eaffdfb664b55b1b82e469e0bc11a','Ada','shared','bot','0ab9da02569548949def7ccdf95f922c','Walker','lets Grace operate, view bot Walker','info','null','null','175591304aa3762a6b406449aaa9dbb4f129be86cdbd431dfecd38f483f57fe9','03a3e24ed84c40eaf3c511129df3702ffc909556f5d3f496d63035f9187a0c91');
INSERT INTO "audit_event" VALUES(40,'2026-11-29 05:17:46.486506','308eaffdfb664b55b1b82e469e0bc11a','Ada','shared','exchange','8f6e25e45e1948f1aa833e60f6b0da92','Practice market','lets Grace use, view exchange Practice market','info','null','null','03a3e24ed84c40eaf3c511129df3702ffc909556f5d3f496d63035f9187a0c91','83af6786889a73e590a2c7ddd1a085049c0b59a977f6cbfa0a16e1d173ae74d2');
INSERT INTO "audit_event" VALUES(41,'2026-11-29 05:17:46.496684','308eaffdfb664b55b1b82e469e0bc11a','Ada','edited','bot','0ab9da02569548949def7ccdf95f922c','Walker','edited Walker','info','null','null','83af6786889a73e590a2c7ddd1a085049c0b59a977f6cbfa0a16e1d173ae74d2','36b5080e00083ab61863b742aff1593ba125684f85af792d4a2da90356ab5350');
CREATE TABLE backtest (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	status VARCHAR(32) NOT NULL, 
	result JSON, 
	summary JSON, 
	container_id VARCHAR(128), 
	error_message VARCHAR, 
	progress FLOAT NOT NULL, 
	notes VARCHAR NOT NULL, 
	batch CHAR(32), 
	recipe JSON NOT NULL, 
	start_date DATETIME NOT NULL, 
	end_date DATETIME NOT NULL, 
	completed_at DATETIME, 
	strategy_id CHAR(32) NOT NULL, 
	exchange_id CHAR(32) NOT NULL, 
	runner_id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	CONSTRAINT pk_backtest PRIMARY KEY (id), 
	CONSTRAINT fk_backtest_exchange_id_exchange FOREIGN KEY(exchange_id) REFERENCES exchange (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_backtest_owner_id_person FOREIGN KEY(owner_id) REFERENCES person (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_backtest_runner_id_runner FOREIGN KEY(runner_id) REFERENCES runner (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_backtest_strategy_id_strategy FOREIGN KEY(strategy_id) REFERENCES strategy (id) ON DELETE RESTRICT
);
CREATE TABLE "bot" (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	name VARCHAR(120) NOT NULL, 
	status VARCHAR(32) NOT NULL, 
	mode VARCHAR(32) NOT NULL, 
	target VARCHAR(32) NOT NULL, 
	generation INTEGER NOT NULL, 
	wished_by CHAR(32), 
	applied_generation INTEGER NOT NULL, 
	trader_state VARCHAR(32), 
	container_id VARCHAR(128), 
	config JSON NOT NULL, 
	secure_config VARCHAR NOT NULL, 
	freqtrade_version VARCHAR(32) NOT NULL, 
	restart_policy VARCHAR(32) NOT NULL, 
	status_changed_at DATETIME NOT NULL, 
	observed_at DATETIME, 
	last_seen_at DATETIME, 
	last_process_at DATETIME, 
	error_message VARCHAR, 
	sync_error VARCHAR, 
	next_attempt_at DATETIME, 
	fingerprint VARCHAR(64), 
	is_practice BOOLEAN NOT NULL, 
	resource_id VARCHAR(64), 
	exchange_id CHAR(32) NOT NULL, 
	strategy_id CHAR(32) NOT NULL, 
	runner_id CHAR(32) NOT NULL, 
	owner_id CHAR(32) NOT NULL, 
	archived_at DATETIME, 
	memory_bytes BIGINT, 
	cpus FLOAT, 
	pids INTEGER, 
	moving_to CHAR(32), 
	restoring CHAR(32), 
	notice VARCHAR, 
	CONSTRAINT pk_bot PRIMARY KEY (id), 
	CONSTRAINT fk_bot_wished_by_person FOREIGN KEY(wished_by) REFERENCES person (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_bot_exchange_id_exchange FOREIGN KEY(exchange_id) REFERENCES exchange (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_bot_strategy_id_strategy FOREIGN KEY(strategy_id) REFERENCES strategy (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_bot_runner_id_runner FOREIGN KEY(runner_id) REFERENCES runner (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_bot_owner_id_person FOREIGN KEY(owner_id) REFERENCES person (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_bot_moving_to_runner FOREIGN KEY(moving_to) REFERENCES runner (id) ON DELETE RESTRICT
);
INSERT INTO "bot" VALUES('ff242139db8c409fb47863f83e2102ef','2026-11-29 05:16:51.971522','2026-11-29 05:17:16.781654','Practice pullback','RUNNING','DRY_RUN','RUNNING',1,'308eaffdfb664b55b1b82e469e0bc11a',1,'running','@RUN ff242139-db8c-409f-b478-63f83e2102ef@','{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','gAAAAABrC7VDD2oGm4Qis7ExdAadOzqFyyAZNEf5zJ9--bxWI4p4BloOZ-5vP_L-me5FSjukf-ZThKpTQbIpi51i30RMhx2jfkt6zlkvzdDKqB7S8vW32e-xLEFcPORxeU3suSbRxCXufEDsFpeRCoHVsLRiK7lt6Sab3eW9Ft-9vimnKvUu026ZO3PJrzSg_uNgW2Dwo_GL9HKVDXfLcYe1Jf1wwBNebIJIv312T3bOhfHm_WxPZOEe42PWaDQBCaVc84is5aIxNyuVeSch8XeHcGYNe4qwkrfbPGwduNdGum0NKXKIkF8a56aw8ACPzLeL1Hzp1BlVFV81LDqBbT8AkjbZW_LnftS398fGhmv5wVrujcdu-NQdiXQEeUrbfMGGGmqoglbG3JCF2OPsA-3UwAkn2Klaiw==','2026.9','always','2026-11-29 05:17:16.780635',NULL,'2026-11-29 05:18:42.625779','2026-11-29 05:18:41.000000',NULL,NULL,NULL,'1ed91354bfb64f8a1d7ef93a0f8cf98b4a6d32d851dd8f2e6ed4564f9037bbc8',1,NULL,'8f6e25e45e1948f1aa833e60f6b0da92','7228d3740cbf4e358bb09203a02eb16d','08641cb2934048e6a44647c7f50ceb76','308eaffdfb664b55b1b82e469e0bc11a',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "bot" VALUES('af81d959897049999ef4c67dfbbed58f','2026-11-29 05:16:51.995512','2026-11-29 05:17:37.598979','Practice momentum','STOPPED','DRY_RUN','STOPPED',2,'308eaffdfb664b55b1b82e469e0bc11a',2,NULL,NULL,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','gAAAAABrC7VDAHVC6xeVjgGPYKavDNqUrOXi78RE2Dv3CR7tdCGDZYIjJd9anGf2dGSzif5Z7G1S-m8ugOI49v2sodY-l68YHk5UC-cI42ODx96M9qku8d2Ouwk1Il1HLZGoQKR8zvfaToR3eZa02iX2nefuePmS1pSa-spoHiRTFp3twXrXmXW8TduSWfExGjdoyGQSFwnq2kJRINFOSTNDF2fa7F9Cn0kB3EdPyfehbf-Uo9b6KYR1VTsMsFD9a3vyZMk5kYztoi5eGJqq_kFyiHKu7azaVFXmQlKGX1bbtVyzICfK-YEVUixXJeLujhlQ3yGWxA_AJ6hiBHKD9VpMJvfwBOzF0SVEtStFl97e_r4pV7S85LvI78HnmAnGBv9-sd_DEHVCIHzq2U-d3GnuTmN-Z1tVvA==','2026.9','always','2026-11-29 05:17:37.593919',NULL,'2026-11-29 05:17:16.991259',NULL,NULL,NULL,NULL,'3dc2a1cfa084b4b7b958dba188c8ef65991e681727f6cb84b6993bfd1a83d213',1,NULL,'8f6e25e45e1948f1aa833e60f6b0da92','ed0c86e1e3a446b4bc374e1effb5f692','08641cb2934048e6a44647c7f50ceb76','308eaffdfb664b55b1b82e469e0bc11a',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "bot" VALUES('eea47861212d4d05a3f49822ffd505c1','2026-11-29 05:16:52.013750','2026-11-29 05:17:37.605929','Practice reversion','STOPPED','DRY_RUN','STOPPED',2,'308eaffdfb664b55b1b82e469e0bc11a',2,NULL,NULL,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','gAAAAABrC7VEvuHbEve8b31h-a2jxaEVwdhaaYn011oskFVJXdM7_N37ttlOfSj14LRKsVLuuwWXKhTTyOWjYmFr1GViCVMiWtlJq8uuaPCy8by4dg1empytcV-aOm3Jzp-RPzacAo6kL825ja5Js-0_xpCw83KnHqqW2BcMjM2_1vvyYKLQKnI-f4MBOetUo_YTv-gMFKsjQGbNgzhCS0SSrPjaOWgn75_v1BzPYATLab-lb2qNkef6NgvDXJ0mzy1eYVMTVTAo32XmyCSQgExEH5gscAbQ8Nx0uznLzp1blMgzzeXRgKxWilg7-lEai3L6aZdY5FsY5pme79RNX4S6xn4OqnfYLqPAmSQn6TcKdLG_XHp4--V6t1bADCEigW6OOY_6VMnbno9YgmBERIOzxl88V1d03A==','2026.9','always','2026-11-29 05:17:37.605667',NULL,'2026-11-29 05:17:16.439855',NULL,NULL,NULL,NULL,'25d55f12f50970dbcc7d782b9140b833a27da2d2e2442aa194b82d1763007400',1,NULL,'8f6e25e45e1948f1aa833e60f6b0da92','23a871b9ac6140c68ef9c584eeb90ae0','08641cb2934048e6a44647c7f50ceb76','308eaffdfb664b55b1b82e469e0bc11a',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "bot" VALUES('0ab9da02569548949def7ccdf95f922c','2026-11-29 05:16:52.082986','2026-11-29 05:17:46.493807','Walker','RUNNING','DRY_RUN','RUNNING',2,'308eaffdfb664b55b1b82e469e0bc11a',2,'running','@RUN 0ab9da02-5695-4894-9def-7ccdf95f922c@','{"stake_currency": "USDT", "stake_amount": 111, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','gAAAAABrC7V6sTMn-mx-Ab7qSylvmcTyMwTTYxYj2s5o1ZOClu3uH0nzrSjg0KiqIZH2HHLFtn6jNe7gm0PlDEOTn0bln4Hvjj-EICK1yxw3hs0E0jAbD5RmMskrUr55pvdTTPmLgr5H1uqhE9PfauPymkF-btU827DrTB3onJCE9oPUQ1pW9j0S19mhIdLiAb5bmOq1TU7WPgkQusTAUvGwcIWrUSbSd1DD4i47O8BB38nKlx23eFfgF7Cm8hGRP53Rs3kqgprLdrJbKHqeoag0njfxzVRmJvKGf5XfCQsoaoXFUJ5_Wdnq3I3hjo1DZoEoK7xdDn6JyakMxbtDwQAWGFT_76KSUXXF1UZxjypEafE6UNInubsE0iwiJJma5cNtWM_orxH-3iO3jt8RgSXOTqn9CmPWhA==','2026.9','always','2026-11-29 05:17:45.169181',NULL,'2026-11-29 05:18:40.964058','2026-11-29 05:18:36.000000',NULL,NULL,NULL,'3afbc0617fb5943e70aff40f482109dd9761d4d460c5ad7ea88f71c116b444e6',0,NULL,'8f6e25e45e1948f1aa833e60f6b0da92','85fafe59030a4bbbb68740b7dd9afe2d','08641cb2934048e6a44647c7f50ceb76','308eaffdfb664b55b1b82e469e0bc11a',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "bot" VALUES('efd7827e3d3c45eba20ed3035ea06591','2026-11-29 05:16:52.188150','2026-11-29 05:17:23.844748','Boxer','RUNNING','DRY_RUN','RUNNING',1,'308eaffdfb664b55b1b82e469e0bc11a',1,'running','@RUN efd7827e-3d3c-45eb-a20e-d3035ea06591@','{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}], "telegram": {"enabled": false, "token": "***", "chat_id": "***"}}','gAAAAABrC7VEz-KD8lAsUJXDixR6OoZZtBcN7vvg8UKf6r_3xLW3XGNEq5d_5ioAz4ZpnpYtt42quwwgBcZTO44FYoYIjJIy61ozXtxGIFmE4TpsZXit_R1go3eFzGSZCbVTbiBRNCU6UeFDoclhA8xtqTJs_q2c5rs5Vs7zTM3JOKBrwlrM_ailkRR1GPft7JHdg6woXbW553ZcTXILVJHpqIHEDDlCJWGhJyHJbvI5W33FMkh1bF1WuHyoLK0nErcfTG7oGxCrnR4vuT9K3Vw6uCy5u4atpaJ07fGsNJVt0bzL0Ks7MwicNeA6bOU0mySc1NiuSmogTJC7pNJpT1xAWLL8h4EY7LpLqECe5ro_tDtGRoKIjrK9uiTQCF9rv-job0rIFvk6FE6WDrp-DUzOlfmT7kHoFCbatcMFX6T_c5IR_3VwccjVi3j4dkBSWLIfKPB5Xmh_32Q_qQWLXUvrxaM6QPc8NAxCTi65rS6eUSpvK3jpi-w=','2026.9','always','2026-11-29 05:17:23.844255',NULL,'2026-11-29 05:18:45.065110','2026-11-29 05:18:41.000000',NULL,NULL,NULL,'10e0d6a29b2751dc80647aea94853e65b75cb2cce03405af50c69c1f6fa67d0e',0,NULL,'8f6e25e45e1948f1aa833e60f6b0da92','85fafe59030a4bbbb68740b7dd9afe2d','3dd5ee7a021447c6956f2bce414a379a','308eaffdfb664b55b1b82e469e0bc11a',NULL,1073741824,1.5,300,NULL,NULL,NULL);
INSERT INTO "bot" VALUES('f5297d5d311c4a9285022727d9d3311c','2026-11-29 05:16:52.265933','2026-11-29 05:17:46.039107','Stubborn','RUNNING','DRY_RUN','RUNNING',2,'308eaffdfb664b55b1b82e469e0bc11a',2,'running','@RUN f5297d5d-311c-4a92-8502-2727d9d3311c@','{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','gAAAAABrC7VENLxd90CqyHBez3rYBmuIGKalkB0YV9tCa4SN98WX6ZHP8bn-6BcCBkMDk62EEJyqVH3-Y7GpwRWbwuwKGpnNmF17dgos8hWP07_FsbXaYO-yEwvPGCrwJKKq2iuiirb-Gcah26DG1qEMt5wwEPte3o6l0Upfz_hmdjOcYF0dTuzXy4X0r1oBQDwvipkdE646H5s24Ma_j_bMBIBhN7iXAcmVrtZ5-CwOEGGVp9jHEp7v4elRNLMmNPM0Z8OPM3IJ7aIwRQYuIIWc_mdDseK6oMpMsOk41zBDQlCAcyCR0uC-Sd-3KEbVeLtX7-LQ7YhCCcGgLYCsMC08BmgmLWSB4mL93yUJN3iufC4ku38-_x2MoP4Emh4ysPOJdR8ln2253-FKtkoPgqN0dNTYyYpCKA==','2026.9','never','2026-11-29 05:17:46.038654',NULL,'2026-11-29 05:18:42.446655','2026-11-29 05:18:41.000000',NULL,NULL,NULL,'739f3b8a11850eebdedc97843a4aae0478494bc5023398accf250387c1809b52',0,NULL,'8f6e25e45e1948f1aa833e60f6b0da92','85fafe59030a4bbbb68740b7dd9afe2d','3dd5ee7a021447c6956f2bce414a379a','308eaffdfb664b55b1b82e469e0bc11a',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "bot" VALUES('bfa42eb511934a58b5a30d112dc0959d','2026-11-29 05:16:52.394690','2026-11-29 05:16:52.394708','Miner','STOPPED','LIVE','STOPPED',0,NULL,0,NULL,NULL,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}], "exchange": {"pair_whitelist": ["BTC/USDT", "ETH/USDT"]}}','gAAAAABrC7VE682DVp_HkJ_lOUeQFjNYlqS42vhsFdxFfEq1NPkvKgoYBoLXDvxerasfzPNQrcKUa70nMhpPs2Kmf4uWMdA-ocqW4m5L1drc3G4nWdkiF6fhcGTdAiIweHLMuHDtqAyI1mbb5MbnTcCaeRmFcsJ2KWzy_8I1dd-xa2yuY1dFkNgD1NWHNTdf9_qdfnu_hIwneYdO1oCfg-ObDjB9v7jkJ4EuJRt46azCh5kdOdc4d5ucyEtpEsX2KWWov-2jy2O4Hbkie-1c92CCf-cRNBHtk-K7KH9NNK6Ms7KKCpUiOaiQx1sjJvIiOTZ4DSLH41qjWQHpKfOjD58npBP7IvE4m4VtuNDSya64rnjfhkfB6Eng6AV1GZfNzPL4fBgDcgd8tjJ_qCLxoyOtdNpjMtYE9w==','2026.9','always','2026-11-29 05:16:52.394746',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,'2bb22612f77346ff8148cd7a50bd78e3','85fafe59030a4bbbb68740b7dd9afe2d','08641cb2934048e6a44647c7f50ceb76','308eaffdfb664b55b1b82e469e0bc11a',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "bot" VALUES('142bc969430547bd833546c099b6291a','2026-11-29 05:16:52.417899','2026-11-29 05:17:33.769939','Gone','STOPPED','DRY_RUN','STOPPED',1,'308eaffdfb664b55b1b82e469e0bc11a',0,NULL,NULL,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','gAAAAABrC7VE3xZtcfU2mjJyC7WZY0d3NJsUjybyg1WiXReBkAcCIMGt4KvdinL7bqgllZha86765cvqjQpEIpY9wJ-n2g7C0HOwRsr-hD2fG9dnB-2CKiUuAVLzU-GVab1Kufj-1jJ-RySU89W1-1gscT_Rvw0lCYI53H8spDvZ35Wd2Igse9fBuibMO24dJOeTHhBqmfudtHqOS0AHlPj0D1cEsteHc2ov4qzhkkdxebWJ64zurxOcB7Xet3WSbcCv9nJslFxn3ysiC1hW8njYx5MZLBq_XZf19veq3HBkXyvk3G3rw9V4dZk7MbH51L4oMera82ZuV6XQ779PDLyo28zmbfsgrd737MBbtdhSn1wjBhQAYYEm2nTvqKMzDgtM1ygH4NhnP5Mm_PL4zTrCRwm9TBQoaQ==','2026.9','always','2026-11-29 05:16:52.417969',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,'8f6e25e45e1948f1aa833e60f6b0da92','85fafe59030a4bbbb68740b7dd9afe2d','08641cb2934048e6a44647c7f50ceb76','308eaffdfb664b55b1b82e469e0bc11a','2026-11-29 05:17:33.769178',NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO "bot" VALUES('4009babf244d4b729a9119bd2057831a','2026-11-29 05:16:52.447833','2026-11-29 05:17:19.032748','Broken','FAILED','DRY_RUN','RUNNING',1,'308eaffdfb664b55b1b82e469e0bc11a',1,NULL,NULL,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','gAAAAABrC7VEu0NpNvxZfOSrgFPtIZfbIV9Zc2ngWjTlLq7O8Sc-Od4_NGQ7TDq_MGDDC0_RMg5qQzr4FaXxbHfyijmlApRq6TZtCX2YD5LCCcFz72X4j5zI-uSuP8e3s0IWfdh2dHWALTukf5BMY0pM4jWykiXQhj227EJdczoj68BXrkcvS9NkSMH4GVv0eT8iiVZSDlQzajRZBTSCjAKfbfDDHOF_Utfue8mvFhIrlHAxRW36Oe34YsNpTxfdVmHgDij8DqqsrE-eSmE9ILHme2eHNCOT8TWMMfDKTPS-ggxEoxncX10MHi1ClWQaXeC6V2RG2RrrIBN1MCWc0f-SF9mCxDie_F2xl58nVovBHUwuz1-8ZIrA0aU8UurW-luej94HRNxbC06OrjYIgt8fFNliLRmhAg==','2026.9','never','2026-11-29 05:17:19.029423',NULL,NULL,NULL,'It ended by itself with exit code 2. Could not import /tmp/flotilla-recorded-a7ad3g9t/data/runners/08641cb2-9340-48e6-a446-47c7f50ceb76/bot-4009babf-244d-4b72-9a91-19bd2057831a/workspace/strategy/strategy.py due to ''No module named ''no_such_library_anywhere''''',NULL,NULL,'db7e443eb2ecdacce6d8a80efe97b8d16fc06574f6c09644ef2b2b1aed6fd9ed',0,NULL,'8f6e25e45e1948f1aa833e60f6b0da92','5c9578af27b84d2b8c1f880913f48bd9','08641cb2934048e6a44647c7f50ceb76','308eaffdfb664b55b1b82e469e0bc11a',NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE bot_backup (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	bot_id CHAR(32) NOT NULL, 
	database_id CHAR(32) NOT NULL, 
	file_name VARCHAR(120) NOT NULL, 
	freqtrade_version VARCHAR(32) NOT NULL, 
	next_version VARCHAR(32) NOT NULL, 
	trade_count INTEGER NOT NULL, 
	order_count INTEGER NOT NULL, 
	size_bytes BIGINT NOT NULL, 
	digest VARCHAR(64) NOT NULL, 
	taken_at DATETIME NOT NULL, 
	restored_at DATETIME, 
	pruned_at DATETIME, 
	CONSTRAINT pk_bot_backup PRIMARY KEY (id), 
	CONSTRAINT fk_bot_backup_bot_id_bot FOREIGN KEY(bot_id) REFERENCES bot (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_bot_backup_database_id_bot_database FOREIGN KEY(database_id) REFERENCES bot_database (id) ON DELETE RESTRICT
);
INSERT INTO "bot_backup" VALUES('4826235f7a924aaa9d3649e9be37b509','2026-11-29 05:17:38.443581','2026-11-29 05:17:38.443595','f5297d5d311c4a9285022727d9d3311c','60aea29250c4471897c69c6f5218fc76','backups/trades-1-2026.8-0241ae95dfc2.sqlite','2026.8','2026.9',3,3,94208,'be329d20441d8ead98636f8473d7f5bac1e6e772c85342d982b2714cabbc1b47','2026-11-29 05:17:38.443382',NULL,NULL);
CREATE TABLE bot_database (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	bot_id CHAR(32) NOT NULL, 
	mode VARCHAR(32) NOT NULL, 
	exchange_id CHAR(32) NOT NULL, 
	stake_currency VARCHAR(16) NOT NULL, 
	trading_mode VARCHAR(16) NOT NULL, 
	file_name VARCHAR(80) NOT NULL, 
	bot_start_ts BIGINT, 
	cause VARCHAR(32) NOT NULL, 
	closed_at DATETIME, 
	CONSTRAINT pk_bot_database PRIMARY KEY (id), 
	CONSTRAINT fk_bot_database_bot_id_bot FOREIGN KEY(bot_id) REFERENCES bot (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_bot_database_exchange_id_exchange FOREIGN KEY(exchange_id) REFERENCES exchange (id) ON DELETE RESTRICT
);
INSERT INTO "bot_database" VALUES('7f5345c7290e49a08211691749d97411','2026-11-29 05:16:52.302424','2026-11-29 05:17:17.112480','ff242139db8c409fb47863f83e2102ef','DRY_RUN','8f6e25e45e1948f1aa833e60f6b0da92','USDT','spot','trades-1.sqlite',1795929435,'created',NULL);
INSERT INTO "bot_database" VALUES('64fdc29b148848e78304328f8faa1dce','2026-11-29 05:16:52.341872','2026-11-29 05:17:17.089088','eea47861212d4d05a3f49822ffd505c1','DRY_RUN','8f6e25e45e1948f1aa833e60f6b0da92','USDT','spot','trades-1.sqlite',1795929434,'created',NULL);
INSERT INTO "bot_database" VALUES('049b5c3227fb4c01af7f9e3049aa0ec4','2026-11-29 05:16:52.361093','2026-11-29 05:17:18.944137','af81d959897049999ef4c67dfbbed58f','DRY_RUN','8f6e25e45e1948f1aa833e60f6b0da92','USDT','spot','trades-1.sqlite',1795929435,'created',NULL);
INSERT INTO "bot_database" VALUES('fafa80c7e20141669803a525ad6a22ec','2026-11-29 05:16:52.684344','2026-11-29 05:17:17.284845','0ab9da02569548949def7ccdf95f922c','DRY_RUN','8f6e25e45e1948f1aa833e60f6b0da92','USDT','spot','trades-1.sqlite',1795929435,'created',NULL);
INSERT INTO "bot_database" VALUES('98aa5f085e6b4f1da397a4225ae4cc2f','2026-11-29 05:16:52.754710','2026-11-29 05:17:24.065225','efd7827e3d3c45eba20ed3035ea06591','DRY_RUN','8f6e25e45e1948f1aa833e60f6b0da92','USDT','spot','trades-1.sqlite',1795929443,'created',NULL);
INSERT INTO "bot_database" VALUES('60aea29250c4471897c69c6f5218fc76','2026-11-29 05:16:52.813814','2026-11-29 05:17:25.129244','f5297d5d311c4a9285022727d9d3311c','DRY_RUN','8f6e25e45e1948f1aa833e60f6b0da92','USDT','spot','trades-1.sqlite',1795929443,'created',NULL);
INSERT INTO "bot_database" VALUES('f077d08dc1d245b89ef93deac480685d','2026-11-29 05:16:52.857011','2026-11-29 05:16:52.857030','4009babf244d4b729a9119bd2057831a','DRY_RUN','8f6e25e45e1948f1aa833e60f6b0da92','USDT','spot','trades-1.sqlite',NULL,'created',NULL);
CREATE TABLE bot_metrics (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	bot_id CHAR(32) NOT NULL, 
	database_id CHAR(32) NOT NULL, 
	profit_closed_coin BIGINT NOT NULL, 
	profit_closed_percent FLOAT NOT NULL, 
	profit_all_coin BIGINT, 
	profit_all_percent FLOAT, 
	trade_count INTEGER NOT NULL, 
	closed_trade_count INTEGER NOT NULL, 
	open_trade_count INTEGER NOT NULL, 
	winning_trades INTEGER NOT NULL, 
	losing_trades INTEGER NOT NULL, 
	winrate FLOAT NOT NULL, 
	expectancy FLOAT NOT NULL, 
	profit_factor FLOAT, 
	max_drawdown FLOAT NOT NULL, 
	max_drawdown_abs BIGINT NOT NULL, 
	best_pair VARCHAR(64) NOT NULL, 
	best_rate FLOAT NOT NULL, 
	first_trade_timestamp BIGINT, 
	latest_trade_timestamp BIGINT, 
	stake_currency VARCHAR(16) NOT NULL, 
	starting_balance BIGINT, 
	fetched_at DATETIME NOT NULL, 
	CONSTRAINT pk_bot_metrics PRIMARY KEY (id), 
	CONSTRAINT fk_bot_metrics_bot_id_bot FOREIGN KEY(bot_id) REFERENCES bot (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_bot_metrics_database_id_bot_database FOREIGN KEY(database_id) REFERENCES bot_database (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_bot_metrics_bot_id UNIQUE (bot_id)
);
INSERT INTO "bot_metrics" VALUES('72121ed263e74becbf13b3161fa29784','2026-11-29 05:17:18.905735','2026-11-29 05:18:46.454432','ff242139db8c409fb47863f83e2102ef','7f5345c7290e49a08211691749d97411',0,0.0,-26417363,-0.03,2,0,2,0,0,0.0,0.0,NULL,0.0,0,'',0.0,1795929482417,1795929482470,'USDT',99000000000,'2026-11-29 05:18:46.454432');
INSERT INTO "bot_metrics" VALUES('3f7f81bd46644176b6229fe3614794dd','2026-11-29 05:17:18.927744','2026-11-29 05:17:34.046727','eea47861212d4d05a3f49822ffd505c1','64fdc29b148848e78304328f8faa1dce',0,0.0,-25269190,-0.03,1,0,1,0,0,0.0,0.0,NULL,0.0,0,'',0.0,1795929437748,1795929437748,'USDT',99000000000,'2026-11-29 05:17:34.046727');
INSERT INTO "bot_metrics" VALUES('0765a747bf8e4eefb835f1818360b134','2026-11-29 05:17:18.977509','2026-11-29 05:18:51.345508','0ab9da02569548949def7ccdf95f922c','fafa80c7e20141669803a525ad6a22ec',0,0.0,-75900692,-0.08,3,0,3,0,0,0.0,0.0,NULL,0.0,0,'',0.0,1795929438241,1795929438618,'USDT',99000000000,'2026-11-29 05:18:51.345508');
INSERT INTO "bot_metrics" VALUES('d002c7d6d4734c00b30dd53dbba0950a','2026-11-29 05:17:19.091445','2026-11-29 05:17:19.091445','af81d959897049999ef4c67dfbbed58f','049b5c3227fb4c01af7f9e3049aa0ec4',0,0.0,0,0.0,0,0,0,0,0,0.0,0.0,NULL,0.0,0,'',0.0,NULL,NULL,'USDT',99000000000,'2026-11-29 05:17:19.091445');
INSERT INTO "bot_metrics" VALUES('36f92d4e2bd244b597c6145b405eb9fb','2026-11-29 05:17:24.339555','2026-11-29 05:18:50.149443','efd7827e3d3c45eba20ed3035ea06591','98aa5f085e6b4f1da397a4225ae4cc2f',0,0.0,-67787190,-0.07,3,0,3,0,0,0.0,0.0,NULL,0.0,0,'',0.0,1795929444711,1795929444838,'USDT',99000000000,'2026-11-29 05:18:50.149443');
INSERT INTO "bot_metrics" VALUES('c184d5f598a0422c84728314f58c2769','2026-11-29 05:17:25.216954','2026-11-29 05:18:47.513895','f5297d5d311c4a9285022727d9d3311c','60aea29250c4471897c69c6f5218fc76',0,0.0,-67787190,-0.07,3,0,3,0,0,0.0,0.0,NULL,0.0,0,'',0.0,1795929444686,1795929444778,'USDT',99000000000,'2026-11-29 05:18:47.513895');
CREATE TABLE config_revision (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	subject_kind VARCHAR(32) NOT NULL, 
	subject_id CHAR(32) NOT NULL, 
	number INTEGER NOT NULL, 
	content JSON NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	author_id CHAR(32), 
	CONSTRAINT pk_config_revision PRIMARY KEY (id), 
	CONSTRAINT fk_config_revision_author_id_person FOREIGN KEY(author_id) REFERENCES person (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_config_revision_subject_kind_subject_id_number UNIQUE (subject_kind, subject_id, number)
);
INSERT INTO "config_revision" VALUES('fa2baca71dd74324a32391a675066ad1','2026-11-29 05:16:51.701378','2026-11-29 05:16:51.701407','exchange','8f6e25e45e1948f1aa833e60f6b0da92',1,'{}','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a','308eaffdfb664b55b1b82e469e0bc11a');
INSERT INTO "config_revision" VALUES('6712355308b44250b36332e5a07ec1e3','2026-11-29 05:16:51.752702','2026-11-29 05:16:51.752732','exchange','2bb22612f77346ff8148cd7a50bd78e3',1,'{}','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a','308eaffdfb664b55b1b82e469e0bc11a');
INSERT INTO "config_revision" VALUES('41bfe5dc48d54a00a740767e6114c1d4','2026-11-29 05:16:51.977699','2026-11-29 05:16:51.977718','bot','ff242139db8c409fb47863f83e2102ef',1,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2','308eaffdfb664b55b1b82e469e0bc11a');
INSERT INTO "config_revision" VALUES('402c1bea4bbd49308e44da770ac5ac05','2026-11-29 05:16:51.997807','2026-11-29 05:16:51.997823','bot','af81d959897049999ef4c67dfbbed58f',1,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2','308eaffdfb664b55b1b82e469e0bc11a');
INSERT INTO "config_revision" VALUES('5c1f3f9ea0544e179c910860ed6e6c44','2026-11-29 05:16:52.017477','2026-11-29 05:16:52.017505','bot','eea47861212d4d05a3f49822ffd505c1',1,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2','308eaffdfb664b55b1b82e469e0bc11a');
INSERT INTO "config_revision" VALUES('d9c154012bad40e8a5b1412ca5384e68','2026-11-29 05:16:52.085992','2026-11-29 05:16:52.086014','bot','0ab9da02569548949def7ccdf95f922c',1,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2','308eaffdfb664b55b1b82e469e0bc11a');
INSERT INTO "config_revision" VALUES('1a879c81bdf242a39eb5bf0d99ffe9de','2026-11-29 05:16:52.204450','2026-11-29 05:16:52.204476','bot','efd7827e3d3c45eba20ed3035ea06591',1,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}], "telegram": {"enabled": false, "token": "***", "chat_id": "***"}}','fe8a154b75cd4ffee5478e3676330b5eefc9cb3eee3ce1563e649b57a64a56cf','308eaffdfb664b55b1b82e469e0bc11a');
INSERT INTO "config_revision" VALUES('6011c44be4a9468d91ecc9625b01df9c','2026-11-29 05:16:52.277413','2026-11-29 05:16:52.277449','bot','f5297d5d311c4a9285022727d9d3311c',1,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2','308eaffdfb664b55b1b82e469e0bc11a');
INSERT INTO "config_revision" VALUES('c2e6f568548f4bdabf22f2d45ea03c4b','2026-11-29 05:16:52.397296','2026-11-29 05:16:52.397312','bot','bfa42eb511934a58b5a30d112dc0959d',1,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}], "exchange": {"pair_whitelist": ["BTC/USDT", "ETH/USDT"]}}','2cb5484b45f4ecdcc31295d023f3bb2b94d9fc05b48270818cba218b524674a1','308eaffdfb664b55b1b82e469e0bc11a');
INSERT INTO "config_revision" VALUES('48c92b7d99644db7955abe522e82728e','2026-11-29 05:16:52.428409','2026-11-29 05:16:52.428445','bot','142bc969430547bd833546c099b6291a',1,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2','308eaffdfb664b55b1b82e469e0bc11a');
INSERT INTO "config_revision" VALUES('b6b295479cfd4ebc87b18bba5621a008','2026-11-29 05:16:52.453313','2026-11-29 05:16:52.453331','bot','4009babf244d4b729a9119bd2057831a',1,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2','308eaffdfb664b55b1b82e469e0bc11a');
INSERT INTO "config_revision" VALUES('1198182f7d8c42158748076f5b60a2f6','2026-11-29 05:17:46.495614','2026-11-29 05:17:46.495631','bot','0ab9da02569548949def7ccdf95f922c',2,'{"stake_currency": "USDT", "stake_amount": 111, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','76dc58223b9dba65dad48723ee95df1fd85b3f49be4bfb3d84b5ac5086a7ad5e','308eaffdfb664b55b1b82e469e0bc11a');
CREATE TABLE deployment (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	bot_id CHAR(32) NOT NULL, 
	database_id CHAR(32) NOT NULL, 
	strategy_id CHAR(32) NOT NULL, 
	runner_id CHAR(32) NOT NULL, 
	config_revision INTEGER NOT NULL, 
	freqtrade_version VARCHAR(32) NOT NULL, 
	image VARCHAR(200) NOT NULL, 
	workload_id VARCHAR(128) NOT NULL, 
	generation INTEGER NOT NULL, 
	fingerprint VARCHAR(64) NOT NULL, 
	started_by CHAR(32), 
	started_at DATETIME NOT NULL, 
	ended_at DATETIME, 
	exit_code INTEGER, 
	oom_killed BOOLEAN NOT NULL, 
	wanted BOOLEAN, 
	cause VARCHAR, 
	log_tail VARCHAR NOT NULL, 
	CONSTRAINT pk_deployment PRIMARY KEY (id), 
	CONSTRAINT fk_deployment_bot_id_bot FOREIGN KEY(bot_id) REFERENCES bot (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_deployment_database_id_bot_database FOREIGN KEY(database_id) REFERENCES bot_database (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_deployment_runner_id_runner FOREIGN KEY(runner_id) REFERENCES runner (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_deployment_started_by_person FOREIGN KEY(started_by) REFERENCES person (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_deployment_strategy_id_strategy FOREIGN KEY(strategy_id) REFERENCES strategy (id) ON DELETE RESTRICT
);
INSERT INTO "deployment" VALUES('b99a857f0b78495aa50090ce21dce150','2026-11-29 05:16:52.320660','2026-11-29 05:16:52.677744','ff242139db8c409fb47863f83e2102ef','7f5345c7290e49a08211691749d97411','7228d3740cbf4e358bb09203a02eb16d','08641cb2934048e6a44647c7f50ceb76',1,'2026.9','freqtrade 2026.9','@RUN ff242139-db8c-409f-b478-63f83e2102ef@',1,'1ed91354bfb64f8a1d7ef93a0f8cf98b4a6d32d851dd8f2e6ed4564f9037bbc8','308eaffdfb664b55b1b82e469e0bc11a','2026-11-29 05:16:52.309583',NULL,NULL,0,NULL,NULL,'');
INSERT INTO "deployment" VALUES('61637c57c9954539914411ae98b107f0','2026-11-29 05:16:52.345347','2026-11-29 05:17:37.606394','eea47861212d4d05a3f49822ffd505c1','64fdc29b148848e78304328f8faa1dce','23a871b9ac6140c68ef9c584eeb90ae0','08641cb2934048e6a44647c7f50ceb76',1,'2026.9','freqtrade 2026.9','18015@2026-11-29T05:16:52.731+00:00',1,'25d55f12f50970dbcc7d782b9140b833a27da2d2e2442aa194b82d1763007400','308eaffdfb664b55b1b82e469e0bc11a','2026-11-29 05:16:52.344776','2026-11-29 05:17:37.605576',NULL,0,1,'Stopped as asked.','2026-11-29 05:17:12,287 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using max_entry_position_adjustment: -1
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
INSERT INTO "deployment" VALUES('86e3a3473c53419797f5ca57e32e0448','2026-11-29 05:16:52.365189','2026-11-29 05:17:37.601119','af81d959897049999ef4c67dfbbed58f','049b5c3227fb4c01af7f9e3049aa0ec4','ed0c86e1e3a446b4bc374e1effb5f692','08641cb2934048e6a44647c7f50ceb76',1,'2026.9','freqtrade 2026.9','18018@2026-11-29T05:16:52.765+00:00',1,'3dc2a1cfa084b4b7b958dba188c8ef65991e681727f6cb84b6993bfd1a83d213','308eaffdfb664b55b1b82e469e0bc11a','2026-11-29 05:16:52.364615','2026-11-29 05:17:37.593826',NULL,0,1,'Stopped as asked.','2026-11-29 05:17:12,832 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using max_open_trades: 3
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
INSERT INTO "deployment" VALUES('1c6a74d12efc48ad92b644e3a09ad22f','2026-11-29 05:16:52.691082','2026-11-29 05:17:37.709949','0ab9da02569548949def7ccdf95f922c','fafa80c7e20141669803a525ad6a22ec','85fafe59030a4bbbb68740b7dd9afe2d','08641cb2934048e6a44647c7f50ceb76',1,'2026.9','freqtrade 2026.9','18099@2026-11-29T05:16:53.514+00:00',1,'3afbc0617fb5943e70aff40f482109dd9761d4d460c5ad7ea88f71c116b444e6','308eaffdfb664b55b1b82e469e0bc11a','2026-11-29 05:16:52.690134','2026-11-29 05:17:37.709150',NULL,0,1,'Stopped as asked.','2026-11-29 05:17:18,510 - freqtrade.freqtradebot - INFO - Order dry_run_buy_ETH/USDT_86475cb3-1cf2-4dff-8819-be9970ac0107 was created for ETH/USDT and status is open.
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
INSERT INTO "deployment" VALUES('7c175035d3bb4f5191d30c151bd9c755','2026-11-29 05:16:52.759088','2026-11-29 05:16:55.648152','efd7827e3d3c45eba20ed3035ea06591','98aa5f085e6b4f1da397a4225ae4cc2f','85fafe59030a4bbbb68740b7dd9afe2d','3dd5ee7a021447c6956f2bce414a379a',1,'2026.9','freqtradeorg/freqtrade:2026.9@sha256:20f814c3e52f63dfb7918fd514a3c199bd221fcac543b2062d9a04394e1ad792','@RUN efd7827e-3d3c-45eb-a20e-d3035ea06591@',1,'10e0d6a29b2751dc80647aea94853e65b75cb2cce03405af50c69c1f6fa67d0e','308eaffdfb664b55b1b82e469e0bc11a','2026-11-29 05:16:52.758087',NULL,NULL,0,NULL,NULL,'');
INSERT INTO "deployment" VALUES('0241ae95dfc24fa3aa56b2ab25bd5440','2026-11-29 05:16:52.816719','2026-11-29 05:17:37.286995','f5297d5d311c4a9285022727d9d3311c','60aea29250c4471897c69c6f5218fc76','85fafe59030a4bbbb68740b7dd9afe2d','3dd5ee7a021447c6956f2bce414a379a',1,'2026.8','freqtradeorg/freqtrade:2026.8@sha256:5bc553137a5bc7d1804deee3ff53cb099eb43b52bbb1bebc727893cac3fa094b','7743cf74c4bf@2026-11-29T05:16:55.632050+00:00',1,'549169cc8e321dcab3d84e58bee5b7df0cb37c8abcca2fde709ce9001f11f229','308eaffdfb664b55b1b82e469e0bc11a','2026-11-29 05:16:52.816027','2026-11-29 05:17:37.285207',NULL,0,1,'Stopped as asked.','2026-11-29 05:17:23,658 - freqtrade.freqtradebot - INFO - Initial Pairlist refresh took 0.00s
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
INSERT INTO "deployment" VALUES('facad1986fe44a05b973d4e7b53a2188','2026-11-29 05:16:52.866029','2026-11-29 05:17:19.028960','4009babf244d4b729a9119bd2057831a','f077d08dc1d245b89ef93deac480685d','5c9578af27b84d2b8c1f880913f48bd9','08641cb2934048e6a44647c7f50ceb76',1,'2026.9','freqtrade 2026.9','18147@2026-11-29T05:16:54.204+00:00',1,'db7e443eb2ecdacce6d8a80efe97b8d16fc06574f6c09644ef2b2b1aed6fd9ed','308eaffdfb664b55b1b82e469e0bc11a','2026-11-29 05:16:52.865441','2026-11-29 05:17:18.402357',2,0,0,'It ended by itself with exit code 2. Could not import /tmp/flotilla-recorded-a7ad3g9t/data/runners/08641cb2-9340-48e6-a446-47c7f50ceb76/bot-4009babf-244d-4b72-9a91-19bd2057831a/workspace/strategy/strategy.py due to ''No module named ''no_such_library_anywhere''''','2026-11-29 05:16:55,194 - freqtrade - INFO - freqtrade 2026.9
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
INSERT INTO "deployment" VALUES('ab3243dce1954dc1b511c7131631e19f','2026-11-29 05:17:37.510669','2026-11-29 05:17:39.196688','f5297d5d311c4a9285022727d9d3311c','60aea29250c4471897c69c6f5218fc76','85fafe59030a4bbbb68740b7dd9afe2d','3dd5ee7a021447c6956f2bce414a379a',1,'2026.9','freqtradeorg/freqtrade:2026.9@sha256:20f814c3e52f63dfb7918fd514a3c199bd221fcac543b2062d9a04394e1ad792','@RUN f5297d5d-311c-4a92-8502-2727d9d3311c@',2,'739f3b8a11850eebdedc97843a4aae0478494bc5023398accf250387c1809b52','308eaffdfb664b55b1b82e469e0bc11a','2026-11-29 05:17:37.509947',NULL,NULL,0,NULL,NULL,'');
INSERT INTO "deployment" VALUES('0178edc54575459f9ff25857f47c682e','2026-11-29 05:17:37.767253','2026-11-29 05:17:37.954744','0ab9da02569548949def7ccdf95f922c','fafa80c7e20141669803a525ad6a22ec','85fafe59030a4bbbb68740b7dd9afe2d','08641cb2934048e6a44647c7f50ceb76',1,'2026.9','freqtrade 2026.9','@RUN 0ab9da02-5695-4894-9def-7ccdf95f922c@',2,'3afbc0617fb5943e70aff40f482109dd9761d4d460c5ad7ea88f71c116b444e6','308eaffdfb664b55b1b82e469e0bc11a','2026-11-29 05:17:37.766361',NULL,NULL,0,NULL,NULL,'');
CREATE TABLE exchange (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	name VARCHAR(120) NOT NULL, 
	exchange_type VARCHAR(40) NOT NULL, 
	config JSON NOT NULL, 
	credentials VARCHAR NOT NULL, 
	credentials_changed_at DATETIME, 
	resource_id VARCHAR(64), 
	owner_id CHAR(32) NOT NULL, 
	archived_at DATETIME, 
	CONSTRAINT pk_exchange PRIMARY KEY (id), 
	CONSTRAINT fk_exchange_owner_id_person FOREIGN KEY(owner_id) REFERENCES person (id) ON DELETE RESTRICT
);
INSERT INTO "exchange" VALUES('8f6e25e45e1948f1aa833e60f6b0da92','2026-11-29 05:16:51.686948','2026-11-29 05:16:51.686976','Practice market','practice','{}','',NULL,NULL,'308eaffdfb664b55b1b82e469e0bc11a',NULL);
INSERT INTO "exchange" VALUES('2bb22612f77346ff8148cd7a50bd78e3','2026-11-29 05:16:51.737174','2026-11-29 05:16:51.737206','Binance main','binance','{}','gAAAAABrC7VD6xtXTGJe1Ye6NQpPgVcZFYP8nqcCeRR7fL3ZEc6EZfMHJXul9TtBKFjP_YizLT9HnSINt4c0wb1ZYE37YSqd16VbfLhdPatAirgpNbBXf-UBrXbL6aR-sW0N7OFZaRqZhcEtlV2-ocxQiZwCy-h-XES84EvYsu4eA0s3VLLuyYRcNOtthDn5lR5_MRke9Pwp','2026-11-29 05:16:51.748132',NULL,'308eaffdfb664b55b1b82e469e0bc11a',NULL);
CREATE TABLE house_fact (
	name VARCHAR(40) NOT NULL, 
	value VARCHAR(200) NOT NULL, 
	CONSTRAINT pk_house_fact PRIMARY KEY (name)
);
INSERT INTO "house_fact" VALUES('installation_id','c3f6b22f-90fb-483c-aa8e-c3bab7fa00fa');
CREATE TABLE identity (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	issuer VARCHAR(255) NOT NULL, 
	subject VARCHAR(255) NOT NULL, 
	person_id CHAR(32) NOT NULL, 
	CONSTRAINT pk_identity PRIMARY KEY (id), 
	CONSTRAINT fk_identity_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_identity_issuer_subject UNIQUE (issuer, subject)
);
CREATE TABLE job (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	subject_key VARCHAR(120) NOT NULL, 
	title VARCHAR(200) NOT NULL, 
	payload JSON NOT NULL, 
	state VARCHAR(32) NOT NULL, 
	step VARCHAR(300) NOT NULL, 
	progress FLOAT NOT NULL, 
	attempt INTEGER NOT NULL, 
	deadline_at DATETIME, 
	started_at DATETIME, 
	ended_at DATETIME, 
	error VARCHAR, 
	log TEXT NOT NULL, 
	requested_by CHAR(32), 
	CONSTRAINT pk_job PRIMARY KEY (id), 
	CONSTRAINT fk_job_requested_by_person FOREIGN KEY(requested_by) REFERENCES person (id) ON DELETE RESTRICT
);
INSERT INTO "job" VALUES('49463f96635e4c02b29b6d68583f1cad','2026-11-29 05:17:46.505174','2026-11-29 05:17:46.512573','prepare_version','past prepare_version','A past prepare_version','{}','CANCELLED','',0.0,0,'2026-11-29 06:17:46.504996',NULL,NULL,NULL,'',NULL);
INSERT INTO "job" VALUES('5af35261ec374aa2ad25ffb40c348965','2026-11-29 05:17:46.514872','2026-11-29 05:17:46.516667','remove_practice_fleet','past remove_practice_fleet','A past remove_practice_fleet','{}','CANCELLED','',0.0,0,'2026-11-29 06:17:46.514687',NULL,NULL,NULL,'',NULL);
INSERT INTO "job" VALUES('5e3cadbaa96342efa30708ac7f022f64','2026-11-29 05:17:46.517521','2026-11-29 05:17:46.519200','move_bot','past move_bot','A past move_bot','{}','CANCELLED','',0.0,0,'2026-11-29 06:17:46.517314',NULL,NULL,NULL,'',NULL);
INSERT INTO "job" VALUES('81f29715340940d79ed7480832c0c792','2026-11-29 05:17:46.520369','2026-11-29 05:17:46.522132','roll_back_bot','past roll_back_bot','A past roll_back_bot','{}','CANCELLED','',0.0,0,'2026-11-29 06:17:46.520150',NULL,NULL,NULL,'',NULL);
CREATE TABLE lease (
	name VARCHAR(80) NOT NULL, 
	holder VARCHAR(80) NOT NULL, 
	token INTEGER NOT NULL, 
	expires_at DATETIME NOT NULL, 
	CONSTRAINT pk_lease PRIMARY KEY (name)
);
CREATE TABLE local_password (
	person_id CHAR(32) NOT NULL, 
	hash VARCHAR NOT NULL, 
	must_change BOOLEAN NOT NULL, 
	changed_at DATETIME NOT NULL, 
	CONSTRAINT pk_local_password PRIMARY KEY (person_id), 
	CONSTRAINT fk_local_password_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE RESTRICT
);
INSERT INTO "local_password" VALUES('308eaffdfb664b55b1b82e469e0bc11a','$argon2id$v=19$m=65536,t=3,p=4$2HjR6cY8uDKJc8+Vqa6G4A$Bht4yfTQ5YYfOI7AIatmbLMys+4icr5RO7fqI0CafK8',0,'2026-11-29 05:16:50.557897');
INSERT INTO "local_password" VALUES('5712363ba3eb45ada6c243ddaf7ece19','$argon2id$v=19$m=65536,t=3,p=4$siNabvTL61+2vqXqaShj2A$NkVYiaKKlyXDc/p+5QzRgtSHDNjgt6cQFmQEJF3zBWE',0,'2026-11-29 05:16:51.407119');
INSERT INTO "local_password" VALUES('4e353c97e1c04ce69424cf37727ffef0','$argon2id$v=19$m=65536,t=3,p=4$7IhTLQXzYUvKcaI9RMYbEw$aN2cH31mEgeBPTSog/dW1ToQfw93HEqmnRZIqflnSD4',1,'2026-11-29 05:16:51.677912');
CREATE TABLE login_session (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	person_id CHAR(32) NOT NULL, 
	token_hash VARCHAR(64) NOT NULL, 
	expires_at DATETIME NOT NULL, 
	last_seen_at DATETIME NOT NULL, 
	ended_at DATETIME, 
	address VARCHAR(64) NOT NULL, 
	browser VARCHAR(255) NOT NULL, 
	CONSTRAINT pk_login_session PRIMARY KEY (id), 
	CONSTRAINT fk_login_session_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_login_session_token_hash UNIQUE (token_hash)
);
INSERT INTO "login_session" VALUES('0c32ae0246754b5087f7e2944e22f4b6','2026-11-29 05:16:50.565264','2026-11-29 05:16:50.565292','308eaffdfb664b55b1b82e469e0bc11a','8b2df97d5edfb9c0361f572a74d3bd37e32588dead69d37c96270ecd8c5361e7','2026-11-29 17:16:50.565064','2026-11-29 05:16:50.565318',NULL,'127.0.0.1','');
CREATE TABLE membership (
	group_id CHAR(32) NOT NULL, 
	person_id CHAR(32) NOT NULL, 
	CONSTRAINT pk_membership PRIMARY KEY (group_id, person_id), 
	CONSTRAINT fk_membership_group_id_person_group FOREIGN KEY(group_id) REFERENCES person_group (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_membership_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE RESTRICT
);
CREATE TABLE person (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	name VARCHAR(120) NOT NULL, 
	username VARCHAR(64) NOT NULL, 
	role VARCHAR(32) NOT NULL, 
	time_zone VARCHAR(64) NOT NULL, 
	disabled_at DATETIME, 
	CONSTRAINT pk_person PRIMARY KEY (id), 
	CONSTRAINT uq_person_username UNIQUE (username)
);
INSERT INTO "person" VALUES('308eaffdfb664b55b1b82e469e0bc11a','2026-11-29 05:16:50.555037','2026-11-29 05:16:50.555069','Ada','admin','administrator','UTC',NULL);
INSERT INTO "person" VALUES('5712363ba3eb45ada6c243ddaf7ece19','2026-11-29 05:16:50.839091','2026-11-29 05:16:50.839126','Grace','grace','member','UTC',NULL);
INSERT INTO "person" VALUES('4e353c97e1c04ce69424cf37727ffef0','2026-11-29 05:16:51.676194','2026-11-29 05:16:51.676228','Linus','linus','viewer','UTC',NULL);
CREATE TABLE person_group (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	name VARCHAR(120) NOT NULL, 
	CONSTRAINT pk_person_group PRIMARY KEY (id), 
	CONSTRAINT uq_person_group_name UNIQUE (name)
);
CREATE TABLE runner (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	name VARCHAR(120) NOT NULL, 
	type VARCHAR(32) NOT NULL, 
	endpoint VARCHAR(500) NOT NULL, 
	capacity INTEGER NOT NULL, 
	job_slots INTEGER NOT NULL, 
	config JSON NOT NULL, 
	secure_config VARCHAR NOT NULL, 
	data_is_ready BOOLEAN NOT NULL, 
	data_last_updated DATETIME, 
	data_download_status VARCHAR(32) NOT NULL, 
	data_download_progress FLOAT NOT NULL, 
	data_error_message VARCHAR, 
	data_download_config JSON NOT NULL, 
	data_held JSON NOT NULL, 
	reached_at DATETIME, 
	error_message VARCHAR, 
	resource_id VARCHAR(64), 
	owner_id CHAR(32) NOT NULL, 
	archived_at DATETIME, 
	CONSTRAINT pk_runner PRIMARY KEY (id), 
	CONSTRAINT fk_runner_owner_id_person FOREIGN KEY(owner_id) REFERENCES person (id) ON DELETE RESTRICT
);
INSERT INTO "runner" VALUES('08641cb2934048e6a44647c7f50ceb76','2026-11-29 05:16:51.766457','2026-11-29 05:18:24.330799','This machine','LOCAL','',10,1,'{}','',0,NULL,'NONE',0.0,NULL,'{}','{}','2026-11-29 05:18:24.324624',NULL,NULL,'308eaffdfb664b55b1b82e469e0bc11a',NULL);
INSERT INTO "runner" VALUES('3dd5ee7a021447c6956f2bce414a379a','2026-11-29 05:16:51.782364','2026-11-29 05:18:24.338098','This engine','DOCKER','',10,1,'{"image": "freqtradeorg/freqtrade", "pool": "10.219.0.0/24", "publish_address": "127.0.0.1"}','',0,NULL,'NONE',0.0,NULL,'{}','{}','2026-11-29 05:18:24.336034',NULL,NULL,'308eaffdfb664b55b1b82e469e0bc11a',NULL);
CREATE TABLE sample (
	series CHAR(32) NOT NULL, 
	resolution INTEGER NOT NULL, 
	ts BIGINT NOT NULL, 
	profit_closed BIGINT NOT NULL, 
	profit_all BIGINT, 
	starting_balance BIGINT, 
	open_trades INTEGER NOT NULL, 
	CONSTRAINT pk_sample PRIMARY KEY (series, resolution, ts)
)
 WITHOUT ROWID

;
INSERT INTO "sample" VALUES('60aea29250c4471897c69c6f5218fc76',60,1795929420,0,-25911320,99000000000,3);
INSERT INTO "sample" VALUES('60aea29250c4471897c69c6f5218fc76',60,1795929480,0,-67787190,99000000000,3);
INSERT INTO "sample" VALUES('60aea29250c4471897c69c6f5218fc76',3600,1795928400,0,-25911320,99000000000,3);
INSERT INTO "sample" VALUES('60aea29250c4471897c69c6f5218fc76',86400,1795910400,0,-25911320,99000000000,3);
INSERT INTO "sample" VALUES('7f5345c7290e49a08211691749d97411',60,1795929420,0,0,99000000000,0);
INSERT INTO "sample" VALUES('7f5345c7290e49a08211691749d97411',60,1795929480,0,-26417363,99000000000,2);
INSERT INTO "sample" VALUES('7f5345c7290e49a08211691749d97411',3600,1795928400,0,0,99000000000,0);
INSERT INTO "sample" VALUES('7f5345c7290e49a08211691749d97411',86400,1795910400,0,0,99000000000,0);
INSERT INTO "sample" VALUES('98aa5f085e6b4f1da397a4225ae4cc2f',60,1795929420,0,-72382976,99000000000,3);
INSERT INTO "sample" VALUES('98aa5f085e6b4f1da397a4225ae4cc2f',60,1795929480,0,-67787190,99000000000,3);
INSERT INTO "sample" VALUES('98aa5f085e6b4f1da397a4225ae4cc2f',3600,1795928400,0,-72382976,99000000000,3);
INSERT INTO "sample" VALUES('98aa5f085e6b4f1da397a4225ae4cc2f',86400,1795910400,0,-72382976,99000000000,3);
INSERT INTO "sample" VALUES('fafa80c7e20141669803a525ad6a22ec',60,1795929420,0,-88784256,99000000000,3);
INSERT INTO "sample" VALUES('fafa80c7e20141669803a525ad6a22ec',60,1795929480,0,-63329976,99000000000,3);
INSERT INTO "sample" VALUES('fafa80c7e20141669803a525ad6a22ec',3600,1795928400,0,-88784256,99000000000,3);
INSERT INTO "sample" VALUES('fafa80c7e20141669803a525ad6a22ec',86400,1795910400,0,-88784256,99000000000,3);
CREATE TABLE strategy (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	name VARCHAR(120) NOT NULL, 
	code VARCHAR NOT NULL, 
	config JSON NOT NULL, 
	version_number INTEGER NOT NULL, 
	is_latest BOOLEAN NOT NULL, 
	parent_id CHAR(32), 
	family_id CHAR(32) NOT NULL, 
	forked_from CHAR(32), 
	class_name VARCHAR(120) NOT NULL, 
	timeframe VARCHAR(8), 
	can_short BOOLEAN NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	parameters JSON NOT NULL, 
	files JSON NOT NULL, 
	packages JSON NOT NULL, 
	note VARCHAR(500) NOT NULL, 
	resource_id VARCHAR(64), 
	owner_id CHAR(32) NOT NULL, 
	author_id CHAR(32), 
	archived_at DATETIME, 
	CONSTRAINT pk_strategy PRIMARY KEY (id), 
	CONSTRAINT fk_strategy_author_id_person FOREIGN KEY(author_id) REFERENCES person (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_strategy_forked_from_strategy FOREIGN KEY(forked_from) REFERENCES strategy (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_strategy_owner_id_person FOREIGN KEY(owner_id) REFERENCES person (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_strategy_parent_id_strategy FOREIGN KEY(parent_id) REFERENCES strategy (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_strategy_family_id_version_number UNIQUE (family_id, version_number)
);
INSERT INTO "strategy" VALUES('dcc2c8c096264680afd950250a90bbb3','2026-11-29 05:16:51.914414','2026-11-29 05:16:51.930442','Eager','
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
','{}',1,0,NULL,'dcc2c8c096264680afd950250a90bbb3',NULL,'Eager','1m',0,'3ab5f1380a7e7c6d9b98dccaaae87f1d2c3ddcb26e534fbd2404ffc2f2358662','{}','{}','[]','As it was written',NULL,'308eaffdfb664b55b1b82e469e0bc11a','308eaffdfb664b55b1b82e469e0bc11a',NULL);
INSERT INTO "strategy" VALUES('85fafe59030a4bbbb68740b7dd9afe2d','2026-11-29 05:16:51.929135','2026-11-29 05:16:51.929156','Eager','
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
','{"stoploss": -0.8, "unfilledtimeout": {"exit": 5}}',2,1,'dcc2c8c096264680afd950250a90bbb3','dcc2c8c096264680afd950250a90bbb3',NULL,'Eager','1m',0,'85c6c32f57fa5421dbae34669854879452150cb81c5e505441c6cadc293b1062','{}','{}','[]','Wider',NULL,'308eaffdfb664b55b1b82e469e0bc11a','308eaffdfb664b55b1b82e469e0bc11a',NULL);
INSERT INTO "strategy" VALUES('7228d3740cbf4e358bb09203a02eb16d','2026-11-29 05:16:51.960166','2026-11-29 05:16:51.960207','Sample pullback','"""Buys dips in a rising market: the price is above its slow average and has fallen below its fast one."""

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
','{}',1,1,NULL,'7228d3740cbf4e358bb09203a02eb16d',NULL,'SamplePullback','1m',0,'55f7cee527917679d915a14beffa98d401c8c8abcf9151a88404d2943196acce','{}','{}','[]','Sample of the practice fleet',NULL,'308eaffdfb664b55b1b82e469e0bc11a','308eaffdfb664b55b1b82e469e0bc11a',NULL);
INSERT INTO "strategy" VALUES('ed0c86e1e3a446b4bc374e1effb5f692','2026-11-29 05:16:51.988541','2026-11-29 05:16:51.988561','Sample momentum','"""Buys what has just risen faster than usual, and leaves when it stops rising."""

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
','{}',1,1,NULL,'ed0c86e1e3a446b4bc374e1effb5f692',NULL,'SampleMomentum','1m',0,'d5169bf2267477474d1455993e4100929b0d32f0b13cebc58ad48f8728f23df3','{}','{}','[]','Sample of the practice fleet',NULL,'308eaffdfb664b55b1b82e469e0bc11a','308eaffdfb664b55b1b82e469e0bc11a',NULL);
INSERT INTO "strategy" VALUES('23a871b9ac6140c68ef9c584eeb90ae0','2026-11-29 05:16:52.006685','2026-11-29 05:16:52.006707','Sample reversion','"""Buys what has fallen far below its average, and sells when it is back."""

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
','{}',1,1,NULL,'23a871b9ac6140c68ef9c584eeb90ae0',NULL,'SampleReversion','1m',0,'c5905af87c76754dcb1fa3b13501c1f09ecd86545ad21b822a8045abb9652694','{}','{}','[]','Sample of the practice fleet',NULL,'308eaffdfb664b55b1b82e469e0bc11a','308eaffdfb664b55b1b82e469e0bc11a',NULL);
INSERT INTO "strategy" VALUES('5c9578af27b84d2b8c1f880913f48bd9','2026-11-29 05:16:52.437629','2026-11-29 05:16:52.437657','Broken','import no_such_library_anywhere

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
','{}',1,1,NULL,'5c9578af27b84d2b8c1f880913f48bd9',NULL,'Broken','1m',0,'40fcece9a2cf41289c9f10cdb88c5c97fd212e3b8f20064df4f88ee28448af14','{}','{}','[]','',NULL,'308eaffdfb664b55b1b82e469e0bc11a','308eaffdfb664b55b1b82e469e0bc11a',NULL);
CREATE TABLE trade (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	freqtrade_trade_id BIGINT NOT NULL, 
	pair VARCHAR(64) NOT NULL, 
	is_open BOOLEAN NOT NULL, 
	open_date DATETIME NOT NULL, 
	close_date DATETIME, 
	open_timestamp BIGINT NOT NULL, 
	close_timestamp BIGINT, 
	open_rate FLOAT NOT NULL, 
	close_rate FLOAT, 
	current_rate FLOAT, 
	amount FLOAT NOT NULL, 
	stake_amount BIGINT NOT NULL, 
	max_stake_amount BIGINT, 
	profit_abs BIGINT, 
	profit_ratio FLOAT, 
	realized_profit BIGINT NOT NULL, 
	sell_reason VARCHAR(255), 
	enter_tag VARCHAR(255), 
	strategy_name VARCHAR(120) NOT NULL, 
	timeframe VARCHAR(8), 
	entry_order_status VARCHAR(32), 
	exit_order_status VARCHAR(32), 
	direction VARCHAR(32) NOT NULL, 
	leverage FLOAT NOT NULL, 
	fee_open_cost BIGINT, 
	fee_close_cost BIGINT, 
	funding_fees BIGINT NOT NULL, 
	entry_cost BIGINT, 
	stop_loss_abs FLOAT, 
	stake_currency VARCHAR(16) NOT NULL, 
	has_filled_entry BOOLEAN NOT NULL, 
	answer_hash VARCHAR(32) NOT NULL, 
	bot_id CHAR(32) NOT NULL, 
	database_id CHAR(32) NOT NULL, 
	deployment_id CHAR(32), 
	superseded_at DATETIME, 
	CONSTRAINT pk_trade PRIMARY KEY (id), 
	CONSTRAINT fk_trade_bot_id_bot FOREIGN KEY(bot_id) REFERENCES bot (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_trade_database_id_bot_database FOREIGN KEY(database_id) REFERENCES bot_database (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_trade_deployment_id_deployment FOREIGN KEY(deployment_id) REFERENCES deployment (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_trade_database_id_freqtrade_trade_id_open_timestamp UNIQUE (database_id, freqtrade_trade_id, open_timestamp)
);
INSERT INTO "trade" VALUES('ecc2d23a4aa440528f162f874b61e415','2026-11-29 05:17:25.131100','2026-11-29 05:18:47.501703',1,'BTC/USDT',1,'2026-11-29 05:17:24.686000',NULL,1795929444686,NULL,108534.71,NULL,108611.05,0.00092,9985193320,9985193320,-12954130,-0.00129604,0,NULL,NULL,'Eager','1m','closed',NULL,'long',1.0,9985193,NULL,0,9985193320,21706.95,'USDT',1,'10dfe248650990d8b6ddda242b4eb164','f5297d5d311c4a9285022727d9d3311c','60aea29250c4471897c69c6f5218fc76','0241ae95dfc24fa3aa56b2ab25bd5440',NULL);
INSERT INTO "trade" VALUES('eb3dee25d1754ae4a5850c82644d4d95','2026-11-29 05:17:25.131100','2026-11-29 05:18:47.501703',2,'ETH/USDT',1,'2026-11-29 05:17:24.723000',NULL,1795929444723,NULL,5450.1,NULL,5445.9,0.0183,9973683000,9973683000,-27625680,-0.00276709,0,NULL,NULL,'Eager','1m','closed',NULL,'long',1.0,9973683,NULL,0,9973683000,1090.02,'USDT',1,'3c63e132a3b6e8d787ee541f29133bd4','f5297d5d311c4a9285022727d9d3311c','60aea29250c4471897c69c6f5218fc76','0241ae95dfc24fa3aa56b2ab25bd5440',NULL);
INSERT INTO "trade" VALUES('b259f974db2a477083f6e7f3e3c47119','2026-11-29 05:17:25.131100','2026-11-29 05:18:47.501703',3,'SOL/USDT',1,'2026-11-29 05:17:24.778000',NULL,1795929444778,NULL,493.63,NULL,493.27,0.202,9971326000,9971326000,-27207380,-0.00272584,0,NULL,NULL,'Eager','1m','closed',NULL,'long',1.0,9971326,NULL,0,9971326000,98.73,'USDT',1,'96223d08380dbd01abe34d5407993e75','f5297d5d311c4a9285022727d9d3311c','60aea29250c4471897c69c6f5218fc76','0241ae95dfc24fa3aa56b2ab25bd5440',NULL);
INSERT INTO "trade" VALUES('bec67c556a1f44d09cbdc2a993eed4d2','2026-11-29 05:17:30.701065','2026-11-29 05:18:51.329455',1,'BTC/USDT',1,'2026-11-29 05:17:18.241000',NULL,1795929438241,NULL,108507.45,NULL,108581.05,0.00092,9982685400,9982685400,-13200942,-0.00132106,0,NULL,NULL,'Eager','1m','closed',NULL,'long',1.0,9982685,NULL,0,9982685400,21701.49,'USDT',1,'dcfdb581187473187e54d5532e497b5b','0ab9da02569548949def7ccdf95f922c','fafa80c7e20141669803a525ad6a22ec','1c6a74d12efc48ad92b644e3a09ad22f',NULL);
INSERT INTO "trade" VALUES('18cc1bcbe14749bf885e35a19c3844a0','2026-11-29 05:17:30.701065','2026-11-29 05:18:51.329455',2,'ETH/USDT',1,'2026-11-29 05:17:18.511000',NULL,1795929438511,NULL,5451.81,NULL,5443.2,0.0183,9976812300,9976812300,-35694168,-0.00357414,0,NULL,NULL,'Eager','1m','closed',NULL,'long',1.0,9976812,NULL,0,9976812300,1090.37,'USDT',1,'66b8189159038ec61e8c064da8282647','0ab9da02569548949def7ccdf95f922c','fafa80c7e20141669803a525ad6a22ec','1c6a74d12efc48ad92b644e3a09ad22f',NULL);
INSERT INTO "trade" VALUES('f284e3dde49844db8fc5eb2679ff6639','2026-11-29 05:17:30.701065','2026-11-29 05:18:51.329455',3,'SOL/USDT',1,'2026-11-29 05:17:18.618000',NULL,1795929438618,NULL,493.63,NULL,493.28,0.202,9971326000,9971326000,-27005582,-0.00270562,0,NULL,NULL,'Eager','1m','closed',NULL,'long',1.0,9971326,NULL,0,9971326000,98.73,'USDT',1,'ea36ccc87f59d8a28849d6c9f987e81e','0ab9da02569548949def7ccdf95f922c','fafa80c7e20141669803a525ad6a22ec','1c6a74d12efc48ad92b644e3a09ad22f',NULL);
INSERT INTO "trade" VALUES('da15dcdf54fa4e4ca6bf36e8b1be0af5','2026-11-29 05:17:33.619712','2026-11-29 05:18:50.140648',1,'BTC/USDT',1,'2026-11-29 05:17:24.711000',NULL,1795929444711,NULL,108534.71,NULL,108611.05,0.00092,9985193320,9985193320,-12954130,-0.00129604,0,NULL,NULL,'Eager','1m','closed',NULL,'long',1.0,9985193,NULL,0,9985193320,21706.95,'USDT',1,'b785e3c8010c9ae2642013b260872360','efd7827e3d3c45eba20ed3035ea06591','98aa5f085e6b4f1da397a4225ae4cc2f','7c175035d3bb4f5191d30c151bd9c755',NULL);
INSERT INTO "trade" VALUES('0d808f7d44fd415eb6a6d1b073648b28','2026-11-29 05:17:33.619712','2026-11-29 05:18:50.140648',2,'ETH/USDT',1,'2026-11-29 05:17:24.800000',NULL,1795929444800,NULL,5450.1,NULL,5445.9,0.0183,9973683000,9973683000,-27625680,-0.00276709,0,NULL,NULL,'Eager','1m','closed',NULL,'long',1.0,9973683,NULL,0,9973683000,1090.02,'USDT',1,'3e50266fb618642428fecfa38d1c2bd5','efd7827e3d3c45eba20ed3035ea06591','98aa5f085e6b4f1da397a4225ae4cc2f','7c175035d3bb4f5191d30c151bd9c755',NULL);
INSERT INTO "trade" VALUES('4274fe6671a94024b52d489a55f23823','2026-11-29 05:17:33.619712','2026-11-29 05:18:50.140648',3,'SOL/USDT',1,'2026-11-29 05:17:24.838000',NULL,1795929444838,NULL,493.63,NULL,493.27,0.202,9971326000,9971326000,-27207380,-0.00272584,0,NULL,NULL,'Eager','1m','closed',NULL,'long',1.0,9971326,NULL,0,9971326000,98.73,'USDT',1,'f4a93b99ee3951e80f9c7d56507e70de','efd7827e3d3c45eba20ed3035ea06591','98aa5f085e6b4f1da397a4225ae4cc2f','7c175035d3bb4f5191d30c151bd9c755',NULL);
INSERT INTO "trade" VALUES('0d2826ac87724bcc914db46a1e2ad5d0','2026-11-29 05:17:33.970176','2026-11-29 05:17:33.970176',1,'LINK/USDT',1,'2026-11-29 05:17:17.748000',NULL,1795929437748,NULL,39.253,NULL,39.232,2.54,9970262000,9970262000,-25269190,-0.00253192,0,NULL,'far below','SampleReversion','1m','closed',NULL,'long',1.0,9970262,NULL,0,9970262000,38.665,'USDT',1,'2853a20619b107d24253916766f3aa8d','eea47861212d4d05a3f49822ffd505c1','64fdc29b148848e78304328f8faa1dce','61637c57c9954539914411ae98b107f0',NULL);
INSERT INTO "trade" VALUES('61440c1c7eb0454db1b33feb04d95e08','2026-11-29 05:18:02.682603','2026-11-29 05:18:46.397623',1,'BNB/USDT',1,'2026-11-29 05:18:02.417000',NULL,1795929482417,NULL,1087.51,NULL,1088.98,0.091,9896341000,9896341000,-6429059,-0.00064899,0,NULL,'dip','SamplePullback','1m','closed',NULL,'long',1.0,9896341,NULL,0,9896341000,1074.46,'USDT',1,'bee115ec9f6a06ded4a3057989f9f034','ff242139db8c409fb47863f83e2102ef','7f5345c7290e49a08211691749d97411','b99a857f0b78495aa50090ce21dce150',NULL);
INSERT INTO "trade" VALUES('c5107899ab6a4729a68be18b6015c899','2026-11-29 05:18:02.682603','2026-11-29 05:18:46.397623',2,'DOGE/USDT',1,'2026-11-29 05:18:02.470000',NULL,1795929482470,NULL,0.24738,NULL,0.24738,404.0,9994152000,9994152000,-19988304,-0.001998,0,NULL,'dip','SamplePullback','1m','closed',NULL,'long',1.0,9994152,NULL,0,9994152000,0.24442,'USDT',1,'a50a5dc2d1f1a759c89671710afd56e9','ff242139db8c409fb47863f83e2102ef','7f5345c7290e49a08211691749d97411','b99a857f0b78495aa50090ce21dce150',NULL);
CREATE TABLE trade_detail (
	trade_id CHAR(32) NOT NULL, 
	orders JSON NOT NULL, 
	funding_fees FLOAT, 
	raw JSON NOT NULL, 
	CONSTRAINT pk_trade_detail PRIMARY KEY (trade_id), 
	CONSTRAINT fk_trade_detail_trade_id_trade FOREIGN KEY(trade_id) REFERENCES trade (id) ON DELETE RESTRICT
);
INSERT INTO "trade_detail" VALUES('ecc2d23a4aa440528f162f874b61e415','[{"order_id": "dry_run_buy_BTC/USDT_029dc65c-4748-4e38-b220-c92edeb67bca", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.00092, "filled": 0.00092, "remaining": 0.0, "safe_price": 108534.71, "cost": 99.8519332, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1795929444682, "order_filled_timestamp": 1795929448908}]',0.0,'{"trade_id": 1, "pair": "BTC/USDT", "base_currency": "BTC", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.00092, "stake_amount": 99.8519332, "max_stake_amount": 99.8519332, "open_timestamp": 1795929444686, "open_fill_timestamp": 1795929448908, "close_timestamp": null, "open_rate": 108534.71, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.0998519332, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.21325111, "profit_ratio": -0.00213354, "realized_profit": 0.0, "stop_loss_abs": 21706.95, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 21706.95, "liquidation_price": null, "min_rate": 108519.97, "max_rate": 108534.71, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 108519.97, "total_profit_abs": -0.21325111, "total_profit_ratio": -0.00213354, "stoploss_current_dist_ratio": -0.79997276, "amount_requested": 0.00092136, "open_date": "2026-11-29 05:17:24", "open_fill_date": "2026-11-29 05:17:28", "open_rate_requested": 108534.71, "open_trade_value": 99.95178513, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.21, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 1e-05, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -86813.02, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist": -80.00136153, "stoploss_entry_dist_ratio": -0.80039953, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('eb3dee25d1754ae4a5850c82644d4d95','[{"order_id": "dry_run_buy_ETH/USDT_dd7dbfd3-5f4b-4825-b118-fda31e0636dc", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.0183, "filled": 0.0183, "remaining": 0.0, "safe_price": 5450.1, "cost": 99.73683000000001, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1795929444714, "order_filled_timestamp": 1795929466307}]',0.0,'{"trade_id": 2, "pair": "ETH/USDT", "base_currency": "ETH", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.0183, "stake_amount": 99.73683, "max_stake_amount": 99.73683, "open_timestamp": 1795929444723, "open_fill_timestamp": 1795929466307, "close_timestamp": null, "open_rate": 5450.1, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.09973683, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.20367845, "profit_ratio": -0.00204012, "realized_profit": 0.0, "stop_loss_abs": 1090.02, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 1090.02, "liquidation_price": null, "min_rate": 5449.87, "max_rate": 5450.1, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 5449.87, "total_profit_abs": -0.20367845, "total_profit_ratio": -0.00204012, "stoploss_current_dist_ratio": -0.79999156, "amount_requested": 0.01834829, "open_date": "2026-11-29 05:17:24", "open_fill_date": "2026-11-29 05:17:46", "open_rate_requested": 5450.1, "open_trade_value": 99.83656683, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.2, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 0.0001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -4359.85, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist": -79.9091482, "stoploss_entry_dist_ratio": -0.8003996, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('b259f974db2a477083f6e7f3e3c47119','[{"order_id": "dry_run_buy_SOL/USDT_e850ed33-7f88-4cfa-9d0d-6f7eaf7a182e", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.202, "filled": 0.202, "remaining": 0.0, "safe_price": 493.63, "cost": 99.71326, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1795929444758, "order_filled_timestamp": 1795929466380}]',0.0,'{"trade_id": 3, "pair": "SOL/USDT", "base_currency": "SOL", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.202, "stake_amount": 99.71326, "max_stake_amount": 99.71326, "open_timestamp": 1795929444778, "open_fill_timestamp": 1795929466380, "close_timestamp": null, "open_rate": 493.63, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.09971326000000001, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.49203362, "profit_ratio": -0.00492956, "realized_profit": 0.0, "stop_loss_abs": 98.73, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 98.73, "liquidation_price": null, "min_rate": 492.18, "max_rate": 493.63, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 492.18, "total_profit_abs": -0.49203362, "total_profit_ratio": -0.00492956, "stoploss_current_dist_ratio": -0.79940266, "amount_requested": 0.20258088, "open_date": "2026-11-29 05:17:24", "open_fill_date": "2026-11-29 05:17:46", "open_rate_requested": 493.63, "open_trade_value": 99.81297326, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.49, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 0.001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -393.45, "stoploss_current_dist_pct": -79.94, "stoploss_entry_dist": -79.88945672, "stoploss_entry_dist_ratio": -0.80039151, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('bec67c556a1f44d09cbdc2a993eed4d2','[{"order_id": "dry_run_buy_BTC/USDT_d0efe8d6-fb83-4a23-bbb3-4d1df3c57085", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.00092, "filled": 0.00092, "remaining": 0.0, "safe_price": 108507.45, "cost": 99.826854, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1795929438219, "order_filled_timestamp": 1795929450435}]',0.0,'{"trade_id": 1, "pair": "BTC/USDT", "base_currency": "BTC", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.00092, "stake_amount": 99.826854, "max_stake_amount": 99.826854, "open_timestamp": 1795929438241, "open_fill_timestamp": 1795929450435, "close_timestamp": null, "open_rate": 108507.45, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.09982685399999999, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.20871584, "profit_ratio": -0.00208869, "realized_profit": 0.0, "stop_loss_abs": 21701.49, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 21701.49, "liquidation_price": null, "min_rate": 108497.59, "max_rate": 108507.45, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 108497.59, "total_profit_abs": -0.20871584, "total_profit_ratio": -0.00208869, "stoploss_current_dist_ratio": -0.79998182, "amount_requested": 0.0009216, "open_date": "2026-11-29 05:17:18", "open_fill_date": "2026-11-29 05:17:30", "open_rate_requested": 108507.45, "open_trade_value": 99.92668085, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.21, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 1e-05, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -86796.1, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist": -79.98127542, "stoploss_entry_dist_ratio": -0.8003996, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('18cc1bcbe14749bf885e35a19c3844a0','[{"order_id": "dry_run_buy_ETH/USDT_86475cb3-1cf2-4dff-8819-be9970ac0107", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.0183, "filled": 0.0183, "remaining": 0.0, "safe_price": 5451.81, "cost": 99.768123, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1795929438450, "order_filled_timestamp": 1795929445470}]',0.0,'{"trade_id": 2, "pair": "ETH/USDT", "base_currency": "ETH", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.0183, "stake_amount": 99.768123, "max_stake_amount": 99.768123, "open_timestamp": 1795929438511, "open_fill_timestamp": 1795929445470, "close_timestamp": null, "open_rate": 5451.81, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.099768123, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.21708668, "profit_ratio": -0.00217374, "realized_profit": 0.0, "stop_loss_abs": 1090.37, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 1090.37, "liquidation_price": null, "min_rate": 5450.39, "max_rate": 5451.81, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 5450.85, "total_profit_abs": -0.21708668, "total_profit_ratio": -0.00217374, "stoploss_current_dist_ratio": -0.79996331, "amount_requested": 0.01834253, "open_date": "2026-11-29 05:17:18", "open_fill_date": "2026-11-29 05:17:25", "open_rate_requested": 5451.81, "open_trade_value": 99.86789112, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.22, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 0.0001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -4360.48, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist": -79.93407389, "stoploss_entry_dist_ratio": -0.80039814, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('f284e3dde49844db8fc5eb2679ff6639','[{"order_id": "dry_run_buy_SOL/USDT_69e5a0ed-144a-41e7-b6f0-7a7357023c0a", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.202, "filled": 0.202, "remaining": 0.0, "safe_price": 493.63, "cost": 99.71326, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1795929438601, "order_filled_timestamp": 1795929450471}]',0.0,'{"trade_id": 3, "pair": "SOL/USDT", "base_currency": "SOL", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.202, "stake_amount": 99.71326, "max_stake_amount": 99.71326, "open_timestamp": 1795929438618, "open_fill_timestamp": 1795929450471, "close_timestamp": null, "open_rate": 493.63, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.09971326000000001, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.2317142, "profit_ratio": -0.00232148, "realized_profit": 0.0, "stop_loss_abs": 98.73, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 98.73, "liquidation_price": null, "min_rate": 493.47, "max_rate": 493.63, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 493.47, "total_profit_abs": -0.2317142, "total_profit_ratio": -0.00232148, "stoploss_current_dist_ratio": -0.79992705, "amount_requested": 0.20258088, "open_date": "2026-11-29 05:17:18", "open_fill_date": "2026-11-29 05:17:30", "open_rate_requested": 493.63, "open_trade_value": 99.81297326, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.23, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 0.001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -394.74, "stoploss_current_dist_pct": -79.99, "stoploss_entry_dist": -79.88945672, "stoploss_entry_dist_ratio": -0.80039151, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('da15dcdf54fa4e4ca6bf36e8b1be0af5','[{"order_id": "dry_run_buy_BTC/USDT_c10247d7-5f2c-46a0-9d9d-dfb596364925", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.00092, "filled": 0.00092, "remaining": 0.0, "safe_price": 108534.71, "cost": 99.8519332, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1795929444697, "order_filled_timestamp": 1795929448375}]',0.0,'{"trade_id": 1, "pair": "BTC/USDT", "base_currency": "BTC", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.00092, "stake_amount": 99.8519332, "max_stake_amount": 99.8519332, "open_timestamp": 1795929444711, "open_fill_timestamp": 1795929448375, "close_timestamp": null, "open_rate": 108534.71, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.0998519332, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.2329378, "profit_ratio": -0.0023305, "realized_profit": 0.0, "stop_loss_abs": 21706.95, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 21706.95, "liquidation_price": null, "min_rate": 108498.55, "max_rate": 108534.71, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 108498.55, "total_profit_abs": -0.2329378, "total_profit_ratio": -0.0023305, "stoploss_current_dist_ratio": -0.79993327, "amount_requested": 0.00092136, "open_date": "2026-11-29 05:17:24", "open_fill_date": "2026-11-29 05:17:28", "open_rate_requested": 108534.71, "open_trade_value": 99.95178513, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.23, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 1e-05, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -86791.6, "stoploss_current_dist_pct": -79.99, "stoploss_entry_dist": -80.00136153, "stoploss_entry_dist_ratio": -0.80039953, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('0d808f7d44fd415eb6a6d1b073648b28','[{"order_id": "dry_run_buy_ETH/USDT_be7d11bf-4f5e-413b-9f5c-a011eab705df", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.0183, "filled": 0.0183, "remaining": 0.0, "safe_price": 5450.1, "cost": 99.73683000000001, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1795929444792, "order_filled_timestamp": 1795929473364}]',0.0,'{"trade_id": 2, "pair": "ETH/USDT", "base_currency": "ETH", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.0183, "stake_amount": 99.73683, "max_stake_amount": 99.73683, "open_timestamp": 1795929444800, "open_fill_timestamp": 1795929473364, "close_timestamp": null, "open_rate": 5450.1, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.09973683, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.21629282, "profit_ratio": -0.00216647, "realized_profit": 0.0, "stop_loss_abs": 1090.02, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 1090.02, "liquidation_price": null, "min_rate": 5449.18, "max_rate": 5450.1, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 5449.18, "total_profit_abs": -0.21629282, "total_profit_ratio": -0.00216647, "stoploss_current_dist_ratio": -0.79996623, "amount_requested": 0.01834829, "open_date": "2026-11-29 05:17:24", "open_fill_date": "2026-11-29 05:17:53", "open_rate_requested": 5450.1, "open_trade_value": 99.83656683, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.22, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 0.0001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -4359.16, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist": -79.9091482, "stoploss_entry_dist_ratio": -0.8003996, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('4274fe6671a94024b52d489a55f23823','[{"order_id": "dry_run_buy_SOL/USDT_7d391dbb-cd17-4c02-9de5-5bf122183af2", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.202, "filled": 0.202, "remaining": 0.0, "safe_price": 493.63, "cost": 99.71326, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1795929444834, "order_filled_timestamp": 1795929453390}]',0.0,'{"trade_id": 3, "pair": "SOL/USDT", "base_currency": "SOL", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.202, "stake_amount": 99.71326, "max_stake_amount": 99.71326, "open_timestamp": 1795929444838, "open_fill_timestamp": 1795929453390, "close_timestamp": null, "open_rate": 493.63, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.09971326000000001, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.24785804, "profit_ratio": -0.00248322, "realized_profit": 0.0, "stop_loss_abs": 98.73, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 98.73, "liquidation_price": null, "min_rate": 493.39, "max_rate": 493.63, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 493.39, "total_profit_abs": -0.24785804, "total_profit_ratio": -0.00248322, "stoploss_current_dist_ratio": -0.79989461, "amount_requested": 0.20258088, "open_date": "2026-11-29 05:17:24", "open_fill_date": "2026-11-29 05:17:33", "open_rate_requested": 493.63, "open_trade_value": 99.81297326, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.25, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 0.001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -394.66, "stoploss_current_dist_pct": -79.99, "stoploss_entry_dist": -79.88945672, "stoploss_entry_dist_ratio": -0.80039151, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('0d2826ac87724bcc914db46a1e2ad5d0','[{"order_id": "dry_run_buy_LINK/USDT_6305d419-4d6e-44ec-b018-3273a947825a", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 2.54, "filled": 2.54, "remaining": 0.0, "safe_price": 39.253, "cost": 99.70262, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "far below", "order_timestamp": 1795929437743, "order_filled_timestamp": 1795929439978}]',0.0,'{"trade_id": 1, "pair": "LINK/USDT", "base_currency": "LINK", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "SampleReversion", "timeframe": 1, "enter_tag": "far below", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 2.54, "stake_amount": 99.70262, "max_stake_amount": 99.70262, "open_timestamp": 1795929437748, "open_fill_timestamp": 1795929439978, "close_timestamp": null, "open_rate": 39.253, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.09970261999999999, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.2526919, "profit_ratio": -0.00253192, "realized_profit": 0.0, "stop_loss_abs": 38.665, "stop_loss_ratio": -0.015, "initial_stop_loss_abs": 38.665, "liquidation_price": null, "min_rate": 39.232, "max_rate": 39.253, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 39.232, "total_profit_abs": -0.2526919, "total_profit_ratio": -0.00253192, "stoploss_current_dist_ratio": -0.01445249, "amount_requested": 2.54757598, "open_date": "2026-11-29 05:17:17", "open_fill_date": "2026-11-29 05:17:19", "open_rate_requested": 39.253, "open_trade_value": 99.80232262, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.25, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -1.5, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.015, "initial_stop_loss_pct": -1.5, "interest_rate": 0.0, "amount_precision": 0.01, "price_precision": 0.001, "precision_mode": 4, "stoploss_current_dist": -0.567, "stoploss_current_dist_pct": -1.45, "stoploss_entry_dist": -1.69143172, "stoploss_entry_dist_ratio": -0.01694782, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('61440c1c7eb0454db1b33feb04d95e08','[{"order_id": "dry_run_buy_BNB/USDT_4fab8c15-3a7c-4169-b929-f9e25e2f7573", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.091, "filled": 0.091, "remaining": 0.0, "safe_price": 1087.51, "cost": 98.96341, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "dip", "order_timestamp": 1795929482412, "order_filled_timestamp": 1795929486067}]',0.0,'{"trade_id": 1, "pair": "BNB/USDT", "base_currency": "BNB", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "SamplePullback", "timeframe": 1, "enter_tag": "dip", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.091, "stake_amount": 98.96341, "max_stake_amount": 98.96341, "open_timestamp": 1795929482417, "open_fill_timestamp": 1795929486067, "close_timestamp": null, "open_rate": 1087.51, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.09896341, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.2179268, "profit_ratio": -0.00219989, "realized_profit": 0.0, "stop_loss_abs": 1074.46, "stop_loss_ratio": -0.012, "initial_stop_loss_abs": 1074.46, "liquidation_price": null, "min_rate": 1087.29, "max_rate": 1087.51, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 1087.29, "total_profit_abs": -0.2179268, "total_profit_ratio": -0.00219989, "stoploss_current_dist_ratio": -0.01179998, "amount_requested": 0.09195318, "open_date": "2026-11-29 05:18:02", "open_fill_date": "2026-11-29 05:18:06", "open_rate_requested": 1087.51, "open_trade_value": 99.06237341, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.22, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -1.2, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.012, "initial_stop_loss_pct": -1.2, "interest_rate": 0.0, "amount_precision": 0.001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -12.83, "stoploss_current_dist_pct": -1.18, "stoploss_entry_dist": -1.38428927, "stoploss_entry_dist_ratio": -0.01397392, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('c5107899ab6a4729a68be18b6015c899','[{"order_id": "dry_run_buy_DOGE/USDT_e7cbfed9-dff3-4989-a515-3ffc151185cf", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 404.0, "filled": 404.0, "remaining": 0.0, "safe_price": 0.24738, "cost": 99.94152, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "dip", "order_timestamp": 1795929482465, "order_filled_timestamp": 1795929526128}]',0.0,'{"trade_id": 2, "pair": "DOGE/USDT", "base_currency": "DOGE", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "SamplePullback", "timeframe": 1, "enter_tag": "dip", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 404.0, "stake_amount": 99.94152, "max_stake_amount": 99.94152, "open_timestamp": 1795929482470, "open_fill_timestamp": 1795929526128, "close_timestamp": null, "open_rate": 0.24738, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.09994152, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.19988304, "profit_ratio": -0.001998, "realized_profit": 0.0, "stop_loss_abs": 0.24442, "stop_loss_ratio": -0.012, "initial_stop_loss_abs": 0.24442, "liquidation_price": null, "min_rate": 0.24738, "max_rate": 0.24738, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 0.24738, "total_profit_abs": -0.19988304, "total_profit_ratio": -0.001998, "stoploss_current_dist_ratio": -0.0119654, "amount_requested": 404.23639745, "open_date": "2026-11-29 05:18:02", "open_fill_date": "2026-11-29 05:18:46", "open_rate_requested": 0.24738, "open_trade_value": 100.04146152, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.2, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -1.2, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.012, "initial_stop_loss_pct": -1.2, "interest_rate": 0.0, "amount_precision": 1.0, "price_precision": 1e-05, "precision_mode": 4, "stoploss_current_dist": -0.00296, "stoploss_current_dist_pct": -1.2, "stoploss_entry_dist": -1.3945272, "stoploss_entry_dist_ratio": -0.01393949, "total_profit_fiat": null}');
CREATE INDEX ix_access_grant_grantee_id ON access_grant (grantee_id);
CREATE INDEX ix_audit_event_at ON audit_event (at);
CREATE INDEX ix_audit_event_subject_id ON audit_event (subject_id);
CREATE INDEX ix_config_revision_subject_id ON config_revision (subject_id);
CREATE INDEX ix_exchange_owner_id ON exchange (owner_id);
CREATE UNIQUE INDEX uq_exchange_living_name ON exchange (owner_id, name) WHERE archived_at IS NULL;
CREATE INDEX ix_identity_person_id ON identity (person_id);
CREATE UNIQUE INDEX uq_job_one_alive ON job (kind, subject_key) WHERE state IN ('WAITING', 'RUNNING');
CREATE INDEX ix_login_session_person_id ON login_session (person_id);
CREATE INDEX ix_membership_person_id ON membership (person_id);
CREATE INDEX ix_runner_owner_id ON runner (owner_id);
CREATE UNIQUE INDEX uq_runner_living_name ON runner (owner_id, name) WHERE archived_at IS NULL;
CREATE INDEX ix_strategy_family_id ON strategy (family_id);
CREATE UNIQUE INDEX ix_strategy_one_latest ON strategy (family_id) WHERE is_latest;
CREATE INDEX ix_strategy_owner_id ON strategy (owner_id);
CREATE UNIQUE INDEX uq_strategy_living_name ON strategy (owner_id, name) WHERE archived_at IS NULL AND is_latest;
CREATE INDEX ix_backtest_batch ON backtest (batch);
CREATE INDEX ix_backtest_exchange_id ON backtest (exchange_id);
CREATE INDEX ix_backtest_owner_id ON backtest (owner_id);
CREATE INDEX ix_backtest_runner_id ON backtest (runner_id);
CREATE INDEX ix_backtest_strategy_id ON backtest (strategy_id);
CREATE INDEX ix_bot_database_bot_id ON bot_database (bot_id);
CREATE INDEX ix_deployment_bot_id ON deployment (bot_id);
CREATE INDEX ix_trade_bot_close ON trade (bot_id, is_open, close_timestamp);
CREATE INDEX ix_trade_close ON trade (close_timestamp);
CREATE INDEX ix_trade_database_open ON trade (database_id, is_open);
CREATE INDEX ix_trade_open ON trade (open_timestamp);
CREATE INDEX ix_bot_owner_id ON bot (owner_id);
CREATE UNIQUE INDEX uq_bot_living_name ON bot (owner_id, name) WHERE archived_at IS NULL;
CREATE INDEX ix_bot_runner_id ON bot (runner_id);
CREATE INDEX ix_bot_exchange_id ON bot (exchange_id);
CREATE INDEX ix_bot_strategy_id ON bot (strategy_id);
CREATE INDEX ix_bot_backup_bot_id ON bot_backup (bot_id);
COMMIT;
