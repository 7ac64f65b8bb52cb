package org.ashar.notifications.writing;

import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.mailroom.Letter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns the pages of letters that somebody waits for into sheets. */
@Component
class Setting {

	private final Press press;

	private final Phrases phrases;

	private final Addresses addresses;

	Setting(Press press, Phrases phrases, Addresses addresses) {
		this.press = press;
		this.phrases = phrases;
		this.addresses = addresses;
	}

	Page.Link button(@Nullable String organization, Language language) {
		return new Page.Link(phrases.say(language, "open"),
				organization == null ? addresses.work() : addresses.organization(organization));
	}

	Page.Link activity(@Nullable String activity, Language language) {
		return new Page.Link(phrases.say(language, "open"),
				activity == null ? addresses.work() : addresses.activity(activity));
	}

	/** A page of the portal by its path. */
	Page.Link page(String path, String label, Language language) {
		return new Page.Link(phrases.say(language, label), addresses.page(path));
	}

	Sheet sheet(Letter letter, String to, Page page) {
		Press.Printed printed = press.print(page);
		return new Sheet(letter.id().value().toString(), to, page.language(), page.subject(), printed.text(),
				printed.html(), null, null);
	}

}
