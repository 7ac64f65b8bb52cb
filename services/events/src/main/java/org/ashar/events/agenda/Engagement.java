package org.ashar.events.agenda;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import java.util.UUID;

import org.ashar.infra.platform.language.Text;

/** That somebody is to speak in a session. */
public record Engagement(Event event, Session session, Speaker speaker) {

	/** By which a link names it. */
	public Key key() {
		return new Key(event.id(), session.id(), who(speaker));
	}

	/** The person, or what her printed name stands for: a link is to name nobody. */
	private static UUID who(Speaker speaker) {
		if (speaker.personId() != null) {
			return speaker.personId().value();
		}
		Text name = speaker.name();
		String printed = name == null ? "" : new TreeMap<>(name.values()).toString();
		return UUID.nameUUIDFromBytes(printed.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * An engagement, as long as the session has this speaker.
	 *
	 * @param who stands for the speaker
	 */
	public record Key(EventId event, SessionId session, UUID who) {
	}
}
