package org.ashar.launcher;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericRecord;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;
import org.apache.avro.util.ClassSecurityValidator;
import org.ashar.contracts.Activity;
import org.ashar.contracts.ActivityMessage;
import org.ashar.contracts.Centre;
import org.ashar.contracts.CentreMessage;
import org.ashar.contracts.Concept;
import org.ashar.contracts.ConceptMessage;
import org.ashar.contracts.DecisionMessage;
import org.ashar.contracts.Document;
import org.ashar.contracts.DocumentMessage;
import org.ashar.contracts.Event;
import org.ashar.contracts.EventMessage;
import org.ashar.contracts.EventOutcomes;
import org.ashar.contracts.EventOutcomesMessage;
import org.ashar.contracts.GrantEntry;
import org.ashar.contracts.GrantsMessage;
import org.ashar.contracts.Indicator;
import org.ashar.contracts.IndicatorMessage;
import org.ashar.contracts.LetterCount;
import org.ashar.contracts.LetterCountMessage;
import org.ashar.contracts.LetterRequestMessage;
import org.ashar.contracts.Organization;
import org.ashar.contracts.OrganizationMessage;
import org.ashar.contracts.OwnershipMessage;
import org.ashar.contracts.Person;
import org.ashar.contracts.PersonMessage;
import org.ashar.contracts.Recommendation;
import org.ashar.contracts.RecommendationMessage;
import org.ashar.contracts.RecommendationResponse;
import org.ashar.contracts.RegistrationLetterMessage;
import org.ashar.contracts.Stamp;
import org.ashar.contracts.Topics;

/**
 * Messages as no service of ours writes them, and small ones as it does: of records that
 * are nobody's and not public, so that nobody else notices.
 */
final class Poison {

	static final byte[] GARBAGE = "not a message at all".getBytes(StandardCharsets.UTF_8);

	/** Single-object encoding, and a schema that nobody has published. */
	static final byte[] UNKNOWN_FINGERPRINT = { (byte) 0xC3, 1, 1, 2, 3, 4, 5, 6, 7, 8, 0, 0 };

	private static final String SCHEME = "poison";

	private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

	static {
		// Avro makes only classes that it is told to trust.
		ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(ClassSecurityValidator.DEFAULT,
				(type) -> type.getPackageName().equals("org.ashar.contracts")));
	}

	private Poison() {
	}

	/** The key of what a message of a topic tells of. */
	static String key(String topic, String id) {
		return topic.equals(Topics.CONCEPTS) ? SCHEME + ":" + id : id;
	}

	/** A message of a topic, with a mark in what it says. */
	static SpecificRecord message(String topic, String id, long sequence, String mark) {
		Stamp stamp = new Stamp(id + "/" + sequence, sequence, Instant.EPOCH, "curator");
		Map<String, String> said = Map.of("en", mark);
		return switch (topic) {
			case Topics.ORGANIZATIONS -> OrganizationMessage.newBuilder()
				.setStamp(stamp)
				.setOrganization(Organization.newBuilder().setId(id).setListing("draft").setName(said).build())
				.build();
			case Topics.PERSONS -> new PersonMessage(stamp, Person.newBuilder().setId(id).setName(said).build());
			case Topics.CENTRES -> CentreMessage.newBuilder()
				.setStamp(stamp)
				.setCentre(Centre.newBuilder().setId(id).setOrganizationId(id).setName(said).build())
				.build();
			case Topics.CONCEPTS -> new ConceptMessage(stamp, new Concept(SCHEME, id, said, null));
			case Topics.OWNERSHIP -> new OwnershipMessage(stamp, id, id);
			case Topics.GRANTS -> new GrantsMessage(stamp, id,
					List.of(new GrantEntry("translator", "topic:" + mark, Instant.EPOCH, null)));
			case Topics.ACTIVITIES -> ActivityMessage.newBuilder()
				.setStamp(stamp)
				.setActivity(Activity.newBuilder().setId(id).setEditorialState("draft").setTitle(said).build())
				.build();
			case Topics.RECOMMENDATIONS -> RecommendationMessage.newBuilder()
				.setStamp(stamp)
				.setRecommendation(Recommendation.newBuilder()
					.setId(id)
					.setEditorialState("draft")
					.setText(said)
					.setResponse(RecommendationResponse.newBuilder().build())
					.build())
				.build();
			case Topics.DOCUMENTS -> DocumentMessage.newBuilder()
				.setStamp(stamp)
				.setDocument(Document.newBuilder().setId(id).setEditorialState("draft").setTitle(said).build())
				.build();
			case Topics.INDICATORS -> IndicatorMessage.newBuilder()
				.setStamp(stamp)
				.setIndicator(Indicator.newBuilder().setId(id).setEditorialState("draft").build())
				.build();
			case Topics.EVENTS -> EventMessage.newBuilder()
				.setStamp(stamp)
				.setEvent(Event.newBuilder().setId(id).setState("draft").setOrganizationId(id).setName(said).build())
				.build();
			case Topics.OUTCOMES -> new EventOutcomesMessage(stamp,
					EventOutcomes.newBuilder().setEventId(id).setOrganizationId(id).setName(said).build());
			case Topics.REGISTRATION_LETTERS -> RegistrationLetterMessage.newBuilder()
				.setStamp(stamp)
				.setRegistrationId(id)
				.setEventId(id)
				.setOccasionId(mark)
				.setTemplate("registration-seat")
				.setLanguage("en")
				.setSealedRecipient(NOTHING)
				.setSealedContent(NOTHING)
				.build();
			case Topics.LETTER_REQUESTS -> LetterRequestMessage.newBuilder()
				.setStamp(stamp)
				.setPersonId(id)
				.setOccasionId(mark)
				.setTemplate("organization-verified")
				.setLanguage("en")
				.setSealedRecipient(NOTHING)
				.setSealedContent(NOTHING)
				.build();
			case Topics.DECISIONS -> DecisionMessage.newBuilder()
				.setStamp(stamp)
				.setActivityId(id)
				.setOrganizationId(id)
				.setDecision("published")
				.setSealedContent(NOTHING)
				.build();
			case Topics.LETTER_COUNTS -> new LetterCountMessage(stamp, new LetterCount(id, "activity", 5L));
			default -> throw new AssertionError("Nobody has said what travels on " + topic);
		};
	}

	static byte[] bytes(SpecificRecord message) throws Exception {
		return bytes(new BinaryMessageEncoder<SpecificRecord>(SpecificData.getForClass(message.getClass()),
				message.getSchema())
			.encode(message));
	}

	/** The schema of a record of the next version: it has one field more. */
	static Schema newer(Schema schema, String field) {
		List<Schema.Field> fields = new ArrayList<>();
		schema.getFields().forEach((known) -> fields.add(new Schema.Field(known, known.schema())));
		fields.add(new Schema.Field(field, Schema.create(Schema.Type.STRING), null, ""));
		return Schema.createRecord(schema.getName(), null, schema.getNamespace(), false, fields);
	}

	/** A message as the next version writes it. */
	static byte[] bytes(SpecificRecord message, Schema newer, String field) throws Exception {
		SpecificData data = SpecificData.getForClass(message.getClass());
		GenericRecord written = new GenericData.Record(newer);
		message.getSchema().getFields().forEach((known) -> written.put(known.name(), message.get(known.pos())));
		written.put(field, "something new");
		return bytes(new BinaryMessageEncoder<GenericRecord>(data, newer).encode(written));
	}

	private static byte[] bytes(ByteBuffer buffer) {
		byte[] bytes = new byte[buffer.remaining()];
		buffer.get(bytes);
		return bytes;
	}

}
