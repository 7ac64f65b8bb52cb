package org.ashar.notifications.messaging;

import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ashar.contracts.Event;
import org.ashar.contracts.EventMessage;
import org.ashar.contracts.EventParty;
import org.ashar.contracts.EventSpeaker;
import org.ashar.contracts.EventVenue;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.language.Text;
import org.ashar.notifications.occasion.Happening;
import org.ashar.notifications.occasion.Meeting;
import org.ashar.notifications.occasion.News;
import org.ashar.notifications.occasion.Provenance;
import org.ashar.notifications.occasion.RecordKind;
import org.ashar.notifications.subscription.RecordTypes;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Hears of events that people may come to, and of what they should know before they do.
 */
@Component
class EventListener {

	/**
	 * The topic keeps everything: whoever reads it from its beginning, as after an
	 * upgrade, must not write to people about the events of years ago.
	 */
	private static final Duration FRESH = Duration.ofDays(7);

	private final Announcer announcer;

	private final NameMirror names;

	private final Clock clock;

	EventListener(Announcer announcer, NameMirror names, Clock clock) {
		this.announcer = announcer;
		this.names = names;
		this.clock = clock;
	}

	/**
	 * The copy of the name comes before the occasion: letters are written of what is
	 * known to be public only.
	 */
	@KafkaListener(topics = Topics.EVENTS, groupId = "${spring.application.name}")
	void on(EventMessage message) {
		Event event = message.getEvent();
		Text name = event.getState().equals("draft") ? null : Words.of(event.getName());
		names.event(event.getId(), message.getStamp().getSequence(), name, sessions(event));
		if (name == null) {
			return;
		}
		announcer.readable(event.getId(), name, Words.of(event.getDescription()));
		if (!message.getMinor() && isFresh(message)) {
			happening(message).ifPresent(what -> announcer.announce(message.getStamp().getMessageId(),
					news(message, what, name), keys(event)));
		}
	}

	private static Map<String, Text> sessions(Event event) {
		Map<String, Text> sessions = new HashMap<>();
		event.getSessions().forEach(session -> {
			Text title = Words.of(session.getTitle());
			if (title != null) {
				sessions.put(session.getId(), title);
			}
		});
		return sessions;
	}

	private boolean isFresh(EventMessage message) {
		return message.getStamp().getOccurredAt().isAfter(clock.instant().minus(FRESH));
	}

	private static Optional<Happening> happening(EventMessage message) {
		return Optional.ofNullable(switch (message.getChange()) {
			case ANNOUNCED -> Happening.PUBLISHED;
			case EDITED -> Happening.EDITED;
			case REGISTRATION_OPENED -> Happening.REGISTRATION_OPENED;
			case CANCELLED -> Happening.CANCELLED;
			case RECORDED -> Happening.RECORDED;
			case OUTCOMES_PUBLISHED -> Happening.OUTCOMES_PUBLISHED;
			case UNKNOWN, DRAFTED, REGISTRATION_CLOSED, SEATING_CHANGED, ENDED -> null;
		});
	}

	private static News news(EventMessage message, Happening what, Text name) {
		Event event = message.getEvent();
		return new News(RecordKind.EVENT, event.getId(), what, name, Words.of(event.getDescription()),
				Words.of(message.getNote()), null, Provenance.of(event.getOrganizationId(), null), meeting(event));
	}

	private static @Nullable Meeting meeting(Event event) {
		if (event.getFirstDay() == null || event.getZone() == null) {
			return null;
		}
		EventVenue venue = event.getVenue();
		boolean open = venue == null && !event.getState().equals("cancelled")
				&& !"online".equals(event.getAttendance());
		return new Meeting(event.getFirstDay(), Objects.requireNonNullElse(event.getLastDay(), event.getFirstDay()),
				event.getZone(), venue == null ? null : Words.of(venue.getName()),
				venue == null ? null : Words.of(venue.getAddress()), open);
	}

	/** Whoever follows the activity that it belongs to hears of it, too. */
	private Set<String> keys(Event event) {
		return new Keys(names).record(event.getId())
			.record(event.getParentActivityId())
			.type(RecordTypes.EVENT)
			.topics(event.getTopics())
			.areas(event.getAreas())
			.body(event.getOrganizationId())
			.bodies(event.getParties().stream().map(EventParty::getOrganizationId).toList())
			.persons(event.getSessions()
				.stream()
				.flatMap(session -> session.getSpeakers().stream())
				.map(EventSpeaker::getPersonId))
			.all();
	}

}
