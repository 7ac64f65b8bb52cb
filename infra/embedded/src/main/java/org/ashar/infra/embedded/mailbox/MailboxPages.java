package org.ashar.infra.embedded.mailbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ashar.infra.embedded.mailbox.Letter.Party;

/** The mailbox for people: complete without scripts, narrow or wide. */
final class MailboxPages {

	static final String STYLE = """
			:root { color-scheme: light dark }
			body { font: 1rem/1.5 system-ui, sans-serif; margin: 0 auto; padding: 0 1rem 2rem; max-width: 64rem }
			body { overflow-wrap: anywhere }
			a { color: LinkText } h1 { font-size: 1.4rem }
			form { display: flex; gap: .5rem } input { flex: 1; min-width: 0 } input, button { font: inherit; padding: .5rem }
			ul.letters { list-style: none; padding: 0 } ul.letters li { border-top: 1px solid GrayText; padding: .6rem 0 }
			ul.letters .line { display: flex; flex-wrap: wrap; gap: 0 1rem; font-size: .9rem }
			ul.letters a { font-size: 1.05rem } li.new a { font-weight: bold }
			dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem 1rem } dd { margin: 0 }
			pre { white-space: pre-wrap; font: inherit; border: 1px solid GrayText; padding: 1rem }
			iframe { width: 100%; height: 32rem; border: 1px solid GrayText; background: white }
			nav { display: flex; flex-wrap: wrap; gap: 1rem } .small { font-size: .9rem }
			""";

	private static final int ROWS = 50;

	private static final Pattern LINK = Pattern.compile("https?://[^\\s<>\"]*[^\\s<>\".,;:!?)\\]]");

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

	private final Mailbox mailbox;

	MailboxPages(Mailbox mailbox) {
		this.mailbox = mailbox;
	}

	Reply list(Words words, String query, int start) {
		Mailbox.Page page = query.isBlank() ? mailbox.list(start, ROWS) : mailbox.search(query, start, ROWS);
		String rows = page.letters().stream().map(letter -> row(words, letter)).collect(Collectors.joining());
		return framed(200, words, words.mailbox, """
				<p class="small">%s</p>
				<form action="/" role="search"><input name="q" value="%s" aria-label="%s"><button>%s</button></form>
				%s
				<nav>%s%s</nav>
				""".formatted(safe(words.caught), safe(query), safe(words.search), safe(words.search),
				rows.isEmpty() ? "<p>" + safe(words.empty) + "</p>" : "<ul class=\"letters\">" + rows + "</ul>",
				start > 0 ? step(words.newer, query, Math.max(0, start - ROWS)) : "",
				start + ROWS < page.matching() ? step(words.older, query, start + ROWS) : ""));
	}

	Reply letter(Words words, String id) {
		return mailbox.open(id)
			.map(letter -> framed(200, words, subject(words, letter),
					"<nav><a href=\"/\">%s</a><a href=\"/message/%s/raw\">%s</a></nav>\n%s%s%s".formatted(
							safe(words.all), letter.id(), safe(words.source), headers(words, letter),
							text(words, letter), html(words, letter))))
			.orElseGet(() -> missing(words));
	}

	Reply html(Words words, String id) {
		return mailbox.open(id).map(letter -> Reply.letter(letter.html())).orElseGet(() -> missing(words));
	}

	Reply source(Words words, String id) {
		return mailbox.source(id).map(Reply::raw).orElseGet(() -> missing(words));
	}

	Reply missing(Words words) {
		return framed(404, words, words.mailbox,
				"<p>%s</p><nav><a href=\"/\">%s</a></nav>".formatted(safe(words.missing), safe(words.all)));
	}

	private String row(Words words, Letter letter) {
		return """
				<li%s><a href="/message/%s">%s</a>
				<div class="line">%s<span>%s: %s</span><span>%s: %s</span></div></li>
				""".formatted(mailbox.isOpened(letter.id()) ? "" : " class=\"new\"", letter.id(),
				safe(subject(words, letter)), time(letter.arrival()), safe(words.from), safe(letter.from().toString()),
				safe(words.to), safe(joined(receivers(letter))));
	}

	private static String headers(Words words, Letter letter) {
		StringBuilder rows = new StringBuilder("<dl>");
		row(rows, words.time, time(letter.arrival()));
		row(rows, words.from, safe(letter.from().toString()));
		row(rows, words.to, safe(joined(receivers(letter))));
		for (String name : List.of("Message-Id", "Reply-To", "Content-Language", "List-Id", "List-Unsubscribe",
				"List-Unsubscribe-Post", "Auto-Submitted")) {
			if (!letter.header(name).isEmpty()) {
				row(rows, name, linked(letter.header(name)));
			}
		}
		if (!letter.attachments().isEmpty()) {
			row(rows, words.attachments,
					safe(letter.attachments()
						.stream()
						.map(one -> one.fileName() + " (" + one.contentType() + ", " + one.size() + " B)")
						.collect(Collectors.joining(", "))));
		}
		return rows.append("</dl>\n").toString();
	}

	private static void row(StringBuilder rows, String name, String markup) {
		rows.append("<dt>").append(safe(name)).append("</dt><dd>").append(markup).append("</dd>");
	}

	private static String text(Words words, Letter letter) {
		return letter.text().isBlank() ? ""
				: "<h2>" + safe(words.text) + "</h2><pre>" + linked(letter.text()) + "</pre>\n";
	}

	private static String html(Words words, Letter letter) {
		return letter.html().isBlank() ? ""
				: """
						<h2>%s</h2><iframe src="/message/%s/html" title="%s" sandbox="allow-popups allow-popups-to-escape-sandbox"></iframe>
						"""
					.formatted(safe(words.html), letter.id(), safe(words.html));
	}

	private static Reply framed(int status, Words words, String heading, String body) {
		return Reply.page(status, """
				<!DOCTYPE html>
				<html lang="%s"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
				<title>%s</title><link rel="stylesheet" href="/style.css"></head>
				<body><main><h1>%s</h1>
				%s</main></body></html>
				""".formatted(words.tag, safe(heading), safe(heading), body));
	}

	private static String step(String words, String query, int start) {
		return "<a href=\"/?start=%d&amp;q=%s\">%s</a>".formatted(start,
				URLEncoder.encode(query, StandardCharsets.UTF_8), safe(words));
	}

	private static List<Party> receivers(Letter letter) {
		return letter.to().isEmpty() ? letter.bcc() : letter.to();
	}

	private static String joined(List<Party> parties) {
		return parties.stream().map(Party::toString).collect(Collectors.joining(", "));
	}

	private static String subject(Words words, Letter letter) {
		return letter.subject().isBlank() ? words.noSubject : letter.subject();
	}

	private static String time(Instant time) {
		return "<time datetime=\"%s\">%s</time>".formatted(time, TIME.format(time.atZone(ZoneId.systemDefault())));
	}

	private static String linked(String text) {
		StringBuilder markup = new StringBuilder();
		int from = 0;
		for (var link : LINK.matcher(text).results().toList()) {
			markup.append(safe(text.substring(from, link.start())))
				.append("<a rel=\"noreferrer\" href=\"")
				.append(safe(link.group()))
				.append("\">")
				.append(safe(link.group()))
				.append("</a>");
			from = link.end();
		}
		return markup.append(safe(text.substring(from))).toString();
	}

	private static String safe(String text) {
		return text.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;")
			.replace("'", "&#39;");
	}

}
