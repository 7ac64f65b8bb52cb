package org.ashar.events;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.ashar.contracts.RegistrationLetterMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.sealing.Seal;
import org.ashar.infra.platform.testing.Backends;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Opens the letters that were asked for, as the service that writes them would. */
final class Mail {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final KafkaConsumer<String, byte[]> consumer;

	private final List<Letter> letters = new ArrayList<>();

	private final AvroBytes avro = World.service().bean(AvroBytes.class);

	private final Seal seal = World.service().bean(Seal.class);

	Mail() {
		consumer = new KafkaConsumer<>(
				Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, Backends.start().kafka(),
						ConsumerConfig.GROUP_ID_CONFIG, "test-" + UUID.randomUUID(),
						ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false),
				new StringDeserializer(), new ByteArrayDeserializer());
		List<TopicPartition> partitions = consumer.partitionsFor(Topics.REGISTRATION_LETTERS)
			.stream()
			.map(partition -> new TopicPartition(partition.topic(), partition.partition()))
			.toList();
		consumer.assign(partitions);
		consumer.seekToBeginning(partitions);
	}

	/** The newest letter of this kind to an address, as soon as it is there. */
	Letter await(String email, String template) {
		awaitSome(email, template, 1);
		return of(email, template).getLast();
	}

	/** Waits until there are so many of a kind to an address. */
	void awaitSome(String email, String template, int count) {
		org.awaitility.Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> {
			poll();
			return of(email, template).size() >= count;
		});
	}

	/** How many of a kind each address has, once there are so many for each. */
	Map<String, Long> counts(String template, Set<String> emails, int each) {
		org.awaitility.Awaitility.await().atMost(Duration.ofMinutes(2)).until(() -> {
			poll();
			return to(template, emails).count() >= (long) each * emails.size();
		});
		poll();
		return to(template, emails).collect(Collectors.groupingBy(Letter::email, Collectors.counting()));
	}

	private Stream<Letter> to(String template, Set<String> emails) {
		return letters.stream().filter(letter -> letter.isA(template) && emails.contains(letter.email()));
	}

	/** All that there is by now. */
	List<Letter> all(String email) {
		poll();
		return letters.stream().filter(letter -> letter.email().equals(email)).toList();
	}

	private List<Letter> of(String email, String template) {
		return letters.stream().filter(letter -> letter.email().equals(email) && letter.isA(template)).toList();
	}

	private void poll() {
		for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(100))) {
			RegistrationLetterMessage message = avro.decode(record.value(), RegistrationLetterMessage.class);
			if (letters.stream().noneMatch(known -> known.occasion().equals(message.getOccasionId()))) {
				letters.add(open(message));
			}
		}
	}

	private Letter open(RegistrationLetterMessage message) {
		JsonNode to = JSON.readTree(seal.open("letter-recipient", bytes(message.getSealedRecipient())));
		JsonNode content = JSON.readTree(seal.open("letter-content", bytes(message.getSealedContent())));
		String calendar = Optional.ofNullable(message.getSealedCalendar())
			.map(sealed -> seal.open("letter-calendar", bytes(sealed)))
			.orElse(null);
		String link = content.get("link").asString();
		return new Letter(message.getOccasionId(), to.get("email").asString(), message.getTemplate(),
				message.getLanguage(), link.substring(link.lastIndexOf('/') + 1), content, message.getCalendarMethod(),
				calendar);
	}

	private static byte[] bytes(ByteBuffer buffer) {
		byte[] bytes = new byte[buffer.remaining()];
		buffer.duplicate().get(bytes);
		return bytes;
	}

	/** A letter, opened. */
	record Letter(String occasion, String email, String template, String language, String token, JsonNode content,
			@Nullable String calendarMethod, @Nullable String calendar) {

		boolean isA(String kind) {
			return template.equals("registration-" + kind);
		}
	}

}
