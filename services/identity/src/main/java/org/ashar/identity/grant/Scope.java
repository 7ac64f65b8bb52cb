package org.ashar.identity.grant;

import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

import org.ashar.infra.platform.security.Role;

/**
 * Where a role counts.
 *
 * @param value "platform", "organization:{uuid}", "event:{uuid}" or "topic:{notation}"
 */
public record Scope(String value) {

	private static final String UUID_TEXT = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";

	private static final Pattern FORM = Pattern
		.compile("platform|(organization|event):" + UUID_TEXT + "|topic:[a-z0-9]+(-[a-z0-9]+){0,15}");

	private static final int LONGEST = 100;

	/** Everywhere. Below the pattern, which it needs when the class is loaded. */
	public static final Scope PLATFORM = new Scope("platform");

	/** A {@link GrantProblem} when it has none of the four forms. */
	public Scope {
		if (value.length() > LONGEST || !FORM.matcher(value).matches()) {
			throw new GrantProblem.NoScope();
		}
	}

	/** The scope of one organization. */
	public static Scope organization(UUID id) {
		return new Scope("organization:" + id);
	}

	/** The scope of one event. */
	public static Scope event(UUID id) {
		return new Scope("event:" + id);
	}

	/** Whether a role may be granted here. */
	public boolean takes(Role role) {
		return kinds(role).contains(kind());
	}

	/** {@link GrantProblem.RoleOutOfScope} where it may not. */
	public void require(Role role) {
		if (!takes(role)) {
			throw new GrantProblem.RoleOutOfScope(role, this);
		}
	}

	private Kind kind() {
		int colon = value.indexOf(':');
		return switch (colon < 0 ? value : value.substring(0, colon)) {
			case "organization" -> Kind.ORGANIZATION;
			case "event" -> Kind.EVENT;
			case "topic" -> Kind.TOPIC;
			default -> Kind.PLATFORM;
		};
	}

	private static Set<Kind> kinds(Role role) {
		return switch (role) {
			case ADMIN, AUDITOR, NOTIFICATION_MANAGER, TRANSLATOR, VERIFIER -> Set.of(Kind.PLATFORM);
			case CURATOR, ASSESSOR -> Set.of(Kind.PLATFORM, Kind.TOPIC);
			case ORG_OWNER, ORG_EDITOR, ORG_CONTRIBUTOR, FOCAL_POINT -> Set.of(Kind.ORGANIZATION);
			case EVENT_OWNER, EVENT_MODERATOR, EVENT_EDITOR, CHECK_IN -> Set.of(Kind.EVENT);
		};
	}

	private enum Kind {

		PLATFORM, ORGANIZATION, EVENT, TOPIC

	}
}
