#!/bin/sh
# Compares the database with the backup in the given folder: number of rows and hash of every table.
exec "$(dirname "$0")/samtal-tool.sh" verify "$@"
