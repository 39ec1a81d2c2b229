#!/bin/sh
# Checks a started server from outside: verify.sh <http port> <management port> [<SMTP port> ...]. The ports after the
# first two may listen as well. Prints PASS or FAIL per point; the status is 0 where every point passed.
here=$(cd "$(dirname "$0")" && pwd)
server=${SAMTAL_SERVER:-$here/../../target/server}
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" "$here/Verify.java" "$server" "$@"
