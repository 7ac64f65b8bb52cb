package org.ashar.notifications.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ashar.infra.platform.language.Language;
import org.ashar.notifications.subscription.Criterion;
import org.ashar.notifications.subscription.EmailAddress;
import org.ashar.notifications.webhook.EndpointFact.Enabled;
import org.ashar.notifications.webhook.EndpointFact.Failed;
import org.ashar.notifications.webhook.EndpointFact.Recovered;
import org.ashar.notifications.webhook.EndpointFact.Registered;
import org.ashar.notifications.webhook.EndpointFact.Rotated;
import org.ashar.notifications.webhook.EndpointFact.Told;
import org.ashar.notifications.webhook.EndpointFact.WasDisabled;
import org.junit.jupiter.api.Test;

/** An endpoint is told as long as it takes what it is told. */
class EndpointTests {

	private static final Instant NOON = Instant.parse("2026-12-01T06:00:00Z");

	private static final Wish WISH = new Wish(URI.create("https://example.org/hooks"),
			List.of(new Criterion(Criterion.Kind.TOPIC, "health"), new Criterion(Criterion.Kind.TYPE, "law"),
					new Criterion(Criterion.Kind.TOPIC, "health")),
			EmailAddress.of("ops@example.org").orElseThrow(), Language.KY);

	@Test
	void itIsFoundByWhatItFollows() {
		Endpoint endpoint = registered();
		assertThat(endpoint.keys()).containsExactly("topic:health", "type:law");
		assertThat(endpoint.isActive()).isTrue();
		assertThat(endpoint.outbox().facts()).containsExactly(new Registered());
	}

	@Test
	void twoSecretsAreGoodForADay() {
		Endpoint endpoint = registered();
		byte[] fresh = { 2 };
		endpoint.rotate(fresh, NOON);
		assertThat(endpoint.secret()).isEqualTo(fresh);
		assertThat(endpoint.formerSecret(NOON.plus(Endpoint.OVERLAP).minusMillis(1))).contains(new byte[] { 1 });
		assertThat(endpoint.formerSecret(NOON.plus(Endpoint.OVERLAP))).isEmpty();
		assertThat(endpoint.outbox().facts()).endsWith(new Rotated());
	}

	@Test
	void whoeverHasNotDisabledItHerselfIsTold() {
		Endpoint gone = registered();
		gone.disable(Disabled.Reason.GONE, NOON);
		gone.disable(Disabled.Reason.FAILING, NOON.plusSeconds(1));
		assertThat(gone.isActive()).isFalse();
		assertThat(gone.disabled()).contains(new Disabled(Disabled.Reason.GONE, NOON));
		assertThat(gone.untold()).contains(NOON);
		gone.told(NOON);
		assertThat(gone.untold()).isEmpty();
		assertThat(gone.outbox().facts()).containsExactly(new Registered(), new WasDisabled(Disabled.Reason.GONE),
				new Told());

		Endpoint own = registered();
		own.disable(Disabled.Reason.OWNER, NOON);
		assertThat(own.untold()).isEmpty();
	}

	@Test
	void failuresAreCountedUntilItTakesSomethingAgain() {
		Endpoint endpoint = registered();
		endpoint.recovered(NOON);
		endpoint.failed(NOON);
		endpoint.failed(NOON);
		assertThat(endpoint.failures()).isEqualTo(2);
		endpoint.recovered(NOON);
		assertThat(endpoint.failures()).isZero();
		assertThat(endpoint.outbox().facts()).containsExactly(new Registered(), new Failed(), new Failed(),
				new Recovered());
	}

	@Test
	void itCanBeEnabledAgain() {
		Endpoint endpoint = registered();
		endpoint.failed(NOON);
		endpoint.disable(Disabled.Reason.FAILING, NOON);
		endpoint.enable(NOON);
		assertThat(endpoint.isActive()).isTrue();
		assertThat(endpoint.disabled()).isEmpty();
		assertThat(endpoint.untold()).as("there is nothing to be told any more").isEmpty();
		assertThat(endpoint.failures()).isZero();
		assertThat(endpoint.outbox().facts()).endsWith(new Enabled());
		int facts = endpoint.outbox().facts().size();
		endpoint.enable(NOON);
		assertThat(endpoint.outbox().facts()).hasSize(facts);
	}

	private static Endpoint registered() {
		return Endpoint.register(new EndpointId(UUID.randomUUID()), "somebody", WISH,
				new Endpoint.Sealed(new byte[] { 9 }, new byte[] { 1 }), NOON);
	}

}
