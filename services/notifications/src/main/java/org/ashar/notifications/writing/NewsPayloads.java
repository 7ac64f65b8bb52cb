package org.ashar.notifications.writing;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ashar.infra.platform.language.Text;
import org.ashar.notifications.occasion.Fate;
import org.ashar.notifications.occasion.Meeting;
import org.ashar.notifications.occasion.News;
import org.ashar.notifications.occasion.NewsDesk;
import org.ashar.notifications.occasion.Occasion;
import org.ashar.notifications.occasion.Provenance;
import org.ashar.notifications.occasion.Verdict;
import org.ashar.notifications.subscription.Choice;
import org.ashar.notifications.webhook.Delivery;
import org.ashar.notifications.webhook.Endpoint;
import org.ashar.notifications.webhook.Payloads;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Tells programs what letters tell people: the public facts of a record and where it
 * stands.
 */
@Component
class NewsPayloads implements Payloads {

	private final NewsDesk desk;

	private final Phrases phrases;

	private final Addresses addresses;

	private final JsonMapper json;

	NewsPayloads(NewsDesk desk, Phrases phrases, Addresses addresses, JsonMapper json) {
		this.desk = desk;
		this.phrases = phrases;
		this.addresses = addresses;
		this.json = json;
	}

	@Override
	public Optional<byte[]> write(Delivery delivery, Endpoint endpoint) {
		if (delivery.isTest()) {
			ObjectNode test = json.createObjectNode()
				.put("type", "test")
				.put("timestamp", delivery.plannedAt().toString());
			test.putObject("data").put("webhook", endpoint.id().value().toString());
			return Optional.of(json.writeValueAsBytes(test));
		}
		String id = delivery.occasion().orElseThrow();
		return Optional.ofNullable(desk.find(List.of(id)).get(id))
			.filter(occasion -> phrases.isPublic(occasion.news().record()))
			.map(occasion -> json.writeValueAsBytes(message(occasion, endpoint)));
	}

	private ObjectNode message(Occasion occasion, Endpoint endpoint) {
		News news = occasion.news();
		ObjectNode message = json.createObjectNode();
		message.put("type", news.kind().code() + "." + news.what().name().toLowerCase(Locale.ROOT));
		message.put("timestamp", occasion.arrivedAt().toString());
		ObjectNode data = message.putObject("data");
		data.put("occasion", occasion.id());
		ObjectNode record = data.putObject("record");
		record.put("kind", news.kind().code()).put("id", news.record()).put("url", addresses.record(news));
		text(record, "title", news.title());
		text(record, "summary", news.summary());
		text(data, "note", news.note());
		verdict(data, news.verdict());
		provenance(data.putObject("provenance"), news.provenance());
		meeting(data, news.meeting());
		fate(data, news.fate());
		ArrayNode criteria = data.putArray("criteria");
		endpoint.criteria()
			.stream()
			.filter(criterion -> occasion.keys().contains(Choice.of(criterion).key()))
			.forEach(criterion -> criteria.addObject()
				.put("kind", criterion.kind().code())
				.put("value", criterion.value()));
		return message;
	}

	private void verdict(ObjectNode data, @Nullable Verdict verdict) {
		if (verdict != null) {
			ObjectNode said = data.putObject("verdict").put("code", verdict.code());
			put(said, "voice", verdict.voice());
			put(said, "by", verdict.by());
			text(said, "words", verdict.words());
		}
	}

	private void provenance(ObjectNode from, Provenance provenance) {
		put(from, "owner", provenance.owner());
		provenance.leadBodies().forEach(from.putArray("leadBodies")::add);
		put(from, "sourceDocument", provenance.sourceDocument());
		put(from, "paragraph", provenance.paragraph());
		text(from, "formerName", provenance.formerName());
		put(from, "successor", provenance.successor());
	}

	private void meeting(ObjectNode data, @Nullable Meeting meeting) {
		if (meeting != null) {
			ObjectNode event = data.putObject("meeting");
			event.put("firstDay", meeting.firstDay()).put("lastDay", meeting.lastDay()).put("zone", meeting.zone());
			text(event, "venue", meeting.venue());
			text(event, "address", meeting.address());
		}
	}

	private void fate(ObjectNode data, @Nullable Fate fate) {
		if (fate != null) {
			ObjectNode end = data.putObject("end").put("kind", fate.kind()).put("date", fate.date());
			text(end, "legalBasis", fate.legalBasis());
			fate.heirs().forEach(end.putArray("successors")::add);
		}
	}

	private void text(ObjectNode node, String field, @Nullable Text text) {
		if (text != null) {
			node.set(field, json.valueToTree(text));
		}
	}

	private static void put(ObjectNode node, String field, @Nullable String value) {
		if (value != null) {
			node.put(field, value);
		}
	}

}
