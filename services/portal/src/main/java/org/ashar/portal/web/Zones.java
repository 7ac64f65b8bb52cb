package org.ashar.portal.web;

import java.text.Collator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import org.ashar.infra.platform.language.Language;

/**
 * Time zones by the names of their cities: those of the region, and of where its people
 * live and meet.
 */
final class Zones {

	/** The zone of an event unless somebody says otherwise. */
	static final String USUAL = "Asia/Bishkek";

	private static final List<String> OFFERED = List.of(USUAL, "Asia/Almaty", "Asia/Tashkent", "Asia/Dushanbe",
			"Asia/Ashgabat", "Asia/Urumqi", "Asia/Ulaanbaatar", "Asia/Novosibirsk", "Asia/Yekaterinburg", "Asia/Seoul",
			"Asia/Dubai", "Europe/Moscow", "Europe/Istanbul", "Europe/Kyiv", "Europe/Warsaw", "Europe/Berlin",
			"Europe/London", "America/New_York", "America/Chicago");

	private Zones() {
	}

	/** What can be chosen, the usual one first, and what is chosen already. */
	static List<Options.Option> options(Language language, String chosen) {
		Collator order = Collator.getInstance(language.locale());
		Stream<String> others = Stream.concat(OFFERED.stream().skip(1), Stream.of(chosen))
			.filter((zone) -> !zone.isEmpty() && !zone.equals(USUAL))
			.distinct();
		return Stream
			.concat(Stream.of(option(language, USUAL)),
					others.map((zone) -> option(language, zone))
						.sorted((one, other) -> order.compare(one.label(), other.label())))
			.toList();
	}

	/** The city of a zone, or its name where nobody has said how that is called. */
	static String city(Language language, String zone) {
		return Optional
			.ofNullable(
					TimeZoneNames.getInstance(ULocale.forLocale(language.locale())).getExemplarLocationName(zone))
			.orElse(zone);
	}

	private static Options.Option option(Language language, String zone) {
		return new Options.Option(zone, city(language, zone), null);
	}

}
