#!/bin/sh
# Restores the backup in the given folder into an empty SAMTAL_DATA and an empty database, and compares both.
exec "$(dirname "$0")/samtal-tool.sh" restore "$@"
