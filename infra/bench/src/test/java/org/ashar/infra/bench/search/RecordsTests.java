package org.ashar.infra.bench.search;

import java.util.List;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecordsTests {

	private final Records records = new Records(List.of("health", "rights"), List.of("kyrgyzstan"));

	@Test
	void aPlainCountIsWhatOneReadsInTheRecords() {
		this.records.grow(300);
		assertThat(this.records.questions(20, 7))
			.allSatisfy((question) -> assertThat(this.records.count(question)).isEqualTo(read(question)));
	}

	@Test
	void aRecordIsTheSameWheneverItIsAskedFor() {
		assertThat(this.records.record(3)).isEqualTo(this.records.record(3)).isNotEqualTo(this.records.record(4));
	}

	@Test
	void noWordThatIsAskedForBeginsAnother() {
		Lexicon lexicon = new Lexicon("вгдзк", "аеи", 'б', 1);
		assertThat(lexicon.asked()).hasSizeGreaterThan(50).allMatch((word) -> word.indexOf('б') == word.length() - 1);
	}

	private long read(Question question) {
		return IntStream.range(0, this.records.size())
			.mapToObj(this.records::record)
			.filter((record) -> record.topics().contains(question.topic()) && has(record, question.first())
					&& has(record, question.second()))
			.count();
	}

	private static boolean has(Records.Made record, String word) {
		return record.title().values().stream().anyMatch((text) -> List.of(text.split(" ")).contains(word))
				|| record.note().values().stream().anyMatch((text) -> List.of(text.split(" ")).contains(word));
	}

}
