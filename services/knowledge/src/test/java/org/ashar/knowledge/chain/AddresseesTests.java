package org.ashar.knowledge.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.ashar.infra.platform.language.Text;
import org.ashar.infra.words.Words;
import org.ashar.knowledge.index.Library;
import org.ashar.knowledge.index.Shelves;
import org.ashar.knowledge.record.Advice;
import org.ashar.knowledge.record.Body;
import org.ashar.knowledge.record.Entry;
import org.ashar.knowledge.record.Fact;
import org.ashar.knowledge.record.Origin;
import org.ashar.knowledge.record.RecordKey;
import org.ashar.knowledge.record.RecordType;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recommendation to a ministry that became another, and another again. */
class AddresseesTests {

	private static final Words WORDS = new Words();

	@TempDir
	private Path folder;

	private Library library;

	@BeforeEach
	void open() throws IOException {
		library = Shelves.open(folder, WORDS);
	}

	@AfterEach
	void close() throws IOException {
		library.close();
	}

	@Test
	void whoeverTookThePlaceOfABodyIsFollowedToTheLast() throws IOException {
		organization("2011", 1);
		organization("2012", 1, "2015");
		organization("2015", 1);
		organization("2011", 2, "2012");
		advice(1, "2011");
		Chain.Addressed body = addressed().getFirst();
		assertThat(body.successors())
			.extracting(next -> next.organization().id() + " by message " + next.origin().sequence() + " of "
					+ next.origin().record().id())
			.containsExactly("2012 by message 2 of 2011", "2015 by message 1 of 2012");
		assertThat(body.until()).isNull();
	}

	@Test
	void aCircleOfSuccessionsEnds() throws IOException {
		organization("a", 1, "b");
		organization("b", 1, "a", "b");
		advice(1, "a");
		assertThat(addressed().getFirst().successors()).extracting(next -> next.organization().id())
			.containsExactly("b");
	}

	@Test
	void aBodyThatItIsAddressedToNoMoreComesFirstAndSaysUntilWhen() throws IOException {
		organization("2011", 1);
		advice(1, "2011");
		advice(2, "2011");
		advice(3, "2015");
		assertThat(addressed())
			.extracting(body -> body.organization().id() + " since " + body.origin().sequence() + " until "
					+ (body.until() == null ? "now" : body.until().sequence()))
			.containsExactly("2011 since 1 until 3", "2015 since 3 until now");
	}

	private List<Chain.Addressed> addressed() throws IOException {
		library.refresh();
		return new Chains(library).of("r").orElseThrow().addressed();
	}

	private void organization(String id, long sequence, String... successors) throws IOException {
		Body body = new Body(Arrays.stream(successors)
			.map(next -> new Body.Succession("renamed", "2015-12-11", Text.of(null, null, "Resolution 854"), next))
			.toList());
		tell(new RecordKey(RecordType.ORGANIZATION, id), sequence, Entry.Details.of(body));
	}

	private void advice(long sequence, String lead) throws IOException {
		Advice advice = new Advice(null, null, null, null, null, List.of(new Advice.Addressee("lead", lead)), null,
				new Advice.Answer("not_sent", null, null, null, null, null), List.of(), null, null);
		tell(new RecordKey(RecordType.RECOMMENDATION, "r"), sequence, Entry.Details.of(advice));
	}

	private void tell(RecordKey key, long sequence, Entry.Details details) throws IOException {
		Entry entry = new Entry(key, "published", null, Text.of(null, null, key.id()), List.of(), List.of(), List.of(),
				List.of(), null, details);
		library.tell(new Fact(new Origin(key, sequence, Shelves.TIME.plusSeconds(sequence), "curator"), "edited", false,
				null, "published", entry));
	}

}
