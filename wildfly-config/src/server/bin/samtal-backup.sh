#!/bin/sh
# Backs up all data to a new folder in the given one. PostgreSQL: while the server runs; H2: with the server stopped.
exec "$(dirname "$0")/samtal-tool.sh" backup "$@"
