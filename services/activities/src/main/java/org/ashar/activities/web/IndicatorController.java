package org.ashar.activities.web;

import java.time.Instant;
import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.ashar.activities.indicator.Almanac;
import org.ashar.activities.indicator.Indicator;
import org.ashar.activities.indicator.IndicatorContent;
import org.ashar.activities.indicator.IndicatorFilter;
import org.ashar.activities.indicator.IndicatorId;
import org.ashar.activities.indicator.IndicatorState;
import org.ashar.activities.indicator.Measure;
import org.ashar.activities.indicator.ObservationId;
import org.ashar.activities.reference.Coded;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.http.IfMatch;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.language.SingleLine;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Figures with their ranges and sources. */
@RestController
@RequestMapping(IndicatorController.PATH)
class IndicatorController {

	static final String PATH = "/api/v1/indicators";

	private final Almanac almanac;

	IndicatorController(Almanac almanac) {
		this.almanac = almanac;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<IndicatorShown> draft(@Valid @RequestBody IndicatorEntry entry, IdempotencyKey key, Caller caller) {
		IndicatorId id = new IndicatorId(key.id("indicator", entry));
		Indicator indicator = almanac.draft(id, entry.content(), Actors.of(caller));
		return Answers.created(PATH, indicator.id(), indicator.version(), IndicatorShown.of(indicator));
	}

	@GetMapping
	Page<IndicatorShown> list(@Valid @ParameterObject Wanted wanted, Cursor cursor, Caller caller) {
		return Page.of(almanac.list(wanted.filter(), Actors.slice(cursor), Actors.of(caller)), cursor, Indicator::place)
			.map(IndicatorShown::of);
	}

	@GetMapping("/{id}")
	ResponseEntity<IndicatorShown> show(@PathVariable IndicatorId id, Caller caller) {
		return ok(almanac.find(id, Actors.of(caller)));
	}

	@PutMapping("/{id}")
	ResponseEntity<IndicatorShown> edit(@PathVariable IndicatorId id, @Valid @RequestBody IndicatorEntry entry,
			IfMatch seen, Caller caller) {
		boolean minor = Boolean.TRUE.equals(entry.minor());
		return ok(almanac.edit(id, seen.version(), entry.content(), minor, Actors.of(caller)));
	}

	@PostMapping("/{id}/observations")
	ResponseEntity<IndicatorShown> observe(@PathVariable IndicatorId id, @Valid @RequestBody ObservationEntry entry,
			IfMatch seen, IdempotencyKey key, Caller caller) {
		ObservationId observation = new ObservationId(key.id("observation of " + id.value(), entry));
		return ok(almanac.observe(id, seen.version(), entry.observation(observation), Actors.of(caller)));
	}

	@PostMapping("/{id}/publish")
	ResponseEntity<IndicatorShown> publish(@PathVariable IndicatorId id, IfMatch seen, Caller caller) {
		return ok(almanac.publish(id, seen.version(), Actors.of(caller)));
	}

	@PostMapping("/{id}/archive")
	ResponseEntity<IndicatorShown> archive(@PathVariable IndicatorId id, IfMatch seen, Caller caller) {
		return ok(almanac.archive(id, seen.version(), Actors.of(caller)));
	}

	private static ResponseEntity<IndicatorShown> ok(Indicator indicator) {
		return Answers.ok(indicator.version(), IndicatorShown.of(indicator));
	}

	/** Which indicators are wanted. */
	record Wanted(@Slug @Nullable String topic, @Slug @Nullable String area,
			@CodeOf(IndicatorState.class) @Nullable String editorialState, @SingleLine @Nullable String q) {

		private IndicatorFilter filter() {
			return new IndicatorFilter(topic, area, Codes.optional(IndicatorState.class, editorialState), q);
		}
	}

	/**
	 * An indicator as editors send it, without its figures; it replaces what was there.
	 */
	record IndicatorEntry(@NotNull @SingleLine(max = 300) Text title, @NotNull @SingleLine(max = 100) Text unit,
			@NotNull @CodeOf(Measure.class) String measure,
			@Size(max = 30) @Nullable List<@NotNull @Slug String> topics,
			@Size(max = 30) @Nullable List<@NotNull @Slug String> areas, @Nullable Boolean minor) {

		private IndicatorContent content() {
			return new IndicatorContent(title, unit, Coded.require(Measure.class, measure), Lists.of(topics),
					Lists.of(areas));
		}
	}

	/** An indicator as readers get it. */
	record IndicatorShown(IndicatorId id, long version, Text title, Text unit, @CodeOf(Measure.class) String measure,
			List<String> topics, List<String> areas, List<ObservationEntry.ObservationShown> observations,
			@CodeOf(IndicatorState.class) String editorialState, Instant created, Instant modified) {

		private static IndicatorShown of(Indicator indicator) {
			IndicatorContent content = indicator.content();
			return new IndicatorShown(indicator.id(), indicator.version(), content.title(), content.unit(),
					content.measure().code(), content.topics(), content.areas(),
					indicator.observations().stream().map(ObservationEntry.ObservationShown::of).toList(),
					indicator.state().code(), indicator.created(), indicator.modified());
		}
	}

}
