package org.ashar.launcher;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Sary-Oy, 2011: a conference by the lake, two devices at the door, and no network. What
 * both have seen comes together when they are back.
 */
class DoorInBrowserIT extends InBrowser {

	private static final String PIN = "246810";

	private static final String FIRST = "Өмүрбек Үсөнов";

	private static final String SECOND = "Айгүл Токтогулова";

	@Test
	void thePeopleAtTheDoorWorkWithoutANetworkAndNothingIsLost() throws Exception {
		SignedIn organizer = new SignedIn(platform, "organizer");
		Visitor desk = Visitor.signedIn(platform.portal(), post, "organizer@example.org", "ky");
		String event = ConferenceJourneyIT.openForTwo(desk, "Сары-Ой " + UUID.randomUUID(), "ky");
		byte[] picture = ticket(event, FIRST);
		String ticket = read(picture);
		ticket(event, SECOND);
		try (BrowserContext context = context("ky", 390)) {
			Page page = context.newPage();
			signInByKeyboard(page, "organizer@example.org", "ky");
			List<String> complaints = complaints(page);
			enrol(page, event);
			// Its advice on forms for signing in is for others: a PIN has no name beside
			// it.
			assertThat(complaints).allMatch((said) -> said.startsWith("[DOM]"));
			context.setOffline(true);
			page.reload();
			unlock(page);
			atTheDoor(page, ticket);
			page.reload();
			unlock(page);
			page.waitForSelector("#state[data-waiting='5']");
			scanElsewhere(organizer, event, ticket);
			context.setOffline(false);
			page.waitForSelector("#state[data-waiting='0'][data-online='true']");
			look(page, "/door-online", "ky", 390);
			ourOwnScannerReads(page, picture, ticket);
			look(page, "/events/" + event + "/guests/attendance", "/attendance", "ky", 390);
			look(page, "/events/" + event + "/outcomes", "/outcomes", "ky", 390);
			look(page, "/events/" + event + "/outcomes/new", "/outcome-form", "ky", 390);
		}
		together(organizer, event);
	}

	private static void enrol(Page page, String event) {
		look(page, "/events/" + event + "/check-in", "/check-in", "ky", 390);
		page.fill("#name", "Айнуранын телефону");
		page.click("main form button");
		page.waitForSelector("#set-up:not([hidden])");
		assertThat(page.url()).as("the token stays with nobody").doesNotContain("#");
		look(page, "/door-set-up", "ky", 390);
		page.fill("#new-pin", PIN);
		page.fill("#new-pin-again", PIN);
		page.click("#new-pin-form button");
		page.waitForSelector("#desk:not([hidden])");
		page.waitForCondition(() -> (Boolean) page.evaluate("navigator.serviceWorker.controller !== null"));
		assertThat(page.evaluate("""
				() => new Promise((resolve) => {
					const opened = indexedDB.open('ashar-door-' + document.body.dataset.event);
					opened.onsuccess = () => {
						const all = opened.result.transaction('safe').objectStore('safe').getAll();
						all.onsuccess = () => resolve(all.result.map((value) =>
							new TextDecoder().decode(value.sealed ?? value.wrapped)).join(' '));
					};
				})""").toString()).as("encrypted").doesNotContain("Айгүл", "name");
	}

	/** Chromium on Linux has none of its own. */
	private static void ourOwnScannerReads(Page page, byte[] picture, String ticket) {
		assertThat(page.evaluate("""
				async (png) => {
					const bytes = Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0));
					const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
					const canvas = new OffscreenCanvas(image.width, image.height);
					canvas.getContext('2d').drawImage(image, 0, 0);
					const { greyOf } = await import('/assets/door/camera.js');
					const { read } = await import('/assets/scanner/qr.js');
					const pixels = canvas.getContext('2d').getImageData(0, 0, image.width, image.height);
					return read(...greyOf(pixels)) + ' ' + read(...greyOf(new ImageData(100, 100)));
				}""", Base64.getEncoder().encodeToString(picture))).isEqualTo(ticket + " null");
	}

	private static void unlock(Page page) {
		page.waitForSelector("#locked:not([hidden])");
		page.fill("#pin", "000000");
		page.click("#pin-form button");
		page.waitForSelector("#pin-wrong:not(:empty)");
		assertThat(page.isVisible("#desk")).isFalse();
		page.fill("#pin", PIN);
		page.click("#pin-form button");
		page.waitForSelector("#desk:not([hidden])");
	}

