package org.ashar.directory.profile;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;

/**
 * What one of two records of the same organization says that the other does not. What
 * both say in one place each, such as the name or the description, the survivor decides.
 */
public record Additions(List<AlternateName> alternateNames, List<Identifier> identifiers, List<String> topics,
		List<String> areasServed, List<Location> locations, List<ContactPoint> contactPoints, List<String> links,
		List<OrganizationId> memberOf) {

	/** Nothing to add. */
	public static final Additions NONE = new Additions(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
			List.of(), List.of());

	private static final int MANY = 100;

	/** What an earlier release wrote down knows of no alliances. */
	public Additions {
		memberOf = (memberOf != null) ? memberOf : List.of();
	}

	/** What the double says that the survivor does not. */
	public static Additions of(Profile survivor, Profile twin) {
		return new Additions(missing(names(survivor, twin), survivor.alternateNames()),
				missing(twin.identifiers(), survivor.identifiers()), missing(twin.topics(), survivor.topics()),
				missing(twin.areasServed(), survivor.areasServed()), missing(twin.locations(), survivor.locations()),
				missing(twin.contactPoints(), survivor.contactPoints()), missing(twin.links(), survivor.links()),
				missing(twin.memberOf(), survivor.memberOf()));
	}

	/** The profile with them. */
	public Profile to(Profile profile) {
		return changed(profile, Additions::with);
	}

	/**
	 * The profile without them, as far as nobody has changed them since; whatever else
	 * was written stays.
	 */
	public Profile outOf(Profile profile) {
		return changed(profile, Additions::without);
	}

	/** The same with only these of the alliances. */
	public Additions joining(List<OrganizationId> alliances) {
		return new Additions(alternateNames, identifiers, topics, areasServed, locations, contactPoints, links,
				alliances);
	}

	private Profile changed(Profile it, Change change) {
		return new Profile(it.name(), change.of(it.alternateNames(), alternateNames), it.acronym(), it.classification(),
				it.stakeholderGroup(), change.of(it.identifiers(), identifiers), it.parentId(),
				change.of(it.memberOf(), memberOf), it.foundingDate(), it.dissolutionDate(), it.description(),
				change.of(it.topics(), topics), change.of(it.areasServed(), areasServed),
				change.of(it.locations(), locations), change.of(it.contactPoints(), contactPoints),
				change.of(it.links(), links), it.unitKind());
	}

	private static List<AlternateName> names(Profile survivor, Profile twin) {
		Stream<AlternateName> current = Stream.concat(others(survivor.name(), twin.name()),
				others(survivor.acronym(), twin.acronym()));
		return Stream.concat(current, twin.alternateNames().stream()).distinct().toList();
	}

	private static Stream<AlternateName> others(@Nullable Text known, @Nullable Text name) {
		Map<Language, String> mine = (known != null) ? known.values() : Map.of();
		return (name != null) ? name.values()
			.entrySet()
			.stream()
			.filter((value) -> !value.getValue().equals(mine.get(value.getKey())))
			.map((value) -> new AlternateName(value.getValue(), value.getKey().tag(), AlternateName.Kind.ALTERNATE,
					null, null))
				: Stream.empty();
	}

	private static <T> List<T> missing(Collection<T> wanted, Collection<T> known) {
		return wanted.stream().filter((one) -> !known.contains(one)).limit(Math.max(0, MANY - known.size())).toList();
	}

	private static <T> List<T> with(List<T> known, List<T> added) {
		return Stream.concat(known.stream(), added.stream()).distinct().toList();
	}

	private static <T> List<T> without(List<T> known, List<T> added) {
		return known.stream().filter((one) -> !added.contains(one)).toList();
	}

	/** Puts entries into a list, or takes them out of it. */
	private interface Change {

		<T> List<T> of(List<T> known, List<T> added);

	}
}
