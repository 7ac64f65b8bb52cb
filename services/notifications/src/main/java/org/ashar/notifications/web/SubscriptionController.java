package org.ashar.notifications.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.ashar.infra.platform.http.IdempotencyKey;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.subscription.Choice;
import org.ashar.notifications.subscription.ConfirmationDesk;
import org.ashar.notifications.subscription.EmailAddress;
import org.ashar.notifications.subscription.Frequency;
import org.ashar.notifications.subscription.LanguagePolicy;
import org.ashar.notifications.subscription.SignUp;
import org.ashar.notifications.subscription.SignUpDesk;
import org.ashar.notifications.subscription.SignUpId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Signing up and confirming. */
@RestController
@RequestMapping("/api/v1/subscriptions")
class SubscriptionController {

	private final SignUpDesk signUps;

	private final ConfirmationDesk confirmations;

	private final SubscriptionBodies bodies;

	SubscriptionController(SignUpDesk signUps, ConfirmationDesk confirmations, SubscriptionBodies bodies) {
		this.signUps = signUps;
		this.confirmations = confirmations;
		this.bodies = bodies;
	}

	/**
	 * The answer is the same whether or not the address is known; a letter asks its
	 * owner.
	 */
	@PostMapping
	@ResponseStatus(HttpStatus.ACCEPTED)
	Map<String, Object> signUp(@RequestBody @Valid SignUpBody body, IdempotencyKey key) {
		signUps.signUp(new SignUpId(key.id("sign-up", body)), EmailAddress.of(body.email()).orElseThrow(), body.wish());
		return Map.of();
	}

	/** Begins what was asked for; the second time answers the same. */
	@PostMapping("/confirm")
	ConfirmedBody confirm(@RequestBody @Valid TokenBody body) {
		ConfirmationDesk.Confirmed confirmed = confirmations.confirm(body.token());
		return new ConfirmedBody(confirmed.signUp().wish().language(), bodies.of(confirmed.subscriptions()),
				confirmed.preferencesToken());
	}

	/**
	 * Who wants to follow what, how often.
	 *
	 * @param languagePolicy about news that are not in that language
	 * @param waitHours with the policy "wait", a day if it is missing
	 * @param match makes one subscription of all criteria; without it each is its own
	 */
	record SignUpBody(@NotNull @MailAddress String email, @NotNull @Pattern(regexp = "ky|ru|en") String language,
			@NotNull @Pattern(regexp = "at_once|daily|weekly") String frequency,
			@Nullable @Pattern(regexp = "fallback|wait|only") String languagePolicy,
			@Nullable @Min(1) @Max(LanguagePolicy.LONGEST_WAIT) Integer waitHours,
			@Nullable @Pattern(regexp = "any|all") String match,
			@NotEmpty @Size(max = Choice.MOST_CRITERIA) List<@NotNull @Valid CriterionBody> criteria) {

		SignUp.Wish wish() {
			return new SignUp.Wish(Language.of(language).orElseThrow(), Frequency.of(frequency).orElseThrow(),
					languagePolicy == null ? null : Policies.of(languagePolicy, waitHours),
					match == null ? null : Choice.Match.of(match).orElseThrow(),
					criteria.stream().map(CriterionBody::criterion).toList());
		}
	}

	/** What is followed now. */
	record ConfirmedBody(Language language, List<SubscriptionBodies.Body> subscriptions, String preferencesToken) {
	}

}
