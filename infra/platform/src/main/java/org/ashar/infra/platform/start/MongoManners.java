package org.ashar.infra.platform.start;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.observability.ObservabilitySettings;
import io.micrometer.observation.ObservationRegistry;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;

/**
 * How the store is talked to: bounded waits, writes that survive the loss of a machine,
 * spans without contents.
 */
final class MongoManners implements MongoClientSettingsBuilderCustomizer {

	private static final int CONNECTIONS = 64;

	private final AsharSettings settings;

	private final ObservationRegistry spans;

	/** Spans of commands go to a registry, unless that is the one that takes none. */
	MongoManners(AsharSettings settings, ObservationRegistry spans) {
		this.settings = settings;
		this.spans = spans;
	}

	@Override
	public void customize(MongoClientSettings.Builder builder) {
		builder.applicationName(settings.service())
			.applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(3, TimeUnit.SECONDS))
			.applyToSocketSettings(
					socket -> socket.connectTimeout(2, TimeUnit.SECONDS).readTimeout(15, TimeUnit.SECONDS))
			.applyToServerSettings(server -> server.heartbeatFrequency(2, TimeUnit.SECONDS))
			.applyToConnectionPoolSettings(pool -> pool.maxSize(CONNECTIONS).maxWaitTime(30, TimeUnit.SECONDS));
		if (!spans.isNoop()) {
			builder.observabilitySettings(ObservabilitySettings.micrometerBuilder().observationRegistry(spans).build());
		}
		if (settings.embedded()) {
			// It commits before it answers, and knows neither sessions nor replica sets.
			builder.writeConcern(WriteConcern.ACKNOWLEDGED).retryWrites(false).retryReads(true);
		}
		else {
			builder.writeConcern(WriteConcern.MAJORITY.withWTimeout(10, TimeUnit.SECONDS))
				.readConcern(ReadConcern.MAJORITY);
		}
	}

}
