package org.ashar.notifications.announcement;

import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.springframework.stereotype.Repository;

/** How far each announcement has come. */
@Repository
class Progresses {

	private final Aggregates<Progress> progresses;

	Progresses(AggregateStore store) {
		this.progresses = store.of(Progress.class);
	}

	/** That of one which has not begun, if there is none. */
	Progress of(AnnouncementId id) {
		return progresses.find(id).orElseGet(() -> Progress.none(id));
	}

	/** That of one which is to be written to. */
	Progress begun(AnnouncementId id) {
		return progresses.find(id).orElseGet(() -> progresses.addOnce(Progress.none(id)));
	}

	void save(Progress progress) {
		progresses.save(progress);
	}

}
