package org.ashar.knowledge.messaging;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.apache.avro.generic.IndexedRecord;
import org.ashar.contracts.Activity;
import org.ashar.contracts.ActivityDate;
import org.ashar.contracts.ActivityMessage;
import org.ashar.contracts.Topics;
import org.ashar.knowledge.record.Entry;
import org.ashar.knowledge.record.Fact;
import org.ashar.knowledge.record.Name;
import org.ashar.knowledge.record.RecordKey;
import org.ashar.knowledge.record.RecordType;
import org.ashar.knowledge.record.Span;
import org.ashar.knowledge.record.Undertaking;
import org.springframework.stereotype.Component;

/** What activities tell. */
@Component
class ActivityRecords implements RecordTopic<ActivityMessage> {

	private static final Set<String> PUBLIC = Set.of("published", "superseded", "archived");

	@Override
	public String name() {
		return Topics.ACTIVITIES;
	}

	@Override
	public RecordType type() {
		return RecordType.ACTIVITY;
	}

	@Override
	public Class<ActivityMessage> message() {
		return ActivityMessage.class;
	}

	@Override
	public IndexedRecord state(ActivityMessage message) {
		return message.getActivity();
	}

	@Override
	public Fact fact(ActivityMessage message) {
		Activity told = message.getActivity();
		RecordKey key = new RecordKey(type(), told.getId());
		boolean isPublic = PUBLIC.contains(told.getEditorialState());
		return new Fact(Texts.origin(key, message.getStamp()), Texts.code(message.getChange()), message.getMinor(),
				Texts.text(message.getNote()), told.getEditorialState(), isPublic ? entry(key, told) : null);
	}

	private static Entry entry(RecordKey key, Activity told) {
		String law = told.getLaw() == null ? null : told.getLaw().getLegislationIdentifier();
		List<Name> numbers = Stream.of(told.getIatiIdentifier(), law)
			.flatMap(Stream::ofNullable)
			.map(number -> new Name(null, number))
			.toList();
		List<String> dates = told.getActivityDates().stream().map(ActivityDate::getDate).toList();
		return new Entry(key, told.getEditorialState(), told.getType(), Texts.required(told.getTitle()), numbers,
				Texts.texts(told.getDescription()), told.getTopics(), told.getAreas(), Span.over(dates),
				Entry.Details.of(undertaking(told)));
	}

	private static Undertaking undertaking(Activity told) {
		return new Undertaking(told.getRelatedActivities()
			.stream()
			.map(other -> new Undertaking.Relation(relation(other.getType()), other.getActivityId()))
			.toList(), told.getDocuments(), acts(told));
	}

	/** What was done with a law, as far as it has not been called wrong since. */
	private static List<Undertaking.Act> acts(Activity told) {
		return told.getLaw() == null ? List.of()
				: told.getLaw()
					.getActions()
					.stream()
					.filter(action -> action.getCorrection() == null)
					.map(action -> new Undertaking.Act(action.getClassification(), action.getDate()))
					.toList();
	}

	/** IATI's RelatedActivityType in words. */
	private static String relation(String code) {
		return switch (code) {
			case "1" -> "parent";
			case "2" -> "child";
			case "3" -> "sibling";
			case "4" -> "co-funded";
			default -> "third-party";
		};
	}

}
