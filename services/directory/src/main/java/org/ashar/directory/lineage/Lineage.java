package org.ashar.directory.lineage;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.ashar.directory.profile.OrganizationId;
import org.ashar.infra.platform.language.Text;

/**
 * Where a body stands among those before and after it. <pre>
 * from                     method    to
 * active                   ended     renamed, merged, split, dissolved
 * renamed, merged, split   ended     dissolved; the successors stay
 * dissolved                revoked   as before
 * renamed, merged, split   revoked   active
 * any                      inherited, renamed  the same
 * </pre>
 */
public record Lineage(Identity identity, List<Succession> predecessors, List<Succession> successors,
		List<Renaming> renamings, @Nullable Dissolution dissolution, List<Revocation> revocations) {

	/** Of a body that nothing is said of. */
	public static final Lineage NEW = new Lineage(Identity.ACTIVE, List.of(), List.of(), List.of(), null, List.of());

	/**
	 * Keeps its own copies; what an earlier release wrote knows of no revocations.
	 */
	public Lineage {
		predecessors = List.copyOf(predecessors);
		successors = List.copyOf(successors);
		renamings = List.copyOf(renamings);
		revocations = (revocations != null) ? List.copyOf(revocations) : List.of();
	}

	/** Whether it can still end in such a way. */
	public boolean canBecome(Identity next) {
		return identity == Identity.ACTIVE || (next == Identity.DISSOLVED && identity != Identity.DISSOLVED);
	}

	/** It ended like this. */
	public Lineage ended(Ending ending) {
		Identity type = Objects.requireNonNull(ending.type());
		String date = Objects.requireNonNull(ending.date());
		if (type == Identity.DISSOLVED) {
			return new Lineage(type, predecessors, successors, renamings, new Dissolution(date, ending.legalBasis()),
					revocations);
		}
		List<Succession> after = ending.successors()
			.stream()
			.map((successor) -> new Succession(type, date, ending.legalBasis(), successor))
			.toList();
		return new Lineage(type, predecessors, after, renamings, null, revocations);
	}

	/** It came after another one. */
	public Lineage inherited(Succession from) {
		List<Succession> before = Stream.concat(predecessors.stream(), Stream.of(from)).toList();
		return new Lineage(identity, before, successors, renamings, dissolution, revocations);
	}

	/** It is called otherwise. */
	public Lineage renamed(Renaming renaming) {
		List<Renaming> all = Stream.concat(renamings.stream(), Stream.of(renaming)).toList();
		return new Lineage(identity, predecessors, successors, all, dissolution, revocations);
	}

	/** It did not end like this after all: the last thing that was said of its end. */
	public Lineage revoked(Text reason, Instant at) {
		if (dissolution != null) {
			Identity before = successors.isEmpty() ? Identity.ACTIVE : successors.getFirst().type();
			return new Lineage(before, predecessors, successors, renamings, null,
					revokedBy(new Revocation(Identity.DISSOLVED, dissolution.date(), dissolution.legalBasis(),
							List.of(), reason, at)));
		}
		Succession last = successors.getFirst();
		return new Lineage(Identity.ACTIVE, predecessors, List.of(), renamings, null,
				revokedBy(new Revocation(identity, last.date(), last.legalBasis(), heirs(), reason, at)));
	}

	private List<Revocation> revokedBy(Revocation revocation) {
		return Stream.concat(revocations.stream(), Stream.of(revocation)).toList();
	}

	/** It did not come after another one. */
	public Lineage disinherited(OrganizationId from) {
		return new Lineage(identity,
				predecessors.stream().filter((known) -> !known.organizationId().equals(from)).toList(), successors,
				renamings, dissolution, revocations);
	}

	/** Those that were once held for its successors and are not. */
	public List<OrganizationId> formerHeirs() {
		return revocations.stream()
			.flatMap((revocation) -> revocation.successors().stream())
			.distinct()
			.filter((former) -> !heirs().contains(former))
			.toList();
	}

	/** Whether it is known to have come after another one. */
	public boolean isAfter(OrganizationId other) {
		return predecessors.stream().anyMatch((known) -> known.organizationId().equals(other));
	}

	/** The bodies that took its place. */
	public List<OrganizationId> heirs() {
		return successors.stream().map(Succession::organizationId).toList();
	}

	/** The one body that took its place, if it is one. */
	public Optional<Succession> heir() {
		return (successors.size() == 1) ? Optional.of(successors.getFirst()) : Optional.empty();
	}

	/** The partial date since which it is not what it was. */
	public Optional<String> end() {
		return Stream
			.concat(successors.stream().map(Succession::date), Stream.ofNullable(dissolution).map(Dissolution::date))
			.findFirst();
	}
}
