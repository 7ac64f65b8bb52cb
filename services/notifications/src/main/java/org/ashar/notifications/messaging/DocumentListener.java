package org.ashar.notifications.messaging;

import org.ashar.contracts.Document;
import org.ashar.contracts.DocumentMessage;
import org.ashar.contracts.Topics;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Learns the titles of documents, which letters name as sources. */
@Component
class DocumentListener {

	private final NameMirror names;

	DocumentListener(NameMirror names) {
		this.names = names;
	}

	@KafkaListener(topics = Topics.DOCUMENTS, groupId = "${spring.application.name}")
	void on(DocumentMessage message) {
		Document document = message.getDocument();
		boolean open = !document.getEditorialState().equals("draft");
		names.record(document.getId(), message.getStamp().getSequence(), "document",
				open ? Words.of(document.getTitle()) : null);
	}

}
