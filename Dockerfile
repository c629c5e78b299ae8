# syntax=docker/dockerfile:1

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
ARG TARGETARCH
# What links a native program.
RUN apt-get update \
 && apt-get install -y --no-install-recommends clang zlib1g-dev \
 && rm -rf /var/lib/apt/lists/*
WORKDIR /source
COPY . .
RUN case "$TARGETARCH" in arm64) rid=linux-arm64 ;; *) rid=linux-x64 ;; esac \
 && dotnet publish src/CompBot.Worker -c Release -r "$rid" -o /app \
 && mkdir -p /empty

# What is published is one native program; the image only has what that needs of the system.
FROM mcr.microsoft.com/dotnet/runtime-deps:10.0
WORKDIR /app
COPY --from=build /app .
# The database and its keys: the only place that is written to. It belongs to the image's own user "app".
COPY --from=build --chown=app:app /empty /data
VOLUME /data
USER app
ENV Storage__ConnectionString="Data Source=/data/compbot.db" \
    Http__Url="http://0.0.0.0:5080" \
    MALLOC_ARENA_MAX=1
EXPOSE 5080
HEALTHCHECK --interval=30s --timeout=5s --start-period=10s CMD ["./CompBot.Worker", "health"]
ENTRYPOINT ["./CompBot.Worker"]
# Run it read-only, and on this machine only:
#   docker run --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges -v compbot:/data -p 127.0.0.1:5080:5080 compbot
