package org.ashar.infra.platform.start;

import java.util.regex.Pattern;
import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/**
 * Takes e-mail addresses and tokens out of log lines. The second fence: no line of ours
 * has them, but an exception of a driver may quote a document or a request.
 */
final class Masking implements StructuredLoggingJsonMembersCustomizer<Object> {

	private static final String MASK = "***";

	// An address, in any script; a signed token in three parts; an opaque token of 60
	// characters or more.
	private static final Pattern PERSONAL = Pattern
		.compile("[^\\s@<>\"'(){}\\[\\],;:=]+@[\\p{L}\\p{N}-]+(\\.[\\p{L}\\p{N}-]+)+"
				+ "|eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*" + "|[A-Za-z0-9_-]{60,}");

	static String mask(String text) {
		return PERSONAL.matcher(text).replaceAll(MASK);
	}

	@Override
	public void customize(JsonWriter.Members<Object> members) {
		members.applyingValueProcessor(JsonWriter.ValueProcessor.of(String.class, Masking::mask));
	}

}
