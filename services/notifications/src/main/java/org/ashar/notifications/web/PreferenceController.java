package org.ashar.notifications.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.ashar.infra.platform.clock.TimeZoneName;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.subscription.Delivery;
import org.ashar.notifications.subscription.Frequency;
import org.ashar.notifications.subscription.LanguagePolicy;
import org.ashar.notifications.subscription.PreferenceDesk;
import org.ashar.notifications.subscription.Preferences;
import org.ashar.notifications.subscription.Subscriber;
import org.ashar.notifications.subscription.SubscriptionId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a subscriber follows and how, for whoever holds the token of the letters. */
@RestController
@RequestMapping("/api/v1/preferences")
class PreferenceController {

	private static final String TOKEN = "Subscriber-Token";

	private final PreferenceDesk desk;

	private final SubscriptionBodies bodies;

	PreferenceController(PreferenceDesk desk, SubscriptionBodies bodies) {
		this.desk = desk;
		this.bodies = bodies;
	}

	@GetMapping
	ResponseEntity<Body> show(@RequestHeader(TOKEN) String token) {
		return answer(desk.show(token));
	}

	/** What is left out stays as it is, except the pause: leaving it out ends it. */
	@PutMapping
	ResponseEntity<Body> prefer(@RequestHeader(TOKEN) String token, @RequestBody @Valid Change change,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen) {
		return answer(desk.prefer(token, change::over, change.pausedUntil(), Versions.seen(seen)));
	}

	@PutMapping("/subscriptions/{id}")
	SubscriptionBodies.Body change(@RequestHeader(TOKEN) String token, @PathVariable SubscriptionId id,
			@RequestBody @Valid DeliveryBody body,
			@RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String seen) {
		return bodies.of(desk.change(token, id, body::over, Versions.seen(seen)));
	}

	@DeleteMapping("/subscriptions/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	void end(@RequestHeader(TOKEN) String token, @PathVariable SubscriptionId id) {
		desk.end(token, id);
	}

	private ResponseEntity<Body> answer(PreferenceDesk.Overview overview) {
		Subscriber subscriber = overview.subscriber();
		Preferences preferences = subscriber.preferences();
		return ResponseEntity.ok()
			.cacheControl(CacheControl.noStore())
			.body(new Body(subscriber.version(), preferences.language(), preferences.fallback(),
					subscriber.status().code(), preferences.timeZone().getId(), preferences.digestHour(),
					subscriber.pausedUntil().orElse(null), bodies.of(overview.subscriptions())));
	}

	/**
	 * How letters come, and what is followed.
	 *
	 * @param version for If-Match; there is no entity tag, since nobody is to keep a copy
	 */
	record Body(long version, Language language, List<Language> fallback, String status, String timeZone,
			int digestHour, @Nullable Instant pausedUntil, List<SubscriptionBodies.Body> subscriptions) {
	}

	/** How letters should come. */
	record Change(@NotNull @Pattern(regexp = "ky|ru|en") String language,
			@Nullable @Size(max = 3) List<@NotNull @Pattern(regexp = "ky|ru|en") String> fallback,
			@Nullable @TimeZoneName String timeZone, @Nullable @Min(0) @Max(23) Integer digestHour,
			@Nullable Instant pausedUntil) {

		Preferences over(Preferences known) {
			Language first = Language.of(language).orElseThrow();
			List<Language> others = fallback == null ? known.in(first).fallback()
					: fallback.stream().map(tag -> Language.of(tag).orElseThrow()).toList();
			return new Preferences(first, others, timeZone == null ? known.timeZone() : ZoneId.of(timeZone),
					digestHour == null ? known.digestHour() : digestHour);
		}
	}

	/** How the letters of one subscription should come; what is left out stays. */
	record DeliveryBody(@NotNull @Pattern(regexp = "at_once|daily|weekly") String frequency,
			@Nullable @Pattern(regexp = "fallback|wait|only") String languagePolicy,
			@Nullable @Min(1) @Max(LanguagePolicy.LONGEST_WAIT) Integer waitHours) {

		Delivery over(Delivery known) {
			return new Delivery(Frequency.of(frequency).orElseThrow(),
					languagePolicy == null ? known.policy() : Policies.of(languagePolicy, waitHours));
		}
	}

}
