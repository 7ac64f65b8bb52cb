package org.ashar.portal.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.ashar.portal.services.ServiceAwayException;
import org.ashar.portal.services.SourceDocument;
import org.ashar.portal.services.Tracking;
import org.jspecify.annotations.Nullable;

import org.springframework.web.client.HttpClientErrorException;

/** Finds the documents that a record rests on. */
final class Sources {

	private Sources() {
	}

	/** Those that the reader may see; nulls are passed over. */
	static List<SourceDocument> of(List<? extends @Nullable String> ids, Tracking tracking) {
		return ids.stream().filter(Objects::nonNull).distinct().flatMap((id) -> find(id, tracking)).toList();
	}

	private static Stream<SourceDocument> find(String id, Tracking tracking) {
		try {
			return Stream.of(tracking.document(id));
		}
		catch (HttpClientErrorException.NotFound | ServiceAwayException ex) {
			return Stream.empty();
		}
	}

}
