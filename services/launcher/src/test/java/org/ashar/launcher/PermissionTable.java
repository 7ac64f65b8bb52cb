package org.ashar.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The table in docs/permissions.md. */
final class PermissionTable {

	private static final Path FILE = Path.of(System.getProperty("ashar.root", "../.."), "docs/permissions.md");

	private static final Pattern ROW = Pattern.compile("\\| `(\\w+) (\\S+)` \\| ?(.*?) ?\\| (.+) \\|");

	private static final Pattern ABOUT_GUESTS = Pattern
		.compile("/(search|notes|exports|bulk-actions|messages|team)(/|$)");

	private PermissionTable() {
	}

	static List<Row> rows() {
		try {
			return Files.readAllLines(FILE).stream().map(ROW::matcher).filter(Matcher::matches).map(Row::of).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A row.
	 *
	 * @param record in which state the record is, "" where there is none
	 * @param who roles, or everybody, signed-in, link, signature
	 */
	record Row(String method, String path, String record, Set<String> who) {

		private static Row of(Matcher row) {
			return new Row(row.group(1), row.group(2), row.group(3), Set.of(row.group(4).split(", ")));
		}

		String operation() {
			return this.method + " " + this.path;
		}

		/** The plural of what it is about. */
		String kind() {
			return this.path.split("/")[3];
		}

		boolean isAboutARecord() {
			return this.path.contains("/{id}") || this.path.contains("/{organization}");
		}

		/** Whether none of the people in the table can show what it asks for. */
		boolean isForStrangers() {
			return this.who.contains("link") || this.who.contains("signature");
		}

		/** Whether it leaves the record in the state that it has. */
		boolean keepsTheState() {
			return this.method.equals("GET") || this.method.equals("PUT") || this.path.endsWith("/members")
					|| this.path.endsWith("/registrations") || this.path.endsWith("/decisions")
					|| this.path.contains("/enrolments") || this.path.endsWith("/renew-link")
					|| this.path.endsWith("/delegations") || this.path.contains("/invitations")
					|| this.path.endsWith("/copies") || ABOUT_GUESTS.matcher(this.path).find();
		}

		/** Whether some may not even know that the record is there. */
		boolean isHidden() {
			return Set.of("draft", "submitted", "private", "suspended", "past", "counted", "review", "adopted")
				.contains(this.record);
		}

		@Override
		public String toString() {
			return operation() + (this.record.isEmpty() ? "" : " (" + this.record + ")");
		}
	}

}
