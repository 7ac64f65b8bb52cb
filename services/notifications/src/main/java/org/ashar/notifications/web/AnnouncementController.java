package org.ashar.notifications.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.util.List;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.Etag;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.http.IfMatch;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.security.Caller;
import org.ashar.notifications.announcement.Announcement;
import org.ashar.notifications.announcement.AnnouncementDesk;
import org.ashar.notifications.announcement.AnnouncementId;
import org.ashar.notifications.announcement.AnnouncementState;
import org.ashar.notifications.announcement.Step;
import org.ashar.notifications.dispatch.Courier;
import org.ashar.notifications.subscription.EmailAddress;
import org.ashar.notifications.writing.Specimens;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What staff write to many subscribers: composed, tried, sent, agreed to, stopped. */
@RestController
@RequestMapping(AnnouncementController.PATH)
class AnnouncementController {

	static final String PATH = "/api/v1/announcements";

	private final AnnouncementDesk desk;

	private final AnnouncementBodies bodies;

	private final Specimens specimens;

	private final Courier courier;

	AnnouncementController(AnnouncementDesk desk, AnnouncementBodies bodies, Specimens specimens, Courier courier) {
		this.desk = desk;
		this.bodies = bodies;
		this.specimens = specimens;
		this.courier = courier;
	}

	/** For how many it is stands with it as soon as that is counted. */
	@PostMapping
	ResponseEntity<AnnouncementBodies.Body> compose(@Valid @RequestBody AnnouncementEntry entry, IdempotencyKey key,
			Caller caller) {
		Author author = Staff.author(caller);
		AnnouncementId id = new AnnouncementId(key.id("announcement", entry));
		Announcement composed = desk.compose(id, entry.words(), entry.toWhom(), author);
		return ResponseEntity.created(URI.create(PATH + "/" + composed.id().value()))
			.eTag(Etag.of(composed.version()))
			.body(bodies.of(composed));
	}

	/** The newest first. */
	@GetMapping
	Page<AnnouncementBodies.Body> list(@RequestParam(required = false) @Nullable String state, Cursor cursor,
			Caller caller) {
		Staff.author(caller);
		List<Announcement> found = desk.list(state(state), cursor.after(), cursor.limit() + 1);
		return Page.of(found, cursor, Announcement::place).map(bodies::of);
	}

	private static @Nullable AnnouncementState state(@Nullable String code) {
		return code == null ? null : AnnouncementState.of(code)
			.orElseThrow(() -> new LetterQuery.Malformed("state", "announcement-state"));
	}

	@GetMapping("/{id}")
	ResponseEntity<AnnouncementBodies.Body> show(@PathVariable AnnouncementId id, Caller caller) {
		Staff.author(caller);
		return ok(desk.get(id));
	}

	/** Other words or another audience, while it is a draft. */
	@PutMapping("/{id}")
	ResponseEntity<AnnouncementBodies.Body> edit(@PathVariable AnnouncementId id,
			@Valid @RequestBody AnnouncementEntry entry, IfMatch seen, Caller caller) {
		Author author = Staff.author(caller);
		return ok(desk.edit(id, seen.version(), entry.words(), entry.toWhom(), author));
	}

	/** As a reader of a language gets it. */
	@GetMapping("/{id}/preview")
	Specimens.Specimen preview(@PathVariable AnnouncementId id, @RequestParam Language language, Caller caller) {
		Staff.author(caller);
		return specimens.of(desk.get(id), language);
	}

	/** The same as a letter, at once, for whoever writes it. */
	@PostMapping("/{id}/trials")
	ResponseEntity<AnnouncementBodies.Body> tryOn(@PathVariable AnnouncementId id, @Valid @RequestBody Trial trial,
			Caller caller) {
		Author author = Staff.author(caller);
		Announcement announcement = desk.tryOn(id, author);
		courier.deliver(specimens.trial(announcement, EmailAddress.of(trial.email()).orElseThrow(), trial.language()));
		return ok(announcement);
	}

	/** Counts again for how many it is. */
	@PostMapping("/{id}/recount")
	ResponseEntity<AnnouncementBodies.Body> recount(@PathVariable AnnouncementId id, IfMatch seen, Caller caller) {
		return step(id, seen, Step.Act.RECOUNTED, caller);
	}

	/** At once or at a time; where it is for many, when somebody else has agreed. */
	@PostMapping("/{id}/send")
	ResponseEntity<AnnouncementBodies.Body> send(@PathVariable AnnouncementId id, @Valid @RequestBody SendingEntry how,
			IfMatch seen, Caller caller) {
		Author author = Staff.author(caller);
		return ok(desk.submit(id, seen.version(), how.schedule(), how.fallback(), author));
	}

	/** By somebody who has neither written it nor wants it sent. */
	@PostMapping("/{id}/approve")
	ResponseEntity<AnnouncementBodies.Body> approve(@PathVariable AnnouncementId id, IfMatch seen, Caller caller) {
		return step(id, seen, Step.Act.APPROVED, caller);
	}

	/** Makes it a draft again, before it begins. */
	@PostMapping("/{id}/take-back")
	ResponseEntity<AnnouncementBodies.Body> takeBack(@PathVariable AnnouncementId id, IfMatch seen, Caller caller) {
		return step(id, seen, Step.Act.TAKEN_BACK, caller);
	}

	@PostMapping("/{id}/discard")
	ResponseEntity<AnnouncementBodies.Body> discard(@PathVariable AnnouncementId id, IfMatch seen, Caller caller) {
		return step(id, seen, Step.Act.DISCARDED, caller);
	}

	/** No more letters leave for now. */
	@PostMapping("/{id}/pause")
	ResponseEntity<AnnouncementBodies.Body> pause(@PathVariable AnnouncementId id, IfMatch seen, Caller caller) {
		return step(id, seen, Step.Act.PAUSED, caller);
	}

	@PostMapping("/{id}/resume")
	ResponseEntity<AnnouncementBodies.Body> resume(@PathVariable AnnouncementId id, IfMatch seen, Caller caller) {
		return step(id, seen, Step.Act.RESUMED, caller);
	}

	/** What is not handed over to the mail relay never is. */
	@PostMapping("/{id}/abort")
	ResponseEntity<AnnouncementBodies.Body> abort(@PathVariable AnnouncementId id, IfMatch seen, Caller caller) {
		return step(id, seen, Step.Act.ABORTED, caller);
	}

	private ResponseEntity<AnnouncementBodies.Body> step(AnnouncementId id, IfMatch seen, Step.Act act, Caller caller) {
		Author author = Staff.author(caller);
		return ok(desk.step(id, seen.version(), act, author));
	}

	private ResponseEntity<AnnouncementBodies.Body> ok(Announcement announcement) {
		return ResponseEntity.ok().eTag(Etag.of(announcement.version())).body(bodies.of(announcement));
	}

	/** To whom a letter is shown, in which language. */
	record Trial(@NotNull @MailAddress String email, @NotNull Language language) {

		@Override
		public String toString() {
			return "Trial[…]";
		}
	}

}
