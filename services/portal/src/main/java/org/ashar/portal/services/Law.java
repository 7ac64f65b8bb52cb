package org.ashar.portal.services;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** What makes an activity a law (schema:Legislation). */
public record Law(@Nullable String legislationIdentifier, String legislationType, @Nullable String legislationPassedBy,
		@Nullable String legislationResponsible, @Nullable String legislationDate, @Nullable String publicDiscussionUrl,
		List<String> changes, List<String> repeals) {

	/** The bodies that have to do with it. */
	public List<String> bodies() {
		return Stream.of(this.legislationPassedBy, this.legislationResponsible).flatMap(Stream::ofNullable).toList();
	}

}
