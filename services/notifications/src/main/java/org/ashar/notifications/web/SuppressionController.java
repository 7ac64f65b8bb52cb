package org.ashar.notifications.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.Etag;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.http.IfMatch;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.language.SingleLine;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.security.Caller;
import org.ashar.infra.platform.security.Role;
import org.ashar.notifications.inquiry.InquiryDesk;
import org.ashar.notifications.inquiry.InquiryId;
import org.ashar.notifications.subscription.EmailAddress;
import org.ashar.notifications.suppression.Release;
import org.ashar.notifications.suppression.Standing;
import org.ashar.notifications.suppression.Suppression;
import org.ashar.notifications.suppression.SuppressionDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Addresses that get no letters, for those who look after letters. An address goes in,
 * none comes out: the list knows their keyed hashes. Who looks an address up says why,
 * and that is kept.
 */
@RestController
@RequestMapping("/api/v1/suppressions")
class SuppressionController {

	private final SuppressionDesk desk;

	private final InquiryDesk inquiries;

	SuppressionController(SuppressionDesk desk, InquiryDesk inquiries) {
		this.desk = desk;
		this.inquiries = inquiries;
	}

	/** The newest first. */
	@GetMapping
	Page<Body> list(Cursor cursor, Caller caller) {
		require(caller);
		List<Standing> found = desk.list(SuppressionQuery.place(cursor), cursor.limit() + 1);
		return Page.of(found, cursor, SuppressionQuery::cursor).map(Body::of);
	}

	@GetMapping("/{id}")
	ResponseEntity<Body> read(@PathVariable String id, Caller caller) {
		require(caller);
		return answer(HttpStatus.OK, desk.get(id));
	}

	/**
	 * The same by the address, which is nothing for the address line of a browser, for a
	 * reason that is kept.
	 */
	@PostMapping("/search")
	ResponseEntity<Body> search(@RequestBody @Valid Question question, IdempotencyKey key, Caller caller) {
		Author author = Staff.author(caller);
		InquiryId id = new InquiryId(key.id("suppression-search", question));
		EmailAddress address = EmailAddress.of(question.email()).orElseThrow();
		return answer(HttpStatus.OK, desk.get(inquiries.note(id, address, question.reason(), author).mark()));
	}

	/**
	 * No letters to this address; one that gets none already stays as it is. The answer
	 * says what came back from it, so this looks it up, too.
	 */
	@PostMapping
	ResponseEntity<Body> suppress(@RequestBody @Valid Wanted wanted, IdempotencyKey key, Caller caller) {
		Author author = Staff.author(caller);
		InquiryId id = new InquiryId(key.id("suppression", wanted));
		EmailAddress address = EmailAddress.of(wanted.email()).orElseThrow();
		inquiries.note(id, address, wanted.note(), author);
		return answer(HttpStatus.CREATED, desk.suppress(address, caller.account(), wanted.note()));
	}

	/** Letters may go there again. */
	@PostMapping("/{id}/release")
	ResponseEntity<Body> release(@PathVariable String id, IfMatch seen, @RequestBody @Valid Reason reason,
			Caller caller) {
		require(caller);
		return answer(HttpStatus.OK, desk.release(id, caller.account(), reason.note(), seen.version()));
	}

	private static void require(Caller caller) {
		caller.require(Role.ADMIN, Role.NOTIFICATION_MANAGER);
	}

	private static ResponseEntity<Body> answer(HttpStatus status, Standing standing) {
		return ResponseEntity.status(status)
			.eTag(Etag.of(standing.version()))
			.cacheControl(CacheControl.noStore())
			.body(Body.of(standing));
	}

	/** Whose letters are meant, and why somebody has to know. */
	record Question(@NotNull @MailAddress String email, @NotNull @SingleLine(max = 500) String reason) {

		@Override
		public String toString() {
			return "Question[…]";
		}
	}

	/** Whose letters are meant, and why there should be none. */
	record Wanted(@NotNull @MailAddress String email, @NotNull @SingleLine String note) {

		@Override
		public String toString() {
			return "Wanted[…]";
		}
	}

	/** Why. */
	record Reason(@NotNull @SingleLine String note) {
	}

	/**
	 * An address in JSON; cause and what follows it are there as long as it gets no
	 * letters.
	 */
	record Body(String id, long version, String domain, @Nullable String cause, @Nullable Instant since,
			@Nullable String sample, @Nullable String letter, @Nullable String by, List<Released> releases) {

		static Body of(Standing standing) {
			Optional<Suppression> now = standing.suppression();
			return new Body(standing.id(), standing.version(), standing.domain(),
					now.map(Suppression::cause).map(cause -> cause.code()).orElse(null),
					now.map(Suppression::since).orElse(null), now.map(Suppression::sample).orElse(null),
					now.map(Suppression::letter).orElse(null), now.map(Suppression::by).orElse(null),
					standing.releases().stream().map(Released::of).toList());
		}
	}

	/** That letters went there again; without an account its owner had answered. */
	record Released(String cause, Instant at, @Nullable String by, @Nullable String note) {

		static Released of(Release release) {
			return new Released(release.cause().code(), release.at(), release.by(), release.note());
		}
	}

}
