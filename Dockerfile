# One image for each service; `./ashar images` builds all of them. From the root of the project, after the build:
#   docker build --build-arg BASE=… --build-arg SERVICE=events --tag ashar/events .
ARG BASE

# Libraries change seldom and are a layer of their own; what is ours lies on top of them.
FROM ${BASE} AS jars
ARG SERVICE
COPY services/${SERVICE}/target/lib /app/lib
COPY services/${SERVICE}/target/${SERVICE}-*.jar /app/own/
RUN mv /app/lib/contracts-*.jar /app/lib/platform-*.jar /app/own/

# Plain jars in a fixed order: a fat jar cannot use an AOT cache, and the cache belongs to one class path.
FROM ${BASE} AS service
ARG SERVICE
WORKDIR /app
COPY --from=jars /app/lib lib
COPY --from=jars /app/own own
RUN { printf '%s\n' -XX:+UseSerialGC -XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError \
        --enable-native-access=ALL-UNNAMED -cp; \
      LC_ALL=C ls -d /app/own/*.jar /app/lib/*.jar | paste -s -d :; \
      echo "org.ashar.${SERVICE}.$(echo "${SERVICE}" | sed 's/./\U&/')Application"; } > java.options \
    && mkdir -p /data/knowledge && chown 10001:10001 /data/knowledge

# The service starts once beside the embedded backends and leaves behind the class data that make the next start quicker.
# So an image whose service cannot start is not built.
FROM service AS learning
COPY infra/embedded/target/embedded-*.jar infra/embedded/target/lib /embedded/
RUN java -cp '/embedded/*' --sun-misc-unsafe-memory-access=allow org.ashar.infra.embedded.EmbeddedBackends --data /tmp/data \
      --kafka-port 8090 --controller-port 8091 --mongo-port 8092 --smtp-port 1025 --mailbox-port 8025 > /tmp/backends.log 2>&1 & \
    for second in $(seq 120); do grep -q READY /tmp/backends.log && break; sleep 1; done; \
    ASHAR_EMBEDDED=true ASHAR_KEYS_DIR=/tmp/keys ASHAR_KNOWLEDGE_FOLDER=/tmp/knowledge \
      java -XX:AOTCacheOutput=/app/service.aot -Dspring.context.exit=onRefresh @java.options > /tmp/learning.log 2>&1 \
      || { cat /tmp/backends.log /tmp/learning.log; exit 1; }

FROM service
COPY --from=learning /app/service.aot service.aot
# In a container the network around it is the fence, and the logs are for programs. It writes to /tmp only, and knowledge
# to ASHAR_KNOWLEDGE_FOLDER: with volumes there the root may be read-only.
ENV SERVER_ADDRESS=0.0.0.0 ASHAR_LOG_FORMAT=ecs ASHAR_KNOWLEDGE_FOLDER=/data/knowledge
USER 10001:10001
# A cache that does not fit is left out without a word.
ENTRYPOINT ["java", "-XX:AOTCache=/app/service.aot", "-Xlog:aot=off", "-Xlog:cds=off", "@/app/java.options"]
