package org.ashar.infra.platform.kafka;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.apache.kafka.common.config.TopicConfig;

/**
 * The topics a service writes or reads. They are made at start where they are missing,
 * each with its dead-letter topic.
 */
public final class TopicPlan {

	private static final Duration LONGEST_ABSENCE = Duration.ofDays(30);

	private final List<Entry> entries = new ArrayList<>();

	private TopicPlan() {
	}

	public static TopicPlan create() {
		return new TopicPlan();
	}

	/** A record topic: keeps every message. */
	public TopicPlan forEver(String name, int partitions) {
		return add(name, partitions, Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
				TopicConfig.RETENTION_MS_CONFIG, "-1", TopicConfig.RETENTION_BYTES_CONFIG, "-1"));
	}

	/**
	 * A compacted topic: keeps the last message of each key, and that a key was erased
	 * for as long as a reader may be away. The broker's own day would leave erased
	 * persons in the copies of whoever was away for two.
	 */
	public TopicPlan compacted(String name, int partitions) {
		return add(name, partitions, Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_COMPACT,
				TopicConfig.DELETE_RETENTION_MS_CONFIG, Long.toString(LONGEST_ABSENCE.toMillis())));
	}

	/** A private topic: keeps messages for a time. */
	public TopicPlan kept(String name, int partitions, Duration retention) {
		return add(name, partitions, Map.of(TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE,
				TopicConfig.RETENTION_MS_CONFIG, Long.toString(retention.toMillis())));
	}

	List<Entry> entries() {
		return List.copyOf(this.entries);
	}

	private TopicPlan add(String name, int partitions, Map<String, String> settings) {
		this.entries.add(new Entry(name, partitions, settings));
		return this;
	}

	record Entry(String name, int partitions, Map<String, String> settings) {

		/**
		 * For how long messages are kept; empty when for ever, or until the next of the
		 * same key.
		 */
		Optional<Duration> retention() {
			return Optional.ofNullable(settings().get(TopicConfig.RETENTION_MS_CONFIG))
				.map(Long::valueOf)
				.filter((millis) -> millis >= 0)
				.map(Duration::ofMillis);
		}

	}

}
