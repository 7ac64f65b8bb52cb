package org.ashar.infra.platform.testing.sample;

import java.util.List;
import org.ashar.infra.platform.security.OpenPaths;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * One open path, one for everybody with a token, one for curators, one between services.
 */
@SpringBootApplication
public class SampleApplication {

	@Bean
	OpenPaths open() {
		return () -> List.of(PathPatternRequestMatcher.pathPattern(HttpMethod.GET, "/api/v1/open"));
	}

	@Bean
	CollectedSpans collectedSpans() {
		return new CollectedSpans();
	}

}
