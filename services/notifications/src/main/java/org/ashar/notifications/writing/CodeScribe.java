package org.ashar.notifications.writing;

import java.util.List;
import java.util.UUID;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.subscription.EmailAddress;
import org.springframework.stereotype.Component;

/** Writes letters with codes. They are kept nowhere. */
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
		return sheet(to, code, language, minutes, "code");
	}

	/** The letter with a code by which a subscriber shows that the mailbox is theirs. */
	public Sheet proof(EmailAddress to, String code, Language language, int minutes) {
		return sheet(to, code, language, minutes, "proof");
	}

	private Sheet sheet(EmailAddress to, String code, Language language, int minutes, String what) {
		String subject = phrases.say(language, what + ".subject");
		Page page = new Page(language, subject, List.of(phrases.say(language, what + ".opening")), code, null,
				List.of(),
				List.of(phrases.say(language, "code.valid", minutes), phrases.say(language, what + ".ignore")),
				List.of());
		Press.Printed printed = press.print(page);
		return new Sheet(UUID.randomUUID().toString(), to.value(), language, subject, printed.text(), printed.html(),
				null, null);
	}

}
