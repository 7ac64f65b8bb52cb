package org.ashar.events.agenda;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.ashar.infra.platform.language.Text;

/**
 * To what an organizer asks people to agree.
 *
 * @param id by which a consent names it
 * @param required whether nobody may come without
 */
public record ConsentText(String id, Text text, boolean required) {

	private static final int VERSION_DIGITS = 16;

	/**
	 * Another one for each wording: the first digits of the SHA-256 of the text in all
	 * languages.
	 */
	public String version() {
		String wording = new TreeMap<>(text.values()).entrySet()
			.stream()
			.map(entry -> entry.getKey() + "=" + entry.getValue())
			.collect(Collectors.joining("\n"));
		try {
			byte[] digest = MessageDigest.getInstance("SHA-256").digest(wording.getBytes(StandardCharsets.UTF_8));
			return HexFormat.of().formatHex(digest).substring(0, VERSION_DIGITS);
		}
		catch (NoSuchAlgorithmException everyJvmHasIt) {
			throw new IllegalStateException(everyJvmHasIt);
		}
	}
}
