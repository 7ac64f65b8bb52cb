package org.ashar.directory.person;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.ashar.directory.form.Flaws;
import org.ashar.directory.organization.Register;
import org.ashar.directory.profile.OrganizationId;

/** Writes people down and shows them to whoever may see them. */
@Component
public class People {

	private final Persons persons;

	private final Register register;

	private final Clock clock;

	People(Persons persons, Register register, Clock clock) {
		this.persons = persons;
		this.register = register;
		this.clock = clock;
	}

	/**
	 * One person; {@link PersonProblem.Unknown} when there is nobody whom the keeper may
	 * see.
	 */
	public Person get(PersonId id, Keeper keeper) {
		return persons.get(id, keeper);
	}

	/**
	 * A page of the people whom the keeper may see, by id; null stands for any
	 * organization.
	 */
	public List<Person> find(@Nullable OrganizationId organization, @Nullable PersonId after, int limit,
			Keeper keeper) {
		return persons.find(organization, after, limit, keeper);
	}

	/**
	 * Writes a person down; whoever repeats this with the same id gets what stands there.
	 */
	public Person record(PersonId id, Portrait portrait, Keeper keeper) {
		Optional<Person> before = persons.find(id).filter(keeper::sees);
		if (before.isPresent()) {
			return before.get();
		}
		Person person = Person.record(id, portrait, keeper, clock.instant());
		demandOrganizations(portrait);
		// Not added: the same request was repeated at the same time, and the other one
		// was faster.
		return persons.add(person) ? person : persons.get(id, keeper);
	}

	/** Replaces what is written about the version that the caller has seen. */
	public Person edit(PersonId id, long version, Portrait portrait, Keeper keeper) {
		Person person = persons.get(id, version, keeper);
		person.edit(portrait, keeper, clock.instant());
		demandOrganizations(portrait);
		persons.save(person);
		return person;
	}

	/**
	 * Whoever has a post in one organization has it in the other from a day on. Repeating
	 * it changes nothing.
	 */
	public void passOn(OrganizationId former, OrganizationId heir, String date) {
		for (Person person : persons.holdingPostsIn(former)) {
			if (person.passOn(former, heir, date, clock.instant())) {
				persons.save(person);
			}
		}
	}

	/**
	 * The same taken back: a post that nobody has changed since goes on in the former
	 * organization as if it had never ended there.
	 */
	public void giveBack(OrganizationId former, OrganizationId heir, String date) {
		for (Person person : persons.holdingPostsIn(former)) {
			if (person.giveBack(former, heir, date, clock.instant())) {
				persons.save(person);
			}
		}
	}

	/**
	 * Those who name one organization and not the other, whether they agreed to be shown
	 * or not.
	 */
	public List<PersonId> namingOnly(OrganizationId organization, OrganizationId other) {
		return persons.naming(organization)
			.stream()
			.filter((person) -> !person.portrait().organizations().contains(other))
			.map(Person::id)
			.toList();
	}

	/** What these people are in one record they are in another, which is the same. */
	public void move(List<PersonId> ids, OrganizationId from, OrganizationId to, Instant at) {
		for (PersonId id : ids) {
			persons.find(id).filter((person) -> person.move(from, to, at)).ifPresent(persons::save);
		}
	}

	private void demandOrganizations(Portrait portrait) {
		Set<OrganizationId> missing = register.missing(portrait.organizations());
		Flaws flaws = new Flaws();
		for (int index = 0; index < portrait.memberships().size(); index++) {
			if (missing.contains(portrait.memberships().get(index).organizationId())) {
				flaws.add("memberships[" + index + "].organizationId", "unknown-organization");
			}
		}
		PressContact press = portrait.pressContact();
		if (press != null && missing.contains(press.organizationId())) {
			flaws.add("pressContact.organizationId", "unknown-organization");
		}
		flaws.refuse();
	}

}
