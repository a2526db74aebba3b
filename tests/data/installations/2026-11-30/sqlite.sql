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
INSERT INTO "access_grant" VALUES('33692b525eb44e9e83a0aff81ac784ea','2026-11-30 16:49:31.063716','2026-11-30 16:49:31.063729','bot','3900cef7d3f043bca3dcd51e20c82dc1','585050c70f7b40939cb0c0781eb9fcec','operate','8510535124c94ddb9a17036fcf9b37c2');
INSERT INTO "access_grant" VALUES('b8aa1ba425174e749695738ee8894e02','2026-11-30 16:49:31.074637','2026-11-30 16:49:31.074652','bot','3900cef7d3f043bca3dcd51e20c82dc1','585050c70f7b40939cb0c0781eb9fcec','view','8510535124c94ddb9a17036fcf9b37c2');
INSERT INTO "access_grant" VALUES('d1bddde26dca43eda22fe63f4cec78a0','2026-11-30 16:49:31.110650','2026-11-30 16:49:31.110664','exchange','748a2b7f697b429186c5c251834b962c','585050c70f7b40939cb0c0781eb9fcec','use','8510535124c94ddb9a17036fcf9b37c2');
INSERT INTO "access_grant" VALUES('351bcd89fa55440e9f983d09da418603','2026-11-30 16:49:31.110816','2026-11-30 16:49:31.110825','exchange','748a2b7f697b429186c5c251834b962c','585050c70f7b40939cb0c0781eb9fcec','view','8510535124c94ddb9a17036fcf9b37c2');
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
INSERT INTO "alembic_version" VALUES('0017');
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
INSERT INTO "audit_event" VALUES(1,'2026-11-30 16:48:39.358016','8510535124c94ddb9a17036fcf9b37c2','Ada','added','person','8510535124c94ddb9a17036fcf9b37c2','Ada','created the first account','info','null','null','','31c1a3fa7e4134ea2a50192afb41a4fe4abebf0b654add742d13ca06a9938002');
INSERT INTO "audit_event" VALUES(2,'2026-11-30 16:48:39.743783','8510535124c94ddb9a17036fcf9b37c2','Ada','added','person','585050c70f7b40939cb0c0781eb9fcec','Grace','added Grace as member','info','null','null','31c1a3fa7e4134ea2a50192afb41a4fe4abebf0b654add742d13ca06a9938002','e5117b3f815ad8cb64bb8702f84baa5b9f9bd43134c853b5f15c0927ba376ca7');
INSERT INTO "audit_event" VALUES(3,'2026-11-30 16:48:40.772803','585050c70f7b40939cb0c0781eb9fcec','Grace','changed password','person','585050c70f7b40939cb0c0781eb9fcec','Grace','changed the own password','info','null','null','e5117b3f815ad8cb64bb8702f84baa5b9f9bd43134c853b5f15c0927ba376ca7','cf0098e842570a35e463f66c0c8dcfc4d2202e3ecfdd1754128ad31a28373caa');
INSERT INTO "audit_event" VALUES(4,'2026-11-30 16:48:41.314123','8510535124c94ddb9a17036fcf9b37c2','Ada','added','person','23e60c009fa64075a1895e557ae8944b','Linus','added Linus as viewer','info','null','null','cf0098e842570a35e463f66c0c8dcfc4d2202e3ecfdd1754128ad31a28373caa','79a925addc0e50a2cfa8e1b0d593925abc6438a545387dcada8284f813a09001');
INSERT INTO "audit_event" VALUES(5,'2026-11-30 16:48:41.354965','8510535124c94ddb9a17036fcf9b37c2','Ada','saved','exchange','748a2b7f697b429186c5c251834b962c','Practice market','added exchange Practice market','info','null','null','79a925addc0e50a2cfa8e1b0d593925abc6438a545387dcada8284f813a09001','8785d9163894d514ae247ac8c6da3e962e3a59aff3a0e431df25c5d54a18d39f');
INSERT INTO "audit_event" VALUES(6,'2026-11-30 16:48:41.392824','8510535124c94ddb9a17036fcf9b37c2','Ada','saved','exchange','94ee075ed9ac475c8b23fd9bc4254d56','Binance main','added exchange Binance main','info','null','null','8785d9163894d514ae247ac8c6da3e962e3a59aff3a0e431df25c5d54a18d39f','6e22c368054fb5cc861a978f616e14678246bfa4b1d0c7e15edb1bfd8f9768f6');
INSERT INTO "audit_event" VALUES(7,'2026-11-30 16:48:41.434868','8510535124c94ddb9a17036fcf9b37c2','Ada','saved','runner','948067c83e68463ab373660aa72efd2e','This machine','added runner This machine','info','null','null','6e22c368054fb5cc861a978f616e14678246bfa4b1d0c7e15edb1bfd8f9768f6','7356b9327fd273d76a8c66627c8c3ea8e27303e87587534eee7092adbfa62bd3');
INSERT INTO "audit_event" VALUES(8,'2026-11-30 16:48:41.465103','8510535124c94ddb9a17036fcf9b37c2','Ada','saved','runner','6daff3d3699f4f6f8b22a3d783dead2e','This engine','added runner This engine','info','null','null','7356b9327fd273d76a8c66627c8c3ea8e27303e87587534eee7092adbfa62bd3','a163798dccc51005e7cffcebf1dc86eb91ac7409f8b0ae0bbaa5560ceced660a');
INSERT INTO "audit_event" VALUES(9,'2026-11-30 16:48:41.650553','8510535124c94ddb9a17036fcf9b37c2','Ada','saved','strategy','86cd532c9d9b4ad2ad45cdc3968b5f9a','Eager','saved Eager v1','info','null','null','a163798dccc51005e7cffcebf1dc86eb91ac7409f8b0ae0bbaa5560ceced660a','0f34901b2ac215c1cf9429412d9e0c93ac607f2c2a06e15e2034b2495b52998b');
INSERT INTO "audit_event" VALUES(10,'2026-11-30 16:48:41.796705','8510535124c94ddb9a17036fcf9b37c2','Ada','saved','strategy','86cd532c9d9b4ad2ad45cdc3968b5f9a','Eager','saved Eager v2','info','null','null','0f34901b2ac215c1cf9429412d9e0c93ac607f2c2a06e15e2034b2495b52998b','326074016bf52e4d9519684befd2d2a46a198fc1a7051b126bcd210fccf8b291');
INSERT INTO "audit_event" VALUES(11,'2026-11-30 16:48:42.283301','8510535124c94ddb9a17036fcf9b37c2','Ada','saved','strategy','f2a31c53a4dd46d7bbd35e2753f983d1','Sample pullback','saved Sample pullback v1','info','null','null','326074016bf52e4d9519684befd2d2a46a198fc1a7051b126bcd210fccf8b291','4ff9937ac719e474e63a8889232d7845741ee526770feee630df492200283363');
INSERT INTO "audit_event" VALUES(12,'2026-11-30 16:48:42.319974','8510535124c94ddb9a17036fcf9b37c2','Ada','added','bot','417c51bbb8774df0a61bf5e03d0a104c','Practice pullback','added Practice pullback','info','null','null','4ff9937ac719e474e63a8889232d7845741ee526770feee630df492200283363','9ddbedbc163a4c171e83324467befa5d2e93c0a9864ec2d646208a9680c3effc');
INSERT INTO "audit_event" VALUES(13,'2026-11-30 16:48:42.333370','8510535124c94ddb9a17036fcf9b37c2','Ada','saved','strategy','bc45305df5ea4f9c8db1bbc1bc74cdfd','Sample momentum','saved Sample momentum v1','info','null','null','9ddbedbc163a4c171e83324467befa5d2e93c0a9864ec2d646208a9680c3effc','f270799b78dcbc354382891898272f9a46e14e33ba390a14431180d82cacaef0');
INSERT INTO "audit_event" VALUES(14,'2026-11-30 16:48:42.351448','8510535124c94ddb9a17036fcf9b37c2','Ada','added','bot','5203d6ed67934d419fc7b2713720e13f','Practice momentum','added Practice momentum','info','null','null','f270799b78dcbc354382891898272f9a46e14e33ba390a14431180d82cacaef0','8b7dc98bc28ef9f9c4b1f813dbb5bb4c5c436020e60333f8777253af58635054');
INSERT INTO "audit_event" VALUES(15,'2026-11-30 16:48:42.360794','8510535124c94ddb9a17036fcf9b37c2','Ada','saved','strategy','1c47cce1cdb14bc7a57fb3ee47d0e096','Sample reversion','saved Sample reversion v1','info','null','null','8b7dc98bc28ef9f9c4b1f813dbb5bb4c5c436020e60333f8777253af58635054','a525af8b858bee800e4f80499e15fa089c49089e5c8de69c3aa2bacb705341ae');
INSERT INTO "audit_event" VALUES(16,'2026-11-30 16:48:42.375943','8510535124c94ddb9a17036fcf9b37c2','Ada','added','bot','081ad809abd04a34a0a3ccfd7bcc15e5','Practice reversion','added Practice reversion','info','null','null','a525af8b858bee800e4f80499e15fa089c49089e5c8de69c3aa2bacb705341ae','98fc161753eefb78c4ad2292b692ca8639514159d1e5813e472b54fedc68d1c1');
INSERT INTO "audit_event" VALUES(17,'2026-11-30 16:48:42.395510','8510535124c94ddb9a17036fcf9b37c2','Ada','started','bot','417c51bbb8774df0a61bf5e03d0a104c','Practice pullback','started Practice pullback','info','null','null','98fc161753eefb78c4ad2292b692ca8639514159d1e5813e472b54fedc68d1c1','ba9d575d0b11bba8b54ab8f6b0bdca8f19e566b99b9947bd9e7dd5c09d481539');
INSERT INTO "audit_event" VALUES(18,'2026-11-30 16:48:42.405663','8510535124c94ddb9a17036fcf9b37c2','Ada','started','bot','5203d6ed67934d419fc7b2713720e13f','Practice momentum','started Practice momentum','info','null','null','ba9d575d0b11bba8b54ab8f6b0bdca8f19e566b99b9947bd9e7dd5c09d481539','57c5dee058467ed0a79e4bcd638b26683ee1539a8e05862f4103f63a5ccd6951');
INSERT INTO "audit_event" VALUES(19,'2026-11-30 16:48:42.423258','8510535124c94ddb9a17036fcf9b37c2','Ada','started','bot','081ad809abd04a34a0a3ccfd7bcc15e5','Practice reversion','started Practice reversion','info','null','null','57c5dee058467ed0a79e4bcd638b26683ee1539a8e05862f4103f63a5ccd6951','35a4412e4739f5ad8d6ac722888afd756facbb3e0daaf28bccae22667c385456');
INSERT INTO "audit_event" VALUES(20,'2026-11-30 16:48:42.475398','8510535124c94ddb9a17036fcf9b37c2','Ada','added','bot','3900cef7d3f043bca3dcd51e20c82dc1','Walker','added Walker','info','null','null','35a4412e4739f5ad8d6ac722888afd756facbb3e0daaf28bccae22667c385456','924c265090666b6ae3390ef22379709a64a1cc160bc06adfc88fc5491b4d513f');
INSERT INTO "audit_event" VALUES(21,'2026-11-30 16:48:42.962749','8510535124c94ddb9a17036fcf9b37c2','Ada','added','bot','2f5e7ce2686843cab9fe763279fc293b','Boxer','added Boxer','info','null','null','924c265090666b6ae3390ef22379709a64a1cc160bc06adfc88fc5491b4d513f','94683126a28a6d9f45648cfe5af8f92b3485edac4b44b1c8c75295246ccd82c6');
INSERT INTO "audit_event" VALUES(22,'2026-11-30 16:48:43.016135','8510535124c94ddb9a17036fcf9b37c2','Ada','added','bot','fccc683a95794b7f91875b0495e54e43','Stubborn','added Stubborn','info','null','null','94683126a28a6d9f45648cfe5af8f92b3485edac4b44b1c8c75295246ccd82c6','15c11dd4377712946a15d4f4a7b9653f29aac15de0446645ae6bfc7383e1f551');
INSERT INTO "audit_event" VALUES(23,'2026-11-30 16:48:43.064447','8510535124c94ddb9a17036fcf9b37c2','Ada','added','bot','59d482a2f1164e838ba7893022c234d2','Miner','added Miner','info','null','null','15c11dd4377712946a15d4f4a7b9653f29aac15de0446645ae6bfc7383e1f551','8bb0912c92c68a4573e6370de94e2254a584a831fd4c2f4c9f62cadd55f15fa0');
INSERT INTO "audit_event" VALUES(24,'2026-11-30 16:48:43.104880','8510535124c94ddb9a17036fcf9b37c2','Ada','added','bot','128e3366b60b43bebdd718e05110f9f4','Gone','added Gone','info','null','null','8bb0912c92c68a4573e6370de94e2254a584a831fd4c2f4c9f62cadd55f15fa0','e64892249939bd3115ff84f012ac0f256c2ff70da5ff094dd456839cc0881c37');
INSERT INTO "audit_event" VALUES(25,'2026-11-30 16:48:43.332988','8510535124c94ddb9a17036fcf9b37c2','Ada','saved','strategy','afbde480a1944eec96933b225a2355a1','Broken','saved Broken v1','info','null','null','e64892249939bd3115ff84f012ac0f256c2ff70da5ff094dd456839cc0881c37','78dcfa9df8f7e90fd210406a4f34e032d2f333e794086b200e8f5d73bd735ae1');
INSERT INTO "audit_event" VALUES(26,'2026-11-30 16:48:43.352679','8510535124c94ddb9a17036fcf9b37c2','Ada','added','bot','6080060f575f49a78d5d1e783c8d07bd','Broken','added Broken','info','null','null','78dcfa9df8f7e90fd210406a4f34e032d2f333e794086b200e8f5d73bd735ae1','3368868c64d1b6eb51b447bde822ac47de402deed868cb1669e52b7fbdf5891b');
INSERT INTO "audit_event" VALUES(27,'2026-11-30 16:48:43.373726','8510535124c94ddb9a17036fcf9b37c2','Ada','started','bot','3900cef7d3f043bca3dcd51e20c82dc1','Walker','started Walker','info','null','null','3368868c64d1b6eb51b447bde822ac47de402deed868cb1669e52b7fbdf5891b','838d582409700fb2a3e7f22d372224288ed7f0832276a339f90089d477eb7d70');
INSERT INTO "audit_event" VALUES(28,'2026-11-30 16:48:43.419279','8510535124c94ddb9a17036fcf9b37c2','Ada','started','bot','2f5e7ce2686843cab9fe763279fc293b','Boxer','started Boxer','info','null','null','838d582409700fb2a3e7f22d372224288ed7f0832276a339f90089d477eb7d70','4ccfcf7c9fe2e66ea9cd48874b951570100bcbd3b0c9d13dae5eabcc16f65ab6');
INSERT INTO "audit_event" VALUES(29,'2026-11-30 16:48:43.486490','8510535124c94ddb9a17036fcf9b37c2','Ada','started','bot','fccc683a95794b7f91875b0495e54e43','Stubborn','started Stubborn','info','null','null','4ccfcf7c9fe2e66ea9cd48874b951570100bcbd3b0c9d13dae5eabcc16f65ab6','b9d7703125e02f84604841cdfc6e696a9df23d0f3bfbe1cd8b6d2e3ad8629d5c');
INSERT INTO "audit_event" VALUES(30,'2026-11-30 16:48:43.507301','8510535124c94ddb9a17036fcf9b37c2','Ada','started','bot','6080060f575f49a78d5d1e783c8d07bd','Broken','started Broken','info','null','null','b9d7703125e02f84604841cdfc6e696a9df23d0f3bfbe1cd8b6d2e3ad8629d5c','95969af2ca98166bf21173734c774fadc111e3a6dc9701d4901764643657e200');
INSERT INTO "audit_event" VALUES(31,'2026-11-30 16:49:08.584737',NULL,'Flotilla','died','bot','6080060f575f49a78d5d1e783c8d07bd','Broken','Broken ended unexpectedly. The strategy imports no_such_library_anywhere, which is not installed. Add it to the packages of the strategy. It is not restarted: its restart policy is “never”.','error','null','null','95969af2ca98166bf21173734c774fadc111e3a6dc9701d4901764643657e200','9fe7b88b0d85f575354fb539e2d7d4ff519b265cf1e67281db05a83f412a171f');
INSERT INTO "audit_event" VALUES(32,'2026-11-30 16:49:17.617288','8510535124c94ddb9a17036fcf9b37c2','Ada','changed version','bot','fccc683a95794b7f91875b0495e54e43','Stubborn','changed the Freqtrade version of Stubborn from 2026.8 to 2026.9','info','{"version": "2026.8"}','{"version": "2026.9"}','9fe7b88b0d85f575354fb539e2d7d4ff519b265cf1e67281db05a83f412a171f','feec051839122534af40dc1acb0dc68e4f1ab1c767465c79a46bc1511659f0a8');
INSERT INTO "audit_event" VALUES(33,'2026-11-30 16:49:17.632517','8510535124c94ddb9a17036fcf9b37c2','Ada','restarted','bot','fccc683a95794b7f91875b0495e54e43','Stubborn','restarted Stubborn','info','null','null','feec051839122534af40dc1acb0dc68e4f1ab1c767465c79a46bc1511659f0a8','af13c42221d72c2bd514f3e7cd3bdf415b68883fe32f65bc21e2bdc260f0e069');
INSERT INTO "audit_event" VALUES(34,'2026-11-30 16:49:17.677618','8510535124c94ddb9a17036fcf9b37c2','Ada','restarted','bot','3900cef7d3f043bca3dcd51e20c82dc1','Walker','restarted Walker','info','null','null','af13c42221d72c2bd514f3e7cd3bdf415b68883fe32f65bc21e2bdc260f0e069','9f9bf867658ca4de553c7d1f7ead2ea2b9b1f8358b1a70347b3376b1e388b597');
INSERT INTO "audit_event" VALUES(35,'2026-11-30 16:49:17.682186','8510535124c94ddb9a17036fcf9b37c2','Ada','stopped','bot','5203d6ed67934d419fc7b2713720e13f','Practice momentum','stopped Practice momentum','info','null','null','9f9bf867658ca4de553c7d1f7ead2ea2b9b1f8358b1a70347b3376b1e388b597','ea02c684b4c8aaef0d376df2e1ca4fa1097d3d0d52076ac0fb23570667a492de');
INSERT INTO "audit_event" VALUES(36,'2026-11-30 16:49:17.684961','8510535124c94ddb9a17036fcf9b37c2','Ada','stopped','bot','081ad809abd04a34a0a3ccfd7bcc15e5','Practice reversion','stopped Practice reversion','info','null','null','ea02c684b4c8aaef0d376df2e1ca4fa1097d3d0d52076ac0fb23570667a492de','8ab4539aa7379e702b6b7d4788017477fd2ccea7748fbdd5541c140398f4c66c');
INSERT INTO "audit_event" VALUES(37,'2026-11-30 16:49:17.689755','8510535124c94ddb9a17036fcf9b37c2','Ada','deleted','bot','128e3366b60b43bebdd718e05110f9f4','Gone','deleted bot Gone','info','null','null','8ab4539aa7379e702b6b7d4788017477fd2ccea7748fbdd5541c140398f4c66c','21a8a0d1b6c05a2cfc2097eba7c34efb58f47c4409092c89202c78c5e89ff999');
INSERT INTO "audit_event" VALUES(38,'2026-11-30 16:49:23.439759',NULL,'Flotilla','backed up','bot','fccc683a95794b7f91875b0495e54e43','Stubborn','backed up 3 trades of Stubborn, left by Freqtrade 2026.8, before 2026.9','info','null','null','21a8a0d1b6c05a2cfc2097eba7c34efb58f47c4409092c89202c78c5e89ff999','063a45f7fcdf93b59b8487556d55df4b53a5cfa9b0e09c7b9d4436aca6f9c41f');
INSERT INTO "audit_event" VALUES(39,'2026-11-30 16:49:31.076540','8510535124c94ddb9a17036fcf9b37c2','Ada','shared','bot','3900cef7d3f043bca3dcd51e20c82dc1','Walker','lets Grace operate, view bot Walker','info','null','null','063a45f7fcdf93b59b8487556d55df4b53a5cfa9b0e09c7b9d4436aca6f9c41f','462f17711f85c688732a8427e6476ea61bdee3b9aa9798e611b2488a9fc49fc5');
INSERT INTO "audit_event" VALUES(40,'2026-11-30 16:49:31.111867','8510535124c94ddb9a17036fcf9b37c2','Ada','shared','exchange','748a2b7f697b429186c5c251834b962c','Practice market','lets Grace use, view exchange Practice market','info','null','null','462f17711f85c688732a8427e6476ea61bdee3b9aa9798e611b2488a9fc49fc5','328a5d55b936350a2ddc13cd7374280b80ca28f076a87cd4c1f8058b9bc8db9e');
INSERT INTO "audit_event" VALUES(41,'2026-11-30 16:49:31.144267','8510535124c94ddb9a17036fcf9b37c2','Ada','edited','bot','3900cef7d3f043bca3dcd51e20c82dc1','Walker','edited Walker','info','null','null','328a5d55b936350a2ddc13cd7374280b80ca28f076a87cd4c1f8058b9bc8db9e','145892dce92836d162b58a643948c326fb09da59c50990f1966e94d4fe58288a');
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
	CONSTRAINT fk_bot_exchange_id_exchange FOREIGN KEY(exchange_id) REFERENCES exchange (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_bot_owner_id_person FOREIGN KEY(owner_id) REFERENCES person (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_bot_runner_id_runner FOREIGN KEY(runner_id) REFERENCES runner (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_bot_strategy_id_strategy FOREIGN KEY(strategy_id) REFERENCES strategy (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_bot_moving_to_runner FOREIGN KEY(moving_to) REFERENCES runner (id) ON DELETE RESTRICT
);
INSERT INTO "bot" VALUES('417c51bbb8774df0a61bf5e03d0a104c','2026-11-30 16:48:42.310416','2026-11-30 16:49:08.465446','Practice pullback','RUNNING','DRY_RUN','RUNNING',1,'8510535124c94ddb9a17036fcf9b37c2',1,'running','@RUN 417c51bb-b877-4df0-a61b-f5e03d0a104c@','{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','v2:NK6NM_HYgisJChNlpmroSKQnMHB310YMB1WZm8PoKiOEXwOGRk0we4aX5oDOLHFfsTHqQL3YXpAswPT5At-oMjAGPLC_gD7j7U-mMtH91hk-aEwkx_XmAeUkpT3mbqEy1_uq6AdmaPFh3spm9dyXv8TJRTOvIg2bDxBqtzpLY305iURrTMMOD5sDZay1oeAitkYZoAHk0Kk2Ppp3mskCqX9B1UNYCU0_22bKykkXgcAMxIlXHiRtqpgliIWzvxiSOaWz9YFQVCpFkhSN08LoxqmM1qMPU73IDpptVz2ZobjrdUOcIikAzq-IPxANsO4LiPd_xT-ZNAgKG4dQKtRQA9xdG4y91asd1NsFrDnhKoVCVz7YUyVt3A==','2026.9','always','2026-11-30 16:49:08.465125',NULL,'2026-11-30 16:49:23.762713','2026-11-30 16:49:22.000000',NULL,NULL,NULL,'92732957527960c7cd1d6b8005b0b610ce5933e71a0241a3bb7fceb9f62e2b2a',1,NULL,'748a2b7f697b429186c5c251834b962c','f2a31c53a4dd46d7bbd35e2753f983d1','948067c83e68463ab373660aa72efd2e','8510535124c94ddb9a17036fcf9b37c2',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "bot" VALUES('5203d6ed67934d419fc7b2713720e13f','2026-11-30 16:48:42.344764','2026-11-30 16:49:22.332739','Practice momentum','STOPPED','DRY_RUN','STOPPED',2,'8510535124c94ddb9a17036fcf9b37c2',2,NULL,NULL,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','v2:3fSsKyPoZHJtfQWm_Qf8eK655JyRYMmXI02Z3RvjiUFEU7d4wvxBAJGsYPiXEoAHE7yxGC6JBVEiBnwyi1ckLLMiFiwO5XwO2LMfoOK9ez-qgGCY7S_RiJ4njgPQs9JkixTqf5KMWSj8V9cGG413ow2boITlZBdPAZ8GxP_1B4pcLgV0us53I--dKms8HqVB0rR5bRZfh6Qt8yZ7x8TauNexW8myGCiP6iYUtlaThdiaS8Zb8t0VrRo2ngL04sXD8ihYHj7nOCWDWKEuchuyRwdosqHqeBR0nLdUBRE_7DbTY9jmsFcvbKMe4WBqMjiS0plFIoFRYjbcToWkwu--aDydHsjE7sT26TlGVMw0dLpHwNqFzf_ZgA==','2026.9','always','2026-11-30 16:49:22.331955',NULL,'2026-11-30 16:49:13.914833','2026-11-30 16:49:12.000000',NULL,NULL,NULL,'70873a93e0ab56abfefbc16ff63d469f9ab2000ee9f2f3a66c76070cbf41f9a5',1,NULL,'748a2b7f697b429186c5c251834b962c','bc45305df5ea4f9c8db1bbc1bc74cdfd','948067c83e68463ab373660aa72efd2e','8510535124c94ddb9a17036fcf9b37c2',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "bot" VALUES('081ad809abd04a34a0a3ccfd7bcc15e5','2026-11-30 16:48:42.370927','2026-11-30 16:49:22.155351','Practice reversion','STOPPED','DRY_RUN','STOPPED',2,'8510535124c94ddb9a17036fcf9b37c2',2,NULL,NULL,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','v2:AotjEFT8axmYk3PKNK3SAeVizAe1XCC3cfeQ771X2-x41EOEmNLnOwOaMsWDF7Vj3zptO6Llvfn00-2EmGrS7p1JDxdeQaOzqOOIbrdZnNEI-9TIopLhOZt84fyxcpWHE3iIwteRv-Ze6aRctfxf_VSXKeZ-Xqw4JM7k8xKa5xBRzp2IFUs2oQVMCnxbsTXNzuKL6nL7YxiR09sKCCDwLfIrwqflmXy32kUgvl16t1sTA_upQOqB7S5U0sv0QHyjuuD_Wgr83d7JI9k3nNgfJq1XggGytJ6SPEUQXBqjjOrj6zofkWmw1dd8qFYKNXNnDacqJO-lFYcGnPMlqscfZb5ETrSRN4FkX4UfBNZJNxdYrLQZ6TYmiw==','2026.9','always','2026-11-30 16:49:22.152389',NULL,'2026-11-30 16:49:01.235383',NULL,NULL,NULL,NULL,'98c39ff26129f55464846f6116492f7cfd23e99d4307b9a2cf617fe0a51282c7',1,NULL,'748a2b7f697b429186c5c251834b962c','1c47cce1cdb14bc7a57fb3ee47d0e096','948067c83e68463ab373660aa72efd2e','8510535124c94ddb9a17036fcf9b37c2',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "bot" VALUES('3900cef7d3f043bca3dcd51e20c82dc1','2026-11-30 16:48:42.454526','2026-11-30 16:49:31.141804','Walker','RUNNING','DRY_RUN','RUNNING',2,'8510535124c94ddb9a17036fcf9b37c2',2,'running','@RUN 3900cef7-d3f0-43bc-a3dc-d51e20c82dc1@','{"stake_currency": "USDT", "stake_amount": 111, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','v2:jjSLegBP5qh_TyW67eI0nxkXB50HNcPdtyNNwFUKD4_GlCnaPBPu1fhBjdFqckCtN6s9xIPr57PgtPv_Rh-xuxM_EWHoZIQZqFypn755pPvkycHhkw35hztsEN8J3WZxqfWx764Xzi0P7Y_YUamX11gFvZuKO8NOrQnTlYDNm16AKomL29UZchmgv7k8fUEqyGXzFdFifIeguGmBdEe_GaGK0B5b2hNHSJOMbwr3Na-yg8sRMAk-bgOYmf2wkWErtQwHqfZW2vcdTCJlpm0vXwMv4_H1fhwRCuPRCQMbiHH-_eCY2HNVDT7okqd5POD5ZwuVW8dVWn4Ci7x90R5DhWfPqtzugcLgc5H4-pNg5awxcvBS91kQow==','2026.9','always','2026-11-30 16:49:30.383723',NULL,'2026-11-30 16:49:30.340551',NULL,NULL,NULL,NULL,'9463efbb46cb5dea72dc40484ab0cf321c26773b143dca60d418f8e1e7f259b2',0,NULL,'748a2b7f697b429186c5c251834b962c','a613168e154e44aeb727aaed7cfe0ca9','948067c83e68463ab373660aa72efd2e','8510535124c94ddb9a17036fcf9b37c2',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "bot" VALUES('2f5e7ce2686843cab9fe763279fc293b','2026-11-30 16:48:42.907052','2026-11-30 16:49:10.781398','Boxer','RUNNING','DRY_RUN','RUNNING',1,'8510535124c94ddb9a17036fcf9b37c2',1,'running','@RUN 2f5e7ce2-6868-43ca-b9fe-763279fc293b@','{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}], "telegram": {"enabled": false, "token": "***", "chat_id": "***"}}','v2:IfLyp9Mu7fhySzKiHNWOkBxUFeE_RskENE082r1jGkb8t8E5W3bdGsE3EnO6xRftokpYso3CINXunQLeQEX6rCWuphMwTI4lRNLiZJELJnvEM7oUGBVkZosGvo9qwcsE1wPFHxYdjek1Ds7sU7w7I5Ayt9oIPG63p41JwML2M7qO1SCJplhMAjR9OAv8zLd07ft3aGcoXRAkgIp6RMaTTmMylugOpZ54-wo1Ouc0pIdju2yM-dweOELIuA581zbpJjv9-94AV_hftsLrQ9JrJ2ek-x8sh6RS0q2nl_wl9mgzt0KMHbd706t0PMGPkveBhKc1WSZFj5BYxIQRsCkh7y6jNIGHxINsaQDN6f76S-RmXyAbYU_zKo40xO5gPlcgI2lhCg55pWCXxONJomIhOi5DU1BSm4cKL7eUxDLEzaNmrO7GE82dRwLODlp-Mgnzn7EjI5FUd_t-kHg=','2026.9','always','2026-11-30 16:49:10.781070',NULL,'2026-11-30 16:49:31.704424','2026-11-30 16:49:29.000000',NULL,NULL,NULL,'0e36601329b0c88347f098dcdc2a1bebebeddfb0991a80071a61cee49f267ab4',0,NULL,'748a2b7f697b429186c5c251834b962c','a613168e154e44aeb727aaed7cfe0ca9','6daff3d3699f4f6f8b22a3d783dead2e','8510535124c94ddb9a17036fcf9b37c2',NULL,1073741824,1.5,300,NULL,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "bot" VALUES('fccc683a95794b7f91875b0495e54e43','2026-11-30 16:48:42.997739','2026-11-30 16:49:30.724088','Stubborn','RUNNING','DRY_RUN','RUNNING',2,'8510535124c94ddb9a17036fcf9b37c2',2,'running','@RUN fccc683a-9579-4b7f-9187-5b0495e54e43@','{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','v2:c5hRFwBtvwVnD1B8ziPkYaQe6ClzrO-i1lZ1_UgE7Ag9E9tMXlDU6DNlxrfonXjJZZi5J0ccIr-hGWg-g4IRAkbjC4QFZeWpXvUF_o17SLCD4NU-J92HUkxlfyB6AIAGVrmwTsNguiaDOAw50Fgumw6N3bISY_-9q1ESfOMhdVLTAWBZOXy_RKU1i6lqmMlebsovYtG419U7ecNAPmUUNugC3WjqY-zMyeKThG38hPhfl_lteoMfWv9fdcQhT0R-TeqR3cFZW6k0Te_nMqqxFRuBgDO4-X06ujL7RyY5YqjGzwh6UhmXTQjGNBXHzeu72cqK9-8jf6fpN2bLTmdg6JChMXzEJ2KRrRnDRYdDHooldtHhW5yO3A==','2026.9','never','2026-11-30 16:49:30.723720',NULL,'2026-11-30 16:49:30.611158',NULL,NULL,NULL,NULL,'2f5d45f1b4f662b6a38b0db2e311dc57fcc45e3a3ea5d746cccfcfc5dfd2d74c',0,NULL,'748a2b7f697b429186c5c251834b962c','a613168e154e44aeb727aaed7cfe0ca9','6daff3d3699f4f6f8b22a3d783dead2e','8510535124c94ddb9a17036fcf9b37c2',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "bot" VALUES('59d482a2f1164e838ba7893022c234d2','2026-11-30 16:48:43.049107','2026-11-30 16:48:43.049122','Miner','STOPPED','LIVE','STOPPED',0,NULL,0,NULL,NULL,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}], "exchange": {"pair_whitelist": ["BTC/USDT", "ETH/USDT"]}}','v2:YgcPhzOAlsIQCErA3DswDYm6b6vZhTPYITtEwfxyalUeW5JBHjnJHKtXdJvGLBXvw-Xf7Ys8Zb-bci8AQan49IpE6rVuU8XdBtwui8FSdmLdtuxdRQoM24bgAiT7uCBng2JYQNRV65zpbrI0xyAqliSr4Uoi7q9xK6q8nDDvasok_Ckg6xRRmXTx1lkjQh5cPg9tCy90QWiuvksfTVcq4_1XEG9yTrXghnBOR-AtnWd3k1O3GQsAnXwW2KAfVHWdL-iZdZj2C_irD70dWVsB0RrPKsd7KZnC7dN2B_nAxbZrOkpyW2H32kTty30G0s3J28ousl844RRPq5GssFdadHqzZFWIdI2xLyXKswIyStwHdpW1mClH2g==','2026.9','always','2026-11-30 16:48:43.049153',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,'94ee075ed9ac475c8b23fd9bc4254d56','a613168e154e44aeb727aaed7cfe0ca9','948067c83e68463ab373660aa72efd2e','8510535124c94ddb9a17036fcf9b37c2',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "bot" VALUES('128e3366b60b43bebdd718e05110f9f4','2026-11-30 16:48:43.093156','2026-11-30 16:49:17.689319','Gone','STOPPED','DRY_RUN','STOPPED',1,'8510535124c94ddb9a17036fcf9b37c2',0,NULL,NULL,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','v2:f0CXTtSTH-kiwY1W264hKU1eIVy-e_JDHvSTQIQXpgfrD78LncbBGL9xCutCMA4IEBbUcuMXXezTryOzcFLPUEE3V_l3nnhtwt_qO7rINKsUa-RbeI5VjJNk8tox_XjKCWyZ00N8TUg2OT94_mUMmwWOcBIidFggJtGCC3hOlRjh9wdCp4OtDgjEhMD1U4rC7-IMXUKyTJoyja6Hj3cc6MoiaFoSofDxr6dyNj2HpoDuKM7pUXkdl4VfArkXwwRlQjgg-ryRDpWxWc70KeCITOLkr_Nm-7bOZ3UmkaqtP8rPdeMsUG8_EQNbpI8It9hK1VFZvN8EFhYqnc9GIV6MgrTHUbyymacmy2SFtAiGz2NvuVuZC8JxMA==','2026.9','always','2026-11-30 16:48:43.093204',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,'748a2b7f697b429186c5c251834b962c','a613168e154e44aeb727aaed7cfe0ca9','948067c83e68463ab373660aa72efd2e','8510535124c94ddb9a17036fcf9b37c2','2026-11-30 16:49:17.688729',NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,NULL,NULL);
INSERT INTO "bot" VALUES('6080060f575f49a78d5d1e783c8d07bd','2026-11-30 16:48:43.341920','2026-11-30 16:49:08.575164','Broken','FAILED','DRY_RUN','RUNNING',1,'8510535124c94ddb9a17036fcf9b37c2',1,NULL,NULL,'{"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}','v2:YxWQznM0VekXna-e3aP2gGbpgQ_l6emrA-D6cMS1Cj1I5uzNNp0hIHYM7R3D-nV4AsxIJA9wMwnugIZQ14XPZK6SMgBa6YxS2PFnaak4UdMKPpYsYcWJ-abdao04LDDrlTxiBNFvdzxChn2M63cUJ2rku6ZlyQ0pJXCyJ0ffP9UyWoAYjXV2OOvH-O7g9BdZPVm006H3EywufVJCDGAp1-RfMolNHVCpn0QrdAxtFDPLnwHPfUCeWPYH4axxG-LfHXDCx_VYunxbkwBf8NVo1283AowqkUa3or0s-o5A9vfwdcUqRWR5h1JkpfSY4cByIorRGWJ1Wqq-uwZPgGX1PfigRnVEINGmdmWrPEDB_v7rJadYU5KA9g==','2026.9','never','2026-11-30 16:49:08.557892',NULL,NULL,NULL,'The strategy imports no_such_library_anywhere, which is not installed. Add it to the packages of the strategy.',NULL,NULL,'0002f110151ce5dae43c0cef37bfed4b4d71852810eba63f8feb6e7797496734',0,NULL,'748a2b7f697b429186c5c251834b962c','afbde480a1944eec96933b225a2355a1','948067c83e68463ab373660aa72efd2e','8510535124c94ddb9a17036fcf9b37c2',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,'final','strategy');
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
INSERT INTO "bot_backup" VALUES('11089b4cef1045ff9173e3cd3d49b72f','2026-11-30 16:49:23.436794','2026-11-30 16:49:23.436806','fccc683a95794b7f91875b0495e54e43','620a57e202d54fadb6f8a5a73bf4974e','backups/trades-1-2026.8-a0cd0f12f3ec.sqlite','2026.8','2026.9',3,3,94208,'beee00e3df210b486ce4f18f8167a86b0a4ec7e3b1c7b1c07cdc6461ed662fc2','2026-11-30 16:49:23.436621',NULL,NULL);
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
	CONSTRAINT fk_bot_database_bot_id_bot FOREIGN KEY(bot_id) REFERENCES bot (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_bot_database_exchange_id_exchange FOREIGN KEY(exchange_id) REFERENCES exchange (id) ON DELETE RESTRICT
);
INSERT INTO "bot_database" VALUES('822c9dcf285e46c2984867ee02323b9b','2026-11-30 16:48:43.143294','2026-11-30 16:49:08.745432','417c51bbb8774df0a61bf5e03d0a104c','DRY_RUN','748a2b7f697b429186c5c251834b962c','USDT','spot','trades-1.sqlite',1796057342,'created',NULL,0.99,0,0,'2026-11-30 16:49:08.641244',1);
INSERT INTO "bot_database" VALUES('b96c036fca7242d1a985ac79e07db449','2026-11-30 16:48:43.237888','2026-11-30 16:49:08.853526','5203d6ed67934d419fc7b2713720e13f','DRY_RUN','748a2b7f697b429186c5c251834b962c','USDT','spot','trades-1.sqlite',1796057342,'created',NULL,0.99,0,0,'2026-11-30 16:49:08.653299',1);
INSERT INTO "bot_database" VALUES('6a76ee45956247d38b4a0d4d677dfe3e','2026-11-30 16:48:43.258070','2026-11-30 16:49:08.429644','081ad809abd04a34a0a3ccfd7bcc15e5','DRY_RUN','748a2b7f697b429186c5c251834b962c','USDT','spot','trades-1.sqlite',1796057340,'created',NULL,0.99,0,0,'2026-11-30 16:49:01.938118',1);
INSERT INTO "bot_database" VALUES('b82c948bf6ce4b5f987be25385c3e744','2026-11-30 16:48:43.531468','2026-11-30 16:49:09.012251','3900cef7d3f043bca3dcd51e20c82dc1','DRY_RUN','748a2b7f697b429186c5c251834b962c','USDT','spot','trades-1.sqlite',1796057341,'created',NULL,0.99,0,0,'2026-11-30 16:49:08.773207',1);
INSERT INTO "bot_database" VALUES('7ddbdef515e44aff85b880f3a900473c','2026-11-30 16:48:43.568886','2026-11-30 16:48:43.568899','6080060f575f49a78d5d1e783c8d07bd','DRY_RUN','748a2b7f697b429186c5c251834b962c','USDT','spot','trades-1.sqlite',NULL,'created',NULL,0.99,0,NULL,NULL,0);
INSERT INTO "bot_database" VALUES('ba118654605243d5b7ad3e2a0dd89480','2026-11-30 16:48:43.649914','2026-11-30 16:49:11.114848','2f5e7ce2686843cab9fe763279fc293b','DRY_RUN','748a2b7f697b429186c5c251834b962c','USDT','spot','trades-1.sqlite',1796057349,'created',NULL,0.99,0,0,'2026-11-30 16:49:10.969490',1);
INSERT INTO "bot_database" VALUES('620a57e202d54fadb6f8a5a73bf4974e','2026-11-30 16:48:43.693588','2026-11-30 16:49:12.215315','fccc683a95794b7f91875b0495e54e43','DRY_RUN','748a2b7f697b429186c5c251834b962c','USDT','spot','trades-1.sqlite',1796057351,'created',NULL,0.99,0,0,'2026-11-30 16:49:12.120856',1);
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
	CONSTRAINT uq_bot_metrics_bot_id UNIQUE (bot_id), 
	CONSTRAINT fk_bot_metrics_bot_id_bot FOREIGN KEY(bot_id) REFERENCES bot (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_bot_metrics_database_id_bot_database FOREIGN KEY(database_id) REFERENCES bot_database (id) ON DELETE RESTRICT
);
INSERT INTO "bot_metrics" VALUES('814ce5be1d104e4eb35399df287e8536','2026-11-30 16:49:08.397653','2026-11-30 16:49:08.397653','081ad809abd04a34a0a3ccfd7bcc15e5','6a76ee45956247d38b4a0d4d677dfe3e',0,0.0,0,0.0,0,0,0,0,0,0.0,0.0,NULL,0.0,0,'',0.0,NULL,NULL,'USDT',99000000000,'2026-11-30 16:49:08.397653',0,100000000000);
INSERT INTO "bot_metrics" VALUES('c067d69bbec848238a0355ec638577fc','2026-11-30 16:49:08.727529','2026-11-30 16:49:08.727529','417c51bbb8774df0a61bf5e03d0a104c','822c9dcf285e46c2984867ee02323b9b',0,0.0,0,0.0,0,0,0,0,0,0.0,0.0,NULL,0.0,0,'',0.0,NULL,NULL,'USDT',99000000000,'2026-11-30 16:49:08.727529',0,100000000000);
INSERT INTO "bot_metrics" VALUES('80cbdb8e1516495f8f5a3da5db6d0a65','2026-11-30 16:49:08.805585','2026-11-30 16:49:08.805585','5203d6ed67934d419fc7b2713720e13f','b96c036fca7242d1a985ac79e07db449',0,0.0,0,0.0,1,0,1,0,0,0.0,0.0,NULL,0.0,0,'',0.0,1796057344156,1796057344156,'USDT',99000000000,'2026-11-30 16:49:08.805585',0,100000000000);
INSERT INTO "bot_metrics" VALUES('7c4e0522c0c043a0b036bb5824e74930','2026-11-30 16:49:08.997146','2026-11-30 16:49:36.064898','3900cef7d3f043bca3dcd51e20c82dc1','b82c948bf6ce4b5f987be25385c3e744',0,0.0,-26619787,-0.03,3,0,3,0,0,0.0,0.0,NULL,0.0,0,'',0.0,1796057343460,1796057343951,'USDT',99000000000,'2026-11-30 16:49:36.064898',0,100000000000);
INSERT INTO "bot_metrics" VALUES('33c8a2fb704d4c25a165195a2300158a','2026-11-30 16:49:11.097076','2026-11-30 16:49:36.790544','2f5e7ce2686843cab9fe763279fc293b','ba118654605243d5b7ad3e2a0dd89480',0,0.0,-31877957,-0.03,3,0,3,0,0,0.0,0.0,NULL,0.0,0,'',0.0,1796057350325,1796057350425,'USDT',99000000000,'2026-11-30 16:49:36.790544',0,100000000000);
INSERT INTO "bot_metrics" VALUES('4f2c691c0bcc4880b40c90b214c4d456','2026-11-30 16:49:12.211375','2026-11-30 16:49:36.354350','fccc683a95794b7f91875b0495e54e43','620a57e202d54fadb6f8a5a73bf4974e',0,0.0,-19507866,-0.02,3,0,3,0,0,0.0,0.0,NULL,0.0,0,'',0.0,1796057351980,1796057352202,'USDT',99000000000,'2026-11-30 16:49:36.354350',0,100000000000);
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
INSERT INTO "config_revision" VALUES('c8b17f0177b94717880ef7acb2aaba17','2026-11-30 16:48:41.341760','2026-11-30 16:48:41.341771','exchange','748a2b7f697b429186c5c251834b962c',1,'{"name": "Practice market", "exchange_type": "practice", "config": {}, "allowed_keys": [], "bot_allowed_keys": [], "secrets": {}}','72dd9914f2c803169a47bd07931900da973fce82045df80b688dfbf23b3ab904','8510535124c94ddb9a17036fcf9b37c2','whole',NULL,'');
INSERT INTO "config_revision" VALUES('fb8b0f5085724397bb26bc8ccf1c00b3','2026-11-30 16:48:41.391962','2026-11-30 16:48:41.391973','exchange','94ee075ed9ac475c8b23fd9bc4254d56',1,'{"name": "Binance main", "exchange_type": "binance", "config": {}, "allowed_keys": [], "bot_allowed_keys": [], "secrets": {"api_key": "2026-11-30T16:48:41.391750+00:00", "secret": "2026-11-30T16:48:41.391750+00:00"}}','03c2d17c1e5ae8838d2344e7d0edc0cf1204927651f2c3bebfa8acf793742327','8510535124c94ddb9a17036fcf9b37c2','whole',NULL,'');
INSERT INTO "config_revision" VALUES('bba7c65594b74547a315db50e5e24dea','2026-11-30 16:48:41.429473','2026-11-30 16:48:41.429486','runner','948067c83e68463ab373660aa72efd2e',1,'{"name": "This machine", "type": "LOCAL", "capacity": 10, "job_slots": 1, "endpoint": "", "config": {}, "secrets": {}}','5fb2bae48c455e68e82dc694a45916f50fab4e266e36852b773194604dfef34c','8510535124c94ddb9a17036fcf9b37c2','whole',NULL,'');
INSERT INTO "config_revision" VALUES('e0ba32bd5c6e4869b6dddd40c03d8837','2026-11-30 16:48:41.464309','2026-11-30 16:48:41.464319','runner','6daff3d3699f4f6f8b22a3d783dead2e',1,'{"name": "This engine", "type": "DOCKER", "capacity": 10, "job_slots": 1, "endpoint": "", "config": {"image": "freqtradeorg/freqtrade", "pool": "10.219.0.0/24", "publish_address": "127.0.0.1"}, "secrets": {}}','f074298c5d5a6ab41787014161e94708e89cfa6378d04fe7c86816925612bb1e','8510535124c94ddb9a17036fcf9b37c2','whole',NULL,'');
INSERT INTO "config_revision" VALUES('9e8218a45beb4feabe0eca96e7ef0c53','2026-11-30 16:48:41.652790','2026-11-30 16:48:41.652801','strategy','86cd532c9d9b4ad2ad45cdc3968b5f9a',1,'{"name": "Eager", "secrets": {}}','bd8a1f7faf6ba207f7a95154bd0c0eb5d6e205fc9b6ad1bde8d25aad35a2c8fd','8510535124c94ddb9a17036fcf9b37c2','whole',NULL,'');
INSERT INTO "config_revision" VALUES('d6931169c08c466d8473c5716321130c','2026-11-30 16:48:42.287179','2026-11-30 16:48:42.287189','strategy','f2a31c53a4dd46d7bbd35e2753f983d1',1,'{"name": "Sample pullback", "secrets": {}}','bb901dae673260d6343c2abde606bc31c47a37d7a2740b7f1a73d9a9131b3e02','8510535124c94ddb9a17036fcf9b37c2','whole',NULL,'');
INSERT INTO "config_revision" VALUES('59323b74d0354667956aa21eafc955dc','2026-11-30 16:48:42.318945','2026-11-30 16:48:42.318956','bot','417c51bbb8774df0a61bf5e03d0a104c',1,'{"name": "Practice pullback", "mode": "DRY_RUN", "exchange_id": "748a2b7f-697b-4291-86c5-c251834b962c", "strategy_id": "f2a31c53-a4dd-46d7-bbd3-5e2753f983d1", "runner_id": "948067c8-3e68-463a-b373-660aa72efd2e", "freqtrade_version": "2026.9", "restart_policy": "always", "memory_bytes": null, "cpus": null, "pids": null, "config": {"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}, "owner_id": "85105351-24c9-4ddb-9a17-036fcf9b37c2", "secrets": {}}','e6d5fe6c9b66f655d8684ba8e19ace5cdcfb301a80f6adcd38298aa3d0f0dbe7','8510535124c94ddb9a17036fcf9b37c2','whole',NULL,'');
INSERT INTO "config_revision" VALUES('411be8eadf5b43f6b81509d1e1267890','2026-11-30 16:48:42.338446','2026-11-30 16:48:42.338457','strategy','bc45305df5ea4f9c8db1bbc1bc74cdfd',1,'{"name": "Sample momentum", "secrets": {}}','8851fd83123642b998073a1c99c33a9cbcf2b80bf2b138ec94f3b47fb25bce3f','8510535124c94ddb9a17036fcf9b37c2','whole',NULL,'');
INSERT INTO "config_revision" VALUES('ce19c71a097d4ee4a183cb112ea85368','2026-11-30 16:48:42.350644','2026-11-30 16:48:42.350654','bot','5203d6ed67934d419fc7b2713720e13f',1,'{"name": "Practice momentum", "mode": "DRY_RUN", "exchange_id": "748a2b7f-697b-4291-86c5-c251834b962c", "strategy_id": "bc45305d-f5ea-4f9c-8db1-bbc1bc74cdfd", "runner_id": "948067c8-3e68-463a-b373-660aa72efd2e", "freqtrade_version": "2026.9", "restart_policy": "always", "memory_bytes": null, "cpus": null, "pids": null, "config": {"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}, "owner_id": "85105351-24c9-4ddb-9a17-036fcf9b37c2", "secrets": {}}','bfa36f6175c08c4474796a8900d5617531891441d45b7f2d28aad502a14369e9','8510535124c94ddb9a17036fcf9b37c2','whole',NULL,'');
INSERT INTO "config_revision" VALUES('1ed3d105b9a549f0a89a9e47c0daf691','2026-11-30 16:48:42.365870','2026-11-30 16:48:42.365881','strategy','1c47cce1cdb14bc7a57fb3ee47d0e096',1,'{"name": "Sample reversion", "secrets": {}}','8d0ab07dc593f7e124f363180840e64b8b77f1fac5600175070df19f3d65bae8','8510535124c94ddb9a17036fcf9b37c2','whole',NULL,'');
INSERT INTO "config_revision" VALUES('0ee9fb06802e4170a0ac76e054314e55','2026-11-30 16:48:42.375227','2026-11-30 16:48:42.375237','bot','081ad809abd04a34a0a3ccfd7bcc15e5',1,'{"name": "Practice reversion", "mode": "DRY_RUN", "exchange_id": "748a2b7f-697b-4291-86c5-c251834b962c", "strategy_id": "1c47cce1-cdb1-4bc7-a57f-b3ee47d0e096", "runner_id": "948067c8-3e68-463a-b373-660aa72efd2e", "freqtrade_version": "2026.9", "restart_policy": "always", "memory_bytes": null, "cpus": null, "pids": null, "config": {"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}, "owner_id": "85105351-24c9-4ddb-9a17-036fcf9b37c2", "secrets": {}}','2907c0ed0786efb28919bc1579d5ce424458ce599ecc411e9c6ecfa9914e597a','8510535124c94ddb9a17036fcf9b37c2','whole',NULL,'');
INSERT INTO "config_revision" VALUES('e991e03aea8145c5a4df4807972c2d47','2026-11-30 16:48:42.474426','2026-11-30 16:48:42.474436','bot','3900cef7d3f043bca3dcd51e20c82dc1',1,'{"name": "Walker", "mode": "DRY_RUN", "exchange_id": "748a2b7f-697b-4291-86c5-c251834b962c", "strategy_id": "a613168e-154e-44ae-b727-aaed7cfe0ca9", "runner_id": "948067c8-3e68-463a-b373-660aa72efd2e", "freqtrade_version": "2026.9", "restart_policy": "always", "memory_bytes": null, "cpus": null, "pids": null, "config": {"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}, "owner_id": "85105351-24c9-4ddb-9a17-036fcf9b37c2", "secrets": {}}','5193cb20fd931d95c4217d17128bfd6ea6f0de0620247d11260bca1f6dbb06e0','8510535124c94ddb9a17036fcf9b37c2','whole',NULL,'');
INSERT INTO "config_revision" VALUES('6063a67134fc481b9e94e07bcac236f5','2026-11-30 16:48:42.909436','2026-11-30 16:48:42.909448','bot','2f5e7ce2686843cab9fe763279fc293b',1,'{"name": "Boxer", "mode": "DRY_RUN", "exchange_id": "748a2b7f-697b-4291-86c5-c251834b962c", "strategy_id": "a613168e-154e-44ae-b727-aaed7cfe0ca9", "runner_id": "6daff3d3-699f-4f6f-8b22-a3d783dead2e", "freqtrade_version": "2026.9", "restart_policy": "always", "memory_bytes": 1073741824, "cpus": 1.5, "pids": 300, "config": {"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}], "telegram": {"enabled": false, "token": "***", "chat_id": "***"}}, "owner_id": "85105351-24c9-4ddb-9a17-036fcf9b37c2", "secrets": {"telegram.chat_id": "2026-11-30T16:48:42.909102+00:00", "telegram.token": "2026-11-30T16:48:42.909102+00:00"}}','04bd6847009cf7a3a92d8d1e0c99fa312873616252bf58a1e5a25e440699d8c1','8510535124c94ddb9a17036fcf9b37c2','whole',NULL,'');
INSERT INTO "config_revision" VALUES('e14627b975ea4ff78a389297e1193f57','2026-11-30 16:48:43.015122','2026-11-30 16:48:43.015133','bot','fccc683a95794b7f91875b0495e54e43',1,'{"name": "Stubborn", "mode": "DRY_RUN", "exchange_id": "748a2b7f-697b-4291-86c5-c251834b962c", "strategy_id": "a613168e-154e-44ae-b727-aaed7cfe0ca9", "runner_id": "6daff3d3-699f-4f6f-8b22-a3d783dead2e", "freqtrade_version": "2026.8", "restart_policy": "never", "memory_bytes": null, "cpus": null, "pids": null, "config": {"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}, "owner_id": "85105351-24c9-4ddb-9a17-036fcf9b37c2", "secrets": {}}','4424af49dfc71644a38e5bd9bd6fbcba7ce735c8c072f3c56b364e2ac830cc2c','8510535124c94ddb9a17036fcf9b37c2','whole',NULL,'');
INSERT INTO "config_revision" VALUES('9ca0f069573a49aea1ed68609b16336a','2026-11-30 16:48:43.063539','2026-11-30 16:48:43.063550','bot','59d482a2f1164e838ba7893022c234d2',1,'{"name": "Miner", "mode": "LIVE", "exchange_id": "94ee075e-d9ac-475c-8b23-fd9bc4254d56", "strategy_id": "a613168e-154e-44ae-b727-aaed7cfe0ca9", "runner_id": "948067c8-3e68-463a-b373-660aa72efd2e", "freqtrade_version": "2026.9", "restart_policy": "always", "memory_bytes": null, "cpus": null, "pids": null, "config": {"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}], "exchange": {"pair_whitelist": ["BTC/USDT", "ETH/USDT"]}}, "owner_id": "85105351-24c9-4ddb-9a17-036fcf9b37c2", "secrets": {}}','ab664b0106db4cadb0c53c784a256e208438fc40357388b0b99f5f2c939ad9df','8510535124c94ddb9a17036fcf9b37c2','whole',NULL,'');
INSERT INTO "config_revision" VALUES('ff6842eb89ce4bb784a086bce1f2f0c8','2026-11-30 16:48:43.104019','2026-11-30 16:48:43.104030','bot','128e3366b60b43bebdd718e05110f9f4',1,'{"name": "Gone", "mode": "DRY_RUN", "exchange_id": "748a2b7f-697b-4291-86c5-c251834b962c", "strategy_id": "a613168e-154e-44ae-b727-aaed7cfe0ca9", "runner_id": "948067c8-3e68-463a-b373-660aa72efd2e", "freqtrade_version": "2026.9", "restart_policy": "always", "memory_bytes": null, "cpus": null, "pids": null, "config": {"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}, "owner_id": "85105351-24c9-4ddb-9a17-036fcf9b37c2", "secrets": {}}','824a238f49e5656d08f5b87abd7a0f4c85a74ea62b6eec69c3d8d66d81deda08','8510535124c94ddb9a17036fcf9b37c2','whole',NULL,'');
INSERT INTO "config_revision" VALUES('c643f71a9dcc43f9ac478e25d3f7cb05','2026-11-30 16:48:43.335768','2026-11-30 16:48:43.335779','strategy','afbde480a1944eec96933b225a2355a1',1,'{"name": "Broken", "secrets": {}}','625c90e218522506ec8fd7d757dbd713bad68cfeddb6f9a5f9cda507524089f0','8510535124c94ddb9a17036fcf9b37c2','whole',NULL,'');
INSERT INTO "config_revision" VALUES('8834a2d6806e431caf1efe25b0bb1b24','2026-11-30 16:48:43.346181','2026-11-30 16:48:43.346192','bot','6080060f575f49a78d5d1e783c8d07bd',1,'{"name": "Broken", "mode": "DRY_RUN", "exchange_id": "748a2b7f-697b-4291-86c5-c251834b962c", "strategy_id": "afbde480-a194-4eec-9693-3b225a2355a1", "runner_id": "948067c8-3e68-463a-b373-660aa72efd2e", "freqtrade_version": "2026.9", "restart_policy": "never", "memory_bytes": null, "cpus": null, "pids": null, "config": {"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}, "owner_id": "85105351-24c9-4ddb-9a17-036fcf9b37c2", "secrets": {}}','a18bba7d1ad3578619e3f1134c195acc5fad46cede009636f74a14fec28ae394','8510535124c94ddb9a17036fcf9b37c2','whole',NULL,'');
INSERT INTO "config_revision" VALUES('eacc21cee57f418f8da3b259f53df214','2026-11-30 16:49:17.616036','2026-11-30 16:49:17.616048','bot','fccc683a95794b7f91875b0495e54e43',2,'{"name": "Stubborn", "mode": "DRY_RUN", "exchange_id": "748a2b7f-697b-4291-86c5-c251834b962c", "strategy_id": "a613168e-154e-44ae-b727-aaed7cfe0ca9", "runner_id": "6daff3d3-699f-4f6f-8b22-a3d783dead2e", "freqtrade_version": "2026.9", "restart_policy": "never", "memory_bytes": null, "cpus": null, "pids": null, "config": {"stake_currency": "USDT", "stake_amount": 100, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}, "owner_id": "85105351-24c9-4ddb-9a17-036fcf9b37c2", "secrets": {}}','f7f4b030431f86034720c35d4dfa5df59a47ce2daca9b249c55726b0cf1eab7d','8510535124c94ddb9a17036fcf9b37c2','whole',NULL,'freqtrade_version');
INSERT INTO "config_revision" VALUES('431ede225f0b401284f912bc72a46b71','2026-11-30 16:49:31.143364','2026-11-30 16:49:31.143374','bot','3900cef7d3f043bca3dcd51e20c82dc1',2,'{"name": "Walker", "mode": "DRY_RUN", "exchange_id": "748a2b7f-697b-4291-86c5-c251834b962c", "strategy_id": "a613168e-154e-44ae-b727-aaed7cfe0ca9", "runner_id": "948067c8-3e68-463a-b373-660aa72efd2e", "freqtrade_version": "2026.9", "restart_policy": "always", "memory_bytes": null, "cpus": null, "pids": null, "config": {"stake_currency": "USDT", "stake_amount": 111, "max_open_trades": 3, "dry_run_wallet": 1000, "entry_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "exit_pricing": {"price_side": "same", "use_order_book": true, "order_book_top": 1}, "unfilledtimeout": {"entry": 10, "exit": 10, "unit": "minutes"}, "pairlists": [{"method": "StaticPairList"}]}, "owner_id": "85105351-24c9-4ddb-9a17-036fcf9b37c2", "secrets": {}}','32381a748da90dafe4dde05d77508265cd5b1115cfc27d9b17b386026a5c7a07','8510535124c94ddb9a17036fcf9b37c2','whole',NULL,'stake_amount');
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
	CONSTRAINT fk_deployment_bot_id_bot FOREIGN KEY(bot_id) REFERENCES bot (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_deployment_strategy_id_strategy FOREIGN KEY(strategy_id) REFERENCES strategy (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_deployment_started_by_person FOREIGN KEY(started_by) REFERENCES person (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_deployment_database_id_bot_database FOREIGN KEY(database_id) REFERENCES bot_database (id) ON DELETE RESTRICT, 
	CONSTRAINT fk_deployment_runner_id_runner FOREIGN KEY(runner_id) REFERENCES runner (id) ON DELETE RESTRICT
);
INSERT INTO "deployment" VALUES('cc5b6814daaf48afb006629e860d501c','2026-11-30 16:48:43.172718','2026-11-30 16:49:08.465652','417c51bbb8774df0a61bf5e03d0a104c','822c9dcf285e46c2984867ee02323b9b','f2a31c53a4dd46d7bbd35e2753f983d1','948067c83e68463ab373660aa72efd2e',1,'2026.9','freqtrade 2026.9','@RUN 417c51bb-b877-4df0-a61b-f5e03d0a104c@',1,'92732957527960c7cd1d6b8005b0b610ce5933e71a0241a3bb7fceb9f62e2b2a','8510535124c94ddb9a17036fcf9b37c2','2026-11-30 16:48:43.156793',NULL,NULL,0,NULL,NULL,'','b41055c94a665d7072ca30163c27b43fc62cddd1cf1f0fd1ddd664bd81ae504a',NULL,NULL,NULL,1,'2026-11-30 16:49:08.465149',24.5,1,NULL,'[]');
INSERT INTO "deployment" VALUES('4587c6a000074568ae71928c93c635d0','2026-11-30 16:48:43.242552','2026-11-30 16:49:22.333029','5203d6ed67934d419fc7b2713720e13f','b96c036fca7242d1a985ac79e07db449','bc45305df5ea4f9c8db1bbc1bc74cdfd','948067c83e68463ab373660aa72efd2e',1,'2026.9','freqtrade 2026.9','21757@2026-11-30T16:48:43.614+00:00',1,'70873a93e0ab56abfefbc16ff63d469f9ab2000ee9f2f3a66c76070cbf41f9a5','8510535124c94ddb9a17036fcf9b37c2','2026-11-30 16:48:43.240993','2026-11-30 16:49:22.331865',NULL,0,1,'Stopped as asked.','2026-11-30 16:48:59,540 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using use_exit_signal: True
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
2026-11-30 16:49:17,101 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=DOGE/USDT, amount=0, is_short=False, leverage=1, open_rate=0.23196, open_since=2026-11-30 16:49:04)','26ccae5244d8bdbf0ce67fa9182fbe33cc74cc67daa2599c964d39ed258638eb',NULL,NULL,NULL,1,'2026-11-30 16:49:08.475420',24.5,1,NULL,'[]');
INSERT INTO "deployment" VALUES('f3821fd349d749ee95a25c0d13e889d3','2026-11-30 16:48:43.261275','2026-11-30 16:49:22.156240','081ad809abd04a34a0a3ccfd7bcc15e5','6a76ee45956247d38b4a0d4d677dfe3e','1c47cce1cdb14bc7a57fb3ee47d0e096','948067c83e68463ab373660aa72efd2e',1,'2026.9','freqtrade 2026.9','21755@2026-11-30T16:48:43.590+00:00',1,'98c39ff26129f55464846f6116492f7cfd23e99d4307b9a2cf617fe0a51282c7','8510535124c94ddb9a17036fcf9b37c2','2026-11-30 16:48:43.260393','2026-11-30 16:49:22.146134',NULL,0,1,'Stopped as asked.','2026-11-30 16:48:58,225 - freqtrade.resolvers.strategy_resolver - INFO - Strategy using trailing_only_offset_is_reached: False
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
2026-11-30 16:49:05,146 - freqtrade.worker - INFO - Bot heartbeat. PID=21755, version=''2026.9'', state=''RUNNING''','a335f59cba952e50f64efd4799dc1d09713c384c0632c1eef778f2fe64d68bdc',NULL,NULL,NULL,1,'2026-11-30 16:49:01.368705',17.4,1,NULL,'[]');
INSERT INTO "deployment" VALUES('b62a407c9b8f42109a7b65b16f71eda8','2026-11-30 16:48:43.542531','2026-11-30 16:49:22.281497','3900cef7d3f043bca3dcd51e20c82dc1','b82c948bf6ce4b5f987be25385c3e744','a613168e154e44aeb727aaed7cfe0ca9','948067c83e68463ab373660aa72efd2e',1,'2026.9','freqtrade 2026.9','21788@2026-11-30T16:48:43.869+00:00',1,'9463efbb46cb5dea72dc40484ab0cf321c26773b143dca60d418f8e1e7f259b2','8510535124c94ddb9a17036fcf9b37c2','2026-11-30 16:48:43.533425','2026-11-30 16:49:22.280403',NULL,0,1,'Stopped as asked.','2026-11-30 16:49:01,886 - freqtrade.util.migrations.migrate_wallet_history - INFO - Wallet history migration completed.
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
2026-11-30 16:49:17,043 - freqtrade.freqtradebot - INFO - Found open order for Trade(id=1, pair=BTC/USDT, amount=0, is_short=False, leverage=1, open_rate=105129.76, open_since=2026-11-30 16:49:03)','f04362b4db8900c6a7e210be087ad325a18add178e7cb3d5162914dca3d7893b',NULL,NULL,NULL,1,'2026-11-30 16:49:08.477316',NULL,1,NULL,'[]');
INSERT INTO "deployment" VALUES('572741b7a10e4427b4ff90288be81f32','2026-11-30 16:48:43.571874','2026-11-30 16:49:08.513669','6080060f575f49a78d5d1e783c8d07bd','7ddbdef515e44aff85b880f3a900473c','afbde480a1944eec96933b225a2355a1','948067c83e68463ab373660aa72efd2e',1,'2026.9','freqtrade 2026.9','21796@2026-11-30T16:48:43.974+00:00',1,'0002f110151ce5dae43c0cef37bfed4b4d71852810eba63f8feb6e7797496734','8510535124c94ddb9a17036fcf9b37c2','2026-11-30 16:48:43.571026','2026-11-30 16:49:03.023702',2,0,0,'The strategy imports no_such_library_anywhere, which is not installed. Add it to the packages of the strategy.','2026-11-30 16:48:44,657 - freqtrade - INFO - freqtrade 2026.9
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
2026-11-30 16:48:58,656 - freqtrade - ERROR - Impossible to load Strategy ''Broken''. This class does not exist or contains Python code errors.','13ed2fc62cf698523e80f84cd5ef1b4a8144c954deecc9afe38603095c0d4a08','final','strategy','Exit code 2.
Could not import /tmp/flotilla-recorded-ipreyne3/data/runners/948067c8-3e68-463a-b373-660aa72efd2e/bot-6080060f-575f-49a7-8d5d-1e783c8d07bd/workspace/strategy/strategy.py due to ''No module named ''no_such_library_anywhere''''
Impossible to load Strategy ''Broken''. This class does not exist or contains Python code errors.',1,NULL,NULL,1,NULL,'[]');
INSERT INTO "deployment" VALUES('3464580fec1e4815b323900f8d1e1d8f','2026-11-30 16:48:43.653042','2026-11-30 16:49:10.781692','2f5e7ce2686843cab9fe763279fc293b','ba118654605243d5b7ad3e2a0dd89480','a613168e154e44aeb727aaed7cfe0ca9','6daff3d3699f4f6f8b22a3d783dead2e',1,'2026.9','freqtradeorg/freqtrade:2026.9@sha256:5c5b6b2205820663d27ad2b16e9154b6fb519420b53cb1e43c92b1ba9eb734b4','@RUN 2f5e7ce2-6868-43ca-b9fe-763279fc293b@',1,'0e36601329b0c88347f098dcdc2a1bebebeddfb0991a80071a61cee49f267ab4','8510535124c94ddb9a17036fcf9b37c2','2026-11-30 16:48:43.652174',NULL,NULL,0,NULL,NULL,'','a3ef2e41e448089667bd4d326551f2ea01e5dff7a95bae893e1446d077a7033c',NULL,NULL,NULL,1,'2026-11-30 16:49:10.781102',NULL,1,'2026-11-30 08:54:18.000000','[]');
INSERT INTO "deployment" VALUES('a0cd0f12f3ec4f6f9514ffe3515a37b7','2026-11-30 16:48:43.697905','2026-11-30 16:49:22.310442','fccc683a95794b7f91875b0495e54e43','620a57e202d54fadb6f8a5a73bf4974e','a613168e154e44aeb727aaed7cfe0ca9','6daff3d3699f4f6f8b22a3d783dead2e',1,'2026.8','freqtradeorg/freqtrade:2026.8@sha256:9ec84b2b21a2fb5a5dd6dea13b7e58eecb6d27111044885b5fd79d2730eca84d','55df9f952430@2026-11-30T16:48:45.892455+00:00',1,'9535e243fdd743e4b228c03ac9b969c3764a3353118f372f59cad528abf62ed7','8510535124c94ddb9a17036fcf9b37c2','2026-11-30 16:48:43.697046','2026-11-30 16:49:22.309209',NULL,0,1,'Stopped as asked.','2026-11-30 16:49:11,499 - freqtrade.resolvers.iresolver - INFO - Using resolved pairlist StaticPairList from ''/opt/freqtrade/lib/python3.11/site-packages/freqtrade/plugins/pairlist/StaticPairList.py''...
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
''quote_currency'': ''USDT'', ''fiat_currency'': None, ''amount'': 0.217, ''open_date'': datetime.datetime(2026, 11, 30, 16, 49, 12, 202400, tzinfo=datetime.timezone.utc), ''current_rate'': 459.48, ''sub_trade'': False}','4bd03868e4bd106b4212ac4140effacec13231985e6a4b0986cc8a9613e8719d',NULL,NULL,NULL,1,'2026-11-30 16:49:12.021456',NULL,1,'2026-11-30 08:55:06.000000','[]');
INSERT INTO "deployment" VALUES('2d942bd4a90d44d4a971f78a8b6d586e','2026-11-30 16:49:22.575263','2026-11-30 16:49:30.724320','fccc683a95794b7f91875b0495e54e43','620a57e202d54fadb6f8a5a73bf4974e','a613168e154e44aeb727aaed7cfe0ca9','6daff3d3699f4f6f8b22a3d783dead2e',2,'2026.9','freqtradeorg/freqtrade:2026.9@sha256:5c5b6b2205820663d27ad2b16e9154b6fb519420b53cb1e43c92b1ba9eb734b4','@RUN fccc683a-9579-4b7f-9187-5b0495e54e43@',2,'2f5d45f1b4f662b6a38b0db2e311dc57fcc45e3a3ea5d746cccfcfc5dfd2d74c','8510535124c94ddb9a17036fcf9b37c2','2026-11-30 16:49:22.569916',NULL,NULL,0,NULL,NULL,'','33d6bbac8aa66e716206fdc746da3e79083a48aa1adbff212b51a3e08ce10fe2',NULL,NULL,NULL,1,'2026-11-30 16:49:30.723742',6.4,1,'2026-11-30 08:54:18.000000','[]');
INSERT INTO "deployment" VALUES('919f6e7c93b34768b9950abdbd519679','2026-11-30 16:49:22.625768','2026-11-30 16:49:30.384296','3900cef7d3f043bca3dcd51e20c82dc1','b82c948bf6ce4b5f987be25385c3e744','a613168e154e44aeb727aaed7cfe0ca9','948067c83e68463ab373660aa72efd2e',1,'2026.9','freqtrade 2026.9','@RUN 3900cef7-d3f0-43bc-a3dc-d51e20c82dc1@',2,'9463efbb46cb5dea72dc40484ab0cf321c26773b143dca60d418f8e1e7f259b2','8510535124c94ddb9a17036fcf9b37c2','2026-11-30 16:49:22.624727',NULL,NULL,0,NULL,NULL,'','f04362b4db8900c6a7e210be087ad325a18add178e7cb3d5162914dca3d7893b',NULL,NULL,NULL,1,'2026-11-30 16:49:30.383744',7.4,1,NULL,'[]');
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
INSERT INTO "exchange" VALUES('748a2b7f697b429186c5c251834b962c','2026-11-30 16:48:41.331929','2026-11-30 16:48:41.331943','Practice market','practice','{}','',NULL,NULL,'8510535124c94ddb9a17036fcf9b37c2',NULL,'[]','[]',2);
INSERT INTO "exchange" VALUES('94ee075ed9ac475c8b23fd9bc4254d56','2026-11-30 16:48:41.379667','2026-11-30 16:48:41.379681','Binance main','binance','{}','v2:5I0D3EfR04fgrs_CJN03s1CQ-cXeA9zwqU9NYQYfllTjjJv2RlwfcGkbDKAPD4QHQjJy_0wI0yyI5xGPjYVtzkrnrkJ74BxMm1dLX8h5CQBeqeaEqi7fa4DzfggG4qu-YNpTBvnsEiSrxBXvqlg=','2026-11-30 16:48:41.380989',NULL,'8510535124c94ddb9a17036fcf9b37c2',NULL,'[]','[]',2);
CREATE TABLE house_fact (
	name VARCHAR(40) NOT NULL, 
	value VARCHAR(200) NOT NULL, 
	CONSTRAINT pk_house_fact PRIMARY KEY (name)
);
INSERT INTO "house_fact" VALUES('sealed_values_are_bound','yes');
INSERT INTO "house_fact" VALUES('installation_id','9d47d66d-3730-4392-a89b-9fdc7897c4bb');
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
	waits_for VARCHAR(200) DEFAULT ('') NOT NULL, 
	CONSTRAINT pk_job PRIMARY KEY (id), 
	CONSTRAINT fk_job_runner_id_runner FOREIGN KEY(runner_id) REFERENCES runner (id) ON DELETE SET NULL, 
	CONSTRAINT fk_job_requested_by_person FOREIGN KEY(requested_by) REFERENCES person (id) ON DELETE RESTRICT
);
INSERT INTO "job" VALUES('abf132d3333845688a288a7e55d64b66','2026-11-30 16:49:31.147237','2026-11-30 16:49:31.162508','prepare_version','past prepare_version','A past prepare_version','{}','CANCELLED','',0.0,0,NULL,NULL,NULL,NULL,'',NULL,NULL,0,'');
INSERT INTO "job" VALUES('a35dcbd456314eb5bdd0a38c90656f16','2026-11-30 16:49:31.163253','2026-11-30 16:49:31.178642','remove_practice_fleet','past remove_practice_fleet','A past remove_practice_fleet','{}','CANCELLED','',0.0,0,NULL,NULL,NULL,NULL,'',NULL,NULL,0,'');
INSERT INTO "job" VALUES('44f30603c57b470d92491df4cdf09266','2026-11-30 16:49:31.179217','2026-11-30 16:49:31.180253','move_bot','past move_bot','A past move_bot','{}','CANCELLED','',0.0,0,NULL,NULL,NULL,NULL,'',NULL,NULL,0,'');
INSERT INTO "job" VALUES('077ac55d923a462994fc1da1e3f47e36','2026-11-30 16:49:31.186771','2026-11-30 16:49:31.187711','roll_back_bot','past roll_back_bot','A past roll_back_bot','{}','CANCELLED','',0.0,0,NULL,NULL,NULL,NULL,'',NULL,NULL,0,'');
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
INSERT INTO "known_browser" VALUES('c63154700b9143fb9ae49625ad99f9cb','2026-11-30 16:48:39.367956','2026-11-30 16:48:39.367965','8510535124c94ddb9a17036fcf9b37c2','89737ae9d5f181434b8ff30f49f071eb27245a48f6bdf7478dce8c46fc5d429a','2027-05-29 16:48:39.367885');
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
INSERT INTO "local_password" VALUES('8510535124c94ddb9a17036fcf9b37c2','$argon2id$v=19$m=65536,t=3,p=4$DAfQHWWAmLKr7aNzuP2emg$XKCF+c2n2f/519dUCxiYe7P0yCl/dG/4IMHZmkUAnuI',0,'2026-11-30 16:48:39.341450');
INSERT INTO "local_password" VALUES('585050c70f7b40939cb0c0781eb9fcec','$argon2id$v=19$m=65536,t=3,p=4$qF32MRQkfKUHYPrThXzyKw$rYw+TXLeX1agU8/uvkvzGUoEWcPN3sqSnuknl48cniw',0,'2026-11-30 16:48:40.763883');
INSERT INTO "local_password" VALUES('23e60c009fa64075a1895e557ae8944b','$argon2id$v=19$m=65536,t=3,p=4$WMLJ9eERun9xzCwFF2uhCg$7ODaboqb2+kovBrUZIlj5ouC0spB/nbJYVbRg8e7B8k',1,'2026-11-30 16:48:41.313155');
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
INSERT INTO "login_session" VALUES('ed45b98cdd134cc28d074f8f109ca10b','2026-11-30 16:48:39.367625','2026-11-30 16:48:39.367636','8510535124c94ddb9a17036fcf9b37c2','cb29987b652385dc826e04dd998b25c56db237817c4602d1ddb34e9a470e0880','2026-12-01 04:48:39.367487','2026-11-30 16:48:39.367646',NULL,'127.0.0.1','');
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
INSERT INTO "person" VALUES('8510535124c94ddb9a17036fcf9b37c2','2026-11-30 16:48:39.339821','2026-11-30 16:48:39.339836','Ada','admin','administrator','UTC',NULL);
INSERT INTO "person" VALUES('585050c70f7b40939cb0c0781eb9fcec','2026-11-30 16:48:39.732449','2026-11-30 16:48:39.732462','Grace','grace','member','UTC',NULL);
INSERT INTO "person" VALUES('23e60c009fa64075a1895e557ae8944b','2026-11-30 16:48:41.312289','2026-11-30 16:48:41.312302','Linus','linus','viewer','UTC',NULL);
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
INSERT INTO "runner" VALUES('948067c83e68463ab373660aa72efd2e','2026-11-30 16:48:41.418173','2026-11-30 16:49:14.740190','This machine','LOCAL','',10,1,'{}','',0,NULL,'NONE',0.0,NULL,'{}','{}','2026-11-30 16:49:14.738594',NULL,NULL,'8510535124c94ddb9a17036fcf9b37c2',NULL);
INSERT INTO "runner" VALUES('6daff3d3699f4f6f8b22a3d783dead2e','2026-11-30 16:48:41.455692','2026-11-30 16:49:14.744570','This engine','DOCKER','',10,1,'{"image": "freqtradeorg/freqtrade", "pool": "10.219.0.0/24", "publish_address": "127.0.0.1"}','',0,NULL,'NONE',0.0,NULL,'{}','{}','2026-11-30 16:49:14.743508',NULL,NULL,'8510535124c94ddb9a17036fcf9b37c2',NULL);
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
INSERT INTO "sample" VALUES('620a57e202d54fadb6f8a5a73bf4974e',60,1796057340,0,-19507866,99000000000,3,100000000000);
INSERT INTO "sample" VALUES('620a57e202d54fadb6f8a5a73bf4974e',3600,1796054400,0,-19507866,99000000000,3,100000000000);
INSERT INTO "sample" VALUES('620a57e202d54fadb6f8a5a73bf4974e',86400,1795996800,0,-19507866,99000000000,3,100000000000);
INSERT INTO "sample" VALUES('822c9dcf285e46c2984867ee02323b9b',60,1796057340,0,0,99000000000,0,100000000000);
INSERT INTO "sample" VALUES('822c9dcf285e46c2984867ee02323b9b',3600,1796054400,0,0,99000000000,0,100000000000);
INSERT INTO "sample" VALUES('822c9dcf285e46c2984867ee02323b9b',86400,1795996800,0,0,99000000000,0,100000000000);
INSERT INTO "sample" VALUES('b82c948bf6ce4b5f987be25385c3e744',60,1796057340,0,-26619787,99000000000,3,100000000000);
INSERT INTO "sample" VALUES('b82c948bf6ce4b5f987be25385c3e744',3600,1796054400,0,-26619787,99000000000,3,100000000000);
INSERT INTO "sample" VALUES('b82c948bf6ce4b5f987be25385c3e744',86400,1795996800,0,-26619787,99000000000,3,100000000000);
INSERT INTO "sample" VALUES('ba118654605243d5b7ad3e2a0dd89480',60,1796057340,0,-31877957,99000000000,3,100000000000);
INSERT INTO "sample" VALUES('ba118654605243d5b7ad3e2a0dd89480',3600,1796054400,0,-31877957,99000000000,3,100000000000);
INSERT INTO "sample" VALUES('ba118654605243d5b7ad3e2a0dd89480',86400,1795996800,0,-31877957,99000000000,3,100000000000);
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
INSERT INTO "strategy" VALUES('86cd532c9d9b4ad2ad45cdc3968b5f9a','2026-11-30 16:48:41.645460','2026-11-30 16:48:41.795396','Eager','{}',1,0,NULL,'86cd532c9d9b4ad2ad45cdc3968b5f9a',NULL,'Eager','1m',0,'3ab5f1380a7e7c6d9b98dccaaae87f1d2c3ddcb26e534fbd2404ffc2f2358662','{}','[]','As it was written',NULL,'8510535124c94ddb9a17036fcf9b37c2','8510535124c94ddb9a17036fcf9b37c2',NULL,'{"strategies": [{"class_name": "Eager", "timeframe": "1m", "can_short": null, "stoploss": -0.99, "minimal_roi": {"0": 100.0}, "startup_candle_count": null, "max_open_trades": null, "interface_version": null, "calculated": [], "settings": {}, "tunable": [], "missing_parent": "", "is_certain": true, "faults": [], "advice": []}], "ends": ["Eager"], "problem": "", "is_too_large": false, "imports": [], "faults": [], "advice": [], "format": 2, "of": "3ab5f1380a7e7c6d9b98dccaaae87f1d2c3ddcb26e534fbd2404ffc2f2358662"}',X'789C958E3D4FC330108677FF8A93A7229528195BA90B1243674684A2537D494FF88BF3058810FF1D3754658081DE62F9F1EBF73933480A3008BDA8A0A3A6D443699C81434EA2B07F380363CCC16329708F23C9EAC26FB606EA586BEFA6B9C0DBB1D25712D023090117C0E8E0992817606D6ACC2C79E540836020D881ED825D60D1947DAA8E1DDCB6CD66B3C0C09103FA5E1257FE615BBB85AE6D3FBF7B1C0D90539E7CD5F61C1D1F50939455213FACC1A1E262594320C5D3F5BCEF69847492F813FAA391A2CADCAB5074FFAABCBC3EDAFA95A4F7298EF6A92EDE5DA57D67BDC2FAABF10BD0CE95B1','');
INSERT INTO "strategy" VALUES('a613168e154e44aeb727aaed7cfe0ca9','2026-11-30 16:48:41.793446','2026-11-30 16:48:41.793462','Eager','{"stoploss": -0.8, "unfilledtimeout": {"exit": 5}}',2,1,'86cd532c9d9b4ad2ad45cdc3968b5f9a','86cd532c9d9b4ad2ad45cdc3968b5f9a',NULL,'Eager','1m',0,'85c6c32f57fa5421dbae34669854879452150cb81c5e505441c6cadc293b1062','{}','[]','Wider',NULL,'8510535124c94ddb9a17036fcf9b37c2','8510535124c94ddb9a17036fcf9b37c2',NULL,'{"strategies": [{"class_name": "Eager", "timeframe": "1m", "can_short": null, "stoploss": -0.99, "minimal_roi": {"0": 100.0}, "startup_candle_count": null, "max_open_trades": null, "interface_version": null, "calculated": [], "settings": {}, "tunable": [], "missing_parent": "", "is_certain": true, "faults": [], "advice": []}], "ends": ["Eager"], "problem": "", "is_too_large": false, "imports": [], "faults": [], "advice": [], "format": 2, "of": "85c6c32f57fa5421dbae34669854879452150cb81c5e505441c6cadc293b1062"}',X'789C958E3D4FC330108677FF8A93BB14A944C9D84A5D903A30335628B2EA737AC25F9C2F9408F1DF7143550618E82D961FBF7E9F538E5300C7F82A6C2C36A51E82C30414726281C7A70B504A1DBC29057666405E5EF9DD46411DADF5C33815381D2B7D43063922235001132DBC20E602244D8DA9392F14D0B109085BD05DD0332C92B24FD5B185FBB659AF6718285230BEE744957FE8566FA06BDBCFEF1E8B0E72CAA3AFDA9EA2A58391C46559D0BB15582366B6AC20A098F3F5B2EF791865E4F813FAA311A3F0D40B63B4FFAABCBEEE75FD8ADCFB1407FD5C17EF6ED2BE93DC60FDDDB880135964F5051F379823','');
INSERT INTO "strategy" VALUES('f2a31c53a4dd46d7bbd35e2753f983d1','2026-11-30 16:48:42.273172','2026-11-30 16:48:42.273189','Sample pullback','{}',1,1,NULL,'f2a31c53a4dd46d7bbd35e2753f983d1',NULL,'SamplePullback','1m',0,'c03ec48c8be966a9dbe25c8a23d6949b1139526bc0244187df2c13232d4d940c','{}','[]','Sample of the practice fleet',NULL,'8510535124c94ddb9a17036fcf9b37c2','8510535124c94ddb9a17036fcf9b37c2',NULL,'{"strategies": [{"class_name": "SamplePullback", "timeframe": "1m", "can_short": false, "stoploss": -0.012, "minimal_roi": {"0": 0.008, "10": 0.003, "20": -0.01}, "startup_candle_count": 60, "max_open_trades": null, "interface_version": 3, "calculated": [], "settings": {}, "tunable": [], "missing_parent": "", "is_certain": true, "faults": [], "advice": []}], "ends": ["SamplePullback"], "problem": "", "is_too_large": false, "imports": ["pandas"], "faults": [], "advice": [], "format": 2, "of": "c03ec48c8be966a9dbe25c8a23d6949b1139526bc0244187df2c13232d4d940c"}',X'789CAD53EF6BDB3010FDEEBFE2106C38C3314EC2C6C8E6C27E24902FED68C6BE846014FB9C6895254F92DB86B1FF7D27394B569A51060D86A077A777EF3D9F19631FBBBD854AB41684020E4658A1B6D07073836E0A6E875073EB80DFA2E15B0461816FF42D868A95FA0EB4C204B8AA02D21A5122ECB8A55B52A2820DFA9E230D35A78CB128AA8D6EA036F8C3195E616AE9CFE1760FA269B571B0581E80BEB1257EE23C143F73C7E7863718455129B9B5B0E44D2BF14B27E5869737F1F1F6601A01FD68E295C2612354E7104A22936813909A9C6A25F7EFC878D0E1ED49ACC92E3D54276A5DC3281DC38B04B4015E3B3430CEA0A7B2BD173F6271F975763DFFF069567C9B5D2F17579790C324549C68B0F66A0961A3860590341476E7CDE430E7D26240ADE3C6756DD12B2C4ADD29DFF0260B559A291A2E0BA305813F59C6A690A559F63621DE3F87091DC6FE30A4D3E8D78156B7C14BDEA3E35E728535B4BAED244555085589923B6D6C6C51D609541472903D3DE59D40838EFBCA9456A67403185E9CAA7DD6C11D4DF3768F1C2B1620B63EB6FC55F28BC1D6D41E7A52BC6B624B2F3C7F4D6B557DEFACCB434283B441AEE2C1390ABF88E72826D9131C065D67D489EA4C32A89CD917CEA0AA9E219AF0A5E5103FF67F71C6D02BDABD2C1B4F06F0F2C195439AF0FE718E67F249A52E577E70022B4676D0147EF519AD4A7F727CCBD63EBE78441875B2FF4BE85EB8E70BE8A1EA273CF73979235E4370E57D8CFE2DFF3732E58F44','');
INSERT INTO "strategy" VALUES('bc45305df5ea4f9c8db1bbc1bc74cdfd','2026-11-30 16:48:42.331934','2026-11-30 16:48:42.331947','Sample momentum','{}',1,1,NULL,'bc45305df5ea4f9c8db1bbc1bc74cdfd',NULL,'SampleMomentum','1m',0,'91bf19a1e95cb0e49ce89022fb2ab943671578f345ea459a9c7e199a5a1db377','{}','[]','Sample of the practice fleet',NULL,'8510535124c94ddb9a17036fcf9b37c2','8510535124c94ddb9a17036fcf9b37c2',NULL,'{"strategies": [{"class_name": "SampleMomentum", "timeframe": "1m", "can_short": false, "stoploss": -0.015, "minimal_roi": {"0": 0.004}, "startup_candle_count": 40, "max_open_trades": null, "interface_version": 3, "calculated": [], "settings": {}, "tunable": [], "missing_parent": "", "is_certain": true, "faults": [], "advice": []}], "ends": ["SampleMomentum"], "problem": "", "is_too_large": false, "imports": ["pandas"], "faults": [], "advice": [], "format": 2, "of": "91bf19a1e95cb0e49ce89022fb2ab943671578f345ea459a9c7e199a5a1db377"}',X'789CAD924D8BDB301086EFFE1583A0C501C7D8DBCD256D16FA91400EDD854DE92504236CD911E8C395C66D43E97FEF483649974D0F85F5C578DE5733CF3B3263ECC370F2F0E3C8118EDC83935E1868B94768AD036FB5002DCD80C267C04D034AF0EF221C209B44F068FB784A9A2E678C2549EBAC86D6896FE87823724F2F14DD09A4EEAD43D8EEA6C268ECA9278D9DC44F1CF9C6712D9224A915F71E765CF74A7C260C83834ECFA767CB04E8A1890F46CC4742A8A9990AA0CA9A0EAC51A7B7C0217280F484DE22504E4E3AB5B62D94F9025E8DD8A1DBF6FECBFA71F3FEE3BAFABA7EDC6D1FEE61056FA282528B36805185959AC5228DABFC3170AF60C39517B1EA913B1CFA6A84A96A3B9860B82DA24AA4527355392BA9F88B156C09455E14B7BFA7C3B68F702B9853B95C8C608D68A1B7FDA0287B254D236B8ED6F9D40BD566D0D0D622DCF2B2C00CB4401E9425901D6730BFBBA8E3F262069A16429D7BEC592CB1C3D9F29714FE0E76207BF4E47D8D557DE4A613E96276CD4F5788D7FD3717BF13383873397625325DBE3B55E884695E20734811369C3E4F76375EC60C5E3F51A71CA37A73256AAE6CBD8F7D33D833C215AE0A3F21CB60FA42DEB14358455A522D8EFBBF15FC94F8621B78CAFD3CE83B28027818195304EEF2DFB47F00199D5823','');
INSERT INTO "strategy" VALUES('1c47cce1cdb14bc7a57fb3ee47d0e096','2026-11-30 16:48:42.359257','2026-11-30 16:48:42.359270','Sample reversion','{}',1,1,NULL,'1c47cce1cdb14bc7a57fb3ee47d0e096',NULL,'SampleReversion','1m',0,'ce5a22d56b4b4a8c97ff9c403d68aea7ac2bd1f425f9e1c7009981283756794f','{}','[]','Sample of the practice fleet',NULL,'8510535124c94ddb9a17036fcf9b37c2','8510535124c94ddb9a17036fcf9b37c2',NULL,'{"strategies": [{"class_name": "SampleReversion", "timeframe": "1m", "can_short": false, "stoploss": -0.015, "minimal_roi": {"0": 0.008, "6": 0.004, "10": -0.01}, "startup_candle_count": 40, "max_open_trades": null, "interface_version": 3, "calculated": [], "settings": {}, "tunable": [], "missing_parent": "", "is_certain": true, "faults": [], "advice": []}], "ends": ["SampleReversion"], "problem": "", "is_too_large": false, "imports": ["pandas"], "faults": [], "advice": [], "format": 2, "of": "ce5a22d56b4b4a8c97ff9c403d68aea7ac2bd1f425f9e1c7009981283756794f"}',X'789CAD535D6BDB30147DF7AFB8083612488CBD36A5644B611F09E4A58564EC251423ECEB58A00F4F92DB85B1FFDE2BD94B5A9A3D0CEA1749F79C7BEF39571663EC4B7770F0D8700F0D7750732951D362E151F8466870462128A13B8F0EB8AEC07756BB49DC3A94322453866F30268370A07885B037A64A196349525BA3A0B6F8D35B0252478BC7FD01846A8DF5B0DE0E819ED85261123280DFB8E72BCB152649524AEE1C6CB96A256EF001AD13468F8EE9E37902F451CB3B8DD35E3194544D22C99546EFC16879F8081CA290A05462ED81AC73C2A9B6A9214F67F06E02C602AF3D5AC8B3BFE67B33A1C5FAF6FB72B3FAFC7559FC586EB6EBBB5B58C04544BC505807B91461B96231481A0AD704370B5871E930469DE7D6776DD12B2C4AD3E940B8CC224A3D85E2B2B04650F037CBD81CB234CBAE27C0AE86FD25EDF3004CE994FF19AA9A365A59F4D159AFB8C21A5AD376922655085D89927B63DD882EB09E4045438EAAE7A7794F40A1E7019903D1FD18A63727B41F753447DD82DB638D1D8B21767FA43C8394792084E89193B6A52FCA86EB3D8EAEC7E7F874E3FE3CFFC3896F31FC92A7B43396517B7B28BC455DBD81E7F80248D4E8B5B34F71ECD9C518DEBF80072337F1E2B2D919B3A934E56E785B3B4682D116E1A76574CBFDC9F33DBB0FC318E5140B54F67F43F825FC9BCDE0A5EED783E89DE64169EC1BAD04F1F9BF253F01B7BF6B93','');
INSERT INTO "strategy" VALUES('afbde480a1944eec96933b225a2355a1','2026-11-30 16:48:43.330497','2026-11-30 16:48:43.330515','Broken','{}',1,1,NULL,'afbde480a1944eec96933b225a2355a1',NULL,'Broken','1m',0,'40fcece9a2cf41289c9f10cdb88c5c97fd212e3b8f20064df4f88ee28448af14','{}','[]','',NULL,'8510535124c94ddb9a17036fcf9b37c2','8510535124c94ddb9a17036fcf9b37c2',NULL,'{"strategies": [{"class_name": "Broken", "timeframe": "1m", "can_short": null, "stoploss": -0.99, "minimal_roi": {"0": 100.0}, "startup_candle_count": null, "max_open_trades": null, "interface_version": null, "calculated": [], "settings": {}, "tunable": [], "missing_parent": "", "is_certain": true, "faults": [], "advice": []}], "ends": ["Broken"], "problem": "", "is_too_large": false, "imports": ["no_such_library_anywhere"], "faults": [], "advice": [], "format": 2, "of": "40fcece9a2cf41289c9f10cdb88c5c97fd212e3b8f20064df4f88ee28448af14"}',X'789C9590BD6EC3300C84773D05A1290552C31E13204BB6CE198B42502D3A26A21F97A29B1A45DFBDB213A4433B345C047D3CDE11A430241688C9E4B1ED8DA757B63C191BA7738F8C4A759C02748C6FC2D66195CB23789C802E834F872B504AB5DEE60C7B4E278CAB5BE361ABA094D67A3F4E19CE7DA1EFC820B33F50061B1D9C10870C245591A9452F14B0631B1076A09BA01798250D3E95901D3CD6D566B3C0409182F5861315FEA96BBD85A6AEBF2E3E0E3B18D230FA126B283A6AAD24CEAB8CBE5B83B36297943504143B7FAFFBCEC52823C71FD11F8E18A59C4B18A3FB97E5ADFBACCB28B2F1291EF54B59BCB92BF683E48ED45F8EDF1055A2F8','');
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
	CONSTRAINT fk_trade_database_id_bot_database FOREIGN KEY(database_id) REFERENCES bot_database (id) ON DELETE RESTRICT, 
	CONSTRAINT uq_trade_database_id_freqtrade_trade_id_open_timestamp UNIQUE (database_id, freqtrade_trade_id, open_timestamp), 
	CONSTRAINT fk_trade_bot_id_bot FOREIGN KEY(bot_id) REFERENCES bot (id) ON DELETE RESTRICT
);
INSERT INTO "trade" VALUES('9502914e23724b69a98e6238fe56cbcc','2026-11-30 16:49:08.621693','2026-11-30 16:49:08.621693',1,'DOGE/USDT',1,'2026-11-30 16:49:04.156000',NULL,1796057344156,NULL,0.23196,NULL,0.23222,0.0,10000000000,NULL,0,0.0,0,NULL,'rise','SampleMomentum','1m','open',NULL,'long',1.0,NULL,NULL,0,0,0.22849,'USDT',0,'6ebc3c807c49d0a54bafcf099f831a7c','5203d6ed67934d419fc7b2713720e13f','b96c036fca7242d1a985ac79e07db449','4587c6a000074568ae71928c93c635d0',NULL,'USDT','USDT',0);
INSERT INTO "trade" VALUES('3247babf35ba4ee998236ebb79cd1708','2026-11-30 16:49:08.698227','2026-11-30 16:49:30.639413',1,'BTC/USDT',1,'2026-11-30 16:49:03.460000',NULL,1796057343460,NULL,105129.76,NULL,105233.15,0.0,10000000000,NULL,0,0.0,0,NULL,NULL,'Eager','1m','open',NULL,'long',1.0,NULL,NULL,0,0,21025.96,'USDT',0,'270d6bc59732dc73b561fb07129c0d9b','3900cef7d3f043bca3dcd51e20c82dc1','b82c948bf6ce4b5f987be25385c3e744','b62a407c9b8f42109a7b65b16f71eda8',NULL,'USDT','USDT',0);
INSERT INTO "trade" VALUES('f0df5e05aa264e129c95f6fdeded2958','2026-11-30 16:49:08.698227','2026-11-30 16:49:36.049631',2,'ETH/USDT',1,'2026-11-30 16:49:03.624000',NULL,1796057343624,NULL,5302.65,NULL,5307.86,0.0188,9968982000,9968982000,-10152959,-0.00101744,0,NULL,NULL,'Eager','1m','closed',NULL,'long',1.0,0.09968982,NULL,0,9968982000,1060.53,'USDT',1,'41e607c3da37b7382a5ba712b08cd1a9','3900cef7d3f043bca3dcd51e20c82dc1','b82c948bf6ce4b5f987be25385c3e744','b62a407c9b8f42109a7b65b16f71eda8',NULL,'USDT','USDT',0);
INSERT INTO "trade" VALUES('38ffd97b99dd4976a34daf6bd3e91fec','2026-11-30 16:49:08.698227','2026-11-30 16:49:36.049631',3,'SOL/USDT',1,'2026-11-30 16:49:03.951000',NULL,1796057343951,NULL,459.34,NULL,459.5,0.217,9967678000,9967678000,-16466828,-0.00165037,0,NULL,NULL,'Eager','1m','closed',NULL,'long',1.0,9.96767799999999926097e-02,NULL,0,9967678000,91.87,'USDT',1,'01cd0fad456f799d0ae497a788d4b362','3900cef7d3f043bca3dcd51e20c82dc1','b82c948bf6ce4b5f987be25385c3e744','b62a407c9b8f42109a7b65b16f71eda8',NULL,'USDT','USDT',0);
INSERT INTO "trade" VALUES('116df20f245e43d48c69c12a4f0a9daf','2026-11-30 16:49:10.947826','2026-11-30 16:49:10.947826',1,'BTC/USDT',1,'2026-11-30 16:49:10.325000',NULL,1796057350325,NULL,105176.76,NULL,105176.77,0.0,10000000000,NULL,0,0.0,0,NULL,NULL,'Eager','1m','open',NULL,'long',1.0,NULL,NULL,0,0,21035.36,'USDT',0,'87fcad57bfdc2c45f95ab763440cf460','2f5e7ce2686843cab9fe763279fc293b','ba118654605243d5b7ad3e2a0dd89480','3464580fec1e4815b323900f8d1e1d8f',NULL,'USDT','USDT',0);
INSERT INTO "trade" VALUES('e89575e8f2414166ba42d8bc44c29a6a','2026-11-30 16:49:10.947826','2026-11-30 16:49:36.780925',2,'ETH/USDT',1,'2026-11-30 16:49:10.383000',NULL,1796057350383,NULL,5303.22,NULL,5308.06,0.0188,9970053600,9970053600,-10850006,-0.00108717,0,NULL,NULL,'Eager','1m','closed',NULL,'long',1.0,0.099700536,NULL,0,9970053600,1060.65,'USDT',1,'9cdc290b24ebd4d710e0eeefb643c67c','2f5e7ce2686843cab9fe763279fc293b','ba118654605243d5b7ad3e2a0dd89480','3464580fec1e4815b323900f8d1e1d8f',NULL,'USDT','USDT',0);
INSERT INTO "trade" VALUES('6d655be018644b46b7b4ee5b5d91dd88','2026-11-30 16:49:10.947826','2026-11-30 16:49:36.780925',3,'SOL/USDT',1,'2026-11-30 16:49:10.425000',NULL,1796057350425,NULL,459.54,NULL,459.49,0.217,9972018000,9972018000,-21027951,-0.00210659,0,NULL,NULL,'Eager','1m','closed',NULL,'long',1.0,0.09972018,NULL,0,9972018000,91.91,'USDT',1,'c1711e012a78df45f562ff7d8466f619','2f5e7ce2686843cab9fe763279fc293b','ba118654605243d5b7ad3e2a0dd89480','3464580fec1e4815b323900f8d1e1d8f',NULL,'USDT','USDT',0);
INSERT INTO "trade" VALUES('5e985d6a639c40f1b14592684021a07a','2026-11-30 16:49:12.091801','2026-11-30 16:49:30.931441',1,'BTC/USDT',1,'2026-11-30 16:49:11.980000',NULL,1796057351980,NULL,105198.24,NULL,105233.15,0.0,10000000000,NULL,0,0.0,0,NULL,NULL,'Eager','1m','open',NULL,'long',1.0,NULL,NULL,0,0,21039.65,'USDT',0,'1e915b6c1b1a3371c0ce26fe324224fb','fccc683a95794b7f91875b0495e54e43','620a57e202d54fadb6f8a5a73bf4974e','a0cd0f12f3ec4f6f9514ffe3515a37b7',NULL,'USDT','USDT',0);
INSERT INTO "trade" VALUES('3af2b2d0d4424ceca0cd4eacd36fd104','2026-11-30 16:49:17.244837','2026-11-30 16:49:30.931441',2,'ETH/USDT',1,'2026-11-30 16:49:12.079000',NULL,1796057352079,NULL,5303.1,NULL,5306.82,0.0,10000000000,NULL,0,0.0,0,NULL,NULL,'Eager','1m','open',NULL,'long',1.0,NULL,NULL,0,0,1060.62,'USDT',0,'07871c96859562e21f9803c8e99aadf1','fccc683a95794b7f91875b0495e54e43','620a57e202d54fadb6f8a5a73bf4974e','a0cd0f12f3ec4f6f9514ffe3515a37b7',NULL,'USDT','USDT',0);
INSERT INTO "trade" VALUES('a8ed21b479ef481cbf9b959b3f637bf0','2026-11-30 16:49:17.244837','2026-11-30 16:49:36.338799',3,'SOL/USDT',1,'2026-11-30 16:49:12.202000',NULL,1796057352202,NULL,459.48,NULL,459.5,0.217,9970716000,9970716000,-19507866,-0.00195456,0,NULL,NULL,'Eager','1m','closed',NULL,'long',1.0,0.09970716,NULL,0,9970716000,91.9,'USDT',1,'3331d6d8d705ebcd9d7c9b0190547fc1','fccc683a95794b7f91875b0495e54e43','620a57e202d54fadb6f8a5a73bf4974e','a0cd0f12f3ec4f6f9514ffe3515a37b7',NULL,'USDT','USDT',0);
CREATE TABLE trade_detail (
	trade_id CHAR(32) NOT NULL, 
	orders JSON NOT NULL, 
	funding_fees FLOAT, 
	raw JSON NOT NULL, 
	CONSTRAINT pk_trade_detail PRIMARY KEY (trade_id), 
	CONSTRAINT fk_trade_detail_trade_id_trade FOREIGN KEY(trade_id) REFERENCES trade (id) ON DELETE RESTRICT
);
INSERT INTO "trade_detail" VALUES('9502914e23724b69a98e6238fe56cbcc','[{"order_id": "dry_run_buy_DOGE/USDT_8ee75e03-2689-4053-8c34-d52a8e5e152c", "status": "open", "order_type": "limit", "ft_order_side": "buy", "is_open": true, "amount": 431.0, "filled": 0.0, "remaining": 431.0, "safe_price": 0.23196, "cost": 99.97476, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "rise", "order_timestamp": 1796057344144, "order_filled_timestamp": null}]',0.0,'{"trade_id": 1, "pair": "DOGE/USDT", "base_currency": "DOGE", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "SampleMomentum", "timeframe": 1, "enter_tag": "rise", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.0, "stake_amount": 100.0, "max_stake_amount": null, "open_timestamp": 1796057344156, "open_fill_timestamp": null, "close_timestamp": null, "open_rate": 0.23196, "close_rate": null, "fee_open": 0.001, "fee_open_cost": null, "fee_open_currency": "", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": 0.0, "profit_ratio": 0.0, "realized_profit": 0.0, "stop_loss_abs": 0.22849, "stop_loss_ratio": -0.015, "initial_stop_loss_abs": 0.22849, "liquidation_price": null, "min_rate": null, "max_rate": 0.0, "nr_of_successful_entries": 0, "nr_of_successful_exits": 0, "has_open_orders": true, "current_rate": 0.23222, "total_profit_abs": 0.0, "total_profit_ratio": null, "stoploss_current_dist_ratio": -0.01606235, "amount_requested": 431.10881186, "open_date": "2026-11-30 16:49:04", "open_fill_date": null, "open_rate_requested": 0.23196, "open_trade_value": 0.0, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": 0.0, "profit_fiat": 0.0, "realized_profit_ratio": null, "stop_loss_pct": -1.5, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.015, "initial_stop_loss_pct": -1.5, "interest_rate": 0.0, "amount_precision": 1.0, "price_precision": 1e-05, "precision_mode": 4, "stoploss_current_dist": -0.00373, "stoploss_current_dist_pct": -1.61, "stoploss_entry_dist": 0.0, "stoploss_entry_dist_ratio": 0.0, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('3247babf35ba4ee998236ebb79cd1708','[{"order_id": "dry_run_buy_BTC/USDT_3fcf5283-d67c-44eb-beb4-197d2884106e", "status": "open", "order_type": "limit", "ft_order_side": "buy", "is_open": true, "amount": 0.00095, "filled": 0.0, "remaining": 0.00095, "safe_price": 105129.76, "cost": 99.873272, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1796057343440, "order_filled_timestamp": null}]',0.0,'{"trade_id": 1, "pair": "BTC/USDT", "base_currency": "BTC", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.0, "stake_amount": 100.0, "max_stake_amount": null, "open_timestamp": 1796057343460, "open_fill_timestamp": null, "close_timestamp": null, "open_rate": 105129.76, "close_rate": null, "fee_open": 0.001, "fee_open_cost": null, "fee_open_currency": "", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": 0.0, "profit_ratio": 0.0, "realized_profit": 0.0, "stop_loss_abs": 21025.96, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 21025.96, "liquidation_price": null, "min_rate": null, "max_rate": 0.0, "nr_of_successful_entries": 0, "nr_of_successful_exits": 0, "has_open_orders": true, "current_rate": 105182.8, "total_profit_abs": 0.0, "total_profit_ratio": null, "stoploss_current_dist_ratio": -0.80010078, "amount_requested": 0.00095121, "open_date": "2026-11-30 16:49:03", "open_fill_date": null, "open_rate_requested": 105129.76, "open_trade_value": 0.0, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": 0.0, "profit_fiat": 0.0, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 1e-05, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -84156.84, "stoploss_current_dist_pct": -80.01, "stoploss_entry_dist": 0.0, "stoploss_entry_dist_ratio": 0.0, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('f0df5e05aa264e129c95f6fdeded2958','[{"order_id": "dry_run_buy_ETH/USDT_58babbe3-0fd3-4085-895e-1978da8839a2", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.0188, "filled": 0.0188, "remaining": 0.0, "safe_price": 5302.65, "cost": 99.68982, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1796057343611, "order_filled_timestamp": 1796057347207}]',0.0,'{"trade_id": 2, "pair": "ETH/USDT", "base_currency": "ETH", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.0188, "stake_amount": 99.68982, "max_stake_amount": 99.68982, "open_timestamp": 1796057343624, "open_fill_timestamp": 1796057347207, "close_timestamp": null, "open_rate": 5302.65, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.09968982, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.2144046, "profit_ratio": -0.00214857, "realized_profit": 0.0, "stop_loss_abs": 1060.53, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 1060.53, "liquidation_price": null, "min_rate": 5301.85, "max_rate": 5302.65, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 5301.85, "total_profit_abs": -0.2144046, "total_profit_ratio": -0.00214857, "stoploss_current_dist_ratio": -0.79996982, "amount_requested": 0.0188585, "open_date": "2026-11-30 16:49:03", "open_fill_date": "2026-11-30 16:49:07", "open_rate_requested": 5302.65, "open_trade_value": 99.78950982, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.21, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 0.0001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -4241.32, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist": -79.87148378, "stoploss_entry_dist_ratio": -0.8003996, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('38ffd97b99dd4976a34daf6bd3e91fec','[{"order_id": "dry_run_buy_SOL/USDT_312a2a85-423b-41f1-b717-a3bda9f9faa6", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.217, "filled": 0.217, "remaining": 0.0, "safe_price": 459.34, "cost": 99.67678, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1796057343732, "order_filled_timestamp": 1796057347275}]',0.0,'{"trade_id": 3, "pair": "SOL/USDT", "base_currency": "SOL", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.217, "stake_amount": 99.67678, "max_stake_amount": 99.67678, "open_timestamp": 1796057343951, "open_fill_timestamp": 1796057347275, "close_timestamp": null, "open_rate": 459.34, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.09967677999999999, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.22103186, "profit_ratio": -0.00221527, "realized_profit": 0.0, "stop_loss_abs": 91.87, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 91.87, "liquidation_price": null, "min_rate": 459.24, "max_rate": 459.34, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 459.24, "total_profit_abs": -0.22103186, "total_profit_ratio": -0.00221527, "stoploss_current_dist_ratio": -0.79995209, "amount_requested": 0.21770366, "open_date": "2026-11-30 16:49:03", "open_fill_date": "2026-11-30 16:49:07", "open_rate_requested": 459.34, "open_trade_value": 99.77645678, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.22, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 0.001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -367.37, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist": -79.86060257, "stoploss_entry_dist_ratio": -0.80039526, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('116df20f245e43d48c69c12a4f0a9daf','[{"order_id": "dry_run_buy_BTC/USDT_391cba37-a9cc-4c1b-b364-23a348500456", "status": "open", "order_type": "limit", "ft_order_side": "buy", "is_open": true, "amount": 0.00095, "filled": 0.0, "remaining": 0.00095, "safe_price": 105176.76, "cost": 99.91792199999999, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1796057350320, "order_filled_timestamp": null}]',0.0,'{"trade_id": 1, "pair": "BTC/USDT", "base_currency": "BTC", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.0, "stake_amount": 100.0, "max_stake_amount": null, "open_timestamp": 1796057350325, "open_fill_timestamp": null, "close_timestamp": null, "open_rate": 105176.76, "close_rate": null, "fee_open": 0.001, "fee_open_cost": null, "fee_open_currency": "", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": 0.0, "profit_ratio": 0.0, "realized_profit": 0.0, "stop_loss_abs": 21035.36, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 21035.36, "liquidation_price": null, "min_rate": null, "max_rate": 0.0, "nr_of_successful_entries": 0, "nr_of_successful_exits": 0, "has_open_orders": true, "current_rate": 105176.77, "total_profit_abs": 0.0, "total_profit_ratio": null, "stoploss_current_dist_ratio": -0.79999994, "amount_requested": 0.00095078, "open_date": "2026-11-30 16:49:10", "open_fill_date": null, "open_rate_requested": 105176.76, "open_trade_value": 0.0, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": 0.0, "profit_fiat": 0.0, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 1e-05, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -84141.41, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist": 0.0, "stoploss_entry_dist_ratio": 0.0, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('e89575e8f2414166ba42d8bc44c29a6a','[{"order_id": "dry_run_buy_ETH/USDT_f2156010-9930-48b0-b837-5948a42a041f", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.0188, "filled": 0.0188, "remaining": 0.0, "safe_price": 5303.22, "cost": 99.70053600000001, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1796057350377, "order_filled_timestamp": 1796057359885}]',0.0,'{"trade_id": 2, "pair": "ETH/USDT", "base_currency": "ETH", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.0188, "stake_amount": 99.700536, "max_stake_amount": 99.700536, "open_timestamp": 1796057350383, "open_fill_timestamp": 1796057359885, "close_timestamp": null, "open_rate": 5303.22, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.099700536, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.18118331, "profit_ratio": -0.00181546, "realized_profit": 0.0, "stop_loss_abs": 1060.65, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 1060.65, "liquidation_price": null, "min_rate": 5303.22, "max_rate": 5304.19, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 5304.19, "total_profit_abs": -0.18118331, "total_profit_ratio": -0.00181546, "stoploss_current_dist_ratio": -0.80003544, "amount_requested": 0.01885647, "open_date": "2026-11-30 16:49:10", "open_fill_date": "2026-11-30 16:49:19", "open_rate_requested": 5303.22, "open_trade_value": 99.80023654, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.18, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 0.0001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -4243.54, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist": -79.87995676, "stoploss_entry_dist_ratio": -0.80039847, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('6d655be018644b46b7b4ee5b5d91dd88','[{"order_id": "dry_run_buy_SOL/USDT_bfe4a5b7-8684-43b7-bb5e-b005b2e98b33", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.217, "filled": 0.217, "remaining": 0.0, "safe_price": 459.54, "cost": 99.72018, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1796057350419, "order_filled_timestamp": 1796057354773}]',0.0,'{"trade_id": 3, "pair": "SOL/USDT", "base_currency": "SOL", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.217, "stake_amount": 99.72018, "max_stake_amount": 99.72018, "open_timestamp": 1796057350425, "open_fill_timestamp": 1796057354773, "close_timestamp": null, "open_rate": 459.54, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.09972018, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.22111866, "profit_ratio": -0.00221518, "realized_profit": 0.0, "stop_loss_abs": 91.91, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 91.91, "liquidation_price": null, "min_rate": 459.44, "max_rate": 459.54, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 459.44, "total_profit_abs": -0.22111866, "total_profit_ratio": -0.00221518, "stoploss_current_dist_ratio": -0.79995212, "amount_requested": 0.21760891, "open_date": "2026-11-30 16:49:10", "open_fill_date": "2026-11-30 16:49:14", "open_rate_requested": 459.54, "open_trade_value": 99.81990018, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.22, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 0.001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -367.53, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist": -79.89537465, "stoploss_entry_dist_ratio": -0.80039526, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('5e985d6a639c40f1b14592684021a07a','[{"order_id": "dry_run_buy_BTC/USDT_2f9fbe70-0895-4ecc-ab48-c376cff9af81", "status": "open", "order_type": "limit", "ft_order_side": "buy", "is_open": true, "amount": 0.00095, "filled": 0.0, "remaining": 0.00095, "safe_price": 105198.24, "cost": 99.938328, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1796057351973, "order_filled_timestamp": null}]',0.0,'{"trade_id": 1, "pair": "BTC/USDT", "base_currency": "BTC", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.0, "stake_amount": 100.0, "max_stake_amount": null, "open_timestamp": 1796057351980, "open_fill_timestamp": null, "close_timestamp": null, "open_rate": 105198.24, "close_rate": null, "fee_open": 0.001, "fee_open_cost": null, "fee_open_currency": "", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": 0.0, "profit_ratio": 0.0, "realized_profit": 0.0, "stop_loss_abs": 21039.65, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 21039.65, "liquidation_price": null, "min_rate": null, "max_rate": 0.0, "nr_of_successful_entries": 0, "nr_of_successful_exits": 0, "has_open_orders": true, "current_rate": 105201.55, "total_profit_abs": 0.0, "total_profit_ratio": null, "stoploss_current_dist_ratio": -0.80000627, "amount_requested": 0.00095059, "open_date": "2026-11-30 16:49:11", "open_fill_date": null, "open_rate_requested": 105198.24, "open_trade_value": 0.0, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": 0.0, "profit_fiat": 0.0, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 1e-05, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -84161.9, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist": 0.0, "stoploss_entry_dist_ratio": 0.0, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('3af2b2d0d4424ceca0cd4eacd36fd104','[{"order_id": "dry_run_buy_ETH/USDT_948cf5c1-3ff8-444b-83e6-d3334a1559e9", "status": "open", "order_type": "limit", "ft_order_side": "buy", "is_open": true, "amount": 0.0188, "filled": 0.0, "remaining": 0.0188, "safe_price": 5303.1, "cost": 99.69828000000001, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1796057352076, "order_filled_timestamp": null}]',0.0,'{"trade_id": 2, "pair": "ETH/USDT", "base_currency": "ETH", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.0, "stake_amount": 100.0, "max_stake_amount": null, "open_timestamp": 1796057352079, "open_fill_timestamp": null, "close_timestamp": null, "open_rate": 5303.1, "close_rate": null, "fee_open": 0.001, "fee_open_cost": null, "fee_open_currency": "", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": 0.0, "profit_ratio": 0.0, "realized_profit": 0.0, "stop_loss_abs": 1060.62, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 1060.62, "liquidation_price": null, "min_rate": null, "max_rate": 0.0, "nr_of_successful_entries": 0, "nr_of_successful_exits": 0, "has_open_orders": true, "current_rate": 5304.02, "total_profit_abs": 0.0, "total_profit_ratio": null, "stoploss_current_dist_ratio": -0.80003469, "amount_requested": 0.0188569, "open_date": "2026-11-30 16:49:12", "open_fill_date": null, "open_rate_requested": 5303.1, "open_trade_value": 0.0, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": 0.0, "profit_fiat": 0.0, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 0.0001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -4243.4, "stoploss_current_dist_pct": -80.0, "stoploss_entry_dist": 0.0, "stoploss_entry_dist_ratio": 0.0, "total_profit_fiat": null}');
INSERT INTO "trade_detail" VALUES('a8ed21b479ef481cbf9b959b3f637bf0','[{"order_id": "dry_run_buy_SOL/USDT_05f8ff4d-5a02-400e-94eb-e7809148207c", "status": "closed", "order_type": "limit", "ft_order_side": "buy", "is_open": false, "amount": 0.217, "filled": 0.217, "remaining": 0.0, "safe_price": 459.48, "cost": 99.70716, "ft_fee_base": null, "funding_fee": null, "ft_order_tag": "", "order_timestamp": 1796057352186, "order_filled_timestamp": 1796057356715}]',0.0,'{"trade_id": 3, "pair": "SOL/USDT", "base_currency": "SOL", "quote_currency": "USDT", "is_open": true, "is_short": false, "exchange": "binance", "strategy": "Eager", "timeframe": 1, "enter_tag": "", "exit_reason": "", "exit_order_status": "", "trading_mode": "spot", "leverage": 1.0, "amount": 0.217, "stake_amount": 99.70716, "max_stake_amount": 99.70716, "open_timestamp": 1796057352202, "open_fill_timestamp": 1796057356715, "close_timestamp": null, "open_rate": 459.48, "close_rate": null, "fee_open": 0.001, "fee_open_cost": 0.09970716, "fee_open_currency": "USDT", "fee_close": 0.001, "fee_close_cost": null, "fee_close_currency": "", "funding_fees": 0.0, "profit_abs": -0.30347016, "profit_ratio": -0.00304057, "realized_profit": 0.0, "stop_loss_abs": 91.9, "stop_loss_ratio": -0.8, "initial_stop_loss_abs": 91.9, "liquidation_price": null, "min_rate": 459.0, "max_rate": 459.48, "nr_of_successful_entries": 1, "nr_of_successful_exits": 0, "has_open_orders": false, "current_rate": 459.0, "total_profit_abs": -0.30347016, "total_profit_ratio": -0.00304057, "stoploss_current_dist_ratio": -0.79978214, "amount_requested": 0.21763733, "open_date": "2026-11-30 16:49:12", "open_fill_date": "2026-11-30 16:49:16", "open_rate_requested": 459.48, "open_trade_value": 99.80686716, "close_date": null, "close_rate_requested": null, "close_profit": null, "close_profit_pct": null, "close_profit_abs": null, "profit_pct": -0.3, "profit_fiat": null, "realized_profit_ratio": null, "stop_loss_pct": -80.0, "stoploss_last_update": null, "stoploss_last_update_timestamp": null, "initial_stop_loss_ratio": -0.8, "initial_stop_loss_pct": -80.0, "interest_rate": 0.0, "amount_precision": 0.001, "price_precision": 0.01, "precision_mode": 4, "stoploss_current_dist": -367.1, "stoploss_current_dist_pct": -79.98, "stoploss_entry_dist": -79.88450946, "stoploss_entry_dist_ratio": -0.80039091, "total_profit_fiat": null}');
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
CREATE INDEX ix_bot_runner_id ON bot (runner_id);
CREATE INDEX ix_bot_exchange_id ON bot (exchange_id);
CREATE INDEX ix_bot_strategy_id ON bot (strategy_id);
CREATE INDEX ix_bot_owner_id ON bot (owner_id);
CREATE UNIQUE INDEX uq_bot_living_name ON bot (owner_id, name) WHERE archived_at IS NULL;
CREATE INDEX ix_bot_backup_bot_id ON bot_backup (bot_id);
CREATE INDEX ix_deployment_bot_id ON deployment (bot_id);
CREATE INDEX ix_job_runner_id ON job (runner_id);
CREATE UNIQUE INDEX uq_job_one_alive ON job (kind, subject_key) WHERE state IN ('WAITING', 'RUNNING');
COMMIT;
