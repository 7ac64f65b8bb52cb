package org.ashar.notifications.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.occasion.Fate;
import org.ashar.notifications.occasion.Happening;
import org.ashar.notifications.subscription.Choice;
import org.springframework.stereotype.Component;

/** Says what became of a body, since when and by what act. */
@Component
class FateLines {

	private final Phrases phrases;

	FateLines(Phrases phrases) {
		this.phrases = phrases;
	}

	List<String> of(Happening what, Fate fate, List<Language> chain) {
		Language language = chain.getFirst();
		List<String> lines = new ArrayList<>();
		String revoked = what == Happening.END_REVOKED ? "revoked." : "";
		lines.add(phrases.say(language, "fate." + revoked + fate.kind(), phrases.names(chain, fate.heirs())));
		lines.add(phrases.say(language, "fate.date", Moments.date(fate.date(), language)));
		Optional.ofNullable(fate.legalBasis())
			.map(basis -> phrases.say(language, revoked.isEmpty() ? "fate.basis" : "fate.reason",
					Shortening.summary(basis.in(chain).value())))
			.ifPresent(lines::add);
		return lines;
	}

	/** For whoever follows the body itself, or by now the one that came after it. */
	List<String> consequence(Happening what, String body, Fate fate, List<Choice> reasons, List<Language> chain) {
		Language language = chain.getFirst();
		String followed = fate.followed() == null ? body : fate.followed();
		if (reasons.stream().noneMatch(reason -> reason.keys().contains("body:" + followed))) {
			return List.of();
		}
		if (what == Happening.END_REVOKED) {
			return List.of(phrases.say(language, "fate.follow.again"));
		}
		if (fate.followed() != null) {
			return phrases.name(chain, followed)
				.map(name -> List.of(phrases.say(language, "fate.follow", name)))
				.orElse(List.of());
		}
		return fate.heirs().isEmpty() ? List.of() : List.of(phrases.say(language, "fate.follow.split"));
	}

}
