package org.ashar.events.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What people attend. "Ahead" are announced, registration_open and registration_closed,
 * "past" are ended and outcomes_published. <pre>
 * from                              method             to
 * –                                 draft              draft
 * draft|ahead|past                  edit               same
 * draft|ahead                       answer             same
 * ahead                             tell               same, if something has changed
 * draft|ahead                       seat, rule         same
 * draft                             announce           announced, unless its last day is over
 * draft                             record             ended, if its last day is over
 * announced|registration_closed     openRegistration   registration_open, unless it is over
 * registration_open                 closeRegistration  registration_closed
 * ahead                             cancel             cancelled
 * ahead                             end                ended, if its last day is over
 * ended                             conclude           outcomes_published
 * </pre>
 */
@Document("events")
public final class Event {

	private static final Set<EventState> AHEAD = EnumSet.of(EventState.ANNOUNCED, EventState.REGISTRATION_OPEN,
			EventState.REGISTRATION_CLOSED);

	/*
	 * Between two changes that all calendars must hear of lies what happens to the seat
	 * of one guest, who comes and goes a few times at most.
	 */
	private static final int CALENDAR_STEP = 1000;

	@Id
	private final EventId id;

	@Version
	private @Nullable Long version;

	private final String place;

	private final Instant created;

	private Instant modified;

	private EventState state;

	private EventContent content;

	private @Nullable Instant ends;

	private @Nullable Seating seating;

	private @Nullable EntryRules rules;

	private @Nullable Text cancellation;

	private int calendarSequence;

	private @Nullable LocalDate announcedFor;

	private News news = new News();

	private Outbox outbox = new Outbox();

	@PersistenceCreator
	Event(EventId id, String place, Instant created, Instant modified, EventState state, EventContent content) {
		this.id = id;
		this.place = place;
		this.created = created;
		this.modified = modified;
		this.state = state;
		this.content = content;
	}

	static Event draft(EventId id, EventContent content, Author author, Instant now) {
		String place = "%013d-%s".formatted(now.toEpochMilli(), id.value());
		Event event = new Event(id, place, now, now, EventState.DRAFT, content);
		event.outbox.add(new EventFact.Drafted(), author, now);
		return event;
	}

	/**
	 * A draft of another one of a series: as many may come, and in the same way.
	 * @param again the content of the other one, with the same sessions in the same order
	 */
	static Event copy(EventId id, Event other, EventContent again, Author author, Instant now) {
		Event copy = draft(id, again, author, now);
		other.seating().ifPresent(seating -> copy.seat(seating, author, now));
		if (other.rules != null) {
			List<SessionId> before = other.content.sessions().stream().map(Session::id).toList();
			List<SessionId> after = again.sessions().stream().map(Session::id).toList();
			copy.rule(other.rules.anew(before, after), author, now);
		}
		return copy;
	}

	void edit(EventContent changed, boolean minor, @Nullable Text note, Author author, Instant now) {
		require(EnumSet.of(EventState.DRAFT, EventState.ANNOUNCED, EventState.REGISTRATION_OPEN,
				EventState.REGISTRATION_CLOSED, EventState.ENDED, EventState.OUTCOMES_PUBLISHED), "edit");
		if (state.isPast() && !changed.days().areOver(now)) {
			throw new EventProblem.NotOver();
		}
		EventContent before = content;
		content = changed;
		if (state.isAhead()) {
			ends = changed.days().end();
			news.collect(before, content, minor, now);
		}
		tellCalendars();
		happened(new EventFact.Edited(minor, note), author, now);
	}

	/** Those who come are told all at once what has changed since they were told last. */
	void tell(Author author, Instant now) {
		require(AHEAD, "tell");
		news.tell(content, now);
		happened(new EventFact.Told(), author, now);
	}

	/** Somebody says whether she will speak; for the agenda nothing else changes. */
	void answer(SessionId session, Speaker who, SpeakerState answer, Author author, Instant now) {
		require(EnumSet.of(EventState.DRAFT, EventState.ANNOUNCED, EventState.REGISTRATION_OPEN,
				EventState.REGISTRATION_CLOSED), "answer");
		EventContent before = content;
		content = content.with(content.sessions()
			.stream()
			.map(part -> part.id().equals(session) ? part.with(answered(part, who, answer)) : part)
			.toList());
		if (state.isAhead()) {
			news.collect(before, content, answer != SpeakerState.DECLINED, now);
		}
		happened(new EventFact.SpeakerAnswered(), author, now);
	}

	private static List<Speaker> answered(Session part, Speaker who, SpeakerState answer) {
		return part.speakers().stream().map(speaker -> speaker.equals(who) ? speaker.in(answer) : speaker).toList();
	}

	void seat(Seating wanted, Author author, Instant now) {
		require(EnumSet.of(EventState.DRAFT, EventState.ANNOUNCED, EventState.REGISTRATION_OPEN,
				EventState.REGISTRATION_CLOSED), "seating");
		seating = wanted;
		happened(new EventFact.SeatingChanged(wanted), author, now);
	}

