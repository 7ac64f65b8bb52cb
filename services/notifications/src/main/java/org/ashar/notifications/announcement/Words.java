package org.ashar.notifications.announcement;

import java.util.EnumSet;
import java.util.Set;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;

/** What an announcement says: in each of its languages a subject and a text. */
public record Words(Text subject, Text body) {

	/** Languages that have one and lack the other. */
	Set<Language> half() {
		Set<Language> half = EnumSet.noneOf(Language.class);
		half.addAll(subject.values().keySet());
		half.addAll(body.values().keySet());
		half.removeIf(language -> subject.values().containsKey(language) && body.values().containsKey(language));
		return half;
	}

	boolean isIn(Language language) {
		return subject.values().containsKey(language);
	}
}
