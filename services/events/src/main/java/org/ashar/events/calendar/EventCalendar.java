package org.ashar.events.calendar;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RelatedTo;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventState;
import org.ashar.events.agenda.Session;
import org.ashar.events.agenda.Venue;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * An event for calendar programs, in one language. Its UID never changes and its SEQUENCE
 * rises with every change that they must hear of. The event fills its days; its sessions
 * stand at their hours, with the rules of the zone.
 */
public final class EventCalendar {

	/* RFC 5546 wants an address; answers go by the links of the letters. */
	private static final URI NO_MAIL = URI.create("mailto:noreply@ashar.invalid");

	/** After so long a feed is to be asked again. */
	public static final Duration REFRESH = Duration.ofHours(1);

	private final Event event;

	private final Language language;

	/** What is there in the language, or in the one that comes next to it. */
	public EventCalendar(Event event, Language language) {
		this.event = event;
		this.language = language;
	}

	/** The whole event with its sessions, as everybody may have it. */
	public String file() {
		boolean cancelled = event.state() == EventState.CANCELLED;
		Calendar calendar = calendar(cancelled ? ImmutableMethod.CANCEL : ImmutableMethod.PUBLISH);
		Status status = cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
		return written(calendar, days(status, event.calendarSequence(), event.modified()), status, _ -> true);
	}

	/**
	 * The same for programs that come again and again to see what has changed (RFC 7986).
	 * What is called off stays in it and says so.
	 */
	public String feed() {
		Status status = event.state() == EventState.CANCELLED ? ImmutableStatus.VEVENT_CANCELLED
				: ImmutableStatus.VEVENT_CONFIRMED;
		return written(feedOf(said(event.content().name())), days(status, event.calendarSequence(), event.modified()),
				status, _ -> true);
	}

	/**
	 * The feed of one person: the event as certain as her seat is, with the sessions that
	 * are hers. It names nobody.
	 */
	public String feed(Place place, Predicate<Session> hers) {
		boolean gone = place.status() == Place.Status.GONE || event.state() == EventState.CANCELLED;
		Status status = gone ? ImmutableStatus.VEVENT_CANCELLED : place.status().property();
		int step = 2 * place.turn() + (gone ? 1 : 0);
		Instant at = place.changed().isAfter(event.modified()) ? place.changed() : event.modified();
		return written(feedOf(said(event.content().name())), days(status, event.calendarSequence() + step, at), status,
				hers);
	}

	private static Calendar feedOf(String name) {
		Calendar calendar = calendar(ImmutableMethod.PUBLISH);
		calendar.add(new XProperty("NAME", name));
		// What RFC 7986 has made of it older programs know by these names.
		calendar.add(new XProperty("X-WR-CALNAME", name));
		calendar.add(new XProperty("REFRESH-INTERVAL", new ParameterList(List.of(Value.DURATION)), REFRESH.toString()));
		calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
		return calendar;
	}

	private String written(Calendar calendar, VEvent days, Status status, Predicate<Session> wanted) {
		List<Session> timed = event.content()
			.sessions()
			.stream()
			.filter(session -> session.startsAt() != null)
			.filter(wanted)
			.toList();
		if (!timed.isEmpty()) {
			calendar.add(TimeZoneRegistryFactory.getInstance()
				.createRegistry()
				.getTimeZone(event.content().days().zone().getId())
				.getVTimeZone());
		}
		calendar.add(days);
		timed.forEach(session -> calendar.add(session(session, status)));
		return Folding.byOctets(calendar.toString());
	}

	/** For somebody who has a seat. */
	public Invitation invite(Guest guest, Instant at) {
		return invitation(ImmutableMethod.REQUEST, PartStat.ACCEPTED, guest, 2 * guest.turn(), at);
	}

	/** For somebody who had a seat: it vanishes from his calendar. */
	public Invitation disinvite(Guest guest, Instant at) {
		return invitation(ImmutableMethod.CANCEL, PartStat.DECLINED, guest, 2 * guest.turn() + 1, at);
	}

