package org.ashar.infra.platform.security;

import java.util.List;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * A bean by which a service says what may be called without a token; everything else
 * needs one.
 */
public interface OpenPaths {

	/** Matchers of method and path; asked once at start. */
	List<RequestMatcher> open();

}
