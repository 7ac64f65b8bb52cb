package org.ashar.notifications.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.dispatch.Courier;
import org.ashar.notifications.mailroom.Aftermath;
import org.ashar.notifications.mailroom.Ending;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.subscription.Consent;
import org.ashar.notifications.subscription.EndedReason;
import org.ashar.notifications.subscription.PersonalDesk;
import org.ashar.notifications.subscription.Preferences;
import org.ashar.notifications.subscription.ProofDesk;
import org.ashar.notifications.subscription.Subscription;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * What is kept of a subscriber, to be taken along or erased. Letters are passed on, so
 * the link is not enough: a code goes to the mailbox first.
 */
@RestController
@RequestMapping("/api/v1/preferences")
class PersonalController {

	private static final String TOKEN = "Subscriber-Token";

	/* They are kept for 90 days. */
	private static final int LETTERS = 1_000;

	private final ProofDesk proofs;

	private final Keepers keepers;

	private final Courier courier;

	private final SubscriptionBodies bodies;

	PersonalController(ProofDesk proofs, Keepers keepers, Courier courier, SubscriptionBodies bodies) {
		this.proofs = proofs;
		this.keepers = keepers;
		this.courier = courier;
		this.bodies = bodies;
	}

	/** Mails a code; a second one not before two minutes have passed. */
	@PostMapping("/codes")
	@ResponseStatus(HttpStatus.ACCEPTED)
	Map<String, Object> mailCode(@RequestHeader(TOKEN) String token) {
		proofs.ask(token)
			.ifPresent(code -> courier.prove(code.to(), code.value(), code.language(),
					Math.toIntExact(ProofDesk.VALID.toMinutes())));
		return Map.of();
	}

	@PostMapping("/export")
	ResponseEntity<KeptBody> export(@RequestHeader(TOKEN) String token, @RequestBody @Valid CodeBody body) {
		PersonalDesk.Kept kept = keepers.people().export(token, body.code());
		Preferences preferences = kept.subscriber().preferences();
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new KeptBody(kept.email(), kept.subscriber().status().code(), preferences.language(),
					preferences.fallback(), preferences.timeZone().getId(), preferences.digestHour(),
					kept.pausedUntil(), kept.subscriptions().stream().map(this::body).toList(),
					keepers.letters()
						.to(kept.subscriber().id().value(), LETTERS)
						.stream()
						.map(KeptLetter::of)
						.toList()));
	}

	/** Ends all and forgets the address; the token is worthless afterwards. */
	@PostMapping("/erase")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void erase(@RequestHeader(TOKEN) String token, @RequestBody @Valid CodeBody body) {
		keepers.people().erase(token, body.code());
	}

	private KeptSubscription body(Subscription subscription) {
		return new KeptSubscription(bodies.of(subscription), ConsentBody.of(subscription.consent()),
				subscription.earlierConsents().stream().map(ConsentBody::of).toList(),
				subscription.endedAt().orElse(null), subscription.endedReason().map(EndedReason::code).orElse(null));
	}

	/** The code of a letter. */
	record CodeBody(@NotNull @Pattern(regexp = "\\s*\\d{8}\\s*") String code) {

		@Override
		public String toString() {
			return "CodeBody[…]";
		}
	}

	/** Who keeps something of people. */
	@Component
	record Keepers(PersonalDesk people, Aftermath letters) {
	}

	/**
	 * All that is kept of a person; of letters, that there were any: their words are not.
	 */
	record KeptBody(@Nullable String email, String status, Language language, List<Language> fallback, String timeZone,
			int digestHour, @Nullable Instant pausedUntil, List<KeptSubscription> subscriptions,
			List<KeptLetter> letters) {

		@Override
		public String toString() {
			return "KeptBody[…]";
		}
	}

	/**
	 * A subscription with what was agreed to, also one that has ended.
	 *
	 * @param earlierConsents each time it was begun before, the earliest first
	 */
	record KeptSubscription(SubscriptionBodies.Body subscription, ConsentBody consent,
			List<ConsentBody> earlierConsents, @Nullable Instant endedAt, @Nullable String endedReason) {
	}

	/** A letter that was sent to somebody, or is about to be. */
	record KeptLetter(String id, String kind, String state, Instant plannedAt, @Nullable Instant settledAt) {

		static KeptLetter of(Letter letter) {
			return new KeptLetter(letter.id().value().toString(), letter.kind().name().toLowerCase(Locale.ROOT),
					letter.state().code(), letter.plannedAt(), letter.ending().map(Ending::at).orElse(null));
		}
	}

	/** What somebody agreed to, in which words and language, and when. */
	record ConsentBody(String textVersion, Language language, Instant at) {

		static ConsentBody of(Consent consent) {
			return new ConsentBody(consent.textVersion(), consent.language(), consent.at());
		}
	}

}
