package org.ashar.activities.indicator;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.outbox.Outbox;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A measured quantity with its figures. <pre>
 * from             method   to
 * –                draft    draft
 * draft|published  edit     same
 * draft|published  observe  same
 * draft            publish  published
 * published        archive  archived
 * </pre>
 */
@Document("indicators")
public final class Indicator {

	/** More would make the record too large for its topic. */
	private static final int MAX_OBSERVATIONS = 200;

	@Id
	private final IndicatorId id;

	@Version
	private @Nullable Long version;

	private final String place;

	private final Instant created;

	private Instant modified;

	private IndicatorState state;

	private IndicatorContent content;

	private final List<Observation> observations;

	private Outbox outbox = new Outbox();

	@PersistenceCreator
	Indicator(IndicatorId id, String place, Instant created, Instant modified, IndicatorState state,
			IndicatorContent content, List<Observation> observations) {
		this.id = id;
		this.place = place;
		this.created = created;
		this.modified = modified;
		this.state = state;
		this.content = content;
		this.observations = new ArrayList<>(observations);
	}

	static Indicator draft(IndicatorId id, IndicatorContent content, Author author, Instant now) {
		String place = "%013d-%s".formatted(now.toEpochMilli(), id.value());
		Indicator indicator = new Indicator(id, place, now, now, IndicatorState.DRAFT, content, List.of());
		indicator.outbox.add(new IndicatorFact.Drafted(), author, now);
		return indicator;
	}

	void edit(IndicatorContent changed, boolean minor, Author author, Instant now) {
		requireOpen("edit");
		observations.forEach(observation -> observation.check(changed.measure()));
		content = changed;
		happened(new IndicatorFact.Edited(minor), author, now);
	}

	void observe(Observation observation, Author author, Instant now) {
		requireOpen("observations");
		observation.check(content.measure());
		if (observations.size() >= MAX_OBSERVATIONS) {
			throw new IndicatorProblem.Full();
		}
		observations.add(observation);
		happened(new IndicatorFact.Observed(observation.id()), author, now);
	}

	void publish(Author author, Instant now) {
		move(IndicatorState.DRAFT, "publish", IndicatorState.PUBLISHED);
		happened(new IndicatorFact.Published(), author, now);
	}

	void archive(Author author, Instant now) {
		move(IndicatorState.PUBLISHED, "archive", IndicatorState.ARCHIVED);
		happened(new IndicatorFact.Archived(), author, now);
	}

	private void requireOpen(String action) {
		if (state == IndicatorState.ARCHIVED) {
			throw new IndicatorProblem.WrongState(state, action);
		}
	}

	private void move(IndicatorState from, String action, IndicatorState to) {
		if (state != from) {
			throw new IndicatorProblem.WrongState(state, action);
		}
		state = to;
	}

	private void happened(IndicatorFact fact, Author author, Instant now) {
		modified = now;
		outbox.add(fact, author, now);
	}

	/** Whether this figure is already there. */
	public boolean has(ObservationId observation) {
		return observations.stream().anyMatch(known -> known.id().equals(observation));
	}

	/** Its identifier. */
	public IndicatorId id() {
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

	/** Where it stands with its editors. */
	public IndicatorState state() {
		return state;
	}

	/** What is written about it. */
	public IndicatorContent content() {
		return content;
	}

	/** Its figures in the order of entry. */
	public List<Observation> observations() {
		return List.copyOf(observations);
	}

	/** The facts since it was loaded. */
	public Outbox outbox() {
		return outbox;
	}

}
