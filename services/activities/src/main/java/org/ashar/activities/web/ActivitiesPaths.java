package org.ashar.activities.web;

import java.util.List;
import java.util.stream.Stream;

import org.ashar.infra.platform.security.OpenPaths;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** What is public may be read without a token; the hearts leave out what is not. */
@Component
class ActivitiesPaths implements OpenPaths {

	@Override
	public List<RequestMatcher> open() {
		return Stream.of("activities", "recommendations", "documents", "indicators", "codelists", "import-templates")
			.map(noun -> "/api/v1/" + noun)
			.flatMap(path -> Stream.of(path, path + "/{id}"))
			.<RequestMatcher>map(path -> PathPatternRequestMatcher.pathPattern(HttpMethod.GET, path))
			.toList();
	}

}
