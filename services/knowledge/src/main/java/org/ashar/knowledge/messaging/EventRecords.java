package org.ashar.knowledge.messaging;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.avro.generic.IndexedRecord;
import org.ashar.contracts.Event;
import org.ashar.contracts.EventMessage;
import org.ashar.contracts.EventSession;
import org.ashar.contracts.EventVenue;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.language.Text;
import org.ashar.knowledge.record.Entry;
import org.ashar.knowledge.record.Fact;
import org.ashar.knowledge.record.Gathering;
import org.ashar.knowledge.record.RecordKey;
import org.ashar.knowledge.record.RecordType;
import org.ashar.knowledge.record.Span;
import org.springframework.stereotype.Component;

/** What events tell. */
@Component
class EventRecords implements RecordTopic<EventMessage> {

	private static final Set<String> PUBLIC = Set.of("announced", "registration_open", "registration_closed", "ended",
			"outcomes_published", "cancelled");

	@Override
	public String name() {
		return Topics.EVENTS;
	}

	@Override
	public RecordType type() {
		return RecordType.EVENT;
	}

	@Override
	public Class<EventMessage> message() {
		return EventMessage.class;
	}

	@Override
	public IndexedRecord state(EventMessage message) {
		return message.getEvent();
	}

	@Override
	public Fact fact(EventMessage message) {
		Event told = message.getEvent();
		RecordKey key = new RecordKey(type(), told.getId());
		boolean isPublic = PUBLIC.contains(told.getState());
		return new Fact(Texts.origin(key, message.getStamp()), Texts.code(message.getChange()), message.getMinor(),
				Texts.text(message.getNote()), told.getState(), isPublic ? entry(key, told) : null);
	}

	private static Entry entry(RecordKey key, Event told) {
		List<Gathering.Session> sessions = told.getSessions()
			.stream()
			.map(session -> new Gathering.Session(session.getId(), Texts.required(session.getTitle())))
			.toList();
		return new Entry(key, told.getState(), told.getAttendance(), Texts.required(told.getName()), List.of(),
				texts(told), topics(told), areas(told), Span.over(Arrays.asList(told.getFirstDay(), told.getLastDay())),
				Entry.Details.of(new Gathering(told.getParentActivityId(), sessions)));
	}

	private static List<Text> texts(Event told) {
		EventVenue venue = told.getVenue();
		Stream<Text> place = venue == null ? Stream.of() : Texts.texts(venue.getName(), venue.getAddress()).stream();
		Stream<Text> media = told.getMedia()
			.stream()
			.flatMap(each -> Texts.texts(each.getTitle(), each.getOutlet(), each.getProgramme()).stream());
		return Stream
			.of(Texts.texts(told.getDescription()).stream(), place,
					told.getSessions().stream().flatMap(EventRecords::texts), media)
			.flatMap(texts -> texts)
			.toList();
	}

	private static Stream<Text> texts(EventSession session) {
		Stream<Text> speakers = session.getSpeakers()
			.stream()
			.flatMap(speaker -> Texts.texts(speaker.getName(), speaker.getAffiliation()).stream());
		return Stream.concat(Texts.texts(session.getTitle(), session.getSummary()).stream(), speakers);
	}

	private static List<String> topics(Event told) {
		return Stream
			.concat(told.getTopics().stream(), told.getSessions().stream().flatMap(each -> each.getTopics().stream()))
			.toList();
	}

	private static List<String> areas(Event told) {
		Stream<String> venue = Stream.ofNullable(told.getVenue()).map(EventVenue::getArea).filter(Objects::nonNull);
		return Stream.concat(told.getAreas().stream(), venue).toList();
	}

}
