package org.ashar.directory.profile;

import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How the registers of the region number organizations; their codes are those of
 * org-id.guide. Of a register that is not here, any number is taken as it is written.
 */
final class Registers {

	/**
	 * Registers of Kyrgyzstan, Kazakhstan, Tajikistan, Uzbekistan and Russia that use
	 * digits only.
	 */
	private static final Map<String, Pattern> NUMBERS = Map.of("KG-INN", Pattern.compile("[0-9]{14}"), "KG-TIN",
			Pattern.compile("[0-9]{14}"), "KG-OKPO", Pattern.compile("[0-9]{8,10}"), "KZ-BIN",
			Pattern.compile("[0-9]{12}"), "TJ-TIN", Pattern.compile("[0-9]{9}"), "UZ-KTUT", Pattern.compile("[0-9]{8}"),
			"RU-INN", Pattern.compile("[0-9]{10}|[0-9]{12}"), "RU-OGRN", Pattern.compile("[0-9]{13}|[0-9]{15}"));

	/** One digit less: the zero in front was lost, as spreadsheets do. */
	private static final Pattern WITHOUT_ZERO = Pattern.compile("[0-9]{13}");

	private Registers() {
	}

	/** The number as the register writes it. */
	static @Nullable String normal(@Nullable String scheme, @Nullable String identifier) {
		if (scheme == null || identifier == null || !NUMBERS.containsKey(scheme)) {
			return identifier;
		}
		String digits = identifier.replaceAll("[.\\-/_]", "");
		boolean cut = scheme.startsWith("KG-") && WITHOUT_ZERO.matcher(digits).matches();
		return cut ? "0" + digits : digits;
	}

	/** Whether the register could have such a number. */
	static boolean has(@Nullable String scheme, String identifier) {
		Pattern pattern = (scheme != null) ? NUMBERS.get(scheme) : null;
		return pattern == null || pattern.matcher(identifier).matches();
	}

}
