package org.ashar.directory.profile;

import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.ashar.directory.form.Flaws;

/**
 * A number under which a register knows an organization (Popolo identifiers,
 * org-id.guide), unique among all organizations. Two are the same when register and
 * number are, however they were written.
 *
 * @param scheme code of the register, for example {@code KG-INN}, in capitals
 * @param identifier as the register writes it, without blanks
 * @param raw as somebody wrote it, where that is something else
 */
public record Identifier(@Nullable String scheme, @Nullable String identifier, @Nullable String raw) {

	private static final Pattern SCHEME = Pattern.compile("[A-Z0-9]+(?:-[A-Z0-9]+)*");

	private static final Pattern IDENTIFIER = Pattern.compile("[\\p{L}\\p{N}](?:[\\p{L}\\p{N}./_:-]*[\\p{L}\\p{N}])?");

	/** Brings both into the form in which they are compared. */
	public Identifier {
		scheme = upper(scheme);
		String written = Entry.clean(identifier);
		identifier = Registers.normal(scheme, upper(identifier));
		String known = Entry.clean(raw);
		boolean still = known != null && Objects.equals(Registers.normal(scheme, upper(known)), identifier);
		raw = still ? known : written;
		raw = Objects.equals(raw, identifier) ? null : raw;
	}

	/** A number as somebody writes it. */
	public static Identifier of(String scheme, String written) {
		return new Identifier(scheme, written, null);
	}

	/** The value that only one organization may claim. */
	public String key() {
		return scheme + ":" + identifier;
	}

	void check(String path, Flaws flaws) {
		flaws.required(path + ".scheme", scheme);
		flaws.required(path + ".identifier", identifier);
		flaws.line(path + ".scheme", scheme, 30);
		flaws.line(path + ".identifier", identifier, 100);
		flaws.line(path + ".raw", raw, 100);
		flaws.rule(path + ".scheme", scheme, (text) -> SCHEME.matcher(text).matches(), "malformed-scheme");
		flaws.rule(path + ".identifier", identifier, (text) -> IDENTIFIER.matcher(text).matches(),
				"malformed-identifier");
		flaws.rule(path + ".identifier", identifier,
				(text) -> !IDENTIFIER.matcher(text).matches() || Registers.has(scheme, text), "not-of-this-register");
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof Identifier that && Objects.equals(scheme, that.scheme)
				&& Objects.equals(identifier, that.identifier);
	}

	@Override
	public int hashCode() {
		return Objects.hash(scheme, identifier);
	}

	private static @Nullable String upper(@Nullable String text) {
		String clean = Entry.clean(text);
		return (clean != null) ? clean.replace(" ", "").toUpperCase(Locale.ROOT) : null;
	}
}
