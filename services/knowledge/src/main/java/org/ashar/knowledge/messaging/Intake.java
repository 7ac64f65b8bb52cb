package org.ashar.knowledge.messaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import org.apache.avro.generic.IndexedRecord;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.ashar.contracts.ConceptMessage;
import org.ashar.contracts.LetterCount;
import org.ashar.contracts.LetterCountMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.kafka.UnknownTypeException;
import org.ashar.infra.platform.kafka.UnreadableMessageException;
import org.ashar.knowledge.index.Library;
import org.ashar.knowledge.record.Concept;
import org.ashar.knowledge.record.Fact;
import org.ashar.knowledge.record.Mailing;
import org.ashar.knowledge.record.RecordKey;
import org.ashar.knowledge.record.RecordType;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.ConsumerRecordRecoverer;
import org.springframework.stereotype.Component;

/**
 * Takes one message after another into the library. A message that cannot be understood
 * goes to the dead letters, and one of an unknown type is passed over: neither stops what
 * comes behind it.
 */
@Component
class Intake {

	private static final Set<String> LAST_STATE = Set.of(Topics.PERSONS, Topics.CENTRES);

	private static final String SEQUENCE = "ashar-sequence";

	private static final Duration REST = Duration.ofSeconds(1);

	private static final int TRIES = 10;

	private final Map<String, RecordTopic<?>> records;

	private final AvroBytes avro;

	private final Library library;

	private final ConsumerRecordRecoverer deadLetters;

	private final MeterRegistry meters;

	Intake(List<RecordTopic<?>> records, AvroBytes avro, Library library, ConsumerRecordRecoverer deadLetters,
			MeterRegistry meters) {
		this.records = records.stream().collect(Collectors.toMap(RecordTopic::name, Function.identity()));
		this.avro = avro;
		this.library = library;
		this.deadLetters = deadLetters;
		this.meters = meters;
		// From the start, since the first one is to be seen as an increase.
		topics().forEach(this::gaps);
	}

	/** The topics whose messages it understands. */
	Set<String> topics() {
		Set<String> topics = new TreeSet<>(records.keySet());
		topics.add(Topics.CONCEPTS);
		topics.add(Topics.LETTER_COUNTS);
		return topics;
	}

	/**
	 * Whose schema cannot be looked up yet waits here for it: to begin again from the
	 * last commit would meet the same messages at the same pace.
	 */
	void take(ConsumerRecord<String, byte[]> record) throws IOException {
		for (int tries = 1;; tries++) {
			try {
				takeNow(record);
				return;
			}
			catch (KafkaException notYet) {
				if (tries == TRIES) {
					throw notYet;
				}
				LockSupport.parkNanos(this, REST.toNanos());
			}
		}
	}

	private void takeNow(ConsumerRecord<String, byte[]> record) throws IOException {
		try {
			if (record.topic().equals(Topics.CONCEPTS)) {
				takeConcept(record);
			}
			else if (record.topic().equals(Topics.LETTER_COUNTS)) {
				takeLetterCount(record);
			}
			else if (record.value() == null) {
				library.forget(new RecordKey(topic(record).type(), key(record)), sequence(record));
			}
			else {
				count(record, tell(topic(record), record));
			}
		}
		catch (UnreadableMessageException | UnknownTypeException | IllegalArgumentException bad) {
			deadLetters.accept(record, bad);
		}
	}

	/* Of some only the last state is kept: there is always one missing. */
	private void count(ConsumerRecord<String, byte[]> record, boolean gap) {
		if (gap && !LAST_STATE.contains(record.topic())) {
			gaps(record.topic()).increment();
		}
	}

	private Counter gaps(String topic) {
		return Counter.builder("ashar.inbox.gaps").tag("mirror", topic).register(meters);
	}

	private RecordTopic<?> topic(ConsumerRecord<String, byte[]> record) {
		RecordTopic<?> topic = records.get(record.topic());
		if (topic == null) {
			throw new IllegalStateException("Nobody asked for the topic " + record.topic());
		}
		return topic;
	}

	/**
	 * A record that lacks what a public one must have is as broken as an unreadable one.
	 */
	private <T extends SpecificRecord> boolean tell(RecordTopic<T> topic, ConsumerRecord<String, byte[]> record)
			throws IOException {
		T message = avro.decode(record, topic.message());
		Fact fact;
		String state;
		try {
			fact = topic.fact(message);
			IndexedRecord told = (fact.entry() != null) ? topic.state(message) : null;
			state = (told != null) ? PlainState.of(told) : null;
		}
		catch (RuntimeException incomplete) {
			throw new IllegalArgumentException("A message that says too little", incomplete);
		}
		return library.tell(fact, state);
	}

	private void takeConcept(ConsumerRecord<String, byte[]> record) throws IOException {
		if (record.value() == null) {
			throw new IllegalArgumentException("A concept without a body");
		}
		ConceptMessage message = avro.decode(record, ConceptMessage.class);
		org.ashar.contracts.Concept told = message.getConcept();
		Concept concept = new Concept(told.getScheme(), told.getNotation(), Texts.required(told.getPrefLabel()),
				told.getBroader(), message.getStamp().getOccurredAt());
		count(record, library.tell(concept, message.getStamp().getSequence()));
	}

	/** Letters about records of a kind that is not known here are told to nobody. */
	private void takeLetterCount(ConsumerRecord<String, byte[]> record) throws IOException {
		if (record.value() == null) {
			throw new IllegalArgumentException("A count without a body");
		}
		LetterCountMessage message = avro.decode(record, LetterCountMessage.class);
		LetterCount told = message.getCount();
		Instant at = message.getStamp().getOccurredAt();
		Optional<RecordType> type = RecordType.of(told.getRecordType());
		if (type.isPresent()) {
			Mailing mailing = new Mailing(new RecordKey(type.get(), told.getRecordId()), told.getAtLeast(), at, at,
					message.getStamp().getSequence());
			count(record, library.tell(mailing));
		}
	}

	private static String key(ConsumerRecord<String, byte[]> record) {
		if (record.key() == null) {
			throw new IllegalArgumentException("A tombstone of nothing");
		}
		return record.key();
	}

	/** What has no body tells its place in a header. */
	private static @Nullable Long sequence(ConsumerRecord<String, byte[]> record) {
		Header header = record.headers().lastHeader(SEQUENCE);
		return header == null ? null : Long.valueOf(new String(header.value(), StandardCharsets.US_ASCII));
	}

}
