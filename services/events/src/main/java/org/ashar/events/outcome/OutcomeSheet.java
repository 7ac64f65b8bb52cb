package org.ashar.events.outcome;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.ashar.events.agenda.Days;
import org.ashar.events.agenda.Event;
import org.ashar.events.agenda.EventId;
import org.ashar.events.agenda.EventState;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * What an event came to. What is published stays as it is: from then on it lives in a
 * recommendation. <pre>
 * from                      method   to
 * –                         draft    drafts, from the first day of the event on
 * drafts                    draft    other drafts; what is published stays
 * drafts                    publish  all published, from the last day of the event on
 * published                 draft, publish  more of them
 * </pre>
 */
@Document("outcome_sheets")
public final class OutcomeSheet {

	private static final int MOST = 100;

	/** In characters: two bytes each leave it far below what a message may hold. */
	private static final int MOST_TEXT = 200_000;

	@Id
	private final EventId id;

	@Version
	private @Nullable Long version;

	private List<Outcome> drafts = List.of();

	private List<Outcome> published = List.of();

	private int publications;

	private @Nullable Instant publishedAt;

	private @Nullable Author publisher;

	/* By which those with something left to do are found: true or nothing. */
	private @Nullable Boolean open;

	private Outbox outbox = new Outbox();

	OutcomeSheet(EventId id) {
		this.id = id;
	}

	/** Nobody needs to hear of it: it leaves no fact. */
	void draft(List<Outcome> outcomes, Event event, Instant now) {
		requireBegun(event, now);
		requireNumbers(outcomes);
		int characters = Stream.concat(published.stream(), outcomes.stream()).mapToInt(Outcome::length).sum();
		if (published.size() + outcomes.size() > MOST || characters > MOST_TEXT) {
			throw new OutcomeProblem.TooMany();
		}
		drafts = byNumber(outcomes);
	}

	void publish(Event event, Author author, Instant now) {
		requireBegun(event, now);
		Days days = event.content().days();
		LocalDate today = LocalDate.ofInstant(now, days.zone());
		if (today.isBefore(days.last())) {
			throw new OutcomeProblem.NotLastDay();
		}
		if (drafts.isEmpty()) {
			throw new OutcomeProblem.NothingToPublish();
		}
		List<Outcome> all = new ArrayList<>(published);
		all.addAll(drafts);
		published = byNumber(all);
		drafts = List.of();
		publications++;
		publishedAt = now;
		publisher = author;
		open = true;
		outbox.add(new OutcomeFact.Published(), author, now);
	}

	private static void requireBegun(Event event, Instant now) {
		if (event.state() == EventState.DRAFT || event.state() == EventState.CANCELLED) {
			throw new OutcomeProblem.NotHeld();
		}
		if (now.isBefore(event.content().days().begin())) {
			throw new OutcomeProblem.NotBegun();
		}
	}

	private void requireNumbers(List<Outcome> outcomes) {
		Set<Integer> taken = new HashSet<>(published.stream().map(Outcome::number).toList());
		for (Outcome outcome : outcomes) {
			if (!taken.add(outcome.number())) {
				throw new OutcomeProblem.NumberTaken(outcome.number());
			}
		}
	}

	private static List<Outcome> byNumber(List<Outcome> outcomes) {
		return outcomes.stream().sorted(Comparator.comparingInt(Outcome::number)).toList();
	}

	/** Of which event. */
	public EventId id() {
		return id;
	}

	/** Rises with each change; 0 before anything was written. */
	public long version() {
		return version == null ? 0 : version;
	}

	/** What is written and not public, by number. */
	public List<Outcome> drafts() {
		return drafts;
	}

	/** What is public, by number. */
	public List<Outcome> published() {
		return published;
	}

	/** How often something was published. */
	public int publications() {
		return publications;
	}

	/** When something was published last. */
	public Optional<Instant> publishedAt() {
		return Optional.ofNullable(publishedAt);
	}

	/** Who published last. */
	Author publisher() {
		return Objects.requireNonNullElse(publisher, Author.SYSTEM);
	}

	/** The facts since it was loaded. */
	public Outbox outbox() {
		return outbox;
	}

}