	private static void atTheDoor(Page page, String ticket) {
		paste(page, ticket);
		page.waitForSelector("#verdict.good:has-text('" + FIRST + "')");
		paste(page, ticket);
		page.waitForSelector("#verdict.look:has-text('" + FIRST + "')");
		look(page, "/door-offline", "ky", 390);
		paste(page, ticket.substring(0, ticket.length() - 20) + "A".repeat(20));
		page.waitForSelector("#verdict.bad");
		// Typed on a keyboard without ү.
		page.fill("#words-sought", "айгул");
		page.click("#found button");
		page.waitForSelector("#verdict.good:has-text('" + SECOND + "')");
		page.click("summary >> nth=0");
		page.fill("#walk-in-name", "Жолдо жолуккан киши");
		page.click("#walk-in-form button");
		page.waitForSelector("#verdict.good:has-text('Жолдо жолуккан киши')");
		page.waitForSelector("#state[data-waiting='5'][data-online='false']");
		look(page, "/door-walk-in", "ky", 390);
	}

	private static void paste(Page page, String code) {
		page.fill("#code", code);
		page.press("#code", "Enter");
		page.waitForCondition(() -> page.inputValue("#code").isEmpty());
	}

	/**
	 * Another device has seen the first guest an hour before; its clock is a day slow.
	 */
	private static void scanElsewhere(SignedIn organizer, String event, String ticket) {
		JsonNode device = organizer.http().post("/api/v1/events/" + event + "/devices", Map.of("name", "Бак")).json();
		Instant clock = Instant.now().minusSeconds(86_400);
		Http.Answer sent = new Http(platform.portal().toString()).header("Device-Token", device.get("token").asString())
			.post("/api/v1/devices/scans", Map.of("clock", clock, "scans", List.of(Map.of("id", UUID.randomUUID(),
					"direction", "in", "ticket", ticket, "listed", true, "at", clock.minusSeconds(3600)))));
		assertThat(sent.status()).as("%s", sent).isEqualTo(200);
	}

	private static void together(SignedIn organizer, String event) {
		List<JsonNode> seen = organizer.http()
			.get("/api/v1/events/" + event + "/attendance")
			.json()
			.get("items")
			.valueStream()
			.toList();
		assertThat(seen).extracting((one) -> one.get("name").asString())
			.containsExactly(FIRST, SECOND, "Жолдо жолуккан киши");
		assertThat(seen).extracting((one) -> one.get("flags").toString())
			.containsExactly("[\"again\"]", "[]", "[\"walk-in\"]");
		assertThat(seen.getFirst().get("attempts")).as("both scans of the telephone").hasSize(2);
		assertThat(seen.getFirst().at("/attempts/0/by")).isNotEqualTo(seen.getFirst().at("/visits/0/by"));
		assertThat(organizer.http()
			.get("/api/v1/events/" + event + "/attendance/refused")
			.json()
			.at("/items/0/why")
			.asString()).isEqualTo("forged");
	}

	/** Registers somebody, and fetches the ticket from the page of the letter. */
	private static byte[] ticket(String event, String name) throws Exception {
		String address = "door-" + UUID.randomUUID() + "@example.org";
		Http guest = new Http(platform.portal().toString());
		guest.post("/api/v1/events/" + event + "/registrations",
				Map.of("name", name, "email", address, "language", "ky"));
		String confirm = post.await(address, (each) -> each.text().contains("/registrations/confirm/"))
			.link("/registrations/confirm/");
		guest.post("/api/v1/registrations/confirm", Map.of("token", confirm.substring(confirm.lastIndexOf('/') + 1)));
		Post.Letter seat = post.await(address, (each) -> !each.text().contains("/registrations/confirm/"));
		assertThat(seat.html()).contains("cid:ticket.png");
		URI picture = platform.portal().resolve(seat.link("/registrations/") + "/ticket.png");
		return HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(picture).build(), BodyHandlers.ofByteArray())
			.body();
	}

	private static String read(byte[] picture) throws Exception {
		var image = ImageIO.read(new ByteArrayInputStream(picture));
		int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
		return new QRCodeReader()
			.decode(new BinaryBitmap(
					new HybridBinarizer(new RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels))))
			.getText();
	}

}
