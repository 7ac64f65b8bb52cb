package org.ashar.portal.services;

import java.time.Instant;
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
 */
public record Event(String id, long version, String state, String organizationId, Text name, @Nullable Text description,
		String firstDay, String lastDay, String zone, Instant startsAt, Instant endsAt, @Nullable Venue venue,
		String attendance, List<String> languages, List<Party> parties, List<Session> sessions, List<MediaItem> media,
		List<String> topics, List<String> areas, @Nullable String parentActivityId, List<String> documents,
		@Nullable Integer capacity, Map<String, Integer> quotas, @Nullable Text cancellation,
		@Nullable EntryRules entryRules) {

	/** Whether it was announced and is still to come, or under way. */
	public boolean isAhead() {
		return Set.of("announced", "registration_open", "registration_closed").contains(this.state);
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
		return !this.state.equals("cancelled")
				&& (person.is("curator") || person.owns(this.id) || person.isFor(this.organizationId, roles));
	}

	/** Whether somebody may make it public. */
	public boolean mayPublish(Person person) {
		return this.state.equals("draft") && (person.is("curator") || person.owns(this.id)
				|| person.isFor(this.organizationId, "org-owner", "org-editor"));
	}

	/** Whether somebody decides on seats and sees who comes. */
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
			List<String> topics) {
	}

	/** Who speaks: known to the directory, or by a name as it is printed. */
	public record Speaker(@Nullable String personId, @Nullable Text name, @Nullable Text affiliation,
			@Nullable String organizationId, String role) {
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
