package org.ashar.knowledge.chain;

import java.time.Instant;
import java.util.List;

import org.ashar.infra.platform.language.Text;
import org.ashar.knowledge.record.Origin;
import org.ashar.knowledge.record.Undertaking;
import org.jspecify.annotations.Nullable;

/**
 * The way of a recommendation. Each link says in which message it was first told, as far
 * as it has been told of ever since.
 *
 * @param addressed the bodies it is addressed to, after those it once was
 * @param answers each time the answer changed, in order
 * @param letters to subscribers that told of it; null while they are fewer than five
 * @param documents that answers and assessments rest on
 * @param related other recommendations: parts, the one it is a part of, successors
 * @param history what happened to it, in order
 */
public record Chain(Named recommendation, @Nullable String number, String state, @Nullable String dueDate,
		@Nullable Adopted adoptedAt, @Nullable Source source, List<Addressed> addressed, List<Answered> answers,
		List<Assessed> assessments, @Nullable Letters letters, List<Linked> activities, List<Linked> documents,
		List<Linked> related, List<Step> history) {

	/** The event at which it was adopted, and the session with its title. */
	public record Adopted(Named event, @Nullable String sessionId, @Nullable Text session, Origin origin) {
	}

	/** The document it stands in, and where. */
	public record Source(@Nullable Named document, @Nullable String paragraph, @Nullable String lines,
			@Nullable String anchor, Origin origin) {
	}

	/**
	 * A body and its part: lead, partner or counterpart.
	 *
	 * @param until the message that told that it is so no more; null while it is
	 * @param successors the organizations that took its place, and those that took theirs
	 */
	public record Addressed(String role, Named organization, Origin origin, @Nullable Origin until,
			List<Successor> successors) {
	}

	/** An organization that took the place of another: renamed, merged or split. */
	public record Successor(String type, @Nullable String date, @Nullable Text legalBasis, Named organization,
			@Nullable Origin origin) {
	}

	/** What was said, by whom and when; dates are partial ISO 8601. */
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
	 * How many letters told of it.
	 *
	 * @param atLeast a multiple of five, since nobody is to know of single readers
	 * @param since when the first five had gone out
	 * @param at when so many had
	 * @param sequence of the message on notifications.letter-counts that tells it
	 */
	public record Letters(long atLeast, Instant since, Instant at, long sequence) {
	}

	/**
	 * Another record, and how it belongs here.
	 *
	 * @param acts what was done with it, where it is a law
	 */
	public record Linked(String relation, Named record, @Nullable Origin origin, List<Undertaking.Act> acts) {
	}

	/** Something that happened. */
	public record Step(String change, @Nullable Text note, long sequence, Instant at, String authorRole) {
	}
}
