package org.ashar.directory.web;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.ashar.directory.organization.Actor;
import org.ashar.directory.organization.Duty;
import org.ashar.directory.organization.Post;
import org.ashar.directory.person.Keeper;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.security.Caller;
import org.ashar.infra.platform.security.Role;

/** What the grants of a caller mean in the directory. */
final class Actors {

	private static final String ORGANIZATION = "organization:";

	private static final Map<Duty, Role> DUTIES = new EnumMap<>(Map.of(Duty.CURATOR, Role.CURATOR, Duty.VERIFIER,
			Role.VERIFIER, Duty.ADMIN, Role.ADMIN, Duty.AUDITOR, Role.AUDITOR));

	private Actors() {
	}

	static Actor actor(Caller caller) {
		if (caller.anonymous()) {
			return Actor.VISITOR;
		}
		Set<Duty> duties = EnumSet.noneOf(Duty.class);
		DUTIES.forEach((duty, role) -> {
			if (caller.has(role)) {
				duties.add(duty);
			}
		});
		return new Actor(caller.account(), duties, posts(caller));
	}

	static Keeper keeper(Caller caller) {
		if (caller.anonymous()) {
			return Keeper.VISITOR;
		}
		boolean reader = caller.has(Role.ADMIN) || caller.has(Role.AUDITOR) || caller.has(Role.VERIFIER);
		return new Keeper(caller.account(), caller.has(Role.CURATOR), reader,
				organizations(caller, Role.ORG_OWNER).collect(Collectors.toSet()));
	}

	/** The highest post of each organization is the one that stays. */
	private static Map<OrganizationId, Post> posts(Caller caller) {
		Map<OrganizationId, Post> posts = new HashMap<>();
		Stream.of(Role.ORG_CONTRIBUTOR, Role.FOCAL_POINT)
			.flatMap((role) -> organizations(caller, role))
			.forEach((organization) -> posts.put(organization, Post.MEMBER));
		organizations(caller, Role.ORG_EDITOR).forEach((organization) -> posts.put(organization, Post.EDITOR));
		organizations(caller, Role.ORG_OWNER).forEach((organization) -> posts.put(organization, Post.OWNER));
		return posts;
	}

	private static Stream<OrganizationId> organizations(Caller caller, Role role) {
		return caller.scopes(role)
			.stream()
			.filter((scope) -> scope.startsWith(ORGANIZATION))
			.map((scope) -> new OrganizationId(UUID.fromString(scope.substring(ORGANIZATION.length()))));
	}

}
