package org.ashar.notifications.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.mailroom.Enclosure;
import org.ashar.notifications.mailroom.Letter;
import org.springframework.stereotype.Component;

/**
 * Tells a member of an organization what became of its entry in the directory, or of an
 * activity of it, invites whoever may become one, and tells whoever proposed an
 * assessment that it was refused.
 */
@Component
class OrganizationScribe {

	private static final String ACTIVITY = "activity-";

	private static final String REFUSAL = "assessment-refused";

	private static final String INVITATION = "member-invitation";

	private final Enclosures enclosures;

	private final Phrases phrases;

	private final Setting setting;

	OrganizationScribe(Enclosures enclosures, Phrases phrases, Setting setting) {
		this.enclosures = enclosures;
		this.phrases = phrases;
		this.setting = setting;
	}

	Written write(Letter letter) {
		Enclosure enclosure = Objects.requireNonNull(letter.contents().enclosure());
		Enclosures.Opened opened = enclosures.open(enclosure);
		Language language = enclosure.language();
		String organization = organization(enclosure, opened);
		String about = opened.title() == null ? organization : opened.title().in(language).value();
		String subject = Shortening.subject(phrases.say(language, enclosure.template() + ".subject", about));
		Page page = new Page(language, subject, opening(enclosure, opened, about), null,
				button(enclosure, opened, language), List.of(),
				List.of(phrases.say(language, reason(enclosure), organization)), List.of());
		return setting.sheet(letter, opened.to(), page);
	}

	/** Not everybody belongs to an organization. */
	private static String reason(Enclosure enclosure) {
		return switch (enclosure.template()) {
			case INVITATION -> "member-invitation.reason";
			case REFUSAL -> "assessment-refused.reason";
			default -> "organization.reason";
		};
	}

	private Page.Link button(Enclosure enclosure, Enclosures.Opened opened, Language language) {
		if (enclosure.template().equals(INVITATION)) {
			return setting.page(Objects.requireNonNull(opened.link()), "member-invitation.button", language);
		}
		if (enclosure.template().equals(REFUSAL)) {
			return setting.page(Objects.requireNonNull(opened.link()), "open", language);
		}
		return enclosure.template().startsWith(ACTIVITY) ? setting.activity(enclosure.record(), language)
				: setting.button(enclosure.record(), language);
	}

	private List<String> opening(Enclosure enclosure, Enclosures.Opened opened, String about) {
		Language language = enclosure.language();
		List<String> opening = new ArrayList<>();
		opening.add(phrases.say(language, "greeting"));
		opening.add(phrases.say(language, enclosure.template() + ".body", about));
		if (opened.note() != null) {
			String note = Shortening.summary(opened.note().in(language).value());
			opening.add(phrases.say(language, "organization.note", note));
		}
		return opening;
	}

	private String organization(Enclosure enclosure, Enclosures.Opened opened) {
		Language language = enclosure.language();
		if (opened.organization() != null) {
			return opened.organization().in(language).value();
		}
		return Optional.ofNullable(enclosure.record())
			.flatMap(id -> phrases.name(language.chain(), id))
			.orElseGet(() -> phrases.say(language, "organization.unnamed"));
	}

}
