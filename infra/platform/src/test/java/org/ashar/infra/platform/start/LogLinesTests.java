package org.ashar.infra.platform.start;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.logback.StructuredLogEncoder;
import org.springframework.core.env.Environment;
import org.springframework.mock.env.MockEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogLinesTests {

	private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

	@Test
	void aPersonReadsALine() {
		assertThat(plain("Kept a note", null)).endsWith("WARN  [" + TRACE + "] org.ashar.Sample: Kept a note\n");
	}

	@Test
	void aMachineReadsJson() {
		JsonNode line = ecs("Kept a note", null);
		assertThat(line.get("message").asString()).isEqualTo("Kept a note");
		assertThat(line.get("log").get("level").asString()).isEqualTo("WARN");
		assertThat(line.toString()).contains(TRACE);
	}

	@Test
	void nobodysAddressIsInALineOrItsStackTrace() {
		String address = "айгүл.a-b+c@mail.example.org";
		Exception slip = new IllegalStateException("dup key: { email: \"" + address + "\" }");
		for (String line : new String[] { plain("Slip of " + address, slip),
				ecs("Slip of " + address, slip).toString() }) {
			assertThat(line).contains("Slip of ***").contains("dup key: { email: ").contains("IllegalStateException");
			assertThat(line).doesNotContain("example.org").doesNotContain("айгүл").doesNotContain("a-b+c");
		}
	}

	@Test
	void nobodysTokenIsInALine() {
		String signed = "eyJhbGciOiJFUzI1NiJ9.eyJzdWIiOiJhIn0.c2lnbmF0dXJl";
		String link = "AAAAAX" + "b3BhcXVl".repeat(8);
		assertThat(plain("Bearer " + signed + " /unsubscribe/" + link, null)).endsWith("Bearer *** /unsubscribe/***\n");
	}

	@Test
	void ordinaryWordsStay() {
		String line = "org.ashar.infra.platform.start.LogLinesTests$Inner@1a2b3c 12:30 a@b {x=[1]} 2026-11-23T01:37:05Z "
				+ "0192f1c4-7d5e-7c3a-9f10-0123456789ab";
		assertThat(Masking.mask(line)).isEqualTo(line);
	}

	private static String plain(String message, @Nullable Exception slip) {
		return new PlainLines().format(event(new LoggerContext(), message, slip));
	}

	private static JsonNode ecs(String message, @Nullable Exception slip) {
		LoggerContext context = new LoggerContext();
		context.putObject(Environment.class.getName(),
				new MockEnvironment().withProperty("logging.structured.json.customizer", Masking.class.getName()));
		StructuredLogEncoder encoder = new StructuredLogEncoder();
		encoder.setContext(context);
		encoder.setFormat("ecs");
		encoder.start();
		byte[] line = encoder.encode(event(context, message, slip));
		return JsonMapper.shared().readTree(new String(line, StandardCharsets.UTF_8));
	}

	private static LoggingEvent event(LoggerContext context, String message, @Nullable Exception slip) {
		LoggingEvent event = new LoggingEvent("", context.getLogger("org.ashar.Sample"), Level.WARN, message, slip,
				new Object[0]);
		event.setInstant(Instant.parse("2026-11-23T01:37:05Z"));
		event.setMDCPropertyMap(Map.of("traceId", TRACE));
		return event;
	}

}
