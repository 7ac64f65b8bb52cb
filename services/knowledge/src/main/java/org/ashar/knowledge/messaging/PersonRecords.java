package org.ashar.knowledge.messaging;

import java.util.List;

import org.apache.avro.generic.IndexedRecord;
import org.ashar.contracts.Person;
import org.ashar.contracts.PersonMessage;
import org.ashar.contracts.Topics;
import org.ashar.knowledge.record.Entry;
import org.ashar.knowledge.record.Fact;
import org.ashar.knowledge.record.Name;
import org.ashar.knowledge.record.RecordKey;
import org.ashar.knowledge.record.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What persons who agreed to be named tell. */
@Component
class PersonRecords implements RecordTopic<PersonMessage> {

	@Override
	public String name() {
		return Topics.PERSONS;
	}

	@Override
	public RecordType type() {
		return RecordType.PERSON;
	}

	@Override
	public Class<PersonMessage> message() {
		return PersonMessage.class;
	}

	@Override
	public @Nullable IndexedRecord state(PersonMessage message) {
		return null;
	}

	@Override
	public Fact fact(PersonMessage message) {
		Person told = message.getPerson();
		RecordKey key = new RecordKey(type(), told.getId());
		List<Name> sorted = told.getSortName() == null ? List.of() : List.of(new Name(null, told.getSortName()));
		Entry entry = new Entry(key, "published", null, Texts.required(told.getName()), sorted,
				told.getMemberships().stream().flatMap(post -> Texts.texts(post.getRole()).stream()).toList(),
				List.of(), List.of(), null, Entry.Details.NONE);
		return new Fact(Texts.origin(key, message.getStamp()), "edited", false, null, "published", entry);
	}

}
