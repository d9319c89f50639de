#!/usr/bin/env bash
# Whether the service in this container takes requests. usage: healthy.sh; SERVER_PORT as the service has it, 8080 if not set.
exec 3<>"/dev/tcp/127.0.0.1/${SERVER_PORT:-8080}" || exit 1
printf 'GET /health/ready HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
read -r -t 3 _ status _ <&3
[ "$status" = 200 ]
