package org.ashar.notifications.messaging;

import java.util.List;
import org.ashar.contracts.LetterCountMessage;
import org.ashar.contracts.Topics;
import org.ashar.infra.platform.kafka.AvroBytes;
import org.ashar.infra.platform.outbox.Message;
import org.ashar.infra.platform.outbox.Publication;
import org.ashar.infra.platform.outbox.Stamp;
import org.ashar.notifications.counting.LetterCount;
import org.ashar.notifications.counting.LetterCountFact;
import org.springframework.stereotype.Component;

/** Tells how many letters told of a record. */
@Component
class LetterCountPublication implements Publication<LetterCount, LetterCountFact> {

	private final AvroBytes avro;

	LetterCountPublication(AvroBytes avro) {
		this.avro = avro;
	}

	@Override
	public Class<LetterCount> aggregate() {
		return LetterCount.class;
	}

	@Override
	public List<Message> messages(LetterCount count, LetterCountFact fact, Stamp stamp) {
		LetterCountMessage message = switch (fact) {
			case LetterCountFact.Grown(long atLeast) ->
				new LetterCountMessage(stamp(stamp), new org.ashar.contracts.LetterCount(count.subject().record(),
						count.subject().kind().code(), atLeast));
		};
		return List.of(new Message(Topics.LETTER_COUNTS, count.subject().record(), message.getSchema().getFullName(),
				avro.encode(message)));
	}

	private static org.ashar.contracts.Stamp stamp(Stamp stamp) {
		return new org.ashar.contracts.Stamp(stamp.messageId(), stamp.sequence(), stamp.at(), stamp.author().role());
	}

}
