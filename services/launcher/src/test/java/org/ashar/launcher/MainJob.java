package org.ashar.launcher;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.awaitility.Awaitility;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The main job, from outside only: the portal's pages and the mailbox. An organization
 * registers, is verified, publishes an activity; a curator publishes a recommendation; a
 * subscriber gets both in her language and leaves by one click.
 */
final class MainJob {

	private static final String TOPIC = "health";

	private final URI portal;

	private final Post post;

	/* Each time other people do it. */
	private int times;

	MainJob(URI portal, Post post) {
		this.portal = portal;
		this.post = post;
	}

	/** Does it once, all in this language, and looks at everything that comes of it. */
	void run(String language) {
		this.times++;
		String reader = address("reader", language);
		String control = address("control", language);
		subscribe(reader, language);
		subscribe(control, language);

		String ngo = address("ngo", language);
		Visitor owner = Visitor.signedIn(this.portal, this.post, ngo, language);
		String organization = register(owner, language);
		verifyAndPublish(organization, language);
		this.post.await(ngo, (letter) -> letter.text().contains(organization));

		String title = "Журналыштык " + UUID.randomUUID();
		String activity = publishActivity(owner, language, title);
		Post.Letter news = this.post.await(reader, (letter) -> letter.text().contains(activity));
		assertThat(news.text()).contains(title);
		assertThat(news.header("Content-Language")).isIn(language, "");
		assertThat(news.header("List-Unsubscribe-Post")).isEqualTo("List-Unsubscribe=One-Click");
		this.post.await(control, (letter) -> letter.text().contains(activity));

		String recommendation = publishRecommendation(language);
		this.post.await(reader, (letter) -> letter.text().contains(recommendation));

		nothingHappensToWhoeverOnlyOpensLinks(news, language);
		leaveByOneClick(news);
		changeStatus(owner, activity);
		this.post.await(control, (letter) -> !letter.equals(news) && mentions(letter, activity) > 0
				&& this.post.to(control).stream().filter((each) -> mentions(each, activity) > 0).count() > 1);
		assertThat(this.post.to(reader).stream().filter((letter) -> mentions(letter, activity) > 0)).hasSize(1);
		assertThat(this.post.to(control).stream().map(Post.Letter::subject)).doesNotHaveDuplicates();
	}

	private void subscribe(String address, String language) {
		Visitor visitor = new Visitor(this.portal, language);
		Document page = visitor.open("/subscribe");
		assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
		visitor.submit(page.selectFirst("main form"),
				Map.of("email", address, "language", language, "frequency", "at_once", "topic[]", TOPIC), "");
		Post.Letter letter = this.post.await(address, (each) -> each.text().contains("/subscriptions/confirm/"));
		Document confirm = visitor.open(letter.link("/subscriptions/confirm/"));
		Document done = visitor.submit(confirm.selectFirst("main form"), Map.of(), "");
		assertThat(done.select("main a[href*=/preferences/]")).hasSize(1);
	}

	private String register(Visitor owner, String language) {
		Document form = owner.open("/organizations/new");
		Map<String, String> values = new HashMap<>();
		values.put("name." + language, "Көпүрө " + UUID.randomUUID());
		values.put("classification", "22");
		values.put("stakeholderGroup", "ngo");
		Document made = owner.submit(form.selectFirst("main form"), values, "");
		String id = Visitor.idOf(made);
		Document submitted = owner.submit(Visitor.formWith(made, "submit"), Map.of(), "submit");
		assertThat(submitted.select(".notice")).isNotEmpty();
		return id;
	}

	private void verifyAndPublish(String organization, String language) {
		Visitor verifier = Visitor.signedIn(this.portal, this.post, "verifier@example.org", language);
		assertThat(verifier.open("/work").select("a[href*=" + organization + "]")).isNotEmpty();
		Document page = verifier.open("/organizations/" + organization);
		Document verified = verifier.submit(Visitor.formWith(page, "verify"), Map.of("evidence", "register entry"),
				"verify");
		Document published = verifier.submit(Visitor.formWith(verified, "publish"), Map.of(), "publish");
		assertThat(published.select(".state.good")).isNotEmpty();
	}

