package org.ashar.activities.indicator;

import java.time.Clock;
import java.util.List;

import org.ashar.activities.document.Library;
import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Capacity;
import org.ashar.activities.reference.References;
import org.ashar.activities.reference.Slice;
import org.ashar.infra.platform.outbox.Author;
import org.springframework.stereotype.Component;

/**
 * Keeps the figures; curators do. A figure is taken over from a source, so one pair of
 * eyes is enough.
 */
@Component
public class Almanac {

	private final Indicators indicators;

	private final Library library;

	private final References references;

	private final Clock clock;

	Almanac(Indicators indicators, Library library, References references, Clock clock) {
		this.indicators = indicators;
		this.library = library;
		this.references = references;
		this.clock = clock;
	}

	/**
	 * Writes down an indicator; a repetition under the same id gives the one that is
	 * there.
	 */
	public Indicator draft(IndicatorId id, IndicatorContent content, Actor actor) {
		Author author = curator(actor);
		references.topicsWithAreas(content.topics(), content.areas());
		return indicators.add(Indicator.draft(id, content, author, clock.instant()));
	}

	/** Replaces what is written about it. */
	public Indicator edit(IndicatorId id, long version, IndicatorContent content, boolean minor, Actor actor) {
		Indicator indicator = indicators.at(id, version, actor);
		Author author = curator(actor);
		references.topicsWithAreas(content.topics(), content.areas());
		indicator.edit(content, minor, author, clock.instant());
		return indicators.save(indicator);
	}

	/** Adds a figure; a repetition under the same id changes nothing. */
	public Indicator observe(IndicatorId id, long version, Observation observation, Actor actor) {
		Indicator known = indicators.visible(id, actor);
		Author author = curator(actor);
		if (known.has(observation.id())) {
			return known;
		}
		Indicator indicator = indicators.at(id, version, actor);
		library.require("sourceDocumentId", observation.sourceDocumentId());
		indicator.observe(observation, author, clock.instant());
		return indicators.save(indicator);
	}

	/** Makes it public. */
	public Indicator publish(IndicatorId id, long version, Actor actor) {
		Indicator indicator = indicators.at(id, version, actor);
		indicator.publish(curator(actor), clock.instant());
		return indicators.save(indicator);
	}

	/** Closes it for changes; it stays readable. */
	public Indicator archive(IndicatorId id, long version, Actor actor) {
		Indicator indicator = indicators.at(id, version, actor);
		indicator.archive(curator(actor), clock.instant());
		return indicators.save(indicator);
	}

	/** The indicator, if this reader may know of it. */
	public Indicator find(IndicatorId id, Actor reader) {
		return indicators.visible(id, reader);
	}

	/** The newest first. */
	public List<Indicator> list(IndicatorFilter filter, Slice slice, Actor reader) {
		return indicators.list(filter, slice, reader);
	}

	private static Author curator(Actor actor) {
		if (!actor.is(Capacity.CURATOR)) {
			throw new IndicatorProblem.NotAllowed();
		}
		return actor.as(Capacity.CURATOR);
	}

}
