package org.ashar.notifications.web;

import java.util.Optional;
import java.util.stream.Stream;
import org.ashar.notifications.deliverability.Reply;
import org.ashar.notifications.mailroom.LetterId;
import org.ashar.notifications.returns.Report;
import org.ashar.notifications.returns.ReturnPath;
import org.ashar.notifications.returns.ReturnsDesk;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes what a mail relay, or a small program beside it, knows of letters. The signature
 * is over the body as it came, so it is read here.
 */
@RestController
@RequestMapping("/api/v1/mail-reports")
class MailReportController {

	private static final int MOST = 1000;

	private final ReportSignature signature;

	private final ReturnPath returnPath;

	private final ReturnsDesk desk;

	private final JsonMapper json;

	MailReportController(ReportSignature signature, ReturnPath returnPath, ReturnsDesk desk, JsonMapper json) {
		this.signature = signature;
		this.returnPath = returnPath;
		this.desk = desk;
		this.json = json;
	}

	/**
	 * A body such as {@code {"reports": [{"returnPath": …, "kind": "bounce", "code": 550,
	 * "status": "5.1.1", "words": …}]}}; other kinds are delay, delivery, complaint.
	 * Reports of letters that nobody knows are counted and change nothing; a repetition
	 * changes nothing either. Where one comes too early, all are to be sent again.
	 */
	@PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
	Taken take(@RequestBody String body, @RequestHeader(name = "webhook-id", required = false) @Nullable String id,
			@RequestHeader(name = "webhook-timestamp", required = false) @Nullable String timestamp,
			@RequestHeader(name = "webhook-signature", required = false) @Nullable String signatures) {
		signature.check(id, timestamp, signatures, body);
		int taken = 0;
		int unknown = 0;
		for (JsonNode report : reports(body).toList()) {
			if (report(report).map(desk::take).orElse(false)) {
				taken++;
			}
			else {
				unknown++;
			}
		}
		return new Taken(taken, unknown);
	}

	private Stream<JsonNode> reports(String body) {
		try {
			JsonNode reports = json.readTree(body).path("reports");
			if (reports.isArray() && reports.size() <= MOST) {
				return reports.valueStream();
			}
		}
		catch (JacksonException garbage) {
			throw new LetterQuery.Malformed("reports", "reports");
		}
		throw new LetterQuery.Malformed("reports", "reports");
	}

	private Optional<Report> report(JsonNode report) {
		return returnPath.letter(report.path("returnPath").asString("")).flatMap(letter -> report(letter, report));
	}

	private static Optional<Report> report(LetterId letter, JsonNode report) {
		String words = report.path("words").asString("");
		return Optional.ofNullable(switch (report.path("kind").asString("")) {
			case "bounce" -> new Report.Failed(letter,
					new Reply(report.path("code").asInt(0), Reply.known(report.path("status").asString(null)), words));
			case "delay" -> new Report.Delayed(letter);
			case "delivery" -> new Report.Delivered(letter);
			case "complaint" -> new Report.Complained(letter, words);
			default -> null;
		});
	}

	/** How many reports were about letters that are kept, and how many were not. */
	record Taken(int taken, int unknown) {
	}

}
