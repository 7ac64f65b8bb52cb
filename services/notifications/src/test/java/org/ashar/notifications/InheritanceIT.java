package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ashar.contracts.Organization;
import org.ashar.contracts.OrganizationChange;
import org.ashar.contracts.OrganizationMessage;
import org.ashar.contracts.OrganizationSuccession;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.testing.Http;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whoever follows a body that ended follows the one that came after it. */
@ExtendWith(SharedWorld.class)
class InheritanceIT {

	private final World world;

	InheritanceIT(World world) {
		this.world = world;
	}

	@Test
	void thoseWhoFollowAMinistryFollowItsSuccessorOnceAndInTheSameRhythm() {
		String ministry = world.wire().organization(Map.of("en", "Ministry " + UUID.randomUUID()));
		String service = world.wire().organization(Map.of("en", "Service " + UUID.randomUUID()));
		String today = world.wire().organization(Map.of("en", "Today " + UUID.randomUUID()));
		String one = world.subscribe(World.address(), "en", "daily", "body", ministry);
		String chosen = World.address();
		world.subscribe(chosen, "en", "daily", "body", ministry);
		world.later(Duration.ofMinutes(11));
		String both = world.subscribe(chosen, "en", "at_once", "body", today);

		succeeded(service, 2, today);
		succeeded(ministry, 2, service);

		Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> followed(one), List.of(today + " daily")::equals);
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> followed(both), List.of(today + " at_once")::equals);
		succeeded(ministry, 2, service);
		world.awaitQuiet();
		assertThat(followed(one)).containsExactly(today + " daily");
	}

	@Test
	void ofASplitNobodyIsPassedOn() {
		String ministry = world.wire().organization(Map.of("en", "Ministry " + UUID.randomUUID()));
		String parts = world.wire().organization(Map.of("en", "Part " + UUID.randomUUID()));
		String other = world.wire().organization(Map.of("en", "Other " + UUID.randomUUID()));
		String reader = world.subscribe(World.address(), "en", "weekly", "body", ministry);

		succeeded(ministry, 2, parts, other);
		world.awaitQuiet();

		assertThat(followed(reader)).as("of a split nobody knows which part he means")
			.containsExactly(ministry + " weekly");
	}

	private List<String> followed(String token) {
		Http.Answer answer = world.http().header("Subscriber-Token", token).get("/api/v1/preferences");
		return answer.json()
			.path("subscriptions")
			.valueStream()
			.map(one -> one.at("/criteria/0/value").asString(one.at("/criterion/value").asString("")) + " "
					+ one.path("frequency").asString())
			.toList();
	}

	private void succeeded(String id, long sequence, String... successors) {
		world.wire()
			.send(Topics.ORGANIZATIONS, id,
					OrganizationMessage.newBuilder()
						.setStamp(world.wire().stamp(id, sequence))
						.setChange(OrganizationChange.SUCCEEDED)
						.setOrganization(Organization.newBuilder()
							.setId(id)
							.setListing("published")
							.setName(Map.of("en", "Former"))
							.setIdentity(successors.length > 1 ? "split" : "renamed")
							.setSuccessors(Stream.of(successors)
								.map(one -> new OrganizationSuccession("renamed", "2015", null, null, one))
								.toList())
							.build())
						.build());
	}

}
