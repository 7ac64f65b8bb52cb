package org.ashar.infra.platform.security;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What an account or a client may be granted, on the platform or within a narrower scope.
 */
public enum Role {

	ADMIN, CURATOR, VERIFIER, TRANSLATOR, AUDITOR, ORG_OWNER, ORG_EDITOR, ORG_CONTRIBUTOR, FOCAL_POINT, ASSESSOR,
	NOTIFICATION_MANAGER, EVENT_OWNER, EVENT_MODERATOR, EVENT_EDITOR, CHECK_IN;

	private static final Map<String, Role> BY_CODE = Arrays.stream(values())
		.collect(Collectors.toUnmodifiableMap(Role::code, Function.identity()));

	/** The name used in the API and on topics, such as {@code org-owner}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** The role of a code; empty for a code this version does not know. */
	public static Optional<Role> of(String code) {
		return Optional.ofNullable(BY_CODE.get(code));
	}

}
