package org.ashar.notifications.messaging;

import org.ashar.contracts.Concept;
import org.ashar.contracts.ConceptMessage;
import org.ashar.contracts.Topics;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns the labels of topics and areas. */
@Component
class ConceptListener {

	private final NameMirror names;

	ConceptListener(NameMirror names) {
		this.names = names;
	}

	@KafkaListener(topics = Topics.CONCEPTS, groupId = "${spring.application.name}")
	void on(ConceptMessage message) {
		Concept concept = message.getConcept();
		names.concept(concept.getScheme(), concept.getNotation(), message.getStamp().getSequence(),
				Words.of(concept.getPrefLabel()), concept.getBroader());
	}

}
