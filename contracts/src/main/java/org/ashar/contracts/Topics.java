package org.ashar.contracts;

import java.time.Duration;
import java.util.List;

import org.apache.avro.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The topics of the platform: their names, how long they keep what, and which record
 * travels on them.
 */
public final class Topics {

	public static final String ORGANIZATIONS = "directory.organizations";

	public static final String PERSONS = "directory.persons";

	public static final String CENTRES = "directory.centres";

	public static final String CONCEPTS = "directory.concepts";

	public static final String OWNERSHIP = "directory.ownership";

	public static final String GRANTS = "identity.grants";

	public static final String ACTIVITIES = "activities.activities";

	public static final String RECOMMENDATIONS = "activities.recommendations";

	public static final String DOCUMENTS = "activities.documents";

	public static final String INDICATORS = "activities.indicators";

	public static final String DECISIONS = "activities.decisions";

	public static final String EVENTS = "events.events";

	public static final String OUTCOMES = "events.outcomes";

	public static final String REGISTRATION_LETTERS = "events.registration-letters";

	public static final String LETTER_REQUESTS = "notifications.letter-requests";

	public static final String LETTER_COUNTS = "notifications.letter-counts";

	private static final int PARTITIONS = 6;

	private static final Duration PRIVATE_RETENTION = Duration.ofDays(7);

	/**
	 * Every topic with a contract. The topic of the schemas themselves belongs to the
	 * platform.
	 */
	public static final List<Topic> ALL = List.of(record(ORGANIZATIONS, OrganizationMessage.SCHEMA$),
			compacted(PERSONS, PersonMessage.SCHEMA$), compacted(CENTRES, CentreMessage.SCHEMA$),
			record(CONCEPTS, ConceptMessage.SCHEMA$), kept(OWNERSHIP, OwnershipMessage.SCHEMA$),
			compacted(GRANTS, GrantsMessage.SCHEMA$), record(ACTIVITIES, ActivityMessage.SCHEMA$),
			record(RECOMMENDATIONS, RecommendationMessage.SCHEMA$), record(DOCUMENTS, DocumentMessage.SCHEMA$),
			record(INDICATORS, IndicatorMessage.SCHEMA$), kept(DECISIONS, DecisionMessage.SCHEMA$),
			record(EVENTS, EventMessage.SCHEMA$), record(OUTCOMES, EventOutcomesMessage.SCHEMA$),
			kept(REGISTRATION_LETTERS, RegistrationLetterMessage.SCHEMA$),
			kept(LETTER_REQUESTS, LetterRequestMessage.SCHEMA$), record(LETTER_COUNTS, LetterCountMessage.SCHEMA$));

	private Topics() {
	}

	private static Topic record(String name, Schema schema) {
		return new Topic(name, PARTITIONS, Keep.FOR_EVER, null, schema);
	}

	private static Topic compacted(String name, Schema schema) {
		return new Topic(name, PARTITIONS, Keep.LAST_STATE, null, schema);
	}

	private static Topic kept(String name, Schema schema) {
		return new Topic(name, PARTITIONS, Keep.FOR_A_TIME, PRIVATE_RETENTION, schema);
	}

	/** How long a topic keeps its messages. */
	public enum Keep {

		/** A record topic: all messages, for ever. */
		FOR_EVER,

		/** A compacted topic: the last message of each key. */
		LAST_STATE,

		/** A private topic: all messages, for days. */
		FOR_A_TIME

	}

	/**
	 * A topic.
	 *
	 * @param partitions how many; fixed once there is data, since the key chooses one
	 * @param retention how long messages stay, only with {@link Keep#FOR_A_TIME}
	 * @param schema of the record that travels on it
	 */
	public record Topic(String name, int partitions, Keep keep, @Nullable Duration retention, Schema schema) {
	}

}
