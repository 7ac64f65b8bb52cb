package org.ashar.portal.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FilterTests {

	@Test
	void onlyWhatTheListKnowsAndTheReaderFilledInCounts() {
		Filter filter = Filter.of(Map.of("q", " көпүрө ", "topic", "", "admin", "true"), Set.of("q", "topic"));
		assertThat(filter.values()).isEqualTo(Map.of("q", "көпүрө"));
		assertThat(filter.narrowed()).isTrue();
		assertThat(Filter.of(Map.of("after", "x"), Set.of("after")).narrowed()).isFalse();
	}

	@Test
	void theNextPageKeepsWhatTheListIsNarrowedBy() {
		Map<String, String> query = new LinkedHashMap<>();
		query.put("q", "a&b=ң");
		query.put("after", "old");
		Filter filter = Filter.of(query, Set.of("q", "after"));
		assertThat(filter.next("/organizations", "c/1")).isEqualTo("/organizations?q=a%26b%3D%D2%A3&after=c%2F1");
		assertThat(filter.next("/organizations", null)).isNull();
	}

	@Test
	void anotherChoiceBeginsTheListAnewAndKeepsTheRest() {
		Map<String, String> query = new LinkedHashMap<>();
		query.put("q", "ң");
		query.put("type", "event");
		query.put("after", "old");
		Filter filter = Filter.of(query, Set.of("q", "type", "topic", "after"));
		assertThat(filter.other("/search", "topic", "health")).isEqualTo("/search?q=%D2%A3&type=event&topic=health");
		assertThat(filter.other("/search", "type", "person")).isEqualTo("/search?q=%D2%A3&type=person");
		assertThat(filter.other("/search", "type", null)).isEqualTo("/search?q=%D2%A3");
	}

}