	/**
	 * Each step of a guest is newer than the one before (RFC 5546, 2.1.4), also when
	 * nothing was changed in the event.
	 */
	private Invitation invitation(Method method, PartStat part, Guest guest, int step, Instant at) {
		VEvent days = days(method.equals(ImmutableMethod.CANCEL) ? ImmutableStatus.VEVENT_CANCELLED
				: ImmutableStatus.VEVENT_CONFIRMED, event.calendarSequence() + step, at);
		// A name with a quotation mark cannot be quoted in a parameter (RFC 5545, 3.2).
		ParameterList parameters = new ParameterList(
				List.of(new Cn(guest.name().replace('"', '\'')), part, new Rsvp(false)));
		days.add(new Attendee(parameters, mailto(guest.email())));
		Calendar calendar = calendar(method);
		calendar.add(days);
		return new Invitation(method.getValue(), Folding.byOctets(calendar.toString()));
	}

	private static Calendar calendar(Method method) {
		Calendar calendar = new Calendar();
		calendar.add(new ProdId("-//Ashar//Events//EN"));
		calendar.add(ImmutableVersion.VERSION_2_0);
		calendar.add(ImmutableCalScale.GREGORIAN);
		calendar.add(method);
		return calendar;
	}

	private VEvent days(Status status, int sequence, Instant at) {
		VEvent days = entry(event.id().value().toString(), event.content().name(), event.content().description(), at,
				sequence, status);
		days.add(new DtStart<>(event.content().days().first()));
		days.add(new DtEnd<>(event.content().days().last().plusDays(1)));
		locate(days, null);
		return days;
	}

	private void locate(VEvent entry, @Nullable Text room) {
		Venue venue = event.content().venue();
		String where = Stream.of(room, venue == null ? null : venue.name(), venue == null ? null : venue.address())
			.flatMap(Stream::ofNullable)
			.map(this::said)
			.collect(Collectors.joining(", "));
		if (!where.isEmpty()) {
			entry.add(new Location(where));
		}
	}

	private VEvent session(Session session, Status status) {
		VEvent entry = entry(session.id().value().toString(), session.title(), session.summary(), event.modified(),
				event.calendarSequence(), status);
		LocalTime start = Objects.requireNonNull(session.startsAt());
		entry.add(new DtStart<>(session.day().atTime(start).atZone(event.content().days().zone())));
		if (session.endsAt() != null) {
			entry.add(new DtEnd<>(session.day().atTime(session.endsAt()).atZone(event.content().days().zone())));
		}
		locate(entry, session.room());
		entry.add(new RelatedTo(uid(event.id().value().toString())));
		return entry;
	}

	private VEvent entry(String id, Text title, @Nullable Text text, Instant at, int sequence, Status status) {
		VEvent entry = new VEvent(false);
		Stream<Property> properties = Stream.of(new Uid(uid(id)), new DtStamp(at), new Sequence(sequence),
				summary(title), organizer(), status);
		properties.forEach(entry::add);
		if (text != null) {
			entry.add(new Description(said(text)));
		}
		return entry;
	}

	private Summary summary(Text title) {
		Text.Shown shown = title.in(language);
		net.fortuna.ical4j.model.parameter.Language tag = new net.fortuna.ical4j.model.parameter.Language(
				shown.language().tag());
		return new Summary(new ParameterList(List.of(tag)), shown.value());
	}

	private static Organizer organizer() {
		return new Organizer(new ParameterList(List.of(new Cn("Ashar"))), NO_MAIL);
	}

	private static URI mailto(String email) {
		try {
			return new URI("mailto", email, null);
		}
		catch (URISyntaxException impossible) {
			throw new IllegalStateException("An address that a relay takes is a part of a URI", impossible);
		}
	}

	private static String uid(String id) {
		return id + "@ashar";
	}

	private String said(Text text) {
		return text.in(language).value();
	}

	/**
	 * Whose seat it is.
	 *
	 * @param turn how often this person had registered before
	 */
	public record Guest(String email, String name, int turn) {

		/** A person is not for logs. */
		@Override
		public String toString() {
			return "Guest[" + turn + "]";
		}
	}

	/**
	 * A calendar file for one person.
	 *
	 * @param method REQUEST or CANCEL (RFC 5546)
	 */
	public record Invitation(String method, String file) {

		/** The file names a person. */
		@Override
		public String toString() {
			return "Invitation[" + method + "]";
		}
	}

}
