package org.ashar.knowledge.messaging;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.apache.avro.generic.IndexedRecord;
import org.ashar.contracts.Document;
import org.ashar.contracts.DocumentMessage;
import org.ashar.contracts.Topics;
import org.ashar.knowledge.record.Entry;
import org.ashar.knowledge.record.Fact;
import org.ashar.knowledge.record.RecordKey;
import org.ashar.knowledge.record.RecordType;
import org.ashar.knowledge.record.Span;
import org.springframework.stereotype.Component;

/** What documents tell. */
@Component
class DocumentRecords implements RecordTopic<DocumentMessage> {

	private static final Set<String> PUBLIC = Set.of("published", "archived");

	@Override
	public String name() {
		return Topics.DOCUMENTS;
	}

	@Override
	public RecordType type() {
		return RecordType.DOCUMENT;
	}

	@Override
	public Class<DocumentMessage> message() {
		return DocumentMessage.class;
	}

	@Override
	public IndexedRecord state(DocumentMessage message) {
		return message.getDocument();
	}

	@Override
	public Fact fact(DocumentMessage message) {
		Document told = message.getDocument();
		RecordKey key = new RecordKey(type(), told.getId());
		boolean isPublic = PUBLIC.contains(told.getEditorialState());
		return new Fact(Texts.origin(key, message.getStamp()), Texts.code(message.getChange()), message.getMinor(),
				null, told.getEditorialState(), isPublic ? entry(key, told) : null);
	}

	private static Entry entry(RecordKey key, Document told) {
		return new Entry(key, told.getEditorialState(), told.getCategory(), Texts.required(told.getTitle()), List.of(),
				Texts.texts(told.getNote()), List.of(), List.of(), Span.over(Arrays.asList(told.getIssued())),
				Entry.Details.NONE);
	}

}
