package org.ashar.activities.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.ashar.activities.activity.Activity;
import org.ashar.activities.activity.ActivityId;
import org.ashar.activities.activity.Legislature;
import org.ashar.activities.activity.Tracker;
import org.ashar.activities.document.DocumentId;
import org.ashar.activities.law.Classification;
import org.ashar.activities.law.LawActionId;
import org.ashar.activities.law.LawStep;
import org.ashar.activities.reference.Actor;
import org.ashar.activities.reference.Coded;
import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.http.WebAddress;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.http.IfMatch;
import org.ashar.infra.platform.language.Paragraphs;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.security.Caller;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What happens to laws on their way. */
@RestController
@RequestMapping(ActivityController.PATH)
class LawController {

	private final Legislature legislature;

	private final Tracker tracker;

	LawController(Legislature legislature, Tracker tracker) {
		this.legislature = legislature;
		this.tracker = tracker;
	}

	@PostMapping("/{id}/actions")
	ResponseEntity<ActivityShown> add(@PathVariable ActivityId id, @Valid @RequestBody LawActionEntry entry,
			IfMatch seen, IdempotencyKey key, Caller caller) {
		Actor actor = Actors.of(caller);
		LawActionId action = new LawActionId(key.id("action of " + id.value(), entry));
		return ok(legislature.add(id, seen.version(), action, entry.step(), actor), actor);
	}

	@PostMapping("/{id}/corrections")
	ResponseEntity<ActivityShown> correct(@PathVariable ActivityId id, @Valid @RequestBody LawCorrectionEntry entry,
			IfMatch seen, IdempotencyKey key, Caller caller) {
		Actor actor = Actors.of(caller);
		LawActionId right = new LawActionId(key.id("correction of " + id.value(), entry));
		Legislature.Replacement replacement = entry.replacement() == null ? null
				: new Legislature.Replacement(right, entry.replacement().step());
		return ok(legislature.correct(id, seen.version(), entry.action(), entry.note(), replacement, actor), actor);
	}

	private ResponseEntity<ActivityShown> ok(Activity activity, Actor reader) {
		return Answers.ok(activity.version(), ActivityShown.of(activity, tracker.isInside(activity, reader)));
	}

	/**
	 * Something that happened to a law.
	 *
	 * @param partial true when only a part of it came into force or was repealed
	 */
	record LawActionEntry(@NotNull @Dated String date, @NotNull @CodeOf(Classification.class) String classification,
			@Nullable Boolean partial, @Nullable OrganizationId organizationId, @WebAddress @Nullable String source,
			@Nullable DocumentId documentId, @Paragraphs(max = 2000) @Nullable Text note) {

		private LawStep step() {
			return new LawStep(date, Coded.require(Classification.class, classification), Boolean.TRUE.equals(partial),
					organizationId, source, documentId, note);
		}

	}

	/**
	 * That an action was written down wrongly.
	 *
	 * @param note why
	 * @param replacement what is right; left out where nothing of the kind happened
	 */
	record LawCorrectionEntry(@NotNull LawActionId action, @NotNull @Paragraphs(max = 2000) Text note,
			@Valid @Nullable LawActionEntry replacement) {
	}

}
