package org.ashar.launcher;

import java.net.http.HttpResponse;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jsoup.Jsoup;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Opens every link of every letter, as programs do that look for viruses: it presses
 * nothing, and so nothing may change.
 */
final class Crawler {

	/* Tokens of personal links; longer than the ids of records. */
	private static final Pattern PERSONAL = Pattern.compile("(/[a-z/-]+/)[A-Za-z0-9._~-]{37,}.*");

	private Crawler() {
	}

	/**
	 * Follows the links of the newest letters to anybody. Only for these people nothing
	 * else happens meanwhile: another test is at work beside this one.
	 * @param kinds beginnings of personal links of which they must have some
	 */
	static void changesNothing(RunningPlatform platform, Post post, List<String> people, String... kinds) {
		Visitor crawler = new Visitor(platform.portal(), "en");
		Set<String> theirs = people.stream().flatMap((address) -> links(post.to(address))).collect(Collectors.toSet());
		// What shows how things stand comes first: it would show what the others did.
		List<String> links = Stream.concat(theirs.stream(), links(post.newest()))
			.distinct()
			.sorted(Comparator.comparing((link) -> link.contains("unsubscribe") || link.contains("confirm")))
			.toList();
		assertThat(theirs.stream().map(Crawler::kind).collect(Collectors.toSet())).contains(kinds);
		Map<String, String> before = read(crawler, links);
		Map<String, String> after = read(crawler, links);
		before.keySet().retainAll(theirs);
		after.keySet().retainAll(theirs);
		assertThat(after).isEqualTo(before);
	}

	private static Stream<String> links(List<Post.Letter> letters) {
		return letters.stream().flatMap((letter) -> letter.links().stream());
	}

	private static String kind(String link) {
		return PERSONAL.matcher(link).replaceFirst("$1");
	}

	/** What personal pages say; others may change because of other people. */
	private static Map<String, String> read(Visitor crawler, List<String> links) {
		Map<String, String> said = new LinkedHashMap<>();
		for (String link : links) {
			HttpResponse<String> answer = crawler.get(link);
			assertThat(answer.statusCode()).as(link).isIn(200, 404, 410);
			if (PERSONAL.matcher(link).matches()) {
				said.put(link, answer.statusCode() + " " + Jsoup.parse(answer.body()).select("main").text());
			}
		}
		return said;
	}

}
