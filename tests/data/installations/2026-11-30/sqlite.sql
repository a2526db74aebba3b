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
INSERT INTO "access_grant" VALUES('40bfebc5d6324c8ea72ec868fabce74c','2026-11-29 23:52:49.452399','2026-11-29 23:52:49.452425','bot','ccd5e208dc434bcca939be24693e4636','a4377962139e45a3a3f22766323be7b5','operate','15906bb9a183433dae50aa76f49c0a1f');
INSERT INTO "access_grant" VALUES('f5a19b047b7b4db9ad7a57a557ed061b','2026-11-29 23:52:49.452764','2026-11-29 23:52:49.452784','bot','ccd5e208dc434bcca939be24693e4636','a4377962139e45a3a3f22766323be7b5','view','15906bb9a183433dae50aa76f49c0a1f');
INSERT INTO "access_grant" VALUES('d9470c1d10664f8dab3a8239b0b5b039','2026-11-29 23:52:49.493221','2026-11-29 23:52:49.493248','exchange','0ce191716ebc45b39cea7e125b63a398','a4377962139e45a3a3f22766323be7b5','use','15906bb9a183433dae50aa76f49c0a1f');
INSERT INTO "access_grant" VALUES('4219c0f9728e4409bf5f423ca33ea4a6','2026-11-29 23:52:49.493483','2026-11-29 23:52:49.493504','exchange','0ce191716ebc45b39cea7e125b63a398','a4377962139e45a3a3f22766323be7b5','view','15906bb9a183433dae50aa76f49c0a1f');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0006');
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
INSERT INTO "audit_event" VALUES(1,'2026-11-29 23:51:35.221061','15906bb9a183433dae50aa76f49c0a1f','Ada','added','person','15906bb9a183433dae50aa76f49c0a1f','Ada','created the first account','info','null','null','','d14b313ffcebf62dd01929cc916d3042fa9109fb9ce949ced41528e8244d13dc');
INSERT INTO "audit_event" VALUES(2,'2026-11-29 23:51:35.601706','15906bb9a183433dae50aa76f49c0a1f','Ada','added','person','a4377962139e45a3a3f22766323be7b5','Grace','added Grace as member','info','null','null','d14b313ffcebf62dd01929cc916d3042fa9109fb9ce949ced41528e8244d13dc','db26d63742d8ed52cd09df255ae6eff72bc2f331bf7e740bac4f8485ddd7ec0e');
INSERT INTO "audit_event" VALUES(3,'2026-11-29 23:51:36.549225','a4377962139e45a3a3f22766323be7b5','Grace','changed password','person','a4377962139e45a3a3f22766323be7b5','Grace','changed the own password','info','null','null','db26d63742d8ed52cd09df255ae6eff72bc2f331bf7e740bac4f8485ddd7ec0e','e8039590d0631932b0cc19d329268e3c15367173a7bf1857f26070b155428db2');
INSERT INTO "audit_event" VALUES(4,'2026-11-29 23:51:36.983447','15906bb9a183433dae50aa76f49c0a1f','Ada','added','person','0cdca64e5b25473a9f839fe1cb6a7519','Linus','added Linus as viewer','info','null','null','e8039590d0631932b0cc19d329268e3c15367173a7bf1857f26070b155428db2','1628349756c2ae484e73ec67cdb1fe0ad944a7d56c7648a5cb59c7aad37cac33');
INSERT INTO "audit_event" VALUES(5,'2026-11-29 23:51:37.016264','15906bb9a183433dae50aa76f49c0a1f','Ada','saved','exchange','0ce191716ebc45b39cea7e125b63a398','Practice market','added exchange Practice market','info','null','null','1628349756c2ae484e73ec67cdb1fe0ad944a7d56c7648a5cb59c7aad37cac33','2a1d26605efc7e707a20dd0244f3641d01db2e993bd6b04879d6d35d61070518');
INSERT INTO "audit_event" VALUES(6,'2026-11-29 23:51:37.067344','15906bb9a183433dae50aa76f49c0a1f','Ada','saved','exchange','b82a467c10284a98b0cb0495fbee93c9','Binance main','added exchange Binance main','info','null','null','2a1d26605efc7e707a20dd0244f3641d01db2e993bd6b04879d6d35d61070518','0a485ae8dc3b8b339b7e417df4df139c1c9b1c6f081a63f163a9baed9fd65868');
INSERT INTO "audit_event" VALUES(7,'2026-11-29 23:51:37.110970','15906bb9a183433dae50aa76f49c0a1f','Ada','saved','runner','95982a71e5824e1688e6b3eca8339d6f','This machine','added runner This machine','info','null','null','0a485ae8dc3b8b339b7e417df4df139c1c9b1c6f081a63f163a9baed9fd65868','231c22f579ab2d433644f51966148dcdcb937e6447161849f98d3ca8fa034325');
INSERT INTO "audit_event" VALUES(8,'2026-11-29 23:51:37.437682','15906bb9a183433dae50aa76f49c0a1f','Ada','saved','runner','0f24c16f1d084fa0a1b18ca0b2a460ed','This engine','added runner This engine','info','null','null','231c22f579ab2d433644f51966148dcdcb937e6447161849f98d3ca8fa034325','732bc029da5a43ff9184fc404d580f49c4c77cd4a08a6a765c873cb7ad82c198');
INSERT INTO "audit_event" VALUES(9,'2026-11-29 23:51:37.565790','15906bb9a183433dae50aa76f49c0a1f','Ada','saved','strategy','40a9050596554cf794f81ebcc5b56a18','Eager','saved Eager v1','info','null','null','732bc029da5a43ff9184fc404d580f49c4c77cd4a08a6a765c873cb7ad82c198','f6a5e7420cb70df107a6e680169ddcf2986b76e7f06121781454a4def4cda3b2');
INSERT INTO "audit_event" VALUES(10,'2026-11-29 23:51:37.689391','15906bb9a183433dae50aa76f49c0a1f','Ada','saved','strategy','40a9050596554cf794f81ebcc5b56a18','Eager','saved Eager v2','info','null','null','f6a5e7420cb70df107a6e680169ddcf2986b76e7f06121781454a4def4cda3b2','9be8b475dc42c9e58b736914f475a19687ec1d6fa47b92b602183997b31adb0d');
INSERT INTO "audit_event" VALUES(11,'2026-11-29 23:51:38.097445','15906bb9a183433dae50aa76f49c0a1f','Ada','saved','strategy','1720b98c52ec44929e58081e0aba876b','Sample pullback','saved Sample pullback v1','info','null','null','9be8b475dc42c9e58b736914f475a19687ec1d6fa47b92b602183997b31adb0d','6e900ae3ef6adb0f0b24b86d512b82adda6c5041b09605624157063c34001c7a');
INSERT INTO "audit_event" VALUES(12,'2026-11-29 23:51:38.163556','15906bb9a183433dae50aa76f49c0a1f','Ada','added','bot','a7a7627d178f4300af198835c49c6a97','Practice pullback','added Practice pullback','info','null','null','6e900ae3ef6adb0f0b24b86d512b82adda6c5041b09605624157063c34001c7a','e83bc3b6d7e2983674c82f3fbb3006228742eabb2738c36ca64e10864cd39dda');
INSERT INTO "audit_event" VALUES(13,'2026-11-29 23:51:38.192896','15906bb9a183433dae50aa76f49c0a1f','Ada','saved','strategy','c5714855b3714df397fbb83eae74af33','Sample momentum','saved Sample momentum v1','info','null','null','e83bc3b6d7e2983674c82f3fbb3006228742eabb2738c36ca64e10864cd39dda','968001cee24855d24e668124788569848203806c0bc632ea387ad83b41b37a10');
INSERT INTO "audit_event" VALUES(14,'2026-11-29 23:51:38.207953','15906bb9a183433dae50aa76f49c0a1f','Ada','added','bot','d28b2a1266014512889306b320e727e4','Practice momentum','added Practice momentum','info','null','null','968001cee24855d24e668124788569848203806c0bc632ea387ad83b41b37a10','aeaf7a791db754be4e181e911f231a76d0bc5dfc61aaf005ddbe6e9c9f277b74');
INSERT INTO "audit_event" VALUES(15,'2026-11-29 23:51:38.226936','15906bb9a183433dae50aa76f49c0a1f','Ada','saved','strategy','af6c41aed13946b0bd8f2466d42c14a8','Sample reversion','saved Sample reversion v1','info','null','null','aeaf7a791db754be4e181e911f231a76d0bc5dfc61aaf005ddbe6e9c9f277b74','2605df29354d0df610044c94b404af1c62acee024080fd4a3ad632849dd82364');
INSERT INTO "audit_event" VALUES(16,'2026-11-29 23:51:38.244529','15906bb9a183433dae50aa76f49c0a1f','Ada','added','bot','a6e808a4b281404596865af03555429a','Practice reversion','added Practice reversion','info','null','null','2605df29354d0df610044c94b404af1c62acee024080fd4a3ad632849dd82364','49803bc7e821a5fefed65fb395916f98dbaf7b1132769d3efa7d5573bacbe72e');
INSERT INTO "audit_event" VALUES(17,'2026-11-29 23:51:38.290065','15906bb9a183433dae50aa76f49c0a1f','Ada','started','bot','a7a7627d178f4300af198835c49c6a97','Practice pullback','started Practice pullback','info','null','null','49803bc7e821a5fefed65fb395916f98dbaf7b1132769d3efa7d5573bacbe72e','e7f9f0d9646ed30b883e36b3d1935774de5cecb9c1372a7cbee9754c7bae442b');
INSERT INTO "audit_event" VALUES(18,'2026-11-29 23:51:38.314984','15906bb9a183433dae50aa76f49c0a1f','Ada','started','bot','d28b2a1266014512889306b320e727e4','Practice momentum','started Practice momentum','info','null','null','e7f9f0d9646ed30b883e36b3d1935774de5cecb9c1372a7cbee9754c7bae442b','48f407c0069925184d150e86d7bb2cbfc310068cd5b1d0f957e54117fe24762c');
INSERT INTO "audit_event" VALUES(19,'2026-11-29 23:51:38.337314','15906bb9a183433dae50aa76f49c0a1f','Ada','started','bot','a6e808a4b281404596865af03555429a','Practice reversion','started Practice reversion','info','null','null','48f407c0069925184d150e86d7bb2cbfc310068cd5b1d0f957e54117fe24762c','2bd8af29a1b46d4ec378a578fe71263641a3d8059b194d81b654e3463ae9fa2b');
INSERT INTO "audit_event" VALUES(20,'2026-11-29 23:51:38.415985','15906bb9a183433dae50aa76f49c0a1f','Ada','added','bot','ccd5e208dc434bcca939be24693e4636','Walker','added Walker','info','null','null','2bd8af29a1b46d4ec378a578fe71263641a3d8059b194d81b654e3463ae9fa2b','401fd03d2aab2051a0245fbd6d920d6996a0b52155982ba384c6741162f6d7fd');
INSERT INTO "audit_event" VALUES(21,'2026-11-29 23:51:38.586657','15906bb9a183433dae50aa76f49c0a1f','Ada','added','bot','83ba836e920b46f88554c7d132c3977d','Boxer','added Boxer','info','null','null','401fd03d2aab2051a0245fbd6d920d6996a0b52155982ba384c6741162f6d7fd','ce6f188ab0bf932ee15f20e2a680c968d6997f50cbb2fe5aaa1984283f7bfb11');
INSERT INTO "audit_event" VALUES(22,'2026-11-29 23:51:38.641928','15906bb9a183433dae50aa76f49c0a1f','Ada','added','bot','f627250a746e4dac922f83492e8497db','Stubborn','added Stubborn','info','null','null','ce6f188ab0bf932ee15f20e2a680c968d6997f50cbb2fe5aaa1984283f7bfb11','774673a82a394ad9815437889bdac0ed535ae7ae0b2d102d34d306d80523216f');
INSERT INTO "audit_event" VALUES(23,'2026-11-29 23:51:38.684677','15906bb9a183433dae50aa76f49c0a1f','Ada','added','bot','87a048d5e4c94b7cb8bc715a1ff8b102','Miner','added Miner','info','null','null','774673a82a394ad9815437889bdac0ed535ae7ae0b2d102d34d306d80523216f','ae232d31ff7f8653fd57e4942cd9b9a59e0b03da964773d74abf11d4ab497975');
INSERT INTO "audit_event" VALUES(24,'2026-11-29 23:51:38.984608','15906bb9a183433dae50aa76f49c0a1f','Ada','added','bot','b640cb39b566426d9d55bb6ce4a81607','Gone','added Gone','info','null','null','ae232d31ff7f8653fd57e4942cd9b9a59e0b03da964773d74abf11d4ab497975','79c50c8b3e705f4da73439314a305efb10cc159b2adac19f2b385e402547d11e');
INSERT INTO "audit_event" VALUES(25,'2026-11-29 23:51:39.352094','15906bb9a183433dae50aa76f49c0a1f','Ada','saved','strategy','8261ff319ef84faaa6fdc6bcbbf2c2ad','Broken','saved Broken v1','info','null','null','79c50c8b3e705f4da73439314a305efb10cc159b2adac19f2b385e402547d11e','f86e7eb27a099400c7bb870404a5cea757790e17e7f23c6b0cb16ab60be55410');
INSERT INTO "audit_event" VALUES(26,'2026-11-29 23:51:39.565224','15906bb9a183433dae50aa76f49c0a1f','Ada','added','bot','16cb31613c444f22b8d8fbb43f9f54e3','Broken','added Broken','info','null','null','f86e7eb27a099400c7bb870404a5cea757790e17e7f23c6b0cb16ab60be55410','6a4bc5e8a71403d9fa39fc15d2598a3c6060584ba0f5c4bdbb49816b4fb61aa7');
INSERT INTO "audit_event" VALUES(27,'2026-11-29 23:51:39.832030','15906bb9a183433dae50aa76f49c0a1f','Ada','started','bot','ccd5e208dc434bcca939be24693e4636','Walker','started Walker','info','null','null','6a4bc5e8a71403d9fa39fc15d2598a3c6060584ba0f5c4bdbb49816b4fb61aa7','7180cc49e7a3e7b352ec4a956c57d64bba61187495640914e77deda78a582c78');
INSERT INTO "audit_event" VALUES(28,'2026-11-29 23:51:39.906180','15906bb9a183433dae50aa76f49c0a1f','Ada','started','bot','83ba836e920b46f88554c7d132c3977d','Boxer','started Boxer','info','null','null','7180cc49e7a3e7b352ec4a956c57d64bba61187495640914e77deda78a582c78','3a3ea0db19dc2a40b9af90bd56e0d6f6bed50c061d6a745d87c4121617fdcdf3');
INSERT INTO "audit_event" VALUES(29,'2026-11-29 23:51:40.027704','15906bb9a183433dae50aa76f49c0a1f','Ada','started','bot','f627250a746e4dac922f83492e8497db','Stubborn','started Stubborn','info','null','null','3a3ea0db19dc2a40b9af90bd56e0d6f6bed50c061d6a745d87c4121617fdcdf3','da5858dcdc81968909a814346eb9f0f85c1bb886a956e785616f228cac74fde9');
INSERT INTO "audit_event" VALUES(30,'2026-11-29 23:51:40.165193','15906bb9a183433dae50aa76f49c0a1f','Ada','started','bot','16cb31613c444f22b8d8fbb43f9f54e3','Broken','started Broken','info','null','null','da5858dcdc81968909a814346eb9f0f85c1bb886a956e785616f228cac74fde9','2745887025b350346eb452239b01445de62ccd04ef5f576e96d8fb9560f799d9');
INSERT INTO "audit_event" VALUES(31,'2026-11-29 23:52:06.921730',NULL,'Flotilla','died','bot','16cb31613c444f22b8d8fbb43f9f54e3','Broken','Broken ended unexpectedly. It ended by itself with exit code 2. Could not import /tmp/flotilla-recorded-110y_uee/data/runners/95982a71-e582-4e16-88e6-b3eca8339d6f/bot-16cb3161-3c44-4f22-b8d8-fbb43f9f54e3/workspace/strategy/strategy.py due to ''No module named ''no_such_library_anywhere'''' It does not come back by itself: its restart policy is “never”.','error','null','null','2745887025b350346eb452239b01445de62ccd04ef5f576e96d8fb9560f799d9','07e2443f031bf345392486e509ba068b462a979e6eca98925a9863c853e85fdb');
INSERT INTO "audit_event" VALUES(32,'2026-11-29 23:52:27.304707','15906bb9a183433dae50aa76f49c0a1f','Ada','changed version','bot','f627250a746e4dac922f83492e8497db','Stubborn','changed the Freqtrade version of Stubborn from 2026.8 to 2026.9','info','{"version": "2026.8"}','{"version": "2026.9"}','07e2443f031bf345392486e509ba068b462a979e6eca98925a9863c853e85fdb','1e0b95200051c31870b187bff58a8384bbd2dd0c637f93ca240b30b358df6fce');
INSERT INTO "audit_event" VALUES(33,'2026-11-29 23:52:27.326928','15906bb9a183433dae50aa76f49c0a1f','Ada','restarted','bot','f627250a746e4dac922f83492e8497db','Stubborn','restarted Stubborn','info','null','null','1e0b95200051c31870b187bff58a8384bbd2dd0c637f93ca240b30b358df6fce','3b157ec7beed5a86eb9fa305aab76ac25ddf7f14469c1ea7e53e83496a44132a');
INSERT INTO "audit_event" VALUES(34,'2026-11-29 23:52:27.410121','15906bb9a183433dae50aa76f49c0a1f','Ada','restarted','bot','ccd5e208dc434bcca939be24693e4636','Walker','restarted Walker','info','null','null','3b157ec7beed5a86eb9fa305aab76ac25ddf7f14469c1ea7e53e83496a44132a','7011c2f4797d164ab4352743a181ca7f0d341dab38c8943ddfbbb1d0003652fd');
INSERT INTO "audit_event" VALUES(35,'2026-11-29 23:52:27.429304','15906bb9a183433dae50aa76f49c0a1f','Ada','stopped','bot','d28b2a1266014512889306b320e727e4','Practice momentum','stopped Practice momentum','info','null','null','7011c2f4797d164ab4352743a181ca7f0d341dab38c8943ddfbbb1d0003652fd','0227c634b8900358a233df23c62f1df6beae9f4775be7e5734561594edffda55');
INSERT INTO "audit_event" VALUES(36,'2026-11-29 23:52:27.436842','15906bb9a183433dae50aa76f49c0a1f','Ada','stopped','bot','a6e808a4b281404596865af03555429a','Practice reversion','stopped Practice reversion','info','null','null','0227c634b8900358a233df23c62f1df6beae9f4775be7e5734561594edffda55','99f173477ad2b88b2b957ef0d800f01120df8eabaede6bdc3d1e2aa0c9e5a2e5');
INSERT INTO "audit_event" VALUES(37,'2026-11-29 23:52:27.458439','15906bb9a183433dae50aa76f49c0a1f','Ada','deleted','bot','b640cb39b566426d9d55bb6ce4a81607','Gone','deleted bot Gone','info','null','null','99f173477ad2b88b2b957ef0d800f01120df8eabaede6bdc3d1e2aa0c9e5a2e5','5bfbd182ddc1dd41545aa4908cdf1f3554de91ae60b76811c68178a395372c77');
INSERT INTO "audit_event" VALUES(38,'2026-11-29 23:52:36.762771',NULL,'Flotilla','backed up','bot','f627250a746e4dac922f83492e8497db','Stubborn','backed up 3 trades of Stubborn, left by Freqtrade 2026.8, before 2026.9','info','null','null','5bfbd182ddc1dd41545aa4908cdf1f3554de91ae60b76811c68178a395372c77','2b5f153914a4ac70b77048455c341a878ca1870a2722e1a71d871562c3041a2f');
INSERT INTO "audit_event" VALUES(39,'2026-11-29 23:52:49.458188','15906bb9a183433dae50aa76f49c0a1f','Ada','shared','bot','ccd5e208dc434bcca939be24693e4636','Walker','lets Grace operate, view bot Walker','info','null','null','2b5f153914a4ac70b77048455c341a878ca1870a2722e1a71d871562c3041a2f','57ea419c41b8b5ff4e65f73f55194ef50eac7ca1ff4d5f0d2adeba00b38227f0');
INSERT INTO "audit_event" VALUES(40,'2026-11-29 23:52:49.495391','15906bb9a183433dae50aa76f49c0a1f','Ada','shared','exchange','0ce191716ebc45b39cea7e125b63a398','Practice market','lets Grace use, view exchange Practice market','info','null','null','57ea419c41b8b5ff4e65f73f55194ef50eac7ca1ff4d5f0d2adeba00b38227f0','575a56c41953ee136f3387865f0185ce48490c6d6c24c8705c233a493f0637a9');
INSERT INTO "audit_event" VALUES(41,'2026-11-29 23:52:49.531345','15906bb9a183433dae50aa76f49c0a1f','Ada','edited','bot','ccd5e208dc434bcca939be24693e4636','Walker','edited Walker','info','null','null','575a56c41953ee136f3387865f0185ce48490c6d6c24c8705c233a493f0637a9','db42efb4e6c480cffbffa76ba5c893e93d12602fd253898b2deea4c0b6b6e964');
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
	withdrawn_at DATETIME, 
	is_kept_down BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_bot PRIMARY KEY (id), 
	CONSTRAINT fk_bot_strategy_id_strategy FOREIGN KEY(strategy_id) REFERENCES strategy (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_bot_moving_to_runner FOREIGN KEY(moving_to) REFERENCES runner (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_bot_wished_by_person FOREIGN KEY(wished_by) REFERENCES person (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_bot_runner_id_runner FOREIGN KEY(runner_id) REFERENCES runner (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_bot_exchange_id_exchange FOREIGN KEY(exchange_id) REFERENCES exchange (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_bot_owner_id_person FOREIGN KEY(owner_id) REFERENCES person (id) ON DELETE RESTRICT
);
INSERT INTO "bot" VALUES('a7a7627d178f4300af198835c49c6a97','2026-11-29 23:51:38.143649','2026-11-29 23:52:04.284448','Practice pullback','RUNNING','DRY_RUN','RUNNING',1,'15906bb9a183433dae50aa76f49c0a1f',1,'running','@RUN a7a7627d-178f-4300-af19-8835c49c6a97@','{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','v2:zzL-RjiYV-vESuidEb4YZtM4qRRHrW-gR0VsYd_BLimjOH_BqrKzmvJCh3AHHrlvU2m_Ye2DQzdR3SNYO5GUveKuyYzVd-LgUTcdyUOTqzuFu6MJBd5KaIkNev_T9sZeQ6Km_P-ih1v5Tbpi5vBZhZhV1FPKwz5ELTPckAf-fy-_O1R59_WQN5MCx7gLpePHvx5NawcxmKD-KRuPRSAwQkWYBFh532hcLzjOisJy34qmwLEfl2_l18KrQHf8n8kU6PdphnlCqhoJL5L3KclW15nCk02jhbiuFrBWOnPnlmda-9tr3FpzdvhX7b70ifzBOeo-FRRy6fyuzkwswofXHdt1VNoGcahmf4ov44KOQ8bllMhLxJNuJw==','2026.9','always','2026-11-29 23:52:04.283397',NULL,'2026-11-29 23:52:37.124939','2026-11-29 23:52:32.000000',NULL,NULL,NULL,'9ce77067484427bc1608d1a88e3617b1a0d0c9fc346291f99756e2deb6906287',1,NULL,'0ce191716ebc45b39cea7e125b63a398','1720b98c52ec44929e58081e0aba876b','95982a71e5824e1688e6b3eca8339d6f','15906bb9a183433dae50aa76f49c0a1f',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO "bot" VALUES('d28b2a1266014512889306b320e727e4','2026-11-29 23:51:38.203326','2026-11-29 23:52:33.098532','Practice momentum','STOPPED','DRY_RUN','STOPPED',2,'15906bb9a183433dae50aa76f49c0a1f',2,NULL,NULL,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','v2:krzWb8agqbg69XCwlffOR8vBiT1wrt9xIUTjVxM-zrsnojJQRXjSRULuIZ_TaqBgtg_nmtT9Pu9yXzhJ7-QwTsnF5bDtP5lk44o3dMJgoYsMzRxR84Z4D0_rLwIpwT-5ncx9er8H0dE36Q2niZdcdN4XWG_x0oXIxRZSXyaK-8axTV62wJCkrZDZYLzSlDcWvG4PR8xXEzcdHuEEox6RRi2oZ7f36vIS7jcQqyOsFA_n8zZ981b8du7jbg-RWKYhOtmQ58t1QdzF5GJeYU9ATUNFW_-X9EBilUDtvfjyJYbxhW3HZJcl5yTy0hfNqIGgYfOgsb2f5OhFG7Pl7Ncs23a6NadfIXy3UFQ8AtavrtQJSK3M2t4utQ==','2026.9','always','2026-11-29 23:52:33.097938',NULL,'2026-11-29 23:52:27.085510','2026-11-29 23:52:23.000000',NULL,NULL,NULL,'050328cbbb925c046be645a82739b751c58cee88239737ae8a9029c6ecc4b980',1,NULL,'0ce191716ebc45b39cea7e125b63a398','c5714855b3714df397fbb83eae74af33','95982a71e5824e1688e6b3eca8339d6f','15906bb9a183433dae50aa76f49c0a1f',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO "bot" VALUES('a6e808a4b281404596865af03555429a','2026-11-29 23:51:38.233297','2026-11-29 23:52:32.560520','Practice reversion','STOPPED','DRY_RUN','STOPPED',2,'15906bb9a183433dae50aa76f49c0a1f',2,NULL,NULL,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','v2:JOfU3AVGs6SL4o6wFygFLQPk5qJwd6oGr2JAyV1rj5lpP3UPE1B_EGktBYKnEehX60ykWxgRu1YLs87K6p4rCP5WPF15EtyLJBSPcSBOb2QMbqmwQ-Lr03LoQfgnBZp10aAIRt00UDSOaSq2x8e0ioucjdDCJMSX7u6zQ0Ye1DeABafbxQMRdIfcQLQDhJni9pILxsDGnfRIUkPHRvlm2g04aPHbRbeAp-6cTU2cUWpM6ROW6QwikcaGp-82dD2B2LekVhuI0afBpa1R66TME7MBfmpjarCrwZ2p7D_ZdA-Tk4DyUU6DpLI2fg7A7pLT1HYqth-Y4PrF9d3XbuzgRN0kOoZsCYj2YgT4weCJ02cvsgJ2GSoTqw==','2026.9','always','2026-11-29 23:52:32.547029',NULL,'2026-11-29 23:52:23.923213','2026-11-29 23:52:22.000000',NULL,NULL,NULL,'12a9e712f6d30131b3d8e4d623e29c59516024767da2d31485e10dbc3faca96d',1,NULL,'0ce191716ebc45b39cea7e125b63a398','af6c41aed13946b0bd8f2466d42c14a8','95982a71e5824e1688e6b3eca8339d6f','15906bb9a183433dae50aa76f49c0a1f',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO "bot" VALUES('ccd5e208dc434bcca939be24693e4636','2026-11-29 23:51:38.373693','2026-11-29 23:52:49.524988','Walker','RUNNING','DRY_RUN','RUNNING',2,'15906bb9a183433dae50aa76f49c0a1f',2,'running','@RUN ccd5e208-dc43-4bcc-a939-be24693e4636@','{"stake_currency": "USDT", "stake_amount": 111, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','v2:x9pyqsK3Dcw2FI01ss7NIcYpS3FnIdrz_8-0mR2NDWdfqB7kUVPpZzTTqzK7mBK_6Vadh-NCOf8Lekl2UnGijGLZb6eGER_FeDiez4uGKo6ar_ZyAP_7Sd-ohr4jA_zLLvOzRlSBygflTEaD0H-kGl30LWr1Dlqkidwjn5bE9A0FIWVlLw5wnE2rrHJhy-rkJoNIXTrZJgz5vrWtnetvxdqWUEieTpcur6QP6FwZYNb9UyrXH5U5PuQgIaGdnN8UcUiQ4KYV7VeLBgUGJNpVyWrgc3hxN1Pg_xX_rl8MC0Nw-bv-6C-ODcd414sPKzg7Ze99yOjXIo3mfAuiWZ4i6sWycnoaxcWRGZwwjKe3GA9rtU9PWrTtJw==','2026.9','always','2026-11-29 23:52:46.312051',NULL,'2026-11-29 23:52:46.143055',NULL,NULL,NULL,NULL,'4e1d17ed9dd674a8074466edc41cdf0a00a78081171c3d1122cb24b53c58fafc',0,NULL,'0ce191716ebc45b39cea7e125b63a398','64c6146dc5fa4d31900c26914288dc08','95982a71e5824e1688e6b3eca8339d6f','15906bb9a183433dae50aa76f49c0a1f',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO "bot" VALUES('83ba836e920b46f88554c7d132c3977d','2026-11-29 23:51:38.558616','2026-11-29 23:52:11.398871','Boxer','RUNNING','DRY_RUN','RUNNING',1,'15906bb9a183433dae50aa76f49c0a1f',1,'running','@RUN 83ba836e-920b-46f8-8554-c7d132c3977d@','{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}], "telegram": {"enabled": false, "token": "***", "chat_id": "***"}}','v2:ukskDEGP1PQk7Z-w5Al20c0xvcrgc1uZF9gPId4_16jJ0poK__9SzobQBDXzC6djY6K2eg_o_6-HNjwzoWMMpUGjBdG5z7DM0Uwav2MQ7KKJ19aIQQ31122fcYQvEOUuqdAnlHb-LbjNzzjUwkqnzH32VQH5b3Vv6TYPeXO3yMCWUc98pAhTl86kCFUH91cFzPmjfSg9KUvfrK1gX0mfjlKWkLJ5OzvAJDVgLNmPnMrjcG8KrU_SpVPu_LhIHWBSOGmAiOr7177V3qsrgQVeueAeWfyPD8k5Fgle2YxpYnn7ELju0YSwdDVjdSbUDY9rXzRJUsg-NccvnYZ9Df93s8MjBOc7XDa9Bz1Ppd-Igo1gX--M6rRE-72kKx7_hmoUiasVnknzVwf3a6FLUfpieG-m-TvMcr5v767s7aDCE2_sHltnnNFfCcFfcNvm9PPnirb1oVJiyHkkeZQ=','2026.9','always','2026-11-29 23:52:11.394017',NULL,'2026-11-29 23:52:48.024573','2026-11-29 23:52:45.000000',NULL,NULL,NULL,'f04ad5fa8229ccb68fcb60f2a45f09dbcdf1ad0e256186bd28193b41639f4779',0,NULL,'0ce191716ebc45b39cea7e125b63a398','64c6146dc5fa4d31900c26914288dc08','0f24c16f1d084fa0a1b18ca0b2a460ed','15906bb9a183433dae50aa76f49c0a1f',NULL,1073741824,1.5,300,NULL,NULL,NULL,NULL,0);
INSERT INTO "bot" VALUES('f627250a746e4dac922f83492e8497db','2026-11-29 23:51:38.633287','2026-11-29 23:52:48.891786','Stubborn','RUNNING','DRY_RUN','RUNNING',2,'15906bb9a183433dae50aa76f49c0a1f',2,'running','@RUN f627250a-746e-4dac-922f-83492e8497db@','{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','v2:6_mTi3BEdT47y2HNqLRIOY-qsLIL6X36tFCuV8Di0gL0G0zLdk00sTO0qPxoEs2vzZR7TJN4RGH736rRr9ZF9InGzekpwS9kKcf6Ex8CtqcuHOXvq7HIuOiaMeLA2lqVv_NLJRTqRbRwq0H20fdsTuHXcg3JF8N2YpKPzdtrlhbgFJwKiePV4BUhF1Raz0_AzB70GJWGaVweDlkCaZ2p2ZqFPejm1C-TmDPr3GiuzqKUf_mV5WewOgXRWrZ-3BJiSWS5HpBB6IOo0U2BhbAIW14nbt5F1P2L2TTS5hgLPP17ZDyMkdT-RZw79om-hMPqPgf6rk5Wfz7qeSptCa8ZHIuXV5DS_Ha_Ft_R9Uh8rwPhzrCbvge-bA==','2026.9','never','2026-11-29 23:52:48.891245',NULL,'2026-11-29 23:52:25.973090','2026-11-29 23:52:20.000000',NULL,NULL,NULL,'40f2b7756363f7bae0e414328b149623b75ed6b2517ecbb7e3d1ccd113854306',0,NULL,'0ce191716ebc45b39cea7e125b63a398','64c6146dc5fa4d31900c26914288dc08','0f24c16f1d084fa0a1b18ca0b2a460ed','15906bb9a183433dae50aa76f49c0a1f',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO "bot" VALUES('87a048d5e4c94b7cb8bc715a1ff8b102','2026-11-29 23:51:38.679546','2026-11-29 23:51:38.679576','Miner','STOPPED','LIVE','STOPPED',0,NULL,0,NULL,NULL,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}], "exchange": {"pair_whitelist": ["BTC/USDT", "ETH/USDT"]}}','v2:4NdZFOtTxhqqmc98zpdD37EQ1ZiYdWlYaYy7q0xs7fGVhvtacmd58iJTspy8VzDUcYuf28eu4lkTW64-wUv4YNQI3f7pX42gDAJYUG3ODlHAWp5ap09IXQJ2VEmkbm9k6DQKy3VKgYwV7DqxtrYD0dPgJUorh8ZRLZ5c_HP4hyKnbmvjshW-aZ7U1-6Y5ObBjhIsArFStfpAt90Js6atT5lsmnwae0dnzL7VWxJD66Llir44vRAw9DUzQRJbJwrQO2y3w-XYEKZbAJjMV22cKrqvt71DAW2Y-02fRIwFpbnv6-R26laBxo0MPJuzivJ6L9SWBHT5_SlFzEImj4T1UE_eBn5CYPJXup5k2GR9k06yOLG50eD2gA==','2026.9','always','2026-11-29 23:51:38.679627',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,'b82a467c10284a98b0cb0495fbee93c9','64c6146dc5fa4d31900c26914288dc08','95982a71e5824e1688e6b3eca8339d6f','15906bb9a183433dae50aa76f49c0a1f',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO "bot" VALUES('b640cb39b566426d9d55bb6ce4a81607','2026-11-29 23:51:38.950555','2026-11-29 23:52:27.450824','Gone','STOPPED','DRY_RUN','STOPPED',1,'15906bb9a183433dae50aa76f49c0a1f',0,NULL,NULL,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','v2:YGKlCrWdiqmTjdzubDNuZ8I898NAXctK25cIIAoaH0RYdbapK50BV_ZKIJkqbxt1uK-9G2OrUIfQkwFARle0BFZlqhgo1_dsz6v_h0SW13bKpeh3nK35Ue-j5zvdarF81wCUMGR2eWxn5OhEHsY0JhrxTQVNTP-fi9E9ues4j58DafU3NKckGwYmF842ZYWgCtgXZ59AHJ2-MFKzbwxS2RYSDozfdcdXyJYKr3Unh6CjoHnKlO3nINztRk-_Ax9EN6NMr-NRubqNMVfhCrxeFxFSzsWjhAWwjklhfgMxQnFgLrVLGnaY5k-5x2W_zGYQzbmjLiZKQ66TYyp2JL3vhyXBLfveem0OCFE_0SErIe-szS2Sn0vzXg==','2026.9','always','2026-11-29 23:51:38.950654',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,'0ce191716ebc45b39cea7e125b63a398','64c6146dc5fa4d31900c26914288dc08','95982a71e5824e1688e6b3eca8339d6f','15906bb9a183433dae50aa76f49c0a1f','2026-11-29 23:52:27.449371',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
INSERT INTO "bot" VALUES('16cb31613c444f22b8d8fbb43f9f54e3','2026-11-29 23:51:39.508963','2026-11-29 23:52:06.904458','Broken','FAILED','DRY_RUN','RUNNING',1,'15906bb9a183433dae50aa76f49c0a1f',1,NULL,NULL,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','v2:Q2C_vvIXwWXRf5zy_F05-wMyzrfc0OpGaBZGtf9V1-Kv5za-z_mpUkBhyv9VB3y4fat0Pu0vtvjdI4OxlTbAHASB8U5SGtRNdgIAFA_I8unyp2nC7taT-Ocj96AURv94V_o-dpR1VNmT0b0Y2oM2DrzbOBEdI59t-1ZCjTsQVYSuh4YWZsf37q-FTY3EKV6fLNfgpd3vaclZofNND4aw_2k3pqRgE6KxTNeb_c6gi9VqneCB30aD0F9bhQVudgofeY2UVeqiPN26cmSu0mp9xF63BWjvPvnxZecR9eVx4KEPrdqKIIXO2Va_vXpdM4HWGWk5jQTWOqRxaVqG1gBkhPfCUdNW9eAiCdbXp8SV9NbWm-lNOhz5vg==','2026.9','never','2026-11-29 23:52:06.871633',NULL,NULL,NULL,'It ended by itself with exit code 2. Could not import /tmp/flotilla-recorded-110y_uee/data/runners/95982a71-e582-4e16-88e6-b3eca8339d6f/bot-16cb3161-3c44-4f22-b8d8-fbb43f9f54e3/workspace/strategy/strategy.py due to ''No module named ''no_such_library_anywhere''''',NULL,NULL,'d4d4925eee9a4e57a7cb3ca76ae96ed789ee84ee31e5803d38f4b1fa964cb711',0,NULL,'0ce191716ebc45b39cea7e125b63a398','8261ff319ef84faaa6fdc6bcbbf2c2ad','95982a71e5824e1688e6b3eca8339d6f','15906bb9a183433dae50aa76f49c0a1f',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0);
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
INSERT INTO "bot_backup" VALUES('2f56457289f54bdaaef82653898e03bc','2026-11-29 23:52:36.758336','2026-11-29 23:52:36.758354','f627250a746e4dac922f83492e8497db','c38b37e18d4246a09d9d1706e91ef7a1','backups/trades-1-2026.8-3fa34f2a6c9e.sqlite','2026.8','2026.9',3,3,94208,'ba745c93c15f193b3f427f280cc1a03b3b6eb770b97b1bf60bdee705366d38b0','2026-11-29 23:52:36.758045',NULL,NULL);
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
INSERT INTO "bot_database" VALUES('fa69e72456f146a19d9bdfe543cea010','2026-11-29 23:51:38.700072','2026-11-29 23:52:05.013442','a7a7627d178f4300af198835c49c6a97','DRY_RUN','0ce191716ebc45b39cea7e125b63a398','USDT','spot','trades-1.sqlite',1795996322,'created',NULL);
INSERT INTO "bot_database" VALUES('6ade9f9d0ae94ca0a7b1f0ccb2be2843','2026-11-29 23:51:38.765622','2026-11-29 23:52:05.372811','d28b2a1266014512889306b320e727e4','DRY_RUN','0ce191716ebc45b39cea7e125b63a398','USDT','spot','trades-1.sqlite',1795996323,'created',NULL);
INSERT INTO "bot_database" VALUES('ea795f0d4f8b45c4929ee608b8c0a257','2026-11-29 23:51:38.862483','2026-11-29 23:52:04.554196','a6e808a4b281404596865af03555429a','DRY_RUN','0ce191716ebc45b39cea7e125b63a398','USDT','spot','trades-1.sqlite',1795996322,'created',NULL);
INSERT INTO "bot_database" VALUES('2e98e12cc2694de2a7470766ad8f717a','2026-11-29 23:51:40.411637','2026-11-29 23:52:06.751784','ccd5e208dc434bcca939be24693e4636','DRY_RUN','0ce191716ebc45b39cea7e125b63a398','USDT','spot','trades-1.sqlite',1795996324,'created',NULL);
INSERT INTO "bot_database" VALUES('4d20f6e60b9a40c09cf8688bc9fb4b91','2026-11-29 23:51:40.736155','2026-11-29 23:52:11.563478','83ba836e920b46f88554c7d132c3977d','DRY_RUN','0ce191716ebc45b39cea7e125b63a398','USDT','spot','trades-1.sqlite',1795996330,'created',NULL);
INSERT INTO "bot_database" VALUES('c38b37e18d4246a09d9d1706e91ef7a1','2026-11-29 23:51:40.866729','2026-11-29 23:52:26.013703','f627250a746e4dac922f83492e8497db','DRY_RUN','0ce191716ebc45b39cea7e125b63a398','USDT','spot','trades-1.sqlite',1795996330,'created',NULL);
INSERT INTO "bot_database" VALUES('b7d6c38603d34bbba92634816a34124d','2026-11-29 23:51:41.085438','2026-11-29 23:51:41.085474','16cb31613c444f22b8d8fbb43f9f54e3','DRY_RUN','0ce191716ebc45b39cea7e125b63a398','USDT','spot','trades-1.sqlite',NULL,'created',NULL);
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
INSERT INTO "bot_metrics" VALUES('81278539f20e42a2a4270b1907337e9c','2026-11-29 23:52:06.708028','2026-11-29 23:52:23.956050','a6e808a4b281404596865af03555429a','ea795f0d4f8b45c4929ee608b8c0a257',0,0.0,-27311193,-0.03,1,0,1,0,0,0.0,0.0,NULL,0.0,0,'',0.0,1795996325975,1795996325975,'USDT',99000000000,'2026-11-29 23:52:23.956050');
INSERT INTO "bot_metrics" VALUES('7a351a13b2fe47af87b2fc22ed24b301','2026-11-29 23:52:06.771131','2026-11-29 23:52:06.771131','a7a7627d178f4300af198835c49c6a97','fa69e72456f146a19d9bdfe543cea010',0,0.0,0,0.0,0,0,0,0,0,0.0,0.0,NULL,0.0,0,'',0.0,NULL,NULL,'USDT',99000000000,'2026-11-29 23:52:06.771131');
INSERT INTO "bot_metrics" VALUES('ae379f686e79441185ebd39a2c411116','2026-11-29 23:52:06.843192','2026-11-29 23:52:27.130463','d28b2a1266014512889306b320e727e4','6ade9f9d0ae94ca0a7b1f0ccb2be2843',0,0.0,-73425752,-0.07,3,0,3,0,0,0.0,0.0,NULL,0.0,0,'',0.0,1795996326295,1795996326500,'USDT',99000000000,'2026-11-29 23:52:27.130463');
INSERT INTO "bot_metrics" VALUES('5ead047b693445b09f177df0d14672b3','2026-11-29 23:52:07.199287','2026-11-29 23:52:46.861063','ccd5e208dc434bcca939be24693e4636','2e98e12cc2694de2a7470766ad8f717a',0,0.0,-79516787,-0.08,3,0,3,0,0,0.0,0.0,NULL,0.0,0,'',0.0,1795996326796,1795996327092,'USDT',99000000000,'2026-11-29 23:52:46.861063');
INSERT INTO "bot_metrics" VALUES('b736bd2904564941b5969616c708a35f','2026-11-29 23:52:11.941297','2026-11-29 23:52:48.050756','83ba836e920b46f88554c7d132c3977d','4d20f6e60b9a40c09cf8688bc9fb4b91',0,0.0,-75290507,-0.08,3,0,3,0,0,0.0,0.0,NULL,0.0,0,'',0.0,1795996331994,1795996332240,'USDT',99000000000,'2026-11-29 23:52:48.050756');
INSERT INTO "bot_metrics" VALUES('c8a579ce0cfd44b1921c9897338a4de7','2026-11-29 23:52:26.173950','2026-11-29 23:52:49.653521','f627250a746e4dac922f83492e8497db','c38b37e18d4246a09d9d1706e91ef7a1',0,0.0,-70548753,-0.07,3,0,3,0,0,0.0,0.0,NULL,0.0,0,'',0.0,1795996331736,1795996332028,'USDT',99000000000,'2026-11-29 23:52:49.653521');
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
INSERT INTO "config_revision" VALUES('d3372964f0644b929366e1599c1491f9','2026-11-29 23:51:37.007880','2026-11-29 23:51:37.007903','exchange','0ce191716ebc45b39cea7e125b63a398',1,'{}','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a','15906bb9a183433dae50aa76f49c0a1f');
INSERT INTO "config_revision" VALUES('8857c15af04a4b8b9312ca124d280a48','2026-11-29 23:51:37.056949','2026-11-29 23:51:37.056978','exchange','b82a467c10284a98b0cb0495fbee93c9',1,'{}','44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a','15906bb9a183433dae50aa76f49c0a1f');
INSERT INTO "config_revision" VALUES('69a1aa5b949e4407a18150de66b3455e','2026-11-29 23:51:38.160786','2026-11-29 23:51:38.160817','bot','a7a7627d178f4300af198835c49c6a97',1,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2','15906bb9a183433dae50aa76f49c0a1f');
INSERT INTO "config_revision" VALUES('666dcaad400e46619cb0b13bca3f0355','2026-11-29 23:51:38.206579','2026-11-29 23:51:38.206607','bot','d28b2a1266014512889306b320e727e4',1,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2','15906bb9a183433dae50aa76f49c0a1f');
INSERT INTO "config_revision" VALUES('585d47607a1c457ebc5a00da17e6a673','2026-11-29 23:51:38.238085','2026-11-29 23:51:38.238104','bot','a6e808a4b281404596865af03555429a',1,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2','15906bb9a183433dae50aa76f49c0a1f');
INSERT INTO "config_revision" VALUES('74a2c4ecb81e4f70a8cfe8726701a030','2026-11-29 23:51:38.397528','2026-11-29 23:51:38.397572','bot','ccd5e208dc434bcca939be24693e4636',1,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2','15906bb9a183433dae50aa76f49c0a1f');
INSERT INTO "config_revision" VALUES('31592943a0d245bba1075e202830c9b5','2026-11-29 23:51:38.580781','2026-11-29 23:51:38.580873','bot','83ba836e920b46f88554c7d132c3977d',1,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}], "telegram": {"enabled": false, "token": "***", "chat_id": "***"}}','fe8a154b75cd4ffee5478e3676330b5eefc9cb3eee3ce1563e649b57a64a56cf','15906bb9a183433dae50aa76f49c0a1f');
INSERT INTO "config_revision" VALUES('ea5cc065acc641eda97086584a49075c','2026-11-29 23:51:38.640338','2026-11-29 23:51:38.640358','bot','f627250a746e4dac922f83492e8497db',1,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2','15906bb9a183433dae50aa76f49c0a1f');
INSERT INTO "config_revision" VALUES('969606a4b8844941b1aac25d2e31326e','2026-11-29 23:51:38.683374','2026-11-29 23:51:38.683398','bot','87a048d5e4c94b7cb8bc715a1ff8b102',1,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}], "exchange": {"pair_whitelist": ["BTC/USDT", "ETH/USDT"]}}','2cb5484b45f4ecdcc31295d023f3bb2b94d9fc05b48270818cba218b524674a1','15906bb9a183433dae50aa76f49c0a1f');
INSERT INTO "config_revision" VALUES('03a448cfbdde4370a86735f503ffe564','2026-11-29 23:51:38.961221','2026-11-29 23:51:38.961299','bot','b640cb39b566426d9d55bb6ce4a81607',1,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2','15906bb9a183433dae50aa76f49c0a1f');
INSERT INTO "config_revision" VALUES('0b6b391db6c743579aa9eac79f35f9e5','2026-11-29 23:51:39.562868','2026-11-29 23:51:39.562901','bot','16cb31613c444f22b8d8fbb43f9f54e3',1,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','fbefe657a47b1861e25aa11aa5350f6cabe7966ff4f4cce8aae88c4f69184be2','15906bb9a183433dae50aa76f49c0a1f');
INSERT INTO "config_revision" VALUES('4d6dc4d46b6743cea42b425a9ae41a3f','2026-11-29 23:52:49.527945','2026-11-29 23:52:49.527978','bot','ccd5e208dc434bcca939be24693e4636',2,'{"stake_currency": "USDT", "stake_amount": 111, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','76dc58223b9dba65dad48723ee95df1fd85b3f49be4bfb3d84b5ac5086a7ad5e','15906bb9a183433dae50aa76f49c0a1f');
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
	log_tail VARCHAR NOT NULL, light_fingerprint VARCHAR(64), 
	CONSTRAINT pk_deployment PRIMARY KEY (id), 
	CONSTRAINT fk_deployment_bot_id_bot FOREIGN KEY(bot_id) REFERENCES bot (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_deployment_database_id_bot_database FOREIGN KEY(database_id) REFERENCES bot_database (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_deployment_runner_id_runner FOREIGN KEY(runner_id) REFERENCES runner (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_deployment_started_by_person FOREIGN KEY(started_by) REFERENCES person (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_deployment_strategy_id_strategy FOREIGN KEY(strategy_id) REFERENCES strategy (id) ON DELETE RESTRICT
);
INSERT INTO "deployment" VALUES('1dffc8d0527f409fbae2cab0726e0965','2026-11-29 23:51:38.706349','2026-11-29 23:51:39.126457','a7a7627d178f4300af198835c49c6a97','fa69e72456f146a19d9bdfe543cea010','1720b98c52ec44929e58081e0aba876b','95982a71e5824e1688e6b3eca8339d6f',1,'2026.9','freqtrade 2026.9','@RUN a7a7627d-178f-4300-af19-8835c49c6a97@',1,'9ce77067484427bc1608d1a88e3617b1a0d0c9fc346291f99756e2deb6906287','15906bb9a183433dae50aa76f49c0a1f','2026-11-29 23:51:38.703642',NULL,NULL,0,NULL,NULL,'','bf8abb95c39c81ed49cab887aee4f79ee52f88e8f4c6aca63b957da032e59cad');
INSERT INTO "deployment" VALUES('07be0107e42a498a9169b76635637d7e','2026-11-29 23:51:38.773977','2026-11-29 23:52:33.098978','d28b2a1266014512889306b320e727e4','6ade9f9d0ae94ca0a7b1f0ccb2be2843','c5714855b3714df397fbb83eae74af33','95982a71e5824e1688e6b3eca8339d6f',1,'2026.9','freqtrade 2026.9','1981@2026-11-29T23:51:39.303+00:00',1,'050328cbbb925c046be645a82739b751c58cee88239737ae8a9029c6ecc4b980','15906bb9a183433dae50aa76f49c0a1f','2026-11-29 23:51:38.773194','2026-11-29 23:52:33.097787',NULL,0,1,'Stopped as asked.','''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.00091, ''open_date'': datetime.datetime(2026, 11, 29, 23, 52, 6, 295137, tzinfo=datetime.timezone.utc), ''current_rate'': 108843.26, ''sub_trade'': False}
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
2026-11-29 23:52:15,093 - freqtrade.rpc.api_server.ws.channel - INFO - Connected to channel - WebSocketChannel(72da9c48, (''127.0.0.1'', 42596))','86e3659e59ee74020544f3442490a8db54b1f2fec4caa897662b8fbce8d43f40');
INSERT INTO "deployment" VALUES('3ba1de368b714d3aa7838d50235a4cf2','2026-11-29 23:51:38.885319','2026-11-29 23:52:32.563720','a6e808a4b281404596865af03555429a','ea795f0d4f8b45c4929ee608b8c0a257','af6c41aed13946b0bd8f2466d42c14a8','95982a71e5824e1688e6b3eca8339d6f',1,'2026.9','freqtrade 2026.9','1978@2026-11-29T23:51:39.231+00:00',1,'12a9e712f6d30131b3d8e4d623e29c59516024767da2d31485e10dbc3faca96d','15906bb9a183433dae50aa76f49c0a1f','2026-11-29 23:51:38.884354','2026-11-29 23:52:32.546767',NULL,0,1,'Stopped as asked.','2026-11-29 23:51:59,963 - freqtrade.configuration.config_validation - INFO - Validating configuration ...
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
''base_currency'': ''LINK'', ''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 2.73, ''open_date'': datetime.datetime(2026, 11, 29, 23, 52, 5, 975979, tzinfo=datetime.timezone.utc), ''current_rate'': 36.534, ''sub_trade'': False}','aceb35401856d6bc674587313ca56415b4d1db0b296c438b9ea0470a521035c8');
INSERT INTO "deployment" VALUES('d083ac8002f64222ade6a3830d3b11b4','2026-11-29 23:51:40.456128','2026-11-29 23:52:32.837645','ccd5e208dc434bcca939be24693e4636','2e98e12cc2694de2a7470766ad8f717a','64c6146dc5fa4d31900c26914288dc08','95982a71e5824e1688e6b3eca8339d6f',1,'2026.9','freqtrade 2026.9','2031@2026-11-29T23:51:41.271+00:00',1,'4e1d17ed9dd674a8074466edc41cdf0a00a78081171c3d1122cb24b53c58fafc','15906bb9a183433dae50aa76f49c0a1f','2026-11-29 23:51:40.454793','2026-11-29 23:52:32.835835',NULL,0,1,'Stopped as asked.','2026-11-29 23:52:06,857 - freqtrade.rpc.rpc_manager - INFO - Sending rpc message: {''trade_id'': 1, ''type'': entry, ''buy_tag'': '''', ''enter_tag'': '''', ''exchange'': ''Binance'', ''pair'': ''BTC/USDT'', ''leverage'': 1.0, ''direction'': ''Long'', ''limit'': 108843.26, ''order_rate'': 108843.26, ''open_rate'': 108843.26, ''order_type'': ''limit'', ''stake_amount'': 100.0, ''stake_currency'': ''USDT'', ''base_currency'': ''BTC'', 
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
2026-11-29 23:52:16,553 - freqtrade.rpc.api_server.ws.channel - INFO - Connected to channel - WebSocketChannel(3b5aa57c, (''127.0.0.1'', 53988))','416cdacbd2f6fe68be6bdfec587d1229c7f99ec29283db4e5d9452c7b8d9d329');
INSERT INTO "deployment" VALUES('28c02cb3c1c7487aa108495ca585771b','2026-11-29 23:51:40.753344','2026-11-29 23:51:44.043492','83ba836e920b46f88554c7d132c3977d','4d20f6e60b9a40c09cf8688bc9fb4b91','64c6146dc5fa4d31900c26914288dc08','0f24c16f1d084fa0a1b18ca0b2a460ed',1,'2026.9','freqtradeorg/freqtrade:2026.9@sha256:20f814c3e52f63dfb7918fd514a3c199bd221fcac543b2062d9a04394e1ad792','@RUN 83ba836e-920b-46f8-8554-c7d132c3977d@',1,'f04ad5fa8229ccb68fcb60f2a45f09dbcdf1ad0e256186bd28193b41639f4779','15906bb9a183433dae50aa76f49c0a1f','2026-11-29 23:51:40.751711',NULL,NULL,0,NULL,NULL,'','97b36ccfa761894c441acbfa675f61e516b039ab0b905d1ff9873b2e5fdaab62');
INSERT INTO "deployment" VALUES('3fa34f2a6c9e49d8a5586420f55db9b8','2026-11-29 23:51:40.885196','2026-11-29 23:52:34.373355','f627250a746e4dac922f83492e8497db','c38b37e18d4246a09d9d1706e91ef7a1','64c6146dc5fa4d31900c26914288dc08','0f24c16f1d084fa0a1b18ca0b2a460ed',1,'2026.8','freqtradeorg/freqtrade:2026.8@sha256:5bc553137a5bc7d1804deee3ff53cb099eb43b52bbb1bebc727893cac3fa094b','363852305fc2@2026-11-29T23:51:44.179166+00:00',1,'c7713a7df9352671da176fe8c051265f557c2f3e6fda978d3b9b78c12b4494cf','15906bb9a183433dae50aa76f49c0a1f','2026-11-29 23:51:40.884289','2026-11-29 23:52:34.371108',NULL,0,1,'Stopped as asked.','2026-11-29 23:52:11,763 - freqtrade.wallets - INFO - Wallets synced.
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
2026-11-29 23:52:19,821 - freqtrade.rpc.api_server.ws.channel - INFO - Connected to channel - WebSocketChannel(b8e9988b, (''10.219.0.9'', 35482))','3b837a3e3ae0b0486bbe726f39b153a5d82d90159fd0bf32812feb985cedb297');
INSERT INTO "deployment" VALUES('1ef3ff6f904844edb69ae960fb9dcd88','2026-11-29 23:51:41.097346','2026-11-29 23:52:06.871168','16cb31613c444f22b8d8fbb43f9f54e3','b7d6c38603d34bbba92634816a34124d','8261ff319ef84faaa6fdc6bcbbf2c2ad','95982a71e5824e1688e6b3eca8339d6f',1,'2026.9','freqtrade 2026.9','2073@2026-11-29T23:51:41.778+00:00',1,'d4d4925eee9a4e57a7cb3ca76ae96ed789ee84ee31e5803d38f4b1fa964cb711','15906bb9a183433dae50aa76f49c0a1f','2026-11-29 23:51:41.093321','2026-11-29 23:52:06.486273',2,0,0,'It ended by itself with exit code 2. Could not import /tmp/flotilla-recorded-110y_uee/data/runners/95982a71-e582-4e16-88e6-b3eca8339d6f/bot-16cb3161-3c44-4f22-b8d8-fbb43f9f54e3/workspace/strategy/strategy.py due to ''No module named ''no_such_library_anywhere''''','2026-11-29 23:51:42,757 - freqtrade - INFO - freqtrade 2026.9
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
2026-11-29 23:52:02,077 - freqtrade - ERROR - Impossible to load Strategy ''Broken''. This class does not exist or contains Python code errors.','9e70a43518cb601af76a3e4926c2ca5b4cad6a768e46b9abb461e10fb527519f');
INSERT INTO "deployment" VALUES('0ae84b61150541d793367a9d74ff84af','2026-11-29 23:52:33.017732','2026-11-29 23:52:33.431058','ccd5e208dc434bcca939be24693e4636','2e98e12cc2694de2a7470766ad8f717a','64c6146dc5fa4d31900c26914288dc08','95982a71e5824e1688e6b3eca8339d6f',1,'2026.9','freqtrade 2026.9','@RUN ccd5e208-dc43-4bcc-a939-be24693e4636@',2,'4e1d17ed9dd674a8074466edc41cdf0a00a78081171c3d1122cb24b53c58fafc','15906bb9a183433dae50aa76f49c0a1f','2026-11-29 23:52:33.013827',NULL,NULL,0,NULL,NULL,'','416cdacbd2f6fe68be6bdfec587d1229c7f99ec29283db4e5d9452c7b8d9d329');
INSERT INTO "deployment" VALUES('540d09d199394fa482a0661b44d58d7b','2026-11-29 23:52:35.037423','2026-11-29 23:52:38.388111','f627250a746e4dac922f83492e8497db','c38b37e18d4246a09d9d1706e91ef7a1','64c6146dc5fa4d31900c26914288dc08','0f24c16f1d084fa0a1b18ca0b2a460ed',1,'2026.9','freqtradeorg/freqtrade:2026.9@sha256:20f814c3e52f63dfb7918fd514a3c199bd221fcac543b2062d9a04394e1ad792','@RUN f627250a-746e-4dac-922f-83492e8497db@',2,'40f2b7756363f7bae0e414328b149623b75ed6b2517ecbb7e3d1ccd113854306','15906bb9a183433dae50aa76f49c0a1f','2026-11-29 23:52:34.969967',NULL,NULL,0,NULL,NULL,'','8fda83ee6abb147ec4b841a395faf034580a7ccc92086cb6df275030f63a709d');
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
	archived_at DATETIME, allowed_keys JSON DEFAULT '[]' NOT NULL, bot_allowed_keys JSON DEFAULT '[]' NOT NULL, 
	CONSTRAINT pk_exchange PRIMARY KEY (id), 
	CONSTRAINT fk_exchange_owner_id_person FOREIGN KEY(owner_id) REFERENCES person (id) ON DELETE RESTRICT
);
INSERT INTO "exchange" VALUES('0ce191716ebc45b39cea7e125b63a398','2026-11-29 23:51:36.991321','2026-11-29 23:51:36.991349','Practice market','practice','{}','',NULL,NULL,'15906bb9a183433dae50aa76f49c0a1f',NULL,'[]','[]');
INSERT INTO "exchange" VALUES('b82a467c10284a98b0cb0495fbee93c9','2026-11-29 23:51:37.045526','2026-11-29 23:51:37.045562','Binance main','binance','{}','v2:Wk56P83ZyJvgYJ4ujw079ccUQDW6xSYqVWpNU3QfqRs8gkYXGe3mnb42vYDkGD3s1sQhFfR59ndumH-lx4bVkarotPw78jyCLSSeUxzbKbQkomhIuHC8zyfL0CPu2_fswx3xIHgoRrXBuBUpVFs=','2026-11-29 23:51:37.049833',NULL,'15906bb9a183433dae50aa76f49c0a1f',NULL,'[]','[]');
CREATE TABLE house_fact (
	name VARCHAR(40) NOT NULL, 
	value VARCHAR(200) NOT NULL, 
	CONSTRAINT pk_house_fact PRIMARY KEY (name)
);
INSERT INTO "house_fact" VALUES('sealed_values_are_bound','yes');
INSERT INTO "house_fact" VALUES('installation_id','0a5aaec8-82ab-4ed2-8fe7-6c66caf286b4');
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
INSERT INTO "job" VALUES('ab5ed154d2a7437d9985462fdd73df30','2026-11-29 23:52:49.552702','2026-11-29 23:52:49.564967','prepare_version','past prepare_version','A past prepare_version','{}','CANCELLED','',0.0,0,'2026-11-30 00:52:49.547547',NULL,NULL,NULL,'',NULL);
INSERT INTO "job" VALUES('660c72a6adff49f884f926c10b4fbebb','2026-11-29 23:52:49.589442','2026-11-29 23:52:49.595313','remove_practice_fleet','past remove_practice_fleet','A past remove_practice_fleet','{}','CANCELLED','',0.0,0,'2026-11-30 00:52:49.566076',NULL,NULL,NULL,'',NULL);
INSERT INTO "job" VALUES('b26199af0da142089e6d8768036985b7','2026-11-29 23:52:49.597931','2026-11-29 23:52:49.614153','move_bot','past move_bot','A past move_bot','{}','CANCELLED','',0.0,0,'2026-11-30 00:52:49.597643',NULL,NULL,NULL,'',NULL);
INSERT INTO "job" VALUES('10c93ea45d264765bd2416e947a896b5','2026-11-29 23:52:49.626946','2026-11-29 23:52:49.631252','roll_back_bot','past roll_back_bot','A past roll_back_bot','{}','CANCELLED','',0.0,0,'2026-11-30 00:52:49.626194',NULL,NULL,NULL,'',NULL);
CREATE TABLE known_browser (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	person_id CHAR(32) NOT NULL, 
	token_hash VARCHAR(64) NOT NULL, 
	expires_at DATETIME NOT NULL, 
	CONSTRAINT pk_known_browser PRIMARY KEY (id), 
	CONSTRAINT fk_known_browser_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_known_browser_token_hash UNIQUE (token_hash)
);
INSERT INTO "known_browser" VALUES('da39103d99d44513b76d030ff4dd469f','2026-11-29 23:51:35.224955','2026-11-29 23:51:35.224970','15906bb9a183433dae50aa76f49c0a1f','b1dc9f2c420753c219c74940829af0d94de05f43c32dfb6121a3b64a3a6834c8','2027-05-28 23:51:35.224846');
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
INSERT INTO "local_password" VALUES('15906bb9a183433dae50aa76f49c0a1f','$argon2id$v=19$m=65536,t=3,p=4$YwDcPFo+BN71OP4uWwoHtA$tDk71jMh5kPXFkfgbj4G1QG+O2doVzSD8x8WlblnTUI',0,'2026-11-29 23:51:35.216923');
INSERT INTO "local_password" VALUES('a4377962139e45a3a3f22766323be7b5','$argon2id$v=19$m=65536,t=3,p=4$yBUF78xpp+DVZwtdqJUmow$uklD3B0WG5HeH0x7U0RPdlmutNy+QmW/1+WDOVnFXyw',0,'2026-11-29 23:51:36.545468');
INSERT INTO "local_password" VALUES('0cdca64e5b25473a9f839fe1cb6a7519','$argon2id$v=19$m=65536,t=3,p=4$8XALRk5wzxSGi9NtHrxWqw$pa+CpSCG8/aBR4pyiKGrgIQrEMIovKxBQzg+ICilt9s',1,'2026-11-29 23:51:36.976728');
CREATE TABLE login_guess (
	name_hash VARCHAR(64) NOT NULL, 
	place VARCHAR(64) NOT NULL, 
	attempts INTEGER NOT NULL, 
	last_at DATETIME NOT NULL, 
	waits_until DATETIME NOT NULL, 
	CONSTRAINT pk_login_guess PRIMARY KEY (name_hash, place)
);
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
INSERT INTO "login_session" VALUES('1994d0fcb5714a46bebb10207fac102f','2026-11-29 23:51:35.224515','2026-11-29 23:51:35.224530','15906bb9a183433dae50aa76f49c0a1f','884f267513163d4d84109256da1f5fc935db02b72c742263c542e485976a5553','2026-11-30 11:51:35.224331','2026-11-29 23:51:35.224545',NULL,'127.0.0.1','');
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
INSERT INTO "person" VALUES('15906bb9a183433dae50aa76f49c0a1f','2026-11-29 23:51:35.212240','2026-11-29 23:51:35.212266','Ada','admin','administrator','UTC',NULL);
INSERT INTO "person" VALUES('a4377962139e45a3a3f22766323be7b5','2026-11-29 23:51:35.581980','2026-11-29 23:51:35.582009','Grace','grace','member','UTC',NULL);
INSERT INTO "person" VALUES('0cdca64e5b25473a9f839fe1cb6a7519','2026-11-29 23:51:36.975176','2026-11-29 23:51:36.975200','Linus','linus','viewer','UTC',NULL);
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
INSERT INTO "runner" VALUES('95982a71e5824e1688e6b3eca8339d6f','2026-11-29 23:51:37.092270','2026-11-29 23:52:38.769507','This machine','LOCAL','',10,1,'{}','',0,NULL,'NONE',0.0,NULL,'{}','{}','2026-11-29 23:52:38.767512',NULL,NULL,'15906bb9a183433dae50aa76f49c0a1f',NULL);
INSERT INTO "runner" VALUES('0f24c16f1d084fa0a1b18ca0b2a460ed','2026-11-29 23:51:37.135750','2026-11-29 23:52:38.775955','This engine','DOCKER','',10,1,'{"image": "freqtradeorg/freqtrade", "pool": "10.219.0.0/24", "publish_address": "127.0.0.1"}','',0,NULL,'NONE',0.0,NULL,'{}','{}','2026-11-29 23:52:38.774500',NULL,NULL,'15906bb9a183433dae50aa76f49c0a1f',NULL);
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
INSERT INTO "sample" VALUES('4d20f6e60b9a40c09cf8688bc9fb4b91',60,1795996320,0,-71067723,99000000000,3);
INSERT INTO "sample" VALUES('4d20f6e60b9a40c09cf8688bc9fb4b91',3600,1795993200,0,-71067723,99000000000,3);
INSERT INTO "sample" VALUES('4d20f6e60b9a40c09cf8688bc9fb4b91',86400,1795910400,0,-71067723,99000000000,3);
INSERT INTO "sample" VALUES('fa69e72456f146a19d9bdfe543cea010',60,1795996320,0,0,99000000000,0);
INSERT INTO "sample" VALUES('fa69e72456f146a19d9bdfe543cea010',3600,1795993200,0,0,99000000000,0);
INSERT INTO "sample" VALUES('fa69e72456f146a19d9bdfe543cea010',86400,1795910400,0,0,99000000000,0);
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
	archived_at DATETIME, reading JSON, 
	CONSTRAINT pk_strategy PRIMARY KEY (id), 
	CONSTRAINT fk_strategy_author_id_person FOREIGN KEY(author_id) REFERENCES person (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_strategy_forked_from_strategy FOREIGN KEY(forked_from) REFERENCES strategy (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_strategy_owner_id_person FOREIGN KEY(owner_id) REFERENCES person (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_strategy_parent_id_strategy FOREIGN KEY(parent_id) REFERENCES strategy (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_strategy_family_id_version_number UNIQUE (family_id, version_number)
);
INSERT INTO "strategy" VALUES('40a9050596554cf794f81ebcc5b56a18','2026-11-29 23:51:37.548348','2026-11-29 23:51:37.686964','Eager','
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
','{}',1,0,NULL,'40a9050596554cf794f81ebcc5b56a18',NULL,'Eager','1m',0,'3ab5f1380a7e7c6d9b98dccaaae87f1d2c3ddcb26e534fbd2404ffc2f2358662','{}','{}','[]','As it was written',NULL,'15906bb9a183433dae50aa76f49c0a1f','15906bb9a183433dae50aa76f49c0a1f',NULL,'{"strategies": [{"class_name": "Eager", "timeframe": "1m", "can_short": null, "stoploss": -0.99, "minimal_roi": {"0": 100.0}, "startup_candle_count": null, "max_open_trades": null, "interface_version": null}], "ends": ["Eager"], "problem": "", "is_too_large": false}');
INSERT INTO "strategy" VALUES('64c6146dc5fa4d31900c26914288dc08','2026-11-29 23:51:37.682596','2026-11-29 23:51:37.682628','Eager','
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
','{"stoploss": -0.8, "unfilledtimeout": {"exit": 5}}',2,1,'40a9050596554cf794f81ebcc5b56a18','40a9050596554cf794f81ebcc5b56a18',NULL,'Eager','1m',0,'85c6c32f57fa5421dbae34669854879452150cb81c5e505441c6cadc293b1062','{}','{}','[]','Wider',NULL,'15906bb9a183433dae50aa76f49c0a1f','15906bb9a183433dae50aa76f49c0a1f',NULL,'{"strategies": [{"class_name": "Eager", "timeframe": "1m", "can_short": null, "stoploss": -0.99, "minimal_roi": {"0": 100.0}, "startup_candle_count": null, "max_open_trades": null, "interface_version": null}], "ends": ["Eager"], "problem": "", "is_too_large": false}');
INSERT INTO "strategy" VALUES('1720b98c52ec44929e58081e0aba876b','2026-11-29 23:51:38.085937','2026-11-29 23:51:38.085973','Sample pullback','"""Buys dips in a rising market: the price is above its slow average and has fallen below its fast one."""

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
','{}',1,1,NULL,'1720b98c52ec44929e58081e0aba876b',NULL,'SamplePullback','1m',0,'55f7cee527917679d915a14beffa98d401c8c8abcf9151a88404d2943196acce','{}','{}','[]','Sample of the practice fleet',NULL,'15906bb9a183433dae50aa76f49c0a1f','15906bb9a183433dae50aa76f49c0a1f',NULL,'{"strategies": [{"class_name": "SamplePullback", "timeframe": "1m", "can_short": false, "stoploss": -0.012, "minimal_roi": {"0": 0.006, "3": 0.002, "8": -0.01}, "startup_candle_count": 60, "max_open_trades": null, "interface_version": 3}], "ends": ["SamplePullback"], "problem": "", "is_too_large": false}');
INSERT INTO "strategy" VALUES('c5714855b3714df397fbb83eae74af33','2026-11-29 23:51:38.188023','2026-11-29 23:51:38.188048','Sample momentum','"""Buys what has just risen faster than usual, and leaves when it stops rising."""

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
','{}',1,1,NULL,'c5714855b3714df397fbb83eae74af33',NULL,'SampleMomentum','1m',0,'d5169bf2267477474d1455993e4100929b0d32f0b13cebc58ad48f8728f23df3','{}','{}','[]','Sample of the practice fleet',NULL,'15906bb9a183433dae50aa76f49c0a1f','15906bb9a183433dae50aa76f49c0a1f',NULL,'{"strategies": [{"class_name": "SampleMomentum", "timeframe": "1m", "can_short": false, "stoploss": -0.01, "minimal_roi": {"0": 0.01, "10": 0.003, "20": -0.01}, "startup_candle_count": 40, "max_open_trades": null, "interface_version": 3}], "ends": ["SampleMomentum"], "problem": "", "is_too_large": false}');
INSERT INTO "strategy" VALUES('af6c41aed13946b0bd8f2466d42c14a8','2026-11-29 23:51:38.214944','2026-11-29 23:51:38.214979','Sample reversion','"""Buys what has fallen far below its average, and sells when it is back."""

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
','{}',1,1,NULL,'af6c41aed13946b0bd8f2466d42c14a8',NULL,'SampleReversion','1m',0,'c5905af87c76754dcb1fa3b13501c1f09ecd86545ad21b822a8045abb9652694','{}','{}','[]','Sample of the practice fleet',NULL,'15906bb9a183433dae50aa76f49c0a1f','15906bb9a183433dae50aa76f49c0a1f',NULL,'{"strategies": [{"class_name": "SampleReversion", "timeframe": "1m", "can_short": false, "stoploss": -0.015, "minimal_roi": {"0": 0.008, "5": 0.002, "10": -0.01}, "startup_candle_count": 40, "max_open_trades": null, "interface_version": 3}], "ends": ["SampleReversion"], "problem": "", "is_too_large": false}');
INSERT INTO "strategy" VALUES('8261ff319ef84faaa6fdc6bcbbf2c2ad','2026-11-29 23:51:39.304283','2026-11-29 23:51:39.304317','Broken','import no_such_library_anywhere

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
','{}',1,1,NULL,'8261ff319ef84faaa6fdc6bcbbf2c2ad',NULL,'Broken','1m',0,'40fcece9a2cf41289c9f10cdb88c5c97fd212e3b8f20064df4f88ee28448af14','{}','{}','[]','',NULL,'15906bb9a183433dae50aa76f49c0a1f','15906bb9a183433dae50aa76f49c0a1f',NULL,'{"strategies": [{"class_name": "Broken", "timeframe": "1m", "can_short": null, "stoploss": -0.99, "minimal_roi": {"0": 100.0}, "startup_candle_count": null, "max_open_trades": null, "interface_version": null}], "ends": ["Broken"], "problem": "", "is_too_large": false}');
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
INSERT INTO "trade" VALUES('a1c28985091543a8b0e052ffd9d599b8','2026-11-29 23:52:17.990396','2026-11-29 23:52:23.931456',1,'LINK/USDT',1,'2026-11-29 23:52:05.975000',NULL,1795996325975,NULL,36.534,NULL,36.507,2.73,9973782000,9973782000,-27311193,-0.00273556,0,NULL,'far below','SampleReversion','1m','closed',NULL,'long',1.0,9973782,NULL,0,9973782000,35.986,'USDT',1,'ee1f1e6f8265a3cc0980ce6b7a90646b','a6e808a4b281404596865af03555429a','ea795f0d4f8b45c4929ee608b8c0a257','3ba1de368b714d3aa7838d50235a4cf2',NULL);
INSERT INTO "trade" VALUES('642fc524eeca4c17bdb12224e0db7c64','2026-11-29 23:52:21.910302','2026-11-29 23:52:27.111493',1,'BTC/USDT',1,'2026-11-29 23:52:06.295000',NULL,1795996326295,NULL,108843.26,NULL,108830.09,0.00091,9904736660,9904736660,-21006745,-0.00211876,0,NULL,'rise','SampleMomentum','1m','closed',NULL,'long',1.0,9904737,NULL,0,9904736660,107754.83,'USDT',1,'c16cc1c438cdbd11eb8bac2b466bf8d6','d28b2a1266014512889306b320e727e4','6ade9f9d0ae94ca0a7b1f0ccb2be2843','07be0107e42a498a9169b76635637d7e',NULL);
INSERT INTO "trade" VALUES('37c4355916f5445199dc158ba0810cb0','2026-11-29 23:52:21.910302','2026-11-29 23:52:27.111493',2,'ETH/USDT',1,'2026-11-29 23:52:06.413000',NULL,1795996326413,NULL,5427.27,NULL,5420.26,0.0184,9986176800,9986176800,-32857855,-0.00328705,0,NULL,'rise','SampleMomentum','1m','closed',NULL,'long',1.0,9986177,NULL,0,9986176800,5373.0,'USDT',1,'04fa0b6c31794a735b1da8d20e5bb4dc','d28b2a1266014512889306b320e727e4','6ade9f9d0ae94ca0a7b1f0ccb2be2843','07be0107e42a498a9169b76635637d7e',NULL);
INSERT INTO "trade" VALUES('849d9b5b32bd4e86b78556181471ba7c','2026-11-29 23:52:21.910302','2026-11-29 23:52:27.111493',3,'SOL/USDT',1,'2026-11-29 23:52:06.500000',NULL,1795996326500,NULL,480.21,NULL,480.23,0.208,9988368000,9988368000,-19561152,-0.00195644,0,NULL,'rise','SampleMomentum','1m','closed',NULL,'long',1.0,9988368,NULL,0,9988368000,475.41,'USDT',1,'8f8b52dc6db19bd019fb6ed8aa7aa899','d28b2a1266014512889306b320e727e4','6ade9f9d0ae94ca0a7b1f0ccb2be2843','07be0107e42a498a9169b76635637d7e',NULL);
INSERT INTO "trade" VALUES('5997a56caaf44421978edb83573cef97','2026-11-29 23:52:22.266453','2026-11-29 23:52:46.456640',1,'BTC/USDT',1,'2026-11-29 23:52:06.796000',NULL,1795996326796,NULL,108843.26,NULL,108827.59,0.00091,9904736660,9904736660,-21234017,-0.00214168,0,NULL,NULL,'Eager','1m','closed',NULL,'long',1.0,9904737,NULL,0,9904736660,21768.66,'USDT',1,'d983b3c97ac264aa3ccf9d5bb3e8592c','ccd5e208dc434bcca939be24693e4636','2e98e12cc2694de2a7470766ad8f717a','d083ac8002f64222ade6a3830d3b11b4',NULL);
INSERT INTO "trade" VALUES('281cabd06e6b480e96b4023ffad69528','2026-11-29 23:52:22.266453','2026-11-29 23:52:46.456640',2,'ETH/USDT',1,'2026-11-29 23:52:06.978000',NULL,1795996326978,NULL,5427.27,NULL,5418.54,0.0184,9986176800,9986176800,-36019490,-0.00360333,0,NULL,NULL,'Eager','1m','closed',NULL,'long',1.0,9986177,NULL,0,9986176800,1085.46,'USDT',1,'69215b1a7a4f847d8b0e83d76a70a773','ccd5e208dc434bcca939be24693e4636','2e98e12cc2694de2a7470766ad8f717a','d083ac8002f64222ade6a3830d3b11b4',NULL);
INSERT INTO "trade" VALUES('f2318e7b283c48b0b9167355d07a6640','2026-11-29 23:52:22.266453','2026-11-29 23:52:46.456640',3,'SOL/USDT',1,'2026-11-29 23:52:07.092000',NULL,1795996327092,NULL,480.23,NULL,480.12,0.208,9988784000,9988784000,-22263280,-0.0022266,0,NULL,NULL,'Eager','1m','closed',NULL,'long',1.0,9988784,NULL,0,9988784000,96.05,'USDT',1,'0c844baa82dedb526e666d90579755bc','ccd5e208dc434bcca939be24693e4636','2e98e12cc2694de2a7470766ad8f717a','d083ac8002f64222ade6a3830d3b11b4',NULL);
INSERT INTO "trade" VALUES('46d3e9322b2f4b1381ca61e3088ab36b','2026-11-29 23:52:26.016828','2026-11-29 23:52:49.119446',1,'BTC/USDT',1,'2026-11-29 23:52:11.736000',NULL,1795996331736,NULL,108844.33,NULL,108846.51,0.00091,9904834030,9904834030,-19611486,-0.00197801,0,NULL,NULL,'Eager','1m','closed',NULL,'long',1.0,9904834,NULL,0,9904834030,21768.87,'USDT',1,'c1eb4c41269a9bcbf8571e7d942dcf0b','f627250a746e4dac922f83492e8497db','c38b37e18d4246a09d9d1706e91ef7a1','3fa34f2a6c9e49d8a5586420f55db9b8',NULL);
INSERT INTO "trade" VALUES('5d16650ee0224d7fa62c1a32cd8c818a','2026-11-29 23:52:26.016828','2026-11-29 23:52:49.119446',2,'ETH/USDT',1,'2026-11-29 23:52:11.971000',NULL,1795996331971,NULL,5423.78,NULL,5418.7,0.0184,9979755200,9979755200,-29297363,-0.00293275,0,NULL,NULL,'Eager','1m','closed',NULL,'long',1.0,9979755,NULL,0,9979755200,1084.76,'USDT',1,'ac44efa834b501a36534a4c304ebe027','f627250a746e4dac922f83492e8497db','c38b37e18d4246a09d9d1706e91ef7a1','3fa34f2a6c9e49d8a5586420f55db9b8',NULL);
INSERT INTO "trade" VALUES('80e8a4330c0c4f96b5a23ba23f161388','2026-11-29 23:52:26.016828','2026-11-29 23:52:49.119446',3,'SOL/USDT',1,'2026-11-29 23:52:12.028000',NULL,1795996332028,NULL,480.23,NULL,480.15,0.208,9988784000,9988784000,-21639904,-0.00216426,0,NULL,NULL,'Eager','1m','closed',NULL,'long',1.0,9988784,NULL,0,9988784000,96.05,'USDT',1,'763b228517dd02582d40b7c440a39df1','f627250a746e4dac922f83492e8497db','c38b37e18d4246a09d9d1706e91ef7a1','3fa34f2a6c9e49d8a5586420f55db9b8',NULL);
INSERT INTO "trade" VALUES('574a5b71255d48fd8c6643fcb8c5bd02','2026-11-29 23:52:27.007716','2026-11-29 23:52:48.042047',1,'BTC/USDT',1,'2026-11-29 23:52:11.994000',NULL,1795996331994,NULL,108844.33,NULL,108825.39,0.00091,9904834030,9904834030,-21531485,-0.00217166,0,NULL,NULL,'Eager','1m','closed',NULL,'long',1.0,9904834,NULL,0,9904834030,21768.87,'USDT',1,'aeac70ca61c0a5985dc28ad3fd92ea9d','83ba836e920b46f88554c7d132c3977d','4d20f6e60b9a40c09cf8688bc9fb4b91','28c02cb3c1c7487aa108495ca585771b',NULL);
INSERT INTO "trade" VALUES('7f7a0bdce4fa4e7b9eac7b10fee6f8d2','2026-11-29 23:52:27.007716','2026-11-29 23:52:48.042047',2,'ETH/USDT',1,'2026-11-29 23:52:12.070000',NULL,1795996332070,NULL,5423.72,NULL,5417.67,0.0184,9979644800,9979644800,-31080158,-0.00311124,0,NULL,NULL,'Eager','1m','closed',NULL,'long',1.0,9979645,NULL,0,9979644800,1084.75,'USDT',1,'b26343689a218ae4fd05d934517857d7','83ba836e920b46f88554c7d132c3977d','4d20f6e60b9a40c09cf8688bc9fb4b91','28c02cb3c1c7487aa108495ca585771b',NULL);
INSERT INTO "trade" VALUES('fa34cd9ed94942408245547cd90f58cd','2026-11-29 23:52:27.007716','2026-11-29 23:52:48.042047',3,'SOL/USDT',1,'2026-11-29 23:52:12.240000',NULL,1795996332240,NULL,480.23,NULL,480.1,0.208,9988784000,9988784000,-22678864,-0.00226816,0,NULL,NULL,'Eager','1m','closed',NULL,'long',1.0,9988784,NULL,0,9988784000,96.05,'USDT',1,'8a045146ae5c7a08c925463461062ffc','83ba836e920b46f88554c7d132c3977d','4d20f6e60b9a40c09cf8688bc9fb4b91','28c02cb3c1c7487aa108495ca585771b',NULL);
CREATE TABLE trade_detail (
	trade_id CHAR(32) NOT NULL, 
	orders JSON NOT NULL, 
	funding_fees FLOAT, 
	raw JSON NOT NULL, 
	CONSTRAINT pk_trade_detail PRIMARY KEY (trade_id), 
	CONSTRAINT fk_trade_detail_trade_id_trade FOREIGN KEY(trade_id) REFERENCES trade (id) ON DELETE RESTRICT
);
INSERT INTO "trade_detail" VALUES('a1c28985091543a8b0e052ffd9d599b8','[{"order_id": "dry_run_buy_LINK/USDT_91acfacc-19e1-4925-aa13-8d1da227d3b0", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 2.73, "filled": 2.73, "remaining": 0.0, "safe_price": 36.534, "cost": 99.73782, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "far below", "order_timestamp": 1795996325965, "order_filled_timestamp": 1795996337664}]',0.0,'{"trade_id": 1, "pair": "LINK/USDT", "base_currency": "LINK", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "SampleReversion", "timeframe": 1, "enter_tag": "far below", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 2.73, "stake_amount": 99.73782, "max_stake_amount": 99.73782, "open_timestamp": 1795996325975, "open_fill_timestamp": 1795996337664, "close_timestamp": null, "open_rate": 36.534, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.09973782, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.20765745, "profit_ratio": -0.00207995, "realized_profit": 0.0, "stop_loss_abs": 35.986, "stop_loss_ratio": -0.015, "initial_stop_loss_abs": 35.986, "liquidation_price": null, "min_rate": 36.531, "max_rate": 36.534, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 36.531, "total_profit_abs": -0.20765745, "total_profit_ratio": -0.00207995, "stoploss_current_dist_ratio": -0.01491884, "amount_requested": 2.73717633, "open_date": "2026-11-29 23:52:05", "open_fill_date": "2026-11-29 23:52:17", "open_rate_requested": 36.534, "open_trade_value": 99.83755782, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.21, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -1.5, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.015, "initial_stop_loss_pct": -1.5, "interest_rate": 0.0, "amount_precision": 0.01, "price_precision": 0.001, "precision_mode": 4, "stoploss_current_dist": -0.545, "stoploss_current_dist_pct": -1.49, "stoploss_entry_dist": -1.6940196, "stoploss_entry_dist_ratio": -0.01696776, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('642fc524eeca4c17bdb12224e0db7c64','[{"order_id": "dry_run_buy_BTC/USDT_1aa13ee2-208b-46c9-a5d7-16a64086e140", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.00091, "filled": 0.00091, "remaining": 0.0, "safe_price": 108843.26, "cost": 99.04736659999999, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "rise", "order_timestamp": 1795996326279, "order_filled_timestamp": 1795996333684}]',0.0,'{"trade_id": 1, "pair": "BTC/USDT", "base_currency": "BTC", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "SampleMomentum", "timeframe": 1, "enter_tag": "rise", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.00091, "stake_amount": 99.0473666, "max_stake_amount": 99.0473666, "open_timestamp": 1795996326295, "open_fill_timestamp": 1795996333684, "close_timestamp": null, "open_rate": 108843.26, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.0990473666, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.23114925, "profit_ratio": -0.00233139, "realized_profit": 0.0, "stop_loss_abs": 107754.83, "stop_loss_ratio": -0.01, "initial_stop_loss_abs": 107754.83, "liquidation_price": null, "min_rate": 108806.9, "max_rate": 108843.26, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 108806.9, "total_profit_abs": -0.23114925, "total_profit_ratio": -0.00233139, "stoploss_current_dist_ratio": -0.00966915, "amount_requested": 0.00091875, "open_date": "2026-11-29 23:52:06", "open_fill_date": "2026-11-29 23:52:13", "open_rate_requested": 108843.26, "open_trade_value": 99.14641397, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.23, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -1.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.01, "initial_stop_loss_pct": -1.0, "interest_rate": 0.0, "amount_precision": 1e-05, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -1052.07, "stoploss_current_dist_pct": -0.97, "stoploss_entry_dist": -1.18757556, "stoploss_entry_dist_ratio": -0.011978, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('37c4355916f5445199dc158ba0810cb0','[{"order_id": "dry_run_buy_ETH/USDT_eb7ed311-27dc-45f7-b49c-98837aee1968", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.0184, "filled": 0.0184, "remaining": 0.0, "safe_price": 5427.27, "cost": 99.86176800000001, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "rise", "order_timestamp": 1795996326394, "order_filled_timestamp": 1795996328765}]',0.0,'{"trade_id": 2, "pair": "ETH/USDT", "base_currency": "ETH", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "SampleMomentum", "timeframe": 1, "enter_tag": "rise", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.0184, "stake_amount": 99.861768, "max_stake_amount": 99.861768, "open_timestamp": 1795996326413, "open_fill_timestamp": 1795996328765, "close_timestamp": null, "open_rate": 5427.27, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.099861768, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.3256375, "profit_ratio": -0.00325762, "realized_profit": 0.0, "stop_loss_abs": 5373.0, "stop_loss_ratio": -0.01, "initial_stop_loss_abs": 5373.0, "liquidation_price": null, "min_rate": 5420.42, "max_rate": 5427.27, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 5420.42, "total_profit_abs": -0.3256375, "total_profit_ratio": -0.00325762, "stoploss_current_dist_ratio": -0.0087484, "amount_requested": 0.01842547, "open_date": "2026-11-29 23:52:06", "open_fill_date": "2026-11-29 23:52:08", "open_rate_requested": 5427.27, "open_trade_value": 99.96162977, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.33, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -1.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.01, "initial_stop_loss_pct": -1.0, "interest_rate": 0.0, "amount_precision": 0.0001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -47.42, "stoploss_current_dist_pct": -0.87, "stoploss_entry_dist": -1.19729297, "stoploss_entry_dist_ratio": -0.01197753, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('849d9b5b32bd4e86b78556181471ba7c','[{"order_id": "dry_run_buy_SOL/USDT_a7516936-08a7-4a3d-b5fa-8979e1925080", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.208, "filled": 0.208, "remaining": 0.0, "safe_price": 480.21, "cost": 99.88368, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "rise", "order_timestamp": 1795996326481, "order_filled_timestamp": 1795996333719}]',0.0,'{"trade_id": 3, "pair": "SOL/USDT", "base_currency": "SOL", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "SampleMomentum", "timeframe": 1, "enter_tag": "rise", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.208, "stake_amount": 99.88368, "max_stake_amount": 99.88368, "open_timestamp": 1795996326500, "open_fill_timestamp": 1795996333719, "close_timestamp": null, "open_rate": 480.21, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.09988368, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.20600112, "profit_ratio": -0.00206035, "realized_profit": 0.0, "stop_loss_abs": 475.41, "stop_loss_ratio": -0.01, "initial_stop_loss_abs": 475.41, "liquidation_price": null, "min_rate": 480.18, "max_rate": 480.21, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 480.18, "total_profit_abs": -0.20600112, "total_profit_ratio": -0.00206035, "stoploss_current_dist_ratio": -0.00993377, "amount_requested": 0.20824223, "open_date": "2026-11-29 23:52:06", "open_fill_date": "2026-11-29 23:52:13", "open_rate_requested": 480.21, "open_trade_value": 99.98356368, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.21, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -1.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.01, "initial_stop_loss_pct": -1.0, "interest_rate": 0.0, "amount_precision": 0.001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -4.77, "stoploss_current_dist_pct": -0.99, "stoploss_entry_dist": -1.19716896, "stoploss_entry_dist_ratio": -0.01197366, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('5997a56caaf44421978edb83573cef97','[{"order_id": "dry_run_buy_BTC/USDT_4d1fa431-c6c6-4965-82c3-4a38471f464f", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.00091, "filled": 0.00091, "remaining": 0.0, "safe_price": 108843.26, "cost": 99.04736659999999, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1795996326743, "order_filled_timestamp": 1795996334460}]',0.0,'{"trade_id": 1, "pair": "BTC/USDT", "base_currency": "BTC", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.00091, "stake_amount": 99.0473666, "max_stake_amount": 99.0473666, "open_timestamp": 1795996326796, "open_fill_timestamp": 1795996334460, "close_timestamp": null, "open_rate": 108843.26, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.0990473666, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.22225835, "profit_ratio": -0.00224172, "realized_profit": 0.0, "stop_loss_abs": 21768.66, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 21768.66, "liquidation_price": null, "min_rate": 108816.68, "max_rate": 108843.26, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 108816.68, "total_profit_abs": -0.22225835, "total_profit_ratio": -0.00224172, "stoploss_current_dist_ratio": -0.79995107, "amount_requested": 0.00091875, "open_date": "2026-11-29 23:52:06", "open_fill_date": "2026-11-29 23:52:14", "open_rate_requested": 108843.26, "open_trade_value": 99.14641397, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.22, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 1e-05, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -87048.02, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist": -79.35674285, "stoploss_entry_dist_ratio": -0.80039953, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('281cabd06e6b480e96b4023ffad69528','[{"order_id": "dry_run_buy_ETH/USDT_bf12cf66-1716-4ca2-8d92-97347945b788", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.0184, "filled": 0.0184, "remaining": 0.0, "safe_price": 5427.27, "cost": 99.86176800000001, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1795996326963, "order_filled_timestamp": 1795996329467}]',0.0,'{"trade_id": 2, "pair": "ETH/USDT", "base_currency": "ETH", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.0184, "stake_amount": 99.861768, "max_stake_amount": 99.861768, "open_timestamp": 1795996326978, "open_fill_timestamp": 1795996329467, "close_timestamp": null, "open_rate": 5427.27, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.099861768, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.34585726, "profit_ratio": -0.0034599, "realized_profit": 0.0, "stop_loss_abs": 1085.46, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 1085.46, "liquidation_price": null, "min_rate": 5419.32, "max_rate": 5427.27, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 5419.32, "total_profit_abs": -0.34585726, "total_profit_ratio": -0.0034599, "stoploss_current_dist_ratio": -0.7997055, "amount_requested": 0.01842547, "open_date": "2026-11-29 23:52:06", "open_fill_date": "2026-11-29 23:52:09", "open_rate_requested": 5427.27, "open_trade_value": 99.96162977, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.35, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 0.0001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -4333.86, "stoploss_current_dist_pct": -79.97, "stoploss_entry_dist": -80.00913823, "stoploss_entry_dist_ratio": -0.8003985, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('f2318e7b283c48b0b9167355d07a6640','[{"order_id": "dry_run_buy_SOL/USDT_b0f389f9-84af-4564-bf01-4efc7aeea5e9", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.208, "filled": 0.208, "remaining": 0.0, "safe_price": 480.23, "cost": 99.88784, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1795996327081, "order_filled_timestamp": 1795996329545}]',0.0,'{"trade_id": 3, "pair": "SOL/USDT", "base_currency": "SOL", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.208, "stake_amount": 99.88784, "max_stake_amount": 99.88784, "open_timestamp": 1795996327092, "open_fill_timestamp": 1795996329545, "close_timestamp": null, "open_rate": 480.23, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.09988784, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.20393152, "profit_ratio": -0.00203957, "realized_profit": 0.0, "stop_loss_abs": 96.05, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 96.05, "liquidation_price": null, "min_rate": 480.2, "max_rate": 480.23, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 480.21, "total_profit_abs": -0.20393152, "total_profit_ratio": -0.00203957, "stoploss_current_dist_ratio": -0.79998334, "amount_requested": 0.20823355, "open_date": "2026-11-29 23:52:07", "open_fill_date": "2026-11-29 23:52:09", "open_rate_requested": 480.23, "open_trade_value": 99.98772784, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.2, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 0.001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -384.16, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist": -80.02930624, "stoploss_entry_dist_ratio": -0.80039129, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('46d3e9322b2f4b1381ca61e3088ab36b','[{"order_id": "dry_run_buy_BTC/USDT_be4bf4ad-fba2-4282-a3f1-745718c0e75a", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.00091, "filled": 0.00091, "remaining": 0.0, "safe_price": 108844.33, "cost": 99.0483403, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1795996331729, "order_filled_timestamp": 1795996335890}]',0.0,'{"trade_id": 1, "pair": "BTC/USDT", "base_currency": "BTC", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.00091, "stake_amount": 99.0483403, "max_stake_amount": 99.0483403, "open_timestamp": 1795996331736, "open_fill_timestamp": 1795996335890, "close_timestamp": null, "open_rate": 108844.33, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.09904834030000001, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.21530575, "profit_ratio": -0.00217157, "realized_profit": 0.0, "stop_loss_abs": 21768.87, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 21768.87, "liquidation_price": null, "min_rate": 108823.01, "max_rate": 108844.33, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 108825.4, "total_profit_abs": -0.21530575, "total_profit_ratio": -0.00217157, "stoploss_current_dist_ratio": -0.79996517, "amount_requested": 0.00091874, "open_date": "2026-11-29 23:52:11", "open_fill_date": "2026-11-29 23:52:15", "open_rate_requested": 108844.33, "open_trade_value": 99.14738864, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.22, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 1e-05, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -87056.53, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist": -79.35752661, "stoploss_entry_dist_ratio": -0.80039956, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('5d16650ee0224d7fa62c1a32cd8c818a','[{"order_id": "dry_run_buy_ETH/USDT_db36fe2a-416e-4e08-bd88-56526522769e", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.0184, "filled": 0.0184, "remaining": 0.0, "safe_price": 5423.78, "cost": 99.797552, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1795996331960, "order_filled_timestamp": 1795996335989}]',0.0,'{"trade_id": 2, "pair": "ETH/USDT", "base_currency": "ETH", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.0184, "stake_amount": 99.797552, "max_stake_amount": 99.797552, "open_timestamp": 1795996331971, "open_fill_timestamp": 1795996335989, "close_timestamp": null, "open_rate": 5423.78, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.099797552, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.28249612, "profit_ratio": -0.00282786, "realized_profit": 0.0, "stop_loss_abs": 1084.76, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 1084.76, "liquidation_price": null, "min_rate": 5419.27, "max_rate": 5423.78, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 5419.27, "total_profit_abs": -0.28249612, "total_profit_ratio": -0.00282786, "stoploss_current_dist_ratio": -0.79983282, "amount_requested": 0.01843733, "open_date": "2026-11-29 23:52:11", "open_fill_date": "2026-11-29 23:52:15", "open_rate_requested": 5423.78, "open_trade_value": 99.89734955, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.28, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 0.0001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -4334.51, "stoploss_current_dist_pct": -79.98, "stoploss_entry_dist": -79.95772514, "stoploss_entry_dist_ratio": -0.80039886, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('80e8a4330c0c4f96b5a23ba23f161388','[{"order_id": "dry_run_buy_SOL/USDT_6939a4d9-611f-41f4-9e49-15bf63bc854e", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.208, "filled": 0.208, "remaining": 0.0, "safe_price": 480.23, "cost": 99.88784, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1795996332024, "order_filled_timestamp": 1795996336133}]',0.0,'{"trade_id": 3, "pair": "SOL/USDT", "base_currency": "SOL", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.208, "stake_amount": 99.88784, "max_stake_amount": 99.88784, "open_timestamp": 1795996332028, "open_fill_timestamp": 1795996336133, "close_timestamp": null, "open_rate": 480.23, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.09988784, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.19769776, "profit_ratio": -0.00197722, "realized_profit": 0.0, "stop_loss_abs": 96.05, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 96.05, "liquidation_price": null, "min_rate": 480.19, "max_rate": 480.24, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 480.24, "total_profit_abs": -0.19769776, "total_profit_ratio": -0.00197722, "stoploss_current_dist_ratio": -0.79999584, "amount_requested": 0.20823355, "open_date": "2026-11-29 23:52:12", "open_fill_date": "2026-11-29 23:52:16", "open_rate_requested": 480.23, "open_trade_value": 99.98772784, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.2, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 0.001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -384.19, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist": -80.02930624, "stoploss_entry_dist_ratio": -0.80039129, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('574a5b71255d48fd8c6643fcb8c5bd02','[{"order_id": "dry_run_buy_BTC/USDT_268d314d-ff90-439a-8218-838da93c64b5", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.00091, "filled": 0.00091, "remaining": 0.0, "safe_price": 108844.33, "cost": 99.0483403, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1795996331955, "order_filled_timestamp": 1795996335491}]',0.0,'{"trade_id": 1, "pair": "BTC/USDT", "base_currency": "BTC", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.00091, "stake_amount": 99.0483403, "max_stake_amount": 99.0483403, "open_timestamp": 1795996331994, "open_fill_timestamp": 1795996335491, "close_timestamp": null, "open_rate": 108844.33, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.09904834030000001, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.21530575, "profit_ratio": -0.00217157, "realized_profit": 0.0, "stop_loss_abs": 21768.87, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 21768.87, "liquidation_price": null, "min_rate": 108822.05, "max_rate": 108844.33, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 108825.4, "total_profit_abs": -0.21530575, "total_profit_ratio": -0.00217157, "stoploss_current_dist_ratio": -0.79996517, "amount_requested": 0.00091874, "open_date": "2026-11-29 23:52:11", "open_fill_date": "2026-11-29 23:52:15", "open_rate_requested": 108844.33, "open_trade_value": 99.14738864, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.22, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 1e-05, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -87056.53, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist": -79.35752661, "stoploss_entry_dist_ratio": -0.80039956, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('7f7a0bdce4fa4e7b9eac7b10fee6f8d2','[{"order_id": "dry_run_buy_ETH/USDT_43206712-d106-4d04-93e0-f2e6a244d137", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.0184, "filled": 0.0184, "remaining": 0.0, "safe_price": 5423.72, "cost": 99.796448, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1795996332051, "order_filled_timestamp": 1795996335579}]',0.0,'{"trade_id": 2, "pair": "ETH/USDT", "base_currency": "ETH", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.0184, "stake_amount": 99.796448, "max_stake_amount": 99.796448, "open_timestamp": 1795996332070, "open_fill_timestamp": 1795996335579, "close_timestamp": null, "open_rate": 5423.72, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.099796448, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.28139102, "profit_ratio": -0.00281683, "realized_profit": 0.0, "stop_loss_abs": 1084.75, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 1084.75, "liquidation_price": null, "min_rate": 5419.27, "max_rate": 5423.72, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 5419.27, "total_profit_abs": -0.28139102, "total_profit_ratio": -0.00281683, "stoploss_current_dist_ratio": -0.79983466, "amount_requested": 0.01843753, "open_date": "2026-11-29 23:52:12", "open_fill_date": "2026-11-29 23:52:15", "open_rate_requested": 5423.72, "open_trade_value": 99.89624445, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.28, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 0.0001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -4334.52, "stoploss_current_dist_pct": -79.98, "stoploss_entry_dist": -79.95680385, "stoploss_entry_dist_ratio": -0.8003985, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('fa34cd9ed94942408245547cd90f58cd','[{"order_id": "dry_run_buy_SOL/USDT_178b8a65-f8ba-40b9-b0d2-c0fb1904e3f7", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.208, "filled": 0.208, "remaining": 0.0, "safe_price": 480.23, "cost": 99.88784, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1795996332211, "order_filled_timestamp": 1795996335609}]',0.0,'{"trade_id": 3, "pair": "SOL/USDT", "base_currency": "SOL", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.208, "stake_amount": 99.88784, "max_stake_amount": 99.88784, "open_timestamp": 1795996332240, "open_fill_timestamp": 1795996335609, "close_timestamp": null, "open_rate": 480.23, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.09988784, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.19769776, "profit_ratio": -0.00197722, "realized_profit": 0.0, "stop_loss_abs": 96.05, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 96.05, "liquidation_price": null, "min_rate": 480.17, "max_rate": 480.24, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 480.24, "total_profit_abs": -0.19769776, "total_profit_ratio": -0.00197722, "stoploss_current_dist_ratio": -0.79999584, "amount_requested": 0.20823355, "open_date": "2026-11-29 23:52:12", "open_fill_date": "2026-11-29 23:52:15", "open_rate_requested": 480.23, "open_trade_value": 99.98772784, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.2, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 0.001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -384.19, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist": -80.02930624, "stoploss_entry_dist_ratio": -0.80039129, "total_profit_fiat": null}');
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
CREATE INDEX ix_bot_backup_bot_id ON bot_backup (bot_id);
CREATE INDEX ix_strategy_sha256 ON strategy (sha256);
CREATE INDEX ix_known_browser_person_id ON known_browser (person_id);
CREATE INDEX ix_bot_owner_id ON bot (owner_id);
CREATE UNIQUE INDEX uq_bot_living_name ON bot (owner_id, name) WHERE archived_at IS NULL;
CREATE INDEX ix_bot_runner_id ON bot (runner_id);
CREATE INDEX ix_bot_exchange_id ON bot (exchange_id);
CREATE INDEX ix_bot_strategy_id ON bot (strategy_id);
COMMIT;
