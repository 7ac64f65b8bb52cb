package org.ashar.portal.services;

/** Where the pages of public records are. */
final class RecordPages {

	private RecordPages() {
	}

	/** The path of a record's page, by its type as the public record calls it. */
	static String of(String type, String id) {
		return "/" + switch (type) {
			case "person" -> "people";
			case "activity" -> "activities";
			default -> type + "s";
		} + "/" + id;
	}

}
