package org.ashar.directory.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.ashar.directory.lineage.Ending;
import org.ashar.directory.lineage.Identity;
import org.ashar.directory.lineage.Succession;
import org.ashar.directory.profile.Additions;
import org.ashar.directory.profile.LegalBasis;
import org.ashar.directory.profile.OrganizationId;
import org.ashar.directory.profile.Profile;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.outbox.Author;

/**
 * Random histories of edits, successions, their revocation, mergers and their undoing,
 * beside a model that knows sets of links only.
 */
class HistoriesTests {

	private static final Instant NOW = Instant.parse("2026-01-04T04:00:00Z");

	private static final int HISTORIES = 40;

	private static final int STEPS = 200;

	private static final int BODIES = 7;

	private static final Actor CURATOR = new Actor("curator", Set.of(Duty.CURATOR), Map.of());

	private static final LegalBasis BASIS = new LegalBasis(Text.of(null, null, "Resolution"), null);

	static long[] seeds() {
		return new Random().longs(HISTORIES).toArray();
	}

	@ParameterizedTest(name = "seed {0}")
	@MethodSource("seeds")
	void whateverHappensEachRecordSaysWhatItSaidAndWhatItsDoublesSay(long seed) {
		History history = new History(new Random(seed));
		for (int step = 0; step < STEPS; step++) {
			history.happen();
			history.check("seed %d, step %d".formatted(seed, step));
		}
		history.undoAll();
		history.check("seed %d, all undone".formatted(seed));
		assertThat(history.bodies.values()).as("seed %d", seed).allMatch((body) -> body.listing() == Listing.PUBLISHED);
	}

	/** The records, and what a simple mind expects of them. */
	private static final class History {

		private final Random random;

		private final Map<OrganizationId, Organization> bodies = new HashMap<>();

		private final Map<OrganizationId, Set<String>> own = new HashMap<>();

		private final List<Fusion> fusions = new ArrayList<>();

		private final Map<OrganizationId, Set<OrganizationId>> after = new HashMap<>();

		private final Map<OrganizationId, Integer> revoked = new HashMap<>();

		private int written;

		History(Random random) {
			this.random = random;
			for (int i = 0; i < BODIES; i++) {
				OrganizationId id = new OrganizationId(new UUID(0, i));
				Organization body = Organization.register(id, profile(List.of(), List.of()), true, CURATOR, NOW);
				body.submit(CURATOR, NOW);
				body.publish(new Actor("another", Set.of(Duty.CURATOR), Map.of()), NOW);
				bodies.put(id, body);
				own.put(id, new HashSet<>());
				after.put(id, new HashSet<>());
			}
		}

		void happen() {
			switch (random.nextInt(6)) {
				case 0, 1 -> edit(any());
				case 2 -> merge(any(), any());
				case 3 -> undo();
				case 4 -> revoke(any());
				default -> succeed(any(), any());
			}
		}

		private void edit(Organization body) {
			if (body.listing() != Listing.PUBLISHED) {
				return;
			}
			List<String> links = new ArrayList<>(body.profile().links());
			List<OrganizationId> alliances = new ArrayList<>(body.profile().memberOf());
			if (random.nextBoolean()) {
				links.add("https://example.org/" + written++);
				own.get(body.id()).add(links.getLast());
			}
			else {
				alliances.add(new OrganizationId(new UUID(9, written++)));
				own.get(body.id()).add(alliances.getLast().toString());
			}
			body.edit(profile(links, alliances), false, null, CURATOR, NOW);
		}

		private void merge(Organization loser, Organization survivor) {
			if (loser.equals(survivor) || loser.listing() != Listing.PUBLISHED
					|| survivor.listing() != Listing.PUBLISHED || reaches(survivor.id(), loser.id())) {
				return;
			}
			UUID merger = new UUID(1, written++);
			Additions additions = Additions.of(survivor.profile(), loser.profile());
			assertThat(loser.mergeInto(survivor.id(), merger, Author.SYSTEM, NOW)).isTrue();
			assertThat(loser.mergeInto(survivor.id(), merger, Author.SYSTEM, NOW)).as("repeated").isFalse();
			assertThat(survivor.absorb(additions, merger, Author.SYSTEM, NOW)).isTrue();
			assertThat(survivor.absorb(additions, merger, Author.SYSTEM, NOW)).as("repeated").isFalse();
			fusions.add(new Fusion(merger, loser.id(), survivor.id(), additions));
		}

		/** Any whose survivor is no double; that need not be the latest one. */
		private void undo() {
			List<Fusion> open = fusions.stream()
				.filter((fusion) -> bodies.get(fusion.survivor()).listing() == Listing.PUBLISHED)
				.toList();
			if (!open.isEmpty()) {
				undo(open.get(random.nextInt(open.size())));
			}
		}

		private void undo(Fusion fusion) {
			Organization survivor = bodies.get(fusion.survivor());
			assertThat(survivor.giveBack(fusion.additions(), fusion.id(), Author.SYSTEM, NOW)).isTrue();
			assertThat(survivor.giveBack(fusion.additions(), fusion.id(), Author.SYSTEM, NOW)).as("again").isFalse();
			assertThat(bodies.get(fusion.loser()).unmerge(fusion.id(), Author.SYSTEM, NOW)).isTrue();
			assertThat(bodies.get(fusion.loser()).unmerge(fusion.id(), Author.SYSTEM, NOW)).as("again").isFalse();
			fusions.remove(fusion);
		}

