package org.ashar.knowledge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.apache.avro.specific.SpecificRecord;
import org.ashar.contracts.Activity;
import org.ashar.contracts.ActivityChange;
import org.ashar.contracts.ActivityMessage;
import org.ashar.contracts.Centre;
import org.ashar.contracts.CentreMessage;
import org.ashar.contracts.Concept;
import org.ashar.contracts.ConceptMessage;
import org.ashar.contracts.Document;
import org.ashar.contracts.DocumentChange;
import org.ashar.contracts.DocumentMessage;
import org.ashar.contracts.Event;
import org.ashar.contracts.EventChange;
import org.ashar.contracts.EventMessage;
import org.ashar.contracts.Indicator;
import org.ashar.contracts.IndicatorChange;
import org.ashar.contracts.IndicatorMessage;
import org.ashar.contracts.LetterCount;
import org.ashar.contracts.LetterCountMessage;
import org.ashar.contracts.Membership;
import org.ashar.contracts.Organization;
import org.ashar.contracts.OrganizationChange;
import org.ashar.contracts.OrganizationMessage;
import org.ashar.contracts.Person;
import org.ashar.contracts.PersonMessage;
import org.ashar.contracts.Recommendation;
import org.ashar.contracts.RecommendationChange;
import org.ashar.contracts.RecommendationMessage;
import org.ashar.contracts.RecommendationResponse;
import org.ashar.contracts.Stamp;
import org.ashar.contracts.Topics;
import org.jspecify.annotations.Nullable;

/** What another service tells on a topic. */
record Told(String topic, String key, SpecificRecord message) {

	static final Instant TIME = Instant.parse("2013-06-03T04:00:00Z");

	static Stamp stamp(long sequence) {
		return stamp(sequence, "curator");
	}

	/** An hour later with each message of a record. */
	static Stamp stamp(long sequence, String role) {
		return new Stamp("message-" + sequence, sequence, TIME.plusSeconds(3600 * sequence), role);
	}

	/** The topics and areas of the demo world, as far as tests need them. */
	static List<Told> concepts() {
		List<Told> concepts = new ArrayList<>();
		List.of("rights", "education", "social-protection", "employment", "governance", "knowledge", "awareness",
				"reintegration", "diaspora", "migrant-support")
			.forEach(notation -> concepts.add(topic(notation, null)));
		Map.of("pensions", "social-protection", "health", "social-protection", "elderly", "social-protection",
				"families", "social-protection", "children-education", "education", "legal-aid", "rights", "media",
				"awareness", "strategy", "governance", "legislation", "governance")
			.entrySet()
			.stream()
			.sorted(Map.Entry.comparingByKey())
			.forEach(entry -> concepts.add(topic(entry.getKey(), entry.getValue())));
		concepts.add(area("central-asia", "Борбордук Азия", "Central Asia", null));
		concepts.add(area("kyrgyzstan", "Кыргызстан", "Kyrgyzstan", "central-asia"));
		concepts.add(area("bishkek", "Бишкек", "Bishkek", "kyrgyzstan"));
		concepts.add(area("kazakhstan", "Казакстан", "Kazakhstan", "central-asia"));
		concepts.add(area("russia", "Россия", "Russia", null));
		concepts.add(area("moscow", "Москва", "Moscow", "russia"));
		return concepts;
	}

	static Told topic(String notation, @Nullable String broader) {
		return concept("topic", notation, Map.of("ky", "Тема " + notation, "en", "Topic " + notation), broader);
	}

	private static Told area(String notation, String kyrgyz, String english, @Nullable String broader) {
		return concept("area", notation, Map.of("ky", kyrgyz, "en", english), broader);
	}

	private static Told concept(String scheme, String notation, Map<String, String> label, @Nullable String broader) {
		return new Told(Topics.CONCEPTS, scheme + ":" + notation,
				new ConceptMessage(stamp(1), new Concept(scheme, notation, label, broader)));
	}

	/** The gold corpus. */
	static List<Told> gold() {
		return Gold.corpus().stream().map(Told::published).toList();
	}

