package org.ashar.events.calendar;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
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
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
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
		List<Session> timed = event.content()
			.sessions()
			.stream()
			.filter(session -> session.startsAt() != null)
			.toList();
		if (!timed.isEmpty()) {
			calendar.add(TimeZoneRegistryFactory.getInstance()
				.createRegistry()
				.getTimeZone(event.content().days().zone().getId())
				.getVTimeZone());
		}
		calendar.add(days(cancelled, event.calendarSequence(), event.modified()));
		timed.forEach(session -> calendar.add(session(session, cancelled)));
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
		VEvent days = days(method.equals(ImmutableMethod.CANCEL), event.calendarSequence() + step, at);
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

	private VEvent days(boolean cancelled, int sequence, Instant at) {
		VEvent days = entry(event.id().value().toString(), event.content().name(), event.content().description(), at,
				sequence, cancelled);
		days.add(new DtStart<>(event.content().days().first()));
		days.add(new DtEnd<>(event.content().days().last().plusDays(1)));
		Venue venue = event.content().venue();
		if (venue != null) {
			days.add(new Location(Stream.of(venue.name(), venue.address())
				.flatMap(Stream::ofNullable)
				.map(this::said)
				.collect(Collectors.joining(", "))));
		}
		return days;
	}

	private VEvent session(Session session, boolean cancelled) {
		VEvent entry = entry(session.id().value().toString(), session.title(), session.summary(), event.modified(),
				event.calendarSequence(), cancelled);
		LocalTime start = Objects.requireNonNull(session.startsAt());
		entry.add(new DtStart<>(session.day().atTime(start).atZone(event.content().days().zone())));
		if (session.endsAt() != null) {
			entry.add(new DtEnd<>(session.day().atTime(session.endsAt()).atZone(event.content().days().zone())));
		}
		entry.add(new RelatedTo(uid(event.id().value().toString())));
		return entry;
	}

	private VEvent entry(String id, Text title, @Nullable Text text, Instant at, int sequence, boolean cancelled) {
		VEvent entry = new VEvent(false);
		Stream<Property> properties = Stream.of(new Uid(uid(id)), new DtStamp(at), new Sequence(sequence),
				summary(title), organizer(),
				cancelled ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
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
