package org.ashar.infra.platform.outbox.sample;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.ashar.contracts.Concept;
import org.ashar.contracts.ConceptMessage;
import org.ashar.contracts.Stamp;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.kafka.TopicPlan;
import org.ashar.infra.platform.outbox.AggregateStore;
import org.ashar.infra.platform.outbox.Aggregates;
import org.ashar.infra.platform.outbox.Message;
import org.ashar.infra.platform.outbox.Publication;
import org.ashar.infra.platform.security.OpenPaths;
import org.ashar.infra.platform.testing.sample.CollectedSpans;
import org.bson.Document;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** A service that publishes its notebooks, and listens to others'. */
@SpringBootApplication
public class NotebookApplication {

	@Bean
	OpenPaths open() {
		return List::of;
	}

	@Bean
	TopicPlan topics(Environment environment) {
		return TopicPlan.create()
			.forEver(environment.getProperty("sample.written", "sample.written"), 3)
			.forEver(environment.getProperty("sample.heard", "sample.heard"), 1);
	}

	@Bean
	CollectedSpans collectedSpans() {
		return new CollectedSpans();
	}

	@Bean
	Aggregates<Notebook> notebooks(AggregateStore store) {
		return store.audited(Notebook.class);
	}

	@Component
	static class NotebookPublication implements Publication<Notebook, Notebook.Written> {

		private final AvroBytes avro;

		private final String topic;

		NotebookPublication(AvroBytes avro, Environment environment) {
			this.avro = avro;
			this.topic = environment.getProperty("sample.written", "sample.written");
		}

		@Override
		public Class<Notebook> aggregate() {
			return Notebook.class;
		}

		@Override
		public List<Message> messages(Notebook notebook, Notebook.Written fact,
				org.ashar.infra.platform.outbox.Stamp stamp) {
			ConceptMessage message = new ConceptMessage(
					new Stamp(stamp.messageId(), stamp.sequence(), stamp.at(), stamp.author().role()),
					new Concept("topic", notebook.id(), Map.of("en", fact.line()), null));
			return List.of(new Message(this.topic, "topic:" + notebook.id(), "org.ashar.contracts.ConceptMessage",
					this.avro.encode(message)));
		}

	}

	@RestController
	static class NotebookController {

		private final Aggregates<Notebook> notebooks;

		NotebookController(Aggregates<Notebook> notebooks) {
			this.notebooks = notebooks;
		}

		@PostMapping("/api/v1/notebooks/{id}")
		void write(@PathVariable String id, @RequestBody Map<String, String> body) {
			Notebook notebook = Notebook.open(id);
			notebook.write(body.getOrDefault("line", ""), Instant.EPOCH);
			this.notebooks.add(notebook);
		}

	}

	/** Remembers what it heard; a line that says so makes it fail. */
	@Component
	public static class Listener {

		private final Queue<ConceptMessage> heard = new ConcurrentLinkedQueue<>();

		private final MongoOperations mongo;

		private final Set<String> mended = ConcurrentHashMap.newKeySet();

		Listener(MongoOperations mongo) {
			this.mongo = mongo;
		}

		@KafkaListener(topics = "${sample.heard:sample.heard}", groupId = "${spring.application.name}")
		void on(ConceptMessage message) {
			if (message.getConcept().getPrefLabel().containsValue("fail")
					&& !this.mended.contains(message.getConcept().getNotation())) {
				throw new IllegalArgumentException("asked to fail");
			}
			this.mongo.insert(new Document("notation", message.getConcept().getNotation()), "heard");
			this.heard.add(message);
		}

		/** From now on this one does not fail, as after a better version was deployed. */
		public void mend(String notation) {
			this.mended.add(notation);
		}

		/** What arrived, in order. */
		public List<String> heard() {
			return this.heard.stream().map((message) -> message.getConcept().getNotation()).toList();
		}

	}

}
