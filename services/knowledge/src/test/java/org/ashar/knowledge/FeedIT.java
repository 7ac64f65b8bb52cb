package org.ashar.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import javax.xml.parsers.DocumentBuilderFactory;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import org.ashar.infra.platform.testing.Http;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The feeds as a reader that knows nothing of their writer understands them. */
class FeedIT {

	private static final String ATOM = "http://www.w3.org/2005/Atom";

	private static final String XML = "http://www.w3.org/XML/1998/namespace";

	@BeforeAll
	static void tell() {
		PublicRecord.service();
		ChainWorld.all().forEach(PublicRecord::send);
		PublicRecord.awaitUntilRead();
	}

	@Test
	void aFeedHasAllThatAtomAsksFor() throws Exception {
		Http.Answer answer = feed("rights", "ky");
		assertThat(answer.header("Content-Type").orElse("")).startsWith("application/atom+xml");
		Element feed = parsed(answer.text());
		assertThat(feed.getLocalName()).isEqualTo("feed");
		assertThat(feed.getAttributeNS(XML, "lang")).isEqualTo("ky");
		assertThat(text(feed, "id")).isEqualTo("http://localhost:8080/api/v1/feeds/rights.ky.atom");
		assertThat(text(feed, "title")).isEqualTo("Ашар: Тема rights");
		assertThat(text(feed, "author")).isEqualTo("Ashar");
		List<Element> entries = children(feed, "entry");
		assertThat(entries).isNotEmpty();
		assertThat(entries).extracting(entry -> text(entry, "id")).doesNotHaveDuplicates();
		List<Instant> times = entries.stream().map(entry -> Instant.parse(text(entry, "updated"))).toList();
		assertThat(times).isSortedAccordingTo((first, second) -> second.compareTo(first));
		assertThat(Instant.parse(text(feed, "updated"))).isEqualTo(times.getFirst());
		assertThat(entries).allSatisfy(entry -> {
			assertThat(text(entry, "title")).isNotBlank();
			assertThat(children(entry, "link").getFirst().getAttribute("href")).startsWith("http://localhost:8080/");
		});
	}

	@Test
	void eachTurnOfARecommendationIsAnEntryOnItsOwn() throws Exception {
		String id = "urn:ashar:fact:recommendation:" + ChainWorld.RECOMMENDATION;
		List<String> titles = new ArrayList<>();
		for (Element entry : children(parsed(feed("rights", "ky").text()), "entry")) {
			if (text(entry, "id").startsWith(id)) {
				titles.add(text(entry, "title"));
				assertThat(children(entry, "link").getFirst().getAttribute("href"))
					.isEqualTo("http://localhost:8080/recommendations/" + ChainWorld.RECOMMENDATION + "?lang=ky");
			}
		}
		String what = ": Сыноо сунушу: укуктарды тең камсыздоо";
		assertThat(titles).as("without the minor edit")
			.containsExactly("Баа берилди" + what, "Жооп келди" + what, "Жооптууларга жөнөтүлдү" + what,
					"Жарыяланды" + what);
	}

	@Test
	void whatIsInAnotherLanguageSaysSo() throws Exception {
		List<Element> entries = children(parsed(feed("rights", "en").text()), "entry");
		Element russian = entries.stream()
			.filter(entry -> text(entry, "id").contains(ChainWorld.RECOMMENDATION))
			.findFirst()
			.orElseThrow();
		assertThat(text(russian, "title")).endsWith("(in Russian)");
		assertThat(children(russian, "title").getFirst().getAttributeNS(XML, "lang")).isEqualTo("ru");
	}

	@Test
	void whoHasItAlreadyIsNotSentItAgain() {
		Http.Answer first = feed("rights", "ru");
		String tag = first.header("ETag").orElseThrow();
		assertThat(first.header("Last-Modified")).isPresent();
		Http again = PublicRecord.visitor();
		assertThat(again.header("If-None-Match", tag).get("/api/v1/feeds/rights.ru.atom").status()).isEqualTo(304);
		assertThat(again.header("If-Modified-Since", first.header("Last-Modified").orElseThrow())
			.get("/api/v1/feeds/rights.ru.atom")
			.status()).isEqualTo(304);
		assertThat(again.header("If-None-Match", "\"other\"").get("/api/v1/feeds/rights.ru.atom").status())
			.isEqualTo(200);
	}

	@Test
	void aFeedReaderUnderstandsIt() throws Exception {
		for (String language : List.of("ky", "ru", "en")) {
			SyndFeed feed = new SyndFeedInput().build(new StringReader(feed("rights", language).text()));
			assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
			assertThat(feed.getEntries()).isNotEmpty().allSatisfy(entry -> {
				assertThat(entry.getTitle()).isNotBlank();
				assertThat(entry.getLink()).endsWith("?lang=" + language);
				assertThat(entry.getUpdatedDate()).isNotNull();
			});
		}
	}

	private static Http.Answer feed(String topic, String language) {
		Http.Answer answer = PublicRecord.visitor().get("/api/v1/feeds/" + topic + "." + language + ".atom");
		assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
		return answer;
	}

	private static Element parsed(String xml) throws Exception {
		DocumentBuilderFactory readers = DocumentBuilderFactory.newInstance();
		readers.setNamespaceAware(true);
		readers.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
		return readers.newDocumentBuilder().parse(new InputSource(new StringReader(xml))).getDocumentElement();
	}

	private static String text(Element parent, String name) {
		return children(parent, name).getFirst().getTextContent().strip();
	}

	private static List<Element> children(Element parent, String name) {
		List<Element> found = new ArrayList<>();
		NodeList nodes = parent.getChildNodes();
		for (int i = 0; i < nodes.getLength(); i++) {
			if (nodes.item(i) instanceof Element element && element.getLocalName().equals(name)
					&& ATOM.equals(element.getNamespaceURI())) {
				found.add(element);
			}
		}
		return found;
	}

}
