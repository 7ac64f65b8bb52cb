package org.ashar.directory.profile;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.ashar.directory.form.Flaws;

/**
 * A way to reach an organization (schema.org ContactPoint, HSDS phone).
 *
 * @param extension digits to dial after a phone number is answered; several are joined by
 * commas
 * @param languages BCP 47 tags of the languages spoken there
 */
public record ContactPoint(@Nullable Type type, @Nullable String value, @Nullable String extension,
		List<@Nullable String> languages, Visibility visibility) {

	/**
	 * Strips blanks. What a form leaves out arrives as null; if it does not say who sees
	 * it, only its keepers do.
	 */
	public ContactPoint {
		value = Entry.clean(value);
		extension = Entry.clean(extension);
		languages = (languages != null) ? languages.stream().<@Nullable String>map(Entry::clean).toList() : List.of();
		visibility = (visibility != null) ? visibility : Visibility.VERIFIERS;
	}

	void check(String path, Flaws flaws) {
		check(path, "value", flaws);
	}

	/** Notes what is wrong with it, where a form calls the value something else. */
	public void check(String path, String field, Flaws flaws) {
		flaws.required(path + ".type", type);
		flaws.required(path + "." + field, value);
		flaws.line(path + "." + field, value, 500);
		if (type != null) {
			type.check(path + "." + field, value, flaws);
		}
		flaws.rule(path + ".extension", extension, Contact::isExtension, "malformed-extension");
		if (extension != null && type != Type.PHONE) {
			flaws.add(path + ".extension", "only-for-phones");
		}
		flaws.list(path + ".languages", languages, 20);
		for (int index = 0; index < languages.size(); index++) {
			flaws.rule(path + ".languages[" + index + "]", languages.get(index), AlternateName::isTag,
					"malformed-language");
		}
	}

	/** What kind of way it is. */
	public enum Type {

		/** A number of 5 to 15 digits (E.164). */
		PHONE,

		/** An address for letters by e-mail. */
		EMAIL,

		/** A page. */
		WEB,

		/** An address for letters on paper. */
		ADDRESS,

		/** A page or a name on a social network. */
		SOCIAL;

		void check(String field, @Nullable String value, Flaws flaws) {
			switch (this) {
				case PHONE -> flaws.rule(field, value, Contact::isPhone, "malformed-phone");
				case EMAIL -> flaws.rule(field, value, Contact::isEmail, "malformed-email");
				case WEB -> flaws.rule(field, value, Contact::isPage, "malformed-url");
				case SOCIAL -> flaws.rule(field, value, Contact::isSocial, "malformed-social");
				case ADDRESS -> {
					// Any line will do: addresses are written in too many ways.
				}
			}
		}

	}
}
