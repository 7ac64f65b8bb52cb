package org.ashar.directory.duplicate;

import java.net.URI;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.ashar.directory.profile.AlternateName;
import org.ashar.directory.profile.ContactPoint;
import org.ashar.directory.profile.Profile;
import org.ashar.infra.platform.language.Text;

/**
 * What an organization can be taken for another one by.
 *
 * @param names it goes by, in the common form
 * @param otherNames it went by or is wrongly given
 */
record Likeness(Set<String> names, Set<String> otherNames, Set<String> acronyms, Set<String> numbers, Set<String> sites,
		Set<String> phones) {

	private static final int MOST_KEYS = 400;

	/** Shorter ones are like too many. */
	private static final int SHORTEST_NAME = 6;

	private static final int LONG_NAME = 12;

	private static final int LONGEST_NAME = 60;

	private static final int SHORTEST_ACRONYM = 3;

	private static final int SHORTEST_NUMBER = 6;

	/** The last digits, which are the same with and without the country's. */
	private static final int PHONE_DIGITS = 9;

	/** Where everybody has a page. */
	private static final Set<String> SHARED_SITES = Set.of("facebook.com", "instagram.com", "t.me", "twitter.com",
			"x.com", "youtube.com", "linkedin.com", "ok.ru", "vk.com", "sites.google.com", "wordpress.com");

	static Likeness of(Profile profile) {
		Set<String> others = profile.alternateNames()
			.stream()
			.map(AlternateName::text)
			.flatMap(Stream::ofNullable)
			.map(Spelling::common)
			.collect(Collectors.toSet());
		Set<String> sites = Stream.concat(profile.links().stream(), values(profile, ContactPoint.Type.WEB))
			.flatMap((page) -> site(page).stream())
			.collect(Collectors.toSet());
		Set<String> phones = values(profile, ContactPoint.Type.PHONE).flatMap((phone) -> digits(phone).stream())
			.collect(Collectors.toSet());
		return new Likeness(common(profile.name()), others,
				common(profile.acronym()).stream()
					.filter((acronym) -> acronym.length() >= SHORTEST_ACRONYM)
					.collect(Collectors.toSet()),
				numbers(profile), sites, phones);
	}

	/** By these it is looked up: whoever has one of them may be like it. */
	List<String> keys() {
		Set<String> keys = new TreeSet<>();
		Stream.of(acronyms, names, otherNames).flatMap(Set::stream).forEach((name) -> keys.add("name:" + name));
		numbers.forEach((number) -> keys.add("number:" + number));
		sites.forEach((site) -> keys.add("site:" + site));
		phones.forEach((phone) -> keys.add("phone:" + phone));
		Stream.concat(names.stream(), otherNames.stream())
			.map(Spelling::bones)
			.filter((bones) -> bones.length() >= SHORTEST_NAME)
			.flatMap(Likeness::nearby)
			.limit(MOST_KEYS)
			.forEach((bones) -> keys.add("bones:" + bones));
		return keys.stream().limit(2L * MOST_KEYS).toList();
	}

	/** Why the two may be of one organization; empty when they are not alike. */
	Set<Reason> reasons(Likeness other) {
		Set<Reason> reasons = EnumSet.noneOf(Reason.class);
		if (meet(names, other.names)) {
			reasons.add(Reason.SAME_NAME);
		}
		else if (alike(names, other.names)) {
			reasons.add(Reason.SIMILAR_NAME);
		}
		if (alike(names, other.otherNames) || alike(otherNames, other.names)) {
			reasons.add(Reason.FORMER_NAME);
		}
		if (meet(acronyms, other.acronyms) || meet(acronyms, other.otherNames) || meet(otherNames, other.acronyms)) {
			reasons.add(Reason.ACRONYM);
		}
		if (meet(numbers, other.numbers)) {
			reasons.add(Reason.NUMBER);
		}
		if (meet(sites, other.sites)) {
			reasons.add(Reason.SITE);
		}
		if (meet(phones, other.phones)) {
			reasons.add(Reason.PHONE);
		}
		return reasons;
	}

	/** The name, and the name without one of its letters: two that share one are near. */
	private static Stream<String> nearby(String bones) {
		String some = bones.substring(0, Math.min(bones.length(), LONGEST_NAME));
		return Stream.concat(Stream.of(some), IntStream.range(0, some.length())
			.mapToObj((index) -> some.substring(0, index) + some.substring(index + 1)));
	}

	private static boolean alike(Set<String> some, Set<String> others) {
		return meet(some, others)
				|| some.stream().anyMatch((one) -> others.stream().anyMatch((other) -> isNear(one, other)));
	}

	private static boolean isNear(String one, String other) {
		String mine = Spelling.bones(one);
		String yours = Spelling.bones(other);
		int shorter = Math.min(mine.length(), yours.length());
		return shorter >= SHORTEST_NAME && distance(mine, yours) <= ((shorter < LONG_NAME) ? 1 : 2);
	}

	/** How many letters have to be put in, taken out or changed. */
	private static int distance(String one, String other) {
		int[] before = IntStream.rangeClosed(0, other.length()).toArray();
		for (int i = 1; i <= one.length(); i++) {
			int[] now = new int[other.length() + 1];
			now[0] = i;
			for (int j = 1; j <= other.length(); j++) {
				int changed = before[j - 1] + ((one.charAt(i - 1) == other.charAt(j - 1)) ? 0 : 1);
				now[j] = Math.min(changed, Math.min(before[j], now[j - 1]) + 1);
			}
			before = now;
		}
		return before[other.length()];
	}

	private static boolean meet(Set<String> some, Set<String> others) {
		Set<String> both = new HashSet<>(some);
		both.retainAll(others);
		return !both.isEmpty();
	}

	private static Set<String> common(@Nullable Text text) {
		return (text != null) ? text.values().values().stream().map(Spelling::common).collect(Collectors.toSet())
				: Set.of();
	}

	private static Set<String> numbers(Profile profile) {
		return profile.identifiers()
			.stream()
			.flatMap((identifier) -> Stream.ofNullable(identifier.identifier()))
			.map((number) -> number.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT))
			.filter((number) -> number.length() >= SHORTEST_NUMBER)
			.collect(Collectors.toSet());
	}

	private static Stream<String> values(Profile profile, ContactPoint.Type type) {
		return profile.contactPoints()
			.stream()
			.filter((contact) -> contact.type() == type)
			.flatMap((contact) -> Stream.ofNullable(contact.value()));
	}

	private static Optional<String> digits(String phone) {
		String digits = phone.replaceAll("[^0-9]", "");
		return (digits.length() < SHORTEST_NUMBER) ? Optional.empty()
				: Optional.of(digits.substring(Math.max(0, digits.length() - PHONE_DIGITS)));
	}

	private static Optional<String> site(String page) {
		try {
			return Optional.ofNullable(URI.create(page).getHost())
				.map((host) -> host.toLowerCase(Locale.ROOT).replaceFirst("^www\\.", ""))
				.filter((host) -> !SHARED_SITES.contains(host));
		}
		catch (IllegalArgumentException notAnAddress) {
			return Optional.empty();
		}
	}
}
