package org.ashar.activities.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.ashar.activities.activity.Activity;
import org.ashar.activities.activity.ActivityFilter;
import org.ashar.activities.activity.ActivityId;
import org.ashar.activities.activity.ActivityStatus;
import org.ashar.activities.activity.ActivityType;
import org.ashar.activities.activity.EditorialState;
import org.ashar.activities.activity.Tracker;
import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Coded;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Reform activities. */
@RestController
@RequestMapping(ActivityController.PATH)
class ActivityController {

	static final String PATH = "/api/v1/activities";

	private final Tracker tracker;

	ActivityController(Tracker tracker) {
		this.tracker = tracker;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	ResponseEntity<ActivityShown> draft(@Valid @RequestBody ActivityEntry entry, IdempotencyKey key, Caller caller) {
		Actor actor = Actors.of(caller);
		ActivityId id = new ActivityId(key.id("activity", entry));
		Activity activity = tracker.draft(id, entry.content(), actor);
		return Answers.created(PATH, activity.id(), activity.version(), shown(activity, actor));
	}

	@GetMapping
	Page<ActivityShown> list(@Valid @ParameterObject Wanted wanted, Cursor cursor, Caller caller) {
		Actor actor = Actors.of(caller);
		return Page.of(tracker.list(wanted.filter(), Actors.slice(cursor), actor), cursor, Activity::place)
			.map(activity -> shown(activity, actor));
	}

	@GetMapping("/{id}")
	ResponseEntity<ActivityShown> show(@PathVariable ActivityId id, Caller caller) {
		Actor actor = Actors.of(caller);
		return ok(tracker.find(id, actor), actor);
	}

	@PutMapping("/{id}")
	ResponseEntity<ActivityShown> edit(@PathVariable ActivityId id, @Valid @RequestBody ActivityEntry entry,
			IfMatch seen, Caller caller) {
		Actor actor = Actors.of(caller);
		return ok(tracker.edit(id, seen.version(), entry.content(), entry.isMinor(), entry.changeNote(), actor), actor);
	}

	@PostMapping("/{id}/submit")
	ResponseEntity<ActivityShown> submit(@PathVariable ActivityId id, IfMatch seen, Caller caller) {
		Actor actor = Actors.of(caller);
		return ok(tracker.submit(id, seen.version(), actor), actor);
	}

	@PostMapping("/{id}/request-changes")
	ResponseEntity<ActivityShown> requestChanges(@PathVariable ActivityId id, @Valid @RequestBody ChangesWanted note,
			IfMatch seen, Caller caller) {
		Actor actor = Actors.of(caller);
		return ok(tracker.requestChanges(id, seen.version(), note.note(), actor), actor);
	}

	@PostMapping("/{id}/reject")
	ResponseEntity<ActivityShown> reject(@PathVariable ActivityId id, @Valid @RequestBody Rejection rejection,
			IfMatch seen, Caller caller) {
		Actor actor = Actors.of(caller);
		return ok(tracker.reject(id, seen.version(), rejection.note(), actor), actor);
	}

	@PostMapping("/{id}/publish")
	ResponseEntity<ActivityShown> publish(@PathVariable ActivityId id, IfMatch seen, Caller caller) {
		Actor actor = Actors.of(caller);
		return ok(tracker.publish(id, seen.version(), actor), actor);
	}

	@PostMapping("/{id}/status")
	ResponseEntity<ActivityShown> status(@PathVariable ActivityId id, @Valid @RequestBody StatusMove move, IfMatch seen,
			Caller caller) {
		Actor actor = Actors.of(caller);
		ActivityStatus status = Coded.require(ActivityStatus.class, move.activityStatus());
		return ok(tracker.moveTo(id, seen.version(), status, move.date(), move.note(), actor), actor);
	}

	@PostMapping("/{id}/supersede")
	ResponseEntity<ActivityShown> supersede(@PathVariable ActivityId id,
			@Valid @RequestBody ActivitySuccessor successor, IfMatch seen, Caller caller) {
		Actor actor = Actors.of(caller);
		return ok(tracker.supersede(id, seen.version(), successor.by(), actor), actor);
	}

	@PostMapping("/{id}/archive")
	ResponseEntity<ActivityShown> archive(@PathVariable ActivityId id, IfMatch seen, Caller caller) {
		Actor actor = Actors.of(caller);
		return ok(tracker.archive(id, seen.version(), actor), actor);
	}

	private ResponseEntity<ActivityShown> ok(Activity activity, Actor reader) {
		return Answers.ok(activity.version(), shown(activity, reader));
	}

	private ActivityShown shown(Activity activity, Actor reader) {
		return ActivityShown.of(activity, tracker.isInside(activity, reader));
	}

	/** Which activities are wanted. */
	record Wanted(@CodeOf(ActivityType.class) @Nullable String type, @Slug @Nullable String topic,
			@Slug @Nullable String area, @Nullable OrganizationId organization,
			@CodeOf(ActivityStatus.class) @Nullable String status,
			@CodeOf(EditorialState.class) @Nullable String editorialState, @Nullable ActivityId parent,
			@Nullable ActivityId changing, @SingleLine @Nullable String q, @Nullable Boolean mine) {

		ActivityFilter filter() {
			return new ActivityFilter(Codes.optional(ActivityType.class, type), topic, area, organization,
					Codes.optional(ActivityStatus.class, status), Codes.optional(EditorialState.class, editorialState),
					parent, changing, q, Boolean.TRUE.equals(mine));
		}
	}

	/** What a curator wants changed. */
	record ChangesWanted(@NotNull @Paragraphs(max = 2000) Text note) {
	}

	/** Why a curator refuses it. */
	record Rejection(@NotNull @Paragraphs(max = 2000) Text note) {
	}

	/** How an activity moves on in the real world. */
	record StatusMove(@NotNull @CodeOf(ActivityStatus.class) String activityStatus, @Dated @Nullable String date,
			@SingleLine(max = 500) @Nullable Text note) {
	}

	/** What took its place. */
	record ActivitySuccessor(@NotNull ActivityId by) {
	}

}
