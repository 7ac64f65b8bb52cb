package org.ashar.directory.organization;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.ashar.directory.profile.ContactPoint;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.directory.profile.Visibility;
import org.ashar.infra.platform.outbox.Author;

/**
 * Someone who reads or changes the register.
 *
 * @param account id of the account or client, null for a visitor without one
 * @param duties in the whole directory
 * @param posts in single organizations, the highest of each
 */
public record Actor(@Nullable String account, Set<Duty> duties, Map<OrganizationId, Post> posts) {

	/** A visitor of whom nothing is known. */
	public static final Actor VISITOR = new Actor(null, Set.of(), Map.of());

	/** Whether one of the duties is this actor's. */
	public boolean has(Duty... any) {
		return Stream.of(any).anyMatch(duties::contains);
	}

	/** Whether this actor sees organizations of any listing and all their entries. */
	public boolean overlooksAll() {
		return !duties.isEmpty();
	}

	/**
	 * Whether this actor may know of an organization: everybody of a published one, its
	 * people of any.
	 */
	public boolean sees(Organization organization) {
		return organization.isShown() || overlooksAll() || belongsTo(organization);
	}

	/** Whether this actor is one of an organization's people. */
	public boolean belongsTo(Organization organization) {
		return posts.containsKey(organization.id()) || organization.isEnteredBy(this);
	}

	/** The ways to reach an organization that this actor may see. */
	public List<ContactPoint> contactPointsOf(Organization organization) {
		Visibility reach = reach(organization);
		return organization.profile()
			.contactPoints()
			.stream()
			.filter((contact) -> contact.visibility().isSeenBy(reach))
			.toList();
	}

	private Visibility reach(Organization organization) {
		Post post = postIn(organization.id());
		if (overlooksAll() || post == Post.OWNER || post == Post.EDITOR || organization.isEnteredBy(this)) {
			return Visibility.VERIFIERS;
		}
		return (post != null) ? Visibility.MEMBERS : Visibility.PUBLIC;
	}

	/** What the actor is in an organization; null when nothing. */
	public @Nullable Post postIn(OrganizationId organization) {
		return posts.get(organization);
	}

	/**
	 * Acts in the first of the duties that is this actor's;
	 * {@link OrganizationProblem.NotAllowed} when none is.
	 */
	Author as(Duty... inOrder) {
		return Stream.of(inOrder)
			.filter(duties::contains)
			.findFirst()
			.map((duty) -> as(duty.name().toLowerCase(Locale.ROOT)))
			.orElseThrow(OrganizationProblem.NotAllowed::new);
	}

	/** Acts as one who keeps the organization's profile, or as a curator. */
	public Author asKeeperOf(Organization organization) {
		Post post = postIn(organization.id());
		if (post == Post.OWNER || post == Post.EDITOR) {
			return as(post.role());
		}
		return organization.isEnteredBy(this) ? as(Post.OWNER.role()) : as(Duty.CURATOR);
	}

	/** Acts as a verifier who neither entered the organization nor belongs to it. */
	Author asIndependentOf(Organization organization) {
		Author author = as(Duty.VERIFIER);
		if (is(organization.registeredBy()) || postIn(organization.id()) != null) {
			throw new OrganizationProblem.NotIndependent();
		}
		return author;
	}

	/** Acts as a curator or verifier who belongs to none of these organizations. */
	public Author asOutsiderOf(Collection<OrganizationId> bodies) {
		Author author = as(Duty.CURATOR, Duty.VERIFIER);
		if (bodies.stream().anyMatch(posts::containsKey)) {
			throw new OrganizationProblem.OwnBody();
		}
		return author;
	}

	/** Acts in a role. */
	Author as(String role) {
		if (account == null) {
			throw new OrganizationProblem.NotAllowed();
		}
		return new Author(account, role);
	}

	/** Acts as somebody who is signed in; refused when nobody is. */
	public Author asHerself() {
		return as("account");
	}

	/** Whether this is the actor's account. */
	public boolean is(@Nullable String other) {
		return account != null && account.equals(other);
	}
}
