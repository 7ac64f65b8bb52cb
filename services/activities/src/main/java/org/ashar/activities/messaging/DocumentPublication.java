package org.ashar.activities.messaging;

import java.util.List;

import org.ashar.activities.document.Document;
import org.ashar.activities.document.DocumentContent;
import org.ashar.activities.document.DocumentFact;
import org.ashar.activities.document.QualityFlag;
import org.ashar.contracts.DocumentChange;
import org.ashar.contracts.DocumentMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.outbox.Message;
import org.ashar.infra.platform.outbox.Publication;
import org.ashar.infra.platform.outbox.Stamp;
import org.springframework.stereotype.Component;

/** Tells of documents; as long as one is not public, only that there is something. */
@Component
class DocumentPublication implements Publication<Document, DocumentFact> {

	private final AvroBytes avro;

	DocumentPublication(AvroBytes avro) {
		this.avro = avro;
	}

	@Override
	public Class<Document> aggregate() {
		return Document.class;
	}

	@Override
	public List<Message> messages(Document document, DocumentFact fact, Stamp stamp) {
		DocumentMessage message = DocumentMessage.newBuilder()
			.setStamp(Fields.stamp(stamp))
			.setChange(change(fact))
			.setMinor(fact instanceof DocumentFact.Edited edited && edited.minor())
			.setDocument(record(document))
			.build();
		return List.of(new Message(Topics.DOCUMENTS, document.id().value().toString(),
				DocumentMessage.SCHEMA$.getFullName(), avro.encode(message)));
	}

	private static DocumentChange change(DocumentFact fact) {
		return switch (fact) {
			case DocumentFact.Drafted _ -> DocumentChange.DRAFTED;
			case DocumentFact.Edited _ -> DocumentChange.EDITED;
			case DocumentFact.Published _ -> DocumentChange.PUBLISHED;
			case DocumentFact.Archived _ -> DocumentChange.ARCHIVED;
		};
	}

	private static org.ashar.contracts.Document record(Document document) {
		var record = org.ashar.contracts.Document.newBuilder()
			.setId(document.id().value().toString())
			.setEditorialState(document.state().code());
		if (!document.state().isPublic()) {
			return record.build();
		}
		DocumentContent content = document.content();
		return record.setTitle(Fields.text(content.title()))
			.setCategory(content.category())
			.setLanguages(content.languages())
			.setIssued(content.issued())
			.setFormat(content.format())
			.setPublishers(Fields.ids(content.publishers()))
			.setUrl(content.url())
			.setCanonicalUrl(content.canonicalUrl())
			.setSha256(content.sha256())
			.setQualityFlags(content.qualityFlags().stream().map(QualityFlag::code).toList())
			.setNote(Fields.text(content.note()))
			.build();
	}

}
