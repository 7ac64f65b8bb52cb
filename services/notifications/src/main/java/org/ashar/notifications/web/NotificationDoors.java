package org.ashar.notifications.web;

import java.util.List;
import org.ashar.infra.platform.security.OpenPaths;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * What subscribers do without an account; the tokens of their letters say who they are.
 * Whoever only looks at what a letter's link does is told the right method, not to sign
 * in.
 */
@Configuration(proxyBeanMethods = false)
class NotificationDoors {

	@Bean
	OpenPaths openPaths() {
		PathPatternRequestMatcher.Builder paths = PathPatternRequestMatcher.withDefaults();
		List<RequestMatcher> open = List.of(paths.matcher(HttpMethod.POST, "/api/v1/subscriptions"),
				paths.matcher("/api/v1/subscriptions/confirm"), paths.matcher("/api/v1/subscriptions/preview"),
				paths.matcher("/api/v1/letter-copies"), paths.matcher("/api/v1/unsubscribe"),
				paths.matcher(HttpMethod.POST, "/api/v1/mail-reports"), paths.matcher("/api/v1/preferences"),
				paths.matcher("/api/v1/preferences/codes"), paths.matcher("/api/v1/preferences/export"),
				paths.matcher("/api/v1/preferences/erase"), paths.matcher("/api/v1/preferences/subscriptions/{id}"));
		return () -> open;
	}

}
