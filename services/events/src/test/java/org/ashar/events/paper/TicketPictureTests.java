package org.ashar.events.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

import org.ashar.events.Camera;
import org.junit.jupiter.api.Test;

class TicketPictureTests {

	private static final String TICKET = "eyJhbGciOiJFUzI1NiIsImtpZCI6IjBhMWIyYzNkIn0.".concat("Abc-_012".repeat(16));

	private final TicketPicture picture = new TicketPicture(TICKET);

	@Test
	void aCameraReadsThePictureOfTheLetter() throws Exception {
		assertThat(Camera.read(picture.png())).isEqualTo(TICKET);
		assertThat(picture.png()).as("a letter stays light").hasSizeLessThan(3000);
	}

	@Test
	void thePictureOfThePageIsTheSameAndAsksNothingFromElsewhere() throws Exception {
		String svg = new String(picture.svg(), StandardCharsets.US_ASCII);
		assertThat(svg).doesNotContain("href", "script", "style");
		for (int y = 0; y < picture.size(); y++) {
			for (int x = 0; x < picture.size(); x++) {
				assertThat(svg.contains("M" + x + " " + y + "h1v1h-1z")).isEqualTo(picture.isDark(x, y));
			}
		}
	}

}
