package org.ashar.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.ashar.infra.platform.language.Text;
import org.ashar.infra.platform.testing.RunningService;
import org.ashar.notifications.subscription.Choice;
import org.ashar.notifications.subscription.Criterion;
import org.ashar.notifications.subscription.Enquiry;
import org.ashar.notifications.subscription.Readership;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;

/** Whatever instance has taken a search in, every one looks for it at the next news. */
@ExtendWith(SharedWorld.class)
class RulesOfAllInstancesIT {

	private static final int SEARCHES = 30;

	private final World world;

	RulesOfAllInstancesIT(World world) {
		this.world = world;
	}

	@Test
	void whatAnotherInstanceHasTakenInIsMetByTheNextNews() {
		Criterion before = search();
		Criterion after = search();
		try (RunningService another = world.another()) {
			another.bean(Enquiry.class).enter(List.of(before));
			assertThat(isMet(world.service(), before)).isTrue();
			another.bean(Enquiry.class).enter(List.of(after));
			assertThat(isMet(world.service(), after)).isTrue();
			assertThat(isMet(another, before)).isTrue();
			assertThat(isMet(another, search())).isFalse();
		}
	}

	@Test
	void whatAnEarlierReleaseHasTakenInWithoutANumberIsMetByTheNextNews() {
		Criterion known = search();
		Criterion earlier = search();
		world.service().bean(Enquiry.class).enter(List.of(known));
		try (RunningService another = world.another()) {
			assertThat(isMet(another, known)).isTrue();
			enterAsAnEarlierRelease(earlier, known);
			assertThat(isMet(world.service(), earlier)).isTrue();
			assertThat(isMet(another, earlier)).as("by its new number").isTrue();
		}
		assertThat(store().findOne(rule(earlier), Document.class, "rules")).containsKey("number");
	}

	private void enterAsAnEarlierRelease(Criterion search, Criterion like) {
		Document rule = store().findOne(rule(like), Document.class, "rules");
		rule.remove("number");
		rule.put("_id", key(search));
		rule.get("choice", Document.class).getList("criteria", Document.class).getFirst().put("value", search.value());
		store().insert(rule, "rules");
	}

	@Test
	void noneIsOvertakenHoweverManyAreTakenInAtOnce() {
		List<Criterion> searches = IntStream.range(0, SEARCHES).mapToObj(i -> search()).toList();
		try (RunningService another = world.another()) {
			List<RunningService> both = List.of(world.service(), another);
			searches.parallelStream().forEach(search -> {
				RunningService one = both.get(searches.indexOf(search) % 2);
				one.bean(Enquiry.class).enter(List.of(search));
				assertThat(isMet(world.service(), search)).isTrue();
				assertThat(isMet(another, search)).isTrue();
			});
		}
		List<Long> numbers = store().findAll(Document.class, "rules")
			.stream()
			.map(rule -> rule.getLong("number"))
			.sorted()
			.toList();
		assertThat(numbers).as("each is the next of one that can be seen")
			.isEqualTo(LongStream.rangeClosed(1, numbers.size()).boxed().toList());
	}

	@Test
	void anEarlierReleaseFindsWhatThisOneHasTakenIn() {
		Criterion search = search();
		world.service().bean(Enquiry.class).enter(List.of(search));
		List<String> anchors = store().findOne(rule(search), Document.class, "rules").getList("anchors", String.class);
		assertThat(anchors).as("one of these is said by whatever is met")
			.contains(Stream.of(search.value().split(" ")).map(word -> "word:en:" + word).toArray(String[]::new));
	}

	/** Two words that nobody else looks for. */
	private static Criterion search() {
		return new Criterion(Criterion.Kind.SEARCH,
				Stream.generate(RulesOfAllInstancesIT::word).limit(2).collect(Collectors.joining(" ")));
	}

	private static String word() {
		return UUID.randomUUID().toString().replaceAll("[^0-9]", "").substring(0, 8);
	}

	private static boolean isMet(RunningService service, Criterion search) {
		Text said = Text.of(null, null, search.value() + " and more");
		return service.bean(Readership.class).rulesMet(List.of("topic:t"), List.of(said)).contains(key(search));
	}

	private static String key(Criterion search) {
		return Choice.of(search).key();
	}

	private static Query rule(Criterion search) {
		return Query.query(Criteria.where("_id").is(key(search)));
	}

	private MongoOperations store() {
		return world.service().bean(MongoOperations.class);
	}

}
