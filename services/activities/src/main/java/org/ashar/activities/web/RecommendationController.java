package org.ashar.activities.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.ashar.activities.activity.ActivityId;
import org.ashar.activities.answer.ResponseStatus;
import org.ashar.activities.document.DocumentId;
import org.ashar.activities.recommendation.Docket;
import org.ashar.activities.recommendation.FollowUp;
import org.ashar.activities.recommendation.Kind;
import org.ashar.activities.recommendation.Recommendation;
import org.ashar.activities.recommendation.RecommendationFilter;
import org.ashar.activities.recommendation.RecommendationId;
import org.ashar.activities.recommendation.RecommendationState;
import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.http.IfMatch;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.language.SingleLine;
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
import org.springframework.web.bind.annotation.RestController;

/** Recommendations on their way to publication and to their successors. */
@RestController
@RequestMapping(RecommendationController.PATH)
class RecommendationController {

	static final String PATH = "/api/v1/recommendations";

	private final Docket docket;

	private final FollowUp followUp;

	RecommendationController(Docket docket, FollowUp followUp) {
		this.docket = docket;
		this.followUp = followUp;
	}

	@PostMapping
	@org.springframework.web.bind.annotation.ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<RecommendationShown> draft(@Valid @RequestBody RecommendationEntry entry, IdempotencyKey key,
			Caller caller) {
		Actor actor = Actors.of(caller);
		RecommendationId id = new RecommendationId(key.id("recommendation", entry));
		Recommendation draft = docket.draft(id, entry.content(), entry.organizationId(), actor);
		return Answers.created(PATH, draft.id(), draft.version(), shown(draft, actor));
	}

	@GetMapping
	Page<RecommendationShown> list(@Valid @ParameterObject Wanted wanted, Cursor cursor, Caller caller) {
		Actor actor = Actors.of(caller);
		Page<Recommendation> page = Page.of(docket.list(wanted.filter(), Actors.slice(cursor), actor), cursor,
				Recommendation::place);
		Map<RecommendationId, List<RecommendationId>> children = docket
			.children(page.items().stream().map(Recommendation::id).toList(), actor);
		LocalDate today = followUp.today();
		return page.map(found -> RecommendationShown.of(found, children.getOrDefault(found.id(), List.of()), today));
	}

	@GetMapping("/{id}")
	ResponseEntity<RecommendationShown> show(@PathVariable RecommendationId id, Caller caller) {
		Actor actor = Actors.of(caller);
		return ok(docket.find(id, actor), actor);
	}

	@PutMapping("/{id}")
	ResponseEntity<RecommendationShown> edit(@PathVariable RecommendationId id,
			@Valid @RequestBody RecommendationEntry entry, IfMatch seen, Caller caller) {
		Actor actor = Actors.of(caller);
		return ok(docket.edit(id, seen.version(), entry.content(), entry.isMinor(), entry.changeNote(), actor), actor);
	}

	@PostMapping("/{id}/review")
	ResponseEntity<RecommendationShown> review(@PathVariable RecommendationId id, IfMatch seen, Caller caller) {
		Actor actor = Actors.of(caller);
		return ok(docket.review(id, seen.version(), actor), actor);
	}

	@PostMapping("/{id}/adopt")
	ResponseEntity<RecommendationShown> adopt(@PathVariable RecommendationId id, IfMatch seen, Caller caller) {
		Actor actor = Actors.of(caller);
		return ok(docket.adopt(id, seen.version(), actor), actor);
	}

	@PostMapping("/{id}/publish")
	ResponseEntity<RecommendationShown> publish(@PathVariable RecommendationId id, IfMatch seen, Caller caller) {
		Actor actor = Actors.of(caller);
		return ok(docket.publish(id, seen.version(), actor), actor);
	}

	@PostMapping("/{id}/supersede")
	ResponseEntity<RecommendationShown> supersede(@PathVariable RecommendationId id,
			@Valid @RequestBody RecommendationSuccessor successor, IfMatch seen, Caller caller) {
		Actor actor = Actors.of(caller);
		return ok(docket.supersede(id, seen.version(), successor.by(), actor), actor);
	}

	@PostMapping("/{id}/merge")
	ResponseEntity<RecommendationShown> merge(@PathVariable RecommendationId id,
			@Valid @RequestBody RecommendationWhole whole, IfMatch seen, Caller caller) {
		Actor actor = Actors.of(caller);
		return ok(docket.merge(id, seen.version(), whole.into(), actor), actor);
	}

	@PostMapping("/{id}/archive")
	ResponseEntity<RecommendationShown> archive(@PathVariable RecommendationId id, IfMatch seen, Caller caller) {
		Actor actor = Actors.of(caller);
		return ok(docket.archive(id, seen.version(), actor), actor);
	}

	private ResponseEntity<RecommendationShown> ok(Recommendation recommendation, Actor reader) {
		return Answers.ok(recommendation.version(), shown(recommendation, reader));
	}

	private RecommendationShown shown(Recommendation recommendation, Actor reader) {
		List<RecommendationId> children = docket.children(List.of(recommendation.id()), reader)
			.getOrDefault(recommendation.id(), List.of());
		return RecommendationShown.of(recommendation, children, followUp.today());
	}

	/**
	 * Which recommendations are wanted; awaiting names the lead body that owes an answer.
	 */
	record Wanted(@Nullable OrganizationId leadBody, @Nullable OrganizationId awaiting, @Slug @Nullable String topic,
			@Slug @Nullable String area, @CodeOf(Kind.class) @Nullable String kind,
			@CodeOf(ResponseStatus.class) @Nullable String response, @Nullable DocumentId document,
			@Nullable ActivityId set, @Nullable RecommendationId parent, @Nullable UUID event,
			@CodeOf(RecommendationState.class) @Nullable String editorialState, @SingleLine @Nullable String q,
			@Nullable Boolean undecided, @Nullable Boolean mine) {

		RecommendationFilter filter() {
			return new RecommendationFilter(leadBody, awaiting, topic, area, Codes.optional(Kind.class, kind),
					Codes.optional(ResponseStatus.class, response), document, set, parent, event,
					Codes.optional(RecommendationState.class, editorialState), q, Boolean.TRUE.equals(undecided),
					Boolean.TRUE.equals(mine));
		}
	}

	/** What took its place. */
	record RecommendationSuccessor(@NotNull RecommendationId by) {
	}

	/** Of what it became a part. */
	record RecommendationWhole(@NotNull RecommendationId into) {
	}

}
