-- The database of one service, and the three roles that work on it. As a superuser, once for each service:
--
--   psql --set=service=waymark_order --set=owner_password=... --set=writer_password=... \
--        --set=replication_password=... --file=deploy/postgres/service.sql
--
-- What each role may do with the tables, the service's migrations say. See docs/operations/database-roles.md.
\set owner :service _owner
\set writer :service _writer
\set replication :service _replication

-- Migrates: everything in the database is his.
CREATE ROLE :"owner" LOGIN PASSWORD :'owner_password';

-- Is the service at work: adds, reads and, where a table is not append only, changes rows.
CREATE ROLE :"writer" LOGIN PASSWORD :'writer_password';

-- Is the relay: reads the outbox and the log.
CREATE ROLE :"replication" LOGIN REPLICATION PASSWORD :'replication_password';

CREATE DATABASE :"service" OWNER :"owner";
REVOKE ALL ON DATABASE :"service" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"service" TO :"writer", :"replication";
