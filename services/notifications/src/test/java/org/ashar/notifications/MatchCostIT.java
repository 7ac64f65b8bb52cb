package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.subscription.Choice;
import org.ashar.notifications.subscription.ConfirmationDesk;
import org.ashar.notifications.subscription.Criterion;
import org.ashar.notifications.subscription.EmailAddress;
import org.ashar.notifications.subscription.Frequency;
import org.ashar.notifications.subscription.Links;
import org.ashar.notifications.subscription.SignUp;
import org.ashar.notifications.subscription.SignUpDesk;
import org.ashar.notifications.subscription.SignUpId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What an update costs grows with those who follow it, and not with those who follow
 * something else.
 */
@ExtendWith(SharedWorld.class)
class MatchCostIT {

	private static final int FOLLOWERS = 10;

	private static final int OTHERS = 120;

	private final World world;

	MatchCostIT(World world) {
		this.world = world;
	}

	@Test
	void onlyWhoeverFollowsItIsTouched() {
		String told = world.wire().topic();
		String silent = world.wire().topic();
		List<String> followers = addresses(FOLLOWERS);
		followers.forEach(reader -> subscribe(reader, null, topic(told)));
		addresses(OTHERS).forEach(reader -> subscribe(reader, null, topic(silent)));
		addresses(OTHERS).forEach(reader -> subscribe(reader, Choice.Match.ALL, topic(silent),
				new Criterion(Criterion.Kind.SEARCH, "слово " + reader.replaceAll("[^a-z]", ""))));
		// Whatever is told reads the rules that are new, each once.
		world.wire().activity(Map.of("ru", "Для никого", "ky", "Эч кимге", "en", "For nobody"), world.wire().topic());
		world.awaitQuiet();
		TouchedDocuments touched = world.service().bean(TouchedDocuments.class);
		touched.take();

		world.wire().activity(Map.of("ru", "Для десяти", "ky", "Он кишиге", "en", "For ten"), told);
		world.awaitQuiet();

		Map<String, Integer> documents = touched.take();
		followers.forEach(reader -> assertThat(world.relay().to(reader).getLast().subject()).contains("Для десяти"));
		assertThat(documents.getOrDefault("subscriptions", 0)).as("found, matched, written: %s", documents)
			.isBetween(FOLLOWERS, 4 * FOLLOWERS);
		assertThat(documents.getOrDefault("subscribers", 0)).isBetween(FOLLOWERS, 4 * FOLLOWERS);
		assertThat(documents.getOrDefault("rules", 0)).as("rules that are known are not read").isZero();
	}

	private static List<String> addresses(int count) {
		return IntStream.range(0, count).mapToObj(i -> World.address()).toList();
	}

	private static Criterion topic(String notation) {
		return new Criterion(Criterion.Kind.TOPIC, notation);
	}

	private void subscribe(String address, Choice.@Nullable Match match, Criterion... criteria) {
		SignUpId id = new SignUpId(UUID.randomUUID());
		world.service()
			.bean(SignUpDesk.class)
			.signUp(id, EmailAddress.of(address).orElseThrow(),
					new SignUp.Wish(Language.RU, Frequency.AT_ONCE, null, match, List.of(criteria)));
		world.service().bean(ConfirmationDesk.class).confirm(world.service().bean(Links.class).confirm(id));
	}

}
