package org.ashar.directory.messaging;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;

import org.ashar.contracts.Membership;
import org.ashar.contracts.PersonMessage;
import org.ashar.contracts.Topics;
import org.ashar.directory.person.Person;
import org.ashar.directory.person.PersonFact;
import org.ashar.directory.person.Portrait;
import org.ashar.infra.platform.outbox.Message;
import org.ashar.infra.platform.outbox.Publication;
import org.ashar.infra.platform.outbox.Stamp;

/**
 * Tells the world of persons who agreed to be named, and takes back what it told when
 * they agree no more.
 */
@Component
class PersonPublication implements Publication<Person, PersonFact> {

	private final Envelope envelope;

	PersonPublication(Envelope envelope) {
		this.envelope = envelope;
	}

	@Override
	public Class<Person> aggregate() {
		return Person.class;
	}

	@Override
	public List<Message> messages(Person person, PersonFact fact, Stamp stamp) {
		return switch (fact) {
			case PersonFact.Recorded _ -> stateIfPublic(person, stamp);
			case PersonFact.Edited _ -> stateIfPublic(person, stamp);
			case PersonFact.ConsentGiven _ -> stateIfPublic(person, stamp);
			case PersonFact.ConsentWithdrawn _ -> List.of(tombstone(person));
		};
	}

	private List<Message> stateIfPublic(Person person, Stamp stamp) {
		if (!person.portrait().consentToPublish()) {
			return List.of();
		}
		PersonMessage message = PersonMessage.newBuilder()
			.setStamp(Envelope.stamp(stamp))
			.setPerson(state(person))
			.build();
		return List.of(envelope.message(Topics.PERSONS, key(person), message));
	}

	private static Message tombstone(Person person) {
		return new Message(Topics.PERSONS, key(person), PersonMessage.SCHEMA$.getFullName(), null);
	}

	private static org.ashar.contracts.Person state(Person person) {
		Portrait portrait = person.portrait();
		return org.ashar.contracts.Person.newBuilder()
			.setId(key(person))
			.setName(Optional.ofNullable(Envelope.tagsOrNull(portrait.name())).orElse(Map.of()))
			.setSortName(portrait.sortName())
			.setMemberships(portrait.memberships().stream().map(PersonPublication::membership).toList())
			.build();
	}

	private static Membership membership(org.ashar.directory.person.Membership member) {
		return new Membership(Objects.requireNonNull(member.organizationId()).value().toString(),
				Envelope.tagsOrNull(member.role()), member.startDate(), member.endDate());
	}

	private static String key(Person person) {
		return person.id().value().toString();
	}

}
