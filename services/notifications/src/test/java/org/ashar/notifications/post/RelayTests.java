package org.ashar.notifications.post;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.util.StreamProvider;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class RelayTests {

	@Test
	void whatIsNamedIsWhatWouldBeFound() {
		assertThat(ServiceLoader.load(StreamProvider.class).stream().map(found -> found.type().getName()))
			.containsExactly(Relay.STREAMS);
	}

}
