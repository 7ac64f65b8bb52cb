package org.ashar.events.agenda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * Tells what those who come have to know of: when and where, and what for. All else may
 * change without a word.
 */
final class Changes {

	/** Nobody reads on; the page of the event has the rest. */
	static final int MOST = 60;

	private final List<Change> found = new ArrayList<>();

	private Changes() {
	}

	static List<Change> between(EventContent before, EventContent now) {
		Changes changes = new Changes();
		changes.ofTheEvent(before, now);
		Map<SessionId, Session> known = byId(before);
		Map<SessionId, Session> still = byId(now);
		known.values().stream().filter(session -> !still.containsKey(session.id())).forEach(changes::removed);
		still.values().forEach(session -> {
			if (known.containsKey(session.id())) {
				changes.ofASession(known.get(session.id()), session);
			}
			else {
				changes.added(session);
			}
		});
		return changes.found.stream().limit(MOST).toList();
	}

	private void ofTheEvent(EventContent before, EventContent now) {
		note(Change.Kind.NAME, null, Change.Facet.words(before.name()), Change.Facet.words(now.name()));
		note(Change.Kind.DAYS, null, time(before.days()), time(now.days()));
		note(Change.Kind.VENUE, null, Change.Facet.words(place(before.venue())),
				Change.Facet.words(place(now.venue())));
		note(Change.Kind.ATTENDANCE, null, Change.Facet.code(before.attendance()), Change.Facet.code(now.attendance()));
	}

	private void ofASession(Session before, Session now) {
		note(Change.Kind.SESSION_TITLE, now.title(), Change.Facet.words(before.title()),
				Change.Facet.words(now.title()));
		note(Change.Kind.SESSION_TIME, now.title(), time(before), time(now));
		note(Change.Kind.SESSION_ROOM, now.title(), Change.Facet.words(before.room()), Change.Facet.words(now.room()));
		if (!who(before).equals(who(now))) {
			found.add(new Change(Change.Kind.SESSION_SPEAKERS, now.title(), null, null));
		}
	}

	private void removed(Session session) {
		found.add(new Change(Change.Kind.SESSION_REMOVED, session.title(), time(session), null));
	}

	private void added(Session session) {
		found.add(new Change(Change.Kind.SESSION_ADDED, session.title(), null, time(session)));
	}

	private void note(Change.Kind kind, @Nullable Text session, Change.@Nullable Facet was, Change.@Nullable Facet is) {
		if (!Objects.equals(was, is)) {
			found.add(new Change(kind, session, was, is));
		}
	}

	private static Map<SessionId, Session> byId(EventContent content) {
		Map<SessionId, Session> sessions = new LinkedHashMap<>();
		content.sessions().forEach(session -> sessions.put(session.id(), session));
		return sessions;
	}

	/** That somebody has confirmed is no change; that she does not come is one. */
	private static List<Speaker> who(Session session) {
		return session.speakers().stream().filter(speaker -> !speaker.isOut()).map(who -> who.in(null)).toList();
	}

	private static Change.Facet time(Days days) {
		return Change.Facet
			.time(days.first().equals(days.last()) ? days.first().toString() : days.first() + "/" + days.last());
	}

	private static Change.Facet time(Session session) {
		if (session.startsAt() == null) {
			return Change.Facet.time(session.day().toString());
		}
		String start = session.day().atTime(session.startsAt()).toString();
		return Change.Facet
			.time(session.endsAt() == null ? start : start + "/" + session.day().atTime(session.endsAt()));
	}

	/** Name and address together, in the languages of the name. */
	private static @Nullable Text place(@Nullable Venue venue) {
		if (venue == null || venue.address() == null) {
			return venue == null ? null : venue.name();
		}
		Map<Language, String> place = new LinkedHashMap<>();
		venue.name()
			.values()
			.forEach((language, name) -> place.put(language, name + ", " + venue.address().in(language).value()));
		return Text.of(place);
	}

}