	void rule(EntryRules wanted, Author author, Instant now) {
		require(EnumSet.of(EventState.DRAFT, EventState.ANNOUNCED, EventState.REGISTRATION_OPEN,
				EventState.REGISTRATION_CLOSED), "entry-rules");
		rules = wanted;
		happened(new EventFact.RulesChanged(), author, now);
	}

	void announce(Author author, Instant now) {
		require(EnumSet.of(EventState.DRAFT), "announce");
		requireNotOver(now);
		state = EventState.ANNOUNCED;
		ends = content.days().end();
		announcedFor = content.days().first();
		happened(new EventFact.Announced(), author, now);
	}

	void record(Author author, Instant now) {
		require(EnumSet.of(EventState.DRAFT), "record");
		requireOver(now);
		state = EventState.ENDED;
		happened(new EventFact.Recorded(), author, now);
	}

	void openRegistration(Author author, Instant now) {
		require(EnumSet.of(EventState.ANNOUNCED, EventState.REGISTRATION_CLOSED), "open-registration");
		requireNotOver(now);
		if (seating == null) {
			throw new EventProblem.NoSeating();
		}
		state = EventState.REGISTRATION_OPEN;
		happened(new EventFact.RegistrationOpened(), author, now);
	}

	void closeRegistration(Author author, Instant now) {
		require(EnumSet.of(EventState.REGISTRATION_OPEN), "close-registration");
		state = EventState.REGISTRATION_CLOSED;
		happened(new EventFact.RegistrationClosed(), author, now);
	}

	void cancel(@Nullable Text note, Author author, Instant now) {
		require(AHEAD, "cancel");
		state = EventState.CANCELLED;
		ends = null;
		cancellation = note;
		news.stop();
		tellCalendars();
		happened(new EventFact.Cancelled(note), author, now);
	}

	void end(Instant now) {
		require(AHEAD, "end");
		requireOver(now);
		state = EventState.ENDED;
		ends = null;
		news.stop();
		happened(new EventFact.Ended(), Author.SYSTEM, now);
	}

	/** What it came to is public. */
	void conclude(Author author, Instant now) {
		require(EnumSet.of(EventState.ENDED), "conclude");
		state = EventState.OUTCOMES_PUBLISHED;
		happened(new EventFact.OutcomesPublished(), author, now);
	}

	/** Calendars that have seen it take the new one for newer (RFC 5545, SEQUENCE). */
	private void tellCalendars() {
		if (state.isPublic()) {
			calendarSequence += CALENDAR_STEP;
		}
	}

	private void require(Set<EventState> from, String action) {
		if (!from.contains(state)) {
			throw new EventProblem.WrongState(state, action);
		}
	}

	private void requireOver(Instant now) {
		if (!content.days().areOver(now)) {
			throw new EventProblem.NotOver();
		}
	}

	private void requireNotOver(Instant now) {
		if (content.days().areOver(now)) {
			throw new EventProblem.Over();
		}
	}

	private void happened(EventFact fact, Author author, Instant now) {
		modified = now;
		outbox.add(fact, author, now);
	}

	/** Whether somebody who wants to come may register now. */
	public boolean takesRegistrations(Instant now) {
		return state == EventState.REGISTRATION_OPEN && !content.days().areOver(now);
	}

	/** Whether seats that become free are still given to those who wait. */
	public boolean servesItsQueue(Instant now) {
		return state.isAhead() && !content.days().areOver(now);
	}

	/** Its identifier. */
	public EventId id() {
		return id;
	}

	/** Rises with each change; 0 before it was saved. */
	public long version() {
		return version == null ? 0 : version;
	}

	/** Where it stands in lists: by time of entry. */
	public String place() {
		return place;
	}

	/** When it was first written down. */
	public Instant created() {
		return created;
	}

	/** When it was last changed. */
	public Instant modified() {
		return modified;
	}

	/** How far it is. */
	public EventState state() {
		return state;
	}

	/** What is written about it. */
	public EventContent content() {
		return content;
	}

	/** How many may come, once that was said. */
	public Optional<Seating> seating() {
		return Optional.ofNullable(seating);
	}

	/** How many may take part in those of its sessions for which guests sign up. */
	public Map<SessionId, Integer> signUps() {
		Map<SessionId, Integer> capacities = new HashMap<>(rules().capacities());
		capacities.keySet().retainAll(content.sessions().stream().map(Session::id).toList());
		return capacities;
	}

	/** How people get in. */
	public EntryRules rules() {
		return rules == null ? EntryRules.USUAL : rules;
	}

	/** Why it does not take place, if somebody said so. */
	public @Nullable Text cancellation() {
		return cancellation;
	}

	/**
	 * Rises with each change that calendars must hear of, and leaves room for those of
	 * one guest (iCalendar SEQUENCE).
	 */
	public int calendarSequence() {
		return calendarSequence;
	}

	/** The first day as it was announced, if it has been. */
	public Optional<LocalDate> announcedFor() {
		return Optional.ofNullable(announcedFor);
	}

	/** What those who come are told of changes. */
	public News news() {
		return news;
	}

	/** What has changed since they were told last. */
	public List<Change> untoldChanges() {
		return news.untold(content);
	}

	/** The facts since it was loaded. */
	public Outbox outbox() {
		return outbox;
	}

}
