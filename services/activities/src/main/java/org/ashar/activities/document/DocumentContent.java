package org.ashar.activities.document;

import java.util.List;

import org.ashar.activities.reference.OrganizationId;
import org.ashar.infra.platform.language.Text;
import org.jspecify.annotations.Nullable;

/**
 * What editors write down about a document.
 *
 * @param category a slug such as press-release, report, law, recommendations, or an IATI
 * DocumentCategory code
 * @param languages BCP 47 tags
 * @param issued a partial date
 * @param format a media type
 * @param url where our copy came from
 * @param canonicalUrl where the publisher keeps it
 * @param sha256 of our copy, lower-case hex
 */
public record DocumentContent(Text title, String category, List<String> languages, @Nullable String issued,
		@Nullable String format, List<OrganizationId> publishers, @Nullable String url, @Nullable String canonicalUrl,
		@Nullable String sha256, List<QualityFlag> qualityFlags, @Nullable Text note) {

	public DocumentContent {
		languages = List.copyOf(languages);
		publishers = List.copyOf(publishers);
		qualityFlags = List.copyOf(qualityFlags);
	}
}
