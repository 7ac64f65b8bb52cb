package org.ashar.notifications;

import static org.ashar.notifications.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ashar.infra.platform.security.Grant;
import org.ashar.infra.platform.security.Role;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Letters are listed to those who look after them; codes are taken from our own. */
@ExtendWith(SharedWorld.class)
class BadInputAtTheMailroomIT {

	private final World world;

	BadInputAtTheMailroomIT(World world) {
		this.world = world;
	}

	@Test
	void lettersAreListedToManagersOnly() {
		assertRefused(world.http().language("ky").get("/api/v1/letters"), 401, "unauthenticated", "ky");
		Http curator = world.service().with(new Grant(Role.CURATOR, Grant.PLATFORM, world.now(), null)).language("ru");
		assertRefused(curator.get("/api/v1/letters"), 403, "forbidden", "ru");

		Http admin = world.service().with(new Grant(Role.ADMIN, Grant.PLATFORM, world.now(), null)).language("en");
		assertRefused(admin.get("/api/v1/letters?state=lost"), 400, "invalid-request", "en");
		assertRefused(admin.get("/api/v1/letters?after=rubbish"), 400, "invalid-request", "en");
		assertRefused(admin.get("/api/v1/letters?limit=0"), 400, "invalid-request", "en");
	}

	@Test
	void lettersAreListedPageByPageWithoutAddresses() {
		String topic = world.wire().topic();
		for (int reader = 0; reader < 3; reader++) {
			world.subscribe(World.address(), "ky", "weekly", "topic", topic);
		}
		world.awaitQuiet();
		Http admin = world.service().with(new Grant(Role.ADMIN, Grant.PLATFORM, world.now(), null));
		List<String> whole = ids(admin.get("/api/v1/letters?limit=3"));
		List<String> pieces = new ArrayList<>();
		String after = "";
		while (pieces.size() < 3) {
			Http.Answer page = admin.get("/api/v1/letters?limit=1" + after);
			pieces.addAll(ids(page));
			after = "&after=" + page.json().path("next").asString();
		}
		assertThat(pieces).isEqualTo(whole).doesNotHaveDuplicates();
	}

	@Test
	void whateverIsListedWithAnIdCanBeLookedUp() {
		String topic = world.wire().topic();
		world.subscribe(World.address(), "ky", "weekly", "topic", topic);
		String reader = World.address();
		world.subscribe(reader, "ky", "at_once", "topic", topic);
		world.wire().activity(Map.of("ru", "Программа"), topic);
		world.relay().await(reader, 2);
		assertThat(world.awaitLetters("awaiting_digest", 1).getFirst().hasNonNull("id")).isFalse();
		world.awaitQuiet();

		Http admin = world.service().with(new Grant(Role.ADMIN, Grant.PLATFORM, world.now(), null));
		List<String> known = ids(admin.get("/api/v1/letters")).stream().filter(id -> !id.isEmpty()).toList();
		assertThat(known).as("two confirmations and an update, beside what other tests have left")
			.hasSizeGreaterThanOrEqualTo(3)
			.allSatisfy(id -> assertThat(admin.get("/api/v1/letters/" + id).status()).isEqualTo(200));
	}

	private static List<String> ids(Http.Answer page) {
		assertThat(page.status()).as(page.toString()).isEqualTo(200);
		assertThat(page.text()).doesNotContain("@", "reader-");
		return page.json().path("items").valueStream().map(letter -> letter.path("id").asString("")).toList();
	}

	@Test
	void codesForSigningInAreTakenFromOurOwnServicesOnly() {
		Map<String, Object> code = Map.of("email", World.address(), "code", "123456", "language", "ru", "minutes", 10);
		assertThat(world.http().post("/internal/v1/sign-in-codes", code).status()).isBetween(401, 404);
		assertThat(world.service()
			.with(new Grant(Role.ADMIN, Grant.PLATFORM, world.now(), null))
			.post("/internal/v1/sign-in-codes", code)
			.status()).isBetween(401, 404);

		Http internal = world.service().internally().language("ru");
		for (Map.Entry<String, Object> broken : Map
			.<String, Object>of("email", "x", "code", "a b\r\n", "language", "tr", "minutes", 0)
			.entrySet()) {
			Map<String, Object> body = new HashMap<>(code);
			body.put(broken.getKey(), broken.getValue());
			assertRefused(internal.post("/internal/v1/sign-in-codes", body), 400, "invalid-request", "ru");
		}
		String unknown = World.address();
		world.relay().treat(unknown, Manner.UNKNOWN);
		Map<String, Object> body = new HashMap<>(code);
		body.put("email", unknown);
		assertRefused(internal.post("/internal/v1/sign-in-codes", body), 422, "no-mailbox", "ru");
	}

}
