package org.ashar.portal.services;

import java.util.List;

import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/** The bibliographic record of a document. */
public record SourceDocument(String id, long version, Text title, String category, List<String> languages,
		@Nullable String issued, @Nullable String format, List<String> publishers, @Nullable String url,
		@Nullable String canonicalUrl, List<String> qualityFlags, @Nullable Text note, String editorialState) {
}
