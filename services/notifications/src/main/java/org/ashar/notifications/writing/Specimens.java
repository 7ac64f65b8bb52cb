package org.ashar.notifications.writing;

import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.announcement.Announcement;
import org.ashar.notifications.subscription.Choice;
import org.ashar.notifications.subscription.EmailAddress;
import org.springframework.stereotype.Component;

/**
 * Letters as readers will get them, for whoever writes them; their links lead to nobody's
 * preferences.
 */
@Component
public class Specimens {

	private static final String NOBODY = "specimen";

	private final AnnouncementScribe scribe;

	private final Phrases phrases;

	Specimens(AnnouncementScribe scribe, Phrases phrases) {
		this.scribe = scribe;
		this.phrases = phrases;
	}

	/** As a reader of this language gets it who follows all that it is about. */
	public Specimen of(Announcement announcement, Language language) {
		List<Choice> choices = announcement.audience().criteria().stream().map(Choice::of).toList();
		Mould mould = scribe.mould(announcement, choices, language.chain());
		List<String> tokens = Collections.nCopies(choices.size() + 3, NOBODY);
		return new Specimen(mould.subject(), mould.text().fill(tokens), mould.html().fill(tokens),
				announcement.words().body().in(language).language());
	}

	/** The same as a letter that says it is a test. */
	public Sheet trial(Announcement announcement, EmailAddress to, Language language) {
		Specimen specimen = of(announcement, language);
		String subject = Shortening.subject(phrases.say(language, "announcement.trial", specimen.subject()));
		return new Sheet(UUID.randomUUID().toString(), to.value(), language, subject, specimen.text(), specimen.html(),
				null, null);
	}

	/**
	 * A letter in words.
	 *
	 * @param shown the language that its text is in
	 */
	public record Specimen(String subject, String text, String html, Language shown) {
	}

}
