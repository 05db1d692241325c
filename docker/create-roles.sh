#!/bin/sh
# Run once by the postgres image, on an empty data folder: the database belongs to one role and is served by another,
# so that row-level security binds the server (docs/adr/0004-roles-of-the-database.md).
set -eu
psql --set=ON_ERROR_STOP=1 --username="$POSTGRES_USER" --dbname=postgres \
  --set=owner_password="$OWNER_PASSWORD" --set=server_password="$SERVER_PASSWORD" <<'SQL'
CREATE ROLE actif_owner LOGIN PASSWORD :'owner_password';
CREATE ROLE actif_server LOGIN PASSWORD :'server_password';
CREATE DATABASE actif OWNER actif_owner;
SQL
