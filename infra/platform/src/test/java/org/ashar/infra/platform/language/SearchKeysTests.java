package org.ashar.infra.platform.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

class SearchKeysTests {

	@Test
	void lettersThatAKeyboardLacksDoNotHideARecord() {
		assertThat(SearchKeys.words("ЭМГЕК, жөнүндө «Ёлка»-ң")).containsExactly("эмгек", "жонундо", "елка", "н");
	}

	@Test
	void aWordStandsOnceHoweverOftenItIsSaid() {
		assertThat(SearchKeys.of(Stream.of("Мыйзам, закон", "Закон о законах"))).containsExactly("закон", "законах",
				"мыизам", "о");
	}

	@Test
	void whoeverWritesABookIsFoundByItsFirstWords() {
		String endless = "а".repeat(500);
		assertThat(SearchKeys.words(endless)).containsExactly("а".repeat(60));
		assertThat(SearchKeys.of(IntStream.range(0, 1_000).mapToObj(Integer::toString))).hasSize(400);
	}

}
