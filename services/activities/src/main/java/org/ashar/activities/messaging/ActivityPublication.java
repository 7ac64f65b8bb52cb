package org.ashar.activities.messaging;

import java.util.List;
import java.util.stream.Stream;

import org.ashar.activities.activity.Activity;
import org.ashar.activities.activity.ActivityContent;
import org.ashar.activities.activity.ActivityFact;
import org.ashar.activities.activity.ActivityType;
import org.ashar.contracts.ActivityChange;
import org.ashar.contracts.ActivityDate;
import org.ashar.contracts.ActivityMessage;
import org.ashar.contracts.ActivityPolicyMarker;
import org.ashar.contracts.ActivitySector;
import org.ashar.contracts.ParticipatingOrg;
import org.ashar.contracts.RelatedActivity;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Messages;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Message;
import org.ashar.infra.platform.outbox.Publication;
import org.ashar.infra.platform.outbox.Stamp;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells of activities; as long as one is not public, only that there is something. What a
 * curator decided travels apart, for its people.
 */
@Component
class ActivityPublication implements Publication<Activity, ActivityFact> {

	private final AvroBytes avro;

	private final Decisions decisions;

	private final Messages messages;

	ActivityPublication(AvroBytes avro, Decisions decisions, Messages messages) {
		this.avro = avro;
		this.decisions = decisions;
		this.messages = messages;
	}

	@Override
	public Class<Activity> aggregate() {
		return Activity.class;
	}

	@Override
	public List<Message> messages(Activity activity, ActivityFact fact, Stamp stamp) {
		ActivityMessage message = ActivityMessage.newBuilder()
			.setStamp(Fields.stamp(stamp))
			.setChange(change(fact))
			.setMinor(isMinor(fact))
			.setNote(activity.state().isPublic() ? Fields.text(note(fact)) : null)
			.setActivity(activity.state().isPublic() ? inFull(activity) : inShort(activity).build())
			.build();
		Message told = new Message(Topics.ACTIVITIES, activity.id().value().toString(),
				ActivityMessage.SCHEMA$.getFullName(), avro.encode(message));
		return Stream.concat(Stream.of(told), decisions.message(activity, fact, stamp).stream()).toList();
	}

	private static ActivityChange change(ActivityFact fact) {
		return switch (fact) {
			case ActivityFact.Drafted _ -> ActivityChange.DRAFTED;
			case ActivityFact.Edited _ -> ActivityChange.EDITED;
			case ActivityFact.Submitted _ -> ActivityChange.SUBMITTED;
			case ActivityFact.ChangesRequested _ -> ActivityChange.CHANGES_REQUESTED;
			case ActivityFact.Rejected _ -> ActivityChange.REJECTED;
			case ActivityFact.Published _ -> ActivityChange.PUBLISHED;
			case ActivityFact.StatusChanged _ -> ActivityChange.STATUS_CHANGED;
			case ActivityFact.LawActionAdded _ -> ActivityChange.LAW_ACTION_ADDED;
			case ActivityFact.LawActionCorrected _ -> ActivityChange.LAW_ACTION_CORRECTED;
			case ActivityFact.Superseded _ -> ActivityChange.SUPERSEDED;
			case ActivityFact.Archived _ -> ActivityChange.ARCHIVED;
			case ActivityFact.PassedOn _, ActivityFact.CameBack _ -> ActivityChange.EDITED;
		};
	}

	/** That a body was written down twice is no news of what it does. */
	private static boolean isMinor(ActivityFact fact) {
		return fact instanceof ActivityFact.PassedOn || fact instanceof ActivityFact.CameBack
				|| (fact instanceof ActivityFact.Edited edited && edited.minor());
	}

	private @Nullable Text note(ActivityFact fact) {
		return switch (fact) {
			case ActivityFact.Edited edited -> edited.note();
			case ActivityFact.StatusChanged changed -> changed.note();
			case ActivityFact.LawActionAdded added -> added.action().step().note();
			case ActivityFact.LawActionCorrected corrected -> corrected.reason();
			case ActivityFact.PassedOn _ -> inAllLanguages("note.passed-on");
			case ActivityFact.CameBack _ -> inAllLanguages("note.came-back");
			// What a curator finds wrong is for the activity's people only.
			case ActivityFact.ChangesRequested _, ActivityFact.Rejected _, ActivityFact.Drafted _,
					ActivityFact.Submitted _, ActivityFact.Published _, ActivityFact.Superseded _,
					ActivityFact.Archived _ ->
				null;
		};
	}

	private Text inAllLanguages(String key) {
		return Text.of(messages.get(Language.KY, key), messages.get(Language.RU, key), messages.get(Language.EN, key));
	}

	private static org.ashar.contracts.Activity.Builder inShort(Activity activity) {
		return org.ashar.contracts.Activity.newBuilder()
			.setId(activity.id().value().toString())
			.setEditorialState(activity.state().code())
			.setOrganizationId(Fields.id(activity.content().organizationId()));
	}

	private static org.ashar.contracts.Activity inFull(Activity activity) {
		ActivityContent content = activity.content();
		return inShort(activity).setIatiIdentifier(content.iatiIdentifier())
			.setType(content.type().code())
			.setActivityStatus(content.activityStatus().code())
			.setTitle(Fields.text(content.title()))
			.setDescription(Fields.text(content.description()))
			.setActivityDates(content.activityDates()
				.stream()
				.map(date -> new ActivityDate(date.type().code(), date.date()))
				.toList())
			.setParticipatingOrgs(content.participatingOrgs()
				.stream()
				.map(org -> new ParticipatingOrg(Fields.id(org.organizationId()), org.role().code()))
				.toList())
			.setRelatedActivities(content.relatedActivities()
				.stream()
				.map(other -> new RelatedActivity(Fields.id(other.activityId()), other.type().code()))
				.toList())
			.setTopics(content.topics())
			.setAreas(content.areas())
			.setSectors(content.sectors()
				.stream()
				.map(sector -> new ActivitySector(sector.vocabulary(), sector.code()))
				.toList())
			.setTags(content.tags())
			.setDocuments(Fields.ids(content.documents()))
			.setSupersededBy(Fields.id(activity.supersededBy()))
			.setPolicyMarkers(content.aims()
				.policyMarkers()
				.stream()
				.map(marker -> new ActivityPolicyMarker(marker.code(), marker.significance()))
				.toList())
			.setSdgGoals(content.aims().sdgGoals())
			.setRecipientCountries(content.aims().recipientCountries())
			.setLaw(content.type() == ActivityType.LAW ? LawRecord.of(content.law(), activity.course()) : null)
			.build();
	}

}