		void undoAll() {
			while (!fusions.isEmpty()) {
				undo();
			}
		}

		private void succeed(Organization former, Organization heir) {
			boolean possible = !former.equals(heir) && former.listing() == Listing.PUBLISHED
					&& former.lineage().identity() == Identity.ACTIVE && !reaches(heir.id(), former.id());
			if (possible) {
				former.end(new Ending(Identity.RENAMED, "2015", BASIS, List.of(heir.id())), CURATOR, NOW);
				after.get(former.id()).add(heir.id());
				hear(former);
			}
		}

		/** Not while a later succession of the successor builds on it. */
		private void revoke(Organization former) {
			Set<OrganizationId> heirs = after.get(former.id());
			boolean possible = former.listing() == Listing.PUBLISHED && !heirs.isEmpty()
					&& heirs.stream().allMatch((heir) -> after.get(heir).isEmpty());
			if (possible) {
				former.revoke(Text.of(null, null, "A mistake"), CURATOR, NOW);
				revoked.merge(former.id(), 1, Integer::sum);
				heirs.clear();
				hear(former);
				hear(former);
			}
		}

		/** What the desk does when it hears of it, however often. */
		private void hear(Organization former) {
			former.lineage().formerHeirs().forEach((stranger) -> bodies.get(stranger).disinherit(former.id(), NOW));
			former.lineage()
				.successors()
				.forEach((tie) -> bodies.get(tie.organizationId())
					.inherit(new Succession(tie.type(), tie.date(), tie.legalBasis(), former.id()), NOW));
		}

		private Set<OrganizationId> before(OrganizationId heir) {
			return bodies.keySet()
				.stream()
				.filter((former) -> after.get(former).contains(heir))
				.collect(Collectors.toSet());
		}

		private boolean reaches(OrganizationId from, OrganizationId to) {
			Set<OrganizationId> seen = new HashSet<>(Set.of(from));
			List<OrganizationId> waiting = new ArrayList<>(seen);
			while (!waiting.isEmpty()) {
				OrganizationId next = waiting.removeLast();
				ties(next).stream().filter(seen::add).forEach(waiting::add);
			}
			return seen.contains(to);
		}

		private Set<OrganizationId> ties(OrganizationId id) {
			Set<OrganizationId> ties = new HashSet<>(after.get(id));
			fusions.stream().filter((fusion) -> fusion.loser().equals(id)).map(Fusion::survivor).forEach(ties::add);
			return ties;
		}

		void check(String when) {
			bodies.forEach((id, body) -> {
				Optional<Fusion> mine = fusions.stream().filter((fusion) -> fusion.loser().equals(id)).findAny();
				assertThat(body.merged().map(Merged::into)).as(when).isEqualTo(mine.map(Fusion::survivor));
				assertThat(words(body.profile())).as(when).doesNotHaveDuplicates().containsAll(own.get(id));
				assertThat(new HashSet<>(words(body.profile()))).as(when).isEqualTo(said(id));
				assertThat(new HashSet<>(body.lineage().heirs())).as(when).isEqualTo(after.get(id));
				assertThat(body.lineage().predecessors()).as(when)
					.extracting(Succession::organizationId)
					.containsExactlyInAnyOrderElementsOf(before(id));
				assertThat(body.lineage().identity() == Identity.ACTIVE).as(when).isEqualTo(after.get(id).isEmpty());
				assertThat(body.lineage().revocations()).as(when).hasSize(revoked.getOrDefault(id, 0));
				assertThat(reachesItself(id)).as(when).isFalse();
			});
		}

		private boolean reachesItself(OrganizationId id) {
			return ties(id).stream().anyMatch((next) -> reaches(next, id));
		}

		/** What it says itself, and what each double brought with it. */
		private Set<String> said(OrganizationId id) {
			Set<String> said = new HashSet<>(own.get(id));
			fusions.stream().filter((fusion) -> fusion.survivor().equals(id)).forEach((fusion) -> {
				said.addAll(fusion.additions().links());
				fusion.additions().memberOf().forEach((alliance) -> said.add(alliance.toString()));
			});
			return said;
		}

		private static List<String> words(Profile profile) {
			return Stream.concat(profile.links().stream(), profile.memberOf().stream().map(OrganizationId::toString))
				.toList();
		}

		private Organization any() {
			return bodies.get(new OrganizationId(new UUID(0, random.nextInt(BODIES))));
		}

		private static Profile profile(List<String> links, List<OrganizationId> alliances) {
			return new Profile(Text.of(null, null, "Body"), List.of(), null, "22", null, List.of(), null, alliances,
					null, null, null, List.of(), List.of(), List.of(), List.of(), links);
		}

	}

	/** One merger. */
	private record Fusion(UUID id, OrganizationId loser, OrganizationId survivor, Additions additions) {
	}

}
