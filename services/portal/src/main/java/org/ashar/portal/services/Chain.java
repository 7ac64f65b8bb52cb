package org.ashar.portal.services;

import java.time.Instant;
import java.util.List;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * The way of a recommendation from where it was adopted to what became of it. Dates are
 * partial ISO 8601.
 *
 * @param letters null while they are fewer than five
 */
public record Chain(Named recommendation, @Nullable String number, @Nullable Adopted adoptedAt, @Nullable Source source,
		List<Addressed> addressed, List<Answered> answers, List<Assessed> assessments, @Nullable Letters letters,
		List<Linked> activities, List<Linked> related, List<Step> history) {

	/** A record; without a title it is not public. */
	public record Named(String type, String id, @Nullable String kind, @Nullable Text title) {

		/** Where its page is. */
		public String page() {
			return RecordPages.of(this.type, this.id);
		}

	}

	/** The message from which a link is known, and in which role its author acted. */
	public record Origin(Key record, long sequence, Instant at, String authorRole) {

		/** Where the page of the record is whose message it is. */
		public String page() {
			return RecordPages.of(this.record.type(), this.record.id());
		}

	}

	/** Which record. */
	public record Key(String type, String id) {
	}

	/** The event, and the session with its title. */
	public record Adopted(Named event, @Nullable Text session, Origin origin) {
	}

	/** The document it stands in, and where. */
	public record Source(@Nullable Named document, @Nullable String paragraph, @Nullable String lines, Origin origin) {
	}

	/**
	 * A body and its part: lead, partner or counterpart.
	 *
	 * @param until the message that told that it is so no more
	 * @param successors the organizations that took its place
	 */
	public record Addressed(String role, Named organization, Origin origin, @Nullable Origin until,
			List<Successor> successors) {

		/** Nobody took its place unless it is told. */
		public Addressed {
			successors = (successors != null) ? successors : List.of();
		}

	}

	/** An organization that took the place of another: renamed, merged or split. */
	public record Successor(String type, @Nullable String date, @Nullable Text legalBasis, Named organization,
			@Nullable Origin origin) {
	}

	/** What was said, by whom and when. */
	public record Answered(String status, @Nullable String sentDate, @Nullable String date, @Nullable Text text,
			@Nullable Named organization, @Nullable Named document, Origin origin) {
	}

	/** How far one voice thinks it is carried out, and what that rests on. */
	public record Assessed(String voice, String level, String date, @Nullable Text note, @Nullable Named organization,
			List<Evidence> evidence, Origin origin) {
	}

	/** A document, an address or a remark. */
	public record Evidence(@Nullable Named document, @Nullable String uri, @Nullable Text note) {
	}

	/**
	 * How many letters told subscribers of it: a multiple of five, when the first five
	 * had gone out and when so many had, and the message that tells it.
	 */
	public record Letters(long atLeast, Instant since, Instant at, long sequence) {
	}

	/**
	 * Another record, and how it belongs here.
	 *
	 * @param acts what was done with it, where it is a law
	 */
	public record Linked(String relation, Named record, @Nullable Origin origin, List<Act> acts) {

		/** Nothing was done unless it is told. */
		public Linked {
			acts = (acts != null) ? acts : List.of();
		}

	}

	/** A step of a law. */
	public record Act(String classification, String date) {
	}

	/** Something that happened. */
	public record Step(String change, @Nullable Text note, long sequence, Instant at, String authorRole) {
	}

}
