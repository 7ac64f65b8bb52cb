package org.ashar.directory.lineage;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.ashar.directory.profile.OrganizationId;

/**
 * Where a body stands among those before and after it. <pre>
 * from                     method    to
 * active                   ended     renamed, merged, split, dissolved
 * renamed, merged, split   ended     dissolved; the successors stay
 * any                      inherited, renamed  the same
 * </pre>
 */
public record Lineage(Identity identity, List<Succession> predecessors, List<Succession> successors,
		List<Renaming> renamings, @Nullable Dissolution dissolution) {

	/** Of a body that nothing is said of. */
	public static final Lineage NEW = new Lineage(Identity.ACTIVE, List.of(), List.of(), List.of(), null);

	/** Keeps its own copies. */
	public Lineage {
		predecessors = List.copyOf(predecessors);
		successors = List.copyOf(successors);
		renamings = List.copyOf(renamings);
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
			return new Lineage(type, predecessors, successors, renamings, new Dissolution(date, ending.legalBasis()));
		}
		List<Succession> after = ending.successors()
			.stream()
			.map((successor) -> new Succession(type, date, ending.legalBasis(), successor))
			.toList();
		return new Lineage(type, predecessors, after, renamings, null);
	}

	/** It came after another one. */
	public Lineage inherited(Succession from) {
		List<Succession> before = Stream.concat(predecessors.stream(), Stream.of(from)).toList();
		return new Lineage(identity, before, successors, renamings, dissolution);
	}

	/** It is called otherwise. */
	public Lineage renamed(Renaming renaming) {
		List<Renaming> all = Stream.concat(renamings.stream(), Stream.of(renaming)).toList();
		return new Lineage(identity, predecessors, successors, all, dissolution);
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
