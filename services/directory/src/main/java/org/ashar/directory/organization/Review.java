package org.ashar.directory.organization;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;

import org.springframework.stereotype.Component;

import org.ashar.directory.profile.OrganizationId;

/**
 * Where organizations are handed in, looked at, and let into the public directory or not.
 */
@Component
public class Review {

	private final Organizations organizations;

	private final Clock clock;

	Review(Organizations organizations, Clock clock) {
		this.organizations = organizations;
		this.clock = clock;
	}

	/** Its keepers hand a draft in. */
	public Organization submit(OrganizationId id, long version, Actor actor) {
		return change(id, version, actor, (organization, now) -> organization.submit(actor, now));
	}

	/** The reviewer gives it back with a note. */
	public Organization requestChanges(OrganizationId id, long version, String note, Actor actor) {
		return change(id, version, actor, (organization, now) -> organization.requestChanges(note, actor, now));
	}

	/** The reviewer refuses it for good. */
	public Organization reject(OrganizationId id, long version, String note, Actor actor) {
		return change(id, version, actor, (organization, now) -> organization.reject(note, actor, now));
	}

	/** The reviewer puts it into the public directory. */
	public Organization publish(OrganizationId id, long version, Actor actor) {
		return change(id, version, actor, (organization, now) -> organization.publish(actor, now));
	}

	/** A verifier vouches for it. */
	public Organization verify(OrganizationId id, long version, Evidence evidence, Actor actor) {
		return change(id, version, actor, (organization, now) -> organization.verify(evidence, actor, now));
	}

	/** A curator takes it out of the public directory for the time being. */
	public Organization suspend(OrganizationId id, long version, String note, Actor actor) {
		return change(id, version, actor, (organization, now) -> organization.suspend(note, actor, now));
	}

	/** A curator brings it back. */
	public Organization reinstate(OrganizationId id, long version, Actor actor) {
		return change(id, version, actor, (organization, now) -> organization.reinstate(actor, now));
	}

	/** A curator takes it out for good. */
	public Organization archive(OrganizationId id, long version, Actor actor) {
		return change(id, version, actor, (organization, now) -> organization.archive(actor, now));
	}

	/** Someone contests what it says. */
	public Organization dispute(OrganizationId id, long version, String note, Actor actor) {
		return change(id, version, actor, (organization, now) -> organization.dispute(note, actor, now));
	}

	/** The dispute is over. */
	public Organization settle(OrganizationId id, long version, String note, Actor actor) {
		return change(id, version, actor, (organization, now) -> organization.settle(note, actor, now));
	}

	private Organization change(OrganizationId id, long version, Actor actor, BiConsumer<Organization, Instant> step) {
		Organization organization = organizations.get(id, version, actor);
		step.accept(organization, clock.instant());
		organizations.save(organization);
		return organization;
	}

}
