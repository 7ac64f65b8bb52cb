package org.ashar.portal.services;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * What people attend, as its service shows it to whoever is asking. Days and hours are
 * those of its zone.
 *
 * @param venue null while it is to be announced
 * @param capacity null before anybody has said how many may come
 * @param series the first event of the series that it belongs to
 * @param announcedFor the first day as it was announced
 * @param changedAt since when it is otherwise than announced, or was told last
 */
public record Event(String id, long version, String state, String organizationId, Text name, @Nullable Text description,
		String firstDay, String lastDay, String zone, Instant startsAt, Instant endsAt, @Nullable Venue venue,
		String attendance, List<String> languages, List<Party> parties, List<Session> sessions, List<MediaItem> media,
		List<String> topics, List<String> areas, @Nullable String parentActivityId, List<String> documents,
		@Nullable Integer capacity, Map<String, Integer> quotas, @Nullable Text cancellation,
		@Nullable EntryRules entryRules, @Nullable List<String> interpretation, @Nullable String series,
		@Nullable String announcedFor, @Nullable Instant changedAt) {

	/** As older services tell of it. */
	public Event(String id, long version, String state, String organizationId, Text name, @Nullable Text description,
			String firstDay, String lastDay, String zone, Instant startsAt, Instant endsAt, @Nullable Venue venue,
			String attendance, List<String> languages, List<Party> parties, List<Session> sessions,
			List<MediaItem> media, List<String> topics, List<String> areas, @Nullable String parentActivityId,
			List<String> documents, @Nullable Integer capacity, Map<String, Integer> quotas,
			@Nullable Text cancellation, @Nullable EntryRules entryRules) {
		this(id, version, state, organizationId, name, description, firstDay, lastDay, zone, startsAt, endsAt, venue,
				attendance, languages, parties, sessions, media, topics, areas, parentActivityId, documents, capacity,
				quotas, cancellation, entryRules, null, null, null, null);
	}

	/** Whether it takes place on other days than was announced. */
	public boolean isMoved() {
		return this.announcedFor != null && !this.announcedFor.equals(this.firstDay);
	}

	/** Whether it was announced and is still to come, or under way. */
	public boolean isAhead() {
		return Set.of("announced", "registration_open", "registration_closed").contains(this.state);
	}

	/** Whether it took place and is over. */
	public boolean isPast() {
		return Set.of("ended", "outcomes_published").contains(this.state);
	}

	/** Whether it is under way or over, so that there may be something it came to. */
	public boolean mayHaveOutcomes(Instant now) {
		return isPast() || isAhead() && !now.isBefore(this.startsAt);
	}

	/** Whether what it came to may be published. */
	public boolean isInItsLastDay(Instant now) {
		return mayHaveOutcomes(now)
				&& !LocalDate.ofInstant(now, ZoneId.of(this.zone)).isBefore(LocalDate.parse(this.lastDay));
	}

	/** Whether its last day is over where it takes place. */
	public boolean isOver(Instant now) {
		return !now.isBefore(this.endsAt);
	}

	/*
	 * The three below are as the events service has it, which decides in the end: pages
	 * only offer what it would not refuse.
	 */

	/** Whether somebody may change what is written about it. */
	public boolean mayEdit(Person person) {
		String[] roles = this.state.equals("draft") ? new String[] { "org-owner", "org-editor", "org-contributor" }
				: new String[] { "org-owner", "org-editor" };
		return !this.state.equals("cancelled") && (person.is("curator")
				|| person.isOn(this.id, "event-owner", "event-editor") || person.isFor(this.organizationId, roles));
	}

	/** Whether somebody writes down what it came to. */
	public boolean mayWriteOutcomes(Person person, Instant now) {
		return mayHaveOutcomes(now) && mayEdit(person);
	}

	/** Whether somebody may make it public. */
	public boolean mayPublish(Person person) {
		return this.state.equals("draft") && (person.is("curator") || person.owns(this.id)
				|| person.isFor(this.organizationId, "org-owner", "org-editor"));
	}

	/** Whether somebody may begin another one with its agenda. */
	public boolean mayCopy(Person person) {
		return person.is("curator") || person.isFor(this.organizationId, "org-owner", "org-editor", "org-contributor");
	}

	/** Whether somebody sees who comes and decides about single registrations. */
	public boolean mayModerate(Person person) {
		return mayOrganize(person) || person.isOn(this.id, "event-moderator");
	}

	/**
	 * Whether somebody decides on seats, takes lists along, writes to guests and chooses
	 * the team.
	 */
	public boolean mayOrganize(Person person) {
		return person.owns(this.id) || person.isFor(this.organizationId, "org-owner");
	}

	/**
	 * The step that brings it further, as pages name it, or null where there is none for
	 * this person.
	 */
	public @Nullable String next(Person person, Instant now) {
		return switch (this.state) {
			case "draft" -> mayPublish(person) ? (isOver(now) ? "record" : "announce") : "ask";
			case "announced" ->
				mayOrganize(person) ? ((this.capacity == null) ? "seating" : "open-registration") : null;
			case "registration_open", "registration_closed" -> mayOrganize(person) ? "guests" : null;
			default -> null;
		};
	}

	/** Where it takes place. */
	public record Venue(Text name, @Nullable Text address, @Nullable String area) {
	}

	/** An organization that has to do with it, and how. */
	public record Party(String organizationId, String role) {
	}

	/** A part of the agenda; without hours while they are open. */
	public record Session(String id, String type, Text title, @Nullable Text summary, String day,
			@Nullable String startsAt, @Nullable String endsAt, @Nullable Text room, List<Speaker> speakers,
			List<String> topics, @Nullable Text track, @Nullable List<String> languages,
			@Nullable List<String> interpretation, @Nullable List<Material> materials, @Nullable Text minutes) {

		/** One of which no more is known. */
		public Session(String id, String type, Text title, @Nullable Text summary, String day,
				@Nullable String startsAt, @Nullable String endsAt, @Nullable Text room, List<Speaker> speakers,
				List<String> topics) {
			this(id, type, title, summary, day, startsAt, endsAt, room, speakers, topics, null, null, null, null, null);
		}
	}

	/** Slides, a paper or a recording of a session. */
	public record Material(Text title, String uri) {
	}

	/** Two sessions that cannot both be as they are written. */
	public record Clash(String kind, List<String> sessions) {
	}

	/** What those who come were told of changes, and will be told next. */
	public record Changes(List<Change> untold, @Nullable Instant tellsAt, List<Notice> notices) {
	}

	/** What those who come were told at once. */
	public record Notice(int number, Instant at, List<Change> changes) {
	}

	/** What is otherwise now than it was; of a session, where it names one. */
	public record Change(String kind, @Nullable Text session, @Nullable Facet was, @Nullable Facet is) {
	}

	/** How something is, or was: in words, by time (ISO 8601), or by a code. */
	public record Facet(@Nullable Text words, @Nullable String time, @Nullable String code) {
	}

	/** Somebody who is to speak, and the page where she answers. */
	public record Asked(String sessionId, Speaker speaker, String path) {
	}

	/** Who speaks: known to the directory, or by a name as it is printed. */
	public record Speaker(@Nullable String personId, @Nullable Text name, @Nullable Text affiliation,
			@Nullable String organizationId, String role, @Nullable String state) {
	}

	/** A broadcast or an article about it. */
	public record MediaItem(Text title, @Nullable String outletId, @Nullable Text outlet, @Nullable Text programme,
			@Nullable String airsAt, @Nullable String commissionedBy, @Nullable String uri) {
	}

	/** How people get in, beyond the number of seats. */
	public record EntryRules(boolean approval, int offerHours, @Nullable List<Question> questions,
			@Nullable List<ConsentText> consents, @Nullable List<SignUp> signUps) {
	}

	/** A session for which guests sign up, and how many may take part. */
	public record SignUp(String sessionId, int capacity) {
	}

	/** A path on this site; not for everybody. */
	public record EntryLink(String path) {
	}

	/**
	 * What the organizer asks everybody who registers.
	 *
	 * @param kind text, choice, number, date, country or organization
	 * @param group whom it is asked; everybody where it is null
	 */
	public record Question(String id, String kind, Text label, @Nullable Text help, boolean required,
			List<QuestionOption> options, int keepDays, @Nullable String group) {
	}

	/** One that may be chosen. */
	public record QuestionOption(String value, Text label) {
	}

	/** To what the organizer asks everybody who registers to agree. */
	public record ConsentText(String id, Text text, boolean required) {
	}

	/** What is asked of whoever registers. */
	public List<Question> questions() {
		return (this.entryRules == null || this.entryRules.questions() == null) ? List.of()
				: this.entryRules.questions();
	}

	/** How many may take part in the sessions for which guests sign up, by their ids. */
	public Map<String, Integer> signUps() {
		return (this.entryRules == null || this.entryRules.signUps() == null) ? Map.of()
				: this.entryRules.signUps().stream().collect(Collectors.toMap(SignUp::sessionId, SignUp::capacity));
	}

	/** Those sessions, in the order of the agenda. */
	public List<Session> signUpSessions() {
		return this.sessions.stream().filter((session) -> signUps().containsKey(session.id())).toList();
	}

	/** What a guest can go to: what is for all, and that for which she has signed up. */
	public List<Session> sessionsOf(@Nullable List<String> signedUp) {
		List<String> hers = (signedUp != null) ? signedUp : List.of();
		return this.sessions.stream()
			.filter((session) -> !signUps().containsKey(session.id()) || hers.contains(session.id()))
			.toList();
	}

	/** To what whoever registers is asked to agree. */
	public List<ConsentText> consents() {
		return (this.entryRules == null || this.entryRules.consents() == null) ? List.of() : this.entryRules.consents();
	}

	/** How many seats there are, and are left in all and for each group with a quota. */
	public record Seats(int capacity, int taken, int free, int waiting, @Nullable Integer outOfOrder,
			Map<String, Integer> freeByGroup, @Nullable Map<String, Integer> signedUp) {

		/** How many have signed up for a session. */
		public int signedUp(String session) {
			return (this.signedUp == null) ? 0 : this.signedUp.getOrDefault(session, 0);
		}
	}

}
