package org.ashar.activities.messaging;

import java.util.List;

import org.ashar.activities.recommendation.Refusal;
import org.ashar.activities.recommendation.RefusalFact;
import org.ashar.infra.platform.outbox.Message;
import org.ashar.infra.platform.outbox.Publication;
import org.ashar.infra.platform.outbox.Stamp;
import org.springframework.stereotype.Component;

/** Tells whoever proposed an assessment that it was refused, and nobody else. */
@Component
class RefusalPublication implements Publication<Refusal, RefusalFact> {

	private final Decisions decisions;

	RefusalPublication(Decisions decisions) {
		this.decisions = decisions;
	}

	@Override
	public Class<Refusal> aggregate() {
		return Refusal.class;
	}

	@Override
	public List<Message> messages(Refusal refusal, RefusalFact fact, Stamp stamp) {
		return switch (fact) {
			case RefusalFact.Owed _ -> List.of(decisions.message(refusal, stamp));
		};
	}

}
