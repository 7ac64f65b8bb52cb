package org.ashar.knowledge.web;

import java.util.List;

import org.ashar.infra.platform.security.OpenPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The public record is public: everybody may read all of it. */
@Configuration(proxyBeanMethods = false)
class KnowledgeDoors {

	private static final List<String> OPEN = List.of("/api/v1/search", "/api/v1/search/suggestions",
			"/api/v1/recommendations/{id}/chain", "/api/v1/feeds/{feed}", "/api/v1/records/**",
			"/schemas/{fingerprint}");

	@Bean
	OpenPaths openPaths() {
		PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
		List<RequestMatcher> open = OPEN.stream()
			.map(path -> (RequestMatcher) paths.matcher(HttpMethod.GET, path))
			.toList();
		return () -> open;
	}

}
