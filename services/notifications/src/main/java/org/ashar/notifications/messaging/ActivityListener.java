package org.ashar.notifications.messaging;

import java.util.Optional;
import java.util.Set;
import org.ashar.contracts.Activity;
import org.ashar.contracts.ActivityMessage;
import org.ashar.contracts.ParticipatingOrg;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.language.Text;
import org.ashar.notifications.occasion.Happening;
import org.ashar.notifications.occasion.News;
import org.ashar.notifications.occasion.Provenance;
import org.ashar.notifications.occasion.RecordKind;
import org.ashar.notifications.occasion.Verdict;
import org.ashar.notifications.subscription.RecordTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Hears of reform activities that are public and have changed in a way that matters. */
@Component
class ActivityListener {

	private static final Set<String> PUBLIC = Set.of("published", "superseded");

	private final Announcer announcer;

	private final NameMirror names;

	ActivityListener(Announcer announcer, NameMirror names) {
		this.announcer = announcer;
		this.names = names;
	}

	/**
	 * The copy of the name comes before the occasion: letters are written of what is
	 * known to be public only.
	 */
	@KafkaListener(topics = Topics.ACTIVITIES, groupId = "${spring.application.name}")
	void on(ActivityMessage message) {
		Activity activity = message.getActivity();
		Text title = Words.of(activity.getTitle());
		names.record(activity.getId(), message.getStamp().getSequence(), "activity", title);
		if (title == null || !PUBLIC.contains(activity.getEditorialState())) {
			return;
		}
		announcer.readable(activity.getId(), title, Words.of(activity.getDescription()));
		if (!message.getMinor()) {
			happening(message).ifPresent(what -> announcer.announce(message.getStamp().getMessageId(),
					news(message, what, title), keys(activity)));
		}
	}

	private static Optional<Happening> happening(ActivityMessage message) {
		return Optional.ofNullable(switch (message.getChange()) {
			case PUBLISHED -> Happening.PUBLISHED;
			case EDITED, LAW_ACTION_CORRECTED -> Happening.EDITED;
			case STATUS_CHANGED, LAW_ACTION_ADDED -> Happening.STATUS_CHANGED;
			case SUPERSEDED -> Happening.SUPERSEDED;
			case UNKNOWN, DRAFTED, SUBMITTED, CHANGES_REQUESTED, REJECTED, ARCHIVED -> null;
		});
	}

	private static News news(ActivityMessage message, Happening what, Text title) {
		Activity activity = message.getActivity();
		return new News(RecordKind.ACTIVITY, activity.getId(), what, title, Words.of(activity.getDescription()),
				Words.of(message.getNote()), status(activity, what),
				Provenance.of(activity.getOrganizationId(), activity.getSupersededBy()));
	}

	private static @Nullable Verdict status(Activity activity, Happening what) {
		boolean told = what == Happening.STATUS_CHANGED || what == Happening.PUBLISHED;
		String status = standing(activity);
		return told && status != null ? new Verdict(status, null, null, null) : null;
	}

	/** A law stands where its last action left it. */
	private static @Nullable String standing(Activity activity) {
		boolean isOnItsWay = activity.getLaw() != null && activity.getLaw().getStage() != null;
		return isOnItsWay ? activity.getLaw().getStage() : activity.getActivityStatus();
	}

	private Set<String> keys(Activity activity) {
		return new Keys(names).record(activity.getId())
			.type(RecordTypes.ACTIVITY)
			.type(activity.getType())
			.topics(activity.getTopics())
			.areas(activity.getAreas())
			.body(activity.getOrganizationId())
			.bodies(activity.getParticipatingOrgs().stream().map(ParticipatingOrg::getOrganizationId).toList())
			.all();
	}

}
