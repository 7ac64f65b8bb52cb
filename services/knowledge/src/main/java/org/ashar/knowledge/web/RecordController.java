package org.ashar.knowledge.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.ashar.infra.platform.http.Cursor;
import org.ashar.knowledge.chronicle.Chronicle;
import org.ashar.knowledge.chronicle.Difference;
import org.ashar.knowledge.chronicle.Standing;
import org.ashar.knowledge.chronicle.Version;
import org.ashar.knowledge.record.RecordKey;
import org.ashar.knowledge.record.RecordType;
import org.ashar.knowledge.search.SearchProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Public records as they stood at any time: organizations, activities, recommendations,
 * events, documents and indicators; of persons only the last state is kept.
 */
@RestController
@RequestMapping("/api/v1/records/{type:organization|activity|recommendation|event|document|indicator}/{id}")
class RecordController {

	private final Chronicle chronicle;

	RecordController(Chronicle chronicle) {
		this.chronicle = chronicle;
	}

	/**
	 * A record as it stood: at the end of a day in Bishkek, or at a moment; without
	 * either as it stands now.
	 */
	@GetMapping
	Standing record(@PathVariable RecordType type, @PathVariable UUID id,
			@RequestParam(required = false) @Nullable AsOf asOf) {
		RecordKey key = new RecordKey(type, id.toString());
		return found(asOf == null ? chronicle.now(key) : chronicle.before(key, asOf.before()));
	}

	/** What happened to it since it was first public, the newest first. */
	@GetMapping("/history")
	HistoryResponse history(@PathVariable RecordType type, @PathVariable UUID id, Cursor cursor) {
		Long before = sequence(cursor.after());
		List<Version> versions = chronicle.versions(new RecordKey(type, id.toString()), before, cursor.limit() + 1);
		if (versions.isEmpty() && before == null) {
			throw new ResponseStatusException(HttpStatus.NOT_FOUND);
		}
		boolean more = versions.size() > cursor.limit();
		List<Version> shown = more ? versions.subList(0, cursor.limit()) : versions;
		return new HistoryResponse(shown, more ? Long.toString(shown.getLast().sequence()) : null);
	}

	/** How one message left it. */
	@GetMapping("/versions/{sequence:[0-9]{1,18}}")
	Standing version(@PathVariable RecordType type, @PathVariable UUID id, @PathVariable long sequence) {
		return found(chronicle.version(new RecordKey(type, id.toString()), sequence));
	}

	/** What has changed from one version to another, field by field. */
	@GetMapping("/differences")
	Difference differences(@PathVariable RecordType type, @PathVariable UUID id, @RequestParam long from,
			@RequestParam long to) {
		return found(chronicle.difference(new RecordKey(type, id.toString()), from, to));
	}

	private static @Nullable Long sequence(@Nullable String cursor) {
		if (cursor == null) {
			return null;
		}
		if (!cursor.matches("[0-9]{1,18}")) {
			throw new SearchProblem.ForeignCursor();
		}
		return Long.valueOf(cursor);
	}

	private static <T> T found(Optional<T> wanted) {
		return wanted.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
	}

	/**
	 * A page of versions.
	 *
	 * @param next the cursor of the page after this one
	 */
	record HistoryResponse(List<Version> items, @Nullable String next) {
	}

}
