# docker build -t asterism . && docker run --init -p 127.0.0.1:8080:8080 -v asterism:/data asterism
# docker run --rm asterism slack-manifest

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /asterism
# what is needed to build changes seldom: a layer of its own
COPY pom.xml ./
COPY storage/pom.xml storage/
COPY bot/pom.xml bot/
RUN mvn -B -q dependency:go-offline
COPY storage/src storage/src
COPY bot/src bot/src
# the tests want a browser and a README; they have been run before an image is made
RUN mvn -B -q -Dmaven.test.skip package \
    && mv bot/target/asterism-*/ /opt/asterism

# Debian's kin and not Alpine: the embedded PostgreSQL needs glibc
FROM eclipse-temurin:17-jre-jammy
RUN groupadd --gid 10001 asterism \
    && useradd --uid 10001 --gid asterism --no-create-home --home-dir /data --shell /usr/sbin/nologin asterism \
    && install -d -o asterism -g asterism -m 0700 /data
COPY --from=build /opt/asterism /opt/asterism
# Tokens and passwords come with `docker run --env-file`, never into the image. Inside, the bot
# listens to all: publish the port to 127.0.0.1 only, for the room lets anyone act as anyone.
ENV LANG=C.UTF-8 \
    ASTERISM_DATA=/data \
    ASTERISM_HTTP_HOST=0.0.0.0 \
    ASTERISM_HTTP_PORT=8080
USER asterism
WORKDIR /data
VOLUME /data
EXPOSE 8080
# bash asks by itself: there may be no curl
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>\"/dev/tcp/127.0.0.1/${ASTERISM_HTTP_PORT:-8080}\" && printf 'GET /health HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["/opt/asterism/bin/asterism"]
