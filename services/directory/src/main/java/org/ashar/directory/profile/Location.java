package org.ashar.directory.profile;

import org.jspecify.annotations.Nullable;

import org.ashar.directory.form.Flaws;
import org.ashar.infra.platform.language.Text;

/**
 * A place where an organization is found (HSDS location).
 *
 * @param area notation in the scheme "area"
 */
public record Location(@Nullable Text name, @Nullable String area, @Nullable Text address,
		@Nullable String postalCode) {

	/** Strips blanks. */
	public Location {
		area = Entry.clean(area);
		postalCode = Entry.clean(postalCode);
	}

	/** Notes what is wrong with it. */
	public void check(String path, Flaws flaws) {
		if (name == null && area == null && address == null) {
			flaws.add(path, "required");
		}
		flaws.line(path + ".name", name, Flaws.LINE);
		flaws.notation(path + ".area", area);
		flaws.line(path + ".address", address, 500);
		flaws.rule(path + ".postalCode", postalCode, (code) -> code.matches("[A-Za-z0-9][A-Za-z0-9 -]{1,11}"),
				"malformed-postal-code");
	}
}