	private String publishActivity(Visitor owner, String language, String title) {
		String[] made = new String[1];
		// The right to write for the organization arrives a moment after its
		// registration.
		Awaitility.await().atMost(Duration.ofSeconds(60)).pollInSameThread().until(() -> {
			Document form = owner.open("/activities/new");
			Element own = form.selectFirst("select[name=organizationId] option[value~=.+]");
			if (own == null) {
				return false;
			}
			Document page = owner.submit(form.selectFirst("main form"), Map.of("organizationId", own.attr("value"),
					"type", "project", "activityStatus", "2", "title." + language, title, "topics[]", TOPIC), "");
			made[0] = page.location().contains("/new") ? "" : Visitor.idOf(page);
			return !made[0].isEmpty();
		});
		owner.submit(Visitor.formWith(owner.open("/activities/" + made[0]), "submit"), Map.of(), "submit");
		Awaitility.await().atMost(Duration.ofSeconds(60)).pollInSameThread().until(() -> {
			Document page = owner.open("/activities/" + made[0]);
			return owner.submit(Visitor.formWith(page, "publish"), Map.of(), "publish").select(".problem").isEmpty();
		});
		return made[0];
	}

	/** A curator enters and publishes one, on the topic that the readers follow. */
	String publishRecommendation(String language) {
		Visitor curator = Visitor.signedIn(this.portal, this.post, "curator@example.org", language);
		Document form = curator.open("/recommendations/new");
		String source = form.select("select[name=sourceDocumentId] option[value~=.+]").getFirst().attr("value");
		Document made = curator.submit(form.selectFirst("main form"), Map.of("text." + language,
				"Эшик ачылсын " + UUID.randomUUID(), "kind", "service", "topics[]", TOPIC, "sourceDocumentId", source),
				"");
		Document adopted = curator.submit(Visitor.formWith(made, "adopt"), Map.of(), "adopt");
		Document published = curator.submit(Visitor.formWith(adopted, "publish"), Map.of(), "publish");
		assertThat(published.select(".problem")).as(published.text()).isEmpty();
		return Visitor.idOf(published);
	}

	private void changeStatus(Visitor owner, String activity) {
		Document page = owner.open("/activities/" + activity);
		Document changed = owner.submit(Visitor.formWith(page, "status"), Map.of("activityStatus", "3"), "status");
		assertThat(changed.select(".problem")).as(changed.text()).isEmpty();
	}

	/* As a link scanner does: everything is opened, nothing is pressed. */
	private void nothingHappensToWhoeverOnlyOpensLinks(Post.Letter letter, String language) {
		Visitor scanner = new Visitor(this.portal, language);
		assertThat(letter.links()).isNotEmpty();
		letter.links().forEach((link) -> assertThat(scanner.get(link).statusCode()).as(link).isEqualTo(200));
		Document preferences = scanner.open(letter.link("/preferences/"));
		assertThat(preferences.select("main .card")).isNotEmpty();
	}

	private void leaveByOneClick(Post.Letter letter) {
		Matcher path = Pattern.compile("https?://[^/]+(/unsubscribe/[^>\\s]+)")
			.matcher(letter.header("List-Unsubscribe"));
		assertThat(path.find()).as(letter.header("List-Unsubscribe")).isTrue();
		HttpResponse<String> answer = new Visitor(this.portal, "en").post(path.group(1), "List-Unsubscribe=One-Click");
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(answer.previousResponse()).isEmpty();
	}

	private static long mentions(Post.Letter letter, String id) {
		return letter.text().contains(id) ? 1 : 0;
	}

	private String address(String who, String language) {
		return who + this.times + "-" + language + "@example.org";
	}

}
