package org.ashar.directory.profile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.data.annotation.PersistenceCreator;

import org.ashar.directory.form.Flaws;
import org.ashar.infra.platform.language.Text;

/**
 * All that the keepers of an organization may write about it. It may be incomplete and it
 * may be wrong until {@link #check()} has passed.
 *
 * @param name required
 * @param classification code of IATI's list OrganisationType
 * @param foundingDate partial date, as is dissolutionDate
 * @param topics notations in the scheme "topic"
 * @param areasServed notations in the scheme "area"
 * @param links addresses of pages, http or https
 * @param unitKind what kind of part of its parent it is; only with a parent
 */
public record Profile(@Nullable Text name, List<AlternateName> alternateNames, @Nullable Text acronym,
		@Nullable String classification, @Nullable StakeholderGroup stakeholderGroup, List<Identifier> identifiers,
		@Nullable OrganizationId parentId, List<OrganizationId> memberOf, @Nullable String foundingDate,
		@Nullable String dissolutionDate, @Nullable Text description, List<String> topics, List<String> areasServed,
		List<Location> locations, List<ContactPoint> contactPoints, List<String> links, @Nullable UnitKind unitKind) {

	/** The profile of an organization that is not there yet. */
	public static final Profile EMPTY = new Profile(null, List.of(), null, null, null, List.of(), null, List.of(), null,
			null, null, List.of(), List.of(), List.of(), List.of(), List.of());

	private static final int MANY = 100;

	private static final int ACRONYM = 50;

	/** Of what is no part of another one, or does not say what kind of part. */
	public Profile(@Nullable Text name, List<AlternateName> alternateNames, @Nullable Text acronym,
			@Nullable String classification, @Nullable StakeholderGroup stakeholderGroup, List<Identifier> identifiers,
			@Nullable OrganizationId parentId, List<OrganizationId> memberOf, @Nullable String foundingDate,
			@Nullable String dissolutionDate, @Nullable Text description, List<String> topics, List<String> areasServed,
			List<Location> locations, List<ContactPoint> contactPoints, List<String> links) {
		this(name, alternateNames, acronym, classification, stakeholderGroup, identifiers, parentId, memberOf,
				foundingDate, dissolutionDate, description, topics, areasServed, locations, contactPoints, links, null);
	}

	/** What a form leaves out arrives as null. */
	@PersistenceCreator
	public Profile {
		alternateNames = orNone(alternateNames);
		classification = Entry.clean(classification);
		identifiers = orNone(identifiers);
		memberOf = orNone(memberOf);
		foundingDate = Entry.clean(foundingDate);
		dissolutionDate = Entry.clean(dissolutionDate);
		topics = orNone(topics);
		areasServed = orNone(areasServed);
		locations = orNone(locations);
		contactPoints = orNone(contactPoints);
		links = orNone(links);
	}

	/**
	 * Throws {@code Malformed} with everything that is wrong in itself; whether what it
	 * names exists is for others.
	 */
	public void check() {
		Flaws flaws = new Flaws();
		checkNames(flaws);
		checkKind(flaws);
		checkLists(flaws);
		flaws.refuse();
		checkEntries(flaws);
		flaws.refuse();
	}

	/** The same with other ways to reach it. */
	public Profile with(List<ContactPoint> visible) {
		return new Profile(name, alternateNames, acronym, classification, stakeholderGroup, identifiers, parentId,
				memberOf, foundingDate, dissolutionDate, description, topics, areasServed, locations, visible, links,
				unitKind);
	}

	/** The same below another organization, where it was below one. */
	public Profile below(OrganizationId from, OrganizationId to) {
		List<OrganizationId> others = memberOf.stream()
			.map((other) -> other.equals(from) ? to : other)
			.distinct()
			.toList();
		return new Profile(name, alternateNames, acronym, classification, stakeholderGroup, identifiers,
				from.equals(parentId) ? to : parentId, others, foundingDate, dissolutionDate, description, topics,
				areasServed, locations, contactPoints, links, unitKind);
	}

	/** The same of one that ended; a date that stands there stays. */
	public Profile ended(@Nullable String date) {
		return new Profile(name, alternateNames, acronym, classification, stakeholderGroup, identifiers, parentId,
				memberOf, foundingDate, (dissolutionDate != null) ? dissolutionDate : date, description, topics,
				areasServed, locations, contactPoints, links, unitKind);
	}

	/**
	 * The same of one that ended on another day, or not at all; a date that was not
	 * written down with the end stays.
	 */
	public Profile endedInstead(String mistaken, @Nullable String date) {
		return new Profile(name, alternateNames, acronym, classification, stakeholderGroup, identifiers, parentId,
				memberOf, foundingDate, mistaken.equals(dissolutionDate) ? date : dissolutionDate, description, topics,
				areasServed, locations, contactPoints, links, unitKind);
	}

	/** The same under another name; it is still found under the one before. */
	public Profile renamed(Text newName, @Nullable Text newAcronym, @Nullable String date) {
		List<AlternateName> names = new ArrayList<>(alternateNames);
		Stream.concat(AlternateName.former(name, newName, date), AlternateName.former(acronym, newAcronym, date))
			.filter((former) -> !names.contains(former))
			.forEach(names::add);
		return new Profile(newName, names, newAcronym, classification, stakeholderGroup, identifiers, parentId,
				memberOf, foundingDate, dissolutionDate, description, topics, areasServed, locations, contactPoints,
				links, unitKind);
	}

	/**
	 * What a reviewer needs to see before he can say anything; the names of the missing
	 * entries.
	 */
	public List<String> missing() {
		return (classification != null) ? List.of() : List.of("classification");
	}

	/** Areas served and areas of places: where it is looked for. */
	public Set<String> areas() {
		Set<String> areas = new TreeSet<>(areasServed);
		locations.stream().flatMap((location) -> Stream.ofNullable(location.area())).forEach(areas::add);
		return areas;
	}

	/** The organizations above it: its parent, and those that it is a member of. */
	public Set<OrganizationId> above() {
		return Stream.concat(Optional.ofNullable(parentId).stream(), memberOf.stream())
			.collect(Collectors.toUnmodifiableSet());
	}

	/** All names under which it may be looked for, in every language. */
	public Stream<String> names() {
		Stream<String> own = Stream.of(Optional.ofNullable(name), Optional.ofNullable(acronym))
			.flatMap(Optional::stream)
			.flatMap((text) -> text.values().values().stream());
		return Stream.concat(own, alternateNames.stream().flatMap((other) -> Stream.ofNullable(other.text())));
	}

	private void checkNames(Flaws flaws) {
		flaws.required("name", name);
		flaws.line("name", name, Flaws.LINE);
		flaws.line("acronym", acronym, ACRONYM);
		flaws.paragraphs("description", description, Flaws.PARAGRAPHS);
	}

	private void checkKind(Flaws flaws) {
		flaws.rule("classification", classification, OrganizationType::isCode, "unknown-classification");
		flaws.period("foundingDate", foundingDate, "dissolutionDate", dissolutionDate);
		if (unitKind != null && parentId == null) {
			flaws.add("unitKind", "without-parent");
		}
	}

	private void checkLists(Flaws flaws) {
		flaws.list("alternateNames", alternateNames, MANY);
		flaws.list("identifiers", identifiers, MANY);
		flaws.list("memberOf", memberOf, MANY);
		flaws.list("topics", topics, MANY);
		flaws.list("areasServed", areasServed, MANY);
		flaws.list("locations", locations, MANY);
		flaws.list("contactPoints", contactPoints, MANY);
		flaws.list("links", links, MANY);
	}

	private void checkEntries(Flaws flaws) {
		each("alternateNames", alternateNames, (path, other) -> other.check(path, flaws));
		each("identifiers", identifiers, (path, identifier) -> identifier.check(path, flaws));
		each("locations", locations, (path, location) -> location.check(path, flaws));
		each("contactPoints", contactPoints, (path, contact) -> contact.check(path, flaws));
		each("topics", topics, flaws::notation);
		each("areasServed", areasServed, flaws::notation);
		each("links", links, (path, link) -> flaws.rule(path, link, Contact::isPage, "malformed-url"));
	}

	private static <T> void each(String field, List<T> entries, BiConsumer<String, T> check) {
		for (int index = 0; index < entries.size(); index++) {
			check.accept(field + "[" + index + "]", entries.get(index));
		}
	}

	private static <T> List<T> orNone(@Nullable List<T> entries) {
		return (entries != null) ? Collections.unmodifiableList(new ArrayList<>(entries)) : List.of();
	}
}
