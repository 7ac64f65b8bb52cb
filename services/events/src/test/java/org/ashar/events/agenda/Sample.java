package org.ashar.events.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.ashar.events.reference.OrganizationId;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;

/** Events for tests. */
public final class Sample {

	public static final Author OWNER = new Author("owner", "org-owner");

	public static final OrganizationId ORGANIZATION = new OrganizationId(new UUID(1, 1));

	/** Some weeks before the conference. */
	public static final Instant BEFORE = Instant.parse("2013-05-01T06:00:00Z");

	private Sample() {
	}

	/** The conference of 3 and 4 June 2013 in Bishkek. */
	public static EventContent conference() {
		return conference(new Days(LocalDate.of(2013, 6, 3), LocalDate.of(2013, 6, 4), ZoneId.of("Asia/Bishkek")));
	}

	static EventContent conference(Days days) {
		Session opening = new Session(new SessionId(new UUID(2, 1)), SessionType.OPENING,
				Text.of("Ачылыш", "Открытие", null), null, days.first(), LocalTime.of(9, 30), LocalTime.of(10, 0), null,
				List.of(), List.of());
		Session later = new Session(new SessionId(new UUID(2, 2)), SessionType.DISCUSSION,
				Text.of(null, "Обсуждение", null), null, days.last(), null, null, null, List.of(), List.of());
		return new EventContent(ORGANIZATION,
				Text.of("Мигранттардын укуктарын коргоо", "Защита прав мигрантов; опыт, практика", null),
				Text.of(null, "Первая строка\nвторая строка", null), days, null, Attendance.OFFLINE,
				List.of(Language.KY, Language.RU), List.of(), List.of(opening, later), List.of(), List.of(), List.of(),
				null, List.of());
	}

	/** An event of which little is written. */
	public static EventContent bare(Days days, OrganizationId organization) {
		return new EventContent(organization, Text.of(null, "Круглый стол", null), null, days, null, Attendance.OFFLINE,
				List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null, List.of());
	}

	/** The same with workshops in its agenda. */
	public static EventContent withSessions(EventContent bare, Collection<SessionId> ids) {
		List<Session> sessions = ids.stream()
			.map(id -> new Session(id, SessionType.WORKSHOP, Text.of(null, "Мастерская", null), null,
					bare.days().first(), LocalTime.of(14, 0), LocalTime.of(15, 30), null, List.of(), List.of()))
			.toList();
		return new EventContent(bare.organizationId(), bare.name(), null, bare.days(), null, bare.attendance(),
				List.of(), List.of(), sessions, List.of(), List.of(), List.of(), null, List.of());
	}

	/** The conference, announced. */
	public static Event announced() {
		Event event = Event.draft(new EventId(UUID.randomUUID()), conference(), OWNER, BEFORE);
		event.announce(OWNER, BEFORE);
		return event;
	}

	/** The conference, with its registration open. */
	public static Event open(int capacity, Map<String, Integer> quotas) {
		Event event = Event.draft(new EventId(UUID.randomUUID()), conference(), OWNER, BEFORE);
		event.announce(OWNER, BEFORE);
		event.seat(new Seating(capacity, quotas), OWNER, BEFORE);
		event.openRegistration(OWNER, BEFORE);
		return event;
	}

	/** The same event after a change of what is written. */
	public static void edit(Event event) {
		event.edit(conference(), false, null, OWNER, BEFORE);
	}

	/** The same event, called off. */
	public static void cancel(Event event) {
		event.cancel(null, OWNER, BEFORE);
	}

}
