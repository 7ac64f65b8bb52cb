package org.ashar.notifications.webhook;

import java.net.URI;
import java.util.Comparator;
import java.util.List;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.subscription.Criterion;
import org.ashar.notifications.subscription.EmailAddress;

/**
 * What somebody wants to hear of, and where.
 *
 * @param contact who is told when it does not work
 * @param language in which
 */
public record Wish(URI url, List<Criterion> criteria, EmailAddress contact, Language language) {

	/** Each criterion once. */
	public Wish {
		criteria = criteria.stream().distinct().sorted(Comparator.comparing(Criterion::key)).toList();
	}

}
