package org.ashar.notifications.announcement;

import java.util.Comparator;
import java.util.List;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.subscription.Choice;
import org.ashar.notifications.subscription.Criterion;

/**
 * For whom an announcement is.
 *
 * @param criteria those who follow one of these; everybody who follows anything if there
 * are none
 * @param languages of those, who read one of these; any if there are none
 */
public record Audience(List<Criterion> criteria, List<Language> languages) {

	/** Each once, in an order of our own, so that a cursor stays where it is. */
	public Audience {
		criteria = criteria.stream().distinct().sorted(Comparator.comparing(Criterion::key)).toList();
		languages = languages.stream().distinct().sorted().toList();
	}

	boolean isEverybody() {
		return criteria.isEmpty();
	}

	List<String> keys() {
		return criteria.stream().map(criterion -> Choice.of(criterion).key()).toList();
	}

	boolean reads(Language language) {
		return languages.isEmpty() || languages.contains(language);
	}
}
