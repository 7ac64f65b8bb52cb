package org.ashar.infra.embedded.mailbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ashar.infra.embedded.mailbox.Letter.Attachment;
import org.ashar.infra.embedded.mailbox.Letter.Party;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The read part of Mailpit's REST API in its own shapes, so that a script need not know
 * which of the two it asks.
 */
final class MailpitApi {

	private static final Pattern LINK = Pattern.compile("<([^<>\\s]+)>");

	private static final Reply NOT_FOUND = Reply.text(404, "404 page not found");

	private final JsonMapper json = JsonMapper.builder().build();

	private final Mailbox mailbox;

	MailpitApi(Mailbox mailbox) {
		this.mailbox = mailbox;
	}

	Reply messages(int start, int limit) {
		return summary(mailbox.list(start, limit));
	}

	Reply search(String query, int start, int limit) {
		return query.isBlank() ? Reply.text(400, "Error: no search query")
				: summary(mailbox.search(query, start, limit));
	}

	Reply message(String id) {
		return mailbox.open(id).map(letter -> json(message(letter))).orElse(NOT_FOUND);
	}

	Reply headers(String id) {
		return mailbox.open(id).map(letter -> json(letter.headers())).orElse(NOT_FOUND);
	}

	Reply raw(String id) {
		return mailbox.source(id).map(Reply::raw).orElse(NOT_FOUND);
	}

	/** Removes the letters that the body names, or all if it names none. */
	Reply delete(byte[] body) {
		Optional<List<String>> named = named(body);
		if (named.isEmpty()) {
			return Reply.text(400, "Error: the body is no JSON object with a list of IDs");
		}
		if (named.get().isEmpty()) {
			mailbox.removeAll();
		}
		else {
			mailbox.remove(named.get());
		}
		return Reply.text(200, "ok");
	}

	/**
	 * Empty where Mailpit would remove everything: a broken request should rather cost
	 * nothing.
	 */
	private Optional<List<String>> named(byte[] body) {
		if (body.length == 0) {
			return Optional.of(List.of());
		}
		try {
			JsonNode root = json.readTree(body);
			JsonNode ids = root.path("IDs");
			return root.isObject() && (ids.isArray() || ids.isMissingNode())
					? Optional.of(ids.valueStream().map(JsonNode::asString).toList()) : Optional.empty();
		}
		catch (JacksonException e) {
			return Optional.empty();
		}
	}

	private Reply summary(Mailbox.Page page) {
		Map<String, Object> shape = new LinkedHashMap<>();
		shape.put("total", mailbox.total());
		shape.put("unread", mailbox.unopened());
		shape.put("count", page.letters().size());
		shape.put("messages_count", page.matching());
		shape.put("messages_unread", page.matchingUnopened());
		shape.put("start", page.start());
		shape.put("tags", List.of());
		shape.put("messages", page.letters().stream().map(this::row).toList());
		return json(shape);
	}

	private Map<String, Object> row(Letter letter) {
		Map<String, Object> shape = new LinkedHashMap<>();
		shape.put("ID", letter.id());
		shape.put("MessageID", letter.messageId());
		shape.put("Read", mailbox.isOpened(letter.id()));
		addresses(shape, letter);
		shape.put("Subject", letter.subject());
		shape.put("Created", letter.arrival().toString());
		shape.put("Username", "");
		shape.put("Tags", List.of());
		shape.put("Size", letter.size());
		shape.put("Attachments", letter.attachments().size());
		shape.put("Snippet", letter.snippet());
		return shape;
	}

	private static Map<String, Object> message(Letter letter) {
		Map<String, Object> shape = new LinkedHashMap<>();
		shape.put("ID", letter.id());
		shape.put("MessageID", letter.messageId());
		addresses(shape, letter);
		shape.put("ReturnPath", letter.returnPath());
		shape.put("Subject", letter.subject());
		shape.put("ListUnsubscribe", unsubscribe(letter));
		shape.put("Date", letter.date().toString());
		shape.put("Tags", List.of());
		shape.put("Username", "");
		shape.put("Text", letter.text());
		shape.put("HTML", letter.html());
		shape.put("Size", letter.size());
		shape.put("Inline", letter.inline().stream().map(MailpitApi::attachment).toList());
		shape.put("Attachments", letter.attachments().stream().map(MailpitApi::attachment).toList());
		return shape;
	}

	private static void addresses(Map<String, Object> shape, Letter letter) {
		shape.put("From", party(letter.from()));
		shape.put("To", letter.to().stream().map(MailpitApi::party).toList());
		shape.put("Cc", letter.cc().stream().map(MailpitApi::party).toList());
		shape.put("Bcc", letter.bcc().stream().map(MailpitApi::party).toList());
		shape.put("ReplyTo", letter.replyTo().stream().map(MailpitApi::party).toList());
	}

	private static Map<String, Object> party(Party party) {
		Map<String, Object> shape = new LinkedHashMap<>();
		shape.put("Name", party.name());
		shape.put("Address", party.address());
		return shape;
	}

	private static Map<String, Object> attachment(Attachment attachment) {
		Map<String, Object> shape = new LinkedHashMap<>();
		shape.put("PartID", attachment.partId());
		shape.put("FileName", attachment.fileName());
		shape.put("ContentType", attachment.contentType());
		shape.put("ContentID", attachment.contentId());
		shape.put("Size", attachment.size());
		return shape;
	}

	private static Map<String, Object> unsubscribe(Letter letter) {
		String header = letter.header("List-Unsubscribe");
		Matcher matcher = LINK.matcher(header);
		List<String> links = matcher.results().map(found -> found.group(1)).toList();
		Map<String, Object> shape = new LinkedHashMap<>();
		shape.put("Header", header);
		shape.put("Links", links);
		shape.put("Errors", header.isEmpty() || !links.isEmpty() ? "" : "no links in the header");
		shape.put("HeaderPost", letter.header("List-Unsubscribe-Post"));
		return shape;
	}

	private Reply json(Object shape) {
		return Reply.json(json.writeValueAsBytes(shape));
	}

}
