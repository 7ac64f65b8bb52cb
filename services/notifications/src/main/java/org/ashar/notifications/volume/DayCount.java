package org.ashar.notifications.volume;

import java.util.List;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.mongodb.core.mapping.Document;

/** The news of one day that one key's followers heard of. */
@Document("dayCounts")
final class DayCount {

	@Id
	private final String id;

	private final String key;

	/** Since 1970, in UTC. */
	private final long day;

	/** Of a day with very many, the last. */
	private final List<String> occasions;

	@PersistenceCreator
	private DayCount(String id, String key, long day, List<String> occasions) {
		this.id = id;
		this.key = key;
		this.day = day;
		this.occasions = occasions;
	}

	static String id(String key, long day) {
		return day + "|" + key;
	}

	String key() {
		return key;
	}

	long day() {
		return day;
	}

	List<String> occasions() {
		return occasions;
	}

}
