package org.ashar.activities.activity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.ashar.activities.handover.Handover;
import org.ashar.activities.handover.Way;
import org.ashar.activities.reference.Fate;
import org.ashar.activities.reference.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * Which bodies of an activity stand where their doubles stood, as far as nobody has
 * touched it since: so much can come back. Each role is a place of its own, and so is
 * that of the one whose activity it is.
 *
 * @param all oldest first
 */
record Takeovers(List<Takeover> all) {

	static final Takeovers NONE = new Takeovers(List.of());

	private static final Set<String> DOUBLES = Set.of(Fate.DUPLICATE);

	Takeovers {
		all = List.copyOf(all);
	}

	/** What one body had stood for before this. */
	Takeovers with(Handover handover, ActivityContent before) {
		List<Takeover> more = new ArrayList<>(all);
		if (before.organizationId().equals(handover.from())) {
			more.add(new Takeover(null, handover));
		}
		for (ParticipatingOrg taking : before.participatingOrgs()) {
			if (taking.organizationId().equals(handover.from())) {
				boolean joins = before.participatingOrgs().contains(new ParticipatingOrg(handover.to(), taking.role()));
				more.add(new Takeover(taking.role(), joins ? handover.joining() : handover));
			}
		}
		return new Takeovers(more);
	}

	/** The places that others took over from a body. */
	List<Place> from(OrganizationId body) {
		return all.stream().map(Takeover::role).distinct().flatMap(role -> place(role, body).stream()).toList();
	}

	private Optional<Place> place(@Nullable OrganizationRole role, OrganizationId body) {
		List<Handover> there = handovers(role);
		Way way = Way.from(body, DOUBLES, there);
		if (way.isEmpty()) {
			return Optional.empty();
		}
		boolean forOthers = there.stream()
			.anyMatch(step -> step.to().equals(way.holder()) && !way.steps().contains(step));
		return Optional.of(new Place(role, way, way.isJoined() || forOthers));
	}

	/**
	 * Whoever stood there only for this one and another one stands there for the other.
	 */
	Takeovers without(Place place) {
		List<Takeover> rest = new ArrayList<>(all);
		place.way().own().forEach(step -> rest.remove(new Takeover(place.role(), step)));
		if (!place.way().isJoined()) {
			rest.stream()
				.filter(next -> next.role() == place.role() && next.handover().to().equals(place.way().holder()))
				.findFirst()
				.ifPresent(next -> rest.set(rest.indexOf(next), next.alone()));
		}
		return new Takeovers(rest);
	}

	/** As it is kept: nothing where there is none. */
	@Nullable Takeovers orNone() {
		return all.isEmpty() ? null : this;
	}

	private List<Handover> handovers(@Nullable OrganizationRole role) {
		return all.stream().filter(takeover -> takeover.role() == role).map(Takeover::handover).toList();
	}

	/**
	 * Where a body stood, and who stands there now.
	 *
	 * @param stays whether that one stands there for itself or others, too
	 */
	record Place(@Nullable OrganizationRole role, Way way, boolean stays) {

		/**
		 * The same content with the body there again; whoever stood there besides stays.
		 */
		ActivityContent givenBack(OrganizationId body, ActivityContent content) {
			if (role == null) {
				return content.of(body, content.participatingOrgs());
			}
			ParticipatingOrg now = new ParticipatingOrg(way.holder(), role);
			ParticipatingOrg back = new ParticipatingOrg(body, role);
			List<ParticipatingOrg> there = stays ? List.of(now, back) : List.of(back);
			Stream<ParticipatingOrg> taking = content.participatingOrgs()
				.stream()
				.flatMap(one -> one.equals(now) ? there.stream() : Stream.of(one));
			return content.of(content.organizationId(), taking.toList());
		}

	}
}
