package org.ashar.identity.web;

import java.util.List;

import org.ashar.infra.platform.security.OpenPaths;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What whoever holds a link needs no account for. */
@Configuration(proxyBeanMethods = false)
class IdentityDoors {

	@Bean
	OpenPaths openPaths() {
		PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
		List<RequestMatcher> open = List.of(paths.matcher(HttpMethod.GET, "/api/v1/member-invitations"),
				paths.matcher(HttpMethod.POST, "/api/v1/member-invitations/accept"));
		return () -> open;
	}

}
