package org.ashar.notifications.writing;

import java.util.List;
import java.util.UUID;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.subscription.EmailAddress;
import org.springframework.stereotype.Component;

/** Writes the letter with a code for signing in. It is kept nowhere. */
@Component
public class CodeScribe {

	private final Press press;

	private final Phrases phrases;

	CodeScribe(Press press, Phrases phrases) {
		this.press = press;
		this.phrases = phrases;
	}

	/** The letter; the code is good for so many minutes. */
	public Sheet write(EmailAddress to, String code, Language language, int minutes) {
		String subject = phrases.say(language, "code.subject");
		Page page = new Page(language, subject, List.of(phrases.say(language, "code.opening")), code, null, List.of(),
				List.of(phrases.say(language, "code.valid", minutes), phrases.say(language, "code.ignore")), List.of());
		Press.Printed printed = press.print(page);
		return new Sheet(UUID.randomUUID().toString(), to.value(), language, subject, printed.text(), printed.html(),
				null, null);
	}

}
