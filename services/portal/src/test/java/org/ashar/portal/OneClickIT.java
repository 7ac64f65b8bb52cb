package org.ashar.portal;

import java.net.http.HttpResponse;
import java.util.Map;

import org.ashar.infra.platform.testing.Http;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Leaving by the button of a mail program (RFC 8058). */
class OneClickIT {

	private static final String LEAVING = "POST /api/v1/unsubscribe";

	private static TestPortal portal;

	@BeforeAll
	static void start() {
		portal = TestPortal.shared();
		portal.notifications.answer(LEAVING, "{}");
	}

	@BeforeEach
	void allIsWell() {
		portal.forgetOutages();
	}

	@Test
	void whatTheMailProgramSaidIsPassedOnWithoutCookieRedirectOrQuestion() {
		Http.Answer answer = mailProgram("application/x-www-form-urlencoded").post("/unsubscribe/tok-1",
				"List-Unsubscribe=One-Click");
		assertDone(answer, "tok-1");
	}

	@Test
	void theOtherFormatOfTheRfcIsReadAsWell() {
		String body = "--b\r\nContent-Disposition: form-data; name=\"List-Unsubscribe\"\r\n\r\nOne-Click\r\n--b--\r\n";
		Http.Answer answer = mailProgram("multipart/form-data; boundary=b").post("/unsubscribe/tok-2", body);
		assertDone(answer, "tok-2");
	}

	@Test
	void somethingElseInThatFormatIsNoClick() {
		String body = "--b\r\nContent-Disposition: form-data; name=\"other\"\r\n\r\nOne-Click\r\n--b--\r\n";
		int before = portal.notifications.received(LEAVING).size();
		assertThat(mailProgram("multipart/form-data; boundary=b").post("/unsubscribe/tok-6", body).status())
			.isBetween(400, 404);
		assertThat(portal.notifications.received(LEAVING)).hasSize(before);
	}

	@Test
	void aPersonWhoPressesTheButtonOfThePageHasNotUsedOneClick() {
		Visitor visitor = portal.visitor("ky");
		HttpResponse<String> answer = visitor.submit(visitor.open("/unsubscribe/tok-3").selectFirst("main form"),
				Map.of(), "");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(Jsoup.parse(answer.body()).select("h1").text()).isEqualTo("Сиз жазылуудан чыктыңыз");
		assertThat(portal.notifications.received(LEAVING).getLast().body()).isEqualTo("{\"token\":\"tok-3\"}");
	}

	@Test
	void openingTheLinkChangesNothing() {
		int before = portal.notifications.received(LEAVING).size();
		portal.visitor("en").open("/unsubscribe/tok-4");
		assertThat(portal.notifications.received(LEAVING)).hasSize(before);
	}

	@Test
	void aMailProgramIsToldToComeBackWhenNotificationsAreAway() {
		portal.notifications.be(StandIn.Mood.FAILS);
		Http.Answer answer = mailProgram("application/x-www-form-urlencoded").post("/unsubscribe/tok-5",
				"List-Unsubscribe=One-Click");
		assertThat(answer.status()).isEqualTo(503);
		assertThat(answer.header("Retry-After")).isPresent();
	}

	@Test
	void aPersonIsGivenTheButtonAgainWhenNotificationsAreAway() {
		Visitor visitor = portal.visitor("ru");
		Element form = visitor.open("/unsubscribe/tok-7").selectFirst("main form");
		portal.notifications.be(StandIn.Mood.FAILS);
		Document page = Jsoup.parse(visitor.submit(form, Map.of(), "").body());
		assertThat(page.select("#problem h2").text()).startsWith("Не сохранено");
		assertThat(page.select("main form[action=/unsubscribe/tok-7] button")).hasSize(1);
	}

	private static void assertDone(Http.Answer answer, String token) {
		assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
		assertThat(answer.text()).isEmpty();
		assertThat(answer.header("Set-Cookie")).isEmpty();
		assertThat(answer.header("Location")).isEmpty();
		StandIn.Received received = portal.notifications.received(LEAVING).getLast();
		assertThat(received.header("Content-Type")).startsWith("application/x-www-form-urlencoded");
		assertThat(received.body().split("&")).containsExactlyInAnyOrder("token=" + token,
				"List-Unsubscribe=One-Click");
		assertThat(received.header("Cookie")).isEmpty();
	}

	private static Http mailProgram(String format) {
		return portal.program("en")
			.header("Content-Type", format)
			.header("Accept", "*/*")
			.header("Cookie", "ashar=old");
	}

}
