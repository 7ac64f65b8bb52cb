package org.ashar.directory.centre;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.ashar.directory.form.Flaws;
import org.ashar.directory.profile.ContactPoint;
import org.ashar.directory.profile.Visibility;

/**
 * A number under which somebody answers (HSDS phone).
 *
 * @param extension digits to dial after that; several are joined by commas
 * @param languages BCP 47 tags of the languages spoken there
 */
public record Telephone(@Nullable String number, @Nullable String extension, List<@Nullable String> languages) {

	/** What a form leaves out arrives as null. */
	public Telephone {
		languages = (languages != null) ? Collections.unmodifiableList(new ArrayList<>(languages)) : List.of();
	}

	void check(String path, Flaws flaws) {
		new ContactPoint(ContactPoint.Type.PHONE, number, extension, languages, Visibility.PUBLIC).check(path, "number",
				flaws);
	}
}
