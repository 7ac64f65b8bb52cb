package org.ashar.contracts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.ashar.contracts.Topics.Topic;

/** The sentences of the AsyncAPI description. */
final class AsyncApiTexts {

	static final String INFO = """
			Messages of the Ashar platform over Kafka. Payloads are Avro in single-object encoding: the two bytes C3 01, \
			the CRC-64-AVRO fingerprint of the writer's schema (little endian), then the record. A schema is found by its \
			fingerprint in the contracts jar, on the topic contracts.schemas, or at GET /schemas/{fingerprint}. \
			CloudEvents attributes travel as headers (Kafka binding, binary mode). Messages of one key keep their order; \
			after a crash a message may come again with the same ce_id and ashar-sequence: a reader moves only forward. \
			Unknown types are to be ignored.""";

	static final String SCHEMAS = """
			Public, compacted, one partition. Every service writes the schemas of its messages here before its first message, so that an \
			older reader can read a newer writer. Served to outsiders at GET /schemas/{fingerprint}.""";

	static final String FINGERPRINT = "CRC-64-AVRO fingerprint of the schema's parsing canonical form, 16 hexadecimal digits.";

	static final String DEAD = """
			What a reader of %s could not read or could not apply after its bounded retries, as the bytes it \
			received, with where it came from and the kind of failure in headers. Kept for 30 days, one partition, as private \
			as the topic itself.""";

	static final String DEAD_LETTER = "The message as it was received, with all its headers; beside them ashar-dead-service, whose reader failed, and ashar-dead-cause, the class of the failure.";

	/** The CloudEvents headers and ours, with what they hold. */
	static final Map<String, String> HEADERS = headers();

	private AsyncApiTexts() {
	}

	static String describe(Topic topic) {
		String audience = switch (topic.name()) {
			case Topics.OWNERSHIP, Topics.LETTER_REQUESTS, Topics.REGISTRATION_LETTERS ->
				"Private: concerns single persons, addresses are sealed.";
			case Topics.GRANTS -> "Private to the services: account ids and roles, no names and no addresses.";
			case Topics.DECISIONS -> "Private: for the people of one organization only, sealed.";
			default -> "Public.";
		};
		String keep = switch (topic.keep()) {
			case FOR_EVER -> "Kept for ever; each message carries the whole public state after the change.";
			case LAST_STATE -> "Compacted: the last state of each key, a tombstone when it is gone.";
			case FOR_A_TIME -> "Kept for " + Objects.requireNonNull(topic.retention()).toDays() + " days.";
		};
		return "%s %s %d partitions.".formatted(audience, keep, topic.partitions());
	}

	static String key(Topic topic) {
		return switch (topic.name()) {
			case Topics.CONCEPTS -> "scheme:notation of the concept.";
			case Topics.GRANTS -> "Id of the account or client.";
			case Topics.OWNERSHIP -> "Id of the organization.";
			case Topics.DECISIONS -> "Id of the activity.";
			case Topics.LETTER_REQUESTS -> "Id of the person.";
			case Topics.REGISTRATION_LETTERS -> "Id of the registration.";
			case Topics.OUTCOMES -> "Id of the event.";
			case Topics.LETTER_COUNTS -> "Id of the record that the letters told of.";
			default -> "Id of the aggregate.";
		};
	}

	private static Map<String, String> headers() {
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("content-type", "application/avro");
		headers.put("ce_specversion", "1.0");
		headers.put("ce_id", "Id of the fact; the same after a repetition.");
		headers.put("ce_type", "Full name of the Avro record.");
		headers.put("ce_source", "The service, for example /ashar/directory.");
		headers.put("ce_subject", "Key of the message.");
		headers.put("ce_time", "When it happened, RFC 3339 in UTC.");
		headers.put("ashar-sequence", "Position of the fact in its aggregate, a decimal number from 1.");
		headers.put("traceparent", "W3C trace context, when the change was part of a trace.");
		return headers;
	}

}
