package org.ashar.infra.platform.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.json.JsonMapper;

class IdJsonTests {

	private static final String KNOWN = "0193f3a2-5b1c-7000-8000-0000000000ab";

	record SeatId(UUID value) implements Id {
	}

	record Booking(SeatId seat, @Nullable SeatId spare, List<SeatId> others, Map<SeatId, String> names) {
	}

	private final JsonMapper json = JsonMapper.builder().addModule(new IdModule()).build();

	@Test
	void anIdentifierIsAStringInJsonAlsoInListsAndAsAKey() {
		SeatId seat = new SeatId(UUID.fromString(KNOWN));
		Booking booking = new Booking(seat, null, List.of(seat), Map.of(seat, "Aigul"));

		String written = json.writeValueAsString(booking);

		assertThat(json.readTree(written).at("/seat").asString()).isEqualTo(KNOWN);
		assertThat(json.readTree(written).at("/names/" + KNOWN).asString()).isEqualTo("Aigul");
		assertThat(json.readValue(written, Booking.class)).isEqualTo(booking);
	}

	@Test
	void capitalLettersNameTheSameIdentifier() {
		assertThat(json.readValue('"' + KNOWN.toUpperCase(java.util.Locale.ROOT) + '"', SeatId.class))
			.isEqualTo(new SeatId(UUID.fromString(KNOWN)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"\"", "\"1-1-1-1-1\"", "\"rubbish\"", "7", "{}", "{\"value\":\"" + KNOWN + "\"}", "[]",
			"true" })
	void anythingButAFullUuidIsRefused(String rubbish) {
		assertThatThrownBy(() -> json.readValue(rubbish, SeatId.class)).isInstanceOf(DatabindException.class);
		assertThatThrownBy(() -> json.readValue("{\"names\":{\"x\":\"y\"}}", Booking.class))
			.isInstanceOf(DatabindException.class);
	}

}
