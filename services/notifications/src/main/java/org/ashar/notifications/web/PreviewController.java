package org.ashar.notifications.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.notifications.subscription.Choice;
import org.ashar.notifications.subscription.Frequency;
import org.ashar.notifications.subscription.SignUp;
import org.ashar.notifications.subscription.SignUpDesk;
import org.ashar.notifications.volume.Forecast;
import org.ashar.notifications.volume.Volume;
import org.ashar.notifications.writing.Phrases;
import org.ashar.notifications.writing.Samples;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says before somebody signs up what will come. */
@RestController
@RequestMapping("/api/v1/subscriptions/preview")
class PreviewController {

	private final SignUpDesk desk;

	private final Volume volume;

	private final Samples samples;

	private final Phrases phrases;

	PreviewController(SignUpDesk desk, Volume volume, Samples samples, Phrases phrases) {
		this.desk = desk;
		this.volume = volume;
		this.samples = samples;
		this.phrases = phrases;
	}

	/** Changes nothing. */
	@PostMapping
	Body preview(@RequestBody @Valid WishBody body) {
		List<Choice> choices = body.wish().choices();
		desk.check(body.wish());
		Forecast forecast = volume.forecast(choices);
		Language language = Language.of(body.language()).orElseThrow();
		Optional<LetterCopyController.ItemBody> sample = Optional.ofNullable(forecast.last())
			.flatMap(occasion -> samples.of(occasion, choices, language))
			.map(LetterCopyController.ItemBody::of);
		return new Body(choices.stream().map(phrases::followed).toList(), forecast.known(), Volume.DAYS,
				forecast.news(), forecast.letters(body.wish().frequency()), sample.orElse(null));
	}

	/** What somebody might follow, how often. */
	record WishBody(@NotNull @Pattern(regexp = "ky|ru|en") String language,
			@NotNull @Pattern(regexp = "at_once|daily|weekly") String frequency,
			@Nullable @Pattern(regexp = "any|all") String match,
			@NotEmpty @Size(max = Choice.MOST_CRITERIA) List<@NotNull @Valid CriterionBody> criteria) {

		SignUp.Wish wish() {
			return new SignUp.Wish(Language.of(language).orElseThrow(), Frequency.of(frequency).orElseThrow(), null,
					match == null ? null : Choice.Match.of(match).orElseThrow(),
					criteria.stream().map(CriterionBody::criterion).toList());
		}
	}

	/**
	 * What would have come.
	 *
	 * @param labels what each subscription would be about
	 * @param known false where news that hold the words of a search have not been counted
	 * for so many days
	 * @param days so many days are looked at
	 * @param news so many different things happened in them
	 * @param letters so many letters that would have been
	 * @param sample what the last of them said, missing if there was none
	 */
	record Body(List<Text> labels, boolean known, int days, int news, int letters,
			LetterCopyController.@Nullable ItemBody sample) {
	}

}