	private static Told published(Gold.Doc doc) {
		return switch (doc.type()) {
			case "organization" -> organization(doc.id(), 1, "published", doc.title(), doc.topics(), doc.areas());
			case "person" -> person(doc.id(), 1, doc.title(), doc.text());
			case "activity" -> new Told(Topics.ACTIVITIES, doc.id(), activity(doc));
			case "recommendation" -> recommendation(RecommendationChange.PUBLISHED, 1,
					recommendation(doc.id(), doc.title()).setRationale(orNull(doc.text()))
						.setTopics(doc.topics())
						.setAreas(doc.areas())
						.build());
			case "document" -> document(doc.id(), 1, doc.title(), orNull(doc.text()));
			case "indicator" -> new Told(Topics.INDICATORS, doc.id(),
					new IndicatorMessage(stamp(1), IndicatorChange.PUBLISHED, false,
							Indicator.newBuilder()
								.setId(doc.id())
								.setEditorialState("published")
								.setTitle(doc.title())
								.setTopics(doc.topics())
								.setAreas(doc.areas())
								.build()));
			case "event" -> event(1,
					Event.newBuilder()
						.setId(doc.id())
						.setState("announced")
						.setOrganizationId("00000000-0000-0000-0000-000000000001")
						.setName(doc.title())
						.setDescription(orNull(doc.text()))
						.setFirstDay("2013-06-03")
						.setLastDay("2013-06-04")
						.setTopics(doc.topics())
						.setAreas(doc.areas())
						.build());
			default -> throw new IllegalArgumentException(doc.type());
		};
	}

	static Told organization(String id, long sequence, String listing, Map<String, String> name, List<String> topics,
			List<String> areas) {
		return new Told(Topics.ORGANIZATIONS, id,
				OrganizationMessage.newBuilder()
					.setStamp(stamp(sequence))
					.setChange(OrganizationChange.PUBLISHED)
					.setOrganization(Organization.newBuilder()
						.setId(id)
						.setListing(listing)
						.setName(name)
						.setTopics(topics)
						.setAreasServed(areas)
						.build())
					.build());
	}

	static Told centre(String id, long sequence, String name) {
		Centre centre = Centre.newBuilder()
			.setId(id)
			.setOrganizationId(id)
			.setName(Map.of("ky", name, "ru", name))
			.setAddress(Map.of("ru", "улица Ташкентская, 7"))
			.setArea("bishkek")
			.setLanguages(List.of("uz"))
			.setTopics(List.of("rights"))
			.build();
		return new Told(Topics.CENTRES, id,
				CentreMessage.newBuilder().setStamp(stamp(sequence)).setCentre(centre).build());
	}

	static Told person(String id, long sequence, Map<String, String> name, Map<String, String> role) {
		Membership post = new Membership("00000000-0000-0000-0000-000000000001", role, null, null);
		return new Told(Topics.PERSONS, id, new PersonMessage(stamp(sequence),
				Person.newBuilder().setId(id).setName(name).setMemberships(List.of(post)).build()));
	}

	static Told document(String id, long sequence, Map<String, String> title, @Nullable Map<String, String> note) {
		return new Told(Topics.DOCUMENTS, id,
				new DocumentMessage(stamp(sequence), DocumentChange.PUBLISHED, false,
						Document.newBuilder()
							.setId(id)
							.setEditorialState("published")
							.setTitle(title)
							.setIssued("2012-09")
							.setNote(note)
							.build()));
	}

	private static ActivityMessage activity(Gold.Doc doc) {
		return activity(ActivityChange.PUBLISHED, 1,
				Activity.newBuilder()
					.setId(doc.id())
					.setEditorialState("published")
					.setTitle(doc.title())
					.setDescription(orNull(doc.text()))
					.setTopics(doc.topics())
					.setAreas(doc.areas())
					.build());
	}

	static ActivityMessage activity(ActivityChange change, long sequence, Activity state) {
		return new ActivityMessage(stamp(sequence), change, false, null, state);
	}

	/** So many letters told of a recommendation. */
	static Told letters(String recommendation, long sequence, long atLeast) {
		return letters(recommendation, "recommendation", sequence, atLeast);
	}

	static Told letters(String id, String type, long sequence, long atLeast) {
		return new Told(Topics.LETTER_COUNTS, id,
				new LetterCountMessage(stamp(sequence, "system"), new LetterCount(id, type, atLeast)));
	}

	static Told event(long sequence, Event state) {
		return new Told(Topics.EVENTS, state.getId(),
				new EventMessage(stamp(sequence), EventChange.ANNOUNCED, false, null, state));
	}

	static Recommendation.Builder recommendation(String id, Map<String, String> text) {
		return Recommendation.newBuilder()
			.setId(id)
			.setEditorialState("published")
			.setText(text)
			.setResponse(RecommendationResponse.newBuilder().build());
	}

	static Told recommendation(RecommendationChange change, long sequence, Recommendation state) {
		return recommendation(change, stamp(sequence), false, state);
	}

	static Told recommendation(RecommendationChange change, Stamp stamp, boolean minor, Recommendation state) {
		return new Told(Topics.RECOMMENDATIONS, state.getId(),
				new RecommendationMessage(stamp, change, minor, null, state));
	}

	private static @Nullable Map<String, String> orNull(Map<String, String> text) {
		return text.isEmpty() ? null : text;
	}

}
