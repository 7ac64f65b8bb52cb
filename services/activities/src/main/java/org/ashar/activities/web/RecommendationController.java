package org.ashar.activities.web;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.ashar.activities.activity.ActivityId;
import org.ashar.activities.answer.Lateness;
import org.ashar.activities.answer.ResponseStatus;
import org.ashar.activities.document.DocumentId;
import org.ashar.activities.recommendation.Docket;
import org.ashar.activities.recommendation.Kind;
import org.ashar.activities.recommendation.Part;
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
import org.ashar.infra.platform.language.Paragraphs;
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
import org.springframework.web.bind.annotation.RestController;

/** Recommendations on their way to publication and to their successors. */
@RestController
@RequestMapping(RecommendationController.PATH)
class RecommendationController {

	static final String PATH = "/api/v1/recommendations";

	private final Docket docket;

	private final RecommendationView view;

	RecommendationController(Docket docket, RecommendationView view) {
		this.docket = docket;
		this.view = view;
	}

	@PostMapping
	@org.springframework.web.bind.annotation.ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<RecommendationShown> draft(@Valid @RequestBody RecommendationEntry entry, IdempotencyKey key,
			Caller caller) {
		Actor actor = Actors.of(caller);
		RecommendationId id = new RecommendationId(key.id("recommendation", entry));
		Recommendation draft = docket.draft(id, entry.content(), entry.organizationId(), actor);
		return Answers.created(PATH, draft.id(), draft.version(), view.shown(draft, actor));
	}

	@GetMapping
	Page<RecommendationShown> list(@Valid @ParameterObject Wanted wanted, Cursor cursor, Caller caller) {
		Actor actor = Actors.of(caller);
		RecommendationFilter filter = wanted.filter();
		Page<Recommendation> page = Page.of(docket.list(filter, Actors.slice(cursor), actor), cursor, filter::place);
		return view.shown(page, actor);
	}

	@GetMapping("/{id}")
	ResponseEntity<RecommendationShown> show(@PathVariable RecommendationId id, Caller caller) {
		Actor actor = Actors.of(caller);
		return view.ok(docket.find(id, actor), actor);
	}

	@PutMapping("/{id}")
	ResponseEntity<RecommendationShown> edit(@PathVariable RecommendationId id,
			@Valid @RequestBody RecommendationEntry entry, IfMatch seen, Caller caller) {
		Actor actor = Actors.of(caller);
		return view.ok(docket.edit(id, seen.version(), entry.content(), entry.isMinor(), entry.changeNote(), actor),
				actor);
	}

	@PostMapping("/{id}/review")
	ResponseEntity<RecommendationShown> review(@PathVariable RecommendationId id, IfMatch seen, Caller caller) {
		Actor actor = Actors.of(caller);
		return view.ok(docket.review(id, seen.version(), actor), actor);
	}

	@PostMapping("/{id}/adopt")
	ResponseEntity<RecommendationShown> adopt(@PathVariable RecommendationId id, IfMatch seen, Caller caller) {
		Actor actor = Actors.of(caller);
		return view.ok(docket.adopt(id, seen.version(), actor), actor);
	}

	@PostMapping("/{id}/publish")
	ResponseEntity<RecommendationShown> publish(@PathVariable RecommendationId id, IfMatch seen, Caller caller) {
		Actor actor = Actors.of(caller);
		return view.ok(docket.publish(id, seen.version(), actor), actor);
	}

	@PostMapping("/{id}/supersede")
	ResponseEntity<RecommendationShown> supersede(@PathVariable RecommendationId id,
			@Valid @RequestBody RecommendationSuccessor successor, IfMatch seen, Caller caller) {
		Actor actor = Actors.of(caller);
		return view.ok(docket.supersede(id, seen.version(), successor.by(), actor), actor);
	}

