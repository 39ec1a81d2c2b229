#!/bin/sh
# Runs the tool behind samtal-backup.sh, samtal-restore.sh and samtal-verify.sh with the drivers of the server.
bin=$(cd "$(dirname "$0")" && pwd)
modules=$bin/../modules
h2=$(echo "$modules"/system/layers/base/com/h2database/h2/main/h2-*.jar)
umask 077
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Duser.timezone=UTC -Dfile.encoding=UTF-8 \
    -cp "$bin/samtal-tools.jar:$h2:$modules/org/postgresql/main/postgresql.jar" org.samtal.tools.DataTool "$@"
