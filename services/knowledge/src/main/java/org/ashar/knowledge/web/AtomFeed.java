package org.ashar.knowledge.web;

import java.util.Date;
import java.util.List;

import com.rometools.rome.feed.atom.Category;
import com.rometools.rome.feed.atom.Content;
import com.rometools.rome.feed.atom.Entry;
import com.rometools.rome.feed.atom.Link;
import com.rometools.rome.feed.atom.Person;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.WireFeedOutput;
import org.ashar.infra.platform.language.Language;
import org.ashar.infra.platform.language.Messages;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.start.AsharSettings;
import org.ashar.knowledge.feed.Feed;
import org.ashar.knowledge.record.Fact;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jdom2.Verifier;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;
import org.springframework.stereotype.Component;

/** Writes the news of a topic as Atom (RFC 4287). */
@Component
class AtomFeed {

	private static final int LONGEST_TITLE = 200;

	private final Messages messages;

	private final AsharSettings settings;

	AtomFeed(Messages messages, AsharSettings settings) {
		this.messages = messages;
		this.settings = settings;
	}

	String of(Feed feed, Language language) {
		com.rometools.rome.feed.atom.Feed atom = new com.rometools.rome.feed.atom.Feed("atom_1.0");
		String own = settings.publicUrl() + "/api/v1/feeds/" + feed.topic().notation() + "." + language.tag() + ".atom";
		atom.setId(own);
		atom.setTitle(text(messages.get(language, "feed.title", feed.topic().label().in(language).value())));
		atom.setUpdated(Date.from(feed.updated()));
		atom.setOtherLinks(List.of(link("self", own, language)));
		atom.setAuthors(List.of(author()));
		atom.setEntries(feed.facts().stream().map(fact -> entry(fact, language)).toList());
		return written(atom, feed, language);
	}

	private Entry entry(Fact fact, Language language) {
		org.ashar.knowledge.record.Entry record = record(fact);
		Entry entry = new Entry();
		entry.setId("urn:ashar:fact:%s:%d:%s".formatted(record.key().word(), fact.origin().sequence(), language.tag()));
		entry.setTitle(text(title(fact, record, language)));
		entry.setUpdated(Date.from(fact.origin().at()));
		entry.setPublished(Date.from(fact.origin().at()));
		String page = settings.publicUrl() + record.key().type().page(record.key().id()) + "?lang=" + language.tag();
		entry.setAlternateLinks(List.of(link("alternate", page, language)));
		entry.setCategories(record.topics().stream().map(AtomFeed::category).toList());
		Content summary = new Content();
		summary.setType("text");
		summary.setValue(text(summary(fact, record, language)));
		entry.setSummary(summary);
		return entry;
	}

	/** What happened to what; and in which language that is, if it is another. */
	private String title(Fact fact, org.ashar.knowledge.record.Entry record, Language language) {
		Text.Shown shown = record.title().in(language);
		String title = shown.value().length() <= LONGEST_TITLE ? shown.value() : cut(shown.value());
		return messages.get(language, "feed.entry", happened(fact, language), title) + notice(shown, language);
	}

	private String summary(Fact fact, org.ashar.knowledge.record.Entry record, Language language) {
		Text text = (fact.note() != null) ? fact.note() : record.title();
		Text.Shown shown = text.in(language);
		return shown.value() + notice(shown, language);
	}

	private String notice(Text.Shown shown, Language language) {
		return shown.fallback() ? " " + messages.get(language, "feed.shown-in." + shown.language().tag()) : "";
	}

	private String happened(Fact fact, Language language) {
		String key = "feed.change." + fact.change();
		return messages.get(language, messages.has(language, key) ? key : "feed.change.other");
	}

	private static String cut(String title) {
		int space = title.lastIndexOf(' ', LONGEST_TITLE);
		int end = (space > 0) ? space : LONGEST_TITLE;
		return title.substring(0, Character.isLowSurrogate(title.charAt(end)) ? end + 1 : end) + "…";
	}

	/** Rome does not write languages: they are put into what it has made. */
	private static String written(com.rometools.rome.feed.atom.Feed atom, Feed feed, Language language) {
		try {
			Document document = new WireFeedOutput().outputJDom(atom);
			Element root = document.getRootElement();
			speak(root, language);
			List<Element> entries = root.getChildren("entry", root.getNamespace());
			for (int i = 0; i < entries.size(); i++) {
				Fact fact = feed.facts().get(i);
				Language title = record(fact).title().in(language).language();
				Language summary = fact.note() != null ? fact.note().in(language).language() : title;
				speak(entries.get(i).getChild("title", root.getNamespace()), title);
				speak(entries.get(i).getChild("summary", root.getNamespace()), summary);
			}
			return new XMLOutputter(Format.getPrettyFormat()).outputString(document);
		}
		catch (FeedException impossible) {
			throw new IllegalStateException("A feed of ours is not valid", impossible);
		}
	}

	private static void speak(Element element, Language language) {
		element.setAttribute("lang", language.tag(), Namespace.XML_NAMESPACE);
	}

	private static org.ashar.knowledge.record.Entry record(Fact fact) {
		org.ashar.knowledge.record.Entry record = fact.entry();
		if (record == null) {
			throw new IllegalStateException("Only what is public is news");
		}
		return record;
	}

	private static Link link(String relation, String address, Language language) {
		Link link = new Link();
		link.setRel(relation);
		link.setHref(address);
		link.setHreflang(language.tag());
		link.setType(relation.equals("self") ? "application/atom+xml" : "text/html");
		return link;
	}

	private static SyndPerson author() {
		Person author = new Person();
		author.setName("Ashar");
		return author;
	}

	private static Category category(String topic) {
		Category category = new Category();
		category.setTerm(topic);
		return category;
	}

	/** What XML cannot hold is left out. */
	private static String text(String value) {
		int[] allowed = value.codePoints().filter(Verifier::isXMLCharacter).toArray();
		return new String(allowed, 0, allowed.length);
	}

}
