package org.ashar.portal.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Text;
import org.ashar.portal.services.Concept;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class TopicTreeTests {

	private static final Map<String, Concept> TOPICS = topics(topic("legal-aid", "Укуктук жардам", "justice"),
			topic("rights", "Укук", null), topic("justice", "Сот", "rights"), topic("health", "Ден соолук", null),
			topic("gender", "Өнөктөштүк", "rights"), topic("lost", "Жоголгон", "gone"));

	@Test
	void eachTopicIsFollowedByThoseBelowItInTheOrderOfTheAlphabet() {
		assertThat(TopicTree.of(TOPICS, Language.KY)).extracting((each) -> each.depth() + each.topic().notation())
			.containsExactly("0health", "0lost", "0rights", "1gender", "1justice", "2legal-aid");
	}

	@Test
	void atTheTopStandsWhatIsBelowNothingThatIsThere() {
		assertThat(TopicTree.top(TOPICS)).extracting(Concept::notation).containsExactly("rights", "health", "lost");
	}

	private static Concept topic(String notation, String label, String broader) {
		return new Concept("topic", notation, Text.of(label, null, null), broader, 1);
	}

	private static Map<String, Concept> topics(Concept... topics) {
		Map<String, Concept> byNotation = new LinkedHashMap<>();
		List.of(topics).forEach((topic) -> byNotation.put(topic.notation(), topic));
		return byNotation;
	}

}
