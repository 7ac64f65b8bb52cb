package org.ashar.directory.person;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.ashar.directory.form.Flaws;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.language.Text;

/**
 * What is written down about a person (Popolo Person).
 *
 * @param name as she is called, required
 * @param sortName by which she stands in a list
 * @param consentToPublish whether she agreed to be shown to everybody
 */
public record Portrait(@Nullable Text name, @Nullable Text familyName, @Nullable Text givenName,
		@Nullable Text patronymicName, @Nullable String sortName, boolean consentToPublish,
		List<Membership> memberships, @Nullable PressContact pressContact) {

	private static final int MOST_MEMBERSHIPS = 50;

	/** What a form leaves out arrives as null. */
	public Portrait {
		memberships = (memberships != null) ? Collections.unmodifiableList(new ArrayList<>(memberships)) : List.of();
	}

	void check() {
		Flaws flaws = new Flaws();
		flaws.required("name", name);
		flaws.line("name", name, Flaws.LINE);
		flaws.line("familyName", familyName, Flaws.LINE);
		flaws.line("givenName", givenName, Flaws.LINE);
		flaws.line("patronymicName", patronymicName, Flaws.LINE);
		flaws.line("sortName", sortName, Flaws.LINE);
		flaws.list("memberships", memberships, MOST_MEMBERSHIPS);
		flaws.refuse();
		for (int index = 0; index < memberships.size(); index++) {
			memberships.get(index).check("memberships[" + index + "]", flaws);
		}
		if (pressContact != null) {
			pressContact.check("pressContact", flaws);
		}
		flaws.refuse();
	}

	/** The same with the posts of one organization passed on to another. */
	Portrait passedOn(OrganizationId former, OrganizationId heir, String date) {
		List<Membership> passed = memberships.stream()
			.flatMap((member) -> member.passedOn(former, heir, date))
			.distinct()
			.toList();
		return new Portrait(name, familyName, givenName, patronymicName, sortName, consentToPublish, passed,
				pressContact);
	}

	/**
	 * The same with the posts that had been passed on back where they were, as far as
	 * they read as they were passed on.
	 */
	Portrait givenBack(OrganizationId former, OrganizationId heir, String date) {
		List<Membership> back = new ArrayList<>(memberships);
		for (Membership ended : memberships) {
			List<Membership> passed = ended.reopened(former).passedOn(former, heir, date).toList();
			if (passed.size() > 1 && passed.getFirst().equals(ended) && back.contains(passed.getLast())) {
				back.remove(passed.getLast());
				back.set(back.indexOf(ended), ended.reopened(former));
			}
		}
		return new Portrait(name, familyName, givenName, patronymicName, sortName, consentToPublish, back,
				pressContact);
	}

	/** The same with another organization in the place of one. */
	Portrait moved(OrganizationId from, OrganizationId to) {
		List<Membership> moved = memberships.stream().map((member) -> member.moved(from, to)).distinct().toList();
		PressContact press = (pressContact != null && from.equals(pressContact.organizationId()))
				? new PressContact(to, pressContact.about()) : pressContact;
		return new Portrait(name, familyName, givenName, patronymicName, sortName, consentToPublish, moved, press);
	}

	/** The organizations that it names. */
	Set<OrganizationId> organizations() {
		Stream<OrganizationId> press = (pressContact != null) ? Stream.ofNullable(pressContact.organizationId())
				: Stream.empty();
		return Stream
			.concat(memberships.stream().flatMap((member) -> Stream.ofNullable(member.organizationId())), press)
			.collect(Collectors.toSet());
	}

	/**
	 * The organizations about which it says something else than another portrait does.
	 */
	Set<OrganizationId> organizationsUnlike(Portrait other) {
		Set<OrganizationId> unlike = new HashSet<>();
		Stream.concat(organizations().stream(), other.organizations().stream())
			.filter((organization) -> !about(organization).equals(other.about(organization)))
			.forEach(unlike::add);
		return unlike;
	}

	private List<Object> about(OrganizationId organization) {
		Stream<Object> posts = memberships.stream()
			.filter((member) -> organization.equals(member.organizationId()))
			.map(Object.class::cast);
		boolean press = pressContact != null && organization.equals(pressContact.organizationId());
		return Stream.concat(posts, press ? Stream.of((Object) Objects.requireNonNull(pressContact)) : Stream.empty())
			.toList();
	}
}
