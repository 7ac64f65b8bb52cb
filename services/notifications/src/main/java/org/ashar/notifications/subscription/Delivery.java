package org.ashar.notifications.subscription;

/**
 * How the letters of one subscription come.
 *
 * @param policy about news that are not in the reader's language
 */
public record Delivery(Frequency frequency, LanguagePolicy policy) {

	/** In the language there is. */
	public static Delivery of(Frequency frequency) {
		return new Delivery(frequency, LanguagePolicy.USUAL);
	}
}
