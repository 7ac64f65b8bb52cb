package org.ashar.notifications.counting;

import java.util.UUID;
import org.ashar.infra.platform.identifier.Id;
import org.ashar.infra.platform.identifier.Uuids;
import org.ashar.notifications.occasion.Subject;

/** The count of one record. */
public record LetterCountId(UUID value) implements Id {

	static LetterCountId of(Subject subject) {
		return new LetterCountId(Uuids.derived("letter-count", subject.kind().code(), subject.record()));
	}

}