	@PostMapping("/{id}/merge")
	ResponseEntity<RecommendationShown> merge(@PathVariable RecommendationId id,
			@Valid @RequestBody RecommendationWhole whole, IfMatch seen, Caller caller) {
		Actor actor = Actors.of(caller);
		return view.ok(docket.merge(id, seen.version(), whole.into(), actor), actor);
	}

	@PostMapping("/{id}/split")
	ResponseEntity<RecommendationShown> split(@PathVariable RecommendationId id,
			@Valid @RequestBody RecommendationParts entry, IfMatch seen, IdempotencyKey key, Caller caller) {
		Actor actor = Actors.of(caller);
		Map<RecommendationId, Part> parts = entry.numbered(key.id("parts of " + id.value(), entry));
		return view.ok(docket.split(id, seen.version(), parts, actor), actor);
	}

	@PostMapping("/{id}/archive")
	ResponseEntity<RecommendationShown> archive(@PathVariable RecommendationId id, IfMatch seen, Caller caller) {
		Actor actor = Actors.of(caller);
		return view.ok(docket.archive(id, seen.version(), actor), actor);
	}

	/**
	 * Which recommendations are wanted; awaiting names the lead body that owes an answer,
	 * pending asks for those with an assessment on which the caller may decide, proposed
	 * for those with one of his own that is not published.
	 */
	record Wanted(@Nullable OrganizationId leadBody, @Nullable OrganizationId awaiting, @Slug @Nullable String topic,
			@Slug @Nullable String area, @CodeOf(Kind.class) @Nullable String kind,
			@CodeOf(ResponseStatus.class) @Nullable String response, @Nullable DocumentId document,
			@Nullable ActivityId set, @Nullable RecommendationId parent, @Nullable UUID event,
			@CodeOf(RecommendationState.class) @Nullable String editorialState,
			@CodeOf(Lateness.class) @Nullable String lateness, @Min(0) @Max(3) @Nullable Integer voiceGap,
			@Pattern(regexp = "voiceGap") @Nullable String sort, @Nullable Boolean pending, @Nullable Boolean proposed,
			@SingleLine @Nullable String q, @Nullable Boolean undecided, @Nullable Boolean mine) {

		RecommendationFilter filter() {
			return new RecommendationFilter(leadBody, awaiting, topic, area, Codes.optional(Kind.class, kind),
					Codes.optional(ResponseStatus.class, response), document, set, parent, event,
					Codes.optional(RecommendationState.class, editorialState), Codes.optional(Lateness.class, lateness),
					voiceGap, sort != null, Boolean.TRUE.equals(pending), Boolean.TRUE.equals(proposed), q,
					Boolean.TRUE.equals(undecided), Boolean.TRUE.equals(mine));
		}
	}

	/** What took its place. */
	record RecommendationSuccessor(@NotNull RecommendationId by) {
	}

	/** Of what it became a part. */
	record RecommendationWhole(@NotNull RecommendationId into) {
	}

	/** Into what it is split. */
	record RecommendationParts(@NotNull @Size(min = 2, max = 20) List<@NotNull @Valid RecommendationPart> parts) {

		private Map<RecommendationId, Part> numbered(UUID first) {
			Map<RecommendationId, Part> numbered = new LinkedHashMap<>();
			for (RecommendationPart part : parts) {
				String name = first + "/" + numbered.size();
				UUID id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
				numbered.put(new RecommendationId(id), part.entered());
			}
			return numbered;
		}
	}

	/** One of the parts; what it leaves out it shares with the whole. */
	record RecommendationPart(@SingleLine(max = 20) @Nullable String number, @NotNull @Paragraphs Text text,
			@Size(max = 20) @Nullable List<@NotNull OrganizationId> leadBodies,
			@SingleLine(max = 500) @Nullable Text measure, @Dated @Nullable String dueDate) {

		private Part entered() {
			return new Part(number, text, Lists.of(leadBodies), measure, dueDate);
		}
	}

}
