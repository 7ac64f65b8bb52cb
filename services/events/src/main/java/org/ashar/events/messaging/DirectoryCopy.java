package org.ashar.events.messaging;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.ashar.contracts.Concept;
import org.ashar.contracts.ConceptMessage;
import org.ashar.contracts.Organization;
import org.ashar.contracts.OrganizationMessage;
import org.ashar.contracts.PersonMessage;
import org.ashar.contracts.Topics;
import org.ashar.events.reference.Directory;
import org.ashar.events.reference.OrganizationId;
import org.ashar.events.reference.Party;
import org.ashar.events.reference.PersonId;
import org.ashar.infra.platform.inbox.Mirror;
import org.ashar.infra.platform.inbox.Mirrors;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/** Our copy of the directory, as far as we have heard of it. */
@Component
class DirectoryCopy implements Directory {

	private final Mirror<Party> organizations;

	private final Mirror<Named> persons;

	private final Mirror<Entry> concepts;

	private final AvroBytes avro;

	DirectoryCopy(Mirrors mirrors, AvroBytes avro) {
		this.avro = avro;
		this.organizations = mirrors.of(Party.class, "mirror_organizations");
		this.persons = mirrors.of(Named.class, "mirror_persons");
		this.concepts = mirrors.of(Entry.class, "mirror_concepts");
	}

	@KafkaListener(topics = Topics.ORGANIZATIONS, groupId = "${spring.application.name}")
	void on(OrganizationMessage message) {
		Organization organization = message.getOrganization();
		OrganizationId id = new OrganizationId(UUID.fromString(organization.getId()));
		organizations.apply(organization.getId(), message.getStamp().getSequence(),
				new Party(id, organization.getListing(), organization.getTrust()));
	}

	/** The record as it came: a tombstone has its sequence in a header only. */
	@KafkaListener(topics = Topics.PERSONS, groupId = "${spring.application.name}")
	void onPerson(ConsumerRecord<String, byte[]> message) {
		if (message.value() == null) {
			persons.forget(message.key(), sequence(message));
		}
		else {
			PersonMessage person = avro.decode(message, PersonMessage.class);
			persons.apply(message.key(), person.getStamp().getSequence(), new Named(message.key()));
		}
	}

	@KafkaListener(topics = Topics.CONCEPTS, groupId = "${spring.application.name}")
	void on(ConceptMessage message) {
		Concept concept = message.getConcept();
		concepts.apply(key(concept.getScheme(), concept.getNotation()), message.getStamp().getSequence(),
				new Entry(concept.getScheme(), concept.getNotation()));
	}

	@Override
	public Optional<Party> organization(OrganizationId id) {
		return organizations.find(id.value().toString());
	}

	@Override
	public boolean hasPerson(PersonId id) {
		return persons.find(id.value().toString()).isPresent();
	}

	@Override
	public boolean hasConcept(String scheme, String notation) {
		return concepts.find(key(scheme, notation)).isPresent();
	}

	private static long sequence(ConsumerRecord<String, byte[]> message) {
		byte[] header = message.headers().lastHeader("ashar-sequence").value();
		return Long.parseLong(new String(header, StandardCharsets.UTF_8));
	}

	private static String key(String scheme, String notation) {
		return scheme + ":" + notation;
	}

	/** One entry of a controlled list. */
	record Entry(String scheme, String notation) {
	}

	/** A person who agreed to be named; by which name is not our affair. */
	record Named(String person) {
	}

}
