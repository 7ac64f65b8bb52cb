package org.ashar.events.registration;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.ashar.events.agenda.EntryRules;
import org.ashar.events.agenda.Event;
import org.jspecify.annotations.Nullable;

/**
 * What somebody has answered and agreed to, and how long that is kept.
 *
 * @param kept the answers that are still there
 * @param eraseAt when the first of them is due, as the event stood when that was written
 */
record Replies(Answers answers, List<Kept> kept, @Nullable Instant eraseAt, List<Consent> consents) {

	Replies {
		kept = List.copyOf(kept);
		consents = List.copyOf(consents);
	}

	/** Null where nothing was answered. */
	static @Nullable Replies to(Event event, Application application, Instant now) {
		EntryRules rules = event.rules();
		Map<String, String> given = application.answers().values();
		List<Kept> kept = rules.questions()
			.stream()
			.filter(question -> given.containsKey(question.id()))
			.map(question -> new Kept(question.id(), question.keepDays()))
			.toList();
		List<Consent> consents = rules.consents()
			.stream()
			.filter(text -> application.consents().contains(text.id()))
			.map(text -> new Consent(text.id(), text.version(), application.language(), now))
			.toList();
		return kept.isEmpty() && consents.isEmpty() ? null
				: new Replies(application.answers(), kept, first(kept, event.content().days().end()), consents);
	}

	/**
	 * The same where she had answered before: what she agreed to then stays as it was.
	 */
	static @Nullable Replies again(Event event, Application application, @Nullable Replies before, Instant now) {
		Replies replies = to(event, application, now);
		if (replies == null || before == null) {
			return replies;
		}
		List<Consent> consents = replies.consents().stream().map(before::known).toList();
		return new Replies(replies.answers(), replies.kept(), replies.eraseAt(), consents);
	}

	private Consent known(Consent given) {
		return consents.stream()
			.filter(one -> one.id().equals(given.id()) && one.version().equals(given.version()))
			.findFirst()
			.orElse(given);
	}

	/** The answers that were promised to be kept no longer than until now. */
	List<String> due(Instant end, Instant now) {
		return kept.stream().filter(answer -> !answer.until(end).isAfter(now)).map(Kept::question).toList();
	}

	/** Those are gone; the event may have moved meanwhile. */
	Replies without(List<String> due, Instant end) {
		List<Kept> rest = kept.stream().filter(answer -> !due.contains(answer.question())).toList();
		return new Replies(answers.without(due), rest, first(rest, end), consents);
	}

	private static @Nullable Instant first(List<Kept> kept, Instant end) {
		return kept.stream().map(answer -> answer.until(end)).min(Instant::compareTo).orElse(null);
	}
}
