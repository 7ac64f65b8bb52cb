package org.ashar.notifications.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ashar.infra.platform.http.Cursor;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.http.Page;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.SingleLine;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;
import org.ashar.infra.platform.security.Caller;
import org.ashar.notifications.inquiry.Inquiry;
import org.ashar.notifications.inquiry.InquiryDesk;
import org.ashar.notifications.inquiry.InquiryId;
import org.ashar.notifications.subscription.EmailAddress;
import org.ashar.notifications.subscription.EndedReason;
import org.ashar.notifications.subscription.Subscriber;
import org.ashar.notifications.subscription.Subscription;
import org.ashar.notifications.writing.Phrases;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What was sent to somebody who asks. The address goes in by the body, never by an
 * address line; who looked and why is kept.
 */
@RestController
@RequestMapping("/api/v1/inquiries")
class InquiryController {

	private final InquiryDesk desk;

	private final Phrases phrases;

	InquiryController(InquiryDesk desk, Phrases phrases) {
		this.desk = desk;
		this.phrases = phrases;
	}

	/** Looks somebody up, for a reason that is kept. */
	@PostMapping
	ResponseEntity<Body> look(@Valid @RequestBody Question question, IdempotencyKey key, Caller caller) {
		Author author = Staff.author(caller);
		InquiryId id = new InquiryId(key.id("inquiry", question));
		InquiryDesk.History history = desk.look(id, EmailAddress.of(question.email()).orElseThrow(), question.reason(),
				author);
		return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(body(history));
	}

	/** Who looked, and why: of whom is told by nothing but a hash. */
	@GetMapping
	Page<Made> list(Cursor cursor, Caller caller) {
		Staff.author(caller);
		List<Inquiry> found = desk.list(cursor.after(), cursor.limit() + 1);
		return Page.of(found, cursor, Inquiry::place)
			.map(inquiry -> new Made(inquiry.id(), inquiry.account(), inquiry.role(), inquiry.reason(), inquiry.at(),
					inquiry.mark()));
	}

	private Body body(InquiryDesk.History history) {
		return new Body(Optional.ofNullable(history.subscriber()).map(Person::of).orElse(null),
				history.subscriptions().stream().map(this::followed).toList(),
				history.letters().stream().map(LetterController.Body::of).toList(),
				Optional.ofNullable(history.standing()).map(SuppressionController.Body::of).orElse(null));
	}

	private Followed followed(Subscription subscription) {
		return new Followed(phrases.followed(subscription.choice()), subscription.frequency().code(),
				subscription.startedAt(), subscription.endedAt().orElse(null),
				subscription.endedReason().map(EndedReason::code).orElse(null), subscription.consent().at(),
				subscription.consent().language());
	}

	/** Whose letters are meant, and why somebody has to know. */
	record Question(@NotNull @MailAddress String email, @NotNull @SingleLine(max = 500) String reason) {

		@Override
		public String toString() {
			return "Question[…]";
		}
	}

	/**
	 * What is known of a person.
	 *
	 * @param subscriber null when nobody has subscribed with the address, or it is
	 * forgotten
	 * @param letters the newest 100 of those that are kept
	 * @param suppression what came back from the address; null when nothing has
	 */
	record Body(@Nullable Person subscriber, List<Followed> subscriptions, List<LetterController.Body> letters,
			SuppressionController.@Nullable Body suppression) {
	}

	/** How letters come. */
	record Person(String status, Language language, String timeZone, @Nullable Instant pausedUntil) {

		private static Person of(Subscriber subscriber) {
			return new Person(subscriber.status().code(), subscriber.preferences().language(),
					subscriber.preferences().timeZone().getId(), subscriber.pausedUntil().orElse(null));
		}
	}

	/** What is or was followed, and when that was agreed to. */
	record Followed(Text label, String frequency, Instant startedAt, @Nullable Instant endedAt,
			@Nullable String endedReason, Instant consentAt, Language consentLanguage) {
	}

	/** That somebody looked. */
	record Made(InquiryId id, String account, String role, String reason, Instant at, String mark) {
	}

}
