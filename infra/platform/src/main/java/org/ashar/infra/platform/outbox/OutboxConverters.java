package org.ashar.infra.platform.outbox;

import java.util.List;

import org.bson.Document;

import org.springframework.core.convert.converter.Converter;
import org.springframework.data.convert.ReadingConverter;
import org.springframework.data.convert.WritingConverter;

/**
 * How the outbox of an aggregate is read. It is never written as a whole: that would
 * bring back what was sent.
 */
final class OutboxConverters {

	private OutboxConverters() {
	}

	@ReadingConverter
	static final class Reading implements Converter<Document, Outbox> {

		@Override
		public Outbox convert(Document document) {
			List<Document> pending = document.getList("pending", Document.class, List.of());
			long bytes = pending.stream().map(PendingMessage::of).mapToLong(PendingMessage::size).sum();
			bytes += document.getList("trail", Document.class, List.of()).stream().mapToLong(Audit::sizeOf).sum();
			return new Outbox(document.get("sequence", 0L), pending.size(), bytes);
		}

	}

	@WritingConverter
	static final class Writing implements Converter<Outbox, Document> {

		@Override
		public Document convert(Outbox outbox) {
			return new Document();
		}

	}

}
