package org.ashar.knowledge.web;

import org.ashar.knowledge.index.Library;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether everything that was on the topics at the start has been read. */
@Component("indexHealthIndicator")
class KnowledgeHealth implements HealthIndicator {

	private final Library library;

	KnowledgeHealth(Library library) {
		this.library = library;
	}

	@Override
	public Health health() {
		return library.isComplete() ? Health.up().build() : Health.down().build();
	}

}
