package org.ashar.directory.web;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

import org.ashar.infra.platform.security.OpenPaths;

/** What everybody may read without signing in. */
@Configuration(proxyBeanMethods = false)
class DirectoryDoors {

	private static final List<String> OPEN = List.of("/api/v1/organizations", "/api/v1/organizations/{id}",
			"/api/v1/organizations/{id}/successors", "/api/v1/centres", "/api/v1/centres/{id}", "/api/v1/people",
			"/api/v1/people/{id}", "/api/v1/concepts", "/api/v1/concepts/{scheme}/{notation}", "/schemas/**");

	@Bean
	OpenPaths openPaths() {
		PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
		List<RequestMatcher> open = OPEN.stream()
			.map((path) -> (RequestMatcher) paths.matcher(HttpMethod.GET, path))
			.toList();
		return () -> open;
	}

}
