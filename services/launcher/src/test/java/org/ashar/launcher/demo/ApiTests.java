package org.ashar.launcher.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.ashar.launcher.demo.FakePortal.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiTests {

	private final AtomicInteger asked = new AtomicInteger();

	private final FakePortal portal = new FakePortal();

	private final Api api = new Api(this.portal.address(),
			new Sessions(new SignIn(this.portal.address(), this.portal.address())));

	@AfterEach
	void close() {
		this.portal.close();
	}

	@Test
	void aGrantThatIsStillOnItsWayIsWaitedFor() {
		this.portal.on("GET /api/v1/x",
				(request) -> Answer.json(this.asked.incrementAndGet() < 4 ? 403 : 200, "{\"id\":\"7\"}"));
		assertThat(this.api.get("", "/x").path("id").asString()).isEqualTo("7");
		assertThat(this.asked).hasValue(4);
	}

	@Test
	void aReferenceThatIsStillOnItsWayIsWaitedFor() {
		this.portal.on("POST /api/v1/x", (request) -> this.asked.incrementAndGet() < 3
				? Answer.json(422, "{\"type\":\"urn:ashar:problem:unknown-reference\"}") : Answer.json(201, "{}"));
		this.api.create("", "/x", "key", Desk.object());
		assertThat(this.asked).hasValue(3);
	}

	@Test
	void aMistakeInTheDataIsToldAtOnce() {
		this.portal.on("POST /api/v1/x", (request) -> {
			this.asked.incrementAndGet();
			return Answer.json(400,
					"{\"type\":\"urn:ashar:problem:invalid-request\",\"detail\":\"The name is missing\"}");
		});
		assertThatThrownBy(() -> this.api.create("", "/x", "key", Desk.object())).isInstanceOf(CannotLoad.class)
			.hasMessageContaining("400 invalid-request The name is missing");
		assertThat(this.asked).hasValue(1);
	}

	@Test
	void aRepeatedLoadUsesTheSameKeys() {
		this.portal.on("POST /api/v1/x",
				(request) -> Answer.json(201, "{\"id\":\"" + request.header("Idempotency-Key") + "\"}"));
		assertThat(this.api.create("", "/x", "rce", Desk.object()).path("id").asString()).isEqualTo("demo-rce");
	}

	@Test
	void aRecordIsChangedInTheStateInWhichItWasSeen() {
		this.portal.on("POST /api/v1/x/7/publish", (request) -> Answer.json(200,
				"{\"id\":\"7\",\"version\":" + request.header("If-Match").replace("\"", "") + "}"));
		var seen = Desk.object().put("id", "7").put("version", 3);
		assertThat(this.api.act("", "/x", seen, "publish", null, "k").path("version").asInt()).isEqualTo(3);
	}

	@Test
	void aRefusalIsReturnedToWhoExpectsIt() {
		this.portal.on("PUT /api/v1/x", (request) -> Answer.json(412, "{}"));
		assertThat(this.api.settle("", "PUT", "/x", Desk.object(), Map.of("If-None-Match", "*")).status())
			.isEqualTo(412);
	}

}
