package org.ashar.notifications.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.mailroom.Letter;
import org.ashar.notifications.mailroom.Withheld;
import org.ashar.notifications.subscription.Choice;
import org.ashar.notifications.subscription.SignUp;
import org.ashar.notifications.subscription.SignUpDesk;
import org.ashar.notifications.subscription.SignUpId;
import org.springframework.stereotype.Component;

/**
 * Asks the owner of an address whether a sign-up is meant: one letter for all that is to
 * be followed.
 */
@Component
class ConfirmationScribe {

	private final SignUpDesk signUps;

	private final Phrases phrases;

	private final Addresses addresses;

	private final Press press;

	ConfirmationScribe(SignUpDesk signUps, Phrases phrases, Addresses addresses, Press press) {
		this.signUps = signUps;
		this.phrases = phrases;
		this.addresses = addresses;
		this.press = press;
	}

	Written write(Letter letter, String to) {
		SignUpId id = new SignUpId(Objects.requireNonNull(letter.contents().signUp()));
		Optional<SignUp> signUp = signUps.find(id).filter(known -> known.confirmedAt().isEmpty());
		if (signUp.isEmpty()) {
			return new Written.Nothing(Withheld.OVERTAKEN);
		}
		SignUp.Wish wish = signUp.get().wish();
		Language language = wish.language();
		String subject = phrases.say(language, "confirm.subject");
		Page.Link button = new Page.Link(phrases.say(language, "confirm.button"), addresses.confirm(id));
		Page page = new Page(language, subject, opening(wish), null, button, List.of(),
				List.of(phrases.say(language, "confirm.consent"), phrases.say(language, "confirm.ignore")), List.of());
		Press.Printed printed = press.print(page);
		return new Sheet(letter.id().value().toString(), to, language, subject, printed.text(), printed.html(), null,
				null);
	}

	private List<String> opening(SignUp.Wish wish) {
		Language language = wish.language();
		List<String> opening = new ArrayList<>();
		opening.add(phrases.say(language, "confirm.opening", wish.choices().size(),
				phrases.word(language, "frequency", wish.frequency().code())));
		for (Choice choice : wish.choices()) {
			opening.add("• " + phrases.followed(language.chain(), choice));
		}
		opening.add(phrases.say(language, "confirm.ask"));
		return opening;
	}

}
