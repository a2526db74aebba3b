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
INSERT INTO "access_grant" VALUES('d189e82977a14c06b2cbfb225c2f089f','2026-11-30 19:33:04.057883','2026-11-30 19:33:04.057897','bot','e16313b381d5408b8139d28efb2b922e','659dbb2304774fe793d5e80a026db205','operate','f098532ef4bd42e5b9a881270726ec76');
INSERT INTO "access_grant" VALUES('74f4cda334424e39b456943f36f5adea','2026-11-30 19:33:04.058115','2026-11-30 19:33:04.058124','bot','e16313b381d5408b8139d28efb2b922e','659dbb2304774fe793d5e80a026db205','view','f098532ef4bd42e5b9a881270726ec76');
INSERT INTO "access_grant" VALUES('7715a53090b640548368e7a9649b8fe7','2026-11-30 19:33:04.076265','2026-11-30 19:33:04.076278','exchange','fa3763f1d1ac460686801e3b09126323','659dbb2304774fe793d5e80a026db205','use','f098532ef4bd42e5b9a881270726ec76');
INSERT INTO "access_grant" VALUES('90395707befb40c4990329593cf16081','2026-11-30 19:33:04.076404','2026-11-30 19:33:04.076412','exchange','fa3763f1d1ac460686801e3b09126323','659dbb2304774fe793d5e80a026db205','view','f098532ef4bd42e5b9a881270726ec76');
CREATE TABLE access_request (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	kind VARCHAR(32) NOT NULL, 
	resource_id CHAR(32) NOT NULL, 
	person_id CHAR(32) NOT NULL, 
	scope VARCHAR(32) NOT NULL, 
	CONSTRAINT pk_access_request PRIMARY KEY (id), 
	CONSTRAINT fk_access_request_person_id_person FOREIGN KEY(person_id) REFERENCES person (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_access_request_kind_resource_id_person_id_scope UNIQUE (kind, resource_id, person_id, scope)
);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0020');
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
INSERT INTO "audit_event" VALUES(1,'2026-11-30 19:31:58.165520','f098532ef4bd42e5b9a881270726ec76','Ada','added','person','f098532ef4bd42e5b9a881270726ec76','Ada','created the first account','info','null','null','','f7b412744537268825e6e82e70df1f4047d7910abd3c1a0bcf4b47b879f39368');
INSERT INTO "audit_event" VALUES(2,'2026-11-30 19:31:58.297381','f098532ef4bd42e5b9a881270726ec76','Ada','added','person','659dbb2304774fe793d5e80a026db205','Grace','added Grace as member','info','null','null','f7b412744537268825e6e82e70df1f4047d7910abd3c1a0bcf4b47b879f39368','6f364fd2ebc80a6cc43de9852ae575487440f9ca428570f2f86ab3fa1d2bc135');
INSERT INTO "audit_event" VALUES(3,'2026-11-30 19:31:58.544141','659dbb2304774fe793d5e80a026db205','Grace','changed password','person','659dbb2304774fe793d5e80a026db205','Grace','changed the own password','info','null','null','6f364fd2ebc80a6cc43de9852ae575487440f9ca428570f2f86ab3fa1d2bc135','62669bee9520e3b2bc72f6e990481a412b63f63b43c2b03db4e5cfcae274cb53');
INSERT INTO "audit_event" VALUES(4,'2026-11-30 19:31:58.671552','f098532ef4bd42e5b9a881270726ec76','Ada','added','person','1f6df9e827d948aa9e17371e6067f8d3','Linus','added Linus as viewer','info','null','null','62669bee9520e3b2bc72f6e990481a412b63f63b43c2b03db4e5cfcae274cb53','1fd128fd9fa6cc05f25c90f62183320c4e13cded2c7dc25bd3f0aa867dcdd9cd');
INSERT INTO "audit_event" VALUES(5,'2026-11-30 19:31:58.680297','f098532ef4bd42e5b9a881270726ec76','Ada','saved','exchange','fa3763f1d1ac460686801e3b09126323','Practice market','added exchange Practice market','info','null','null','1fd128fd9fa6cc05f25c90f62183320c4e13cded2c7dc25bd3f0aa867dcdd9cd','65caf13f5e73812a606d3a3bb6a3c01855c077ff7604c63716f2e8181f95dd7d');
INSERT INTO "audit_event" VALUES(6,'2026-11-30 19:31:58.694203','f098532ef4bd42e5b9a881270726ec76','Ada','saved','exchange','a04f059c77d541a4ae570275136f84b2','Binance main','added exchange Binance main','info','null','null','65caf13f5e73812a606d3a3bb6a3c01855c077ff7604c63716f2e8181f95dd7d','a86d7393c7197b422e0945a110801048dba8175fbd4e3a8de1483d83a303cde1');
INSERT INTO "audit_event" VALUES(7,'2026-11-30 19:31:58.701434','f098532ef4bd42e5b9a881270726ec76','Ada','saved','runner','5b73b509684b4363a475fd1fd3aff0d2','This machine','added runner This machine','info','null','null','a86d7393c7197b422e0945a110801048dba8175fbd4e3a8de1483d83a303cde1','42865123fa82b7aed7e7cc3ea4d71352c7132d250367f3c30222f18e621fd90e');
INSERT INTO "audit_event" VALUES(8,'2026-11-30 19:31:58.708674','f098532ef4bd42e5b9a881270726ec76','Ada','saved','runner','eb66c762b1c4467ab3d7d00c03a07130','This engine','added runner This engine','info','null','null','42865123fa82b7aed7e7cc3ea4d71352c7132d250367f3c30222f18e621fd90e','4e4fe91c1ffb9f06cb5647e062086023dc22e80671f5028c55aa48f4e0933d6b');
INSERT INTO "audit_event" VALUES(9,'2026-11-30 19:31:58.783411','f098532ef4bd42e5b9a881270726ec76','Ada','saved','strategy','be68d964d786420488bfd27cdfb8a219','Eager','saved Eager v1','info','null','null','4e4fe91c1ffb9f06cb5647e062086023dc22e80671f5028c55aa48f4e0933d6b','fc69168f91d13ea02d4963978556ea934293b63568a52c0e178a066658dc8a25');
INSERT INTO "audit_event" VALUES(10,'2026-11-30 19:31:58.861678','f098532ef4bd42e5b9a881270726ec76','Ada','saved','strategy','be68d964d786420488bfd27cdfb8a219','Eager','saved Eager v2','info','null','null','fc69168f91d13ea02d4963978556ea934293b63568a52c0e178a066658dc8a25','2055b8d0da146391729f947d4b34c1ebe6ec069f160492ab2e219faf163ae1df');
INSERT INTO "audit_event" VALUES(11,'2026-11-30 19:31:59.070555','f098532ef4bd42e5b9a881270726ec76','Ada','saved','strategy','476ee9c513c147b18ed4082d491e89e0','Sample pullback','saved Sample pullback v1','info','null','null','2055b8d0da146391729f947d4b34c1ebe6ec069f160492ab2e219faf163ae1df','5749ee4001de067d0700193cb628ee3b66274e44f97f058756ce786d7960e9a8');
INSERT INTO "audit_event" VALUES(12,'2026-11-30 19:31:59.083131','f098532ef4bd42e5b9a881270726ec76','Ada','added','bot','f44f8514f45c4868a5b867a213be0684','Practice pullback','added Practice pullback','info','null','null','5749ee4001de067d0700193cb628ee3b66274e44f97f058756ce786d7960e9a8','49d909ecfb7713e5ca2a3384f30e9aae7b240fdd5ddae4bbb24774f56dd582c7');
INSERT INTO "audit_event" VALUES(13,'2026-11-30 19:31:59.089579','f098532ef4bd42e5b9a881270726ec76','Ada','saved','strategy','56429e925acd47ed9bc1ae3d23b40a2c','Sample momentum','saved Sample momentum v1','info','null','null','49d909ecfb7713e5ca2a3384f30e9aae7b240fdd5ddae4bbb24774f56dd582c7','80cab41352323bd69e0ba455ff751863a2e077d3327d5f1590a3ca799955b291');
INSERT INTO "audit_event" VALUES(14,'2026-11-30 19:31:59.097024','f098532ef4bd42e5b9a881270726ec76','Ada','added','bot','20a71f3a104e4b5f8f82264f0f2d099e','Practice momentum','added Practice momentum','info','null','null','80cab41352323bd69e0ba455ff751863a2e077d3327d5f1590a3ca799955b291','8db08daa8beb49a9503a3c7567c0da25545059c6730273e94f787b64a11e8cb6');
INSERT INTO "audit_event" VALUES(15,'2026-11-30 19:31:59.101625','f098532ef4bd42e5b9a881270726ec76','Ada','saved','strategy','425f2d8c8d714b20bcc7931e64db7de3','Sample reversion','saved Sample reversion v1','info','null','null','8db08daa8beb49a9503a3c7567c0da25545059c6730273e94f787b64a11e8cb6','30d761e71b4b501ae736280472cd3edac36271ed1f420e4c1aa30a07008157fa');
INSERT INTO "audit_event" VALUES(16,'2026-11-30 19:31:59.108713','f098532ef4bd42e5b9a881270726ec76','Ada','added','bot','0801bf37d97b48a29d217c40d8e04d6c','Practice reversion','added Practice reversion','info','null','null','30d761e71b4b501ae736280472cd3edac36271ed1f420e4c1aa30a07008157fa','6c1795b1e564fb77a84ef1f7f3d7bacb7015c3909e6189409dda012ac6155bfd');
INSERT INTO "audit_event" VALUES(17,'2026-11-30 19:31:59.119000','f098532ef4bd42e5b9a881270726ec76','Ada','started','bot','f44f8514f45c4868a5b867a213be0684','Practice pullback','started Practice pullback','info','null','null','6c1795b1e564fb77a84ef1f7f3d7bacb7015c3909e6189409dda012ac6155bfd','ac59ecb36cc977deec7b3d31edb03ed6ed1ee6c19fb22841372e80865e45839a');
INSERT INTO "audit_event" VALUES(18,'2026-11-30 19:31:59.125207','f098532ef4bd42e5b9a881270726ec76','Ada','started','bot','20a71f3a104e4b5f8f82264f0f2d099e','Practice momentum','started Practice momentum','info','null','null','ac59ecb36cc977deec7b3d31edb03ed6ed1ee6c19fb22841372e80865e45839a','fa19705fda8096924c9d8c72b3c3adb6d834be90f4fcc12dde41c15a588cf9ad');
INSERT INTO "audit_event" VALUES(19,'2026-11-30 19:31:59.130889','f098532ef4bd42e5b9a881270726ec76','Ada','started','bot','0801bf37d97b48a29d217c40d8e04d6c','Practice reversion','started Practice reversion','info','null','null','fa19705fda8096924c9d8c72b3c3adb6d834be90f4fcc12dde41c15a588cf9ad','56a682e25ef29666bd67a749b40f625e7977760f4f02874765b1ef5182b8ec39');
INSERT INTO "audit_event" VALUES(20,'2026-11-30 19:31:59.144024','f098532ef4bd42e5b9a881270726ec76','Ada','added','bot','e16313b381d5408b8139d28efb2b922e','Walker','added Walker','info','null','null','56a682e25ef29666bd67a749b40f625e7977760f4f02874765b1ef5182b8ec39','81a49d2b1ce28d2a446c62e4eaaacf6e2142c0683c8b6ed2f9c4bd56672b91df');
INSERT INTO "audit_event" VALUES(21,'2026-11-30 19:31:59.332472','f098532ef4bd42e5b9a881270726ec76','Ada','added','bot','56e6f12c6dad41aba70e0e0d0ba2bbe0','Boxer','added Boxer','info','null','null','81a49d2b1ce28d2a446c62e4eaaacf6e2142c0683c8b6ed2f9c4bd56672b91df','760fc975d86984323119f7a5a823aa66597a8d8b9b4390c7eaa0dd7ec3e171cb');
INSERT INTO "audit_event" VALUES(22,'2026-11-30 19:31:59.347479','f098532ef4bd42e5b9a881270726ec76','Ada','added','bot','200d16c0b36d4666afd6940fc6033a09','Stubborn','added Stubborn','info','null','null','760fc975d86984323119f7a5a823aa66597a8d8b9b4390c7eaa0dd7ec3e171cb','baf734e1f051b9f6b9761add2f044d0418ccc54ac2a0748d141d03382a89d14a');
INSERT INTO "audit_event" VALUES(23,'2026-11-30 19:31:59.382124','f098532ef4bd42e5b9a881270726ec76','Ada','added','bot','0c4536dfdc604845bec77253c83ab4a5','Miner','added Miner','info','null','null','baf734e1f051b9f6b9761add2f044d0418ccc54ac2a0748d141d03382a89d14a','f82a22dc11411caf13946c5f2fffeb29661cc5ec02e156d549862bb2f5944148');
INSERT INTO "audit_event" VALUES(24,'2026-11-30 19:31:59.399574','f098532ef4bd42e5b9a881270726ec76','Ada','added','bot','57568a4b147e4018b480486a5da7b268','Gone','added Gone','info','null','null','f82a22dc11411caf13946c5f2fffeb29661cc5ec02e156d549862bb2f5944148','38bf687429fb082afc83c8be0f53f7a6074e64c06dd4f129b14e4cc21ac9f670');
INSERT INTO "audit_event" VALUES(25,'2026-11-30 19:31:59.543231','f098532ef4bd42e5b9a881270726ec76','Ada','saved','strategy','5ed9cf69abb040afbcb81c3f09a66061','Broken','saved Broken v1','info','null','null','38bf687429fb082afc83c8be0f53f7a6074e64c06dd4f129b14e4cc21ac9f670','8c7aa9a4b6ca661f90708024e696af4bb0101f1eee4bfdaf810f22f6319c4f6a');
INSERT INTO "audit_event" VALUES(26,'2026-11-30 19:31:59.564206','f098532ef4bd42e5b9a881270726ec76','Ada','added','bot','fa880dcd232846d1a9dde9d53879f8b7','Broken','added Broken','info','null','null','8c7aa9a4b6ca661f90708024e696af4bb0101f1eee4bfdaf810f22f6319c4f6a','5c0a82151431fd4d9cfaf8872bd3477b91148c0c8d81b49bd8ad72c65b31dc83');
INSERT INTO "audit_event" VALUES(27,'2026-11-30 19:31:59.582444','f098532ef4bd42e5b9a881270726ec76','Ada','started','bot','e16313b381d5408b8139d28efb2b922e','Walker','started Walker','info','null','null','5c0a82151431fd4d9cfaf8872bd3477b91148c0c8d81b49bd8ad72c65b31dc83','d64431a6925d32d92b2e40cea4298d0903590024d57aa83fcaab6df5f053db0d');
INSERT INTO "audit_event" VALUES(28,'2026-11-30 19:31:59.595659','f098532ef4bd42e5b9a881270726ec76','Ada','started','bot','56e6f12c6dad41aba70e0e0d0ba2bbe0','Boxer','started Boxer','info','null','null','d64431a6925d32d92b2e40cea4298d0903590024d57aa83fcaab6df5f053db0d','dece792eff4a3495c36a6bdd5f2e62e6c051e644f59095fd9ae89d6e6e22ce4b');
INSERT INTO "audit_event" VALUES(29,'2026-11-30 19:31:59.604026','f098532ef4bd42e5b9a881270726ec76','Ada','started','bot','200d16c0b36d4666afd6940fc6033a09','Stubborn','started Stubborn','info','null','null','dece792eff4a3495c36a6bdd5f2e62e6c051e644f59095fd9ae89d6e6e22ce4b','ee5717345524289425f12814b3b1225a696c3de18f8038a346c672bf50b6b35b');
INSERT INTO "audit_event" VALUES(30,'2026-11-30 19:31:59.614028','f098532ef4bd42e5b9a881270726ec76','Ada','started','bot','fa880dcd232846d1a9dde9d53879f8b7','Broken','started Broken','info','null','null','ee5717345524289425f12814b3b1225a696c3de18f8038a346c672bf50b6b35b','08823d9fddca926361f1693ecc269cb6c74685b818609beca8f656cca16222bd');
INSERT INTO "audit_event" VALUES(31,'2026-11-30 19:32:13.396287',NULL,'Flotilla','died','bot','fa880dcd232846d1a9dde9d53879f8b7','Broken','Broken ended unexpectedly. The strategy imports no_such_library_anywhere, which is not installed. Add it to the packages of the strategy. It is not restarted: its restart policy is “never”.','error','null','null','08823d9fddca926361f1693ecc269cb6c74685b818609beca8f656cca16222bd','6aa4e8e5dd7003efeec6dce7b2ea5f62053234cb7aa97bf35d4f88789fa39e0f');
INSERT INTO "audit_event" VALUES(32,'2026-11-30 19:32:51.758873',NULL,'Flotilla','downloaded','runner','5b73b509684b4363a475fd1fd3aff0d2','This machine','Downloaded BTC/USDT, ETH/USDT, SOL/USDT and 7 more, 5m from Practice market to This machine','info','null','null','6aa4e8e5dd7003efeec6dce7b2ea5f62053234cb7aa97bf35d4f88789fa39e0f','40777eaf6d03b4db04817f46bf365c7237875f5cf4440edc86d29f215d569d4c');
INSERT INTO "audit_event" VALUES(33,'2026-11-30 19:32:52.245536','f098532ef4bd42e5b9a881270726ec76','Ada','changed version','bot','200d16c0b36d4666afd6940fc6033a09','Stubborn','changed the Freqtrade version of Stubborn from 2026.8 to 2026.9','info','{"version": "2026.8"}','{"version": "2026.9"}','40777eaf6d03b4db04817f46bf365c7237875f5cf4440edc86d29f215d569d4c','dff875622e6aaa4f1ef786f14f57c1ad5eb03b3f323320da34bd74665ce265eb');
INSERT INTO "audit_event" VALUES(34,'2026-11-30 19:32:52.252113','f098532ef4bd42e5b9a881270726ec76','Ada','restarted','bot','200d16c0b36d4666afd6940fc6033a09','Stubborn','restarted Stubborn','info','null','null','dff875622e6aaa4f1ef786f14f57c1ad5eb03b3f323320da34bd74665ce265eb','163cbc1042eff8643d2f1dd5878c00d5e55e719e1878ad39fcbb8314074e2d09');
INSERT INTO "audit_event" VALUES(35,'2026-11-30 19:32:52.273049','f098532ef4bd42e5b9a881270726ec76','Ada','restarted','bot','e16313b381d5408b8139d28efb2b922e','Walker','restarted Walker','info','null','null','163cbc1042eff8643d2f1dd5878c00d5e55e719e1878ad39fcbb8314074e2d09','a4cad5a19fb4576a89be5b98398064660dd506154fcbb233809e706d43d83a67');
INSERT INTO "audit_event" VALUES(36,'2026-11-30 19:32:52.279602','f098532ef4bd42e5b9a881270726ec76','Ada','stopped','bot','20a71f3a104e4b5f8f82264f0f2d099e','Practice momentum','stopped Practice momentum','info','null','null','a4cad5a19fb4576a89be5b98398064660dd506154fcbb233809e706d43d83a67','fd6f55c2ef66dc3e2b954104739cc0074b3c52e962beb347b1657d1bce24b779');
INSERT INTO "audit_event" VALUES(37,'2026-11-30 19:32:52.285088','f098532ef4bd42e5b9a881270726ec76','Ada','stopped','bot','0801bf37d97b48a29d217c40d8e04d6c','Practice reversion','stopped Practice reversion','info','null','null','fd6f55c2ef66dc3e2b954104739cc0074b3c52e962beb347b1657d1bce24b779','51db1ce5dd27e87a52c23dadfd6b27b91d7d684da0c63d4a898a68c0e443b777');
INSERT INTO "audit_event" VALUES(38,'2026-11-30 19:32:52.292618','f098532ef4bd42e5b9a881270726ec76','Ada','deleted','bot','57568a4b147e4018b480486a5da7b268','Gone','deleted bot Gone','info','null','null','51db1ce5dd27e87a52c23dadfd6b27b91d7d684da0c63d4a898a68c0e443b777','3f1d653234da6a47736e739f83abcab8c4a7c1f22b5a4386f623090d1b96a535');
INSERT INTO "audit_event" VALUES(39,'2026-11-30 19:32:57.633396',NULL,'Flotilla','backed up','bot','200d16c0b36d4666afd6940fc6033a09','Stubborn','backed up 3 trades of Stubborn, left by Freqtrade 2026.8, before 2026.9','info','null','null','3f1d653234da6a47736e739f83abcab8c4a7c1f22b5a4386f623090d1b96a535','9a2cbb817fb7d895dfa86941afc47cd542508bef0a5788b231ff07a142b75d3f');
INSERT INTO "audit_event" VALUES(40,'2026-11-30 19:33:04.066994','f098532ef4bd42e5b9a881270726ec76','Ada','shared','bot','e16313b381d5408b8139d28efb2b922e','Walker','lets Grace operate, view bot Walker','info','null','null','9a2cbb817fb7d895dfa86941afc47cd542508bef0a5788b231ff07a142b75d3f','90c1a43376498f359311c57d0f1b1f47a4da36e668f57c9c674f14f48c5703fe');
INSERT INTO "audit_event" VALUES(41,'2026-11-30 19:33:04.077212','f098532ef4bd42e5b9a881270726ec76','Ada','shared','exchange','fa3763f1d1ac460686801e3b09126323','Practice market','lets Grace use, view exchange Practice market','info','null','null','90c1a43376498f359311c57d0f1b1f47a4da36e668f57c9c674f14f48c5703fe','6a14b7219ff43c6600e0982054ec75d255ba2803ce1139c572746b018009a24c');
INSERT INTO "audit_event" VALUES(42,'2026-11-30 19:33:04.135399','f098532ef4bd42e5b9a881270726ec76','Ada','edited','bot','e16313b381d5408b8139d28efb2b922e','Walker','edited Walker','info','null','null','6a14b7219ff43c6600e0982054ec75d255ba2803ce1139c572746b018009a24c','1d7419ed82ff05b14e2eb6dcfbca053a44c1e970dbb30e7e65dc7d64e1f266fd');
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
	freqtrade_version VARCHAR(200) NOT NULL, 
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
	error_kind VARCHAR(16), 
	error_mends VARCHAR(16), 
	CONSTRAINT pk_bot PRIMARY KEY (id), 
	CONSTRAINT fk_bot_wished_by_person FOREIGN KEY(wished_by) REFERENCES person (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_bot_strategy_id_strategy FOREIGN KEY(strategy_id) REFERENCES strategy (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_bot_owner_id_person FOREIGN KEY(owner_id) REFERENCES person (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_bot_exchange_id_exchange FOREIGN KEY(exchange_id) REFERENCES exchange (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_bot_runner_id_runner FOREIGN KEY(runner_id) REFERENCES runner (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_bot_moving_to_runner FOREIGN KEY(moving_to) REFERENCES runner (id) ON DELETE RESTRICT
);
INSERT INTO "bot" VALUES('f44f8514f45c4868a5b867a213be0684','2026-11-30 19:31:59.078492','2026-11-30 19:32:10.841100','Practice pullback','RUNNING','DRY_RUN','RUNNING',1,'f098532ef4bd42e5b9a881270726ec76',1,'running','@RUN f44f8514-f45c-4868-a5b8-67a213be0684@','{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','v2:NXzGQ4S9n5JcwwuHLNkEbi6ZC7xMVpf_N6OvNNAR1FyGhWrsdDZR2jx9NGsRAEkDUXhMs4bpMITWQegLKBiS8ShSs8B1ZC5J_N7hr15ybMgAvcdx8go8tFp83V4Cs8wnzCrDq1ZCHoUtBIyHhNYNIL8eBSveTCHWaUUBj2QOlm9kuBgqd2_D4ldUUoSnrswjL6H6bh8m90rtUii8rsSahZEYVeym26-owXRzEvy7OK3IbE7KhTllh-pArBmmJW7MEhn_rc0a_jjuPVZQM6MPSr9bB0pSjK_nrB786phOkVqh9vvHV8PRClG6qOpe1t6XceXCyigsodtEtg1jFEDUcZjZblbnlGcZvR2mz0V7nfetckIklZR4yg==','2026.9','always','2026-11-30 19:32:10.840800',NULL,'2026-11-30 19:32:58.947398','2026-11-30 19:32:54.000000',NULL,NULL,NULL,'a9696fa2bb3a0ce2fd3ec53b3e40fbc770d761a3b17c730a96554e8bffe525cc',1,NULL,'fa3763f1d1ac460686801e3b09126323','476ee9c513c147b18ed4082d491e89e0','5b73b509684b4363a475fd1fd3aff0d2','f098532ef4bd42e5b9a881270726ec76',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "bot" VALUES('20a71f3a104e4b5f8f82264f0f2d099e','2026-11-30 19:31:59.094594','2026-11-30 19:32:56.152782','Practice momentum','STOPPED','DRY_RUN','STOPPED',2,'f098532ef4bd42e5b9a881270726ec76',2,NULL,NULL,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','v2:7SFpv_fkK3luWZ3ntSr536pNJ7BG3XjYSjmUq-Dw2m4glHTb9S7K9QLr0mS_jDhOY8Ub_8KMkRZVl_M6btcxCh9DOpWaafvcBXCn2nso2ABm_QwDyEahjgl6UvdPxm15c4_Esqo4k7fNxncgGkES1Di-VIQXtV_sjEia7sn8jwwK82lFaNRhVbIA_9YxuPExs5UbhnNnw16jRH7aCbbkJ1kjEbTfqdCpUd6HQiTbIyJDrEQXArinM3s88dV7HZPM9BPQ7JUvGcewylLe7uGIIhzFysQNVnNGiPpB6nSBICgcsuDxnJ-fDGHiPA2UAk25yfu5GYlvArb8TtyAGVT3yw-s91mmvxhUstiAAT3VNxPcKG6N6nlj0A==','2026.9','always','2026-11-30 19:32:56.152511',NULL,'2026-11-30 19:32:43.454588','2026-11-30 19:32:39.000000',NULL,NULL,NULL,'04261fdf36b29e0e6bd6589da1b4f80032b4806fbf30d5f831788382716bb374',1,NULL,'fa3763f1d1ac460686801e3b09126323','56429e925acd47ed9bc1ae3d23b40a2c','5b73b509684b4363a475fd1fd3aff0d2','f098532ef4bd42e5b9a881270726ec76',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "bot" VALUES('0801bf37d97b48a29d217c40d8e04d6c','2026-11-30 19:31:59.106533','2026-11-30 19:32:56.085173','Practice reversion','STOPPED','DRY_RUN','STOPPED',2,'f098532ef4bd42e5b9a881270726ec76',2,NULL,NULL,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','v2:TVKeM9BpN_tDyLRDh1Ntu1la1e_rolYLTOG687wgYHFKES_1NJgtG-UipUXuyPR-Sj_FMhwwWtkQpZEepLXVNybefREU4YJPMFe5FhiH8ul2dL2SF6bp157swOjFpQFdBpy1zJIWRmPnOjh7CPV4eLHFU-p81QMnBiEbow1OdJ2qJVCd_6MkYFvcnSfSxsq2fB7ynar2k7FDlVkRkMkP2qJ2ym4pRjwKWDLB8G225ByM1GVMS9TcS-mquHfAFoKZRPFaAPR17M3-1pUirVRQeJpkBvB8iNICm7CGReS1Qif3_i3ZwJsFaWZFuRHv93VJNyxUJ_YLaqNlvsg35kU9sOj_Z-80QMZ4Rcz3mSJGfGNR_2b3JdqCiA==','2026.9','always','2026-11-30 19:32:56.084470',NULL,'2026-11-30 19:32:43.472060','2026-11-30 19:32:39.000000',NULL,NULL,NULL,'873e35e6834d19ea9bf715aa7f1ad0924978334eb7acc8d3b2b5fdf7f8a83b11',1,NULL,'fa3763f1d1ac460686801e3b09126323','425f2d8c8d714b20bcc7931e64db7de3','5b73b509684b4363a475fd1fd3aff0d2','f098532ef4bd42e5b9a881270726ec76',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "bot" VALUES('e16313b381d5408b8139d28efb2b922e','2026-11-30 19:31:59.138321','2026-11-30 19:33:04.127443','Walker','RUNNING','DRY_RUN','RUNNING',2,'f098532ef4bd42e5b9a881270726ec76',2,'running','@RUN e16313b3-81d5-408b-8139-d28efb2b922e@','{"stake_currency": "USDT", "stake_amount": 111, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','v2:lUGcBpCE6lmuBLW0J0AZAqeHhn5zBvnIaS9Ez5qh3auRxtexn2YBEaOi6xxe-XqAoendQ5HlqHDxwpDaPGRYMBumU2CDPr7GKN3TrcR5Cf7rlVBS-HfOt1NbLoXdt_AW6h-85zX1Sj7Hjde6xlKN3dJ2Q-WfyJzqk557PdB86_DjtSu-h3oiLqpmIQIVyhpMfHVVNce1oAy2Bq-CcCgUig59RiOglGT8P6--nIipyEOFcIBUH0yNQl5yYNv9wPzp3Nq5s6WEgXWe7PEddK2i6ohnhzzwWlD8xGrpV2POB6u6QULKPYFJojCwy6013lju4w1-XiasfZSBmu7n45VLQMSyMcGECTSYXj_m3cqMtolv3indO8pTBA==','2026.9','always','2026-11-30 19:33:02.084823',NULL,'2026-11-30 19:32:48.787508','2026-11-30 19:32:44.000000',NULL,NULL,NULL,'0cbddc0181010b46afc2b1c47c47e22dbb538ef978cfcfd02c0072173d4ee0bc',0,NULL,'fa3763f1d1ac460686801e3b09126323','eb30182ef314435181b87d1536c8816d','5b73b509684b4363a475fd1fd3aff0d2','f098532ef4bd42e5b9a881270726ec76',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "bot" VALUES('56e6f12c6dad41aba70e0e0d0ba2bbe0','2026-11-30 19:31:59.325650','2026-11-30 19:32:14.063239','Boxer','RUNNING','DRY_RUN','RUNNING',1,'f098532ef4bd42e5b9a881270726ec76',1,'running','@RUN 56e6f12c-6dad-41ab-a70e-0e0d0ba2bbe0@','{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}], "telegram": {"enabled": false, "token": "***", "chat_id": "***"}}','v2:uK58tIcIHHd731Ddl1yfpg_iggMstCR-X6EjOfQ6GTO-HoAMt6xOxHuh6SOvxfriXaP3fbLUQomFXGAKCJKzhYBEw9Ghj1WxJMTXLRDTzJKWMGc2pD7QlSFM-HKQW4y91mDGKHLiwhCUwXLXabckgn9c__qCADoz9bfCFekobFBYo1TiUqbJHOHtRWQiv3MuwT1ALtkZ3woNFKrFILIl8ZxHLEK-3_-iEf5SFkcZZMNo_FfgWdfrGlby5slG1G-ZQLXYIg0PsgwexlRdiw0Zd74MNZuKI7JAC1nqJDinlqNUyh7nSBidE1kAxpR4QzCZZG91V7za-RtWhh--0MgUlOgtNqM40qPoLC5lK6s7dGMPAu_E7um8d1Q3EWbe7rvBvcDzcyfLbqwEFuRDJ-Tgn3dYD-jUH0lmT0CU0uQd7KovNmxADHfWtv8AO84w7DPEeTtZ6J2auZb2wR4=','2026.9','always','2026-11-30 19:32:14.062925',NULL,'2026-11-30 19:33:00.511081','2026-11-30 19:32:59.000000',NULL,NULL,NULL,'da07d1089e74261dbf0436b6d0aefcf7a3bfd7b99ac7929d0b81be8cfb0b2e5b',0,NULL,'fa3763f1d1ac460686801e3b09126323','eb30182ef314435181b87d1536c8816d','eb66c762b1c4467ab3d7d00c03a07130','f098532ef4bd42e5b9a881270726ec76',NULL,1073741824,1.5,300,NULL,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "bot" VALUES('200d16c0b36d4666afd6940fc6033a09','2026-11-30 19:31:59.341926','2026-11-30 19:33:03.896302','Stubborn','RUNNING','DRY_RUN','RUNNING',2,'f098532ef4bd42e5b9a881270726ec76',2,'running','@RUN 200d16c0-b36d-4666-afd6-940fc6033a09@','{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','v2:zNYVm3Uc3UZ7tsUu-d0EauSiZj7WmuA97USzAi65Ero9HOoQPjn593CuP1co7oq-2DD9otvLspdUHbl0mO3BIw6BBeMKJ8FSsvBiY0CzicoArMxGTIZ23-k4Nhy8tdd_l3pXVPkQEdLdRmCTyUuwWySjjYlTwXNS8EUASoYPmshxPDyakZfe6UaIH69m5fYERq2MKTn9__BAYffeNF1mjknjBJKj-1afTisF8duXtvK8aCTz0ZUzcJgBc2CQrj7CqzxYLvF-nmhxPckuBBKS8pPpdDJkLhlL_7qdtIhW6pP0m6rXWbtevxm9cZK10j87pP6aJ3etl95qmexBt2UaQb6wXxpHCGHrbPaiOJXhnYmue0xNkaTzig==','2026.9','never','2026-11-30 19:33:03.896003',NULL,'2026-11-30 19:32:50.350991','2026-11-30 19:32:49.000000',NULL,NULL,NULL,'3be16dd5556c4d8ae352087730218eeabec619c003ba68ed96da4b68e7984cdb',0,NULL,'fa3763f1d1ac460686801e3b09126323','eb30182ef314435181b87d1536c8816d','eb66c762b1c4467ab3d7d00c03a07130','f098532ef4bd42e5b9a881270726ec76',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "bot" VALUES('0c4536dfdc604845bec77253c83ab4a5','2026-11-30 19:31:59.378031','2026-11-30 19:31:59.378046','Miner','STOPPED','LIVE','STOPPED',0,NULL,0,NULL,NULL,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}], "exchange": {"pair_whitelist": ["BTC/USDT", "ETH/USDT"]}}','v2:InPfHxbOBmpaHp9OCtSPF3hMO_iMuKqWwkthOTp_f665WRRGgAx3mFuKRGqM6yo_gnPyt_xMm5edght_KjNn9dCkjOBzB7Po9TmPPCw1VpIpTnPlXzgvpkUdWZzTyLszG4IuyTbfeY84E-hwYAw9rA1KJQhH0pabIV4wGZf1trI0Dibv0ygVedK_LKJyh0IlIEtmw5KUX5_TILnFCSDnlEz22SVzXCE-ju3Xd2M1gHj6ZH0ji_8gJl_TRXAHPnShyA_Fqj-ciIUA0vD-7F8fSWOrg7LLREich_tKrMzieZ29l8am3Y57mlr6kXLSSgjLIdYbUlWSrWRv7pfeoonSlpaXXqIJZ6XYMT0ALKL_T7TdAzIPtmOhFg==','2026.9','always','2026-11-30 19:31:59.378074',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,'a04f059c77d541a4ae570275136f84b2','eb30182ef314435181b87d1536c8816d','5b73b509684b4363a475fd1fd3aff0d2','f098532ef4bd42e5b9a881270726ec76',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "bot" VALUES('57568a4b147e4018b480486a5da7b268','2026-11-30 19:31:59.396692','2026-11-30 19:32:52.292157','Gone','STOPPED','DRY_RUN','STOPPED',1,'f098532ef4bd42e5b9a881270726ec76',0,NULL,NULL,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','v2:b6ZqbwMZhSf2BRusxkK6Q4-4prD9u9JGdPMHrS33Jjj9_oGINJ3w5hNO4X0hIzYanZEKBi5Gp2rf2bWNjO1ZHB6pIxH29KY5mR6kqGje1z66AvPak3kV5l1-tBs7TA1JmN9-_99aZPN2O6D0hajb5i-OinAIEeYuyq94d2m_4xqI1ZWDG2UrdU_vX2WqfnNbdbjuSB8c6v1UzlTXCm1_TDDKy-z14RN8NCPGWHaujhq55MvNmf41vboSoZSi_Q2eDp_JHJoB8SxmTfgKAH929gIdpVJH-XbY_FriG5ELE4FdtvioXxrr1EjNRJ7xMyUi7ZOBHJfGh1eH5L0JHwJo2o-Az7a8kVtorpCz6BSW5KeWFe047ea2ZQ==','2026.9','always','2026-11-30 19:31:59.396736',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,'fa3763f1d1ac460686801e3b09126323','eb30182ef314435181b87d1536c8816d','5b73b509684b4363a475fd1fd3aff0d2','f098532ef4bd42e5b9a881270726ec76','2026-11-30 19:32:52.291541',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "bot" VALUES('fa880dcd232846d1a9dde9d53879f8b7','2026-11-30 19:31:59.556867','2026-11-30 19:32:13.394396','Broken','FAILED','DRY_RUN','RUNNING',1,'f098532ef4bd42e5b9a881270726ec76',1,NULL,NULL,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','v2:jjcT9mD4llZ9E_v0XIdH6YxatIOYOdmtXinJzSL1XLCkiR8vrtYXxlY7J5PBhlPx758gTKIKVS7aTWEzhGtR-BMrE87K3IoljKLMRw48O9MnFyJJcAxLfhktAYptoS5huk1eQxab8Rl7K5WDCuYMo3FLSW67zxPkpHCSsZkLXcWhC9qzk4okABs7j2Ojt1PrkOlx5iwkRD_D6KB_RDtcimJdDFYYNYjNcDIy8uRp52RjinpY859ysNYVnpsbH4J4viPXi2PiM51niKOigDwPhb4rkw5FZntejN39Q_cHdvW82_43BTrcxmNHvDNarUWwBZQrd2cUW2XtV8hjcC2QIyavgKQc9vAoPRrQMuRCbRk7_KSVvuVwBA==','2026.9','never','2026-11-30 19:32:13.393264',NULL,NULL,NULL,'The strategy imports no_such_library_anywhere, which is not installed. Add it to the packages of the strategy.',NULL,NULL,'08e485657325bde62567c315ac2027a48cc9a9b9ffca988cd4a04254eff199fd',0,NULL,'fa3763f1d1ac460686801e3b09126323','5ed9cf69abb040afbcb81c3f09a66061','5b73b509684b4363a475fd1fd3aff0d2','f098532ef4bd42e5b9a881270726ec76',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,'final','strategy');
CREATE TABLE "bot_backup" (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	bot_id CHAR(32) NOT NULL, 
	database_id CHAR(32) NOT NULL, 
	file_name VARCHAR(120) NOT NULL, 
	freqtrade_version VARCHAR(200) NOT NULL, 
	next_version VARCHAR(200) NOT NULL, 
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
INSERT INTO "bot_backup" VALUES('93b3bea44e45485d84ebfaf3dff992e0','2026-11-30 19:32:57.628756','2026-11-30 19:32:57.628768','200d16c0b36d4666afd6940fc6033a09','3d134ea88b0544a5aa2b69b55a544cea','backups/trades-1-2026.8-e0cbcefff56d.sqlite','2026.8','2026.9',3,3,94208,'cd23603fb44c74f3cfd80b44dd0a061c78b530550ec9e0c864a15ed096543b01','2026-11-30 19:32:57.628522',NULL,NULL);
CREATE TABLE "bot_database" (
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
	tradable_ratio FLOAT, 
	history_read INTEGER DEFAULT '0' NOT NULL, 
	history_total INTEGER, 
	history_read_at DATETIME, 
	history_is_complete BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_bot_database PRIMARY KEY (id), 
	CONSTRAINT fk_bot_database_exchange_id_exchange FOREIGN KEY(exchange_id) REFERENCES exchange (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_bot_database_bot_id_bot FOREIGN KEY(bot_id) REFERENCES bot (id) ON DELETE RESTRICT
);
INSERT INTO "bot_database" VALUES('623902ac95974cb590244111cb5afa77','2026-11-30 19:31:59.409423','2026-11-30 19:32:13.384096','f44f8514f45c4868a5b867a213be0684','DRY_RUN','fa3763f1d1ac460686801e3b09126323','USDT','spot','trades-1.sqlite',1796067129,'created',NULL,0.99,0,0,'2026-11-30 19:32:10.981566',1);
INSERT INTO "bot_database" VALUES('822f2fe3763946539ac0e87f8c2fcfff','2026-11-30 19:31:59.437732','2026-11-30 19:32:13.330015','20a71f3a104e4b5f8f82264f0f2d099e','DRY_RUN','fa3763f1d1ac460686801e3b09126323','USDT','spot','trades-1.sqlite',1796067129,'created',NULL,0.99,0,0,'2026-11-30 19:32:10.776773',1);
INSERT INTO "bot_database" VALUES('6c2cca0f99bb48f7abf68704e231460e','2026-11-30 19:31:59.458638','2026-11-30 19:32:13.341739','0801bf37d97b48a29d217c40d8e04d6c','DRY_RUN','fa3763f1d1ac460686801e3b09126323','USDT','spot','trades-1.sqlite',1796067129,'created',NULL,0.99,0,0,'2026-11-30 19:32:10.810504',1);
INSERT INTO "bot_database" VALUES('0a8535051fa9431b8ac938cf5d1bf568','2026-11-30 19:31:59.625237','2026-11-30 19:32:13.403287','e16313b381d5408b8139d28efb2b922e','DRY_RUN','fa3763f1d1ac460686801e3b09126323','USDT','spot','trades-1.sqlite',1796067129,'created',NULL,0.99,0,0,'2026-11-30 19:32:11.036446',1);
INSERT INTO "bot_database" VALUES('84af561013b04e50856c0eec30e468d8','2026-11-30 19:32:00.036245','2026-11-30 19:32:00.036258','fa880dcd232846d1a9dde9d53879f8b7','DRY_RUN','fa3763f1d1ac460686801e3b09126323','USDT','spot','trades-1.sqlite',NULL,'created',NULL,0.99,0,NULL,NULL,0);
INSERT INTO "bot_database" VALUES('fd799e206bdb46cdbe9a0dc9e9d4baec','2026-11-30 19:32:00.115610','2026-11-30 19:32:14.187341','56e6f12c6dad41aba70e0e0d0ba2bbe0','DRY_RUN','fa3763f1d1ac460686801e3b09126323','USDT','spot','trades-1.sqlite',1796067133,'created',NULL,0.99,0,0,'2026-11-30 19:32:14.146127',1);
INSERT INTO "bot_database" VALUES('3d134ea88b0544a5aa2b69b55a544cea','2026-11-30 19:32:00.200724','2026-11-30 19:32:14.619036','200d16c0b36d4666afd6940fc6033a09','DRY_RUN','fa3763f1d1ac460686801e3b09126323','USDT','spot','trades-1.sqlite',1796067134,'created',NULL,0.99,0,0,'2026-11-30 19:32:14.586907',1);
CREATE TABLE "bot_metrics" (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	bot_id CHAR(32) NOT NULL, 
	database_id CHAR(32) NOT NULL, 
	profit_closed_coin BIGINT, 
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
	max_drawdown_abs BIGINT, 
	best_pair VARCHAR(64) NOT NULL, 
	best_rate FLOAT NOT NULL, 
	first_trade_timestamp BIGINT, 
	latest_trade_timestamp BIGINT, 
	stake_currency VARCHAR(16) NOT NULL, 
	starting_balance BIGINT, 
	fetched_at DATETIME NOT NULL, 
	is_beyond BOOLEAN DEFAULT 0 NOT NULL, starting_wallet BIGINT, 
	CONSTRAINT pk_bot_metrics PRIMARY KEY (id), 
	CONSTRAINT fk_bot_metrics_database_id_bot_database FOREIGN KEY(database_id) REFERENCES bot_database (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_bot_metrics_bot_id_bot FOREIGN KEY(bot_id) REFERENCES bot (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_bot_metrics_bot_id UNIQUE (bot_id)
);
INSERT INTO "bot_metrics" VALUES('5662974bbe75499c8168bba75a68fbb3','2026-11-30 19:32:13.315748','2026-11-30 19:32:13.315748','20a71f3a104e4b5f8f82264f0f2d099e','822f2fe3763946539ac0e87f8c2fcfff',0,0.0,0,0.0,0,0,0,0,0,0.0,0.0,NULL,0.0,0,'',0.0,NULL,NULL,'USDT',99000000000,'2026-11-30 19:32:13.315748',0,100000000000);
INSERT INTO "bot_metrics" VALUES('87cd08859cb542c497733d57c4ba5b50','2026-11-30 19:32:13.337079','2026-11-30 19:32:13.337079','0801bf37d97b48a29d217c40d8e04d6c','6c2cca0f99bb48f7abf68704e231460e',0,0.0,0,0.0,0,0,0,0,0,0.0,0.0,NULL,0.0,0,'',0.0,NULL,NULL,'USDT',99000000000,'2026-11-30 19:32:13.337079',0,100000000000);
INSERT INTO "bot_metrics" VALUES('f140438ed34549fca9d76e3efac974cf','2026-11-30 19:32:13.380336','2026-11-30 19:33:04.031319','f44f8514f45c4868a5b867a213be0684','623902ac95974cb590244111cb5afa77',0,0.0,-21949840,-0.02,1,0,1,0,0,0.0,0.0,NULL,0.0,0,'',0.0,1796067131365,1796067131365,'USDT',99000000000,'2026-11-30 19:33:04.031319',0,100000000000);
INSERT INTO "bot_metrics" VALUES('d531fba10c6d4fd19168e6565673cb58','2026-11-30 19:32:13.399962','2026-11-30 19:33:02.577556','e16313b381d5408b8139d28efb2b922e','0a8535051fa9431b8ac938cf5d1bf568',0,0.0,-23965219,-0.02,3,0,3,0,0,0.0,0.0,NULL,0.0,0,'',0.0,1796067131351,1796067131518,'USDT',99000000000,'2026-11-30 19:33:02.577556',0,100000000000);
INSERT INTO "bot_metrics" VALUES('96da50fe7b6847ea89dd6ef55247e6ad','2026-11-30 19:32:14.183983','2026-11-30 19:33:02.702393','56e6f12c6dad41aba70e0e0d0ba2bbe0','fd799e206bdb46cdbe9a0dc9e9d4baec',0,0.0,-45728521,-0.05,3,0,3,0,0,0.0,0.0,NULL,0.0,0,'',0.0,1796067134240,1796067134272,'USDT',99000000000,'2026-11-30 19:33:02.702393',0,100000000000);
INSERT INTO "bot_metrics" VALUES('abad93a4eaeb431ea251183425bd762d','2026-11-30 19:32:14.615482','2026-11-30 19:33:04.142910','200d16c0b36d4666afd6940fc6033a09','3d134ea88b0544a5aa2b69b55a544cea',0,0.0,-23284743,-0.02,3,0,3,0,0,0.0,0.0,NULL,0.0,0,'',0.0,1796067134253,1796067134296,'USDT',99000000000,'2026-11-30 19:33:04.142910',0,100000000000);
CREATE TABLE candle_download (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	runner_id CHAR(32) NOT NULL, 
	exchange_id CHAR(32), 
	source VARCHAR(80) NOT NULL, 
	config JSON NOT NULL, 
	cause VARCHAR(32) NOT NULL, 
	job_id CHAR(32), 
	results JSON NOT NULL, 
	added_rows BIGINT NOT NULL, 
	problems INTEGER NOT NULL, 
	log TEXT NOT NULL, 
	banned_until DATETIME, 
	requested_by CHAR(32), 
	CONSTRAINT pk_candle_download PRIMARY KEY (id), 
	CONSTRAINT fk_candle_download_exchange_id_exchange FOREIGN KEY(exchange_id) REFERENCES exchange (id) ON DELETE SET NULL, 
	CONSTRAINT fk_candle_download_job_id_job FOREIGN KEY(job_id) REFERENCES job (id) ON DELETE SET NULL, 
	CONSTRAINT fk_candle_download_requested_by_person FOREIGN KEY(requested_by) REFERENCES person (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_candle_download_runner_id_runner FOREIGN KEY(runner_id) REFERENCES runner (id) ON DELETE CASCADE, 
	CONSTRAINT uq_candle_download_job_id UNIQUE (job_id)
);
INSERT INTO "candle_download" VALUES('5ceb19cb79c24ffab5a201aa1ab97bca','2026-11-30 19:32:33.015410','2026-11-30 19:32:51.753389','5b73b509684b4363a475fd1fd3aff0d2','fa3763f1d1ac460686801e3b09126323','practice-2','{"exchange_id": "fa3763f1-d1ac-4606-8680-1e3b09126323", "pairs": ["BTC/USDT", "ETH/USDT", "SOL/USDT", "BNB/USDT", "XRP/USDT", "ADA/USDT", "LINK/USDT", "DOGE/USDT", "DOT/USDT", "AVAX/USDT"], "timeframes": ["5m"], "trading_mode": "spot", "days": 90, "start": null, "end": null, "fill_gaps": false}','practice','1c3755eb263c4b138cedb448f85d9513','[{"pair": "BTC/USDT", "timeframe": "5m", "candle_type": "spot", "outcome": "whole", "progress": 1.0, "added": 26154, "rows": 26154, "first": "2026-09-01T00:00:00+00:00", "last": "2026-11-30T19:25:00+00:00", "words": ""}, {"pair": "ETH/USDT", "timeframe": "5m", "candle_type": "spot", "outcome": "whole", "progress": 1.0, "added": 26154, "rows": 26154, "first": "2026-09-01T00:00:00+00:00", "last": "2026-11-30T19:25:00+00:00", "words": ""}, {"pair": "SOL/USDT", "timeframe": "5m", "candle_type": "spot", "outcome": "whole", "progress": 1.0, "added": 26154, "rows": 26154, "first": "2026-09-01T00:00:00+00:00", "last": "2026-11-30T19:25:00+00:00", "words": ""}, {"pair": "BNB/USDT", "timeframe": "5m", "candle_type": "spot", "outcome": "whole", "progress": 1.0, "added": 26154, "rows": 26154, "first": "2026-09-01T00:00:00+00:00", "last": "2026-11-30T19:25:00+00:00", "words": ""}, {"pair": "XRP/USDT", "timeframe": "5m", "candle_type": "spot", "outcome": "whole", "progress": 1.0, "added": 26154, "rows": 26154, "first": "2026-09-01T00:00:00+00:00", "last": "2026-11-30T19:25:00+00:00", "words": ""}, {"pair": "ADA/USDT", "timeframe": "5m", "candle_type": "spot", "outcome": "whole", "progress": 1.0, "added": 26154, "rows": 26154, "first": "2026-09-01T00:00:00+00:00", "last": "2026-11-30T19:25:00+00:00", "words": ""}, {"pair": "LINK/USDT", "timeframe": "5m", "candle_type": "spot", "outcome": "whole", "progress": 1.0, "added": 26154, "rows": 26154, "first": "2026-09-01T00:00:00+00:00", "last": "2026-11-30T19:25:00+00:00", "words": ""}, {"pair": "DOGE/USDT", "timeframe": "5m", "candle_type": "spot", "outcome": "whole", "progress": 1.0, "added": 26154, "rows": 26154, "first": "2026-09-01T00:00:00+00:00", "last": "2026-11-30T19:25:00+00:00", "words": ""}, {"pair": "DOT/USDT", "timeframe": "5m", "candle_type": "spot", "outcome": "whole", "progress": 1.0, "added": 26154, "rows": 26154, "first": "2026-09-01T00:00:00+00:00", "last": "2026-11-30T19:25:00+00:00", "words": ""}, {"pair": "AVAX/USDT", "timeframe": "5m", "candle_type": "spot", "outcome": "whole", "progress": 1.0, "added": 26154, "rows": 26154, "first": "2026-09-01T00:00:00+00:00", "last": "2026-11-30T19:25:00+00:00", "words": ""}]',261540,0,'2026-11-30 19:32:33,757 - numexpr.utils - INFO - NumExpr defaulting to 2 threads.
2026-11-30 19:32:38,394 - freqtrade.exchange.exchange - INFO - Instance is running with dry_run enabled
2026-11-30 19:32:38,394 - freqtrade.exchange.exchange - INFO - Using CCXT 4.5.90
2026-11-30 19:32:38,394 - freqtrade.exchange.exchange - INFO - Applying additional ccxt config: {''urls'': {''api'': {''public'': ''http://127.0.0.1:24769/2/api/v3'', ''private'': ''http://127.0.0.1:24769/2/api/v3'', ''v1'': ''http://127.0.0.1:24769/2/api/v1'', ''sapi'': ''http://127.0.0.1:24769/2/sapi/v1''}}, ''options'': {''fetchMarkets'': {''types'': [''spot'']}, ''defaultType'': ''spot''}, ''enableRateLimit'': False}
2026-11-30 19:32:38,403 - freqtrade.exchange.exchange - INFO - Applying additional ccxt config: {''urls'': {''api'': {''public'': ''http://127.0.0.1:24769/2/api/v3'', ''private'': ''http://127.0.0.1:24769/2/api/v3'', ''v1'': ''http://127.0.0.1:24769/2/api/v1'', ''sapi'': ''http://127.0.0.1:24769/2/sapi/v1''}}, ''options'': {''fetchMarkets'': {''types'': [''spot'']}, ''defaultType'': ''spot''}, ''enableRateLimit'': False}
2026-11-30 19:32:38,407 - freqtrade.exchange.exchange - INFO - Using Exchange "Binance"
2026-11-30 19:32:38,407 - freqtrade.resolvers.exchange_resolver - INFO - Using resolved exchange class ''Binance'' ...
2026-11-30 19:32:38,407 - freqtrade.exchange.exchange - INFO - Markets were not loaded. Loading them now..',NULL,'f098532ef4bd42e5b9a881270726ec76');
CREATE TABLE candle_file (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	runner_id CHAR(32) NOT NULL, 
	source VARCHAR(80) NOT NULL, 
	path VARCHAR(250) NOT NULL, 
	trading_mode VARCHAR(16) NOT NULL, 
	pair VARCHAR(200) NOT NULL, 
	candle_type VARCHAR(32) NOT NULL, 
	timeframe VARCHAR(8) NOT NULL, 
	timeframe_seconds INTEGER NOT NULL, 
	first_at DATETIME, 
	last_at DATETIME, 
	rows BIGINT NOT NULL, 
	doubled BIGINT NOT NULL, 
	empty_rows BIGINT NOT NULL, 
	missing BIGINT NOT NULL, 
	gap_count INTEGER NOT NULL, 
	longest_gap BIGINT NOT NULL, 
	gaps JSON NOT NULL, 
	size_bytes BIGINT NOT NULL, 
	changed_at DATETIME, 
	problem VARCHAR(300) NOT NULL, 
	CONSTRAINT pk_candle_file PRIMARY KEY (id), 
	CONSTRAINT fk_candle_file_runner_id_runner FOREIGN KEY(runner_id) REFERENCES runner (id) ON DELETE CASCADE, 
	CONSTRAINT uq_candle_file_runner_id_source_path UNIQUE (runner_id, source, path)
);
INSERT INTO "candle_file" VALUES('78ce37ec255d45fda1865823cfb112d6','2026-11-30 19:32:51.740879','2026-11-30 19:32:51.740893','5b73b509684b4363a475fd1fd3aff0d2','practice-2','ADA_USDT-5m.feather','spot','ADA/USDT','spot','5m',300,'2026-09-01 00:00:00.000000','2026-11-30 19:25:00.000000',26154,0,0,0,0,0,'[]',762066,'2026-11-30 19:32:44.000000','');
INSERT INTO "candle_file" VALUES('4a4c4b67758e465a88338807713abb6f','2026-11-30 19:32:51.741207','2026-11-30 19:32:51.741216','5b73b509684b4363a475fd1fd3aff0d2','practice-2','AVAX_USDT-5m.feather','spot','AVAX/USDT','spot','5m',300,'2026-09-01 00:00:00.000000','2026-11-30 19:25:00.000000',26154,0,0,0,0,0,'[]',658290,'2026-11-30 19:32:50.000000','');
INSERT INTO "candle_file" VALUES('d60f221d800e447780f98e7909541dcf','2026-11-30 19:32:51.741353','2026-11-30 19:32:51.741361','5b73b509684b4363a475fd1fd3aff0d2','practice-2','BNB_USDT-5m.feather','spot','BNB/USDT','spot','5m',300,'2026-09-01 00:00:00.000000','2026-11-30 19:25:00.000000',26154,0,0,0,0,0,'[]',652362,'2026-11-30 19:32:42.000000','');
INSERT INTO "candle_file" VALUES('996afbd2a263416f8ed46d87b9666900','2026-11-30 19:32:51.741481','2026-11-30 19:32:51.741490','5b73b509684b4363a475fd1fd3aff0d2','practice-2','BTC_USDT-5m.feather','spot','BTC/USDT','spot','5m',300,'2026-09-01 00:00:00.000000','2026-11-30 19:25:00.000000',26154,0,0,0,0,0,'[]',766306,'2026-11-30 19:32:39.000000','');
INSERT INTO "candle_file" VALUES('c86ff1ba543e44c4b4438a7be8ca050e','2026-11-30 19:32:51.741612','2026-11-30 19:32:51.741621','5b73b509684b4363a475fd1fd3aff0d2','practice-2','DOGE_USDT-5m.feather','spot','DOGE/USDT','spot','5m',300,'2026-09-01 00:00:00.000000','2026-11-30 19:25:00.000000',26154,0,0,0,0,0,'[]',667882,'2026-11-30 19:32:48.000000','');
INSERT INTO "candle_file" VALUES('1314a84a3dc6470bbd7478188dbb29f6','2026-11-30 19:32:51.741745','2026-11-30 19:32:51.741755','5b73b509684b4363a475fd1fd3aff0d2','practice-2','DOT_USDT-5m.feather','spot','DOT/USDT','spot','5m',300,'2026-09-01 00:00:00.000000','2026-11-30 19:25:00.000000',26154,0,0,0,0,0,'[]',702202,'2026-11-30 19:32:49.000000','');
INSERT INTO "candle_file" VALUES('2c19955df2d349bca986e8bb0ba632b3','2026-11-30 19:32:51.741875','2026-11-30 19:32:51.741884','5b73b509684b4363a475fd1fd3aff0d2','practice-2','ETH_USDT-5m.feather','spot','ETH/USDT','spot','5m',300,'2026-09-01 00:00:00.000000','2026-11-30 19:25:00.000000',26154,0,0,0,0,0,'[]',697426,'2026-11-30 19:32:40.000000','');
INSERT INTO "candle_file" VALUES('5d9af37c120042bebe818f28f6ac10a7','2026-11-30 19:32:51.742002','2026-11-30 19:32:51.742011','5b73b509684b4363a475fd1fd3aff0d2','practice-2','LINK_USDT-5m.feather','spot','LINK/USDT','spot','5m',300,'2026-09-01 00:00:00.000000','2026-11-30 19:25:00.000000',26154,0,0,0,0,0,'[]',646994,'2026-11-30 19:32:46.000000','');
INSERT INTO "candle_file" VALUES('d0f1345bda88478d9ad52e0b8ec7df71','2026-11-30 19:32:51.742126','2026-11-30 19:32:51.742135','5b73b509684b4363a475fd1fd3aff0d2','practice-2','SOL_USDT-5m.feather','spot','SOL/USDT','spot','5m',300,'2026-09-01 00:00:00.000000','2026-11-30 19:25:00.000000',26154,0,0,0,0,0,'[]',654490,'2026-11-30 19:32:42.000000','');
INSERT INTO "candle_file" VALUES('7f24ad182b1d4acdafa994ea542026fb','2026-11-30 19:32:51.746544','2026-11-30 19:32:51.746562','5b73b509684b4363a475fd1fd3aff0d2','practice-2','XRP_USDT-5m.feather','spot','XRP/USDT','spot','5m',300,'2026-09-01 00:00:00.000000','2026-11-30 19:25:00.000000',26154,0,0,0,0,0,'[]',662250,'2026-11-30 19:32:43.000000','');
CREATE TABLE config_revision (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	subject_kind VARCHAR(32) NOT NULL, 
	subject_id CHAR(32) NOT NULL, 
	number INTEGER NOT NULL, 
	content JSON NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	author_id CHAR(32), holds VARCHAR(32) DEFAULT 'config' NOT NULL, restored_from INTEGER, changed TEXT DEFAULT '' NOT NULL, 
	CONSTRAINT pk_config_revision PRIMARY KEY (id), 
	CONSTRAINT fk_config_revision_author_id_person FOREIGN KEY(author_id) REFERENCES person (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_config_revision_subject_kind_subject_id_number UNIQUE (subject_kind, subject_id, number)
);
INSERT INTO "config_revision" VALUES('e407631ac6a449f0bf5593ce16df185b','2026-11-30 19:31:58.678825','2026-11-30 19:31:58.678836','exchange','fa3763f1d1ac460686801e3b09126323',1,'{"name": "Practice market", "exchange_type": "practice", "config": {}, "allowed_keys": [], "bot_allowed_keys": [], "secrets": {}}','72dd9914f2c803169a47bd07931900da973fce82045df80b688dfbf23b3ab904','f098532ef4bd42e5b9a881270726ec76','whole',NULL,'');
INSERT INTO "config_revision" VALUES('dd4683140d0449db95f0f2ced0bc1f76','2026-11-30 19:31:58.693510','2026-11-30 19:31:58.693520','exchange','a04f059c77d541a4ae570275136f84b2',1,'{"name": "Binance main", "exchange_type": "binance", "config": {}, "allowed_keys": [], "bot_allowed_keys": [], "secrets": {"api_key": "2026-11-30T19:31:58.693360+00:00", "secret": "2026-11-30T19:31:58.693360+00:00"}}','67939b3c1e7dbe4b763bc92dcd7f5aaa5f97351ca8881b90e9529e1aff659d9e','f098532ef4bd42e5b9a881270726ec76','whole',NULL,'');
INSERT INTO "config_revision" VALUES('a66266792c3d47a38bd0c7741534545f','2026-11-30 19:31:58.700729','2026-11-30 19:31:58.700739','runner','5b73b509684b4363a475fd1fd3aff0d2',1,'{"name": "This machine", "type": "LOCAL", "capacity": 10, "job_slots": 1, "data_limit_gib": 50, "endpoint": "", "config": {}, "secrets": {}}','b71556c484ead7e425130df015ae3e6512a668425d5595739d11a99999fde56a','f098532ef4bd42e5b9a881270726ec76','whole',NULL,'');
INSERT INTO "config_revision" VALUES('1b955a7b0c9c4ca09e06eb6f60e51983','2026-11-30 19:31:58.707722','2026-11-30 19:31:58.707733','runner','eb66c762b1c4467ab3d7d00c03a07130',1,'{"name": "This engine", "type": "DOCKER", "capacity": 10, "job_slots": 1, "data_limit_gib": 50, "endpoint": "", "config": {"image": "freqtradeorg/freqtrade", "pool": "10.219.0.0/24", "publish_address": "127.0.0.1"}, "secrets": {}}','9f7e20c1d8e8dcd5f46e79f92f85015ca4bc4a6c7a337823ff3b78f3bf0ac930','f098532ef4bd42e5b9a881270726ec76','whole',NULL,'');
INSERT INTO "config_revision" VALUES('07ec27a443ff48f29beb7fe5f3b293c5','2026-11-30 19:31:58.785530','2026-11-30 19:31:58.785541','strategy','be68d964d786420488bfd27cdfb8a219',1,'{"name": "Eager", "secrets": {}}','bd8a1f7faf6ba207f7a95154bd0c0eb5d6e205fc9b6ad1bde8d25aad35a2c8fd','f098532ef4bd42e5b9a881270726ec76','whole',NULL,'');
INSERT INTO "config_revision" VALUES('036e4f52b280438f8374d78e30f22da3','2026-11-30 19:31:59.073263','2026-11-30 19:31:59.073273','strategy','476ee9c513c147b18ed4082d491e89e0',1,'{"name": "Sample pullback", "secrets": {}}','bb901dae673260d6343c2abde606bc31c47a37d7a2740b7f1a73d9a9131b3e02','f098532ef4bd42e5b9a881270726ec76','whole',NULL,'');
INSERT INTO "config_revision" VALUES('9a35029de20645a9b65cce65ec13e2fe','2026-11-30 19:31:59.082366','2026-11-30 19:31:59.082381','bot','f44f8514f45c4868a5b867a213be0684',1,'{"name": "Practice pullback", "mode": "DRY_RUN", "exchange_id": "fa3763f1-d1ac-4606-8680-1e3b09126323", "strategy_id": "476ee9c5-13c1-47b1-8ed4-082d491e89e0", "runner_id": "5b73b509-684b-4363-a475-fd1fd3aff0d2", "freqtrade_version": "2026.9", "restart_policy": "always", "memory_bytes": null, "cpus": null, "pids": null, "config": {"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}, "owner_id": "f098532e-f4bd-42e5-b9a8-81270726ec76", "secrets": {}}','74d75ee6eb3e5913500976aa57d5b0461d1fc4837c3c472480913629600be2cd','f098532ef4bd42e5b9a881270726ec76','whole',NULL,'');
INSERT INTO "config_revision" VALUES('21cde72a7cb74cfeb9cac7aa6bcac710','2026-11-30 19:31:59.091504','2026-11-30 19:31:59.091515','strategy','56429e925acd47ed9bc1ae3d23b40a2c',1,'{"name": "Sample momentum", "secrets": {}}','8851fd83123642b998073a1c99c33a9cbcf2b80bf2b138ec94f3b47fb25bce3f','f098532ef4bd42e5b9a881270726ec76','whole',NULL,'');
INSERT INTO "config_revision" VALUES('56206955260c4ae1970255f68e5b66dd','2026-11-30 19:31:59.096345','2026-11-30 19:31:59.096358','bot','20a71f3a104e4b5f8f82264f0f2d099e',1,'{"name": "Practice momentum", "mode": "DRY_RUN", "exchange_id": "fa3763f1-d1ac-4606-8680-1e3b09126323", "strategy_id": "56429e92-5acd-47ed-9bc1-ae3d23b40a2c", "runner_id": "5b73b509-684b-4363-a475-fd1fd3aff0d2", "freqtrade_version": "2026.9", "restart_policy": "always", "memory_bytes": null, "cpus": null, "pids": null, "config": {"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}, "owner_id": "f098532e-f4bd-42e5-b9a8-81270726ec76", "secrets": {}}','c319600d0b2017af510abf59de854026b00c02aeedd1485349480a574596f261','f098532ef4bd42e5b9a881270726ec76','whole',NULL,'');
INSERT INTO "config_revision" VALUES('c42628367cc1446d9d809b6d2e7a0e0d','2026-11-30 19:31:59.103407','2026-11-30 19:31:59.103417','strategy','425f2d8c8d714b20bcc7931e64db7de3',1,'{"name": "Sample reversion", "secrets": {}}','8d0ab07dc593f7e124f363180840e64b8b77f1fac5600175070df19f3d65bae8','f098532ef4bd42e5b9a881270726ec76','whole',NULL,'');
INSERT INTO "config_revision" VALUES('0e13cabfc37d4a62a6f2cb8db167a251','2026-11-30 19:31:59.108076','2026-11-30 19:31:59.108085','bot','0801bf37d97b48a29d217c40d8e04d6c',1,'{"name": "Practice reversion", "mode": "DRY_RUN", "exchange_id": "fa3763f1-d1ac-4606-8680-1e3b09126323", "strategy_id": "425f2d8c-8d71-4b20-bcc7-931e64db7de3", "runner_id": "5b73b509-684b-4363-a475-fd1fd3aff0d2", "freqtrade_version": "2026.9", "restart_policy": "always", "memory_bytes": null, "cpus": null, "pids": null, "config": {"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}, "owner_id": "f098532e-f4bd-42e5-b9a8-81270726ec76", "secrets": {}}','3f2e5381eaa36bc70bfd890edd7692408ff4ec406b49c0d1ee7a0621db21bf56','f098532ef4bd42e5b9a881270726ec76','whole',NULL,'');
INSERT INTO "config_revision" VALUES('5f0f2e3610344aed97a81de5cae70a6e','2026-11-30 19:31:59.142624','2026-11-30 19:31:59.142636','bot','e16313b381d5408b8139d28efb2b922e',1,'{"name": "Walker", "mode": "DRY_RUN", "exchange_id": "fa3763f1-d1ac-4606-8680-1e3b09126323", "strategy_id": "eb30182e-f314-4351-81b8-7d1536c8816d", "runner_id": "5b73b509-684b-4363-a475-fd1fd3aff0d2", "freqtrade_version": "2026.9", "restart_policy": "always", "memory_bytes": null, "cpus": null, "pids": null, "config": {"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}, "owner_id": "f098532e-f4bd-42e5-b9a8-81270726ec76", "secrets": {}}','229404b01b73507abae524285cef60ac8ad23eb3ec40999aa8b5b2bf91018894','f098532ef4bd42e5b9a881270726ec76','whole',NULL,'');
INSERT INTO "config_revision" VALUES('a001fece3af34cc8ad4d294f7e55a72d','2026-11-30 19:31:59.331517','2026-11-30 19:31:59.331528','bot','56e6f12c6dad41aba70e0e0d0ba2bbe0',1,'{"name": "Boxer", "mode": "DRY_RUN", "exchange_id": "fa3763f1-d1ac-4606-8680-1e3b09126323", "strategy_id": "eb30182e-f314-4351-81b8-7d1536c8816d", "runner_id": "eb66c762-b1c4-467a-b3d7-d00c03a07130", "freqtrade_version": "2026.9", "restart_policy": "always", "memory_bytes": 1073741824, "cpus": 1.5, "pids": 300, "config": {"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}], "telegram": {"enabled": false, "token": "***", "chat_id": "***"}}, "owner_id": "f098532e-f4bd-42e5-b9a8-81270726ec76", "secrets": {"telegram.chat_id": "2026-11-30T19:31:59.331161+00:00", "telegram.token": "2026-11-30T19:31:59.331161+00:00"}}','1ce610e7fe93f11ea5b2cc372602ed3de07d33ba8ab875c044918a28521efc2c','f098532ef4bd42e5b9a881270726ec76','whole',NULL,'');
INSERT INTO "config_revision" VALUES('9ad4132ce1484d29a52bd185d6b364e7','2026-11-30 19:31:59.345451','2026-11-30 19:31:59.345463','bot','200d16c0b36d4666afd6940fc6033a09',1,'{"name": "Stubborn", "mode": "DRY_RUN", "exchange_id": "fa3763f1-d1ac-4606-8680-1e3b09126323", "strategy_id": "eb30182e-f314-4351-81b8-7d1536c8816d", "runner_id": "eb66c762-b1c4-467a-b3d7-d00c03a07130", "freqtrade_version": "2026.8", "restart_policy": "never", "memory_bytes": null, "cpus": null, "pids": null, "config": {"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}, "owner_id": "f098532e-f4bd-42e5-b9a8-81270726ec76", "secrets": {}}','1cceaf66c1516cfd044a00807730f59bd0e2e30be88189005884fc3621ba43b7','f098532ef4bd42e5b9a881270726ec76','whole',NULL,'');
INSERT INTO "config_revision" VALUES('df0fa1560a19454e84f9dde6fd4b0ea8','2026-11-30 19:31:59.381075','2026-11-30 19:31:59.381088','bot','0c4536dfdc604845bec77253c83ab4a5',1,'{"name": "Miner", "mode": "LIVE", "exchange_id": "a04f059c-77d5-41a4-ae57-0275136f84b2", "strategy_id": "eb30182e-f314-4351-81b8-7d1536c8816d", "runner_id": "5b73b509-684b-4363-a475-fd1fd3aff0d2", "freqtrade_version": "2026.9", "restart_policy": "always", "memory_bytes": null, "cpus": null, "pids": null, "config": {"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}], "exchange": {"pair_whitelist": ["BTC/USDT", "ETH/USDT"]}}, "owner_id": "f098532e-f4bd-42e5-b9a8-81270726ec76", "secrets": {}}','177708a98eb3b6cd056f149a830ae206170c9d664c88826bf7828fc845b63748','f098532ef4bd42e5b9a881270726ec76','whole',NULL,'');
INSERT INTO "config_revision" VALUES('6eb9ba7e6b38429ea34775702602ffd2','2026-11-30 19:31:59.398739','2026-11-30 19:31:59.398750','bot','57568a4b147e4018b480486a5da7b268',1,'{"name": "Gone", "mode": "DRY_RUN", "exchange_id": "fa3763f1-d1ac-4606-8680-1e3b09126323", "strategy_id": "eb30182e-f314-4351-81b8-7d1536c8816d", "runner_id": "5b73b509-684b-4363-a475-fd1fd3aff0d2", "freqtrade_version": "2026.9", "restart_policy": "always", "memory_bytes": null, "cpus": null, "pids": null, "config": {"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}, "owner_id": "f098532e-f4bd-42e5-b9a8-81270726ec76", "secrets": {}}','3f293382837af785026f08e8960ff06f2f5f0033c9cc57cb6d10dcf0e710076a','f098532ef4bd42e5b9a881270726ec76','whole',NULL,'');
INSERT INTO "config_revision" VALUES('5bc2c6b965a64a9e8fcd435ee8d23cc1','2026-11-30 19:31:59.545684','2026-11-30 19:31:59.545741','strategy','5ed9cf69abb040afbcb81c3f09a66061',1,'{"name": "Broken", "secrets": {}}','625c90e218522506ec8fd7d757dbd713bad68cfeddb6f9a5f9cda507524089f0','f098532ef4bd42e5b9a881270726ec76','whole',NULL,'');
INSERT INTO "config_revision" VALUES('ab05d6dd8a0e418eb00bc64a5333fb2c','2026-11-30 19:31:59.563291','2026-11-30 19:31:59.563302','bot','fa880dcd232846d1a9dde9d53879f8b7',1,'{"name": "Broken", "mode": "DRY_RUN", "exchange_id": "fa3763f1-d1ac-4606-8680-1e3b09126323", "strategy_id": "5ed9cf69-abb0-40af-bcb8-1c3f09a66061", "runner_id": "5b73b509-684b-4363-a475-fd1fd3aff0d2", "freqtrade_version": "2026.9", "restart_policy": "never", "memory_bytes": null, "cpus": null, "pids": null, "config": {"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}, "owner_id": "f098532e-f4bd-42e5-b9a8-81270726ec76", "secrets": {}}','1fa64bd47197f09a4ae67c84b675d3889891171ba4a114aa8ca33c4cf28443e0','f098532ef4bd42e5b9a881270726ec76','whole',NULL,'');
INSERT INTO "config_revision" VALUES('cafd04e8d4044212bc198d4615079dc5','2026-11-30 19:32:52.244609','2026-11-30 19:32:52.244621','bot','200d16c0b36d4666afd6940fc6033a09',2,'{"name": "Stubborn", "mode": "DRY_RUN", "exchange_id": "fa3763f1-d1ac-4606-8680-1e3b09126323", "strategy_id": "eb30182e-f314-4351-81b8-7d1536c8816d", "runner_id": "eb66c762-b1c4-467a-b3d7-d00c03a07130", "freqtrade_version": "2026.9", "restart_policy": "never", "memory_bytes": null, "cpus": null, "pids": null, "config": {"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}, "owner_id": "f098532e-f4bd-42e5-b9a8-81270726ec76", "secrets": {}}','f7f4f384b0c4c1a62d272eb3eef13cdfa20b0f1b926b75dd31873f263b2ea100','f098532ef4bd42e5b9a881270726ec76','whole',NULL,'freqtrade_version');
INSERT INTO "config_revision" VALUES('98a82f2efaa24e93a12b44d186ed7514','2026-11-30 19:33:04.130194','2026-11-30 19:33:04.130206','bot','e16313b381d5408b8139d28efb2b922e',2,'{"name": "Walker", "mode": "DRY_RUN", "exchange_id": "fa3763f1-d1ac-4606-8680-1e3b09126323", "strategy_id": "eb30182e-f314-4351-81b8-7d1536c8816d", "runner_id": "5b73b509-684b-4363-a475-fd1fd3aff0d2", "freqtrade_version": "2026.9", "restart_policy": "always", "memory_bytes": null, "cpus": null, "pids": null, "config": {"stake_currency": "USDT", "stake_amount": 111, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}, "owner_id": "f098532e-f4bd-42e5-b9a8-81270726ec76", "secrets": {}}','e6d4fd9af242921f62dbab4fc350580d0be7bff5817b2e6ea4fe01ebb3b2a861','f098532ef4bd42e5b9a881270726ec76','whole',NULL,'stake_amount');
CREATE TABLE "deployment" (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	bot_id CHAR(32) NOT NULL, 
	database_id CHAR(32) NOT NULL, 
	strategy_id CHAR(32) NOT NULL, 
	runner_id CHAR(32) NOT NULL, 
	config_revision INTEGER NOT NULL, 
	freqtrade_version VARCHAR(200) NOT NULL, 
	image VARCHAR(400) NOT NULL, 
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
	light_fingerprint VARCHAR(64), 
	cause_kind VARCHAR(16), 
	cause_mends VARCHAR(16), 
	details VARCHAR, 
	tries INTEGER DEFAULT '1' NOT NULL, 
	answered_at DATETIME, 
	start_seconds FLOAT, 
	exchange_revision INTEGER, 
	image_made_at DATETIME, packages JSON DEFAULT '[]' NOT NULL, 
	CONSTRAINT pk_deployment PRIMARY KEY (id), 
	CONSTRAINT fk_deployment_strategy_id_strategy FOREIGN KEY(strategy_id) REFERENCES strategy (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_deployment_runner_id_runner FOREIGN KEY(runner_id) REFERENCES runner (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_deployment_database_id_bot_database FOREIGN KEY(database_id) REFERENCES bot_database (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_deployment_bot_id_bot FOREIGN KEY(bot_id) REFERENCES bot (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_deployment_started_by_person FOREIGN KEY(started_by) REFERENCES person (id) ON DELETE RESTRICT
);
INSERT INTO "deployment" VALUES('ee0b0365bbb444c0afcd7f87f63be4f5','2026-11-30 19:31:59.418651','2026-11-30 19:32:10.841308','f44f8514f45c4868a5b867a213be0684','623902ac95974cb590244111cb5afa77','476ee9c513c147b18ed4082d491e89e0','5b73b509684b4363a475fd1fd3aff0d2',1,'2026.9','freqtrade 2026.9','@RUN f44f8514-f45c-4868-a5b8-67a213be0684@',1,'a9696fa2bb3a0ce2fd3ec53b3e40fbc770d761a3b17c730a96554e8bffe525cc','f098532ef4bd42e5b9a881270726ec76','2026-11-30 19:31:59.412861',NULL,NULL,0,NULL,NULL,'','9a35faf7db56a0690310bf31834c19f5df46b327d8a57abd73c915cc092921e8',NULL,NULL,NULL,1,'2026-11-30 19:32:10.840823',11.2,1,NULL,'[]');
INSERT INTO "deployment" VALUES('cc82d5dd21f146dc8b6ecd395d1af89c','2026-11-30 19:31:59.440762','2026-11-30 19:32:56.153012','20a71f3a104e4b5f8f82264f0f2d099e','822f2fe3763946539ac0e87f8c2fcfff','56429e925acd47ed9bc1ae3d23b40a2c','5b73b509684b4363a475fd1fd3aff0d2',1,'2026.9','freqtrade 2026.9','19519@2026-11-30T19:31:59.538+00:00',1,'04261fdf36b29e0e6bd6589da1b4f80032b4806fbf30d5f831788382716bb374','f098532ef4bd42e5b9a881270726ec76','2026-11-30 19:31:59.439862','2026-11-30 19:32:56.152416',NULL,0,1,'Stopped as asked.','2026-11-30 19:32:08,639 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using order_types: {''entry'': ''limit'', ''exit'': ''limit'', ''stoploss'': ''limit'', ''stoploss_on_exchange'': False, ''stoploss_on_exchange_interval'': 60}
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
2026-11-30 19:32:14,905 - freqtrade.rpc.api_server.ws.channel - INFO - Connected to channel - WebSocketChannel(52104e57, (''127.0.0.1'', 45156))','2ccb7c9617e0ebe47372068f1d430d6b83ce4b1cb7f98e074ccbbad6ac037f52',NULL,NULL,NULL,1,'2026-11-30 19:32:10.558443',11.0,1,NULL,'[]');
INSERT INTO "deployment" VALUES('cd1471f9f714448f8f82ef56eb3b4966','2026-11-30 19:31:59.469498','2026-11-30 19:32:56.085723','0801bf37d97b48a29d217c40d8e04d6c','6c2cca0f99bb48f7abf68704e231460e','425f2d8c8d714b20bcc7931e64db7de3','5b73b509684b4363a475fd1fd3aff0d2',1,'2026.9','freqtrade 2026.9','19523@2026-11-30T19:31:59.642+00:00',1,'873e35e6834d19ea9bf715aa7f1ad0924978334eb7acc8d3b2b5fdf7f8a83b11','f098532ef4bd42e5b9a881270726ec76','2026-11-30 19:31:59.461826','2026-11-30 19:32:56.084377',NULL,0,1,'Stopped as asked.','2026-11-30 19:32:08,633 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using order_types: {''entry'': ''limit'', ''exit'': ''limit'', ''stoploss'': ''limit'', ''stoploss_on_exchange'': False, ''stoploss_on_exchange_interval'': 60}
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
2026-11-30 19:32:15,050 - freqtrade.rpc.api_server.ws.channel - INFO - Connected to channel - WebSocketChannel(dc82b2ad, (''127.0.0.1'', 40998))','ce8281ccc68b3a7f041fbc1d34faea448b07e8616c895565011260fc3f8022e9',NULL,NULL,NULL,1,'2026-11-30 19:32:10.561589',10.5,1,NULL,'[]');
INSERT INTO "deployment" VALUES('a3acfde5731c4bcdb63e1e0779cf5ac8','2026-11-30 19:31:59.630718','2026-11-30 19:32:56.097064','e16313b381d5408b8139d28efb2b922e','0a8535051fa9431b8ac938cf5d1bf568','eb30182ef314435181b87d1536c8816d','5b73b509684b4363a475fd1fd3aff0d2',1,'2026.9','freqtrade 2026.9','19530@2026-11-30T19:31:59.983+00:00',1,'0cbddc0181010b46afc2b1c47c47e22dbb538ef978cfcfd02c0072173d4ee0bc','f098532ef4bd42e5b9a881270726ec76','2026-11-30 19:31:59.629662','2026-11-30 19:32:56.095857',NULL,0,1,'Stopped as asked.','''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.00096, ''open_date'': datetime.datetime(2026, 11, 30, 19, 32, 11, 351778, tzinfo=datetime.timezone.utc), ''current_rate'': 103130.11, ''sub_trade'': False}
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
2026-11-30 19:32:49,861 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=453.17, open_since=2026-11-30 19:32:11)','25e1ac41d46c2600647839597337dd6e4365741e259d2b0c86ae5236880fa6f6',NULL,NULL,NULL,1,'2026-11-30 19:32:10.855943',NULL,1,NULL,'[]');
INSERT INTO "deployment" VALUES('1027e3ac972546788c6a3664cc2d0553','2026-11-30 19:32:00.047188','2026-11-30 19:32:13.386984','fa880dcd232846d1a9dde9d53879f8b7','84af561013b04e50856c0eec30e468d8','5ed9cf69abb040afbcb81c3f09a66061','5b73b509684b4363a475fd1fd3aff0d2',1,'2026.9','freqtrade 2026.9','19576@2026-11-30T19:32:00.463+00:00',1,'08e485657325bde62567c315ac2027a48cc9a9b9ffca988cd4a04254eff199fd','f098532ef4bd42e5b9a881270726ec76','2026-11-30 19:32:00.038216','2026-11-30 19:32:11.627885',2,0,0,'The strategy imports no_such_library_anywhere, which is not installed. Add it to the packages of the strategy.','2026-11-30 19:32:00,839 - freqtrade - INFO - freqtrade 2026.9
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
2026-11-30 19:32:08,890 - freqtrade - ERROR - Impossible to load Strategy ''Broken''. This class does not exist or contains Python code errors.','3f4b0a62cdb208e10e63f287bf4c0a3f056acd2972760756b2534b37f63b297d','final','strategy','Exit code 2.
Could not import /tmp/flotilla-recorded-vvyokb8l/data/runners/5b73b509-684b-4363-a475-fd1fd3aff0d2/bot-fa880dcd-2328-46d1-a9dd-e9d53879f8b7/workspace/strategy/strategy.py due to ''No module named ''no_such_library_anywhere''''
Impossible to load Strategy ''Broken''. This class does not exist or contains Python code errors.',1,NULL,NULL,1,NULL,'[]');
INSERT INTO "deployment" VALUES('33f9fd63fc804f978f879ecc87b98719','2026-11-30 19:32:00.119287','2026-11-30 19:32:14.063455','56e6f12c6dad41aba70e0e0d0ba2bbe0','fd799e206bdb46cdbe9a0dc9e9d4baec','eb30182ef314435181b87d1536c8816d','eb66c762b1c4467ab3d7d00c03a07130',1,'2026.9','freqtradeorg/freqtrade:2026.9@sha256:5c5b6b2205820663d27ad2b16e9154b6fb519420b53cb1e43c92b1ba9eb734b4','@RUN 56e6f12c-6dad-41ab-a70e-0e0d0ba2bbe0@',1,'da07d1089e74261dbf0436b6d0aefcf7a3bfd7b99ac7929d0b81be8cfb0b2e5b','f098532ef4bd42e5b9a881270726ec76','2026-11-30 19:32:00.117577',NULL,NULL,0,NULL,NULL,'','e53be206fcdb7000061bc51a5ba1549a54e70b149240471025273710295e9f82',NULL,NULL,NULL,1,'2026-11-30 19:32:14.062948',NULL,1,'2026-11-30 08:54:18.000000','[]');
INSERT INTO "deployment" VALUES('e0cbcefff56d4f38901e835fce3008e1','2026-11-30 19:32:00.205581','2026-11-30 19:32:56.808871','200d16c0b36d4666afd6940fc6033a09','3d134ea88b0544a5aa2b69b55a544cea','eb30182ef314435181b87d1536c8816d','eb66c762b1c4467ab3d7d00c03a07130',1,'2026.8','freqtradeorg/freqtrade:2026.8@sha256:9ec84b2b21a2fb5a5dd6dea13b7e58eecb6d27111044885b5fd79d2730eca84d','3aa8fe2e48f2@2026-11-30T19:32:01.672974+00:00',1,'fbb7f0b3330045871e57ced61d3714a71cabe51db4d41b739fda2e36bae69a06','f098532ef4bd42e5b9a881270726ec76','2026-11-30 19:32:00.204682','2026-11-30 19:32:56.807703',NULL,0,1,'Stopped as asked.','2026-11-30 19:32:14,261 - freqtrade.wallets - INFO - Wallets synced.
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
2026-11-30 19:32:49,100 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=3, pair=SOL/USDT, amount=0, is_short=False, leverage=1, open_rate=453.27, open_since=2026-11-30 19:32:14)','bf7002ff9cdef17a370cf7fc1d2e111109ebfc7a0e330a989b77b699f3ad1e8b',NULL,NULL,NULL,1,'2026-11-30 19:32:14.537712',NULL,1,'2026-11-30 08:55:06.000000','[]');
INSERT INTO "deployment" VALUES('5eb35bbd9525489da79e12c744393fdc','2026-11-30 19:32:56.315951','2026-11-30 19:33:02.085506','e16313b381d5408b8139d28efb2b922e','0a8535051fa9431b8ac938cf5d1bf568','eb30182ef314435181b87d1536c8816d','5b73b509684b4363a475fd1fd3aff0d2',1,'2026.9','freqtrade 2026.9','@RUN e16313b3-81d5-408b-8139-d28efb2b922e@',2,'0cbddc0181010b46afc2b1c47c47e22dbb538ef978cfcfd02c0072173d4ee0bc','f098532ef4bd42e5b9a881270726ec76','2026-11-30 19:32:56.314951',NULL,NULL,0,NULL,NULL,'','25e1ac41d46c2600647839597337dd6e4365741e259d2b0c86ae5236880fa6f6',NULL,NULL,NULL,1,'2026-11-30 19:33:02.084847',5.6,1,NULL,'[]');
INSERT INTO "deployment" VALUES('1bf20d3c32204300ad4c9105dbf9dbab','2026-11-30 19:32:56.984469','2026-11-30 19:33:03.896505','200d16c0b36d4666afd6940fc6033a09','3d134ea88b0544a5aa2b69b55a544cea','eb30182ef314435181b87d1536c8816d','eb66c762b1c4467ab3d7d00c03a07130',2,'2026.9','freqtradeorg/freqtrade:2026.9@sha256:5c5b6b2205820663d27ad2b16e9154b6fb519420b53cb1e43c92b1ba9eb734b4','@RUN 200d16c0-b36d-4666-afd6-940fc6033a09@',2,'3be16dd5556c4d8ae352087730218eeabec619c003ba68ed96da4b68e7984cdb','f098532ef4bd42e5b9a881270726ec76','2026-11-30 19:32:56.983479',NULL,NULL,0,NULL,NULL,'','32d56f4474ce33761e21144cbb369f647b37251224108501b9d627bbb7e0331f',NULL,NULL,NULL,1,'2026-11-30 19:33:03.896025',NULL,1,'2026-11-30 08:54:18.000000','[]');
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
	archived_at DATETIME, allowed_keys JSON DEFAULT '[]' NOT NULL, bot_allowed_keys JSON DEFAULT '[]' NOT NULL, market_edition INTEGER DEFAULT '1' NOT NULL, 
	CONSTRAINT pk_exchange PRIMARY KEY (id), 
	CONSTRAINT fk_exchange_owner_id_person FOREIGN KEY(owner_id) REFERENCES person (id) ON DELETE RESTRICT
);
INSERT INTO "exchange" VALUES('fa3763f1d1ac460686801e3b09126323','2026-11-30 19:31:58.673646','2026-11-30 19:31:58.673659','Practice market','practice','{}','',NULL,NULL,'f098532ef4bd42e5b9a881270726ec76',NULL,'[]','[]',2);
INSERT INTO "exchange" VALUES('a04f059c77d541a4ae570275136f84b2','2026-11-30 19:31:58.691272','2026-11-30 19:31:58.691285','Binance main','binance','{}','v2:kTzsu9GkfpEhmAdN79vrgdmCN-bDIc5vCB4Pr2wBgnaq2RZVR_H7mxg4MXTbWU8xqq0PtyN7_6ANmKng2ffXrEbmkwEcfs7_nVUeAjgp7ocWGoyG7AxJ8Tm8FeE_CkiFqZAeP2vn13yTJvx847Y=','2026-11-30 19:31:58.692454',NULL,'f098532ef4bd42e5b9a881270726ec76',NULL,'[]','[]',2);
CREATE TABLE house_fact (
	name VARCHAR(40) NOT NULL, 
	value VARCHAR(200) NOT NULL, 
	CONSTRAINT pk_house_fact PRIMARY KEY (name)
);
INSERT INTO "house_fact" VALUES('sealed_values_are_bound','yes');
INSERT INTO "house_fact" VALUES('installation_id','64766e2b-dfde-488f-9063-96ca873fa8bb');
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
CREATE TABLE incomplete_trade (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	place VARCHAR(40) NOT NULL, 
	freqtrade_trade_id BIGINT, 
	pair VARCHAR(64) NOT NULL, 
	is_open BOOLEAN NOT NULL, 
	missing VARCHAR(255) NOT NULL, 
	raw JSON NOT NULL, 
	answer_hash VARCHAR(32) NOT NULL, 
	counts_there BOOLEAN NOT NULL, 
	profit_there FLOAT NOT NULL, 
	bot_id CHAR(32) NOT NULL, 
	database_id CHAR(32) NOT NULL, 
	CONSTRAINT pk_incomplete_trade PRIMARY KEY (id), 
	CONSTRAINT fk_incomplete_trade_bot_id_bot FOREIGN KEY(bot_id) REFERENCES bot (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_incomplete_trade_database_id_bot_database FOREIGN KEY(database_id) REFERENCES bot_database (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_incomplete_trade_database_id_place UNIQUE (database_id, place)
);
CREATE TABLE "job" (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	kind VARCHAR(40) NOT NULL, 
	subject_key VARCHAR(250) NOT NULL, 
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
	runner_id CHAR(32), 
	priority INTEGER DEFAULT '0' NOT NULL, 
	waits_for VARCHAR(200) DEFAULT ('') NOT NULL, alone_with VARCHAR(200) DEFAULT '' NOT NULL, 
	CONSTRAINT pk_job PRIMARY KEY (id), 
	CONSTRAINT fk_job_runner_id_runner FOREIGN KEY(runner_id) REFERENCES runner (id) ON DELETE SET NULL, 
	CONSTRAINT fk_job_requested_by_person FOREIGN KEY(requested_by) REFERENCES person (id) ON DELETE RESTRICT
);
INSERT INTO "job" VALUES('1c3755eb263c4b138cedb448f85d9513','2026-11-30 19:32:33.019062','2026-11-30 19:32:51.781243','download_candles','5b73b509-684b-4363-a475-fd1fd3aff0d2/practice-2/1ad3d0cc1ba09ff4b195d699a69727bd','Download BTC/USDT, ETH/USDT, SOL/USDT and 7 more, 5m from Practice market to This machine','{"download_id": "5ceb19cb-79c2-4ffa-b5a2-01aa1ab97bca"}','DONE','',1.0,1,'2026-12-03 19:32:33.026160','2026-11-30 19:32:33.026160','2026-11-30 19:32:51.779464',NULL,'','f098532ef4bd42e5b9a881270726ec76','5b73b509684b4363a475fd1fd3aff0d2',-1,'','candles practice-2@here');
INSERT INTO "job" VALUES('4f863d64bd3d461a80ddf54d5c8ec352','2026-11-30 19:33:04.158456','2026-11-30 19:33:04.161012','prepare_version','past prepare_version','A past prepare_version','{}','CANCELLED','',0.0,0,NULL,NULL,NULL,NULL,'',NULL,NULL,0,'','');
INSERT INTO "job" VALUES('fd3b42909a02430886500d82ae898ccb','2026-11-30 19:33:04.161534','2026-11-30 19:33:04.162607','install_packages','past install_packages','A past install_packages','{}','CANCELLED','',0.0,0,NULL,NULL,NULL,NULL,'',NULL,NULL,0,'','');
INSERT INTO "job" VALUES('b1d0ba91ab874396b26b5829b0df799c','2026-11-30 19:33:04.163030','2026-11-30 19:33:04.163986','bring_candles','past bring_candles','A past bring_candles','{}','CANCELLED','',0.0,0,NULL,NULL,NULL,NULL,'',NULL,NULL,0,'','');
INSERT INTO "job" VALUES('891e2f1ee62646a996ea7fd8d8d7fcbd','2026-11-30 19:33:04.164383','2026-11-30 19:33:04.165338','remove_practice_fleet','past remove_practice_fleet','A past remove_practice_fleet','{}','CANCELLED','',0.0,0,NULL,NULL,NULL,NULL,'',NULL,NULL,0,'','');
INSERT INTO "job" VALUES('91d63db2f2814d33acd067359ef5e534','2026-11-30 19:33:04.165732','2026-11-30 19:33:04.167706','stop_orphan','past stop_orphan','A past stop_orphan','{}','CANCELLED','',0.0,0,NULL,NULL,NULL,NULL,'',NULL,NULL,0,'','');
INSERT INTO "job" VALUES('74a4572100534beaa0255a6fe63f79d8','2026-11-30 19:33:04.168176','2026-11-30 19:33:04.169240','move_bot','past move_bot','A past move_bot','{}','CANCELLED','',0.0,0,NULL,NULL,NULL,NULL,'',NULL,NULL,0,'','');
INSERT INTO "job" VALUES('069f5f9af40a4251bb2a8c34a659ed42','2026-11-30 19:33:04.169702','2026-11-30 19:33:04.170582','roll_back_bot','past roll_back_bot','A past roll_back_bot','{}','CANCELLED','',0.0,0,NULL,NULL,NULL,NULL,'',NULL,NULL,0,'','');
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
INSERT INTO "known_browser" VALUES('74fe2612e06444bdb43c5fb60bcf6301','2026-11-30 19:31:58.167809','2026-11-30 19:31:58.167818','f098532ef4bd42e5b9a881270726ec76','525d71bd8eaba2932cb23c6d8c390db21659ebcbec891e3ca897f44aaa51a947','2027-05-29 19:31:58.167739');
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
INSERT INTO "local_password" VALUES('f098532ef4bd42e5b9a881270726ec76','$argon2id$v=19$m=65536,t=3,p=4$GTO9dVzLVYrMAWwy/cW/Jg$ZoTi+u8T6VpmYw6GqJS+fzeY13g5ik0qGknKTabiUKc',0,'2026-11-30 19:31:58.163043');
INSERT INTO "local_password" VALUES('659dbb2304774fe793d5e80a026db205','$argon2id$v=19$m=65536,t=3,p=4$ND7FjkHyYdt8TL7eEBkcIw$YcbEZq+OvJ8RNwcghY9X0sq1tRddwSXL+aKFG6iWFkM',0,'2026-11-30 19:31:58.540987');
INSERT INTO "local_password" VALUES('1f6df9e827d948aa9e17371e6067f8d3','$argon2id$v=19$m=65536,t=3,p=4$OgsCRV50KOuecGmQ5eU39Q$yZh/dx6nENPKqzO+byN2sYOP+V0pNIWxHLYdc+skkhY',1,'2026-11-30 19:31:58.670435');
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
INSERT INTO "login_session" VALUES('899e6d0b2fd642a799f169d824399279','2026-11-30 19:31:58.167523','2026-11-30 19:31:58.167534','f098532ef4bd42e5b9a881270726ec76','ff4405e227afc6c95c4b5b1efdf26491df94b78421f1f9e6828bc66595b6d2bb','2026-12-01 07:31:58.167412','2026-11-30 19:31:58.167543',NULL,'127.0.0.1','');
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
INSERT INTO "person" VALUES('f098532ef4bd42e5b9a881270726ec76','2026-11-30 19:31:58.161362','2026-11-30 19:31:58.161378','Ada','admin','administrator','UTC',NULL);
INSERT INTO "person" VALUES('659dbb2304774fe793d5e80a026db205','2026-11-30 19:31:58.294213','2026-11-30 19:31:58.294228','Grace','grace','member','UTC',NULL);
INSERT INTO "person" VALUES('1f6df9e827d948aa9e17371e6067f8d3','2026-11-30 19:31:58.669393','2026-11-30 19:31:58.669407','Linus','linus','viewer','UTC',NULL);
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
	archived_at DATETIME, data_limit_gib INTEGER DEFAULT '50' NOT NULL, 
	CONSTRAINT pk_runner PRIMARY KEY (id), 
	CONSTRAINT fk_runner_owner_id_person FOREIGN KEY(owner_id) REFERENCES person (id) ON DELETE RESTRICT
);
INSERT INTO "runner" VALUES('5b73b509684b4363a475fd1fd3aff0d2','2026-11-30 19:31:58.697572','2026-11-30 19:33:00.023507','This machine','LOCAL','',10,1,'{}','',1,'2026-11-30 19:32:50.000000','COMPLETED',1.0,NULL,'{}','{"practice-2": {"read_at": "2026-11-30T19:32:51.750137+00:00", "has_candles": true}}','2026-11-30 19:33:00.022151',NULL,NULL,'f098532ef4bd42e5b9a881270726ec76',NULL,50);
INSERT INTO "runner" VALUES('eb66c762b1c4467ab3d7d00c03a07130','2026-11-30 19:31:58.705774','2026-11-30 19:33:00.027571','This engine','DOCKER','',10,1,'{"image": "freqtradeorg/freqtrade", "pool": "10.219.0.0/24", "publish_address": "127.0.0.1"}','',0,NULL,'NONE',0.0,NULL,'{}','{}','2026-11-30 19:33:00.026560',NULL,NULL,'f098532ef4bd42e5b9a881270726ec76',NULL,50);
CREATE TABLE sample (
	series CHAR(32) NOT NULL, 
	resolution INTEGER NOT NULL, 
	ts BIGINT NOT NULL, 
	profit_closed BIGINT NOT NULL, 
	profit_all BIGINT, 
	starting_balance BIGINT, 
	open_trades INTEGER NOT NULL, starting_wallet BIGINT, 
	CONSTRAINT pk_sample PRIMARY KEY (series, resolution, ts)
)
 WITHOUT ROWID

;
INSERT INTO "sample" VALUES('623902ac95974cb590244111cb5afa77',60,1796067120,0,-16763032,99000000000,1,100000000000);
INSERT INTO "sample" VALUES('623902ac95974cb590244111cb5afa77',3600,1796065200,0,-16763032,99000000000,1,100000000000);
INSERT INTO "sample" VALUES('623902ac95974cb590244111cb5afa77',86400,1795996800,0,-16763032,99000000000,1,100000000000);
INSERT INTO "sample" VALUES('fd799e206bdb46cdbe9a0dc9e9d4baec',60,1796067120,0,-22397332,99000000000,3,100000000000);
INSERT INTO "sample" VALUES('fd799e206bdb46cdbe9a0dc9e9d4baec',3600,1796065200,0,-22397332,99000000000,3,100000000000);
INSERT INTO "sample" VALUES('fd799e206bdb46cdbe9a0dc9e9d4baec',86400,1795996800,0,-22397332,99000000000,3,100000000000);
CREATE TABLE settings_verdict (
	"key" VARCHAR(64) NOT NULL, 
	content JSON NOT NULL, 
	checked_at DATETIME NOT NULL, 
	CONSTRAINT pk_settings_verdict PRIMARY KEY ("key")
);
CREATE TABLE strategy (
	id CHAR(32) NOT NULL, 
	created_at DATETIME NOT NULL, 
	updated_at DATETIME NOT NULL, 
	name VARCHAR(120) NOT NULL, 
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
	packages JSON NOT NULL, 
	note VARCHAR(500) NOT NULL, 
	resource_id VARCHAR(64), 
	owner_id CHAR(32) NOT NULL, 
	author_id CHAR(32), 
	archived_at DATETIME, reading JSON, code BLOB DEFAULT '' NOT NULL, extras_sha256 VARCHAR(64) DEFAULT '' NOT NULL, 
	CONSTRAINT pk_strategy PRIMARY KEY (id), 
	CONSTRAINT fk_strategy_author_id_person FOREIGN KEY(author_id) REFERENCES person (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_strategy_forked_from_strategy FOREIGN KEY(forked_from) REFERENCES strategy (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_strategy_owner_id_person FOREIGN KEY(owner_id) REFERENCES person (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_strategy_parent_id_strategy FOREIGN KEY(parent_id) REFERENCES strategy (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_strategy_family_id_version_number UNIQUE (family_id, version_number)
);
INSERT INTO "strategy" VALUES('be68d964d786420488bfd27cdfb8a219','2026-11-30 19:31:58.779371','2026-11-30 19:31:58.860394','Eager','{}',1,0,NULL,'be68d964d786420488bfd27cdfb8a219',NULL,'Eager','1m',0,'3ab5f1380a7e7c6d9b98dccaaae87f1d2c3ddcb26e534fbd2404ffc2f2358662','{}','[]','As it was written',NULL,'f098532ef4bd42e5b9a881270726ec76','f098532ef4bd42e5b9a881270726ec76',NULL,'{"strategies": [{"class_name": "Eager", "timeframe": "1m", "can_short": null, "stoploss": -0.99, "minimal_roi": {"0": 100.0}, "startup_candle_count": null, "max_open_trades": null, "interface_version": null, "calculated": [], "settings": {}, "tunable": [], "missing_parent": "", "is_certain": true, "faults": [], "advice": []}], "ends": ["Eager"], "problem": "", "is_too_large": false, "imports": [], "faults": [], "advice": [], "format": 2, "of": "3ab5f1380a7e7c6d9b98dccaaae87f1d2c3ddcb26e534fbd2404ffc2f2358662"}',X'789C958E3D4FC330108677FF8A93A7229528195BA90B1243674684A2537D494FF88BF3058810FF1D3754658081DE62F9F1EBF73933480A3008BDA8A0A3A6D443699C81434EA2B07F380363CCC16329708F23C9EAC26FB606EA586BEFA6B9C0DBB1D25712D023090117C0E8E0992817606D6ACC2C79E540836020D881ED825D60D1947DAA8E1DDCB6CD66B3C0C09103FA5E1257FE615BBB85AE6D3FBF7B1C0D90539E7CD5F61C1D1F50939455213FACC1A1E262594320C5D3F5BCEF69847492F813FAA391A2CADCAB5074FFAABCBC3EDAFA95A4F7298EF6A92EDE5DA57D67BDC2FAABF10BD0CE95B1','');
INSERT INTO "strategy" VALUES('eb30182ef314435181b87d1536c8816d','2026-11-30 19:31:58.858656','2026-11-30 19:31:58.858679','Eager','{"stoploss": -0.8, "unfilledtimeout": {"exit": 5}}',2,1,'be68d964d786420488bfd27cdfb8a219','be68d964d786420488bfd27cdfb8a219',NULL,'Eager','1m',0,'85c6c32f57fa5421dbae34669854879452150cb81c5e505441c6cadc293b1062','{}','[]','Wider',NULL,'f098532ef4bd42e5b9a881270726ec76','f098532ef4bd42e5b9a881270726ec76',NULL,'{"strategies": [{"class_name": "Eager", "timeframe": "1m", "can_short": null, "stoploss": -0.99, "minimal_roi": {"0": 100.0}, "startup_candle_count": null, "max_open_trades": null, "interface_version": null, "calculated": [], "settings": {}, "tunable": [], "missing_parent": "", "is_certain": true, "faults": [], "advice": []}], "ends": ["Eager"], "problem": "", "is_too_large": false, "imports": [], "faults": [], "advice": [], "format": 2, "of": "85c6c32f57fa5421dbae34669854879452150cb81c5e505441c6cadc293b1062"}',X'789C958E3D4FC330108677FF8A93BB14A944C9D84A5D903A30335628B2EA737AC25F9C2F9408F1DF7143550618E82D961FBF7E9F538E5300C7F82A6C2C36A51E82C30414726281C7A70B504A1DBC29057666405E5EF9DD46411DADF5C33815381D2B7D43063922235001132DBC20E602244D8DA9392F14D0B109085BD05DD0332C92B24FD5B185FBB659AF6718285230BEE744957FE8566FA06BDBCFEF1E8B0E72CAA3AFDA9EA2A58391C46559D0BB15582366B6AC20A098F3F5B2EF791865E4F813FAA311A3F0D40B63B4FFAABCBEEE75FD8ADCFB1407FD5C17EF6ED2BE93DC60FDDDB880135964F5051F379823','');
INSERT INTO "strategy" VALUES('476ee9c513c147b18ed4082d491e89e0','2026-11-30 19:31:59.068631','2026-11-30 19:31:59.068648','Sample pullback','{}',1,1,NULL,'476ee9c513c147b18ed4082d491e89e0',NULL,'SamplePullback','1m',0,'c03ec48c8be966a9dbe25c8a23d6949b1139526bc0244187df2c13232d4d940c','{}','[]','Sample of the practice fleet',NULL,'f098532ef4bd42e5b9a881270726ec76','f098532ef4bd42e5b9a881270726ec76',NULL,'{"strategies": [{"class_name": "SamplePullback", "timeframe": "1m", "can_short": false, "stoploss": -0.012, "minimal_roi": {"0": 0.008, "10": 0.003, "20": -0.01}, "startup_candle_count": 60, "max_open_trades": null, "interface_version": 3, "calculated": [], "settings": {}, "tunable": [], "missing_parent": "", "is_certain": true, "faults": [], "advice": []}], "ends": ["SamplePullback"], "problem": "", "is_too_large": false, "imports": ["pandas"], "faults": [], "advice": [], "format": 2, "of": "c03ec48c8be966a9dbe25c8a23d6949b1139526bc0244187df2c13232d4d940c"}',X'789CAD53EF6BDB3010FDEEBFE2106C38C3314EC2C6C8E6C27E24902FED68C6BE846014FB9C6895254F92DB86B1FF7D27394B569A51060D86A077A777EF3D9F19631FBBBD854AB41684020E4658A1B6D07073836E0A6E875073EB80DFA2E15B0461816FF42D868A95FA0EB4C204B8AA02D21A5122ECB8A55B52A2820DFA9E230D35A78CB128AA8D6EA036F8C3195E616AE9CFE1760FA269B571B0581E80BEB1257EE23C143F73C7E7863718455129B9B5B0E44D2BF14B27E5869737F1F1F6601A01FD68E295C2612354E7104A22936813909A9C6A25F7EFC878D0E1ED49ACC92E3D54276A5DC3281DC38B04B4015E3B3430CEA0A7B2BD173F6271F975763DFFF069567C9B5D2F17579790C324549C68B0F66A0961A3860590341476E7CDE430E7D26240ADE3C6756DD12B2C4ADD29DFF0260B559A291A2E0BA305813F59C6A690A559F63621DE3F87091DC6FE30A4D3E8D78156B7C14BDEA3E35E728535B4BAED244555085589923B6D6C6C51D609541472903D3DE59D40838EFBCA9456A67403185E9CAA7DD6C11D4DF3768F1C2B1620B63EB6FC55F28BC1D6D41E7A52BC6B624B2F3C7F4D6B557DEFACCB434283B441AEE2C1390ABF88E72826D9131C065D67D489EA4C32A89CD917CEA0AA9E219AF0A5E5103FF67F71C6D02BDABD2C1B4F06F0F2C195439AF0FE718E67F249A52E577E70022B4676D0147EF519AD4A7F727CCBD63EBE78441875B2FF4BE85EB8E70BE8A1EA273CF73979235E4370E57D8CFE2DFF3732E58F44','');
INSERT INTO "strategy" VALUES('56429e925acd47ed9bc1ae3d23b40a2c','2026-11-30 19:31:59.088166','2026-11-30 19:31:59.088180','Sample momentum','{}',1,1,NULL,'56429e925acd47ed9bc1ae3d23b40a2c',NULL,'SampleMomentum','1m',0,'91bf19a1e95cb0e49ce89022fb2ab943671578f345ea459a9c7e199a5a1db377','{}','[]','Sample of the practice fleet',NULL,'f098532ef4bd42e5b9a881270726ec76','f098532ef4bd42e5b9a881270726ec76',NULL,'{"strategies": [{"class_name": "SampleMomentum", "timeframe": "1m", "can_short": false, "stoploss": -0.015, "minimal_roi": {"0": 0.004}, "startup_candle_count": 40, "max_open_trades": null, "interface_version": 3, "calculated": [], "settings": {}, "tunable": [], "missing_parent": "", "is_certain": true, "faults": [], "advice": []}], "ends": ["SampleMomentum"], "problem": "", "is_too_large": false, "imports": ["pandas"], "faults": [], "advice": [], "format": 2, "of": "91bf19a1e95cb0e49ce89022fb2ab943671578f345ea459a9c7e199a5a1db377"}',X'789CAD924D8BDB301086EFFE1583A0C501C7D8DBCD256D16FA91400EDD854DE92504236CD911E8C395C66D43E97FEF483649974D0F85F5C578DE5733CF3B3263ECC370F2F0E3C8118EDC83935E1868B94768AD036FB5002DCD80C267C04D034AF0EF221C209B44F068FB784A9A2E678C2549EBAC86D6896FE87823724F2F14DD09A4EEAD43D8EEA6C268ECA9278D9DC44F1CF9C6712D9224A915F71E765CF74A7C260C83834ECFA767CB04E8A1890F46CC4742A8A9990AA0CA9A0EAC51A7B7C0217280F484DE22504E4E3AB5B62D94F9025E8DD8A1DBF6FECBFA71F3FEE3BAFABA7EDC6D1FEE61056FA282528B36805185959AC5228DABFC3170AF60C39517B1EA913B1CFA6A84A96A3B9860B82DA24AA4527355392BA9F88B156C09455E14B7BFA7C3B68F702B9853B95C8C608D68A1B7FDA0287B254D236B8ED6F9D40BD566D0D0D622DCF2B2C00CB4401E9425901D6730BFBBA8E3F262069A16429D7BEC592CB1C3D9F29714FE0E76207BF4E47D8D557DE4A613E96276CD4F5788D7FD3717BF13383873397625325DBE3B55E884695E20734811369C3E4F76375EC60C5E3F51A71CA37A73256AAE6CBD8F7D33D833C215AE0A3F21CB60FA42DEB14358455A522D8EFBBF15FC94F8621B78CAFD3CE83B28027818195304EEF2DFB47F00199D5823','');
INSERT INTO "strategy" VALUES('425f2d8c8d714b20bcc7931e64db7de3','2026-11-30 19:31:59.100306','2026-11-30 19:31:59.100320','Sample reversion','{}',1,1,NULL,'425f2d8c8d714b20bcc7931e64db7de3',NULL,'SampleReversion','1m',0,'ce5a22d56b4b4a8c97ff9c403d68aea7ac2bd1f425f9e1c7009981283756794f','{}','[]','Sample of the practice fleet',NULL,'f098532ef4bd42e5b9a881270726ec76','f098532ef4bd42e5b9a881270726ec76',NULL,'{"strategies": [{"class_name": "SampleReversion", "timeframe": "1m", "can_short": false, "stoploss": -0.015, "minimal_roi": {"0": 0.008, "6": 0.004, "10": -0.01}, "startup_candle_count": 40, "max_open_trades": null, "interface_version": 3, "calculated": [], "settings": {}, "tunable": [], "missing_parent": "", "is_certain": true, "faults": [], "advice": []}], "ends": ["SampleReversion"], "problem": "", "is_too_large": false, "imports": ["pandas"], "faults": [], "advice": [], "format": 2, "of": "ce5a22d56b4b4a8c97ff9c403d68aea7ac2bd1f425f9e1c7009981283756794f"}',X'789CAD535D6BDB30147DF7AFB8083612488CBD36A5644B611F09E4A58564EC251423ECEB58A00F4F92DB85B1FFDE2BD94B5A9A3D0CEA1749F79C7BEF39571663EC4B7770F0D8700F0D7750732951D362E151F8466870462128A13B8F0EB8AEC07756BB49DC3A94322453866F30268370A07885B037A64A196349525BA3A0B6F8D35B0252478BC7FD01846A8DF5B0DE0E819ED85261123280DFB8E72BCB152649524AEE1C6CB96A256EF001AD13468F8EE9E37902F451CB3B8DD35E3194544D22C99546EFC16879F8081CA290A05462ED81AC73C2A9B6A9214F67F06E02C602AF3D5AC8B3BFE67B33A1C5FAF6FB72B3FAFC7559FC586EB6EBBB5B58C04544BC505807B91461B96231481A0AD704370B5871E930469DE7D6776DD12B2C4AD3E940B8CC224A3D85E2B2B04650F037CBD81CB234CBAE27C0AE86FD25EDF3004CE994FF19AA9A365A59F4D159AFB8C21A5AD376922655085D89927B63DD882EB09E4045438EAAE7A7794F40A1E7019903D1FD18A63727B41F753447DD82DB638D1D8B21767FA43C8394792084E89193B6A52FCA86EB3D8EAEC7E7F874E3FE3CFFC3896F31FC92A7B43396517B7B28BC455DBD81E7F80248D4E8B5B34F71ECD9C518DEBF80072337F1E2B2D919B3A934E56E785B3B4682D116E1A76574CBFDC9F33DBB0FC318E5140B54F67F43F825FC9BCDE0A5EED783E89DE64169EC1BAD04F1F9BF253F01B7BF6B93','');
INSERT INTO "strategy" VALUES('5ed9cf69abb040afbcb81c3f09a66061','2026-11-30 19:31:59.541209','2026-11-30 19:31:59.541224','Broken','{}',1,1,NULL,'5ed9cf69abb040afbcb81c3f09a66061',NULL,'Broken','1m',0,'40fcece9a2cf41289c9f10cdb88c5c97fd212e3b8f20064df4f88ee28448af14','{}','[]','',NULL,'f098532ef4bd42e5b9a881270726ec76','f098532ef4bd42e5b9a881270726ec76',NULL,'{"strategies": [{"class_name": "Broken", "timeframe": "1m", "can_short": null, "stoploss": -0.99, "minimal_roi": {"0": 100.0}, "startup_candle_count": null, "max_open_trades": null, "interface_version": null, "calculated": [], "settings": {}, "tunable": [], "missing_parent": "", "is_certain": true, "faults": [], "advice": []}], "ends": ["Broken"], "problem": "", "is_too_large": false, "imports": ["no_such_library_anywhere"], "faults": [], "advice": [], "format": 2, "of": "40fcece9a2cf41289c9f10cdb88c5c97fd212e3b8f20064df4f88ee28448af14"}',X'789C9590BD6EC3300C84773D05A1290552C31E13204BB6CE198B42502D3A26A21F97A29B1A45DFBDB213A4433B345C047D3CDE11A430241688C9E4B1ED8DA757B63C191BA7738F8C4A759C02748C6FC2D66195CB23789C802E834F872B504AB5DEE60C7B4E278CAB5BE361ABA094D67A3F4E19CE7DA1EFC820B33F50061B1D9C10870C245591A9452F14B0631B1076A09BA01798250D3E95901D3CD6D566B3C0409182F5861315FEA96BBD85A6AEBF2E3E0E3B18D230FA126B283A6AAD24CEAB8CBE5B83B36297943504143B7FAFFBCEC52823C71FD11F8E18A59C4B18A3FB97E5ADFBACCB28B2F1291EF54B59BCB92BF683E48ED45F8EDF1055A2F8','');
CREATE TABLE strategy_file (
	strategy_id CHAR(32) NOT NULL, 
	path VARCHAR(200) NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	size_bytes BIGINT NOT NULL, 
	content BLOB NOT NULL, 
	CONSTRAINT pk_strategy_file PRIMARY KEY (strategy_id, path), 
	CONSTRAINT fk_strategy_file_strategy_id_strategy FOREIGN KEY(strategy_id) REFERENCES strategy (id) ON DELETE RESTRICT
);
CREATE TABLE "trade" (
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
	stake_amount BIGINT, 
	max_stake_amount BIGINT, 
	profit_abs BIGINT, 
	profit_ratio FLOAT, 
	realized_profit BIGINT, 
	sell_reason VARCHAR(255), 
	enter_tag VARCHAR(255), 
	strategy_name VARCHAR(120) NOT NULL, 
	timeframe VARCHAR(8), 
	entry_order_status VARCHAR(32), 
	exit_order_status VARCHAR(32), 
	direction VARCHAR(32) NOT NULL, 
	leverage FLOAT NOT NULL, 
	fee_open_cost FLOAT, 
	fee_close_cost FLOAT, 
	funding_fees BIGINT, 
	entry_cost BIGINT, 
	stop_loss_abs FLOAT, 
	stake_currency VARCHAR(16) NOT NULL, 
	has_filled_entry BOOLEAN NOT NULL, 
	answer_hash VARCHAR(32) NOT NULL, 
	bot_id CHAR(32) NOT NULL, 
	database_id CHAR(32) NOT NULL, 
	deployment_id CHAR(32), 
	superseded_at DATETIME, 
	fee_open_currency VARCHAR(32) DEFAULT '' NOT NULL, 
	fee_close_currency VARCHAR(32) DEFAULT '' NOT NULL, 
	is_beyond BOOLEAN DEFAULT 0 NOT NULL, 
	CONSTRAINT pk_trade PRIMARY KEY (id), 
	CONSTRAINT fk_trade_deployment_id_deployment FOREIGN KEY(deployment_id) REFERENCES deployment (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_trade_database_id_freqtrade_trade_id_open_timestamp UNIQUE (database_id, freqtrade_trade_id, open_timestamp), 
	CONSTRAINT fk_trade_database_id_bot_database FOREIGN KEY(database_id) REFERENCES bot_database (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_trade_bot_id_bot FOREIGN KEY(bot_id) REFERENCES bot (id) ON DELETE RESTRICT
);
INSERT INTO "trade" VALUES('e75a42010e324a618f5221b15e88bfe2','2026-11-30 19:32:14.566607','2026-11-30 19:33:03.960243',1,'BTC/USDT',1,'2026-11-30 19:32:14.253000',NULL,1796067134253,NULL,103131.9,NULL,103187.34,0.0,10000000000,NULL,0,0.0,0,NULL,NULL,'Eager','1m','open',NULL,'long',1.0,NULL,NULL,0,0,20626.38,'USDT',0,'3f2fc873945d797720345f65aa19cb46','200d16c0b36d4666afd6940fc6033a09','3d134ea88b0544a5aa2b69b55a544cea','e0cbcefff56d4f38901e835fce3008e1',NULL,'USDT','USDT',0);
INSERT INTO "trade" VALUES('75ab069525f64dc387a3142c27ae4f70','2026-11-30 19:32:14.566607','2026-11-30 19:33:03.960243',2,'ETH/USDT',1,'2026-11-30 19:32:14.272000',NULL,1796067134272,NULL,5265.88,NULL,5264.09,0.0189,9952513200,9952513200,-23284743,-0.00233725,0,NULL,NULL,'Eager','1m','closed',NULL,'long',1.0,0.099525132,NULL,0,9952513200,1053.18,'USDT',1,'1f622c0ecc6eb857148c4d016c513865','200d16c0b36d4666afd6940fc6033a09','3d134ea88b0544a5aa2b69b55a544cea','e0cbcefff56d4f38901e835fce3008e1',NULL,'USDT','USDT',0);
INSERT INTO "trade" VALUES('84663954cb444c16b67d2355d9183b52','2026-11-30 19:32:14.566607','2026-11-30 19:33:03.960243',3,'SOL/USDT',1,'2026-11-30 19:32:14.296000',NULL,1796067134296,NULL,453.27,NULL,453.17,0.0,10000000000,NULL,0,0.0,0,NULL,NULL,'Eager','1m','open',NULL,'long',1.0,NULL,NULL,0,0,90.66,'USDT',0,'83e6263a62706b5c0e71660ede486f05','200d16c0b36d4666afd6940fc6033a09','3d134ea88b0544a5aa2b69b55a544cea','e0cbcefff56d4f38901e835fce3008e1',NULL,'USDT','USDT',0);
INSERT INTO "trade" VALUES('1299df25457349e0b8d8ee534aef2cbb','2026-11-30 19:32:19.203883','2026-11-30 19:32:19.203883',1,'BTC/USDT',1,'2026-11-30 19:32:14.240000',NULL,1796067134240,NULL,103131.9,NULL,103140.88,0.0,10000000000,NULL,0,0.0,0,NULL,NULL,'Eager','1m','open',NULL,'long',1.0,NULL,NULL,0,0,20626.38,'USDT',0,'0804e9fa55dc20fe3f01c2fafb9c3e55','56e6f12c6dad41aba70e0e0d0ba2bbe0','fd799e206bdb46cdbe9a0dc9e9d4baec','33f9fd63fc804f978f879ecc87b98719',NULL,'USDT','USDT',0);
INSERT INTO "trade" VALUES('26ed9ce0a6594e289545a671ac13aec6','2026-11-30 19:32:19.203883','2026-11-30 19:33:02.638390',2,'ETH/USDT',1,'2026-11-30 19:32:14.258000',NULL,1796067134258,NULL,5265.88,NULL,5263.93,0.0189,9952513200,9952513200,-23586841,-0.00236757,0,NULL,NULL,'Eager','1m','closed',NULL,'long',1.0,0.099525132,NULL,0,9952513200,1053.18,'USDT',1,'1abb20e5977b26d6c1d43f61bd4c9bc0','56e6f12c6dad41aba70e0e0d0ba2bbe0','fd799e206bdb46cdbe9a0dc9e9d4baec','33f9fd63fc804f978f879ecc87b98719',NULL,'USDT','USDT',0);
INSERT INTO "trade" VALUES('d34c5d0c6a084ef591720dd8c80c6364','2026-11-30 19:32:19.203883','2026-11-30 19:33:02.638390',3,'SOL/USDT',1,'2026-11-30 19:32:14.272000',NULL,1796067134272,NULL,453.27,NULL,453.17,0.22,9971940000,9971940000,-22141680,-0.00221818,0,NULL,NULL,'Eager','1m','closed',NULL,'long',1.0,0.0997194,NULL,0,9971940000,90.66,'USDT',1,'36a8f6a694fdacd267586fe3e610f47e','56e6f12c6dad41aba70e0e0d0ba2bbe0','fd799e206bdb46cdbe9a0dc9e9d4baec','33f9fd63fc804f978f879ecc87b98719',NULL,'USDT','USDT',0);
INSERT INTO "trade" VALUES('efdfe1faeba64106bcd6abb00b7fcaa3','2026-11-30 19:32:28.402055','2026-11-30 19:33:04.011311',1,'BNB/USDT',1,'2026-11-30 19:32:11.365000',NULL,1796067131365,NULL,1127.27,NULL,1127.03,0.088,9919976000,9919976000,-21949840,-0.00221048,0,NULL,'dip','SamplePullback','1m','closed',NULL,'long',1.0,0.09919976,NULL,0,9919976000,1113.75,'USDT',1,'e76f1699ced6d6de7b279bd2d736bffc','f44f8514f45c4868a5b867a213be0684','623902ac95974cb590244111cb5afa77','ee0b0365bbb444c0afcd7f87f63be4f5',NULL,'USDT','USDT',0);
INSERT INTO "trade" VALUES('1e88f05636094f45b2bc0cd6404c2a59','2026-11-30 19:32:28.448325','2026-11-30 19:33:02.256056',1,'BTC/USDT',1,'2026-11-30 19:32:11.351000',NULL,1796067131351,NULL,103130.11,NULL,103175.81,0.0,10000000000,NULL,0,0.0,0,NULL,NULL,'Eager','1m','open',NULL,'long',1.0,NULL,NULL,0,0,20626.03,'USDT',0,'b397a24d41097cd7b05a407c9c79acdb','e16313b381d5408b8139d28efb2b922e','0a8535051fa9431b8ac938cf5d1bf568','a3acfde5731c4bcdb63e1e0779cf5ac8',NULL,'USDT','USDT',0);
INSERT INTO "trade" VALUES('1a50a3e8658c489dbc979a0146617165','2026-11-30 19:32:28.448325','2026-11-30 19:33:02.256056',2,'ETH/USDT',1,'2026-11-30 19:32:11.483000',NULL,1796067131483,NULL,5266.08,NULL,5263.93,0.0189,9952891200,9952891200,-23965219,-0.00240546,0,NULL,NULL,'Eager','1m','closed',NULL,'long',1.0,9.95289120000000110399e-02,NULL,0,9952891200,1053.22,'USDT',1,'6f7088819e1750791089becbb1de0e21','e16313b381d5408b8139d28efb2b922e','0a8535051fa9431b8ac938cf5d1bf568','a3acfde5731c4bcdb63e1e0779cf5ac8',NULL,'USDT','USDT',0);
INSERT INTO "trade" VALUES('b8cd63cf42e041c9b56fb18002fec047','2026-11-30 19:32:28.448325','2026-11-30 19:33:02.256056',3,'SOL/USDT',1,'2026-11-30 19:32:11.518000',NULL,1796067131518,NULL,453.17,NULL,453.17,0.0,10000000000,NULL,0,0.0,0,NULL,NULL,'Eager','1m','open',NULL,'long',1.0,NULL,NULL,0,0,90.64,'USDT',0,'eee15cc7155979378d0c33c3fa42ed60','e16313b381d5408b8139d28efb2b922e','0a8535051fa9431b8ac938cf5d1bf568','a3acfde5731c4bcdb63e1e0779cf5ac8',NULL,'USDT','USDT',0);
CREATE TABLE trade_detail (
	trade_id CHAR(32) NOT NULL, 
	orders JSON NOT NULL, 
	funding_fees FLOAT, 
	raw JSON NOT NULL, 
	CONSTRAINT pk_trade_detail PRIMARY KEY (trade_id), 
	CONSTRAINT fk_trade_detail_trade_id_trade FOREIGN KEY(trade_id) REFERENCES trade (id) ON DELETE RESTRICT
);
INSERT INTO "trade_detail" VALUES('e75a42010e324a618f5221b15e88bfe2','[{"order_id": "dry_run_buy_BTC/USDT_5c32fa0f-2bdc-432f-901b-0e8d11877b17", "status": "open", "order_type": "limit", "ft_order_side": "buy", "is_open": true, "amount": 0.00096, "filled": 0.0, "remaining": 0.00096, "safe_price": 103131.9, "cost": 99.006624, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1796067134251, "order_filled_timestamp": null}]',0.0,'{"trade_id": 1, "pair": "BTC/USDT", "base_currency": "BTC", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.0, "stake_amount": 100.0, "max_stake_amount": null, "open_timestamp": 1796067134253, "open_fill_timestamp": null, "close_timestamp": null, "open_rate": 103131.9, "close_rate": null, "fee_open": 0.001, "fee_open_cost": null, "fee_open_currency": "", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": 0.0, "profit_ratio": 0.0, "realized_profit": 0.0, "stop_loss_abs": 20626.38, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 20626.38, "liquidation_price": null, "min_rate": null, "max_rate": 0.0, "nr_of_successful_entries": 0, "nr_of_successful_exits": 0, "has_open_orders": true, "current_rate": 103131.91, "total_profit_abs": 0.0, "total_profit_ratio": null, "stoploss_current_dist_ratio": -0.80000002, "amount_requested": 0.00096963, "open_date": "2026-11-30 19:32:14", "open_fill_date": null, "open_rate_requested": 103131.9, "open_trade_value": 0.0, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": 0.0, "profit_fiat": 0.0, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 1e-05, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -82505.53, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist": 0.0, "stoploss_entry_dist_ratio": 0.0, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('75ab069525f64dc387a3142c27ae4f70','[{"order_id": "dry_run_buy_ETH/USDT_c15c542f-c8f0-4f00-93df-edf28feee9b7", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.0189, "filled": 0.0189, "remaining": 0.0, "safe_price": 5265.88, "cost": 99.525132, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1796067134269, "order_filled_timestamp": 1796067139062}]',0.0,'{"trade_id": 2, "pair": "ETH/USDT", "base_currency": "ETH", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.0189, "stake_amount": 99.525132, "max_stake_amount": 99.525132, "open_timestamp": 1796067134272, "open_fill_timestamp": 1796067139062, "close_timestamp": null, "open_rate": 5265.88, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.099525132, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.27136488, "profit_ratio": -0.00272387, "realized_profit": 0.0, "stop_loss_abs": 1053.18, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 1053.18, "liquidation_price": null, "min_rate": 5262.05, "max_rate": 5265.88, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 5262.05, "total_profit_abs": -0.27136488, "total_profit_ratio": -0.00272387, "stoploss_current_dist_ratio": -0.79985367, "amount_requested": 0.01899018, "open_date": "2026-11-30 19:32:14", "open_fill_date": "2026-11-30 19:32:19", "open_rate_requested": 5265.88, "open_trade_value": 99.62465713, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.27, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 0.0001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -4208.87, "stoploss_current_dist_pct": -79.99, "stoploss_entry_dist": -79.73946023, "stoploss_entry_dist_ratio": -0.80039884, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('84663954cb444c16b67d2355d9183b52','[{"order_id": "dry_run_buy_SOL/USDT_b9180446-604c-400a-b9bc-447d8a09f64c", "status": "open", "order_type": "limit", "ft_order_side": "buy", "is_open": true, "amount": 0.22, "filled": 0.0, "remaining": 0.22, "safe_price": 453.27, "cost": 99.7194, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1796067134293, "order_filled_timestamp": null}]',0.0,'{"trade_id": 3, "pair": "SOL/USDT", "base_currency": "SOL", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.0, "stake_amount": 100.0, "max_stake_amount": null, "open_timestamp": 1796067134296, "open_fill_timestamp": null, "close_timestamp": null, "open_rate": 453.27, "close_rate": null, "fee_open": 0.001, "fee_open_cost": null, "fee_open_currency": "", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": 0.0, "profit_ratio": 0.0, "realized_profit": 0.0, "stop_loss_abs": 90.66, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 90.66, "liquidation_price": null, "min_rate": null, "max_rate": 0.0, "nr_of_successful_entries": 0, "nr_of_successful_exits": 0, "has_open_orders": true, "current_rate": 453.28, "total_profit_abs": 0.0, "total_profit_ratio": null, "stoploss_current_dist_ratio": -0.79999118, "amount_requested": 0.22061906, "open_date": "2026-11-30 19:32:14", "open_fill_date": null, "open_rate_requested": 453.27, "open_trade_value": 0.0, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": 0.0, "profit_fiat": 0.0, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 0.001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -362.62, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist": 0.0, "stoploss_entry_dist_ratio": 0.0, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('1299df25457349e0b8d8ee534aef2cbb','[{"order_id": "dry_run_buy_BTC/USDT_378b52e1-8294-4f91-9767-ba62d64a582e", "status": "open", "order_type": "limit", "ft_order_side": "buy", "is_open": true, "amount": 0.00096, "filled": 0.0, "remaining": 0.00096, "safe_price": 103131.9, "cost": 99.006624, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1796067134237, "order_filled_timestamp": null}]',0.0,'{"trade_id": 1, "pair": "BTC/USDT", "base_currency": "BTC", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.0, "stake_amount": 100.0, "max_stake_amount": null, "open_timestamp": 1796067134240, "open_fill_timestamp": null, "close_timestamp": null, "open_rate": 103131.9, "close_rate": null, "fee_open": 0.001, "fee_open_cost": null, "fee_open_currency": "", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": 0.0, "profit_ratio": 0.0, "realized_profit": 0.0, "stop_loss_abs": 20626.38, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 20626.38, "liquidation_price": null, "min_rate": null, "max_rate": 0.0, "nr_of_successful_entries": 0, "nr_of_successful_exits": 0, "has_open_orders": true, "current_rate": 103140.88, "total_profit_abs": 0.0, "total_profit_ratio": null, "stoploss_current_dist_ratio": -0.80001741, "amount_requested": 0.00096963, "open_date": "2026-11-30 19:32:14", "open_fill_date": null, "open_rate_requested": 103131.9, "open_trade_value": 0.0, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": 0.0, "profit_fiat": 0.0, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 1e-05, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -82514.5, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist": 0.0, "stoploss_entry_dist_ratio": 0.0, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('26ed9ce0a6594e289545a671ac13aec6','[{"order_id": "dry_run_buy_ETH/USDT_f461809f-98d1-4fe6-880e-d622a865a18f", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.0189, "filled": 0.0189, "remaining": 0.0, "safe_price": 5265.88, "cost": 99.525132, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1796067134256, "order_filled_timestamp": 1796067138948}]',0.0,'{"trade_id": 2, "pair": "ETH/USDT", "base_currency": "ETH", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.0189, "stake_amount": 99.525132, "max_stake_amount": 99.525132, "open_timestamp": 1796067134258, "open_fill_timestamp": 1796067138948, "close_timestamp": null, "open_rate": 5265.88, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.099525132, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.26928796, "profit_ratio": -0.00270303, "realized_profit": 0.0, "stop_loss_abs": 1053.18, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 1053.18, "liquidation_price": null, "min_rate": 5262.16, "max_rate": 5265.88, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 5262.16, "total_profit_abs": -0.26928796, "total_profit_ratio": -0.00270303, "stoploss_current_dist_ratio": -0.79985785, "amount_requested": 0.01899018, "open_date": "2026-11-30 19:32:14", "open_fill_date": "2026-11-30 19:32:18", "open_rate_requested": 5265.88, "open_trade_value": 99.62465713, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.27, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 0.0001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -4208.98, "stoploss_current_dist_pct": -79.99, "stoploss_entry_dist": -79.73946023, "stoploss_entry_dist_ratio": -0.80039884, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('d34c5d0c6a084ef591720dd8c80c6364','[{"order_id": "dry_run_buy_SOL/USDT_49050505-5092-4e07-bb84-321ffcad5a99", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.22, "filled": 0.22, "remaining": 0.0, "safe_price": 453.27, "cost": 99.7194, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1796067134269, "order_filled_timestamp": 1796067182283}]',0.0,'{"trade_id": 3, "pair": "SOL/USDT", "base_currency": "SOL", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.22, "stake_amount": 99.7194, "max_stake_amount": 99.7194, "open_timestamp": 1796067134272, "open_fill_timestamp": 1796067182283, "close_timestamp": null, "open_rate": 453.27, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.0997194, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.2214168, "profit_ratio": -0.00221818, "realized_profit": 0.0, "stop_loss_abs": 90.66, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 90.66, "liquidation_price": null, "min_rate": 453.17, "max_rate": 453.27, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 453.17, "total_profit_abs": -0.2214168, "total_profit_ratio": -0.00221818, "stoploss_current_dist_ratio": -0.79994263, "amount_requested": 0.22061906, "open_date": "2026-11-30 19:32:14", "open_fill_date": "2026-11-30 19:33:02", "open_rate_requested": 453.27, "open_trade_value": 99.8191194, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.22, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 0.001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -362.51, "stoploss_current_dist_pct": -79.99, "stoploss_entry_dist": -79.8938646, "stoploss_entry_dist_ratio": -0.80038639, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('efdfe1faeba64106bcd6abb00b7fcaa3','[{"order_id": "dry_run_buy_BNB/USDT_a8f73801-5961-4718-b4da-9b4e8abb8544", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.088, "filled": 0.088, "remaining": 0.0, "safe_price": 1127.27, "cost": 99.19976, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "dip", "order_timestamp": 1796067131358, "order_filled_timestamp": 1796067134804}]',0.0,'{"trade_id": 1, "pair": "BNB/USDT", "base_currency": "BNB", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "SamplePullback", "timeframe": 1, "enter_tag": "dip", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.088, "stake_amount": 99.19976, "max_stake_amount": 99.19976, "open_timestamp": 1796067131365, "open_fill_timestamp": 1796067134804, "close_timestamp": null, "open_rate": 1127.27, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.09919976, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.18697096, "profit_ratio": -0.00188291, "realized_profit": 0.0, "stop_loss_abs": 1113.75, "stop_loss_ratio": -0.012, "initial_stop_loss_abs": 1113.75, "liquidation_price": null, "min_rate": 1126.62, "max_rate": 1127.4, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 1127.4, "total_profit_abs": -0.18697096, "total_profit_ratio": -0.00188291, "stoploss_current_dist_ratio": -0.0121075, "amount_requested": 0.08870989, "open_date": "2026-11-30 19:32:11", "open_fill_date": "2026-11-30 19:32:14", "open_rate_requested": 1127.27, "open_trade_value": 99.29895976, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.19, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -1.2, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.012, "initial_stop_loss_pct": -1.2, "interest_rate": 0.0, "amount_precision": 0.001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -13.65, "stoploss_current_dist_pct": -1.21, "stoploss_entry_dist": -1.38696976, "stoploss_entry_dist_ratio": -0.01396762, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('1e88f05636094f45b2bc0cd6404c2a59','[{"order_id": "dry_run_buy_BTC/USDT_fd94c331-fc8f-4413-98a9-4d3023f5950c", "status": "open", "order_type": "limit", "ft_order_side": "buy", "is_open": true, "amount": 0.00096, "filled": 0.0, "remaining": 0.00096, "safe_price": 103130.11, "cost": 99.0049056, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1796067131336, "order_filled_timestamp": null}]',0.0,'{"trade_id": 1, "pair": "BTC/USDT", "base_currency": "BTC", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.0, "stake_amount": 100.0, "max_stake_amount": null, "open_timestamp": 1796067131351, "open_fill_timestamp": null, "close_timestamp": null, "open_rate": 103130.11, "close_rate": null, "fee_open": 0.001, "fee_open_cost": null, "fee_open_currency": "", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": 0.0, "profit_ratio": 0.0, "realized_profit": 0.0, "stop_loss_abs": 20626.03, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 20626.03, "liquidation_price": null, "min_rate": null, "max_rate": 0.0, "nr_of_successful_entries": 0, "nr_of_successful_exits": 0, "has_open_orders": true, "current_rate": 103186.32, "total_profit_abs": 0.0, "total_profit_ratio": null, "stoploss_current_dist_ratio": -0.80010887, "amount_requested": 0.00096965, "open_date": "2026-11-30 19:32:11", "open_fill_date": null, "open_rate_requested": 103130.11, "open_trade_value": 0.0, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": 0.0, "profit_fiat": 0.0, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 1e-05, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -82560.29, "stoploss_current_dist_pct": -80.01, "stoploss_entry_dist": 0.0, "stoploss_entry_dist_ratio": 0.0, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('1a50a3e8658c489dbc979a0146617165','[{"order_id": "dry_run_buy_ETH/USDT_914719a4-a060-4ca9-b530-137ed51146e0", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.0189, "filled": 0.0189, "remaining": 0.0, "safe_price": 5266.08, "cost": 99.528912, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1796067131441, "order_filled_timestamp": 1796067134815}]',0.0,'{"trade_id": 2, "pair": "ETH/USDT", "base_currency": "ETH", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.0189, "stake_amount": 99.528912, "max_stake_amount": 99.528912, "open_timestamp": 1796067131483, "open_fill_timestamp": 1796067134815, "close_timestamp": null, "open_rate": 5266.08, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.09952891200000001, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.28836543, "profit_ratio": -0.00289441, "realized_profit": 0.0, "stop_loss_abs": 1053.22, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 1053.22, "liquidation_price": null, "min_rate": 5261.35, "max_rate": 5266.08, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 5261.35, "total_profit_abs": -0.28836543, "total_profit_ratio": -0.00289441, "stoploss_current_dist_ratio": -0.79981944, "amount_requested": 0.01898946, "open_date": "2026-11-30 19:32:11", "open_fill_date": "2026-11-30 19:32:14", "open_rate_requested": 5266.08, "open_trade_value": 99.62844091, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.29, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 0.0001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -4208.13, "stoploss_current_dist_pct": -79.98, "stoploss_entry_dist": -79.74248877, "stoploss_entry_dist_ratio": -0.80039884, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('b8cd63cf42e041c9b56fb18002fec047','[{"order_id": "dry_run_buy_SOL/USDT_a42306da-1fe3-41db-9118-3b58d9d050a8", "status": "open", "order_type": "limit", "ft_order_side": "buy", "is_open": true, "amount": 0.22, "filled": 0.0, "remaining": 0.22, "safe_price": 453.17, "cost": 99.6974, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1796067131515, "order_filled_timestamp": null}]',0.0,'{"trade_id": 3, "pair": "SOL/USDT", "base_currency": "SOL", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.0, "stake_amount": 100.0, "max_stake_amount": null, "open_timestamp": 1796067131518, "open_fill_timestamp": null, "close_timestamp": null, "open_rate": 453.17, "close_rate": null, "fee_open": 0.001, "fee_open_cost": null, "fee_open_currency": "", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": 0.0, "profit_ratio": 0.0, "realized_profit": 0.0, "stop_loss_abs": 90.64, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 90.64, "liquidation_price": null, "min_rate": null, "max_rate": 0.0, "nr_of_successful_entries": 0, "nr_of_successful_exits": 0, "has_open_orders": true, "current_rate": 453.67, "total_profit_abs": 0.0, "total_profit_ratio": null, "stoploss_current_dist_ratio": -0.8002072, "amount_requested": 0.22066774, "open_date": "2026-11-30 19:32:11", "open_fill_date": null, "open_rate_requested": 453.17, "open_trade_value": 0.0, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": 0.0, "profit_fiat": 0.0, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 0.001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -363.03, "stoploss_current_dist_pct": -80.02, "stoploss_entry_dist": 0.0, "stoploss_entry_dist_ratio": 0.0, "total_profit_fiat": null}');
CREATE INDEX ix_access_grant_grantee_id ON access_grant (grantee_id);
CREATE INDEX ix_audit_event_at ON audit_event (at);
CREATE INDEX ix_audit_event_subject_id ON audit_event (subject_id);
CREATE INDEX ix_config_revision_subject_id ON config_revision (subject_id);
CREATE INDEX ix_exchange_owner_id ON exchange (owner_id);
CREATE UNIQUE INDEX uq_exchange_living_name ON exchange (owner_id, name) WHERE archived_at IS NULL;
CREATE INDEX ix_identity_person_id ON identity (person_id);
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
CREATE INDEX ix_strategy_sha256 ON strategy (sha256);
CREATE INDEX ix_known_browser_person_id ON known_browser (person_id);
CREATE INDEX ix_trade_close ON trade (close_timestamp);
CREATE INDEX ix_trade_database_open ON trade (database_id, is_open);
CREATE INDEX ix_trade_bot_close ON trade (bot_id, is_open, close_timestamp);
CREATE INDEX ix_trade_open ON trade (open_timestamp);
CREATE INDEX ix_incomplete_trade_bot_id ON incomplete_trade (bot_id);
CREATE INDEX ix_bot_database_bot_id ON bot_database (bot_id);
CREATE INDEX ix_access_request_person_id ON access_request (person_id);
CREATE INDEX ix_settings_verdict_checked_at ON settings_verdict (checked_at);
CREATE INDEX ix_bot_exchange_id ON bot (exchange_id);
CREATE INDEX ix_bot_strategy_id ON bot (strategy_id);
CREATE INDEX ix_bot_owner_id ON bot (owner_id);
CREATE UNIQUE INDEX uq_bot_living_name ON bot (owner_id, name) WHERE archived_at IS NULL;
CREATE INDEX ix_bot_runner_id ON bot (runner_id);
CREATE INDEX ix_bot_backup_bot_id ON bot_backup (bot_id);
CREATE INDEX ix_deployment_bot_id ON deployment (bot_id);
CREATE INDEX ix_job_runner_id ON job (runner_id);
CREATE UNIQUE INDEX uq_job_one_alive ON job (kind, subject_key) WHERE state IN ('WAITING', 'RUNNING');
CREATE INDEX ix_candle_file_runner_id ON candle_file (runner_id);
CREATE INDEX ix_candle_download_runner_id ON candle_download (runner_id);
CREATE INDEX ix_candle_download_exchange_id ON candle_download (exchange_id);
COMMIT;
