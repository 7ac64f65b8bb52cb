package org.ashar.directory.messaging;

import java.util.List;

import org.springframework.stereotype.Component;

import org.ashar.contracts.ConceptMessage;
import org.ashar.contracts.Topics;
import org.ashar.directory.concept.Concept;
import org.ashar.directory.concept.ConceptFact;
import org.ashar.infra.platform.outbox.Message;
import org.ashar.infra.platform.outbox.Publication;
import org.ashar.infra.platform.outbox.Stamp;

/** Tells the world of the controlled lists. */
@Component
class ConceptPublication implements Publication<Concept, ConceptFact> {

	private final Envelope envelope;

	ConceptPublication(Envelope envelope) {
		this.envelope = envelope;
	}

	@Override
	public Class<Concept> aggregate() {
		return Concept.class;
	}

	@Override
	public List<Message> messages(Concept concept, ConceptFact fact, Stamp stamp) {
		return switch (fact) {
			case ConceptFact.Added _ -> List.of(state(concept, stamp));
			case ConceptFact.Changed _ -> List.of(state(concept, stamp));
		};
	}

	private Message state(Concept concept, Stamp stamp) {
		org.ashar.contracts.Concept state = org.ashar.contracts.Concept.newBuilder()
			.setScheme(concept.scheme().code())
			.setNotation(concept.notation())
			.setPrefLabel(Envelope.tags(concept.prefLabel()))
			.setBroader(concept.broader().orElse(null))
			.build();
		ConceptMessage message = ConceptMessage.newBuilder().setStamp(Envelope.stamp(stamp)).setConcept(state).build();
		return envelope.message(Topics.CONCEPTS, concept.id(), message);
	}

}
